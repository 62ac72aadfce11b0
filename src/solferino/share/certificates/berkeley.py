"""The Berkeley Protocol table: each point met, partly met or not, with the entry or count that shows it.

After the Berkeley Protocol on Digital Open Source Investigations (OHCHR and Human Rights Center, UC Berkeley, 2022), in
our own words and numbering. The table says what this case shows, not what its people did elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from solferino.record import EventType, Held, Statement, StatementKind
from solferino.share.certificates.facts import CaseFacts, ItemFacts
from solferino.share.certificates.paper import Block, Paper

MET, PARTLY, NOT = "met", "partly", "not"
LEAD = (
    "What this case shows of the points that the Berkeley Protocol asks for, each with the entries or files that "
    "show it. A point that is not met here may have been met by the "
    "people in another way; this table cannot know that. The points are in our own words: compare them with the "
    "Protocol of 2022."
)


@dataclass(frozen=True, slots=True)
class _Facts:
    case: CaseFacts
    items: Sequence[ItemFacts]

    @property
    def view(self) -> Held:
        return self.case.view

    def entries(self, *types: EventType) -> list[int]:
        """Numbers of the entries of some types."""
        return [e.number for e in self.view.events if e.type in types]

    def step(self, number: int) -> str:
        """The result of one step of the verification."""
        return next((c.result for c in self.case.verified if c.number == number), "not run")

    def share(self, good: int, of: int, words: str) -> tuple[str, str]:
        """Met where all are good, partly where some are."""
        return (MET if of and good == of else PARTLY if good else NOT), f"{good} of {of} {words}"


_Judge = Callable[[_Facts], tuple[str, str]]


def berkeley(case: CaseFacts, items: Sequence[ItemFacts]) -> Paper:
    """The table for a whole case."""
    facts = _Facts(case, items)
    rows = [(f"BP{n}", point, *judge(facts)) for n, (point, judge) in enumerate(_POINTS, 1)]
    counts = {word: sum(r[2] == word for r in rows) for word in (MET, PARTLY, NOT)}
    return Paper(
        "solferino.berkeley/1",
        f"Berkeley Protocol: what the case {case.view.name} shows",
        LEAD,
        (
            Block(
                "The points",
                (f"{counts[MET]} met, {counts[PARTLY]} partly, {counts[NOT]} not.",),
                ("point", "asks for", "here", "shown by"),
                tuple(rows),
            ),
        ),
    )


def some(numbers: Sequence[int]) -> str:
    """Entry numbers, the first few of many."""
    if not numbers:
        return "no entry"
    shown = ", ".join(str(n) for n in numbers[:6])
    word = "entry" if len(numbers) == 1 else "entries"
    return f"{word} {shown}" + (f" and {len(numbers) - 6} more" if len(numbers) > 6 else "")


def _unchanged(f: _Facts) -> tuple[str, str]:
    whole = sum(i.whole is True for i in f.items)
    return f.share(
        whole, len(f.items), f"items hash to what was recorded when they were taken in; verify, step 4: {f.step(4)}"
    )


def _available(f: _Facts) -> tuple[str, str]:
    here = sum(i.whole is not None for i in f.items)
    return f.share(here, len(f.items), f"items are here; erased: {len(f.entries(EventType.ERASED))}")


def _identity(f: _Facts) -> tuple[str, str]:
    named = sum(i.capture is not None for i in f.items)
    return f.share(named, len(f.items), "items have a number of their own and the digest of their bytes")


def _persistence(f: _Facts) -> tuple[str, str]:
    if not f.case.intact:
        return NOT, "the verification for this paper found damage"
    if f.case.scrubs and f.case.replicas:
        return MET, f"replicas were compared and scrubbed: {some([s.entry for s in f.case.scrubs])}"
    return PARTLY, "verified for this paper; no scrub over replicas is recorded"


def _renderable(f: _Facts) -> tuple[str, str]:
    read = sum(i.row.reading is not None for i in f.items)
    return f.share(read, len(f.items), "items can be shown as text")


def _understandable(f: _Facts) -> tuple[str, str]:
    known = sum(bool(t.reading.language) for t in f.view.texts.values())
    return (
        PARTLY if known else NOT,
        f"the language of {known} of {len(f.view.texts)} texts is told; there are no translations here",
    )


def _custodians(f: _Facts) -> tuple[str, str]:
    acts = [
        e for e in f.view.events if e.type in (EventType.KEPT, EventType.DECIDED, EventType.EXPORTED, EventType.PACKED)
    ]
    return f.share(
        sum(e.actor is not None for e in acts), len(acts), "entries of keeping, deciding and handing over name a person"
    )


def _copy_unaltered(f: _Facts) -> tuple[str, str]:
    level, words = _unchanged(f)
    return level, f"objects are created once and never written again; {words}"


def _working_copies(f: _Facts) -> tuple[str, str]:
    return MET, "texts, tables and dossiers are made from the objects and lie apart; nothing is written into an object"


def _documented(f: _Facts) -> tuple[str, str]:
    out = f.entries(EventType.EXPORTED, EventType.PACKED)
    return PARTLY, f"exports and packages: {some(out)}; a copy made with a file manager leaves no entry"


def _storage(f: _Facts) -> tuple[str, str]:
    if f.case.replicas:
        return MET, f"replicas: {some([r.entry for r in f.case.replicas])}"
    return NOT, "no replica is recorded"


def _access(f: _Facts) -> tuple[str, str]:
    return PARTLY, (
        f"readings of sealed items: {f.case.unsealings}, refusals: {f.case.refusals}, hand-overs: "
        f"{f.case.handovers}; who opens the folder of an open case is not logged"
    )


def _address(f: _Facts) -> tuple[str, str]:
    known = sum(bool(i.row.item.address or (i.row.item.given and i.row.item.given.address)) for i in f.items)
    return f.share(known, len(f.items), "items have an address")


def _source(f: _Facts) -> tuple[str, str]:
    pages = [
        i for i in f.items if i.capture and (i.capture.media_type or "").startswith(("text/html", "application/xhtml"))
    ]
    return (MET if pages else NOT), f"{len(pages)} items are the source of a page as it was received"


def _not_built(words: str) -> _Judge:
    return lambda _: (NOT, words)


def _metadata(f: _Facts) -> tuple[str, str]:
    return PARTLY, "bytes are kept as received, with whatever metadata they hold; it is not listed apart"


def _who_when(f: _Facts) -> tuple[str, str]:
    level, words = _custodians(f)
    return (
        PARTLY if level == MET else level
    ), f"{words}; time by the machine's clock; machine, address and virtual identity are not recorded"


def _digest(f: _Facts) -> tuple[str, str]:
    return f.share(
        sum(i.capture is not None for i in f.items),
        len(f.items),
        "items were hashed (SHA-256) while they were taken in",
    )


def _reason(f: _Facts) -> tuple[str, str]:
    given = sum(bool(i.row.item.reason) for i in f.items)
    level, words = f.share(given, len(f.items), "items have a reason; tool and version stand in every entry")
    return (PARTLY if level == NOT and f.items else level), words


def _could_not(f: _Facts) -> tuple[str, str]:
    failed = f.entries(EventType.ATTEMPT_FAILED, EventType.STEP_FAILED)
    return MET, f"attempts that failed are entries: {some(failed)}"


def _assessed(f: _Facts) -> tuple[str, str]:
    made = len(f.view.decisions)
    return (PARTLY if made else NOT), f"{made} decisions of people on claims; none on items as such"


def _apart(f: _Facts) -> tuple[str, str]:
    return MET, "claims, findings and decisions are records of their own and name the item; nothing is added to it"


def _minimal(f: _Facts) -> tuple[str, str]:
    done = f.entries(EventType.ERASED, EventType.SEALED)
    return (PARTLY if done else NOT), f"erased or sealed: {some(done)}; no period of retention is recorded"


def _security(f: _Facts) -> tuple[str, str]:
    return (
        PARTLY,
        f"keys enrolled: {f.case.keys}; sealed: {some(f.entries(EventType.SEALED))}; the case folder itself is "
        "not encrypted",
    )


def _exculpatory(f: _Facts) -> tuple[str, str]:
    denials = sum(isinstance(c.claim, Statement) and c.claim.kind is StatementKind.DENIAL for c in f.view.claims)
    return (
        PARTLY,
        f"{denials} denials are kept and shown beside what they deny; whether they were searched for is not recorded",
    )


def _open_methods(f: _Facts) -> tuple[str, str]:
    return (
        MET,
        f"formats and program are public; {f.case.tool}, SHA-256 of its files {f.case.tool_digest[:16]}…; verify: "
        f"{'intact' if f.case.intact else 'DAMAGED'}",
    )


def _tools(f: _Facts) -> tuple[str, str]:
    return (
        PARTLY,
        "reasons for methods stand in the program's decision records; the choice of sources is the people's to explain",
    )


_POINTS: tuple[tuple[str, _Judge], ...] = (
    ("authenticity: unchanged since collection", _unchanged),
    ("availability: it exists and can be had", _available),
    ("identity: findable and distinct", _identity),
    ("persistence: the bits are intact", _persistence),
    ("renderability", _renderable),
    ("understandability", _understandable),
    ("a chronological record of every custodian", _custodians),
    ("the evidentiary copy is never altered", _copy_unaltered),
    ("working copies lie apart", _working_copies),
    ("every change and copy is documented", _documented),
    ("lasting, findable storage with backups", _storage),
    ("access is limited and logged", _access),
    ("with each item: its address", _address),
    ("its source code as a page", _source),
    ("a capture of the full page", _not_built("pages are not captured with a browser in this version")),
    ("embedded media as files", _not_built("embedded media are not fetched in this version")),
    ("embedded metadata", _metadata),
    ("context: comments, uploader, counts, posts around it", _not_built("context is not collected in this version")),
    ("who collected it, from which machine, as whom, when", _who_when),
    ("a digest at collection", _digest),
    ("the reason or lawful basis, the tool and its version", _reason),
    ("what could not be collected", _could_not),
    ("a plan of collection and a log of searches", _not_built("plans and searches are not recorded in this version")),
    ("a preliminary assessment", _assessed),
    ("verification is kept apart from the item", _apart),
    ("minimisation and retention", _minimal),
    ("security by design", _security),
    ("exculpatory material is kept equally", _exculpatory),
    ("methods open to audit", _open_methods),
    ("the choice of tools is justified", _tools),
    ("care for those who review", _not_built("exposure to graphic material is not recorded in this version")),
)
