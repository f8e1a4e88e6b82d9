"""The index of names of the real report: complete, the same in both languages, and well led."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

from publication.publication import Publication
from publication.render.data.name_index import NameIndex
from tests.support import by_id, html_of, text_of, with_class

FOLDERS = ("zh", "en")
Element = ElementTree.Element


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, Element]:
    return {folder: html_of(built_site / folder / "names" / "index.html") for folder in FOLDERS}


def blocks(publication: Publication, folder: str, name: str) -> list[str]:
    uses = publication.name_uses[folder][name]
    return list(dict.fromkeys(f"{use.page.path}#{use.block.id}" for use in uses))


def test_every_name_occurs_and_in_the_same_blocks_of_both_languages(
    publication: Publication,
) -> None:
    assert len(publication.names) > 150
    for name in publication.names:
        assert blocks(publication, "zh", name)
        assert blocks(publication, "en", name) == blocks(publication, "zh", name), name


@pytest.mark.parametrize(
    ("name", "form", "longer"),
    [
        ("hezhuang", "河庄", ["河庄大道"]),
        ("xiasha", "下沙", ["下沙街道", "下沙路", "下沙华春"]),
        ("jinsha-lake", "金沙湖", ["金沙湖实验学校"]),
        ("dongsha-lake", "东沙湖", ["东沙湖农业生态湿地"]),
    ],
)
def test_who_looks_for_a_place_finds_every_block_that_has_it(
    publication: Publication, name: str, form: str, longer: list[str]
) -> None:
    expected = []
    for path in publication.configuration.report_parts:
        for block in publication.page("zh", path).text_blocks:
            text = block.plain
            for other in longer:
                text = text.replace(other, "")
            if form in text and block.kind != "heading":
                expected.append(f"{path}#{block.id}")
    assert expected
    assert blocks(publication, "zh", name) == expected
    shown = {each for each in longer if each != form}
    named = {each.names["zh"] for each in NameIndex(publication).longer(publication.names[name])}
    assert named == shown


def test_a_name_shows_what_is_promised_to_it(publication: Publication) -> None:
    index = NameIndex(publication)
    promised = {
        name.id: [target.id for target in index.promises(name)]
        for name in publication.names.values()
    }
    assert promised["gaosha"] == ["gaosha-illegal-structures-2021"]
    assert promised["wenjin-road"] == ["landscape-projects-2021"]
    assert promised["wenjin-road-tunnel"] == []
    assert promised["ring-expressway"] == ["toll-station-ramps-2021"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_page_has_every_name_under_its_id_by_kind(
    publication: Publication, pages: dict[str, Element], folder: str
) -> None:
    page = pages[folder]
    (box,) = with_class(page, "names")
    assert "apparatus" in (box.get("class") or "").split()
    language = publication.configuration.language(folder)
    groups = NameIndex(publication).groups(language)
    headings = [each.get("id") for each in box.iter() if each.tag in ("h2", "h3")]
    assert headings == [
        anchor for kind, found in groups for anchor in (f"kind-{kind}", *(n.id for n in found))
    ]
    for name in publication.names.values():
        text = text_of(by_id(page, name.id))
        assert all(shown in text for shown in name.names.values())
        other = by_id(page, name.id)[1].get("lang")
        assert other == {"zh": "en-GB", "en": "zh-Hans"}[folder]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_kinds_are_folds_with_their_numbers_and_the_table_of_contents(
    publication: Publication, pages: dict[str, Element], folder: str
) -> None:
    language = publication.configuration.language(folder)
    groups = NameIndex(publication).groups(language)
    (contents,) = with_class(pages[folder], "md-nav--secondary")
    assert [a.get("href") for a in contents.iter("a")] == [f"#kind-{kind}" for kind, _ in groups]
    folds = with_class(pages[folder], "names__kind")
    assert all(fold.tag == "details" and fold.get("open") is None for fold in folds)
    numbers = [text_of(each) for each in with_class(pages[folder], "names__number")]
    assert numbers == [str(len(found)) for _, found in groups]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_occurrence_leads_to_the_block_that_has_it(
    built_site: Path, publication: Publication, pages: dict[str, Element], folder: str
) -> None:
    lists = [
        each
        for kind in ("names__uses", "names__promises")
        for each in with_class(pages[folder], kind)
    ]
    links = [link for each in lists for link in each.iter("a")]
    assert len(links) > len(publication.names)
    for link in links:
        address = urlsplit(link.get("href") or "")
        path = posixpath.normpath(posixpath.join(folder, "names", address.path))
        page = html_of(built_site / path / "index.html")
        text = text_of(by_id(page, address.fragment))
        assert all(words in text for words in parse_qs(address.query).get("h", []))


def test_names_are_not_linked_in_the_running_text(built_site: Path) -> None:
    for folder in FOLDERS:
        article = html_of(built_site / folder / "tasks" / "environment" / "index.html")
        hrefs = [
            link.get("href") or "" for each in article.iter("article") for link in each.iter("a")
        ]
        assert hrefs
        assert not [href for href in hrefs if "names/" in href]
