"""The mentions of attacks in one sentence: type, target, place, day, alleged actor, and how the words stand to it."""

from __future__ import annotations

import re
from bisect import bisect_left

from solferino.extract.dates import Dated
from solferino.extract.events.actors import set_actor
from solferino.extract.events.mention import EventMention
from solferino.extract.events.settings import is_landmark, nearest_date, nearest_place
from solferino.extract.events.stages import is_practice, stage_of
from solferino.extract.events.targets import target_of
from solferino.extract.events.triggers import Trigger, TriggerKind, merged, triggers_in
from solferino.extract.events.words import A_FORCE, A_WEAPON, COUNT_WORD, FOUND_BOMB, IS_DEFINITE
from solferino.extract.lexicon.events import CUMULATIVE, DISTINCT, LEGAL, LIKENED, MISHAP, RANK, UNREAL_AFTER
from solferino.extract.told_as import ToldAs, told_as
from solferino.places import PlaceMention
from solferino.text import Span

_I = re.IGNORECASE


_LEGAL = re.compile(LEGAL, _I)
_LIKENED = re.compile(LIKENED, _I)
_UNREAL_AFTER = re.compile(UNREAL_AFTER, _I)
_MISHAP = re.compile(MISHAP, _I)
_CUMULATIVE = re.compile(CUMULATIVE, _I)
_DISTINCT = re.compile(DISTINCT, _I)
_AIRCRAFT = re.compile(
    r"\b(?:warplanes?|jets?|aircraft|planes?|helicopters?|gunships?|air\s+force|coalition|air\s+strikes?|"
    r"airstrikes?|air\s+raids?|bombers)\b",
    _I,
)
_COUNTED = re.compile(
    r"\b(?:"
    + COUNT_WORD.pattern[5:-3]
    + r")\s+(?:[\w,'’-]+\s+){0,5}?(?:people|persons?|civilians|others|killed|dead|deaths|died|injured|wounded|women|"
    r"children|soldiers|troops|priests?|workers?|members)\b[^.;]{0,60}"
    r"|\b(?:killed|killing|kills?|left|leaving|claimed|wounded|wounding|injured|injuring|murder(?:ed)?\s+of|"
    r"death\s+of|killing\s+of)\s+(?:[\w-]+\s+){0,3}?(?:" + COUNT_WORD.pattern[5:-3] + r")\b",
    _I,
)


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
    if _LEGAL.search(words):
        return []
    found = merged(body, triggers_in(body, sentence, starts))
    local_places = [p for p in _between(places, sentence) if p.literal]
    local_dates = [d for d in dates if sentence.start <= d.start < sentence.end] if found else []
    result = []
    for index, trigger in enumerate(found):
        low = found[index - 1].end if index else sentence.start
        high = found[index + 1].start if index + 1 < len(found) else sentence.end
        mention = _mention(body, sentence, trigger, (low, high), len(found) == 1, air)
        if mention is None:
            continue
        mention.place = nearest_place(body, local_places, mention, low, high, sentence, len(found))
        mention.landmark = mention.place is not None and is_landmark(body, mention.place)
        mention.dated = nearest_date(body, local_dates, mention, low, high, len(found))
        result.append(mention)
    return result


def _between(places: list[PlaceMention], sentence: Span) -> list[PlaceMention]:
    first = bisect_left(places, sentence.start, key=lambda p: p.start)
    last = bisect_left(places, sentence.end, key=lambda p: p.start)
    return places[first:last]


