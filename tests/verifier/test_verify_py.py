"""What verify.py says of packages: by itself, in words, and where libraries are missing."""

import ast
import hashlib
import json
import random
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import building as b
import judges
import pytest
import variants as v
from blake3 import blake3

verify = judges.verify
VECTORS = Path(__file__).parents[2] / "docs" / "formats" / "vectors"


def small(*, both=False, texts=("One. Two.", "Раз. Два.")):
    """A ledger of two articles with a claim each, and its signer."""
    ledger, signer = b.Ledger(5), b.Signer(both=both)
    ids = ledger.enroll(signer)
    for n, text in enumerate(texts):
        ledger.keep(f"{n}.txt", text.encode(), text, [text[:4]])
    return ledger, signer, ids


def report(files, folder, **options):
    path = b.write_folder(files, folder / "package")
    options.setdefault("at", b.START + timedelta(days=2))
    return judges.second(path, options, folder)


def damaged(form):
    return {(row["step"], row["name"]) for row in form["damage"]}


# ---------------------------------------------------------------- the small tools


def test_the_table_of_records_is_that_of_the_documents():
    types = json.loads((VECTORS / "types.json").read_text("ascii"))
    assert set(verify.RECORDS) == set(types)
    for name, (family, fields) in verify.RECORDS.items():
        assert family == types[name]["family"]
        assert {f for f, (_, outside, _) in fields.items() if outside} == set(types[name]["outside"])
        assert {f for f, (_, outside, _) in fields.items() if not outside} == set(types[name]["inside"])
        assert {f for f, (_, _, must) in fields.items() if must} == set(types[name]["required"]), name


def test_canonical_vectors():
    vectors = json.loads((VECTORS / "canonical.json").read_text("ascii"))
    for row in vectors["values"]:
        assert verify.parse(bytes.fromhex(row["bytes"])) == row["value"]
    for row in vectors["not_canonical"]:
        with pytest.raises(verify.Bad):
            verify.parse(bytes.fromhex(row) if isinstance(row, str) and not row.startswith("{") else str(row).encode())


def test_nothing_nests_deeper_than_a_hundred_levels():
    assert verify.parse(b"[" * 100 + b"]" * 100)
    for deep in (b"[" * 101 + b"]" * 101, b"[" * 100 + b"1" + b"]" * 100, b"[" * 200_000):
        with pytest.raises(verify.Bad):
            verify.parse(deep)


def test_record_ids_are_those_of_the_vectors():
    for row in json.loads((VECTORS / "ids.json").read_text("ascii"))["records"]:
        assert verify.Contents({"content": row["content"], "type": row["type"]}).id == row["id"]


@pytest.mark.parametrize("size", [0, 1, 63, 64, 65, 1023, 1024, 1025, 2048, 3000, 5121])
def test_plain_blake3_is_blake3(size):
    data = bytes(i % 251 for i in range(size))
    assert verify.slow_blake3(data) == blake3(data).hexdigest()


def test_plain_ed25519_is_ed25519():
    key, message = b.Signer().keys["ed25519"], b"words"
    public, signature = key.public_key().public_bytes_raw(), key.sign(message)
    assert verify.slow_ed25519(public, signature, message)
    dice = random.Random(1)
    for _ in range(6):
        assert not verify.slow_ed25519(public, v.flip(signature, dice), message)
        assert not verify.slow_ed25519(v.flip(public, dice), signature, message)
    assert not verify.slow_ed25519(public, signature, b"other words")
    too_large = int.from_bytes(signature[32:], "little") + verify._L
    assert not verify.slow_ed25519(public, signature[:32] + too_large.to_bytes(32, "little"), message)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 9, 300])
