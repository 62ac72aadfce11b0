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
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.extract.lexicon.outlets import NOUNS, PLATFORMS
from solferino.extract.outlet_names import Outlet, known, outlets
from solferino.extract.protocol import Context
from solferino.places import fold
from solferino.record import Credit, CreditRelation, Passage, SpeakerKind, Text
from solferino.text import Span, sentences

_SAY = (
    r"(?:said|says|reported|reports|quoted|quotes|cited|cites|announced|announces|claimed|claims|put|wrote|writes|"
    r"revealed|reveals|published|"
    r"broadcast|broadcasts|aired|added|stated|states|noted|showed|shows|carried|confirmed|estimated|disclosed|"
    r"tweeted|posted|alleged|learned|relayed)"
)
_ADJ = (
    r"(?:(?:[a-z]+-)?[a-z]+(?:-[a-z]+)*\s+|[A-Z][a-z]+(?:ian|ish|ese|an|i|ch|run|linked|based)\s+|"
    r"(?:[A-Z]+[a-z]*-)[a-z]+\s+)"
)
_ARTICLE = r"(?:(?:a|an|the|this|that|its|our|his|her|their)\s+)?"
_GAP = r"(?:" + _ADJ + r"){0,4}"

_TOLD = re.compile(
    r"\b(?P<cue>(?:told|tells|telling|speaking\s+to|spoke\s+to|speaks\s+to|"
    r"in\s+an?\s+(?:[\w-]+\s+){0,2}interview\s+(?:with|to|on)|interview\s+with|interviewed\s+by|"
    r"(?:in\s+)?(?:a\s+)?statements?\s+to|(?:in\s+)?remarks\s+to|(?:in\s+)?comments\s+to|said\s+on|says\s+on|"
    r"appearing\s+on|appeared\s+on|speaking\s+on|speaking\s+with)\s+)" + _ARTICLE + r"(?:[a-z-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_RELIES_BEFORE = re.compile(
    r"\b(?P<cue>(?:according\s+to|as\s+per|per|citing|cited\s+by|quoted\s+by|quoted\s+in|quoting|reported\s+by|"
    r"as\s+reported\s+by|reported\s+in|reported\s+on|published\s+(?:by|in|on)|printed\s+in|"
    r"carried\s+by|broadcast\s+(?:by|on)|aired\s+(?:by|on)|seen\s+by|obtained\s+by|reviewed\s+by|verified\s+by|"
    r"compiled\s+by|distributed\s+by|released\s+by|(?:a|an|the)\s+(?:[a-z-]+\s+)?(?:report|article|investigation|"
    r"analysis|dispatch|story|tally|count|footage|video)\s+(?:by|in|from|on)|"
    r"writing\s+(?:in|for)|wrote\s+in|read\s+in|courtesy\s+of)\s+)" + _ARTICLE + _GAP + r"\Z",
    re.IGNORECASE,
)
_SAYS_AFTER = re.compile(
    r"(?:,\s+[^,.;\n]{1,80},)?\s*(?:\((?P<short>[^)]{1,30})\)\s*)?(?:['’]s\s+(?:[\w-]+\s+){0,2}(?:correspondent|"
    r"reporter|journalist|report|reporters|journalists|bureau)\s*(?:[A-Z][\w-]+\s*){0,3}(?:in\s+[A-Z][\w-]+\s*)?)?"
    r"(?:(?:also|has|had|have|later|earlier|on\s+\w+|\w+day)\s+){0,2}(?P<verb>" + _SAY + r")\b",
    re.IGNORECASE,
)
_REPORT_AFTER = re.compile(r"(?:['’]s)?\s+(?:report|reports|article|investigation|story|dispatch)\b", re.IGNORECASE)
_INVERTED_BEFORE = re.compile(r"(?:,|[\"”'’])\s*(?:said|reported|reports|wrote|added)\s+" + _ARTICLE + _GAP + r"\Z")
_CONTRIBUTED = re.compile(
    r"(?P<staff>['’]s\s+[^.\n]{1,80}?)?(?:\s+and\s+[^.\n]{1,60}?)?\s+(?:also\s+)?(?:has\s+|"
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
    r"(?:\A|\n|[.!?\"”)]\s+)\s*(?:source|sources|photo|photos|image|picture|credit|photo\s+credit|photograph|"
    r"via)\s*(?:by|courtesy\s+of)?\s*(?::\s*|\s)" + _ARTICLE + r"(?:[A-Z][\w-]+(?:,\s*|\s+and\s+|/))*\Z",
    re.IGNORECASE,
)
_REPORTING_BY = re.compile(
    r"\b(?:(?:with\s+)?(?:additional|extra|further|supplementary)\s+reporting\s+(?:by|from)|with\s+reporting\s+(?:by|from)|"
    r"with\s+files\s+from|with\s+(?:material|information|input)s?\s+from)\s+(?:the\s+)?"
    r"(?:[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?,?\s+(?:and\s+)?)*\Z",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(
    r"\b(?:ministry|minister|ministers|department|office|secretary|committee|council|commission|institute|school|faculty)"
    r"\s+(?:of|for|on)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_VIDEO_FROM = re.compile(r"[-—–]\s*(?:from|via|by)\s+\Z", re.IGNORECASE)
_AND_AGENCIES = re.compile(r"\s+and\s+(?P<agencies>(?:news\s+)?agencies)\b", re.IGNORECASE)
_PHOTO_SLASH = re.compile(r"(?:\s?/\s?|\s)[A-Z][\w'’-]+\s+[A-Z][\w'’-]+")

_HEAD_PARENTHESIS = re.compile(r"\((?P<outlet>[^()\n]{2,60})\)")
_HEAD = 160  # characters in which a dateline must lie
_LEADING = re.compile(r"\A\s*\((?P<outlet>[^()\n]{2,40})\)\s*(?:[-—–]{1,2}\s*)?[A-Z]")
_MONITORED = re.compile(
    r"\s*(?:--|—|–|-)\s*\[(?:TEXT|REPORT|EXCERPTS?|COMMENTARY|EDITORIAL|SPEECH|INTERVIEW|COMMUNIQUE|ARTICLE|STATEMENT)"
)

_UNNAMED = (
    r"(?:state|government|official|local|national|foreign|international|regional|pro-government|state-run|"
    r"state-owned|independent|israeli|arab|"
    r"[a-z]+(?:an|ian|ish|ese|i))\s+"
)
_UNNAMED_BODY = (
    r"(?:"
    + _UNNAMED
    + r"){0,3}(?:news\s+reports?|media\s+reports?|press\s+reports?|radio\s+stations?|radio\s+networks?|"
    r"television\s+stations?|tv\s+stations?|news\s+agency|news\s+agencies|"
    r"wire\s+services?|state\s+television|state\s+tv|state\s+media|state\s+radio|local\s+media|news\s+media|"
    r"media\s+outlets?|newspapers?|domestic\s+radio|national\s+radio|national\s+television|official\s+media|"
    r"news\s+website)"
)
_UNNAMED_BEFORE = re.compile(
    r"\b(?P<cue>(?:according\s+to|as\s+per|citing|reported(?:\s+[\w ]{1,30}?)?\s+by|quoted\s+by|broadcast\s+(?:by|"
    r"on)|announced\s+on|told|carried\s+by|published\s+(?:by|in))\s+)"
    + _ARTICLE
    + r"(?P<name>"
    + _UNNAMED_BODY
    + r")\b(?:,?\s+(?P<proper>(?-i:[A-Z][A-Z\d]{1,7}))\b)?",
    re.IGNORECASE,
)
_UNNAMED_SAYS = re.compile(
    r"\b" + _ARTICLE + r"(?P<name>" + _UNNAMED_BODY + r")\s+(?:(?:also|has|had|have|later|earlier)\s+)?" + _SAY + r"\b",
    re.IGNORECASE,
)
_DISPATCH = re.compile(
    r"\bas\s+(?:this|the|an?)\s+(?P<name>(?:\w+\s+){0,2}(?:dispatch|cable|wire\s+report|news\s+report))\s+(?:says|"
    r"said|reports|reported)\b",
    re.IGNORECASE,
)
_ON_PLATFORM = re.compile(
    r"\b(?:said|says|wrote|writes|posted|announced|published|shared|added|reported|claimed|confirmed|tweeted|"
    r"uploaded)\b[^.;:\"“”\n]{0,60}?\b(?:on|via|to|in)\s+(?:(?:his|her|its|their|the|a|an|[A-Z][\w.-]*['’]s)\s+)?"
    r"(?:(?:official|personal|verified|own|public)\s+)*(?P<name>"
    + "|".join(p.strip() for p in PLATFORMS.split(",") if len(p.strip()) > 1)
    + r")\b(?:\s+(?:page|account|channel|feed|profile|post|message|video|statement))?",
    re.IGNORECASE,
)
_IN_POST = re.compile(  # "according to a Facebook post by the ministry"
    r"\b(?:according\s+to|in|citing)\s+(?:a|an|the|his|her|its|their|one)\s+(?:[\w-]+\s+)?(?P<name>"
    + "|".join(p.strip() for p in PLATFORMS.split(",") if len(p.strip()) > 1)
    + r")\s+(?:post|message|video|statement|channel|account|update)\b",
    re.IGNORECASE,
)
_TWEET = re.compile(
    r"(?<!\w)(?P<name>(?:[A-Z][^\W\d_]*(?:['’.-][^\W\d_]+)*\s){1,4}?)\s?\((?:@[\w]{2,20}|"
    r"[a-z][a-z0-9_]{3,20})\)\s*,?\s*(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\s\d{1,2},?\s\d{4}"
)
_OWN = re.compile(
    r"\b(?:as\s+)?(?P<name>we)\s+(?:have\s+|had\s+)?(?:previously\s+|earlier\s+)?reported\b|"
    r"\bas\s+(?P<site>this\s+(?:newspaper|website|site|outlet))\s+(?:has\s+)?(?:previously\s+)?reported\b",
    re.IGNORECASE,
)
_RECORDS = re.compile(
    r"\b(?i:(?:according\s+to|based\s+on|citing)\s+(?:the\s+)?(?:latest\s+|official\s+|new\s+|preliminary\s+|"
    r"published\s+)*"
    r"(?:records?|data|figures|statistics|database|documentation)\s+"
    r"(?:from|by|of|compiled\s+by|collected\s+by|published\s+by|kept\s+by|gathered\s+by)\s+(?:the\s+)?)"
    r"(?P<name>[A-Z][\w.’'-]*(?:\s+(?:(?:of|for|and|the)\s+){0,2}[A-Z][\w.’'-]*){0,6})"
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
_LOOK = 110  # characters on either side of a name in which its frame must lie


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    name_start: int
    name_end: int
    relation: CreditRelation
    rule: str
    kind: SpeakerKind = SpeakerKind.OUTLET


_SHORTEST_HOUSE = 3  # letters in the name of a publisher that is looked for in the text


class CreditExtractor:
    """Finds credits in English text. Callable as an :class:`~solferino.extract.protocol.Extractor`."""

    name = "credits"
    version = "1"
    languages = frozenset({"en"})

    def __call__(self, text: Text, context: Context) -> Iterator[Credit]:
        """Yield each credit in text order. Empty text gives none; no input raises."""
        body = text.text
        own = _own_names(body, context)
        spans = sentences(body)
        house = context.publication.publisher
        if house is not None and sum(c.isalpha() for c in house) < _SHORTEST_HOUSE:
            house = None  # a mark or two found all over a text credits nobody
        for found in _without_overlap(_all(body, own, house)):
            credit = _credit(text, found, own, spans)
            if any(c.isalpha() for c in credit.to):
                yield credit


CREDITS = CreditExtractor()


def _all(body: str, own: frozenset[str], house: str | None = None) -> list[_Found]:
    capitals = _in_capitals(body)
    idle = _idle_lines(body)
    found = [*_datelines(body, own)]
    for outlet in outlets(body, capitals, house):
        if (credit := _framed(body, outlet, own, capitals)) and not (
            _inside(idle, outlet.start) and credit.relation != CreditRelation.CREDIT_LINE
        ):
            found.append(credit)
        agencies = _AND_AGENCIES.match(body, outlet.end)
        if agencies and credit and credit.relation == CreditRelation.CREDIT_LINE:
            found.append(
                _Found(
                    agencies.start("agencies"),
                    agencies.end("agencies"),
                    *agencies.span("agencies"),
                    CreditRelation.CREDIT_LINE,
                    "and-agencies",
                )
            )
    found += [f for f in _unnamed(body) if not _inside(idle, f.start)]
    return [f for f in found if f.rule != "house"]


def _datelines(body: str, own: frozenset[str]) -> Iterator[_Found]:
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
            yield _Found(start - 1, end + 1, start, end, CreditRelation.CREDIT_LINE, "dateline")
            return


def _framed(body: str, outlet: Outlet, own: frozenset[str], capitals: bool) -> _Found | None:
    """The credit that the words around a name make of it, or None."""
    start, end = outlet.start, outlet.end
    left, right = body[max(0, start - _LOOK) : start], body[outlet.frame_end : outlet.frame_end + _LOOK]
    name = body[start:end]
    sure = outlet.sure and not (capitals and known(name) and len(name) < 4)
    if not capitals and not sure and _part_of_longer_name(body, outlet):
        return None

    def found(first: int, last: int, relation: CreditRelation, rule: str) -> _Found:
        if relation == CreditRelation.RELIES_ON and _is_own(name, own):
            relation = CreditRelation.OWN_EARLIER
        return _Found(first, last, start, end, relation, rule)

    if match := _CONTRIBUTED.match(right):
        if (match.group("staff") and _is_own(name, own)) or _inner(body, start):
            return None
        return found(start, outlet.frame_end + match.end(), CreditRelation.CREDIT_LINE, "contributed")
    if credit := _line(body, outlet, left, own):
        return credit
    if (match := _REPORTING_BY.search(left)) and (sure or known(name)):
        return found(start - len(left) + match.start(), outlet.frame_end, CreditRelation.CREDIT_LINE, "reporting-by")
    if _OF_A_BODY.search(left):
        return None  # "the Ministry of Foreign Affairs"
    if (match := _TOLD.search(left)) and (sure or known(name) or _tail_is_outlet(name)):
        return found(start - len(left) + match.start(), outlet.frame_end, CreditRelation.TOLD, "told")
    if match := _RELIES_BEFORE.search(left):
        after = _REPORT_AFTER.match(right)
        if sure or known(name) or after or _tail_is_outlet(name):
            last = outlet.frame_end + (after.end() if after else 0)
            return found(start - len(left) + match.start(), last, CreditRelation.RELIES_ON, "relies")
    says = _SAYS_AFTER.match(right)
    if says and (
        sure
        or (
            says.group("verb").casefold() in ("reported", "reports", "quoted", "cited")
            and (known(name) or _tail_is_outlet(name))
        )
    ):
        opening = re.search(r"(?:\bas\s+)?(?:\bthe\s+)?\Z", left, re.IGNORECASE)
        first = start - (len(opening.group()) if opening else 0)
        return found(first, outlet.frame_end + says.end(), CreditRelation.RELIES_ON, "says")
    if sure and (match := _INVERTED_BEFORE.search(left)):
        cue = re.search(r"(?:said|reported|reports|wrote|added)\s", match.group())
        offset = match.start() + (cue.start() if cue else 0)
        return found(start - len(left) + offset, outlet.frame_end, CreditRelation.RELIES_ON, "inverted")
    if name == "REUTERS" and not capitals and (match := _PHOTO_SLASH.match(body, end)):
        return found(start, match.end(), CreditRelation.CREDIT_LINE, "picture")
    return None


def _line(body: str, outlet: Outlet, left: str, own: frozenset[str]) -> _Found | None:
    """Parentheses, source lines, pictures and videos."""
    start, end = outlet.start, outlet.end
    name = body[start:end]
    if _AND_AGENCIES.match(body, end):  # "Source: The Daily and agencies": the daily is the house itself
        return _Found(start, end, start, end, CreditRelation.CREDIT_LINE, "house")
    opened = _OPEN.search(left)
    closed = _PARENTHESIS.match(body, outlet.frame_end, outlet.frame_end + _LOOK)
    if opened and closed and left[opened.start()] in "([" and (outlet.sure or known(name) or _tail_is_outlet(name)):
        first = start - len(left) + opened.start()
        if (_is_own(name, own) and not body[:first].strip()) or _is_dateline_of_own(body, first, name, own):
            return _Found(start, end, start, end, CreditRelation.CREDIT_LINE, "house")
        return _Found(first, closed.end(), start, end, CreditRelation.CREDIT_LINE, "parenthesis")
    if opened and left[opened.start()] == "©" and body[start - len(left) + opened.start() :].strip():
        return _Found(start - len(left) + opened.start(), end, start, end, CreditRelation.CREDIT_LINE, "picture")
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
        return _Found(start - len(left) + match.start(), end, start, end, relation, "from")
    if (match := _SOURCE_LINE.search(left)) and (outlet.sure or known(name)):
        words = match.group()
        first = start - len(left) + match.start() + (len(words) - len(words.lstrip(' \n.!?"”)')))
        return _Found(first, end, start, end, CreditRelation.CREDIT_LINE, "source-line")
    return None


def _is_dateline_of_own(body: str, first: int, name: str, own: frozenset[str]) -> bool:
    before = body[max(0, first - 60) : first].rpartition("\n")[2].rpartition(".")[2]
    return _is_own(name, own) and bool(re.search(r"[A-Z]{3,}[^a-z]*\s\Z", before))


def _unnamed(body: str) -> Iterator[_Found]:
    relies, embeds = CreditRelation.RELIES_ON, CreditRelation.EMBEDS
    for match in _UNNAMED_BEFORE.finditer(body):
        relation = CreditRelation.TOLD if match.group("cue").casefold().startswith("told") else relies
        named = "proper" if match["proper"] and not _in_capitals(body) else "name"
        yield _Found(match.start(), match.end(), *match.span(named), relation, "unnamed-before")
    for match in _UNNAMED_SAYS.finditer(body):
        if not re.search(
            r"\w['’-]?\s\Z", body[max(0, match.start("name") - 2) : match.start("name")]
        ) or not _capital_before(body, match.start()):
            yield _Found(match.start(), match.end(), *match.span("name"), relies, "unnamed-says")
    for match in _DISPATCH.finditer(body):
        yield _Found(match.start(), match.end(), *match.span("name"), relies, "dispatch")
    for match in _ON_PLATFORM.finditer(body):
        if match.group("name")[0].isupper():
            yield _Found(match.start(), match.end(), *match.span("name"), relies, "platform")
    for match in _IN_POST.finditer(body):
        if match.group("name")[0].isupper():
            yield _Found(match.start(), match.end(), *match.span("name"), relies, "platform")
    for match in _TWEET.finditer(body):
        start, end = match.span("name")
        yield _Found(match.start(), match.end(), start, start + len(body[start:end].rstrip()), embeds, "post")
    for match in _OWN.finditer(body):
        group = "name" if match.group("name") else "site"
        yield _Found(match.start(), match.end(), *match.span(group), CreditRelation.OWN_EARLIER, "we-reported")
    for match in _RECORDS.finditer(body):
        start, end = match.span("name")
        end = start + len(body[start:end].rstrip(" .,'’"))
        yield _Found(match.start(), end, start, end, relies, "records", SpeakerKind.INSTITUTION)


def _capital_before(body: str, at: int) -> bool:
    before = re.search(r"([^\W\d_][\w'’-]*)\s\Z", body[max(0, at - 30) : at])
    return bool(before and before.group(1)[0].isupper() and not body[max(0, at - 200) : at].isupper())


def _without_overlap(found: list[_Found]) -> list[_Found]:
    """Of two frames over one name the wider one; text order."""
    kept: list[_Found] = []
    for credit in sorted(found, key=lambda f: (f.name_start, -(f.end - f.start), f.rule)):
        if not any(k.name_start < credit.name_end and credit.name_start < k.name_end for k in kept[-4:]):
            kept.append(credit)
    return sorted(kept, key=lambda f: (f.start, f.end))


def _credit(text: Text, found: _Found, own: frozenset[str], spans: list[Span]) -> Credit:
    start, end = found.start, found.end
    start += len(text.text[start:end]) - len(text.text[start:end].lstrip())
    end = start + len(text.text[start:end].rstrip())
    return Credit(
        passage=Passage.of(text, start, end),
        to=_plain(text.text[found.name_start : found.name_end]),
        relation=found.relation,
        to_kind=found.kind,
        covers=_covered(text, found, spans),
        rule=f"credits/1 {found.rule}",
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


def _covered(text: Text, found: _Found, spans: list[Span]) -> Passage | None:
    """What is taken: the rest of the sentence after the frame, else what stands before it."""
    if found.relation in (CreditRelation.CREDIT_LINE, CreditRelation.EMBEDS):
        return None
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if spans[middle].end <= found.start else (low, middle)
    if low == len(spans) or spans[low].start > found.start:
        return None
    sentence = spans[low]
    after = _trim(text.text, found.end, sentence.end)
    before = _trim(text.text, sentence.start, found.start)
    # "X told AFP that ..." carries on behind the frame; "..., according to AFP." stands before it.
    if found.rule in ("relies", "records", "unnamed-before", "platform", "inverted"):
        chosen = before or after
    else:
        told_first = after is not None and not _ADVERBIAL.match(text.text, after[0], after[1])
        chosen = after if after and (told_first or not before) else before
    return Passage.of(text, *chosen) if chosen else None


_ADVERBIAL = re.compile(
    r"(?:on|in|late|early|by|back|from|at|last|this|yesterday|today|\w+day)\b|.{0,80}\bas\s+(?:saying|telling)\b.{0,3}\Z|"
    r".{0,8}\Z",
    re.IGNORECASE | re.DOTALL,
)


def _trim(body: str, start: int, end: int) -> tuple[int, int] | None:
    piece = body[start:end]
    match = re.match(r"[\s,;:.)]*(?:(?:that|how)\s+)?", piece)
    start += match.end() if match else 0
    end = start + len(body[start:end].rstrip(" \n\t,;:("))
    return (start, end) if end > start and any(c.isalpha() for c in body[start:end]) else None


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
        or bool(re.match(r"(?:radio|television|diario|canal)\s", name, re.IGNORECASE))
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


def _in_capitals(body: str) -> bool:
    head = body[:4000]
    return sum(c.isupper() for c in head) > 3 * sum(c.islower() for c in head)


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
