"""A small server of pages on this machine, for tests. It says what it was asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = "text/html; charset=utf-8"


@dataclass
class Answer:
    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", HTML),)
    wait: float = 0.0  # seconds between pieces
    piece: int = 0  # bytes written at a time, 0 for all at once
    length: int | None = None  # what Content-Length says, if not the truth


@dataclass
class Site:
    """pages: path -> answer. asked: (path, headers), in order."""

    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    url: str = ""

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def serving(**pages: Answer | str) -> Iterator[Site]:
    """Serve pages by name: ``story`` lies at ``/story``. A text is an HTML page."""
    site = Site({f"/{n}": a if isinstance(a, Answer) else Answer(a.encode()) for n, a in pages.items()})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            answer = site.pages.get(self.path, Answer(b"nothing here", 404))
            self.send_response(answer.status)
            for name, value in answer.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body) if answer.length is None else answer.length))
            self.end_headers()
            step = answer.piece or max(1, len(answer.body))
            try:
                for at in range(0, len(answer.body), step):
                    self.wfile.write(answer.body[at : at + step])
                    self.wfile.flush()
                    time.sleep(answer.wait)
            except OSError:
                pass  # whoever asked went away

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    site.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
