"""Origins: the root that every claim leads back to, with the passages that betray each borrowing.

To count one source twice is the dangerous error, so doubt makes claims dependent: texts that share wording, share a
publisher or cite each other lean on one origin.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from solferino.record import (
    Act,
    Borrowing,
    BorrowingKind,
    Claim,
    Credit,
    CreditRelation,
    Decision,
    Figure,
    IncidentReport,
    Mode,
    Origin,
    Passage,
    Publication,
    SharedStatement,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    Text,
    type_name,
)
from solferino.text.groups import Groups
from solferino.text.sentences import sentences
from solferino.text.wordstream import word_stream
from solferino.trace.statements import shared_statements
from solferino.trace.voices import Named, Voices, same_outlet, short_for
from solferino.trace.wording import Shared, shared_wording

MOST_HOUSES = 400  # publishers whose names are compared with each other
COPY = 45  # per cent of the longer text's words from which two texts are copies


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
    seen = {claim.id: claim for claim in sorted(claims, key=_position)}
    wording = shared_wording([texts[key] for key in sorted(texts)], publications)
    copies = _copies(texts, wording)
    scene = _Scene(seen, texts, publications, wording)
    statements = [c for c in seen.values() if isinstance(c, Statement)]
    shared = shared_statements(statements, texts, publications, scene.statement_voice, decisions)
    roots = _Roots(scene, shared, copies)
    return Traced(shared, roots.origins(), copies, roots.houses())


def _position(claim: Claim) -> tuple[str, int, int, str, str]:
    passage = claim.passage
    return passage.reading, passage.start, passage.end, type_name(claim), claim.id


def _copies(texts: Mapping[str, Text], wording: Sequence[Shared]) -> tuple[tuple[str, ...], ...]:
    """Texts with one digest, or with COPY per cent and more of the longer one's words in common."""
    groups = Groups(texts)
    first: dict[str, str] = {}
    for key in sorted(texts):
        groups.join(key, first.setdefault(texts[key].reading.text_digest, key))
    equal: Counter[tuple[str, str]] = Counter()
    for passage in wording:
        equal[passage.a.reading, passage.b.reading] += passage.words
    lengths: dict[str, int] = {}
    for (a, b), words in sorted(equal.items()):
        for key in (a, b):
            if key not in lengths:
                lengths[key] = len(word_stream(texts[key].text))
        if words * 100 >= COPY * max(lengths[a], lengths[b]):
            groups.join(a, b)
    return tuple(members for members in groups.sets() if len(members) > 1)


