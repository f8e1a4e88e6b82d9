"""Settings for tests to go wrong with: a small publication's own, over this project's engine."""

from __future__ import annotations

from pathlib import Path

from publication.settings.configuration import Configuration
from publication.settings.reading import ConfigurationError, read_configuration
from tests.support import ROOT, said

HEAD = f"INHERIT: {ROOT / 'mkdocs.yml'}\n"
OWN = """\
site_name: 报
nav: [index.md, review.md]
extra:
  languages:
    - {folder: zh, tag: zh, locale: zh, name: 中文, site_name: 报}
    - {folder: en, tag: en, locale: en, name: English, site_name: Report}
  # What the report is stands
  # in content/report.yml.
"""  # lines 2 to 9
REPORT = "title: {zh: 报, en: Report}\nparts: [index]\n"


def written(folder: Path, text: str, report: str = REPORT) -> Path:
    """Return a folder whose settings are ``text`` over this project's, with one ``report``."""
    for name in ("docs", "hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "mkdocs.yml").write_text(HEAD + text, "utf-8")
    (folder / "content").mkdir(exist_ok=True)
    (folder / "content" / "report.yml").write_text(report, "utf-8")
    return folder


def read(folder: Path, text: str) -> Configuration:
    """Return the configuration of settings without a mistake."""
    configuration = read_configuration(written(folder, text))
    assert said(configuration.problems) == []
    return configuration


def found(folder: Path, text: str, language: str = "en") -> list[str]:
    """Return what is wrong with settings."""
    try:
        problems = list(read_configuration(written(folder, text)).problems)
    except ConfigurationError as error:
        problems = error.problems
    return said(problems, language)
