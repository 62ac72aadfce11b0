"""Time stamping authorities for tests: real ones, made with the OpenSSL command line, on the loopback network.

:class:`LocalAuthority` has a root, a certificate for time stamping and revocation lists, and answers with
``openssl ts -reply``, which is a third implementation beside the client and the checker. As OpenSSL only ever stamps
the present, :meth:`LocalAuthority.stamp_at` makes a token of any moment with the library of cryptography. An authority
can be told to misbehave: see :data:`MODES`.
"""

from __future__ import annotations

import hashlib
import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat import asn1
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import ObjectIdentifier, ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from solferino.custody import der

POLICY = "1.3.6.1.4.1.99999.1"  # nobody's
_SHA256 = "2.16.840.1.101.3.4.2.1"
_SHA512 = "2.16.840.1.101.3.4.2.3"
_LONG_AGO, _FAR_AHEAD = datetime(2020, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)

_CONFIG = """\
[tsa]
default_tsa = here
[here]
serial = {folder}/serial
signer_digest = sha256
default_policy = {policy}
other_policies = {policy}.2
digests = sha256, sha384, sha512
accuracy = secs:1
clock_precision_digits = 3
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = {ess}
"""  # no `certs`: OpenSSL writes them out of DER order, and strict readers refuse the token

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


def new_key(kind: str = "ec") -> PrivateKey:
    """A private key: ``ec`` (P-256), ``rsa`` (2048 bits), ``rsa1024`` or ``ed25519``."""
    if kind == "ed25519":
        return ed25519.Ed25519PrivateKey.generate()
    if kind == "ec":
        return ec.generate_private_key(ec.SECP256R1())
    return rsa.generate_private_key(65537, int(kind.removeprefix("rsa") or 2048))


def named(name: str) -> x509.Name:
    """A distinguished name with a common name only."""
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


@dataclass
class Root:
    """An issuer of certificates. name: its common name. parent: None for a root."""

    name: str = "Test Root"
    begins: datetime = _LONG_AGO
    ends: datetime = _FAR_AHEAD
    parent: Root | None = None
    ca: bool = True
    path_length: int | None = None
    key: PrivateKey = field(default_factory=new_key)
    certificate: x509.Certificate = field(init=False)

    def __post_init__(self) -> None:
        above = self.parent or self
        builder = (
            x509.CertificateBuilder()
            .subject_name(named(self.name))
            .issuer_name(named(above.name))
            .public_key(self.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(self.begins)
            .not_valid_after(self.ends)
            .add_extension(x509.BasicConstraints(ca=self.ca, path_length=self.path_length), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(self.key.public_key()), critical=False)
        )
        self.certificate = builder.sign(above.key, _digest_for(above.key))

    @property
    def der(self) -> bytes:
        """Its certificate."""
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def pem(self) -> bytes:
        """Its certificate."""
        return self.certificate.public_bytes(Encoding.PEM)

    def crl(
        self,
        revoked: Sequence[tuple[x509.Certificate, datetime, x509.ReasonFlags | None]] = (),
        *,
        made: datetime | None = None,
        lasts: timedelta = timedelta(days=30),
    ) -> bytes:
        """A revocation list in DER. revoked: certificate, moment, reason."""
        made = made or datetime.now(UTC)
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.certificate.subject)
        builder = builder.last_update(made).next_update(made + lasts)
        for certificate, at, reason in revoked:
            row = x509.RevokedCertificateBuilder().serial_number(certificate.serial_number).revocation_date(at)
            if reason is not None:
                row = row.add_extension(x509.CRLReason(reason), critical=False)
            builder = builder.add_revoked_certificate(row.build())
        return builder.sign(self.key, _digest_for(self.key)).public_bytes(Encoding.DER)

    def ocsp(
        self, about: x509.Certificate, *, made: datetime, revoked: datetime | None = None, by: Root | None = None
    ) -> bytes:
        """An OCSP response in DER. by: who signs it, the issuer itself by default."""
        signer = by or self
        builder = ocsp.OCSPResponseBuilder().add_response(
            about,
            self.certificate,
            hashes.SHA1(),  # noqa: S303 - what OCSP uses to name things
            ocsp.OCSPCertStatus.REVOKED if revoked else ocsp.OCSPCertStatus.GOOD,
            made,
            made + timedelta(days=7),
            revoked,
            x509.ReasonFlags.key_compromise if revoked else None,
        )
        builder = builder.responder_id(ocsp.OCSPResponderEncoding.NAME, signer.certificate)
        return builder.sign(signer.key, hashes.SHA256()).public_bytes(Encoding.DER)


