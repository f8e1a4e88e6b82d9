"""A merge that was not settled is never published: each marker is named, in every file of content."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.records.conflicts import conflict_lines
from publication.settings.reading import ConfigurationError, read_configuration
from tests.support import assemble, configuration, said, write

SAYS = {
    "en": "this line is a marker of a merge that Git left unsettled: keep what is right of the two "
    "versions, and remove all such lines",
    "zh": "此行是 Git 合并冲突的标记：请在两个版本中保留正确的文字，并删去所有这类标记行",
}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> branch\nd\n", (2, 4, 6)),
        ("<<<<<<< ours\na\n||||||| base\nb\n=======\nc\n>>>>>>> theirs", (1, 3, 5, 7)),
        ("<<<<<<<\r\na\r\n=======\r\nb\r\n>>>>>>>\r\n", (1, 3, 5)),
        ("a\n>>>>>>> the rest was removed\n", (2,)),
        ("=======\nb\n<<<<<<< cut off", (1, 3)),
        ("Heading\n=======\n", ()),
        ("|||||||\n| - |\n", ()),
        ("<<<<<<<< eight\n", ()),
        (" <<<<<<< indented\n", ()),
        ("<<<<<<<tight\n", ()),
    ],
)
def test_a_marker_is_seven_signs_at_the_edge_where_a_conflict_opens_or_closes(
    text: str, lines: tuple[int, ...]
) -> None:
    assert conflict_lines(text) == lines


def conflicting(ours: str, theirs: str, after: str = "") -> str:
    return f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> branch\n{after}"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("zh/a.md", conflicting("甲，\n", "乙 ,\n", "<b>丙</b>\n")),
        ("en/a.md", conflicting("One\n", "Two，\n")),
        *(
            (f"{name}.yml", conflicting("- x: [\n", "- y\n", "{z"))
            for name in (
                "areas", "exceptions", "glossary", "moved", "names", "phrases", "repairs",
                "targets", "units",
            )
        ),
        ("source.txt", conflicting("甲\n", "乙\n")),
    ],
)  # fmt: skip
def test_each_marker_of_a_file_is_named_and_nothing_else_of_it(
    tmp_path: Path, name: str, text: str, language: str
) -> None:
    write(tmp_path, {"source.txt": "", "zh/a.md": "甲。\n", "en/a.md": "One.\n", name: text})
    lines = (5, 7, 9) if name.endswith(".md") else (1, 3, 5)
    file = f"content/{name}"
    found = load_and_check(configuration(tmp_path, ["a"])).problems
    assert said((p for p in found if p.path == file), language) == [
        f"{file}:{line}: {SAYS[language]}" for line in lines
    ]


def test_markers_in_the_settings_are_named_alone(tmp_path: Path) -> None:
    folder = assemble("tiny", tmp_path)
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(conflicting("a: [\n", "b: c\n", settings), "utf-8")
    with pytest.raises(ConfigurationError) as refused:
        read_configuration(folder)
    assert said(refused.value.problems) == [f"mkdocs.yml:{n}: {SAYS['en']}" for n in (1, 3, 5)]
