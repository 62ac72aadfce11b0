"""Where a record stands with the people on the case: a fold over decisions, oldest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from solferino.record import Decision, Standing, Verdict


def standing(record_id: str, decisions: Sequence[Decision]) -> Standing:
    """Fold the decisions on one record into its standing.

    decisions: any decisions, oldest first; those on other records and on pairs are passed over. Each person's last word
    counts. One who corrects a claim turns the old one down and signs the new one. One signature is ONE_SIGNATURE, two
    are AGREED; a signature against a refusal is DISPUTED; a refusal alone is REJECTED; doubts alone are UNSURE.
    """
    words = set(signatures(record_id, decisions).values())
    signed = sum(1 for verdict in signatures(record_id, decisions).values() if verdict is Verdict.ACCEPT)
    if Verdict.ACCEPT in words:
        if Verdict.REJECT in words or Verdict.CORRECT in words:
            return Standing.DISPUTED
        return Standing.AGREED if signed > 1 else Standing.ONE_SIGNATURE
    if Verdict.REJECT in words or Verdict.CORRECT in words:
        return Standing.REJECTED
    return Standing.UNSURE if words else Standing.PENDING


def signatures(record_id: str, decisions: Sequence[Decision]) -> Mapping[str, Verdict]:
    """Person id -> that person's last verdict on the record, in the order in which people first spoke.

    Writing a correction counts as accepting the correction's own claim.
    """
    last: dict[str, Verdict] = {}
    for decision in decisions:
        if decision.verdict in (Verdict.SAME, Verdict.NOT_SAME):
            continue
        if decision.subjects == (record_id,):
            last[decision.person] = decision.verdict
        elif decision.correction == record_id:
            last[decision.person] = Verdict.ACCEPT
    return last


def upheld(record_id: str, decisions: Sequence[Decision]) -> bool:
    """True where somebody's last word keeps the record: accepted as it is, or corrected rather than turned down."""
    return any(v in (Verdict.ACCEPT, Verdict.CORRECT) for v in signatures(record_id, decisions).values())
