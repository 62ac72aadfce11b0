"""Which place a name means: candidates of the gazetteer, ranked by what the text says, the reasons kept.

A look-up, and no part of any record: the claim holds the name and where it stands. What no list has stays unknown. The
country of a candidate is what the gazetteer lists for it; no point is ever laid over a border.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from solferino.places.atlas import Feature, Gazetteer, Known, Precision, countries, lies_in, shipped
from solferino.places.names import fold
from solferino.places.toponyms import Form, Kind, Toponym
from solferino.text.wordlists import word_set

_MOST_OTHERS = 4
_NEAR = 150.0  # km
_SITE = 10  # km
_KNOWN_ABROAD = 50_000  # inhabitants
_OF_PROVINCES = frozenset({"US", "CA", "AU"})  # whose regions news names as it names countries
_AREA_NOUNS = word_set("province region governorate state oblast department district prefecture countryside territory")


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a mention most likely means.

    place: None where no list has the name. confidence: 0 to 1, by the distance to the next best candidate; an ordering
    and no probability. reasons: what spoke for the place, in plain words. others: the next best candidates.
    """

    mention: Toponym
    place: Known | None
    confidence: float
    reasons: tuple[str, ...]
    others: tuple[Known, ...] = ()

    @property
    def precision(self) -> Precision | None:
        """How much ground it covers; None where the place is unknown."""
        return self.place.precision if self.place else None


@dataclass(slots=True)
class _Context:
    countries: Counter[str]
    regions: Counter[tuple[str, str]]
    points: list[Known]
    total: float
    by_key: Counter[tuple[str, str, str]]
    sure: bool  # a country or a region is named

    def own(self, key: str, place: Known) -> int:
        """How often this very name was read as something in the place's region."""
        return self.by_key[key, place.country, place.region]


def resolve(text: str, mentions: Sequence[Toponym], gazetteer: Gazetteer | None = None) -> list[Resolved]:
    """One result a mention, in the same order. The same text, mentions and gazetteer give the same results."""
    book = gazetteer or shipped()
    listed = [book.lookup(m.key) for m in mentions]
    inside: list[Known | None] = [None] * len(mentions)
    for at in reversed(range(len(mentions))):  # from the right, so that "Varn, Scott County, Indiana" is one county
        inside[at] = _container(text, mentions, listed, at, inside[at + 1] if at + 1 < len(mentions) else None)
    beside = [_list_neighbour(text, mentions, at) for at in range(len(mentions))]
    chosen: dict[str, Known] = {}
    first: list[Known | None] = []
    for at, mention in enumerate(mentions):
        first.append(_sure(mention, listed[at], inside[at]))
    elsewhere = {m.key for at, m in enumerate(mentions) if _said_elsewhere(text, mentions, listed, at)}
    found: list[Resolved] = []
    picks = first
    for _ in range(2):
        context = _context(mentions, picks)
        votes: dict[str, list[tuple[float, Known]]] = defaultdict(list)
        found = []
        for at, mention in enumerate(mentions):
            if mention.key in elsewhere:
                result = Resolved(mention, None, 0.0, ("the text puts it where the list has no such place",))
            elif at and inside[at - 1] is not None and inside[at - 1] in listed[at]:
                result = _holds(mention, listed[at], mentions[at - 1], inside[at - 1])
            else:
                neighbour = picks[b] if (b := beside[at]) is not None else None
                result = _rank(text, mention, listed[at], inside[at], neighbour, context)
            found.append(result)
            if result.place is not None:
                votes[mention.key].append((result.confidence + (1 if inside[at] else 0), result.place))
        chosen = {key: max(v, key=lambda pair: (pair[0], pair[1].size, pair[1].id))[1] for key, v in votes.items()}
        picks = [chosen.get(m.key) for m in mentions]
    return [
        result if at and inside[at - 1] is not None else _one_sense(result, inside[at], chosen)
        for at, result in enumerate(found)
    ]


def _holds(mention: Toponym, listed: Sequence[Known], inner: Toponym, outer: Known | None) -> Resolved:
    """The region or country written behind a name that lies in it ("Buffalo, New York")."""
    others = tuple(p for p in listed if p != outer)[:_MOST_OTHERS]
    return Resolved(mention, outer, 0.95, (f"{inner.name} lies in it",), others)


def _one_sense(result: Resolved, inside: Known | None, chosen: dict[str, Known]) -> Resolved:
    """One name means one place in one text, unless the words beside it say otherwise."""
    wanted = chosen.get(result.mention.key)
    if wanted is None or result.place is None or inside is not None or wanted == result.place:
        return result
    if wanted.feature != result.place.feature and _area_said(result):
        return result
    others = tuple(p for p in (result.place, *result.others) if p != wanted)[:_MOST_OTHERS]
    return Resolved(result.mention, wanted, result.confidence, ("told elsewhere in the text", *result.reasons), others)


def _area_said(result: Resolved) -> bool:
    return any("the words call it" in reason for reason in result.reasons)


