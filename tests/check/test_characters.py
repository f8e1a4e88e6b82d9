"""Characters that readers do not see as what they are: a warning for each block, and their mending."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.messages.problem import Grade
from tests.scripting import called
from tests.support import configuration, number_blocks, said, write

EN = (
    "readers do not see {} as what it is: remove it, or write what it looks like; "
    "python3 scripts/check.py --mend does what is safe"
)
ZH = "读者看不出这里有 {}：请删去，或改成与它同形的字；python3 scripts/check.py --mend 可修正其中无疑的"


def found(root: Path, files: dict[str, str], language: str = "en") -> list[str]:
    write(root, {"source.txt": "", **files})
    settings = configuration(root, ["a"])
    number_blocks(settings)
    problems = load_and_check(settings).problems
    return said((each for each in problems if each.grade == Grade.WARNING), language)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_block_is_named_once_with_all_its_characters(tmp_path: Path, language: str) -> None:
    pages = {
        "zh/a.md": "一\u200b键\u200b办，\u2f00同。\n\n安全。",
        "en/a.md": "One.\n\nSa\u00adfe.",
    }
    text = {"en": EN, "zh": ZH}[language]
    assert found(tmp_path, pages, language) == [
        "content/en/a.md:7: " + text.format("U+00AD (SOFT HYPHEN)"),
        "content/zh/a.md:5: " + text.format("U+200B (ZERO WIDTH SPACE), U+2F00 (一)"),
    ]


def test_front_matter_and_data_are_read_as_well(tmp_path: Path) -> None:
    front = "---\ntitle: 题\u2060\ndescription: 述\n---\n"
    pages = {"zh/a.md": f"{front}\n一。", "en/a.md": "One."}
    areas = {"areas.yml": "macro: {zh: 总体, en: Over\u200ball}\n"}
    assert found(tmp_path, pages | areas) == [
        "content/areas.yml:1: " + EN.format("U+200B (ZERO WIDTH SPACE)"),
        "content/zh/a.md:1: " + EN.format("U+2060 (WORD JOINER)"),
    ]


def test_an_exception_lets_one_stand(tmp_path: Path) -> None:
    pages = {"zh/a.md": "葛\U000e0100城。", "en/a.md": "Gecheng."}
    excused = "- {check: characters, page: a, block: p1, text: U+E0100, reason: {zh: 地名原字, en: Its own}}\n"
    assert found(tmp_path, pages) != []
    assert found(tmp_path, pages | {"exceptions.yml": excused}) == []


def test_what_is_safe_is_mended_and_the_rest_stays(tmp_path: Path) -> None:
    root = tmp_path / "p"
    write(root, {"source.txt": "一\u200b。", "zh/a.md": "⼀\u200b。\ufffd", "en/a.md": "One."})
    (root / "mkdocs.yml").write_text("", "utf-8")
    done = called("check.py", "--mend", root=root)
    assert done.stderr == "content/zh/a.md: mended 1 lines\n"
    assert (root / "content/zh/a.md").read_text("utf-8").endswith("一。\ufffd")
    assert (root / "content/source.txt").read_text("utf-8") == "一\u200b。"


@pytest.mark.parametrize(
    "entry",
    [
        "- id: radical\n  lines: [1, 1]\n  from: ⼀\n  to: 一\n  reason: {zh: 部首, en: A radical}\n",
        "- {reason: {zh: 部首, en: A radical}, id: radical, lines: [1, 1], to: 一, from: ⼀}\n",
        "- id: radical\n  lines: [1, 1]\n  to: 一\n  reason: {zh: 部首, en: A radical}\n  from: |-\n\n"
        "    ⼀\n".replace("\n\n", "\n"),
    ],
)
def test_what_a_repair_is_made_from_stays_as_it_was_received(tmp_path: Path, entry: str) -> None:
    root = tmp_path / "p"
    files = {
        "source.txt": "⼀和⼀。",
        "zh/a.md": "一和一。",
        "en/a.md": "Both.",
        "repairs.yml": entry,
    }
    assert found(root, files) == []
    (root / "mkdocs.yml").write_text("", "utf-8")
    assert called("check.py", "--mend", root=root).stderr == ""
    assert (root / "content/repairs.yml").read_text("utf-8") == entry


OWN = """\
site_name: 试
nav: [a.md]
extra:
  languages:
    - {folder: zh, tag: zh-Hans, locale: zh, name: 中文}
    - {folder: en, tag: en-GB, locale: en, name: English}
