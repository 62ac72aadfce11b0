"""Checking an RFC 3161 time stamp that is kept, years later, from its bytes alone. Pure; no I/O, no clock.

Nothing here asks an authority: that is :mod:`solferino.preserve.stamp`, with another library, so that maker and checker
are two implementations. Every check is reported, the ones that hold too. Loading this module loads the library of
cryptography, so import it where it is used.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat import asn1
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.x509 import ExtensionNotFound, ObjectIdentifier, SubjectKeyIdentifier

from solferino.custody import der
from solferino.custody.chain import (
    MOST_CERTIFICATES,
    Certificate,
    Path,
    Revocation,
    Revoked,
    parse_certificates,
    path_from,
    revocation_of,
    strictly,
    wrong_with_signer,
)
from solferino.record import MalformedRecord, instant

SIGNED_DATA = "1.2.840.113549.1.7.2"  # RFC 5652
STAMP_INFO = "1.2.840.113549.1.9.16.1.4"  # id-ct-TSTInfo, RFC 3161
CONTENT_TYPE, MESSAGE_DIGEST = "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"
SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.12", "1.2.840.113549.1.9.16.2.47"
QC_STATEMENTS = "1.3.6.1.5.5.7.1.3"
_QUALIFIED = bytes.fromhex("0607040081975e0101")  # esi4-qtstStatement-1, ETSI EN 319 422
_RSA, _RSA_PSS, _MGF1 = "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.10", "1.2.840.113549.1.1.8"
_RSA_WITH = {"1.2.840.113549.1.1.11": "sha256", "1.2.840.113549.1.1.12": "sha384", "1.2.840.113549.1.1.13": "sha512"}
_ECDSA_WITH = {"1.2.840.10045.4.3.2": "sha256", "1.2.840.10045.4.3.3": "sha384", "1.2.840.10045.4.3.4": "sha512"}
_ED25519 = "1.3.101.112"
_HASHES: dict[str, tuple[str, Callable[[], hashes.HashAlgorithm]]] = {
    "2.16.840.1.101.3.4.2.1": ("sha256", hashes.SHA256),
    "2.16.840.1.101.3.4.2.2": ("sha384", hashes.SHA384),
    "2.16.840.1.101.3.4.2.3": ("sha512", hashes.SHA512),
}
_BY_NAME = dict(_HASHES.values())
_STATUS = {
    1: "granted something else than was asked for",
    2: "refused",
    3: "has not made the stamp yet",
    4: "warned that its certificate is about to be revoked",
    5: "answered that its certificate is revoked",
}


@dataclass(frozen=True, slots=True)
class StampFinding:
    """What a time stamp shows. Times are instants.

    holds: nothing is wrong with the token and its own certificate, whoever its root is. trusted: its certificates lead
    to one that the reader named. untrusted: why they do not. time: what the token says; None where it cannot be read.
    accuracy: microseconds that the authority gives as bound of its error, None where it gives none. authority: subject
    of the certificate that signed. root: subject of the last certificate of the path. begins, ends: when the
    certificates of the path are valid, the root left out. first_to_end: the subject whose certificate ends first.
    revoked: the instant of a revocation after which the token shows nothing any more, whatever its own time. covered:
    certificates of the path with revocation data of the token's time or later. bare: those without. unused: pieces of
    revocation data that say nothing of the path. qualified: the token says that it is a qualified one under EU law;
    that its authority is on a trusted list is not looked up. certificates: the path in DER, the signer's first.
    shown, wrong, open: what held, what did not, and what cannot be said here, each in a sentence.
    """

    holds: bool = False
    trusted: bool = False
    untrusted: str = ""
    time: str | None = None
    accuracy: int | None = None
    serial: int | None = None
    policy: str | None = None
    authority: str | None = None
    root: str | None = None
    begins: str | None = None
    ends: str | None = None
    first_to_end: str | None = None
    revoked: str | None = None
    covered: int = 0
    bare: int = 0
    unused: int = 0
    qualified: bool = False
    certificates: tuple[bytes, ...] = ()
    shown: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    open: tuple[str, ...] = ()

    def good_alone(self, at: datetime) -> bool:
        """True where it is good at a moment with no help of a later stamp."""
        if not (self.holds and self.trusted) or self.revoked is not None or self.ends is None:
            return False
        return instant(at) <= self.ends


def stamp_holds(
    token_der: bytes,
    request_der: bytes | None,
    imprint: bytes,
    certificates_der: Sequence[bytes] = (),
    revocation_der: Sequence[bytes] = (),
    trust_der: Sequence[bytes] = (),
    at: datetime | None = None,
) -> StampFinding:
    """Check one stamp. Never raises for what the bytes hold.

    token_der: the TimeStampResp as received. request_der: the TimeStampReq, where it is kept. imprint: the SHA-256 that
    must have been stamped. certificates_der: certificates kept with it; they lead the way and are never trusted for it.
    revocation_der: CRLs and OCSP responses. trust_der: certificates that the reader trusts, in DER (a PEM file is read
    by :func:`solferino.custody.chain.pem_certificates`). at: adds a word on whether the certificates still stand then.
    """
    work = _Work(imprint, list(certificates_der), list(revocation_der), list(trust_der))
    with strictly():
        try:
            work.read(token_der)
            work.compare(request_der)
            work.check_signer()
        except MalformedRecord as error:
            work.wrong.append(error.what)
        return work.finding(at)


def time_of(token_der: bytes) -> datetime:
    """The time a token says, unchecked. Raises MalformedRecord."""
    work = _Work(b"", [], [], [])
    work.read(token_der)
    return work.info.time.as_datetime()


def certificates_in(token_der: bytes) -> list[bytes]:
    """The certificates that a token carries, in DER, unchecked. Raises MalformedRecord."""
    work = _Work(b"", [], [], [])
    work.read(token_der)
    return work.certificates


@dataclass(slots=True)
class _Work:
    """One check while it goes on."""

    imprint: bytes
    certificates: list[bytes]
    revocation: list[bytes]
    trust: list[bytes]
    shown: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    signed: der.SignedData = field(init=False)
    content: bytes = field(init=False)
    _info: der.StampInfo | None = None
    path: Path | None = None
    revoked: Revocation | None = None

    @property
    def info(self) -> der.StampInfo:
        """What the authority says."""
        if self._info is None:
            raise MalformedRecord("the token was not read")
        return self._info

    def say(self, holds: bool, yes: str, no: str) -> bool:
        """Note a check with its outcome."""
        (self.shown if holds else self.wrong).append(yes if holds else no)
        return holds

    # -- the token ------------------------------------------------------------------------------------------------

    def read(self, token_der: bytes) -> None:
        """Down to the content. Raises MalformedRecord where there is none to be found."""
        response = der.read(der.Response, token_der, "the response")
        status = response.status.status
        if status != 0 or response.token is None:
            raise MalformedRecord(f"the authority {_STATUS.get(status, 'gave no stamp')}{_told(response.status)}")
        self.shown.append("the authority granted the stamp")
        if response.token.type.dotted_string != SIGNED_DATA:
            raise MalformedRecord("the token is no signed data")
        self.signed = der.read_part(der.SignedData, response.token.content, "the token")
        if self.signed.version != 3 or self.signed.content.type.dotted_string != STAMP_INFO:
            raise MalformedRecord("what is signed is no time stamp")
        self.content = self.signed.content.content
        self._info = der.read(der.StampInfo, self.content, "the time stamp")
        if self._info.version != 1:
            raise MalformedRecord(f"the time stamp is of version {self._info.version}, which is not known here")
        given = [bytes(asn1.encode_der(c)) for c in _rows(self.signed.certificates)]
        self.certificates = list(dict.fromkeys([*self.certificates, *given]))
        if len(self.certificates) > MOST_CERTIFICATES:
            raise MalformedRecord(f"more than {MOST_CERTIFICATES} certificates come with the token")

    def compare(self, request_der: bytes | None) -> None:
        """With what was asked."""
        info = self.info
        self.say(
            self._ours(info.imprint),
            "it stamps the SHA-256 of this checkpoint",
            "it stamps something else than the SHA-256 of this checkpoint",
        )
        if info.serial < 0 or info.serial.bit_length() > 160:
            self.wrong.append("its serial number is none")
        if any(e.critical for e in info.extensions or ()):
            self.wrong.append("it has a critical extension that is not understood here")
        if request_der is None:
            self.open.append("no request is kept, so whether it answers one cannot be said")
            return
        request = der.read(der.Request, request_der, "the request")
        self.say(self._ours(request.imprint), "the request asks for it", "the request asks for something else")
        if request.nonce is None:
            self.open.append("the request has no nonce, so the answer may have been made for another one")
        else:
            self.say(info.nonce == request.nonce, "its nonce is that of the request", "its nonce is not the request's")
        if request.policy is not None:
            self.say(info.policy == request.policy, "its policy is the one asked for", "its policy is another one")

    def _ours(self, imprint: der.Imprint) -> bool:
        known = _HASHES.get(imprint.algorithm.algorithm.dotted_string)
        return known is not None and known[0] == "sha256" and imprint.digest == self.imprint

    # -- who signed it --------------------------------------------------------------------------------------------

    def check_signer(self) -> None:
        """Signature, certificate, path and revocation."""
        rows = _rows(self.signed.signers)
        if len(rows) != 1:
            raise MalformedRecord(f"the token has {len(rows)} signers instead of one")
        signer = der.read_part(der.Signer, rows[0], "the signer")
        digest = _hash_of(signer.digest, "the token")
        if signer.version != (3 if signer.signer.tag_bytes == b"\x80" else 1):
            raise MalformedRecord(f"the signer is of version {signer.version}, which does not go with how it is named")
        if signer.digest.algorithm not in [a.algorithm for a in _rows(self.signed.digests)]:
            self.wrong.append("the token does not list the hash that its signer used")
        certificate = self._find(signer, _attributes(signer), digest)
        self._check_signature(rows[0], signer, digest, certificate)
        faults = list(wrong_with_signer(certificate, self.info.time.as_datetime()))
        self.wrong += faults
        if not faults:
            self.shown.append("its certificate is for time stamping alone, and was valid at its time")
        self._check_path(certificate)

    def _find(self, signer: der.Signer, attributes: dict[str, asn1.TLV], digest: str) -> Certificate:
        """The one certificate that the signer's name and the signed attributes both point to."""
        kind = attributes.get(CONTENT_TYPE)
        named = der.read_part(ObjectIdentifier, kind, "the content type") if kind is not None else None
        self.say(
            named is not None and named.dotted_string == STAMP_INFO,
            "the signature says that it is over a time stamp",
            "the signature does not say that it is over a time stamp",
        )
        told = attributes.get(MESSAGE_DIGEST)
        right = hashlib.new(digest, self.content).digest()
        self.say(
            told is not None and der.read_part(bytes, told, "the message digest") == right,
            "the signature is over this content",
            "the content was changed after it was signed",
        )
        known, odd = parse_certificates([*self.certificates, *self.trust])
        if odd:
            self.open.append(f"{odd} of the certificates cannot be read")
        candidates = [c for c in known if _is_named(signer.signer, c)]
        if not candidates:
            raise MalformedRecord("the certificate that signed is not here")
        bound = [c for c in candidates if _is_bound(attributes, c)]
        if not bound:
            raise MalformedRecord("the signature is bound to another certificate than the one that is here")
        self.shown.append("the signature names the certificate that made it")
        return bound[0]

    def _check_signature(self, row: asn1.TLV, signer: der.Signer, digest: str, certificate: Certificate) -> None:
        raw = der.read_part(der.SignerAsItLies, row, "the signer")
        message = b"\x31" + bytes(asn1.encode_der(raw.attributes))[1:]  # RFC 5652 section 5.4: as a SET OF, not as [0]
        self.say(
            _signature_holds(signer, digest, certificate, message),
            f"the signature is of {certificate.name}",
            f"the signature is not of {certificate.name}",
        )

    def _check_path(self, certificate: Certificate) -> None:
        when = self.info.time.as_datetime()
        pool, _ = parse_certificates(self.certificates)
        trust, _ = parse_certificates(self.trust)
        self.path = path = path_from(certificate, pool, trust, when)
        if path.trusted:
            self.shown.append(f"its certificates lead to {path.certificates[-1].name}, which you named")
        else:
            self.open.append(_untrusted(path))
        self._check_revocation(path, when)

    def _check_revocation(self, path: Path, when: datetime) -> None:
        self.revoked = found = revocation_of(path, self.revocation, when)
        for row in found.revoked:
            who, at = row.certificate.name, f"{row.at:%Y-%m-%d %H:%M:%S}"
            words = f"the certificate of {who} was revoked at {at} ({row.reason})"
            if _leaves_standing(row, when):
                self.shown.append(f"{words}, after the token was made, and for a reason that leaves the token standing")
            else:
                self.open.append(f"{words}: the token shows nothing any more")
        clean = [c.name for c in found.covered if c not in [r.certificate for r in found.revoked]]
        if clean:
            self.shown.append(f"not revoked when it was made: {', '.join(clean)}")
        if found.bare:
            names = ", ".join(c.name for c in found.bare)
            self.open.append(f"no revocation data of its time is kept for {names}")
        if found.unused:
            self.open.append(f"{found.unused} pieces of revocation data say nothing of these certificates")

    # -- the outcome ----------------------------------------------------------------------------------------------

    def finding(self, at: datetime | None) -> StampFinding:
        """Everything that was found."""
        info, path = self._info, self.path
        if info is None:
            return StampFinding(shown=tuple(self.shown), wrong=tuple(self.wrong), open=tuple(self.open))
        if path is not None and at is not None and at > path.ends.ends:
            self.open.append(
                f"the certificate of {path.ends.name} ended at {path.ends.ends:%Y-%m-%d %H:%M:%S}: "
                "by itself the stamp carries nothing any more"
            )
        when = info.time.as_datetime()
        revoked = [r.at for r in self.revoked.revoked if not _leaves_standing(r, when)] if self.revoked else []
        return StampFinding(
            holds=path is not None and not self.wrong,
            trusted=path is not None and path.trusted,
            untrusted="" if path is None or path.trusted else _untrusted(path),
            time=instant(when),
            accuracy=_microseconds(info.accuracy),
            serial=info.serial,
            policy=info.policy.dotted_string,
            authority=path.certificates[0].name if path else None,
            root=path.certificates[-1].name if path else None,
            begins=instant(path.begins) if path else None,
            ends=instant(path.ends.ends) if path else None,
            first_to_end=path.ends.name if path else None,
            revoked=instant(min(revoked)) if revoked else None,
            covered=len(self.revoked.covered) if self.revoked else 0,
            bare=len(self.revoked.bare) if self.revoked else 0,
            unused=self.revoked.unused if self.revoked else 0,
            qualified=any(e.id.dotted_string == QC_STATEMENTS and _QUALIFIED in e.value for e in info.extensions or ()),
            certificates=tuple(c.der for c in path.certificates) if path else (),
            shown=tuple(self.shown),
            wrong=tuple(self.wrong),
            open=tuple(self.open),
        )


