"""The documents of a release, made of the tiny site: printed in a browser, bound as e-books."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import urldefrag
from xml.etree import ElementTree

import pikepdf
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser
from printing import Printer

from hooks.record import build_of
from publication.publish.data.dataset import DataFile
from publication.publish.release import fonts
from publication.publish.release.document_order import DocumentOrder
from publication.publish.release.documents import ContentsEntry, Document, DocumentInfo
from publication.publish.release.epub import (
    as_xml,
    chapter_file,
    contents_tree,
    picture_file,
    write_epub,
)
from publication.publish.release.pdf import (
    bookmarks,
    find_faults,
    finish_pdf,
    page_numbers,
)
from publication.publish.release.pdf_structure import (
    HEADINGS,
    children,
    role,
    structure_elements,
)
from tests.support import ROOT, assemble, html_of, text_of, with_class
from tests.tools.pdfs import pages_out_of_order

SITE = "https://example.org/report/"
DATE = 1_626_739_200
XHTML = "{http://www.w3.org/1999/xhtml}"
DATED = "source_line: {zh: 报告日期2021年7月20日。, en: Report of 20 July 2021.}\n"
COVER = b"\x89PNG\r\n\x1a\n"


class Made:
    """What the tiny site's build ordered, by folder, and the site that lists it."""

    def __init__(self, folder: Path) -> None:
        self.orders: dict[str, DocumentOrder] = {}
        assemble("tiny", folder)
        # A heading in lines, beside one that is not.
        review = folder / "content" / "zh" / "review.md"
        text = review.read_text("utf-8").replace("---\n", "---\nlines: 工作|回顾\n", 1)
        review.write_text(text, "utf-8")
        with (folder / "content" / "report.yml").open("a", encoding="utf-8") as report:
            report.write(DATED)
        config = load_config(str(folder / "mkdocs.yml"), strict=True, site_url=SITE)
        build_of(config).make_documents = self.make
        build(config)
        self.site = folder / "site"

    def make(self, order: DocumentOrder) -> list[DataFile]:
        """Keep the order, and make a file of it."""
        self.orders[order.name.rpartition(".")[2]] = order
        return [DataFile(f"{order.name}.pdf", b"%PDF" + bytes(2996))]

    def facts(self, folder: str) -> DocumentInfo:
        """Return what a document says of itself."""
        order = self.orders[folder]
        document = order.build_document()
        tags = tuple(language.tag for language in document.languages)
        return DocumentInfo(document.title, order.authors, tags, order.subject, DATE)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(tmp_path_factory.mktemp("documents") / "tiny")


