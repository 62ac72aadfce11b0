"""``solferino add FILES``."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from solferino.casework.add import Added, add
from solferino.cli.opened import opened
from solferino.cli.sources import Source
from solferino.cli.talk import Talk
from solferino.record import Exit, Publication, UsageError, When

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@click.command("add")
@click.argument("paths", nargs=-1, required=True, type=Source())
@click.option("--case", "case_option", metavar="DIR", type=click.Path(), help="The case folder.")
@click.option("--reason", help="Why it is kept; recorded with the item.")
@click.option("--publisher", help="Who published it, if you know.")
@click.option("--published", metavar="DATE", help="The day it was published, if you know (2022-03-24).")
@click.option("--title", help="Its title.")
@click.option("--address", help="Where it was found.")
@click.option("--language", metavar="TAG", help="Its language, if you know: en, uk, ru, de ... (BCP 47).")
@click.option(
    "--listing",
    type=click.Path(path_type=Path),
    help="A CSV with columns file, publisher, published, title, address, language, author "
    "(found as articles.csv in a folder).",
)
@click.option(
    "--public-value",
    metavar="SOURCE=VALUE",
    help="Something published a moment ago that nobody could know earlier: the record is not older than that.",
)
@click.option(
    "--seal-to",
    multiple=True,
    metavar="KEY",
    help="Encrypt each file to this age public key as it is taken in. It is not processed; not even its name stays.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be added; change nothing.")
@click.pass_obj
def command(
    talk: Talk,
    paths: tuple[Path | str, ...],
    case_option: str | None,
    reason: str | None,
    publisher: str | None,
    published: str | None,
    title: str | None,
    address: str | None,
    language: str | None,
    listing: Path | None,
    public_value: str | None,
    seal_to: tuple[str, ...],
    dry_run: bool,
) -> int:
    """Keep PATHS (files, folders, or addresses of pages) in the case, byte for byte.

    An address is fetched once, now, as it is served: no script runs, no cookie is kept, nothing it links to is fetched.

    The same bytes under the same name again are a further sighting, not a further item. What cannot be kept is recorded
    with the reason, and the rest goes on; the exit code is then 4.
    """
    given = publication_given(publisher=publisher, published=published, title=title, address=address, language=language)
    known = _public_value(public_value)
    if seal_to:
        if dry_run or listing is not None or known is not None:
            words = "--seal-to goes with none of --dry-run, --listing and --public-value"
            raise UsageError(words, kept="nothing was changed")
        if any(isinstance(p, str) for p in paths):
            raise UsageError("--seal-to takes files, not addresses", kept="nothing was changed", do="save the page")
        sealing = import_module("solferino.casework.seal")  # loads far more than an ordinary add needs
        with opened(talk, case_option) as case:
            done = sealing.add_sealed(case, paths, seal_to, reason=reason, given=given, watch=talk.watch)
        return _report_sealed(talk, done)
    with opened(talk, case_option) as case:
        made = add(
            case,
            paths,
            reason=reason,
            given=given,
            listing=listing,
            watch=talk.watch,
            dry_run=dry_run,
            public_value=known,
        )
        folder = case.path or Path()
    return report(talk, made, folder)


def publication_given(
    *,
    publisher: str | None = None,
    published: str | None = None,
    title: str | None = None,
    address: str | None = None,
    language: str | None = None,
) -> Publication | None:
    """What the options say of all that is kept; None where they say nothing. Raises UsageError before anything is."""
    if not (publisher or published or title or address or language):
        return None
    if language and not _TAG.fullmatch(language):
        raise UsageError(f"{language!r} is no language tag", kept="nothing was kept", do="give one such as uk or pt-BR")
    if published:
        When(published, published)  # refuses what is no day before anything is kept
    return Publication(
        publisher=publisher,
        published_earliest=published,
        published_latest=published,
        title=title,
        address=address,
        language=language,
        basis="given",
    )


def _public_value(text: str | None) -> tuple[str, str] | None:
    if text is None:
        return None
    source, _, value = (part.strip() for part in text.partition("="))
    if not source or not value:
        raise UsageError(f"{text!r} is not of the form SOURCE=VALUE", kept="nothing was kept")
    return source, value


def _report_sealed(talk: Talk, made: Any) -> int:
    for name, words in made.failed:
        talk.say(f"not kept: {name}: {words}")
    for name, words in made.skipped:
        talk.say(f"passed over: {name}: {words}")
    for one in made.sealed:
        talk.say(f"{one.number} sealed, entry {one.event.number}")
    talk.say(f"{len(made.sealed)} sealed, {len(made.failed)} failed, {len(made.skipped)} passed over")
    if not made.sealed and not made.failed:
        return int(Exit.NOTHING)
    return int(Exit.PARTIAL) if made.failed else int(Exit.DONE)


def report(talk: Talk, made: Added, case: Path, *, hint: bool = True) -> int:
    """Tell what was kept and what was not, and what to do next; the exit code follows."""
    for name, words in made.failed:
        talk.say(f"not kept: {name}: {words}")
    for name, words in made.skipped:
        talk.say(f"passed over: {name}: {words}")
    if made.would:
        for name in made.would:
            talk.say(f"would be kept: {name}")
        talk.say(f"{len(made.would)} files would be kept; nothing was changed (dry run)")
        return int(Exit.DONE)
    for address, led_to in made.sent_on:
        talk.say(f"note: {address} was sent on to {led_to}; what lay there is kept")
    talk.say(f"{made.kept} kept, {made.again} seen again, {len(made.failed)} failed, {len(made.skipped)} passed over")
    if hint and made.kept + made.again:
        talk.say(f"next: solferino process {case}")
    if not made.kept and not made.again and not made.failed:
        return int(Exit.NOTHING)
    return int(Exit.PARTIAL) if made.failed else int(Exit.DONE)
