"""A small case with everything a package can hold, packed by a signer whose keys follow from a seed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.decide import decide
from solferino.casework.erase import erase
from solferino.casework.held import held
from solferino.casework.pack import Packed, pack
from solferino.casework.process import process
from solferino.record import Publication, Verdict
from solferino.testing.signers import SeededSigner
from solferino.testing.worlds import still_world

PEOPLE = ("Ada Orsk", "Ben Tavel")

ARTICLES: Mapping[str, str] = {
    "market.txt": "Shells hit the market in the town of Varn on 3 May 2021, killing at least 12 people, "
    "Mayor Ilda Orsk said.\n",
    "ринок.txt": "Shells struck the market in Varn on 3 May 2021. At least 12 people were killed, Mayor Ilda Orsk "
    "said.\n“We buried our neighbours,” she said.\n",
    "school 🏫.txt": "Rockets hit a school in the village of Tavel on 9 June 2021, killing 4 people, the governor "
    "said.\n",
    "سوق.txt": "A witness who asked not to be named said that 7 people died in Lisk on 4 August 2021.\n",
    "=note.txt": "The ministry denied on 5 May 2021 that its forces shelled the market in Varn.\n",
    "order.txt": "A page that may not be held.\n",
}
ERASED = "order.txt"


def make_case(folder: Path, *, seed: bytes = b"", articles: Mapping[str, str] = ARTICLES) -> Path:
    """A case with several items, names in several scripts, a decision and an erasure. Equal seeds, equal bytes."""
    sources = folder / "sources"
    sources.mkdir(parents=True)
    for name, words in articles.items():
        (sources / name).write_text(words, encoding="utf-8")
    path = folder / "case"
    with create_case(path, "Varn", still_world(PEOPLE[0], seed=seed)) as case:
        for at, name in enumerate(articles):
            day = f"2021-05-0{at + 3}"
            given = Publication(
                publisher="Varn Daily", published_earliest=day, published_latest=day, title=f"Report {at + 1}",
                address=f"https://varn.example/{at + 1}", basis="given",
            )  # fmt: skip
            add(case, [sources / name], given=given)
        process(case)
        claims = held(case).claims
        if claims:
            decide(case, claims[0].id, Verdict.ACCEPT, person=PEOPLE[0], reason="it stands in the text")
            process(case)
        if ERASED in articles:
            number = next(i.number for i in held(case).items if i.item.name == ERASED)
            erase(case, number, people=PEOPLE, reason="an order of the court")
    return path


def open_made(path: Path, *, seed: bytes = b"pack") -> Case:
    """Open such a case in a world that repeats."""
    return open_case(path, world=still_world(PEOPLE[0], seed=seed))


def make_package(
    folder: Path,
    name: str = "package",
    *,
    seed: bytes = b"",
    both: bool = True,
    articles: Mapping[str, str] = ARTICLES,
    items: Sequence[str] | None = None,
    withhold: Mapping[str, str] | None = None,
    **options: Any,
) -> Packed:
    """Build a small case in ``folder`` and pack it as ``folder/name`` (a name that ends in .zip gives a zip).

    both: sign with Ed25519 and ML-DSA-44; without, equal arguments give equal bytes. Other options as
    :func:`solferino.casework.pack.pack`. The case lies in ``folder/case``.
    """
    path = make_case(folder, seed=seed, articles=articles)
    with open_made(path) as case:
        signer = SeededSigner(b"maker" + seed, both=both)
        return pack(case, folder / name, signer=signer, items=items, withhold=withhold, **options)
