"""The words that tell an attack, a death or a wound.

A trigger is a matter of word sense alone: "the 1972 bombing" and "the bombing of Tuesday" are both one. Whether it
tells an incident of its own is decided later, with the sentence and the text around it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from solferino.extract.events.words import A_FORCE, A_SITE, A_WEAPON, COUNT_WORD, FOUND_BOMB, IS_DEFINITE, IS_PASSIVE
from solferino.extract.lexicon.events import (
    BARE_WEAPON,
    DEATHS,
    IMAGINED,
    NO_DEATH_AFTER,
    NO_DEATH_BEFORE,
    NO_WOUND_AFTER,
    NO_WOUND_BEFORE,
    NOT_AFTER,
    NOT_BEFORE,
    TRIGGERS,
    UNION_STRIKE,
    WOUNDS,
)
from solferino.text import Span
from solferino.text.wordlists import word_set

_I = re.IGNORECASE
_MOST_TRIGGERS = 12  # in one sentence; lists of words beyond that tell no events
_AROUND = 80  # characters on either side in which the sense of a trigger is decided


class TriggerKind(StrEnum):
    """What a trigger tells."""

    ATTACK = "attack"
    DIE = "die"
    INJURE = "injure"
    OTHER = "other"  # people taken, held or ill-treated; goods taken; a weapon found


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words ``[start, end)`` that tell an event; code points of the text.

    kind: attack, die, injure or other. type: an attack type of docs/terms.md. form: n = noun, v = verb, e = a word for
    what happened to people only. head_start, head_end: the one word of it that bears the sense ("strike" in "drone
    strike").
    """

    start: int
    end: int
    kind: TriggerKind
    type: str
    form: str
    head_start: int
    head_end: int


_GROUPS = [re.compile(rf"(?:{pattern})(?![\w-]|['’]t\b)", _I) for pattern, _, _ in TRIGGERS]
_ANY = re.compile("|".join(f"(?:{pattern})" for pattern, _, _ in TRIGGERS), _I)
_QUICK = re.compile(
    r"(?<![\w-])(?=(?:un)?guided|air|aerial|bomb|barrel|cruise|ballistic|missile|kamikaze|explosive|drone|rocket|"
    r"mortar|shell|artillery|tank|naval|bombard|car|truck|"
    r"launched|lobbed|wound|injur|dead|van|minibus|bus|pickup|vehicle|lorry|motorcycle|suicide|roadside|time\sbomb|"
    r"nail|petrol|parcel|letter|dynamite|terrorist|improvised|"
    r"grenade|powerful|incendiary|small|homemade|explo|blast|chemical|gas|volley|"
    r"poison|sarin|chlorine|nerve|mustard|mass|shoot|machine|sniper|gun|armed|massacr|slaughter|kill|murder|"
    r"assassin|sla[iy]|slew|lynch|summary|extrajudicial|execut|behead|decapit|hijack|"
    r"arson|kidnap|abduct|hostage|tortur|clash|fire|guerrilla|rebel|indiscriminate|direct|deliberate|attack|assault|"
    r"ambush|double|precision|deadly|str[iu]|raid|dropped|overran|flatten|wreck|"
    r"pounded|pounding|deton|went\soff|goes\soff|blown|blew|opened|shot|fatally|levell?ed|"
    r"spray|hack|stabb|knif|strangl|beaten|burn|raze|set|torch|taken|tak|took|seiz|snatch|carried|held|"
    r"round|munition|threw|toss|hurled|thrown|overrun|c[ao]me\sunder|took\sa\sdirect|suffered\sa|received\sa|high-|discharg|burst|fell\s|descended|annihil|wiped|forcibly|arbitrarily|illegally|storm|target|hit|destroy|using|used|use|claimed|lost|losing|"
    r"die|dying|gone\soff|going\soff|battle|fight|fierce|heavy|street|intense|pitched|bloody|running|ground|renewed|bitter|exchange|death|perish|martyr|homicid|drown|fatal|succumb|maim|hurt|mutilat|hospitali|"
    r"loot|bank|held\sup|made\soff|robber|ransack|pillag|plunder|robbed|raped|gang|sexual|besieg|laid|ramm|plough|plow|drove|slamm|mow)",
    _I,
)
_NOT_BEFORE = re.compile(NOT_BEFORE, _I)
_NOT_AFTER = re.compile(NOT_AFTER, _I)
_UNION = re.compile(UNION_STRIKE, _I)
_IMAGINED = re.compile(IMAGINED, _I)
_DEATH = re.compile(rf"(?:{DEATHS})(?!\w|['’]t\b)", _I)
_WOUND = re.compile(rf"(?:{WOUNDS})(?!\w|['’]t\b)", _I)
_NO_DEATH_BEFORE = re.compile(NO_DEATH_BEFORE, _I)
_NO_DEATH_AFTER = re.compile(NO_DEATH_AFTER, _I)
_NO_WOUND_BEFORE = re.compile(NO_WOUND_BEFORE, _I)
_NO_WOUND_AFTER = re.compile(NO_WOUND_AFTER, _I)
_BARE_WEAPON = re.compile(BARE_WEAPON, _I)
_WORDS = re.compile(r"[\w’'-]+")
_PARTICLES = word_set("up off out down to into through on at upon apart dead death killed wounded himself by alive")
_MILITARY = re.compile(
    r"\b(?:air|missile|drone|military|coalition|us-led|u\.s\.-led|nato|israeli|russian|saudi|turkish|army|jets?|"
    r"planes?|warplanes?|bombers?|aircraft|precision|deadly|night|rocket|artillery|american|syrian|"
    r"killed|killing|died|clinic|maternity|carried\s+out|fighters?|convoys?|wounded|civilians?|hit|targets?|dead|casualties|rubble|hospital|village|forces|gunmen|militants?|"
    r"insurgents?|rebels?)\b",
    _I,
)
_HARM = re.compile(
    r"\b(?:killed|killing|kills?|dead|died|deaths?|wounded|wounding|injured|injuring|hurt|casualties|lives|"
    r"massacred|murdered|bodies)\b",
    _I,
)
_DEADLY = (
    TriggerKind.DIE,
    "killing",
    "e",
)
_HURT = (TriggerKind.INJURE, "attack", "e")
_DYING = frozenset({"killing", "massacre", "execution"})  # types whose word tells a death
_NO_ATTACK = frozenset({"kidnapping", "torture", "detention", "robbery", "siege", "sexual violence", "arson", "clash"})


