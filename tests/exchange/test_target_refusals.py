"""What is not taken from a spreadsheet, and why: in both languages, all at once."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from publication.exchange.sheets import read_sheet
from publication.exchange.target_changes import TABLE, TargetTable
from publication.exchange.translation_file import DamagedFile
from publication.publication import Publication
from tests.exchange.spreadsheets import (
    FILE,
    FILES,
    FORMS,
    TARGETS,
    Cells,
    as_csv,
    back,
    counts,
    edited,
    faultless,
    reasons,
    taken,
)
from tests.exchange.support import replaced
from tests.support import published, the_report


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    return faultless(tmp_path)


SAYS = "was not changed: “schools” says {}, its quote in “{}” says “12”: correct value and unit, the quote or the text"
SAGT = "未改动：“schools”写的是 {}，“{}”引文写的是 “12”：请更正数值和单位、引文或正文"
REFUSED: dict[str, tuple[Cells, list[str], list[str]]] = {
    "a value that is none": (
        {"schools": {"value": "about 12"}},
        ["schools was not changed: “about 12” is not a number: write digits as printed, without unit, "
         "sign or separators"],
        ["schools 未改动：“about 12”不是数字：请照原文写数字，不带单位、符号和千分位"],
    ),
    "a value that the quotes do not say": (
        {"schools": {"value": "13"}},
        [f"schools {SAYS.format('13所', 'zh')}", f"schools {SAYS.format('13', 'en')}"],
        [f"schools {SAGT.format('13所', 'zh')}", f"schools {SAGT.format('13', 'en')}"],
    ),
    "a quote that does not stand": (
        {"schools": {"quote_en": "13 new schools"}},
        ["schools was not changed: the quote “13 new schools” does not stand in content/en/review.md: "
         "correct the quote or the page"],
        ["schools 未改动：content/en/review.md 中没有引文“13 new schools”：请更正引文或正文"],
    ),
    "an area that is none": (
        {"schools": {"area": "town"}},
        ["schools was not changed: “town” is no area: use one of macro, city"],
        ["schools 未改动：“town”不能作为 area：可用的有 macro, city"],
    ),
    "a field that must be there": (
        {"schools": {"unit": ""}},
        ["schools was not changed: the field “unit” is missing: add it"],
        ["schools 未改动：缺少字段“unit”：请补上"],
    ),
    "markup": (
        {"schools": {"name_en": "<b>Schools</b>"}},
        ["schools was not changed: “<b>” is not allowed: data is text without HTML, script addresses "
         "or images; remove it"],
        ["schools 未改动：不允许“<b>”：数据只能是文字，不含 HTML、脚本地址或图片；请删去"],
    ),
    "a figure that is left to no entry": (
        {"land-2021": {"stretch": ""}},
        ["land-2021 was not changed: content/zh/review.md:7: “500亩” in #p1 (“地400亩，力争500亩，全覆盖。”) "
         "is the figure of no entry: add one to targets.yml, or declare it in exceptions.yml with "
         "check: targets and the reason"],
        ["land-2021 未改动：content/zh/review.md:7: #p1 中的“500亩”（“地400亩，力争500亩，全覆盖。”）"
         "没有对应条目：请在 targets.yml 中添加，或在 exceptions.yml 中以 check: targets 列出并说明原因"],
    ),
    "what the build works out": (
        {"schools": {"unit_zh": "座"}},
        ["schools: “unit_zh” is worked out by the build: leave “所” as it was, and change what it is "
         "made from"],
        ["schools：“unit_zh”由程序算出：请保留原来的“所”，修改其所依据的列"],
    ),
    "a line break": (
        {"schools": {"name_en": "New\nschools"}},
        ["schools: “name_en” has a line break or an invisible character (U+000A): remove it"],
        ["schools：“name_en”含有换行或看不见的字符（U+000A）：请删去"],
    ),
    "an invisible character": (
        {"schools": {"name_zh": "学\u200b校"}},
        ["schools: “name_zh” has a line break or an invisible character (U+200B): remove it"],
        ["schools：“name_zh”含有换行或看不见的字符（U+200B）：请删去"],
    ),
    "an id that is none": (
        {"schools": {"id": "school"}},
        ["“school” is no entry of content/targets.yml: correct the id; entries are added and removed "
         "there"],
        ["content/targets.yml 中没有“school”：请更正标识；增删条目请在该文件中进行"],
    ),
    "an id that stands twice": (
        {"schools": {"id": "promise"}},
        ["promise stands in several rows: keep one"],
        ["promise 出现在多行中：请只留一行"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("case", REFUSED)
def test_an_entry_is_refused_with_the_reasons(tmp_path: Path, case: str, form: str) -> None:
    changes, english, chinese = REFUSED[case]
    publication = published(tmp_path, FILES)
    result = back(publication, changes, form)
    last = f"{FILE}:{4 if 'schools' in changes else 2}: "
    found, translated = reasons(result), reasons(result, "zh")
    if case == "an id that stands twice":
        assert found[0].startswith(f"{FILE}:3: ")
        found, translated = found[1:], translated[1:]
    assert found == [f"{last}{text}" for text in english]
    assert translated == [f"{last}{text}" for text in chinese]
    assert (result.data, result.changed) == (None, [])


def test_all_reasons_come_at_once_and_the_good_entries_are_changed(
    publication: Publication,
) -> None:
    changes = {
        "land-2021": {"value": "x", "area": "town", "quote_en": "nowhere"},
        "promise": {"name_en": "Vow"},
        "schools": {"value": "13"},
    }
    result = back(publication, changes)
    assert reasons(result) == [
        f"{FILE}:2: land-2021 was not changed: “town” is no area: use one of macro, city",
        f"{FILE}:2: land-2021 was not changed: “x” is not a number: write digits as printed, without "
        "unit, sign or separators",
        f"{FILE}:2: land-2021 was not changed: the quote “nowhere” does not stand in "
        "content/en/review.md: correct the quote or the page",
        f"{FILE}:4: schools {SAYS.format('13所', 'zh')}",
        f"{FILE}:4: schools {SAYS.format('13', 'en')}",
    ]
    assert result.data == replaced(TARGETS, ("en: Promise}", "en: Vow}")).encode()
    assert counts(result) == (1, 0, 0, 2)


def test_entries_that_are_sound_only_together_are_changed_together(
    publication: Publication,
) -> None:
    """Two entries change places: each alone would claim the other's figure."""
    schools = {
        "quote_zh": "新建学校12所",
        "quote_en": "12 new schools",
        "value": "12",
        "unit": "one",
    }
    land = {
        "quote_zh": "用地400亩，力争500亩", "value": "400", "unit": "mu", "stretch": "500",
        "quote_en": "400 mu of land, striving for 500 mu",
    }  # fmt: skip
    changes = {"land-2021": {**schools, "stretch": ""}, "schools": land}
    assert counts(back(publication, changes)) == (2, 1, 0, 0)
    assert counts(back(publication, {"schools": land})) == (0, 2, 0, 1)


