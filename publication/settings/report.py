"""What each report is, from its ``report.yml``: the one in ``content/``, or those in its folders.

    content/report.yml ────────── the report of a publication that has only one
    content/2022/report.yml ───┬─ a report among others: its pages stand below 2022/ in every tree
    content/2023/report.yml ───┘

Words that readers see are mappings by language, as in the data of ``content/``. A report in a folder
has its pages from here; those of one without a folder stand in ``nav`` of ``mkdocs.yml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from publication.records.paths import as_kept, path_fault
from publication.settings.configuration import Edition, Language, ReportSettings, ReportWords
from publication.settings.files import read_section
from publication.settings.languages import FOLDER, TAKEN
from publication.settings.messages import say
from publication.settings.navigation import ENDING, NAV, page_fault, read_parts
from publication.settings.section import SettingsSection

NAME = "report.yml"
REPORTS = "reports"  # the key below which ``Lines`` has what reports say, by folder
EDITION = ("name", "date", "version")
WORDS = ("title", "short_title", "author", "place", "occasion", "source_line")
PARTS, PAGES, FIGURES = "parts", "pages", "key_figures"
PUBLISHED = "first_published"
KNOWN = (*EDITION, PUBLISHED, *WORDS, PARTS, PAGES, FIGURES)
FILE_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_reports(
    content: Path, top: SettingsSection, languages: tuple[Language, ...], paths: tuple[str, ...]
) -> tuple[ReportSettings, ...]:
    """Return the reports in ``content``, the latest last; ``paths`` are the pages that ``nav`` names.

    A publication has one report without a folder, or any number in folders; both is reported, and
    so is none.
    """
    folders = report_folders(content)
    if not (content / NAME).exists() and folders:
        found = [_read(content, folder, top, languages, ()) for folder in folders]
    else:
        found = [_read(content, "", top, languages, paths)]
        for folder in folders:
            top.lines[REPORTS, folder] = f"content/{folder}/{NAME}", 1
            top.report(top.lines.problem((REPORTS, folder), say("report-beside", folder=folder)))
    reports = (report for report in found if report)
    return tuple(sorted(reports, key=lambda each: (each.edition.date or each.folder, each.folder)))


def report_folders(content: Path) -> list[str]:
    """Return the names of the folders in ``content`` that are a report's."""
    return sorted(file.parent.name for file in content.glob(f"*/{NAME}"))


def _read(
    content: Path,
    folder: str,
    top: SettingsSection,
    languages: tuple[Language, ...],
    paths: tuple[str, ...],
) -> ReportSettings | None:
    made = ReportSettings(folder)
    shown = f"{made.shown}{NAME}"
    section = read_section(content / folder / NAME, shown, (REPORTS, folder), top)
    if section is None:
        return None
    section.only(KNOWN)
    if folder and (fault := _folder_fault(folder, languages)):
        section.refuse(fault)
    parts, pages = read_parts(section, paths), section.texts(PAGES)
    if folder:
        _note_pages(section, PARTS, parts, made)
        _note_pages(section, PAGES, pages, made)
    return ReportSettings(
        folder=folder,
        edition=_edition(section),
        first_published=read_day(section, PUBLISHED),
        words=_words(section, languages, alone=not folder),
        parts=tuple(map(made.below, parts)),
        pages=tuple(map(made.below, pages)) if folder else (),
        key_figures=tuple(map(str, section.texts(FIGURES))),
    )


def _folder_fault(folder: str, languages: Iterable[Language]) -> Any:
    """Return what speaks against a folder as a report's place in addresses."""
    if not FOLDER.fullmatch(folder):
        return say("folder-broken", value=folder)
    taken = {as_kept(language.folder) for language in languages} | {*TAKEN}
    if as_kept(folder) in taken:
        return say("report-folder-taken", value=folder)
    return path_fault(folder)


def _note_pages(
    section: SettingsSection, key: str, paths: Iterable[str], report: ReportSettings
) -> None:
    """Note where the pages of a report in a folder stand, and report those that cannot be one."""
    for path in paths:
        if keys := section.lines.get((NAV, report.below(path))):
            page = f"{report.below(path)}{ENDING}"
            section.refuse(say("nav-twice", page=page, line=keys[1]), key, path)
        section.lines[NAV, report.below(path)] = section.lines.place((*section.keys, key, path))
        if fault := page_fault(path):
            section.refuse(fault, key, path)


def read_file_name(section: SettingsSection, key: str) -> str:
    """Return what files are to be called, or '' where nothing usable is given."""
    name = section.text(key)
    wrong = None if FILE_NAME.fullmatch(name) else say("edition-name", value=name)
    if name and (fault := wrong or path_fault(name)):
        section.refuse(fault, key)
        return ""
    return name


def _edition(section: SettingsSection) -> Edition:
    name, day = read_file_name(section, "name"), read_day(section, "date")
    return Edition(name or Edition.name, day, section.text("version"))


def read_day(section: SettingsSection, key: str) -> str:
    """Return a day (ISO 8601), or '' where none that can be read is given."""
    day = section.text(key)
    if day and not is_date(day):
        section.refuse(say("date-broken", value=day), key)
        return ""
    return day


def is_date(text: str) -> bool:
    """Return whether a text is a day as ISO 8601 writes it: 2025-01-15."""
    try:
        return bool(DATE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _words(
    section: SettingsSection, languages: tuple[Language, ...], alone: bool
) -> dict[str, ReportWords]:
    """Return what is said of a report, by language.

    Each has a title; that of a report ``alone`` may be the site's name, and is asked for where both
    are missing.
    """
    if not languages:
        return {}
    said = {word: section.section(word) for word in WORDS}
    folders = [language.folder for language in languages]
    for by_language in said.values():
        by_language.only(folders)
    named = {each.folder for each in languages if alone and each.site_name}
    if not section.has("title") and named != {*folders}:
        section.lack("title")
        said["title"].excused.update(folders)
    words = {
        each.folder: {
            word: given.text(each.folder, required=word == "title" and each.folder not in named)
            for word, given in said.items()
        }
        for each in languages
    }
    for each in languages:
        words[each.folder]["title"] = words[each.folder]["title"] or each.site_name
    return {folder: ReportWords(**each) for folder, each in words.items()}
