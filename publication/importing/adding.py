"""One publication of one report into an archive, and one more report into an archive.

    single publication ── move_report ──┬─ beside what reports share: an archive (``make_archive``)
    report just imported ───────────────┴─ into an archive that stands (``add_report``)

The report that is added was read, verified and translated as a publication of its own, so that this
takes as long in an archive of forty as in one of two.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from publication.align.lock import NAME as LOCK
from publication.importing.archive_settings import archive_settings
from publication.importing.markdown import front_matter, scalar
from publication.importing.messages import say
from publication.importing.moving import (
    ContentFiles,
    MovedReport,
    lock_text,
    move_report,
    moved_lines,
    own_pages,
)
from publication.importing.source import FORM, SOURCE, TRANSLATION
from publication.importing.source_document import ImportRefused
from publication.importing.staging import CONTENT, SETTINGS, Staging, changed_files
from publication.importing.verify import load_staged
from publication.importing.yaml_sections import sections
from publication.load import load
from publication.messages.problem import Grade
from publication.publication import Publication
from publication.read.indicators import PAGE as INDICATORS
from publication.read.moved import FILE as MOVED
from publication.records.paths import path_fault
from publication.settings.configuration import Configuration, ReportSettings
from publication.settings.labels import read_labels
from publication.settings.languages import FOLDER, TAKEN
from publication.settings.reading import read_configuration
from publication.settings.report import FILE_NAME, NAME

HOME = "index"
SHARED = {  # pages of an archive: the marker of each, and the labels of its title and description
    HOME: ("reports", "nav_reports", "reports_description"),
    INDICATORS: ("indicators", "indicators", "series_table"),
}


def check_folder(folder: str, configuration: Configuration | None) -> None:
    """Raise ImportRefused if a report cannot be called ``folder`` in addresses."""
    languages = configuration.languages if configuration else ()
    taken = {SOURCE.folder, TRANSLATION.folder, *TAKEN, *(each.folder for each in languages)}
    if not FOLDER.fullmatch(folder) or folder.lower() in taken or path_fault(folder):
        raise ImportRefused(say("import-as-broken", value=folder))


def own_folder(configuration: Configuration) -> str:
    """Return what the folder of a single report is to be called: its year by date or title, else ''."""
    (report,) = configuration.reports
    named = FORM.TITLE_YEAR.search(report.said(configuration.authority).title)
    return report.edition.date[:4] or ("".join(filter(str.isdigit, named[0])) if named else "")


def make_archive(folder: Path, report: str, keep_addresses: bool) -> list[str]:
    """Turn the publication of a single report in ``folder`` into an archive with it in ``report``.

    Return the pages that moved. ``keep_addresses`` is whether old addresses lead on. ImportRefused,
    with nothing changed, if the archive would have an error: one that the publication has, too.
    """
    configuration = read_configuration(folder)
    files = read_files(configuration.content)
    fresh = not changed_files(folder, CONTENT)
    publication = load(configuration)
    moved = _moved(publication, files, report)
    added = [HOME, *_listing_indicators(publication)]
    moved.files |= _shared_pages(configuration, added)
    if keep_addresses:
        old = files.get(MOVED, b"").decode()
        moved.files[MOVED] = moved_lines(old, [p for p in moved.own if p != HOME], report).encode()
    settings = archive_settings(
        (folder / SETTINGS).read_text("utf-8"), configuration, moved.own, added
    )
    with Staging(folder) as staging:
        staging.write({f"{CONTENT}/{name}": data for name, data in moved.files.items()})
        staging.write({SETTINGS: settings})
        _verify(staging)
        staging.publish([CONTENT, SETTINGS], unedited=[CONTENT, SETTINGS] if fresh else [])
    return moved.own


def add_report(made: Path, folder: Path, report: str, replace: bool) -> list[str]:
    """Put the report of the publication in ``made`` into the archive in ``folder``; return its pages.

    A report that stands there gives way if it is to be replaced and nobody has changed it.
    """
    archive = read_configuration(folder)
    names = _names(archive, report)
    standing = [name for name in names if (folder / name).exists()]
    if standing and not replace:
        raise ImportRefused(say("import-report-stands", report=report))
    if edited := [name for each in standing for name in changed_files(folder, each)]:
        raise ImportRefused(say("import-report-edited", report=report, files=", ".join(edited[:4])))
    configuration = read_configuration(made)
    files = read_files(configuration.content)
    moved = _moved(load(configuration), files, report)
    own = {name: data for name, data in moved.files.items() if _is_own(name, report)}
    targets = ReportSettings(report).below("targets.yml")
    shared = _shared(archive, files, own, targets, report)
    lock = _lock(archive, moved, report)
    with Staging(folder) as staging:
        staging.write({f"{CONTENT}/{name}": data for name, data in {**own, **shared}.items()})
        staging.write({f"{CONTENT}/{LOCK}": lock})
        whole = [name for name in names if (staging.root / name).exists()]
        changed = [f"{CONTENT}/{name}" for name in (*shared, LOCK)]
        staging.publish([*whole, *changed], unedited=whole)
    return moved.own


def _moved(publication: Publication, files: ContentFiles, report: str) -> MovedReport:
    """Return the files of a single report below its folder, and what it is called there."""
    configuration = publication.configuration
    moved = move_report(configuration, own_pages(configuration, publication.trees), files, report)
    told = ReportSettings(report).below(NAME)
    moved.files[told] = _report_text(moved.files[told].decode(), configuration, moved, report)
    return moved


def read_files(content: Path) -> ContentFiles:
    """Return the files of ``content/`` by their paths below it."""
    return {
        file.relative_to(content).as_posix(): file.read_bytes()
        for file in sorted(content.rglob("*"))
        if file.is_file() and not file.is_symlink()
    }


def _names(archive: Configuration, report: str) -> list[str]:
    """Return the folders that a report has, as seen from the publication."""
    trees = [f"{CONTENT}/{language.folder}/{report}" for language in archive.languages]
    return [*trees, f"{CONTENT}/{report}"]


def _is_own(name: str, report: str) -> bool:
    first, _, below = name.partition("/")
    return first == report or below.startswith(f"{report}/")


def _report_text(text: str, configuration: Configuration, moved: MovedReport, folder: str) -> bytes:
    """Return ``report.yml`` for a folder: with its other pages, and names that tell it from others.

    Files of several reports must not be called alike, nor reports in a list: a name and titles
    without the year get the folder's, where that is a year.
    """
    (report,) = configuration.reports
    others = [path for path in moved.own if path not in report.places]
    own = dict(sections(text))
    if "pages" not in own and others:
        own["pages"] = "pages: # about this report alone\n" + "".join(f"  - {p}\n" for p in others)
    if folder.lower() not in report.edition.name and FILE_NAME.fullmatch(folder.lower()):
        own["name"] = f"name: {report.edition.name}-{folder.lower()}\n"
    if folder.isdigit():
        labels = read_labels(configuration.languages, configuration.profile)
        years = {
            each.folder: labels[each.folder]["year"].replace("{period}", folder)
            for each in configuration.languages
        }
        own.setdefault("short_title", _by_language("short_title", years))
        titles = {
            each.folder: _with_year(report.said(each).title, labels[each.folder], folder)
            for each in configuration.languages
        }
        own["title"] = _by_language("title", titles)
    return "".join(f"{part.rstrip()}\n" for part in own.values()).encode()


def _by_language(key: str, texts: dict[str, str]) -> str:
    return f"{key}:\n" + "".join(f"  {folder}: {scalar(text)}\n" for folder, text in texts.items())


def _with_year(title: str, label: Mapping[str, str], year: str) -> str:
    """Return a title with the year of its report, if it names none."""
    if FORM.TITLE_YEAR.search(title):
        return title
    return label["title_of_year"].replace("{title}", title).replace("{year}", year)


def _listing_indicators(publication: Publication) -> list[str]:
    """Return the page of indicators, if there are any and none lists them yet."""
    listed = INDICATORS in publication.configuration.page_paths
    return [INDICATORS] if publication.pairs.told(()) and not listed else []


def _shared_pages(configuration: Configuration, paths: Iterable[str]) -> ContentFiles:
    """Return the pages of each language that list the reports, or what they measure year by year."""
    labels = read_labels(configuration.languages, configuration.profile)
    files = {}
    for language in configuration.languages:
        for path in paths:
            marker, *said = SHARED[path]
            title, description = (labels[language.folder][each] for each in said)
            head = front_matter(title, description)
            text = f"{head}\n# {title} {{#{marker}}}\n\n{{{{ {marker} }}}}\n"
            files[f"{language.folder}/{path}.md"] = text.encode()
    return files


def _verify(staging: Staging) -> None:
    """Load what was made as a build would; raise ImportRefused if it would not build."""
    for problem in load_staged(staging).problems:
        if problem.grade == Grade.ERROR:
            raise ImportRefused(say("import-would-not-build", problem=problem.as_message))


def _shared(
    archive: Configuration, files: ContentFiles, own: ContentFiles, targets: str, report: str
) -> ContentFiles:
    """Return what the shared files of an archive gain by a report: units that it uses, and areas.

    An area of the same key and another name gets a key of its own, in the report's targets too.
    """
    changed: ContentFiles = {}
    for name in ("units.yml", "areas.yml"):
        file = archive.content / name
        text = file.read_text("utf-8") if file.exists() else ""
        there = {key: part for key, part in sections(text) if key}
        used = own[targets].decode() if targets in own else ""
        added = ""
        for key, part in sections(files.get(name, b"").decode()):
            if not key or (key in there and (name == "units.yml" or _same(part, there[key]))):
                continue
            if name == "units.yml" and not re.search(
                rf"^  unit: [\"']?{re.escape(key)}\b", used, re.M
            ):
                continue
            if key in there:
                new = f"{report}-{key}"
                part = new + part[len(key) :] if part.startswith(key) else part
                used = re.sub(rf"^  area: {re.escape(key)}$", f"  area: {new}", used, flags=re.M)
                own[targets] = used.encode()
            added += "\n" + part.strip() + "\n"
        if added:
            changed[name] = (text.rstrip() + "\n" + added).encode()
    return changed


def _same(part: str, other: str) -> bool:
    return "".join(part.split()) == "".join(other.split())


def _lock(archive: Configuration, moved: MovedReport, report: str) -> bytes:
    """Return the archive's lock with the pages of a report in it."""
    file = archive.content / LOCK
    entries = json.loads(file.read_text("utf-8-sig")) if file.exists() else {}
    own = json.loads(moved.files.get(LOCK, b"{}"))
    kept = {path: entry for path, entry in entries.items() if not path.startswith(f"{report}/")}
    kept |= {path: entry for path, entry in own.items() if path.startswith(f"{report}/")}
    return lock_text(kept)
