"""Certificates of a time stamping authority: the path to a root, and what was revoked. Pure; no I/O.

After RFC 5280, as far as a time stamp needs it: names, signatures, basic constraints, key usage, validity, critical
extensions; CRLs and OCSP responses (RFC 6960) that are kept with the stamp. Every question is asked for one moment: the
token's own time. Loading this module loads the library of cryptography, so import it where it is used.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from itertools import islice

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID, ExtensionOID

MOST_CERTIFICATES = 32  # that come with one stamp; of those that a reader trusts there may be any number
LONGEST_PATH = 8
MOST_PATHS = 64  # looked at; cross-signed authorities have two or four
SHORTEST_RSA = 2048  # bits
GOOD_HASHES = ("sha256", "sha384", "sha512", "sha3-256", "sha3-384", "sha3-512")
# Critical extensions that are looked at here. Any other one says something that we would pass over.
_UNDERSTOOD = {
    ExtensionOID.BASIC_CONSTRAINTS,
    ExtensionOID.KEY_USAGE,
    ExtensionOID.EXTENDED_KEY_USAGE,
    ExtensionOID.CERTIFICATE_POLICIES,
    ExtensionOID.SUBJECT_ALTERNATIVE_NAME,
}
# What the library raises for bytes that are no certificate, list or response, early or late.
UNREADABLE = (
    ValueError,
    TypeError,
    OverflowError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
    CryptographyDeprecationWarning,
)
# RFC 3161 section 4: a key that was retired for one of these was in good hands until then.
_RETIRED = {
    x509.ReasonFlags.unspecified,
    x509.ReasonFlags.affiliation_changed,
    x509.ReasonFlags.superseded,
    x509.ReasonFlags.cessation_of_operation,
}


@dataclass(frozen=True)
class Certificate:
    """A certificate with its exact bytes."""

    der: bytes
    parsed: x509.Certificate

    @cached_property
    def name(self) -> str:
        """The subject as people read it (RFC 4514)."""
        return self.parsed.subject.rfc4514_string() or "(no name)"

    @property
    def begins(self) -> datetime:
        """Not valid before."""
        return self.parsed.not_valid_before_utc

    @property
    def ends(self) -> datetime:
        """Not valid after."""
        return self.parsed.not_valid_after_utc

    @property
    def own_issuer(self) -> bool:
        """True where issuer and subject are one."""
        return self.parsed.issuer == self.parsed.subject


@dataclass(frozen=True, slots=True)
class Path:
    """From the signer to where it ends. named: it ends in a certificate that the reader named.

    wrong: what forbids the path, in words. open_end: True where the issuer of the last certificate is not here.
    """

    certificates: tuple[Certificate, ...]
    named: bool
    wrong: tuple[str, ...] = ()
    open_end: bool = False

    @property
    def trusted(self) -> bool:
        """The reader named where it ends, and nothing forbids it."""
        return self.named and not self.wrong

    @property
    def dated(self) -> tuple[Certificate, ...]:
        """The certificates whose dates count: a root is believed as it is given, or not at all."""
        return self.certificates if self.open_end else self.certificates[:-1] or self.certificates

    @property
    def ends(self) -> Certificate:
        """The certificate whose end comes first: after it the path carries nothing by itself."""
        return min(self.dated, key=lambda c: c.ends)

    @property
    def begins(self) -> datetime:
        """From when all of its certificates are valid."""
        return max(c.begins for c in self.dated)


@contextmanager
def strictly() -> Iterator[None]:
    """What the library warns of as forbidden (a serial number of nought) is refused; other warnings are left out."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        warnings.simplefilter("error", CryptographyDeprecationWarning)
        yield


def parse_certificates(rows: Iterable[bytes]) -> tuple[list[Certificate], int]:
    """Certificates in DER, each once, and how many pieces were none."""
    found: dict[bytes, Certificate] = {}
    odd = 0
    with strictly():
        for der in dict.fromkeys(rows):
            try:
                parsed = x509.load_der_x509_certificate(der)
                # Parsed late by the library, and may be malformed.
                _ = parsed.extensions, parsed.subject, parsed.issuer, parsed.public_key(), parsed.serial_number
            except UNREADABLE:
                odd += 1
                continue
            found[der] = Certificate(der, parsed)
    return list(found.values()), odd


def pem_certificates(data: bytes) -> list[bytes]:
    """The certificates of a PEM file, or the one of a DER file. Raises ValueError where there is none."""
    if b"-----BEGIN" not in data:
        return [x509.load_der_x509_certificate(data).public_bytes(Encoding.DER)]
    return [c.public_bytes(Encoding.DER) for c in x509.load_pem_x509_certificates(data)]


