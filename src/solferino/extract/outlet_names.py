"""Finding the names of outlets and agencies in a text: a list of our own, and names that their last word gives away."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from solferino.extract.lexicon.outlets import AGENCIES, DOUBTFUL, NOUNS, OUTLETS, TAILS
from solferino.names.peoples import PEOPLES
from solferino.places import fold
from solferino.text.wordlists import word_set

_WORD = re.compile(r"[^\W_]+(?:[.'’/+][^\W_]+)*")
_PLAIN = re.compile(r"[^\W_]+(?:['’+][^\W_]+)*")
_PREFIX = re.compile(r"\b(?:[AE][lnsr]|AL|EL)-\Z")
_SMALL_ARTICLE = re.compile(r"al-[A-Z]")  # "told al-Jazeera"
_GLUED = re.compile(r"[^\W\d_]{2}[./][A-Z]")
_JOIN = re.compile(r"[ \t\n\r\-/&]{1,5}\Z")
_CAPITALISED = r"[^\W\d_a-z][\w'’&.-]{0,40}"
_NOUN = re.compile(
    r"(?P<name>" + _CAPITALISED + r"(?:[ \n]" + _CAPITALISED + r"){0,3})\s+(?P<noun>(?i:" + NOUNS + r"))\b"
)
_TAILED = re.compile(r"\b(?:(?:The|THE)\s+)?(" + _CAPITALISED + r"(?:[ \n]" + _CAPITALISED + r"){0,3})")
_HEADED = re.compile(
    r"\b(?:RADIO|TELEVISION|Radio|Televisi[oó]n|Diario|DIARIO|Canal|CANAL|Agencia|"
    r"AGENCIA)[ \n](?:[A-Z][\w'’-]*[ \n]?){1,3}"
)
_NEVER = word_set(
    "the a an he she it they we this that president minister foreign state world white human security united "
    "general national "
    "social mass local international western russian ukrainian syrian press house free media news radio tv "
    "television in on "
    "at of and but for from to with monday tuesday wednesday thursday friday saturday sunday supreme central army "
    "military "
    "police government opposition posted published secret intelligence border coast customs foreign secretary"
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A name at ``text[start:end]``. sure: the list or a noun beside it ("Amaq news agency") makes it an outlet.

    frame_end: where the words that go with the name end ("Amaq news agency": after "agency").
    """

    start: int
    end: int
    frame_end: int
    sure: bool


_LONG_FORM = 4  # letters from which a house is looked for in capitals too ("SOURCE: AL BAHR AND NEWS AGENCIES")


_WITH_TAIL = 3  # words in "Barada News Agency", which calls itself Barada
_AGENCY_TAIL = re.compile(r"(?:news|press)\s+(?:agency|network|service)", re.IGNORECASE)


def _own_word(word: str) -> bool:
    """True for a word that can stand for a house: no people and no word such as National."""
    return fold(word) not in _NEVER and fold(word) not in PEOPLES and not word.endswith(("ian", "ish", "ese"))


def _with_house(text: str, listed: list[Outlet], house: str | None) -> list[Outlet]:
    """The listed names with those of the publisher of the text, unless a listed name holds them."""
    name = " ".join(re.sub(r"\([^)]*\)", "", house or "").split())
    words = name.split()
    words = words[1:] if words and words[0].casefold() == "the" and len(words) > 2 else words
    if not words or _BODY.search(name):
        return listed
    forms = [r"\s+".join(re.escape(word) for word in words)]
    if len(words) > 2:
        forms.append("".join(re.escape(word[0]) for word in words if word[0].isupper()))
    elif words[-1].casefold() in ("english", "online", "international", "agency", "news"):
        forms.append(re.escape(words[0]))
    if len(words) > 2 and words[-1].casefold() in ("english", "online", "international"):
        forms.append(r"\s+".join(re.escape(word) for word in words[:-1]))
    if len(words) == _WITH_TAIL and _AGENCY_TAIL.fullmatch(" ".join(words[1:])) and _own_word(words[0]):
        forms.append(re.escape(words[0]))
    forms += [form.upper().replace(r"\S+", r"\s+") for form in forms if len(form) > _LONG_FORM]
    forms = [form for form in dict.fromkeys(forms) if len(form) > 2]
    found = list(listed)
    taken = [(one.start, one.end) for one in listed]
    for match in re.finditer(rf"\b(?:{'|'.join(sorted(forms, key=lambda f: (-len(f), f)))})\b", text):
        at = bisect_right(taken, (match.start(), len(text)))
        near = taken[max(0, at - 1) : at + 1]
        if not any(start < match.end() and match.start() < end for start, end in near):
            found.append(Outlet(match.start(), match.end(), match.end(), True))
    return sorted(found, key=lambda one: one.start)


