"""A government site: what it must give, what it says with it, and that no other site may give any.

All names and numbers here are made up, and look it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publication.check.government import check_government
from publication.publication import Publication
from publication.publish.head.government import ImprintEntry, imprint, meta_elements
from publication.publish.head.page_description import PageDescription
from publication.settings.configuration import Configuration, Edition, ReportSettings, ReportWords
from publication.settings.government import OFFICIAL, VALUES, Government, is_published
from tests.support import EN, ZH, configuration, published, the_report

GIVEN: dict[str, Any] = {
    "site_name": {"zh": "虚构区人民政府", "en": "Fictitious District"},
    "site_code": "0000000000",
    "organiser": {"zh": "虚构区办公室", "en": "Office of Fictitious District"},
    "icp": "虚ICP备00000000号",
    "public_security": "虚公网安备 00000000000000号",
    "column_type": "其他",
    "keywords": {"zh": "报告,目标", "en": "report, targets"},
    "published": "2000-01-02 03:04",
}
ADDRESS = "https://www.example.org/report/"
FILES = {
    "zh/index.md": "# 报告 {#report}\n\n甲\n",
    "en/index.md": "# Report {#report}\n\na\n",
    "zh/review.md": "乙\n",
    "en/review.md": "b\n",
    "zh/about.md": "丙\n",
    "en/about.md": "c\n",
    "zh/glossary.md": "## “一路” {#road}\n\n指路。\n",
    "en/glossary.md": "## Road {#road}\n\nA road.\n",
}


def official(given: Any = GIVEN, **more: Any) -> Configuration:
    languages = (
        replace(ZH, site_description="一报。"),
        replace(EN, site_description="A report."),
    )
    settings = {
        "languages": languages,
        "profile": OFFICIAL,
        "site_url": ADDRESS,
        "contact": "office@example.org",
        **more,
    }
    return replace(
        configuration(Path(), ["index", "review"]), government=Government(given), **settings
    )


def found(settings: Configuration, language: str = "en") -> list[str]:
    return [
        f"{'.'.join(keys)}: {message.text(language)}"
        for keys, message in check_government(settings)
    ]


def test_a_whole_one_has_no_problem() -> None:
    assert found(official()) == []
    assert found(official(contact="", given={**GIVEN, "telephone": "000-0000"})) == []


def test_each_missing_value_is_a_problem_of_its_own() -> None:
    bare = official({}, site_url="", contact="", languages=(replace(ZH, site_description=""),))
    assert found(bare) == [
        "site_url: site_url is missing: the site’s address, whose host is SiteDomain; it is the "
        "one that the site is registered under",
        "extra.contact: extra.contact is missing: how readers reach the organiser, for the "
        "footer; give its mail address there, or a number as extra.government.telephone",
        "extra.languages: extra.languages.zh.site_description is missing: what the publication "
        "is, for ColumnDescription; the editors write it",
        "extra.government.site_name.zh: extra.government.site_name.zh is missing: the site’s name "
        "for SiteName; it is the one that the site was registered under with its identification "
        "code",
        "extra.government.site_code: extra.government.site_code is missing: the identification "
        "code of the government site, for SiteIDCode and the footer; the office in charge of "
        "government sites gives it on registration",
        "extra.government.organiser.zh: extra.government.organiser.zh is missing: the body that "
        "runs the site, for ContentSource and the footer; as the site’s registration names it",
        "extra.government.icp: extra.government.icp is missing: the ICP filing number, for the "
        "footer; the communications administration gives it for the domain",
        "extra.government.public_security: extra.government.public_security is missing: the "
        "public-security filing number, for the footer; the police give it when the site’s "
        "network is filed with them",
        "extra.government.column_type: extra.government.column_type is missing: the kind of "
        "column for ColumnType; choose it, in Chinese, from the list in the State Council General "
        "Office’s guideline on government sites (No. 47 of 2017)",
        "extra.government.keywords.zh: extra.government.keywords.zh is missing: words for "
        "ColumnKeywords that say what the publication is about, separated by commas; the editors "
        "choose them",
        "extra.government.published: extra.government.published is missing: when the report was "
        "published on the site, for PubDate; write YYYY-MM-DD HH:MM in quotation marks, as the "
        "publishing record has it",
    ]


@pytest.mark.parametrize("name", [name for name, value in VALUES.items() if value.required])
@pytest.mark.parametrize("empty", ["", "  "])
def test_a_required_value_is_missed_in_each_language(name: str, empty: str) -> None:
    by_language = VALUES[name].by_language
    given = {**GIVEN, name: {"zh": "有", "en": empty} if by_language else empty}
    place = f"extra.government.{name}" + (".en" if by_language else "")
    (text,) = found(official(given), "zh")
    assert text.startswith(f"{place}: 缺少 {place}：")


def test_a_site_that_is_none_may_give_no_value() -> None:
    assert found(official({}, profile="unofficial")) == []
    assert found(official({"icp": "虚"}, profile="unofficial"), "zh") == [
        "extra.government: 填写了 extra.government，而 profile 为 unofficial：如由该单位自行发布，"
        "请写“profile: government”；否则请删去，以免冒称官方"
    ]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("2021-07-20 09:30", True),
        ("2021-07-20", False),
        ("2021-7-20 9:30", False),
        ("2021-07-20 09:30:00", False),
        ("2021-02-30 09:30", False),
    ],
)
def test_a_time_of_publication_has_the_guideline_s_form(text: str, is_one: bool) -> None:
    assert is_published(text) == is_one


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    made = published(tmp_path, FILES)
    report = the_report(made)
    report.settings = ReportSettings(
        edition=Edition("r", "1999-12-31", "1"),
        words={"zh": ReportWords(author="某组")},
        parts=("index", "review"),
    )
    nav = made.configuration.nav
    made.configuration = replace(official(), nav=nav, reports=(report.settings,))
    return made


SITE = [
    ("SiteName", "虚构区人民政府"),
    ("SiteDomain", "www.example.org"),
    ("SiteIDCode", "0000000000"),
    ("ColumnName", "试刊"),
]
COLUMN = [("ColumnDescription", "一报。"), ("ColumnKeywords", "报告,目标")]
TYPE = [("ColumnType", "其他")]


def test_the_cover_and_pages_that_are_no_text_have_the_column_s_labels(
    publication: Publication,
) -> None:
    languages = publication.configuration.languages
    cover = PageDescription(languages, "试刊 · Trial", "两种语言。", ADDRESS, is_cover=True)
    about = PageDescription(languages[:1], "丙", "丙。", ADDRESS, publication.page("zh", "about"))
    for shown in (cover, about):
        assert list(meta_elements(publication, shown)) == SITE + COLUMN + TYPE


def test_a_report_page_has_an_article_s_labels(publication: Publication) -> None:
    source, languages = publication.page("zh", "review"), publication.configuration.languages
    address = f"{ADDRESS}zh/review/"
    article = [
        ("ArticleTitle", "回顾"),
        ("PubDate", "2000-01-02 03:04"),
        ("ContentSource", "虚构区办公室"),
        ("Keywords", "“一路”"),
        ("Author", "某组"),
        ("Description", "所做。"),
        ("Url", address),
    ]
    shown = PageDescription(languages[:1], "回顾", "所做。", address, source, terms=("road",))
    assert list(meta_elements(publication, shown)) == SITE + TYPE + article
    beside = replace(shown, languages=languages)
    assert list(meta_elements(publication, beside)) == SITE + TYPE + article


def test_the_first_page_is_the_column_s_and_an_article(publication: Publication) -> None:
    source = publication.page("en", "index")
    shown = PageDescription(publication.configuration.languages[1:], "Report", "All.", "", source)
    assert list(meta_elements(publication, shown)) == [
        ("SiteName", "Fictitious District"),
        ("SiteDomain", "www.example.org"),
        ("SiteIDCode", "0000000000"),
        ("ColumnName", "Trial"),
        ("ColumnDescription", "A report."),
        ("ColumnKeywords", "report, targets"),
        ("ColumnType", "其他"),
        ("ArticleTitle", "Report"),
        ("PubDate", "2000-01-02 03:04"),
        ("ContentSource", "Office of Fictitious District"),
        ("Description", "All."),
    ]


def test_the_imprint_has_what_is_given_and_links_what_has_an_address() -> None:
    assert imprint(official(), "zh") == [
        [ImprintEntry("organiser", "虚构区办公室")],
        [
            ImprintEntry("site_code", "0000000000"),
            ImprintEntry("icp", "虚ICP备00000000号"),
            ImprintEntry("public_security", "虚公网安备 00000000000000号"),
        ],
        [ImprintEntry("mail", "office@example.org", "mailto:office@example.org")],
    ]
    more = {
        **GIVEN,
        "operator": {"en": "A unit"},
        "icp_address": "https://example.org/icp",
        "telephone": "+00 (0) 000-0000",
        "mark_address": "https://example.org/mark",
        "faults_address": "https://example.org/faults",
    }
    assert imprint(official(more, contact=""), "en") == [
        [
            ImprintEntry("organiser", "Office of Fictitious District"),
            ImprintEntry("operator", "A unit"),
        ],
        [
            ImprintEntry("site_code", "0000000000"),
            ImprintEntry("icp", "虚ICP备00000000号", "https://example.org/icp"),
            ImprintEntry("public_security", "虚公网安备 00000000000000号"),
        ],
        [
            ImprintEntry("telephone", "+00 (0) 000-0000", "tel:+0000000000"),
            ImprintEntry("official_mark", "", "https://example.org/mark"),
            ImprintEntry("official_faults", "", "https://example.org/faults"),
        ],
    ]
    extension = imprint(official({**GIVEN, "telephone": "000-0000 转 00"}), "zh")[2][0]
    assert extension == ImprintEntry("telephone", "000-0000 转 00")
