"""Signed: decisions on determinations, told from those on claims. They say who signs a position and change no group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from solferino.record import Decision

_DETERMINATION = "determination:"


def is_signature(decision: Decision) -> bool:
    """True for a decision on a determination."""
    return any(subject.startswith(_DETERMINATION) for subject in decision.subjects)


def on_claims(decisions: Iterable[Decision]) -> Iterator[Decision]:
    """The decisions without those on determinations."""
    return (d for d in decisions if not is_signature(d))


__all__ = ["is_signature", "on_claims"]
