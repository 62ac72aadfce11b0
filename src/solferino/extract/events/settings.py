"""Where and when a told event took place, as its sentence has it."""

from __future__ import annotations

import re

from solferino.extract.dates import Dated
from solferino.extract.events.mention import EventMention
from solferino.places import PlaceKind, PlaceMention
from solferino.text import Span

_I = re.IGNORECASE

_SAID_ON = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|warned|urged|condemned|added|wrote|statement|tweeted|"
    r"accused|called|stated|released|issued|published|posted|updated|broadcast|speaking|interview|denied)\s+(?:(?!in\b|that\b)[\w.'’-]+\s+){0,3}?(?:on\s+|"
    r"late\s+|early\s+|late\s+on\s+|early\s+on\s+)?\Z",
    _I,
)
_THEN_DONE = re.compile(
    r"\s*,?\s*(?:that\b|to\s|said\b|told\b|(?:strongly\s+|bitterly\s+)?(?!suspected|alleged|armed|masked|hooded|united|unidentified|uniformed|killed|wounded|injured|bombed|shelled|"
    r"attacked|murdered|destroyed|placed|exploded|detonated|fired|targeted|kidnapped|abducted|ambushed|executed|"
    r"raided)[a-z]+ed\b)",
    _I,
)
_CAME_AS = re.compile(  # "The shelling came as lawmakers in Sollen voted": what follows is another matter
    r"[^.;]{0,60}?\b(?:came|comes|coming|happened|occurred|took\s+place)\s+(?:[\w-]+\s+){0,3}?(?:as|while|when|after|before|"
    r"amid)\b",
    _I,
)


def nearest_place(
    body: str,
    places: list[PlaceMention],
    mention: EventMention,
    low: int,
    high: int,
    sentence: Span,
    triggers: int,
) -> PlaceMention | None:
    """The place that the sentence gives a mention, told between the triggers before and behind it where it can be.

    low, high: the stretch of the sentence that no other trigger cuts into. triggers: how many the sentence has.
    """
    places = [p for p in places if not _in_a_name(body, p)]
    places = [p for p in places if not _WHERE_SAID.match(body[p.end : max(p.end, min(mention.at, p.end + 120))])]
    if mention.form == "n" and (elsewhere := _CAME_AS.match(body, mention.at_end, high)):
        places = [p for p in places if p.start < elsewhere.end()]
    inside = [p for p in places if low <= p.start < high and not about_control(body, p)]
    after = [p for p in inside if p.start >= mention.at_end]
    chosen = after or inside
    if (not chosen and triggers == 1) or (not chosen and mention.form == "e"):
        chosen = [p for p in places if not about_control(body, p)]
    if not chosen:
        return None
    exact = [p for p in chosen if not is_landmark(body, p)]
    chosen = exact or chosen
    led = [
        p for p in chosen if is_led(body, p) or _STRUCK.fullmatch(body, mention.at_end, max(p.start, mention.at_end))
    ]
    first, *rest = led or chosen
    return _narrower(body, first, rest)


_NAME_GOES_ON = re.compile(
    r"\s+[A-Z][a-z'’-]+,?\s+(?:said|says|told|was|were|is|has|had|added|visited|met|wrote|insisted|denied)\b"
)


def _in_a_name(body: str, place: PlaceMention) -> bool:
    """ "Paris Alden said": a town's name in front of a family name that speaks, with nothing that makes it a place."""
    return _NAME_GOES_ON.match(body, place.end) is not None and not is_led(body, place)


_STRUCK = re.compile(r"\s+(?:the\s+)?(?:(?:city|town|village|port)\s+of\s+)?")  # "shelled the town of ..."
_LED = re.compile(
    r"\b(?:in|at|near|inside|outside|within|around|across|into|on|towards?|of|from|over|against|off|throughout|to|town|city|"
    r"village|district|province|region|camp|neighbou?rhood|northern|southern|eastern|western|central|hit|struck|shelled|"
    r"bombed|attacked|stormed|raided)\s+(?:the\s+)?(?:(?:city|town|village|port|capital|northern|southern|eastern|western|central|"
    r"nearby|neighbou?ring|besieged|rebel-held|northeastern|northwestern|southeastern|southwestern|greater|downtown|"
    r"rural)\s+(?:of\s+)?)*[\"“'‘]?\Z",
    re.IGNORECASE,
)
_LARGER_PART = re.compile(r"[^.;:]{0,30}?\b(?:in|of|near)\b[^.;:]{0,30}\Z|,\s+\Z", re.IGNORECASE)


