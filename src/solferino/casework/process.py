"""process: read what was kept, divide it, extract claims, trace origins, corroborate. Run twice, it adds nothing.

Each input of each step carries a token that holds everything its result depends on. An input is not run again while the
last run of the step on it had the same token, version and settings, so an interrupted run resumes where it stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from solferino.casework.carrying import Carrying
from solferino.casework.case import Case
from solferino.casework.comparing import Compared, earlier, proposed, step_of
from solferino.casework.dividing import DIVIDE_VERSION, divided_pixels, divided_text
from solferino.casework.dividing import STEP as DIVIDE
from solferino.casework.fold import Fold
from solferino.casework.grouping import Grouped, group, grouped_token, is_grouped
from solferino.casework.guard import TimeIsUp, time_limit
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.casework.steps import PluginFailed, extractors
from solferino.casework.texts import context_and_token, current_texts
from solferino.casework.view import claims_in_view
from solferino.casework.views import refresh_views
from solferino.corroborate import CORROBORATE_VERSION
from solferino.custody.naming import passages_in
from solferino.extract.protocol import Context, Extractor, models_of
from solferino.extract.row import EXTRACTORS
from solferino.read import STEP_VERSION as READ_VERSION
from solferino.read import Desk, can_draw
from solferino.read import readers as own_readers
from solferino.read.protocol import CannotRead
from solferino.record import (
    CLAIM_TYPES,
    Claim,
    Credit,
    Derivation,
    DivisionKey,
    EventType,
    Outcome,
    Reading,
    RegionKind,
    SpanOutsideText,
    Text,
    canonical,
    map_bytes,
    sha256_hex,
)
from solferino.trace import TRACE_VERSION

T = TypeVar("T")

# A commit holds at most this much, so that few entries stand for a big run and little is lost when it is killed.
# Counted in inputs and their size, never in time: two runs over the same files must give the same ledger.
BATCH_INPUTS = 64
BATCH_WEIGHT = 4_000_000  # bytes to read, or characters to look through
EXTRACT_SECONDS = 60.0
EXTRACT_CHARACTERS = 5_000_000  # a longer text would hold up everything behind it for minutes
SETTINGS = sha256_hex(canonical({}))  # nothing but rules
GROUP_VERSION = f"{TRACE_VERSION}+{CORROBORATE_VERSION}"


@dataclass(slots=True)
class Done:
    """What a run did. steps: how many records each step gave, outcomes not counted. failed: names and reasons.
    compared: for each extractor that had run before in another version or with other models, what it now says
    differently of the same texts.
    """

    steps: dict[str, int] = field(default_factory=dict)
    compared: list[Compared] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    entries: list[int] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """True where anything was committed."""
        return bool(self.entries)


def process(
    case: Case, watch: Watcher = nobody, *, extractor_row: Sequence[Extractor] | None = None, retry: bool = False
) -> Done:
    """Bring the case up to date with what was kept and decided.

    extractor_row: run these instead of the installed ones (to try a new version beside a case). retry: also run again
    what failed. Raises PluginFailed, CaseBusy and the vault's errors; a single text that fails is an outcome, and the
    run goes on.
    """
    done = Done()
    row = extractors() if extractor_row is None else tuple(extractor_row)
    with case.working():
        _Run(case, done, case.actor(), case.world.entropy(32), watch, retry).all(row)
    refresh_views(case)
    return done


def preview(
    case: Case, watch: Watcher = nobody, *, extractor_row: Sequence[Extractor] | None = None
) -> tuple[Compared, ...]:
    """What the installed extractors would say differently of the texts that earlier versions have read. Writes nothing.

    extractor_row: as for :func:`process`. Texts on which an extractor fails are left out and counted in ``failed``.
    """
    row = extractors() if extractor_row is None else tuple(extractor_row)
    return tuple(_Run(case, Done(), None, b"", watch).preview(row))


def regroup(case: Case, before: Grouped | None = None, watch: Watcher = nobody) -> Done:
    """Trace and corroborate alone. before: see :func:`solferino.casework.grouping.group`. The caller holds the lock."""
    done = Done()
    _Run(case, done, case.actor(), case.world.entropy(32), watch).group(before)
    return done


@dataclass(slots=True)
class _Run:
    case: Case
    done: Done
    actor: str | None
    secret: bytes
    watch: Watcher
    retry: bool = False
    names: dict[str, str] = field(default_factory=dict)  # reading id -> the name of its document
    known: dict[str, tuple[Context, str]] = field(default_factory=dict)  # reading id -> context and token
    carrying: Carrying = field(default_factory=Carrying)

    def all(self, row: Sequence[Extractor]) -> None:
        with Desk() as desk:
            self.read(desk)
            self.divide(desk)
        state = self.case.fold()
        self._know(state)
        for extractor in row:
            self.extract(extractor)
        self.group()

    # -- read -------------------------------------------------------------------------------------------------

    def read(self, desk: Desk) -> None:
        state = self.case.fold()
        version = _reading_version(desk)
        waiting = [
            (digest, name)
            for digest, name in state.bytes_in_order()
            if not state.is_done("read", version, SETTINGS, f"bytes:{digest}", retry=self.retry)
        ]
        self._each(
            "read",
            version,
            "readings",
            waiting,
            lambda w: (f"bytes:{w[0]}", self._read_one(desk, version, *w)),
            lambda w: self.case.vault.objects.size(w[0]),
            lambda w: w[1],
        )

    def _read_one(self, desk: Desk, version: str, digest: str, name: str) -> list[object]:
        subject = f"bytes:{digest}"
        data = self.case.vault.objects.read(digest)
        try:
            text = desk.read(data, name)
        except CannotRead as why:
            return [self._failed(subject, "read", version, why.reason, why.what, why.do, name)]
        except Exception as error:  # noqa: BLE001 - recorded as this file's outcome; the other files go on
            words = f"the reader failed: {type(error).__name__}: {error}"
            do = "report it, with an invented file that shows it"
            return [self._failed(subject, "read", version, "reader_crashed", words, do, name)]
        reading = self._keep_text(text)
        words = "; ".join(reading.notes) or "read"
        severity = "warning" if reading.notes else "ok"
        return [reading, Outcome(subject, "read", "read", severity, words, version=version)]

    def _keep_text(self, text: Text) -> Reading:
        self.case.vault.objects.put(text.text.encode("utf-8"))
        if text.map is not None:
            self.case.vault.objects.put(map_bytes(text.map))
        return text.reading

    # -- divide -----------------------------------------------------------------------------------------------

    def divide(self, desk: Desk) -> None:
        """Commit to the parts of every text, page and picture, so that any may be cut out later with proof."""
        state = self.case.fold()
        names = dict(state.bytes_in_order())
        every = [
            *(_Whole(r.id, r.length, names.get(r.bytes_digest, ""), reading=r) for r in state.current_readings()),
            *(_Whole(f"bytes:{d}", size, name, drawn_as=kind) for d, name, kind, size in _drawable(state)),
        ]
        self._each(
            DIVIDE,
            DIVIDE_VERSION,
            "divisions",
            [w for w in every if not state.is_done(DIVIDE, DIVIDE_VERSION, SETTINGS, w.token, retry=self.retry)],
            lambda w: (w.token, self._divide_one(desk, w)),
            lambda w: w.weight,
            lambda w: w.name,
        )

    def _divide_one(self, desk: Desk, whole: _Whole) -> list[object]:
        if whole.reading is not None:
            return divided_text(self.case, self.case.text(whole.reading).text, whole.reading.text_digest)
        digest = whole.token.removeprefix("bytes:")
        try:
            return divided_pixels(self.case, desk, self.case.vault.objects.read(digest), whole.drawn_as, digest)
        except CannotRead as why:
            words = f"the pages cannot be redacted later: {why.what}"
            return [Outcome(whole.token, DIVIDE, why.reason, "warning", words, why.do, DIVIDE_VERSION)]

    # -- extract ----------------------------------------------------------------------------------------------

    def extract(self, extractor: Extractor) -> None:
        state = self.case.fold()
        step = step_of(extractor)
        ours = any(extractor is known for known in EXTRACTORS)
        waiting = self._waiting(state, extractor)
        before = earlier(state, extractor, (reading for reading, _, _ in waiting))
        self._each(
            step,
            extractor.version,
            "claims",
            waiting,
            lambda w: (w[2], self._extract_one(extractor, step, w[0], w[1], guarded=not ours)),
            lambda w: w[0].length,
            lambda w: self.names[w[0].id],
            models_of(extractor),
        )
        if before.readings:
            now = self.case.fold()
            self.done.compared.append(before.against(extractor, proposed(now, step, before.readings), now.decisions))

    def preview(self, row: Sequence[Extractor]) -> Iterator[Compared]:
        state = self.case.fold()
        self._know(state)
        for extractor in row:
            waiting = self._waiting(state, extractor)
            before = earlier(state, extractor, (reading for reading, _, _ in waiting))
            claims: dict[str, Claim] = {}
            seen: list[str] = []
            again = [w for w in waiting if w[0].id in before.readings]
            for at, (reading, context, _) in enumerate(again):
                self.watch(Progress(step_of(extractor), at, len(again), self.names[reading.id]))
                made = self._extract_one(extractor, step_of(extractor), reading, context, guarded=True)
                if not any(isinstance(r, Outcome) and r.severity == "failed" for r in made):
                    seen.append(reading.id)
                    claims.update((r.id, r) for r in made if isinstance(r, CLAIM_TYPES))
            if before.readings:
                failed = len(again) - len(seen)
                yield before.only(frozenset(seen)).against(extractor, claims, state.decisions, failed=failed)

    def _waiting(self, state: Fold, extractor: Extractor) -> list[tuple[Reading, Context, str]]:
        settings = settings_of(models_of(extractor))
        return [
            (reading, *self.known[reading.id])
            for reading in state.current_readings()
            if not state.is_done(
                step_of(extractor), extractor.version, settings, self.known[reading.id][1], retry=self.retry
            )
        ]

    def _know(self, state: Fold) -> None:
        self.names = {state.readings[d].id: name for d, name in state.bytes_in_order() if d in state.readings}
        self.known = {r.id: context_and_token(self.case, state, r) for r in state.current_readings()}

    def _extract_one(
        self, extractor: Extractor, step: str, reading: Reading, context: Context, *, guarded: bool
    ) -> list[object]:
        language = context.publication.language or reading.language
        text = _in_language(self.case.text(reading), language)
        if reading.length > EXTRACT_CHARACTERS:
            words = (
                f"the text has {reading.length} characters, more than the {EXTRACT_CHARACTERS} that are looked through"
            )
            do = "split the file and add the pieces too; the whole stays kept, read and listed"
            return [self._failed(reading.id, step, extractor.version, "too_long", words, do, self.names[reading.id])]
        if (language or "").split("-")[0] not in extractor.languages:
            told = f"the language is {language}" if language else "the language was not identified"
            words = f"{told}; {extractor.name} are read in {', '.join(sorted(extractor.languages))}"
            return [Outcome(reading.id, step, "language_not_supported", "warning", words, version=extractor.version)]
        do, name = "report it with the text, or update the extractor", self.names[reading.id]
        try:
            with time_limit(EXTRACT_SECONDS if guarded else None):
                found = self.carrying.claims(extractor, text, context, lambda told: extractor(text, told))
                claims = {claim.id: claim for claim in found if not _beside_the_report(claim, text)}
            for claim in claims.values():
                _refuse_span_that_does_not_match(claim, text)
        except TimeIsUp:
            words = f"{extractor.name} did not finish within {EXTRACT_SECONDS:.0f} s"
            return [self._failed(reading.id, step, extractor.version, "timed_out", words, do, name)]
        except Exception as error:  # noqa: BLE001 - recorded as this text's outcome; the other texts go on
            words = f"{extractor.name} failed: {type(error).__name__}: {error}"
            return [self._failed(reading.id, step, extractor.version, "step_crashed", words, do, name)]
        return list(claims.values())

    # -- trace and corroborate --------------------------------------------------------------------------------

    def group(self, before: Grouped | None = None) -> None:
        state = self.case.fold()
        claims = claims_in_view(state)
        texts, publications = current_texts(self.case, state)
        token = grouped_token(claims, texts, publications, state.decisions)
        if is_grouped(state, GROUP_VERSION, token) or not (claims or state.runs.get("group")):
            return
        self.watch(Progress("trace and corroborate", 0, len(claims)))
        made = group(state, claims, texts, publications, state.decisions, before)
        self._commit("group", GROUP_VERSION, [token], made.records(), "groups")
        self.watch(Progress("trace and corroborate", len(claims), len(claims)))

    # -- outcomes and commits ---------------------------------------------------------------------------------

    def _each(
        self,
        step: str,
        version: str,
        holds: str,
        waiting: Sequence[T],
        work: Callable[[T], tuple[str, list[object]]],
        weight: Callable[[T], int],
        name: Callable[[T], str],
        models: tuple[str, ...] = (),
    ) -> None:
        """Work on one input after another and commit now and then. An interruption commits what is finished."""
        tokens: list[str] = []
        records: list[object] = []
        heavy = 0
        for at, item in enumerate(waiting):
            self.watch(Progress(step, at, len(waiting), name(item), len(self.done.failed)))
            try:
                token, made = work(item)
            except KeyboardInterrupt:
                if tokens:
                    self._commit(step, version, tokens, records, holds, models)
                raise
            tokens.append(token)
            records += made
            heavy += weight(item)
            if len(tokens) >= BATCH_INPUTS or heavy >= BATCH_WEIGHT:
                self._commit(step, version, tokens, records, holds, models)
                tokens, records, heavy = [], [], 0
        if tokens:
            self._commit(step, version, tokens, records, holds, models)
        if waiting:
            self.watch(Progress(step, len(waiting), len(waiting), failed=len(self.done.failed)))

    def _failed(self, subject: str, step: str, version: str, code: str, words: str, do: str, name: str) -> Outcome:
        self.done.failed.append((name, words))
        return Outcome(subject, step, code, "failed", words, do, version)

    def _commit(
        self,
        step: str,
        version: str,
        tokens: Sequence[str],
        records: Sequence[object],
        holds: str,
        models: tuple[str, ...] = (),
    ) -> None:
        derivation = Derivation(step, version, settings_of(models), tuple(sorted(tokens)), models)
        failures = sum(1 for r in records if isinstance(r, Outcome) and r.severity == "failed")
        event = self.case.commit(
            EventType.RUN_FINISHED,
            [derivation, *records],
            holds=holds,
            secret=self.secret,
            actor=self.actor,
            codes=[f"step={step}", f"version={version}", f"inputs={len(tokens)}", f"failed={failures}"],
        )
        self.done.entries.append(event.number)
        given = sum(1 for r in records if not isinstance(r, Outcome | DivisionKey))
        self.done.steps[step] = self.done.steps.get(step, 0) + given


@dataclass(frozen=True, slots=True)
class _Whole:
    """Something to divide: a text, or bytes that can be drawn. weight: characters or bytes."""

    token: str
    weight: int
    name: str
    reading: Reading | None = None
    drawn_as: str = ""


def _drawable(state: Fold) -> Iterator[tuple[str, str, str, int]]:
    """Bytes that can be drawn: digest, name, media type, size. What is locked or damaged is known from reading it."""
    kinds = {c.digest: (c.media_type or "", c.size) for rows in state.captures.values() for c in rows}
    for digest, name in state.bytes_in_order():
        kind, size = kinds[digest]
        last = state.outcomes.get(f"bytes:{digest}", {}).get("read")
        if can_draw(kind) and not (last is not None and last.code in ("encrypted", "corrupt", "empty")):
            yield digest, name, kind, size


def _reading_version(desk: Desk) -> str:
    """The version of reading here: ours, and that of every plug-in reader, since a new one may read what none could.

    Raises PluginFailed for a plug-in reader that cannot be loaded.
    """
    ours = {reader.name for reader in own_readers()}
    others = sorted(f"{reader.name}/{reader.version}" for reader in desk.readers() if reader.name not in ours)
    if desk.broken:
        name, why = desk.broken[0]
        raise PluginFailed(
            f"the reader plug-in {name!r} could not be loaded: {why}",
            kept="what was kept and read before stays",
            do="repair or uninstall the plug-in, then run `solferino process` again",
        )
    return "+".join([READ_VERSION, *others])


def _beside_the_report(claim: Claim, text: Text) -> bool:
    """True for a claim in a menu, a footer or a list of links: words of other reports, and of none in particular.

    Credits are kept: what a page says of its own sources stands there too.
    """
    return not isinstance(claim, Credit) and text.kind_at(claim.passage.start) in (
        RegionKind.BOILERPLATE,
        RegionKind.HEADER,
    )


def settings_of(models: tuple[str, ...]) -> str:
    """The digest of what, besides version and input, decides a result: which models take part."""
    return sha256_hex(canonical({"models": list(models)})) if models else SETTINGS


def _in_language(text: Text, language: str | None) -> Text:
    """The text as of the language a person gave. Its id and characters are the same."""
    if language == text.reading.language:
        return text
    return replace(text, reading=replace(text.reading, language=language))


def _refuse_span_that_does_not_match(claim: Claim, text: Text) -> None:
    for passage in passages_in(claim):
        if passage.reading != text.id or text.text[passage.start : passage.end] != passage.quote:
            raise SpanOutsideText("a claim's quote is not the text at its offsets", where=claim.id)
