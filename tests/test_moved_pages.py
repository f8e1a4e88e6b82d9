"""A page that moved: its old address leads to the new one, block by block, in every tree."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from publication.align.lock import NAME, LockedBlock, LockedPage, format_lock
from publication.check.integrity import load_whole
from publication.editorial.confirm import confirm
from publication.render.moved_pages import find_moved_pages
from publication.settings.reading import read_configuration
from tests.support import (
    assemble,
    build_site,
    by_id,
    configuration,
    html_of,
    published,
    text_of,
    write,
)
from tests.tools.serving import served

OLD, NEW = "tasks/city", "town"
TREES = {"zh": "zh", "en": "en", "zh-en": "zh"}  # with the language that each is canonical to

BEGINNINGS = {
    "zh": {"goals": "目标", "p1": "——建成双地铁。", "p2": "——力争更好。"},
    "en": {"goals": "Goals", "p1": "—— Complete the double…", "p2": "——力争更好。"},
}


def moved(folder: Path) -> Path:
    """Return the tiny publication with a page at another address, as an editor moves it."""
    assemble("tiny", folder)
    for tree in ("zh", "en"):
        content = folder / "content" / tree
        (content / f"{OLD}.md").rename(content / f"{NEW}.md")
    for file in [*folder.rglob("content/**/*.md"), *folder.rglob("content/*.yml")]:
        text = file.read_text("utf-8")
        for was in ("../tasks/city.md", "tasks/city.md", "city.md"):
            up = "../" if file.parent.name == "tasks" else ""
            text = text.replace(f"]({was}", f"]({up}town.md")
        file.write_text(text.replace(f"page: {OLD}", f"page: {NEW}"), "utf-8")
    town = [*folder.glob(f"content/*/{NEW}.md")]
    for file in town:
        file.write_text(file.read_text("utf-8").replace("](../", "]("), "utf-8")
    for settings in (folder / "mkdocs.yml", folder / "content" / "report.yml"):
        settings.write_text(settings.read_text("utf-8").replace(OLD, NEW), "utf-8")
    (folder / "content" / "moved.yml").write_text(f"{OLD}: {NEW}\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return moved(tmp_path_factory.mktemp("moved") / "tiny")


@pytest.fixture(scope="module")
def site(folder: Path) -> Path:
    return build_site(folder, site_url="https://example.org/report/")


@pytest.mark.parametrize("tree", TREES)
def test_the_old_address_leads_to_the_new_one_with_every_block(
    folder: Path, site: Path, tree: str
) -> None:
    page = html_of(site / tree / OLD / "index.html")
    (refresh,) = (e for e in page.iter("meta") if e.get("http-equiv") == "refresh")
    assert refresh.get("content") == "0; url=../../town/"
    (canonical,) = (e for e in page.iter("link") if e.get("rel") == "canonical")
    assert canonical.get("href") == f"https://example.org/report/{TREES[tree]}/town/"
    publication = load_whole(read_configuration(folder))
    ids = publication.allocations[NEW].ids
    assert {"p1", "p2"} <= set(ids)
    assert [by_id(page, each).get("href") for each in ids] == [f"../../town/#{i}" for i in ids]
    texts = {each: text_of(by_id(page, each)) for each in ("goals", "p1", "p2")}
    assert texts == BEGINNINGS[TREES[tree]]
    assert by_id(page, "p2").get("lang") == ("zh-Hans" if tree == "en" else None)  # pending there
    (script,) = page.iter("script")
    assert (site / tree / OLD / str(script.get("src"))).resolve() == site / "assets/moved.js"


def test_the_page_kept_its_ids_and_is_found_at_its_new_address_alone(site: Path) -> None:
    assert by_id(html_of(site / "zh" / NEW / "index.html"), "p1").tag == "li"
    for name in ("sitemap.xml", "zh/search/search_index.json", "zh/index.html", "llms.txt"):
        assert OLD not in (site / name).read_text("utf-8"), name


def test_where_nothing_moved_there_is_no_script(tmp_path: Path) -> None:
    site = build_site(assemble("tiny", tmp_path / "tiny"))
    assert not (site / "assets" / "moved.js").exists()


@pytest.mark.parametrize("script", [True, False])
def test_a_reader_arrives(site: Path, browser: Browser, script: bool) -> None:
    with served(site) as address:
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto(f"{address}/en/{OLD}/?h=x#p2")
        page.wait_for_url("**/en/town/**")
        assert page.url == f"{address}/en/town/" + ("?h=x#p2" if script else "")
        context.close()


FIRST, SECOND = ("潮水日夜奔流", "The tide runs"), ("地铁全线通车", "Metro lines opened")
THIRD, FOURTH = ("新建学校", "Schools"), ("清洁能源", "Clean energy")


def test_a_page_taken_into_another_leads_to_its_blocks_there(tmp_path: Path) -> None:
    """Both pages had a p1: at the new address that of the page that was there stays."""

    def page(*rows: tuple[str, str]) -> LockedPage:
        numbered = enumerate(rows, 1)
        return LockedPage(
            tuple(LockedBlock(f"p{n}", "2026-11-28", {"zh": z, "en": e}) for n, (z, e) in numbered)
        )

    lock = {"a": page(FIRST, SECOND, THIRD), "b": page(FOURTH)}
    rows = (FOURTH, FIRST, SECOND, THIRD)
    files = {f"{t}/b.md": "\n\n".join(row[n] for row in rows) for n, t in enumerate(("zh", "en"))}
    publication = published(tmp_path, {**files, "moved.yml": "a: b\n", NAME: format_lock(lock)})
    ids = publication.allocations["b"].ids
    assert ids == ["p1", ids[1], "p2", "p3"]
    (left,) = find_moved_pages(publication)
    assert left.ids == {"p1": ids[1], ids[1]: ids[1], "p2": "p2", "p3": "p3"}
    confirmed, _ = confirm(publication, ["b"], "2026-11-28")
    assert confirmed["a"] == LockedPage((), {"p1": ids[1]})
    write(tmp_path, {NAME: format_lock(confirmed)})
    again = load_whole(configuration(tmp_path, ["b"]))
    assert again.problems == []
    assert again.allocations["b"].ids == ids
    assert [*find_moved_pages(again)] == [left]
