"""Origins: the roots that claims lead back to, with the passages that betray each borrowing, in words for people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from solferino.record import (
    Borrowing,
    BorrowingKind,
    Claim,
    Credit,
    CreditRelation,
    Decision,
    Mode,
    Origin,
    OriginRole,
    Passage,
    Publication,
    RootKind,
    SharedStatement,
    SpeakerKind,
    Statement,
    Text,
    When,
)
from solferino.text.addresses import address_key
from solferino.text.groups import Groups
from solferino.text.wordstream import word_stream
from solferino.trace.graph import Repetition, wording_borrowing
from solferino.trace.marks import own_mark
from solferino.trace.roles import Standing
from solferino.trace.roots import AGENCY, DISPATCH, NOBODY, TEXT, VOICE, Roots
from solferino.trace.scene import TraceScene, covered, position
from solferino.trace.shared import NEAR, Shared, Wording
from solferino.trace.statements import shared_statements
from solferino.trace.wording import wording

CROWD = 24  # copies of one text above which not every pair of them is looked at
HEADS = 3  # of a crowd, the first by day, with which each of the others is compared


@dataclass(frozen=True, slots=True)
class Traced:
    """What tracing found. Handles are empty until commit.

    shared: statements that several units carry. origins: every claim but credits is in exactly one. copies: reading ids
    of texts that are copies of one another, sorted; texts without a copy are left out. houses: reading ids of texts of
    one publisher, likewise.
    """

    shared: tuple[SharedStatement, ...] = ()
    origins: tuple[Origin, ...] = ()
    copies: tuple[tuple[str, ...], ...] = ()
    houses: tuple[tuple[str, ...], ...] = ()


def trace(
    claims: Sequence[Claim],
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
    decisions: Sequence[Decision] = (),
) -> Traced:
    """Find who repeats whom.

    claims: in any order. texts, publications: by reading id; every claim's reading must be among the texts. decisions:
    oldest first; those on pairs of statements join and part them. Same input, same output, whatever the order.
    """
    seen = {claim.id: claim for claim in sorted(claims, key=position)}
    found = wording([texts[key] for key in sorted(texts)], publications)
    copies = _copies(texts, publications, found)
    scene = TraceScene(seen, texts, publications, thinned(found.passages, copies, publications))
    statements = [c for c in seen.values() if isinstance(c, Statement)]
    shared = shared_statements(statements, texts, publications, scene.statement_voice, decisions)
    repetition = Repetition(scene, found.overlaps)
    roots = Roots(scene, shared, copies, repetition)
    houses = tuple(readings for _, readings in scene.houses.all() if len(readings) > 1)
    return Traced(shared, _Shown(scene, roots, repetition).origins(), copies, tuple(sorted(houses)))


def _copies(
    texts: Mapping[str, Text], publications: Mapping[str, Publication], found: Wording
) -> tuple[tuple[str, ...], ...]:
    """Texts with one digest, of one address, or with most of the longer one's words in common."""
    groups = Groups(texts)
    first: dict[str, str] = {}
    for key in sorted(texts):
        groups.join(key, first.setdefault(texts[key].reading.text_digest, key))
        publication = publications.get(key)
        address = address_key(publication.address) if publication else None
        if address is not None:
            groups.join(key, first.setdefault(f"address {address}", key))
    for overlap in found.overlaps:
        if overlap.resemblance >= NEAR:
            groups.join(overlap.a, overlap.b)
    return tuple(members for members in groups.sets() if len(members) > 1)


def thinned(
    passages: Sequence[Shared], copies: Sequence[Sequence[str]], publications: Mapping[str, Publication]
) -> list[Shared]:
    """The passages to work with: of a crowd of copies those with its first few texts, and of each text with the next.

    A crowd of n copies has n * n / 2 pairs, which all say the same: the others follow through the first few.
    """
    place: dict[str, tuple[int, int]] = {}
    for number, members in enumerate(copies):
        if len(members) > CROWD:
            ordered = sorted(members, key=lambda r: (_first_day(publications.get(r)), r))
            place.update((reading, (number, rank)) for rank, reading in enumerate(ordered))
    if not place:
        return list(passages)
    kept = []
    for shared in passages:
        one, other = place.get(shared.a.reading), place.get(shared.b.reading)
        crowd = one is not None and other is not None and one[0] == other[0]
        if not crowd or one is None or other is None or min(one[1], other[1]) < HEADS or abs(one[1] - other[1]) == 1:
            kept.append(shared)
    return kept


