"""Stamps in a case: what is asked is recorded, what fails too, and what is stamped stays proved for thirty years."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from solferino.casework.add import add
from solferino.casework.anchoring import anchoring
from solferino.casework.case import Case, create_case
from solferino.casework.check import check
from solferino.casework.checkpoint import sign_head
from solferino.casework.erase import erase
from solferino.casework.export import export
from solferino.casework.held import held
from solferino.casework.outside import bounds, outside_proofs
from solferino.casework.process import process
from solferino.casework.stamp import (
    Authority,
    authorities_of,
    authority_from,
    last_checkpoint,
    renew,
    retry,
    stamp,
    stamps,
)
from solferino.casework.status import status_of
from solferino.record import EventType, NothingFound, Outcome, PublicValue, Stamp, UsageError, instant
from solferino.testing.authority import LocalAuthority
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import START, Clock, still_world

SIGNER = SeededSigner(b"house", both=False)
YEAR = timedelta(days=365)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def case(tmp_path: Path, clock: Clock) -> Iterator[Case]:
    with create_case(tmp_path / "case", "case", still_world(clock=clock)) as made:
        yield made


class Town:
    """Authorities that are served while a test runs, and stamp the time of its clock."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder, self.clock, self.stack = folder, clock, ExitStack()
        self.made: dict[str, LocalAuthority] = {}

    def authority(self, name: str, ends: datetime, *, crl_url: str | None = None, vouched: bool = True) -> Authority:
        local = LocalAuthority(self.folder / name, name, ends=ends, crl_url=crl_url)
        local.clock = lambda: self.clock.now
        self.made[name] = local
        url = self.stack.enter_context(local.serving())
        return Authority(name, url, certificates=(local.root.der,) if vouched else ())


@pytest.fixture
def town(tmp_path: Path, clock: Clock) -> Iterator[Town]:
    made = Town(tmp_path / "town", clock)
    with made.stack:
        yield made


def types(case: Case) -> list[EventType]:
    return [e.type for e in case.fold().events]


def record_something(case: Case) -> int:
    return case.commit(EventType.DECIDED, [Outcome("thing", "step", "ok", "ok")], holds="outcome").number


