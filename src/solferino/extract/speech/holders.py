"""Whom an office or a rank stands for in one text, wherever the text gives the name: before, beside or soon after.

Two rules, and where either leaves a choice nobody is named: an office belongs to the one person whom the text calls by
it; and an unnamed voice of the opening is the person whose full name, without any office of its own, opens the next
sentence ("A welder said ... Ada Holm, 41, reached the port").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from solferino.extract.speech.cues import VERBS
from solferino.extract.speech.mentions import namelike
from solferino.extract.speech.units import Unit
from solferino.names import ABBREVIATED, Naming, country_of, gender_of
from solferino.text import word_set

RANKS = word_set("""
    general colonel major captain lieutenant sergeant admiral commander brigadier marshal commodore corporal
""")
_SHORT_RANKS = {
    "gen": "general", "col": "colonel", "maj": "major", "capt": "captain", "lt": "lieutenant", "sgt": "sergeant",
    "adm": "admiral", "cdr": "commander", "brig": "brigadier", "cpl": "corporal",
}  # fmt: skip
_NEVER_NAMED = word_set("official source diplomat aide insider spokesperson journalist reporter correspondent")
"""Voices that stay unnamed on purpose, or whom a name in the next sentence would not explain."""
_COMMON = _NEVER_NAMED | word_set("spokesman spokeswoman officer witness resident man woman survivor soldier")
_NOT_NOW = word_set("former ex late deputy vice acting assistant")
_MILITARY = RANKS | word_set("officer spokesman spokeswoman head chief soldier pilot")
_OPENING = 3  # units of a text in which a voice may stand whom the next sentence names
_SOON = 3  # units behind "a union leader" in which the name may follow
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "prof"))
_LONGEST_NAME = 4  # words


@dataclass(slots=True)
class Holders:
    """What the text calls its persons. Filled unit by unit, asked by the words of an office."""

    _called: dict[str, set[str]] = field(default_factory=dict)  # name -> words of its offices and ranks
    _first: dict[str, tuple[Naming, int]] = field(default_factory=dict)  # name -> first place, unit
    _by_word: dict[str, dict[str, None]] = field(default_factory=dict)  # word of an office -> names, in text order
    _opens: dict[int, tuple[Naming, frozenset[str]]] = field(default_factory=dict)  # unit -> name, rank before it

    def note(self, named: Naming, unit: int, offices: frozenset[str]) -> None:
        """Remember a full name and the folded words of what it is called in this place."""
        self._first.setdefault(named.form, (named, unit))
        words = {_SHORT_RANKS.get(w.replace(".", ""), w.replace(".", "")) for w in offices}
        self._called.setdefault(named.form, set()).update(words - ABBREVIATED)
        for word in words - ABBREVIATED:
            self._by_word.setdefault(word, {})[named.form] = None

    def note_opening(self, unit: Unit) -> None:
        """Remember the name that opens a unit: "Ada Holm, 41, ...", "Col. Ada Holm told ..."."""
        tokens = unit.tokens
        k = 0
        while k < len(tokens) and k < 3 and (tokens[k].base in ABBREVIATED or tokens[k].base in RANKS):
            k += 1
        end = k
        while end < len(tokens) and end - k <= _LONGEST_NAME and tokens[end].cap and namelike(tokens[end]):
            end += 1
        if not 2 <= end - k <= _LONGEST_NAME or end + 1 >= len(tokens) or tokens[end - 1].possessive:
            return
        behind = tokens[end + 1]
        aged = tokens[end].text == "," and (behind.low.isdigit() or behind.low == "who")
        verb = VERBS.get(tokens[end].low)
        speaks = verb is not None and verb.group == "say" and verb.form in ("past", "s") and not unit.caps
        name = " ".join(t.text for t in tokens[k:end])
        crowd = unit.caps and tokens[end - 1].low.endswith("men")
        if not (aged or speaks) or crowd:
            return
        rank = {_SHORT_RANKS.get(t.base, t.base) for t in tokens[:k]} - _TITLES
        self._opens[unit.number] = Naming(name, tokens[k].start, tokens[end - 1].end), frozenset(rank)

    def behind(self, words: frozenset[str], head: str, unit: int, *, definite: bool) -> Naming | None:
        """The one person meant by the folded words of an office, its head among them; None where nobody or several."""
        wanted = {_SHORT_RANKS.get(w, w) for w in words}
        head = _SHORT_RANKS.get(head, head)
        called = (form for form in self._by_word.get(head, ()) if _is_called(self._called[form], wanted, head))
        fits = list(islice(called, 2))
        if definite and len(fits) == 1:
            return self._first[fits[0]][0]
        if len(fits) == 1 and head not in _COMMON and len(wanted) > 1:
            named, where = self._first[fits[0]]
            if 0 <= where - unit <= _SOON and wanted <= self._called[fits[0]]:
                return named
        return None if fits else self._named_next(wanted, head, unit)

    def _named_next(self, wanted: set[str], head: str, unit: int) -> Naming | None:
        opening = self._opens.get(unit + 1)
        if opening is None or unit > _OPENING or head in _NEVER_NAMED:
            return None
        named, rank = opening
        known = self._first.get(named.form)
        if known is not None and known[1] <= unit:
            return None  # named before: no voice of the opening
        if self._called.get(named.form, set()) - RANKS - rank:
            return None  # has an office of its own
        if rank and not (rank & wanted or head in _MILITARY):
            return None
        sexes = {gender_of(f"{head} x"), gender_of(named.form)} - {None}
        return None if len(sexes) > 1 else named


def _is_called(called: set[str], wanted: set[str], head: str) -> bool:
    if head not in called or (called & _NOT_NOW) != (wanted & _NOT_NOW):
        return False
    have = {country_of(w) or w for w in called}
    rest = {country_of(w) or w for w in wanted} - {head}
    own = have - {head} - RANKS
    return rest <= have or (bool(own) and own <= rest)
