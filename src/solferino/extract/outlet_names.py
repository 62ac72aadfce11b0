"""Finding the names of outlets and agencies in a text: a list of our own, and names that their last word gives away."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from solferino.extract.lexicon.outlets import AGENCIES, DOUBTFUL, NOUNS, OUTLETS, TAILS
from solferino.places import fold
from solferino.text.wordlists import word_set

_WORD = re.compile(r"[^\W_]+(?:[.'’/+][^\W_]+)*")
_JOIN = re.compile(r"[ \t\n\r\-/&]{1,5}\Z")
_CAPITALISED = r"[^\W\d_a-z][\w'’&.-]*"
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
    r"\b(?:ministry|government|army|office|council|commission|watch|rights|nations|embassy|department|committee|fund|party|"
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
    guessed = _by_tail(text, capitals) if capitals else [*_by_noun(text), *_by_tail(text, capitals)]
    firm = [o for o in listed if o.sure]
    ends = [o.frame_end for o in firm]
    found = list(listed)
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
    words = list(_WORD.finditer(text))
    folds = [fold(w.group()) if w.group()[0].isupper() or w.group()[0].isdigit() else w.group() for w in words]
    skip = -1
    for at, word in enumerate(words):
        if (
            at <= skip
            or (folds[at].removesuffix("s") not in _STARTS and folds[at] not in _STARTS)
            or not (word.group()[0].isupper() or word.group()[0].isdigit())
        ):
            continue
        for run in _run(text, words, folds, at):
            last = words[at + run - 1]
            end = last.end() - (2 if re.search(r"['’][sS]\Z", last.group()) else 0)
            raw = text[word.start() : end]
            folded = fold(raw)
            if folded in _NAMES and not (folded in _EXACT and not raw.isupper()):
                found.append(Outlet(word.start(), end, end, _NAMES[folded]))
                skip = at + run - 1
                break
    return found


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
            fold(words[0]) in _NEVER or not words[0][0].isupper() or words[0].casefold().endswith(("ian", "ish", "ese"))
        ):
            start += len(words[0])
            start += len(text[start : match.end("name")]) - len(text[start : match.end("name")].lstrip())
            words.pop(0)
        if words and generic and noun.casefold() != "agency" and all(w[0].isupper() for w in words):
            found.append(Outlet(start, match.end("name"), match.end(), True))
    return found


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
            found.append(Outlet(match.start(1), end - (2 if words[-1].endswith(("'s", "’s")) else 0), end, False))
    for match in _HEADED.finditer(text):
        end = match.start() + len(match.group().rstrip())
        found.append(Outlet(match.start(), end, end, False))
    return found
