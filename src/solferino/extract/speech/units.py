"""Units: sentences as reported speech needs them. A unit never ends inside a quotation; each quotation is one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from solferino.extract.speech.quotes import Quote, quotes
from solferino.names import ABBREVIATED
from solferino.text import Span, paragraphs, sentences_in, word_set

_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+(?!\w)|[^\W_]\w*(?:[’'.&-][^\W_]\w*)*|[^\w\s]")
_DATELINE = re.compile(
    r"(?:\([^()\n]{2,40}\)\s+(?=\S)|[^\n]{0,80}?\([^()\n]{2,40}\)\s*(?:--|—|–|-)\s+(?:\[[^\]\n]{1,40}\]\s+)*)"
)
_LABELS = re.compile(r"(?:\[[^\]]{1,60}\]\s+)+")
_BREAK = re.compile(r"\n")
_WRAPPED = 120  # characters: a longer line was not broken to fit a page
_NEW_LINE = re.compile(r"[ \t]*(?:[•●▪◦·‣]|(?:By|BY)[ ]+[A-Z])")
_CUT_PHRASE = re.compile(r"(?:OF|IN|AND|THAT|WHO|FOR|TO|BY|FROM|ON|AT|WITH) [A-Z]")
_GLUED = re.compile(r"(?<=[a-z]{3})[.!?](?=[A-Z][a-z]*[ ’'])(?!Com|Org|Net)")
_CAPS_SHARE = 0.8
_CAPS_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Token:
    """One word, mark or quotation. low: small letters, straight apostrophe, no final full stop. sort: w, p or q."""

    start: int
    end: int
    text: str
    low: str
    sort: str
    cap: bool
    known: bool = False  # letters that the text gives as the short name of a body: "the Relief Council [RC]"

    @property
    def base(self) -> str:
        """Without a possessive ending."""
        return self.low[:-2] if self.low.endswith("'s") else self.low[:-1] if self.low.endswith("'") else self.low

    @property
    def possessive(self) -> bool:
        """True for "Blum's" and "the rebels'"."""
        return self.low.endswith(("'s", "s'"))


@dataclass(slots=True)
class Unit:
    """A sentence, or several that one quotation holds together."""

    start: int
    end: int
    paragraph: int
    number: int
    first: bool  # of its paragraph
    caps: bool  # in capitals throughout: capitals say nothing
    tokens: list[Token]
    quotes: list[Quote]
    quote_at: dict[int, int] = field(default_factory=dict)  # index of the quote -> index of its token


def units(text: str) -> list[Unit]:
    """All units of a text, in order."""
    parts = [line for part in _rejoined(text, paragraphs(text)) for line in _lines(text, part)]
    found: list[Unit] = []
    short = _short_names(text)
    for index, (paragraph, inside) in enumerate(zip(parts, quotes(text, parts), strict=True)):
        caps = _in_capitals(text, paragraph)
        first = True
        for span, mine in _cut(text, paragraph, inside):
            found.append(_unit(text, span, mine, index, len(found), first, caps, short))
            first = False
    return found


def _rejoined(text: str, parts: list[Span]) -> list[Span]:
    """The paragraphs, with those joined that a short line in capitals cut in the middle of a phrase."""
    found: list[Span] = []
    for part in parts:
        if found and _goes_on(text, found[-1], part):
            found[-1] = Span(found[-1].start, part.end)
        else:
            found.append(part)
    return found


def _goes_on(text: str, before: Span, part: Span) -> bool:
    between = text[before.end : part.start]
    if between.strip() or between.count("\n") != 1 or not _CUT_PHRASE.match(text, part.start, part.end):
        return False
    return text[max(before.start, before.end - 8) : before.end].isupper() and text[before.end - 1].isalpha()


def _lines(text: str, part: Span) -> Iterator[Span]:
    """A paragraph cut where a line break says that something else begins: a list mark, a line that names who wrote, and
    any line break beside a line longer than lines are wrapped."""
    if "\n" not in text[part.start : part.end]:
        yield part
        return
    start = part.start
    breaks = [m.start() for m in _BREAK.finditer(text, part.start, part.end)]
    ends = [*breaks[1:], part.end]
    before = part.start
    for at, end in zip(breaks, ends, strict=True):
        unwrapped = max(at - before, end - at) > _WRAPPED
        before = at + 1
        if unwrapped or _NEW_LINE.match(text, at + 1, part.end):
            if start < at:
                yield Span(start, at)
            start = at + 1
    if start < part.end:
        yield Span(start, part.end)


def _in_capitals(text: str, span: Span) -> bool:
    letters = [c for c in text[span.start : span.start + 2000] if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    return upper > _CAPS_SHARE * len(letters) and len(letters) >= _CAPS_LETTERS


def _cut(text: str, paragraph: Span, inside: list[Quote]) -> Iterator[tuple[Span, list[Quote]]]:
    """Sentences of a paragraph, joined where a quotation spans their border."""
    start: int | None = None
    at = 0
    mine: list[Quote] = []
    for sentence in _unglued(text, sentences_in(text, *paragraph)):
        start = sentence.start if start is None else start
        while at < len(inside) and inside[at].start < sentence.end:
            mine.append(inside[at])
            at += 1
        if mine and mine[-1].end > sentence.end:
            continue
        yield Span(start, sentence.end), mine
        start, mine = None, []
    if start is not None:
        yield Span(start, paragraph.end), mine


def _unglued(text: str, sentences: Iterable[Span]) -> Iterator[Span]:
    """The sentences, cut where the space behind a full stop was lost ("was hit.The mayor said")."""
    for sentence in sentences:
        start = sentence.start
        for match in _GLUED.finditer(text, sentence.start, sentence.end):
            yield Span(start, match.end())
            start = match.end()
        yield Span(start, sentence.end)


def _unit(
    text: str,
    span: Span,
    mine: list[Quote],
    paragraph: int,
    number: int,
    first: bool,
    caps: bool,
    short: frozenset[str],
) -> Unit:
    start = _body(text, span, first)
    tokens: list[Token] = []
    unit = Unit(start, span.end, paragraph, number, first, caps, tokens, mine)
    at = start
    for index, quote in enumerate(mine):
        if quote.start < at:
            start = unit.start = min(unit.start, quote.start)
            tokens.clear()
        else:
            tokens.extend(_tokens(text, at, quote.start, short))
        unit.quote_at[index] = len(tokens)
        tokens.append(Token(quote.start, quote.end, text[quote.start : quote.end], '"', "q", False))
        at = quote.end
    tokens.extend(_tokens(text, at, span.end, short))
    return unit


def _body(text: str, span: Span, first: bool) -> int:
    """Where the sentence begins behind a dateline and editors' labels."""
    start = span.start
    if first and (match := _DATELINE.match(text, start, min(span.end, start + 200))) and match.end() < span.end:
        start = match.end()
    if (match := _LABELS.match(text, start, span.end)) and match.end() < span.end:
        start = match.end()
    return start


