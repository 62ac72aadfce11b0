"""Changes: what one text of a thing says otherwise than another text of it, word by word and claim by claim. Pure.

Which texts are one thing is decided in :mod:`solferino.casework.sightings`. A change is shown with both sides. That it
was made silently is said only where a notice of correction was looked for and not found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from solferino.amounts.lexicon import GROUPS, HUNDRED, ONES, SCALES, TENS
from solferino.casework.aligned import Words, aligned, words_of
from solferino.casework.claimchanges import ClaimChange, claim_changes
from solferino.casework.fold import Fold
from solferino.casework.items import items_of
from solferino.casework.notices import is_read, new_notice
from solferino.casework.sightings import SeenTwice, Sighting, seen_twice
from solferino.record import Claim, Finding, FindingKind, Held, Passage, Publication, Standing, Text
from solferino.text.addresses import address_key
from solferino.text.subsequence import Step

REPLACED = 200  # thousandths of the shorter text's words; where less is left, another text stands there now
_NUMBERS = frozenset({*ONES, *TENS, HUNDRED, *SCALES, *GROUPS})
_JOINED = 1  # equal words between two changed stretches that are shown as one
_SHOWN = 3  # changed stretches that a finding quotes


@dataclass(frozen=True, slots=True)
class Hunk:
    """One stretch that differs. before, after: its words in the two texts, None on a side that lacks them.

    telling: a number or a name is among the words.
    """

    before: Passage | None
    after: Passage | None
    telling: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Two texts of one thing, one after the other.

    order: how the second comes after the first: ``published``, ``captured``, or ``open`` where that is not known.
    replaced: hardly a word of the shorter is left, so the words are not set against each other. hunks: in text order.
    claims: of the same. notice: a notice of correction that only the second has. checked: such notices are read in its
    language.
    """

    thing: SeenTwice
    before: Sighting
    after: Sighting
    order: str
    replaced: bool
    hunks: tuple[Hunk, ...]
    claims: tuple[ClaimChange, ...]
    notice: Passage | None
    checked: bool

    @property
    def id(self) -> str:
        """Reading ids of the two, for reference inside a view."""
        return f"{self.before.reading} {self.after.reading}"


def changes(view: Held) -> tuple[Change, ...]:
    """What changed between sightings of the same things in a view, in order of the things and of their sightings."""
    claims = [c.claim for c in view.claims if c.standing is not Standing.REJECTED]
    things = seen_twice(view.items, view.events, view.texts, view.publications)
    return _changes(things, claims, view.texts, view.publications)


def changed_between(
    state: Fold, claims: Sequence[Claim], texts: Mapping[str, Text], publications: Mapping[str, Publication]
) -> tuple[Finding, ...]:
    """Findings of kind CHANGED over the claims that count: see :func:`findings_of`."""
    things = seen_twice(items_of(state), state.events, texts, publications)
    return findings_of(_changes(things, claims, texts, publications))


def findings_of(changed: Iterable[Change]) -> tuple[Finding, ...]:
    """One finding for each change of words that claims stand on; one for a text that was replaced.

    about: the claim that stands on the changed words most closely (where words were taken out or put in: that holds
    most of them). supporting: all claims of the earlier text that stand on them, opposing: those of the later text in
    their places; of words that were put in the claims are supporting. Sorted by subject.
    """
    found: list[Finding] = []
    for change in changed:
        if change.replaced:
            gone = tuple(c.before for c in change.claims if c.before is not None)
            if gone:
                found.append(Finding(FindingKind.CHANGED, gone[0], _why_replaced(change, len(gone)), gone))
            continue
        for claims in _together(change):
            leading = claims[0]
            before = tuple(sorted({c.before for c in claims if c.before}))
            after = tuple(sorted({c.after for c in claims if c.after}))
            about = leading.before or leading.after or ""
            sides = (before, after) if before else (after, ())
            found.append(Finding(FindingKind.CHANGED, about, _why(change, leading), *sides))
    return tuple(sorted(dict.fromkeys(found), key=lambda f: (f.about, f.opposing, f.id)))


