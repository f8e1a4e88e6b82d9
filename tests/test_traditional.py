"""The edition in traditional characters: derived of the Chinese pages, and nothing of its own."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from hooks.record import build_of
from publication.align.lock import NAME
from publication.check.checks import load_and_check
from publication.publication import Publication
from publication.publish.data.dataset import DataFile
from publication.publish.release.document_order import DocumentOrder
from publication.publish.release.documents import DocumentInfo
from publication.publish.release.epub import chapter_file, write_epub
from publication.settings.reading import read_configuration
from tests.support import assemble, build_site, html_of, number_blocks, said, text_of, with_class

SITE = "https://example.org/tiny/"
WORDS = "双地铁: 雙地鐡\n"
ID = re.compile(r' id="([^"]+)"')
LINK = re.compile(r'\b(?:href|src)="(?!https?:|mailto:|data:|#)([^"]*)"')


def turned_on(folder: Path) -> Path:
    """Return a publication with the line of settings."""
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    with_line = settings.replace("locale: zh,", "locale: zh, traditional: s2tw,")
    (folder / "mkdocs.yml").write_text(with_line, "utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the tiny publication with the line of settings, a word given, a page that moved, and a
    picture that stands in the Chinese tree."""
    folder = turned_on(assemble("tiny", tmp_path_factory.mktemp("traditional")))
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\nsite_url: {SITE}\n")
    (folder / "content" / "traditional.yml").write_text(WORDS, "utf-8")
    (folder / "content" / "moved.yml").write_text("old/review: review\n", "utf-8")
    shutil.copy(folder / "content" / "pictures" / "lake.png", folder / "content" / "zh" / "tasks")
    for tree in ("zh", "en"):
        page = folder / "content" / tree / "tasks" / "city.md"
        page.write_text(page.read_text("utf-8").replace("../../pictures/", ""), "utf-8")
    return folder


@pytest.fixture(scope="module")
def lock(folder: Path) -> bytes:
    return (folder / "content" / NAME).read_bytes()


@pytest.fixture(scope="module")
def site(folder: Path, lock: bytes) -> Path:
    return build_site(folder)


def pages(site: Path, folder: str) -> dict[str, str]:
    """Return the pages of a tree for readers, by their place in it."""
    files = sorted((site / folder).rglob("index.html"))
    return {f.relative_to(site / folder).as_posix(): f.read_text("utf-8") for f in files}


def alone(folder: Path) -> Path:
    """Take the English out of the tiny publication, and return it."""
    for file in (folder / "mkdocs.yml", folder / "content" / "report.yml"):
        text = re.sub(r".*folder: en.*\n", "", file.read_text("utf-8"))
        file.write_text(text.replace(", en: Tiny", ""), "utf-8")
    shutil.rmtree(folder / "content" / "en")
    number_blocks(read_configuration(folder))
    return folder


