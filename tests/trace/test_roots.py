"""Where the way back ends: the kind of root, its role, the body it speaks for, and whose reporting a text is."""

import pytest

from solferino.record import (
    Blame,
    BorrowingKind,
    CreditRelation,
    Mode,
    OriginRole,
    Publication,
    Region,
    RegionKind,
    RootKind,
    SpeakerKind,
)
from solferino.trace import trace
from town import Town, on

BODY, UNNAMED, GROUP = SpeakerKind.INSTITUTION, SpeakerKind.UNNAMED, SpeakerKind.GROUP


@pytest.fixture
def town():
    return Town()


def traced(town):
    return trace(town.claims, town.texts, town.publications, town.decisions)


def origin_of(result, claim):
    return next(o for o in result.origins if claim.id in o.claims)


def said_by(town, name, kind=BODY, role=None, paper="Lamp"):
    """A text in which somebody gives a number; the claim."""
    text = town.text(f"{paper}: nine died, {name} said.", paper)
    return town.counts(text, "nine died", 9, source=town.speaker(text, name, kind, role))


# -- kinds of roots -----------------------------------------------------------------------------------------------


def test_a_statement_is_dated_where_its_carriers_agree(town):
    for paper in ("Lamp", "Gull"):
        text = town.text(f"{paper}: “The well is dry,” Ona Brask said.", paper)
        claim = town.says(text, "“The well is dry,”", "Ona Brask", said=on("2031-03-01"))
    found = origin_of(traced(town), claim)
    assert (found.root, found.said) == (RootKind.STATEMENT, on("2031-03-01"))


@pytest.mark.parametrize(
    ("name", "root"), [("Velm Inquiry Report", RootKind.DOCUMENT), ("Velm Casualty List", RootKind.DATASET)]
)
def test_a_document_and_a_list_are_roots_of_their_own_kind(town, name, root):
    claim = said_by(town, name, SpeakerKind.DOCUMENT)
    assert origin_of(traced(town), claim).root is root


def test_a_text_with_a_dateline_is_its_outlets_own_reporting_and_one_without_is_unknown(town):
    own = town.counts(town.text("VELM, 3 March (Gull) -- Nine died at the quay.", "Gull"), "Nine died", 9)
    bare = town.counts(town.text("At the quay nine people lost their lives.", "Lamp"), "nine people", 9)
    result = traced(town)
    assert (origin_of(result, own).root, origin_of(result, own).role) == (RootKind.AGENCY, OriginRole.OUTLET)
    assert "shows own reporting" in origin_of(result, own).why
    assert (origin_of(result, bare).root, origin_of(result, bare).named) == (RootKind.UNKNOWN, "no")


def test_a_dispatch_that_is_read_out_is_nobodys_own_reporting(town):
    text = town.text(
        "VELM, 3 March (Radio Gull) -- We will read this dispatch to you:\n\nNine people died at the quay.",
        "Radio Gull",
    )
    claim = town.counts(text, "Nine people died", 9)
    found = origin_of(traced(town), claim)
    assert (found.root, found.role, found.named) == (RootKind.UNKNOWN, OriginRole.UNNAMED, "no")
    assert "this dispatch" in found.why


def test_a_voice_that_tells_of_an_accusation_of_its_own_side_is_not_the_accuser(town):
    text = town.text("The army was accused of shelling the mill, army spokesman Karl Blum recalled.", "Lamp")
    town.says(text, text.text, "Karl Blum", mode=Mode.INDIRECT, role="army spokesman")
    report = town.reports(text, "accused of shelling the mill", "shelling", "mill", actor="army", blame=Blame.ACCUSED)
    found = origin_of(traced(town), report)
    assert (found.name, found.kind, found.role) == (None, UNNAMED, OriginRole.UNNAMED)
    assert "and not who" in found.why


# -- witnesses ----------------------------------------------------------------------------------------------------


def test_who_tells_what_he_saw_is_a_witness_and_a_root(town):
    text = town.text("“I looked up and saw the second shell fall,” Jon Pell told the Lamp.", "Lamp")
    claim = town.says(text, "“I looked up and saw the second shell fall,”", "Jon Pell")
    found = origin_of(traced(town), claim)
    assert (found.root, found.role, found.named) == (RootKind.WITNESS, OriginRole.WITNESS, "yes")


