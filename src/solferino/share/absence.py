"""Is something that must not be there still in a package? Every file is searched under every form that hides a word.

A search that looks for one spelling in the raw bytes finds the careless leak only. Here each piece of a file is turned
into the texts it can be read as (UTF-8, UTF-16, escapes undone, base64, hexadecimal, inflated), each text is folded
(case, normal form, marks, soft hyphens, white space), and the folded values are looked for in the folded text.
Bounded memory: a piece at a time, with an overlap; what is inflated goes through a file that has no name.

What it cannot see: words in pictures, in another language, in a cipher, or spread over several files.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import functools
import html
import io
import re
import sys
import tempfile
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Generic, TypeAlias, TypeVar, cast

T = TypeVar("T")
Opener: TypeAlias = Callable[[], BinaryIO]

_PIECE = 1 << 18  # bytes looked at in one go
_DEEPEST = 4  # a text inside base64 inside a stream inside a zip; deeper is told as not searched
_MOST_INFLATED = 1 << 30  # bytes out of one compressed part
_IN_MEMORY = 1 << 23  # bytes of it before they go through a file
_MANY = 256  # things to look for, beyond which one walk over the text is faster than one search for each
_SHORT = 4  # bytes: a value as short as this turns up in random bytes, so it counts only among readable signs
_READABLE = 4  # signs on either side
_TEXT_RUN = re.compile(rb"(?:[\t\n\r -~]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+")
_ESCAPES = re.compile(  # an escape that was escaped again has more than one backslash
    r"\\+u([0-9a-fA-F]{4})|\\+u\{([0-9a-fA-F]{1,6})\}|\\+U([0-9a-fA-F]{8})"
    r"|((?:(?:%|\\+x|=)[0-9a-fA-F]{2}|=\r?\n)+)|\\+([nrtvf])"
)
_BYTE = re.compile(r"(?:%|\\x|=)([0-9a-fA-F]{2})")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{4,}(?:(?:(?:\\r)?\\n|[ \t]*\r?\n[ \t]*)[A-Za-z0-9+/_-]{2,})*")
_STANDARD = bytes.maketrans(b"-_", b"+/")
_BASE64_RUN = re.compile(rb"[A-Za-z0-9+/_-]{4,}")
_DIGITS = re.compile(rb"[0-9a-f]*")  # a digest is looked at as such; base64 has other letters as well
_NOT_BASE64 = re.compile(rb"\\n|\\r|\s")
_HEX = re.compile(rb"(?:(?:\\x|0x)?[0-9a-fA-F]{2}[\s:,-]?){3,}[0-9a-fA-F]?")
_NOT_HEX = re.compile(rb"\\x|0x|[\s:,-]")
_DEFLATED = re.compile(rb"\x1f(?=\x8b\x08)|P(?=K\x03\x04)|[\x08\x18\x28\x38\x48\x58\x68\x78]")
_EMPTY = re.compile(rb"\x00{12,}|\xff{12,}")
_LINE_HYPHEN = re.compile("[-\u2010\u2011]\\s*\\n\\s*")
_SPACE = re.compile(r"\s{2,}|[^\S ]")  # all but the one blank that it becomes
_BEYOND_ASCII = re.compile("[\x00-\x7f]?(?:[^\x00-\x7f]+[\x00-\x7f]?)+")
_LEGACY = ("latin-1", "cp1251", "koi8-u", "cp1256")  # one byte a sign: Western, Cyrillic, Arabic


@dataclass(frozen=True, slots=True)
class _Value:
    """One value. number: from 1, as told. folded: what is looked for. words: only as whole words. short: see _SHORT."""

    number: int
    folded: str
    words: bool
    short: bool


def find_present(
    files: Iterable[tuple[str, bytes | Opener]], values: Sequence[str], ids: Iterable[str] = ()
) -> list[str]:
    """Where any of the values or ids still stands, in sentences that do not repeat it; empty where none does.

    files: path and bytes of each file, or something that opens them (the stream must seek). values: words that were
    cut. ids: of records, or digests (64 hexadecimal digits). Paths are searched as well. Values of fewer than three
    letters or digits count as whole words only. Raises ValueError for a value without a letter or digit.
    """
    search = _Search(values, ids)
    found: list[str] = []
    for path, data in files:
        for where in search.text(path):
            found.append(f"{where} stands in the name of a file")
        stream = io.BytesIO(data) if isinstance(data, bytes) else data()
        with stream:
            hits: dict[str, str] = {}
            for what, how in search.stream(stream, ()):
                hits.setdefault(what, how)
        found += [f"{what} stands in {path}{how}" for what, how in hits.items()]
    return found


def folded(text: str) -> str:
    """A text as it is compared: one normal form, no case, no marks that change no letter, one kind of white space."""
    text = _LINE_HYPHEN.sub("", text)
    if text.isascii():
        return _SPACE.sub(" ", text.lower())
    # An ASCII sign joins with what follows it (a letter and its accent) and never with what stands before it. So a text
    # may be taken apart before any of them, and only what lies beyond ASCII needs the slow way.
    return _SPACE.sub(" ", _BEYOND_ASCII.sub(_folded_run, text.lower()))


def _folded_run(found: re.Match[str]) -> str:
    text = found[0]
    return _folded_mark(text) if len(text) <= _MARK else _slowly_folded(text)


def _slowly_folded(text: str) -> str:
    return _unseen().sub("", unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()))


_MARK = 4  # signs: a quotation mark and its neighbours, the same ones over and over
_folded_mark = functools.lru_cache(maxsize=4096)(_slowly_folded)


class _Search:
    def __init__(self, values: Sequence[str], ids: Iterable[str]) -> None:
        made: dict[str, _Value] = {}
        for number, value in enumerate(values, 1):
            words = folded(value).strip()
            letters = sum(c.isalnum() for c in words)
            if not letters:
                raise ValueError(f"cut value {number} has neither letter nor digit; it cannot be looked for")
            made.setdefault(words, _Value(number, words, letters < 3, len(words.encode("utf-8")) <= _SHORT))
        self.values = tuple(made.values())
        self.digests = _Tokens({name.rpartition(":")[2]: name.rpartition(":")[0] for name in ids})
        self.anchors = _Tokens({v.folded: v for v in self.values})
        self.legacy = _legacy(self.values)
        self._short_base64 = _short_base64(self.values)
        self._high = _high_bytes(self.values)
        longest = max([len(v.folded) for v in self.values] + [64])
        self._overlap = min(_PIECE // 2, 24 * longest + 256)  # a sign may take up to 24 bytes when it is escaped twice

    # -- texts ----------------------------------------------------------------------------------------------------

    def text(self, text: str, *, whole: bool = True) -> Iterator[str]:
        """What stands in a text. whole: it is a text; else it may be random bytes that can be read as one."""
        flat = folded(text)
        for kind in self.digests.in_digits(flat):
            yield _told_id(kind)
        for value in self.anchors.within(flat):
            if any(self._counts(value, flat, at, whole) for at in _places(flat, value.folded)):
                yield f"cut value {value.number}"

    def _counts(self, value: _Value, flat: str, at: int, whole: bool) -> bool:
        end = at + len(value.folded)
        before, after = flat[max(0, at - _READABLE) : at], flat[end : end + _READABLE]
        if value.words and (before[-1:].isalnum() or after[:1].isalnum()):
            return False
        return whole or not value.short or (before + after).replace("\ufffd", "\0").isprintable()

    # -- bytes ----------------------------------------------------------------------------------------------------

    def stream(self, stream: BinaryIO, how: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """What stands in a stream of bytes that can seek: (what, how it is hidden)."""
        candidates: list[int] = []
        at, left = 0, b""
        while piece := stream.read(_PIECE):
            data = left + piece
            yield from self.piece(data, how)
            start = at - len(left)
            fresh = len(left) - 32 if left else 0  # what began in the overlap was met before
            candidates += [
                start + m.start() for m in _DEFLATED.finditer(data, max(0, fresh)) if _inflates(data, m.start())
            ]
            at += len(piece)
            left = data[-self._overlap :]
        if len(how) < _DEEPEST:
            yield from self._inflated(stream, candidates, how)
        elif candidates:
            yield "something that is packed too deep to be searched", _told(how)

    def _inflated(self, stream: BinaryIO, candidates: Sequence[int], how: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        inside = (*how, "a compressed part")
        lines = _png_lines(stream)  # those of a picture may be spread over many chunks
        if lines:
            yield from self._unpacked(_stretches(stream, lines), zlib.decompressobj(), inside)
        beyond = 0
        for place in dict.fromkeys(candidates):
            if place < beyond or any(start <= place < start + size for start, size in lines):
                continue
            stream.seek(place)
            skip, unpacker = _unpacker(stream.read(1 << 17))
            if unpacker is None:
                continue
            stream.seek(place + skip)
            yield from self._unpacked(iter(lambda: stream.read(_PIECE), b""), unpacker, inside)
            if unpacker.eof:
                beyond = stream.tell() - len(unpacker.unused_data)

    def _unpacked(
        self, packed: Iterator[bytes], unpacker: zlib._Decompress, how: tuple[str, ...]
    ) -> Iterator[tuple[str, str]]:
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as spool:
            size = 0
            for made in _inflate(packed, unpacker):
                size += len(made)
                if size > _MOST_INFLATED:
                    yield "more than can be searched", _told(how)
                    break
                spool.write(made)
            spool.seek(0)
            yield from self.stream(cast("BinaryIO", spool), how)

    def piece(self, data: bytes, how: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """What stands in one piece of bytes."""
        told = _told(how)
        if _EMPTY.search(data):  # no word reaches over it, and paper is white for the most part
            data = _EMPTY.sub(lambda run: run[0][:4], data)
        for kind in self.digests.in_bytes(data):
            yield _told_id(kind), told
        for number in {self.legacy[spelt] for spelt in self.legacy if spelt in data}:
            yield f"cut value {number}", told
        for text, form, whole in self._readable(data):
            more = _told((*how, form) if form else how)
            for what in self.text(text, whole=whole and not how):
                yield what, more
            if whole or len(text) > 3:
                yield from ((what, _told((*how, "escapes"))) for other in _unescaped(text) for what in self.text(other))
        if len(how) < _DEEPEST:
            for form, inner in self._decoded(data):
                yield from self.stream(io.BytesIO(inner), (*how, form))
        if self._short_base64 and not self._short_base64.isdisjoint(_BASE64_RUN.findall(data)):
            yield "a cut value", _told((*how, "base64"))

    def _readable(self, data: bytes) -> Iterator[tuple[str, str, bool]]:
        """The texts that bytes can be read as, with the form and whether they are a text altogether."""
        try:
            yield _whole_signs(data).decode("utf-8"), "", True
        except UnicodeDecodeError:
            runs = [run for run in _TEXT_RUN.findall(data) if len(run) > 1]
            if runs:
                yield b"\xff".join((b"", *runs, b"")).decode("utf-8", "replace"), "", False
        for high in sorted(h for h in self._high if h in data):
            sign = re.escape(bytes([high]))
            for order, pattern in (("le", b"(?:[^\0\xff]" + sign + b"){3}"), ("be", b"(?:" + sign + b"[^\0\xff]){3}")):
                first = re.search(pattern, data, re.DOTALL)
                if first is not None:
                    for shift in (0, 1):
                        yield data[shift:].decode(f"utf-16-{order}", "replace"), "UTF-16", False

    def _decoded(self, data: bytes) -> Iterator[tuple[str, bytes]]:
        """Bytes that stand in bytes as base64 or hexadecimal digits, from every place they can begin at."""
        rows: list[bytes] = []
        for run in _BASE64.findall(data):
            digits = _NOT_BASE64.sub(b"", run) if b"\n" in run or b"\\" in run else run
            if len(digits) >= 12 and not _DIGITS.fullmatch(digits):
                rows += (_from_base64(digits[shift:]) for shift in range(4))
                if digits != run:  # words that merely follow each other; each may be one by itself
                    rows += (_from_base64(word) for word in _BASE64_RUN.findall(run) if len(word) >= 12)
        if rows:
            yield "base64", b"\xff\xfe\xff".join(rows)
        rows = []
        for run in _HEX.findall(data):
            digits = run if run.isalnum() and b"x" not in run else _NOT_HEX.sub(b"", run)
            rows += (binascii.unhexlify(digits[shift : len(digits) - (len(digits) - shift) % 2]) for shift in (0, 1))
        if rows:
            yield "hexadecimal digits", b"\xff\xfe\xff".join(rows)


class _Tokens(Generic[T]):
    """Fixed words to look for, each with what it stands for: a few by a search each, many by one walk."""

    def __init__(self, known: Mapping[str, T]) -> None:
        self.known = dict(known)
        self._size = min((len(word) for word in self.known), default=0)
        self._starts: dict[str, list[str]] = defaultdict(list)
        for word in self.known:
            self._starts[word[: self._size]].append(word)
        self._lengths = sorted({len(word) for word in self.known})
        digits = {bytes.fromhex(word): word for word in self.known if re.fullmatch("(?:[0-9a-f]{2}){16,}", word)}
        self._raw: dict[bytes, list[tuple[bytes, str]]] = defaultdict(list)
        for data, word in digits.items():
            self._raw[data[:8]].append((data, word))

    def within(self, text: str) -> Iterator[T]:
        """What stands for the words that stand in a text."""
        if len(self.known) <= _MANY:
            yield from (made for word, made in self.known.items() if word in text)
            return
        size = self._size
        begun = {start for at in range(len(text) - size + 1) if (start := text[at : at + size]) in self._starts}
        yield from (self.known[word] for start in begun for word in self._starts[start] if word in text)

    def in_digits(self, text: str) -> Iterator[T]:
        """The same, for words of hexadecimal digits."""
        for length in self._lengths:
            for run in re.findall(f"[0-9a-f]{{{length},}}", text):
                for at in range(len(run) - length + 1):
                    if run[at : at + length] in self.known:
                        yield self.known[run[at : at + length]]

    def in_bytes(self, data: bytes) -> Iterator[T]:
        """The same, for the bytes that such digits stand for."""
        if data.isascii():
            return  # sixteen random bytes and more are never ASCII throughout
        if len(self._raw) <= _MANY:
            begun = {start for start in self._raw if start in data}
        else:
            begun = {start for at in range(len(data) - 7) if (start := data[at : at + 8]) in self._raw}
        yield from (self.known[word] for start in begun for whole, word in self._raw[start] if whole in data)


def _legacy(values: Sequence[_Value]) -> dict[bytes, int]:
    """The spellings of values in encodings of one byte a sign, where they differ from ASCII."""
    made: dict[bytes, int] = {}
    for value in values:
        for form in _spellings(value.folded):
            for codec in _LEGACY:
                with contextlib.suppress(UnicodeEncodeError):
                    spelt = form.encode(codec)
                    if len(spelt) > _SHORT and not spelt.isascii():
                        made[spelt] = value.number
    return made


def _short_base64(values: Sequence[_Value]) -> frozenset[bytes]:
    """Short words of base64 that are a value and nothing else; they are too short to be decoded as a run."""
    made = set()
    for value in values:
        for form in _spellings(value.folded):
            for data in (form.encode("utf-8"), form.encode("utf-16-le"), form.encode("utf-16-be")):
                made |= {base64.b64encode(data).rstrip(b"="), base64.urlsafe_b64encode(data).rstrip(b"=")}
    return frozenset(token for token in made if len(token) < 12)


def _high_bytes(values: Sequence[_Value]) -> frozenset[int]:
    """The high bytes of the letters of values and ids in UTF-16."""
    letters = {c for v in values for form in (v.folded, v.folded.upper()) for c in form}
    return frozenset({0, *(data for c in letters for data in c.encode("utf-16-be")[::2])})


def _whole_signs(data: bytes) -> bytes:
    """Bytes without the halves of UTF-8 signs at their ends, which the piece before or after holds whole."""
    start = next((at for at, byte in enumerate(data[:3]) if not 0x80 <= byte < 0xC0), 0)
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte >= 0xC0:
            needs = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return data[start : len(data) - back] if needs > back else data[start:]
        if byte < 0x80:
            break
    return data[start:]


def _inflate(packed: Iterator[bytes], unpacker: zlib._Decompress) -> Iterator[bytes]:
    """Bytes as they come out of a compressed part, up to its end or its damage."""
    for data in packed:
        waiting = data
        while waiting:
            try:
                made = unpacker.decompress(waiting, _PIECE)
            except zlib.error:
                return
            if made:
                yield made
            if unpacker.eof:
                return
            waiting = unpacker.unconsumed_tail


def _inflates(data: bytes, at: int) -> bool:
    """True where a compressed part may begin: the bytes there inflate, or too few of them are at hand."""
    head = data[at : at + 512]
    if head[0] & 0x0F == 8 and head[0] != 0x1F and (len(head) < 2 or (head[0] << 8 | head[1]) % 31):
        return False  # RFC 1950: the two bytes of a zlib head are a multiple of 31
    skip, unpacker = _unpacker(head)
    if unpacker is None:
        return False
    try:
        unpacker.decompress(head[skip:], 4096)
    except zlib.error:
        return False
    return True


def _unpacker(head: bytes) -> tuple[int, zlib._Decompress | None]:
    """What inflates the compressed part that begins with ``head``, and how many bytes stand before its data."""
    if head.startswith(b"\x1f\x8b\x08"):
        return 0, zlib.decompressobj(31)
    if head.startswith(b"PK\x03\x04"):
        if len(head) < 30 or int.from_bytes(head[8:10], "little") != 8:
            return 0, None
        skip = 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
        return skip, zlib.decompressobj(-15)
    return 0, zlib.decompressobj()


def _png_lines(stream: BinaryIO) -> list[tuple[int, int]]:
    """Where the deflated lines of a PNG stand: start and size of each chunk of them; none for another file."""
    found = []
    stream.seek(0)
    if stream.read(8) == b"\x89PNG\r\n\x1a\n":
        while len(head := stream.read(8)) == 8:
            size = int.from_bytes(head[:4], "big")
            if head[4:] == b"IDAT":
                found.append((stream.tell(), size))
            stream.seek(size + 4, io.SEEK_CUR)
    return found


def _stretches(stream: BinaryIO, places: Sequence[tuple[int, int]]) -> Iterator[bytes]:
    for start, size in places:
        stream.seek(start)
        left = size
        while left and (piece := stream.read(min(left, _PIECE))):
            left -= len(piece)
            yield piece


def _unescaped(text: str) -> Iterator[str]:
    """A text with its escapes undone, once and twice, and without tags; only where that changes it."""
    for _ in range(2):
        plain = html.unescape(_ESCAPES.sub(_sign, text)) if any(c in text for c in "\\%=&") else text
        plain = _paired(plain)
        stripped = _TAG.sub("", plain) if "<" in plain else plain
        if plain != text:
            yield plain
        if stripped != plain:
            yield stripped
        if plain == text:
            return
        text = plain


def _sign(found: re.Match[str]) -> str:
    if found[4]:
        digits = "".join(_BYTE.findall(found[4]))
        return bytes.fromhex(digits).decode("utf-8", "replace")
    if found[5]:
        return " "
    code = int(found[1] or found[2] or found[3], 16)
    return chr(code) if code <= sys.maxunicode else "\ufffd"


def _paired(text: str) -> str:
    """Surrogates that stand for one sign together, as one."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _from_base64(digits: bytes) -> bytes:
    whole = digits[: len(digits) - (len(digits) % 4 == 1)]  # one digit alone holds no byte
    return binascii.a2b_base64(whole.translate(_STANDARD) + b"==")


def _spellings(words: str) -> set[str]:
    cases = {words, words.upper(), words.title(), words.capitalize()}
    return {unicodedata.normalize(form, case) for case in cases for form in ("NFC", "NFD")}


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _told_id(kind: str) -> str:
    return f"the id of a cut {kind}" if kind else "the digest of something that was cut"


def _told(how: Sequence[str]) -> str:
    return f", in {' in '.join(reversed(how))}" if how else ""


@functools.cache
def _unseen() -> re.Pattern[str]:
    """Signs that change no letter: soft hyphens, joiners, directions, and marks that no letter takes in."""
    points = (p for block in (range(0xAD, 0x1F000), range(0xE0000, 0xE0200)) for p in block)
    runs: list[list[int]] = []
    for point in points:
        if point == 0x640 or unicodedata.category(chr(point)) in ("Cf", "Mn", "Me"):
            if runs and runs[-1][1] == point - 1:
                runs[-1][1] = point
            else:
                runs.append([point, point])
    return re.compile("[" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in runs) + "]")
