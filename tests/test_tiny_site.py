"""A site of a few pages in two languages, built strictly into a temporary folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

from publication.check.integrity import load_whole
from publication.read.repairs import without_space
from publication.settings.reading import read_configuration
from tests.support import (
    assemble,
    build_site,
    by_id,
    html_of,
    text_of,
    text_without_apparatus,
    with_class,
)
from tests.tiny import PAGES, PARTS, TAGS, links

Page = Callable[[str], ElementTree.Element]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return assemble("tiny", tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def site(folder: Path) -> Path:
    return build_site(folder)


@pytest.fixture(scope="module")
def page(site: Path) -> Page:
    return lambda address: html_of(site / address / "index.html")


@pytest.mark.parametrize("folder_name", TAGS)
@pytest.mark.parametrize("below", PAGES)
def test_every_page_is_in_its_language(page: Page, folder_name: str, below: str) -> None:
    document = page(f"{folder_name}/{below}")
    assert document.get("lang") == TAGS[folder_name]
    assert {"zh": "小站", "en": "Tiny"}[folder_name] in text_of(next(document.iter("title")))


@pytest.mark.parametrize("below", PAGES)
def test_the_language_switch_leads_to_the_same_page(site: Path, page: Page, below: str) -> None:
    _, switch = with_class(page(f"zh/{below}"), "ways__way")[:2]
    target = (site / "zh" / below / switch.get("href", "")).resolve()
    assert target == (site / "en" / below).resolve()
    assert (switch.get("hreflang"), switch.get("lang")) == ("en-GB", "en-GB")
    assert switch.get("title") == "Read this page in English"


def test_descriptions_and_navigation_are_in_the_page_s_language(page: Page) -> None:
    for name, description, title in [
        ("zh", "成效。", "回顾"),
        ("en", "What was achieved.", "Review"),
    ]:
        document = page(f"{name}/review/")
        described = [
            m.get("content") for m in document.iter("meta") if m.get("name") == "description"
        ]
        assert described == [description]
        active = with_class(document, "md-nav__link--active")
        assert [text_of(each) for each in active] == [title]
        assert active[0].get("aria-current") == "page"
        assert {each.get("href") for each in with_class(document, "turn__link")} == {
            "../",
            "../tasks/",
        }
        entries = [text_of(each) for each in with_class(document, "md-nav__item")]
        assert (
            len([entry for entry in entries if entry]) == len(PAGES) + 1
        )  # and one in the contents


def test_previous_and_next_stay_in_the_language(page: Page) -> None:
    assert len(with_class(page("zh/about/"), "turn__link")) == 1
    assert len(with_class(page("en/"), "turn__link")) == 1


def test_a_term_is_linked_and_described_in_the_page_s_language(page: Page) -> None:
    document = page("en/review/")
    terms = with_class(document, "term")
    assert [(text_of(term), term.get("href")) for term in terms] == [
        ("double metro", "../glossary/#double-metro"),
        ("双地铁", "../glossary/#double-metro"),
    ]
    (card,) = with_class(document, "term-card")
    assert {term.get("aria-describedby") for term in terms} == {card.get("id")}
    assert text_of(card) == "Double metro 双地铁 Two metro lines."
    (chinese,) = with_class(page("zh/review/"), "term-card")
    assert text_of(chinese) == "双地铁 Double metro 是指两条地铁，双地铁不链接自身。"


def test_the_appendix_lists_where_a_term_is_used(page: Page) -> None:
    (uses,) = with_class(page("zh/glossary/"), "term-uses")
    assert [(text_of(a), a.get("href")) for a in uses.iter("a")] == [
        ("回顾 · 一是提高", "../review/#p1"),
        ("回顾", "../review/#p3"),
        ("城市 · 目标", "../tasks/city/#p1"),
    ]
    assert with_class(page("zh/glossary/"), "term") == []


def test_targets_are_a_table_of_what_the_marker_asks_for(page: Page) -> None:
    for name, caption, row, words in [
        ("zh", "目标 · 总体 · 2021年", "生产总值增长 不低于6.5% 查看原句", "增长6.5%以上"),
        (
            "en",
            "Targets · Overall · 2021",
            "Growth of output at least 6.5% Read the sentence",
            "by at least 6.5%",
        ),
    ]:
        (table,) = with_class(page(f"{name}/review/"), "targets")
        assert text_of(next(table.iter("caption"))) == caption
        body = next(table.iter("tbody"))
        assert [text_of(each) for each in body.iter("tr")] == [row]
        (address,) = (urlsplit(each.get("href") or "") for each in body.iter("a"))
        assert (address.path, address.fragment) == ("./", "p2")
        assert parse_qs(address.query) == {"h": [words]}


def test_a_pending_block_is_shown_in_chinese_and_says_so(page: Page) -> None:
    document = page("en/review/")
    block = by_id(document, "p3")
    assert text_without_apparatus(block) == "最后一段，尚待翻译，也有双地铁。"
    assert block.get("lang") == "zh-Hans"
    assert [text_of(note) for note in with_class(document, "pending-note")] == [
        "Not translated yet; the Chinese text is shown."
    ]
    assert with_class(page("zh/review/"), "pending-note") == []
    notes = [
        each
        for each in document.iter("p")
        if each.get("id") == "p3" or "pending-note" in (each.get("class") or "")
    ]
    assert [each.get("id") for each in notes] == [None, "p3"]  # before it is read, not behind


def test_the_cover_says_how_much_is_not_translated(page: Page) -> None:
    chinese, english = with_class(page(""), "door")[:2]
    assert with_class(chinese, "door__pending") == []
    (note,) = with_class(english, "door__pending")
    assert text_of(note).startswith("2 of ")
    assert text_of(note).endswith(
        " paragraphs are not translated yet; the Chinese text is shown there."
    )


def test_a_list_says_so_when_any_of_its_items_is_pending(page: Page) -> None:
    document = page("en/tasks/city/")
    assert [each.get("lang") for each in with_class(document, "dashed")] == [None, "zh-Hans"]
    assert len(with_class(document, "pending-note")) == 1


@pytest.mark.parametrize("below", PAGES)
@pytest.mark.parametrize("name", TAGS)
def test_an_article_without_apparatus_is_the_text_of_its_blocks(
    folder: Path, page: Page, name: str, below: str
) -> None:
    tiny = load_whole(read_configuration(folder))
    path = {"": "index", "tasks/": "tasks/index"}.get(below, below.rstrip("/"))
    blocks = [block for block, _ in tiny.shown_blocks(tiny.page(name, path))]
    shown = "".join(block.plain for block in blocks if block.from_source)
    (article,) = page(f"{name}/{below}").iter("article")
    assert without_space(text_without_apparatus(article)) == without_space(shown)


def test_a_title_that_the_source_does_not_have_is_apparatus(page: Page) -> None:
    (title,) = page("zh/tasks/city/").iter("h1")
    assert (text_of(title), title.get("class")) == ("城市", "apparatus")
    (own,) = page("zh/review/").iter("h1")
    assert (text_of(own), own.get("class")) == ("工作回顾", None)


@pytest.mark.parametrize(
    ("folder_name", "address", "shown", "caption"),
    [
        ("zh", "../../../pictures/lake.png", "湖面，岸边有山", "东湖公园，2021年。"),
        ("en", "../../../pictures/lake.png", "A lake, and a hill on its shore", "East Lake Park, 2021."),
        ("zh-en", "../../../pictures/lake.png", "湖面，岸边有山", "东湖公园，2021年。"),
    ],
)  # fmt: skip
def test_a_picture_has_its_file_size_words_and_caption(
    site: Path, page: Page, folder_name: str, address: str, shown: str, caption: str
) -> None:
    (figure,) = with_class(page(f"{folder_name}/tasks/city/"), "picture")
    assert figure.tag == "figure" and "apparatus" in figure.get("class", "")
    (image,) = figure.iter("img")
    assert image.attrib == {
        "src": address,
        "alt": shown,
        "width": "120",
        "height": "80",
        "loading": "lazy",
    }
    assert (site / folder_name / "tasks" / "city" / address).resolve().is_file()
    assert [text_of(each) for each in figure.iter("figcaption")] == [caption]


def test_side_by_side_a_picture_stands_once_with_both_captions(page: Page) -> None:
    (row,) = with_class(page("zh-en/tasks/city/"), "row--shared")
    assert (row.get("id"), len(list(row.iter("img")))) == ("p3", 1)
    (other,) = with_class(row, "row__caption")
    assert (other.get("lang"), text_of(other)) == ("en-GB", "East Lake Park, 2021.")


def test_a_picture_is_found_by_its_caption_and_stands_in_the_plain_texts(site: Path) -> None:
    index = json.loads((site / "en" / "search" / "search_index.json").read_text("utf-8"))
    found = {doc["location"]: doc["text"] for doc in index["docs"]}
    assert found["tasks/city/#p3"] == "East Lake Park, 2021."
    markdown, text = (
        (site / "en" / "tasks" / f"city.{ending}").read_text("utf-8") for ending in ("md", "txt")
    )
    words = "A lake, and a hill on its shore"
    assert f"\n![{words}](../../pictures/lake.png)\nEast Lake Park, 2021.\n" in markdown
    assert f"\n[{words}]\nEast Lake Park, 2021.\n" in text


def test_dashed_items_keep_their_dash_and_lose_the_bullet(page: Page) -> None:
    items = with_class(page("zh/tasks/city/"), "dashed")
    assert [text_without_apparatus(item) for item in items] == ["——建成双地铁。", "——力争更好。"]


def test_repairs_are_listed_with_their_reason(page: Page) -> None:
    (chinese,) = with_class(page("zh/about/"), "repairs")
    (english,) = with_class(page("en/about/"), "repairs")
    assert "半角冒号改为全角。" in text_of(chinese)
    assert "A half-width colon is made full-width." in text_of(english)
    assert "半角" not in text_of(english)


def test_run_in_headings_stand_in_the_table_of_contents(page: Page) -> None:
    contents = with_class(page("zh/review/"), "md-nav--secondary")[0]
    assert [(a.get("href"), text_of(a)) for a in contents.iter("a")] == [("#p1", "一是提高")]


@pytest.mark.parametrize("name", TAGS)
def test_each_language_has_its_search_index_and_its_twin(site: Path, name: str) -> None:
    text = (site / name / "search" / "search_index.json").read_text("utf-8")
    index = json.loads(text)
    locations = [doc["location"] for doc in index["docs"]]
    assert locations[:2] == ["", "#p1"]
    assert {location.partition("#")[0] for location in locations} == set(PAGES)
    for location in locations:
        address, _, anchor = location.partition("#")
        if anchor:
            by_id(html_of(site / name / address / "index.html"), anchor)
    assert "\\u" not in text
    twin = (site / name / "search" / "search_index.js").read_text("utf-8")
    assert twin == f"var __index = {text};\n"
    assert index["config"]["lang"] == [name]
    assert [other["location"] for other in index["config"]["others"]] == [
        f"{other}/search/search_index.json" for other in TAGS if other != name
    ]


@pytest.mark.parametrize("name", TAGS)
def test_each_page_s_search_box_knows_its_language_and_where_the_engine_is(
    page: Page, name: str
) -> None:
    (box,) = with_class(page(f"{name}/tasks/city/"), "md-search")
    assert box.get("data-language") == name
    assert box.get("data-root") == "../../.."
    assert box.get("data-engine") == "../../../assets/search-engine.js"
    assert box.get("data-languages") == "zh=zh-Hans en=en-GB"


def test_the_cover_s_search_box_is_in_no_language(page: Page) -> None:
    (box,) = with_class(page(""), "md-search")
    assert (box.get("data-language"), box.get("data-root")) == (None, ".")


def test_nothing_in_the_page_makes_the_theme_s_script_fetch_an_index(page: Page) -> None:
    """Its bundle looks for a form of this name, and for these components."""
    document = page("zh/review/")
    assert [form for form in document.iter("form") if form.get("name") == "search"] == []
    components = {each.get("data-md-component", "") for each in document.iter()}
    assert not [name for name in components if name.startswith("search")]


def test_the_cover_opens_a_door_to_each_language(page: Page) -> None:
    doors = [each for each in with_class(page(""), "door") if with_class(each, "button")]
    assert [(door.get("lang"), next(door.iter("a")).get("href")) for door in doors] == [
        ("zh-Hans", "zh/"),
        ("en-GB", "en/"),
    ]


def test_a_page_not_found_is_said_in_every_language(site: Path) -> None:
    document = html_of(site / "404.html")
    assert [each.get("lang") for each in document.iter("section")] == ["zh-Hans", "en-GB"]
    pages = {f"/{language}/{below}" for language in TAGS for below in PAGES}
    assert {a.get("href") for a in document.iter("a")} == pages


@pytest.mark.parametrize("name", ["404.html", "error.html"])
def test_a_page_that_stands_alone_says_whose_it_is(site: Path, name: str) -> None:
    names = [text_of(each) for each in html_of(site / name).iter("small")]
    assert names == ["小站", "Tiny"]


def test_a_refusal_is_said_in_every_language_and_leads_nowhere(site: Path) -> None:
    document = html_of(site / "error.html")
    assert [each.get("lang") for each in document.iter("section")] == ["zh-Hans", "en-GB"]
    assert [*document.iter("a"), *document.iter("script")] == []


def test_without_an_address_nothing_is_canonical_and_there_is_no_sitemap(
    site: Path, page: Page
) -> None:
    assert not (site / "sitemap.xml").exists()
    for address in ("", "zh/", "en/review/"):
        assert links(page(address), "canonical") == []
        assert links(page(address), "alternate") == []


def test_nothing_is_left_aside(site: Path) -> None:
    beside = {each.name for each in site.parent.iterdir() if each.name.startswith("site")}
    assert beside == {"site"}
    assert sorted(each.name for each in site.iterdir()) == [
        "404.html",
        "assets",
        "data",
        "en",
        "error.html",
        "index.html",
        "llms.txt",
        "pictures",
        "zh",
        "zh-en",
    ]


@pytest.mark.parametrize("below", PARTS)
def test_every_report_part_stands_side_by_side(page: Page, below: str) -> None:
    """Under the same block ids, the Chinese column with the Chinese page's text."""
    document = deepcopy(page(f"zh-en/{below}"))
    assert document.get("lang") == "zh-Hans"
    (article,) = document.iter("article")
    (chinese,) = page(f"zh/{below}").iter("article")
    ids = [row.get("id") for row in with_class(article, "row") if row.get("id")]
    assert ids
    assert set(ids) <= {element.get("id") for element in chinese.iter()}
    for column in with_class(article, "row__text--other"):
        assert column.get("lang") == "en-GB"
        assert [each for each in column.iter() if each.get("id")] == []
        column.set("class", "apparatus")
    assert without_space(text_without_apparatus(article)) == without_space(
        text_without_apparatus(chinese)
    )


