"""Words as they are compared across texts: folded, and brought to one form by a few endings and a list of exceptions.

English only: other languages are folded and otherwise left as they stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from solferino.text import word_set

STOP = word_set(
    """the a an of to in on at for and or is was were be been being am are has have had having do does did with by from
    as that this these those it its he she his her him they their them we our us you your i me my who whom whose which
    what when where while will would could should can may might must shall not no nor but so if then than too very just
    also more most much many some any all each every both other another such own same there here up down out off over
    under into onto about after before between during through since until again against near n't 's s t said says say
    one two first last new according told via per upon yet still even only"""
)
_IRREGULAR = {
    form: base
    for base, forms in (
        line.split(":")
        for line in """arise:arose arisen
        awake:awoke
        be:is was were been are am
        beat:beaten
        become:became
        begin:began begun
        bite:bit bitten
        bleed:bled
        blow:blew blown
        break:broke broken
        bring:brought
        build:built
        burn:burnt
        buy:bought
        catch:caught
        choose:chose chosen
        come:came
        deal:dealt
        die:died dies dying
        dig:dug
        do:did done does
        draw:drew drawn
        drink:drank drunk
        drive:drove driven
        eat:ate eaten
        fall:fell fallen
        feel:felt
        fight:fought
        find:found
        flee:fled
        fly:flew flown flies
        forget:forgot forgotten
        freeze:froze frozen
        get:got gotten
        give:gave given
        go:went gone goes
        grow:grew grown
        hang:hung
        have:had has
        hear:heard
        hide:hid hidden
        hold:held
        keep:kept
        know:knew known
        lay:laid
        lead:led
        leave:left
        lend:lent
        lie:lay lain lying lies
        lose:lost
        make:made
        mean:meant
        meet:met
        pay:paid
        ride:rode ridden
        ring:rang rung
        rise:rose risen
        run:ran
        say:said
        see:saw seen
        seek:sought
        sell:sold
        send:sent
        shake:shook shaken
        shoot:shot shots
        show:shown
        shrink:shrank
        sing:sang sung
        sink:sank sunk
        sit:sat
        slay:slew slain
        sleep:slept
        slide:slid
        speak:spoke spoken
        spend:spent
        stand:stood
        steal:stole stolen
        stick:stuck
        strike:struck stricken
        swear:swore sworn
        sweep:swept
        swim:swam swum
        take:took taken
        teach:taught
        tear:tore torn
        tell:told
        think:thought
        throw:threw thrown
        tie:tied ties tying
        understand:understood
        wake:woke woken
        wear:wore worn
        weep:wept
        win:won
        write:wrote written
        death:deaths
        dead:deadly
        body:bodies
        crisis:crises
        man:men
        woman:women
        child:children kids kid
        person:people persons
        wife:wives
        life:lives
        knife:knives""".splitlines()
    )
    for form in forms.split()
}
_IRREGULAR = {form: base.strip() for form, base in _IRREGULAR.items()}
_KEPT = word_set(
    """news series species always perhaps this thus its us bus gas less across united states red bed hundred speed need
    seed feed indeed proceed exceed succeed during morning evening nothing something anything everything king ring
    thing spring string wing sing bring ceiling wedding building interest has was is yes census virus crisis basis
    analysis arms headquarters physics politics"""
)
_DOUBLED = re.compile(r"([bdfgklmnprstz])\1$")
_VOWEL = re.compile("[aeiouy]")
_NOT_WORD = re.compile(r"[^\w$%£€]+")

PARTICLES = word_set(
    "up down out off in into on onto over away back to for from with by at of as after about against through under "
    "around along across forward apart together aside"
)
_DETERMINERS = word_set("the a an his her their its my our your this that these those no some any")


def fold(word: str) -> str:
    """A token in small letters, without accents, points and hyphens; empty for punctuation."""
    if word.isascii():
        return _NOT_WORD.sub("", word.lower())
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return _NOT_WORD.sub("", plain.casefold())


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The form under which a token is compared; for comparing only, it need not be a word.

    "Killings", "killed" and "kill" are "kil", "fired" and "fire" are "fir", "struck" is "strik".
    """
    text = fold(word)
    if text in _KEPT or len(text) < 3 or not text.isascii() or not text.isalpha():
        return text
    text = _plural(_IRREGULAR.get(text, text))
    text = _IRREGULAR.get(text, text)
    if text not in _KEPT:
        for ending in ("ing", "ed"):
            cut = text.removesuffix(ending)
            if cut != text and len(cut) > 2 and _VOWEL.search(cut) and not (ending == "ed" and cut[-1] == "e"):
                text = cut[:-1] + "y" if ending == "ed" and cut.endswith("i") else cut
                break
    text = text[:-1] if len(text) > 3 and text.endswith("e") else text
    return text[:-1] if len(text) > 3 and _DOUBLED.search(text) else text


def _plural(text: str) -> str:
    if len(text) < 4 or text in _KEPT:
        return text
    if text.endswith("ies") and len(text) > 4:
        return text[:-3] + "y"
    if text.endswith(("sses", "shes", "ches", "xes", "zes")):
        return text[:-2]
    if text.endswith("s") and not text.endswith(("ss", "us", "is")):
        return text[:-1]
    return text


_LIGHT = frozenset(
    map(
        stem,
        [
            "take",
            "make",
            "give",
            "have",
            "hold",
            "carry",
            "commit",
            "conduct",
            "launch",
            "stage",
            "suffer",
            "receive",
            "undergo",
            "get",
            "put",
            "open",
        ],
    )
)


def head_of(tokens: Sequence[str]) -> int:
    """Which of the words of a mention bears the event: "checked into" 0, "opened fire" 1, "loss of life" 0."""
    folded = [fold(t) for t in tokens]
    last = len(tokens) - 1
    while last > 0 and (folded[last] in PARTICLES or not folded[last]):
        last -= 1
    if last == 0:
        return 0
    first = stem(tokens[0])
    if first in _LIGHT or (folded[0] in _DETERMINERS and last == 1):
        return last
    for at in range(1, last):
        if folded[at] in PARTICLES or folded[at] in _DETERMINERS:
            return at - 1
    return last
