"""The words for what or whom an attack struck."""

from __future__ import annotations

import re

from solferino.extract.events.mention import EventMention
from solferino.extract.events.words import A_FORCE, A_SITE, FIRES, IS_PASSIVE, NAME_OR_NOUN, NOT_ACTIVE, STOP
from solferino.places import fold
from solferino.places.names import DEMONYMS, ENTRIES
from solferino.text.wordlists import word_set

_I = re.IGNORECASE

_QUANTIFIER = re.compile(
    r"(?:(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?:\d{1,2},?\s+)?(?:19|"
    r"20)\d\d\s+|(?:at\s+)?(?:least|most)\s+|(?:about|over|nearly|around|some|almost|roughly|approximately|"
    r"more\s+than)\s+)+",
    _I,
)
_TO_TARGET = re.compile(
    r"\s*(?:fire\s+)?(?:(?:that\s+|which\s+|had\s+|has\s+|have\s+)?(?:hit|struck|targeted|destroyed|flattened|levelled|leveled|demolished|damaged|"
    r"wrecked|rocked|ripped\s+(?:through|into)|tore\s+(?:through|into)|slammed\s+into|landed\s+(?:on|in|near)|crashed\s+into|hits|targets|strikes)|that\s+killed|(?:exploded|detonated|blast(?:ed)?)?\s*(?:today\s+|yesterday\s+|"
    r"on\s+\w+day\s+)?(?:outside|at|near|in|inside|against|on|of|targeting|hitting|in\s+front\s+of)|"
    r"perpetrated\s+(?:today\s+|yesterday\s+)?against)\s+",
    _I,
)


def target_of(body: str, mention: EventMention, low: int, high: int) -> tuple[int, int] | None:
    """The words for what was hit, without their article."""
    if mention.form == "n":
        start = mention.at_end
        if (match := _TO_TARGET.match(body, start, high)) and (phrase := _site_phrase(body, match.end(), high)):
            return phrase
        compound = re.search(r"\b([a-z]+|[A-Z]{4,})\s\Z", body[max(low, mention.at - 30) : mention.at])
        if compound and A_SITE.fullmatch(compound.group(1)) and not A_FORCE.fullmatch(compound.group(1)):
            first = max(low, mention.at - 30) + compound.start(1)
            return first, first + len(compound.group(1))
        exploded = re.compile(
            r"[^,.;]{0,40}?\b(?:exploded|detonated|blew\s+up|was\s+blown\s+up|went\s+off|parked|placed|planted|thrown|was\s+detonated|fell|"
            r"hit|struck|levelled|fire)\b[^,.;]{0,30}?\b(?:outside|at|near|in|inside|on|against|in\s+front\s+of)\s+",
            _I,
        )
        match = exploded.match(body, start, high)
        if match and (phrase := _site_phrase(body, match.end(), high)):
            return phrase
        return _victims_of(body, mention, low, high) or _owner(body, mention, low)
    if mention.form == "e" or mention.type in (
        "killing",
        "shooting",
        "execution",
        "massacre",
        "kidnapping",
        "torture",
        "detention",
    ):
        return _victims_of(body, mention, low, high)
    if is_passive(body, mention, low) or _SUFFERED.match(body, mention.at, mention.at_end):
        return _phrase_before(body, mention.at, low)
    if mention.type == "explosion":
        match = re.compile(r"[^,.;]{0,25}?\b(?:outside|at|near|in|inside|on)\s+", _I).match(body, mention.at_end, high)
        return _site_phrase(body, match.end(), high) if match else None
    return _site_phrase(body, mention.at_end, high)


_SUFFERED = re.compile(r"(?:c[ao]me\s+under|took|suffered|received)\b", _I)  # "the clinic took a direct hit"
_OF_PEOPLE = frozenset({"killing", "massacre", "execution", "kidnapping", "torture", "detention", "shooting"})
_OWNER = re.compile(r"\b((?:[A-Z][\w.-]+\s+){0,3}[A-Z][\w.-]+)['’][Ss]?\s+(?:\w+\s+)?\Z")


