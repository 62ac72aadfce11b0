"""Which format bytes are in. The name of a file is a hint that is never believed, only compared. Pure."""

from __future__ import annotations

import codecs
import io
import re
import zipfile

EMPTY = "inode/x-empty"
UNKNOWN = "application/octet-stream"
JSON = "application/json"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_HEAD = 1 << 16  # bytes looked at for text
_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"BM", "image/bmp"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (8, b"AVI ", "video/x-msvideo"),
    (0, b"FLV\x01", "video/x-flv"),
    (8, b"WAVE", "audio/wav"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"\xff\xf3", "audio/mpeg"),
    (0, b"\x1f\x8b\x08", "application/gzip"),
    (0, b"BZh", "application/x-bzip2"),
    (0, b"\xfd7zXZ\0", "application/x-xz"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x28\xb5\x2f\xfd", "application/zstd"),
    (257, b"ustar", "application/x-tar"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"MZ", "application/vnd.microsoft.portable-executable"),
    (0, b"\xcf\xfa\xed\xfe", "application/x-mach-binary"),
    (0, b"\xca\xfe\xba\xbe", "application/java-vm"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"SQLite format 3\0", "application/vnd.sqlite3"),
    (0, b"\0asm", "application/wasm"),
    (0, b"wOFF", "font/woff"),
    (0, b"wOF2", "font/woff2"),
    (0, b"{\\rtf", "application/rtf"),
)
_SHORT_MAGIC = frozenset(
    ("image/bmp", "application/vnd.microsoft.portable-executable", "audio/mpeg", "application/x-bzip2")
)

# What a file of this name should hold; only to say when it does not.
_BY_NAME = {
    "txt": "text/plain",
    "text": "text/plain",
    "md": "text/plain",
    "html": "text/html",
    "htm": "text/html",
    "xhtml": "text/html",
    "pdf": "application/pdf",
    "docx": DOCX,
    "xlsx": XLSX,
    "csv": "text/csv",
    "tsv": "text/csv",
    "json": JSON,
    "jsonl": JSON,
    "ndjson": JSON,
    "geojson": JSON,
    "eml": "message/rfc822",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "zip": "application/zip",
    "mp4": "video/mp4",
    "mp3": "audio/mpeg",
    "rtf": "application/rtf",
    "doc": "application/x-ole-storage",
    "xls": "application/x-ole-storage",
    "gz": "application/gzip",
    "exe": "application/vnd.microsoft.portable-executable",
}
_WORDS = {
    "text/plain": "text",
    "text/html": "an HTML page",
    "application/pdf": "a PDF",
    DOCX: "a Word document",
    XLSX: "an Excel workbook",
    "text/csv": "a table in CSV",
    JSON: "a list in JSON",
    "message/rfc822": "an e-mail",
    EMPTY: "nothing",
    "application/zip": "a ZIP archive",
    "application/x-ole-storage": "an old Office document or a message of Outlook",
    "application/rtf": "an RTF document",
    UNKNOWN: "data of no known format",
    "application/vnd.microsoft.portable-executable": "a Windows program",
    "application/x-executable": "a program",
}

_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|main|section|meta|title|script|div|h[1-6]|p|table|br|span|a|img|ul)"
    rb"(?=[\s/>])",
    re.IGNORECASE,
)
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)(?=[\s/>])",
    re.IGNORECASE | re.DOTALL,
)
_JSON_START = re.compile(rb"\s*(?:\[\s*)?\{\s*\"")  # objects in a list, or one after another
_ANY_TAG_START = re.compile(rb"\s*<[a-z!?/]", re.IGNORECASE)
_MAIL_HEAD = re.compile(rb"(?:From [^\r\n]*\r?\n)?(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*){2,}")
_MAIL_NAMES = (
    b"from:",
    b"to:",
    b"subject:",
    b"date:",
    b"received:",
    b"return-path:",
    b"message-id:",
    b"mime-version:",
    b"delivered-to:",
    b"content-type:",
    b"reply-to:",
    b"cc:",
    b"x-mozilla-status:",
)
_ALLOWED_CONTROLS = b"\t\n\r\f\x1b\x08\x0b\x1a"


def sniff(data: bytes, file_name: str = "") -> str:
    """The media type of ``data``: a whole file, or its first quarter of a megabyte (then an office document is told by
    its first members). file_name breaks the tie between CSV and plain text, and between HTML and text with tags."""
    if not data:
        return EMPTY
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data)
    for offset, magic, media_type in _MAGIC:
        # Two or three letters may begin a text, too: such a mark counts only where the rest is no text.
        if data.startswith(magic, offset) and not (media_type in _SHORT_MAGIC and _is_text(data)):
            return media_type
    if not _is_text(data):
        return UNKNOWN
    return _text_kind(data, file_name)


