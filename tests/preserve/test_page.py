"""A page is kept as it was served, with the way that led to it; what cannot be fetched says why in words."""

from __future__ import annotations

import gzip
import socket
import zlib
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preserve.pages import HTML, Answer, serving
from solferino.preserve import CaptureFailed, address_of, capture_page, is_address, shown_address
from solferino.preserve.page import AGENT
from solferino.record import real_world, sha256_hex

WORLD = real_world()
STORY = b"<!DOCTYPE html><title>The mill</title><p>The old mill at Ostry Brod burned on Monday."


class Shelf:
    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def put(self, source: BinaryIO | bytes) -> str:
        data = source if isinstance(source, bytes) else source.read()
        self.held[sha256_hex(data)] = data
        return sha256_hex(data)


def refused(address: str, **limits: float) -> CaptureFailed:
    shelf = Shelf()
    with pytest.raises(CaptureFailed) as why:
        capture_page(address, shelf, WORLD, **limits)  # type: ignore[arg-type]
    assert not shelf.held, "nothing is kept of what failed"
    assert why.value.what
    return why.value


def test_the_bytes_are_kept_as_served_with_type_and_headers() -> None:
    shelf = Shelf()
    with serving(story=Answer(STORY, headers=(("Content-Type", HTML), ("Last-Modified", "Mon, 3 Feb 2031")))) as site:
        page = capture_page(f"{site.url}/story", shelf, WORLD)
    assert shelf.held[page.caught.digest] == STORY
    assert (page.caught.size, page.caught.media_type, page.served_as) == (len(STORY), "text/html", HTML)
    assert page.headers[0] == f"200 {site.url}/story"
    assert "Last-Modified: Mon, 3 Feb 2031" in page.headers
    assert page.caught.captured.endswith("Z") and page.caught.tool == "page/1"


def test_it_says_who_asks_and_sends_no_cookie_even_after_one_was_set() -> None:
    cookie = ("Set-Cookie", "who=secret; Path=/")
    with serving(
        first=Answer(b"", 302, (("Location", "/then"), cookie)), then=Answer(STORY, headers=(cookie,))
    ) as site:
        page = capture_page(f"{site.url}/first", Shelf(), WORLD)
    assert site.paths == ["/first", "/then"]
    for _, headers in site.asked:
        assert headers["User-Agent"] == AGENT
        assert not {"Cookie", "Authorization", "Referer"} & set(headers)
    assert "Set-Cookie: (not kept)" in page.headers
    assert "secret" not in "\n".join(page.headers)


def test_every_redirect_is_followed_and_written_down() -> None:
    with serving(
        a=Answer(b"", 301, (("Location", "/b"),)), b=Answer(b"", 307, (("Location", "c"),)), c=Answer(STORY)
    ) as site:
        page = capture_page(f"{site.url}/a", Shelf(), WORLD)
    assert page.address == f"{site.url}/c"
    assert page.headers[:5] == (
        f"301 {site.url}/a",
        "Location: /b",
        f"307 {site.url}/b",
        "Location: c",
        f"200 {site.url}/c",
    )


def test_a_circle_of_redirects_ends() -> None:
    with serving(a=Answer(b"", 302, (("Location", "/a"),))) as site:
        assert refused(f"{site.url}/a").reason == "http_error"
    assert len(site.asked) == 11


@pytest.mark.parametrize("where", ["file:///etc/hostname", "ftp://127.0.0.1/x", "http://user:geheim@127.0.0.1/", "//"])
def test_a_redirect_leads_to_no_file_and_to_no_password(where: str) -> None:
    with serving(a=Answer(b"", 302, (("Location", where),))) as site:
        why = refused(f"{site.url}/a")
    assert why.reason in ("not_possible", "http_error")
    assert "geheim" not in str(why)
    assert site.paths == ["/a"] or where == "//"


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("ftp://town.example/x", "town.example"),
        ("file:///etc/hostname", "no http or https address"),
        ("http://", "no http or https address"),
        ("http://town.example:x/", "no address"),
        ("http://[::1/", "no address"),
        ("http://to wn.example/", "names no host"),
        ("http://reader:secret@town.example/", "name or password"),
        ("http://reader:secret@town.example:x/", "no address"),
    ],
)
def test_what_is_no_address_to_ask_is_refused_without_asking(address: str, names: str) -> None:
    why = refused(address)
    assert why.reason == "not_possible"
    assert names in why.what and "secret" not in str(why)


