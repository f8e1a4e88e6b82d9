"""The Contract, held against this repository's own content and the site built from it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

from publication.publication import Publication
from publication.read.repairs import repair, without_space
from tests.support import (
    ROOT,
    by_id,
    html_of,
    text_of,
    text_without_apparatus,
    the_report,
    with_class,
)

Element = ElementTree.Element
FOLDERS = ("zh", "en")
PARTS = (
    "index", "review", "outlook", "tasks/index", "tasks/industry", "tasks/city",
    "tasks/livelihood", "tasks/society", "tasks/environment", "tasks/government",
    "closing", "glossary",
)  # fmt: skip
PROJECTS = ("道路交通", "住房保障", "小区改造", "食品安全", "城市更新", "民政帮扶", "教育卫生",
            "婴幼儿照护", "文体商贸", "美丽乡村", "健康工程", "垃圾分类")  # fmt: skip
AMBIGUOUS = {"产业平台", "道路", "前期"}  # the tails of terms: they link nowhere
REFERENCES = ("aria-describedby", "aria-labelledby", "for")
OTHER_SCHEMES = ("http:", "https:", "mailto:", "data:", "javascript:")
# Names of Material's own: its script or its style sheet, not an element, answers to them.
THEIRS = {"__toc"}


class Site:
    """The built site, each page read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.documents: dict[str, Element] = {}
        self.names: dict[str, set[str]] = {}

    def document(self, name: str) -> Element:
        if name not in self.documents:
            self.documents[name] = html_of(self.folder / name)
        return self.documents[name]

    def page(self, folder: str, path: str) -> Element:
        below = "" if path == "index" else path.removesuffix("/index") + "/"
        return self.document(f"{folder}/{below}index.html")

    def article(self, folder: str, path: str) -> Element:
        (article,) = self.page(folder, path).iter("article")
        return article

    def ids(self, name: str) -> set[str]:
        if name not in self.names:
            self.names[name] = {e.get("id", "") for e in self.document(name).iter()} - {""}
        return self.names[name]

    def has(self, file: str, fragment: str) -> bool:
        """Return whether an address leads to a file, and to an element of it if it is a page."""
        if not (self.folder / file).is_file():
            return False
        return not fragment or not file.endswith(".html") or fragment in self.ids(file)

    @property
    def all_pages(self) -> list[str]:
        return sorted(f.relative_to(self.folder).as_posix() for f in self.folder.rglob("*.html"))


@pytest.fixture(scope="module")
def site(built_site: Path) -> Site:
    return Site(built_site)


def repaired_source(publication: Publication) -> str:
    source = (ROOT / "content" / "source.txt").read_text("utf-8")
    problems: list[object] = []
    repaired = repair(
        source, the_report(publication).repairs, "content/repairs.yml", problems.append
    ).text
    assert problems == []
    assert the_report(publication).repairs
    return without_space(repaired)


def test_the_report_parts_are_the_repaired_source_character_for_character(
    site: Site, publication: Publication
) -> None:
    articles = [site.article("zh", path) for path in publication.configuration.report_parts]
    shown = without_space("".join(text_without_apparatus(article) for article in articles))
    assert shown == repaired_source(publication)


def test_the_full_report_is_the_repaired_source_character_for_character(
    site: Site, publication: Publication
) -> None:
    shown = text_without_apparatus(site.article("zh", "report"))
    assert without_space(shown) == repaired_source(publication)


def test_the_column_side_by_side_is_the_repaired_source_character_for_character(
    site: Site, publication: Publication
) -> None:
    shown = ""
    for path in PARTS:
        for row in with_class(site.article("zh-en", path), "row"):
            if "apparatus" not in (row.get("class") or "").split():
                shown += text_without_apparatus(with_class(row, "row__text")[0])
    assert without_space(shown) == repaired_source(publication)


