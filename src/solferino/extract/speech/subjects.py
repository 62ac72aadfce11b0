"""Where the subject of a cue stands: to the left of the verb, behind an apposition, or to its right ("said Blum").

There is no parser here. A phrase is walked word by word until a word that cannot belong to it.
"""

from __future__ import annotations

from solferino.extract.speech.cues import NOUN_LIKE, VERBS
from solferino.extract.speech.lexicon import (
    ADVERBS,
    BREAKERS,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    DOCUMENTS,
    GROUP_HEADS,
    INNER_PREPOSITIONS,
    ORGANISATIONS,
    OUTLET_NAMES,
    OUTLET_TAILS,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    TIME,
    TIME_LEADS,
    VERB_LIKE,
)
from solferino.extract.speech.mentions import is_participle, name_start, namelike
from solferino.extract.speech.units import Token
from solferino.names import ABBREVIATED, BEFORE_ROLES, COUNTRIES, PARTICLES, PEOPLES, ROLES
from solferino.text import word_set

_SUFFIXED = (
    "-based",
    "-led",
    "-backed",
    "-run",
    "-controlled",
    "-held",
    "-owned",
    "-appointed",
    "-installed",
    "-aligned",
    "-born",
)
_ADJECTIVES_IN_ED = word_set("""
    united armed allied combined organized organised unidentified displaced retired associated unnamed related
    wounded injured disabled
""")
_PLAIN_VERBS = word_set("say believe think add deny allege insist maintain argue agree admit suspect fear")
_LONGEST = 40  # tokens: a longer subject is not read
_NOT_ADVERBS = frozenset(
    ("assembly", "family", "supply", "anomaly", "monopoly", "butterfly", "elderly", "daily", "weekly")
)
_CARRIES = word_set("""
    based headquartered led backed run located issued released published signed
""")
_APPOSITIVE = (
    DETERMINERS
    | word_set("""
    who which whose one in speaking citing head leader chief however meanwhile along also aged writing according for
    at as himself herself
""")
    | ROLES
)


def is_adverb(token: Token) -> bool:
    """True for a word of the list and for small words in -ly that are not nouns."""
    low = token.low
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _NOT_ADVERBS and not token.cap)


def left_of_time(tokens: list[Token], j: int, lo: int) -> int:
    """Step back from ``j`` over adverbs and words of time ("the ministry on Wednesday also")."""
    while j > lo:
        token = tokens[j - 1]
        low = token.low
        if low == "part" and j - 3 >= lo and tokens[j - 3].low == "for" and tokens[j - 2].low in POSSESSIVE:
            j -= 3  # "the agency for its part reported"
        elif is_adverb(token):
            j -= 1
        elif low in TIME or (low.isdigit() and j - 2 >= lo and tokens[j - 2].low in ("at", "in", "on")):
            j -= 1
            while j > lo and tokens[j - 1].low in TIME_LEADS:
                j -= 1
        else:
            break
    return j


