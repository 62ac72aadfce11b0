"""The readers that come with the product, in the order in which they are asked."""

from __future__ import annotations

import functools

from solferino.read.docx import DocxReader
from solferino.read.html import HtmlReader
from solferino.read.json_list import JsonReader
from solferino.read.mail import MailReader
from solferino.read.pdf import PdfReader
from solferino.read.plain import PlainReader
from solferino.read.protocol import Reader
from solferino.read.table import CsvReader, XlsxReader

ENTRY_POINTS = "solferino.readers"


@functools.cache
def built_in() -> tuple[Reader, ...]:
    """One instance of each. Their third-party libraries are loaded on first use."""
    return (
        PlainReader(),
        CsvReader(),
        HtmlReader(),
        PdfReader(),
        DocxReader(),
        MailReader(),
        XlsxReader(),
        JsonReader(),
    )