def _together(change: Change) -> list[list[ClaimChange]]:
    """The changed claims of a text in groups that one change of words explains, the leading claim first."""
    groups: dict[tuple[object, ...], list[ClaimChange]] = {}
    reach: dict[str, tuple[int, int]] = {"removed": (0, -1), "added": (0, -1)}  # number of a stretch, and its end
    for claim in sorted(change.claims, key=lambda c: _span(c)[:2]):
        key: tuple[object, ...]
        if claim.kind == "changed":
            hunks = tuple(change.hunks.index(h) for h in _of_claim(change.hunks, claim))
            key = ("changed", *hunks) if hunks else ("changed", claim.before)
        else:
            start, end, _ = _span(claim)
            number, last = reach[claim.kind]
            if start >= last:
                number, last = number + 1, end
            reach[claim.kind] = (number, max(last, end))
            key = (claim.kind, number)
        groups.setdefault(key, []).append(claim)
    return [
        sorted(rows, key=lambda c: ((1 if c.kind == "changed" else -1) * _span(c)[2], not c.moved, *_span(c), c.quote))
        for rows in groups.values()
    ]


def _span(claim: ClaimChange) -> tuple[int, int, int]:
    """Start, end and length of the words of a claim, in the earlier text where it stands there."""
    passage = claim.at or claim.there
    return (passage.start, passage.end, passage.end - passage.start) if passage else (0, 0, 0)


def compare(before: Text, after: Text) -> tuple[tuple[Hunk, ...], bool]:
    """The stretches of words that differ outside boilerplate, and whether the one text was replaced by the other."""
    one, other = words_of(before), words_of(after)
    steps = aligned(one.words, other.words)
    return _hunks(before, after, one, other, steps), _is_replaced(one, other, steps)


def _changes(
    things: Iterable[SeenTwice],
    claims: Sequence[Claim],
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
) -> tuple[Change, ...]:
    of_text: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_text[claim.passage.reading].append(claim)
    return tuple(
        _change(thing, one, other, order, of_text, texts, publications)
        for thing in things
        for (one, other), order in zip(pairwise(thing.sightings), thing.order, strict=True)
    )


def _change(
    thing: SeenTwice,
    one: Sighting,
    other: Sighting,
    order: str,
    claims: Mapping[str, Sequence[Claim]],
    texts: Mapping[str, Text],
    publications: Mapping[str, Publication],
) -> Change:
    before, after = texts[one.reading], texts[other.reading]
    left, right = words_of(before), words_of(after)
    steps = aligned(left.words, right.words)
    replaced = _is_replaced(left, right, steps)
    given = publications.get(other.reading)
    language = (given.language if given else None) or after.reading.language
    return Change(
        thing,
        one,
        other,
        order,
        replaced,
        () if replaced else _hunks(before, after, left, right, steps),
        claim_changes(claims.get(one.reading, ()), claims.get(other.reading, ()), left, right, steps),
        new_notice(before, after, language),
        is_read(language),
    )


def _is_replaced(one: Words, other: Words, steps: Iterable[Step]) -> bool:
    equal = sum(s.end - s.start for s in steps if s.equal)
    return equal * 1000 < REPLACED * min(len(one.words), len(other.words))


# -- words ------------------------------------------------------------------------------------------------------------


def _hunks(before: Text, after: Text, one: Words, other: Words, steps: Sequence[Step]) -> tuple[Hunk, ...]:
    found: list[Hunk] = []
    for step in _joined(steps):
        left = _passage(before, one, step.start, step.end)
        right = _passage(after, other, step.other_start, step.other_end)
        telling = _telling(before, one, step.start, step.end) or _telling(
            after, other, step.other_start, step.other_end
        )
        found.append(Hunk(left, right, telling))
    return tuple(found)


def _joined(steps: Sequence[Step]) -> list[Step]:
    """The stretches that differ; two with hardly a word between them are one."""
    made: list[Step] = []
    for step in steps:
        if step.equal:
            continue
        last = made[-1] if made else None
        if last is not None and step.start - last.end <= _JOINED and step.other_start - last.other_end <= _JOINED:
            made[-1] = Step(False, last.start, step.end, last.other_start, step.other_end)
        else:
            made.append(step)
    return made


def _passage(text: Text, words: Words, first: int, last: int) -> Passage | None:
    return Passage.of(text, words.starts[first], words.ends[last - 1]) if first < last else None


def _telling(text: Text, words: Words, first: int, last: int) -> bool:
    """True where a number or a name is among the words: a capital letter that begins no sentence."""
    for at in range(first, last):
        word = words.words[at]
        if word in _NUMBERS or any(c.isdigit() for c in word):
            return True
        start = words.starts[at]
        if text.text[start].isupper() and not _begins(text.text, start):
            return True
    return False


def _begins(text: str, start: int) -> bool:
    at = start - 1
    while at >= 0 and (text[at] in " \t\u00a0" or text[at] in "“”„«»\"'‘’("):
        at -= 1
    return at < 0 or text[at] in ".!?…:\n\r"


