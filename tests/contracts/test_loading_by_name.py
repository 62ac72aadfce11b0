"""Modules are loaded by name in a few listed places only, each a listed table: what loads what, the imports show."""

from __future__ import annotations

import ast
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "solferino"
ALLOWED = {
    "__init__.py": "the front door: open_case, create_case and OpenCase, when first asked for",
    "vault/__init__.py": "what needs the database library",
    "cli/main.py": "the table of commands",
    "cli/commands/status.py": "the record itself, where the views cannot answer",
    "cli/commands/add.py": "sealing at intake, which loads twice what an ordinary add needs",
    "cli/commands/claims.py": "the reasons for a claim, which load every extractor",
    "count/extras.py": "third-party packages of an extra, named in one table with the command that installs them",
    "cli/commands/witness.py": "the door of the witness: doors open each other by name only",
}
BY_NAME = {"import_module", "__import__", "reload"}


def loads_by_name(tree: ast.AST) -> bool:
    """True where a module calls something that loads a module by a name it computes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in BY_NAME:
                return True
    return False


def ours(node: ast.AST) -> bool:
    """True for an import of a module of this package."""
    if isinstance(node, ast.ImportFrom):
        return bool(node.level) or (node.module or "").startswith("solferino")
    return isinstance(node, ast.Import) and any(alias.name.startswith("solferino") for alias in node.names)


def imports_of_our_own_inside_functions(tree: ast.Module) -> list[int]:
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    return sorted({node.lineno for function in functions for node in ast.walk(function) if ours(node)})


def modules() -> list[tuple[str, ast.Module]]:
    return [
        (str(path.relative_to(SOURCE)), ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted(SOURCE.rglob("*.py"))
        if "static" not in path.parts
    ]


def test_modules_are_loaded_by_name_in_the_listed_places_only() -> None:
    assert {name for name, tree in modules() if loads_by_name(tree)} == set(ALLOWED)


def test_our_own_modules_are_imported_at_the_top_of_a_file_only() -> None:
    found = {name: lines for name, tree in modules() if (lines := imports_of_our_own_inside_functions(tree))}
    # The entry point imports the command line inside main, so that --version is answered before it.
    assert set(found) == {"__main__.py"}


def test_a_planted_loading_by_name_is_noticed() -> None:
    assert loads_by_name(ast.parse("import importlib\nroom = importlib.import_module('solferino.read')\n"))
    assert imports_of_our_own_inside_functions(ast.parse("def f():\n    from solferino import read\n    return read\n"))
