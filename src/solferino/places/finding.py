"""Finding place names: known names first, then names that the words around them show to be places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from solferino.places.names import DEMONYMS, ENTRIES, GENERIC, STARTS, Entry, fold
from solferino.places.struck import FIRED_ON, NAME, OF_THE_PLACE, struck_names
from solferino.text.wordlists import word_set

_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
_JOIN = re.compile(r"[ \t\n\r\-\u2010\u2011]{1,4}\Z|\.[ ]\Z")
_POSSESSIVE = re.compile(r"['’][sS]\Z")


class PlaceKind(StrEnum):
    """What sort of place a name names."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    NEIGHBOURHOOD = "neighbourhood"
    FACILITY = "facility"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name at ``text[start:end]`` (code points, end exclusive).

    name: the words of the text, white space folded. literal: False where the name stands for a government or is part of
    another name ("Moscow said", "Donetsk City Council"). key: what two mentions of one place share, by the list's
    variants. country: the key of the one country that the list or the text gives for it; never from coordinates.
    """

    start: int
    end: int
    name: str
    kind: PlaceKind
    literal: bool = True
    key: str = ""
    country: str | None = None


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int  # without a possessive ending
    raw: str
    folded: str
    owned: bool  # ends in 's


_LOCATIVE = word_set(
    "in at near into inside outside across throughout within from around over to towards toward on of through via "
    "beside "
    "surrounding leaving reaching entering besieged occupied northern southern eastern western central north south "
    "east west "
    "northeastern northwestern southeastern southwestern downtown nearby inland upper lower rural rebel-held "
    "government-held war-torn"
)
_PLACING = word_set(  # prepositions after which even a country or an ambiguous name is a place
    "in at near into inside outside across throughout within around over northern southern eastern western central "
    "northeastern northwestern southeastern southwestern downtown"
)
_PLACED_OF = word_set(  # "the invasion of Ukraine", "the city of X", "north of X": literal after "of"
    "city town village port capital invasion occupation parts part areas north south east west outskirts suburbs "
    "centre center "
    "province region district territory bombing shelling heart streets siege fall edge border borders neighborhood "
    "neighbourhood airport department municipality outside soil bombardment skies coast rest half most all much"
)
_MOVING = word_set(
    "travel travelled traveled travelling flew fled flee fleeing return returned returning came come sent send went "
    "go going arrived "
    "way road route withdrawn withdraw retreat retreated moved deployed crossed delivered driven evacuated brought "
    "exiled "
    "deported expelled border visit close next refugees migrants troops aid"
)
_SPEAKING = word_set(
    "said says say saying denies denied deny called calls warned warns accused accuses blamed blames announced "
    "announces "
    "described describes claims claimed claim insists insisted rejected rejects dismissed condemned condemns "
    "demanded demands urged "
    "urges agreed agrees wants wanted vowed vows promised hopes believes expects refused refuses maintains argues "
    "argued "
    "hopes supports supported opposes opposed voted abstained recognizes recognises considers considered has had "
    "have is "
    "was were will would should must may can could annexed invaded launched began started imposed expelled summoned "
    "seized "
    "bombed attacked shelled declared signed withdrew sent sends backed lost won keeps continues joined threatened "
    "says did does "
    "asked told committed used uses fired pledged accepted never also not repeatedly and"
)
_TITLES = word_set(
    "president minister ambassador prime foreign defense defence leader council ministry forces army party republic "
    "people "
    "government parliament court police university times post daily news herald city authority embassy chief "
    "democratic "
    "national liberation front federation union bank club human rights observatory coalition committee general "
    "armed air "
    "navy military spokesman spokesperson television radio tv agency intelligence secretary commander team hayom "
    "officials mayor governor"
)
_OF_A_BODY = word_set("regional provincial municipal city district state local")
_ALLIED = re.compile(
    r"[-‑](?:led|backed|based|held|run|allied|supported|controlled|sponsored|linked|funded|trained|made|born)\b",
    re.IGNORECASE,
)
_SITES = word_set("airport airfield port street road avenue highway crossing checkpoint square dam base")
_OWNED_BY_GOVERNMENT = word_set(
    "role forces troops army military government denial denials claim claims response move moves demand demands "
    "allies ambassador war "
    "campaign invasion leaders leader position policy soldiers decision offer operation request order orders backing"
)
_MONTHS_DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september "
    "october november december spring summer autumn winter ramadan easter christmas"
)
_NOT_PLACES = _MONTHS_DAYS | word_set(
    "the a an this that his her their its our my god islam parliament congress government twitter facebook telegram "
    "instagram youtube english "
    "arabic russian spanish french un nato eu isis isil daesh hamas hezbollah taliban i he she we they it mr mrs ms dr "
    "president prime minister general colonel ukrainian captain school court university world war reuters ap afp "
    "cnn bbc "
    "unit operation battalion brigade regiment division army police internet covid television radio chapter article "
    "figure "
    "table section part no washingtonpost january ministry department senate house white security council state states "
    "allah christ jesus interior defence defense justice foreign what which who when where how all some many most "
    "each every "
    "these those there here both other another one two three four five six seven eight nine ten international "
    "coalition battle war airstrike airstrikes strike strikes attack attacks raid raids shelling bombing killing "
    "violence "
    "operation islamic christian muslim jewish catholic jews muslims christians internet google ceasefire"
)
_PERSON_AFTER = word_set("said says told told added wrote who whose")
_ARTICLES = word_set(
    "al el ad an ar as ash at az ed es esh et ez"
)  # of Arabic names, where a hyphen follows: "al-Zell"
_OF = re.compile(
    r"\b(?i:(?P<noun>city|town|village|hamlet|settlement|district|province|region|governorate|department|"
    r"neighbou?rhood|"
    r"suburb|municipality|township|port|canton|county|island|state|enclave|oblast|capital|outskirts|colonia|axis|surroundings|vicinity|environs|countryside|beach|"
    r"edge|waterfront|market|garrison|mayor|inhabitants|refugee\s+camp)\s+of\s+(?:the\s+)?)"
    rf"(?P<name>{NAME})"
)
_BEFORE_GENERIC = re.compile(
    rf"\b(?P<name>{NAME})\s+"
    r"(?i:(?P<noun>city|town|township|village|district|province|region|governorate|department|neighbou?rhood|quarter|suburb|"
    r"county|oblast|municipality|airport|airfield|hospital|prison|square|street|avenue|bridge|stadium|market|cemetery|"
    r"camp|refugee\s+camp|valley|island|mosque|cathedral|barracks|air\s?base|steelworks|crossing|checkpoint|garrison|"
    r"(?-i:police|army|military|border)\s+(?-i:post|station|base|camp|crossing)|(?:power|railway|train|bus)\s+(?-i:plant|station)|"
    # only in small letters: "the Ferrow hills" is a place, "Jimmy Hill" and "Anna Forest" are people
    r"(?-i:countryside|area|hills|mountains|heights|plateau|forest|steppe|desert|delta|gorge|peninsula)))\b"
)
_AFTER_PREPOSITION = re.compile(
    r"\b(in|near|outside|around|at|from|into|inside|across|towards?)\s+(?:(?:northern|southern|eastern|western|"
    r"central|downtown|nearby|north|south|east|west)\s+)?"
    r"(" + NAME + r")(?=['’]s|[,.;:!?\")\]”]|\Z|[ \t]*\n\s*(?:\n|[•●▪‣◦*]|\d{1,2}[:.]\d\d\b)|\s+(?:and|or|on|in|"
    r"was|were|is|has|had|have|when|that|after|before|where|to|by|"
    r"for|as|with|from|"
    r"killing|killed|which|who|during|early|late|this|last|yesterday|today|overnight|since|but|while|said|wounding|"
    r"injuring|"
    r"destroying|"
    r"left|took|takes|suffered|late|under|without|because|will|would|a|the|at|near|until|came|also|[A-Z][a-z]+day)\b|\s+[-—–])"
)
_BODY_BEHIND = re.compile(  # "the Mill Street Monitor": a body and no street
    r" (?:Monitor|Observatory|Committee|Council|Group|Network|Centre|Center|Institute|Initiative|Project|Trust|"
    r"Foundation|Fund|Association|"
    r"Society|Union|Forum|Authority|Administration|Corps|Brigade|Times|Post|Herald|News|Tribune)\b"
)
_PARTS_OF_TOWNS = frozenset({"beach", "edge", "waterfront", "market", "garrison", "mayor", "inhabitants"})
_AREAS = {"area": "region", "garrison": "city"}
_MOST_INTRODUCED = 200  # names of one text that are looked for again
_NAMED_BEFORE = re.compile(
    r"(?:[^\W\d_a-z]\.?|[^\W\d_a-z][\w’'-]*[^\W\d_A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Maj|Capt|Lt|Sgt)\.?)[ \u00a0](?<!In )"
    r"(?<!On )(?<!At )(?<!The )(?<!Near )(?<!From )\Z"
)
_NAMED_AFTER = re.compile(r"\s+(?-i:[A-Z])[\w’'-]*(?<!day)\b")
_DATELINE = re.compile(
    r"^\s*([A-Z][A-Z'’ .\-]{2,40}?)(?=(?:\s*\([A-Z .]+\))?\s*(?:,\s*(?:[A-Z][a-z]+|\d{1,2})|\s*\(|\s+[-—–]{1,2}\s))",
    re.M,
)
_MAX_NAME_WORDS = 4


def find(text: str) -> list[PlaceMention]:
    """All place names of a text in text order, none overlapping another. Linear in the length of the text."""
    capitals = all_capitals(text)
    mentions = _known(text, capitals)
    taken = [(m.start, m.end) for m in mentions]
    introduced = list(_introduced(text, capitals))
    placed = list(_placed(text, capitals))
    again = _told_again(text, introduced)
    unknown = [*introduced, *placed, *again, *([] if capitals else _fired_on(text, placed))]
    for mention in sorted(unknown, key=lambda m: (m.start, -m.end)):
        at = _at(taken, mention.start)
        if not any(s < mention.end and mention.start < e for s, e in taken[max(0, at - 1) : at + 1]):
            taken.insert(at, (mention.start, mention.end))
            mentions.append(mention)
    return _in_its_country(text, sorted(mentions, key=lambda m: m.start))


_INSIDE = re.compile(
    r"(?:\s+(?:township|town|city|village|district|municipality|camp))?(?:,\s+|,?\s+in\s+)(?:the\s+)?"
    r"(?:(?:northern|southern|eastern|western|central|north-?eastern|north-?western|south-?eastern|south-?western)\s+)?",
    re.IGNORECASE,
)


def _in_its_country(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """An unlisted name takes the country of a place written right behind it: "Varn, Donetsk region"."""
    placed = []
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        if (
            mention.country is None
            and following is not None
            and following.country is not None
            and following.literal
            and following.kind in (PlaceKind.COUNTRY, PlaceKind.REGION)
            and following.start - mention.end < 40
            and _INSIDE.fullmatch(text, mention.end, following.start)
        ):
            placed.append(replace(mention, country=following.country))
            continue
        placed.append(mention)
    return placed


def _told_again(text: str, introduced: list[PlaceMention]) -> Iterator[PlaceMention]:
    """A name that the text has introduced as a place ("the town of Varn") is that place wherever it stands alone."""
    wanted = (PlaceKind.CITY, PlaceKind.NEIGHBOURHOOD)
    kinds = {m.name: m.kind for m in introduced[:_MOST_INTRODUCED] if m.kind in wanted}
    if not kinds:
        return
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(kinds, key=lambda n: (-len(n), n)))
    for match in re.finditer(rf"(?<![\w’'-])(?:{names})(?![\w-])", text):
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 30]
        if not text.isupper() and (_NAMED_BEFORE.search(before) or _NAMED_AFTER.match(after)):
            continue  # "Ahmed Varn", "Varn Steel": the name of somebody or of something else
        yield _mention(text, match.start(), match.end(), kinds[" ".join(match.group().split())])


def _fired_on(text: str, placed: list[PlaceMention]) -> Iterator[PlaceMention]:
    """A name that the text places ("in Varn") is that place where it is fired on, hit or entered."""
    names = sorted({m.name for m in placed[:_MOST_INTRODUCED] if m.kind is PlaceKind.CITY}, key=lambda n: (-len(n), n))
    if not names:
        return
    either = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    struck = rf"{FIRED_ON}(?P<name>{either})(?![\w-])|\b[Tt]he\s+(?P<own>{either})\s+{OF_THE_PLACE}"
    for match in re.finditer(struck, text):
        group = "name" if match["name"] else "own"
        if not _NAMED_AFTER.match(text, match.end(group)):
            yield _mention(text, *match.span(group), PlaceKind.CITY)


def _at(spans: list[tuple[int, int]], start: int) -> int:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][0] < start:
            low = middle + 1
        else:
            high = middle
    return low


def all_capitals(text: str) -> bool:
    """True for a text whose letters are capitals, but for a few; told from its head."""
    upper = sum(1 for c in text[:4000] if c.isupper())
    return upper > 3 * sum(1 for c in text[:4000] if c.islower())


def _tokens(text: str) -> list[_Token]:
    tokens = []
    for match in _WORD.finditer(text):
        raw, end = match.group(), match.end()
        owned = bool(_POSSESSIVE.search(raw))
        if owned:
            raw, end = raw[:-2], end - 2
        elif raw[-1] in "sS" and text[end : end + 1] in ("'", "’"):
            owned = True
        folded = fold(raw) if raw[0].isupper() else raw.casefold()
        if "." in raw and len(raw) < 6 and text[end : end + 1] == ".":
            end += 1  # the last point of "U.S." belongs to it
        tokens.append(_Token(match.start(), end, raw, folded, owned))
    return tokens


def _known(text: str, capitals: bool) -> list[PlaceMention]:
    tokens = _tokens(text)
    mentions: list[PlaceMention] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        count, entry = _longest(text, tokens, at) if token.raw[0].isupper() else (0, None)
        if entry is None:
            at += 1
            continue
        last = at + count - 1
        if _is_name(text, tokens, at, last, entry, capitals):
            kind, end = _with_generic(text, tokens, last, entry)
            start = token.start
            mentions.append(
                PlaceMention(
                    start,
                    end,
                    " ".join(text[start:end].split()),
                    kind,
                    _literal(text, tokens, at, last, entry, mentions, capitals),
                    entry.key,
                    entry.country,
                )
            )
        at += count
    return mentions


def _longest(text: str, tokens: list[_Token], at: int) -> tuple[int, Entry | None]:
    first = tokens[at].folded
    for words in STARTS.get(first, ()):
        if len(words) == 1:
            return 1, ENTRIES[first]
        run = tokens[at : at + len(words)]
        if (
            tuple(t.folded for t in run) == words
            and all(_JOIN.match(text[a.end : b.start]) for a, b in pairwise(run))
            and not any(t.owned for t in run[:-1])
            and run[-1].raw[0].isupper() | (run[-1].folded in GENERIC)
        ):
            return len(words), ENTRIES[" ".join(words)]
    base = first[:-1]
    if (
        first.endswith("s")
        and base in ENTRIES
        and ENTRIES[base].seat
        and not ENTRIES[base].ambiguous
        and first not in DEMONYMS
    ):
        return 1, ENTRIES[base]  # a possessive whose apostrophe was lost in the source
    return 0, None


def _is_name(text: str, tokens: list[_Token], at: int, last: int, entry: Entry, capitals: bool) -> bool:
    """False for the pronoun US, for ambiguous names that nothing places, and for names of people."""
    token = tokens[at]
    if token.folded == "us" and at == last and token.raw not in ("US", "U.S"):
        return False
    before = tokens[at - 1].folded if at else ""
    following = tokens[last + 1].folded if last + 1 < len(tokens) else ""
    if capitals and token.folded == "us" and token.raw == "US" and before != "the":
        return False
    if not capitals and at == last and entry.kind == "city" and _is_abbreviation(text, tokens, at):
        return False
    if not entry.ambiguous:
        return True
    if entry.seat and following in _SPEAKING and not capitals and _alone(text, tokens, at, last):
        return True
    if before in _PLACING or (following in GENERIC and not capitals) or _after_comma_place(text, tokens, last):
        return _alone(text, tokens, at, last) or capitals
    if before in ("from", "to", "of", "and") or entry.kind == "country":
        return (not capitals and _alone(text, tokens, at, last)) or (
            before == "of" and at > 1 and tokens[at - 2].folded in _PLACED_OF
        )
    return False


_LONGEST_ABBREVIATION = 5


def _is_abbreviation(text: str, tokens: list[_Token], at: int) -> bool:
    """ "State news agency SANA quoted": capitals inside a sentence that nothing makes a place."""
    token, before = tokens[at], tokens[at - 1] if at else None
    return (
        token.raw.isupper()
        and len(token.raw) <= _LONGEST_ABBREVIATION
        and before is not None
        and before.raw[0].islower()
        and before.folded not in _LOCATIVE
        and text[before.end : token.start] == " "
    )


def _alone(text: str, tokens: list[_Token], at: int, last: int) -> bool:
    """True when no other capitalised word touches the name, as it would in a person's name."""
    before = at > 0 and tokens[at - 1].raw[0].isupper() and text[tokens[at - 1].end : tokens[at].start] == " "
    opens = before and (at == 1 or text[tokens[at - 2].end : tokens[at - 1].start].strip() != "")
    after = (
        last + 1 < len(tokens)
        and tokens[last + 1].raw[0].isupper()
        and text[tokens[last].end : tokens[last + 1].start] == " "
        and tokens[last + 1].folded not in _MONTHS_DAYS
    )
    return not (before and not opens) and not after


