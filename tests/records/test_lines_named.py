"""The line that a message names is the line of what is wrong, in whatever style YAML is written.

``WRITTEN=5000`` writes as many files; each has one thing wrong in it, in any place of any file.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from publication.check.checks import load_and_check
from publication.messages.problem import Problem
from publication.records.yaml_lines import parse, parse_items
from publication.settings.reading import ConfigurationError, read_configuration
from tests.records.styles import Styles
from tests.support import assemble, said, settings_of
from tests.test_malformed import WHOLE, places, put

WRITTEN = int(os.environ.get("WRITTEN", "120"))
WRONG = "zz9zz"  # stands in whatever is wrong
VALUES: tuple[Any, ...] = (
    WRONG, f"<b>{WRONG}", f"{WRONG}: {WRONG}", [WRONG], {WRONG: WRONG}, [[WRONG]], ["1", WRONG],
    {"zh": WRONG, "en": WRONG}, {"zh": [WRONG], "en": [WRONG]}, {"zh": "甲", "en": [WRONG]},
)  # fmt: skip
ABSENCE = ("is missing", "nothing needs", "has no text in")
Place = tuple[Any, ...]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return assemble("tiny", tmp_path_factory.mktemp("lines"))


def as_texts(value: Any) -> Any:
    """Return a value as its readers have it: every scalar a text."""
    if isinstance(value, dict):
        return {str(key): as_texts(each) for key, each in value.items()}
    return [as_texts(each) for each in value] if isinstance(value, list) else str(value)


def with_key(whole: Any, place: Place, key: str) -> Any:
    """Return ``whole`` with another key in a place."""
    first, *rest = place
    if isinstance(whole, list):
        return [with_key(e, (*rest,), key) if n == first else e for n, e in enumerate(whole)]
    if rest:
        return {k: with_key(e, (*rest,), key) if k == first else e for k, e in whole.items()}
    return {key if k == first else k: each for k, each in whole.items()}


def wrong(whole: Any, random: Random) -> tuple[Place, Any]:
    """Return a place of ``whole``, and the same with something wrong in it."""
    place = random.choice([each for each in places(whole) if each])
    if isinstance(place[-1], str) and random.random() < 0.15:
        return place, with_key(whole, place, WRONG)
    return place, put(whole, place, random.choice(VALUES))


def lines_at(text: str, place: Place) -> tuple[set[int], set[int]]:
    """Return the lines of what stands at a place, of a text its first, and where all around begins."""
    node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    around: set[int] = set()
    first = 0
    for step in place:
        around |= {first, node.start_mark.line}
        if isinstance(node, yaml.SequenceNode):
            node = node.value[step]
            first = node.start_mark.line
        else:
            pairs = [(key, each) for key, each in node.value if key.value in (step, WRONG)]
            if not pairs:
                break  # what stands there now has no such part
            key, node = pairs[0]
            first = key.start_mark.line
    last = first if isinstance(node, yaml.ScalarNode) else node.end_mark.line
    return {*range(first + 1, last + 2)}, {line + 1 for line in around}


def told(problems: list[Problem], path: str) -> list[Problem]:
    return [each for each in problems if each.path == path]


def check_lines(data: bytes, place: Place, problems: list[Problem], usual: set[str]) -> None:
    """Hold each problem to its line: of what is wrong, or of the entry that lacks something."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    named = {number for number, line in enumerate(text.split("\n"), 1) if WRONG in line}
    own, around = lines_at(text, place)
    for problem in (each for each in problems if each.message.en not in usual):
        absent = any(each in problem.message.en for each in ABSENCE)
        allowed = named | own | (around if absent else set())
        assert problem.line in allowed, f"{said([problem])}: {allowed}\n{text}"


@pytest.mark.parametrize("name", WHOLE)
def test_of_a_value(folder: Path, name: str) -> None:
    random, whole = Random(name), as_texts(WHOLE[name])
    file, shown = folder / "content" / f"{name}.yml", f"content/{name}.yml"
    before = file.read_bytes() if file.exists() else None

    def checked(data: bytes) -> list[Problem]:
        file.write_bytes(data)
        return told(load_and_check(read_configuration(folder)).problems, shown)

    try:
        usual = {p.message.en for p in checked(Styles(Random(name)).document(whole))}
        for _ in range(WRITTEN // len(WHOLE)):
            place, value = wrong(whole, random)
            data = Styles(random).document(value)
            check_lines(data, place, checked(data), usual)
    finally:
        file.unlink() if before is None else file.write_bytes(before)


def test_of_a_setting(folder: Path) -> None:
    random, whole = Random(0), as_texts(settings_of(folder))
    file = folder / "mkdocs.yml"
    before = file.read_bytes()
    try:
        for _ in range(WRITTEN // 4):
            place, value = wrong(whole, random)
            if "nav" in place:
                continue  # whose pages stand in the content
            data = Styles(random).document(value)
            file.write_bytes(data)
            try:
                problems = read_configuration(folder).problems
            except ConfigurationError as error:
                problems = tuple(error.problems)
            check_lines(data, place, told(list(problems), "mkdocs.yml"), set())
    finally:
        file.write_bytes(before)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nbcd\n\n\n# c\ne: 2\n", 2),  # the colon that is missing
        ("- a: 1\n  bcd\n\n  e: 2\n", 2),
        ("a: [x,\n\n  y\n\nb: 2\n", 1),  # the bracket that is never closed
        ("a: 1\nb: {x: 1,\n  y: 2\n\n", 2),
        ("a: 'x\n\nb: 2\n", 1),  # the quotation that is never closed
        ('a: 1\nb: "x\n\n\nc: "y"\n', 2),  # and that is closed by the next
        ("a: 1\nb: 'x\n\nc: 'y'\n", 2),
        ("a: 1\n\n# c\n  b: 2\n", 4),
        ("- a\n\n# c\n b: 2\n", 4),
        ("a: 1\n\n\tb: 2\n", 3),
        ("a: 1\nb: @x\n", 2),
        ("a: |\n  x\n\n y\nb: 1\n", 4),
        ("a: *x\n", 1),
        ("a: 1\nb: c: d\n", 2),
        ("a: &x 1\n\nb: *x\n", 3),
        ("a: |\n\n  x <b>\n", 3),
        ("a: >-\n  x\n  <b>\n", 3),
        ("a:\n\n  - |\n    x\n    <b>\n", 5),
        ("a: 'x\n\n  <b>'\n", 3),
        ("a: x\n  y\n  <b>\n", 3),
    ],
)
def test_of_what_is_no_yaml_or_no_text(text: str, line: int) -> None:
    for form in (text, text.replace("\n", "\r\n")):
        found: list[Problem] = []
        parse(form, "a.yml", found.append)
        assert [problem.line for problem in found] == [line]
        found = []
        parse_items(form, "a.yml", found.append)
        assert [problem.line for problem in found] == [line]