@pytest.mark.parametrize("path", PARTS)
def test_every_row_side_by_side_has_its_english(
    site: Site, publication: Publication, path: str
) -> None:
    columns = [
        with_class(row, "row__text") for row in with_class(site.article("zh-en", path), "row")
    ]
    assert columns
    for column in columns:
        assert [cell.get("lang") for cell in column] == ["zh-Hans", "en-GB"]
        assert all(text_of(cell) for cell in column)
    shown = "".join(b.plain for b, _ in publication.shown_blocks(publication.page("en", path)))
    title = (
        "" if publication.page("zh", path).has_title_block else publication.page("en", path).title
    )
    assert without_space(
        "".join(text_without_apparatus(column[1]) for column in columns)
    ) == without_space(title + shown)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_full_report_has_every_block_under_its_page_s_name(
    site: Site, publication: Publication, folder: str
) -> None:
    ids = site.ids(f"{folder}/report/index.html")
    for path in PARTS:
        for block in publication.page(folder, path).text_blocks:
            assert f"{path.replace('/', '-')}-{block.id}" in ids


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_full_report_has_one_outline(site: Site, folder: str) -> None:
    headings = [e for e in site.article(folder, "report").iter() if re.fullmatch(r"h[1-6]", e.tag)]
    levels = [int(heading.tag[1]) for heading in headings]
    assert levels == [1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 2] + [3] * 43
    (contents,) = with_class(site.page(folder, "report"), "md-nav--secondary")
    assert len(list(contents.iter("a"))) == 11


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_term_of_the_full_report_leads_to_its_entry_on_the_page(site: Site, folder: str) -> None:
    terms = with_class(site.article(folder, "report"), "term")
    assert terms
    for term in terms:
        entry = (term.get("aria-describedby") or "").removeprefix("term-")
        assert term.get("href") == f"#glossary-{entry}"


def test_the_blocks_are_the_repaired_source_character_for_character(
    publication: Publication,
) -> None:
    """What search, tables and translators get, without a browser or a template between."""
    pages = [publication.page("zh", path) for path in publication.configuration.report_parts]
    text = "".join(block.plain for page in pages for block in page.text_blocks)
    assert without_space(text) == repaired_source(publication)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("path", PARTS)
def test_an_article_without_apparatus_is_the_text_of_its_blocks(
    site: Site, publication: Publication, folder: str, path: str
) -> None:
    shown = "".join(b.plain for b, _ in publication.shown_blocks(publication.page(folder, path)))
    text = text_without_apparatus(site.article(folder, path))
    assert without_space(text) == without_space(shown)


def test_the_source_is_the_text_as_received() -> None:
    source = (ROOT / "content" / "source.txt").read_bytes()
    assert source.count(b"\n") in (177, 178)
    assert b"\r" not in source
    assert len(source.decode("utf-8")) in (16_436, 16_437)


def test_the_report_parts_are_those_of_the_contract_in_order(publication: Publication) -> None:
    assert publication.configuration.report_parts == PARTS


@pytest.mark.parametrize("path", PARTS)
def test_every_block_of_the_report_stands_under_its_id_in_both_languages(
    site: Site, publication: Publication, path: str
) -> None:
    """And in Chinese each element's text is its block's, so that no link leads astray."""
    for folder in FOLDERS:
        page, article = publication.page(folder, path), site.article(folder, path)
        for block in page.text_blocks:
            element = by_id(article, block.id)
            if folder == "zh" and block.kind != "item":
                assert without_space(text_without_apparatus(element)) == without_space(block.plain)
    chinese, english = (publication.page(folder, path) for folder in FOLDERS)
    assert [b.id for b in chinese.text_blocks] == [b.id for b in english.text_blocks]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_29_run_in_headings_stand_in_the_tables_of_contents(
    site: Site, publication: Publication, folder: str
) -> None:
    entries = []
    for path in PARTS:
        page = publication.page("zh", path)
        run_ins = [f"#{block.id}" for block in page.text_blocks if block.run_in]
        contents = with_class(site.page(folder, path), "md-nav--secondary")
        addresses = [a.get("href") for nav in contents for a in nav.iter("a")]
        assert [address for address in addresses if address in run_ins] == run_ins, path
        entries += run_ins
    assert len(entries) == 29


def numbered(site: Site, folder: str) -> list[tuple[int, str]]:
    headings = site.article(folder, "glossary").iter("h2")
    found = [(re.match(r"\d+", text_of(heading)), heading.get("id", "")) for heading in headings]
    return [(int(number[0]), term) for number, term in found if number]


def test_the_43_terms_carry_their_numbers_and_the_same_ids(site: Site) -> None:
    chinese = numbered(site, "zh")
    assert [number for number, _ in chinese] == list(range(1, 44))
    assert numbered(site, "en") == chinese


def test_the_five_dashed_items_keep_their_dash(site: Site) -> None:
    items = with_class(site.article("zh", "outlook"), "dashed")
    assert [item.tag for item in items] == ["li"] * 5
    assert all(text_without_apparatus(item).startswith("——") for item in items)
    assert sum(len(with_class(site.article("zh", path), "dashed")) for path in PARTS) == 5


