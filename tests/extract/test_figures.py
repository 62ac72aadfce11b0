import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.extract.figures import FIGURES
from solferino.extract.protocol import Context
from solferino.record import (
    Bound,
    Counted,
    FigureStatus,
    Population,
    Reading,
    Scope,
    SpeakerKind,
    Text,
    When,
    sha256_hex,
)

WEDNESDAY = Context(published=When("2021-05-19", "2021-05-19"))


def text_of(words):
    return Text.of(Reading("0" * 64, sha256_hex(words.encode("utf-8", "surrogatepass")), len(words)), words)


def figures(words, context=WEDNESDAY):
    return list(FIGURES(text_of(words), context))


def only(words, context=WEDNESDAY):
    found = figures(words, context)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("words", "low", "high", "counted", "population"),
    [
        ("Shells killed at least 14 villagers in Zell.", 14, None, Counted.KILLED, Population.CIVILIANS),
        ("At least 14 villagers were killed by shells.", 14, None, Counted.KILLED, Population.CIVILIANS),
        ("14 dead in the shelling.", 14, 14, Counted.KILLED, Population.ALL),
        ("The blast left nine people dead.", 9, 9, Counted.KILLED, Population.ALL),
        ("Six soldiers died in the fire.", 6, 6, Counted.KILLED, Population.COMBATANTS),
        ("Thousands of people have lost their lives.", 2000, None, Counted.KILLED, Population.ALL),
        ("The war has claimed more than 300 lives.", 300, None, Counted.KILLED, Population.ALL),
        ("The fire caused 11 deaths.", 11, 11, Counted.KILLED, Population.ALL),
        ("The civilian death toll now stands at 410.", 410, 410, Counted.KILLED, Population.CIVILIANS),
        ("He recalled the murder of five nuns.", 5, 5, Counted.KILLED, Population.CIVILIANS),
        ("Twelve were seriously injured.", 12, 12, Counted.INJURED, Population.ALL),
        ("Rockets wounded scores of children.", 40, None, Counted.INJURED, Population.CHILDREN),
        ("The raid left hundreds of women killed or wounded.", 200, None, Counted.CASUALTIES, Population.WOMEN),
        ("There were no casualties.", 0, 0, Counted.CASUALTIES, Population.ALL),
        ("No one was hurt in the blast.", 0, 0, Counted.INJURED, Population.ALL),
        ("More than two million people have fled the valley.", 2_000_000, None, Counted.DISPLACED, Population.ALL),
        ("Some 4,000 residents were evacuated.", 4000, 4000, Counted.EVACUATED, Population.CIVILIANS),
        ("About 30 people are still missing.", 30, 30, Counted.MISSING, Population.ALL),
        ("Police detained 17 protesters.", 17, 17, Counted.DETAINED, Population.CIVILIANS),
        ("60 miners are trapped below ground.", 60, 60, Counted.TRAPPED, Population.CIVILIANS),
        ("The shelling killed three aid workers.", 3, 3, Counted.KILLED, Population.STAFF),
        ("Four men were shot dead.", 4, 4, Counted.KILLED, Population.ALL),
        ("Rescuers recovered 31 charred bodies.", 31, 31, Counted.KILLED, Population.ALL),
        ("They mourned the six priests' slaying.", 6, 6, Counted.KILLED, Population.CIVILIANS),
        ("The office verified 1,200 civilian deaths.", 1200, 1200, Counted.KILLED, Population.CIVILIANS),
        ("More than 4 million refugees have crossed the border.", 4_000_000, None, Counted.DISPLACED, Population.ALL),
        ("The army lost about 900 troops there.", 900, 900, Counted.KILLED, Population.COMBATANTS),
    ],
)
def test_harm_is_read_in_verb_noun_and_passive(words, low, high, counted, population):
    found = only(words)
    assert (found.low, found.high, found.counted, found.population) == (low, high, counted, population)


@pytest.mark.parametrize(
    "words",
    [
        "Thirteen members abstained after the attack that killed people.",
        "The killed man's house lies 20 kilometres from the front.",
        "A 47-year-old man was killed.",
        "Ivo Marek, 27, was killed.",
        "He was killed on 24 June 2014.",
        "The missile could kill 200 people.",
        "They sent 5,000 soldiers and no one knows who died.",
        "Twelve rockets killed people in Zell.",
        "The army captured 12 villages.",
        "20 people were not killed, he said.",
        "There were no reports of casualties.",
        "The death toll is believed to be much higher.",
        "The strike destroyed 30 houses and killed cattle.",
        "Sanctions hurt the economy by 15 percent.",
        "They drill to ensure no civilians are killed.",
    ],
)
def test_what_counts_no_people_harmed_is_no_figure(words):
    assert figures(words) == []


