"""A proof ties the bytes of one entry to a signed head, in one text of one form (c2sp.org/tlog-proof)."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.custody.note import TreeHead, log_keys, sign_checkpoint
from solferino.custody.proof import LogProof, ProofFailed, head_proved, proof_of, proved_by
from solferino.custody.tree import inclusion_proof, leaf_hash, root_of
from solferino.record import MalformedRecord
from solferino.testing.signers import SeededSigner

SIGNER = SeededSigner(b"log")
ORIGIN = "solferino/" + "7" * 32
KEYS = log_keys(ORIGIN, SIGNER.public)
ENTRIES = [b"entry %d" % n for n in range(130)]
LEAVES = [leaf_hash(data) for data in ENTRIES]


def made(index: int, size: int) -> LogProof:
    note = sign_checkpoint(TreeHead(ORIGIN, size, root_of(LEAVES[:size])), SIGNER)
    return proof_of(index, inclusion_proof(LEAVES[:size], index), note.encoded())


def test_the_text_is_the_one_of_the_specification() -> None:
    note = sign_checkpoint(TreeHead(ORIGIN, 3, root_of(LEAVES[:3])), SIGNER).encoded()
    first, second = inclusion_proof(LEAVES[:3], 1)
    assert (
        made(1, 3)
        .encoded()
        .startswith(
            "c2sp.org/tlog-proof@v1\nindex 1\n"
            f"{base64.b64encode(first).decode()}\n{base64.b64encode(second).decode()}\n\n{ORIGIN}\n3\n"
        )
    )
    assert LogProof(1, (first,), note, b"more").encoded().split("\n")[1] == "extra bW9yZQ=="


@given(st.integers(1, 130), st.data())
@settings(max_examples=60)
def test_every_entry_of_every_tree_is_proved_and_no_other_bytes_are(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    proof = LogProof.parse(made(index, size).encoded())
    assert proved_by(proof, ENTRIES[index], KEYS).size == size
    with pytest.raises(ProofFailed):
        head_proved(proof, ENTRIES[index] + b" ")
    if size > 1:
        other = (index + 1) % size
        with pytest.raises(ProofFailed):
            head_proved(proof, ENTRIES[other])
        with pytest.raises(ProofFailed):
            head_proved(LogProof(other, proof.path, proof.checkpoint), ENTRIES[index])


def test_the_only_entry_of_a_tree_has_an_empty_path() -> None:
    proof = made(0, 1)
    assert proof.path == ()
    assert head_proved(LogProof.parse(proof.encoded()), ENTRIES[0]).size == 1


def test_an_inner_node_is_not_taken_for_an_entry() -> None:
    whole = made(0, 4)
    node = LEAVES[0] + LEAVES[1]
    with pytest.raises(ProofFailed):
        head_proved(LogProof(0, whole.path[1:], whole.checkpoint), node)


def test_a_head_that_nobody_trusted_signed_proves_nothing() -> None:
    stranger = log_keys(ORIGIN, SeededSigner(b"stranger").public)
    with pytest.raises(ProofFailed, match="not signed"):
        proved_by(made(1, 3), ENTRIES[1], stranger)
    with pytest.raises(ProofFailed, match="not signed"):
        proved_by(made(1, 3), ENTRIES[1], [])


def test_one_bad_signature_of_a_trusted_key_spoils_the_good_one() -> None:
    proof = made(1, 3)
    lines = proof.checkpoint.split("\n")
    blob = bytearray(base64.b64decode(lines[5].split(" ")[2]))
    blob[-1] ^= 1
    lines[5] = " ".join([*lines[5].split(" ")[:2], base64.b64encode(bytes(blob)).decode()])
    with pytest.raises(ProofFailed, match="does not hold"):
        proved_by(LogProof(1, proof.path, "\n".join(lines)), ENTRIES[1], KEYS)


@given(st.integers(0, 129), st.binary(max_size=20) | st.none())
def test_what_is_written_is_read_back(index: int, extra: bytes | None) -> None:
    proof = made(index, 130)
    proof = LogProof(proof.index, proof.path, proof.checkpoint, extra)
    assert LogProof.parse(proof.encoded()) == proof
    assert LogProof.parse(proof.encoded().encode()) == proof


TEXT = made(5, 9).encoded()


@given(st.data())
@settings(max_examples=300)
def test_other_bytes_are_another_proof_or_none(data: st.DataObject) -> None:
    raw = bytearray(TEXT.encode())
    at = data.draw(st.integers(0, len(raw) - 1))
    if data.draw(st.booleans()):
        raw[at] ^= 1 << data.draw(st.integers(0, 7))
    else:
        del raw[at : at + data.draw(st.integers(1, 3))]
    try:
        read = LogProof.parse(bytes(raw))
    except MalformedRecord:
        return
    assert read.encoded().encode() == bytes(raw)
    try:
        proved_by(read, ENTRIES[5], KEYS)
    except (ProofFailed, MalformedRecord):
        return
    # Nothing but a signature line under another name may differ: a key that nobody knows counts for nothing.
    whole = LogProof.parse(TEXT)
    assert (read.index, read.path, read.note.text) == (whole.index, whole.path, whole.note.text)
    assert len(read.note.signatures) == len(whole.note.signatures)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "c2sp.org/tlog-proof@v1\n",
        TEXT.replace("@v1", "@v2"),
        TEXT.replace("index 5", "index 05"),
        TEXT.replace("index 5", "index -5"),
        TEXT.replace("index 5", "index"),
        TEXT.replace("index 5", "Index 5"),
        TEXT.replace("index 5\n", ""),
        TEXT.replace("index 5\n", "index 5\nextra AAAA\n"),
        TEXT.replace("index 5\n", "extra AAA\nindex 5\n"),
        TEXT.replace("index 5\n", "extra \nindex 5\n\n"),
        TEXT.replace("index 5\n", "index 5\nAAAA\n"),
        TEXT.replace("index 5\n", "index 5\n" + ("A" * 43 + "=\n") * 64),
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n\n", "\n", 1),
        TEXT[:-1],
        TEXT + "\n",
        " " + TEXT,
        TEXT + "x" * 2_000_000,
        "\udc80",
    ],
)
def test_what_is_no_proof(text: str) -> None:
    with pytest.raises(MalformedRecord):
        LogProof.parse(text)
