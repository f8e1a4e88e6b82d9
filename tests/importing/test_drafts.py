"""Drafts of targets: named by what is measured, of the right time, or not made."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.importing.declared import declare_figures
from publication.importing.draft import draft_targets
from publication.importing.importer import import_report, known_units
from publication.importing.source_document import ImportRefused
from publication.settings.reading import read_configuration
from tests.importing.support import REPORTS, outlined, saved

UNITS = known_units()

HEAD = "样例区政府工作报告\n2030年1月5日在样例区第一届人民代表大会第一次会议上\n区长 张三\n各位代表：\n"
REST = "这一年道路更加通畅，河水更加清澈，群众生活一天比一天好。"


def drafted(
    folder: Path, review: str = "", tasks: str = "", title: str = "2029年工作回顾"
) -> list[str]:
    text = f"{HEAD}一、{title}\n{REST}{review}\n二、2030年工作安排\n{REST}{tasks}\n"
    entries = draft_targets(outlined(saved(folder, text)), UNITS).entries
    return [f"{e.period} {e.name} {e.comparator} {e.value} {e.unit}" for e in entries]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("地区生产总值完成253.7亿元，同比增长10.1%。",
         ["地区生产总值 eq 253.7 yi-yuan", "地区生产总值同比增长 eq 10.1 percent"]),
        ("绿地面积由120亩增加到300亩。", ["绿地面积 eq 300 mu"]),
        ("补助标准从每人每年380元提高到420元。", ["补助标准 eq 420 yuan"]),
        ("新增30个村通公路。", ["新增通公路的村 eq 30 ge"]),
        ("新增9个行动县、21个食品试点县。", ["新增行动县 eq 9 ge", "新增食品试点县 eq 21 ge"]),
        ("建成大棚2350亩、温室500栋、仓库3.5万平方米。", ["建成大棚 eq 2350 mu", "建成仓库 eq 3.5 wan-m2"]),
        ("实施重点项目28个，完成投资33.9亿元。", ["实施重点项目 eq 28 ge", "重点项目完成投资 eq 33.9 yi-yuan"]),
        ("完成投资33.9亿元。", []),
        ("失业率控制在4%以内。", ["失业率 le 4 percent"]),
        ("重点地区细颗粒物（PM2.5）浓度下降30%以上。", ["重点地区细颗粒物浓度下降 ge 30 percent"]),
        ("资费至少降低30%。", ["资费降低 ge 30 percent"]),
        ("城乡居民收入增长8%和11%。", []),
        ("建成15分钟便民生活圈。", []),
        ("为80岁以上老人发放补贴176万元。", ["为80岁以上老人发放补贴 eq 176 wan-yuan"]),
        ("大唐700万吨露天矿项目开工。", []),
        ("严格执行28条规定。", []),
        ("五年来新建学校20所。", []),
        ("去年新建学校20所。", []),
        ("企业较3年前增长44%。", []),
        ("快递业务量突破400亿件、增长19%。", ["快递业务量增长 eq 19 percent"]),
        ("推动出台法规55件、政策文件210件。", ["推动出台法规 eq 55 jian", "推动出台政策文件 eq 210 jian"]),
        ("一般公共预算收入增长4.6%，总量首次突破1900亿元。",
         ["一般公共预算收入增长 eq 4.6 percent", "一般公共预算收入总量 gt 1900 yi-yuan"]),
        ("新增全球前1%学科1个。", []),
        ("实施重大项目82个、突破重大技术102项。", ["实施重大项目 eq 82 ge", "突破重大技术 eq 102 xiang"]),
        ("推动林下经济面积达260万亩。", ["林下经济面积 eq 260 wan-mu"]),
        ("推动16个县（市、区）整县建成美丽乡村。", []),
        ("粮食产量要稳定在5.5亿吨以上。", ["粮食产量 ge 5.5 yi-dun"]),
        ("开工改造小区196个、城中村6万户。", ["开工改造小区 eq 196 ge", "开工改造城中村 eq 6 wan-hu"]),
        ("新引进总投资超10亿元项目50个。", []),
        ("组成部门从4 0 个减少到2 9 个。", []),
        ("过去五年变化很大。\n——道路更好。新建公路20公里。\n这一年也好。\n——河流更好。修建桥梁2座。", ["修建桥梁 eq 2 zuo"]),
        ("开放县（区、市）增加至45个。", ["开放县（区、市） eq 45 ge"]),
        ("工业增长6.2%、高于全国平均0.3个百分点。", ["工业增长 eq 6.2 percent"]),
        ("但就业率保持95%以上。新入选工厂9家、车间1个。",
         ["就业率 ge 95 percent", "新入选工厂 eq 9 jia", "新入选车间 eq 1 ge"]),
        ("开展评估、压减资金4亿元。", ["压减资金 eq 4 yi-yuan"]),
        ("2029年末外汇储备730亿美元。实际到位400亿美元。“一喷”3831万亩。", ["外汇储备 eq 730 yi-meiyuan"]),
        ("打造5条多式联运线路，新建工厂20多家。", ["打造多式联运线路 eq 5 tiao", "新建工厂 gt 20 jia"]),
        ("出让矿业权755宗、成交价616亿元。增幅比一季度回落17个百分点。实际建成28个。", []),
        ("高质量办理建议395件、提案495件。", ["高质量办理建议 eq 395 jian", "高质量办理提案 eq 495 jian"]),
        ("提价幅度超过20%。完成预算数的87%。公私合营占31%。惠及居民21万户。", []),
    ],
)  # fmt: skip
def test_a_result_is_named_by_what_is_measured(
    tmp_path: Path, sentence: str, expected: list[str]
) -> None:
    assert drafted(tmp_path, review=sentence) == [f"2029 {each}" for each in expected]


def test_a_target_is_of_the_year_to_come_and_no_fact(tmp_path: Path) -> None:
    tasks = "新建学校2所以上。目前已建成学校3所。拥有产业集群8个。"
    assert drafted(tmp_path, tasks=tasks) == ["2030 新建学校 ge 2 suo"]


def test_what_is_done_or_was_last_year_is_no_target(tmp_path: Path) -> None:
    tasks = "2028年同2020年相比，收入很好；新建工厂增长381%。\n已建成的有：新建公路20公里，新建学校2所。\n去年道路建设加快。新建桥梁3座。\n今年已投资2亿元，今年新建医院2所。"
    assert drafted(tmp_path, tasks=tasks) == ["2030 新建医院 eq 2 suo"]


def test_below_a_heading_of_several_years_nothing_is_of_the_last(tmp_path: Path) -> None:
    row = "".join(
        f"\n这是{n}处变好的五年。\n新建学校{k}所。{REST}{REST}" for k, n in enumerate("甲乙丙", 3)
    )
    assert drafted(tmp_path, review=f"{row}\n各位代表！2029年新建桥梁9座。") == [
        "2029 新建桥梁 eq 9 zuo"
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("“十五五”时期发展成就和“十六五”时期主要目标", []),
        ("全力推动“十六五”开好局、起好步", ["2030 新建学校 eq 2 suo"]),
    ],
)
def test_a_title_of_two_plans_or_of_a_plan_s_first_year(
    tmp_path: Path, title: str, expected: list[str]
) -> None:
    assert drafted(tmp_path, review="新建学校2所。", title=title) == expected


def test_a_review_of_five_years_has_five_years(tmp_path: Path) -> None:
    review = "地区生产总值从100亿元增加到150亿元，年均增长7%。\n全年粮食产量3亿斤。"
    assert drafted(tmp_path, review=review, title="过去五年工作回顾") == [
        "2025/2029 地区生产总值 eq 150 yi-yuan",
        "2025/2029 地区生产总值年均增长 eq 7 percent",
    ]


def test_a_plan_names_its_years(tmp_path: Path) -> None:
    review = "全社会研发投入强度达到2.5%。"
    assert drafted(tmp_path, review=review, title="“十六五”时期主要目标") == [
        "2031/2035 全社会研发投入强度 eq 2.5 percent"
    ]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("2029年工作回顾", "no draft targets: no figure in digits with a unit"),
        ("回顾", "no draft targets: no year was found for any part"),
    ],
)
def test_the_reason_why_there_are_none_is_the_right_one(
    tmp_path: Path, title: str, said: str
) -> None:
    text = f"样例区政府工作报告\n各位代表：\n一、{title}\n粮食产量增长百分之五。{REST}\n二、{title}\n{REST}\n"
    found = draft_targets(outlined(saved(tmp_path, text)), UNITS).summary()
    assert said in [each.message.en for each in found if each.unsure]


@pytest.mark.parametrize("name", sorted(file.name for file in REPORTS.glob("*.txt")))
def test_figures_that_measure_nothing_are_declared(tmp_path: Path, name: str) -> None:
    """Once the drafts are settled, every declaration is needed and stands where it says."""
    import_report(REPORTS / name, tmp_path)
    file = tmp_path / "content" / "targets.yml"
    file.write_text(file.read_text("utf-8").replace("  draft: true\n", ""), "utf-8")
    problems = load_and_check(read_configuration(tmp_path)).problems
    assert [each for each in problems if "exceptions" in each.path] == []


def test_each_kind_of_figure_that_measures_nothing(tmp_path: Path) -> None:
    review = "2029年建成5G基站，完善15分钟生活圈，服务80岁以上老人，举办第3届展会，落实“1+3”政策。新建学校2所。"
    text = f"{HEAD}一、回顾\n1.{REST}{review}\n名词解释\n1.甲：指30个。\n2.乙：指一。\n"
    found = declare_figures(outlined(saved(tmp_path, text)))
    assert {each.why for each in found} == {
        "date", "code", "name", "age", "ordinal", "mark", "explained"
    }  # fmt: skip
    assert [each.text for each in found if "所" in each.text] == []


def test_a_resolution_about_a_report_is_none(tmp_path: Path) -> None:
    text = "样例区人民代表大会关于政府工作报告的决议\n会议听取了区长张三代表区政府所作的政府工作报告，决定批准这个报告。\n"
    with pytest.raises(ImportRefused) as refused:
        import_report(saved(tmp_path, text), tmp_path / "into")
    assert refused.value.message.en == (
        "this is no government work report in Chinese: it has neither the title of a report nor numbered headings"
    )
