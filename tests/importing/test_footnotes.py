"""Footnotes of a Word file: marks and notes in Markdown, each note on the page that has its mark."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from publication.importing.footnotes import read_with_notes
from publication.importing.importer import import_report
from publication.importing.markdown import block, pending
from publication.importing.note_marks import mark_of, printed
from publication.importing.sniffing import read_source
from tests.importing.support import paragraph, part, run, saved, word


def reference(number: int, kind: str = "footnote", own: str = "") -> str:
    """Return a reference to a note, marked by hand if it has a mark of its ``own``."""
    custom = " w:customMarkFollows='1'" if own else ""
    return f"<w:r><w:{kind}Reference{custom} w:id='{number}'/></w:r>" + (run(own) if own else "")


def notes(kind: str, *texts: tuple[str, ...]) -> dict[str, str]:
    """Return the part of the notes of a kind, each of paragraphs, numbered from 1."""
    inside = "".join(
        f"<w:{kind} w:id='{number}'>{''.join(map(paragraph, each))}</w:{kind}>"
        for number, each in enumerate(texts, 1)
    )
    return {f"{kind}s": part(f"{kind}s", inside)}


BODY = "".join(
    (
        paragraph("2021年政府工作报告"),
        paragraph("各位代表："),
        paragraph("现在，我代表区人民政府向大会报告工作。"),
        paragraph("一、2020年工作回顾", reference(1)),
        paragraph("双地铁", reference(2), "通车〔2021〕〔1〕，增长*很快*。"),
        paragraph("二、2021年工作安排"),
        paragraph("（一）交通。", "做好工作", reference(1, "endnote"), "，另见", reference(3, own="※"), "。"),
    )
)  # fmt: skip
PARTS = notes("footnote", ("见公报。",), ("两条", "- 皆在", "区内。"), ("手写。",)) | notes(
    "endnote", ("尾注。",)
)


def test_each_note_stands_on_the_page_of_its_mark(tmp_path: Path) -> None:
    target = tmp_path / "site"
    import_report(saved(tmp_path, word(BODY, PARTS), "report.docx"), target)
    content = target / "content"
    bodies = {
        path: (content / path).read_text("utf-8").partition("---\n")[2].partition("---\n")[2]
        for path in ("zh/review.md", "zh/tasks.md", "zh/notes.md", "en/review.md")
    }
    assert bodies == {
        "zh/review.md": "\n# 一、2020年工作回顾[^1] {#review}\n\n"
        "双地铁[^2]通车〔2021〕〔1〕，增长\\*很快\\*。\n\n[^1]: 见公报。\n\n[^2]: 两条 - 皆在区内。\n",
        "zh/tasks.md": "\n# 二、2021年工作安排 {#tasks}\n\n（一）交通。做好工作[^3]，另见※。\n\n[^3]: 尾注。\n",
        "zh/notes.md": "\n〔4〕手写。\n",
        "en/review.md": "\n# {{ pending }} {#review}\n\n{{ pending }}\n\n[^1]: {{ pending }}\n\n"
        "[^2]: {{ pending }}\n",
    }
    assert (content / "source.txt").read_text("utf-8") == (
        "2021年政府工作报告\n各位代表：\n现在，我代表区人民政府向大会报告工作。\n"
        "一、2020年工作回顾〔1〕\n双地铁〔2〕通车〔2021〕〔1〕，增长*很快*。\n〔1〕见公报。\n"
        "〔2〕两条 - 皆在区内。\n二、2021年工作安排\n（一）交通。做好工作〔3〕，另见※。\n\n〔3〕尾注。\n"
        "〔4〕手写。\n"
    )
    assert 'title: "2020年工作回顾"' in (content / "zh/review.md").read_text("utf-8")


def test_lines_are_told_as_the_source_has_them_then(tmp_path: Path) -> None:
    found, outline = read_with_notes(
        read_source(saved(tmp_path, word(BODY, PARTS), "report.docx")), "报告"
    )
    rows = found.text.split("\n")
    for page in outline.pages:
        for element in page.elements:
            assert rows[element.line - 1] == printed(element.text)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(("一、工作", "文。", "（一）好。", "")), st.integers(0, 4)),
        max_size=9,
    )
)
def test_whatever_refers_to_notes_nothing_is_lost(lines: list[tuple[str, int]]) -> None:
    body = "".join(paragraph(text, *([reference(at)] if at else [])) for text, at in lines)
    with TemporaryDirectory() as folder:
        data = word(paragraph("2021年政府工作报告") + body, PARTS)
        found, outline = read_with_notes(read_source(saved(Path(folder), data, "a.docx")), "报告")
    text = "".join(printed(each.text) for page in outline.pages for each in page.elements)
    assert text == "".join(found.text.split("\n"))
    assert all(page.elements for page in outline.pages)


def test_a_note_that_two_places_share_has_a_number_for_each(tmp_path: Path) -> None:
    body = paragraph("甲", reference(1), "乙", reference(1), "。")
    document = read_source(saved(tmp_path, word(body, notes("footnote", ("一样。",))), "a.docx"))
    _, outline = read_with_notes(document, "报告")
    assert [block(each) for each in outline.pages[0].elements] == [
        "# 甲[^1]乙[^2]。 {#report}",
        "[^1]: 一样。",
        "[^2]: 一样。",
    ]
    assert pending(outline.pages[0].elements[1]) == "[^1]: {{ pending }}"


def test_a_mark_without_its_note_is_text(tmp_path: Path) -> None:
    document = read_source(saved(tmp_path, word(paragraph("甲", reference(7), "。")), "a.docx"))
    _, outline = read_with_notes(document, "报告")
    assert [block(each) for page in outline.pages for each in page.elements] == [
        "# 甲〔1〕。 {#report}"
    ]


def test_marks_are_as_long_whatever_their_number() -> None:
    assert [len(mark_of(number)) for number in (1, 99, 4095)] == [1, 1, 1]
    assert printed(f"a{mark_of(12)}b{mark_of(4095)}", {12}) == f"a{mark_of(12)}b〔4095〕"
    assert mark_of(4096) == "〔4096〕"