# -- sentences --------------------------------------------------------------------------------------------------------


def _why(change: Change, claim: ClaimChange) -> str:
    # A finding may quote only texts whose claims it names: it goes with them when one is erased.
    return f"{_what(change, claim)}; {_notice(change, quoted=claim.after is not None)}"


def _why_replaced(change: Change, gone: int) -> str:
    what = f"another text stands {_at(change)} {_day(change, change.after)} than {_day(change, change.before)}"
    many = "1 claim of the earlier one is" if gone == 1 else f"{gone} claims of the earlier one are"
    return f"{what}: {many} not in it; {_notice(change, quoted=False)}"


def _what(change: Change, claim: ClaimChange) -> str:
    said = "; ".join(_edit(h) for h in _of_claim(change.hunks, claim)[:_SHOWN])
    moved = "; ".join(claim.moved)
    if change.order == "open":
        where = f"two texts {_at(change)} ({change.before.item}, {change.after.item}) differ, and which came "
        told = {
            "changed": " against ".join(f"“{_brief(p)}”" for p in _sides(change.hunks, claim)) or moved,
            "removed": f"{change.before.item} alone has “{_brief(claim.quote)}”",
            "added": f"{change.after.item} alone has “{_brief(claim.quote)}”",
        }[claim.kind]
        return f"{where}first is not known: {told}"
    first, second = _day(change, change.before), _day(change, change.after)
    where = f"the text {_at(change, change.after if claim.kind == 'added' else None)}"
    if claim.kind == "removed":
        return f"{where} said “{_brief(claim.quote)}” {first} and no longer says it {second}"
    if claim.kind == "added":
        return f"{where} says “{_brief(claim.quote)}” {second} and did not say it {first}"
    sides = _sides(change.hunks, claim)
    if len(sides) == 2:
        words = f"said “{_brief(sides[0])}” {first} and says “{_brief(sides[1])}” {second}"
    else:
        words = f"was changed from {first} to {second}: {said or moved}"
        return f"{where} {words}" + (f" ({moved})" if moved and said else "")
    return f"{where} {words}" + (f" ({moved})" if moved else "")


def _sides(hunks: Iterable[Hunk], claim: ClaimChange) -> tuple[str, ...]:
    """Both sides of the one stretch of a claim that differs; nothing where there are more, or a side is empty."""
    found = _of_claim(hunks, claim)
    if len(found) == 1 and found[0].before is not None and found[0].after is not None:
        return found[0].before.quote, found[0].after.quote
    return ()


def _of_claim(hunks: Iterable[Hunk], claim: ClaimChange) -> list[Hunk]:
    return [
        h
        for h in hunks
        if (h.before is not None and claim.at is not None and h.before.overlaps(claim.at))
        or (h.after is not None and claim.there is not None and h.after.overlaps(claim.there))
    ]


def _edit(hunk: Hunk) -> str:
    if hunk.before is None:
        return f"“{_brief(hunk.after.quote if hunk.after else '')}” was put in"
    if hunk.after is None:
        return f"“{_brief(hunk.before.quote)}” was taken out"
    return f"“{_brief(hunk.before.quote)}” became “{_brief(hunk.after.quote)}”"


def _at(change: Change, seen: Sighting | None = None) -> str:
    """``at https://…`` or ``of letter.txt``, as the sighting has it whose claims are named."""
    name = (seen or change.before).address or change.thing.name
    return f"{'at' if address_key(name) else 'of'} {name}"


def _brief(words: str, most: int = 24) -> str:
    """The words on one line; of more than ``most`` the first and the last, with a mark between them."""
    each = words.split()
    return " ".join(each) if len(each) <= most else " ".join([*each[: most // 2], "[…]", *each[-most // 2 :]])


def _day(change: Change, seen: Sighting) -> str:
    if change.order == "published" and seen.published is not None:
        days = seen.published.day or f"{seen.published.earliest or '…'} to {seen.published.latest or '…'}"
        return f"in the version published on {days}" if seen.published.day else f"in the version published {days}"
    return f"in the capture of {seen.captured[:10]}"


def _notice(change: Change, *, quoted: bool) -> str:
    if change.notice is not None:
        where = change.after.item if change.order == "open" else "the later one"
        return f"a notice stands in {where}" + (f": “{_brief(change.notice.quote, 40)}”" if quoted else "")
    if change.checked:
        return "no correction notice was found"
    return "no notice of correction was looked for: its language is not read for that"


__all__ = ["Change", "Hunk", "changed_between", "changes", "compare", "findings_of"]
