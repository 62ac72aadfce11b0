"""How the draws of a size lie: a histogram with what is documented, the interval, and each mode by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup

from solferino.share.plots.intervals import interval_words
from solferino.share.plots.marks import people_below, whisker
from solferino.share.plots.paper import LINE, WIDTH, Paper, clear_lanes, n
from solferino.share.plots.scales import Counted, counts, drawable, people

Row = Mapping[str, Any]

_HIGH, _LEFT = 150, 10
_MODES: Final = "ABCDEFGH"


def density(anchor: str, title: str, row: Row) -> Markup | None:
    """Draw a posterior, or any draws, as a histogram of equal area.

    row: ``bins`` (low, high, share of the draws, in order), ``documented``, ``estimate`` with ``point`` (``median`` or
    ``mean``), ``low``, ``high``, ``interval`` (its kind), ``level``, ``modes`` (share, low, high; named where there are
    two or more), and ``caption`` (more sentences, such as R-hat and effective draws). None without a bin.
    """
    bins = [(lo, hi, share) for lo, hi, share in row["bins"] if drawable(lo) and drawable(hi) and hi > lo and share > 0]
    if not bins:
        return None
    paper = Paper(anchor, title)
    documented = row["documented"]
    ends = [x for b in bins for x in b[:2]]
    scale = counts([*ends, documented], _LEFT, WIDTH - 22, low=min([*ends, documented]), marks=6)
    modes = [m for m in row.get("modes", ()) if drawable(m[1]) and drawable(m[2])]
    modes = modes[: len(_MODES)] if len(modes) > 1 else []
    tags = _tags(row, scale, modes)
    lanes = clear_lanes([(x, words) for x, words, _ in tags], 0, WIDTH)
    top = paper.y + LINE * (max(lane for _, lane in lanes) + 1) + 12
    bottom = top + _HIGH
    under = bottom + (26 if drawable(row.get("low")) and drawable(row.get("high")) else 0)
    lowest = people_below(paper, scale, top, under, "people in all")
    _area(paper, bins, scale, bottom)
    for (x, _, look), (_, lane) in zip(tags, lanes, strict=True):
        paper.path(look, f"M{n(x)} {n(top - 7 - LINE * lane)}V{n(under)}")
    for (_, words, _), (middle, lane) in zip(tags, lanes, strict=True):
        paper.text(middle, top - 10 - LINE * lane, words, "strong", anchor="middle")
    if under > bottom:
        whisker(paper, scale.at(row["low"]), scale.at(row["high"]), bottom + 13)
    paper.y = lowest
    if under > bottom:
        words = interval_words(row.get("interval"), row.get("level"))
        paper.say(f"Below the drawing: {words}, {people(row['low'])} to {people(row['high'])}.")
    for at, (share, low, high) in enumerate(modes):
        paper.say(f"Mode {_MODES[at]}: {share * 100:.0f} % of the draws, {people(low)} to {people(high)}.")
    if modes:
        paper.warn("Several modes: the draws know more than one answer, and an interval over all of them hides that.")
    for sentence in row.get("caption", ()):
        paper.say(str(sentence))
    return paper.svg("A histogram of draws of the number of people in all, with the number that is documented.")


def _tags(row: Row, scale: Counted, modes: Sequence[Sequence[float]]) -> list[tuple[float, str, str]]:
    """Place, words and class of each upright line."""
    made = [(scale.at(row["documented"]), f"documented {people(row['documented'])}", "documented")]
    if drawable(row.get("estimate")):
        point = str(row.get("point") or "figure")
        made.append((scale.at(row["estimate"]), f"{point} {people(row['estimate'])}", "head-line"))
    for at, (_, low, high) in enumerate(modes):
        made.append((scale.at((low + high) / 2), f"mode {_MODES[at]}", "mode"))
    return made


def _area(paper: Paper, bins: Sequence[Sequence[float]], scale: Counted, bottom: float) -> None:
    tall = max(share / (high - low) for low, high, share in bins)
    way, before = "", None
    for low, high, share in bins:
        left, right = scale.at(low), scale.at(high)
        y = bottom - (_HIGH - 8) * (share / (high - low)) / tall
        if before is None or left - before > 0.05:
            way += f"{f'V{n(bottom)}' if before is not None else ''}M{n(left)} {n(bottom)}"
        way += f"V{n(y)}H{n(right)}"
        before = right
    paper.path("area", f"{way}V{n(bottom)}")
    paper.path("axis", f"M{n(scale.scale.start)} {n(bottom)}H{n(scale.scale.end)}")


__all__ = ["density"]
