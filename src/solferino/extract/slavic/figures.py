"""Figures in Slavic news text: a count of people, the word of harm in its clause, what bounds, sources and dates it.

"Постраждали" and "пострадали" name people affected: beside a count of the killed in the same sentence they are read as
the injured, anywhere else as casualties, the wider word, and the rule of the figure says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from solferino.amounts import Amount
from solferino.extract.protocol import Context
from solferino.extract.slavic.document import Document, document, known
from solferino.extract.slavic.forms import adjective
from solferino.extract.slavic.numbers import Count, counts
from solferino.extract.slavic.places import Named, places_in
from solferino.extract.slavic.rules import FIGURES, SHARES
from solferino.extract.slavic.statements import over, statements
from solferino.extract.slavic.tokens import Token
from solferino.extract.slavic.tongue import Tongue
from solferino.extract.slavic.unreal import rejected, unreal
from solferino.record import (
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Mode,
    Passage,
    Place,
    Population,
    Scope,
    Speaker,
    Statement,
    StatementKind,
    Text,
    When,
)
from solferino.text import Span

_CONJUNCTIONS = frozenset(["і", "й", "та", "и", "а", "але", "но"])
_HINT = re.compile(
    r"\d|загин|загибл|поран|постражд|погиб|ранен|пострада|жертв|вбит|убит|евак|эвак|затрим|задерж|зник|пропа|безв|помер"
    r"|умер|перес|покин|завал|смерт|травм|викрад|похищ|убив|вбив|убил|вбил|потерп|розстріл|расстрел|казн|страт"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A count of people in a sentence: tokens ``[first, last)`` of its words, what is counted, whom."""

    count: Count
    first: int
    last: int
    counted: Counted
    population: Population
    words: str | None
    part: bool = False
    note: str | None = None


class SlavicFigures:
    """Figures by the rules, for one language. Callable as an :class:`~solferino.extract.protocol.Extractor`."""

    name = "figures"
    version = "1"
    explained = FIGURES

    def __init__(self, tongue: Tongue) -> None:
        self.tongue = known(tongue)
        self.languages = frozenset({tongue.language})

    def __call__(self, text: Text, context: Context) -> Iterator[Figure]:
        """The figures of a text in text order, one a count. Empty text gives none; no input raises."""
        doc = document(text.text, self.tongue.language)
        told: list[Statement] | None = None
        before: list[Figure] = []
        for number, span in enumerate(doc.stretches):
            told_so = _HINT.search(doc.low, span.start, span.end) and not unreal(doc.low, span.start, span.end)
            if not doc.own[number] or not told_so:
                before = []
                continue
            found = _in_sentence(doc, doc.words[number], before)
            if found and told is None:
                told = statements(text, context, self.tongue)
            made: list[Figure] = []
            for item in found:
                whole = made[-1] if item.part and made and not made[-1].part_of else None
                if item.part and whole is None:
                    whole = next((f for f in [*made, *before] if f.part_of is None and f.counted == item.counted), None)
                made.append(_figure(text, doc, number, span, item, told or [], whole, context))
            yield from made
            before = made


def _in_sentence(doc: Document, words: Sequence[Token], before: Sequence[Figure]) -> list[_Found]:
    tongue = doc.tongue
    zeros = list(_zeros(doc, words))
    risen = frozenset(i for i, t in enumerate(words) if tongue.pattern("risen_to").fullmatch(t.low))
    found: list[_Found] = []
    harms = [
        (i, c)
        for i, t in enumerate(words)
        if t.kind == "word" and (c := tongue.counted(t.low)) is not None and not _not_harm(doc, words, i)
    ]
    everything = counts(words, tongue, risen)
    people = [(count, *_noun(words, count, tongue)) for count in everything if not _date_or_thing(words, count, tongue)]
    last: Counted | None = before[-1].counted if before else None
    for count, noun, end, population in people:
        part = _is_part(doc, words, count)
        counted = _counted(words, count, noun, end, harms, people, tongue, risen)
        if counted is None and (part or _goes_on(words, count, end, population, noun)):
            counted = found[-1].counted if found else (last if part else None)
        if counted is None or _negated(words, count):
            continue
        if population is None and noun is None and not _bare(words, count, end, harms, tongue):
            continue
        who = " ".join(t.text for t in words[count.last : end]) or None
        group = population or Population.ALL
        first, stop = count.first, end
        found.append(_Found(count, first, stop, counted, group, who, part))
    return _settled(words, [*found, *zeros, *_single_parts(doc, words, found)], tongue)


