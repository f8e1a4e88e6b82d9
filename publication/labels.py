"""The words of the generator's own interface, by language: ``publication/labels/<locale>.yml``.

A language without a file, or a label that its file lacks, has the English words, so that a
further language works by configuration alone.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from publication.configuration import Language

FOLDER = Path(__file__).parent / "labels"
FALLBACK = "en"
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_labels(languages: tuple[Language, ...]) -> dict[str, dict[str, str]]:
    """Return every language's labels by key; ``languages`` may override labels of their own."""
    fallback = _read(FOLDER / f"{FALLBACK}.yml")
    return {
        language.folder: {**fallback, **_read(FOLDER / f"{language.locale}.yml"), **language.labels}
        for language in languages
    }


def long_date(iso: str, language: Language) -> str:
    """Return an ISO 8601 date in words, by the CLDR's long form of the language."""
    from babel.dates import format_date  # here, because few builds have a date to write

    return format_date(date.fromisoformat(iso), "long", locale=language.tag.replace("-", "_"))


def _read(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    return {
        str(k): str(v)
        for k, v in yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER).items()
    }
