"""One picture of each kind with invented numbers, as docs/howto/read-the-pictures.md shows them."""

from typing import Any

from markupsafe import Markup

from solferino.share import plots


def value(series: int, label: str, status: str, day: str, low: int | None, high: int | None = -1, **more: Any) -> Any:
    """A row as ``solferino count figures --json`` gives it."""
    return {
        "series": series,
        "label": label,
        "status": status,
        "counted": "killed",
        "source": label,
        "low": low,
        "high": low if high == -1 else high,
        "as_of_earliest": day,
        "as_of_latest": day,
        "issued_latest": None,
        "published_latest": None,
        **more,
    }


def method(label: str, *numbers: float | None, kind: str = "credible", **more: Any) -> Any:
    """A figure of one method."""
    estimate, low, high = numbers or (None, None, None)
    return {
        "label": label,
        "value": label,
        "estimate": estimate,
        "low": low,
        "high": high,
        "interval": kind,
        "level": 0.95,
        "refused": None,
        "converged": None,
        **more,
    }


MONITORS, STAFF, INSTITUTE = "Velm Monitors", "General staff of the north", "Reyl Institute"
OVER_TIME = [
    value(1, MONITORS, "confirmed", "2031-03-01", 136, issued_latest="2031-03-02", published_latest="2031-03-03"),
    value(1, MONITORS, "confirmed", "2031-03-06", 331, issued_latest="2031-03-08", published_latest="2031-03-09"),
    value(1, MONITORS, "confirmed", "2031-03-14", 691, issued_latest="2031-03-15", published_latest="2031-03-19"),
    value(1, MONITORS, "confirmed", "2031-03-20", 652, published_latest="2031-03-22", fault=True),
    value(2, STAFF, "claimed", "2031-03-02", 500, None),
    value(2, STAFF, "claimed", "2031-03-12", 900, None, published_latest="2031-03-13"),
    value(3, INSTITUTE, "estimated", "2031-03-10", 1000, 1500, as_of_earliest="2031-03-05"),
    value(3, INSTITUTE, "estimated", "2031-03-18", 1200, 1800),
]
PLACES = {
    "Velm": (20, 61, 130),
    "Ostry Brod": (12, 90, 310),
    "Lower Kest": (4, 9, 11),
    "Hask": (0, 40, 41),
}
WHOLES = [
    {
        "label": "Velm Monitors, killed, as of 14 March 2031",
        "low": 691,
        "high": 691,
        "parts": [{"label": n, "low": k, "high": k} for n, k in (("men", 135), ("women", 99), ("children", 29))],
        "unknown": {"low": 428, "high": 428},
    },
    {
        "label": "Ministry of health, killed, as of 20 March 2031",
        "low": 400,
        "high": 400,
        "parts": [{"label": n, "low": k, "high": k} for n, k in (("men", 220), ("women", 80))],
        "unknown": {"low": 0, "high": 0},
    },
]
LISTS = [
    {"name": n, "records": r} for n, r in (("registry", 1230), ("hospitals", 802), ("monitors", 640), ("press", 211))
]
COUNTS = (611, 302, 240, 61, 260, 150, 33, 94, 21, 40, 80, 12, 15, 4, 39)
HEADLINE = method("headline", 3920, 3105, 5480, kind="stack")
MODES = [(0.7, 3100, 4300), (0.3, 4700, 5400)]
HEIGHTS = (1, 2, 4, 7, 11, 16, 20, 22, 21, 18, 14, 10, 7, 5, 4, 5, 7, 9, 8, 6, 4, 2, 1)
METHODS = [
    method("latent classes, K = 10", 3980, 3204, 5390, converged=True),
    method("log-linear, BIC", 3790, 2980, 5610, kind="bootstrap"),
    method("decomposable graphs", 4105, 3300, 5020),
    method("Chao's lower bound", 3350, 3110, None, kind="log-normal"),
]
WITHOUT = [
    method("without registry", 3610, 2900, 4800),
    method("without hospitals", 4420, 3280, 6610),
    method("without monitors", 4010, 3100, 5720),
    method("without press", refused="the lists that are left meet in fewer than 5 records"),
]
DELTAS = [
    method("1", 2790, 2480, 3100),
    method("1/2", 3510, 2890, 4300),
    method("1/4", 3900, 3120, 4890),
    method("1/8", 4060, 3250, 5010),
    method("1/16", 4105, 3300, 5020),
]
STRATA = [
    {**method("Velm", 1810, 1490, 2440, kind="stack"), "documented": 1004},
    {**method("Ostry Brod", 1730, 1310, 2600, kind="stack"), "documented": 758},
    {**method("Hask", refused="two lists alone have people here"), "documented": 200},
    {**method("All together", 3740, 3080, 4790, kind="stack"), "documented": 1962, "total": True},
]
CHAINS = {
    "chains": [
        [3900 + (n * 7919 * (c + 3)) % 700 - 350 + (900 if c == 3 and n > 160 else 0) for n in range(300)]
        for c in range(4)
    ],
    "rhat": "1.31",
    "ess_bulk": "14",
    "ess_tail": "52",
    "converged": False,
}


def pictures() -> dict[str, Markup | None]:
    """Name of the file in docs/images -> the picture."""
    patterns = [{"pattern": format(n, "04b"), "count": c} for n, c in enumerate(COUNTS, 1)]
    places = [
        (
            place,
            [value(1, MONITORS, "confirmed", f"2031-03-{d:02d}", k) for d, k in zip((1, 10, 20), counts, strict=True)],
        )
        for place, counts in PLACES.items()
    ]
    total = sum(HEIGHTS)
    spread = {
        **HEADLINE,
        "bins": [(2900 + 120 * n, 3020 + 120 * n, h / total) for n, h in enumerate(HEIGHTS)],
        "documented": 1962,
        "point": "median",
        "modes": MODES,
        "caption": ["Split R-hat 1.003, effective draws 4,120 (bulk) and 2,980 (tails)."],
    }
    return {
        "count-steps": plots.steps("steps", "People killed around Velm, over a period", OVER_TIME),
        "count-places": plots.multiples("places", "People killed, by place", places),
        "count-sources": plots.source_bars("sources", "People killed around Velm: by who says so", OVER_TIME),
        "count-parts": plots.stacked("parts", "Parts and their wholes", WHOLES),
        "count-overlap": plots.upset("overlap", "Which lists people stand on", LISTS, patterns),
        "count-draws": plots.density("draws", "How the draws of the figure lie", spread),
        "count-chains": plots.trace("chains", "The way of each chain", CHAINS),
        "count-methods": plots.figures("methods", "Each method", METHODS, documented=1962, headline=HEADLINE),
        "count-without": plots.figures(
            "without", "With each list left out", WITHOUT, documented=1962, headline=HEADLINE
        ),
        "count-settings": plots.sensitivity(
            "settings", "Decomposable graphs under other values of delta", DELTAS, documented=1962, headline=HEADLINE
        ),
        "count-strata": plots.strata("strata", "Documented and estimated, by stratum", STRATA),
    }
