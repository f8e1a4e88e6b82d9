"""Who gives a report, and on what occasion, wherever the title block says so."""

from __future__ import annotations

import pytest

from publication.importing.broken_lines import join_broken_lines
from publication.importing.opening import read_opening
from publication.importing.source_document import Paragraph

WHERE = "在样例区第一届人民代表大会第一次会议上"
OCCASION = f"2030年1月5日{WHERE}"


def opened(*lines: str) -> tuple[str, str]:
    texts = ["样例区政府工作报告", *lines, "各位代表："]
    opening = read_opening([Paragraph(text, n) for n, text in enumerate(texts, 1)], "")
    return opening.speaker, opening.occasion


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        (("样例区区长 张三",), "样例区区长 张三"),
        (("样例区人民政府代区长　　张　三",), "样例区人民政府代区长 张三"),
        (("区 长  张 三",), "区长 张三"),
        (("样例区区长", "张三"), "样例区区长 张三"),
        (("张三", "样例区区长"), "样例区区长 张三"),
        (("（样例区区长 张三）",), "样例区区长 张三"),
        (("区长：张三",), "区长 张三"),
        (("张三 区长",), "区长 张三"),
        (("报告人：张三",), "张三"),
        (("作者：李小明",), "李小明"),
        (("李小明",), "李小明"),
        (("栗 俊 昌",), "栗俊昌"),
        (("国务院副总理兼国家计划委员会主任　余某某",), "国务院副总理兼国家计划委员会主任 余某某"),
        (("样例自治区主席 艾合买提·买买提",), "样例自治区主席 艾合买提·买买提"),
        (("样例市人民政府市长（代） 王五",), "样例市人民政府市长（代） 王五"),
        (("样例州人民政府代理州长 王五（彝族）",), "样例州人民政府代理州长 王五"),
        (("样例区人民政府办公室",), ""),
    ],
)  # fmt: skip
def test_a_speaker_on_lines_of_their_own(lines: tuple[str, ...], speaker: str) -> None:
    assert opened(f"——{OCCASION}", *lines) == (speaker, OCCASION)


@pytest.mark.parametrize(
    ("line", "speaker", "occasion"),
    [
        (f"{OCCASION}样例区区长张三作政府工作报告。", "样例区区长 张三", OCCASION),
        (f"（{OCCASION} 区长 张三）", "区长 张三", OCCASION),
        (f"2030年1月5日 省长 李某某 {WHERE}的讲话", "省长 李某某", f"{OCCASION}的讲话"),
        ("2030年1月5日龚某市长在市十届人大二次会议的报告", "市长 龚某", "2030年1月5日在市十届人大二次会议的报告"),
        (f"2030年1月5日，省长张三{WHERE}作报告", "省长 张三", f"2030年1月5日，{WHERE}作报告"),
        (OCCASION, "", OCCASION),
        ("样例区第一届人民代表大会第一次会议文件（一）", "", "样例区第一届人民代表大会第一次会议文件（一）"),
    ],
)  # fmt: skip
def test_a_speaker_in_the_line_of_the_occasion(line: str, speaker: str, occasion: str) -> None:
    assert opened(line) == (speaker, occasion)


def test_a_date_is_no_title_and_no_speaker_is_said() -> None:
    opening = read_opening(
        [Paragraph(f"—{OCCASION}", 1), Paragraph("各位代表：", 2)], "政府工作报告"
    )
    assert (opening.title, opening.occasion, opening.date) == (
        "政府工作报告",
        OCCASION,
        "2030-01-05",
    )
    assert [each.message.en for each in opening.findings if each.unsure] == [
        "no title of a report before the text: give the page one in content/zh/index.md",
        "no speaker before the text: give author in content/report.yml",
    ]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((f"样例区政府工作报告——{OCCASION}", "区长 张三"), ("样例区政府工作报告", "2030-01-05", "区长 张三", OCCASION)),
        ((f"政 府 工 作 报 告 ——{OCCASION}区长 张三",), ("政府工作报告", "2030-01-05", "区长 张三", OCCASION)),
        ((f"政府工作报告（{OCCASION}）", "区长 张三"), ("政府工作报告", "2030-01-05", "区长 张三", OCCASION)),
        (("样例社样例区2030年1月9日电", "政府工作报告", f"――{OCCASION}", "区长 张三"), ("政府工作报告", "2030-01-05", "区长 张三", OCCASION)),
        (("政府工作报告", "2030-01-07", f"——２ ０ ３ ０ 年１ 月５ 日{WHERE}"), ("政府工作报告", "2030-01-05", "", f"２ ０ ３ ０ 年１ 月５ 日{WHERE}")),
        (("下载", "全屏", *["按钮"] * 20, "减小", "】", "政府工作报告", f"——{OCCASION}", "来源：样例日报", "王小明"), ("政府工作报告", "2030-01-05", "王小明", OCCASION)),
        (("政府工作报告", "【字体：", "大 小", "】", f"——{OCCASION}", "区长 张三"), ("政府工作报告", "2030-01-05", "区长 张三", OCCASION)),
    ],
)  # fmt: skip
def test_a_title_block_is_read_however_its_lines_are_parted(
    lines: tuple[str, ...], said: tuple[str, ...]
) -> None:
    texts = [*lines, "各位代表："]
    paragraphs, _ = join_broken_lines([Paragraph(text, n) for n, text in enumerate(texts, 1)])
    opening = read_opening(paragraphs, "")
    assert (opening.title, opening.date, opening.speaker, opening.occasion) == said
    assert opening.lines == len(paragraphs)
    assert "".join(each.text for each in opening.elements) == "".join(
        each.text.replace(" ——", "——") for each in paragraphs
    )


def test_a_character_set_low_that_stands_on_a_line_of_its_own_goes_on_with_the_line() -> None:
    lines = [Paragraph(text, n) for n, text in enumerate(("控制PM", "2.5", "浓度，减少CO", "2", "排放。", "3"), 1)]  # fmt: skip
    assert [each.text for each in join_broken_lines(lines)[0]] == [
        "控制PM2.5浓度，减少CO2排放。",
        "3",
    ]


def test_a_title_on_two_lines_says_whose_report_it_is() -> None:
    for first, title in (("样例区人民政府", "样例区人民政府工作报告"), ("样例日报", "工作报告")):
        lines = (first, "工作报告", OCCASION, "各位代表：")
        opening = read_opening([Paragraph(text, n) for n, text in enumerate(lines, 1)], "")
        assert opening.title == title


@pytest.mark.parametrize(
    ("line", "date"),
    [
        (f"—2030年元月5日{WHERE}", "2030-01-05"),
        (f"2030-01-05 {WHERE}", "2030-01-05"),
        ("（2030.1.5）", "2030-01-05"),
        ("2030-01-05", ""),  # when a page was put up
        ("2030-01-05 09:30 样例区政府网", ""),
    ],
)
def test_a_date_in_digits_or_with_an_old_name_of_january(line: str, date: str) -> None:
    lines = ("样例区政府工作报告", line, "各位代表：")
    opening = read_opening([Paragraph(text, n) for n, text in enumerate(lines, 1)], "")
    assert opening.date == date
