"""Figures: numbers of people harmed, each with its bound, status, scope, source, place, period and the day it stood."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from solferino.amounts import PRINTED, numbers
from solferino.extract import dates
from solferino.extract import figure_circumstances as circumstances
from solferino.extract.attribution import chain_of, source_of
from solferino.extract.figure_days import Days, days_of_count
from solferino.extract.figure_links import NO_LINK, Link, links
from solferino.extract.harm import Harmed, harmed
from solferino.extract.harm_words import PEOPLE, TELLS_HARM
from solferino.extract.pieces import pieces
from solferino.extract.places_near import place_near
from solferino.extract.protocol import Context
from solferino.extract.told_as import ToldAs, told_as
from solferino.record import (
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Passage,
    Population,
    Scope,
    Speaker,
    SpeakerKind,
    Text,
    When,
)
from solferino.text import Span

_COUNT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|\w*hundreds?"
    r"|thousands?|millions?|dozens?|scores?|tens|billions?|no|none|nobody|zero|lakhs?|crores?|couple|twins|another"
    r"|single|lone|sole|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:\w+\s+)?(?:is|was|has|had|died))\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(r"\b(?:confirmed|verified|documented|corroborated|individually\s+identified)\b", re.IGNORECASE)
_UNCONFIRMED = re.compile(r"\b(?:not|unconfirmed|yet\s+to\s+be|cannot|could\s+not|unable\s+to)\b", re.IGNORECASE)
_ESTIMATED = re.compile(r"\b(?:estimat\w*|calculat\w+|projected)\b", re.IGNORECASE)
_MODELLED = re.compile(r"\b(?:statistical|mathematical)\s+models?\b|\bcapture-recapture\b", re.IGNORECASE)
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
_MOVED_SINCE = re.compile(
    r"\b(?:r[io]se[ns]?|rising|increas\w+|climb\w+|jump\w+|fell|fallen|dropped|grown|grew|changed|gone\s+up)\b[^.;]{0,40}\bsince\b",
    re.IGNORECASE,
)
"""As in "the number has risen from 80 to 97 since Monday": the rise is of those days, the count need not be."""
_MOST_SINCE = re.compile(r"\b(?:\w+est|worst|most\s+\w+)\s+(?:\w+\s+){1,3}since\b", re.IGNORECASE)
_STRETCH = re.compile(r"\b(?:and|to|until|through|half|quarter|months)\b", re.IGNORECASE)
_UNTIL_A_DAY = re.compile(
    r"\b(?:through|up\s+to(?:\s+and\s+including)?|until|till)\s+(?:\d{1,2}:\d\d\s+|midnight\s+)?(?:on\s+)?\Z",
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
_TO = re.compile(
    r"\s*(?:to|until|through|and|-|–)\s*(?:(?:24:00|midnight|\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?)\s+(?:midnight\s+)?(?:on\s+)?)?\Z",
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
    "earlier": "The number is quoted as an earlier value of the one beside it ('up from 636').",
    "interval": "The number is the interval around an estimate of the same sentence.",
    "reports": "The number is the lowest and the highest of several reports ('reports range from 6 to 20').",
    "attacks": "Attacks on hospitals, schools or health care that somebody counted.",
    "of-them": "A sentence that speaks of the people counted in the sentence before ('Four of them were children').",
    "/neutralised": "'Neutralised' is read as killed; some forces count captives and wounded in it.",
    "/bare": "No noun says who is counted.",
    "/people": "Only a general word says who is counted ('people', 'persons').",
    "/vague": "A vague word gives a floor and no ceiling ('dozens': 24 or more).",
}
"""What each rule goes by. A rule is a name, with "/bare" or "/people", "/vague" and "/neutralised" behind it where they
hold."""
_GENERAL = frozenset({"people", "persons", "person", "individuals", "victims", "others", "lives"})

_CONFIDENCE = {
    "earlier": "0.80",
    "reports": "0.80",
    "clause": "0.70",
    "joined": "0.80",
    "toll": "0.85",
    "lost": "0.75",
    "part": "0.85",
    "of-them": "0.85",
}


class _Figures:
    """Rules for English figures of harm."""

    name = "figures"
    version = "6"
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
                found = _among_the_last(words, before, found)
            yield from found
            before = found


FIGURES = _Figures()


def figures_in(text: Text, span: Span, context: Context) -> Iterator[Figure]:
    """The figures of one sentence. What it only imagines, asks or does not claim is no figure, nor is a rate, nor what
    it gives as the reason of a revision."""
    words = text.text[span.start : span.end]
    found = harmed(words)
    if not found:
        return
    made: dict[int, Figure | None] = {}
    sentence = _Sentence(
        text, span, words, dates.resolve(words, context, span.start), context, found, links(words, found)
    )
    for number in range(len(found)):
        figure = _made(sentence, number, made)
        if figure is not None:
            yield figure


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence with what was found in it."""

    text: Text
    span: Span
    words: str
    when: list[dates.Dated]
    context: Context
    found: list[Harmed]
    links: Mapping[int, Link]


