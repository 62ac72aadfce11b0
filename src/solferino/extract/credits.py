"""Credits: whom a text names as the origin of what it carries.

What counts: an outlet, an agency, a platform or an unnamed body of the press in a frame that shows borrowing
("according to a Daily report", "told the Daily", "(Agency)", "Source: ..."). What does not: a monitor, a ministry or
the United Nations that simply speaks ("according to the observatory"): that is a speaker, and lies with statements and
figures. Such a body is credited only where records of it are the source ("the latest records from the ministry"). Lines
that sell, link or claim copyright are no sourcing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from solferino.extract.covered import covered
from solferino.extract.credited_bodies import ARTICLE, SAY, Found, in_capitals, unnamed
from solferino.extract.lexicon.outlets import NOUNS
from solferino.extract.outlet_names import Outlet, known, outlets
from solferino.extract.protocol import Context
from solferino.names.peoples import PEOPLES
from solferino.places import fold
from solferino.record import Credit, CreditRelation, Passage, RegionKind, Text
from solferino.text import Span, sentences
from solferino.text.wordlists import word_set

_ADJ = (
    r"(?:(?:[a-z]+-)?[a-z]+(?:-[a-z]+)*\s+|[A-Z][a-z]+(?:ian|ish|ese|an|i|ch|run|linked|based)\s+|"
    r"(?:[A-Z]+[a-z]*-)[a-z]+\s+)"
)
_GAP = r"(?:" + _ADJ + r"){0,4}"

_TOLD = re.compile(
    r"\b(?P<cue>(?:told|tells|telling|speaking\s+to|spoke\s+to|speaks\s+to|"
    r"in\s+an?\s+(?:[\w-]+\s+){0,3}interviews?\s+(?:with|to|on|for|granted\s+to|given\s+to|published\s+(?:by|in)"
    r"|carried\s+by)|interviews?\s+(?:with|to|for)|interviewed\s+by|"
    r"(?:in\s+)?(?:a\s+)?statements?\s+to|(?:in\s+)?remarks\s+to|(?:in\s+)?comments\s+to|said\s+on|says\s+on|"
    r"appearing\s+on|appeared\s+on|speaking\s+on|speaking\s+with)\s+)(?:(?:a|an|the|this)\s+)?(?!(?:his|her"
    r"|their)\s)(?:[a-z-]+\s+){0,3}[\"“]?\Z",
    re.IGNORECASE,
)
_RELIES_BEFORE = re.compile(
    r"\b(?P<cue>(?:according\s+to|as\s+per|per|citing|cited\s+by|quoted\s+by|quoted\s+in|quoting|reported\s+by|"
    r"as\s+reported\s+by|reported\s+in|reported\s+on|published\s+(?:by|in|on)|printed\s+in|"
    r"carried\s+by|broadcast\s+(?:by|on)|aired\s+(?:by|on)|seen\s+by|obtained\s+by|reviewed\s+by|verified\s+by|"
    r"compiled\s+by|distributed\s+by|released\s+by|(?:a|an|the)\s+(?:[a-z-]+\s+)?(?:report|article|investigation|"
    r"analysis|dispatch|story|tally|count|footage|video)\s+(?:by|in|from|on)|"
    r"(?:statement|communiqu[eé]|message|broadcast|claim|report|announcement)s?\s+(?:on|over|to|via|through"
    r"|carried\s+by)|"
    r"(?:through|over|via)\s+(?:its|their|his|the)\s+(?:[a-z-]+\s+){0,2}(?:station|radio|network|newspaper|channel"
    r"|agency)|"
    r"writing\s+(?:in|for)|wrote\s+in|read\s+in|courtesy\s+of)\s+)" + ARTICLE + _GAP + r"[\"“]?\Z",
    re.IGNORECASE,
)
_SAYS_AFTER = re.compile(
    r"(?:,\s+[^,.;\n]{1,80},)?\s*(?:\((?P<short>[^)]{1,30})\)\s*)?(?:['’]s\s+(?:[\w-]+\s+){0,2}(?:correspondent|"
    r"reporter|journalist|report|reporters|journalists|bureau)\s*(?:[A-Z][\w-]+\s*){0,3}(?:in\s+[A-Z][\w-]+\s*)?)?"
    r"(?P<gmt>in\s+\w+\s+(?:to\s+[\w ]{2,40}?\s+)?at\s+\d{4}\s+gmt(?:\s+on)?\s+(?:\d{1,2}\s+\w+\s+)?)?"
    r"(?:,?\s*for\s+its\s+part,?\s+)?"
    r"(?:(?:also|has|had|have|first|later|earlier|on\s+\w+|\w+day)\s+){0,2}(?P<verb>"
    + SAY
    + r"|was\s+able\s+to\s+verify|(?:is|are)\s+(?:now\s+|also\s+)?(?:reporting|quoting|citing))\b",
    re.IGNORECASE,
)
_REPORT_AFTER = re.compile(r"(?:['’]s)?\s+(?:report|reports|article|investigation|story|dispatch)\b", re.IGNORECASE)
_INVERTED_BEFORE = re.compile(r"(?:,|[\"”'’])\s*(?:said|reported|reports|wrote|added)\s+" + ARTICLE + _GAP + r"\Z")
_CONTRIBUTED = re.compile(
    r"(?P<staff>['’]s?\s+[^.\n]{1,80}?)?(?:\s+and\s+[^.\n]{1,60}?)?\s+(?:also\s+)?(?:has\s+|"
    r"have\s+)?contributed\s+(?:\w+\s+)?to\s+(?:this|the)\s+(?:\w+\s+)?(?:report|story|article|piece)\b",
    re.IGNORECASE,
)
_PICTURE = r"(?:\s*(?:photo|photos|picture|image|images|file\s+photo|via\s+\w+|archive|file))?"
_PARENTHESIS = re.compile(
    _PICTURE + r"(?:[/,–-]\s*[^()\n]{1,50}|\s+and\s+(?:news\s+)?agencies|\s+via\s+[A-Z][^()\n]{1,30})?\s*\)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:\(|\[|©\s?|[-—–]{1,2}\s?(?:from|via)\s+)(?:(?:photo|image|picture|video|credit|courtesy|source|via|by|"
    r"with|from|and|agencies|\w+\s*/)\s*[:/]?\s*(?:of\s+)?(?:the\s+)?)*\Z",
    re.IGNORECASE,
)
_SOURCE_LINE = re.compile(
    r"(?:\A|\n|[.!?\"”)]\s+)\s*(?:source|sources|photo|photos|image|images|picture|pictures|credit|(?:photo|picture"
    r"|image)\s+(?:credit|copyright|source)|photograph|"
    r"via)\s*(?:by|courtesy\s+of)?\s*(?::\s*|\s)" + ARTICLE + r"(?:[A-Z][\w-]+(?:,\s*|\s+and\s+|/))*\Z",
    re.IGNORECASE,
)
_PICTURE_OF = re.compile(  # "image copyright AFP", "Photo by Ana Silva/Reuters", "Ana Silva/Reuters"
    r"(?:(?i:image|picture|photo|video)\s+(?i:copyright|credit|source|courtesy)\s*:?\s*(?:of\s+)?"
    r"|(?:[A-Z](?:[\w'’-]{1,40}|\.)\s+){1,2}[A-Z][\w'’-]{1,40}\s?/\s?"
    r"|\b(?i:photos?|pictures?|images?)\s+(?i:by|from|courtesy\s+of)\s+(?:[A-Z][\w'’.-]+\s+){0,3}?)\Z"
)
_REPORTING_BY = re.compile(
    r"\b(?:(?:with\s+)?(?:additional|extra|further|supplementary)\s+reporting\s+(?:by|from)|with\s+reporting\s+(?:by"
    r"|from)|"
    r"with\s+files\s+from|with\s+(?:material|information|input)s?\s+from)\s+(?:the\s+)?"
    r"(?:[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?,?\s+(?:and\s+)?)*\Z",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(
    r"\b(?:ministry|minister|ministers|department|office|secretary|committee|council|commission|institute|school"
    r"|faculty)"
    r"\s+(?:of|for|on)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_VIDEO_FROM = re.compile(r"[-—–]\s*(?:from|via|by)\s+\Z", re.IGNORECASE)
_AND_AGENCIES = re.compile(r"\s+and\s+(?P<agencies>(?:news\s+)?agencies)\b", re.IGNORECASE)
_PICTURE_AGENCY = re.compile(  # at the end of a caption, without any frame: "AFP/Getty Images", "AP Photo/Ana Silva"
    r"(?:(?:AFP|EPA|AP|Reuters|Anadolu(?:\s+Agency)?|[A-Z][\w-]{1,40})\s?/\s?Getty(?:\s+Images)?"
    r"|(?:AFP|AP|EPA|REUTERS|Reuters)\s+Photo\b(?:/[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+)?)?"
    r"|(?:AFP|EPA|AP|REUTERS)/[A-Z][\w'’-]+)"
)
_PHOTO_SLASH = re.compile(r"(?:\s?/\s?|\s)[A-Z][\w'’-]+\s+[A-Z][\w'’-]+")

_HEAD_PARENTHESIS = re.compile(r"\((?P<outlet>[^()\n]{2,60})\)")
_HEAD = 160  # characters in which a dateline must lie
_LEADING = re.compile(r"\A\s*\((?P<outlet>[^()\n]{2,40})\)\s*(?:[-—–]{1,2}\s*)?[A-Z]")
_MONITORED = re.compile(
    r"\s*(?:--|—|–|-)\s*\[(?:TEXT|REPORT|EXCERPTS?|COMMENTARY|EDITORIAL|SPEECH|INTERVIEW|COMMUNIQUE|ARTICLE|STATEMENT)"
)

_NO_SOURCING = re.compile(
    r"^\s*(?:(?:this\s+(?:article|story|content)\s+is\s+owned\s+by|follow\s|subscribe\b|sign\s+up\b|read\s+more\b|"
    r"read\s+also\b|read\s+next\b|also\s+read\b|related\b|tags\b|see\s+also\b|"
    r"share\s+(?:this|on)\b|like\s+us\b|join\s+(?:us|our)\b|download\s+our\b|click\s+here\b|copyright\b|©|"
    r"all\s+rights\s+reserved\b|comment\s+via\b|advertisement\b|more\s+from\b|newsletter\b|opinion:|listen\s+to\b))",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"^\s*(?:this\s+(?:article|story|content)\s+is\s+owned\s+by\s+|follow\s+|"
    r"subscribe\s+to\s+(?:the\s+)?)(?P<name>[A-Z][\w'’.-]*(?:\s[A-Z][\w.-]*){0,3}?)(?:['’]s|\s+on\b|\.|$)",
    re.M,
)
_AFFILIATE = re.compile(r"\s+affiliate\s+[A-Z]{3}")  # "told CNN affiliate WRAL": the station is told
_LOOK = 110  # characters on either side of a name in which its frame must lie


_SHORTEST_HOUSE = 3  # letters in the name of a publisher that is looked for in the text


RULES: dict[str, str] = {
    "credits/dateline": "the source in brackets behind place and date",
    "credits/and-agencies": "agencies credited without a name, alone or beside the house itself",
    "credits/contributed": "a house that contributed to the report",
    "credits/reporting-by": "additional reporting by another house",
    "credits/told": "somebody told, or spoke in an interview with, an outlet",
    "credits/relies": "words such as according to, citing, quoted by, a report by, before an outlet",
    "credits/says": "an outlet that reported, said, quoted or showed something",
    "credits/inverted": "said or reported before the name of an outlet that closes the sentence",
    "credits/picture": "the credit of a picture, or the body that released it",
    "credits/parenthesis": "an outlet in brackets",
    "credits/from": "a video or picture from an outlet",
    "credits/source-line": "a line that begins with source, photo or via",
    "credits/unnamed-before": "unnamed media behind according to, told, reported by",
    "credits/unnamed-says": "unnamed media that reported something",
    "credits/dispatch": "a dispatch or cable that says something",
    "credits/platform": "a post, page or channel on a platform",
    "credits/post": "a post given with its author's handle and date",
    "credits/we-reported": "the house's own earlier report",
    "credits/records": "records, data or figures of a body, shown or relied on",
}
"""Names of the rules, as records carry them, and what each goes by."""


class CreditExtractor:
    """Finds credits in English text. Callable as an :class:`~solferino.extract.protocol.Extractor`."""

    name = "credits"
    version = "3"
    languages = frozenset({"en"})
    explained = RULES

    def __call__(self, text: Text, context: Context) -> Iterator[Credit]:
        """Yield each credit in text order. Empty text gives none; no input raises."""
        body = text.text
        own = _own_names(body, context)
        spans = sentences(body)
        house = context.publication.publisher
        if house is not None and sum(c.isalpha() for c in house) < _SHORTEST_HOUSE:
            house = None  # a mark or two found all over a text credits nobody
        selling = [(r.start, r.end) for r in text.regions(RegionKind.BOILERPLATE)]
        for found in _without_overlap(_all(body, own, house, selling)):
            credit = _credit(text, found, own, spans)
            if any(c.isalpha() for c in credit.to) and not _OVER_A_STOP.search(credit.to):
                yield credit


CREDITS = CreditExtractor()

_OVER_A_STOP = re.compile(r"[^\W\d_]{4,}\.\s")  # "on Friday. The Gazette": two sentences are no name

_CONFIDENCE = {
    "dateline": "0.97",
    "contributed": "0.95",
    "told": "0.92",
    "relies": "0.9",
    "says": "0.9",
    "parenthesis": "0.92",
    "source-line": "0.9",
    "reporting-by": "0.9",
    "and-agencies": "0.9",
    "inverted": "0.85",
    "picture": "0.88",
    "from": "0.8",
    "unnamed-before": "0.85",
    "unnamed-says": "0.8",
    "dispatch": "0.75",
    "platform": "0.75",
    "post": "0.85",
    "we-reported": "0.9",
    "records": "0.75",
}
_UNNAMED_CONFIDENCE = "0.75"  # an outlet that no list knows and its name alone gives away


def _named(body: str, found: Found) -> bool:
    return found.rule not in ("told", "relies", "says", "inverted") or known(body[found.name_start : found.name_end])


_AND_ANOTHER = re.compile(r"(?:,|\s+and|\s*,\s+and)\s+(?:the\s+)?(?:(?:news\s+)?agenc(?:y|ies)\s+)?\Z", re.IGNORECASE)


def _beside(body: str, named: list[Outlet], framed: dict[int, Found]) -> Iterator[Found]:
    """ "Reuters and AFP reported", "told Reuters and AFP": the frame of one is the frame of its neighbour."""
    order = [*range(len(named) - 1), *range(len(named) - 2, -1, -1)]
    for place in order:
        one, other = named[place], named[place + 1]
        if not _AND_ANOTHER.fullmatch(body, one.frame_end, other.start) or not (one.sure and other.sure):
            continue
        for bare, held in ((place, place + 1), (place + 1, place)):
            credit = framed.get(held)
            fits = credit is not None and credit.rule in (("says",) if bare < held else ("told", "relies"))
            if bare not in framed and credit is not None and fits:
                outlet = named[bare]
                framed[bare] = credit_of = Found(
                    outlet.start, outlet.frame_end, outlet.start, outlet.end, credit.relation, credit.rule
                )
                yield credit_of


def _all(
    body: str, own: frozenset[str], house: str | None = None, selling: Sequence[tuple[int, int]] = ()
) -> list[Found]:
    capitals = in_capitals(body)
    idle = sorted([*_idle_lines(body), *selling])
    found = [*_datelines(body, own)]
    named = outlets(body, capitals, house)
    framed: dict[int, Found] = {}
    for place, outlet in enumerate(named):
        if (credit := _framed(body, outlet, own, capitals)) and not (
            _inside(idle, outlet.start) and credit.relation != CreditRelation.CREDIT_LINE
        ):
            found.append(credit)
            framed[place] = credit
        agencies = _AND_AGENCIES.match(body, outlet.end)
        if agencies and credit and credit.relation == CreditRelation.CREDIT_LINE:
            found.append(
                Found(
                    agencies.start("agencies"),
                    agencies.end("agencies"),
                    *agencies.span("agencies"),
                    CreditRelation.CREDIT_LINE,
                    "and-agencies",
                )
            )
    found += _beside(body, named, framed)
    found += [f for f in unnamed(body) if not _inside(idle, f.start)]
    found = [_told_before(body, f, found) for f in found]
    found += _short_forms(body, named, framed, own, idle) if not capitals else ()
    return [_as_picture(body, f) for f in found if f.rule != "house"]


_SHORT = re.compile(
    r"\b(?P<article>[Tt]he)\s(?P<name>(?:Post|Herald|Tribune|Gazette|Telegraph|Journal|Chronicle|Observer|Courier|Compass|Sentinel"
    r"|Bulletin|Examiner|Beacon|Argus|Clarion|Echo|Register|Inquirer|Ledger))\b(?!\s[A-Z])"
)


def _short_forms(
    body: str, named: list[Outlet], framed: dict[int, Found], own: frozenset[str], idle: list[tuple[int, int]]
) -> Iterator[Found]:
    """ "the Post" behind the Holvan Post is credited by the longer name; "told The Post" stands by itself."""
    full: dict[str, Outlet] = {}
    for place, outlet in enumerate(named):
        words = body[outlet.start : outlet.end].split()
        if len(words) > 1 and (outlet.sure or place in framed):
            full.setdefault(words[-1], outlet)
    taken = [(one.start, one.end) for one in named if one.sure]
    for match in _SHORT.finditer(body):
        start, end = match.span("name")
        if _inside(taken, start) or _inside(idle, start):
            continue
        credit = _framed(body, Outlet(start, end, end, True), own, capitals=False)
        earlier = full.get(match["name"])
        if credit and earlier and earlier.end <= start:
            house = credit.relation == CreditRelation.RELIES_ON and _is_own(body[earlier.start : earlier.end], own)
            relation = CreditRelation.OWN_EARLIER if house else credit.relation
            yield replace(credit, relation=relation, name_start=earlier.start, name_end=earlier.end)
        elif credit and credit.rule == "told" and match["article"] == "The":
            yield credit


def _as_picture(body: str, found: Found) -> Found:
    """The credit of a picture covers the picture: the text beside it has another origin."""
    pictured = found.rule == "picture" or (
        found.rule in ("parenthesis", "source-line") and _OF_A_PICTURE.search(body, found.start, found.end)
    )
    return replace(found, relation=CreditRelation.EMBEDS) if pictured else found


_OF_A_PICTURE = re.compile(r"\b(?:photos?|pictures?|images?|photographs?|photograph|video)\b", re.IGNORECASE)


_MONITORED_HEAD = re.compile(
    r"(?:\A|\n)[^\S\n]*[A-Z][^a-z\n(]{1,50}(?:\([^()a-z\n]{2,40}\)[^a-z\n(]{0,6})?[ ,]+"
    r"(?:\d{1,2}\s[A-Z]{3,9}\.?(?:\s\d{2,4})?|[A-Z]{3,9}\s\d{1,2}"
    r"(?:\s\d{2,4})?|NO\sDATE)\s\((?P<outlet>[^()\n]{2,60})\)\s*(?:--|—|–|-)\s*(?:\[|[A-Z])"
)


_PLACE_AND_AGENCY = re.compile(  # "Aleppo, SANA – Three shells fell ..."
    r"\A\s*[A-Z][\w'’-]*(?:[ /][A-Z][\w'’-]*){0,3},\s+(?P<outlet>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2})"
    r"\s*[-–—]{1,2}\s*(?=[A-Z])"
)


def _datelines(body: str, own: frozenset[str]) -> Iterator[Found]:
    if monitored_head := _MONITORED_HEAD.search(body[:600]):
        start, end = monitored_head.span("outlet")
        yield Found(start - 1, end + 1, start, end, CreditRelation.CREDIT_LINE, "dateline")
        return
    if placed := _PLACE_AND_AGENCY.match(body):
        start, end = placed.span("outlet")
        if known(body[start:end]) and not _is_own(body[start:end], own):
            yield Found(start, end, start, end, CreditRelation.CREDIT_LINE, "dateline")
            return
    head = body[:_HEAD].lstrip()
    shift = len(body[:_HEAD]) - len(head)
    for match in _HEAD_PARENTHESIS.finditer(head):
        before = head[: match.start()]
        if not before.strip() or len(before) > 90 or "\n" in before.strip() or re.search(r"[.!?]\s+[A-Z][a-z]", before):
            continue
        name = match.group("outlet").strip()
        monitored = bool(_MONITORED.match(body, match.end() + shift))
        if monitored or (
            _outlet_like(name) and not _is_own(name, own) and re.match(r"[^a-z]{3,}", before.split(",")[0])
        ):
            start, end = match.start("outlet") + shift, match.end("outlet") + shift
            yield Found(start - 1, end + 1, start, end, CreditRelation.CREDIT_LINE, "dateline")
            return


def _framed(body: str, outlet: Outlet, own: frozenset[str], capitals: bool) -> Found | None:
    """The credit that the words around a name make of it, or None."""
    start, end = outlet.start, outlet.end
    left, right = body[max(0, start - _LOOK) : start], body[outlet.frame_end : outlet.frame_end + _LOOK]
    name = body[start:end]
    sure = outlet.sure and not (capitals and known(name) and len(name) < 4)
    if capitals and not outlet.sure and " " not in name and not _THE_BEFORE.search(left):
        return None  # "FARABUNDO MARTI NATIONAL LIBERATION FRONT"
    if not capitals and not sure and _part_of_longer_name(body, outlet):
        return None

    def found(first: int, last: int, relation: CreditRelation, rule: str) -> Found:
        if relation == CreditRelation.RELIES_ON and _is_own(name, own):
            relation = CreditRelation.OWN_EARLIER
        return Found(first, last, start, end, relation, rule)

    if match := _CONTRIBUTED.match(right):
        if (match.group("staff") and _is_own(name, own)) or _inner(body, start):
            return None
        return found(start, outlet.frame_end + match.end(), CreditRelation.CREDIT_LINE, "contributed")
    if credit := _line(body, outlet, left, own):
        return credit
    if (match := _REPORTING_BY.search(left)) and (sure or known(name)):
        return found(start - len(left) + match.start(), outlet.frame_end, CreditRelation.CREDIT_LINE, "reporting-by")
    if (sure or known(name)) and (credit := _staff(body, outlet, left, own)):
        return credit
    if _OF_A_BODY.search(left):
        return None  # "the Ministry of Foreign Affairs"
    if _AFFILIATE.match(right):
        return None
    if (match := _TOLD.search(left)) and (sure or known(name) or _outlet_like(name)):
        return found(start - len(left) + match.start(), outlet.frame_end, CreditRelation.TOLD, "told")
    if match := _RELIES_BEFORE.search(left):
        after = _REPORT_AFTER.match(right)
        if sure or known(name) or after or _outlet_like(name):
            last = outlet.frame_end + (after.end() if after else 0)
            return found(start - len(left) + match.start(), last, CreditRelation.RELIES_ON, "relies")
    says = _SAYS_AFTER.match(right)
    if says and says["verb"].casefold() == "states" and fold(name) in PEOPLES:
        return None  # "all Australian states"
    if says and (
        sure
        or (
            (says.group("gmt") or says.group("verb").casefold() in ("reported", "reports", "quoted", "cited"))
            and (known(name) or _outlet_like(name))
        )
        or (says.group("verb").casefold() in _BROADCAST and _STATION.match(name) and not name.casefold().endswith("'s"))
    ):
        opening = re.search(r"(?:\bas\s+)?(?:\bthe\s+)?\Z", left, re.IGNORECASE)
        first = start - (len(opening.group()) if opening else 0)
        return found(first, outlet.frame_end + says.end(), CreditRelation.RELIES_ON, "says")
    if sure and (match := _INVERTED_BEFORE.search(left)):
        cue = re.search(r"(?:said|reported|reports|wrote|added)\s", match.group())
        offset = match.start() + (cue.start() if cue else 0)
        return found(start - len(left) + offset, outlet.frame_end, CreditRelation.RELIES_ON, "inverted")
    if not capitals and (match := _PICTURE_AGENCY.match(body, start)):
        return found(start, match.end(), CreditRelation.CREDIT_LINE, "picture")
    if name == "REUTERS" and not capitals and (match := _PHOTO_SLASH.match(body, end)):
        return found(start, match.end(), CreditRelation.CREDIT_LINE, "picture")
    return None


_STAFF = r"(?:journalists?|reporters?|correspondents?|photographers?|teams?|crews?)"
_SAW = (
    r"(?:\s+(?:at|in|on|near|who)\s[^.;,\n]{1,50}?)?\s+(?:(?:also|later|have|had|has)\s+)?"
    r"(?:saw|seen|counted|witnessed|filmed|photographed)\b"
)
_STAFF_AFTER = re.compile(rf"(?:['’]s)?\s+{_STAFF}{_SAW}")
_SAW_AFTER = re.compile(_SAW)
_STAFF_BEFORE = re.compile(rf"\b{_STAFF}\s+(?:of|from|with|for)\s+(?:the\s+)?\Z", re.IGNORECASE)


def _staff(body: str, outlet: Outlet, left: str, own: frozenset[str]) -> Found | None:
    """ "Agency journalists counted seven bodies": the agency's own eyes. The house's own people are no credit."""
    start, end = outlet.start, outlet.end
    if _is_own(body[start:end], own):
        return None
    if match := _STAFF_AFTER.match(body, end) or _STAFF_AFTER.match(body, outlet.frame_end):
        return Found(start, match.end(), start, end, CreditRelation.RELIES_ON, "says")
    before = _STAFF_BEFORE.search(left)
    if before and (match := _SAW_AFTER.match(body, outlet.frame_end)):
        return Found(start - len(left) + before.start(), match.end(), start, end, CreditRelation.RELIES_ON, "says")
    return None


_BROADCAST = word_set("claimed announced announces broadcast aired carried")
_STATION = re.compile(
    r"radio\s+(?!(?:message|station|operator|transm|report|network|broadcast|communi|contact))\w", re.I
)
_THE_BEFORE = re.compile(r"(?:\(|[\"“]|\b(?:NEWSPAPER|MAGAZINE|DAILY|RADIO|AGENCY)\s+)\Z")


def _line(body: str, outlet: Outlet, left: str, own: frozenset[str]) -> Found | None:
    """Parentheses, source lines, pictures and videos."""
    start, end = outlet.start, outlet.end
    name = body[start:end]
    if _AND_AGENCIES.match(body, end):  # "Source: The Daily and agencies": the daily is the house itself
        return Found(start, end, start, end, CreditRelation.CREDIT_LINE, "house")
    opened = _OPEN.search(left)
    closed = _PARENTHESIS.match(body, outlet.frame_end, outlet.frame_end + _LOOK)
    if closed and not outlet.sure and not re.match(r"\s*\)", body[outlet.frame_end : outlet.frame_end + 3]):
        closed = None  # "(Hill, I feel, ...)"
    if opened and closed and left[opened.start()] in "([" and (outlet.sure or known(name) or _tail_is_outlet(name)):
        first = start - len(left) + opened.start()
        if (_is_own(name, own) and not body[:first].strip()) or _is_dateline_of_own(body, first, name, own):
            return Found(start, end, start, end, CreditRelation.CREDIT_LINE, "house")
        return Found(first, closed.end(), start, end, CreditRelation.CREDIT_LINE, "parenthesis")
    if opened and left[opened.start()] == "©" and body[start - len(left) + opened.start() :].strip():
        return Found(start - len(left) + opened.start(), end, start, end, CreditRelation.CREDIT_LINE, "picture")
    if (
        (match := _VIDEO_FROM.search(left))
        and known(name)
        and re.match(r"\s*(?:\n|\Z)", body[outlet.frame_end : outlet.frame_end + 3])
    ):
        relation = (
            CreditRelation.EMBEDS
            if "watch" in left.casefold().rpartition("\n")[2] or "video" in left.casefold() or len(left) == _LOOK
            else CreditRelation.CREDIT_LINE
        )
        return Found(start - len(left) + match.start(), end, start, end, relation, "from")
    if (match := _PICTURE_OF.search(left)) and outlet.sure:
        return Found(start - len(left) + match.start(), end, start, end, CreditRelation.CREDIT_LINE, "picture")
    if (match := _SOURCE_LINE.search(left)) and (outlet.sure or known(name)):
        words = match.group()
        first = start - len(left) + match.start() + (len(words) - len(words.lstrip(' \n.!?"”)')))
        return Found(first, end, start, end, CreditRelation.CREDIT_LINE, "source-line")
    return None


def _is_dateline_of_own(body: str, first: int, name: str, own: frozenset[str]) -> bool:
    before = body[max(0, first - 60) : first].rpartition("\n")[2].rpartition(".")[2]
    return _is_own(name, own) and bool(re.search(r"[A-Z]{3,}[^a-z]*\s\Z", before))


_THE_AGENCY = re.compile(
    r"(?:the|this|that)\s+(?:news\s+agency|newspaper|radio\s+station|television\s+station|news\s+website)\b",
    re.IGNORECASE,
)


def _told_before(body: str, credit: Found, found: list[Found]) -> Found:
    """ "The news agency said": the outlet that the text credited last, where it credited one."""
    if not credit.rule.startswith("unnamed") or not _THE_AGENCY.search(body, credit.start, credit.end):
        return credit
    if " " in body[credit.name_start : credit.name_end].replace("news agency", "agency").replace(
        " station", ""
    ).replace("news website", ""):
        return credit
    earlier = [
        f for f in found if f.rule in ("says", "relies", "told", "inverted") and 0 <= credit.start - f.end < _BACK
    ]
    last = max(earlier, key=lambda f: f.start, default=None)
    return replace(credit, name_start=last.name_start, name_end=last.name_end) if last else credit


_BACK = 1500  # characters back in which "the agency" was named


def _without_overlap(found: list[Found]) -> list[Found]:
    """Of two frames over one name the wider one, of two frames over the same words the named one; text order."""
    kept: list[Found] = []
    for credit in sorted(found, key=lambda f: (f.name_start, -(f.end - f.start), f.rule)):
        near = [k for k in kept[-6:] if k.start < credit.end and credit.start < k.end]
        if any(k.name_start < credit.name_end and credit.name_start < k.name_end for k in near):
            continue
        if credit.rule.startswith("unnamed") and any(not k.rule.startswith("unnamed") for k in near):
            continue
        if not credit.rule.startswith("unnamed"):
            kept[-6:] = [k for k in kept[-6:] if k not in near or not k.rule.startswith("unnamed")]
        kept.append(credit)
    return sorted(kept, key=lambda f: (f.start, f.end))


def _credit(text: Text, found: Found, own: frozenset[str], spans: list[Span]) -> Credit:
    start, end = found.start, found.end
    start += len(text.text[start:end]) - len(text.text[start:end].lstrip())
    end = start + len(text.text[start:end].rstrip())
    return Credit(
        passage=Passage.of(text, start, end),
        to=_plain(text.text[found.name_start : found.name_end]).rstrip(","),
        relation=found.relation,
        to_kind=found.kind,
        covers=covered(text, found.start, found.end, found.relation, found.rule, spans),
        rule=f"credits/{found.rule}",
        confidence=_CONFIDENCE[found.rule] if _named(text.text, found) else _UNNAMED_CONFIDENCE,
    )


_ARTICLE_PART = re.compile(  # names that are nothing without their article
    r"the\s+(?:news|times|sun|post|star|age|wire|hill|nation|national|print|insider|mirror|standard|monitor|"
    r"independent)",
    re.IGNORECASE,
)


def _plain(name: str) -> str:
    words = " ".join(name.split())
    if _ARTICLE_PART.fullmatch(words):
        return words
    return re.sub(r"\A(?:the|a|an)\s+(?=\S)", "", words, flags=re.IGNORECASE)


def _own_names(body: str, context: Context) -> frozenset[str]:
    """Folded names of the house that publishes the text: as given, or as the text's own lines say."""
    names = set()
    if context.publication.publisher:
        publisher = re.sub(r"\([^)]*\)", "", context.publication.publisher)
        names.add(_key(publisher))
        initials = "".join(word[0] for word in publisher.split() if word[0].isupper())
        if len(initials) > 2:
            names.add(_key(initials))
    if (match := _LEADING.match(body)) and _outlet_like(match.group("outlet")):
        names.add(_key(match.group("outlet")))
    names.update(_key(match.group("name")) for match in _OWNER.finditer(body))
    return frozenset(n for n in names if n)


