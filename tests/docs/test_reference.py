"""The reference pages name everything the program has, and the pages lead to each other.

What is documented is taken from the program itself: the table of commands, the error classes, the codes in the source.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import sqlite3
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import click
import pytest

from solferino.casework.case import Case
from solferino.casework.library import OpenCase
from solferino.casework.settings import explain
from solferino.cli.main import COMMANDS, cli, run
from solferino.extract.lexicon.events import TRIGGERS
from solferino.law.standards import State
from solferino.preserve.listing import COLUMNS
from solferino.record import (
    ActType,
    Blame,
    BorrowingKind,
    Bound,
    Carried,
    Conflict,
    Counted,
    CreditRelation,
    Ending,
    EventType,
    Exit,
    FigureStatus,
    Filling,
    FindingKind,
    Grade,
    Mode,
    Population,
    RegionKind,
    Relation,
    Scope,
    SpeakerKind,
    Stage,
    Stance,
    Standing,
    StatementKind,
    Verdict,
)

REPOSITORY = Path(__file__).resolve().parents[2]
SOURCE = REPOSITORY / "src" / "solferino"
DOCS = REPOSITORY / "docs"
REFERENCE = DOCS / "reference"
PAGES = sorted(page for page in DOCS.rglob("*.md") if "_build" not in page.parts)
VOCABULARIES: tuple[type[StrEnum], ...] = (
    ActType, Blame, BorrowingKind, Bound, Carried, Conflict, Counted, CreditRelation, Ending, EventType, FigureStatus,
    Filling, FindingKind, Grade, Mode, Population, RegionKind, Relation, Scope, SpeakerKind, Stage, Stance, Standing,
    State, StatementKind, Verdict,
)  # fmt: skip


def command_of(name: str) -> click.Command:
    found: click.Command = importlib.import_module(f"solferino.cli.commands.{COMMANDS[name][0]}").command
    return found


def parameters_of(name: str) -> list[click.Parameter]:
    """The parameters of a command, and of all commands below it where it is a group."""
    return _parameters(command_of(name))


def _parameters(found: click.Command) -> list[click.Parameter]:
    below: dict[str, click.Command] = getattr(found, "commands", {})
    return [*found.params, *(p for each in below.values() for p in _parameters(each))]


def sections(page: Path) -> dict[str, str]:
    """The second-level sections of a page: heading -> text."""
    pieces = re.split(r"(?m)^## +(.+?) *$", page.read_text(encoding="utf-8"))
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def codes_in_tables(page: Path) -> list[str]:
    """The first cell of every row of every table, without its marks."""
    return re.findall(r"(?m)^\| *`?([^|`]+?)`? *\|", page.read_text(encoding="utf-8"))


# -- commands ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_every_option_is_documented(name: str) -> None:
    section = sections(REFERENCE / "commands.md").get(f"`{name}`")
    assert section is not None, f"docs/reference/commands.md has no section for {name}"
    # Options of the program itself are taken behind a command too; they are documented once, for all of them.
    everywhere = {option for parameter in cli.params for option in parameter.opts}
    for parameter in parameters_of(name):
        if isinstance(parameter, click.Option) and not everywhere.issuperset(parameter.opts):
            assert any(f"`{option}" in section for option in parameter.opts), f"{name} {parameter.opts} is undocumented"


@pytest.mark.parametrize("name", COMMANDS)
def test_no_option_is_documented_that_does_not_exist(name: str) -> None:
    known = {option for parameter in parameters_of(name) for option in parameter.opts}
    table = re.findall(r"(?m)^\|([^|]*)\|", sections(REFERENCE / "commands.md")[f"`{name}`"].replace("\\|", "/"))
    documented = {option for cell in table for option in re.findall(r"`(--[a-z-]+)", cell)}
    assert documented <= known, f"{name} has no {sorted(documented - known)}"


def test_every_command_of_the_reference_exists() -> None:
    documented = {heading.strip("`") for heading in sections(REFERENCE / "commands.md") if heading.startswith("`")}
    assert documented == set(COMMANDS)


def test_the_options_before_the_command_are_documented() -> None:
    section = sections(REFERENCE / "commands.md")["Options of every command"]
    for parameter in cli.params:
        for option in parameter.opts:
            assert f"`{option}" in section, f"{option} is undocumented"


LATE = {"-q", "--quiet", "--no-progress", "--debug", "--person"}  # every command takes these behind its name as well


def test_commands_in_examples_exist_and_take_the_options_that_are_shown() -> None:
    """Also in examples that are not run: a page never shows a command or an option that the program lacks."""
    before = {option for parameter in cli.params for option in parameter.opts} | {"-h", "--help", "-V", "--version"}
    for page in [*PAGES, REPOSITORY / "README.md"]:
        for line in re.findall(r"(?m)^ *(?:\$ )?(?:\S*/)?solferino (.+)$", page.read_text(encoding="utf-8")):
            words = re.sub(r"\$\([^)]*\)|\"[^\"]*\"|'[^']*'", "GIVEN", line).split(" | ")[0].split()
            name = next((word for word in words if word in COMMANDS), None)
            if name is None:
                if words[0].startswith("-") or not words[0].isalpha():
                    assert words[0].lstrip("`") in before, f"{page.name}: solferino {line}"
                continue
            known = {option for parameter in parameters_of(name) for option in parameter.opts} | {"-h", "--help"} | LATE
            at = words.index(name)
            for word in words[:at]:
                assert not word.startswith("-") or word in before, f"{page.name}: solferino {line}"
            for word in words[at + 1 :]:
                assert not word.startswith("-") or word == "-" or word in known, f"{page.name}: solferino {line}"


# -- errors, exit codes, outcomes -------------------------------------------------------------------------------------


def error_codes() -> dict[str, set[str]]:
    """Every SOLF-E code that stands in the source, with the files it stands in."""
    found: dict[str, set[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for code in re.findall(r"SOLF-E\d{3}", path.read_text(encoding="utf-8")):
            found.setdefault(code, set()).add(path.name)
    return found


def test_every_error_code_is_documented_and_no_other() -> None:
    documented = re.findall(r"(?m)^\| (SOLF-E\d{3}) \|", (REFERENCE / "errors.md").read_text(encoding="utf-8"))
    assert len(documented) == len(set(documented)), "a code is documented twice"
    assert set(documented) == set(error_codes())


def test_two_kinds_of_error_never_share_a_code() -> None:
    classes: dict[str, list[str]] = {}
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                own = re.findall(r"SOLF-E\d{3}", "\n".join(map(ast.unparse, node.body)))
                for code in dict.fromkeys(own):
                    classes.setdefault(code, []).append(node.name)
    assert {code: names for code, names in classes.items() if len(names) > 1} == {}


def test_every_exit_code_is_documented() -> None:
    documented = codes_in_tables(REFERENCE / "exit-codes.md")
    assert [int(code) for code in documented if code.isdigit()] == [int(code) for code in Exit]


def outcome_codes() -> set[str]:
    """Codes of outcomes that stand in the source: the words given where an outcome or a reason for one is made."""
    makers = {"Outcome": 2, "CannotRead": 0, "CaptureFailed": 0, "_crashed": 3, "_failed": 3}
    found: set[str] = set()
    for _, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name not in makers:
                continue
            named = [k.value for k in node.keywords if k.arg in ("code", "reason")]
            given = named or [a for at, a in enumerate(node.args) if at == makers[name]]
            for value in given:
                parts = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
                found |= {str(p.value) for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)}
    return found


def test_every_outcome_code_is_documented() -> None:
    made = outcome_codes()
    assert {"kept", "seen_again", "language_not_supported", "step_crashed"} <= made, "the search finds nothing"
    missing = made - set(codes_in_tables(REFERENCE / "outcomes.md"))
    assert not missing, f"docs/reference/outcomes.md lacks {sorted(missing)}"


# -- library, settings, listings, codes -------------------------------------------------------------------------------


def test_every_method_of_an_open_case_is_documented_with_its_arguments() -> None:
    page = (REFERENCE / "library.md").read_text(encoding="utf-8")
    documented = dict(re.findall(r"(?m)^\| `(\w+)\(([^`]*)\)` \|", page))
    own = OpenCase.__mro__[: OpenCase.__mro__.index(Case)]  # what the library adds to a case, in all its parts
    verbs = {name: value for part in own for name, value in vars(part).items() if inspect.isfunction(value)}
    assert set(documented) == {name for name in verbs if not name.startswith("_")}
    for name, arguments in documented.items():
        real = [p for p in inspect.signature(verbs[name]).parameters if p not in ("self", "watch")]
        assert re.findall(r"(\w+)(?:=[^,]*)?(?:, |$)", arguments.replace("*, ", "")) == real, name


def test_every_setting_and_every_column_of_a_listing_is_documented() -> None:
    rows = codes_in_tables(REFERENCE / "settings.md")
    assert {row.name for row in explain()} <= set(rows)
    first_case = (DOCS / "start" / "first-case.md").read_text(encoding="utf-8")
    assert all(f"`{column}`" in first_case or f",{column}" in first_case for column in COLUMNS)


def test_every_code_of_a_ledger_entry_is_documented() -> None:
    made: set[str] = set()
    for part in ("casework", "vault"):
        for path in sorted((SOURCE / part).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            for found in re.findall(r"codes(?:: [^=\n]+)? ?=\s*(\[[^\]]*\])|codes\.append\((.*)\)", text):
                made |= set(re.findall(r"[\"']([a-z_]+)=", "".join(found)))
    assert {"step", "failed", "item", "second", "verdict", "clock_back"} <= made, "the search finds too little"
    section = (REFERENCE / "json.md").read_text(encoding="utf-8").split("Codes are words")[1].split("## ")[0]
    assert made <= set(re.findall(r"`([a-z_]+)`", section)), sorted(made)


def test_every_decision_has_the_same_sections_and_a_number_of_its_own() -> None:
    records = sorted((DOCS / "decisions").glob("*.md"))
    wanted = ["Context", "Options", "Choice", "What it costs", "When to look again"]
    for record in records:
        assert list(sections(record)) == wanted, record.name
        assert record.read_text(encoding="utf-8").startswith(f"# {record.name[:4]}: "), record.name
    assert [record.name[:4] for record in records] == [f"{number:04d}" for number in range(len(records))]


# -- words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda v: v.__name__)
def test_the_terms_hold_each_fixed_vocabulary_whole(vocabulary: type[StrEnum]) -> None:
    rows = re.findall(r"(?m)^\| [a-z ]+ \| (.+) \|$", (DOCS / "terms.md").read_text(encoding="utf-8"))
    words = [set(re.findall(r"`([a-z_]+)`", row)) for row in rows]
    assert {str(member) for member in vocabulary} in words, f"docs/terms.md lacks {[str(m) for m in vocabulary]}"


def test_every_type_of_attack_is_documented_and_no_other() -> None:
    section = sections(DOCS / "terms.md")["Types of attack"]
    assert set(re.findall(r"(?m)^\| `([a-z ]+)` \|", section)) == {kind for _, kind, _ in TRIGGERS}


@pytest.mark.parametrize("schema", sorted({
    match for path in SOURCE.rglob("*.py") for match in
    re.findall(r"\"(solferino\.[a-z]+/1)\"", path.read_text(encoding="utf-8"))
}))  # fmt: skip
def test_every_schema_that_the_program_names_is_documented(schema: str) -> None:
    forms = [REFERENCE / "json.md", *sorted((DOCS / "formats").glob("*.md"))]
    assert any(schema in page.read_text(encoding="utf-8") for page in forms), schema


# -- pages ------------------------------------------------------------------------------------------------------------


def slug(heading: str) -> str:
    kept = re.sub(r"[^\w\- ]", "", re.sub(r"[`*]", "", heading).strip().lower())
    return kept.replace(" ", "-")


@pytest.mark.parametrize(
    "page", [*PAGES, *(REPOSITORY / n for n in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"))],
    ids=lambda page: str(page.relative_to(REPOSITORY)),
)  # fmt: skip
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = re.sub(r"(?ms)^( *)(`{3,}).*?^\1\2 *$", "", page.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", text)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, part = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), f"{page.name} links to {target}, which does not exist"
        if part and there.suffix == ".md":
            headings = re.findall(r"(?m)^#+ +(.+?) *$", there.read_text(encoding="utf-8"))
            assert part in {slug(h) for h in headings}, f"{page.name} links to {target}, a heading that is not there"


def test_every_page_can_be_reached_from_the_first() -> None:
    reached = {DOCS / "index.md"}
    for block in re.findall(r"(?ms)^```\{toctree\}(.*?)^```", (DOCS / "index.md").read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.strip() and not line.startswith(":"):
                reached |= set(DOCS.glob(f"{line.strip()}.md"))
    assert [str(page.relative_to(DOCS)) for page in PAGES if page not in reached] == []


def test_the_route_names_functions_and_files_that_exist() -> None:
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir()}
    looked_at = 0
    for name in re.findall(r"`([\w./]+)(?:\([^`]*\))?`", (DOCS / "route.md").read_text(encoding="utf-8")):
        if name.endswith(".py"):
            assert (SOURCE / name).is_file(), name
            looked_at += 1
        elif "." in name and name.split(".")[0] in rooms and name != "vault.commit":
            module, _, attribute = name.rpartition(".")
            found = importlib.import_module(f"solferino.{module}")
            if not hasattr(found, attribute):
                importlib.import_module(f"solferino.{name}")
            looked_at += 1
    assert looked_at > 20


def test_the_readme_shows_the_two_commands_on_its_first_screen_and_make_has_them() -> None:
    first_screen = (REPOSITORY / "README.md").read_text(encoding="utf-8").splitlines()[:20]
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    for name in ("demo", "test"):
        assert any(line.startswith(f"make {name} ") for line in first_screen)
        assert re.search(rf"(?m)^{name}:", makefile)


def test_a_page_is_plain_text_without_places_of_any_machine() -> None:
    for page in [*PAGES, REPOSITORY / "README.md", REPOSITORY / "CHANGELOG.md"]:
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"(?<![\w.])/(?:home|Users|root|work|tmp)/", text), page.name


# -- JSON -------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled example as a case, with one decision on it."""
    folder = tmp_path_factory.mktemp("docs") / "case"
    assert run(["-q", "demo", str(folder)]) in (Exit.DONE, Exit.PARTIAL)
    return folder