def test_who_is_said_to_have_been_there_is_a_witness(town):
    text = town.text("Nine died, said Mira Korv, who was in the street.", "Lamp")
    claim = town.counts(text, "Nine died", 9, source=town.speaker(text, "Mira Korv"))
    assert origin_of(traced(town), claim).role is OriginRole.WITNESS


def test_an_official_who_saw_it_stays_what_his_office_makes_him(town):
    text = town.text("“I saw the pier burn,” said Piet Moll, the mayor of Velm.", "Lamp")
    claim = town.says(text, "“I saw the pier burn,”", "Piet Moll", role="mayor of Velm")
    assert origin_of(traced(town), claim).role is OriginRole.AUTHORITY


# -- roles --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind", "role", "expected"),
    [
        ("Norland army", BODY, None, OriginRole.PARTY),
        ("Hill Liberation Front rebels", BODY, None, OriginRole.PARTY),
        ("Karl Blum", SpeakerKind.PERSON, "army spokesman", OriginRole.PARTY),
        ("Norland health ministry", BODY, None, OriginRole.AUTHORITY),
        ("Piet Moll", SpeakerKind.PERSON, "mayor of Velm", OriginRole.AUTHORITY),
        ("Quay Road Monitor", BODY, None, OriginRole.MONITOR),
        ("Velm Observatory for Rights", BODY, None, OriginRole.MONITOR),
        ("Velm General Hospital", BODY, None, OriginRole.OTHER),
        ("Norpress", SpeakerKind.OUTLET, None, OriginRole.OUTLET),
        ("residents", GROUP, None, OriginRole.WITNESS),
        ("a senior official", UNNAMED, None, OriginRole.UNNAMED),
    ],
)
def test_the_words_of_the_text_make_the_role(town, name, kind, role, expected):
    claim = said_by(town, name, kind, role)
    assert origin_of(traced(town), claim).role is expected


def test_a_ministry_of_a_state_at_war_is_a_party(town):
    claim = said_by(town, "Norland health ministry")
    town.reports(town.text("Norland forces shelled the mill.", "Gull"), "shelled the mill", actor="Norland forces")
    assert origin_of(traced(town), claim).role is OriginRole.PARTY


def test_an_assembly_with_forces_of_its_own_is_a_party(town):
    claim = said_by(town, "Lake Assembly")
    town.text("The Assembly’s forces hold the mill.", "Gull")
    assert origin_of(traced(town), claim).role is OriginRole.PARTY


# -- institutions -------------------------------------------------------------------------------------------------


def institutions(town, *claims):
    result = traced(town)
    return {origin_of(result, claim).institution for claim in claims}


def test_two_spokesmen_of_one_body_are_of_one_institution(town):
    one = said_by(town, "Ida Krone", SpeakerKind.PERSON, "spokeswoman for the Harbour Relief Council")
    other = said_by(town, "Bo Lind", SpeakerKind.PERSON, "director of the Harbour Relief Council", "Gull")
    result = traced(town)
    assert origin_of(result, one) is not origin_of(result, other)
    assert institutions(town, one, other) == {"Harbour Relief Council"}
    assert "whose voices count once" in origin_of(result, one).why


def test_organs_of_one_state_are_of_one_institution_and_those_of_two_are_not(town):
    army = said_by(town, "Norland army")
    ministry = said_by(town, "Norland foreign ministry", paper="Gull")
    president = said_by(town, "Ann Lodge", SpeakerKind.PERSON, "president of Norland", "Bell")
    other = said_by(town, "Ostmark army", paper="Crow")
    assert institutions(town, army, ministry, president) == {"Norland"}
    assert institutions(town, other) == {"Ostmark"}


def test_the_people_and_the_land_are_one_state(town):
    claims = said_by(town, "Norlandic army"), said_by(town, "Norland government", paper="Gull")
    assert len(institutions(town, *claims)) == 1


def test_a_hospital_and_its_director_are_of_one_institution_where_the_text_names_one_hospital(town):
    text = town.text(
        "Nine died, Quay Hospital said. “We have no beds,” said the hospital’s director, Ona Brask.", "Lamp"
    )
    nine = town.counts(text, "Nine died", 9, source=town.speaker(text, "Quay Hospital", BODY))
    beds = town.says(text, "“We have no beds,”", "Ona Brask", role="hospital’s director")
    result = traced(town)
    one, other = origin_of(result, nine), origin_of(result, beds)
    assert one is other or one.institution == other.institution == "Quay Hospital"


