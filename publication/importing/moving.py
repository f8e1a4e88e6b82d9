"""A report's files below a folder of its own: what becomes of each path, link, line and id.

    content/zh/review.md   ─▶ content/zh/2022/review.md       about.md stays: reports share it
    content/targets.yml    ─▶ content/2022/targets.yml        names.yml stays

Everything is a function of the files as they stand, by their paths below ``content/``.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from publication.align.lock import NAME as LOCK
from publication.read.moved import FILE as MOVED
from publication.read.pages import Page
from publication.settings.configuration import Configuration, ReportSettings

PAGE = ".md"
OWN_DATA = (
    "source.txt",
    "repairs.yml",
    "glossary.yml",
    "targets.yml",
    "exceptions.yml",
    "report.yml",
)
ABOUT_A_REPORT = (
    "report", "targets", "overview", "charts", "explorer", "comparison",
)  # fmt: skip
# markers of pages that are about one report alone
FULL = "report"  # the page with all parts
LINK = re.compile(r"(?<=\]\()(?P<path>[^)\s#?:]+\.md)(?=[)#\s])")
ITEM = re.compile(r"^(?=- )", re.MULTILINE)
NAMED_PAGE = re.compile(r"\bpage:\s*[\"']?([^\s,\"'}]+)")

ContentFiles = dict[str, bytes]  # by their paths below ``content/``


@dataclass
class MovedReport:
    """The files after a move; ``own`` are the paths of the pages that moved, in reading order."""

    files: ContentFiles
    own: list[str] = field(default_factory=list)


def own_pages(configuration: Configuration, trees: Mapping[str, Mapping[str, Page]]) -> list[str]:
    """Return the pages that are about the one report of a publication, in reading order."""
    (report,) = configuration.reports
    tree = trees[configuration.authority.folder]
    about = {
        path
        for path, page in tree.items()
        if path == FULL or any(page.has_marker(marker) for marker in ABOUT_A_REPORT)
    }
    about -= {path for path, page in tree.items() if page.has_marker("names")}
    return [path for path in configuration.page_paths if path in report.places or path in about]


def move_report(
    configuration: Configuration, own: list[str], files: Mapping[str, bytes], folder: str
) -> MovedReport:
    """Return a single report's files with the report below ``folder``, and links that hold."""
    to = ReportSettings(folder)
    pages = {path: to.below(path) for path in own}
    trees = tuple(language.folder for language in configuration.languages)
    moved = MovedReport({}, own)
    for name, data in files.items():
        tree, _, below = name.partition("/")
        if tree in trees and below.endswith(PAGE):
            path = below.removesuffix(PAGE)
            text = _relinked(data.decode("utf-8"), path, pages)
            moved.files[f"{tree}/{pages.get(path, path)}{PAGE}"] = text.encode()
        elif tree in trees:
            moved.files[f"{tree}/{to.below(below)}"] = data
        elif name == "exceptions.yml":
            moved.files |= _parted(data.decode("utf-8"), own, to)
        elif name in OWN_DATA:
            moved.files[to.below(name)] = data
        elif name == LOCK:
            moved.files[name] = _relocked(data, pages)
        elif name != MOVED:
            moved.files[name] = data
    return moved


def moved_lines(text: str, pages: Iterable[str], folder: str) -> str:
    """Return ``moved.yml``, whose text was ``text``, with the pages that moved below ``folder``."""
    to = ReportSettings(folder)
    pages = list(pages)
    lines = []
    for line in filter(None, text.split("\n")):
        old, colon, new = line.partition(":")
        own = new.strip() in pages
        lines.append(f"{old}: {to.below(new.strip())}" if colon and own else line)
    lines += [f"{path}: {to.below(path)}" for path in pages]
    return "\n".join(lines) + "\n"


def _relinked(text: str, path: str, pages: Mapping[str, str]) -> str:
    """Return a page's Markdown with links that lead where they led."""
    old, new = posixpath.dirname(path), posixpath.dirname(pages.get(path, path))

    def lead(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(old, link["path"])).removesuffix(PAGE)
        now = f"{pages.get(target, target)}{PAGE}"
        return posixpath.relpath(now, new or ".")

    return LINK.sub(lead, text)


def lock_text(entries: Mapping[str, object]) -> bytes:
    """Return the entries of a lock, by page, as its file has them."""
    return (json.dumps(dict(sorted(entries.items())), ensure_ascii=False, indent=1) + "\n").encode()


def _relocked(data: bytes, pages: Mapping[str, str]) -> bytes:
    """Return the lock under the pages' new paths: a link that leads on there changes no text."""
    entries = json.loads(data.decode("utf-8-sig"))
    for path, entry in entries.items():
        for block in entry.get("blocks", ()):
            texts = block.get("texts", {})
            texts |= {folder: _relinked(text, path, pages) for folder, text in texts.items()}
    return lock_text({pages.get(path, path): entry for path, entry in entries.items()})


def _parted(text: str, own: list[str], to: ReportSettings) -> ContentFiles:
    """Return the exceptions of the report's pages in its folder, and those of the others as they were."""
    head, *items = ITEM.split(text)
    named = [(NAMED_PAGE.search(item), item) for item in items]
    shared = "".join(item for page, item in named if page and page[1] not in own)
    kept = head + "".join(item for page, item in named if not page or page[1] in own)
    files = {to.below("exceptions.yml"): kept.encode()}
    return files | ({"exceptions.yml": shared.encode()} if shared else {})
