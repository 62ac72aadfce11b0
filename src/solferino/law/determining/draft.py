"""Draft: a determination made of fields, a view and the catalogue. It decides nothing; people wrote what is decided.

Nothing goes in without an anchor: conduct rests on claims, an item relied on brings claims, what is assessed has words
behind at least one element. What stands against it goes in whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from solferino.law.catalogue import Beyond, Catalogue, Crime, Mode
from solferino.law.determining.contrary import answered, contrary_in
from solferino.law.determining.fields import NOTHING, Asked, AskedCrime
from solferino.law.standards import Standard, opinions, refuse_verdict, reported_state, standard
from solferino.record import (
    Condition,
    Conduct,
    Considered,
    Contrary,
    Determination,
    Filling,
    Heard,
    Held,
    HeldClaim,
    Incident,
    Opinion,
    Passage,
    Proceeding,
    Reach,
    Relied,
    Stance,
    Standing,
    UsageError,
    Weighed,
)

BINDS_NOBODY = frozenset({"RS-8-2-b-xx"})  # no annex was ever adopted; it is never put out
SAID = ("denial", "reply")
UPHELD = (Standing.ONE_SIGNATURE, Standing.AGREED)

Weigh = Callable[[Sequence[str], str], tuple[int, int, int | None]]


@dataclass(frozen=True, slots=True)
class Checked:
    """The elements of a provision for one incident, as people filled them and else as the first look has them.

    alternative: no classification chose its list, so that it stands beside its twin. barred: why its list does not
    apply, where a classification chose another.
    """

    elements: tuple[Weighed, ...]
    alternative: bool = False
    barred: str | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What a draft is made from, besides what people wrote.

    view: as of the day, from the record as held. find: a claim's id from the form in which people write it. weigh:
    (claims, handle) -> texts, independent origins, texts without a named origin. lasting: handle -> the name of an
    incident that the record can hold. checked: handle -> provision -> its elements. against: handle -> what a first
    look and people's entries hold against it. near: handle -> claims of denials in the texts of an incident, or at its
    place, that nothing ties to it alone. grades: item id -> the grade of its source. today: the day of drafting.
    """

    view: Held
    book: Catalogue
    find: Callable[[str], str]
    weigh: Weigh
    today: str
    lasting: Mapping[str, str]
    checked: Mapping[str, Mapping[str, Checked]] = field(default_factory=dict)
    against: Mapping[str, tuple[Contrary, ...]] = field(default_factory=dict)
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    grades: Mapping[str, str] = field(default_factory=dict)
    classifications: tuple[str, ...] = ()
    heard: tuple[Heard, ...] = ()


def incidents_of(asked: Asked, view: Held) -> tuple[Incident, ...]:
    """The incidents that the fields name, in their order. Raises UsageError that names the field."""
    known = {i.handle: i for i in view.incidents}
    found = []
    for n, row in enumerate(asked.conduct):
        handle = row.incident if row.incident in known else row.incident.upper()
        if handle not in known:
            raise _refused(
                f"conduct[{n}].incident",
                f"as of {asked.as_of}, from the record as held at {view.size} entries, there is no {row.incident!r}",
                f"list them with `solferino incidents --as-of {asked.as_of}`",
            )
        found.append(known[handle])
    return tuple(found)


