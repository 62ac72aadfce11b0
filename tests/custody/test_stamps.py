"""One time stamp, checked from its bytes: what holds, what does not, and that three implementations agree."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from solferino.custody import chain
from solferino.custody.chain import Certificate, issued
from solferino.custody.timestamp import StampFinding, stamp_holds
from solferino.preserve.stamp import StampFailed, _check
from solferino.testing.authority import POLICY, Forge, LocalAuthority, Root, named, new_key, request_for

NOTE = b"solferino/0\n1\nAAAA\n\n\xe2\x80\x94 a signature\n"
IMPRINT = hashlib.sha256(NOTE).digest()
REQUEST = request_for(IMPRINT)
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> LocalAuthority:
    return LocalAuthority(tmp_path_factory.mktemp("authority"))


def looked_at(
    authority: LocalAuthority,
    response: bytes,
    request: bytes | None = REQUEST,
    *,
    certificates: list[bytes] | None = None,
    revocation: list[bytes] | None = None,
    trust: list[bytes] | None = None,
) -> StampFinding:
    named = [authority.root.der] if trust is None else trust
    return stamp_holds(response, request, IMPRINT, certificates or [], revocation or [], named)


def crossed(subject: str, issuer: str, by: Root, serial: int) -> bytes:
    """A certificate of one name for another, all over the same key."""
    return (
        x509.CertificateBuilder()
        .subject_name(named(subject))
        .issuer_name(named(issuer))
        .public_key(by.key.public_key())
        .serial_number(serial + 1)
        .not_valid_before(NOON - timedelta(1))
        .not_valid_after(NOON + timedelta(1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(by.key, hashes.SHA256())  # type: ignore[arg-type]
        .public_bytes(Encoding.DER)
    )


def client_accepts(authority: LocalAuthority, response: bytes, request: bytes = REQUEST) -> bool:
    try:
        _check(request, response, NOTE, [authority.root.der])
    except StampFailed:
        return False
    return True


class TestARightStamp:
    @pytest.mark.parametrize("key", ["ec", "rsa"])
    @pytest.mark.parametrize("ess", ["sha1", "sha256"])
    def test_what_openssl_makes_holds_for_all_three(self, tmp_path: Path, key: str, ess: str) -> None:
        authority = LocalAuthority(tmp_path, key=key, ess=ess)
        before = datetime.now(UTC) - timedelta(seconds=1)
        response = authority.reply(REQUEST)
        found = looked_at(authority, response)
        assert (found.holds, found.trusted, found.wrong) == (True, True, ())
        assert found.time is not None and f"{before:%Y-%m-%dT%H:%M:%S}" <= found.time
        assert found.accuracy == 1_000_000
        assert (found.authority, found.root) == ("CN=Test Authority", "CN=Test Authority Root")
        assert found.policy == POLICY
        assert client_accepts(authority, response)
        assert authority.openssl_accepts(response, IMPRINT)

    @pytest.mark.parametrize("kind", ["ec", "rsa", "pss", "ed25519", "by_key_id"])
    def test_every_way_to_sign_is_understood(self, tmp_path: Path, kind: str) -> None:
        authority = LocalAuthority(tmp_path, key={"pss": "rsa", "by_key_id": "ec"}.get(kind, kind))
        made = authority.stamp_at(REQUEST, NOON, pss=kind == "pss", by_key_id=kind == "by_key_id")
        found = looked_at(authority, made)
        assert (found.holds, found.trusted, found.wrong) == (True, True, ())
        assert found.time == "2026-06-01T12:00:00.000000Z"
        if kind in ("ec", "rsa"):  # the others OpenSSL 3.0 does not read in a time stamp
            assert authority.openssl_accepts(made, IMPRINT, at=NOON)

    def test_fractions_of_a_second_are_kept(self, authority: LocalAuthority) -> None:
        made = authority.stamp_at(REQUEST, NOON + timedelta(microseconds=120_000))
        assert looked_at(authority, made).time == "2026-06-01T12:00:00.120000Z"

    def test_it_is_looked_at_in_its_own_time(self, tmp_path: Path) -> None:
        authority = LocalAuthority(tmp_path, begins=NOON - timedelta(days=1), ends=NOON + timedelta(days=1))
        found = looked_at(authority, authority.stamp_at(REQUEST, NOON))
        assert found.holds
        assert (found.ends, found.first_to_end) == ("2026-06-02T12:00:00.000000Z", "CN=Test Authority")
        assert found.good_alone(NOON + timedelta(days=1))
        assert not found.good_alone(NOON + timedelta(days=1, seconds=1))

    def test_a_qualified_one_says_so(self, authority: LocalAuthority) -> None:
        assert looked_at(authority, authority.stamp_at(REQUEST, NOON, qualified=True)).qualified
        assert not looked_at(authority, authority.stamp_at(REQUEST, NOON)).qualified


class TestAWrongStamp:
    """Each differs from a right one in one thing."""

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"digest": hashlib.sha256(b"other").digest()}, "something else than the SHA-256"),
            ({"nonce": 43}, "nonce is not the request's"),
            ({"nonce": None}, "nonce is not the request's"),
            ({"status": 2}, "the authority refused"),
            ({"status": 1}, "something else than was asked for"),
            ({"content_type": "1.2.840.113549.1.7.1"}, "no time stamp"),
            ({"told_type": "1.2.840.113549.1.7.1"}, "does not say that it is over a time stamp"),
            ({"told_type": None}, "does not say that it is over a time stamp"),
            ({"told_digest": bytes(32)}, "changed after it was signed"),
            ({"told_digest": None}, "changed after it was signed"),
            ({"unbound": True}, "bound to another certificate"),
            ({"bound_to": b"another certificate"}, "bound to another certificate"),
            ({"twice": True}, "2 signers instead of one"),
            ({"signature": bytes(70)}, "the signature is not of"),
            ({"critical_extension": True}, "critical extension"),
        ],
    )
    def test_is_refused_with_the_reason(self, authority: LocalAuthority, change: dict[str, object], words: str) -> None:
        made = authority.stamp_at(REQUEST, NOON, **change)
        found = looked_at(authority, made)
        assert not found.holds
        assert words in " ".join(found.wrong)

    def test_another_policy_than_the_one_asked_for_is_refused(self, authority: LocalAuthority) -> None:
        request = request_for(IMPRINT, policy="1.2.3.4")
        found = looked_at(authority, authority.stamp_at(request, NOON), request)
        assert "its policy is another one" in found.wrong
        assert not client_accepts(authority, authority.reply(request_for(IMPRINT)), request)

    @pytest.mark.parametrize("where", ["end", "start", "cut", "empty", "long"])
    def test_bytes_that_are_not_exactly_one_response_are_refused(self, authority: LocalAuthority, where: str) -> None:
        good = authority.stamp_at(REQUEST, NOON)
        bad = {"end": good + b"\0", "start": b"\0" + good, "cut": good[:-1], "empty": b"", "long": good + bytes(70_000)}
        found = looked_at(authority, bad[where])
        assert (found.holds, found.time) == (False, None)
        assert found.wrong

    def test_no_flipped_bit_of_what_is_signed_goes_unseen(self, authority: LocalAuthority) -> None:
        good = authority.stamp_at(REQUEST, NOON)
        names = authority.root.der, authority.der
        begins = good.index(authority.der)
        field = range(begins - 4, begins + len(authority.der))  # the certificates in the token; they are kept beside it
        for place in (p for p in range(len(good)) if p not in field):
            bad = bytearray(good)
            bad[place] ^= 1 << place % 8
            found = looked_at(authority, bytes(bad), certificates=list(names))
            assert not found.holds or found.time != "2026-06-01T12:00:00.000000Z", place

    def test_what_openssl_accepts_and_what_we_accept_agree_on_damaged_tokens(self, authority: LocalAuthority) -> None:
        good = authority.reply(REQUEST)
        places = range(40, len(good), 97)
        for place in places:
            bad = bytearray(good)
            bad[place] ^= 0x04
            ours = looked_at(authority, bytes(bad), None)
            if ours.holds and ours.trusted:
                assert authority.openssl_accepts(bytes(bad), IMPRINT), place


class TestTheCertificate:
    @pytest.mark.parametrize(
        ("made", "words"),
        [
            ({"usages": ()}, "names no purpose"),
            ({"usages": (ExtendedKeyUsageOID.CODE_SIGNING,)}, "not for time stamping alone"),
            (
                {"usages": (ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.CODE_SIGNING)},
                "not for time stamping alone",
            ),
            ({"critical": False}, "not marked critical"),
            ({"ca": True}, "issuer of certificates"),
            ({"signs_certificates": True}, "not signing alone"),
            ({"key": "rsa1024"}, "only 1024 bits"),
            ({"ends": NOON - timedelta(days=1)}, "valid from"),
            ({"begins": NOON + timedelta(days=1)}, "valid from"),
        ],
    )
    def test_must_be_for_time_stamping_alone_and_valid(
        self, tmp_path: Path, made: dict[str, object], words: str
    ) -> None:
        authority = LocalAuthority(tmp_path, **made)  # type: ignore[arg-type]
        found = looked_at(authority, authority.stamp_at(REQUEST, NOON))
        assert not found.holds
        assert words in " ".join(found.wrong)

    def test_a_root_that_nobody_named_is_shown_and_not_trusted(self, authority: LocalAuthority) -> None:
        made = authority.stamp_at(REQUEST, NOON, certificates=[authority.der, authority.root.der])
        found = looked_at(authority, made, trust=[])
        assert (found.holds, found.trusted, found.root) == (True, False, "CN=Test Authority Root")
        assert found.untrusted == "its certificates lead to CN=Test Authority Root, a root that nobody named here"
        assert not found.good_alone(NOON)

    def test_a_foreign_root_of_the_same_name_is_not_trusted(self, authority: LocalAuthority) -> None:
        foreign = Root(authority.root.name)
        found = looked_at(authority, authority.stamp_at(REQUEST, NOON), trust=[foreign.der])
        assert not found.trusted
        assert not authority.openssl_accepts(authority.stamp_at(REQUEST, NOON), IMPRINT, at=NOON, roots=foreign.pem)

    def test_an_issuer_that_is_missing_is_named(self, authority: LocalAuthority) -> None:
        found = looked_at(authority, authority.stamp_at(REQUEST, NOON), trust=[])
        assert not found.trusted
        assert (
            "the certificate of CN=Test Authority Root, who issued that of CN=Test Authority, is not here" in found.open
        )

    def test_a_chain_over_an_intermediate_is_followed(self, tmp_path: Path) -> None:
        top = Root("Top", path_length=1)
        middle = Root("Middle", parent=top, path_length=0)
        authority = LocalAuthority(tmp_path, root=middle)
        made = authority.stamp_at(REQUEST, NOON)
        found = looked_at(authority, made, certificates=[middle.der], trust=[top.der])
        assert (found.holds, found.trusted, found.root) == (True, True, "CN=Top")
        assert len(found.certificates) == 3
        assert not looked_at(authority, made, trust=[top.der]).trusted

    @pytest.mark.parametrize(
        ("top", "middle", "words"),
        [
            ({}, {"ca": False}, "is no issuer of certificates"),
            ({"path_length": 0}, {}, "may not have 1 issuers below it"),
            ({}, {"ends": NOON - timedelta(days=1)}, "the certificate of CN=Middle is valid from"),
        ],
    )
    def test_a_chain_over_somebody_who_may_not_issue_is_refused(
        self, tmp_path: Path, top: dict[str, object], middle: dict[str, object], words: str
    ) -> None:
        above = Root("Top", **top)  # type: ignore[arg-type]
        between = Root("Middle", parent=above, **middle)  # type: ignore[arg-type]
        authority = LocalAuthority(tmp_path, root=between)
        found = looked_at(authority, authority.stamp_at(REQUEST, NOON), certificates=[between.der], trust=[above.der])
        assert not found.trusted and not found.good_alone(NOON)
        assert words in found.untrusted

    def test_a_crowd_of_certificates_that_issue_each_other_costs_little(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Thirty of one key, each of which may have issued half of the others: 15 ways up from every one."""
        first = Root("One")
        authority = LocalAuthority(tmp_path, root=first)
        crowd = [crossed(*pair, first, n) for n in range(15) for pair in (("One", "Two"), ("Two", "One"))]
        asked: list[object] = []

        def counted(issuer: Certificate, certificate: Certificate) -> bool:
            asked.append(None)
            return issued(issuer, certificate)

        monkeypatch.setattr(chain, "issued", counted)
        found = looked_at(authority, authority.stamp_at(REQUEST, NOON), certificates=crowd, trust=[])
        assert not found.trusted
        assert len(asked) <= 32 * 32

    def test_more_certificates_than_any_authority_sends_are_refused(self, authority: LocalAuthority) -> None:
        many = [Root(f"Root {n}").der for n in range(33)]
        found = looked_at(authority, authority.stamp_at(REQUEST, NOON), certificates=many)
        assert found.wrong == ("more than 32 certificates come with the token",)
        assert looked_at(authority, authority.stamp_at(REQUEST, NOON), trust=[*many, authority.root.der]).trusted

    def test_an_old_root_still_serves_an_authority_of_its_time(self, tmp_path: Path) -> None:
        old = Root("Old Root", ends=NOON - timedelta(days=1))
        authority = LocalAuthority(tmp_path, root=old)
        found = looked_at(authority, authority.stamp_at(REQUEST, NOON))
        assert found.trusted and found.first_to_end == "CN=Test Authority"

    def test_a_certificate_of_the_same_name_and_serial_cannot_take_the_place(self, authority: LocalAuthority) -> None:
        """Token confusion: the signed attributes bind one certificate, whatever others lie about."""
        thief = Root(authority.root.name)
        key = new_key()
        twin = (
            x509.CertificateBuilder()
            .subject_name(authority.certificate.subject)
            .issuer_name(authority.certificate.issuer)
            .public_key(key.public_key())
            .serial_number(authority.certificate.serial_number)
            .not_valid_before(NOON - timedelta(days=1))
            .not_valid_after(NOON + timedelta(days=1))
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
            .sign(thief.key, hashes.SHA256())
        )
        twin_der = twin.public_bytes(Encoding.DER)
        both = [authority.der, authority.root.der, twin_der, thief.der]
        honest = looked_at(authority, authority.stamp_at(REQUEST, NOON, certificates=both))
        assert (honest.holds, honest.trusted) == (True, True)
        lent = Forge(key, twin, certificates=both, bound_to=authority.der).response(REQUEST, NOON)
        assert not looked_at(authority, lent).holds  # claims the honest certificate, signed by the other key
        own = looked_at(authority, Forge(key, twin, certificates=both).response(REQUEST, NOON))
        assert not own.trusted


