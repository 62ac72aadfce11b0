"""Making redacted copies: what is left of a text or a picture, with the proof that it is what is left of it.

The format is docs/formats/redaction.md; the arithmetic lies in :mod:`solferino.custody.division`. Pure.
"""

from solferino.share.redact.pixels import Box, NotReproduced, PicturesCopy, cut_pictures, pdf_of_pages
from solferino.share.redact.proof import Opened
from solferino.share.redact.spool import Pages, Spool
from solferino.share.redact.text import Cutting, TextCopy, cut_text, joined_text

__all__ = [
    "Box",
    "Cutting",
    "NotReproduced",
    "Opened",
    "Pages",
    "PicturesCopy",
    "Spool",
    "TextCopy",
    "cut_pictures",
    "cut_text",
    "joined_text",
    "pdf_of_pages",
]
