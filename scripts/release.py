"""Make everything there is to publish, in ``dist/``: ``make release``.

    python scripts/release.py [--into DIR]

The site, with documents (PDF, EPUB) and compressed copies beside every text; the licence and what
is said of others' work; ``manifest.json`` and ``SHA256SUMS``; and one archive of it all, without the
copies, that has a manifest and sums of its own. Two releases of one commit are the
same, byte for byte, given the same browser and fonts. Exits 1 if the content cannot be built or a
document is faulty, 2 if the machine lacks the browser or the fonts.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import _script
from printing import OLDEST, Printer, open_printer

from publication.align.lock import NAME, read_lock
from publication.cache import store
from publication.history.source_state import Source, read_source
from publication.languages.traditional import convert
from publication.messages.language import message_language
from publication.messages.problem import Message
from publication.publish.data.dataset import DataFile
from publication.publish.messages import say
from publication.publish.modes import readable
from publication.publish.release import archive, fonts, manifest, notices
from publication.publish.release.browser import find_browser
from publication.publish.release.document_order import DocumentOrder
from publication.publish.release.documents import DocumentInfo
from publication.publish.release.epub import COVER_SIZE, chapter_file, picture_file, write_epub
from publication.publish.release.pdf import find_faults, finish_pdf
from publication.publish.release.target import TargetRefused, replaced
from publication.settings.configuration import Configuration

ROOT = _script.ROOT
SITE, LICENCE = "site", "LICENSE"
SEEN = ("content/**/*.md", "content/**/*.yml", "publication/settings/labels/*.yml", "mkdocs.yml")
LANGUAGE = message_language()
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class ReleaseBuild:
    """What is made: the configuration, where into, of which state and day, in which fonts."""

    configuration: Configuration
    folder: Path
    state: Source
    date: int
    faces: tuple[fonts.Face, ...]


def main(arguments: argparse.Namespace) -> int:
    """Make the release, saying what is done, and return the exit status."""
    started = time.monotonic()
    target = arguments.into.resolve()
    count, size = release(target)
    seconds = f"{time.monotonic() - started:.0f}"
    shown = target.relative_to(ROOT) if target.is_relative_to(ROOT) else target
    megabytes = f"{size / MEGABYTE:.1f}"
    done = say("release-done", folder=shown, files=count, size=megabytes, seconds=seconds)
    print(done.text(LANGUAGE))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("--into", type=Path, default=ROOT / "dist", metavar="DIR")
    return parser


@contextmanager
def step(code: str, end: str = "", **places: object) -> Iterator[None]:
    """Say what is being done, and afterwards how long it took; ``end`` is a line's, of several."""
    started = time.monotonic()
    print(f"{say(code, **places).text(LANGUAGE)} … ", end=end, flush=True)
    yield
    print(f"{time.monotonic() - started:.1f} s", flush=True)


def release(target: Path) -> tuple[int, int]:
    """Make the release beside ``target`` and put it in its place; return its files and bytes."""
    configuration = _script.configuration()
    with _in_place_of(target) as folder:
        faces = tuple(_faces())
        making = ReleaseBuild(configuration, folder, *_source(configuration), faces)
        files = _record(making, _build(making))
    return len(files), sum(file.size for file in files)


def _source(configuration: Configuration) -> tuple[Source, int]:
    """Return the state that is released and its date; say what Git does not tell of it."""
    source, remark = read_source(ROOT)
    if remark:
        print(remark.text(LANGUAGE), file=sys.stderr)
    lock = read_lock(configuration.content / NAME, NAME, lambda problem: None)
    try:
        date = manifest.source_date(source.date, lock)
    except manifest.EpochError as error:
        raise _script.Refused(error.message) from error
    os.environ[manifest.EPOCH] = str(date)  # for whatever else writes a date
    return source, date


@contextmanager
def _in_place_of(target: Path) -> Iterator[Path]:
    try:
        with readable(), replaced(target) as folder:
            yield folder
    except TargetRefused as error:
        raise _script.Refused(error.message) from error
    except OSError as error:
        raise _script.Refused(say("release-stopped", target=target, detail=error)) from error


def _faces() -> list[fonts.Face]:
    if not find_browser():
        found = say("release-nothing")
        raise _script.Refused(say("release-browser", oldest=OLDEST, found=found))
    try:
        return fonts.find_faces()
    except fonts.FontMissing as error:
        places = {"family": fonts.FAMILY, "package": fonts.PACKAGE, "detail": error}
        raise _script.Refused(say("release-font", **places)) from error


