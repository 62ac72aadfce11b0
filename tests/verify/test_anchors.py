"""Signed heads, stamps and witnesses: what holds, what no longer does, and how far an anchor reaches."""

import base64
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from solferino.custody.note import (
    Note,
    TreeHead,
    VerifierKey,
    cosign,
    imprint,
    log_keys,
    origin_of,
    parse_note,
    sign_checkpoint,
    witness_keys,
)
from solferino.custody.policy import Policy
from solferino.record import (
    Checkpoint,
    Cosignature,
    CustodyEvent,
    EventType,
    KeyRevocation,
    Stamp,
    instant,
    salted,
)
from solferino.testing.authority import LocalAuthority, request_for
from solferino.testing.resealing import write_folder
from solferino.testing.signers import SeededSigner
from solferino.testing.vaults import SECRET
from solferino.testing.worlds import START
from solferino.vault import Draft
from solferino.verify import Reader, Report, check, verify_package
from verify.town import Town
from verify.writer import SIGNER, Packing, enroll, keys_of

YEAR = timedelta(days=365)
WITNESS = SeededSigner(b"witness", both=False)
WITNESS_KEY = witness_keys("witness.example/one", WITNESS.public)[0]
POLICY = Policy.parse(f"witness one {WITNESS_KEY.encoded()}\nquorum one\n")


class Signed(Town):
    """The town, with keys, and hands to sign, stamp and cosign its heads."""

    def __init__(self) -> None:
        super().__init__()
        enroll(self)

    def note(self, size: int | None = None, signer: SeededSigner = SIGNER, root: bytes | None = None) -> Note:
        head = self.head(size)
        return sign_checkpoint(TreeHead(origin_of(self.case_id), head.size, root or bytes.fromhex(head.root)), signer)

    def checkpoint(self, note: Note | None = None) -> Checkpoint:
        made = Checkpoint((note or self.note()).encoded())
        self.commit(Draft(EventType.CHECKPOINTED, "checkpoint"), salted([made], SECRET))
        return made

    def stamp(self, checkpoint: Checkpoint, authority: LocalAuthority, when: datetime) -> Stamp:
        request = request_for(imprint(checkpoint.note))
        token = authority.stamp_at(request, when)
        put = self.objects.put
        made = Stamp(
            checkpoint.id, "rfc3161", authority.name, put(token), instant(when), put(request),
            (put(authority.der), put(authority.root.der)),
        )  # fmt: skip
        self.commit(Draft(EventType.STAMPED, "stamp"), salted([made], SECRET))
        return made

    def cosigned(self, checkpoint: Checkpoint, seconds: int = 1_790_000_000) -> Cosignature:
        line = cosign(parse_note(checkpoint.note).text, WITNESS_KEY.name, WITNESS, seconds)[0]
        time = instant(datetime.fromtimestamp(seconds, UTC))
        made = Cosignature(checkpoint.id, line.line(), WITNESS_KEY.encoded(), time)
        self.commit(Draft(EventType.COSIGNED, "cosignature"), salted([made], SECRET))
        return made

    def revoke(self, reason: str, since: str | None = None) -> CustodyEvent:
        records = [KeyRevocation(key.id, reason, since) for key in keys_of(SIGNER)]
        return self.commit(Draft(EventType.KEY_REVOKED, "keys"), salted(records, SECRET))


@pytest.fixture
def town() -> Signed:
    return Signed()


def failed(report: Report) -> set[int]:
    return {step.number for step in report.steps if step.failed}


def told(report: Report, number: int) -> str:
    return "; ".join(report.steps[number - 1].notes)


def why(report: Report) -> str:
    return "; ".join(damage.what for damage in report.damage)


def reader(*authorities: LocalAuthority, at: datetime = START, policy: Policy | None = None) -> Reader:
    return Reader(tuple(a.root.der for a in authorities), policy, at=instant(at))


