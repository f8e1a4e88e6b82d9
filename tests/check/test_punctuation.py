"""Punctuation and leftovers: for each rule what is wrong, and what only looks like it."""

from __future__ import annotations

import pytest

from publication.check.punctuation import check_text, is_untranslated, read_text
from publication.read.blocks import Block
from tests.support import ROOT, blocks_of

SAMPLES = ROOT / "tests" / "fixtures" / "bilingual"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("增长6.5%,其中工业增长", [("half-width", "增长6.5%,其中工业增长")]),
        ("增长6.5%, 其中", [("half-width", "增长6.5%, 其中")]),
        ("钱塘区,杭州", [("half-width", "钱塘区,杭州")]),
        ("各位代表:", [("half-width", "各位代表:")]),
        ("“钱塘”;杭州", [("half-width", "“钱塘”;杭州")]),
        ("增长了.工业", [("half-width", "增长了.工业")]),
        ("增长了.", [("half-width", "增长了.")]),
        ("增长6.5%.", [("half-width", "增长6.5%.")]),
        ("好!真的?", [("half-width", "好!真的?"), ("half-width", "好!真的?")]),
        ("杭州(钱塘)区", [("half-width", "杭州(钱塘)区"), ("half-width", "杭州(钱塘)区")]),
        ("创新~共享", [("half-width", "创新~共享")]),
        ("产业 ，提升", [("stray-space", "产业 ，提升")]),
        ("产业，提升 。", [("stray-space", "产业，提升 。")]),
        ("产业， 提升", [("stray-space", "产业， 提升")]),
        ("GDP ，增长", [("stray-space", "GDP ，增长")]),
        ("产业\u00a0。", [("stray-space", "产业\u00a0。")]),
        ("（ 见下 ）", [("stray-space", "（ 见下 ）"), ("stray-space", "（ 见下 ）")]),
        ("“ 引 ”", [("stray-space", "“ 引 ”"), ("stray-space", "“ 引 ”")]),
        ("报告 （草案）", [("stray-space", "报告 （草案）")]),
        ("《报告》 指出", [("stray-space", "《报告》 指出")]),
        ("产业  ，提升", [("doubled-space", "产业  ，提升")]),
        ("改革—开放", [("single-dash", "改革—开放")]),
        ("改革–开放", [("single-dash", "改革–开放")]),
        ("改革--开放", [("single-dash", "改革--开放")]),
        ("“改革”──开放", [("single-dash", "“改革”──开放")]),
        ("等等…", [("ellipsis", "等等…")]),
        ("等等………", [("ellipsis", "等等………")]),
        ("等等...", [("ellipsis", "等等...")]),
        ("他说'好'", [("straight-quote", "他说'好'"), ("straight-quote", "他说'好'")]),
        ('他说"好”', [("straight-quote", '他说"好”'), ("unbalanced", "“”")]),
        ("一  二", [("doubled-space", "一  二")]),
        ("一\u3000\u3000二", [("doubled-space", "一\u3000\u3000二")]),
        ("一\u00a0 二", [("doubled-space", "一\u00a0 二")]),
        ("增长，，其中", [("doubled-mark", "增长，，其中")]),
        ("增长。。", [("doubled-mark", "增长。。")]),
        ("“钱塘", [("unbalanced", "“”")]),
        ("钱塘”", [("unbalanced", "“”")]),
        ("”钱塘“", [("unbalanced", "“”")]),
        ("‘钱塘", [("unbalanced", "‘’")]),
        ("“一‘二”三’", [("unbalanced", "‘’")]),
        ("《报告》》", [("unbalanced", "《》")]),
        ("〈报告", [("unbalanced", "〈〉")]),
        ("（草案", [("unbalanced", "（）")]),
        ("（草案)", [("half-width", "（草案)"), ("unbalanced", "（）"), ("unbalanced", "()")]),
        ("【注", [("unbalanced", "【】")]),
    ],
)
def test_what_is_wrong_in_chinese(text: str, found: list[tuple[str, str]]) -> None:
    assert sorted(check_text(text, "zh")) == sorted(found)


