"""Pictures set out, and moved to pages that combine others."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

from publication.publication import Publication
from publication.read.blocks import Block
from publication.read.picture_files import Picture
from publication.render.article import Article, BlocksExtension, compose_markdown, split_nodes
from publication.render.combined_pages import full_report_parts, paired_rows
from publication.render.pictures import ShownPicture, caption_alone, climbing, path_of
from tests.support import picture_bytes, published, said, set_out_picture, the_report

APPENDIX = {
    "zh/glossary.md": "# 名词 {#glossary}\n\n## 1.湖 {#lake}\n\n水。\n",
    "en/glossary.md": "# Terms {#glossary}\n\n## 1. Lake {#lake}\n\nWater.\n",
}
CHINESE = "![“湖”<1>](a湖.png)\n湖**景**，见[页](../glossary.md)。\n{: .wide }\n"
ENGLISH = '![A "lake"](a湖.png)\nThe lake.\n'


def article(publication: Publication, folder: str, path: str) -> Article:
    page = publication.page(folder, path)
    shown = publication.shown_blocks(page)
    found = Article(
        page,
        shown,
        the_report(publication).matchers,
        addressed=True,
        pictures={
            block.id: ShownPicture(picture, alt_of(block), 3)
            for block, language in shown
            if (picture := publication.picture(path, block, language))
        },
    )
    extension = BlocksExtension()
    extension.article = found
    html = Markdown(extensions=["attr_list", extension]).convert(compose_markdown(found))
    found.nodes = split_nodes(html, found, set_out_picture)
    return found


def alt_of(block: Block) -> str:
    assert block.picture
    return block.picture.alt


def publication(root: Path, *own: str, english: str = ENGLISH) -> Publication:
    files = dict.fromkeys(("zh/tasks/a湖.png", *own), picture_bytes("a.png", 40, 30))
    pages = {"zh/tasks/city.md": CHINESE, "en/tasks/city.md": english}
    found = published(root, {**APPENDIX, **files, **pages})
    assert said(found.problems) == []
    return found


def test_a_picture_is_a_figure_with_the_block_s_id_and_classes(tmp_path: Path) -> None:
    """Terms are linked in the report's own text alone, and a picture shows no number."""
    (node,) = article(publication(tmp_path), "zh", "tasks/city").nodes
    assert (node.picture, node.ids) == ("zh/tasks/a湖.png", ("p1",))
    assert node.html == (
        '<figure class="wide apparatus picture" id="p1"><img '
        'src="../../../zh/tasks/a%E6%B9%96.png" alt="“湖”&lt;1&gt;" width="40" height="30" '
        'loading="lazy" /><figcaption>湖<strong>景</strong>，见<a href="../glossary.md">页</a>。'
        "</figcaption></figure>"
    )


def test_a_pending_picture_says_its_language(tmp_path: Path) -> None:
    (node,) = article(publication(tmp_path, english="{{ pending }}\n"), "en", "tasks/city").nodes
    assert node.html.startswith(
        '<figure class="wide pending apparatus picture" id="p1" lang="zh-Hans"><img '
    )


def test_side_by_side_one_picture_has_both_captions(tmp_path: Path) -> None:
    found = publication(tmp_path)
    chinese, english = (article(found, folder, "tasks/city") for folder in ("zh", "en"))
    (row,) = paired_rows(chinese, english, "tasks/city/", {"tasks/city/"})
    assert (row.kind, row.picture, row.other) == ("picture", True, "The lake.")
    assert row.text.startswith('<figure class="wide apparatus picture"><img src="../../../zh/')


def test_side_by_side_a_translation_s_own_picture_stands_beside(tmp_path: Path) -> None:
    found = publication(tmp_path, "en/tasks/a湖.png")
    chinese, english = (article(found, folder, "tasks/city") for folder in ("zh", "en"))
    (row,) = paired_rows(chinese, english, "tasks/city/", {"tasks/city/"})
    assert not row.picture
    assert 'src="../../../en/tasks/a%E6%B9%96.png" alt="A &#34;lake&#34;"' in row.other


@pytest.mark.parametrize(("combined", "up"), [("report/", "../../"), ("2022/report/", "../../../")])
def test_on_the_page_of_all_the_path_starts_from_there(
    tmp_path: Path, combined: str, up: str
) -> None:
    one = article(publication(tmp_path), "zh", "tasks/city")
    (part,) = full_report_parts({"tasks/city": one}, combined, {"tasks/city": "tasks/city/"})
    (node,) = part.nodes
    assert f'id="tasks-city-p1"><img src="{up}zh/tasks/a%E6%B9%96.png"' in node.html


def test_addresses() -> None:
    picture = ShownPicture(Picture("zh/a b.png", 1, 1), "", 2)
    assert picture.address == "../../zh/a%20b.png"
    assert climbing(1)(picture.address) == "../zh/a%20b.png"
    assert path_of(picture.address) == "zh/a b.png"
    assert caption_alone("<p>a</p>") == "<p>a</p>"
