"""Bytes to characters, with the place of every character in the bytes. Pure; shared by the readers of text formats.

Order of belief: a byte order mark, then strict UTF-8, then a label inside the data, then UTF-8 with a few bad bytes,
then UTF-16 without a mark, then the single-byte code page whose letters make the most plausible words, then
resiliparse for the East Asian encodings but Korean. Nothing is normalised: CRLF, NUL, a BOM and both normal forms stay.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.record import Segment, TextMap
from solferino.text.media import utf16_without_mark

REPLACEMENT = "\ufffd"

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SAMPLE = 1 << 18  # bytes looked at for guessing: enough for every letter of a language to occur
_ESCAPED = re.compile("[\udc80-\udcff]+")  # what surrogateescape makes of an undecodable byte: one per byte
_SURROGATES = re.compile("[\ud800-\udfff]+")

# Labels that pages use for what is in fact windows-1252 (WHATWG Encoding Standard), and others Python spells otherwise.
_LABELS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "windows-1252": "cp1252",
    "x-cp1252": "cp1252",
    "iso-8859-9": "cp1254",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "unicode-1-1-utf-8": "utf-8",
    "utf8": "utf-8",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "x-mac-cyrillic": "mac_cyrillic",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of some bytes. segments cover the text without gap or overlap; notes say what was odd."""

    text: str
    encoding: str
    segments: tuple[Segment, ...]
    notes: tuple[str, ...] = ()

    @property
    def map(self) -> TextMap:
        """The map of a reading that shows these characters unchanged."""
        return TextMap(self.encoding, self.segments)


