"""A plain text is the decoded file, unchanged: positions in the text are positions in the file."""

import time
import tracemalloc
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.read.decode import ByteOffsets, decode
from solferino.read.plain import PlainReader

SENTENCES = {
    "ru": "Посёлок обстреляли утром в среду, сообщили в больнице. Погибли «шесть человек», ещё девять ранены.",
    "uk": "Селище обстріляли вранці в середу, повідомили в лікарні. Загинули «шестеро людей», ще дев’ятьох поранено.",
    "fr": "Le village a été bombardé mercredi à l’aube, a déclaré l’hôpital. « Six personnes » ont été tuées.",
    "pl": "Wieś została ostrzelana w środę rano, podał szpital. Zginęło sześć osób, dziewięć zostało rannych.",
    "hu": "A falut szerdán reggel lőtték, közölte a kórház. Hat ember meghalt, köztük egy tízéves fiú.",
    "tr": "Köy çarşamba sabahı bombalandı, dedi hastane müdürü. Altı kişi öldü, dokuz kişi yaralandı.",
    "ar": "تعرضت القرية للقصف صباح الأربعاء، بحسب المستشفى. قتل ستة أشخاص وأصيب تسعة.",
    "el": "Το χωριό βομβαρδίστηκε το πρωί της Τετάρτης, είπε το νοσοκομείο. Έξι νεκροί.",
    "he": "הכפר הופגז ביום רביעי בבוקר, אמר בית החולים. שישה אנשים נהרגו.",
    "ja": "村は水曜日の朝に砲撃されたと病院が発表した。六人が死亡し、九人が負傷した。",
    "zh": "医院说，村庄星期三早晨遭到炮击。六人死亡，九人受伤。",
}


def check(data: bytes) -> str:
    decoded = decode(data)
    at = byte = 0
    for segment in decoded.segments:
        assert segment.start == at and segment.source_start == byte
        at, byte = segment.end, segment.source_end
        written, shown = data[segment.source_start : byte], decoded.text[segment.start : at]
        if segment.kind == "same":
            assert written.decode(decoded.encoding) == shown
        elif segment.kind == "replaced":
            assert shown and set(shown) == {"\ufffd"} and written
        else:
            assert segment.kind == "reader"
    assert (at, byte) == (len(decoded.text), len(data))
    decoded.text.encode("utf-8")  # no lone surrogate
    return decoded.text


@given(st.text(min_size=1))
def test_utf8_is_kept_character_for_character(text: str):
    if not text.startswith("\ufeff") and "\0" not in text:
        assert check(text.encode("utf-8", "replace")) == text.encode("utf-8", "replace").decode()


def test_line_ends_nul_and_a_byte_order_mark_are_kept():
    data = b"\xef\xbb\xbfone\r\ntwo\rthree\0 four\x0bfive\x0c\n"
    assert check(data) == data.decode("utf-8")
    assert check(data)[0] == "\ufeff"


def test_the_two_normal_forms_of_a_word_stay_two_texts():
    one, two = (unicodedata.normalize(form, "Crvená sobota\n") for form in ("NFC", "NFD"))
    assert check(one.encode()) == one != two == check(two.encode())


@given(st.binary(max_size=300))
def test_any_bytes_are_accounted_for(data: bytes):
    check(data)


@given(st.text(min_size=20, max_size=200), st.sets(st.integers(0, 190), max_size=4))
def test_bytes_broken_into_a_utf8_text_are_shown_and_the_rest_is_kept(text: str, places: set[int]):
    data = bytearray(("Вітання всім. " * 3 + text).encode("utf-8", "replace"))
    for place in sorted(places):
        data.insert(min(place, len(data)), 0xFF)
    shown = check(bytes(data))
    assert shown.count("\ufffd") >= len(places)


def test_an_undecodable_byte_is_one_replacement_character_and_is_noted():
    seen = PlainReader()("вночі ".encode() + b"\xff\xfe" + " і вранці".encode(), "a.txt")
    assert seen.text == "вночі \ufffd\ufffd і вранці"
    assert [s.kind for s in seen.map.segments] == ["same", "replaced", "same"]
    assert seen.notes == ("2 bytes could not be decoded as utf-8",)


def test_a_text_cut_inside_a_character_is_still_utf8():
    assert check("Усе сказано вже давно".encode()[:-1]).startswith("Усе сказано вже давн\ufffd")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_is_read_with_its_mark_and_without(codec: str):
    text = SENTENCES["uk"] + " 😀 and words in English"
    assert check(text.encode(codec)) == text
    assert check(("\ufeff" + text).encode(codec)) == "\ufeff" + text


def test_half_a_surrogate_pair_is_replaced_and_not_kept():
    text = check(b"\xff\xfe" + "a😀b".encode("utf-16-le")[:4] + "c".encode("utf-16-le"))
    assert text == "\ufeffa\ufffdc"


@pytest.mark.parametrize(
    ("language", "codec"),
    [
        ("ru", "cp1251"),
        ("ru", "koi8-r"),
        ("ru", "iso8859-5"),
        ("ru", "cp866"),
        ("uk", "cp1251"),
        ("fr", "cp1252"),
        ("pl", "cp1250"),
        ("pl", "iso8859-2"),
        ("hu", "cp1250"),
        ("tr", "cp1254"),
        ("ar", "cp1256"),
        ("el", "cp1253"),
        ("he", "cp1255"),
        ("ja", "cp932"),
        ("ja", "euc_jp"),
        ("zh", "gb18030"),
    ],
)
def test_the_code_page_of_a_short_text_is_found(language: str, codec: str):
    data = SENTENCES[language].encode(codec, "replace")
    assert check(data) == data.decode(codec)


def test_capitals_do_not_mislead_the_choice_between_russian_code_pages():
    text = SENTENCES["ru"].upper()
    for codec in ("cp1251", "koi8-r"):
        data = text.encode(codec, "replace")
        assert check(data) == data.decode(codec)


@given(st.text(st.characters(codec="cp1251"), min_size=1, max_size=80), st.data())
def test_byte_positions_of_characters_are_exact(text: str, data: st.DataObject):
    codec = data.draw(st.sampled_from(["utf-8", "utf-16-le", "cp1251"]))
    raw = {"utf-16-le": b"\xff\xfe"}.get(codec, b"") + text.encode(codec)
    decoded = decode(raw, codec)
    offsets = ByteOffsets(decoded)
    positions = sorted(data.draw(st.lists(st.integers(0, len(decoded.text)), max_size=6)))
    for position in positions:
        before = decoded.text[:position]
        if all(s.kind == "same" for s in decoded.segments):
            assert offsets(position) == len(before.encode(decoded.encoding))


def test_fifty_megabytes_take_seconds_and_a_small_multiple_of_their_size():
    paragraph = ("The mayor of Tarvik said that the bridge would stay closed. " * 12 + "\n").encode()
    data = paragraph * (50_000_000 // len(paragraph) + 1)
    started = time.process_time()
    seen = PlainReader()(data, "long.txt")
    assert time.process_time() - started < 40
    assert len(seen.text) == len(data) and len(seen.map.segments) == 1
    tracemalloc.start()
    decode(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * len(data)


def test_fifty_megabytes_in_one_line_are_no_harder():
    started = time.process_time()
    assert len(PlainReader()(b"Words without end, " * 2_600_000, "line.txt").text) > 49_000_000
    assert time.process_time() - started < 40
