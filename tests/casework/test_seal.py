"""Sealing: what it takes away, who can read it again, and that a crash never loses both forms."""

from __future__ import annotations

import errno
import shutil
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from casework.small import MORE, STRIKE, anywhere, write
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.check import check
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.casework.replicas import replicate
from solferino.casework.seal import NobodyNamed, SealedIn, add_sealed, read_identities, seal, unseal
from solferino.casework.status import status_of
from solferino.record import CustodyEvent, EventType, Line, Outcome, Sealing, SolferinoError, UsageError
from solferino.share.seal import Identity, NoKeyFits, NoRecipient
from solferino.testing.faults import FailingFiles
from solferino.vault import FolderVault, StorageFailed

# An identity file as `age -p` makes one, with the least work factor there is, so that opening it takes no second.
LOCKED = (
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBNajNObERtWTlEK0lUWllDYU1uUVNRIDEKblMwZXBkVit5SGNqY3p1VlFhV3pybnlDbWZ4"
    "SlBwQ1NiT2Z5T1d1ek8rUQotLS0gemRad014MTFQTGdHL1VPbjR2c2UyVWpDQVZXaGJIbzNSbHl0SDczbWFrVQr/oWjqcMI/TzkMAQS/oE5oDu2U"
    "QbL2JF1DqBjzBqZYUrdvsX5bOYv7i1lAznf9UJc04OI2sxURMXW68ihr+GxCGlpVR6qu04s6gADncmnKgrfQiDUUw4v7YbDT4QVPnTTwJHCJY86k"
    "tmwAZcPkN781FIrOTSg27DHHZV0cxg=="
)
LONG = "Ім'я 🕊 شاهد " + "х" * 100 + ".txt"  # 255 bytes with its ending, as far as letters of two bytes let it be


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with create_case(tmp_path / "case", world=fixed_world("Ada")) as made:
        add(made, write(tmp_path, a=STRIKE, b=MORE))
        process(made)
        yield made


@pytest.fixture(scope="module")
def keys() -> tuple[str, Identity]:
    made = pyrage.x25519.Identity.generate()
    return str(made.to_public()), Identity(made)


@pytest.fixture(scope="module")
def other() -> Identity:
    return Identity(pyrage.x25519.Identity.generate())


def events(case: Case, kind: EventType) -> list[CustodyEvent]:
    return [e for e in map(CustodyEvent.parse, case.vault.entries()) if e.type is kind]


def seal_it(case: Case, key: str, item: str = "I-001", **more: object) -> object:
    return seal(case, item, [key], person="Ada", reason="a witness is at risk", **more)  # type: ignore[arg-type]


def test_nothing_of_the_words_is_left_in_the_clear_and_every_root_stands(
    case: Case, keys: tuple[str, Identity]
) -> None:
    before = [case.vault.head(size) for size in range(case.vault.head().size + 1)]
    done = seal(case, "I-001", [keys[0]], person="Ada", second="Ben", reason="at risk", check_with=[keys[1]])
    assert case.path is not None
    assert done.checked
    assert anywhere(case.path, b"Varn") == []
    assert anywhere(case.path, b"Orsk") == []
    assert [case.vault.head(size) for size in range(len(before))] == before
    report = check(case)
    assert report.exit_code == 0
    (event,) = events(case, EventType.SEALED)
    assert event.code("item") == "1"
    records = [line.record for line in case.vault.lines(event.batch.root) if isinstance(line, Line)]  # type: ignore[union-attr]
    assert all(isinstance(r, Sealing) and r.recipients == (keys[0],) for r in records)
    assert len({r.sealed for r in records if r.line}) == 1, "the lines lie together in one object"
    assert len({r.sealed for r in records if r.object}) == done.objects


