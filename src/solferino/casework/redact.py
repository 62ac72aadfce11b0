"""redact: a redacted copy of an item, with the proof that it is what is left of it, and of nothing else.

The copy is opened again before anybody gets it: its proof must hold, and no word that was cut, nor the id of a record
that tells of the item, may stand in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, cast

from solferino.casework.case import Case
from solferino.casework.cutting import Cut, Cuts, located
from solferino.casework.dividing import STEP, divide_now, divided_pixels, divided_text, divisions_of, sizes_of
from solferino.casework.fold import Fold
from solferino.casework.ids import find_item
from solferino.casework.view import claims_in_view
from solferino.custody.division import check_proof, division_root, text_units
from solferino.custody.naming import objects_named
from solferino.read import Desk, Drawn, can_draw
from solferino.read.protocol import CannotRead
from solferino.read.raster import NOT_DATA
from solferino.record import (
    Capture,
    DivisionKey,
    Exit,
    Json,
    SolferinoError,
    Text,
    UsageError,
    canonical,
    content,
    type_name,
)
from solferino.share.absence import find_present
from solferino.share.redact import (
    NotReproduced,
    Opened,
    Pages,
    PicturesCopy,
    Spool,
    TextCopy,
    cut_pictures,
    cut_text,
    pdf_of_pages,
)
from solferino.share.redact.png import read_png

_MOST_READ = 1 << 25  # bytes of a PDF up to which it is also read as a stranger would
CLAIMS_FORM = "solferino.redacted-claims/1"
_TEXT_ALONE = "the original in its own form: only its text is given"
_PAGES_LACK = "the pages: they could not be drawn"


class StillThere(SolferinoError):
    """A word that was to be cut, or the id of a record that tells of the item, still stands in the redacted copy."""

    code, exit_code = "SOLF-E261", Exit.USAGE


class ProofFails(SolferinoError):
    """A redacted copy does not prove what it should; nobody gets it."""

    code, exit_code = "SOLF-E360", Exit.INTEGRITY


@dataclass(frozen=True, slots=True)
class RedactedCopy:
    """A redacted copy of one item.

    number: ``I-003``. reason: that of its first cut. division, entry: of ``proof.json``; divisions: (id, entry) of
    every proof. files: path below ``data/redacted/<number>/`` -> bytes, which lie on the disk; close it when they are
    no longer needed. values: words that were cut. ids: ids and digests of what tells of the item. None of these may
    stand anywhere in a package. notes: sentences for whoever made it. dpi: pixels per inch of each page of
    ``pages.pdf``.
    """

    item: str
    number: str
    reason: str
    division: str
    entry: int
    files: Spool
    values: tuple[str, ...]
    ids: tuple[str, ...]
    divisions: tuple[tuple[str, int], ...]
    notes: tuple[str, ...] = ()
    dpi: tuple[int, ...] = ()

    def pdf(self, pages: Iterable[bytes]) -> Iterator[bytes | memoryview]:
        """What ``pages.pdf`` must be, in pieces, if it is made of these pictures and of nothing else."""
        return pdf_of_pages(pages, self.dpi)


def redacted_copy(case: Case, item_id: str, cuts: Sequence[Cut], *, beside: Path | None = None) -> RedactedCopy:
    """Make the redacted copy of an item. item_id: an id or a number. Nothing is recorded but perhaps a division.

    beside: a folder on the disk where the files are needed in the end (see :class:`Spool`).

    Call it before the size of the ledger that a package covers is fixed: what was divided by another version of a
    library is divided anew now, and that is an entry.
    Raises UsageError for cuts that lie nowhere, StillThere, ProofFails, CannotRead and the vault's errors.
    """
    if not cuts:
        raise UsageError("nothing is to be cut", kept="nothing was changed", do="plan cuts with `solferino redact`")
    state = case.fold()
    item = find_item(state.numbers(), item_id)
    files = Spool(beside)
    try:
        with Desk(plug_ins=False) as desk:
            making = _Making(case, state, desk, item, files)
            copy = making.copy(cuts)
            _open_again(desk, copy, making)
    except BaseException:
        files.close()
        raise
    return copy


def text_of_item(case: Case, state: Fold, item: str) -> Text | None:
    """The text of the bytes that an item was last seen with; None where they gave none."""
    reading = state.readings.get(capture_of(state, item).digest)
    return case.text(reading) if reading is not None else None


def capture_of(state: Fold, item: str) -> Capture:
    """The last sighting of an item. Raises UsageError where nothing of it was kept."""
    if not state.captures.get(item):
        raise UsageError("nothing was kept of this item, so nothing of it can be redacted", kept="nothing was changed")
    return state.captures[item][-1]


class _Making:
    """One redacted copy while it is made."""

    def __init__(self, case: Case, state: Fold, desk: Desk, item: str, files: Spool) -> None:
        self.case = case
        self.files = files
        self.state = state
        self.desk = desk
        self.item = item
        self.capture = capture_of(state, item)
        self.text = text_of_item(case, state, item)
        self.divisions: list[Opened] = []
        self.proofs: list[tuple[bytes, Opened, str | None, bool]] = []  # proof, division, text, of pages
        self.notes: list[str] = []

    def copy(self, cuts: Sequence[Cut]) -> RedactedCopy:
        """The copy, not opened again yet."""
        drawn = self._drawn(cuts)
        where = located(cuts, self.text, drawn)
        if where.shared:
            self.notes.append(
                f"{where.shared} passages of the pages that were cut also stand in text that is kept; "
                "look whether they should"
            )
        if self.text is not None:
            self._text_files(self.text, where, drawn)
        if drawn is not None:
            self._page_files(where, drawn)
        first = self.divisions[0]
        return RedactedCopy(
            self.item,
            self.state.numbers()[self.item],
            cuts[0].reason,
            first.division.id,
            first.entry,
            self.files,
            tuple(where.values),
            tuple(self._ids()),
            tuple((opened.division.id, opened.entry) for opened in self.divisions),
            tuple(self.notes),
            _dpi(drawn),
        )

    def _drawn(self, cuts: Sequence[Cut]) -> Drawn | None:
        """The pages, or the picture, if they can be drawn; the pixels are drawn when they are needed."""
        kind = self.capture.media_type or ""
        if not can_draw(kind):
            return None
        try:
            return self.desk.measured(self._bytes(), kind)
        except CannotRead:
            if self.text is None or any(cut.span is None and cut.word is None for cut in cuts):
                raise
            self.notes.append("the pages could not be drawn; only the text is given")
            return None

    def _bytes(self) -> bytes:
        return self.case.vault.objects.read(self.capture.digest)

    # -- text -----------------------------------------------------------------------------------------------------

    def _text_files(self, text: Text, where: Cuts, drawn: Drawn | None) -> None:
        opened = self._opened_text(text)
        if drawn is not None:
            dropped: tuple[str, ...] = ()
        else:
            dropped = (_PAGES_LACK if self.notes and can_draw(self.capture.media_type or "") else _TEXT_ALONE,)
        copy = cut_text(text.text, where.text, opened, dropped)
        self.proofs.append((copy.proof, opened, copy.shown, False))
        self.files.write("proof.json", copy.proof)
        self.files.write("text.txt", copy.shown.encode("utf-8"))
        self.files.write("claims.json", self._claims(text, copy))

    def _opened_text(self, text: Text) -> Opened:
        """The earliest division of the text that is one; else a new one, recorded now."""
        digest = text.reading.text_digest
        for opened in divisions_of(self.state, f"text:{digest}"):
            if _is_of(opened, text.text):
                return self._with(opened)
        self._tell_divided_now("text")
        return self._with(divide_now(self.case, divided_text(self.case, text.text, digest), text.id))

    def _claims(self, text: Text, copy: TextCopy) -> bytes:
        """Claims whose passage was kept, with its place in the redacted text. Names stay out, as do ids."""
        rows: list[dict[str, Any]] = []
        for claim in claims_in_view(self.state):
            place = copy.place(claim.passage.start, claim.passage.end) if claim.passage.reading == text.id else None
            if place is not None:
                row = {"type": type_name(claim), "start": place[0], "end": place[1], "quote": claim.passage.quote}
                rows.append({**row, "fields": _plain_fields(claim)})
        rows.sort(key=lambda row: (row["start"], row["end"], row["type"], canonical(cast("Json", row))))
        return canonical(cast("Json", {"form": CLAIMS_FORM, "claims": rows}))

    # -- pages and pictures -----------------------------------------------------------------------------------------

    def _page_files(self, where: Cuts, drawn: Drawn) -> None:
        copy, opened = self._cut_pictures(where, drawn)
        self.proofs.append((copy.proof, opened, None, True))
        self.files.write("proof.json" if self.text is None else "pages-proof.json", copy.proof)
        if dpi := _dpi(drawn):
            self.files.write("pages.pdf", copy.pdf(dpi))

    def _cut_pictures(self, where: Cuts, drawn: Drawn) -> tuple[PicturesCopy, Opened]:
        sizes, kind, data = sizes_of(drawn), self.capture.media_type or "", self._bytes()
        for opened in divisions_of(self.state, f"bytes:{self.capture.digest}"):
            try:
                with self.desk.drawing(data, kind) as (_, bands):
                    return self._pictures(sizes, bands, where, opened, drawn), self._with(opened)
            except NotReproduced:
                continue
        self._tell_divided_now("pixels")
        records = divided_pixels(self.case, self.desk, data, kind, self.capture.digest)
        opened = divide_now(self.case, records, f"bytes:{self.capture.digest}")
        with self.desk.drawing(data, kind) as (_, bands):
            return self._pictures(sizes, bands, where, opened, drawn), self._with(opened)

    def _pictures(
        self, sizes: list[tuple[int, int]], bands: Iterator[bytes], where: Cuts, opened: Opened, drawn: Drawn
    ) -> PicturesCopy:
        return cut_pictures(sizes, bands, where.boxes, opened, drawn.dropped, Pages(self.files))

    # -- what goes with it ------------------------------------------------------------------------------------------

    def _with(self, opened: Opened) -> Opened:
        self.divisions.append(opened)
        return opened

    def _tell_divided_now(self, what: str) -> None:
        self.notes.append(
            f"the {what} could not be divided before in the form that is drawn today, and was divided now: "
            "the proof shows the later entry"
        )

    def _ids(self) -> Iterator[str]:
        """Ids and digests of what tells of the item: each is a hash of something that holds the cut.

        Of other items with the same bytes or text too: where one of them is in the package, the cut is no cut. Not so
        a map: it holds lengths alone, and two texts of one length share it.
        """
        state = self.state
        mine = state.captures[self.item]
        digests = {capture.digest for capture in mine}
        readings = [r for r in state.readings_by_id.values() if r.bytes_digest in digests]
        others = {r.map_digest for r in state.readings_by_id.values() if r.bytes_digest not in digests}
        objects = {d for record in (*mine, *readings) for d in objects_named(record)} - others
        things = {f"{kind}:{d}" for d in objects for kind in ("bytes", "text")}
        known = {r.id for r in readings}
        claims = (i for i, claim in state.claims.items() if claim.passage.reading in known)
        keys = (r.id for run in state.runs.get(STEP, ()) for r in run.records if _opens(r, things))
        yield from dict.fromkeys(
            (self.item, *(c.id for c in mine), *sorted(known), *sorted(objects), *sorted(claims), *sorted(keys))
        )


def _dpi(drawn: Drawn | None) -> tuple[int, ...]:
    """Pixels per inch of pages; nothing for a picture, which has none."""
    return tuple(sheet.dpi for sheet in drawn.sheets) if drawn is not None and drawn.sheets[0].dpi else ()


def _opens(record: object, things: Set[str]) -> bool:
    return isinstance(record, DivisionKey) and record.of in things


def _is_of(opened: Opened, text: str) -> bool:
    """True where a division is one of this text, as its units are cut today."""
    division, units = opened.division, (unit.encode("utf-8") for unit in text_units(text))
    try:
        return division_root(opened.seed, division.count, units).hex() == division.root
    except ValueError:
        return False  # more units, or fewer


def _plain_fields(claim: object) -> dict[str, Json]:
    """Numbers and words of fixed vocabularies: what a claim says without a name, a passage or an id."""
    form = content(claim)
    made: dict[str, Json] = {}
    for name, value in form.items():
        if isinstance(getattr(claim, name), Enum) or (isinstance(value, int) and name in ("low", "high")):
            made[name] = value
    return made


# -- opening it again -------------------------------------------------------------------------------------------------


def _open_again(desk: Desk, copy: RedactedCopy, making: _Making) -> None:
    """Refuse a copy that does not prove what it should, or still holds what was cut."""
    faults = []
    for proof, opened, text, of_pages in making.proofs:
        shown = copy.files["text.txt"].decode("utf-8") if text is not None else None
        names = sorted(name for name in copy.files if name.endswith(".png")) if of_pages else []
        try:
            faults += check_proof(proof, opened.division, shown, (read_png(copy.files[name]) for name in names))
        except ValueError as error:
            faults.append(f"a picture is not of the form it must have: {error}")
    if "pages.pdf" in copy.files:
        faults += _left_in_pages(desk, copy)
    if faults:
        raise ProofFails(
            f"the redacted copy of {copy.number} does not hold: {faults[0]}",
            kept="the case is as it was; there is no copy",
            do="report it, with an invented file that shows it",
        )
    # Pictures were just read as nothing but pixels of the size they must have; the rest is searched for words.
    written = [(n, partial(copy.files.open, n)) for n in copy.files if not n.endswith((".png", ".pdf"))]
    found = find_present(written, copy.values, copy.ids)
    if found:
        raise StillThere(
            f"the redacted copy of {copy.number} still holds what was to be cut: {'; '.join(found[:5])}",
            kept="the case is as it was; there is no copy",
            do="cut it in every place: give the words with --word, which cuts them wherever they stand",
        )


def _left_in_pages(desk: Desk, copy: RedactedCopy) -> Iterator[str]:
    """What the PDF holds besides its pictures: it must be nothing.

    It must be, byte for byte, what the pictures beside it give. A reader who knows nothing of that looks at it as well,
    where it is not too large to be held in memory.
    """
    names = [name for name in copy.files if name.endswith(".png")]
    with copy.files.open("pages.pdf") as file:
        if not holds_just(file, copy.pdf(copy.files[name] for name in names)):
            yield "its PDF is not made of its pictures alone"
            return
    if copy.files.size("pages.pdf") > _MOST_READ:
        return
    data = copy.files["pages.pdf"]
    try:
        desk.read(data, "pages.pdf")
    except CannotRead as why:
        if why.reason != "no_text":
            yield f"its PDF cannot be read: {why.what}"
    else:
        yield "its PDF holds text"
    for kind in desk.measured(data, "application/pdf").dropped:
        if kind != NOT_DATA:
            yield f"its PDF holds {kind}"


def holds_just(file: BinaryIO, pieces: Iterable[bytes | memoryview]) -> bool:
    """True where a file consists of these pieces."""
    return all(file.read(len(piece)) == piece for piece in pieces) and not file.read(1)