def _untrusted(path: Path) -> str:
    """Why a path leads nowhere for this reader."""
    last = path.certificates[-1]
    if path.wrong:
        return "; ".join(path.wrong)
    if path.open_end:
        issuer = last.parsed.issuer.rfc4514_string()
        return f"the certificate of {issuer}, who issued that of {last.name}, is not here"
    return f"its certificates lead to {last.name}, a root that nobody named here"


def _leaves_standing(row: Revoked, when: datetime) -> bool:
    """A certificate that was retired later, for a reason that does no harm to what it signed (RFC 3161, section 4)."""
    return row.retired and when < row.at


def _rows(found: asn1.SetOf[der.T] | None) -> list[der.T]:
    return found.as_list() if found is not None else []


def _told(status: der.Status) -> str:
    """What the authority adds in words, made harmless for a terminal and a table."""
    words = " ".join(" ".join(status.words or ()).split())
    words = "".join(c for c in words if c.isprintable())[:200]
    return f", saying: {words}" if words else ""


def _hash_of(algorithm: der.Algorithm, what: str) -> str:
    known = _HASHES.get(algorithm.algorithm.dotted_string)
    if known is None:
        raise MalformedRecord(f"{what} rests on a hash that is not trusted here ({algorithm.algorithm.dotted_string})")
    return known[0]


