"""Learn the shipped calibration of linkage on made lists, and show how it holds on scripts that it was not learnt on.

    python benchmarks/linkage_calibration.py [--seed N] [--write FILE] [--sets N]

Prints one line a set: learnt on all other scripts, measured on this one (pairs expected and true, F1 of pairs at .5,
Brier score, share of matches among pairs scored .85 to .95, also with twins of a name). ``--write`` learns on all sets
and writes the coefficients (src/solferino/count/linkage/calibration.txt is made with ``--seed 11``); ``--shipped``
measures what is shipped instead, for seeds that it was not learnt on. No set under ../shared takes part.
"""

from __future__ import annotations

import argparse
import calendar
import random
import sys
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from casualty_made import made

from solferino.count.linkage.calibration import fit, odds_of, shipped, start
from solferino.count.linkage.matching import examine
from solferino.count.lists.entry import Entry

TWINS = 0.5  # weight of two of one family with one given name: the generator makes more of them than families do
SCRIPTS = ("uk", "ru", "ar", "sr", "en", "mixed")


def entries_of(records, *, births: random.Random | None = None, one_list: bool = False, born=None) -> list[Entry]:
    """Rows of a made set as entries; with ``births``, dates of birth and numbers stand where age, day, place stood."""
    found = []
    for number, row in enumerate(records, 2):
        day = row["date"]
        died = (day, day) if len(day) == 10 else (None, None)
        if len(day) == 7:
            died = (day + "-01", f"{day}-{calendar.monthrange(int(day[:4]), int(day[5:]))[1]:02d}")
        age = int(row["age"]) if row["age"].isdigit() else None
        where = "register" if one_list else row["list"]
        common = {"id": row["record_id"], "row": number, "list": where, "name": row["name"] or None}
        if births is None:
            sex, place = row["sex"] or None, row["place"] or None
            found.append(Entry(**common, sex=sex, age_low=age, age_high=age, died=died, place=place))
        else:
            birthday, phone = born[row["record_id"]]
            others = {"phone": _slip(phone, births)} if births.random() < 0.6 else {}
            others |= {"city": row["place"]} if row["place"] else {}
            birth = _wrong(birthday, births) if births.random() < 0.85 else None
            found.append(Entry(**common, born=(birth, birth), others=others))
    return found


def _slip(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text))
    return text[:at] + rng.choice("0123456789") + text[at + 1 :] if rng.random() < 0.2 else text


def _wrong(day: date, rng: random.Random) -> str:
    if rng.random() < 0.12:
        day += timedelta(days=rng.choice([-366, -365, -31, -30, -10, -1, 1, 2, 10, 30, 31, 365, 730]))
    if rng.random() < 0.03 and day.day <= 12:
        day = day.replace(month=day.day, day=day.month)
    return day.isoformat()


def _births(one, rng: random.Random) -> dict[str, tuple[date, str]]:
    by_person = {
        person.id: (
            date(1999, 1, 1) - timedelta(days=365 * person.age + rng.randrange(365)),
            f"{rng.randrange(10**9):09d}",
        )
        for person in one.people
    }
    return {record: by_person[person] for record, person in one.truth.items()}


def _families(one) -> dict[str, tuple[int, str]]:
    """Family and given name of each record's person. Two of one family with one given name are twins of a name here."""
    by_person = {person.id: (person.group, person.born.given) for person in one.people}
    return {record: by_person[person] for record, person in one.truth.items()}


def sets(seed: int, many: int):
    """(script, entries, truth) of made sets with parameters drawn at random."""
    rng = random.Random(seed)
    for script in SCRIPTS:
        for number in range(many):
            population, noise = rng.choice([800, 1500, 3000, 4000]), rng.choice([0.5, 0.8, 1.0, 1.5])
            lists = rng.choice([3, 4, 4])
            one = made(script, 1000 * seed + number, population, lists, noise=noise)
            yield script, entries_of(one.records), one.truth, _families(one)
        one = made(script, 1000 * seed + 77, rng.choice([500, 1500]), 4, noise=rng.choice([0.7, 1.2]))
        births = random.Random(seed)
        births_of = _births(one, births)
        rows = entries_of(one.records, births=births, one_list=rng.random() < 0.5, born=births_of)
        yield script, rows, one.truth, _families(one)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--sets", type=int, default=3)
    asked.add_argument("--write", type=Path)
    asked.add_argument("--shipped", action="store_true")
    options = asked.parse_args()
    seen = []
    for script, entries, truth, families in sets(options.seed, options.sets):
        names, values, first, second = examine(entries, seed=1)
        same = np.array(
            [truth[entries[a].id] == truth[entries[b].id] for a, b in zip(first.tolist(), second.tolist(), strict=True)]
        )
        one, other = ([families[entries[k].id] for k in rows.tolist()] for rows in (first, second))
        twins = np.array([a == b and a[0] >= 0 for a, b in zip(one, other, strict=True)]) & ~same
        counts: dict[str, int] = {}
        for person in truth.values():
            counts[person] = counts.get(person, 0) + 1
        pairs = sum(n * (n - 1) // 2 for n in counts.values())
        seen.append((script, values, same.astype(float), pairs, twins))
        print(f"made {script} {len(entries)} rows, {len(values)} candidates", file=sys.stderr, flush=True)
    for script in SCRIPTS:
        found = shipped(names) if options.shipped else _learnt([one for one in seen if one[0] != script], names)
        for _, values, same, pairs, twins in (one for one in seen if one[0] == script):
            print(script, _measured(odds_of(values, found), same, pairs, twins))
    if options.write:
        found = _learnt(seen, names)
        lines = [f"{name} {value:.4f}" for name, value in zip(names, found, strict=True)]
        head = (
            f"# Made by benchmarks/linkage_calibration.py --seed {options.seed} on made lists; see docs/decisions/0053."
        )
        options.write.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def _learnt(seen, names):
    values = np.concatenate([one[1] for one in seen])
    same = np.concatenate([one[2] for one in seen])
    weight = np.concatenate([np.where(one[4], TWINS, 1.0) * 2000.0 / one[3] for one in seen])  # each set counts alike
    return fit(values, same, weight, start(names), 3.0 * np.eye(len(names)))


def _measured(odds, same, pairs, twins) -> str:
    p = 1 / (1 + np.exp(-odds))
    linked, near, kept = (p > 0.5) & ~twins, (p >= 0.85) & (p < 0.95), (p >= 0.01) & ~twins
    precision, recall = same[linked].mean(), same[linked].sum() / pairs
    f1 = 2 * precision * recall / (precision + recall)
    alone = near & ~twins
    return (
        f"expected {p[~twins].sum():.0f} true {pairs} F1 {f1:.3f} P {precision:.3f} R {recall:.3f} "
        f"Brier {((p - same)[kept] ** 2).mean():.4f} .9: {same[alone].mean():.3f} of {alone.sum()}, "
        f"with twins {same[near].mean():.3f} of {near.sum()}"
    )


if __name__ == "__main__":
    main()
