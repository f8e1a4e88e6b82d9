"""The settings of an archive, from those of the single report that it began as.

The text is changed where it must be, and stays as somebody wrote it elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from publication.importing.markdown import scalar
from publication.importing.source import FORM
from publication.importing.yaml_sections import sections
from publication.settings.configuration import Configuration
from publication.settings.report import FILE_NAME

SITE_WORDS = re.compile(r"^(?P<key> *site_(?:name|description): *)(?P<text>.*)$", re.MULTILINE)
NAMED = re.compile(r"^(?P<indent> +)name: .*$", re.MULTILINE)


def archive_settings(
    text: str, configuration: Configuration, own: list[str], added: list[str]
) -> str:
    """Return ``mkdocs.yml`` for an archive: what reports share in ``nav``, and names without a year.

    ``own`` are the pages of the single report that it was for, ``added`` those that list reports and
    what they share.
    """
    shared = [path for path in configuration.page_paths if path not in own]
    nav = "nav: # pages that reports share; each report lists its own in its report.yml\n"
    nav += "".join(f"  - {path}.md\n" for path in (*added, *shared))
    parts = [_without_year(key, nav if key == "nav" else part) for key, part in sections(text)]
    return _named("".join(parts), configuration)


def _without_year(key: str, part: str) -> str:
    """Return a part of the settings with names and descriptions that are not of one year."""
    if key not in ("site_name", "site_description", "extra"):
        return part
    return SITE_WORDS.sub(lambda found: found["key"] + _of_no_year(found["text"]), part)


def _of_no_year(text: str) -> str:
    """Return a text without years; a space stays where words would run together."""

    def gap(year: re.Match[str]) -> str:
        return " " if year[0][0].isspace() and year[0][-1].isspace() else ""

    return FORM.TITLE_YEAR.sub(gap, text).strip()


def _named(text: str, configuration: Configuration) -> str:
    """Return the settings with a name of the site in each language that has none."""
    (report,) = configuration.reports
    given = iter(_lines_of_languages(text, configuration))
    for language in reversed(configuration.languages):
        line = next(given, None)
        title = _of_no_year(report.said(language).title)
        if line and "site_name:" not in line[1]:
            start, block = line
            text = text[:start] + _with_name(block, title) + text[start + len(block) :]
    name = re.sub(r"[._-]?(?:19|20)\d\d", "", report.edition.name)
    extra = dict(sections(text)).get("extra", "")
    if FILE_NAME.fullmatch(name) and not re.search(r"^  name:", extra, re.MULTILINE):
        text = re.sub(
            r"^extra:[^\n]*\n",
            lambda found: f"{found[0]}  name: {name}\n",
            text,
            count=1,
            flags=re.M,
        )
    return text


def _with_name(block: str, title: str) -> str:
    """Return a language's block of settings with a name of the site, in whatever form it stands."""
    said = f"site_name: {scalar(title)}"
    if found := NAMED.search(block):
        return f"{block[: found.end()]}\n{found['indent']}{said}{block[found.end() :]}"
    before, brace, after = block.rpartition("}")
    return f"{before}, {said}{brace}{after}" if brace else block


def _lines_of_languages(text: str, configuration: Configuration) -> Iterator[tuple[int, str]]:
    """Yield where each language's block of settings begins, and the block, the last first."""
    found = re.search(r"^  languages:.*?(?=^  \w|^\w|\Z)", text, re.MULTILINE | re.DOTALL)
    if not found:
        return
    items = list(re.finditer(r"^ *- ", found[0], re.MULTILINE))
    starts = [found.start() + each.start() for each in items if each[0] == items[0][0]]
    if len(starts) != len(configuration.languages):
        return
    for start, end in reversed(list(zip(starts, [*starts[1:], found.end()], strict=True))):
        yield start, text[start:end]
