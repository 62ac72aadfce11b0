"""A language model for tests: a server on the loopback network that speaks the protocol of chat completions.

What it answers is told beforehand, by a function of the text that it is asked about.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(slots=True)
class LocalModel:
    """reply: the text asked about -> the answer's text. status: of every answer. raw: bytes to answer instead.

    asked: the questions received, in order. keys: the bearer tokens that came with them.
    """

    reply: Callable[[str], str]
    status: int = 200
    raw: bytes | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    url: str = ""


@contextmanager
def serving(model: LocalModel) -> Iterator[LocalModel]:
    """Serve a model on the loopback network; ``url`` is its base address while it runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the name is the library's
            body = self.rfile.read(int(self.headers["Content-Length"]))
            form = json.loads(body)
            model.asked.append(form)
            model.keys.append(self.headers.get("Authorization"))
            found = self.path == "/v1/chat/completions"
            text = form["messages"][-1]["content"]
            answer = {"choices": [{"index": 0, "message": {"role": "assistant", "content": model.reply(text)}}]}
            data = model.raw if model.raw is not None else json.dumps(answer).encode()
            self.send_response(model.status if found else 404)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    model.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield model
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
