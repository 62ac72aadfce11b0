"""Items, sources, captures and outcomes: what was asked for, and what became of it."""

from __future__ import annotations

from solferino.record.codec import outside, record, record_id
from solferino.record.reading import Publication


@record("item")
class Item:
    """One thing somebody asked the case to keep.

    name: the file name as given, or the address. folder: the folder below the one that was added, with ``/``, or empty.
    address: a URL for what came from the network. digest: for a file its bytes' SHA-256, so that two files of one name
    stay two items; None while it could not be read. Never a path of somebody's machine.
    """

    name: str
    folder: str | None = None
    address: str | None = None
    digest: str | None = None
    reason: str | None = outside(default=None)
    given: Publication | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("source")
class Source:
    """Who publishes."""

    name: str
    kind: str | None = None  # outlet, agency, authority, monitor, person
    jurisdiction: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("capture")
class Capture:
    """One sighting of an item: these bytes, then. captured: an instant. tool: name/version."""

    item: str
    digest: str  # SHA-256 of the bytes
    size: int  # bytes
    captured: str
    tool: str
    media_type: str | None = None  # as sniffed from the bytes
    served_as: str | None = None  # as the server or the file name had it
    headers: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("outcome")
class Outcome:
    """What became of one subject in one step: a refusal or failure is a fact like any other.

    subject: an item id, ``bytes:<digest>``, or for a scrub ``object <digest>`` or ``batch <root>``. step: add, read,
    extract ... code: a short code of docs/reference/outcomes.md (``kept``, ``already_kept``, ``vanished``, ``empty``,
    ``encrypted``, ``timed_out`` ...).
    severity: ``ok``, ``warning`` or ``failed``. words: one sentence for a person. do: the next step a person can take.
    """

    subject: str
    step: str
    code: str
    severity: str
    words: str = outside(default="")
    do: str = outside(default="")
    version: str | None = None  # of the step

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)
