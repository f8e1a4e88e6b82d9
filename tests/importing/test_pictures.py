"""Pictures of a Word file: kept where they stood if a page can show them, else named."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.importer import import_report
from publication.importing.pictures import MOST, keep_pictures
from publication.importing.source_document import FoundPicture, Paragraph
from publication.importing.wordprocessing import read_docx
from tests.importing.support import RELATIONS, archive, document, paragraph, part, run, saved

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
V = "urn:schemas-microsoft-com:vml"
TEXT = "全区上下同心协力，认真完成各项任务，道路更加通畅，河水更加清澈，群众生活一天比一天好。"


def picture(width: int = 64, height: int = 48, form: str = "PNG", colour: int = 90) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), (colour, 120, 160)).save(stream, form)
    return stream.getvalue()


def drawing(relation: str, words: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}"><wp:docPr id="1" name="1" descr="{words}"/>'
        f'<a:blip xmlns:a="{A}" xmlns:r="{R}" r:embed="{relation}"/></wp:inline></w:drawing></w:r>'
    )


def word_with(body: str, pictures: dict[str, bytes], more: dict[str, str] | None = None) -> bytes:
    """Return a Word file whose pictures have the ids of relations that ``pictures`` gives them."""
    relations = "".join(
        f'<Relationship Id="{each}" Type="{R}/image" Target="media/{each}"/>' for each in pictures
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    outside = '<Relationship Id="rOut" TargetMode="External" Target="https://example.org/a.png"/>'
    return archive({
        "_rels/.rels": RELATIONS,
        "word/document.xml": document(body),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{space}">{relations}{outside}</Relationships>',
        **{f"word/media/{name}": data for name, data in pictures.items()},
        **{f"word/{name}.xml": text for name, text in (more or {}).items()},
    })  # fmt: skip


def test_pictures_are_found_with_the_line_before_them() -> None:
    table = (
        f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{paragraph('乙', drawing('r1'))}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph('丙')}</w:tc><w:tc>{paragraph('丁')}</w:tc></w:tr></w:tbl>"
    )
    shape = (
        f'<w:r><w:pict><v:shape xmlns:v="{V}" alt="一座桥"><v:imagedata xmlns:r="{R}" r:id="r2"/>'
        "</v:shape></w:pict></w:r>"
    )
    note = part(
        "footnotes", f'<w:footnote w:id="1">{paragraph("说明", drawing("r1"))}</w:footnote>'
    )
    body = (
        paragraph(drawing("r1", "一条  路"))
        + paragraph("一")
        + paragraph("前", drawing("r2"), "后")
    )
    body += table + paragraph(shape) + paragraph(drawing("r9")) + paragraph(drawing("rOut"))
    body += paragraph(run("注"), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    one, other = picture(), picture(form="JPEG")
    found = read_docx(word_with(body, {"r1": one, "r2": other}, {"footnotes": note}))
    assert [(each.line, each.data, each.words) for each in found.pictures] == [
        (1, one, "一条 路"), (3, other, ""), (5, one, ""), (6, other, "一座桥"), (7, b"", ""), (8, b"", ""), (10, b"", ""),
    ]  # fmt: skip
    assert found.text.split("\n")[:5] == ["", "一", "前后", "甲\t乙", "丙\t丁"]


def kept(*found: FoundPicture) -> tuple[list[str], list[str], list[str]]:
    """Return what stands on a page, the files, and what is said."""
    page = OutlinePage(
        "index",
        "opening",
        "",
        [OutlineElement(Paragraph(text, n)) for n, text in enumerate("甲乙丙", 1)],
    )
    pictures = keep_pictures(found, [page])
    said = [each.message.en for each in pictures.findings]
    return [each.text or each.id for each in page.elements], list(pictures.files), said


def test_a_picture_stands_behind_the_text_before_it_and_one_file_is_written_once() -> None:
    one, other = picture(), picture(form="JPEG")
    shown, files, said = kept(
        FoundPicture(0, one, "一条路"),
        FoundPicture(2, other, "图片 3"),
        FoundPicture(2, one, "a.PNG"),
    )
    assert shown == ["甲", "picture-1.png", "乙", "picture-2.jpg", "picture-1.png", "丙"]
    assert files == ["picture-1.png", "picture-2.jpg"]
    assert said == [
        "picture 1 is kept on the page index as picture-1.png, with its author’s words: see whether they say what "
        "it shows, and write its caption",
        "picture 2 is kept on the page index as picture-2.jpg, and nothing says what it shows: write that between "
        "“![” and “]”, and its caption",
        "picture 3 is kept on the page index as picture-1.png, and nothing says what it shows: write that between "
        "“![” and “]”, and its caption",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\x89PNG broken", picture(form="GIF"), picture(31, 200), picture(2401, 40),
        picture()[:60], picture(form="BMP"), b"x" * 500_001,
    ],
)  # fmt: skip
def test_a_picture_that_no_page_can_show_is_named(data: bytes) -> None:
    assert kept(FoundPicture(1, data)) == (
        ["甲", "乙", "丙"], [],
        ["picture 1 is left out: taken over are JPEG and PNG of at most 500 kB, with sides of 32 to 2400 pixels; "
         "if readers need it, save it so and put it in by hand (README, Edit)"],
    )  # fmt: skip


def test_there_is_an_end_to_pictures() -> None:
    shown, _, said = kept(*[FoundPicture(1, picture())] * (MOST + 1))
    assert (len(shown), len(said)) == (MOST + 3, MOST + 1)


def test_an_import_keeps_its_pictures_beside_the_pages(tmp_path: Path) -> None:
    lines = ("样例区政府工作报告", "2030年1月5日", "各位代表：", "一、2029年工作回顾", TEXT)
    body = (
        "".join(map(paragraph, lines))
        + paragraph(drawing("r1", "一座[新]桥"))
        + paragraph("二、2030年安排")
    )
    data = word_with(body + paragraph(TEXT) + paragraph(drawing("r1")), {"r1": picture()})
    imported = import_report(saved(tmp_path, data, "r.docx"), tmp_path / "made")
    content = tmp_path / "made" / "content"
    assert (content / "zh/picture-1.png").read_bytes() == picture()
    assert "\n![一座\\[新\\]桥](picture-1.png)\n原文件图片1\n" in (
        content / "zh/review.md"
    ).read_text("utf-8")
    tasks = (content / "zh/tasks.md").read_text("utf-8")
    assert tasks.endswith("\n![原文件中的第2幅图片，未附文字说明](picture-1.png)\n原文件图片2\n")
    assert "picture" not in "".join(each.read_text("utf-8") for each in (content / "en").iterdir())
    assert imported.document.text == "\n".join((*lines, "", "二、2030年安排", TEXT)) + "\n"
    import_report(
        saved(tmp_path, data, "r.docx"), tmp_path / "made", replace=True
    )  # nobody changed it
