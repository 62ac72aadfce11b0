"""A small trained model of our own, where it is installed: what it read in a text, each answer on exact words.

The rules are complete without it. It takes part only where the distribution ``solferino-model`` and ``onnxruntime``
are installed, its files are the ones its card names, and ``SOLFERINO_MODEL`` is not ``off``; :func:`status` says which
of these fails. Every claim it took part in carries its digest.
"""

from solferino.extract.model.card import Card, CardFault
from solferino.extract.model.installed import Status, digests, reader, status
from solferino.extract.model.learned import Learned, Said
from solferino.extract.model.reading import Reader

__all__ = ["Card", "CardFault", "Learned", "Reader", "Said", "Status", "digests", "reader", "status"]
