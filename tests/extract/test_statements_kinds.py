"""What a statement does, to whom, where and through whom; and the laws that hold for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.extract.protocol import Context
from solferino.extract.statements import STATEMENTS
from solferino.record import Mode, Reading, Statement, StatementKind, Text, sha256_hex


def read(text: str) -> list[Statement]:
    """The statements of an invented text."""
    return list(
        STATEMENTS(Text.of(Reading("0" * 64, sha256_hex(text.encode("utf-8")), language="en"), text), Context())
    )


KINDS = [
    ("The ministry denied that its aircraft were in the area.", StatementKind.DENIAL),
    ("The ministry rejected the report on Friday.", StatementKind.DENIAL),
    ("Sollen said it had no aircraft in the area.", StatementKind.DENIAL),
    ("Sollen has long maintained it isn't bombing hospitals.", StatementKind.DENIAL),
    ("The army dismissed the pictures as staged.", StatementKind.DENIAL),
    ("The general ruled out any role of his troops in the raid.", StatementKind.DENIAL),
    ('"No aircraft of ours was over the town that day," the ministry said.', StatementKind.DENIAL),
    ("The premier said that none of its ships had left the port.", StatementKind.DENIAL),
    ("The Quay League said that it does not use totals announced by either party.", StatementKind.ASSERTION),
    ("The parade has been described as “a provocation”.", StatementKind.ASSERTION),
    ("The ministry accused the rebels of shelling a market.", StatementKind.ACCUSATION),
    ("The governor blamed the army for the fire.", StatementKind.ACCUSATION),
    ("Edda Lund called on the army to leave the valley.", StatementKind.CALL),
    ("Two members of the assembly urged the prosecutor to open an inquiry.", StatementKind.CALL),
    ("The mayor vowed to rebuild the school.", StatementKind.PROMISE),
    ("Norland warned that it would close the border.", StatementKind.WARNING),
    ("The alliance estimated that 7,000 soldiers had been killed.", StatementKind.ESTIMATE),
    ("The ministry did not immediately comment on the video.", StatementKind.NO_COMMENT),
    ("The ministry declined to comment on the video.", StatementKind.NO_COMMENT),
    ('"Where are the other children?" asked Lena Brandt.', StatementKind.QUESTION),
    ("Experts say the raid would constitute a war crime under international law.", StatementKind.LEGAL_VIEW),
    ("The mayor said that nine people had died.", StatementKind.ASSERTION),
    ("The ministry did not deny the report.", StatementKind.ASSERTION),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[t[:45] for t, _ in KINDS])
def test_the_kind_follows_from_the_cue_and_the_words(text: str, kind: StatementKind) -> None:
    (found,) = read(text)
    assert found.kind is kind


def test_a_denial_beside_a_condemnation_is_not_hidden_by_it() -> None:
    found = read("The army condemned the attack and denied that its men had carried it out.")
    assert StatementKind.DENIAL in {s.kind for s in found}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ('"We wait," Anna Kolb told reporters.', "addressee", "reporters"),
        ('Anna Kolb told the Norland Assembly: "We wait for an answer."', "addressee", "the Norland Assembly"),
        ('Anna Kolb told the Norland Assembly: "We wait for an answer."', "venue", "the Norland Assembly"),
        ('"We wait for an answer," Anna Kolb said in a statement.', "venue", "in a statement"),
        ('"We wait for an answer," Anna Kolb said on her Facebook page.', "venue", "on her Facebook page"),
        ('"We wait for an answer," Anna Kolb told AFP.', "via", "AFP"),
        ('"We wait for an answer," Interfax quoted Anna Kolb as saying.', "via", "Interfax"),
        ('Anna Kolb said (as per AP): "We wait for an answer."', "via", "AP"),
        ("Anna Kolb said the town was lost, according to a Sky News report.", "via", "a Sky News report"),
    ],
)
def test_occasion_and_outlet_are_read_beside_the_cue(text: str, field: str, value: str) -> None:
    found = read(text)[-1]
    assert found.speaker is not None and found.speaker.name == "Anna Kolb"
    got = getattr(found, field)
    assert got is not None and (got == value or value.endswith(f"{got} report"))


def test_the_passage_of_reported_speech_is_its_clause_with_the_attribution() -> None:
    (found,) = read("The council gave no figure, but Mayor Rolf Dahl said that about 1,300 people had died.")
    assert found.passage.quote == "Mayor Rolf Dahl said that about 1,300 people had died."
    assert found.mode is Mode.INDIRECT and found.cue is not None and found.cue.quote == "said"


def test_a_direct_quotation_and_its_cue_are_not_told_twice() -> None:
    assert [s.mode for s in read('"We saw nine bodies in the yard," Ilse Marten said in a statement on Friday.')] == [
        Mode.DIRECT
    ]


def test_each_statement_names_its_rule_and_how_sure_it_is() -> None:
    for found in read('"We wait for an answer," Anna Kolb said. She added that the town was lost.'):
        assert found.rule and found.confidence
        assert 0 < float(found.confidence) <= 1


WORDS = st.sampled_from(
    [
        "said",
        "Anna",
        "Kolb",
        "he",
        '"',
        "“",
        "”",
        "'",
        "’",
        "the",
        "ministry",
        ",",
        ".",
        "told",
        "and",
        "that",
        "according",
        "to",
        "(",
        ")",
        "\n",
        "\n\n",
        "who",
        "was",
        "by",
        "[TEXT]",
        "--",
        "Mr.",
        "U.S.",
        "«",
        "»",
        "„",
        "?",
        "not",
        "'s",
        ":",
    ]
)


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(
        st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=60).map("".join)
    )
)
def test_any_text_gives_exact_passages_and_the_same_again(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return
    found = read(text)
    assert found == read(text)
    for statement in found:
        passages = [statement.passage, statement.cue]
        if statement.speaker is not None:
            passages += [statement.speaker.mention, statement.speaker.named_at]
        for passage in passages:
            if passage is not None:
                assert text[passage.start : passage.end] == passage.quote


@pytest.mark.parametrize(
    "piece",
    [
        '" said he ',
        "“a. ",
        "x and ",
        "the ",
        "said ",
        "' ",
        "Anna Kolb said that ",
        'He said: "Go. ',
        "(",
        ", ",
        "Anna Kolb and ",
        "who ",
        "according to ",
        "“",
        "really ",
        "Mr. ",
        "[A] ",
        "«",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        spent = []
        for _ in range(3):  # the least of three: what else the machine does must not count
            before = time.process_time()
            read(text)
            spent.append(time.process_time() - before)
        return min(spent)

    seconds(2_000)
    assert seconds(80_000) < 40 * max(seconds(10_000), 0.02)  # eight times the text; squared growth would be 64
