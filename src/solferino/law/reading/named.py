"""Courts, States and bodies that words name. States come from the list of places; courts from the catalogue as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from solferino.law.catalogue import Catalogue
from solferino.law.reading.types import Named
from solferino.places import fold
from solferino.places.atlas import code_of_country, countries
from solferino.places.names import DEMONYMS, ENTRIES

ICC = "ICC"
ANY_COURT = "any"  # a court that no name ties to a forum
DOMESTIC = "domestic"  # national courts in general

_COURTS: tuple[tuple[str, str], ...] = (
    (r"International Criminal Tribunal for (?:the )?(?:former )?Yugoslavia|ICTY\b", "ICTY"),
    (r"(?:(?:former )?Yugoslav(?:ia)?(?:'s)?|Hague|Balkans?) (?:war[- ]crimes )?tribunal", "ICTY"),
    (r"(?:UN |U\.N\. )?(?:war crimes )?tribunal for (?:the )?(?:former )?Yugoslavia", "ICTY"),
    (r"International Criminal Tribunal for Rwanda|ICTR\b|Rwanda(?:n)? (?:genocide |war crimes )?tribunal", "ICTR"),
    (
        r"Special Court for Sierra Leone|SCSL\b|Sierra Leone(?:'s)? (?:special|war crimes|UN-backed) "
        r"(?:court|tribunal)",
        "SCSL",
    ),
    (r"Extraordinary Chambers(?: in the Courts of Cambodia)?|ECCC\b|Khmer Rouge (?:tribunal|court)", "ECCC"),
    (r"Kosovo Specialist Chambers|Kosovo (?:war crimes|special) (?:court|tribunal)", "KSC"),
    (
        r"(?:special |ad hoc |international )*tribunal (?:for|on) (?:the )?(?:crime of )?(?:Russian )?aggression"
        r"(?: against Ukraine)?|aggression tribunal",
        "STCOA",
    ),
    (
        r"International Court of Justice|ICJ\b|World Court|(?:UN|U\.N\.|United Nations)(?:'s)? (?:top|highest) court"
        r"|(?:top|highest) (?:UN|U\.N\.) court",
        "ICJ",
    ),
    (r"European Court of Human Rights|ECHR\b|ECtHR\b|Strasbourg court|human rights court in Strasbourg", "ECHR"),
    (
        r"International Criminal Court(?:'s)?(?: \(ICC\))?(?:,? (?:in|at) The Hague)?|ICC\b(?:,? (?:in|at) The Hague)?"
        r"|(?:war crimes )?court (?:in|at) The Hague|Hague(?:-based)? court",
        ICC,
    ),
    (
        r"(?<=to )The Hague\b|(?<=in )The Hague\b|(?<=at )The Hague\b|(?<=before )The Hague\b|\AThe "
        r"Hague\b(?! District)",
        ICC,
    ),
    (r"Audiencia Nacional", "ES"),
    (r"(?:US |U\.S\. )?War Crimes Act(?: of 1996)?", "US-WCA"),
    (
        r"(?:UN|U\.N\.|United Nations)?(?:'s)? ?(?:independent )?(?:international )?commission of inquiry "
        r"on Ukraine",
        "UN-COI-UA",
    ),
    (
        r"(?:national|domestic|foreign|other countries') courts|courts? (?:of|in) (?:any|every|other"
        r"|third) (?:country|State|nation)s?",
        DOMESTIC,
    ),
    (
        r"(?:(?:special|international|ad hoc|military|war crimes|independent|UN|U\.N\.) )+(?:court"
        r"|tribunal)s?",
        ANY_COURT,
    ),
)
_COURT = re.compile(
    rf"\b(?:{'|'.join(f'(?P<c{n}>{p})' for n, (p, _) in enumerate(_COURTS))})".replace(" ", r"\s"), re.IGNORECASE
)
_UPPER_ONLY = re.compile(r"\b(?:icc|icj|ictr|icty|scsl|eccc|echr)\b")  # a name in small letters that is another word
OFFICES = (
    r"(?:courts?|judges?|prosecutors?|prosecution|magistrates?|law|laws|legal codes?|statutes?|justice system|"
    r"attorney[- ]general|judiciary|investigators|criminal code|authorities)"
)
_OFFICE_AFTER = re.compile(
    rf"(?:'s?)?\s+(?:(?:federal|national|criminal|domestic|supreme|high|military|state|own|regional"
    rf"|public|chief)\s+)*{OFFICES}\b",
    re.IGNORECASE,
)
_OFFICE_BEFORE = re.compile(rf"\b(?!prosecution){OFFICES}\s+(?:of|in)\s+(?:the\s+)?\Z", re.IGNORECASE)
THE_COURT = re.compile(
    r"\b(?:the|that|this|its|their)\s+(?:court|tribunal|prosecutor|chief prosecutor|authority"
    r"|jurisdiction)\b",
    re.IGNORECASE,
)

_BODIES: tuple[tuple[str, str], ...] = (
    (r"(?:UN |U\.N\. |United Nations )?General Assembly", "unga"),
    (r"(?<!'s )(?:UN |U\.N\. |United Nations )?(?-i:Security Council)", "unsc"),
    (r"(?:UN |U\.N\. |United Nations )?Human Rights Council", "hrc"),
    (r"commissions? of inquiry|fact-finding missions?|inquiry commissions?|independent inquiry", "inquiry"),
    (
        r"(?:US |U\.S\. )?Senate\b|\bsenators|House of (?:Representatives|Commons|Lords)|\bCongress(?:men"
        r"|women|man)?\b|parliaments?\b"
        r"|\bBundestag|\bDuma\b|\bKnesset|\bRada\b|\bSejm\b|\bSeimas|National Assembly|lawmakers|\bMPs\b"
        r"|\bMEPs\b|legislators?"
        r"|legislatures?|parliamentarians|deputies|\bdeputy\b|the (?:upper|lower) house|\bReps?\.|\bSen\.",
        "legislature",
    ),
    (
        r"governments?\b|administration\b|State Department|Department of (?:State|Justice|Defen[cs]e)"
        r"|Justice Department|"
        r"Foreign Office|White House|\bKremlin|\bPentagon|Secretary of State|(?:foreign|justice|defen[cs]e"
        r"|interior|prime) ministers?|"
        r"Justice Secretary|Foreign Secretary|(?:foreign|justice|defen[cs]e) ministry|Ministry of \w+"
        r"|\bministers?\b|\bministry\b|"
        r"\bpresident\b|chancellor|First Minister|Attorney General",
        "executive",
    ),
    (
        r"politicians?|leaders?\b|campaigners?|activists?|aid groups?|rights groups?|experts?\b|lawyers?\b"
        r"|analysts?\b",
        "others",
    ),
)
_BODY = re.compile(
    rf"\b(?:{'|'.join(f'(?P<b{n}>{p})' for n, (p, _) in enumerate(_BODIES))})".replace(" ", r"\s"), re.IGNORECASE
)
_POINTS = re.compile(r"(?:[A-Z]\.)+")
_WORD = re.compile(r"[^\W\d_][\w.’']*(?:-[\w]+)*")
_US = {"us": "US", "u.s": "US", "usa": "US", "u.s.a": "US", "uk": "GB", "u.k": "GB"}
_HOUSES = {
    "kremlin": "RU",
    "pentagon": "US",
    "white house": "US",
    "state department": "US",
    "downing street": "GB",
    "washington": "US",
    "americans": "US",
    "american": "US",
    "america": "US",
    "britons": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "scottish": "GB",
    "english": "GB",
    "palestinian": "PS",
    "palestine": "PS",
}
_PEOPLE_AFTER = re.compile(
    r"(?:'s|’s|')?\s+(?:(?!(?:by|in|and|or|to|of|for|with|at|on|from|as|are|is|can|could|was|were|has|have|had|will|would|may)\b)"
    r"\w+\s+){0,2}?(?:forces|troops|soldiers|servicem[ae]n|military|army|navy"
    r"|officials?|commanders?|generals?|"
    r"leaders?|leadership|presidents?|ministers?|nationals?|citizens?|women|woman|men|man|journalists?"
    r"|victims?|suspects?|"
    r"civilians|officers?|people|fighters|regime|invasion|war|attack|bombing|airstrikes?|missiles?)\b",
    re.IGNORECASE,
)
_PEOPLE_BEFORE = re.compile(
    r"\b(?:nationals|citizens|troops|forces|soldiers|leaders|president|people|two|three|four|five|six"
    r"|several|many|some|\d+) (?:of )?(?:the )?\Z",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"\b(?:(?:committed|happen\w*|occurr\w*|taking place|took place|done|crimes?|atrocit\w+|killed"
    r"|died|deaths?|events|war|invasion|"
    r"conflict|situation|abuses|violations|attacks?|acts|over|of|on)\b(?: \w+){0,3}? (?:in|inside|of"
    r"|on|across|over|against|into)|(?:invasion|occupation|attack|war) (?:of|on|against|in)"
    r"|on|inside|across|throughout) (?:the )?\Z",
    re.IGNORECASE,
)
_TREATY_AFTER = re.compile(r"\s+(?:Statute|Conventions?|Protocols?|Regulations|Treaty|Accords?|Rules)\b")
_SEAT_BEFORE = re.compile(r"Hague,?\s+(?:in\s+)?(?:the\s+)?\Z", re.IGNORECASE)
_NOT_STATES = frozenset({"the hague", "hague", "geneva"})


@cache
def _state_names() -> dict[str, str]:
    """Folded name, demonym or seat of government -> ISO code."""
    found: dict[str, str] = {}
    for country in countries().values():
        for name in (*country.names,):
            found.setdefault(fold(name), country.code)
    for name, entry in ENTRIES.items():
        code = code_of_country(entry.country) if entry.seat and entry.country else None
        if code:
            found.setdefault(name, code)
    for word, key in DEMONYMS.items():
        code = code_of_country(key)
        if code:
            found.setdefault(word, code)
    found.update(_HOUSES)
    return {name: code for name, code in found.items() if name not in _NOT_STATES and name not in ("us", "uk")}


@cache
def _longest() -> int:
    return max(len(n.split()) for n in _state_names())


def states_in(text: str, start: int, end: int) -> tuple[Named, ...]:
    """The States that the words name, by name, people or seat of government, in text order. key: ISO code."""
    words = [(m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
    found: list[Named] = []
    at = 0
    while at < len(words):
        took = _state_at(text, words, at)
        if took is None or _TREATY_AFTER.match(text, words[at + took[0] - 1][1], end):
            at += 1
            continue
        size, code = took
        first, last = words[at][0], _bare_end(text, words[at][0], words[at + size - 1][1])
        found.append(Named(first, last, text[first:last], code, _role(text, start, first, last, end)))
        at += size
    return tuple(found)


def _bare_end(text: str, first: int, last: int) -> int:
    """The end of a name without the full stop or the 's behind it; the points of U.S. belong to it."""
    words = text[first:last]
    if _POINTS.fullmatch(words):
        return last
    for tail in ("'s", "’s", "'", "’", "."):
        words = words.removesuffix(tail)
    return first + len(words)


