"""Figures: numbers of people harmed, each with its bound, status, scope, source, place, period and the day it stood."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from solferino.amounts import numbers
from solferino.extract import dates
from solferino.extract.attribution import source_of
from solferino.extract.harm import Harmed, harmed
from solferino.extract.harm_words import PEOPLE, TELLS_HARM
from solferino.extract.pieces import pieces
from solferino.extract.places_near import place_near
from solferino.extract.protocol import Context
from solferino.extract.told_as import ToldAs, told_as
from solferino.record import Bound, Counted, Figure, FigureStatus, Passage, Population, Scope, Speaker, Text, When
from solferino.text import Span

_COUNT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|\w*hundreds?"
    r"|thousands?|millions?|dozens?|scores?|tens|billions?|no|none|nobody|zero|lakhs?|crores?|couple|twins|another"
    r"|single|lone|sole|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:\w+\s+)?(?:is|was|has|had|died))\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(r"\b(?:confirmed|verified|documented|individually\s+identified)\b", re.IGNORECASE)
_UNCONFIRMED = re.compile(r"\b(?:not|unconfirmed|yet\s+to\s+be|cannot|could\s+not|unable\s+to)\b", re.IGNORECASE)
_ESTIMATED = re.compile(r"\b(?:estimat\w*|calculat\w+|projected)\b", re.IGNORECASE)
_CLAIMED = re.compile(r"\b(?:reportedly|allegedly|said\s+to|alleged\s+to|claimed\s+to|claims?\s+that)\b", re.IGNORECASE)
_BELIEVED = re.compile(
    r"\b(?:fear(?:s|ed)?|believed|thought|presumed)\s+(?:to\s+have\s+\w+\s+)?(?:that\s+)?\Z", re.IGNORECASE
)
_CUMULATIVE = re.compile(
    r"\bsince\b(?!\s+(?:\w+ly\s+)?(?:\w+ed|been|gone|died|fallen|risen|grown|withdrawn)\b)|\bso\s+far\b|\boverall\b|\bin\s+all\b|\bas\s+of\b|\bto\s+date\b|\bcumulative|\bcivil\s+war\b"
    r"|\b(?:the|'s|’s|s)\s+(?:\w+\s+)?(?:war|conflict|invasion)\b[^.;]{0,30}\b(?:has|have|had|killed|claimed|left"
    r"|cost|injured)\b"
    r"|\bin\s+the\s+(?:war|conflict)\b|\b(?:from|during)\s+the\s+(?:war|conflict|invasion)\b"
    r"|\bresult\s+of\s+the\s+(?:war|conflict|invasion)\b"
    r"|\b(?:weeks?|months?|years?|days)\s+of\s+(?:war|fighting|conflict|bombing|bombardment|siege|violence"
    r"|clashes)\b|\bover\s+(?:the\s+(?:past|last)\s+)?[\w-]+\s+(?:weeks|months|years)\b"
    r"|\b(?:in|over|during)\s+the\s+(?:past|last)\s+[\w-]+\s+(?:weeks|months|years)\b|\bfrom\s+(?:mid-|early\s+"
    r"|late\s+)?(?!(?:\d{1,3}|\d[\d,.]*,\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|\w+teen"
    r"|\w+ty)\b)\w+(?:\s+\d{1,4}){0,2}\s+(?:to|until|through)\b"
    r"|\b(?:between|in)\s+(?:19|20)\d\d\s+and\s+(?:19|20)\d\d|\bthis\s+year\b|\bduring\s+(?:(?:the|that)\s+(?:same\s+)?period|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b|\bbetween\s+(?:jan|feb|march|april|may|june|july"
    r"|aug|sept|oct|nov|dec)\w*\s+and\s|\blatest\s+(?:records|figures|count"
    r"|data)\b",
    re.IGNORECASE,
)
_TOLL_OF_WAR = re.compile(r"\b(?:war|conflict|invasion)\b", re.IGNORECASE)
_COUNT_OF_A_WAR = 1000  # people: killed or injured in such numbers, and no single event named, counts a war
_LOSSES = frozenset({Counted.KILLED, Counted.INJURED, Counted.CASUALTIES})
_ONE_EVENT = re.compile(
    r"\b(?:attacks?|(?:air)?strikes?|raids?|bombings?|bombs?|blasts?|explosions?|shelling|massacres?|battles?|earthquakes?|"
    r"floods?|storms?|crash|dam|(?<!cease-)(?<!cease )fire"
    r"|collapsed?|gas|stampede|yesterday|today|overnight|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\bsince\s+(?!(?:\w+ly\s+)?(?:\w+ed|been|gone|died|fallen|risen|grown|withdrawn)\b)(?P<what>[^.;]{0,90})",
    re.IGNORECASE,
)
_OVER_YEARS = re.compile(
    r"\b(?:over|in|during|for|throughout)\s+(?:the\s+|a\s+)?(?:\d{1,3}|[a-z-]+)\s+(?:days|weeks"
    r"|months|years|decades)(?:\s+of\s+\w+)?\b(?!\s+ago)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\b(?:from|between)\s+(?:mid-|early\s+|late\s+)?\Z", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|until|through|and|-|–)\s*\Z", re.IGNORECASE)
_AS_OF_STRICT = re.compile(
    r"\b(?:as\s+of|up\s+to|until|through|updated(?:\s+on)?)\s+(?:late\s+|early\s+)?\Z", re.IGNORECASE
)
_LATEST = re.compile(
    r"\b(?:the\s+)?(?:latest|most\s+recent)\s+(?:official\s+|available\s+)?(?:records?|figures?"
    r"|counts?|data|toll|tally|estimates?|numbers)\b",
    re.IGNORECASE,
)


RULES: dict[str, str] = {
    "object": "The number of people stands behind a verb that says what was done to them ('killed 21').",
    "participle": "The number of people stands before a word that says what was done to them ('21 were killed', "
    "'21 injured').",
    "subject": "The number of people stands before a word that says what became of them ('21 died', 'nine dead').",
    "noun": "The number counts a noun of harm itself ('9 deaths', '40 wounded', '31 bodies').",
    "of": "The number of people stands behind a noun of harm ('the murder of eight', 'the lives of 20').",
    "toll": "The number stands behind a word for a count of victims ('the death toll rose to 19').",
    "among": "The people are named as among the victims ('among the dead are two nurses').",
    "lost": "People whom somebody lost are read as killed ('lost 12 men').",
    "part": "The number is a part of a number before it and takes over what happened ('including 40 children').",
    "joined": "The number stands in a list with others and shares their verb ('six priests and two women').",
    "clause": "The number is a part of people who are not counted ('killed many, including 12 children').",
    "zero": "The text says that nobody was harmed ('no casualties', 'nobody was hurt').",
    "of-them": "A sentence that speaks of the people counted in the sentence before ('Four of them were children').",
    "/neutralised": "'Neutralised' is read as killed; some forces count captives and wounded in it.",
    "/bare": "No noun says who is counted.",
    "/people": "Only a general word says who is counted ('people', 'persons').",
    "/vague": "A vague word gives a floor and no ceiling ('dozens': 24 or more).",
}
"""What each rule goes by. A rule is a name, with "/bare" or "/people", "/vague" and "/neutralised" behind it where they
hold."""
_GENERAL = frozenset({"people", "persons", "person", "individuals", "victims", "others", "lives"})

_CONFIDENCE = {"clause": "0.70", "joined": "0.80", "toll": "0.85", "lost": "0.75", "part": "0.85", "of-them": "0.85"}


class _Figures:
    """Rules for English figures of harm."""

    name = "figures"
    version = "3"
    explained = RULES
    languages = frozenset({"en"})

    def __call__(self, text: Text, context: Context) -> Iterator[Figure]:
        """The figures of a text in text order, one a count. context gives the days of publication, if known."""
        before: list[Figure] = []
        for span in pieces(text.text):
            words = text.text[span.start : span.end]
            found: list[Figure] = []
            if _COUNT.search(words):
                found = list(figures_in(text, span, context)) if TELLS_HARM.search(words) else []
                if before and not found:
                    found = _part_of_the_last(text, span, words, before) or _told_again(text, span, words, before)
            yield from found
            before = found


FIGURES = _Figures()


def figures_in(text: Text, span: Span, context: Context) -> Iterator[Figure]:
    """The figures of one sentence. What it only imagines, asks or does not claim is no figure, nor is a rate."""
    words = text.text[span.start : span.end]
    found = harmed(words)
    if not found:
        return
    when = dates.resolve(words, context, span.start)
    made: dict[int, Figure] = {}
    for number, item in enumerate(found):
        told = told_as(words, item.at)
        if (
            told >= ToldAs.UNTOLD
            or _is_rate(words, item)
            or _is_withdrawn(words, item)
            or (item.whole is not None and item.whole not in made)
        ):
            continue
        whole = made[item.whole] if item.whole is not None else None
        made[number] = _figure(text, span, words, item, when, context, whole, told)
        yield made[number]


_TOOK_BACK = re.compile(
    r"\b(?:an?|the)\s+(?:earlier|previous)\s+(?:version|edition|headline)\b[^.;]{0,60}?\b(?:said|stated|reported|gave|put|wrote)\b"
    r"|\bin\s+(?:our|\w+day['’]s)\s+(?:[\w-]+\s+){0,3}?(?:entry|edition|report|story|article|issue|bulletin)\b[^.;]{0,40}?"
    r"\bwe\s+(?:\w+ly\s+)?(?:said|stated|reported|gave|put|wrote)\b"
    r"|\b(?:it|we|(?:this|the|our)\s+(?:article|story|report|headline|bulletin))\s+(?:had\s+)?"
    r"(?:wrongly|incorrectly|mistakenly|erroneously)\s+(?:said|stated|reported|gave|put|wrote)\b",
    re.IGNORECASE,
)
_SET_RIGHT = re.compile(r"\b(?:in\s+fact|should|correct|actually|now|but|whereas)\b", re.IGNORECASE)
_CORRECTS = re.compile(r"\A\W*(?:correct(?:s|ion|ed|ing)|clarif(?:ies|ication))\b", re.IGNORECASE)
_INSTEAD = re.compile(r"\b(?:not|instead\s+of|rather\s+than)\s+\Z", re.IGNORECASE)


def _is_withdrawn(words: str, item: Harmed) -> bool:
    """As in "An earlier version said 18 people died": the text takes the number back and gives it no more."""
    if _CORRECTS.match(words) and _INSTEAD.search(words, 0, item.start):
        return True
    back = _TOOK_BACK.search(words, 0, item.start)
    return back is not None and _SET_RIGHT.search(words, back.end(), item.start) is None


_RATE = re.compile(r"\baverage\s+of\b|\b(?:an?|per|each|every)\s+(?:hour|day|week|month|year)\b", re.IGNORECASE)


def _is_rate(words: str, item: Harmed) -> bool:
    """As in "an average of 12 people a day are killed": nobody has counted twelve dead."""
    return _RATE.search(words, max(0, item.start - 12), item.end + 12) is not None


def _figure(
    text: Text,
    span: Span,
    words: str,
    item: Harmed,
    when: list[dates.Dated],
    context: Context,
    whole: Figure | None,
    told: ToldAs,
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
        _as_told(_status(item, figure, clause, source, verb), told),
        whole.scope if whole else scope,
        population_words=item.words,
        number_rule=_number_rule(item),
        source=source,
        place=place_near(text, *_clause_span(words, item, span.start), start, end),
        period=_period(scope, item, clause, words, when, span, context),
        as_of=_as_of(item, words, when, span, context),
        part_of=whole.id if whole else None,
        rule=_rule_of(item, figure),
        confidence=_CONFIDENCE.get(item.frame, "0.90"),
    )


_OF_THEM = re.compile(
    r"\A\s*(?P<words>[^.;:]{1,40}?\s+(?P<of>of)\s+(?:them|those|these|the\s+(?:victims|dead|killed|wounded|injured))"
    r"\s+(?:are|were)\s+(?:reportedly\s+|believed\s+to\s+be\s+|aged\s+|all\s+)?(?:(?:under|below|younger\s+than)\s+(?:the\s+age\s+of\s+)?"
    r"(?P<age>[\w-]+)|(?P<who>[\w-]+)))\b",
    re.IGNORECASE,
)
_OF_AGE = (
    18  # years: a child is "every human being below the age of eighteen years" (Convention on the Rights of the Child)
)


def _who(match: re.Match[str]) -> tuple[Population, str | None] | None:
    if match["who"]:
        population = PEOPLE.get(match["who"].lower())
        return None if population is None else (population, match["who"])
    ages = numbers(match["age"])
    if len(ages) != 1 or ages[0].high is None or ages[0].high > _OF_AGE:
        return None
    return Population.CHILDREN, None


_AGAIN = re.compile(
    r"\b(?:acknowledged|admitted|confirmed|counted|documented|recorded|verified|registered)\s+(?P<count>(?:\w+\s+){0,3}[\w,-]*\w)\s*"
    r"(?=[.;]\s*\Z)",
    re.IGNORECASE,
)


def _told_again(text: Text, span: Span, words: str, before: list[Figure]) -> list[Figure]:
    """As in "The raid killed 30 villagers. The army has acknowledged 12.": a rival count of the same people."""
    wholes = [figure for figure in before if figure.part_of is None]
    match = _AGAIN.search(words)
    if match is None or len({(whole.counted, whole.population) for whole in wholes}) != 1:
        return []
    amounts = [amount for amount in numbers(words) if amount.end > match.start("count")]
    if len(amounts) != 1 or amounts[0].start > match.start("count") or amounts[0].end != match.end("count"):
        return []
    whole, amount = wholes[-1], amounts[0]
    passage = Passage.of(text, span.start + amount.start, span.start + amount.end)
    source, verb = source_of(text, span.start, span.end, passage.start, passage.end)
    confirmed = FigureStatus.CONFIRMED if "confirmed" in match.group().lower() else FigureStatus.CLAIMED
    return [
        replace(
            whole,
            passage=passage,
            low=amount.low,
            high=amount.high,
            bound=amount.bound,
            number_rule=amount.rule,
            status=FigureStatus.DENIED if verb.startswith(("den", "reject")) else confirmed,
            source=source,
            as_of=None,
            rule="of-them",
            confidence=_CONFIDENCE["of-them"],
        )
    ]


def _part_of_the_last(text: Text, span: Span, words: str, before: list[Figure]) -> list[Figure]:
    """As in "Nine people died in the blast. Four of them were children.": a part of the one count told just before."""
    wholes = [figure for figure in before if figure.part_of is None]
    match = _OF_THEM.match(words)
    amounts = numbers(words[: match.start("of")]) if match else []
    who = _who(match) if match else None
    if match is None or len(wholes) != 1 or len(amounts) != 1 or who is None:
        return []
    whole, amount = wholes[0], amounts[0]
    if words[: amount.start].strip() or (whole.low or whole.high or 0) < (amount.low or amount.high or 0):
        return []
    population, population_words = who
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
            population_words=population_words,
            number_rule=amount.rule,
            status=FigureStatus.DENIED if verb.startswith(("den", "reject")) else whole.status,
            source=source or whole.source,
            part_of=whole.id,
            rule="of-them",
            confidence=_CONFIDENCE["of-them"],
        )
    ]


_NEUTRALISED = re.compile(r"\bneutrali[sz]", re.IGNORECASE)


def _rule_of(item: Harmed, figure: str) -> str:
    vague = "/vague" if item.amount.bound is Bound.VAGUE else ""
    general = item.words is not None and item.words.lower().rsplit(maxsplit=1)[-1] in _GENERAL
    who = "" if item.frame == "zero" else "/bare" if item.bare else "/people" if general else ""
    read = "/neutralised" if _NEUTRALISED.search(figure) else ""
    return f"{item.frame}{who}{vague}{read}"


def _number_rule(item: Harmed) -> str | None:
    if item.lost:
        return "; ".join(part for part in (item.amount.rule, '"lost" troops read as killed') if part)
    return item.amount.rule


_CLAUSE_END = re.compile(r";|,\s+(?:but|while|whereas)\s|\s(?:but|whereas|while)\s", re.IGNORECASE)


def _clause_span(words: str, item: Harmed, offset: int) -> tuple[int, int]:
    """The stretch of the sentence that speaks of the figure: between "but", "while", "whereas" and semicolons."""
    begin, finish = 0, len(words)
    for start, end in _clause_ends(words):
        if end <= item.start:
            begin = end
        elif start >= item.end:
            finish = start
            break
    return offset + begin, offset + finish


@functools.lru_cache(maxsize=8)
def _clause_ends(words: str) -> tuple[tuple[int, int], ...]:
    return tuple(cut.span() for cut in _CLAUSE_END.finditer(words))


@functools.lru_cache(maxsize=512)
def _has(pattern: re.Pattern[str], words: str) -> bool:
    """Whether a pattern is found; remembered, because the figures of one clause ask the same of it."""
    return pattern.search(words) is not None


def _clause(words: str, item: Harmed, offset: int, text: Text) -> str:
    begin, finish = _clause_span(words, item, offset)
    return text.text[begin:finish]


_ASIDE = re.compile(r",\s+(?:which|who|whose)\b[^,;.]{3,160},")


def _without_asides(clause: str, figure: str) -> str:
    """The clause without relative clauses that speak of somebody else: "the League, which has ruled since spring,"."""
    if not _has(_ASIDE, clause):
        return clause
    return _ASIDE.sub(lambda aside: aside.group() if figure in aside.group() else " ", clause)


def _status(item: Harmed, item_words: str, clause: str, source: Speaker | None, verb: str) -> FigureStatus:
    if verb.startswith(("den", "reject")):
        return FigureStatus.DENIED
    if item.believed or _BELIEVED.search(clause[: max(0, clause.find(item_words))]):
        return FigureStatus.BELIEVED
    if _has(_ESTIMATED, clause) or verb.startswith("estimat"):
        return FigureStatus.ESTIMATED
    if _has(_CONFIRMED, clause) and not _has(_UNCONFIRMED, clause):
        return FigureStatus.CONFIRMED
    if source is not None or _has(_CLAIMED, clause):
        return FigureStatus.CLAIMED
    return FigureStatus.UNSPECIFIED


def _as_told(status: FigureStatus, told: ToldAs) -> FigureStatus:
    """The status, where the sentence rejects the figure, gives it as hearsay or as a belief."""
    if told is ToldAs.REJECTED:
        return FigureStatus.DENIED
    if status is FigureStatus.UNSPECIFIED and told is ToldAs.HEARSAY:
        return FigureStatus.CLAIMED
    if status is FigureStatus.UNSPECIFIED and told is ToldAs.BELIEVED:
        return FigureStatus.BELIEVED
    return status


def _scope(item: Harmed, clause: str, words: str) -> Scope:
    if item.counted is Counted.DISPLACED or _has(_CUMULATIVE, clause):
        return Scope.CUMULATIVE
    if item.toll and _has(_TOLL_OF_WAR, words):
        return Scope.CUMULATIVE
    count = item.amount.low or item.amount.high or 0
    if count >= _COUNT_OF_A_WAR and item.counted in _LOSSES and not _has(_ONE_EVENT, clause):
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
    since = _SINCE.search(clause) if _has(_SINCE, clause) else None
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
    over = _OVER_YEARS.search(clause) if _has(_OVER_YEARS, clause) else None
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


_TOLD_EARLIER = re.compile(
    r"\bhad\s+(?:earlier|previously|initially|at\s+first)\s+(?:put|said|reported|counted|given|estimated|placed|spoken|announced)\b"
    r"|\b(?:earlier|previously)\s+(?:put|placed|gave)\b",
    re.IGNORECASE,
)


def _as_of(item: Harmed, words: str, when: list[dates.Dated], span: Span, context: Context) -> When | None:
    """The days on which the count stood: as the text says, else when the source said so, else the publication."""
    if item.earlier is not None:
        return When(None, None, item.earlier, "an earlier count: not dated")
    told_earlier = _TOLD_EARLIER.search(words, 0, item.start)
    if told_earlier is not None:
        return When(None, None, told_earlier.group(), "an earlier count: not dated")
    for dated in when:
        if _AS_OF_STRICT.search(words[: dated.start - span.start]) and dated.when.basis != "period up to publication":
            return dated.when
    said = [d for d in when if d.when.basis != "period up to publication" and _said_then(words, d, span, item)]
    if said:
        return min(said, key=lambda d: (abs(d.start - span.start - item.start), d.start)).when
    latest = _LATEST.search(words) if _has(_LATEST, words) else None
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
