"""What else tells on a pair, beside its own weight: rivals, what is missing, what contradicts. Features of calibration.

All are free of units and of the size of the lists: log odds, and marks of 0 or 1.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from solferino.count.linkage.comparing import Compared
from solferino.count.linkage.fields import Fields
from solferino.count.linkage.learning import Model, Weighed

Floats = NDArray[np.float64]
FIRM = 10.0  # log odds beyond which more says no more
_NAMES = ("family", "given", "patronymic")


def features(
    fields: Fields,
    first: NDArray[np.int32],
    second: NDArray[np.int32],
    compared: Compared,
    weighed: Weighed,
    model: Model,
) -> tuple[tuple[str, ...], Floats]:
    """(names, values of shape (pairs, features)) of candidate pairs."""
    levels = compared.levels
    odds = np.clip(weighed.odds, -FIRM, FIRM)
    rivals = np.log1p(rivalry(fields, first, second, weighed.odds))
    made: dict[str, Floats] = {
        "constant": np.ones(len(odds)),
        "odds": odds,
        "firm": np.maximum(odds, 0.0),
        "rivals": np.minimum(rivals, FIRM),
        "strangers": np.clip(weighed.kinds[0] + model.prior[0], -FIRM, 2 * FIRM),
        "family": np.clip(weighed.kinds[0] - weighed.kinds[1], -FIRM, FIRM),
    }
    for name in _NAMES:
        level = levels.get(name, np.zeros(len(odds), np.int8))
        for mark, low, high in (("none", 0, 0), ("apart", 1, 2), ("part", 3, 4)):
            made[f"{name}_{mark}"] = ((level >= low) & (level <= high)).astype(np.float64)
    both = fields.named[first] & fields.named[second]
    made["nameless"] = (~both).astype(np.float64)
    sexes = (levels.get("sex", 0) == 1) | (levels.get("sex_alike", 0) == 1)
    made["sex_apart"] = np.broadcast_to(sexes, odds.shape).astype(np.float64)
    for name, far, near in (("age", 2, 4), ("died", 3, 5), ("place", 1, 2), ("born", 1, 2)):
        level = levels.get(name, np.zeros(len(odds), np.int8))
        made[f"{name}_far"] = ((level >= 1) & (level <= far)).astype(np.float64)
        made[f"{name}_near"] = ((level > far) & (level <= near)).astype(np.float64)
    made["age_none"] = ((levels["age"] == 0) & (levels["born"] == 0)).astype(np.float64)
    made["died_none"] = ((levels["died"] == 0) & (levels["died_rough"] == 0) & (levels["born"] == 0)).astype(np.float64)
    made["died_rough"] = (levels["died_rough"] > 0).astype(np.float64)
    made["place_none"] = (levels["place"] == 0).astype(np.float64)
    made["one_list"] = ((levels["lists"] == 2) & (len(fields.list_names) > 1)).astype(np.float64)
    return tuple(made), np.stack(list(made.values()), axis=1)


def rivalry(fields: Fields, first: NDArray[np.int32], second: NDArray[np.int32], odds: Floats) -> Floats:
    """Odds that one of the two rows belongs to another row of the other's list instead, summed over those rows.

    Lists are kept free of doubles, more or less: two rows of one list are seldom both one person. Rows that are
    doubles of each other are no rivals. 0 for two rows of one list. Shape (pairs,).
    """
    lists = fields.lists
    across = np.flatnonzero(lists[first] != lists[second])
    made = np.zeros(len(odds))
    if not len(across):
        return made
    strength = np.exp(np.clip(odds, -30.0, FIRM))
    count = len(fields.list_names)
    one = first.astype(np.int64) * count + lists[second]  # row and the list it looks into
    other = second.astype(np.int64) * count + lists[first]
    keys = np.concatenate([one[across], other[across]])
    sums = np.zeros(fields.size * count)
    np.add.at(sums, keys, np.concatenate([strength[across], strength[across]]))
    made[across] = sums[one[across]] + sums[other[across]] - 2 * strength[across]
    return _without_doubles(made, first, second, odds, lists, strength)


def _without_doubles(
    made: Floats,
    first: NDArray[np.int32],
    second: NDArray[np.int32],
    odds: Floats,
    lists: NDArray[np.int32],
    strength: Floats,
) -> Floats:
    """Take back what likely doubles within a list add to each other's rivals."""
    doubles = np.flatnonzero((lists[first] == lists[second]) & (odds > -2.0))
    if not len(doubles):
        return made
    concerned = np.unique(np.concatenate([first[doubles], second[doubles]]))
    near = np.flatnonzero(np.isin(first, concerned) | np.isin(second, concerned))
    of: dict[int, dict[int, int]] = {}
    for pair in near.tolist():
        a, b = int(first[pair]), int(second[pair])
        of.setdefault(a, {})[b] = pair
        of.setdefault(b, {})[a] = pair
    for double in doubles.tolist():
        a, b = int(first[double]), int(second[double])
        share = 1.0 / (1.0 + np.exp(-min(float(odds[double]), 30.0)))
        for third in sorted(of[a].keys() & of[b].keys()):
            if lists[third] != lists[a]:
                to_a, to_b = of[a][third], of[b][third]
                made[to_a] = max(0.0, made[to_a] - share * strength[to_b])
                made[to_b] = max(0.0, made[to_b] - share * strength[to_a])
    return made
