"""Keep what a build after an edit would write as it stands: pages whose every source is the same.

    files of the publication ─┬─ those of one page, in all languages ─┐
                              └─ all others ──────────────────────────┴─ a digest ─ the page as written

A page of the report shows its own texts, in all languages, and what stands in no page: settings,
data, terms, titles, templates. Any of these may change what it shows, so all together are one
digest, and nothing has to say what depends on what. Pages that show other pages' texts (those with
a marker, and the appendix with its uses) are written each time; in an archive, where they show those
of their own report, when one of these is another. What is kept is linked from the site that stands; a
file that was touched since it was written there is not it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from hooks.derived_edition import derived_place
from hooks.language_trees import source_path
from hooks.record import Build, KeptPages
from hooks.staged_site import STAGED
from publication.cache.memoize import Memo
from publication.match.uses import Use
from publication.publication import Publication
from publication.read import glossary
from publication.read.pages import Page
from publication.read.targets import Target
from publication.settings.configuration import Configuration

WRITTEN = Memo("pages as written")  # their stamps, by address and digest
USES = Memo("uses as set")  # their HTML, by page, digest of all else that it shows, and uses
WRITING = 3e-3  # seconds that a page takes
SOURCES = ("content", "docs", "overrides")
PAGE, TEXT = ".md", ".txt"
HOME = "index"
OF_ITS_REPORT = (
    "report",
    "targets",
    "overview",
    "charts",
    "explorer",
    "comparison",
    "data",
    "citation",
    "repairs",
    "pending",
)  # markers that show its alone

Stamp = tuple[int, int, int]  # inode, size and time of a file


def keep_pages(files: Files, config: MkDocsConfig, build: Build) -> KeptPages:
    """Link each page that stands as it would be written; the engine passes over it."""
    if not build.staged_site or build.documents:
        return KeptPages(files, "", {}, {})
    shared = _shared(config, build)
    digests = dict(_digests(shared, build))
    pages = KeptPages(files, shared.hexdigest(), digests, {})
    for uri, digest in digests.items():
        file = files.src_uris[uri]
        derived = derived_place(file.abs_dest_path, config, build)  # which is written with it
        if derived and not _link(derived, WRITTEN.find((f"{uri} derived", digest))):
            continue
        if _link(Path(file.abs_dest_path), WRITTEN.find((uri, digest))):
            pages.kept[file] = file.inclusion
            file.inclusion = InclusionLevel.EXCLUDED
    for name, digest, place in _texts(config, build, digests):
        if _link(place, WRITTEN.find((f"{name} as text", digest))):
            build.plain_texts.keep(name, place)
    return pages


def note_pages(config: MkDocsConfig, build: Build) -> None:
    """Note how the pages stand that were written, and check links of the others as the engine does."""
    pages = build.kept_pages
    for file, inclusion in pages.kept.items():
        file.inclusion = inclusion
        if file.page:
            level = config.validation.links.anchors
            file.page.validate_anchor_links(files=pages.files, log_level=level)
    for uri, digest in pages.digests.items():
        if (file := pages.files.src_uris[uri]) not in pages.kept:
            WRITTEN.add((uri, digest), _stamp(Path(file.abs_dest_path)), WRITING)
            if derived := derived_place(file.abs_dest_path, config, build):
                WRITTEN.add((f"{uri} derived", digest), _stamp(derived), WRITING)
    for name, digest, place in _texts(config, build, pages.digests):
        if name not in build.plain_texts.kept:
            WRITTEN.add((f"{name} as text", digest), _stamp(place), 0.0)


def use_setter(build: Build) -> Callable[..., Markup]:
    """Return what sets the uses of a name as a page has them: as they were, where they are the same.

    All names of many reports stand on one page, which any edit changes at a place or two.
    """

    @pass_context
    def set_uses(context: Context, uses: Sequence[Use], setting: Callable[..., Markup]) -> Markup:
        if not (shared := build.kept_pages.shared):
            return setting(context["use_lines"](uses))
        key = shared, context["page"].url, tuple(uses)
        return Markup(USES.get(key, lambda: str(setting(context["use_lines"](uses)))))

    return set_uses


def _texts(
    config: MkDocsConfig, build: Build, digests: Mapping[str, str]
) -> Iterator[tuple[str, str, Path]]:
    """Yield each text of a page that can be kept, with the page's digest, and its place."""
    edition = build.publication.configuration.derived
    for uri, digest in digests.items():
        folder, _, below = uri.removesuffix(PAGE).partition("/")
        derived = edition and folder == edition.source.folder and edition.locale.folder
        for tree in filter(None, (folder, derived)):
            for ending in (PAGE, TEXT):
                name = f"{tree}/{below}{ending}"
                if name in build.plain_texts:
                    yield name, digest, Path(config.site_dir) / name


