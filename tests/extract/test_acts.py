import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.extract.acts import ACTS, RULES
from solferino.extract.protocol import Context
from solferino.record import ActType, Reading, Text, When, sha256_hex

WEDNESDAY = Context(published=When("2021-05-19", "2021-05-19"))


def acts(words):
    text = Text.of(Reading("0" * 64, sha256_hex(words.encode()), len(words)), words)
    return list(ACTS(text, WEDNESDAY))


def only(words):
    found = acts(words)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("words", "kind", "body", "outcome"),
    [
        (
            "The Ruritanian Senate has unanimously approved a resolution on the valley.",
            ActType.RESOLUTION,
            "Ruritanian Senate",
            "unanimous",
        ),
        ("The Security Council adopted the resolution on Monday.", ActType.RESOLUTION, "Security Council", "adopted"),
        (
            "A Ruritanian-drafted call for a truce has failed at the Security Council.",
            ActType.RESOLUTION,
            "Security Council",
            "failed",
        ),
        (
            "Ruritania was referred to the International Criminal Court by the council of Zell.",
            ActType.REFERRAL,
            "council of Zell",
            "referred",
        ),
        (
            "The Ruritanian government has formally determined that its neighbours broke the truce.",
            ActType.OFFICIAL_ASSESSMENT,
            "Ruritanian government",
            "announced",
        ),
        (
            "The Human Rights Council established a commission of inquiry.",
            ActType.INQUIRY,
            "Human Rights Council",
            "opened",
        ),
        ("Russia expelled twelve diplomats.", ActType.EXPULSION, "Russia", "expelled"),
        ("The foreign ministry summoned the ambassador on Monday.", ActType.SUMMONS, "foreign ministry", "summoned"),
        (
            "The Communications Ministry blocked access to the website.",
            ActType.BLOCKING,
            "Communications Ministry",
            "blocked",
        ),
        ("The European Union imposed new sanctions on the bank.", ActType.SANCTION, "European Union", "imposed"),
        (
            "Three members of Congress urged the prosecutor to open an investigation.",
            ActType.REQUEST,
            "Three members of Congress",
            "requested",
        ),
    ],
)
def test_an_official_step_names_kind_body_and_outcome(words, kind, body, outcome):
    found = only(words)
    assert (found.type, found.body.name.removeprefix("The ").removeprefix("the "), found.outcome) == (
        kind,
        body,
        outcome,
    )


def test_a_law_may_stand_without_a_body():
    found = only("A new Ruritanian law makes it illegal to photograph bridges.")
    assert (found.type, found.body) == (ActType.LAW, None)


@pytest.mark.parametrize(
    "words",
    [
        "The minister said the attack was terrible.",
        "President Ana Lukic remarked that she considered him a criminal.",
        "The council could adopt a resolution next week.",
        "Experts concluded that the shell came from the east.",
        "The road was blocked by snow.",
        "The motion of the boat was slow.",
    ],
)
def test_a_remark_a_plan_or_a_refusal_is_no_act(words):
    assert acts(words) == []


@pytest.mark.parametrize(
    ("words", "kind", "body", "outcome"),
    [
        ("The council did not adopt the resolution.", ActType.RESOLUTION, "council", "not taken"),
        ("The government threatened to expel the ambassador.", ActType.EXPULSION, "government", "threatened"),
        ("The ministry has refused to open an investigation.", ActType.INQUIRY, "ministry", "refused"),
        ("The city council plans to open an inquiry.", ActType.INQUIRY, "city council", "planned"),
        (
            "Rights groups urged the Security Council to refer the case to the International Criminal Court.",
            ActType.REFERRAL,
            "Security Council",
            "called for",
        ),
        (
            "The minister called on the European Union to impose sanctions on Zelland.",
            ActType.SANCTION,
            "European Union",
            "called for",
        ),
    ],
)
def test_a_step_that_was_not_taken_says_so_in_its_outcome(words, kind, body, outcome):
    found = only(words)
    assert (found.type, found.body.name, found.outcome) == (kind, body, outcome)


@pytest.mark.parametrize(
    ("words", "kind", "body", "outcome"),
    [
        ("Zelland vetoed the draft resolution.", ActType.RESOLUTION, "Zelland", "vetoed"),
        ("The Security Council rejected the draft.", ActType.RESOLUTION, "Security Council", "failed"),
        (
            "The General Assembly voted to suspend Zelland from the Human Rights Council.",
            ActType.EXPULSION,
            "General Assembly",
            "suspended",
        ),
        (
            "The International Criminal Court issued arrest warrants for two generals.",
            ActType.CHARGE,
            "International Criminal Court",
            "arrest warrant issued",
        ),
        ("A court sentenced General Karl Varn to 20 years in prison.", ActType.CHARGE, "court", "sentenced"),
        ("President Ana Lukic declared martial law.", ActType.LAW, "Ana Lukic", "declared"),
        ("Zelland recalled its ambassador from Varn.", ActType.SUMMONS, "Zelland", "recalled"),
        ("Twitter suspended the accounts of three officials.", ActType.BLOCKING, "Twitter", "blocked"),
        (
            "THE GOVERNMENT OF ZELLAND EXPELLED TWO DIPLOMATS.",
            ActType.EXPULSION,
            "GOVERNMENT OF ZELLAND",
            "expelled",
        ),
    ],
)
def test_more_steps_with_kind_body_and_outcome(words, kind, body, outcome):
    found = only(words)
    assert (found.type, found.body.name.removeprefix("A "), found.outcome) == (kind, body, outcome)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Karl Varn was sentenced to life imprisonment.", "Karl Varn was sentenced to life imprisonment"),
        ("Access to Facebook was blocked across Zelland.", "Access to Facebook"),
        ("Zelland was referred to the International Criminal Court.", "Zelland"),
    ],
)
def test_what_is_done_in_the_passive_is_the_subject_of_the_act(words, subject):
    assert only(words).subject == subject


