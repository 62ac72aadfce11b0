"""Who signs in a case: enrolling, rotating and revoking keys, and what is still proved after a theft."""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from solferino.casework.case import Case
from solferino.casework.check import Brought, check
from solferino.casework.keys import (
    IN_FORCE,
    KeyNotInForce,
    enroll,
    find_key,
    keys,
    remaining,
    revoke,
    rotate,
    short_key_id,
    verifier_keys,
)
from solferino.casework.library import OpenCase
from solferino.custody import note
from solferino.custody.policy import Policy
from solferino.record import Checkpoint, Cosignature, EventType, Key, Stamp, UsageError, instant, moment
from solferino.testing.authority import LocalAuthority, request_for
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import START, Clock, still_world
from solferino.vault.memory import MemoryVault

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MINE = SeededSigner(b"mine")
NEXT = SeededSigner(b"next")
WITNESS = SeededSigner(b"witness")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOLFERINO_KEYS", str(tmp_path / "keys"))
    return tmp_path / "keys"


def case_of(operator: str | None = "Olena") -> Case:
    world = still_world(operator, clock=Clock(step=timedelta(0)))
    made = Case(MemoryVault(world, "drill"), world, name="drill")
    made.commit(EventType.CASE_OPENED)
    return made


@pytest.fixture
def case() -> Iterator[Case]:
    with case_of() as made:
        yield made


def later(case: Case, by: timedelta = DAY) -> str:
    clock = case.world.clock
    assert isinstance(clock, Clock)
    clock.now += by
    return instant(clock.now)


def sign(case: Case, signer: note.Signer = MINE) -> tuple[Checkpoint, int]:
    """Sign the head and record it; gives the record and the number of the entry. Nothing is enrolled."""
    head = case.vault.head()
    signed = note.sign_checkpoint(note.TreeHead(note.origin_of(case.id), head.size, bytes.fromhex(head.root)), signer)
    made = Checkpoint(signed.encoded())
    return made, case.commit(EventType.CHECKPOINTED, [made], holds="checkpoint").number


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> LocalAuthority:
    return LocalAuthority(tmp_path_factory.mktemp("authority"))


def stamp(case: Case, authority: LocalAuthority, checkpoint: Checkpoint, time: str) -> None:
    """A real token of any moment."""
    request = request_for(note.imprint(checkpoint.note))
    put = case.vault.objects.put
    token = put(authority.stamp_at(request, moment(time)))
    certificates = (put(authority.der), put(authority.root.der))
    made = Stamp(checkpoint.id, "rfc3161", authority.name, token, time, put(request), certificates)
    case.commit(EventType.STAMPED, [made], holds="stamp")


def cosign(
    case: Case, checkpoint: Checkpoint, time: str, *, text: str | None = None, witness: note.Signer = WITNESS
) -> None:
    """A witness's line with a time of whole seconds. text: what it really signs."""
    words = note.parse_note(checkpoint.note).text if text is None else text
    (vkey, *_) = note.witness_keys("witness", witness.public)
    (line, *_) = note.cosign(words, "witness", witness, int(moment(time).timestamp()))
    made = Cosignature(checkpoint.id, line.line(), vkey.encoded(), time)
    case.commit(EventType.COSIGNED, [made], holds="cosignature")


# -- enrolling --------------------------------------------------------------------------------------------------------


def test_both_keys_of_a_person_are_enrolled_in_one_entry_and_only_once(case: Case) -> None:
    made = enroll(case, MINE)
    size = case.vault.head().size
    assert [k.algorithm for k in made] == ["ed25519", "ml-dsa-44"]
    assert {k.holder for k in made} == {case.actor()}
    assert enroll(case, MINE) == made
    assert case.vault.head().size == size
    first, second = keys(case)
    assert first.entry == second.entry == size - 1
    assert {first.who, first.state, first.key.kept_in} == {"Olena", IN_FORCE, "file"}
    assert check(case).exit_code == 0


def test_where_nobody_is_named_the_device_holds_the_key_and_stays_one_holder(folder: Path) -> None:
    with case_of(None) as first, case_of(None) as second:
        holders = {k.holder for c in (first, second) for s in (MINE, NEXT) for k in enroll(c, s)}
    assert len(holders) == 1
    assert (folder / "device").read_text("utf-8").strip() in holders


def test_a_key_stays_with_its_holder_whoever_is_at_work(case: Case) -> None:
    (first, *_) = enroll(case, MINE, holder="device:" + "1" * 32)
    assert enroll(case, MINE)[0] == first
    with pytest.raises(KeyNotInForce, match="enrolled for device:1111") as told:
        enroll(case, MINE, holder=case.person("Ben"))
    assert told.value.code == "SOLF-E217"


