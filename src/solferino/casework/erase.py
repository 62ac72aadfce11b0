"""erase: a court order, a witness at risk, bytes that may not be held. Two people, a reason, and no root changes."""

from __future__ import annotations

from dataclasses import dataclass

from solferino.casework.case import Case
from solferino.casework.dossier import DOSSIER
from solferino.casework.grouping import grouped_before
from solferino.casework.handed import HandedOver, packages_with
from solferino.casework.ids import find_item
from solferino.casework.lagging import notes_on_replicas
from solferino.casework.process import regroup
from solferino.casework.telling import lines_that_tell, telling_of
from solferino.casework.views import refresh_views
from solferino.record import CustodyEvent, EventType, Outcome, UsageError
from solferino.vault.protocol import Draft


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an erasure destroyed. event: its entry. lines, objects: how many. replicas: one sentence for each replica
    that still holds it. packages: those that carried it, and are beyond its reach.
    """

    event: CustodyEvent
    lines: int
    objects: int
    replicas: tuple[str, ...] = ()
    packages: tuple[HandedOver, ...] = ()


def erase(case: Case, item: str, *, people: tuple[str, str], reason: str) -> Erasure:
    """Destroy an item: its bytes, its text, and every line that says a word of them.

    item: its number (``I-003``) or id. people: the names of two persons. reason: the people's words; they stand in a
    batch line of their own, not in the ledger entry, so they must not repeat what is erased. The ledger's and the
    batches' roots stand: lines become leaf hashes. What is left is grouped anew, under the handles it had,
    and the dossier in the case folder, which holds the words, is removed. The entry refers to those of packages that
    carried the item.
    Raises UsageError for an unknown item, the same person twice or a missing reason.
    """
    first, second = (" ".join(p.split()) for p in people)
    if not first or not second or first.casefold() == second.casefold():
        raise UsageError("erasure needs two different people", kept="nothing was erased", do="name both")
    if not reason.strip():
        raise UsageError("erasure needs a reason", kept="nothing was erased", do="give one with --reason")
    with case.working():
        state = case.fold()
        target = find_item(state.numbers(), item)
        actors = [case.person(first), case.person(second)]
        state = case.fold()
        number = int(state.numbers()[target].removeprefix("I-"))
        before = grouped_before(state)
        handles = [f"last_{letter}={highest}" for letter, highest in sorted(state.handles.items()) if highest]
        packages = packages_with(case, target)
        telling = telling_of(state, target)
        leaves = lines_that_tell(case, telling)
        order = case.commit(
            EventType.DECIDED,
            [Outcome(actors[1], "erase", "ordered", "ok", reason.strip())],
            holds="order",
            actor=actors[0],
            codes=["verdict=erase"],
        )
        codes = [f"item={number}", f"lines={len(leaves)}", f"objects={len(telling.objects)}", f"second={actors[1]}"]
        refers = (order.number, *(p.packed for p in packages))
        event = case.vault.erase(
            Draft(EventType.ERASED, "", actors[0], tuple(sorted([*codes, *handles])), refers),
            leaves,
            sorted(telling.objects),
        )
        case.forget_texts()
        regroup(case, before)
    refresh_views(case)
    if case.path is not None:
        # The dossier in the case folder was made before, and holds the words; nobody can be asked to think of it.
        (case.path / DOSSIER).unlink(missing_ok=True)
    notes = tuple(notes_on_replicas(case.fold().events))
    return Erasure(event, len(leaves), len(telling.objects), notes, tuple(packages))
