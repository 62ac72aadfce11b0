"""stamp: have a signed head stamped by authorities outside (RFC 3161), keep all that shows it, and renew in time.

Nothing is asked that the user did not name. What an authority answers is checked twice, by two implementations, before
it is kept. An authority that does not answer is an entry in the ledger, and is asked again with :func:`retry`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from solferino.casework.anchoring import Anchoring, anchoring, checkpoints, failures
from solferino.casework.case import Case
from solferino.casework.checkpoint import sign_head
from solferino.casework.outside import outside_proofs
from solferino.casework.progress import Progress, Watcher, nobody
from solferino.custody.anchored import Goodness, OutsideProof, good_at, next_end, no_longer_shown
from solferino.custody.chain import pem_certificates, revocation_addresses
from solferino.custody.note import Signer, imprint
from solferino.custody.timestamp import StampFinding, stamp_holds
from solferino.preserve import stamp as client
from solferino.preserve.stamp import StampFailed
from solferino.record import Checkpoint, EventType, NothingFound, Outcome, Stamp, UsageError, instant, moment

STEP = "stamp"
SKEW = timedelta(minutes=10)  # more than that between their clock and ours is worth a word
RENEW_DAYS = 90


@dataclass(frozen=True, slots=True)
class Authority:
    """Somebody who stamps. name: as it is recorded. policy: an object identifier to ask for.

    certificates: DER certificates of the roots that its stamps must lead to. Without any, a stamp is kept with the root
    it names, which nobody vouched for.
    """

    name: str
    url: str
    policy: str | None = None
    certificates: tuple[bytes, ...] = ()


@dataclass(slots=True)
class _Made:
    """What one round of questions gave."""

    stamps: list[Stamp] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    failed: list[Outcome] = field(default_factory=list)


def stamp(
    case: Case,
    checkpoint: Checkpoint,
    authorities: Sequence[Authority],
    *,
    crls: Sequence[bytes] = (),
    fetch_revocation: bool = False,
    timeout: float = client.TIMEOUT,
    watch: Watcher = nobody,
) -> tuple[list[Stamp], list[tuple[str, str]]]:
    """Ask each authority for a stamp of a checkpoint; gives the stamps and (name, why) of those that gave none.

    crls: revocation lists or OCSP responses (DER) to keep with the stamps that they speak of. fetch_revocation: fetch
    revocation lists from where the certificates say. All stamps are recorded by one entry, all failures by another.
    Raises UsageError where no authority is named, or the checkpoint is not in the ledger, and the vault's errors.
    """
    event = _entry_of(case, checkpoint)
    _refuse_odd_names(authorities)
    actor, made = case.actor(), _Made()
    with case.working():
        try:
            for at, authority in enumerate(authorities):
                watch(Progress(STEP, at, len(authorities), authority.name, len(made.failed)))
                _ask(case, checkpoint, authority, made, crls, fetch=fetch_revocation, timeout=timeout)
        finally:  # what was had before an interruption is kept
            _record(case, made, event, actor)
    watch(Progress(STEP, len(authorities), len(authorities), failed=len(made.failed)))
    return made.stamps, [(o.step.partition(":")[2], o.words) for o in made.failed]


def _entry_of(case: Case, checkpoint: Checkpoint) -> int:
    for event, known, _ in checkpoints(case.fold()):
        if known.id == checkpoint.id:
            return event.number
    raise UsageError("this checkpoint is not in the ledger", kept="nothing was asked", do="sign one first")


def _refuse_odd_names(authorities: Sequence[Authority]) -> None:
    names = [a.name for a in authorities]
    if not names:
        raise UsageError(
            "no authority is named",
            kept="nothing was asked",
            do="give --authority NAME=URL, or list them in solferino.toml of the case",
        )
    if len(set(names)) < len(names) or not all(n and n.isprintable() and n == n.strip() for n in names):
        raise UsageError("each authority needs a name of its own", kept="nothing was asked")


def _ask(
    case: Case,
    checkpoint: Checkpoint,
    authority: Authority,
    made: _Made,
    crls: Sequence[bytes],
    *,
    fetch: bool,
    timeout: float,
) -> None:
    step = f"{STEP}:{authority.name}"
    try:
        answer = client.ask(
            authority.url,
            checkpoint.note.encode(),
            policy=authority.policy,
            roots=authority.certificates,
            timeout=timeout,
        )
        made.stamps.append(_kept(case, checkpoint, authority, answer, crls, made, fetch=fetch, timeout=timeout))
    except StampFailed as why:
        made.failed.append(Outcome(checkpoint.id, step, why.reason, "failed", f"{authority.name}: {why.what}", why.do))


def _kept(
    case: Case,
    checkpoint: Checkpoint,
    authority: Authority,
    answer: client.Answer,
    crls: Sequence[bytes],
    made: _Made,
    *,
    fetch: bool,
    timeout: float,
) -> Stamp:
    """Look at the answer as a checker will, and keep it with all that the checker will need."""

    def look(revocation: Sequence[bytes]) -> StampFinding:
        return stamp_holds(
            answer.response, answer.request, imprint(checkpoint.note), authority.certificates, revocation,
            authority.certificates,
        )  # fmt: skip

    found = look(())
    if not found.holds or found.time is None:
        raise StampFailed("bad_signature", f"our own check refuses it: {'; '.join(found.wrong)}")
    if authority.certificates and not found.trusted:
        raise StampFailed("foreign_root", f"no root that was named: {found.untrusted}", do="check the roots file")
    given = [*crls, *(_fetched(checkpoint, authority, found.certificates, made, timeout) if fetch else ())]
    useful = [piece for piece in dict.fromkeys(given) if not look([piece]).unused]
    found = look(useful)
    if not found.holds or found.revoked is not None:
        raise StampFailed("revoked", f"its certificate was revoked at {found.revoked}", do="ask the authority")
    put = case.vault.objects.put
    time = found.time or instant(case.world.clock())
    made.outcomes.append(_told(checkpoint, authority, time, case.world.clock()))
    return Stamp(
        checkpoint.id,
        "rfc3161",
        authority.name,
        put(answer.response),
        time,
        put(answer.request),
        tuple(put(c) for c in found.certificates),
        tuple(put(piece) for piece in useful),
    )


def _told(checkpoint: Checkpoint, authority: Authority, time: str, now: datetime) -> Outcome:
    step, off = f"{STEP}:{authority.name}", moment(time) - now
    if abs(off) > SKEW:
        words = f"{authority.name} says {time}; the clock of this machine said {instant(now)}"
        return Outcome(checkpoint.id, step, "clock_skew", "warning", words, "set the clock of this machine")
    return Outcome(checkpoint.id, step, "stamped", "ok", f"{authority.name} stamped it at {time}")


def _fetched(
    checkpoint: Checkpoint, authority: Authority, path: Sequence[bytes], made: _Made, timeout: float
) -> list[bytes]:
    """The revocation lists that the certificates of a stamp point to. One that cannot be had is an outcome."""
    found = []
    for address in dict.fromkeys(a for certificate in path for a in revocation_addresses(certificate)):
        try:
            found.append(client.fetch(address, most=client.MOST_REVOCATION, timeout=timeout))
        except StampFailed as why:
            words = f"the revocation list of {authority.name} was not had: {why.what}"
            step = f"{STEP}-revocation:{authority.name}"
            made.outcomes.append(Outcome(checkpoint.id, step, why.reason, "warning", words, why.do))
    return found


def _record(case: Case, made: _Made, entry: int, actor: str | None) -> None:
    if made.stamps:
        case.commit(
            EventType.STAMPED,
            [*made.stamps, *made.outcomes],
            holds="stamps",
            codes=[f"step={STEP}", f"stamps={len(made.stamps)}"],
            actor=actor,
            refers=[entry],
        )
    if made.failed:
        case.commit(
            EventType.ATTEMPT_FAILED,
            made.failed,
            holds="outcomes",
            codes=[f"step={STEP}", f"failed={len(made.failed)}"],
            actor=actor,
            refers=[entry],
        )


# -- again, and in time ---------------------------------------------------------------------------------------------


def last_checkpoint(case: Case) -> Checkpoint:
    """The signed head over the most entries. Raises NothingFound."""
    known = checkpoints(case.fold())
    if not known:
        raise NothingFound("no head of this ledger is signed", do="sign one with `solferino checkpoint`")
    return max(known, key=lambda row: (row[2], row[0].number))[1]


def checkpoint_at(case: Case, size: int) -> Checkpoint:
    """The signed head at a size. Raises NothingFound."""
    for _, checkpoint, known in reversed(checkpoints(case.fold())):
        if known == size:
            return checkpoint
    raise NothingFound(f"no head at {size} entries is signed", do="see `solferino stamp --status`")


def to_retry(case: Case, checkpoint: Checkpoint, authorities: Sequence[Authority]) -> list[Authority]:
    """Those of the authorities that were asked about a checkpoint and gave nothing."""
    missing = {f.who for f in failures(case.fold(), checkpoint.id) if f.step == STEP}
    return [a for a in authorities if a.name in missing]


def retry(case: Case, authorities: Sequence[Authority], **options: Any) -> tuple[list[Stamp], list[tuple[str, str]]]:
    """Ask those again that gave nothing for the last signed head. options: as for :func:`stamp`.

    Raises NothingFound where none of these authorities failed.
    """
    checkpoint = last_checkpoint(case)
    again = to_retry(case, checkpoint, authorities)
    if not again:
        rest = sorted({f.who for f in failures(case.fold(), checkpoint.id) if f.step == STEP})
        raise NothingFound(
            "none of these authorities has failed to stamp the last signed head",
            do=f"name those that gave nothing with --authority NAME=URL: {', '.join(rest)}" if rest else "",
        )
    return stamp(case, checkpoint, again, **options)


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a renewal did. due: the stamp that is the first to end; None where none ever does, or there is none.

    checkpoint: the new signed head; None where nothing was due. renews: stamps that the new ones carry on. failed:
    (authority, why).
    """

    due: OutsideProof | None
    checkpoint: Checkpoint | None = None
    stamps: tuple[Stamp, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()
    renews: tuple[OutsideProof, ...] = ()


def renew(
    case: Case,
    signer: Callable[[], Signer],
    authorities: Sequence[Authority],
    *,
    days: int = RENEW_DAYS,
    force: bool = False,
    **options: Any,
) -> Renewal:
    """Sign the head as it is now and have it stamped, where some stamp's certificates end within ``days``.

    The new head holds the entries that record all earlier stamps, so one fresh stamp carries them all. signer: opens
    the key; it is called only where something is due. force: renew whatever is due. options: as for :func:`stamp`.
    """
    _refuse_odd_names(authorities)
    now = case.world.clock()
    before = outside_proofs(case)
    due = next_end(before, instant(now))
    if not force and (due is None or due.ends is None or moment(due.ends) - now > timedelta(days=days)):
        return Renewal(due)
    checkpoint, _ = sign_head(case, signer())
    stamps, failed = stamp(case, checkpoint, authorities, **options)
    made = {s.id for s in stamps}
    fresh = [p for p in outside_proofs(case) if p.id in made]
    renewed = tuple(p for p in before if p.kind != "cosignature" and any(p.carried_by(f) for f in fresh))
    return Renewal(due, checkpoint, tuple(stamps), tuple(failed), renewed)


# -- where things stand ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stamps:
    """Where the stamps of a case stand at a moment. rows: every proof from outside with what is to be said of it."""

    at: str
    anchoring: Anchoring
    rows: tuple[tuple[OutsideProof, Goodness], ...]
    lost: tuple[str, ...]
    due: OutsideProof | None

    def form(self) -> dict[str, Any]:
        """What ``solferino stamp --status --json`` prints."""
        return {
            "schema": "solferino.stamps/1",
            "at": self.at,
            "anchored": self.anchoring.anchored,
            "anchored_size": self.anchoring.size,
            "waiting": self.anchoring.waiting,
            "stamps": [
                {
                    "size": p.size,
                    "entry": p.entry,
                    "kind": p.kind,
                    "authority": p.who,
                    "time": p.time,
                    "ends": p.ends,
                    "good": g.good,
                    "renewed_by": list(g.by),
                    "why": g.why,
                    "id": p.id,
                }
                for p, g in self.rows
            ],
            "no_longer_shown": list(self.lost),
            "failed": [
                {"size": f.size, "step": f.step, "who": f.who, "code": f.code, "words": f.words}
                for f in self.anchoring.failed
            ],
            "renew_before": self.due.ends if self.due else None,
        }


def stamps(case: Case, *, at: datetime | None = None, trust: Sequence[bytes] | None = None) -> Stamps:
    """Look at every stamp and cosignature again.

    at: the moment asked for; now by default. trust: DER roots; None takes them as they were kept.
    """
    now = instant(at or case.world.clock())
    state = case.fold()
    proofs = outside_proofs(case, trust, state)
    answers = good_at(proofs, now)
    rows = tuple((p, answers[p.id]) for p in sorted(proofs, key=lambda p: (p.size, p.entry, p.who)))
    return Stamps(now, anchoring(state), rows, tuple(no_longer_shown(proofs, now)), next_end(proofs, now))


# -- who is asked ---------------------------------------------------------------------------------------------------


def authority_from(text: str, certificates: Sequence[bytes] = ()) -> Authority:
    """``NAME=URL``, or a URL whose host is the name. Raises UsageError."""
    name, sign, url = text.partition("=")
    if not sign or "://" in name:
        name, url = "", text
    try:
        host = client.checked_url(url).hostname
    except StampFailed as why:
        raise UsageError(why.what, kept="nothing was asked", do="give NAME=https://…") from why
    return Authority(" ".join(name.split()) or host or "", url, None, tuple(certificates))


def authorities_of(case: Path | None, certificates: Sequence[bytes] = ()) -> list[Authority]:
    """The authorities under ``[anchor]`` in the ``solferino.toml`` of a case.

    certificates: roots for those that name none. Raises UsageError for a table that cannot be
    understood.
    """
    if case is None:
        return []
    place = case / "solferino.toml"
    try:
        table = tomllib.loads(place.read_text(encoding="utf-8")).get("anchor", {})
        rows = table.get("authorities", [])
        return [_authority_in(row, case, certificates) for row in rows]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, AttributeError, TypeError, KeyError) as error:
        raise UsageError(
            "the authorities under [anchor] cannot be understood",
            where=str(place),
            do='write authorities = [{ name = "…", url = "https://…", roots = "file.pem" }]',
        ) from error


def _authority_in(row: Any, case: Path, certificates: Sequence[bytes]) -> Authority:
    if isinstance(row, str):
        return authority_from(row, certificates)
    unknown = set(row) - {"name", "url", "policy", "roots"}
    if unknown:
        raise UsageError(f"an authority under [anchor] has unknown keys: {', '.join(sorted(unknown))}")
    made = authority_from(f"{row['name']}={row['url']}")
    roots = tuple(roots_in(case / row["roots"])) if "roots" in row else tuple(certificates)
    return Authority(made.name, made.url, row.get("policy"), roots)


def roots_in(path: Path) -> list[bytes]:
    """The certificates of a PEM or DER file, in DER. Raises UsageError."""
    try:
        return pem_certificates(path.read_bytes())
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} holds no certificates", do="give a PEM file with root certificates") from error
