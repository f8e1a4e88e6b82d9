"""What Word shows by format, field or change keeps its meaning: digits never grow, and doubts are said."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.importing.sniffing import read_source
from publication.importing.source_document import SourceDocument
from publication.importing.word_equations import MATH, read_equation
from publication.importing.word_fields import read_field
from publication.languages.typography import DOWN, UP, raised
from tests.importing.support import paragraph, run, saved, word

RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"


def received(folder: Path, body: str) -> SourceDocument:
    return read_source(saved(folder, word(body), "r.docx"))


def texts(found: SourceDocument) -> list[str]:
    return [each.text for each in found.paragraphs]


def unsure(found: SourceDocument) -> list[tuple[int, str]]:
    return [(each.line, each.message.en) for each in found.findings if each.unsure]


def formed(text: str, properties: str) -> str:
    """Return a run that is set in a way of its own."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def up(text: str) -> str:
    return formed(text, "<w:vertAlign w:val='superscript'/>")


def down(text: str) -> str:
    return formed(text, "<w:vertAlign w:val='subscript'/>")


def struck(text: str) -> str:
    return formed(text, "<w:strike/>")


def eq(instruction: str) -> str:
    """Return an EQ field, which has no result."""
    return (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


def sevenths(number: str) -> str:
    return eq(rf"EQ \f({number},7)")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph(run("2×10"), up("8"), run("度")), "2×10⁸度"),
        (paragraph(run("CO"), down("2")), "CO₂"),
        (paragraph(run("10"), formed("3", "<w:position w:val='8'/>")), "10³"),
        (paragraph(run("1"), formed("2", "<w:position w:val='2'/>")), "12"),  # the line adjusted
        (paragraph(run("注"), up("[12]")), "注[¹²]"),
        (paragraph(run("三件："), eq(r"EQ \o\ac(○,一)")), "三件：㊀"),
        (paragraph(run("增长2"), eq(r"EQ \f(1,3)")), "增长2 1/3"),
        (paragraph(run("见"), eq("PAGE")), "见"),
        (paragraph("<w:fldSimple w:instr='EQ \\f(1,4)'/>"), "1/4"),
        (paragraph("<w:ruby><w:rt>" + run("gong") + "</w:rt><w:rubyBase>" + run("工")
                   + "</w:rubyBase></w:ruby>", run("作")), "工作"),
        (paragraph("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("单击此处")
                   + "</w:sdtContent></w:sdt>", run("正文")), "正文"),
    ],
)  # fmt: skip
def test_what_is_set_apart_stays_apart(tmp_path: Path, body: str, expected: str) -> None:
    found = received(tmp_path, body)
    assert texts(found) == [expected]
    assert unsure(found) == []


def test_a_deleted_paragraph_mark_joins_two_paragraphs_and_a_deleted_row_is_gone(
    tmp_path: Path,
) -> None:
    marked = paragraph("前半，").replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>")
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("甲", "乙"))
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cells}</w:tr>"
    table = f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells.replace('甲', '丙')}</w:tr>{gone}</w:tbl>"
    found = received(tmp_path, marked + paragraph("后半。") + table + marked)
    assert texts(found) == ["前半，后半。", "甲 乙 丙 乙", "前半，"]
    assert found.paragraphs[1].cells == (("甲", "乙"), ("丙", "乙"))
    assert found.findings[0].message.en == "tracked deletions: 3 left out, as if accepted"


