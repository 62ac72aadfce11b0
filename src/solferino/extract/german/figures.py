"""Figures of harm in German text, by rule: a number, the people counted, and a word of harm in one clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from solferino.extract.german.phrases import Token, Unit, noun_phrase, units
from solferino.extract.german.speakers import Voices
from solferino.extract.german.words import (
    AUXILIARIES,
    CUE_NOUNS,
    HARM_NOUNS,
    HARM_VERBS,
    NUMBERS,
    PASSIVES,
    PEOPLE,
    SCALES,
    VAGUE,
)
from solferino.extract.protocol import Context
from solferino.record import (
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Passage,
    Population,
    RegionKind,
    Scope,
    Speaker,
    Text,
)

RULES = {
    "de-harm-noun": "A number in front of a German noun of harm (“zwölf Tote”, “30 Verletzte”).",
    "de-harm-verb": "A number of people and a word of harm in the same clause (“zwölf Menschen wurden getötet”).",
    "de-none": "The text says that nobody was harmed (“keine Verletzten”, “niemand wurde verletzt”).",
}
_SKIPPED = (RegionKind.BOILERPLATE, RegionKind.HEADER)
_BOUNDS = {
    "mindestens": Bound.AT_LEAST,
    "wenigstens": Bound.AT_LEAST,
    "zumindest": Bound.AT_LEAST,
    "über": Bound.MORE_THAN,
    "mehr": Bound.MORE_THAN,
    "etwa": Bound.ABOUT,
    "rund": Bound.ABOUT,
    "ungefähr": Bound.ABOUT,
    "circa": Bound.ABOUT,
    "ca": Bound.ABOUT,
    "fast": Bound.ABOUT,
    "knapp": Bound.ABOUT,
    "bis": Bound.UP_TO,
    "höchstens": Bound.UP_TO,
}
_HUNDREDS = re.compile(r"(?P<n>ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)?hundert(?P<rest>\w*)\Z")
_TEENS = re.compile(r"(?P<one>ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?P<ten>\w+zig|dreißig)\Z")
_DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+\Z|\d+\Z")
_REACH = 12  # tokens between the people and the word of harm
_DIED = ("ums", "leben")  # "kamen ums Leben"
_TOLD = frozenset(("mitteilte", "mitteilten", "berichtete", "berichteten", "meldete", "sagte", "erklärte"))
_DENIED = frozenset(("dementierte", "bestritt", "dementieren"))
_CLAIMED = frozenset(("laut", "angaben", "behauptete", "meldete", "sprach"))
_ESTIMATED = frozenset(("schätzt", "schätzte", "schätzungen", "schätzungsweise", "geschätzt"))
_CONFIRMED = frozenset(("bestätigte", "bestätigt", "bestätigten"))
_UNREAL = frozenset(("könnten", "könnte", "würden", "würde", "droht", "drohen", "drohte"))
_WORKS = frozenset(("film", "roman", "spiel", "computerspiel", "serie", "theaterstück", "drama", "übung"))
_PROOF = frozenset(("beweis", "beweise", "belege", "hinweise", "anzeichen"))
_REJECTED = re.compile(
    r"\b(?:nicht wahr|unwahr|falsch|gelogen|eine lüge|nicht richtig),? dass\b|"
    r"\b(?:behauptung|behauptungen|meldung|meldungen|gerücht|gerüchte|berichte?),? (?:[\w-]+ )?"
    r"dass\b[^.;]{3,200}\b(?:falsch|unwahr|erlogen|erfunden)\b"
)
_PER_DAY = re.compile(r"\b(?:pro|am|je|jeden|jede) (?:tag|woche|monat|jahr|stunde)\b")


class GermanFigures:
    """Callable as an :class:`~solferino.extract.protocol.Extractor`."""

    name = "figures"
    version = "1"
    languages = frozenset({"de"})
    explained = RULES

    def __call__(self, text: Text, context: Context) -> Iterator[Figure]:
        """The figures of a German text in text order."""
        voices = Voices(text)
        for unit in units(text.text):
            if text.kind_at(unit.start) not in _SKIPPED:
                yield from _in_unit(text, unit, voices, context)


FIGURES = GermanFigures()


def value_of(word: str) -> int | None:
    """The number that one German word or group of digits writes; None for no number."""
    low = word.lower()
    if _DIGITS.match(low):
        return int(low.replace(".", ""))
    if low in NUMBERS:
        return NUMBERS[low]
    teens = _TEENS.match(low)
    if teens is not None:
        tens = NUMBERS.get(teens["ten"])
        return None if tens is None else tens + NUMBERS[teens["one"]]
    hundreds = _HUNDREDS.match(low)
    if hundreds is not None:
        rest = value_of(hundreds["rest"]) if hundreds["rest"] else 0
        return None if rest is None or rest >= 100 else NUMBERS.get(hundreds["n"] or "ein", 1) * 100 + rest
    return None


def _in_unit(text: Text, unit: Unit, voices: Voices, context: Context) -> Iterator[Figure]:
    tokens = unit.tokens
    taken = -1
    for i, token in enumerate(tokens):
        if i < taken:
            continue
        vague = VAGUE.get(token.low)
        value = vague if vague is not None else value_of(token.word)
        nobody = token.low in ("keine", "niemand", "keiner")
        if value is None and not nobody:
            continue
        last = i + 1
        if value is not None and last < len(tokens) and tokens[last].low in SCALES and tokens[last].low != "tausend":
            value, last = value * SCALES[tokens[last].low], last + 1
        found = _harm(tokens, last, nobody=token.low == "niemand")
        if found is None or (token.low in ("ein", "eine", "einen") and found[1] == "de-harm-verb"):
            continue
        counted, rule, population, end = found
        if any(t.low in _UNREAL for t in tokens) or _imagined(tokens) or _PER_DAY.search(_words(tokens)):
            continue
        start, bound = _bound(tokens, i)
        if nobody:
            bound, value, rule = Bound.EXACT, 0, "de-none"
        low, high = _range(bound, value or 0)
        if vague is not None:
            bound, low, high = Bound.VAGUE, vague, None
        source = _source(tokens, voices, unit)
        yield Figure(
            Passage.of(text, tokens[start].start, tokens[end - 1].end),
            low,
            high,
            bound,
            counted,
            population,
            FigureStatus.DENIED if _REJECTED.search(_words(tokens)) else _status(tokens, source),
            Scope.INCIDENT,
            number_rule=f"{token.low} = {vague} or more" if vague is not None else None,
            source=source,
            as_of=context.published,
            rule=rule,
            confidence="0.75" if rule != "de-harm-verb" else "0.70",
        )
        taken = end


def _words(tokens: Sequence[Token]) -> str:
    return " ".join(t.low for t in tokens).replace(" ,", ",")


def _imagined(tokens: Sequence[Token]) -> bool:
    """ "Im Film sterben ...", "keine Beweise, dass ...", a question: nobody says that it was so."""
    low = [t.low for t in tokens]
    film = any(
        low[k] in ("im", "in", "dem", "einem", "der", "dieser") and low[k + 1] in _WORKS for k in range(len(low) - 1)
    )
    unproven = any(w in _PROOF for w in low) and any(w in ("keine", "kein", "keinen", "keinerlei") for w in low)
    return film or unproven or (bool(tokens) and tokens[-1].word.endswith("?"))


def _range(bound: Bound, value: int) -> tuple[int | None, int | None]:
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return value, None
    return (None, value) if bound is Bound.UP_TO else (value, value)


def _harm(tokens: Sequence[Token], i: int, *, nobody: bool) -> tuple[Counted, str, Population, int] | None:
    """What is counted behind a number: harm, rule, population and the end of the people's words."""
    j = i
    while j < len(tokens) and j - i < 3 and _describes(tokens[j]):
        j += 1
    if j < len(tokens) and tokens[j].low in HARM_NOUNS and not _worse_behind(tokens, j + 1, HARM_NOUNS[tokens[j].low]):
        return HARM_NOUNS[tokens[j].low], "de-harm-noun", Population.ALL, j + 1
    population = PEOPLE.get(tokens[j].low) if j < len(tokens) else None
    if population is None and j < len(tokens) and tokens[j - 1].low in ("weitere", "andere") and j - 1 >= i:
        population, j = Population.ALL, j - 1  # "31 weitere wurden verletzt"
    if population is None and not nobody:
        return None
    end = j + 1 if population is not None else i
    for k in range(end, min(len(tokens), end + _REACH)):
        low = tokens[k].low
        if tokens[k].word in ".;:":
            break
        if k > end and (value_of(low) is not None or low in VAGUE) and k + 1 < len(tokens):
            after = tokens[k + 1].low
            if after in PEOPLE or after in HARM_NOUNS:
                shared = _harm(tokens, k + 1, nobody=False) if after in PEOPLE else None
                joined = any(t.low in ("und", "sowie") for t in tokens[end:k]) and shared is not None
                return (shared[0], "de-harm-verb", population or Population.ALL, end) if joined and shared else None
        if low in HARM_VERBS:
            return HARM_VERBS[low], "de-harm-verb", population or Population.ALL, end
        if (low, tokens[k + 1].low if k + 1 < len(tokens) else "") == _DIED:
            return Counted.KILLED, "de-harm-verb", population or Population.ALL, end
    return None


