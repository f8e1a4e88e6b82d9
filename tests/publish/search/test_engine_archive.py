"""The index of an archive in parts: what is found first, and that in the end nothing is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from publication.publish.search.index import (
    INDEX,
    LARGE,
    SUFFIX,
    Answer,
    Section,
    build_index,
    index_parts,
    to_json,
    to_script,
)
from tests.shared_page import SharedPage
from tests.support import EN, ZH
from tests.tools.serving import served

VOLUMES = [f"v{number:02}" for number in range(2, LARGE // 2 + 2)]
REPORTS = {volume: f"第{volume}卷" for volume in reversed(VOLUMES)}  # the latest first
LATEST = VOLUMES[-1]
URLS = {f"{volume}{page}": f"{volume}{page}/" for volume in ("", *(f"{one}/" for one in VOLUMES))
        for page in ("review", "outlook")}  # fmt: skip
OTHER = "v30"
NAMED = Answer("name", "名", "outlook/#lake", "金沙湖", used_in=("v05", "v30"))
REPLIES = """
({ base, part, report, query, count }) => new Promise((resolve) => {
  const replies = [], worker = new Worker(base + "assets/search-engine.js");
  worker.onmessage = ({ data }) => {
    if (replies.push(data) === count) setTimeout(() => resolve(replies), count === 1 ? 200 : 0);
  };
  worker.postMessage({ index: base + part, report });
  worker.postMessage({ query });
})
"""


def sections(language: str) -> Iterator[Section]:
    """Yield two pages of each volume: 地铁 is a title in one volume and a text in the others."""
    metro, lake = ("地铁", "湖") if language == "zh" else ("metro", "lake")
    for place, url in enumerate(URLS.values()):
        yield Section(url, f"{metro} {place}" if url == f"{OTHER}/review/" else f"第{place}页")
        yield Section(f"{url}#p1", "", f"{metro}{place}号线")
        if url == f"{OTHER}/outlook/":
            yield Section(f"{url}#p2", "", lake)


def figures() -> Iterator[Answer]:
    yield NAMED
    for volume in ("", *(f"{one}/" for one in VOLUMES)):
        yield Answer("figure", "目标", f"{volume}review/#p1", "地铁里程", f"{volume}公里")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, built_site: Path) -> Path:
    """Return the folder of a site's engine with the indexes of an archive."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "assets").symlink_to(built_site / "assets", target_is_directory=True)
    (folder / "index.html").write_text(
        "<!doctype html><meta charset=utf-8><title>archive</title>", "utf-8"
    )
    for spoken, other in ((ZH, EN), (EN, ZH)):
        language = spoken.folder
        answers = list(figures())
        index = build_index(
            sections(language),
            answers,
            language=spoken,
            others=[other],
            words={"shared": "共用"},
            reports=REPORTS,
        )
        parts = index_parts(index, answers, URLS, language)
        for place, each in {INDEX: index, **parts}.items():
            file = folder / language / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(to_json(each), "utf-8")
            file.with_suffix(SUFFIX).write_text(to_script(to_json(each)), "utf-8")
    return folder


@pytest.fixture(scope="module")
def base(archive: Path) -> Iterator[str]:
    """Yield the address of a server of that folder."""
    with served(archive) as address:
        yield address


@pytest.fixture
def page(desktop: SharedPage, base: str) -> Iterator[Page]:
    """Yield a page of the archive."""
    with desktop.lent() as page:
        page.goto(base)
        yield page


def ask(page: Page, part: str, query: str, count: int = 2) -> list[dict[str, Any]]:
    """Return the replies of an engine that opens ``part`` first, for a reader of its report.

    Where there is to be one, it comes when all is loaded: a second would follow it at once.
    """
    replies: list[dict[str, Any]] = page.evaluate(
        REPLIES,
        {
            "base": page.url,
            "part": part,
            "report": Path(part).stem if Path(part).stem in REPORTS else None,
            "query": query,
            "count": count,
        },
    )
    return replies


def places(reply: dict[str, Any]) -> list[str]:
    """Return the pages found, in order."""
    return [one["location"].partition("?")[0] for one in reply["pages"]]


def whose(reply: dict[str, Any]) -> list[str]:
    """Return the reports whose pages are found, in order, with how many results each has."""
    return [f"{one['title']} {one['count']}" for one in reply["reports"]]


def told(reply: dict[str, Any]) -> list[str]:
    """Return what the answers say, in order."""
    return [one["text"] or one["title"] for one in reply["answers"]]


