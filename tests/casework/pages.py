"""Pages seen once or more, by hand: what a view holds of an invented town, without a case folder."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from solferino.record import (
    Capture,
    Carried,
    Claim,
    CustodyEvent,
    EventType,
    Held,
    HeldClaim,
    HeldItem,
    Item,
    Publication,
    Reading,
    Region,
    SharedStatement,
    Standing,
    Text,
    sha256_hex,
)
from town import Town


@dataclass
class Pages(Town):
    """A town whose texts were taken in on known days, each on an occasion of its own unless it says ``with_it``."""

    items: list[HeldItem] = field(default_factory=list)
    events: list[CustodyEvent] = field(default_factory=list)
    shared: list[SharedStatement] = field(default_factory=list)

    def page(
        self,
        words: str,
        captured: str,
        *,
        day: str | None = None,
        name: str = "page.txt",
        folder: str = "",
        address: str | None = None,
        outlet: str | None = None,
        language: str | None = "en",
        regions: tuple[Region, ...] = (),
        again: bool = False,
        with_it: bool = False,
        markup: str = "",
    ) -> Text:
        """One capture. captured: a day. again: of the item before it. with_it: taken in together with the one before.
        markup: what the bytes hold beside the words.
        """
        digest = sha256_hex((markup + words).encode())
        reading = Reading(digest, sha256_hex(words.encode()), len(words), language=language, regions=regions)
        text = Text.of(reading, words)
        self.texts[text.id] = text
        self.publications[text.id] = Publication(
            publisher=outlet, published_earliest=day, published_latest=day, address=address, basis="given"
        )
        if self.events and not with_it:
            self._entry(EventType.RUN_FINISHED, f"{captured}T09:00:00.{len(self.events):06d}Z")
        instant = f"{captured}T09:00:00.{len(self.events):06d}Z"
        self._entry(EventType.KEPT, instant)
        item = Item(name, folder=folder or None, digest=None if again or address else digest)
        capture = Capture(item.id, digest, len(words), instant, "test/1")
        if again:
            last = self.items.pop()
            captures = (*last.captures, capture)
            self.items.append(replace(last, captures=captures, reading=text.id))
        else:
            number = f"I-{len(self.items) + 1:03d}"
            self.items.append(
                HeldItem(number, item.id + number, item, (capture,), (), text.id, (len(self.events) - 1,))
            )
        return text

    def view(self) -> Held:
        holder = {c.digest: i.id for i in reversed(self.items) for c in i.captures}
        claims = tuple(self._held(c, holder[self.texts[c.passage.reading].reading.bytes_digest]) for c in self.claims)
        return Held(
            "case:1", "Varn", len(self.events), "00", None, None, "test", tuple(self.items), self.texts,
            self.publications, claims, tuple(self.shared), events=tuple(self.events),
        )  # fmt: skip

    def share(self, *claims: Claim, handle: str = "S-001", speaker: str | None = None) -> SharedStatement:
        made = SharedStatement(handle, claims[0].id, tuple(c.id for c in claims), speaker, len(claims))
        self.shared.append(made)
        return made

    def _held(self, claim: Claim, item: str) -> HeldClaim:
        return HeldClaim(claim.id, claim, item, Standing.PENDING, Carried.STANDS, "extract:test/1")

    def _entry(self, kind: EventType, recorded: str) -> None:
        self.events.append(CustodyEvent("case:1", len(self.events), kind, recorded, "test/1"))