def draft(
    asked: Asked, ground: Ground, *, handle: str, person: str, decided_by: tuple[str, ...], drafted: str
) -> Determination:
    """Make the record.

    person, decided_by: ids of people. drafted: an instant. Raises UsageError that names the field for an incident, item
    or claim that the view does not have, conduct or an item without a claim, a day to come, a provision that is not
    known or could bind nobody on the day, an empty contrary slot without a statement of search, a verdict asked for.
    """
    made = _Draft(asked, ground)
    made.refuse_days_to_come()
    considered = made.considered()
    rung = standard(ground.book, asked.standard, asked.practice, left=made.left_to_show(considered))
    conduct = made.conduct()
    contrary = made.contrary()
    if not contrary and not asked.searched:
        raise _refused(
            "searched",
            "nothing contrary or exonerating stands in the draft, and nothing says where it was looked for",
            "say where people looked, or --searched",
        )
    return Determination(
        handle=handle,
        author=asked.author,
        person=person,
        decided_by=decided_by,
        as_of=asked.as_of,
        held=ground.view.size,
        root=ground.view.root,
        standard=rung.id,
        standard_name=rung.name,
        meaning=rung.meaning,
        reach=Reach(asked.reach.kind, asked.reach.whose, asked.reach.place, asked.reach.first, asked.reach.last),
        catalogue=f"{ground.book.version}@{ground.book.digest}",
        drafted=drafted,
        practice=rung.practice,
        conduct=conduct,
        considered=considered,
        relied=made.relied(conduct, considered),
        unavailable=asked.unavailable,
        contrary=contrary,
        searched=asked.searched,
        proceedings=made.proceedings(),
        opinions=made.opinions(),
        classifications=ground.classifications,
        heard=ground.heard,
        rank=rung.rank,
        effect=asked.effect,
        published=asked.published,
        sharing=tuple(Condition(s.recipient, s.condition) for s in asked.sharing),
        supersedes=asked.supersedes,
        change=asked.change,
    )


def empty_checklist(book: Catalogue, found: Crime | Mode | Beyond) -> tuple[Weighed, ...]:
    """The elements of a provision that nobody filled and no first look opened. A context is written out."""
    elements = () if isinstance(found, Beyond) else found.elements
    why = "nobody entered anything, and the first look found no words for it"
    return tuple(Weighed(e.key, _written_out(book, e.text), str(Filling.EMPTY), reason=why) for e in elements)


def _written_out(book: Catalogue, text: str) -> str:
    context = book.contexts.get(text)
    return f"{context.name}: {'; '.join(context.elements)}" if context else text


