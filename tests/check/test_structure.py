"""Structure: the same pages in every tree, the same blocks on every page, no id twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.check.markers import MOST
from publication.check.structure import check_blocks, check_ids, check_pages, check_template
from tests.support import EN, ROOT, ZH, configuration, page, said, write


def pages(root: Path, zh: list[str], en: list[str], nav: list[str]) -> list[str]:
    trees = {
        "zh": {path: page("# A\n", path, ZH) for path in zh},
        "en": {path: page("# A\n", path, EN) for path in en},
    }
    return said(check_pages(configuration(root, nav), trees))


@pytest.mark.parametrize(
    ("zh", "en", "nav", "problems"),
    [
        (["a", "b"], ["a", "b"], ["a", "b"], []),
        (
            ["a", "b"],
            ["a"],
            ["a", "b"],
            [
                "content/zh/b.md:1: content/en/b.md is missing: add it with the same blocks, "
                "each “{{ pending }}” until translated"
            ],
        ),
        (
            ["a"],
            ["a", "b"],
            ["a", "b"],
            [
                "content/en/b.md:1: content/zh/b.md is missing: add it with the same blocks, "
                "each “{{ pending }}” until translated"
            ],
        ),
        (
            ["a", "b"],
            ["a", "b"],
            ["a"],
            [
                "content/zh/b.md:1: the page “b” is not in the navigation: "
                "add it to nav in mkdocs.yml or remove it"
            ],
        ),
        (
            ["a"],
            ["a"],
            ["a", "b"],
            [
                "mkdocs.yml:1: the navigation names b.md, which no language has: "
                "add the page or remove the entry"
            ],
        ),
    ],
)
def test_the_trees_and_the_navigation_have_the_same_pages(
    tmp_path: Path, zh: list[str], en: list[str], nav: list[str], problems: list[str]
) -> None:
    assert pages(tmp_path, zh, en, nav) == problems


def test_a_page_that_is_there_but_cannot_be_read_is_not_missing(tmp_path: Path) -> None:
    write(tmp_path, {"en/b.md": "unreadable"})
    assert pages(tmp_path, ["a", "b"], ["a"], ["a", "b"]) == []


def differ(line: int, source: str, target: str) -> list[str]:
    return [
        f"content/en/review.md:{line}: blocks do not line up: content/zh/review.md:{source}, "
        f"here is {target}; make both pages have the same blocks in the same order"
    ]


@pytest.mark.parametrize(
    ("zh", "en", "problems"),
    [
        ("# 甲 {#a}\n\n乙\n\n- 丙\n", "# A {#a}\n\nb\n\n- c\n", []),
        ("# 甲 {#a}\n\n乙\n\n- 丙\n", "# A {#a}\n\n{{ pending }}\n\n- {{ pending }}\n", []),
        ("甲\n\n- 乙\n\n| 丙 |\n|---|\n\n> 丁\n\n```\n戊\n```\n", "{{ pending }}\n\n" * 5, []),
        (
            "甲\n\n乙\n",
            "a\n\nb\n\nc\n",
            differ(5, "3 has nothing", "paragraph “c”"),
        ),
        (
            "甲\n\n乙\n",
            "a\n",
            differ(1, "3 has paragraph “乙”", "nothing"),
        ),
        (
            "甲\n\n- 乙\n\n丙\n",
            "a\n\nb\n\n- c\n",
            differ(3, "3 has item “乙”", "paragraph “b”"),
        ),
        (
            "## 甲 {#a}\n",
            "### A {#a}\n",
            differ(1, "1 has heading 2 #a “甲”", "heading 3 #a “A”"),
        ),
        (
            "## 甲 {#a}\n",
            "## A {#b}\n",
            differ(1, "1 has heading 2 #a “甲”", "heading 2 #b “A”"),
        ),
        (
            "- 甲\n    - 乙\n",
            "- a\n- b\n",
            differ(2, "2 has item “乙”", "item “b”"),
        ),
        (
            "{{ targets area=a }}\n",
            "{{ targets area=b }}\n",
            differ(1, "1 has marker “{{ targets area=a }}”", "marker “{{ targets area=b }}”"),
        ),
        (
            "## 甲 {#a}\n\n乙\n",
            "{{ pending }}\n\nb\n",
            differ(1, "1 has heading 2 #a “甲”", "paragraph “{{ pending }}”"),
        ),
        (
            "{{ repairs }}\n",
            "{{ pending }}\n",
            differ(1, "1 has marker “{{ repairs }}”", "paragraph “{{ pending }}”"),
        ),
        (
            "甲" * 31 + "\n",
            "- a\n",
            differ(1, f"1 has paragraph “{'甲' * 30}…”", "item “a”"),
        ),
    ],
)
def test_blocks_line_up_or_the_first_that_differs_is_named(
    zh: str, en: str, problems: list[str]
) -> None:
    assert said(check_blocks(page(zh, language=ZH), page(en, language=EN))) == problems


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("# A {#a}\n\n## B {#b}\n\n## C\n\n## D\n", []),
        (
            "# A {#a}\n\n## B {#a}\n\n## C {#a}\n",
            [
                "content/zh/review.md:3: the id “a” stands at line 1 already: give this block another",
                "content/zh/review.md:5: the id “a” stands at line 1 already: give this block another",
            ],
        ),
        (
            "## A {#p12}\n\n## B {#p12b}\n\n## C {#pp1}\n",
            [
                "content/zh/review.md:1: ids such as “p12” are given by the build: choose a word",
            ],
        ),
        (  # which scripts would take for the theme's own element, and read as its settings
            "## A {#__config}\n\n## B {#content}\n\n## C {#contents}\n",
            [
                "content/zh/review.md:1: ids such as “__config” are given by the build: choose a word",
                "content/zh/review.md:3: ids such as “content” are given by the build: choose a word",
            ],
        ),
    ],
)
def test_ids_written_by_hand(text: str, problems: list[str]) -> None:
    assert said(check_ids(page(text))) == problems


NONE = "content/zh/a.md:2: there is no template “{}” for pages in overrides/: "


@pytest.mark.parametrize(
    ("template", "problems"),
    [
        ("main.html", []),
        ("cover.html", []),
        ("moved.html", [NONE.format("moved.html") + "write “cover.html”"]),
        ("error.html", [NONE.format("error.html") + "write “cover.html”"]),
        ("404.html", [NONE.format("404.html") + "add it, or remove this field"]),
        ("side-by-side.html", [NONE.format("side-by-side.html") + "add it, or remove this field"]),
        ("../main.html", [NONE.format("../main.html") + "write “main.html”"]),
    ],
)
def test_a_page_asks_for_a_template_of_pages(
    tmp_path: Path, template: str, problems: list[str]
) -> None:
    """One that the build fills by itself would end it: a page has nothing to fill it with."""
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    write(tmp_path, {"zh/a.md": f"---\ntemplate: {template}\n---\n"})
    asking = replace(page("文。\n", "a"), template=template)
    assert said(check_template(asking, tmp_path)) == problems


def test_a_marker_stands_once_on_a_page(tmp_path: Path) -> None:
    said_twice = "\n\n{{ repairs }}\n\n{{ citation }}\n\n{{repairs}}\n"
    pages = {
        "zh/a.md": f"一。\n\n二。{said_twice}",
        "en/a.md": "{{ pending }}\n\n" * 2 + said_twice[2:],
    }
    write(tmp_path, {"source.txt": "", **pages})
    problems = load_and_check(configuration(tmp_path, ["a"])).problems
    assert [each for each in said(problems) if "already" in each] == [
        "content/en/a.md:13: “{{ repairs }}” stands at line 9 already: remove one",
        "content/zh/a.md:13: “{{ repairs }}” stands at line 9 already: remove one",
    ]


def test_the_same_in_another_order_is_the_same(tmp_path: Path) -> None:
    text = "{{ targets area=b kind=target }}\n\n{{ targets kind=target area=b }}\n\n{{ charts indicator=a,b }}\n\n{{ charts indicator=b,a,b }}\n"
    write(tmp_path, {"source.txt": "", "zh/a.md": text, "en/a.md": text})
    problems = load_and_check(configuration(tmp_path, ["a"])).problems
    assert [each for each in said(problems) if "already" in each and "/zh/" in each] == [
        "content/zh/a.md:7: “{{ targets kind=target area=b }}” stands at line 5 already: remove one",
        "content/zh/a.md:11: “{{ charts indicator=b,a,b }}” stands at line 9 already: remove one",
    ]


def test_a_page_has_as_many_markers_as_it_can_bear(tmp_path: Path) -> None:
    text = "\n\n".join(f"{{{{ charts indicator=a{number} }}}}" for number in range(MOST + 2))
    pages = {"zh/a.md": text, "en/a.md": "{{ pending }}\n\n" * (MOST + 2)}
    write(tmp_path, {"source.txt": "", **pages})
    problems = load_and_check(configuration(tmp_path, ["a"])).problems
    assert [each for each in said(problems) if "may have" in each] == [
        "content/zh/a.md:65: “{{ charts indicator=a30 }}” is one more than the 30 markers that a page "
        "may have: put some on another page"
    ]