def _after_comma_place(text: str, tokens: list[_Token], last: int) -> bool:
    if last + 1 >= len(tokens):
        return False
    following = tokens[last + 1]
    return text[tokens[last].end : following.start] == ", " and following.folded in ENTRIES


def _with_generic(text: str, tokens: list[_Token], last: int, entry: Entry) -> tuple[PlaceKind, int]:
    """ "Donetsk region" is a region and "Donetsk airport" a facility, whatever Donetsk alone is."""
    end = tokens[last].end
    if last + 1 < len(tokens) and not tokens[last].owned and entry.kind != "country":
        following = tokens[last + 1]
        kind = GENERIC.get(following.folded)
        if (
            kind
            and text[end : following.start].strip() == ""
            and following.folded not in ("community", "people", "port", "plant", "capital")
        ):
            if (
                kind == "facility"
                and last + 2 < len(tokens)
                and tokens[last + 2].raw[0].isupper()
                and following.raw[0].isupper()
            ):
                return PlaceKind(entry.kind), end
            if kind == "city" or (
                kind == "facility"
                and following.folded not in _SITES
                and not (following.raw[0].isupper() and not following.raw.isupper())
            ):
                return PlaceKind(entry.kind), end  # "the Vukovar hospital": the place is Vukovar, the hospital a target
            return PlaceKind(kind), following.end
    return PlaceKind(entry.kind), end


