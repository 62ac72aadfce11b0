"""Write the four binary or encoded sources of the bundled example, byte for byte the same every time.

    python tests/example/make_example.py            write into src/solferino/casework/example/
    python tests/example/make_example.py DIR        write into DIR

Standard library only. Nothing is compressed: the output of zlib differs between versions of the
library, and these bytes are compared in tests and hashed in golden dossiers. Nothing is read from
the clock. Everything the files say is invented; see ABOUT.md beside them.
"""

from __future__ import annotations

import base64
import io
import quopri
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

EXAMPLE = Path(__file__).resolve().parents[2] / "src" / "solferino" / "casework" / "example"

# --------------------------------------------------------------------------- DOCX: the Sollen Compass

# A paragraph is (style, runs); a run is (text, bold or italic or ""). Some runs break inside a
# quotation and inside a number phrase, as a word processor leaves them after editing.
COMPASS: list[tuple[str, list[tuple[str, str]]]] = [
    ("Title", [("Council wants answers over bombed water queue", "")]),
    ("Normal", [("By our foreign desk", "i")]),
    ("Normal", [("The Sollen Compass, Friday 17 May 2024", "i")]),
    (
        "Normal",
        [
            (
                "An independent inquiry should look into an airstrike on a water queue in the Lorvanian city of"
                " Marrest, the Council of the Lake States decided in Sollen on Thursday. The resolution was adopted by"
                " 14 votes to three, with five abstentions.",
                "",
            )
        ],
    ),
    (
        "Normal",
        [
            ("Seventeen people, including ", ""),
            ("four children", ""),
            (
                ", were killed on Tuesday and 41 others were injured, the Marrest District Hospital said in its latest"
                " bulletin. An earlier count had stood at 14.",
                "",
            ),
        ],
    ),
    (
        "Normal",
        [
            ("The hospital’s director, Dr Neva Orrin, told reporters that there was “nothing in that ", ""),
            ("square", "i"),
            (" a soldier could want”.", ""),
        ],
    ),
    (
        "Normal",
        [
            (
                "The Ministry of Defence in Estarre has denied any part in the attack. Its spokesperson, Colonel Ruvan"
                " Dastell, said that no government aircraft had been “in the air over Marrest” on 14 May and that the"
                " army “does not fire on civilians”. The city’s mayor, Tavo Kestrin, has blamed government aircraft.",
                "",
            )
        ],
    ),
    ("Heading1", [("“An aircraft, not a mortar”", "")]),
    (
        "Normal",
        [
            (
                "“Our assessment is that the munition fell from an aircraft,” Halvern’s foreign minister, Corin Vasale,"
                " told the Compass on Friday. “Whose aircraft it was is a question for the inquiry.”",
                "",
            )
        ],
    ),
    (
        "Normal",
        [
            (
                "The assessment, which runs to nine pages, was sent to the Council on Friday morning. Vasale said that"
                " it rested on photographs of the square and on the measurements of an engineer. He would not say"
                " whether Halvern had asked Estarre for its flight records.",
                "",
            )
        ],
    ),
    (
        "Normal",
        [
            (
                "The Council’s resolution calls on the government in Estarre and on the Upland Assembly, the two"
                " parties to Lorvane’s war, to give investigators access to Tannery Square within ten days.",
                "",
            )
        ],
    ),
    (
        "Normal",
        [
            (
                "“The question is no longer whether people died while fetching water, but who will be allowed to ask"
                " why,” the Council’s president, Ledia Amsel, said after the vote. A senior Council official said that"
                " two member states had tried to strike the word “airstrike” from the text.",
                "",
            )
        ],
    ),
    (
        "Normal",
        [
            (
                "At least 1,240 civilians have been killed since the war began in March 2023, according to the Orchard"
                " Street Monitor, a group that documents harm to civilians on both sides.",
                "",
            )
        ],
    ),
    (
        "Normal",
        [
            (
                "Marrest, a city of 86,000 people on the river Arlen, lies 35 kilometres from the front line. It has"
                " had no piped water since the beginning of the month.",
                "",
            )
        ],
    ),
    (
        "Normal",
        [
            (
                "The Compass has followed this war since its first week. Readers can support our work from 4 crowns a"
                " month.",
                "i",
            )
        ],
    ),
]

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OOXML = "http://schemas.openxmlformats.org"