def keys_of(form: object) -> set[str]:
    """All keys of an object and of the objects in it, but for those that are data (kinds that are counted)."""
    if isinstance(form, list):
        return {key for item in form for key in keys_of(item)}
    if isinstance(form, dict):
        counts = {
            k for k, v in form.items() if k in ("standing", "of_which") or (k == "claims" and isinstance(v, dict))
        }
        inner = {k: v for k, v in form.items() if k not in counts}
        return {str(k) for k in form} | {key for value in inner.values() for key in keys_of(value)}
    return set()


READS = {
    "status": ["status"], "claims": ["claims"], "figures": ["figures"], "acts": ["acts"], "incidents": ["incidents"],
    "origins": ["origins"], "contradictions": ["contradictions"], "log": ["log"], "verify": ["verify"],
    "statements": ["statements"],
}  # fmt: skip


@pytest.mark.parametrize("name", READS)
def test_every_field_that_a_command_prints_is_documented(
    name: str, example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["-q", *READS[name], str(example), "--json"])
    printed = json.loads(capsys.readouterr().out)
    assert printed["schema"] == f"solferino.{name}/1"
    documented = set(re.findall(r"`([a-z_]+)`", (REFERENCE / "json.md").read_text(encoding="utf-8")))
    assert keys_of(printed) <= documented, sorted(keys_of(printed) - documented)


