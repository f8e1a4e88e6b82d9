"""The README of a publication that new_publication.py made, once it holds a report.

Its first line and the sentence that says what it holds are the sample's, or an earlier import's;
where somebody wrote otherwise, it stays as it is.
"""

from __future__ import annotations

import re
from pathlib import Path

from publication.importing.messages import say

PLACE = "{title}"
TITLE = re.compile(r"\A# .*")
READMES = ("README.md", "README.zh.md")


def of_report(folder: Path, title: str) -> dict[str, str]:
    """Return the READMEs of ``folder`` that an import changes, with the report's title in them."""
    changed = {}
    sample, holds = say("readme-sample"), say("readme-holds", title=PLACE)
    texts = ((sample.en, holds.en), (sample.zh, holds.zh))
    for name, (before_import, after_import) in zip(READMES, texts, strict=True):
        file = folder / name
        text = file.read_text("utf-8") if file.is_file() and not file.is_symlink() else ""
        before, after = after_import.split(PLACE)
        said = re.compile(f"{re.escape(before_import)}|{re.escape(before)}.*{re.escape(after)}")
        if said.search(text):
            text = said.sub(_literally(after_import.replace(PLACE, title)), text, count=1)
            changed[name] = TITLE.sub(_literally(f"# {title}"), text)
    return changed


def _literally(text: str) -> str:
    return text.replace("\\", r"\\")  # of a replacement, nothing else is read otherwise
