"""Hills, forests and the like are places when they are written as such; people of that name are not."""

import pytest

from solferino.places import find


@pytest.mark.parametrize(
    "words",
    ["Up to 40 fighters were killed in the Ferrow hills on Monday.", "The convoy was shelled near the Ferrow forest."],
)
def test_a_landscape_with_a_name_is_a_place(words: str) -> None:
    assert any(mention.name.startswith("Ferrow") for mention in find(words))


@pytest.mark.parametrize(
    "words", ["A journalist, Jonas Hill, was killed on Monday.", "Anna Forest said nobody was hurt."]
)
def test_a_person_of_that_name_is_none(words: str) -> None:
    assert not [mention for mention in find(words) if "Hill" in mention.name or "Forest" in mention.name]