def walk_left(tokens: list[Token], j: int, lo: int, caps: bool, joins: int = 3) -> int:
    """The first token of the phrase that ends before ``j``; ``j`` where no phrase does."""
    i = j
    capital = j > lo and tokens[j - 1].cap and not caps
    while i > lo and j - i < _LONGEST:
        token = tokens[i - 1]
        low = token.low
        if token.sort == "q" or _is_year(token):
            break
        if token.sort == "p":
            if low in ")]" and (opening := _opening(tokens, i - 1, lo)) is not None:
                i = opening
                continue
            if low in "&/'" and i - 1 > lo and i < j:
                i -= 1
                continue
            break
        if low == "what" or (low == "that" and i < j and _opens_a_clause(tokens, i, lo, caps)):
            break
        if low in DETERMINERS:
            i -= 1
            if i - 1 > lo and _governs(tokens, i, lo):
                i -= 1
                capital = tokens[i - 1].cap and not caps
                continue
            if i - 1 > lo and (tokens[i - 1].low == "and" or (low == "other" and tokens[i - 1].low in DETERMINERS)):
                continue
            break
        if low == "and" and i < j and i - 3 >= lo and not caps and _joined_in_name(tokens, i):
            i -= 1  # "the Organization for Trade and Transit"
            continue
        if low == "and" and i < j and joins > 0:
            k = walk_left(tokens, i - 1, lo, caps, joins - 1)
            if k < i - 1 and (k == lo or tokens[k - 1].sort in "pq") and not _is_verb(tokens[i - 2]):
                i = k
            break
        if low == "by" and i < j and i - 2 > lo and is_participle(tokens[i - 2]):
            i -= 2  # "the government headed by Blum"
            continue
        if low in PREPOSITIONS:
            if low in INNER_PREPOSITIONS and i < j and i - 2 >= lo and _may_govern(tokens[i - 2]):
                i -= 1
                capital = tokens[i - 1].cap and not caps
                continue
            if low in ("of", "for", "on", "in") and i < j and i - 2 >= lo and not caps and _in_a_name(tokens, i):
                i -= 1
                continue
            break
        if (_stops(token, caps) and not _named_left(tokens, i, lo)) or (
            capital
            and not token.cap
            and not _modifier(token)
            and not (tokens[i].low in INNER_PREPOSITIONS and _may_govern(token))
        ):
            break
        i -= 1
    while i < j and (
        tokens[i].sort == "p"
        or tokens[i].low in ADVERBS
        or tokens[i].low in PREPOSITIONS
        or tokens[i].low in COORDINATORS
        or (tokens[i].low in TIME and j - i > 1 and not tokens[i].possessive)
    ):
        i += 1
    if i < j and i > lo and tokens[i - 1].text in "([" and tokens[j - 1].text in ")]":
        return j  # the letters of a body whose name was not read
    return i


def _named_left(tokens: list[Token], i: int, lo: int) -> bool:
    """True for "the United Left", a party."""
    word = tokens[i - 1]
    return word.low == "left" and word.cap and i - 2 >= lo and tokens[i - 2].low in ("united", "new", "democratic")


def _opens_a_clause(tokens: list[Token], i: int, lo: int, caps: bool) -> bool:
    """True for the "that" of "said that General Blum", not for "that ministry said"."""
    return i - 1 > lo and ((tokens[i].cap and not caps) or tokens[i - 2].low in VERBS or tokens[i - 2].low in TIME)


def _in_a_name(tokens: list[Token], i: int) -> bool:
    """True for "Commission on Missing Persons": capitals on both sides of a small word."""
    before = tokens[i - 2]
    return before.sort == "w" and before.cap and tokens[i].cap and before.low not in TIME and not before.possessive


def _joined_in_name(tokens: list[Token], i: int) -> bool:
    """True for "(for) Trade and Transit"."""
    small = tokens[i - 3]
    return tokens[i].cap and tokens[i - 2].cap and small.low in ("for", "of", "on")


def _is_year(token: Token) -> bool:
    """A date line parts what stands around it: "Published 4 June 2031 Harbour groups say"."""
    return len(token.text) == 4 and token.text.isdigit() and token.text[:2] in ("18", "19", "20")


def _opening(tokens: list[Token], at: int, lo: int) -> int | None:
    return next((k for k in range(at - 1, max(lo, at - 14) - 1, -1) if tokens[k].text in "(["), None)


def _governs(tokens: list[Token], i: int, lo: int) -> bool:
    """True where the word before ``i`` is a preposition that ties the phrase to a noun further left."""
    return tokens[i - 1].low in INNER_PREPOSITIONS and i - 2 >= lo and _may_govern(tokens[i - 2])


def _may_govern(token: Token) -> bool:
    return token.sort == "w" and (
        token.base in ROLES
        or token.base in GROUP_HEADS
        or token.base in DOCUMENTS
        or token.low in _CARRIES
        or token.base in ("one", "some", "many", "several", "most", "two", "three")
    )


