"""One mention of an attack in one sentence: type, target, place, day, alleged actor, and how the words stand to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.extract.dates import Dated
from solferino.extract.denials import subject_of
from solferino.extract.lexicon.events import (
    CUMULATIVE,
    DEFINITE,
    DISTINCT,
    FAILED,
    FORCES,
    IMAGINED,
    LEGAL,
    LIKENED,
    NOT_AFTER,
    NOT_BEFORE,
    PLANNED,
    RANK,
    SITES,
    THREAT,
    TRIGGERS,
    UNION_STRIKE,
    WEAPONS,
)
from solferino.places import PlaceKind, PlaceMention, fold
from solferino.places.names import DEMONYMS, ENTRIES
from solferino.record import Blame, Stage
from solferino.text import Span
from solferino.text.wordlists import word_set

_I = re.IGNORECASE
_MOST_TRIGGERS = 12  # in one sentence; lists of words beyond that tell no events
_GROUPS = [re.compile(rf"(?:{pattern})(?![\w-]|['’]t\b)", _I) for pattern, _, _ in TRIGGERS]
_QUICK = re.compile(
    r"(?<![\w-])(?:un)?(?:guided|air|aerial|bomb|barrel|cruise|ballistic|missile|kamikaze|explosive|drone|rocket|"
    r"mortar|shell|artillery|tank|naval|bombard|car|truck|"
    r"launched|lobbed|wounded|injured|dead|van|minibus|bus|pickup|vehicle|lorry|motorcycle|suicide|roadside|time\sbomb|nail|petrol|parcel|letter|dynamite|terrorist|improvised|"
    r"grenade|powerful|incendiary|small|homemade|explo|blast|chemical|gas|"
    r"poison|sarin|chlorine|nerve|mustard|mass|shoot|machine|sniper|gun|armed|massacre|slaughter|kill|murder|"
    r"assassin|slay|lynch|summary|extrajudicial|execut|behead|"
    r"arson|kidnap|abduct|hostage|tortur|clash|fire|guerrilla|rebel|indiscriminate|direct|deliberate|attack|assault|"
    r"ambush|double|precision|deadly|strike|raid|dropped|"
    r"pounded|pounding|detonated|went\soff|blown|blew|opened|shot|fired|was\sshot|were|was|been|being|are|levelled|"
    r"sprayed|hacked|stabbed|beaten|burned|burnt|set|torched|taken|"
    r"took|forcibly|arbitrarily|illegally|storm|target|struck|destroy|using|used|use|slain|claimed|lost|died)\w*",
    _I,
)
_NOT_BEFORE = re.compile(NOT_BEFORE, _I)
_NOT_AFTER = re.compile(NOT_AFTER, _I)
_UNION = re.compile(UNION_STRIKE, _I)
_IMAGINED = re.compile(IMAGINED, _I)
_LEGAL = re.compile(LEGAL, _I)
_LIKENED = re.compile(LIKENED, _I)
_PLANNED = re.compile(PLANNED, _I)
_THREAT = re.compile(THREAT, _I)
_FAILED = re.compile(FAILED, _I)
_CUMULATIVE = re.compile(CUMULATIVE, _I)
_DISTINCT = re.compile(DISTINCT, _I)
_DEFINITE = re.compile(DEFINITE, _I)
_WEAPON = re.compile(rf"\b(?:{WEAPONS})\b", _I)
_SITE = re.compile(rf"\b(?:{SITES})\b", _I)
_FORCE = re.compile(rf"\b(?:{FORCES})\b", _I)
_MILITARY = re.compile(
    r"\b(?:air|missile|drone|military|coalition|us-led|u\.s\.-led|nato|israeli|russian|saudi|turkish|army|jets?|"
    r"planes?|warplanes?|bombers?|aircraft|precision|deadly|night|rocket|artillery|american|syrian|"
    r"killed|killing|wounded|civilians?|hit|targets?|dead|casualties|rubble|hospital|village|forces)\b",
    _I,
)
_AIRCRAFT = re.compile(
    r"\b(?:warplanes?|jets?|aircraft|planes?|helicopters?|gunships?|air\s+force|coalition|air\s+strikes?|"
    r"airstrikes?|air\s+raids?|bombers)\b",
    _I,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|got)\s+(?:\w+ly\s+|also\s+|all\s+)?\Z", _I)
_PERFECT = re.compile(
    r"\b(?:(?:has|have|(?P<had>had))\s+(?:been\s+)?|(?:is|are)\s+(?:\w+ly\s+)?(?:said\s+to\s+have\s+)?(?:been\s+)?|"
    r"said\s+to\s+have\s+been\s+|keeps?\s+|continues?\s+)(?:\w+ly\s+|also\s+)?\Z",
    _I,
)
_HARM = re.compile(
    r"\b(?:killed|killing|kills?|dead|died|deaths?|wounded|wounding|injured|injuring|hurt|casualties|lives|"
    r"massacred|murdered|bodies)\b",
    _I,
)
_COUNT = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|"
    r"several|twenty|thirty|forty|fifty)\b",
    _I,
)
_COUNTED = re.compile(
    r"\b(?:"
    + _COUNT.pattern[5:-3]
    + r")\s+(?:[\w,'’-]+\s+){0,5}?(?:people|persons?|civilians|others|killed|dead|deaths|died|injured|wounded|women|"
    r"children|soldiers|troops|priests?|workers?|members)\b[^.;]{0,60}"
    r"|\b(?:killed|killing|kills?|left|leaving|claimed|wounded|wounding|injured|injuring|murder(?:ed)?\s+of|"
    r"death\s+of|killing\s+of)\s+(?:[\w-]+\s+){0,3}?(?:" + _COUNT.pattern[5:-3] + r")\b",
    _I,
)
_NAME_OR_NOUN = r"[^\W_][\w'’&/.-]*"
_HEAD_BOMB = re.compile(
    r"\b(?:destroyed|seized|confiscated|discovered|stockpil\w+|manufactur\w+|found|possess\w*|arsenal\s+of|"
    r"supply\s+of|cache\s+of)\b[^.;]{0,80}\Z",
    _I,
)
_FIRES = re.compile(r"(?:opened|fired|levelled|dropped|sprayed)\b", _I)
_SAID_ON = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|warned|urged|condemned|added|wrote|statement|tweeted|"
    r"accused|called|stated|released|issued|published|posted|updated|broadcast|speaking|interview|denied)\s+(?:(?!in\b|that\b)[\w.'’-]+\s+){0,3}?(?:on\s+|"
    r"late\s+|early\s+|late\s+on\s+|early\s+on\s+)?\Z",
    _I,
)
_THEN_DONE = re.compile(
    r"\s*,?\s*(?:that\b|to\s|said\b|told\b|(?:strongly\s+|bitterly\s+)?(?!killed|wounded|injured|bombed|shelled|"
    r"attacked|murdered|destroyed|placed|exploded|detonated|fired|targeted|kidnapped|abducted|ambushed|executed|"
    r"raided)[a-z]+ed\b)",
    _I,
)
_QUANTIFIER = re.compile(
    r"(?:(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?:\d{1,2},?\s+)?(?:19|"
    r"20)\d\d\s+|(?:at\s+)?(?:least|most)\s+|(?:about|over|nearly|around|some|almost|roughly|approximately|"
    r"more\s+than)\s+)+",
    _I,
)
_NOT_ACTIVE = re.compile(
    r"\s*(?:[,.;:)\]\"”]|\Z|(?:in|by|during|at|on|when|after|and|while|as|near|from|early|last|yesterday|today|"
    r"this|over|since|were|was|are|is|have|has)\b)",
    _I,
)
_STOP = word_set(
    "that which who whom whose and but or as when while where after before because since until if than then said "
    "says say told reported according "
    "was were is are be been being has have had did does do will would could should may might can killed killing "
    "kills wounded wounding left leaving leaves claimed claiming "
    "kill kills hit hits struck strikes injuring injured causing caused destroyed destroying on in at by from with "
    "without into near outside inside during against over through under to for following "
    "amid this today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday early late last "
    "earlier later near also not they he she it we you his "
    "perpetrated carried conducted launched located committed happened occurred took resulted resulting targeted "
    "targeting so only just there here about"
)
_STARTS_ACTOR = word_set(
    "the a an unidentified unknown suspected armed masked government opposition several two three four five six "
    "some heavily"
)
_BY = re.compile(
    r"\b(?:(?:carried\s+out|perpetrated|conducted|committed|launched|led|staged|ordered|planted|made|mounted|fired|"
    r"caused|done|waged|claimed)\s+)?by\s+(?!(?:the\s+)?(?:use\s+of|means|about|around|more|\d|then|now|and))",
    _I,
)
_BLAMED_ON = re.compile(
    r"\b(?:blam(?:ed|es|ing)\s+(?:\w+\s+){0,6}?on|attributed\s+(?:\w+\s+){0,4}?to|blam(?:ed|es|ing)|accus(?:ed|es|"
    r"ing|e)|pointed\s+(?:the|a)\s+finger\s+at|held|hold(?:s|ing)?(?=\s+[\w\s]{2,40}responsible))\s+",
    _I,
)
_IS_BLAMED = re.compile(
    r"\s+(?:(?:are|is|was|were|have\s+been|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:blamed|accused|suspected|"
    r"responsible|held\s+responsible)|(?:could|may|might)\s+be\s+responsible)\b",
    _I,
)
_CLAIMS = re.compile(
    r"\s*,?\s*(?:(?:has|have|had|later|also)\s+)?(?:claimed|took|taken|take|claim|claims|accepted|admitted|"
    r"acknowledged)\s+(?:responsibility|credit|carrying|having|that\s+(?:it|they)\s+(?:had\s+)?(?:carried|struck|"
    r"attacked))",
    _I,
)
_CLAIMED_BY = re.compile(r"\b(?:responsibility\s+(?:was\s+)?claimed\s+by|claimed\s+by)\s+", _I)
_UNPROVEN = re.compile(
    r"\b(?:no\s+(?:evidence|proof|indication|sign)|not|never|whether|who|if|den(?:y|ies|ied)|without)\b[^.;]{0,60}\Z",
    _I,
)
_HEDGED = re.compile(
    r"\b(?:suspected|possibly|possible|possibility|apparently|apparent|likely|probably|presumed|may\s+have|"
    r"might\s+have|could\s+have|could\s+be|may\s+be|appears?\s+to\s+have|seem(?:s|ed)?\s+to|believed)\b",
    _I,
)
_ALLEGED = re.compile(
    r"\b(?:alleged(?:ly)?|reportedly|purported(?:ly)?|(?:is|are)\s+said\s+to|accused\s+of|accusation|blamed|"
    r"accus(?:es?|ed|ing))\b",
    _I,
)
_ADJECTIVAL = re.compile(
    r"(?:(?P<actor>(?:the\s+)?(?:[A-Z][\w.’'-]*(?:\s+and\s+|\s+|-))*(?:[A-Z][\w.’'-]*|rebel|guerrilla|separatist|"
    r"insurgent|militant|government|army|coalition|opposition|paramilitary|regime|jihadist|police|"
    r"[\w.-]+-led\s+coalition(?:\s+(?:fighter\s+)?jets?)?|[\w.]+-led)(?:\s+(?:coalition|forces?|army|military|"
    r"air\s+force|troops|government|regime|jets?|warplanes?|fighter\s+jets|navy|aircraft|rebel|guerrilla|separatist|"
    r"artillery))*)(?P<own>['’]s?)?\s+"
    r"(?:(?:indiscriminate|deadly|heavy|intense|intensified|air|aerial|first|second|new|fresh|precision|ground|"
    r"massive|deliberate|recent|missile|rocket|drone|artillery|bloody|fierce|dawn|early|morning|night|overnight|"
    r"latest|repeated|alleged|apparent|suspected|nightly)\s+)*)\Z"
)
_NOT_ACTORS = word_set(
    "the a an monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december today "
    "yesterday in on at to of after before when while this that these those two three four five six seven eight "
    "nine ten another all any no first civilian most some similar more many "
    "it he she they we his her its their as but and several fresh by for during since following for reported "
    "earlier since grad uragan similar similar since"
)


@dataclass(slots=True)
class EventMention:
    """What one trigger and the words around it say; all positions are code points of the reading's text."""

    start: int  # the sentence
    end: int
    at: int  # the trigger
    at_end: int
    type: str
    form: str
    rank: int
    definite: bool
    distinct: bool
    plural: bool
    counted: bool  # victims are counted beside it
    target: tuple[int, int] | None = None
    place: PlaceMention | None = None
    dated: Dated | None = None
    actor: tuple[int, int] | None = None
    blame: Blame = Blame.UNKNOWN
    alleged_by: tuple[int, int] | None = None  # words of a speaker, where a blaming verb gives one
    weapon: tuple[int, int] | None = None
    stage: Stage = Stage.ACCOMPLISHED
    practice: bool = False  # wording of a practice, not of one event
    denied: bool = False  # told in the words of a denial
    repeats: bool = False  # points back to the event last told, by its wording alone


