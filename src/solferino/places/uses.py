"""What a text does with a place name: speaks of the ground, of a government, of somebody from there and so on."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from solferino.places import lexicon as words_of
from solferino.places.names import ENTRIES
from solferino.places.tokens import HEADS, Token, touching
from solferino.text.wordlists import word_set


class Use(StrEnum):
    """What the words do with the name of a place."""

    LITERAL = "literal"  # the ground itself: "in Moscow"
    SITE_OF = "site_of"  # before a noun, which stands or happens there: "Moscow streets"
    METONYMIC = "metonymic"  # for its government, people or team: "Moscow said"
    MODIFIER = "modifier"  # before a noun, of which it is the home: "the Moscow mayor"
    PART = "part"  # inside another name: "the Moscow Times"
    PEOPLE = "people"  # the people of it: "Muscovites"


def use_of(text: str, words: Sequence[Token], at: int, end: int, *, country: bool, adjective: bool, part: bool) -> Use:
    """The use of the name that the words ``[at, end)`` are. part: it stands inside the name of a body."""
    following = words[end] if end < len(words) else None
    gap = text[words[end - 1].end : following.start] if following else "."
    beside = following is not None and following.raw not in HEADS and gap.strip(" \n\u00a0’'sS") == ""
    noun = following.folded if following is not None and beside else ""
    before, before2 = _before(text, words, at)
    if adjective:
        return Use.SITE_OF if noun in words_of.LOCATED else Use.PART if part else Use.MODIFIER
    if part or (before == "of" and before2 in words_of.BODIES and at > 1 and words[at - 2].capital):
        return Use.PART
    if words[end - 1].owned:
        return _owner(words, end, country=country, seat=_seat(words, at, end))
    lower_noun = following is not None and beside and not following.capital and _noun(noun)
    if following is not None and beside and following.capital and touching(text, words[end - 1], following):
        if noun in words_of.OFFICES or noun in words_of.TITLES or noun in words_of.GOVERNMENT:
            return Use.MODIFIER
        if before in words_of.PLACING or before == "to":
            return Use.LITERAL
        return Use.LITERAL if noun in words_of.MONTHS_AND_DAYS or gap.strip(" \n") else Use.PART
    then = _then(text, words, end) if lower_noun else ""
    if lower_noun and (noun in words_of.LOCATED or then in words_of.LOCATED):
        return Use.SITE_OF
    if lower_noun and (noun in words_of.POSSESSED or then in words_of.POSSESSED or country):
        return Use.MODIFIER
    if before == "of" and before2 in words_of.MAKING_PLACES:
        return Use.LITERAL
    if before in words_of.PLACING:
        return Use.LITERAL
    if before == "with":
        if before2 in ("border", "borders"):
            return Use.LITERAL
        if country or before2 in _PARTNERS:
            return Use.METONYMIC
    if before in ("by", "against") and _seat(words, at, end):
        return Use.METONYMIC
    if noun in words_of.SPEAKING and before not in ("to", "from", "of"):
        return Use.METONYMIC
    if before == "of" and before2 in words_of.POSSESSED | words_of.OFFICES | words_of.BODIES:
        return Use.MODIFIER
    if not country:
        return Use.METONYMIC if before in ("against", "beat", "defeated", "outlasted", "over") else Use.LITERAL
    if (before == "of" and before2 not in _GROUND) or (before == "on" and before2 in ("pressure", "sanctions", "war")):
        return Use.METONYMIC
    if before in _TO_GROUND or noun in _BEING:
        return Use.LITERAL
    if gap.lstrip().startswith((")", "-", "—", "–")) or "," in text[words[at - 1].end : words[at].start] * bool(at):
        return Use.LITERAL
    return Use.METONYMIC


_PARTNERS = word_set("war talks relations ties deal agreement cooperation dispute tensions trade partnership")


def _seat(words: Sequence[Token], at: int, end: int) -> bool:
    entry = ENTRIES.get(" ".join(w.folded for w in words[at:end]))
    return entry is not None and entry.seat


def _noun(word: str) -> bool:
    """True for a word in small letters that is likely a noun or an adjective: no word of grammar, no verb."""
    if word in words_of.FUNCTION_WORDS or word in words_of.SPEAKING or word.endswith("ly") or word.isdigit():
        return False
    return not (word.endswith(("ed", "ing")) and len(word) > 4) and word not in ("rather", "instead", "ago")


def _before(text: str, words: Sequence[Token], at: int) -> tuple[str, str]:
    found: list[str] = []
    index = at - 1
    while index >= 0 and len(found) < 2:
        if text[words[index].end : words[index + 1].start].strip() not in ("", "'s", "’s"):
            break
        if words[index].folded != "the":
            found.append(words[index].folded)
        index -= 1
    return (found[0] if found else "", found[1] if len(found) > 1 else "")


_TO_GROUND = word_set(
    "of from to leave left leaving visit visited visiting toured touring entered enter fled off on like including as "
    "than neighbouring neighboring home"
)
_BEING = word_set("is was are were has")
_GROUND = (
    words_of.MAKING_PLACES
    | words_of.DIRECTIONS
    | words_of.LOCATED
    | word_set(
        "part parts areas capital centre center invasion occupation outskirts rest half most all out outside soil "
        "bombing "
        "bombardment shelling edge middle heart map corner corners tour much"
    )
)


def _then(text: str, words: Sequence[Token], end: int) -> str:
    """The word behind the noun behind a name, where they are one phrase: "Delft police station"."""
    if end + 1 >= len(words) or words[end].owned or text[words[end].end : words[end + 1].start] != " ":
        return ""
    return words[end + 1].folded


def _owner(words: Sequence[Token], end: int, *, country: bool, seat: bool) -> Use:
    """ "Syria's largest city" is about the land, "Syria's army" about the State."""
    for word in words[end : end + 3]:
        if word.folded in words_of.LOCATED or word.folded in words_of.FACILITIES["site"] or word.folded.endswith("est"):
            return Use.LITERAL
        if word.folded in words_of.DIRECTIONS or word.folded in ("capital", "most", "second", "main"):
            return Use.LITERAL
    if seat and not country and words[end : end + 1] and words[end].capital:
        return Use.LITERAL
    return Use.METONYMIC if country or seat else Use.LITERAL
