"""The forms of English verbs and nouns, by rule and by a short table of irregular ones. Forms only, no meaning."""

from __future__ import annotations

from functools import cache

from solferino.text import word_set

# base: past, participle (the third person and the -ing form are regular)
_IRREGULAR = {
    "arise": "arose arisen",
    "be": "was been",
    "bear": "bore borne",
    "beat": "beat beaten",
    "become": "became become",
    "begin": "began begun",
    "behead": "beheaded beheaded",
    "bend": "bent bent",
    "bind": "bound bound",
    "bite": "bit bitten",
    "bleed": "bled bled",
    "blow": "blew blown",
    "break": "broke broken",
    "breed": "bred bred",
    "bring": "brought brought",
    "build": "built built",
    "burn": "burned|burnt burned|burnt",
    "burst": "burst burst",
    "buy": "bought bought",
    "cast": "cast cast",
    "catch": "caught caught",
    "choose": "chose chosen",
    "come": "came come",
    "cut": "cut cut",
    "deal": "dealt dealt",
    "dig": "dug dug",
    "do": "did done",
    "draw": "drew drawn",
    "drink": "drank drunk",
    "drive": "drove driven",
    "eat": "ate eaten",
    "fall": "fell fallen",
    "feed": "fed fed",
    "feel": "felt felt",
    "fight": "fought fought",
    "find": "found found",
    "flee": "fled fled",
    "fling": "flung flung",
    "fly": "flew flown",
    "forbid": "forbade forbidden",
    "freeze": "froze frozen",
    "get": "got got|gotten",
    "give": "gave given",
    "go": "went gone",
    "grind": "ground ground",
    "hang": "hanged|hung hanged|hung",
    "hear": "heard heard",
    "hide": "hid hidden",
    "hit": "hit hit",
    "hold": "held held",
    "hurt": "hurt hurt",
    "keep": "kept kept",
    "kneel": "knelt|kneeled knelt|kneeled",
    "know": "knew known",
    "lay": "laid laid",
    "lead": "led led",
    "leave": "left left",
    "lend": "lent lent",
    "let": "let let",
    "lie": "lay|lied lain|lied",
    "light": "lit lit",
    "lose": "lost lost",
    "make": "made made",
    "mow": "mowed mown|mowed",
    "saw": "sawed sawn|sawed",
    "sow": "sowed sown|sowed",
    "hew": "hewed hewn|hewed",
    "prove": "proved proven|proved",
    "shrink": "shrank shrunk",
    "spring": "sprang sprung",
    "sting": "stung stung",
    "swim": "swam swum",
    "wake": "woke woken",
    "weave": "wove woven",
    "wring": "wrung wrung",
    "bid": "bid bid",
    "bet": "bet bet",
    "cling": "clung clung",
    "creep": "crept crept",
    "forget": "forgot forgotten",
    "grow": "grew grown",
    "lean": "leaned leaned",
    "leap": "leapt|leaped leapt|leaped",
    "melt": "melted melted|molten",
    "quit": "quit quit",
    "shed": "shed shed",
    "slide": "slid slid",
    "sling": "slung slung",
    "spit": "spat spat",
    "upset": "upset upset",
    "shave": "shaved shaven|shaved",
    "wind": "wound wound",
    "tie": "tied tied",
    "win": "won won",
    "thrust": "thrust thrust",
    "rid": "rid rid",
    "swell": "swelled swollen",
    "mean": "meant meant",
    "meet": "met met",
    "pay": "paid paid",
    "put": "put put",
    "read": "read read",
    "rend": "rent rent",
    "ride": "rode ridden",
    "ring": "rang rung",
    "rise": "rose risen",
    "run": "ran run",
    "say": "said said",
    "see": "saw seen",
    "seek": "sought sought",
    "sell": "sold sold",
    "send": "sent sent",
    "set": "set set",
    "shake": "shook shaken",
    "shoot": "shot shot",
    "show": "showed shown",
    "shut": "shut shut",
    "sink": "sank sunk",
    "sit": "sat sat",
    "slay": "slew slain",
    "sleep": "slept slept",
    "slit": "slit slit",
    "speak": "spoke spoken",
    "spend": "spent spent",
    "split": "split split",
    "spread": "spread spread",
    "stand": "stood stood",
    "steal": "stole stolen",
    "stick": "stuck stuck",
    "strike": "struck struck|stricken",
    "string": "strung strung",
    "strip": "stripped stripped",
    "swear": "swore sworn",
    "sweep": "swept swept",
    "swing": "swung swung",
    "take": "took taken",
    "teach": "taught taught",
    "tear": "tore torn",
    "tell": "told told",
    "think": "thought thought",
    "throw": "threw thrown",
    "tread": "trod trodden",
    "understand": "understood understood",
    "wear": "wore worn",
    "weep": "wept wept",
    "withdraw": "withdrew withdrawn",
    "withhold": "withheld withheld",
    "write": "wrote written",
    "overrun": "overran overrun",
    "overtake": "overtook overtaken",
    "bombard": "bombarded bombarded",
    "gun": "gunned gunned",
    "lure": "lured lured",
    "undergo": "underwent undergone",
}
# Verbs of more than one syllable whose last consonant is not doubled although the letters look so are left alone; these
# are the ones that do double it.
_DOUBLED = word_set("""
    commit permit admit submit transmit refer transfer deter occur prefer repel expel compel propel rebel patrol control
    cancel travel kidnap equip forget regret begin unplug shovel label level fuel worship
""")
_VOWELS = frozenset("aeiou")
_PLURALS = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people|persons",
    "foot": "feet",
    "tooth": "teeth",
    "knife": "knives",
    "wife": "wives",
    "life": "lives",
    "thief": "thieves",
    "half": "halves",
    "shelf": "shelves",
    "leaf": "leaves",
    "loaf": "loaves",
    "calf": "calves",
    "ox": "oxen",
    "mouse": "mice",
    "medium": "media",
    "crisis": "crises",
    "nucleus": "nuclei",
    "personnel": "personnel",
    "aircraft": "aircraft",
    "police": "police",
    "clergy": "clergy",
    "livestock": "livestock",
    "cattle": "cattle",
    "sheep": "sheep",
    "corps": "corps",
    "headquarters": "headquarters",
    "barracks": "barracks",
    "ammunition": "ammunition",
    "equipment": "equipment",
    "staff": "staff",
    "infantry": "infantry",
    "artillery": "artillery",
    "youth": "youths|youth",
    "gallows": "gallows",
}


