"""Where the word classes stand in a text, and who does what to whom as far as the order of words shows it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass

from solferino.law.characterise.peoples import peoples
from solferino.law.characterise.terms import ANY, GAP, Node
from solferino.law.characterise.words import AUXILIARY, NONE, Sentence, sentences_of, words_of
from solferino.text import word_set

_MANY = 50  # from which on a number is a big one
_MANY_WORDS = word_set("hundred hundreds thousand thousands dozens scores multitudes")
_BEFORE_YEARS = word_set("in since between and of from until by to during after before")
_YEAR = re.compile("(1[5-9]|20)[0-9]{2}")
_QUOTES = frozenset("\"'“‘«„(")
_REACH = 3  # words that a gap may skip
_NOT_SKIPPED = frozenset({"not", "never", "nor"})
_BE = AUXILIARY - {"has", "have", "had", "having", "do", "does", "did"}
_BETWEEN_BE = word_set("""
    not never also then later being been all both deliberately reportedly allegedly immediately first badly
    seriously brutally publicly summarily directly repeatedly severely almost completely partly there each still
    just even again already instantly apparently mostly largely either subsequently themselves himself
    systematically
""")
_AFTER_VERB_STOPS = word_set("when while after before because as where until so but although though since whereas")
_NOT_PATIENT_BEFORE = word_set("""
    by from with near beside behind after before during for alongside between despite without
""")
_SUBJECT_LINKS = word_set("of and or")
_INNER = word_set("""
    the a an his her their its our my this that these those some several many two three four five six seven eight
    nine ten eleven twelve dozen dozens hundred hundreds local young old elderly small large other unarmed wounded
    captured armed enemy civilian own whole entire about around least at more than over nearby former group groups
    crowd
""")
_NOMINAL_LINKS = word_set("of on against at upon into in to towards toward for over targeting")
_INTO = word_set("at on into against upon onto over")
_EVENTS = word_set("STRIKE SHOOT DESTROY BURN KILL INJURE HARMED ATTACK_PEOPLE GO_DOWN")
ACTS = _EVENTS | word_set("""
    HOLD SEIZE HELD_AT KEEP CAPTIVE RESTRAINED MOVE DEPORT LOOT DIE DEAD_BODY
    WOUNDED_PERSON HIT DISPLACE_ORDER HUNT RAPE SEXUAL OTHER_SEXUAL SENTENCE TRIAL HUMILIATE DEGRADING
    KEPT_NEAR NO_LEAVE CARRY ABDUCT WORN REPATRIATE ENSLAVE BLOCK_AID DEPRIVE DESTROY_GROUP ITS_END
""")  # what a set phrase takes away where it covers it
_DETERMINERS = word_set("a an the these those its his her their our")
_WHERE = word_set("on in at")
_THINGS = word_set("""
    HOME SCHOOL HOSPITAL WORSHIP CULTURE MARKET UTILITY WORKPLACE TRANSPORT CIVIL_OBJECT PROTECTED_BUILDING
    AMBULANCE AID_MISSION MIL_SITE STORE TOWN GATHERING HOMES
""")
_BEFORE_NOUN = word_set("""
    a an the this that these those each every any some another his her its their our my your of at on in by with
    from into onto under during after before two three four five six seven eight nine ten several many few first
    second third last next same single whole local army city
""")
_BY_SUBJECT = word_set("by from with near to against at in on under behind beside inside for after before through")


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a word class: words ``first`` to ``last`` (included). kind and tag: see ``terms.Ending``."""

    name: str
    kind: str
    tag: str
    first: int
    last: int
    sentence: int
    negated: bool
    supposed: bool
    denied: bool
    claimed: bool

    @property
    def asserted(self) -> bool:
        """Said as fact by somebody: neither negated, nor supposed, nor denied."""
        return not (self.negated or self.supposed or self.denied)


