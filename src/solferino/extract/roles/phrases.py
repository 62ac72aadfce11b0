"""A sentence as words and noun phrases, by word lists and position; also where the text is all capitals.

Shallow on purpose: a phrase is a run of words between closed-class words, verbs and marks; its head is the last noun.
Time is linear in the length of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from solferino.extract.roles import lexicon as lx
from solferino.extract.roles.given import GIVEN
from solferino.names import COUNTRIES, PARTICLES, PEOPLES
from solferino.places import fold
from solferino.places.names import ENTRIES
from solferino.text.wordlists import word_set

_TOKEN = re.compile(r"[^\W_](?:[\w.&/-]|['’](?=\w))*(?<![.&/-])|--|[^\w\s]")
_POSSESSIVE = re.compile(r"['’](?:s)?\Z", re.IGNORECASE)
_OPENING, _CLOSING = "([", ")]"
_QUOTES = "\"“”'‘’«»"
_PLACE_WORDS = word_set(
    "san santa el la los las city town village hamlet canton department province region district area zone capital "
    "avenue street road highway north south east west northern southern eastern western central downtown outskirts"
)
_TIMES = word_set(
    "today yesterday tomorrow morning afternoon evening night midnight noon dawn week month year day hour hours days "
    "weeks months years minutes monday tuesday wednesday thursday friday saturday sunday january february "
    "march april "
    "may june july august september october november december weekend time moment gmt"
)
_COMMON_ENDINGS = (
    "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ship", "ity", "ities", "ance", "ence", "ism", "ists",
    "ist", "ously", "ful", "less", "ical", "ive", "ous", "able", "ible", "ings", "ed", "ing", "ly", "ary", "ures",
    "ure",    "ages", "age", "ors", "ers", "ies", "ght", "ality", "tional", "wise", "ward", "wards", "hood",
)  # fmt: skip
_COMMON = word_set(
    "action actions act acts case charge chief city claim class close control course crime cross damage date day "
    "danger death end event evidence face fact family field fire floor force form front fund ground hand head help "
    "home hour house human idea information interest issue job kind king land law left life line list loss love man "
    "matter means meeting member minute mission moment money month name nation need news night note number oil order "
    "page paper part party peace people period person place plan plane point police policy power press price problem "
    "process program project public purpose question rate reason report rest result right road role room rule school "
    "sea sector security sense series service set shot show side site situation size sort source south space speech "
    "stage state story street strike study subject summer support system talk talks task team term test thing time "
    "title top town trade trial trip trouble truth type union use value view visit voice vote war water way "
    "week west "
    "wife wind woman word words work world year years youth arms body bodies blood bullets corpse corpses remains "
    "explosive peace democracy freedom justice human rights elections election campaign negotiations dialogue drugs "
    "drug cocaine crimes terrorism violence threat threats victims claims others million pesos dollars percent km "
    "kilometers meters kilos pounds kg miles news agency radio television broadcast communique letter telephone "
    "caller call phone spokesman statement investigation investigations injuries wounds burns operation operations "
    "order orders fighting clashes combat offensive truce cease-fire ceasefire responsibility credit demand demands "
    "ransom exchange release freedom reprisal revenge retaliation protest response visit tour congress assembly "
    "farabundo martyr circumstances dead wounded injured casualties corner block blocks floor entrance exit "
    "front back "
    "side rear edge middle center part half third quarter north south east west half-hour outskirts"
)
_CLOSE_TIMES = word_set(
    "morning afternoon evening today january february march april may june july august september october november "
    "december"
)
_HURT = word_set("wounded injured")
_PEOPLES_OWN = word_set("people workers lord")  # "People's Liberation Front": inside a name, no possession
_DAYLIKE = re.compile(r"\d{1,2}(?:st|nd|rd|th|d)?\Z")
KNOWN = (
    lx.PERSONS
    | lx.BODIES
    | lx.THINGS
    | lx.WEAPONS
    | lx.WEAPON_MAKERS
    | lx.MODIFIERS
    | lx.CROWDS
    | lx.DEEDS
    | lx.COMMUNITIES
    | lx.TITLES
    | lx.OTHER_VERBS
    | _TIMES
    | _COMMON
    | frozenset(COUNTRIES)
    | frozenset(PEOPLES)
    | lx.NOT_VERBS
) - (GIVEN - word_set("victor victoria"))


@dataclass(slots=True)
class Word:
    """One word or mark. tag: d determiner, n number, p preposition, c conjunction, r pronoun, x auxiliary, a adverb,
    v verb, w noun or what stands before one, s the mark of a possessive, g a known body, and marks as themselves."""

    start: int
    end: int
    low: str
    tag: str
    capital: bool
    aside: bool = False  # inside brackets


@dataclass(slots=True)
class Phrase:
    """A noun phrase: words ``first`` to ``last`` (inclusive), the head's word. start: without its determiners."""

    first: int
    last: int
    start: int
    end: int
    head: str
    kind: str  # person, body, thing, weapon, place, deed, time, name, other
    name: tuple[int, int] | None = None  # of a person, without titles
    number: tuple[int | None, int | None] | None = None
    plural: bool = False
    definite: bool = False
    body: tuple[int, int] | None = None  # a body named inside: "FMLN guerrillas"
    owner: int | None = None  # the phrase whose possession it is
    words: tuple[str, ...] = ()
    core: int = 0  # where the phrase starts without numbers and crowds ("a group of")
    parts: list[int] = field(default_factory=list)


