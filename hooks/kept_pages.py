"""Keep what a build after an edit would write as it stands: pages that show the same as before.

What a page shows is told by its digest (``page_digests.py``); its texts, and the page that is derived
of it, show the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from hooks.derived_edition import derived_place
from hooks.late_file import FileToMake
from hooks.page_digests import PageDigests
from hooks.record import Build, KeptPages
from publication.cache.memoize import Memo
from publication.match.uses import Use

USES = Memo("uses as set")  # their HTML, by page, digest of all else that it shows, and uses
WRITING = 3e-3  # seconds that a page takes
PAGE, TEXT = ".md", ".txt"


def keep_pages(files: Files, config: MkDocsConfig, build: Build) -> KeptPages:
    """Keep each page that stands as it would be written; the engine passes over it."""
    if not build.staged_site or build.documents:
        return KeptPages(files)
    found = PageDigests(config, build)
    pages = KeptPages(
        files,
        found.shared.hexdigest(),
        dict(found.pages()),
        {file: found.file(file) for file in files if _is_copied(file)},
        {folder: found.index(folder) for folder in build.publication.trees},
    )
    for file, digest in pages.files_digests.items():
        if build.site_files.keep(file.dest_uri, digest) or _stands(file, build):
            _pass_over(file, pages)
            if isinstance(file, FileToMake):
                file.late.written = build.site_files.size(file.dest_uri)
    for uri, digest in pages.digests.items():
        file = files.src_uris[uri]
        if build.site_files.keep(file.dest_uri, digest):
            _pass_over(file, pages)
    for name, digest in _texts(build, pages):
        if build.site_files.keep(name, digest):
            build.plain_texts.keep(name, f"{build.site_files.standing}/{name}")
    return pages


def _is_copied(file: File) -> bool:
    return not file.is_documentation_page() and file.inclusion.value > InclusionLevel.DRAFT.value


def _stands(file: File, build: Build) -> bool:
    """Return whether a file that waits for nothing stands as it is."""
    late = isinstance(file, FileToMake)
    return not late and build.site_files.keep_content(file.dest_uri, file.content_bytes)


def _pass_over(file: File, pages: KeptPages) -> None:
    """Let the engine neither write nor copy a file."""
    pages.kept[file] = file.inclusion
    file.inclusion = InclusionLevel.EXCLUDED


def note_pages(config: MkDocsConfig, build: Build) -> None:
    """Note how the pages stand that were written, and check links of the others as the engine does."""
    pages = build.kept_pages
    for file, inclusion in pages.kept.items():
        file.inclusion = inclusion
        if file.page:
            level = config.validation.links.anchors
            file.page.validate_anchor_links(files=pages.files, log_level=level)
    for uri, digest in pages.digests.items():
        place = pages.files.src_uris[uri].dest_uri
        both = filter(None, (place, derived_place(place, build)))
        build.site_files.note(place, digest, both, WRITING)
    for file, digest in pages.files_digests.items():
        build.site_files.note(file.dest_uri, digest, [file.dest_uri])
    for name, digest in _texts(build, pages):
        build.site_files.note(name, digest, [name])


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


def _texts(build: Build, pages: KeptPages) -> Iterator[tuple[str, str]]:
    """Yield the place of each text of a page that can be kept, with the page's digest."""
    for uri, digest in pages.digests.items():
        for page in filter(None, (uri, derived_place(uri, build))):
            for ending in (PAGE, TEXT):
                name = f"{page.removesuffix(PAGE)}{ending}"
                if name in build.plain_texts:
                    yield name, digest
