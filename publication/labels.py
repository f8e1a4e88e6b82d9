"""The words of the generator's own interface, by language: ``publication/labels/<locale>.yml``.

A language without a file, or a label that its file lacks, has the English words, so that a
further language works by configuration alone.
"""

from __future__ import annotations

from pathlib import Path

import yaml

from publication.configuration import Language

FOLDER = Path(__file__).parent / "labels"
FALLBACK = "en"


def read_labels(languages: tuple[Language, ...]) -> dict[str, dict[str, str]]:
    """Return every language's labels by key; ``languages`` may override labels of their own."""
    fallback = _read(FOLDER / f"{FALLBACK}.yml")
    return {
        language.folder: {**fallback, **_read(FOLDER / f"{language.locale}.yml"), **language.labels}
        for language in languages
    }


def _read(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    return {str(k): str(v) for k, v in yaml.safe_load(file.read_text(encoding="utf-8")).items()}
