"""The figure under other priors and settings: what a choice is worth, against the headline and what is documented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from solferino.share.plots.intervals import behind
from solferino.share.plots.letters import fit
from solferino.share.plots.marks import legend, margin, people_beside
from solferino.share.plots.paper import LINE, WIDTH, Paper, n
from solferino.share.plots.scales import Counted, counts, people, value
from solferino.share.words import many

Row = Mapping[str, Any]

MOST_VALUES: Final = 14
_HIGH: Final = 170


def sensitivity(
    anchor: str, title: str, rows: Sequence[Row], *, documented: int, headline: Row | None = None
) -> Markup | None:
    """Draw one curve: the values of one setting, evenly apart, with the figure and interval of each.

    rows: ``value`` (words of the setting, such as ``1/16``), ``estimate``, ``low``, ``high``, ``refused``; in the order
    of the setting. None where no row has a figure.
    """
    shown = rows[:MOST_VALUES]
    if all(value(r, "estimate") is None for r in shown):
        return None
    paper = Paper(anchor, title)
    every = (*shown, *((headline,) if headline else ()))
    numbers = [x for r in every for x in (value(r, "estimate"), value(r, "low"), value(r, "high")) if x is not None]
    top = paper.y + 32
    scale = counts([documented, *numbers], top + _HIGH, top)
    left = margin(scale.marks)
    paper.text(0, top - 12, "people in all", "tick")
    people_beside(paper, scale, left, WIDTH - 4)
    _behind(paper, scale, documented, headline, left)
    step = (WIDTH - 4 - left) / len(shown)
    places = [left + step * (at + 0.5) for at in range(len(shown))]
    _joined(paper, scale, shown, places)
    for row, x in zip(shown, places, strict=True):
        _value(paper, row, scale, x, step, top)
    paper.y = top + _HIGH + LINE * 2 + 4
    legend(paper, _signs(documented, headline, shown))
    refused = [r for r in shown if r.get("refused")]
    for row in refused:
        paper.say(f"{row['value']}: refused: {row['refused']}", "refused src")
    if len(rows) > len(shown):
        paper.say(f"{many(len(rows) - len(shown), 'further value')}: in the table only.")
    return paper.svg(
        "Each place on the lower scale is one value of the setting; the mark above it is the figure it gives."
    )


def _behind(paper: Paper, scale: Counted, documented: int, headline: Row | None, left: float) -> None:
    low, high, middle = (value(headline or {}, key) for key in ("low", "high", "estimate"))
    if low is not None and high is not None:
        paper.box("head-band", left, scale.at(high), WIDTH - 4 - left, scale.at(low) - scale.at(high))
    if middle is not None:
        paper.path("head-line", f"M{n(left)} {n(scale.at(middle))}H{n(WIDTH - 4)}")
    paper.path("documented", f"M{n(left)} {n(scale.at(documented))}H{n(WIDTH - 4)}")


def _joined(paper: Paper, scale: Counted, rows: Sequence[Row], places: Sequence[float]) -> None:
    """The curve; it is broken where a value was refused."""
    way, on = "", False
    for row, x in zip(rows, places, strict=True):
        estimate = value(row, "estimate")
        if estimate is not None:
            way += f"{'L' if on else 'M'}{n(x)} {n(scale.at(estimate))}"
        on = estimate is not None
    paper.path("curve", way)


def _value(paper: Paper, row: Row, scale: Counted, x: float, step: float, top: float) -> None:
    """One value of the setting, with its words below."""
    low, high, estimate = value(row, "low"), value(row, "high"), value(row, "estimate")
    words = "refused" if row.get("refused") else "no figure"
    if estimate is not None:
        if low is not None and high is not None:
            a, b = n(scale.at(low)), n(scale.at(high))
            paper.path("whisker", f"M{n(x)} {a}V{b}M{n(x - 5)} {a}H{n(x + 5)}M{n(x - 5)} {b}H{n(x + 5)}")
        hollow = "est hollow" if row.get("converged") is False else "est"
        paper.put('<circle class="{c}" cx="{x}" cy="{y}" r="4.5"/>', c=hollow, x=n(x), y=n(scale.at(estimate)))
        words = people(estimate)
    paper.text(x, top + _HIGH + LINE, fit(str(row["value"]), step - 4), "tick src", anchor="middle")
    paper.text(x, top + _HIGH + 2 * LINE, fit(words, step - 4), "num", anchor="middle")


def _signs(documented: int, headline: Row | None, shown: Sequence[Row]) -> list[tuple[str, str, str]]:
    made = behind(documented, headline)
    if any(r.get("converged") is False for r in shown):
        made.append(("hollow", "did not converge", ""))
    return made


__all__ = ["MOST_VALUES", "sensitivity"]