def test_the_twelve_projects_stand_in_one_paragraph(site: Site) -> None:
    paragraphs = [text_of(p) for p in site.article("zh", "closing").iter("p")]
    (found,) = [text for text in paragraphs if "十二是" in text]
    places = [found.index(f"是{project}项目") for project in PROJECTS]
    assert places == sorted(places)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_glossary_link_leads_to_an_entry_and_every_term_is_linked(
    site: Site, publication: Publication, folder: str
) -> None:
    linked = set()
    for path in PARTS:
        for link in with_class(site.article(folder, path), "term"):
            address, _, term = link.get("href", "").partition("#")
            here = f"{folder}/{'' if path == 'index' else path.removesuffix('/index') + '/'}"
            assert posixpath.normpath(here + address) == f"{folder}/glossary"
            assert link.get("aria-describedby") == f"term-{term}"
            linked.add(term)
    assert linked == set(the_report(publication).terms)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_appendix_says_of_every_term_where_it_is_used(
    site: Site, publication: Publication, folder: str
) -> None:
    assert {term for term, uses in the_report(publication).uses[folder].items() if uses} == set(
        the_report(publication).terms
    )
    lists = with_class(site.article(folder, "glossary"), "term-uses")
    counts = [len(list(each.iter("a"))) for each in lists]
    assert counts == [
        len(the_report(publication).uses[folder][term]) for term in the_report(publication).terms
    ]


def test_the_ambiguous_tails_of_terms_link_nowhere(site: Site) -> None:
    texts = {
        text_of(link) for path in PARTS for link in with_class(site.article("zh", path), "term")
    }
    assert texts
    assert not texts & AMBIGUOUS


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_run_in_paragraph_links_a_term_once(site: Site, folder: str) -> None:
    for path in PARTS:
        for paragraph in with_class(site.article(folder, path), "run-in"):
            terms = [link.get("href") for link in with_class(paragraph, "term")]
            assert len(terms) == len(set(terms))


def test_every_target_s_row_leads_to_the_block_of_its_quote(
    site: Site, publication: Publication
) -> None:
    assert the_report(publication).targets
    for target in the_report(publication).targets:
        block = by_id(site.article("zh", target.page), target.block)
        assert target.quote["zh"] in text_of(block)


def links_of(document: Element) -> Iterator[str]:
    for element in document.iter():
        for attribute in ("href", "src"):
            address = element.get(attribute)
            if address is not None and not address.startswith(OTHER_SCHEMES):
                yield address


def target_of(page: str, address: str) -> tuple[str, str]:
    """Return the file below the site that an address on ``page`` leads to, and the fragment."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if path.startswith("/"):
        file = posixpath.normpath(path.lstrip("/") or ".")
    else:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if not path:
        file = page
    elif path.endswith(("/", ".", "..")):
        file = posixpath.normpath(f"{file}/index.html")
    return file, unquote(parts.fragment)


def test_every_link_and_fragment_of_every_page_leads_somewhere(site: Site) -> None:
    broken = [
        f"{page}: {address}"
        for page in site.all_pages
        for address in links_of(site.document(page))
        if not site.has(*target_of(page, address))
    ]
    assert broken == []


def test_every_reference_within_a_page_is_to_an_element_of_it(site: Site) -> None:
    broken = [
        f"{page}: {attribute}={name}"
        for page in site.all_pages
        for element in site.document(page).iter()
        for attribute in REFERENCES
        for name in (element.get(attribute) or "").split()
        if name not in site.ids(page) | THEIRS
    ]
    assert broken == []


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    for page in site.all_pages:
        ids = [element.get("id") for element in site.document(page).iter() if element.get("id")]
        assert len(ids) == len(set(ids)), page


def test_no_page_loads_anything_from_elsewhere(site: Site) -> None:
    """A link may lead out; what a page needs may not. (The browser test watches the network.)"""
    loading = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}
    fetched = [
        f"{page}: {element.get(loading[element.tag])}"
        for page in site.all_pages
        for element in site.document(page).iter()
        if element.tag in loading
        and (element.get(loading[element.tag]) or "").startswith(("http:", "https:", "//"))
        and element.get("rel") not in ("canonical", "alternate")
    ]
    assert fetched == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_path_exists_in_both_languages(
    site: Site, publication: Publication, folder: str
) -> None:
    tags = {"zh": "zh-Hans", "en": "en-GB"}
    for path in publication.configuration.page_paths:
        assert site.page(folder, path).get("lang") == tags[folder]
