"""Which of several victims, or of several things done to one victim, a mention of violence tells of.

Words for a death, a wound, a hit, the firing or explosion itself and the event as a whole are kept apart: they are
events with different participants, as in the Gun Violence Corpus (Vossen et al., LREC 2018). Within deaths, wounds and
hits, mentions are told apart by who suffered: how many, and name, age, sex and role where the text gives them. What is
not told apart by anything is taken for the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from solferino.corroborate.coreference.documents import Tokens
from solferino.corroborate.coreference.mentions import Mention
from solferino.corroborate.coreference.persons import Person, count_in, named, people
from solferino.corroborate.coreference.words import fold, head_of, stem
from solferino.text import word_set


class Facet(StrEnum):
    """What of an attack a word tells."""

    DEATH = "death"
    WOUND = "wound"
    HIT = "hit"
    FIRE = "fire"
    EVENT = "event"
    GENERAL = "general"  # a practice, a number of events, a plan: no one event


_DEATH = word_set(
    """die died dies dying dead deadly deadliest death deaths kill kills killed killing killings murder murders murdered
    homicide homicides suicide suicides fatal fatally fatality fatalities slain slay slays slaying slayings
    manslaughter body bodies deceased autopsy autopsies grieve grieves grieved grieving mourn mourns mourned mourning
    lifeless perish perished executed massacre massacred succumbed burial funeral lost loss gone assassinated lives"""
)
_WOUND = word_set(
    """wound wounds wounded wounding injure injures injured injuring injury injuries hurt condition critical stable
    hospitalized hospitalised hospitalization treat treated treating treatment surgery paralyzed paralysed maimed
    bleeding blood recovering recover fighting grazed grazing serious unconscious"""
)
_HIT = word_set("hit hits hitting struck strike strikes striking pierced piercing")
_FIRE = word_set(
    """gunshot gunshots gunfire gunman gunmen shooter shooters shots fire fired firing fires trigger discharge
    discharged discharging shootout crossfire barrage explosion explosions blast blasts bombing bombings bomb exploded
    explode exploding detonated detonation airstrike airstrikes strike shelling shelled went bullet bullets"""
)
_EVENT = word_set(
    "incident it this that event tragedy case bloodshed accident crime attack violence scene situation ordeal"
)
_PLURALS = word_set("shootings homicides murders incidents suicides attacks bombings accidents")
_PLAIN = word_set("shoot kill die hit hurt murder injure")
_OTHER_EVENT = word_set("unrelated separate another previous similar")
_HYPOTHETICAL = word_set("to will would could might may can if not avoid threatening threatened")
_HAPPENED = word_set("happened occurred happen occur began unfolded took stemmed started was were is")
_SHOT = word_set("shot shoot shoots shooting")
_BE = word_set("was were is are been being be got gets get had has have")
_CHARGED = word_set(
    "charged charge charges accused trial count counts convicted booked arrested plead pleaded guilty indicted"
)
_OFFENCES = word_set("homicide homicides manslaughter murder murders injury negligent")
_NOMINAL = word_set(
    """death deaths shooting killing killings murder murders loss slaying slayings homicide homicides autopsy
    autopsies fatal deadly manslaughter burial funeral"""
)
_BORNE = word_set("wounds wound injuries injury condition bodies body")
_ACTIVE = word_set(
    """killed kills kill killing shot shoots shoot shooting hit hits hitting struck striking wounded wounding injured
    injuring fatally murdered treating grazing"""
)
_PASSIVE = word_set("by in dead at to multiple several during outside") | {""}
_TITLES = word_set(
    """reporter sgt lt capt captain sergeant lieutenant chief detective coroner prosecutor sheriff judge spokesman
    spokeswoman spokesperson mayor attorney examiner officer dr doctor trooper deputy commissioner rev pastor neighbor
    investigator"""
)
_OTHERS_TELL = word_set("police officers officer deputies investigators authorities troopers detectives paramedics")
_SPEAK = word_set("say says said told believe believed believes confirmed according think thinks testified reported")
WIDE = 18  # tokens on either side in which a victim is looked for


def facet_of(words: Sequence[str], sentence: Sequence[str], tokens: Sequence[int]) -> Facet | None:
    """What a mention tells of, or None for words that are of no violence."""
    folded = [fold(w) for w in words]
    if "suicid" in {stem(w) for w in words} or ({"lives", "life"} & set(folded) and len(words) > 1):
        return Facet.WOUND if "fighting" in folded else Facet.DEATH
    if folded[0] == "not" or folded[0] == "unable":
        return Facet.DEATH
    head = folded[head_of(words)]
    if head in _SHOT or (len(words) == 1 and head == "shot"):
        return _shooting(head, sentence, tokens)
    for facet, known in ((Facet.DEATH, _DEATH), (Facet.WOUND, _WOUND), (Facet.FIRE, _FIRE), (Facet.EVENT, _EVENT)):
        if any(w in known for w in ([head, *folded] if facet is not Facet.EVENT else [head])):
            return facet
    if head in _HIT:
        return Facet.HIT
    return Facet.FIRE if any("shoot" in w or "shot" in w or "fire" in w or "gun" in w for w in folded) else None


def _shooting(head: str, sentence: Sequence[str], tokens: Sequence[int]) -> Facet:
    """ "shot" and "shooting": a victim was hit, or the firing, or the event as a whole."""
    before = [fold(t) for t in sentence[max(0, tokens[0] - 4) : tokens[0]]]
    after = [fold(t) for t in sentence[tokens[-1] + 1 : tokens[-1] + 4]]
    last = before[-1] if before else ""
    following = after[0] if after else ""
    if head == "shot" and (last in {"a", "one", "first", "second", "warning"} or following in {"was", "rang"}):
        return Facet.FIRE
    if head != "shooting":
        return Facet.HIT
    if last in {"fatally", "accidentally", "fatal", "deadly", "accidental", "before", "after", "of", "and", "by"} and (
        following in {"him", "her", "himself", "herself", "them", "his", "a", "an", "two", "three", "dead"}
    ):
        return Facet.HIT
    if following == "of" or (last in {"fatal"} and following != "in"):
        return Facet.HIT
    if following in {"himself", "herself", "him", "them"}:
        return Facet.HIT
    definite = last in {"the", "this", "that"} or (len(before) > 1 and before[-2] in {"the", "this", "that"})
    if definite or following in {"happened", "occurred"}:
        if following in _HAPPENED or {"time", "scene", "before", "after", "motive", "area", "called", "of"} & set(
            before[:-1]
        ):
            return Facet.EVENT
        return Facet.EVENT if following in {"", "stemmed"} and "the" in before[-1:] else Facet.FIRE
    return Facet.FIRE


@dataclass(slots=True)
class Suffered:
    """A mention with its facet and who suffered."""

    mention: Mention
    facet: Facet
    count: int | None  # None unknown, 0 several
    names: frozenset[str]
    ages: frozenset[str]
    sex: str | None
    roles: frozenset[str]
    itself: bool
    sure: bool  # a phrase for the victim was found


def casualty_chains(
    documents: Mapping[str, Tokens], mentions: Sequence[Mention], several: bool | None = None
) -> list[list[Mention]]:
    """Chains of mentions within one incident; all documents must be of it.

    several: whether more than one person suffered; None where only the mentions can tell. As long as nothing says that
    several did, one victim in other words stays one victim.
    """
    names = frozenset[str]().union(*(named(documents[d]) for d in sorted({m.document for m in mentions})))
    read = [_suffered(m, documents[m.document], names) for m in sorted(mentions)]
    _follow(read)
    by_facet: dict[Facet, list[Suffered]] = defaultdict(list)
    for one in read:
        by_facet[one.facet].append(one)
    several = _several(read) if several is None else several
    made: list[list[Mention]] = []
    for facet in Facet:
        if facet in {Facet.DEATH, Facet.WOUND, Facet.HIT}:
            made += _by_victim(by_facet[facet], several)
        elif by_facet[facet]:
            made.append([s.mention for s in by_facet[facet]])
    return made


def fates(documents: Mapping[str, Tokens], mentions: Sequence[Mention]) -> list[Suffered | None]:
    """What each mention tells that somebody suffered, and who; None for all other mentions."""
    names = {key: named(documents[key]) for key in {m.document for m in mentions}}
    made: list[Suffered | None] = []
    for mention in mentions:
        sentence = documents[mention.document][mention.sentence]
        facet = facet_of([sentence[n] for n in mention.tokens], sentence, mention.tokens)
        suffered = facet in {Facet.DEATH, Facet.WOUND, Facet.HIT}
        made.append(_suffered(mention, documents[mention.document], names[mention.document]) if suffered else None)
    return made


def compared(one: Suffered | None, other: Suffered | None) -> int:
    """0 where nothing can be said, 1 for victims that agree in name or age, 2 otherwise alike, 3 for different ones."""
    if one is None or other is None:
        return 0
    if (one.count or 2) != (other.count or 2) or one.itself != other.itself:
        return 3
    agreed = _agreement(one, [other])
    if agreed is None:
        return 3
    return 1 if one.names & other.names or one.ages & other.ages else 2


def _suffered(mention: Mention, document: Tokens, names: frozenset[str]) -> Suffered:
    sentence = document[mention.sentence]
    words = [sentence[n] for n in mention.tokens]
    facet = facet_of(words, sentence, mention.tokens) or Facet.EVENT
    if _general(words, sentence, mention.tokens):
        facet = Facet.GENERAL
    folded = {fold(w) for w in words}
    if facet not in {Facet.DEATH, Facet.WOUND, Facet.HIT}:
        return Suffered(mention, facet, None, frozenset(), frozenset(), None, frozenset(), False, False)
    if {"suicide", "suici"} & folded and {"murder"} & folded:
        return Suffered(mention, facet, 0, frozenset(), frozenset(), None, frozenset(), True, True)
    if "suicide" in folded or ("own" in folded and "life" in folded):
        return Suffered(mention, facet, 1, frozenset(), frozenset(), None, frozenset(), True, True)
    person = _victim(mention, facet, sentence, people(sentence, names))
    itself = bool(person and person.reflexive) or _inflicted(sentence, mention.tokens)
    counted = _counted(sentence, mention.tokens, words)
    if counted is not None and (person is None or person.count == 1 or counted > 1):
        return Suffered(mention, facet, counted, frozenset(), frozenset(), None, frozenset(), False, counted != 1)
    if person is None:
        many = bool(folded & {"bodies", "deaths", "autopsies"})
        return Suffered(
            mention, facet, 0 if many else None, frozenset(), frozenset(), None, frozenset(), itself, itself
        )
    return Suffered(
        mention, facet, person.count, frozenset(person.names), frozenset({person.age} if person.age else ()),
        person.sex, person.roles, itself, not person.pronoun or itself,
    )  # fmt: skip


def _counted(sentence: Sequence[str], tokens: Sequence[int], words: Sequence[str]) -> int | None:
    """The number that stands with the mention itself: "three bodies", "1 dead", "several injured"."""
    before = [fold(t) for t in sentence[max(0, tokens[0] - 2) : tokens[0]]]
    if not before or words[0][:1] == "-":
        return None
    if before[-1] in {"several", "multiple", "many"}:
        return 0
    number = count_in(sentence[tokens[0] - 1])
    if number is None and before[-1] in _BE | {"found", "more"} and len(before) > 1:
        number = count_in(sentence[tokens[0] - 2])
    return number


def _inflicted(sentence: Sequence[str], tokens: Sequence[int]) -> bool:
    """ "a self-inflicted wound", however it is cut into tokens."""
    before = [fold(t) for t in sentence[max(0, tokens[0] - 6) : tokens[0]]]
    return any(t.startswith("selfinflict") for t in before) or ("self" in before and "inflicted" in before)


def _general(words: Sequence[str], sentence: Sequence[str], tokens: Sequence[int]) -> bool:
    """True for a number of events, a practice, a plan or another event than the one reported."""
    head = fold(words[head_of(words)])
    before = [fold(t) for t in sentence[max(0, tokens[0] - 8) : tokens[0]]]
    everything = {fold(t) for t in sentence}
    if head in _PLURALS and not {"the", "these"} & set(before[-1:]):
        return True
    if {"hotline", "lifeline", "nationwide", "statistics"} & everything or {"related", "articles"} <= everything:
        return True
    if {"so", "this", "year"} <= everything and head in _DEATH | _SHOT:
        return True
    if head in _PLAIN and before and before[-1] in _HYPOTHETICAL:
        return True
    if before[-2:] == ["avoid", "being"]:
        return True
    return bool(_OTHER_EVENT & set(before[-3:]))


def _victim(mention: Mention, facet: Facet, sentence: Sequence[str], found: Sequence[Person]) -> Person | None:
    """The phrase for who suffered: "of X", "X's", the object of an active verb, else the nearest before it."""
    start, end = mention.tokens[0], mention.tokens[-1]
    head = fold(sentence[mention.tokens[head_of([sentence[n] for n in mention.tokens])]])
    before = [fold(t) for t in sentence[max(0, start - 3) : start]]
    following = fold(sentence[end + 1]) if end + 1 < len(sentence) else ""
    nominal = head in _NOMINAL and not (_BE & set(before[-1:]))
    if following == "of" and (owner := _first(found, end + 1, end + 5)):
        return owner
    around = {fold(t) for t in sentence[max(0, start - 12) : end + 4]}
    if head in _OFFENCES and _CHARGED & around:
        return None  # who stands before it is the accused
    if (nominal or head in _BORNE) and facet is not Facet.WOUND:
        owners = [p for p in found if p.last == start - 1 or (p.last == start - 2 and p.possessive)]
        if owners:
            return owners[-1]
    if head in {"injuries", "wounds"} and following == "to" and (owner := _first(found, end + 2, end + 2)):
        return owner
    if nominal and head not in {"shooting", "killing"}:
        return None
    if head in _ACTIVE and not (_BE & set(before[-2:])) and following not in _PASSIVE:
        further = 2 if following in {"and", "shot", "killed", "shooting", "wounded"} else 0
        target = _first(found, end + 1, end + 3 + 2 * further)
        if target:
            return target
    return _before(start, sentence, found, nominal) or _first(found, end + 1, end + WIDE // 2)


def _before(start: int, sentence: Sequence[str], found: Sequence[Person], nominal: bool) -> Person | None:
    """The nearest phrase before a mention, both of two that "and" joins; nobody who only reports."""
    left = [p for p in found if p.last < start and start - p.last <= WIDE and not _teller(p, sentence)]
    if not left:
        return None
    nearest = left[-1]
    both = next((p for p in reversed(left) if p.last == nearest.last and p.count == 2), None)
    if both:
        return both
    if nearest.possessive and len(left) > 1 and left[-2].last + 1 >= nearest.first - 1 and not nominal:
        return left[-2]
    return nearest


def _first(found: Sequence[Person], low: int, high: int) -> Person | None:
    """The first phrase that begins there; of "her son" and "the boy's father" the son and the father."""
    for n, person in enumerate(found):
        if low <= person.first <= high:
            after = found[n + 1] if n + 1 < len(found) else None
            owns = (person.possessive or person.pronoun) and not person.reflexive
            return after if owns and after and after.first <= person.last + 3 and after.roles else person
    return None


def _teller(person: Person, sentence: Sequence[str]) -> bool:
    """True for who only reports or looks: "officers said", "according to ...", "by ..."."""
    words = {fold(t) for t in sentence[person.first : person.last + 1]}
    after = fold(sentence[person.last + 1]) if person.last + 1 < len(sentence) else ""
    before = fold(sentence[person.first - 1]) if person.first else ""
    earlier = {fold(t) for t in sentence[max(0, person.first - 2) : person.first]}
    return (
        bool((words | earlier) & (_OTHERS_TELL | _TITLES))
        or after in _SPEAK
        or before in {"by", "to", "according", "suspect"}
    )


def _follow(read: Sequence[Suffered]) -> None:
    """ "He" and "they": the last victims of the same text whom the text described."""
    last: dict[str, list[Suffered]] = defaultdict(list)
    for one in read:
        if one.facet not in {Facet.DEATH, Facet.WOUND, Facet.HIT}:
            continue
        earlier = last[one.mention.document]
        if not one.sure and not one.itself:
            for other in reversed(earlier):
                agrees = not (one.sex and other.sex and one.sex != other.sex)
                if agrees and (one.count is None or (one.count == 1) == (other.count == 1)):
                    one.count, one.names, one.ages = other.count, other.names, other.ages
                    one.sex, one.roles, one.itself = one.sex or other.sex, other.roles, other.itself
                    break
        if one.sure or one.itself:
            earlier.append(one)


def _several(read: Sequence[Suffered]) -> bool:
    """True where the texts say that more than one person suffered."""
    return any((s.count or 0) > 1 for s in read) or any(s.count == 0 and s.itself for s in read)


def _by_victim(found: Sequence[Suffered], several: bool) -> Iterator[list[Mention]]:
    """Chains of one facet: by the number of victims, and single victims that something tells apart."""
    groups = [s for s in found if s.count not in {1, None}]
    sizes = Counter(s.count for s in groups if s.count)
    common = min(sizes, key=lambda n: (-sizes[n], -n)) if sizes else 0
    by_size: dict[int, list[Suffered]] = defaultdict(list)
    single = [s for s in found if s.count in {1, None}]
    for one in groups:
        if several or not single:
            by_size[one.count or common].append(one)
        else:
            single.append(one)
    yield from ([s.mention for s in group] for group in by_size.values())
    known = [s for s in single if len(s.names) > 1 and s.sure]
    told_apart = any(not a.names & b.names and not a.ages & b.ages for a in known for b in known)
    if several or told_apart:
        yield from _victims(single)
    elif single:
        yield [s.mention for s in single]


def _victims(found: Sequence[Suffered]) -> Iterator[list[Mention]]:
    """Mentions of one victim each: most is known goes first, each joins whom it agrees with most."""
    order = sorted(found, key=lambda s: (-len(s.names) - len(s.ages), s.mention))
    victims: list[list[Suffered]] = []
    for one in order:
        best, reached = None, 0
        for n, others in enumerate(victims):
            points = _agreement(one, others)
            if points is not None and (best is None or points > reached):
                best, reached = n, points
        if best is None:
            victims.append([one])
        else:
            victims[best].append(one)
    yield from ([s.mention for s in others] for others in victims)


def _agreement(one: Suffered, others: Sequence[Suffered]) -> int | None:
    """None where they are different people, else how much speaks for the same."""
    names = frozenset[str]().union(*(s.names for s in others))
    ages = frozenset[str]().union(*(s.ages for s in others))
    sexes = {s.sex for s in others if s.sex}
    roles = frozenset[str]().union(*(s.roles for s in others))
    itself = sum(s.itself for s in others) * 2 > len(others)
    if one.itself != itself and (one.itself or itself):
        return None
    if one.ages and ages and not one.ages & ages and not one.names & names:
        return None
    if one.sex and sexes and one.sex not in sexes:
        return None
    if one.names and names and not one.names & names:
        return None
    points = 8 * len(one.names & names) + 8 * len(one.ages & ages) + 3 * len(one.roles & roles)
    points += 2 if one.sex and one.sex in sexes else 0
    points += min(3, sum(s.mention.document == one.mention.document for s in others))
    return points * 100 + min(99, len(others))
