"""Counts in Slavic text: digits and number words in any case, how they bound the number, and by which rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solferino.amounts import Amount
from solferino.extract.slavic.tokens import Token
from solferino.extract.slavic.tongue import Tongue
from solferino.record import Bound

_THOUSANDS = 2_000  # the least that "thousands" can mean
_MOST_DIGITS = 12
_QUALIFIERS = {
    "at_least": Bound.AT_LEAST,
    "more_than": Bound.MORE_THAN,
    "about": Bound.ABOUT,
    "up_to": Bound.UP_TO,
}


@dataclass(frozen=True, slots=True)
class Count:
    """An amount and the tokens ``[first, last)`` that it takes of its sentence, its qualifier included."""

    amount: Amount
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Core:
    first: int
    last: int
    value: int
    vague: bool
    words: bool


def counts(words: Sequence[Token], tongue: Tongue, risen: frozenset[int] = frozenset()) -> list[Count]:
    """The counts of a sentence in order. risen: tokens after which "to" names a level and no upper bound."""
    found: list[Count] = []
    at = 0
    while at < len(words):
        core = _core(words, at, tongue)
        if core is None:
            at += 1
            continue
        made = _range(words, core, tongue) or _single(words, core, tongue, risen)
        if made is None:
            at = core.last
            continue
        found.append(made)
        at = made.last
    return found


def _digits(token: Token) -> int | None:
    plain = "".join(c for c in token.text if not c.isspace())
    if not plain.isdigit():
        head, _, tail = plain.partition(".")
        if not (head.isdigit() and tail.isdigit() and len(tail) == 3 and len(head) <= 3):
            return None  # a decimal, a clock time, a written date
        plain = head + tail
    return int(plain) if len(plain) <= _MOST_DIGITS else None


def _core(words: Sequence[Token], at: int, tongue: Tongue) -> _Core | None:
    total = current = 0
    seen = spelled = vague = False
    last_scale = 10**15
    index = at
    while index < len(words):
        token = words[index]
        if token.kind == "mark":
            if token.text == "." and index + 1 < len(words) and words[index - 1].low in ("тис", "тыс", "млн") and seen:
                index += 1
                continue
            break
        if seen and words[index].start - words[index - 1].end > 2:
            break
        value = _digits(token) if token.kind == "number" else tongue.numbers.get(token.low)
        if token.kind == "number" and (value is None or seen):
            if value is None and not seen:
                return None
            break
        if value is not None:
            if seen and token.kind == "word" and current and current % 10 and value < 10:
                break
            if (
                seen
                and current
                and value >= 10 ** (len(str(current & -1)) - 1)
                and token.kind == "word"
                and value >= current
            ):
                break
            current += value
            seen, spelled = True, spelled or token.kind == "word"
            index += 1
            continue
        scale = tongue.scale_words.get(token.low)
        floor = tongue.vague_words.get(token.low)
        if scale is not None and (seen or token.low not in tongue.vague_words):
            if scale >= last_scale:
                break
            total += (current or 1) * scale
            current, seen, spelled, last_scale = 0, True, True, scale
            index += 1
            continue
        if floor is not None and not seen:
            nxt = words[index + 1] if index + 1 < len(words) else None
            more = tongue.scale_words.get(nxt.low) if nxt is not None else None
            value = floor * more if more and more >= 1000 and floor < more else floor
            return _Core(at, index + (2 if value != floor else 1), value, True, True)
        break
    if not seen:
        return None
    if index > at and words[index - 1].text == "." and index - 1 > at:
        pass
    return _Core(at, index, total + current, vague, spelled)


def _rule(words: Sequence[Token], first: int, last: int, value: str) -> str:
    return f'"{" ".join(t.low for t in words[first:last] if t.kind != "mark")}" = {value}'


def _range(words: Sequence[Token], core: _Core, tongue: Tongue) -> Count | None:
    if core.vague or core.last >= len(words):
        return None
    link = words[core.last]
    opened = core.first > 0 and words[core.first - 1].low == tongue.range_from
    joined = link.text in "—–-" and link.start - words[core.last - 1].end <= 1
    if not (joined or (opened and link.low == tongue.range_to)):
        return None
    second = _core(words, core.last + 1, tongue)
    if second is None or second.vague or second.value <= core.value:
        return None
    low = core.value
    first = core.first - 1 if opened else core.first
    rule = _rule(words, core.first, second.last, f"{low} to {second.value}") if core.words or second.words else None
    amount = Amount(
        words[first].start,
        words[second.last - 1].end,
        words[core.first].start,
        words[second.last - 1].end,
        low,
        second.value,
        Bound.RANGE,
        rule,
    )
    return Count(amount, first, second.last)


def _single(words: Sequence[Token], core: _Core, tongue: Tongue, risen: frozenset[int]) -> Count | None:
    first, bound = _qualified(words, core.first, tongue)
    if bound is Bound.UP_TO and words[first].low == tongue.range_to and first - 1 in risen:
        bound, first = None, core.first
    start, end = words[first].start, words[core.last - 1].end
    inner = words[core.first].start
    if core.vague and bound is not None and core.value == _THOUSANDS:
        told = _rule(words, core.first, core.last, "1000")  # "свыше тысячи": one thousand in the genitive
        least = None if bound is Bound.UP_TO else 1000
        most = 1000 if bound in (Bound.UP_TO, Bound.ABOUT) else None
        return Count(Amount(start, end, inner, end, least, most, bound, told), first, core.last)
    if core.vague:
        amount = Amount(
            start,
            end,
            inner,
            end,
            core.value,
            None,
            Bound.VAGUE,
            _rule(words, core.first, core.last, f"{core.value} or more"),
        )
        return Count(amount, first, core.last)
    low, high = {
        Bound.AT_LEAST: (core.value, None),
        Bound.MORE_THAN: (core.value, None),
        Bound.UP_TO: (None, core.value),
    }.get(bound or Bound.EXACT, (core.value, core.value))
    rule = _rule(words, core.first, core.last, str(core.value)) if core.words else None
    return Count(Amount(start, end, inner, end, low, high, bound or Bound.EXACT, rule), first, core.last)


def _qualified(words: Sequence[Token], first: int, tongue: Tongue) -> tuple[int, Bound | None]:
    best: tuple[int, Bound | None] = (first, None)
    for name, phrases in tongue.qualifier_phrases:
        for phrase in phrases:
            begin = first - len(phrase)
            if begin >= 0 and begin < best[0] and tuple(t.low for t in words[begin:first]) == phrase:
                best = (begin, _QUALIFIERS[name])
    return best
