"""A saved e-mail gives its head lines in words and its body; attachments are named and not opened."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.read.mail import MailReader
from solferino.read.protocol import CannotRead, Sighted
from solferino.record import RegionKind

HEAD = """From: =?utf-8?q?Ilse_Marn=C3=A9?= <ilse@courier.example>
To: desk@courier.example
Date: Wed, 5 Mar 2031 23:30:00 +0200
Subject: =?utf-8?b?0JrRg9GA4oCZ0ZTRgA==?= and
 a second line
MIME-Version: 1.0
"""
BODY = "Усі «живі», сказав лікар.\r\nДвоє поранені.\r\n"
PLAIN = (
    HEAD
    + "Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: base64\n\n"
    + base64.b64encode(BODY.encode("cp1251")).decode()
)
RICH = "<p>All are <b>alive</b>,\n the doctor said.</p><p>Two &amp; two.</p>"
BOTH = (
    HEAD
    + f"""Content-Type: multipart/mixed; boundary=XX

--XX
Content-Type: multipart/alternative; boundary=YY

--YY
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

All are alive, the doctor said=2E
--YY
Content-Type: text/html; charset=utf-8

{RICH}
--YY--
--XX
Content-Type: application/pdf
Content-Disposition: attachment; filename="list of the wounded.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--XX--
"""
)


def seen(mail: str | bytes) -> Sighted:
    return MailReader()(mail if isinstance(mail, bytes) else mail.encode(), "a.eml")


def test_head_lines_are_decoded_and_marked_as_head():
    mail = seen(PLAIN)
    heads = [mail.text[r.start : r.end] for r in mail.regions if r.kind is RegionKind.HEADER]
    assert heads == [
        "From: Ilse Marné <ilse@courier.example>",
        "To: desk@courier.example",
        "Date: Wed, 05 Mar 2031 23:30:00 +0200",
        "Subject: Кур’єр and a second line",
    ]
    assert [mail.text[r.start : r.end] for r in mail.regions if r.kind is RegionKind.TITLE] == [
        "Кур’єр and a second line"
    ]


def test_the_body_is_tied_to_the_bytes_of_its_part():
    mail = seen(PLAIN)
    assert mail.text.endswith(BODY)
    body = mail.map.segments[-1]
    assert (body.kind, body.part, body.source_start) == ("same", "part 1", 0)
    assert (
        BODY.encode("cp1251")[body.source_start : body.source_end].decode("cp1251") == mail.text[body.start : body.end]
    )


def test_the_plain_part_is_preferred_and_attachments_are_named():
    mail = seen(BOTH)
    assert mail.text.rstrip().endswith("All are alive, the doctor said.")
    assert mail.map.segments[-1].part == "part 1.1"
    assert mail.notes == ("attachment not read: list of the wounded.pdf (application/pdf)",)


def test_an_html_part_is_read_where_there_is_no_other():
    mail = seen(HEAD + "Content-Type: text/html; charset=utf-8\n\n" + RICH)
    assert mail.text.endswith("\nAll are alive, the doctor said.\nTwo & two.")
    decoded = next(s for s in mail.map.segments if s.kind == "decoded")
    assert RICH.encode()[decoded.source_start : decoded.source_end] == b"&amp;"


def test_sender_subject_and_day_are_what_the_mail_says_of_itself():
    told = seen(PLAIN).publication
    assert told is not None
    assert told.author == "Ilse Marné <ilse@courier.example>" and told.title == "Кур’єр and a second line"
    assert (told.published_earliest, told.published_latest) == ("2031-03-05", "2031-03-05")  # the sender's own day


def test_a_date_line_that_is_no_date_gives_no_day():
    told = seen("From: a@b.example\nDate: some day\nSubject: x\n\nbody").publication
    assert told is not None and told.published_earliest is None


def test_a_mail_without_text_says_so():
    with pytest.raises(CannotRead) as refusal:
        seen("MIME-Version: 1.0\nContent-Type: image/png\n\n")
    assert refusal.value.reason == "no_text"


@given(st.binary(max_size=400))
def test_any_bytes_give_a_reading_that_is_whole_or_a_reason(data: bytes):
    try:
        mail = seen(b"From: a@b.example\nSubject: x\n" + data)
    except CannotRead:
        return
    assert [s.start for s in mail.map.segments] == [0, *(s.end for s in mail.map.segments[:-1])]
    assert mail.map.segments[-1].end == len(mail.text)
    mail.text.encode()
