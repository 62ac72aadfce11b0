"""HTML pages: all text in source order, each character tied to its bytes; what is main text is a region over it."""

from __future__ import annotations

import bisect
import datetime
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from solferino.read.decode import decode
from solferino.read.flatten import Flat, declared_encoding, flatten
from solferino.read.place import segments
from solferino.read.protocol import CannotRead, Sighted
from solferino.read.regions import line_regions, looks_like_sentence
from solferino.record import Publication, Region, RegionKind, TextMap
from solferino.text import word_set

Span = tuple[int, int]

# Bounds for the main-text finder: it takes quadratic time in the depth of nesting (200,000 levels: minutes).
_DEEPEST, _LARGEST = 512, 8_000_000
_LONG = 24  # characters without white space from which a line is taken as an anchor
_MISSES = 400  # lines of main text not found before giving up: each costs one pass over the text

_BOILER_NAMES = word_set("nav footer aside form button select menu dialog video audio canvas")
_BOILER_ROLES = word_set("navigation banner contentinfo complementary search dialog alertdialog menu")
_BOILER_WORDS = word_set(
    """
    related share sharing sharebar social newsletter subscribe subscription signup promo promotion advert
    advertisement advertising ad ads sponsored banner cookie cookies consent gdpr comments comment disqus
    sidebar breadcrumb breadcrumbs pagination pager menu nav navigation navbar footer popup modal recommended
    recommendations trending outbrain taboola paywall toolbar tags teaser teasers
    """
)
_BYLINE_WORDS = frozenset(["byline", "author", "authors"])
_NOT_BOILER = frozenset(["html", "body", "main", "article"])
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_DAY = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_WORD_SPLIT = re.compile(r"[^a-z0-9]+")
_ARTICLE_TYPES = re.compile(r"article|report|posting|liveblog|webpage", re.IGNORECASE)


class HtmlReader:
    """Reads pages, broken ones too. The map has ``same``, ``decoded``, ``folded``, ``inserted`` and ``replaced``."""

    name = "html"
    version = "1"
    accepts = frozenset({"text/html", "application/xhtml+xml"})
    foreign = True

    def __call__(self, data: bytes, file_name: str) -> Sighted:
        """Read a page. Raises CannotRead (no_text) where it holds no characters to show."""
        decoded = decode(data, declared_encoding(data))
        flat = flatten(decoded.text)
        if not flat.text.strip():
            raise CannotRead(
                "no_text",
                "the page holds no text: it may be drawn by a script when it is opened",
                do="save the page from a browser after it has loaded, or as PDF, and add that",
            )
        regions, notes = _regions(flat, decoded.text)
        return Sighted(
            flat.text,
            TextMap(decoded.encoding, segments(flat.pieces, decoded)),
            regions,
            _publication(flat, regions),
            "text/html",
            (*decoded.notes, *flat.notes, *notes),
        )


# --- regions --------------------------------------------------------------------------------------------------------


def _regions(flat: Flat, source: str) -> tuple[tuple[Region, ...], tuple[str, ...]]:
    text = flat.text
    main, notes = _main(flat, source)
    boiler = _boilers(flat, main)
    cut = _without(main, boiler)
    if 2 * sum(end - start for start, end in cut) > sum(end - start for start, end in main):
        main = (
            cut  # the finder lets a site's name in; where it contradicts the markup on most of its text, it is believed
        )
    if not main:
        main = _without([_trim(text, 0, len(text))], boiler)
    else:
        main = _filled(flat, main, boiler)
        boiler = [span for span in boiler if not _mostly_inside(span, main)]
    made = [Region(RegionKind.MAIN, *span) for span in main]
    special = [*_title(flat), *_bylines(flat, boiler)]
    special += _apart(_by_name(flat, main, boiler), special)
    special += _apart((r for start, end in main for r in line_regions(text, start, end)), special)
    kept = _merged([*main, *((r.start, r.end) for r in special if r.kind is not RegionKind.TABLE)])
    outside = _without([(0, len(text))], kept)
    boiler = _merged(
        [*_without(boiler, sorted((r.start, r.end) for r in special if r.kind is not RegionKind.TABLE)), *outside]
    )
    made += special
    made += [Region(RegionKind.BOILERPLATE, *span) for piece in boiler if (span := _trim(text, *piece))[0] < span[1]]
    return tuple(sorted(set(made), key=lambda r: (r.start, -r.end, r.kind.value))), notes


