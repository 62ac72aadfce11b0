"""One text in several files is one report, and its files and publishers are counted beside it."""

from __future__ import annotations

from dataclasses import replace

from share import views
from share.papers import Papers
from solferino.record import (
    Bound,
    Counted,
    Figure,
    FigureStatus,
    Held,
    Population,
    Publication,
    Scope,
    Speaker,
    SpeakerKind,
)
from solferino.share.copies import copies, counted, some, spread
from solferino.share.index import Index
from solferino.share.resting import resting
from solferino.share.tree import tree


def twice(papers: Papers, **given: Publication) -> Held:
    """The view of the papers in which the text of the first stands in one more file for each publication."""
    view = papers.view()
    first = view.items[0]
    more = [
        replace(first, number=f"I-9{n:02d}", item=replace(first.item, name=f"{name}.txt", given=publication))
        for n, (name, publication) in enumerate(given.items())
    ]
    return replace(view, items=(*view.items, *more))


def day(publisher: str, on: str) -> Publication:
    return Publication(publisher=publisher, published_earliest=on, published_latest=on, basis="given")


def test_the_places_of_a_text_stand_by_day_and_its_publishers_once() -> None:
    view = twice(
        Papers("Herald", "Post"), b=day("Echo", "2031-02-09"), a=day("Bell", "2031-02-03"), c=day("Bell", "2031-02-10")
    )
    index = Index(view)
    (found,) = copies(index).values()
    assert [p.publisher for p in found.places][-4:] == ["Bell", "Echo", "Bell", "Herald"]
    assert found.publishers == ("Bell", "Echo")
    assert found.words == "one text in 4 files of 2 publishers, all copies of one another"
    assert index.outlet(found.reading) == "Bell and Echo"


def test_texts_files_and_publishers_are_counted_apart() -> None:
    view = twice(Papers("Herald", "Post"), a=day("Bell", "2031-02-03"), b=day("Echo", "2031-02-09"))
    index = Index(view)
    assert counted(index, index.sources) == (4, 3, 2)
    assert spread(index, index.sources) == "4 files of 3 publishers"
    assert tree(index).reports == 2
    assert spread(Index(Papers("Herald", "Post").view()), index.sources) is None


def test_a_credit_to_one_of_its_publishers_leads_to_the_text() -> None:
    papers = Papers("Herald", "Post")
    papers.credits("Post", "the Bell")
    found = tree(Index(twice(papers, a=day("Bell", "2031-02-03"), b=day("Echo", "2031-02-09"))))
    assert found.edges[0].other == papers.texts["Herald"].id


def test_a_long_list_of_names_says_how_many_more() -> None:
    assert some(["a", "b", "a"], 2) == "a, b"
    assert some(map(str, range(12)), 2) == "0, 1 and 10 more"


def figure(papers: Papers, name: str, words: str, source: Speaker | None = None) -> None:
    at = views.find(papers.texts[name], words)
    counts = (Counted.KILLED, Population.ALL, FigureStatus.CLAIMED, Scope.INCIDENT)
    papers.made.claim(Figure(at, 9, 9, Bound.EXACT, *counts, source=source))


def test_a_figure_whose_source_has_no_name_rests_on_who_says_the_sentence_it_stands_in() -> None:
    papers = Papers("Herald", "Post", "Tidings")
    figure(papers, "Herald", "ferry at Ostry Brod")
    unnamed = Speaker("an official", SpeakerKind.UNNAMED, views.find(papers.texts["Post"], "Lena Volt"))
    figure(papers, "Post", "ferry at Ostry Brod", unnamed)
    figure(papers, "Tidings", "Bread was dear")
    (row,) = resting(Index(papers.view()))
    assert row.why == "1 origin in 3 reports: Lena Volt; 1 report names none"
