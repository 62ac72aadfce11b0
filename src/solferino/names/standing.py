"""How a voice stands to what it tells, by the words of its name and its office alone. Lists of words, no knowledge of
who is who: an army is a party to a conflict, a ministry an authority, an observatory a monitor.

A bare word ("the army", "an official") may be anybody of its sort: :func:`sort_of` then tells with whom it may be one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from solferino.names.peoples import country_of
from solferino.names.person import folded
from solferino.text import word_set


class Sort(StrEnum):
    """What sort of voice words name."""

    STATE_FORCE = "state_force"  # an army, its spokesmen and ranks
    ARMED_GROUP = "armed_group"
    STATE = "state"  # a government and its ministries
    PUBLIC = "public"  # police, courts, towns, bodies of several States
    MONITOR = "monitor"
    WITNESS = "witness"
    OUTLET = "outlet"
    OTHER = "other"


_FORCE = word_set(
    """army armies military armed troops soldiers brigade battalion division regiment navy fleet airforce garrison
    corps centcom militaries"""
)
_RANKS = word_set(
    """colonel col brigadier brig admiral adm lieutenant lt sergeant sgt captain capt corporal maj gen
    lt-col lt-gen maj-gen brig-gen"""
)
_GENERALS = word_set("general generals major")
_NOT_RANKED = word_set(
    """secretary attorney prosecutor director inspector consul governor assembly council manager surgeon police
    strike election hospital"""
)
_ARMED = word_set(
    """rebel rebels guerrilla guerrillas insurgent insurgents militia militias militant militants separatist separatists
    paramilitary paramilitaries jihadist jihadists extremist extremists fighters gunmen mujahideen warlord
    breakaway resistance liberation"""
)
_STATE = word_set(
    """government governments administration ministry ministries minister ministers president vice-president premier
    kremlin pentagon chancellor cabinet presidency foreign defence defense embassy ambassador envoy regime"""
)
_PUBLIC = word_set(
    """police mayor mayors governor governors prefect council councillor municipality municipal city town district
    regional provincial authority authorities court courts tribunal prosecutor prosecutors prosecution judge magistrate
    parliament senate congress assembly legislature commission commissioner department agency office official officials
    officer officers firefighters sheriff customs un nato eu oas osce senator senators congressman lawmaker lawmakers
    deputy deputies security service emergency rescue civil-defence nations union alliance secretariat"""
)
_MONITOR = word_set(
    """monitor monitors monitoring observatory watchdog watch amnesty documentation documenting tracker observers
    observer activist activists rights"""
)
_WITNESS = word_set(
    """witness witnesses eyewitness eyewitnesses resident residents survivor survivors villager villagers neighbour
    neighbours neighbor neighbors bystander bystanders onlooker onlookers passer-by passers-by evacuee evacuees
    locals"""
)
_OUTLET = word_set(
    """newspaper newspapers daily radio television tv broadcaster station channel reporter reporters correspondent
    correspondents journalist journalists dispatch dispatches cable cables newswire wire media press"""
)
_SPOKEN = word_set(
    """spokesman spokeswoman spokesperson spokespeople spokesmen representative statement communique communiqué
    official officials source sources senior top chief deputy vice acting former high-ranking unnamed anonymous
    unidentified one another other others some several many a an the of for and in at from with to on its their his her
    our by issued released"""
)
# What bodies of a State are made of, besides the name of the State.
_ORGANS = word_set(
    """government administration authorities foreign defense defence ministry department state military army armed
    forces embassy kremlin command central staff general navy air force troops services affairs relations regime
    presidency cabinet coalition led coalition-led health interior justice transport energy finance education culture
    house white office external led-coalition soldiers brass"""
)
_OFFICES = word_set(
    """president premier prime minister ministers chancellor secretary spokesman spokeswoman spokesperson ambassador
    envoy deputy vice interior un undersecretary under-secretary official officials senior top colonel general major
    brigadier admiral lieutenant commander officer officers chief first lady under"""
)
_NATIONAL = word_set(
    """government ministry army armed military president premier minister ministers defence defense foreign troops
    presidency embassy ambassador regime navy forces"""
)
_PORTFOLIO = word_set("health interior justice transport energy finance education culture affairs relations external")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def plain_words(name: str) -> tuple[str, ...]:
    """The folded words of a name or an office, hyphens parted, endings of possession and dots cut off."""
    words: list[str] = []
    for raw in _WORD.findall(name):
        whole = re.sub(r"['’]s?\Z", "", folded(raw)).replace(".", "")
        parts = whole.split("-") if "-" in whole and whole not in _RANKS | _WITNESS | _PUBLIC else [whole]
        words += [part for part in parts if part]
    return tuple(words)


def sort_of(name: str, role: str | None = None) -> Sort:
    """The sort of a voice, by its name and by what a text says that it is. The office goes before the name."""
    for words in (plain_words(role or ""), plain_words(name)):
        found = _sort(words)
        if found is not Sort.OTHER:
            return found
    return Sort.OTHER


def _sort(words: tuple[str, ...]) -> Sort:
    said = set(words)
    if said & {"hospital", "hospitals", "clinic", "doctor", "doctors", "surgeon", "school", "university"}:
        return Sort.OTHER
    if said & _WITNESS and not said & (_STATE | _FORCE | _PUBLIC):
        return Sort.WITNESS
    if said & _ARMED and not said & (_STATE | _MONITOR):
        return Sort.ARMED_GROUP
    ranked = bool(said & _RANKS) or (bool(said & _GENERALS) and not said & _NOT_RANKED)
    ranked = ranked or {"central", "command"} <= said or {"led", "coalition"} <= said
    if (said & _FORCE or {"air", "force"} <= said or "forces" in said or ranked) and not said & {"police", "salvation"}:
        return Sort.STATE_FORCE
    if said & _MONITOR and not said & (_STATE | {"council", "commission", "commissioner", "un", "court"}):
        return Sort.MONITOR
    if said & _OUTLET and not said & (_STATE | {"police"}):
        return Sort.OUTLET
    if (
        said & _STATE
        or {"secretary", "state"} <= said
        or {"state", "department"} <= said
        or (said and all(country_of(word) for word in said))
    ):
        return Sort.STATE
    return Sort.PUBLIC if said & _PUBLIC else Sort.OTHER


@dataclass(frozen=True, slots=True)
class Organ:
    """A body or an office of a State. owner: the State, folded to its common form; None where the words leave it out.

    shown: the owner's word as it stands in the name.
    """

    owner: str | None
    shown: str | None = None


def organ_of(name: str) -> Organ | None:
    """What State's body or office words name: "Norlandic foreign ministry", "president of Norland", "the army".

    None where they name none: a town's, a party's or several States' body, or a person's bare name.
    """
    words = plain_words(name)
    shown = {word: raw for raw in _WORD.findall(name) for word in plain_words(raw)}
    bodies = set(words) & (_ORGANS | _OFFICES)
    rest = [w for w in words if w not in _ORGANS | _OFFICES | _SPOKEN]
    owners = sorted({country_of(w) or w for w in rest})
    if "kremlin" in words and "russia" not in owners:
        owners = [*owners, "russia"]
    if {"state", "department"} <= set(words) or {"white", "house"} <= set(words) or "pentagon" in words:
        owners = [*owners, "america"] if "america" not in owners else owners
    if len(owners) > 1 or (not owners and not set(words) & _NATIONAL):
        return None
    if not owners:
        return Organ(None)
    known = country_of(rest[0]) is not None if rest else True
    if not known and not (set(words) & _NATIONAL and (shown[rest[0]][0].isupper() and bodies - _PORTFOLIO)):
        return None
    if not rest:
        return Organ(owners[0], "Kremlin" if "kremlin" in words else "US")
    raw = re.sub(r"['’]s?\Z", "", shown[rest[0]])
    return Organ(owners[0], raw)


def one_owner(one: str, other: str) -> bool:
    """True where two words are one State's, or its people's: "norland" and "norlandic"."""
    short, long = sorted((one, other), key=lambda word: (len(word), word))
    return one == other or (len(short) >= 5 and len(long) - len(short) <= 4 and long.startswith(short[:-1]))


def bare(name: str, role: str | None = None) -> bool:
    """True for a name that holds only words for its sort: "the army", "military spokesman", "labour unions"."""
    words = [w for w in (*plain_words(name), *plain_words(role or "")) if w not in _SPOKEN]
    return all(w in _COMMON for w in words)


_COMMON = (
    _FORCE
    | _RANKS
    | _GENERALS
    | _ARMED
    | _STATE
    | _PUBLIC
    | _MONITOR
    | _WITNESS
    | _OUTLET
    | _ORGANS
    | _OFFICES
    | word_set(
        """people men women group groups organisation organization organisations organizations party parties union
        unions unionists labour labor trade leaders leader opposition political religious humanitarian medical hospital
        hospitals doctors medics local source sources national international private various diplomatic intelligence
        well-informed informed reliable judicial church relief aid"""
    )
) - word_set("un nato eu oas osce kremlin pentagon centcom white house")
