"""explain: why a claim is there: which step and rule proposed it, what each of its fields stands on, who judged it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from solferino.casework.case import Case
from solferino.casework.comparing import step_of
from solferino.casework.fold import Fold
from solferino.casework.steps import extractors
from solferino.extract.calibrated import calibration
from solferino.extract.explaining import rule_in_words
from solferino.record import (
    Act,
    Carried,
    Claim,
    Credit,
    Figure,
    Held,
    HeldClaim,
    IncidentReport,
    Passage,
    Place,
    Speaker,
    Statement,
    Text,
    When,
)

_STEP = "extract:"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. about: what it explains. words: a sentence. start, end: the characters that it stands on, if any."""

    about: str
    words: str
    start: int | None = None
    end: int | None = None


def explain(case: Case, view: Held, row: HeldClaim) -> tuple[Reason, ...]:
    """The reasons for a claim in view, in the order in which a reader would ask for them."""
    text = view.texts[row.claim.passage.reading]
    return (*_proposal(case.fold(view.size), row), *_fields(row.claim, text), *_since(view, row))


def _proposal(state: Fold, row: HeldClaim) -> Iterator[Reason]:
    step, _, version = row.proposed_by.rpartition("/")
    if not step.startswith(_STEP):
        yield Reason("proposed by", "a person wrote this claim as a correction")
        return
    run = next(
        (r for r in reversed(state.runs.get(step, [])) if any(c.id == row.id for c in r.claims())),
        None,
    )
    entry = f" (entry {run.entry} of the ledger)" if run is not None else ""
    yield Reason("proposed by", f"step {step}, version {version}{entry}")
    now = {step_of(e): e.version for e in extractors()}.get(step)
    if now is not None and now != version:
        yield Reason("proposed by", f"version {now} is installed here now")
    yield Reason("model", _model(row.claim))
    name = step.removeprefix(_STEP)
    if row.claim.rule:
        said = rule_in_words(name, row.claim.rule, extractors())
        yield Reason("rule", f"{row.claim.rule}: {' '.join(said) or 'no sentence is written for this rule'}")
    yield Reason("confidence", _confidence(name, row.claim))


def _model(claim: Claim) -> str:
    if claim.model is None:
        return "no model took part: rules alone"
    return f"a model took part: SHA-256 {claim.model.removeprefix('sha256:')}"


def _confidence(name: str, claim: Claim) -> str:
    if claim.confidence is None:
        return "none was given"
    table = calibration().confidence(name, claim.rule)
    if table != claim.confidence:
        return f"{claim.confidence}, as the rule gives it; it was not compared with marked articles"
    share = round(float(claim.confidence) * 100)
    return f"{claim.confidence}: about {share} in 100 records by this rule were right where it was measured"


def _fields(claim: Claim, text: Text) -> Iterator[Reason]:
    if isinstance(claim, Statement):
        yield from _voice("speaker", claim.speaker, "nobody was found in the text whose words these are")
        yield from _words("cue", "the words that give the speech away", claim.cue)
        yield from _when("said", claim.said)
        if claim.within:
            yield Reason("within", f"another statement reports this one: {claim.within}")
        if claim.continues:
            yield Reason("continues", f"the quotation was broken; it begins in {claim.continues}")
    elif isinstance(claim, Figure):
        how = claim.number_rule or "plain digits or number words"
        yield Reason("number", f"{_range(claim)} read as {claim.bound}: {how}")
        if claim.population_words:
            yield Reason("population", f"{claim.population}, for the words “{claim.population_words}”")
        yield from _voice("source", claim.source, "nobody was found in the text who gives this figure")
        yield from _where("place", claim.place)
        yield from _when("period", claim.period)
        yield from _when("as of", claim.as_of)
        yield from _when("issued", claim.issued)
        for relay in claim.relayed_by:
            yield from _voice("relayed by", relay, "")
        if claim.cause is not None:
            yield from _words("cause", f"{claim.cause}, for these words", claim.cause_words)
        for name in ("method", "caveat", "includes", "excludes", "revision"):
            yield from _words(name, _BESIDE[name], getattr(claim, name))
        if claim.previous:
            yield Reason("earlier value", f"the text quotes {claim.previous} as the value before this one")
        if claim.supersedes:
            yield Reason("corrects", f"the text gives this in place of {claim.supersedes}")
        if claim.part_of:
            yield Reason("part of", f"a part of the figure {claim.part_of}")
    elif isinstance(claim, IncidentReport):
        yield from _report(claim)
    elif isinstance(claim, Act):
        yield from _voice("body", claim.body, "nobody was found in the text who takes this step")
        for vote in claim.votes:
            yield from _words(
                "vote", f"{vote.side}: {vote.count if vote.count is not None else 'no count'}", vote.passage
            )
        yield from _where("place", claim.place)
        yield from _when("happened", claim.happened)
        yield from _voice("reported by", claim.reported_by, None)
    else:
        credit: Credit = claim  # mypy: a new kind of claim must be thought of here
        yield Reason("credited", f"{credit.to} ({credit.to_kind}), {credit.relation.replace('_', ' ')}")
        yield from _words("covers", "what is taken from it", credit.covers)


