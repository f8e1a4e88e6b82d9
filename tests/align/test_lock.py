"""The lock: what is written is read back, in a form that reads and merges well."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.align.lock import LockedBlock, LockedPage, format_lock, read_lock
from publication.messages.problem import Problem
from tests.support import said

PAGE = LockedPage(
    (
        LockedBlock("review", "2021-07-20", {"zh": "工作回顾", "en": "Review"}),
        LockedBlock("p2", "2021-07-21", {"zh": "“引号”\n换行"}),
    ),
    {"p1": "p2"},
)
TEXT = """{
 "review": {
  "retired": {
   "p1": "p2"
  },
  "blocks": [
   {
    "id": "review",
    "date": "2021-07-20",
    "texts": {
     "zh": "工作回顾",
     "en": "Review"
    }
   },
   {
    "id": "p2",
    "date": "2021-07-21",
    "texts": {
     "zh": "“引号”\\n换行"
    }
   }
  ]
 }
}
"""


def test_one_field_a_line_nothing_escaped_pages_in_order() -> None:
    assert format_lock({"review": PAGE}) == TEXT
    both = format_lock({"b": LockedPage(), "a": LockedPage()})
    assert both.index('"a"') < both.index('"b"')


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "alignment.lock"
    file.write_text(TEXT, "utf-8")
    found: list[Problem] = []
    assert read_lock(file, "a.lock", found.append) == {"review": PAGE}
    assert found == []


def test_an_absent_lock_is_empty(tmp_path: Path) -> None:
    found: list[Problem] = []
    assert read_lock(tmp_path / "none", "a.lock", found.append) == {}
    assert found == []


@pytest.mark.parametrize(
    ("data", "line", "detail"),
    [
        (b'{\n "a": <<<<<<< HEAD\n}', 2, "Expecting value: line 2 column 7 (char 8)"),
        (b'{"a": {"next": 1}}', 1, "'blocks'"),
        (
            b'{"a": {"next": 1, "blocks": [{"id": "p1", "date": "soon", "texts": {}}]}}',
            1,
            "Invalid isoformat string: 'soon'",
        ),
        (b"[]", 1, "'list' object has no attribute 'items'"),
        (b'{"a": []}', 1, "list indices must be integers or slices, not str"),
        (b"\xff", 1, "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"),
    ],
)
def test_a_broken_lock_is_reported_and_nothing_else_fails(
    tmp_path: Path, data: bytes, line: int, detail: str
) -> None:
    file = tmp_path / "alignment.lock"
    file.write_bytes(data)
    found: list[Problem] = []
    assert read_lock(file, "a.lock", found.append) == {}
    assert said(found) == [
        f"a.lock:{line}: the lock cannot be read ({detail}): "
        "restore it from Git, then run scripts/confirm.py"
    ]


def test_the_counter_of_an_older_lock_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "alignment.lock"
    file.write_text(TEXT.replace('"retired"', '"next": 1,\n  "retired"'), "utf-8")
    assert read_lock(file, "a.lock", lambda problem: pytest.fail(str(problem))) == {"review": PAGE}
