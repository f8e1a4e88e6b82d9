"""The real engine over the real indexes, in Chromium, held against truth worked out here.

Truth: a section answers a query if each of its words (a quoted phrase is one) occurs in its
title or text, after the same folding of width, case, script, quotation marks, dashes and
thousands separators, or, in English, if a word of the section has the word's stem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import snowballstemmer  # type: ignore[import-untyped]
import yaml
from opencc import OpenCC
from playwright.sync_api import Browser, Page

from publication.publish.script import join_parts
from publication.publish.search.index import Section
from tests.shared_page import SharedPage
from tests.support import script_parts

Truth = Callable[[str, str], set[str]]

LANGUAGES = ("zh", "en")
QUERIES = yaml.safe_load((Path(__file__).parent / "queries.yml").read_text("utf-8"))
TRADITIONAL = OpenCC("t2s")
STEMMER = snowballstemmer.stemmer("english")

ENGINE = """([site, language]) => {
  const worker = new Worker(site + "assets/search-engine.js");
  worker.postMessage({ index: `${site}${language}/search/search_index.json` });
  window[language] = (query) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ query });
  });
}"""


@pytest.fixture(scope="module")
def page(chromium: Browser, site: str) -> Iterator[Page]:
    """Yield a page that has an engine for each language."""
    page = chromium.new_page()
    page.goto(site)
    for language in LANGUAGES:
        page.evaluate(ENGINE, [site, language])
    yield page
    page.close()


def ask(page: Page, language: str, query: str) -> dict[str, Any]:
    """Return the engine's reply."""
    reply: dict[str, Any] = page.evaluate(
        "([language, query]) => window[language](query)", [language, query]
    )
    return reply


