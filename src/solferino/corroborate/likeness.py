"""How alike two reports of an attack are: what speaks for one event, and what rules it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from solferino.corroborate.kinds import VIOLENT
from solferino.corroborate.reports import Nestings, Report, span_days
from solferino.corroborate.whereabouts import lies_inside, one_place, place_key, split_over_countries
from solferino.record import When

# Points for and against, in halves so that all sums are exact integers.
ENOUGH = 7
STALE = 60  # days before publication from which an undated report is hardly of an event


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two reports compare.

    points: ENOUGH and more make one event. barred: they cannot be one. neighbours: their days follow each other, or
    their hours lie apart, and neither target nor figure ties them. despite: their days follow each other, and what
    they tell agrees so far that they are one all the same. opposed: what was hit, or how, differs, and nothing else
    ties them. tied: what was hit, a figure or a name does. why: what was alike.
    """

    points: int
    barred: bool = False
    why: tuple[str, ...] = ()
    neighbours: bool = False
    despite: bool = False
    opposed: bool = False
    tied: bool = False

    @property
    def keeps_apart(self) -> bool:
        """True where no third report may join the two: a vague date between them fits both."""
        return self.barred or (self.neighbours and self.points < ENOUGH)


_BARRED = Likeness(0, barred=True)
_NONE = Nestings()


def likeness(one: Report, other: Report, nested: Nestings = _NONE) -> Likeness:
    """Weigh two reports. Unknown fields neither help nor bar. nested: the pairs of places that lie one in the other."""
    one_text = one.reading == other.reading
    if one.general != other.general or (one_text and _told_as_two(one, other)):
        return _BARRED
    kind, where, when = _type(one, other), _place(one, other, nested), _day(one, other)
    if kind is None or where is None or when is None:
        return _BARRED
    target = _target(one, other)
    both = frozenset() if one_text else one.counts & other.counts
    # Two different counts in common, one above ten, are seldom chance.
    figure = (5 if len(both) > 1 and any(low > 10 for _, low in both) else 3) if both else 0
    named = 3 if one.people & other.people and not one_text else 0
    headline = 6 if one_text and one.headline != other.headline else 0
    weapon = _weapon(one, other)
    beside = _beside(one, other)
    against = 0 if one_text or both else _tolls(one, other)
    # On two days, or at two hours, one target may be hit twice: tolls far apart say that it was.
    tied = (target >= 3 and not (beside and against)) or bool(both) or bool(named)
    neighbours = beside and not tied
    # What was hit, or where, differs: that all the rest is told alike is the way in which such news is told.
    told_alike = not one_text and not neighbours and target >= 0 and not (where == 0 and one.place and other.place)
    alike = _wording(one, other) if told_alike or both else 0
    points = kind + where + when + target + figure + named + headline + weapon + alike
    points += int(bool(one.actor & other.actor)) - against
    weighed = (
        ("type", kind), ("place", where), ("date", when), ("target", target), ("figure", figure), ("name", named),
        ("headline", headline), ("weapon", weapon), ("wording", alike - 1),
    )  # fmt: skip
    why = tuple(word for word, gained in weighed if gained > 0)
    return Likeness(
        points,
        why=why,
        neighbours=neighbours,
        despite=beside and tied and points >= ENOUGH,
        opposed=(target < 0 or kind < 0) and not tied and points < ENOUGH,
        tied=tied,
    )


def _told_as_two(one: Report, other: Report) -> bool:
    """True where a text says of the later report that it is of another event than those before it."""
    later, earlier = (one, other) if one.claim.passage.start > other.claim.passage.start else (other, one)
    if later.another and not earlier.headline:
        return True
    gap = one.moment.gap(other.moment) if _exact(one) and _exact(other) and one.moment and other.moment else 0
    return gap >= 2 and not (one.headline or other.headline)


def _exact(report: Report) -> bool:
    return report.moment is not None and report.moment.exact


def _type(one: Report, other: Report) -> int | None:
    a, b = one.methods, other.methods
    if one.claim.type == other.claim.type or a & b:
        return 2
    if not a or not b:
        return 1 if (a | b) <= VIOLENT else None
    if not (a | b) <= VIOLENT:
        return None
    if a == {"kill"} or b == {"kill"}:
        return 1  # a word for deaths says nothing of how
    # Witnesses take a rocket for an aircraft's bomb; nobody takes a shooting for an air raid.
    return 0 if (a | b) <= {"air", "shell"} else -3


def _place(one: Report, other: Report, nested: Nestings) -> int | None:
    a, b = one.place, other.place
    if a is None or b is None:
        return max(_unplaced(one, other, nested), _unplaced(other, one, nested))
    if one_place(a, b):
        if one.lands != other.lands and split_over_countries(a, one.lands, other.lands):
            return None
        # "In a village near Velm" and "in the north of Velm" are two places; "near Velm" twice may be two villages.
        return 4 if not (one.close_by or other.close_by) else 3 if one.close_by and other.close_by else 2
    if lies_inside(a, b) or lies_inside(b, a):
        return 2 if set(a.split()) & set(b.split()) else 1  # "in Velm" is often said of the province of that name
    inside = nested.is_inside(a, b)
    if inside and (one.headline or other.headline):
        return 1
    if one.reading == other.reading:
        # One text that names two places tells two events, unless it says in one breath that one lies in the other.
        tied = set(b.split()) <= one.own_near or set(a.split()) <= other.own_near
    elif not inside and nested.tie(a, b):
        # The village near the town, and a report that puts the attack near the town; or in the town itself.
        return 2 if one.close_by or other.close_by else 0
    else:
        tied = inside
    return 2 if tied else 0 if inside else None


