"""The way of each chain of a sampler, one strip a chain on one scale: chains that wander apart have not converged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from solferino.share.plots.marks import margin
from solferino.share.plots.paper import LINE, WIDTH, Paper, n
from solferino.share.plots.scales import counts, drawable, short
from solferino.share.words import many

Row = Mapping[str, Any]

MOST_CHAINS: Final = 8
MOST_DRAWS: Final = 400  # of one chain; more are thinned evenly
_HIGH: Final = 62


def trace(anchor: str, title: str, row: Row) -> Markup | None:
    """Draw the draws of each chain in their order.

    row: ``chains`` (draws of people in all, one sequence a chain), ``rhat``, ``ess_bulk``, ``ess_tail`` (words or
    numbers, None where unknown) and ``converged``. None without two draws in some chain.
    """
    chains = [[x for x in chain if drawable(x)] for chain in row["chains"]]
    chains = [thinned(c) for c in chains if len(c) > 1]
    shown = chains[:MOST_CHAINS]
    if not shown:
        return None
    paper = Paper(anchor, title)
    every = [x for c in shown for x in c]
    marks = counts(every, 1, 0, low=min(every), marks=2).marks
    left = margin(marks)
    paper.text(0, paper.y + LINE - 4, "people in all", "tick")
    y = paper.y + LINE + 6
    for at, chain in enumerate(shown):
        scale = counts(every, y + _HIGH - 10, y + 10, low=min(every), marks=2)
        for mark in scale.marks:
            paper.path("grid", f"M{n(left)} {n(scale.at(mark))}H{n(WIDTH - 74)}")
            if mark in (scale.marks[0], scale.marks[-1]):
                paper.text(left - 6, scale.at(mark) + 4.5, short(mark), "tick", anchor="end")
        wide = (WIDTH - 80 - left) / (len(chain) - 1)
        points = " ".join(f"{n(left + wide * k)} {n(scale.at(x))}" for k, x in enumerate(chain))
        paper.path("walk", f"M{points}")
        paper.text(WIDTH, y + _HIGH / 2 + 4, f"chain {at + 1}", "say", anchor="end")
        y += _HIGH
    paper.y = y
    paper.text(left, paper.y + LINE - 6, "draws in their order", "tick")
    paper.y += LINE
    paper.say(_convergence(row))
    if len(chains) > len(shown):
        paper.say(f"{many(len(chains) - len(shown), 'further chain')}: not drawn.")
    return paper.svg("One strip for each chain, all on one scale of people; left to right the draws in their order.")


def thinned(chain: Sequence[float]) -> list[float]:
    """At most ``MOST_DRAWS`` draws, evenly apart, the first among them."""
    every = -(-len(chain) // MOST_DRAWS)
    return list(chain[::every])


def _convergence(row: Row) -> str:
    said = []
    for key, words in (("rhat", "split R-hat"), ("ess_bulk", "effective draws"), ("ess_tail", "in the tails")):
        value = row.get(key)
        said.append(f"{words} {value if value is not None else 'not known'}")
    converged = row.get("converged")
    ended: dict[object, str] = {
        True: " They converged.",
        False: " They did not converge: no single answer can be read off.",
    }
    words = ", ".join(said)
    return f"{words[:1].upper()}{words[1:]}.{ended.get(converged, '')}"


__all__ = ["MOST_CHAINS", "MOST_DRAWS", "thinned", "trace"]