class Sentence:
    """Words and phrases of ``body[start:end]``. bodies: spans of known bodies in it, in text order."""

    def __init__(self, body: str, start: int, end: int, bodies: Sequence[tuple[int, int]]) -> None:
        self.text, self.start, self.end = body, start, end
        piece = body[start:end]
        letters = sum(c.isalpha() for c in piece)
        self.capitals = sum(c.isupper() for c in piece) > 0.7 * letters
        self.words = self._read_words(bodies)
        self._settle_verbs()
        for word, after in pairwise(self.words):
            if word.low == "heavily" and after.low == "armed":
                word.tag = "w"
        self.phrases: list[Phrase] = []
        self.phrase_of: dict[int, int] = {}
        self._read_phrases()

    # ---- words --------------------------------------------------------------------------------

    def _read_words(self, bodies: Sequence[tuple[int, int]]) -> list[Word]:
        words: list[Word] = []
        depth, at = 0, self.start
        waiting = list(reversed([b for b in bodies if self.start <= b[0] and b[1] <= self.end]))
        while (match := _TOKEN.search(self.text, at, self.end)) is not None:
            start, end = match.span()
            while waiting and waiting[-1][0] < start:
                waiting.pop()
            if waiting and waiting[-1][0] == start:
                start, end = waiting.pop()
                words.append(Word(start, end, " ".join(self.text[start:end].lower().split()), "g", True, depth > 0))
                at = end
                continue
            at = end
            form = match.group()
            if form in _OPENING:
                depth += 1
                continue
            if form in _CLOSING:
                depth = max(0, depth - 1)
                continue
            if form in _QUOTES:
                continue
            owned = _POSSESSIVE.search(form)
            if owned and len(form) > 2 and form[: owned.start()].lower() not in _PEOPLES_OWN:
                end = start + owned.start()
                form = form[: owned.start()]
            low = form.lower().replace("’", "'")
            words.append(Word(start, end, low, _tag(low), form[0].isupper(), depth > 0))
            if owned:
                words.append(Word(end, match.end(), "'s", "s", False, depth > 0))
        return [w for w in words if not w.aside]

    def _settle_verbs(self) -> None:
        """Words in -ed and -ing stand before a noun or are verbs, by what is beside them."""
        words = self.words
        for i, word in enumerate(words):
            if word.tag != "e":
                continue
            before = words[i - 1].tag if i else ""
            after = words[i + 1] if i + 1 < len(words) else None
            nominal_next = after is not None and after.tag in ("w", "e", "g") and after.low not in lx.NUMBERS
            if word.low in _HURT:
                j = i - 1
                while j >= 0 and words[j].tag == "a":
                    j -= 1
                driven = j >= 0 and (words[j].tag == "x" or words[j].low in lx.BE)
                object_next = after is not None and (
                    after.tag in ("d", "n") or (nominal_next and words[j].tag in ("w", "c", "g", "r"))
                )
                behind = j >= 0 and words[j].tag in ("w", ",", "c") and (after is None or after.tag in ("p", ";", ","))
                word.tag = (
                    "v" if driven or (object_next and before not in ("d", "n")) or (behind and before != "n") else "w"
                )
                continue
            if word.low in _EITHER:
                lone = before in ("r", "x", "a") or (i > 0 and words[i - 1].low == "to")
                object_next = after is not None and after.tag in ("d", "n", "p")
                word.tag = "v" if lone or (before in ("w", "g") and object_next and word.low in ("set", "hit")) else "w"
                continue
            if (
                (((before == "d" and words[i - 1].low != "that") or before in ("n", "s")) and nominal_next)
                or (before == "w" and nominal_next and words[i - 1].low in lx.MODIFIERS)
                or (word.low.endswith("ing") and before in ("d", "s"))
            ):
                word.tag = "w"
            elif (
                word.low.endswith("ing")
                and word.low not in _VERBAL_ING
                and before in ("w", "g", "p")
                and not nominal_next
                and before != "p"
            ):
                word.tag = "w" if word.low in KNOWN else "v"
            else:
                word.tag = "v"

    # ---- phrases ------------------------------------------------------------------------------

    def _read_phrases(self) -> None:
        i, words = 0, self.words
        while i < len(words):
            if words[i].tag not in ("d", "n", "w", "g"):
                i += 1
                continue
            first = i
            nouns = False
            while i < len(words):
                tag = words[i].tag
                if tag == "d" and nouns:
                    break
                if i > first and nouns and words[i - 1].low in _CLOSE_TIMES and tag in ("w", "g"):
                    break
                if (
                    tag == "d"
                    or (tag == "n" and not nouns)
                    or tag in ("w", "g")
                    or (tag == "n" and nouns and self._in_name(i))
                ):
                    nouns = nouns or tag in ("w", "g")
                    i += 1
                elif (
                    words[i].low == "more"
                    and words[i - 1].tag == "n"
                    and i + 1 < len(words)
                    and words[i + 1].tag == "w"
                ):
                    i += 1
                elif tag == "p" and words[i].low == "of" and not nouns and i > first:
                    break
                elif nouns and self._particle(i):
                    i += 1
                else:
                    break
            self._close(first, i - 1)
            i = max(i, first + 1)

    def _in_name(self, i: int) -> bool:
        """ "the 5 November brigade", "Detachment No 4": a number behind a noun ends the phrase elsewhere."""
        return False

    def _particle(self, i: int) -> bool:
        word = self.words[i]
        nxt = self.words[i + 1] if i + 1 < len(self.words) else None
        return (
            word.low in PARTICLES | {"y"}
            and nxt is not None
            and nxt.tag == "w"
            and nxt.capital
            and nxt.low not in KNOWN
            and self.words[i - 1].low not in KNOWN
        )

    def _close(self, first: int, last: int) -> None:
        words = self.words
        while last > first and words[last].tag in ("d",):
            last -= 1
        nouns = [i for i in range(first, last + 1) if words[i].tag in ("w", "g")]
        start = first
        definite = False
        while start < last and words[start].tag == "d":
            definite = definite or words[start].low in ("the", "this", "that", "these", "those")
            start += 1
        number: tuple[int | None, int | None] | None = None
        core = start
        if core <= last and words[core].tag == "n":
            while core < last and words[core].tag == "n":
                core += 1
            number = _number([w.low for w in words[start:core]])
        if not nouns:
            after = words[last + 1] if last + 1 < len(words) else None
            driven = after is not None and after.tag in ("x", "v", "e")  # "three were killed"
            behind = first > 0 and words[first - 1].low in lx.KILL | lx.INJURE  # "and injured 15"
            if words[last].tag == "n" and (driven or behind):
                number = _number([w.low for w in words[start : last + 1]])
                if number is None or number[0] in range(1900, 2100):
                    return
                self._add(
                    Phrase(
                        first,
                        last,
                        words[start].start,
                        words[last].end,
                        "people",
                        "person",
                        number=number,
                        plural=number != (1, 1),
                        core=words[start].start,
                        words=(words[last].low,),
                    )
                )
            return
        lows = tuple(words[i].low for i in range(core, last + 1))
        phrase = Phrase(
            first, last, words[start].start, words[last].end, words[last].low, "other",
            number=number, definite=definite, words=lows, core=words[core].start,
        )  # fmt: skip
        self._classify(phrase, core, last)
        if words[first].low in ("a", "an", "another") and phrase.kind == "person" and phrase.number is None:
            phrase.number = (1, 1)
        phrase.plural = phrase.plural or phrase.head in lx.MANY or (number is not None and number != (1, 1))
        self._add(phrase)

    def _add(self, phrase: Phrase) -> None:
        for i in range(phrase.first, phrase.last + 1):
            self.phrase_of[i] = len(self.phrases)
        if phrase.first and self.words[phrase.first - 1].tag == "s" and phrase.first - 2 in self.phrase_of:
            phrase.owner = self.phrase_of[phrase.first - 2]
        self.phrases.append(phrase)

    def _classify(self, phrase: Phrase, first: int, last: int) -> None:
        words = self.words
        head = words[last]
        bodies = [i for i in range(first, last + 1) if words[i].tag == "g"]
        low = head.low
        if head.tag == "g":
            phrase.kind, phrase.body = "body", (head.start, head.end)
            return
        if bodies:
            phrase.body = (words[bodies[-1]].start, words[bodies[-1]].end)
            if low in lx.BODIES and low not in lx.CROWDS:
                phrase.kind = "body"
                return
        run = self._name_run(first, last)
        if run is not None:
            name_first, how = run
            if how == "person":
                phrase.kind, phrase.name = "person", (words[name_first].start, head.end)
                if phrase.number is None:
                    phrase.number = (1, 1)
                return
            if how == "place":
                phrase.kind = "place"
                return
            phrase.kind = "name"
            phrase.name = (words[name_first].start, head.end)
            return
        lows = phrase.words
        if low in lx.WEAPONS and (low not in lx.NOT_WEAPONS or set(lows[:-1]) & lx.WEAPON_MAKERS):
            phrase.kind = "weapon"
        elif low in _TIMES:
            phrase.kind = "time"
        elif low in lx.DEEDS:
            phrase.kind = "deed"
        elif low in lx.CROWDS and set(lows[:-1]) & (
            lx.ATTACKERS | word_set("death paramilitary armed terrorist guerrilla rebel subversive urban extremist")
        ):
            phrase.kind = "person"
            phrase.plural = True
        elif low in lx.PERSONS and not (low in lx.BODIES and low not in ("soldiers", "troops", "guard", "guards")):
            phrase.kind = "person"
        elif low in lx.BODIES:
            phrase.kind = "body"
        elif low in lx.THINGS:
            phrase.kind = "thing"
        elif low in COUNTRIES or fold(low) in ENTRIES or low in lx.COMMUNITIES:
            phrase.kind = "place"

    def _name_run(self, first: int, last: int) -> tuple[int, str] | None:
        """Where a name at the end of the phrase begins and whose it is: of a person, a place, or not to be told."""
        words = self.words
        at = last
        while at >= first and self._may_name(at):
            at -= 1
        at += 1
        while at <= last and words[at].low in PARTICLES | {"y"}:
            at += 1
        if at > last:
            return None
        lows = [words[i].low for i in range(at, last + 1)]
        if (
            lows[0] in _PLACE_WORDS
            or fold(" ".join(lows)) in ENTRIES
            or (fold(lows[0]) in ENTRIES and lows[0] not in GIVEN)
        ):
            return (at, "place")
        titled = at > first and (words[at - 1].low in lx.TITLES or words[at - 1].low in lx.PERSONS)
        if lows[0] in GIVEN and len(lows) > 1:
            return (at, "person")
        if titled and not (len(lows) == 1 and lows[0].endswith("s") and self.capitals):
            return (at, "person")
        return (at, "name")

    def _may_name(self, i: int) -> bool:
        word = self.words[i]
        if word.tag == "p" or word.low in PARTICLES:
            return word.low in PARTICLES | {"y"}
        if word.tag != "w" or (i == 0 and word.low in KNOWN):
            return False
        return is_name_word(word.low, word.capital, self.capitals)


