"""The dossier as a browser shows it: it loads and runs nothing, fits its window, and two clicks lead to the words."""

import json
import os
import re
import subprocess
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from share.papers import Papers
from share.worked import law_of, worked
from solferino.share.dossier import dossier
from solferino.share.tracepage import trace_page

CHROMIUM = Path("/usr/bin/chromium")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
)

pytestmark = [
    pytest.mark.browser,
    # conftest.py of the repository turns this skip into a failure in CI, where Chromium is installed.
    pytest.mark.skipif(not CHROMIUM.exists(), reason="no /usr/bin/chromium"),
]

Browse = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def browse(tmp_path: Path) -> Browse:
    """Run Chromium on a file with a log of all it says; no name resolves, so nothing can be loaded from anywhere."""

    def run(file: Path, *flags: str) -> subprocess.CompletedProcess[str]:
        own = (
            f"--user-data-dir={tmp_path / 'profile'}",
            "--enable-logging=stderr",
            "--host-resolver-rules=MAP * ~NOTFOUND",
        )
        done = subprocess.run(
            [str(CHROMIUM), *QUIET, *own, *flags, file.as_uri()],
            capture_output=True,
            text=True,
            timeout=120,
            env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": "disabled:"},
        )
        assert done.returncode == 0, done.stderr
        return done

    return run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "dossier.html"
    path.write_text(dossier(worked(), law=law_of(worked())), encoding="utf-8", newline="")
    return path


@pytest.fixture
def trace_file(tmp_path: Path) -> Path:
    """The page of a trace: the drawing, nested reports, a note and a file that was left out."""
    papers = Papers("Herald", "Post", "Tidings", "A paper with quite a long name of its own")
    papers.leans("Post", "Herald", "likely")
    papers.leans("Tidings", "Post", "open")
    papers.leans("A paper with quite a long name of its own", "Post")
    path = tmp_path / "trace.html"
    html = trace_page(papers.view(), notes=["Know this."], left_out=[("annex.pdf", "it needs a password")])
    path.write_text(html, encoding="utf-8", newline="")
    return path


def ask(browse: Browse, file: Path, question: str, *flags: str) -> Any:
    """Open the dossier in a frame and let a script of the test, not of the dossier, look at it."""
    outer = file.with_name("outer.html")
    outer.write_text(
        f'<!DOCTYPE html><iframe src="{file.name}" style="width:1000px;height:800px;border:0"></iframe><pre></pre>'
        "<script>const frame = document.querySelector('iframe');"
        "frame.onload = () => { const doc = frame.contentDocument, win = frame.contentWindow;"
        f"const answer = (() => {{ {question} }})();"
        "document.querySelector('pre').textContent = JSON.stringify(answer); };</script>",
        encoding="utf-8",
    )
    shown = browse(outer, "--allow-file-access-from-files", "--virtual-time-budget=5000", "--dump-dom", *flags).stdout
    answer = re.search("<pre>(.*?)</pre>", shown, re.DOTALL)
    assert answer is not None, shown
    return json.loads(unescape(answer[1]))


def test_a_browser_accepts_the_file_without_a_word_against_its_policy(file: Path, browse: Browse) -> None:
    done = browse(file, "--dump-dom")
    assert "The mill at Ostry Brod" in done.stdout and "</html>" in done.stdout
    assert not re.findall(r"CONSOLE.*", done.stderr)


def test_two_clicks_lead_from_every_note_mark_to_its_words_in_view(file: Path, browse: Browse) -> None:
    # A browser stops following links after 200 in a row, and every mark takes two.
    question = """
      return [...doc.querySelectorAll('a[role=doc-noteref]')].filter((_, n) => n % 2 == HALF).map(mark => {
        mark.click();
        const note = doc.querySelector(':target');
        note.querySelector('a[href^="#t"]').click();
        const words = doc.querySelector(':target'), box = words.getBoundingClientRect();
        return [note.tagName, words.tagName, box.top >= 0 && box.bottom <= win.innerHeight];
      });"""
    answers = [a for half in "01" for a in ask(browse, file, question.replace("HALF", half))]
    assert len(answers) > 90
    assert {tuple(a) for a in answers} == {("LI", "MARK", True)}


def test_no_window_has_to_be_scrolled_sideways(file: Path, browse: Browse) -> None:
    scroll = """return [320, 400, 700, 1000].map(width => {
      frame.style.width = width + 'px';
      return [width, doc.documentElement.clientWidth, doc.documentElement.scrollWidth]; });"""
    for width, given, needed in ask(browse, file, scroll):
        assert given == width and needed <= given