def _modifier(token: Token) -> bool:
    base = token.base
    return (
        base in ROLES
        or base in BEFORE_ROLES
        or base in GROUP_HEADS
        or base in PEOPLES
        or base in COUNTRIES
        or base.endswith(_SUFFIXED)
        or base in ("so-called", "news", "newspaper", "broadcaster", "de", "al", "von", "van", "la", "el", "bin")
    )


def _is_verb(token: Token) -> bool:
    low = token.low
    return low in VERB_LIKE or (low in VERBS and VERBS[low].form in ("past", "s") and low not in NOUN_LIKE)


def _stops(token: Token, caps: bool) -> bool:
    low = token.low
    return (
        low in BREAKERS
        or low in COORDINATORS
        or low in PRONOUNS
        or low in VERB_LIKE
        or (low in TIME and not token.possessive)
        or (
            low in VERBS
            and VERBS[low].form in ("past", "s", "ing")
            and low not in NOUN_LIKE
            and (caps or not token.cap)
        )
    )


def left_subject(tokens: list[Token], g: int, lo: int, caps: bool) -> tuple[int, int] | str | None:
    """The subject before the verb group at ``g``: a token range, ``elided`` (that of the verb before), or None."""
    j = _left_of_anonymity(tokens, left_of_time(tokens, g, lo), lo)
    if j <= lo:
        return "elided" if g > lo and j < g else None
    before = tokens[j - 1]
    if before.low == ",":
        return _behind_apposition(tokens, j - 1, lo, caps)
    if before.sort == "p" and before.text in "–—-":
        return _behind_apposition(tokens, j - 1, lo, caps)
    if before.low in COORDINATORS or before.low in ("or", "then"):
        return "elided"
    if before.low in ("who", "which"):
        end = j - 1
        while end > lo and tokens[end - 1].low in (",", "according"):
            end -= 1
        i = walk_left(tokens, end, lo, caps)
        return (i, end) if i < end else None
    if before.low in PRONOUNS:
        return j - 1, j
    if before.sort != "w" and before.text not in ")]":
        return None
    i = walk_left(tokens, j, lo, caps)
    if i >= j:
        return None
    if not caps and i - 2 >= lo and tokens[i].cap and tokens[i - 2].low in ("a", "an") and not tokens[i - 1].cap:
        i -= 2  # "a relieved Holm"
    for k in (i - 1, i - 2):  # "Save the Children"
        if k >= lo and " ".join(t.base for t in tokens[k:j]) in ORGANISATIONS:
            return k, j
    if (relative := _before_relative(tokens, i, j, lo, caps)) is not None:
        return relative
    if i > lo and tokens[i].low in ("a", "an", "the") and tokens[i - 1].sort == "w" and tokens[i - 1].cap and not caps:
        k = walk_left(tokens, i, lo, caps)  # "The Observatory a group based in Britain reported", commas lost
        office = i - k >= 2 and all(namelike(t) for t in tokens[k:i]) and any(t.base in ROLES for t in tokens[i:j])
        if k == lo and k < i and tokens[i - 1].low not in TIME and (tokens[i].low != "the" or office):
            return k, i
    if i - 1 > lo and tokens[i - 1].low in PREPOSITIONS:
        return _past_preposition(tokens, i, j, lo, caps)
    return i, j


def _left_of_anonymity(tokens: list[Token], j: int, lo: int) -> int:
    """Step back over "speaking on condition of anonymity", where no commas part it."""
    if j - 4 <= lo or tokens[j - 1].low != "anonymity":
        return j
    if tokens[j - 2].low in ("citing", "seeking", "requesting", "pleading"):
        return j - 2
    k = next((k for k in range(j - 2, max(lo, j - 6), -1) if tokens[k].low in ("on", "under")), None)
    if k is None:
        return j
    return k - 1 if tokens[k - 1].low in ("speaking", "talking") else k