def _single_parts(doc: Document, words: Sequence[Token], found: Sequence[_Found]) -> Iterator[_Found]:
    """One person told as a part of a count, without a number: "у тому числі дитина", "включая 14-летнего подростка"."""
    ones = doc.tongue.words(doc.tongue.one_person)
    start = words[0].start if words else 0
    for match in doc.tongue.pattern("subset").finditer(doc.low, start, words[-1].end if words else 0):
        behind = [i for i, t in enumerate(words) if t.start >= match.end()][:4]
        at = next((i for i in behind if words[i].low in ones), None)
        whole = next((f for f in reversed(found) if f.last <= (at or 0) and not f.part), None)
        if at is None or whole is None or any(f.first <= at < f.last for f in found):
            continue
        if any(words[i].text in ",;:" or words[i].low in doc.tongue.numbers for i in range(behind[0], at)):
            continue
        who = doc.tongue.population(words[at].low) or Population.ALL
        said = words[at]
        amount = Amount(said.start, said.end, said.start, said.end, 1, 1, Bound.EXACT, f'"{said.low}" = 1')
        yield _Found(Count(amount, at, at + 1), at, at + 1, whole.counted, who, said.text, True)


def _settled(words: Sequence[Token], found: list[_Found], tongue: Tongue) -> list[_Found]:
    """The affected beside the killed are the injured; in text order, none inside another."""
    killed = any(f.counted is Counted.KILLED and f.count.amount.high != 0 for f in found)
    settled: list[_Found] = []
    for one in sorted(found, key=lambda f: f.first):
        item = one
        if item.counted is Counted.CASUALTIES and item.count.amount.high != 0:
            note = (
                "people affected, told beside the killed: read as injured"
                if killed
                else "people affected: killed or injured"
            )
            item = replace(item, counted=Counted.INJURED if killed else Counted.CASUALTIES, note=note)
        if item.part and settled and settled[-1].counted is not item.counted and item.counted is Counted.CASUALTIES:
            item = replace(item, counted=settled[-1].counted)
        settled.append(item)
    return settled


def _not_harm(doc: Document, words: Sequence[Token], at: int) -> bool:
    """A word of harm that is part of a subset phrase or of a fixed phrase, not the verb of a clause."""
    low = words[at].low
    if low.startswith(("полонен", "пленн")):
        return at + 1 < len(words) and doc.tongue.population(words[at + 1].low) is not None
    if low.startswith("завал"):
        return not (at and words[at - 1].low in ("під", "под"))
    if low.startswith(("тіл", "тел")):
        return not any(
            t.low.startswith(("знайд", "знайш", "найд", "нашл", "виявл", "обнаруж", "дістал", "извлек", "извлеч"))
            for t in words
        )
    if low in ("життя", "жизни", "жизнь"):
        return not any(t.low.startswith(("забра", "унес", "унос", "втрат", "отня")) for t in words[max(0, at - 4) : at])
    if low.startswith(("зник",)) and not any(t.low.startswith("безв") for t in words):
        return low in ("зникло",) or not low.startswith("зникл")
    return False


