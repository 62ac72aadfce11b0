"""propose: let a language model that the user named point at passages; what the rules bear out becomes proposals.

Off unless asked for. Each part of a text is sent once: the answer is kept with the digest of the question and with who
was asked, and the same question to the same model is answered from the record. An endpoint that fails is an outcome.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from solferino.casework.case import Case
from solferino.casework.comparing import step_of
from solferino.casework.fold import Fold
from solferino.casework.process import regroup
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.casework.publications import publication_of
from solferino.casework.steps import extractors
from solferino.casework.view import proposals
from solferino.casework.views import refresh_views
from solferino.extract.pointing import LANGUAGES, POINTED_VERSION, SYSTEM, parts, pointed
from solferino.preserve.endpoint import TIMEOUT, Endpoint, EndpointFailed, answer, question
from solferino.preserve.stamp import checked_url, is_loopback
from solferino.record import (
    Answer,
    Claim,
    Derivation,
    EventType,
    Outcome,
    Reading,
    RegionKind,
    Text,
    UsageError,
    canonical,
    sha256_hex,
)
from solferino.review.overlaps import Overlaps

__all__ = ["TIMEOUT", "Endpoint", "Proposed", "leaves_this_machine", "propose"]

STEP = "extract:pointed"
_BESIDE = (RegionKind.BOILERPLATE, RegionKind.HEADER)


@dataclass(slots=True)
class Proposed:
    """What a run of :func:`propose` did.

    asked: questions sent. kept: questions answered from the record. claims: new proposals. known: pointed at, and
    proposed by the rules already. refused: reason -> how often. failed: documents that got no answer, with the reason.
    left: documents that were not sent, because the rules could not check an answer about a text in their language.
    """

    asked: int = 0
    kept: int = 0
    claims: int = 0
    known: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    failed: list[tuple[str, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def leaves_this_machine(url: str) -> str | None:
    """The host that texts would be sent to; None where it is this machine. Raises StampFailed for no such address."""
    host = checked_url(url).hostname or ""
    return None if is_loopback(host) else host


def propose(
    case: Case,
    endpoint: Endpoint,
    *,
    documents: Collection[str] | None = None,
    timeout: float = TIMEOUT,
    watch: Watcher = nobody,
) -> Proposed:
    """Send the texts of a case to the endpoint, part by part, and keep what is borne out.

    documents: names of files, all of them by default. The texts leave this machine unless the endpoint is on it.
    Raises UsageError for an unknown document, and the vault's errors; an endpoint that fails ends the text at hand, and
    three texts that fail one after another end the run.
    """
    done = Proposed()
    with case.working():
        state = case.fold()
        _Run(case, endpoint, state, done, timeout, watch).all(_waiting(state, documents))
        if done.claims:
            regroup(case, None, watch)
    refresh_views(case)
    return done


def _waiting(state: Fold, documents: Collection[str] | None) -> list[tuple[Reading, str]]:
    names = dict(state.bytes_in_order())
    rows = [(r, names.get(r.bytes_digest, "")) for r in state.current_readings()]
    unknown = sorted(set(documents or ()) - {name for _, name in rows})
    if unknown:
        raise UsageError(
            f"no text of that name: {', '.join(unknown)}", kept="nothing was sent", do="see `solferino status`"
        )
    return [row for row in rows if documents is None or row[1] in documents]


@dataclass(slots=True)
class _Run:
    case: Case
    endpoint: Endpoint
    state: Fold
    done: Proposed
    timeout: float
    watch: Watcher
    model: str = ""
    config: str = ""
    failing: int = 0  # texts that failed one after another

    def all(self, waiting: Sequence[tuple[Reading, str]]) -> None:
        self.model = sha256_hex(canonical({"endpoint": self.endpoint.url, "model": self.endpoint.model}))
        self.config = sha256_hex(canonical({"models": [self.model], "system": sha256_hex(SYSTEM.encode())}))
        rules = {step_of(e) for e in extractors()}
        known = Overlaps.of(
            {
                key: claim
                for key, claim in proposals(self.state).items()
                if self.state.made_by.get(key, "").rpartition("/")[0] in rules
            }
        )
        for at, (reading, name) in enumerate(waiting):
            self.watch(Progress("propose", at, len(waiting), name, len(self.done.failed)))
            language = publication_of(self.state, reading).language or reading.language or ""
            if language.split("-")[0] not in LANGUAGES:
                self.done.left.append(name)
            elif not self.state.is_done(STEP, POINTED_VERSION, self.config, reading.id, retry=True):
                self._one(reading, name, known)
            if self.failing >= 3:
                self.done.failed += [(n, "not sent: the endpoint failed three times") for _, n in waiting[at + 1 :]]
                break
        self.watch(Progress("propose", len(waiting), len(waiting), failed=len(self.done.failed)))

    def _one(self, reading: Reading, name: str, known: Overlaps) -> None:
        text = self.case.text(reading)
        records: list[object] = []
        claims: dict[str, Claim] = {}
        refused: Counter[str] = Counter()
        failure: EndpointFailed | None = None
        for part in parts(text.text):
            try:
                given = self._answer(text, part.start, part.end)
            except EndpointFailed as why:
                failure = why
                break
            records.append(given)
            found, no = pointed(text, part, given.text, self.model)
            for claim in found:
                if text.kind_at(claim.passage.start) in _BESIDE:
                    refused["it stands in a menu, a footer or a list of links"] += 1
                elif known.at(claim) is not None:
                    self.done.known += 1
                else:
                    claims[claim.id] = claim
            refused.update(r.why for r in no)
        self.failing = self.failing + 1 if failure is not None else 0
        self._commit(reading, name, records, claims, refused, failure)

    def _answer(self, text: Text, start: int, end: int) -> Answer:
        body = question(self.endpoint, SYSTEM, text.text[start:end])
        asked = Answer(text.id, sha256_hex(body), self.endpoint.model, self.endpoint.url)
        before = self.state.answers.get(asked.id)
        if before is not None:
            self.done.kept += 1
            return before
        self.done.asked += 1
        return Answer(
            asked.reading, asked.prompt, asked.model, asked.endpoint, answer(self.endpoint, body, timeout=self.timeout)
        )

    def _commit(
        self,
        reading: Reading,
        name: str,
        answers: Sequence[object],
        claims: dict[str, Claim],
        refused: Counter[str],
        failure: EndpointFailed | None,
    ) -> None:
        records: list[object] = [*answers]
        if failure is not None:
            self.done.failed.append((name, failure.what))
            words = f"{self.endpoint.model} gave no answer: {failure.what}"
            do = "run `solferino propose` again; what was answered is kept"
            records.append(Outcome(reading.id, STEP, failure.reason, "failed", words, do, POINTED_VERSION))
        else:
            records += claims.values()
            self.done.claims += len(claims)
            self.done.refused.update(refused)
            if refused:
                told = "; ".join(f"{why} ({count})" for why, count in sorted(refused.items()))
                words = f"{refused.total()} of what {self.endpoint.model} pointed at was refused: {told}"
                records.append(Outcome(reading.id, STEP, "refused", "warning", words, version=POINTED_VERSION))
        derivation = Derivation(STEP, POINTED_VERSION, self.config, (reading.id,), (self.model,))
        failed = int(failure is not None)
        codes = [f"step={STEP}", f"version={POINTED_VERSION}", "inputs=1", f"failed={failed}"]
        self.case.commit(
            EventType.RUN_FINISHED,
            [derivation, *records],
            holds="claims",
            secret=self.case.world.entropy(32),
            actor=self.case.actor(),
            codes=codes,
        )
