"""What a file is, its bytes say; its name is only compared with them."""

import pytest

from read.made import docx, pdf, zipped
from solferino.text.media import DOCX, EMPTY, UNKNOWN, XLSX, disagreement, sniff

MAIL = b"Return-Path: <a@b.example>\r\nFrom: a@b.example\r\nSubject: x\r\n\r\nbody"


@pytest.mark.parametrize(("data", "kind"), [
    (b"", EMPTY), (b"Words of a text.", "text/plain"), ("Слова".encode("cp1251"), "text/plain"),
    ("Слова".encode("utf-16"), "text/plain"),
    (b"some \0 NUL in a text that is otherwise whole and long enough", "text/plain"),
    (b"<!DOCTYPE html><p>x", "text/html"), (b"\n <!-- note -->\n<html><body>x", "text/html"),
    (b"\xef\xbb\xbf<html>x", "text/html"),
    ("<html><p>Слово</p>".encode("utf-16"), "text/html"), (b"<div><p>one</p><p>two</p></div>", "text/html"),
    (b"The text says <p> and nothing more of HTML", "text/plain"), (b"a < b and c > d", "text/plain"),
    (MAIL, "message/rfc822"), (b"Note: this is no mail\nFrom: nobody in particular\n\nWords", "text/plain"),
    (b"a,b,c\n1,2,3\n4,5,6\n7,8,9\n", "text/csv"),
    (b"a, b, and c\nwere, as we said,\nhere, and there, too\nall day\n", "text/plain"),
    (pdf([[(700, "x")]]), "application/pdf"), (docx("x"), DOCX), (docx("x")[:-30], DOCX),
    (zipped({"xl/workbook.xml": "x"}), XLSX),
    (zipped({"a.txt": "x"}), "application/zip"), (b"\x89PNG\r\n\x1a\n" + bytes(20), "image/png"),
    (b"\xff\xd8\xff\xe0" + bytes(20), "image/jpeg"),
    (b"\x1f\x8b\x08" + bytes(20), "application/gzip"), (b"\x7fELF" + bytes(60), "application/x-executable"),
    (b"MZ" + bytes(60), "application/vnd.microsoft.portable-executable"), (b"MZ was the name he gave.", "text/plain"),
    (b"BM means a thing here", "text/plain"), (bytes(range(256)) * 8, UNKNOWN), (bytes(1000), UNKNOWN),
    (b"\0\0\0\x18ftypmp42" + bytes(40), "video/mp4"),
])  # fmt: skip
def test_the_bytes_say_what_a_file_is(data: bytes, kind: str):
    assert sniff(data) == kind


def test_the_name_decides_only_between_table_and_text():
    assert sniff(b"one,two\nthree,four\n", "a.csv") == "text/csv"
    assert sniff(b"a,b,c\n1,2,3\n4,5,6\n7,8,9\n", "a.txt") == "text/plain"
    assert sniff(b"Words of a text", "a.pdf") == "text/plain"
    assert sniff(b"\x89PNG\r\n\x1a\n", "a.txt") == "image/png"


def test_a_wrong_ending_is_told_in_words():
    assert disagreement("text/plain", "a.pdf") == "the name ends in .pdf, but the bytes are text"
    assert disagreement("text/plain", "a.txt") is None
    assert disagreement("text/csv", "a.txt") is None
    assert disagreement("text/html", "no ending") is None
