"""How many slips lie between two short strings."""

from __future__ import annotations


def slips(one: str, other: str, most: int = 3) -> int:
    """Letters lost, added or changed and neighbours exchanged (optimal string alignment), ``most`` + 1 for more.

    The bit-parallel form of Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances (2003).
    """
    if one == other:
        return 0
    m, n = len(one), len(other)
    if m > n:
        one, other, m, n = other, one, n, m
    if n - m > most:
        return most + 1
    if not m:
        return n
    held, held_by_other = set(one), set(other)
    if len(held - held_by_other) > most or len(held_by_other - held) > most:
        return most + 1  # a slip brings one letter at most
    at: dict[str, int] = {}
    bit = 1
    for c in one:
        at[c] = at.get(c, 0) | bit
        bit <<= 1
    full, top = bit - 1, bit >> 1
    plus, minus, zero, before, score = full, 0, 0, 0, m
    for c in other:
        match = at.get(c, 0)
        swap = (((~zero) & match) << 1) & before
        zero = ((((match & plus) + plus) ^ plus) | match | minus | swap) & full
        up, down = (minus | ~(zero | plus)) & full, zero & plus
        if up & top:
            score += 1
        elif down & top:
            score -= 1
        up = (up << 1) | 1
        down <<= 1
        plus = (down | ~(zero | up)) & full
        minus = zero & up & full
        before = match
    return score if score <= most else most + 1