def _unplaced(one: Report, other: Report, nested: Nestings) -> int:
    """Points where only the other names its place, and the sentences about the first name that place too.

    One point where no more is known than that a body of the place speaks: "the Velm Hospital said"; three where the
    first was sent from there.
    """
    if one.place is not None:
        return 0
    if other.place is None:  # both sent from somewhere, or from nowhere that is told
        sent = one.place_name is not None and other.place_name is not None
        return 2 if sent and one.near_place and other.near_place and one_place(one.near_place, other.near_place) else 0
    around = (nested.around or {}).get(other.place) or (other.place,)
    if one.place_name is not None and one.near_place is not None:
        sent = any(one_place(one.near_place, name) for name in around)
        inside = lies_inside(one.near_place, other.place) or lies_inside(other.place, one.near_place)
        return 3 if sent else 1 if inside else 2 if any(f" {name} " in one.context for name in around) else 0
    if any(f" {name} " in one.context for name in around):
        return 2
    return int(one.near_place is not None and any(one_place(one.near_place, name) for name in around))


def _day(one: Report, other: Report) -> int | None:
    first, second = one.days, other.days
    if first == (None, None) or second == (None, None):
        return _undated(one, other)
    apart = 0
    if first[1] is not None and second[0] is not None and first[1] < second[0]:
        apart = second[0] - first[1]
    elif second[1] is not None and first[0] is not None and second[1] < first[0]:
        apart = first[0] - second[1]
    if apart > 1:
        return None
    gap = one.moment.gap(other.moment) if one.moment and other.moment else None
    if apart == 1:
        if gap is None or gap >= 0:
            return -2
        # The end of one day and the beginning of the next are one night.
        return 4 if _exact(one) and _exact(other) else 0
    if gap is not None and gap >= 2:
        return 0  # one day, two hours
    if one.length is None or other.length is None:
        return 0
    widest = max(one.length, other.length)
    return 4 if widest <= 2 else 2 if widest <= 10 else 1


def _undated(one: Report, other: Report) -> int | None:
    """Where a date is missing: a text tells nothing that happens after it is out, and seldom what is long past."""
    for undated, dated in ((one, other), (other, one)):
        if undated.days == (None, None) and undated.published is not None and dated.days[0] is not None:
            if dated.days[0] > undated.published + 1:
                return None
            if dated.days[1] is not None and dated.days[1] < undated.published - STALE:
                return -2
    if one.days == other.days == (None, None) and one.published and other.published:
        return -2 if abs(one.published - other.published) > STALE else 0
    return 0


def _beside(one: Report, other: Report) -> bool:
    """True for days that follow each other, but for one night; and for two hours of a day that lie apart."""
    first, second = one.days, other.days
    next_days = (first[1] is not None and second[0] == first[1] + 1) or (
        second[1] is not None and first[0] == second[1] + 1
    )
    if one.moment is None or other.moment is None:
        return next_days
    gap = one.moment.gap(other.moment)
    if next_days:
        return gap >= 0
    return gap >= 2 and _exact(one) and _exact(other)


def _target(one: Report, other: Report) -> int:
    a, b = one.target, other.target
    one_text = one.reading == other.reading
    if one.cyrillic != other.cyrillic:
        if not one.target_kinds or not other.target_kinds:
            return 0
        return 3 if one.target_kinds & other.target_kinds else -5
    if not a or not b:
        if one_text:
            return 0
        # One says "people at the water point", the other "the water point": two words tell more than one.
        return 2 if len((a & other.words) | (b & one.words)) > 1 else 0
    if a & b or one.target_kinds & other.target_kinds:
        return 3
    if a & (other.own if one_text else other.words) or b & (one.own if one_text else one.words):
        return 1
    return -5


def _weapon(one: Report, other: Report) -> int:
    if one.weapon & other.weapon or one.weapon_kinds & other.weapon_kinds:
        return 1
    return -1 if one.weapon_kinds and other.weapon_kinds else 0


def _tolls(one: Report, other: Report) -> int:
    """Points against for exact tolls that no update explains: the one more than three times the other, and six above.

    Little, since first tolls are often far too low.
    """
    if not one.dead or not other.dead:
        return 0
    low, high = sorted((max(one.dead), max(other.dead)))
    return 2 if high >= 3 * low and high - low >= 6 else 0


def _wording(one: Report, other: Report) -> int:
    """Up to four points, from a quarter of the shorter sentence's telling words in common.

    Two reports of one text are often in one sentence, and an article has one set of words anyway; so are reports dated
    a day apart, since raids come daily: neither is asked for.
    """
    shorter = min(len(one.words), len(other.words))
    if shorter < 4:
        return 0
    return max(0, (16 * len(one.words & other.words) // shorter - 4) // 3)


def merged_reasons(reasons: Sequence[tuple[str, ...]]) -> str:
    """The reasons of several links in a fixed order: what all have in common first named."""
    order = ("place", "date", "target", "type", "figure", "name", "weapon", "wording", "headline", "follow-up")
    found = {reason for link in reasons for reason in link}
    return ", ".join(word for word in order if word in found)


def days_apart(one: When, other: When) -> int:
    """0 for intervals that overlap, else the days between; unknown ends are open."""
    if one.overlaps(other):
        return 0
    first, second = (one, other) if (one.latest or "") < (other.earliest or "") else (other, one)
    return (date.fromisoformat(second.earliest or "") - date.fromisoformat(first.latest or "")).days


__all__ = ["ENOUGH", "Likeness", "days_apart", "likeness", "merged_reasons", "one_place", "place_key", "span_days"]
