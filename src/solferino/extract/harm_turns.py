"""Longer turns of harm: what is said of a victim in more than one word ("lost their lives", "had head wounds", "stabbed
five pupils to death", "drove 300 families' members from their homes").
"""

from __future__ import annotations

from dataclasses import dataclass

from solferino.extract import harm_words as words
from solferino.extract.harm_patterns import HOSPITAL
from solferino.extract.harm_phrases import Phrases
from solferino.record import Counted, Population


@dataclass(frozen=True, slots=True)
class Harm:
    """What the words say was done to the people of one number. first, last: token indexes of the harm words."""

    counted: Counted
    first: int
    last: int
    kind: str
    believed: bool = False


class Turns(Phrases):
    """Turns around one number; None where none stands there."""

    def _subject_harm(self, at: int, *, have: bool) -> Harm | None:
        """Words said of a victim as subject, and longer turns: "lost their lives", "needed hospital treatment"."""
        low = self._low(at)
        if low in words.SUBJECT:
            return Harm(words.SUBJECT[low], at, at + 1, "subject")
        if low in words.FALLEN:
            return Harm(Counted.KILLED, at, at + 1, "subject")
        following = [self._low(at + k) for k in range(1, 6)]
        if low == "found":
            return Harm(Counted.KILLED, at, at + 2, "subject")
        if low in {"under", "beneath"} and set(following[:3]) & words.RUBBLE:
            last = max(k for k, word in enumerate(following[:3], start=1) if word in words.RUBBLE)
            return Harm(Counted.MISSING, at, at + last + 1, "subject")
        custody = [k for k, word in enumerate(following[:3], start=1) if word in words.CUSTODY]
        if (
            low in {"in", "under", "behind", "into"}
            and custody
            and (following[custody[0] - 1] == "bars") == (low == "behind")
        ):
            return Harm(Counted.DETAINED, at, at + custody[0] + 1, "subject")
        if low in {"fatally", "mortally"}:
            return Harm(Counted.KILLED, at, at + (2 if following[0] in words.PARTICIPLE else 1), "subject")
        if low == "shot":
            return Harm(self._fate_of_shot(), at, at + 1, "subject")
        if low == "crossed":
            return Harm(Counted.DISPLACED, at, at + 2, "subject")
        if low in {"trapped", "stranded"}:
            return Harm(Counted.TRAPPED, at, at + 1, "subject")
        if low in {"lost", "losing"} and following[0] in {"their", "his", "her"} and following[1] in {"lives", "life"}:
            return Harm(Counted.KILLED, at, at + 3, "subject")
        if low in {"sustained", "suffered", "received"} and set(following[:3]) & words.WOUNDS:
            last = max(k for k, word in enumerate(following[:3], start=1) if word in words.WOUNDS)
            return Harm(Counted.INJURED, at, at + last + 1, "subject")
        if low == "in" and set(following[:3]) & {"critical", "serious", "grave"} and "condition" in following[:4]:
            return Harm(Counted.INJURED, at, at + 2 + following.index("condition"), "subject")
        if low in {"needed", "required"} and any(word in HOSPITAL for word in following[:3]):
            last = max(k for k, word in enumerate(following[:3], start=1) if word in HOSPITAL)
            return Harm(Counted.INJURED, at, at + last + 1, "subject")
        if low in {"taken", "held", "holding"} and following[0] in words.HOSTAGE:
            return Harm(Counted.DETAINED, at, at + 2, "subject")
        if low == "treated" and following[0] == "for" and set(following[1:]) & words.WOUNDS:
            last = max(k for k, word in enumerate(following[1:], start=2) if word in words.WOUNDS)
            return Harm(Counted.INJURED, at, at + last + 1, "subject")
        if low in {"taken", "held"} and following[0] in {"in", "into"} and set(following[1:4]) & words.CUSTODY:
            return Harm(Counted.DETAINED, at, at + 2, "subject")
        if low in words.BROUGHT_IN and (ward := self._ward(at)):
            return Harm(Counted.INJURED, at, ward + 1, "subject")
        if low in {"sought", "taking", "taken"} and following[0] in {"refuge", "shelter", "sanctuary"}:
            return Harm(Counted.DISPLACED, at, at + 2, "subject")
        if low == "left" and have and following[0] in words.DETERMINERS and set(following[1:3]) & words.HOME_AREAS:
            return Harm(Counted.DISPLACED, at, at + 3, "subject")
        leaves = low == "leave" and self._low(at - 1) == "to" and have
        if leaves and following[0] in words.DETERMINERS and set(following[1:3]) & words.HOME_AREAS:
            return Harm(Counted.DISPLACED, at, at + 3, "subject")
        if low == "forced" and "homes" in following:
            return Harm(Counted.DISPLACED, at, at + 2 + following.index("homes"), "subject")
        if low in {"gone", "went"} and following[0] == "missing":
            return Harm(Counted.MISSING, at, at + 2, "subject")
        return None

    def _fate_of_shot(self) -> Counted:
        """Of people who "were shot": dead where the words tell of an execution, else dead or wounded, not which."""
        return Counted.KILLED if words.EXECUTION.search(self.sentence) else Counted.CASUALTIES

    def _is_shot(self, n: int, at: int, *, be: bool) -> bool:
        """As in "six men were shot in the street"; "were shot at" tells of no wound."""
        after, further = self._low(at + 1), self._low(at + 2)
        missed = after == "at" and further in {"", ".", ",", "by", "and", "while", "when", "from"}
        goes_on = after in {"dead", "down", "and", "or", "to"}
        return be and self._low(at) == "shot" and not missed and not goes_on and self.phrases[n].population is not None

    def _crosses(self, n: int, at: int) -> bool:
        """As in "410,000 have crossed into Varenia": many who leave a country are displaced."""
        amount = self.tokens[self.at[n]].amount
        many = amount is not None and (amount.low or amount.high or 0) >= words.MANY
        away = self._low(at + 1) in {"into", "to"} or {self._low(at + k) for k in range(1, 4)} & {"border", "borders"}
        return many and self._low(at) == "crossed" and bool(away) and self._of_people(n)

    def _ward(self, at: int) -> int:
        """As in "taken to a nearby hospital": the token of the hospital, 0 where the words lead to none."""
        if self._low(at + 1) not in {"to", "into", "in"}:
            return 0
        near = range(at + 2, at + 6)
        found = next((k for k in near if self._low(k) in words.WARDS), 0)
        return found if all(self._low(k)[:1].isalnum() for k in range(at + 2, found)) else 0

    def _has_wounds(self, at: int) -> int:
        """As in "had serious head wounds": how many words behind "had" the wounds stand, 0 where none do."""
        for step in range(1, 5):
            low = self._low(at + step)
            if low in words.WOUNDS:
                return step
            if not low[:1].isalpha() or low in words.FUNCTION - {"a", "an"} or low in words.NEGATION or low == "no":
                return 0
        return 0

    def _of_people(self, n: int) -> bool:
        return self.phrases[n].population is not None or self.phrases[n].head is None

    def _falls(self, n: int, at: int) -> bool:
        """As in "two soldiers fell", "three men fell in battle": said of the dead, not of those who fell ill."""
        following = [self._low(at + k) for k in range(1, 6)]
        if following[0] in {"in", "during"}:
            return bool(set(following[1:4]) & words.COMBAT)
        ends = following[0] in {"", ".", ",", ";", "since", "so", "there"} or following[:2] == ["and", "#"]
        return ends and self.phrases[n].population is Population.COMBATANTS

    def _shot_left(self, n: int, at: int) -> Harm | None:
        """As in "shot dead five", "gunned down five", "stabbed five pupils to death", "took 12 people hostage"."""
        low, phrase = self._low(at), self.phrases[n]
        down = low == "down" and self._low(at - 1) in words.SHOT
        if down and self._low(at - 1) == "shot" and phrase.population is None:
            return None  # "shot down 34 of 41 drones"
        if (low == "dead" and self._low(at - 1) == "shot") or down:
            return Harm(Counted.KILLED, at - 1, at + 1, "left")
        if low in words.TO_DEATH and self._low(phrase.last) == "to" and self._low(phrase.last + 1) == "death":
            return Harm(Counted.KILLED, at, phrase.last + 2, "left")
        after = [self._low(phrase.last + k) for k in range(7)]
        if low == "shot" and phrase.population is not None and self._low(at - 1) not in words.BE | {"by"}:
            fate = Counted.KILLED if after[0] == "dead" else self._fate_of_shot()
            return Harm(fate, at, at + 1, "left")
        if low in {"treated", "treating", "treat"} and after[0] == "for" and set(after) & words.WOUNDS:
            return Harm(Counted.INJURED, at, phrase.last + 1, "left")
        if low in words.LEAVES and after[0] == "with" and set(after) & words.WOUNDS:
            last = max(k for k, word in enumerate(after) if word in words.WOUNDS)
            return Harm(Counted.INJURED, at, phrase.last + last + 1, "left")
        if low in words.SEIZE and (
            phrase.head in {"hostages", "prisoners", "captives"} or self._low(phrase.last) in words.HOSTAGE
        ):
            return Harm(Counted.DETAINED, at, max(at + 1, phrase.last), "left")
        return None

    def _driven(self, n: int, verb: int) -> Harm | None:
        """As in "has driven 5,000 people from their homes", "forced 300 families' members to flee"."""
        last = self.phrases[n].last
        following = [self._low(last + k) for k in range(6)]
        if self._modal(verb - 1) or following[0] not in {"from", "to", "out"}:
            return None
        homes = set(following) & words.HOMES
        if not homes and (following[1] != "flee" or self.phrases[n].population is None):
            return None
        end = last + (max(k for k, low in enumerate(following) if low in homes) + 1 if homes else 2)
        return Harm(Counted.DISPLACED, verb, end, "left")

    def _found_dead(self, n: int, at: int) -> bool:
        """As in "were found shot"; what is found buried may be a thing, unless the words name people."""
        how = self._low(at + 1)
        return how in words.FOUND and (how != "buried" or self._of_people(n))
