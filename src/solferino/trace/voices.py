"""Voices: which names, in one text or several, are one person or body as far as the texts say so.

Nothing here knows who is who. Names agree by their forms; a person stands for a body where a role in the text says it.
Where a short form fits two people it is joined to neither.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from solferino.names import PEOPLES, ROLES, country_of, folded, parse_name, same_person
from solferino.names.cyrillic import matching_key
from solferino.record import SpeakerKind
from solferino.text import word_set
from solferino.text.groups import Groups
from solferino.text.wordstream import word_stream
from solferino.trace.bodies import Bodies

_FUNCTION = word_set("the a an of for and in on at to by from with de la le el los las du des der die das y et und")
# Words that many bodies share; alone they name none.
_GENERIC = word_set(
    """ministry department office agency government administration authorities authority council committee commission
    court parliament senate congress assembly army military forces force troops police navy command staff
    defense defence foreign interior health state national international united general armed coalition group
    party organisation organization monitor monitoring union front movement network news radio television
    media press service services local opposition regional local provincial city ministry's observers
    activists rebels militants officials human rights times post daily herald tribune journal gazette
    telegraph mail star sun globe mirror independent today world online new broadcasting domestic weekly un eu
    nato nations source sources report reports statement communique embassy mission security center centre
    spokesman spokeswoman spokesperson official republic people civil emergency rescue hospital"""
)
_OWNED = re.compile(r"\w['’]s?\s")  # "the Assembly's forces" are not the Assembly
_AT = " @"  # stands in no folded name
ODD = 4  # a form is odd where another stands in more than so many times as many texts
_SEATS = {"kremlin": "russia", "pentagon": "america"}
_ONE_STATE = {
    frozenset(("state", "department")): "america",
    frozenset(("white", "house")): "america",
    frozenset(("defense", "department")): "america",
    frozenset(("foreign", "office")): "britain",
    frozenset(("downing", "street")): "britain",
}
"""Bodies of which only one State has one by that name, so that texts leave the State out."""
_NOBODY = word_set(
    """group organisation organization body agency company firm institution monitor alliance bloc text resolution
    document statement report list letter page website"""
)
_ACRONYMS = frozenset(("un", "eu", "nato"))
_CROWDS = word_set(
    """group groups agencies media websites outlets sources unions parties organisations organizations activists
    residents officials leaders reports newspapers channels broadcasters networks monitors observers experts analysts
    circles witnesses rebels militants guerrillas insurgents opposition"""
)
_QUALIFYING = word_set(
    """main other leading several many some various medical hospital labor labour trade left-wing right-wing leftwing
    rightwing leftist rightist religious extremist militant human-rights monitoring advocacy aid relief wire social pro
    independent unidentified armed unknown private well-informed informed diplomatic western political
    humanitarian civil student peasant business community exiled student tribal village church"""
)
_OWNERS = word_set("our its his her their my your this that these those other")
_HOW_MANY = word_set("two three four five six seven eight nine ten several many some dozens hundreds war crimes crime")
_SPEAKS_FOR = word_set(
    """spokesman spokeswoman spokesperson spokespeople representative official officials officer officers director
    head chief commander founder chairman chairwoman chair leader coordinator"""
)
_RANK_WORDS = word_set("senior top chief deputy former acting")
_OF = re.compile(r"\b(?:of|for|at|from|with)\b", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W_][\w'’&-]*(?:\.[^\W_]\.?)*")


@dataclass(frozen=True, slots=True)
class Named:
    """One name as it stands in one text. role: what the text says the bearer is."""

    name: str
    kind: SpeakerKind
    reading: str
    role: str | None = None


class Voices:
    """The voices behind many names. Two names have one voice where their forms agree or a role ties them."""

    def __init__(
        self,
        named: Iterable[Named],
        same: Sequence[tuple[Named, Named]] = (),
        stands_in: Callable[[str, str], bool] = lambda name, reading: False,
        words_of: Callable[[str], frozenset[str]] | None = None,
    ) -> None:
        """named: every name in every text, as often as it stands there. same: pairs that are one for another reason.

        stands_in: whether a text holds a name, spoken or not: "the Assembly" is then the Lake Assembly. words_of: the
        folded words of a text; with them only names that a text can hold are looked for in it.
        """
        often = Counter(named)
        known = {*often, *(name for pair in same for name in pair)}
        entries = sorted(known, key=lambda n: (_key(n), n.reading, n.role or "", n.name, n.kind))
        self._groups = Groups(_key(n) for n in entries)
        self._names: dict[str, list[Named]] = defaultdict(list)
        for entry in entries:
            self._names[_key(entry)].append(entry)
        for one, other in same:
            self._groups.join(_key(one), _key(other))
        _join_people(self._names, self._groups)
        _join_misread(self._names, self._groups)
        _join_bodies(self._names, self._groups)
        _join_roles(self._names, self._groups)
        _join_short(self._names, self._groups, often, stands_in, words_of)
        self._shown: dict[str, tuple[str, SpeakerKind]] = {}
        self._named: dict[str, bool] = {}
        self._members: dict[str, list[Named]] = defaultdict(list)
        for entry in entries:
            self._members[self._groups.root(_key(entry))].append(entry)
        self._bodies: dict[frozenset[str], set[str]] = defaultdict(set)
        for key in sorted(self._names):
            if key.startswith("body "):
                self._bodies[frozenset(_tokens(self._names[key][0].name))].add(self._groups.root(key))

    def voice(self, name: str, kind: SpeakerKind, reading: str) -> str:
        """A key that is equal for two names of one voice. The name must be one of those given."""
        return self._groups.root(_key(Named(name, kind, reading)))

    def of_house(self, publisher: str) -> str | None:
        """The voice of a body that publishes for itself; None where no text names it or several fit."""
        fits = self._bodies.get(frozenset(house_words(publisher)), set())
        return min(fits) if len(fits) == 1 else None

    def all(self) -> list[str]:
        """The keys of all voices, sorted."""
        return sorted(self._members)

    def members(self, voice: str) -> list[Named]:
        """The names under which a voice stands in the texts, in a fixed order."""
        return self._members[voice]

    def shown(self, voice: str) -> tuple[str, SpeakerKind]:
        """The name and kind under which a voice is shown: the body before its speaker, the fullest name first."""
        known = self._shown.get(voice)
        if known is None:
            known = self._shown[voice] = self._best(voice)
        return known

    def _best(self, voice: str) -> tuple[str, SpeakerKind]:
        members = self._members[voice]
        bodies = [m for m in members if m.kind is not SpeakerKind.PERSON] or members
        spread: dict[str, set[str]] = defaultdict(set)
        for member in bodies:
            spread[member.name].add(member.reading)
        # One odd text ("willow town council") does not name what most call otherwise; a bare word never names it.
        odd = {n for n, texts in spread.items() if len(texts) * ODD < max(map(len, spread.values()))}
        told = [m for m in bodies if m.name not in odd]
        full = [m for m in told if any(map(_telling, _tokens(m.name))) and not _is_short(_key(m)[:5], _tokens(m.name))]
        bodies = full if full else bodies
        best = min(bodies, key=lambda m: (_rank(m.kind), *_plainness(m), -len(spread[m.name]), -len(m.name), m.name))
        return best.name, best.kind

    def names_one(self, voice: str) -> bool:
        """True where a name stands behind the voice, not only words such as "a senior official" or "residents"."""
        known = self._named.get(voice)
        if known is None:
            known = self._named[voice] = any(_is_name(member) for member in self._members[voice])
        return known


def same_outlet(one: str, other: str) -> bool:
    """True where two names of publishers can be one house: equal, one inside the other, or an acronym of the other."""
    return same_body(house_words(one), house_words(other))


def short_for(name: str, full: str) -> bool:
    """True where a name is the last word of a longer one: "the Monitor" for "the Quay Monitor"."""
    short, long = _tokens(name), house_words(full)
    return len(short) == 1 and len(long) > 1 and short[0] == long[-1]


def house_words(name: str) -> tuple[str, ...]:
    """The words of a publisher's name: a relay in brackets is left out, a hyphen parts an agency from its service."""
    bare = re.sub(r"\([^()]*\)", " ", name).replace("-", " ")
    return _tokens(bare if bare.strip() else name)