def _made(sentence: _Sentence, number: int, made: dict[int, Figure | None]) -> Figure | None:
    """The figure of a number; those that it names (its whole, its earlier value) are made before it."""
    if number in made:
        return made[number]
    made[number] = None  # nobody is part of himself
    item, words = sentence.found[number], sentence.words
    told = told_as(words, item.at)
    whole = _made(sentence, item.whole, made) if item.whole is not None else None
    reason = circumstances.revision_in(words)
    if (
        told >= ToldAs.UNTOLD
        or _is_rate(words, item)
        or _is_withdrawn(words, item)
        or (item.whole is not None and whole is None)
        or (reason is not None and reason[0] <= item.start and item.end <= reason[1])
    ):
        return None
    link = sentence.links.get(number, NO_LINK)
    other = _made(sentence, link.other, made) if link.other is not None else None
    made[number] = _figure(sentence, item, whole, told, link, other)
    return made[number]


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


_RATE = re.compile(
    r"\baverage\s+of\b|\b(?:an?|per|each|every)\s+(?:hour|day|week|month|year)\b(?!\s+(?:before|earlier|ago|later|after))",
    re.IGNORECASE,
)


def _is_rate(words: str, item: Harmed) -> bool:
    """As in "an average of 12 people a day are killed": nobody has counted twelve dead."""
    found = _RATE.search(words, max(0, item.start - 12), item.end + 30)
    return found is not None and found.start() < item.end + 12


def _figure(
    sentence: _Sentence, item: Harmed, whole: Figure | None, told: ToldAs, link: Link, other: Figure | None
) -> Figure:
    text, span, words = sentence.text, sentence.span, sentence.words
    start, end = span.start + item.start, span.start + item.end
    clause = _clause(words, item, span.start, text)
    source, verb, relays = chain_of(text, span.start, span.end, span.start + item.people[0], end)
    figure = words[item.start : item.end]
    scope = _scope(item, _without_asides(clause, figure), _without_asides(words, figure))
    begin, finish = _clause_span(words, item, span.start)
    inside = [d for d in sentence.when if begin <= d.start and d.end <= finish]
    if scope is Scope.INCIDENT and item.counted in _LOSSES | {Counted.ATTACKS}:
        paired = any(_from_to(words, one, other, span) for one, other in pairwise(inside))
        if paired or _stretches(words, inside, span.start) or _until_a_day(words, inside, span.start):
            scope = Scope.CUMULATIVE
    days = days_of_count(
        words,
        sentence.when,
        span.start,
        item.people,
        sentence.context,
        toll=item.toll or item.bare,
        rivals=[other.people for other in sentence.found if other is not item and other.whole is None],
        earlier=item.earlier,
    )
    if whole is not None and days.as_of is not None and days.as_of.basis == PRINTED and days.issued is None:
        days = Days(whole.as_of, whole.issued)
    at = (item.start, item.end)
    cause = circumstances.cause_of(words, (begin - span.start, finish - span.start), at)
    cited = {
        name: Passage.of(text, span.start + found[0], span.start + found[1]) if found is not None else None
        for name, found in (
            ("cause_words", cause[1] if cause else None),
            ("method", circumstances.method_in(words, at)),
            ("caveat", circumstances.caveat_in(words, at) if item.earlier is None else None),
            ("includes", circumstances.includes_in(words, at)),
            ("excludes", circumstances.excludes_in(words, at)),
            ("revision", circumstances.revision_in(words) if link.corrects else None),
        )
    }
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
        place=place_near(text, begin, finish, start, end, _seat(source)),
        period=_period(scope, item, clause, words, sentence.when, span, sentence.context),
        as_of=days.as_of,
        part_of=whole.id if whole else None,
        level=item.level,
        cause=cause[0] if cause else None,
        issued=days.issued,
        relayed_by=relays,
        previous=other.id if other is not None and not link.corrects else None,
        supersedes=other.id if other is not None and link.corrects else None,
        rule=_rule_of(item, figure),
        confidence=_CONFIDENCE.get(item.frame, "0.90"),
        cause_words=cited["cause_words"],
        method=cited["method"],
        caveat=cited["caveat"],
        includes=cited["includes"],
        excludes=cited["excludes"],
        revision=cited["revision"],
    )


def _seat(source: Speaker | None) -> tuple[int, int]:
    """The words that name a body, whose own seat is not where people were harmed."""
    if source is None or source.kind is not SpeakerKind.INSTITUTION:
        return 0, 0
    return source.mention.start, source.mention.end


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


_AMONG_THEM = re.compile(
    r"\A\W*(?:among|amongst)\s+(?:all\s+)?(?:them|these|those|the\s+(?:dead|killed|wounded|injured|victims|casualties|missing))\b",
    re.IGNORECASE,
)


