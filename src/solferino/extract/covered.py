"""What a credit covers: the words that are taken from the outlet, as far as their sentence shows them."""

from __future__ import annotations

import re

from solferino.record import CreditRelation, Passage, Text
from solferino.text import Span


def covered(text: Text, start: int, end: int, relation: CreditRelation, rule: str, spans: list[Span]) -> Passage | None:
    """What is taken: the rest of the sentence after the frame, else what stands before it."""
    if relation in (CreditRelation.CREDIT_LINE, CreditRelation.EMBEDS):
        return None
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if spans[middle].end <= start else (low, middle)
    if low == len(spans) or spans[low].start > start:
        return None
    sentence = spans[low]
    after = _behind(text.text, end, sentence.end)
    before = _ahead(text.text, sentence.start, start)
    # "X told AFP that ..." carries on behind the frame; "..., according to AFP." stands before it.
    if relation != CreditRelation.TOLD and rule in _SPOKEN_OF:
        head = _trim(text.text, sentence.start, start)
        chosen = (head if head and head[1] - head[0] > _SHORTEST_COVER else None) or _trim(text.text, end, sentence.end)
    else:
        chosen = after or before
    return Passage.of(text, *chosen) if chosen else None


_SPOKEN_OF = ("relies", "records", "unnamed-before", "platform", "inverted")
_FEWEST_WORDS = 3
_NEAR = 200  # code points beside a frame that are looked at, however long the sentence
_SHORTEST_COVER = 12  # "Emails seen by Reuters indicate": what they indicate is taken, not the emails
_CARRIES_ON = re.compile(
    r"(?P<that>[^.;:\"“”]{0,90}?(?:\b(?:that|how)\s+|,?\s*\bas\s+saying(?:\s+that)?\s*:?\s*|:\s*|,\s*(?=[\"“])"
    r"|\s(?=[\"“])))|(?P<plain>\s+(?=[^\W\d_]))",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\s+(?:on|in|late|early|by|back|from|at|last|this|earlier|later|yesterday|today|citing|quoting|without|adding"
    r"|under|\w+day|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\w*|may)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\s*,(?!\s*(?:[\"“]|that\b|which\b))")
_DATELINE_AHEAD = re.compile(r"[^a-z\n]{2,60}\([^()\n]{2,40}\)\s*[-–—]{1,2}\s*")
_SPOKEN_BEFORE = re.compile(r"[,.!?][\"”’']+\s+(?=[^\"“”]{0,120}\Z)")


def _behind(body: str, start: int, end: int) -> tuple[int, int] | None:
    """What follows a frame as its content: behind "that", a colon or an opening quotation mark, or at once."""
    match = _CARRIES_ON.match(body, start, end)
    if match is None or _TURNS.match(body, start, end):
        return None
    if match["that"] is not None:
        return _trim(body, match.end(), end)
    plain = None if _ASIDE.match(body, start, end) else _trim(body, start, end)
    return plain if plain and plain[1] - plain[0] > _SHORTEST_COVER else None


def _ahead(body: str, start: int, end: int) -> tuple[int, int] | None:
    """What stands before a frame: the quotation alone, where one closes shortly before it."""
    if dateline := _DATELINE_AHEAD.match(body, start, end):
        start = dateline.end()
    quoted = _SPOKEN_BEFORE.search(body, max(start, end - _NEAR), end)
    found = _trim(body, start, quoted.start() + 2 if quoted else end)
    if found is None or quoted:
        return found
    # Without a comma between, the words before the name only describe it ("State news agency AFP reported").
    closed = body[max(found[0], end - _NEAR) : end].rstrip().endswith((",", "-", "–", "—", ".", "”", '"', ";"))
    return found if closed and len(body[found[0] : min(found[1], found[0] + _NEAR)].split()) >= _FEWEST_WORDS else None


def _trim(body: str, start: int, end: int) -> tuple[int, int] | None:
    piece = body[start:end]
    match = re.match(r"[\s,;:.)]*(?:(?:that|how)\s+)?", piece)
    start += match.end() if match else 0
    end = start + len(body[start:end].rstrip(" \n\t,;:("))
    return (start, end) if end > start and any(c.isalpha() for c in body[start:end]) else None
