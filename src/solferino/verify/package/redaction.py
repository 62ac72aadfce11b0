"""Step 15: redacted copies derive from what the ledger held before anybody asked (docs/formats/redaction.md)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from solferino.custody.division import PIXELS, TEXT, Page, check_proof
from solferino.record import Division, MalformedRecord, SolferinoError, canonical, parse_canonical
from solferino.verify.found import Found, Tally
from solferino.verify.package.files import Files, read_whole
from solferino.verify.package.layout import REDACTED
from solferino.verify.package.picture import read_picture

CLAIMS_FORM = "solferino.redacted-claims/1"
_MOST = 128 << 20  # bytes of one file that is read whole
_PICTURE = re.compile(r"page-[0-9]{4,6}\.png")
_NUMBER = re.compile(r"I-[0-9]{3,9}")
_PROOFS = ("proof.json", "pages-proof.json")
_ID = re.compile(rb"\b[a-z_]+:[0-9a-f]{64}\b")
_CLAIMS = ("statement", "figure", "incident_report", "act", "credit")


def check_redactions(files: Files, found: Found) -> Tally:
    """15. Every redacted copy has a proof that holds, to a division that the ledger holds."""
    tally = Tally(15, "every redacted copy derives from what the ledger held, and shows where it was cut")
    for number, names in _copies(files).items():
        faults = list(_faults(files, found, number, names, tally))
        tally.counts["failed" if faults else "passed"] += 1
        for what in faults:
            found.hurt(15, "redacted copy", f"{REDACTED}{number}", what)
    return tally


def redacted_numbers(files: Files) -> set[str]:
    """The numbers of the items of which a redacted copy is here."""
    return set(_copies(files))


def _copies(files: Files) -> dict[str, list[str]]:
    """Names of the files of each redacted copy, by the folder it lies in."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in files.paths():
        if path.startswith(REDACTED):
            folder, _, name = path.removeprefix(REDACTED).partition("/")
            found[folder].append(name)
    return found


def _faults(files: Files, found: Found, number: str, names: list[str], tally: Tally) -> Iterator[str]:
    pictures = sorted(name for name in names if _PICTURE.fullmatch(name))
    if not _NUMBER.fullmatch(number):
        yield "its folder does not bear the number of an item"
    wanted = [f"page-{at:04d}.png" for at in range(1, len(pictures) + 1)]
    if pictures != sorted(wanted):
        yield "its pictures are not numbered from 1 without a gap"
    strange = set(names) - set(pictures) - {*_PROOFS, "text.txt", "claims.json", "pages.pdf"}
    yield from (f"{name} is no part of a redacted copy" for name in sorted(strange))
    if "proof.json" not in names:
        yield "it has no proof.json"
        return
    forms: list[str] = []
    for proof in _PROOFS:
        if proof in names:
            try:
                yield from _check_one(files, found, f"{REDACTED}{number}/", proof, wanted, forms, tally)
            except SolferinoError as error:
                yield f"{proof}: {error.what}"
    if forms not in ([TEXT], [PIXELS], [TEXT, PIXELS]):
        yield "its proofs are not of a text, of pictures, or of a text and then of pictures"
    if bool(pictures) != (PIXELS in forms):
        yield "pictures and the proof of them do not stand together"
    if TEXT in forms and "claims.json" in names:
        yield from _check_claims(files, f"{REDACTED}{number}/", found)
    elif "claims.json" in names or ("text.txt" in names and TEXT not in forms):
        yield "it has claims or a text and no proof of a text"
    if "pages.pdf" in names:
        tally.notes.append(f"{number}: pages.pdf is for reading; the proof is over the pictures beside it")


def _check_one(
    files: Files, found: Found, folder: str, name: str, pictures: list[str], forms: list[str], tally: Tally
) -> Iterator[str]:
    """Check one proof; notes the form of its division."""
    data = _needed(files, folder + name)
    form: Any = parse_canonical(data)
    told = form.get("division") if isinstance(form, dict) else None
    division, entry = found.divisions.get(str(told), (None, -1))
    if division is None:
        raise MalformedRecord(f"it names the division {told}, whose record is not here")
    forms.append(division.form)
    if told in found.opened:
        yield f"{name}: the key of its division stands in this package, and opens what was cut"
    if form.get("entry") != entry:
        yield f"{name}: it says that entry {form.get('entry')} committed the division; it was entry {entry}"
    yield from (f"{name}: {what}" for what in _proved(files, folder, data, division, pictures))
    runs = form.get("runs")
    cuts = [run for run in runs if isinstance(run, dict) and "cut" in run] if isinstance(runs, list) else []
    units = sum(run["cut"] for run in cuts if isinstance(run["cut"], int))
    tally.of_which["cuts"] += len(cuts)
    tally.of_which["units cut"] += units
    tally.notes.append(f"{folder.removesuffix('/').rpartition('/')[2]}: divided in entry {entry}, before the package")