def docx() -> bytes:
    """The Compass article: a stored (uncompressed) zip with fixed times and a fixed order of parts."""

    def run(text: str, face: str) -> str:
        properties = f"<w:rPr><w:{face}/></w:rPr>" if face else ""
        return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

    def paragraph(style: str, runs: Sequence[tuple[str, str]]) -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(run(*r) for r in runs)}</w:p>\n'

    body = "".join(paragraph(style, runs) for style, runs in COMPASS)
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"{default}><w:name w:val="{label}"/>'
        f'<w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr><w:sz w:val="{size}"/></w:rPr></w:style>'
        for name, label, size, default in (
            ("Normal", "Normal", 22, ' w:default="1"'),
            ("Title", "Title", 40, ""),
            ("Heading1", "heading 1", 28, ""),
        )
    )
    parts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{OOXML}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        '<Override PartName="/word/styles.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType='
        '"application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'{XML}<Relationships xmlns="{OOXML}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OOXML}/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{OOXML}/package/2006/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": f'{XML}<cp:coreProperties xmlns:cp="{OOXML}/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(COMPASS[0][1][0][0])}</dc:title><dc:creator>The Sollen Compass</dc:creator>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2024-05-17T15:20:00Z</dcterms:created></cp:coreProperties>',
        "word/_rels/document.xml.rels": f'{XML}<Relationships xmlns="{OOXML}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OOXML}/officeDocument/2006/relationships/styles" '
        'Target="styles.xml"/></Relationships>',
        "word/document.xml": f'{XML}<w:document xmlns:w="{WORD}"><w:body>\n{body}{page}</w:body></w:document>',
        "word/styles.xml": f'{XML}<w:styles xmlns:w="{WORD}">{styles}</w:styles>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, date_time=(2024, 5, 17, 17, 20, 0))
            entry.create_system = 0  # the same bytes on Windows and elsewhere
            entry.external_attr = 0
            package.writestr(entry, text.encode("utf-8"))
    return out.getvalue()


# --------------------------------------------------------------------------- PDF: the Monitor's report

# Helvetica's advance widths, thousandths of the type size, for characters 32 to 126 (Adobe's core metrics).
WIDTHS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278"
    " 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944"
    " 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500"
    " 278 556 500 722 500 500 500 334 260 334 584"
)
ADVANCE = {chr(32 + i): int(w) for i, w in enumerate(WIDTHS.split())} | {"’": 222, "“": 333, "”": 333, "–": 556}
LEFT, RIGHT, TOP = 72, 523, 770  # points; A4 is 595 by 842
COLUMNS = (LEFT, 260, 360)

