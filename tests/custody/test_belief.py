"""Which signatures are believed after a key was retired, lost or stolen, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from solferino.custody.belief import (
    KeyHistory,
    Revocation,
    SeenOutside,
    believed,
    earliest_seen,
    histories,
    history_of,
)
from solferino.record import CustodyEvent, EventType, Key, KeyRevocation, instant

DAY_0 = datetime(2026, 5, 1, tzinfo=UTC)


def day(number: int) -> str:
    return instant(DAY_0 + timedelta(days=number))


def key_with(*revocations: Revocation) -> KeyHistory:
    return KeyHistory(4, revocations)


def test_a_key_signs_only_what_is_recorded_after_it_was_enrolled() -> None:
    assert believed(key_with(), 5).holds
    assert not believed(key_with(), 4).holds
    assert not believed(key_with(), 3, day(0)).holds
    assert believed(None, 5, day(0)).why == "its key was never enrolled"


@pytest.mark.parametrize("reason", ["superseded", "left"])
def test_a_retired_key_is_believed_up_to_the_entry_that_retires_it(reason: str) -> None:
    history = key_with(Revocation(10, day(10), reason, since=day(2)))
    assert believed(history, 9).holds
    assert not believed(history, 10).holds
    assert not believed(history, 11, day(0)).holds, "a stamp does not bring a retired key back"


@pytest.mark.parametrize("reason", ["lost", "stolen"])
def test_of_a_stolen_key_only_what_the_outside_saw_before_the_theft_is_believed(reason: str) -> None:
    history = key_with(Revocation(10, day(10), reason, since=day(6)))
    assert believed(history, 5, day(5)).holds
    assert not believed(history, 5, day(6)).holds
    assert not believed(history, 5, day(7)).holds
    assert not believed(history, 5).holds, "the thief may have written that entry"
    assert believed(history, 12, day(5)).holds, "recorded late, seen in time"


def test_without_a_since_the_recorded_time_of_the_revocation_counts() -> None:
    history = key_with(Revocation(10, day(10), "stolen"))
    assert believed(history, 5, day(9)).holds
    assert not believed(history, 5, day(10)).holds


def test_a_theft_in_the_future_counts_from_when_it_was_told() -> None:
    history = key_with(Revocation(10, day(10), "stolen", since=day(900)))
    assert not believed(history, 5, day(11)).holds


def test_every_revocation_must_leave_the_signature_standing() -> None:
    retired, stolen = Revocation(10, day(10), "superseded"), Revocation(20, day(20), "stolen", day(5))
    assert believed(key_with(retired), 6, None).holds
    assert not believed(key_with(retired, stolen), 6, None).holds
    assert believed(key_with(retired, stolen), 6, day(4)).holds
    assert not believed(key_with(stolen, retired), 11, day(4)).holds


def test_what_is_not_understood_is_not_believed() -> None:
    assert "not known here" in believed(key_with(Revocation(10, day(10), "mislaid")), 5, day(0)).why
    for history, proved in (
        (Revocation(10, day(10), "stolen", "last week"), day(0)),
        (Revocation(10, "yesterday", "stolen"), day(0)),
        (Revocation(10, day(10), "stolen"), "early"),
    ):
        answer = believed(key_with(history), 5, proved)
        assert (answer.holds, answer.why.endswith("a time that is none")) == (False, True)


def test_the_reason_names_the_entry_and_the_time() -> None:
    history = key_with(Revocation(10, day(10), "stolen", since=day(6)))
    assert believed(history, 5, day(7)).why == (
        f"its key was revoked at entry 10 as stolen, and may have been used by somebody else since {day(6)}; "
        f"the signature was first seen outside at {day(7)}"
    )


def test_the_earliest_outside_proof_is_of_the_checkpoint_or_of_a_later_tree_that_holds_its_entry() -> None:
    proofs = [
        SeenOutside("checkpoint:a", 8, day(5)),
        SeenOutside("checkpoint:b", 10, day(2)),  # its tree ends before entry 10
        SeenOutside("checkpoint:c", 11, day(4)),
        SeenOutside("checkpoint:d", 90, day(9)),
    ]
    assert earliest_seen("checkpoint:a", 10, proofs) == proofs[2]
    assert earliest_seen("checkpoint:a", 10, proofs[:2]) == proofs[0]
    assert earliest_seen("checkpoint:e", 95, proofs) is None


# -- from a ledger ----------------------------------------------------------------------------------------------------

KEY = Key("ed25519", "AAAA", "person:" + "1" * 32)
TWIN = Key("ed25519", "AAAA", "device:" + "2" * 32)


def entry(number: int, kind: EventType) -> CustodyEvent:
    return CustodyEvent("case:" + "0" * 32, number, kind, day(number), "solferino")


def test_a_history_is_read_from_the_entries_of_its_two_types_only() -> None:
    revoked = KeyRevocation(KEY.id, "left")
    known = histories(
        [
            (entry(0, EventType.KEPT), KEY),
            (entry(1, EventType.KEY_REVOKED), revoked),  # names no key that was enrolled
            (entry(2, EventType.KEY_ENROLLED), KEY),
            (entry(3, EventType.DECIDED), revoked),
            (entry(4, EventType.KEY_REVOKED), revoked),
            (entry(5, EventType.KEY_ENROLLED), KEY),
        ]
    )
    assert history_of(known, KEY) == KeyHistory(2, (Revocation(4, day(4), "left"),))
    assert history_of(known, Key("ed25519", "BBBB", KEY.holder)) is None


def test_the_same_public_key_under_another_holder_is_the_same_key() -> None:
    """Else a thief would enroll a stolen key anew under a name of their own."""
    known = histories(
        [
            (entry(1, EventType.KEY_ENROLLED), KEY),
            (entry(2, EventType.KEY_REVOKED), KeyRevocation(KEY.id, "stolen")),
            (entry(3, EventType.KEY_ENROLLED), TWIN),
        ]
    )
    assert not believed(history_of(known, TWIN), 4).holds
    assert history_of(known, TWIN) == history_of(known, KEY)


# -- the rule itself, over everything ---------------------------------------------------------------------------------


@dataclass
class Thief:
    """A reading of the rule of its own: who could have made the signature, told as a story and not as a table."""

    history: KeyHistory

    def may_have_made(self, signed_in: int, proved: int | None) -> bool:
        if not self.history.enrolled < signed_in:
            return True  # nobody had vouched for the key yet
        for told in self.history.revocations:
            if told.reason in {"superseded", "left"}:
                if signed_in > told.entry or signed_in == told.entry:
                    return True
                continue
            free_from = [told.recorded] + ([told.since] if told.since else [])
            if proved is None or any(day(proved) >= when for when in free_from):
                return True
        return False


revocations = st.builds(
    lambda entry, reason, since: Revocation(entry, day(entry), reason, None if since is None else day(since)),
    st.integers(0, 12),
    st.sampled_from(["superseded", "left", "lost", "stolen"]),
    st.none() | st.integers(-2, 14),
)


@given(
    st.integers(0, 12), st.lists(revocations, max_size=3), st.integers(0, 13), st.none() | st.integers(-2, 14)
)  # fmt: skip
@example(0, [Revocation(5, day(5), "stolen", day(9))], 3, 7)
def test_the_rule_agrees_with_a_second_reading_of_it(
    enrolled: int, told: list[Revocation], signed_in: int, proved: int | None
) -> None:
    history = KeyHistory(enrolled, tuple(told))
    answer = believed(history, signed_in, None if proved is None else day(proved))
    assert answer.holds is not Thief(history).may_have_made(signed_in, proved), answer.why


@given(st.integers(0, 12), st.lists(revocations, max_size=3), revocations, st.integers(0, 13), st.integers(-2, 14))
def test_a_further_revocation_or_a_later_proof_never_makes_a_signature_better(
    enrolled: int, told: list[Revocation], further: Revocation, signed_in: int, proved: int
) -> None:
    before = believed(KeyHistory(enrolled, tuple(told)), signed_in, day(proved))
    assert not believed(KeyHistory(enrolled, (*told, further)), signed_in, day(proved)).holds or before.holds
    assert not believed(KeyHistory(enrolled, tuple(told)), signed_in, day(proved + 1)).holds or before.holds
    assert not believed(KeyHistory(enrolled, tuple(told)), signed_in, None).holds or before.holds
