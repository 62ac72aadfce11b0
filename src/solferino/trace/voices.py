"""Voices: which names, in one text or several, are one person or body as far as the texts say so.

Nothing here knows who is who. Names agree by their forms; a person stands for a body where a role in the text says it.
Where a short form fits two people it is joined to neither.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from solferino.names import PEOPLES, ROLES, country_of, folded, parse_name, same_person
from solferino.record import SpeakerKind
from solferino.text import word_set
from solferino.text.groups import Groups

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
_OWNERS = word_set("our its his her their my your this that these those other")
_HOW_MANY = word_set("two three four five six seven eight nine ten several many some dozens hundreds war crimes crime")
_SPEAKS_FOR = word_set(
    """spokesman spokeswoman spokesperson spokespeople representative official officials officer officers director
    head chief commander founder chairman chairwoman chair leader coordinator"""
)
_OF = re.compile(r"\b(?:of|for|at|from|with)\b", re.IGNORECASE)
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
    ) -> None:
        """named: every name in every text, as often as it stands there. same: pairs that are one for another reason.

        stands_in: whether a text holds a name, spoken or not: "the Assembly" is then the Lake Assembly.
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
        _join_short(self._names, self._groups, often, stands_in)
        self._members: dict[str, list[Named]] = defaultdict(list)
        for entry in entries:
            self._members[self._groups.root(_key(entry))].append(entry)

    def voice(self, name: str, kind: SpeakerKind, reading: str) -> str:
        """A key that is equal for two names of one voice. The name must be one of those given."""
        return self._groups.root(_key(Named(name, kind, reading)))

    def of_house(self, publisher: str) -> str | None:
        """The voice of a body that publishes for itself; None where no text names it or several fit."""
        wanted = frozenset(_house(publisher))
        fits = {
            self._groups.root(key)
            for key in sorted(self._names)
            if key.startswith("body ") and frozenset(_tokens(self._names[key][0].name)) == wanted
        }
        return min(fits) if len(fits) == 1 else None

    def shown(self, voice: str) -> tuple[str, SpeakerKind]:
        """The name and kind under which a voice is shown: the body before its speaker, the fullest name first."""
        members = self._members[voice]
        bodies = [m for m in members if m.kind is not SpeakerKind.PERSON] or members
        spread: dict[str, set[str]] = defaultdict(set)
        for member in bodies:
            spread[member.name].add(member.reading)
        best = min(bodies, key=lambda m: (_rank(m.kind), *_plainness(m), -len(spread[m.name]), -len(m.name), m.name))
        return best.name, best.kind

    def names_one(self, voice: str) -> bool:
        """True where a name stands behind the voice, not only words such as "a senior official" or "residents"."""
        return any(_is_name(member) for member in self._members[voice])


def same_outlet(one: str, other: str) -> bool:
    """True where two names of publishers can be one house: equal, one inside the other, or an acronym of the other."""
    return _same_body(_house(one), _house(other))


def short_for(name: str, full: str) -> bool:
    """True where a name is the last word of a longer one: "the Monitor" for "the Quay Monitor"."""
    short, long = _tokens(name), _house(full)
    return len(short) == 1 and len(long) > 1 and short[0] == long[-1]