CONTRAST = """
  const parse = c => c.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = e => { for (; e; e = e.parentElement) {
    const c = parse(win.getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c; }
    return [255, 255, 255]; };
  let worst = [99, ''];
  for (const e of doc.body.querySelectorAll('*')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || e.closest('title, desc')) continue;
    const style = win.getComputedStyle(e);
    const ink = light(parse(e.closest('svg') ? style.fill : style.color)), paper = light(ground(e));
    const ratio = (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05);
    if (ratio < worst[0]) worst = [ratio, e.outerHTML.slice(0, 120)];
  }
  return [win.getComputedStyle(doc.body).backgroundColor, ...worst];"""


@pytest.mark.parametrize("flags", [(), ("--blink-settings=preferredColorScheme=0",)], ids=["light", "dark"])
def test_under_the_policy_the_style_sheet_holds_and_all_text_has_a_contrast_of_at_least_four_and_a_half_to_one(
    file: Path, browse: Browse, flags: tuple[str, ...]
) -> None:
    """WCAG 2.2, success criterion 1.4.3, level AA."""
    paper, worst, where = ask(browse, file, CONTRAST, *flags)
    assert paper == ("rgb(21, 19, 23)" if flags else "rgb(250, 248, 245)")
    assert worst >= 4.5, where


def test_it_prints_to_pdf(file: Path, browse: Browse, tmp_path: Path) -> None:
    browse(file, "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'out.pdf'}")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_a_link_among_words_differs_from_them_by_more_than_colour(file: Path, browse: Browse) -> None:
    """WCAG 2.2, success criterion 1.4.1. Raised note numbers and paragraph numbers stand apart by their place."""
    question = """return [...doc.querySelectorAll('p a, li a, td a, th a, dd a, caption a')]
      .filter(a => !a.closest('sup, .pn'))
      .filter(a => !win.getComputedStyle(a).textDecorationLine.includes('underline'))
      .map(a => a.outerHTML);"""
    assert ask(browse, file, question) == []


def test_every_part_that_can_be_scrolled_or_jumped_to_has_a_name_of_its_own(file: Path, browse: Browse) -> None:
    question = """return [...doc.querySelectorAll('section[aria-labelledby], nav, [role=region]')].map(part =>
      doc.getElementById(part.getAttribute('aria-labelledby')).textContent.trim());"""
    names = ask(browse, file, question)
    assert len(names) > 20 and all(names)
    regions = ask(browse, file, question.replace("section[aria-labelledby], nav, ", ""))
    assert len(set(regions)) == len(regions)


def test_no_text_is_smaller_than_twelve_and_a_half_pixels(file: Path, browse: Browse) -> None:
    question = """return Math.min(...[...doc.body.querySelectorAll('*')].filter(e => !e.closest('svg, .ctl') &&
      [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
      .map(e => parseFloat(win.getComputedStyle(e).fontSize)));"""
    assert ask(browse, file, question) >= 12.5


def test_the_page_of_a_trace_is_accepted_and_fits_every_window(trace_file: Path, browse: Browse) -> None:
    assert not re.findall(r"CONSOLE.*", browse(trace_file, "--dump-dom").stderr)
    scroll = """return [320, 400, 1000].map(width => {
      frame.style.width = width + 'px';
      return [width, doc.documentElement.scrollWidth]; });"""
    for width, needed in ask(browse, trace_file, scroll):
        assert needed <= width


@pytest.mark.parametrize("flags", [(), ("--blink-settings=preferredColorScheme=0",)], ids=["light", "dark"])
def test_the_page_of_a_trace_has_the_same_contrast_its_drawing_too(
    trace_file: Path, browse: Browse, flags: tuple[str, ...]
) -> None:
    _, worst, where = ask(browse, trace_file, CONTRAST, *flags)
    assert worst >= 4.5, where


def test_names_stay_inside_their_boxes_in_the_drawing(trace_file: Path, browse: Browse) -> None:
    question = """return [...doc.querySelectorAll('svg.graph g')].map(g => {
      const box = g.querySelector('rect').getBoundingClientRect();
      return Math.max(...[...g.querySelectorAll('text')].map(t => t.getBoundingClientRect().right - box.right)); });"""
    assert max(ask(browse, trace_file, question)) <= 0
