"""The Nu HTML checker over every page of the built site: no error and no warning."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.tools.node import MODULES

JAR = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
# A file has no origin that 'self' could be, and a block of JSON is no script: these are no faults.
# tests/browser_tests/test_policy_holds.py has a browser hold the pages to their policies.
POLICY = re.compile(r"(?:Resource|Inline script) violates Content Security Policy")


def check(site: Path) -> Iterator[str]:
    """Yield each message about the pages below ``site`` on one line."""
    command = ["java", "-jar", str(JAR), "--format", "json", "--skip-non-html", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    yield from messages(done.stderr, site)


def messages(output: str, site: Path) -> Iterator[str]:
    """Yield the checker's JSON as lines: page, line, kind, message; of policies a browser judges."""
    for message in json.loads(output)["messages"]:
        if POLICY.match(message["message"]):
            continue
        page = message.get("url", "").partition(f"{site.as_posix()}/")[2] or message.get("url", "")
        kind = message.get("subType", message["type"])
        yield f"{page}:{message.get('lastLine', 0)}: {kind}: {message['message']}"