@cache
def verb_forms(base: str) -> tuple[tuple[str, str], ...]:
    """Every form of a verb with its tag: ``b`` base, ``s`` third person, ``p`` past, ``n`` participle, ``g`` -ing.

    A form that is both past and participle stands once, with both letters.
    """
    if base in _IRREGULAR:
        pasts, participles = (part.split("|") for part in _IRREGULAR[base].split())
    else:
        pasts = participles = [_regular_past(base)]
    tags: dict[str, str] = {}
    for form, tag in ((base, "b"), (_third(base), "s"), *((p, "p") for p in pasts), *((p, "n") for p in participles)):
        tags[form] = tags.get(form, "") + tag
    tags[_ing(base)] = "g"
    if base == "be":
        tags |= {"is": "s", "are": "s", "were": "p", "am": "s"}
    return tuple(tags.items())


@cache
def noun_forms(base: str) -> tuple[str, ...]:
    """Singular and plural of a noun."""
    for irregular, plurals in _PLURALS.items():
        if base == irregular or (base.endswith(irregular) and irregular in {"man", "woman", "child", "person", "wife"}):
            return (base, *(base[: len(base) - len(irregular)] + plural for plural in plurals.split("|")))
    return (base, _third(base))


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")) or base in {"go", "do", "veto", "torpedo", "embargo", "echo"}:
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return _double(base) + "ed"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return _double(base) + "ing"


def _double(base: str) -> str:
    """The base with its last consonant doubled where English doubles it."""
    last, before, third = base[-1:], base[-2:-1], base[-3:-2]
    short = last not in _VOWELS | frozenset("wxyh") and before in _VOWELS and third not in _VOWELS
    one_syllable = sum(letter in _VOWELS for letter in base) == 1
    if base in _DOUBLED or (short and one_syllable and len(base) > 2):
        return base + last
    return base


__all__ = ["noun_forms", "verb_forms"]