def _among_the_last(words: str, before: list[Figure], found: list[Figure]) -> list[Figure]:
    """As in "Ten people were killed. Among the dead were two nurses.": parts of the one count told just before."""
    wholes = [figure for figure in before if figure.part_of is None]
    if len(wholes) != 1 or not _AMONG_THEM.match(words):
        return found
    whole = wholes[0]
    fits = (
        one.part_of is None and one.counted is whole.counted and (one.low or 0) <= (whole.high or one.low or 0)
        for one in found
    )
    return [replace(one, part_of=whole.id) if fit else one for one, fit in zip(found, fits, strict=True)]


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
    if _has(_ESTIMATED, clause) or verb.startswith("estimat") or item.level is not None or _has(_MODELLED, clause):
        return FigureStatus.ESTIMATED
    if _REPORTED.search(item_words):
        return FigureStatus.CLAIMED
    if _has(_CONFIRMED, clause) and not _has(_UNCONFIRMED, clause):
        return FigureStatus.CONFIRMED
    if source is not None or verb or _has(_CLAIMED, clause):
        return FigureStatus.CLAIMED
    return FigureStatus.UNSPECIFIED


_REPORTED = re.compile(
    r"\b(?:reported|alleged|suspected|claimed)\s+(?:\w+\s+)?(?:killings?|deaths?|fatalities|casualties|victims|injuries|cases)\b",
    re.IGNORECASE,
)
"""As in "388 of the 512 reported killings": the number of those that are only reported."""


def _as_told(status: FigureStatus, told: ToldAs) -> FigureStatus:
    """The status, where the sentence rejects the figure, gives it as hearsay or as a belief."""
    if told is ToldAs.REJECTED:
        return FigureStatus.DENIED
    if status is FigureStatus.UNSPECIFIED and told is ToldAs.HEARSAY:
        return FigureStatus.CLAIMED
    if status is FigureStatus.UNSPECIFIED and told is ToldAs.BELIEVED:
        return FigureStatus.BELIEVED
    return status


def _stretches(words: str, when: list[dates.Dated], offset: int) -> list[dates.Dated]:
    """The dates that are stretches of days told as such: "between 2026 and 2030", "the first half of 2030"."""
    return [
        d
        for d in when
        if d.when.earliest
        and d.when.latest
        and d.when.earliest != d.when.latest
        and _STRETCH.search(words, d.start - offset, d.end - offset)
    ]


def _until_a_day(words: str, when: list[dates.Dated], offset: int) -> bool:
    return any(_UNTIL_A_DAY.search(words[: d.start - offset]) for d in when)


def _scope(item: Harmed, clause: str, words: str) -> Scope:
    if item.counted is Counted.DISPLACED:
        return Scope.CUMULATIVE
    if _has(_CUMULATIVE, clause) and not (item.toll and _has(_MOVED_SINCE, clause)) and not _has(_MOST_SINCE, clause):
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
        if _from_to(words, first, second, span):
            return _joined(first, second, words, span)
    for dated in _stretches(words, inside, span.start):
        return dated.when
    since_at = _SINCE.search(clause) if _has(_SINCE, clause) else None
    far = span.start + item.people[1]
    nearer = [
        d
        for d in inside
        if since_at is None
        or d.start < base + since_at.start()
        or abs(d.start - far) < abs(base + since_at.start() - far)
    ]
    for dated in nearer:
        if dated.when.basis == "period up to publication" or (
            dated.when.words and re.search(r"\bof\s+\w+\Z", dated.when.words) and dated.when.earliest is None
        ):
            return dated.when
    moved = item.toll and _has(_MOVED_SINCE, clause)
    since = _SINCE.search(clause) if _has(_SINCE, clause) and not moved else None
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
    if (year := _THIS_YEAR.search(clause)) is not None:
        return _from_the_first(year.group(), year["unit"].lower(), context)
    over = _OVER_YEARS.search(clause) if _has(_OVER_YEARS, clause) else None
    if over is not None:
        return When(None, None, over.group(), "a length without its first day")
    return None


_THIS_YEAR = re.compile(r"\bthis\s+(?P<unit>year|month)\b", re.IGNORECASE)


def _from_the_first(said: str, unit: str, context: Context) -> When:
    """ "This year" begins on its first day, where the day of publication is known."""
    printed = context.published.day if context.published else None
    if printed is None:
        return When(None, None, said, "no publication date: not resolvable")
    return When(f"{printed[:4]}-01-01" if unit == "year" else f"{printed[:7]}-01", None, said, f"{unit} of publication")


def _from_to(words: str, first: dates.Dated, second: dates.Dated, span: Span) -> bool:
    between = words[first.end - span.start : second.start - span.start]
    return bool(_FROM_TO.search(words[: first.start - span.start]) and _TO.fullmatch(between))


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
