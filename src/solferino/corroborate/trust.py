"""Which fields of a report can be relied on when events are compared and named.

A sentence that reports an attack names other places, days and numbers too: those of the body that speaks, of its
bulletin, of its victims. What belongs to one of these says nothing on where, when or what was hit.
"""

from __future__ import annotations

import re

from solferino.corroborate.scene import Scene, telling
from solferino.record import (
    IncidentReport,
    Mode,
    Passage,
    RegionKind,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    When,
)

_SEAT = re.compile(
    r"\b(?:ministr(?:y|ies)|governments?|departments?|office|officials?|command|headquarters|authorities|embassy|council"
    r"|parliament|police)\s+(?:of\s+(?:the\s+)?\w+\s+)?(?:in|at|of)\s+\Z",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b(?:in|at|near|from|outside)\s+(?:the\s+)?\Z", re.IGNORECASE)
_TOLD_ON = (
    r"\b(?:(?:issued|published|released|posted)\s+(?:(?:its|their|a|an|the|his|her)\s+)?(?:\w+\s+){0,2}"
    r"|(?:said|told|stated|reported|announced|rejected|denied)\b(?:\s+(?!that\b)[\w’'-]+){0,5}?\s+)"
    r"(?:(?:late|early)\s+)?(?:on\s+)?"
)
_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?"
    r"|scores|several|many|some|few|a|an|at|least|more|than|about|around|nearly|over|up|to|of|the|other|others|and|most)"
)
_COUNTED = re.compile(
    rf"\A(?:{_NUMBER}[\s-]+)*(?:people|persons?|men|women|children|others|residents|inhabitants|victims|dead|bodies"
    rf"|casualties|lives|{_NUMBER})\Z",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:the|this|that)\s+(?:same\s+|latest\s+|alleged\s+)?(?:attack|strike|air\s?strike|raid|shelling|bombing|blast"
    r"|explosion|killings?|massacre|incident|assault|bombardment)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\W*(?:the|its|their|a)?\s*(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th)|latest)"
    r"\s+(?:such\s+)?(?:[\w-]+\s+){0,3}?(?:attacks?|strikes?|raids?|assaults?|bombings?|airstrikes?|explosions?|blasts?"
    r"|shootings?|killings?|ambush|massacre|shelling)\b",
    re.IGNORECASE,
)
_VAGUE = telling("civilians people population residents area town village city building part position")
_HEAD = 400  # characters of a text in which its dateline stands
_DATELINE = re.compile(
    r"(?:,\s*[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})?"
    r"(?:,?\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][\w.]{2,9}|[A-Z][\w.]{2,9}\s+\d{1,2})\b[\s,\d]*)?"
    r"\s*(?:[(\[][^)\]\n]{2,60}[)\]]|/[A-Z][\w-]*/)?\s*(?:--|[-–—:]\s|\.\s*[-–—])"
    r"|,?\s*(?:\d{1,2}\s+[A-Z][\w.]{2,9}|[A-Z][\w.]{2,9}\s+\d{1,2})\b[\s,\d]*[(\[][^)\]\n]{2,60}[)\]]"
)
_MOST = 80  # per cent of a report that one denial covers when the text reports it only to have it denied


def place_of(report: IncidentReport, scene: Scene) -> tuple[str | None, bool]:
    """The place as the text names it, and whether it is that of the event.

    Not that of the event, though close to it perhaps: a place inside the name of who speaks ("the Velm Hospital said").
    None: the seat of a body named elsewhere ("the Ministry of Works in Sela").
    """
    if report.place is None:
        return None, False
    mention = report.place.mention
    text = scene.texts[mention.reading].text if mention.reading in scene.texts else ""
    before = text[max(0, mention.start - 60) : mention.start]
    if _SEAT.search(before) and not _speaks_of(report, mention, scene):
        return None, False
    inside_a_name = any(
        s.mention.start <= mention.start and mention.end <= s.mention.end and not _PLACED.search(before)
        for s in scene.speakers.get(mention.reading, ())
    )
    return report.place.name, not inside_a_name