def quick(body: str) -> Iterator[int]:
    """Positions at which a trigger may begin."""
    for match in _QUICK.finditer(body):
        yield match.start()


def candidates(body: str, spans: Sequence[Span]) -> Iterator[tuple[Span, list[int]]]:
    """Sentences in which a trigger may begin, with the positions."""
    ends = [s.end for s in spans]
    number = -1
    starts: list[int] = []
    for start in quick(body):
        at = bisect_left(ends, start + 1)
        if at >= len(spans) or start < spans[at].start:
            continue
        if at != number:
            if starts:
                yield spans[number], starts
            number, starts = at, []
        starts.append(start)
    if starts:
        yield spans[number], starts


def triggers(body: str, spans: Sequence[Span]) -> Iterator[Trigger]:
    """Every attack, death and wound that the sentences of a text tell, in text order: the words, typed."""
    for sentence, starts in candidates(body, spans):
        for trigger in triggers_in(body, sentence, starts):
            if trigger.kind is not TriggerKind.OTHER:
                yield trigger


def triggers_in(body: str, sentence: Span, starts: Sequence[int]) -> list[Trigger]:
    """The triggers of one sentence; starts: the positions given by :func:`candidates`."""
    if _IMAGINED.search(body, sentence.start, sentence.end):
        return []
    found: list[Trigger] = []
    for start in starts:
        if len(found) == _MOST_TRIGGERS:
            break
        if found and start < found[-1].end:
            continue
        trigger = _attack(body, sentence, start) or _harm(body, sentence, start)
        if trigger is not None and not _in_heading(body, trigger):
            found.append(trigger)
    return found


_MARKS = re.compile(r"={2,}|\*")


def _in_heading(body: str, trigger: Trigger) -> bool:
    """Between the marks of a wiki heading ("== Attack =="), or in its bare list of articles ("* 2007 bombing *")."""
    ahead = body[max(0, trigger.start - 40) : trigger.start].rsplit("\n", 1)[-1]
    behind = body[trigger.end : trigger.end + 40].split("\n", 1)[0]
    mark = next((m.group() for m in reversed(list(_MARKS.finditer(ahead)))), None)
    closing = _MARKS.search(behind)
    return mark is not None and closing is not None and "." not in behind[: closing.start()]