# A block is (kind, text): h1, h2, p, or row with cells separated by "|".
REPORT: list[list[tuple[str, str]]] = [
    [
        ("h1", "Situation report No. 41: Tannery Square, Marrest, 14 May 2024"),
        ("p", "Issued on 17 May 2024 at 10.00. Figures as of 16 May 2024, 24.00."),
        ("h2", "1. Summary"),
        (
            "p",
            "At about 8.10 a.m. on Tuesday 14 May 2024 an airstrike hit people who were queueing at the public water"
            " point in Tannery Square, Marrest. The Monitor has confirmed that 19 people were killed, including five"
            " children, and that 46 people were injured. Two people are missing. None of the 19 belonged to an armed"
            " force.",
        ),
        (
            "p",
            "Eleven witnesses described the sound of an aircraft before the explosion, and the damage to the square is"
            " consistent with a munition dropped from the air. The Monitor has not established which party carried out"
            " the attack.",
        ),
        ("h2", "2. Killed and injured, by group"),
        ("row", "Group|Killed|Injured"),
        ("row", "Women|6|19"),
        ("row", "Men|8|16"),
        ("row", "Children under 18|5|11"),
        ("row", "Total|19|46"),
        ("h2", "3. How the count was made"),
        (
            "p",
            "Our researchers interviewed 23 people, in person and by telephone, and compared hospital admissions with"
            " burial records. Each death was confirmed by at least two sources that did not know of each other. The"
            " Monitor does not use totals announced by either party. This report replaces our notice of 15 May, which"
            " listed 16 people killed.",
        ),
        (
            "p",
            "A woman who had been waiting with two neighbours told us: “The tap was still running when they took us"
            " away.” Her name is withheld at her request.",
        ),
    ],
    [
        ("h2", "4. What the parties say"),
        (
            "p",
            "The Ministry of Defence denies that its aircraft took part (statement 2024/117 of 15 May). A spokesperson"
            " for the Upland Assembly estimated on 14 May that between 20 and 25 people had been killed. We have asked"
            " both for records against which these statements could be tested, and have received none.",
        ),
        ("h2", "5. The wider count"),
        (
            "p",
            "Since the war began in March 2023 the Monitor has recorded at least 1,240 civilians killed, in 318"
            " incidents, and some 52,000 people driven from their homes. These are minimum figures. Districts that we"
            " cannot reach are not in them, and 27 incidents in Government-held towns are still being examined.",
        ),
        ("h2", "6. Corrections"),
        (
            "p",
            "Errors are corrected in the next report and listed there. Figures by place and date are in the table that"
            " accompanies this report. Write to records@orchardstreet.example.",
        ),
    ],
]


def pdf() -> bytes:
    """Two pages of Helvetica in WinAnsi encoding, one text-showing operator a line or table cell."""

    def literal(text: str) -> bytes:
        out = bytearray(b"(")
        for byte in text.encode("cp1252"):
            if byte in b"()\\":
                out += b"\\" + bytes([byte])
            elif 32 <= byte < 127:
                out.append(byte)
            else:
                out += b"\\%03o" % byte
        return bytes(out + b")")

    def show(font: str, size: int, x: float, y: float, text: str) -> bytes:
        return b"BT /%s %d Tf 1 0 0 1 %d %d Tm %s Tj ET\n" % (font.encode(), size, x, y, literal(text))

    def wrapped(text: str, size: int) -> list[str]:
        lines, line = [], ""
        for word in text.split(" "):
            longer = f"{line} {word}".strip()
            if sum(ADVANCE[c] for c in longer) * size / 1000 > RIGHT - LEFT:
                lines.append(line)
                longer = word
            line = longer
        return [*lines, line]

    def page(blocks: Sequence[tuple[str, str]], number: int) -> bytes:
        out = show("F1", 8, LEFT, 805, "Orchard Street Monitor – Situation report 41")
        y = TOP
        for kind, text in blocks:
            if kind == "row":
                for x, cell in zip(COLUMNS, text.split("|"), strict=True):
                    out += show("F1", 11, x, y, cell)
                y -= 16
                continue
            font, size = {"h1": ("F2", 15), "h2": ("F2", 11), "p": ("F1", 11)}[kind]
            y -= 10 if kind == "h2" else 0
            for line in wrapped(text, size):
                out += show(font, size, LEFT, y, line)
                y -= size + 4
            y -= 6
        return out + show("F1", 8, LEFT, 40, f"Page {number} of {len(REPORT)}")

    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    first = 6  # objects 1 to 5 are catalogue, page tree, two fonts, information
    kids = b" ".join(b"%d 0 R" % (first + 2 * i) for i in range(len(REPORT)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(REPORT)),
        font % b"Helvetica",
        font % b"Helvetica-Bold",
        b"<< /Title (Situation report No. 41: Tannery Square, Marrest) /Author (Orchard Street Monitor)"
        b" /CreationDate (D:20240517094500+02'00') >>",
    ]
    for number, blocks in enumerate(REPORT, start=1):
        content = page(blocks, number)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            b" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents %d 0 R >>" % (first + 2 * number - 1)
        )
        objects.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(content), content))
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


# --------------------------------------------------------------------------- e-mail: the ministry's statement

