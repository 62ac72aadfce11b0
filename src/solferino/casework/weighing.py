"""Weighing: how many independent origins stand behind some claims of a view. Copies of one origin count once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from solferino.corroborate.behind import Origins
from solferino.corroborate.grading import weigh
from solferino.corroborate.scene import Scene
from solferino.record import FindingKind, Held, Origin, SharedStatement


@dataclass(frozen=True, slots=True)
class Behind:
    """reports: distinct texts. independent: origins that can be told apart. origins: their handles. words: in short."""

    reports: int
    independent: int
    origins: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class _Traced:
    """What a view holds of tracing. Copies and houses are in the grade of the incident, which caps every count."""

    shared: tuple[SharedStatement, ...]
    origins: tuple[Origin, ...]
    copies: tuple[tuple[str, ...], ...] = ()
    houses: tuple[tuple[str, ...], ...] = ()


class Weighing:
    """The origins of one view, looked up once."""

    def __init__(self, view: Held) -> None:
        self._scene = Scene((c.claim for c in view.claims), view.texts, view.publications)
        self._origins = Origins(_Traced(view.shared, view.origins))
        self._most: Mapping[str, int] = {
            f.about: f.independent
            for f in view.findings
            if f.kind is FindingKind.CORROBORATION and f.independent is not None
        }
        self._known: dict[tuple[tuple[str, ...], str], Behind] = {}

    def behind(self, claims: Iterable[str], about: str = "") -> Behind:
        """What stands behind claims of the view; others are passed over.

        about: a handle. A part of what is said of an incident has no more independent origins than the whole, where
        ties between outlets are known too.
        """
        ids = tuple(sorted({c for c in claims if c in self._scene.claims}))
        key = (ids, about)
        if key not in self._known:
            self._known[key] = self._weigh(ids, about)
        return self._known[key]

    def _weigh(self, ids: tuple[str, ...], about: str) -> Behind:
        if not ids:
            return Behind(0, 0, (), "no claim")
        weight = weigh(ids, self._origins, self._scene)
        number = min(weight.independent, self._most.get(about, weight.independent))
        reports = f"{weight.reports} report{'' if weight.reports == 1 else 's'}"
        if number == 0:
            return Behind(weight.reports, 0, weight.origins, f"{reports}, no origin named")
        return Behind(
            weight.reports,
            number,
            weight.origins,
            f"{reports}, {number} independent origin{'' if number == 1 else 's'}",
        )


__all__ = ["Behind", "Weighing"]
