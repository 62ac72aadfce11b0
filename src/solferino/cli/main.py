"""The command ``solferino``: a table of commands, each loaded when it is asked for."""

from __future__ import annotations

import difflib
import os
import sys
import traceback
from importlib import import_module

import click

from solferino import __version__
from solferino.cli.talk import Talk
from solferino.record.errors import Exit, SolferinoError

# name -> (module, one line of help). The help lines stand here so that ``--help`` loads no command.
COMMANDS = {
    "init": ("init", "Make a new, empty case folder."),
    "add": ("add", "Keep files in the case: bytes first, nothing is lost."),
    "process": ("process", "Read what was kept, find claims, trace origins, group reports."),
    "build": ("build", "init + add + process + dossier in one go; run again, it resumes."),
    "status": ("status", "What the case holds, and what became of every item."),
    "claims": ("claims", "List claims: statements, figures, reports, acts, credits."),
    "incidents": ("incidents", "List alleged incidents with reports and independent origins."),
    "origins": ("origins", "Who repeats whom: origins and the passages that show it."),
    "figures": ("figures", "List figures of harm with bound, source and as-of."),
    "acts": ("acts", "List official acts: resolutions, votes, assessments."),
    "contradictions": ("contradictions", "List contradictions, denials and revisions."),
    "decide": ("decide", "Accept, reject, correct or leave unsure; or say two are the same."),
    "dossier": ("dossier", "Write the dossier: one HTML file, footnoted to exact characters."),
    "log": ("log", "Show the ledger, entry by entry."),
    "verify": ("verify", "Check the case: bytes, ledger, spans; report every step."),
    "export": ("export", "Export claims as JSON Lines, CSV or W3C Web Annotations."),
    "erase": ("erase", "Destroy an item for good: two people and a reason."),
    "demo": ("demo", "Build the bundled, invented example and show where the dossier is."),
    "doctor": ("doctor", "Check this installation, one line per check."),
    "config": ("config", "Show settings and where each one comes from."),
}
EPILOG = "Exit codes: 0 done, 2 usage, 3 integrity broken, 4 partial, 5 nothing found, 6 locked or newer, 9 not anchored."


class Commands(click.Group):
    """A group that loads a command's module only when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"solferino.cli.commands.{COMMANDS[cmd_name][0]}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = difflib.get_close_matches(args[0] if args else "", COMMANDS, n=1)
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from error


@click.command(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="solferino %(version)s")
@click.option("--case", "case_dir", metavar="DIR", type=click.Path(), help="The case folder (or SOLFERINO_CASE).")
@click.option("--person", metavar="NAME", help="Who is at work (or SOLFERINO_PERSON); recorded with what you do.")
@click.option("-q", "--quiet", is_flag=True, help="Say less on stderr.")
@click.option("--no-progress", is_flag=True, help="No progress lines.")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
@click.pass_context
def cli(ctx: click.Context, *, case_dir: str | None, person: str | None, quiet: bool, no_progress: bool,
        debug: bool) -> None:
    """Solferino turns public reporting on an armed conflict into an evidence record that a court can check.

    Start with `solferino demo`, then `solferino build FOLDER --case DIR`.
    """
    ctx.obj = Talk(case_dir=case_dir, person_flag=person, quiet=quiet, progress=not no_progress and not quiet,
                   debug=debug)


def run(args: list[str] | None = None) -> int:
    """Run the command line; every way out has a documented exit code."""
    debug = "--debug" in (args if args is not None else sys.argv[1:])
    try:
        code = cli.main(args=args, prog_name="solferino", standalone_mode=False)
        return int(code) if isinstance(code, int) else int(Exit.DONE)
    except click.exceptions.Exit as left:
        return left.exit_code
    except (click.Abort, KeyboardInterrupt):
        sys.stderr.write("interrupted; what was acknowledged is kept, run the command again to go on\n")
        return int(Exit.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        return int(Exit.USAGE)
    except SolferinoError as error:
        if debug:
            traceback.print_exc()
        sys.stderr.write(f"{error}\n")
        return int(error.exit_code)
    except BrokenPipeError:
        # The reader of our output went away (``| head``): no fault, and nothing to tell it.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - must outlive this frame, until the interpreter exits
        return int(Exit.DONE)
    except Exception as error:
        if debug:
            raise
        sys.stderr.write(f"a fault in solferino: {type(error).__name__}: {error} [SOLF-E001]\n"
                         "  kept: everything acknowledged before\n  do: run again with --debug and report the output\n")
        return int(Exit.BUG)