def _house(name: str) -> tuple[str, ...]:
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
    if named.kind not in (SpeakerKind.GROUP, SpeakerKind.DOCUMENT):
        return bool(own) or (bool(words) and folded(words[-1]) not in _NOBODY)
    return any(
        folded(w) not in PEOPLES
        and country_of(w) is None
        and folded(w) not in _FUNCTION | ROLES | _GENERIC | _NOBODY | _HOW_MANY
        for w in own
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
    for key, entries in names.items():
        if key.startswith("person "):
            family = parse_name(entries[0].name).family
            if family:
                by_last[re.sub(r"(?:yy|iy|ij|yi|ii)\Z", "y", folded(family.split()[-1]))].append(key)
    for keys in by_last.values():
        full = [k for k in keys if parse_name(names[k][0].name).given]
        clusters: list[list[str]] = []
        for key in sorted(full, key=lambda k: (-len(k), k)):
            fits = [c for c in clusters if all(same_person(names[key][0].name, names[k][0].name) for k in c)]
            if len(fits) == 1:
                groups.join(key, fits[0][0])
                fits[0].append(key)
            else:
                clusters.append([key])
        for key in sorted(set(keys) - set(full)):
            fits = [c for c in clusters if all(same_person(names[key][0].name, names[k][0].name) for k in c)]
            if len(fits) > 1:
                readings = {n.reading for n in names[key]}
                fits = [c for c in fits if any(n.reading in readings for k in c for n in names[k])]
            if len(fits) == 1:
                groups.join(key, fits[0][0])


def _join_bodies(names: Mapping[str, Sequence[Named]], groups: Groups) -> None:
    bodies = {
        key: _tokens(entries[0].name) for key, entries in names.items() if key.startswith("body ") and _AT not in key
    }
    by_token: dict[str, list[str]] = defaultdict(list)
    for key, tokens in bodies.items():
        for token in {*tokens, _initials(tokens)}:
            if token:
                by_token[token].append(key)
    for key in sorted(bodies, key=lambda k: (len(bodies[k]), k)):
        tokens = bodies[key]
        near = {other for token in {*tokens, _initials(tokens)} for other in by_token.get(token, ())} - {key}
        fits = [other for other in sorted(near) if _same_body(tokens, bodies[other])]
        if not fits:
            readings = {n.reading for n in names[key]}
            here = [
                other
                for other in sorted(near)
                if set(tokens) < set(bodies[other]) and any(n.reading in readings for n in names[other])
            ]
            fits = here if len(here) == 1 and len(readings) == 1 else []
        for other in fits:
            groups.join(key, other)


def _join_short(
    names: Mapping[str, Sequence[Named]],
    groups: Groups,
    often: Mapping[Named, int],
    stands_in: Callable[[str, str], bool],
) -> None:
    """The word for a kind of body is the one body of that kind that its text names, else that all texts name.

    Where a text names several, it is the one it gives most words to; on a tie it stays by itself. Where no text names
    one, or they name several between them, the word alone is one voice in all texts that do not.
    """
    full: dict[str, list[str]] = defaultdict(list)
    for key in sorted(names):
        if key.startswith("body ") and _AT not in key and not _OWNED.search(names[key][0].name):
            for token in {*_tokens(names[key][0].name)}:
                full[token].append(key)
    for key in sorted(k for k in names if _AT in k):
        token, reading = _tokens(names[key][0].name)[0], names[key][0].reading
        weight: Counter[str] = Counter()
        for other in full.get(token, ()):
            here = sum(often.get(n, 0) for n in names[other] if n.reading == reading)
            if here or any(stands_in(n.name, reading) for n in names[other]):
                weight[groups.root(other)] += 1 + here
        best = sorted(weight, key=lambda root: (-weight[root], root))
        if best and (len(best) == 1 or weight[best[0]] > weight[best[1]]):
            groups.join(key, best[0])
        elif not best:
            anywhere = {groups.root(other) for other in full.get(token, ())}
            groups.join(key, min(anywhere) if len(anywhere) == 1 else f"body {token}{_AT}")


def _join_roles(names: Mapping[str, Sequence[Named]], groups: Groups) -> None:
    """A person whose role says for whom they speak has one voice with that body, if it is itself named as a voice."""
    bodies = {key: frozenset(_tokens(entries[0].name)) for key, entries in names.items() if key.startswith("body ")}
    by_token: dict[str, list[str]] = defaultdict(list)
    for key, tokens in bodies.items():
        for token in tokens:
            by_token[token].append(key)
    roles = [(key, e.role) for key, entries in names.items() if not key.startswith("body ") for e in entries if e.role]
    # Words such as "a spokesman for the army" carry their body in the name itself.
    roles += [(key, entries[0].name) for key, entries in names.items() if key.startswith("words ")]
    for key, role in sorted(set(roles)):
        said = frozenset(_tokens(role))
        served = _served(role)
        readings = {n.reading for n in names[key] if role in (n.role, n.name)}
        near = sorted({other for token in said for other in by_token.get(token, ())})
        near = [o for o in near if _AT not in o or readings & {n.reading for n in names[o]}]
        fits = [other for other in near if served and _same_body(tuple(sorted(served)), tuple(sorted(bodies[other])))]
        if not fits and len(served) == 1:
            # "the hospital's director": the one hospital that the text names.
            fits = [o for o in near if served <= bodies[o] and readings & {n.reading for n in names[o]}]
            fits = fits if len({groups.root(o) for o in fits}) == 1 else []
        for other in sorted(set(fits)):
            groups.join(key, other)


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


def _same_body(one: Sequence[str], other: Sequence[str]) -> bool:
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
    return (len(one) == 1 and one[0] == _initials(other)) or (len(other) == 1 and other[0] == _initials(one))


def _initials(tokens: Sequence[str]) -> str:
    return "".join(token[0] for token in tokens) if len(tokens) > 1 else ""
