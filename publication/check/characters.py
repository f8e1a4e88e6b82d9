"""Characters of the data that no text may hold, or that readers do not see or take for others.

Pages have them checked by block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from publication.cache.files import read_file, walk
from publication.cache.memoize import collected, memoize, memoize_unsaved, reported
from publication.check.messages import say
from publication.languages.characters import may_be_strange, name_character, strange_characters
from publication.messages.problem import Grade, Problem
from publication.read.repairs import FILE, received_lines
from publication.records.texts import clean

TEXTS = (".yml", ".yaml", ".txt", ".json", ".csv")  # read by nobody, they are in content/ still
ESCAPE = re.compile(r"\\\\|\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U(00[01][0-9A-Fa-f]{5}))")


def check_data_characters(content: Path, folders: Iterable[str]) -> Iterator[Problem]:
    """Yield the problems of each line of a file of ``content`` that is no page.

    ``folders`` are those below it whose data is read, '' for itself.
    """
    data = set(folders)
    found: list[Problem] = []
    for path in walk(content):
        if not path.endswith(TEXTS):
            continue
        shown = f"{content.name}/{path}"
        text = reported(_cleaned(read_file(content / path), shown), found.append)
        folder, _, name = path.rpartition("/")
        if folder in data and name.endswith(".yml"):
            found += _strange(text, name, shown)
    yield from found


@memoize_unsaved
def _cleaned(data: bytes, shown: str) -> tuple[str, tuple[Problem, ...]]:
    text = data.decode("utf-8-sig", "replace")  # what is no UTF-8 is said elsewhere
    return collected(lambda report: clean(text.replace("\r\n", "\n"), shown, report))


@memoize
def _strange(text: str, name: str, shown: str) -> tuple[Problem, ...]:
    return tuple(_lines(text, name, shown))


def _lines(text: str, name: str, shown: str) -> Iterator[Problem]:
    """Yield a warning for each line of YAML that has what readers do not see as what it is."""
    if "\\" not in text and not may_be_strange(text):
        return  # as nearly every file
    kept = received_lines(text) if name == FILE else ()
    for number, line in enumerate(text.split("\n"), 1):
        if "\\" not in line and not may_be_strange(line):
            continue
        written = ESCAPE.sub(_character, line)
        found = ", ".join(name_character(each) for each in strange_characters(written))
        if found and "\ufffd" not in line and number not in kept:
            yield Problem(shown, number, say("characters-strange", found=found), Grade.WARNING)


def _character(escape: re.Match[str]) -> str:
    """Return the character that an escape in double quotation marks stands for."""
    code = int(escape[1] or escape[2] or escape[3] or "20", 16)
    return chr(code)
