"""process: read what was kept, extract claims, trace origins, corroborate. Run twice, it adds nothing.

Each input of each step carries a token that holds everything its result depends on. A token that a finished run of the
same step, version and settings already names is not run again, so an interrupted run resumes where it stopped.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.casework.grouping import Grouped, group, grouped_token
from solferino.casework.guard import TimeIsUp, time_limit
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.casework.publications import context_of, publication_of
from solferino.casework.steps import PluginFailed, extractors
from solferino.casework.view import claims_in_view
from solferino.casework.views import refresh_views
from solferino.corroborate import CORROBORATE_VERSION
from solferino.extract import EXTRACTORS
from solferino.extract.protocol import Context, Extractor
from solferino.read import STEP_VERSION as READ_VERSION
from solferino.read import Desk
from solferino.read.protocol import CannotRead
from solferino.record import (
    Claim, Derivation, EventType, Json, Outcome, Reading, SolferinoError, SpanOutsideText, Text, canonical, content,
    map_bytes, sha256_hex,
)
from solferino.trace import TRACE_VERSION

T = TypeVar("T")

BATCH_INPUTS = 64  # inputs under one entry: few entries on big runs, little lost when interrupted
BATCH_SECONDS = 2.0
EXTRACT_SECONDS = 60.0
SETTINGS = sha256_hex(canonical({}))  # no setting of ours changes results yet; the digest's place is fixed now


@dataclass(slots=True)
class Done:
    """What a run did. failed: names and reasons. new: records by step."""

    steps: dict[str, int] = field(default_factory=dict)
    failed: list[tuple[str, str]] = field(default_factory=list)
    entries: list[int] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        return bool(self.entries)


def process(case: Case, watch: Watcher = nobody, *, extractor_row: Sequence[Extractor] | None = None) -> Done:
    """Bring the case up to date with what was kept and decided.

    extractor_row: run these instead of the installed ones (to try a new version beside a case). Raises PluginFailed,
    CaseBusy and the vault's errors; a single text that fails is an outcome, and the run goes on.
    """
    done = Done()
    row = extractors() if extractor_row is None else tuple(extractor_row)
    with case.working():
        actor = case.actor()
        secret = case.world.entropy(32)
        _Run(case, done, actor, secret, watch).all(row)
    refresh_views(case)
    return done


@dataclass(slots=True)
class _Run:
    case: Case
    done: Done
    actor: str | None
    secret: bytes
    watch: Watcher

    def all(self, row: Sequence[Extractor]) -> None:
        self.read()
        for extractor in row:
            self.extract(extractor)
        self.group()

    # -- read -------------------------------------------------------------------------------------------------

    def read(self) -> None:
        state = self.case.fold()
        waiting = [(digest, name) for digest, name in _bytes_with_names(state)
                   if ("read", READ_VERSION, SETTINGS, f"bytes:{digest}") not in state.done]
        if not waiting:
            return
        with Desk() as desk:
            desk.readers()
            if desk.broken:
                name, why = desk.broken[0]
                raise PluginFailed(f"the reader plug-in {name!r} could not be loaded: {why}",
                                   kept="what was kept and read before stays",
                                   do="repair or uninstall the plug-in, then run `solferino process` again")
            for batch in _batches(waiting, "read", self.watch, name_of=lambda w: w[1]):
                records: list[object] = []
                for digest, name in batch:
                    records += self._read_one(desk, digest, name)
                self._commit("read", READ_VERSION, [f"bytes:{d}" for d, _ in batch], records, "readings")

    def _read_one(self, desk: Desk, digest: str, name: str) -> list[object]:
        subject = f"bytes:{digest}"
        try:
            text = desk.read(self.case.vault.objects.read(digest), name)
        except CannotRead as reason:
            return [self._failed(subject, "read", READ_VERSION, reason.reason, reason, name)]
        reading = self._keep_text(text)
        words = "; ".join(reading.notes) or "read"
        return [reading, Outcome(subject, "read", "read", "warning" if reading.notes else "ok", words,
                                 version=READ_VERSION)]

    def _keep_text(self, text: Text) -> Reading:
        self.case.vault.objects.put(text.text.encode("utf-8"))
        if text.map is not None:
            self.case.vault.objects.put(map_bytes(text.map))
        return text.reading

    # -- extract ----------------------------------------------------------------------------------------------

    def extract(self, extractor: Extractor) -> None:
        state = self.case.fold()
        step = f"extract:{extractor.name}"
        waiting = []
        for reading in _distinct(state):
            context = context_of(publication_of(state, reading), self.case.text(reading))
            token = f"{reading.id}@{_context_digest(context)}"
            if (step, extractor.version, SETTINGS, token) not in state.done:
                waiting.append((reading, context, token))
        ours = any(extractor is known for known in EXTRACTORS)
        for batch in _batches(waiting, step, self.watch, name_of=lambda w: w[0].id[:16]):
            records: list[object] = []
            for reading, context, _ in batch:
                records += self._extract_one(extractor, step, reading, context, guarded=not ours)
            self._commit(step, extractor.version, [token for *_, token in batch], records, "claims")

    def _extract_one(self, extractor: Extractor, step: str, reading: Reading, context: Context, *,
                     guarded: bool) -> list[object]:
        text = self.case.text(reading)
        primary = (reading.language or "").split("-")[0]
        if primary not in extractor.languages:
            told = f"the language is {reading.language}" if reading.language else "the language was not identified"
            return [Outcome(reading.id, step, "language_not_supported", "warning",
                            f"{told}; {extractor.name} works on {', '.join(sorted(extractor.languages))}",
                            version=extractor.version)]
        try:
            with time_limit(EXTRACT_SECONDS if guarded else None):
                claims = list(extractor(text, context))
            for claim in claims:
                _refuse_span_that_does_not_match(claim, text)
        except TimeIsUp:
            return [self._crashed(reading.id, step, extractor.version, "timed_out",
                                  f"{extractor.name} did not finish within {EXTRACT_SECONDS:.0f} s")]
        except Exception as error:  # noqa: BLE001 - recorded as this text's outcome; the other texts go on
            return [self._crashed(reading.id, step, extractor.version, "step_crashed",
                                  f"{extractor.name} failed: {type(error).__name__}: {error}")]
        return list({claim.id: claim for claim in claims}.values())

    # -- trace and corroborate --------------------------------------------------------------------------------

    def group(self) -> None:
        state = self.case.fold()
        version = f"{TRACE_VERSION}+{CORROBORATE_VERSION}"
        claims = claims_in_view(state)
        texts = {r.id: self.case.text(r) for r in _distinct(state)}
        publications = {r.id: publication_of(state, r) for r in _distinct(state)}
        token = grouped_token(claims, texts, publications, state.decisions)
        if ("group", version, SETTINGS, token) in state.done or not claims:
            return
        self.watch(Progress("trace and corroborate", 0, len(claims)))
        made: Grouped = group(state, claims, texts, publications, state.decisions)
        self._commit("group", version, [token], made.records(), "groups")
        self.watch(Progress("trace and corroborate", len(claims), len(claims)))

    # -- outcomes and commits ---------------------------------------------------------------------------------

    def _failed(self, subject: str, step: str, version: str, code: str, why: SolferinoError, name: str) -> Outcome:
        self.done.failed.append((name, why.what))
        return Outcome(subject, step, code, "failed", why.what, why.do, version)

    def _crashed(self, subject: str, step: str, version: str, code: str, words: str) -> Outcome:
        self.done.failed.append((subject, words))
        return Outcome(subject, step, code, "failed", words, "report it with the text, or update the extractor", version)

    def _commit(self, step: str, version: str, tokens: Sequence[str], records: Sequence[object], holds: str) -> None:
        derivation = Derivation(step, version, SETTINGS, tuple(sorted(tokens)))
        failures = sum(1 for r in records if isinstance(r, Outcome) and r.severity == "failed")
        event = self.case.commit(
            EventType.RUN_FINISHED, [derivation, *records], holds=holds, secret=self.secret, actor=self.actor,
            codes=[f"step={step}", f"version={version}", f"inputs={len(tokens)}", f"failed={failures}"])
        self.done.entries.append(event.number)
        self.done.steps[step] = self.done.steps.get(step, 0) + len(records)


def _bytes_with_names(state: Fold) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for item_id, item in state.items.items():
        for capture in state.captures.get(item_id, ()):
            if capture.digest not in seen:
                seen.add(capture.digest)
                yield capture.digest, item.name


def _distinct(state: Fold) -> list[Reading]:
    """Current readings in order of their items, each once."""
    found: dict[str, Reading] = {}
    for digest, _ in _bytes_with_names(state):
        reading = state.readings.get(digest)
        if reading is not None:
            found.setdefault(reading.id, reading)
    return list(found.values())


def _context_digest(context: Context) -> str:
    form: dict[str, Json] = {"publication": cast("Json", content(context.publication))}
    if context.published is not None:
        form["published"] = cast("Json", content(context.published))
    return sha256_hex(canonical(form))[:16]


def _refuse_span_that_does_not_match(claim: Claim, text: Text) -> None:
    passage = claim.passage
    if passage.reading != text.id or text.text[passage.start : passage.end] != passage.quote:
        raise SpanOutsideText("a claim's quote is not the text at its offsets", where=claim.id)


def _batches(waiting: Iterable[T], step: str, watch: Watcher, name_of: Callable[[T], str]) -> Iterator[list[T]]:
    """Cut work into commits: by count, and by time, so that an interruption costs little."""
    work = list(waiting)
    batch: list[T] = []
    began = time.monotonic()
    for at, item in enumerate(work):
        watch(Progress(step, at, len(work), name_of(item)))
        batch.append(item)
        if len(batch) >= BATCH_INPUTS or time.monotonic() - began > BATCH_SECONDS:
            yield batch
            batch, began = [], time.monotonic()
    if batch:
        yield batch
    if work:
        watch(Progress(step, len(work), len(work)))
