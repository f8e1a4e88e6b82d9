"""Links lead to a page of the same tree and to a block that is there, or are refused."""

from __future__ import annotations

import pytest

from publication.check.links import Tree, check_links
from tests.support import page, said


def problems_of(text: str, language: str = "en") -> list[str]:
    """Return the problems of ``text`` on line 3 of tasks/city, among three pages."""
    tree = {
        "review": page("# 回顾 {#review}\n", "review"),
        "tasks/index": page("# 任务 {#tasks}\n", "tasks/index"),
        "tasks/city": page(f"# 城市 {{#city}}\n\n{text}\n", "tasks/city"),
    }
    anchors = {path: {block.id for block in each.blocks} for path, each in tree.items()}
    return said(check_links(Tree(tree, anchors, ("zh", "en"))), language)


HERE = "content/zh/tasks/city.md:3: "


@pytest.mark.parametrize(
    "text",
    [
        "[同页](#city)",
        "[同页](city.md)",
        "[同栏](index.md#tasks)",
        "[别栏](../review.md#review '回顾')",
        "[尖括号](<../review.md>)",
        "[外部](https://example.org/x.md#y) [http](http://example.org)",
        "[信](mailto:a@example.org)",
        "`[代码](nowhere.md)`",
        "```\n[代码](nowhere.md)\n```",
        "[HTTPS](HTTPS://example.org/)",
        r"\[不是](nowhere.md)",
        "[方括号] (没有链接)",
    ],
)
def test_links_that_lead_somewhere(text: str) -> None:
    assert problems_of(text) == []


def broken(target: str) -> str:
    return (
        f"{HERE}the link “{target}” leads to no page: "
        "correct the path (relative to this file, with .md)"
    )


def misspelt(target: str, near: str) -> str:
    return f"{HERE}the link “{target}” leads to no page: write “{near}”"


def elsewhere(target: str, near: str) -> str:
    return (
        f"{HERE}the link “{target}” leads into another language’s tree: links stay within the tree, "
        f"and each language leads to its own page; write “{near}”"
    )


def refused(target: str) -> str:
    return f"{HERE}“{target}” is not allowed: link to pages, http(s) or mailto"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("[a](review.md)", [misspelt("review.md", "../review.md")]),
        ("[a](../review)", [misspelt("../review", "../review.md")]),
        ("[a](../review/)", [misspelt("../review/", "../review.md")]),
        ("[a](/review.md)", [misspelt("/review.md", "../review.md")]),
        ("[a](../Review.html#p1)", [misspelt("../Review.html#p1", "../review.md#p1")]),
        ("[a](../revew.md)", [misspelt("../revew.md", "../review.md")]),
        ("[a](../tasks/)", [misspelt("../tasks/", "index.md")]),
        ("[a](../../zh/tasks/city.md)", [misspelt("../../zh/tasks/city.md", "city.md")]),
        ("[a](../../en/review.md)", [elsewhere("../../en/review.md", "../review.md")]),
        ("[a](../../en/tasks/#p1)", [elsewhere("../../en/tasks/#p1", "index.md#p1")]),
        ("[a](/en/review/)", [elsewhere("/en/review/", "../review.md")]),
        (
            "[a](www.example.org)",
            [
                f"{HERE}the link “www.example.org” leads to no page: if it leads to another site, "
                "write “https://www.example.org”"
            ],
        ),
        (
            "[a]()",
            [
                f"{HERE}the link has no address: write one between its round brackets, or remove "
                "the brackets"
            ],
        ),
        (
            r"[a](..\review.md#review)",
            [
                rf"{HERE}the link “..\review.md#review” has a backslash, which leads nowhere on the "
                "web: write “/”, as in “../review.md#review”"
            ],
        ),
        (
            "[a](..%5creview.md)",
            [
                f"{HERE}the link “..%5creview.md” has a backslash, which leads nowhere on the web: "
                "write “/”, as in “../review.md”"
            ],
        ),
        ("- 甲 [a](x.md)", [broken("x.md")]),
        ("| [a](x.md) |\n|---|", [broken("x.md")]),
        ("[a](javascript:alert(1))", [refused("javascript:alert(1)")]),
        ("[a](data:text/html,x)", [refused("data:text/html,x")]),
        ("[a](//example.org)", [refused("//example.org")]),
        ("[a](VBScript:x)", [refused("VBScript:x")]),
        ("[a](file:///etc/passwd)", [refused("file:///etc/passwd")]),
        ("[a]( javascript:alert(1) )", [refused("javascript:alert(1)")]),
        ("[a](&#106;avascript:alert(1))", [refused("javascript:alert(1)")]),
        ("[a](javascript&colon;alert(1))", [refused("javascript:alert(1)")]),
        ("[a](\x01javascript:alert(1))", [refused("javascript:alert(1)")]),
        ("[a](java&#9;script:alert(1))", [refused("javascript:alert(1)")]),
        ("[a [b] c](javascript:alert(1))", [refused("javascript:alert(1)")]),
        (r"[a\]](javascript:alert(1))", [refused("javascript:alert(1)")]),
        ("[a](#city){: href=javascript:alert(1) }", [refused("javascript:alert(1)")]),
        ("- **[a](javascript:alert(1))**", [refused("javascript:alert(1)")]),
        ("> [a](javascript:alert(1))", [refused("javascript:alert(1)")]),
        ("| [a](javascript:alert(1)) |\n|---|", [refused("javascript:alert(1)")]),
        (
            "[a](../review.md#p9)",
            [f"{HERE}there is no block “#p9” in content/zh/review.md: correct the anchor"],
        ),
        (
            "[a](#p9)",
            [f"{HERE}there is no block “#p9” in content/zh/tasks/city.md: correct the anchor"],
        ),
        ("[a](x.md) [b](y.md)", [broken("x.md"), broken("y.md")]),
    ],
)
def test_links_that_do_not(text: str, problems: list[str]) -> None:
    assert problems_of(text) == problems


def test_in_chinese() -> None:
    assert problems_of(r"[甲](..\review.md) [乙](../../en/review.md)", "zh") == [
        rf"{HERE}链接“..\review.md”含有反斜杠，在网上无法打开：请写“/”，即“../review.md”",
        f"{HERE}链接“../../en/review.md”指向另一种语言的目录：链接只能在本语言之内，"
        "各语言各指本语言的页面；请改为“../review.md”",
    ]


@pytest.mark.parametrize(
    "words", ["", " ", "\u3000\u200b", "\u3164", "\u2800", "&nbsp;", "&#8203;"]
)
def test_a_link_has_words_that_can_be_seen(words: str) -> None:
    """Nobody can click on what is not seen, and who hears the page hears an address."""
    wordless = f"{HERE}the link to “../review.md” has no words, so nobody can see or follow it: "
    assert problems_of(f"见[{words}](../review.md)。") == [
        wordless + "write some between its square brackets"
    ]


@pytest.mark.parametrize("words", ["字", "**字**", "`x`", "→", "\\[a\\]", "&amp;"])
def test_a_link_with_words_of_any_kind_stands(words: str) -> None:
    assert problems_of(f"见[{words}](../review.md)。") == []
