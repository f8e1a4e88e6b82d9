"""Mending what is safe in the files that editors edit: characters that nobody sees as what they are.

content/**.md, *.yml ── each mended line ──▶ the same files, but never source.txt
source.txt ── what the report now has otherwise ──▶ repairs.yml
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from publication.check.messages import say
from publication.languages.characters import IDEOGRAPHIC, mend_text
from publication.messages.problem import Message, Problem
from publication.read.mending import mending_repairs
from publication.read.pages import read_text
from publication.read.repairs import FILE, SOURCE, read_repairs, received_lines
from publication.records.yaml_lines import parse
from publication.settings.configuration import Configuration

EDITED = ("*.md", "*.yml")  # never source.txt, which stays as it was received
MARKDOWN = ".md"


def mend(content: Path) -> Iterator[Message]:
    """Write the files of ``content`` that have something to mend; say which, and how many lines."""
    for file in sorted(each for pattern in EDITED for each in content.rglob(pattern)):
        if file.is_symlink() or not file.is_file():
            continue  # which the check refuses
        lines = _read(file).split("\n")
        kept = received_lines("\n".join(lines)) if file.name == FILE else set()
        new = [
            line if number in kept else _mended(line, file.suffix)
            for number, line in enumerate(lines, 1)
        ]
        if new != lines:
            _write(file, "\n".join(new))
            path = file.relative_to(content.parent).as_posix()
            count = sum(old != line for old, line in zip(lines, new, strict=True))
            yield say("characters-mended", path=path, count=count)


def record_mending(configuration: Configuration) -> Iterator[Message]:
    """Add to each ``repairs.yml`` what the mended report has otherwise than the text as received.

    Say how many repairs. A file that could not be read with them is left alone.
    """
    for report in configuration.reports:
        yield from _record(configuration, report.shown)


def _record(configuration: Configuration, folder: str) -> Iterator[Message]:
    problems: list[Problem] = []
    shown = f"{folder}{FILE}"
    file, source = configuration.root / shown, configuration.root / folder / SOURCE
    received = read_text(source, SOURCE, problems.append) if source.exists() else None
    before = _read(file) if file.exists() else ""
    repairs = read_repairs(parse(before, shown, problems.append), shown, problems.append)
    if received is None or problems:
        return
    newline = "\r\n" if "\r\n" in before else "\n"
    added = mending_repairs(received, repairs, configuration.languages)
    text = before.rstrip() + newline * 2 * bool(before.strip()) + added.replace("\n", newline)
    after = read_repairs(parse(text, shown, problems.append), shown, problems.append)
    if added and not problems:
        _write(file, text)
        yield say("repairs-recorded", path=shown, count=len(after) - len(repairs))


def _mended(line: str, suffix: str) -> str:
    """Return a line mended; spaces of other kinds that indent a paragraph are none."""
    mended = mend_text(line)
    indented = mended[:1] in (" ", IDEOGRAPHIC) and line[:1] not in (" ", "\t")
    return mended.lstrip(f" {IDEOGRAPHIC}") if indented and suffix == MARKDOWN else mended


def _read(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "surrogateescape")


def _write(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