class TestHeads:
    def test_a_signed_head_of_this_tree_passes(self, town: Signed) -> None:
        town.checkpoint(town.note(4))
        town.checkpoint()
        report = check(town)
        assert (report.exit_code, report.steps[7].passed, report.damage) == (0, 2, ())
        assert report.sealed_by == tuple(k.encoded() for k in log_keys(origin_of(town.case_id), SIGNER.public))

    def test_two_heads_of_one_size_are_a_fork_and_both_are_named(self, town: Signed) -> None:
        town.checkpoint()
        size = town.head().size - 1
        town.checkpoint(town.note(size, root=bytes(32)))
        report = check(town)
        assert failed(report) == {8}
        assert "no head of this tree" in why(report)
        assert f"are two heads of {size} entries: the log was forked" in why(report)

    def test_a_rewritten_past_is_refused_by_a_head_signed_before(self, town: Signed) -> None:
        """What an insider with the database would have to remove: the signed heads of before."""
        town.checkpoint()
        town.forge(2, lambda entry: entry.update(tool="solferino/9"))
        assert failed(check(town)) == {8}

    @pytest.mark.parametrize(
        ("spoil", "what"),
        [
            (lambda note: note.encoded() + "x", "is not of the form"),
            (lambda note: note.encoded().replace("solferino/", "solferina/"), "its origin is"),
            (lambda note: "not a note", "no blank line"),
        ],
        ids=["form", "origin", "words"],
    )
    def test_a_note_that_is_no_head_of_this_log_is_refused(self, spoil, what: str, town: Signed) -> None:  # type: ignore[no-untyped-def]
        made = Checkpoint(spoil(town.note()))
        town.commit(Draft(EventType.CHECKPOINTED, "checkpoint"), salted([made], SECRET))
        report = check(town)
        assert failed(report) == {8}
        assert what in why(report) or "no line end" in why(report)

    def test_a_head_of_entries_that_were_not_there_yet_is_refused(self, town: Signed) -> None:
        town.commit(Draft(EventType.EXPORTED))
        later = town.note()
        town.commit(Draft(EventType.EXPORTED))
        assert failed(check(town)) == set()
        town.checkpoint(sign_checkpoint(TreeHead(origin_of(town.case_id), 99, bytes(32)), SIGNER))
        assert "is over 99 entries" in why(check(town))
        assert later

    def test_a_key_that_nobody_enrolled_signs_nothing(self, town: Signed) -> None:
        town.checkpoint(town.note(signer=SeededSigner(b"thief")))
        report = check(town)
        assert failed(report) == {8}
        assert "never enrolled" in why(report)

    def test_a_key_that_was_retired_signs_nothing_new(self, town: Signed) -> None:
        town.checkpoint()
        town.revoke("superseded")
        assert check(town).exit_code == 0
        town.checkpoint()
        report = check(town)
        assert failed(report) == {8}
        assert "revoked" in why(report)

    def test_a_stolen_key_leaves_what_was_stamped_before(self, town: Signed, tmp_path: Path) -> None:
        """R20: signatures stamped before the theft hold; later ones fail; unstamped ones show nothing any more."""
        authority = LocalAuthority(tmp_path / "tsa")
        first = town.checkpoint()
        town.stamp(first, authority, START - YEAR)
        second = town.checkpoint()
        town.revoke("stolen", since=instant(START - timedelta(days=100)))
        report = check(town, reader=reader(authority))
        assert report.steps[7].passed == 1
        assert report.steps[7].not_possible == 1
        assert "nothing outside shows that the signature is older" in told(report, 8)
        town.stamp(second, authority, START - timedelta(days=1))
        report = check(town, reader=reader(authority))
        assert failed(report) == {8}
        assert "first seen outside" in why(report)