def _speaks_of(report: IncidentReport, mention: Passage, scene: Scene) -> bool:
    """True where the place is named by the event itself in the same sentence, not by the seat of a body."""
    quote = report.passage.quote
    name = report.place.name if report.place else ""
    return scene.apart(report.passage, mention) == 0 and quote.count(name) > 1


def day_of(report: IncidentReport) -> When | None:
    """When it happened; None where the words are the day on which somebody spoke ("issued its report on Friday")."""
    happened = report.happened
    if happened is None or not happened.words:
        return happened
    quote = " ".join(report.passage.quote.split())
    words = re.escape(" ".join(happened.words.split()))
    told = re.search(_TOLD_ON + words + r"\b", quote, re.IGNORECASE)
    return None if told and len(re.findall(words, quote)) == 1 else happened


def target_of(report: IncidentReport) -> str | None:
    """What was hit; None where the words only count people: "seventeen people" tells no event from another."""
    target = report.target
    return None if target is None or _COUNTED.match(" ".join(target.split())) else target


def is_general(report: IncidentReport) -> bool:
    """True for a practice. "The attack" that took place is one attack, whatever else the sentence says."""
    return report.pattern == "general" and not _refers_back(report)


def follows_up(report: IncidentReport) -> bool:
    """True for a sentence that goes on about an attack told before it: "the strike came at noon"."""
    return report.place is None and target_of(report) is None and _refers_back(report)


def is_numbered(report: IncidentReport) -> bool:
    """True for words that only number an attack, as they stand behind its report: "the third strike this week"."""
    return _NUMBERED.match(report.passage.quote) is not None


def _refers_back(report: IncidentReport) -> bool:
    return target_of(report) is None and _AGAIN.search(report.passage.quote[:120]) is not None


def speaks_of(words: str, report: IncidentReport) -> bool:
    """True where a sentence goes on about the event: it names its place or what was hit, or says "the attack"."""
    said = telling(words)
    place = telling(report.place.name) if report.place else frozenset()
    return bool(_AGAIN.search(words) or (place and place <= said) or said & (telling(target_of(report)) - _VAGUE))


def in_dateline(report: IncidentReport, scene: Scene) -> bool:
    """True where the place stands in the dateline alone: where the text was sent from, not what the report says."""
    if report.place is None or report.place.mention.reading not in scene.texts:
        return False
    mention, text = report.place.mention, scene.texts[report.place.mention.reading].text
    if mention.start > _HEAD or (mention.start >= report.passage.end or report.place.name in report.passage.quote[80:]):
        return False
    line = text.rfind("\n", 0, mention.start) + 1
    if text[line : mention.start].strip(" \t([*"):
        return False
    return _DATELINE.match(text, mention.end, mention.end + 120) is not None


def in_headline(report: IncidentReport, scene: Scene) -> bool:
    """True for a report in the title of its text."""
    text = scene.texts.get(report.passage.reading)
    return text is not None and any(
        region.start <= report.passage.start and report.passage.end <= region.end
        for region in text.regions(RegionKind.TITLE)
    )


def only_denied(report: IncidentReport, scene: Scene) -> bool:
    """True where a text tells it only to have it denied, and names nobody else who alleges it."""
    for statement in scene.statements.get(report.passage.reading, ()):
        if statement.kind is StatementKind.DENIAL and statement.mode is Mode.INDIRECT and _covers(statement, report):
            return not _named_other(report.alleged_by, statement.speaker)
    return False


def _covers(statement: Statement, report: IncidentReport) -> bool:
    inner, outer = report.passage, statement.passage
    shared = min(inner.end, outer.end) - max(inner.start, outer.start)
    return shared * 100 >= _MOST * (inner.end - inner.start)


def _named_other(alleging: Speaker | None, denying: Speaker | None) -> bool:
    if alleging is None or alleging.kind in (SpeakerKind.UNNAMED, SpeakerKind.GROUP):
        return False
    return denying is None or not telling(alleging.name) & telling(denying.name)
