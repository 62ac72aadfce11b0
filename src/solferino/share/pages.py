"""What every page of ours is made with: the templates, whose filters make a source's words inert, and the style."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from solferino.share import words
from solferino.share.notes import exact, plain


@cache
def environment() -> Environment:
    """The templates, with the filters that make a source's words inert."""
    environment = Environment(
        loader=PackageLoader("solferino.share"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters["exact"] = exact
    environment.filters["plain"] = plain
    environment.filters["days"] = words.days_in
    environment.filters["capfirst"] = _capital_first
    return environment


def _capital_first(text: str) -> str:
    """Unlike ``capitalize`` this leaves the rest as it is: a name keeps its capitals."""
    return text[:1].upper() + text[1:]


@cache
def style() -> tuple[Markup, str]:
    """The style sheet and its digest in the form of a content security policy."""
    sheet = files("solferino.share").joinpath("templates", "dossier.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(sheet.encode("utf-8")).digest()).decode("ascii")
    return Markup(sheet), f"sha256-{digest}"  # noqa: S704 - a file of this package


__all__ = ["environment", "style"]
