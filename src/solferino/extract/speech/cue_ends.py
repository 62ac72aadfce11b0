"""Where a cue ends and whether it reports at all: what each verb asks of the words beside it."""

from __future__ import annotations

from solferino.extract.speech.arguments import told_to
from solferino.extract.speech.cues import VERBS, Verb
from solferino.extract.speech.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BREAKERS,
    DETERMINERS,
    EXPRESSED,
    LIGHT_NOUNS,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    TIME,
    VERB_LIKE,
)
from solferino.extract.speech.units import Token, Unit
from solferino.text import word_set


def tail_only(unit: Unit, end: int) -> bool:
    """True where the words behind the cue tell an occasion, not what was said ("said on Friday about the toll")."""
    tokens = unit.tokens
    return end >= len(tokens) or (
        (
            (tokens[end].low in PREPOSITIONS and tokens[end].low != "to")
            or tokens[end].low in TIME
            or tokens[end].low in ADVERBS
        )
        and not (any(t.low == "that" or t.sort == "q" for t in tokens[end : end + 12]))
    )


def quote_follows(unit: Unit, end: int) -> bool:
    """True where a quotation begins right behind the cue."""
    return end < len(unit.tokens) and any(t.sort == "q" for t in unit.tokens[end : end + 3])


def cue_end(unit: Unit, v: int, verb: Verb, seen: set[str]) -> int | None:
    """The token after the cue, or None where the words around show that it does not report."""
    tokens = unit.tokens
    n = len(tokens)
    end = v + 1
    after = tokens[end] if end < n else None
    low = after.low if after is not None else "."
    lemma = verb.lemma
    if lemma == "call":
        if low in ("on", "for", "upon"):
            return end + 1
        return end if _object_named(unit, end) or quoted_near(unit, end, 8) else None
    if lemma == "point":
        return end + 1 if low == "out" else None
    if lemma == "go":
        said = quoted_near(unit, end + 1, 3) or any(t.sort == "q" for t in tokens[max(0, v - 5) : v])
        return end + 1 if low == "on" and said else None
    if lemma == "add" and not (
        clause_follows(unit, end)
        or low in ("that", "how", "in", "on", "by")
        or after is None
        or after.sort != "w"
        or tokens[v - 1].sort == "q"
        or quoted_near(unit, end, 4)
        or low in TIME
        or low in ADVERBS
        or _clause_within(unit, end, 3)
        or _verb_within(tokens, end, 10)
    ):
        return None  # "added sugar to the tea"
    if low == "for" and end + 2 < n and tokens[end + 1].low in POSSESSIVE and tokens[end + 2].low == "part":
        return end + 3  # "reported for his part that"
    if lemma == "report" and low in ("for", "back"):
        return None
    if lemma == "hold":
        return end if any(t.low in ("responsible", "accountable") for t in tokens[end : end + 8]) else None
    if lemma == "undertake" and low != "to":
        return None
    if lemma == "maintain" and low in DETERMINERS and not clause_follows(unit, end) and low != "that":
        return None  # "maintains a policy"
    if lemma == "press" and low == "for":
        return end
    if lemma == "make" and low in ("clear", "plain", "known") and clause_follows(unit, end + 1):
        return end + 1
    if lemma == "commit":
        return end if low in ("to", "itself", "himself", "herself", "themselves") else None
    if low == "to" and verb.form == "past" and not seen and tokens[v].low in _SAID_TO_BE:
        return None  # "men believed to be soldiers"
    if lemma in ("assure", "reassure") and (tokens[v - 1].low == "rest" or not _clause_within(unit, end, 8)):
        return None
    if lemma in ("speak", "talk"):
        return end + 1 if low in ("of", "about") and quoted_near(unit, end + 1, 6) else None
    if lemma == "tell" and low in PREPOSITIONS and low != "of":
        return None  # "lies told about us"
    if lemma == "state" and low in POSSESSIVE:
        return None
    if lemma in ("ask", "request", "insist", "demand") and _wishes_no_name(tokens, end):
        return None
    if lemma == "link" and low == "to":
        return None
    if lemma in ("accuse", "implicate", "incriminate") and (after is None or after.sort == "p" or low in PREPOSITIONS):
        fronted = any(t.low in ("whom", "which", "that", "who") for t in tokens[max(0, v - 6) : v])
        return end if fronted and verb.form != "base" and low in PREPOSITIONS else None
    if lemma in ("rule",) and low == "out":
        return end + 1
    if lemma in ("refer", "reference"):
        return end + 1 if low == "to" else None
    if verb.group == "decline":
        return _no_comment_end(tokens, end)
    if lemma == "put":
        return end if any(t.low in ("toll", "number", "figure", "count") for t in tokens[end : end + 5]) else None
    if verb.group == "light":
        k = next((k for k in range(end, min(n, end + 5)) if tokens[k].low in LIGHT_NOUNS), None)
        if k is None or tokens[end].low not in DETERMINERS:
            return None
        return k + 1 if clause_follows(unit, k + 1) or quoted_near(unit, k + 1, 4) else None
    if lemma == "describe" and low == "how":
        return end
    if verb.group == "name" and not quoted_near(unit, end, 14):
        named = any(t.low == "as" for t in tokens[end : end + 14])
        return end if named or (lemma in ("brand", "label", "dub", "term") and _object_named(unit, end)) else None
    if lemma == "comment":
        return end
    if lemma in ("express", "voice", "raise"):
        near = {t.low for t in tokens[end : end + 6]}
        return end if near & EXPRESSED or quoted_near(unit, end, 6) else None
    if lemma in ("liken", "compare"):
        return end if any(t.low in ("to", "with") for t in tokens[end : end + 15]) else None
    if lemma in (
        "issue",
        "deliver",
        "address",
        "share",
        "stress",
        "question",
        "support",
        "highlight",
        "defend",
        "attack",
        "press",
        "order",
        "discuss",
        "commit",
        "mention",
        "reference",
        "thank",
        "propose",
        "mock",
    ):
        return (
            end
            if clause_follows(unit, end)
            or quoted_near(unit, end, 4)
            or (lemma in ("support", "question", "stress", "highlight", "thank", "mention") and low in DETERMINERS)
            else None
        )
    if verb.group == "weak" and unit.caps and _object_in_capitals(unit, end):
        return None
    if verb.group == "weak":
        beside = any(t.sort == "q" for t in tokens[max(0, v - 8) : v])
        if clause_follows(unit, end) or quoted_near(unit, end, 3) or (beside and final_cue(unit, v, end)):
            return end
        if (
            lemma in ("suggest", "believe", "fear", "hope", "think", "expect")
            and after is not None
            and (after.low in DETERMINERS or after.cap or (low == "to" and lemma != "think"))
        ):
            return end
        return end if final_cue(unit, v, end) and lemma in ("believe", "show", "find", "suggest", "conclude") else None
    if lemma == "claim" and any(
        t.low in ("lives", "victims", "control", "victory", "life") for t in tokens[end : end + 5]
    ):
        return None
    if lemma in ("shout", "cry", "whisper", "mutter", "exclaim", "joke", "repeat", "read", "tweet", "quip"):
        return end if clause_follows(unit, end) or quoted_near(unit, end, 3) or unit.quotes else None
    if lemma == "link":
        return end if any(t.low == "to" for t in tokens[end : end + 10]) else None
    if lemma in ("add", "note", "state", "post", "repeat", "report", "write", "cite") and low in (
        "to",
        "up",
        "into",
        "down",
    ):
        return None
    if lemma == "attribute":
        return end if any(t.low == "to" for t in tokens[end : end + 14]) else None
    if lemma in (
        "reveal",
        "maintain",
        "observe",
        "confirm",
        "announce",
        "declare",
        "shout",
        "cry",
        "disclose",
        "indicate",
    ):
        return end
    return end


