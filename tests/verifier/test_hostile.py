"""What a hostile maker tries, who holds or stole the real keys: both checkers refuse, and neither falls over."""

import json
import os
from datetime import UTC, datetime, timedelta

import building as b
import judges
import pytest
from building import Ledger, Signer

DEVICE = "device:" + "5" * 32


def town():
    """A small whole ledger, its signer, and the ids of the signer's keys."""
    ledger, signer = Ledger(1), Signer(b"log")
    ids = ledger.enroll(signer, DEVICE)
    ledger.keep("a.txt", b"hello there", "hello there", ["hello"])
    return ledger, signer, ids


def key_of(signer):
    public = b.base64.b64encode(signer.public("ed25519")).decode()
    return {"algorithm": "ed25519", "public": public, "holder": DEVICE}


def revocation(signer):
    return "key_revocation", {"key": b.record_id("key", key_of(signer)), "reason": "stolen"}


def exits(made, folder, files=None, **options):
    """The exit codes of both, and which steps each says have failed."""
    ledger, signer, ids = made
    path = b.write_folder(b.seal(files or b.body(ledger), ledger, signer, key_ids=ids), folder / "package")
    options = {"at": ledger.now + timedelta(days=1), **options}
    (first, steps, _), (second, same, _) = judges.first(path, options), judges.second(path, options, folder)
    return first, second, steps, same


def hide(ledger, lines, how):
    """Take lines of a batch away, as a maker may who withholds or erases."""
    if how == "erased":
        ledger.add("erased", [("erasure", {"line": b.leaf(line).hex()}) for line in lines])
    ledger.gone.update((b.leaf(line), how) for line in lines)


@pytest.mark.parametrize("how", ["withheld", "erased"])
class TestWhatBindsTheLedgerIsNeverGone:
    def test_a_revocation_cannot_be_hidden_so_that_a_stolen_key_seals(self, how, tmp_path):
        made = ledger, signer, _ = town()
        hide(ledger, ledger.add("key_revoked", [revocation(signer)]), how)
        assert exits(made, tmp_path) == (3, 3, {3}, {3})

    def test_a_forked_checkpoint_cannot_be_hidden(self, how, tmp_path):
        made = ledger, signer, _ = town()
        text = ledger.note_text(None, bytes(32))
        note = text + "\n" + b.signature_lines(text, ledger.origin, signer, "log")
        hide(ledger, ledger.add("checkpointed", [("checkpoint", {"note": note})]), how)
        assert exits(made, tmp_path) == (3, 3, {3}, {3})


class TestPlaces:
    @pytest.mark.parametrize("record", [revocation(Signer(b"log")), ("key", key_of(Signer(b"other")))])
    def test_a_key_or_revocation_in_an_entry_of_another_type_is_refused(self, record, tmp_path):
        made = ledger, _, _ = town()
        ledger.add("decided", [record])
        assert exits(made, tmp_path) == (3, 3, {8}, {8})

    def test_so_is_one_whose_batch_a_second_entry_names(self, tmp_path):
        made = ledger, _, _ = town()
        ledger.add("exported", batch=json.loads(ledger.entries[1])["entry"]["batch"])
        assert exits(made, tmp_path) == (3, 3, {8}, {8})


class TestTheStatementOfCompleteness:
    @pytest.mark.parametrize("state", ["sealed", "erased"])
    def test_an_item_that_was_destroyed_cannot_be_left_out(self, state, tmp_path):
        made = ledger, _, _ = town()
        ledger.erase(ledger.keep("b.txt", b"xx"), state)
        form = b.completeness(ledger)
        del form["items"][1]
        form["totals"] |= {"items": 1, state: 0}
        assert exits(made, tmp_path, b.body(ledger, statement=form)) == (3, 3, {16}, {16})

    def test_what_was_erased_after_it_was_sealed_is_told_as_erased(self, tmp_path):
        made = ledger, _, _ = town()
        kept = ledger.keep("b.txt", b"xx")
        ledger.erase(kept, "sealed")
        sealed_at = kept.at
        ledger.erase(kept, "erased")
        form = b.completeness(ledger)
        form["items"][1] |= {"state": "sealed", "entry": sealed_at}
        form["totals"] |= {"sealed": 1, "erased": 0}
        assert exits(made, tmp_path, b.body(ledger, statement=form)) == (3, 3, {16}, {16})

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda form: form["items"][0].update(lines=[]),
            lambda form: form["items"][0].update(reason=None),
            lambda form: form["subject"].pop("words"),
            lambda form: form["totals"].update(here=True),
        ],
        ids=["lines of an item that is here", "a reason that is none", "no words", "true for one"],
    )
    def test_it_has_one_form(self, spoil, tmp_path):
        made = ledger, _, _ = town()
        form = b.completeness(ledger)
        spoil(form)
        assert exits(made, tmp_path, b.body(ledger, statement=form)) == (3, 3, {16}, {16})


