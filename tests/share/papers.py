"""A few invented papers that lean on one another, as the record would say it."""

from __future__ import annotations

from share import views
from solferino.record import (
    Borrowing,
    BorrowingKind,
    Held,
    Mode,
    Origin,
    OriginRole,
    RootKind,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
    Text,
)

WORDS = "The ferry at Ostry Brod sank on Monday, {who} said. Bread was dear in {name}, and the river was high again."


class Papers:
    """Papers by name. Each carries one statement; ``leans`` says who leans on whom, under every root of the view."""

    def __init__(self, *names: str, who: str = "Lena Volt") -> None:
        self.made = views.Views("Papers")
        self.texts: dict[str, Text] = {}
        self.claims: dict[str, str] = {}
        self.steps: list[Borrowing] = []
        self.who = who
        for name in names:
            self.paper(name)

    def paper(self, name: str, *, day: str | None = None, address: str | None = None, publisher: str = "") -> None:
        number = len(self.texts) + 1
        words = WORDS.format(who=self.who, name=name)
        date = day or f"2031-02-{(number - 1) % 28 + 1:02d}"
        text = self.made.keep(views.make_text(words), f"{name}.txt", publisher or name, date, address=address)
        said = views.find(text, "The ferry at Ostry Brod sank on Monday")
        speaker = Speaker(self.who, SpeakerKind.PERSON, views.find(text, self.who))
        self.texts[name] = text
        self.claims[name] = self.made.claim(Statement(said, Mode.INDIRECT, StatementKind.ASSERTION, speaker))

    def leans(
        self, one: str, on: str, direction: str = "known", kind: BorrowingKind = BorrowingKind.WORDING, words: int = 14
    ) -> Borrowing:
        """One step. It is shown in the last clause of both."""
        here, there = (views.find(self.texts[n], "and the river was high again") for n in (one, on))
        copied = kind in (BorrowingKind.WORDING, BorrowingKind.COPY)
        made = Borrowing(
            kind, here, self.texts[on].id, "shown", "Words in common.", there, direction, words if copied else None
        )
        self.steps.append(made)
        return made

    def credits(self, one: str, to: str) -> Borrowing:
        """A step that leads to a name."""
        here = views.find(self.texts[one], f"{self.who} said")
        made = Borrowing(BorrowingKind.CREDIT, here, to, "shown", f"the text credits {to}", None, "known")
        self.steps.append(made)
        return made

    def origin(self, *names: str, handle: str = "O-001", name: str | None = "Lena Volt", **more: object) -> Origin:
        fields: dict[str, object] = {
            "handle": handle,
            "kind": SpeakerKind.PERSON,
            "claims": tuple(self.claims[n] for n in names or self.claims),
            "name": name,
            "named": "yes" if name else "no",
            "borrowings": tuple(self.steps),
            "role": OriginRole.AUTHORITY,
            "root": RootKind.STATEMENT,
        }
        return Origin(**{**fields, **more})  # type: ignore[arg-type]

    def view(self, *origins: Origin) -> Held:
        return self.made.view(origins=origins or (self.origin(),))