def test_rows_may_be_left_out_and_columns_added_but_none_taken_away(
    publication: Publication,
) -> None:
    head, land, *_ = edited(
        TargetTable(publication, the_report(publication)).table, {"land-2021": {"area": "city"}}
    )
    added = taken(publication, as_csv([[*head, "seen"], [*land, "yes"]]))
    assert reasons(added) == [f"{FILE}:1: “seen” is no column of the targets: it was not read"]
    assert reasons(added, "zh") == [f"{FILE}:1: 目标数据没有“seen”列：未读取"]
    assert (counts(added), added.data) == (
        (1, 0, 2, 0), TARGETS.replace("area: macro", "area: city", 1).encode(),
    )  # fmt: skip
    kept = [n for n, name in enumerate(head) if name not in ("value", "quote_en")]
    lacking = taken(publication, as_csv([[row[n] for n in kept] for row in (head, land)]))
    assert reasons(lacking) == [
        f"{FILE}:1: columns are missing (quote_en, value), so nothing was changed: put them back, or "
        "edit the published file again"
    ]
    assert reasons(lacking, "zh") == [
        f"{FILE}:1: 缺少列（quote_en, value），因此未作任何改动：请补上，或重新编辑所发布的文件"
    ]
    assert (lacking.data, lacking.changed) == (None, [])
    short = taken(publication, as_csv([head, land[:-3]]))
    assert reasons(short) == [
        f"{FILE}:2: land-2021 has {len(head) - 3} cells where the head has {len(head)}: edit the "
        "published file again"
    ]


DAMAGED = {
    b"PK\x03\x04": "the file cannot be read (File is not a zip file): save it as .xlsx or as “CSV UTF-8”",
    "id,name\n目标".encode(
        "gb18030"
    ): "the file is not UTF-8: save it as “CSV UTF-8”, or as a workbook (.xlsx)",
    "id,name\n目标".encode(
        "utf-16"
    ): "the file is not UTF-8: save it as “CSV UTF-8”, or as a workbook (.xlsx)",
    b"id,id\na,b\n": "columns stand twice (id): remove one of each",
    b'id,name\na,"b\n': "the file cannot be read (unexpected end of data): save it as .xlsx or as “CSV UTF-8”",
}


@pytest.mark.parametrize("data", DAMAGED)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(data: bytes) -> None:
    with pytest.raises(DamagedFile) as refused:
        read_sheet(data, FILE, TABLE)
    assert refused.value.problem.message.en == DAMAGED[data]


def test_a_workbook_without_the_sheet_is_refused() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Sheet1")
    with pytest.raises(DamagedFile) as refused:
        read_sheet(file.getvalue(), FILE, TABLE)
    assert refused.value.problem.format("en") == (
        f"{FILE}:1: the workbook has no sheet “targets” (it has Sheet1): give it that name"
    )
