"""Cue frames: which verb or noun reports, whose words it reports, and on which side they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from solferino.extract.speech.arguments import kind_of_cue, not_said, told_to
from solferino.extract.speech.cue_ends import clause_follows, cue_end, final_cue, quote_follows, quoted_near, tail_only
from solferino.extract.speech.cues import CUE_NOUNS, NOUN_LIKE, VERBS, Verb
from solferino.extract.speech.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    BREAKERS,
    DETERMINERS,
    PREPOSITIONS,
    TIME,
)
from solferino.extract.speech.mentions import Phrase, Sort, classify, name_follows
from solferino.extract.speech.subjects import is_adverb, left_subject, right_subject, trim_to_known, walk_left
from solferino.extract.speech.units import Token, Unit
from solferino.record import StatementKind as Kind
from solferino.text import word_set


@dataclass(frozen=True, slots=True)
class Frame:
    """One cue of a unit.

    i, j: tokens of the cue. order: ``pre`` (subject, cue, words), ``post`` (words, subject, cue), ``inverted`` (words,
    cue, subject), ``passive``, ``by``, ``according``, ``noun``, ``elided`` (the subject is that of the frame before) or
    ``as`` ("X quoted Y as saying"). subject: None in an agentless passive and for ``elided``. head: where the subject
    or, failing that, the cue begins. told: tokens of the addressee. relayed: the outlet between speaker and text.
    """

    i: int
    j: int
    verb: Verb
    kind: Kind
    order: str
    subject: Phrase | None
    head: int
    told: tuple[int, int] | None = None
    relayed: Phrase | None = None


_AGENTLESS = word_set("""
    accused believed said alleged reported feared estimated thought hoped blamed claimed understood suspected
    suggested expected considered assessed seen deemed
""")
_STRONG = frozenset(
    (Sort.PERSON, Sort.ROLE, Sort.GROUP, Sort.GOVERNMENT, Sort.OUTLET, Sort.PRONOUN, Sort.DOCUMENT, Sort.SINGLE)
)
SPOKEN = word_set("""
    said says told added asked wrote stated warned insisted explained noted replied recalled confirmed declared
""")
"""Verbs that hardly do anything but report."""
_INVERTS = word_set("""
    said says asked added wrote stated reported announced warned explained noted insisted continued replied recalled
    declared tweeted claimed indicated pledged argued concluded remarked observed stressed emphasized emphasised
    commented responded acknowledged admitted confirmed shouted cried complained cautioned recounted quipped
    lamented alleged