def _key(named: Named) -> str:
    if named.kind is SpeakerKind.PERSON:
        return "person " + " ".join(map(folded, named.name.split()))
    kind = "words " if named.kind is SpeakerKind.UNNAMED else "body "
    tokens = _tokens(named.name)
    # What "the ministry" is depends on the text it stands in.
    where = f"{_AT}{named.reading}" if _is_short(kind, tokens) else ""
    return kind + (" ".join(tokens) or folded(named.name)) + where


def _is_short(kind: str, tokens: Sequence[str]) -> bool:
    return kind == "body " and len(tokens) == 1 and tokens[0] in _GENERIC - _ACRONYMS and country_of(tokens[0]) is None


def _rank(kind: SpeakerKind) -> int:
    order = (SpeakerKind.INSTITUTION, SpeakerKind.PERSON, SpeakerKind.OUTLET, SpeakerKind.GROUP, SpeakerKind.DOCUMENT)
    return order.index(kind) if kind in order else len(order)


def _plainness(named: Named) -> tuple[int, int]:
    """Full names before bare ones; of these the ones without title, office or owner before them."""
    if named.kind is not SpeakerKind.PERSON:
        return 0, -len(_tokens(named.name))
    words = [folded(word) for word in named.name.split()]
    given = bool(parse_name(named.name).given)
    return (0 if given else 1), sum(w in ROLES or w.endswith("'s") or country_of(w) is not None for w in words)


