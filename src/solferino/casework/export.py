"""export: claims for other tools."""

from __future__ import annotations

import json
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.held import held
from solferino.casework.rows import Rows
from solferino.casework.whole import write_whole
from solferino.record import EventType, UsageError
from solferino.share.export import csv, jsonl, web_annotations

FORMATS = ("jsonl", "csv", "webannotation")


def export(
    case: Case, form: str, *, at: int | str | None = None, said: str | None = None, out: Path | None = None
) -> str:
    """The claims in view as text in one of FORMATS. Written to ``out``, it is an event in the ledger.

    Every row (or the collection) says whether the record was anchored outside when it was made. Raises UsageError for
    an unknown form or a file that cannot be written.
    """
    view = held(case, at, said)
    rows = [{**row, "anchored": view.anchored} for row in Rows(view).claims()]
    if form == "jsonl":
        text = "".join(jsonl(rows))
    elif form == "csv":
        text = csv(rows)
    elif form == "webannotation":
        made = {**web_annotations(view), "solferino:anchored": view.anchored}
        text = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    else:
        raise UsageError(f"{form!r} is no export format", do=f"one of: {', '.join(FORMATS)}")
    if out is not None:
        write_whole(out, text)
        case.commit(EventType.EXPORTED, actor=case.actor(), codes=[f"form={form}", f"size={view.size}"])
    return text