def is_name_word(low: str, capital: bool, capitals: bool) -> bool:
    """Whether a word can stand in a person's name. capitals: the text around it is all capitals."""
    if not capital or any(c.isdigit() for c in low) or low in _CLOSED:
        return False
    if low in GIVEN:
        return True
    if low in lx.TITLES or low in PEOPLES or low in lx.BODIES or low in lx.PERSONS:
        return False
    if not capitals:
        return True
    return low not in KNOWN and not low.endswith(_COMMON_ENDINGS)


_CLOSED = (
    lx.DETERMINERS | lx.PREPOSITIONS | lx.CONJUNCTIONS | lx.PRONOUNS | lx.AUXILIARIES | lx.ADVERBS | lx.NUMBERS
    | lx.KILL | lx.INJURE | lx.KIDNAP | lx.ATTACK | lx.BOMB | lx.DAMAGE | lx.OTHER_VERBS | lx.QUALIFIERS
)  # fmt: skip
_VERBAL_ING = word_set(
    "killing wounding injuring destroying damaging leaving causing using carrying wearing traveling "
    "travelling riding driving attacking bombing kidnapping shooting burning throwing placing forcing "
    "demanding"
)
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_SIMPLE = {word: number for number, word in enumerate(_UNITS.split())} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}


def _number(lows: list[str]) -> tuple[int | None, int | None] | None:
    """Low and high bound of the number words of a phrase; None where they give none."""
    total, seen, floor = 0, False, False
    for low in lows:
        if low in _VAGUE:
            return (_VAGUE[low], None)
        if low in ("least", "more", "over"):
            floor = True
        digits = low.replace(",", "")
        if digits.isdigit() and len(digits) < 8:
            total, seen = total + int(digits), True
        elif "-" in low and all(p in _SIMPLE for p in low.split("-")):
            total, seen = total + sum(_SIMPLE[p] for p in low.split("-")), True
        elif low in _SIMPLE:
            total, seen = total + _SIMPLE[low], True
        elif low in ("hundred", "thousand", "million", "dozen"):
            total, seen = (total or 1) * {"hundred": 100, "thousand": 1000, "million": 10**6, "dozen": 12}[low], True
    if not seen:
        return None
    return (total, None) if floor else (total, total)


