"""Headings as the whole document has them: series that are complete and nested alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.importing.headings import read_headings
from publication.importing.source_document import Paragraph
from tests.importing.support import as_text, outlined, paragraph, saved, word

TEXT = "全区上下同心协力，认真完成各项任务，道路更加通畅，河水更加清澈，群众生活一天比一天好。"
LONG = TEXT * 3
HEAD = ("样例区政府工作报告", "各位代表：")


def outline(folder: Path, *lines: str) -> list[str]:
    """Return the headings and pages below the title block."""
    text = as_text(outlined(saved(folder, "\n".join((*HEAD, *lines)) + "\n")))
    return [line.split(" ", 3)[-1] if line[0] == " " else line for line in text.split("\n")[3:-1]]


CASES = {
    "lines that a dash opens, with text below each": (
        ("一、回顾", f"——道路修好了。{TEXT}", *(line for n in "甲乙丙" for line in (f"——{n}处变好，面貌不断改善", LONG, LONG)),
         "二、安排", "——修路。", TEXT, "——修桥。", TEXT),
        ["review: 回顾", "title 一、回顾", f"item ——道路修好了。{TEXT}", *(f"heading 2 ——{n}处变好，面貌不断改善" for n in "甲乙丙"),
         "tasks: 安排", "title 二、安排", "item ——修路。", "item ——修桥。"],
    ),
    "a part alone, as a site cuts a long text": (
        ("一、回顾", TEXT, "（一）修好道路", TEXT, "（二）办好学校", TEXT),
        ["review: 回顾", "title 一、回顾", "heading 2 （一）修好道路", "heading 2 （二）办好学校"],
    ),
    "sentences on lines of their own, in turn with a paragraph each": (
        ("一、回顾", TEXT, *(line for n in "甲乙丙" for line in (f"{n}处道路修好了。", LONG)), LONG,
         "二、安排", "（一）修路", *(line for n in "丁戊己" for line in (f"修好{n}处道路。", LONG)),
         "（二）修桥", "修好桥梁。", LONG, "建好码头。", LONG),
        ["review: 回顾", "title 一、回顾", *(f"heading 2 {n}处道路修好了。" for n in "甲乙丙"),
         "tasks: 安排", "title 二、安排", "heading 2 （一）修路", *(f"heading 3 修好{n}处道路。" for n in "丁戊己"),
         "heading 2 （二）修桥", "heading 3 修好桥梁。", "heading 3 建好码头。"],
    ),
    "two sentences on lines of their own are none": (
        ("一、回顾", *(line for n in "甲乙" for line in (f"{n}处道路修好了。", LONG)), LONG, "二、安排", TEXT),
        ["review: 回顾", "title 一、回顾", "tasks: 安排", "title 二、安排"],
    ),
    "a row of them ends with the line that sums up": (
        ("一、回顾", *(line for n in "甲乙丙" for line in (f"{n}处道路修好了。", LONG)),
         "同时，今年我们还要办好其他许多事情，让全区群众的生活一天更比一天好。", LONG, "二、安排", TEXT),
        ["review: 回顾", "title 一、回顾", *(f"heading 2 {n}处道路修好了。" for n in "甲乙丙"),
         "tasks: 安排", "title 二、安排"],
    ),
    "behind an address they stand below the part": (
        ("一、回顾", "（一）道路", LONG, "（二）河流", LONG, f"各位代表！{LONG}",
         *(line for n in "甲乙丙" for line in (f"这是{n}处道路修好的一年。", LONG)), "二、安排", TEXT),
        ["review: 回顾", "title 一、回顾", "heading 2 （一）道路", "heading 2 （二）河流",
         *(f"heading 2 这是{n}处道路修好的一年。" for n in "甲乙丙"), "tasks: 安排", "title 二、安排"],
    ),
    "lines that name what they are about": (
        ("一、生活", TEXT, "关于就业问题。", LONG, LONG, "关于工资问题。", LONG, "关于学徒。", LONG, "二、安排", TEXT),
        ["part-1: 生活", "title 一、生活", "heading 2 关于就业问题。", "heading 2 关于工资问题。", "heading 2 关于学徒。",
         "tasks: 安排", "title 二、安排"],
    ),
    "a paragraph alone below its heading opens with no heading, if most do not": (
        ("一、回顾", "（一）道路", f"修好三条道路。{LONG}", "（二）河流", LONG, "（三）学校", LONG, "二、安排",
         f"修好四条道路。{TEXT}{TEXT}", f"办好三所学校。{TEXT}{TEXT}"),
        ["review: 回顾", "title 一、回顾", "heading 2 （一）道路", "heading 2 （二）河流", "heading 2 （三）学校",
         "tasks: 安排", "title 二、安排", "run-in 修好四条道路。", "run-in 办好三所学校。"],
    ),
    "below an address two plain sentences in the form of tasks open no paragraphs with a heading": (
        ("一、安排", TEXT, *(f"{n}好{n}处道路。{LONG}" for n in "修建守"), "各位代表！", LONG,
         f"贯彻国家的方针。{LONG}", f"落实本区的政策。{LONG}"),
        ["tasks: 安排", "title 一、安排", *(f"run-in {n}好{n}处道路。" for n in "修建守")],
    ),
    "a list of characters that could not be set is none of the report": (
        ("一、回顾", TEXT, "二、安排", TEXT, "字库未存字注释：", "＠①原字木右加安", "（《样例日报》２０３０ 1 6 第2 版）"),
        ["review: 回顾", "title 一、回顾", "tasks: 安排", "title 二、安排", "source-note: 来源与许可"],
    ),
    "numbers that go on below the next heading": (
        ("一、道路", f"1.修路。{TEXT}", f"2.架桥。{TEXT}", "二、河流", f"3.清淤。{TEXT}", "三、学校", TEXT, f"4.建校。{TEXT}"),
        ["part-1: 道路", "title 一、道路", "run-in 1.修路。", "run-in 2.架桥。", "part-2: 河流", "title 二、河流",
         "run-in 3.清淤。", "part-3: 学校", "title 三、学校", "run-in 4.建校。"],
    ),
    "volumes, chapters that count on through them, and sections": (
        ("第一篇　道路", "第一章　修路", "第一节　乡村", TEXT, "第二节　城镇", TEXT, "第二章　架桥", TEXT,
         "第二篇　河流", "第三章　清淤", TEXT, "第四章　建坝", TEXT),
        ["part-1: 道路", "title 第一篇　道路", "heading 2 第一章　修路", "heading 3 第一节　乡村", "heading 3 第二节　城镇",
         "heading 2 第二章　架桥", "part-2: 河流", "title 第二篇　河流", "heading 2 第三章　清淤", "heading 2 第四章　建坝"],
    ),
    "a short task among those that open alike": (
        ("一、安排", TEXT, f"坚持依法办事。{LONG}", f"坚持勤俭办事。{LONG}", "坚持公开办事。把账目都贴在墙上给人看。", "二、要求", LONG),
        ["tasks: 安排", "title 一、安排", "run-in 坚持依法办事。", "run-in 坚持勤俭办事。", "run-in 坚持公开办事。",
         "part-2: 要求", "title 二、要求"],
    ),
    "a stop at the end, and a long one": (
        ("一、安排", "（一）修好道路。", TEXT, "（二）办好每一所学校和每一家医院，让群众在家门口看病上学。", TEXT,
         "（三）管好河流。", TEXT, "二、自身建设", TEXT),
        ["tasks: 安排", "title 一、安排", "heading 2 （一）修好道路。",
         "heading 2 （二）办好每一所学校和每一家医院，让群众在家门口看病上学。", "heading 2 （三）管好河流。",
         "government: 自身建设", "title 二、自身建设"],
    ),
    "spoken numbers on lines of their own": (
        ("一、安排", TEXT, "一是修好道路", TEXT, "二是办好学校", TEXT, "二、结语", TEXT),
        ["tasks: 安排", "title 一、安排", "heading 2 一是修好道路", "heading 2 二是办好学校", "closing: 结语",
         "title 二、结语"],
    ),
    "one spoken number that is long": (
        ("一、回顾", f"一是修好道路。{TEXT}", f"二是坚持路修到哪里、树就种到哪里、灯就亮到哪里的做法，城乡面貌和群众出行条件不断改善。{TEXT}",
         f"三是管好河流。{TEXT}", "二、安排", TEXT),
        ["review: 回顾", "title 一、回顾", "run-in 一是修好道路。",
         "run-in 二是坚持路修到哪里、树就种到哪里、灯就亮到哪里的做法，城乡面貌和群众出行条件不断改善。",
         "run-in 三是管好河流。", "tasks: 安排", "title 二、安排"],
    ),
    "long sentences that are numbered": (
        ("一、回顾", *(f"{n}是{TEXT[:-1]}，{TEXT}" for n in "一二三"), "二、安排", TEXT),
        ["review: 回顾", "title 一、回顾", "tasks: 安排", "title 二、安排"],
    ),
    "the last item of a list": (
        ("一、回顾", TEXT, "二、安排", "要抓好三件事：", "一、修好道路；", "二、办好学校；", "三、管好河流。", TEXT),
        ["review: 回顾", "title 一、回顾", "tasks: 安排", "title 二、安排"],
    ),
    "upside down": (
        ("（一）回顾", TEXT, "（二）安排", TEXT, "一、修好道路", TEXT, "二、办好学校", TEXT, "（三）结束的话", TEXT),
        ["review: 回顾", "title （一）回顾", "tasks: 安排", "title （二）安排", "heading 2 一、修好道路",
         "heading 2 二、办好学校", "part-3: 结束的话", "title （三）结束的话"],
    ),
    "one kind of number below itself": (
        ("一、回顾", TEXT, "二、方针", TEXT, "一、发展农业", TEXT, "二、发展工业", TEXT, "三、节约能源", TEXT, "三、安排", TEXT),
        ["review: 回顾", "title 一、回顾", "part-2: 方针", "title 二、方针", "heading 2 一、发展农业",
         "heading 2 二、发展工业", "heading 2 三、节约能源", "tasks: 安排", "title 三、安排"],
    ),
    "openings of two levels": (
        ("一、回顾", TEXT, "二、安排", f"（一）修好道路。{TEXT}", f"拓宽主干道。{TEXT}", f"养护乡村路。{TEXT}",
         f"（二）办好学校。{TEXT}", f"扩建小学。{TEXT}", f"增设诊所。{TEXT}"),
        ["review: 回顾", "title 一、回顾", "tasks: 安排", "title 二、安排", "heading 2 （一）修好道路。",
         "run-in 拓宽主干道。", "run-in 养护乡村路。", "heading 2 （二）办好学校。", "run-in 扩建小学。", "run-in 增设诊所。"],
    ),
    "sentences that tell": (
        ("一、回顾", TEXT, f"与此同时，其他工作都有了新气象。{TEXT}", f"修好城乡道路。{TEXT}", "二、安排",
         f"新的形势对工作提出了更高要求。{TEXT}", f"坚持依法办事。{TEXT}", f"团结凝聚力量，实干创造未来。{TEXT}！"),
        ["review: 回顾", "title 一、回顾", "run-in 修好城乡道路。", "tasks: 安排", "title 二、安排", "run-in 坚持依法办事。"],
    ),
    "lines without a number behind the last number": (
        ("一、回顾", LONG, "二、任务", LONG, "国际形势和对外政策", LONG, "为完成任务而奋斗", LONG),
        ["review: 回顾", "title 一、回顾", "tasks: 任务", "title 二、任务", "part-3: 国际形势和对外政策",
         "title 国际形势和对外政策", "part-4: 为完成任务而奋斗", "title 为完成任务而奋斗"],
    ),
    "numbers alone on their lines": (
        ("第一部分", "过去五年工作回顾", LONG, "第二部分", "今年的任务", LONG, "一、抓产业", TEXT, "二、惠民生", TEXT),
        ["review: 过去五年工作回顾", "kicker 第一部分", "title 过去五年工作回顾", "tasks: 今年的任务", "kicker 第二部分",
         "title 今年的任务", "heading 2 一、抓产业", "heading 2 二、惠民生"],
    ),
    "a sentence that links broke": (
        ("一、回顾", "我区认真贯彻国家关于", "乡村道路管理的规定", "，修好了道路，办好了学校，得到了大家的好评。", "二、安排", TEXT),
        ["review: 回顾", "title 一、回顾", "tasks: 安排", "title 二、安排"],
    ),
    "a licence": (
        ("一、回顾", TEXT, "二、安排", TEXT, "本作品是样例区的", "法律文件", "，属于", "公有领域", "。", "Public domain", "false"),
        ["review: 回顾", "title 一、回顾", "tasks: 安排", "title 二、安排", "source-note: 来源与许可"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_an_outline(tmp_path: Path, name: str) -> None:
    lines, expected = CASES[name]
    assert [line.lstrip("0123456789 ") for line in outline(tmp_path, *lines)] == expected


def test_openings_in_bold_do_not_switch_off_those_of_another_kind(tmp_path: Path) -> None:
    lines = (
        *HEAD, "**一、回顾**", *(f"**（{n}）道路更畅通。**{TEXT}" for n in "一二三"), "**二、安排**", "**（一）修好道路**",
        f"拓宽主干道。{TEXT}", f"养护乡村路。{TEXT}", f"增设公共站点。{TEXT}",
    )  # fmt: skip
    file = saved(tmp_path, word("".join(map(paragraph, lines))), "r.docx")
    assert [line for line in as_text(outlined(file)).split("\n") if "run-in" in line][-3:] == [
        "  9 run-in 拓宽主干道。",
        "  10 run-in 养护乡村路。",
        "  11 run-in 增设公共站点。",
    ]


def test_what_is_left_out_is_said_with_its_line(tmp_path: Path) -> None:
    found = outlined(saved(tmp_path, "\n".join((*HEAD, "一、回顾", TEXT, "二、安排", TEXT, "四、展望", TEXT, "（三）收尾", TEXT)) + "\n")).findings  # fmt: skip
    assert [(each.line, each.message.en) for each in found if each.unsure and each.line] == [
        (9, "“（三）收尾” is numbered like a heading, but its number belongs to no series: it is read as a paragraph"),
        (7, "四、展望 follows number 2: a number is missing or a heading was not told"),
    ]  # fmt: skip


def test_an_item_with_a_bullet_is_an_item_and_no_heading() -> None:
    texts = ("修好城乡道路", TEXT, f"办好学校。{TEXT}", f"管好河流。{TEXT}", TEXT)
    paragraphs = [Paragraph(text, n, bullet=n in (1, 3, 4)) for n, text in enumerate(texts, 1)]
    elements, findings = read_headings(paragraphs)
    assert not any("修好城乡道路" in each.message.en for each in findings)
    assert [(each.role, each.run_in) for each in elements] == [
        ("item", 0), ("paragraph", 0), ("item", 0), ("item", 0), ("paragraph", 0)
    ]  # fmt: skip


def test_an_address_in_bold_is_no_heading_and_what_follows_it_stands_below_none(
    tmp_path: Path,
) -> None:
    """Openings of the last of a row are not those of the part, which come later."""
    body = "".join(map(paragraph, (*HEAD, "一、回顾")))
    body += "".join(paragraph(f"**（{n}）修好{n}条路。**{LONG}") for n in "一二三")
    body += paragraph(f"**各位代表！**{LONG}") + "".join(
        paragraph(f"**{n}方面成效明显。**{LONG}") for n in "甲乙丙"
    )
    outline = outlined(
        saved(tmp_path, word(body + paragraph("二、安排") + paragraph(TEXT)), "r.docx")
    )
    assert [line.split(" ", 3)[3] for line in as_text(outline).split("\n") if " run-in " in line] == [
        "run-in （一）修好一条路。", "run-in （二）修好二条路。", "run-in （三）修好三条路。",
        "run-in 甲方面成效明显。", "run-in 乙方面成效明显。", "run-in 丙方面成效明显。",
    ]  # fmt: skip