@pytest.fixture(scope="module")
def printer(made: Made, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Printer:
    """Return a printer with the fonts that the tiny site's documents need."""
    folder = tmp_path_factory.mktemp("printing")
    pages = [_printed(order) for order in made.orders.values()]
    cut = fonts.subset_faces(fonts.find_faces(), "".join(pages))
    for style, content in cut.items():
        (folder / f"{style.lower()}.ttf").write_bytes(content)
    return Printer(browser, folder)


def _printed(
    order: DocumentOrder, pages: Mapping[str, int] | None = None, **places: Callable[[Path], str]
) -> str:
    document = order.build_document(**places)
    return order.render("documents/print.xhtml", document=document, pages=pages or {})


def book(made: Made, folder: str) -> zipfile.ZipFile:
    order = made.orders[folder]
    document = order.build_document(file_of=chapter_file, picture_of=picture_file)
    return zipfile.ZipFile(
        io.BytesIO(write_epub(document, order.render, made.facts(folder), COVER, SITE))
    )


def test_every_language_and_pair_is_ordered_and_listed(made: Made) -> None:
    assert list(made.orders) == ["zh", "en", "zh-en"]
    assert sorted(file.name for file in (made.site / "downloads").iterdir()) == [
        "report.en.pdf",
        "report.zh-en.pdf",
        "report.zh.pdf",
    ]


@pytest.mark.parametrize("folder", ["zh", "en"])
def test_a_document_has_the_report_and_its_addresses(made: Made, folder: str) -> None:
    html = _printed(made.orders[folder])
    document = made.orders[folder].build_document()
    anchors = set(re.findall(r' id="([^"]+)"', html))
    links = re.findall(r' href="([^"]+)"', html)
    assert {link[1:] for link in links if link.startswith("#")} <= anchors
    assert f"{SITE}{folder}/review/#p1" in links
    assert all(link.startswith(("#", SITE)) for link in links)
    assert [entry.title for entry in document.entries if entry.level < 4][:1] == [document.title]


@pytest.mark.parametrize(
    ("folder", "dates"),
    [
        ("zh", ["2021年7月20日"]),
        ("en", ["20 July 2021"]),
        ("zh-en", ["2021年7月20日", "20 July 2021"]),
    ],
)
def test_a_date_on_the_title_page_stays_on_a_line(
    made: Made, folder: str, dates: list[str]
) -> None:
    front = _printed(made.orders[folder]).partition('class="front__foot"')[2].partition("</div>")[0]
    for date in dates:
        assert front.count(f'<span class="figure">{date}</span>') == front.count(date) > 0


def test_without_the_sites_address_no_link_leaves_the_document(made: Made) -> None:
    order = made.orders["zh-en"]
    whole = order.build_document
    assert isinstance(whole, partial)
    *others, _, content = whole.args
    alone = whole.func(*others, "", content)
    html = order.render("documents/print.xhtml", document=alone, pages={}, site="")
    assert set(re.findall(r' href="(.)', html)) == {"#"}


def test_two_languages_stand_row_by_row(made: Made) -> None:
    chapters = made.orders["zh-en"].build_document().chapters
    for chapter in chapters:
        for chunk in chapter.chunks:
            folders = [cell.language.folder for cell in chunk.cells]
            assert folders in (["zh", "en"], ["zh"])
            assert (folders == ["zh"]) == bool(chunk.pending or chunk.kind == "rule")
    assert any(chunk.pending for chapter in chapters for chunk in chapter.chunks)


@pytest.mark.parametrize("folder", ["zh", "zh-en"])
def test_the_printed_document_has_its_structure(made: Made, printer: Printer, folder: str) -> None:
    order = made.orders[folder]
    document = order.build_document()
    printed = printer.pdf(lambda pages: _printed(order, pages, picture_of=printer.address))
    content = finish_pdf(printed, made.facts(folder), document.entries)
    assert find_faults(content, [chapter.entries[0].title for chapter in document.chapters]) == []
    assert f"no bookmark leads to “{document.title}”" in find_faults(printed, [document.title])
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert str(pdf.docinfo["/Title"]) == document.title
        assert str(pdf.docinfo["/CreationDate"]) == "D:20210720000000Z"
        assert str(pdf.Root.Lang) == "zh-Hans"
        assert bookmarks(pdf)[0] == document.title
        assert {str(font.BaseFont)[8:] for font in _fonts(pdf)} == {
            "NotoSerifCJKsc-Regular",
            "NotoSerifCJKsc-Bold",
        }
        assert _spoken(pdf) >= _expected(document)
        assert pages_out_of_order(pdf) == []
        words = [str(each.Alt) for each in structure_elements(pdf) if "/Alt" in each]
        assert words == ["湖面，岸边有山"]
        images = [
            each for page in pdf.pages for each in page.Resources.get("/XObject", {}).values()
        ]
        assert [(int(each.Width), int(each.Height)) for each in images if "/Width" in each] == [
            (120, 80)
        ]
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        links = [link for page in pdf.pages for link in page.get("/Annots", [])]
        assert links and all(link.get("/Contents") for link in links)
        outside = {str(link.A.URI) for link in links if "/A" in link}
    assert f"{SITE}zh/review/#p1" in outside
    assert finish_pdf(printed, made.facts(folder), document.entries) == content


def _spoken(pdf: pikepdf.Pdf) -> Counter[tuple[str, str]]:
    """Count headings, or their parts where there are two, and paragraphs by what they speak."""
    found: Counter[tuple[str, str]] = Counter()
    waiting = [(pdf.Root.StructTreeRoot.K, "")]
    while waiting:
        element, language = waiting.pop()
        language = str(element.get("/Lang", language))
        parts = [kid for kid in children(element) if role(kid) == "/Span"]
        if role(element) in HEADINGS:
            found.update(
                ("heading", str(part.get("/Lang", language))) for part in parts or [element]
            )
        elif role(element) == "/P":
            found["paragraph", language] += 1
        waiting += [(kid, language) for kid in children(element)]
    return found


def _expected(document: Document) -> Counter[tuple[str, str]]:
    return Counter(
        (chunk.kind, cell.language.tag)
        for chapter in document.chapters
        for chunk in chapter.chunks
        if chunk.kind in ("heading", "paragraph")
        for cell in chunk.cells
    )


def _fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        yield from page.Resources.Font.values()


def test_a_bare_document_lacks_everything() -> None:
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].Resources.Font = pikepdf.Dictionary(
            F1=pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type3),
            F2=pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name.Times,
                ToUnicode=pikepdf.Dictionary(),
            ),
        )
        pdf.save(target)
    assert find_faults(target.getvalue(), ["Review"]) == [
        "the document is not tagged",
        "a font’s glyphs are procedures (Type 3): the font that prints has no outlines",
        "the text in /Type3 cannot be copied",
        "the font /Times is not embedded",
        "no bookmark leads to “Review”",
        "the document’s language is missing",
        "the document’s title is missing",
        "the document’s numbering is missing",
    ]