class _Scene:
    """Claims, texts and credits with what is looked up in them again and again."""

    def __init__(
        self,
        claims: Mapping[str, Claim],
        texts: Mapping[str, Text],
        publications: Mapping[str, Publication],
        wording: Sequence[Shared],
    ) -> None:
        self.claims = claims
        self.texts = texts
        self.publications = publications
        self.wording = wording
        self.credits: dict[str, list[Credit]] = defaultdict(list)
        self.spoken: dict[str, list[Statement]] = defaultdict(list)
        for claim in claims.values():
            if isinstance(claim, Credit):
                self.credits[claim.passage.reading].append(claim)
            elif isinstance(claim, Statement):
                self.spoken[claim.passage.reading].append(claim)
        self.voices = Voices(_named(claims.values()), list(self._publishers_own()), self._stands_in)
        self._sentences: dict[str, list[int]] = {}

    def _publishers_own(self) -> Iterator[tuple[Named, Named]]:
        """In a body's own publication its short name is that body: "the Monitor" in the reports of the Quay Monitor."""
        for named in _named(self.claims.values()):
            publisher = self.publisher(named.reading)
            if publisher and named.kind is not SpeakerKind.PERSON and short_for(named.name, publisher):
                yield named, Named(publisher, SpeakerKind.INSTITUTION, named.reading)

    def _stands_in(self, name: str, reading: str) -> bool:
        return name in self.texts[reading].text

    def publisher(self, reading: str) -> str | None:
        publication = self.publications.get(reading)
        return publication.publisher if publication else None

    def statement_voice(self, statement: Statement) -> str | None:
        return self.voice(statement.speaker) if statement.speaker else None

    def voice(self, speaker: Speaker) -> str:
        return self.voices.voice(speaker.name, speaker.kind, speaker.mention.reading)

    def speaker(self, claim: Claim) -> Speaker | None:
        """Who says it: the claim's own field, else the speaker of the statement around it. None where none is named."""
        speaker: Speaker | None = None
        if isinstance(claim, Statement):
            speaker = claim.speaker
        elif isinstance(claim, Figure):
            speaker = claim.source
        elif isinstance(claim, IncidentReport):
            speaker = claim.alleged_by
        elif isinstance(claim, Act):
            speaker = claim.reported_by
        if speaker is not None and not isinstance(claim, Statement):
            speaker = self._resolved(speaker)
        # Words of one voice are that voice's, whoever else in the text alleges the same.
        elsewhere = (
            speaker is not None and isinstance(claim, IncidentReport) and not speaker.mention.overlaps(claim.passage)
        )
        if (speaker is None or elsewhere) and not isinstance(claim, Statement | Credit):
            # A figure in reported speech may be what everybody knows; inside quotation marks it is the speaker's.
            around = [
                s
                for s in self.spoken.get(claim.passage.reading, ())
                if s.speaker
                and (s.kind is not StatementKind.DENIAL or s.mode is Mode.DIRECT)  # who denies it does not allege it
                and _covered(claim.passage, s.passage) * 10 >= 6 * _length(claim.passage)
                and (s.mode is Mode.DIRECT or not isinstance(claim, Figure))
            ]
            if around:
                speaker = min(around, key=lambda s: (_length(s.passage), s.passage.start, s.id)).speaker
        if speaker is not None and self._own_voice(speaker.name, speaker.kind, claim.passage.reading):
            return None
        return speaker

    def _resolved(self, speaker: Speaker) -> Speaker:
        """The same words as the speaker of a statement, where "the mayor" may have been found to be somebody."""
        said = [
            s.speaker
            for s in self.spoken.get(speaker.mention.reading, ())
            if s.speaker is not None and s.speaker.mention.overlaps(speaker.mention)
        ]
        return min(said, key=lambda s: (_length(s.mention), s.mention.start, s.name)) if said else speaker

    def _own_voice(self, name: str, kind: SpeakerKind, reading: str) -> bool:
        publisher = self.publisher(reading)
        return kind is SpeakerKind.OUTLET and publisher is not None and same_outlet(name, publisher)

    def credit(self, claim: Claim) -> Credit | None:
        """The credit that a claim without speaker falls under: covering it, in its sentence, or over the text."""
        reading = claim.passage.reading
        ranked: list[tuple[int, int, Credit]] = []
        for credit in self.credits.get(reading, ()):
            if credit.relation is CreditRelation.OWN_EARLIER or self._own_voice(credit.to, SpeakerKind.OUTLET, reading):
                continue
            distance = max(0, credit.passage.start - claim.passage.end, claim.passage.start - credit.passage.end)
            if credit.covers is not None and credit.covers.overlaps(claim.passage):
                ranked.append((0, distance, credit))
            elif credit.covers is None and credit.relation is CreditRelation.CREDIT_LINE:
                ranked.append((2, distance, credit))
            elif credit.relation is not CreditRelation.EMBEDS and self._one_sentence(credit.passage, claim.passage):
                ranked.append((1, distance, credit))
        return min(ranked, key=lambda r: (r[0], r[1], _position(r[2])))[2] if ranked else None

    def _one_sentence(self, one: Passage, other: Passage) -> bool:
        if one.overlaps(other):
            return True
        starts = self._sentences.get(one.reading)
        if starts is None:
            starts = self._sentences[one.reading] = [s.start for s in sentences(self.texts[one.reading].text)]
        first, second = sorted((one, other), key=lambda p: p.start)
        return bisect_right(starts, max(first.start, first.end - 1)) == bisect_right(starts, second.start)


def _named(claims: Iterable[Claim]) -> Iterator[Named]:
    for claim in claims:
        reading = claim.passage.reading
        speakers: list[Speaker | None] = []
        if isinstance(claim, Statement):
            speakers = [claim.speaker]
        elif isinstance(claim, Figure):
            speakers = [claim.source]
        elif isinstance(claim, IncidentReport):
            speakers = [claim.alleged_by, *claim.denied_by]
        elif isinstance(claim, Act):
            speakers = [claim.reported_by, claim.body]
        else:
            yield Named(claim.to, claim.to_kind, reading)
        yield from (Named(s.name, s.kind, reading, s.role) for s in speakers if s)


def _length(passage: Passage) -> int:
    return passage.end - passage.start


