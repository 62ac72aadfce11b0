"""Figures with their intervals under one another, against what is documented: each method, each list left out.

An interval is called by its kind. Only one that claims a level carries it: the range over several methods is named as
such. What was refused has its reason in the place of its figure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from solferino.share.plots.letters import fit, heavy, lines
from solferino.share.plots.marks import OPEN, arrow, legend, people_below, whisker
from solferino.share.plots.paper import LINE, WIDTH, Paper, n
from solferino.share.plots.scales import Counted, counts, people, value
from solferino.share.words import many

Row = Mapping[str, Any]

MOST_ROWS: Final = 40
_LEFT: Final = 210
_KINDS: Final = {
    "credible": "credible interval",
    "bootstrap": "bootstrap interval",
    "profile": "profile interval",
    "envelope": "range over methods",
    "stack": "interval of the stacked methods",
    "range": "range of reports",
}
_SHORT: Final = {**_KINDS, "stack": "stacked methods"}


def interval_words(kind: str | None, level: float | None) -> str:
    """``95 % credible interval``; what claims no level is named without one."""
    words = _KINDS.get(kind or "", f"{kind} interval" if kind else "interval")
    if kind in ("range", "envelope") or level is None:
        return words
    share = f"{level * 100:.4g}"
    return f"{share} % {words}"


def figures(
    anchor: str, title: str, rows: Sequence[Row], *, documented: int, headline: Row | None = None, note: str = ""
) -> Markup | None:
    """Draw figures with their intervals.

    rows: ``label``, ``estimate``, ``low``, ``high`` (people in all, None where there is none), ``interval`` (its kind),
    ``refused`` (words, or None), ``converged`` (False where it did not). documented: drawn as a line. headline: a row
    whose figure and interval are drawn behind all. note: one more sentence below. None without rows.
    """
    if not rows:
        return None
    shown = rows[:MOST_ROWS]
    paper = Paper(anchor, title)
    numbers = [x for r in (*shown, *((headline,) if headline else ())) for x in _numbers(r)]
    scale = counts([documented, *numbers], _LEFT + 10, WIDTH - 22, low=_floor([documented, *numbers]))
    top = paper.y + LINE + 6
    kinds = {r.get("interval") for r in shown if value(r, "low") is not None and not r.get("refused")}
    made = [(row, *_named(row, several=len(kinds) > 1)) for row in shown]
    bottom = top + sum(high for _, _, high in made) + 4
    lowest = people_below(paper, scale, top, bottom, "people in all")
    _behind(paper, scale, documented, headline, top, bottom)
    y = top
    for row, named, high in made:
        _row(paper, row, named, scale, y)
        y += high
    paper.y = lowest
    legend(paper, _signs(shown, documented, headline))
    if note:
        paper.say(note)
    if len(rows) > len(shown):
        paper.say(f"{many(len(rows) - len(shown), 'further row')}: in the table only.")
    return paper.svg("One row for each figure with its interval; the table beside it has the same numbers.")


def _numbers(row: Row) -> list[float]:
    return [x for x in (value(row, "estimate"), value(row, "low"), value(row, "high")) if x is not None]


def _floor(numbers: Sequence[float]) -> float:
    """Where the scale begins: at 0, unless everything lies in its upper half."""
    least, most = min(numbers), max(numbers)
    return max(0.0, least - (most - least) * 0.15) if least > most / 2 else 0


def _named(row: Row, *, several: bool) -> tuple[list[tuple[str, str]], float]:
    """What stands at the left of a row (words and class), and the room that the row takes.

    several: whether the intervals are of several kinds, so that each row must name its own.
    """
    named = [(line, "src") for line in lines(str(row["label"]), _LEFT - 12, 2)]
    kind = row.get("interval") or ""
    if row.get("refused"):
        return named, 8 + max(32, 16 * len(named), LINE * len(_refusal(row)))
    if row.get("converged") is False:
        named.append(("did not converge", "aside"))
    elif several and kind:
        named.append((fit(_SHORT.get(kind, f"{kind} interval"), _LEFT - 12), "aside"))
    return named, 8 + max(32, 16 * len(named))


def _refusal(row: Row) -> list[str]:
    return lines(f"refused: {row['refused']}", WIDTH - _LEFT - 30, 3)


def _behind(paper: Paper, scale: Counted, documented: int, headline: Row | None, top: float, bottom: float) -> None:
    low, high, middle = (value(headline or {}, key) for key in ("low", "high", "estimate"))
    if low is not None and high is not None:
        paper.box("head-band", scale.at(low), top - 4, scale.at(high) - scale.at(low), bottom - top + 4)
    if middle is not None:
        paper.path("head-line", f"M{n(scale.at(middle))} {n(top - 4)}V{n(bottom)}")
    x = scale.at(documented)
    paper.path("documented", f"M{n(x)} {n(top - 4)}V{n(bottom)}")
    words = f"documented {people(documented)}"
    half = heavy(words) / 2
    paper.text(min(max(x, half), WIDTH - half), top - 8, words, "strong", anchor="middle")


def _row(paper: Paper, row: Row, named: Sequence[tuple[str, str]], scale: Counted, y: float) -> None:
    for at, (words, look) in enumerate(named, 1):
        paper.text(0, y + 1 + 16 * at, words, look)
    estimate = value(row, "estimate")
    if row.get("refused") or estimate is None:
        for at, line in enumerate(_refusal(row) if row.get("refused") else ["no figure"]):
            paper.text(_LEFT + 20, y + 21 + LINE * at, line, "refused src")
        return
    low, high, middle, said = value(row, "low"), value(row, "high"), y + 28, people(estimate)
    if low is not None and high is not None:
        whisker(paper, scale.at(low), scale.at(high), middle)
        said += f" ({people(low)}–{people(high)})"
    elif low is not None:
        arrow(paper, scale.at(low), middle, scale.scale.end - scale.at(low) + OPEN - 4, 0)
        said += f" ({people(low)} or more)"
    x = scale.at(estimate)
    shape = "est hollow" if row.get("converged") is False else "est"
    paper.put('<circle class="{c}" cx="{x}" cy="{y}" r="4.5"/>', c=shape, x=n(x), y=n(middle))
    half = heavy(said) / 2
    paper.text(min(max(x, _LEFT + half), WIDTH - half), y + 15, said, "num", anchor="middle")


def behind(documented: int, headline: Row | None) -> list[tuple[str, str, str]]:
    """Entries of the legend for what stands behind the figures."""
    made = [("line:documented", f"documented: {people(documented)}, on one list or more", "")]
    estimate = value(headline or {}, "estimate")
    if headline and estimate is not None:
        made.append(("line:head-line", f"headline: {people(estimate)}", ""))
        if value(headline, "low") is not None and value(headline, "high") is not None:
            made.append(("box:head-band", f"its {interval_words(headline.get('interval'), headline.get('level'))}", ""))
    return made


def _signs(shown: Sequence[Row], documented: int, headline: Row | None) -> list[tuple[str, str, str]]:
    made = behind(documented, headline)
    kinds = {(r.get("interval"), r.get("level")) for r in shown if value(r, "low") is not None and not r.get("refused")}
    if kinds:
        one = interval_words(*next(iter(kinds))) if len(kinds) == 1 else "interval, of the kind under the name"
        made.append(("whisker", one, ""))
    if any(r.get("converged") is False for r in shown):
        made.append(("hollow", "did not converge", ""))
    return made


__all__ = ["MOST_ROWS", "behind", "figures", "interval_words"]
