"""One pass of the network over a text: window by window, on one thread, the same answer each time."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from solferino.extract.model.card import Card, CardFault
from solferino.extract.model.learned import Learned, Outputs
from solferino.extract.model.windows import windows
from solferino.extract.model.wordpiece import WordPiece

_KEPT = 8  # texts whose reading is kept: several extractors ask about one text in turn
KEPT_PIECES = 500_000  # pieces of windows whose reading is kept, about 90 MB: copies come close to one another
LEAST = 8  # pieces from which a sentence is a window
_ENDS = (".", "!", "?")


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
        self._windows: OrderedDict[tuple[int, ...], tuple[Any, Any]] = OrderedDict()
        self._room = KEPT_PIECES
        self._ends = frozenset(vocabulary.index(mark) for mark in _ENDS if mark in vocabulary)
        self.read_through = 0  # pieces that the network saw

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

    def forget(self) -> None:
        """Forget every text and window read so far; the answers stay the same."""
        self._read.clear()
        self._windows.clear()
        self._room = KEPT_PIECES

    def _pass(self, text: str) -> Learned:
        pieces = self._pieces.pieces(text)
        rows: list[list[float]] = []
        gates: list[list[float]] = []
        for first, last in windows(pieces.numbers, self.card.window - 2, LEAST, self._ends):
            each, whole = self._window(tuple(pieces.numbers[first:last]))
            rows += each
            gates.append(whole)
        return Learned(self.card, text, pieces, Outputs(rows, gates))

    def _window(self, numbers: tuple[int, ...]) -> tuple[list[list[float]], list[float]]:
        """What the network gives for one window: for each piece, and for the whole. Read once, however many texts hold
        the same words."""
        found = self._windows.get(numbers)
        if found is None:
            self.read_through += len(numbers)
            framed = [self._pieces.opening, *numbers, self._pieces.closing]
            each, whole = self._session.run(["pieces", "window"], {"numbers": _tensor(framed)})
            found = self._windows[numbers] = (each[0, 1:-1].copy(), whole[0].copy())
            self._room -= len(numbers)
            while self._room < 0:
                self._room += len(self._windows.popitem(last=False)[0])
        else:
            self._windows.move_to_end(numbers)
        return found[0].tolist(), found[1].tolist()


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
