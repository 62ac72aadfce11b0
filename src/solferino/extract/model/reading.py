"""One pass of the network over a text: window by window, on one thread, the same answer each time."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from solferino.extract.model.card import Card, CardFault
from solferino.extract.model.learned import Learned, Outputs
from solferino.extract.model.windows import deepest, windows
from solferino.extract.model.wordpiece import WordPiece

_KEPT = 8  # texts whose reading is kept: several extractors ask about one text in turn


class Reader:
    """A loaded model. Texts in, :class:`Learned` out; the last few are remembered."""

    def __init__(self, card: Card, network: bytes, vocabulary: list[str]) -> None:
        """Raises :class:`CardFault` where onnxruntime is missing or refuses the network."""
        self.card = card
        self.digest = card.digest
        try:
            self._pieces = WordPiece(vocabulary)
        except KeyError as missing:
            raise CardFault(f"vocabulary.txt lacks the piece {missing}") from None
        self._session = _session(network)
        self._read: OrderedDict[str, Learned] = OrderedDict()

    def read(self, text: str) -> Learned:
        """What the model makes of a text of any length, in time linear to it."""
        found = self._read.get(text)
        if found is None:
            found = self._read[text] = self._pass(text)
            if len(self._read) > _KEPT:
                self._read.popitem(last=False)
        else:
            self._read.move_to_end(text)
        return found

    def _pass(self, text: str) -> Learned:
        pieces = self._pieces.pieces(text)
        count = len(pieces.numbers)
        spans = windows(count, self.card.window - 2, self.card.stride)
        rows: list[list[float]] = []
        gates: list[list[float]] = []
        for (first, last), (begin, end) in zip(spans, deepest(spans, count), strict=True):
            numbers = [self._pieces.opening, *pieces.numbers[first:last], self._pieces.closing]
            each, whole = self._session.run(["pieces", "window"], {"numbers": _tensor(numbers)})
            rows += each[0, 1 + begin - first : 1 + end - first].tolist()
            gates.append(whole[0].tolist())
        return Learned(self.card, text, pieces, Outputs(rows, gates))


def _session(network: bytes) -> Any:
    try:
        import onnxruntime
    except ImportError as fault:
        raise CardFault(f"onnxruntime cannot be loaded ({fault}): pip install 'solferino[model]'") from None
    options = onnxruntime.SessionOptions()
    # One thread and no reordering: sums are taken in the same order each time.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(network, sess_options=options, providers=["CPUExecutionProvider"])
    except Exception as fault:  # noqa: BLE001 - the library raises classes of its own that it does not export
        raise CardFault(f"onnxruntime refuses the network: {fault}") from None


def _tensor(numbers: list[int]) -> Any:
    import numpy as np  # comes with onnxruntime

    return np.asarray([numbers], np.int64)
