"""Signed: decisions on determinations and estimates, told from those on claims. They change no group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from solferino.record import Decision

_SIGNED = ("determination:", "estimate:")


def is_signature(decision: Decision) -> bool:
    """True for a decision on a determination or an estimate."""
    return any(subject.startswith(_SIGNED) for subject in decision.subjects)


def on_claims(decisions: Iterable[Decision]) -> Iterator[Decision]:
    """The decisions without those on determinations and estimates."""
    return (d for d in decisions if not is_signature(d))


__all__ = ["is_signature", "on_claims"]