def test_a_merged_cell_stands_in_each_row_and_column(tmp_path: Path) -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    wide = "<w:gridSpan w:val='2'/>"
    rows = (
        cell("类别", "<w:vMerge w:val='restart'/>") + cell("今年", wide),
        cell("", "<w:vMerge/>") + cell("人数") + cell("户数"),
        cell("合计", "<w:gridSpan w:val='3'/>"),
    )
    found = received(tmp_path, f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>")
    assert found.paragraphs[0].cells == (
        ("类别", "今年", "今年"),
        ("类别", "人数", "户数"),
        ("合计", "", ""),
    )
    assert [each.message.en for each in found.findings] == [
        "merged cells: 3; their words stand in each row and column that they reach over"
    ]


def test_struck_words_with_others_between_them_are_said_apart(tmp_path: Path) -> None:
    body = paragraph(run("就业"), struck("30"), run("42人，学校"), struck("7"), run("9所"))
    said = [text.split("“")[1].split("”")[0] for _, text in unsure(received(tmp_path, body))]
    assert said == ["30", "7"]


def test_what_cannot_be_kept_is_said_with_its_line(tmp_path: Path) -> None:
    body = paragraph("首段") + paragraph(run("就业"), struck("40"), struck("00"), run("5000人"))
    body += paragraph(run("x"), up("号")) + paragraph(eq(r"EQ \i(0,1,x)")) + paragraph(eq("REF a"))
    found = received(tmp_path, body)
    assert texts(found) == ["首段", "就业5000人", "x号", "∫0 1 x"]
    assert unsure(found) == [
        (
            2,
            "struck text was left out: “4000”; if it belongs to the report, remove the strike in "
            "Word and import again",
        ),
        (
            3,
            "raised or lowered text has no characters of its own and stands on the line: “号”; "
            "compare it with the document",
        ),
        (
            4,
            "a field of Word has no text, or none that is sure: “∫0 1 x”; compare it with the "
            "document",
        ),
        (
            5,
            "a field of Word has no text, or none that is sure: “REF a”; compare it with the "
            "document",
        ),
    ]  # fmt: skip


def test_a_field_that_never_ends_takes_no_text_with_it(tmp_path: Path) -> None:
    begun = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>EQ \\f(1,</w:instrText></w:r>"
    found = received(tmp_path, paragraph(begun, run("3)")) + paragraph("次段") + paragraph("末段"))
    assert texts(found) == ["1/3", "次段", "末段"]


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        (r" eq \f(1,3)", "1/3"),
        (r"EQ 3\f(1,3)", "3 1/3"),
        (r"EQ \f(a+b,2)", "(a+b)/2"),
        (r"EQ \r(2)", "√2"),
        (r"EQ \r(3,8)", "∛8"),
        (r"EQ \s\up7(2)\do3(1)", "²₁"),
        (r"EQ \o\ac(□,12)", "⑫"),
        (r"EQ \o\ac(○,完)", "（完）"),
        (r"EQ \* jc0 \* hps10 \o\ad(\s\up 9(gong),工)", "工"),
        (r"EQ \b\bc\[(\f(2,5))", "(2/5)"),
        (r"EQ \x(完)", "完"),
        (r"EQ \l(A,B)", "A,B"),
    ],
)
def test_an_eq_field_is_a_line(instruction: str, shown: str) -> None:
    found = read_field(instruction)
    assert found and (found.text, found.certain) == (shown, True)


@pytest.mark.parametrize("instruction", ["EQ \\", "EQ \\f(", "EQ \\f(1" * 40, "EQ )(,", "EQ"])
def test_any_eq_field_can_be_read(instruction: str) -> None:
    assert read_field(instruction) is not None


def test_no_other_field_is_one() -> None:
    assert read_field(" EQUATION ") is None


@pytest.mark.parametrize(
    ("inside", "shown", "certain"),
    [
        ("<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>", "x²", True),
        ("<m:r><m:t>2</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f>", "2 1/3", True),
        ("<m:rad><m:deg/><m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad>", "√2", True),
        ("<m:m><m:mr><m:e><m:r><m:t>1</m:t></m:r></m:e></m:mr></m:m>", "1", False),
    ],
)  # fmt: skip
def test_an_equation_is_a_line(inside: str, shown: str, certain: bool) -> None:
    from lxml.etree import fromstring

    found = read_equation(fromstring(f'<m:oMath xmlns:m="{MATH}">{inside}</m:oMath>'))
    assert (found.text, found.certain) == (shown, certain)


@given(st.text("0123456789"), st.sampled_from((UP, DOWN)))
def test_every_digit_has_a_raised_and_a_lowered_form(digits: str, place: str) -> None:
    text, whole = raised(digits, place)
    assert whole and not re.search("[0-9]", text) and len(text) == len(digits)


PIECES = st.lists(
    st.tuples(
        st.sampled_from(("plain", "up", "down", "struck", "fraction")),
        st.integers(1, 99).map(str),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=50, deadline=None)
@given(PIECES)
def test_digits_never_grow(pieces: list[tuple[str, str]]) -> None:
    """No number of the text has digits that Word sets as a power, an index or struck, or of two fractions."""
    make = {"plain": run, "up": up, "down": down, "struck": struck, "fraction": sevenths}
    with TemporaryDirectory() as folder:
        found = received(Path(folder), paragraph(run("数"), *(make[k](n) for k, n in pieces)))
    plain = [number for kind, number in pieces if kind == "plain"]
    numbers = re.findall("[0-9]+", found.text)
    shown = sum(len(n) for k, n in pieces if k in ("plain", "fraction")) + sum(
        k == "fraction" for k, _ in pieces
    )
    assert sum(map(len, numbers)) == shown
    if len(plain) == 1:
        assert plain[0] in numbers
