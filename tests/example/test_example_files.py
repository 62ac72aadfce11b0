"""The bundled example says what its gold says it says, and its binary files can be made again, byte for byte.

Nothing of Solferino is imported: the files are decoded here with the standard library alone, so that the
gold does not depend on the readers it is used to judge.
"""

from __future__ import annotations

import csv
import email
import email.policy
import importlib.util
import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pytest

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parents[1] / "src" / "solferino" / "casework" / "example"
EXPECTED: dict[str, Any] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
DOCUMENTS: dict[str, dict[str, Any]] = EXPECTED["documents"]
ARTICLES = [name for name, document in DOCUMENTS.items() if document["article_words"]]
LISTS = (
    "quotations",
    "marked_not_speech",
    "indirect",
    "figures",
    "acts",
    "credits",
    "reports",
    "denials",
    "passed_over",
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def one_spaced(text: str) -> str:
    return " ".join(text.split())  # str.split also takes no-break spaces


class _Text(HTMLParser):
    """The visible text and the page title; `inside` keeps only what stands in that element or id."""

    BLOCKS = frozenset(
        ["p", "h1", "h2", "div", "li", "title", "figcaption", "address", "time", "header", "footer", "br"]
    )
    SILENT = frozenset({"script", "style"})
    VOID = frozenset({"meta", "link", "img", "br"})

    def __init__(self, inside: str | None) -> None:
        super().__init__(convert_charrefs=True)
        self.inside, self.parts, self.open = inside, [""], list[tuple[str, str | None]]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.BLOCKS:
            self.parts.append("\n")
        if tag not in self.VOID:
            self.open.append((tag, dict(attrs).get("id")))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.BLOCKS:
            self.parts.append("\n")
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        silent = any(tag in self.SILENT for tag, _ in self.open)
        wanted = self.inside is None or any(self.inside in pair for pair in self.open)
        if wanted and not silent:
            self.parts.append(data)


def html_text(name: str, inside: str | None = None) -> str:
    parser = _Text(inside)
    parser.feed((EXAMPLE / name).read_bytes().decode(DOCUMENTS[name]["encoding"]))
    parser.close()
    return "".join(parser.parts)


def docx_text(name: str) -> str:
    with zipfile.ZipFile(EXAMPLE / name) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p"))


def pdf_text(name: str) -> str:
    """Every shown string in the order of the file; enough for a file that make_example.py wrote uncompressed."""

    def plain(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes([int(code, 8)]) if code.isdigit() else code

    shown = re.findall(rb"\(((?:[^()\\]|\\.)*)\) Tj", (EXAMPLE / name).read_bytes())
    return "\n".join(re.sub(rb"\\(\d{3}|.)", plain, text).decode("cp1252") for text in shown)


def eml_text(name: str) -> str:
    message = email.message_from_bytes((EXAMPLE / name).read_bytes(), policy=email.policy.default)
    return "\n".join(str(part.get_content()) for part in message.walk() if not part.is_multipart())


def text_of(name: str) -> str:
    readers = {".html": html_text, ".docx": docx_text, ".pdf": pdf_text, ".eml": eml_text}
    reader = readers.get(Path(name).suffix)
    return one_spaced(reader(name) if reader else (EXAMPLE / name).read_bytes().decode("utf-8"))


TEXTS = {name: text_of(name) for name in DOCUMENTS}


def entries(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for kind in LISTS:
        for entry in DOCUMENTS[name][kind]:
            yield kind, entry


def make_example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_example", HERE / "make_example.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_written_files_are_made_again_byte_for_byte() -> None:
    for name, make in make_example().FILES.items():
        assert make() == (EXAMPLE / name).read_bytes(), f"{name}: run python tests/example/make_example.py"


def test_the_list_of_articles_names_every_source_and_nothing_else() -> None:
    with (EXAMPLE / "articles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    about_the_folder = {"ABOUT.md", "articles.csv", "facts.yaml", "__init__.py", "__pycache__"}
    assert [row["file"] for row in rows] == list(DOCUMENTS)
    assert {path.name for path in EXAMPLE.iterdir()} - about_the_folder == set(DOCUMENTS)
    assert [row["publisher"] for row in rows] == [document["publisher"] for document in DOCUMENTS.values()]
    for row in rows:
        assert re.fullmatch(r"2024-05-1[4-9]", row["published"])
        assert re.match(r"https?://[a-z.]+\.example/", row["address"])
        assert one_spaced(row["title"]) in TEXTS[row["file"]] or row["file"] == "8-figures.csv"


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_is_as_long_as_a_short_news_report(name: str) -> None:
    inside = {"4-estarre-gazette.html": "content"}.get(name, "article")
    text = html_text(name, inside) if name.endswith(".html") else TEXTS[name]
    low, high = DOCUMENTS[name]["article_words"]
    assert low <= len(text.split()) <= high


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_gold_quotes_words_that_stand_in_the_text_at_one_place(name: str) -> None:
    text = TEXTS[name]
    for kind, entry in entries(name):
        words, near, times = entry["words"], entry.get("near"), entry.get("times", 1)
        where = f"{name}, {kind}: {words!r}"
        assert words == one_spaced(words), where
        if near is not None:
            assert text.count(near) == 1, f"{where}, near"
            text_there = near
        else:
            text_there = text
        # "2 May" also stands in "12 May": words begin and end at the edge of a word.
        found = re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", text_there)
        if words.startswith(","):  # a table cell, given with its commas
            found = re.findall(re.escape(words), text_there)
        assert len(found) == times, where
        if "subset_of" in entry:
            assert entry["subset_of"] in {figure["words"] for figure in DOCUMENTS[name]["figures"]}, where
    for attachment in DOCUMENTS[name].get("attachments", []):
        assert all(words in text for words in attachment["words"])


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name != "8-figures.csv"])
def test_the_gold_lists_every_stretch_in_quotation_marks(name: str) -> None:
    text = TEXTS[name]
    double = re.findall(r"“([^“”]*)”|“([^“”]*)(?= “)|\"([^\"]*)\"", text)  # the second: closed in a later paragraph
    single = re.findall(r"(?<!\w)‘([^‘’]*)’(?!\w)", text)
    marked = {one_spaced("".join(found)) for found in [*double, *single]}
    listed = [entry["words"] for key in ("quotations", "marked_not_speech") for entry in DOCUMENTS[name][key]]
    assert marked == set(listed)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_gold_keeps_to_its_vocabulary(name: str) -> None:
    vocabulary = EXPECTED["vocabulary"]
    for figure in DOCUMENTS[name]["figures"]:
        for key in ("counted", "population", "qualifier", "status", "scope"):
            assert figure[key] in vocabulary[key], figure
        low, high, qualifier = figure["low"], figure["high"], figure["qualifier"]
        assert (low is None) == (qualifier == "up_to")
        assert (high is None) == (qualifier in {"at_least", "more_than", "vague"})
        assert qualifier not in {"exact", "about"} or low == high
    for statement in DOCUMENTS[name]["quotations"] + DOCUMENTS[name]["indirect"]:
        assert statement["kind"] in vocabulary["kind"]
    for quotation in DOCUMENTS[name]["quotations"]:
        assert quotation["mode"] in vocabulary["mode"]
    for report in DOCUMENTS[name]["reports"]:
        assert report["type"] in vocabulary["incident_type"]
    for act in DOCUMENTS[name]["acts"]:
        assert act["type"] in vocabulary["act_type"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_speakers_stand_in_the_text_as_the_gold_writes_them(name: str) -> None:
    for statement in DOCUMENTS[name]["quotations"] + DOCUMENTS[name]["indirect"]:
        speaker = statement["speaker"]
        if speaker is not None:
            assert speaker["as_written"] in TEXTS[name], statement
            assert speaker["type"] != "person" or speaker["name"] in TEXTS[name], statement


def test_statement_groups_are_carried_by_the_texts_that_the_gold_names() -> None:
    carriers: dict[str, set[str]] = {}
    for name in DOCUMENTS:
        for _, entry in entries(name):
            if "group" in entry:
                carriers.setdefault(entry["group"], set()).add(name)
    assert carriers == {group["id"]: set(group["carriers"]) for group in EXPECTED["statement_groups"]}
    assert all(set(group["how"]) == set(group["carriers"]) for group in EXPECTED["statement_groups"])


def test_shared_wording_is_shared() -> None:
    for pair in EXPECTED["shared_wording"]:
        for passage in pair["passages"]:
            assert all(passage in TEXTS[name] for name in pair["texts"]), (pair["texts"], passage)


def test_reports_and_origins_of_an_incident_add_up() -> None:
    for incident in EXPECTED["incidents"]:
        reported = [
            name for name in DOCUMENTS if any(r["incident"] == incident["id"] for r in DOCUMENTS[name]["reports"])
        ]
        assert reported == incident["reports_in"]
        assert len(reported) == incident["n_reports"]
        assert len(incident["origins"]) == incident["m_origins"]
        if incident["origins"]:
            assert sorted(text for origin in incident["origins"] for text in origin["texts"]) == sorted(reported)


def test_the_points_of_a_figure_series_stand_in_the_texts_named() -> None:
    for series in EXPECTED["figure_series"]:
        for point in series["points"]:
            for name in point["in"]:
                assert any(
                    figure["low"] == point["low"]
                    and all(figure[key] == series[key] for key in ("counted", "population", "incident"))
                    for figure in DOCUMENTS[name]["figures"]
                ), (series["source"], point, name)


def test_one_article_is_windows_1252_and_not_utf_8_and_lines_end_in_lf() -> None:
    with pytest.raises(UnicodeDecodeError):
        (EXAMPLE / "4-estarre-gazette.html").read_bytes().decode("utf-8")
    for path in EXAMPLE.iterdir():
        if path.suffix in {".txt", ".html", ".csv", ".md", ".eml"}:
            assert b"\r" not in path.read_bytes(), path.name