class TestStamps:
    def test_a_good_stamp_of_a_trusted_authority_anchors(self, town: Signed, tmp_path: Path) -> None:
        authority = LocalAuthority(tmp_path / "tsa")
        town.stamp(town.checkpoint(), authority, START)
        report = check(town, reader=reader(authority), require_anchor=True)
        assert (report.exit_code, report.anchored, report.reach) == (0, True, town.head().size - 2)
        assert "anchored up to entry" in report.anchor
        assert "only acts of anchoring come after it" in report.anchor

    def test_what_comes_after_the_anchor_is_not_yet_anchored(self, town: Signed, tmp_path: Path) -> None:
        authority = LocalAuthority(tmp_path / "tsa")
        town.stamp(town.checkpoint(), authority, START)
        town.commit(Draft(EventType.EXPORTED))
        report = check(town, reader=reader(authority), require_anchor=True)
        assert (report.exit_code, report.anchored) == (9, False)
        assert "what comes after it is not yet anchored" in report.anchor

    def test_a_root_that_nobody_named_anchors_nothing(self, town: Signed, tmp_path: Path) -> None:
        town.stamp(town.checkpoint(), LocalAuthority(tmp_path / "tsa"), START)
        report = check(town, reader=reader(), require_anchor=True)
        assert (report.exit_code, report.reach, report.steps[8].not_possible) == (9, 0, 1)
        assert "nobody named" in told(report, 9)

    def test_a_token_of_something_else_is_damage(self, town: Signed, tmp_path: Path) -> None:
        authority = LocalAuthority(tmp_path / "tsa")
        first, second = town.checkpoint(), town.checkpoint()
        good = town.stamp(first, authority, START)
        moved = Stamp(second.id, good.kind, good.authority, good.token, good.time, good.request, good.certificates)
        town.commit(Draft(EventType.STAMPED, "stamp"), salted([moved], SECRET))
        report = check(town, reader=reader(authority))
        assert failed(report) == {9}
        assert "something else than the SHA-256 of this checkpoint" in why(report)

    def test_a_token_that_is_no_token_and_one_that_is_gone_are_damage(self, town: Signed) -> None:
        checkpoint = town.checkpoint()
        rubbish = Stamp(checkpoint.id, "rfc3161", "Somebody", town.objects.put(b"rubbish"), instant(START))
        town.commit(Draft(EventType.STAMPED, "stamp"), salted([rubbish], SECRET))
        assert failed(check(town)) == {9}
        town.objects.remove(rubbish.token)
        assert failed(check(town)) == {4, 9}

    def test_thirty_years_on_renewed_stamps_hold_and_others_say_what_is_lost(
        self, town: Signed, tmp_path: Path
    ) -> None:
        """R12."""
        made: list[LocalAuthority] = []
        for number in range(4):
            begins = START + 9 * number * YEAR
            made.append(LocalAuthority(tmp_path / f"{number}", f"Authority {number}", ends=begins + 10 * YEAR))
            town.stamp(town.checkpoint(), made[-1], begins)
        later = reader(*made, at=START + 30 * YEAR)
        report = check(town, reader=later, require_anchor=True)
        assert (report.exit_code, report.steps[8].passed) == (0, 4)
        assert dict(report.steps[8].of_which) == {"good by renewal": 3, "good by themselves": 1}

        alone = Signed()
        alone.stamp(alone.checkpoint(), made[0], START)
        report = check(alone, reader=later)
        assert (report.exit_code, report.steps[8].not_possible) == (0, 1)
        assert "the certificate of" in told(report, 9)
        assert "no longer shown by it; no time from outside is left for them" in told(report, 9)
        assert check(alone, reader=later, require_anchor=True).exit_code == 9

    def test_the_stamps_of_a_seal_anchor_the_whole_package(self, tmp_path: Path) -> None:
        town, authority = Signed(), LocalAuthority(tmp_path / "tsa")

        def stamps(note: str) -> dict[str, bytes]:
            request = request_for(imprint(note))
            return {
                "stamps/1.tsr": authority.stamp_at(request, START),
                "stamps/1.tsq": request,
                "stamps/1.pem": (tmp_path / "tsa" / "certificate.pem").read_bytes() + authority.root.pem,
            }

        folder = write_folder(Packing(town, stamps=stamps).sealed(), tmp_path / "package")
        trust = [authority.root.der]
        report = verify_package(folder, trust=trust, at=instant(START), require_anchor=True)
        assert (report.exit_code, report.reach, report.damage) == (0, town.head().size + 1, ())
        report = verify_package(folder, at=instant(START), require_anchor=True)
        assert report.exit_code == 9
        (folder / "seal/stamps/1.tsr").unlink()
        assert {14} <= failed(verify_package(folder, trust=trust))


