"""Whether capitalised words are a place here: by how sure the name is, what touches it, and what places it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from solferino.places import lexicon as words_of
from solferino.places.atlas import Feature, Known, lies_in
from solferino.places.page import DOUBTFUL, MIDDLING, Page, adjective_at, longest, strength
from solferino.places.tokens import Token, opens, touching
from solferino.text.wordlists import word_set

_ABBREVIATED = re.compile(r"[A-Z][a-z]{1,4}\.?\Z|(?:[A-Z]\.){2,3}\Z|[A-Z]{2}\Z")


_TOWARDS = frozenset({"at", "from", "to", "into", "via", "of", "leaving", "through", "toward", "towards", "between"})


_AT_A_HOUSE = frozenset(
    {"in", "at", "outside", "near", "inside", "to", "from", "into", "around", "leaving", "visit", "visited"}
)


_NUMBERS = word_set("one two three four five six seven eight nine ten dozens hundreds thousands")


def accepted(
    page: Page, at: int, end: int, run: tuple[int, int], listed: Sequence[Known], body: int | None
) -> str | None:
    """The rule by which the words ``[at, end)`` are a place here, None where they are none."""
    words, text = page.words, page.text
    first, last = run
    name = " ".join(w.folded for w in words[at:end])
    if name == "nile" and page.before(at) == "west" and page.after(end - 1) == "virus":
        return None
    if name == "us" and not words[at].raw.startswith(("US", "U.S")):
        return None
    if text[words[end - 1].end : words[end - 1].end + 1] == "$" or text[max(0, words[at].start - 1)] in "$@#":
        return None
    if end - at == 1 and name in words_of.MONTHS_AND_DAYS:
        return None
    if name in words_of.HOUSES_OF_POWER and page.before(at if page.before(at) != "the" else at - 1) not in _AT_A_HOUSE:
        return None
    if end - at == 1 and len(name) <= 3 and not _short_name(page, at, listed):
        return None
    sure = strength(page, name, listed)
    left = words[at - 1] if at > first else None
    right = words[end] if end < last else None
    seen_as_person = end - at == 1 and name in page.people
    if end - at == 1 and words[at].raw.isupper() and 3 < len(name) < 6 and sure < 3 and not _dateline(page, at, end):
        return None
    if left is not None and not explains_left(page, at - 1, first):
        if left.folded in words_of.GIVEN or len(left.folded) == 1 or left.folded in words_of.TITLES:
            return None
        if sure < 3 and not _hyphened(text, left, words[at]):
            return None
        if seen_as_person:
            return None
    if right is not None and not _explains_right(page, end, last):
        if name in words_of.GIVEN and right.folded not in words_of.BODIES:
            return None
        if body is None and sure < 3 and not _hyphened(text, words[end - 1], right):
            return None
        if body is not None and sure < 2:
            return None
    if right is not None and right.folded in words_of.MONTHS_AND_DAYS:
        right = None
    if (why := _placed_by_words(page, at, end, listed)) is not None:
        return why
    if seen_as_person:
        return None
    if sure == 3:
        return "known"
    if name in page.placed and sure >= 1 and name not in words_of.COMMON:
        return "told before"
    if sure == 2:
        return "listed"
    return None


def _short_name(page: Page, at: int, listed: Sequence[Known]) -> bool:
    """A name of two or three letters: a listed short form written as one, or a name of its own."""
    word = page.words[at]
    feature = listed[0].feature
    if word.raw.isupper() or "." in word.raw:
        if feature is Feature.COUNTRY:
            return word.folded in ("us", "usa", "uk", "uae", "drc", "prc", "rok", "ksa", "car")
        if feature is Feature.REGION and listed[0].country in ("US", "CA", "AU"):
            return _after_comma(page, at) or "." in word.raw or word.folded in ("dc", "bc", "nyc", "nsw")
        return False
    if feature is Feature.REGION and _ABBREVIATED.match(word.raw):
        return _after_comma(page, at)
    return feature is Feature.TOWN and (_after_comma(page, at) or listed[0].size > MIDDLING)


def _after_comma(page: Page, at: int) -> bool:
    return (
        at > 0
        and page.text[page.words[at - 1].end : page.words[at].start] in (", ", " (", ",")
        and page.words[at - 1].capital
    )


def _hyphened(text: str, one: Token, other: Token) -> bool:
    return text[one.end : other.start] in ("-", "‑", "‐", "/")


def explains_left(page: Page, at: int, first: int) -> bool:
    """True where the capitalised word before a name is one that stands before places."""
    word = page.words[at]
    if word.folded in words_of.DIRECTIONS or word.folded in words_of.MONTHS_AND_DAYS:
        return True
    if word.folded in words_of.FUNCTION_WORDS or word.folded in _NUMBERS:
        return True
    if adjective_at(page, at, at + 1) is not None or word.folded in ("the", "in", "from", "for", "and", "of", "at"):
        return True
    if any(p.feature in (Feature.COUNTRY, Feature.REGION) for p in page.gazetteer.lookup(word.folded)):
        return word.folded not in DOUBTFUL
    return at == first and opens(page.text, word) and (word.folded in page.lower or word.folded in words_of.PLACING)


def _explains_right(page: Page, at: int, last: int) -> bool:
    """True where the capitalised word after a name is one that stands after places."""
    word = page.words[at]
    if word.folded in words_of.MONTHS_AND_DAYS or word.folded in words_of.TITLES or word.folded in words_of.OFFICES:
        return True
    if adjective_at(page, at, last) is not None or (word.raw.isupper() and 2 <= len(word.raw) <= 5):
        return True
    count, listed = longest(page, at, last)
    return bool(listed) and strength(page, " ".join(w.folded for w in page.words[at : at + count]), listed) >= 2


def _placed_by_words(page: Page, at: int, end: int, listed: Sequence[Known]) -> str | None:
    """The rule, where the words around a name place something there: "in X", "X, Texas", a dateline."""
    words, text = page.words, page.text
    name = " ".join(w.folded for w in words[at:end])
    gap_before = text[words[at - 1].end : words[at].start] if at else ""
    before = words[at - 1].folded if at else ""
    stands_alone = end >= len(words) or not words[end].capital or not touching(text, words[end - 1], words[end])
    left_alone = (
        at == 0
        or not words[at - 1].capital
        or not touching(text, words[at - 1], words[at])
        or explains_left(page, at - 1, max(0, at - 3))
    )
    if not left_alone:
        return None
    if _contained(page, end, listed):
        return "beside its region"
    if not stands_alone:
        return None
    joined = gap_before.strip() == ""
    if before in ("in", "near", "outside", "around", "throughout", "across") and joined and not words[end - 1].owned:
        if name in words_of.COMMON and (name in page.lower or listed[0].size < 5000):
            return None
        if words[at].raw.isupper() and len(words[at].raw) <= 4 and listed[0].feature is not Feature.COUNTRY:
            return None
        return "in it" if name not in page.people else "placed"
    if page.after(end - 1) in words_of.AREAS and not words[end].capital and name not in words_of.COMMON:
        return "in it"
    if before in words_of.DIRECTIONS and not words[at - 1].capital and joined:
        return "in it" if name not in words_of.COMMON else None
    if before in _TOWARDS and joined and name not in DOUBTFUL and listed[0].size >= 1000 and name not in page.people:
        return "placed"
    return "dateline" if _dateline(page, at, end) else None


def _contained(page: Page, end: int, listed: Sequence[Known]) -> bool:
    """ "Springfield, Illinois", "Varn (Syria)": a place of that name lies in what is named next."""
    words = page.words
    if end >= len(words) or not words[end].capital or page.text[words[end - 1].end : words[end].start] not in _BESIDE:
        return False
    _, around = longest(page, end, len(words))
    for outer in around:
        if outer.feature is Feature.TOWN and (outer.size < _LARGE or outer != around[0]):
            continue
        if any(lies_in(place, outer) for place in listed):
            return True
    return False


_BESIDE = (", ", " (", ",")
_LARGE = 50_000  # inhabitants of a town in whose region another may be said to lie


_DATELINE = re.compile(r"(?:,\s[A-Z][\w. ]{1,20})?\s*(?:\([A-Z][\w/ .]{1,25}\)\s*)?(?:[-—–]{1,2}|\()\s?")


def _dateline(page: Page, at: int, end: int) -> bool:
    """ "KYIV (Reuters) -", "TORRINGTON —" at the head of a paragraph."""
    start, stop = page.words[at].start, page.words[end - 1].end
    line = page.text.rfind("\n", max(0, start - 60), start) + 1
    if page.text[line:start].strip(' \t\u00a0"“*•') and start - line > 3:
        return False
    if line == 0 and start > 60:
        return False
    return page.text[stop : stop + 1] in (" ", ",", "—", "-") and bool(_DATELINE.match(page.text, stop))


def made_a_place(page: Page, first: int, last: int) -> bool:
    """True where the words make a place of a name that no list has: "the village of Varn", "Varn district"."""
    words = page.words
    noun = page.after(last - 1)
    if last - first > 4 or words[last - 1].folded in page.people:
        return False
    made = noun in words_of.MAKING_PLACES and page.before(first) in words_of.PLACING
    if words[first].folded in words_of.GIVEN and not made:
        return False
    if (
        words[first].folded in words_of.MONTHS_AND_DAYS
        or words[first].folded in words_of.TITLES
        or words[last - 1].raw.isupper()
    ):
        return False
    if page.before(first) == "of" and page.before(first - 1) in words_of.MAKING_PLACES - {"city"}:
        return True
    if page.before(first) in ("called", "named") and page.before(first - 1) in words_of.MAKING_PLACES:
        return True
    if _in_an_unknown(page, first, last):
        return True
    if words[last - 1].owned or noun not in words_of.MAKING_PLACES - {"city", "town", "camp", "forest"}:
        return False
    if first and words[first - 1].owned:
        return True
    return page.before(first) in words_of.PLACING | {"the", "of"} or page.before(first) in words_of.DIRECTIONS


def _in_an_unknown(page: Page, first: int, last: int) -> bool:
    """ "in Varn,", "near Varn on Monday": one or two words that no list of people, bodies or words has."""
    words = page.words
    if last - first > 2 or words[last - 1].owned or page.before(first) not in ("in", "near", "outside"):
        return False
    if any(
        w.folded in words_of.COMMON
        or w.folded in words_of.NO_NAMES
        or w.folded in words_of.BODIES
        or w.folded in words_of.SURNAMES
        or w.folded in page.lower
        or not w.raw[1:].islower()
        or len(w.raw) < 4
        for w in words[first:last]
    ):
        return False
    following = page.after(last - 1)
    return following == "" or following in words_of.FUNCTION_WORDS
