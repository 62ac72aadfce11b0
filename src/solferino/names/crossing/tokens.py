"""One word of a name with all that comparing needs, made once."""

from __future__ import annotations

import functools
import re

from solferino.names.crossing.equivalents import UNVOWELLED, fathers, heads, known, near, written
from solferino.names.crossing.scripts import Script, bones, readings, script_of

_PATRONYMIC = re.compile(r"(?:[oe]viC|(?:i|o|e)vna|[lkmt]iC|iniCna|[tmk]iCna)\Z")
_SHORT = re.compile(r"[lkmt]iC\Z")  # "Illich", "Kuzmich": only of names that are known
_SUFFIX = re.compile(r"(?:[oe]?viC|(?:i|o|e)?vna|iniCna|iCna|iC)\Z")
_ADJECTIVE = re.compile(r"(?:[scz]k|[oe]v|in|[nlrt])[ai]\Z")
SURNAME = re.compile(
    r"(?:enko|Cuk|[uiao]vec|[sczt]?[ck]i|[sc]ka|[oe]v|[oe]va|[oe]vi|iv|[oe]viC|[oe]vic|iC|iS[ia]n|Sin|adze|Svili|aj)\Z"
)
MAYBE_SURNAME = re.compile(r"(?:[uiao]k|in|ina|ian|ko|lo|ec|ar|un|ai|ic)\Z")


class Token:
    """A word of a name. Equal words give one object as long as it is kept; it is compared by identity.

    written: as it stands. low: without case. script: its alphabet. sounds, raws: see ``scripts``. bones: consonant
    skeletons of its sounds. names: rows of the table of given names; short: those where it is a short form. sex: of the
    given name, None where unknown or both. initial: a single letter. father: what it says of the father where it has
    the form of a patronymic. stems: sounds without the ending that tells a woman's surname from a man's.
    """

    __slots__ = (
        "_near", "bones", "chain", "father", "initial", "key", "low", "names", "raws", "script", "sex", "short",
        "sounds", "stems", "vowelled", "written",
    )  # fmt: skip

    def __init__(self, written: str) -> None:
        self.written = written
        self.low = written.casefold()[:60]
        self.script = script_of(self.low)
        self.vowelled = self.script is not Script.ARABIC
        self.sounds, self.raws = readings(self.low, self.script)
        self.initial = len(self.low) == 1
        self.father: Token | None = None
        self._near: frozenset[int] | None = None
        bearings = known(self.sounds if self.vowelled else [UNVOWELLED + sound for sound in self.sounds])
        self.names = frozenset(bearings)
        self.short = frozenset(b.name for b in bearings.values() if b.short)
        self.chain = any(b.chain for b in bearings.values())
        sexes = {b.sex for b in bearings.values()}
        self.sex = next(iter(sexes)) if len(sexes) == 1 and "-" not in sexes else None
        self._finish()

    def _finish(self) -> None:
        self.bones = tuple(dict.fromkeys([bones(sound) for sound in self.sounds]))
        self.key = self.bones[0] if self.bones else ""
        glued = [s[2:] for s in self.sounds if len(s) > 5 and s[:2] in ("al", "el")]  # "Alarish" for "al-Arish"
        self.stems = tuple(
            dict.fromkeys([s[:-1] if len(s) > 4 and _ADJECTIVE.search(s) else s for s in (*self.sounds, *glued)])
        )

    @property
    def near(self) -> frozenset[int]:
        """Given names one slip away, for a word that is none itself or is none as it is written."""
        if self._near is None:
            mark = "" if self.vowelled else UNVOWELLED
            found = dict.fromkeys((*self.raws, self.sounds[0]))
            slipped = not self.names or (self.script is Script.CYRILLIC and not written(self.raws[0]))
            self._near = near([mark + raw for raw in found]) - self.names if slipped else frozenset()
        return self._near

    @property
    def heads(self) -> frozenset[str]:
        """First sounds of the word and of its equivalents, in the coarse form that initials are compared in."""
        found = {sound[0] for sound in self.sounds}
        for name in self.names:
            found |= heads()[name]
        return frozenset("i" if head == "j" else head for head in found) | ({"e"} if "i" in found else frozenset())


@functools.lru_cache(maxsize=1 << 17)
def token(written: str) -> Token:
    """The word read; kept."""
    made = Token(written)
    if made.vowelled and made.sounds and _PATRONYMIC.search(made.sounds[0]):
        father = _father(made, _SUFFIX.sub("", made.sounds[0]))
        if father is not None and (father.names or not _SHORT.search(made.sounds[0])):
            made.father = father
    return made


@functools.lru_cache(maxsize=1 << 12)
def father_by_slip(word: Token) -> Token | None:
    """The father of a word that has the form of a patronymic but for one slip; None for any other word."""
    sound = word.sounds[0]
    if sound.endswith(("ovi", "evi", "ova", "eva", "ov", "ev")):
        return None
    for ending in ("oviC", "eviC", "ivna", "ovna", "evna"):
        for size in (4, 5, 3):
            if len(sound) > size + 1 and _one_off(sound[-size:], ending):
                return _father(word, sound[:-size])
    return None


def _one_off(one: str, other: str) -> bool:
    if len(one) == len(other):
        return sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _father(word: Token, stem: str) -> Token | None:
    if len(stem) < 2:
        return None
    made = Token(word.written)
    made.initial = False
    bare = stem.rstrip("aeiou")
    found = (stem, stem.rstrip("i"), bare, stem + "ov", stem + "iv", bare.rstrip("l"))
    named = [sound for sound in found if len(sound) > 1 and sound in fathers()]
    made.sounds = tuple(dict.fromkeys((*found[:2], *named[:1])))
    made.raws = made.sounds[:1]
    bearings = [b for sound in made.sounds for b in fathers().get(sound, ())]
    made.names = frozenset(b.name for b in bearings)
    made.short = frozenset()
    made._finish()
    return made
