"""Who repeats whom: shared statements, origins, borrowings and copies in an invented town."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solferino.record import (
    BorrowingKind,
    Credit,
    CreditRelation,
    Mode,
    Population,
    SpeakerKind,
    StatementKind,
    Verdict,
)
from solferino.trace import trace
from town import Town, on

SPEECH = "We counted every boat twice before the storm broke over the harbour wall"
WIRE = (
    "Three ferries sank at the old quay of Velm on Sunday night when fire from the hills reached the pier and nobody "
    "came to put it out"
)


@pytest.fixture
def town():
    return Town()


def traced(town):
    return trace(town.claims, town.texts, town.publications, town.decisions)


def origin_of(result, claim):
    return next(o for o in result.origins if claim.id in o.claims)


def groups(result):
    return [set(s.claims) for s in result.shared]


# -- shared statements --------------------------------------------------------------------------------------------


def test_one_speech_in_two_papers_is_one_statement_and_one_origin(town):
    a = town.text(f"“{SPEECH},” said harbour master Ona Brask.")
    b = town.text(f"Brask told the council: “{SPEECH}.”")
    one = town.says(a, f"“{SPEECH},”", "Ona Brask")
    other = town.says(b, f"“{SPEECH}.”", "Brask")
    result = traced(town)
    assert groups(result) == [{one.id, other.id}]
    assert result.shared[0].texts == 2 and result.shared[0].speaker == "Ona Brask" and result.shared[0].handle == ""
    assert origin_of(result, one) is origin_of(result, other)
    assert origin_of(result, one).name == "Ona Brask"


def test_one_formula_in_two_mouths_stays_two_statements_with_two_origins(town):
    a = town.text(f"“{SPEECH},” said Ona Brask.")
    b = town.text(f"“{SPEECH},” said Karl Blum.")
    one, other = town.says(a, f"“{SPEECH},”", "Ona Brask"), town.says(b, f"“{SPEECH},”", "Karl Blum")
    result = traced(town)
    assert result.shared == ()
    assert origin_of(result, one) is not origin_of(result, other)


def test_a_short_fragment_joins_only_its_own_speakers_words(town):
    a = town.text(f"“{SPEECH},” said Ona Brask.")
    b = town.text("Brask spoke of boats counted “every boat twice” and left.")
    c = town.text("Blum repeated “every boat twice” and left.")
    whole = town.says(a, f"“{SPEECH},”", "Ona Brask")
    mine = town.says(b, "“every boat twice”", "Brask", mode=Mode.DIRECT)
    town.says(c, "“every boat twice”", "Blum", mode=Mode.DIRECT)
    assert groups(traced(town)) == [{whole.id, mine.id}]


def test_long_words_without_a_speaker_lead_to_the_speaker_another_text_names(town):
    a = town.text(f"“{SPEECH},” said Ona Brask.")
    b = town.text(f"One line stayed with the crews: “{SPEECH}.”")
    named, unnamed = town.says(a, f"“{SPEECH},”", "Ona Brask"), town.says(b, f"“{SPEECH}.”")
    result = traced(town)
    assert groups(result) == [{named.id, unnamed.id}]
    assert origin_of(result, unnamed).name == "Ona Brask"
    assert "1 without naming the speaker" in result.shared[0].why


def test_a_quotation_continued_over_a_cue_is_one_carrier(town):
    first, second = "“We counted every boat twice,”", "“before the storm broke over the harbour wall.”"
    a = town.text(f"{first} said Ona Brask, {second}")
    b = town.text(f"“{SPEECH},” said Ona Brask.")
    one = town.says(a, first, "Ona Brask")
    two = town.says(a, second, "Ona Brask", continues=one.id)
    whole = town.says(b, f"“{SPEECH},”", "Ona Brask")
    [shared] = traced(town).shared
    assert set(shared.claims) == {one.id, two.id, whole.id} and shared.texts == 2


def test_reported_speech_joins_the_quotation_of_the_same_speaker(town):
    a = town.text(f"“{SPEECH},” said Ona Brask.")
    b = town.text("Brask said that every boat was counted twice before a storm broke over the wall of the harbour.")
    town.says(a, f"“{SPEECH},”", "Ona Brask")
    town.says(b, b.text, "Brask", mode=Mode.INDIRECT)
    assert len(traced(town).shared) == 1


def test_the_same_words_on_days_known_to_be_apart_are_two_statements(town):
    a, b = town.text(f"“{SPEECH},” said Ona Brask."), town.text(f"Again: “{SPEECH},” said Ona Brask.")
    town.says(a, f"“{SPEECH},”", "Ona Brask", said=on("2031-02-01"))
    town.says(b, f"“{SPEECH},”", "Ona Brask", said=on("2031-03-01"))
    assert traced(town).shared == ()


def test_a_denial_in_reported_speech_is_not_the_statement_it_resembles(town):
    a = town.text("Brask said the garrison shelled the ferry pier and the mill road.")
    b = town.text("Brask said it was not true that the garrison shelled the ferry pier and the mill road.")
    town.says(a, a.text, "Brask", mode=Mode.INDIRECT)
    town.says(b, b.text, "Brask", mode=Mode.INDIRECT, what=StatementKind.DENIAL)
    assert traced(town).shared == ()


def test_a_person_may_join_two_statements_and_part_two_others(town):
    a, b = town.text(f"“{SPEECH},” said Ona Brask."), town.text(f"Brask: “{SPEECH}.” She said the tide was late.")
    one, other = town.says(a, f"“{SPEECH},”", "Ona Brask"), town.says(b, f"“{SPEECH}.”", "Brask")
    late = town.says(b, "She said the tide was late.", "Brask", mode=Mode.INDIRECT)
    town.decides(Verdict.NOT_SAME, one, other)
    town.decides(Verdict.SAME, one, late)
    assert groups(traced(town)) == [{one.id, late.id}]


def test_what_a_person_parted_is_never_joined_through_a_third(town):
    texts = [town.text(f"{n} “{SPEECH},” said Ona Brask.") for n in "abc"]
    one, two, three = (town.says(t, f"“{SPEECH},”", "Ona Brask") for t in texts)
    town.decides(Verdict.NOT_SAME, one, two)
    town.decides(Verdict.SAME, one, three)
    for members in groups(traced(town)):
        assert not {one.id, two.id} <= members


# -- origins ------------------------------------------------------------------------------------------------------


def test_every_claim_but_credits_leads_back_to_exactly_one_origin(town):
    a = town.text(f"{WIRE}. “{SPEECH},” said Ona Brask, according to the Velm Courier.", "Lamp")
    town.says(a, f"“{SPEECH},”", "Ona Brask")
    town.counts(a, "Three ferries", 3)
    town.reports(a, WIRE, "shelling", "Velm")
    town.act(a, "nobody came")
    town.credits(a, "according to the Velm Courier", "Velm Courier")
    led = [key for o in traced(town).origins for key in o.claims]
    assert sorted(led) == sorted(c.id for c in town.claims if not isinstance(c, Credit))


def test_a_figure_leads_to_the_source_that_gives_it(town):
    a, b = town.text("Nine died, the Harbour Office said."), town.text("The Harbour Office gave nine dead.")
    one = town.counts(a, "Nine died", 9, source=town.speaker(a, "Harbour Office", SpeakerKind.INSTITUTION))
    other = town.counts(b, "nine dead", 9, source=town.speaker(b, "Harbour Office", SpeakerKind.INSTITUTION))
    result = traced(town)
    assert origin_of(result, one) is origin_of(result, other)
    assert (origin_of(result, one).name, origin_of(result, one).named) == ("Harbour Office", "yes")


def test_a_spokesman_and_his_ministry_are_one_origin_when_the_text_says_so(town):
    a = town.text("Nine died, the Harbour Ministry said.")
    b = town.text("Nine died, said Piet Moll, spokesman for the Harbour Ministry.")
    one = town.counts(a, "Nine died", 9, source=town.speaker(a, "Harbour Ministry", SpeakerKind.INSTITUTION))
    other = town.counts(
        b, "Nine died", 9, source=town.speaker(b, "Piet Moll", role="spokesman for the Harbour Ministry")
    )
    found = origin_of(traced(town), one)
    assert other.id in found.claims
    assert (found.name, found.kind) == ("Harbour Ministry", SpeakerKind.INSTITUTION)


def test_an_acronym_and_its_full_name_are_one_origin(town):
    a, b = town.text("Nine died, the Coast Rescue League said."), town.text("Nine died, said the CRL.")
    town.counts(a, "Nine died", 9, source=town.speaker(a, "Coast Rescue League", SpeakerKind.INSTITUTION))
    town.counts(b, "Nine died", 9, source=town.speaker(b, "CRL", SpeakerKind.INSTITUTION))
    assert len(traced(town).origins) == 1


def test_a_last_name_that_fits_two_people_is_joined_to_neither(town):
    texts = [
        town.text(f"“The {n},” said {who}.")
        for n, who in [("well is dry", "Anna Blum"), ("mill is shut", "Karl Blum"), ("road is open", "Blum")]
    ]
    for text, quote, who in zip(
        texts,
        ["“The well is dry,”", "“The mill is shut,”", "“The road is open,”"],
        ["Anna Blum", "Karl Blum", "Blum"],
        strict=True,
    ):
        town.says(text, quote, who)
    assert len(traced(town).origins) == 3


def test_texts_that_name_no_source_are_one_unnamed_origin_each(town):
    a, b = town.text("Nine died at the quay.", "Lamp"), town.text("At least nine people lost their lives.", "Courier")
    town.counts(a, "Nine", 9)
    town.counts(b, "nine people", 9)
    assert [(o.named, o.name) for o in traced(town).origins] == [("no", None), ("no", None)]


@pytest.mark.parametrize(
    ("one", "other"), [("Lamp", "Lamp"), ("EVA", "North-EVA"), ("Velm Courier (relay)", "Velm Courier")]
)
def test_texts_of_one_house_that_name_no_source_are_one_origin(town, one, other):
    a, b = town.text("Nine died at the quay.", one), town.text("At least nine people lost their lives.", other)
    town.counts(a, "Nine", 9)
    town.counts(b, "nine people", 9)
    assert len(traced(town).origins) == 1


def test_papers_that_only_share_a_common_word_in_their_names_are_two_houses(town):
    a, b = town.text("Nine died at the quay.", "Velm Times"), town.text("Nine lost their lives.", "Times")
    town.counts(a, "Nine", 9)
    town.counts(b, "Nine", 9)
    assert len(traced(town).origins) == 2


def test_texts_that_share_wording_lean_on_one_unnamed_origin_and_the_words_show_it(town):
    a, b = town.text(f"{WIRE}. More soon.", "Lamp"), town.text(f"VELM — {WIRE}, reports say.", "Courier")
    town.counts(a, "Three ferries", 3)
    town.counts(b, "Three ferries", 3)
    [origin] = traced(town).origins
    assert origin.named == "no"
    [shown] = [x for x in origin.borrowings if x.kind is BorrowingKind.WORDING]
    assert shown.here.quote == shown.there.quote == WIRE
    assert (shown.sure, shown.direction) == ("shown", "open")


def test_a_claim_without_source_in_wording_that_another_text_sources_leads_to_that_source(town):
    a = town.text(f"{WIRE}, the Harbour Office said.", "Lamp")
    b = town.text(f"{WIRE}. The night was cold.", "Courier")
    sourced = town.counts(a, "Three ferries", 3, source=town.speaker(a, "Harbour Office", SpeakerKind.INSTITUTION))
    bare = town.counts(b, "Three ferries", 3)
    result = traced(town)
    assert bare.id in origin_of(result, sourced).claims


def test_two_papers_that_quote_one_speech_at_length_do_not_share_their_own_reporting(town):
    long = f"{SPEECH} and then we went home to wait for the morning ferry"
    here = " ".join(f"Street {n} was swept again by the men of ward {n}." for n in range(9))
    there = " ".join(f"House {n} lost a roof and family {n} slept elsewhere." for n in range(9))
    a = town.text(f"“{long},” said Ona Brask. Nine died. {here}", "Lamp")
    b = town.text(f"“{long},” Brask said. Dozens of houses burnt; twelve died. {there}", "Courier")
    town.says(a, f"“{long},”", "Ona Brask")
    town.says(b, f"“{long},”", "Brask")
    nine, twelve = town.counts(a, "Nine died", 9), town.counts(b, "twelve died", 12)
    result = traced(town)
    assert origin_of(result, nine) is not origin_of(result, twelve)


def test_a_credit_in_the_sentence_is_the_origin_of_a_claim_without_speaker(town):
    a = town.text("Nine died at the quay, the Velm Courier reported. The night was cold.", "Lamp")
    claim = town.counts(a, "Nine died", 9)
    credit = town.credits(a, "the Velm Courier reported", "Velm Courier")
    found = origin_of(traced(town), claim)
    assert (found.name, found.kind, found.named) == ("Velm Courier", SpeakerKind.OUTLET, "yes")
    [shown] = found.borrowings
    assert (shown.kind, shown.here, shown.direction, shown.sure) == (
        BorrowingKind.CREDIT,
        credit.passage,
        "known",
        "shown",
    )


def test_a_credit_elsewhere_covers_only_what_it_says_it_covers(town):
    a = town.text("Nine died at the quay. Two were hurt. The toll of nine is from the Velm Courier.", "Lamp")
    nine, two = town.counts(a, "Nine died", 9), town.counts(a, "Two were hurt", 2)
    town.credits(a, "from the Velm Courier", "Velm Courier", covers="Nine died")
    result = traced(town)
    assert origin_of(result, nine).name == "Velm Courier"
    assert origin_of(result, two).name is None


def test_who_credits_a_paper_and_the_paper_itself_are_one_origin(town):
    a = town.text("Nine died at the quay, the Velm Courier reported.", "Lamp")
    b = town.text("Nine people lost their lives at the pier.", "Velm Courier")
    one, other = town.counts(a, "Nine died", 9), town.counts(b, "Nine people", 9)
    town.credits(a, "the Velm Courier reported", "Velm Courier")
    result = traced(town)
    assert origin_of(result, one) is origin_of(result, other)


def test_two_papers_that_cite_each_other_are_one_origin(town):
    a = town.text("Nine died at the quay, the Velm Courier reported.", "Hill Lamp")
    b = town.text("Nine people lost their lives, says the Hill Lamp.", "Velm Courier")
    town.counts(a, "Nine died", 9)
    town.counts(b, "Nine people", 9)
    town.credits(a, "the Velm Courier reported", "Velm Courier")
    town.credits(b, "says the Hill Lamp", "Hill Lamp")
    assert len(traced(town).origins) == 1


def test_a_paper_that_credits_itself_borrows_from_nobody(town):
    a = town.text("Nine died at the quay, as the Hill Lamp reported.", "Hill Lamp")
    claim = town.counts(a, "Nine died", 9)
    town.credits(a, "as the Hill Lamp reported", "Hill Lamp", CreditRelation.OWN_EARLIER)
    found = origin_of(traced(town), claim)
    assert (found.named, found.borrowings) == ("no", ())


def test_an_agency_line_over_two_texts_makes_them_one_origin(town):
    a, b = town.text("(Norpress) Nine died at the quay.", "Lamp"), town.text("Nine killed. (Norpress)", "Courier")
    town.counts(a, "Nine died", 9)
    town.counts(b, "Nine killed", 9)
    for text in (a, b):
        town.credits(text, "(Norpress)", "Norpress", CreditRelation.CREDIT_LINE)
    [origin] = traced(town).origins
    assert origin.name == "Norpress"
    assert {x.sure for x in origin.borrowings} == {"likely"}


def test_words_given_to_an_outlet_keep_their_speaker_and_show_the_outlet(town):
    a = town.text("“The well is dry,” Ona Brask told the Velm Courier.", "Lamp")
    claim = town.says(a, "“The well is dry,”", "Ona Brask", via="Velm Courier")
    town.credits(a, "told the Velm Courier", "Velm Courier", CreditRelation.TOLD)
    found = origin_of(traced(town), claim)
    assert found.name == "Ona Brask"
    assert [b.toward for b in found.borrowings] == ["Velm Courier"]


def test_a_report_inside_reported_speech_leads_to_its_speaker(town):
    a = town.text("Shells hit the old quay of Velm on Sunday, Ona Brask said.", "Lamp")
    town.says(a, a.text, "Ona Brask", mode=Mode.INDIRECT)
    report = town.reports(a, "Shells hit the old quay of Velm on Sunday", "shelling", "Velm")
    assert origin_of(traced(town), report).name == "Ona Brask"


def test_an_unnamed_voice_is_an_origin_without_a_name_to_count(town):
    a = town.text("Nine died, a senior official said.")
    claim = town.counts(a, "Nine died", 9, source=town.speaker(a, "a senior official", SpeakerKind.UNNAMED))
    found = origin_of(traced(town), claim)
    assert (found.kind, found.named, found.name) == (SpeakerKind.UNNAMED, "no", "a senior official")


def test_no_speaker_is_invented_for_a_passive_without_agent(town):
    a = town.text("The garrison has been accused of burning the mill.")
    claim = town.says(a, a.text, None, mode=Mode.INDIRECT, what=StatementKind.ACCUSATION)
    assert origin_of(traced(town), claim).name is None


# -- copies -------------------------------------------------------------------------------------------------------


def test_one_text_under_two_addresses_is_a_copy(town):
    a, b = town.text(WIRE, copy="one"), town.text(WIRE, copy="two")
    assert traced(town).copies == (tuple(sorted((a.id, b.id))),)


def test_a_text_of_which_half_is_in_another_is_its_copy_and_one_with_a_sentence_is_not(town):
    tail = " ".join(f"Street {n} was swept again in the evening by people of ward {n}." for n in range(12))
    a = town.text(f"{WIRE}. {SPEECH}.")
    b = town.text(f"A new head. {WIRE}. {SPEECH}. An end.")
    town.text(f"{tail} {WIRE}. {tail.replace('swept', 'washed').replace('people', 'men')}")
    assert traced(town).copies == (tuple(sorted((a.id, b.id))),)


# -- laws ---------------------------------------------------------------------------------------------------------


def crowded_town() -> Town:
    town = Town()
    names = ["Ona Brask", "Karl Blum", "Anna Blum", "Blum"]
    for n in range(8):
        words = f"{n} {WIRE if n % 3 else ''} “{SPEECH},” said {names[n % 4]}. Nine{n} died, the Velm Courier reported."
        text = town.text(words, ["Lamp", "Velm Courier", None][n % 3])
        town.says(text, f"“{SPEECH},”", names[n % 4])
        town.counts(text, f"Nine{n} died", 9, population=Population.CIVILIANS)
        if n % 2:
            town.credits(text, "the Velm Courier reported", "Velm Courier")
    return town


@given(st.integers(0, 2**16))
def test_the_order_of_claims_and_texts_changes_nothing(seed):
    town = crowded_town()
    draw = random.Random(seed)
    claims, keys = list(town.claims), list(town.texts)
    draw.shuffle(claims)
    draw.shuffle(keys)
    shuffled = trace(claims, {k: town.texts[k] for k in keys}, town.publications, [])
    assert shuffled == trace(town.claims, town.texts, town.publications, [])


def test_nothing_to_trace_gives_nothing():
    assert trace([], {}, {}, []).origins == ()


def test_every_borrowing_stands_on_characters_of_the_texts():
    town = crowded_town()
    for origin in traced(town).origins:
        for borrowing in origin.borrowings:
            for passage in (borrowing.here, borrowing.there):
                if passage is not None:
                    assert town.texts[passage.reading].text[passage.start : passage.end] == passage.quote


def test_in_its_own_reports_a_body_goes_by_its_short_name_and_is_one_origin_with_who_cites_it(town):
    own = town.text("The Monitor has counted 19 dead. Shells hit the pier of Velm.", "Quay Road Monitor")
    paper = town.text("Nineteen died, according to the Quay Road Monitor.", "Velm Post")
    counted = town.counts(own, "19 dead", 19, source=town.speaker(own, "The Monitor", SpeakerKind.INSTITUTION))
    hit = town.reports(own, "Shells hit the pier of Velm", "shelling", "Velm")
    source = town.speaker(paper, "the Quay Road Monitor", SpeakerKind.INSTITUTION)
    cited = town.counts(paper, "Nineteen", 19, source=source)
    result = traced(town)
    assert origin_of(result, counted) is origin_of(result, cited) is origin_of(result, hit)
    assert origin_of(result, hit).name in ("Quay Road Monitor", "the Quay Road Monitor")


def test_who_denies_a_report_is_not_its_origin(town):
    text = town.text("The army denied that it had shelled the pier of Velm.")
    denial = town.says(text, text.text, "army", SpeakerKind.INSTITUTION, Mode.INDIRECT, StatementKind.DENIAL)
    report = town.reports(text, "shelled the pier of Velm", "shelling", "Velm")
    result = traced(town)
    assert origin_of(result, report) is not origin_of(result, denial)
    assert origin_of(result, report).name is None


def test_a_report_in_the_words_of_one_voice_is_that_voices_whoever_else_alleges_it(town):
    text = town.text("Nineteen died in Velm, according to the Quay League. Ona Brask spoke of a mortar.")
    town.says(
        text,
        "Nineteen died in Velm, according to the Quay League.",
        "Quay League",
        SpeakerKind.INSTITUTION,
        Mode.INDIRECT,
    )
    report = town.reports(text, "Nineteen died in Velm", "killing", "Velm", alleged_by=town.speaker(text, "Ona Brask"))
    assert origin_of(traced(town), report).name == "Quay League"


def test_what_a_text_has_from_a_house_ends_at_that_houses_own_source_whatever_act_it_calls_it(town):
    a = town.text("A missile hit Velm and killed nine, the Harbour Office said.", "Velm Courier")
    b = town.text("Nine people were killed in Velm, the Velm Courier reported.", "Hill Lamp")
    office = town.speaker(a, "Harbour Office", SpeakerKind.INSTITUTION)
    there = town.reports(a, "A missile hit Velm", "missile strike", "Velm", alleged_by=office)
    here = town.reports(b, "Nine people were killed in Velm", "killing", "Velm")
    town.credits(b, "the Velm Courier reported", "Velm Courier")
    result = traced(town)
    assert origin_of(result, here) == origin_of(result, there)
    assert origin_of(result, here).name == "Harbour Office"
