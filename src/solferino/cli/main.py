"""The command ``solferino``: a table of commands, each loaded when it is asked for."""

from __future__ import annotations

import contextlib
import difflib
import io
import os
import sys
import traceback
from importlib import import_module

import click

from solferino import __version__
from solferino.cli.talk import Talk, plain
from solferino.record.errors import Exit, SolferinoError

# name -> (module, one line of help). The help lines stand here so that ``--help`` loads no command.
COMMANDS = {
    "init": ("init", "Make a new, empty case folder."),
    "add": ("add", "Keep files in the case: bytes first, nothing is lost."),
    "process": ("process", "Read what was kept, find claims, trace origins, group reports."),
    "propose": ("propose", "Let a language model of yours point at claims; the rules decide."),
    "build": ("build", "init + add + process + dossier in one go; run again, it resumes."),
    "trace": ("trace", "Who repeats whom in some articles: a tree of roots, without a case."),
    "status": ("status", "What the case holds, and what became of every item."),
    "claims": ("claims", "List claims: statements, figures, reports, acts, credits."),
    "incidents": ("incidents", "List alleged incidents with reports and independent origins."),
    "origins": ("origins", "Who repeats whom: origins and the passages that show it."),
    "figures": ("figures", "List figures of harm with bound, source and as-of."),
    "acts": ("acts", "List official acts: resolutions, votes, assessments."),
    "places": ("places", "List the places that the texts name, and where a gazetteer puts them."),
    "statements": ("statements", "Who said what when, carried by whom, first and last seen."),
    "changes": ("changes", "What a page or file says otherwise than an earlier capture of it."),
    "contradictions": ("contradictions", "List contradictions, denials and revisions."),
    "decide": ("decide", "Accept, reject, correct or leave unsure; or say two are the same."),
    "sources": ("sources", "List sources with people's grades and each one's corrections."),
    "grade": ("grade", "Grade a source A to F, or what is said 1 to 6."),
    "correction": ("correction", "Enter a source's correction, withdrawal or uncorrected error."),
    "classify": ("classify", "Enter or list how the conflict is classified at a place over days."),
    "characterise": ("characterise", "First look: provisions that reported facts may concern, with gaps."),
    "element": ("element", "Fill one element of a provision: evidenced, argued or empty."),
    "matrix": ("matrix", "Elements by evidence: people's entries, origins, contrary items, gaps."),
    "legal": ("legal", "What the texts say of the law, beside the rules of that day."),
    "command": ("command", "Who commanded whom, when: links, charts of a day, sheets, gaps."),
    "determine": ("determine", "Draft, sign, revise and export a determination, made of fields."),
    "forums": ("forums", "Where a case could be heard, as of a day, and what would change it."),
    "law": ("law", "Read the catalogue of law; check a catalogue of your own."),
    "count": ("count", "Figures over time, lists of people, links, estimates that may refuse."),
    "dossier": ("dossier", "Write the dossier: one HTML file, footnoted to exact characters."),
    "log": ("log", "Show the ledger, entry by entry."),
    "verify": ("verify", "Check the case: bytes, ledger, spans; report every step."),
    "export": ("export", "Export claims as JSON Lines, CSV or W3C Web Annotations."),
    "key": ("key", "Make, list, enroll and revoke the keys of people and devices."),
    "checkpoint": ("checkpoint", "Sign the ledger's head, after computing every leaf again."),
    "stamp": ("stamp", "Have a signed head stamped by outside authorities; renew in time."),
    "witness": ("witness", "Have a signed head cosigned by others; or be a witness for them."),
    "redact": ("redact", "Plan cuts in a text, a PDF or a picture, for a package."),
    "pack": ("pack", "Make a package that a stranger can verify offline."),
    "receive": ("receive", "Take in somebody else's package; its proofs stay theirs."),
    "seal": ("seal", "Encrypt an item to named people and destroy its clear form."),
    "unseal": ("unseal", "Read a sealed item; the ledger says so first."),
    "replicate": ("replicate", "Bring a replica of the case up to date in another folder."),
    "scrub": ("scrub", "Check every byte of the case and its replicas; mend what is damaged."),
    "certificate": ("certificate", "Custody form, FRE 902 statement, Berkeley Protocol table."),
    "erase": ("erase", "Destroy an item for good: two people and a reason."),
    "demo": ("demo", "Build the bundled, invented example and show where the dossier is."),
    "doctor": ("doctor", "Check this installation, one line per check."),
    "config": ("config", "Show settings and where each one comes from."),
}
EPILOG = (
    "Exit codes: 0 done, 2 usage, 3 integrity broken, 4 partial, 5 nothing found, 6 locked or newer, 9 not anchored."
)