def _literal(
    text: str,
    tokens: list[_Token],
    at: int,
    last: int,
    entry: Entry,
    earlier: list[PlaceMention],
    capitals: bool,
) -> bool:
    before = tokens[at - 1].folded if at else ""
    before2 = tokens[at - 2].folded if at > 1 else ""
    gap_before = text[tokens[at - 1].end : tokens[at].start] if at else ""
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    gap = text[tokens[last].end : following.start] if following else ""
    touching = following is not None and gap.strip(" \n'’sS") == ""
    if (
        following
        and touching
        and not tokens[last].owned
        and following.folded in _TITLES
        and (capitals or following.raw[0].isupper() or entry.seat)
        and following.folded not in GENERIC
    ):
        return False
    if (
        following
        and touching
        and following.folded in _OF_A_BODY
        and last + 2 < len(tokens)
        and tokens[last + 2].folded in _TITLES
    ):
        return False  # "Donetsk regional police chief"
    if _ALLIED.match(text, tokens[last].end):
        return False
    if tokens[last].owned and entry.seat:
        if entry.kind == "city":
            return following is None or following.folded not in _OWNED_BY_GOVERNMENT
        return _owner_is_place(tokens, last, following)
    if before == "in" and before2 in ("operation", "cooperation"):
        return False  # the name of an organisation
    if not entry.seat:
        return True
    if (
        "," in gap_before
        and earlier
        and earlier[-1].literal
        and earlier[-1].kind != PlaceKind.COUNTRY
        and tokens[at - 1].start <= earlier[-1].end
        and tokens[at - 1].end >= earlier[-1].end
    ):
        return True  # "Mariupol, Ukraine"
    if before == "the" and before2:
        before, before2 = before2, tokens[at - 3].folded if at > 2 else ""
    if before in ("of",):
        return before2 in _PLACED_OF or (entry.kind != "country" and before2 not in ("government", "president"))
    if before in ("to", "from"):
        return before2 in _MOVING or entry.kind != "country"
    if before == "and" and earlier and text[earlier[-1].end : tokens[at].start].strip() == "and":
        return earlier[-1].literal
    if before in _LOCATIVE and before != "on":
        return True
    if entry.kind == "country":
        return at == 0 and following is not None and "," in gap
    return not (following is not None and touching and following.folded in _SPEAKING) and before not in (
        "by",
        "on",
        "against",
        "with",
        "between",
        "urged",
        "accused",
    )