def _covered(one: Passage, other: Passage) -> int:
    """Characters that two passages of one reading share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start)) if one.reading == other.reading else 0


@dataclass(slots=True)
class _Gathered:
    """What comes together for one origin."""

    claims: list[Claim] = field(default_factory=list)
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


class _Roots:
    """The graph of roots: a voice, or a text's own reporting. Joined roots are one origin."""

    def __init__(self, scene: _Scene, shared: Sequence[SharedStatement], copies: Sequence[tuple[str, ...]]) -> None:
        self.scene = scene
        self.shared = shared
        self.copies = copies
        self.under: dict[str, Credit] = {}  # claim id -> the credit that gives its root
        self.groups = Groups()
        self.telling = [w for w in scene.wording if not self._only_quotes(w)]
        self.root = {
            key: self._first_root(claim) for key, claim in scene.claims.items() if not isinstance(claim, Credit)
        }
        self._follow_wording()
        self._follow_figures()
        self._follow_statements()
        self._join_texts()
        self._join_publishers()

    def _first_root(self, claim: Claim) -> str:
        speaker = self.scene.speaker(claim)
        if speaker is not None:
            return "voice " + self.scene.voice(speaker)
        credit = self.scene.credit(claim)
        if credit is not None:
            self.under[claim.id] = credit
            return "voice " + self.scene.voices.voice(credit.to, credit.to_kind, credit.passage.reading)
        return "text " + claim.passage.reading

    def _only_quotes(self, shared: Shared) -> bool:
        """True where both sides are words of one speaker, in quotation on one side at least.

        Then two texts carry one statement, and neither need know the other. Reported speech that agrees word for word
        is another matter: the words are the reporter's.
        """
        sides = [self._spoken(passage) for passage in (shared.a, shared.b)]
        if all(direct for _, direct, _ in sides):
            return True
        return (
            all(whole for whole, _, _ in sides)
            and any(direct for _, direct, _ in sides)
            and bool(sides[0][2] & sides[1][2])
        )

    def _spoken(self, passage: Passage) -> tuple[bool, bool, set[str]]:
        """Whether statements cover a passage, whether quotations alone do, and whose they are."""
        over = [s for s in self.scene.spoken.get(passage.reading, ()) if s.passage.overlaps(passage)]
        marked = sum(_covered(passage, s.passage) for s in over if s.mode is Mode.DIRECT)
        whole = sum(_covered(passage, s.passage) for s in over)
        voices = {voice for s in over if (voice := self.scene.statement_voice(s))}
        return whole * 10 >= 8 * _length(passage), marked * 10 >= 8 * _length(passage), voices

    def _follow_wording(self) -> None:
        """A claim without source, in wording that another text gives to a source, leads back to that source."""
        here: dict[str, list[Claim]] = defaultdict(list)
        for key in self.root:
            claim = self.scene.claims[key]
            here[claim.passage.reading].append(claim)
        for shared in self.telling:
            for mine, its in ((shared.a, shared.b), (shared.b, shared.a)):
                sourced = [
                    c
                    for c in here[its.reading]
                    if self._named_root(c) and _covered(c.passage, its) * 2 >= _length(c.passage)
                ]
                for claim in here[mine.reading]:
                    if self._named_root(claim) or _covered(claim.passage, mine) * 2 < _length(claim.passage):
                        continue
                    fits = [c for c in sourced if _alike(claim, c)]
                    if fits:
                        nearest = min(
                            fits,
                            key=lambda c: (
                                abs((c.passage.start - its.start) - (claim.passage.start - mine.start)),
                                _position(c),
                            ),
                        )
                        self.root[claim.id] = self.root[nearest.id]

    def _follow_figures(self) -> None:
        """A figure without named source, given with a source in a text that shares wording, leads to that source."""
        linked = Groups()
        for shared in self.telling:
            linked.join(shared.a.reading, shared.b.reading)
        for members in self.copies:
            for other in members[1:]:
                linked.join(members[0], other)
        counts: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
        for key in self.root:
            claim = self.scene.claims[key]
            if isinstance(claim, Figure):
                group = linked.root(claim.passage.reading)
                counts[group, claim.counted, claim.low, claim.high, claim.population].append(claim)
        for figures in counts.values():
            sourced = Counter(self.root[f.id] for f in figures if self._named_root(f))
            if sourced:
                root = min(sourced, key=lambda r: (-sourced[r], r))
                for figure in figures:
                    if not self._named_root(figure):
                        self.root[figure.id] = root

    def _named_root(self, claim: Claim) -> bool:
        """True where the claim leads to a voice with a name; "a monitor" and "activists" have none."""
        root = self.root[claim.id]
        return root.startswith("voice ") and self.scene.voices.names_one(root.removeprefix("voice "))

    def _follow_statements(self) -> None:
        """Where one carrier of a statement names the speaker, the others lead back to that speaker."""
        for statement in self.shared:
            named = [
                key
                for key in (statement.lead, *statement.claims)
                if self.root[key].startswith("voice ") and key not in self.under
            ]
            if named:
                for key in statement.claims:
                    if key in self.under or not self.root[key].startswith("voice "):
                        self.root[key] = self.root[named[0]]

    def _join_texts(self) -> None:
        """Own reporting of texts that share wording, or are copies, is one origin."""
        for members in self.copies:
            for other in members[1:]:
                self.groups.join("text " + members[0], "text " + other)
        for shared in self.telling:
            self.groups.join("text " + shared.a.reading, "text " + shared.b.reading)

    def _join_publishers(self) -> None:
        """Texts of one publisher are its own reporting; who credits it leads back to it; a circle is one root."""
        by_house: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self.scene.texts):
            publisher = self.scene.publisher(key)
            if publisher:
                by_house[publisher].append(key)
        for readings in by_house.values():
            for other in readings[1:]:
                self.groups.join("text " + readings[0], "text " + other)
        houses = sorted(by_house)
        for one, other in combinations(houses, 2) if len(houses) <= MOST_HOUSES else ():
            if same_outlet(one, other):
                self.groups.join("text " + by_house[one][0], "text " + by_house[other][0])
        self._join_credited(by_house)
        for house in houses:
            voice = self.scene.voices.of_house(house)
            if voice is not None:
                self.groups.join("voice " + voice, "text " + by_house[house][0])

    def _join_credited(self, by_house: Mapping[str, Sequence[str]]) -> None:
        credited = sorted(
            {(c.to, c.to_kind, c.passage.reading) for found in self.scene.credits.values() for c in found}
        )
        for name, kind, reading in credited:
            voice = "voice " + self.scene.voices.voice(name, kind, reading)
            for house in sorted(by_house):
                if same_outlet(name, house):
                    self.groups.join(voice, "text " + by_house[house][0])
        leans: dict[str, set[str]] = defaultdict(set)
        for key, credit in self.under.items():
            text = self.groups.root("text " + self.scene.claims[key].passage.reading)
            voice = self.scene.voices.voice(credit.to, credit.to_kind, credit.passage.reading)
            leans[text].add(self.groups.root("voice " + voice))
        for text in sorted(leans):
            for toward in sorted(leans[text]):
                if text in leans.get(toward, ()):
                    self.groups.join(text, toward)

    def houses(self) -> tuple[tuple[str, ...], ...]:
        """Reading ids of texts that one publisher stands behind, under whatever form of its name."""
        groups = Groups(self.scene.texts)
        by_house: dict[str, str] = {}
        for key in sorted(self.scene.texts):
            publisher = self.scene.publisher(key)
            if publisher:
                groups.join(key, by_house.setdefault(publisher, key))
        houses = sorted(by_house)
        for one, other in combinations(houses, 2) if len(houses) <= MOST_HOUSES else ():
            if same_outlet(one, other):
                groups.join(by_house[one], by_house[other])
        return tuple(members for members in groups.sets() if len(members) > 1)

    def origins(self) -> tuple[Origin, ...]:
        gathered: dict[str, _Gathered] = defaultdict(_Gathered)
        for key, root in self.root.items():
            gathered[self.groups.root(root)].claims.append(self.scene.claims[key])
        self._show_credits(gathered)
        self._show_statements(gathered)
        self._show_wording(gathered)
        made = [self._origin(found) for found in gathered.values()]
        return tuple(sorted(made, key=lambda origin: origin.claims))

    def _of(self, key: str) -> str:
        return self.groups.root(self.root[key])

    def _show_credits(self, gathered: Mapping[str, _Gathered]) -> None:
        for key in self.root:
            claim = self.scene.claims[key]
            credit = self.under.get(key) or self.scene.credit(claim)
            if credit is not None:
                why = f"the text credits {credit.to}"
                sure = "shown" if credit.covers or credit.relation is not CreditRelation.CREDIT_LINE else "likely"
                gathered[self._of(key)].add(
                    Borrowing(BorrowingKind.CREDIT, credit.passage, credit.to, sure, why, None, "known")
                )

    def _show_statements(self, gathered: Mapping[str, _Gathered]) -> None:
        for statement in self.shared:
            lead = self.scene.claims[statement.lead]
            for key in statement.claims:
                claim = self.scene.claims[key]
                if claim.passage.reading == lead.passage.reading or self._of(key) != self._of(statement.lead):
                    continue
                words = len(set(word_stream(claim.passage.quote).words) & set(word_stream(lead.passage.quote).words))
                quoted = isinstance(claim, Statement) and claim.mode is Mode.DIRECT
                sure = "shown" if quoted and words >= 8 else "likely"
                by = f" of {statement.speaker}" if statement.speaker else ""
                gathered[self._of(key)].add(
                    Borrowing(
                        BorrowingKind.SAME_STATEMENT,
                        claim.passage,
                        lead.passage.reading,
                        sure,
                        f"both carry one statement{by}",
                        lead.passage,
                    )
                )

    def _show_wording(self, gathered: Mapping[str, _Gathered]) -> None:
        in_text: dict[str, set[str]] = defaultdict(set)
        for key in self.root:
            in_text[self.scene.claims[key].passage.reading].add(self._of(key))
        for shared in self.telling:
            here, there, reason = self._leaning(shared)
            for root in sorted(in_text[here.reading] & in_text[there.reading]):
                claims = gathered[root].claims
                if root.startswith("text ") or all(
                    any(_covered(c.passage, side) for c in claims) for side in (here, there)
                ):
                    gathered[root].add(
                        Borrowing(
                            BorrowingKind.WORDING,
                            here,
                            there.reading,
                            "shown",
                            f"{shared.words} words in common; {reason}",
                            there,
                            "known" if reason.startswith("it credits") else "open",
                        )
                    )

    def _leaning(self, shared: Shared) -> tuple[Passage, Passage, str]:
        """Which side leans on which: by a credit first, then by how much of each is shared, by date last."""
        pairs = ((shared.a, shared.b), (shared.b, shared.a))
        for here, there in pairs:
            publisher = self.scene.publisher(there.reading)
            if publisher and any(same_outlet(c.to, publisher) for c in self.scene.credits.get(here.reading, ())):
                return here, there, f"it credits {publisher}"
        sizes = [len(self.scene.texts[p.reading].text) for p in (shared.a, shared.b)]
        if sizes[0] * 2 < sizes[1] or sizes[1] * 2 < sizes[0]:
            here, there = pairs[0] if sizes[0] < sizes[1] else pairs[1]
            return here, there, "the shorter text is more of it shared; which came first is open"
        days = [self._day(p.reading) for p in (shared.a, shared.b)]
        if days[0] and days[1] and days[0] != days[1]:
            here, there = pairs[0] if days[0] > days[1] else pairs[1]
            return here, there, "the other is dated earlier, which proves little; which came first is open"
        return *pairs[1], "which came first is open"

    def _day(self, reading: str) -> str | None:
        publication = self.scene.publications.get(reading)
        return publication.published_latest or publication.published_earliest if publication else None

    def _origin(self, found: _Gathered) -> Origin:
        claims = sorted(found.claims, key=_position)
        voices = Counter(self.root[c.id].removeprefix("voice ") for c in claims if self.root[c.id].startswith("voice "))
        readings = sorted({c.passage.reading for c in claims})
        borrowings = tuple(sorted(found.borrowings.values(), key=_borrowing_order))
        ids = tuple(c.id for c in claims)
        if voices:
            named = [v for v in voices if self.scene.voices.names_one(v)]
            voice = min(named or voices, key=lambda v: (-voices[v], v))
            name, kind = self.scene.voices.shown(voice)
            return Origin(
                "",
                kind,
                ids,
                name,
                "yes" if named else "no",
                borrowings,
                _why(name, readings, claims, sourced=sum(voices.values())),
            )
        return Origin("", SpeakerKind.OUTLET, ids, None, "no", borrowings, _why(None, readings, claims, 0))


def _alike(claim: Claim, other: Claim) -> bool:
    if type(claim) is not type(other):
        return False
    if isinstance(claim, Figure) and isinstance(other, Figure):
        return (claim.counted, claim.low, claim.high) == (other.counted, other.low, other.high)
    return True


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


def _why(name: str | None, readings: Sequence[str], claims: Sequence[Claim], sourced: int) -> str:
    texts = "1 text" if len(readings) == 1 else f"{len(readings)} texts"
    count = "1 claim" if len(claims) == 1 else f"{len(claims)} claims"
    if name is None:
        lean = "; the texts share wording, a publisher or a copy, so they count as one" if len(readings) > 1 else ""
        return f"{count} in {texts} for which no source is named{lean}"
    rest = len(claims) - sourced
    more = f"; {rest} of them by dependence only" if rest else ""
    return f"{count} in {texts} lead back to {name}{more}"
