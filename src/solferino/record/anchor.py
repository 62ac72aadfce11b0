"""Keys, checkpoints and what the outside says of them. They are records like any others, in batches of the ledger."""

from __future__ import annotations

from solferino.record.codec import outside, record, record_id


@record("key")
class Key:
    """A public key that a person or a device signs with.

    algorithm: ``ed25519`` or ``ml-dsa-44``. public: the raw public key, standard base64. holder: a person id, or
    ``device:`` and 32 random hexadecimal digits. kept_in: ``file``, ``agent``, ``command`` or ``nowhere``.
    """

    algorithm: str
    public: str
    holder: str
    kept_in: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("key_revocation")
class KeyRevocation:
    """From here on a key is not to be believed.

    reason: ``superseded``, ``left``, ``lost`` or ``stolen``. since: for ``lost`` and ``stolen`` the instant from which
    somebody else may have signed with it; None where only the entry's own time is known.
    """

    key: str
    reason: str
    since: str | None = None
    words: str | None = outside(default=None)

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("checkpoint")
class Checkpoint:
    """A signed tree head (C2SP tlog-checkpoint). note: the whole signed note with the log's own signatures only."""

    note: str

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("cosignature")
class Cosignature:
    """A witness saw a checkpoint extend what it had seen before (C2SP tlog-cosignature).

    line: its signature line, without a line end. vkey: the verifier key it was asked under. time: what it says, as an
    instant.
    """

    checkpoint: str
    line: str
    vkey: str
    time: str

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("stamp")
class Stamp:
    """An outside authority saw the digest of a checkpoint's note.

    kind: ``rfc3161`` or ``opentimestamps``. authority: the name it was asked under. time: what the token says, an
    instant; None for a proof that is still pending. token, request: digests of objects (DER of the response as
    received, and of the request; or the proof). certificates: digests of DER certificates, the signer's first.
    revocation: digests of CRLs or OCSP responses (DER) as fetched with it. headers: digests of block headers.
    """

    checkpoint: str
    kind: str
    authority: str
    token: str
    time: str | None = None
    request: str | None = None
    certificates: tuple[str, ...] = ()
    revocation: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)


@record("public_value")
class PublicValue:
    """A recent value that nobody could have known earlier: what is recorded with or after it is not older.

    source: what it is (``bitcoin block 870000``). value: as published. seen: an instant of our clock.
    """

    source: str
    value: str
    seen: str

    @property
    def id(self) -> str:
        """The id: the digest of what a reader is asked to judge."""
        return record_id(self)
