"""Roots: where each claim's way back ends. A root is a voice, or a text's own reporting; joined roots are one origin.

To count one source twice is the dangerous error, so doubt joins: texts that share wording, share a publisher or cite
each other lean on one origin.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from solferino.names import ROLES, folded
from solferino.names.standing import Sort, sort_of
from solferino.record import (
    Blame,
    Claim,
    Credit,
    Figure,
    IncidentReport,
    Mode,
    Passage,
    SharedStatement,
    Statement,
)
from solferino.text.groups import Groups
from solferino.trace.graph import NOT_LEANING, Repetition
from solferino.trace.houses import Names
from solferino.trace.marks import agency_byline, read_out
from solferino.trace.scene import TraceScene, covered, length, position
from solferino.trace.shared import Shared
from solferino.trace.voices import house_words, same_outlet

VOICE, TEXT, NOBODY, DISPATCH, AGENCY = (
    "voice ",
    "text ",
    "nobody ",
    "dispatch ",
    "agency ",
)  # how the keys of roots begin


_CITING = re.compile(r"\b(?:citing|quoting|referring to)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"\A(?:the|a|an|its|their)\s+", re.IGNORECASE)


class Roots:
    """The graph of roots: a voice, or a text's own reporting. Joined roots are one origin."""

    def __init__(
        self,
        scene: TraceScene,
        shared: Sequence[SharedStatement],
        copies: Sequence[tuple[str, ...]],
        repetition: Repetition,
    ) -> None:
        self.scene = scene
        self.shared = shared
        self.copies = copies
        self.under: dict[str, Credit] = {}  # claim id -> the credit that gives its root
        self.groups = Groups()
        self.telling = [w for w in scene.wording if not self._only_quotes(w)]
        self.dispatches: dict[str, Passage] = {}  # reading -> the words for a dispatch that it reads out
        self._read_out = self._stretches()
        self.bylines = self._agencies()
        self.house_voices = self._speaking_houses()
        self._in_order: dict[str, list[Claim]] = defaultdict(list)
        self._widest: dict[str, int] = defaultdict(int)
        self.root: dict[str, str] = {}
        for key, claim in scene.claims.items():
            if not isinstance(claim, Credit):
                self.root[key] = self._first_root(claim)
                reading = claim.passage.reading
                self._in_order[reading].append(claim)
                self._widest[reading] = max(self._widest[reading], length(claim.passage))
        self._leant_on = {key: houses for key in self.root if (houses := self._from(key))}
        self._follow_citations()
        self._follow_wording()
        self._follow_figures()
        self._follow_statements()
        self._follow_houses()
        self._join_texts()
        self._join_publishers()
        self._join_agencies()
        self.circles = repetition.circles(self._houses_leant_on())
        for circle in self.circles:
            for other in circle[1:]:
                self.groups.join(TEXT + circle[0], TEXT + other)

    def of(self, key: str) -> str:
        """The root that a claim's root was joined into."""
        return self.groups.root(self.root[key])

    def _agencies(self) -> dict[str, tuple[str, Passage]]:
        """By reading: the agency, other than its own house, whose text it is by its byline."""
        found = {}
        for key in sorted(self.scene.texts):
            line = agency_byline(self.scene.texts[key], self.scene.publications.get(key))
            publisher = self.scene.publisher(key)
            if line is not None and not (publisher and same_outlet(line[0], publisher)):
                found[key] = line
        return found

    def _speaking_houses(self) -> dict[str, list[str]]:
        """The voices that bear the whole name of a house that publishes here, with that house: "the Hill Lamp said".

        One word may be a family's name too, so it is a house's only where the voice has no other name and no office.
        """
        found = {}
        for voice in self.scene.voices.all():
            members = self.scene.voices.members(voice)
            one_word = all(len(house_words(m.name)) == 1 and not m.role for m in members)
            names = {m.name for m in members if one_word or len(house_words(m.name)) > 1}
            houses = {house for name in names for house in self.scene.houses.bearing(name)}
            if houses:
                found[voice] = sorted(houses)
        return found

    def _stretches(self) -> dict[str, list[Passage]]:
        found: dict[str, list[Passage]] = {}
        for key in sorted(self.scene.texts):
            pairs = read_out(self.scene.texts[key])
            if pairs:
                self.dispatches[key] = pairs[0]
                found[key] = pairs[1::2]
        return found

    def _first_root(self, claim: Claim) -> str:
        reading = claim.passage.reading
        speaker = self.scene.speaker(claim)
        if speaker is not None:
            if self._accuses_itself(claim, speaker.name, speaker.role):
                return NOBODY + reading
            return VOICE + self.scene.voice(speaker)
        credit = self.scene.credit(claim)
        if credit is not None:
            self.under[claim.id] = credit
            return VOICE + self.scene.voices.voice(credit.to, credit.to_kind, credit.passage.reading)
        if any(covered(claim.passage, p) * 2 >= length(claim.passage) for p in self._read_out.get(reading, ())):
            return DISPATCH + reading
        return AGENCY + " ".join(house_words(self.bylines[reading][0])) if reading in self.bylines else TEXT + reading

    def _accuses_itself(self, claim: Claim, name: str, role: str | None) -> bool:
        """True where a voice of the accused side tells that it was accused: the accuser is then somebody else."""
        if not isinstance(claim, IncidentReport) or claim.blame is not Blame.ACCUSED or claim.alleged_by is not None:
            return False
        sides = (Sort.STATE_FORCE, Sort.ARMED_GROUP)
        accused = sort_of(claim.actor or "")
        return accused in sides and sort_of(name, role) is accused

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
        marked = sum(covered(passage, s.passage) for s in over if s.mode is Mode.DIRECT)
        whole = sum(covered(passage, s.passage) for s in over)
        voices = {voice for s in over if (voice := self.scene.statement_voice(s))}
        return whole * 10 >= 8 * length(passage), marked * 10 >= 8 * length(passage), voices

    def _follow_citations(self) -> None:
        """Who says it "citing" somebody has it from there; so have those who give that speaker for the same."""
        names = self._names_by_first_word()
        relayed: dict[tuple[object, ...], str] = {}
        for key, root in list(self.root.items()):
            claim = self.scene.claims[key]
            text = self.scene.texts[claim.passage.reading].text
            cited = _CITING.search(text, claim.passage.start, self.scene.sentence_end(claim.passage))
            if cited is None:
                continue
            source = self._named_at(text, cited.end(), names)
            toward = VOICE + source if source is not None else NOBODY + claim.passage.reading
            what = _passed_on(claim)
            for speaker in self._speakers_before(claim, cited.start()) if what is not None else ():
                if VOICE + speaker != toward:
                    relayed.setdefault((VOICE + speaker, *(what or ())), toward)
            if root.startswith(VOICE) and toward != root:
                self.root[key] = toward
                if what is not None:
                    relayed.setdefault((root, *what), toward)
        if relayed:
            self._follow_relayed(relayed)

    def _follow_relayed(self, relayed: Mapping[tuple[object, ...], str]) -> None:
        """What a voice has from another elsewhere it has from there wherever it says it, with the words around it."""
        moved: dict[str, list[Claim]] = defaultdict(list)
        for key, root in list(self.root.items()):
            claim = self.scene.claims[key]
            what = _passed_on(claim)
            if what is not None and (root, *what) in relayed:
                self.root[key] = relayed[root, *what]
                moved[root].append(claim)
        of = {(root, c.passage.reading): c for root, found in moved.items() for c in found}
        for key, root in list(self.root.items()):
            claim = self.scene.claims[key]
            inside = of.get((root, claim.passage.reading))
            if isinstance(claim, Statement) and inside is not None and claim.passage.overlaps(inside.passage):
                self.root[key] = self.root[inside.id]

    def _speakers_before(self, claim: Claim, at: int) -> list[str]:
        """The voices that are said to speak in the stretch from a claim's sentence to a place behind it."""
        return sorted(
            {
                self.scene.voice(self.scene.who(s.speaker))
                for s in self.scene.spoken.get(claim.passage.reading, ())
                if s.speaker is not None
                and s.speaker.mention.end <= at
                and self.scene.one_sentence(s.speaker.mention, claim.passage)
            }
        )

    def _names_by_first_word(self) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for voice in self.scene.voices.all():
            for name in sorted({m.name for m in self.scene.voices.members(voice)}):
                bare = _ARTICLE.sub("", name)
                if bare:
                    found[bare.split()[0].casefold()].append((bare, voice))
        return {word: sorted(rows, key=lambda row: (-len(row[0]), row)) for word, rows in found.items()}

    def _named_at(self, text: str, at: int, names: Mapping[str, Sequence[tuple[str, str]]]) -> str | None:
        """The voice whose longest name stands at a place; by an office, the one person who holds it."""
        rest = _ARTICLE.sub("", " ".join(text[at : at + 160].split()))
        if not rest:
            return None
        for name, voice in names.get(rest.split()[0].strip(",.;").casefold(), ()):
            if rest.casefold().startswith(name.casefold()):
                return voice
        words = [folded(word.strip(",.;")) for word in rest.split()[:4]]
        office = next((word for word in words if word in ROLES), None)
        holders = self._holders.get(office, set()) if office else set()
        return min(holders) if len(holders) == 1 else None

    @cached_property
    def _holders(self) -> dict[str, set[str]]:
        """By a word for an office: the voices that the texts say hold it."""
        found: dict[str, set[str]] = defaultdict(set)
        for voice in self.scene.voices.all():
            for member in self.scene.voices.members(voice):
                for word in folded(member.role or "").split():
                    if word in ROLES and self.scene.voices.names_one(voice):
                        found[word].add(voice)
        return found

    def _follow_wording(self) -> None:
        """A claim without source, in wording that another text gives to a source, leads back to that source."""
        for shared in self.telling:
            for mine, its in ((shared.a, shared.b), (shared.b, shared.a)):
                bare = [c for c in self._within(mine) if not self._named_root(c)]
                sourced = [c for c in self._within(its) if self._named_root(c)] if bare else []
                for claim in bare:
                    fits = [c for c in sourced if _alike(claim, c)]
                    if fits:
                        nearest = min(
                            fits,
                            key=lambda c: (
                                abs((c.passage.start - its.start) - (claim.passage.start - mine.start)),
                                position(c),
                            ),
                        )
                        self.root[claim.id] = self.root[nearest.id]

    def _within(self, passage: Passage) -> Iterable[Claim]:
        """The claims of which half and more lies in a passage, in text order."""
        claims = self._in_order.get(passage.reading, [])
        first = bisect_left(claims, passage.start - self._widest[passage.reading], key=lambda c: c.passage.start)
        for claim in claims[first:]:
            if claim.passage.start >= passage.end:
                break
            if covered(claim.passage, passage) * 2 >= length(claim.passage):
                yield claim

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
        if root.startswith(AGENCY):
            return True
        return root.startswith(VOICE) and self.scene.voices.names_one(root.removeprefix(VOICE))

    def _follow_statements(self) -> None:
        """Where one carrier of a statement names the speaker, the others lead back to that speaker."""
        for statement in self.shared:
            named = [
                key
                for key in (statement.lead, *statement.claims)
                if self.root[key].startswith(VOICE) and key not in self.under
            ]
            if named:
                for key in statement.claims:
                    if key in self.under or not self.root[key].startswith(VOICE):
                        self.root[key] = self.root[named[0]]

    def _follow_houses(self) -> None:
        """What a text has from a house leads on to where the house's own text has the same from, and so on.

        A way that comes back to where it was is a circle, and is left to be shown as one.
        """
        told: dict[tuple[object, ...], list[str]] = defaultdict(list)
        for key in self.root:
            claim = self.scene.claims[key]
            house = self.scene.houses.house(claim.passage.reading)
            what = _what(claim)
            if house is not None and what is not None:
                told[house, *what].append(key)
                if isinstance(claim, IncidentReport):
                    told[house, *_where(claim)].append(key)
        leads = {key: self._next_on(key, told) for key in self.root}
        moved: dict[str, list[str]] = defaultdict(list)
        for key in self.root:
            seen = [key]
            while (following := leads.get(seen[-1])) is not None and following not in seen:
                seen.append(following)
            if len(seen) > 1 and leads.get(seen[-1]) is None:
                self.root[key] = self.root[seen[-1]]
                moved[self.scene.claims[key].passage.reading].append(key)
        # The words around what leads on, which are the house's too, lead where that leads.
        for reading, keys in sorted(moved.items()):
            for statement in self.scene.spoken.get(reading, ()):
                if statement.id in self._leant_on:
                    inside = [k for k in keys if self.scene.claims[k].passage.overlaps(statement.passage)]
                    if inside:
                        self.root[statement.id] = self.root[min(inside, key=lambda k: position(self.scene.claims[k]))]

    def _next_on(self, key: str, told: Mapping[tuple[object, ...], Sequence[str]]) -> str | None:
        """The claim of a house's own text that a claim credited to that house comes from."""
        claim = self.scene.claims[key]
        what = _what(claim)
        if what is None:
            return None
        houses = self._leant_on.get(key, ())
        fits = [other for house in houses for other in told.get((house, *what), ()) if other != key]
        if not fits and isinstance(claim, IncidentReport):  # "nine were killed" is told of a missile strike there
            fits = [other for house in houses for other in told.get((house, *_where(claim)), ()) if other != key]
        # A claim with a source of its own tells more than one without.
        return min(
            fits,
            key=lambda k: (not self._named_root(self.scene.claims[k]), position(self.scene.claims[k])),
            default=None,
        )

    def _from(self, key: str) -> list[str]:
        """The houses that a claim is credited to or spoken by, its own left out."""
        credit, root = self.under.get(key), self.root[key]
        found: Iterable[str] = ()
        if credit is not None and credit.relation not in NOT_LEANING:
            found = self.scene.houses.named(credit.to)
        elif root.startswith(VOICE):
            found = self.house_voices.get(root.removeprefix(VOICE), ())
        own = self.scene.houses.house(self.scene.claims[key].passage.reading)
        return [house for house in found if house != own]

    def _join_texts(self) -> None:
        """Own reporting of texts that share wording, or are copies, is one origin."""
        for members in self.copies:
            for other in members[1:]:
                self.groups.join(TEXT + members[0], TEXT + other)
        for shared in self.telling:
            self.groups.join(TEXT + shared.a.reading, TEXT + shared.b.reading)

    def _join_publishers(self) -> None:
        """Texts of one publisher are its own reporting; who credits it leads back to it."""
        for house, readings in self.scene.houses.all():
            for other in readings[1:]:
                self.groups.join(TEXT + readings[0], TEXT + other)
            for name in self.scene.houses.names(house):
                voice = self.scene.voices.of_house(name)
                if voice is not None:
                    self.groups.join(VOICE + voice, TEXT + readings[0])
        for voice, found in self.house_voices.items():
            for house in found:
                self.groups.join(VOICE + voice, TEXT + self.scene.houses.first(house))
        credited = sorted(
            {(c.to, c.to_kind, c.passage.reading) for found in self.scene.credits.values() for c in found}
        )
        self._credited_voice: dict[str, str] = {}
        for name, kind, reading in credited:
            voice = self.scene.voices.voice(name, kind, reading)
            self._credited_voice.setdefault(name, voice)
            for house in self.scene.houses.named(name):
                self.groups.join(VOICE + voice, TEXT + self.scene.houses.first(house))

    def _join_agencies(self) -> None:
        """An agency's text is the agency's, whoever prints it, and one with what the agency publishes itself."""
        by_words = {" ".join(house_words(name)): (name, reading) for reading, (name, _) in sorted(self.bylines.items())}
        for reading, (name, _) in sorted(self.bylines.items()):
            self.groups.join(AGENCY + " ".join(house_words(name)), TEXT + reading)
        outlets = sorted({c.to for found in self.scene.credits.values() for c in found})
        credited = Names(outlets)
        for words, (name, _) in sorted(by_words.items()):
            for house in self.scene.houses.named(name):
                self.groups.join(AGENCY + words, TEXT + self.scene.houses.first(house))
            for other in credited.one_with(name):
                self.groups.join(AGENCY + words, VOICE + self._credited_voice[other])

    def _houses_leant_on(self) -> dict[str, set[str]]:
        """By reading: the houses that one of its claims is credited to, or spoken by."""
        leans: dict[str, set[str]] = defaultdict(set)
        for key, houses in self._leant_on.items():
            leans[self.scene.claims[key].passage.reading].update(houses)
        return leans


def _passed_on(claim: Claim) -> tuple[object, ...] | None:
    """As :func:`_what`, but for a report the act alone: one voice that cites another for it tells one thing."""
    return ("report", claim.type) if isinstance(claim, IncidentReport) else _what(claim)


def _where(report: IncidentReport) -> tuple[object, ...]:
    """A report by its place alone, whatever act it tells."""
    return "at", report.place.name.casefold() if report.place else ""


def _what(claim: Claim) -> tuple[object, ...] | None:
    """What makes a claim of another text the same: for a figure the numbers, for a report the act, the place, the days;
    None where too little is told to say.
    """
    if isinstance(claim, Figure):
        return "figure", claim.counted, claim.low, claim.high, claim.scope
    if isinstance(claim, IncidentReport) and claim.place is not None:
        return "report", claim.type, claim.place.name.casefold()
    return None


def _alike(claim: Claim, other: Claim) -> bool:
    if type(claim) is not type(other):
        return False
    if isinstance(claim, Figure) and isinstance(other, Figure):
        return (claim.counted, claim.low, claim.high) == (other.counted, other.low, other.high)
    return True
