"""Running a witness until somebody ends it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from types import FrameType

from solferino.custody.note import Signer, VerifierKey
from solferino.record import UsageError
from solferino.witness.server import WitnessServer
from solferino.witness.state import StateFolder
from solferino.witness.witness import Witness, own_keys


def serve(
    name: str,
    signer: Signer,
    logs: Sequence[VerifierKey],
    state: Path,
    *,
    host: str,
    port: int,
    clock: Callable[[], datetime],
    say: Callable[[str], None],
    show: Callable[[str], None],
) -> None:
    """Be the witness ``name`` at host and port until SIGINT or SIGTERM.

    show: is given each verifier key. say: is given everything else. Raises StateLost, StateInUse, and UsageError for a
    name, a folder or an address that cannot be used.
    """
    if not logs:
        raise UsageError("a witness that knows no log refuses everybody", do="give --log VKEY for each log")
    folder = StateFolder(state, own_keys(name, signer))
    try:
        witness = Witness(name, signer, logs, folder, clock)
        with _listening(host, port, witness) as server:
            for key in witness.keys:
                show(key.encoded())
            for origin in witness.logs:
                size = witness.size_of(origin)
                say(f"log {origin}: " + ("nothing cosigned yet" if size is None else f"{size} entries cosigned"))
            if folder.is_new:
                say(f"{state} is new: this witness remembers nothing. Never put an older copy of it in its place.")
            _run(server, say)
    finally:
        folder.close()


def _listening(host: str, port: int, witness: Witness) -> WitnessServer:
    try:
        return WitnessServer(host, port, witness)
    except OSError as error:
        raise UsageError(
            f"the witness cannot listen at {host}:{port}: {error.strerror or error}",
            do="name another --listen HOST:PORT",
        ) from error


def _run(server: WitnessServer, say: Callable[[str], None]) -> None:
    """Serve in a thread, so that a signal can end it: a server cannot end itself from its own loop.

    It says that it listens only when it can also be ended.
    """
    over = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        over.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        say(f"listening at {server.address}")
        while not over.wait(3600):
            pass
    finally:
        server.shutdown()
        thread.join()
        for number, handler in before.items():
            signal.signal(number, handler)