def quick(body: str) -> Iterator[int]:
    """Positions at which a trigger may begin."""
    for match in _QUICK.finditer(body):
        yield match.start()


def mentions(
    body: str,
    sentence: Span,
    starts: list[int],
    places: list[PlaceMention],
    dates: list[Dated],
    *,
    air: bool = False,
) -> list[EventMention]:
    """The mentions of attacks in one sentence, in text order.

    starts: positions given by :func:`quick`. air: the text has spoken of air strikes before, so a "strike" is one.
    """
    words = body[sentence.start : sentence.end]
    if _IMAGINED.search(words) or _LEGAL.search(words):
        return []
    found = _merged(_triggers(body, sentence, starts))
    local_places = [p for p in _between(places, sentence) if p.literal]
    local_dates = [d for d in dates if sentence.start <= d.start < sentence.end] if found else []
    result = []
    for index, (at, at_end, kind, form) in enumerate(found):
        low = found[index - 1][1] if index else sentence.start
        high = found[index + 1][0] if index + 1 < len(found) else sentence.end
        mention = _mention(body, sentence, (at, at_end, kind, form), (low, high), len(found) == 1, air)
        if mention is None:
            continue
        mention.place = _nearest_place(body, local_places, mention, low, high, sentence, len(found))
        mention.dated = _nearest_date(body, local_dates, mention, low, high, len(found))
        result.append(mention)
    return result


