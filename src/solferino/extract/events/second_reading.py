"""What the trained model holds of the events that the rules found; nothing where there is no model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from solferino.extract.events.gate import Evidence
from solferino.extract.model import Learned, reader
from solferino.extract.model.plain import plain
from solferino.text.wordlists import word_set

# Only of types that the model has learned of does it have an opinion that counts.
_LEARNED = word_set("""
attack killing massacre execution shooting ambush raid bombing explosion kidnapping detention arson robbery
""")

_SURE = 0.8  # from which a text tells an incident
_POSSIBLE = 0.4  # from which an event may be that incident
_NO_OPINION = 0.3  # neither lets an event through nor holds it back


@dataclass(frozen=True, slots=True)
class SecondReading:
    """One text as the model reads it.

    body: the text. model: the digest that goes into every record it took part in.
    """

    body: str
    learned: Learned
    model: str

    def evidence(self, kind: str, spans: Iterable[tuple[int, int]]) -> Evidence | None:
        """Of an event of a type, told in the sentences ``spans``; None for types that the model never learned.

        Sentences that deny, doubt, plan or threaten, or tell of an accident, speak for no event, however likely
        the model finds them: it does not hear these things. They never speak against one either.
        """
        if kind not in _LEARNED:
            return None
        likely = max((self._likely(*span) for span in spans), default=0.0)
        return Evidence(self.learned.gate, {kind: likely})

    def _likely(self, start: int, end: int) -> float:
        if not plain(self.body[start:end]):
            return _NO_OPINION
        return max(self.learned.types(start, end).values())

    def likeliest(self, judged: Sequence[tuple[str, Evidence | None]]) -> int | None:
        """Where the text tells an incident for sure and the rules keep no event: which of theirs it most likely is.

        judged: of each event its type and :meth:`evidence`, None for one that may not be chosen.
        """
        if self.learned.gate < _SURE:
            return None
        chances = [(seen.types or {}).get(kind, 0.0) if seen is not None else 0.0 for kind, seen in judged]
        best = max(range(len(chances)), key=lambda i: (chances[i], -i), default=None)
        return best if best is not None and chances[best] >= _POSSIBLE else None


def second_reading(body: str) -> SecondReading | None:
    """The text read by the model that is installed and not switched off; None where there is none."""
    model = reader()
    return None if model is None else SecondReading(body, model.read(body), model.digest)
