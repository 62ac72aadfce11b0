"""Three small invented lists in three scripts, and a linker simple enough to foresee what it gives."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from casework.days import on
from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.lists import Declaring, declare
from solferino.casework.process import process
from solferino.count.linkage.types import Constraints, Linked, ScoredPair
from solferino.count.lists import Entry
from solferino.record import CasualtyList, Publication

REGISTRY = (
    "№;ПІБ;Стать;Вік;Дата загибелі;Місце;ref\r\n"
    "1;Варнич Олена Петрівна;ж;34;11.04.2031;Тарвік;a\r\n"
    "2;Варнич Петро Ілліч;ч;61;11.04.2031;Тарвік;b\r\n"
    "3;Орськ Ілда;ж;200;31.02.2031;Тавель;c\r\n"
    "3;;ч;;12.04.2031;Тарвік;d\r\n"
    "5;Лунд Марко;x;17;13.04.2031;Тавель;e\r\n"
)
PRESS = (
    "name,sex,age,date,place,ref\n"
    "Olena Varnych,f,34,2031-04-11,Tarvik,a\n"
    "Petro Varnych,m,,2031-04,Tarvik,b\n"
    "Marko Lund,m,17,2031-04-13,Tavel,f\n"
    "Vera Holm,f,52,2031-05-02,Tavel,g\n"
)
ARABIC = (
    '[{"الاسم": "أولينا فارنيتش", "الجنس": "أنثى", "العمر": "٣٤",\n'
    '  "تاريخ الوفاة": "11/04/2031", "المكان": "تارفيك", "ref": "a"},\n'
    ' {"الاسم": "إيلدا أورسك", "الجنس": "أنثى", "العمر": 40,\n'
    '  "تاريخ الوفاة": "14/04/2031", "المكان": "تافيل", "ref": "c"}]\n'
)
FILES = {"registry.csv": REGISTRY.encode("cp1251", "replace"), "press.csv": PRESS.encode(), "ar.json": ARABIC.encode()}
UK = "own_id=№,name=ПІБ,sex=Стать,age=Вік,date=Дата загибелі,place=Місце"
EN = "name=name,sex=sex,age=age,date=date,place=place"
AR = "name=الاسم,sex=الجنس,age=العمر,date=تاريخ الوفاة,place=المكان"


def uses(words: str) -> tuple[tuple[str, str], ...]:
    return tuple((pair.partition("=")[0], pair.partition("=")[2]) for pair in words.split(","))


_FOLDER = TemporaryDirectory(prefix="listing-")


def made(folder: Path) -> Case:
    """A case with the three tables, read and not declared. The press list came out on 20 May 2031."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(_made(), folder / "case")
    return open_case(folder / "case", world=fixed_world(start=on("2031-07-01")))


@cache
def _made() -> Path:
    folder = Path(_FOLDER.name)
    with create_case(folder / "case", "Varn", fixed_world(start=on("2031-06-30"))) as case:
        for name, data in FILES.items():
            (folder / name).write_bytes(data)
            day = {"press.csv": "2031-05-20"}.get(name, "2031-05-10")
            keeper = f"the keeper of {name}"
            given = Publication(publisher=keeper, published_earliest=day, published_latest=day, basis="given")
            add(case, [folder / name], given=given)
        process(case)
    return folder / "case"


def declared(case: Case, *which: str, person: str = "Ada Brun") -> list[CasualtyList]:
    """Declare the lists: ``registry``, ``press`` and ``ar`` where none is named."""
    plans = {
        "registry": ("I-001", UK, {"order": "dmy", "confirmation": "two sources", "place": "Varn"}),
        "press": ("I-002", EN, {}),
        "ar": ("I-003", AR, {"order": "dmy"}),
    }
    return [
        declare(
            case, plans[name][0],
            Declaring(f"the keeper of {name}", "names of the dead", uses(plans[name][1]), name, **plans[name][2]),
            person=person,
        )
        for name in which or tuple(plans)
    ]  # fmt: skip


@dataclass
class ByRef:
    """Links rows whose ``ref`` is the same. apart: refs that it keeps apart. likely: probability by two refs, sorted.

    flags: refs whose person is flagged. ran: how often it was asked.
    """

    apart: set[str] = field(default_factory=set)
    same: dict[str, str] = field(default_factory=dict)
    likely: dict[tuple[str, str], float] = field(default_factory=dict)
    ran: int = 0

    def __call__(
        self,
        entries: Sequence[Entry],
        *,
        seed: int,
        constraints: Constraints,
        reviewed: Sequence[tuple[tuple[str, str], bool]] = (),
        engine: str | None = None,
        progress: Callable[[str, int, int], None] | None = None,
    ) -> Linked:
        self.ran += 1
        groups: dict[str, list[int]] = defaultdict(list)
        cannot = {row for pair in constraints.cannot for row in pair}
        for at, entry in enumerate(entries):
            ref = entry.others["ref"]
            key = f"{ref}{at}" if ref in self.apart or entry.id in cannot else self.same.get(ref, ref)
            must = next((pair for pair in constraints.must if entry.id in pair), None)
            groups[min(must) if must else key].append(at)
        persons = tuple(sorted(map(tuple, groups.values())))
        person = {at: n for n, rows in enumerate(persons) for at in rows}
        pairs = []
        for a, b in combinations(range(len(entries)), 2):
            refs = tuple(sorted((entries[a].others["ref"], entries[b].others["ref"])))
            likely = self.likely.get(refs, 0.99 if person[a] == person[b] else 0.0)
            if likely >= 0.01:
                pairs.append(ScoredPair(a, b, 1.0, likely, {"name": "close", "sex": "same"}))
        return Linked(tuple(entries), persons, tuple(pairs), "own", seed, {"prior": 0.25}, {})


def by_ref(patch: pytest.MonkeyPatch, **settings: Any) -> ByRef:
    """Put the simple linker in the place of the real one."""
    linker = ByRef(**settings)
    patch.setattr("solferino.casework.linking_rows.link_entries", linker)
    return linker
