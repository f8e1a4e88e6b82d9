"""From ``mkdocs.yml`` and each ``report.yml`` to a ``Configuration``, with every problem on the way.

    files ── a Section, each value with its line ─┬─ engine      of the right kind, and there
                                                  ├─ languages, navigation, reports   not without them
                                                  └─ addresses, government, palette, …

What is wrong with a setting that a publication can be read without is a problem of the
``Configuration``, for the check to say beside what is wrong with the content.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from publication.messages.problem import Problem, in_order
from publication.records import messages as record_messages
from publication.settings.addresses import read_contact, read_repository, read_site_url
from publication.settings.configuration import (
    PROFILES,
    Configuration,
    Edition,
    Language,
    ReportSettings,
    paths_of,
)
from publication.settings.content_files import check_files
from publication.settings.engine import DOCS, check_engine
from publication.settings.files import read_settings
from publication.settings.government import read_government
from publication.settings.languages import LANGUAGES, read_languages
from publication.settings.navigation import read_navigation, whole_navigation
from publication.settings.palette import read_palette
from publication.settings.report import read_file_name, read_reports
from publication.settings.section import SettingsSection

HOME_INDICATORS = "home_indicators"
EXTRA = (
    "languages", "profile", "government", "palette", "contact", "repository", "name", HOME_INDICATORS,
)  # fmt: skip
MOVED = {"edition": "name, date, version", "report_parts": "parts", "key_figures": "key_figures"}
CONTENT = "content"


class ConfigurationError(Exception):
    """The settings cannot be read, or lack what a publication needs; ``problems`` are all of them."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = in_order(problems)


def read_configuration(root: Path, home: Path | None = None) -> Configuration:
    """Return the configuration of the publication in ``root``; ConfigurationError if there is none,
    or if its folders hold what may not be read.

    ``home`` is the folder that its relative paths lead from, if it is not yet there.
    """
    problems: list[Problem] = []
    top = read_settings(root, problems.append, home)
    docs = top.values.get("docs_dir") if top else None
    folder = docs if isinstance(docs, str) and docs else DOCS
    strange = list(check_files(root, root / CONTENT, (home or root) / folder))
    problems += strange
    configuration = _configuration(root, top, home or root, not strange) if top else None
    if configuration is None or strange:
        raise ConfigurationError(problems)
    return replace(configuration, problems=tuple(in_order(problems)))


def _configuration(
    root: Path, top: SettingsSection, home: Path, readable: bool
) -> Configuration | None:
    """Return the configuration, or None; what is in ``content/`` is looked at only if ``readable``."""
    check_engine(top, home)
    extra = top.section("extra", known=EXTRA)
    extra.only(EXTRA, moved=MOVED)
    languages, nav = read_languages(extra) or (), read_navigation(top) or ()
    paths = tuple(paths_of(nav))
    reports = read_reports(root / CONTENT, top, languages, paths) if readable else ()
    made = Configuration(
        root=root,
        languages=tuple(_named(languages, reports, extra)),
        nav=whole_navigation(nav, reports),
        reports=reports,
        edition=_edition(extra, _only(reports).edition),
        contact=read_contact(extra),
        repository=read_repository(top, extra),
        palette=read_palette(extra),
        profile=extra.choice("profile", PROFILES) or PROFILES[0],
        site_url=read_site_url(top),
        government=read_government(extra, tuple(each.folder for each in languages)),
        site_name=top.text("site_name", required=True),
        site_description=top.text("site_description"),
        home_indicators=tuple(map(str, extra.texts(HOME_INDICATORS))),
        lines=top.lines,
    )
    return made if languages and nav and reports else None


def _only(reports: tuple[ReportSettings, ...]) -> ReportSettings:
    """Return the report of a publication of one; of many, one that says nothing."""
    return reports[0] if reports and not reports[0].folder else ReportSettings()


def _edition(extra: SettingsSection, report: Edition) -> Edition:
    return replace(report, name=read_file_name(extra, "name") or report.name)


def _named(
    languages: tuple[Language, ...], reports: tuple[ReportSettings, ...], extra: SettingsSection
) -> Iterator[Language]:
    """Yield the languages; what the site is not called it is called like its only report."""
    for number, language in enumerate(languages):
        said = _only(reports).said(language)
        name = language.site_name or said.title
        if not name and any(report.folder for report in reports):
            keys = extra.lines.place(("extra", LANGUAGES, str(number)))
            extra.report(Problem(*keys, record_messages.say("missing-field", field="site_name")))
        yield replace(language, site_name=name, short_name=language.short_name or said.short_title)
