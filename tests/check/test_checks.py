"""All checks of a publication together: what each says, its grade, and what excuses it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from publication.align.lock import NAME, LockedBlock, LockedPage, format_lock
from publication.check.checks import load_and_check
from publication.messages.problem import Grade, Problem
from publication.settings.configuration import Language
from tests.support import EN, ZH, configuration, number_blocks, said, write

DE = Language("de", "de", "de", "Deutsch", "Probe")
NEW = "a is new and nobody has confirmed it: compare it with its source, then run scripts/confirm.py a"
WARNING, ERROR = Grade.WARNING, Grade.ERROR


def problems(
    root: Path, files: dict[str, str], languages: tuple[Language, ...] = (ZH, EN)
) -> list[Problem]:
    """Return the problems of page ``a`` but the notice that it is new."""
    write(root, {"source.txt": "", **files})
    paths = [name[3:-3] for name in files if name.startswith("zh/")]
    settings = configuration(root, paths, languages)
    if NAME not in files:
        number_blocks(settings)
    found = load_and_check(settings).problems
    return [problem for problem in found if problem.message.en != NEW]


def pages(zh: str, en: str) -> dict[str, str]:
    return {"zh/a.md": zh, "en/a.md": en}


@pytest.mark.parametrize(
    ("zh", "en", "expected", "grade"),
    [
        ("增长6.5%。", "Growth of 6.5%.", [], None),
        ("增长6.5%。", "Growth of 5.6%.", [
            "content/en/a.md:5: “6.5%” is “5.6%” in the English: the values differ; correct the English"], ERROR),
        ("增长6.5%，建校3所。", "Growth of 6.5%.", [
            "content/en/a.md:5: “3” has no counterpart in the English; add it"], ERROR),
        ("增长。", "Growth of 6.5%.", [
            "content/en/a.md:5: “6.5%” has no counterpart in the Chinese; remove or correct it"], ERROR),
        ("增长6.5%。", "{{ pending }}", [
            "content/en/a.md:5: a#p1 is not translated yet: "
            "write its translation in place of “{{ pending }}”"], Grade.NOTICE),
        ("```\n3,中\n```", "```\n4 中 \"\n```", [], None),
        ("```\n3\n```", "{{ pending }}", [
            "content/en/a.md:5: a#p1 is not translated yet: "
            "write its translation in place of “{{ pending }}”"], Grade.NOTICE),
        ("增长,其中。", "Growth.", [
            "content/zh/a.md:5: half-width mark in Chinese text (“增长,其中。”): "
            "use the full-width one"], WARNING),
        ("等等…", "And so on.", [
            "content/zh/a.md:5: ellipsis (“等等…”): in Chinese it is “……”"], WARNING),
        ("增长。", "Growth 增长.", [
            "content/en/a.md:5: Chinese characters or full-width marks in English (“rowth 增长.”): "
            "translate or replace them"], WARNING),
        ("增长。", "Growth , fast.", [
            "content/en/a.md:5: a space too many beside a mark (“Growth , fast.”): remove it"], WARNING),
        ("增长。", "Growth,, fast.", [
            "content/en/a.md:5: doubled mark (“Growth,, fast.”): keep one"], WARNING),
        ("增长。", "Growth  fast.", [
            "content/en/a.md:5: doubled space (“Growth  fast.”): keep one"], WARNING),
        ("增长。", "People's.", [
            "content/en/a.md:5: straight quotation mark (“People's.”): write “ ” or ’"], WARNING),
        ("增长。", "“Growth.", [
            "content/en/a.md:5: “” do not pair in this block: add or remove one"], WARNING),
        ("坚持生态优先，增长3%。", "坚持生态优先，增长3%。", [
            "content/en/a.md:5: this is still the source text: "
            "translate it, or write “{{ pending }}”"], WARNING),
        ("建设公园。", "A green space.", [
            "content/en/a.md:5: “公园” is not rendered as approved: write park / garden"], WARNING),
        ("建设公园。", "New gardens.", [], None),
    ],
)  # fmt: skip
def test_each_check_says_what_is_wrong(
    tmp_path: Path, zh: str, en: str, expected: list[str], grade: Grade | None
) -> None:
    files = {**pages(zh, en), "phrases.yml": "- {zh: 公园, en: [park, garden]}\n"}
    found = problems(tmp_path, files)
    assert said(found) == expected
    assert {problem.grade for problem in found} == ({grade} if grade is not None else set())


def test_title_and_description_are_read_too(tmp_path: Path) -> None:
    front = "---\ntitle: {}\ndescription: {}\n---\n"
    files = pages(
        front.format("钱塘区的报告", "报告,全文2021") + "文。\n",
        front.format("钱塘区的报告", "Report 全文") + "Text.\n",
    )
    assert said(problems(tmp_path, files)) == [
        "content/en/a.md:1: Chinese characters or full-width marks in English (“eport 全文”): "
        "translate or replace them",
        "content/en/a.md:1: this is still the source text: translate it, or write “{{ pending }}”",
        "content/zh/a.md:1: half-width mark in Chinese text (“报告,全文2021”): use the full-width one",
    ]


def test_an_appendix_term_asks_for_its_name_or_a_form(tmp_path: Path) -> None:
    files = {
        **pages("迈入双地铁时代。\n\n双地铁站。\n", "The metro age.\n\nStations.\n"),
        "zh/glossary.md": "# 名词 {#glossary}\n\n## 双地铁 {#metro}\n\n两条。\n",
        "en/glossary.md": "# Terms {#glossary}\n\n## Double metro {#metro}\n\nTwo lines.\n",
        "glossary.yml": "metro:\n  forms: {en: [two metros]}\n  except: {zh: [双地铁站]}\n",
    }
    found = problems(tmp_path, files)
    assert [text for text in said(found) if "/a.md" in text] == [
        "content/en/a.md:5: “双地铁” is not rendered as approved: write Double metro / two metros"
    ]
    assert found[0].concerns == (
        "content/zh/a.md", "content/phrases.yml", "content/names.yml", "content/glossary.yml",
        "content/zh/glossary.md", "content/en/glossary.md",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("河庄街道。", "Hezhuang.", []),
        ("河庄街道。", "A subdistrict.", [
            "content/en/a.md:5: “河庄街道” is not rendered as approved: "
            "write Hezhuang Subdistrict / Hezhuang"]),
        ("河庄镇。", "A town.", [
            "content/names.yml:1: the report has “河庄街道” nowhere: remove the entry, "
            "or correct its forms"]),
    ],
)  # fmt: skip
def test_a_name_is_rendered_as_approved_and_stands_in_the_report(
    tmp_path: Path, zh: str, en: str, expected: list[str]
) -> None:
    entry = (
        "- {id: hezhuang, kind: locality, zh: [河庄街道, 河庄], "
        "en: [Hezhuang Subdistrict, Hezhuang], except: {zh: [河庄镇]}}\n"
    )
    found = problems(tmp_path, {**pages(zh, en), "names.yml": entry})
    assert said(found) == expected
    assert all(problem.grade == WARNING for problem in found)


def test_this_year_is_the_report_s(tmp_path: Path) -> None:
    zh = "2021年7月\n\n今年新建。\n"
    assert said(problems(tmp_path / "a", pages(zh, "July 2021\n\nNew in 2021.\n"))) == []
    assert said(problems(tmp_path / "b", pages(zh, "July 2021\n\nNew in 2031.\n"))) == [
        "content/en/a.md:7: “2031” has no counterpart in the Chinese; remove or correct it"
    ]


def test_pages_that_do_not_line_up_are_not_compared(tmp_path: Path) -> None:
    found = problems(tmp_path, pages("第一段，3所。\n\n第二段。\n", "Second.\n"))
    assert [problem.message.en[:48] for problem in found] == [
        "blocks do not line up: content/zh/a.md:7 has par"
    ]


def test_a_pair_without_reader_is_reported_as_unchecked(tmp_path: Path) -> None:
    files = {"zh/a.md": "增长3%，建设公园。\n", "de/a.md": "Wachstum 4 %\u00a0 mit Parks.\n",
             "phrases.yml": "- {zh: 公园, de: [Garten]}\n"}  # fmt: skip
    found = problems(tmp_path, files, (ZH, DE))
    assert [(problem.format("en"), problem.grade) for problem in found] == [
        ("content/de/a.md:5: doubled space (“um 4 %\u00a0 mit Pa”): keep one", WARNING),
        ("content/de/a.md:5: “公园” is not rendered as approved: write Garten", WARNING),
        ("mkdocs.yml:1: figures of zh-Hans and de are not compared: there is no reader for the pair",
         Grade.NOTICE),
    ]  # fmt: skip


EXCEPTION = (
    "- check: {}\n  page: {}\n  block: {}\n  text: {}\n  reason: {{zh: 因为, en: Because}}\n"
)
FAULTY = {
    "figures": (pages("建校13所。", "Schools."), "13"),
    "terms": (pages("建设公园。", "A green space."), "公园"),
    "punctuation": (pages("增长。", "People's."), "People's."),
}


@pytest.mark.parametrize("check", FAULTY)
def test_an_exception_excuses_what_it_names(tmp_path: Path, check: str) -> None:
    files, text = FAULTY[check]
    phrases = "- {zh: 公园, en: [park]}\n"
    declared = EXCEPTION.format(check, "a", "p1", text)
    files = {**files, "phrases.yml": phrases, "exceptions.yml": declared}
    assert said(problems(tmp_path, files)) == []


def test_an_exception_in_the_front_matter_names_its_field(tmp_path: Path) -> None:
    files = pages("文。", "---\ntitle: People's\ndescription: A\n---\nText.\n")
    files["exceptions.yml"] = EXCEPTION.format("punctuation", "a", "title", "People's")
    assert said(problems(tmp_path, files)) == []


@pytest.mark.parametrize(
    ("check", "page", "block", "text"),
    [
        ("terms", "a", "p1", "13"),
        ("figures", "b", "p1", "13"),
        ("figures", "a", "p2", "13"),
        ("figures", "a", "p1", "3"),
    ],
    ids=["another check", "another page", "another block", "part of the text"],
)
def test_an_exception_for_anything_else_excuses_nothing_and_is_unneeded(
    tmp_path: Path, check: str, page: str, block: str, text: str
) -> None:
    files = {
        **pages("建校13所。\n", "Schools.\n"),
        "exceptions.yml": EXCEPTION.format(check, page, block, text),
    }
    found = problems(tmp_path, files)
    assert [(problem.format("en"), problem.grade) for problem in found] == [
        ("content/en/a.md:5: “13” has no counterpart in the English; add it", ERROR),
        (f"content/exceptions.yml:1: nothing needs the exception for “{text}” in {page}#{block}: "
         "remove it, or correct its fields", WARNING),
    ]  # fmt: skip


def test_an_exception_of_the_targets_is_used_elsewhere(tmp_path: Path) -> None:
    files = {
        **pages("文。", "Text."),
        "exceptions.yml": EXCEPTION.format("targets", "a", "p1", "x"),
    }
    assert said(problems(tmp_path, files)) == []


def locked(zh: str, en: str) -> str:
    return format_lock({"a": LockedPage((LockedBlock("p1", "2021-07-20", {"zh": zh, "en": en}),))})


def test_a_stale_block_s_figures_are_errors_all_the_same(tmp_path: Path) -> None:
    files = {
        **pages("增长7%。\n", "Growth of 6%.\n"),
        "alignment.lock": locked("增长6%。", "Growth of 6%."),
    }
    found = problems(tmp_path, files)
    assert [(problem.message.en[:12], problem.grade) for problem in found] == [
        ("“7%” is “6%”", ERROR),
        ("a#p1 is behi", Grade.NOTICE),
    ]


def test_with_a_broken_lock_nothing_is_called_new(tmp_path: Path) -> None:
    files = {**pages("增长。\n", "Growth.\n"), "alignment.lock": "<<<<<<< HEAD\n"}
    write(tmp_path, {"source.txt": "", **files})
    found = load_and_check(configuration(tmp_path, ["a"])).problems
    assert said(found) == [
        "content/alignment.lock:1: the lock has Git’s conflict markers: mend the pages first, then "
        "run python3 scripts/confirm.py --merge"
    ]


def test_all_is_silent_when_all_is_well(tmp_path: Path) -> None:
    files = {
        **pages("增长6%。\n", "Growth of 6%.\n"),
        "alignment.lock": locked("增长6%。", "Growth of 6%."),
    }
    assert problems(tmp_path, files) == []


def test_what_concerns_the_other_language_s_page_names_it(tmp_path: Path) -> None:
    files = pages("增长7%。\n\n甲。\n\n待译。\n", "Growth of 6%.\n\nOne.\n\n{{ pending }}\n")
    page = LockedPage((LockedBlock("p2", "2021-07-20", {"zh": "甲。", "en": "A."}),))
    found = problems(tmp_path, {**files, "alignment.lock": format_lock({"a": page})})
    assert len(found) == 4
    assert all("content/zh/a.md" in problem.concerns for problem in found)


def checked(root: Path, languages: tuple[Language, ...], *texts: str) -> list[str]:
    """Return what is said of one page, in the folders of the languages, but that it is new."""
    folders = [language.folder for language in languages]
    pages = zip(folders, texts, strict=True)
    write(root, {"source.txt": "", **{f"{folder}/a.md": f"{text}\n" for folder, text in pages}})
    found = load_and_check(configuration(root, ["a"], languages)).problems
    return [each for each in said(found) if not each.endswith(NEW)]


def test_a_language_is_known_by_its_tag_in_whatever_folder(tmp_path: Path) -> None:
    languages = replace(ZH, folder="chinese"), replace(EN, folder="british")
    assert checked(tmp_path, languages, "增长6.5%,其中。", "Growth of 5.6% .") == [
        "content/british/a.md:5: “6.5%” is “5.6%” in the English: the values differ; "
        "correct the English",
        "content/british/a.md:5: a space too many beside a mark (“f 5.6% .”): remove it",
        "content/chinese/a.md:5: half-width mark in Chinese text (“增长6.5%,其中。”): "
        "use the full-width one",
    ]


def test_figures_of_traditional_chinese_are_not_read_as_of_simplified(tmp_path: Path) -> None:
    languages = replace(ZH, tag="zh-Hant"), EN
    assert checked(tmp_path, languages, "增長8億元。", "Growth of RMB 800 million.") == [
        "mkdocs.yml:1: figures of zh-Hant and en-GB are not compared: there is no reader for the pair"
    ]


def test_a_pair_without_chinese_is_checked_as_alphabets_are(tmp_path: Path) -> None:
    unread = "mkdocs.yml:1: figures of de and fr are not compared: there is no reader for the pair"
    french = Language("fr", "fr", "fr", "Français", "Essai")
    text = "Das Wachstum  „stieg“ (um 6,5 %."
    assert checked(tmp_path, (DE, french), text, "La croissance : « 6,5 % »,, oui ; voilà !") == [
        "content/de/a.md:5: () do not pair in this block: add or remove one",
        "content/de/a.md:5: doubled space (“chstum  „stieg”): keep one",
        "content/fr/a.md:5: doubled mark (“,5 % »,, oui ;”): keep one",
        unread,
    ]
    same = "Bericht über die Arbeit der Stadt"
    assert checked(tmp_path, (DE, french), same, same) == [
        "content/fr/a.md:5: this is still the source text: translate it, or write “{{ pending }}”",
        unread,
    ]
