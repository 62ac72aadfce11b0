"""Rules that reading invented news of many styles asked for; every sentence here is invented."""

import pytest

from solferino.extract.credits import CREDITS
from solferino.extract.figures import FIGURES
from solferino.extract.incidents import INCIDENTS
from solferino.extract.protocol import Context
from solferino.extract.statements import STATEMENTS
from solferino.places import find
from solferino.record import (
    Blame,
    Counted,
    CreditRelation,
    Population,
    Publication,
    Reading,
    Scope,
    StatementKind,
    Text,
    When,
    sha256_hex,
)

FRIDAY = Context(Publication(), When("2024-05-17", "2024-05-17", None, "given"))


def text_of(words):
    digest = sha256_hex(words.encode("utf-8"))
    return Text.of(Reading(bytes_digest=digest, text_digest=digest, length=len(words)), words)


def counted(words):
    return [(f.low, f.high, f.counted, f.population) for f in FIGURES(text_of(words), FRIDAY)]


def reports(words):
    return list(INCIDENTS(text_of(words), FRIDAY))


def statements(words):
    return list(STATEMENTS(text_of(words), FRIDAY))


# ---- figures ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "The blast left 23 dead, including six children, and 51 injured.",
        "At least 23 people were killed, including six children, and 51 were injured.",
        "Some 23 people died, among them four girls, and 51 others were wounded.",
    ],
)
def test_a_list_of_parts_ends_where_another_harm_is_counted(words):
    assert [(low, what) for low, _, what, _ in counted(words)][::2] == [(23, Counted.KILLED), (51, Counted.INJURED)]


@pytest.mark.parametrize(
    ("words", "population"),
    [
        ("Seven of the dead were children.", Population.CHILDREN),
        ("Seven of those killed were women.", Population.WOMEN),
        ("The council put the number of dead at 33, all civilians.", Population.CIVILIANS),
        ("The council put the number of dead at 33, all of them soldiers.", Population.COMBATANTS),
    ],
)
def test_who_the_counted_are_may_stand_behind_the_count(words, population):
    assert [p for _, _, _, p in counted(words)] == [population]


def test_others_beside_women_or_children_are_not_taken_for_women_or_children():
    assert counted("The shell killed three girls and wounded nine other people.") == [
        (3, 3, Counted.KILLED, Population.CHILDREN),
        (9, 9, Counted.INJURED, Population.ALL),
    ]


def test_a_sentence_that_counts_them_is_a_part_of_the_count_before():
    whole, part = FIGURES(text_of("Eleven people died in the fire. Four of them were children."), FRIDAY)
    assert (part.low, part.counted, part.population) == (4, Counted.KILLED, Population.CHILDREN)
    assert part.part_of == whole.id
    assert part.passage.quote == "Four of them were children"


def test_a_part_larger_than_the_count_before_is_none_of_it():
    assert len(counted("Two people died in the fire. Nine of them were children.")) == 1


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("The fighting has driven more than 80,000 villagers from their homes.", 80_000),
        ("The raids forced about 4,000 people to flee.", 4_000),
        ("Around 700 families' neighbours and 900 people have left the township since Monday.", 900),
    ],
)
def test_people_driven_from_home_are_displaced(words, low):
    assert [(a, what) for a, _, what, _ in counted(words)][-1:] == [(low, Counted.DISPLACED)]


@pytest.mark.parametrize(
    "words",
    [
        "Reporters saw the remains of three minibuses.",
        "Lena Ort, a mother of four who fled the town, wept.",
        "The rebels have sent 40 people to the talks.",
        "More than 20 people had left the meeting early.",
    ],
)
def test_wrecks_families_and_travellers_are_no_casualties(words):
    assert counted(words) == []


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("About 2,400 servicemen had been killed, the president said.", Scope.CUMULATIVE),
        ("Thousands of civilians have been killed.", Scope.CUMULATIVE),
        ("The earthquake killed 2,400 people.", Scope.INCIDENT),
        ("The attack on Monday killed thousands of people.", Scope.INCIDENT),
        ("Twelve servicemen had been killed, the president said.", Scope.INCIDENT),
    ],
)
def test_thousands_of_dead_without_an_event_are_the_count_of_a_war(words, scope):
    assert [f.scope for f in FIGURES(text_of(words), FRIDAY)] == [scope]


