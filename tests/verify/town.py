"""A small whole case in memory, for the tests of this folder."""

import json
from collections.abc import Callable

from solferino.custody.tree import leaf_hash
from solferino.record import (
    Capture,
    CustodyEvent,
    Decision,
    EventType,
    Item,
    Mode,
    Passage,
    Person,
    Reading,
    Segment,
    Statement,
    StatementKind,
    Text,
    TextMap,
    Verdict,
    canonical,
    map_bytes,
    parse_canonical,
    salted,
    sha256_hex,
)
from solferino.testing.vaults import SECRET
from solferino.testing.worlds import Clock, still_world
from solferino.vault import Draft, MemoryVault

BODY = "“We saw smoke,” said Ana Ruiz.\r\nNo one was hurt &amp; no one fled. Київ 🕊\r\n"
NOW = "2026-11-21T09:00:00.000000Z"
PERSON = "person:" + "0f" * 16


class Town(MemoryVault):
    """A small whole case in memory, and hands to spoil it with."""

    def __init__(self) -> None:
        super().__init__(still_world(clock=Clock()), "town")
        self.commit(Draft(EventType.CASE_OPENED))
        source = BODY.encode()
        self.text = self.reading(BODY, source, TextMap("utf-8", (Segment(0, len(BODY), "same", 0, len(source)),)))
        self.item = Item("a.txt", digest=self.text.reading.bytes_digest)
        capture = Capture(self.item.id, self.text.reading.bytes_digest, len(source), NOW, "file/1")
        self.keep("items", self.item, capture, self.text.reading)
        self.claims = [
            Statement(Passage.of(self.text, n, n + 5), Mode.DIRECT, StatementKind.ASSERTION) for n in range(3)
        ]
        self.keep("claims", *self.claims)
        self.keep("person", Person(PERSON, "Zofia"))
        self.keep("decision", Decision(PERSON, Verdict.ACCEPT, (self.claims[0].id,), "seen", 3, NOW))

    def keep(self, kind: str, *records: object) -> CustodyEvent:
        return self.commit(Draft(EventType.KEPT, kind), salted(records, SECRET))

    def reading(self, words: str, source: bytes, text_map: TextMap, **more: object) -> Text:
        self.objects.put(source)
        self.objects.put(words.encode())
        made = Reading(
            sha256_hex(source),
            sha256_hex(words.encode()),
            len(words),
            "r/1",
            map_digest=self.objects.put(map_bytes(text_map)),
            **more,
        )  # type: ignore[arg-type]
        return Text.of(made, words, text_map)

    def forge(self, place: int, change: Callable[[dict[str, object]], None]) -> None:
        """Change an entry and make leaves and head fit again, as an insider would."""
        form = parse_canonical(self._entries[place])
        assert isinstance(form, dict)
        change(form["entry"])  # type: ignore[arg-type]
        self._entries[place] = canonical(form)
        self.make_fit()

    def make_fit(self) -> None:
        self._leaves = [leaf_hash(data) for data in self._entries]
        frontier = type(self._frontier)()
        for leaf in self._leaves:
            frontier.add(leaf)
        self._frontier = frontier
        self._recorded = json.loads(self._entries[-1])["entry"]["recorded"]