@pytest.mark.parametrize(
    "text",
    [
        "PM2.5浓度下降", "2.0系统上线", "1.六个产业平台", "访-调-仲-诉", "30万元/人", "9610、9710",
        "“5+X”", "增长6.5%，其中", "3:1的比例", "上午9:30开会", "1,600亿元", "18 000亩", "A+B",
        "“一‘二’三”", "‘一’和‘二’", "他说：“好！”", "等等……", "——产业。", "《纲要（草案）》", "（一）总则",
        "1）总则", "U.S.A", "见 https://example.org/a?b=c;d 页", "Wi-Fi（无线网）", "真好！！",
        "C919/A320", "", "《〈论语〉注》", "使用 GDP 数据", "改革——开放", "2021—2025年",
        "5G “双千兆” Wi-Fi 覆盖", "（App 见下）", "C—D", "18 000 亩",
    ],
)  # fmt: skip
def test_what_only_looks_wrong_in_chinese(text: str) -> None:
    assert list(check_text(text, "zh")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 钱塘 River", [("full-width", "The 钱塘 River")]),
        ("up by 6.5%，of which", [("full-width", "y 6.5%，of whi")]),
        ("Ａ five-year plan", [("full-width", "Ａ five-")]),
        ("RMB ￥5", [("full-width", "RMB ￥5")]),
        ("and so on……", [("full-width", " so on……")]),
        ("goals——all", [("full-width", " goals——all"[1:])]),
        ('the "first" one', [("straight-quote", 'the "first"'), ("straight-quote", '"first" one')]),
        ("the people's", [("straight-quote", "people's")]),
        ("one  two", [("doubled-space", "one  two")]),
        ("one\u00a0 two", [("doubled-space", "one\u00a0 two")]),
        ("one\u00a0\u00a0two", [("doubled-space", "one\u00a0\u00a0two")]),
        ("one , two", [("stray-space", "one , two")]),
        ("one .", [("stray-space", "one .")]),
        ("one\u00a0; two", [("stray-space", "one\u00a0; two")]),
        ("one : two", [("stray-space", "one : two")]),
        ("one ( two)", [("stray-space", "one ( two)")]),
        ("“one ” two", [("stray-space", "“one ” two")]),
        ("one,, two", [("doubled-mark", "one,, two")]),
        ("“one", [("unbalanced", "“”")]),
        ("one” “two", [("unbalanced", "“”")]),
        ("(one", [("unbalanced", "()")]),
        ("one]", [("unbalanced", "[]")]),
    ],
)  # fmt: skip
def test_what_is_wrong_in_english(text: str, found: list[tuple[str, str]]) -> None:
    assert sorted(check_text(text, "en")) == sorted(found)


@pytest.mark.parametrize(
    "text",
    [
        "The people’s “5+X” plan (draft).", "PM2.5 fell by 6.5%, or 1,600 mu.", "the ’90s", "and so on…",
        "a .NET site and .5 of it", "Xi’an – Hangzhou — Ningbo", "1) first", "(a) first", "‘one’",
        "at 9:30; see https://example.org/a;b", "“She said (‘yes’).”", "", "Élan, naïve, Zürich",
    ],
)  # fmt: skip
def test_what_only_looks_wrong_in_english(text: str) -> None:
    assert list(check_text(text, "en")) == []


def test_a_further_language_has_the_rules_of_all_alone() -> None:
    assert list(check_text('„Ja“, 钱塘 "x"  y', "de")) == [("doubled-space", '钱塘 "x"  y')]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Run `python  -c \"x\"` now.", "Run _ now."),
        ("**Bold** and [a link](a.md)", "Bold and a link"),
        ("| a   |  b |\n| --- | --- |\n| c  d |  |", "|a|b|\n|---|---|\n|c  d||"),
    ],
)  # fmt: skip
def test_code_is_no_prose_and_a_cell_s_padding_no_space(markdown: str, text: str) -> None:
    (block,) = blocks_of(markdown)
    assert read_text(block) == text


def test_only_a_table_has_cells() -> None:
    assert read_text(Block("paragraph", "a  |  b", 1)) == "a  |  b"


@pytest.mark.parametrize(
    ("original", "text", "untranslated"),
    [
        ("坚持生态优先", "坚持生态优先", True),
        ("坚持生态优先", "Ecology first", False),
        ("下沙", "下沙", False),  # short: the rule on Han characters says it
        ("5G + 2021", "5G + 2021", False),
        ("Make it so now", "Make it so now", True),
        ("", "", False),
    ],
)
def test_a_translation_that_is_still_the_original(
    original: str, text: str, untranslated: bool
) -> None:
    assert is_untranslated(original, text, "zh-Hans", "en-GB") is untranslated


@pytest.mark.parametrize(
    ("source", "target", "untranslated"),
    [
        ("zh-Hans", "zh-Hant", False),  # the very characters
        ("en-GB", "en-US", False),
        ("de", "fr", True),
        ("zh-Hans", "ja", True),
    ],
)
def test_what_two_scripts_of_one_language_share_is_translated(
    source: str, target: str, untranslated: bool
) -> None:
    assert is_untranslated("人民政府工作", "人民政府工作", source, target) is untranslated


@pytest.mark.parametrize("folder", ["zh", "en"])
def test_official_reports_are_clean(folder: str) -> None:
    """They have no fault but straight apostrophes in one that was typed."""
    lines = (SAMPLES / f"report.{folder}.txt").read_text("utf-8").splitlines()
    found = [code for line in lines for code, _ in check_text(line.strip(), folder)]
    assert set(found) <= {"straight-quote"}