class TestRedactedCopies:
    def redacted(self, name, spoil):
        made = ledger, _, _ = town()
        kept = ledger.keep("r.txt", b"one two three four", "one two three four")
        copy = b.redacted_text(ledger, kept, [2])
        ledger.withhold(kept, "privacy", "redacted")
        form = json.loads(copy[name])
        spoil(form, copy["text.txt"].decode())
        return made, b.body(ledger, {kept.number: copy | {name: b.canonical(form)}})

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda form, text: form["claims"][0].update(start=0, end=len(text), quote=text),
            lambda form, text: form["claims"][0].update(fields={"who": "claim:" + "a" * 64}),
        ],
        ids=["a quote over a cut", "an id of a record"],
    )
    def test_claims_lie_in_kept_text_and_name_no_record(self, spoil, tmp_path):
        made, files = self.redacted("claims.json", spoil)
        assert exits(made, tmp_path, files) == (3, 3, {15}, {15})

    def test_a_claim_of_an_unknown_type_is_of_a_newer_format(self, tmp_path):
        made, files = self.redacted("claims.json", lambda form, text: form["claims"][0].update(type="hoax"))
        assert exits(made, tmp_path, files)[:2] == (6, 6)

    def test_a_proof_says_what_was_dropped(self, tmp_path):
        made, files = self.redacted("proof.json", lambda form, text: form.pop("dropped"))
        assert exits(made, tmp_path, files) == (3, 3, {15}, {15})


class TestNeitherFallsOver:
    @pytest.mark.parametrize("name", ["undefined", "a\0b", "utf-16", "idna"])
    def test_an_encoding_that_cannot_be_is_a_failure(self, name, tmp_path):
        made = ledger, _, _ = town()
        ledger.keep("e.txt", b"\x80xn--a", "abc", ["b"], [[0, 3, "same", 0, 6]], encoding=name)
        assert exits(made, tmp_path) == (3, 3, {5}, {5})

    @pytest.mark.parametrize("name", ["zlib", "no-such-codec"])
    def test_one_that_this_python_has_not_only_the_reader_can_show(self, name, tmp_path):
        made = ledger, _, _ = town()
        ledger.keep("e.txt", b"\x80xn--a", "abc", ["b"], [[0, 3, "same", 0, 6]], encoding=name)
        assert exits(made, tmp_path)[:2] == (0, 0)

    @pytest.mark.parametrize("number", ["²", "٣", "9" * 5000, "-1", ""])
    def test_a_number_of_an_item_that_is_none_says_nothing(self, number, tmp_path):
        made = ledger, _, _ = town()
        ledger.add("erased", [("erasure", {"line": "a" * 64})], codes=[f"item={number}"])
        assert exits(made, tmp_path)[:2] == (0, 0)

    @pytest.mark.parametrize("seconds", [0, 32_503_680_000, 1 << 40, 1 << 62, (1 << 64) - 1])
    def test_a_cosignature_of_no_time_is_a_failure(self, seconds, tmp_path):
        made = ledger, signer, _ = town()
        checkpoint, witness = ledger.checkpoint(signer), Signer(b"witness")
        row = b.signature_lines(checkpoint["note"].split("\n\n")[0] + "\n", "w", witness, "witness", seconds)[:-1]
        time = b.instant(datetime.fromtimestamp(min(seconds, 1 << 37), UTC))
        content = {"checkpoint": b.record_id("checkpoint", checkpoint), "line": row, "time": time}
        ledger.add("cosigned", [("cosignature", content | {"vkey": b.vkeys("w", witness, "witness")[0]})])
        assert exits(made, tmp_path) == (3, 3, {10}, {10})

    def test_a_folder_in_a_folder_a_thousand_times(self, tmp_path):
        ledger, signer, ids = town()
        path = b.write_folder(b.seal(b.body(ledger), ledger, signer, key_ids=ids), tmp_path / "package")
        deep = [f"{path}" + "/d" * depth for depth in range(1, 1501)]
        for folder in deep:
            os.mkdir(folder)
        try:
            found = judges.first(path, {"at": ledger.now}), judges.second(path, {"at": ledger.now}, tmp_path)
            assert [verdict[:2] for verdict in found] == [(3, {11}), (3, {11})]
        finally:
            for folder in reversed(deep):
                os.rmdir(folder)