@lru_cache(maxsize=1 << 14)  # a pure function of names that are asked for again and again
def _tokens(name: str) -> tuple[str, ...]:
    words = (_undoubled(folded(re.sub(r"['’]s?\Z", "", word)).replace(".", "")) for word in _WORD.findall(name))
    found = tuple(_SEATS.get(word) or country_of(word) or word for word in words if word and word not in _FUNCTION)
    state = _ONE_STATE.get(frozenset(found))
    return (*found, state) if state else found


def _undoubled(word: str) -> str:
    """Transcriptions differ in doubled vowels ("Baalam", "Balam"); no two bodies are told apart by one."""
    return re.sub(r"([aeiou])\1", r"\1", word)


def _is_name(named: Named) -> bool:
    """A group or a document is named only by a word of its own: "the Blue Shield", not "Syrian activists".

    A person needs a capital ("the mayor" is an office), a body more than the word for its kind ("the group").
    """
    if named.kind is SpeakerKind.UNNAMED:
        return False
    words = _WORD.findall(named.name)
    own = [w for w in words if not w[0].islower() and folded(w) not in _OWNERS]
    if named.kind is SpeakerKind.PERSON:
        return bool(own)
    if words and folded(words[-1]) in _CROWDS and all(_says_no_name(w) for w in words[:-1]):
        return False  # "the UK-based group", "news agencies", in capitals too
    if named.kind not in (SpeakerKind.GROUP, SpeakerKind.DOCUMENT):
        return bool(own) or (bool(words) and folded(words[-1]) not in _NOBODY)
    return any(
        folded(w) not in PEOPLES
        and country_of(w) is None
        and folded(w) not in _FUNCTION | ROLES | _GENERIC | _NOBODY | _HOW_MANY
        for w in own
    )


