"""The settings of a publication made by the import: ``mkdocs.yml``, or the lines to put into one.

A publication that ``new_publication.py`` made has the generator in it and settings of its own: of
those the report's languages, parts and pages are replaced, and the rest stays.
"""

from __future__ import annotations

import os
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from publication.importing.markdown import scalar
from publication.importing.outline import Outline
from publication.importing.source import SOURCE, TRANSLATION
from publication.importing.yaml_sections import sections
from publication.settings.reading import ConfigurationError, read_configuration

ENGINE = Path(__file__).resolve().parents[2]
HOOK = "hooks/build.py"
MADE = "engine.yml"  # a made publication has it; see publication/editorial/generator_copy.py
LANGUAGES = [SOURCE.folder, TRANSLATION.folder]
SETTINGS = "mkdocs.yml"
HERE = Path(__file__).parent
HEAD = (HERE / "mkdocs-head.yml").read_text("utf-8")


def can_replace_settings(folder: Path) -> bool:
    """Return whether settings in ``folder`` are absent, or have the languages that are imported."""
    if not (folder / MADE).exists() or not (folder / SETTINGS).exists():
        return True
    try:
        languages = read_configuration(folder).languages
    except ConfigurationError:
        return False
    return [language.folder for language in languages] == LANGUAGES


def settings_text(outline: Outline, folder: Path) -> str:
    """Return ``mkdocs.yml`` for a publication in ``folder``; one made before keeps what is its own."""
    if (folder / MADE).exists() and (folder / SETTINGS).exists():
        return _replaced((folder / SETTINGS).read_text("utf-8"), outline)
    return _inheriting(outline, folder)


def _replaced(made: str, outline: Outline) -> str:
    own = dict(sections(report_settings(outline), ""))
    text = []
    for name, section in sections(made, ""):
        if name == "extra":
            new = dict(sections(own["extra"], "  "))
            text += [new.pop(key, part) for key, part in sections(section, "  ")]
        elif name == "site_name":
            text.append(f"site_name: {scalar(f'{outline.opening.title} · Work report')}\n")
        else:
            text.append(own.get(name, section))
    return "".join(text)


def _inheriting(outline: Outline, folder: Path) -> str:
    title = outline.opening.title
    engine = Path(os.path.relpath(ENGINE, folder)).as_posix()
    return (
        f"{HEAD}INHERIT: {scalar(f'{engine}/mkdocs.yml')}\n"
        f"site_name: {scalar(f'{title} · Work report')}\n"
        f"docs_dir: {scalar(f'{engine}/docs')}\n"
        f"theme:\n  custom_dir: {scalar(f'{engine}/overrides')}\n"
        f"hooks:\n  - {scalar(f'{engine}/{HOOK}')}\n\n{report_settings(outline)}"
    )


def report_settings(outline: Outline) -> str:
    """Return the lines of ``mkdocs.yml`` that are this report's: description, ``extra``, ``nav``."""
    return _rendered("mkdocs.yml.jinja", outline)


def report_text(outline: Outline) -> str:
    """Return the report's own ``report.yml``."""
    return _rendered("report.yml.jinja", outline)


def _rendered(template: str, outline: Outline) -> str:
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True)  # noqa: S701
    environment.filters["scalar"] = scalar
    made = environment.from_string((HERE / template).read_text("utf-8"))
    parts = [part.slug for part in outline.pages]
    return made.render(opening=outline.opening, parts=parts, pages=page_paths(outline))


def page_paths(outline: Outline) -> list[str]:
    """Return the paths of all pages, in reading order."""
    return [*(part.slug for part in outline.pages), "report", "downloads", "about"]