def _worse_behind(tokens: Sequence[Token], i: int, counted: Counted) -> bool:
    """ "30 Gefangene wurden erschossen": prisoners are not counted as detained where the verb says what befell them."""
    if counted is not Counted.DETAINED:
        return False
    return any(HARM_VERBS.get(t.low) in (Counted.KILLED, Counted.INJURED) for t in tokens[i : i + _REACH])


def _describes(token: Token) -> bool:
    """True for an adjective between number and noun: "zwölf weitere junge Menschen"."""
    return (
        token.word[:1].islower() and token.low.endswith(("e", "en", "er")) and token.low not in PASSIVES | AUXILIARIES
    )


def _bound(tokens: Sequence[Token], i: int) -> tuple[int, Bound]:
    """Where the expression begins, its qualifier included, and the bound it gives."""
    before = tokens[i - 1].low if i else ""
    if before == "als" and i > 1 and tokens[i - 2].low == "mehr":
        return i - 2, Bound.MORE_THAN
    if before == "zu" and i > 1 and tokens[i - 2].low == "bis":
        return i - 2, Bound.UP_TO
    if before in _BOUNDS and before != "bis":
        return i - 1, _BOUNDS[before]
    return i, Bound.EXACT


def _source(tokens: Sequence[Token], voices: Voices, unit: Unit) -> Speaker | None:
    """Who gives the figure: ``laut X``, ``nach Angaben von X``, ``sagte X`` in the same sentence; else nobody."""
    for i, token in enumerate(tokens):
        phrase = None
        if token.low == "laut":
            phrase = noun_phrase(tokens, i + 1, oblique=True)
        elif token.low == "wie":
            named = noun_phrase(tokens, i + 1)
            said = named is not None and named.last < len(tokens) and tokens[named.last].low in _TOLD
            phrase = named if said else None
        elif (
            token.low in CUE_NOUNS
            and i + 1 < len(tokens)
            and tokens[i + 1].low in ("der", "des", "von", "einer", "eines")
        ):
            first = i + 2 if tokens[i + 1].low == "von" else i + 1
            phrase = noun_phrase(tokens, first, oblique=True)
        elif (
            token.low in ("sagte", "teilte", "erklärte", "berichtete", "meldete", "so")
            and i > 0
            and (tokens[i - 1].word in (",", "„“"))
        ):
            phrase = noun_phrase(tokens, i + 1)
        if phrase is not None and not phrase.pronoun:
            return voices.speaker(unit.tokens, phrase, unit.paragraph)
    return None


def _status(tokens: Sequence[Token], source: Speaker | None) -> FigureStatus:
    words = {t.low for t in tokens}
    if words & _DENIED:
        return FigureStatus.DENIED
    if words & _ESTIMATED:
        return FigureStatus.ESTIMATED
    if words & _CONFIRMED:
        return FigureStatus.CONFIRMED
    return FigureStatus.CLAIMED if source is not None or words & _CLAIMED else FigureStatus.UNSPECIFIED