class _Draft:
    """The parts of one draft, each from its fields."""

    def __init__(self, asked: Asked, ground: Ground) -> None:
        self._asked = asked
        self._ground = ground
        self._incidents = incidents_of(asked, ground.view)
        self._by_name = {row.incident: incident for row, incident in zip(asked.conduct, self._incidents, strict=True)}
        self._rows = {c.id: c for c in ground.view.claims if c.standing is not Standing.REJECTED}
        self._numbers = {i.number: i.id for i in ground.view.items}

    def refuse_days_to_come(self) -> None:
        today = self._ground.today
        for name, day in (("as_of", self._asked.as_of), ("published", self._asked.published)):
            if day and day > today:
                raise _refused(name, f"{day} has not come yet; today is {today}", "give a day that is over, or today")

    def conduct(self) -> tuple[Conduct, ...]:
        made = []
        for n, (row, incident) in enumerate(zip(self._asked.conduct, self._incidents, strict=True)):
            reporting = [m.claim for m in incident.members if m.stance is Stance.REPORTS and m.claim in self._rows]
            claims = tuple(self._claims(row.claims, f"conduct[{n}].claims")) or tuple(reporting)
            strange = next((c for c in claims if c not in {m.claim for m in incident.members}), None)
            if strange:
                raise _refused(
                    f"conduct[{n}].claims", f"{strange} is no claim of {row.incident}", "name one of its own"
                )
            if not claims:
                raise _refused(
                    f"conduct[{n}]", f"no claim in view reports {row.incident}", "nothing stands without one"
                )
            self._refuse_out_of_reach(n, incident)
            reports, origins, unnamed = self._ground.weigh(claims, incident.handle)
            accepted = any(self._rows[c].standing in UPHELD for c in claims)
            happened = incident.happened
            made.append(
                Conduct(
                    self._ground.lasting[incident.handle],
                    incident.title,
                    claims,
                    origins,
                    reports,
                    str(reported_state(independent=origins, accepted=accepted)),
                    unnamed,
                    incident.place,
                    happened.earliest if happened else None,
                    happened.latest if happened else None,
                )
            )
        return tuple(made)

    def _refuse_out_of_reach(self, n: int, incident: Incident) -> None:
        reach, happened = self._asked.reach, incident.happened
        if happened is None:
            return
        early = reach.first and happened.latest and happened.latest < reach.first
        late = reach.last and happened.earliest and happened.earliest > reach.last
        if early or late:
            raise _refused(
                f"conduct[{n}].incident",
                f"{incident.handle} lies outside the days of reach, {reach.first or 'open'} to {reach.last or 'open'}",
                "leave it out, or change reach",
            )

    def considered(self) -> tuple[Considered, ...]:
        return tuple(self._consider(n, row) for n, row in enumerate(self._asked.crimes))

    def _consider(self, n: int, row: AskedCrime) -> Considered:
        incident = self._by_name[row.incident]
        title, citation, digest = self._provision(n, row, incident)
        known = self._ground.checked.get(incident.handle, {}).get(row.provision)
        found = self._part_of(row.provision) or self._ground.book.provision(row.provision)
        checked = known or Checked(empty_checklist(self._ground.book, found))
        open_ones = [e.text for e in checked.elements if e.state in (Filling.EMPTY, "disputed")]
        refuse_verdict(row.outcome, f"crimes[{n}].outcome", open_ones)
        if row.outcome == "assessed" and checked.barred:
            raise _refused(f"crimes[{n}].provision", f"{row.provision}: {checked.barred}", "choose one of its list")
        shown = any(e.supporting or e.words_for for e in checked.elements)
        if row.outcome == "assessed" and not shown:
            raise _refused(
                f"crimes[{n}]",
                f"no element of {row.provision} has a claim or a passage behind it for {row.incident}",
                "fill its elements with `solferino element`, or leave it out; left to show: " + "; ".join(open_ones),
            )
        return Considered(
            self._ground.lasting[incident.handle],
            row.provision,
            title,
            citation,
            digest,
            row.outcome,
            checked.elements,
            row.reason,
            "yes" if checked.alternative else None,
            found.not_this_if if isinstance(found, Crime) else (),
        )

    def _part_of(self, provision: str) -> Crime | None:
        part = self._ground.book.part(provision)
        return part[0] if part else None

    def _provision(self, n: int, row: AskedCrime, incident: Incident) -> tuple[str, str, str]:
        """Title, citation and digest; refuses what could bind nobody on the day of the act or of the law asked for."""
        way = f"crimes[{n}].provision"
        if row.provision in BINDS_NOBODY:
            raise _refused(way, f"{row.provision} binds nobody: the annex that it needs was never adopted", "")
        part = self._ground.book.part(row.provision)
        try:
            found = part[0] if part else self._ground.book.provision(row.provision)
        except UsageError as error:
            raise _refused(way, error.what, error.do) from None
        since = found.in_force_from if isinstance(found, Crime) else ""
        latest = incident.happened.latest if incident.happened else None
        if since and (self._asked.as_of < since or (latest is not None and latest < since)):
            raise _refused(way, f"{row.provision} could bind nobody before {since}", "choose the law of the day")
        short = f"{found.short}: {part[1].short}" if part else found.short
        citation = found.source if isinstance(found, Beyond) else found.provision
        return short, citation, found.digest

    def left_to_show(self, considered: Sequence[Considered]) -> tuple[str, ...]:
        """The elements without anything behind them, in words."""
        return tuple(
            f"{c.provision} {e.element}: {e.text}"
            for c in considered
            for e in c.elements
            if e.state in (Filling.EMPTY, "disputed")
        )

    def relied(self, conduct: Sequence[Conduct], considered: Sequence[Considered]) -> tuple[Relied, ...]:
        """The items people named and those that the conduct and its elements rest on, in order of their numbers."""
        resting = [c for row in conduct for c in row.claims]
        resting += [c for row in considered for e in row.elements for c in e.supporting]
        claims: dict[str, list[str]] = {}
        for row in self._held(resting):
            claims.setdefault(row.item, []).append(row.id)
        for n, asked in enumerate(self._asked.relied):
            item = self._item(asked.item, f"relied[{n}].item")
            mine = self._claims(asked.claims, f"relied[{n}].claims")
            strange = next((c for c in mine if self._rows[c].item != item), None)
            if strange:
                raise _refused(f"relied[{n}].claims", f"{strange} is no claim of {asked.item}", "name one of its own")
            if not mine and item not in claims:
                raise _refused(
                    f"relied[{n}]", f"{asked.item} brings no claim to the conduct", "name the claims relied on"
                )
            claims.setdefault(item, []).extend(c for c in mine if c not in claims[item])
        numbers = {i: number for number, i in self._numbers.items()}
        made = []
        for item in sorted(claims, key=lambda i: (numbers.get(i, ""), i)):
            ids = tuple(dict.fromkeys(claims[item]))
            _, origins, _ = self._ground.weigh(ids, "")
            made.append(Relied(item, numbers.get(item, ""), ids, self._ground.grades.get(item), origins))
        return tuple(made)

    def contrary(self) -> tuple[Contrary, ...]:
        view, lasting = self._ground.view, self._ground.lasting
        near = [c for incident in self._incidents for c in self._ground.near.get(incident.handle, ())]
        found = [*contrary_in(view, self._incidents, lasting, near)]
        said = [self._rows[c].claim.passage for row in found for c in row.claims]
        for incident in self._incidents:
            # Whom a report names as denying it is said once: in their own words, where these stand there.
            rows = self._ground.against.get(incident.handle, ())
            found += [r for r in rows if not (r.kind in SAID and r.words and all(_lies_in(p, said) for p in r.words))]
        asked = []
        for n, row in enumerate(self._asked.contrary):
            about = self._about(row.incident, f"contrary[{n}].incident")
            asked.append((row, tuple(self._claims(row.claims, f"contrary[{n}].claims")), about))
        return answered(found, asked)

    def proceedings(self) -> tuple[Proceeding, ...]:
        made = []
        for n, row in enumerate(self._asked.proceedings):
            way = f"proceedings[{n}]"
            if row.day > self._asked.as_of:
                raise _refused(
                    f"{way}.day", f"{row.day} is after {self._asked.as_of}, the day it is as of", "leave it out"
                )
            claims = tuple(self._claims(row.claims, f"{way}.claims"))
            made.append(Proceeding(row.state, row.body, row.day, claims, self._about(row.incident, f"{way}.incident")))
        return tuple(sorted(made, key=lambda p: (p.day, p.state, p.body)))

    def opinions(self) -> tuple[Opinion, ...]:
        known: Mapping[str, Standard] = opinions(self._ground.book)
        made = []
        for n, row in enumerate(self._asked.opinions):
            kind = known.get(row.kind.upper())
            if kind is None:
                raise _refused(f"opinions[{n}].kind", f"there is no {row.kind!r}", f"one of: {', '.join(known)}")
            claims = tuple(self._claims(row.claims, f"opinions[{n}].claims"))
            made.append(Opinion(kind.id, kind.name, kind.effect or "", claims))
        return tuple(made)

    def _about(self, name: str | None, way: str) -> str | None:
        if name is None:
            return None
        incident = self._by_name.get(name)
        if incident is None:
            raise _refused(way, f"{name} is not among the conduct", "name it under conduct as well")
        return self._ground.lasting[incident.handle]

    def _item(self, given: str, way: str) -> str:
        found = self._numbers.get(given.upper()) or (given if given in self._numbers.values() else None)
        if found is None:
            raise _refused(way, f"there is no item {given!r} in this view", "list them with `solferino status`")
        return found

    def _claims(self, given: Sequence[str], way: str) -> list[str]:
        found = []
        for name in given:
            try:
                key = self._ground.find(name)
            except UsageError as error:
                raise _refused(way, error.what, error.do) from None
            if key not in self._rows:
                raise _refused(way, f"{name} is not in this view, or people rejected it", "name another claim")
            found.append(key)
        return list(dict.fromkeys(found))

    def _held(self, ids: Sequence[str]) -> list[HeldClaim]:
        return [self._rows[i] for i in dict.fromkeys(ids) if i in self._rows]


def _lies_in(passage: Passage, others: Sequence[Passage]) -> bool:
    return any(o.reading == passage.reading and o.start <= passage.start and passage.end <= o.end for o in others)


def _refused(way: str, what: str, do: str) -> UsageError:
    return UsageError(f"{way}: {what}", kept=NOTHING, do=do)


__all__ = ["Checked", "Ground", "draft", "empty_checklist", "incidents_of"]