def test_roots_of_every_prefix(size):
    leaves = [b.leaf(bytes([n % 256])) for n in range(size)]
    tree = verify.Tree()
    for leaf in leaves:
        tree.add(leaf)
    for n in range(0, size + 1, max(size // 9, 1)):
        assert tree.root(n) == b.root(leaves[:n])
    for n in range(0, size, max(size // 9, 1)):
        path = b.path_of(leaves, n)
        assert verify.inclusion_root(leaves[n], n, size, path) == tree.root(size)
        for wrong in ([*path, leaves[0]], path[:-1] if path else [leaves[0]]):
            with pytest.raises(verify.Bad):
                verify.inclusion_root(leaves[n], n, size, wrong)


def test_der_is_read_strictly():
    assert verify.Der.one(b.der(0x30, b.der_int(5)), 0x30).items(2)[0].number == 5
    for wrong in (
        b"\x30\x80\x00\x00",
        b"\x30\x81\x01\x00",
        b"\x30\x05\x02\x01",
        b"",
        b"\x30\x00\x00",
        b"\x1f\x81\x01\x00",
    ):
        with pytest.raises(verify.Bad):
            verify.Der.one(wrong, 0x30)
    with pytest.raises(verify.Bad):
        assert verify.Der.one(b"\x02\x02\x00\x01", 2).number


# ---------------------------------------------------------------- what it says


def test_one_flipped_byte_names_the_object_and_the_claims(tmp_path):
    ledger, signer, ids = small()
    files = b.seal(b.body(ledger), ledger, signer, key_ids=ids)
    digest = ledger.ids[0].objects[0]
    path = f"data/objects/{digest[:2]}/{digest[2:]}"
    files[path] = b"0" + files[path][1:]
    code, failed, form = report(files, tmp_path)
    assert code == 3
    assert {4, 5, 12, 13} == failed
    assert (4, digest) in damaged(form)
    claims = {claim for row in form["damage"] for claim in row["claims"]}
    assert claims == set(ledger.ids[0].claims)


def test_a_flipped_byte_that_only_a_reader_could_follow_names_the_claims_too(tmp_path):
    ledger, signer, ids = small()
    kept = ledger.keep(
        "a.pdf", b"%PDF-1.7 ...", "Three. Four.", ["Four"], text_map=[[0, 12, "reader", 0, 12]], encoding=None
    )
    files = b.seal(b.body(ledger), ledger, signer, key_ids=ids)
    digest = kept.item["digest"]
    path = f"data/objects/{digest[:2]}/{digest[2:]}"
    files[path] = files[path][:-1] + b"!"
    code, failed, form = report(files, tmp_path)
    assert (code, failed) == (3, {4, 12, 13})
    assert [row["claims"] for row in form["damage"] if row["name"] == digest] == [kept.claims] * 2


def test_an_older_head_convicts_a_ledger_that_was_built_anew(tmp_path):
    before, signer, ids = small()
    note = before.checkpoint(signer)["note"]
    after, _, _ = small(texts=("One. Six.", "Раз. Два."))
    after.case, after.origin = before.case, before.origin
    files = b.seal(b.body(after), after, signer, key_ids=ids)
    assert report(files, tmp_path / "1")[0] == 0  # nothing in it shows it
    code, failed, _ = report(files, tmp_path / "2", older=[note])
    assert (code, failed) == (3, {8})


def test_a_known_key_tells_a_stranger(tmp_path):
    ledger, signer, ids = small()
    files = b.seal(b.body(ledger), ledger, signer, key_ids=ids)
    ours, other = (b.vkeys(ledger.origin, s, "note")[0] for s in (signer, b.Signer(b"other")))
    assert report(files, tmp_path / "1", known=[ours])[0] == 0
    assert report(files, tmp_path / "2", known=[other])[:2] == (9, set())


def test_a_quorum_that_is_not_met_is_not_what_was_asked(tmp_path):
    ledger, signer, ids = small()
    one, two = ("one", b.Signer(b"one")), ("two", b.Signer(b"two"))
    files = b.seal(b.body(ledger), ledger, signer, key_ids=ids, witnesses=[one])
    wanted = {rule: v.policy([one, two], ledger, signer, rule) for rule in ("any", "all")}
    assert report(files, tmp_path / "1", policy=wanted["any"], require_anchor=True)[0] == 0
    assert report(files, tmp_path / "2", policy=wanted["all"])[:2] == (9, set())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("quorum none\n", ""),
        ("quorum x\n", "x"),
        ("", "no quorum"),
        ("witness w bad\nquorum w\n", "witness"),
        ("group g any\nquorum g\n", "group"),
    ],
)
def test_policies(text, why):
    if why:
        with pytest.raises(verify.Usage, match=why):
            verify.Policy(text)
    else:
        assert verify.Policy(text).met(set())


# ---------------------------------------------------------------- time


def stamped(at, *, renew=None, trust=True, wrong=None, years=3, revoked=None, now=None, **usage):
    """A ledger whose checkpoint was stamped, and what step 9 says of it at ``at``."""
    ledger, signer, ids = small()
    authority = b.Authority("one", years=years, **usage)
    checkpoint = ledger.checkpoint(signer)
    more = {"revocation": [ledger.object(authority.revocation_list(*revoked))]} if revoked else {}
    if wrong:
        request, response = authority.stamp(b.sha(checkpoint["note"].encode()), now or ledger.now, **wrong)
        certificate = authority.certificate.public_bytes(b.serialization.Encoding.DER)
        content = {
            "checkpoint": b.record_id("checkpoint", checkpoint),
            "kind": "rfc3161",
            "authority": "one",
            "token": ledger.object(response),
        }
        content |= {"request": ledger.object(request), "certificates": [ledger.object(certificate)]}
        ledger.add("stamped", [("stamp", content)])
    else:
        ledger.stamp(checkpoint, authority, now, **more)
    trusted = [authority] if trust else []
    if renew is not None:
        ledger.now = renew
        later = b.Authority("two", now=renew, years=40)
        ledger.stamp(ledger.checkpoint(signer), later)
        trusted.append(later)
    files = b.seal(b.body(ledger), ledger, signer, key_ids=ids)
    return files, {"at": at, "trust": trusted}


SOON, LATE = b.START + timedelta(days=9), b.START + timedelta(days=365 * 30)


@pytest.mark.parametrize(
    ("case", "result", "says"),
    [
        ({"at": SOON}, "passed", ""),
        ({"at": SOON, "trust": False}, "not possible here", "no authority that you trust"),
        ({"at": LATE}, "not possible here", "no longer proved"),
        ({"at": LATE, "renew": b.START + timedelta(days=365)}, "passed", ""),
        ({"at": LATE, "renew": b.START + timedelta(days=365 * 4)}, "not possible here", "no longer proved"),
        ({"at": SOON, "wrong": {"answer_nonce": 5}}, "failed", "no answer to its request"),
        ({"at": SOON, "wrong": {"answer": bytes(32)}}, "failed", "something else"),
        ({"at": SOON, "critical": False}, "failed", "time stamping alone"),
        (
            {"at": SOON, "usage": [b.ExtendedKeyUsageOID.TIME_STAMPING, b.ExtendedKeyUsageOID.CODE_SIGNING]},
            "failed",
            "time stamping alone",
        ),
        ({"at": SOON, "now": b.START - timedelta(days=900)}, "failed", "not valid at its time"),
        ({"at": SOON, "revoked": (b.START,)}, "not possible here", "revoked"),
        ({"at": SOON, "revoked": (SOON, b.x509.ReasonFlags.superseded)}, "passed", ""),
        ({"at": SOON, "revoked": (SOON, b.x509.ReasonFlags.key_compromise)}, "not possible here", "revoked"),
    ],
)
def test_stamps(case, result, says, tmp_path):
    files, options = stamped(**case)
    code, _, form = report(files, tmp_path, **options)
    step = form["steps"][8]
    assert step["result"] == result, (step, form["damage"])
    assert code == (3 if result == "failed" else 0)
    told = " ".join([*step["notes"], *(row["what"] for row in form["damage"])])
    assert says in told


@pytest.mark.parametrize(
    ("reason", "order", "code", "result"),
    [
        ("left", "revoked after", 0, "passed"),
        ("left", "revoked before", 3, "failed"),
        ("stolen", "revoked before", 3, "failed"),
        ("stolen", "revoked after", 0, "not possible here"),
        ("stolen", "stamped, revoked after", 0, "passed"),
    ],
)
def test_a_key_that_was_revoked(reason, order, code, result, tmp_path):
    ledger, signer, ids = small()
    other, authority = b.Signer(b"leaver"), b.Authority("one")
    key = ledger.enroll(other, "device:" + "6" * 32)[0]
    revocation = [("key_revocation", {"key": key, "reason": reason})]
    if order == "revoked before":
        ledger.add("key_revoked", revocation)
    checkpoint = ledger.checkpoint(other)
    if order.startswith("stamped"):
        ledger.stamp(checkpoint, authority)
    if order != "revoked before":
        ledger.add("key_revoked", revocation)
    files = b.seal(b.body(ledger), ledger, signer, key_ids=ids)
    got, _, form = report(files, tmp_path, trust=[authority])
    assert (got, form["steps"][7]["result"]) == (code, result), form["damage"]


def test_a_revoked_key_seals_nothing(tmp_path):
    ledger, signer, ids = small()
    ledger.add("key_revoked", [("key_revocation", {"key": ids[0], "reason": "superseded"})])
    files = b.seal(b.body(ledger), ledger, signer, key_ids=ids)
    assert report(files, tmp_path)[:2] == (3, {8})


# ---------------------------------------------------------------- redaction


def redacted(**change):
    ledger, signer, ids = small(texts=("Anna saw the blast from her window.",))
    kept = ledger.ids[0]
    copy = b.redacted_text(ledger, kept, [0, 8], "witness_safety")
    ledger.withhold(kept, "witness_safety", "redacted")
    for name, how in change.items():
        copy[f"{name}.json" if name == "proof" else f"{name}.txt"] = how(
            copy[f"{name}.json" if name == "proof" else f"{name}.txt"]
        )
    return b.seal(b.body(ledger, {1: copy}), ledger, signer, key_ids=ids)


def test_a_redacted_text_follows_from_what_was_divided(tmp_path):
    code, _, form = report(redacted(), tmp_path)
    assert code == 0, form["damage"]
    assert form["steps"][14]["of_which"] == {"kept units": 11, "cut units": 2, "claims": 2}


def a_seed_too_high(data):
    proof = json.loads(data)
    proof["seeds"] = [[0, 0, "0" * 64]]
    return b.canonical(proof)


@pytest.mark.parametrize(
    "change",
    [
        {"text": lambda d: d.replace(b"blast", b"bomb!")},
        {"proof": lambda d: d.replace(b"blast", b"bomb!")},
        {"proof": a_seed_too_high},
        {"proof": lambda d: d.replace(b'"entry":', b'"entry":1')},
        {"proof": lambda d: d.replace(b"witness_safety", b"because", 1)},
    ],
)
def test_a_changed_copy_is_refused(change, tmp_path):
    assert report(redacted(**change), tmp_path)[:2] == (3, {15})


def test_the_key_of_a_division_beside_its_copy_is_refused(tmp_path):
    ledger, signer, ids = small(texts=("Anna saw the blast.",))
    kept = ledger.ids[0]
    copy = b.redacted_text(ledger, kept, [0])
    key_line = kept.lines.pop()  # the writer forgets to withhold it
    assert b"division_key" in key_line
    ledger.withhold(kept, "privacy", "redacted")
    code, failed, _ = report(b.seal(b.body(ledger, {1: copy}), ledger, signer, key_ids=ids), tmp_path)
    assert (code, failed) == (3, {15})


# ---------------------------------------------------------------- odd packages, odd machines


def test_links_are_not_followed(tmp_path):
    ledger, signer, ids = small()
    files = b.seal(b.body(ledger), ledger, signer, key_ids=ids)
    path = b.write_folder(files, tmp_path / "package")
    outside = tmp_path / "README.txt"
    outside.write_bytes(files["README.txt"])
    (path / "README.txt").unlink()
    (path / "README.txt").symlink_to(outside)
    (path / "data" / "loop").symlink_to("..")
    code, failed, form = judges.second(path, {"at": SOON}, tmp_path)
    assert code == 3
    assert {(11, "README.txt"), (11, "data/loop"), (12, "README.txt")} <= damaged(form)
    assert 11 in failed


def test_a_newer_form_is_said_to_be_newer(tmp_path):
    ledger, signer, ids = small()
    ledger.add("dreamt", [("vision", {"of": "a record that nobody knows yet"})])
    code, failed, form = report(b.seal(b.body(ledger), ledger, signer, key_ids=ids), tmp_path)
    assert (code, failed) == (6, set())
    assert "newer" in " ".join(form["steps"][2]["notes"])


@pytest.mark.parametrize("data", [b"", b"words", b"age-encryption.org/v1\n-> X25519", b"PK\x03\x04"])
def test_what_is_no_package(data, tmp_path, capsys):
    path = tmp_path / "thing.zip"
    path.write_bytes(data)
    assert verify.main([str(path)]) == 2
    assert capsys.readouterr().err
    assert verify.main([str(tmp_path / "nothing")]) == 2
    (tmp_path / "empty").mkdir()
    assert verify.main([str(tmp_path / "empty")]) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["--at", "today"],
        ["--trust", "nowhere.pem"],
        ["--known-key", "x"],
        ["--checkpoint", "nowhere"],
        ["--policy", "nowhere"],
    ],
)
def test_a_request_that_cannot_be_understood(arguments, tmp_path):
    ledger, signer, ids = small()
    path = b.write_folder(b.seal(b.body(ledger), ledger, signer, key_ids=ids), tmp_path / "package")
    assert verify.main([str(path), *arguments]) == 2