class Reading:
    """The words of some texts with every mention of every class. The texts stay beside their spans."""

    def __init__(self, texts: tuple[str, ...], tree: Node, chosen: Sequence[Sentence] | None = None) -> None:
        self.texts = texts
        self.words = words_of(texts, sentences_of(texts) if chosen is None else chosen)
        self.denies = any(word.denied != NONE for word in self.words)
        self.by_name: dict[str, list[Mention]] = defaultdict(list)
        self.pointing: dict[int, bool] = {}
        self.past_verbs: set[int] = set()
        self.by_keyword: dict[str, list[Mention]] = {}
        self._find(tree)
        self._leave_set_phrases()
        self._names_and_numbers()

    def _leave_set_phrases(self) -> None:
        """Drop the acts that stand inside a set phrase: talks were held, in rebel-held towns."""
        covered = {at for m in self.by_name.get("SET_PHRASE", ()) for at in range(m.first, m.last + 1)}
        for name in ACTS & self.by_name.keys() if covered else ():
            self.by_name[name] = [m for m in self.by_name[name] if m.first not in covered]
            if not self.by_name[name]:
                del self.by_name[name]

    def _names_and_numbers(self) -> None:
        """Classes that no list can hold: a name inside a sentence, a people's name, a number of fifty or more.

        In a text set in capital letters throughout, capitals show no name.
        """
        capitals = dict.fromkeys(range(len(self.texts)), True)
        for word in self.words:
            if self.texts[word.text][word.start : word.end].islower():
                capitals[word.text] = False
        for at, word in enumerate(self.words):
            begins = at == 0 or self.words[at - 1].sentence != word.sentence
            text = self.texts[word.text]
            if (
                not begins
                and not capitals[word.text]
                and text[word.start].isupper()
                and text[word.start - 1] not in _QUOTES
            ):
                self._add("NAMED", "n", "", at, at)
            digits = word.norm.replace(",", "").replace(".", "")
            big = word.norm in _MANY_WORDS or (digits.isdecimal() and len(digits) < 9 and int(digits) >= _MANY)
            year = at > 0 and self.words[at - 1].norm in _BEFORE_YEARS and _YEAR.fullmatch(word.norm)
            if big and not year:
                self._add("BIG_NUMBER", "n", "", at, at)
        for at in peoples(self.words, [m.first for m in self.by_name.get("NAMED", ())]):
            self._add("PEOPLE_NAME", "n", "", at, at)

    def again(self, tree: Node) -> dict[str, list[Mention]]:
        """The mentions of other classes in the same words."""
        other = copy(self)
        other.by_name = defaultdict(list)
        other._find(tree)
        return other.by_name

    def _find(self, tree: Node) -> None:
        words = self.words
        covered = things = -1  # the last word of the longest thing named so far
        for start, word in enumerate(words):
            if word.norm not in tree.next and ANY not in tree.next:
                continue
            longest: dict[str, tuple[int, str, str]] = {}
            self._walk(tree, start, start, longest)
            for name, (last, kind, tag) in longest.items():
                if name in _THINGS:
                    if last <= covered:
                        continue  # the house of an opera house, the hospital of a hospital ship
                    things = max(things, last)
                self._add(name, kind, tag, start, last)
            covered = max(covered, things)

    def _walk(self, node: Node, at: int, start: int, found: dict[str, tuple[int, str, str]]) -> None:
        """Follow the tree from word ``at``; what ends before it was found by the caller."""
        words = self.words
        if at >= len(words) or words[at].sentence != words[start].sentence or (at > start and words[at].cut == 2):
            return
        word = words[at]
        for step in _steps(node, word.norm):
            for ending in step.endings:
                known = found.get(ending.name)
                if known is None or known[0] < at or (known[0] == at and known[1] in "n-" and ending.kind in "vi"):
                    found[ending.name] = (at, ending.kind, ending.tag)
            if step.next or step.also:
                self._walk(step, at + 1, start, found)
                for shared in step.all():
                    self._gap(shared, at + 1, start, found)

    def _gap(self, node: Node, at: int, start: int, found: dict[str, tuple[int, str, str]]) -> None:
        step = node.next.get(GAP)
        if step is None:
            return
        words = self.words
        for skipped in range(_REACH + 1):
            here = at + skipped
            if skipped and words[here - 1].norm in _NOT_SKIPPED:
                return  # "had not been shelled" is no way to say "had * shelled"
            if here >= len(words) or words[here].sentence != words[start].sentence or words[here].cut:
                return
            self._walk(step, here, start, found)

    def _add(self, name: str, kind: str, tag: str, first: int, last: int) -> None:
        word = self.words[first]
        if kind == "v" and tag[:1] in "bs" and first == last and self._noun_like(first):
            kind = "n"
        elif kind == "v" and "n" in tag and first == last and name in _EVENTS and self._attributive(first):
            kind = "a"  # the damaged opera house: a state, and no event of this text
        if kind == "v" and "p" in tag and first not in self.past_verbs and not self._after_be(first):
            self.past_verbs.add(first)
        outside = [
            source != NONE and not first <= source <= last
            for source in (word.negated, word.supposed, word.denied, word.claimed)
        ]
        self.by_name[name].append(Mention(name, kind, tag, first, last, word.sentence, *outside))

    def _after_be(self, at: int) -> bool:
        return at > 0 and (self.words[at - 1].norm in _BE or (at > 1 and self.words[at - 2].norm in _BE))

    def _attributive(self, at: int) -> bool:
        """Whether a participle stands before its noun: the damaged roof."""
        words = self.words
        return (
            at > 0
            and not words[at].cut
            and words[at - 1].norm in _DETERMINERS
            and at + 1 < len(words)
            and words[at + 1].sentence == words[at].sentence
            and not words[at + 1].cut
            and words[at + 1].norm not in _BY_SUBJECT
        )

    def _noun_like(self, at: int) -> bool:
        """Whether a word that may be verb or noun stands as a noun: after a determiner or a preposition."""
        return at > 0 and not self.words[at].cut and self.words[at - 1].norm in _BEFORE_NOUN

    # Who undergoes what

    def undergoes(self, act: Mention, thing: Mention) -> bool:
        """Whether the act is done to the thing, by the order of words. Within one sentence."""
        if act.sentence != thing.sentence or (act.first <= thing.first <= act.last and act.first != thing.first):
            return act.sentence == thing.sentence and act.first < thing.first <= act.last
        if act.kind == "a":
            return False
        if act.kind == "v":
            if self.passive(act):
                into = self.words[act.last].norm in _INTO and act.last > act.first  # drones were launched at homes
                return (
                    self._subject(thing, act) or self._reduced_object(act, thing) or (into and self._object(act, thing))
                )
            return self._object(act, thing) or self._reduced(act, thing)
        if act.kind == "n":
            return self._of(act, thing)
        if act.kind == "i":
            return self._subject(thing, act) or self._near_after(act, thing, 4)
        if self.words[act.first].norm in _BE:  # were shot, was taken away: written out as a term
            return self._subject(thing, act)
        return self._near_after(act, thing, 7) or self._subject(thing, act)

    def does(self, act: Mention, who: Mention) -> bool:
        """Whether ``who`` does the act, by the order of words. Within one sentence."""
        words = self.words
        if act.sentence != who.sentence or act.first <= who.first <= act.last:
            return False
        if who.first > act.last and act.kind == "v" and not self.passive(act) and "n" not in act.tag:
            return False
        if who.first > act.last:
            between = [w.norm for w in words[act.last + 1 : who.first]]
            return (
                len(between) <= 12
                and "by" in between
                and not set(between[between.index("by") + 1 :]) & _AFTER_VERB_STOPS
            )
        if act.kind == "v" and self.passive(act):
            return False
        if act.kind == "n" and words[who.last].possessive and act.first - who.last <= 3:
            return True
        return self._subject(who, act)

    def passive(self, act: Mention) -> bool:
        """Whether a verb stands in the passive: a form of ``be`` before its participle, or shared."""
        words = self.words
        if "n" not in act.tag:
            return False
        at = act.first - 1
        steps = 0
        while at >= 0 and words[at].sentence == act.sentence and steps < 5:
            norm = words[at].norm
            if norm in _BE:
                return True
            if norm in {"and", "or", "then"} or words[at + 1].cut == 1:
                return self._shared_be(at, act.sentence)
            if norm not in _BETWEEN_BE and not norm.endswith("ly"):
                return False
            at -= 1
            steps += 1
        return False

    def _shared_be(self, at: int, sentence: int) -> bool:
        """Before ``and``: whether the nearest verb back is itself a participle after ``be`` (were bound and shot)."""
        words = self.words
        for i in range(at, max(-1, at - 12), -1):
            if words[i].sentence != sentence or words[i].cut == 2:
                return False
            if words[i].norm in _BE:
                return i + 1 < len(words) and words[i + 1].norm not in {"the", "a", "an", "in", "at"}
            if words[i].norm in {"who", "which", "when", "while", "they", "he", "she", "it"}:
                return False
        return False

    def _object(self, act: Mention, thing: Mention) -> bool:
        words = self.words
        if not act.last < thing.first <= act.last + 11:
            return False
        for i in range(act.last + 1, thing.first):
            if words[i].norm in _AFTER_VERB_STOPS or words[i].cut == 2 or (words[i].cut and thing.first - i > 3):
                return False
        if words[thing.first].cut == 2:
            return False
        governor = self._governor(thing.first, act.last)
        return governor not in _NOT_PATIENT_BEFORE and not (governor in _WHERE and self._has_object(act, thing))

    def _has_object(self, act: Mention, thing: Mention) -> bool:
        """Whether the verb has another object before a place: hit a convoy on the road. A weapon is none."""
        weapons = {m.last for m in self.by_name.get("AIR_OR_GUNS", ())}
        for name in ("MIL_SITE", "CIVIL_OBJECT", "PERSON"):
            for other in self.by_name.get(name, ()):
                between = act.last < other.first and other.last < thing.first and other.last not in weapons
                if between and not self._governor(other.first, act.last):
                    return True
        return False

    def _governor(self, at: int, floor: int) -> str:
        """The preposition that a noun phrase hangs on, looking back over its adjectives."""
        words = self.words
        for i in range(at - 1, max(floor, at - 5), -1):
            norm = words[i].norm
            if norm == "at" and words[i + 1].norm in {"least", "most"}:
                continue
            if norm in _NOT_PATIENT_BEFORE or norm in _NOMINAL_LINKS:
                return norm
            if norm not in _INNER and not norm[:1].isdigit() and i < at - 2:
                return ""
        return ""

    def _reduced(self, act: Mention, thing: Mention) -> bool:
        """Prisoners shot by …; a bus hit in …: a participle right after its noun, with no object of its own."""
        words = self.words
        if "n" not in act.tag or not 0 <= act.first - thing.last - 1 <= 1:
            return False
        after = words[act.last + 1].norm if act.last + 1 < len(words) else "by"
        return after == "by" or (
            after in {"in", "at", "during", "when", "as", "outside", "and"}
            and thing.name not in {"SOLDIER", "FIGHTER", "PERSON"}
        )

    def _reduced_object(self, act: Mention, thing: Mention) -> bool:
        """Among those killed were six children: the noun after the passive verb, through a form of ``be``."""
        between = [w.norm for w in self.words[act.last + 1 : thing.first]]
        return 0 < len(between) <= 5 and between[0] in {"was", "were"}

    def _subject(self, thing: Mention, act: Mention) -> bool:
        words = self.words
        if not thing.last < act.first <= thing.last + 16:
            return False
        if self._preposition(thing.first) in _BY_SUBJECT or self._carried(thing.first):
            return False
        if words[thing.last].possessive and act.kind == "v" and not self.passive(act):
            return False  # the baker's was emptied, they drove off from the baker's: it is not the baker who acts
        for i in range(thing.last + 1, act.first + 1):
            own_clause = i == thing.last + 1 and words[i].norm == "where"  # the library where she worked was shelled
            if words[i].cut == 2 or (words[i].norm in _AFTER_VERB_STOPS and i < act.first and not own_clause):
                return False
        return not self._person_between(thing, act)

    def _preposition(self, at: int) -> str:
        words = self.words
        for i in range(at - 1, max(-1, at - 4), -1):
            if words[i].sentence != words[at].sentence or words[i + 1].cut:
                return ""
            norm = words[i].norm
            if norm == "at" and words[i + 1].norm in {"least", "most"}:
                return ""  # at least nine villagers
            if norm in _BY_SUBJECT:
                return norm
            if norm not in _INNER and not norm[:1].isdigit() and norm != "of":
                return ""
        return ""

    def hangs(self, thing: Mention) -> bool:
        """Whether a noun hangs on a preposition and is no subject: in a quarry, near the school."""
        return self._preposition(thing.first) in _BY_SUBJECT

    def _carried(self, at: int) -> bool:
        """Whether a noun is the object of a participle before it: an ambulance evacuating soldiers was hit."""
        words = self.words
        for i in range(at - 1, max(0, at - 4), -1):
            if words[i].sentence != words[at].sentence or words[i + 1].cut:
                return False
            norm = words[i].norm
            if (
                norm.endswith("ing")
                and i > 0
                and words[i - 1].norm not in _BE
                and words[i - 1].sentence == words[i].sentence
            ):
                return words[i - 1].norm not in _BEFORE_NOUN
            if norm not in _INNER and not norm[:1].isdigit():
                return False
        return False

    def _person_between(self, thing: Mention, act: Mention) -> bool:
        """Whether another person stands between as a nearer subject: when soldiers came, villagers fled."""
        words = self.words
        for other in self.by_name.get("PERSON", ()):
            if thing.last < other.first and other.last < act.first:
                before = words[other.first - 1].norm
                if (
                    before in _SUBJECT_LINKS
                    or self._carried(other.first)
                    or self._preposition(other.first)
                    or words[other.first].norm in {"who", "whom"}
                ):
                    continue
                if any(w.norm == "and" for w in words[thing.last + 1 : other.first]):
                    continue
                return True
        return False

    def _of(self, act: Mention, thing: Mention) -> bool:
        words = self.words
        if act.first == thing.last + 1 or (words[thing.last].possessive and 0 < act.first - thing.last <= 3):
            return True
        if not act.last < thing.first <= act.last + 10:
            return False
        between = [w.norm for w in words[act.last + 1 : thing.first]]
        if set(between) & _AFTER_VERB_STOPS or any(w.cut == 2 for w in words[act.last + 1 : thing.first + 1]):
            return False
        if any(act.last < at < thing.first for at in self.past_verbs):
            return False
        return bool(set(between) & _NOMINAL_LINKS) and self._governor(thing.first, act.last) not in _NOT_PATIENT_BEFORE

    def _near_after(self, act: Mention, thing: Mention, reach: int) -> bool:
        words = self.words
        if not act.last < thing.first <= act.last + reach:
            return False
        if self._governor(thing.first, act.last) in _NOT_PATIENT_BEFORE:
            return False
        return not any(w.norm in _AFTER_VERB_STOPS or w.cut == 2 for w in words[act.last + 1 : thing.first + 1])

    def points_back(self, sentence: int) -> bool:
        """Whether a sentence speaks of somebody or something named before it."""
        known = self.pointing.get(sentence)
        if known is None:
            known = any(m.sentence == sentence for m in self.by_name.get("ANAPHOR", ()))
            self.pointing[sentence] = known
        return known


def _steps(node: Node, word: str) -> Iterator[Node]:
    """The nodes that a word leads to."""
    if not node.also:
        if (step := node.next.get(word)) is not None:
            yield step
        if (step := node.next.get(ANY)) is not None:
            yield step
        return
    for shared in node.all():
        if (step := shared.next.get(word)) is not None:
            yield step
        if (step := shared.next.get(ANY)) is not None:
            yield step


__all__ = ["Mention", "Reading"]
