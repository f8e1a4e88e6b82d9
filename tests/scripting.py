"""Run the scripts: in this process as in one of their own, which is five times as quick.

What only a process shows (``.venv`` entered from any Python, the terminal's encoding, the folder
that the scripts are in) is tested with ``Project.run``; what a script does, with ``called``.
"""

from __future__ import annotations

import io
import logging
import os
import runpy
import shutil
import signal
import subprocess
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

os.environ["PUBLICATION_VENV_ENTERED"] = "1"  # this process is what the scripts would become

import _script

from publication.messages.language import VARIABLES
from tests.support import ROOT, assemble

Variables = Mapping[str, str]
Done = subprocess.CompletedProcess[str]
ENGLISH: Variables = {"LANG": "en_GB.UTF-8"}


def called(
    script: str,
    *arguments: str | Path,
    root: Path = ROOT,
    cwd: Path | None = None,
    locale: Variables = ENGLISH,
) -> Done:
    """Run a script of the publication in ``root``; return its exit status and what it printed."""
    command = [str(ROOT / "scripts" / script), *map(str, arguments)]
    out, error = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(error):
        engine = logging.getLogger("mkdocs")  # what a script sets up there ends with it
        patch.setattr(engine, "level", engine.level)
        patch.setattr(engine, "handlers", [*engine.handlers])
        patch.setattr(_script, "ROOT", root)
        patch.setattr("sys.argv", command)
        patch.chdir(cwd or root)
        for name in VARIABLES:
            patch.delenv(name, raising=False)
        for name, value in locale.items():
            patch.setenv(name, value)
        handlers = {each: signal.getsignal(each) for each in _script.ENDING}
        with pytest.raises(SystemExit) as exited:
            runpy.run_path(command[0], run_name="__main__")
        for each, handler in handlers.items():
            signal.signal(each, handler)
    logging.getLogger("mkdocs").setLevel(engine.level)  # which forgets what loggers below knew
    printed = [stream.buffer.getvalue().decode() for stream in (out, error)]
    return subprocess.CompletedProcess(command, int(exited.value.code or 0), *printed)


class Project:
    """The editors’ publication."""

    def __init__(self, folder: Path) -> None:
        self.folder = assemble("editors", folder)
        for name in ("publication", ".venv"):
            (folder / name).symlink_to(ROOT / name)
        self.lock = folder / "content" / "alignment.lock"

    def run(
        self, script: str, *arguments: str, cwd: Path | None = None, locale: Variables = ENGLISH
    ) -> Done:
        """Run a script as a process, by whatever Python the system has."""
        self.with_scripts()
        inherited = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
        return subprocess.run(
            ["/usr/bin/env", "python3", str(self.folder / "scripts" / script), *arguments],
            cwd=cwd or self.folder,
            env={**inherited, **locale},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def with_scripts(self) -> None:
        """Put the scripts beside it: they ask where they are."""
        shutil.copytree(ROOT / "scripts", self.folder / "scripts", dirs_exist_ok=True)

    def call(
        self, script: str, *arguments: str, cwd: Path | None = None, locale: Variables = ENGLISH
    ) -> Done:
        """Run a script here."""
        return called(script, *arguments, root=self.folder, cwd=cwd, locale=locale)

    def edit(self, path: str, old: str, new: str) -> None:
        """Save a file with ``new`` in the place of ``old``, which stands there once."""
        text = (self.folder / path).read_text("utf-8")
        assert text.count(old) == 1
        (self.folder / path).write_text(text.replace(old, new), "utf-8")
