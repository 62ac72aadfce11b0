"""Who must have cosigned: c2sp.org/tlog-policy. Pure; no I/O.

A policy is the reader's, never the maker's: a package cannot say whom its reader should believe.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from solferino.custody.note import (
    COSIGNED_ED25519,
    COSIGNED_ML_DSA_44,
    SIGNED_ED25519,
    Note,
    TreeHead,
    VerifierKey,
    signature_holds,
)
from solferino.custody.signature import CannotCheck
from solferino.record import MalformedRecord, UsageError

NONE = "none"
MOST_BYTES = 1_000_000
MOST_LINES = 10_000
_LOG_KINDS = (SIGNED_ED25519, COSIGNED_ML_DSA_44)
_WITNESS_KINDS = (COSIGNED_ED25519, COSIGNED_ML_DSA_44)
_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]")
_COUNT = re.compile(r"[1-9][0-9]{0,5}")


class BadPolicy(UsageError):
    """A policy file is not of the form of c2sp.org/tlog-policy."""

    code = "SOLF-E220"


@dataclass(frozen=True, slots=True)
class KnownLog:
    """A log that is accepted. Its key's name is its origin."""

    key: VerifierKey
    url: str | None = None


@dataclass(frozen=True, slots=True)
class KnownWitness:
    """A witness. name: what the policy calls it; it means nothing elsewhere."""

    name: str
    key: VerifierKey
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Met where at least ``threshold`` of its members, witnesses or earlier groups, are."""

    name: str
    threshold: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """What a policy says of a note. accepted: the whole answer.

    log: the known log that signed it, or None. cosigned: names of the witnesses whose cosignatures hold. bad: known
    names with a signature that does not hold; one of them is enough to refuse. unknown: known names whose signature
    this machine cannot check.
    """

    accepted: bool
    log: KnownLog | None
    cosigned: tuple[str, ...]
    bad: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy. quorum: the name of a witness or group, or ``none``. Groups stand in the order of their definition."""

    logs: tuple[KnownLog, ...]
    witnesses: tuple[KnownWitness, ...]
    groups: tuple[Group, ...]
    quorum: str

    @classmethod
    def parse(cls, data: str | bytes) -> Policy:
        """Read a policy file. Raises BadPolicy, which names the line."""
        return _Reading().all(_lines(data.encode("utf-8", "surrogateescape") if isinstance(data, str) else data))

    def met_by(self, cosigned: Collection[str]) -> bool:
        """True where the witnesses of these names are a quorum."""
        met = {w.name for w in self.witnesses if w.name in cosigned}
        for group in self.groups:
            if sum(member in met for member in group.members) >= group.threshold:
                met.add(group.name)
        return self.quorum == NONE or self.quorum in met

    def judge(self, note: Note) -> Judged:
        """Hold a checkpoint against the policy. Signatures of keys that it does not name count for nothing.

        A policy without logs leaves the log's own signature to whoever knows the log from elsewhere. Raises
        MalformedRecord for a note whose text is no checkpoint.
        """
        origin = TreeHead.parse(note.text).origin
        bad: list[str] = []
        unknown: list[str] = []

        def signed(name: str, key: VerifierKey) -> bool:
            try:
                found = [signature_holds(key, s, note.text) for s in note.by(key)]
            except CannotCheck:
                unknown.append(name)
                return False
            if not all(found):
                bad.append(name)
            return bool(found) and all(found)

        logs = [log for log in self.logs if log.key.name == origin and signed(log.key.name, log.key)]
        cosigned = tuple(w.name for w in self.witnesses if signed(w.name, w.key))
        accepted = not bad and (bool(logs) or not self.logs) and self.met_by(cosigned)
        return Judged(accepted, logs[0] if logs else None, cosigned, tuple(bad), tuple(unknown))


