"""What the rules for Slavic languages need to know of one language: word lists, and the patterns built from them.

A language is one module with one :class:`Tongue` (``uk.py``, ``ru.py``); the rules hold no word of any language. Lists
are plain lines of words. A *stem* in a list stands for every word that begins with it and is a few letters longer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from solferino.extract.slavic.forms import oblique
from solferino.record import Counted, Population, StatementKind

_MOST_WORDS = 200_000  # kept in memory for a language
_CLASSES = {
    "roles": "role",
    "feminine_roles": "frole",
    "institutions": "inst",
    "groups": "group",
    "audience": "aud",
    "things": "thing",
    "place_nouns": "place",
    "outlet_nouns": "outlet",
}
_TAIL = 5  # letters that a word may have beyond its stem


@dataclass(frozen=True)
class Tongue:
    """The words of one language. Every list is a block of words parted by white space unless it says otherwise.

    foreign: letters that no word of the language has, and that its neighbours have; native: the other way about.
    vowel_names: given names in the nominative. verbs: for each kind of statement past stems ("сказа-": the endings of
    the past follow; "призна-ся" with the reflexive) and whole words of the present. past: the ending of the past by
    gender and number (m, f, n, p). patterns of phrases are regular expressions over lower-case text.
    """

    language: str
    native: str
    foreign: str
    past: Mapping[str, str]
    verbs: Mapping[StatementKind, str]
    say_nouns: str
    impersonal: str
    by_words_of: str
    by_data_of: str
    no_comment: str
    that: str
    this_said: str
    prepositions: str
    locative_prepositions: str
    functions: str
    pronouns_m: str
    pronouns_f: str
    pronouns_p: str
    their: Mapping[str, str]
    roles: str
    feminine_roles: str
    institutions: str
    groups: str
    audience: str
    men: str
    women: str
    places_not: str
    outlets: str
    outlet_nouns: str
    platforms: str
    abbreviations: str
    ones: str
    number_words: Mapping[int, str]
    scales: Mapping[int, str]
    vague: Mapping[int, str]
    qualifiers: Mapping[str, str]
    range_from: str
    range_to: str
    risen_to: str
    harm: Mapping[Counted, str]
    hurt: str
    people: Mapping[Population, str]
    singular_harm: str
    one_person: str
    wide_places: str
    subset: str
    more: str
    none_words: str
    none_after: str
    none_without: str
    none_nobody: str
    none_not: str
    things: str
    cumulative: str
    estimated: str
    confirmed: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    relative_days: Mapping[int, str]
    night_to: str
    day_before: str
    last_week: str
    attacks: tuple[tuple[str, str], ...]
    weapons: tuple[tuple[str, str], ...]
    actors: str
    targets: str
    place_nouns: str
    place_before: str
    idle: str
    denied_act: str
    denial_of: str
    named_by: str
    place_short: str
    threatened: str
    attempted: str
    credit_before: str
    credit_says: str
    credit_lines: str
    by_reference: str
    reported_earlier: str
    legal: str

    @cached_property
    def said(self) -> dict[str, tuple[StatementKind, str]]:
        """Each form of a verb of saying: its kind and its gender or number (m, f, n, p; "" in the present singular,
        "P" in the present plural)."""
        forms: dict[str, tuple[StatementKind, str]] = {}
        for kind, block in self.verbs.items():
            for word in block.split():
                if "-" not in word:
                    forms.setdefault(word, (kind, _agreement(word)))
                    continue
                stem, reflexive = word.split("-")
                for gender, ending in self.past.items():
                    tail = reflexive
                    if reflexive and ending[-1] in "аои" and self.language == "ru":
                        tail = "сь"
                    forms.setdefault(stem + ending + tail, (kind, gender))
        return forms

    def words(self, block: str) -> frozenset[str]:
        """The words of a list as a set."""
        return frozenset(block.split())

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Prepositions, conjunctions, particles, adverbs: never part of a name."""
        return frozenset((self.prepositions + " " + self.functions + " " + self.pronouns).split())

    @cached_property
    def pronouns(self) -> str:
        """The pronouns of the third person, nominative."""
        return f"{self.pronouns_m} {self.pronouns_f} {self.pronouns_p}"

    @cached_property
    def given(self) -> dict[str, str]:
        """Given names in the nominative with their gender, in small letters."""
        return {n.casefold(): "f" for n in self.women.split()} | {n.casefold(): "m" for n in self.men.split()}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Every form of a number word below a thousand, with its value."""
        return {word: value for value, forms in self.number_words.items() for word in forms.split()}

    @cached_property
    def scale_words(self) -> dict[str, int]:
        """Every form of thousand, million and so on."""
        return {word: value for value, forms in self.scales.items() for word in forms.split()}

    @cached_property
    def vague_words(self) -> dict[str, int]:
        """Every form of "tens", "hundreds" ... with the least it can mean."""
        return {word: value for value, forms in self.vague.items() for word in forms.split()}

    @cached_property
    def stems(self) -> dict[str, Stems]:
        """The stem lists that are asked for word by word."""
        lists = (
            "roles",
            "feminine_roles",
            "institutions",
            "groups",
            "things",
            "audience",
            "outlet_nouns",
            "place_nouns",
            "named_by",
        )
        return {name: Stems(getattr(self, name)) for name in lists}

    @cached_property
    def harmed(self) -> tuple[tuple[Counted, Stems], ...]:
        """What is counted, by stems of verbs, participles and nouns."""
        return tuple((counted, Stems(block, tail=7)) for counted, block in self.harm.items())

    @cached_property
    def peoples(self) -> tuple[tuple[Population, Stems], ...]:
        """Who is counted, by stems of nouns and adjectives."""
        return tuple((population, Stems(block)) for population, block in self.people.items())

    def pattern(self, name: str) -> re.Pattern[str]:
        """A phrase list of the language, compiled; lines are alternatives."""
        if name not in self._compiled:
            self._compiled[name] = alternatives(getattr(self, name))
        return self._compiled[name]

    @cached_property
    def _compiled(self) -> dict[str, re.Pattern[str]]:
        return {}

    @cached_property
    def attack_patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Types of attack with the words that tell them, the surest first."""
        return tuple((kind, alternatives(words)) for kind, words in self.attacks)

    @cached_property
    def weapon_patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Weapons with the type of attack that they make of a plain strike."""
        return tuple((kind, alternatives(words)) for kind, words in self.weapons)

    @cached_property
    def preposition_set(self) -> frozenset[str]:
        """The prepositions."""
        return self.words(self.prepositions)

    @cached_property
    def qualifier_phrases(self) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
        """What bounds a number, as sequences of words, the longest first."""
        return tuple(
            (name, tuple(sorted((tuple(p.split()) for p in lines.split("\n")), key=lambda p: -len(p))))
            for name, lines in self.qualifiers.items()
        )

    @cached_property
    def month_words(self) -> frozenset[str]:
        """Every form of the names of months."""
        return frozenset(" ".join(self.months).split())

    @cached_property
    def none_after_plain(self) -> str:
        """The pattern of "there are none" behind a noun."""
        return re.sub(r" +(?![)])", r"\\s+", self.none_after)

    @cached_property
    def none_nobody_plain(self) -> str:
        """The pattern of "nobody was"."""
        return "|".join(re.sub(r" +", r"\\s+", line) for line in self.none_nobody.split("\n"))

    @cached_property
    def any_attack(self) -> re.Pattern[str]:
        """One pattern of every word that can tell an attack: a sentence without one is passed over."""
        return re.compile("|".join(pattern.pattern for _, pattern in self.attack_patterns), re.IGNORECASE)

    @cached_property
    def targets_stems(self) -> Stems:
        """Things that are attacked."""
        return Stems(self.targets)

    @cached_property
    def platform_pattern(self) -> re.Pattern[str]:
        """A platform in "on X", "in their channel on X"."""
        names = "|".join(line.strip() for line in self.platforms.splitlines() if line.strip())
        return re.compile(rf"(?<!\w)(?:[ув]о?|на)\s+(?:[\w'’-]+\s+){{0,3}}?(?P<name>{names})(?![\w-])", re.IGNORECASE)

    @cached_property
    def locative_set(self) -> frozenset[str]:
        """The prepositions of "in the ministry they said"."""
        return self.words(self.locative_prepositions)

    @cached_property
    def their_patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """ "By his words" and so on, with the gender or number that they show."""
        return tuple((gender, alternatives(lines)) for gender, lines in self.their.items())

    @cached_property
    def impersonal_set(self) -> frozenset[str]:
        """Forms of saying without anybody who says it."""
        return self.words(self.impersonal)

    @cached_property
    def dative_audience(self) -> frozenset[str]:
        """Endings that make a word of the audience somebody who is told: "журналістам"."""
        return frozenset(
            word + ending
            for word in (w.rstrip(".") for w in self.audience.split())
            for ending in ("ам", "ям", "у", "ові", "ам", "е", "ю", "")
            if word + ending not in ("журналіст", "журналист", "кореспондент", "корреспондент", "репортер")
        )

    @cached_property
    def given_forms(self) -> dict[str, str]:
        """The other cases of given names with their gender; a form of both genders has none."""
        forms: dict[str, str] = {}
        for name, gender in self.given.items():
            for form in oblique(name.replace("ё", "е"), gender):
                if form not in self.given:
                    forms[form] = gender if forms.get(form, gender) == gender else ""
        return forms

    def gender_of_role(self, word: str) -> str:
        """Whether a role noun is used of men (m), of women (f) or of both ("")."""
        man, woman = self.stems["roles"].size(word), self.stems["feminine_roles"].size(word)
        return "" if man == woman else ("m" if man > woman else "f")

    def finite(self, word: str) -> bool:
        """True for a word that looks like a verb in the past: no part of a name."""
        return word.endswith(self.verb_endings) and len(word) > 4

    @cached_property
    def verb_endings(self) -> tuple[str, ...]:
        """Endings of verbs that few nouns have."""
        if self.language == "uk":
            return (
                "ила",
                "или",
                "ало",
                "али",
                "ався",
                "алася",
                "алися",
                "ився",
                "илася",
                "илися",
                "увала",
                "ували",
                "ується",
                "ється",
                "уються",
                "ються",
                "яться",
                "аться",
            )
        return (
            "ила",
            "или",
            "ало",
            "али",
            "ался",
            "алась",
            "ались",
            "ился",
            "илась",
            "ились",
            "ывает",
            "уется",
            "ается",
            "ются",
            "ятся",
            "атся",
        )

    def classes(self, word: str) -> frozenset[str]:
        """What a word in small letters can be: role, frole (a woman's), inst, group, aud, thing, place, outlet."""
        found = self._classes.get(word)
        if found is None:
            names = _CLASSES
            made = {short for name, short in names.items() if self.stems[name].has(word)}
            if "frole" in made:
                made.add("role")
            found = frozenset(made)
            if len(self._classes) < _MOST_WORDS:
                self._classes[word] = found
        return found

    @cached_property
    def _classes(self) -> dict[str, frozenset[str]]:
        return {}

    def counted(self, word: str) -> Counted | None:
        """What a word of harm counts, or None."""
        return next((counted for counted, stems in self.harmed if stems.has(word)), None)

    def population(self, word: str) -> Population | None:
        """Who a noun counts, or None where it is no word for people."""
        return next((population for population, stems in self.peoples if stems.has(word)), None)


def _agreement(word: str) -> str:
    """Gender or number of a whole form: the past by its ending, "P" for the present plural, "" for the singular."""
    if word.endswith(("уть", "ють", "ать", "ять", "ут", "ют", "ат", "ят")):
        return "P"
    return {"ли": "p", "ла": "f", "ло": "n"}.get(word[-2:], "")


class Stems:
    """A set of stems: a word belongs to it if it begins with one and is a few letters longer at most. A stem that ends
    in a full stop is a whole word."""

    def __init__(self, block: str, tail: int = _TAIL) -> None:
        entries = block.split()
        self.whole = frozenset(e[:-1] for e in entries if e.endswith("."))
        self.stems = frozenset(e for e in entries if not e.endswith("."))
        self.tail = tail
        self.least = min((len(s) for s in self.stems), default=99)

    def has(self, word: str) -> bool:
        """True for a word in small letters that belongs to the set."""
        return self.size(word) > 0

    def size(self, word: str) -> int:
        """The letters of the longest stem that a word begins with, 0 where it belongs to none."""
        if word in self.whole:
            return len(word)
        length = len(word)
        return next(
            (cut for cut in range(length, max(self.least, length - self.tail) - 1, -1) if word[:cut] in self.stems), 0
        )


def alternatives(lines: str) -> re.Pattern[str]:
    """One pattern of all lines, each a regular expression over whole words; blanks stand for any white space."""
    lines = lines.replace(r"(?:\w+ )", r"(?:[\w'-]+ )")  # a word may have an apostrophe: п'ятьох
    parts = [
        re.sub(r" +(?![)])", r"\\s+", line.strip()) for line in lines.replace("\\n", "\n").splitlines() if line.strip()
    ]
    return re.compile(rf"(?<![\w])(?:{'|'.join(parts)})(?![\w])" if parts else r"(?!)", re.IGNORECASE)
