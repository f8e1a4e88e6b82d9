"""The pages of one language's tree: files in, pages of blocks out.

``read_tree`` reads every Markdown file below ``content/<folder>``; what cannot be read or
is wrong in a page's front matter comes back as problems, and the other pages still load.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from publication.cache.files import read_file, walk
from publication.cache.memoize import (
    collected,
    memoize,
    memoize_unsaved,
    reported,
    without_hash,
)
from publication.cache.values import dataclass
from publication.languages.marks import COLONS
from publication.messages.problem import Message, Problem, Report
from publication.read.block_parser import parse_blocks
from publication.read.blocks import Block
from publication.read.layout import check_layout
from publication.read.limits import within_limits
from publication.read.messages import say
from publication.records.conflicts import conflicts
from publication.records.texts import check_references, clean
from publication.records.yaml_lines import YamlMapping, YamlText, parse, read_mapping
from publication.settings.configuration import Configuration, Language, Locale

REQUIRED = ("title", "description")
OPTIONAL = ("template", "lines")
UNREAD_COLON = re.compile(
    rf"[ \t]*(title|description|template|lines)[ \t]*[{COLONS}](?:(?<!:)|(?=\S))"
)
ENDING = ".md"
FENCE = "---\n"
BREAK = "|"  # where a heading may break
# Front matter with something above it, or beside its fences, that Git and editors do not show.
LOOSE_FENCES = re.compile(
    rf"(?P<above>\s*)-{{3,}}[ \t]*\n(?P<head>(?:[ \t]*\w+[ \t]*[{COLONS}].*\n)+)-{{3,}}[ \t]*\n"
)
WITHOUT_ID = ("marker", "rule")


@dataclass(frozen=True)
class Page:
    """One page in one language; ``path`` is shared by the languages, ``file`` is shown to editors.

    ``lines`` is its heading in parts, between which alone it may break; empty where that is open.
    """

    path: str
    language: Locale
    file: str
    title: str
    description: str
    blocks: tuple[Block, ...]
    template: str = ""  # of its own, instead of the one for all pages
    lines: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Return the hash, found once: pages are what most is memoized by.

        Of blocks it has what nearly all that are unlike differ in.
        """
        texts, ids = [each.text for each in self.blocks], [each.id for each in self.blocks]
        return hash((self.path, self.language, self.title, self.description, *texts, *ids))

    def __getstate__(self) -> dict[str, Any]:
        return without_hash(self)

    @cached_property
    def text_blocks(self) -> tuple[Block, ...]:
        """Return the blocks that carry an id: all but markers and rules."""
        return tuple(block for block in self.blocks if block.kind not in WITHOUT_ID)

    @property
    def has_title_block(self) -> bool:
        """Return whether the source itself has the page's title, as a first-level heading."""
        return any(block.kind == "heading" and block.level == 1 for block in self.blocks)

    def has_marker(self, name: str) -> bool:
        """Return whether the page has a marker of this name."""
        return any(block.marker and block.marker.name == name for block in self.blocks)


@memoize
def with_ids(page: Page, ids: tuple[str, ...]) -> Page:
    """Return ``page`` with ``ids`` given to its text blocks, in order."""
    remaining = iter(ids)
    blocks = tuple(
        block if block.kind in WITHOUT_ID else block.with_id(next(remaining))
        for block in page.blocks
    )
    return replace(page, blocks=blocks)


def read_tree(configuration: Configuration, language: Language, report: Report) -> dict[str, Page]:
    """Return the pages of ``language`` by path, without those that cannot be read."""
    root, folder = configuration.root, configuration.content / language.folder
    tree = {}
    above = folder.relative_to(root).as_posix()
    for name in walk(folder):
        if not name.endswith(ENDING):
            continue
        path, shown = name.removesuffix(ENDING) or name, f"{above}/{name}"
        page = reported(_read(read_file(folder / name), path, shown, language), report)
        if page:
            tree[path] = page
    return tree


@memoize
def _read(
    data: bytes, path: str, shown: str, language: Locale
) -> tuple[Page | None, tuple[Problem, ...]]:
    return collected(lambda report: read_page(data, path, shown, language, report))


def read_page(data: bytes, path: str, shown: str, language: Locale, report: Report) -> Page | None:
    """Return the page that a file's bytes are, or None if they are not UTF-8."""
    text = decode(data, shown, report)
    return None if text is None else parse_page(text, path, shown, language, report)


