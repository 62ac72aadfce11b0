"""Armed groups, forces and authorities that a text names: by list, and by the grammar of names and abbreviations."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from solferino.extract.roles import lexicon as lx

_BY_LENGTH = sorted(lx.GROUPS, key=len, reverse=True)
_GROUP = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(g).replace("\\ ", r"\s+").replace("'", "['’]") for g in _BY_LENGTH)
    + r")(?![\w-])",
    re.IGNORECASE,
)
_SHORT = frozenset(g for g in lx.GROUPS if len(g) <= 5 and " " not in g) | {
    "arena",
    "lautaro",
    "cinchonero",
    "wagner",
    "extraditables",
}
# "NATIONAL LIBERATION FRONT (NLF)", "Free Karvian Army [FKA]"
_LONG_FIRST = re.compile(
    r"(?P<long>(?:[A-Z0-9][\w'’.-]*|of|for|the|and|de|la|del)(?:\s+(?:[A-Z0-9][\w'’.-]*|of|for|the|and|de|la|del)){1,9})"
    r"\s*[\[(](?P<short>[A-Z][A-Z0-9-]{1,9})[\])]"
)
_SHORT_FIRST = re.compile(
    r"(?<![\w-])(?P<short>[A-Z][A-Z0-9-]{1,9})\s*[\[(](?P<long>[A-Z][\w'’ .\n-]{6,80}?)"
    r"(?:,[^\])]{0,30})?[\])]"
)
_WORD = re.compile(r"[\w'’.-]+")
_BODY_WORD = lx.BODIES | lx.SWORN | frozenset(("resistance", "unity", "commandos", "struggle", "defense"))
_ARMED = lx.SWORN | frozenset(
    ("army", "forces", "guard", "brigade", "battalion", "police", "navy", "troops", "militia")
)
_LINK = frozenset(("of", "for", "the", "and", "de", "la", "del"))
_CLOSED = lx.PREPOSITIONS | lx.CONJUNCTIONS | lx.AUXILIARIES | lx.PRONOUNS | lx.OTHER_VERBS
_VERBS = lx.KILL | lx.KIDNAP | lx.ATTACK | lx.DAMAGE | lx.BOMB
_NOT_IN_NAME = (
    _CLOSED | _VERBS | lx.ATTACKERS | frozenset(("members", "member", "by", "guerrillas", "leader", "leaders"))
) - _LINK


class Bodies:
    """The bodies named in one text: spans in text order, and which of them are one."""

    def __init__(self, spans: list[tuple[int, int]], same: dict[str, str]) -> None:
        self.spans = spans
        self._starts = [s for s, _ in spans]
        self._same = same
        self._members: dict[str, list[tuple[int, int]]] | None = None

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The spans that lie in ``[start, end)``."""
        return self.spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def armed(self, words: str) -> bool:
        """Whether one of its names is of a force or an armed group; "the KWF attack" may be one on a union."""
        key = self.key(words)
        forms = {key, folded_name(words), *(long for long, short in self._same.items() if short == key)}
        return any(form in lx.GROUPS or set(form.split()) & _ARMED for form in forms)

    def of_members(self, text: str, head: str) -> tuple[int, int] | None:
        """The body whose members a text calls by this noun ("the rebels", where it speaks of "NLF rebels"): its first
        mention so; None where there is none, or where there are two."""
        if self._members is None:
            self._members = {}
            for start, end in self.spans:
                behind, before = (
                    _MEMBERS_BEHIND.match(text, end),
                    _MEMBERS_BEFORE.search(text, max(0, start - 40), start),
                )
                for match in (behind, before):
                    if match is not None:
                        self._members.setdefault(match["head"].lower(), []).append((start, end))
        found = self._members.get(head, [])
        return found[0] if len({self.key(text[s:e]) for s, e in found}) == 1 else None

    def key(self, words: str) -> str:
        """One key for all forms of a body: the abbreviation stands for the name."""
        folded = folded_name(words)
        return self._same.get(folded, folded)