def _noun(words: Sequence[Token], count: Count, tongue: Tongue) -> tuple[int | None, int, Population | None]:
    """The noun of people behind a count: its token, where the phrase ends, and who they are."""
    at = count.last
    population: Population | None = None
    noun: int | None = None
    while at < len(words) and at - count.last < 4:
        token = words[at]
        if token.kind != "word":
            break
        found = None if token.low in tongue.words(tongue.singular_harm) else tongue.population(token.low)
        harmed = tongue.counted(token.low)
        if found is not None and not (noun is not None and found is Population.ALL):
            if noun is not None and population not in (None, Population.ALL) and not adjective(words[noun].low):
                break
            population = (
                found if population in (None, Population.ALL) or found is not Population.CIVILIANS else population
            )
            noun, at = at, at + 1
            continue
        if noun is not None or (harmed is not None and not adjective(token.low)):
            break
        if (
            not adjective(token.low)
            or token.low in tongue.function_words
            or token.low in tongue.said
            or harmed is not None
        ):
            break
        at += 1
    return (noun, noun + 1, population) if noun is not None else (None, count.last, None)


def _date_or_thing(words: Sequence[Token], count: Count, tongue: Tongue) -> bool:
    """True where a count is no count of people: a day, a clock time, an age, a share, so many things."""
    following = words[count.last] if count.last < len(words) else None
    before = words[count.first - 1] if count.first else None
    if following is None:
        return bool(before and before.text in "№#")
    if following.text in "%°/" and following.kind == "mark" and following.start == words[count.last - 1].end:
        return True
    if following.text == "-" and following.start == words[count.last - 1].end:
        return True
    if following.kind != "word":
        return False
    if following.low in tongue.month_words:
        return True
    if count.amount.high == 1 and following.low in ("з", "із", "из"):
        return True  # "one of the injured" counts nobody anew
    if (before is not None and before.low in ("віком", "возрасте", "віці")) or following.low.startswith(
        ("річн", "летн", "рок", "год")
    ):
        return True
    for token in words[count.last : count.last + 3]:
        if token.kind != "word" or token.low in tongue.function_words:
            return False
        if tongue.population(token.low) is not None or tongue.counted(token.low) is not None:
            return False
        if "thing" in tongue.classes(token.low):
            return True
    return False


def _segment(words: Sequence[Token], at: int) -> tuple[int, int]:
    """The clause around a token: between commas, semicolons, brackets and conjunctions."""
    first, last = at, at
    while first > 0 and not _border(words, first - 1):
        first -= 1
    while last < len(words) and not _border(words, last):
        last += 1
    return first, last


