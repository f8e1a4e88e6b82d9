"""A late pattern is compiled when it is first used, and does as any other."""

from __future__ import annotations

import copy
import re

import pytest

from publication.languages import late_pattern
from publication.languages.late_pattern import late


def test_it_is_compiled_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def counted(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append(pattern)
        return re.compile(pattern, flags)

    monkeypatch.setattr(late_pattern, "compiled", counted)
    pattern = late("a(?P<b>b+)", re.IGNORECASE)
    assert not compiled
    assert pattern.search("xABB").group("b") == "BB"  # type: ignore[union-attr]
    assert pattern.sub("", "abbc") == "c"
    assert (pattern.pattern, pattern.groups) == ("a(?P<b>b+)", 1)
    once = len(compiled)
    assert pattern.findall("ab abb") == ["b", "bb"]
    assert pattern.search("x") is pattern.search("y") is None
    assert len(compiled) == once + 1  # for findall; search is known


def test_it_is_copied_without_being_used() -> None:
    assert copy.copy(late("a")).findall("aba") == ["a", "a"]