_HEADS = r"(?P<head>guerrillas|rebels|terrorists|fighters|militants|insurgents|commandos|gunmen|militiamen|members)"
_MEMBERS_BEHIND = re.compile(rf"(?:\s*[\[(][^\])]{{1,80}}[\])])?\s+(?:urban\s+|rural\s+)?{_HEADS}\b", re.IGNORECASE)
_MEMBERS_BEFORE = re.compile(rf"\b{_HEADS}\s+(?:of|from|belonging\s+to)\s+(?:the\s+)?\Z", re.IGNORECASE)


def folded_name(words: str) -> str:
    """Lower case, single spaces, no article."""
    low = " ".join(words.lower().split())
    return low.removeprefix("the ")


@lru_cache(maxsize=4)
def bodies_of(text: str) -> Bodies:
    """Read a text for bodies; abbreviations are learned from "NAME (ABBR)" and "ABBR [NAME]"."""
    same: dict[str, str] = {}
    found: set[tuple[int, int]] = set()
    learned: set[str] = set()
    for match in _LONG_FIRST.finditer(text):
        span = _trim(text, match.start("long"), match.end("long"))
        if span is not None:
            found |= {span, match.span("short")}
            _join(same, learned, text[slice(*span)], match["short"])
    for match in _SHORT_FIRST.finditer(text):
        words = {w.lower() for w in _WORD.findall(match["long"])}
        if words & _BODY_WORD:
            found.add(match.span("short"))
            _join(same, learned, match["long"], match["short"])
    found |= {
        m.span()
        for m in _GROUP.finditer(text)
        if m.group().lower() not in _SHORT or m.group()[:2].isupper() or m.group().istitle()
    }
    if learned:
        pattern = re.compile(
            r"(?<![\w-])(?:"
            + "|".join(sorted((re.escape(w).replace("\\ ", r"\s+") for w in learned), key=len, reverse=True))
            + r")(?![\w-])"
        )
        found |= {m.span() for m in pattern.finditer(text)}
    found = {_widened(text, *span) for span in found}
    spans: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda s: (s[0], -s[1])):
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return Bodies(spans, same)


_GOES_ON = re.compile(
    r"[\"'”’]{0,2}(?:\s+(?:people['’]?s|popular|national|liberation|revolutionary|movement|front|army|armed|forces|command|brigade|battalion|unit))+(?![\w'’-])",
    re.IGNORECASE,
)


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """With the words of a name that follow: "Cinchonero" is no name where "Popular Liberation Movement" goes on."""
    match = _GOES_ON.match(text, end)
    if (
        match is None
        or match.group().split()[-1].lower() not in lx.BODIES
        or not match.group().split()[-1][0].isupper()
    ):
        return start, end
    if (
        match.group().split()[-1].lower() in ("unit", "command", "brigade", "battalion")
        and len(match.group().split()) == 1
    ):
        return start, end
    return start, match.end()


def _join(same: dict[str, str], learned: set[str], long: str, short: str) -> None:
    key = folded_name(short)
    same[folded_name(long)] = key
    same[key] = key
    learned |= {" ".join(long.split()), short}


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name at the end of a run of capitals, from behind the last word that cannot be in a name."""
    words = list(_WORD.finditer(text, start, end))
    first = len(words)
    while first and words[first - 1].group().lower() not in _NOT_IN_NAME:
        first -= 1
    while first < len(words) and words[first].group().lower() in _LINK:
        first += 1
    for i in range(len(words) - 1, first, -1):
        if words[i].group().lower() == "and" and words[i - 1].group().lower() in lx.BODIES:
            first = i + 1  # "the Karvian Army and the Free Karvia Alliance (FKA)": two
            break
    while first < len(words) and words[first].group().lower() in _LINK:
        first += 1
    words = words[first:]
    if not words or len(words) > 8 or not {w.group().lower() for w in words} & _BODY_WORD:
        return None
    return words[0].start(), end