_SAID_TO_BE = word_set("believed thought suspected understood reported said alleged feared found considered estimated")


def _verb_within(tokens: list[Token], at: int, reach: int) -> bool:
    for token in tokens[at : at + reach]:
        if token.low in ("and", "or", ","):
            return False
        if token.low != "to" and (token.low in VERB_LIKE or token.low in AUXILIARIES):
            return True
    return False


def _clause_within(unit: Unit, at: int, reach: int) -> bool:
    return any(t.low == "that" or t.sort == "q" or t.text == "," for t in unit.tokens[at : at + reach])


def _wishes_no_name(tokens: list[Token], end: int) -> bool:
    """ "asked not to be named", "insisted on anonymity": nothing of the matter is reported."""
    near = {t.low for t in tokens[end : end + 7]}
    return bool(near & {"anonymous", "anonymity", "unnamed"}) or ("be" in near and bool(near & {"named", "identified"}))


def _no_comment_end(tokens: list[Token], end: int) -> int | None:
    for k in range(end, min(len(tokens), end + 8)):
        if tokens[k].low in (
            "comment",
            "say",
            "answer",
            "discuss",
            "elaborate",
            "speak",
            "respond",
            "confirm",
            "disclose",
            "reveal",
        ):
            return k + 1
    return None


def _object_named(unit: Unit, end: int) -> bool:
    """ "called the incident a crime": an object and then its new name."""
    tokens = unit.tokens
    seen = 0
    for k in range(end, min(len(tokens), end + 12)):
        token = tokens[k]
        if token.text in ".;:" or token.low in BREAKERS:
            return False
        if (token.sort == "w" and token.low in ("a", "an") and seen >= 1) or (token.sort == "q" and seen >= 1):
            return True
        if token.low in ("him", "her", "it", "them"):
            return True
        seen += token.sort == "w"
    return False


