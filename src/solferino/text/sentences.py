"""Sentences of plain text by rule.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number, or the next word goes on in
small letters. Marks that close a quotation or a bracket stay with the sentence they close. Text in capitals throughout,
wrapped lines, datelines and editors' words in [brackets] are handled; a line end inside a paragraph ends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from solferino.text.paragraphs import paragraphs
from solferino.text.spans import Span, trimmed
from solferino.text.wordlists import word_set

_STOP = re.compile(r"(?:[.!?…]+|[。！？])[\"'”’»)\]“]*(?:\[\d{1,3}\])*(?=\s|\Z)")  # and the marks of notes: "fell."[12]
_LABEL = re.compile(  # heads that monitoring services put before and between what they heard
    r"\[(?:text|excerpts?|report|summary|begin recording|end recording|passage omitted|video report)\]\s+",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"[\w.&'’-]*\Z")
_NEXT_WORD = re.compile(r"\s*[\"'“‘«„(\[]*([^\W\d_][\w’']*|\d+)?")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z")  # U.S. , a.m. , D.C.
_INITIAL = re.compile(r"(?:\A|[\s.(\"'“‘])([^\W\d_])\Z")
_CUE_AFTER = re.compile(  # "Why?" she asked. / "No!" Marta Lindqvist said.
    r"\s+(?:(?:he|she|they|it|we|i)|(?:[^\W\d_][\w’'.-]*\s+){0,4}[^\W\d_][\w’'-]*)\s+(?:also\s+)?"
    r"(?:said|says|asked|asks|added|wrote|told|cried|shouted|replied|tweeted|warned|wondered)\b",
    re.IGNORECASE,
)
_LOOK = 80  # characters: how far a word is looked for

_TITLES = word_set("""
    mr mrs ms dr prof rev hon rep reps sen sens gov gens gen maj brig lt col cpl sgt capt cmdr adm pvt pte det insp
    supt fr sr jr mt ft messrs mme mlle amb pres vs cf e.g i.e viz approx est dept
""")
_BEFORE_NUMBER = word_set("""
    no nos art arts para paras p pp vol vols fig figs ch chap sec sect col op
""")
_MAY_END = word_set("""
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun st ave blvd rd inc
    co corp ltd llc plc etc jr sr al esq ph.d km kg ft mi bros univ assn calif conn fla ill mass mich minn okla ore
    pa tenn tex va wash wis ariz ala ark colo del ga ind kan ky la md mo mont neb nev n.h n.j n.m n.y n.c n.d s.c
    s.d w.va vt wyo
""")
_STARTERS = word_set("""
    the a an it its he his she her they their we our you this that these those there here but and or so yet in on at
    by for from with without after before since when while as if although though however meanwhile moreover
    according also no not some many most more both all each every one two three several other another what who why
    how where which last earlier later until during despite because once now then today yesterday i my
""")


def sentences(text: str) -> list[Span]:
    """The sentences in text order, without white space at their ends; none crosses the end of a paragraph."""
    return [span for paragraph in paragraphs(text) for span in sentences_in(text, paragraph.start, paragraph.end)]


def sentences_in(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of one paragraph ``text[start:end]``, with offsets into the whole text."""
    for cut in _cuts(text, start, end):
        if span := trimmed(text, start, cut):
            yield span
        start = cut
    if span := trimmed(text, start, end):
        yield span


def _cuts(text: str, start: int, end: int) -> list[int]:
    """The ends of all sentences but the last."""
    cuts = [match.end() for match in _LABEL.finditer(text, start, end)]
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _ends(text, match, start, end):
            cuts.append(match.end())
    return sorted(set(cuts))


def _ends(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    following = _NEXT_WORD.match(text, stop.end(), min(end, stop.end() + _LOOK))
    word = following.group(1) if following and following.group(1) else ""
    if word[:1].islower():
        return False
    marks = stop.group()
    if (
        marks[-1] in "\"'”’»"
        and not set(marks).isdisjoint("!?")
        and _CUE_AFTER.match(text, stop.end(), min(end, stop.end() + _LOOK))
    ):
        return False
    if marks.rstrip("\"'”’»)]“") != ".":
        return True
    return not _abbreviated(text, stop.start(), start, word)


def _abbreviated(text: str, stop: int, start: int, following: str) -> bool:
    """True when the full stop at ``stop`` belongs to the word before it and the sentence goes on."""
    before = text[max(start, stop - _LOOK) : stop]
    match = _LAST_WORD.search(before)
    word = match.group().casefold().strip("'’-&") if match else ""
    starter = following.casefold() in _STARTERS
    if word in _TITLES:
        return True
    if word in _BEFORE_NUMBER and following[:1].isdigit():
        return True
    if word in _MAY_END or _DOTTED.match(word):
        return not starter and bool(following)
    if _INITIAL.search(before) and before[-1:].isupper():
        # "J. Smith" goes on; "vitamin C. The ..." and "Plan B. It ..." end.
        return not starter and bool(following) and not following[:1].isdigit()
    return False