def _says_no_name(word: str) -> bool:
    """True for a word that tells of what sort or where from somebody is, and not who."""
    plain = folded(word)
    return (
        plain in PEOPLES | ROLES | _GENERIC | _FUNCTION | _NOBODY | _CROWDS | _HOW_MANY | _QUALIFYING
        or country_of(plain) is not None
        or plain.endswith(("-based", "-backed", "-run", "-linked", "-led"))
    )


def _join_misread(names: Mapping[str, Sequence[Named]], groups: Groups) -> None:
    """A name that is read as a person's in one place and as a body's in another is the body's."""
    bodies = {frozenset(_tokens(entries[0].name)): key for key, entries in sorted(names.items()) if key[:5] == "body "}
    for key, entries in sorted(names.items()):
        body = bodies.get(frozenset(_tokens(entries[0].name))) if key.startswith("person ") else None
        if body is not None:
            groups.join(key, body)


def _join_people(names: Mapping[str, Sequence[Named]], groups: Groups) -> None:
    by_last: dict[str, list[str]] = defaultdict(list)
    by_given: dict[str, list[str]] = defaultdict(list)
    for key, entries in names.items():
        if key.startswith("person "):
            name = parse_name(entries[0].name)
            if name.family:
                by_last[_family(name.family)].append(key)
            if name.given and name.family:
                by_given[_family(name.given[0])].append(key)
    for last, keys in by_last.items():
        full = [k for k in keys if parse_name(names[k][0].name).given]
        clusters: list[list[str]] = []
        for key in sorted(full, key=lambda k: (-len(k), k)):
            fits = [c for c in clusters if all(_one_person(names[key][0].name, names[k][0].name) for k in c)]
            if len(fits) == 1:
                groups.join(key, fits[0][0])
                fits[0].append(key)
            else:
                clusters.append([key])
        for key in sorted(set(keys) - set(full)):
            fits = [c for c in clusters if all(_one_person(names[key][0].name, names[k][0].name) for k in c)]
            if len(fits) > 1:
                readings = {n.reading for n in names[key]}
                fits = [c for c in fits if any(n.reading in readings for k in c for n in names[k])]
            if len(fits) == 1:
                groups.join(key, fits[0][0])
            elif not clusters and len({groups.root(k) for k in by_given.get(last, ())}) == 1:
                groups.join(key, by_given[last][0])  # "Oksana" beside one Oksana Hryn, and nobody called Oksana


def _family(name: str) -> str:
    """What the last word of a name shares with its spellings in Latin and Cyrillic letters: to find, not to tell."""
    last = name.rsplit(maxsplit=1)[-1]
    return re.sub(r"(?:yy|iy|ij|yi|ii|i)\Z", "y", matching_key(folded(last)))


def _one_person(one: str, other: str) -> bool:
    """As :func:`same_person`; in two alphabets one family name and one first letter are enough to be in doubt, and
    doubt makes one."""
    cyrillic = [bool(_CYRILLIC.search(name)) for name in (one, other)]
    if cyrillic == [True, True] and not same_person(one, other):
        return _one_in_two_languages(one, other)
    if cyrillic[0] == cyrillic[1]:
        return same_person(one, other)
    a, b = (parse_name(name) for name in (one, other))
    if _family(a.family) != _family(b.family):
        return False
    return not (a.given and b.given) or matching_key(a.given[0])[:1] == matching_key(b.given[0])[:1]


def _one_in_two_languages(one: str, other: str) -> bool:
    """True for one name as two languages write it in Cyrillic letters: one family, given names of one skeleton of
    consonants ("Павло", "Павел")."""
    a, b = (parse_name(name) for name in (one, other))
    if not (a.given and b.given) or _family(a.family) != _family(b.family):
        return False
    skeletons = [re.sub(r"[aeiouyj'’-]", "", matching_key(folded(name.given[0]))) for name in (a, b)]
    return len(skeletons[0]) > 1 and skeletons[0] == skeletons[1]


def _telling(word: str) -> bool:
    return word not in _GENERIC and country_of(word) is None


