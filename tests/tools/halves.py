"""Run all tests in two processes, those that wait for a program beside the others: ``make test``.

    python -m tests.tools.halves [ARGUMENT OF PYTEST…]

The others are printed as they run, the waiting ones after them: in a browser, or with commands
that a guide names (``commands``). Each waits for the program and the program for it, so two cores
are used where one after the other uses one and a bit.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

WAITING = "browser or commands"
PYTEST = (sys.executable, "-m", "pytest", "-m")


def main(arguments: list[str]) -> int:
    """Run both halves, and return the exit status: 0 if all tests have passed."""
    with tempfile.TemporaryFile() as said:
        waiting = subprocess.Popen([*PYTEST, WAITING, *arguments], stdout=said, stderr=said)
        others = subprocess.run([*PYTEST, f"not ({WAITING})", *arguments], check=False)
        status = waiting.wait()
        said.seek(0)
        print(said.read().decode(errors="replace"), end="", flush=True)
    return others.returncode or status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