def test_the_item_is_shown_as_sealed_keeps_its_number_and_the_rest_is_as_it_was(
    case: Case, keys: tuple[str, Identity], tmp_path: Path
) -> None:
    left = {c.id for c in held(case).claims if c.item != held(case).items[0].id}
    seal_it(case, keys[0])
    view = held(case)
    (event,) = events(case, EventType.SEALED)
    assert status_of(view)["sealed"] == [{"number": "I-001", "entry": event.number}]
    assert f"I-001 was put under seal at entry {event.number}." in view.notes
    assert [i.number for i in view.items] == ["I-002"]
    assert {c.id for c in view.claims} == left
    assert not process(case).changed
    add(case, write(tmp_path, c="more words\n"))
    assert [i.number for i in held(case).items] == ["I-002", "I-003"]


def test_who_holds_the_key_reads_it_again_and_the_ledger_says_so_first(
    case: Case, keys: tuple[str, Identity], tmp_path: Path
) -> None:
    seal_it(case, keys[0])
    out, rows = tmp_path / LONG, tmp_path / "lines.jsonl"
    size = case.vault.head().size
    done = unseal(case, "I-001", [keys[1]], out, person="Ada", reason="to answer the court", records=rows)
    assert out.read_bytes() == STRIKE.encode()
    assert out.stat().st_mode & 0o077 == 0
    assert (done.name, done.size) == ("a.txt", len(STRIKE))
    assert b'"a.txt"' in rows.read_bytes()
    assert (done.event.type, done.event.number) == (EventType.UNSEALED, size)
    assert done.event.refers == (events(case, EventType.SEALED)[0].number,)
    assert "to answer the court" in str(case.vault.lines(done.event.batch.root))  # type: ignore[union-attr]
    assert case.path is not None
    assert anywhere(case.path, b"Varn") == [], "it stays under seal"
    assert check(case).exit_code == 0


def test_the_entry_is_durable_before_the_first_clear_byte_leaves(
    case: Case, keys: tuple[str, Identity], tmp_path: Path
) -> None:
    seal_it(case, keys[0])
    with pytest.raises(UsageError, match="could not be written"):
        unseal(case, "I-001", [keys[1]], tmp_path / "nowhere" / "x", person="Ada", reason="a look")
    kinds = [CustodyEvent.parse(data).type for data in case.vault.entries()][-2:]
    assert kinds == [EventType.UNSEALED, EventType.ATTEMPT_FAILED]


def test_a_wrong_key_and_nobodys_name_are_refused_and_the_refusal_is_an_entry(
    case: Case, keys: tuple[str, Identity], other: Identity, tmp_path: Path
) -> None:
    seal_it(case, keys[0])
    out = tmp_path / "out"
    with pytest.raises(NoKeyFits) as told:
        unseal(case, "I-001", [other], out, person="Ada", reason="curious")
    assert told.value.exit_code == 6
    for person, reason in (("", "curious"), ("Ada", " "), (None, None)):
        with pytest.raises(NobodyNamed) as unnamed:
            unseal(case, "I-001", [keys[1]], out, person=person, reason=reason)
        assert unnamed.value.exit_code == 7
    assert [e.code("code") for e in events(case, EventType.REFUSED)] == ["wrong_key", *["nobody_named"] * 3]
    assert events(case, EventType.UNSEALED) == []
    assert not out.exists()


@pytest.mark.parametrize(("person", "reason"), [(None, "x"), (" ", "x"), ("Ada", None), ("Ada", " ")])
def test_sealing_takes_a_person_and_a_reason(
    case: Case, keys: tuple[str, Identity], person: str | None, reason: str | None
) -> None:
    before = case.vault.head()
    with pytest.raises(NobodyNamed):
        seal(case, "I-001", [keys[0]], person=person, reason=reason)
    assert case.vault.head() == before


def test_what_is_no_public_key_is_refused_before_anything_and_a_secret_is_never_shown(case: Case) -> None:
    before = case.vault.head()
    secret = str(pyrage.x25519.Identity.generate())
    for key in ("age1nonsense", "", secret, "ssh-rsa AAAA"):
        with pytest.raises(NoRecipient) as told:
            seal_it(case, key)
        assert secret not in str(told.value)
    assert case.vault.head() == before