def _owner(body: str, mention: EventMention, low: int) -> tuple[int, int] | None:
    """As in "Oskarsen's murder": whose it was; a country or a people is none."""
    if mention.type not in _OF_PEOPLE:
        return None
    begin = max(low, mention.at - 70)
    match = _OWNER.search(body[begin : mention.at])
    if match is None:
        return None
    first = fold(match.group(1).split()[0])
    if first in ENTRIES or first in DEMONYMS or first in _NOT_ORGANISATIONS or fold(match.group(1)) in ENTRIES:
        return None
    return begin + match.start(1), begin + match.end(1)


def _victims_of(body: str, mention: EventMention, low: int, high: int) -> tuple[int, int] | None:
    if mention.form == "n":
        match = re.compile(r"\s+of\s+", _I).match(body, mention.at_end, high)
        return _site_phrase(body, match.end(), high) if match else None
    fires = FIRES.match(body, mention.at, mention.at_end)
    if is_passive(body, mention, low) or (not fires and NOT_ACTIVE.match(body, mention.at_end, high)):
        return _phrase_before(body, mention.at, low)
    return _site_phrase(body, mention.at_end, high)


def is_passive(body: str, mention: EventMention, low: int) -> bool:
    """Whether the trigger is a verb in the passive: what it struck then stands before it."""
    word = body[mention.at : mention.at_end].casefold()
    if word.split()[0] in ("was", "were", "been", "being", "are"):
        return True
    return not word.endswith("ing") and bool(IS_PASSIVE.search(body[max(low, mention.at - 40) : mention.at]))


def _site_phrase(body: str, start: int, high: int) -> tuple[int, int] | None:
    """A noun phrase that opens at ``start`` and holds a word for a site or people; "a, b and c" is one phrase."""
    limit = min(high, start + 200)
    if match := re.compile(r"\s*(?:fire\s+)?(?:at|on|upon|into|against)\s+", _I).match(body, start, limit):
        start = match.end()
    first = start + len(body[start:limit]) - len(body[start:limit].lstrip())
    position, end, last_site = first, first, -1
    count = site_at = 0
    for word in re.compile(NAME_OR_NOUN).finditer(body, first, limit):
        gap = body[end : word.start()]
        low = word.group().casefold().strip(".'’")
        if gap.strip() not in ("", ","):
            break
        if gap.strip() == "," and (last_site < 0 or (word.group()[0].isupper() and not body[first:limit].isupper())):
            break
        if low == "and" and last_site > 0:
            end = word.end()
            continue
        if low in ("of", "for") and count:
            end = word.end()
            continue
        if low in STOP or count > 16 or (last_site < 0 and count > 6) or (last_site > 0 and count - site_at > 3):
            break
        if A_SITE.fullmatch(low) or A_SITE.fullmatch(low.removesuffix("'s").removesuffix("’s")):
            last_site, site_at = word.end(), count
        count += 1
        end = word.end()
    if last_site < 0:
        return _organisation(body, first, limit)
    match = re.compile(r"(?:(?:the|a|an|its|their|his|her|these|those|all|both)\s+)+", _I).match(
        body, position, last_site
    )
    return _target_words(body, match.end() if match else position, last_site)


_PLACE_NOUNS = word_set("city town village port capital region province country governorate district districts")


def _target_words(body: str, start: int, end: int) -> tuple[int, int] | None:
    """The phrase without the name of a place in it; None where nothing but a place is left."""
    if start >= end:
        return None
    phrase = body[start:end]
    listed = re.search(r",[^,]*\Z", phrase)
    if listed and not re.search(r"\band\b", listed.group(), _I) and not re.search(r",\s+\w+\s+of\s+them\b", phrase, _I):
        end = start + phrase.index(",")
    for match in re.finditer(r"\s+of\s+(?:the\s+)?([\w'’-]+)", body[start:end], _I):
        if fold(match.group(1)) in ENTRIES:
            end = start + match.start()
            break
    words = body[start:end].split()
    if not words or (fold(words[-1]) in _PLACE_NOUNS and len(words) < 4 and end < start + len(phrase)):
        return (start, end) if words and fold(words[-1]) in ("district", "districts") and len(words) > 1 else None
    if fold(words[0]) in ENTRIES and (len(words) < 2 or not A_SITE.fullmatch(words[1])):
        return None
    return tidy(body, start, end)


