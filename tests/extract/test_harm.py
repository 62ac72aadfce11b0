"""What a sentence says was done to people: the grammar behind figures, and the people in their own words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.extract.figures import FIGURES, RULES
from solferino.extract.harm import harm_in, harmed
from solferino.extract.protocol import Context
from solferino.record import Bound, Fate, FigureStatus, Population, Reading, Scope, Text, sha256_hex
from solferino.text import word_set


def told(words):
    return [(h.amount.low, h.amount.high, h.counted.value) for h in harmed(words)]


def figures(words):
    digest = sha256_hex(words.encode("utf-8", "surrogatepass"))
    return list(FIGURES(Text.of(Reading("0" * 64, digest, len(words)), words), Context()))


def victims(words):
    return [(words[v.start : v.end], v.fate, v.low) for v in harm_in(words, 0, len(words))]


# ---- how the number is written --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("A couple of people were injured.", 2, 2),
        ("The couple was found dead.", 2, 2),
        ("A family of five was killed in the raid.", 5, 5),
        ("All 47 on board died.", 47, 47),
        ("The two were shot dead near the bridge.", 2, 2),
        ("Some 2.5 lakh people were displaced by the flood.", 250_000, 250_000),
        ("From 5 to 7 people were injured.", 5, 7),
        ("1.300 people died.", 1300, 1300),
        ("Nearly three dozen people were wounded.", 36, 36),
        ("Several dozen people were wounded.", 24, None),
    ],
)
def test_a_count_may_be_written_in_many_ways(words, low, high):
    assert [(a, b) for a, b, _ in told(words)] == [(low, high)]


def test_another_without_a_noun_counts_one_beside_a_number():
    assert told("At least one person was killed and another injured.") == [(1, None, "killed"), (1, 1, "injured")]


def test_several_and_many_give_no_number():
    assert told("Several people were injured and many fled.") == []


# ---- what was done ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "low", "counted"),
    [
        ("Two officers were shot and wounded at the scene.", 2, "injured"),
        ("Seven students were kidnapped and murdered.", 7, "killed"),
        ("A man stabbed 11 pupils to death in Orrin.", 11, "killed"),
        ("Three people suffocated to death.", 3, "killed"),
        ("Gunmen shot dead five farmers.", 5, "killed"),
        ("Gunmen gunned down five farmers.", 5, "killed"),
        ("The fire claimed the lives of 20 people.", 20, "killed"),
        ("Thirty people were taken hostage.", 30, "detained"),
        ("They took 30 people hostage.", 30, "detained"),
        ("Gunmen kidnapped 12 students.", 12, "detained"),
        ("More than 140 people have disappeared.", 140, "missing"),
        ("Doctors treated 40 people for wounds.", 40, "injured"),
        ("Ninety people were detained in hospital.", 90, "injured"),
        ("He lost two sons in the raid.", 2, "killed"),
        ("There were 4 murders.", 4, "killed"),
        ("Four dead bodies lay in the church.", 4, "killed"),
        ("The murder of two U.S. missionaries shocked the town.", 2, "killed"),
        ("Six people — four of whom were guests — were killed.", 6, "killed"),
    ],
)
def test_turns_of_harm(words, low, counted):
    assert (low, counted) in [(a, what) for a, _, what in told(words)]


@pytest.mark.parametrize(
    "words",
    [
        "Hunters killed two birds.",
        "Floods drowned 300 sheep and the storm killed 40 cattle.",
        "A 200-strong battalion was wounded in its pride.",
        "One in five of the dead were children.",
        "None of those injured was in critical condition.",
        "Lund suffered no injuries.",
        "The attack could have killed 40 people.",
        "They threatened to kill 3 hostages.",
        "Can you imagine nine people dying in one day?",
        "If 12 people were killed, it is a crime.",
        "They killed the mayor and two men fled.",
        "After the murder of Lund, the 40 judges of the town went home.",
        "The riots began on Dec. 6 in Orrin, where Ana Lund was killed.",
        "2016-12-10 Man dies from wound.",
        "A 32 - year - old climber dies after a fall.",
        "Ivo Marek, 34, was killed on Route 66.",
        "Article 147 speaks of people who were killed.",
        "No arrests were made.",
        "Call 555 1234 to report injured people.",
        "The council voted 12 to 3 after people were killed.",
    ],
)
def test_animals_units_ages_dates_and_what_did_not_happen_are_no_figures(words):
    assert told(words) == []


def test_a_number_that_is_put_aside_is_no_count():
    assert told("Seven soldiers -- not six -- were wounded.") == [(7, 7, "injured")]


# ---- several numbers -------------------------------------------------------------------------------


def test_people_named_before_a_number_leave_its_verb_to_it():
    assert told("Gunmen killed Mayor Lund and two bodyguards.") == [(2, 2, "killed")]
    assert told("The murder of the rector, his cook and five priests shocked us.") == [(5, 5, "killed")]


def test_a_list_of_counts_gives_each_its_own_harm():
    assert told("Killed 12, wounded 30, missing 5.") == [(12, 12, "killed"), (30, 30, "injured"), (5, 5, "missing")]
    assert told("Killed: 12; injured: 30") == [(12, 12, "killed"), (30, 30, "injured")]


def test_numbers_that_make_up_the_count_before_are_its_parts():
    whole, women, men = figures("Police arrested 12 people, seven women and five men.")
    assert (women.part_of, men.part_of) == (whole.id, whole.id)
    total, civilians, soldiers = figures("Total killed: 45 (31 civilians, 14 soldiers)")
    assert (civilians.part_of, soldiers.population) == (total.id, Population.COMBATANTS)


def test_a_part_may_stand_behind_its_whole_at_the_head_of_the_sentence():
    whole, part = figures("Of the 120 dead, 12 were women.")
    assert (part.low, part.population, part.part_of) == (12, Population.WOMEN, whole.id)


def test_parts_without_commas_keep_their_whole():
    whole, children, hurt = figures("Eight civilians among them two children were killed and 20 more wounded.")
    assert (whole.low, children.part_of, hurt.population) == (8, whole.id, Population.CIVILIANS)
    dead, children, women = figures("The attack left 12 dead among them five children and three women.")
    assert (children.part_of, women.part_of) == (dead.id, dead.id)


def test_killed_and_injured_that_make_up_the_casualties_are_their_parts():
    both, killed, injured = figures("The office recorded 3,901 civilian casualties: 1,892 killed and 2,009 injured.")
    assert {killed.part_of, injured.part_of} == {both.id}
    assert killed.population is Population.CIVILIANS


def test_a_thing_before_the_noun_does_not_hide_the_people():
    assert [f.population for f in figures("Three hospital staff were killed.")] == [Population.STAFF]
    assert told("Six children from one family were killed.") == [(6, 6, "killed")]


def test_the_total_that_new_deaths_bring_is_a_count():
    assert [f.low for f in figures("Five more people were reported dead, bringing the total to 31.")] == [5, 31]
    assert [f.low for f in figures("Five were injured, bringing the total to 31.")] == [5]


def test_what_is_not_included_is_no_part():
    hurt, dead = figures("More than 3,290 people have been injured, and that does not include the 629 who died.")
    assert (dead.counted.value, dead.part_of, hurt.low) == ("killed", None, 3290)


def test_after_two_kinds_of_people_the_next_count_is_of_no_one_kind():
    assert figures("12 soldiers and 3 civilians were killed and 40 injured.")[-1].population is Population.ALL


def test_both_ends_of_a_rising_toll_are_counts_and_the_earlier_one_says_so():
    earlier, later = figures("The death toll rose from 12 to 19.")
    assert (earlier.low, earlier.as_of.words, later.low, later.as_of) == (12, "from 12", 19, None)
    assert {earlier.scope, later.scope} == {Scope.INCIDENT}
    assert [f.low for f in figures("It brought to eight the number of students kidnapped in Orrin.")] == [8]


def test_members_of_armed_bodies_are_combatants():
    assert figures("Seven members of the security forces were killed.")[0].population is Population.COMBATANTS
    assert figures("Seven members of a family were killed.")[0].population is Population.ALL


def test_what_is_feared_is_believed():
    assert figures("It is feared that up to 300 people died.")[0].status is FigureStatus.BELIEVED


def test_a_figure_names_its_rule_and_every_rule_is_told():
    found = figures("Dozens died, 12 were hurt and the toll rose to 40. No one was detained, including five nuns.")
    assert found
    for figure in found:
        base, *parts = figure.rule.split("/")
        assert base in RULES
        assert all(f"/{part}" in RULES for part in parts)
    assert found[0].bound is Bound.VAGUE
    assert found[0].rule.endswith("/vague")


# ---- people without numbers ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Four peasants were killed.", [("Four peasants", Fate.KILLED, 4)]),
        ("A peasant was wounded by the shot.", [("A peasant", Fate.INJURED, 1)]),
        ("Mayor Ana Lund was kidnapped on Monday.", [("Mayor Ana Lund", Fate.DETAINED, 1)]),
        ("MAYOR ANA LUND WAS KIDNAPPED ON MONDAY.", [("MAYOR ANA LUND", Fate.DETAINED, 1)]),
        ("The rebels murdered Judge Ivo Marek.", [("Judge Ivo Marek", Fate.KILLED, 1)]),
        ("They spoke of the murder of Judge Ivo Marek.", [("Judge Ivo Marek", Fate.KILLED, 1)]),
        ("Ivo Marek's death shocked the town.", [("Ivo Marek", Fate.KILLED, 1)]),
        ("The slain nuns were buried.", [("The slain nuns", Fate.KILLED, None)]),
        ("The driver escaped unhurt.", [("The driver", Fate.UNHARMED, 1)]),
        ("The driver was not injured.", [("The driver", Fate.UNHARMED, 1)]),
        ("They threatened to kill the judge.", [("the judge", Fate.THREATENED, 1)]),
        ("They tried to kill the judge.", [("the judge", Fate.UNKNOWN, 1)]),
        ("Gunmen gunned down a teacher.", [("a teacher", Fate.KILLED, 1)]),
    ],
)
def test_people_and_their_fate_in_the_words_of_the_text(words, expected):
    assert victims(words) == expected


def test_a_list_of_victims_shares_one_verb():
    assert [(w, n) for w, _, n in victims("Gunmen killed Mayor Ana Lund, her driver and two bodyguards.")] == [
        ("Mayor Ana Lund", 1),
        ("her driver", 1),
        ("two bodyguards", 2),
    ]


def test_lists_of_names_behind_a_colon_or_a_verb_share_the_fate_told_before():
    words = "Troops killed three reporters: Ana Lund, Ivo Marek and Jan Ferro."
    assert [w for w, _, _ in victims(words)] == ["three reporters", "Ana Lund", "Ivo Marek", "Jan Ferro"]
    words = "The two students who disappeared are Ana Lund and her brother."
    assert victims(words)[1:] == [("Ana Lund", Fate.MISSING, 1), ("her brother", Fate.MISSING, 1)]
    assert victims("Ana Lund was killed, along with two bodyguards.")[1] == ("two bodyguards", Fate.KILLED, 2)


@pytest.mark.parametrize(
    "words", ["The bomb could kill a child.", "The strike killed the talks.", "They killed a cow."]
)
def test_what_did_not_happen_or_to_no_person_has_no_victims(words):
    assert victims(words) == []


def test_offsets_are_those_of_the_whole_text():
    words = "It rained. The judge was murdered. It rained."
    (one,) = harm_in(words, 11, 34)
    assert (words[one.start : one.end], words[one.at : one.at + 8]) == ("The judge", "murdered")


WORDS = st.sampled_from(
    sorted(
        word_set(
            "killed 12 people were and the , . including children wounded 3,000 died of toll at to from rose "
            "hostage dead Lund Mayor ( ) — who fled shot couple another murder not twelve "
            "none his daughter U.S. [x] 2014 ' \" -"
        )
    )
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_run_of_words_gives_victims_inside_it_and_the_same_twice(words):
    found = harm_in(words, 0, len(words))
    assert found == harm_in(words, 0, len(words))
    assert all(0 <= v.start < v.end <= len(words) and words[v.start : v.end].strip() for v in found)
    assert all(v.low is None or v.high is None or v.low <= v.high for v in found)


def test_long_runs_of_counts_and_names_take_time_in_proportion():
    words = "12 people , who killed Ana Lund , and 3 , " * 1500
    assert len(harm_in(words, 0, len(words))) > 1000


# ---- further turns of news: one sentence each, the counts it tells ---------------------------------


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("13 sacristans are under arrest.", [(13, 13, "detained")]),
        ("Some 40 people remain in custody in Tarn.", [(40, 40, "detained")]),
        ("Six strikers are still behind bars.", [(6, 6, "detained")]),
        ("Three clerks are among the dead and a fourth is missing.", [(3, 3, "killed"), (1, 1, "missing")]),
        ("A third man died in the hospital of Varn on Sunday.", [(1, 1, "killed")]),
        ("Two soldiers fell and nine were wounded near Orm.", [(2, 2, "killed"), (9, 9, "injured")]),
        ("The militia said it had lost a single fighter.", [(1, 1, "killed")]),
        ("Dozens of goatherds were found shot at the ford.", [(24, None, "killed")]),
        ("Four people are still thought to be under the rubble.", [(4, 4, "missing")]),
        ("The army said 20 Orvish fighters had been “eliminated”.", [(20, 20, "killed")]),
        ("The death toll rose to nine yesterday when a wall gave way.", [(9, 9, "killed")]),
        ("The blast left more than 50 with burns.", [(50, None, "injured")]),
        ("Four people have bullet wounds.", [(4, 4, "injured")]),
        ("The hospital of Dell took in 12 bodies.", [(12, 12, "killed")]),
        ("The fighting forced thousands from their homes.", [(2000, None, "displaced")]),
        ("A million people have had to leave the country.", [(1_000_000, 1_000_000, "displaced")]),
        ("The gunman managed to kill one man and wound three others.", [(1, 1, "killed"), (3, 3, "injured")]),
        ("In May alone their campaign claimed 70 lives.", [(70, 70, "killed")]),
        ("The rebels took five prisoners near Orm.", [(5, 5, "detained")]),
        ("Brandt was arrested on the quay, along with two of his guards.", [(2, 2, "detained")]),
        ("Brandt was killed along with his son and four guards.", [(4, 4, "killed")]),
        ("An army that murdered Father Brandt and hundreds of villagers denies it.", [(200, None, "killed")]),
        ("Two Orvish nurses, who had been kidnapped by bandits in June, were freed.", [(2, 2, "detained")]),
        ("Sixty mayors of small and large towns in the hills have been killed.", [(60, 60, "killed")]),
        ("Four teachers, a Dane and a Swede were arrested.", [(4, 4, "detained")]),
        ("Soldiers killed one Dane and wounded one Palestinian.", [(1, 1, "killed"), (1, 1, "injured")]),
        ("Among the dead were four men and two women.", [(4, 4, "killed"), (2, 2, "killed")]),
        ("There were no victims.", [(0, 0, "casualties")]),
        ("About 40 people were killed, he says; a teacher counted 33.", [(40, 40, "killed"), (33, 33, "killed")]),
    ],
)
def test_turns_in_which_news_tells_of_harm(words, found):
    assert told(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "Two soldiers fell ill at the ball.",
        "Two fighters fell from a roof.",
        "Twelve teams were eliminated in the cup.",
        "Not a single soldier was hurt.",
        "The gunman was not able to kill ten men.",
        "A single shot was fired at a bus.",
        "The missile hit one Syrian tank.",
        "She wrote to 12 ministers and Mr Brandt was arrested.",
        "The council counted 33 votes for the wounded mayor.",
        "Two parcels are still in custody of the post.",
        "After the killing, the 30 judges of the town, who had been on leave, came home.",
        "The attack left the firm with 30 lorries.",
    ],
)
def test_words_that_tell_of_harm_elsewhere_count_nobody(words):
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "population"),
    [
        ("Three pensioners, all women, died on the bus.", Population.WOMEN),
        ("Nine people (all of them soldiers) were killed.", Population.COMBATANTS),
        ("Nine villagers, all women and children, were killed.", Population.CIVILIANS),
        ("Two youngsters were wounded.", Population.ALL),
    ],
)
def test_an_apposition_says_who_all_of_them_were(words, population):
    assert [f.population for f in figures(words)] == [population]


def test_a_bare_count_after_a_verb_of_counting_is_a_rival_count_of_the_same_people():
    first, second = figures("The raids killed 70 civilians in Orm. The coalition has acknowledged 12.")
    assert (second.low, second.high, second.counted, second.population) == (12, 12, first.counted, first.population)
    assert second.part_of is None


@pytest.mark.parametrize(
    "words", ["The office confirmed 12 dates.", "The judge acknowledged 3.", "He confirmed it on 12."]
)
def test_no_rival_count_without_a_count_before_it_or_with_a_noun(words):
    assert figures(f"Rain fell on Orm. {words}") == []


def test_victims_under_eighteen_are_children():
    whole, part = figures("Five people were killed. Two of the victims were under 10 years of age.")
    assert (part.low, part.population, part.part_of) == (2, Population.CHILDREN, whole.id)


def test_victims_under_an_age_of_adults_are_no_children():
    assert len(figures("Five people were killed. Two of the victims were under 40 years of age.")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "FOUR UNIFORMED MEN KIDNAPPED PARTY LEADER IVO BRANDT LAST NIGHT.",
        "Four armed men kidnapped teacher Ivo Brandt.",
        "Six soldiers killed a farmer.",
        "Six soldiers killed Brandt and wounded his wife.",
        "Four men abducted and killed Brandt.",
        "Six soldiers shot dead Ivo Brandt.",
        "By June we will have zero deaths.",
        "The region reported near zero deaths.",
    ],
)
def test_those_who_did_it_are_not_counted_as_harmed(words):
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("Six soldiers killed Monday in Orm.", 6),
        ("Six soldiers shot dead in Orm.", 6),
        ("At least 21 killed last night.", 21),
        ("Three injured this evening in Tarn.", 3),
        ("Nine killed nationwide.", 9),
    ],
)
def test_a_participle_without_an_object_tells_of_those_before_it(words, low):
    assert [number for number, _, _ in told(words)] == [low]


def test_who_shot_others_dead_is_not_dead():
    assert victims("Orvish troops shot dead three farmers in Tarn.") == [("three farmers", Fate.KILLED, 3)]
    assert victims("Two gunmen shot dead a teacher.") == [("a teacher", Fate.KILLED, 1)]