def _proved(files: Files, folder: str, proof: bytes, division: Division, pictures: list[str]) -> list[str]:
    if division.form == TEXT:
        text = _needed(files, f"{folder}text.txt")
        try:
            return check_proof(proof, division, text=text.decode("utf-8"))
        except UnicodeDecodeError:
            return ["text.txt is not UTF-8"]
    return check_proof(proof, division, pages=_pages(files, folder, division, pictures))


def _pages(files: Files, folder: str, division: Division, pictures: list[str]) -> Iterator[Page]:
    """The pictures, one at a time; a size that the division does not have is refused before it is unfolded."""
    for at, name in enumerate(pictures):
        if at >= len(division.pages):
            raise MalformedRecord("there are more pictures than the division has pages")
        size = files.size(folder + name)
        if size is None:
            raise MalformedRecord(f"{name} is not here")
        try:
            with files.open(folder + name) as stream:
                page = read_picture(stream, size)
        except OSError as error:
            raise MalformedRecord(f"{name} cannot be read: {error.strerror or error}") from error
        except MalformedRecord as error:
            raise MalformedRecord(f"{name}: {error.what}") from error
        yield page


def _check_claims(files: Files, folder: str, found: Found) -> Iterator[str]:
    """Every claim's quote is kept text at its offsets, and bears no id of a record that stayed behind."""
    try:
        kept = _kept_spans(parse_canonical(_needed(files, folder + "proof.json")))
        form = parse_canonical(_needed(files, f"{folder}claims.json"))
        text = _needed(files, f"{folder}text.txt").decode("utf-8")
    except (SolferinoError, UnicodeDecodeError) as error:
        yield f"claims.json: {error}"
        return
    claims = form.get("claims") if isinstance(form, dict) and form.get("form") == CLAIMS_FORM else None
    if not isinstance(claims, list):
        yield f"claims.json is not of the form {CLAIMS_FORM}"
        return
    for number, claim in enumerate(claims, 1):
        if not isinstance(claim, dict) or not _stands(claim, text):
            yield f"claims.json: claim {number} is not the text at its offsets"
        elif not _lies_in(claim, kept):
            yield f"claims.json: the quote of claim {number} does not lie in kept text"
        elif _ID.search(canonical(claim)):
            yield f"claims.json: claim {number} bears the id of a record, which must stay behind"
        elif claim["type"] not in _CLAIMS:
            found.not_understood += 1


def _lies_in(claim: dict[str, Any], spans: list[tuple[int, int]]) -> bool:
    return any(start <= claim["start"] and claim["end"] <= end for start, end in spans)


def _kept_spans(proof: Any) -> list[tuple[int, int]]:
    """Where kept runs lie in ``text.txt``, in code points. The proof may be of any form: its own check says what."""
    at, spans = 0, []
    runs = proof.get("runs") if isinstance(proof, dict) else None
    for run in runs if isinstance(runs, list) else ():
        words = run.get("text") if isinstance(run, dict) else None
        if isinstance(words, str):
            spans.append((at, at + len(words)))
            at += len(words)
        elif isinstance(run, dict):
            at += len(f"[withheld: {run.get('reason')}]")
    return spans


def _stands(claim: dict[str, Any], text: str) -> bool:
    start, end = claim.get("start"), claim.get("end")
    if type(start) is not int or type(end) is not int or not isinstance(claim.get("type"), str):
        return False
    return 0 <= start < end <= len(text) and text[start:end] == claim.get("quote")


def _needed(files: Files, path: str) -> bytes:
    data = read_whole(files, path, _MOST)
    if data is None:
        raise MalformedRecord(f"{path.rpartition('/')[2]} is not here")
    return data
