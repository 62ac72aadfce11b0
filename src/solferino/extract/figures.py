"""Figures: numbers of people harmed, each with its bound, status, scope, source, place, period and the day it stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from solferino.amounts import numbers
from solferino.extract import dates
from solferino.extract.attribution import source_of
from solferino.extract.harm import Harmed, harmed
from solferino.extract.harm_words import PEOPLE
from solferino.extract.pieces import pieces
from solferino.extract.places_near import place_near
from solferino.extract.protocol import Context
from solferino.record import Counted, Figure, FigureStatus, Passage, Population, Scope, Speaker, Text, When
from solferino.text import Span

_HARM = re.compile(
    r"kill|dead|death|die[ds]?\b|dying|murder|assassin|massacr|slain|slay|corpse|execut|behead|slaughter|martyr|fatalit|toll\b"
    r"|lives\b|injur|wound|hurt|maim|casualt"
    r"|missing|displac|fled\b|flee|refuge|homeless|shelter|evacu|detain|arrest|captur|trapp|strand|lost\b|lose\b"
    r"|perish|hospital|victim|bodies|stopped|uproot|unaccounted"
    r"|forced|driven|burns\b|(?:critical|serious|grave)\s+condition|homes\b|\bleft\s|claim|jailed|imprison|detention|rescued|remains\b|disappear",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|\w*hundreds?"
    r"|thousands?|millions?|dozens?|scores?|tens|billions?|no|none|nobody|zero|lakhs?|crores?)\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(r"\b(?:confirmed|verified|documented|individually\s+identified)\b", re.IGNORECASE)
_UNCONFIRMED = re.compile(r"\b(?:not|unconfirmed|yet\s+to\s+be|cannot|could\s+not|unable\s+to)\b", re.IGNORECASE)
_ESTIMATED = re.compile(r"\b(?:estimat\w*|calculat\w+|projected)\b", re.IGNORECASE)
_CLAIMED = re.compile(r"\b(?:reportedly|allegedly|said\s+to|alleged\s+to|claimed\s+to|claims?\s+that)\b", re.IGNORECASE)
_CUMULATIVE = re.compile(
    r"\bsince\b|\bso\s+far\b|\boverall\b|\bin\s+all\b|\bas\s+of\b|\bto\s+date\b|\bcumulative|\bcivil\s+war\b"
    r"|\b(?:the|'s|’s|s)\s+(?:\w+\s+)?(?:war|conflict|invasion)\b[^.;]{0,30}\b(?:has|have|had|killed|claimed|left"
    r"|cost|injured)\b"
    r"|\bin\s+the\s+(?:war|conflict)\b|\b(?:from|during)\s+the\s+(?:war|conflict|invasion)\b"
    r"|\bresult\s+of\s+the\s+(?:war|conflict|invasion)\b"
    r"|\b(?:weeks?|months?|years?|days)\s+of\s+(?:war|fighting|conflict|bombing|bombardment|siege|violence"
    r"|clashes)\b|\bover\s+(?:the\s+(?:past|last)\s+)?[\w-]+\s+(?:weeks|months|years)\b"
    r"|\b(?:in|over|during)\s+the\s+(?:past|last)\s+[\w-]+\s+(?:weeks|months|years)\b|\bfrom\s+(?:mid-|early\s+"
    r"|late\s+)?\w+(?:\s+\d{1,4}){0,2}\s+(?:to|until|through)\b"
    r"|\b(?:between|in)\s+(?:19|20)\d\d\s+and\s+(?:19|20)\d\d|\bthis\s+year\b|\blatest\s+(?:records|figures|count"
    r"|data)\b",
    re.IGNORECASE,
)
_TOLL_OF_WAR = re.compile(r"\b(?:war|conflict|invasion)\b", re.IGNORECASE)
_COUNT_OF_A_WAR = 1000  # people: killed or injured in such numbers, and no single event named, counts a war
_LOSSES = frozenset({Counted.KILLED, Counted.INJURED, Counted.CASUALTIES})
_ONE_EVENT = re.compile(
    r"\b(?:attacks?|(?:air)?strikes?|raids?|bombings?|bombs?|blasts?|explosions?|shelling|massacres?|battles?|earthquakes?|"
    r"floods?|storms?|crash|dam|fire|collapsed?|gas|stampede|yesterday|today|overnight|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s+(?P<what>[^.;]{0,90})", re.IGNORECASE)
_OVER_YEARS = re.compile(
    r"\b(?:over|in|during|for|throughout)\s+(?:the\s+|a\s+)?(?:\d{1,3}|[a-z-]+)\s+(?:days|weeks"
    r"|months|years|decades)(?:\s+of\s+\w+)?\b(?!\s+ago)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\b(?:from|between)\s+(?:mid-|early\s+|late\s+)?\Z", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|until|through|and|-|–)\s*\Z", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:as\s+of|by|up\s+to|until|through|updated\s+on|on)\s+\Z", re.IGNORECASE)
_AS_OF_STRICT = re.compile(
    r"\b(?:as\s+of|up\s+to|until|through|updated(?:\s+on)?)\s+(?:late\s+|early\s+)?\Z", re.IGNORECASE
)
_LATEST = re.compile(
    r"\b(?:the\s+)?(?:latest|most\s+recent)\s+(?:official\s+|available\s+)?(?:records?|figures?"
    r"|counts?|data|toll|tally|estimates?|numbers)\b",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(
    r"\b(?:said|reported|announced|estimated|confirmed|told|stated|added|says|put"
    r"|placed)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)


class _Figures:
    """Rules for English figures of harm."""

    name = "figures"
    version = "1"
    languages = frozenset({"en"})

    def __call__(self, text: Text, context: Context) -> Iterator[Figure]:
        """The figures of a text in text order, one a count. context gives the days of publication, if known."""
        before: list[Figure] = []
        for span in pieces(text.text):
            words = text.text[span.start : span.end]
            found: list[Figure] = []
            if _HARM.search(words) and _COUNT.search(words):
                found = list(_in_sentence(text, span, words, context))
            elif before and _COUNT.search(words):
                found = _part_of_the_last(text, span, words, before)
            yield from found
            before = found


FIGURES = _Figures()


def _in_sentence(text: Text, span: Span, words: str, context: Context) -> Iterator[Figure]:
    found = harmed(words)
    if not found:
        return
    when = dates.resolve(words, context, span.start)
    made: list[Figure] = []
    for item in found:
        whole = made[item.whole] if item.whole is not None else None
        figure = _figure(text, span, words, item, when, context, whole)
        made.append(figure)
        yield figure


def _figure(
    text: Text, span: Span, words: str, item: Harmed, when: list[dates.Dated], context: Context, whole: Figure | None
) -> Figure:
    start, end = span.start + item.start, span.start + item.end
    clause = _clause(words, item, span.start, text)
    source, verb = source_of(text, span.start, span.end, start, end)
    figure = words[item.start : item.end]
    scope = _scope(item, _without_asides(clause, figure), _without_asides(words, figure))
    return Figure(
        Passage.of(text, start, end),
        item.amount.low,
        item.amount.high,
        item.amount.bound,
        item.counted,
        item.population,
        _status(item, clause, source, verb),
        whole.scope if whole else scope,
        population_words=item.words,
        number_rule=_number_rule(item),
        source=source,
        place=place_near(text, *_clause_span(words, item, span.start), start, end),
        period=_period(scope, item, clause, words, when, span, context),
        as_of=_as_of(item, words, when, span, context),
        part_of=whole.id if whole else None,
        rule=f"{FIGURES.name}/{FIGURES.version}",
    )


_OF_THEM = re.compile(
    r"\A\s*(?P<words>[^.;:]{1,40}?\s+of\s+(?:them|those|these|the\s+(?:victims|dead|killed|wounded|injured))"
    r"\s+(?:are|were)\s+(?:reportedly\s+|believed\s+to\s+be\s+)?(?P<who>[\w-]+))\b",
    re.IGNORECASE,
)


def _part_of_the_last(text: Text, span: Span, words: str, before: list[Figure]) -> list[Figure]:
    """As in "Nine people died in the blast. Four of them were children.": a part of the one count told just before."""
    wholes = [figure for figure in before if figure.part_of is None]
    match = _OF_THEM.match(words)
    amounts = numbers(words[: match.end()]) if match else []
    if match is None or len(wholes) != 1 or len(amounts) != 1 or match["who"].lower() not in PEOPLE:
        return []
    whole, amount = wholes[0], amounts[0]
    if words[: amount.start].strip() or (whole.low or whole.high or 0) < (amount.low or amount.high or 0):
        return []
    population = PEOPLE[match["who"].lower()]
    passage = Passage.of(text, span.start + amount.start, span.start + match.end("words"))
    source, verb = source_of(text, span.start, span.end, passage.start, passage.end)
    return [
        replace(
            whole,
            passage=passage,
            low=amount.low,
            high=amount.high,
            bound=amount.bound,
            population=whole.population if population is Population.ALL else population,
            population_words=match["who"],
            number_rule=amount.rule,
            status=FigureStatus.DENIED if verb.startswith(("den", "reject")) else whole.status,
            source=source or whole.source,
            part_of=whole.id,
        )
    ]


def _number_rule(item: Harmed) -> str | None:
    if item.lost:
        return "; ".join(part for part in (item.amount.rule, '"lost" troops read as killed') if part)
    return item.amount.rule


_CLAUSE_END = re.compile(r";|,\s+(?:but|while|whereas)\s|\s(?:but|whereas|while)\s", re.IGNORECASE)


def _clause_span(words: str, item: Harmed, offset: int) -> tuple[int, int]:
    """The stretch of the sentence that speaks of the figure: between "but", "while", "whereas" and semicolons."""
    begin, finish = 0, len(words)
    for cut in _CLAUSE_END.finditer(words):
        if cut.end() <= item.start:
            begin = cut.end()
        elif cut.start() >= item.end:
            finish = cut.start()
            break
    return offset + begin, offset + finish


def _clause(words: str, item: Harmed, offset: int, text: Text) -> str:
    begin, finish = _clause_span(words, item, offset)
    return text.text[begin:finish]


_ASIDE = re.compile(r",\s+(?:which|who|whose)\b[^,;.]{3,160},")


def _without_asides(clause: str, figure: str) -> str:
    """The clause without relative clauses that speak of somebody else: "the League, which has ruled since spring,"."""
    return _ASIDE.sub(lambda aside: aside.group() if figure in aside.group() else " ", clause)


def _status(item: Harmed, clause: str, source: Speaker | None, verb: str) -> FigureStatus:
    if verb.startswith(("den", "reject")):
        return FigureStatus.DENIED
    if item.believed:
        return FigureStatus.BELIEVED
    if _ESTIMATED.search(clause) or verb.startswith("estimat"):
        return FigureStatus.ESTIMATED
    if _CONFIRMED.search(clause) and not _UNCONFIRMED.search(clause):
        return FigureStatus.CONFIRMED
    if source is not None or _CLAIMED.search(clause):
        return FigureStatus.CLAIMED
    return FigureStatus.UNSPECIFIED


def _scope(item: Harmed, clause: str, words: str) -> Scope:
    if item.counted is Counted.DISPLACED or _CUMULATIVE.search(clause):
        return Scope.CUMULATIVE
    if item.toll and _TOLL_OF_WAR.search(words):
        return Scope.CUMULATIVE
    count = item.amount.low or item.amount.high or 0
    if count >= _COUNT_OF_A_WAR and item.counted in _LOSSES and not _ONE_EVENT.search(clause):
        return Scope.CUMULATIVE
    return Scope.INCIDENT


def _period(
    scope: Scope, item: Harmed, clause: str, words: str, when: list[dates.Dated], span: Span, context: Context
) -> When | None:
    """The days that a cumulative figure covers, in the words of the clause; None where they are not given."""
    if scope is not Scope.CUMULATIVE:
        return None
    base = span.start + words.find(clause)
    inside = [d for d in when if base <= d.start and d.end <= base + len(clause)]
    for first, second in pairwise(inside):
        between = words[first.end - span.start : second.start - span.start]
        if _FROM_TO.search(words[: first.start - span.start]) and _TO.fullmatch(between):
            return _joined(first, second, words, span)
    for dated in inside:
        if dated.when.basis == "period up to publication" or (
            dated.when.words and re.search(r"\bof\s+\w+\Z", dated.when.words) and dated.when.earliest is None
        ):
            return dated.when
    since = _SINCE.search(clause)
    if since is not None:
        begin = base + since.start()
        dated_since = next((d for d in inside if d.start >= begin), None)
        if dated_since is not None:
            said = text_of(words, begin - span.start, dated_since.end - span.start)
            return When(dated_since.when.earliest, None, said, dated_since.when.basis)
        said = (
            "since then"
            if since["what"].lower().startswith("then")
            else " ".join(since.group().split()[:12]).rstrip(" ,")
        )
        return When(None, None, said, "start not dated in the sentence")
    over = _OVER_YEARS.search(clause)
    if over is not None:
        return When(None, None, over.group(), "a length without its first day")
    return None


def _joined(first: dates.Dated, second: dates.Dated, words: str, span: Span) -> When:
    said = text_of(words, first.start - span.start, second.end - span.start)
    earliest, latest = first.when.earliest, second.when.latest
    basis = f"{first.when.basis}; {second.when.basis}"
    if earliest and latest and earliest > latest:
        return When(None, None, said, "the last day would precede the first")
    return When(earliest, latest, said, basis)


def text_of(words: str, start: int, end: int) -> str:
    """The words between two offsets with single spaces."""
    return " ".join(words[start:end].split())


def _as_of(item: Harmed, words: str, when: list[dates.Dated], span: Span, context: Context) -> When | None:
    """The days on which the count stood: as the text says, else when the source said so, else the publication."""
    for dated in when:
        if _AS_OF_STRICT.search(words[: dated.start - span.start]) and dated.when.basis != "period up to publication":
            return dated.when
    said = [d for d in when if d.when.basis != "period up to publication" and _said_then(words, d, span, item)]
    if said:
        return min(said, key=lambda d: (abs(d.start - span.start - item.start), d.start)).when
    latest = _LATEST.search(words)
    published = context.published
    if published is not None and (published.earliest or published.latest):
        return When(published.earliest, published.latest, latest.group() if latest else published.words, "publication")
    return When(None, None, latest.group(), "no publication date: not resolvable") if latest else None


_SAID_ADJACENT = re.compile(
    r"\b(?:said|reported|announced|estimated|confirmed|told\s+\w+|stated|added|says"
    r"|claimed)\s+(?:(?:on|late|early|last|back\s+on|nearly|earlier"
    r"|in\s+a\s+statement\s+on)\s+)*\Z",
    re.IGNORECASE,
)


def _said_then(words: str, dated: dates.Dated, span: Span, item: Harmed) -> bool:
    """Whether a date is the date of saying: "said on Wednesday that", "said nearly two weeks ago"."""
    return bool(_SAID_ADJACENT.search(words[: dated.start - span.start]))