def test_every_field_of_one_claim_and_of_a_decision_is_documented(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["-q", "claims", str(example), "--kind", "statement", "--jsonl"])
    first = json.loads(capsys.readouterr().out.splitlines()[0])["id"]
    person = ["--person", "A. Reader", "--reason", "read beside the article"]
    assert run(["-q", "decide", first, "accept", "--case", str(example), *person, "--json"]) == Exit.DONE
    decision = json.loads(capsys.readouterr().out)
    assert run(["-q", "claims", str(example), "--explain", first, "--json"]) == Exit.DONE
    claim = json.loads(capsys.readouterr().out)
    assert claim["decisions"][0]["name"] == "A. Reader"
    documented = set(re.findall(r"`([a-z_]+)`", (REFERENCE / "json.md").read_text(encoding="utf-8")))
    assert keys_of(decision) | keys_of(claim) <= documented


def test_the_tables_of_the_view_file_are_documented(example: Path) -> None:
    page = (REFERENCE / "views.md").read_text(encoding="utf-8")
    with sqlite3.connect(f"file:{example / 'views.db'}?mode=ro", uri=True) as views:
        names = [row[0] for row in views.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        assert names
        for name in names:
            row = next((line for line in page.splitlines() if line.startswith(f"| `{name}` |")), "")
            columns = [c[1] for c in views.execute(f"PRAGMA table_info({name})")]
            assert columns and set(columns) <= set(re.findall(r"`([a-z_]+)`", row)), (name, columns)
    views.close()