def _tag(low: str) -> str:
    if not low[0].isalnum():
        return "," if low in (",", ";", "--", "—", "–") else ";" if low in ":.!?" else "."
    if (
        low in lx.NUMBERS
        or (low[0].isdigit() and not any(c.isalpha() for c in low))
        or ("-" in low and all(p in _SIMPLE for p in low.split("-")))
    ):
        return "n"
    if low in lx.AUXILIARIES:
        return "x"
    if low in lx.PRONOUNS and low not in ("this", "these", "those"):
        return "r"
    if low in lx.DETERMINERS and low not in lx.CONJUNCTIONS:
        return "d"
    if low in lx.PREPOSITIONS:
        return "p"
    if low in lx.CONJUNCTIONS:
        return "c"
    if low in lx.QUALIFIERS:
        return "a"
    if low in lx.ADVERBS or (
        low.endswith("ly") and low not in ("family", "assembly", "july", "italy", "ally", "anomaly")
    ):
        return "a"
    if low in _HURT:
        return "e"
    if low in lx.NOT_VERBS:
        return "w"
    if low in _PLAIN_VERBS:
        return "v"
    if low in _EITHER or (low.endswith(("ed", "ing")) and len(low) > 3 and low not in _NOUNS_ING):
        return "e"
    return "w"


_NOUNS_ING = word_set(
    "building buildings morning evening meeting wing king thing something anything nothing everything during "
    "spring string ring sibling dwelling clothing offspring wedding neighboring shining beijing reed creed "
    "bleed weed feed need speed exceed proceed"
)
_PLAIN_VERBS = (
    lx.OTHER_VERBS
    | word_set(
        "shot slain hurt struck threw thrown blew blown hit set left took taken stole stolen sunk died die "
        "dies shoot shoots kill kills burn plant throw hurl hurls attack attacks explode explodes detonate "
        "destroy destroys damage damages kidnap abduct"
    )
) - word_set(
    "set hit attack attacks damage damages shot left kidnap lay felt read cut plant fire hurt claim claims "
    "burn show shows call calls try have"
) | word_set("shot left hurt have")
_EITHER = word_set("set hit attack attacks damage")


def names_person(words: str) -> bool:
    """Whether the words are a person's name and nothing else: no description, no crowd."""
    sentence = Sentence(words, 0, len(words), ())
    return len(sentence.phrases) == 1 and sentence.phrases[0].name == (0, len(words))