def _key(name: str) -> str:
    return fold(_plain(name.strip())).replace(" ", "")


def _is_own(name: str, own: frozenset[str]) -> bool:
    key = _key(name)
    return bool(key) and any(
        key == o or (min(len(key), len(o)) > 3 and (key.startswith(o) or o.startswith(key))) for o in own
    )


def _outlet_like(name: str) -> bool:
    return (
        known(name)
        or _tail_is_outlet(name)
        or bool(re.match(r"(?:radio|television|diario|canal)\s+(?!stations?\s)", name, re.IGNORECASE))
    )


def _tail_is_outlet(name: str) -> bool:
    match = re.search(r"([\w'’]+)\W*\Z", name)
    return bool(
        match
        and re.fullmatch(
            NOUNS + r"|times|post|herald|tribune|gazette|telegraph|journal|chronicle|observer|courier|compass|sentinel|"
            r"bulletin|examiner|beacon|argus|dispatch|news|press|radio|reporter|register|inquirer|mirror|voice",
            match.group(1),
            re.IGNORECASE,
        )
    )


def _part_of_longer_name(body: str, outlet: Outlet) -> bool:
    """True for "National" in "Syrian National Coalition": a doubtful name between other capitalised words."""
    after = re.match(r"\s([A-Z][\w'’-]*)", body[outlet.frame_end : outlet.frame_end + 30])
    before = re.search(r"([A-Z][\w-]*[a-z])\s\Z", body[max(0, outlet.start - 30) : outlet.start])
    return bool(after and after.group(1).casefold() not in ("photo", "photos", "news")) or bool(
        before
        and " " not in body[outlet.start : outlet.end]
        and before.group(1).casefold() not in ("the", "as", "according", "told", "source", "citing")
    )


def _inner(body: str, start: int) -> bool:
    """True inside a list of staff ("Ann of X, Y's Bo contributed"): one line, credited once by its first name."""
    return bool(re.search(r"contributed\s+to", body[max(0, start - 30) : start]))


def _idle_lines(body: str) -> list[tuple[int, int]]:
    """Spans of lines that sell or link."""
    spans, at = [], 0
    for line in body.splitlines(keepends=True):
        if _NO_SOURCING.match(line):
            spans.append((at, at + len(line)))
        at += len(line)
    return spans


def _inside(spans: list[tuple[int, int]], position: int) -> bool:
    at = bisect_right(spans, (position, len(spans) + position + 1)) - 1
    return at >= 0 and spans[at][0] <= position < spans[at][1]
