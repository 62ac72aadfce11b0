"""Pictures of counting: what each shows, and that nothing leaves its sheet, touches, or acts on the page."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

import solferino.share
from share.drawn import Drawn
from share.pictured import pictures
from solferino.share import plots
from solferino.share.plots.letters import SIZE, breadth, fit, lines
from solferino.share.plots.marks import SHAPES
from solferino.share.plots.scales import MOST_PEOPLE, counts, days, short
from solferino.share.plots.trace import MOST_DRAWS

IMAGES = Path(__file__).parents[2] / "docs" / "images"
HOSTILE = ("</svg><script>", "a \"b\" & 'c' <d>", "مرصد الحقوق في المدينة", "Ж" * 90, "a\u202eb\x00c\nd", "新" * 40, "")


def step(series: int, day: str | None, low: int | None, high: int | None = -1, **more: Any) -> dict[str, Any]:
    row = {
        "series": series,
        "label": f"series {series}",
        "status": "confirmed",
        "counted": "killed",
        "source": "Officials",
        "place": "Velm",
        "low": low,
        "high": low if high == -1 else high,
        "as_of_earliest": day,
        "as_of_latest": day,
        "issued_latest": None,
        "published_latest": None,
    }
    return {**row, **more}


def method(label: str, estimate: float | None, low: float | None = None, high: float | None = None, **more: Any) -> Any:
    row = {"label": label, "value": label, "estimate": estimate, "low": low, "high": high, "interval": "credible"}
    return {**row, "level": 0.95, "refused": None, "converged": None, **more}


HEAD = method("headline", 10412.4, 9025, 13725)
STEPS = [
    step(1, "2031-03-01", 136, issued_latest="2031-03-02", published_latest="2031-03-03"),
    step(1, "2031-03-06", 331, published_latest="2031-03-09"),
    step(1, "2031-03-20", 310, fault=True),
    step(2, "2031-03-02", 500, None, status="claimed", label='General staff <of one side> & "co"'),
    step(3, "2031-03-10", 1000, 1500, status="estimated", label="مرصد", as_of_earliest="2031-03-05"),
    step(4, "2031-03-16", None, 300, status="denied"),
    step(5, None, 300, status="believed"),
]
PARTS = [
    {
        "label": "Monitors <a>",
        "low": 691,
        "high": 691,
        "parts": [{"label": "men", "low": 300, "high": 300}, {"label": "women", "low": 100, "high": 100}],
        "unknown": {"low": 200, "high": 200},
    },
    {
        "label": "Ministry",
        "low": 400,
        "high": 400,
        "parts": [{"label": "men", "low": 400, "high": 400}],
        "unknown": {"low": 0, "high": 0},
    },
    {
        "label": "Agency",
        "low": 300,
        "high": None,
        "parts": [{"label": "soldiers", "low": 360, "high": None}],
        "unknown": None,
    },
]
LISTS = [{"name": n, "records": r} for n, r in (("registry", 2300), ("ward & <co>", 1800), ("سجل", 7))]
PATTERNS = [{"pattern": p, "count": c} for p, c in (("100", 12), ("010", 9), ("111", 40), ("001", 0), ("011", 9))]
SPREAD = {
    "bins": [(9000 + 100 * n, 9100 + 100 * n, 0.02) for n in range(50)],
    "documented": 4400,
    "estimate": 10412.4,
    "point": "median",
    "low": 9025,
    "high": 13725,
    "interval": "credible",
    "level": 0.95,
    "modes": [(0.72, 9000, 11800), (0.28, 13000, 14000)],
    "caption": ["R-hat 1.004."],
}
CHAINS = {
    "chains": [[10000 + (n * 37) % 900 + 50 * c for n in range(900)] for c in range(4)],
    "rhat": "1.43",
    "ess_bulk": "12",
    "ess_tail": None,
    "converged": False,
}
METHODS = [
    method("latent classes", 10412.4, 9025, 13725),
    method("log-linear, BIC", 10356.5, 6947, 18010, interval="bootstrap"),
    method("decomposable average, delta 1/16", None, refused="no margin tells <it> apart"),
    method("Chao's lower bound", 8800, 8200, None, interval=None),
]
STRATA = [
    {**method("north", 2600.4, 2100, 3500), "documented": 1200},
    {**method("south & <bank>", None, refused="one list alone has people here"), "documented": 200},
    {**method("All", 2800.4, 2300, 3700, interval="envelope"), "documented": 1400, "total": True},
]
SOURCES = [
    step(1, None, 7000, 15000, source="NATO <officials>", status="estimated"),
    step(2, None, 15600, source="General staff", status="claimed"),
    step(2, None, 15000, None, source="General staff", status="claimed"),
    step(3, None, None, 9000, source=None, status="unspecified"),
]


def by_place(names: list[str | None]) -> list[tuple[str | None, list[dict[str, Any]]]]:
    return [(name, [step(1, "2031-03-01", 5 + n), step(1, "2031-03-30", 30 * n + 6)]) for n, name in enumerate(names)]


def made(name: str) -> Drawn:
    found = {
        "steps": lambda: plots.steps("x", "Killed & counted", STEPS),
        "multiples": lambda: plots.multiples("x", "By place", by_place(["Velm", "الرقة", None, "Brod <a>"])),
        "sources": lambda: plots.source_bars("x", "By source", SOURCES),
        "stacked": lambda: plots.stacked("x", "Parts", PARTS),
        "upset": lambda: plots.upset("x", "Overlap", LISTS, PATTERNS),
        "density": lambda: plots.density("x", "Draws", SPREAD),
        "trace": lambda: plots.trace("x", "Chains", CHAINS),
        "methods": lambda: plots.figures("x", "Each method", METHODS, documented=4400, headline=HEAD),
        "sensitivity": lambda: plots.sensitivity("x", "Delta", METHODS, documented=4400, headline=HEAD),
        "strata": lambda: plots.strata("x", "By stratum", STRATA),
    }[name]()
    assert found is not None
    return Drawn(found)


KINDS = ("steps", "multiples", "sources", "stacked", "upset", "density", "trace", "methods", "sensitivity", "strata")


@pytest.mark.parametrize("name", KINDS)
def test_it_is_sound_stays_on_its_sheet_and_no_words_touch(name: str) -> None:
    drawn = made(name)
    drawn.check()
    drawn.check_apart()
    assert made(name).source == drawn.source, "the same rows give the same bytes"


@pytest.mark.parametrize("name", sorted(pictures()))
def test_it_is_the_picture_that_was_looked_at(name: str, request: pytest.FixtureRequest) -> None:
    """Run with --update-golden after a wanted change and look at the files: they are those of the documentation."""
    drawn = pictures()[name]
    assert drawn is not None
    Drawn(drawn).check()
    Drawn(drawn).check_apart()
    file, shown = IMAGES / f"{name}.svg", plots.standalone(drawn)
    if request.config.getoption("--update-golden", default=False):
        file.write_text(shown, encoding="utf-8", newline="")
    # The style is that of all pages; the drawing is what is compared.
    assert _drawing(file.read_text(encoding="utf-8")) == _drawing(shown)
    assert f"images/{name}.svg" in (IMAGES.parent / "howto" / "read-the-pictures.md").read_text(encoding="utf-8")


def _drawing(svg: str) -> str:
    return svg[svg.index("</style>") :]


def test_steps_say_that_confirmations_are_no_deaths_per_day() -> None:
    drawn = made("steps")
    sentence = "Counts of confirmed cases: steps are confirmations, not deaths per day."
    assert sentence in drawn.said and sentence in drawn.description
    claimed = Drawn(plots.steps("x", "t", [step(1, "2031-03-01", 5, status="claimed", counted="injured")]))
    assert "changes in what a source says, not injuries per day" in claimed.said
    assert "confirmations" not in claimed.said


def test_the_lag_from_as_of_to_publication_is_a_mark_of_its_own() -> None:
    looks = made("steps").looks("path")
    assert looks.count("lag") == 2 + 1, "two late figures and the sign that explains them"
    without = Drawn(plots.steps("x", "t", [step(1, "2031-03-01", 5), step(1, "2031-03-04", 9)]))
    assert "lag" not in without.looks("path")


def test_open_bounds_are_arrows_ranges_are_bands_and_failed_checks_have_a_sign() -> None:
    drawn = made("steps")
    assert drawn.looks("path").count("open") == 2 + 1 and drawn.looks("rect").count("band") == 1 + 1
    assert drawn.looks("path").count("fault") == 1 + 1
    assert "1 value without an as-of day" in drawn.said


def test_every_status_has_a_dash_or_shape_of_its_own_so_that_colour_is_never_needed() -> None:
    sheet = (Path(solferino.share.__file__).parent / "templates" / "dossier.css").read_text(encoding="utf-8")
    told = [(SHAPES[s], *re.findall(rf"\.step\.{s}\b[^{{]*{{([^}}]*)}}", sheet)) for s in SHAPES]
    dashes = [
        (shape, tuple(re.findall(r"stroke-(?:dasharray|width): [^;]+", " ".join(rules)))) for shape, *rules in told
    ]
    known = [d for s, d in zip(SHAPES, dashes, strict=True) if s not in ("reported", "unspecified")]
    assert len(set(known)) == len(known)


def test_the_unknown_are_drawn_also_where_they_are_none_and_a_gap_is_said() -> None:
    drawn = made("stacked")
    assert "unknown 200" in drawn.said and "unknown 0" in drawn.said and "unknown: not stated" in drawn.said
    assert drawn.looks("rect").count("part unknown") == 2
    assert "in no part 91" in drawn.said
    assert "The parts make 60 more than the whole, as far as the bounds tell." in drawn.said


def test_an_unknown_that_no_source_gave_is_not_stated_as_given() -> None:
    row = {**PARTS[0], "unknown": {"low": 291, "high": 291, "claim": None}}
    assert "unknown: not stated" in Drawn(plots.stacked("x", "t", [row])).said
    assert "in no part 291" in Drawn(plots.stacked("x", "t", [row])).said


def test_a_range_of_reports_is_called_one_and_has_no_level() -> None:
    said = made("sources").said
    assert "Range of reports" in said and "No interval, no average." in said and "%" not in said
    assert "7,000–15,000" in said and "15,000 or more" in said and "9,000 or fewer" in said
    assert "source not named in the text" in said


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("credible", "95 % credible interval"),
        ("bootstrap", "95 % bootstrap interval"),
        ("envelope", "range over methods"),
        ("range", "range of reports"),
        (None, "95 % interval"),
    ],
)
def test_a_level_stands_only_on_what_is_an_interval(kind: str | None, words: str) -> None:
    assert plots.interval_words(kind, 0.95) == words
    assert "%" not in plots.interval_words(kind, None)


def test_overlaps_show_the_largest_patterns_first_and_the_rest_as_others() -> None:
    many = [{"pattern": format(n, "05b"), "count": n} for n in range(1, 32)]
    lists = [{"name": f"list {n}", "records": 10} for n in range(5)]
    drawn = Drawn(plots.upset("x", "t", lists, many))
    drawn.check()
    assert "12 further patterns with 78 people" in drawn.said
    assert drawn.looks("rect").count("bar") == 19 and drawn.looks("rect").count("bar other") == 1
    few = made("upset")
    assert few.looks("circle").count("on") == 1 + 1 + 3 + 2 and "others" not in few.said
    assert "Whom no list saw stands in no column." in few.said


def test_a_posterior_marks_what_is_documented_and_names_its_modes() -> None:
    drawn = made("density")
    for words in ("documented 4,400", "median 10,412", "Mode A: 72 %", "Mode B: 28 %", "95 % credible interval"):
        assert words in drawn.said
    assert "more than one answer" in drawn.said
    one = Drawn(plots.density("x", "t", {**SPREAD, "modes": [(1.0, 9000, 14000)]}))
    assert "ode A" not in one.said


def test_chains_that_did_not_converge_say_so_and_are_thinned() -> None:
    drawn = made("trace")
    assert "Split R-hat 1.43, effective draws 12, in the tails not known." in drawn.said
    assert "did not converge" in drawn.said
    walk = next(e.attrib["d"] for e in drawn.root.iter() if e.attrib.get("class") == "walk")
    assert len(walk.split()) <= 2 * MOST_DRAWS + 2


def test_a_refused_figure_has_its_reason_in_the_place_of_the_figure() -> None:
    assert "refused: no margin tells <it> apart" in made("methods").said
    assert "estimate refused: one list alone has people here" in made("strata").said
    assert "decomposable average, delta 1/16: refused: no margin tells <it> apart" in made("sensitivity").said


def test_documented_and_estimated_stand_both_and_add_up() -> None:
    said = made("strata").said
    assert "documented 1,200 + estimated 1,400 = 2,600" in said
    assert "Refused strata add what is documented to the total, and nothing estimated." in said
    assert "People whom no list could reach are in neither part." in said


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", ["steps", "sources", "stacked", "upset", "methods", "strata", "multiples"])
def test_names_of_any_kind_are_cut_to_their_room_and_can_do_nothing(name: str, words: str) -> None:
    forty = {
        "steps": lambda: plots.steps("x", words, [{**r, "label": words} for r in STEPS]),
        "sources": lambda: plots.source_bars(
            "x", words, [{**r, "source": f"{words}{n % 3}"} for n, r in enumerate(SOURCES)]
        ),
        "stacked": lambda: plots.stacked("x", words, [{**PARTS[0], "label": words}]),
        "upset": lambda: plots.upset("x", words, [{**x, "name": words} for x in LISTS], PATTERNS),
        "methods": lambda: plots.figures("x", words, [{**m, "label": words} for m in METHODS], documented=1),
        "strata": lambda: plots.strata("x", words, [{**s, "label": words, "refused": words or None} for s in STRATA]),
        "multiples": lambda: plots.multiples("x", words, by_place([words or None, "b"])),
    }[name]()
    drawn = Drawn(str(forty))
    assert "<script" not in drawn.source
    assert {e.tag.split("}")[1] for e in drawn.root.iter()} <= {
        "svg", "title", "desc", "defs", "pattern", "rect", "path", "circle", "text",
    }  # fmt: skip
    for placed in drawn.words():
        assert placed.left >= -0.5 and placed.right <= drawn.width + 0.5


def test_forty_sources_fit_and_more_are_told() -> None:
    rows = [step(n, None, n * 10, source=f"Source number {n}") for n in range(45)]
    drawn = Drawn(plots.source_bars("x", "t", rows))
    drawn.check()
    drawn.check_apart()
    assert "5 further sources: in the table only." in drawn.said


def test_nothing_to_draw_gives_no_picture() -> None:
    assert plots.steps("x", "t", []) is None
    assert plots.steps("x", "t", [step(1, None, 5)]) is None
    assert plots.multiples("x", "t", by_place(["one"])) is None
    assert plots.source_bars("x", "t", SOURCES[:1]) is None
    assert plots.stacked("x", "t", []) is None
    assert plots.upset("x", "t", LISTS, []) is None
    assert plots.density("x", "t", {**SPREAD, "bins": []}) is None
    assert plots.trace("x", "t", {**CHAINS, "chains": []}) is None
    assert plots.figures("x", "t", [], documented=1) is None
    assert plots.sensitivity("x", "t", [method("a", None)], documented=1) is None
    assert plots.strata("x", "t", []) is None


def test_a_number_that_counts_no_people_is_not_drawn_and_is_told() -> None:
    drawn = Drawn(plots.steps("x", "t", [step(1, "2031-03-01", 10**40), step(1, "2031-03-02", 5)]))
    drawn.check()
    assert "1 value without" in drawn.said


def test_a_file_of_its_own_carries_its_style_and_nothing_else() -> None:
    alone = plots.standalone(Markup(made("steps").source))
    assert alone.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="700"')
    assert ".plot .step.claimed" in alone and "prefers-color-scheme: dark" in alone
    assert "http" not in alone.replace("http://www.w3.org/2000/svg", "") and "--paper" in alone


def test_every_word_is_large_enough_where_the_picture_is_smallest() -> None:
    sheet = (Path(solferino.share.__file__).parent / "templates" / "dossier.css").read_text(encoding="utf-8")
    least = float(re.search(r"\.plot {[^}]*min-width: ([\d.]+)rem", sheet).group(1)) * 16  # type: ignore[union-attr]
    assert SIZE * least / 700 >= 11
    assert re.findall(r"\.plot [^{]*{[^}]*font-size: ([^;}]+)", sheet) == [f"{SIZE}px"]


PEOPLE = st.one_of(st.none(), st.integers(0, MOST_PEOPLE), st.integers(0, 50))
DAY = st.one_of(st.none(), st.dates().map(str))
STATUS = st.sampled_from([*SHAPES, "something new"])


@st.composite
def rows(draw: st.DrawFn) -> dict[str, Any]:
    low, high = draw(PEOPLE), draw(PEOPLE)
    if low is not None and high is not None and low > high:
        low, high = high, low
    first, last = sorted([draw(st.dates()), draw(st.dates())])
    dated = draw(st.booleans())
    return step(
        draw(st.integers(0, 9)), None, low, high,
        as_of_earliest=str(first) if dated else None, as_of_latest=str(last) if dated else None,
        issued_latest=draw(DAY), published_latest=draw(DAY), fault=draw(st.booleans()), status=draw(STATUS),
        source=draw(st.sampled_from([None, "a", "<b>"])), place=draw(st.sampled_from([None, "Velm", "الرقة"])),
    )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(rows(), max_size=14))
def test_whatever_the_figures_nothing_leaves_the_sheet(given_rows: list[dict[str, Any]]) -> None:
    places: dict[Any, list[dict[str, Any]]] = {}
    for row in given_rows:
        places.setdefault(row["place"], []).append(row)
    for drawn in (
        plots.steps("x", "t", given_rows),
        plots.source_bars("x", "t", given_rows),
        plots.multiples("x", "t", list(places.items())),
    ):
        if drawn is not None:
            Drawn(drawn).check()


SIZES = st.one_of(st.none(), st.floats(0, 1e9), st.integers(0, 60).map(float))


@st.composite
def figures(draw: st.DrawFn) -> Any:
    low, estimate, high = sorted(draw(st.tuples(*[st.floats(0, 1e9)] * 3)))
    bounded = draw(st.booleans())
    return {
        **method(draw(st.sampled_from(["a", "decomposable average, delta 1/16", "<b>"])), estimate),
        "low": low if bounded else None,
        "high": high if bounded and draw(st.booleans()) else None,
        "refused": draw(st.sampled_from([None, None, "a reason in many words " * 9])),
        "converged": draw(st.sampled_from([None, True, False])),
        "documented": draw(st.integers(0, 10**6)),
        "total": draw(st.booleans()),
    }


@settings(max_examples=40, deadline=None)
@given(st.lists(figures(), max_size=8), st.integers(0, 10**7), st.lists(st.tuples(PEOPLE, PEOPLE, PEOPLE), max_size=5))
def test_whatever_the_estimates_nothing_leaves_the_sheet(
    given_rows: list[Any], documented: int, whole: list[Any]
) -> None:
    head = given_rows[0] if given_rows else None
    stacks = [
        {
            "label": "whole",
            "low": a,
            "high": b,
            "parts": [{"label": "part", "low": c, "high": c}],
            "unknown": {"low": 0, "high": c},
        }
        for a, b, c in whole
    ]
    for drawn in (
        plots.figures("x", "t", given_rows, documented=documented, headline=head),
        plots.sensitivity("x", "t", given_rows, documented=documented, headline=head),
        plots.strata("x", "t", given_rows),
        plots.stacked("x", "t", stacks),
        plots.density("x", "t", {**SPREAD, "documented": documented, "estimate": head["estimate"] if head else None}),
    ):
        if drawn is not None:
            Drawn(drawn).check()


@given(st.text(max_size=80), st.floats(30, 700))
def test_words_are_cut_to_their_room(text: str, room: float) -> None:
    assert breadth(fit(text, room)) <= max(room, breadth(fit(text, room)[:2]))
    for line in lines(text, room):
        assert breadth(line) <= max(room, breadth(line[:2]))


@given(st.lists(st.floats(0, 1e11), min_size=1, max_size=5), st.integers(1, 8))
def test_a_scale_holds_all_its_numbers_in_few_round_steps(numbers: list[float], marks: int) -> None:
    scale = counts(numbers, 10, 110, marks=marks)
    assert all(10 <= scale.at(x) <= 110 for x in numbers)
    assert len(scale.marks) <= marks + 2 and scale.marks[-1] >= max(numbers)
    assert all(str(b - a).strip("0") in ("1", "2", "5") for a, b in zip(scale.marks, scale.marks[1:], strict=False))


@given(st.lists(st.dates().map(str), min_size=1, max_size=4))
def test_days_have_marks_that_do_not_touch(given_days: list[str]) -> None:
    scale = days(given_days, 40, 660)
    edges = [(x - breadth(w) / 2, x + breadth(w) / 2) for x, w in scale.marks]
    assert scale.marks and all(a[1] < b[0] for a, b in itertools.pairwise(edges))


def test_large_round_numbers_are_short_on_a_scale() -> None:
    assert [short(n) for n in (0, 1200, 20_000_000, 12_500_000, 30_000_000_000)] == [
        "0", "1,200", "20 m", "12.5 m", "30 bn",
    ]  # fmt: skip