def to_pem(der: bytes) -> str:
    """A certificate in PEM."""
    return x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM).decode()


def path_from(signer: Certificate, pool: Sequence[Certificate], trust: Sequence[Certificate], when: datetime) -> Path:
    """The best path from a signer: one that ends in a named certificate and has nothing wrong before any other.

    pool: certificates that came with the stamp; they may lead the way and are never trusted for it.
    """
    named = {c.der for c in trust}
    candidates = [*trust, *(c for c in pool if c.der not in named)]
    paths = islice(_Climb(candidates, named).from_here((signer,)), MOST_PATHS)
    judged = [Path(p, p[-1].der in named, tuple(_wrong_with(p, when, named)), not _at_an_end(p, named)) for p in paths]
    return min(judged, key=lambda p: (not p.trusted, not p.named, len(p.wrong), p.open_end, len(p.certificates)))


@dataclass(slots=True)
class _Climb:
    """Every way up from a certificate, named issuers first. Each signature is checked once: a forger may send many
    certificates that all seem to issue each other.
    """

    candidates: Sequence[Certificate]
    named: set[bytes]
    known: dict[bytes, list[Certificate]] = field(default_factory=dict)

    def from_here(self, path: tuple[Certificate, ...]) -> Iterator[tuple[Certificate, ...]]:
        """The paths that go on from one."""
        last = path[-1]
        if last.der in self.named or last.own_issuer or len(path) == LONGEST_PATH:
            yield path
            return
        issuers = [c for c in self._issuers(last) if c not in path]
        if not issuers:
            yield path
        for issuer in issuers:
            yield from self.from_here((*path, issuer))

    def _issuers(self, certificate: Certificate) -> list[Certificate]:
        found = self.known.get(certificate.der)
        if found is None:
            found = self.known[certificate.der] = [c for c in self.candidates if issued(c, certificate)]
        return found


def _at_an_end(path: Sequence[Certificate], named: set[bytes]) -> bool:
    return path[-1].der in named or path[-1].own_issuer


def issued(issuer: Certificate, certificate: Certificate) -> bool:
    """True where the name fits and the signature holds."""
    if issuer.parsed.subject != certificate.parsed.issuer:
        return False
    try:
        certificate.parsed.verify_directly_issued_by(issuer.parsed)
    except (InvalidSignature, *UNREADABLE):
        return False
    return True


def _wrong_with(path: Sequence[Certificate], when: datetime, named: set[bytes]) -> Iterable[str]:
    """What forbids a path. What is wrong with the signer's own certificate is another matter."""
    for place, certificate in enumerate(path):
        if place + 1 < len(path):
            yield from _weak_signature(certificate)
        if place:
            yield from _not_an_issuer(certificate, place - 1)
            yield from _strange(certificate)
            if not (certificate.der in named or certificate.own_issuer):
                yield from _out_of_date(certificate, when)


def _out_of_date(certificate: Certificate, when: datetime) -> Iterable[str]:
    if not certificate.begins <= when <= certificate.ends:
        yield (
            f"the certificate of {certificate.name} is valid from {certificate.begins:%Y-%m-%d %H:%M:%S} to "
            f"{certificate.ends:%Y-%m-%d %H:%M:%S}, and the token is of {when:%Y-%m-%d %H:%M:%S} UTC"
        )


def _strange(certificate: Certificate) -> Iterable[str]:
    key = certificate.parsed.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < SHORTEST_RSA:
        yield f"the key of {certificate.name} has only {key.key_size} bits"
    for extension in certificate.parsed.extensions:
        if extension.critical and extension.oid not in _UNDERSTOOD:
            yield f"the certificate of {certificate.name} has a critical extension that is not understood here"


def _weak_signature(certificate: Certificate) -> Iterable[str]:
    algorithm = certificate.parsed.signature_hash_algorithm
    if algorithm is not None and algorithm.name not in GOOD_HASHES:
        yield f"the certificate of {certificate.name} is signed over {algorithm.name}, which no longer binds"


