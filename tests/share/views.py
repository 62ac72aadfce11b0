"""Views made by hand, with sentences, places and people that do not exist."""

from collections.abc import Sequence
from dataclasses import replace

from solferino.record import (
    Act,
    ActType,
    BatchRef,
    Blame,
    Borrowing,
    BorrowingKind,
    Bound,
    Capture,
    Carried,
    Claim,
    Counted,
    Credit,
    CreditRelation,
    CustodyEvent,
    Decision,
    EventType,
    Figure,
    FigureStatus,
    Finding,
    FindingKind,
    Grade,
    Held,
    HeldClaim,
    HeldItem,
    Incident,
    IncidentReport,
    Item,
    Member,
    Mode,
    Origin,
    Outcome,
    Passage,
    Place,
    Population,
    Publication,
    Reading,
    Region,
    RegionKind,
    Scope,
    SharedStatement,
    Speaker,
    SpeakerKind,
    Stance,
    Standing,
    Statement,
    StatementKind,
    Text,
    Verdict,
    VoteCount,
    When,
    sha256_hex,
)

ANNA, BORIS = "person:0001", "person:0002"
EXTRACT = "extract/1"


def make_text(
    words: str, *, language: str | None = "en", regions: Sequence[Region] = (), raw: bytes | None = None
) -> Text:
    data = words.encode()
    reading = Reading(
        sha256_hex(raw if raw is not None else b"bytes of " + data),
        sha256_hex(data),
        length=len(words),
        reader="plain/1",
        media_type="text/plain",
        language=language,
        regions=tuple(regions),
    )
    return Text.of(reading, words)


def find(text: Text, words: str, after: int = 0) -> Passage:
    start = text.text.index(words, after)
    return Passage.of(text, start, start + len(words))


class Views:
    """Collects what a view holds and numbers items and claims as a case would."""

    def __init__(self, name: str = "The mill at Ostry Brod") -> None:
        self.name = name
        self.items: list[HeldItem] = []
        self.texts: dict[str, Text] = {}
        self.publications: dict[str, Publication] = {}
        self.claims: list[HeldClaim] = []
        self.rest: dict[str, object] = {}

    def keep(
        self,
        text: Text,
        name: str,
        publisher: str | None = None,
        day: str | None = None,
        title: str | None = None,
        address: str | None = None,
    ) -> Text:
        number = len(self.items) + 1
        item = Item(name, digest=text.reading.bytes_digest)
        capture = Capture(
            item.id,
            text.reading.bytes_digest,
            len(text.text),
            f"2031-03-{(number - 1) % 28 + 1:02d}T10:00:00.000000Z",
            "files/1",
            "text/plain",
        )
        self.items.append(
            HeldItem(
                f"I-{number:03d}",
                item.id,
                item,
                (capture,),
                (Outcome(item.id, "add", "kept", "ok"),),
                text.id,
                (number,),
            )
        )
        self.texts[text.id] = text
        self.publications[text.id] = Publication(
            publisher, day, day, title=title, address=address, basis="given" if publisher else None
        )
        return text

    def failed(self, name: str) -> None:
        item = Item(name)
        outcome = Outcome(item.id, "add", "encrypted", "failed", "The file asks for a password.", "add it without one")
        self.items.append(HeldItem(f"I-{len(self.items) + 1:03d}", item.id, item, (), (outcome,), None, ()))

    def claim(
        self,
        claim: Claim,
        standing: Standing = Standing.PENDING,
        *,
        by: str = EXTRACT,
        decisions: Sequence[Decision] = (),
        carried: Carried = Carried.STANDS,
    ) -> str:
        item = next((i.id for i in self.items if i.reading == claim.passage.reading), "")
        self.claims.append(HeldClaim(claim.id, claim, item, standing, carried, by, tuple(decisions)))
        return claim.id

    def view(self, **more: object) -> Held:
        order = {i.reading: n for n, i in enumerate(self.items)}
        claims = sorted(
            self.claims,
            key=lambda c: (order[c.claim.passage.reading], c.claim.passage.start, c.claim.passage.end, c.id),
        )
        base = Held(
            "case:5f3c",
            self.name,
            9,
            "ab" * 32,
            "2031-03-09T12:30:00.000000Z",
            None,
            "solferino 0.0-test",
            items=tuple(self.items),
            texts=self.texts,
            publications=self.publications,
            claims=tuple(claims),
            people={ANNA: "Anna Reyl"},
        )
        return replace(base, **{**self.rest, **more})  # type: ignore[arg-type]