def test_a_second_half_that_comes_later_joins_the_same_holder(case: Case) -> None:
    (first,) = enroll(case, SeededSigner(b"mine", both=False), holder="device:" + "1" * 32)
    both = enroll(case, MINE)
    assert both[0] == first
    assert both[1].holder == first.holder


def test_a_key_is_enrolled_once_at_a_ledger_size(case: Case) -> None:
    enroll(case, MINE)
    size = case.vault.head().size
    revoke(case, keys(case)[0].id, reason="left")
    assert [k.state for k in keys(case, size)] == [IN_FORCE, IN_FORCE]
    assert keys(case, size - 1) == []
    assert [k.state for k in keys(case)] == ["left", "left"]


def test_the_library_lists_them_too() -> None:
    made = case_of()
    with OpenCase(made.vault, made.world) as case:
        enroll(case, MINE)
        assert case.keys() == keys(case)
        assert case.keys(at=0) == []


def test_what_others_keep_of_a_key_is_its_verifier_key(case: Case) -> None:
    checkpoint, _ = sign(case)
    parsed = note.parse_note(checkpoint.note)
    kept = [note.VerifierKey.parse(text) for text in verifier_keys(MINE.public, case.id)]
    assert [note.signature_holds(k, s, parsed.text) for k, s in zip(kept, parsed.signatures, strict=True)] == [True] * 2


# -- naming a key -----------------------------------------------------------------------------------------------------


def test_a_key_is_named_by_its_id_or_enough_of_it(case: Case) -> None:
    enroll(case, MINE)
    known = keys(case)
    whole = known[0].id
    for given in (whole, short_key_id(whole), short_key_id(whole).lower(), whole[4:10]):
        assert find_key(known, given) == known[0]
    for given in (whole[4:9], "", "key:", "K-", "olena", "f" * 64):
        with pytest.raises(UsageError, match="no key"):
            find_key(known, given)
    twins = [known[0], known[0]]
    with pytest.raises(UsageError, match="begins 2 ids"):
        find_key(twins, whole)


# -- revoking and rotating --------------------------------------------------------------------------------------------


def test_a_theft_takes_both_halves_and_says_since_when(case: Case) -> None:
    enroll(case, MINE)
    later(case)
    event = revoke(case, keys(case)[0].id, reason="stolen", since="2026-11-21", words="the laptop was taken")
    assert (event.type, event.codes, event.refers) == (
        EventType.KEY_REVOKED,
        ("reason=stolen",),
        (keys(case)[0].entry,),
    )
    assert event.batch is not None
    assert event.batch.count == 2
    for known in keys(case):
        assert (known.state, known.revoked, known.since) == ("stolen", event.number, "2026-11-21T00:00:00.000000Z")
        assert known.words == "the laptop was taken"
    with pytest.raises(KeyNotInForce, match="was revoked at entry"):
        enroll(case, MINE)
    assert check(case).exit_code == 0


def test_a_revocation_may_only_ever_say_worse(case: Case) -> None:
    enroll(case, MINE)
    mine = keys(case)[0].id
    later(case, 9 * DAY)
    revoke(case, mine, reason="superseded")
    with pytest.raises(KeyNotInForce, match="revoked already"):
        revoke(case, mine, reason="left")
    revoke(case, mine, reason="lost", since="2026-11-28")
    for worse_or_not in ("lost", "stolen", "superseded"):
        with pytest.raises(KeyNotInForce):
            revoke(case, mine, reason=worse_or_not)
    with pytest.raises(KeyNotInForce):
        revoke(case, mine, reason="stolen", since="2026-11-29")
    revoke(case, mine, reason="stolen", since="2026-11-25T14:00:00+02:00")
    assert keys(case)[0].since == "2026-11-25T12:00:00.000000Z"


