"""Who is said to have done it, and how the words stand to that."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from solferino.extract.denials import subject_of
from solferino.extract.events.mention import EventMention
from solferino.extract.events.targets import is_passive, tidy
from solferino.extract.events.words import A_FORCE, FIRES, NAME_OR_NOUN, NOT_ACTIVE, STOP
from solferino.record import Blame
from solferino.text import Span
from solferino.text.wordlists import word_set

_I = re.IGNORECASE

_BY = re.compile(
    r"\b(?:(?:carried\s+out|perpetrated|conducted|committed|launched|led|staged|ordered|planted|made|mounted|fired|"
    r"caused|done|waged|claimed)\s+)?by\s+(?!(?:the\s+)?(?:use\s+of|means|about|around|more|\d|then|now|and))",
    _I,
)
_BLAMED_ON = re.compile(
    r"\b(?:blam(?:ed|es|ing)\s+(?:\w+\s+){0,6}?on|attributed\s+(?:\w+\s+){0,4}?to|blam(?:ed|es|ing)|accus(?:ed|es|"
    r"ing|e)|(?:pinned|laid|put)\s+(?:the\s+)?blame\s+(?:squarely\s+)?(?:up)?on|pointed\s+(?:the|a)\s+finger\s+at|(?:held|hold(?:s|ing)?)(?=\s+[\w\s]{2,40}responsible))\s+",
    _I,
)
_IS_BLAMED = re.compile(
    r"\s+(?:(?:are|is|was|were|have\s+been|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:blamed|accused|suspected|"
    r"responsible|held\s+responsible)|(?:could|may|might)\s+be\s+responsible)\b",
    _I,
)
_CAME_FROM = re.compile(  # "the fire came from positions of the Northern Army"
    r"\b(?:fire|shells?|shots?|rockets?|missiles?|rounds?|shelling|gunfire|mortars?|bombs?|drones?|attack)\s+(?:had\s+|has\s+|have\s+)?"
    r"(?:c[ao]me|(?:been\s+|was\s+|were\s+)(?:fired|launched))\s+from\s+(?:(?:the\s+)?(?:[\w-]+\s+)?(?:positions?|territory|areas?|hills|"
    r"side|direction|lines|trenches|barracks)\s+(?:of|held\s+by|controlled\s+by)\s+)",
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


def set_actor(body: str, mention: EventMention, sentence: Span) -> None:
    """Set who is said to have done it, by whom, and how firmly the words say so; nothing where they name nobody."""
    low, high = sentence.start, sentence.end
    before, after = body[low : mention.at], body[mention.at_end : high]
    found = _claimed(body, mention, sentence) or _accused(body, mention, sentence) or _traced(body, sentence)
    if found is None:
        actor = _by_actor(body, mention, high) or _adjectival(body, mention, low) or _subject(body, mention, low)
        if actor is None:
            return
        blame = Blame.STATED
        if _OURS.search(body, max(low, actor[0] - 5), actor[0]):
            mention.actor, mention.blame = actor, Blame.CLAIMED  # "our forces attacked": it is the doer who speaks
            return
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


_OURS = re.compile(r"\bour\s+\Z", _I)
_OWNS_UP = re.compile(  # "the army said it had hit": the doer says so itself
    r"\s+(?:said|says|announced|confirmed|acknowledged|admitted|stated)\s+(?:\w+day\s+)?(?:that\s+)?(?:it|they|(?:its|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:forces|troops|aircraft|planes|jets|warplanes|drones|units|fighters|soldiers|navy|artillery|missiles))\s+(?:had\s+|have\s+|has\s+)?"
    r"(?:carried\s+out|conducted|struck|hit|attacked|bombed|shelled|targeted|fired|launched|killed|destroyed|ambushed|raided|"
    r"kidnapped|abducted|executed|shot)\b",
    _I,
)
A_FORCE_OR_NAME = re.compile(A_FORCE.pattern + r"|\b(?-i:[A-Z])\w+", _I)


def _claimed(body: str, mention: EventMention, sentence: Span) -> tuple[tuple[int, int], Blame, None] | None:
    by = _CLAIMED_BY.search(body, sentence.start, sentence.end)
    if by and (phrase := _actor_phrase(body, by.end(), sentence.end)):
        return phrase, Blame.CLAIMED, None
    owned = _OWNS_UP.search(body, sentence.start, min(sentence.end, mention.at_end + 2))
    if owned and mention.form == "v" and owned.end() >= mention.at:
        phrase = _actor_before(body, owned.start(), sentence.start)
        if phrase and A_FORCE_OR_NAME.search(body, *phrase):
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


def _traced(body: str, sentence: Span) -> tuple[tuple[int, int], Blame, None] | None:
    """ "The fire came from positions of X": somebody says whose weapons they were."""
    match = _CAME_FROM.search(body, sentence.start, sentence.end)
    if match is None or _UNPROVEN.search(body[sentence.start : match.start()]):
        return None
    phrase = _actor_phrase(body, match.end(), sentence.end)
    return (phrase, Blame.ACCUSED, None) if phrase else None


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
    for word in re.compile(NAME_OR_NOUN).finditer(body, start, min(high, start + 140)):
        gap = body[end : word.start()]
        raw = word.group()
        low = raw.casefold().rstrip(".'’")
        low = low.removesuffix("'s").removesuffix("’s")
        if gap.strip() not in ("", '"', "“") or low in STOP - {"and"} or (low in ("of", "for") and not count):
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
        if A_FORCE.fullmatch(low) or (raw[0].isupper() and not capitals):
            seen = True
            end = word.end()
        elif (seen and not A_FORCE.fullmatch(low) and not raw[0].isupper()) or count > 9:
            break
        else:
            end = word.end()
    words = body[start:end]
    if not seen or not words.strip():
        return None
    opening = re.match(r"\s*(?:(?:the|a|an)\s+)?", words, _I)
    start += opening.end() if opening else 0
    text = body[start:end]
    if text.endswith(("'s", "’s")) and (not A_FORCE.search(text) or _OWN.match(body, end)):
        end -= 2
    return tidy(body, start, end)


_OWN = re.compile(r"\s+own\b", _I)  # "by the army's own mortars"


def _continues(body: str, at: int, capitals: bool) -> bool:
    match = re.compile(r"\s+(?:the\s+)?(" + NAME_OR_NOUN + ")").match(body, at, at + 40)
    return bool(match and ((match.group(1)[0].isupper() and not capitals) or A_FORCE.fullmatch(match.group(1))))


_BEFORE_ACTOR = re.compile(
    r"(?:(?:the|a|an|of|and|our|\d{1,4}|january|february|march|april|may|june|july|august|september|october|november|december),?\s+)+",
    _I,
)


def _actor_before(body: str, at: int, low: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before ``at``."""
    shift = max(low, at - 140)
    head = re.sub(
        r"(?:\s+(?:has|have|had|also|later|earlier|repeatedly|immediately|quickly|publicly|today|yesterday|tonight|last\s+night|"
        r"this\s+(?:morning|afternoon|evening)|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
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
    for word in reversed(list(re.finditer(NAME_OR_NOUN, head))):
        following = head[word.end() : first.start()] if first else head[word.end() :]
        low_word = word.group().casefold()
        linked = following.strip() == "-" and word.group().isupper() and first is not None and first.group().isupper()
        if (following.strip() and not linked) or low_word in STOP or low_word in ("so", "far"):
            break
        first = word
        if low_word in ("the", "a", "an") and not re.search(r"\b(?:of|and|for)\s+\Z", head[: word.start()], _I):
            break
    if first is None:
        return None
    start, end = shift + first.start(), shift + len(head)
    match = _BEFORE_ACTOR.match(body, start, end)
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
        or A_FORCE.search(text)
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
    elif is_passive(body, mention, low) or (
        not FIRES.match(body, mention.at, mention.at_end) and NOT_ACTIVE.match(body, mention.at_end)
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
        if A_FORCE.search(text)
        or re.fullmatch(
            r"(?:Russia|Israel|Syria|Ukraine|Turkey|Iran|Moscow|Hamas|Hezbollah|NATO|Washington|Damascus|Rwanda|"
            r"Azerbaijan|Armenia|Ethiopia|Eritrea)",
            text,
        )
        else None
    )


_ANY_BLAME = re.compile(
    "|".join(f"(?:{p.pattern})" for p in (_IS_BLAMED, _BLAMED_ON, _CLAIMS, _CLAIMED_BY, _CAME_FROM)), _I
)


@dataclass(frozen=True, slots=True)
class BlameAfter:
    """A sentence ``[start, end)`` that says who did what was told before it; words as in a mention."""

    start: int
    end: int
    actor: tuple[int, int]
    blame: Blame
    alleged_by: tuple[int, int] | None


def blames(body: str, spans: Sequence[Span]) -> Iterator[BlameAfter]:
    """Sentences that accuse or claim ("The union blamed the death squads."), whatever event they speak of."""
    ends = [s.end for s in spans]
    last = -1
    for match in _ANY_BLAME.finditer(body):
        number = bisect_left(ends, match.start() + 1)
        if number >= len(spans) or number == last or match.start() < spans[number].start:
            continue
        last = number
        sentence = spans[number]
        nowhere = _nowhere(sentence)
        found = _claimed(body, nowhere, sentence) or _accused(body, nowhere, sentence) or _traced(body, sentence)
        if found is not None:
            yield BlameAfter(sentence.start, sentence.end, *found)


def _nowhere(sentence: Span) -> EventMention:
    """A mention at the end of a sentence: the cue words alone decide."""
    end = sentence.end
    return EventMention(sentence.start, end, end, end, "attack", "n", 0, False, False, False, False)