def _owner_is_place(tokens: list[_Token], last: int, following: _Token | None) -> bool:
    """ "Ukraine's capital" and "Syria's Manbij" are about the land, "Russia's forces" about the State."""
    for token in tokens[last + 1 : last + 4]:
        if token.folded in GENERIC or token.folded in ("border", "east", "west", "south", "north", "second"):
            return True
        if token.raw[0].isupper() and token.folded in ENTRIES:
            return True
    return following is None


def _introduced(text: str, capitals: bool) -> Iterator[PlaceMention]:
    """Names that a noun beside them makes places: "the town of Varn", "Varn township"."""
    for match in _OF.finditer(text):
        if capitals and match.group("noun").casefold() in _PARTS_OF_TOWNS:
            continue  # "THE GARRISON OF THE ENEMY": in capitals any word may follow
        if name := _name_in(text, *match.span("name"), capitals):
            yield _mention(text, *name, PlaceKind(GENERIC.get(match.group("noun").casefold(), "city")))
    for match in _BEFORE_GENERIC.finditer(text):
        name = None if capitals else _name_in(text, *match.span("name"), capitals)
        if name and name[1] == match.end("name") and not _BODY_BEHIND.match(text, match.end()):
            kind = PlaceKind(
                _AREAS.get(noun := match.group("noun").casefold().split()[-1], GENERIC.get(noun, "facility"))
            )
            yield _mention(text, name[0], match.end() if kind != PlaceKind.CITY else name[1], kind)