def test_the_columns_lead_each_to_its_own_cards_and_language(page: Page) -> None:
    document = page("zh-en/review/")
    for term in with_class(document, "term"):
        assert term.get("href") == "../glossary/#double-metro"
        by_id(document, term.get("aria-describedby") or "")
    (chinese, english) = with_class(document, "term-cards")
    assert (chinese.get("lang"), english.get("lang")) == (None, "en-GB")
    assert text_of(english) == "Double metro 双地铁 Two metro lines."


def test_a_pending_block_stands_once_side_by_side(page: Page) -> None:
    document = page("zh-en/review/")
    row = by_id(document, "p3")
    assert [text_without_apparatus(each) for each in row] == ["最后一段，尚待翻译，也有双地铁。"]
    assert [text_of(note) for note in with_class(document, "pending-note")] == [
        "Not translated yet; the Chinese text is shown."
    ]


def test_side_by_side_pages_lead_to_each_other(site: Path, page: Page) -> None:
    links_of = [a.get("href") for a in with_class(page("zh-en/review/"), "turn__link")]
    assert links_of == ["../", "../tasks/"]
    (nav,) = with_class(page("zh-en/tasks/city/"), "pair-nav")
    found = [(site / "zh-en/tasks/city" / (a.get("href") or "")).resolve() for a in nav.iter("a")]
    parts = [(site / "zh-en" / below).resolve() for below in PARTS]
    assert found[: len(parts)] == parts
    assert found[-2:] == [site / "zh/about", site / "en/about"]  # in the one language or the other
    assert not (site / "zh-en" / "about").exists()
    assert not (site / "zh-en" / "search").exists()


def test_a_side_by_side_page_searches_the_language_last_read(page: Page) -> None:
    (search,) = with_class(page("zh-en/tasks/city/"), "md-search")
    assert search.get("data-language") is None
    assert search.get("data-languages") == "zh=zh-Hans en=en-GB"
