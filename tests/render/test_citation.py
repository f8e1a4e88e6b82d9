"""References: complete but for what only the reader's browser knows, in each language's style."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from publication.align.lock import LockedBlock, LockedPage
from publication.publication import Publication
from publication.render.citation import citations
from publication.settings.configuration import Edition, ReportWords
from tests.support import published, the_report

FILES = {
    "zh/index.md": "# 报告 {#report}\n\n甲\n",
    "en/index.md": "# Report {#report}\n\na\n",
    "zh/review.md": "乙\n",
    "en/review.md": "b\n",
}


def dated(tmp_path: Path) -> Publication:
    publication = published(tmp_path, FILES)
    report = the_report(publication)
    report.settings = replace(
        report.settings,
        words={"zh": ReportWords(author="某组")},
        parts=("index", "review"),
        edition=Edition("report", "2021-07-20", "1.0.0"),
    )
    for tree in publication.trees.values():
        for path, page in tree.items():
            language = publication.configuration.language(page.language.folder)
            tree[path] = replace(page, language=language)
    return publication


def test_a_page_is_cited_as_each_style_asks_with_the_day_its_text_was_confirmed(
    tmp_path: Path,
) -> None:
    publication = dated(tmp_path)
    blocks = (LockedBlock("p1", "2026-11-20", {}), LockedBlock("p2", "2026-11-23", {}))
    publication.lock = {"review": LockedPage(blocks)}
    chinese, english = citations(publication, the_report(publication).settings, "review")
    title = publication.page("zh", "index").title
    assert chinese.reference == (
        f"某组. {title}: 非官方双语版[R/OL]. 2021{{locator}}(2026-11-23)[{{accessed_iso}}]. {{url}}."
    )
    assert chinese.locator == ": 第{number}段"
    assert english.reference.endswith(
        "20 July 2021. Unofficial bilingual edition, text of 23 November 2026{locator}. "
        "Accessed {accessed}. {url}."
    )
    assert english.locator == f", “{publication.page('en', 'review').title},” para. {{number}}"


def test_a_text_that_nobody_confirmed_is_cited_by_its_version(tmp_path: Path) -> None:
    chinese, english = citations(dated(tmp_path), the_report(dated(tmp_path)).settings, "review")
    assert "(1.0.0)" in chinese.reference
    assert "text of 1.0.0{locator}" in english.reference


def test_the_whole_is_cited_for_a_reader_to_put_the_day_in(tmp_path: Path) -> None:
    chinese, english = citations(dated(tmp_path), the_report(dated(tmp_path)).settings, "index")
    assert chinese.whole("https://example.org/").endswith(
        "2021(1.0.0)[〔引用日期〕]. https://example.org/."
    )
    assert english.whole(None).endswith("text of 1.0.0. Accessed [date]. [address].")