def _first_day(publication: Publication | None) -> str:
    return (publication.published_earliest if publication else None) or "~"  # behind all days


@dataclass(slots=True)
class _Gathered:
    """What comes together for one origin. ids, claims: in text order. by_reading: its claims in each text."""

    ids: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    by_reading: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    borrowings: dict[tuple[object, ...], Borrowing] = field(default_factory=dict)

    def add(self, borrowing: Borrowing) -> None:
        there = borrowing.there
        key = (
            borrowing.kind,
            borrowing.here.reading,
            borrowing.here.start,
            borrowing.here.end,
            borrowing.toward,
            (there.reading, there.start, there.end) if there else None,
        )
        self.borrowings.setdefault(key, borrowing)

    def touches(self, passage: Passage) -> bool:
        return any(covered(c.passage, passage) for c in self.by_reading.get(passage.reading, ()))


class _Shown:
    """Roots as origins, each with what shows it."""

    def __init__(self, scene: TraceScene, roots: Roots, repetition: Repetition) -> None:
        self.scene = scene
        self.roots = roots
        self.repetition = repetition
        self.standing = Standing(scene, frozenset(roots.house_voices))
        self._marks: dict[str, Passage | None] = {}
        self._circle = {reading: circle for circle in roots.circles for reading in circle}
        self._in_text: dict[str, set[str]] = defaultdict(set)  # reading -> the roots of its claims

    def origins(self) -> tuple[Origin, ...]:
        gathered: dict[str, _Gathered] = defaultdict(_Gathered)
        for key in self.roots.root:
            claim = self.scene.claims[key]
            found = gathered[self.roots.of(key)]
            found.ids.append(key)
            found.claims.append(claim)
            found.by_reading[claim.passage.reading].append(claim)
            self._in_text[claim.passage.reading].add(self.roots.of(key))
        self._show_credits(gathered)
        self._show_bylines(gathered)
        self._show_statements(gathered)
        self._show_wording(gathered)
        self._show_copies(gathered)
        self._show_houses(gathered)
        groups = sorted(gathered.values(), key=lambda g: position(g.claims[0]))
        voices = {n: self._voices(g) for n, g in enumerate(groups)}
        tied = self.standing.institutions(voices)
        made = [self._origin(g, voices[n], tied.get(n)) for n, g in enumerate(groups)]
        return tuple(sorted(made, key=lambda origin: origin.claims))

    def _voices(self, found: _Gathered) -> list[str]:
        """The voices in it, those with a name first, the most heard of them first."""
        counted = Counter(
            root.removeprefix(VOICE) for key in found.ids if (root := self.roots.root[key]).startswith(VOICE)
        )
        return sorted(counted, key=lambda v: (not self.scene.voices.names_one(v), -counted[v], v))

    def _show_credits(self, gathered: Mapping[str, _Gathered]) -> None:
        for key in self.roots.root:
            claim = self.scene.claims[key]
            credit = self.roots.under.get(key) or self.scene.credit(claim)
            if credit is not None:
                gathered[self.roots.of(key)].add(_credited(credit))

    def _show_bylines(self, gathered: Mapping[str, _Gathered]) -> None:
        for reading, (name, passage) in sorted(self.roots.bylines.items()):
            why = f"by its byline it is a text of {name}"
            for root in sorted(self._in_text[reading]):
                if any(not self.roots.root[c.id].startswith(VOICE) for c in gathered[root].by_reading[reading]):
                    gathered[root].add(Borrowing(BorrowingKind.BYLINE, passage, name, "shown", why, None, "known"))

    def _show_statements(self, gathered: Mapping[str, _Gathered]) -> None:
        for statement in self.roots.shared:
            lead = self.scene.claims[statement.lead]
            for key in statement.claims:
                claim = self.scene.claims[key]
                other = claim.passage.reading != lead.passage.reading
                if other and self.roots.of(key) == self.roots.of(statement.lead):
                    gathered[self.roots.of(key)].add(_one_statement(claim, lead, statement.speaker))

    def _show_wording(self, gathered: Mapping[str, _Gathered]) -> None:
        for shared in self.roots.telling:
            borrowing = None
            for root in sorted(self._in_text[shared.a.reading] & self._in_text[shared.b.reading]):
                found = gathered[root]
                if root.startswith(TEXT) or (found.touches(shared.a) and found.touches(shared.b)):
                    if borrowing is None:
                        borrowing = wording_borrowing(shared, self.repetition.leaning(shared), self.scene)
                    found.add(borrowing)

    def _show_copies(self, gathered: Mapping[str, _Gathered]) -> None:
        """Each copy beside the first text of its kind in the origin: by the longest passage they share, if any."""
        of = {reading: members[0] for members in self.roots.copies for reading in members}
        longest: dict[tuple[str, str], Shared] = {}
        for shared in self.scene.wording:
            pair = shared.a.reading, shared.b.reading
            if pair[0] in of and of[pair[0]] == of.get(pair[1]):
                known = longest.get(pair)
                if known is None or shared.words > known.words:
                    longest[pair] = shared
        for found in gathered.values():
            heads: dict[str, str] = {}
            for reading in sorted(found.by_reading):
                if reading in of:
                    head = heads.setdefault(of[reading], reading)
                    if head != reading:
                        first = [found.by_reading[r][0].passage for r in (head, reading)]
                        found.add(self._copy(longest.get((head, reading)), first[1], first[0]))

    def _copy(self, shared: Shared | None, here: Passage, there: Passage) -> Borrowing:
        if shared is None:
            why = "the two are one text or versions of one page; which came first is open"
            return Borrowing(BorrowingKind.COPY, here, there.reading, "shown", why, there)
        way = self.repetition.leaning(shared)
        why = f"most of the two texts is one text; {way.reason}"
        return Borrowing(
            BorrowingKind.COPY, way.here, way.there.reading, "shown", why, way.there, way.direction, shared.words
        )

    def _show_houses(self, gathered: Mapping[str, _Gathered]) -> None:
        for found in gathered.values():
            heads: dict[str, str] = {}
            for reading in sorted(found.by_reading):
                bare = [c for c in found.by_reading[reading] if self.roots.root[c.id].startswith(TEXT)]
                house = self.scene.houses.house(reading)
                if bare and house is not None:
                    head = heads.setdefault(house, reading)
                    if head != reading:
                        name = self.scene.publisher(reading) or house
                        why = f"{name} stands behind both texts"
                        there = found.by_reading[head][0].passage
                        found.add(Borrowing(BorrowingKind.PUBLISHER, bare[0].passage, name, "likely", why, there))

    def _mark(self, reading: str) -> Passage | None:
        if reading not in self._marks:
            text = self.scene.texts[reading]
            self._marks[reading] = own_mark(text, self.scene.publications.get(reading))
        return self._marks[reading]

    def _origin(self, found: _Gathered, voices: Sequence[str], institution: str | None) -> Origin:
        claims = found.claims
        readings = sorted(found.by_reading)
        borrowings = tuple(sorted(found.borrowings.values(), key=_borrowing_order))
        ids = tuple(found.ids)
        cycle = tuple(sorted({r for reading in readings for r in self._circle.get(reading, ())}))
        roots = {self.roots.root[key] for key in ids}
        texts = any(root.startswith(TEXT) for root in roots)
        houses = self.roots.house_voices  # in a circle a body that publishes is one outlet of it
        outlets = all(v in houses or self.standing.kind(v) is SpeakerKind.OUTLET for v in voices)
        if cycle and not (texts or outlets):
            cycle = ()
        if cycle and outlets:
            why = _why(None, readings, claims, 0, cycle=len(cycle))
            return Origin(
                "",
                SpeakerKind.OUTLET,
                ids,
                None,
                "no",
                borrowings,
                why,
                RootKind.UNKNOWN,
                OriginRole.OUTLET,
                cycle=cycle,
            )
        if voices:
            name, kind = self.scene.voices.shown(voices[0])[0], self.standing.kind(voices[0])
            named = self.scene.voices.names_one(voices[0])
            sourced = sum(self.roots.root[key].startswith(VOICE) for key in ids)
            return Origin(
                "",
                kind,
                ids,
                name,
                "yes" if named else "no",
                borrowings,
                _why(name, readings, claims, sourced, institution=institution, cycle=len(cycle)),
                self.standing.root(voices[0]),
                self.standing.role(voices[0]),
                _said(claims),
                institution,
                cycle,
            )
        agencies = [self.roots.bylines[r][0] for r in readings if r in self.roots.bylines]
        if agencies and any(root.startswith((AGENCY, TEXT)) for root in roots):
            rest = sum(not self.roots.root[key].startswith(AGENCY) for key in ids)
            why = _why(agencies[0], readings, claims, len(claims) - rest)
            return Origin(
                "", SpeakerKind.OUTLET, ids, agencies[0], "yes", borrowings, why, RootKind.AGENCY, OriginRole.OUTLET
            )
        return self._without_voice(roots, ids, claims, readings, borrowings)

    def _without_voice(
        self,
        roots: set[str],
        ids: tuple[str, ...],
        claims: Sequence[Claim],
        readings: Sequence[str],
        borrowings: tuple[Borrowing, ...],
    ) -> Origin:
        """A text's own reporting; a dispatch that it reads out; an accusation by nobody that the text names."""
        first = min(roots)
        if first.startswith(DISPATCH):
            words = self.roots.dispatches[first.removeprefix(DISPATCH)]
            why = f"{_count(claims)} in 1 text, which reads them out from “{words.quote}” and does not say whose it is"
            return Origin(
                "", SpeakerKind.OUTLET, ids, words.quote, "no", borrowings, why, RootKind.UNKNOWN, OriginRole.UNNAMED
            )
        if first.startswith(NOBODY):
            why = f"{_count(claims)} in 1 text: it tells that somebody says so, and not who"
            return Origin(
                "", SpeakerKind.UNNAMED, ids, None, "no", borrowings, why, RootKind.UNKNOWN, OriginRole.UNNAMED
            )
        why = _why(None, readings, claims, 0)
        mark = next((m for r in readings if (m := self._mark(r)) is not None), None)
        if mark is None:
            return Origin(
                "", SpeakerKind.OUTLET, ids, None, "no", borrowings, why, RootKind.UNKNOWN, OriginRole.UNNAMED
            )
        why += f"; “{' '.join(mark.quote.split())}” shows own reporting"
        return Origin("", SpeakerKind.OUTLET, ids, None, "no", borrowings, why, RootKind.AGENCY, OriginRole.OUTLET)