def _sure(mention: Toponym, listed: Sequence[Known], inside: Known | None) -> Known | None:
    """What a mention means without more context: a country, a name of one place only, a place told to lie in Y."""
    if not listed:
        return None
    if inside is not None:
        for place in listed:
            if lies_in(place, inside):
                return place
    countries = [p for p in listed if p.feature is Feature.COUNTRY]
    if countries and (len(listed) == 1 or mention.form is not Form.NAME or listed[0].country not in ("GE", "JO")):
        return countries[0]
    if len(listed) == 1:
        return listed[0]
    if listed[0].feature is Feature.REGION and listed[0].country in _OF_PROVINCES and not _rivals(listed):
        return listed[0]
    return None


def _rivals(listed: Sequence[Known]) -> bool:
    return any(p.feature is Feature.TOWN and p.size >= 400_000 for p in listed)


def _container(
    text: str, mentions: Sequence[Toponym], listed: Sequence[Sequence[Known]], at: int, around: Known | None
) -> Known | None:
    """The region or country written right behind a name ("Varn, Texas", "Varn in Syria"), if a place lies in it."""
    if at + 1 >= len(mentions):
        return None
    gap = text[mentions[at].end : mentions[at + 1].start]
    plain = " ".join(gap.split()).casefold()
    if len(plain) > 40 or not (plain in (",", "(", "/", "-") or _inside(plain)):
        return None
    order: tuple[Feature, ...] = (Feature.REGION, Feature.COUNTRY, Feature.DISTRICT, Feature.TOWN)
    if listed[at] and listed[at][0].feature is Feature.REGION and listed[at][0].country in _OF_PROVINCES:
        order = (Feature.COUNTRY,)  # "Oklahoma, Pennsylvania and Ohio" is a list of states
    outers = [p for p in listed[at + 1] if around is None or lies_in(p, around)] or listed[at + 1]
    for feature in order:
        for outer in outers:
            if outer.feature is feature and any(lies_in(p, outer) for p in listed[at]):
                if feature is Feature.TOWN and (outer.size < 50_000 or outer != listed[at + 1][0]):
                    continue
                return outer
    return None


def _said_elsewhere(text: str, mentions: Sequence[Toponym], listed: Sequence[Sequence[Known]], at: int) -> bool:
    """True where the text puts a town in a region ("Varn, Texas") in which the gazetteer has no such place."""
    if at + 1 >= len(mentions) or not listed[at] or not listed[at + 1]:
        return False
    if text[mentions[at].end : mentions[at + 1].start] != ", ":
        return False
    outer = listed[at + 1][0]
    if outer.feature is not Feature.REGION or outer.country not in _OF_PROVINCES or not outer.region:
        return False
    lead = listed[at][0]
    if lead.feature in (Feature.COUNTRY, Feature.CONTINENT):
        return False
    if lead.feature is Feature.REGION and lead.country in _OF_PROVINCES:
        return False
    behind = text[mentions[at + 1].end : mentions[at + 1].end + 1]
    return behind in (",", ".", " ", ")") and not any(lies_in(p, outer) for p in listed[at])


def _list_neighbour(text: str, mentions: Sequence[Toponym], at: int) -> int | None:
    """The mention that stands beside this one in a list: "Ohio, New York and Kansas"."""
    for other, gap in ((at - 1, (at - 1, at)), (at + 1, (at, at + 1))):
        if 0 <= other < len(mentions):
            between = text[mentions[gap[0]].end : mentions[gap[1]].start]
            if between in (", ", " and ", ", and ", " or ", ", or "):
                return other
    return None


def _inside(gap: str) -> bool:
    words = gap.replace(",", " ").split()
    return (
        bool(words)
        and words[0] in ("in", "of")
        and all(
            w
            in (
                "in",
                "of",
                "the",
                "northern",
                "southern",
                "eastern",
                "western",
                "central",
                "state",
                "province",
                "region",
            )
            or w.startswith(("north", "south", "east", "west"))
            for w in words
        )
    )


def _context(mentions: Sequence[Toponym], picks: Sequence[Known | None]) -> _Context:
    countries: Counter[str] = Counter()
    regions: Counter[tuple[str, str]] = Counter()
    points: dict[Known, None] = {}
    by_key: Counter[tuple[str, str, str]] = Counter()
    named = False
    for mention, place in zip(mentions, picks, strict=True):
        if place is None:
            continue
        named = named or place.feature in (Feature.COUNTRY, Feature.REGION)
        if place.country:
            countries[place.country] += 1
            by_key[mention.key, place.country, "*"] += 1
        if place.region:
            regions[place.country, place.region] += 1
            by_key[mention.key, place.country, place.region] += 1
        if place.feature in (Feature.TOWN, Feature.DISTRICT):
            points[place] = None
    return _Context(countries, regions, list(points)[:60], float(sum(countries.values())) or 1.0, by_key, named)


