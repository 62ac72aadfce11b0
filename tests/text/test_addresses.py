"""Addresses: spellings of one page are one; other pages, front pages and places of another kind are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.text.addresses import address_key

PAGE = "courier.example/varn/market"


@pytest.mark.parametrize(
    "spelling",
    [
        "https://courier.example/varn/market",
        "http://www.courier.example/varn/market/",
        "HTTPS://Courier.Example:443/varn/market#reactions",
        "https://reader@courier.example/varn/market?utm_source=feed&fbclid=x1",
        "courier.example/varn/market",
        " https://courier.example/varn/\nmarket ",
        "https://web.archive.org/web/20310503120000/https://courier.example/varn/market",
        "web.archive.org/web/20310503120000id_/http://www.courier.example/varn/market",
    ],
)
def test_the_spellings_of_one_address_are_one_page(spelling: str) -> None:
    assert address_key(spelling) == PAGE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://courier.example/news?id=1", "https://courier.example/news?id=2"),
        ("https://courier.example/Varn", "https://courier.example/varn"),
        ("https://courier.example:8080/varn", "https://courier.example/varn"),
        ("https://live.courier.example/varn", "https://courier.example/varn"),
    ],
)
def test_another_path_query_port_or_host_is_another_page(one: str, other: str) -> None:
    assert address_key(one) != address_key(other)


@pytest.mark.parametrize(
    "words",
    [None, "", "https://courier.example", "https://www.courier.example/", "the archive of Varn, box 12", "urn:varn:7",
     "ftp://courier.example/varn", "mailto:desk@courier.example", "https://courier.example/?utm_source=x"],
)  # fmt: skip
def test_a_front_page_and_a_place_of_another_kind_name_no_page(words: str | None) -> None:
    assert address_key(words) is None


def test_a_page_without_a_path_goes_by_its_query() -> None:
    assert address_key("https://courier.example/?p=12") == "courier.example?p=12"


@given(st.text(alphabet="ab./:?#&=@[]- \nшé%0", max_size=40))
def test_a_key_is_its_own_key(words: str) -> None:
    key = address_key(words)
    assert key is None or address_key(key) == key
