"""Patterns over the word lists that several modules of events look for."""

from __future__ import annotations

import re

from solferino.extract.lexicon.events import DEFINITE, FORCES, SITES, WEAPONS
from solferino.text.wordlists import word_set

_I = re.IGNORECASE
IS_DEFINITE = re.compile(DEFINITE, _I)
A_WEAPON = re.compile(rf"\b(?:{WEAPONS})\b", _I)
A_SITE = re.compile(rf"\b(?:{SITES})\b", _I)
A_FORCE = re.compile(rf"\b(?:{FORCES})\b", _I)
IS_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|got)\s+(?:\w+ly\s+|also\s+|all\s+)?\Z", _I)
COUNT_WORD = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|"
    r"several|twenty|thirty|forty|fifty)\b",
    _I,
)
NAME_OR_NOUN = r"[^\W_][\w'’&/.-]*"
FOUND_BOMB = re.compile(
    r"\b(?:destroyed|seized|confiscated|discovered|stockpil\w+|manufactur\w+|found|possess\w*|arsenal\s+of|"
    r"supply\s+of|cache\s+of)\b[^.;]{0,80}\Z",
    _I,
)
FIRES = re.compile(r"(?:opened|fired|levelled|dropped|sprayed)\b", _I)
NOT_ACTIVE = re.compile(
    r"\s*(?:[,.;:)\]\"”]|\Z|(?:in|by|during|at|on|when|after|and|while|as|near|from|early|last|yesterday|today|"
    r"this|over|since|were|was|are|is|have|has)\b)",
    _I,
)
STOP = word_set(
    "that which who whom whose and but or as when while where after before because since until if than then said "
    "says say told reported according "
    "was were is are be been being has have had did does do will would could should may might can killed killing "
    "kills wounded wounding left leaving leaves claimed claiming "
    "kill kills hit hits struck strikes injuring injured causing caused destroyed destroying on in at by from with "
    "without into near outside inside during against over through under to for following "
    "amid this today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday early late last "
    "earlier later near also not they he she it we you his "
    "between among tonight "
    "perpetrated carried conducted launched located committed happened occurred took resulted resulting targeted "
    "targeting so only just there here about"
)
_STARTS_ACTOR = word_set(
    "the a an unidentified unknown suspected armed masked government opposition several two three four five six "
    "some heavily"
)
_VICTIMS_AFTER = re.compile(r"\s*(?:dead\s+|to\s+death\s+)?", _I)
