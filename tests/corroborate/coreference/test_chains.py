"""Which words tell of one event: invented sentences, each mention marked with brackets."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solferino.corroborate.coreference import Mention, chains, event_mentions, same_event, tokens
from solferino.corroborate.coreference.words import head_of, stem

Told = dict[str, str]


def marked(texts: Told) -> tuple[dict[str, list[list[str]]], dict[Mention, str]]:
    """Documents of one line a sentence, and the mentions in brackets with their words."""
    documents: dict[str, list[list[str]]] = {}
    found: dict[Mention, str] = {}
    for key, text in texts.items():
        documents[key] = []
        for line in text.strip().splitlines():
            words: list[str] = []
            open_at: int | None = None
            for piece in re.findall(r"\[|\]|[\w-]+|[^\w\s]", line):
                if piece == "[":
                    open_at = len(words)
                elif piece == "]":
                    assert open_at is not None
                    span = tuple(range(open_at, len(words)))
                    found[Mention(key, len(documents[key]), span)] = " ".join(words[n] for n in span)
                else:
                    words.append(piece)
            documents[key].append(words)
    return documents, found


def told(texts: Told) -> list[set[str]]:
    """The chains, each as the set of its mentions with where they stand."""
    documents, found = marked(texts)
    made = chains(documents, list(found), groups=[sorted(documents)])
    return [{f"{m.document}{m.sentence} {found[m]}" for m in chain} for chain in made]


def test_two_victims_of_one_incident_stay_two() -> None:
    made = told({
        "a": "Two people were [killed] in Marrowby on Monday .\n"
             "Ada Fenwick , 34 , [died] at the scene .\nTomas Orrel , 61 , [died] in hospital .",
        "b": "The 61-year-old man was [dead] when his family came .\nAda Fenwick 's [death] shook the town .",
    })  # fmt: skip
    assert {"a0 killed"} in made
    assert {"a1 died", "b1 death"} in made
    assert {"a2 died", "b0 dead"} in made


def test_the_same_victim_by_name_and_by_age_is_one() -> None:
    made = told({
        "a": "Tomas Orrel , 61 , was [shot] at his door .\nThree people were [shot] that day .",
        "b": "A 61-year-old man was [shot] at his door .",
        "c": "Ada Fenwick , 34 , was [shot] in the yard .",
    })  # fmt: skip
    assert {"a0 shot", "b0 shot"} in made
    assert {"c0 shot"} in made


def test_what_befell_one_victim_is_several_events() -> None:
    made = told({"a": "A man was [shot] on Monday .\nHe [died] of his [wounds] .\nThe [gunfire] lasted an hour ."})
    assert len(made) == 4


def test_the_dead_and_the_wounded_are_never_one() -> None:
    made = told({"a": "Three people were [killed] .", "b": "Three people were [wounded] ."})
    assert len(made) == 2


def test_one_victim_in_many_words_is_one() -> None:
    made = told({
        "a": "A teacher was [killed] in Brennick .\nThe [death] of the teacher was announced .",
        "b": "The teacher [died] at once .",
    })  # fmt: skip
    assert made == [{"a0 killed", "a1 death", "b0 died"}]


def test_who_is_charged_is_no_victim() -> None:
    made = told({
        "a": "Two people were [killed] .\nAda Fenwick , 34 , was [killed] .\n"
             "Ivo Marl , 50 , was charged with [murder] .\nThe [murder] of Ada Fenwick came at night .",
    })  # fmt: skip
    assert any({"a1 killed", "a3 murder"} <= chain for chain in made)


def test_same_words_for_one_event_in_two_texts_come_together() -> None:
    made = told({
        "a": "Tolven Paper [bought] the Ostrel mill for 40 million crowns .",
        "b": "The Ostrel mill was [bought] by Tolven Paper for 40 million crowns .\nThe council [criticised] the tax .",
    })  # fmt: skip
    assert {"a0 bought", "b0 bought"} in made


def test_the_order_of_mentions_and_texts_decides_nothing() -> None:
    documents, found = marked({
        "a": "Tolven Paper [bought] the Ostrel mill .\nShares [rose] after the [purchase] .",
        "b": "The Ostrel mill was [bought] by Tolven Paper .\nInvestors [cheered] as shares [rose] .",
    })  # fmt: skip
    wanted = chains(documents, list(found))
    for seed in range(5):
        rng = random.Random(seed)
        keys, mentions = list(documents), list(found)
        rng.shuffle(keys)
        rng.shuffle(mentions)
        assert chains({k: documents[k] for k in keys}, mentions) == wanted


def test_every_mention_is_in_one_chain() -> None:
    documents, found = marked({"a": "A [fire] [burned] the [mill] .", "b": "Rain [fell] .", "c": "Nothing ."})
    made = chains(documents, [*found, *found])
    assert sorted(m for chain in made for m in chain) == sorted(found)
    assert chains({}, []) == ()


def test_a_mention_outside_the_texts_is_refused() -> None:
    with pytest.raises(KeyError):
        chains({"a": [["One", "fire"]]}, [Mention("b", 0, (1,))])
    with pytest.raises(IndexError):
        chains({"a": [["One", "fire"]]}, [Mention("a", 3, (1,))])


def test_two_mentions_are_scored_alone() -> None:
    documents, found = marked({
        "a": "Two people were [killed] .\nAda Fenwick , 34 , was [killed] .",
        "b": "Ada Fenwick , 34 , [died] at once .",
    })  # fmt: skip
    two, ada, again = sorted(found)
    assert same_event(documents, ada, again) > 0
    assert same_event(documents, two, again) < 0
    assert same_event(documents, two, again) == same_event(documents, again, two)


def test_event_words_are_found_in_plain_text() -> None:
    text = "Police arrested the mayor on Friday. An earthquake destroyed the old bridge."
    documents = {"a": tokens(text)}
    found = {" ".join(documents["a"][m.sentence][n] for n in m.tokens) for m in event_mentions(documents)}
    assert {"arrested", "earthquake", "destroyed"} <= found
    assert not {"the", "mayor", "bridge", "Friday", "old"} & found


@pytest.mark.parametrize(
    ("forms", "one"),
    [
        ("kill kills killed killing killings", "kil"),
        ("fire fired fires firing", "fir"),
        ("shoot shot shots shooting shootings", "shoot"),
        ("die dies died dying", "die"),
        ("control controlled controls", "control"),
        ("body bodies", "body"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str, one: str) -> None:
    assert {stem(form) for form in forms.split()} == {one}


@pytest.mark.parametrize(
    ("words", "head"),
    [("checked into", 0), ("opened fire", 1), ("loss of life", 0), ("award ceremony", 1), ("died", 0)],
)
def test_the_word_that_bears_the_event(words: str, head: int) -> None:
    assert head_of(words.split()) == head


ODD = [
    *[
        "'s",
        "٣",
        "①",
        "7",
        "one",
        "year",
        "old",
        "Ada",
        "Fenwick",
        "was",
        "shot",
        "killed",
        "himself",
        "the",
        "and",
        "two",
        "bodies",
        "her",
        "son",
        ",",
        "34",
        "54-year",
    ],
    *["murder", "-", "suicide", "of", "İ", "ﬁre"],
    "\u202e",
    "",
]


@given(
    st.dictionaries(
        st.sampled_from("abcd"),
        st.lists(st.lists(st.sampled_from(ODD), min_size=1, max_size=9), max_size=3),
        max_size=4,
    ),
    st.randoms(use_true_random=False),
)
@settings(max_examples=60, deadline=None)
def test_whatever_the_words_are_every_mention_is_in_one_chain(
    documents: dict[str, list[list[str]]], rng: random.Random
) -> None:
    mentions = [
        Mention(key, n, tuple(range(at, min(at + rng.randint(1, 3), len(sentence)))))
        for key, sentences in documents.items()
        for n, sentence in enumerate(sentences)
        for at in range(len(sentence))
        if rng.random() < 0.6
    ]
    made = chains(documents, mentions)
    assert sorted(m for chain in made for m in chain) == sorted(set(mentions))
    rng.shuffle(mentions)
    assert chains(dict(reversed(documents.items())), mentions) == made
    event_mentions(documents)