"""
REPORT = "title: {zh: 试, en: Trial}\nparts: [a]\n"
DAMAGED = "⼀户⼀码，\u200b⼀网通办。\n第二行⼆\u00ad，⼀。\n"
BEFORE = "# 修正\n\n- id: by-hand\n  lines: [1]\n  from: ⼀码\n  to: 一码\n  reason: {zh: 甲。, en: A.}\n"


@pytest.mark.parametrize(
    ("before", "newline"), [("", "\n"), (BEFORE, "\n"), (BEFORE.replace("\n", "\r\n"), "\r\n")]
)
def test_what_mending_changes_in_the_report_is_recorded_as_repairs(
    tmp_path: Path, before: str, newline: str
) -> None:
    """Else the report would no longer be the text as received with its repairs."""
    root = tmp_path / "p"
    (first, second) = DAMAGED.split()
    write(
        root, {"source.txt": DAMAGED, "zh/a.md": f"{first}\n\n{second}", "en/a.md": "One.\n\nTwo."}
    )
    (root / "content" / "repairs.yml").write_bytes(before.encode())
    (root / "content" / "report.yml").write_text(REPORT, "utf-8")
    (root / "mkdocs.yml").write_text(OWN, "utf-8")
    done = called("check.py", "--mend", root=root)
    assert done.stderr == (
        "content/zh/a.md: mended 2 lines\n"
        "content/repairs.yml: recorded 4 repairs: source.txt stays as it was received\n"
    )
    assert "source.txt says" not in done.stdout
    assert "readers do not see" not in done.stdout
    text = (root / "content" / "repairs.yml").read_bytes().decode()
    assert text.startswith(before.rstrip())
    lines = "[1, 1, 2]" if before else "[1, 1, 1, 2]"  # one is repaired by hand
    entry = f"- id: lookalike-2f00\n  lines: {lines}\n  from: ⼀\n  to: 一\n"
    assert entry.replace("\n", newline) in text
    entry = '- id: unseen-200b\n  lines: [1]\n  from: "\\U0000200b"\n  to: ""\n  reason:\n    zh: 删去看不见的字符。\n'
    assert entry.replace("\n", newline) in text
    assert (root / "content" / "source.txt").read_text("utf-8") == DAMAGED
    assert called("check.py", "--mend", root=root).stderr == ""


REFERENCE = (
    "readers see “{}” for “{}”, which checks, search and texts read as it is written: write the "
    "character itself, with a backslash before “&” and “<”; or one before “&” if this is text"
)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Grew by 6.&#53;%.", [("5", "&#53;")]),
        ("A&nbsp;b &#X202E;c&#x202e;", [("U+00A0 (NO-BREAK SPACE)", "&nbsp;"),
                                        ("U+202E (RIGHT-TO-LEFT OVERRIDE)", "&#x202e;")]),
        ("A&lt;b &notit; &none;", [("<", "&lt;"), ("¬it;", "&notit;")]),
        (r"A\&lt;b, R&D; `&lt;` &#53 [x](https://example.org/?a=1&amp;b=2)", []),
    ],
)  # fmt: skip
def test_what_readers_see_is_what_is_written(
    tmp_path: Path, text: str, pairs: list[tuple[str, str]]
) -> None:
    pages = {"zh/a.md": "一。", "en/a.md": text}
    named = [each for each in found(tmp_path, pages) if "readers see" in each]
    assert named == ["content/en/a.md:5: " + REFERENCE.format(*pair) for pair in pairs]