def _main(flat: Flat, source: str) -> tuple[list[Span], tuple[str, ...]]:
    """Spans of the main text as a maintained extractor finds it, aligned to ours."""
    if flat.depth > _DEEPEST or len(source) > _LARGEST:
        return [], ("the page is too deep or too large to look for its main text; all of it was kept as main text",)
    found = _extracted(source)
    lines = [line for line in found.splitlines() if line.strip()]
    if not lines:
        return [], ("no main text was found in the page; all of it was kept as main text",)
    head = max((e.end for e in flat.elements if e.name == "title" and e.end <= 2000), default=0)
    spans, lost = _aligned(flat.text, lines, head)
    notes = (
        (f"{lost} lines of main text could not be placed in the page",)
        if lost > 1
        else (("1 line of main text could not be placed in the page",) if lost else ())
    )
    return spans, notes


def _extracted(source: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text  # loaded where used: a compiled library of 10 MB

    found: str = extract_plain_text(
        source.replace("\0", " "),
        preserve_formatting=True,
        main_content=True,
        list_bullets=False,
        alt_texts=False,
        links=False,
        form_fields=False,
        noscript=False,
        comments=False,
    )
    return found


class _Condensed:
    """A text without its white space, and the way back."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []  # in the condensed text
        self._shifts: list[int] = []
        parts: list[str] = []
        at = 0
        for match in re.finditer(r"\S+", text):
            self._starts.append(at)
            self._shifts.append(match.start() - at)
            parts.append(match.group())
            at += match.end() - match.start()
        self.text = "".join(parts)

    def back(self, start: int, end: int) -> Span:
        """The span of the full text for a span that is not empty."""
        first = self._shifts[bisect.bisect_right(self._starts, start) - 1]
        last = self._shifts[bisect.bisect_right(self._starts, end - 1) - 1]
        return start + first, end + last


def _aligned(text: str, lines: list[str], begin: int) -> tuple[list[Span], int]:
    """Where these lines lie in ``text[begin:]``, white space apart.

    Long lines are anchors in order; a short line counts only near one, for a single word stands in many places.
    Returns the spans and the number of lines not found.
    """
    whole = _Condensed(text[begin:])
    needles = ["".join(line.split()) for line in lines]
    places: list[Span | None] = [None] * len(needles)
    cursor = misses = 0
    for index, needle in enumerate(needles):
        if len(needle) < _LONG or misses >= _MISSES:
            continue
        at = whole.text.find(needle, cursor)
        if at < 0:
            misses += 1
            at = whole.text.find(needle)
        if at >= 0:
            places[index] = (at, at + len(needle))
            cursor = at + len(needle)
    _place_short(whole.text, needles, places)
    spans = [whole.back(*place) for place in places if place]
    return [(start + begin, end + begin) for start, end in _merged(spans)], sum(1 for place in places if place is None)


def _place_short(text: str, needles: list[str], places: list[Span | None]) -> None:
    after = 0
    following: list[int] = [len(text)] * (len(needles) + 1)
    for index in range(len(needles) - 1, -1, -1):
        place = places[index]
        following[index] = place[0] if place else following[index + 1]
    anchored = any(places)
    for index, needle in enumerate(needles):
        place = places[index]
        if place:
            after = place[1]
            continue
        if len(needle) >= _LONG:
            continue
        low, high = after, min(following[index], after + 500)
        if not after and anchored:
            low, high = max(0, following[index] - 500), following[index]
        at = text.rfind(needle, low, high) if not after and anchored else text.find(needle, low, max(low, high))
        if at >= 0:
            places[index] = (at, at + len(needle))
            after = at + len(needle)


def _boilers(flat: Flat, main: list[Span]) -> list[Span]:
    """Spans of elements that are no reporting by their name or role, or by a word in their class or id."""
    size = len(flat.text)
    named: list[Span] = []
    guessed: list[Span] = []
    anchors = [e.start for e in flat.elements if e.name in ("article", "main", "h1")]
    articles = [(e.start, e.end) for e in flat.elements if e.name in ("article", "main")]
    for element in flat.elements:
        span = _trim(flat.text, element.start, element.end)
        if span[0] >= span[1] or element.name in _NOT_BOILER:
            continue
        attributes = element.attributes
        style = attributes.get("style", "").replace(" ", "").lower()
        if (
            element.name in _BOILER_NAMES
            or attributes.get("role", "").lower() in _BOILER_ROLES
            or "hidden" in attributes
            or "display:none" in style
        ):
            if not (element.name == "form" and _holds(anchors, span)):
                named.append(span)
        elif element.name == "header" and not _inside_any(span, articles) and not _holds(anchors, span):
            named.append(span)
        elif (
            not _BOILER_WORDS.isdisjoint(_class_words(attributes))
            and span[1] - span[0] <= 0.4 * size
            and not _holds(anchors, span)
            and not _mostly_inside(span, main)
        ):
            guessed.append(span)
    return _merged([*named, *guessed])


def _class_words(attributes: Any) -> set[str]:
    return set(_WORD_SPLIT.split(f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()[:500]))


def _filled(flat: Flat, main: list[Span], boiler: list[Span]) -> list[Span]:
    """Main text with the gaps closed over which the finder passed: whole sentences between two of its pieces, or inside
    the article element, are reporting until shown otherwise."""
    text = flat.text
    first, last = main[0][0], main[-1][1]
    articles = [
        (e.start, e.end)
        for e in flat.elements
        if e.name == "article" or "articlebody" in e.attributes.get("itemprop", "").lower()
    ]
    articles = [span for span in _merged(articles) if _holds([start for start, _ in main], span)]
    added: list[Span] = []
    for start, end in _without([(0, len(text))], main):
        for match in re.finditer(r"[^\n]+", text[start:end]):
            span = _trim(text, start + match.start(), start + match.end())
            inside = (first <= span[0] and span[1] <= last) or _inside_any(span, articles)
            if inside and not _inside_any(span, boiler) and looks_like_sentence(text[span[0] : span[1]]):
                added.append(span)
    spans = _merged([*main, *added])
    joined: list[Span] = []
    for span in spans:  # a gap of white space alone is none
        if joined and not text[joined[-1][1] : span[0]].strip():
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return [_trim(text, *span) for span in joined]


def _title(flat: Flat) -> Iterator[Region]:
    text = flat.text
    titles = [_trim(text, e.start, e.end) for e in flat.elements if e.name == "title"]
    titles = [span for span in titles if span[0] < span[1]][:1]
    for span in titles:
        yield Region(RegionKind.TITLE, *span)
    heads = [_trim(text, e.start, e.end) for e in flat.elements if e.name == "h1"]
    heads = [span for span in heads if span[0] < span[1]]
    named = " ".join(text[start:end] for start, end in titles) + " " + (_meta(flat, "og:title") or "")
    for span in heads:
        if len(heads) == 1 or text[span[0] : span[1]] in named:
            yield Region(RegionKind.TITLE, *span)


def _bylines(flat: Flat, boiler: list[Span]) -> Iterator[Region]:
    end = -1
    for element in flat.elements:
        attributes = element.attributes
        marked = (
            "author" in (attributes.get("rel", "").lower().split())
            or attributes.get("itemprop", "").lower() == "author"
            or not _BYLINE_WORDS.isdisjoint(_class_words(attributes))
        )
        span = _trim(flat.text, element.start, element.end)
        if not marked or span[0] < end or not 0 < span[1] - span[0] <= 200 or _inside_any(span, boiler):
            continue
        if not looks_like_sentence(flat.text[span[0] : span[1]]):
            yield Region(RegionKind.BYLINE, *span)
            end = span[1]


def _by_name(flat: Flat, main: list[Span], boiler: list[Span]) -> Iterator[Region]:
    """Headings inside the main text, captions and tables outside boilerplate."""
    captions = -1
    articles = [(e.start, e.end) for e in flat.elements if e.name in ("article", "main")]
    for element in flat.elements:
        span = _trim(flat.text, element.start, element.end)
        if span[0] >= span[1] or _inside_any(span, boiler):
            continue
        if element.name in _HEADINGS and _inside_any(span, main):
            yield Region(RegionKind.HEADING, *span)
        elif element.name in ("figcaption", "caption") or "caption" in _class_words(element.attributes):
            if (
                span[0] >= captions
                and (_inside_any(span, main) or _inside_any(span, articles))
                and span[1] - span[0] <= 2000
            ):
                captions = span[1]
                yield Region(RegionKind.CAPTION, *span)
        elif element.name == "table" and _is_table(flat.text, span) and _inside_any(span, main):
            yield Region(RegionKind.TABLE, *span)


def _is_table(text: str, span: Span) -> bool:
    """True for cells side by side; a table that holds most of the text lays out the page."""
    return "\t" in text[span[0] : span[1]] and span[1] - span[0] <= 0.6 * len(text)


# --- spans ----------------------------------------------------------------------------------------------------------


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _merged(spans: Iterable[Span]) -> list[Span]:
    made: list[Span] = []
    for start, end in sorted(spans):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        elif start < end:
            made.append((start, end))
    return made


def _without(spans: Iterable[Span], holes: list[Span]) -> list[Span]:
    """``spans`` less ``holes`` (sorted, apart from each other)."""
    made: list[Span] = []
    holes = _merged(holes)
    starts = [start for start, _ in holes]
    for start, end in spans:
        at = start
        index = max(0, bisect.bisect_right(starts, start) - 1)
        while index < len(holes) and holes[index][0] < end:
            low, high = holes[index]
            if low > at:
                made.append((at, low))
            at = max(at, high)
            index += 1
        if at < end:
            made.append((at, end))
    return made


def _inside_any(span: Span, spans: list[Span]) -> bool:
    """True where one of ``spans`` (sorted by start) holds ``span``. Nested ones are looked at, up to a few."""
    index = bisect.bisect_right(spans, (span[0], 1 << 62)) - 1
    return any(spans[i][0] <= span[0] and span[1] <= spans[i][1] for i in range(index, max(-1, index - 8), -1))


def _holds(points: list[int], span: Span) -> bool:
    index = bisect.bisect_left(points, span[0])
    return index < len(points) and points[index] < span[1]


def _mostly_inside(span: Span, spans: list[Span]) -> bool:
    covered = (span[1] - span[0]) - sum(end - start for start, end in _without([span], spans))
    return covered > 0.5 * (span[1] - span[0])


def _apart(regions: Iterable[Region], others: list[Region]) -> list[Region]:
    """Those of ``regions`` that share no character with ``others``, tables apart."""
    taken = _merged((r.start, r.end) for r in others if r.kind is not RegionKind.TABLE)
    return [r for r in regions if _without([(r.start, r.end)], taken) == [(r.start, r.end)]]


# --- what the markup says of the publication ------------------------------------------------------------------------


def _publication(flat: Flat, regions: tuple[Region, ...]) -> Publication | None:
    data = _linked_data(flat)
    words = (
        _meta(
            flat,
            "article:published_time",
            "og:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "parsely-pub-date",
            "publish-date",
            "pubdate",
            "sailthru.date",
        )
        or data.get("datePublished")
        or _time(flat)
    )
    day = _day(words)
    title = (
        _meta(flat, "og:title", "twitter:title")
        or data.get("headline")
        or _one_line(_region_text(flat, regions, RegionKind.TITLE))
    )
    author = _meta(flat, "author", "article:author", "dc.creator", "parsely-author", "byl") or data.get("author")
    if not author or author.startswith(("http:", "https:")):
        author = data.get("author") or _without_by(_region_text(flat, regions, RegionKind.BYLINE))
    made = Publication(
        publisher=_meta(flat, "og:site_name") or data.get("publisher"),
        published_earliest=day,
        published_latest=day,
        published_words=words if day else None,
        title=title,
        address=_address(flat, data),
        author=author,
    )
    if made == Publication():
        return None
    return Publication(made.publisher, day, day, made.published_words, made.title, made.address, made.author, "page")


def _meta(flat: Flat, *names: str) -> str | None:
    """The content of the first meta element with the first of these names that has any."""
    for name in names:
        for element in flat.void:
            if element.name != "meta":
                continue
            own = (element.attributes.get(key, "").lower() for key in ("property", "name", "itemprop"))
            value = " ".join(element.attributes.get("content", "").split())
            if name in own and value:
                return value[:2000]
    return None


def _address(flat: Flat, data: dict[str, str]) -> str | None:
    links = [
        e.attributes.get("href", "").strip()
        for e in flat.void
        if e.name == "link" and "canonical" in e.attributes.get("rel", "").lower().split()
    ]
    for address in (*links, _meta(flat, "og:url"), data.get("url")):
        if address and address.startswith(("http://", "https://")):
            return address[:4000]
    return None


def _time(flat: Flat) -> str | None:
    """The one day that the time elements of the article name; None where they name several (updates, comments)."""
    articles = [(e.start, e.end) for e in flat.elements if e.name in ("article", "main")]
    times = [e for e in flat.elements if e.name == "time" and e.attributes.get("datetime")]
    marked = [
        e for e in times if "pubdate" in e.attributes or "datepublished" in e.attributes.get("itemprop", "").lower()
    ]
    chosen = marked or [e for e in times if _inside_any((e.start, e.end), articles)]
    said = [e.attributes["datetime"].strip() for e in chosen]
    days = {_day(words) for words in said}
    return said[0] if len(days) == 1 and None not in days else None


def _day(words: str | None) -> str | None:
    match = _DAY.match(words or "")
    if not match:
        return None
    try:
        return datetime.date(*(int(part) for part in match.groups())).isoformat()
    except ValueError:
        return None  # the page names a day that is in no calendar


def _linked_data(flat: Flat) -> dict[str, str]:
    """What the first article of the page's JSON-LD says: datePublished, headline, author, publisher, url."""
    for script in flat.data_scripts[:20]:
        try:
            parsed = json.loads(script) if len(script) <= 2_000_000 else None
        except (ValueError, RecursionError):
            continue  # a page with broken linked data is still a page; nothing else is lost
        for node in _nodes(parsed):
            kinds = node.get("@type")
            kind = " ".join(str(k) for k in kinds) if isinstance(kinds, list) else str(kinds or "")
            if _ARTICLE_TYPES.search(kind) and ("datePublished" in node or "headline" in node):
                said = {
                    key: _plain(node.get(key)) for key in ("datePublished", "headline", "author", "publisher", "url")
                }
                return {key: value for key, value in said.items() if value}
    return {}


def _nodes(parsed: Any) -> Iterator[dict[str, Any]]:
    stack, seen = [parsed], 0
    while stack and seen < 10_000:
        node = stack.pop()
        seen += 1
        if isinstance(node, list):
            stack.extend(reversed(node[:1000]))
        elif isinstance(node, dict):
            yield node
            stack.extend(value for key, value in reversed(list(node.items())[:100]) if key in ("@graph", "mainEntity"))


def _plain(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id")
    if isinstance(value, list):
        return ", ".join(p for p in (_plain(v) for v in value[:20] if not isinstance(v, list)) if p) or None
    return (" ".join(value.split())[:2000] or None) if isinstance(value, str) else None


def _region_text(flat: Flat, regions: tuple[Region, ...], kind: RegionKind) -> str | None:
    for region in regions:
        if region.kind is kind:
            return flat.text[region.start : region.end]
    return None


def _without_by(words: str | None) -> str | None:
    """The names of a byline: its first line, up to a dot or bar that begins the date."""
    first = re.split(r"\s*(?:[·|•–—]\s|\n)", words.strip())[0] if words else ""
    return (
        re.sub(r"^(?:(?:written|reported|words|story|text) )?(?:by|from):?\s+", "", first, flags=re.IGNORECASE)[:200]
        or None
    )


def _one_line(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None
