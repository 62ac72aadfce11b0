"""E-mail as saved (.eml): the head lines in words, then the body, each character tied to the part it was decoded
from."""

from __future__ import annotations

import email.policy
import email.utils
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.message import EmailMessage
from email.parser import BytesParser
from typing import cast

from solferino.read.decode import decode
from solferino.read.flatten import declared_encoding, flatten
from solferino.read.place import segments
from solferino.read.protocol import CannotRead, Sighted
from solferino.read.regions import line_regions
from solferino.record import Publication, Region, RegionKind, Segment, TextMap

_HEAD_NAMES = ("From", "To", "Cc", "Date", "Subject")
_MEDIA_TYPE = "message/rfc822"


class MailReader:
    """Reads one message. The body is its plain-text part, else its HTML part; attachments are named, not opened."""

    name = "mail"
    version = "1"
    accepts = frozenset({_MEDIA_TYPE})
    foreign = True

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        """Read a message. Raises CannotRead (no_text, corrupt).

        Segments with the part ``part 1.2`` give bytes of that MIME part after its transfer encoding is undone; head
        lines are of kind ``reader``.
        """
        try:
            message = BytesParser(policy=email.policy.default).parsebytes(data)
            head = [(name, _header(message, name)) for name in _HEAD_NAMES]
        except (ValueError, LookupError, RecursionError, HeaderParseError) as error:
            raise CannotRead("corrupt", "the e-mail is damaged and cannot be taken apart") from error
        made = _Made()
        for name, words in head:
            if words:
                made.write(f"{name}: {words}\n", "reader", part="head")
        head_end = made.length
        notes = [*_body(message, made), *_attachments(message)]
        if not made.text().strip():
            raise CannotRead("no_text", "the e-mail holds no text")
        regions = _regions(made, head_end)
        said = dict(head)
        return Sighted(
            made.text(),
            TextMap(made.encoding, tuple(made.segments)),
            regions,
            _publication(message, said),
            _MEDIA_TYPE,
            tuple(notes),
        )


class _Made:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.segments: list[Segment] = []
        self.encoding: str | None = None

    def write(self, text: str, kind: str, part: str = "") -> None:
        self.parts.append(text)
        self.segments.append(Segment(self.length, self.length + len(text), kind, part=part))
        self.length += len(text)

    def add(self, text: str, made: tuple[Segment, ...]) -> None:
        self.parts.append(text)
        self.segments += [
            Segment(s.start + self.length, s.end + self.length, s.kind, s.source_start, s.source_end, s.part)
            for s in made
        ]
        self.length += len(text)

    def text(self) -> str:
        return "".join(self.parts)


def _header(message: EmailMessage, name: str) -> str:
    words = " ".join(str(message.get(name, "")).split())
    return words.encode("utf-8", "replace").decode("utf-8")


def _body(message: EmailMessage, made: _Made) -> list[str]:
    plain = next(_texts(message, "text/plain"), None)
    rich = next(_texts(message, "text/html"), None)
    number, part = plain or rich or ("", None)
    if part is None:
        return ["the e-mail has no text part"]
    payload = _payload(part)
    if plain and rich and not payload.strip():
        number, part = rich
        payload = _payload(part)
    label = part.get_content_charset()
    place = f"part {number}"
    made.write("\n", "inserted")
    if part.get_content_type() == "text/html":
        decoded = decode(payload, label or declared_encoding(payload))
        flat = flatten(decoded.text)
        made.add(flat.text, segments(flat.pieces, decoded, place))
        notes = [*decoded.notes, *flat.notes]
    else:
        decoded = decode(payload, label)
        made.add(
            decoded.text,
            tuple(Segment(s.start, s.end, s.kind, s.source_start, s.source_end, place) for s in decoded.segments),
        )
        notes = list(decoded.notes)
    made.encoding = decoded.encoding
    return notes


def _texts(message: EmailMessage, kind: str) -> Iterator[tuple[str, EmailMessage]]:
    """Parts of this type that are no attachments, with their numbers as IMAP counts them (RFC 3501, 6.4.5)."""
    for number, part in _numbered(message):
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            yield number, part


def _numbered(message: EmailMessage) -> Iterator[tuple[str, EmailMessage]]:
    """All parts that hold no others, in order. A message inside the message is one part and is not opened."""
    stack: list[tuple[str, EmailMessage]] = [("", message)]
    while stack:
        number, part = stack.pop()
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            inner = [(f"{number}.{i}" if number else str(i), cast("EmailMessage", p)) for i, p in enumerate(payload, 1)]
            stack.extend(reversed(inner))
        else:
            yield number or "1", part


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _attachments(message: EmailMessage) -> list[str]:
    names: list[str] = []
    for number, part in _numbered(message):
        if part.get_content_disposition() == "attachment" or part.get_content_maintype() not in ("text", "multipart"):
            try:
                name = part.get_filename()
            except (ValueError, LookupError, HeaderParseError):
                name = None
            shown = (
                " ".join((name or f"part {number} without a name").split()).encode("utf-8", "replace").decode("utf-8")
            )
            names.append(f"attachment not read: {shown} ({part.get_content_type()})")
    return names


def _regions(made: _Made, head_end: int) -> tuple[Region, ...]:
    text = made.text()
    regions: list[Region] = []
    at = 0
    for line in text[:head_end].splitlines(keepends=True):
        shown = len(line.rstrip())
        regions.append(Region(RegionKind.HEADER, at, at + shown))
        if line.startswith("Subject: ") and shown > len("Subject: "):
            regions.append(Region(RegionKind.TITLE, at + len("Subject: "), at + shown))
        at += len(line)
    start = head_end + len(text[head_end:]) - len(text[head_end:].lstrip())
    if start < len(text):
        regions.append(Region(RegionKind.MAIN, start, len(text)))
        regions += line_regions(text, start)
    return tuple(sorted(regions, key=lambda r: (r.start, -r.end)))


def _publication(message: EmailMessage, said: dict[str, str]) -> Publication | None:
    """The sender as author, the subject as title, and the day of the Date line in the sender's own time zone."""
    day = None
    try:
        moment = email.utils.parsedate_to_datetime(said["Date"]) if said["Date"] else None
        day = moment.date().isoformat() if moment else None
    except (ValueError, TypeError, IndexError):
        day = None  # a Date line that is no date stays words in the text
    if not any(said[name] for name in ("From", "Subject", "Date")):
        return None
    return Publication(
        published_earliest=day,
        published_latest=day,
        published_words=said["Date"] if day else None,
        title=said["Subject"] or None,
        author=said["From"] or None,
        basis="page",
    )
