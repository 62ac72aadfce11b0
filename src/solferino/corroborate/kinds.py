"""What an attack was made with and what it hit, as kinds that words of several languages share. Lists, no knowledge.

Two reports in two languages have no words in common; "лікарня", "больница", "Klinik" and "maternity ward" are one kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

# Ways of attacking that a type of attack may stand for. A word for deaths ("kill") fits every way that kills.
_METHODS = {
    "air": "airstrike airstrikes air drone aerial jet helicopter missile missiles rocket rockets bombing bomb bombs"
    " bombardment explosion blast detonation chemical gas",
    "shell": "shelling shell rocket rockets missile missiles artillery mortar mortars bombardment explosion blast"
    " detonation chemical gas",
    "bomb": "bombing bomb bombs car suicide mine grenade explosion blast detonation",
    "chemical": "chemical gas chlorine sarin",
    "gun": "shooting sniper gunfire execution assassination",
    "kill": "killing shooting massacre execution murder assassination sniper gunfire death",
    "seize": "kidnapping abduction hostage detention disappearance arrest",
    "siege": "siege",
    "abuse": "sexual violence torture",
}
VIOLENT = frozenset(_METHODS) - {"seize", "siege", "abuse"}

# Kinds of things attacked. Before the bar whole words as :func:`telling` leaves them; behind it the beginnings of words
# in languages that bend them.
_TARGETS = """
hospital: hospital clinic maternity ward surgery infirmary | лікарн больниц госпітал госпитал пологов роддом роддом
  клінік клиник поліклін поликлин krankenhaus klinik spital
school: school kindergarten nursery university college campus | школ шкіл дитсад детсад детсад садок садк універс
  универс ліце лице schul kindergarten universität
market: market bazaar marketplace souk | ринок ринк рынок рынк базар ярмар markt
worship: church mosque temple monastery cathedral synagogue | церкв храм собор мечет монаст синагог kirche moschee
  kloster
station: station railway train platform | вокзал станці станци перон поїзд поезд потяг bahnhof bahnsteig
headquarters: headquarter office building premise | штаб офіс офис адміністрат администрат hauptquartier
home: house home apartment residential flat block hostel dormitory | будинк будинок квартир житлов жилой жилом жилые
  жилых багатоповерх многоэтаж многокварт гуртожит общежит wohnhaus wohnhäus wohngebäud
vehicle: convoy truck bus vehicle car minibus ambulance | колон автобус вантажів грузовик автомоб машин маршрутк
  мікроавтоб микроавтоб konvoi bus lastwagen
clergy: priest clergy cleric jesuit monk nun | священник священик monch
theatre: theatre theater cinema | театр кіно kinotheat
camp: camp tent shelter | табір табор лагер lager
bakery: bakery breadline queue bread | пекарн хліб хлеб bäckerei
road: bridge road crossing checkpoint ferry | мост мосту міст мосту перепр пором паром блокпост brücke fähre
base: base barrack garrison staff | базу базі базе казарм гарніз гарниз kaserne
power: power substation plant grid electricity | електро электро підстанц подстанц тец kraftwerk umspannwerk
depot: depot warehouse store storehouse | склад lagerhaus
hotel: hotel guesthouse | готел гостиниц отел hotel
port: port harbour harbor pier quay | порт причал hafen
"""
_WEAPONS = """
drone: drone uav shahed quadcopter | дрон шахед бпла безпіл беспил drohn
missile: missile rocket | ракет rakete
bomb: bomb airstrike | бомб авіабом авиабом bombe
artillery: artillery shell mortar howitzer | артил снаряд міномет миномет мінометн гаубиц artillerie mörser
gun: gun rifle machinegun pistol gunfire bullet | автомат пулем кулем стріл стрел gewehr
mine: mine explosive dynamite grenade device | вибухів взрывч гранат sprengsatz mine
"""


def _read(table: str) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    whole: dict[str, set[str]] = {}
    begins: dict[str, set[str]] = {}
    for line in table.strip().replace("\n  ", " ").splitlines():
        kind, _, words = line.partition(":")
        plain, _, stems = words.partition("|")
        for word in plain.split():
            whole.setdefault(word, set()).add(kind)
        for stem in stems.split():
            begins.setdefault(stem, set()).add(kind)
    return {w: frozenset(k) for w, k in whole.items()}, {w: frozenset(k) for w, k in begins.items()}


_TARGET_WORDS, _TARGET_STEMS = _read(_TARGETS)
_WEAPON_WORDS, _WEAPON_STEMS = _read(_WEAPONS)


@lru_cache(maxsize=256)
def methods(kind: str) -> frozenset[str]:
    """The ways of attacking that a type of attack may stand for; empty for one that fits any: ``attack``."""
    words = set(kind.casefold().replace("_", " ").replace("-", " ").split())
    words |= {word.removesuffix("s") for word in words}
    if "drone" in words or "air" in words or "airstrike" in words:
        return frozenset(("air",))  # "air strike", "drone strike": more exact than their other words
    if words & {"car", "suicide"}:
        return frozenset(("bomb",))
    return frozenset(method for method, names in _METHODS.items() if words & set(names.split()))


def targets(words: Iterable[str]) -> frozenset[str]:
    """The kinds of things that folded words name."""
    return _kinds(words, _TARGET_WORDS, _TARGET_STEMS)


def weapons(words: Iterable[str]) -> frozenset[str]:
    """The kinds of weapons that folded words name."""
    return _kinds(words, _WEAPON_WORDS, _WEAPON_STEMS)


def _kinds(
    words: Iterable[str], whole: Mapping[str, frozenset[str]], begins: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        found |= whole.get(word, frozenset())
        if not word.isascii() or word not in whole:
            for length in range(3, min(len(word), 12) + 1):
                found |= begins.get(word[:length], frozenset())
    return frozenset(found)


def is_cyrillic(words: str) -> bool:
    """True for words with a Cyrillic letter."""
    return any("\u0400" <= c <= "\u052f" for c in words)