def expected(file_name: str) -> str | None:
    """The media type that the ending of a file name promises, or None."""
    ending = file_name.rpartition(".")[2].lower() if "." in file_name else ""
    return _BY_NAME.get(ending)


def utf16_without_mark(data: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be`` where every other byte is drawn from very few values, as in any one script."""
    sample = data[: min(_HEAD, len(data)) & ~1]
    if len(sample) < 8:
        return None
    for encoding, high, low in (("utf-16-le", sample[1::2], sample[0::2]), ("utf-16-be", sample[0::2], sample[1::2])):
        common = sorted((high.count(bytes([value])) for value in range(0x21)), reverse=True)[:3]
        if sum(common) < 0.9 * len(high) or low.count(0) > 0.05 * len(low):
            continue
        text = sample.decode(encoding, "replace")
        plain = sum(1 for c in text if c.isalnum() or c.isspace() or c.isprintable())
        if plain >= 0.95 * len(text):
            return encoding
    return None


def disagreement(media_type: str, file_name: str) -> str | None:
    """One sentence where name and bytes disagree, or None."""
    promised = expected(file_name)
    if promised in (None, media_type) or {promised, media_type} <= {"text/plain", "text/csv", JSON}:
        return None
    ending = file_name.rpartition(".")[2]
    return f"the name ends in .{ending}, but the bytes are {words(media_type)}"


def words(media_type: str) -> str:
    """A media type for a person."""
    kind, _, sub = media_type.partition("/")
    if media_type in _WORDS:
        return _WORDS[media_type]
    return {"image": f"a picture ({sub})", "video": f"a video ({sub})", "audio": f"a recording ({sub})"}.get(
        kind, media_type
    )


def _zip_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        names = set()
        # A truncated document has lost its directory, but its first members still say what it was.
        for member, media_type in ((b"word/document.xml", DOCX), (b"xl/workbook.xml", XLSX)):
            if (b"[Content_Types].xml" in data or b"_rels/.rels" in data) and member in data:
                return media_type
    if "word/document.xml" in names:
        return DOCX
    if "xl/workbook.xml" in names:
        return XLSX
    return "application/zip"


def _is_text(data: bytes) -> bool:
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    middle = len(data) // 2
    sample = data if len(data) <= 3 * _HEAD else data[:_HEAD] + data[middle : middle + _HEAD] + data[-_HEAD:]
    controls = sum(sample.count(bytes([value])) for value in range(0x20) if value not in _ALLOWED_CONTROLS)
    if controls == 0:
        return True
    if utf16_without_mark(data):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return controls <= 0.01 * len(sample)
    return controls <= 0.1 * len(sample)  # valid UTF-8 with some NUL in it is a damaged text, not a picture


def _text_kind(data: bytes, file_name: str) -> str:
    head = data[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or utf16_without_mark(head):
        wide = (
            "utf-16" if head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else utf16_without_mark(head) or "utf-16"
        )
        head = head[: len(head) & ~1].decode(wide, "replace").encode("utf-8")
    head = head.removeprefix(codecs.BOM_UTF8)
    if _HTML_START.match(head):
        return "text/html"
    if _is_mail(head):
        return "message/rfc822"
    promised = expected(file_name)
    tags = len(_HTML.findall(head[:8192]))
    if (tags >= 3 and (_ANY_TAG_START.match(head) or promised == "text/html")) or (promised == "text/html" and tags):
        return "text/html"
    if promised in (None, JSON) and _JSON_START.match(head):
        return JSON
    if promised == "text/csv" or (promised is None and _is_table(head)):
        return "text/csv"
    return "text/plain"


def _is_mail(head: bytes) -> bool:
    match = _MAIL_HEAD.match(head)
    if not match:
        return False
    names = {
        line.partition(b":")[0].strip().lower() + b":" for line in match.group().splitlines() if line[:1] not in b" \t"
    }
    known = [name for name in _MAIL_NAMES if name in names]
    return len(known) >= 3 or (len(known) >= 2 and (b"from:" in known or b"received:" in known))


def _is_table(head: bytes) -> bool:
    """True for at least four lines with the same number of at least two separators, outside quotation marks."""
    lines = [line for line in head.splitlines()[:40] if line.strip()]
    if len(head) == _HEAD:
        lines = lines[:-1]
    if len(lines) < 4:
        return False
    for mark in (b"\t", b";", b","):
        counts = {re.sub(rb'"[^"]*"', b"", line).count(mark) for line in lines}
        if len(counts) == 1 and min(counts) >= 2:
            return True
    return False
