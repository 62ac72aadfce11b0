"""leaks: before a package is sealed its maker opens it again and looks for what must not be there. Fails closed."""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import BinaryIO

from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.casework.redact import RedactedCopy
from solferino.casework.rows import Rows
from solferino.casework.selection import Selection, quotes_of
from solferino.law.catalogue import catalogue
from solferino.record import Held, UsageError
from solferino.share.absence import Opener, find_present, folded
from solferino.share.package import layout
from solferino.share.package.filed import PIECE, Folder
from solferino.share.package.making import blank_pages

_NUMBER = re.compile(r"cut value ([0-9]+)")
_TAIL = 62  # digits of a digest that are left where an object's path sets two apart
_DIGITS = re.compile(rb"[0-9a-f]{62,}")
_LONG_ENOUGH = 8  # letters of a name or title: a shorter one is part of too many words to tell of anything


class StillPresent(UsageError):
    """Something that was to stay behind stands in the package that was made."""

    code = "SOLF-E250"


def refuse_leaks(
    case: Case, selection: Selection, part: Fold, view: Held, folder: Folder, cut: Sequence[RedactedCopy]
) -> None:
    """Look through everything that was written.

    Nowhere may stand an id or digest of something withheld, nor a word that the redacted copies (``cut``) lack. Pages
    and tables made here must not hold names, addresses, titles or quotes of withheld items either, unless what
    goes in holds the same words. Raises StillPresent.
    """
    if selection.whole:
        return
    found = list(_digests_present(folder, selection.secrets))
    found += _words_present(case, selection, part, view, folder, cut)
    if found:
        raise StillPresent(
            f"what was to stay behind stands in the package, {len(found)} times: {found[0]}",
            where="; ".join(found[1:6]),
            kept="no package was made",
            do="cut the same words in the items that hold them too (`solferino redact`), or withhold those items",
        )


def _words_present(
    case: Case, selection: Selection, part: Fold, view: Held, folder: Folder, cut: Sequence[RedactedCopy]
) -> list[str]:
    """Where words and ids of redacted items stand anywhere, and words of withheld ones in what was made from records.

    One walk over each file looks for all of them together. Words of withheld items count where no item that goes in
    has the same words.
    """
    state = selection.state
    out = [item for item in state.items if item not in selection.here]
    values = [value for copy in cut for value in copy.values]
    ids = dict.fromkeys(i for copy in cut for i in copy.ids)
    words = sorted(w for w in quotes_of(state, out) if sum(c.isalnum() for c in w) >= _LONG_ENOUGH)
    pages = [p for p in folder.files if p.startswith(layout.VIEWS) and not p.startswith(layout.TEXTS)]
    pages += ["index.html", "README.txt", "README.uk.txt", "bag-info.txt", "ro-crate-metadata.json"]
    found = []
    if cut:
        others = [path for path in folder.files if path not in set(pages)]
        made_of_pictures = {f"{layout.REDACTED}{copy.number}/pages.pdf": copy for copy in cut if copy.dpi}
        found += find_present(_opened(folder, others, made_of_pictures), values, ids)
    told = find_present(_opened(folder, pages), [*values, *words], ids)
    found += [line for line in told if _word(line) <= len(values)]
    numbers = {_word(line) for line in told} - set(range(len(values) + 1))
    open_words = {n: folded(words[n - 1 - len(values)]).strip() for n in numbers}
    if open_words:
        for text in _said_here(case, selection, part, view):
            open_words = {n: word for n, word in open_words.items() if word not in text}
    return found + [line for line in told if _word(line) in open_words]


def _word(told: str) -> int:
    """Which of the values a sentence of :func:`find_present` is on, from 1; 0 for an id."""
    match = _NUMBER.match(told)
    return int(match[1]) if match else 0


def _said_here(case: Case, selection: Selection, part: Fold, view: Held) -> Iterator[str]:
    """What a reader of the package may know anyway, folded: our own words, the texts, and the records that go in."""
    yield folded(blank_pages(view))
    yield folded("\n".join(quotes_of(part, part.items)))
    for text in view.texts.values():
        yield folded(text.text)
    rows = Rows(view)
    for claim in view.claims:
        yield folded(" ".join(str(value) for value in rows.claim(claim).values()))
    yield folded(" ".join((view.name, *(str(d.reason) for d in view.decisions))))
    yield from (folded(str(group)) for group in (*view.shared, *view.origins, *view.incidents, *view.findings))
    entered = (*view.classifications, *view.elements, *view.edges, *view.determinations)
    yield from (folded(str(entry)) for entry in entered)
    yield folded("\n".join(_texts_in(catalogue().raw)))  # what elements and rules say, whoever else has the words


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts_in(part)


def _opened(
    folder: Folder, paths: Iterable[str], of_pictures: Mapping[str, RedactedCopy] = MappingProxyType({})
) -> Iterator[tuple[str, Opener]]:
    """Paths, and what opens them. of_pictures: PDF files made of the pictures of a copy, which are searched by
    themselves."""
    for path in paths:
        yield path, partial(_around_pictures if path in of_pictures else _whole, folder, path, of_pictures.get(path))


def _whole(folder: Folder, path: str, _: RedactedCopy | None) -> BinaryIO:
    return folder.open(path)


def _around_pictures(folder: Folder, path: str, copy: RedactedCopy | None) -> BinaryIO:
    """A PDF without its pictures, if they are the very bytes of those that lie beside it; else the whole of it.

    Both are read from where they were written.
    """
    beside = path.removesuffix("pages.pdf")
    names = sorted(p for p in folder.files if p.startswith(beside) and p.endswith(".png"))
    around = io.BytesIO()
    file = folder.open(path)
    if copy is None or len(names) != len(copy.dpi):
        return file
    for piece in copy.pdf((folder.place / name).read_bytes() for name in names):
        if file.read(len(piece)) != piece:
            break
        around.write(b"\n" if isinstance(piece, memoryview) else piece)
    else:
        if not file.read(1):
            file.close()
            around.seek(0)
            return around
    file.seek(0)
    return file


def _digests_present(folder: Folder, secrets: Iterable[bytes]) -> Iterator[str]:
    """Where the digits of a withheld id or digest stand, in any file or path, the first two perhaps apart (``ab/cd…``).

    This looks for what our own writers could let slip, at the speed of reading; :func:`find_present` looks deeper.
    """
    tails = {match[0][-_TAIL:] for name in secrets if (match := _DIGITS.search(name))}
    for path in folder.files:
        found = _told_in(path.encode(), tails)
        with folder.open(path) as stream:
            left = b""
            while not found and (piece := stream.read(PIECE)):
                data = left + piece
                found = _told_in(data, tails)
                left = data[-2 * _TAIL :]
        if found:
            yield f"the id or digest of something withheld stands in {path}"


def _told_in(data: bytes, tails: Collection[bytes]) -> bool:
    return any(run[at : at + _TAIL] in tails for run in _DIGITS.findall(data) for at in range(len(run) - _TAIL + 1))
