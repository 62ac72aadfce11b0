"""The shapes of time stamps in DER: requests, responses, tokens and what they sign. Nothing is checked here.

RFC 3161 (time stamps), RFC 5652 (signed data), RFC 5035 and RFC 5816 (which certificate signed), RFC 4055 (RSA-PSS).
The decoder takes DER only: sorted sets, shortest lengths, nothing behind the end. Loading this module loads the
library of cryptography, so import it where it is used.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

from cryptography.hazmat import asn1
from cryptography.x509 import ObjectIdentifier

from solferino.record import MalformedRecord

MOST_BYTES = 65_536  # of a response or request: a token with its certificates is a tenth of that

T = TypeVar("T")


def read(shape: type[T], data: bytes, what: str) -> T:
    """Decode DER. what: names it in the refusal. Raises MalformedRecord for other bytes, or bytes behind the end."""
    if len(data) > MOST_BYTES:
        raise MalformedRecord(f"{what} is longer than {MOST_BYTES} bytes")
    try:
        return asn1.decode_der(shape, data)
    except (ValueError, TypeError, OverflowError) as error:
        raise MalformedRecord(f"{what} is not the DER it should be") from error


def read_part(shape: type[T], part: asn1.TLV, what: str) -> T:
    """Decode an element that was left as it lies. Raises as :func:`read`."""
    return read(shape, bytes(asn1.encode_der(part)), what)


@asn1.sequence
class PssHash:
    """``AlgorithmIdentifier`` of a hash inside RSA-PSS parameters."""

    algorithm: ObjectIdentifier
    parameters: asn1.Null | None


@asn1.sequence
class PssMask:
    """``MaskGenAlgorithm``: MGF1 with a hash."""

    algorithm: ObjectIdentifier
    hash: PssHash


@asn1.sequence
class PssParameters:
    """``RSASSA-PSS-params``. What is absent has the defaults of RFC 4055 (SHA-1), which are refused."""

    hash: Annotated[PssHash | None, asn1.Explicit(0)]
    mask: Annotated[PssMask | None, asn1.Explicit(1)]
    salt: Annotated[int | None, asn1.Explicit(2)]
    trailer: Annotated[int | None, asn1.Explicit(3)]


@asn1.sequence
class Algorithm:
    """``AlgorithmIdentifier`` of a hash or a signature."""

    algorithm: ObjectIdentifier
    parameters: asn1.Null | PssParameters | None


@asn1.sequence
class Imprint:
    """``MessageImprint``: what was stamped."""

    algorithm: Algorithm
    digest: bytes


@asn1.sequence
class Extension:
    """An extension of a request or token."""

    id: ObjectIdentifier
    critical: Annotated[bool, asn1.Default(False)]
    value: bytes


@asn1.sequence
class Request:
    """``TimeStampReq``."""

    version: int
    imprint: Imprint
    policy: ObjectIdentifier | None
    nonce: int | None
    certificates: Annotated[bool, asn1.Default(False)]
    extensions: Annotated[list[Extension] | None, asn1.Implicit(0)]


@asn1.sequence
class Status:
    """``PKIStatusInfo``. words: what the authority says, free text."""

    status: int
    words: list[str] | None
    failure: asn1.BitString | None


@asn1.sequence
class Content:
    """``ContentInfo``."""

    type: ObjectIdentifier
    content: Annotated[asn1.TLV, asn1.Explicit(0)]


@asn1.sequence
class Response:
    """``TimeStampResp``."""

    status: Status
    token: Content | None


@asn1.sequence
class Encapsulated:
    """``EncapsulatedContentInfo``: here always with its content."""

    type: ObjectIdentifier
    content: Annotated[bytes, asn1.Explicit(0)]


@asn1.sequence
class SignedData:
    """``SignedData``."""

    version: int
    digests: asn1.SetOf[Algorithm]
    content: Encapsulated
    certificates: Annotated[asn1.SetOf[asn1.TLV] | None, asn1.Implicit(0)]
    revocation: Annotated[asn1.SetOf[asn1.TLV] | None, asn1.Implicit(1)]
    signers: asn1.SetOf[asn1.TLV]


@asn1.sequence
class Attribute:
    """``Attribute``: a type and its values."""

    type: ObjectIdentifier
    values: asn1.SetOf[asn1.TLV]


@asn1.sequence
class Signer:
    """``SignerInfo``. signer: issuer and serial number, or ``[0]`` subject key identifier."""

    version: int
    signer: asn1.TLV
    digest: Algorithm
    attributes: Annotated[asn1.SetOf[Attribute], asn1.Implicit(0)]
    algorithm: Algorithm
    signature: bytes
    unsigned: Annotated[asn1.SetOf[Attribute] | None, asn1.Implicit(1)]


@asn1.sequence
class SignerAsItLies:
    """The same, with the signed attributes as they lie: their bytes are what is signed."""

    version: int
    signer: asn1.TLV
    digest: Algorithm
    attributes: asn1.TLV
    algorithm: Algorithm
    signature: bytes
    unsigned: Annotated[asn1.SetOf[Attribute] | None, asn1.Implicit(1)]


@asn1.sequence
class IssuerAndSerial:
    """``IssuerAndSerialNumber``."""

    issuer: asn1.TLV
    serial: int


@asn1.sequence
class IssuerSerial:
    """``IssuerSerial``: the issuer as a list of general names."""

    issuer: list[asn1.TLV]
    serial: int


@asn1.sequence
class CertificateId:
    """``ESSCertID``: the SHA-1 of a certificate (RFC 2634)."""

    digest: bytes
    issuer: IssuerSerial | None


@asn1.sequence
class SigningCertificate:
    """``SigningCertificate``: the signer's certificate comes first."""

    certificates: list[CertificateId]
    policies: list[asn1.TLV] | None


@asn1.sequence
class CertificateIdV2:
    """``ESSCertIDv2``. hash: absent for SHA-256."""

    hash: Algorithm | None
    digest: bytes
    issuer: IssuerSerial | None


@asn1.sequence
class SigningCertificateV2:
    """``SigningCertificateV2``: the signer's certificate comes first."""

    certificates: list[CertificateIdV2]
    policies: list[asn1.TLV] | None


@asn1.sequence
class Accuracy:
    """``Accuracy``: how far the authority's clock may be off."""

    seconds: int | None
    millis: Annotated[int | None, asn1.Implicit(0)]
    micros: Annotated[int | None, asn1.Implicit(1)]


@asn1.sequence
class StampInfo:
    """``TSTInfo``: what the authority says. authority: one general name, ``[0]`` explicit."""

    version: int
    policy: ObjectIdentifier
    imprint: Imprint
    serial: int
    time: asn1.GeneralizedTime
    accuracy: Accuracy | None
    ordering: Annotated[bool, asn1.Default(False)]
    nonce: int | None
    authority: Annotated[list[asn1.TLV] | None, asn1.Implicit(0)]
    extensions: Annotated[list[Extension] | None, asn1.Implicit(1)]
