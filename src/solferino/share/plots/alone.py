"""A picture as a file of its own: the same drawing with its style inside, light or dark as the reader's screen asks."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

from markupsafe import Markup

_RULES: Final = re.compile(r"^  \.plot[^{]*\{[^}]*\}|^\.plot[^{]*\{[^}]*\}", re.MULTILINE)


def standalone(svg: Markup) -> str:
    """The drawing as one SVG file: namespace, style, and a ground to stand on."""
    head, rest = str(svg).split(">", 1)
    size = re.search(r'viewBox="0 0 (\S+) (\S+)"', head)
    wide, high = size.groups() if size else ("700", "400")
    head = head.replace("<svg ", f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" ', 1)
    head = head.replace(f'viewBox="0 0 {wide} {high}"', f'viewBox="-16 -12 {float(wide) + 32:g} {float(high) + 24:g}"')
    ground = '<rect class="ground" x="-16" y="-12" width="100%" height="100%"/>'
    return f"{head}><style>{_style()}</style>{ground}{rest}\n"


@cache
def _style() -> str:
    """The colours and the rules of pictures, out of the one style sheet that all pages have."""
    sheet = files("solferino.share").joinpath("templates", "dossier.css").read_text(encoding="utf-8")
    tokens = re.findall(r":root \{[^}]*\}", sheet)
    light, dark = tokens[0], tokens[1]
    rules = "\n".join(rule for rule in _RULES.findall(sheet.split("@media print")[0]))
    return (
        f"{light}\n@media (prefers-color-scheme: dark) {{ {dark} }}\n{rules}\n.plot .ground {{ fill: var(--paper); }}\n"
    ).replace("&", "&amp;")


__all__ = ["standalone"]