class TestRevocation:
    def at(self, authority: LocalAuthority, revocation: list[bytes]) -> StampFinding:
        return looked_at(authority, authority.stamp_at(REQUEST, NOON), revocation=revocation)

    def test_without_data_it_is_said_that_nothing_is_known(self, authority: LocalAuthority) -> None:
        found = self.at(authority, [])
        assert (found.holds, found.covered, found.bare) == (True, 0, 1)
        assert "no revocation data of its time is kept for CN=Test Authority" in found.open

    @pytest.mark.parametrize("days", [-29, 0, 400])
    def test_a_list_of_its_time_or_later_shows_that_it_was_not_revoked(
        self, authority: LocalAuthority, days: int
    ) -> None:
        found = self.at(authority, [authority.root.crl(made=NOON + timedelta(days=days))])
        assert (found.holds, found.covered, found.bare) == (True, 1, 0)

    def test_a_list_that_had_run_out_shows_nothing(self, authority: LocalAuthority) -> None:
        found = self.at(authority, [authority.root.crl(made=NOON - timedelta(days=31))])
        assert (found.holds, found.covered, found.bare) == (True, 0, 1)

    def test_a_list_of_somebody_else_shows_nothing(self, authority: LocalAuthority) -> None:
        found = self.at(authority, [Root(authority.root.name).crl(made=NOON), b"no list", Root("Other").crl(made=NOON)])
        assert (found.covered, found.bare) == (0, 1)
        assert "3 pieces of revocation data say nothing of these certificates" in found.open

    def test_revoked_before_the_token_is_refused(self, authority: LocalAuthority) -> None:
        reason = x509.ReasonFlags.superseded
        row = (authority.certificate, NOON - timedelta(hours=1), reason)
        found = self.at(authority, [authority.root.crl([row], made=NOON)])
        assert (found.revoked, found.good_alone(NOON)) == ("2026-06-01T11:00:00.000000Z", False)
        assert "was revoked at 2026-06-01 11:00:00" in " ".join(found.open)

    @pytest.mark.parametrize("reason", [x509.ReasonFlags.superseded, x509.ReasonFlags.cessation_of_operation])
    def test_retired_after_the_token_leaves_it_standing(
        self, authority: LocalAuthority, reason: x509.ReasonFlags
    ) -> None:
        row = (authority.certificate, NOON + timedelta(days=1), reason)
        found = self.at(authority, [authority.root.crl([row], made=NOON + timedelta(days=2))])
        assert found.holds and found.good_alone(NOON) and found.revoked is None

    @pytest.mark.parametrize("reason", [x509.ReasonFlags.key_compromise, x509.ReasonFlags.ca_compromise, None])
    def test_stolen_after_the_token_leaves_nothing_by_itself(
        self, authority: LocalAuthority, reason: x509.ReasonFlags | None
    ) -> None:
        row = (authority.certificate, NOON + timedelta(days=1), reason)
        found = self.at(authority, [authority.root.crl([row], made=NOON + timedelta(days=2))])
        assert found.revoked == "2026-06-02T12:00:00.000000Z"
        assert not found.good_alone(NOON)
        assert any("shows nothing any more" in line for line in found.open)

    def test_an_ocsp_response_does_the_same(self, authority: LocalAuthority) -> None:
        good = authority.root.ocsp(authority.certificate, made=NOON)
        assert self.at(authority, [good]).covered == 1
        bad = authority.root.ocsp(authority.certificate, made=NOON, revoked=NOON - timedelta(days=1))
        assert self.at(authority, [bad]).revoked == "2026-05-31T12:00:00.000000Z"
        foreign = authority.root.ocsp(authority.certificate, made=NOON, by=Root(authority.root.name))
        assert self.at(authority, [foreign]).covered == 0


def test_the_client_refuses_what_the_checker_refuses(authority: LocalAuthority) -> None:
    now = datetime.now(UTC)
    changes: list[dict[str, object]] = [
        {},
        {"digest": bytes(32)},
        {"nonce": 43},
        {"status": 2},
        {"told_digest": bytes(32)},
        {"signature": bytes(70)},
    ]
    for change in changes:
        made = authority.stamp_at(REQUEST, now, **change)
        assert client_accepts(authority, made) is looked_at(authority, made).holds is (not change), change