def _past_preposition(tokens: list[Token], i: int, j: int, lo: int, caps: bool) -> tuple[int, int] | None:
    """The whole subject where the walk stopped behind a preposition: "a grocer in Tarn said", "a paper issued on Monday
    by the council said"; None where what stands before is no subject.
    """
    m = i - 2
    if tokens[i - 1].low == "by":
        while m > lo and (tokens[m].low in TIME or tokens[m].low in ("on", "last", "earlier")):
            m -= 1
        if tokens[m].base in DOCUMENTS:
            k = walk_left(tokens, m + 1, lo, caps)
            return (k, j) if k <= m else (i, j)
        if not (is_participle(tokens[m]) and (caps or not tokens[m].cap)):
            return None
        k = walk_left(tokens, m, lo, caps)
        return (k, j) if k < m else None
    if m > lo and tokens[m].low in _CLOSE:
        k = walk_left(tokens, m, lo, caps)  # "sources close to the council said"
        return (k, j) if k < m else None
    if tokens[i - 1].low == "before":
        return i, j  # "heard a shot before her daughter cried"
    k = walk_left(tokens, i - 1, lo, caps)
    named = i - 1 - k >= 2 and all(t.cap and (namelike(t) or t.base in ROLES) for t in tokens[k : i - 1])
    return (k, j) if k < i - 1 and (named or tokens[k].low in DETERMINERS) else None


def _before_relative(tokens: list[Token], i: int, j: int, lo: int, caps: bool) -> tuple[int, int] | None:
    """ "The group which runs the clinic said": the subject stands before "which", where no comma parts them."""
    first = i if tokens[i].low == "that" else i - 1
    for r in range(first, max(lo, i - 14), -1):
        if tokens[r].sort != "w":
            return None
        if tokens[r].low in ("which", "who"):
            if (named := _gave_name(tokens, r, j, caps)) is not None:
                return named
            k = walk_left(tokens, r, lo, caps)
            if k >= r:
                return None
            if k - 2 > lo and tokens[k - 1].low == "to" and tokens[k - 2].low in _CLOSE:
                return _past_preposition(tokens, k, r, lo, caps)  # "a source close to the palace who asked ..."
            if not caps and tokens[k].low in ("a", "an") and k > lo and tokens[k - 1].cap and namelike(tokens[k - 1]):
                # "Ada Holm a mother of two who left Tarn said"
                named_from = name_start(tokens, max(lo, k - 4), k)
                return (named_from, k) if named_from < k else None
            opens = k == lo or tokens[k - 1].sort in "pq" or tokens[k - 1].low in COORDINATORS | BREAKERS
            return (k, r) if opens else None
        if tokens[r].low == "that" and r - 1 > lo and tokens[r - 1].base in GROUP_HEADS | ROLES | _BODIES:
            k = walk_left(tokens, r, lo, caps)
            if k > lo and k < r and tokens[k].low in ("a", "an") and tokens[k - 1].sort == "w":
                m = walk_left(tokens, k, lo, caps)  # "The Tarn Monitor a group that counts raids said"
                return (m, k) if m == lo and m < k else None
            return (k, r) if k < r and (k == lo or tokens[k - 1].sort in "pq") else None
        if tokens[r].low in _HIDES and any(t.low in ("not", "anonymity", "unnamed") for t in tokens[r + 1 : j]):
            continue  # "a diplomat who asked not to be named said"
        if tokens[r].low in ("gave", "identified"):
            continue
        if tokens[r].low in VERBS and VERBS[tokens[r].low].group == "say" and tokens[r].low not in NOUN_LIKE:
            return None
    return None


_BODIES = word_set("charity group organisation organization agency firm company monitor")
_CLOSE = word_set("close loyal opposed allied sympathetic")
_HIDES = word_set("asked insisted requested spoke pleaded sought wished wanted preferred begged")


def _gave_name(tokens: list[Token], r: int, j: int, caps: bool) -> tuple[int, int] | None:
    """ "A resident who gave her name as Ada Holm said": the name."""
    if not any(t.low in ("name", "identified", "known", "goes") for t in tokens[r + 1 : r + 6]):
        return None
    at = next((k for k in range(r + 2, j - 1) if tokens[k].low in ("as", "by")), None)
    if at is None or caps:
        return None
    named = all((t.cap and namelike(t)) or t.low in PARTICLES for t in tokens[at + 1 : j])
    return (at + 1, j) if named and j - at <= 5 else None


