"""Small Git repositories for tests: real ones, whose every commit has a day of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.support import write

NOON = "T12:00:00+08:00"
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


class Work:
    """A repository at ``folder``, with the publication in ``folder / below``."""

    def __init__(self, folder: Path, below: str = "") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.root = folder, folder / below
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "林 编辑")
        self.git("config", "user.email", "lin@example.org")

    def git(self, *arguments: str, **variables: str) -> str:
        """Run Git here, without anybody's own settings."""
        inherited = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**inherited, **ALONE, **variables},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def commit(self, day: str, files: dict[str, str] | None = None, *tags: str) -> str:
        """Write files below ``content/``, commit all on a day at noon, and return the commit."""
        write(self.root, files or {})
        self.git("add", "-A")
        time = day if "T" in day else day + NOON
        dates = {"GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time}
        self.git("commit", "-q", "--allow-empty", "-m", "Some developer’s words", **dates)
        for tag in tags:
            self.git("tag", "-a", tag, "-m", tag, **dates)
        return self.git("rev-parse", "HEAD")