def test_two_counts_in_one_sentence_are_two_figures():
    killed, hurt = figures("The bomb killed three soldiers and wounded 50 more.")
    assert (killed.low, killed.counted, hurt.low, hurt.counted) == (3, Counted.KILLED, 50, Counted.INJURED)
    assert hurt.population is Population.COMBATANTS


def test_coordinated_people_share_one_verb():
    assert [(f.low, f.population) for f in figures("Seven soldiers and five civilians were killed.")] == [
        (7, Population.COMBATANTS),
        (5, Population.CIVILIANS),
    ]
    assert [(f.low, f.population) for f in figures("Gunmen killed six priests and two women.")] == [
        (6, Population.CIVILIANS),
        (2, Population.WOMEN),
    ]


def test_a_part_names_its_whole():
    whole, part = figures("A total of 88 people, including 12 children, have been confirmed to have died.")
    assert (whole.low, part.low, part.population) == (88, 12, Population.CHILDREN)
    assert part.part_of == whole.id
    assert whole.status is FigureStatus.CONFIRMED


def test_one_child_among_the_dead_is_counted_as_one():
    whole, part = figures("Four people, including a child, were killed.")
    assert (part.low, part.high, part.part_of) == (1, 1, whole.id)


def test_a_woman_and_four_children_are_two_counts_and_no_part():
    woman, children = figures("The shell killed a woman and four of her children.")
    assert (woman.low, children.low, children.part_of) == (1, 4, None)


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("The Interior Ministry said at least 14 villagers were killed.", "Interior Ministry", SpeakerKind.INSTITUTION),
        ("At least 14 villagers were killed, city officials said on Monday.", "city officials", SpeakerKind.UNNAMED),
        ("According to the United Nations, 14 villagers were killed.", "United Nations", SpeakerKind.INSTITUTION),
        (
            "14 villagers were killed, according to the latest records from the United Nations.",
            "United Nations",
            SpeakerKind.INSTITUTION,
        ),
        ("President Ana Lukic said 14 villagers were killed.", "Ana Lukic", SpeakerKind.PERSON),
        ("The shells killed 14 villagers, the Zell News Agency reported.", "Zell News Agency", SpeakerKind.OUTLET),
        ("The UN's last estimate places the death toll at more than 900.", "UN", SpeakerKind.INSTITUTION),
    ],
)
def test_who_gives_the_figure_is_named_as_in_the_text(words, name, kind):
    found = only(words)
    assert (found.source.name, found.source.kind) == (name, kind)
    assert found.status in {FigureStatus.CLAIMED, FigureStatus.ESTIMATED}


def test_a_figure_that_nobody_gives_has_no_source():
    assert only("Shells killed 14 villagers.").source is None


def test_a_quotation_over_two_paragraphs_keeps_its_speaker():
    words = 'Minister Ana Lukic said: "We mourn today.\n"The shells killed 14 villagers."'
    assert only(words).source.name == "Ana Lukic"


def test_a_pronoun_is_resolved_to_the_speaker_before_it():
    found = only("Ana Lukic said the bridge was hit. She said 14 villagers were killed.")
    assert (found.source.name, found.source.mention.quote) == ("Ana Lukic", "She")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("An estimated 300 people were killed.", FigureStatus.ESTIMATED),
        ("300 people are feared to have been killed.", FigureStatus.BELIEVED),
        ("As many as 300 people may have been killed.", FigureStatus.BELIEVED),
        ("300 people were reportedly killed.", FigureStatus.CLAIMED),
        ("The army denied that 300 people were killed.", FigureStatus.DENIED),
        ("300 people were killed.", FigureStatus.UNSPECIFIED),
    ],
)
def test_how_firmly_a_figure_is_given(words, status):
    assert only(words).status is status


def test_a_count_since_a_day_is_cumulative_with_its_period():
    found = only("At least 900 civilians have been killed since 2 May.")
    assert (found.scope, found.period.earliest, found.bound) == (Scope.CUMULATIVE, "2021-05-02", Bound.AT_LEAST)
    assert only("The raid killed nine people.").scope is Scope.INCIDENT


def test_the_day_a_count_stood_comes_from_the_text_then_from_publication_and_never_from_a_clock():
    assert only("As of 15 May, 300 people were killed.").as_of.day == "2021-05-15"
    assert only("Officials said on Monday that 300 people were killed.").as_of.day == "2021-05-17"
    assert only("300 people were killed.").as_of.basis == "publication"
    assert only("300 people were killed.", Context()).as_of is None


