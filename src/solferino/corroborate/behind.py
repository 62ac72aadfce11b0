"""How many independent origins stand behind a set of claims, which they are, and why no more.

To count one source twice is the dangerous error. So voices of one institution count once; a bare name ("the army", "an
official") may be anybody of its sort and adds nothing where somebody of that sort is counted; a text that names no
origin counts only where it shows its own reporting, and nothing ties it to a text that is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from solferino.corroborate.scene import Scene, TracedClaims, position
from solferino.names.standing import Sort, bare, organ_of, plain_words, sort_of
from solferino.record import (
    BorrowingKind,
    Claim,
    Figure,
    Incident,
    IncidentReport,
    Origin,
    OriginRole,
    RootKind,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
)
from solferino.text import word_set
from solferino.text.groups import Groups


class Origins:
    """The origin of each claim."""

    def __init__(self, traced: TracedClaims) -> None:
        self.all = traced.origins
        self.traced = traced
        self._of = {claim: n for n, origin in enumerate(traced.origins) for claim in origin.claims}
        self._institution: dict[int, str | None] = {}
        self._words: dict[int, frozenset[str]] = {}
        self._sorts: dict[int, Sort] = {}

    def of(self, claim: str) -> int | None:
        """The number of the origin that a claim leads back to; None for a claim that was not traced."""
        return self._of.get(claim)

    def origin(self, claim: str) -> Origin | None:
        """The origin that a claim leads back to."""
        number = self.of(claim)
        return None if number is None else self.all[number]

    def institution(self, number: int, scene: Scene) -> str | None:
        """The key of the body or State that an origin speaks for; origins with one key count once."""
        if number not in self._institution:
            origin = self.all[number]
            self._institution[number] = _key(origin.institution) if origin.institution else _state(origin, scene)
        return self._institution[number]

    def words(self, number: int, scene: Scene) -> frozenset[str]:
        """The folded words of an origin's name and of the offices that the texts give it."""
        if number not in self._words:
            origin = self.all[number]
            self._words[number] = frozenset(plain_words(" ".join((origin.name or "", *_offices(origin, scene)))))
        return self._words[number]

    def sort(self, number: int, scene: Scene) -> Sort:
        """What sort of voice an origin is; an army speaks for its State."""
        if number not in self._sorts:
            self._sorts[number] = _sort(self.all[number], scene)
        return self._sorts[number]