def _placed(text: str, capitals: bool) -> Iterator[PlaceMention]:
    """Names that only their position makes places: after "in", as what was shelled, in a dateline."""
    if not capitals:
        for struck in struck_names(text):
            name = _name_in(text, struck.start, struck.end, capitals)
            if name and (name[1] == struck.end or not struck.site):
                yield _mention(text, *name, PlaceKind.FACILITY if struck.site else PlaceKind.CITY)
        for match in _AFTER_PREPOSITION.finditer(text):
            if (name := _name_in(text, match.start(2), match.end(2), capitals)) and not _follows_person(
                text, match.end(2)
            ):
                yield _mention(text, *name, PlaceKind.CITY)
        for match in _DATELINE.finditer(text):
            if name := _name_in(text, match.start(1), match.end(1), True):
                yield _mention(text, *name, PlaceKind.CITY)
        return
    for pattern in (
        _CAPITALS_ARTICLE,
        _CAPITALS_ENDING,
        _CAPITALS_INSIDE,
        _CAPITALS_DATELINE,
        _CAPITALS_POST,
        _CAPITALS_SITE,
    ):
        for match in pattern.finditer(text):
            start, end = match.span("name")
            if _is_name_in_capitals(text[start:end]):
                yield _mention(text, start, end, PlaceKind.CITY)


