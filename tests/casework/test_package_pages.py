"""The pages of a package: they open by double click, run nothing, load nothing, and lead to nothing dangerous."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from casework import packed as read
from solferino.casework.pack import Packed
from solferino.testing.packages import make_package

HOSTILE = {
    "<script>alert(1)</script>.txt": "“We saw it,” said a woman.\n",
    "=HYPERLINK(evil).html": "<body><script>fetch('https://evil.example')</script><p>Text of a page.</p></body>",
    "\u202egnp.exe.txt": "Words from the right.\n",
    "{{ 7*7 }}.txt": "Braces.\n",
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Packed:
    place = tmp_path_factory.mktemp("hostile")
    articles = {name.replace("/", "\u2215"): words for name, words in HOSTILE.items()}
    return make_package(place, articles=articles, both=False, withhold={"I-004": "source_protection"})


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def values(self, tag: str, name: str) -> list[str]:
        return [attrs[name] or "" for seen, attrs in self.tags if seen == tag and name in attrs]


def page_of(made: Packed) -> tuple[str, Page]:
    text = (made.path / "index.html").read_text("utf-8")
    return text, Page(text)


def test_the_overview_runs_nothing_and_loads_nothing(hostile: Packed) -> None:
    text, page = page_of(hostile)
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "iframe", "object", "embed", "img", "link", "base", "form", "svg", "video", "audio"}
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    (policy,) = [a["content"] for t, a in page.tags if t == "meta" and a.get("http-equiv") == "Content-Security-Policy"]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style[1] and "@import" not in style[1] and "http" not in style[1]


def test_links_lead_to_files_of_the_package_and_never_to_what_strangers_wrote(hostile: Packed) -> None:
    _, page = page_of(hostile)
    files = set(read.files_of(hostile.path))
    links = [href for href in page.values("a", "href") if not href.startswith("#")]
    assert links and set(links) <= files
    assert not any(href.startswith("data/objects") for href in links)
    assert {Path(href).suffix for href in links} <= {".txt", ".html", ".csv", ".json", ".jsonld"}
    assert {href for href in links if href.endswith(".html")} == {"data/views/dossier.html"}


def test_a_hostile_name_is_shown_as_the_words_it_is(hostile: Packed) -> None:
    text, _ = page_of(hostile)
    assert "<script>alert" not in text and "&lt;script&gt;alert(1)&lt;" in text
    assert 'data-c="U+202E"' in text or "202E" in text, "a sign that turns the direction is shown as what it is"
    names = {row["name"] for row in read.items(hostile.path)}
    assert "'=HYPERLINK(evil).html" in names, "a spreadsheet must not run it"


def test_what_is_withheld_is_as_visible_as_the_rest(hostile: Packed) -> None:
    text, page = page_of(hostile)
    assert "protection of a source" in text
    assert any(attrs.get("id") == "I-004" for tag, attrs in page.tags if tag == "tr")


def test_the_readmes_give_the_numbers_in_both_languages(hostile: Packed) -> None:
    english = (hostile.path / "README.txt").read_text("utf-8")
    ukrainian = (hostile.path / "README.uk.txt").read_text("utf-8")
    assert "4 exist on this; 3 are here" in english and "1 withheld: protection of a source" in english
    assert "усього за темою: 4; тут: 3" in ukrainian and "не видано (захист джерела): 1" in ukrainian
    assert max(len(line) for line in english.splitlines() if not line.startswith("     ")) <= 79


def test_the_crate_lists_every_file_of_the_payload_with_size_and_digest(hostile: Packed) -> None:
    graph = {node["@id"]: node for node in json.loads((hostile.path / "ro-crate-metadata.json").read_text())["@graph"]}
    about = graph["ro-crate-metadata.json"]
    assert about["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.1"} and about["about"] == {"@id": "./"}
    parts = {part["@id"] for part in graph["./"]["hasPart"]}
    payload = {p: d for p, d in read.files_of(hostile.path).items() if p.startswith("data/")}
    assert set(payload) <= parts
    for path, data in payload.items():
        node = graph[path]
        assert (node["@type"], node["contentSize"]) == ("File", str(len(data)))
        assert node["sha256"] == hashlib.sha256(data).hexdigest()
    for name in ("license", "author", "publisher"):
        assert graph["./"][name]["@id"] in graph
    assert graph["#keepers"]["@type"] == "Organization"


def test_the_graphs_hold_what_is_here_and_no_names_of_people(hostile: Packed) -> None:
    views = hostile.path / "data/views"
    bundle = json.loads((views / "case-uco.jsonld").read_text("utf-8"))["@graph"]
    known = {node["@id"] for node in bundle}
    files = [node for node in bundle if node["@type"] == "uco-observable:File"]
    assert len(files) == 3
    for node in bundle:
        for field in ("uco-action:result", "uco-action:instrument", "uco-core:object"):
            assert {ref["@id"] for ref in node.get(field, [])} <= known
    provenance = json.loads((views / "prov.jsonld").read_text("utf-8"))["@graph"]
    activities = [node for node in provenance if node["@type"] == "prov:Activity"]
    assert len(activities) == len(read.entries(hostile.path))
    assert "Ada Orsk" not in (views / "prov.jsonld").read_text("utf-8")
    annotations = json.loads((views / "annotations.jsonld").read_text("utf-8"))
    assert annotations["type"] == "AnnotationCollection"


def test_numbers_and_exhibits_agree_between_the_views(hostile: Packed) -> None:
    bundle = json.loads((hostile.path / "data/views/case-uco.jsonld").read_text("utf-8"))["@graph"]
    exhibits = {n["case-investigation:exhibitNumber"] for n in bundle if "case-investigation:exhibitNumber" in n}
    assert exhibits == {row["number"] for row in read.items(hostile.path) if row["sha256"]}
