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

import pytest

from tests.importing.support import REPORTS, paragraph, saved, word
from tests.support import ROOT

GUIDES = {"CONTRIBUTING.md": "C.UTF-8", "CONTRIBUTING.zh.md": "zh_CN.UTF-8"}
BLOCK = re.compile(r"^```(sh|diff|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DATE = re.compile(r"\d{4}-\d\d-\d\d")
SERVER = "make serve\n"
NAMES = ("GIT_AUTHOR", "GIT_COMMITTER")
Step = tuple[str, str]


def steps(guide: str) -> list[Step]:
    """Return a guide's blocks of code: kind, text."""
    return [(m[1], m[2]) for m in BLOCK.finditer((ROOT / guide).read_text("utf-8"))]


def test_both_guides_have_the_same_commands_and_changes() -> None:
    chinese, english = ([s for s in steps(guide) if s[0] != "text"] for guide in GUIDES)
    assert len(english) > 20
    assert chinese == english


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_can_be_followed(guide: str, tmp_path: Path) -> None:
    reader = Reader(repository(tmp_path / "repository"), GUIDES[guide])
    received = (REPORTS / "numbered.txt").read_text("utf-8").splitlines()
    saved(tmp_path, word("".join(map(paragraph, received))), "report.docx")
    for kind, text in steps(guide):
        reader.follow(kind, text)
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
    """Somebody who follows a guide: where they are, what the last command printed."""

    folder: Path
    locale: str
    printed: str = ""
    failed: list[str] = field(default_factory=list)

    def follow(self, kind: str, text: str) -> None:
        """Do what one block says."""
        {"sh": self.run, "diff": self.change, "text": self.compare}[kind](text)

    def run(self, commands: str) -> None:
        """Run commands, and stay in the folder they end in."""
        self.done()
        if commands == SERVER:
            self.serve()
            return
        script = f'set -e\n{commands}pwd > "$WHERE"\n'
        where = self.folder.parent / "where"
        environment = {**self.environment, "WHERE": str(where)}
        done = subprocess.run(
            ["bash", "-c", script], cwd=self.folder, env=environment, capture_output=True, text=True
        )
        self.printed = done.stdout
        if done.returncode:
            self.failed = [commands, done.stdout, done.stderr]
        else:
            self.folder = Path(where.read_text("utf-8").strip())
            self.settle()

    def settle(self) -> None:
        """Give a new publication this environment, as if its ``make`` had set it up."""
        for made in self.folder.parent.glob("*/requirements/build.txt"):
            if not (made.parents[1] / ".venv").exists():
                (made.parents[1] / ".venv").symlink_to(ROOT / ".venv")
            os.utime(made, (0, 0))

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of a reader with a name for Git and a language."""
        named = {f"{name}_{part}": "a@example.org" for name in NAMES for part in ("NAME", "EMAIL")}
        return {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": self.locale, **named}

    def change(self, text: str) -> None:
        """Change a file as a ``diff`` says; what it replaces must stand there once."""
        head, _, lines = text.partition("\n")
        file = self.folder / head.removeprefix("--- ")
        old = "\n".join(line[1:] for line in lines.splitlines() if line.startswith("-"))
        new = "\n".join(line[1:] for line in lines.splitlines() if line.startswith("+"))
        before = file.read_text("utf-8")
        assert not old or before.count(old) == 1, text
        file.write_text(before.replace(old, new) if old else f"{before}{new}\n", "utf-8")

    def compare(self, text: str) -> None:
        """Compare what was printed with what the guide says; then a failure was expected."""
        assert DATE.sub("DATE", self.printed) == DATE.sub("DATE", text)
        self.failed = []

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