_CAPITALS_OPEN = r"(?:EL|LA|LOS|LAS|SAN|SANTA|SANTO|PUERTO|VILLA|CIUDAD|CERRO|RIO|NUEVA|NUEVO)"  # of Spanish names
_CAPITALS_END = (
    r"(?=\s*[,.;:)\]]|\s+(?:ON|AT|IN|AND|WHERE|WHEN|WHILE|BY|LAST|THIS|TODAY|YESTERDAY|WITH|AFTER|BEFORE|DURING|FOR|TO|FROM|"
    r"WAS|WERE|WHICH|KILLING|LEAVING|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|EARLY|LATE|NEAR|DEPARTMENT|PROVINCE|MUNICIPALITY|"
    r"TOWN|CITY|VILLAGE|--|\(|\[)|\Z)"
)
_CAPITALS_LED = (
    r"\b(?:(?:IN|NEAR|OUTSIDE|AT|FROM|INTO|AROUND|THE\s+(?:AREA|HAMLET|SURROUNDINGS)\s+OF|(?:BOMBING|SHELLING|OCCUPATION|RAID|ATTACK)\s+(?:OF|ON|AGAINST))\s+"
    r"(?:NEARBY\s+|NEIGHBORING\s+|(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|CENTRAL|RURAL)\s+)?)"
)
_CAPITALS_ARTICLE = re.compile(
    rf"{_CAPITALS_LED}(?P<name>{_CAPITALS_OPEN}\s+[A-Z]{{3,}}"
    r"(?:\s+(?!YESTERDAY|TODAY|TONIGHT|DURING|WHERE|WHILE|WHEN|AFTER|BEFORE|WITH|LAST|THIS|EARLY|LATE|FROM|KILLING|LEAVING|WHICH|"
    r"[A-Z]+DAY\b)(?:DE\s+)?[A-Z]{4,})?)"
    rf"{_CAPITALS_END}"
)
_CAPITALS_ENDING = re.compile(  # "IN TORVACA ON SUNDAY": English words seldom end so
    rf"\b(?:IN|NEAR|OUTSIDE)\s+(?:NEARBY\s+)?(?P<name>[A-Z]{{3,}}[AIO]){_CAPITALS_END}"
)
_CAPITALS_INSIDE = re.compile(  # "IN TORVEN, KARVAN DEPARTMENT"
    rf"{_CAPITALS_LED}(?P<name>[A-Z]{{4,}}(?:\s+[A-Z]{{3,}})?),\s+(?:IN\s+)?(?:[A-Z]+\s+){{1,3}}?(?:DEPARTMENT|PROVINCE|MUNICIPALITY|REGION)\b"
)
_CAPITALS_DATELINE = re.compile(  # "TORVEN, 13 AUG 89 (RADIO"
    r"^\s*(?P<name>[A-Z]{3,}(?:\s+[A-Z]{2,}){0,3})(?:,\s+[A-Z ]{3,30})?(?:,\s+|\s+)"
    r"\d{1,2}\s+[A-Z]{3,9}\.?\s+(?:\d{2}|\d{4})\b",
    re.M,
)
_CAPITALS_POST = re.compile(  # a word that English does not end so: "THE TORVACA POLICE POST"
    r"\bTHE\s+(?P<name>[A-Z]{4,}[AIOU])\s+(?:POLICE\s+(?:POST|STATION)|ARMY\s+(?:POST|BASE)|GARRISON|BARRACKS|BRIDGE|DAM|HIGHWAY|PRISON|AIRPORT|"
    r"MARKET|CHURCH|VALLEY)\b"
)
_CAPITALS_SITE = re.compile(  # "THE SAN TORVO SUGAR MILL", "THE TORVACA PAPER FACTORY"
    rf"\bTHE\s+(?P<name>{_CAPITALS_OPEN}\s+[A-Z]{{3,}}|[A-Z]{{4,}}[AIOU])\s+"
    r"(?:(?:SUGAR|COFFEE|COTTON|PAPER|TEXTILE|CEMENT|STEEL|FLOUR|POWER|OIL|FUEL|BUS|PRIMARY|COVERED|CENTRAL)\s+){0,2}"
    r"(?:MILL|FACTORY|PLANT|DEPOT|SCHOOL|CLINIC|REFINERY|MINE|FARM|PLANTATION|ESTATE|COOPERATIVE|SUBSTATION|BRIDGE|DAM|GARRISON|"
    r"BARRACKS|MARKET)\b"
)
_NO_NAMES = word_set(
    "guerrilla militia media junta mafia police area data addition turn protest fact order front case response "
    "reprisal retaliation accordance connection contact prensa tribuna tiempo pais hora diario siglo espectador mundo "
    "comercio matutino nacion republica voz universal heraldo cronica opinion estrella patria guardia contra "
    "radio panamericana cadena clandestine propaganda perestroika arena"
)