def _not_an_issuer(certificate: Certificate, below: int) -> Iterable[str]:
    """Why a certificate may not issue others. below: how many issuers stand between it and the signer."""
    extensions = certificate.parsed.extensions
    try:
        basic = extensions.get_extension_for_class(x509.BasicConstraints).value
        if not basic.ca:
            yield f"{certificate.name} is no issuer of certificates"
        elif basic.path_length is not None and basic.path_length < below:
            yield f"{certificate.name} may not have {below} issuers below it"
    except x509.ExtensionNotFound:
        yield f"{certificate.name} is no issuer of certificates"
    try:
        if not extensions.get_extension_for_class(x509.KeyUsage).value.key_cert_sign:
            yield f"the key of {certificate.name} is not for signing certificates"
    except x509.ExtensionNotFound:
        pass
    try:
        purposes = set(extensions.get_extension_for_class(x509.ExtendedKeyUsage).value)
        if not purposes & {ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE}:
            yield f"{certificate.name} may not issue certificates for time stamping"
    except x509.ExtensionNotFound:
        pass


def wrong_with_signer(certificate: Certificate, when: datetime) -> Iterable[str]:
    """What is wrong with the certificate that signs, at the token's time.

    RFC 3161 section 2.3: time stamping is its only use, and critical.
    """
    yield from _out_of_date(certificate, when)
    yield from _strange(certificate)
    extensions = certificate.parsed.extensions
    try:
        usage = extensions.get_extension_for_class(x509.ExtendedKeyUsage)
        if not usage.critical:
            yield "the certificate's purpose (extended key usage) is not marked critical"
        if list(usage.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
            yield "the certificate is not for time stamping alone"
    except x509.ExtensionNotFound:
        yield "the certificate is not for time stamping: it names no purpose"
    try:
        if extensions.get_extension_for_class(x509.BasicConstraints).value.ca:
            yield "the certificate is that of an issuer of certificates"
    except x509.ExtensionNotFound:
        pass
    try:
        use = extensions.get_extension_for_class(x509.KeyUsage).value
        signs = use.digital_signature or use.content_commitment
        more = use.key_encipherment or use.data_encipherment or use.key_agreement or use.key_cert_sign or use.crl_sign
        if not signs or more:
            yield "the key usage of the certificate is not signing alone"
    except x509.ExtensionNotFound:
        pass


def revocation_addresses(der: bytes) -> list[str]:
    """Where the issuer of a certificate (DER) says that its revocation lists lie: http and https addresses only."""
    try:
        points = x509.load_der_x509_certificate(der).extensions.get_extension_for_class(x509.CRLDistributionPoints)
    except (x509.ExtensionNotFound, *UNREADABLE):
        return []
    names = [name.value for point in points.value for name in point.full_name or () if _is_address(name)]
    return [n for n in names if n.startswith(("http://", "https://"))]


def _is_address(name: x509.GeneralName) -> bool:
    return isinstance(name, x509.UniformResourceIdentifier)


# -- revocation ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Revoked:
    """A certificate of a path was revoked. at: from when its key is not to be trusted. retired: no harm before that."""

    certificate: Certificate
    at: datetime
    reason: str
    retired: bool


@dataclass(frozen=True, slots=True)
class Revocation:
    """What the revocation data says of a path. covered: certificates with data of the token's time or later.

    bare: certificates without. unused: pieces of data that are none, or of nobody in the path.
    """

    revoked: tuple[Revoked, ...]
    covered: tuple[Certificate, ...]
    bare: tuple[Certificate, ...]
    unused: int


def revocation_of(path: Path, data: Sequence[bytes], when: datetime) -> Revocation:
    """Look every certificate of a path but the last up in CRLs and OCSP responses (DER)."""
    revoked: dict[bytes, Revoked] = {}
    covered: dict[bytes, Certificate] = {}
    used: set[int] = set()
    pairs = list(zip(path.certificates, path.certificates[1:], strict=False))
    for place, piece in enumerate(data):
        for certificate, issuer in pairs:
            with strictly():
                answer = _by_crl(piece, certificate, issuer) or _by_ocsp(piece, certificate, issuer)
            if answer is None:
                continue
            used.add(place)
            if answer.revoked is not None:
                earlier = revoked.get(certificate.der)
                revoked[certificate.der] = _worse(earlier, answer.revoked)
            if answer.until is None or answer.until >= when:
                covered[certificate.der] = certificate
    bare = tuple(c for c, _ in pairs if c.der not in covered)
    return Revocation(tuple(revoked.values()), tuple(covered.values()), bare, len(data) - len(used))


@dataclass(frozen=True, slots=True)
class _Answer:
    """until: what it says holds up to then (its next update, or where it has none, when it was made)."""

    revoked: Revoked | None
    until: datetime | None


def _worse(one: Revoked | None, other: Revoked) -> Revoked:
    if one is None:
        return other
    return min(one, other, key=lambda r: (r.retired, r.at))


def _by_crl(piece: bytes, certificate: Certificate, issuer: Certificate) -> _Answer | None:
    """What a CRL says. None where the piece is no CRL, or not a complete one of this issuer."""
    try:
        crl = x509.load_der_x509_crl(piece)
        if crl.issuer != certificate.parsed.issuer or not _whole(crl) or not _may_sign_crls(issuer):
            return None
        if not crl.is_signature_valid(issuer.parsed.public_key()):  # type: ignore[arg-type]
            return None
        row = crl.get_revoked_certificate_by_serial_number(certificate.parsed.serial_number)
    except UNREADABLE:
        return None
    told = max(t for t in (crl.last_update_utc, crl.next_update_utc) if t is not None)
    if row is None:
        return _Answer(None, told)
    reason, at = None, row.revocation_date_utc
    for extension in row.extensions:
        if isinstance(extension.value, x509.CRLReason):
            reason = extension.value.reason
        elif isinstance(extension.value, x509.InvalidityDate):
            at = min(at, extension.value.invalidity_date_utc)
    if reason is x509.ReasonFlags.remove_from_crl:
        return _Answer(None, told)
    return _Answer(_revoked(certificate, at, reason), told)


def _whole(crl: x509.CertificateRevocationList) -> bool:
    """False for a list of some certificates, reasons or changes only: it cannot show that nothing is wrong."""
    return not any(extension.critical for extension in crl.extensions)


def _may_sign_crls(issuer: Certificate) -> bool:
    try:
        return issuer.parsed.extensions.get_extension_for_class(x509.KeyUsage).value.crl_sign
    except x509.ExtensionNotFound:
        return True


def _by_ocsp(piece: bytes, certificate: Certificate, issuer: Certificate) -> _Answer | None:
    """What an OCSP response says. None where the piece is none, or not one that this issuer answers for."""
    try:
        response = ocsp.load_der_ocsp_response(piece)
        if response.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
            return None
        if response.serial_number != certificate.parsed.serial_number or not _asked_of(response, issuer):
            return None
        if not _signed_for(response, issuer):
            return None
        told = response.next_update_utc or response.this_update_utc
        if response.certificate_status is ocsp.OCSPCertStatus.GOOD:
            return _Answer(None, told)
        if response.certificate_status is ocsp.OCSPCertStatus.REVOKED and response.revocation_time_utc is not None:
            return _Answer(_revoked(certificate, response.revocation_time_utc, response.revocation_reason), told)
    except UNREADABLE:
        return None
    return None


def _asked_of(response: ocsp.OCSPResponse, issuer: Certificate) -> bool:
    """The response is about a certificate of that issuer. Its key need not be compared: the signature must be of it."""
    digest = hashes.Hash(response.hash_algorithm)
    digest.update(issuer.parsed.subject.public_bytes())
    return digest.finalize() == response.issuer_name_hash


def _signed_for(response: ocsp.OCSPResponse, issuer: Certificate) -> bool:
    """Signed by the issuer, or by somebody it gave a certificate for signing such responses."""
    signers = [issuer.parsed]
    for given in response.certificates:
        try:
            uses = given.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
            given.verify_directly_issued_by(issuer.parsed)
        except (x509.ExtensionNotFound, InvalidSignature, *UNREADABLE):
            continue
        made = response.produced_at_utc
        if ExtendedKeyUsageOID.OCSP_SIGNING in uses and given.not_valid_before_utc <= made <= given.not_valid_after_utc:
            signers.append(given)
    return any(
        _holds(s.public_key(), response.signature, response.tbs_response_bytes, response.signature_hash_algorithm)
        for s in signers
    )


def _holds(key: object, signature: bytes, message: bytes, algorithm: hashes.HashAlgorithm | None) -> bool:
    if algorithm is not None and algorithm.name not in GOOD_HASHES:
        return False
    try:
        if isinstance(key, rsa.RSAPublicKey) and algorithm is not None:
            key.verify(signature, message, padding.PKCS1v15(), algorithm)
        elif isinstance(key, ec.EllipticCurvePublicKey) and algorithm is not None:
            key.verify(signature, message, ec.ECDSA(algorithm))
        elif isinstance(key, ed25519.Ed25519PublicKey | ed448.Ed448PublicKey):
            key.verify(signature, message)
        else:
            return False
    except InvalidSignature:
        return False
    return True


def _revoked(certificate: Certificate, at: datetime, reason: x509.ReasonFlags | None) -> Revoked:
    # A CRL entry without a reason may hide any: RFC 3161 section 4 then trusts nothing that the key signed.
    return Revoked(certificate, at.astimezone(UTC), reason.value if reason else "no reason given", reason in _RETIRED)