@pytest.fixture(scope="module", params=["tiny", "archive", "Chinese alone"])
def any_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with the edition: of two languages, of many reports, or of one language."""
    if request.param == "tiny":
        site: Path = request.getfixturevalue("site")
        return site
    name = "archive" if request.param == "archive" else "tiny"
    folder = turned_on(assemble(name, tmp_path_factory.mktemp("any")))
    return build_site(folder if name == "archive" else alone(folder))


def test_each_page_for_readers_has_the_ids_of_its_source(any_site: Path) -> None:
    source, derived = pages(any_site, "zh"), pages(any_site, "zh-hant")
    assert source.keys() - derived.keys() == {"status/index.html"}  # for editors
    assert {place: ID.findall(html) for place, html in derived.items()} == {
        place: ID.findall(html) for place, html in source.items() if place in derived
    }


def test_every_link_of_a_derived_page_leads_somewhere_and_stays_in_the_edition(
    any_site: Path,
) -> None:
    for place, html in pages(any_site, "zh-hant").items():
        here = (any_site / "zh-hant" / place).parent
        own = any_site / "zh" / Path(place).parent
        for link in LINK.findall(html):
            target = (here / unquote(urldefrag(link).url).split("?")[0]).resolve()
            assert target.exists(), (place, link)
            if target.is_relative_to(any_site / "zh"):
                is_page = target.suffix not in (".xml", ".png")
                assert not is_page or target == own, (place, link)


def test_text_is_converted_and_given_words_win(site: Path) -> None:
    page = html_of(site / "zh-hant" / "review" / "index.html")
    (article,) = page.iter("article")
    assert page.get("lang") == "zh-Hant"
    assert text_of(next(page.iter("title"))) == "回顧 · 小站"
    assert "邁入雙地鐡時代" in text_of(article)
    assert "迈入" not in text_of(article)
    assert "Double metro" in text_of(with_class(page, "term-card")[0])
    texts = (site / "zh-hant" / "review.txt").read_text("utf-8")
    assert "邁入雙地鐡時代" in texts
    assert f"{SITE}zh-hant/review/" in texts


def test_a_page_says_at_its_foot_that_it_is_derived_and_of_what(site: Path) -> None:
    page = site / "zh-hant" / "review"
    (note,) = with_class(html_of(page / "index.html"), "colophon__derived")
    assert text_of(note) == "繁體字由程序轉換，如有出入，以簡體原文為準。"
    (original,) = note.iter("a")
    assert (page / original.get("href", "")).resolve() == site / "zh" / "review"
    assert with_class(html_of(site / "zh" / "review" / "index.html"), "colophon__derived") == []


@pytest.mark.parametrize(
    ("address", "current"),
    [
        ("zh/review", "中文中"),
        ("zh-hant/review", "繁體繁"),
        ("en/review", "EnglishEN"),
        (".", None),
    ],
)
def test_the_switch_leads_from_each_to_every_other(
    site: Path, address: str, current: str | None
) -> None:
    switch = with_class(html_of(site / address / "index.html"), "ways__way")
    assert [text_of(way) for way in switch if way.get("aria-current")] == (
        [current] if current else []
    )
    targets = {
        way.get("hreflang"): (site / address / way.get("href", "")).resolve() for way in switch
    }
    below = address.partition("/")[2]
    assert targets == {
        "zh-Hans": site / "zh" / below,
        "zh-Hant": site / "zh-hant" / below,
        "en-GB": site / "en" / below,
        None: site / "zh-en" / below,
    }


def test_pages_for_editors_and_those_of_two_languages_are_not_derived(site: Path) -> None:
    status = with_class(html_of(site / "zh" / "status" / "index.html"), "ways__way")
    assert [way.get("hreflang") for way in status] == ["zh-Hans", "en-GB"]
    (article,) = html_of(site / "zh-en" / "review" / "index.html").iter("article")
    assert "迈入" in text_of(article)


def test_nothing_of_the_signs_between_two_pages_is_left(site: Path) -> None:
    for file in site.rglob("*.html"):
        assert not re.search("[\x01-\x03]", file.read_text("utf-8")), file


def test_a_page_that_is_missing_leads_to_the_derived_ones(site: Path) -> None:
    page = html_of(site / "zh-hant" / "404.html")
    homes = [each.get("data-home", "") for each in page.iter() if each.get("data-home")]
    assert homes[0] == "zh-hant/"
    assert all(home.startswith("zh-hant/") for home in homes)
    assert text_of(next(page.iter("h1"))) == "沒有這個頁面"
    assert page.get("lang") == "zh-Hant"


def test_a_page_that_moved_leads_to_the_derived_one(site: Path) -> None:
    html = (site / "zh-hant" / "old" / "review" / "index.html").read_text("utf-8")
    assert '<html lang="zh-Hant">' in html
    assert "<title>回顧</title>" in html
    assert f'<link rel="canonical" href="{SITE}zh-hant/review/">' in html
    assert 'data-to="../../review/"' in html


def test_a_picture_of_the_source_s_tree_is_found_from_page_and_text(site: Path) -> None:
    (picture,) = html_of(site / "zh-hant" / "tasks" / "city" / "index.html").iter("img")
    assert picture.get("src") == "../../../zh/tasks/lake.png"  # one file for both
    assert picture.get("alt") == "湖面，岸邊有山"
    assert "![湖面，岸邊有山](lake.png)" in (site / "zh-hant/tasks/city.md").read_text("utf-8")
    assert (site / "zh-hant" / "tasks" / "lake.png").is_file()


def test_machines_are_told_which_page_is_which(site: Path) -> None:
    derived = pages(site, "zh-hant")["review/index.html"]
    assert f'<link rel="canonical" href="{SITE}zh-hant/review/">' in derived
    assert f'<meta property="og:url" content="{SITE}zh-hant/review/">' in derived
    assert '"inLanguage":"zh-Hant"' in derived
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{SITE}zh-hant/review/</loc>" in sitemap
    alternate = f'hreflang="zh-Hant" href="{SITE}zh-hant/review/"'
    assert sitemap.count(alternate) == 3  # beside the page of each language, and its own


def test_the_index_is_searched_in_either_way_of_writing(site: Path) -> None:
    source, derived = (
        json.loads((site / name / "search" / "search_index.json").read_text("utf-8"))
        for name in ("zh", "zh-hant")
    )
    assert [doc["location"] for doc in derived["docs"]] == [d["location"] for d in source["docs"]]
    groups = derived["config"]["variants"].split()
    usual = {other: group[0] for group in groups for other in group[1:]}

    def folded(text: str) -> str:
        return "".join(usual.get(character, character) for character in text)

    (block,) = (doc["text"] for doc in derived["docs"] if doc["location"] == "review/#p2")
    (own,) = (doc["text"] for doc in source["docs"] if doc["location"] == "review/#p2")
    assert block == "生產總值增長6.5%以上。"
    assert folded(block) == folded(own)


def test_texts_are_derived_and_offered(built_site: Path) -> None:
    text = (built_site / "zh-hant" / "report.txt").read_text("utf-8")
    assert "錢塘區人民政府籌備組組長" in text
    assert text.endswith("繁體字由程序轉換，如有出入，以簡體原文為準。\n")
    for folder in ("zh", "en", "zh-hant"):
        page = (built_site / folder / "downloads" / "index.html").read_text("utf-8")
        assert 'href="../../zh-hant/report.md"' in page


def test_documents_are_derived_of_the_source_s(folder: Path, tmp_path: Path) -> None:
    orders: dict[str, DocumentOrder] = {}

    def keep(order: DocumentOrder) -> list[DataFile]:
        orders[order.name.rpartition(".")[2]] = order
        return [DataFile(f"{order.name}.pdf", b"%PDF")]

    config = load_config(str(folder / "mkdocs.yml"), strict=True, site_dir=str(tmp_path / "site"))
    build_of(config).make_documents = keep
    build(config)
    assert list(orders) == ["zh", "zh-hant", "en", "zh-en"]
    order = orders["zh-hant"]
    document = order.build_document(file_of=chapter_file)
    facts = DocumentInfo(document.title, order.authors, order.tags(document), order.subject, 0)
    assert order.describe(facts).subject == "中文小站。"
    assert [entry.title for entry in order.entries(document)][:2] == ["工作報告", "工作回顧"]
    with zipfile.ZipFile(BytesIO(write_epub(document, order.render, facts, b"", SITE))) as book:
        texts = {name: book.read(name).decode() for name in book.namelist() if ".p" not in name}
    assert "<dc:language>zh-Hant</dc:language>" in texts["EPUB/package.opf"]
    assert f"<dc:source>{SITE}zh-hant/</dc:source>" in texts["EPUB/package.opf"]
    assert "繁體字由程序轉換，如有出入，以簡體原文為準。" in texts["EPUB/title.xhtml"]
    assert "邁入" in texts["EPUB/review.xhtml"]
    assert "zh-Hans" not in "".join(texts.values())


def test_nothing_is_checked_or_confirmed_of_it(folder: Path, site: Path, lock: bytes) -> None:
    with_line, settings = load(folder), folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace(", traditional: s2tw", ""), "utf-8")
    without = load(folder)
    settings.write_text(text, "utf-8")
    others = [each for each in without.problems if each.path != "content/traditional.yml"]
    assert said(with_line.problems) == said(others)
    assert list(with_line.trees) == ["zh", "en"]
    assert (folder / "content" / NAME).read_bytes() == lock


def load(folder: Path) -> Publication:
    return load_and_check(read_configuration(folder))