def _is_name_in_capitals(words: str) -> bool:
    folded = words.casefold().split()
    return not any(
        w in _NO_NAMES or w in _NOT_PLACES or w in _STOP_IN_CAPITALS or w in GENERIC for w in folded
    ) and not any(w in DEMONYMS for w in folded)


_STOP_IN_CAPITALS = word_set(
    "and or but the a an of in on at by for with from to was were is are has have had who which where when that "
    "this these "
    "during after before today yesterday said killed near as it its they he she not be been will also while located "
    "under "
    "against because left leaving killing their his her according region province department only early late this"
)


def _name_in(text: str, start: int, end: int, capitals: bool) -> tuple[int, int] | None:
    """The part of a candidate that may be a name, or None when its first word cannot open one."""
    words = list(_WORD.finditer(text, start, end))
    kept_end = start
    for count, word in enumerate(words):
        raw = word.group()
        folded = _POSSESSIVE.sub("", raw).casefold()
        if not count and folded in _ARTICLES and text[word.end() : word.end() + 1] == "-" and word.end() < end:
            continue
        if not raw[0].isupper() and not (
            (count and "-" in text[word.start() - 1 : word.end() + 1])
            or folded in ("al", "el", "de", "la", "ez", "bin")
        ):
            break
        if (
            folded in _NOT_PLACES
            or folded in DEMONYMS
            or (capitals and folded in _STOP_IN_CAPITALS)
            or (folded in GENERIC and not count)
        ):
            break
        kept_end = word.end() - (2 if _POSSESSIVE.search(raw) else 0)
        if count + 1 == _MAX_NAME_WORDS or _POSSESSIVE.search(raw):
            break
    length = kept_end - start
    if length < 3 or (not capitals and text[start:kept_end].isupper() and length < 6):
        return None
    return start, kept_end


def _follows_person(text: str, end: int) -> bool:
    following = _WORD.search(text, end, end + 20)
    return bool(
        following
        and following.group().casefold() in _PERSON_AFTER
        and text[end : following.start()] in (" ", "’s ", "'s ")
    )


def _mention(text: str, start: int, end: int, kind: PlaceKind) -> PlaceMention:
    name = " ".join(text[start:end].split())
    return PlaceMention(start, end, name, kind, True, fold(name), None)
