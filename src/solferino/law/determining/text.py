"""Text: the document of a determination, from its fields and what its ids stand for. Equal fields, equal bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from solferino.law.determining.paper import (
    Known,
    Paper,
    Paragraph,
    Part,
    Section,
    Signed,
    Whose,
    counted,
    day_words,
)
from solferino.law.standards import CAVEAT, Standard, State, finding_state
from solferino.record import (
    Conduct,
    Considered,
    Contrary,
    Determination,
    Heard,
    Passage,
    Weighed,
)

_UNCLASSIFIED = "to be shown by a classification"  # as the first look says of a context that people enter
GONE = "(these words are no longer kept)"
REACH = {"forces": "Members of forces", "unit": "A unit", "person": "A person", "state": "A State"}
KINDS = {
    "denial": "Denial",
    "reply": "Reply",
    "contradiction": "Contradiction",
    "exonerating": "What may exonerate",
    "lawful_reading": "Lawful reading",
}
EFFECTS = {
    "none": "none in law",
    "policy": "of policy; none in law by itself",
    "referral": "a referral to a body that may act on it",
}
STATES = {
    State.ALLEGED: "alleged",
    State.RECORDED: "recorded: a person on the case has accepted a report of it",
    State.CORROBORATED: "corroborated by independent origins",
    State.ASSESSED: "assessed",
    State.CHARGED: "charged before a court",
    State.CONFIRMED: "charges confirmed by a court",
    State.CONVICTED: "a court convicted",
    State.ACQUITTED: "a court acquitted",
    State.WITHDRAWN: "withdrawn",
    State.SUPERSEDED: "superseded",
}


def paper(made: Determination, known: Known, signed: Signed) -> Paper:
    """The document of a determination. known: looked up in the record as held then; signed: as it stands now."""
    writer = _Writer(made, known, signed)
    return Paper(
        made.handle,
        made.id,
        made.author,
        dated(made, known),
        status(made, known, signed),
        made.root,
        made.held,
        made.catalogue,
        tuple(section for section in writer.sections() if section.paragraphs),
    )


def dated(made: Determination, known: Known) -> str:
    """Both dates in one line: what was known by when, and the record that it is taken from."""
    held = f" on {day_words(known.recorded)}" if known.recorded else ""
    return f"as of {day_words(made.as_of)}, from the record as held at entry {made.held}{held}"


def status(made: Determination, known: Known, signed: Signed) -> str:
    """Whether it is in effect, in one sentence."""
    if signed.withdrawn:
        person, day = signed.withdrawn
        return f"Withdrawn by {_name(known, person)} on {day_words(day)}."
    if signed.superseded_by:
        return f"Superseded by {signed.superseded_by}. It stands unchanged below."
    if signed.is_signed:
        return "In effect: signed by the two named persons who decide."
    names = [_name(known, p) for p, _ in signed.signatures]
    so_far = f" So far: {', '.join(names)}." if names else ""
    return f"Not in effect until the two named persons who decide have signed.{so_far}"


def state_of(
    made: Determination, row: Conduct, *, in_effect: bool, withdrawn: bool = False, superseded: bool = False
) -> State:
    """The state of the finding on one incident of a determination."""
    assessed = any(c.about == row.about and c.outcome == "assessed" for c in made.considered)
    rung = Standard(made.standard, made.rank, made.standard_name, made.meaning)
    return finding_state(
        State(row.state),
        assessed=rung if assessed else None,
        in_effect=in_effect,
        steps=[(p.day, p.state) for p in made.proceedings if p.about in (None, row.about)],
        withdrawn=withdrawn,
        superseded=superseded,
    )


class _Writer:
    """One section after another. Each paragraph is made of parts that say whose words they are."""

    def __init__(self, made: Determination, known: Known, signed: Signed) -> None:
        self._made, self._known, self._signed = made, known, signed
        self._titles = {c.about: c.title or c.about for c in made.conduct}

    def sections(self) -> Iterator[Section]:
        yield Section("reach", "Whose conduct, where and when", tuple(self._reach()))
        yield Section("standard", "Standard", tuple(self._standard()))
        yield Section("conduct", "What is reported", tuple(self._conduct()))
        yield Section("considered", "Provisions considered", tuple(self._considered()))
        yield Section("contrary", "Denials, replies and what speaks against", tuple(self._contrary()))
        yield Section("relied", "Information relied on", tuple(self._relied()))
        yield Section("unavailable", "Information not available", tuple(self._unavailable()))
        yield Section("courts", "What courts and political bodies did", tuple(self._courts()))
        yield Section("heard", "Where it could be heard", tuple(self._heard()))
        yield Section("sharing", "Effect and sharing", tuple(self._sharing()))
        yield Section("caveat", "What this is not", tuple(self._caveat()))
        yield Section("signatures", "Signatures and revisions", tuple(self._signatures()))

    def _reach(self) -> Iterator[Paragraph]:
        reach = self._made.reach
        parts = [_ours(f"{REACH[reach.kind]}: "), _theirs(reach.whose), _ours(".")]
        if reach.place:
            parts += [_ours(" Place: "), _theirs(reach.place), _ours(".")]
        parts.append(_ours(f" Days: {_span(reach.first, reach.last)}."))
        bare = self._not_cited(reach.whose)
        if bare:
            parts.append(_ours(f" No passage cited here has the {'name' if len(bare) == 1 else 'names'} "))
            parts += [_theirs(", ".join(bare)), _ours(": so it is named by those who decide.")]
        yield Paragraph(tuple(parts))
        if reach.kind == "state":
            yield _para(
                _ours(
                    "This is about a State. What persons did and the resort to force are two questions; no mode of "
                    "liability is assigned to anybody here."
                )
            )
        based = "It rests on the information available then and on nothing else: the ledger head that it names."
        yield _para(_ours(f"{_capital(dated(self._made, self._known))}. {based}"))

    def _not_cited(self, words: str) -> list[str]:
        """Names in words of people (what begins with a capital) that no passage of this document has."""
        made = self._made
        cited = [p.quote for p in self._known.passages.values()]
        cited += [p.quote for c in made.considered for e in c.elements for p in (*e.words_for, *e.words_against)]
        cited += [p.quote for row in made.contrary for p in row.words]
        text = " ".join(cited).casefold()
        names = dict.fromkeys(re.findall(r"\b[^\W\d_][\w'’-]*", words))
        return [n for n in names if n[:1].isupper() and n.casefold().removesuffix("'s") not in text]

    def _standard(self) -> Iterator[Paragraph]:
        made = self._made
        practice = [_ours(", in the practice of "), _official(made.practice)] if made.practice else []
        yield Paragraph(
            (
                _ours("Standard: "),
                _official(f"{made.standard_name} ({made.standard})"),
                *practice,
                _ours(". It means: "),
                _official(made.meaning),
                _ours("."),
            )
        )

    def _conduct(self) -> Iterator[Paragraph]:
        for row in self._made.conduct:
            counts = f" {_of_origins(row)}"
            yield Paragraph((_ours(f"{row.about}. Alleged: {row.title or 'an event'}.{counts}"), *self._places(row)))
            for claim in row.claims:
                yield Paragraph(tuple(self._quote(claim)), 1)
            yield Paragraph((_ours(self._state(row)),), 1)

    def _places(self, row: Conduct) -> tuple[Part, ...]:
        days = _span(row.first, row.last)
        place = row.place or "not known"
        return (_ours(f" Place: {place}. Days: {days}."),)

    def _state(self, row: Conduct) -> str:
        # A document says what it said when it was in effect; its first lines say what became of it since.
        state = state_of(self._made, row, in_effect=self._signed.is_signed)
        at = f" at {self._made.standard}" if state is State.ASSESSED else ""
        words = f"State of the finding: {STATES[state]}{at}."
        if row.origins < 2 and row.reports > 1:
            words += " It is seen only in copies of one origin or of none that is named, so it is not corroborated."
        elif row.origins < 2:
            words += " One origin at most stands behind it, so it is not corroborated."
        return words

    def _considered(self) -> Iterator[Paragraph]:
        if not self._made.considered:
            yield _para(_ours("No provision was considered."))
        for row in self._made.considered:
            yield Paragraph(tuple(self._provision(row)))
            for element in row.elements:
                yield Paragraph(tuple(self._element(element)), 1)
            if row.lawful:
                words = (_official("; ".join(row.lawful)), _ours("."))
                yield Paragraph((_ours("It is something else, or lawful, in these cases: "), *words), 1)
        if any(row.alternative for row in self._made.considered):
            yield _para(
                _ours(
                    "No classification of the conflict was entered that chooses between the lists for the place and "
                    "all days of the act; what is marked as an alternative stands beside its twin of the other list."
                )
            )
        for key in self._made.classifications:
            yield Paragraph(tuple(self._classification(key)))

    def _provision(self, row: Considered) -> Iterator[Part]:
        yield _ours(f"{row.about}: ")
        yield _official(f"{row.citation}, {row.title}")
        yield _ours(f" ({row.provision}, entry {row.rule[:12]}).")
        if row.alternative:
            yield _ours(" An alternative.")
        if row.outcome == "rejected":
            yield _ours(" Considered and rejected")
        else:
            alone = any(c.about == row.about and c.origins < 2 for c in self._made.conduct)
            yield _ours(" Considered by " if alone else " Assessed as reported, by ")
            yield _theirs(self._made.author)
            yield _ours(f", at {self._made.standard}")
            if alone:
                yield _ours("; one origin at most stands behind the reports, so it is not called assessed")
        if row.reason:
            yield _ours(": ")
            yield _theirs(row.reason.rstrip("."))
        yield _ours(".")
        empty = [e.element for e in row.elements if e.state == "empty"]
        if empty and row.outcome != "rejected":
            told = f" Words stand behind {len(row.elements) - len(empty)} of {len(row.elements)} elements; empty: "
            yield _ours(f"{told}{', '.join(empty)}.")

    def _element(self, row: Weighed) -> Iterator[Part]:
        yield _official(_capital(row.text))
        proposed = not row.entries and row.state != "empty"
        mark = ", as proposed by software and confirmed by nobody" if proposed else ""
        yield _ours(f" ({row.element}): {row.state}{mark}.")
        reason = self._reason(row)
        if reason:
            yield _ours(" ")
            yield _theirs(_ended(reason)) if row.entries else _ours(_ended(_capital(reason)))
        passages = row.words_for or self._passages(row.supporting)
        if passages:
            yield Part(Whose.OURS, " For it", _once(passages))
            yield _ours(".")
        against = row.words_against or self._passages(row.against)
        if against:
            yield Part(Whose.OURS, " Against it", _once(against))
            yield _ours(".")

    def _reason(self, row: Weighed) -> str | None:
        """Why an element stands as it does; one that asks for a classification which is entered says where it is."""
        if row.entries or not self._made.classifications or not (row.reason or "").lower().startswith(_UNCLASSIFIED):
            return row.reason
        return "the classification of the conflict is entered, see below; that the act was linked to it is to be shown"

    def _classification(self, key: str) -> Iterator[Part]:
        entry = self._known.classifications.get(key)
        if entry is None:
            yield _ours(f"Classification {key}, which is no longer kept.")
            return
        kind = str(entry.kind).replace("_", "-")
        days = _span(entry.first, entry.last) if entry.first or entry.last else "days not stated"
        yield _ours(f"Classification of the conflict at {entry.place}, {days}: {kind}. Reason: ")
        yield _theirs(_ended(entry.basis))
        yield _ours(" Source: ")
        yield _theirs(entry.source.rstrip("."))
        yield Part(Whose.OURS, ".", (entry.notice,) if entry.notice else ())

    def _contrary(self) -> Iterator[Paragraph]:
        for row in self._made.contrary:
            yield Paragraph(tuple(self._against(row)))
            for claim in row.claims:
                yield Paragraph(tuple(self._quote(claim)), 1)
            for passage in _once(row.words):
                yield Paragraph((Part(Whose.QUOTE, on_one_line(passage.quote), (passage,)),), 1)
            answer = (_ours("Answer: "), _theirs(row.answer)) if row.answer else (_ours("No answer to this is given."),)
            yield Paragraph(answer, 1)
        if not self._made.contrary:
            yield _para(_ours("Nothing that speaks against it was found."))
        if self._made.searched:
            yield _para(_ours("Where it was looked for: "), _theirs(self._made.searched))

    def _against(self, row: Contrary) -> Iterator[Part]:
        on = f" on {row.about}" if row.about else ", on no single event"
        by = (
            f", by {row.by}" if row.by else ", by nobody whom the texts name" if row.kind in ("denial", "reply") else ""
        )
        said = f", said {day_words(row.said)}" if row.said else ""
        reported = f", reported {day_words(row.reported)}" if row.reported and row.reported != row.said else ""
        yield _ours(f"{KINDS[row.kind]}{on}{by}{said}{reported}.")
        if row.text:
            yield _ours(" ")
            yield _official(_ended(_capital(row.text))) if row.kind == "lawful_reading" else _theirs(_ended(row.text))

    def _relied(self) -> Iterator[Paragraph]:
        for row in self._made.relied:
            grade = f"graded {row.grade}" if row.grade else "not graded"
            origins = counted(row.origins, "independent origin") if row.origins else "no origin that it names"
            passages = _once(self._passages(row.claims))
            words = f"{row.number or row.item}: {counted(len(row.claims), 'claim')}; {origins}; source {grade}"
            yield Paragraph((Part(Whose.OURS, words, passages), _ours(".")))

    def _unavailable(self) -> Iterator[Paragraph]:
        if not self._made.unavailable:
            yield _para(_ours("Those who decide name nothing that was missing."))
        for words in self._made.unavailable:
            yield _para(_theirs(words))

    def _courts(self) -> Iterator[Paragraph]:
        for step in self._made.proceedings:
            on = f" ({step.about})" if step.about else ""
            yield Paragraph(
                (
                    _ours(f"{day_words(step.day)}: {STATES[State(step.state)]}{on}: "),
                    _theirs(step.body),
                    Part(Whose.OURS, ".", _once(self._passages(step.claims))),
                )
            )
        for opinion in self._made.opinions:
            yield Paragraph(
                (
                    _ours("Opinion on record: "),
                    _official(opinion.name),
                    _ours(". Its effect: "),
                    _official(opinion.effect.rstrip(".")),
                    Part(Whose.OURS, ". It is kept as said and changes no finding.", self._passages(opinion.claims)),
                )
            )

    def _heard(self) -> Iterator[Paragraph]:
        if self._made.heard:
            read = self._made.catalogue[:10]
            later = f" It was read up to {day_words(read)}; a later day that a citation names was not known then."
            told = f"As of {day_words(self._made.as_of)}, by the catalogue {self._made.catalogue[:23]}."
            yield _para(_ours(told + (later if read > self._made.as_of else "")))
        for row in self._made.heard:
            yield Paragraph(tuple(_forum(row)), 1)

    def _sharing(self) -> Iterator[Paragraph]:
        published = self._made.published
        told = f" Published on {day_words(published)}." if published else ""
        yield _para(_ours(f"Effect: {EFFECTS[self._made.effect]}.{told}"))
        for row in self._made.sharing:
            condition = [_ours(", on condition: "), _theirs(row.condition.rstrip("."))] if row.condition else []
            yield Paragraph((_ours("To be shared with "), _theirs(row.recipient), *condition, _ours(".")))

    def _caveat(self) -> Iterator[Paragraph]:
        yield _para(_ours(CAVEAT))

    def _signatures(self) -> Iterator[Paragraph]:
        made, days = self._made, dict(self._signed.signatures)
        yield _para(_ours(f"Drafted by {_name(self._known, made.person)} on {day_words(made.drafted[:10])}."))
        for person in made.decided_by:
            signed = f"signed on {day_words(days[person])}" if person in days else "not signed"
            yield _para(_ours(f"Decided by {_name(self._known, person)}: {signed}."))
        yield _para(_ours(status(made, self._known, self._signed)))
        if made.supersedes:
            yield _para(_ours(f"It revises {made.supersedes}, which stays as it is. Why: "), _theirs(made.change or ""))
        if self._signed.revised_by and not self._signed.superseded_by:
            yield _para(_ours(f"A revision, {self._signed.revised_by}, is drafted and not in effect."))

    def _quote(self, claim: str) -> Iterator[Part]:
        passage = self._known.passages.get(claim)
        if passage is None:
            yield _ours(GONE)
            return
        yield _ours(f"{self._known.outlets.get(passage.reading, 'A text')}: ")
        yield Part(Whose.QUOTE, on_one_line(passage.quote), (passage,))

    def _passages(self, claims: Iterable[str]) -> tuple[Passage, ...]:
        return tuple(self._known.passages[c] for c in claims if c in self._known.passages)


def _forum(row: Heard) -> Iterator[Part]:
    yield _official(row.name)
    tries = "" if row.tries == "yes" else " (this body tries no persons)"
    yield _ours(f": {row.verdict}{tries}. ")
    yield _ours(row.words.rstrip("."))
    rule = f" [{row.rule}, rule {(row.digest or '')[:12]}]" if row.rule else ""
    yield _ours(".")
    if row.citation:
        yield _ours(" ")
        yield _official(row.citation)
    yield _ours(rule)


def _of_origins(row: Conduct) -> str:
    carry = "carries" if row.reports == 1 else "carry"
    words = f"{counted(row.reports, 'text')} {carry} it, from {counted(row.origins, 'independent origin')}"
    if row.unattributed:
        words += f"; {counted(row.unattributed, 'text')} without a named origin"
    return words + "."


def _span(first: str | None, last: str | None) -> str:
    if first and last:
        return day_words(first if first == last else f"{first}/{last}")
    if first or last:
        return f"from {day_words(first)} on" if first else f"until {day_words(last or '')}"
    return "not given"


def _name(known: Known, person: str) -> str:
    return known.people.get(person) or "a person whose name is not here"


def _once(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(passages))


def on_one_line(words: str) -> str:
    """A quote on one line, without its own outer marks: the marks around it are ours."""
    flat = " ".join(words.split())
    inner = flat[1:-1]
    outer = flat[:1] in '“"„«' and flat[-1:] in '”"“»' and not any(mark in inner for mark in '“”„«»"')
    return inner if len(flat) > 1 and outer else flat


def _ended(words: str) -> str:
    return words if words[-1:] in ".!?" else f"{words}."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _para(*parts: Part) -> Paragraph:
    return Paragraph(parts)


def _ours(words: str) -> Part:
    return Part(Whose.OURS, words)


def _theirs(words: str) -> Part:
    return Part(Whose.THEIRS, words)


def _official(words: str) -> Part:
    return Part(Whose.OFFICIAL, words)


__all__ = ["dated", "on_one_line", "paper", "state_of", "status"]