class TestWitnesses:
    def test_a_cosignature_meets_a_policy(self, town: Signed) -> None:
        town.cosigned(town.checkpoint())
        report = check(town, reader=reader(policy=POLICY), require_anchor=True)
        assert (report.exit_code, report.anchored, report.unmet) == (0, True, ())
        assert "your policy is met" in told(report, 10)

    def test_without_a_policy_a_cosignature_anchors_nothing(self, town: Signed) -> None:
        town.cosigned(town.checkpoint())
        report = check(town, require_anchor=True)
        assert (report.exit_code, report.steps[9].passed) == (9, 1)
        assert "nobody said which witnesses to believe" in told(report, 10)

    def test_a_policy_that_is_not_met_over_everything_is_exit_9(self, town: Signed) -> None:
        assert check(town, reader=reader(policy=POLICY)).exit_code == 9
        town.cosigned(town.checkpoint())
        size = town.head().size
        town.commit(Draft(EventType.EXPORTED))
        report = check(town, reader=reader(policy=POLICY))
        assert report.exit_code == 9
        assert report.unmet == (f"your policy is met up to entry {size - 3} only",)

    def test_a_cosignature_that_does_not_hold_is_damage(self, town: Signed) -> None:
        first, second = town.checkpoint(), town.checkpoint()
        good = town.cosigned(first)
        moved = Cosignature(second.id, good.line, good.vkey, good.time)
        town.commit(Draft(EventType.COSIGNED, "cosignature"), salted([moved], SECRET))
        report = check(town, reader=reader(policy=POLICY))
        assert (report.exit_code, failed(report)) == (3, {10})

    def test_a_time_that_the_cosignature_does_not_say_is_damage(self, town: Signed) -> None:
        good = town.cosigned(town.checkpoint())
        town.commit(
            Draft(EventType.COSIGNED, "cosignature"),
            salted([Cosignature(good.checkpoint, good.line, good.vkey, instant(START + YEAR))], SECRET),
        )
        assert failed(check(town)) == {10}

    def test_the_witnesses_of_a_seal_are_those_it_lists(self, tmp_path: Path) -> None:
        def lines(text: str) -> Sequence[tuple[object, VerifierKey]]:
            return [(cosign(text, WITNESS_KEY.name, WITNESS, 1_790_000_000)[0], WITNESS_KEY)]

        files = Packing(Signed(), cosign=lines).sealed()  # type: ignore[arg-type]
        folder = write_folder(files, tmp_path / "package")
        assert verify_package(folder, policy=POLICY, require_anchor=True).exit_code == 0
        bare = write_folder(Packing(Signed()).sealed(), tmp_path / "bare")
        report = verify_package(bare, policy=POLICY)
        assert (report.exit_code, report.unmet) == (9, ("your policy is not met by any checkpoint here",))


class TestKnownKeys:
    def test_a_signer_in_the_readers_list_is_said_to_be_known(self, town: Signed) -> None:
        town.checkpoint()
        known = log_keys("a name of our own", SIGNER.public)[:1]
        report = check(town, reader=Reader(known_keys=tuple(known)))
        assert report.exit_code == 0
        assert "the signer is one of those in your list of keys" in told(report, 8)

    def test_a_signer_who_is_not_in_it_is_exit_9_and_said_so(self, town: Signed, tmp_path: Path) -> None:
        other = tuple(log_keys("other", SeededSigner(b"other").public))
        folder = write_folder(Packing(town).sealed(), tmp_path / "package")
        report = verify_package(folder, known_keys=other)
        assert (report.exit_code, report.unmet) == (9, ("the signer is not in your list of keys",))
        assert base64.b64decode(report.sealed_by[0].split("+", 2)[2])[1:] == SIGNER.public["ed25519"]

    def test_nobody_signed(self, town: Signed) -> None:
        report = check(town, reader=Reader(known_keys=tuple(log_keys("x", SIGNER.public))))
        assert report.unmet == ("nobody signed a head of this ledger",)