# ---- incidents ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A drone had hit a market in the town of Varn, officials said.", "drone strike"),
        ("Militants fired a dozen rockets at the town of Varn on Monday.", "rocket attack"),
        ("Helicopters dropped barrel bombs on a bakery in the town of Varn.", "airstrike"),
        ("A lorry packed with explosives blew up at a market in the town of Varn.", "car bomb"),
        ("Four soldiers were killed in fighting near the town of Varn on Monday.", "clash"),
    ],
)
def test_the_means_of_an_attack_give_its_type_and_an_unlisted_town_its_place(words, kind):
    (report,) = reports(words)
    assert (report.type, report.place.name) == (kind, "Varn")


@pytest.mark.parametrize(
    "denial",
    [
        "The Ministry of Defence denied that its forces had shelled Varn.",
        "In a letter of 16 May the Ministry of Defence denied shelling the school.",
        'The Ministry of Defence called the reports "a staged provocation".',
    ],
)
def test_a_denial_belongs_to_the_report_told_before_it(denial):
    (report,) = reports("Shells hit a school in the town of Varn on Monday, killing six people. " + denial)
    assert report.happened.day == "2024-05-13"
    assert [d.name for d in report.denied_by] == ["Ministry of Defence"]
    assert report.passage.quote.startswith("Shells hit")


def test_a_denial_of_what_was_not_told_is_a_report_that_accuses_nobody_by_name():
    (report,) = reports("The Ministry of Defence denied that its forces had shelled the town of Varn.")
    assert report.actor is None
    assert report.alleged_by is None
    assert [d.name for d in report.denied_by] == ["Ministry of Defence"]


def test_the_denied_doer_is_never_stated():
    (report,) = reports("The ministry denied that Russian forces had shelled the town of Varn.")
    assert report.blame in (Blame.ACCUSED, Blame.UNKNOWN)


def test_a_denial_goes_to_the_attack_whose_target_it_names():
    first, second = reports(
        "Shells hit a market in Pokrovsk on Monday. A drone struck a bus in Kherson on Tuesday. "
        "Russia denied that it had targeted the market."
    )
    assert [d.name for d in first.denied_by] == ["Russia"]
    assert second.denied_by == ()


def test_what_is_only_called_a_provocation_is_not_denied():
    (report,) = reports(
        "Shells hit a school in the town of Varn on Monday, killing six people. Kyiv called the shelling a provocation."
    )
    assert report.denied_by == ()
    assert [s.kind for s in statements("The ministry called the drills “a provocation”.")] == [StatementKind.ASSERTION]
    assert [s.kind for s in statements("The ministry called the reports “a staged provocation”.")] == [
        StatementKind.DENIAL
    ]


def test_a_bare_number_of_people_is_no_target():
    (report,) = reports("Gunmen killed seventeen people in the town of Varn on Monday.")
    assert report.target is None


def test_the_day_of_a_dateline_is_not_the_day_of_the_event():
    (report,) = reports("KYIV, May 17 (Northline) - A missile hit a bus stop in Druzhkivka on Thursday, killing nine.")
    assert report.happened.day == "2024-05-16"


def test_a_yearly_number_of_attacks_tells_no_attack():
    assert reports("In 2022 alone, the military carried out 312 airstrikes, twice as many as the year before.") == []


def test_the_place_where_records_were_seen_is_not_the_place_of_the_attack():
    (report,) = reports(
        "An air raid on a school in Nuseirat killed dozens. Records at Al-Awda Hospital in Jabalia show that 33 people "
        "were brought in dead after the attack on Thursday."
    )
    assert report.place.name == "Nuseirat"


# ---- places -------------------------------------------------------------------------------------


def test_a_town_once_introduced_is_a_place_wherever_it_stands_alone():
    words = "They fled the village of Tel Marn. By then Tel Marn had no water. Anton Tel Marn is a singer."
    assert [words[p.start : p.end] for p in find(words)] == ["Tel Marn", "Tel Marn"]


def test_an_unlisted_name_takes_the_country_of_the_region_behind_it():
    first = find("A clinic in Zal-U township, Sagaing region, was hit.")[0]
    assert (first.name, first.country) == ("Zal-U", "myanmar")


def test_what_was_shelled_is_a_place():
    assert [p.name for p in find("The army shelled Varn on Monday.")] == ["Varn"]


# ---- statements and credits -----------------------------------------------------------------------