@dataclass(frozen=True, slots=True)
class Root:
    """One independent origin.

    origins: the traced origins that it is made of, those with a name where there are such (handles, or first claims
    while there are none). names: of these, as the texts name them; empty for a text's own reporting. readings: the
    texts behind it.
    claims: those asked about that lead to it. tied: why several origins are one here, empty where it is one alone.
    """

    origins: tuple[str, ...]
    names: tuple[str, ...]
    role: OriginRole
    root: RootKind
    readings: tuple[str, ...]
    claims: tuple[str, ...]
    named: bool
    tied: str = ""


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a set of claims.

    independent: how many origins can be told apart, the length of ``roots``. uncounted: reading ids of texts that name
    no origin of their own, or one that may be among those counted. reports: distinct texts. why: one sentence.
    """

    independent: int
    roots: tuple[Root, ...]
    uncounted: tuple[str, ...]
    reports: int
    why: str


@dataclass(slots=True)
class _Part:
    """Origins that count once, while it is being found out which do."""

    numbers: list[int] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def readings(self) -> set[str]:
        return {c.passage.reading for c in self.claims}


def origins_behind(claims: Iterable[str], traced: TracedClaims, scene: Scene) -> Behind:
    """The independent origins behind claims, given by id: of one claim, of a statement, of any set that says one thing.

    Claims that were not traced are passed over; a text that gives the same with a source and without one leads to its
    source only.
    """
    return weighed([scene.claims[key] for key in sorted(set(claims))], Origins(traced), scene)


def origins_of_incident(incident: Incident, traced: TracedClaims, scene: Scene) -> Behind:
    """The independent origins behind the reports of an incident; a party that denies it is no origin of it."""
    origins = Origins(traced)
    denying = {origins.of(m.claim) for m in incident.members if m.stance is Stance.DENIES}
    reports = [m.claim for m in incident.members if m.stance is Stance.REPORTS]
    told = [key for key in reports if origins.of(key) not in denying] or reports
    return weighed([scene.claims[key] for key in told], origins, scene)


def weighed(claims: Sequence[Claim], origins: Origins, scene: Scene, *, one_each: bool = False) -> Behind:
    """As :func:`origins_behind`. one_each: each text stands for one origin only, and texts in one wording or of one
    house for one between them, as a figure does: whatever sources they put beside it, they have it from one place.
    """
    if not one_each:
        claims = [*claims, *_witnesses(claims, origins, scene)]
    kept = _kept(sorted(claims, key=position), origins, scene, one_each=one_each)
    parts = _joined(kept, origins, scene, tied=_tied(origins.traced) if one_each else [])
    counted, uncounted = _counted(parts, origins, scene)
    roots = tuple(sorted((_root(p, origins) for p in counted), key=lambda r: (not r.named, r.readings, r.names)))
    inside = {r for root in roots for r in root.readings}
    left = tuple(sorted({r for p in uncounted for r in p.readings} - inside))
    reports = len({scene.digest(c.passage.reading) for c in claims})
    return Behind(len(roots), roots, left, reports, _why(roots, left, reports, scene))


def _kept(claims: Sequence[Claim], origins: Origins, scene: Scene, *, one_each: bool) -> dict[int, list[Claim]]:
    """The claims to look at, by the number of their origin."""
    of_text: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if origins.of(claim.id) is not None:
            of_text[scene.digest(claim.passage.reading)].append(claim)
    found: dict[int, list[Claim]] = defaultdict(list)
    for rows in of_text.values():
        sourced = [c for c in rows if _named(c, origins)] or [c for c in rows if _voiced(c, origins)] or rows
        one = origins.of(sourced[0].id)
        for claim in rows if one_each else sourced:
            number = one if one_each else origins.of(claim.id)
            if number is not None:
                found[number].append(claim)
    return found


def _named(claim: Claim, origins: Origins) -> bool:
    origin = origins.origin(claim.id)
    return origin is not None and origin.named == "yes"


def _voiced(claim: Claim, origins: Origins) -> bool:
    origin = origins.origin(claim.id)
    return origin is not None and origin.name is not None


def _joined(
    kept: Mapping[int, Sequence[Claim]], origins: Origins, scene: Scene, tied: Sequence[tuple[str, str]]
) -> list[_Part]:
    """Origins that are one: of one institution, in one circle, or carried by texts that are tied."""
    groups = Groups(map(_id, kept))
    why: dict[str, str] = {}
    first: dict[str, int] = {}
    houses = {r: group[0] for group in origins.traced.houses for r in group}
    for number in sorted(kept):
        keys = [f"circle {reading}" for reading in origins.all[number].cycle]
        if origins.all[number].root is RootKind.WITNESS:
            keys += sorted({f"heard {houses.get(c.passage.reading, c.passage.reading)}" for c in kept[number]})
        institution = origins.institution(number, scene)
        for key in [*keys, *([f"of {institution}"] if institution else [])]:
            other = first.setdefault(key, number)
            if other != number:
                groups.join(_id(number), _id(other))
                why[_id(number)] = why[_id(other)] = _TIES[key.partition(" ")[0]]
    at: dict[str, int] = {}
    for number, claims in sorted(kept.items()):
        for claim in claims:
            other = at.setdefault(claim.passage.reading, number)
            if tied and other != number:
                groups.join(_id(number), _id(other))
    for one, other_reading in tied:
        if one in at and other_reading in at:
            a, b = _id(at[one]), _id(at[other_reading])
            if not groups.together(a, b):
                why.setdefault(a, "their texts share wording or a house")
            groups.join(a, b)
    parts: dict[str, _Part] = defaultdict(_Part)
    for number in sorted(kept):
        part = parts[groups.root(_id(number))]
        part.numbers.append(number)
        part.claims += kept[number]
        if _id(number) in why and why[_id(number)] not in part.reasons:
            part.reasons.append(why[_id(number)])
    return [parts[key] for key in sorted(parts)]


def _witnesses(claims: Sequence[Claim], origins: Origins, scene: Scene) -> list[Claim]:
    """What people who were there say, beside a report that names no source: it then has it from them.

    A witness tells of the event whose report stands nearest, in the same text and within a few sentences.
    """
    asked = {c.id for c in claims}
    of_text: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, IncidentReport):
            of_text[claim.passage.reading].append(claim)
    found: list[Claim] = []
    for reading in sorted(of_text):
        if any(_named(c, origins) for c in of_text[reading]):
            continue
        told = scene.reports[reading]
        for statement in scene.statements[reading] if told else ():
            origin = origins.origin(statement.id)
            if origin is None or origin.root is not RootKind.WITNESS or statement.id in asked:
                continue
            reports = [(abs(r.passage.start - statement.passage.start), r.id) for r in told]
            nearest = scene.claims[min(reports)[1]]
            apart = scene.apart(statement.passage, nearest.passage)
            if nearest.id in asked and apart is not None and apart <= NEAR_BY:
                found.append(statement)
    return found


def _id(number: int) -> str:
    return f"{number:09d}"


def _tied(traced: TracedClaims) -> list[tuple[str, str]]:
    """Reading ids of texts that share wording, are copies or are of one house."""
    pairs = {
        (b.here.reading, b.there.reading)
        for o in traced.origins
        for b in o.borrowings
        if b.kind is BorrowingKind.WORDING and b.there is not None
    }
    pairs.update((group[0], other) for group in (*traced.copies, *traced.houses) for other in group[1:])
    return sorted(pairs)


def _counted(parts: Sequence[_Part], origins: Origins, scene: Scene) -> tuple[list[_Part], list[_Part]]:
    """The parts that count, and those that may be one with what is counted, or show nothing of their own."""
    firm: list[_Part] = []
    loose: list[_Part] = []
    voices: list[_Part] = []
    own: list[_Part] = []
    silent: list[_Part] = []
    for part in parts:
        of = [origins.all[n] for n in part.numbers]
        if any(o.named == "yes" for o in of):
            (loose if all(_is_loose(n, origins, scene) for n in part.numbers) else firm).append(part)
        elif any(o.name is not None for o in of):
            voices.append(part)
        elif any(o.root is RootKind.AGENCY for o in of):
            own.append(part)
        else:
            silent.append(part)
    counted = list(firm)
    uncounted: list[_Part] = []
    for part in loose:
        if not _attach(part, counted, uncounted, origins, scene):
            counted.append(part)
    counted += own
    together: _Part | None = None
    for part in voices:
        if _attach(part, counted, uncounted, origins, scene):
            continue
        if together is None:
            together = part
            counted.append(part)
        else:  # "a monitor" here and "a resident" there may have it from one mouth
            together.numbers += part.numbers
            together.claims += part.claims
            together.reasons = ["the texts do not name them, and they may be one"]
    if silent and not counted:
        only = _Part([n for p in silent for n in p.numbers], [c for p in silent for c in p.claims])
        only.reasons = ["nothing shows that the texts have it from several places"] if len(silent) > 1 else []
        return [only], []
    return counted, [*uncounted, *silent]


def _attach(part: _Part, counted: Sequence[_Part], uncounted: list[_Part], origins: Origins, scene: Scene) -> bool:
    """Whether a part without a name of its own may be one that is counted. With one candidate it is put to it."""
    fits = [c for c in counted if _may_be(part, c, origins, scene)]
    if len(fits) == 1:
        fits[0].numbers += part.numbers
        fits[0].claims += part.claims
        fits[0].reasons.append(f"{_names(part, origins)} may be one of them")
    elif fits:
        uncounted.append(part)
    return bool(fits)


def _names(part: _Part, origins: Origins) -> str:
    return " and ".join(dict.fromkeys(origins.all[n].name or "a text" for n in part.numbers))


def _may_be(part: _Part, other: _Part, origins: Origins, scene: Scene) -> bool:
    sorts = {origins.sort(n, scene) for n in part.numbers}
    others = {origins.sort(n, scene) for n in other.numbers}
    common = sorts & others - {Sort.OTHER}
    if common & {Sort.STATE, Sort.ARMED_GROUP, Sort.MONITOR, Sort.WITNESS, Sort.OUTLET}:
        return True
    official = all(origins.all[n].named == "no" for n in part.numbers) and Sort.PUBLIC in sorts
    if official and others & {Sort.PUBLIC, Sort.STATE}:
        return True
    mine, its = ({w for n in p.numbers for w in origins.words(n, scene)} for p in (part, other))
    return bool((mine & its) - _EVERYBODY)


_TIES = {
    "circle": "their texts credit one another",
    "heard": "one outlet heard them",
    "of": "they are of one institution",
}
NEAR_BY = 5  # sentences between a report and what a witness of it says
_EVERYBODY = word_set(
    """a an the of for and in on at by from with source sources official officials spokesman spokeswoman spokesperson
    senior local group groups people men women leader leaders organisation organisations organization organizations
    opposition international national party parties president director head chief"""
)


def _offices(origin: Origin, scene: Scene) -> list[str]:
    speakers = (_speaker(scene.claims.get(key)) for key in origin.claims)
    return sorted({s.role for s in speakers if s is not None and s.role})


def _speaker(claim: Claim | None) -> Speaker | None:
    if isinstance(claim, Statement):
        return claim.speaker
    if isinstance(claim, Figure):
        return claim.source
    return claim.alleged_by if isinstance(claim, IncidentReport) else None


def _sort(origin: Origin, scene: Scene) -> Sort:
    if origin.kind is SpeakerKind.OUTLET:
        return Sort.OUTLET
    offices = [] if origin.kind is not SpeakerKind.PERSON else _offices(origin, scene)
    found = next((s for words in (*offices, origin.name or "") if (s := sort_of(words)) is not Sort.OTHER), Sort.OTHER)
    return Sort.STATE if found is Sort.STATE_FORCE else found


def _is_loose(number: int, origins: Origins, scene: Scene) -> bool:
    """True for a named origin whose name says only what sort it is: "the army", "Colonel Arn Vey" of no army named."""
    origin = origins.all[number]
    if origins.institution(number, scene) is not None:
        return False
    if bare(origin.name or ""):
        return True
    if origin.kind is not SpeakerKind.PERSON:
        return False
    offices = _offices(origin, scene) or [origin.name or ""]
    return origins.sort(number, scene) is Sort.STATE and all(
        (organ := organ_of(words)) is None or organ.owner is None for words in offices
    )


def _key(institution: str) -> str:
    return " ".join(plain_words(institution)) or institution.casefold()


def _state(origin: Origin, scene: Scene) -> str | None:
    """The State whose organ an origin is, by its name or by the office its speaker holds in the texts; else None."""
    names = [*(() if origin.kind is SpeakerKind.PERSON else (origin.name or "",)), *_offices(origin, scene)]
    owners = sorted({o.owner for words in names if (o := organ_of(words)) is not None and o.owner is not None})
    return f"state {owners[0]}" if len(owners) == 1 else None


def _root(part: _Part, origins: Origins) -> Root:
    of = [origins.all[n] for n in part.numbers]
    named = [o for o in of if o.named == "yes"]
    lead = (named or [o for o in of if o.name is not None] or of)[0]
    names = tuple(dict.fromkeys(o.name for o in (named or of) if o.name is not None))
    return Root(
        tuple(dict.fromkeys(o.handle or o.claims[0] for o in (named or of))),
        names,
        lead.role or OriginRole.UNNAMED,
        lead.root or RootKind.UNKNOWN,
        tuple(sorted(part.readings)),
        tuple(c.id for c in sorted(part.claims, key=position)),
        bool(named),
        "; ".join(dict.fromkeys(part.reasons)) if len(of) > 1 else "",
    )


def _why(roots: Sequence[Root], uncounted: Sequence[str], reports: int, scene: Scene) -> str:
    texts = "1 report" if reports == 1 else f"{reports} reports"
    count = "1 independent origin" if len(roots) == 1 else f"{len(roots)} independent origins"
    shown = [_shown(root) for root in roots]
    listed = f": {', '.join(shown)}" if shown else ""
    parts = [f"{texts}; {count}{listed}"]
    parts += [f"{' and '.join(root.names[:2]) or 'texts'} count once: {root.tied}" for root in roots if root.tied]
    if uncounted:
        one = len(uncounted) == 1
        verb = "names" if one else "name"
        parts.append(f"{'1 text' if one else f'{len(uncounted)} texts'} {verb} no origin that can be told from these")
    if len(_languages({r for root in roots for r in root.readings} | set(uncounted), scene)) > 1:
        parts.append("the texts are in several languages, and a translation is neither found nor denied")
    return "; ".join(parts)


def _shown(root: Root) -> str:
    if root.names:
        more = f" and {len(root.names) - 1} more" if len(root.names) > 1 else ""
        return f"{root.names[0]}{more} ({root.role.value})"
    return "own reporting" if root.root is RootKind.AGENCY else "no named origin"


def _languages(readings: Iterable[str], scene: Scene) -> set[str]:
    found = (scene.texts[r].reading.language for r in readings if r in scene.texts)
    return {language.partition("-")[0] for language in found if language}