def test_the_report_being_read_answers_first_and_the_others_follow_the_latest_first(
    page: Page,
) -> None:
    first, whole = ask(page, "zh/search/part/v05.json", "地铁")
    assert places(first) == ["v05/review/", "v05/outlook/"]
    assert whose(first) == []  # all is its own
    assert places(whole)[:6] == [
        "v05/review/", "v05/outlook/", "review/", "outlook/", f"{LATEST}/review/", f"{LATEST}/outlook/",
    ]  # fmt: skip
    assert sorted(places(whole)) == sorted(URLS.values())
    others = [f"{title} {3 if folder == OTHER else 2}" for folder, title in REPORTS.items()]
    others.remove("第v05卷 2")
    assert whose(whole) == ["第v05卷 2", "共用 2", *others]
    assert [one["own"] for one in whole["reports"]][:2] == [True, False]


def test_an_answer_says_whose_it_is_where_it_is_another_report_s(page: Page) -> None:
    first, whole = ask(page, "zh/search/part/v05.json", "地铁")
    assert told(first) == ["v05/公里"]
    assert told(whole) == ["v05/公里", "公里", f"{LATEST}/公里", "v50/公里"]
    assert [one.get("report") for one in whole["answers"]] == [
        None, None, REPORTS[LATEST], REPORTS["v50"],
    ]  # fmt: skip


def test_on_a_page_that_reports_share_the_latest_report_follows_it(page: Page) -> None:
    *_, whole = ask(page, "zh/search/part.json", "地铁")
    assert places(whole)[:3] == ["review/", "outlook/", f"{LATEST}/review/"]
    assert whose(whole)[:2] == ["共用 2", "第v51卷 2"]


def test_the_parts_find_what_the_whole_index_finds(page: Page) -> None:
    [truth] = ask(page, f"zh/{INDEX}", "地铁", 1)
    *_, found = ask(page, "zh/search/part.json", "地铁")
    assert sorted(places(found)) == sorted(places(truth))
    assert found["count"] == truth["count"]


def test_a_name_belongs_to_the_parts_of_the_reports_that_use_it(page: Page) -> None:
    first, _ = ask(page, "zh/search/part/v05.json", "金沙湖")
    assert told(first) == ["<mark>金沙湖</mark>"]


def test_what_only_another_report_has_is_answered_once(page: Page) -> None:
    [reply] = ask(page, "zh/search/part/v05.json", "湖", 1)
    assert told(reply) == ["金沙<mark>湖</mark>"]
    [reply] = ask(page, "zh/search/part/v05.json", "50号线", 1)
    assert len(places(reply)) == 1


def test_another_language_is_asked_when_no_report_has_it(page: Page) -> None:
    [reply] = ask(page, "zh/search/part/v05.json", "lake", 1)
    assert [one["location"] for one in reply["pages"]] == [f"{OTHER}/outlook/#p2"]


def test_a_part_that_fails_is_said_after_what_was_found(page: Page) -> None:
    page.route("**/part/v07.json", lambda route: route.abort())
    replies = ask(page, "zh/search/part/v05.json", "地铁")
    assert places(replies[0]) == ["v05/review/", "v05/outlook/"]
    assert replies[1:] == [{"query": "地铁", "failed": True}]


def test_nothing_more_is_fetched_while_keys_follow_each_other(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with page.expect_request("**/part/v05.json"):
        type_quickly(page)
    assert [one for one in asked if "/part" in one] == [page.url + "zh/search/part/v05.json"]


def type_quickly(page: Page) -> None:
    """Ask an engine of the archive for three queries, each before the one before is answered."""
    page.evaluate(
        """async (base) => {
          const worker = new Worker(base + "assets/search-engine.js");
          worker.postMessage({ index: base + "zh/search/part/v05.json" });
          for (const query of ["地", "地铁", "地铁4"]) {
            worker.postMessage({ query });
            await new Promise((resolve) => setTimeout(resolve, 60));
          }
        }""",
        page.url,
    )


def test_on_file_the_parts_come_as_scripts(desktop: SharedPage, archive: Path) -> None:
    with desktop.lent() as page:
        page.goto((archive / "index.html").as_uri())
        page.add_script_tag(url="assets/search-engine.js")
        replies = page.evaluate(
            """async () => {
              const { handle } = window.searchEngine, replies = [];
              await handle({ index: new URL("zh/search/part/v05.json", location.href).href });
              await handle({ query: "地铁" }, (reply) => replies.push(reply));
              return replies;
            }"""
        )
        assert [len(places(reply)) for reply in replies] == [2, len(URLS)]
