"""Step 5: every quote against the text at its offsets, and the text against the bytes it was read from."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

from solferino.record import Reading, Segment, SolferinoError, TextMap, parse_map, sha256_hex
from solferino.verify.found import Found, Standing, Tally
from solferino.verify.protocol import Evidence

BYTES, DECODED, READER = "bytes", "decoded", "reader"
_DEPTH = {BYTES: 0, DECODED: 1, READER: 2}


@dataclass(slots=True)
class _Grounds:
    """How far each stretch of a text can be followed down. starts and levels run side by side."""

    starts: list[int] = field(default_factory=list)
    levels: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def level(self, start: int, end: int) -> str:
        """The weakest level under a span."""
        first = max(bisect.bisect_right(self.starts, start) - 1, 0)
        last = bisect.bisect_left(self.starts, end)
        under = self.levels[first:last]
        return max(under, key=_DEPTH.__getitem__) if under else READER


def check_passages(evidence: Evidence, found: Found) -> Tally:
    """5. Every passage's quote equals ``text[start:end]`` of its reading.

    The counts by level say how deep the check reached: ``bytes`` (the stored source bytes, decoded, are this text),
    ``decoded`` (a character reference or white space written otherwise lies between), ``reader`` (only the named reader
    can show it again).
    """
    tally = Tally(5, "every quote equals the text at its offsets")
    for reading, versions in found.readings.items():
        _check_reading(evidence, reading, versions, found, tally)
    for reading, standings in found.passages.items():
        if reading not in found.readings:
            _without_reading(reading, standings, found, tally)
    return tally


def _check_reading(
    evidence: Evidence, name: str, versions: list[tuple[Reading, int]], found: Found, tally: Tally
) -> None:
    latest, entry = versions[-1]
    standings = found.passages.get(name, [])
    tally.of_which["readings"] += 1
    if latest.text_digest in found.broken_objects:
        tally.counts[found.gone(latest.text_digest) or "not_possible"] += len(standings)
        return
    try:
        text = _bytes(evidence, latest.text_digest).decode("utf-8")
    except (UnicodeDecodeError, SolferinoError, OSError) as error:
        tally.counts["failed"] += 1
        found.hurt(
            5,
            "reading",
            name,
            f"its text is not readable as UTF-8: {error}",
            entry=entry,
            claims=found.claims_on_reading(name),
        )
        return
    grounds = _Grounds()
    for version, committed in versions:
        grounds = _grounds(evidence, version, text, found)
        if grounds.faults:
            tally.counts["failed"] += 1
            found.hurt(
                5, "reading", name, "; ".join(grounds.faults[:5]), entry=committed, claims=found.claims_on_reading(name)
            )
    for standing in standings:
        _check_passage(standing, text, grounds, found, tally)


def _check_passage(standing: Standing, text: str, grounds: _Grounds, found: Found, tally: Tally) -> None:
    passage = standing.passage
    holds = 0 <= passage.start < passage.end <= len(text) and text[passage.start : passage.end] == passage.quote
    tally.counts["passed" if holds else "failed"] += 1
    if holds:
        tally.of_which[f"to the {grounds.level(passage.start, passage.end)}"] += 1
    else:
        found.hurt(
            5,
            "passage",
            f"{passage.reading}[{passage.start}:{passage.end}]",
            "the quote is not the text at these offsets",
            entry=standing.entry,
            claims={standing.owner} & found.claims,
        )


def _without_reading(reading: str, standings: list[Standing], found: Found, tally: Tally) -> None:
    if found.withheld:
        tally.counts["withheld"] += len(standings)
        tally.notes.append(f"{len(standings)} quotes name {reading}, which is not here; a withheld line may hold it")
        return
    if found.lines_gone or found.not_understood:
        # The reading's own record may be what was erased, and by design nobody can tell any more.
        tally.counts["not_possible"] += len(standings)
        tally.notes.append(f"{len(standings)} quotes name {reading}, whose record is erased or not understood")
        return
    tally.counts["failed"] += len(standings)
    found.hurt(
        5,
        "reading",
        reading,
        "passages name it and it is not in the case",
        entry=standings[0].entry,
        claims=found.claims_on_reading(reading),
    )


def _grounds(evidence: Evidence, reading: Reading, text: str, found: Found) -> _Grounds:
    """Follow a text down to its bytes by way of its map."""
    grounds = _Grounds()
    if reading.length and reading.length != len(text):
        grounds.faults.append(f"its text has {len(text)} code points, not {reading.length}")
    grounds.faults += [
        f"a region runs from {r.start} to {r.end} in a text of {len(text)}"
        for r in reading.regions
        if not 0 <= r.start <= r.end <= len(text)
    ]
    if reading.map_digest is None or reading.map_digest in found.broken_objects:
        return grounds
    try:
        text_map = parse_map(_bytes(evidence, reading.map_digest))
    except (SolferinoError, OSError) as error:
        grounds.faults.append(f"its map cannot be read: {error}")
        return grounds
    source = None
    if reading.bytes_digest not in found.broken_objects and any(_from_bytes(s) for s in text_map.segments):
        source = _bytes(evidence, reading.bytes_digest)
    _walk(text_map, text, source, grounds)
    return grounds


def _walk(text_map: TextMap, text: str, source: bytes | None, grounds: _Grounds) -> None:
    at = 0
    for segment in text_map.segments:
        if segment.start != at or segment.end < segment.start:
            grounds.faults.append(f"its map has a gap or an overlap at {at}")
            return
        at = segment.end
        level = _level(segment, text_map.encoding, text, source)
        if level is None:
            grounds.faults.append(
                f"bytes {segment.source_start} to {segment.source_end} do not decode to characters "
                f"{segment.start} to {segment.end}"
            )
        grounds.starts.append(segment.start)
        grounds.levels.append(level or READER)
    if at != len(text):
        grounds.faults.append(f"its map covers {at} of {len(text)} characters")


def _level(segment: Segment, encoding: str | None, text: str, source: bytes | None) -> str | None:
    """How deep a segment can be checked, or None where the check fails.

    Bytes inside a part (a member of an archive, a page) are only reached by the reader that opens it.
    """
    if segment.part or segment.kind == "reader":
        return READER
    if segment.kind != "same":
        return DECODED
    if source is None or encoding is None:
        return READER
    if not 0 <= segment.source_start <= segment.source_end <= len(source):
        return None
    try:
        seen = source[segment.source_start : segment.source_end].decode(encoding)
    except LookupError:
        return READER  # a codec that this Python has not
    except ValueError:  # bytes that are none of this codec, or a name that no codec could have
        return None
    return BYTES if seen == text[segment.start : segment.end] else None


def _from_bytes(segment: Segment) -> bool:
    """True where a segment says which stored bytes are its characters."""
    return segment.kind == "same" and not segment.part


def _bytes(evidence: Evidence, digest: str) -> bytes:
    with evidence.objects.open(digest) as stream:
        data = stream.read()
    if sha256_hex(data) != digest:  # step 4 saw it whole; a disk that changes its mind is not believed
        raise SolferinoError("its bytes changed while they were read")
    return data