_BODY = re.compile(  # publishers that are no newsrooms: what they say is said, not carried
    r"\b(?:ministry|government|army|office|council|commission|watch|rights|nations|embassy|department|committee|fund"
    r"|party|"
    r"forces|president|institute|university|international\s+committee|amnesty)\b",
    re.IGNORECASE,
)


def _list() -> tuple[dict[str, bool], dict[str, list[tuple[str, ...]]], frozenset[str]]:
    names: dict[str, bool] = {}
    exact: set[str] = set()
    doubtful = {fold(name) for name in DOUBTFUL}
    for name in (AGENCIES + "," + OUTLETS).replace("\n", " ").split(","):
        folded = fold(name.strip())
        if not folded:
            continue
        folded = folded.removeprefix("the ") if len(folded.split()) > 1 else folded
        sure = folded not in doubtful and fold(name.strip()) not in doubtful
        names[folded] = names.get(folded, True) and sure
        if name.strip().isupper() and len(folded) <= 5:
            exact.add(folded)
    starts: dict[str, list[tuple[str, ...]]] = {}
    for folded in sorted(names, key=lambda n: (-len(n.split()), n)):
        starts.setdefault(folded.split()[0], []).append(tuple(folded.split()))
    return names, starts, frozenset(exact)


_NAMES, _STARTS, _EXACT = _list()


def known(name: str) -> bool:
    """True when the list has this name, doubtful or not."""
    folded = fold(name)
    return folded in _NAMES or folded.removeprefix("the ") in _NAMES


def outlets(text: str, capitals: bool, house: str | None = None) -> list[Outlet]:
    """Every name of an outlet in text order, without overlap; ``capitals``: the text is in capitals throughout.

    house: the name of the publisher of the text, as given with it; it is an outlet, and so are its initials.
    """
    listed = _add_nouns(text, _with_house(text, _listed(text), house))
    guessed = [
        *(_in_capitals(text) if capitals else [*_by_noun(text), *_behind_noun(text)]),
        *_quoted(text),
        *_by_tail(text, capitals),
    ]
    firm = [o for o in listed if o.sure]
    ends = [o.frame_end for o in firm]
    found = listed if capitals else [*listed, *(Outlet(*m.span(), m.end(), True) for m in _SMALL.finditer(text))]
    for guess in guessed:
        at = bisect_right(ends, guess.start)
        if at == len(firm) or firm[at].start >= guess.frame_end:
            found.append(guess)
    # A sure name before a doubtful one, the longer before the shorter; of two that touch the better stands.
    best: list[Outlet] = []
    for one in sorted(found, key=lambda o: (o.start, -o.frame_end, not o.sure)):
        if not best or best[-1].frame_end <= one.start:
            best.append(one)
        elif (one.sure, one.end - one.start) > (best[-1].sure, best[-1].end - best[-1].start):
            best[-1] = one
    return best


