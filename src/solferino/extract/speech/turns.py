"""Speaker turns: words that stand behind the label of their speaker, without quotation marks.

Monitoring services write "[BEGIN RECORDING] [BLUM] We stay. [END RECORDING]"; transcripts write "BLUM: We stay." at the
start of a paragraph. Only labels are read here; whom a label means is asked of the document's memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.text import Span, trimmed, word_set

_MARK = re.compile(r"\[([^\[\]]{1,60})\]")
_BEGIN = re.compile(r"BEGIN\w*\s+(?:(?P<who>[\w' .-]{2,40}?)\s+)?RECORDING\Z", re.IGNORECASE)
_END = re.compile(r"(?:END|PASSAGE)\s+(?:OF\s+)?(?:[\w' .-]{2,40}\s+)?(?:RECORDING|OMITTED)\Z", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,3}\Z")
_LABELLED = re.compile(r"(?P<who>[A-Z][A-Z.'’-]{2,20}(?: [A-Z][A-Z.'’-]{1,20}){0,2})(?:, [^:\n]{2,60})?:\s+(?=\S)")
_ENOUGH = 3  # labelled paragraphs that make a transcript
_LONGEST = 6000  # characters of one turn
_QUESTIONERS = word_set("""
    reporter reporters correspondent question questions moderator announcer interviewer host journalist anchor
    presenter q narrator newscaster
""")
_NO_NAMES = word_set("""
    text report excerpt excerpts speech communique continued signed dated applause laughter words word indistinct
    passage omitted video statement commentary article editorial heard thought changes sic caption box music station
    identification announcement dispatch interview live break background unidentified speaker voice voices crowd chants
    witness resident man woman male female official soldier source student protester caller guest speaker
    note update watch read photo source related correction breaking editor advertisement
    summary begin end recording name spelling figure number as up given published updated share analysis opinion
""")


@dataclass(frozen=True, slots=True)
class Turn:
    """The words ``text[start:end]`` behind a label; ``label`` is where the label's words stand."""

    start: int
    end: int
    label: Span


def turns(text: str, paragraphs: list[Span]) -> list[Turn]:
    """The turns of a text in text order. A questioner's turn ends the one before and is not given itself."""
    return sorted([*_recorded(text), *_labelled(text, paragraphs)], key=lambda t: t.start)


def _recorded(text: str) -> Iterator[Turn]:
    recording = False
    current: tuple[int, Span] | None = None
    often = _repeated(text)
    for match in _MARK.finditer(text):
        words = " ".join(match[1].split())
        if begin := _BEGIN.match(words):
            recording = True
            current = None
            if begin["who"] and match[1] == words:
                at = match.start(1) + begin.start("who")
                current = (match.end(), Span(at, at + len(begin["who"])))
        elif _END.match(words):
            yield from _closed(text, current, match.start())
            recording = recording and "omitted" in words.casefold()
            current = None
        elif _is_label(words) and (recording or current is not None or words in often) and _opens(text, match.start()):
            yield from _closed(text, current, match.start())
            asked = words.casefold().split()[-1] in _QUESTIONERS
            current = None if asked else (match.end(), Span(match.start(1), match.end(1)))

    if current is not None and not recording:
        yield from _closed(text, current, len(text))


def _repeated(text: str) -> frozenset[str]:
    """The labels that open a paragraph, or the text itself, more than once: an interview without "recording" marks."""
    counts: dict[str, int] = {}
    for match in _MARK.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        words = " ".join(match[1].split())
        if _is_label(words) and ("\n\n" in before or before.rstrip().endswith("[TEXT]")):
            counts[words] = counts.get(words, 0) + 1
    return frozenset(words for words, count in counts.items() if count > 1)


def _opens(text: str, at: int) -> bool:
    """True where a sentence has ended before: a label, not the short name of a body in the middle of one."""
    before = text[max(0, at - 8) : at]
    return not before.strip() or before.rstrip()[-1] in '.?!]:"”)' or "\n\n" in before


def _closed(text: str, current: tuple[int, Span] | None, end: int) -> Iterator[Turn]:
    if current is None or end - current[0] > _LONGEST:
        return
    inside = trimmed(text, current[0], end)
    if inside is not None and inside.end - inside.start > 12:
        yield Turn(inside.start, inside.end, current[1])


def _is_label(words: str) -> bool:
    return _NAME.match(words) is not None and not any(w in _NO_NAMES for w in words.casefold().split())


def _labelled(text: str, paragraphs: list[Span]) -> Iterator[Turn]:
    found: list[tuple[Span, re.Match[str]]] = []
    for paragraph in paragraphs:
        match = _LABELLED.match(text, paragraph.start, min(paragraph.end, paragraph.start + 120))
        if match is not None and _is_label(match["who"]) and not text[match.end() : paragraph.end].isupper():
            found.append((paragraph, match))
    voices = {m["who"] for _, m in found}
    if len(found) < _ENOUGH or len(voices) < 2 or len(voices) * 2 > len(found) + 3:
        return
    for paragraph, match in found:
        inside = trimmed(text, match.end(), paragraph.end)
        asked = match["who"].casefold().split()[-1] in _QUESTIONERS
        if inside is not None and not asked and inside.end - inside.start <= _LONGEST:
            yield Turn(inside.start, inside.end, Span(match.start("who"), match.end("who")))