def _bodies(names: Mapping[str, Sequence[Named]], keys: Iterable[str]) -> Bodies:
    chosen = list(keys)
    return Bodies(
        {key: _tokens(names[key][0].name) for key in chosen},
        {key: {n.reading for n in names[key]} for key in chosen},
        _telling,
        initials,
    )


def _join_bodies(names: Mapping[str, Sequence[Named]], groups: Groups) -> None:
    bodies = _bodies(names, (key for key in names if key.startswith("body ") and _AT not in key))
    for key in sorted(bodies.words, key=lambda k: (len(bodies.words[k]), k)):
        tokens = bodies.words[key]
        fits = [other for other in bodies.one_with(tokens) if other != key]
        readings = {n.reading for n in names[key]}
        if not fits and len(readings) == 1:
            here = [other for other in bodies.within(min(readings)) if set(tokens) < set(bodies.words[other])]
            fits = here if len(here) == 1 else []
        for other in fits:
            groups.join(key, other)


def _join_short(
    names: Mapping[str, Sequence[Named]],
    groups: Groups,
    often: Mapping[Named, int],
    stands_in: Callable[[str, str], bool],
    words_of: Callable[[str], frozenset[str]] | None,
) -> None:
    """The word for a kind of body is the one body of that kind that its text names, else that all texts name.

    Where a text names several, it is the one it gives most words to; on a tie it stays by itself. Where no text names
    one, or they name several between them, the word alone is one voice in all texts that do not.
    """
    full = _Full(names, often, words_of)
    only = {token: {groups.root(other) for other in others} for token, others in full.of.items()}
    for key in sorted(k for k in names if _AT in k):
        token, reading = _tokens(names[key][0].name)[0], names[key][0].reading
        weight: Counter[str] = Counter()
        for other in full.near(token, reading):
            here = full.heard[other, reading]
            if here or any(stands_in(name, reading) for name in full.forms[other]):
                weight[groups.root(other)] += 1 + here
        best = sorted(weight, key=lambda root: (-weight[root], root))
        if best and (len(best) == 1 or weight[best[0]] > weight[best[1]]):
            groups.join(key, best[0])
        elif not best:
            anywhere = only.get(token, set())
            groups.join(key, min(anywhere) if len(anywhere) == 1 else f"body {token}{_AT}")


class _Full:
    """Full names of bodies by a word for their kind, and those of them that one text can hold."""

    def __init__(
        self,
        names: Mapping[str, Sequence[Named]],
        often: Mapping[Named, int],
        words_of: Callable[[str], frozenset[str]] | None,
    ) -> None:
        self.of: dict[str, list[str]] = defaultdict(list)
        self.forms: dict[str, list[str]] = {}
        self.heard: Counter[tuple[str, str]] = Counter()
        self._words_of = words_of
        self._by_word: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        wanted = {_tokens(names[key][0].name)[0] for key in names if _AT in key}
        for key in sorted(names):
            tokens = set(_tokens(names[key][0].name)) & wanted
            if not tokens or not key.startswith("body ") or _AT in key or _OWNED.search(names[key][0].name):
                continue
            self.forms[key] = sorted({n.name for n in names[key]})
            for named in names[key]:
                self.heard[key, named.reading] += often.get(named, 0)
            for token in sorted(tokens):
                self.of[token].append(key)
        often_in = Counter(w for forms in self.forms.values() for form in forms for w in set(word_stream(form).words))
        for token, keys in self.of.items():
            for key in keys:
                # A text that holds a form holds its rarest word.
                forms = (word_stream(form).words or ("",) for form in self.forms[key])
                for anchor in sorted({min(words, key=lambda w: (often_in[w], w)) for words in forms}):
                    self._by_word[token][anchor].append(key)

    def near(self, token: str, reading: str) -> list[str]:
        """The bodies of a kind that a text may hold, sorted."""
        if self._words_of is None:
            return self.of.get(token, [])
        by_word = self._by_word.get(token, {})
        return sorted({key for word in self._words_of(reading) & by_word.keys() for key in by_word[word]})