def _border(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    return token.text in ',;()«»“”"' or token.low in _CONJUNCTIONS


def _counted(
    words: Sequence[Token],
    count: Count,
    noun: int | None,
    end: int,
    harms: Sequence[tuple[int, Counted]],
    people: Sequence[tuple[Count, int | None, int, Population | None]],
    tongue: Tongue,
    risen: frozenset[int],
) -> Counted | None:
    """What a count counts: the word of harm in its phrase, next to it, or alone with it in the clause."""
    first, last = _segment(words, count.first)
    last = max(last, end)
    for at in range(count.last, min(len(words), end + 1)):
        hit = next((c for i, c in harms if i == at), None)
        if hit is not None and at < end + 1:
            return hit
    inside = [(i, c) for i, c in harms if first <= i < last]
    if not inside:
        return None
    others = [c for c, *_ in people if c is not count and first <= c.first < last]
    ahead = [(i, c) for i, c in inside if i < count.first]
    behind = [(i, c) for i, c in inside if i >= end]
    if ahead and not any(ahead[-1][0] < o.first < count.first for o in others):
        return ahead[-1][1]
    if behind and not any(end <= o.first < behind[0][0] for o in others):
        return behind[0][1]
    return None


def _goes_on(words: Sequence[Token], count: Count, end: int, population: Population | None, noun: int | None) -> bool:
    """True for "... and one woman" behind a count that has its word of harm."""
    if population is None or noun is None or count.first == 0:
        return False
    at = count.first - 1
    while at >= 0 and words[at].low in ("ще", "еще", "також", "также"):
        at -= 1
    closed = end >= len(words) or words[end].kind == "mark" or words[end].low in _CONJUNCTIONS
    return at >= 0 and (words[at].text == "," or words[at].low in _CONJUNCTIONS) and closed


def _bare(words: Sequence[Token], count: Count, end: int, harms: Sequence[tuple[int, Counted]], tongue: Tongue) -> bool:
    """True where a count without a noun can count people: a word of harm stands beside it, or nothing follows."""
    at = {i for i, _ in harms}
    high = count.amount.high
    if end in at:
        single = words[end].low in tongue.words(tongue.singular_harm)
        return not (single and (high is None or high % 10 != 1 or high % 100 == 11))
    following = words[end] if end < len(words) else None
    if (
        following is not None
        and following.kind == "word"
        and (
            following.low not in tongue.function_words
            and not tongue.finite(following.low)
            and following.low not in tongue.said
        )
    ):
        return False
    if count.first > 1 and tongue.pattern("risen_to").fullmatch(words[count.first - 2].low):
        return True  # "the number of the dead ... has risen to 14"
    near = any(i in at for i in range(max(0, count.first - 5), count.first)) or any(
        i in at for i in range(end, min(len(words), end + 4))
    )
    return near


def _is_part(doc: Document, words: Sequence[Token], count: Count) -> bool:
    start = words[max(0, count.first - 6)].start
    lead = doc.low[start : words[count.first].start]
    found = list(doc.tongue.pattern("subset").finditer(lead))
    if not found:
        return False
    between = lead[found[-1].end() :]
    return "," not in between and ";" not in between and not re.search(r"\d", between)


def _negated(words: Sequence[Token], count: Count) -> bool:
    return count.first > 0 and words[count.first - 1].low in ("не", "ні", "ни")


def _zeros(doc: Document, words: Sequence[Token]) -> Iterator[_Found]:
    """Claims that nobody was harmed: "загиблих немає", "без пострадавших", "никто не погиб", "діти не постраждали"."""
    tongue = doc.tongue
    if not words:
        return
    start, end = words[0].start, words[-1].end
    nouns = "|".join(sorted(tongue.none_words.split(), key=len, reverse=True))
    join = r"(?:\s*,\s*|\s+(?:і|й|та|и|или|або|чи)\s+)"
    several = rf"(?P<nouns>(?:{nouns})(?:{join}(?:{nouns}))*)"
    patterns = (
        rf"(?<!\w){several}\s+{tongue.none_after_plain}(?!\w)",
        rf"(?<!\w){tongue.none_without}\s+{several}(?!\w)",
        rf"(?<!\w)(?:немає|нема|нет|не\s+было|не\s+було)\s+{several}(?!\w)",
        rf"(?<!\w)(?:{tongue.none_nobody_plain})\s+(?P<verb>\w+)",
    )
    seen: list[tuple[int, int]] = []
    for number, pattern in enumerate(patterns):
        for match in _compiled(pattern).finditer(doc.low, start, end):
            if any(a < match.end() and b > match.start() for a, b in seen):
                continue
            said = match["verb"] if number == 3 else match["nouns"]
            kinds = {c for w in re.findall(r"[\w']+", said) if (c := tongue.counted(w)) is not None}
            if not kinds:
                continue
            seen.append(match.span())
            counted = next(iter(kinds)) if len(kinds) == 1 else Counted.CASUALTIES
            yield _zero(words, match.start(), match.end(), counted, _of_whom(doc, words, match.start()), tongue)
    for at, token in enumerate(words):
        if token.low == "не" and 0 < at < len(words) - 1 and (harm := tongue.counted(words[at + 1].low)):
            who = tongue.population(words[at - 1].low)
            apart = not any(a < words[at + 1].end and b > words[at - 1].start for a, b in seen)
            if who is not None and apart and harm in (Counted.KILLED, Counted.INJURED, Counted.CASUALTIES):
                yield _zero(words, words[at - 1].start, words[at + 1].end, harm, who, tongue)


def _of_whom(doc: Document, words: Sequence[Token], start: int) -> Population:
    """Whom a zero speaks of: "среди гражданских пострадавших нет"."""
    before = [t for t in words if t.end <= start][-3:]
    if len(before) >= 2 and before[-2].low in ("серед", "среди"):
        return doc.tongue.population(before[-1].low) or Population.ALL
    return Population.ALL


def _zero(words: Sequence[Token], start: int, end: int, counted: Counted, who: Population, tongue: Tongue) -> _Found:
    from_token = next(i for i, t in enumerate(words) if t.end > start)
    to_token = next((i for i, t in enumerate(words) if t.start >= end), len(words))
    at = words[from_token].start, words[to_token - 1].end
    said = " ".join(t.low for t in words[from_token:to_token])
    amount = Amount(at[0], at[1], at[0], at[1], 0, 0, Bound.EXACT, f'"{said}" = 0')
    return _Found(Count(amount, from_token, to_token), from_token, to_token, counted, who, None)


_CACHE: dict[str, re.Pattern[str]] = {}


def _compiled(pattern: str) -> re.Pattern[str]:
    if pattern not in _CACHE:
        _CACHE[pattern] = re.compile(pattern)
    return _CACHE[pattern]


def _figure(
    text: Text,
    doc: Document,
    number: int,
    span: Span,
    item: _Found,
    told: list[Statement],
    whole: Figure | None,
    context: Context,
) -> Figure:
    words = doc.words[number]
    start, end = words[item.first].start, words[item.last - 1].end
    low = doc.low[span.start : span.end]
    source, kind = _source(doc, number, start, end, told)
    places = places_in(doc, span.start, span.end)
    cumulative = item.counted is Counted.DISPLACED or doc.tongue.pattern("cumulative").search(low)
    amount = item.count.amount
    rule = "; ".join(part for part in (amount.rule, item.note) if part) or None
    return Figure(
        Passage.of(text, start, end),
        amount.low,
        amount.high,
        amount.bound,
        item.counted,
        whole.population if whole and item.population is Population.ALL else item.population,
        FigureStatus.DENIED if rejected(doc.low, span.start, span.end) else _status(doc, low, source, kind),
        Scope.CUMULATIVE if cumulative else (whole.scope if whole else Scope.INCIDENT),
        population_words=item.words,
        number_rule=rule,
        source=source,
        place=_place(text, places, start),
        as_of=_as_of(doc, span, context),
        part_of=whole.id if whole else None,
        rule="cyrillic-figure",
        confidence=SHARES["figures"],
    )


def _place(text: Text, places: Sequence[Named], start: int) -> Place | None:
    best = min(places, key=lambda p: (abs(p.start - start), p.start), default=None)
    return Place(best.name, Passage.of(text, best.start, best.end)) if best else None


def _as_of(doc: Document, span: Span, context: Context) -> When | None:
    published = context.published
    if published is not None and (published.earliest or published.latest):
        return When(published.earliest, published.latest, published.words, "publication")
    return None


def _status(doc: Document, low: str, source: Speaker | None, kind: StatementKind | None) -> FigureStatus:
    if kind is StatementKind.DENIAL:
        return FigureStatus.DENIED
    if doc.tongue.pattern("estimated").search(low) or kind is StatementKind.ESTIMATE:
        return FigureStatus.ESTIMATED
    if doc.tongue.pattern("confirmed").search(low) and not re.search(r"\bне\s+підтвер|\bне\s+подтвер", low):
        return FigureStatus.CONFIRMED
    return FigureStatus.CLAIMED if source is not None else FigureStatus.UNSPECIFIED


def _source(
    doc: Document, number: int, start: int, end: int, told: Sequence[Statement]
) -> tuple[Speaker | None, StatementKind | None]:
    """Who gives a figure: the speaker of the statement that holds it, or of "X said this" in the next sentence."""
    for statement in over(told, start, end):
        return statement.speaker, statement.kind
    if number + 1 < len(doc.stretches) and doc.own[number + 1]:
        following = doc.stretches[number + 1]
        if "\n" not in doc.text[doc.stretches[number].end : following.start]:
            this = doc.tongue.pattern("this_said").match(doc.low, following.start)
            if this is not None:
                for statement in over(told, following.start, following.end):
                    if statement.mode is Mode.INDIRECT and statement.passage.start == following.start:
                        return statement.speaker, statement.kind
    return None, None