def parse_page(text: str, path: str, shown: str, language: Locale, report: Report) -> Page:
    """Return the page ``path`` that ``text``, with LF line ends, is; ``shown`` is its file."""
    meta, body, body_line = _front_matter(text, shown, report)
    body = within_limits(body, shown, report, body_line)
    for problem in (
        *check_layout(body, shown, body_line),
        *check_references(body, shown, body_line),
    ):
        report(problem)
    blocks = tuple(parse_blocks(body, shown, report, body_line))
    lines = tuple(part.strip() for part in str(meta.get("lines", "")).split(BREAK))
    if "lines" in meta and (heading := _heading_unlike(lines, blocks)):
        report(Problem(shown, meta.value_line("lines"), heading))
        lines = ()
    return Page(
        path=path,
        language=language,
        file=shown,
        title=str(meta.get("title", "")),
        description=str(meta.get("description", "")),
        blocks=blocks,
        template=str(meta.get("template", "")),
        lines=lines if len(lines) > 1 else (),
    )


def _heading_unlike(lines: tuple[str, ...], blocks: tuple[Block, ...]) -> Message | None:
    """Return what is wrong with ``lines`` if they are not the page's heading, spaces aside."""
    headings = (each.plain for each in blocks if each.kind == "heading" and each.level == 1)
    heading = next(headings, "")
    if "".join("".join(lines).split()) == "".join(heading.split()):
        return None
    return say("lines-unlike", heading=heading) if heading else say("lines-without-heading")


def read_text(file: Path, shown: str, report: Report) -> str | None:
    """Return a UTF-8 file's text with LF line ends, or None, reported with its line.

    A file with the markers of a conflict is two texts, and none is returned. What no text may hold
    is reported as well, and left out.
    """
    return reported(_decoded(read_file(file), shown), report)


@memoize_unsaved
def _decoded(data: bytes, shown: str) -> tuple[str | None, tuple[Problem, ...]]:
    return collected(lambda report: decode(data, shown, report))


def decode(data: bytes, shown: str, report: Report) -> str | None:
    """Return the text of a UTF-8 file's bytes as ``read_text`` does."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        report(Problem(shown, line, say("not-utf-8", byte=f"0x{data[error.start]:02x}")))
        return None
    text = clean(text, shown, report)
    found = list(conflicts(text, shown))
    for problem in found:
        report(problem)
    return None if found else text


def _front_matter(text: str, file: str, report: Report) -> tuple[YamlMapping, str, int]:
    """Return a page's front matter, its body, and the body's first line."""
    fenced = text.startswith(FENCE) and f"\n{FENCE}" in text
    if not fenced and (found := LOOSE_FENCES.match(text)):
        above = found["above"].count("\n")
        report(Problem(file, 1 + above, say("front-matter-loose")))
        whole = f"{FENCE}{found['head']}{FENCE}{text[found.end() :]}"
        fields, body, line = _front_matter(whole, file, report)
        return fields, body, line + above
    if not text.startswith("---\n"):
        report(Problem(file, 1, say("front-matter-missing")))
        return YamlMapping(), text, 1
    head, fence, body = text[4:].partition("\n---\n")
    if not fence:
        report(Problem(file, 1, say("front-matter-open")))
        return YamlMapping(), "", 1
    colons = list(_colon_problems(head, file))
    for problem in colons:
        report(problem)
    meta = None if colons else parse(head, file, report, first_line=2)
    if meta is not None:  # else reported as no YAML
        meta = read_mapping(meta, file, report)
        for problem in _meta_problems(meta, file):
            report(problem)
    return meta or YamlMapping(), body, head.count("\n") + 4


def _colon_problems(head: str, file: str) -> Iterator[Problem]:
    """Yield each field whose colon YAML does not read: a full-width one, or one without a space."""
    for line, text in enumerate(head.split("\n"), 2):
        if found := UNREAD_COLON.match(text):
            yield Problem(file, line, say("front-matter-colon", text=found[0], field=found[1]))


def _meta_problems(meta: YamlMapping, file: str) -> Iterator[Problem]:
    for key in REQUIRED:
        if not meta.get(key):
            line = meta.value_line(key) if key in meta else 1
            yield Problem(file, line, say("missing-field", field=key))
    for key in meta:
        if key not in REQUIRED + OPTIONAL:
            known = ", ".join(REQUIRED + OPTIONAL)
            yield Problem(file, meta.line_of(key), say("unknown-key", key=key, known=known))
        elif not isinstance(meta[key], YamlText):
            yield Problem(file, meta.value_line(key), say("not-text", key=key))


def stand_in_description(title: str) -> str:
    """Return the description of an imported page that is not translated yet."""
    return f"{title}, not translated yet."