def _mention(
    body: str,
    sentence: Span,
    trigger: Trigger,
    window: tuple[int, int],
    alone: bool,
    air: bool,
) -> EventMention | None:
    at, at_end, kind, form = trigger.start, trigger.end, trigger.type, trigger.form
    low, high = window
    before, after = body[max(sentence.start, at - 120) : at], body[at_end:high]
    whole = body[sentence.start : sentence.end]
    planned, stage = stage_of(before, after, whole, body[at:at_end])
    told = told_as(whole, at - sentence.start)
    if planned or told >= ToldAs.UNTOLD:
        return None
    if _LIKENED.search(before) or _LIKENED.search(body[at_end : min(sentence.end, at_end + 60)]):
        return None
    if form == "n" and _UNREAL_AFTER.match(body, at_end, min(sentence.end, at_end + 90)):
        return None
    struck = _WRECKING.match(body, at, at_end) and not _armed(whole)
    if (form == "e" or struck) and _MISHAP.search(whole):
        return None
    if form != "n" and _SINCE.match(whole):
        return None  # "Since 7 May, when ...": the day from which something is counted, told in passing
    if kind in ("massacre", "shelling") and _MISHAP.search(whole) and not _armed(whole):
        return None
    if trigger.kind is TriggerKind.OTHER and kind in ("bombing", "car bomb") and not _GOES_OFF.search(whole):
        return None
    if _INTO_THE_AIR.match(body, at_end, sentence.end):
        return None
    word = body[at:at_end].casefold()
    if word.endswith("fighting") and form == "n":
        return None  # fighting goes on around events; it is told as one only with its dead ("killed in fighting")
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
    if kind == "shooting" and word.startswith("fired"):
        carrier = _CARRIER.search(body, max(low, at - 60), at)
        kind = kind if carrier is None else "drone strike" if carrier["drone"] else "airstrike"
    if kind == "shooting" and word.startswith(("fired", "opened")):
        with_guns = _WITH_GUNS.match(body, at_end, min(sentence.end, at_end + 90))
        kind = kind if with_guns is None else "mortar" if with_guns["gun"].lower().startswith("mortar") else "shelling"
    kind = _by_means(body, sentence, kind, word, at, at_end, air)
    kind = _killed_by(body, at_end, sentence.end) or kind if form == "e" and kind == "killing" else kind
    mention = EventMention(
        sentence.start,
        sentence.end,
        at,
        at_end,
        kind,
        form,
        -1 if form == "e" else RANK[kind],
        bool(IS_DEFINITE.search(before)),
        bool(_DISTINCT.search(before)),
        plural,
        counted,
        stage=stage,
        rejected=told is ToldAs.REJECTED,
    )
    if plural and form == "n" and not counted and _NUMBER_OF_ATTACKS.search(before):
        return None
    mention.practice = is_practice(
        before, form, plural, counted and (not plural or bool(_HARMED.search(near))), whole
    ) or (word.startswith(("use", "using")) and not counted)
    mention.weak = form == "e" and _STRONG_HARM.match(word) is None and not _found_killed(before, word, whole)
    mention.target = target_of(body, mention, low, high)
    set_actor(body, mention, sentence)
    weapon = A_WEAPON.search(body, sentence.start, sentence.end)
    if weapon and (alone or low <= weapon.start() < high):
        mention.weapon = None if FOUND_BOMB.search(body[sentence.start : weapon.start()]) else weapon.span()
    mention.apart = _OTHER_DAY.search(body, low, min(high, at_end + _DAY_BEHIND)) is not None
    mention.repeats = mention.definite and form == "n" and mention.target is None and not counted
    return mention


_DAY_BEHIND = 60  # characters behind a trigger in which "a week earlier" speaks of it
_OTHER_DAY = re.compile(  # counted from the day of another event
    rf"\b(?:an?|{COUNT_WORD.pattern[5:-3]}|few)\s+(?:days?|weeks?|months?|years?)\s+(?:earlier|previously|before(?!\s+(?:that|he|she|they|it|his|"
    r"her|their|its|the\s+(?:start|beginning|end|election|vote))\b))|\bcame\s+(?:just\s+|only\s+)?(?:an?|"
    rf"{COUNT_WORD.pattern[5:-3]})\s+(?:days?|weeks?|months?)\s+after\b",
    _I,
)
_FOUND = re.compile(r"\bfound\s+\Z", _I)
_KILLED_BY = re.compile(  # what is told of the body shows that somebody killed
    r"\b(?:(?:signs?|marks?|traces?)\s+of\s+(?:\w+\s+)?(?:torture|violence|beatings?)|bullet|gunshot|bound\b|hands\s+tied|blindfolded|"
    r"throats?\s+(?:\w+\s+)?(?:cut|slit)|stab\s+wounds|executed|shot\b)",
    _I,
)


def _found_killed(before: str, word: str, whole: str) -> bool:
    return word == "dead" and _FOUND.search(before) is not None and _KILLED_BY.search(whole) is not None


_STRONG_HARM = re.compile(
    r"killed|slain|killing|claimed|lost|took\b|murder|assassin|massacre|slaughter|execut|behead|lynch", _I
)
_WRECKING = re.compile(r"hit|struck|strik|destroy|flatten|levell?ed|wreck|set\b|burn|explo", _I)
_GOES_OFF = re.compile(  # what a bomb or a laden car does, or what is done with it, where it is one
    r"\b(?:explo\w+|deton\w+|w[eo]nt\s+off|go\s+off|plant\w*|placed?|placing|hurl\w*|threw|thrown?|throwing|kill\w*|injur\w*|wound\w*|"
    r"hit|destroy\w*|damag\w*|blew|blown|set\s+off|launch\w*|attack\w*|drop\w*|ripp?\w*|tore|defus\w*|deactivat\w*|blast\w*|"
    r"dead|died|casualt\w*|bombing|shatter\w*|rock(?:ed|s)|left|ramm\w*|parked|fell|landed|strik\w+|struck|claim\w*|responsib\w*)\b",
    _I,
)


def _armed(words: str) -> bool:
    return bool(A_WEAPON.search(words) or A_FORCE.search(words))


