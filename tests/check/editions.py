"""A publication under Git, and what its editors do to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from publication.align.lock import NAME, Lock, LockedPage, format_lock, read_lock
from publication.check.integrity import load_whole
from publication.editorial.confirm import confirm, settle_lock
from publication.history.lock_history import read_lock_history, read_stages
from publication.publication import Publication
from publication.read.given_ids import given_id
from tests.repositories import Work
from tests.support import configuration, said, write

RIVER, METRO, SCHOOL = "钱塘江潮水日夜奔流", "地铁七号线建成通车", "新建小学幼儿园十二所"
TRANSLATIONS = {RIVER: "The tide runs", METRO: "Metro lines opened", SCHOOL: "Twelve schools"}
R, M, S = (given_id(text) for text in (RIVER, METRO, SCHOOL))
LOCK = f"content/{NAME}"
DAY = "2026-11-28"


class Edition:
    """A publication under Git, and what its editors do to it."""

    def __init__(self, root: Path, *ids: str) -> None:
        self.work, self.root = Work(root), root
        self.page("a", RIVER, METRO, SCHOOL)
        self.confirm("a")
        blocks = self.lock["a"].blocks
        older = (
            replace(block, id=name) for block, name in zip(blocks, ids or (R, M, S), strict=True)
        )
        self.write_lock({"a": LockedPage(tuple(older))})
        self.revision = self.work.commit(DAY)

    def page(self, path: str, *texts: str) -> None:
        """Write a page, or take it away if it has no text."""
        for folder in ("zh", "en"):
            (self.root / "content" / folder / f"{path}.md").unlink(missing_ok=True)
        if texts:
            english = [TRANSLATIONS.get(text, text) for text in texts]
            pages = {"zh": texts, "en": english}
            files = {f"{folder}/{path}.md": "\n\n".join(each) for folder, each in pages.items()}
            write(self.root, {**files, "source.txt": ""})

    @property
    def publication(self) -> Publication:
        """Return the publication as the check loads it."""
        folder = self.root / "content" / "zh"
        paths = sorted(f.relative_to(folder).as_posix()[:-3] for f in folder.rglob("*.md"))
        return load_whole(configuration(self.root, paths), read_lock_history(self.root))

    @property
    def lock(self) -> Lock:
        return read_lock(self.root / LOCK, LOCK, lambda problem: pytest.fail(str(problem)))

    def write_lock(self, lock: Lock) -> None:
        (self.root / LOCK).write_text(format_lock(lock), "utf-8")

    def confirm(self, *places: str) -> None:
        lock, unknown = confirm(self.publication, places, DAY)
        assert unknown == []
        self.write_lock(lock)

    def settle(self) -> None:
        history = read_lock_history(self.root)
        self.write_lock(settle_lock(self.publication, read_stages(self.root), history.past))

    def said(self, language: str = "en") -> list[str]:
        return said(self.publication.problems, language)

    def ids(self, path: str = "a") -> list[str]:
        return [block.id for block in self.publication.page("zh", path).blocks]
