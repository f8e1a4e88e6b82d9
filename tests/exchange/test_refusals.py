"""What import refuses, word for word, and what it lets pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.integrity import load_whole
from publication.settings.configuration import Language
from tests.exchange.support import (
    CHINESE,
    ENGLISH,
    FORMS,
    REVIEW,
    exported,
    reasons,
    replaced,
    small,
    taken,
    written,
)
from tests.support import ZH, configuration, write

PENDING = (
    'msgid "最后这一段，尚待翻译。"\nmsgstr ""',
    'msgid "最后这一段，尚待翻译。"\nmsgstr "{}"',
)
LEAD = "**Good work.** Output grew by at least 6.5%, see the [terms](glossary.md)."


def translated(text: str) -> tuple[str, str]:
    """Return the change that translates the pending block of a PO file."""
    return PENDING[0], PENDING[1].format(text)


REFUSED = {
    "lost emphasis": (
        (LEAD, "Good work. Output grew by at least 6.5%, see the [terms](glossary.md)."),
        ["review#p1 has lost a placeholder: put “**…**” back",
         "review#p1 has lost its run-in heading: open with it in bold, up to and with its full stop, "
         "as in “**Good work.**”"],
        ["review#p1 丢失了占位符：请补回“**…**”",
         "review#p1 丢失了段首标题：请以粗体开头，直到并包括句号，如“**Good work.**”"],
    ),
    "characters that nobody sees": (
        translated("The begin\u00adning of \u202ework\u202c."),
        ["review#p5: readers do not see U+00AD (SOFT HYPHEN), U+202E (RIGHT-TO-LEFT OVERRIDE), "
         "U+202C (POP DIRECTIONAL FORMATTING) as what it is: remove it, or write what it looks like"],
        ["review#p5：读者看不出这里有 U+00AD (SOFT HYPHEN), U+202E (RIGHT-TO-LEFT OVERRIDE), "
         "U+202C (POP DIRECTIONAL FORMATTING)：请删去，或改成与它同形的字"],
    ),
    "lost link": (
        (LEAD, "**Good work.** Output grew by at least 6.5%, see the terms."),
        ["review#p1 has lost a placeholder: put “[…](glossary.md)” back"],
        ["review#p1 丢失了占位符：请补回“[…](glossary.md)”"],
    ),
    "lost code": (
        ("12 new `A1` schools", "12 new A1 schools"),
        ["review#p2 has lost a placeholder: put “`A1`” back"],
        ["review#p2 丢失了占位符：请补回“`A1`”"],
    ),
    "another link": (
        ("New green space", "New [green space](https://example.org)"),
        ["review#p3 has markup that its source does not have (“[…](https://example.org)”): remove it"],
        ["review#p3 有原文所没有的标记（“[…](https://example.org)”）：请删去"],
    ),
    "emphasis that does not close": (
        ("New green space", "New **green space"),
        ["review#p3 has a mark “**” that opens or closes nothing: complete or remove it"],
        ["review#p3 的“**”不成对：请补全或删去"],
    ),
    "characters that no text may hold": (
        ("New green space", "New\ue000 green\u2028 space"),
        ["review#p3: readers do not see U+E000, U+2028 (LINE SEPARATOR) as what it is: remove it, or "
         "write what it looks like"],
        ["review#p3：读者看不出这里有 U+E000, U+2028 (LINE SEPARATOR)：请删去，或改成与它同形的字"],
    ),
    "more marks than any text needs": (
        ("New green space", "New " + "[a" * 301),
        ["review#p3 cannot be taken: this has 301 marks of Markdown, more than any text needs: part it, or write at most "
         "300"],
        ["review#p3 不能导入：此处有 301 个 Markdown 符号，超过任何文字所需：请分段，或最多写 300 个"],
    ),
    "changed figure": (
        ("12 new `A1` schools", "13 new `A1` schools"),
        ["review#p2 has changed a figure: “12” is “13” in the English: the values differ; "
         "correct the English"],
        ["review#p2 改动了数字：“12”在英文中是“13”：数值不同，请改正英文"],
    ),
    "lost run-in heading": (
        (LEAD, "**Good** work. Output grew by at least 6.5%, see the [terms](glossary.md)."),
        ["review#p1 has lost its run-in heading: open with it in bold, up to and with its full stop, "
         "as in “**Good work.**”"],
        ["review#p1 丢失了段首标题：请以粗体开头，直到并包括句号，如“**Good work.**”"],
    ),
    "stale": (
        ("新增绿地", "新增林地"),
        ["review#p3 is stale: its source has changed since the export (“林” → “绿”); "
         "export again and revise it"],
        ["review#p3 已过时：导出之后原文有改动（“林” → “绿”）；请重新导出再修订"],
    ),
    "no such block": (
        ('msgctxt "review#p5"', 'msgctxt "review#p9"'),
        ["review#p9 is no block of the publication: it was removed or renamed since; export again"],
        ["review#p9 不是本刊的段落：可能已删除或改名，请重新导出"],
    ),
    "the source as its translation": (
        translated("最后这一段，尚待翻译。"),
        ["review#p5 still has the source text as its translation: translate it, or leave it empty"],
        ["review#p5 的译文仍是原文：请译出，或留空"],
    ),
    "a line break": (
        translated("The last\\nparagraph."),
        ["review#p5 has a line break: a block is one paragraph; write it on one line"],
        ["review#p5 含有换行：一段只能是一个段落，请写在一行内"],
    ),
    "a marker": (
        translated("The last {{ pending }} paragraph."),
        ["review#p5 has “{{”, which begins a marker: write other brackets"],
        ["review#p5 含有“{{”，会被当作标记：请改用其他括号"],
    ),
    "raw HTML": (
        translated("The <b>last</b> paragraph."),
        ["review#p5 has raw HTML: remove it, or write a backslash before “<”"],
        ["review#p5 含有 HTML：请删去，或在“<”前加反斜杠"],
    ),
    "a heading": (
        translated("## The last paragraph."),
        ["review#p5 would not be read as it is written: Markdown makes heading 2 “The last "
         "paragraph.” of it; write a backslash before its first mark, or other words"],
        ["review#p5 会被读成别的内容：Markdown 会读成标题 2 “The last paragraph.”；"
         "请在首个标记前加反斜杠，或换个写法"],
    ),
    "a list item": (
        translated("1. The last paragraph."),
        ["review#p5 would not be read as it is written: Markdown makes item “The last paragraph.” "
         "of it; write a backslash before its first mark, or other words"],
        ["review#p5 会被读成别的内容：Markdown 会读成列表项 “The last paragraph.”；"
         "请在首个标记前加反斜杠，或换个写法"],
    ),
    "an id of a heading's own": (
        ("Review of Work", "Review of Work {#work}"),
        ["review#review has markup that its source does not have (“{#work}”): remove it"],
        ["review#review 有原文所没有的标记（“{#work}”）：请删去"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_unit_is_refused_with_the_reason(tmp_path: Path, case: str) -> None:
    change, english, chinese = REFUSED[case]
    publication = small(tmp_path)
    result = taken(publication, replaced(exported(publication, "po"), change))
    assert reasons(result) == english
    assert reasons(result, "zh") == chinese
    assert (result.files, result.refused) == ({}, 1)


TAKEN = {
    "other words": ("New green space", "More green space"),
    "emphasis of its own": ("New green space", "New *green* space"),
    "an escaped mark": translated("\\\\# The last paragraph."),
    "a code moved": ("12 new `A1` schools", "`A1` schools: 12 new ones"),
    "a mark that says less than": translated("The last < paragraph."),
    "the figure in words": ("12 new `A1` schools", "Twelve new `A1` schools"),
}


@pytest.mark.parametrize("case", TAKEN)
def test_a_unit_that_is_good_is_taken(tmp_path: Path, case: str) -> None:
    publication = small(tmp_path)
    result = taken(publication, replaced(exported(publication, "po"), TAKEN[case]))
    assert reasons(result) == []
    assert len(result.ids) == 1


def test_a_first_translation_must_have_its_source_s_codes(tmp_path: Path) -> None:
    english = replaced(ENGLISH, ("- 12 new `A1` schools", "- {{ pending }}"))
    publication = small(tmp_path, en=english)
    text = exported(publication, "po")
    empty, full = 'msgid "新建`A1`学校12所"\nmsgstr ""', 'msgid "新建`A1`学校12所"\nmsgstr "{}"'
    lost = taken(publication, replaced(text, (empty, full.format("12 new A1 schools"))))
    assert reasons(lost) == ["review#p2 has lost a placeholder: put “`A1`” back"]
    kept = taken(publication, replaced(text, (empty, full.format("12 `A1` schools"))))
    assert (reasons(kept), kept.ids) == ([], ["review#p2"])


@pytest.mark.parametrize("form", FORMS)
def test_a_unit_whose_source_has_changed_here_is_stale_even_as_it_was(
    tmp_path: Path, form: str
) -> None:
    text = exported(small(tmp_path), form)
    publication = small(tmp_path, zh=replaced(CHINESE, ("新增绿地", "新增林地")))
    assert reasons(taken(publication, text)) == [
        "review#p3 is stale: its source has changed since the export (“绿” → “林”); "
        "export again and revise it"
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_translation_that_changed_here_meanwhile_is_not_overwritten(
    tmp_path: Path, form: str
) -> None:
    text = replaced(
        exported(small(tmp_path), form), ("Remember the source.", "Think of the spring.")
    )
    publication = small(tmp_path, en=replaced(ENGLISH, ("the source.", "the well.")))
    assert reasons(taken(publication, text)) == [
        "review#p4 has been translated otherwise since the export (“Remember the well.”): "
        "export again and revise it"
    ]


@pytest.mark.parametrize("form", FORMS)
def test_what_both_changed_alike_is_as_it_is(tmp_path: Path, form: str) -> None:
    text = replaced(exported(small(tmp_path), form), ("Remember the source.", "Remember the well."))
    publication = small(tmp_path, en=replaced(ENGLISH, ("the source.", "the well.")))
    result = taken(publication, text)
    assert (reasons(result), result.files) == ([], {})


def test_a_unit_that_says_two_things_is_refused_each_time(tmp_path: Path) -> None:
    publication = small(tmp_path)
    text = exported(publication, "po", "review")
    entry = '\nmsgctxt "review#p3"\nmsgid "新增绿地"\nmsgstr "{}"\n'
    twice = taken(publication, text + entry.format("Green space"))
    line = [problem.line for problem in twice.problems]
    message = "review#p3 stands several times in the file with different texts: keep one"
    assert (reasons(twice), twice.files) == ([message, message], {})
    assert [text.split("\n")[number - 1] for number in line[:1]] == ['msgid "新增绿地"']
    same = taken(publication, text + entry.format("New green space"))
    assert (reasons(same), same.unchanged) == ([], 7)


def test_what_the_exceptions_pass_over_is_passed_over(tmp_path: Path) -> None:
    change = ("12 new `A1` schools", "A dozen `A1` schools, 13 in all")
    exceptions = (
        "- {check: figures, page: review, block: p2, text: '13', "
        "reason: {zh: 总数, en: the total}}\n"
    )
    publication = small(tmp_path)
    found = reasons(taken(publication, replaced(exported(publication, "po"), change)))
    assert len(found) == 1
    assert "“13”" in found[0]
    (tmp_path / "content" / "exceptions.yml").write_text(exceptions, "utf-8")
    assert reasons(taken(publication, replaced(exported(publication, "po"), change))) == []


def test_a_figure_that_was_wrong_before_is_not_the_translator_s_change(tmp_path: Path) -> None:
    wrong = replaced(ENGLISH, ("12 new `A1` schools", "14 new `A1` schools"))
    publication = small(tmp_path, en=wrong)
    text = exported(publication, "po")
    again = taken(publication, replaced(text, ("14 new `A1`", "14 more `A1`")))
    assert (reasons(again), again.ids) == ([], ["review#p2"])
    worse = taken(publication, replaced(text, ("14 new `A1`", "15 new `A1`")))
    assert worse.refused == 1


def test_one_bad_unit_keeps_no_other_back(tmp_path: Path) -> None:
    publication = small(tmp_path)
    changes = (("New green space", "New **parks"), ("Remember the source.", "Think of the source."))
    result = taken(publication, replaced(exported(publication, "po"), *changes))
    assert (result.ids, result.refused) == (["review#p4"], 1)
    assert written(tmp_path, result) == {
        REVIEW: replaced(ENGLISH, ("Remember the source.", "Think of the source."))
    }


def test_languages_that_nobody_can_compare_are_said_to_be_unchecked(tmp_path: Path) -> None:
    french = Language("fr", "fr-FR", "fr", "Français", "Essai")

    write(tmp_path, {"source.txt": "", "zh/a.md": "共12所\n", "fr/a.md": "12 écoles\n"})
    publication = load_whole(configuration(tmp_path, ["a"], (ZH, french)))
    result = taken(publication, replaced(exported(publication, "po"), ("12 écoles", "13 écoles")))
    assert reasons(result) == [
        "figures of zh-Hans and fr-FR are not compared: there is no reader for the pair"
    ]
    assert (result.ids, result.refused) == (["a#pjcghjb"], 0)
