"""Pages as Markdown and as text: what readers are shown, without what only a build reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.publish.release.plain_texts import page_markdown, to_text
from tests.support import published

ZH = """# 回顾 {#review}

各位代表：
{: .salutation }

**提升质效。**见[名词](glossary.md#gdp)。

- 一
- 二
    - 三

{{ targets period=2021 }}

> 引文
"""
EN = """# Review {#review}

Fellow Deputies,
{: .salutation }

**Quality.** See [terms](glossary.md#gdp).

- one
- {{ pending }}
    - three

{{ targets period=2021 }}

> quotation
"""
GLOSSARY = "# {} {{#glossary}}\n\n## 1. GDP {{#gdp}}\n\nx\n"
FILES = {
    "zh/review.md": ZH,
    "en/review.md": EN,
    "zh/glossary.md": GLOSSARY.format("名词"),
    "en/glossary.md": GLOSSARY.format("Terms"),
}


def test_a_page_as_markdown_and_as_text(tmp_path: Path) -> None:
    publication = published(tmp_path, FILES)
    page = publication.page("en", "review")
    markdown = page_markdown(publication, page, lambda marker: f"| {marker.name} |\n| --- |\n")
    assert markdown == (
        "# Review\n\nFellow Deputies,\n\n**Quality.** See [terms](glossary.md#gdp).\n\n"
        "- one\n- 二\n    - three\n\n| targets |\n| --- |\n\n> quotation\n"
    )
    assert to_text(markdown, "en-GB") == (
        "Review\n\nFellow Deputies,\n\nQuality. See terms.\n\n"
        "- one\n- 二\n    - three\n\ntargets\n\nquotation\n"
    )


def test_a_marker_that_says_nothing_leaves_nothing(tmp_path: Path) -> None:
    publication = published(tmp_path, FILES)
    markdown = page_markdown(publication, publication.page("zh", "review"), lambda _: " \n")
    assert "    - 三\n\n> 引文\n" in markdown


def test_the_page_of_all_has_every_part_below_its_title(tmp_path: Path) -> None:
    page = "{{ report }}\n"
    publication = published(tmp_path, {**FILES, "zh/report.md": page, "en/report.md": page})
    markdown = page_markdown(publication, publication.page("zh", "report"), lambda _: "x")
    headings = [line for line in markdown.splitlines() if line.startswith("#")]
    assert headings == ["# 回顾", "## 名词", "### 1. GDP"]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("| a | b\\|c |\n| --- | ---: |\n| **1** | [2](x.md) |\n", "a\tb|c\n1\t2\n"),
        ("```\n# as *it* is\n```\n", "# as *it* is\n"),
        ("a\n\n---\n\nb\n", "a\n\nb\n"),
        ("2 \\* 3 of `code`\n", "2 * 3 of code\n"),
        ("a[^1] `[^2]` \\[^3]\n\n[^1]: *b*\n", "a[1] [^2] [^3]\n\n[1] b\n"),
    ],
)
def test_text_has_no_marks(markdown: str, text: str) -> None:
    assert to_text(markdown, "en-GB") == text
