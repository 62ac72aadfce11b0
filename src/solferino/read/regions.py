"""What lines are for, judged by their words alone: title, headings, bylines, captions, and what is no reporting.

Pure, and shared by the readers. Caution goes one way: a line of boilerplate taken for reporting costs a reviewer a
glance, a sentence of reporting taken for boilerplate is lost to the case. So every pattern must match a whole, short
line, and most need an imperative or a label at its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from solferino.record import Region, RegionKind
from solferino.text import word_set

_LONGEST = 300  # characters; a longer line is a paragraph
_LINE = re.compile(r"[^\r\n]+")
_CLOSED = re.compile(r"[.!?…:;,؟。！？][\"'”’»“)\]]*$|[\"”»]$|[—–-]$")
_BLANK = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?]['\"”’»)\]]*\s+\S")
_SENTENCE = re.compile(r"[.!?…؟。！？][\"'”’»“)\]]*$")
_NETWORKS = (
    r"(?:facebook|twitter|instagram|telegram|youtube|whatsapp|tiktok|threads|bluesky|linkedin|mastodon|viber|signal|x)"
)

_WHOLE_LINES = (
    r"advert(?:isement|isment)?s?(?: (?:feature|below|continue[sd]? .*))?",
    r"sponsored(?: content| by .{1,60})?",
    r"(?:story|article|report) continues? (?:below|after).*",
    r"continue reading.*",
    r"scroll down.*",
    r"loading\W*",
    r"skip (?:to|ad|past|advert).*",
    r"реклама",
    r"anzeige",
    r"werbung",
    r"publicité",
    r"publicidad",
    r"pubblicità",
    r"إعلان",
    r"reklam[ay]?",
    r"(?:share|tweet|print|e-?mail|save|copy link|listen|comments?|share on .{1,30})",
    r"(?:share|print|e-?mail|save|rate|tweet|comment on) this(?: (?:article|story|post|page|video))?(?: (?:on"
    r"|with) .{1,40})?",
    r"\d+ (?:comments?|shares?|views?)",
    r"(?:view|show|hide|leave|post|add)(?: all)?(?: a)? comments?(?: \(\d+\))?",
    r"(?:most (?:read|popular|viewed|shared)|trending(?: now)?|top stories|latest (?:news|stories|headlines)"
    r"|you (?:may|might) "
    r"also like|more stories|recommended(?: for you)?|what to read next|related(?: (?:stories|articles|news"
    r"|topics|content))?"
    r"|editors?['’]?s? picks?|more from .{1,60}|don['’]t miss)\W*",
    r"terms (?:of (?:use|service)|and conditions)(?:\W.*)?",
    r"privacy policy(?:\W.*)?",
    r"cookie (?:policy|settings).*",
    r"(?:accept|reject|manage)(?: all)? cookies",
    r"all rights reserved\W*",
    r"our standards\W.*",
    rf"(?:(?:{_NETWORKS}|share|tweet|print|e-?mail|save|copy(?: link)?|pinterest|reddit|messenger|flipboard|pin"
    r"|google\+|comments?|link(?: copied)?)(?:[ \t|,·•/]+|$)){2,12}",
    r"\d{1,3} min(?:ute)?s? read\W*",
    r"comments?\W*\(?\d+\)?",
    r"(?:tags|topics|filed under|keywords|categories)\s*:.*",
    r"(?:about us|contact us|contact|home|privacy|terms|cookies?|advertise(?: with us)?|careers|help|faq|site ?map"
    r"|newsletters?|subscribe|log ?in|sign in)(?:\s*[|·•/]\s*[\w &'’-]{2,30}){1,12}",
    r"already (?:a subscriber|have an account)\W.*",
    r"(?:read|see) also [A-Z].*",
    r"short url.*",
)
_LABELLED = (
    r"(?:read (?:more|also|next|on)|also read|see also|related(?: (?:stories|articles|coverage|news))?"
    r"|more on this(?: story)?"
    r"|don['’]t miss|recommended|must[- ]read|watch(?: (?:now|more|also|live|the video))?|listen(?: (?:now"
    r"|to))?|in pictures"
    r"|читайте (?:также|також|ещё|еще)|смотрите также|дивіться також|lesen sie auch|mehr zum thema|lire aussi"
    r"|à lire aussi|voir aussi|lea también|lee también|leia também|leggi anche|اقرأ أيضا|اقرأ أيضًا"
    r"|شاهد أيضا)\s*[:|>»].*",
)
_IMPERATIVES = (
    rf"(?:follow|like|join|find|connect with) .{{1,80}}\bon (?:{_NETWORKS})\b.{{0,100}}",
    r"(?:follow|like) us\b.{0,100}",
    r"(?:subscribe|sign up|register|sign in|log in)\b.{0,60}\b(?:newsletters?|updates?|e-?mails?|alerts?"
    r"|channel|briefings?"
    r"|inbox|free|here|now|today|account|app|podcast|read(?:ing)?)\b.{0,120}",
    r"(?:subscribe|sign up|register|sign in|log in)(?: (?:now|here|today|free))?\W*",
    r"get (?:the|our|all|your|more|breaking)\b.{1,120}\b(?:inbox|newsletters?|e-?mail|app|alerts"
    r"|notifications)\b.{0,80}",
    r"(?:download|install) (?:the|our)\b.{0,60}\bapp\b.{0,80}",
    r"(?:click|tap) here\b.{0,150}",
    r"(?:please )?(?:support|donate|contribute)(?: (?:us|now|here|today|to us|our (?:work|journalism"
    r"|reporting)))\b.{0,120}",
    r"your (?:support|donations?|contributions?) .{0,120}\b(?:donate|support us|helps? us|contribute)\b.{0,80}",
    r"[^\W\d_][\w'’-]+ [\w'’ -]{2,40} is (?:an?|the)\b.{3,180}\bfollow (?:him|her|them)\b.{0,80}",
    r"if you (?:would like|['’]d like|want|wish|are able)\b.{1,220}\b(?:here|donations?|donate|appeal|subscribe"
    r"|newsletter)\b.{0,80}",
    r"to (?:donate|subscribe|contact us|send us)\b.{0,160}\b(?:click|visit|here|e-?mail|call|text)\b.{0,100}",
    r"(?:have|do you have) (?:a )?(?:story|tip|news tip|news)\b.{0,160}\b(?:e-?mail|contact|get in touch"
    r"|let us know)\b.{0,80}",
    r"this (?:article|story|post|report|page|content|website|site) is (?:owned|sponsored|provided to you free"
    r"|paid for) by\b.{1,100}",
    r"(?:©|\(c\)|copyright ?(?:©|\(c\)|\d{4})).{0,200}",
    r".{0,120}\ball rights reserved\W*",
    r"we use cookies\b.{0,250}",
    r"this (?:site|website|page) uses cookies\b.{0,250}",
    r"(?:подписывайтесь|подпишитесь|підписуйтесь|підпишіться|abonnieren sie|abonnez-vous|suscríbete|iscriviti"
    r"|assine)\b.{0,200}",
)
_BOILERPLATE = re.compile(rf"(?:{'|'.join((*_WHOLE_LINES, *_LABELLED))})", re.IGNORECASE)
_APPEAL = re.compile(rf"(?:{'|'.join(_IMPERATIVES)})", re.IGNORECASE)
# An appeal reports nothing that anybody said or that happened to anybody.
_REPORTS = re.compile(
    r"\b(?:said|says|told|wrote|added|claimed|warned|reported|according to|killed|wounded|injured|died"
    r"|сказал|сообщил|заявил|повідомив|заявив|sagte|dijo|disse|قال)\b",
    re.IGNORECASE,
)
# The patterns run only on lines that begin with one of these, so that 50 MB take seconds.
_TRIGGERS = tuple(
    sorted(
        word_set("""
            advert sponsored story article report continue scroll loading skip реклама anzeige werbung publici
            pubblici إعلان reklam share tweet print email e-mail save copy listen comment rate view show hide leave
            post add most trending top latest you more recommended what related editor don't don’t terms privacy
            cookie accept reject manage all our short read also see must watch in читайте смотрите дивіться lesen
            mehr lire à voir lea lee leia leggi اقرأ شاهد follow like join find connect subscribe sign register log
            get download install click tap please support donate contribute if to have do this © (c) copyright we
            подпи підпи abonn suscr iscriv assine facebook twitter linkedin
            whatsapp telegram pinterest reddit instagram messenger flipboard tags topics filed keywords categories
            about contact home already your the 0 1 2 3 4 5 6 7 8 9
        """)
    )
)
_BY_TRIGGERS = tuple(
    sorted(
        word_set("""
            written reported reporting story words text report posted edited editing compiled translated photo by
            автор текст von par por بقلم
        """)
    )
)
_LABELS = tuple(
    sorted(
        word_set("""
            photo image picture file caption video foto фото graphic map
        """)
    )
)
_CLICK_HERE = re.compile(r"\b(?:click|tap) here\b(?: (?:for|to|and)\b.{0,80})?\W*$", re.IGNORECASE)
_DATED = re.compile(r"\b(?:1[89]|20|21)\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*\d", re.IGNORECASE)
_DATELINE = re.compile(r"[^\W\d_a-z][^\n]{0,60}?(?:\([^()\n]{2,40}\)|\d|,|[A-Z]{3})\s*(?:--|—|–|-)\s")
_QUOTED_START = re.compile(r"[\"“„«‘']")

_NAME = r"(?:[^\W\d_a-zа-яёіїєґ][\w.'’-]*)"
_LINK = r"(?:and|und|et|y|e|и|та|і|in|for|at|of|de|del|der|van|von|al|el|bin|ibn|la|le|du|the|&|\||-|–|—)"
_DESK = (
    r"(?:[Ss]taff|[Aa]gencies|[Ww]riters?"
    r"|[Rr]eporters?|[Cc]orrespondents?|[Ee]ditors?|[Dd]esk|[Oo]ur|foreign|special|own|news)"
)
_MADE = (
    r"(?:written|reported|reporting|story|words|text|report"
    r"|posted|edited|editing|compiled|translated|photographs?|photos?)"
)
_DESK_LINE = re.compile(  # "(Reporting by Ana Silva; Editing by Bo Lind)"
    rf"\((?:(?i:(?:additional )?(?:reporting|writing|editing) (?:and (?:writing|editing) )?by) {_NAME}"
    r"[^.;()]{0,120}[;,]?\s*){1,4}\)\W*"
)
# After "by" every word begins with a capital or is a job or a link: "By Monday the town was empty" is a sentence.
_BYLINE = re.compile(
    rf"(?:(?i:{_MADE} by):? |(?:By|BY|by:):? |(?i:автор|автори|текст):? |Von |Par |Por |بقلم:? )"
    rf"(?:{_NAME}|{_DESK})(?:,?\s+(?:{_NAME}|{_LINK}|{_DESK})){{0,11}}[\s,|.]*"
)
_CAPTION = re.compile(
    r"(?:(?:photo|image|picture|file photo|photograph|caption|video|foto|фото|graphic|map)(?: credit| courtesy"
    r"| by)?\s*[:/|].*"
    r"|.*[(\[](?:photo|image|picture|file|foto|фото)(?: credit| by|:| courtesy)[^()\[\]]{1,80}[)\]]\W*"
    r"|.*\[[^\[\]]{1,60}/(?:ap|afp|reuters|getty|epa|anadolu|al jazeera|xinhua|tass)\b[^\[\]]{0,40}\]\W*"
    r"|(?:image|picture|photo|video) (?:caption|copyright|source|credit)\b.{0,280}"
    r"|.{0,240}[.!?”\"]\s*(?:reuters|afp|ap|epa|getty)\s?/\s?[A-Z][\w'’.-]+(?: [\w'’.-]+){0,3}"
    r"|.*\b(?:via getty images|getty images|ap photo|afp photo)\b[^.]{0,60}[)\]]?)",
    re.IGNORECASE,
)


def boilerplate_line(line: str) -> bool:
    """True for a whole line that is advertising, navigation or an appeal, and surely no reporting."""
    line = line.strip()
    if not line or len(line) > _LONGEST or _QUOTED_START.match(line):
        return False
    small = line.lower()
    if small.startswith(_TRIGGERS) or "rights reserved" in small or "follow h" in small or "follow them" in small:
        if _BOILERPLATE.fullmatch(line):
            return True
        if _APPEAL.fullmatch(line) and not _REPORTS.search(line):
            return True
    asks = " here" in small and _CLICK_HERE.search(line) is not None
    return asks and not re.search(r"[\"“”«»]", line) and not _REPORTS.search(line)


def byline(line: str) -> bool:
    """True for a line that names who wrote the text and says nothing else."""
    line = line.strip()
    if line.startswith("(") and line.endswith((")", ").")) and "diting by" in line and _DESK_LINE.fullmatch(line):
        return True
    if (
        len(line) > 120
        or not line.lower().startswith(_BY_TRIGGERS)
        or not _BYLINE.fullmatch(line)
        or _TWO_SENTENCES.search(line)
    ):
        return False
    return not line.endswith(",") and not (line.endswith(".") and (len(line.split()) > 6 or line.isupper()))


def caption(line: str) -> bool:
    """True for a line that carries a picture credit."""
    line = line.strip()
    if not 0 < len(line) <= _LONGEST or _QUOTED_START.match(line):
        return False
    small = line.lower()
    likely = (
        small.startswith(_LABELS)
        or "reuters/" in small
        or "afp/" in small
        or small.endswith(("]", ")", "].", ").", "images"))
        or "getty" in small
    )
    return (likely or " photo" in small) and _CAPTION.fullmatch(line) is not None


def looks_like_sentence(line: str) -> bool:
    """True for a line of at least six words that ends as a sentence does."""
    line = line.strip()
    return bool(_SENTENCE.search(line[-8:])) and len(line[:2000].split()) >= 6


def line_regions(text: str, start: int = 0, end: int | None = None) -> tuple[Region, ...]:
    """BYLINE, CAPTION and BOILERPLATE lines of ``text[start:end]``, in order."""
    end = len(text) if end is None else end
    return tuple(_line_regions(text, start, end, wrapped=_wrapped(text, _lines(text, start, end))))


def plain_regions(text: str) -> tuple[Region, ...]:
    """All regions of a plain text: MAIN over everything, and over it title, headings, bylines, captions,
    boilerplate."""
    if not text.strip():
        return ()
    lines = _lines(text, 0, min(len(text), 5_000_000))
    wrapped = _wrapped(text, lines)
    special = list(_line_regions(text, 0, len(text), wrapped=wrapped))
    taken = {region.start for region in special}
    special += _titles(text, lines, taken, wrapped=wrapped)
    return (Region(RegionKind.MAIN, 0, len(text)), *sorted(special, key=lambda r: (r.start, r.end)))


def title_of(text: str, regions: tuple[Region, ...]) -> str | None:
    """The words of the first TITLE region, on one line, or None."""
    for region in regions:
        if region.kind is RegionKind.TITLE:
            return " ".join(text[region.start : region.end].split()) or None
    return None


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Lines that hold more than white space."""
    return [m.span() for m in _LINE.finditer(text, start, end) if m.group().strip(" \t\f\v\xa0\ufeff")]


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """True for a text broken at a fixed width: most lines have much the same length and end inside a sentence."""
    looked_at = lines[:5000]
    long_lines = [(start, end) for start, end in looked_at if 45 <= end - start <= 120]
    open_ended = sum(1 for start, end in long_lines if not _CLOSED.search(text[end - 12 : end].rstrip()))
    return len(long_lines) >= 3 and open_ended > 0.4 * len(long_lines) and 2 * len(long_lines) > len(looked_at)


