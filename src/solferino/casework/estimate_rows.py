"""Estimates of a view as plain values, with where their review stands. No numbers are made here; no NumPy is loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from solferino.record import Decision, Estimate, Held, UsageError, Verdict, content

_REVIEWERS = 2


def estimate_rows(view: Held) -> list[dict[str, Any]]:
    """The estimates of a view as plain values, oldest first, each with where its review stands."""
    return [estimate_row(view, made.handle) for made in view.estimates]


def estimate_row(view: Held, handle: str) -> dict[str, Any]:
    """One estimate as plain values. Raises UsageError."""
    made = find_estimate(view.estimates, handle)
    return {
        **row_of(made, names=view.people),
        "review": review_of(made, view.decisions),
        "reviews": [
            {
                "person": d.person,
                "name": view.people.get(d.person),
                "verdict": str(d.verdict),
                "reason": d.reason,
                "day": d.decided[:10],
            }
            for d in view.decisions
            if made.id in d.subjects
        ],
        "superseded_by": next((e.handle for e in view.estimates if e.supersedes == made.id), None),
    }


def review_of(made: Estimate, decisions: Sequence[Decision]) -> str:
    """Where the review stands: ``nobody``, ``one``, ``reviewed``, ``unsure`` or ``disputed``. Each one's last word."""
    last = {d.person: d.verdict for d in decisions if made.id in d.subjects}
    if not last:
        return "nobody"
    if any(v is Verdict.REJECT for v in last.values()):
        return "disputed"
    if any(v is Verdict.UNSURE for v in last.values()):
        return "unsure"
    return "reviewed" if len(last) >= _REVIEWERS else "one"


def find_estimate(known: Sequence[Estimate], handle: str) -> Estimate:
    """The estimate of a handle (``N-001``, ``n-1``) or an id. Raises UsageError."""
    wanted = handle.strip()
    letter, _, digits = wanted.upper().partition("-")
    if letter == "N" and digits.isascii() and digits.isdigit():
        wanted = f"N-{int(digits):03d}"
    for made in known:
        if wanted in (made.handle, made.id):
            return made
    raise UsageError(
        f"there is no estimate {handle!r} in this view",
        kept="nothing was changed",
        do="list them with `solferino count estimate list`",
    )


def row_of(made: Estimate, *, names: Mapping[str, str] | None = None) -> dict[str, Any]:
    """An estimate as plain values: documented, estimated and total apart, and all that stands with them."""
    unseen = {
        key: None if size is None else f"{max(float(size) - made.documented, 0):.1f}"
        for key, size in (("estimate", made.estimate), ("low", made.low), ("high", made.high))
    }
    return {
        "handle": made.handle or None,
        "id": made.id,
        "name": (names or {}).get(made.person),
        "unseen": unseen,
        "total": {"estimate": made.estimate, "low": made.low, "high": made.high},
        **content(made),
    }


__all__ = ["estimate_row", "estimate_rows", "find_estimate", "review_of", "row_of"]