def _attributes(signer: der.Signer) -> dict[str, asn1.TLV]:
    """The signed attributes by type. Raises MalformedRecord where one stands twice, or has not exactly one value."""
    found: dict[str, asn1.TLV] = {}
    for attribute in _rows(signer.attributes):
        name, values = attribute.type.dotted_string, _rows(attribute.values)
        if name in found or (name in (CONTENT_TYPE, MESSAGE_DIGEST) and len(values) != 1) or not values:
            raise MalformedRecord("a signed attribute stands twice, or has not one value")
        found[name] = values[0]
    return found


def _is_named(signer: asn1.TLV, certificate: Certificate) -> bool:
    """By issuer and serial number, or by subject key identifier (RFC 5652 section 5.3)."""
    whole = bytes(asn1.encode_der(signer))
    if whole[:1] == b"\x30":
        named = der.read(der.IssuerAndSerial, whole, "the name of the signer")
        issuer = bytes(asn1.encode_der(named.issuer))
        return (issuer, named.serial) == (certificate.parsed.issuer.public_bytes(), certificate.parsed.serial_number)
    if whole[:1] == b"\x80":
        try:
            own = certificate.parsed.extensions.get_extension_for_class(SubjectKeyIdentifier).value.digest
        except ExtensionNotFound:
            return False
        return bytes(signer.data) == own
    raise MalformedRecord("the signer is named in a way that is not known here")


