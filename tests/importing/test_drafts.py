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
        ("低保补助标准从每人每年380元提高到420元。", ["低保补助标准 eq 420 yuan"]),
        ("新增30个村通公路。", ["新增通公路的村 eq 30 ge"]),
        ("新增9个行动县、21个食品试点县。", ["新增行动县 eq 9 ge", "新增食品试点县 eq 21 ge"]),
        ("建成大棚2350亩、温室500栋、仓库3.5万平方米。", ["建成大棚 eq 2350 mu", "建成仓库 eq 3.5 wan-m2"]),
        ("实施重点项目28个，完成投资33.9亿元。", ["实施重点项目 eq 28 ge", "重点项目完成投资 eq 33.9 yi-yuan"]),
        ("完成投资33.9亿元。", []),
        ("城镇失业率控制在4%以内。", ["城镇失业率 le 4 percent"]),
        ("重点地区细颗粒物（PM2.5）浓度下降30%以上。", ["重点地区细颗粒物浓度下降 ge 30 percent"]),
        ("资费至少降低30%。", ["资费降低 ge 30 percent"]),
        ("城乡居民收入增长8%和11%。", []),
        ("建成15分钟便民生活圈。", []),
        ("为80岁以上老人发放补贴176万元。", ["为80岁以上老人发放补贴 eq 176 wan-yuan"]),
        ("大唐700万吨露天矿项目开工。", []),
        ("严格执行28条规定。", []),
        ("五年来新建学校20所。", []),
        ("进出口总额4.9亿元，连续12个月增长。", ["进出口总额 eq 4.9 yi-yuan"]),
        ("连续12个月增长，达到4.9亿元。", []),
        ("建设20条轨道线路，新增运营里程85公里。", ["建设轨道线路 eq 20 tiao", "轨道线路新增运营里程 eq 85 km"]),
        ("推进20条轨道线路建设，新增运营里程85公里。",
         ["推进轨道线路建设 eq 20 tiao", "轨道线路新增运营里程 eq 85 km"]),
        ("项目完工，年度投资完成率117%，产业项目占比55%。", []),
        ("去年新建学校20所。", []),
        ("企业较3年前增长44%。", []),
        ("快递业务量突破400亿件、增长19%。", ["快递业务量增长 eq 19 percent"]),
        ("推动出台法规55件、政策文件210件。", ["推动出台法规 eq 55 jian", "推动出台政策文件 eq 210 jian"]),
        ("一般公共预算收入增长4.6%，总量首次突破1900亿元。",
         ["一般公共预算收入增长 eq 4.6 percent", "一般公共预算收入总量 gt 1900 yi-yuan"]),
        ("新增全球前1%学科1个。", []),
        ("实施重大项目82个、突破重大技术102项。", ["实施重大项目 eq 82 ge", "突破重大技术 eq 102 xiang"]),
        ("推动林下经济面积达260万亩。", ["林下经济面积 eq 260 wan-mu"]),
        ("推动16个县（市、区）整县建成美丽乡村。", ["推动县（市、区）整县建成美丽乡村 eq 16 ge"]),
        ("粮食产量要稳定在5.5亿吨以上。", ["粮食产量 ge 5.5 yi-dun"]),
        ("开工改造小区196个、城中村6万户。", ["开工改造小区 eq 196 ge", "开工改造城中村 eq 6 wan-hu"]),
        ("新引进总投资超10亿元项目50个。", []),
        ("组成部门从4 0 个减少到2 9 个。", []),
        ("过去五年变化很大。\n——道路更好。新建公路20公里。\n这一年也好。\n——河流更好。修建桥梁2座。", ["修建桥梁 eq 2 zuo"]),
        ("开放县（区、市）增加至45个。", ["开放县（区、市） eq 45 ge"]),
        ("工业增长6.2%、高于全国平均0.3个百分点。", ["工业增长 eq 6.2 percent"]),
        ("但毕业生就业率保持95%以上。新入选工厂9家、车间1个。",
         ["毕业生就业率 ge 95 percent", "新入选工厂 eq 9 jia", "新入选车间 eq 1 ge"]),
        ("开展评估、压减一般性支出4亿元。", ["压减一般性支出 eq 4 yi-yuan"]),
        ("2029年末外汇储备730亿美元。实际到位400亿美元。“一喷”3831万亩。", ["外汇储备 eq 730 yi-meiyuan"]),
        ("打造5条多式联运线路，新建工厂20多家。", ["打造多式联运线路 eq 5 tiao", "新建工厂 gt 20 jia"]),
        ("出让矿业权755宗、成交价616亿元。增幅比一季度回落17个百分点。实际建成28个。", []),
        ("高质量办理代表建议395件、委员提案495件。",
         ["高质量办理代表建议 eq 395 jian", "高质量办理委员提案 eq 495 jian"]),
        ("新增规上企业139家、智能工厂（车间）7家。", ["新增规上企业 eq 139 jia", "新增智能工厂（车间） eq 7 jia"]),
        ("新（改）建农村公路3公里。", ["新（改）建农村公路 eq 3 km"]),
        ("实际使用外资5亿美元（折合30亿元）、增长5%（同口径7%）。",
         ["实际使用外资 eq 5 yi-meiyuan", "实际使用外资增长 eq 5 percent"]),
        ("接待游客168万人次，门票总收入1.4亿元，增长6.8%。",
         ["接待游客 eq 168 wan-ren-ci", "门票总收入 eq 1.4 yi-yuan", "门票总收入增长 eq 6.8 percent"]),
        ("产业投资比重达55.7%，民间投资占比34%、提高1.3个百分点。",
         ["产业投资比重 eq 55.7 percent", "民间投资占比 eq 34 percent",
          "民间投资占比提高 eq 1.3 percentage-point"]),
        ("粮食产量3亿斤，畜牧业稳步发展，增长5%。", ["粮食产量 eq 3 yi-jin"]),
        ("在大赛中荣获53个奖项、比上次增长47%。", []),
        ("新设外资企业2万户、增长20%。", ["新设外资企业 eq 2 wan-hu", "新设外资企业增长 eq 20 percent"]),
        ("投入3亿元办好民生实事。", ["投入办好民生实事的资金 eq 3 yi-yuan"]),
        ("老人意外保险覆盖3万人。市级开展300场。惠及残疾人2万名。带动消费3亿元。",
         ["老人意外保险覆盖人数 eq 3 wan-ren"]),
        ("蔬菜20万吨，粮食总产3万吨、占全市的5%。",
         ["粮食总产 eq 3 wan-dun", "粮食总产占全市比重 eq 5 percent"]),
        ("新建大棚5亩、蔬菜种植4亩。", ["新建大棚 eq 5 mu", "蔬菜种植 eq 4 mu"]),
        ("新增农田8万亩、灌溉面积2万亩。", ["新增农田 eq 8 wan-mu", "新增灌溉面积 eq 2 wan-mu"]),
        ("新建、改扩建幼儿园74所、小学校60所。",
         ["新建、改扩建幼儿园 eq 74 suo", "新建、改扩建小学校 eq 60 suo"]),
        ("改造排水管网8公里、6公里。推动7个枢纽、4个基地提质升级。", []),
        ("淘汰、停建煤电产能5000万千瓦。建设甲岛和11个分岛。",
         ["淘汰、停建煤电产能 eq 5000 wan-qianwa", "建设分岛 eq 11 ge"]),
        ("电站全面达产、完成年产值3亿元。首批7名教师通过评审。", []),
        ("开通3条新线、总里程达90公里。", ["开通新线 eq 3 tiao"]),
        ("产量大幅增长，锂电池增长10%。高新产品出口增长9%。", ["高新产品出口增长 eq 9 percent"]),
        ("主城区绿地率达41%、绿化覆盖率达45%。", ["主城区绿地率 eq 41 percent"]),
        ("办复率100%。参保率93%。重点做好10个方面工作。审批时间为9个工作日。", []),
        ("低保标准不低于平均水平的1.6倍。居民零售总额增长lO.5%。退出全国168个城市末十位。", []),
        ("攻克技术5项、新转化成果4项。", ["攻克技术 eq 5 xiang", "新转化成果 eq 4 xiang"]),
        ("推动联合社发展到90家。家庭共济金额3亿元。", ["家庭共济金额 eq 3 yi-yuan"]),
        ("十三是改造农村厕所9座。", ["改造农村厕所 eq 9 zuo"]),
        ("某厂收入超120亿元，乙厂、甲集团超70亿元。组织实施好总投资12亿元、年度投资5亿元的28个重点项目。",
         ["某厂收入 gt 120 yi-yuan"]),
        ("提高低保标准、覆盖9万人。推进6个产能县和东部20万亩试验田。提升甲园、11个开发区集聚水平。",
         ["提升开发区集聚水平 eq 11 ge"]),
        ("新增停车位54个、集中供热4万平方米。", ["新增停车位 eq 54 ge", "新增集中供热 eq 4 wan-m2"]),
        ("淘汰10万千瓦及以下机组。争取10000台汽车改造工程开工。新建学校2所以上。", ["新建学校 ge 2 suo"]),
        ("接待游客168万人次，总收入1.4亿元。推进8个和一批试点。", ["接待游客 eq 168 wan-ren-ci"]),
        ("全市实现生产总值3亿元，增长9%。",
         ["全市生产总值 eq 3 yi-yuan", "全市生产总值增长 eq 9 percent"]),
        ("完成甲园区11家、乙园区3家企业收储。", []),
        ("一般预算收入3亿元，同口径增长8%。新增扩面2万人。",
         ["一般预算收入 eq 3 yi-yuan", "一般预算收入同口径增长 eq 8 percent"]),
        ("工业园区企业达到78家，实现工业总产值96亿元。企业78家，实现工业总产值96亿元。",
         ["工业园区企业 eq 78 jia", "工业园区企业实现工业总产值 eq 96 yi-yuan"]),
        ("产值连续三年居首位。新建学校2所。", ["新建学校 eq 2 suo"]),
        ("办结率、满意率均为100%。甲电厂三期建成投产、总装机达9万千瓦。新上线事项平均减时间83%、减材料54%。",
         ["新上线事项平均减时间 eq 83 percent"]),
        ("甲实验室助力页岩油年产量突破9万吨。", ["页岩油年产量 gt 9 wan-dun"]),
        ("新建5条主干道路、20公里给排水管网等项目。项目投资完成率达129%。",
         ["新建主干道路 eq 5 tiao", "新建给排水管网 eq 20 km"]),
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
    "turned",
    [
        "2029年是收官之年。过去五年成就显著。",
        "各位代表！回望五年来，变化很大。",
        "“十五五”以来，变化很大。",
    ],
)
def test_what_a_sentence_opens_with_holds_until_another_time(tmp_path: Path, turned: str) -> None:
    """A paragraph that turns to several years takes the numbered ones below it along."""
    review = f"\n{turned}新建学校2所。\n（一）道路更好。新建公路3公里。\n刚刚过去的2029年，变化很大。修建桥梁9座。"
    assert drafted(tmp_path, review=review) == ["2029 修建桥梁 eq 9 zuo"]


