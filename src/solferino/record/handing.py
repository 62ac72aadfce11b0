"""Handing over, sealing, dividing, receiving: what leaves a case, in what form, and what came from elsewhere."""

from __future__ import annotations

from solferino.record.codec import outside, record, record_id, value

# Why something stays behind, in the codes of docs/formats/package.md.
WITHHELD_REASONS = (
    "witness_safety",
    "consent",
    "source_protection",
    "licence",
    "privilege",
    "court_order",
    "privacy",
    "graphic",
    "not_on_subject",
    "names_of_staff",
    "names_withheld",
)


@value
class Withheld:
    """One item that stays out of a package, or goes in redacted. reason: a code of docs/formats/package.md."""

    item: str
    reason: str
    state: str = "withheld"  # or redacted


@record("handover")
class Handover:
    """What somebody meant to hand over, recorded before the package is built.

    items: ids of the items that go in. withheld: those of the subject that do not, or go in redacted. subject:
    ``case``, the handle of an incident, or ``items``. to: for whom, in the people's words.
    """

    subject: str
    items: tuple[str, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    to: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("package")
class Package:
    """A package that was made: its root commits to every byte of it. root: SHA-256 of ``root.txt``.

    files: number of lines in it. size: bytes of all files it lists. Says nothing of what is inside, because it travels
    with the package.
    """

    root: str
    files: int
    size: int

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("sealing")
class Sealing:
    """One thing that was put under seal: encrypted to named people (age), its clear form destroyed.

    Exactly one of the first two is given: line: the leaf hash that stands where a batch line stood. object: the
    SHA-256 of the clear bytes. sealed: digest of the object that holds the ciphertext. recipients: age public keys.
    """

    sealed: str
    recipients: tuple[str, ...]
    line: str | None = None
    object: str | None = None

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("division")
class Division:
    """A text, picture or page image cut into small units, each committed to with a salt, before anybody asked.

    name: 32 random hexadecimal digits. form: ``text/1`` or ``pixels/1`` (docs/formats/redaction.md). root: RFC 6962
    root over the salted units. count: how many. pages: of pixels, ``WIDTHxHEIGHT`` a page. Names nothing of what was
    divided, so that it may stand in a redacted package.
    """

    name: str
    form: str
    root: str
    count: int
    pages: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("division_key")
class DivisionKey:
    """What opens a division: never part of a package in which the divided thing is redacted.

    of: ``text:`` and the digest of a text object, or ``bytes:`` and the digest of preserved bytes. seed: 64 hexadecimal
    digits, the root of the tree of salts. tool: what made the units (``pypdfium2/5.15.2 150 dpi``).
    """

    division: str
    of: str
    seed: str
    tool: str

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("receipt")
class Receipt:
    """A package of somebody else's that was taken in. What it says stays theirs.

    form: ``solferino``, ``bagit``, ``wacz`` ... root: SHA-256 of its root file, or None. case, size, head: the ledger
    it comes from, its size and tree head. keys: verifier keys that sealed it. checked: exit code of our verification.
    report: digest of the object that holds the report of it. contents: digests of objects that hold it as received.
    """

    form: str
    checked: int
    report: str
    contents: tuple[str, ...]
    root: str | None = None
    case: str | None = None
    size: int | None = None
    head: str | None = None
    keys: tuple[str, ...] = ()
    label: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)
