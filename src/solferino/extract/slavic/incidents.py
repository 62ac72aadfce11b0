"""Incident reports in Slavic news text: an attack in its words, where, when, on what and by whom as alleged.

One article's sentences on one attack become one report. A sentence that tells of an attack only inside quotation marks
adds to a report and makes none; a threat, a metaphor, an anniversary or an exercise makes none either.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from solferino.extract.protocol import Context
from solferino.extract.slavic.dates import Dated, dates_in
from solferino.extract.slavic.document import Document, document, known
from solferino.extract.slavic.figures import SlavicFigures
from solferino.extract.slavic.forms import one_name
from solferino.extract.slavic.places import Named, places_in
from solferino.extract.slavic.rules import INCIDENTS, SHARES
from solferino.extract.slavic.statements import over, statements
from solferino.extract.slavic.tokens import Token
from solferino.extract.slavic.tongue import Tongue
from solferino.extract.slavic.unreal import rejected, unreal
from solferino.record import (
    Actor,
    ActorKind,
    Blame,
    Counted,
    Fate,
    Figure,
    FigureStatus,
    Harmed,
    IncidentReport,
    Mode,
    Passage,
    Place,
    Speaker,
    Stage,
    Statement,
    StatementKind,
    Target,
    Text,
)
from solferino.text import Span

_SAME_DAY = re.compile(r"(?<!\w)(?:того (?:ж|же|самого) дня|в тот же день|тогда же|тоді ж)(?!\w)")
_DATELINE = 40  # characters of a sentence that gives a day and nothing else
_ONLY_A_DATE = 2  # words: "7 марта 2024 года" is the day of publication, "Был вторник, 16 января" that of the event
_PLAIN = frozenset({"attack", "killing", "explosion"})
_GROUND = frozenset({"shelling", "rocket attack", "mortar"})
_AIR = frozenset({"airstrike", "missile strike", "drone strike"})
_APART = frozenset({"torture", "kidnapping", "detention", "clash", "arson", "explosion", "attack"})
_BLASTS = frozenset({"explosion", "bombing", "car bomb", "suicide bombing"})
_FATES = {Counted.KILLED: Fate.KILLED, Counted.INJURED: Fate.INJURED, Counted.CASUALTIES: Fate.UNKNOWN}
_ORIGIN = frozenset(["з", "із", "зі", "из", "с", "со", "від", "от", "до", "к", "ко"])
_UNKNOWN_ACTOR = ("невід", "неизв")
_PEOPLE_ACTOR = ("озброєн", "вооруж", "терорист", "террорист")


@dataclass
class _Mention:
    """What one sentence tells of an attack."""

    number: int
    at: int
    kind: str
    quoted: bool
    place: Named | None
    dated: Dated | None
    target: tuple[int, int] | None
    actor: tuple[int, int] | None
    weapon: tuple[int, int] | None
    stage: Stage
    speaker: Speaker | None
    accused: bool


@dataclass
class _Report:
    """Mentions of one attack."""

    kind: str
    mentions: list[_Mention] = field(default_factory=list)

    @property
    def place(self) -> Named | None:
        """The narrowest place told."""
        named = [m.place for m in self.mentions if m.place]
        return next((p for p in named if not p.wide), named[0] if named else None)

    @property
    def dated(self) -> Dated | None:
        return next((m.dated for m in self.mentions if m.dated), None)


class SlavicIncidents:
    """Incident reports by the rules. Callable as an :class:`~solferino.extract.protocol.Extractor`."""

    name = "incidents"
    version = "1"
    explained = INCIDENTS

    def __init__(self, tongue: Tongue) -> None:
        self.tongue = known(tongue)
        self.languages = frozenset({tongue.language})
        self._figures = SlavicFigures(tongue)

    def __call__(self, text: Text, context: Context) -> Iterator[IncidentReport]:
        """The reports of a text in text order, one for each alleged event. Empty text gives none; no input raises."""
        doc = document(text.text, self.tongue.language)
        if not any(self.tongue.any_attack.search(doc.low, s.start, s.end) for s in doc.stretches):
            return
        told = statements(text, context, self.tongue)
        reports = _joined(_mentions(doc, told, context))
        if not reports:
            return
        figures = list(self._figures(text, context))
        denials = [s for s in told if s.kind is StatementKind.DENIAL and s.speaker and _of_an_attack(doc, s)]
        scene = _Scene(doc, reports, figures, denials)
        for report in sorted(reports, key=lambda r: _fullest(r).number):
            yield _record(text, doc, report, scene)


def _mentions(doc: Document, told: Sequence[Statement], context: Context) -> Iterator[_Mention]:
    tongue = doc.tongue
    last: Dated | None = None
    for number, span in enumerate(doc.stretches):
        if not doc.own[number] or not tongue.any_attack.search(doc.low, span.start, span.end):
            continue
        if tongue.pattern("idle").search(doc.low, span.start, span.end):
            continue
        if unreal(doc.low, span.start, span.end) or rejected(doc.low, span.start, span.end):
            continue
        inside = next((s for s in over(told, span.start, span.start + 1) if s.mode is Mode.INDIRECT), None)
        if inside is not None and inside.kind in (
            StatementKind.DENIAL,
            StatementKind.PROMISE,
            StatementKind.CALL,
            StatementKind.WARNING,
        ):
            continue
        found = _trigger(doc, span)
        if found is None:
            continue
        kind, at = found
        if tongue.pattern("threatened").search(doc.low, span.start, span.end):
            continue
        if tongue.pattern("denied_act").search(doc.low, span.start, span.end):
            continue
        quoted = any(s.mode is not Mode.INDIRECT for s in over(told, at, at + 1))
        mention = _mention(doc, number, span, kind, at, quoted, inside, context)
        if mention.dated is None and last is not None and _SAME_DAY.search(doc.low, span.start, span.end):
            mention.dated = Dated(
                last.start, last.end, replace(last.when, basis="the same day as the attack told before")
            )
        last = mention.dated or last
        yield mention


def _trigger(doc: Document, span: Span) -> tuple[str, int] | None:
    """The type of attack that a sentence tells, the surest words first, and where its word stands."""
    for kind, pattern in doc.tongue.attack_patterns:
        match = pattern.search(doc.low, span.start, span.end)
        if match is None:
            continue
        if kind in ("attack", "shelling", "explosion"):
            for finer, weapon in doc.tongue.weapon_patterns:
                armed = weapon.search(doc.low, span.start, span.end)
                if armed is not None and abs(armed.start() - match.start()) < 90 and _refines(kind, finer):
                    return finer, match.start()
        return kind, match.start()
    return None


def _refines(kind: str, finer: str) -> bool:
    if kind == "explosion":
        return False
    return not (kind == "shelling" and finer in ("missile strike",)) or kind == "attack"


def _mention(
    doc: Document, number: int, span: Span, kind: str, at: int, quoted: bool, inside: Statement | None, context: Context
) -> _Mention:
    low, tongue = doc.low, doc.tongue
    dated = [d for d in dates_in(low, span.start, span.end, tongue, context) if d.when.earliest]
    if (
        not dated
        and number
        and _is_dateline(doc, number - 1)
        and "\n" not in doc.text[doc.stretches[number - 1].end : span.start]
    ):
        before = doc.stretches[number - 1]  # "It was Tuesday, 16 January. The ..."
        told = re.sub(r"[\d\W]+", " ", low[before.start : before.end]).split()
        if len(told) > _ONLY_A_DATE and not tongue.any_attack.search(low, before.start, before.end):
            dated = [d for d in dates_in(low, before.start, before.end, tongue, context) if d.when.earliest][-1:]
    actor = None
    for match in tongue.pattern("actors").finditer(low, span.start, span.end):
        if _after_preposition(low, match.start()):
            continue
        actor = match.span()
        break
    weapon = next((m.span() for k, p in tongue.weapon_patterns if (m := p.search(low, span.start, span.end))), None)
    stage = Stage.ATTEMPTED if tongue.pattern("attempted").search(low, span.start, span.end) else Stage.ACCOMPLISHED
    return _Mention(
        number,
        at,
        kind,
        quoted,
        _scene(places_in(doc, span.start, span.end), at),
        min(dated, key=lambda d: (abs(d.start - at), d.start)) if dated else None,
        _target(doc.words[number], tongue, at),
        actor,
        weapon,
        stage,
        inside.speaker if inside else None,
        bool(inside and inside.kind is StatementKind.ACCUSATION),
    )


def _is_dateline(doc: Document, number: int) -> bool:
    span = doc.stretches[number]
    return span.end - span.start <= _DATELINE


def _after_preposition(low: str, at: int) -> bool:
    return bool(re.search(r"(?:проти|против|у|в|з|с|для|серед|среди|над|от|від)\s+\Z", low[max(0, at - 10) : at]))


def _scene(places: Sequence[Named], at: int) -> Named | None:
    """The place of an attack: behind its word, else before it; never one that people came from or were taken to."""
    fit = [p for p in places if p.preposition not in _ORIGIN]
    behind = [p for p in fit if p.start > at]
    if behind and behind[0].start - at < 160:
        return behind[0]
    return fit[-1] if fit else None


def _target(words: Sequence[Token], tongue: Tongue, at: int) -> tuple[int, int] | None:
    found = [t for t in words if tongue.targets_stems.has(t.low)]
    if not found:
        return None
    best = min(found, key=lambda t: (t.start < at, abs(t.start - at)))
    return best.start, best.end


def _joined(mentions: Iterator[_Mention]) -> list[_Report]:
    """Mentions of one attack put together: one place, a type that can be the same, days that do not exclude it."""
    reports: list[_Report] = []
    for mention in mentions:
        home = next((r for r in reversed(reports) if _same(r, mention)), None)
        if home is not None:
            home.mentions.append(mention)
            home.kind = _finer(home.kind, mention.kind)
        elif not mention.quoted and (mention.place or mention.dated or not reports):
            reports.append(_Report(mention.kind, [mention]))
    return reports


def _finer(one: str, other: str) -> str:
    if one in _PLAIN and other not in _PLAIN:
        return other
    if one == "shelling" and other in _GROUND:
        return other
    if (one == "killing" and other not in _APART) or (one == "explosion" and other in _BLASTS):
        return other
    return one


def _same(report: _Report, mention: _Mention) -> bool:
    place, here = report.place, mention.place
    wider = report.kind == mention.kind and bool((place and place.wide) or (here and here.wide))
    if place and here and not one_name(place.name, here.name) and not wider:
        return False
    day, today = report.dated, mention.dated
    if day and today and not day.when.overlaps(today.when):
        return False
    one, other = report.kind, mention.kind
    if one == other or one in _PLAIN or other in _PLAIN:
        return True
    if {one, other} <= _GROUND or {one, other} <= _BLASTS:
        return True
    return (one in _AIR | _GROUND and other == "bombing") or ({one, other} <= _AIR | _GROUND and not here)


def _fullest(report: _Report) -> _Mention:
    return max(
        report.mentions,
        key=lambda m: (not m.quoted, bool(m.place) + bool(m.dated) + bool(m.target) + bool(m.actor), -m.number),
    )


def _record(text: Text, doc: Document, report: _Report, scene: _Scene) -> IncidentReport:
    full = _fullest(report)
    span = doc.stretches[full.number]
    acting = next((m for m in report.mentions if m.actor), None)
    actor_at = Passage.of(text, *acting.actor) if acting and acting.actor else None
    blame, speaker = _blame(acting, actor_at)
    named = [m.place for m in [full, *report.mentions] if m.place]
    place = next((p for p in named if not p.wide), named[0] if named else None)
    dated = next((m.dated for m in [full, *report.mentions] if m.dated), None)
    targets = tuple(dict.fromkeys(m.target for m in [full, *report.mentions] if m.target))
    weapons = tuple(dict.fromkeys(m.weapon for m in [full, *report.mentions] if m.weapon))
    home = scene.places[id(report)]
    counted = scene.figures.get(home, [])
    return IncidentReport(
        Passage.of(text, span.start, span.end),
        report.kind,
        target=doc.text[slice(*targets[0])] if targets else None,
        place=Place(place.name, Passage.of(text, place.start, place.end)) if place else None,
        happened=dated.when if dated else None,
        actor=actor_at.quote if actor_at else None,
        actor_at=actor_at,
        blame=blame,
        alleged_by=speaker,
        weapon=doc.text[slice(*weapons[0])] if weapons else None,
        stage=full.stage,
        victims=tuple(f.id for f in counted),
        denied_by=_denied(scene.denials.get(home, [])),
        actors=(Actor(actor_at, _kind_of(actor_at.quote), blame, speaker),) if actor_at else (),
        targets=tuple(Target(Passage.of(text, *t)) for t in targets),
        harmed=tuple(
            Harmed(f.passage, _FATES[f.counted] if f.low != 0 or f.high != 0 else Fate.UNHARMED, f.low, f.high)
            for f in counted
        ),
        weapons=tuple(Passage.of(text, *w) for w in weapons),
        rule="cyrillic-attack",
        confidence=SHARES["incidents"],
    )


def _blame(acting: _Mention | None, actor_at: Passage | None) -> tuple[Blame, Speaker | None]:
    if acting is None or actor_at is None or actor_at.quote.lower().startswith(_UNKNOWN_ACTOR):
        return Blame.UNKNOWN, None
    if acting.speaker is not None or acting.accused or acting.quoted:
        return Blame.ACCUSED, acting.speaker
    return Blame.STATED, None


def _kind_of(words: str) -> ActorKind:
    low = words.lower()
    if low.startswith(_UNKNOWN_ACTOR):
        return ActorKind.UNKNOWN
    return ActorKind.INDIVIDUAL if low.startswith(_PEOPLE_ACTOR) else ActorKind.ORGANISATION


def _of_an_attack(doc: Document, denial: Statement) -> bool:
    """True for a denial that speaks of an attack, of a part in it, or of what was said."""
    at = denial.passage.start, denial.passage.end
    return bool(doc.tongue.any_attack.search(doc.low, *at) or doc.tongue.pattern("denial_of").search(doc.low, *at))


class _Scene:
    """Which report a figure or a denial goes with: the one told last before it."""

    def __init__(
        self, doc: Document, reports: Sequence[_Report], figures: Sequence[Figure], denials: Sequence[Statement]
    ) -> None:
        self.doc = doc
        self.told = sorted(((m.number, m.at, n) for n, r in enumerate(reports) for m in r.mentions), key=lambda t: t[1])
        self.places = {id(r): n for n, r in enumerate(reports)}
        self.figures: dict[int, list[Figure]] = {}
        self.denials: dict[int, list[Statement]] = {}
        for figure in figures:
            denied = figure.status is FigureStatus.DENIED  # nobody is harmed by what is said not to be so
            if figure.counted in _FATES and not denied and (home := self._of_figure(figure)) is not None:
                self.figures.setdefault(home, []).append(figure)
        for denial in denials:
            home = 0 if len(reports) == 1 else self._before(denial.passage.start)
            if home is not None:
                self.denials.setdefault(home, []).append(denial)

    def _before(self, position: int) -> int | None:
        at = bisect_right(self.told, position, key=lambda t: t[1])
        return self.told[at - 1][2] if at else None

    def _of_figure(self, figure: Figure) -> int | None:
        """The report in whose sentence a figure stands, else the last one told before it in its paragraph."""
        number = self.doc.number_at(figure.passage.start)
        at = bisect_right(self.told, number, key=lambda t: t[0])
        if not at:
            return None
        last, _, home = self.told[at - 1]
        if last == number:
            return home
        between = self.doc.text[self.doc.stretches[last].end : self.doc.stretches[number].start]
        return None if "\n" in between else home


def _denied(denials: Sequence[Statement]) -> tuple[Speaker, ...]:
    found: dict[str, Speaker] = {}
    for denial in denials:
        if denial.speaker is not None:
            found.setdefault(denial.speaker.name, denial.speaker)
    return tuple(found.values())
