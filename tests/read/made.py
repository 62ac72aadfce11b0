"""Small files made by hand, byte for byte the same every time."""

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(pages: Sequence[Sequence[tuple[int, str]]], info: str = "", encrypt: bool = False) -> bytes:
    """A PDF of pages of lines, each (height above the bottom in points, words in Latin-1)."""
    kids = [5 + 2 * index for index in range(len(pages))]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for index, lines in enumerate(pages):
        drawn = b" ".join(
            b"BT /F1 12 Tf 72 %d Td (%s) Tj ET"
            % (height, words.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)"))
            for height, words in lines
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % (4 + 2 * index)
        )
    extra = ""
    if info:
        objects.append(f"<< {info} >>".encode("latin-1"))
        extra += f" /Info {len(objects)} 0 R"
    if encrypt:
        # Standard security handler, revision 2, with keys that no empty password opens.
        owner, user = hashlib.sha256(b"owner").hexdigest(), hashlib.sha256(b"user").hexdigest()
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /O <{owner}> /U <{user}> /P -44 >>".encode())
        extra += (
            f" /Encrypt {len(objects)} 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
        )
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, extra.encode())
    return out + b"startxref\n%d\n%%%%EOF\n" % table


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP container."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2031, 3, 4, 0, 0, 0)), body, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def docx(body: str, **more: str) -> bytes:
    """A Word document with this inside its body. more: further members, ``__`` for a slash, ``_xml`` for the end."""
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    others = {name.replace("__", "/").replace("_xml", ".xml"): text for name, text in more.items()}
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **others})