def _attack(body: str, sentence: Span, start: int) -> Trigger | None:
    if _ANY.match(body, start, sentence.end) is None:
        return None
    best: tuple[int, str, str] | None = None
    for pattern, (_, kind, form) in zip(_GROUPS, TRIGGERS, strict=True):
        match = pattern.match(body, start, sentence.end)
        if match and (best is None or match.end() > best[0]):
            best = (match.end(), kind, form)
    if best is None:
        return None
    end, kind, form = best
    if (kind, form) == ("killing", "n") and _killing_whom(body, sentence, start, end):
        form = "e"
    if not _is_attack(body, sentence, (start, end, kind, form)):
        return None
    word = body[start:end].casefold()
    if (dead := _SHOT_DEAD.search(word)) is not None:
        return Trigger(start, end, TriggerKind.DIE, kind, form, start + dead.start(), start + dead.end())
    if kind in _DYING and not word.startswith("assassin"):
        told = TriggerKind.DIE
    elif kind == "clash" and "clash" not in word:
        told = TriggerKind.ATTACK
    elif kind in _NO_ATTACK or (form == "n" and _BARE_WEAPON.fullmatch(body, start, end)):
        told = TriggerKind.OTHER
    else:
        told = TriggerKind.ATTACK
    return Trigger(start, end, told, kind, form, *_head(body, start, end))


_SHOT_DEAD = re.compile(r"\b(?:dead|death)\b")


def _head(body: str, start: int, end: int) -> tuple[int, int]:
    words = [m.span() for m in _WORDS.finditer(body, start, end)]
    while len(words) > 1 and body[slice(*words[-1])].casefold() in _PARTICLES:
        words.pop()
    return words[-1] if words else (start, end)


def _harm(body: str, sentence: Span, start: int) -> Trigger | None:
    """A word for a death or a wound that names no act: "nine people died", "leaving four dead"."""
    for pattern, harm, before, after in (
        (_DEATH, _DEADLY, _NO_DEATH_BEFORE, _NO_DEATH_AFTER),
        (_WOUND, _HURT, _NO_WOUND_BEFORE, _NO_WOUND_AFTER),
    ):
        match = pattern.match(body, start, sentence.end)
        if match is None:
            continue
        ahead = body[max(sentence.start, start - _AROUND) : start]
        if before.search(ahead) or after.match(body, match.end(), sentence.end):
            return None
        word = match.group().casefold()
        if word in _NOUNS and not _tells(body, sentence, match, ahead):
            return None
        return Trigger(start, match.end(), *harm, *_first_word(body, *match.span()))
    return None


def _first_word(body: str, start: int, end: int) -> tuple[int, int]:
    match = _WORDS.match(body, start, end)
    return match.span() if match else (start, end)


_NOUNS = word_set("dead death deaths suicide suicides kill kills die hurt execution executions dying")
_LEFT_DEAD = re.compile(
    r"\b(?:leav\w+|left|shot|found|were|was|are|is|lay|pronounced|declared|strike|stabbed|be|been|drop\w*)\s+"
    r"(?:(?!in\b)[\w,’'-]+\s+){0,5}?\Z|\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|"
    r"several|people|persons?|civilians|others|many|soldiers|children|men|women|villagers)\s+(?:\w+\s+)?\Z",
    _I,
)
_DEATH_OF = re.compile(r"\s+(?:of|in|at|on|by|from|during|after|have|were|was|has|and\s+\w+\s+of)\b", _I)
_WHOSE = re.compile(
    r"(?:['’]s?|\b(?:his|her|their|its|the|more|\d[\d,]*|civilian|to|of|caused|causing))\s+(?:\w+\s+)?\Z", _I
)


def _tells(body: str, sentence: Span, match: re.Match[str], ahead: str) -> bool:
    """Whether a word that is often part of a name or of a figure of speech tells a death or a wound here."""
    word = match.group().casefold()
    if word == "dead" and re.search(r"\bamong\s+the\s+\Z", ahead, _I):
        return True
    if word == "dead":
        return _LEFT_DEAD.search(ahead) is not None
    if word in ("death", "deaths"):
        return bool(_DEATH_OF.match(body, match.end(), sentence.end) or _WHOSE.search(ahead))
    if word == "hurt":
        return IS_PASSIVE.search(ahead) is not None or _LEFT_DEAD.search(ahead) is not None
    if word in ("kill", "die"):
        return _PLAIN_VERB.search(ahead) is None
    if word == "kills":
        return _THING_AHEAD.search(ahead) is not None
    if word in ("execution", "executions"):
        return bool(re.match(r"\s+(?:of|by)\b", body[match.end() : sentence.end]) or _WHOSE.search(ahead))
    return True


_PLAIN_VERB = re.compile(
    r"\b(?:could|would|might|may|can|will|shall|should|must|cannot|not|n['’]t|if|never)\s+(?:\w+\s+)?\Z", _I
)
_THING_AHEAD = re.compile(r"[\w’']+\s+\Z")
_ADDED = re.compile(r"(?:,|\band|[—–-])\s*\Z", _I)
_WHOM = re.compile(r"\s+(?!(?:of|in|by|and|on|at|was|were|that|which)\b)[\w’'-]+", _I)