def test_the_contents_name_the_pages(made: Made, printer: Printer) -> None:
    order = made.orders["en"]
    seen: list[dict[str, int]] = []

    def render(pages: dict[str, int]) -> str:
        seen.append(dict(pages))
        return _printed(order, dict(pages))

    content = printer.pdf(lambda pages: render(dict(pages)))
    numbers = page_numbers(content)
    assert seen[0] == {} and seen[-1] == numbers
    ids = [entry.id for entry in order.build_document().contents]
    assert [numbers[each] for each in ids] == sorted(numbers[each] for each in ids)
    assert numbers[ids[0]] == 3  # after the title page and the contents


@pytest.mark.parametrize("folder", ["zh", "en", "zh-en"])
def test_a_book_is_packed_as_epub_asks(made: Made, folder: str) -> None:
    with book(made, folder) as packed, book(made, folder) as again:
        first = packed.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", 0, b"")
        assert packed.read(first) == b"application/epub+zip"
        assert {entry.date_time for entry in packed.infolist()} == {(2021, 7, 20, 0, 0, 0)}
        names = packed.namelist()
        assert [(each.filename, each.CRC) for each in packed.infolist()] == [
            (each.filename, each.CRC) for each in again.infolist()
        ]
        pages = {name: packed.read(name) for name in names if name.endswith((".xhtml", ".opf"))}
    ids = {name: set(re.findall(rb' id="([^"]+)"', content)) for name, content in pages.items()}
    for name, content in pages.items():
        root = ElementTree.fromstring(content)  # it is XML
        for link in root.iter(f"{XHTML}a"):
            address, fragment = urldefrag(link.get("href") or "")
            if not address.startswith(SITE) and (address or fragment):
                target = f"EPUB/{address}" if address else name
                assert target in names
                assert not fragment or fragment.encode() in ids[target]
    opf = pages["EPUB/package.opf"].decode()
    assert '<meta property="dcterms:modified">2021-07-20T00:00:00Z</meta>' in opf
    for language in made.orders[folder].build_document().languages:
        assert f"<dc:language>{language.tag}</dc:language>" in opf


