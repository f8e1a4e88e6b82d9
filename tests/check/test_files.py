"""Files that lie in ``content/``: with markers of a conflict, or under a name that nothing reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.files import check_files
from tests.support import configuration, said, write

CONFLICT = (
    "this line is a marker of a merge that Git left unsettled: keep what is right of the two versions, "
    "and remove all such lines"
)
UNREAD = (
    "nothing reads this file: name it as what it is to be, such as “{}”, or take it out of content/"
)
FOLDER = (
    "nothing reads this file: its folder “{}” is no language of mkdocs.yml (en, zh); rename either, or "
    "take the folder out of content/"
)


@pytest.mark.parametrize(
    ("name", "text", "problems"),
    [
        ("notes.txt", "<<<<<<< a\n=======\n", [f"1: {CONFLICT}", f"2: {CONFLICT}"]),
        ("look/own.css", "a\n>>>>>>> b\n", [f"2: {CONFLICT}"]),
        ("targets.yaml", "", ["1: " + UNREAD.format("targets.yml")]),
        ("name.yml", "", ["1: " + UNREAD.format("names.yml")]),
        ("zh/REVIEW.MD", "", ["1: " + UNREAD.format("REVIEW.md")]),
        ("zh/a.markdown", "", ["1: " + UNREAD.format("a.md")]),
        ("zh-CN/a.md", "", ["1: " + FOLDER.format("zh-CN")]),
        ("notes.txt", "a list\n=======\n", []),
        ("zh/a.md", "", []),
        ("targets.yml", "", []),
        ("look/logo.svg", "<svg/>", []),
        (".hidden/a.yml", "<<<<<<< a\n", []),
    ],
)
def test_files(tmp_path: Path, name: str, text: str, problems: list[str]) -> None:
    write(tmp_path, {name: text})
    found = said(check_files(configuration(tmp_path, ["a"])))
    assert found == [f"content/{name}:{each}" for each in problems]


def test_what_is_said_in_chinese(tmp_path: Path) -> None:
    write(tmp_path, {"targets.yaml": "", "zh-CN/a.md": ""})
    assert said(check_files(configuration(tmp_path, ["a"])), "zh") == [
        "content/targets.yaml:1: 没有程序读取此文件：请按用途命名，如“targets.yml”，或移出 content/",
        "content/zh-CN/a.md:1: 没有程序读取此文件：mkdocs.yml 中没有语言目录“zh-CN”（现有 en, zh）；"
        "请改其一，或将此目录移出 content/",
    ]
