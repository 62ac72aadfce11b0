"""Justifications in text: who says why an attack was right or needed, and the sentence in which it stands.

Three kinds are looked for: the place was a military one or used by fighters ("a command post", "used by militants"); it
answered something ("in response to rocket fire", "returned fire"); it was allowed or careful ("a legitimate target",
"residents had been warned"). Whether any of it is true, or would matter in law, is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.extract.denials import subject_of
from solferino.text import Span
from solferino.text.wordlists import word_set

_I = re.IGNORECASE
_PARTIES = (
    r"(?:militants?|terrorists?|fighters?|rebels?|insurgents?|gunmen|guerrillas?|combatants?|subversives?|extremists?|separatists?|"
    r"jihadists?|enemy|troops|soldiers|forces|military|army|armed\s+groups?|command(?:ers?)?|operatives|mercenaries|"
    r"hamas|hezbollah|isis|isil|daesh|taliban|al-qaeda|azov|houthis?|ypg|pkk|farc|fmln)"
)
_MILITARY = (
    rf"(?:{_PARTIES}|weapons?|arms|ammunition|munitions|depots?|base|barracks|headquarters|command\s+(?:post|cent(?:re|er))|positions?|"
    r"launch(?:er|ers|ing\s+sites?|\s+pads?)|military|tunnels?|warehouses?\s+of|strongholds?|infrastructure\s+of|facility\s+of|"
    r"firing\s+(?:positions?|points?))"
)
_REASONS = re.compile(
    r"\b(?:being\s+|been\s+)?(?:used|occupied|controlled|exploited)\s+(?:\w+\s+)?(?:by|as|for|to)\s+(?:[\w'’“\"-]+\s+){0,6}?"
    + _MILITARY
    + r"\b|\btargets?\s+(?:was|were|is|are|had\s+been)\s+(?:[\w'’“\"-]+\s+){0,4}?"
    + _MILITARY
    + r"\b|\b(?:had\s+|has\s+|have\s+)?(?:struck|hit|targeted|targets|targeting|aimed\s+at|aiming\s+at|"
    r"destroyed|attacked|bombed|shelled|struck\s+at)\s+(?:only\s+)?"
    r"[“\"'‘]?(?:[\w'’“\"-]+\s+){0,5}?(?:" + _MILITARY + r")\b"
    r"|\b(?:in|as)\s+(?:a\s+|an\s+)?(?:direct\s+|legitimate\s+)?(?:response|retaliation|reprisal|reply|answer|revenge)\s+(?:to|for|against)\b"
    r"|\bretaliat\w+\s+(?:for|against|to|after)\b|\bresponding\s+to\s+(?:[\w-]+\s+){0,4}?(?:fire|attacks?|shelling|rockets?|shots|aggression|provocations?|violations?|ambush)\b|\breturn(?:ed|ing)\s+fire\b|\bself-defen[cs]e\b"
    r"|\b(?:had\s+|after\s+)?(?:come|came|coming)\s+under\s+(?:fire|attack)\b"
    r"|\bhuman\s+shields?\b|\blegitimate\s+(?:military\s+)?(?:targets?|objectives?)\b|\bmilitary\s+(?:necessity|objectives?|targets?)\b"
    r"|\b(?:was|were|is|are)\s+(?:not|no\s+longer)\s+(?:an?\s+)?civilian(?:s|\s+object|\s+target|\s+site)?\b"
    r"|\b(?:residents|civilians|people|occupants|inhabitants|families|it)\s+(?:had|were|was)\s+(?:been\s+)?(?:given\s+(?:a\s+)?warning|warned)\b"
    r"|\b(?:tak(?:e|es|ing)|took|taken)\s+(?:all\s+|every\s+)?(?:\w+\s+)?(?:precautions?|measures|steps|care)\s+to\s+(?:avoid|reduce|limit|minimi[sz]e|spare)\b",
    _I,
)
_SAYS = re.compile(
    r"\b(?:said|says|say|claim(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|argu(?:es|ed)|stat(?:es|ed)|explain(?:s|ed)?|"
    r"justif(?:y|ies|ied)|defend(?:s|ed)|alleg(?:es|ed)|assert(?:s|ed)|added|announced|told\s+(?:\w+\s+){1,3}?(?=that\b)|"
    r"declared|reiterated|confirmed|acknowledged|admitted)\b",
    _I,
)
_ACCORDING = re.compile(
    r"\baccording\s+to\s+(?P<who>(?:the\s+)?[\w'’. -]{3,60}?)(?=[,.;]|\s+(?:the|which|who|that|and)\b|\Z)", _I
)
# They tell what they saw; the reasons of an attack are not theirs to give.
_BYSTANDERS = word_set(
    "residents resident witnesses witness eyewitnesses survivors survivor activists activist medics doctors doctor "
    "nurse nurses neighbours neighbors relatives relative villagers observatory monitor monitors locals analysts "
    "analyst experts expert observers teacher mother father i we you nobody no"
)


_CONDEMNED = re.compile(
    r"\b(?:crimes?|massacres?|atrocit\w+|aggression|terrorist\s+(?:act|attack|crime)s?|violations?|condemn\w*|denounc\w*|outrage)\b",
    _I,
)


@dataclass(frozen=True, slots=True)
class Justification:
    """A justification in the sentence ``[start, end)``: its reason at ``reason``, and the words for who gives it."""

    start: int
    end: int
    reason: int
    speaker_start: int
    speaker_end: int


def justifications(body: str, spans: list[Span]) -> Iterator[Justification]:
    """The justifications of a text in text order, at most one a sentence; none without words for who gives it."""
    asked: Span | None = None
    for match in _REASONS.finditer(body):
        span = _sentence(spans, match.start())
        if span is None or span == asked:
            continue
        asked = span
        found = _justification(body, span, match)
        if found is not None:
            yield found


def _justification(body: str, span: Span, match: re.Match[str]) -> Justification | None:
    sentence = body[span.start : span.end]
    if _CONDEMNED.search(sentence[: match.start() - span.start]):
        return None  # "said the crime came in response to": who calls it so does not defend it
    reason = match.start() - span.start
    verbs = list(_SAYS.finditer(sentence))
    verb = next((v for v in reversed(verbs) if v.end() <= reason), None) or next(iter(verbs), None)
    subject = subject_of(sentence, verb.start()) if verb is not None else None
    if verb is None and (source := _ACCORDING.search(sentence)):
        subject = source.span("who")
    if subject is None:
        return None
    words = {w.casefold() for w in re.findall(r"[\w’']+", sentence[subject[0] : subject[1]])}
    if words & _BYSTANDERS:
        return None
    return Justification(span.start, span.end, match.start(), span.start + subject[0], span.start + subject[1])


def _sentence(spans: list[Span], position: int) -> Span | None:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= position:
            low = middle + 1
        else:
            high = middle
    return spans[low] if low < len(spans) and spans[low].start <= position else None
