"""The pictures of counting as a browser shows them: no words touch, leave their sheet or are too small."""

from __future__ import annotations

from pathlib import Path

import pytest

from share import counted
from share.test_browser import CHROMIUM, CONTRAST, Browse, ask, browse
from solferino.casework.countchapter import count_rows
from solferino.casework.estimate_rows import estimate_row
from solferino.share.counting import estimate_page
from solferino.share.dossier import dossier

__all__ = ["browse"]  # a fixture

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="no /usr/bin/chromium"),
]

LOOKED_AT = """return [360, 1000].map(width => {
  frame.style.width = width + 'px';
  const found = [];
  for (const plot of doc.querySelectorAll('svg.plot')) {
    const sheet = plot.getBoundingClientRect();
    const scale = sheet.width / plot.viewBox.baseVal.width;
    const size = parseFloat(win.getComputedStyle(plot.querySelector('text')).fontSize) * scale;
    if (size < 11) found.push(['small', size, plot.querySelector('title').textContent]);
    const words = [...plot.querySelectorAll('text')].filter(t => t.textContent)
      .map(t => [t, t.getBoundingClientRect()]);
    for (const [t, a] of words) {
      if (a.left < sheet.left - 1 || a.right > sheet.right + 1 || a.top < sheet.top - 1 || a.bottom > sheet.bottom + 1)
        found.push(['outside', t.textContent]);
      for (const [o, b] of words)
        if (t !== o && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4)
          found.push(['touching', t.textContent, o.textContent]);
    }
  }
  return [doc.querySelectorAll('svg.plot').length, doc.documentElement.scrollWidth, found]; });"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    view = counted.counted()
    path = tmp_path / "dossier.html"
    path.write_text(dossier(view, counting=count_rows(view)), encoding="utf-8", newline="")
    return path


@pytest.fixture
def page(tmp_path: Path) -> Path:
    chains = {"latent_classes": [[10000.0 + (n * 37) % 900 for n in range(200)]] * 4}
    path = tmp_path / "estimate.html"
    path.write_text(
        estimate_page(estimate_row(counted.counted(), "N-001"), chains=chains), encoding="utf-8", newline=""
    )
    return path


def test_no_words_of_a_picture_touch_leave_it_or_are_smaller_than_eleven_pixels(file: Path, browse: Browse) -> None:
    for width, (pictures, needed, found) in zip((360, 1000), ask(browse, file, LOOKED_AT), strict=True):
        assert pictures >= 12 and needed <= width
        assert found == []


def test_the_page_of_an_estimate_is_sound_and_every_part_that_can_be_scrolled_has_a_name(
    page: Path, browse: Browse
) -> None:
    names = """return [...doc.querySelectorAll('[role=region]')].map(part =>
      doc.getElementById(part.getAttribute('aria-labelledby')).textContent.trim());"""
    looked, regions = ask(browse, page, f"return [(() => {{ {LOOKED_AT} }})(), (() => {{ {names} }})()];")
    assert all(pictures >= 6 and needed <= width and found == [] for width, (pictures, needed, found) in
               zip((360, 1000), looked, strict=True))  # fmt: skip
    assert all(regions) and len(set(regions)) == len(regions)


@pytest.mark.parametrize("flags", [(), ("--blink-settings=preferredColorScheme=0",)], ids=["light", "dark"])
def test_pictures_and_tables_have_contrast_in_both_themes(page: Path, browse: Browse, flags: tuple[str, ...]) -> None:
    _, worst, where = ask(browse, page, CONTRAST, *flags)
    assert worst >= 4.5, where
