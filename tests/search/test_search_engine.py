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

from publication.search import Section

Truth = Callable[[str, str], set[str]]

LANGUAGES = ("zh", "en")
QUERIES = yaml.safe_load((Path(__file__).parent / "queries.yml").read_text("utf-8"))
TRADITIONAL = OpenCC("t2s")
STEMMER = snowballstemmer.stemmer("english")

ENGINE = """async ([site, language]) => {
  const worker = new Worker(site + "assets/search-engine.js");
  const ask = (type, data) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ type, data });
  });
  await ask(0, await (await fetch(`${site}${language}/search/search_index.json`)).json());
  window[language] = (query) => ask(2, query);
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


def ask(page: Page, language: str, query: str) -> list[list[dict[str, Any]]]:
    """Return the engine's answer: per page its items."""
    message = page.evaluate("([language, query]) => window[language](query)", [language, query])
    items: list[list[dict[str, Any]]] = message["data"]["items"]
    return items


def found(items: list[list[dict[str, Any]]]) -> set[str]:
    """Return the locations that answer, less the pages shown only to stand above them."""
    return {
        re.sub(r"\?[^#]*", "", one["location"]) for page in items for one in page if one["score"]
    }


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
    assert ask(page, language, query) == []


@pytest.mark.parametrize("query", QUERIES["safe"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_safe(page: Page, language: str, query: str) -> None:
    assert ask(page, language, query) == []


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
    items = ask(page, "zh", "GDP")
    assert found(items) == truth("zh", "GDP")
    assert all("<mark>GDP</mark>" in one["text"] for page in items for one in page if one["score"])


def test_answer_across_is_in_the_readers_language(page: Page) -> None:
    [[section, above]] = ask(page, "zh", "seawall")
    assert section["title"] == "赋能美丽村社"
    assert section["text"].startswith("<p>积极落实乡村振兴")
    assert section["location"] == above["location"] == "tasks/environment/#p4"
    assert section["terms"] == {}


def test_title_before_heading_before_text(page: Page) -> None:
    items = ask(page, "zh", "名词解释")
    assert items[0][0]["location"].startswith("glossary/?h=")
    ranks = [page[0]["score"] for page in ask(page, "zh", "产业")]
    assert ranks == sorted(ranks, reverse=True)
    assert len(set(ranks)) > 1


@pytest.mark.parametrize(
    ("language", "query", "mark"),
    [
        ("zh", "１１００億元", "1100亿元"),
        ("zh", "515产业", "515”产业"),
        ("en", "1262", "1,262"),
        ("en", "high‑tech", "high-tech"),
        ("en", "company", "companies"),
        ("en", "R&D", "R&amp;D"),
        ("en", "“DIRECT discharge of”", "direct discharge of"),
    ],
)
def test_the_whole_term_is_marked(page: Page, language: str, query: str, mark: str) -> None:
    marked = [one["title"] + one["text"] for page in ask(page, language, query) for one in page]
    assert any(f"<mark>{mark}</mark>" in html for html in marked)


def test_every_word_is_in_the_excerpt(page: Page) -> None:
    [first, *_] = [one for page in ask(page, "zh", "湿地 污水管网 臭氧") for one in page]
    for word in ("湿地", "污水管网", "臭氧"):
        assert f"<mark>{word}</mark>" in first["text"]


def test_the_address_names_what_to_mark(page: Page) -> None:
    [first, *_] = [one for page in ask(page, "en", "wetlands dead-end") for one in page]
    assert first["location"] == "tasks/environment/?h=dead-end&h=Wetland#p2"


def test_a_query_overtaken_is_not_answered(page: Page, truth: Truth) -> None:
    """The slow answer (the other index is fetched) must not replace the quick one."""
    answers = page.evaluate(
        """async (site) => {
          const worker = new Worker(site + "assets/search-engine.js");
          const answers = [];
          const index = await (await fetch(`${site}zh/search/search_index.json`)).json();
          worker.onmessage = ({ data }) => answers.push(data);
          worker.postMessage({ type: 0, data: index });
          while (!answers.length) await new Promise((resolve) => setTimeout(resolve, 10));
          worker.postMessage({ type: 2, data: "wetlands" });
          worker.postMessage({ type: 2, data: "金沙湖" });
          await new Promise((resolve) => setTimeout(resolve, 800));
          return answers.slice(1);
        }""",
        page.url,
    )
    assert [found(answer["data"]["items"]) for answer in answers] == [truth("zh", "金沙湖")]


FILE_PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>file</title>
<script src="../assets/search-file.js"></script>"""


def test_on_file_the_engine_runs_on_the_page(chromium: Browser, site_folder: Path) -> None:
    """Own answers, answers across, and addresses that need no folder index."""
    (site_folder / "zh" / "page.html").write_text(FILE_PAGE, "utf-8")
    page = chromium.new_page()
    page.goto((site_folder / "zh" / "page.html").as_uri())
    page.add_script_tag(url="search/search_index.js")
    answers = page.evaluate(
        """async () => {
          const worker = new Worker("../assets/search-engine.js");
          const ask = (type, data) => new Promise((resolve) => {
            worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
            worker.postMessage({ type, data });
          });
          await ask(0, __index);
          return [await ask(2, "金沙湖商圈基本"), await ask(2, "seawall")];
        }"""
    )
    locations = [answer["data"]["items"][0][0]["location"] for answer in answers]
    marked = "?h=%E9%87%91%E6%B2%99%E6%B9%96%E5%95%86%E5%9C%88%E5%9F%BA%E6%9C%AC"
    assert locations == [f"review/index.html{marked}#p4", "tasks/environment/index.html#p4"]
    page.close()


@pytest.mark.parametrize(
    ("html", "terms", "marks"),
    [
        ("<p>low-carbon flow</p>", ["low-carbon"], ["low-carbon"]),
        ("<p>R&amp;D spend on “D”</p>", ["r&d"], ["R&D"]),
        ("<p>六个<a href=x>产业平台</a>实体化</p>", ["平台实体"], ["平台", "实体"]),
        ("<p>blue\nsky</p><p>sky</p>", ["blue sky"], ["blue\nsky"]),
        ("<p>湿地，湿地</p><script>湿地</script>", ["湿地", "地"], ["湿地", "湿地"]),
        ("<p>a</p>", [], []),
    ],
)
def test_marks_on_the_page(
    chromium: Browser, site: str, html: str, terms: list[str], marks: list[str]
) -> None:
    page = chromium.new_page()
    page.goto(f"{site}?{urlencode([('h', term) for term in terms])}")
    page.set_content(f"<div data-md-component=content>{html}</div>")
    before = page.inner_text("div")
    page.add_script_tag(url=f"{site}assets/search-highlight.js")
    assert page.locator("mark[data-md-highlight]").all_text_contents() == marks
    assert page.inner_text("div") == before
    page.close()
