"""Asking an authority: one question, one bounded answer, and nothing that the user did not name."""

from __future__ import annotations

import hashlib
import socket
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from solferino.custody.timestamp import stamp_holds
from solferino.preserve.stamp import Answer, StampFailed, ask, fetch
from solferino.record import Exit
from solferino.testing.authority import POLICY, LocalAuthority, Root

NOTE = b"solferino/0\n1\nAAAA\n\n\xe2\x80\x94 a signature\n"
IMPRINT = hashlib.sha256(NOTE).digest()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> LocalAuthority:
    return LocalAuthority(tmp_path_factory.mktemp("authority"))


def asked(authority: LocalAuthority, mode: str = "well", **options: object) -> Answer:
    authority.mode = mode
    authority.asked.clear()
    with authority.serving() as url:
        return ask(url, NOTE, roots=[authority.root.der], **options)  # type: ignore[arg-type]


def test_the_answer_of_a_real_authority_is_given_as_received(authority: LocalAuthority) -> None:
    answer = asked(authority)
    assert authority.asked == [answer.request]
    found = stamp_holds(answer.response, answer.request, IMPRINT, [], [], [authority.root.der])
    assert (found.holds, found.trusted) == (True, True)
    assert authority.openssl_accepts(answer.response, IMPRINT)


def test_only_the_digest_leaves_the_machine_and_every_question_has_a_new_nonce(authority: LocalAuthority) -> None:
    first, second = asked(authority).request, asked(authority).request
    assert IMPRINT in first and NOTE not in first
    assert first != second


def test_a_policy_that_is_asked_for_is_the_one_that_is_given(authority: LocalAuthority) -> None:
    answer = asked(authority, policy=f"{POLICY}.2")
    found = stamp_holds(answer.response, answer.request, IMPRINT, [], [], [authority.root.der])
    assert (found.holds, found.policy) == (True, f"{POLICY}.2")
    with pytest.raises(StampFailed) as why:
        asked(authority, "other_policy", policy=POLICY)
    assert why.value.reason == "not_ours"
    with pytest.raises(StampFailed, match="no object identifier"):
        asked(authority, policy="a policy")


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("other_digest", "not_ours"),
        ("other_nonce", "not_ours"),
        ("refuses", "refused"),
        ("malformed", "malformed"),
        ("trailing", "malformed"),
        ("text", "malformed"),
        ("error", "http_error"),
        ("redirect", "http_error"),
        ("huge", "too_large"),
        ("hangs_up", "not_reached"),
    ],
)
def test_a_wrong_answer_is_refused_with_its_reason(authority: LocalAuthority, mode: str, reason: str) -> None:
    with pytest.raises(StampFailed) as why:
        asked(authority, mode)
    assert (why.value.reason, why.value.exit_code) == (reason, Exit.UNREACHABLE)


def test_a_redirect_is_not_followed(authority: LocalAuthority) -> None:
    with pytest.raises(StampFailed, match="it sends elsewhere, which is not followed"):
        asked(authority, "redirect")


def test_an_authority_that_does_not_answer_is_not_waited_for_longer_than_said(authority: LocalAuthority) -> None:
    began = time.monotonic()
    with pytest.raises(StampFailed) as why:
        asked(authority, "slow", timeout=0.2)
    assert why.value.reason == "timed_out"
    assert time.monotonic() - began < 4


def test_an_authority_that_is_down_is_not_reached() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(StampFailed) as why:
        ask(f"http://127.0.0.1:{port}/", NOTE)
    assert why.value.reason == "not_reached"


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org",
        "example.org",
        "http://",
        "http://me:secret@example.org",
        "http://[",
        "",
    ],
)
def test_only_plain_http_and_https_addresses_are_asked(url: str) -> None:
    with pytest.raises(StampFailed) as why:
        fetch(url, most=10)
    assert why.value.reason == "not_possible"
    assert "secret" not in str(why.value)


@pytest.mark.parametrize("made", ["expired", "foreign", "not_for_stamps"])
def test_an_authority_with_a_certificate_that_is_not_good_is_refused(tmp_path: Path, made: str) -> None:
    now = datetime.now(UTC)
    options: dict[str, dict[str, object]] = {
        "expired": {"ends": now - timedelta(days=1)},
        "foreign": {},
        "not_for_stamps": {"critical": False},
    }
    authority = LocalAuthority(tmp_path, **options[made])  # type: ignore[arg-type]
    roots = [Root(authority.root.name).der] if made == "foreign" else [authority.root.der]
    authority.clock = lambda: now  # OpenSSL would not make a stamp with every one of these
    with authority.serving() as url, pytest.raises(StampFailed) as why:
        ask(url, NOTE, roots=roots)
    assert why.value.reason == "bad_signature"


def test_without_the_extra_it_is_said_what_to_install(
    authority: LocalAuthority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rfc3161_client", None)
    with pytest.raises(StampFailed, match="needs the extra `stamp`") as why:
        asked(authority)
    assert why.value.reason == "not_possible"
    assert authority.asked == []