def _credited(credit: Credit) -> Borrowing:
    line = credit.relation is CreditRelation.CREDIT_LINE
    kind = BorrowingKind.BYLINE if line else BorrowingKind.CREDIT
    sure = "shown" if credit.covers or not line else "likely"
    why = f"a byline or credit line names {credit.to}" if line else f"the text credits {credit.to}"
    return Borrowing(kind, credit.passage, credit.to, sure, why, None, "known")


def _one_statement(claim: Claim, lead: Claim, speaker: str | None) -> Borrowing:
    words = len(set(word_stream(claim.passage.quote).words) & set(word_stream(lead.passage.quote).words))
    quoted = isinstance(claim, Statement) and claim.mode is Mode.DIRECT
    return Borrowing(
        BorrowingKind.SAME_STATEMENT,
        claim.passage,
        lead.passage.reading,
        "shown" if quoted and words >= 8 else "likely",
        f"both carry one statement{f' of {speaker}' if speaker else ''}",
        lead.passage,
    )


def _said(claims: Sequence[Claim]) -> When | None:
    """When it was said, where all statements that tell agree."""
    days = {c.said for c in claims if isinstance(c, Statement) and c.said is not None}
    return next(iter(days)) if len(days) == 1 else None


def _borrowing_order(b: Borrowing) -> tuple[object, ...]:
    there = b.there
    return (
        b.here.reading,
        b.here.start,
        b.here.end,
        b.kind,
        b.toward,
        there.reading if there else "",
        there.start if there else 0,
    )


