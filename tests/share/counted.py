"""Estimates, lists and links made by hand for the chapter on counting; no list, place or number of them exists."""

from dataclasses import replace

from share import views
from solferino.read import Desk
from solferino.record import (
    Bound,
    CasualtyList,
    ColumnUse,
    Counted,
    Decision,
    Estimate,
    Figure,
    FigureStatus,
    Held,
    Linkage,
    LinkRun,
    ListedPerson,
    ListUsed,
    MethodFigure,
    Mode,
    PatternCount,
    Place,
    Population,
    Reason,
    Relinked,
    RowDecision,
    RowPair,
    Scope,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    Text,
    Verdict,
    When,
)

NAMES = ("Wendeline Orrabask", "Tobiah Quenstedt", "Orrabask")
TABLE = """\
Name;Age;Day
Wendeline Orrabask;34;2031-03-01
Tobiah Quenstedt;200;2031-03-02
Total;4;
T. Quenstedt;41;2031-03-02
"""
DECIDED = "2031-04-02T10:00:00.000000Z"
UNREACHED = "People whom no list could reach are in no number here."
ROWS = tuple(f"row:{n:064x}" for n in range(6))


def spread(method: str, low: int, high: int, stratum: str = "-") -> tuple[str, ...]:
    """Twenty bins with the shape of a hill."""
    wide = (high - low) // 20
    heights = [min(n + 1, 20 - n) for n in range(20)]
    total = sum(heights)
    return tuple(
        f"{method} {stratum} {low + wide * n} {low + wide * (n + 1)} {height / total:.5f}"
        for n, height in enumerate(heights)
    )


def estimated(**changed: object) -> Estimate:
    """An estimate of three lists that are known under invented names, with one method refused."""
    one = Estimate(
        person=views.ANNA,
        handle="N-001",
        question="How many people were killed at Ostry Brod & around it?",
        status="estimated",
        documented=4400,
        level="0.95",
        assumption="The figure rests on this: lists depend on each other among the unseen as among the seen.",
        caveats=(UNREACHED, "This is no list of names and proves no single death."),
        lists=(
            ListUsed("registry", 2300, "casualty_list:1", "Brod Registry <civil>", "certificates of death"),
            ListUsed("ward", 1800, None, "The wards", "admissions"),
            ListUsed("سجل", 1700, None, None, None, ("registry",)),
        ),
        patterns=tuple(
            PatternCount(p, c)
            for p, c in zip(
                ("100", "010", "001", "110", "101", "011", "111"),
                (1100, 900, 800, 500, 600, 200, 300),
                strict=True,
            )
        ),
        methods=(
            MethodFigure("latent_classes", "10412.4", "9025.1", "13725.0", "median", "credible", "yes", "1.0020",
                         "4210", "2980", label="latent classes, K = 10"),
            MethodFigure("loglinear_bic", "10356.5", "6947.0", "18010.0", "maximum likelihood", "bootstrap",
                         label="log-linear, BIC", chosen="[12,13]"),
            MethodFigure("decomposable", refused="not_identifiable", why="no margin tells <it> apart",
                         label="decomposable average, delta 1/16"),
        ),
        settings=("bootstraps=1000", "draws=6000"),
        inputs=("a" * 64,),
        seed=7,
        tool="solferino 0.0-test",
        seen=9,
        decided="2031-04-01T10:00:00.000000Z",
        population="civilians",
        place="Ostry Brod",
        period=When("2031-02-01", "2031-03-31"),
        unit="persons",
        as_of=When("2031-03-31", "2031-03-31"),
        estimate="10412.4",
        low="9025.1",
        high="13725.0",
        interval="stack",
        warnings=(Reason("recall_unknown", "nobody knows how many links were missed"),),
        left_out=(
            MethodFigure(
                "latent_classes", "9800.0", "8700.0", "12000.0", interval="credible", label="without registry"
            ),
            MethodFigure(
                "latent_classes", refused="thin_overlap", why="the lists left share 3 people", label="without ward"
            ),
        ),
        sensitivity=(
            MethodFigure("decomposable", "4617.0", "4408.0", "6860.0", interval="credible",
                         label="decomposable average, delta 1"),
            MethodFigure("decomposable", "11323.0", "4500.0", "14486.0", interval="credible",
                         label="decomposable average, delta 1/2"),
            MethodFigure("latent_classes", "10300.0", "9000.0", "13000.0", interval="credible",
                         label="latent classes, K = 5"),
        ),
        bounds=(MethodFigure("chao_lower_bound", "8800.0", "8200.0", label="Chao's lower bound"),),
        spread=spread("headline", 8800, 14800),
        modes=("latent_classes - 0.720 9000 11800", "latent_classes - 0.280 12600 14400"),
    )  # fmt: skip
    return replace(one, **changed)  # type: ignore[arg-type]


def by_strata() -> Estimate:
    """Two strata, one of which is refused, and their sum."""
    return estimated(
        handle="N-002",
        patterns=(
            PatternCount("100", 900, "north"),
            PatternCount("111", 1100, "north"),
            PatternCount("100", 60, "south <bank>"),
        ),
        documented=2060,
        methods=(
            MethodFigure("headline", "3100.0", "2500.0", "4200.0", interval="stack", stratum="north"),
            MethodFigure("latent_classes", "3100.0", "2500.0", "4200.0", interval="credible", stratum="north",
                         converged="no", rhat="1.2000", label="latent classes"),
            MethodFigure("headline", refused="too_few_lists", why="one list alone has people here",
                         stratum="south <bank>", label="refused"),
        ),
        estimate="3160.0",
        low="2560.0",
        high="4260.0",
        status="disagree",
        spread=(),
        modes=(),
    )  # fmt: skip