class _Reading:
    """A policy while its lines are read, one after the other: what a line names must stand above it."""

    def __init__(self) -> None:
        self.logs: list[KnownLog] = []
        self.witnesses: list[KnownWitness] = []
        self.groups: list[Group] = []
        self.quorum: str | None = None
        self.free: dict[str, bool] = {}  # names that are defined -> not yet a member of a group
        self.keys: set[tuple[str, str, bytes]] = set()

    def all(self, lines: list[str]) -> Policy:
        readers = {"log": self.log, "witness": self.witness, "group": self.group, "quorum": self.quorum_is}
        for number, line in enumerate(lines, 1):
            words = re.split("[ \t]+", line.strip(" \t"))
            if words == [""] or words[0].startswith("#"):
                continue
            reader = readers.get(words[0])
            try:
                if reader is None:
                    raise MalformedRecord(f"{words[0]!r} begins no line of a policy")
                reader(words[1:])
            except MalformedRecord as error:
                raise BadPolicy(
                    f"line {number}: {error.what}", where="the policy file", do="see c2sp.org/tlog-policy"
                ) from error
        if self.quorum is None:
            raise BadPolicy("there is no quorum line", where="the policy file", do="add one: `quorum none` asks nobody")
        return Policy(tuple(self.logs), tuple(self.witnesses), tuple(self.groups), self.quorum)

    def log(self, words: list[str]) -> None:
        if not 1 <= len(words) <= 2:
            raise MalformedRecord("a log is `log <vkey> [<url>]`")
        self.logs.append(KnownLog(self._key("log", words[0], _LOG_KINDS), words[1] if len(words) == 2 else None))

    def witness(self, words: list[str]) -> None:
        if not 2 <= len(words) <= 3:
            raise MalformedRecord("a witness is `witness <name> <vkey> [<url>]`")
        key = self._key("witness", words[1], _WITNESS_KINDS)
        self._define(words[0])
        self.witnesses.append(KnownWitness(words[0], key, words[2] if len(words) == 3 else None))

    def group(self, words: list[str]) -> None:
        if len(words) < 3:
            raise MalformedRecord("a group is `group <name> all|any|<k> <name>...`")
        name, count, *members = words
        for member in members:
            if member not in self.free:
                raise MalformedRecord(f"{member!r} is not defined above")
            if not self.free[member]:
                raise MalformedRecord(f"{member!r} is a member of a group already")
            self.free[member] = False
        self._define(name)
        self.groups.append(Group(name, _threshold(count, len(members)), tuple(members)))

    def quorum_is(self, words: list[str]) -> None:
        if len(words) != 1:
            raise MalformedRecord("a quorum is `quorum <name>`")
        if self.quorum is not None:
            raise MalformedRecord("there is a second quorum")
        if words[0] != NONE and words[0] not in self.free:
            raise MalformedRecord(f"{words[0]!r} is not defined above")
        self.quorum = words[0]

    def _define(self, name: str) -> None:
        if name == NONE or name in self.free:
            raise MalformedRecord(f"the name {name!r} is taken")
        self.free[name] = True

    def _key(self, of: str, text: str, kinds: tuple[int, ...]) -> VerifierKey:
        key = VerifierKey.parse(text)
        if key.kind not in kinds:
            raise MalformedRecord(f"a key of type {key.kind:#04x} is not one of a {of}")
        mark = (of, key.algorithm, key.public)
        if mark in self.keys:
            raise MalformedRecord(f"the same key stands for two {'logs' if of == 'log' else 'witnesses'}")
        self.keys.add(mark)
        return key


def _threshold(count: str, members: int) -> int:
    if count in ("all", "any"):
        return members if count == "all" else 1
    if not _COUNT.fullmatch(count) or not 1 <= int(count) <= members:
        raise MalformedRecord(f"{count!r} is no number of {members} members that could be asked for")
    return int(count)


def _lines(data: bytes) -> list[str]:
    if len(data) > MOST_BYTES or data.count(b"\n") > MOST_LINES:
        raise BadPolicy(f"a policy is longer than {MOST_BYTES} bytes or {MOST_LINES} lines", where="the policy file")
    if _FORBIDDEN.search(data):
        raise BadPolicy(
            "there is a control character that is neither tab nor line feed",
            where="the policy file",
            do="save it as plain text with Unix line ends",
        )
    if not data.endswith(b"\n"):
        raise BadPolicy("the last line has no line end", where="the policy file", do="end it with a line feed")
    # Names are octets to the format. This way of decoding keeps different octets different.
    return data[:-1].decode("utf-8", "surrogateescape").split("\n")