class TestNothingRunsForHours:
    """Each of these took minutes to weeks before there were bounds; here they are small, and counted."""

    def test_certificates_without_an_end(self):
        assert judges.verify.pem_certificates(b"-----BEGIN CERTIFICATE-----\n" * 200_000) == []

    def test_a_stamp_brings_few_certificates(self):
        pem = b.Authority("one").pem
        with pytest.raises(judges.verify.Bad, match="more than 32"):
            judges.verify.pem_certificates(pem * 100, 32)

    @pytest.mark.parametrize("more", [b"\xf0\x01a" * 20_000, b"\xf0" + b"\xff" * 20_000])
    def test_a_proof_whose_messages_grow(self, more):
        proof = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94\x01\x08" + bytes(32) + more
        with pytest.raises(judges.verify.Bad, match=r"too long|impossible"):
            judges.verify.ots_time(proof, bytes(32), [])

    def test_a_zip_with_names_of_65_535_letters(self, tmp_path):
        member = b.struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0x0800, 0, 0, 0x21, 0, 0, 0, 65535, 0) + b"a" * 65535
        path = tmp_path / "names.zip"
        path.write_bytes(member * 50)
        assert judges.second(path, {"at": b.START}, tmp_path)[0] == 2


def test_no_word_of_a_package_reaches_the_terminal_as_it_is(tmp_path, capsys):
    ledger, signer, ids = town()
    ledger.entries[0] = ledger.entries[0].replace(b"case:", "\u202e\\u001b]0;case:".encode())
    path = b.write_folder(b.seal(b.body(ledger), ledger, signer, key_ids=ids), tmp_path / "package")
    assert judges.verify.main([str(path)]) == 3
    shown = capsys.readouterr().out
    assert "\x1b" not in shown and "\u202e" not in shown


def test_a_cosignature_under_another_name_does_not_meet_a_policy(tmp_path):
    ledger, signer, ids = town()
    witness = Signer(b"witness")
    policy = f"witness w {b.vkeys('w', witness, 'witness')[0]} https://w.example\nquorum w\n"
    files = b.seal(b.body(ledger), ledger, signer, key_ids=ids, witnesses=(("another", witness),))
    path, options = b.write_folder(files, tmp_path / "package"), {"at": ledger.now, "policy": policy}
    first, second = judges.first(path, options), judges.second(path, options, tmp_path)
    assert (first[0], first[2].anchored, second[0], second[2]["anchored"]) == (9, False, 9, False)


def test_a_key_that_two_holders_enrolled_may_be_named_by_either_record(tmp_path):
    ledger, signer, ids = town()
    again = ledger.enroll(signer, "device:" + "6" * 32)
    assert again != ids
    assert exits((ledger, signer, again), tmp_path)[:2] == (0, 0)


def test_an_entry_of_a_newer_type_with_a_batch_is_newer_and_no_damage(tmp_path):
    made = ledger, _, _ = town()
    ledger.add("weather_noted", [("public_value", {"source": "x", "value": "y", "seen": b.instant(ledger.now)})])
    assert exits(made, tmp_path)[:2] == (6, 6)