def tidy(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Without quantifiers ahead and points behind."""
    if match := _QUANTIFIER.match(body, start, end):
        start = match.end()
    end = start + len(body[start:end].rstrip(" .,;:'’\"”\n"))
    return (start, end) if end > start else None


_NAMED = re.compile(
    r"(?:the\s+)?([A-Z][\w.&'’-]+(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w.&'’-]+)*)(?:\s*[\[(][^\])]{2,80}[\])])?(?:\s+(?"
    r":headquarters|HEADQUARTERS|offices|OFFICES|building|BUILDING))?"
)
_NOT_ORGANISATIONS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december "
    "afternoon morning evening night noon dawn midnight week month year weekend day sunrise response revenge "
    "retaliation account addition order fact case part "
    "this that his her its their our he she it they we the a an all both one two three christmas easter ramadan "
    "northern southern eastern western central"
)


def _organisation(body: str, start: int, limit: int) -> tuple[int, int] | None:
    """A capitalised name that ends in a word for a body or a house ("FENSA HEADQUARTERS"); a place alone is none."""
    match = _NAMED.match(body, start, limit)
    if not match:
        return None
    if not body[start:limit].isupper():
        first = fold(match.group(1).split()[0])
        known = (
            first in _NOT_ORGANISATIONS
            or any(fold(match.group(1)).startswith(n) for n in (first,) if n in ENTRIES)
            or first in DEMONYMS
        )
        return None if known and not A_FORCE.search(match.group()) else tidy(body, match.start(1), match.end())
    end = start
    for word in re.compile(NAME_OR_NOUN).finditer(body, match.start(1), limit):
        if (body[end : word.start()].strip() and end > start) or word.group().casefold() in STOP - {"and"}:
            break
        end = word.end()
    folded = fold(body[match.start(1) : end])
    words = folded.split()
    if (
        not words
        or len(words) > 4
        or folded in ENTRIES
        or words[0] in ENTRIES
        or " ".join(words[:2]) in ENTRIES
        or words[0] in _NOT_ORGANISATIONS
    ):
        return None
    return tidy(body, match.start(1), end)


def _phrase_before(body: str, at: int, low: int) -> tuple[int, int] | None:
    """The subject of a passive verb at ``at``."""
    head = body[max(low, at - 160) : at]
    shift = max(low, at - 160)
    trimmed = re.sub(
        r"(?:\s+(?:is|are|was|were|been|being|be|have|has|had|found|reportedly|also|later|allegedly|said\s+to|all|"
        r"were\s+also))+\s*\Z",
        "",
        head,
        flags=_I,
    ).rstrip()
    relative = re.search(r",?\s+(?:who|which|that)\s*\Z", trimmed)
    trimmed = trimmed[: relative.start()] if relative else trimmed
    trimmed = re.sub(r",\s+(?:including|mostly|among\s+them)[^,]{1,60},?\Z", "", trimmed).rstrip(", ")
    words = list(re.finditer(NAME_OR_NOUN, trimmed))
    first = None
    for word in reversed(words):
        following = trimmed[word.end() : first.start()] if first else ""
        folded = word.group().casefold()
        if following.strip():
            break
        if (
            folded in STOP
            and folded != "of"
            and not (folded == "and" and not relative)
            and not (
                folded in ("at", "from", "with", "in")
                and first
                and A_SITE.search(trimmed[max(0, word.start() - 14) : word.start()])
            )
        ):
            break
        first = word
    if first is None:
        return None
    match = re.compile(r"(?:(?:the|a|an|and|of|its|their)\s+)+", _I).match(
        body, shift + first.start(), shift + len(trimmed)
    )
    tidied = tidy(body, match.end() if match else shift + first.start(), shift + len(trimmed))
    if tidied is None:
        return None
    start, end = tidied
    return (
        (start, end)
        if start < end and (A_SITE.search(body, start, end) or body[start].isupper()) and end - start < 120
        else None
    )