def refused() -> Estimate:
    """No overlap: no figure."""
    return estimated(
        handle="N-003",
        status="refused",
        estimate=None,
        low=None,
        high=None,
        interval=None,
        methods=(),
        left_out=(),
        sensitivity=(),
        bounds=(),
        spread=(),
        modes=(),
        warnings=(),
        refusals=(Reason("no_overlap", "no person stands on two lists, so nothing tells how many stand on none"),),
        patterns=(PatternCount("100", 30), PatternCount("010", 40), PatternCount("001", 50)),
        documented=120,
    )


TOLD = (
    "The registry named Wendeline once. Officials confirmed 21 dead in Velm by 5 February, 47 by 9 February and "
    "only 40 by 12 February, of them 30 men, 12 women and 5 unknown. The other side spoke of more than 900 by "
    "9 February."
)


def _figure(text: Text, words: str, low: int, day: str, source: str | None, **more: object) -> Figure:
    passage = views.find(text, words)
    who = Speaker(source, SpeakerKind.INSTITUTION, views.find(text, source)) if source else None
    status = FigureStatus.CONFIRMED if source == "Officials" else FigureStatus.CLAIMED
    bound = Bound.MORE_THAN if words.startswith("more") else Bound.EXACT
    fields = {"source": who, "place": Place("Velm", views.find(text, "Velm")), "as_of": When(day, day), **more}
    high = None if bound is Bound.MORE_THAN else low
    people = Population.WOMEN if "women" in words else Population.ALL
    return Figure(passage, low, high, bound, Counted.KILLED, people, status, Scope.CUMULATIVE, **fields)  # type: ignore[arg-type]


def counted() -> Held:
    """A view with figures over time, a declared list whose text names people, links with decisions, three estimates."""
    made = views.Views("Counting at Ostry Brod")
    herald = made.keep(views.make_text(TOLD), "herald.txt", publisher="The Brod Herald", day="2031-02-14", title="Toll")
    with Desk() as desk:
        table = made.keep(desk.read(TABLE.encode(), "registry.csv"), "registry.csv")
    reading = table.reading.id
    for words, low, day in (("21", 21, "2031-02-05"), ("47", 47, "2031-02-09"), ("40", 40, "2031-02-12")):
        whole = made.claim(_figure(herald, words, low, day, "Officials"))
    for words, low in (("30", 30), ("12 women", 12), ("5 unknown", 5)):
        who = words.partition(" ")[2] or "men"
        made.claim(_figure(herald, words, low, "2031-02-12", "Officials", part_of=whole, population_words=who))
    made.claim(_figure(herald, "more than 900", 900, "2031-02-09", "The other side"))
    made.claim(Statement(views.find(table, "Wendeline Orrabask"), Mode.DIRECT, StatementKind.ASSERTION))
    view = made.view()
    item = next(i for i in view.items if i.number == "I-002")
    declared = CasualtyList(
        views.ANNA, "L-001", "registry", item.id, reading,
        (ColumnUse("name", ("Name",)), ColumnUse("age", ("Age",)), ColumnUse("death_date", ("Day",))),
        "Brod Registry", "certificates of death", 3, "2031-04-01T09:00:00.000000Z",
        confirmation="a certificate is signed", place="Ostry Brod", period=When("2031-02-01", "2031-03-31"),
    )  # fmt: skip
    run = LinkRun(
        views.BORIS, (declared.id,), ("b" * 64,), "own", "1", ("seed=7",), 4, 3, 2, 2, 5,
        "2031-04-01T09:30:00.000000Z", precision="0.970 0.950 0.990",
        changes=(Relinked(Linkage.MERGED, ("P-0001", "P-0002"), ("P-0001",)),),
        problems=(Reason("no_death_days", "no list gives days of death"),),
    )  # fmt: skip
    pairs = ((ROWS[0], ROWS[1]), (ROWS[1], ROWS[2]))
    one = estimated(link_run=run.id, draws=20, precision="0.970 0.950 0.990")
    return replace(
        view,
        lists=(declared,),
        list_texts={reading: table},
        link_run=run,
        persons=(ListedPerson(run.id, "P-0001", ROWS[:2], ("two_sexes",)), ListedPerson(run.id, "P-0002", ROWS[2:3])),
        row_pairs=tuple(RowPair(run.id, p, "0.6", "queue") for p in pairs),
        row_decisions=tuple(
            RowDecision(person, pairs[0], (item.id,), verdict, "Wendeline Orrabask is one", 5, DECIDED)
            for person, verdict in ((views.ANNA, Verdict.SAME), (views.BORIS, Verdict.NOT_SAME))
        ),
        estimates=(one, by_strata(), refused()),
        decisions=tuple(
            Decision(p, Verdict.ACCEPT, (one.id,), seen=9, decided=DECIDED, reason="as the tables say")
            for p in (views.ANNA, views.BORIS)
        ),
    )  # fmt: skip