class TestStamping:
    def test_stamps_of_two_authorities_are_one_entry_with_all_that_shows_them(self, case: Case, town: Town) -> None:
        both = [town.authority("First", START + YEAR), town.authority("Second", START + YEAR)]
        checkpoint, event = sign_head(case, SIGNER)
        made, failed = stamp(case, checkpoint, both)
        assert failed == []
        assert [(s.authority, s.kind, s.checkpoint) for s in made] == [
            ("First", "rfc3161", checkpoint.id),
            ("Second", "rfc3161", checkpoint.id),
        ]
        entry = case.fold().events[-1]
        assert (entry.type, entry.refers) == (EventType.STAMPED, (event.number,))
        assert entry.codes == ("stamps=2", "step=stamp")
        for row in made:
            assert row.time is not None and row.time.startswith("2026-11-21T09:")
            assert row.request is not None and len(row.certificates) == 2
            assert all(case.vault.objects.has(d) for d in (row.token, row.request, *row.certificates))
            assert case.vault.objects.read(row.certificates[0]) == town.made[row.authority].der
        assert [p.holds for p in outside_proofs(case)] == [True, True]
        assert check(case).report.damage == ()

    def test_an_authority_that_fails_is_an_entry_and_is_asked_again(self, case: Case, town: Town) -> None:
        good, bad = town.authority("Good", START + YEAR), town.authority("Bad", START + YEAR)
        town.made["Bad"].mode = "error"
        checkpoint, _ = sign_head(case, SIGNER)
        made, failed = stamp(case, checkpoint, [good, bad])
        assert [s.authority for s in made] == ["Good"]
        assert failed == [("Bad", "Bad: the server answered 503")]
        assert types(case)[-2:] == [EventType.STAMPED, EventType.ATTEMPT_FAILED]
        assert case.fold().events[-1].codes == ("failed=1", "step=stamp")
        (row,) = anchoring(case.fold()).failed
        assert (row.step, row.who, row.code) == ("stamp", "Bad", "http_error")

        town.made["Bad"].mode = "well"
        again, failed = retry(case, [good, bad])
        assert ([s.authority for s in again], failed) == (["Bad"], [])
        assert len(town.made["Good"].asked) == 1
        assert anchoring(case.fold()).failed == ()
        with pytest.raises(NothingFound, match="has failed"):
            retry(case, [good, bad])

    @pytest.mark.parametrize("mode", ["other_digest", "other_nonce", "malformed", "trailing", "refuses", "hangs_up"])
    def test_a_wrong_answer_leaves_the_case_not_yet_anchored(self, case: Case, town: Town, mode: str) -> None:
        authority = town.authority("Odd", START + YEAR)
        town.made["Odd"].mode = mode
        checkpoint, _ = sign_head(case, SIGNER)
        made, failed = stamp(case, checkpoint, [authority])
        assert made == []
        assert [name for name, _ in failed] == ["Odd"]
        assert types(case)[-1] is EventType.ATTEMPT_FAILED
        assert not held(case).anchored
        assert anchoring(case.fold()).words() == "not yet anchored"

    def test_a_root_that_nobody_named_is_kept_as_what_it_is(self, case: Case, town: Town) -> None:
        checkpoint, _ = sign_head(case, SIGNER)
        made, _ = stamp(case, checkpoint, [town.authority("Stranger", START + YEAR, vouched=False)])
        assert [s.authority for s in made] == ["Stranger"]
        (believed,) = outside_proofs(case)
        (judged,) = outside_proofs(case, trust=[town.made["Stranger"].root.der])
        (refused,) = outside_proofs(case, trust=[])
        assert (believed.holds, judged.holds, refused.holds) == (True, True, False)
        assert "nobody named" in refused.why_not or "is not here" in refused.why_not

    def test_a_revoked_certificate_is_refused_and_a_good_list_is_kept(self, case: Case, town: Town) -> None:
        authority = town.authority("Watched", START + YEAR)
        local = town.made["Watched"]
        checkpoint, _ = sign_head(case, SIGNER)
        revoked = (local.certificate, START - timedelta(days=1), x509.ReasonFlags.key_compromise)
        made, failed = stamp(case, checkpoint, [authority], crls=[local.root.crl([revoked], made=START)])
        assert made == []
        assert "revoked" in failed[0][1]
        other = LocalAuthority(town.folder / "other").root.crl(made=START)
        good = local.root.crl(made=START)
        made, _ = stamp(case, checkpoint, [authority], crls=[other, good])
        assert [case.vault.objects.read(d) for d in made[0].revocation] == [good]

    def test_revocation_lists_are_fetched_only_where_that_was_asked_for(self, case: Case, town: Town) -> None:
        lists = LocalAuthority(town.folder / "lists")
        url = town.stack.enter_context(lists.serving())
        authority = town.authority("Watched", START + YEAR, crl_url=url)
        lists.crl_served = town.made["Watched"].root.crl(made=START)
        checkpoint, _ = sign_head(case, SIGNER)
        made, _ = stamp(case, checkpoint, [authority])
        assert made[0].revocation == ()
        made, _ = stamp(case, checkpoint, [authority], fetch_revocation=True)
        assert [case.vault.objects.read(d) for d in made[0].revocation] == [lists.crl_served]

    def test_a_clock_far_off_is_flagged(self, case: Case, town: Town) -> None:
        authority = town.authority("Right", START + YEAR)
        town.made["Right"].clock = lambda: START + timedelta(hours=1)
        checkpoint, _ = sign_head(case, SIGNER)
        stamp(case, checkpoint, [authority])
        outcome = case.fold().outcomes[checkpoint.id]["stamp:Right"]
        assert (outcome.code, outcome.severity) == ("clock_skew", "warning")

    def test_what_cannot_be_asked_is_refused_before_anything_is(self, case: Case, town: Town) -> None:
        one = town.authority("One", START + YEAR)
        with pytest.raises(NothingFound, match="no head of this ledger is signed"):
            last_checkpoint(case)
        checkpoint, _ = sign_head(case, SIGNER)
        for wrong in ([], [one, one], [replace(one, name="")]):
            with pytest.raises(UsageError):
                stamp(case, checkpoint, wrong)
        with pytest.raises(UsageError, match="not in the ledger"):
            stamp(case, replace(checkpoint, note=checkpoint.note + "x"), [one])
        assert types(case)[-1] is EventType.CHECKPOINTED

    def test_erasing_an_item_never_takes_what_shows_a_stamp(self, case: Case, town: Town, tmp_path: Path) -> None:
        checkpoint, _ = sign_head(case, SIGNER)
        (made,), _ = stamp(case, checkpoint, [town.authority("One", START + YEAR)])
        (tmp_path / "a-copy.tsr").write_bytes(case.vault.objects.read(made.token))
        add(case, [tmp_path / "a-copy.tsr"])
        erase(case, "I-001", people=("A. One", "B. Two"), reason="it was added by mistake")
        assert [p.holds for p in outside_proofs(case)] == [True]
        assert check(case).report.damage == ()