def test_a_check_with_the_wrong_key_destroys_nothing(case: Case, keys: tuple[str, Identity], other: Identity) -> None:
    before = case.vault.head()
    with pytest.raises(NoKeyFits):
        seal_it(case, keys[0], check_with=[other])
    assert case.vault.head() == before
    assert [i.number for i in held(case).items] == ["I-001", "I-002"]


def test_a_damaged_object_is_not_sealed_as_if_it_were_whole(case: Case, keys: tuple[str, Identity]) -> None:
    assert case.path is not None
    digest = held(case).items[0].captures[-1].digest
    path = case.path / "objects" / digest[:2] / digest[2:]
    path.chmod(0o644)
    path.write_bytes(b"other bytes")
    with pytest.raises(SolferinoError, match="not what the ledger names"):
        seal_it(case, keys[0])
    assert events(case, EventType.SEALED) == []


def test_bytes_that_another_item_also_holds_stay_with_it(
    case: Case, keys: tuple[str, Identity], tmp_path: Path
) -> None:
    add(case, write(tmp_path, same=STRIKE))
    process(case)
    seal_it(case, keys[0])
    assert [i.item.name for i in held(case).items] == ["b.txt", "same.txt"]
    assert check(case).exit_code == 0
    with pytest.raises(SolferinoError, match="another item holds them too"):
        unseal(case, "I-001", [keys[1]], tmp_path / "o", person="Ada", reason="x")


def test_a_replica_loses_the_clear_form_with_the_next_run(
    case: Case, keys: tuple[str, Identity], tmp_path: Path
) -> None:
    replicate(case, tmp_path / "r")
    done = seal(case, "I-001", [keys[0]], person="Ada", reason="x")
    assert len(done.replicas) == 1
    replicate(case, tmp_path / "r")
    assert anywhere(tmp_path / "r", b"Varn") == []
    with open_case(tmp_path / "r", world=fixed_world(), read_only=True) as copy:
        assert check(copy).exit_code == 0


def readable(case: Case, identity: Identity, out: Path) -> bool:
    """True where the bytes of the first item can be had: in the clear, or with the key."""
    try:
        unseal(case, "I-001", [identity], out, person="Ada", reason="test")
    except UsageError:
        first = next((i for i in held(case).items if i.number == "I-001"), None)
        if first is None:
            return False
        out.write_bytes(case.vault.objects.read(first.captures[-1].digest))
    return out.read_bytes() == STRIKE.encode()


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_the_nth_file_operation_of_a_sealing_fails_for_every_n_and_one_form_is_always_there(
    case: Case, keys: tuple[str, Identity], tmp_path: Path, error: int
) -> None:
    assert case.path is not None
    case.close()
    fail_at, finished, done = 1, 0, False
    while not done:
        folder = tmp_path / f"try{fail_at}"
        shutil.copytree(case.path, folder)
        with open_case(folder, world=fixed_world("Ada")) as victim:
            assert isinstance(victim.vault, FolderVault)
            files = FailingFiles(fail_at, error)
            victim.vault._files = victim.vault._objects._files = victim.vault._batch_files._files = files
            try:
                seal_it(victim, keys[0])
                done = files.count < fail_at
            except StorageFailed:
                pass
        with open_case(folder, world=fixed_world("Ada", start=fixed_world().clock())) as again:
            sealed = bool(events(again, EventType.SEALED))
            assert readable(again, keys[1], tmp_path / f"out{fail_at}")
            assert check(again).exit_code == 0
            if sealed:
                finished += 1
                process(again)
                assert anywhere(folder, b"Varn") == []
        shutil.rmtree(folder)
        fail_at += 1
    assert finished > 2  # how many operations follow the entry depends on which folders the random digests share
    assert fail_at > 15