def _line_regions(text: str, start: int, end: int, *, wrapped: bool) -> Iterator[Region]:
    for match in _LINE.finditer(text, start, end):
        if match.end() - match.start() > 2 * _LONGEST:
            continue
        line = match.group()
        if boilerplate_line(line):
            kind = RegionKind.BOILERPLATE
        elif byline(line):
            kind = RegionKind.BYLINE
        elif caption(line):
            kind = RegionKind.CAPTION
        else:
            continue
        if not wrapped or _stands_alone(text, match.start(), match.end()):
            yield _trimmed(kind, text, match.start(), match.end())


def _stands_alone(text: str, start: int, end: int) -> bool:
    """True for a line between blank lines, or at the edge of the text."""
    before, after = text[max(0, start - 40) : start].rstrip(" \t"), text[end : end + 40]
    return (not before.strip() or _BLANK.search(before) is not None) and (
        not after.strip() or _BLANK.match(after) is not None
    )


def _trimmed(kind: RegionKind, text: str, start: int, end: int) -> Region:
    line = text[start:end]
    return Region(kind, start + len(line) - len(line.lstrip()), start + len(line.rstrip()))


def _titles(text: str, lines: list[tuple[int, int]], taken: set[int], *, wrapped: bool) -> Iterator[Region]:
    """The title line and sub-headings. Lines of a text broken at a fixed width are told apart by blank lines alone."""
    titled = _title_line(text, lines, taken, wrapped=wrapped)
    if titled is not None:
        yield _heading(RegionKind.TITLE, text, *lines[titled])
    for index in range(1, len(lines) - 1):
        start, end = lines[index]
        if index == titled or end - start > 2 * _LONGEST:
            continue
        region = _heading(RegionKind.HEADING, text, start, end)
        line = text[region.start : region.end]
        if region.start in taken or not _heading_like(line, first=False):
            continue
        after = lines[index + 1]
        if wrapped and not _stands_alone(text, start, end):
            continue
        following = text[after[0] : after[1]].strip()
        if not (looks_like_sentence(following) or len(following) > 2 * len(line)):
            continue
        before = lines[index - 1]
        edge = text[max(before[0], before[1] - 12) : before[1]].rstrip()
        if wrapped or before[0] in taken or index - 1 == titled or _CLOSED.search(edge):
            yield region


