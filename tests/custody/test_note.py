"""Notes, keys and cosignatures have one form each, that of C2SP: known vectors, and bytes written out by hand."""

from __future__ import annotations

import base64
import hashlib
import struct

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey
from hypothesis import example, given, settings
from hypothesis import strategies as st

from solferino.custody.note import (
    COSIGNED_ED25519,
    COSIGNED_ML_DSA_44,
    MOST_SIGNATURES,
    SIGNED_ED25519,
    Note,
    Signature,
    TreeHead,
    VerifierKey,
    cosign,
    imprint,
    log_keys,
    parse_note,
    plain_keys,
    sign_checkpoint,
    sign_plain,
    signature_holds,
    signature_time,
    signed_bytes,
    strict_base64,
    witness_keys,
)
from solferino.custody.signature import ED25519, ML_DSA_44
from solferino.record import MalformedRecord
from solferino.testing.signers import SeededSigner

# The note and the key that the authors of the format published with their first implementation (package note, Go).
PETERNEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PETERS_NOTE = (
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    "\n\u2014 PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
# The example of c2sp.org/tlog-checkpoint and of c2sp.org/tlog-witness: a checkpoint and how its lines look.
EXAMPLE = (
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
    "\u2014 example.com/behind-the-sofa "
    "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    "\u2014 witness.example.com/w1 "
    "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
)

SIGNER = SeededSigner(b"a")
HEAD = TreeHead("example.com/log", 7, hashlib.sha256(b"root").digest())


class TestPublishedVectors:
    def test_a_key_and_a_note_signed_by_others_hold(self) -> None:
        key, note = VerifierKey.parse(PETERNEUMANN), parse_note(PETERS_NOTE)
        assert (key.name, key.kind, key.id.hex()) == ("PeterNeumann", SIGNED_ED25519, "c74f20a3")
        assert key.encoded() == PETERNEUMANN
        assert note.encoded() == PETERS_NOTE
        (signature,) = note.by(key)
        assert signature_holds(key, signature, note.text)
        assert not signature_holds(key, signature, note.text.replace("cryptography", "Cryptography"))

    def test_the_example_checkpoint_is_read_and_written_as_it_is(self) -> None:
        note = parse_note(EXAMPLE)
        head = TreeHead.parse(note.text)
        assert (head.origin, head.size) == ("example.com/behind-the-sofa", 20852163)
        assert head.root.hex() == "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62"
        assert head.text() == note.text
        assert note.encoded() == EXAMPLE

    def test_the_time_of_the_example_cosignature_is_the_one_the_specification_names(self) -> None:
        assert signature_time(parse_note(EXAMPLE).signatures[1]) == 1679315147

    def test_the_message_of_the_example_is_that_of_the_specification(self) -> None:
        key = VerifierKey("witness.example.com/w1", COSIGNED_ED25519, bytes(32))
        assert signed_bytes(key, parse_note(EXAMPLE).text, 1679315147) == (
            b"cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\n"
            b"CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        )


class TestBytesByHand:
    def test_a_key_id_is_cut_from_the_digest_of_name_line_feed_type_and_key(self) -> None:
        for kind, public in ((0x01, bytes(32)), (0x04, b"\x07" * 32), (0x06, b"\x09" * 1312)):
            key = VerifierKey("example.com/w", kind, public)
            assert key.id == hashlib.sha256(b"example.com/w\n" + bytes([kind]) + public).digest()[:4]

    def test_the_long_identifier_of_our_own_type_is_part_of_the_key(self) -> None:
        key = VerifierKey("n", 0xFF, b"\x09" * 1312)
        material = b"\xffsolferino/ml-dsa-44/v1\x00" + b"\x09" * 1312
        assert len(b"solferino/ml-dsa-44/v1\x00") == 23
        assert key.id == hashlib.sha256(b"n\n" + material).digest()[:4]
        assert key.encoded() == f"n+{key.id.hex()}+{base64.b64encode(material).decode()}"

    def test_an_ml_dsa_cosignature_is_over_the_structure_field_by_field(self) -> None:
        (_, line) = cosign(HEAD.text(), "witness.example/w1", SIGNER, 1_800_000_000)
        message = (
            b"subtree/v1\n\x00"  # label[12]
            + b"\x12witness.example/w1"  # cosigner_name<1..2^8-1>
            + struct.pack(">Q", 1_800_000_000)  # timestamp
            + b"\x0fexample.com/log"  # log_origin<1..2^8-1>
            + bytes(8)  # start
            + struct.pack(">Q", 7)  # end
            + hashlib.sha256(b"root").digest()  # hash[32]
        )
        assert line.blob[:8] == struct.pack(">Q", 1_800_000_000)
        MLDSA44PublicKey.from_public_bytes(SIGNER.public[ML_DSA_44]).verify(line.blob[8:], message)

    def test_an_ed25519_cosignature_is_over_two_lines_and_the_text(self) -> None:
        (line, _) = cosign(HEAD.text(), "witness.example/w1", SIGNER, 1_800_000_000)
        message = b"cosignature/v1\ntime 1800000000\n" + HEAD.text().encode()
        Ed25519PublicKey.from_public_bytes(SIGNER.public[ED25519]).verify(line.blob[8:], message)

    def test_a_log_signs_the_text_and_for_ml_dsa_the_structure_with_time_0(self) -> None:
        first, second = sign_checkpoint(HEAD, SIGNER).signatures
        Ed25519PublicKey.from_public_bytes(SIGNER.public[ED25519]).verify(first.blob, HEAD.text().encode())
        message = b"subtree/v1\n\x00\x0fexample.com/log" + bytes(8) + b"\x0fexample.com/log" + bytes(8)
        message += struct.pack(">Q", 7) + HEAD.root
        assert second.blob[:8] == bytes(8)
        MLDSA44PublicKey.from_public_bytes(SIGNER.public[ML_DSA_44]).verify(second.blob[8:], message)

    def test_the_imprint_is_over_the_whole_note(self) -> None:
        assert imprint(EXAMPLE) == hashlib.sha256(EXAMPLE.encode()).digest()


class TestSignatures:
    @pytest.mark.parametrize("make", [plain_keys, log_keys, witness_keys])
    def test_what_is_signed_holds_and_nothing_else_does(self, make: object) -> None:
        keys = make(HEAD.origin, SIGNER.public)  # type: ignore[operator]
        note = {
            plain_keys: lambda: sign_plain(HEAD.text(), HEAD.origin, SIGNER),
            log_keys: lambda: sign_checkpoint(HEAD, SIGNER),
            witness_keys: lambda: Note(HEAD.text(), cosign(HEAD.text(), HEAD.origin, SIGNER, 5)),
        }[make]()  # type: ignore[index]
        assert len(keys) == len(note.signatures) == 2
        for key, signature in zip(keys, note.signatures, strict=True):
            assert signature_holds(key, signature, note.text)
            other = VerifierKey("other", key.kind, key.public)
            assert not signature_holds(other, signature, note.text)
            for at in (0, len(signature.blob) // 2, len(signature.blob) - 1):
                bad = bytearray(signature.blob)
                bad[at] ^= 1
                assert not signature_holds(key, Signature(key.name, key.id, bytes(bad)), note.text)
            for short in (b"", signature.blob[:7], signature.blob[:-1], signature.blob + b"\x00"):
                assert not signature_holds(key, Signature(key.name, key.id, short), note.text)

    def test_a_time_beyond_what_the_specification_allows_does_not_hold(self) -> None:
        key = witness_keys("w", SIGNER.public)[0]
        raw = SIGNER.sign(ED25519, signed_bytes(key, HEAD.text(), 1 << 63))
        assert not signature_holds(key, Signature("w", key.id, struct.pack(">Q", 1 << 63) + raw), HEAD.text())

    def test_an_ml_dsa_cosignature_names_its_witness(self) -> None:
        line = cosign(HEAD.text(), "one", SIGNER, 5)[1]
        two = VerifierKey("two", COSIGNED_ML_DSA_44, SIGNER.public[ML_DSA_44])
        assert not signature_holds(two, Signature("two", two.id, line.blob), HEAD.text())


NAMES = st.text(
    st.characters(exclude_categories=["Cs", "Zs", "Zl", "Zp", "Cc"], exclude_characters="+"), min_size=1, max_size=20
).filter(lambda name: not any(c.isspace() for c in name))
SIGNATURES = st.builds(Signature, NAMES, st.binary(min_size=4, max_size=4), st.binary(min_size=1, max_size=80))
TEXTS = st.text(st.characters(exclude_categories=["Cs"], min_codepoint=0x20) | st.just("\n"), max_size=60).map(
    lambda text: text + "\n"
)
NOTES = st.builds(Note, TEXTS, st.lists(SIGNATURES, min_size=1, max_size=4).map(tuple))


class TestOneForm:
    @given(NOTES)
    @example(Note("\n", (Signature("n", bytes(4), b"x"),)))
    @example(Note("a\n\n\u2014 n AAAA\n\n", (Signature("n", bytes(4), b"x"),)))
    def test_every_note_is_read_back_as_it_was_written(self, note: Note) -> None:
        assert parse_note(note.encoded()) == note
        assert parse_note(note.encoded().encode()) == note

    @given(NOTES, st.data())
    @settings(max_examples=200)
    def test_other_bytes_are_another_note_or_none(self, note: Note, data: st.DataObject) -> None:
        raw = bytearray(note.encoded().encode())
        at = data.draw(st.integers(0, len(raw) - 1))
        kind = data.draw(st.sampled_from(["flip", "drop", "add"]))
        if kind == "flip":
            raw[at] ^= 1 << data.draw(st.integers(0, 7))
        elif kind == "drop":
            del raw[at]
        else:
            raw.insert(at, data.draw(st.integers(0, 255)))
        try:
            read = parse_note(bytes(raw))
        except MalformedRecord:
            return
        assert read.encoded().encode() == bytes(raw)
        assert read != note or bytes(raw) == note.encoded().encode()

    @pytest.mark.parametrize(
        "raw",
        [
            b"",
            b"\n",
            b"text\n",
            b"text\n\n",
            PETERS_NOTE.encode()[:-1],
            PETERS_NOTE.encode() + b"\n",
            PETERS_NOTE.encode() + b"more\n",
            PETERS_NOTE.encode().replace(b"\n\n", b"\n"),
            PETERS_NOTE.encode().replace("\u2014".encode(), b"-"),
            PETERS_NOTE.encode().replace("\u2014 ".encode(), "\u2014  ".encode()),
            PETERS_NOTE.encode().replace(b"PeterNeumann x", "Peter\u00a0Neumann x".encode()),
            PETERS_NOTE.encode().replace(b"PeterNeumann x", b"Peter+Neumann x"),
            PETERS_NOTE.encode().replace(b"=\n", b"\n"),
            PETERS_NOTE.encode().replace(b"nAM=\n", b"nAN=\n"),  # stray bits behind the last byte
            PETERS_NOTE.encode().replace(b"problem,\n", b"problem,\r\n"),
            PETERS_NOTE.encode().replace(b"problem,", b"problem,\x00"),
            PETERS_NOTE.encode().replace(b"problem,", b"problem,\xff"),
            b"text\n\n\xe2\x80\x94 n AAAAAA==\n",  # a key id and nothing behind it
            b"text\n\n" + b"\xe2\x80\x94 n AAAAAAA=\n" * (MOST_SIGNATURES + 1),
            b"x" * 1_000_001,
            "text\n\n\u2014 \ud800 AAAAAAA=\n".encode("utf-8", "surrogatepass"),
        ],
    )
    def test_what_is_no_note(self, raw: bytes) -> None:
        with pytest.raises(MalformedRecord):
            parse_note(raw)

    def test_text_that_has_no_utf_8_form_is_no_note(self) -> None:
        with pytest.raises(MalformedRecord):
            parse_note("\udc80\n\n\u2014 n AAAAAAA=\n")

    def test_as_many_signatures_as_the_specification_asks_for_are_read(self) -> None:
        note = Note("text\n", (Signature("n", bytes(4), bytes(5000)),) * 16)
        assert parse_note(note.encoded()) == note

    @given(
        st.builds(
            VerifierKey,
            NAMES,
            st.sampled_from([0x01, 0x04]),
            st.binary(min_size=32, max_size=32),
        )
        | st.builds(VerifierKey, NAMES, st.sampled_from([0x06, 0xFF]), st.binary(min_size=1312, max_size=1312))
    )
    @settings(max_examples=60)
    def test_every_key_is_read_back_as_it_was_written(self, key: VerifierKey) -> None:
        assert VerifierKey.parse(key.encoded()) == key

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "name",
            "name+00000000",
            PETERNEUMANN.replace("c74f20a3", "c74f20a4"),
            PETERNEUMANN.replace("c74f20a3", "C74F20A3"),
            PETERNEUMANN.replace("PeterNeumann", "Peter"),
            PETERNEUMANN.replace("PeterNeumann", ""),
            PETERNEUMANN.replace("PeterNeumann", "Peter Neumann"),
            PETERNEUMANN[:-4],
            PETERNEUMANN + "AA==",
            "n+00000000+",
            "\udc80+00000000+AAAA",
            VerifierKey("n", 0x01, bytes(31)).encoded(),
            "n+" + hashlib.sha256(b"n\n\x02" + bytes(32)).hexdigest()[:8] + "+Ag" + "A" * 42,
            "n+" + hashlib.sha256(b"n\n\xff" + bytes(32)).hexdigest()[:8] + "+/w" + "A" * 42,
        ],
    )
    def test_what_is_no_key(self, text: str) -> None:
        with pytest.raises(MalformedRecord):
            VerifierKey.parse(text)

    @given(
        st.builds(
            TreeHead,
            st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20),
            st.integers(0, 10**16 - 1),
            st.binary(min_size=32, max_size=32),
            st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), max_size=2).map(tuple),
        )
    )
    def test_every_head_is_read_back_as_it_was_written(self, head: TreeHead) -> None:
        assert TreeHead.parse(head.text()) == head

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "\n\n\n",
            "o\n1\n",
            "\n1\n" + "A" * 43 + "=\n",
            "o\n01\n" + "A" * 43 + "=\n",
            "o\n-1\n" + "A" * 43 + "=\n",
            "o\n+1\n" + "A" * 43 + "=\n",
            "o\n1 \n" + "A" * 43 + "=\n",
            "o\n\u0661\n" + "A" * 43 + "=\n",
            "o\n99999999999999999\n" + "A" * 43 + "=\n",
            "o\n1\n" + "A" * 43 + "\n",
            "o\n1\n" + "A" * 42 + "==\n",
            "o\n1\n" + "A" * 42 + "B=\n",
            "o\n1\n" + "A" * 43 + "=",
            "o\n1\n" + "A" * 43 + "=\n\n",
            "o\n1\n" + "A" * 43 + "=\n\nx\n",
        ],
    )
    def test_what_is_no_head(self, text: str) -> None:
        with pytest.raises(MalformedRecord):
            TreeHead.parse(text)

    @given(st.binary(max_size=40))
    def test_base64_has_one_form(self, raw: bytes) -> None:
        text = base64.b64encode(raw).decode()
        assert strict_base64(text) == raw
        for other in (text + "\n", " " + text, text.rstrip("=") if text.endswith("=") else text + "="):
            with pytest.raises(MalformedRecord):
                strict_base64(other)