def _report(claim: IncidentReport) -> Iterator[Reason]:
    yield from _where("place", claim.place)
    yield from _when("happened", claim.happened)
    yield from _words("actor", f"the leading alleged actor; blame: {claim.blame}", claim.actor_at)
    yield from _voice("alleged by", claim.alleged_by, None)
    for actor in claim.actors:
        yield from _words("actors", f"{actor.kind}; blame: {actor.blame}", actor.words)
    for target in claim.targets:
        yield from _words("targets", f"effect: {target.effect}", target.words)
    for harmed in claim.harmed:
        yield from _words("harmed", f"fate: {harmed.fate}", harmed.words)
    for weapon in claim.weapons:
        yield from _words("weapons", "named as the means", weapon)
    for speaker in claim.denied_by:
        yield from _voice("denied by", speaker, None)
    for speaker in claim.justified_by:
        yield from _voice("justified by", speaker, None)


def _range(claim: Figure) -> str:
    low, high = claim.low, claim.high
    return str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"


_BESIDE = {
    "method": "how was counted",
    "caveat": "what limits the count",
    "includes": "who is counted too",
    "excludes": "who or where is not counted",
    "revision": "the reason that the text gives",
}


def _voice(about: str, speaker: Speaker | None, absent: str | None) -> Iterator[Reason]:
    if speaker is None:
        if absent is not None:
            yield Reason(about, absent)
        return
    told = f"{speaker.name} ({speaker.kind}{', ' + speaker.role if speaker.role else ''})"
    yield from _words(about, told, speaker.mention)
    if speaker.named_at is not None:
        yield from _words(about, "where the text gives the name", speaker.named_at)


def _where(about: str, place: Place | None) -> Iterator[Reason]:
    if place is not None:
        yield from _words(about, place.name, place.mention)


def _when(about: str, when: When | None) -> Iterator[Reason]:
    if when is not None:
        days = when.day or f"{when.earliest or '...'} to {when.latest or '...'}"
        days = days if when.earliest or when.latest else "no day can be told"
        words = f", for the words “{when.words}”" if when.words else ""
        yield Reason(about, f"{days}{words} ({when.basis or 'no reason given'})")


def _words(about: str, told: str, passage: Passage | None) -> Iterator[Reason]:
    if passage is not None:
        yield Reason(about, f"{told}: “{passage.quote}”", passage.start, passage.end)


def _since(view: Held, row: HeldClaim) -> Iterator[Reason]:
    for decision in row.decisions:
        who = view.people.get(decision.person) or decision.person
        yield Reason("decided", f"{who}: {decision.verdict}: {decision.reason}")
    if row.carried is not Carried.STANDS:
        after = f"; now proposed at this place: {row.successor}" if row.successor else ""
        yield Reason("carried", f"the latest run says {row.carried.replace('_', ' ')}{after}")
    if row.replaces:
        yield Reason("replaces", f"a correction of {row.replaces}")
