"""Who gives a fact: the light search of one sentence."""

from __future__ import annotations

from solferino.extract.attribution import speaker_at
from solferino.record import Reading, Text, sha256_hex


def test_the_fullest_form_of_a_name_ends_with_its_sentence() -> None:
    words = "Shells hit the clinic in Varn on Monday. Colonel Ivo Brandt said nine people had died."
    text = Text.of(Reading("0" * 64, sha256_hex(words.encode()), length=len(words), language="en"), words)
    at = words.index("Colonel")
    speaker = speaker_at(text, at, at + len("Colonel Ivo Brandt"))
    assert speaker is not None and speaker.name == "Ivo Brandt"