def test_lately_holds_for_its_own_paragraph(tmp_path: Path) -> None:
    review = "\n近几年，新建学校2所。道路更好。新建公路3公里。\n新建桥梁9座。"
    assert drafted(tmp_path, review=review) == ["2029 新建桥梁 eq 9 zuo"]


def test_a_target_of_a_later_year_is_none_of_this_one(tmp_path: Path) -> None:
    tasks = "到2035年，道路更好。新建公路3公里。\n今年，新建桥梁9座。今明两年培训教师5万人次。"
    assert drafted(tmp_path, tasks=tasks) == ["2030 新建桥梁 eq 9 zuo"]


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


@pytest.mark.parametrize("title", ["过去一年的工作", "一年来工作", "2029年的工作", "去年工作情况"])
def test_work_that_is_done_is_a_result(tmp_path: Path, title: str) -> None:
    entries = draft_targets(
        outlined(
            saved(tmp_path, f"{HEAD}一、{title}\n{REST}新建学校2所。\n二、今年的工作\n{REST}\n")
        ),
        UNITS,
    ).entries
    assert [(each.kind, each.period) for each in entries] == [("result", "2029")]


def test_marks_of_notes_are_no_part_of_a_name(tmp_path: Path) -> None:
    assert drafted(tmp_path, review="培育“小店”企业②12家，建成“花园”³小区5个。") == [
        "2029 培育“小店”企业 eq 12 jia",
        "2029 建成“花园”小区 eq 5 ge",
    ]