def test_with_python_alone_the_seal_is_checked_and_the_rest_is_said(tmp_path):
    made = next(m for m in map(v.valid, range(99)) if m.again["authorities"] and len(m.signer.keys) == 2)
    path = b.write_folder(made.files, tmp_path / "package")

    def run():
        command = [sys.executable, "-I", "-S", str(judges.FILE), str(path), "--json"]
        done = subprocess.run(command, capture_output=True, check=False)
        return done.returncode, json.loads(done.stdout)

    code, form = run()
    assert code == 0
    results = [step["result"] for step in form["steps"]]
    assert results[8] == results[13] == "not possible here"
    assert set(results[:7]) == {"passed"}
    seal = made.files["SEAL.txt"]
    (path / "SEAL.txt").write_bytes(seal.replace(b"root ", b"root 0", 1))
    code, form = run()
    assert code == 3
    assert any("signature does not hold" in row["what"] for row in form["damage"])


def test_it_is_one_file_of_old_python_that_imports_nothing_of_ours():
    tree = ast.parse(judges.FILE.read_text("utf-8"), feature_version=(3, 9))
    names = {a.name.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    names |= {n.module.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert names - set(sys.stdlib_module_names) == {"cryptography", "blake3"}
    assert not names & {"socket", "urllib", "http", "subprocess", "tempfile", "shutil", "sqlite3"}


def test_the_report_for_a_person(tmp_path, capsys):
    ledger, signer, ids = small()
    files = b.seal(b.body(ledger), ledger, signer, key_ids=ids) | {"\x1b[31mred": b""}
    path = b.write_folder(files, tmp_path / "package")
    assert verify.main([str(path)]) == 3
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert "\\u001b[31mred" in said
    assert "NOT INTACT" in said
    assert said.count("\n") > 16
    assert hashlib.sha256(files["root.txt"]).hexdigest() in files["SEAL.txt"].decode()