@pytest.mark.parametrize("status", [204, 206, 304, 401, 403, 404, 410, 429, 500, 503])
def test_an_answer_that_is_no_page_is_an_error_with_its_number(status: int) -> None:
    with serving(a=Answer(b"", status)) as site:
        why = refused(f"{site.url}/a")
    assert why.reason == "http_error" and str(status) in why.what


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert refused(f"http://127.0.0.1:{port}/").reason == "not_reached"


def test_no_more_is_taken_than_the_limit_also_of_what_unpacks_to_more() -> None:
    packed = gzip.compress(b"a" * 5_000_000)
    assert len(packed) < 10_000
    with serving(long=Answer(b"a" * 20_000), bomb=Answer(packed, headers=(("Content-Encoding", "gzip"),))) as site:
        assert refused(f"{site.url}/long", largest=10_000).reason == "too_large"
        assert refused(f"{site.url}/bomb", largest=10_000).reason == "too_large"


def test_a_page_that_trickles_is_given_up_after_the_time_for_the_whole_of_it() -> None:
    with serving(slow=Answer(b"a" * 400, wait=0.05, piece=1)) as site:
        assert refused(f"{site.url}/slow", timeout=0.4).reason == "timed_out"


def test_a_page_that_breaks_off_is_not_taken_for_the_whole() -> None:
    short = gzip.compress(STORY)[:-12]
    with serving(
        half=Answer(STORY, length=len(STORY) + 10), packed=Answer(short, headers=(("Content-Encoding", "gzip"),))
    ) as site:
        assert refused(f"{site.url}/half", timeout=5).reason == "not_reached"
        assert refused(f"{site.url}/packed").reason == "not_reached"


@pytest.mark.parametrize(("name", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_page_packed_for_the_way_is_unpacked(name: str, pack: object) -> None:
    shelf = Shelf()
    with serving(a=Answer(pack(STORY), headers=(("Content-Encoding", name),))) as site:  # type: ignore[operator]
        page = capture_page(f"{site.url}/a", shelf, WORLD)
    assert shelf.held[page.caught.digest] == STORY
    assert f"Content-Encoding: {name}" in page.headers


def test_a_packing_that_nobody_asked_for_is_refused() -> None:
    with serving(a=Answer(STORY, headers=(("Content-Encoding", "br"),))) as site:
        assert refused(f"{site.url}/a").reason == "http_error"


def test_an_empty_page_is_a_page() -> None:
    with serving(a=Answer(b"")) as site:
        assert capture_page(f"{site.url}/a", Shelf(), WORLD).caught.size == 0


def test_headers_are_kept_on_one_line_each_and_bounded() -> None:
    many = tuple((f"X-{n}", "v" * 9_000) for n in range(5)) + tuple((f"Y-{n}", "v") for n in range(80))
    with serving(a=Answer(STORY, headers=many)) as site:
        page = capture_page(f"{site.url}/a", Shelf(), WORLD)
    assert len(page.headers) <= 100
    assert all(len(line) <= 2_000 and line.isprintable() for line in page.headers)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("HTTP://Town.Example", "http://town.example/"),
        ("https://town.example:443/a#part", "https://town.example/a"),
        ("https://town.example:8443/a?b=c d", "https://town.example:8443/a?b=c%20d"),
        ("https://town.example/новини", "https://town.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8"),
        ("https://місто.example/a%20b", "https://xn--l1aeie2h.example/a%20b"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
    ],
)
def test_one_page_has_one_address_however_it_is_written(written: str, kept: str) -> None:
    made = address_of(written)
    assert made.isascii() and address_of(made) == made
    assert made == kept


@given(st.text(max_size=80))
def test_any_text_is_an_address_or_refused_in_words(text: str) -> None:
    given_address = "http://" + text
    assert is_address(given_address)
    try:
        made = address_of(given_address)
    except CaptureFailed as why:
        assert why.reason == "not_possible"
    else:
        assert made.isascii() and made.isprintable() and " " not in made and "@" not in made.split("/")[2]
        assert address_of(made) == made


@given(st.text(alphabet="abc:/@?#\n\x00", max_size=30))
def test_an_address_that_is_shown_holds_no_password_and_no_control_sign(rest: str) -> None:
    shown = shown_address(f"http://reader:geheim@{rest}")
    assert "geheim" not in shown and shown.isprintable()


def test_a_path_is_no_address() -> None:
    for path in ("story.html", "./a/b", "C:/a", "c:\\a", "/tmp/x", "mailto:a@b", ""):
        assert not is_address(path)