def is_led(body: str, place: PlaceMention) -> bool:
    """Whether a word before the name makes it a place of something: not a person's name or a party."""
    return _LED.search(body, max(0, place.start - 60), place.start) is not None


def _narrower(body: str, best: PlaceMention, rest: list[PlaceMention]) -> PlaceMention:
    """ "in northern Syria ... the city of Manbij": the first name unless a later one beside it tells more."""
    for place in rest:
        near = place.start - best.end < 60
        if (best.kind == PlaceKind.COUNTRY and place.kind != PlaceKind.COUNTRY) or (
            near and best.kind == PlaceKind.REGION and place.kind in (PlaceKind.CITY, PlaceKind.NEIGHBOURHOOD)
        ):
            best = place
        elif (
            near
            and best.kind in (PlaceKind.FACILITY, PlaceKind.NEIGHBOURHOOD)
            and place.kind == PlaceKind.CITY
            and _LARGER_PART.fullmatch(body, best.end, place.start)
        ):
            best = place  # a quarter or a house stands in its town, and reports agree on the town
    return best


_WHERE_SAID = re.compile(  # "records at the hospital show that", "officials in X said that": the place of the words
    r"[^.;:\"“”]{0,60}\b(?:shows?|showed|say|says|said|found|told|reported|confirmed|indicates?|indicated)\s+"
    r"(?:[\w.’'-]+\s+){0,4}?that\b",
    _I,
)


_OWNER = re.compile(  # "Norland's military said": the party, not the place
    r"['’]s?\s+(?:[\w-]+\s+){0,2}?(?:military|army|forces?|government|ministry|troops|president|defen[cs]e|navy|police|parliament|"
    r"authorities|minister|leaders?|officials)\b",
    _I,
)
_MEASURED = re.compile(  # "65 km west of X": not where it happened
    r"\b(?:km|kms|kilomet\w+|miles?|hours?)\s+(?:[\w-]+\s+){0,4}?(?:of|from|to)\s+(?:the\s+)?(?:(?:city|town|capital|port)\s+(?:of\s+)?)?\Z",
    _I,
)
_FAR_FROM = re.compile(  # "travelling from X to Y", "a visit to X", "lives in X"
    r"\b(?:travel\w*|heading|headed|driving|flying|flight|way|route|road|en\s+route|bound)\s+(?:\w+\s+)?(?:from|to|for|between)\s+"
    r"(?:[\w’'.-]+\s+(?:and|to)\s+){0,1}\Z"
    r"|\b(?:lives?|lived|living|born|grew\s+up|studied|studies)\s+(?:in|at|near|from)\s+(?:the\s+(?:city|town|village)\s+of\s+)?\Z"
    r"|\b(?:visits?|trips?|fled|returned|flee|moved|tour|sent|deployed|exiled)\s+(?:\w+\s+)?(?:to|into|from|in)\s+\Z",
    _I,
)


_SPEAKS = re.compile(  # "the ministry in Varn has denied", "the Varn Hospital said in its bulletin"
    r"\s*,?\s+(?:(?:has|have|had|also|again|later|flatly|strongly|repeatedly|categorically|yesterday|today)\s+){0,3}"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|confirm(?:s|ed)|announce[sd]?|accuse[sd]?|blame[sd]?|insist(?:s|ed)|condemn(?:s|ed)|"
    r"decline[sd]|refuse[sd]|acknowledge[sd]?|admit(?:s|ted)|promise[sd]|ordered|(?:said|says|told|reports?|reported|adds?|added)\b"
    r"(?!\s+(?:the|an?|by|he|she|they|local|(?-i:[A-Z])[\w’'-]*)\b))\b",
    _I,
)
_BODY_IN = re.compile(
    r"\b(?:ministry(?:\s+of\s+(?:[\w-]+\s+){0,2}?[\w-]+)?|government|authorities|administration|junta|leadership|rulers|parliament|council|"
    r"(?:high\s+|political-military\s+)?command|general\s+staff|leaders|police|generals)\s+in\s+(?:the\s+capital,?\s+)?\Z",
    _I,
)