def _link(target: Path, stamp: object) -> bool:
    """Link the page that stands at the place of ``target`` there, if it has this stamp."""
    folder, _, name = str(target).rpartition(f"{STAGED}{os.sep}")
    standing = Path(folder) / name
    try:
        if _stamp(standing) != stamp:
            return False
        try:
            os.link(standing, target)
        except FileNotFoundError:  # the first below its folder
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(standing, target)
    except OSError:
        return False
    return True


def _stamp(file: Path) -> Stamp:
    found = file.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _digests(shared: hashlib._Hash, build: Build) -> Iterator[tuple[str, str]]:
    """Yield the source path of each page that shows no other's text, with the digest of its own."""
    publication = build.publication
    configuration = publication.configuration
    texts = {
        page.file: hashlib.sha256((configuration.root / page.file).read_bytes()).digest()
        for tree in publication.trees.values()
        for page in tree.values()
    }
    for path in publication.trees[configuration.authority.folder]:
        shown = _shown(path, publication)
        if not shown:
            continue
        digest = shared.copy()
        for page in shown:
            digest.update(texts[page.file])
        folders = [folder for folder, tree in publication.trees.items() if path in tree]
        pairs = [pair.folder for pair in configuration.pairs if path in configuration.report_parts]
        for folder in (*folders, *pairs):
            yield source_path(folder, path), digest.hexdigest()


def _shown(path: str, publication: Publication) -> list[Page]:
    """Return the pages whose texts a page shows, itself first; none where it may be any."""
    trees, configuration = publication.trees.values(), publication.configuration
    own = [tree[path] for tree in trees if path in tree]
    markers = {block.marker.name for page in own for block in page.blocks if block.marker}
    if path == HOME and configuration.home_indicators:
        return []  # pictures of what all reports say
    if not markers and not _is_glossary(path, configuration):
        return own
    report = configuration.report_of(path)
    if not report or not report.folder or not markers.issubset(OF_ITS_REPORT):
        return []
    paths = (*report.parts, *report.pages)
    return [*own, *(tree[each] for tree in trees for each in paths if each in tree)]


def _is_glossary(path: str, configuration: Configuration) -> bool:
    report = configuration.report_of(path)
    return report is not None and path == report.below(glossary.PAGE)


def _shared(config: MkDocsConfig, build: Build) -> hashlib._Hash:
    """Return the digest of what any page may show: all but the texts of pages."""
    publication = build.publication
    trees = [page for tree in publication.trees.values() for page in tree.values()]
    root = publication.configuration.root
    texts = {
        str(root / page.file)
        for page in trees
        if not _is_glossary(page.path, publication.configuration)
    }
    digest = hashlib.sha256()
    for file in sorted({*_files(root)} - texts):
        content = Path(file).read_bytes()
        digest.update(f"{file} {len(content)}\n".encode())
        digest.update(content)
    said = [(page.file, page.path, page.title, page.description, page.template) for page in trees]
    given = publication.configuration, build.labels, config.theme.dirs
    tied = [(each.key, each.block) for each in _tied(publication)]  # of other pages, which may move
    made = tied, build.style_sheet, build.script, build.share_image
    digest.update(repr((said, given, made)).encode())
    return digest


def _tied(publication: Publication) -> Iterator[Target]:
    """Yield the entries of which pages of other reports say what became."""
    for pair in publication.pairs.pairs:
        yield from (pair.promise, pair.answer)


def _files(root: Path) -> Iterator[str]:
    """Yield the files that pages can be made of, below links too."""
    for name in SOURCES:
        for folder, _, names in os.walk(root / name, followlinks=True):
            yield from (f"{folder}/{each}" for each in names)