def _behind_apposition(tokens: list[Token], comma: int, lo: int, caps: bool) -> tuple[int, int] | str | None:
    """The subject where the verb follows a comma: "Blum, who leads the mission, said"."""
    ends = [comma]
    k = comma - 1
    while k >= lo and comma - k < 60:
        token = tokens[k]
        if token.sort == "q" or token.text in ";:":
            break
        if token.text == ",":
            ends.append(k)
        k -= 1
    edge = k + 1
    starts = [e + 1 for e in ends[1:]] + [edge]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start >= end:
            continue
        if number and tokens[end - 1].low in ("and", "but"):
            return "elided"  # "denied it and, as before, demanded"
        first = tokens[start]
        small = not first.cap or caps
        last = number == len(ends) - 1
        appositive = (
            first.low in _APPOSITIVE
            or first.text[:2] in ("D-", "R-")
            or first.low.isdigit()
            or (first.low in PREPOSITIONS or first.low in ADVERBS)
            or (first.low.endswith("ing") and len(first.low) > 5 and small and first.low not in NOUN_LIKE)
            or (is_participle(first) and small)
            or first.low in ("born", "honorary", "formerly", "now", "then")
        )
        if not appositive and not last:
            appositive = _office_of_name(tokens, start, end, starts[number + 1], ends[number + 1], caps)
        if appositive and not last:
            left = tokens[starts[number + 1]]
            if left.low in COORDINATORS and namelike(tokens[starts[number + 1] + 1]):
                continue  # "But Lund, a bus driver, said"
            lone = (
                first.low in DETERMINERS
                and number + 1 == len(ends) - 1
                and (
                    left.low in PREPOSITIONS
                    or left.low in ADVERBS
                    or left.low in BREAKERS
                    or left.low in TIME
                    or left.low in ("speaking", "asked", "based")
                )
            )
            if not lone:
                continue
        i = walk_left(tokens, end, start, caps)
        if i > start and i < end and tokens[i - 1].low in PREPOSITIONS and (first.low in DETERMINERS or last):
            # "In a note sent to the media, which ..., denied": no subject; "A letter found near the gate, ..., warns"
            if first.low in DETERMINERS and tokens[i - 1].low not in ("of", "for"):
                return start, end
            return None if first.low in PREPOSITIONS else _past_preposition(tokens, i, end, start, caps)
        if i < end:
            return i, end
        if last:
            return None
    return None


def _office_of_name(tokens: list[Token], start: int, end: int, name_start: int, name_end: int, caps: bool) -> bool:
    """True for "Blum, information minister of the southern region, said": an office in small letters behind a name."""
    if caps or tokens[start].cap or not any(t.base in ROLES for t in tokens[start : min(end, start + 4)]):
        return False
    name = [t for t in tokens[max(name_start, name_end - 3) : name_end] if t.sort == "w"]
    if len(name) == 1:
        return name[0].cap and namelike(name[0]) and name_end - name_start == 1
    return (
        len(name) >= 2
        and namelike(name[-1])
        and name[-1].cap
        and ((name[-2].cap and namelike(name[-2])) or name[-2].base in ABBREVIATED)
    )