def decided(person: str, verdict: Verdict, subject: str, reason: str) -> Decision:
    return Decision(person, verdict, (subject,), reason, 8, "2031-03-08T09:00:00.000000Z")


HERALD = """The Brod Herald
Fire at the mill, mayor blames river militia

At least 21 people were killed when shells hit the old mill on Monday, the mayor, Lena Volt, said. “They fired at a \
roof full of families,” she said. The river militia shelled the mill, the mayor charged.

A militia spokesman denied it. “We have no guns in range,” Captain Oto Brann told Radio Delta.

Sign up for our newsletter
"""

DELTA = """Militia denies shelling mill

OSTRY BROD — The river militia on Tuesday denied shelling the mill at Ostry Brod. “We have no guns within range of \
it,” Captain Oto Brann told this station. Dozens of people were missing.

The regional council voted 31 to 12, with 4 abstentions, to ask for an inquiry.
"""

POST = """Shells kill 21 at mill

According to The Brod Herald, shells hit the old mill at Ostry Brod on Monday, killing at least 21. A district report \
put the dead at 26. Between 7,000 and 15,000 people have left the district since January, the council says.
"""

REPORT = """تقرير المقاطعة عن الطاحونة

قالت لينا فولت: “أطلقوا النار على سقف مليء بالعائلات”. قُتل 26 شخصا. 🌾🏚️
"""


