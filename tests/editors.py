"""What the editors’ scripts are tried on: a project that is checked and confirmed again and again."""

from __future__ import annotations

import json

from tests.scripting import ENGLISH, Project, Variables

ZH, EN = "content/zh/review.md", "content/en/review.md"
PENDING = {
    "en": f"{EN}:12: review#p3 is not translated yet: "
    "write its translation in place of “{{ pending }}”",
    "zh": f"{EN}:12: review#p3 尚未翻译：请以译文替换“{{{{ pending }}}}”",
}


class Edited(Project):
    """A project whose check and confirmations are asked for again and again."""

    def check(self, *arguments: str, locale: Variables = ENGLISH) -> tuple[int, list[str]]:
        """Return the exit status of ``check.py`` and its lines; if all is well, it says so as well."""
        done = self.call("check.py", *arguments, locale=locale)
        assert bool(done.stderr) == (done.returncode == 0 and "--format" not in arguments)
        return done.returncode, done.stdout.splitlines()

    def confirm(self, *arguments: str) -> None:
        """Run ``confirm.py``, which says on one line what it did."""
        done = self.call("confirm.py", *arguments)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (0, "", 1)

    def entry(self, page: str, block: str) -> dict[str, object]:
        """Return what the lock has of a block."""
        data = json.loads(self.lock.read_text("utf-8"))
        (entry,) = (each for each in data[page]["blocks"] if each["id"] == block)
        return dict(entry)