def test_a_review_of_five_years_has_five_years(tmp_path: Path) -> None:
    review = "地区生产总值从100亿元增加到150亿元，年均增长7%。\n全年粮食产量3亿斤。"
    assert drafted(tmp_path, review=review, title="过去五年工作回顾") == [
        "2025/2029 地区生产总值 eq 150 yi-yuan",
        "2025/2029 地区生产总值年均增长 eq 7 percent",
    ]


def test_a_review_of_five_years_that_comes_to_its_last_leaves_that(tmp_path: Path) -> None:
    review = "五年来，新建学校20所。\n2029年，新建桥梁2座。\n道路更加通畅，整治河道9公里。"
    assert drafted(tmp_path, review=review, title="过去五年工作回顾") == [
        "2025/2029 新建学校 eq 20 suo"
    ]


def test_what_tasks_tell_of_the_year_before_is_no_target(tmp_path: Path) -> None:
    tasks = "\n今年很重要。过去一年，成绩来之不易。新建学校2所。今年，新建桥梁9座。"
    assert drafted(tmp_path, tasks=tasks) == ["2030 新建桥梁 eq 9 zuo"]


def test_a_report_given_in_december_is_of_the_year_that_its_title_names(tmp_path: Path) -> None:
    title, day = "2030年政府工作报告", "2029年12月28日在样例区第一届人民代表大会第一次会议上"
    text = f"{title}\n{day}\n各位代表：\n一、过去五年工作回顾\n{REST}五年来，新建学校20所。\n"
    outline = outlined(saved(tmp_path, f"{text}二、今年工作安排\n{REST}新建桥梁9座。\n"))
    assert outline.opening.date == "2029-12-28"
    periods = [each.period for each in draft_targets(outline, UNITS).entries]
    assert periods == ["2025/2029", "2030"]


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
