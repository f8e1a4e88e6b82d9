"""Structure: the languages' trees have the same pages, and each page the same blocks.

The authoritative tree says what there is; of each page that differs, the first block
that differs is reported, with both texts (DESIGN: Alignment).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from publication.cache.memoize import memoize
from publication.check.messages import say
from publication.messages.problem import Message, Problem
from publication.read.blocks import Block
from publication.read.given_ids import TAKEN
from publication.read.pages import WITHOUT_ID, Page
from publication.read.shapes import misread
from publication.settings.configuration import Configuration
from publication.settings.section import nearest

PagesByPath = dict[str, Page]
EXCERPT = 30
FILLED = (  # templates that the build fills with what no page of the content has
    "404.html", "error.html", "moved.html", "side-by-side.html", "site-map.html", "sitemap.html", "status.html",
)  # fmt: skip


def check_pages(configuration: Configuration, trees: dict[str, PagesByPath]) -> Iterator[Problem]:
    """Yield a problem for each page that a tree lacks or that the navigation does not name.

    A page that is there but could not be read is reported as that alone.
    """
    everywhere = {path for tree in trees.values() for path in tree}
    named = set(configuration.page_paths)
    for path in sorted(everywhere | named):
        present = [tree[path].file for tree in trees.values() if path in tree]
        for folder, tree in trees.items():
            if path not in tree and not present:
                there = (configuration.content / folder / f"{path}.md").exists()
                if folder == configuration.authority.folder and not there:
                    message = say("nav-without-page", path=path)
                    yield configuration.lines.problem(("nav", path), message)
            elif path not in tree:
                missing = f"content/{folder}/{path}.md"
                if not (configuration.root / missing).exists():
                    message = say("page-in-one-tree", missing=missing)
                    yield Problem(present[0], 1, message, concerns=(missing,))
        if present and path not in named:
            yield Problem(present[0], 1, say("page-not-in-nav", path=path))


def check_template(page: Page, root: Path) -> Iterator[Problem]:
    """Yield a problem if a page asks for a template that there is not."""
    if not page.template:
        return
    files = {file.name for file in (root / "overrides").glob("*.html")}
    known = sorted(files.difference(FILLED))
    if page.template not in known:
        lines = (root / page.file).read_text("utf-8").split("\n")
        line = next((n for n, text in enumerate(lines, 1) if text.startswith("template")), 1)
        near = nearest(page.template, known)
        code = "template-misspelt" if near else "template-unknown"
        yield Problem(page.file, line, say(code, name=page.template, near=near))


@memoize
def check_shapes(page: Page) -> tuple[Problem, ...]:
    """Return a problem for each block that Markdown reads in another way than its languages align."""
    return tuple(Problem(page.file, b.line, say("block-misread")) for b in misread(page.blocks))


@memoize
def check_blocks(authority: Page, translation: Page) -> tuple[Problem, ...]:
    """Return a problem for the first block of ``translation`` that does not match, if any."""
    return tuple(_check_blocks(authority, translation))


def _check_blocks(authority: Page, translation: Page) -> Iterator[Problem]:
    for source, target in zip_longest(authority.blocks, translation.blocks):
        if _stands_for(source, target) or (
            _shape(source) == _shape(target) and not _ids_differ(source, target)
        ):
            continue
        line = target.line if target else _last_line(translation)
        message = say(
            "blocks-differ",
            source=describe(source),
            source_file=authority.file,
            source_line=source.line if source else _last_line(authority),
            target=describe(target),
        )
        yield Problem(translation.file, line, message, concerns=(authority.file,))
        return


@memoize
def check_ids(page: Page) -> tuple[Problem, ...]:
    """Return a problem for each explicit id that stands twice or that the build gives itself."""
    return tuple(_check_ids(page))


def _check_ids(page: Page) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for block in page.blocks:
        if block.kind != "heading" or not block.id:
            continue
        if TAKEN.fullmatch(block.id):
            yield Problem(page.file, block.line, say("reserved-id", id=block.id))
        if block.id in first:
            message = say("duplicate-id", id=block.id, first=first[block.id])
            yield Problem(page.file, block.line, message)
        first.setdefault(block.id, block.line)


def _stands_for(source: Block | None, target: Block | None) -> bool:
    """Return whether ``target`` is a pending line in the place of a block without id of its own."""
    if source is None or target is None or not target.pending or target.kind == "heading":
        return False
    return source.kind not in ("heading", *WITHOUT_ID)


def _shape(block: Block | None) -> object:
    if block is None:
        return None
    marker = str(block.marker) if block.kind == "marker" else ""
    return block.kind, block.level, marker, block.number


def _ids_differ(source: Block | None, target: Block | None) -> bool:
    return bool(source and target and source.id != target.id)


def _last_line(page: Page) -> int:
    return page.blocks[-1].line if page.blocks else 1


def describe(block: Block | None) -> Message:
    """Return a block as a message names it: kind, id, and the beginning of its text."""
    if block is None:
        return say("kind-none")
    text = block.plain if len(block.plain) <= EXCERPT else block.plain[:EXCERPT] + "…"
    level = f" {block.level}" if block.kind == "heading" else ""
    level = f" [^{block.number}]" if block.number else level
    mark = f" #{block.id}" if block.id else ""
    return say(f"kind-{block.kind}", rest=f"{level}{mark} “{text}”")