def test_an_interrupted_sealing_whose_ciphertext_was_damaged_meanwhile_keeps_the_clear_bytes(
    case: Case, keys: tuple[str, Identity], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert case.path is not None
    monkeypatch.setattr(FolderVault, "finish_erasures", lambda self: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        seal_it(case, keys[0])
    monkeypatch.undo()
    (event,) = events(case, EventType.SEALED)
    digest = held(case).items[0].captures[-1].digest
    records = [line.record for line in case.vault.lines(event.batch.root) if isinstance(line, Line)]  # type: ignore[union-attr]
    sealed = next(r.sealed for r in records if r.object == digest)
    path = case.path / "objects" / sealed[:2] / sealed[2:]
    whole = path.read_bytes()
    path.chmod(0o644)
    path.write_bytes(b"damage")
    case.close()
    with open_case(case.path, world=fixed_world("Ada")) as again:
        assert again.vault.objects.read(digest) == STRIKE.encode()
        assert "not finished" in " ".join(again.vault.faults())
    path.write_bytes(whole)
    with open_case(case.path, world=fixed_world("Ada")) as again:
        assert not again.vault.objects.has(digest)
        assert anywhere(case.path, b"Varn") == []
        assert check(again).exit_code == 0


def test_a_file_taken_in_under_seal_never_lies_in_the_case_in_the_clear_not_even_its_name(
    case: Case, keys: tuple[str, Identity], tmp_path: Path
) -> None:
    secret = tmp_path / "list of informers.txt"
    secret.write_text("Neva Orrin told us\n", "utf-8")
    made: SealedIn = add_sealed(case, [secret], [keys[0]], reason="she asked us to")
    assert [s.number for s in made.sealed] == ["I-003"]
    assert case.path is not None
    for words in (b"Neva", b"informers", b"asked us"):
        assert anywhere(case.path, words) == []
    assert not process(case).changed
    assert check(case).exit_code == 0
    out = tmp_path / "out"
    assert unseal(case, "i-3", [keys[1]], out, person="Ada", reason="x").name == "list of informers.txt"
    assert out.read_bytes() == secret.read_bytes()
    add(case, write(tmp_path, d="later\n"))
    assert held(case).items[-1].number == "I-004"


def test_at_intake_what_lies_here_in_the_clear_and_what_cannot_be_read_is_refused_without_its_name(
    case: Case, keys: tuple[str, Identity], tmp_path: Path
) -> None:
    made = add_sealed(case, [tmp_path / "a.txt", tmp_path / "not there"], [keys[0]])
    assert [name for name, _ in made.failed] == ["a.txt", "not there"]
    failures = events(case, EventType.ATTEMPT_FAILED)
    assert [e.code("code") for e in failures] == ["in_the_clear", "vanished"]
    assert all(e.batch is None for e in failures)


def test_an_identity_file_may_have_a_passphrase(tmp_path: Path) -> None:
    plainly, locked = tmp_path / "plain", tmp_path / "locked"
    plainly.write_text(f"# created: today\n{pyrage.x25519.Identity.generate()}\n")
    locked.write_bytes(b64decode(LOCKED))
    assert len(read_identities(plainly)) == 1
    assert len(read_identities(locked, lambda: "four words of chance")) == 1
    with pytest.raises(UsageError, match="passphrase is wrong"):
        read_identities(locked, lambda: "other words")
    with pytest.raises(UsageError, match="nobody can be asked"):
        read_identities(locked)


def test_the_order_to_seal_and_its_reason_are_in_the_record(case: Case, keys: tuple[str, Identity]) -> None:
    seal_it(case, keys[0])
    order = next(e for e in events(case, EventType.DECIDED) if e.code("verdict") == "seal")
    records = [line.record for line in case.vault.lines(order.batch.root) if isinstance(line, Line)]  # type: ignore[union-attr]
    assert any(isinstance(r, Outcome) and r.words == "a witness is at risk" for r in records)
    assert events(case, EventType.SEALED)[0].refers == (order.number,)
