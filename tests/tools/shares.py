"""Run all tests in three processes side by side, each a share of them: ``make test``.

    python -m tests.tools.shares [ARGUMENT OF PYTEST…]

Two of the shares keep a processor busy: the tests of the rooms, and those of whole sites, which
stand at the top of ``tests/``. The third waits for a browser half its time, and the browser for
it. So three processes keep two cores busy to the end, where two leave a quarter unused. The first
share is printed as it runs, the others after it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

SHARES = ("not browser and rooms", "not browser and not rooms", "browser")


def main(arguments: list[str]) -> int:
    """Run all shares, and return the exit status: 0 if all tests have passed."""
    first, *others = ([sys.executable, "-m", "pytest", "-m", each, *arguments] for each in SHARES)
    with tempfile.TemporaryFile() as one, tempfile.TemporaryFile() as another:
        said = (one, another)
        running = [
            subprocess.Popen(command, stdout=file, stderr=file)
            for command, file in zip(others, said, strict=True)
        ]
        statuses = [subprocess.run(first, check=False).returncode]
        for process, file in zip(running, said, strict=True):
            statuses.append(process.wait())
            file.seek(0)
            print(file.read().decode(errors="replace"), end="", flush=True)
    return next(filter(None, statuses), 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
