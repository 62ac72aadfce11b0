"""Asking a language model over the protocol of OpenAI's chat completions. Only addresses that the user named.

What is sent leaves this machine unless the address is on it. An answer is text and nothing else: whoever asks has to
look whether it points at words that stand in what was sent.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from solferino.preserve.stamp import StampFailed, fetch
from solferino.record import Exit, SolferinoError

TIMEOUT = 120.0  # seconds for one answer
MOST_BYTES = 1_000_000  # of one answer


class EndpointFailed(SolferinoError):
    """A language model gave no answer. reason: a code of docs/reference/outcomes.md (not_reached, timed_out,
    http_error, too_large, malformed, not_possible)."""

    code, exit_code = "SOLF-E831", Exit.UNREACHABLE

    def __init__(self, reason: str, what: str, *, do: str = "") -> None:
        super().__init__(what, do=do, kept="what was answered before is kept")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Whom to ask. url: the base address ("http://127.0.0.1:8080/v1"). model: its name there.

    key: sent as a bearer token, never recorded.
    """

    url: str
    model: str
    key: str | None = None


def question(endpoint: Endpoint, system: str, user: str) -> bytes:
    """The body of one question, the same bytes for the same question: no sampling, a fixed seed, an answer in JSON."""
    form = {
        "messages": [{"content": system, "role": "system"}, {"content": user, "role": "user"}],
        "model": endpoint.model,
        "response_format": {"type": "json_object"},
        "seed": 0,
        "temperature": 0,
    }
    return json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def answer(endpoint: Endpoint, body: bytes, *, timeout: float = TIMEOUT) -> str:
    """The text that the model answers. Raises EndpointFailed."""
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if endpoint.key:
        if not (endpoint.key.isascii() and endpoint.key.isprintable()):  # the library's own error would print the key
            raise EndpointFailed("not_possible", "the key holds characters that cannot be sent", do="check the key")
        headers["Authorization"] = f"Bearer {endpoint.key}"
    try:
        address = f"{endpoint.url.rstrip('/')}/chat/completions"
        data = fetch(address, most=MOST_BYTES, timeout=timeout, post=body, headers=headers)
    except StampFailed as why:
        raise EndpointFailed(why.reason, str(why.what), do="check the address and the server") from why
    try:
        form: Any = json.loads(data)
        text = form["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise EndpointFailed("malformed", "the answer is not of the form of chat completions") from error
    if not isinstance(text, str):
        raise EndpointFailed("malformed", "the answer holds no text")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise EndpointFailed("malformed", "the answer is no text that can be kept") from error
    return text
