"""Whole outlines, written by hand, of small reports with the traps of real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.support import REPORTS, as_text, outlined, paragraph, saved, word

NAMES = sorted(file.stem for file in REPORTS.glob("*.outline"))
TEXT = "全区上下坚持稳中求进，扎实做好各项工作，经济社会保持平稳健康发展，地区生产总值增长6.2%。"
PROVINCE = (
    "**2034年临溪省政府工作报告**",
    "来源 : 临溪日报",
    "——2034年1月15日在临溪省第十二届人民代表大会第二次会议上",
    "临溪省省长 林某某\u3000",
    "各位代表：",
    "\u3000\u3000现在，我代表省人民政府，向大会报告工作，请予审议。",
    "\u3000**\u3000一、2033年工作回顾**",
    f"\u3000\u3000{TEXT}",
    "",
    f"\u3000\u3000——面对严峻形势，我们迎难而上。{TEXT}",
    f"\u3000\u3000**一是纵深推进湾区建设，“一点两地”定位持续做实**。{TEXT}",
    f"\u3000**\u3000二是加力提速。**{TEXT}",
    f"\u3000\u3000企业是经济发展的主体。{TEXT}",
    "\u3000\u3000**二、2034年工作安排**",
    "\u3000\u3000重点抓好以下两个方面：",
    f"\u3000\u3000**（一）做实湾区新定位，更好发挥动力源作用**。{TEXT}",
    f"\u3000\u3000**做强合作平台**。{TEXT}",
    f"\u3000\u3000（二）全面加强政府自身建设，努力建设人民满意的政府。{TEXT}",
    "附件1",
    "2034年省两件民生实事",
    f"\u3000\u3000**一、为老年人提供健康管理服务和提升养老机构服务水平**。{TEXT}",
    f"\u3000\u3000**二、提升困难群众兜底保障和关爱服务水平**。{TEXT}",
    "**附件2 名词解释**",
    "\u3000**\u30001.“岳山造林”**：上世纪70年代发动的造林大会战。",
    "\u3000\u3000**2.“五大工程”：**海岸线整治修复工程、魅力沙滩打造工程等。",
    "\u3000\u30003.“四旁”、“五边”：“四旁”为村旁、宅旁、路旁、水旁。\u200c",
)
PROVINCE_OUTLINE = """\
index: 2034年临溪省政府工作报告
  1 title 2034年临溪省政府工作报告
  2 occasion 来源 : 临溪日报
  3 occasion ——2034年1月15日在临溪省第十二届人民代表大会第二次会议上
  4 occasion 临溪省省长 林某某
  5 salutation 各位代表：
review: 2033年工作回顾
  7 title 一、2033年工作回顾
  10 item ——面对严峻形势，我们迎难而上。全区上下坚持稳中求进，扎实做好各项工作，经济社会保持平稳健康发展，地区生产总值增长6.2%。
  11 run-in 一是纵深推进湾区建设，“一点两地”定位持续做实。
  12 run-in 二是加力提速。
tasks: 2034年工作安排
  14 title 二、2034年工作安排
  16 heading 2 （一）做实湾区新定位，更好发挥动力源作用。
  17 run-in 做强合作平台。
  18 heading 2 （二）全面加强政府自身建设，努力建设人民满意的政府。
livelihood: 2034年省两件民生实事
  19 kicker 附件1
  20 title 2034年省两件民生实事
  21 run-in 一、为老年人提供健康管理服务和提升养老机构服务水平。
  22 run-in 二、提升困难群众兜底保障和关爱服务水平。
glossary: 名词解释
  23 title 附件2 名词解释
  24 term “岳山造林”
  25 term “五大工程”
  26 term “四旁”、“五边”
"""


@pytest.mark.parametrize("name", NAMES)
def test_a_text_has_its_outline_and_no_other(name: str) -> None:
    expected = (REPORTS / f"{name}.outline").read_text("utf-8")
    assert as_text(outlined(REPORTS / f"{name}.txt")) == expected


@pytest.mark.parametrize("name", NAMES)
def test_blank_lines_decide_nothing(tmp_path: Path, name: str) -> None:
    lines = (REPORTS / f"{name}.txt").read_text("utf-8").split("\n")
    filled = [line for line in lines if line.strip()]
    bare = as_text(outlined(saved(tmp_path, "\n".join(filled), "bare.txt")))
    airy = as_text(outlined(saved(tmp_path, "\n\n".join(filled), "airy.txt")))
    assert _without_lines(bare) == _without_lines(airy)
    assert _without_lines(bare) == _without_lines((REPORTS / f"{name}.outline").read_text("utf-8"))


def _without_lines(outline: str) -> list[str]:
    return [line.strip().lstrip("0123456789") for line in outline.split("\n")]


def test_a_word_file_without_styles_is_told_by_its_text_and_bold(tmp_path: Path) -> None:
    data = word("".join(map(paragraph, PROVINCE)))
    assert as_text(outlined(saved(tmp_path, data, "r.docx"))) == PROVINCE_OUTLINE


def test_styles_give_the_levels_where_all_headings_have_them(tmp_path: Path) -> None:
    body = "".join(
        (
            paragraph("政府工作报告", style="Title"),
            paragraph("各位代表："),
            paragraph("过去五年", style="1"),
            paragraph(TEXT),
            paragraph(
                "坚持以人民为中心，全力以赴推动经济社会发展各项事业取得新的更大成就", style="2"
            ),
            paragraph(TEXT),
            paragraph("今年安排", style="1"),
            paragraph(TEXT),
        )
    )
    names = {"1": "heading 1", "2": "标题 2", "Title": "Title"}
    styles = "".join(
        f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in names.items()
    )
    file = saved(
        tmp_path,
        word(
            body,
            {
                "styles": f'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{styles}</w:styles>'
            },
        ),
        "r.docx",
    )
    assert as_text(outlined(file)) == (
        "index: 政府工作报告\n  1 title 政府工作报告\n  2 salutation 各位代表：\n"
        "review: 过去五年\n  3 title 过去五年\n"
        "  5 heading 2 坚持以人民为中心，全力以赴推动经济社会发展各项事业取得新的更大成就\n"
        "tasks: 今年安排\n  7 title 今年安排\n"
    )