def _role(text: str, start: int, first: int, last: int, end: int) -> str:
    before = text[max(start, first - 60) : first]
    if _SEAT_BEFORE.search(before):
        return "seat"
    if _PEOPLE_AFTER.match(text, last, end) or _PEOPLE_BEFORE.search(before):
        return "people"
    return "place" if _PLACE_BEFORE.search(before) else ""


def _state_at(text: str, words: Sequence[tuple[int, int]], at: int) -> tuple[int, str] | None:
    first = text[words[at][0] : words[at][1]]
    if not first[0].isupper():
        return None
    bare = first.replace("’", "'").removesuffix("'s").rstrip("'.")
    if bare.isupper() or "." in bare:
        code = _US.get(bare.casefold())
        if code:
            return 1, code
    names = _state_names()
    for size in range(min(_longest(), len(words) - at), 0, -1):
        phrase = text[words[at][0] : words[at + size - 1][1]].replace("’", "'").removesuffix("'s").rstrip("'")
        code = names.get(fold(phrase))
        if code:
            return size, code
    head = first.partition("-")[0]
    code = names.get(fold(head)) if "-" in first else None
    return (1, code) if code else None


@cache
def _own_courts(names: tuple[tuple[str, str], ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(re.escape(n) for n, _ in names), re.IGNORECASE) if names else None


def courts_in(text: str, start: int, end: int, catalogue: Catalogue, states: Sequence[Named]) -> tuple[Named, ...]:
    """The courts that the words name. key: the forum id, several with a comma, or ``any``, ``domestic``.

    A State's courts, judges or law stand for every forum of that State in the catalogue; ``XX?`` with its ISO code
    where the catalogue holds none.
    """
    found = list(_listed(text, start, end))
    own = tuple((f.name, f.id) for f in catalogue.forums.values() if f.catalogue != "solferino")
    pattern = _own_courts(own)
    if pattern:
        by_name = {n.casefold(): i for n, i in own}
        for match in pattern.finditer(text, start, end):
            found.append(Named(match.start(), match.end(), match.group(), by_name[match.group().casefold()]))
    for state in states:
        after = _OFFICE_AFTER.match(text, state.end, end)
        before = _OFFICE_BEFORE.search(text, start, state.start)
        if after or before:
            first = before.start() if before else state.start
            last = after.end() if after else state.end
            found.append(Named(first, last, text[first:last], forums_of(catalogue, state.key)))
    return tuple(sorted(set(found)))


def _listed(text: str, start: int, end: int) -> Iterator[Named]:
    for match in _COURT.finditer(text, start, end):
        if match.lastgroup and not _UPPER_ONLY.fullmatch(match.group()):
            if match.start() and (text[match.start() - 1].isalnum()):
                continue
            yield Named(match.start(), match.end(), match.group(), _COURTS[int(match.lastgroup[1:])][1])


def forums_of(catalogue: Catalogue, iso: str) -> str:
    """The criminal courts of a State that the catalogue holds, by id; ``XX?`` where it holds none."""
    ids = [f.id for f in catalogue.forums.values() if f.country == iso and f.kind == "criminal_court"]
    return ",".join(ids) or f"{iso}?"


def bodies_in(text: str, start: int, end: int) -> tuple[Named, ...]:
    """The bodies and offices that the words name. key: legislature, executive, unga, unsc, hrc, inquiry or others."""
    return tuple(
        Named(m.start(), m.end(), m.group(), _BODIES[int(m.lastgroup[1:])][1])
        for m in _BODY.finditer(text, start, end)
        if m.lastgroup
    )


__all__ = [
    "ANY_COURT",
    "DOMESTIC",
    "ICC",
    "OFFICES",
    "THE_COURT",
    "bodies_in",
    "courts_in",
    "forums_of",
    "states_in",
]
