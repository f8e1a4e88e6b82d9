"""traditional.yml: what an entry must be, and what is said of one that is none."""

from __future__ import annotations

from publication.messages.problem import Problem
from publication.read.traditional import TraditionalWord, read_words
from publication.records.yaml_lines import parse
from tests.support import said

TEXT = """\
征程: 征程
里程: 里程
Report: 報告
海程: 海 程
云: [雲]
网络: 網路上
里程: 里程
"""


def read(text: str) -> tuple[tuple[TraditionalWord, ...], list[Problem]]:
    problems: list[Problem] = []
    return read_words(parse(text, "t.yml", problems.append), "t.yml", problems.append), problems


def test_words_are_pairs_of_chinese_words_of_one_length() -> None:
    words, problems = read(TEXT)
    assert words[0] == TraditionalWord("征程", "征程", 1)
    assert [each.word for each in words] == ["征程", "里程"]
    wrong = "is no Chinese word: write Chinese characters alone, without letters, figures, spaces or marks"
    assert said(problems) == [
        "t.yml:7: the key “里程” stands twice: remove one",
        f"t.yml:3: “Report” {wrong}",
        f"t.yml:4: “海 程” {wrong}",
        "t.yml:5: “云” must be one text: write it on one line",
        "t.yml:6: “網路上” has not as many characters as “网络”: characters are converted, words stay",
    ]


def test_what_is_wrong_is_said_in_chinese_too() -> None:
    _, problems = read("A: 甲\n网络: 網路上\n")
    assert said(problems, "zh") == [
        "t.yml:1: “A”不是汉字词语：请只写汉字，不带字母、数字、空格和标点",
        "t.yml:2: “網路上”与“网络”字数不同：只转换字形，不改用词",
    ]
