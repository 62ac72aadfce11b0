"""Cue frames: which verb or noun reports, whose words it reports, and on which side they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from solferino.extract.speech.cues import CUE_NOUNS, NOUN_LIKE, VERBS, Verb
from solferino.extract.speech.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    BREAKERS,
    COORDINATORS,
    DETERMINERS,
    EXPRESSED,
    LIGHT_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    TIME,
)
from solferino.extract.speech.mentions import Phrase, Sort, classify
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
_SPOKEN = word_set("""
    said says told added asked wrote stated warned insisted explained noted replied recalled confirmed declared
""")
_INVERTS = word_set("""
    said says asked added wrote stated reported announced warned explained noted insisted continued replied recalled
    declared tweeted claimed indicated pledged argued concluded remarked observed stressed emphasized emphasised
    commented responded acknowledged admitted confirmed shouted cried complained cautioned recounted quipped
    lamented alleged
""")
_OUTLETS = frozenset((Sort.OUTLET,))


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
        if frame is None and low in CUE_NOUNS:
            frame = _noun_frame(unit, k)
        if frame is None and low in ("according", "per"):
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
    g, seen = _group_start(tokens, v)
    if "to" in seen:
        return _infinitive(unit, v, g, verb)
    if seen & BE or (g > 0 and tokens[g - 1].low.endswith(("it's", "he's", "she's")) and verb.form == "past"):
        if verb.form == "past":
            return _passive(unit, v, g, verb)
        if verb.form == "ing":
            return _finite(unit, v, g, verb, seen, before)
        return None
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


_MEANS = word_set("phone telephone email e-mail text radio video letter satellite fax message")  # "said by phone"


def _finite(unit: Unit, v: int, g: int, verb: Verb, seen: set[str], before: list[Frame]) -> Frame | None:
    tokens = unit.tokens
    low = tokens[v].low
    if _is_noun(unit, v, g, verb):
        return None
    end = _cue_end(unit, v, verb, seen)
    if end is None:
        return None
    if (inverted := _inverted(unit, v, g, end, verb, low)) is not None:
        return inverted
    subject = left_subject(tokens, g, 0, unit.caps)
    kind = _kind(unit, v, verb, seen)
    told = _told(unit, v, verb)
    if subject == "elided":
        return Frame(v, end, verb, kind, "elided", None, g, told)
    if subject is None or isinstance(subject, str):
        return None
    i, j = subject
    final = _final(unit, v, end) or (
        i > 3
        and (tokens[i - 1].text == "," or tokens[i - 1].sort == "q")
        and _tail_only(unit, told[1] if told else end)
    )
    i = trim_to_known(tokens, i, j) if final else i
    phrase = classify(tokens, i, j, unit.caps)
    if phrase is None or not _can_speak(unit, phrase, verb, low, v):
        return None
    order = "post" if final and i > 0 and not _quote_follows(unit, end) else "pre"
    if verb.lemma == "quote" and (quoted := _quoted_as(unit, v, phrase, kind)) is not None:
        return quoted
    return Frame(v, end, verb, kind, order, phrase, i, told)


def _tail_only(unit: Unit, end: int) -> bool:
    """True where the words behind the cue tell an occasion, not what was said ("said on Friday about the toll")."""
    tokens = unit.tokens
    return end >= len(tokens) or (
        (tokens[end].low in PREPOSITIONS or tokens[end].low in TIME or tokens[end].low in ADVERBS)
        and not (any(t.low == "that" or t.sort == "q" for t in tokens[end : end + 12]))
    )


def _quote_follows(unit: Unit, end: int) -> bool:
    return end < len(unit.tokens) and any(t.sort == "q" for t in unit.tokens[end : end + 3])


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
    if low in ("states", "reads", "claims", "reports") and _closes_sentence(unit, v):
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
        if verb.form == "base":
            return not (
                previous.low in ("they", "we", "i", "you", "who")
                or previous.base.endswith("s")
                or previous.base in ("west", "people", "police", "military", "media")
            )
    if verb.form == "base" and g == v:
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
    return v > 4 and any(tokens[k].text == "," or tokens[k].sort == "q" for k in range(v - 4, v - 1))


def _cue_end(unit: Unit, v: int, verb: Verb, seen: set[str]) -> int | None:
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
        return end if _object_named(unit, end) or _quoted_near(unit, end, 8) else None
    if lemma == "point":
        return end + 1 if low == "out" else None
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
        return k + 1 if clause_follows(unit, k + 1) or _quoted_near(unit, k + 1, 4) else None
    if verb.group == "name" and not _quoted_near(unit, end, 14):
        named = any(t.low == "as" for t in tokens[end : end + 14])
        return end if named or (lemma in ("brand", "label", "dub", "term") and _object_named(unit, end)) else None
    if lemma == "comment":
        return end
    if lemma in ("express", "voice", "raise"):
        near = {t.low for t in tokens[end : end + 6]}
        return end if near & EXPRESSED or _quoted_near(unit, end, 6) else None
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
            or _quoted_near(unit, end, 4)
            or (lemma in ("support", "question", "stress", "highlight", "thank", "mention") and low in DETERMINERS)
            else None
        )
    if verb.group == "weak":
        if clause_follows(unit, end) or _quoted_near(unit, end, 3) or (unit.quotes and _final(unit, v, end)):
            return end
        if (
            lemma in ("suggest", "believe", "fear", "hope", "think", "expect")
            and after is not None
            and (after.low in DETERMINERS or after.cap or (low == "to" and lemma != "think"))
        ):
            return end
        return end if _final(unit, v, end) and lemma in ("believe", "show", "find", "suggest", "conclude") else None
    if lemma == "claim" and any(
        t.low in ("lives", "victims", "control", "victory", "life") for t in tokens[end : end + 5]
    ):
        return None
    if lemma in ("shout", "cry", "whisper", "mutter", "exclaim", "joke", "repeat", "read", "tweet", "quip"):
        return end if clause_follows(unit, end) or _quoted_near(unit, end, 3) or unit.quotes else None
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


def _quoted_near(unit: Unit, at: int, reach: int) -> bool:
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


def _final(unit: Unit, v: int, end: int) -> bool:
    """True where nothing is reported behind the cue: the end of the sentence, a comma, words of time or occasion."""
    tokens = unit.tokens
    k = end
    n = len(tokens)
    if VERBS[tokens[v].low].lemma == "tell":
        told = _told(unit, v, VERBS[tokens[v].low])
        k = told[1] if told is not None else k
    while k < n and (
        tokens[k].low in TIME
        or tokens[k].low in ADVERBS
        or (tokens[k].low in ("on", "late", "last", "early", "earlier") and k + 1 < n and tokens[k + 1].low in TIME)
    ):
        k += 1
    if k >= n or tokens[k].text in ".;!?":
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


def _told(unit: Unit, v: int, verb: Verb) -> tuple[int, int] | None:
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
            or token.low in VERBS
            or (k > start and ((token.low in PREPOSITIONS and token.low not in ("of", "for")) or token.low in ("to",)))
        ):
            break
        if k > start and token.low in DETERMINERS and tokens[k - 1].low not in ("of", "for", "all"):
            break
        if k > start and token.low in ("last", "late", "earlier", "early", "next"):
            break
        if k > start and token.low in PRONOUNS:
            break
        k += 1
    if k == start or tokens[start].low in PREPOSITIONS or tokens[start].low in ("to", "it"):
        return None
    return start, k


def _kind(unit: Unit, v: int, verb: Verb, seen: set[str]) -> Kind:
    tokens = unit.tokens
    negated = bool(
        seen & {"not", "n't", "never", "didn't", "doesn't", "hasn't", "haven't", "won't", "wouldn't", "don't"}
    )
    if verb.lemma in ("comment", "cite", "mention", "give") and negated:
        return Kind.NO_COMMENT
    if verb.lemma in ("say", "respond", "elaborate", "specify") and negated:
        return Kind.NO_COMMENT
    if verb.kind is Kind.DENIAL and negated:
        return Kind.ASSERTION  # "did not deny": no denial
    if verb.lemma in ("reject", "dismiss"):
        return Kind.DENIAL
    if verb.lemma in ("rule", "find", "determine") and v + 1 < len(tokens) and tokens[v + 1].low == "out":
        return Kind.DENIAL
    if verb.lemma == "ask":
        near = [t.low for t in tokens[v + 1 : v + 14]]
        if "to" in near or "for" in near[:3]:
            return Kind.CALL
    if verb.lemma == "call" and v + 1 < len(tokens) and tokens[v + 1].low not in ("on", "for", "upon"):
        return Kind.ASSERTION
    if (
        verb.lemma == "tell"
        and "to" in [t.low for t in tokens[v + 2 : v + 6]]
        and not any(t.low == "that" or t.sort == "q" for t in tokens[v + 1 : v + 6])
    ):
        return Kind.CALL
    return verb.kind


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
        return low in _SPOKEN and phrase.j - phrase.i <= 6
    if phrase.sort is Sort.SINGLE and unit.caps and phrase.i != phrase.j - 1:
        return low in _SPOKEN
    return phrase.sort in _STRONG


def _inverted(unit: Unit, v: int, g: int, end: int, verb: Verb, low: str) -> Frame | None:
    """ "...," said Blum. Also with the quotation mark or the comma lost, where the subject ends the sentence."""
    if low not in _INVERTS or g != v or v == 0:
        return None
    tokens = unit.tokens
    right = right_subject(tokens, v, unit.caps)
    if right is None:
        return None
    i, j, ended = right
    phrase = classify(tokens, i, j, unit.caps)
    if phrase is None or (phrase.sort is Sort.UNKNOWN and tokens[i].low not in DETERMINERS):
        return None
    before = tokens[v - 1]
    quoted = before.sort == "q" or (before.text == "," and v > 1 and tokens[v - 2].sort == "q")
    if phrase.sort is Sort.PRONOUN:
        return (
            None
            if not quoted or not ended
            else Frame(v, v + 1, verb, _kind(unit, v, verb, set()), "inverted", phrase, v)
        )
    if not quoted:
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
    return Frame(v, v + 1, verb, _kind(unit, v, verb, set()), "inverted", phrase, v)


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
            end = _cue_end(unit, v, verb, set())
            subject = _clause_subject(unit, lo + k)
            if end is None or subject is None:
                return None
            return Frame(v, end, verb, _kind(unit, v, verb, set()), "pre", subject, subject.i)
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
    if not passive and not (verb.group == "name" or _quoted_near(unit, j, 6) or _quoted_before(unit, v)):
        return None
    return Frame(v, j, verb, verb.kind, "by", phrase, v)


def _quoted_before(unit: Unit, v: int) -> bool:
    return any(t.sort == "q" for t in unit.tokens[max(0, v - 2) : v])


def _participle(unit: Unit, v: int, verb: Verb, before: list[Frame]) -> Frame | None:
    """ "..., adding that": the subject is that of the frame before."""
    tokens = unit.tokens
    if verb.group == "light" or v == 0 or (tokens[v].low in NOUN_LIKE and not _quoted_near(unit, v, 3)):
        return None
    previous = tokens[v - 1]
    if not (
        previous.text == ","
        or previous.low in ("while", "and", "whilst")
        or previous.sort == "q"
        or previous.low in ADVERBS
    ):
        return None
    end = _cue_end(unit, v, verb, set())
    if end is None or (not before and (previous.text != "," or not clause_follows(unit, end))):
        return None
    return Frame(v, end, verb, _kind(unit, v, verb, set()), "elided", None, v)


# -- according to, nouns ----------------------------------------------------------------------------------------------


def _according(unit: Unit, k: int) -> Frame | None:
    tokens = unit.tokens
    if tokens[k].low == "according":
        if not (k + 1 < len(tokens) and tokens[k + 1].low == "to"):
            return None
        at = k + 1
    elif k > 0 and tokens[k - 1].low == "as":
        at = k
    else:
        return None
    right = right_subject(tokens, at, unit.caps)
    if right is None:
        return None
    i, j, _ = right
    phrase = classify(tokens, i, j, unit.caps)
    if phrase is None or phrase.sort is Sort.UNKNOWN:
        return None
    begin = k if tokens[k].low == "according" else k - 1
    return Frame(begin, at + 1, VERBS["said"], Kind.ASSERTION, "according", phrase, begin)


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
        or (after in ("of", "as") and any(t.low == "as" for t in tokens[k + 1 : k + 14]) and _quoted_near(unit, k, 16))
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
