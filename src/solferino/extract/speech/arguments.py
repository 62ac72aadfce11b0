"""To whom something is said, and what the cue does with the words: the arguments of a reporting verb."""

from __future__ import annotations

from solferino.extract.speech.cues import NOUN_LIKE, VERBS, Verb
from solferino.extract.speech.lexicon import (
    AUXILIARIES,
    BREAKERS,
    COORDINATORS,
    DETERMINERS,
    GROUP_HEADS,
    OUTLET_TAILS,
    PREPOSITIONS,
    PRONOUNS,
    TIME,
)
from solferino.extract.speech.units import Token, Unit
from solferino.names import ROLES
from solferino.record import StatementKind as Kind
from solferino.text import word_set


def told_to(unit: Unit, v: int, verb: Verb) -> tuple[int, int] | None:
    """The addressee of "told", "urged", "warned", "asked", "called on"."""
    tokens = unit.tokens
    if verb.lemma not in (
        "tell",
        "urge",
        "ask",
        "warn",
        "inform",
        "remind",
        "call",
        "request",
        "implore",
        "beg",
        "order",
        "press",
        "encourage",
        "exhort",
        "thank",
    ):
        return None
    k = v + 1
    if verb.lemma == "call":
        if not (k < len(tokens) and tokens[k].low in ("on", "upon")):
            return None
        k += 1
    start = k
    while k < len(tokens) and k - start < 14:
        token = tokens[k]
        if (
            token.sort != "w"
            or token.low in BREAKERS
            or token.low in COORDINATORS
            or token.low in TIME
            or (token.low in VERBS and token.low not in NOUN_LIKE and not (token.cap and not unit.caps))
            or (k > start and ((token.low in PREPOSITIONS and token.low not in ("of", "for")) or token.low in ("to",)))
        ):
            break
        if k > start and token.low in DETERMINERS and tokens[k - 1].low not in ("of", "for", "all"):
            break
        if k > start and token.low in ("last", "late", "earlier", "early", "next"):
            break
        if k > start and (token.low in PRONOUNS or token.low in AUXILIARIES):
            break
        if k > start and not unit.caps and tokens[k - 1].cap and not token.cap and token.base not in _TOLD_TAILS:
            break  # "told Reuters two men had died"
        if k > start and token.cap and not unit.caps and not tokens[k - 1].cap and tokens[k - 1].low.endswith("s"):
            break  # "told reporters General Blum had left"
        k += 1
    if k == start or tokens[start].low in PREPOSITIONS or tokens[start].low in ("to", "it"):
        return None
    return start, k


_NEGATIONS = frozenset(
    ("not", "n't", "never", "didn't", "doesn't", "hasn't", "haven't", "won't", "wouldn't", "don't", "hadn't")
)
_SAYING = word_set(
    "say claim allege state tell report announce accuse blame admit write suggest argue acknowledge mention"
)


def not_said(unit: Unit, v: int, verb: Verb, seen: set[str]) -> bool:
    """Whether nothing has been said at all: "never said that anybody died"; not "did not say who had died"."""
    negated = {low.replace("’", "'") for low in seen} & _NEGATIONS
    return bool(negated) and "only" not in seen and verb.lemma in _SAYING and not _leaves_open(unit.tokens, v + 1)


def kind_of_cue(unit: Unit, v: int, verb: Verb, seen: set[str]) -> Kind:
    """The kind that the cue itself gives to what is said; ``seen``: its auxiliaries and negations."""
    tokens = unit.tokens
    negated = bool(
        seen & {"not", "n't", "never", "didn't", "doesn't", "hasn't", "haven't", "won't", "wouldn't", "don't"}
    )
    if verb.lemma in ("comment", "elaborate", "respond", "reply", "confirm", "verify") and negated:
        return Kind.NO_COMMENT
    if verb.lemma in ("say", "specify", "give", "disclose", "reveal") and negated:
        return Kind.NO_COMMENT if _leaves_open(tokens, v + 1) else Kind.ASSERTION
    if verb.kind is Kind.DENIAL and negated:
        return Kind.ASSERTION  # "did not deny": no denial
    if verb.lemma in ("reject", "dismiss"):
        return Kind.DENIAL
    if verb.lemma in ("rule", "find", "determine") and v + 1 < len(tokens) and tokens[v + 1].low == "out":
        return Kind.DENIAL
    if verb.lemma == "question" and any(t.low in ("whether", "why", "how", "if") for t in tokens[v + 1 : v + 3]):
        return Kind.QUESTION
    if verb.lemma == "press":
        return Kind.CALL
    if verb.lemma == "ask":
        near = [t.low for t in tokens[v + 1 : v + 16]]
        asked = next((k for k, low in enumerate(near) if low in _ASKED), len(near))
        if any(low in ("to", "for") for low in near[:asked]) or near[:1] == ["that"]:
            return Kind.CALL
    if verb.lemma == "call" and v + 1 < len(tokens) and tokens[v + 1].low not in ("on", "for", "upon"):
        return Kind.ASSERTION
    if verb.lemma == "tell" and (told := told_to(unit, v, verb)) is not None and told[1] + 1 < len(tokens):
        order = tokens[told[1] + 1]
        if tokens[told[1]].low == "to" and order.sort == "w" and order.low not in DETERMINERS and not order.cap:
            return Kind.CALL  # "told the drivers to turn back"
    return verb.kind


_TOLD_TAILS = OUTLET_TAILS | GROUP_HEADS | ROLES | word_set("affiliate of for and in's")


_ASKED = word_set("if whether why how what who when where which")


def _leaves_open(tokens: list[Token], k: int) -> bool:
    """True for "did not say who fired" and "would not give details", not for "did not say that"."""
    near = {t.low for t in tokens[k : k + 5]}
    return k >= len(tokens) or tokens[k].sort == "p" or bool(near & (_ASKED | _DETAILS))


_DETAILS = word_set("details detail further more anything reason reasons comment names name information figures")