def _digest_for(key: PrivateKey) -> hashes.SHA256 | None:
    return None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256()


class LocalAuthority:
    """A time stamping authority in a folder. mode: how it behaves; see :data:`MODES`.

    usages, critical, ca, key_usage: what its certificate says, for certificates that must be refused.
    """

    def __init__(
        self,
        folder: Path,
        name: str = "Test Authority",
        *,
        root: Root | None = None,
        begins: datetime = _LONG_AGO,
        ends: datetime = _FAR_AHEAD,
        key: str = "ec",
        usages: Sequence[ObjectIdentifier] = (ExtendedKeyUsageOID.TIME_STAMPING,),
        critical: bool = True,
        ca: bool = False,
        signs_certificates: bool = False,
        crl_url: str | None = None,
        ess: str = "sha256",
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.name, self.mode = folder, name, "well"
        self.root = root or Root(f"{name} Root")
        self.key = new_key(key)
        self.asked: list[bytes] = []
        self.clock: Callable[[], datetime] | None = None  # set it, and tokens are of that moment, made without OpenSSL
        self.crl_served = b""
        self._closing = threading.Event()
        builder = (
            x509.CertificateBuilder()
            .subject_name(named(name))
            .issuer_name(self.root.certificate.subject)
            .public_key(self.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins)
            .not_valid_after(ends)
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            .add_extension(_key_usage(signs_certificates), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(self.key.public_key()), critical=False)
        )
        if usages:
            builder = builder.add_extension(x509.ExtendedKeyUsage(usages), critical=critical)
        if crl_url is not None:
            point = x509.DistributionPoint([x509.UniformResourceIdentifier(crl_url)], None, None, None)
            builder = builder.add_extension(x509.CRLDistributionPoints([point]), critical=False)
        self.certificate = builder.sign(self.root.key, _digest_for(self.root.key))
        self._write(ess)

    def _write(self, ess: str) -> None:
        secret = self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (self.folder / "key.pem").write_bytes(secret)
        (self.folder / "certificate.pem").write_bytes(self.certificate.public_bytes(Encoding.PEM))
        (self.folder / "root.pem").write_bytes(self.root.pem)
        (self.folder / "serial").write_text("01\n")
        (self.folder / "ts.cnf").write_text(_CONFIG.format(folder=self.folder, policy=POLICY, ess=ess))

    @property
    def der(self) -> bytes:
        """Its certificate."""
        return self.certificate.public_bytes(Encoding.DER)

    def reply(self, request: bytes) -> bytes:
        """What ``openssl ts -reply`` answers. Raises RuntimeError where OpenSSL cannot."""
        question, answer = self.folder / "question.tsq", self.folder / "answer.tsr"
        question.write_bytes(request)
        answer.unlink(missing_ok=True)
        command = ["openssl", "ts", "-reply", "-config", "ts.cnf", "-queryfile", question.name]
        command += ["-signer", "certificate.pem", "-inkey", "key.pem", "-out", answer.name]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, check=False)
        if not answer.is_file():
            raise RuntimeError(done.stderr.decode(errors="replace"))
        return answer.read_bytes()

    def openssl_accepts(
        self, response: bytes, imprint: bytes, *, at: datetime | None = None, roots: bytes | None = None
    ) -> bool:
        """What ``openssl ts -verify`` says of a response: a third opinion. roots: PEM; its own root by default."""
        (self.folder / "verify.tsr").write_bytes(response)
        (self.folder / "verify.pem").write_bytes(roots or self.root.pem)
        command = ["openssl", "ts", "-verify", "-in", "verify.tsr", "-digest", imprint.hex(), "-CAfile", "verify.pem"]
        command += ["-untrusted", "certificate.pem"]
        if at is not None:  # without it OpenSSL 3.0 fails once the certificate has expired
            command += ["-attime", str(int(at.timestamp()))]
        return subprocess.run(command, cwd=self.folder, capture_output=True, check=False).returncode == 0

    def stamp_at(self, request: bytes, when: datetime, **changes: Any) -> bytes:
        """A response of any moment, made without OpenSSL. changes: see :class:`Forge`."""
        return Forge(self.key, self.certificate, **changes).response(request, when)

    def answer(self, request: bytes) -> tuple[int, bytes]:
        """HTTP status and body, as the mode has it."""
        self.asked.append(request)
        asked = der.read(der.Request, request, "the request")
        if self.mode in ("other_digest", "other_nonce", "other_policy"):
            if self.mode == "other_digest":
                asked.imprint.digest = hashlib.sha256(b"something else").digest()
            elif self.mode == "other_nonce":
                asked.nonce = (asked.nonce or 0) + 1
            else:
                asked.policy = ObjectIdentifier(f"{POLICY}.2")
            return 200, self.reply(bytes(asn1.encode_der(asked)))
        if self.mode == "refuses":
            asked.policy = ObjectIdentifier("1.2.3.4.5")  # one that it does not have
            return 200, self.reply(bytes(asn1.encode_der(asked)))
        if self.mode == "error":
            return 503, b"later"
        if self.mode == "huge":
            return 200, bytes(1_000_000)
        made = self.stamp_at(request, self.clock()) if self.clock else self.reply(request)
        return 200, {"malformed": made[:-7], "trailing": made + b"\x00", "text": b"<html>"}.get(self.mode, made)

    @contextmanager
    def serving(self) -> Iterator[str]:
        """Serve on the loopback network; gives the address."""
        authority = self

        class Handler(BaseHTTPRequestHandler):
            """One question."""

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if authority.mode == "redirect":
                    self.send_response(302)
                    self.send_header("Location", "/elsewhere")
                    self.end_headers()
                    return
                if authority.mode == "slow":
                    authority._closing.wait(5)
                    return
                if authority.mode == "hangs_up":
                    self.close_connection = True
                    return
                self._send(*authority.answer(body))

            def do_GET(self) -> None:
                self._send(200, authority.crl_served)

            def _send(self, status: int, body: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                with suppress(OSError):  # the other side may have had enough
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._closing.clear()
        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/tsa"
        finally:
            self._closing.set()
            server.shutdown()
            server.server_close()
            thread.join()


MODES = (
    "well",
    "other_digest",
    "other_nonce",
    "other_policy",
    "refuses",
    "error",
    "huge",
    "malformed",
    "trailing",
    "text",
    "redirect",
    "slow",
    "hangs_up",
)


def _key_usage(signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


@dataclass
class Forge:
    """Makes tokens by hand, right ones and wrong ones. certificates: what goes into the token.

    Every field that is not its default makes a token that differs in just that from what RFC 3161 has.
    """

    key: PrivateKey
    certificate: x509.Certificate
    certificates: Sequence[bytes] | None = None
    status: int = 0
    digest: bytes | None = None  # another imprint than the one asked for
    nonce: int | None = -1  # -1: the one asked for
    serial: int = 7
    policy: str = POLICY
    content_type: str = "1.2.840.113549.1.9.16.1.4"
    told_type: str | None = "1.2.840.113549.1.9.16.1.4"  # the signed attribute; None leaves it out
    told_digest: bytes | None = b""  # the message digest; b"" for the right one, None leaves it out
    bound_to: bytes | None = None  # DER of the certificate that the signed attributes name; None for the signer's
    unbound: bool = False  # leave that attribute out
    twice: bool = False  # the same signer twice
    by_key_id: bool = False  # name the signer by its subject key identifier
    signature: bytes | None = None
    pss: bool = False
    qualified: bool = False
    critical_extension: bool = False

    def response(self, request: bytes, when: datetime) -> bytes:
        """A TimeStampResp for a request."""
        asked = der.read(der.Request, request, "the request")
        info = _der(self._info(asked, when))
        name = "sha512" if isinstance(self.key, ed25519.Ed25519PrivateKey) else "sha256"
        hashed = der.Algorithm(algorithm=ObjectIdentifier(_SHA512 if name == "sha512" else _SHA256), parameters=None)
        attributes = self._attributes(info, name)
        body = _der(_Wrapped(rows=attributes))
        signed = body[2:] if body[1] < 0x80 else body[2 + (body[1] & 0x7F) :]
        algorithm, signature = self._sign(signed)
        signer = der.Signer(
            version=3 if self.by_key_id else 1,
            signer=self._named(),
            digest=hashed,
            attributes=attributes,
            algorithm=algorithm,
            signature=self.signature or signature,
            unsigned=None,
        )
        given = [self.certificate.public_bytes(Encoding.DER)] if self.certificates is None else self.certificates
        data = der.SignedData(
            version=3,
            digests=_set([hashed]),
            content=der.Encapsulated(type=ObjectIdentifier(self.content_type), content=info),
            certificates=_set([_tlv(c) for c in sorted(given)]) if given else None,
            revocation=None,
            signers=_set([_tlv(_der(signer))] * (2 if self.twice else 1)),
        )
        token = der.Content(type=ObjectIdentifier("1.2.840.113549.1.7.2"), content=_tlv(_der(data)))
        status = der.Status(status=self.status, words=None, failure=None)
        return _der(der.Response(status=status, token=token))

    def _info(self, asked: der.Request, when: datetime) -> der.StampInfo:
        extensions = []
        if self.qualified:
            value = bytes.fromhex("300b30090607040081975e0101")
            extensions.append(der.Extension(id=ObjectIdentifier("1.3.6.1.5.5.7.1.3"), critical=False, value=value))
        if self.critical_extension:
            extensions.append(der.Extension(id=ObjectIdentifier("1.2.3"), critical=True, value=b"\x05\x00"))
        return der.StampInfo(
            version=1,
            policy=ObjectIdentifier(self.policy),
            imprint=der.Imprint(algorithm=asked.imprint.algorithm, digest=self.digest or asked.imprint.digest),
            serial=self.serial,
            time=asn1.GeneralizedTime(when),
            accuracy=der.Accuracy(seconds=1, millis=500, micros=None),
            ordering=False,
            nonce=asked.nonce if self.nonce == -1 else self.nonce,
            authority=None,
            extensions=extensions or None,
        )

    def _attributes(self, info: bytes, name: str) -> asn1.SetOf[der.Attribute]:
        rows = []
        if self.told_type is not None:
            rows.append(_attribute("1.2.840.113549.1.9.3", _der(ObjectIdentifier(self.told_type))))
        if self.told_digest is not None:
            rows.append(_attribute("1.2.840.113549.1.9.4", _der(self.told_digest or hashlib.new(name, info).digest())))
        if not self.unbound:
            own = hashlib.sha256(self.bound_to or self.certificate.public_bytes(Encoding.DER)).digest()
            one = der.CertificateIdV2(hash=None, digest=own, issuer=None)
            value = _der(der.SigningCertificateV2(certificates=[one], policies=None))
            rows.append(_attribute("1.2.840.113549.1.9.16.2.47", value))
        return _set(rows)

    def _named(self) -> asn1.TLV:
        if self.by_key_id:
            own = x509.SubjectKeyIdentifier.from_public_key(self.key.public_key()).digest
            return _tlv(b"\x80" + bytes([len(own)]) + own)
        issuer = _tlv(self.certificate.issuer.public_bytes())
        return _tlv(_der(der.IssuerAndSerial(issuer=issuer, serial=self.certificate.serial_number)))

    def _sign(self, message: bytes) -> tuple[der.Algorithm, bytes]:
        def algorithm(name: str, parameters: asn1.Null | der.PssParameters | None = None) -> der.Algorithm:
            return der.Algorithm(algorithm=ObjectIdentifier(name), parameters=parameters)

        if isinstance(self.key, ed25519.Ed25519PrivateKey):
            return algorithm("1.3.101.112"), self.key.sign(message)
        if isinstance(self.key, ec.EllipticCurvePrivateKey):
            return algorithm("1.2.840.10045.4.3.2"), self.key.sign(message, ec.ECDSA(hashes.SHA256()))
        if not self.pss:
            return algorithm("1.2.840.113549.1.1.11", asn1.Null()), self.key.sign(
                message, padding.PKCS1v15(), hashes.SHA256()
            )
        hashed = der.PssHash(algorithm=ObjectIdentifier(_SHA256), parameters=None)
        mask = der.PssMask(algorithm=ObjectIdentifier("1.2.840.113549.1.1.8"), hash=hashed)
        parameters = der.PssParameters(hash=hashed, mask=mask, salt=32, trailer=None)
        made = self.key.sign(message, padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256())
        return algorithm("1.2.840.113549.1.1.10", parameters), made


@asn1.sequence
class _Wrapped:
    """A set inside a sequence: how its own bytes are had."""

    rows: asn1.SetOf[der.Attribute]


def _der(value: object) -> bytes:
    return bytes(asn1.encode_der(value))


def _tlv(data: bytes) -> asn1.TLV:
    return asn1.decode_der(asn1.TLV, data)


def _attribute(name: str, value: bytes) -> der.Attribute:
    return der.Attribute(type=ObjectIdentifier(name), values=_set([_tlv(value)]))


def _set(rows: list[Any]) -> asn1.SetOf[Any]:
    return asn1.SetOf(rows)


def request_for(imprint: bytes, *, nonce: int | None = 42, policy: str | None = None) -> bytes:
    """A TimeStampReq in DER."""
    return _der(
        der.Request(
            version=1,
            imprint=der.Imprint(
                algorithm=der.Algorithm(algorithm=ObjectIdentifier(_SHA256), parameters=None), digest=imprint
            ),
            policy=ObjectIdentifier(policy) if policy else None,
            nonce=nonce,
            certificates=True,
            extensions=None,
        )
    )
