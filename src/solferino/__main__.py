"""``solferino`` and ``python -m solferino``. ``--version`` is answered before the command line library is imported."""

import sys

from solferino import __version__


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"solferino {__version__}\n")
        return 0
    try:
        from solferino.cli.main import run

        return run()
    except KeyboardInterrupt:  # while still loading
        sys.stderr.write("interrupted before anything was done\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())