def _speaks(body: str, place: PlaceMention) -> bool:
    """Whether the name is where a body sits, or the house, that speaks: "the ministry in Varn denied any part"."""
    if _SPEAKS.match(body, place.end) is None:
        return False
    before = body[max(0, place.start - 60) : place.start]
    return _BODY_IN.search(before) is not None or (place.kind is PlaceKind.FACILITY and not is_led(body, place))


_FLED = re.compile(  # "fleeing X", "get away from the fighting in X": where people came from
    r"\b(?:fleeing|fled|flee|leaving|escaping|escaped)\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?\Z"
    r"|\b(?:fle\w+|escap\w+|away\s+from|out\s+of)\s+(?:the\s+)?(?:\w+\s+)?(?:fighting|war|battles?|violence|siege)\s+(?:in|of|for)\s+"
    r"(?:the\s+)?\Z",
    _I,
)
_DIRECTION_OF = re.compile(  # "east of X"; not "in the east of X"
    r"(?<!the )(?<!THE )\b(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)\s+of\s+(?:the\s+)?"
    r"(?:(?:city|town|capital|village|port)\s+(?:of\s+)?)?\Z",
    _I,
)


_BESIDE_DATELINE = 60  # characters behind a name in capitals that are not
_WRITTEN_ON = re.compile(  # "Beirut July 10 2017 Warplanes struck": a dateline that lost its marks
    r"\s+(?:(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2},?|"
    r"\d{1,2}\s+(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?)\s+(?:19|20)\d\d\b"
)


def is_landmark(body: str, place: PlaceMention) -> bool:
    """Whether the name tells only where another place lies ("east of X") or where the words were written."""
    if not is_led(body, place):
        alone = body[place.start : place.end].isupper() and not body[place.end : place.end + _BESIDE_DATELINE].isupper()
        if (alone and place.end - place.start > 3) or _WRITTEN_ON.match(body, place.end):
            return True
    return _DIRECTION_OF.search(body, max(0, place.start - 40), place.start) is not None


def about_control(body: str, place: PlaceMention, *, measured: bool = True) -> bool:
    """Places of the parties, not of the event: "based in London", "officials in Kyiv said".

    measured: and places from which it lies some way off ("9 km north of X").
    """
    before = body[max(0, place.start - 40) : place.start]
    if re.search(r"\b(?:said|says|told|stated|announced)\s+(?:\w+\s+)?(?:in|at|from)\s+\Z", before, _I):
        return True
    if _OWNER.match(body, place.end):
        return True
    if _speaks(body, place):
        return True
    before_it = (max(0, place.start - 60), place.start)
    if _FAR_FROM.search(body, *before_it) or (measured and _MEASURED.search(body, *before_it)):
        return True
    if _FLED.search(body, max(0, place.start - 60), place.start):
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


def nearest_date(
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
        if not _no_day(d)
        and not _SAID_ON.search(body[max(mention.start, d.start - 60) : d.start])
        and not (d.end < mention.at and _THEN_DONE.match(body, d.end, mention.end))
    ]
    inside = [d for d in dates if low <= d.start < high]
    near = inside or (dates if triggers == 1 else [])
    return min(near, key=lambda d: (abs(d.start - mention.at_end), d.start)) if near else None


def _no_day(dated: Dated) -> bool:
    """A stretch of time up to now, or one whose ends are not known, dates no single event."""
    open_ended = dated.when.earliest is None or dated.when.latest is None
    return dated.unit == "period" or (open_ended and dated.unit in ("anchored", "nth", "past"))