class Commands(click.Group):
    """A group that loads a command's module only when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command, and let it take the options of talking too: who types ``-q`` last means it as much."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"solferino.cli.commands.{COMMANDS[cmd_name][0]}").command
        for each in (found, *getattr(found, "commands", {}).values()):  # `solferino key list -q` as well
            if not any(p.name == "late_quiet" for p in each.params):
                each.params += [_late(*names) for names in (("-q", "--quiet"), ("--no-progress",), ("--debug",))]
                if not any("--person" in p.opts for p in each.params):
                    each.params.append(_late_person())
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of commands without loading one."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a mistyped one gets a suggestion."""
        near = difflib.get_close_matches(args[0] if args else "", COMMANDS, n=1)
        if args and args[0] not in COMMANDS and not args[0].startswith("-") and near:
            raise click.UsageError(f"No such command {args[0]!r}. Did you mean {near[0]!r}?", ctx)
        return super().resolve_command(ctx, args)


def _late(*names: str) -> click.Option:
    word = names[-1].lstrip("-").replace("-", "_")

    def note(ctx: click.Context, _: click.Parameter, given: bool) -> None:
        talk = ctx.find_object(Talk)
        if given and talk is not None:
            setattr(talk, {"no_progress": "progress"}.get(word, word), word != "no_progress")

    return click.Option([*names, f"late_{word}"], is_flag=True, expose_value=False, hidden=True, callback=note)


def _late_person() -> click.Option:
    def note(ctx: click.Context, _: click.Parameter, given: str | None) -> None:
        talk = ctx.find_object(Talk)
        if given and talk is not None:
            talk.person_flag = given

    return click.Option(["--person", "late_person"], metavar="NAME", expose_value=False, hidden=True, callback=note)


@click.command(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="solferino %(version)s")
@click.option("--case", "case_dir", metavar="DIR", type=click.Path(), help="The case folder (or SOLFERINO_CASE).")
@click.option("--person", metavar="NAME", help="Who is at work (or SOLFERINO_PERSON); recorded with what you do.")
@click.option("-q", "--quiet", is_flag=True, help="Say less on stderr.")
@click.option("--no-progress", is_flag=True, help="No progress lines.")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
@click.pass_context
def cli(
    ctx: click.Context, *, case_dir: str | None, person: str | None, quiet: bool, no_progress: bool, debug: bool
) -> None:
    """Solferino turns public reporting on an armed conflict into an evidence record that a court can check.

    Start with `solferino demo`, then `solferino build FOLDER --case DIR`.
    """
    talk = ctx.ensure_object(Talk)
    talk.case_dir, talk.person_flag = case_dir, person
    talk.quiet, talk.progress, talk.debug = quiet, not no_progress, debug


def run(args: list[str] | None = None) -> int:
    """Run the command line; every way out has a documented exit code."""
    talk = Talk()
    _make_streams_safe()
    try:
        code = cli.main(args=args, prog_name="solferino", standalone_mode=False, obj=talk)
        sys.stdout.flush()
        return int(code) if isinstance(code, int) else int(Exit.DONE)
    except click.exceptions.Exit as left:
        return left.exit_code
    except (click.Abort, KeyboardInterrupt):
        talk.tell("interrupted; what was acknowledged is kept, run the command again to go on")
        return int(Exit.INTERRUPTED)
    except click.ClickException as error:
        talk.wipe()
        error.show()
        return int(Exit.USAGE)
    except SolferinoError as error:
        if talk.debug:
            traceback.print_exc()
        talk.tell("\n".join(map(plain, str(error).splitlines())))
        return int(error.exit_code)
    except BrokenPipeError:
        # The reader of our output went away (``| head``): no fault, and nothing to tell it.
        _let_go_of_stdout()
        return int(Exit.DONE)
    except OSError as error:
        if talk.debug:
            raise
        _let_go_of_stdout()
        where = f" ({plain(str(error.filename))})" if error.filename else ""
        talk.tell(f"this machine refused: {error.strerror or error}{where} [SOLF-E001]\n{_KEPT}")
        return int(Exit.BUG)
    except Exception as error:
        if talk.debug:
            raise
        talk.tell(f"a fault in solferino: {type(error).__name__}: {plain(str(error))} [SOLF-E001]\n{_KEPT}")
        return int(Exit.BUG)


_KEPT = "  kept: everything acknowledged before\n  do: run again with --debug and report the output"


def _make_streams_safe() -> None:
    """Data is UTF-8 wherever it goes; a sign that a terminal cannot show is escaped and never a fault."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by the caller
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - lives as long as we do
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _let_go_of_stdout() -> None:
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
