"""Ask for known faults of the pinned dependencies: ``make advisories``.

    python scripts/advisories.py [FILE…]

An index of packages knows of faults if it is the public one; a mirror may have packages alone, and
its silence is no good news, nor is a file that pins nothing. Exits 1 if there is an advisory, 2 if
not all could be asked for.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import _script

from publication.messages.problem import Message
from publication.publish.messages import say

ASK = (sys.executable, "-m", "pip_audit", "--format", "json", "--require-hashes", "--disable-pip",
       "--progress-spinner", "off", "--requirement")  # fmt: skip
PINNED, SKIPPED = "--hash=", "skip_reason"
NO_TOOL = "No module named pip_audit"


def main(arguments: argparse.Namespace) -> int:
    """Ask, print what is known, and return the exit status."""
    files = arguments.file or sorted((_script.ROOT / "requirements").glob("*.txt"))
    locks = [file for file in files if PINNED in _read(file)]
    if not locks:
        raise _script.Refused(say("advisories-nothing", files=", ".join(map(str, files))))
    packages = {each["name"]: each for file in locks for each in ask(file)}
    found = [message for each in packages.values() for message in advisories(each)]
    for message in found:
        print(message.text(arguments.lang))
    skipped = [each[SKIPPED] for each in packages.values() if SKIPPED in each]
    if skipped:
        counts = {"unknown": len(skipped), "packages": len(packages), "detail": skipped[0]}
        raise _script.Refused(say("advisories-unknown", **counts), status=1 if found else 2)
    if not found:
        print(say("advisories-none", packages=len(packages)).text(arguments.lang))
    return int(bool(found))


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _script.Refused(say("advisories-no-file", file=file, detail=error)) from error


def ask(lock: Path) -> list[dict[str, Any]]:
    """Return what is known of each package that a file pins; or refuse, if nobody answers."""
    done = subprocess.run([*ASK, str(lock)], capture_output=True, text=True, check=False)
    try:
        packages: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except ValueError as error:
        if NO_TOOL in done.stderr:
            raise _script.Refused(say("advisories-no-tool")) from error
        detail = done.stderr.strip().split("\n")[-1] or f"{done.returncode}"
        raise _script.Refused(say("advisories-unanswered", detail=detail)) from error
    return packages


def advisories(package: dict[str, Any]) -> Iterator[Message]:
    """Yield each advisory for a package: its names, and the versions that have the fault no more."""
    for each in package.get("vulns", ()):
        yield say(
            "advisory",
            package=f"{package['name']} {package['version']}",
            names=", ".join([each["id"], *each["aliases"]]),
            mended=", ".join(each["fix_versions"]) or "–",
        )


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("file", nargs="*", type=Path, metavar="FILE")
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