class TestAnchored:
    def test_it_is_not_yet_anchored_until_every_entry_is_under_a_stamp(self, case: Case, town: Town) -> None:
        authority = town.authority("One", START + YEAR)
        record_something(case)
        assert not held(case).anchored
        checkpoint, _ = sign_head(case, SIGNER)
        assert not held(case).anchored
        stamp(case, checkpoint, [authority])
        assert held(case).anchored
        later = record_something(case)
        found = anchoring(case.fold())
        assert (found.anchored, found.waiting, found.first) == (False, 1, later)
        assert found.words().startswith(f"not yet anchored from entry {later} on")

    def test_a_signed_head_alone_is_no_anchor_and_acts_of_anchoring_wait_for_nothing(
        self, case: Case, town: Town
    ) -> None:
        authority = town.authority("One", START + YEAR)
        town.made["One"].mode = "error"
        checkpoint, _ = sign_head(case, SIGNER)
        stamp(case, checkpoint, [authority])
        assert not held(case).anchored
        town.made["One"].mode = "well"
        stamp(case, checkpoint, [authority])
        sign_head(case, SIGNER)
        assert held(case).anchored

    def test_each_entry_lies_between_what_is_known_before_and_after(self, case: Case, town: Town, clock: Clock) -> None:
        authority = town.authority("One", START + YEAR)
        first = record_something(case)
        value = case.commit(
            EventType.KEPT, [PublicValue("bitcoin block 900000", "00ff", instant(clock.now))], holds="items"
        ).number
        clock.now += timedelta(days=1)
        checkpoint, _ = sign_head(case, SIGNER)
        made, _ = stamp(case, checkpoint, [authority])
        after = record_something(case)
        rows = bounds(case)
        assert len(rows) == case.fold().size
        assert (rows[first].not_before, rows[first].not_after) == (None, made[0].time)
        assert rows[value].not_before is not None and rows[value].not_before < "2026-11-21T10"
        assert rows[value].not_before_by == f"bitcoin block 900000 00ff, entry {value}"
        assert rows[value].not_after == made[0].time
        assert (rows[after].not_before, rows[after].not_after) == (made[0].time, None)
        assert rows[after].not_before_by.startswith("stamp of One")

    def test_every_export_and_the_status_say_it(self, case: Case, town: Town, tmp_path: Path) -> None:
        text = tmp_path / "text.txt"
        text.write_text('"They had come for water," said Neva Orrin, the director of the hospital.\n', encoding="utf-8")
        add(case, [text])
        process(case)

        def said() -> set[bool]:
            rows = [json.loads(line)["anchored"] for line in export(case, "jsonl").splitlines()]
            collection = json.loads(export(case, "webannotation"))["solferino:anchored"]
            header, *cells = csv.reader(io.StringIO(export(case, "csv")))
            column = {row[header.index("anchored")] == "true" for row in cells}
            assert rows and cells
            return {*rows, collection, *column, held(case).anchored, status_of(held(case))["anchored"]}

        assert said() == {False}
        checkpoint, _ = sign_head(case, SIGNER)
        assert said() == {False}
        stamp(case, checkpoint, [town.authority("One", START + YEAR)])
        assert said() == {True}