def _listed(text: str) -> list[Outlet]:
    found: list[Outlet] = []
    words = _words(text)
    folds = [fold(w.group()) if w.group()[0].isupper() or w.group()[0].isdigit() else w.group() for w in words]
    skip = -1
    for at, word in enumerate(words):
        if (
            at <= skip
            or (folds[at].removesuffix("s") not in _STARTS and folds[at] not in _STARTS)
            or not (word.group()[0].isupper() or word.group()[0].isdigit() or _SMALL_ARTICLE.match(text, word.start()))
        ):
            continue
        for run in _run(text, words, folds, at):
            last = words[at + run - 1]
            end = last.end() - (2 if re.search(r"['’][sS]\Z", last.group()) else 0)
            raw = text[word.start() : end]
            folded = fold(raw)
            if _PREFIX.search(text, max(0, word.start() - 4), word.start()) and " " not in folded:
                break  # "Al-Monitor" is not "Monitor"
            if folded in _NAMES and not (folded in _EXACT and not raw.isupper()):
                found.append(Outlet(word.start(), end, end, _NAMES[folded]))
                skip = at + run - 1
                break
    return found


def _words(text: str) -> list[re.Match[str]]:
    """The words of a text; "AFP.District", where a space was lost, is two unless the list has such a name."""
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if _GLUED.search(word.group()) and fold(word.group()) not in _STARTS:
            words += _PLAIN.finditer(text, word.start(), word.end())
        else:
            words.append(word)
    return words


def _run(text: str, words: list[re.Match[str]], folds: list[str], at: int) -> list[int]:
    """Lengths in words at which a listed name may stand here, the longest first."""
    lengths = []
    first = folds[at] if folds[at] in _STARTS else folds[at].removesuffix("s")
    for candidate in _STARTS.get(first, ()):
        taken, joined = 0, ""
        for step in range(at, min(at + len(candidate), len(words))):
            if step > at and not _JOIN.match(text[words[step - 1].end() : words[step].start()]):
                break
            joined = f"{joined} {folds[step]}".strip()
            if joined == " ".join(candidate) or joined == " ".join(candidate) + "s":
                taken = step - at + 1
                break
        if taken and taken not in lengths:
            lengths.append(taken)
    return lengths


def _by_noun(text: str) -> list[Outlet]:
    """ "the Harun news agency": unknown names that a noun beside them makes outlets."""
    found = []
    for match in _NOUN.finditer(text):
        name = match.group("name")
        noun = match.group("noun")
        generic = "agency" in noun.casefold() or noun.casefold() in (
            "newspaper",
            "television",
            "tv",
            "newswire",
            "broadcaster",
            "daily",
        )
        start = match.start("name")
        words = name.split()
        while words and (
            fold(words[0]) in _NEVER
            or not words[0][0].isupper()
            or words[0].casefold().endswith(("ian", "ish", "ese"))
            or fold(words[0]) in PEOPLES
        ):
            start += len(words[0])
            start += len(text[start : match.end("name")]) - len(text[start : match.end("name")].lstrip())
            words.pop(0)
        if words and generic and noun.casefold() != "agency" and all(w[0].isupper() for w in words):
            found.append(Outlet(start, match.end("name"), match.end(), True))
    return found


_SMALL = re.compile(r"(?<![\w.@/-])(?:dpa|epa)(?![\w@/-]|\.\w)")  # agencies that write their own name so
_BEHIND_NOUN = re.compile(
    r"\b(?:[Nn]ews\s+(?:agency|website|site|outlet|portal)|[Nn]ewspaper|[Bb]roadcaster"
    r"|(?:television|TV|news)\s+channel|(?:television|TV|radio)\s+station)\s+"
    r"(?P<name>(?:(?:al|an|ash|as|el)-)?[A-Z][\w-]*(?:\s(?:[A-Z][\w-]*|\d{1,3}\b)){0,2})"
)


def _behind_noun(text: str) -> list[Outlet]:
    """ "state news agency Barada", "the broadcaster Nordkanal": an unknown name right behind the noun."""
    found = []
    for match in _BEHIND_NOUN.finditer(text):
        words = list(re.finditer(r"\S+", match["name"]))
        held = next((n for n, word in enumerate(words) if _DAY.match(word.group())), len(words))
        if held and _own_word(words[0].group()):
            end = match.start("name") + words[held - 1].end()
            found.append(Outlet(match.start("name"), end, end, True))
    return found


_DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(
    r"\b(?P<name>[A-Z][A-Z'’-]{1,40}(?:[ \n][A-Z][A-Z'’-]{1,40}){0,2})[ \n]+"
    r"(?:NEWSPAPER|NEWS[ \n]AGENCY|NEWS[ \n]SERVICE|MAGAZINE|TELEVISION|RADIO[ \n]STATION|(?<=PRESS )AGENCY"
    r"|(?<=PRESS\n)AGENCY)\b"
)
_QUOTED = re.compile(
    r"(?P<before>\b(?i:newspaper|magazine|daily|weekly|radio|station|agency|channel|broadcaster)[ \n]+)?"
    r"[\"“](?P<name>[^\"“”\n]{2,30})[\"”]"
    r"(?P<after>[ \n]+(?i:newspaper|news[ \n]agency|magazine|daily|radio|television|agency|station)\b)?"
)
_VERBS = word_set("announced reports broadcast broadcasts claimed added quoted carried states stated notes says aired")
_NO_NAME = word_set(
    "the a an this that of in on to by and or for from with at as is was has have had who which its their his "
    "her local national foreign state government official morning evening daily weekly press domestic "
    "international clandestine rebel private public monthly religious several two three other another some many "
    "all old new same radio television news today yesterday told said reported that"
)


_AFTER_NAME = _NO_NAME | _VERBS


def _in_capitals(text: str) -> list[Outlet]:
    """ "THE GLEANER NEWSPAPER": in a text in capitals the words before the noun, as far as they may be a name."""
    found = []
    for match in _CAPITALS.finditer(text):
        start = match.start("name")
        words = list(re.finditer(r"\S+", match["name"]))
        kept: list[re.Match[str]] = []
        for word in reversed(words):
            low = fold(word.group())
            if low in _NO_NAME or low in PEOPLES:
                break
            kept.append(word)
        if kept:
            found.append(Outlet(start + kept[-1].start(), match.end("name"), match.end(), True))
    return found


def _quoted(text: str) -> list[Outlet]:
    """'the "Cerro" news agency', 'the magazine "Trenta"'."""
    return [
        Outlet(match.start("name"), match.end("name"), match.end(), True)
        for match in _QUOTED.finditer(text)
        if (match["before"] or match["after"]) and (match["name"][0].isupper() or match["name"][0].isdigit())
    ] + [Outlet(m.start("name"), m.end("name"), m.end("name"), True) for m in _AFFILIATE.finditer(text)]


_AFFILIATE = re.compile(r"\baffiliate\s+(?P<name>[A-Z]{3,5}(?:-TV)?)\b")


def _add_nouns(text: str, found: list[Outlet]) -> list[Outlet]:
    after = re.compile(
        r"(?:,?\s+(?:the\s+)?(?:[\w-]+\s+){0,3}(?:" + NOUNS + r"),|\s+(?:" + NOUNS + r")\b)", re.IGNORECASE
    )
    grown = []
    for one in found:
        match = after.match(text, one.end, one.end + 90)
        grown.append(Outlet(one.start, one.end, match.end(), True) if match else one)
    return grown


def _by_tail(text: str, capitals: bool) -> list[Outlet]:
    found = []
    for match in _TAILED.finditer(text) if not capitals else ():
        words = match.group(1).split()
        end = match.end(1)
        while words and fold(words[-1]).removesuffix("s") not in TAILS and fold(words[-1]) not in TAILS:
            end -= len(words[-1])
            end = match.start(1) + len(text[match.start(1) : end].rstrip())
            words.pop()
        if (len(words) > 1 and fold(words[0]) not in _NEVER) or len(words) > 2:
            end = match.start(1) + len(text[match.start(1) : end].rstrip("."))
            found.append(Outlet(match.start(1), end - (2 if words[-1].endswith(("'s", "’s")) else 0), end, False))
    for match in _HEADED.finditer(text):
        parts = list(re.finditer(r"\S+", match.group()))
        cut = next((n for n, part in enumerate(parts) if n and fold(part.group()) in _AFTER_NAME), len(parts))
        if cut > 1:
            end = match.start() + parts[cut - 1].end()
            found.append(Outlet(match.start(), end, end, False))
    return found
