"""The search of a package for what was cut: every form that hides a word, and no alarm where nothing is."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import random
import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable

import pytest

from solferino.share.absence import find_present

NAMES = ["Olena Petrenko", "Олена Петренко", "أم كلثوم حداد", "José Ñandú", "ﻼ هدى", "Zoë 👩🏽‍⚕️ Ünal"]
ID = "reading:" + "5e" * 32
HIDE: dict[str, Callable[[str], bytes]] = {
    "plain": lambda w: w.encode(),
    "in capitals": lambda w: w.upper().encode(),
    "UTF-16, low byte first": lambda w: b"\xff\xfe" + f"see {w} there".encode("utf-16-le"),
    "UTF-16, high byte first": lambda w: f"see {w} there".encode("utf-16-be"),
    "UTF-16 at an odd byte": lambda w: b"x" + f"see {w} there".encode("utf-16-le"),
    "JSON escapes": lambda w: json.dumps({"a": [f"see {w}"]}).encode(),
    "JSON inside JSON": lambda w: json.dumps(json.dumps(f"see {w}")).encode(),
    "decimal entities": lambda w: "".join(f"&#{ord(c)};" for c in w).encode(),
    "hexadecimal entities": lambda w: "".join(f"&#x{ord(c):X};" for c in w).encode(),
    "percent signs": lambda w: "".join(f"%{b:02x}" for b in w.encode()).encode(),
    "quoted-printable": lambda w: "".join(f"={b:02X}" for b in w.encode()).encode(),
    "backslash x": lambda w: "".join(f"\\x{b:02x}" for b in w.encode()).encode(),
    "base64": lambda w: base64.b64encode(w.encode()),
    "base64, one byte on": lambda w: base64.b64encode(b"!" + w.encode() + b"!"),
    "base64, two bytes on": lambda w: base64.b64encode(b"!!" + w.encode() + b"!"),
    "base64 of an address": lambda w: base64.urlsafe_b64encode(w.encode()).rstrip(b"="),
    "base64 in lines": lambda w: base64.encodebytes(b"." * 50 + w.encode() + b"." * 50),
    "base64 of UTF-16": lambda w: base64.b64encode(w.encode("utf-16-le")),
    "base64 behind words": lambda w: b"Authorization Basic " + base64.b64encode(b"a:" + w.encode()),
    "base64 twice": lambda w: base64.b64encode(base64.b64encode(w.encode())),
    "hexadecimal": lambda w: w.encode().hex().encode(),
    "hexadecimal at an odd digit": lambda w: b"f" + w.encode().hex().upper().encode(),
    "hexadecimal with colons": lambda w: w.encode().hex(":").encode(),
    "decomposed": lambda w: unicodedata.normalize("NFD", w).encode(),
    "compatibility signs": lambda w: w.replace("O", "\uff2f").replace("e", "\uff45").encode(),
    "soft hyphens": lambda w: "\u00ad".join(w).encode(),
    "joiners": lambda w: "\u200b".join(w).encode(),
    "stress marks": lambda w: w.replace("e", "e\u0320").replace("е", "е\u0301").encode(),
    "broken lines": lambda w: w.replace(" ", "  \r\n\t").encode(),
    "hyphens at line ends": lambda w: (w[:-1] + "-\n" + w[-1:]).encode(),
    "tags": lambda w: f"<b>{w[0]}</b>{w[1:4]}<i>{w[4:]}</i>".encode(),
    "gzip": lambda w: gzip.compress(f"see {w} there".encode(), mtime=0),
    "a zip": lambda w: zipped(w.encode()),
    "a zip in a zip": lambda w: zipped(zipped(w.encode() + bytes(300_000))),
    "a stream of a PDF": lambda w: b"%PDF-1.4\n1 0 obj<<>>stream\n" + zlib.compress(w.encode()) + b"\nendstream",
    "lines of a PNG": lambda w: png(w.encode() + b"."),
    "a packed comment of a PNG": lambda w: png(b"...", text=w.encode()),
    "base64 of gzip": lambda w: base64.b64encode(gzip.compress(w.encode(), mtime=0)),
    "across two pieces": lambda w: b"." * ((1 << 18) - 7) + w.encode() + b"." * 9,
}


def zipped(data: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("member.txt", data)
    return made.getvalue()


def png(line: bytes, text: bytes = b"") -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    packed = zlib.compress(b"\0" + line)
    parts = [packed[at : at + 5] for at in range(0, len(packed), 5)]  # as encoders do: many small chunks
    head = struct.pack(">IIBBBBB", len(line), 1, 8, 0, 0, 0, 0)
    comment = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(text)) if text else b""
    body = b"".join(chunk(b"IDAT", part) for part in parts)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + comment + body + chunk(b"IEND", b"")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("how", HIDE)
def test_a_hidden_name_is_found_and_the_sentence_does_not_repeat_it(name: str, how: str) -> None:
    found = find_present([("clean.txt", b"nothing here"), ("data/x", HIDE[how](name))], ["Marek Dvoskin", name])
    assert found, how
    assert all("cut value" in said and "data/x" in said for said in found)
    assert not any("value 1" in said for said in found)
    assert not any(name in said or name.split(maxsplit=1)[0] in said for said in found)


def test_a_clean_package_gives_no_alarm() -> None:
    random.seed(7)
    noise = random.randbytes(1 << 19)
    words = " ".join(random.choice(["the", "nurse", "was", "there", "on", "Monday"]) for _ in range(20_000)).encode()
    digests = "\n".join(random.randbytes(32).hex() for _ in range(2_000)).encode()
    files = [("noise", noise), ("words", words), ("digests", digests), ("packed", zlib.compress(words))]
    assert find_present(files, [*NAMES, "Ali", "Ilda"], [ID]) == []


def test_an_id_is_found_as_digits_and_as_bytes() -> None:
    raw = bytes.fromhex("5e" * 32)
    for hidden in (
        ID.encode(),
        b"5E" * 32,
        raw + b"\xff",
        base64.b64encode(b"1" + raw),
        json.dumps(ID).encode("utf-16"),
    ):
        found = find_present([("a", hidden)], [], [ID])
        assert found, hidden
        assert all("the id of a cut reading" in said for said in found)
        assert "5e5e" not in "".join(found)


def test_many_values_and_ids_are_found_as_few_are() -> None:
    values = [f"witness number {n} of the village" for n in range(200)]
    digests = [hashlib.sha256(bytes([n])).digest() for n in range(256)]
    ids = [f"claim:{digest.hex()}" for digest in digests]
    data = b"the WITNESS number 117 of the\nvillage said " + digests[42].hex().encode() + b"\xff" + digests[9]
    found = find_present([("a", data)], values, ids)
    assert [said for said in found if "cut value" in said] == ["cut value 118 stands in a"]
    assert [said for said in found if "id of" in said] == ["the id of a cut claim stands in a"]
    assert find_present([("a", b"\xff" + digests[9])], values, ids) == ["the id of a cut claim stands in a"]


def test_values_of_fewer_than_three_letters_are_whole_words() -> None:
    assert find_present([("a", b"oxen and boxes")], ["Ox"]) == []
    assert find_present([("a", b"Mr. Ox, said he")], ["Ox"]) == ["cut value 1 stands in a"]


def test_three_letters_count_inside_words_but_not_among_random_bytes() -> None:
    assert find_present([("a", b"Alijewa")], ["Ali"]) == ["cut value 1 stands in a"]
    assert find_present([("a", b"\x80\xf1\x02ali\x00\x9f\xff\x80")], ["Ali"]) == []


def test_names_of_files_are_searched_and_not_repeated() -> None:
    found = find_present([("data/Олена.txt", b"")], ["Олена"])
    assert found == ["cut value 1 stands in the name of a file"]


def test_what_has_no_letter_cannot_be_looked_for() -> None:
    with pytest.raises(ValueError, match="cut value 2"):
        find_present([], ["Olena", "…"])


def test_what_cannot_be_searched_to_its_end_is_told() -> None:
    deep = b"Olena Petrenko"
    for _ in range(6):
        deep = gzip.compress(deep, mtime=0)
    assert find_present([("a", deep)], ["Olena Petrenko"])


def test_files_are_opened_when_they_are_looked_at() -> None:
    opened: list[str] = []

    def opener(name: str) -> Callable[[], io.BytesIO]:
        return lambda: (opened.append(name), io.BytesIO(b"Olena Petrenko"))[1]

    found = find_present([(name, opener(name)) for name in ("a", "b")], ["olena petrenko"])
    assert opened == ["a", "b"]
    assert [re.sub(".* ", "", said) for said in found] == ["a", "b"]
