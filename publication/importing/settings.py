"""The settings of a publication made by the import: ``mkdocs.yml``, or the lines to put into one.

A publication that ``new_publication.py`` made has the generator in it and settings of its own: of
those the report's languages, parts and pages are replaced, and the rest stays.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import yaml

from publication.importing.markdown import scalar
from publication.importing.outline import Outline

ENGINE = Path(__file__).resolve().parents[2]
HOOK = "hooks/build.py"
MADE = "engine.yml"  # a made publication has it; see publication/editorial/generator_copy.py
LANGUAGES = ["zh", "en"]  # the folders that an import writes
SETTINGS = "mkdocs.yml"
HEAD = """\
# The settings of this publication, made by scripts/import_report.py from the report alone: correct
# names and descriptions, and complete the English. The generator itself is inherited.
# 本出版物的设置，由 scripts/import_report.py 据报告生成：请更正名称和说明，并补上英文。生成器本身为继承。
"""


def can_be_set(folder: Path) -> bool:
    """Return whether settings in ``folder`` are absent, or have the languages that are imported."""
    made = folder / SETTINGS
    if not (folder / MADE).exists() or not made.exists():
        return True
    extra = yaml.safe_load(made.read_text("utf-8")).get("extra", {})
    return [language.get("folder") for language in extra.get("languages", [])] == LANGUAGES


def settings(outline: Outline, folder: Path) -> str:
    """Return ``mkdocs.yml`` for a publication in ``folder``; one made before keeps what is its own."""
    if (folder / MADE).exists() and (folder / SETTINGS).exists():
        return _replaced((folder / SETTINGS).read_text("utf-8"), outline)
    return _inheriting(outline, folder)


def _replaced(made: str, outline: Outline) -> str:
    own = dict(_sections(lines(outline), ""))
    text = []
    for name, section in _sections(made, ""):
        if name == "extra":
            new = dict(_sections(own["extra"], "  "))
            text += [new.pop(key, part) for key, part in _sections(section, "  ")]
        elif name == "site_name":
            text.append(f"site_name: {scalar(f'{outline.opening.title} · Work report')}\n")
        else:
            text.append(own.get(name, section))
    return "".join(text)


def _sections(text: str, indent: str) -> list[tuple[str, str]]:
    """Return YAML by its keys at an indent, with what comes before the first under “”."""
    parts = re.split(rf"^(?={indent}\w)", text, flags=re.MULTILINE)
    return [
        ("" if n == 0 else part.strip().partition(":")[0], part) for n, part in enumerate(parts)
    ]


def _inheriting(outline: Outline, folder: Path) -> str:
    title = outline.opening.title
    engine = Path(os.path.relpath(ENGINE, folder)).as_posix()
    return (
        f"{HEAD}INHERIT: {scalar(f'{engine}/mkdocs.yml')}\n"
        f"site_name: {scalar(f'{title} · Work report')}\n"
        f"docs_dir: {scalar(f'{engine}/docs')}\n"
        f"theme:\n  custom_dir: {scalar(f'{engine}/overrides')}\n"
        f"hooks:\n  - {scalar(f'{engine}/{HOOK}')}\n\n{lines(outline)}"
    )


def lines(outline: Outline) -> str:
    """Return the lines of ``mkdocs.yml`` that are this report's: ``extra`` and ``nav``."""
    opening = outline.opening
    title, parts = opening.title, [part.slug for part in outline.parts]
    occasion = scalar(opening.occasion or title)
    edition = f'    date: "{opening.date}"\n' if opening.date else ""
    return (
        "extra:\n"
        "  languages: # the first is authoritative\n"
        "    - folder: zh\n      tag: zh-Hans\n      locale: zh\n      name: 中文\n"
        f"      short_name: {scalar(title)}\n      site_name: {scalar(title)}\n"
        f"      site_description: {scalar(f'{title}的非官方双语版。')}\n"
        f"      author: {scalar(opening.speaker)}\n"
        f"      occasion: {occasion}\n"
        "      source_line: 以中文为准，英文为非官方译文。\n"
        "    - folder: en\n      tag: en-GB\n      locale: en\n      name: English\n"
        "      short_name: Work report\n      site_name: Work report\n"
        "      site_description: A work report in an unofficial bilingual edition.\n"
        f"      author: {scalar(opening.speaker)}\n"
        "      source_line: The Chinese is authoritative, the English an unofficial translation.\n"
        "  edition:\n    name: work-report\n"
        f"{edition}    version: 0.1.0\n"
        f"  report_parts: [{', '.join(parts)}]\n"
        "  key_figures: []\n\n"
        f"nav:\n{''.join(f'  - {path}.md{chr(10)}' for path in pages(outline))}"
    )


def pages(outline: Outline) -> list[str]:
    """Return the paths of all pages, in reading order."""
    return [*(part.slug for part in outline.parts), "report", "about"]
