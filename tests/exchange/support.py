"""One small page in two languages with everything that a block can be, exported and edited."""

from __future__ import annotations

from pathlib import Path

from publication.align.lock import NAME, format_lock
from publication.check.integrity import load_whole
from publication.editorial.confirm import confirm
from publication.exchange.formats import export, read_translation_file
from publication.exchange.import_translation import ImportResult, import_translation
from publication.publication import Publication
from publication.settings.configuration import Pair
from tests.support import EN, ZH, published, said

DAY = "2021-07-20"
PAIR = Pair(ZH, EN)
CHINESE = """---
title: 回顾
description: 成效与不足。
---

# 工作回顾 {#review}

**工作有成效。**生产总值增长6.5%以上，见[名词](glossary.md)。
{: .lead }

- 新建`A1`学校12所
- 新增绿地

> 饮水思源。

最后这一段，尚待翻译。
"""
ENGLISH = """---
title: Review
description: "Results: and what is lacking."
---

# Review of Work {#review}

**Good work.** Output grew by at least 6.5%,
see the [terms](glossary.md).
{: .lead }

- 12 new `A1` schools
- New green space

> Remember the source.

{{ pending }}
"""
GLOSSARY = {
    "zh/glossary.md": "# 名词 {#glossary}\n\n## 1.绿地 {#green-space}\n\n公园和草地。\n",
    "en/glossary.md": "# Terms {#glossary}\n\n## 1. Green space {#green-space}\n\nParks and lawns.\n",
}
FILES = {"zh/review.md": CHINESE, "en/review.md": ENGLISH, **GLOSSARY}
REVIEW = "content/en/review.md"
FORMS = ("xliff", "xliff12", "po")  # those that come back


def small(root: Path, **changed: str) -> Publication:
    """Return the small publication in ``root``, confirmed; then with ``changed`` texts by language."""
    publication = published(root, FILES)
    assert said(publication.problems) == []
    lock = format_lock(confirm(publication, ["review", "glossary"], DAY)[0])
    (root / "content" / NAME).write_text(lock, "utf-8")
    for folder, text in {"zh": CHINESE, "en": ENGLISH, **changed}.items():
        (root / "content" / folder / "review.md").write_bytes(text.encode())
    return load_whole(publication.configuration)


def exported(publication: Publication, form: str, *paths: str) -> str:
    """Return pages, all if none is named, in a format."""
    pages = paths or publication.configuration.page_paths
    return export(publication, form, publication.configuration.pairs, pages).data.decode()


def taken(publication: Publication, text: str) -> ImportResult:
    """Return what becomes of a translator's file."""
    return import_translation(publication, read_translation_file(text.encode(), "back"))


def reasons(result: ImportResult, language: str = "en") -> list[str]:
    """Return why units were refused, without the file and line."""
    return [problem.message.text(language) for problem in result.problems]


def written(root: Path, result: ImportResult) -> dict[str, str]:
    """Return the new text of each file that changes, by its path."""
    return {path.relative_to(root).as_posix(): data.decode() for path, data in result.files.items()}


def replaced(text: str, *changes: tuple[str, str]) -> str:
    """Return ``text`` with each change made in the one place that has it."""
    for old, new in changes:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return text
