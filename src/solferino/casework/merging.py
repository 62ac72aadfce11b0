"""Merge and split: a person's judgement on incidents, recorded as judgements on pairs of their reports.

An incident is made anew by every run, so nothing can be decided on it for good. Its reports stand on words of texts:
what is decided on pairs of them holds in every later run, whatever is added and in whatever order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from solferino.casework.case import Case
from solferino.casework.fold import Fold
from solferino.casework.grouping import grouped_before
from solferino.casework.heirs import Heirs, inherited
from solferino.casework.ids import find_claim_id, short_id
from solferino.casework.view import claims_in_view
from solferino.record import (
    Decision,
    EventType,
    Incident,
    IncidentReport,
    Stance,
    UsageError,
    Verdict,
    instant,
    type_name,
)

HANDLE = re.compile(r"\s*M-(\d+)\s*", re.IGNORECASE)
JOINED = 5  # pairs that hold two merged incidents together, so that losing a report does not undo the merge
PARTED = 2000  # pairs that keep two sets of reports apart, at most
_UNCHANGED = "nothing was changed"


def is_handle(given: str) -> bool:
    """True for the handle of an incident: ``M-003``, ``m-3``."""
    return HANDLE.fullmatch(given) is not None


def decide_on_incidents(
    case: Case, subject: str, verdict: Verdict, others: Sequence[str], *, person: str, reason: str
) -> tuple[Decision, ...]:
    """Record that incidents or reports are, or are not, of one event; one decision a pair of reports.

    subject, others: handles of incidents (``M-003``), or ids of reports. ``same`` merges them all; ``not_same`` keeps
    those of ``others`` apart from ``subject``: reports of it are split out. Raises UsageError, and records nothing,
    for an unknown handle or id, for a claim that is no report, for what is one already or cannot be one, and where
    another person's judgement would undo it.
    """
    if verdict not in (Verdict.SAME, Verdict.NOT_SAME):
        raise UsageError(
            f"{verdict} is a judgement on one claim, and an incident is none",
            kept=_UNCHANGED,
            do="use same or not-same; judge its claims one by one",
        )
    if not person.strip() or not reason.strip():
        raise UsageError("a decision needs the name of a person and a reason", do="give --person and --reason")
    if not others:
        raise UsageError(f"{verdict} is about two; the second is missing", kept=_UNCHANGED, do="name it with --with")
    state = case.fold()
    known = _Known(case, state)
    left, right = known.reports(subject), list(dict.fromkeys(key for o in others for key in known.reports(o)))
    left, right = _without_overlap(left, right, subject, others)
    who = next((p.id for p in state.people.values() if p.name == person), None)
    if verdict is Verdict.SAME:
        known.refuse_practice_with_event([*left, *right])
        known.refuse_disputed(left, right, who)
        pairs = [*known.parted(left, right, who), *_some(left, right, JOINED)]
    else:
        pairs = _all(left, right)
    actor = case.person(person)
    now, size = instant(case.world.clock()), case.vault.head().size
    decisions = tuple(
        Decision(actor, verdict, pair, reason.strip(), size, now)
        for pair in dict.fromkeys((a, b) if a < b else (b, a) for a, b in pairs)
    )
    case.commit(EventType.DECIDED, decisions, holds="decision", actor=actor, codes=[f"verdict={verdict}"])
    return decisions


class _Known:
    """The incidents and reports of a case as it is."""

    def __init__(self, case: Case, state: Fold) -> None:
        self._state = state
        current = claims_in_view(state)
        self._claims = {c.id: c for c in current}
        self._heirs = Heirs(state, current)
        self._decisions = inherited(state.decisions, self._heirs)
        self._incidents = {i.handle: i for i in grouped_before(state).incidents}

    def reports(self, given: str) -> list[str]:
        """The ids of the reports that a handle or an id names."""
        match = HANDLE.fullmatch(given)
        if match is None:
            return [self._report(given)]
        handle = f"M-{int(match[1]):03d}"
        incident = self._incidents.get(handle)
        if incident is None:
            raise UsageError(
                f"this case has no incident {handle}", kept=_UNCHANGED, do="list them with `solferino incidents`"
            )
        found = [key for key in self._reporting(incident) if key in self._claims]
        if not found:
            raise UsageError(
                f"the reports of {handle} are gone since incidents were last grouped",
                kept=_UNCHANGED,
                do="run `solferino process`, then look at `solferino incidents`",
            )
        return found

    def _reporting(self, incident: Incident) -> list[str]:
        told = (m.claim for m in incident.members if m.stance in (Stance.REPORTS, Stance.DENIES))
        heirs = dict.fromkeys(self._heirs.of(key) for key in told)
        return [key for key in heirs if key is not None and isinstance(self._claims.get(key), IncidentReport)]

    def _report(self, given: str) -> str:
        key = find_claim_id(self._state.claims, given)
        claim = self._state.claims[key]
        if not isinstance(claim, IncidentReport):
            raise UsageError(
                f"{short_id(key)} is a {type_name(claim)}; only reports make an incident",
                kept=_UNCHANGED,
                do="name an incident_report of `solferino claims`; figures and denials follow their reports",
            )
        now = self._heirs.of(key)
        if now is None:
            raise UsageError(
                f"{short_id(key)} does not count any more: it was rejected, or is proposed no longer",
                kept=_UNCHANGED,
                do="name one of `solferino incidents`",
            )
        return now

    def refuse_practice_with_event(self, keys: Iterable[str]) -> None:
        """A practice is no event: "hospitals have been hit for weeks" cannot be one with a strike on one day."""
        kinds = {c.pattern == "general" for key in keys if isinstance(c := self._claims[key], IncidentReport)}
        if len(kinds) > 1:
            raise UsageError(
                "a practice and one event cannot be the same thing",
                kept=_UNCHANGED,
                do="if a report is of one event after all, correct it first: --set pattern=none",
            )

    def refuse_disputed(self, left: Sequence[str], right: Sequence[str], who: str | None) -> None:
        """Where another person keeps two apart they stay apart, so a merge would change nothing."""
        mine, theirs = set(left), set(right)
        for pair, words in self._last().items():
            if _between(pair, mine, theirs):
                against = sorted(p for p, verdict in words.items() if verdict is Verdict.NOT_SAME and p != who)
                if against:
                    person = self._state.people.get(against[0])
                    raise UsageError(
                        f"{person.name if person else 'another person'} decided that {short_id(pair[0])} and "
                        f"{short_id(pair[1])} are not the same, so the two would stay apart",
                        kept=_UNCHANGED,
                        do="settle it with them first; their later word replaces their earlier one",
                    )

    def parted(self, left: Sequence[str], right: Sequence[str], who: str | None) -> list[tuple[str, str]]:
        """The pairs that this person held apart until now."""
        mine, theirs = set(left), set(right)
        return sorted(
            pair
            for pair, words in self._last().items()
            if words.get(who or "") is Verdict.NOT_SAME and _between(pair, mine, theirs)
        )

    def _last(self) -> dict[tuple[str, str], dict[str, Verdict]]:
        last: dict[tuple[str, str], dict[str, Verdict]] = {}
        for decision in self._decisions:
            if len(decision.subjects) == 2:
                one, other = sorted(decision.subjects)
                last.setdefault((one, other), {})[decision.person] = decision.verdict
        return last


def _between(pair: tuple[str, str], left: set[str], right: set[str]) -> bool:
    a, b = pair
    return (a in left and b in right) or (a in right and b in left)


def _without_overlap(
    left: list[str], right: list[str], subject: str, others: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Two sets of reports with none in common: reports named out of an incident leave the rest of it."""
    shared = set(left) & set(right)
    if shared == set(left) == set(right):
        named = " and ".join([subject.strip(), *(o.strip() for o in others)])
        raise UsageError(
            f"{named} name the same reports", kept=_UNCHANGED, do="name an incident and some of its reports, or two"
        )
    if shared == set(right):
        return [key for key in left if key not in shared], right
    if shared == set(left):
        return left, [key for key in right if key not in shared]
    if shared:
        raise UsageError(
            f"{short_id(min(shared))} is named on both sides", kept=_UNCHANGED, do="name every report once"
        )
    return left, right


def _some(left: Sequence[str], right: Sequence[str], most: int) -> list[tuple[str, str]]:
    """Up to ``most`` pairs, every report once before any comes again."""
    count = min(most, max(len(left), len(right)))
    return [(left[n % len(left)], right[n % len(right)]) for n in range(count)]


def _all(left: Sequence[str], right: Sequence[str]) -> list[tuple[str, str]]:
    if len(left) * len(right) <= PARTED:
        return [(a, b) for a in left for b in right]
    return _some(left, right, PARTED)  # each of the smaller set is apart from many: together they hold the rest off