def test_ministries_of_two_states_are_not_tied_by_the_word_they_share(town):
    one, other = said_by(town, "Norland health ministry"), said_by(town, "Ostmark health ministry", paper="Gull")
    assert institutions(town, one) != institutions(town, other)


# -- bylines ------------------------------------------------------------------------------------------------------


def byline(town, words, agency, paper):
    text = town.text(f"By {agency}\n\n{words}", paper, regions=(Region(RegionKind.BYLINE, 0, len(agency) + 3),))
    return text, town.counts(text, words, 9)


def test_texts_with_one_agencys_byline_are_that_agencys(town):
    a, one = byline(town, "Nine died at the quay.", "Norpress News Agency", "Lamp")
    _, other = byline(town, "At least nine lost their lives.", "Norpress News Agency", "Gull")
    found = origin_of(traced(town), one)
    assert other.id in found.claims
    assert (found.name, found.named, found.root) == ("Norpress News Agency", "yes", RootKind.AGENCY)
    shown = [b for b in found.borrowings if b.kind is BorrowingKind.BYLINE]
    assert {(b.toward, b.direction, b.sure) for b in shown} == {("Norpress News Agency", "known", "shown")}
    assert shown[0].here.quote == "Norpress News Agency" and a.id in {b.here.reading for b in shown}


def test_a_reporters_byline_is_the_outlets_own(town):
    _, claim = byline(town, "Nine died at the quay.", "Mira Korv", "Lamp")
    found = origin_of(traced(town), claim)
    assert (found.named, found.root, found.role) == ("no", RootKind.AGENCY, OriginRole.OUTLET)


def test_a_credit_line_is_a_byline_and_only_likely(town):
    text = town.text("Nine died at the quay. (Norpress)", "Lamp")
    claim = town.counts(text, "Nine died", 9)
    town.credits(text, "(Norpress)", "Norpress", CreditRelation.CREDIT_LINE)
    [shown] = origin_of(traced(town), claim).borrowings
    assert (shown.kind, shown.sure, shown.direction) == (BorrowingKind.BYLINE, "likely", "known")


# -- copies, houses, versions -------------------------------------------------------------------------------------

STORY = (
    "Three ferries sank at the old quay of Velm on Sunday night when fire from the hills reached the pier and nobody "
    "came to put it out. Nine people died."
)


def test_fifty_addresses_of_one_text_are_one_origin(town):
    claims = [town.counts(town.text(STORY, f"Paper {n}", copy=str(n)), "Nine people died", 9) for n in range(50)]
    result = traced(town)
    [origin] = result.origins
    assert set(origin.claims) == {c.id for c in claims}
    assert len(result.copies[0]) == 50
    assert sum(b.kind is BorrowingKind.COPY for b in origin.borrowings) == 49


def test_texts_of_one_house_show_the_house(town):
    for words in ("Nine died at the quay.", "At least nine people lost their lives."):
        town.counts(town.text(words, "Velm Courier"), words[:-1], 9)
    [origin] = traced(town).origins
    [shown] = [b for b in origin.borrowings if b.kind is BorrowingKind.PUBLISHER]
    assert shown.toward == "Velm Courier" and "stands behind both" in shown.why


def test_two_versions_of_one_page_are_one_origin(town):
    texts = [town.text(words, "Lamp") for words in ("Nine died at the quay.", "The toll rose to nine in Velm.")]
    for text in texts:
        town.publications[text.id] = Publication(address="https://lamp.example/quay?utm_source=x")
        town.counts(text, text.text[:-1], 9)
    assert len(traced(town).origins) == 1


def test_a_single_text_has_nothing_to_be_compared_with(town):
    claim = town.counts(town.text("Nine died at the quay.", "Lamp"), "Nine died", 9)
    result = traced(town)
    assert result.copies == result.houses == result.shared == ()
    assert origin_of(result, claim).borrowings == ()


def test_a_translation_is_neither_found_nor_denied(town):
    one = town.counts(town.text("Nine people died at the quay of Velm.", "Lamp"), "Nine people", 9)
    other = town.counts(town.text("Am Kai von Velm starben neun Menschen.", "Bote"), "neun Menschen", 9)
    result = traced(town)
    assert origin_of(result, one) is not origin_of(result, other)
    assert not origin_of(result, one).borrowings and not origin_of(result, other).borrowings