def _count(claims: Sequence[Claim]) -> str:
    return "1 claim" if len(claims) == 1 else f"{len(claims)} claims"


def _why(
    name: str | None,
    readings: Sequence[str],
    claims: Sequence[Claim],
    sourced: int,
    institution: str | None = None,
    cycle: int = 0,
) -> str:
    return "".join(_reasons(name, readings, claims, sourced, institution, cycle))


def _reasons(
    name: str | None,
    readings: Sequence[str],
    claims: Sequence[Claim],
    sourced: int,
    institution: str | None,
    cycle: int,
) -> Iterator[str]:
    texts = "1 text" if len(readings) == 1 else f"{len(readings)} texts"
    if cycle and name is None:
        yield f"{_count(claims)} in {texts} that credit one another in a circle; where it began is open"
        return
    if name is None:
        yield f"{_count(claims)} in {texts} for which no source is named"
        if len(readings) > 1:
            yield "; the texts share wording, a publisher or a copy, so they count as one"
        return
    yield f"{_count(claims)} in {texts} lead back to {name}"
    if len(claims) > sourced:
        yield f"; {len(claims) - sourced} of them by dependence only"
    if institution and institution != name:
        yield f"; it speaks for {institution}, whose voices count once"
    if cycle:
        yield f"; {cycle} texts credit one another in a circle, and which came first is open"
