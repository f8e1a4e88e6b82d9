"""What several tests start from: small pages and publications, and how problems read."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import html5lib
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image

from hooks.render_blocks import PICTURE, picture_renderer
from publication.align.block_ids import candidates
from publication.align.lock import NAME, LockedBlock, LockedPage, format_lock
from publication.check.integrity import load_whole
from publication.messages.problem import Problem
from publication.publication import Publication, ReportRecord
from publication.read.block_parser import parse_blocks
from publication.read.blocks import Block
from publication.read.pages import Page, read_tree
from publication.render.pictures import ShownPicture
from publication.settings.configuration import Configuration, Language, ReportSettings
from publication.settings.reading import read_configuration

ROOT = Path(__file__).parents[1]
ZH = Language("zh", "zh-Hans", "zh", "中文", "试刊")
EN = Language("en", "en-GB", "en", "English", "Trial")


def said(problems: Iterable[Problem], language: str = "en") -> list[str]:
    """Return the problems as an editor reads them."""
    return [problem.format(language) for problem in problems]


def blocks_of(text: str) -> list[Block]:
    """Return the blocks of Markdown without fault."""
    found: list[Problem] = []
    blocks = parse_blocks(text, "page.md", found.append)
    assert said(found) == []
    return blocks


def page(text: str, path: str = "review", language: Language = ZH) -> Page:
    """Return a page of Markdown without fault."""
    file = f"content/{language.folder}/{path}.md"
    return Page(path, language, file, path, path, tuple(blocks_of(text)))


def configuration(
    root: Path, pages: Iterable[str], languages: tuple[Language, ...] = (ZH, EN)
) -> Configuration:
    """Return a configuration whose pages are all report parts."""
    paths = tuple(pages)
    nav = tuple(f"{path}.md" for path in paths)
    return Configuration(root, languages, nav, (ReportSettings(parts=paths),))


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below ``content/``; a page without front matter is given some."""
    for name, text in files.items():
        file = root / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            file.write_bytes(text)
            continue
        if name.endswith(".md") and not text.startswith("---"):
            text = f"---\ntitle: {file.stem}\ndescription: {file.stem}\n---\n{text}"
        file.write_text(text, "utf-8")


def published(root: Path, files: Mapping[str, str | bytes]) -> Publication:
    """Return the publication of ``files``; the navigation is the Chinese tree's.

    Without a lock its blocks are p1, p2, …: as the counter numbered them that older locks know.
    """
    write(root, {"source.txt": "", **files})
    paths = [name[3:-3] for name in files if name.startswith("zh/") and name.endswith(".md")]
    settings = configuration(root, paths)
    if NAME not in files:
        number_blocks(settings)
    return load_whole(settings)


def number_blocks(settings: Configuration) -> None:
    """Write a lock that nobody has confirmed, in which the blocks of each page are p1, p2, …."""
    (settings.content / NAME).unlink(missing_ok=True)
    trees = [read_tree(settings, language, lambda _: None) for language in settings.languages]
    pages = {
        path: [tree[path] for tree in trees if path in tree] for tree in trees for path in tree
    }
    locked = {path: LockedPage(tuple(_numbered(each))) for path, each in pages.items()}
    (settings.content / NAME).write_text(format_lock(locked), "utf-8")


def _numbered(pages: list[Page]) -> Iterator[LockedBlock]:
    number = count(1)
    for candidate in candidates(pages):
        yield LockedBlock(candidate.id or f"p{next(number)}", "", candidate.texts)


def assemble(fixture: str, folder: Path) -> Path:
    """Return ``folder`` with a fixture's settings and content beside the repository's engine."""
    source = ROOT / "tests" / "fixtures" / fixture
    shutil.copytree(source / "content", folder / "content")
    for name in ("hooks", "overrides", "docs"):
        (folder / name).symlink_to(ROOT / name)
    settings = (source / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(f"INHERIT: {ROOT / 'mkdocs.yml'}\n{settings}", "utf-8")
    if not (folder / "content" / NAME).exists():
        number_blocks(read_configuration(folder))
    return folder


def settings_of(folder: Path) -> dict[str, Any]:
    """Return a fixture's settings as they are written."""
    settings: dict[str, Any] = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    return settings


def build_site(folder: Path, **settings: Any) -> Path:
    """Build the site of ``folder`` strictly, in this process, and return where it is."""
    config = load_config(str(folder / "mkdocs.yml"), strict=True, **settings)
    build(config)
    return folder / "site"


def set_out_picture(picture: ShownPicture, attributes: str, caption: str) -> str:
    """Return a picture as the template sets it out."""
    text = (ROOT / "overrides" / PICTURE).read_text("utf-8")
    return picture_renderer(text)(picture, attributes, caption)


def picture_bytes(name: str, width: int = 40, height: int = 30, **options: Any) -> bytes:
    """Return a small picture; the ending of ``name`` says its format."""
    file = BytesIO()
    form = Image.registered_extensions()[Path(name).suffix.lower()]
    Image.effect_noise((width, height), 40).convert("RGB").save(file, form, **options)
    return file.getvalue()


def script_parts(*names: str) -> dict[str, str]:
    """Return parts of the scripts, by name, as they are joined."""
    return {name: (ROOT / "docs" / "assets" / f"{name}.js").read_text("utf-8") for name in names}


def html_of(file: Path) -> ElementTree.Element:
    """Return an HTML file as a browser reads it: change nothing in it, others get the same."""
    return _parsed(file.read_bytes())


@cache
def _parsed(html: bytes) -> ElementTree.Element:
    document = html5lib.parse(html, namespaceHTMLElements=False)
    assert isinstance(document, ElementTree.Element)
    return document


def text_of(element: ElementTree.Element) -> str:
    """Return an element's text on one line."""
    return " ".join("".join(element.itertext()).split())


def with_class(element: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """Return the elements below ``element`` that have a class."""
    return [each for each in element.iter() if name in (each.get("class") or "").split()]


def by_id(element: ElementTree.Element, name: str) -> ElementTree.Element:
    """Return the one element of an id."""
    (found,) = (each for each in element.iter() if each.get("id") == name)
    return found


def text_without_apparatus(element: ElementTree.Element) -> str:
    """Return an element's text without what the generator adds (DESIGN: Contract)."""
    if "apparatus" in (element.get("class") or "").split():
        return ""
    inside = [element.text or ""]
    for child in element:
        inside += [text_without_apparatus(child), child.tail or ""]
    return "".join(inside)


def the_report(publication: Publication) -> ReportRecord:
    """Return the report of a publication that has one."""
    (report,) = publication.reports.values()
    return report
