"""Pages: front matter, encodings, and that one bad file does not hide the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.messages.problem import Problem
from publication.read.pages import Page, read_text, read_tree, with_ids
from tests.support import ZH, configuration, page, said

GOOD = "---\ntitle: 一\ndescription: 二\n---\n\n# 一 {#one}\n"


def tree(root: Path, files: dict[str, bytes]) -> tuple[dict[str, Page], list[str]]:
    for name, data in files.items():
        file = root / "content" / "zh" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    found: list[Problem] = []
    return read_tree(configuration(root, ()), ZH, found.append), said(found)


def test_a_tree_is_every_markdown_file_by_path(tmp_path: Path) -> None:
    pages, problems = tree(
        tmp_path,
        {"index.md": GOOD.encode(), "tasks/city.md": GOOD.encode(), "notes.txt": b"\xff"},
    )
    assert problems == []
    assert list(pages) == ["index", "tasks/city"]
    city = pages["tasks/city"]
    assert (city.file, city.title, city.description) == ("content/zh/tasks/city.md", "一", "二")
    assert [(block.id, block.line) for block in city.blocks] == [("one", 6)]


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_byte_order_marks_and_windows_line_ends_are_read(
    tmp_path: Path, before: bytes, end: str
) -> None:
    pages, problems = tree(tmp_path, {"a.md": before + GOOD.replace("\n", end).encode()})
    assert problems == []
    assert pages["a"].title == "一"
    assert pages["a"].blocks[0].line == 6


def test_a_file_that_is_not_utf_8_is_left_out_and_the_others_still_load(tmp_path: Path) -> None:
    pages, problems = tree(tmp_path, {"a.md": "一\n二".encode("gbk"), "b.md": GOOD.encode()})
    assert list(pages) == ["b"]
    assert problems == ["content/zh/a.md:2: this is not UTF-8 (byte 0xb6): save the file as UTF-8"]


def test_the_line_of_the_first_bad_byte_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("一\n二\n".encode() + b"x\xffy\n")
    found: list[Problem] = []
    assert read_text(tmp_path / "a.txt", "a.txt", found.append) is None
    assert said(found) == ["a.txt:3: this is not UTF-8 (byte 0xff): save the file as UTF-8"]


LOOSE = (
    "the front matter is not read as it stands: let it begin on line 1, between two lines of “---” and "
    "nothing else"
)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            "# One\n",
            [
                "content/zh/a.md:1: the page does not begin with front matter: "
                "add “---”, title, description and “---”"
            ],
        ),
        (
            "---\ntitle: a\n\n# One\n",
            [
                "content/zh/a.md:1: the front matter is not closed: "
                "add a line “---” after its last field"
            ],
        ),
        (
            "---\ntitle: a\n---\n",
            ["content/zh/a.md:1: the field “description” is missing: add it"],
        ),
        (
            "---\ntitle:\ndescription: b\n---\n",
            ["content/zh/a.md:2: the field “title” is missing: add it"],
        ),
        (
            "---\ntitle: a\ndescription: b\nlayout: c\n---\n",
            [
                "content/zh/a.md:4: there is no field “layout”: "
                "use one of title, description, template, lines"
            ],
        ),
        ("---\ntitle: a\ndescription: b\ntemplate: c.html\n---\n", []),
        ("---\ntitle: a\ndescription: b\nlines: 甲、|乙\n---\n\n# 甲、 乙\n", []),
        (
            "---\ntitle: a\ndescription: b\nlines: 甲|丙\n---\n\n# 甲、乙\n",
            [
                "content/zh/a.md:4: “lines” is not the page’s heading: write “甲、乙”, with a | "
                "wherever it may break"
            ],
        ),
        (
            "---\ntitle: a\ndescription: b\nlines: 甲|乙\n---\n\n## 甲乙\n",
            ["content/zh/a.md:4: the page has no heading that “lines” could break: leave it out"],
        ),
        ("\n---\ntitle: a\ndescription: b\n---\n", [f"content/zh/a.md:2: {LOOSE}"]),
        ("--- \ntitle: a\ndescription: b\n---\n", [f"content/zh/a.md:1: {LOOSE}"]),
        ("---\ntitle: a\ndescription: b\n---\t\n", [f"content/zh/a.md:1: {LOOSE}"]),
        (
            "-----\ntitle: a\n-----\n",
            [
                f"content/zh/a.md:1: {LOOSE}",
                "content/zh/a.md:1: the field “description” is missing: add it",
            ],
        ),
        (
            "---\n- a\n---\n",
            [
                "content/zh/a.md:2: this must be fields “key: value”",
                "content/zh/a.md:1: the field “title” is missing: add it",
                "content/zh/a.md:1: the field “description” is missing: add it",
            ],
        ),
        (
            "---\ntitle：a\ndescription:b\n---\n",
            [
                "content/zh/a.md:2: “title：” is no field: write “title: ”, with a half-width colon "
                "and a space",
                "content/zh/a.md:3: “description:” is no field: write “description: ”, with a "
                "half-width colon and a space",
            ],
        ),
        (
            "---\ntitle: [a]\ndescription: b\n---\n",
            ["content/zh/a.md:2: “title” must be one text: write it on one line"],
        ),
        (
            "---\ntitle: a: b\n---\n",
            [
                "content/zh/a.md:2: this is not valid YAML "
                "(mapping values are not allowed in this context): "
                "check indentation, quotation marks and colons",
            ],
        ),
    ],
)
def test_front_matter(tmp_path: Path, text: str, problems: list[str]) -> None:
    assert tree(tmp_path, {"a.md": text.encode()})[1] == problems


def test_ids_go_to_the_blocks_of_text_in_order() -> None:
    given = with_ids(page("# A\n\n{{ repairs }}\n\nb\n\n---\n\n- c\n"), ("x", "y", "z"))
    assert [block.id for block in given.blocks] == ["x", "", "y", "", "z"]
    assert [block.id for block in given.text_blocks] == ["x", "y", "z"]


@pytest.mark.parametrize(("text", "has"), [("# A\n", True), ("## A\n", False), ("a\n", False)])
def test_only_a_first_level_heading_is_the_page_s_own_title(text: str, has: bool) -> None:
    assert page(text).has_title_block is has