_HARMED = re.compile(r"\b(?:kill|dead|die|death|wound|injur|casualt|hurt|massacre|murder|li(?:fe|ves)\b)", _I)
_SINCE = re.compile(r"\s*since\b", _I)
_INTO_THE_AIR = re.compile(r"\s*(?:\w+\s+){0,3}?(?:in|into)\s+the\s+air\b|\s+the\s+air\b", _I)
_BY_AIR = re.compile(
    r"\b(?:warplanes?|(?:fighter\s+)?jets?|aircraft|planes?|helicopters?|gunships?|air\s+force|bombers)\s+(?:[\w-]+\s+){0,3}?\Z|"
    r"\b(?:air|aerial)\s+\Z",
    _I,
)
_BEHIND_BY_AIR = re.compile(
    r"[^.;,]{0,60}?\bby\s+(?:[\w.-]+\s+){0,4}?(?:warplanes?|jets?|aircraft|planes?|helicopters?|gunships?|air\s+force|"
    r"air\s?strikes?|air\s+raids?)\b",
    _I,
)
_FROM_THE_AIR = re.compile(r"[^.;,]{0,40}?\bfrom\s+the\s+air\b", _I)
_MEANS = (
    (re.compile(r"\bdrones?\b", _I), "drone strike"),
    (re.compile(r"\b(?:ballistic|cruise|guided)?\s*missiles?\b", _I), "missile strike"),
    (re.compile(r"\brockets?\b", _I), "rocket attack"),
    (re.compile(r"\bmortars?\b", _I), "mortar"),
    (re.compile(r"\b(?:shells?|artillery|shelling|tank\s+fire)\b", _I), "shelling"),
    (re.compile(r"\b(?:car|truck)\s+bombs?\b", _I), "car bomb"),
)


def _by_means(body: str, sentence: Span, kind: str, word: str, at: int, at_end: int, air: bool) -> str:
    """The type that the weapon or the carrier beside a general word gives it ("jets raided", "hit by a rocket")."""
    if kind not in ("attack", "arson"):
        return kind
    before = body[max(sentence.start, at - 60) : at]
    behind = body[at_end : min(sentence.end, at_end + 140)]
    if kind == "attack" and re.search(r"(?:strike|raid)s?\Z", word):
        return "airstrike" if air or _AIRCRAFT.search(body, sentence.start, sentence.end) else kind
    if _BY_AIR.search(before) or _BEHIND_BY_AIR.match(behind) or _FROM_THE_AIR.match(behind):
        return "airstrike"
    if word.endswith(("attack", "attacks", "assault", "assaults")):
        return kind
    clause = re.split(r"[,;:]", before)[-1]
    by = re.match(r"[^.;,]{0,90}?\b(?:by|with|using)\s+((?:[\w.'’-]+\s+){0,5}[\w-]+)", behind, _I)
    for words in (clause, by.group(1) if by else ""):
        for pattern, means in _MEANS:
            if words and pattern.search(words):
                return means
    return kind


_CARRIER = re.compile(  # "a drone fired on the bus"
    r"\b(?:(?P<drone>drones?)|(?:fighter\s+)?jets?|warplanes?|aircraft|planes?|helicopters?|gunships?)\s+(?:had\s+|has\s+|have\s+|also\s+)?\Z",
    _I,
)
_BY_WEAPON = re.compile(  # "were killed by rockets from a helicopter": what killed them
    r"\s+(?:(?:(?:and\s+)?(?:wounded|injured)|there|instantly|today|yesterday|overnight)\s+)*by\s+(?:(?:an?|the|several|two|three|four|army|"
    r"government|enemy)\s+)*(?:(?P<air>(?:(?:rockets?|missiles?|bombs?|fire)\s+(?:fired\s+|dropped\s+|launched\s+)?from\s+(?:[\w-]+\s+){0,3}?"
    r"(?:helicopters?|planes?|aircraft|jets?|warplanes?|gunships?))|air\s?strikes?|air\s+raids?)|(?P<drone>drones?)|(?P<mortar>mortars?)|"
    r"(?P<rocket>rockets?)|(?P<shell>shells?|shelling|artillery|tank\s+fire))\b",
    _I,
)
_WEAPON_TYPES = {
    "air": "airstrike",
    "drone": "drone strike",
    "mortar": "mortar",
    "rocket": "rocket attack",
    "shell": "shelling",
}


def _killed_by(body: str, start: int, high: int) -> str | None:
    """The type that the weapon right behind a word for a death gives it."""
    match = _BY_WEAPON.match(body, start, high)
    return _WEAPON_TYPES[match.lastgroup] if match is not None and match.lastgroup is not None else None


_WITH_GUNS = re.compile(  # "opened fire with 122 mm howitzers"; not "with rifles"
    r"(?:\s+(?:[\w'’-]+\s+){0,6}?)(?:with|from)\s+(?:[\w'’,.-]+\s+){0,4}?(?P<gun>artillery|tanks?|howitzers?|mortars?|field\s+guns|"
    r"(?:multiple\s+)?rocket\s+launchers?|batter(?:y|ies)|warships?|gunboats?)\b",
    _I,
)
_GUNS = re.compile(r"\b(?:artillery|tanks?|howitzers?|mortars?|batter(?:y|ies)|launchers?|warships?|gunboats?)\b", _I)
_NUMBER_OF_ATTACKS = re.compile(  # "312 airstrikes": a count of attacks tells none of them
    r"\b(?:\d{2,}|\d{1,3}(?:,\d{3})+|(?:dozens|scores|hundreds|thousands)\s+of)\s+(?:[a-z-]+\s+){0,2}\Z", _I
)
