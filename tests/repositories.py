"""Small Git repositories for tests: real ones, whose every commit has a day of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.support import write

NOON = "T12:00:00+08:00"
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

NEW = "[core]\n\trepositoryformatversion = 0\n\tbare = false\n"
SETTINGS = """[user]
\tname = 林 编辑
\temail = lin@example.org
[core]
\tfsync = none
[gc]
\tauto = 0
[maintenance]
\tauto = false
"""  # nothing is tidied up after a commit, nor waited for until it is on the disk


class Work:
    """A repository at ``folder``, with the publication in ``folder / below``."""

    def __init__(self, folder: Path, below: str = "") -> None:
        self.folder, self.root = folder, folder / below
        if not (folder / ".git").exists():
            _initialize(folder / ".git")
        with (folder / ".git" / "config").open("a", encoding="utf-8") as settings:
            settings.write(SETTINGS)

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
        return self.head()

    def head(self) -> str:
        """Return the commit that is checked out."""
        git = self.folder / ".git"
        head = (git / "HEAD").read_text("utf-8").strip()
        _, _, ref = head.partition("ref: ")
        return (git / ref).read_text("utf-8").strip() if ref else head


def _initialize(git: Path) -> None:
    """Write what ``git init`` writes, in a tenth of its time."""
    for name in ("objects", "refs", "info"):
        (git / name).mkdir(parents=True)
    (git / "HEAD").write_text("ref: refs/heads/main\n", "utf-8")
    (git / "config").write_text(NEW, "utf-8")