def hits(reply: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the sections found, less the pages that only stand above them."""
    pages = [[page] if page["found"] else [] for page in reply["pages"]]
    return [
        one
        for page, own in zip(reply["pages"], pages, strict=True)
        for one in (*own, *page["sections"])
    ]


def found(reply: dict[str, Any]) -> set[str]:
    """Return the locations of the sections found."""
    return {re.sub(r"\?[^#]*", "", one["location"]) for one in hits(reply)}


def fold(text: str) -> str:
    """Return ``text`` as it is compared."""
    text = TRADITIONAL.convert(unicodedata.normalize("NFKC", text)).lower()
    text = re.sub("[\"'“”‘’「」『』]", "", text)
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", re.sub("[‐-―]", "-", text))


def words(query: str) -> list[tuple[str, bool]]:
    """Return the folded words of ``query``, each with whether it was quoted."""
    parts = re.findall(r'(?<!\S)["“「](.+?)["”」](?!\S)|(\S+)', query)
    folded = [(fold(quoted or word), bool(quoted)) for quoted, word in parts]
    stripped = [
        (word if literal else word.strip(",.;:!?、。"), literal) for word, literal in folded
    ]
    return [pair for pair in stripped if re.search(r"\w", pair[0])]


@pytest.fixture(scope="module")
def truth(sections: dict[str, list[Section]]) -> Truth:
    """Return what tells the locations of a language's sections that have every word of a query."""
    rows = {
        language: [_folded(section, language) for section in sections[language]]
        for language in LANGUAGES
    }

    def locations(language: str, query: str) -> set[str]:
        wanted = words(query)
        return {
            location
            for location, text, stems in rows[language]
            if wanted and all(_has(text, stems, word, literal) for word, literal in wanted)
        }

    return locations


def _folded(section: Section, language: str) -> tuple[str, str, frozenset[str]]:
    text = fold(f"{section.title}\n{section.text}")
    stems = STEMMER.stemWords(re.findall("[a-z]+", text)) if language == "en" else ()
    return section.location, text, frozenset(stems)


def _has(text: str, stems: frozenset[str], word: str, literal: bool) -> bool:
    stemmed = not literal and re.fullmatch("[a-z]+", word)
    return word in text or bool(stemmed and STEMMER.stemWord(word) in stems)


def own(kind: str) -> list[tuple[str, str]]:
    return [(language, query) for language in LANGUAGES for query in QUERIES[language][kind]]


def test_thirty_queries_a_language() -> None:
    for language in LANGUAGES:
        assert len(QUERIES[language]["found"] + QUERIES[language]["nothing"]) == 30


@pytest.mark.parametrize(("language", "query"), own("found"))
def test_precision_and_recall(page: Page, truth: Truth, language: str, query: str) -> None:
    expected = truth(language, query)
    assert expected, "a query that was to be found"
    assert found(ask(page, language, query)) == expected


@pytest.mark.parametrize(("language", "query"), own("nothing"))
def test_nothing(page: Page, truth: Truth, language: str, query: str) -> None:
    assert not truth(language, query)
    assert ask(page, language, query)["pages"] == []


@pytest.mark.parametrize("query", QUERIES["safe"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_safe(page: Page, language: str, query: str) -> None:
    reply = ask(page, language, query)
    assert (reply["count"], reply["pages"], reply["answers"]) == (0, [], [])


@pytest.mark.parametrize(
    ("language", "other", "query"),
    [("zh", "en", query) for query in QUERIES["from_zh"]]
    + [("en", "zh", query) for query in QUERIES["from_en"]],
)
def test_other_language(page: Page, truth: Truth, language: str, other: str, query: str) -> None:
    """A query without answer here is answered with the sections that answer it there."""
    expected = truth(language, query) or truth(other, query)
    assert expected, "a query that was to be found"
    assert found(ask(page, language, query)) == expected


def test_own_language_wins(page: Page, truth: Truth) -> None:
    """GDP stands in both: the Chinese reader gets Chinese hits alone, with the term marked."""
    reply = ask(page, "zh", "GDP")
    assert found(reply) == truth("zh", "GDP")
    assert all("<mark>" in one["text"] for one in hits(reply))
    assert any("<mark>GDP</mark>" in one["text"] for one in hits(reply))


@pytest.mark.parametrize(
    ("language", "query", "same"),
    [
        ("zh", "国内生产总值", "GDP"),
        ("zh", "國內生產總值", "GDP"),
        ("zh", "研究与试验发展", "研发"),
        ("zh", "细颗粒物 浓度", "PM2.5 浓度"),
        ("en", "gross domestic product", "GDP"),
        ("en", "Gross Domestic Product growth", "GDP growth"),
        ("en", "research and development", "R&D"),
    ],
)
def test_a_thing_is_found_by_either_of_its_names(
    page: Page, language: str, query: str, same: str
) -> None:
    wanted = found(ask(page, language, same))
    assert wanted
    assert found(ask(page, language, query)) >= wanted


@pytest.mark.parametrize(
    ("language", "query"),
    [("zh", '"研究与试验发展"'), ("zh", "研发火星"), ("en", '"gross product"')],
)
def test_what_is_quoted_or_no_whole_name_stays_literal(
    page: Page, language: str, query: str
) -> None:
    assert ask(page, language, query)["pages"] == []


def test_a_name_of_letters_is_found_as_a_whole(page: Page, truth: Truth) -> None:
    """AI is not in “maintain”."""
    assert found(ask(page, "en", "artificial intelligence")) < truth("en", "ai")


def test_answer_across_is_in_the_readers_language(page: Page) -> None:
    [above] = ask(page, "zh", "seawall")["pages"]
    [section] = above["sections"]
    assert section["title"] == "赋能美丽村社"
    assert section["text"].startswith("积极落实乡村振兴")
    assert section["location"] == above["location"] == "tasks/environment/#p4"


def test_title_before_heading_before_text(page: Page) -> None:
    first = ask(page, "zh", "名词解释")["pages"][0]
    assert first["found"]
    assert first["location"].startswith("glossary/?h=")
    titled = [
        "<mark>" in (one["title"] if one["found"] else one["sections"][0]["title"])
        for one in ask(page, "zh", "产业")["pages"]
    ]
    assert titled == sorted(titled, reverse=True)
    assert len(set(titled)) > 1


@pytest.mark.parametrize(
    ("language", "query", "mark"),
    [
        ("zh", "１１００億元", "1100亿元"),
        ("zh", "515产业", "515”产业"),
        ("en", "1262", "1,262"),
        ("en", "high‑tech", "high-tech"),
        ("en", "company", "companies"),
        ("en", "R&D", "R&amp;D"),
        ("en", "“DIRECT to consumers”", "direct to consumers"),
    ],
)
def test_the_whole_term_is_marked(page: Page, language: str, query: str, mark: str) -> None:
    marked = [one["title"] + one["text"] for one in hits(ask(page, language, query))]
    assert any(f"<mark>{mark}</mark>" in html for html in marked)


def test_every_word_is_in_the_excerpt(page: Page) -> None:
    [first, *_] = hits(ask(page, "zh", "湿地 污水管网 臭氧"))
    for word in ("湿地", "污水管网", "臭氧"):
        assert f"<mark>{word}</mark>" in first["text"]


def test_the_address_names_what_to_mark(page: Page) -> None:
    [first, *_] = hits(ask(page, "en", "wetlands dead-end"))
    assert first["location"] == "tasks/environment/?h=dead-end&h=Wetland#p2"


def test_a_query_overtaken_is_not_answered(page: Page, truth: Truth) -> None:
    """The slow answer (the other index is fetched) must not replace the quick one."""
    answers = page.evaluate(
        """async (site) => {
          const worker = new Worker(site + "assets/search-engine.js");
          const answers = [];
          worker.onmessage = ({ data }) => answers.push(data);
          worker.postMessage({ index: `${site}zh/search/search_index.json` });
          worker.postMessage({ query: "wetlands" });
          worker.postMessage({ query: "金沙湖" });
          await new Promise((resolve) => setTimeout(resolve, 800));
          return answers;
        }""",
        page.url,
    )
    assert [answer["query"] for answer in answers] == ["金沙湖"]
    assert found(answers[0]) == truth("zh", "金沙湖")


def test_an_index_that_is_not_there_is_said_to_the_query(desktop: SharedPage, site: str) -> None:
    with desktop.lent() as page:
        page.goto(site)
        reply = page.evaluate(
            """(site) => new Promise((resolve) => {
              const worker = new Worker(site + "assets/search-engine.js");
              worker.onmessage = ({ data }) => resolve(data);
              worker.postMessage({ index: site + "zh/search/none.json" });
              worker.postMessage({ query: "金沙湖" });
            })""",
            site,
        )
        assert reply == {"query": "金沙湖", "failed": True}


def test_on_file_the_engine_runs_on_the_page(desktop: SharedPage, site_folder: Path) -> None:
    """Own answers and answers across, from the twins of the indexes."""
    with desktop.lent() as page:
        page.goto((site_folder / "index.html").as_uri())
        page.add_script_tag(url="assets/search-engine.js")
        replies = page.evaluate(
            """async () => {
              const { handle } = window.searchEngine, replies = [];
              await handle({ index: new URL("zh/search/search_index.json", location.href).href });
              for (const query of ["金沙湖商圈基本", "seawall"]) {
                await handle({ query }, (reply) => replies.push(reply));
              }
              return replies;
            }"""
        )
        locations = [reply["pages"][0]["location"] for reply in replies]
        marked = "?h=%E9%87%91%E6%B2%99%E6%B9%96%E5%95%86%E5%9C%88%E5%9F%BA%E6%9C%AC"
        assert locations == [f"review/{marked}#p4", "tasks/environment/#p4"]


@pytest.mark.parametrize(
    ("html", "terms", "marks"),
    [
        ("<p>low-carbon flow</p>", ["low-carbon"], ["low-carbon"]),
        ("<p>R&amp;D spend on “D”</p>", ["r&d"], ["R&D"]),
        ("<p>六个<a href=x>产业平台</a>实体化</p>", ["平台实体"], ["平台", "实体"]),
        ("<p>blue\nsky</p><p>sky</p>", ["blue sky"], ["blue\nsky"]),
        ("<p>湿地，湿地</p><script>湿地</script>", ["湿地", "地"], ["湿地", "湿地"]),
        ("<p><a class='apparatus address' href=x>12</a>12家</p>", ["12"], ["12"]),
        (
            "<p>湿<sup><a class=footnote-mark href=x>〔1〕</a></sup>地1</p>",
            ["湿地", "1"],
            ["湿", "地", "1"],
        ),
        ("<p>a</p>", [], []),
    ],
)
def test_marks_on_the_page(
    desktop: SharedPage, site: str, html: str, terms: list[str], marks: list[str]
) -> None:
    with desktop.lent() as page:
        page.goto(f"{site}?{urlencode([('h', term) for term in terms])}")
        page.set_content(f"<div data-md-component=content>{html}</div>")
        before = page.inner_text("div")
        page.evaluate(join_parts(script_parts("shared", "search-highlight")))
        assert page.locator("mark[data-md-highlight]").all_text_contents() == marks
        assert page.inner_text("div") == before
