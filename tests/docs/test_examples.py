"""The examples in the documentation do what the page says.

A fenced block under `<!-- runnable -->` is run, block after block, in one fresh folder for each page:

- ```console: lines that begin with `$ ` are commands (`> ` continues one). A command must succeed, unless the next
  command is `$ echo $?`, which then gives the expected exit code. Output below a command is compared with what it
  printed; `...` stands for any text, and alone on a line for any number of lines. No output given, none compared.
- ```python: run as a program, or as a doctest if it holds `>>>`.

`<!-- given: path/in/repository -->` copies that file or folder into the page's folder first.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PAGES = sorted(
    page
    for page in [REPOSITORY / "README.md", REPOSITORY / "CONTRIBUTING.md", *REPOSITORY.glob("docs/**/*.md")]
    if page.exists() and "_build" not in page.parts
)
PIECE = re.compile(
    r"^<!--[ ]*given:[ ]*(?P<given>\S+)[ ]*-->[ ]*$"
    r"|^<!--[ ]*(?P<marker>runnable)[ ]*-->[ ]*\n\s*"
    r"^(?P<fence>`{3,})(?P<language>\w+)[^\n]*\n(?P<body>.*?)^(?P=fence)[ ]*$",
    re.MULTILINE | re.DOTALL,
)
LONGEST = 300  # seconds for one command


@dataclass
class Command:
    """One command of a console block, the output that the page gives for it, and the exit code it must have."""

    line: str
    output: list[str] = field(default_factory=list)
    code: int = 0


def commands(body: str) -> list[Command]:
    """Take a console block apart."""
    found: list[Command] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            found.append(Command(line[2:]))
        elif line.startswith("> ") and found and not found[-1].output:
            found[-1].line += "\n" + line[2:]
        elif found:
            found[-1].output.append(line.rstrip())
        elif line.strip():
            raise ValueError(f"a console block begins with output: {line!r}")
    result: list[Command] = []
    for command in found:
        if command.line.strip() == "echo $?":
            (expected,) = command.output
            result[-1].code = int(expected)
        else:
            result.append(command)
    return result


def agrees(expected: list[str], actual: list[str]) -> bool:
    """Compare output line by line, with `...` for any text and, alone on a line, for any lines."""
    pattern = ""
    for line in expected:
        if line.strip() in {"...", "…"}:
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += r"[^\n]*".join(re.escape(part) for part in re.split(r"\.\.\.|…", line)) + r"\n"
    return re.fullmatch(pattern, "".join(line.rstrip() + "\n" for line in actual)) is not None


def without_blank_ends(lines: list[str]) -> list[str]:
    return "\n".join(lines).strip("\n").split("\n") if any(lines) else []


@dataclass
class Reader:
    """Somebody who follows a page: a folder, and where in it they are."""

    home: Path
    here: Path
    variables: dict[str, str]

    @classmethod
    def in_folder(cls, folder: Path) -> "Reader":
        kept = {name: os.environ[name] for name in ("LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT") if name in os.environ}
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
        fixed = {"PATH": path, "HOME": str(folder), "NO_COLOR": "1", "COLUMNS": "100", "TERM": "dumb", "TZ": "UTC"}
        return cls(folder, folder, {**kept, **fixed, "PYTHONUTF8": "1"})

    def run(self, arguments: list[str]) -> tuple[int, list[str]]:
        done = subprocess.run(
            arguments,
            cwd=self.here,
            env=self.variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=LONGEST,
        )
        return done.returncode, done.stdout.splitlines()

    def follow(self, command: Command) -> None:
        """Run one command as a page gives it."""
        if match := re.fullmatch(r"cd (\S+)", command.line.strip()):
            there = (self.here / match[1]).resolve()
            assert there.is_dir(), f"$ {command.line}: there is no such folder"
            self.here = there
            return
        if match := re.fullmatch(r"export (\w+)=(.*)", command.line.strip()):
            self.variables[match[1]] = match[2].strip("'\"")
            return
        code, printed = self.run(["bash", "-o", "pipefail", "-c", command.line])
        shown = "\n".join(printed)
        assert code == command.code, f"$ {command.line}\nended with {code}, not {command.code}:\n{shown}"
        expected = without_blank_ends(command.output)
        if expected:
            same = agrees(expected, without_blank_ends(printed))
            assert same, "\n".join([f"$ {command.line}", "printed", shown, "the page says", *expected])

    def follow_python(self, body: str) -> None:
        """Run one Python block, as a doctest if it is a session."""
        name = self.home / ".example.txt"
        name.write_text(body, encoding="utf-8")
        arguments = ["-m", "doctest", "-o", "ELLIPSIS", str(name)] if ">>> " in body else [str(name)]
        code, printed = self.run([sys.executable, *arguments])
        assert code == 0, f"{body}\nended with {code}:\n" + "\n".join(printed)


def pieces(text: str) -> Iterator[re.Match[str]]:
    yield from PIECE.finditer(text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_the_examples_of_a_page_run_as_shown(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    found = list(pieces(text))
    assert sum(piece["marker"] is not None for piece in found) == len(re.findall(r"(?m)^<!--[ ]*runnable", text)), (
        "a marker is not followed by a fenced block"
    )
    reader = Reader.in_folder(tmp_path)
    for piece in found:
        if given := piece["given"]:
            source = (REPOSITORY / given).resolve()
            if source.is_dir():
                shutil.copytree(source, tmp_path / source.name)
            else:
                shutil.copy(source, tmp_path / source.name)
        elif piece["language"] == "console":
            for command in commands(piece["body"]):
                reader.follow(command)
        elif piece["language"] == "python":
            reader.follow_python(piece["body"])
        else:
            pytest.fail(f"only console and python blocks can be run, not {piece['language']}")


def test_output_is_compared_with_wildcards() -> None:
    assert agrees(["case made", "...", "3 items"], ["case made", "a", "b", "3 items"])
    assert agrees(["...", "3 items"], ["3 items"])
    assert agrees(["head ... at ..."], ["head 9f3c at 4"])
    assert not agrees(["3 items"], ["4 items"])
    assert not agrees(["a"], ["a", "b"])


def test_an_exit_code_is_given_by_the_command_that_asks_for_it() -> None:
    (first, second) = commands("$ solferino verify \\\n> --require-anchor\nnot yet anchored\n$ echo $?\n9\n$ cd ..\n")
    assert (first.line, first.output, first.code) == ("solferino verify \\\n--require-anchor", ["not yet anchored"], 9)
    assert (second.line, second.code) == ("cd ..", 0)


def test_a_page_that_shows_something_else_is_noticed(tmp_path: Path) -> None:
    reader = Reader.in_folder(tmp_path)
    for body in ("$ echo one\ntwo\n", "$ false\n", "$ true\n$ echo $?\n3\n", "$ cd nowhere\n"):
        with pytest.raises(AssertionError):
            for command in commands(body):
                reader.follow(command)
    with pytest.raises(AssertionError):
        reader.follow_python(">>> 1 + 1\n3\n")
    reader.follow(commands("$ echo one > kept.txt\n$ cat kept.txt\none\n")[0])
    reader.follow_python("from pathlib import Path\nassert Path('kept.txt').read_text() == 'one\\n'\n")
