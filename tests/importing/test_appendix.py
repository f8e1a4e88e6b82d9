"""Entries of a glossary: which lines they are, and where a term ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.importing.appendix import is_glossary_title, read_terms
from publication.importing.source_document import Paragraph
from tests.importing.support import outlined, saved

LONG = "指由各级党政负责人担任的负责组织领导相应河流管理和保护工作的制度安排。"


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(text, line) for line, text in enumerate(texts, 1)]


def entries(*texts: str) -> list[tuple[int, str, str]]:
    found = read_terms(paragraphs(*texts))[1]
    return [(e.number, e.name, " ".join(piece.text for piece in e.definition)) for e in found]


@pytest.mark.parametrize(
    "text",
    [
        "名词解释", "名词注释", "注释", "注释：", "附注：", "附注", "注：", "附件2 名词解释",
        "附件：名词解释", "《政府工作报告》名词解释", "《政府工作报告》有关名词术语解释",
        "政府工作报告名词解释（以文中出现先后为序）", "部分名词说明", "附件3：有关用语说明",
        "缩略语注释", "名 词 解 释", "重点名词解读",
    ],
)  # fmt: skip
def test_a_title_that_opens_a_glossary(text: str) -> None:
    assert is_glossary_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "2025年省十件民生实事", "附件1", "解释清楚政策。", "做好名词解释工作。", "注意事项", "关注民生",
        "全面加强政府自身建设", "注：本表数据为快报数。", "民生实事项目说明会",
    ],
)  # fmt: skip
def test_a_title_that_opens_none(text: str) -> None:
    assert not is_glossary_title(text)


@pytest.mark.parametrize(
    ("text", "name", "definition"),
    [
        ("1.河长制：由党政负责人担任。", "河长制", "由党政负责人担任。"),
        ("１．河长制: 由党政负责人担任。", "河长制", "由党政负责人担任。"),
        ("（1）河长制——由党政负责人担任。", "河长制", "——由党政负责人担任。"),
        ("①河长制是指由党政负责人担任。", "河长制", "是指由党政负责人担任。"),
        ("[1] 河长制　　由党政负责人担任。", "河长制", "由党政负责人担任。"),
        ("1、河长制，指由党政负责人担任。", "河长制", "，指由党政负责人担任。"),
        ("1.“一老：一小”工程：指一老和一小。", "“一老：一小”工程", "指一老和一小。"),
        ("1.河长（湖长）制：指一河一长。", "河长（湖长）制", "指一河一长。"),
        ("1.“1:1:2”比例：指三者之比。", "“1:1:2”比例", "指三者之比。"),
        ("1.河长制", "河长制", LONG),
    ],
)
def test_a_term_ends_where_its_definition_begins(text: str, name: str, definition: str) -> None:
    below = [LONG] if definition == LONG else []
    assert entries(text, *below) == [(1, name, definition)]


def test_bold_says_where_a_term_without_colon_ends() -> None:
    found = read_terms([Paragraph("1.河长制 由党政负责人担任。", 1, bold=5)])[1]
    assert [entry.name for entry in found] == ["河长制"]


def test_numbers_of_every_form_count_on() -> None:
    texts = (
        "1．甲制：指一。",
        "２、乙制",
        "指二。",
        "（3）丙制：指三。",
        "④丁制：指四。",
        "(５)戊制：指五。",
    )
    assert [(number, name) for number, name, _ in entries(*texts)] == [
        (1, "甲制"), (2, "乙制"), (3, "丙制"), (4, "丁制"), (5, "戊制"),
    ]  # fmt: skip


def test_a_list_in_a_definition_is_not_taken_for_entries() -> None:
    texts = (
        "1.甲制：包括：",
        "1.第一项；",
        "2.第二项；",
        "3.第三项。",
        "2.乙制：指二。",
        "3.丙制：指三。",
    )
    assert [name for _, name, _ in entries(*texts)] == ["甲制", "乙制", "丙制"]


def test_a_missing_number_is_said() -> None:
    _, found, findings = read_terms(
        paragraphs("1.甲制：指一。", "3.丙制：指三。", "4.丁制：指四。")
    )
    assert [entry.number for entry in found] == [1, 3, 4]
    assert [(f.line, f.message.en) for f in findings] == [
        (2, "entry 3 follows entry 1: see whether one was missed")
    ]


def test_what_stands_before_the_first_entry_is_kept() -> None:
    before, found, _ = read_terms(
        paragraphs("（以文中出现先后为序）", "1.甲制：指一。", "2.乙制：指二。")
    )
    assert [each.text for each in before] == ["（以文中出现先后为序）"]
    assert len(found) == 2


def test_entries_without_numbers_are_told_by_their_form() -> None:
    assert [name for _, name, _ in entries("甲制：指一。", "乙制：指二。")] == ["甲制", "乙制"]
    assert [name for _, name, _ in entries("甲制", LONG, "乙制", LONG)] == ["甲制", "乙制"]
    assert entries(LONG, LONG) == []


def test_a_short_definition_below_its_term_ends_with_a_stop() -> None:
    assert entries("河长制", "指一河一长。", "湖长制", "指一湖一长。") == [
        (1, "河长制", "指一河一长。"),
        (2, "湖长制", "指一湖一长。"),
    ]


def test_a_term_that_is_explained_twice_is_one_term(tmp_path: Path) -> None:
    text = "政府工作报告\n各位代表：\n一、回顾\n全区经济发展，一网通办。\n名词解释\n1.一网通办：指一。\n2.河长制：指二。\n3.一网通办：指三。\n"
    outline = outlined(saved(tmp_path, text))
    assert [entry.name for entry in outline.terms] == ["一网通办", "河长制"]
    assert [piece.text for piece in outline.pages[-1].elements][-2:] == ["3.一网通办：", "指三。"]


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        ((("序号", "名词", "释义"), ("1.", "河长制", LONG), ("2.", "5G网络", LONG)), ["河长制", "5G网络"]),
        ((("序号", "名词", "释义"), ("1", "河长制", LONG), ("2", "5G网络", LONG)), ["河长制", "5G网络"]),
        ((("河长制", LONG), ("5G网络", LONG)), ["河长制", "5G网络"]),
    ],
)  # fmt: skip
def test_the_rows_of_a_table_are_entries(
    cells: tuple[tuple[str, ...], ...], names: list[str]
) -> None:
    text = " ".join(cell for row in cells for cell in row)
    before, found, _ = read_terms([Paragraph(text, 1, cells=cells)])
    assert [entry.name for entry in found] == names
    shown = [each.text for each in before]
    shown += [piece.text for e in found for piece in (e.heading, *e.definition)]
    assert "".join("".join(shown).split()) == "".join(text.split())


def test_entries_that_share_a_line_and_terms_in_brackets() -> None:
    found = entries("①甲制：指一。②乙制：指二。", "③丙制：指三。")
    assert [(number, name) for number, name, _ in found] == [(1, "甲制"), (2, "乙制"), (3, "丙制")]
    assert [name for _, name, _ in entries("【甲制】指一。", "【5G网】指二。")] == ["甲制", "5G网"]
    assert [name for _, name, _ in entries("1.5G网络：指一。", "2.15分钟圈：指二。", "3.2.5产业：指三。")] == [
        "5G网络", "15分钟圈", "2.5产业",
    ]  # fmt: skip
