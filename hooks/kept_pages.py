"""Keep what a build after an edit would write as it stands: pages that show the same as before.

What a page shows is told by its digest (``page_digests.py``). What is kept is linked from the site
that stands; a file that was touched since it was written there is not it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from hooks.derived_edition import derived_place
from hooks.page_digests import PageDigests
from hooks.record import Build, KeptPages
from hooks.staged_site import STAGED
from publication.cache.memoize import Memo
from publication.match.uses import Use

WRITTEN = Memo("pages as written")  # their stamps, by address and digest
USES = Memo("uses as set")  # their HTML, by page, digest of all else that it shows, and uses
WRITING = 3e-3  # seconds that a page takes
PAGE, TEXT = ".md", ".txt"

Stamp = tuple[int, int, int]  # inode, size and time of a file


def keep_pages(files: Files, config: MkDocsConfig, build: Build) -> KeptPages:
    """Link each page that stands as it would be written; the engine passes over it."""
    if not build.staged_site or build.documents:
        return KeptPages(files, "", {}, {})
    found = PageDigests(config, build)
    digests = dict(found.pages())
    pages = KeptPages(files, found.shared.hexdigest(), digests, {})
    for uri, digest in digests.items():
        file = files.src_uris[uri]
        derived = derived_place(file.abs_dest_path, config, build)  # which is written with it
        if derived and not _link(derived, WRITTEN.find((f"{uri} derived", digest))):
            continue
        if _link(file.abs_dest_path, WRITTEN.find((uri, digest))):
            pages.kept[file] = file.inclusion
            file.inclusion = InclusionLevel.EXCLUDED
    for name, digest, place in _texts(config, build, digests):
        if _link(place, WRITTEN.find((f"{name} as text", digest))):
            build.plain_texts.keep(name, Path(place))
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
            WRITTEN.add((uri, digest), _stamp(file.abs_dest_path), WRITING)
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
            return setting(uses)
        key = shared, context["page"].url, tuple(uses)
        return Markup(USES.get(key, lambda: str(setting(uses))))

    return set_uses


def _texts(
    config: MkDocsConfig, build: Build, digests: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Yield each text of a page that can be kept, with the page's digest, and its place."""
    edition = build.publication.configuration.derived
    for uri, digest in digests.items():
        folder, _, below = uri.removesuffix(PAGE).partition("/")
        derived = edition and folder == edition.source.folder and edition.locale.folder
        for tree in filter(None, (folder, derived)):
            for ending in (PAGE, TEXT):
                name = f"{tree}/{below}{ending}"
                if name in build.plain_texts:
                    yield name, digest, f"{config.site_dir}/{name}"


def _link(target: str, stamp: object) -> bool:
    """Link the page that stands at the place of ``target`` there, if it has this stamp."""
    folder, _, name = target.rpartition(f"{STAGED}{os.sep}")
    standing = f"{folder}{os.sep}{name}"
    try:
        if _stamp(standing) != stamp:
            return False
        try:
            os.link(standing, target)
        except FileNotFoundError:  # the first below its folder
            Path(target).parent.mkdir(parents=True, exist_ok=True)
            os.link(standing, target)
    except OSError:
        return False
    return True


def _stamp(file: str) -> Stamp:
    found = os.lstat(file)
    return found.st_ino, found.st_size, found.st_mtime_ns