def decode(data: bytes, label: str | None = None) -> Decoded:
    """Decode ``data``. label: what the data say of themselves (a meta tag, a mail head), believed after UTF-8."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _in(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, label)
    unmarked = utf16_without_mark(data) if "\0" in text[:_SAMPLE] else None
    if unmarked:
        return _in(data, unmarked)
    said = known_encoding(label)
    odd = said not in (None, "utf-8") and not text.isascii()
    notes = (f"labelled {label}, but the bytes are UTF-8",) if odd else ()
    return Decoded(text, "utf-8", _whole(text, data), notes)


def known_encoding(label: str | None) -> str | None:
    """The codec name of a label, with the names that browsers read otherwise put right; None for an unknown label."""
    if not label:
        return None
    name = label.strip().strip("\"'").lower()
    name = _LABELS.get(name, name)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return info.name if info._is_text_encoding and info.name not in {"utf-7", "idna", "punycode"} else None


class ByteOffsets:
    """From positions in decoded characters to positions in the bytes.

    Ask in ascending order: one pass over the text.
    """

    def __init__(self, decoded: Decoded) -> None:
        self._decoded = decoded
        self._index = 0
        self._at = 0  # a position in characters ...
        self._byte = decoded.segments[0].source_start if decoded.segments else 0  # ... and the byte it begins at

    def __call__(self, position: int) -> int:
        """The byte at which the character at ``position`` begins (the end of the data for the end of the text)."""
        segments, text, encoding = self._decoded.segments, self._decoded.text, self._decoded.encoding
        while self._index < len(segments) and position > segments[self._index].end:
            segment = segments[self._index]
            self._at, self._byte = segment.end, segment.source_end
            self._index += 1
        if self._index < len(segments) and position > self._at:
            segment = segments[self._index]
            if position == segment.end:
                self._byte = segment.source_end
            else:
                width = (segment.source_end - segment.source_start) // max(1, segment.end - segment.start)
                exact = segment.source_end - segment.source_start == width * (segment.end - segment.start)
                if segment.kind == "replaced" or (exact and width == 1):
                    self._byte += (position - self._at) * width
                else:
                    self._byte += len(text[self._at : position].encode(encoding, "replace"))
                    self._byte = min(self._byte, segment.source_end)
            self._at = position
        return self._byte


def _whole(text: str, data: bytes) -> tuple[Segment, ...]:
    return (Segment(0, len(text), "same", 0, len(data)),) if text else ()


def _not_utf8(data: bytes, label: str | None) -> Decoded:
    said = known_encoding(label)
    if said and said != "utf-8":
        return _in(data, said)
    loose = data.decode("utf-8", "surrogateescape")
    bad = sum(len(run.group()) for run in _ESCAPED.finditer(loose))
    good = sum(1 for c in loose[:_SAMPLE] if c >= "\x80" and not "\udc80" <= c <= "\udcff")
    if good >= 2 * min(bad, _SAMPLE) or (said == "utf-8" and good >= bad):
        return _in(data, "utf-8")
    encoding = utf16_without_mark(data) or _guess(data)
    return _in(data, encoding, guessed=True)


def _in(data: bytes, encoding: str, *, guessed: bool = False) -> Decoded:
    notes: tuple[str, ...] = (f"read as {encoding}: a guess, for the bytes do not say",) if guessed else ()
    pieces = _wide(data, encoding) if encoding.startswith(("utf-16", "utf-32")) else _narrow(data, encoding)
    parts: list[str] = []
    segments: list[Segment] = []
    at = lost = 0
    for piece, kind, start, end in pieces:
        parts.append(piece)
        segments.append(Segment(at, at + len(piece), kind, start, end))
        at += len(piece)
        if kind == "replaced":
            lost += end - start
    if lost:
        notes += (f"{lost} {'byte' if lost == 1 else 'bytes'} could not be decoded as {encoding}",)
    return Decoded("".join(parts), encoding, tuple(segments), notes)


_Piece = tuple[str, str, int, int]  # characters, kind of segment, first byte, one past the last byte


def _narrow(data: bytes, encoding: str) -> Iterator[_Piece]:
    if encoding.startswith(("iso2022", "hz")):  # escape sequences switch alphabets: no stretch stands alone
        yield from _by_line(data, encoding, "reader")
        return
    try:
        whole = data.decode(encoding)
    except UnicodeDecodeError:
        pass
    else:
        # A few code pages let control bytes through as lone surrogates or as nothing at all; none that we name does.
        if _round_trip(whole, data, encoding):
            yield whole, "same", 0, len(data)
            return
        yield from _by_line(data, encoding)
        return
    loose = data.decode(encoding, "surrogateescape")
    if _round_trip(loose, data, encoding):
        yield from _split(loose, 0, len(data), encoding)
    else:
        yield from _by_line(data, encoding)


def _by_line(data: bytes, encoding: str, kind_of_line: str = "same") -> Iterator[_Piece]:
    """Line by line, for encodings whose bytes cannot be counted from the characters. 0x0A never stands inside a
    character of any of them."""
    at = 0
    for line in data.splitlines(keepends=True):
        loose = line.decode(encoding, "surrogateescape")
        if kind_of_line == "same" and _round_trip(loose, line, encoding):
            yield from _split(loose, at, at + len(line), encoding)
        else:
            shown = line.decode(encoding, "replace")
            kind = "reader" if REPLACEMENT in shown or _SURROGATES.search(shown) else kind_of_line
            yield _SURROGATES.sub(REPLACEMENT, shown), kind, at, at + len(line)
        at += len(line)


def _round_trip(text: str, data: bytes, encoding: str) -> bool:
    try:
        return text.encode(encoding, "surrogateescape") == data
    except UnicodeEncodeError:
        return False


def _split(loose: str, start: int, end: int, encoding: str) -> Iterator[_Piece]:
    at, byte = 0, start
    for run in _ESCAPED.finditer(loose):
        if run.start() > at:
            piece = loose[at : run.start()]
            size = len(piece.encode(encoding))
            yield piece, "same", byte, byte + size
            byte += size
        length = run.end() - run.start()
        yield REPLACEMENT * length, "replaced", byte, byte + length
        byte += length
        at = run.end()
    if at < len(loose):
        yield loose[at:], "same", byte, end


def _wide(data: bytes, encoding: str) -> Iterator[_Piece]:
    width = 2 if encoding.startswith("utf-16") else 4
    even = len(data) - len(data) % width
    at = byte = 0
    if width == 2:
        loose = data[:even].decode(encoding, "surrogatepass")
        for run in _SURROGATES.finditer(loose):
            if run.start() > at:
                piece = loose[at : run.start()]
                size = len(piece.encode(encoding))
                yield piece, "same", byte, byte + size
                byte += size
            length = run.end() - run.start()
            yield REPLACEMENT * length, "replaced", byte, byte + 2 * length
            byte += 2 * length
            at = run.end()
        if at < len(loose):
            yield loose[at:], "same", byte, even
    elif even:
        text = data[:even].decode(encoding, "replace")
        yield text, "reader" if REPLACEMENT in text else "same", 0, even
    if even < len(data):
        yield REPLACEMENT * (len(data) - even), "replaced", even, len(data)


# --- which code page ------------------------------------------------------------------------------------------------
# General statistics packages need a page of text; a caption or a short wire item has twenty letters. Here each code
# page
# is scored per language that used it: letters of the language count for it, symbols inside words and capitals after
# small
# letters count against it. windows-1251 read as KOI8-R gives capitals where small letters should be, and so on.

_RU, _UK = "абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
_OTHER_CYRILLIC = (
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "абвгдежзијклљмнњопрстћђуфхцчџшѓќѕ",
    "абвгдежзийклмнопрстуфхцчшщъьюя",
)
_ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ"
_CANDIDATES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("cp1252", ("éèàçêôûîïùëâœ", "äöüß", "áéíóúñü", "ãáéíóúâêôçà", "àèéìòù", "åäöæøé", "éëïèöü")),
    ("cp1251", (_RU, _UK, *_OTHER_CYRILLIC)),
    ("koi8-u", (_UK, _RU)),
    ("koi8-r", (_RU,)),
    ("cp1250", ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ")),
    ("iso8859-2", ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "čćđšž")),
    ("cp1254", ("çğıöşüİâîû",)),
    ("cp1257", ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž")),
    ("cp1256", (_ARABIC,)),
    ("cp1253", ("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",)),
    ("cp1255", ("אבגדהוזחטיךכלםמןנסעףפץצקרשת",)),
    ("iso8859-5", (_RU, _UK)),
    ("iso8859-6", (_ARABIC,)),
    ("cp866", (_RU,)),
)
_TYPOGRAPHIC = frozenset("“”„‘’‚«»‹›–—…•·§©®™°№€£\u00a0\u00ad¿¡،؛؟")
_FREQUENT = frozenset("оеаинтсрвліاليمونةهرتαοιτνσεηρויהלארתמ")  # letters that make up most of any text in them
_HIGH_WORD = re.compile(rb"[^\s\x00-\x1f]*[\x80-\xff][^\s\x00-\x1f]*")
_PLAUSIBLE = 0.5  # mean score per high byte below which no alphabet fits


def _guess(data: bytes) -> str:
    sample = data[:_SAMPLE]
    words = [match.group()[:64] for _, match in zip(range(3000), _HIGH_WORD.finditer(sample), strict=False)]
    joined = b" ".join(words)
    best, best_score = "cp1252", float("-inf")
    for encoding, alphabets in _CANDIDATES:
        text = joined.decode(encoding, "replace")
        score = max(_plausibility(text, frozenset(letters)) for letters in alphabets)
        if score > best_score:
            best, best_score = encoding, score
    return best if best_score >= _PLAUSIBLE else _east_asian(sample) or best


def _plausibility(text: str, letters: frozenset[str]) -> float:
    """Mean score of the characters beyond ASCII: about 1 for words of the language, below 0 for the wrong code page."""
    score, count, before = 0.0, 0, " "
    for here, after in zip(text, f"{text[1:]} ", strict=True):
        if here >= "\x80":
            count += 1
            small = here.lower()
            if here in letters or small in letters:
                common = small < "\u0250" or small in _FREQUENT
                score += (1.0 if common else 0.3) * (1.0 if here in letters else 0.85)
                if here != small and before.isalpha() and before == before.lower() and before != before.upper():
                    score -= 1.5
                if before.isascii() and before.isalpha() and not small_latin(small):
                    score -= 1.0
            elif here in _TYPOGRAPHIC:
                inside = before.isalpha() and after.isalpha() and here not in "’—–"
                score += -1.0 if inside else 0.8
            elif here.isalpha():
                score -= 0.7
            elif here == REPLACEMENT:
                score -= 5.0
            else:
                score -= 2.0 if before.isalpha() or after.isalpha() else 0.7
        before = here
    return score / count if count else 0.0


def small_latin(letter: str) -> bool:
    """True for letters of the Latin blocks, which stand beside ASCII letters in one word."""
    return letter < "\u0250"


_EAST_ASIAN = frozenset(
    ("gb18030", "gbk", "gb2312", "big5", "big5hkscs", "cp932", "shift_jis", "euc_jp", "euc_kr", "cp949")
)


def _east_asian(sample: bytes) -> str | None:
    from resiliparse.parse.encoding import detect_encoding  # loaded where used: a compiled library of 10 MB

    found = known_encoding(detect_encoding(sample))
    if found in _EAST_ASIAN and _decodes(sample, found):
        return found
    # It does not tell Korean, whose syllables have a range of their own.
    if _decodes(sample, "cp949"):
        beyond = [c for c in sample.decode("cp949", "ignore") if c >= "\x80"]
        if sum("\uac00" <= c <= "\ud7a3" for c in beyond) > 0.8 * len(beyond):
            return "cp949"
    return None


def _decodes(sample: bytes, encoding: str) -> bool:
    """True where the bytes are text of the encoding; a character cut in two at the end of a sample is no fault."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    return True
