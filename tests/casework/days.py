"""A case that grows over several days: each text has words of its own that stand nowhere else.

An invented town, Varn. What a test looks for in a view are the words in capitals of MARKS, one a text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from routes.world import fixed_world
from solferino.casework.add import add
from solferino.casework.case import Case, create_case, open_case
from solferino.casework.decide import decide
from solferino.casework.held import held
from solferino.casework.process import process
from solferino.record import Publication, Verdict


@dataclass(frozen=True)
class Article:
    """One text. published, captured: days, or None where nobody tells. mark: words that it alone has."""

    name: str
    mark: str
    words: str
    published: str | None
    captured: str
    outlet: str
    address: str | None = None


ARTICLES = (
    Article(
        "first", "Ilda Orsk",
        "Shells hit the market in the town of Varn on 3 May 2021, killing at least 14 people, Mayor Ilda Orsk said. "
        "“We buried our neighbours before the sun came up,” Orsk said.\n",
        "2021-05-03", "2021-05-20", "The Courier",
    ),
    Article(
        "second", "Tomas Brel",
        "Rockets hit a school in the village of Tavel on 5 May 2021, killing 4 people, Governor Tomas Brel said. "
        "“The children were in the cellar when the roof came down,” Brel said.\n",
        "2021-05-05", "2021-05-20", "The Observer of Tavel",
    ),
    Article(
        "third", "Petra Lund",
        "Shells hit the market in the town of Varn on 3 May 2021, killing 31 people, Minister Petra Lund said on "
        "9 May 2021. “We deny that our guns fired on the market,” Lund said.\n",
        "2021-05-09", "2021-05-21", "Evening Post",
    ),
    Article(
        "undated", "Karl Venn",
        "Drones struck a bakery in the town of Olm, killing 7 people, Doctor Karl Venn said.\n",
        None, "2021-05-21", "Radio Delta",
    ),
)  # fmt: skip


def on(day: str, hour: int = 8) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02d}:00:00").replace(tzinfo=UTC)


def take_in(path: Path, folder: Path, article: Article) -> None:
    """Keep one article on its day of capture, and process it then."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{article.name}.txt"
    file.write_text(article.words, encoding="utf-8")
    day = article.published
    given = Publication(
        publisher=article.outlet, published_earliest=day, published_latest=day, address=article.address, basis="given"
    )
    with open_case(path, world=fixed_world(start=on(article.captured))) as case:
        add(case, [file], given=given, reason=f"on the list: {article.mark}")
        process(case)


def case_of_days(folder: Path, *articles: Article) -> Path:
    """A case with these articles, each taken in on its day; the earliest captures first."""
    rows = sorted(articles or ARTICLES, key=lambda a: a.captured)
    path = folder / "case"
    with create_case(path, world=fixed_world(start=on(rows[0].captured, 1))):
        pass
    for article in rows:
        take_in(path, folder / "in", article)
    return path


def decide_on(path: Path, words: str, reason: str, day: str) -> None:
    """A person accepts the first claim with these words."""
    with open_case(path, world=fixed_world(start=on(day, 12))) as case:
        claim = next(c for c in held(case).claims if words in c.claim.passage.quote)
        decide(case, claim.id, Verdict.ACCEPT, person="Ada", reason=reason)
        process(case)


def opened(path: Path) -> Case:
    return open_case(path, world=fixed_world(start=on("2022-01-01")), read_only=True)
