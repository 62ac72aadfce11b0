"""Credits of what is no named newsroom: unnamed media, platforms, posts, and records or pictures of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from solferino.extract.lexicon.outlets import PLATFORMS
from solferino.record import CreditRelation, SpeakerKind

SAY = (
    r"(?:said|says|reported|reports|quoted|quotes|cited|cites|announced|announces|claimed|claims|put|wrote|writes|"
    r"revealed|reveals|published|"
    r"broadcast|broadcasts|aired|added|stated|states|noted|showed|shows|carried|confirmed|estimated|disclosed|"
    r"tweeted|posted|alleged|learned|relayed|carries|publishes|airs|obtained|verified)"
)
ARTICLE = r"(?:(?:a|an|the|this|that|its|our|his|her|their)\s+)?"

_UNNAMED = (
    r"(?:state|government|official|local|national|foreign|international|regional|pro-government|state-run|"
    r"state-owned|independent|israeli|arab|"
    r"[a-z]+(?:an|ian|ish|ese|i))\s+"
)
_UNNAMED_BODY = (
    r"(?:(?:"
    + _UNNAMED
    + r"){0,3}(?:news\s+reports?|media\s+reports?|press\s+reports?|radio\s+stations?|radio\s+networks?|"
    r"television\s+stations?|tv\s+stations?|news\s+agency|news\s+agencies|"
    r"wire\s+services?|state\s+television|state\s+tv|state\s+media|state\s+radio|local\s+media|news\s+media|"
    r"media\s+outlets?|newspapers?|domestic\s+radio|national\s+radio|national\s+television|official\s+media|"
    r"news\s+website)|(?:" + _UNNAMED + r"){1,3}media\b)"
)
_UNNAMED_BEFORE = re.compile(
    r"\b(?P<cue>(?:according\s+to|as\s+per|citing|reported(?:\s+[\w ]{1,30}?)?\s+by|quoted\s+by|broadcast\s+(?:by|"
    r"on)|(?:read(?:\s+out)?|aired|shown|announced)\s+(?:on|by)|(?:said|statement|communiqu[eé])\s+on|told|carried\s+by|published\s+(?:by|in))\s+)"
    + ARTICLE
    + r"(?P<name>"
    + _UNNAMED_BODY
    + r")\b(?:,?\s+(?P<proper>(?-i:[A-Z][A-Z\d]{1,7}))\b)?",
    re.IGNORECASE,
)
_UNNAMED_SAYS = re.compile(
    r"\b" + ARTICLE + r"(?P<name>" + _UNNAMED_BODY + r")\s+(?:(?:also|has|had|have|later|earlier)\s+)?" + SAY + r"\b",
    re.IGNORECASE,
)
_DISPATCH = re.compile(
    r"\bas\s+(?:this|the|an?)\s+(?P<name>(?:\w+\s+){0,2}(?:dispatch|cable|wire\s+report|news\s+report))\s+(?:says|"
    r"said|reports|reported)\b",
    re.IGNORECASE,
)
_ON_PLATFORM = re.compile(
    r"\b(?:said|says|wrote|writes|posted|announced|published|shared|added|reported|claimed|confirmed|tweeted|"
    r"uploaded)\b[^.;:\"“”\n]{0,60}?\b(?:on|via|to|in)\s+(?:(?:his|her|its|their|the|a|an|[A-Z][\w.-]{0,40}['’]s)\s+)?"
    r"(?:(?:official|personal|verified|own|public)\s+)*(?P<name>"
    + "|".join(p.strip() for p in PLATFORMS.split(",") if len(p.strip()) > 1)
    + r")\b(?:\s+(?:page|account|channel|feed|profile|post|message|video|statement))?",
    re.IGNORECASE,
)
_IN_POST = re.compile(  # "according to a Facebook post by the ministry"
    r"\b(?:according\s+to|in|citing)\s+(?:a|an|the|his|her|its|their|one)\s+(?:[\w-]{1,40}\s+)?(?P<name>"
    + "|".join(p.strip() for p in PLATFORMS.split(",") if len(p.strip()) > 1)
    + r")\s+(?:post|message|video|statement|channel|account|update)\b",
    re.IGNORECASE,
)
_TWEET = re.compile(
    r"(?<!\w)(?P<name>(?:[A-Z][^\W\d_]{0,40}(?:['’.-][^\W\d_]{1,40}){0,4}\s){1,4}?)\s?\((?:@[\w]{2,20}|"
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
    r"(?P<name>[A-Z][\w.’'-]{0,40}(?:\s+(?:(?:of|for|and|the)\s+){0,2}[A-Z][\w.’'-]{0,40}){0,6})"
)
_FIGURES_SHOW = re.compile(  # "figures from Dellmark prosecutors show", "data compiled by the Sollen Institute suggest"
    r"\b(?i:figures|data|statistics|records)\s+"
    r"(?:from|by|of|compiled\s+by|collected\s+by|released\s+by|published\s+by|kept\s+by)"
    r"\s+(?:the\s+)?(?P<name>[A-Z][\w’'-]{0,40}(?:\s(?:(?:of|for|and|the)\s){0,2}[A-Z][\w’'-]{0,40}){0,6}"
    r"(?:\s(?:prosecutors|authorities|police|officials|health\s+ministry|emergency\s+services))?)"
    r"\s+(?=(?:also\s+)?(?:show|shows|showed|suggest|suggests|suggested|indicate|indicates|indicated|put|puts)\b)"
)
_AGENCIES = re.compile(  # "Source: Agencies", "(With inputs from agencies)"
    r"(?P<line>\b[Ss]ources?\s*:\s*|\(\s*(?:[Ww]ith\s+)?|\b[Ww]ith\s+(?:(?:additional\s+)?(?:inputs?|reporting|reports|material"
    r"|information)\s+(?:from|by)\s+)(?:(?:news|international|foreign)\s+)?)(?P<name>(?:news\s+)?[Aa]gencies|AGENCIES)\b"
)
_PICTURES_BY = re.compile(  # "pictures released by the State Emergency Service": the body is the origin of the pictures
    r"\b(?i:pictures?|photos?|photographs?|images?|footage|videos?)\s+"
    r"(?P<cue>(?:released|published|shared|issued|provided|distributed|supplied|posted)\s+by)\s+(?:the\s+)?"
    r"(?P<name>(?:[A-Z][\w’'-]{0,40}\s(?:(?:of|for|and|the)\s){0,2}){0,6}"
    r"(?:Service|Services|Ministry|Office|Command|Defence|Defense|Helmets|Council|Committee|Administration|Centre|Center|Agency"
    r"|Observatory|Network|Crescent|Nations|Forces|Institute|Brigade|Group)"
    r"(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w’'-]{0,40}(?:\s[A-Z][\w’'-]{0,40})?)?)"
)
_ON_X = re.compile(
    r"\b(?P<cue>(?:said|says|wrote|writes|posted|announced|published|shared|statement|post|posts|video|message)\s+"
    r"(?:[a-z]+\s+){0,3}?on)\s+(?P<name>X)(?=[,.;:)\s]*(?:\Z|[\n,.;:)\"“”]|(?:that|the|on|in|and|by|after|formerly|early|late)\b"
    r"|\(formerly))"
)
_PICTURE_LINE = re.compile(  # "Pictures: Nord7/ZMIX": capitals or digits inside a word show the name of a house
    r"(?:\A|\n|[.!?\"”)]\s+)(?P<line>(?i:photos?|pictures?|images?|photographs?)\s*:\s*"
    r"(?:[A-Z][\w'’-]{1,40}\s[A-Z][\w'’-]{1,40}/)?"
    r"(?P<name>(?:[A-Z]{3,}|[A-Z][a-z]*\d[\w-]{0,40}|[A-Z][a-z]+[A-Z][\w-]{0,40})))(?=\s*(?:\n|\Z|/))"
)


@dataclass(frozen=True, slots=True)
class Found:
    """One credit found: its frame, the name in it, and the rule that found it; offsets in characters of the text."""

    start: int
    end: int
    name_start: int
    name_end: int
    relation: CreditRelation
    rule: str
    kind: SpeakerKind = SpeakerKind.OUTLET


def unnamed(body: str) -> Iterator[Found]:
    """Every credit of this kind in a text, rule by rule; they may overlap."""
    relies, embeds = CreditRelation.RELIES_ON, CreditRelation.EMBEDS
    for match in _UNNAMED_BEFORE.finditer(body):
        relation = CreditRelation.TOLD if match.group("cue").casefold().startswith("told") else relies
        named = "proper" if match["proper"] and not in_capitals(body) else "name"
        yield Found(match.start(), match.end(), *match.span(named), relation, "unnamed-before")
    for match in _UNNAMED_SAYS.finditer(body):
        if not re.search(
            r"\w['’-]?\s\Z", body[max(0, match.start("name") - 2) : match.start("name")]
        ) or not _capital_before(body, match.start()):
            yield Found(match.start(), match.end(), *match.span("name"), relies, "unnamed-says")
    for match in _DISPATCH.finditer(body):
        if len(match["name"].split()) > 1:
            yield Found(match.start(), match.end(), *match.span("name"), relies, "dispatch")
    for match in _ON_PLATFORM.finditer(body):
        if match.group("name")[0].isupper():
            yield Found(match.start(), match.end(), *match.span("name"), relies, "platform")
    for match in _IN_POST.finditer(body):
        if match.group("name")[0].isupper():
            yield Found(match.start(), match.end(), *match.span("name"), relies, "platform")
    for match in _TWEET.finditer(body):
        start, end = match.span("name")
        yield Found(match.start(), match.end(), start, start + len(body[start:end].rstrip()), embeds, "post")
    for match in _OWN.finditer(body):
        group = "name" if match.group("name") else "site"
        yield Found(match.start(), match.end(), *match.span(group), CreditRelation.OWN_EARLIER, "we-reported")
    for match in _RECORDS.finditer(body):
        start, end = match.span("name")
        stop = _SENTENCE_STOP.search(body, start, end)
        end = stop.start() + 3 if stop else end
        end = start + len(body[start:end].rstrip(" .,'’"))
        yield Found(match.start(), end, start, end, relies, "records", SpeakerKind.INSTITUTION)
    for match in _AGENCIES.finditer(body):
        yield Found(match.start("line"), match.end(), *match.span("name"), CreditRelation.CREDIT_LINE, "and-agencies")
    for match in _FIGURES_SHOW.finditer(body):
        yield Found(match.start(), match.end("name"), *match.span("name"), relies, "records", SpeakerKind.INSTITUTION)
    for match in _PICTURES_BY.finditer(body):
        start, end = match.span("name")
        yield Found(match.start("cue"), end, start, end, CreditRelation.CREDIT_LINE, "picture", SpeakerKind.INSTITUTION)
    for match in _ON_X.finditer(body):
        yield Found(match.start("cue"), match.end("name"), *match.span("name"), relies, "platform")
    for match in _PICTURE_LINE.finditer(body):
        yield Found(*match.span("line"), *match.span("name"), CreditRelation.CREDIT_LINE, "picture")


_SENTENCE_STOP = re.compile(r"[a-z]{3}\.\s")


def _capital_before(body: str, at: int) -> bool:
    before = re.search(r"([^\W\d_][\w'’-]{0,40})\s\Z", body[max(0, at - 30) : at])
    return bool(before and before.group(1)[0].isupper() and not body[max(0, at - 200) : at].isupper())


def in_capitals(body: str) -> bool:
    """True for a text in capitals throughout, as its first 4,000 characters show it."""
    head = body[:4000]
    return sum(c.isupper() for c in head) > 3 * sum(c.islower() for c in head)
