"""The settings of a publication made by the import: ``mkdocs.yml``, or the lines to put into one."""

from __future__ import annotations

import os
from pathlib import Path

from publication.importing.markdown import scalar
from publication.importing.outline import Outline

ENGINE = Path(__file__).resolve().parents[2]
HOOKS = "hooks"
HEAD = """\
# The settings of this publication, made by scripts/import_report.py from the report alone: correct
# names and descriptions, and complete the English. The generator itself is inherited.
# 本出版物的设置，由 scripts/import_report.py 据报告生成：请更正名称和说明，并补上英文。生成器本身为继承。
"""


def settings(outline: Outline, folder: Path) -> str:
    """Return ``mkdocs.yml`` for a publication in ``folder`` that is built by this generator."""
    title = outline.opening.title
    engine = Path(os.path.relpath(ENGINE, folder)).as_posix()
    hooks = "".join(f"  - {scalar(f'{engine}/{HOOKS}/{name}')}\n" for name in _hooks())
    return (
        f"{HEAD}INHERIT: {scalar(f'{engine}/mkdocs.yml')}\n"
        f"site_name: {scalar(f'{title} · Work report')}\n"
        f"docs_dir: {scalar(f'{engine}/docs')}\n"
        f"theme:\n  custom_dir: {scalar(f'{engine}/overrides')}\n"
        f"hooks:\n{hooks}\n{lines(outline)}"
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


def _hooks() -> list[str]:
    """Return the generator's hooks in the order of its own settings."""
    text = (ENGINE / "mkdocs.yml").read_text("utf-8")
    after = text.partition("\nhooks:\n")[2].splitlines()
    names = []
    for line in after:
        if not line.startswith("  - "):
            break
        names.append(line.removeprefix("  - ").strip().removeprefix(f"{HOOKS}/"))
    return names