@pytest.mark.parametrize(
    "words",
    [
        "20 people voted against the plan and 60 percent of voters were in favour.",
        "The team won 22-0 and three men were killed.",
        "The army blocked the road and the sites of the graves.",
        "If the council adopts the resolution, the troops will leave.",
        "They would have adopted a resolution.",
        "Amnesty International called for an investigation into the strike.",
        "The minister passed the law school.",
    ],
)
def test_shares_scores_roads_and_conditions_are_no_steps(words):
    assert acts(words) == []


def test_counts_sentences_away_belong_to_the_resolution():
    resolution, vote = acts(
        "The resolution was adopted. Delegates applauded. 93 countries voted in favour, 24 against, and 58 abstained."
    )
    told = [("for", 93), ("against", 24), ("abstained", 58)]
    assert [(v.side, v.count) for v in resolution.votes] == told
    assert [(v.side, v.count) for v in vote.votes] == told


def test_counts_told_before_the_resolution_belong_to_it_too():
    vote, resolution = acts("Nine members voted in favour and four against. The resolution was adopted on Monday.")
    assert (vote.type, vote.outcome) == (ActType.VOTE, "adopted")
    assert [(v.side, v.count) for v in resolution.votes] == [("for", 9), ("against", 4)]


def test_a_vote_of_another_chamber_is_not_joined():
    found = acts("The Senate passed the bill. The Assembly voted 22-0 for another bill.")
    assert [a.votes for a in found if a.body and a.body.name == "Senate"] == [()]


def test_every_rule_of_a_record_is_explained():
    found = acts("The Senate passed the resolution. The court issued an arrest warrant. Zelland vetoed the draft.")
    assert found
    assert all(a.rule in RULES and 0 < float(a.confidence) < 1 for a in found)


def test_counts_of_a_vote_join_the_resolution_reported_before_them():
    resolution, vote = acts(
        "A draft resolution has failed at the Security Council. The envoy regretted it. Thirteen members abstained in "
        "the vote, while only Ruritania and Zell voted in favor."
    )
    assert (resolution.type, vote.type) == (ActType.RESOLUTION, ActType.VOTE)
    assert [(v.side, v.count, v.who) for v in vote.votes] == [
        ("abstained", 13, None),
        ("for", None, "Ruritania and Zell"),
    ]
    assert resolution.votes == vote.votes
    assert vote.outcome == "failed"


def test_a_vote_given_as_two_numbers_is_for_and_against():
    vote = acts("The General Assembly adopted the resolution by a vote of 141 to 5, with 35 abstentions.")[-1]
    assert [(v.side, v.count) for v in vote.votes] == [("for", 141), ("against", 5), ("abstained", 35)]


def test_the_day_of_a_step_is_resolved():
    assert only("The Senate passed the resolution late Tuesday.").happened.day == "2021-05-18"


def test_who_reports_a_step_is_kept_apart_from_who_takes_it():
    found = only(
        "The foreign ministry has begun the process of expelling several diplomats, the Zell News Agency said."
    )
    assert (found.body.name, found.reported_by.name) == ("foreign ministry", "Zell News Agency")


WORDS = st.sampled_from(
    [
        *[
            "The",
            "Senate",
            "passed",
            "adopted",
            "resolution",
            "unanimously",
            ",",
            ".",
            "13",
            "members",
            "abstained",
            "voted",
            "in",
            "favor",
            "against",
            "Russia",
            "and",
        ],
        *[
            "China",
            "by",
            "the",
            "council",
            "referred",
            "to",
            "court",
            "on",
            "Monday",
            "investigation",
            "opened",
            "said",
            "government",
            "has",
            "formally",
        ],
        *["determined", "that", "law", '"', ":"],
    ]
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_run_of_words_gives_acts_on_their_own_characters_and_the_same_twice(words):
    first = acts(words)
    assert first == acts(words)
    for found in first:
        assert found.passage.quote == words[found.passage.start : found.passage.end]
        assert all(v.passage.quote in words for v in found.votes)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_is_read_without_failing(words):
    words = words.encode("utf-8", "replace").decode()
    assert all(found.passage.quote in words for found in acts(words))