def mill() -> Held:
    """Four texts on one event: two outlets that lean on each other, a station with the denial, a report in Arabic."""
    made = Views()
    herald = make_text(HERALD, regions=[Region(RegionKind.BOILERPLATE, HERALD.index("Sign up"), len(HERALD))])
    delta, post = make_text(DELTA), make_text(POST)
    report = make_text(REPORT, language="ar")
    made.keep(
        herald,
        "herald.txt",
        "The Brod Herald",
        "2031-02-04",
        "Fire at the mill, mayor blames river militia",
        "https://herald.example/mill",
    )
    made.keep(delta, "delta.html", "Radio Delta", "2031-02-05", "Militia denies shelling mill")
    made.keep(post, "post.html", "Evening Post", "2031-02-06", "Shells kill 21 at mill")
    made.keep(report, "report-7.txt", None, None)
    made.failed("annex-9.pdf")

    mayor = Speaker("Lena Volt", SpeakerKind.PERSON, find(herald, "the mayor, Lena Volt,"), "mayor")
    she = Speaker("Lena Volt", SpeakerKind.PERSON, find(herald, "she said"), "mayor", find(herald, "Lena Volt"))
    brann_h = Speaker("Oto Brann", SpeakerKind.PERSON, find(herald, "Captain Oto Brann"), "Captain")
    brann_d = Speaker("Oto Brann", SpeakerKind.PERSON, find(delta, "Captain Oto Brann"), "Captain")
    militia = Speaker("river militia", SpeakerKind.GROUP, find(delta, "The river militia"))
    lena = Speaker("لينا فولت", SpeakerKind.PERSON, find(report, "لينا فولت"))
    council = Speaker("council", SpeakerKind.INSTITUTION, find(post, "the council"))
    monday = When("2031-02-03", "2031-02-03", "on Monday", "weekday before publication")

    hit_h = made.claim(
        IncidentReport(
            find(herald, "shells hit the old mill on Monday"),
            "shelling",
            target="old mill",
            place=Place("old mill", find(herald, "the old mill")),
            happened=monday,
            actor="river militia",
            actor_at=find(herald, "The river militia shelled the mill"),
            blame=Blame.ACCUSED,
            alleged_by=mayor,
        ),
        Standing.AGREED,
        decisions=[decided(ANNA, Verdict.ACCEPT, "", "as printed")],
    )
    hit_p = made.claim(
        IncidentReport(
            find(post, "shells hit the old mill at Ostry Brod on Monday"),
            "shelling",
            target="old mill",
            place=Place("Ostry Brod", find(post, "Ostry Brod")),
            happened=monday,
        )
    )
    quote_h = made.claim(
        Statement(
            find(herald, "“They fired at a roof full of families,”"),
            Mode.DIRECT,
            StatementKind.ACCUSATION,
            she,
            find(herald, "she said"),
        )
    )
    quote_r = made.claim(
        Statement(find(report, "“أطلقوا النار على سقف مليء بالعائلات”"), Mode.DIRECT, StatementKind.ACCUSATION, lena)
    )
    blame = made.claim(
        Statement(
            find(herald, "The river militia shelled the mill, the mayor charged."),
            Mode.INDIRECT,
            StatementKind.ACCUSATION,
            mayor,
        )
    )
    deny_h = made.claim(
        Statement(
            find(herald, "“We have no guns in range,”"), Mode.DIRECT, StatementKind.DENIAL, brann_h, via="Radio Delta"
        )
    )
    deny_d = made.claim(
        Statement(find(delta, "“We have no guns within range of it,”"), Mode.DIRECT, StatementKind.DENIAL, brann_d)
    )
    deny_m = made.claim(
        Statement(
            find(delta, "The river militia on Tuesday denied shelling the mill at Ostry Brod."),
            Mode.INDIRECT,
            StatementKind.DENIAL,
            militia,
            said=When("2031-02-04", "2031-02-04", "on Tuesday", "weekday before publication"),
        )
    )
    made.claim(Statement(find(delta, "Dozens of people were missing."), Mode.INDIRECT, StatementKind.ASSERTION))
    dead_h = made.claim(_dead(find(herald, "At least 21 people were killed"), 21, None, Bound.AT_LEAST, mayor, monday))
    dead_p = made.claim(_dead(find(post, "killing at least 21"), 21, None, Bound.AT_LEAST, None, None))
    dead_26 = made.claim(_dead(find(post, "26"), 26, 26, Bound.EXACT, None, When("2031-02-05", "2031-02-05")))
    dead_r = made.claim(_dead(find(report, "26 شخصا"), 26, 26, Bound.EXACT, None, None))
    missing = made.claim(
        Figure(
            find(delta, "Dozens of people were missing"),
            24,
            None,
            Bound.VAGUE,
            Counted.MISSING,
            Population.ALL,
            FigureStatus.UNSPECIFIED,
            Scope.INCIDENT,
            number_rule="dozens = 24 or more",
        )
    )
    made.claim(
        Figure(
            find(post, "Between 7,000 and 15,000 people have left the district"),
            7000,
            15000,
            Bound.RANGE,
            Counted.DISPLACED,
            Population.ALL,
            FigureStatus.CLAIMED,
            Scope.CUMULATIVE,
            source=council,
            period=When("2031-01-01", None, "since January", "stated"),
        )
    )
    made.claim(
        Act(
            find(delta, "The regional council voted 31 to 12, with 4 abstentions, to ask for an inquiry."),
            ActType.VOTE,
            Speaker("regional council", SpeakerKind.INSTITUTION, find(delta, "The regional council")),
            subject="to ask for an inquiry",
            outcome="adopted",
            votes=(
                VoteCount("for", find(delta, "31"), 31),
                VoteCount("against", find(delta, "12"), 12),
                VoteCount("abstained", find(delta, "4"), 4),
            ),
        )
    )
    credit = find(post, "According to The Brod Herald")
    made.claim(Credit(credit, "The Brod Herald", CreditRelation.RELIES_ON))
    told = find(herald, "told Radio Delta")
    made.claim(Credit(told, "Radio Delta", CreditRelation.TOLD))
    turned_down = _dead(find(herald, "21"), 21, 21, Bound.EXACT, None, None)
    no = decided(BORIS, Verdict.REJECT, turned_down.id, "The text says at least 21, not 21.")
    made.claim(turned_down, Standing.REJECTED, decisions=[no])

    yes = decided(ANNA, Verdict.ACCEPT, hit_h, "Read against the page.")
    also = decided(BORIS, Verdict.ACCEPT, hit_h, "Agreed.")
    made.claims = [replace(c, decisions=(yes, also)) if c.id == hit_h else c for c in made.claims]
    return made.view(
        shared=(
            SharedStatement("S-001", deny_d, (deny_h, deny_d), "Oto Brann", 2, "Same speaker, nearly the same words."),
            SharedStatement("S-002", quote_h, (quote_h, quote_r), "Lena Volt", 2, "The same words in two languages."),
        ),
        origins=(
            Origin(
                "O-001",
                SpeakerKind.PERSON,
                (hit_h, hit_p, dead_h, dead_p, quote_h, quote_r, blame),
                "Lena Volt",
                borrowings=(
                    Borrowing(
                        BorrowingKind.CREDIT,
                        credit,
                        "The Brod Herald",
                        "shown",
                        "The text names the paper as its source.",
                        find(herald, "shells hit the old mill"),
                        "known",
                    ),
                ),
                why="The mayor is the only source that both texts lead back to.",
            ),
            Origin(
                "O-002",
                SpeakerKind.PERSON,
                (deny_h, deny_d, deny_m),
                "Oto Brann",
                borrowings=(
                    Borrowing(
                        BorrowingKind.SAME_STATEMENT,
                        find(herald, "We have no guns in range"),
                        delta.id,
                        "shown",
                        "Both give one sentence of one speaker.",
                        find(delta, "We have no guns within range"),
                        "known",
                    ),
                ),
            ),
            Origin("O-003", SpeakerKind.DOCUMENT, (dead_26, dead_r), None, named="no"),
        ),
        incidents=(
            Incident(
                "M-001",
                "shelling",
                (
                    Member(hit_h, Stance.REPORTS),
                    Member(hit_p, Stance.REPORTS),
                    Member(deny_h, Stance.DENIES),
                    Member(deny_d, Stance.DENIES),
                    Member(deny_m, Stance.DENIES),
                    Member(dead_h, Stance.COUNTS),
                    Member(dead_p, Stance.COUNTS),
                    Member(dead_26, Stance.COUNTS),
                    Member(dead_r, Stance.COUNTS),
                    Member(missing, Stance.COUNTS),
                    Member(blame, Stance.CHARACTERISES),
                    Member(quote_h, Stance.CHARACTERISES),
                ),
                "Shelling of the old mill, Ostry Brod",
                "Ostry Brod",
                monday,
                "old mill",
                why="Same type, same target, same day.",
            ),
        ),
        findings=(
            Finding(
                FindingKind.CORROBORATION,
                "M-001",
                "Two reports; one credits the other.",
                (hit_h, hit_p),
                (),
                ("O-001",),
                2,
                1,
                0,
                Grade.SINGLE_SOURCE,
            ),
            Finding(
                FindingKind.DENIAL,
                "M-001",
                "The militia denies the shelling.",
                (hit_h, hit_p),
                (deny_h, deny_d, deny_m),
            ),
            Finding(
                FindingKind.CONTRADICTION,
                "M-001",
                "A floor of 21 and a count of 26 can both hold; 21 by the report cannot.",
                (dead_h,),
                (dead_r,),
            ),
            Finding(
                FindingKind.APPARENT,
                "M-001",
                "21 and 26 stood on different days.",
                (dead_h,),
                (dead_26,),
                differs="as_of",
            ),
            Finding(FindingKind.DRIFT, "S-001", "“in range” became “within range of it”.", (deny_h,), (deny_d,)),
        ),
        decisions=(yes, also, no),
        events=(
            CustodyEvent("case:5f3c", 0, EventType.CASE_OPENED, "2031-03-01T09:00:00.000000Z", "solferino 0.0-test"),
            CustodyEvent(
                "case:5f3c",
                1,
                EventType.KEPT,
                "2031-03-01T10:00:00.000000Z",
                "solferino 0.0-test",
                ANNA,
                BatchRef("cd" * 32, 2, "capture"),
                ("code=kept",),
            ),
            CustodyEvent(
                "case:5f3c",
                2,
                EventType.RUN_FINISHED,
                "2031-03-09T12:30:00.000000Z",
                "solferino 0.0-test",
                None,
                BatchRef("ef" * 32, 19, "claim"),
                ("failed=0", "step=extract", "version=1"),
                (1,),
            ),
        ),
        notes=("1 text without a known day of publication stands last wherever order is by day.",),
    )