def right_subject(tokens: list[Token], v: int, caps: bool) -> tuple[int, int, bool] | None:
    """The phrase after the verb at ``v``: its range, and whether the clause is at its end there."""
    s = v + 1
    while s < len(tokens) and tokens[s].low in ADVERBS:
        s += 1
    i = s
    n = len(tokens)
    while i < n and i - s < _LONGEST:
        token = tokens[i]
        low = token.low
        if token.sort == "q" or _is_year(token):
            break
        if token.sort == "p":
            if low in "([" and i > s and (closing := _closing(tokens, i)) is not None:
                i = closing + 1
                if (
                    i < n
                    and tokens[i].low not in INNER_PREPOSITIONS
                    and tokens[i].low != "and"
                    and not (tokens[i].base in ROLES or tokens[i].base in GROUP_HEADS)
                ):
                    break
                continue
            if low in "&/" and i > s:
                i += 1
                continue
            break
        if (
            low == "and"
            and i > s
            and i + 1 < n
            and tokens[i + 1].sort == "w"
            and (tokens[i + 1].cap or tokens[i + 1].low in DETERMINERS or _may_govern(tokens[i + 1]))
            and not _verb_ahead(tokens, i + 1)
        ):
            i += 1
            continue
        if (
            i > s
            and not caps
            and not token.cap
            and tokens[i - 1].cap
            and (namelike(tokens[i - 1]) or tokens[i - 1].low in NOUN_LIKE)
            and not (_modifier(token) or low in PREPOSITIONS or low in DETERMINERS or low in DOCUMENTS)
        ):
            break
        if low in BREAKERS or low in COORDINATORS or low in VERB_LIKE or low in DAYS or (low in PRONOUNS and i > s):
            break
        if low in PREPOSITIONS:
            if i == s or low not in INNER_PREPOSITIONS or i + 1 >= n:
                if low == "by" and i > s and tokens[i - 1].low in _CARRIES:
                    i += 1
                    continue
                break
            following = tokens[i + 1]
            if low == "of" and not following.cap and following.low.endswith("ing") and len(following.low) > 5:
                break  # "accused by the mayor of shelling": what is alleged begins here
            if low in ("in", "on", "at") and (
                following.low in ("a", "an")
                or following.low in TIME
                or (following.low in DETERMINERS and following.low != "the")
                or not (following.cap or following.low == "the")
            ):
                break
            if not (_may_govern(tokens[i - 1]) or tokens[i - 1].cap):
                break
            i += 1
            continue
        if (low in TIME and not token.possessive) or low in ADVERBS:
            break
        if (
            low in VERBS
            and VERBS[low].form in ("past", "s", "ing")
            and low not in NOUN_LIKE
            and (caps or not token.cap)
        ):
            if i + 1 < n and tokens[i + 1].low == "by" and i > s:
                i += 1
                continue
            break
        if low in DETERMINERS and i > s and tokens[i - 1].low not in PREPOSITIONS and tokens[i - 1].low != "and":
            titled = token.text == "The" and tokens[i - 1].base in OUTLET_TAILS and i + 1 < n and tokens[i + 1].cap
            if not titled:  # "the school newspaper The Lantern"
                break
        if i > s and low in _PLAIN_VERBS and not (token.cap and not caps):
            break
        if caps and i > s and is_participle(token) and low not in _ADJECTIVES_IN_ED and low not in VERBS:
            break  # in capitals any "-ed" behind a noun is read as its verb
        i += 1
    while i > s and (
        tokens[i - 1].low in PREPOSITIONS or tokens[i - 1].low in DETERMINERS or tokens[i - 1].low == "and"
    ):
        i -= 1
    if i == s:
        return None
    if tokens[s].low in PRONOUNS and i > s + 1:
        i = s + 1
    ended = (
        i >= n
        or tokens[i].sort in "pq"
        or tokens[i].low in TIME
        or tokens[i].low in ("in", "on", "at", "who", "during", "after", "before", "late", "last", "as", "when", "from")
    )
    return s, i, ended


def _closing(tokens: list[Token], at: int) -> int | None:
    return next((k for k in range(at + 1, min(len(tokens), at + 14)) if tokens[k].text in ")]"), None)


def _verb_ahead(tokens: list[Token], at: int) -> bool:
    for k in range(at, min(len(tokens), at + 8)):
        if tokens[k].sort != "w":
            return False
        if _is_verb(tokens[k]):
            return True
    return False


def trim_to_known(tokens: list[Token], i: int, j: int) -> int:
    """The start of a known body or outlet at the end of ``[i, j)``, for text that lost its commas; else ``i``."""
    for k in range(max(i, j - 6), j):
        low = " ".join(t.base for t in tokens[k:j])
        if low in ORGANISATIONS or low in OUTLET_NAMES:
            return k
    return i
