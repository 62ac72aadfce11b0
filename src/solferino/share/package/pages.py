"""The pages of a package that people read first: README.txt, README.uk.txt and index.html."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from solferino.share.notes import exact
from solferino.share.package.completeness import STATES, Completeness
from solferino.share.package.layout import SEAL
from solferino.share.package.listing import Listed
from solferino.share.words import instant_words

SHOWN = 2_000  # captures in the table of the overview; what is not here in full is always shown

WHY = {
    "witness_safety": "safety of a witness",
    "consent": "no consent to hand it over",
    "source_protection": "protection of a source",
    "licence": "licence",
    "privilege": "privilege",
    "court_order": "order of a court",
    "privacy": "privacy",
    "graphic": "graphic content",
    "not_on_subject": "not on the subject of this package",
    "names_of_staff": "names of people who work on the case",
    "names_withheld": "records that name something withheld",
}
_WHY_UK = {
    "witness_safety": "безпека свідка",
    "consent": "немає згоди на передання",
    "source_protection": "захист джерела",
    "licence": "ліцензія",
    "privilege": "захищена законом таємниця",
    "court_order": "рішення суду",
    "privacy": "приватність",
    "graphic": "жорстокий зміст",
}
_STATES_UK = {"redacted": "з вилученнями", "withheld": "не видано", "sealed": "запечатано", "erased": "знищено"}
BECOMES = {
    "redacted": "Here with parts cut out, and with proof that it is what is left of what was kept.",
    "withheld": "Not here. The ledger proves that it exists.",
    "sealed": "Under seal: it can be read only by those who hold the key.",
    "erased": "Destroyed by order of two people; its place in the ledger stays.",
    "here": "Nothing could be kept; the attempt is recorded.",
}
_LABELS = {"here": "here in full"}
_FILES = (
    ("data/views/dossier.html", "the dossier: every sentence footnoted to exact characters"),
    ("data/views/items.csv", "load file: one row for every capture, under numbers that stay"),
    ("data/views/claims.csv", "claims, with the places they stand at"),
    ("data/views/annotations.jsonld", "claims as W3C Web Annotations"),
    ("data/views/case-uco.jsonld", "what was kept, for forensic tools (CASE 1.5)"),
    ("data/views/prov.jsonld", "who did what, when (W3C PROV-O)"),
    ("data/completeness.json", "what exists, what is here, and why not the rest"),
    ("data/package.json", "the ledger as packed"),
    ("README.txt", "what this is, what it proves, how to check it"),
    ("README.uk.txt", "те саме українською"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the pages say of a package.

    name: of the case. made: an instant. size, root: of the ledger as packed. rows: the load file.
    """

    case: str
    name: str
    made: str
    tool: str
    size: int
    root: str
    completeness: Completeness
    rows: Sequence[Listed]

    @property
    def words(self) -> str:
        """The subject in words, on one line."""
        return " ".join(self.completeness.words.split())


def readme(told: Told, language: str = "en") -> str:
    """The plain words, in English or Ukrainian (``uk``)."""
    complete = told.completeness
    name = "README.txt" if language == "en" else f"README.{language}.txt"
    return _environment().get_template(f"package/{name}").render(
        case=told.case,
        words=told.words,
        words_uk="уся справа" if complete.kind == "case" else told.words,
        made=told.made,
        size=told.size,
        root=told.root,
        totals=complete.totals,
        reasons=[(state, WHY.get(reason, reason), count) for state, reason, count in complete.reasons()],
        reasons_uk=[
            (_STATES_UK[state], _WHY_UK.get(reason, reason), count) for state, reason, count in complete.reasons()
        ],
        redacted=complete.totals["redacted"],
        seal=SEAL,
    )  # fmt: skip


def index(told: Told) -> str:
    """The overview. It holds no script, loads nothing, and leads to nothing that a stranger wrote but plain text."""
    complete = told.completeness
    rows, left_out = _shown(told.rows)
    style, digest = _style()
    return _environment().get_template("package/index.html").render(
        name=told.name,
        case=told.case,
        words=told.words,
        made=told.made,
        made_words=instant_words(told.made),
        tool=told.tool,
        size=told.size,
        root=told.root,
        counts=[("on the subject", complete.totals["items"], "all")]
        + [(_LABELS.get(s, s), complete.totals[s], s) for s in STATES],
        reasons=[(state, WHY.get(reason, reason), count) for state, reason, count in complete.reasons()],
        other=[(WHY[reason], len(lines)) for reason, lines in sorted(complete.other.items())],
        rows=rows,
        shown=sum(row.state == "here" for row in rows),
        left_out=left_out,
        becomes=BECOMES,
        why=WHY,
        files=_FILES,
        style=style,
        style_digest=digest,
    )  # fmt: skip


def _shown(rows: Sequence[Listed]) -> tuple[list[Listed], int]:
    """What the table shows, and how many captures it leaves out: never one that is not here in full."""
    shown, here = [], 0
    for row in rows:
        here += row.state == "here"
        if row.state != "here" or here <= SHOWN:
            shown.append(row)
    return shown, max(here - SHOWN, 0)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("solferino.share"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters["exact"] = exact  # signs that steer the direction of a name are shown, and do not steer
    return made


@cache
def _style() -> tuple[Markup, str]:
    """The style sheet and its digest in the form of a content security policy. Colours are those of the dossier."""
    templates = files("solferino.share").joinpath("templates")
    colours = templates.joinpath("dossier.css").read_text(encoding="utf-8").partition("\n* {")[0]
    sheet = colours + "\n" + templates.joinpath("package", "index.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(sheet.encode("utf-8")).digest()).decode("ascii")
    return Markup(sheet), f"sha256-{digest}"  # noqa: S704 - files of this package


__all__ = ["Told", "index", "readme"]