def _between(places: list[PlaceMention], sentence: Span) -> list[PlaceMention]:
    first = bisect_left(places, sentence.start, key=lambda p: p.start)
    last = bisect_left(places, sentence.end, key=lambda p: p.start)
    return places[first:last]


def _triggers(body: str, sentence: Span, starts: list[int]) -> list[tuple[int, int, str, str]]:
    found: list[tuple[int, int, str, str]] = []
    for start in starts:
        if len(found) == _MOST_TRIGGERS:
            break
        if found and start < found[-1][1]:
            continue
        best: tuple[int, int, str, str] | None = None
        for pattern, (_, kind, form) in zip(_GROUPS, TRIGGERS, strict=True):
            match = pattern.match(body, start, sentence.end)
            if match and (best is None or match.end() > best[1]):
                best = (start, match.end(), kind, form)
        if best and best[2:] == ("killing", "n") and _killing_whom(body, sentence, best):
            best = (*best[:3], "e")
        if best and _is_attack(body, sentence, best):
            found.append(best)
    return found


_ADDED = re.compile(r"(?:,|\band|[—–-])\s*\Z", _I)
_WHOM = re.compile(r"\s+(?!(?:of|in|by|and|on|at|was|were|that|which)\b)[\w’'-]+", _I)


def _killing_whom(body: str, sentence: Span, trigger: tuple[int, int, str, str]) -> bool:
    """As in "..., killing six people": the effect of an act that the sentence tells before it."""
    at, at_end = trigger[:2]
    return (
        body[at:at_end].casefold() == "killing"
        and _ADDED.search(body, max(sentence.start, at - 6), at) is not None
        and _WHOM.match(body, at_end, sentence.end) is not None
    )