def test_single_quotation_marks_carry_over_paragraphs():
    found = statements(
        "Yusuf drives a van. ‘I counted them. Then I stopped.\n\n‘You cannot put it in a report,’ he said."
    )
    assert [s.passage.quote for s in found] == ["‘I counted them. Then I stopped.", "‘You cannot put it in a report,’"]


def test_a_short_quotation_that_ends_in_s_closes_before_the_next_one_opens():
    found = statements(
        "Hamas rejected as ‘lies’ the claim that it was in. The agency said it had warned ‘three times’."
    )
    assert {"‘lies’", "‘three times’"} <= {s.passage.quote for s in found}


def test_a_participle_between_name_and_verb_is_not_the_speaker():
    (found,) = statements("“They were asleep,” Hala Shawwa, reporting from Nuseirat, said.")
    assert found.speaker.name == "Hala Shawwa"


def test_the_means_by_which_somebody_spoke_is_no_agent():
    (found,) = statements("A nurse in Omdurman said by telephone that the wards were full.")
    assert found.speaker.name == "A nurse in Omdurman"


def test_a_note_mark_does_not_hold_two_sentences_together():
    found = statements("“We had eight beds,” said Salma Idris.[12] She said that two were taken.")
    assert [s.speaker.name for s in found] == ["Salma Idris", "Salma Idris"]


def test_the_publisher_of_a_text_and_its_initials_are_outlets():
    house = Context(Publication(publisher="Continental News Channel"), None)
    (credit,) = CREDITS(text_of("A resident told CNC that the clinic was gone."), house)
    assert credit.relation is CreditRelation.TOLD
    assert list(CREDITS(text_of("A resident told CNC that the clinic was gone."), FRIDAY)) == []


def test_the_matter_of_a_ministry_is_no_outlet():
    words = "The Minister of Foreign Affairs, Ambassador Hassan Idris, stated that the talks had ended."
    assert list(CREDITS(text_of(words), FRIDAY)) == []


def test_additional_reporting_is_credited():
    (credit,) = CREDITS(text_of("The town fell on Monday.\n\nAdditional reporting by Reuters"), FRIDAY)
    assert (credit.to, credit.relation) == ("Reuters", CreditRelation.CREDIT_LINE)


# ---- what a second set of articles asked for ------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("Thirteen others sustained injuries of varying severity.", 13),
        ("Nine workers suffered burns.", 9),
        ("Three are in critical condition.", 3),
    ],
)
def test_injuries_are_told_in_longer_turns(words, low):
    assert [(a, what) for a, _, what, _ in counted(words)] == [(low, Counted.INJURED)]


def test_losses_that_are_no_injuries_are_not_counted():
    assert counted("Nine firms suffered losses.") == []


def test_guns_that_fire_on_a_town_shell_it():
    (report,) = reports("The army said rebel artillery had fired on the town of Varn on Monday, killing two people.")
    assert report.type == "shelling"


def test_a_drone_that_attacks_is_a_drone_strike():
    (report,) = reports("A drone attacked a minibus in Varn on Tuesday, leaving four dead.")
    assert report.type == "drone strike"


def test_what_an_attack_coincided_with_gives_it_no_place():
    (report,) = reports(
        "Shells hit a market in Pokrovsk on Monday, killing two. The shelling came as deputies in Brussels sat."
    )
    assert report.place.name == "Pokrovsk"


def test_an_office_in_small_letters_behind_a_name_is_not_the_speaker():
    found = statements("The raid was over, Amir Kelang, information minister of the Greater Pibor Area, told us.")
    assert {s.speaker.name for s in found} == {"Amir Kelang"}


def test_a_post_on_a_platform_is_credited():
    (credit,) = CREDITS(text_of("Two were teenagers, according to a Facebook post by the office."), FRIDAY)
    assert credit.to == "Facebook"


def test_a_pronoun_in_the_clause_is_the_speaker_of_the_same_sentence():
    words = (
        "Norland denies the raids. The Lorne rights mission said it had verified the deaths of 174 civilians in May."
    )
    (figure,) = FIGURES(text_of(words), Context())
    assert figure.source.name == "Lorne rights mission"


def test_what_a_sentence_concedes_is_not_said_by_the_one_it_speaks_of():
    words = "Norland denies shelling towns, although thousands have been killed since the war began."
    (figure,) = FIGURES(text_of(words), Context())
    assert figure.source is None
    assert figure.status != "denied"
