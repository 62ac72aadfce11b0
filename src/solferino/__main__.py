"""``solferino`` and ``python -m solferino``. ``--version`` is answered before the command line library is imported."""

import sys

from solferino import __version__


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"solferino {__version__}\n")
        return 0
    from solferino.cli.main import run  # noqa: PLC0415 - the one lazy door, see docs/decisions

    return run()


if __name__ == "__main__":
    sys.exit(main())