""")
_OUTLETS = frozenset((Sort.OUTLET,))
_TOLD_OF = word_set("attack raid strike killing murder massacre bombing charge claim accusation allegation")


def frames(unit: Unit) -> list[Frame]:
    """The frames of a unit, in text order."""
    tokens = unit.tokens
    found: list[Frame] = []
    for k, token in enumerate(tokens):
        if token.sort != "w":
            continue
        low = token.low
        frame: Frame | None = None
        if low in VERBS:
            frame = _verb_frame(unit, k, found)
        if frame is None and low in ("comment", "reached", "response"):
            frame = _silence(unit, k)
        if frame is None and low in CUE_NOUNS:
            frame = _noun_frame(unit, k)
        if frame is None and low in ("according", "per", "words"):
            frame = _according(unit, k)
        if frame is not None and not (found and found[-1].j > frame.i and found[-1].order != "noun"):
            found.append(frame)
    return found


# -- verbs ------------------------------------------------------------------------------------------------------------


def _group_start(tokens: list[Token], v: int) -> tuple[int, set[str]]:
    """Where the verb group begins, and its auxiliaries and negations."""
    g = v
    seen: set[str] = set()
    while g > 0 and tokens[g - 1].sort == "w" and (tokens[g - 1].low in AUXILIARIES or is_adverb(tokens[g - 1])):
        seen.add(tokens[g - 1].low)
        g -= 1
    while g < v and tokens[g].low not in AUXILIARIES:  # adverbs in front belong to the clause
        g += 1
    return g, seen


def _verb_frame(unit: Unit, v: int, before: list[Frame]) -> Frame | None:
    tokens = unit.tokens
    verb = VERBS[tokens[v].low]
    if unit.tokens[v].cap and not unit.caps and v > 0 and tokens[v].low in NOUN_LIKE:
        return None
    if v > 0 and tokens[v - 1].low in ("neither", "nor"):
        return _neither(unit, v, verb)
    g, seen = _group_start(tokens, v)
    if "to" in seen:
        return _infinitive(unit, v, g, verb)
    if seen & BE or (g > 0 and tokens[g - 1].low.endswith(("it's", "he's", "she's")) and verb.form == "past"):
        if verb.form == "past":
            return _passive(unit, v, g, verb)
        if verb.form == "ing":
            return _finite(unit, v, g, verb, seen, before)
        return None
    if verb.group == "name" and verb.form == "past" and not seen and _quote_then_by(tokens, v + 1):
        return _by(unit, v, v + 3 + (tokens[v + 1].sort != "q"), verb, passive=False)
    if (
        verb.form == "past"
        and v + 1 < len(tokens)
        and tokens[v + 1].low == "by"
        and not seen
        and not (v + 2 < len(tokens) and tokens[v + 2].low in _MEANS)
    ):
        return _by(unit, v, v + 2, verb, passive=False)
    if verb.form == "ing":
        return _participle(unit, v, verb, before)
    return _finite(unit, v, g, verb, seen, before)


def _quote_then_by(tokens: list[Token], k: int) -> bool:
    """ "a claim branded "absurd" by the mayor": the agent stands behind the quoted name."""
    k += k < len(tokens) and tokens[k].low == "as"
    return k + 1 < len(tokens) and tokens[k].sort == "q" and tokens[k + 1].low == "by"


def _neither(unit: Unit, v: int, verb: Verb) -> Frame | None:
    """ "The ministry neither confirmed nor denied it": no comment, told once; with any other verb nothing is said."""
    end = cue_end(unit, v, verb, set()) if verb.lemma in ("confirm", "deny") else None
    if end is None or unit.tokens[v - 1].low == "nor":
        return None
    subject = left_subject(unit.tokens, v - 1, 0, unit.caps)
    if subject is None or isinstance(subject, str):
        return None
    phrase = classify(unit.tokens, *subject, unit.caps)
    return Frame(v, end, verb, Kind.NO_COMMENT, "pre", phrase, subject[0]) if phrase is not None else None


_MEANS = word_set(
    "phone telephone email e-mail text radio video letter satellite fax message skype whatsapp signal zoom"
)  # "said by phone"


def _finite(unit: Unit, v: int, g: int, verb: Verb, seen: set[str], before: list[Frame]) -> Frame | None:
    tokens = unit.tokens
    low = tokens[v].low
    if low in ("read", "reads") and v > 0 and tokens[v - 1].sort == "q":
        return _inverted(unit, v, g, v + 1, verb, low)
    if _is_noun(unit, v, g, verb):
        return None
    end = cue_end(unit, v, verb, seen)
    if end is None:
        return None
    if (inverted := _inverted(unit, v, g, end, verb, low)) is not None:
        return inverted
    if not_said(unit, v, verb, seen):
        return None
    subject = left_subject(tokens, g, 0, unit.caps)
    kind = kind_of_cue(unit, v, verb, seen)
    told = told_to(unit, v, verb)
    if subject == "elided":
        return Frame(v, end, verb, kind, "elided", None, g, told)
    if subject is None or isinstance(subject, str):
        return None
    i, j = subject
    if i > 0 and tokens[i - 1].low == "nor":
        return None  # "neither the army nor the rebels have said"
    if _asks_or_orders(tokens, i, g, seen):
        return None
    final = final_cue(unit, v, end) or (
        i > 3 and (tokens[i - 1].text == "," or tokens[i - 1].sort == "q") and tail_only(unit, told[1] if told else end)
    )
    i = trim_to_known(tokens, i, j) if final else i
    phrase = classify(tokens, i, j, unit.caps)
    if phrase is not None and tokens[i].low in ("a", "an") and i + 3 <= j and tokens[i + 1].low in _TOLD_OF:
        i += 2  # "an attack official sources have blamed on": a relative clause without "that"
        phrase = classify(tokens, i, j, unit.caps)
        if phrase is None:
            return None
    head = _office_in_front(unit, i) if phrase is not None and phrase.sort is Sort.PERSON else i
    if phrase is None or not _can_speak(unit, phrase, verb, low, v):
        return None
    first = tokens[phrase.i]
    if phrase.sort is Sort.UNKNOWN and first.low.endswith("ing") and first.low not in NOUN_LIKE:
        return None  # "CAUSING DAMAGE ESTIMATED AT": a participle opens the phrase
    order = "post" if final and i > 0 and not quote_follows(unit, end) else "pre"
    if order == "pre" and _quote_before(unit, head) and not clause_follows(unit, told[1] if told else end):
        order = "post"
    if verb.lemma == "show" and phrase.sort not in (Sort.DOCUMENT, Sort.GROUP):
        return None
    if verb.lemma == "cite" and any(a.low == "as" and b.low == "saying" for a, b in pairwise(tokens[v + 1 : v + 16])):
        return _quoted_as(unit, v, phrase, kind)
    if verb.lemma == "quote" and (quoted := _quoted_as(unit, v, phrase, kind)) is not None:
        return quoted
    if (
        phrase.sort is Sort.OUTLET
        and order == "pre"
        and (cited := _citing(unit, j, g) or _citing(unit, v + 1, len(tokens))) is not None
    ):
        return Frame(v, end, verb, kind, order, cited, i, told, relayed=phrase)
    return Frame(v, end, verb, kind, order, phrase, head, told)


def _office_in_front(unit: Unit, i: int) -> int:
    """Where the office of a name in apposition begins behind a quotation: '"...," its head, Ada Holm, said'."""
    tokens = unit.tokens
    if i < 3 or tokens[i - 1].text != ",":
        return i
    k = walk_left(tokens, i - 1, 0, unit.caps)
    phrase = classify(tokens, k, i - 1, unit.caps) if k < i - 1 else None
    behind = k > 0 and tokens[k - 1].sort == "q"
    return k if behind and phrase is not None and phrase.sort is Sort.ROLE else i


def _citing(unit: Unit, j: int, g: int) -> Phrase | None:
    """ "The agency, citing a driver, reported": the driver."""
    tokens = unit.tokens
    if j + 1 >= g or tokens[j].text != "," or tokens[j + 1].low not in ("citing", "quoting"):
        return None
    right = right_subject(tokens, j + 1, unit.caps)
    phrase = classify(tokens, right[0], right[1], unit.caps) if right is not None else None
    return phrase if phrase is not None and phrase.sort in _STRONG and phrase.sort is not Sort.PRONOUN else None


def _asks_or_orders(tokens: list[Token], i: int, g: int, seen: set[str]) -> bool:
    """True for "What do they say?" and for "Soldiers, do not fear!"."""
    if seen & _MODALS and not seen & {"not", "never", "only"} and not any(low.endswith("n't") for low in seen):
        return not any(t.sort == "q" for t in tokens[i : g + 8])  # "critics will say": nothing has been said
    if i > 0 and tokens[i - 1].low in ("do", "does", "did") and tokens[i].low not in ("so",):
        return True
    return "do" in seen and "not" in seen and g > 0 and tokens[g - 1].text == ","


_MODALS = word_set("will would could may might shall should must can 'll 'd")


def _quote_before(unit: Unit, i: int) -> bool:
    """True where a quotation that ends in a comma, a question or an exclamation mark stands right before ``i``."""
    if i == 0 or unit.tokens[i - 1].sort != "q":
        return False
    return unit.tokens[i - 1].text.rstrip("\"'”’»)").endswith((",", "?", "!"))


def _is_noun(unit: Unit, v: int, g: int, verb: Verb) -> bool:
    """True where the form is a noun or an adjective here ("the claims", "alleged raids", "United States")."""
    tokens = unit.tokens
    low = tokens[v].low
    if v == 0:
        return verb.form != "past" or low not in _INVERTS
    previous = tokens[v - 1]
    p = v - 1
    while p > 0 and verb.form == "past" and is_adverb(tokens[p]):
        p -= 1
    if (
        p < v - 1
        and tokens[p].low in DETERMINERS
        and tokens[p].low not in ("all", "both", "that", "many", "some", "this")
    ):
        return True
    if previous.low in DETERMINERS or previous.possessive or previous.low == "united":
        return previous.low not in ("all", "both", "that", "many", "some", "others")
    if g == v and previous.low in PREPOSITIONS and not (low in _INVERTS and v > 2):
        return True
    if verb.form == "past" and g == v and previous.low in ("have", "has"):
        return False
    if low in ("states", "reads", "claims", "reports", "show", "shows") and _closes_sentence(unit, v):
        return False
    if low in NOUN_LIKE and g == v and previous.sort == "w":
        follows = tokens[v + 1] if v + 1 < len(tokens) else None
        if (
            follows is None
            or follows.sort == "p"
            or follows.low in ("of", "from", "by", "about", "over", "against", "and", "or")
            or (follows.low in VERBS and follows.low not in NOUN_LIKE)
            or (follows.low in AUXILIARIES and not _to_have(tokens, v + 1))
        ):
            return True
        if verb.form == "base" and verb.lemma != "put":
            return not (
                previous.low in ("they", "we", "i", "you", "who")
                or previous.base.endswith("s")
                or previous.base in ("west", "people", "police", "military", "media")
            )
    if verb.form == "base" and g == v and verb.lemma != "put":
        return not (
            previous.low in ("they", "who")
            or (previous.low.endswith("s") and previous.sort == "w")
            or previous.base in ("west", "people", "police", "military", "media", "opposition", "also")
        )
    return False


def _to_have(tokens: list[Token], k: int) -> bool:
    """ "claims to have withdrawn", "claims to be": a verb; "claims to the land" is a noun."""
    return tokens[k].low == "to" and k + 1 < len(tokens) and tokens[k + 1].low in ("have", "be")


def _closes_sentence(unit: Unit, v: int) -> bool:
    """ "..., the document states.": a comma, a short phrase, and the verb as the last word."""
    tokens = unit.tokens
    if v + 1 < len(tokens) and tokens[v + 1].text != ".":
        return False
    return v > 4 and any(tokens[k].text == "," or tokens[k].sort == "q" for k in range(max(v - 6, 1), v - 1))


def _can_speak(unit: Unit, phrase: Phrase, verb: Verb, low: str, v: int) -> bool:
    if phrase.sort is Sort.PRONOUN:
        return phrase.head in ("he", "she", "they", "it")
    if phrase.sort is Sort.DOCUMENT:
        return verb.group in ("say", "weak", "act") and verb.lemma not in (
            "make",
            "give",
            "think",
            "believe",
            "feel",
            "hope",
            "fear",
        )
    if phrase.sort is Sort.UNKNOWN:
        return low in SPOKEN and phrase.j - phrase.i <= 6
    if phrase.sort is Sort.SINGLE and unit.caps and phrase.i != phrase.j - 1:
        return low in SPOKEN
    return phrase.sort in _STRONG


def _inverted(unit: Unit, v: int, g: int, end: int, verb: Verb, low: str) -> Frame | None:
    """ "...," said Blum. Also with the quotation mark or the comma lost, where the subject ends the sentence."""
    if (low not in _INVERTS and low not in ("read", "reads")) or g != v or v == 0:
        return None
    tokens = unit.tokens
    right = right_subject(tokens, v, unit.caps)
    if right is None:
        return None
    i, j, ended = right
    phrase = classify(tokens, i, j, unit.caps)
    if low in ("read", "reads") and (phrase is None or phrase.sort is not Sort.DOCUMENT or tokens[v - 1].sort != "q"):
        return None
    if phrase is None or (phrase.sort is Sort.UNKNOWN and tokens[i].low not in DETERMINERS):
        return None
    before = tokens[v - 1]
    quoted = before.sort == "q" or (before.text == "," and v > 1 and tokens[v - 2].sort == "q")
    if phrase.sort is Sort.PRONOUN:
        return (
            None
            if not quoted or not ended
            else Frame(v, v + 1, verb, kind_of_cue(unit, v, verb, set()), "inverted", phrase, v)
        )
    if not quoted:
        if phrase.sort is Sort.UNKNOWN:
            return None  # "Blum said her team slept"
        whole = (
            j >= len(tokens)
            or tokens[j].text in ".;"
            or tokens[j].text == ","
            or tokens[j].low in TIME
            or (tokens[j].low == "on" and j + 1 < len(tokens) and tokens[j + 1].low in TIME)
        )
        if not whole or v < 5 or low not in ("said", "says", "wrote", "reported", "announced", "added", "stated"):
            return None
        if low not in ("said", "says", "wrote") and before.text != ",":
            return None
        if before.text != "," and _subject_at_once(unit, g):
            return None
    elif not ended and phrase.sort not in (Sort.PERSON, Sort.SINGLE):
        return None
    return Frame(v, v + 1, verb, kind_of_cue(unit, v, verb, set()), "inverted", phrase, v)


def _subject_at_once(unit: Unit, g: int) -> bool:
    """True where the words before the verb are a subject and nothing else."""
    left = left_subject(unit.tokens, g, 0, unit.caps)
    return isinstance(left, tuple) and left[0] <= 1


def _quoted_as(unit: Unit, v: int, outlet: Phrase, kind: Kind) -> Frame | None:
    """ "The agency quoted the mayor as saying": the mayor speaks, the agency relays."""
    tokens = unit.tokens
    right = right_subject(tokens, v, unit.caps)
    if right is None:
        return None
    i, j, _ = right
    phrase = classify(tokens, i, j, unit.caps)
    if phrase is None:
        return None
    end = j
    while end < len(tokens) and end < j + 3 and tokens[end].low in ("as", "saying", "telling", "stating"):
        end += 1
    return Frame(v, end, VERBS["said"], kind, "as", phrase, outlet.i, relayed=outlet)


def _infinitive(unit: Unit, v: int, g: int, verb: Verb) -> Frame | None:
    """ "went on to say", "took to Twitter to condemn", "among those to brand"; other infinitives report nothing."""
    tokens = unit.tokens
    lo = max(0, g - 14)
    span = [t.low for t in tokens[lo:g]]
    for k in range(len(span) - 1, -1, -1):
        word = span[k]
        if (
            (word in ("went", "continued", "goes") and len(span) - k <= 3)
            or (word == "took" and "to" in span[k:])
            or (word in ("among", "joined") or (word == "first" and len(span) - k <= 3))
        ):
            end = cue_end(unit, v, verb, set())
            subject = _clause_subject(unit, lo + k)
            if end is None or subject is None:
                return None
            return Frame(v, end, verb, kind_of_cue(unit, v, verb, set()), "pre", subject, subject.i)
        if word in (",", ".") or word in BREAKERS:
            return None
    return None


def _clause_subject(unit: Unit, at: int) -> Phrase | None:
    """The phrase at the start of the clause before ``at``, left of its first verb."""
    tokens = unit.tokens
    k = at
    while k > 0 and (tokens[k - 1].low in ADVERBS or tokens[k - 1].low in AUXILIARIES):
        k -= 1
    i = walk_left(tokens, k, 0, unit.caps)
    return classify(tokens, i, k, unit.caps) if i < k else None


# -- passives, participles --------------------------------------------------------------------------------------------


def _passive(unit: Unit, v: int, g: int, verb: Verb) -> Frame | None:
    tokens = unit.tokens
    low = tokens[v].low
    if low == "quoted":
        return _was_quoted(unit, v, g)
    for k in range(v + 1, min(len(tokens), v + 12)):
        if tokens[k].text in ".;:," or tokens[k].low in ("that", "which", "who", "being") or tokens[k].low in BE:
            break
        if tokens[k].low in ("to", "of", "for", "in") and low in _AGENTLESS:
            break
        if tokens[k].low == "by" and verb.lemma not in (
            "make",
            "refer",
            "mention",
            "put",
            "give",
            "see",
            "show",
            "hold",
            "share",
            "deliver",
            "order",
            "press",
            "read",
            "attack",
            "support",
            "begin",
            "issue",
        ):
            return _by(unit, v, k + 1, verb, passive=True)
    if low in _AGENTLESS or (
        verb.group == "say"
        and g > 0
        and (tokens[g - 1].low == "it" or tokens[g].low == "it's")
        and any(t.low == "that" for t in tokens[v + 1 : v + 10])
    ):
        n = len(tokens)
        after = tokens[v + 1].low if v + 1 < n else "."
        if (
            after in ("to", "that", "of", "for", "by", "in", "over")
            or tokens[g - 1].low in ("it", "it's")
            or tokens[g].low == "it's"
            or low in ("feared", "hoped")
        ):
            if low in ("expected", "seen", "considered", "deemed", "blamed") and after not in ("that", "for"):
                return None
            kind = {"accused": Kind.ACCUSATION, "alleged": Kind.ACCUSATION, "blamed": Kind.ACCUSATION}.get(
                low, Kind.ESTIMATE if low in ("estimated", "believed", "feared", "thought") else Kind.ASSERTION
            )
            return Frame(v, v + 1, verb, kind, "passive", None, g)
    return None


def _was_quoted(unit: Unit, v: int, g: int) -> Frame | None:
    tokens = unit.tokens
    subject = left_subject(tokens, g, 0, unit.caps)
    if subject is None or isinstance(subject, str):
        return None
    phrase = classify(tokens, *subject, unit.caps)
    if phrase is None:
        return None
    relayed: Phrase | None = None
    end = v + 1
    for k in range(v + 1, min(len(tokens), v + 14)):
        if tokens[k].low == "by" and relayed is None and (right := right_subject(tokens, k, unit.caps)):
            relayed = classify(tokens, right[0], right[1], unit.caps)
        if tokens[k].low in ("saying", "telling", "stating"):
            end = k + 1
            break
    return Frame(v, end, VERBS["said"], Kind.ASSERTION, "pre", phrase, phrase.i, relayed=relayed)


def _by(unit: Unit, v: int, at: int, verb: Verb, *, passive: bool) -> Frame | None:
    """ "was condemned by X", "described by X as": the agent speaks."""
    tokens = unit.tokens
    right = right_subject(tokens, at - 1, unit.caps)
    if right is None or verb.lemma in (
        "make",
        "give",
        "see",
        "show",
        "follow",
        "hold",
        "share",
        "read",
        "attack",
        "mean",
        "support",
        "begin",
        "issue",
        "deliver",
        "order",
        "press",
        "post",
        "raise",
        "find",
        "tell",
    ):
        return None
    i, j, _ = right
    phrase = classify(tokens, i, j, unit.caps)
    if phrase is None or phrase.sort not in _STRONG or phrase.sort is Sort.PRONOUN:
        return None
    if not passive and not (verb.group == "name" or quoted_near(unit, j, 6) or _quoted_before(unit, v)):
        return None
    return Frame(v, j, verb, verb.kind, "by", phrase, v)


def _quoted_before(unit: Unit, v: int) -> bool:
    return any(t.sort == "q" for t in unit.tokens[max(0, v - 2) : v])


def _participle(unit: Unit, v: int, verb: Verb, before: list[Frame]) -> Frame | None:
    """ "..., adding that": the subject is that of the frame before."""
    tokens = unit.tokens
    if verb.group == "light" or v == 0 or (tokens[v].low in NOUN_LIKE and not quoted_near(unit, v, 3)):
        return None
    previous = tokens[v - 1]
    if not (
        previous.text == ","
        or previous.low in ("while", "and", "whilst")
        or previous.sort == "q"
        or previous.low in ADVERBS
    ):
        return None
    end = cue_end(unit, v, verb, set())
    if end is None:
        return None
    words = clause_follows(unit, end) or any(t.text == ":" for t in tokens[end : end + 4])
    if not before and (previous.text != "," or not words):
        return None
    return Frame(v, end, verb, kind_of_cue(unit, v, verb, set()), "elided", None, v)


# -- according to, nouns ----------------------------------------------------------------------------------------------


def _according(unit: Unit, k: int) -> Frame | None:
    tokens = unit.tokens
    if tokens[k].low == "according":
        if not (k + 1 < len(tokens) and tokens[k + 1].low == "to"):
            return None
        at = k + 1
    elif tokens[k].low == "words":
        if k < 2 or tokens[k - 1].low != "the" or tokens[k - 2].low != "in" or k + 1 >= len(tokens):
            return None
        if tokens[k + 1].low != "of":
            return None
        at, k = k + 1, k - 2
    elif k > 0 and tokens[k - 1].low == "as":
        at = k
    else:
        return None
    right = right_subject(tokens, at, unit.caps)
    if right is None:
        return None
    i, j, _ = right
    phrase = classify(tokens, i, j, unit.caps)
    if phrase is None or (
        phrase.sort is Sort.UNKNOWN
        and not name_follows(tokens, j, unit.caps)
        and not (unit.caps and phrase.definite and j - i == 2)
    ):
        return None
    begin = k - 1 if tokens[k].low == "per" else k
    return Frame(begin, at + 1, VERBS["said"], Kind.ASSERTION, "according", phrase, begin)


def _silence(unit: Unit, k: int) -> Frame | None:
    """ "There was no immediate comment from X", "X could not be reached": X is reported as saying nothing."""
    tokens = unit.tokens
    before = [t.low for t in tokens[max(0, k - 4) : k]]
    verb = replace(VERBS["said"], kind=Kind.NO_COMMENT)
    if tokens[k].low == "reached":
        if not ({"be", "not"} <= set(before) or ({"be", "cannot"} <= set(before))):
            return None
        g, _ = _group_start(tokens, k)
        subject = left_subject(tokens, g, 0, unit.caps)
        phrase = classify(tokens, *subject, unit.caps) if isinstance(subject, tuple) else None
        if phrase is None or phrase.sort is Sort.UNKNOWN:
            return None
        return Frame(k, k + 1, verb, Kind.NO_COMMENT, "pre", phrase, phrase.i)
    if "no" not in before[-3:] or k + 1 >= len(tokens) or tokens[k + 1].low not in ("from", "by"):
        return None
    right = right_subject(tokens, k + 1, unit.caps)
    phrase = classify(tokens, right[0], right[1], unit.caps) if right is not None else None
    if phrase is None or phrase.sort is Sort.UNKNOWN:
        return None
    return Frame(k, k + 1, verb, Kind.NO_COMMENT, "noun", phrase, k)


def _noun_frame(unit: Unit, k: int) -> Frame | None:
    """ "X's claim that", "X's description of Y as", "criticism from X that"."""
    tokens = unit.tokens
    if k == 0 or k + 1 >= len(tokens):
        return None
    n = k
    while n > 0 and tokens[n - 1].sort == "w" and not tokens[n - 1].possessive and k - n < 3 and not tokens[n - 1].cap:
        n -= 1
    kind = CUE_NOUNS[tokens[k].low]
    owner = tokens[n - 1] if n > 0 else None
    after = tokens[k + 1].low
    verb = replace(VERBS["said"], kind=kind)
    reports = (
        after == "that"
        or (after in ("of", "as") and any(t.low == "as" for t in tokens[k + 1 : k + 14]) and quoted_near(unit, k, 16))
        or (tokens[k + 1].sort == "q" or (after in TIME and k + 2 < len(tokens) and tokens[k + 2].low == "that"))
    )
    if owner is not None and owner.possessive and reports:
        i = walk_left(tokens, n, 0, unit.caps)
        phrase = _owner(tokens, i, n, unit.caps) if i < n else None
        if phrase is None or phrase.sort is Sort.UNKNOWN:
            return None
        return Frame(k, k + 1, verb, kind, "noun", phrase, i)
    if after in ("from", "by"):
        right = right_subject(tokens, k + 1, unit.caps)
        if right is None:
            return None
        i, j, _ = right
        if not (j < len(tokens) and (tokens[j].low == "that" or tokens[j].sort == "q")):
            return None
        phrase = classify(tokens, i, j, unit.caps)
        if phrase is None or phrase.sort is Sort.UNKNOWN:
            return None
        return Frame(k, k + 1, verb, kind, "noun", phrase, k)
    return None


def _owner(tokens: list[Token], i: int, n: int, caps: bool) -> Phrase | None:
    """The phrase ``[i, n)`` read without the possessive ending of its last word."""
    owner = tokens[n - 1]
    cut = 2 if owner.low.endswith("'s") else 1
    bare = Token(owner.start, owner.end - cut, owner.text[:-cut], owner.base, "w", owner.cap)
    phrase = classify([*tokens[i : n - 1], bare], 0, n - i, caps)
    if phrase is None:
        return None
    return replace(phrase, i=i, j=n, name=None if phrase.name is None else phrase.name + i)
