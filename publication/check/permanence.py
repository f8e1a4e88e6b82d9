"""Permanent ids: the lock says of each what it always said, and has no page that is nowhere.

What an id has meant is handed in, read from Git (publication/align/lineage.py): where Git is
absent or its history cut short, a notice says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from publication.align.lineage import LockHistory, key_text
from publication.align.lock import NAME
from publication.align.mending import contradicted_ids, lost_ids
from publication.check.messages import say
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication
from publication.read.moved import FILE as MOVED
from publication.records.paths import as_kept
from publication.settings.navigation import address

FILE = f"content/{NAME}"
SHARED = 0.5  # of a page's texts: found on another page, the page has moved there
EXCERPT = 30
PAGE = re.compile(r'^ "([^"\n]*)": ', re.MULTILINE)  # as the lock is written
FEW = 5  # ids that a message names


def check_permanence(publication: Publication, history: LockHistory) -> Iterator[Problem]:
    """Yield where the lock contradicts itself, the pages that are there, or what was committed."""
    there = (publication.configuration.content / NAME).exists()
    if history.past.revision and not there:
        yield Problem(FILE, 1, say("lock-gone", revision=history.past.revision))
        return
    if any(problem.path == FILE for problem in publication.problems):
        return  # it could not be read
    checker = _PermanenceChecker(publication, history)
    yield from checker.doubles()
    yield from checker.ghosts()
    yield from checker.moves()
    for path in publication.allocations:
        yield from checker.page(path)
    if there and (message := unknown_past(history)):
        yield Problem(FILE, 1, message, Grade.NOTICE)


def unknown_past(history: LockHistory) -> Message | None:
    """Return what is said where the history of the lock cannot be read, or not all of it."""
    if history.absence:
        return say("ids-without-history", detail=history.absence)
    return say("ids-history-cut") if history.truncated else None


def provisional_ids(publication: Publication) -> Iterator[Problem]:
    """Yield a notice for each page that is to be published with ids that the lock does not have.

    They change with their texts until then.
    """
    source = publication.trees[publication.configuration.authority.folder]
    for path, allocation in publication.allocations.items():
        if None not in allocation.locked:
            continue
        rows = zip(source[path].text_blocks, publication.rows(path), allocation.locked, strict=True)
        new = [block for block, row, locked in rows if not row.id and locked is None]
        if new:
            message = say("ids-passing", path=path, count=len(new), first=new[0].id)
            yield Problem(source[path].file, new[0].line, message, Grade.NOTICE)


class _PermanenceChecker:
    def __init__(self, publication: Publication, history: LockHistory) -> None:
        self.publication, self.past = publication, history.past
        self.lock, self.moved = publication.lock, publication.moved
        self.trees = publication.trees
        self.authority = self.trees[publication.configuration.authority.folder]

    def doubles(self) -> Iterator[Problem]:
        for path, page in self.lock.items():
            for name, times in Counter(block.id for block in page.blocks).items():
                place = f"{path}#{name}"
                if times > 1:
                    first, second, *_ = (_excerpt(b.texts) for b in page.blocks if b.id == name)
                    message = say("id-doubled", place=place, first=first, second=second)
                    yield self.problem(path, name, message)
                elif name in page.retired:
                    yield self.problem(path, name, say("id-retired", place=place))

    def ghosts(self) -> Iterator[Problem]:
        """Yield the pages that the lock, or an earlier one, has and that are nowhere."""
        for path, page in self.lock.items():
            if self.is_ghost(path):
                texts = [key_text(block.texts) for block in page.blocks]
                if new := self.home(texts):
                    yield self.problem(path, "", say("page-moved", path=path, new=new))
                else:
                    yield self.problem(path, "", say("page-gone", path=path), Grade.WARNING)
        for path, meanings in self.past.pages.items():
            if path not in self.lock and self.is_ghost(path):
                texts = [key_text(meaning.last.texts) for meaning in meanings.values()]
                if new := self.home(texts):
                    message = say("page-moved-before", path=path, new=new)
                    yield Problem(FILE, 1, message, Grade.WARNING)

    def is_ghost(self, path: str) -> bool:
        folders = (language.folder for language in self.publication.configuration.languages)
        files = (self.publication.configuration.content / f"{each}/{path}.md" for each in folders)
        there = any(path in tree for tree in self.trees.values())
        return not there and path not in self.moved and not any(file.exists() for file in files)

    def home(self, texts: list[str]) -> str:
        """Return the page on which most of ``texts`` stand, if it is half of them; else ''."""
        different = set(texts)
        found = Counter(path for text in different for path in self.pages_by_text.get(text, ()))
        best = max(self.authority, key=lambda path: found[path], default="") if found else ""
        return best if found[best] and found[best] >= SHARED * len(different) else ""

    @cached_property
    def pages_by_text(self) -> dict[str, set[str]]:
        """Return the pages on which each text stands."""
        found: dict[str, set[str]] = {}
        for path, page in self.authority.items():
            for block in page.text_blocks:
                found.setdefault(block.text, set()).add(path)
        return found

    def moves(self) -> Iterator[Problem]:
        shown = f"content/{MOVED}"
        there = {as_kept(address(path)): path for tree in self.trees.values() for path in tree}
        for old, new in self.moved.items():
            if page := there.get(as_kept(address(old))):
                yield Problem(shown, new.line, say("moved-still-there", path=page))
            elif self.moved.ends[old] not in self.authority:
                yield Problem(shown, new.line, say("moved-nowhere", path=new))

    def page(self, path: str) -> Iterator[Problem]:
        allocation = self.publication.allocations[path]
        past = self.publication.meanings(path, self.past)
        if not past:
            return  # nothing was ever committed of it
        rows = self.publication.rows(path)
        for name in contradicted_ids(rows, allocation, past):
            was = _excerpt(past[name].last.texts)
            yield self.another(path, allocation.ids.index(name), name, was)
        if gone := sorted(
            lost_ids(rows, allocation, past), key=lambda g: allocation.ids.index(g[1])
        ):
            first, now = gone[0]
            names = ", ".join(name for name, _ in gone[:FEW]) + ("…" if len(gone) > FEW else "")
            text = _excerpt(rows[allocation.ids.index(now)].texts)
            message = say("ids-lost", path=path, ids=names, first=first, text=text, now=now)
            yield self.problem(path, "", message)

    def another(self, path: str, place: int, name: str, was: str) -> Problem:
        """Return what is said of a block whose id was another's: in the lock, or in its heading."""
        block = self.authority[path].text_blocks[place]
        row = self.publication.rows(path)[place]
        places = {"place": f"{path}#{name}", "was": was, "now": _excerpt(row.texts)}
        if row.id:
            return Problem(self.authority[path].file, block.line, say("id-taken", **places))
        return self.problem(path, name, say("id-another", **places))

    def problem(
        self, path: str, name: str, message: Message, grade: Grade = Grade.ERROR
    ) -> Problem:
        concerns = tuple(tree[path].file for tree in self.trees.values() if path in tree)
        return Problem(FILE, self.line(path, name), message, grade, concerns)

    def line(self, path: str, name: str) -> int:
        """Return the line of the lock on which a page, or a block of it, stands."""
        text = self.text
        start = self.places.get(path, 0)
        block = text.find(f'"id": "{name}"', start) if name else -1
        return bisect_left(self.ends, max(start, block)) + 1

    @cached_property
    def text(self) -> str:
        """Return the lock as its file has it."""
        return (self.publication.configuration.content / NAME).read_text("utf-8")

    @cached_property
    def places(self) -> dict[str, int]:
        """Return where each page begins in the lock."""
        return {found[1]: found.start() for found in PAGE.finditer(self.text)}

    @cached_property
    def ends(self) -> list[int]:
        """Return where each line of the lock ends."""
        return [found.start() for found in re.finditer("\n", self.text)]


def _excerpt(texts: dict[str, str]) -> str:
    text = key_text(texts)
    return text if len(text) <= EXCERPT else text[:EXCERPT] + "…"
