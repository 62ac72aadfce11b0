"""What proofs from outside are worth as time goes on, and between what times an entry was recorded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from solferino.custody.anchored import Bounds, Known, OutsideProof, bounds, good_at, next_end, no_longer_shown


def proof(name: str, size: int, time: str, **more: object) -> OutsideProof:
    """A stamp over a head of ``size`` entries, recorded right after it."""
    row: dict[str, object] = {"kind": "rfc3161", "who": name, "entry": size + 1, "ends": "2030", **more}
    return OutsideProof(id=name, size=size, time=time, **row)  # type: ignore[arg-type]


def good(proofs: list[OutsideProof], at: str) -> set[str]:
    return {name for name, answer in good_at(proofs, at).items() if answer.good}


def test_a_stamp_is_good_by_itself_until_its_first_certificate_ends() -> None:
    rows = [proof("a", 5, "2026")]
    assert good(rows, "2030") == {"a"}
    assert good(rows, "2031") == set()


def test_a_later_stamp_carries_it_where_it_covers_its_entry_and_came_in_time() -> None:
    first = proof("a", 5, "2026")
    in_time = proof("b", 7, "2030", ends="2040")
    assert good([first, in_time], "2035") == {"a", "b"}
    assert good([first, in_time], "2041") == set()
    assert good([first, proof("b", 7, "2031", ends="2040")], "2035") == {"b"}, "too late"
    assert good([first, proof("b", 6, "2030", ends="2040")], "2035") == {"b"}, "its head ends before entry 6"
    assert good([first, proof("b", 7, "2030", ends="2040", holds=False)], "2035") == set()


def test_renewals_carry_each_other_as_a_chain_and_one_missing_link_breaks_it() -> None:
    rows = [proof(str(n), 5 + 2 * n, f"{2026 + 4 * n}", ends=f"{2030 + 4 * n}") for n in range(7)]
    answers = good_at(rows, "2053")
    assert all(answer.good for answer in answers.values())
    assert answers["0"].by == ("1", "2", "3", "4", "5", "6")
    del rows[3]
    assert good(rows, "2053") == {"4", "5", "6"}


def test_a_revoked_certificate_leaves_nothing_and_no_later_stamp_mends_it() -> None:
    revoked = proof("a", 5, "2026", revoked="2027-06")
    assert good([revoked], "2026") == set()
    assert good([revoked, proof("b", 7, "2027-05")], "2028") == {"b"}
    assert good_at([revoked], "2026")["a"].why == "its certificate was revoked at 2027-06"
    assert no_longer_shown([revoked], "2028")[0].startswith("a saw entries 0 to 4 at 2026; its certificate was revoked")


def test_a_cosignature_has_no_end_and_renews_no_stamp() -> None:
    witness = proof("w", 7, "2027", kind="cosignature", ends=None)
    assert good([proof("a", 5, "2026"), witness], "2050") == {"w"}


def test_a_proof_that_ends_in_work_has_no_end_and_renews() -> None:
    work = proof("w", 7, "2027", kind="opentimestamps", ends=None)
    assert good([proof("a", 5, "2026"), work], "2050") == {"a", "w"}


def test_bounds_are_the_nearest_good_times_around_an_entry() -> None:
    rows = bounds(
        8,
        [proof("a", 3, "2026-03"), proof("b", 6, "2026-06"), proof("c", 6, "2026-05")],
        [Known(1, "2026-01", "a value")],
    )
    assert [r.not_after for r in rows] == ["2026-03"] * 3 + ["2026-05"] * 3 + [None, None]
    assert [r.not_before for r in rows] == [None] + ["2026-01"] * 4 + ["2026-03"] * 3
    assert rows[0].not_after_by == "stamp of a over 3 entries"
    assert rows[1].not_before_by == "a value, entry 1"
    assert bounds(2, []) == [Bounds(), Bounds()]


@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(10, 99)), max_size=6),
    st.lists(st.tuples(st.integers(0, 11), st.integers(10, 99)), max_size=3),
)
def test_bounds_are_what_the_rule_says_word_for_word(
    heads: list[tuple[int, int, int]], told: list[tuple[int, int]]
) -> None:
    proofs = [proof(str(n), s, f"20{t}", entry=s + d) for n, (s, d, t) in enumerate(heads)]
    values = [Known(entry, f"20{seen}", "value") for entry, seen in told]
    for entry, row in enumerate(bounds(12, proofs, values)):
        after = min((p.time for p in proofs if p.size > entry), default=None)
        before = [p.time for p in proofs if p.entry < entry] + [v.seen for v in values if v.entry <= entry]
        assert (row.not_before, row.not_after) == (max(before, default=None), after)


def test_what_is_no_longer_shown_is_said_with_what_is_left() -> None:
    rows = [proof("a", 5, "2026"), proof("b", 7, "2031", ends="2040")]
    (line,) = no_longer_shown(rows, "2035")
    assert line.startswith("a saw entries 0 to 4 at 2026; the certificate of a ended on 2030")
    assert line.endswith("what is still shown is that they existed by 2031 (b)")
    assert no_longer_shown(rows, "2029") == []


def test_the_next_end_is_that_of_the_last_carrier() -> None:
    first, second = proof("a", 5, "2026", ends="2030"), proof("b", 7, "2028", ends="2040")
    assert next_end([first], "2027") == first
    assert next_end([first, second], "2029") == second
    assert next_end([first, second], "2041") is None
    assert next_end([proof("w", 7, "2027", kind="opentimestamps", ends=None)], "2028") is None