def _killing_whom(body: str, sentence: Span, at: int, at_end: int) -> bool:
    """As in "..., killing six people": the effect of an act that the sentence tells before it."""
    return (
        body[at:at_end].casefold() == "killing"
        and _ADDED.search(body, max(sentence.start, at - 6), at) is not None
        and _WHOM.match(body, at_end, sentence.end) is not None
    )


_STRIKING = word_set(
    "struck striking targeted targeting hit hits hitting destroyed destroying stormed storming flattened levelled "
    "leveled wrecked overran"
)
_FOUND_WORDS = ("bomb", "bombs", "device", "devices", "charge", "charges")
_CRIME = re.compile(r"\b(?:police|officers?|detectives|drug|customs|immigration|agents|tax)\b", _I)
_SENT_BY = re.compile(r"\b(?:was|were|been)\s+\Z", _I)


def _is_attack(body: str, sentence: Span, trigger: tuple[int, int, str, str]) -> bool:
    at, at_end, kind, form = trigger
    before, after = body[max(sentence.start, at - _AROUND) : at], body[at_end : min(sentence.end, at_end + _AROUND)]
    word = " ".join(body[at:at_end].casefold().split())
    below = word in ("exploded", "went off") and after.startswith(" under ")  # "a mine exploded under the bus"
    if _NOT_BEFORE.search(before) or (_NOT_AFTER.match(after) and not below):
        return False
    if form == "n" and kind in ("bombing", "car bomb") and word.endswith(_FOUND_WORDS) and FOUND_BOMB.search(before):
        return False
    if word in ("strike", "strikes", "raid", "raids") and not _MILITARY.search(
        body, max(sentence.start, at - 100), min(sentence.end, at_end + 100)
    ):
        return False
    if word.startswith("strike") and _UNION.search(body, max(sentence.start, at - 40), min(sentence.end, at_end + 40)):
        return False
    if word in ("raid", "raids", "raided", "raiding") and _CRIME.search(before[-50:]):
        return False
    if kind in _DYING and form == "n" and _NO_DEATH_BEFORE.search(before):
        return False
    if kind == "torture" and _MARKS_OF.search(before):
        return False
    if kind == "torture" or (word == "killing" and form == "n"):
        return (
            bool(_HARM.search(before + after) or COUNT_WORD.search(after[:30]) or re.match(r"\s+of\b", after))
            or IS_DEFINITE.search(before) is not None
        )
    if kind == "execution" and form == "n":
        return not _NO_DEATH_AFTER.match(after)
    if word.startswith(("came under", "come under", "took", "suffered", "received")) or word.endswith(
        ("blow", "blows")
    ):
        return _CRITICS.match(after) is None and bool(
            A_SITE.search(before + after) or A_FORCE.search(before + after) or re.search(r"\A\W*\Z|[.\n]\s*\Z", before)
        )
    if form == "n" and _CAME_UNDER.search(before):
        return False  # the words "came under attack" are asked as a whole
    if _FALLING_ON.match(word):
        return bool(A_FORCE.search(before) and (A_SITE.search(after) or A_FORCE.search(after)))
    if word in _STRIKING or word.endswith((" hit", " struck")):
        return _struck_something(body, sentence, at, at_end)
    if word in ("fired on", "fired at", "fired into", "fired upon"):
        return not _SENT_BY.search(before) or bool(A_FORCE.search(after))
    if kind == "kidnapping" and _TAKEN.match(word) and _SENT_BY.search(before) and not _PEOPLE_TAKEN.search(before):
        return False
    if kind == "explosion" and _ACCIDENT.search(body, sentence.start, sentence.end):
        return False
    if _QUOTED_WORD.search(before) and after[:1] in _CLOSING:
        return False
    if form == "n" and _TO_DO.search(before) and not _OWNED_BY_TO.search(before):
        # "to attack the virus", "continue to ambush": a verb after all
        return bool(A_SITE.search(after[:50]) or A_FORCE.search(after[:50])) and word in (
            "attack",
            "ambush",
            "assault",
            "raid",
            "strike",
        )
    if form == "v" and kind == "attack" and word in ("attacked", "attacking", "assaulted"):
        return bool(
            A_SITE.search(after)
            or A_FORCE.search(before)
            or IS_PASSIVE.search(before)
            or re.search(r"[A-Z]", after[:40])
        )
    if word.startswith(("rammed", "ploughed", "plowed", "drove", "mowed", "slammed")):
        return bool(_CROWD.search(after))
    return True


