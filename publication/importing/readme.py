"""The README of a publication that new_publication.py made, once it holds a report.

Its first line and the sentence that says what it holds are the sample's, or an earlier import's;
where somebody wrote otherwise, it stays as it is.
"""

from __future__ import annotations

import re
from pathlib import Path

TITLE = re.compile(r"\A# .*")
HOLDS = {  # file: what stands there before an import, and what the import says
    "README.md": (
        "For now it is **sample text**: put your report in its place.",
        "It holds “{title}”, as it was received. The English is pending at first: "
        "`python3 scripts/status.py` says how far it is.",
    ),
    "README.zh.md": (
        "目前是**样例文字**，请换成你的报告。",
        "内容是收到的《{title}》原文。英文起初待译：`python3 scripts/status.py` 列出进度。",
    ),
}


def of_report(folder: Path, title: str) -> dict[str, str]:
    """Return the READMEs of ``folder`` that an import changes, with the report's title in them."""
    changed = {}
    for name, (sample, holds) in HOLDS.items():
        file = folder / name
        text = file.read_text("utf-8") if file.is_file() and not file.is_symlink() else ""
        before, after = holds.split("{title}")
        said = re.compile(f"{re.escape(sample)}|{re.escape(before)}.*{re.escape(after)}")
        if said.search(text):
            text = said.sub(_literally(holds.format(title=title)), text, count=1)
            changed[name] = TITLE.sub(_literally(f"# {title}"), text)
    return changed


def _literally(text: str) -> str:
    return text.replace("\\", r"\\")  # of a replacement, nothing else is read otherwise
