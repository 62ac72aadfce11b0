"""The figures of a view as series: one scope key each, in the order of the days on which the counts stood."""

from __future__ import annotations

from solferino.amounts import ScopeKey, Series, series
from solferino.record import Figure, Held, Statement, When


def figure_series(view: Held) -> tuple[Series[ScopeKey], ...]:
    """All series of a view. The day on which a source gave a figure is that of the statement that holds it."""
    figures = [row.claim for row in view.claims if isinstance(row.claim, Figure)]
    spoken: dict[str, list[Statement]] = {}
    for row in view.claims:
        if isinstance(row.claim, Statement) and row.claim.said is not None:
            spoken.setdefault(row.claim.passage.reading, []).append(row.claim)
    issued: dict[str, When] = {}
    for figure in figures:
        for statement in spoken.get(figure.passage.reading, ()):
            if statement.said is not None and statement.passage.overlaps(figure.passage):
                issued.setdefault(figure.id, statement.said)
    return series(figures, view.publications, issued=issued)
