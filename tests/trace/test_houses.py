"""Names of houses and bodies are looked up, never each against each; the answer is the same."""

from hypothesis import given
from hypothesis import strategies as st

from solferino.record import Publication, SpeakerKind
from solferino.trace.houses import Houses, Names
from solferino.trace.voices import Named, Voices, same_outlet

words = st.sampled_from(
    ("Velm", "Norrby", "Hill", "Lamp", "Courier", "Times", "News", "Agency", "Press", "The", "Norland", "VC", "HLT")
)
names = st.lists(words, min_size=1, max_size=4).map(" ".join)


@given(st.lists(names, max_size=12), names)
def test_a_look_up_finds_what_comparing_all_would(many, asked):
    assert Names(many).one_with(asked) == sorted({name for name in many if same_outlet(asked, name)})


@given(st.lists(names, min_size=1, max_size=8), st.randoms())
def test_houses_do_not_depend_on_the_order_of_texts(publishers, rng):
    publications = {f"r{n}": Publication(publisher=name) for n, name in enumerate(publishers)}
    keys = sorted(publications)
    shuffled = list(keys)
    rng.shuffle(shuffled)
    assert Houses(keys, publications).all() == Houses(shuffled, publications).all()


def test_a_house_is_known_by_its_whole_name_its_short_form_and_its_service():
    publications = {
        "a": Publication(publisher="Velm Courier"),
        "b": Publication(publisher="Velm Courier (relay)"),
        "c": Publication(publisher="Norrby Times"),
        "d": Publication(),
    }
    houses = Houses(publications, publications)
    assert houses.house("a") == houses.house("b") != houses.house("c")
    assert houses.house("d") is None
    assert houses.named("the Velm Courier") == houses.bearing("Velm Courier") == [houses.house("a")]
    assert houses.bearing("Courier") == [] and houses.named("Courier") == [houses.house("a")]
    assert houses.first(houses.house("a")) == "a"


def test_two_thousand_ministries_cost_no_more_than_their_sum():
    readings = [f"r{n}" for n in range(2000)]
    named = [Named(f"Stem{n} Works Ministry", SpeakerKind.INSTITUTION, r) for n, r in enumerate(readings)]
    named += [Named("ministry", SpeakerKind.INSTITUTION, r) for r in readings]
    texts = {r: frozenset((f"stem{n}", "works", "ministry")) for n, r in enumerate(readings)}
    asked = []

    def stands_in(name, reading):
        asked.append(name)
        return True

    voices = Voices(named, (), stands_in, texts.__getitem__)
    assert len(asked) <= 2 * len(readings)
    for n, reading in enumerate(readings[:50]):
        mine = voices.voice("ministry", SpeakerKind.INSTITUTION, reading)
        assert mine == voices.voice(f"Stem{n} Works Ministry", SpeakerKind.INSTITUTION, reading)
