"""A text as words with their places, and what each stands under: negation, supposition, denial, a party's claim."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from solferino.text import sentences, word_set

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_STRONG = re.compile(r"[;:()\[\]—–]| - ")
_GLUED = re.compile(r"(?<=[^\W\d_A-Z]{3})[.!?][”\"]?(?=[“\"]?[A-Z][a-z])")
NONE = -1


# Words that begin another clause: what stood under a negation before them does not go on.
OPENING = word_set("""
    when while whilst as because although though since after before until till if unless where whereas who which
    that whom whose but yet so whether once despite however
""")
_PREPOSITIONS = word_set("""
    in at on near inside within for from by under before after during outside around beside between beneath behind
    into among amongst when along across
""")
AUXILIARY = word_set("was were is are be been being has have had do does did get gets got")
_ADVERBS = word_set("""
    ever also then even yet still actually already deliberately intentionally directly seriously allegedly
    reportedly apparently being been ever there any physically lawfully properly publicly
""")
_GO_ON = word_set("""
    sign signs evidence trace traces indication indications presence record records report reports kind form type
    one type member members part amount chance attempt proof mention hint
""")
_NO = word_set("no zero nil")
_NOBODY = word_set("nobody none neither nothing noone")
_NOT = word_set("not never cannot nor hardly neither scarcely failed fails failing unable without lacked lacking lacks")
_NO_NEGATION_AFTER = {
    "no": word_set("doubt fewer less later more matter sooner longer wonder"),
    "not": word_set("only just least merely solely simply until far"),
    "failed": word_set("state states was were coup"),
    "nothing": word_set("but"),
    "without": word_set("doubt"),
    "hardly": frozenset(),
}
_MODAL = word_set("could might would may can ought")
_FUTURE = word_set("will shall")
_WILL_AS_NOUN = word_set("their his her its the a own free good ill our my your against at of")
_SUPPOSING = word_set("if unless whether suppose supposing imagine hypothetically")
_PLANNING = word_set("""
    planned plans plan planning intended intends intend prepared feared fears fear fearing threatened threatens
    threaten threatening vowed hoped hopes wanted wants considered risked risks proposed warned expects expected
""")
_ACCUSED = word_set("""
    tried charged accused convicted sentenced suspected prosecuted indicted acquitted wanted trial charges
""")
_FORCE_VERBS = word_set("""
    fire shoot shell bomb strike kill attack hit execute drop burn destroy torture beat launch rape loot murder
""")
_NO_PERSON = word_set("one civilian civilians person")
_FAR = word_set("kilometres kilometers km miles far metres away")
_FROM_ANY = word_set("any the where")
_EMPTY_OF = word_set("absence lack devoid free empty instead clear short")
_ENDING = word_set("stop end halt prevent avoid cease deter protest")
_HOLDING_BACK = word_set("forbade forbids forbidden prohibited refused refuses declined")
_PLANNING_LINKS = word_set("to that being of for by")
_RISKS = word_set("""
    risk danger threat possibility prospect fear fears rumour rumours rumor rumors claims allegations suspicion
    suspicions speculation scenario likelihood plan plans
""")
_MAKE_BELIEVE = word_set("""
    exercise exercises drill drills simulation simulated simulates rehearsal rehearsed novel film movie fictional
    fiction play poem exhibition painting song course training prevention punishable legislation parliament bill
    statute hypothetical textbook wargame manual manuals curriculum seminar lecture course
""")
_HABIT = word_set("each every often daily nightly routinely regularly always nights mornings days weeks")
_DENYING = word_set("""
    denied denies deny denying rejected rejects rejecting dismissed dismisses disputed disputes refuted
""")
_DENIED_THINGS = word_set("""
    that any having the responsibility involvement it targeting all reports claims accusations allegations this
    these striking shelling bombing killing shooting using firing being ever such both carrying hitting holding
    taking attacking knowledge knowing wrongdoing
""")
_WITHHELD = word_set("""
    food water access medical medicine medicines treatment care counsel lawyer lawyers entry permission passage aid
    trial visits sleep light chance right rights opportunity request requests exit toilet toilets burial family
    medication insulin heating appeal
