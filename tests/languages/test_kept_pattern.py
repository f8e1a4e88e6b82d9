"""A pattern that is kept compiled is the one that Python compiles, whatever stands in the file."""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from publication.figures.en_pattern import PATTERN as EN
from publication.figures.zh_pattern import PATTERN as ZH
from publication.languages import kept_pattern
from publication.languages.kept_pattern import compiled
from publication.languages.scripts import HAN

GIVEN = [
    ("", 0),
    ("a", re.IGNORECASE),
    (r"(?i:(?P<one>ſ|k)|(?P<two>[À-Ý]))(?(one)x|y)\2?", 0),
    (rf"(?P<han>[{HAN}]+)|[^\W{HAN}]++|(?<=a)(?>b*)(?!c)", re.DOTALL | re.VERBOSE),
    ("(?s)(a)(b)|.", re.MULTILINE),
    (EN.pattern, EN.flags),
    (ZH.pattern, ZH.flags),
]


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(kept_pattern, "FILE", tmp_path / "made" / "patterns")
    kept_pattern._programs.cache_clear()
    yield kept_pattern.FILE
    kept_pattern._programs.cache_clear()


def same(pattern: str, flags: int) -> bool:
    mine, own = compiled(pattern, flags), re.compile(pattern, flags)
    named = (mine.groupindex, mine.groups, mine.flags) == (own.groupindex, own.groups, own.flags)
    return named and mine == own  # equal patterns have the same code


@pytest.mark.parametrize(("pattern", "flags"), GIVEN)
def test_it_is_what_python_compiles_and_so_is_what_is_kept(pattern: str, flags: int) -> None:
    assert same(pattern, flags)
    kept_pattern._keep()
    kept_pattern._programs.cache_clear()
    assert (pattern, flags) in kept_pattern._programs()
    assert same(pattern, flags)


def test_what_is_kept_is_not_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled(*GIVEN[3])
    kept_pattern._keep()
    kept_pattern._programs.cache_clear()
    monkeypatch.setattr(kept_pattern, "_program", None)
    monkeypatch.setattr(re, "compile", None)
    assert compiled(*GIVEN[3]).match("用地")


def test_an_error_of_a_pattern_is_said_as_python_says_it() -> None:
    with pytest.raises(re.error, match="missing \\), unterminated subpattern at position 1"):
        compiled("a(")


@pytest.mark.parametrize(
    "damaged", [b"", b"\x00", b"nonsense", marshal.dumps(1), marshal.dumps((1, 2, 3))]
)
def test_a_damaged_file_is_nothing(file: Path, damaged: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(damaged)
    assert same("a|b", 0)


@pytest.mark.parametrize("program", [(), (0, b"\x01\x02\x03"), (0, b"\xff" * 8, 0, {}, (None,))])
def test_a_damaged_program_is_not_run(file: Path, program: tuple[object, ...]) -> None:
    file.parent.mkdir()
    file.write_bytes(marshal.dumps((kept_pattern._version(), {("a|b", 0): program})))
    assert ("a|b", 0) in kept_pattern._programs()
    assert same("a|b", 0)


def test_the_file_of_another_python_is_not_taken(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(marshal.dumps((["4.0", "big"], {("a", 0): (0, b"", 0, {}, (None,))})))
    assert kept_pattern._programs() == {}


def test_patterns_that_the_program_had_once_do_not_pile_up(file: Path) -> None:
    file.parent.mkdir()
    for number, known in ((kept_pattern.MOST, kept_pattern.MOST), (kept_pattern.MOST + 1, 0)):
        many = {(str(each), 0): () for each in range(number)}
        file.write_bytes(marshal.dumps((kept_pattern._version(), many)))
        kept_pattern._programs.cache_clear()
        assert len(kept_pattern._programs()) == known