@pytest.mark.parametrize(
    ("reason", "since", "says"),
    [
        ("mislaid", None, "no reason"),
        ("stolen", "last week", "neither a day nor a moment"),
        ("stolen", "2026-13-01", "is not a day"),
        ("stolen", "2026-05-01T10:00:00", "without a time zone"),
        ("stolen", "2099-01-01", "in the future"),
        ("left", "2026-01-01", "no earlier time is needed"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(case: Case, reason: str, since: str | None, says: str) -> None:
    enroll(case, MINE)
    size = case.vault.head().size
    with pytest.raises(UsageError, match=says):
        revoke(case, keys(case)[0].id, reason=reason, since=since)
    assert case.vault.head().size == size


def test_a_new_key_takes_over_and_what_the_old_one_signed_stays(case: Case) -> None:
    enroll(case, MINE)
    signed, _ = sign(case)
    made, event = rotate(case, keys(case)[0].id, NEXT)
    assert {k.holder for k in made} == {case.actor()}
    assert [(k.state, k.revoked) for k in keys(case)] == [("superseded", event.number)] * 2 + [(IN_FORCE, None)] * 2
    sign(case)  # the old one again, after it was given up
    first, second = remaining(case, keys(case)[0].id)
    assert (first.checkpoint, first.belief.holds, second.belief.holds) == (signed.id, True, False)
    with pytest.raises(KeyNotInForce):
        rotate(case, keys(case)[0].id, NEXT)
    with pytest.raises(UsageError, match="the new key is the old one"):
        rotate(case, made[0].id, NEXT)


def test_a_thief_gains_nothing_by_enrolling_the_key_anew_under_another_name(case: Case) -> None:
    enroll(case, MINE)
    revoke(case, keys(case)[0].id, reason="stolen")
    thief = Key("ed25519", base64.b64encode(MINE.public["ed25519"]).decode(), "device:" + "6" * 32)
    case.commit(EventType.KEY_ENROLLED, [thief], holds="key")
    sign(case)
    again = find_key(keys(case), thief.id)
    assert again.state == "stolen"
    assert [row.belief.holds for row in remaining(case, thief.id)] == [False]


# -- the theft drill --------------------------------------------------------------------------------------------------


def test_what_was_stamped_or_cosigned_before_the_theft_is_believed_and_nothing_else(
    case: Case, authority: LocalAuthority
) -> None:
    enroll(case, MINE)
    stamped, _ = sign(case)
    stamp(case, authority, stamped, later(case))
    covered, _ = sign(case)  # nobody asked for this one, but the next one's tree holds it
    cosigned, _ = sign(case)
    cosign(case, cosigned, later(case))
    late, _ = sign(case)
    bare, _ = sign(case)
    theft = later(case)
    stamp(case, authority, late, later(case))
    cosign(case, bare, later(case), text=note.parse_note(stamped.note).text)  # a line that is of another head
    forged, _ = sign(case)
    revoke(case, keys(case)[0].id, reason="stolen", since=theft)
    rows = {row.checkpoint: row for row in remaining(case, keys(case)[0].id)}
    assert {c: row.belief.holds for c, row in rows.items()} == {
        stamped.id: True,
        covered.id: True,
        cosigned.id: True,
        late.id: False,
        bare.id: False,
        forged.id: False,
    }
    assert "was first seen outside at" in rows[late.id].belief.why
    assert "nothing outside shows" in rows[forged.id].belief.why
    assert rows[covered.id].seen == rows[cosigned.id].seen
    assert [rows[c.id].seen.who for c in (stamped, cosigned)] == ["Test Authority", "witness"]  # type: ignore[union-attr]


def test_a_witness_or_an_authority_of_the_thiefs_own_counts_only_where_nobody_says_whom_to_trust(
    case: Case, authority: LocalAuthority, tmp_path: Path
) -> None:
    enroll(case, MINE)
    theft = later(case)
    theirs = LocalAuthority(tmp_path / "theirs", name="Somebody's Authority")
    forged, _ = sign(case)
    cosign(case, forged, instant(START), witness=SeededSigner(b"thief"))
    again, _ = sign(case)
    stamp(case, theirs, again, instant(START))
    revoke(case, keys(case)[0].id, reason="stolen", since=theft)
    mine = keys(case)[0].id
    seen = [row.seen.who for row in remaining(case, mine) if row.seen and row.belief.holds]
    assert seen == ["witness", "Somebody's Authority"], "their names are shown, for people to judge"
    (vkey, *_) = note.witness_keys("w", WITNESS.public)
    policy = Policy.parse(f"witness w {vkey.encoded()}\nquorum w\n")
    told = remaining(case, mine, trust=[authority.root.der], policy=policy)
    assert [(row.seen, row.belief.holds) for row in told] == [(None, False)] * 2


def test_only_checkpoints_that_the_key_really_signed_are_told_of(case: Case) -> None:
    enroll(case, MINE)
    enroll(case, NEXT)
    mine, _ = sign(case)
    sign(case, NEXT)
    forged = mine.note.replace("solferino/", "solferino/", 1)
    head, _, lines = forged.partition("\n\n")
    words = head.split("\n")
    case.commit(
        EventType.CHECKPOINTED,
        [Checkpoint("\n".join([words[0], str(int(words[1]) + 1), words[2]]) + "\n\n" + lines), Checkpoint("no note")],
        holds="checkpoint",
    )
    assert [row.checkpoint for row in remaining(case, keys(case)[0].id)] == [mine.id]


def test_verify_follows_the_same_rule(case: Case, authority: LocalAuthority, tmp_path: Path) -> None:
    enroll(case, MINE)
    stamped, _ = sign(case)
    stamp(case, authority, stamped, later(case))
    theft = later(case)
    revoke(case, keys(case)[0].id, reason="stolen", since=theft)
    (tmp_path / "root.pem").write_bytes(authority.root.pem)
    asked = Brought(trust=(tmp_path / "root.pem",))
    assert check(case, brought=asked).exit_code == 0
    _, forged = sign(case)
    after = check(case, brought=asked)
    assert after.exit_code == 3
    assert any(f"entry {forged}" in line and "stolen" in line for line in after.damage())


@dataclass
class Story:
    """What happened, as somebody would tell it who keeps a diary and knows no ledger."""

    case: Case
    enrolled: int | None = None
    signed: list[tuple[Checkpoint, int, int]] = field(default_factory=list)  # checkpoint, entry, entries covered
    seen: list[tuple[int, str]] = field(default_factory=list)  # which of them, when
    revoked: list[tuple[int, str, str, str | None]] = field(default_factory=list)  # entry, when, reason, since

    def stands(self, at: int) -> bool:
        """True where nobody but the holder can have made this signature."""
        checkpoint, entry, _ = self.signed[at]
        if self.enrolled is None or entry <= self.enrolled:
            return False
        first_seen = [
            when
            for which, when in self.seen
            if self.signed[which][0].id == checkpoint.id or self.signed[which][2] >= entry + 1
        ]
        for number, when, reason, since in self.revoked:
            if reason in {"superseded", "left"}:
                if entry > number:
                    return False
            elif not any(seen < when and (since is None or seen < since) for seen in first_seen):
                return False
        return True


def a_random_story(seed: int, authority: LocalAuthority) -> Story:
    chance = random.Random(seed)
    story = Story(case_of())
    signer = SeededSigner(b"drill", both=False)
    for _ in range(chance.randint(6, 16)):
        now = later(story.case, chance.randint(1, 30) * HOUR)
        what = chance.choice(["enroll", "sign", "sign", "see", "see", "revoke"])
        if what == "enroll" and story.enrolled is None:
            enroll(story.case, signer)
            story.enrolled = keys(story.case)[0].entry
        elif what == "sign":
            covered = story.case.vault.head().size
            checkpoint, entry = sign(story.case, signer)
            story.signed.append((checkpoint, entry, covered))
        elif what == "see" and story.signed:
            which = chance.randrange(len(story.signed))
            when = chance.choice([now, instant(START + timedelta(hours=chance.randint(0, 200)))])
            if chance.random() < 0.5:
                stamp(story.case, authority, story.signed[which][0], when)
            else:
                cosign(story.case, story.signed[which][0], when)
            story.seen.append((which, when))
        elif what == "revoke" and story.enrolled is not None:
            reason = chance.choice(["superseded", "left", "lost", "stolen", "stolen"])
            hours = chance.choice([None, chance.randint(-24, 200)]) if reason in {"lost", "stolen"} else None
            since = None if hours is None else min(instant(START + timedelta(hours=hours)), now)
            try:
                event = revoke(story.case, keys(story.case)[0].id, reason=reason, since=since)
            except KeyNotInForce:
                continue
            story.revoked.append((event.number, event.recorded, reason, since))
    return story


def test_two_hundred_random_thefts_end_as_an_independent_reading_of_the_rule_says(
    authority: LocalAuthority,
) -> None:
    seen_both = {True: 0, False: 0}
    for seed in range(200):
        story = a_random_story(seed, authority)
        if story.enrolled is None:
            assert keys(story.case) == []
            continue
        told = {(row.checkpoint, row.entry): row for row in remaining(story.case, keys(story.case)[0].id)}
        assert len(told) == len({c.id for c, _, _ in story.signed})
        for at, (checkpoint, entry, _) in enumerate(story.signed):
            row = told[checkpoint.id, entry]
            assert row.belief.holds is story.stands(at), (seed, row.belief.why, story)
            if any(reason in {"lost", "stolen"} for _, _, reason, _ in story.revoked):
                seen_both[row.belief.holds] += 1
    assert min(seen_both.values()) > 20, f"the drill must see both ends: {seen_both}"