def many_incidents(count: int) -> Held:
    """``count`` incidents with 36 claims each, in three texts each."""
    made = Views("Large")
    incidents: list[Incident] = []
    origins: list[Origin] = []
    findings: list[Finding] = []
    for n in range(count):
        members = [m for paper in range(3) for m in _reported(made, n, paper)]
        claims = tuple(m.claim for m in members)
        reports = tuple(m.claim for m in members if m.stance is Stance.REPORTS)
        denials = tuple(m.claim for m in members if m.stance is Stance.DENIES)
        handle, origin = f"M-{n + 1:03d}", f"O-{n + 1:03d}"
        incidents.append(Incident(handle, "shelling", tuple(members), f"Shelling, market hall, Town{n}", f"Town{n}"))
        origins.append(Origin(origin, SpeakerKind.PERSON, claims, "Lena Volt", why="The only source."))
        why = "3 reports; 1 independent origin: Lena Volt; denied by Lena Volt"
        kind, grade = FindingKind.CORROBORATION, Grade.DISPUTED
        findings.append(Finding(kind, handle, why, reports, (), (origin,), 3, 1, 0, grade))
        findings.append(Finding(FindingKind.DENIAL, handle, "denied by Lena Volt", reports, denials))
    return made.view(incidents=tuple(incidents), origins=tuple(origins), findings=tuple(findings))