@pytest.mark.parametrize(
    ("folder", "captions"),
    [
        ("zh", ["东湖公园，2021年。"]),
        ("en", ["East Lake Park, 2021."]),
        ("zh-en", ["东湖公园，2021年。", "East Lake Park, 2021."]),
    ],
)
def test_a_book_has_its_pictures_once_with_every_caption(
    made: Made, folder: str, captions: list[str]
) -> None:
    lake = ROOT / "tests" / "fixtures" / "tiny" / "content" / "pictures" / "lake.png"
    with book(made, folder) as packed:
        (name,) = (each for each in packed.namelist() if "picture-" in each)
        assert packed.read(name) == lake.read_bytes()
        page = packed.read("EPUB/tasks-city.xhtml").decode()
        package = packed.read("EPUB/package.opf").decode()
    (image,) = re.findall(r"<img [^>]*>", page)
    assert f'src="{name.removeprefix("EPUB/")}"' in image and "loading" not in image
    text = re.sub(r"<[^>]*>", "", page)
    assert [text.count(caption) for caption in captions] == [1] * len(captions)
    assert f'href="{name.removeprefix("EPUB/")}" media-type="image/png"' in package
    assert '<meta property="schema:accessMode">visual</meta>' in package


def test_terms_lead_to_their_chapter(made: Made) -> None:
    with book(made, "zh-en") as packed:
        review = packed.read("EPUB/review.xhtml").decode()
    links = re.findall(r'<a class="term" href="([^"]+)"', review)
    assert links and all(link.startswith("glossary.xhtml#glossary-") for link in links)
    assert "aria-describedby" not in review


def test_contents_as_a_tree() -> None:
    entries = [
        ContentsEntry("a", 1, ("A",)),
        ContentsEntry("b", 2, ("B",)),
        ContentsEntry("c", 4, ("C",)),
    ]
    more = ContentsEntry("d", 2, ("D",))
    assert contents_tree([*entries, more]) == [
        (entries[0], [(entries[1], [(entries[2], [])]), (more, [])])
    ]


@pytest.mark.parametrize(
    ("html", "xml"),
    [
        ("a&nbsp;b&mdash;c", "a\u00a0b—c"),
        ("R&amp;D &lt; &quot;", "R&amp;D &lt; &quot;"),
        ("&nonsense;", "&nonsense;"),
    ],
)
def test_only_names_that_xml_lacks_are_replaced(html: str, xml: str) -> None:
    assert as_xml(html) == xml


def test_the_page_of_downloads_lists_what_there_is(built_site: Path) -> None:
    for folder, plain in (("zh", "文本"), ("en", "Text")):
        page = html_of(built_site / folder / "downloads" / "index.html")
        links = list(with_class(page, "data-files")[0].iter("a"))
        assert {text_of(each).split("（")[0].split(" (")[0] for each in links} == {
            "Markdown",
            plain,
            "llms.txt",
        }  # no documents: this is no release
        for link in links:
            target = built_site / folder / "downloads" / (link.get("href") or "")
            kilobytes = round(target.resolve().stat().st_size / 1000)
            assert f"{max(kilobytes, 1)} kB" in text_of(link)


def test_every_page_is_there_as_text(built_site: Path) -> None:
    listed = (built_site / "llms.txt").read_text("utf-8")
    for folder in ("zh", "en"):
        for page in (built_site / folder).rglob("index.html"):
            below = page.parent.relative_to(built_site)
            if below.name == "status":  # for editors, and no page of the publication
                continue
            name = below / "index" if below.name in (folder, "tasks") else below
            assert f"({name.as_posix()}.md)" in listed
            text = (built_site / f"{name}.txt").read_text("utf-8")
            assert not re.search(r"\*\*|\]\(|<[a-z/]|\{[:{]", text)
            assert (built_site / f"{name}.md").read_text("utf-8")
