"""export: claims for other tools, and the matrix of elements by evidence for those who work on the law."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from solferino.casework.case import Case
from solferino.casework.characterise import Looker
from solferino.casework.denials import Denials
from solferino.casework.held import held
from solferino.casework.lawchapter import law_rows
from solferino.casework.rows import Rows
from solferino.casework.whole import write_whole
from solferino.law.catalogue import catalogue
from solferino.record import EventType, Held, IncidentReport, Statement, UsageError
from solferino.share.export import csv, jsonl, web_annotations
from solferino.share.huridocs import huridocs
from solferino.share.matrix import matrix_csv
from solferino.share.matrixpage import matrix_page
from solferino.share.sheltered import sheltered

CLAIMS = ("jsonl", "csv", "webannotation")
LAW = ("matrix-csv", "matrix-html", "huridocs")
FORMATS = (*CLAIMS, *LAW)


def export(
    case: Case,
    form: str,
    *,
    at: int | str | None = None,
    said: str | None = None,
    out: Path | None = None,
    searched: str | None = None,
) -> str:
    """A view as text in one of FORMATS. Written to ``out``, it is an event in the ledger.

    Every row (or the collection) says whether the record was anchored outside when it was made. searched: for the forms
    on the law, where somebody looked for what speaks against. ``huridocs`` is several tables: ``out`` is then a new or
    empty folder, and the text names them. Raises UsageError for an unknown form, for a file that cannot be written, and
    for an export on the law of an incident with neither contrary items nor a statement of where one looked for them.
    What was read out of a text that is declared as a list of people stays out, as it stays out of a dossier.
    """
    if form not in FORMATS:
        raise UsageError(f"{form!r} is no export format", do=f"one of: {', '.join(FORMATS)}")
    view = sheltered(held(case, at, said))
    statement = searched.strip() if searched and searched.strip() else None
    if form == "huridocs":
        if out is None:
            raise UsageError("huridocs is a folder of tables", kept="nothing was written", do="name it: --out FOLDER")
        text = _write_tables(out, tables(view, statement))
    else:
        text = _law(view, form, statement) if form in LAW else _claims(view, form)
        if out is not None:
            write_whole(out, text)
    if out is not None:
        case.commit(EventType.EXPORTED, actor=case.actor(), codes=[f"form={form}", f"size={view.size}"])
    return text


def tables(view: Held, searched: str | None = None, look: Looker | None = None) -> dict[str, str]:
    """The HURIDOCS-style tables of a view: file name -> CSV. Raises UsageError, see :func:`export`."""
    rows = {row["subject"]: row for row in law_rows(view, whole=True, look=look)["incidents"]}
    known = Denials(view)
    denied = {
        row.id: by.claim.speaker.name if isinstance(by.claim, Statement) and by.claim.speaker else "somebody not named"
        for incident in view.incidents
        for row in known.reports(incident)
        if isinstance(row.claim, IncidentReport) and (by := known.by(row.claim)) is not None
    }
    return huridocs(view, rows, searched, denied=denied)


def _claims(view: Held, form: str) -> str:
    rows = [{**row, "anchored": view.anchored} for row in Rows(view).claims()]
    if form == "jsonl":
        return "".join(jsonl(rows))
    if form == "csv":
        return csv(rows)
    made = {**web_annotations(view), "solferino:anchored": view.anchored}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _law(view: Held, form: str, searched: str | None) -> str:
    rows = law_rows(view, whole=True)
    if form == "matrix-html":
        return matrix_page(view, rows, searched)
    stamp = {
        "catalogue_digest": catalogue().digest,
        "case": view.case,
        "ledger_size": view.size,
        "as_of": view.said,
        "anchored": view.anchored,
        "made_with": view.tool,
    }
    return matrix_csv(rows["incidents"], stamp, searched)


def _write_tables(folder: Path, files: Mapping[str, str]) -> str:
    """Write the tables into a new or empty folder; gives one line a file."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} holds other things", kept="nothing was written", do="name a new or empty folder")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        write_whole(folder / name, text)
    return "".join(f"{name}\n" for name in files)


__all__ = ["CLAIMS", "FORMATS", "LAW", "export", "tables"]