class TestThirtyYearsOn:
    """Every certificate that ever was has expired. What was renewed in time is proved; of the rest it is said what."""

    def ledger(self, case: Case, town: Town, clock: Clock, *, renewed: bool) -> list[Stamp]:
        begun = clock.now
        record_something(case)
        checkpoint, _ = sign_head(case, SIGNER)
        made, failed = stamp(case, checkpoint, [town.authority("Old", begun + 5 * YEAR)])
        assert not failed
        for step in range(1, 8) if renewed else ():
            clock.now = begun + (4 * step) * YEAR
            name = f"Authority {step}"
            done = renew(case, lambda: SIGNER, [town.authority(name, clock.now + 5 * YEAR)], days=366)
            assert done.checkpoint is not None
            assert [s.authority for s in done.stamps] == [name]
        clock.now = begun + 30 * YEAR
        return made

    def test_a_ledger_with_renewals_is_still_proved(self, case: Case, town: Town, clock: Clock) -> None:
        first = self.ledger(case, town, clock, renewed=True)[0]
        trust = [a.root.der for a in town.made.values()]
        found = stamps(case, trust=trust)
        assert [g.good for _, g in found.rows] == [True] * 8
        assert found.lost == ()
        proof, why = found.rows[0]
        assert proof.who == "Old" and len(why.by) == 7
        assert why.why.startswith("the certificate of CN=Old ended on 2031-11-20; Authority 1 saw it before that")
        assert bounds(case, trust=trust)[1].not_after == first.time

    def test_one_without_says_exactly_what_is_no_longer_proved(self, case: Case, town: Town, clock: Clock) -> None:
        first = self.ledger(case, town, clock, renewed=False)[0]
        found = stamps(case, trust=[town.made["Old"].root.der])
        assert [g.good for _, g in found.rows] == [False]
        (line,) = found.lost
        assert line == (
            f"Old saw entries 0 to 2 at {first.time}; the certificate of CN=Old ended on 2031-11-20, and no stamp of "
            f"before that covers entry {found.rows[0][0].entry}. That they are as old as that is no longer shown by "
            "it; no time from outside is left for them"
        )
        assert bounds(case)[1].not_after is None

    def test_a_renewal_that_came_too_late_does_not_count(self, case: Case, town: Town, clock: Clock) -> None:
        begun = clock.now
        checkpoint, _ = sign_head(case, SIGNER)
        stamp(case, checkpoint, [town.authority("Old", begun + YEAR)])
        clock.now = begun + 2 * YEAR
        done = renew(case, lambda: SIGNER, [town.authority("New", begun + 50 * YEAR)], force=True)
        assert done.renews == ()
        found = stamps(case)
        assert [(p.who, g.good) for p, g in found.rows] == [("Old", False), ("New", True)]
        assert "what is still shown is that they existed by 2028" in found.lost[0]

    def test_nothing_is_renewed_before_it_is_due(self, case: Case, town: Town, clock: Clock) -> None:
        authority = town.authority("One", START + YEAR)
        assert renew(case, lambda: SIGNER, [authority]).due is None
        checkpoint, _ = sign_head(case, SIGNER)
        stamp(case, checkpoint, [authority])
        size = case.fold().size
        done = renew(case, lambda: SIGNER, [authority])
        assert (done.checkpoint, case.fold().size) == (None, size)
        assert done.due is not None and done.due.who == "One"
        clock.now = START + YEAR - timedelta(days=80)
        done = renew(case, lambda: SIGNER, [town.authority("Two", START + 3 * YEAR)])
        assert done.checkpoint is not None
        assert [p.who for p in done.renews] == ["One"]
        assert renew(case, lambda: SIGNER, [authority]).checkpoint is None  # the next end is that of Two


class TestWhoIsAsked:
    def test_authorities_stand_in_the_file_of_the_case(self, case: Case, town: Town) -> None:
        assert case.path is not None
        town.authority("One", START + YEAR)
        (case.path / "roots.pem").write_bytes(town.made["One"].root.pem)
        with (case.path / "solferino.toml").open("a", encoding="utf-8") as file:
            file.write(
                '\n[anchor]\nauthorities = [{ name = "One", url = "https://one.example.org/tsa", roots = "roots.pem", '
                'policy = "1.2.3" }, "https://two.example.org/"]\n'
            )
        one, two = authorities_of(case.path, [b"given"])
        assert one == Authority("One", "https://one.example.org/tsa", "1.2.3", (town.made["One"].root.der,))
        assert two == Authority("two.example.org", "https://two.example.org/", None, (b"given",))

    @pytest.mark.parametrize(
        "text",
        [
            "authorities = 3",
            'authorities = [{ name = "x" }]',
            "authorities = [",
            'authorities = [{ name = "x", url = "ftp://x" }]',
            'authorities = [{ name = "x", url = "http://x", key = 1 }]',
        ],
    )
    def test_a_table_that_cannot_be_understood_is_refused(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "solferino.toml").write_text(f"[anchor]\n{text}\n")
        with pytest.raises(UsageError):
            authorities_of(tmp_path)

    def test_an_address_may_have_a_name_before_it(self) -> None:
        assert authority_from("A name=https://a.example.org/?x=1").name == "A name"
        assert authority_from("https://a.example.org/?x=1") == Authority("a.example.org", "https://a.example.org/?x=1")