def test_a_comparison_from_history_keeps_its_own_place():
    found = only("By way of comparison, the army lost about 900 troops over four years in Ruritania.")
    assert (found.place.name, found.period.words) == ("Ruritania", "over four years")


def test_capitals_and_wrapped_lines_read_like_other_text():
    found = figures("A BOMB EXPLODED TODAY, CAUSING 8 DEATHS AND INJURING MORE THAN\n20 PEOPLE.")
    assert [(f.low, f.counted) for f in found] == [(8, Counted.KILLED), (20, Counted.INJURED)]


WORDS = st.sampled_from(
    [
        *[
            "killed",
            "12",
            "people",
            "were",
            "and",
            "the",
            ",",
            ".",
            "including",
            "children",
            "wounded",
            "3,000",
            "said",
            "died",
            "soldiers",
            "of",
            "toll",
            "at",
            "least",
            "to",
        ],
        *['"', ":", "who", "have", "fled", "in", "Zell", "among", "dead", "more", "[x]", "no", "one", "May", ")", "("],
    ]
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_run_of_words_gives_figures_on_their_own_characters_and_the_same_twice(words):
    text = text_of(words)
    first, second = list(FIGURES(text, WEDNESDAY)), list(FIGURES(text, WEDNESDAY))
    assert first == second
    assert len({f.id for f in first}) == len(first)
    for found in first:
        assert found.passage.quote == words[found.passage.start : found.passage.end]
        assert found.part_of is None or found.part_of in {f.id for f in first}


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_is_read_without_failing(words):
    words = words.encode("utf-8", "replace").decode()
    assert all(f.passage.quote in words for f in figures(words))


def test_a_long_text_without_a_full_stop_takes_time_in_proportion():
    assert len(figures("12 people were killed and 3 said the war , " * 300)) > 200


def names_of(words):
    return [f.source.name if f.source else None for f in figures(words)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("As Norwatch reported, 20 people were killed.", "Norwatch"),
        ("Twelve fell on Monday. The Assembly has acknowledged two dead.", "Assembly"),
        ("Nine died, a toll confirmed by a monitoring group rested on lists, and two were hurt.", "a monitoring group"),
        ("The Ministry of Works in Sela said that five people were killed.", "Ministry of Works in Sela"),
        (
            "Five people were killed, according to the Harbour Road Monitor, which counts graves.",
            "Harbour Road Monitor",
        ),
        ("Five people were killed, according to a Quay News report.", "Quay News"),
    ],
)
def test_a_source_is_a_name_that_crosses_no_sentence_and_begins_with_no_conjunction(words, name):
    assert names_of(words)[-1] == name


@pytest.mark.parametrize(
    "words", ["Lorland Announces That It Believes 20 People Were Killed", "This confirmed that 16 people were killed."]
)
def test_a_pronoun_or_a_pointing_word_is_no_source(words):
    assert names_of(words) in ([None], ["Lorland"])


def test_a_list_of_parts_ends_where_a_clause_of_its_own_begins():
    found = figures(
        "The League said that 19 people were killed, including five children, and that 46 people were injured."
    )
    assert [(f.low, f.counted.value, f.part_of is None) for f in found] == [
        (19, "killed", True),
        (5, "killed", False),
        (46, "injured", True),
    ]


def test_a_clause_about_the_speaker_does_not_make_a_figure_one_of_the_war():
    words = (
        "The League, which has ruled since the war began in March 2021, put the number of dead at between 20 and 25."
    )
    assert only(words).scope is Scope.INCIDENT


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("Twenty-five terrorists were neutralised and several boats were destroyed.", [(25, Counted.KILLED)]),
        ('A spokesman said 25 "terrorists" had been killed at a base.', [(25, Counted.KILLED)]),
        ("Nineteen “saboteurs” were killed.", [(19, Counted.KILLED)]),
        (
            "He said 14 people had been killed and 31 taken to hospital after shells hit the market.",
            [(14, Counted.KILLED), (31, Counted.INJURED)],
        ),
        ("Nine others were rushed to a clinic.", [(9, Counted.INJURED)]),
        ("The office put the dead at 12 and the injured at 40.", [(12, Counted.KILLED), (40, Counted.INJURED)]),
        ("The unit neutralised 14 mines.", []),
        ("Two drones were neutralised.", []),
        ("Two doctors rushed to the hospital.", []),
    ],
)
def test_neutralised_quoted_and_brought_to_hospital_are_counts_of_harm(words, counts):
    assert [(f.low, f.counted) for f in figures(words)] == counts


def test_neutralised_is_read_as_killed_and_the_rule_says_so():
    figure = only("Twelve militants were neutralised near the river.")
    assert figure.rule == "participle/neutralised"
    assert "read as killed" in FIGURES.explained["/neutralised"]