def _is_bound(attributes: dict[str, asn1.TLV], certificate: Certificate) -> bool:
    """The signed attributes hold the digest of this very certificate (RFC 2634, RFC 5816).

    Without it whoever gets another certificate over the same key and name could put it in the place of the first.
    """
    bound = False
    v2, v1 = attributes.get(SIGNING_CERTIFICATE_V2), attributes.get(SIGNING_CERTIFICATE)
    if v2 is not None:
        rows = der.read_part(der.SigningCertificateV2, v2, "the signing certificate").certificates
        algorithm = _hash_of(rows[0].hash, "the signing certificate") if rows and rows[0].hash else "sha256"
        if not rows or hashlib.new(algorithm, certificate.der).digest() != rows[0].digest:
            return False
        bound = _same_serial(rows[0].issuer, certificate)
    if v1 is not None:
        older = der.read_part(der.SigningCertificate, v1, "the signing certificate").certificates
        # SHA-1 is what RFC 2634 has. To misuse it one needs a second certificate of the same digest from the issuer.
        if not older or hashlib.sha1(certificate.der, usedforsecurity=False).digest() != older[0].digest:
            return False
        bound = _same_serial(older[0].issuer, certificate) and (bound or v2 is None)
    return bound


def _same_serial(told: der.IssuerSerial | None, certificate: Certificate) -> bool:
    return told is None or told.serial == certificate.parsed.serial_number


