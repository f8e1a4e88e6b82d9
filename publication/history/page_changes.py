"""What changed in the pages between two states of the content, block by block.

    two states ─ pages whose files differ ─ pairs of blocks ─ words

A block is the same one when its id is, as the lock of either time confirms it, or else when
the alignment (publication/align/block_ids.py) finds it so: the older state stands for the lock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from publication.align import block_ids as alignment
from publication.align.difference import NEW, OLD, DiffPart, abridged, difference
from publication.align.lock import LockedBlock
from publication.history.page_states import FIELDS, TOO_MANY, ContentState, OldPage, TextsByLanguage
from publication.history.revisions import BlockChange, ChangeKind, PageChange, Step, TextChange
from publication.read.blocks import plain

PENDING = "{{"
UNKNOWN = "?"  # begins the id of a block that the lock of its time does not have
SAME_PAGE = 0.5  # of the texts of a page: found at another path, the page has moved


def page_changes(old: ContentState, new: ContentState) -> list[PageChange]:
    """Return the pages that differ in what readers see, in today's order, the removed ones last."""
    before, after = old.page_paths(), new.page_paths()
    order = {path: number for number, path in enumerate([*after, *before])}
    found = _Comparer(old, new).changes(before, after)
    return sorted(found, key=lambda change: order[change.path])


class _Comparer:
    def __init__(self, old: ContentState, new: ContentState) -> None:
        self.old, self.new = old, new
        self.configuration = new.configuration

    def changes(self, before: list[str], after: list[str]) -> Iterator[PageChange]:
        for path in after:
            if path in before and self.old.page_ids(path) != self.new.page_ids(path):
                yield from self.compare_page(path, path)
        added = {path: self.new.page(path) for path in after if path not in before}
        for gone in (path for path in before if path not in after):
            page = self.old.page(gone)
            path = self.new_path(gone, page, added)
            if path in added:
                del added[path]
                yield from self.compare_page(gone, path)
            elif path:  # another page has taken it in
                yield self.page_change(gone, page, Step.MOVED)
            else:
                yield self.page_change(gone, page, Step.REMOVED)
        for path, page in added.items():
            yield self.page_change(path, page, Step.ADDED)

    def new_path(self, gone: str, page: OldPage | None, added: Mapping[str, OldPage | None]) -> str:
        """Return where a page has moved: as moved.yml says, else by its texts; '' if it is gone."""
        path = self.new.moved.ends.get(gone, "")
        if path in self.new.page_paths():
            return path
        return next((path for path, other in added.items() if _is_moved(page, other)), "")

    def kind(self, path: str) -> ChangeKind:
        return ChangeKind.SOURCE if path in self.configuration.report_parts else ChangeKind.PAGE

    def page_change(
        self, path: str, page: OldPage | None, step: Step, blocks: tuple[BlockChange, ...] = ()
    ) -> PageChange:
        return PageChange(path, self.kind(path), step, page.titles if page else {}, blocks)

    def compare_page(self, before: str, path: str) -> Iterator[PageChange]:
        old, new = self.old.page(before), self.new.page(path)
        if old is None or new is None:
            yield self.page_change(path, new or old, Step.UNREADABLE)
        elif max(len(old.texts - new.texts), len(new.texts - old.texts)) > 2 * TOO_MANY:
            yield self.page_change(path, new, Step.REWRITTEN)
        else:
            blocks = tuple(self.blocks(path, old, new))
            if blocks or before != path:
                yield self.page_change(
                    path, new, Step.CHANGED if before == path else Step.MOVED, blocks
                )

    def blocks(self, path: str, old: OldPage, new: OldPage) -> Iterator[BlockChange]:
        for name in FIELDS:
            yield from self.block(path, old.fields[name], new.fields[name], field=name)
        for block_id, before, after in _pairs(old, new):
            yield from self.block(path, before, after, block_id)

    def block(
        self,
        path: str,
        old: TextsByLanguage | None,
        new: TextsByLanguage | None,
        block_id: str = "",
        field: str = "",
    ) -> Iterator[BlockChange]:
        before, after = _readable(old or {}), _readable(new or {})
        authority, *others = (language.folder for language in self.configuration.languages)
        folders = [authority, *others]
        changed = [each for each in folders if before.get(each, "") != after.get(each, "")]
        if not changed:
            return
        step = Step.CHANGED if old and new else Step.ADDED if new else Step.REMOVED
        kind = ChangeKind.PAGE if field else self.kind(path)  # a page's name is no word of a report
        behind: tuple[str, ...] = ()
        if step == Step.CHANGED and authority in changed:
            behind = tuple(each for each in others if each not in changed and after.get(each))
        elif step == Step.CHANGED:
            kind = ChangeKind.TRANSLATION if kind == ChangeKind.SOURCE else kind
            step = _translation_step(before, after, changed)
        wordings = (
            _text_change(each, before.get(each, ""), after.get(each, "")) for each in changed
        )
        yield BlockChange(kind, step, block_id, field, tuple(wordings), behind)


def _is_moved(page: OldPage | None, other: OldPage | None) -> bool:
    """Return whether one page is likely the other at a new path: most of their texts are shared."""
    if page is None or other is None:
        return False
    shared, every = page.texts & other.texts, page.texts | other.texts
    return bool(every) and len(shared) / len(every) >= SAME_PAGE


def _pairs(
    old: OldPage, new: OldPage
) -> Iterator[tuple[str, TextsByLanguage | None, TextsByLanguage | None]]:
    """Yield id, old and new texts of each block of ``new``, and the removed ones where they stood."""
    locked = tuple(
        LockedBlock(block.id or f"{UNKNOWN}{number}", "", block.texts)
        for number, block in enumerate(old.blocks)
    )
    matched = alignment.same_blocks(list(new.blocks), locked, rewritten=True)
    gone = [number for number in range(len(locked)) if number not in matched]
    for block_id, place, block in zip(new.ids, matched, new.blocks, strict=True):
        while place is not None and gone and gone[0] < place:
            yield "", locked[gone.pop(0)].texts, None
        yield block_id, None if place is None else locked[place].texts, block.texts
    for place in gone:
        yield "", locked[place].texts, None


def _readable(texts: TextsByLanguage) -> TextsByLanguage:
    """Return texts as readers see them; a block that waits for its translation has none."""
    return {
        folder: "" if text.startswith(PENDING) else plain(text) for folder, text in texts.items()
    }


def _translation_step(before: TextsByLanguage, after: TextsByLanguage, changed: list[str]) -> Step:
    if not any(before.get(folder) for folder in changed):
        return Step.TRANSLATED
    if not any(after.get(folder) for folder in changed):
        return Step.WITHDRAWN
    return Step.CHANGED


def _text_change(folder: str, old: str, new: str) -> TextChange:
    if not old or not new:
        return TextChange(folder, (DiffPart(NEW, new) if new else DiffPart(OLD, old),))
    return TextChange(folder, abridged(difference(old, new)))