def _rank(
    text: str,
    mention: Toponym,
    listed: Sequence[Known],
    inside: Known | None,
    neighbour: Known | None,
    context: _Context,
) -> Resolved:
    if mention.kind is Kind.SITE:  # a street or a square is not the town of that name
        listed = [p for p in listed if p.feature is not Feature.TOWN and p.radius <= _SITE]
    if not listed:
        return Resolved(mention, None, 0.0, ("no list has this name",))
    scored = sorted(
        ((*_score(text, mention, place, inside, neighbour, context), place) for place in listed),
        key=lambda row: (-row[0], -row[2].size, row[2].id, row[2].country, row[2].region),
    )
    best, reasons, place = scored[0]
    if _far_fetched(place, reasons, context):
        why = "the list has it only in countries that the text does not name"
        return Resolved(mention, None, 0.0, (why,), tuple(row[2] for row in scored[:_MOST_OTHERS]))
    margin = best - scored[1][0] if len(scored) > 1 else 4.0
    confidence = round(min(0.99, 1 / (1 + math.exp(-1.2 * margin))), 2)
    if len(scored) == 1:
        reasons = (*reasons, "the only place of that name in the list")
    return Resolved(mention, place, confidence, reasons, tuple(row[2] for row in scored[1 : 1 + _MOST_OTHERS]))


def _far_fetched(place: Known, reasons: Sequence[str], context: _Context) -> bool:
    """True for a small place in a country of which the text says nothing, while it speaks of others."""
    if place.feature not in (Feature.TOWN, Feature.DISTRICT) or place.size >= _KNOWN_ABROAD or not context.sure:
        return False
    return len(reasons) <= 1


def _score(
    text: str,
    mention: Toponym,
    place: Known,
    inside: Known | None,
    neighbour: Known | None,
    context: _Context,
) -> tuple[float, tuple[str, ...]]:
    reasons: list[str] = []
    score = _prior(place)
    if place.feature is Feature.TOWN and place.size:
        reasons.append(f"{place.size:,} inhabitants")
    if place.feature is Feature.COUNTRY:
        reasons.append("a country")
    if mention.form is not Form.NAME and place.feature in (Feature.COUNTRY, Feature.CONTINENT):
        score += 4
    following = text[mention.end : mention.end + 24].split()
    noun = (
        following[0].strip(".,;:").casefold()
        if following and mention.end < len(text) and text[mention.end] == " "
        else ""
    )
    if noun in _AREA_NOUNS:
        if place.feature in (Feature.REGION, Feature.DISTRICT):
            score += 3
            reasons.append(f"the words call it a {noun}")
    elif noun == "county" and place.feature is Feature.DISTRICT:
        score += 3
        reasons.append("the words call it a county")
    elif noun in ("city", "town") and place.feature is Feature.TOWN:
        score += 2
        reasons.append(f"the words call it a {noun}")
    if inside is not None and lies_in(place, inside):
        score += 6
        reasons.append(f"written beside {inside.name}")
    alike = neighbour is not None and neighbour.feature is place.feature is Feature.REGION
    if alike and neighbour is not None and neighbour.country == place.country:
        score += 2.5
        reasons.append(f"in a list with {neighbour.name}")
    if place.country == "GE" and any(context.countries.get(code) for code in countries()["GE"].neighbours):
        score += 1.5
        reasons.append("a neighbour of it is named")
    named = context.countries.get(place.country, 0) - context.by_key[mention.key, place.country, "*"]
    if named > 0 and place.feature is not Feature.COUNTRY:
        share = named / context.total
        score += 0.6 + 1.2 * share
        reasons.append(f"other names in the text lie in {place.country}")
    around = context.regions.get((place.country, place.region), 0) - context.own(mention.key, place)
    if place.region and place.feature is not Feature.REGION and around > 0:
        score += 0.6 + min(0.2 * around, 0.8)
        reasons.append("its region is named in the text")
    if place.feature in (Feature.TOWN, Feature.DISTRICT):
        near = min((distance(place, p) for p in context.points if p != place), default=math.inf)
        if near <= _NEAR:
            score += 0.8 * (1 - near / _NEAR) + 0.2
            reasons.append("near another place in the text")
    return score, tuple(reasons)


def _prior(place: Known) -> float:
    if place.feature is Feature.COUNTRY:
        return 9.5 if place.country != "GE" else 8.6
    if place.feature is Feature.CONTINENT:
        return 9.0
    if place.feature in (Feature.WATER, Feature.MOUNTAIN):
        return 7.2
    if place.feature is Feature.REGION:
        if place.id == "US.WA":
            return 5.0  # alone, the name is the capital's
        if place.id == "US.GA":
            return 7.6  # the country bears the name too
        if place.country in _OF_PROVINCES and place.region:
            return 6.6 if place.id == "US.NY" else 8.6
        if not place.region:
            return 6.6
        return 5.2
    if place.feature is Feature.DISTRICT:
        return 4.0
    return math.log10(place.size + 300) + (0.4 if _seat(place) else 0)


def _seat(place: Known) -> bool:
    country = countries().get(place.country)
    if place.name == "Washington":
        return place.region == "DC"
    return country is not None and fold(place.name) in {fold(seat) for seat in country.seats}


def distance(one: Known, other: Known) -> float:
    """Great-circle distance in km (haversine on a sphere of 6,371 km)."""
    return kilometres(one.lat, one.lon, other.lat, other.lon)


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance in km between two points in degrees."""
    la, lb = math.radians(lat), math.radians(other_lat)
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, h)))
