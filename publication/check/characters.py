"""Characters of the data that readers do not see, or take for others; pages have them checked by block."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from publication.check.messages import say
from publication.languages.characters import name_character, strange_characters
from publication.messages.problem import Grade, Problem
from publication.read.repairs import REPAIRS, received_lines


def check_data_characters(content: Path) -> Iterator[Problem]:
    """Yield a warning for each line of a YAML file of ``content`` that has such characters."""
    for file in sorted(content.glob("*.yml")):
        text = file.read_bytes().decode("utf-8-sig", "replace")  # no UTF-8 is said elsewhere
        kept = received_lines(text) if file.name == Path(REPAIRS).name else ()
        for number, line in enumerate(text.split("\n"), 1):
            found = ", ".join(name_character(each) for each in strange_characters(line))
            if found and "\ufffd" not in line and number not in kept:
                message = say("characters-strange", found=found)
                yield Problem(f"{content.name}/{file.name}", number, message, Grade.WARNING)
