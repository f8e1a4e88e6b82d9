"""Structured data: what each page is, in schema.org's words, and safe inside a script element."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from publication.align.lock import LockedBlock, LockedPage
from publication.publication import Publication
from publication.publish.head.page_description import PageDescription
from publication.publish.head.structured_data import page_data, script_json
from publication.settings.configuration import Edition, ReportSettings, ReportWords
from tests.check.test_government import official
from tests.support import published, the_report

FILES = {
    "zh/index.md": "# 报告 {#report}\n\n甲\n",
    "en/index.md": "# Report {#report}\n\na\n",
    "zh/tasks/index.md": "乙\n",
    "en/tasks/index.md": "b\n",
    "zh/tasks/city.md": "丙\n",
    "en/tasks/city.md": "c\n",
    "zh/glossary.md": "## “一路” {#road}\n\n指路。\n",
    "en/glossary.md": "## Road {#road}\n\nA road.\n",
    "zh/about.md": "丁\n",
    "en/about.md": "d\n",
}
PARTS = ("index", "tasks/index", "tasks/city", "glossary")
GIVEN = {
    "author": {"@type": "Organization", "name": "某组"},
    "datePublished": "2021-07-20",
    "inLanguage": "zh-Hans",
}
SITE = {"@type": "WebSite", "@id": "ROOT"}
REPORT = {"@type": "Report", "@id": "zh:index"}
VOCABULARY = "https://schema.org"


def address(folder: str, path: str) -> str:
    return f"{folder}:{path}" if folder else "ROOT"


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    made = published(tmp_path, FILES)
    report = the_report(made)
    report.settings = ReportSettings(
        edition=Edition("r", "2021-07-20", "1"),
        words={"zh": ReportWords(author="某组")},
        parts=PARTS,
    )
    made.configuration = replace(made.configuration, reports=(report.settings,))
    made.lock = {"tasks/city": LockedPage((LockedBlock("p1", "2026-11-23", {}),))}
    return made


def shown(
    publication: Publication, path: str, number: int = 0, whole: bool = False
) -> PageDescription:
    language = publication.configuration.languages[number]
    source = publication.page(language.folder, path)
    return PageDescription((language,), source.title, "", "", source, is_full_report=whole)


def data(publication: Publication, path: str, number: int = 0, whole: bool = False) -> object:
    return page_data(publication, shown(publication, path, number, whole), address)


def translated(path: str) -> dict[str, object]:
    return {"workTranslation": [{"@id": f"en:{path}"}]}


def test_the_cover_is_the_site(publication: Publication) -> None:
    cover = PageDescription(
        publication.configuration.languages, "试刊 · Trial", "", "", is_cover=True
    )
    site = {
        "@context": VOCABULARY,
        "@type": "WebSite",
        "@id": "ROOT",
        "name": "试刊 · Trial",
        "inLanguage": ["zh-Hans", "en-GB"],
        "hasPart": [{"@id": "zh:index"}, {"@id": "en:index"}],
    }
    assert page_data(publication, cover, address) == site
    reports = publication.configuration.reports
    publication.configuration = replace(official(), reports=reports)
    assert page_data(publication, cover, address) == {
        **site,
        "publisher": {"@type": "Organization", "name": "虚构区办公室"},
    }


def test_the_report_is_known_by_the_page_it_begins_on(publication: Publication) -> None:
    report = {
        "@context": VOCABULARY,
        **REPORT,
        "headline": "index",
        "isPartOf": SITE,
        **GIVEN,
        **translated("index"),
    }
    assert data(publication, "index") == {**report, "url": "zh:index"}
    whole = {**report, "url": "zh:about", "dateModified": "2026-11-23"}
    assert data(publication, "about", whole=True) == whole


def test_a_part_is_an_article_of_the_report_and_knows_what_it_stands_below(
    publication: Publication,
) -> None:
    part = {
        "@type": "Article",
        "@id": "zh:tasks/index",
        "headline": "index",
        "isPartOf": REPORT,
        **GIVEN,
        **translated("tasks/index"),
    }
    assert data(publication, "tasks/index") == {"@context": VOCABULARY, **part}
    city = {
        **part,
        "@id": "zh:tasks/city",
        "headline": "city",
        "dateModified": "2026-11-23",
        **translated("tasks/city"),
    }
    steps = [("index", "zh:index"), ("index", "zh:tasks/index"), ("city", "zh:tasks/city")]
    trail = {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": item}
            for number, (name, item) in enumerate(steps, 1)
        ],
    }
    assert data(publication, "tasks/city") == {"@context": VOCABULARY, "@graph": [city, trail]}


def test_the_appendix_is_a_set_of_terms_too(publication: Publication) -> None:
    term = {"@type": "DefinedTerm", "@id": "#road", "name": "“一路”"}
    assert data(publication, "glossary") == {
        "@context": VOCABULARY,
        "@type": ["Article", "DefinedTermSet"],
        "@id": "zh:glossary",
        "headline": "glossary",
        "isPartOf": REPORT,
        "hasDefinedTerm": [term],
        **GIVEN,
        **translated("glossary"),
    }


def test_a_translation_names_its_work_and_invents_no_author(publication: Publication) -> None:
    assert data(publication, "tasks/index", 1) == {
        "@context": VOCABULARY,
        "@type": "Article",
        "@id": "en:tasks/index",
        "headline": "index",
        "isPartOf": {"@type": "Report", "@id": "en:index"},
        "datePublished": "2021-07-20",
        "inLanguage": "en-GB",
        "translationOfWork": {"@id": "zh:tasks/index"},
    }


def test_a_page_that_is_no_text_is_a_web_page(publication: Publication) -> None:
    assert data(publication, "about") == {
        "@context": VOCABULARY,
        "@type": "WebPage",
        "@id": "zh:about",
        "name": "about",
        "isPartOf": SITE,
        "inLanguage": "zh-Hans",
        **translated("about"),
    }


def test_nothing_is_said_of_pages_side_by_side_and_of_what_is_generated(
    publication: Publication,
) -> None:
    one = shown(publication, "tasks/city")
    beside = replace(one, languages=publication.configuration.languages)
    assert page_data(publication, beside, address) is None
    assert page_data(publication, replace(one, source=None), address) is None


def test_no_text_can_end_the_script_element() -> None:
    text = script_json({"name": "</script><!-- “路” & <script>"})
    assert text == ('{"name":"\\u003c/script\\u003e\\u003c!-- “路” \\u0026 \\u003cscript\\u003e"}')
    assert json.loads(text) == {"name": "</script><!-- “路” & <script>"}
