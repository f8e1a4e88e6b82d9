"""From ``mkdocs.yml`` to a ``Configuration``, with every problem on the way.

    files ── a Section, each value with its line ─┬─ engine      of the right kind, and there
                                                  ├─ languages, navigation     not without them
                                                  └─ addresses, government, palette, edition, …

What is wrong with a setting that a publication can be read without is a problem of the
``Configuration``, for the check to say beside what is wrong with the content.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from publication.messages.problem import Problem, in_order
from publication.records.paths import path_fault
from publication.settings.addresses import read_contact, read_repository, read_site_url
from publication.settings.configuration import PROFILES, Configuration, Edition
from publication.settings.content_files import check_files
from publication.settings.engine import DOCS, check_engine
from publication.settings.files import read_settings
from publication.settings.government import read_government
from publication.settings.languages import read_languages
from publication.settings.messages import say
from publication.settings.navigation import read_navigation, read_parts
from publication.settings.palette import read_palette
from publication.settings.section import SettingsSection

EXTRA = (
    "languages", "edition", "profile", "government", "palette", "contact", "repository",
    "report_parts", "key_figures",
)  # fmt: skip
CONTENT = "content"
FILE_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


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
    configuration = _configuration(root, top, home or root) if top else None
    docs = top.values.get("docs_dir") if top else None
    folder = docs if isinstance(docs, str) and docs else DOCS
    strange = list(check_files(root, root / CONTENT, (home or root) / folder))
    problems += strange
    if configuration is None or strange:
        raise ConfigurationError(problems)
    return replace(configuration, problems=tuple(in_order(problems)))


def _configuration(root: Path, top: SettingsSection, home: Path) -> Configuration | None:
    check_engine(top, home)
    extra = top.section("extra", known=EXTRA)
    extra.only(EXTRA)
    languages, nav = read_languages(extra), read_navigation(top)
    made = Configuration(
        root=root,
        languages=languages or (),
        nav=nav or (),
        report_parts=(),
        edition=_edition(extra),
        contact=read_contact(extra),
        repository=read_repository(top, extra),
        palette=read_palette(extra),
        profile=extra.choice("profile", PROFILES) or PROFILES[0],
        site_url=read_site_url(top),
        site_name=top.text("site_name", required=True),
        site_description=top.text("site_description"),
        key_figures=tuple(map(str, extra.texts("key_figures"))),
        lines=top.lines,
    )
    parts = read_parts(extra, made.page_paths)
    government = read_government(extra, tuple(each.folder for each in made.languages))
    whole = replace(made, report_parts=parts, government=government)
    return whole if languages and nav else None


def _edition(extra: SettingsSection) -> Edition:
    section = extra.section("edition")
    section.only(vars(Edition()))
    name, day = section.text("name"), section.text("date")
    wrong = None if FILE_NAME.fullmatch(name) else say("edition-name", value=name)
    if name and (fault := wrong or path_fault(name)):
        section.refuse(fault, "name")
        name = ""
    if day and not is_date(day):
        section.refuse(say("date-broken", value=day), "date")
        day = ""
    return Edition(name or Edition.name, day, section.text("version"))


def is_date(text: str) -> bool:
    """Return whether a text is a day as ISO 8601 writes it: 2025-01-15."""
    try:
        return bool(DATE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False