def _build(making: ReleaseBuild) -> dict[str, str]:
    """Build the site with its documents; return what it was made with."""
    with step("release-fonts"):
        characters = "".join(
            file.read_text(encoding="utf-8") for pattern in SEEN for file in ROOT.glob(pattern)
        )
        if edition := making.configuration.derived:
            characters += convert(characters, edition.conversion)
        store.load(ROOT)
        cut = fonts.subset_faces(list(making.faces), characters)
    with open_printer(cut) as printer:
        if printer.version < OLDEST:
            found = f"{printer.version}"
            raise _script.Refused(say("release-browser", oldest=OLDEST, found=found))
        if not printer.sandboxed:
            print(say("release-unsandboxed").text(LANGUAGE))
        faults: list[Message] = []
        make = partial(make_documents, printer, making.date, faults)
        _build_site(making.folder / SITE, make)
        if faults:
            raise _script.Refused(*faults, status=1)
        return manifest.tool_versions(f"Chromium {printer.browser.version}")


def _build_site(site: Path, make: Callable[[DocumentOrder], Iterator[DataFile]]) -> None:
    """Build, or refuse with every problem of the content, as ``scripts/build.py`` does."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from engine import load_engine_config
    from mkdocs.commands.build import build
    from preview.faults import BuildFailed, raise_build_failures

    from hooks.record import build_of

    try:
        with step("release-site", end="\n"), raise_build_failures(ROOT):
            config = load_engine_config(ROOT, site_dir=str(site), strict=True)
            build_of(config).make_documents = make
            build(config)
    except BuildFailed as error:
        raise _script.Refused(*error.problems, status=1) from error
    store.save(ROOT)


def make_documents(
    printer: Printer, date: int, faults: list[Message], order: DocumentOrder
) -> Iterator[DataFile]:
    """Yield the PDF and the EPUB of an order; add to ``faults`` what is wrong with the PDF."""
    document = order.build_document(picture_of=printer.address)
    tags, shown = order.tags(document), order.text
    facts = DocumentInfo(document.title, order.authors, tags, order.subject, date)
    render = partial(order.render, document=document)
    name = f"{order.name}.pdf"
    with step("release-document", file=name):
        printed = printer.pdf(lambda pages: render("documents/print.xhtml", pages=pages))
        pdf = finish_pdf(printed, order.describe(facts), order.entries(document))
    parts = [shown(chapter.entries[0].title) for chapter in document.chapters]
    if found := find_faults(pdf, parts):
        faults.append(say("release-faulty", file=name, detail="; ".join(found)))
    yield DataFile(name, pdf)
    name = f"{order.name}.epub"
    with step("release-document", file=name):
        cover = printer.picture(render("documents/cover.xhtml"), *COVER_SIZE)
        book = order.build_document(file_of=chapter_file, picture_of=picture_file)
        content = write_epub(book, order.render, facts, cover, order.site)
    yield DataFile(name, content)


def _record(making: ReleaseBuild, made_with: dict[str, str]) -> list[manifest.FileRecord]:
    """Add licences, archive, compressed copies, manifest and sums; return all records."""
    folder = making.folder
    with step("release-notices"):
        _add_licences(folder, making.faces)
    with step("release-archive"):
        name = making.configuration.edition.name
        packed = archive.tar_gz(_recorded(making, made_with)[0], name, making.date)
    with step("release-compress"):
        site = folder / SITE
        for text in filter(archive.is_text, archive.files_below(site)):
            for suffix, content in archive.compress((site / text).read_bytes()):
                (site / f"{text}{suffix}").write_bytes(content)
    with step("release-sums"):
        (folder / f"{name}.tar.gz").write_bytes(packed)
        files, records = _recorded(making, made_with)
        for record in (manifest.MANIFEST, manifest.SUMS):
            (folder / record).write_bytes(files[record])
    return records


def _add_licences(folder: Path, faces: Iterable[fonts.Face]) -> None:
    """Add the licence, where the publication has one, and what is said of others' work."""
    text = notices.format_notices(notices.find_notices(folder / SITE, faces))
    (folder / notices.NOTICES).write_text(text, encoding="utf-8")
    if (ROOT / LICENCE).exists():
        shutil.copyfile(ROOT / LICENCE, folder / LICENCE)


def _recorded(
    making: ReleaseBuild, made_with: dict[str, str]
) -> tuple[dict[str, bytes], list[manifest.FileRecord]]:
    """Return what stands in the folder, with a manifest and sums of it, and the records of all."""
    names = archive.files_below(making.folder)
    files = {name: (making.folder / name).read_bytes() for name in names}
    faces, source = [face.record for face in making.faces], making.state.record
    records = manifest.file_records(files)
    text = manifest.format_manifest(source, making.date, made_with, faces, records)
    files[manifest.MANIFEST] = text.encode()
    records += manifest.file_records({manifest.MANIFEST: files[manifest.MANIFEST]})
    files[manifest.SUMS] = manifest.format_sums(records).encode()
    return files, records


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser(), asks=False))
