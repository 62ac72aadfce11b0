"""Made lists of the dead with a known number of dead, in several scripts: ``made(...)``, or as a command

    python benchmarks/casualty_made.py FOLDER --script uk|ru|ar|sr|en|mixed --seed N [--population N] [--lists 2..6]
        [--recall .4,.3,.25] [--hidden SHARE] [--noise FACTOR] [--families CHANCE]

writes FOLDER/casualty_SCRIPT_SEED_records.csv (record_id, list, name, sex, age, date, place), _truth.csv (record_id,
person_id) and _info.json (the true number of dead and what was put in). About half of the people die with others of
their family at one place on one day. Names are written as each list writes them (script, romanisation, order, initials,
kunya, article), with typing errors, dates of a month only or a day off, missing and wrong ages, unidentified dead,
namesakes and rows twice in one list. Names come from pools of their own (casualty_people.py). Everybody is invented.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import casualty_letters as letters
from casualty_people import COMMUNITIES, STYLES, Born, Pools, write

COLUMNS = ("record_id", "list", "name", "sex", "age", "date", "place")
DAYS = 75
_START = date(2022, 2, 24)
# Places as (own, Russian, Latin); some lists use another name for the same place.
_PLACES = {
    "uk": """Черкаси/Черкассы/Cherkasy Лубни/Лубны/Lubny Ніжин/Нежин/Nizhyn Куп'янськ/Купянск/Kupiansk
    Оріхів/Орехов/Orikhiv     Гуляйполе/Гуляйполе/Huliaipole Балаклія/Балаклея/Balakliia
    Вовчанськ/Волчанск/Vovchansk Лиман/Лиман/Lyman
    Снігурівка/Снигирёвка/Snihurivka Токарі/Токари/Tokari Дергачі/Дергачи/Derhachi Бровари/Бровары/Brovary
    Василівка/Васильевка/Vasylivka Рубіжне/Рубежное/Rubizhne Попасна/Попасная/Popasna""",
    "ar": """حلب/Халеб/Aleppo حمص/Хомс/Homs حماة/Хама/Hama إدلب/Идлиб/Idlib درعا/Даръа/Daraa الرقة/Ракка/Raqqa
    دوما/Дума/Douma داريا/Дарайя/Darayya الباب/Эль-Баб/al-Bab منبج/Манбидж/Manbij تدمر/Пальмира/Palmyra
    عفرين/Африн/Afrin سراقب/Саракиб/Saraqib الميادين/Маядин/Mayadin""",
    "sr": """Пећ/Печ/Peć Ђаковица/Джяковица/Đakovica Приштина/Приштина/Priština Призрен/Призрен/Prizren
    Ораховац/Ораховац/Orahovac Дреница/Дреница/Drenica Подујево/Подуево/Podujevo Витина/Витина/Vitina
    Клина/Клина/Klina Исток/Исток/Istok Суха Река/Суха-Река/Suva Reka Вучитрн/Вучитрн/Vučitrn""",
    "en": "Ashcombe/Ашком/Ashcombe Brackwell/Браквелл/Brackwell Cold Harbour/Колд-Харбор/Cold Harbour "
    "Denton/Дентон/Denton "
    "Eastham/Истем/Eastham Fallow/Фаллоу/Fallow Garside/Гарсайд/Garside Hollin/Холлин/Hollin",
}


@dataclass(frozen=True)
class Person:
    """One of the dead, as it was. group: number of the family that died together, -1 for none."""

    id: str
    born: Born
    age: int
    died: date
    place: int
    group: int


@dataclass(frozen=True)
class Made:
    """records: rows by COLUMNS. truth: record id to person id. info: what is true of the set."""

    records: tuple[dict[str, str], ...]
    truth: dict[str, str]
    info: dict[str, object]
    people: tuple[Person, ...]


def made(
    script: str,
    seed: int,
    population: int = 3000,
    lists: int = 4,
    recall: tuple[float, ...] | None = None,
    hidden: float = 0.0,
    noise: float = 1.0,
    families: float = 0.22,
) -> Made:
    """A set. recall: share of the dead that each list holds (drawn from .15 to .45 where None; independent lists).
    hidden: share of people whose chance on every list is a tenth. noise: factor on all faults (slips, missing
    and wrong cells, rows twice). families: chance that the next to die is a family, not one person. The same arguments
    give the same set.
    """
    rng = random.Random(f"casualties {script} {seed} {population} {lists}")
    styles = STYLES[script][:lists]
    if len(styles) != lists or lists < 2:
        raise ValueError("lists: 2 to 6")
    recall = recall or tuple(round(rng.uniform(0.15, 0.45), 3) for _ in styles)
    if len(recall) != lists:
        raise ValueError(f"recall: {lists} shares are needed, {len(recall)} given")
    people = _people(script, population, rng, families)
    unseen = [rng.random() < hidden for _ in people]
    rows: list[tuple[dict[str, str], str]] = []
    names = [f"{letter}_{style}" for letter, style in zip("abcdef", styles, strict=False)]
    for name, style, share in zip(names, styles, recall, strict=True):
        for person, dim in zip(people, unseen, strict=True):
            if rng.random() < share * (0.1 if dim else 1.0):
                for _ in range(2 if rng.random() < 0.03 * noise else 1):
                    rows.append((_row(person, name, style, script, rng, noise), person.id))
    rng.shuffle(rows)
    records, truth = [], {}
    for number, (row, person_id) in enumerate(rows):
        row["record_id"] = f"R{number:06d}"
        truth[row["record_id"]] = person_id
        records.append({column: row[column] for column in COLUMNS})
    return Made(
        tuple(records),
        truth,
        _info(script, seed, people, records, truth, dict(zip(names, recall, strict=True))),
        tuple(people),
    )


def _people(script: str, population: int, rng: random.Random, families: float) -> list[Person]:
    pools = Pools(rng)
    people: list[Person] = []
    group = 0
    while len(people) < population:
        community = rng.choices(COMMUNITIES[script], weights=[3, 2, 2, 1, 1][: len(COMMUNITIES[script])])[0]
        place = min(int(rng.expovariate(0.22)), _count_places(community) - 1)
        died = _START + timedelta(days=rng.randrange(DAYS))
        if rng.random() < families:
            together = _family(pools, community, min(rng.randint(2, 5), population - len(people)), rng)
            number = group
            group += 1
        else:
            sex = "m" if rng.random() < 0.62 else "f"
            together = [(pools.name(community, sex), _age(rng))]
            number = -1
        for born, age in together:
            people.append(Person(f"P{len(people):05d}", born, age, died, place, number))
    return people


def _age(rng: random.Random) -> int:
    return min(97, max(0, int(rng.gauss(46, 21))))


def _family(pools: Pools, community: str, size: int, rng: random.Random) -> list[tuple[Born, int]]:
    """A father, a mother and children, brothers, or old people with a grandchild: one surname, one chain of fathers."""
    head = pools.name(community, "m")
    age = rng.randint(28, 62)
    found = [(head, age)]
    if size > 1 and rng.random() < 0.75:
        found.append((pools.name(community, "f", family=head.family), max(18, age - rng.randint(-3, 8))))
    while len(found) < size:
        sex = rng.choice("mf")
        if rng.random() < 0.8:
            child = pools.name(community, sex, father=head.given, family=head.family)
            found.append((child, max(0, age - rng.randint(19, 36))))
        else:
            found.append(
                (pools.name(community, sex, father=head.father, family=head.family), max(1, age + rng.randint(-9, 9)))
            )
    return found[:size]


def _count_places(community: str) -> int:
    return len(_places(community))


def _places(community: str) -> list[str]:
    kind = {"ru": "uk", "sq": "sr"}.get(community, community)
    words = _PLACES[kind].replace("\n", " ")
    # a town of two words keeps its blank: entries are told by their two strokes
    entries, held = [], ""
    for word in words.split():
        held = f"{held} {word}".strip()
        if held.count("/") == 2 and not held.endswith(("/Suva", "/Cold")):
            entries.append(held)
            held = ""
    return entries


def _place(person: Person, style: str, rng: random.Random) -> str:
    own, russian, latin = _places(person.born.community)[person.place].split("/")
    if style in ("ru_full", "ru_short", "russian"):
        return russian
    if style in ("native", "uk_full", "memorial", "arabic", "sr_cyrillic"):
        return own
    return letters.stripped(latin) if style in ("sr_plain", "press", "en2010") else latin


def _row(person: Person, name: str, style: str, script: str, rng: random.Random, noise: float) -> dict[str, str]:
    del script
    written = write(person.born, style, rng)
    if rng.random() < 0.09 * noise:
        written = letters.slip(written, rng)
    if rng.random() < 0.02 * noise:
        written = rng.choice(("", "", "unidentified" if style in ("press", "english", "en2010") else ""))
    sex = person.born.sex if rng.random() > 0.06 * noise else ""
    if sex and rng.random() < 0.005 * noise:
        sex = "f" if sex == "m" else "m"
    age = (
        str(person.age + (rng.choice((-1, 1)) if rng.random() < 0.12 * noise else 0))
        if rng.random() > 0.25 * noise
        else ""
    )
    died = person.died
    if rng.random() < 0.1 * noise:
        died += timedelta(days=rng.choice((-2, -1, 1, 2)))
    how = rng.random()
    when = "" if how < 0.03 * noise else died.isoformat()[:7] if how < 0.11 * noise else died.isoformat()
    place = _place(person, style, rng) if rng.random() > 0.03 * noise else ""
    if place and rng.random() < 0.03 * noise:
        place = letters.slip(place, rng)
    return {
        "list": name,
        "name": written,
        "sex": sex,
        "age": age if not age.startswith("-") else "0",
        "date": when,
        "place": place,
    }


def _info(
    script: str,
    seed: int,
    people: list[Person],
    records: list[dict[str, str]],
    truth: dict[str, str],
    recall: dict[str, float],
) -> dict[str, object]:
    counts: dict[str, int] = {}
    for person in truth.values():
        counts[person] = counts.get(person, 0) + 1
    return {
        "script": script,
        "seed": seed,
        "n_true_population": len(people),
        "records": len(records),
        "persons_listed": len(counts),
        "true_pairs": sum(n * (n - 1) // 2 for n in counts.values()),
        "family_group_share": round(sum(p.group >= 0 for p in people) / len(people), 3),
        "recall": recall,
        "lists": {name: sum(row["list"] == name for row in records) for name in recall},
        "note": "made; nobody is real",
    }


def save(folder: Path, found: Made) -> tuple[Path, Path]:
    """Write the three files; the paths of records and truth."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"casualty_{found.info['script']}_{found.info['seed']}"
    records, truth = folder / f"{stem}_records.csv", folder / f"{stem}_truth.csv"
    with records.open("w", encoding="utf-8", newline="") as out:
        rows = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        rows.writeheader()
        rows.writerows(found.records)
    with truth.open("w", encoding="utf-8", newline="") as out:
        pairs = csv.writer(out, lineterminator="\n")
        pairs.writerow(("record_id", "person_id"))
        pairs.writerows(sorted(found.truth.items()))
    (folder / f"{stem}_info.json").write_text(json.dumps(found.info, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return records, truth


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--script", choices=tuple(STYLES), default="uk")
    ask.add_argument("--seed", type=int, required=True)
    ask.add_argument("--population", type=int, default=3000)
    ask.add_argument("--lists", type=int, default=4)
    ask.add_argument("--recall", help="one share a list, with commas")
    ask.add_argument("--hidden", type=float, default=0.0)
    ask.add_argument("--noise", type=float, default=1.0)
    ask.add_argument("--families", type=float, default=0.22)
    said = ask.parse_args()
    recall = tuple(float(x) for x in said.recall.split(",")) if said.recall else None
    found = made(said.script, said.seed, said.population, said.lists, recall, said.hidden, said.noise, said.families)
    for path in save(said.folder, found):
        sys.stdout.write(f"{path}\n")
    sys.stdout.write(json.dumps(found.info, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
