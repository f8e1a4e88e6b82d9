"""CONTRIBUTING and its Chinese twin: every command in them runs, every change applies, and what is
printed is what they say.

Their code blocks are followed from top to bottom in a copy of this repository: ``sh`` is run,
``diff`` is applied (the lines after ``-`` become those after ``+``; without ``-`` they are added at
the end of the file), ``text`` is what the commands before it printed.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

from tests.importing.support import REPORTS, paragraph, saved, word
from tests.scripting import called
from tests.support import ROOT

GUIDES = ("CONTRIBUTING.zh.md", "CONTRIBUTING.md")
CHINESE, ENGLISH = "zh_CN.UTF-8", "C.UTF-8"  # their readers' locales
CHECK = "make check\n"
BLOCK = re.compile(r"^```(sh|diff|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DATE = re.compile(r"\d{4}-\d\d-\d\d")
SERVER = "make serve\n"
NAMES = ("GIT_AUTHOR", "GIT_COMMITTER")
Step = tuple[str, str]


def steps(guide: str) -> list[Step]:
    """Return a guide's blocks of code: kind, text."""
    return [(m[1], m[2]) for m in BLOCK.finditer((ROOT / guide).read_text("utf-8"))]


def test_both_guides_have_the_same_commands_and_changes() -> None:
    chinese, english = (
        [(kind, text if kind != "text" else "") for kind, text in steps(guide)] for guide in GUIDES
    )
    assert len(english) > 20
    assert chinese == english


def test_the_guides_can_be_followed(tmp_path: Path) -> None:
    """Both at once: the commands are run once, those that print what a guide says in its language."""
    reader = Reader(repository(tmp_path / "repository"))
    received = (REPORTS / "numbered.txt").read_text("utf-8").splitlines()
    saved(tmp_path, word("".join(map(paragraph, received))), "report.docx")
    chinese, english = map(steps, GUIDES)
    for (kind, text), (_, in_english) in zip(chinese, english, strict=True):
        if kind == "sh":
            reader.run(text)
        elif kind == "diff":
            reader.change(text)
        else:
            reader.compare({CHINESE: text, ENGLISH: in_english})
    reader.done()


def repository(folder: Path) -> Path:
    """Return a copy of what Git would commit of this repository, with its environment."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(ROOT / ".venv")
    return folder


@dataclass
class Reader:
    """Somebody who follows a guide: where they are, the last commands and what failed of them."""

    folder: Path
    commands: str = ""
    printed: str = ""  # by the last commands, for a Chinese reader
    failed: list[str] = field(default_factory=list)

    def run(self, commands: str) -> None:
        """Run commands, and stay in the folder they end in."""
        self.done()
        if commands == SERVER:
            self.serve()
            return
        where = self.folder.parent / "where"
        done = self.ran(f'set -e\n{commands}pwd > "{where}"\n', CHINESE)
        self.commands, self.printed = commands, done.stdout
        if done.returncode:
            self.failed = [commands, done.stdout, done.stderr]
        else:
            self.folder = Path(where.read_text("utf-8").strip())
            self.settle()

    def ran(self, script: str, locale: str) -> subprocess.CompletedProcess[str]:
        """Run a script where the reader is."""
        environment = {**self.environment, "LANG": locale}
        return subprocess.run(
            ["bash", "-c", script], cwd=self.folder, env=environment, capture_output=True, text=True
        )

    def settle(self) -> None:
        """Give a new publication this environment, as if its ``make`` had set it up."""
        for made in self.folder.parent.glob("*/requirements/build.txt"):
            if not (made.parents[1] / ".venv").exists():
                (made.parents[1] / ".venv").symlink_to(ROOT / ".venv")
            os.utime(made, (0, 0))

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of a reader with a name for Git."""
        named = {f"{name}_{part}": "a@example.org" for name in NAMES for part in ("NAME", "EMAIL")}
        return {"PATH": os.environ["PATH"], "HOME": str(self.folder), **named}

    def change(self, text: str) -> None:
        """Change a file as a ``diff`` says; what it replaces must stand there once."""
        head, _, lines = text.partition("\n")
        file = self.folder / head.removeprefix("--- ")
        old = "\n".join(line[1:] for line in lines.splitlines() if line.startswith("-"))
        new = "\n".join(line[1:] for line in lines.splitlines() if line.startswith("+"))
        before = file.read_text("utf-8")
        assert not old or before.count(old) == 1, text
        file.write_text(before.replace(old, new) if old else f"{before}{new}\n", "utf-8")

    def compare(self, texts: dict[str, str]) -> None:
        """Compare what the check prints in each locale with its guide; then a failure was expected."""
        assert self.commands == CHECK, "only the check can be run again without effect"
        for locale, text in texts.items():
            printed = self.printed if locale == CHINESE else self.checked(locale)
            assert DATE.sub("DATE", printed) == DATE.sub("DATE", text)
        self.failed = []

    def checked(self, locale: str) -> str:
        """Return what the check prints in a locale: here, as a process was run for another already."""
        return called("check.py", root=self.folder, locale={"LANG": locale}).stdout

    def done(self) -> None:
        """Fail for a command that failed without the guide saying so."""
        assert not self.failed, "\n".join(self.failed)

    def serve(self) -> None:
        """Start the preview, ask it for the cover, end it."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = subprocess.Popen(
            ["make", "serve", f"PORT={port}"],
            cwd=self.folder,
            env=self.environment,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert b"<html" in answer(f"http://127.0.0.1:{port}/")
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()


def answer(address: str) -> bytes:
    """Return what a server that is still starting says in the end."""
    for _ in range(300):
        try:
            with urlopen(address) as reply:  # noqa: S310 - this machine's own
                page: bytes = reply.read()
                return page
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")
