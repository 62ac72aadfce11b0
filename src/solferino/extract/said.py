"""When a statement was made, where the words beside its cue tell: "said on Tuesday", "told the chamber last week:".

A date counts only when nothing but plain words of place or time stands between it and the cue: a comma, a "that" or a
quotation mark begins what was said, and a date in there belongs to what happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from solferino.extract.dates import resolve
from solferino.extract.protocol import Context
from solferino.record import Statement, Text, When, record_id
from solferino.text import sentences_in

_BEFORE, _AFTER = 24, 60  # code points between date and cue
_BARRIER = re.compile(
    r"[,;:.!?“”\"«»]|\b(?:that|who|which|after|before|since|if|when|as|because|"
    r"it|he|she|they|we|i|had|has|have|was|were|is|are|will|would|may|could)\b",
    re.IGNORECASE,
)


def when_said(statements: Iterable[Statement], text: Text, context: Context) -> Iterator[Statement]:
    """The statements with ``said`` filled where the text tells. Pieces of one quotation share its day."""
    renamed: dict[str, str] = {}
    days: dict[str, When | None] = {}
    for statement in statements:
        told = _beside_cue(statement, text, context)
        if told is None and statement.continues is not None:
            told = days.get(statement.continues)
        made = replace(
            statement,
            said=told,
            continues=renamed.get(statement.continues or "", statement.continues),
            within=renamed.get(statement.within or "", statement.within),
        )
        renamed[record_id(statement)] = record_id(made)
        days[record_id(statement)] = told
        yield made


def _beside_cue(statement: Statement, text: Text, context: Context) -> When | None:
    cue = statement.cue
    if cue is None:
        return None
    start, end = max(0, cue.start - 200), min(len(text.text), cue.end + 200)
    inside = next((s for s in sentences_in(text.text, start, end) if s.start <= cue.start < s.end), None)
    low, high = (inside.start, inside.end) if inside else (start, end)
    best: tuple[int, When] | None = None
    for dated in resolve(text.text[low:high], context, low):
        if text.text.startswith(("'s", "’s"), dated.end):
            continue  # "Wednesday's move" dates the move
        quoted = statement.mode != "indirect" and statement.passage.start <= dated.start < statement.passage.end
        distance = _distance(text.text, dated.start, dated.end, cue.start, cue.end)
        if not quoted and distance is not None and (best is None or distance < best[0]):
            best = (distance, dated.when)
    return best[1] if best else None


def _distance(text: str, start: int, end: int, cue_start: int, cue_end: int) -> int | None:
    """Code points between date and cue, or None where they are too far apart or something stands between."""
    if start < cue_end and end > cue_start:
        return 0
    between = text[cue_end:start] if start >= cue_end else text[end:cue_start]
    if len(between) > (_AFTER if start >= cue_end else _BEFORE) or _BARRIER.search(between):
        return None
    return len(between)