def _title_line(text: str, lines: list[tuple[int, int]], taken: set[int], *, wrapped: bool) -> int | None:
    """Which of the lines before the first sentence is the title: the first of at least four words that is no date line,
    so that the name of the paper above it is passed over; else the first that could be one."""
    candidates: list[int] = []
    for index, (start, end) in enumerate(lines[:9]):
        region = _heading(RegionKind.TITLE, text, start, min(end, start + 2 * _LONGEST))
        line = text[region.start : region.end]
        if end - start > _LONGEST or looks_like_sentence(line) or _DATELINE.match(line):
            break
        if index + 1 == len(lines) or region.start in taken or not _heading_like(line, first=True):
            continue
        next_start, next_end = lines[index + 1]
        following = text[next_start:next_end].strip()
        runs_on = wrapped or following[:1].islower() or (line.isupper() and following.isupper())
        if not _DATED.search(line) and (_apart(text, end, next_start) or not runs_on):
            candidates.append(index)
    else:
        return None  # nine lines without a sentence: a list or a table, and no article
    long_enough = [index for index in candidates if len(text[slice(*lines[index])].split()) >= 4]
    return next(iter(long_enough or candidates), None)


def _apart(text: str, end: int, start: int) -> bool:
    """True where a blank line lies between two lines."""
    return text.count("\n", end, start) > 1 or text.count("\r", end, start) > 1


def _heading(kind: RegionKind, text: str, start: int, end: int) -> Region:
    region = _trimmed(kind, text, start, end)
    return Region(kind, region.start + text.startswith("\ufeff", region.start), region.end)


def _heading_like(line: str, *, first: bool) -> bool:
    """A short line that begins like a heading and does not end like a sentence (a question may stand as one)."""
    longest = 200 if first else 100
    if not 2 <= len(line) <= longest or (_QUOTED_START.match(line) and not first):
        return False
    if _CLOSED.search(line) and not line.endswith(("?", "!", "”", '"', "’", "»")):
        return False
    if line.endswith(("”", '"', "»", "!")) and not first:
        return False
    words = line.split()
    if _TWO_SENTENCES.search(line):
        return False
    if 2 * sum(1 for word in words if any(c.isdigit() for c in word)) > len(words):
        return False
    letters = [c for c in line if c.isalpha()]
    if len(letters) < 2 or line[0].islower() or (not line[0].isalnum() and not _QUOTED_START.match(line)):
        return False
    return first or len(words) <= 14