def quoted_near(unit: Unit, at: int, reach: int) -> bool:
    """True where a quotation begins within so many tokens."""
    return any(t.sort == "q" for t in unit.tokens[at : at + reach])


def clause_follows(unit: Unit, at: int) -> bool:
    """True for "that ..." and for a bare clause of subject and verb."""
    tokens = unit.tokens
    k = at
    while k < len(tokens) and (tokens[k].low in ADVERBS or tokens[k].low in TIME or tokens[k].low in ("on", "last")):
        k += 1
    if k >= len(tokens):
        return False
    if tokens[k].low in ("that", "how", "whether", "if", "why", "what") or tokens[k].low in PRONOUNS:
        return True
    if tokens[k].sort == "q":
        return True
    if not (tokens[k].cap or tokens[k].low in DETERMINERS):
        return False
    return any(
        t.low
        in ("is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "should", "can", "may", "might")
        for t in tokens[k + 1 : k + 9]
    )


def _object_in_capitals(unit: Unit, end: int) -> bool:
    """True for "THEY CONTINUED THE MARCH" and "FEEL SAFE": in capitals a word in capitals opens no clause."""
    tokens = unit.tokens
    if end >= len(tokens) or tokens[end].sort != "w":
        return False
    opens = tokens[end].low in DETERMINERS or tokens[end].low in PRONOUNS or tokens[end].low in BREAKERS
    return not opens and not any(t.sort == "q" or t.low == "that" for t in tokens[end : end + 4])


def final_cue(unit: Unit, v: int, end: int) -> bool:
    """True where nothing is reported behind the cue: the end of the sentence, a comma, words of time or occasion."""
    tokens = unit.tokens
    k = end
    n = len(tokens)
    if VERBS[tokens[v].low].lemma == "tell":
        told = told_to(unit, v, VERBS[tokens[v].low])
        k = told[1] if told is not None else k
    while k < n and (
        tokens[k].low in TIME
        or tokens[k].low in ADVERBS
        or (tokens[k].low in ("on", "late", "last", "early", "earlier") and k + 1 < n and tokens[k + 1].low in TIME)
    ):
        k += 1
    if k >= n or tokens[k].text in ".;!?" or tokens[k].low in ("citing", "quoting"):
        return True
    if tokens[k].text == ",":
        return k + 1 >= n or (tokens[k + 1].sort != "q" and v > 3)
    if tokens[k].low in ("in", "on", "at", "during", "from", "after", "as", "by", "to", "via", "through"):
        rest = tokens[k : k + 12]
        return v > 5 and not any(t.low in ("that",) for t in rest) and _ends_without_clause(rest)
    return False


def _ends_without_clause(rest: list[Token]) -> bool:
    """True for a tail like "in a statement on Friday."."""
    lows = [t.low for t in rest]
    occasion = {
        "statement",
        "interview",
        "conference",
        "briefing",
        "page",
        "report",
        "letter",
        "speech",
        "post",
        "message",
        "twitter",
        "facebook",
        "telegram",
        "television",
        "tv",
        "address",
        "release",
        "communique",
        "tweet",
        "remarks",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "reporters",
        "video",
        "email",
        "news",
        "phone",
        "telephone",
        "radio",
        "media",
    }
    return bool(set(lows[:9]) & occasion)
