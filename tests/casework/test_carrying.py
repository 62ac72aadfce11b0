"""Claims are carried over to a text that is the same, and only where everything that was looked at is the same."""

from __future__ import annotations

from collections.abc import Iterable

from solferino.casework.carrying import Carrying
from solferino.extract.protocol import Context, Extractor
from solferino.extract.row import EXTRACTORS
from solferino.record import Claim, Credit, CreditRelation, Passage, Publication, Reading, Text, When, sha256_hex

ARTICLE = (
    "At least 14 people were killed on Friday when shells hit a market in Velm, the regional governor said. "
    "“We counted 14 bodies,” said Governor Oda Merrin. “There were no soldiers there,” she added. "
    "The Northern Army denied shelling the town. Five more people were wounded, according to the Quay Monitor."
)


def text_of(bytes_of: str, words: str = ARTICLE) -> Text:
    return Text.of(Reading(sha256_hex(bytes_of.encode()), sha256_hex(words.encode()), len(words), language="en"), words)


def context_of(publisher: str | None, day: str | None) -> Context:
    return Context(Publication(publisher=publisher, published_earliest=day), When(day, day) if day else None)


class Counting:
    """An extractor of ours that counts how often it looks."""

    def __init__(self, extractor: Extractor) -> None:
        self.extractor, self.times = extractor, 0

    def claims(self, carrying: Carrying, text: Text, context: Context) -> list[Claim]:
        def look(told: Context) -> Iterable[Claim]:
            self.times += 1
            return self.extractor(text, told)

        return carrying.claims(self.extractor, text, context, look)


def test_a_copy_gets_the_claims_that_looking_again_would_give_and_nobody_looks_again() -> None:
    carrying, one, copy = Carrying(), text_of("one"), text_of("two")
    context = context_of("Harbour Post", "2024-05-04")
    for extractor in EXTRACTORS:
        counting = Counting(extractor)
        first = counting.claims(carrying, one, context)
        again = counting.claims(carrying, copy, context)
        assert counting.times == 1
        assert again == list(extractor(copy, context))
        assert {c.passage.reading for c in again} <= {copy.id}
        assert len(again) == len(first)
    assert carrying.carried == carrying.looked > 0


def test_a_copy_published_on_another_day_is_looked_at_where_the_day_counts() -> None:
    carrying = Carrying()
    for extractor in EXTRACTORS:
        for bytes_of, day in (("one", "2024-05-04"), ("two", "2024-06-08"), ("three", None)):
            text, context = text_of(bytes_of), context_of("Harbour Post", day)
            made = Counting(extractor).claims(carrying, text, context)
            assert made == list(extractor(text, context)), (extractor.name, day)


def test_a_copy_in_another_outlet_is_looked_at_only_by_what_asked_for_the_outlet() -> None:
    carrying = Carrying()
    times = {}
    for extractor in EXTRACTORS:
        counting = Counting(extractor)
        for publisher in ("Harbour Post", "Quay Monitor"):
            text, context = text_of(publisher), context_of(publisher, "2024-05-04")
            assert counting.claims(carrying, text, context) == list(extractor(text, context))
        times[extractor.name] = counting.times
    assert times["figures"] == times["incidents"] == 1
    assert times["credits"] == 2


def test_a_text_with_one_other_word_is_looked_at() -> None:
    carrying, counting = Carrying(), Counting(EXTRACTORS[1])
    counting.claims(carrying, text_of("one"), Context())
    changed = text_of("two", ARTICLE.replace("14 people", "15 people"))
    assert counting.claims(carrying, changed, Context()) == list(EXTRACTORS[1](changed, Context()))
    assert counting.times == 2


def test_a_claim_that_names_one_that_is_not_known_of_the_copy_is_not_carried() -> None:
    class Naming:
        name, version, languages = "naming", "1", frozenset({"en"})

        def __call__(self, text: Text, context: Context) -> Iterable[Claim]:
            yield Credit(Passage.of(text, 0, 2), "claim:" + text.id[-4:], CreditRelation.TOLD)

    carrying, counting = Carrying(), Counting(Naming())
    for name in ("one", "two"):
        text = text_of(name)
        assert counting.claims(carrying, text, Context()) == list(Naming()(text, Context()))
    assert counting.times == 2
