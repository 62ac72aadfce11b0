"""Incident reports: one for each alleged event of a text, with what the words say and nothing more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.extract.incidents import INCIDENTS
from solferino.extract.protocol import Context
from solferino.record import Blame, Publication, Reading, Stage, Text, When, sha256_hex

FRIDAY = Context(Publication(), When("2024-05-17", "2024-05-17", None, "given"))


def text_of(words):
    digest = sha256_hex(words.encode("utf-8"))
    return Text.of(Reading(bytes_digest=digest, text_digest=digest, length=len(words)), words)


def reports(words, context=FRIDAY):
    return list(INCIDENTS(text_of(words), context))


def only(words):
    (report,) = reports(words)
    return report


@pytest.mark.parametrize(
    ("words", "kind", "target", "place"),
    [
        ("An airstrike hit a bakery in Idlib on Tuesday, killing nine people.", "airstrike", "bakery", "Idlib"),
        ("Warplanes bombed a market in Taiz on Monday.", "airstrike", "market", "Taiz"),
        ("A missile strike on a school in Chernihiv killed six children.", "missile strike", "school", "Chernihiv"),
        ("A drone strike on a wedding in Helmand left ten dead.", "drone strike", "wedding", "Helmand"),
        (
            "The shelling of a bus station in Gorlovka on Wednesday killed four civilians.",
            "shelling",
            "bus station",
            "Gorlovka",
        ),
        ("A rocket attack on a camp near Erbil wounded two soldiers.", "rocket attack", "camp", "Erbil"),
        ("A car bomb exploded outside a church in Jos on Sunday.", "car bomb", "church", "Jos"),
        ("A suicide bombing at a mosque in Kunduz killed fifty worshippers.", "suicide bombing", "mosque", "Kunduz"),
        ("Gunmen opened fire on a bus in Garissa on Saturday, killing 28 people.", "shooting", "bus", "Garissa"),
        ("Soldiers executed twelve prisoners in Bentiu on Thursday.", "execution", "twelve prisoners", "Bentiu"),
        (
            "The massacre of forty villagers in Rukum on Monday shocked the country.",
            "massacre",
            "forty villagers",
            "Rukum",
        ),
        ("Militants kidnapped thirty pupils and two teachers in Kaduna on Monday.", "kidnapping", None, "Kaduna"),
        ("A chlorine attack on the town of Saraqib injured eleven people.", "chemical attack", None, "Saraqib"),
        ("A BOMB EXPLODED TODAY AT A BANK IN SANTA ANA, KILLING TWO PEOPLE.", "bombing", None, "SANTA ANA"),
        ("Three people were killed in clashes in Kidal on Tuesday.", "clash", None, "Kidal"),
        ("Rebels torched the market of Malakal on Monday.", "arson", None, "Malakal"),
    ],
)
def test_an_event_has_the_type_target_and_place_of_the_words(words, kind, target, place):
    report = only(words)
    assert (report.type, report.place.name) == (kind, place)
    if target is not None:
        assert report.target == target


@pytest.mark.parametrize(
    "words",
    [
        "The minister suffered a heart attack in Kyiv on Monday.",
        "The senator launched a verbal attack on the mayor of Lagos on Tuesday.",
        "Reporters bombarded the spokesman with questions in Geneva on Friday.",
        "The unions called a general strike in Lima on Monday.",
        "The two sides struck a deal in Doha on Tuesday.",
        "There has been an explosion of interest in the museum in Tbilisi.",
        "Troops took part in a drill in Poland, where a mock attack on a bridge was staged on Monday.",
        "In the video game, an attack on a hospital in Berlin opens the first level.",
        "Intentionally directing attacks against the civilian population would constitute a war crime.",
        "The convention prohibits attacks on hospitals.",
        "The general warned of an attack on Odesa next week.",
        "The army could bomb the port of Tartus, analysts said.",
        "He likened the siege to the bombing of Guernica.",
        "The attack on the village took place in 1993, a historian in Sarajevo said.",
        "At least 4,000 people have been killed since the war began.",
        "It must stop bombing children, the envoy told the council.",
        "The striker scored twice in the match in Milan on Sunday after an attack down the left.",
        "The execution of the plan began in Accra on Monday.",
        "",
    ],
)
def test_metaphor_plan_law_play_history_and_tolls_are_no_incidents(words):
    assert reports(words) == []


def test_mentions_of_one_event_are_one_report_on_its_fullest_statement():
    report = only(
        "The shelling shocked the town. Mortar fire hit a market in Taiz on Tuesday, killing nine people. "
        "The attack came at noon. Nobody claimed responsibility for the shelling."
    )
    assert report.passage.quote == "Mortar fire hit a market in Taiz on Tuesday, killing nine people."
    assert report.happened.day == "2024-05-14"


def test_other_places_days_or_targets_are_other_events():
    words = (
        "An airstrike on a hospital in Idlib on Tuesday killed four people. "
        "An airstrike on a school in Homs on Wednesday killed two. "
        "Another airstrike hit a bakery in Homs on Thursday."
    )
    assert [r.place.name for r in reports(words)] == ["Idlib", "Homs", "Homs"]


@pytest.mark.parametrize(
    ("words", "actor", "blame", "by"),
    [
        ("Rebel shelling killed four people in Taiz on Monday.", "Rebel", Blame.STATED, None),
        ("Government jets bombed a school in Idlib on Monday.", "Government jets", Blame.STATED, None),
        (
            "A school in Idlib was bombed by government jets on Monday, killing two people.",
            "government jets",
            Blame.STATED,
            None,
        ),
        (
            "The mayor, Tavo Kestrin, blamed government forces for the shelling of a market in Taiz on Monday.",
            "government forces",
            Blame.ACCUSED,
            "Tavo Kestrin",
        ),
        ("Rebels were blamed for the bombing of a church in Jos on Sunday.", "Rebels", Blame.ACCUSED, None),
        (
            "The Northern Front claimed responsibility for the car bomb in Jos on Sunday.",
            "Northern Front",
            Blame.CLAIMED,
            None,
        ),
        (
            "A market in Taiz was shelled on Monday, possibly by rebels, killing one person.",
            "rebels",
            Blame.POSSIBLE,
            None,
        ),
        ("A car bomb killed two people in Jos on Sunday.", None, Blame.UNKNOWN, None),
        (
            "No group has claimed responsibility for the car bomb that killed two people in Jos on Sunday.",
            None,
            Blame.UNKNOWN,
            None,
        ),
    ],
)
def test_blame_is_as_firm_as_the_words(words, actor, blame, by):
    report = only(words)
    assert (report.actor, report.blame) == (actor, blame)
    assert (report.alleged_by.name if report.alleged_by else None) == by
    assert (report.actor_at is None) == (actor is None)


def test_a_general_practice_is_marked_as_such():
    report = only("Homes and clinics are said to have been targeted by the general's forces during the war.")
    assert (report.pattern, report.place, report.happened, report.blame) == ("general", None, None, Blame.ACCUSED)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("Police foiled a bomb attack on a station in Lahore on Monday.", Stage.ATTEMPTED),
        ("The militia threatened to attack the hospital in Malakal on Monday.", Stage.THREATENED),
        ("A bomb exploded at a station in Lahore on Monday.", Stage.ACCOMPLISHED),
    ],
)
def test_the_stage_is_as_alleged(words, stage):
    assert only(words).stage == stage


@pytest.mark.parametrize(
    "denial",
    [
        "The Ministry of Defence denied any part in the attack.",
        "The Ministry of Defence rejected the accusation.",
        "The Ministry of Defence dismissed the reports as fake news.",
        "The Ministry of Defence said its aircraft had not bombed the town.",
    ],
)
def test_a_denial_is_tied_to_the_event_it_denies(denial):
    strike = "An airstrike on a bakery in Idlib killed nine people on Tuesday."
    words = f"{strike} {denial} A car bomb killed two people in Jos on Sunday."
    first, second = reports(words)
    assert [s.name.removeprefix("The ") for s in first.denied_by] == ["Ministry of Defence"]
    assert second.denied_by == ()


def test_a_denial_within_the_sentence_is_kept():
    report = only("The bombing of a clinic in Homs, which Orland described as 'fake news', killed three people.")
    assert [s.name for s in report.denied_by] == ["Orland"]


def test_what_was_not_denied_stays_undenied():
    assert (
        only("An airstrike on a bakery in Idlib killed nine people. An official did not deny the strike.").denied_by
        == ()
    )
    assert (
        only(
            "An airstrike on a bakery in Idlib killed nine people. The army denied the envoy access to the town."
        ).denied_by
        == ()
    )


def test_a_dateline_places_the_news_that_names_no_other_place():
    report = only(
        "SANTA ANA, 2 NOV 89 (RADIO PERLA) -- [TEXT] A BOMB EXPLODED TODAY OUTSIDE A UNION OFFICE, KILLING TWO PEOPLE."
    )
    assert report.place.name == "SANTA ANA"


def test_without_a_publication_day_a_weekday_is_not_resolved():
    (report,) = reports("A car bomb killed two people in Jos on Sunday.", Context())
    assert (report.happened.earliest, report.happened.words) == (None, "Sunday")


WORDS = [
    "An",
    "airstrike",
    "by",
    "Russian",
    "forces",
    "killed",
    "nine",
    "people",
    "in",
    "Idlib",
    "on",
    "Tuesday",
    ".",
    ",",
    "denied",
    "the",
    "attack",
    "The",
    "ministry",
    "blamed",
    "rebels",
    "for",
    "who",
    "and",
    "“",
    "”",
    "was",
    "hit",
    "hospital",
    "\n",
    "claimed responsibility",
    "'s",
    "of",
    "-",
    "said",
]


@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_text_gives_reports_on_exact_passages_and_the_same_twice(words):
    try:
        text = text_of(words)
    except UnicodeEncodeError:
        return  # lone surrogates never reach an extractor: a reading's text is UTF-8
    found = list(INCIDENTS(text, FRIDAY))
    for report in found:
        spans = [
            report.passage,
            report.actor_at,
            report.place and report.place.mention,
            *(s.mention for s in report.denied_by),
            report.alleged_by and report.alleged_by.mention,
        ]
        assert all(words[p.start : p.end] == p.quote for p in spans if p is not None)
        assert (report.actor is None) == (report.blame is Blame.UNKNOWN)
    assert [r.id for r in found] == [r.id for r in INCIDENTS(text, FRIDAY)]


def test_who_is_named_beside_an_accusation_in_the_passive_is_not_the_one_who_accuses():
    report = only(
        "The Norland army has been accused of shelling the clinic in Varn with incendiary rounds, which are restricted "
        "according to the Ministry of Health."
    )
    assert report.blame is Blame.ACCUSED
    assert report.alleged_by is None


def test_the_day_on_which_a_report_was_issued_is_not_the_day_of_the_event():
    report = only(
        "Nine people were shot dead in Varn, according to the Lorne Monitor, which issued its report on Tuesday."
    )
    assert report.happened is None


def test_the_head_of_a_tables_column_is_no_actor():
    assert only("Group killed nine people in an airstrike on Varn on 12 May 2024.").actor is None


def test_the_attack_is_the_one_told_last():
    first, second = reports(
        "The Norland army has been accused of attacking convoys with incendiary shells.\n\n"
        "Three people were killed after a strike on a clinic in the city of Varn on 12 May 2024.\n\n"
        "The attack is said to have taken place during a ceasefire."
    )
    assert "The attack" not in first.passage.quote
    assert second.place.name == "Varn"
    assert second.weapon is None


@pytest.mark.parametrize(
    ("words", "kind", "place"),
    [
        ("Regime warplanes raided a market in Binnish on Wednesday, killing nine.", "airstrike", "Binnish"),
        ("Fighters fired rocket shells at a school in Aleppo on Thursday.", "rocket attack", "Aleppo"),
        ("Tank shells set the fuel depot in Gaza on fire on Tuesday.", "shelling", "Gaza"),
        ("Gunmen seized more than 80 pupils from a school in Kaduna on Tuesday.", "kidnapping", "Kaduna"),
        ("In December, 30 boys were taken from a school in Kaduna by gunmen.", "kidnapping", "Kaduna"),
        ("Soldiers robbed a bank in Jos on Monday.", "robbery", "Jos"),
        (
            "UNIDENTIFIED INDIVIDUALS SHOT TO DEATH A WATCHMAN IN SANTA ANA, 65 KM WEST OF SAN SALVADOR, TODAY.",
            "shooting",
            "SANTA ANA",
        ),
    ],
)
def test_how_newspapers_tell_it(words, kind, place):
    report = only(words)
    assert (report.type, report.place.name) == (kind, place)


@pytest.mark.parametrize(
    "words",
    [
        "Four people were killed in Lagos on Saturday when a lorry ploughed into a bus queue.",
        "An earthquake killed eleven people in Jos on Monday.",
        "A gas explosion wrecked a house in Lagos on Thursday night.",
        "Attacks on civilians must stop, the envoy said in Geneva on Friday.",
        "The union called the offer a bomb under the profession in Lagos on Friday.",
        "A war of ten years of conflict has claimed almost 70,000 lives in Varn.",
        "Since 7 October more than 3,000 people have been killed in Taiz.",
        "Suspects will be arrested, executed, and forgotten in Jos, the rebels said.",
        "The men fired into the air at a wedding in Kunduz on Friday.",
    ],
)
def test_accidents_nature_demands_and_tolls_are_no_incidents(words):
    assert reports(words) == []


def test_two_people_who_are_each_told_as_somebody_new_are_two_events():
    first, second = reports(
        "Unidentified men shot dead a watchman in Santa Ana on Monday. Later on Monday, an employee of the brigade was "
        "shot to death in Santa Ana."
    )
    assert (first.target, second.target) != (None, None)


def test_a_headline_and_the_story_below_it_are_one_event():
    report = only(
        "Nine killed as missile hits bus queue\n\n"
        "A missile hit a bus queue in Kharkiv on Tuesday, killing nine people, police said.\n"
    )
    assert report.place.name == "Kharkiv"


@pytest.mark.parametrize(
    ("reason", "by"),
    [
        ('The army said it had hit "a command post of the militants".', "army"),
        ("The Ministry of Defence said the building was being used by rebel fighters.", "Ministry of Defence"),
        ("The Ministry of Defence said the raid was in response to rocket fire.", "Ministry of Defence"),
        ("The army said that residents had been warned.", "army"),
    ],
)
def test_a_justification_is_tied_to_the_event_it_speaks_of(reason, by):
    report = only(f"An air strike hit a clinic in Taiz on Tuesday, killing eight people. {reason}")
    assert [s.name.removeprefix("The ") for s in report.justified_by] == [by]


def test_what_bystanders_say_of_the_place_is_no_justification():
    report = only("Jets bombed a market in Taiz on Monday. Residents said the hall had been used by fighters.")
    assert report.justified_by == ()


def test_the_doer_who_says_so_itself_claims_it():
    report = only("The coalition said it had struck a hospital in Taiz on Monday.")
    assert (report.actor, report.blame) == ("coalition", Blame.CLAIMED)


def test_what_an_unknown_voice_says_is_an_accusation_by_nobody_named():
    report = only("He noted that Norland's forces have destroyed schools and hospitals.")
    assert (report.blame, report.alleged_by, report.pattern) == (Blame.ACCUSED, None, "general")


def test_the_next_sentence_may_say_who_is_blamed():
    report = only("Armed men shot dead a union leader in Apopa on Monday. The union blamed the Northern Front.")
    assert (report.actor, report.blame) == ("Northern Front", Blame.ACCUSED)
    assert report.alleged_by.name.removeprefix("The ") == "union"


def test_a_place_held_by_somebody_is_no_accusation():
    report = only("Warplanes struck the town of Arbin in rebel-held Eastern Ghouta on Monday, killing nine people.")
    assert report.alleged_by is None
    assert report.actor != "Eastern Ghouta"


def test_a_charge_denied_by_somebody_is_that_bodys_denial():
    report = only(
        "A nerve gas attack in Varn on Monday injured two people. The mayor blamed the Norland army for the attack, a "
        "charge denied by the Ministry of Defence."
    )
    assert [s.name for s in report.denied_by] == ["Ministry of Defence"]


# ---- where it was: of the places that a sentence names, and of those that no list has -----------------------------


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("A convoy was ambushed near Torvek and at least nine soldiers died.", "Torvek"),
        ("A strike on a warehouse in al-Mesrana killed five people on Monday.", "al-Mesrana"),
        ("A raid on a cafe in the Velmara countryside left six people dead.", "Velmara countryside"),
        ("Rebels attacked the Ormava police post on Monday, killing two policemen.", "Ormava police post"),
        ("Warplanes bombed a bakery in the town of Belkur east of Aleppo on Monday.", "Belkur"),
        ("Jets bombed a ferry near the town of Maskol, killing families fleeing Raqqa.", "Maskol"),
        ("GUNMEN KILLED TWO TEACHERS IN NEARBY SANTA ORVELA, WITNESSES SAID.", "SANTA ORVELA"),
        ("A BOMB EXPLODED IN EL TORMO, KARVAN DEPARTMENT, KILLING TWO PEOPLE.", "EL TORMO"),
        ("GUERRILLAS OVERRAN THE TORVACA POLICE STATION, KILLING SIX POLICEMEN.", "TORVACA"),
    ],
)
def test_a_place_that_no_list_has_is_told_by_the_words_beside_it(words, place):
    assert [r.place.name for r in reports(words) if r.place] == [place]


@pytest.mark.parametrize(
    "words",
    [
        "At least nine people were killed in the airstrike, the Torvek District Hospital said in its bulletin.",
        "The Ministry of Defence in Torvek has denied any part in the airstrike that killed nine people.",
        "Nine people were killed in the airstrike, according to the Mill Street Monitor, a charity.",
    ],
)
def test_where_a_body_sits_that_speaks_is_not_where_it_happened(words):
    assert [r.place for r in reports(words)] in ([], [None])


def test_a_dateline_that_lost_its_marks_gives_way_to_the_place_of_the_sentence():
    report = only("Agencies Beirut May 17 2024 Warplanes bombed a market in the town of Belkur on Thursday.")
    assert report.place is not None and report.place.name == "Belkur"


# ---- one event or two -----------------------------------------------------------------------------------------------


def test_an_event_of_some_days_earlier_is_another_one():
    told = reports(
        "An airstrike hit a river crossing near Maskol on Thursday, killing nine people. "
        "Six days earlier a raid on a cafe in the Velmara countryside left eight people dead."
    )
    assert [r.place.name for r in told if r.place] == ["Maskol", "Velmara countryside"]


def test_each_line_of_a_list_tells_its_own_event():
    told = reports(
        "What we know\n• At least 11 people were killed in an airstrike on a school in Torvek\n"
        "• Rockets were fired at Belkur on Thursday\n"
    )
    assert [(r.type, r.place.name) for r in told if r.place] == [("airstrike", "Torvek"), ("rocket attack", "Belkur")]


def test_a_denial_of_having_fired_denies_the_shelling_told_before():
    report = only(
        "Nine people were killed on Thursday when shells hit the covered market in Dolmar. "
        "A spokesman for the Northern Army, Colonel Piet Saran, denied that its forces had fired on Dolmar."
    )
    assert report.type == "shelling"
    assert [d.name for d in report.denied_by] == ["Piet Saran"]


# ---- what was done ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A drone fired four times on a cattle market in Torvek on Monday.", "drone strike"),
        ("Helicopters fired on a bus in Torvek on Monday, killing two people.", "airstrike"),
        ("The warehouse in Torvek was hit from the air on Monday.", "airstrike"),
        ("Three rockets were fired at Torvek on Monday.", "rocket attack"),
        ("Two planes dropped 250-pound bombs on a school in Torvek on Monday.", "airstrike"),
        ("The attackers launched catapult bombs at a clinic in Torvek on Monday.", "bombing"),
        ("Two teachers were found dead in Torvek on Monday, with signs of torture.", "killing"),
    ],
)
def test_the_verb_with_its_carrier_gives_the_type(words, kind):
    report = only(words)
    assert report.type == kind
    assert report.pattern is None


def test_in_capitals_a_named_person_struck_is_enough_for_a_report():
    report = only("GUNMEN KILLED DEPUTY MARIO ORVEL IN THE CAPITAL.")
    assert [h.words.quote for h in report.harmed] == ["MARIO ORVEL"]


@pytest.mark.parametrize(
    ("words", "kind", "place"),
    [
        (
            "Three rockets came down on the bus depot on the southern edge of Torvek on Monday.",
            "rocket attack",
            "Torvek",
        ),
        (
            "She was weighing apples when the first shell came through the roof of the market in Torvek.",
            "shelling",
            "Torvek",
        ),
        ("At least five rounds landed among the stalls in Torvek on Monday.", "shelling", "Torvek"),
        ("Bombs fell on a wedding tent in Torvek late on Thursday.", "airstrike", "Torvek"),
        ("The village of Torvek came under mortar fire on Monday; eight people died.", "shelling", "Torvek"),
        ("The clinic in Torvek took a direct hit on Tuesday morning.", "attack", "Torvek"),
        ("The column opened fire with 122 mm howitzers on the market of Torvek on Monday.", "shelling", "Torvek"),
        ("Rebels dynamited the bridge in Torvek on Monday.", "bombing", "Torvek"),
        (
            "On 3 June the force carried out precision air strikes on a base of the sect at Torvek.",
            "airstrike",
            "Torvek",
        ),
        ("Gunmen burst into a school in Torvek on Monday and killed four teachers.", "attack", "Torvek"),
        ("LAST NIGHT OUR FORCES ANNIHILATED THE GARRISON INSIDE THE SAN TORVO SUGAR MILL.", "attack", "SAN TORVO"),
        ("SOME 80 MEN FIRED RIFLE GRENADES AT THE DORMITORY OF THE SAN TORVO MILL YESTERDAY.", "attack", "SAN TORVO"),
        ("Eleven workers were killed by rockets from an army helicopter in Torvek on Tuesday.", "airstrike", "Torvek"),
        ("The market in Torvek was struck by the army's own mortars on Monday.", "mortar", "Torvek"),
        ("The occupiers struck Torvek with two missiles on Tuesday.", "missile strike", "Torvek"),
        ("Unidentified men threw a grenade into a bar in Torvek on Sunday.", "bombing", "Torvek"),
        ("A mine exploded under a bus near Torvek on Sunday, killing eight passengers.", "explosion", "Torvek"),
        ("ARMY AIRCRAFT BOMBED THE AREA OF CERRO TORVO YESTERDAY.", "airstrike", "CERRO TORVO"),
    ],
)
def test_an_attack_is_told_in_many_words_and_its_place_in_its_own_sentence(words, kind, place):
    report = only(words)
    assert (report.type, report.place.name) == (kind, place)
    assert report.pattern is None


@pytest.mark.parametrize(
    "words",
    [
        "The children burst into tears in Torvek on Monday.",
        "The actor burst into the theatre in Torvek on Monday.",
        "Critics fell upon the minister in Torvek on Tuesday.",
        "A virus wiped out the village's herd near Torvek on Monday.",
        "The company came under fire from investors in Torvek on Monday.",
        "The mayor came under attack from the opposition over the market in Torvek on Monday.",
        "If rockets came down on Torvek, hundreds would die.",
        "In the war of 1962 rockets came down on Torvek.",
        "The air force has carried out air strikes on the region for years.",
    ],
)
def test_the_same_words_without_an_attack_are_no_report(words):
    assert not reports(words)


def test_the_town_is_the_one_named_last_before_its_market():
    report = only(
        "KARSK (Interpost) -- The commander of the Torvek garrison said 14 people had been killed after artillery fire "
        "hit the town's market hall."
    )
    assert report.place.name == "Torvek"


def test_a_raid_a_week_before_the_strike_is_an_event_of_its_own():
    report = only("The strike came a week after gunmen of the sect raided Olinka, on the shore, and killed 12 guards.")
    assert (report.type, report.place.name) == ("attack", "Olinka")


def test_what_happened_again_is_told_apart():
    told = reports(
        "Shells struck the market in Torvek on Monday morning. In the afternoon it happened again. "
        "A driver was at the depot in Torvek when rockets hit the waiting room."
    )
    assert [r.type for r in told] == ["shelling", "rocket attack"]


@pytest.mark.parametrize(
    ("words", "actor", "by"),
    [
        (
            "Colonel Piet Saran told reporters that the fire came from positions of the Ruvan Guard.",
            "Ruvan Guard",
            "Piet Saran",
        ),
        (
            '"They can see every stall," Mayor Piet Saran said. He pinned the blame on the Ruvan Guard.',
            "Ruvan Guard",
            None,
        ),
    ],
)
def test_blame_in_a_sentence_of_its_own_reaches_the_report_before_it(words, actor, by):
    report = only(f"Shells hit the market in Torvek on Monday, killing nine people. {words}")
    assert (report.actor, report.blame) == (actor, Blame.ACCUSED)
    assert by is None or report.alleged_by.name == by


def test_not_knowing_where_rockets_came_from_blames_nobody():
    report = only("Rockets hit the depot in Torvek on Monday. The mayor could not tell where the rockets came from.")
    assert (report.actor, report.blame) == (None, Blame.UNKNOWN)


def test_a_town_that_was_struck_is_neither_harmed_nor_the_doer():
    report = only("Shells fell in Torvek on Friday. The Torvek strike killed 31 people, the mayor said.")
    assert report.actor is None
    assert "Torvek" not in [h.words.quote for h in report.harmed]