def _signature_holds(signer: der.Signer, digest: str, certificate: Certificate, message: bytes) -> bool:
    key, name = certificate.parsed.public_key(), signer.algorithm.algorithm.dotted_string
    parameters, signature = signer.algorithm.parameters, signer.signature
    try:
        if isinstance(key, rsa.RSAPublicKey):
            made = _rsa_padding(name, parameters, digest)
            if made is None:
                return False
            key.verify(signature, message, made, _BY_NAME[digest]())
        elif isinstance(key, ec.EllipticCurvePublicKey) and _ECDSA_WITH.get(name) == digest:
            key.verify(signature, message, ec.ECDSA(_BY_NAME[digest]()))
        elif isinstance(key, ed25519.Ed25519PublicKey) and name == _ED25519:
            key.verify(signature, message)
        else:
            return False
    except (InvalidSignature, UnsupportedAlgorithm, ValueError):
        return False
    return True


def _rsa_padding(name: str, parameters: object, digest: str) -> padding.AsymmetricPadding | None:
    """How an RSA signature is padded, or None where name and hash do not go together."""
    if name == _RSA or _RSA_WITH.get(name) == digest:
        return padding.PKCS1v15()
    if name != _RSA_PSS or not isinstance(parameters, der.PssParameters):
        return None
    mask, own = parameters.mask, parameters.hash
    if own is None or mask is None or parameters.trailer not in (None, 1) or parameters.salt is None:
        return None
    told = {own.algorithm.dotted_string, mask.hash.algorithm.dotted_string}
    if mask.algorithm.dotted_string != _MGF1 or told != {next(o for o, (n, _) in _HASHES.items() if n == digest)}:
        return None
    return padding.PSS(padding.MGF1(_BY_NAME[digest]()), parameters.salt)


def _microseconds(accuracy: der.Accuracy | None) -> int | None:
    if accuracy is None:
        return None
    return (accuracy.seconds or 0) * 1_000_000 + (accuracy.millis or 0) * 1000 + (accuracy.micros or 0)