def _merged(found: list[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Without words that only go on with another trigger: "the car bomb exploded", "the shelling killed"."""
    strong = [t for t in found if t[3] != "e"]
    if not strong:
        return found[:1]
    kept: list[tuple[int, int, str, str]] = []
    for trigger in strong:
        goes_on = (
            kept
            and kept[-1][3] == "n"
            and trigger[3] == "v"
            and trigger[2] in ("explosion", "attack")
            and trigger[0] - kept[-1][1] < 90
        )
        if not goes_on:
            kept.append(trigger)
    return kept


def _is_attack(body: str, sentence: Span, trigger: tuple[int, int, str, str]) -> bool:
    at, at_end, kind, form = trigger
    before, after = body[max(sentence.start, at - 80) : at], body[at_end : min(sentence.end, at_end + 80)]
    word = " ".join(body[at:at_end].casefold().split())
    if _NOT_BEFORE.search(before) or _NOT_AFTER.match(after):
        return False
    if (
        form == "n"
        and kind in ("bombing", "car bomb")
        and word.endswith(("bomb", "bombs", "device", "devices", "charge", "charges"))
        and _HEAD_BOMB.search(before)
    ):
        return False
    if word in ("strike", "strikes", "raid", "raids") and not _MILITARY.search(
        body, max(sentence.start, at - 100), min(sentence.end, at_end + 100)
    ):
        return False
    if word.startswith("strike") and _UNION.search(body, max(sentence.start, at - 40), min(sentence.end, at_end + 40)):
        return False
    if kind == "torture" or (word == "killing" and form == "n"):
        return (
            bool(_HARM.search(before + after) or _COUNT.search(after[:30]) or re.match(r"\s+of\b", after))
            or _DEFINITE.search(before) is not None
        )
    if word in ("blast", "blasts", "blasted") and form == "v":
        return False
    if word in ("struck", "targeted", "targeting", "hit", "destroyed", "destroying", "stormed") or word.endswith(
        (" hit", " struck")
    ):
        around = body[max(sentence.start, at - 110) : min(sentence.end, at_end + 110)]
        return bool(
            _SITE.search(body, max(sentence.start, at - 110), at)
            or _SITE.search(body, at_end, min(sentence.end, at_end + 110))
        ) and bool(_FORCE.search(around) or _WEAPON.search(around) or _MILITARY.search(around))
    if word == "died":
        return False
    if word in ("fired on", "fired at", "fired into", "fired upon"):
        return not re.search(r"\b(?:was|were|been)\s+\Z", before) or bool(_FORCE.search(after))
    if form == "v" and kind == "attack" and word in ("attacked", "attacking"):
        return bool(
            _SITE.search(after) or _FORCE.search(before) or _PASSIVE.search(before) or re.search(r"[A-Z]", after[:40])
        )
    return True


def _mention(
    body: str,
    sentence: Span,
    trigger: tuple[int, int, str, str],
    window: tuple[int, int],
    alone: bool,
    air: bool,
) -> EventMention | None:
    at, at_end, kind, form = trigger
    low, high = window
    before, after = body[max(sentence.start, at - 120) : at], body[at_end:high]
    whole = body[sentence.start : sentence.end]
    planned, stage = _stage(before, after, whole, body[at:at_end])
    if planned:
        return None
    if _LIKENED.search(before) or _LIKENED.search(body[at_end : min(sentence.end, at_end + 60)]):
        return None
    word = body[at:at_end].casefold()
    plural = (form == "n" and word.rstrip().endswith("s") and not word.endswith("ss")) or word.endswith(
        ("clashes", "ambushes")
    )
    near = body[max(low, at - 110) : min(high, at_end + 140)]
    counted = bool(_COUNTED.search(near))
    if form == "e" and _CUMULATIVE.search(whole):
        return None
    if plural and counted and re.search(r"\bsince\b(?!\s+(?:this\s+morning|dawn|midnight|early))", near, _I):
        return None
    if (
        kind == "bombing"
        and _AIRCRAFT.search(body, max(sentence.start, at - 100), min(sentence.end, at_end + 100))
        and word.startswith(("bomb", "dropped"))
    ):
        kind = "airstrike"
    if kind == "shooting" and word.startswith("fired") and _GUNS.search(body, max(sentence.start, at - 60), at):
        kind = "shelling"
    if kind == "attack" and re.search(r"(?:strike|raid)s?\Z", word) and (air or _AIRCRAFT.search(whole)):
        kind = "airstrike"
    mention = EventMention(
        sentence.start,
        sentence.end,
        at,
        at_end,
        kind,
        form,
        -1 if form == "e" else RANK[kind],
        bool(_DEFINITE.search(before)),
        bool(_DISTINCT.search(before)),
        plural,
        counted,
        stage=stage,
    )
    if plural and form == "n" and not counted and _NUMBER_OF_ATTACKS.search(before):
        return None
    mention.practice = _is_practice(before, form, plural, counted, whole) or (
        word.startswith(("use", "using")) and not counted
    )
    mention.target = _target(body, mention, low, high)
    _set_actor(body, mention, sentence)
    weapon = _WEAPON.search(body, sentence.start, sentence.end)
    if weapon and (alone or low <= weapon.start() < high):
        mention.weapon = None if _HEAD_BOMB.search(body[sentence.start : weapon.start()]) else weapon.span()
    mention.repeats = mention.definite and form == "n" and mention.target is None and not counted
    return mention


_GUNS = re.compile(r"\b(?:artillery|tanks?|howitzers?|mortars?|batter(?:y|ies)|launchers?|warships?|gunboats?)\b", _I)
_CAME_AS = re.compile(  # "The shelling came as lawmakers in Sollen voted": what follows is another matter
    r"[^.;]{0,60}?\b(?:came|comes|coming|happened|occurred|took\s+place)\s+(?:[\w-]+\s+){0,3}?(?:as|while|when|after|before|"
    r"amid)\b",
    _I,
)
_NUMBER_OF_ATTACKS = re.compile(  # "312 airstrikes": a count of attacks tells none of them
    r"\b(?:\d{2,}|\d{1,3}(?:,\d{3})+|(?:dozens|scores|hundreds|thousands)\s+of)\s+(?:[a-z-]+\s+){0,2}\Z", _I
)
_REPORTED_BEFORE = re.compile(  # "said that shells had hit": the past told of, no practice
    r"\b(?:said|told|den(?:ied|y|ies)|reported|claimed|stated|added|announced|confirmed|accused|alleged|insisted|wrote)\b",
    _I,
)


def _stage(before: str, after: str, whole: str, word: str) -> tuple[bool, Stage]:
    """(leave it out, how far it came)."""
    tail = before[-70:]
    if _FAILED.search(tail) or (
        _FAILED.search(after[:60]) and not re.search(r"killed|wounded|injured|dead", after[:60], _I)
    ):
        return bool(re.search(r"\bnot\b|\bno\b", tail[-12:], _I)), Stage.ATTEMPTED
    if _PLANNED.search(tail):
        if _THREAT.search(tail):
            return False, Stage.THREATENED
        if re.search(r"\b(?:could|may|might|would)\s+have\s+(?:been\s+)?\Z", tail, _I):
            return False, Stage.ACCOMPLISHED  # "could have been murdered by": the deed is given, the doer is not
        if (
            re.search(r"\bto\s+\Z", tail, _I)
            and re.search(r"\b(?:used|uses?|using|seems?|appears?|continu\w+)\b[^.]{0,60}\bto\s+\Z", tail, _I)
            and word.endswith("ed")
        ):
            return False, Stage.ACCOMPLISHED
        return True, Stage.ACCOMPLISHED
    return False, Stage.ACCOMPLISHED


def _is_practice(before: str, form: str, plural: bool, counted: bool, whole: str) -> bool:
    if counted:
        return False
    if form == "v":
        perfect = _PERFECT.search(before)
        backshift = perfect is not None and perfect["had"] and _REPORTED_BEFORE.search(before, 0, perfect.start())
        return bool(perfect and not backshift) or bool(
            re.search(r"\b(?:numerous|many|repeated|systematic\w*|daily|widespread)\b", whole, _I)
        )
    if plural:
        return not re.search(
            r"\b(?:two|three|four|five|six|the|these|those|both|twin|\d+)\s+(?:[\w-]+\s+){0,2}\Z", before, _I
        )
    return bool(
        re.search(
            r"\b(?:numerous|indiscriminate|repeated|systematic\w*|campaign\s+of|wave\s+of|use\s+of)\b", before[-50:], _I
        )
    )


# ---- target -----------------------------------------------------------------------------------

_TO_TARGET = re.compile(
    r"\s*(?:fire\s+)?(?:that\s+(?:hit|struck|targeted|killed|destroyed)|which\s+(?:hit|struck|targeted|destroyed)|"
    r"hit|struck|targeted|(?:exploded|detonated|blast(?:ed)?)?\s*(?:today\s+|yesterday\s+|"
    r"on\s+\w+day\s+)?(?:outside|at|near|in|inside|against|on|of|targeting|hitting|in\s+front\s+of)|"
    r"perpetrated\s+(?:today\s+|yesterday\s+)?against)\s+",
    _I,
)
_VICTIMS_AFTER = re.compile(r"\s*(?:dead\s+|to\s+death\s+)?", _I)


def _target(body: str, mention: EventMention, low: int, high: int) -> tuple[int, int] | None:
    """The words for what was hit, without their article."""
    if mention.form == "n":
        start = mention.at_end
        if (match := _TO_TARGET.match(body, start, high)) and (phrase := _site_phrase(body, match.end(), high)):
            return phrase
        compound = re.search(r"\b([a-z]+|[A-Z]{4,})\s\Z", body[max(low, mention.at - 30) : mention.at])
        if compound and _SITE.fullmatch(compound.group(1)) and not _FORCE.fullmatch(compound.group(1)):
            first = max(low, mention.at - 30) + compound.start(1)
            return first, first + len(compound.group(1))
        exploded = re.compile(
            r"[^,.;]{0,40}?\b(?:exploded|detonated|blew\s+up|was\s+blown\s+up|went\s+off|parked|placed|planted|thrown|was\s+detonated|fell|"
            r"hit|struck|levelled|fire)\b[^,.;]{0,30}?\b(?:outside|at|near|in|inside|on|against|in\s+front\s+of)\s+",
            _I,
        )
        match = exploded.match(body, start, high)
        if match and (phrase := _site_phrase(body, match.end(), high)):
            return phrase
        return _victims_of(body, mention, low, high)
    if mention.form == "e" or mention.type in (
        "killing",
        "shooting",
        "execution",
        "massacre",
        "kidnapping",
        "torture",
        "detention",
    ):
        return _victims_of(body, mention, low, high)
    if _is_passive(body, mention, low):
        return _phrase_before(body, mention.at, low)
    if mention.type == "explosion":
        match = re.compile(r"[^,.;]{0,25}?\b(?:outside|at|near|in|inside|on)\s+", _I).match(body, mention.at_end, high)
        return _site_phrase(body, match.end(), high) if match else None
    return _site_phrase(body, mention.at_end, high)


def _victims_of(body: str, mention: EventMention, low: int, high: int) -> tuple[int, int] | None:
    if mention.form == "n":
        match = re.compile(r"\s+of\s+", _I).match(body, mention.at_end, high)
        return _site_phrase(body, match.end(), high) if match else None
    fires = _FIRES.match(body, mention.at, mention.at_end)
    if _is_passive(body, mention, low) or (not fires and _NOT_ACTIVE.match(body, mention.at_end, high)):
        return _phrase_before(body, mention.at, low)
    return _site_phrase(body, mention.at_end, high)


def _is_passive(body: str, mention: EventMention, low: int) -> bool:
    word = body[mention.at : mention.at_end].casefold()
    if word.split()[0] in ("was", "were", "been", "being", "are"):
        return True
    return not word.endswith("ing") and bool(_PASSIVE.search(body[max(low, mention.at - 40) : mention.at]))


def _site_phrase(body: str, start: int, high: int) -> tuple[int, int] | None:
    """A noun phrase that opens at ``start`` and holds a word for a site or people; "a, b and c" is one phrase."""
    limit = min(high, start + 200)
    if match := re.compile(r"\s*(?:fire\s+)?(?:at|on|upon|into|against)\s+", _I).match(body, start, limit):
        start = match.end()
    first = start + len(body[start:limit]) - len(body[start:limit].lstrip())
    position, end, last_site = first, first, -1
    count = site_at = 0
    for word in re.compile(_NAME_OR_NOUN).finditer(body, first, limit):
        gap = body[end : word.start()]
        low = word.group().casefold().strip(".'’")
        if gap.strip() not in ("", ","):
            break
        if gap.strip() == "," and (last_site < 0 or (word.group()[0].isupper() and not body[first:limit].isupper())):
            break
        if low == "and" and last_site > 0:
            end = word.end()
            continue
        if low in ("of", "for") and count:
            end = word.end()
            continue
        if low in _STOP or count > 16 or (last_site < 0 and count > 6) or (last_site > 0 and count - site_at > 3):
            break
        if _SITE.fullmatch(low) or _SITE.fullmatch(low.removesuffix("'s").removesuffix("’s")):
            last_site, site_at = word.end(), count
        count += 1
        end = word.end()
    if last_site < 0:
        return _organisation(body, first, limit)
    match = re.compile(r"(?:(?:the|a|an|its|their|his|her|these|those|all|both)\s+)+", _I).match(
        body, position, last_site
    )
    return _target_words(body, match.end() if match else position, last_site)


_PLACE_NOUNS = word_set("city town village port capital region province country governorate district districts")


def _target_words(body: str, start: int, end: int) -> tuple[int, int] | None:
    """The phrase without the name of a place in it; None where nothing but a place is left."""
    if start >= end:
        return None
    phrase = body[start:end]
    listed = re.search(r",[^,]*\Z", phrase)
    if listed and not re.search(r"\band\b", listed.group(), _I) and not re.search(r",\s+\w+\s+of\s+them\b", phrase, _I):
        end = start + phrase.index(",")
    for match in re.finditer(r"\s+of\s+(?:the\s+)?([\w'’-]+)", body[start:end], _I):
        if fold(match.group(1)) in ENTRIES:
            end = start + match.start()
            break
    words = body[start:end].split()
    if not words or (fold(words[-1]) in _PLACE_NOUNS and len(words) < 4 and end < start + len(phrase)):
        return (start, end) if words and fold(words[-1]) in ("district", "districts") and len(words) > 1 else None
    if fold(words[0]) in ENTRIES and (len(words) < 2 or not _SITE.fullmatch(words[1])):
        return None
    return _tidy(body, start, end)


def _tidy(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Without quantifiers ahead and points behind."""
    if match := _QUANTIFIER.match(body, start, end):
        start = match.end()
    end = start + len(body[start:end].rstrip(" .,;:'’\"”\n"))
    return (start, end) if end > start else None


_NAMED = re.compile(
    r"(?:the\s+)?([A-Z][\w.&'’-]+(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w.&'’-]+)*)(?:\s*[\[(][^\])]{2,80}[\])])?(?:\s+(?"
    r":headquarters|HEADQUARTERS|offices|OFFICES|building|BUILDING))?"
)


_NOT_ORGANISATIONS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december "
    "afternoon morning evening night noon dawn midnight week month year weekend day sunrise response revenge "
    "retaliation account addition order fact case part "
    "this that his her its their our he she it they we the a an all both one two three christmas easter ramadan "
    "northern southern eastern western central"
)


def _organisation(body: str, start: int, limit: int) -> tuple[int, int] | None:
    """A capitalised name that ends in a word for a body or a house ("FENSA HEADQUARTERS"); a place alone is none."""
    match = _NAMED.match(body, start, limit)
    if not match:
        return None
    if not body[start:limit].isupper():
        first = fold(match.group(1).split()[0])
        known = (
            first in _NOT_ORGANISATIONS
            or any(fold(match.group(1)).startswith(n) for n in (first,) if n in ENTRIES)
            or first in DEMONYMS
        )
        return None if known and not _FORCE.search(match.group()) else _tidy(body, match.start(1), match.end())
    end = start
    for word in re.compile(_NAME_OR_NOUN).finditer(body, match.start(1), limit):
        if (body[end : word.start()].strip() and end > start) or word.group().casefold() in _STOP - {"and"}:
            break
        end = word.end()
    folded = fold(body[match.start(1) : end])
    words = folded.split()
    if (
        not words
        or len(words) > 4
        or folded in ENTRIES
        or words[0] in ENTRIES
        or " ".join(words[:2]) in ENTRIES
        or words[0] in _NOT_ORGANISATIONS
    ):
        return None
    return _tidy(body, match.start(1), end)


def _phrase_before(body: str, at: int, low: int) -> tuple[int, int] | None:
    """The subject of a passive verb at ``at``."""
    head = body[max(low, at - 160) : at]
    shift = max(low, at - 160)
    trimmed = re.sub(
        r"(?:\s+(?:is|are|was|were|been|being|be|have|has|had|reportedly|also|later|allegedly|said\s+to|all|"
        r"were\s+also))+\s*\Z",
        "",
        head,
        flags=_I,
    ).rstrip()
    relative = re.search(r",?\s+(?:who|which|that)\s*\Z", trimmed)
    trimmed = trimmed[: relative.start()] if relative else trimmed
    trimmed = re.sub(r",\s+(?:including|mostly|among\s+them)[^,]{1,60},?\Z", "", trimmed).rstrip(", ")
    words = list(re.finditer(_NAME_OR_NOUN, trimmed))
    first = None
    for word in reversed(words):
        following = trimmed[word.end() : first.start()] if first else ""
        folded = word.group().casefold()
        if following.strip():
            break
        if (
            folded in _STOP
            and folded != "of"
            and not (folded == "and" and not relative)
            and not (
                folded in ("at", "from", "with", "in")
                and first
                and _SITE.search(trimmed[max(0, word.start() - 14) : word.start()])
            )
        ):
            break
        first = word
    if first is None:
        return None
    match = re.compile(r"(?:(?:the|a|an|and|of|its|their)\s+)+", _I).match(
        body, shift + first.start(), shift + len(trimmed)
    )
    tidied = _tidy(body, match.end() if match else shift + first.start(), shift + len(trimmed))
    if tidied is None:
        return None
    start, end = tidied
    return (
        (start, end)
        if start < end and (_SITE.search(body, start, end) or body[start].isupper()) and end - start < 120
        else None
    )


# ---- actor ------------------------------------------------------------------------------------


def _set_actor(body: str, mention: EventMention, sentence: Span) -> None:
    low, high = sentence.start, sentence.end
    before, after = body[low : mention.at], body[mention.at_end : high]
    found = _claimed(body, mention, sentence) or _accused(body, mention, sentence)
    if found is None:
        actor = _by_actor(body, mention, high) or _adjectival(body, mention, low) or _subject(body, mention, low)
        if actor is None:
            return
        blame = Blame.STATED
        near = body[max(low, actor[0] - 40) : min(high, max(actor[1], mention.at_end) + 10)]
        if _HEDGED.search(near):
            blame = Blame.POSSIBLE
        elif _ALLEGED.search(near) or re.search(
            r"\b(?:reportedly|allegedly|purportedly|(?:is|are)\s+said\s+to)\b", before + " " + after, _I
        ):
            blame = Blame.ACCUSED
        mention.actor, mention.blame = actor, blame
        return
    mention.actor, mention.blame, mention.alleged_by = found


_ANOTHER_ONE = re.compile(r"\b(?:the\s+)?one\s+(?:on|against|in|at|near)\b|\bthe\s+other\b", _I)


def _claimed(body: str, mention: EventMention, sentence: Span) -> tuple[tuple[int, int], Blame, None] | None:
    by = _CLAIMED_BY.search(body, sentence.start, sentence.end)
    if by and (phrase := _actor_phrase(body, by.end(), sentence.end)):
        return phrase, Blame.CLAIMED, None
    match = _CLAIMS.search(body, sentence.start, sentence.end)
    if (
        match
        and match.start() < mention.at
        and not re.match(r"[\w\s]{0,12}\bfor\b|\s*(?:out\s+)?(?:the|an?)\b", body[match.end() : mention.at], _I)
    ):
        match = None  # "for which X claimed credit, and the attack on Y": another attack
    if match and not _ANOTHER_ONE.search(body, min(match.start(), mention.at_end), max(match.start(), mention.at_end)):
        phrase = _actor_before(body, match.start(), sentence.start)
        if phrase and not re.match(r"(?:no|nobody|none|neither)\b", body[phrase[0] : phrase[1]], _I):
            return phrase, Blame.CLAIMED, None
    return None


def _accused(
    body: str, mention: EventMention, sentence: Span
) -> tuple[tuple[int, int], Blame, tuple[int, int] | None] | None:
    low, high = sentence.start, sentence.end
    if match := _IS_BLAMED.search(body, low, high):
        phrase = _actor_before(body, match.start(), low)
        if phrase and not _UNPROVEN.search(body[low : phrase[0]]):
            hedged = bool(re.search(r"could|may|might|suspected", match.group(), _I))
            return phrase, Blame.POSSIBLE if hedged else Blame.ACCUSED, None
    if match := _BLAMED_ON.search(body, low, high):
        if re.search(
            r"\b(?:not|never|without|be|been|is|are|was|were)\s+\Z",
            body[max(low, match.start() - 12) : match.start()],
            _I,
        ):
            return None
        phrase = _actor_phrase(body, match.end(), high)
        subject = subject_of(body[low:high], match.start() - low)
        accuser = (low + subject[0], low + subject[1]) if subject else None
        if phrase:
            return phrase, Blame.ACCUSED, accuser
    return None


def _by_actor(body: str, mention: EventMention, high: int) -> tuple[int, int] | None:
    limit = min(high, mention.at_end + 110)
    match = _BY.search(body, mention.at_end, limit)
    if not match or re.search(
        r"[.;]|\b(?:said|told|according|which|held|controlled|denied)\b", body[mention.at_end : match.start()], _I
    ):
        return None
    return _actor_phrase(body, match.end(), high)


def _actor_phrase(body: str, start: int, high: int) -> tuple[int, int] | None:
    """A noun phrase naming a force, a group, a country or a person, that opens at ``start``."""
    while start < high and body[start] in "\"“'‘ \n":
        start += 1
    end, seen, count = start, False, 0
    capitals = body[start : min(high, start + 60)].isupper()
    for word in re.compile(_NAME_OR_NOUN).finditer(body, start, min(high, start + 140)):
        gap = body[end : word.start()]
        raw = word.group()
        low = raw.casefold().rstrip(".'’")
        low = low.removesuffix("'s").removesuffix("’s")
        if gap.strip() not in ("", '"', "“") or low in _STOP - {"and"} or (low in ("of", "for") and not count):
            break
        if low == "and" and not seen:
            break
        count += 1
        if low in ("the", "a", "an") and count == 1:
            end = word.end()
            continue
        if low in ("of", "for", "and", "the", "in"):
            if not _continues(body, word.end(), capitals):
                break
            continue
        if _FORCE.fullmatch(low) or (raw[0].isupper() and not capitals):
            seen = True
            end = word.end()
        elif (seen and not _FORCE.fullmatch(low) and not raw[0].isupper()) or count > 9:
            break
        else:
            end = word.end()
    words = body[start:end]
    if not seen or not words.strip():
        return None
    opening = re.match(r"\s*(?:(?:the|a|an)\s+)?", words, _I)
    start += opening.end() if opening else 0
    text = body[start:end]
    if text.endswith(("'s", "’s")) and not _FORCE.search(text):
        end -= 2
    return _tidy(body, start, end)


def _continues(body: str, at: int, capitals: bool) -> bool:
    match = re.compile(r"\s+(?:the\s+)?(" + _NAME_OR_NOUN + ")").match(body, at, at + 40)
    return bool(match and ((match.group(1)[0].isupper() and not capitals) or _FORCE.fullmatch(match.group(1))))


def _actor_before(body: str, at: int, low: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before ``at``."""
    shift = max(low, at - 140)
    head = re.sub(
        r"(?:\s+(?:has|have|had|also|later|earlier|repeatedly|immediately|quickly|publicly|today|yesterday|"
        r"\w+ly))+\s*\Z",
        "",
        body[shift:at],
        flags=_I,
    ).rstrip()
    if head.endswith((",", "--", "—", '"', "”")):
        comma = head[:-1].rfind(",")
        if comma < 0:
            return None
        head = head[:comma]
    first = None
    for word in reversed(list(re.finditer(_NAME_OR_NOUN, head))):
        following = head[word.end() : first.start()] if first else head[word.end() :]
        low_word = word.group().casefold()
        linked = following.strip() == "-" and word.group().isupper() and first is not None and first.group().isupper()
        if (following.strip() and not linked) or low_word in _STOP or low_word in ("so", "far"):
            break
        first = word
        if low_word in ("the", "a", "an") and not re.search(r"\b(?:of|and|for)\s+\Z", head[: word.start()], _I):
            break
    if first is None:
        return None
    start, end = shift + first.start(), shift + len(head)
    match = re.compile(r"(?:(?:the|a|an|of|and)\s+)+", _I).match(body, start, end)
    start = match.end() if match else start
    return (start, end) if start < end else None


def _adjectival(body: str, mention: EventMention, low: int) -> tuple[int, int] | None:
    """ "Russian shelling", "US-led coalition air strikes", "the guerrilla attack"."""
    if mention.form != "n":
        return None
    begin = max(low, mention.at - 90)
    head = body[begin : mention.at]
    capitals = head.isupper()
    match = _ADJECTIVAL.search(head)
    start_word = re.match(r"(?:guerrilla|rebel|terrorist)", body[mention.at : mention.at_end], _I)
    if start_word and start_word.group().casefold() != "terrorist":
        return mention.at, mention.at + start_word.end()
    if not match or capitals:
        forced = (
            re.search(r"\b((?:GUERRILLA|REBEL|ARMY|GOVERNMENT|MILITARY|[A-Z]+-LED COALITION))\s+\Z", head)
            if capitals
            else None
        )
        return (begin + forced.start(1), begin + forced.end(1)) if forced else None
    start, end = begin + match.start("actor"), begin + match.end("actor")
    if body[start:end].startswith(("the ", "The ")):
        start += 4
    if not body[start:end].strip():
        return None
    first = body[start:end].split(maxsplit=1)[0].casefold().removesuffix("'s").removesuffix("’s")
    if first in _NOT_ACTORS:
        return None
    text = body[start:end]
    from_people = re.search(
        r"(?:\A|[\s-])(?:[A-Z][\w.-]*(?:an|ian|ish|ese|i|ch|qi|led|US|U\.S\.|UK|sian)|US|U\.S\.?|UK|Israeli|Hamas|"
        r"Taliban|ISIS|NATO|Hezbollah|Houthi|Wagner|RSF|SDF|YPG|PKK|FARC|FMLN)\b",
        text,
    )
    return (
        (start, end)
        if from_people
        or _FORCE.search(text)
        or re.search(r"\b(?:rebel|guerrilla|separatist|insurgent|militant|jihadist|paramilitary|opposition)\b", text)
        else None
    )


def _subject(body: str, mention: EventMention, low: int) -> tuple[int, int] | None:
    """ "Russian forces have destroyed": the subject of an active verb."""
    if mention.form == "n":
        placed = re.compile(
            r"\b(?:placed|planted|threw|launched|levelled|hurled|fired|dropped|carried\s+out|conducted|staged|"
            r"mounted|carries\s+out|perpetrated|exploded|detonated)\s+(?:[\w-]+\s+){0,6}\Z",
            _I,
        )
        match = placed.search(body, max(low, mention.at - 90), mention.at)
        at = match.start() if match else None
    elif _is_passive(body, mention, low) or (
        not _FIRES.match(body, mention.at, mention.at_end) and _NOT_ACTIVE.match(body, mention.at_end)
    ):
        return None
    else:
        at = mention.at
    if at is None or (mention.type == "explosion" and mention.form == "v"):
        return None
    shift = max(low, at - 140)
    head = re.sub(
        r"(?:\s+(?:has|have|had|was|were|is|are|been|be|being|also|then|reportedly|allegedly|deliberately|"
        r"this\s+\w+|today|yesterday|\w+ly|said\s+to|of|now|accused\s+of|,))+\s*\Z",
        "",
        body[shift:at],
        flags=_I,
    )
    phrase = _actor_before(body, shift + len(head), low)
    if phrase is None:
        return None
    text = body[phrase[0] : phrase[1]]
    return (
        phrase
        if _FORCE.search(text)
        or re.fullmatch(
            r"(?:Russia|Israel|Syria|Ukraine|Turkey|Iran|Moscow|Hamas|Hezbollah|NATO|Washington|Damascus|Rwanda|"
            r"Azerbaijan|Armenia|Ethiopia|Eritrea)",
            text,
        )
        else None
    )


# ---- where and when ---------------------------------------------------------------------------


def _nearest_place(
    body: str,
    places: list[PlaceMention],
    mention: EventMention,
    low: int,
    high: int,
    sentence: Span,
    triggers: int,
) -> PlaceMention | None:
    places = [p for p in places if not _WHERE_SAID.match(body[p.end : max(p.end, min(mention.at, p.end + 120))])]
    if mention.form == "n" and (elsewhere := _CAME_AS.match(body, mention.at_end, high)):
        places = [p for p in places if p.start < elsewhere.end()]
    inside = [p for p in places if low <= p.start < high and not _about_control(body, p)]
    after = [p for p in inside if p.start >= mention.at_end]
    chosen = after or inside
    if (not chosen and triggers == 1) or (not chosen and mention.form == "e"):
        chosen = [p for p in places if not _about_control(body, p)]
    if not chosen:
        return None
    best = chosen[0]
    for place in chosen[
        1:
    ]:  # "in northern Syria ... the city of Manbij": the nearer name unless a later one is narrower
        if (best.kind == PlaceKind.COUNTRY and place.kind != PlaceKind.COUNTRY) or (
            best.kind == PlaceKind.REGION
            and place.kind in (PlaceKind.CITY, PlaceKind.NEIGHBOURHOOD)
            and place.start - best.end < 60
        ):
            best = place
    return best


_WHERE_SAID = re.compile(  # "records at the hospital show that", "officials in X said that": the place of the words
    r"[^.;:\"“”]{0,60}\b(?:shows?|showed|say|says|said|found|told|reported|confirmed|indicates?|indicated)\s+"
    r"(?:[\w.’'-]+\s+){0,4}?that\b",
    _I,
)


def _about_control(body: str, place: PlaceMention) -> bool:
    """Places of the parties, not of the event: "based in London", "officials in Kyiv said"."""
    before = body[max(0, place.start - 40) : place.start]
    if re.search(r"\b(?:said|says|told|stated|announced)\s+(?:\w+\s+)?(?:in|at|from)\s+\Z", before, _I):
        return True
    return bool(
        re.search(
            r"\b(?:based|summit|meeting|talks|officials|spokes\w+|reporters|embassy|conference|correspondent|"
            r"advocacy|speaking|arrived|told|capital)\s+(?:\w+\s+)?(?:in|at|from|to|of)\s+(?:the\s+)?\Z",
            before,
            _I,
        )
        or re.match(r"(?:-based|-backed|-led|\s+bureau)", body[place.end : place.end + 10])
    )


def _nearest_date(
    body: str,
    dates: list[Dated],
    mention: EventMention,
    low: int,
    high: int,
    triggers: int,
) -> Dated | None:
    """The day of the event: never the day on which something was said or is yet to come."""
    dates = [
        d
        for d in dates
        if not _SAID_ON.search(body[max(mention.start, d.start - 60) : d.start])
        and not (d.end < mention.at and _THEN_DONE.match(body, d.end, mention.end))
    ]
    inside = [d for d in dates if low <= d.start < high]
    near = inside or (dates if triggers == 1 else [])
    return min(near, key=lambda d: (abs(d.start - mention.at_end), d.start)) if near else None