_CAME_UNDER = re.compile(r"\bc[ao]me\s+under\s+(?:[\w-]+\s+)?\Z", _I)
_CRITICS = re.compile(  # "came under fire from lawmakers over the budget"
    r"\s+(?:for|over)\b|\s+(?:from|by)\s+(?:[\w'’-]+\s+){0,3}?(?:critics|lawmakers|opposition|parties|media|press|fans|activists|"
    r"investors|unions?|groups|senators|campaigners)\b",
    _I,
)
_FALLING_ON = re.compile(r"burst|fell|descended|annihilat|wiped")  # of armed people and a site: no laughter, no lot
_MARKS_OF = re.compile(
    r"\b(?:signs?|marks?|traces?|evidence|scars)\s+of\s+(?:\w+\s+)?\Z", _I
)  # on a body that was found
_TAKEN = re.compile(r"taken|seized|snatched")
_PEOPLE_TAKEN = re.compile(
    r"\b(?:people|persons?|boys?|girls?|children|child|pupils|students|m[ae]n|wom[ae]n|workers?|villagers|residents|priests?|nuns?|teachers?|"
    r"hostages|soldiers?|passengers|he|she|they|who|schoolgirls|schoolchildren|hundreds|dozens|scores|\d+|others|family|brothers|"
    r"doctors?|nurses?|journalists?|farmers|tourists|driver|mayor|judge)\s+(?:were|was|had\s+been|have\s+been)\s+\Z",
    _I,
)
_QUOTED_WORD = re.compile(r"[\"“‘]\s?\Z")
_ACCIDENT = re.compile(
    r"\b(?:accident(?:al|ally)?|gas\s+(?:leak|explosion|blast|cylinder|main|pipe)s?|boiler|fireworks?|firecrackers?|volcan\w+|"
    r"electrical\s+fault|short\s+circuit|transformer|coal\s+mine|methane|propane|chemical\s+plant|population)\b",
    _I,
)
_CLOSING = ('"', "”", "’", ' "')
_TO_DO = re.compile(r"\bto\s+\Z", _I)
_OWNED_BY_TO = re.compile(
    r"\b(?:response|respond\w*|due|led|leading|reaction|prior|related|linked|connected|according|tied|subject\w*|victim|witness\w*)\s+to\s+\Z",
    _I,
)
_CROWD = re.compile(
    r"\A\s*(?:a|the)?\s*(?:\w+\s+){0,3}?(?:crowds?|pedestrians|shoppers|people|worshippers|protesters|barracks|gate|checkpoint|"
    r"cyclists|spectators|revellers)\b",
    _I,
)


_NAME_WITH = re.compile(  # "struck Varn with two missiles"
    r"\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)?\s+with\s+(?:[\w-]+\s+){0,3}?(?i:missiles?|rockets?|drones?|bombs|shells|mortars?|artillery|"
    r"munitions)\b"
)


def _struck_something(body: str, sentence: Span, at: int, at_end: int) -> bool:
    """Whether "hit", "struck" and the like are about a weapon or a force and a site: not a deal, a chord or a wave."""
    around = body[max(sentence.start, at - 110) : min(sentence.end, at_end + 110)]
    if _NAME_WITH.match(body, at_end, min(sentence.end, at_end + 110)):
        return True
    return bool(
        A_SITE.search(body, max(sentence.start, at - 110), at)
        or A_SITE.search(body, at_end, min(sentence.end, at_end + 110))
    ) and bool(A_FORCE.search(around) or A_WEAPON.search(around) or _MILITARY.search(around))


_ANOTHER_DAY = re.compile(  # "The strike came a week after gunmen raided": the second is an event of its own
    r"\b(?:hours?|days?|weeks?|months?|years?)\s+(?:after|before)\b", _I
)


def merged(body: str, found: list[Trigger]) -> list[Trigger]:
    """Without words that only go on with another trigger: "the car bomb exploded", "the shelling killed"."""
    strong = [t for t in found if t.form != "e"]
    if not strong:
        return found[:1]
    kept: list[Trigger] = []
    for trigger in strong:
        goes_on = (
            kept
            and kept[-1].form == "n"
            and trigger.form == "v"
            and trigger.type in ("explosion", "attack")
            and trigger.start - kept[-1].end < 90
            and _ANOTHER_DAY.search(body, kept[-1].end, trigger.start) is None
        )
        if not goes_on:
            kept.append(trigger)
    return kept