def _join_roles(names: Mapping[str, Sequence[Named]], groups: Groups) -> None:
    """A person whose role says for whom they speak has one voice with that body, if it is itself named as a voice."""
    whole = _bodies(names, (key for key in names if key.startswith("body ") and _AT not in key))
    every = _bodies(names, (key for key in names if key.startswith("body ")))
    roles = [(key, e.role) for key, entries in names.items() if not key.startswith("body ") for e in entries if e.role]
    # Words such as "a spokesman for the army" carry their body in the name itself.
    roles += [(key, entries[0].name) for key, entries in names.items() if key.startswith("words ")]
    for key, role in sorted(set(roles)):
        served = _served(role)
        if not served:
            continue
        readings = sorted({n.reading for n in names[key] if role in (n.role, n.name)})
        here = sorted({other for reading in readings for other in every.within(reading)})
        tokens = tuple(sorted(served))
        fits = whole.one_with(tokens)
        fits += [other for other in here if _AT in other and same_body(tokens, every.words[other])]
        if not fits and len(served) == 1:
            # "the hospital's director": the one hospital that the text names.
            fits = [other for other in here if served <= set(every.words[other])]
            fits = fits if len({groups.root(o) for o in fits}) == 1 else []
        for other in sorted(set(fits)):
            groups.join(key, other)


def served_by(role: str) -> str | None:
    """The body that a role names, in the role's own words: "spokesman for the Harbour Office" -> "Harbour Office"."""
    if not set(_tokens(role)) & _SPEAKS_FOR:
        return None
    head, comma, owner = role.partition(", ")
    if not (comma and set(_tokens(head)) & _SPEAKS_FOR):
        head, *rest = _OF.split(role, maxsplit=1)
        owner = rest[0] if rest else ""
    if not owner.strip():
        words = head.split()
        owner = " ".join(w for w in words if not set(_tokens(w)) & (ROLES | _RANK_WORDS))
    owner = re.sub(r"\A\s*(?:the|a|an|its|their|his|her)\s+", "", owner.strip(" ,"), flags=re.IGNORECASE)
    return owner if any(t not in _NOBODY and t not in _OWNERS for t in _tokens(owner)) else None


def _served(role: str) -> frozenset[str]:
    """The body that a role names: "spokesman for the Harbour Office" and "Harbour Office spokesman" give the same."""
    words = _tokens(role)
    if not set(words) & _SPEAKS_FOR:
        return frozenset()
    head, comma, owner = role.partition(", ")
    if comma and set(_tokens(head)) & _SPEAKS_FOR:
        return frozenset(_tokens(owner))  # "spokesman, Harbour Office"
    head, *rest = _OF.split(role, maxsplit=1)
    after = frozenset(_tokens(rest[0])) if rest else frozenset()
    before = frozenset(w for w in _tokens(head) if w not in ROLES and w not in ("senior", "top", "chief", "deputy"))
    return after or before


def same_body(one: Sequence[str], other: Sequence[str]) -> bool:
    """True where two names, as folded words, can be one body: equal, one inside the other, or an acronym."""
    a, b = set(one), set(other)
    if not a or not b:
        return False
    if a == b:
        return True
    small, large = (a, b) if len(a) < len(b) else (b, a)
    if small < large and large - small == {"government"} and len(small) == 1 and country_of(min(small)) is not None:
        return True  # "Norland has said" and "the Norlandic government has said"
    if small < large and any(token not in _GENERIC and country_of(token) is None for token in small):
        return True
    return (len(one) == 1 and one[0] == initials(other)) or (len(other) == 1 and other[0] == initials(one))


def initials(tokens: Sequence[str]) -> str:
    """The acronym of a name of several words, empty for one word."""
    parts = [part for token in tokens for part in token.split("-") if part]
    return "".join(part[0] for part in parts) if len(tokens) > 1 else ""
