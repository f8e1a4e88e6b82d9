"""Where a translation goes: into its own characters, and no other byte of the file changes."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.check.integrity import load_whole
from publication.exchange.formats import export
from publication.exchange.import_translation import import_translation
from publication.exchange.translation_file import FileUnit, TranslationFile
from publication.exchange.units import TranslationUnit, UnitReader
from publication.publication import Publication
from publication.settings.reading import read_configuration
from tests.exchange.support import (
    CHINESE,
    ENGLISH,
    FORMS,
    PAIR,
    REVIEW,
    exported,
    reasons,
    replaced,
    small,
    taken,
    written,
)
from tests.support import ROOT, configuration, published, said

CRLF = ENGLISH.replace("\n", "\r\n")
MARKED = "\ufeff" + ENGLISH


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("english", [ENGLISH, CRLF, MARKED], ids=["LF", "CRLF", "byte order mark"])
def test_what_nobody_edited_changes_nothing(tmp_path: Path, form: str, english: str) -> None:
    publication = small(tmp_path, en=english)
    result = taken(publication, exported(publication, form))
    assert (result.problems, result.files) == ([], {})
    assert (result.unchanged, result.empty, result.refused) == (12, 1, 0)


@pytest.mark.parametrize("form", FORMS)
def test_the_report_comes_back_as_it_went(form: str) -> None:
    report = load_whole(read_configuration(ROOT))
    paths = report.configuration.page_paths
    made = export(report, form, report.configuration.pairs, paths)
    result = taken(report, made.data.decode())
    assert (result.problems, result.files, result.ids) == ([], {}, [])
    assert result.unchanged + result.empty == made.count > 200


PLACED = {
    "a title": ("Review", ("title: Review", "title: Looking back"), "Looking back"),
    "a title that YAML would misread": (
        "Review", ("title: Review", 'title: "Review: \\"all\\" #1"'), 'Review: \\"all\\" #1',
    ),
    "a quoted description": (
        "Results: and what is lacking.",
        ('"Results: and what is lacking."', "Results"),
        "Results",
    ),
    "a heading": ("Review of Work", ("# Review of Work {", "# A Review {"), "A Review"),
    "wrapped lines above attributes": (
        "**Good work.** Output grew by at least 6.5%, see the [terms](glossary.md).",
        (
            "**Good work.** Output grew by at least 6.5%,\nsee the [terms](glossary.md).",
            "**Well done.** Output rose by at least 6.5% ([terms](glossary.md)).",
        ),
        "**Well done.** Output rose by at least 6.5% ([terms](glossary.md)).",
    ),
    "an item": ("New green space", ("- New green space", "- More green space"), "More green space"),
    "a quotation": (
        "Remember the source.", ("> Remember the source.", "> Think of it."), "Think of it.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PLACED)
@pytest.mark.parametrize("english", [ENGLISH, CRLF, MARKED], ids=["LF", "CRLF", "byte order mark"])
def test_a_translation_takes_the_place_of_the_old_one(
    tmp_path: Path, case: str, english: str
) -> None:
    old, (before, after), new = PLACED[case]
    publication = small(tmp_path, en=english)
    text = exported(publication, "po", "review")
    result = taken(publication, replaced(text, (f'msgstr "{old}"', f'msgstr "{new}"')))
    ends = "\r\n" if english == CRLF else "\n"
    change = before.replace("\n", ends), after.replace("\n", ends)
    assert reasons(result) == []
    assert written(tmp_path, result) == {REVIEW: replaced(english, change)}


TABLES = (
    "| 年份 | 值 |\n| --- | --- |\n| 2020 | **好** |",
    "| Year | Value |\n| --- | --- |\n| 2020 | **good** |",
)
KINDS = {
    "a paragraph": ("新增绿地", "{{ pending }}", "More", "More"),
    "a heading": ("## 新增绿地 {#new}", "## {{ pending }} {#new}", "More", "## More {#new}"),
    "an item": ("- 新增绿地", "- {{ pending }}", "More", "- More"),
    "an item, as a line": ("- 新增绿地", "{{ pending }}", "More", "- More"),
    "a numbered item, as a line": ("1. 新增绿地", "{{ pending }}", "More", "1. More"),
    "an item below another": (
        "- 甲\n    - 新增绿地", "- A\n    - {{ pending }}", "More", "- A\n    - More",
    ),
    "a quotation, as a line": ("> 新增绿地", "{{ pending }}", "More", "> More"),
    "a paragraph with attributes": (
        "新增绿地\n{: .lead }", "{{ pending }}\n{: .lead }", "More", "More\n{: .lead }",
    ),
    "a table, as a line": (TABLES[0], "{{ pending }}", TABLES[1], TABLES[1]),
}  # fmt: skip


def incoming(unit: TranslationUnit, text: str) -> TranslationFile:
    return TranslationFile("back", "", "", (FileUnit(unit.id, 1, (unit.source,), (text,)),))


def units_of(publication: Publication) -> list[TranslationUnit]:
    return list(UnitReader(publication, PAIR).read(publication.configuration.page_paths))


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_first_translation_takes_the_place_of_the_marker(
    tmp_path: Path, kind: str, ends: str
) -> None:
    chinese, pending, text, expected = KINDS[kind]
    front = "---\ntitle: a\ndescription: a\n---\n\nA\n\n{}\n\nZ\n"
    english = front.format(pending).replace("\n", ends)
    publication = published(tmp_path, {"zh/a.md": front.format(chinese), "en/a.md": ""})
    (tmp_path / "content/en/a.md").write_bytes(english.encode())
    publication = load_whole(configuration(tmp_path, ["a"]))
    assert said(publication.problems) == []
    (unit,) = (unit for unit in units_of(publication) if unit.block.pending)
    result = import_translation(publication, incoming(unit, text))
    assert reasons(result) == []
    (data,) = result.files.values()
    assert data.decode() == front.format(expected).replace("\n", ends)
    (tmp_path / "content/en/a.md").write_bytes(data)
    again = load_whole(configuration(tmp_path, ["a"]))
    assert said(again.problems) == []
    assert [each.target for each in units_of(again)][3:-1] in ([text], ["A", text])


def test_a_folded_description_becomes_one_line(tmp_path: Path) -> None:
    folded = replaced(
        ENGLISH,
        ('description: "Results: and what is lacking."', "description: >-\n  Results\n  and lacks"),
    )
    for ends in ("\n", "\r\n"):
        english = folded.replace("\n", ends)
        publication = small(tmp_path, en=english)
        text = exported(publication, "po")
        result = taken(publication, replaced(text, ('"Results and lacks"', '"Results"')))
        expected = english.replace(f">-{ends}  Results{ends}  and lacks", "Results")
        assert (reasons(result), written(tmp_path, result)) == ([], {REVIEW: expected})


WORDS = st.lists(
    st.sampled_from(
        ["more", "green", "*space*", "**work**", "- x", "# y", "> z", "1. q", "| a | b |", "---",
         "{{ pending }}", "<b>", "<", "\\", "`A1`", "[terms](glossary.md)", "{: .x }", "{#id}",
         "\n", "\n\n", ":", "“", '"', "'", "6.5%", "12", "```", "[a]: b", "\u2028", "&amp;", "文",
         "#", "  ", "!", "Good work."]
    ),
    min_size=1,
    max_size=6,
)  # fmt: skip


RAW = {  # where each unit stands in the English page, letter by letter
    "review#:title": "Review\n",
    "review#:description": '"Results: and what is lacking."',
    "review#review": "Review of Work",
    "review#p1": "**Good work.** Output grew by at least 6.5%,\nsee the [terms](glossary.md).",
    "review#p2": "12 new `A1` schools",
    "review#p3": "New green space",
    "review#p4": "Remember the source.",
    "review#p5": "{{ pending }}",
}


def outside(english: str, ids: list[str]) -> re.Pattern[str]:
    """Return what matches the page whatever stands in the place of these units."""
    pattern = re.escape(ENGLISH)
    for each in ids:
        place = re.escape(RAW[each].removesuffix("\n"))
        assert place in pattern
        pattern = (
            pattern.replace(place, ".*", 1)
            if each != "review#:title"
            else pattern.replace("title:\\ Review", "title:\\ .*", 1)
        )
    ends = "\r\n" if english == CRLF else "\n"
    return re.compile(pattern.replace(re.escape("\n"), re.escape(ends)), re.DOTALL)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.integers(0, 12), st.tuples(WORDS, st.sampled_from([" ", ""])), min_size=1, max_size=4),
    st.sampled_from([ENGLISH, CRLF]),
)  # fmt: skip
def test_no_translation_changes_another_block(
    said_of: dict[int, tuple[list[str], str]], english: str
) -> None:
    """Taken or refused: every other unit, and all that stands between them, stays as it was."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        publication = small(root, en=english)
        before = units_of(publication)
        said_now = {before[n].id: glue.join(words) for n, (words, glue) in said_of.items()}
        chosen = [unit for unit in before if unit.id in said_now]
        file = TranslationFile(
            "back", "", "", tuple(incoming(unit, said_now[unit.id]).units[0] for unit in chosen)
        )
        result = import_translation(publication, file)
        for path, data in result.files.items():
            path.write_bytes(data)
        again = load_whole(publication.configuration)
        assert said(again.problems) == []
        for old, new in zip(before, units_of(again), strict=True):
            expected = said_now[new.id].strip() if new.id in result.ids else old.target
            assert (new.id, new.target, new.original) == (old.id, expected, old.original)
        page = [each for each in result.ids if each.startswith("review#")]
        assert outside(english, page).fullmatch((root / REVIEW).read_bytes().decode())


def test_chinese_stays_as_it_is(tmp_path: Path) -> None:
    publication = small(tmp_path)
    change = ("New green space", "More green space")
    result = taken(publication, replaced(exported(publication, "xliff"), change))
    assert list(written(tmp_path, result)) == [REVIEW]
    assert (tmp_path / "content/zh/review.md").read_text("utf-8") == CHINESE