_SHORT_BEHIND = re.compile(r"(?<![\w'’-])((?:[\w'’-]+\s+){2,8})[\[(]([A-Z]{2,8})[\])]")
_LETTERS_BEHIND = re.compile(r"(?<![A-Z])[A-Z]{2,} \[([A-Z]{2,6})\]")
"""Letters in square brackets behind a name in capitals stand for its own language's: "THE RURAL LEAGUE [LC]"."""
_EDITORS = word_set("SIC TEXT REPORT ARTICLE PASSAGE VIDEO BEGIN END WORD WORDS AS OMITTED MONTH")
_SHORT_BEFORE = re.compile(r"\b([A-Z]{2,8})\s+[\[(]((?:[\w'’-]+\s+){1,8}[\w'’-]+)[\])]")


def _short_names(text: str) -> frozenset[str]:
    """The letters by which the text calls bodies: "the Relief Council [RC]", "RC [Relief Council]"."""
    found = {m[2] for m in _SHORT_BEHIND.finditer(text) if _initials_in(m[2], m[1])}
    found |= {m[1] for m in _LETTERS_BEHIND.finditer(text) if m[1] not in _EDITORS}
    return frozenset(found | {m[1] for m in _SHORT_BEFORE.finditer(text) if _initials_in(m[1], m[2])})


def _initials_in(short: str, words: str) -> bool:
    initials = iter(w[0].upper() for w in words.split() if w[0].isupper())
    return sum(letter in initials for letter in short) == len(short)


def _tokens(text: str, start: int, end: int, short: frozenset[str]) -> Iterator[Token]:
    done = start
    for match in _TOKEN.finditer(text, start, end):
        if match.start() < done:
            continue
        word, stop = match.group(), match.end()
        if word[0].isalnum():
            low = word.lower().replace("’", "'")
            if (
                stop < end
                and text[stop] == "."
                and (
                    low in ABBREVIATED
                    or low in _DOTTED_ABBREVIATIONS
                    or len(word) == 1
                    or ("." in word and len(word) <= 4)
                )
            ):
                stop += 1
                word += "."
            elif stop < end and text[stop] in "'’" and low.endswith("s"):  # the rebels' camp
                stop += 1
                word, low = text[match.start() : stop], low + "'"
            done = stop
            yield Token(match.start(), stop, word, low, "w", _capital(word), word in short)
        else:
            yield Token(match.start(), stop, word, word, "p", False)


def _capital(word: str) -> bool:
    """True for "Blum", "al-Hamid" and "d'Orme"."""
    if word[0].isupper():
        return True
    joint = next((k for k in (1, 2, 3) if k + 1 < len(word) and word[k] in "-’'"), None)
    return joint is not None and word[joint + 1].isupper()


_DOTTED_ABBREVIATIONS = word_set("inc co corp ltd no dept gen st")


def token_at(unit: Unit, position: int) -> int:
    """The index of the first token that does not begin before ``position``."""
    return bisect_left([t.start for t in unit.tokens], position)