def _reported(made: Views, n: int, paper: int) -> list[Member]:
    """Twelve claims of one text, ten of them in the incident."""
    hit = [f"Shells of the {n}th battery hit the hall of Town{n} on Monday, {k} men told paper {paper}." for k in "ab"]
    said = [
        f"“We saw {n} shells land on the north side of the market and no soldier was near, {paper}-{k},” she said."
        for k in range(4)
    ]
    dead = [
        f"At least {10 + k + paper} people were killed in Town{n} by Tuesday, the mayor of the town told reporters."
        for k in range(4)
    ]
    vote = f"The council of Town{n} voted on Wednesday to ask for an inquiry into the shelling, paper {paper} wrote."
    credit = f"According to the Daily Bell of Town{n}-{paper}, the hall was full."
    words = " ".join((*hit, *said, *dead, vote, credit))
    text = made.keep(make_text(words), f"{n}-{paper}.txt", f"The Town{n} Paper {paper}", f"2031-02-0{paper + 3}")
    speaker = Speaker("Lena Volt", SpeakerKind.PERSON, find(text, "she"), "mayor")
    monday = When("2031-02-03", "2031-02-03", "on Monday", "weekday before publication")
    place = Place(f"Town{n}", find(text, f"Town{n}"))
    members = []
    for words in hit:
        report = IncidentReport(find(text, words), "shelling", target="market hall", place=place, happened=monday)
        members.append(Member(made.claim(report), Stance.REPORTS))
    for k, words in enumerate(said):
        kind = StatementKind.ACCUSATION if k else StatementKind.DENIAL
        claim = made.claim(Statement(find(text, words), Mode.DIRECT, kind, speaker))
        members.append(Member(claim, Stance.CHARACTERISES if k else Stance.DENIES))
    for k, words in enumerate(dead):
        claim = made.claim(_dead(find(text, words), 10 + k + paper, None, Bound.AT_LEAST, speaker, monday))
        members.append(Member(claim, Stance.COUNTS))
    made.claim(Act(find(text, vote), ActType.VOTE, subject="to ask for an inquiry"))
    made.claim(Credit(find(text, credit), "Daily Bell", CreditRelation.RELIES_ON))
    return members


def _dead(
    passage: Passage, low: int | None, high: int | None, bound: Bound, source: Speaker | None, as_of: When | None
) -> Figure:
    return Figure(
        passage,
        low,
        high,
        bound,
        Counted.KILLED,
        Population.ALL,
        FigureStatus.CLAIMED if source else FigureStatus.UNSPECIFIED,
        Scope.INCIDENT,
        source=source,
        as_of=as_of,
    )