LETTER = """\
Aldo, the full text for your piece. They want all of it or none of it. We take what we need and say where it is from.
Lena

---------- Forwarded message ----------
From: Press Office <press@defence.estarre.example>
Date: Wed, 15 May 2024 11:20:00 +0200
Subject: Statement 2024/117
To: newsdesk@gazette.example

STATEMENT 2024/117 OF THE MINISTRY OF DEFENCE

Estarre, 15 May 2024

The Ministry of Defence rejects the allegation that government aircraft attacked Tannery Square in Marrest on 14 May.

The ministry’s spokesperson, Colonel Ruvan Dastell, stated:

“No aircraft of the Air Corps was in the air over Marrest on 14 May. The army of Lorvane does not fire on civilians. \
We have read the numbers given by the other side, and we will not trade numbers over graves.”

The ministry will open the flight register of the Air Corps to any body that both parties recognise. It warns \
newspapers against printing the names of air crews, an offence that carries a fine of 6,000 crowns.

The ministry regrets every loss of life in this war.

Press Office, 1 Citadel Road, Estarre. Duty telephone 0114.
"""

NOTE = """\
Air Corps, extract from the flight register, 14 May 2024, 06.00 to 10.00

Sector 4 (Marrest): no entries
Sector 6 (Ferrow): 2 flights, 4 aircraft, 610 kilometres
"""

SEAM = "=_estarre_20240515"


def eml() -> bytes:
    """A forwarded message with one attachment. Line ends are LF, as mail is kept on disk by most programs."""
    body = quopri.encodestring(LETTER.encode("utf-8")).decode("ascii")
    attachment = base64.encodebytes(NOTE.encode("utf-8")).decode("ascii")
    return f"""\
Return-Path: <lena@gazette.example>
Received: from mail.gazette.example by post.gazette.example; Wed, 15 May 2024 14:05:12 +0200
Date: Wed, 15 May 2024 14:05:10 +0200
From: =?utf-8?q?Lena_Marr=C3=A9?= <lena@gazette.example>
To: =?utf-8?q?Aldo_Renk=C3=A9?= <aldo@gazette.example>
Subject: =?utf-8?q?Fwd=3A_Statement_2024/117_=E2=80=93_Marrest?=
Message-ID: <20240515140510.117@gazette.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="{SEAM}"

This is a message with parts in MIME format.
--{SEAM}
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

{body}
--{SEAM}
Content-Type: text/plain; charset="utf-8"; name="flight-register.txt"
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="flight-register.txt"

{attachment}
--{SEAM}--
""".encode("ascii")


# --------------------------------------------------------------------------- table: the Monitor's figures

TABLE = """\
date,place,killed,injured,source,as_of
2024-01-23,"Carrow, fuel station",4,9,Orchard Street Monitor,2024-02-06
2024-04-09,"Ostrel, rail yard",0,3,Orchard Street Monitor,2024-04-12
2024-05-14,"Marrest, Tannery Square",at least 14,more than 30,Marrest District Hospital,2024-05-14
2024-05-14,"Marrest, Tannery Square",20-25,,Upland Assembly,2024-05-14
2024-05-14,"Marrest, Tannery Square",16,,Orchard Street Monitor,2024-05-15
2024-05-14,"Marrest, Tannery Square",17,41,Marrest District Hospital,2024-05-16
2024-05-14,"Marrest, Tannery Square",19,46,Orchard Street Monitor,2024-05-16
"""


def csv() -> bytes:
    """The table that accompanies the Monitor's report."""
    return TABLE.encode("utf-8")


FILES: dict[str, Callable[[], bytes]] = {
    "3-sollen-compass.docx": docx,
    "6-situation-report-41.pdf": pdf,
    "7-ministry-statement.eml": eml,
    "8-figures.csv": csv,
}


def main(arguments: Sequence[str]) -> None:
    folder = Path(arguments[0]) if arguments else EXAMPLE
    for name, make in FILES.items():
        (folder / name).write_bytes(make())
        print(folder / name)


if __name__ == "__main__":
    main(sys.argv[1:])
