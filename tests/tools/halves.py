"""Run all tests in two processes, those in a browser beside the others: ``make test``.

    python -m tests.tools.halves [ARGUMENT OF PYTEST…]

The others are printed as they run, the browser's after them. A browser waits for the test and
the test for the browser, so two cores are used where one after the other uses one and a bit.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

PYTEST = (sys.executable, "-m", "pytest", "-m")


def main(arguments: list[str]) -> int:
    """Run both halves, and return the exit status: 0 if all tests have passed."""
    with tempfile.TemporaryFile() as said:
        browser = subprocess.Popen([*PYTEST, "browser", *arguments], stdout=said, stderr=said)
        others = subprocess.run([*PYTEST, "not browser", *arguments], check=False)
        status = browser.wait()
        said.seek(0)
        print(said.read().decode(errors="replace"), end="", flush=True)
    return others.returncode or status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
