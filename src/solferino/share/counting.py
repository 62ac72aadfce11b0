"""The chapter on counting: figures over time, lists of people, links between their rows, and estimates.

Documented and estimated stand apart and both, a refusal as large as a figure. Nobody out of a list is named: rows go by
number, persons by handle. The same layouts make the pages of ``solferino count figures`` and ``count estimate``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from solferino.record import Held
from solferino.share import words
from solferino.share.estimates import Sheet, sheet
from solferino.share.index import Index
from solferino.share.notes import Notes
from solferino.share.overtime import OverTime, amount, over_time
from solferino.share.overtime import told as figures_told
from solferino.share.pages import environment, style
from solferino.share.sheltered import sheltered
from solferino.share.viewpage import page_of

Row = Mapping[str, Any]

MOST_ESTIMATES: Final = 12  # shown in full in a dossier; the rest is named
FLAGS: Final = {
    "two_sexes": "the rows name two sexes",
    "two_death_days": "the rows name days of death that lie apart",
    "large": "unusually many rows are taken for one person",
    "chained": "rows that are unlike each other are held together by others between them",
    "constraint_conflict": "people told two of these rows apart, and others hold them together",
}


@dataclass(frozen=True, slots=True)
class Counting:
    """The chapter. lists, linkage: rows as given, or none."""

    over_time: OverTime | None
    told: str
    lists: tuple[Row, ...]
    linkage: Row | None
    sheets: tuple[Sheet, ...]
    more: tuple[Row, ...]


def counting(rows: Row | None) -> Counting | None:
    """Lay the chapter out; None where there is nothing to say.

    rows: ``figures``, ``lists``, ``linkage`` and ``estimates``, as ``casework.countchapter.count_rows`` gives them.
    """
    if not rows:
        return None
    figures = over_time(rows["figures"]) if rows.get("figures") else None
    lists, linkage = tuple(rows.get("lists", ())), rows.get("linkage")
    estimates = list(rows.get("estimates", ()))
    if figures is None and not lists and linkage is None and not estimates:
        return None
    # The latest word first: an estimate that another replaces is history.
    standing = [e for e in estimates if not e.get("superseded_by")]
    shown, more = standing[-MOST_ESTIMATES:], standing[:-MOST_ESTIMATES]
    sheets = tuple(sheet(row, f"count-{_anchor(row, n)}") for n, row in enumerate(reversed(shown), 1))
    replaced = [e for e in estimates if e.get("superseded_by")]
    return Counting(figures, figures_told(figures) if figures else "", lists, linkage, sheets, (*more, *replaced))


def _anchor(row: Row, number: int) -> str:
    handle = str(row.get("handle") or "")
    return handle.lower() if handle.replace("-", "").isalnum() and handle.isascii() else f"estimate-{number}"


def rate(text: str | None) -> str:
    """A rate with its limits, from the record's three decimals: ``97 % (95 to 99 %)``."""
    if not text:
        return "not known"
    point, *limits = (f"{float(part) * 100:.0f}" for part in text.split())
    return f"{point} % ({limits[0]} to {limits[1]} %)" if len(limits) == 2 else f"{point} %"


class _Words:
    """What the template says: fixed words. One object, so that the chapter needs one name for it."""

    FLAGS = FLAGS
    many, listed, plain = staticmethod(words.many), staticmethod(words.listed), staticmethod(words.plain)
    rate, amount = staticmethod(rate), staticmethod(amount)
    NO_SOURCE, NO_DAY = words.NO_SOURCE, words.NO_DAY


WORDS: Final = _Words()


def estimate_page(
    row: Row, *, title: str | None = None, chains: Mapping[str, Sequence[Sequence[float]]] | None = None
) -> str:
    """Render one estimate as a self-contained HTML file.

    row: as ``solferino count estimate --json`` gives it. title: the question if absent. chains: by method, the draws of
    people in all of each chain in their order, where the run has just been made; the record does not hold them.
    """
    sheet_style, digest = style()
    return (
        environment()
        .get_template("estimate_page.html")
        .render(
            title=title or str(row["question"]),
            tool=str(row.get("tool") or ""),
            sheet=sheet(row, "count-estimate", chains),
            kw=WORDS,
            w=words,
            style=sheet_style,
            style_digest=digest,
        )
    )


def figures_page(view: Held, rows: Row, *, title: str | None = None) -> str:
    """Render figures over time as a self-contained HTML file with notes and texts.

    rows: ``steps``, ``parts``, ``sides``, ``faults`` and ``passed_over``, as ``solferino count figures --json`` gives
    them. Raises SpanOutsideText where the words of a claim are not the characters of its text.
    """
    view = sheltered(view)
    index = Index(view)
    notes = Notes(index)
    found = over_time(rows)
    return page_of(
        "figures_page.html",
        view,
        index,
        notes,
        title=title or view.name,
        kw=WORDS,
        count=Counting(found, figures_told(found) if found else "", (), None, (), ()),
    )


__all__ = ["FLAGS", "WORDS", "Counting", "counting", "estimate_page", "figures_page"]