""")
_UNSURE = word_set("some others rumours rumors rumour rumor unconfirmed social it")
_SAYING = word_set("""
    say said says claimed claims alleged alleges asserted asserts insisted insists argued argues maintained
    maintains stated states declared announced contended justified explained told according
""")
_CLAIMING = word_set("""
    claimed claims alleged alleges asserted asserts insisted insists argued argues contended maintains maintained
""")
_PARTY = word_set("""
    army military ministry spokesman spokeswoman spokesperson commander commanders forces government general
    officials official officer officers attacker attackers side pilot crew kremlin command colonel minister
    authorities defence defense militia leader briefing statement unit
""")


# Totals over a time, rules explained, things long past and boilerplate show no act.
_STATISTIC = re.compile(
    "|".join((
        r"\bsince the (?:\w+ )?(?:war|conflict|fighting|invasion|offensive|hostilities|start|beginning|outbreak)\b",
        r"\bsince the (?:\w+ )?siege\b",
        r"\b(?:death|casualty) (?:toll|figures|count)\b",
        r"\b(?:figures|statistics|tally|tallies|census|estimates) (?:show|of|put|for|say|by|from|released)\b",
        r"\b(?:is|are|was|were) (?:banned|prohibited|outlawed|forbidden) (?:by|under)\b",
        r"(?<!nobody )(?<!no one )\bwould (?:constitute|amount to|be a)\b",
        r"\b(?:under|by|of) (?:the )?(?:international (?:humanitarian )?law|laws? of (?:war|armed conflict))\b",
        r"\b(?:under|by|of) (?:the )?(?:geneva conventions?|rules of war)\b",
        r"\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|\d\d|centuries|generations) years ago\b",
        r"\bcenturies ago\b",
        r"\b(?:is|are) (?:banned|prohibited|outlawed)\b",
        r"\bwar crimes? (?:include|are|is|can|may|mean|means)\b",
        r"\b(?:defined as|definition of|grave breaches (?:include|are))\b",
        r"\b(?:indiscriminate|deliberate) attacks (?:and|on civilians|against civilians)\b",
        r"\battacks (?:deliberately |intentionally )?targeting civilians\b",
        r"\b(?:photographs|pictures|paintings|memories|anniversary|commemoration) of\b.*"
        r"\b(?:bombing|massacre|attack|siege|shelling|war)\b",
        r"\bcall(?:s|ed)? for an (?:end|investigation)\b",
        r"\bread more\b",
        r"\ball rights reserved\b",
        r"\bthis article is\b",
        r"\bin total\b",
        r"\btotal (?:of|number)\b",
        r"\baccording to (?:\w+ ){0,4}(?:figures|statistics|tally|count|data|estimates)\b",
        r"\b(?:overall|altogether|so far)\b.*\b(?:killed|dead|died|casualties|deaths|displaced)\b",
        r"\bsince (?:\w+ ){0,2}(?:19|20)\d\d\b",
        r"\b(?:numerous|credible|mounting|countless) (?:\w+ )?(?:reports|accounts|allegations) of\b",
        r"\bas well as other (?:atrocities|crimes|abuses|violations)\b",
        r"\b(?:file|archive|reuters|afp|ap|epa|getty) (?:photo|photograph|image|images|picture)\b",
        r"\b(?:photo|photograph|image|picture) (?:by|courtesy|credit|shows|taken)\b",
        r"\bthis year alone\b",
        r"\bper cent\b",
    ))
)  # fmt: skip


# What has been destroyed over a time, kind after kind, is no account of one act: it has no place and no day.
_LISTED_KINDS = re.compile(
    r"\b(?:have|has) (?:been |\w+ly )?(?:destroyed|hit|struck|bombed|attacked|shelled|targeted|damaged)"
    r"(?: [^\s,;.]+){1,4}(?:, (?:and )?[^\s,;.]+(?: [^\s,;.]+){0,3}){3,}",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Word:
    """One word. text, start, end: its place. sentence: its number in what is read. cut: 1 after a comma, 2 after more.

    The last four are the number of the word that puts it under negation, supposition, denial, a party's claim; or -1.
    """

    norm: str
    text: int
    start: int
    end: int
    sentence: int
    cut: int
    possessive: bool
    negated: int = NONE
    supposed: int = NONE
    denied: int = NONE
    claimed: int = NONE


class Sentence(NamedTuple):
    """One sentence. text: the number of its text. start, end: code points in it."""

    text: int
    start: int
    end: int


def sentences_of(texts: tuple[str, ...]) -> list[Sentence]:
    """All sentences of all texts, in order."""
    return [
        part
        for number, text in enumerate(texts)
        for s in sentences(text)
        for part in _parted(number, text, s.start, s.end)
    ]


def _parted(number: int, text: str, start: int, end: int) -> list[Sentence]:
    """A sentence, parted where the blank after a full stop was lost in the copying (the shop.Three others)."""
    ends = [m.end() for m in _GLUED.finditer(text, start, end)]
    return [Sentence(number, a, b) for a, b in zip([start, *ends], [*ends, end], strict=True)]


def words_of(texts: tuple[str, ...], chosen: Iterable[Sentence]) -> list[Word]:
    """All words of the chosen sentences, in order, each with what it stands under."""
    words: list[Word] = []
    for number, sentence in enumerate(chosen):
        text = texts[sentence.text]
        first = len(words)
        last_end = sentence.start
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            between = text[last_end : match.start()]
            cut = 2 if _STRONG.search(between) else 1 if "," in between else 0
            norm = match.group().lower().replace("’", "'")
            possessive = norm.endswith("'s") or text[match.end() : match.end() + 1] in {"'", "’"}
            norm = norm.removesuffix("'s")
            words.append(Word(norm, sentence.text, match.start(), match.end(), number, cut, possessive))
            last_end = match.end()
        _mark(words, first, len(words))
        if _LISTED_KINDS.search(text, sentence.start, sentence.end):
            for word in words[first:]:
                word.supposed = len(words)
        if text[sentence.start : sentence.end].rstrip("\"'”’)").endswith("?"):
            for word in words[first:]:
                word.supposed = len(words)  # a question states nothing
    return words


def _mark(words: list[Word], first: int, end: int) -> None:
    """Set what each word of one sentence stands under."""
    norms = [w.norm for w in words[first:end]]
    if _STATISTIC.search(" ".join(norms)):
        for i in range(first, end):
            words[i].supposed = end  # stands outside every mention
    habitual = not _HABIT.isdisjoint(norms)
    if not _MAKE_BELIEVE.isdisjoint(norms):
        source = next(first + i for i, n in enumerate(norms) if n in _MAKE_BELIEVE)
        if _make_believe(norms):
            for i in range(first, end):
                words[i].supposed = source
    for i in range(first, end):
        _mark_negation(words, i, first, end)
        _mark_others(words, i, first, end, habitual)


def _mark_negation(words: list[Word], i: int, first: int, end: int) -> None:
    norm, after = words[i].norm, words[i + 1].norm if i + 1 < end else ""
    excused = after in _NO_NEGATION_AFTER.get(norm, frozenset())
    nobody = norm in {"nobody", "nothing", "none"} or (norm == "no" and after in _NO_PERSON)
    if nobody and i > first and not words[i].cut:  # attacked nobody, hurt no one
        words[i - 1].negated = i
    if norm in _NO or norm == "without":
        if norm == "no" and after == "one":
            _negate_clause(words, i + 1, end, 9)
        elif not excused:
            _negate_noun(words, i, end)
        elif after == "longer":
            _negate_clause(words, i + 1, end, 4)
    elif norm in _NOBODY and not excused:
        _negate_clause(words, i, end, 9)
    elif (norm in _NOT or norm.endswith("n't")) and not excused:
        _negate_clause(words, i, end, 8)
    elif after == "of" and norm in _EMPTY_OF:
        _negate_clause(words, i + 1, end, 5)
    elif (norm == "rather" and after == "than") or (
        norm in _FAR and after == "from" and i + 2 < end and words[i + 2].norm in _FROM_ANY
    ):
        _negate_clause(words, i + 1, end, 6)


def _mark_others(words: list[Word], i: int, first: int, end: int, habitual: bool) -> None:
    norm, after = words[i].norm, words[i + 1].norm if i + 1 < end else ""
    modal = norm in _MODAL and not (norm == "would" and habitual) and not (norm == "may" and after[:1].isdigit())
    if modal or (norm in _FUTURE and _is_future(words, i, first, end)):
        _suppose(words, i, min(end, i + 8), True)
    elif norm in _SUPPOSING:
        _suppose(words, i, end, False)
    elif (norm in _PLANNING and after in _PLANNING_LINKS) or (norm in _RISKS and after in {"of", "that", "to"}):
        _suppose(words, i, min(end, i + 9), False)
    if norm in _ENDING and (i == first or words[i].cut or words[i - 1].norm in {"to", "must", "should"}):
        _suppose_ended(words, i, first, end)
    if norm in _ACCUSED and after in {"for", "with", "of", "on"}:
        _suppose(words, i, min(end, i + 9), False)
    if norm in _HOLDING_BACK:
        _hold_back(words, i, end, norm)
    if norm in _DENYING and _is_denial(words, i, end):
        _deny(words, i, end)
    if norm in _SAYING:
        _claim(words, i, first, end)


def _is_future(words: list[Word], i: int, first: int, end: int) -> bool:
    """Whether ``will`` is the auxiliary (will be bombed), and not the noun (against their will)."""
    if i == first or words[i].cut or i + 1 >= end or words[i + 1].cut:
        return False
    return words[i - 1].norm not in _WILL_AS_NOUN and words[i + 1].norm not in {"to", "of"}


_STORIES = tuple(
    cue.strip("|").replace("_", " ")
    for cue in [
        "exercise",
        "drill",
        "simulat",
        "rehears",
        "fiction",
        "hypothetical",
        "novel",
        "film",
        "movie",
        "textbook",
        "wargame",
        "lecture_on",
        "lecture_about",
        "a_manual",
        "seminar_on",
        "the_play_|",
        "a_play_|",
        "poem",
        "exhibition",
        "painting_of",
        "a_song",
        "course_on",
        "course_in",
        "training_on",
        "training_course",
        "training_in",
        "prevention_of",
        "punishable",
        "legislation",
        "parliament_made",
        "parliament_passed",
        "parliament_adopted",
        "the_bill_|",
        "a_bill_|",
        "statute_|",
    ]
)
_NO_STORIES = ("film crew", "exercised", "drilled", "exercise yard", "filmed", "exercise book")


def _make_believe(norms: list[str]) -> bool:
    """Whether the sentence tells of an exercise or a story, and does not merely hold the word (a driving course)."""
    joined = " ".join(norms)
    return any(cue in joined for cue in _STORIES) and not any(cue in joined for cue in _NO_STORIES)


def _negate_noun(words: list[Word], at: int, end: int) -> None:
    """After ``no`` and ``without``: the noun phrase, and through an auxiliary verb its participle."""
    left, verbs = 7, -1
    previous = ""
    for i in range(at + 1, end):
        word = words[i]
        if word.cut and not (word.cut == 1 and i - at < 6 and _listed(words, i, end)):
            return
        if word.norm in OPENING or (word.norm == "and" and _new_clause(words, i, end)):
            return
        if word.norm in _PREPOSITIONS and previous not in _GO_ON:
            return
        word.negated = at
        if word.norm in AUXILIARY:
            verbs = 2 if verbs < 0 else verbs
        elif verbs >= 0 and word.norm not in _ADVERBS:
            verbs -= 1
            if verbs <= 0:
                return
        left -= 1
        if left <= 0:
            return
        previous = word.norm


def _listed(words: list[Word], i: int, end: int) -> bool:
    """Whether a comma stands in a list that goes on with ``or``, ``and``, ``nor``: no soldiers, guns or vehicles."""
    return any(words[j].norm in {"or", "nor", "and"} for j in range(i + 1, min(end, i + 4)))


def _negate_clause(words: list[Word], at: int, end: int, left: int) -> None:
    for i in range(at + 1, min(end, at + 1 + left)):
        word = words[i]
        if word.cut or word.norm in OPENING - {"that"} or (word.norm == "and" and _new_clause(words, i, end)):
            return
        word.negated = at


def _new_clause(words: list[Word], i: int, end: int) -> bool:
    """Whether ``and`` goes on with a new subject: a determiner, a pronoun or a number stands next."""
    if i + 1 >= end:
        return True
    after = words[i + 1].norm
    return after in word_set(
        "the a an they he she it we his her their its then at some several many others another all both"
    ) or (after[:1].isdigit())


def _suppose(words: list[Word], at: int, end: int, narrow: bool) -> None:
    for i in range(at + 1, end):
        word = words[i]
        if word.cut == 2 or (word.cut and narrow) or (narrow and word.norm in OPENING):
            return
        if word.cut and not narrow and word.norm not in {"and", "or"}:
            return
        word.supposed = at


def _suppose_ended(words: list[Word], at: int, first: int, end: int) -> None:
    """Called on them to stop killing civilians; stop the arrests, torture and killings: no act is told.

    An order or demand that begins a clause goes on over the commas of its list.
    """
    demand = at == first or words[at].cut > 0
    for i in range(at + 1, min(end, at + (25 if demand else 12))):
        if words[i].cut == 2 or (words[i].cut and not demand) or words[i].norm in OPENING:
            return
        words[i].supposed = at


def _hold_back(words: list[Word], at: int, end: int, norm: str) -> None:
    """Forbade his men to fire; refused to shoot: what follows ``to`` was not done."""
    for i in range(at + 1, min(end, at + 6)):
        if words[i].norm == "to" and i + 1 < end:
            if norm.startswith(("forb", "proh")) or words[i + 1].norm in _FORCE_VERBS:
                _suppose(words, i, min(end, i + 7), True)
            return


def _is_denial(words: list[Word], i: int, end: int) -> bool:
    if i + 1 >= end:
        return True
    if i > 0 and words[i - 1].norm in AUXILIARY and words[i + 1].norm not in {"that", "by"}:
        return False  # were denied entry
    near = [w.norm for w in words[i + 1 : min(end, i + 4)]]
    return near[0] in _DENIED_THINGS and _WITHHELD.isdisjoint(near)


def _deny(words: list[Word], at: int, end: int) -> None:
    for i in range(at + 1, end):
        word = words[i]
        if word.cut == 2 or (
            word.cut == 1 and word.norm in {"but", "while", "although", "saying", "and", "which", "who"}
        ):
            return
        if word.norm in {"but", "while", "although", "saying"}:
            return
        word.denied = at


def _claim(words: list[Word], at: int, first: int, end: int) -> None:
    """A party's word for itself: what follows its saying, and what precedes it where the saying stands at the end."""
    before = [w.norm for w in words[max(first, at - 8) : at]]
    after = [w.norm for w in words[at + 1 : min(end, at + 7)]]
    lead = words[at].norm == "according"
    speaker = after if lead else before
    if not _UNSURE.isdisjoint(before[-2:]) and words[at].norm in {"say", "says", "said", "claim", "claimed", "suggest"}:
        pass
    elif words[at].norm not in _CLAIMING and _PARTY.isdisjoint(speaker) and (lead or _PARTY.isdisjoint(after[:4])):
        return
    if not word_set(
        "witness witnesses resident residents survivor survivors neighbours inspectors doctors nurses un"
    ).isdisjoint(speaker):
        return
    ends_sentence = at >= end - 6 and not any(w.cut == 0 and w.norm == "that" for w in words[at + 1 : end])
    span = range(first, at) if ends_sentence and not lead else range(at + 1, end)
    for i in span:
        if i > at and words[i].cut == 2:
            return
        words[i].claimed = at


__all__ = ["AUXILIARY", "NONE", "OPENING", "Word", "words_of"]
