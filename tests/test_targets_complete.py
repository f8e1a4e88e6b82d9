"""The report's figures: each of the source is an entry's or declared, and a change to one shows."""

from __future__ import annotations

import shutil
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.check.completeness import Completeness
from publication.check.evidence import Evidence
from publication.figures.reading import read_figures
from publication.figures.units import COUNT, base, dimension
from publication.languages.marks import DIGITS
from publication.messages.problem import Grade, Problem
from publication.publication import Publication
from publication.read.exceptions import CheckException, read_exceptions
from publication.settings.reading import read_configuration
from tests.support import ROOT, the_report

SOURCE = (ROOT / "content" / "source.txt").read_text("utf-8")


def counts(publication: Publication) -> str:
    """Return how many entries there are by kind and period, for a failure."""
    kinds = Counter(f"{target.kind} {target.period}" for target in the_report(publication).targets)
    return ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))


def declared(publication: Publication) -> list[CheckException]:
    found: list[Problem] = []
    entries, shown = publication.read_yaml("exceptions.yml", found.append)
    exceptions = read_exceptions(entries, shown, found.append)
    assert found == []
    return [exception for exception in exceptions if exception.check == "targets"]


def test_every_figure_of_the_source_is_accounted_for(publication: Publication) -> None:
    """By occurrence: figures of entries and figures of exceptions make up the source's."""
    evidence = Evidence(publication, the_report(publication))
    accounts = Completeness(publication, the_report(publication), evidence)
    problems = [*evidence.check(), *accounts.check(declared(publication), "exceptions.yml")]
    assert problems == [], counts(publication)
    values = sum(len(claims) for claims in evidence.claims.values())
    in_words = sum(
        not DIGITS.search(claim.figure.text)
        for claims in evidence.claims.values()
        for claim in claims
    )
    excused = sum(len(spans) for spans in accounts.excused.values())
    printed = len(DIGITS.findall(SOURCE))
    assert values - in_words + excused == printed, counts(publication)


def test_every_value_and_every_stretch_has_a_figure_of_its_own(publication: Publication) -> None:
    evidence = Evidence(publication, the_report(publication))
    assert list(evidence.check()) == []
    claimed = Counter(claim.target.id for claims in evidence.claims.values() for claim in claims)
    expected = {
        target.id: 1 + bool(target.stretch)
        for target in the_report(publication).targets
        if target.value
    }
    assert claimed == expected, counts(publication)


def test_a_unit_s_factor_is_what_the_reader_makes_of_it(publication: Publication) -> None:
    """Base and factor go into the published data; evidence compares what is read."""
    for unit in publication.units.values():
        for language in publication.configuration.languages:
            value, *others = read_figures(language.tag, unit.write("2", language))
            if not unit.base or dimension(value.unit) == COUNT and "/" not in unit.base:
                continue
            over = Fraction(1)
            for other in others if "/" in unit.base else ():
                over *= Fraction(base(other.unit, other.value))
            expected = float(Fraction(base(value.unit, value.value)) / over)
            assert float(unit.in_base("2")) == pytest.approx(expected), unit.key


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with the settings and the content of this repository, held to no source."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    for name in ("source.txt", "repairs.yml"):
        (tmp_path / "content" / name).write_text("", "utf-8")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for name in ("docs", "hooks", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def errors(root: Path) -> list[str]:
    problems = load_and_check(read_configuration(root)).problems
    return [problem.format("en") for problem in problems if problem.grade is Grade.ERROR]


def change(root: Path, name: str, old: str, new: str) -> int:
    """Change the one place in a file of ``content/`` that reads ``old``; return its line."""
    file = root / "content" / name
    content = file.read_text("utf-8")
    assert content.count(old) == 1, old
    file.write_text(content.replace(old, new), "utf-8")
    return content[: content.index(old)].count("\n") + 1


ZH, EN = "突破1600亿元", "GDP will exceed RMB 160 billion"
ZH_WRONG, EN_WRONG = ZH.replace("16", "15"), EN.replace("16", "15")
WHOLE_ZH, WHOLE_EN = "地区生产总值突破1600亿元", EN
DIFFER = "the values differ; correct the English"
ADVICE = "correct value and unit, the quote or the text"
ABSENT = "correct the quote or the page"
NO_ENTRY = (
    "is the figure of no entry: add one to targets.yml, or declare it in exceptions.yml with "
    "check: targets and the reason"
)
SAYS = "“gdp-2025” says {said}, its quote in “{folder}” says “{quoted}”: " + ADVICE


@pytest.fixture
def line(copy: Path) -> int:
    """Return the line of the entry that is tampered with."""
    return change(copy, "targets.yml", "- id: gdp-2025\n", "- id: gdp-2025\n")


def test_the_content_as_it_is(copy: Path) -> None:
    assert errors(copy) == []


def test_a_digit_changed_in_the_data(copy: Path, line: int) -> None:
    change(copy, "targets.yml", 'value: "1600"', 'value: "1500"')
    zh = SAYS.format(said="1500亿元", folder="zh", quoted="突破1600亿元")
    en = SAYS.format(said="RMB 150 billion", folder="en", quoted="exceed RMB 160 billion")
    assert errors(copy) == [f"content/targets.yml:{line}: {problem}" for problem in (zh, en)]


def test_a_comparator_changed_in_the_data(copy: Path, line: int) -> None:
    change(copy, "targets.yml", 'gt\n  value: "1600"', 'ge\n  value: "1600"')
    assert errors(copy) == [
        f"content/targets.yml:{line}: “gdp-2025” says ge, “突破1600亿元” in its quote in “zh” "
        "says gt: correct the comparator, the quote or the text"
    ]


def test_a_digit_changed_in_the_chinese(copy: Path, line: int) -> None:
    """The translation, the quote and the accounts each say it where it is to be mended."""
    at = change(copy, "zh/outlook.md", ZH, ZH_WRONG)
    translated = change(copy, "en/outlook.md", EN, EN)
    quote = change(copy, "targets.yml", f"zh: {WHOLE_ZH}", f"zh: {WHOLE_ZH}")
    assert errors(copy) == [
        f"content/en/outlook.md:{translated}: “{ZH_WRONG}” is “exceed RMB 160 billion” in the English: "
        f"{DIFFER}",
        f"content/targets.yml:{quote}: the quote “{WHOLE_ZH}” does not stand in "
        f"content/zh/outlook.md: {ABSENT}",
        f"content/zh/outlook.md:{at}: “{ZH_WRONG}” in #p4 (“升。地区生产总值{ZH_WRONG}，人均生产总值达”) "
        f"{NO_ENTRY}",
    ]


def test_a_digit_changed_in_the_english(copy: Path, line: int) -> None:
    at = change(copy, "en/outlook.md", EN, EN_WRONG)
    quote = change(copy, "targets.yml", f"en: {WHOLE_EN}", f"en: {WHOLE_EN}")
    assert errors(copy) == [
        f"content/en/outlook.md:{at}: “{ZH}” is “exceed RMB 150 billion” in the English: {DIFFER}",
        f"content/targets.yml:{quote}: the quote “{WHOLE_EN}” does not stand in "
        f"content/en/outlook.md: {ABSENT}",
    ]


def test_a_digit_changed_in_the_english_and_in_its_quote(copy: Path, line: int) -> None:
    at = change(copy, "en/outlook.md", EN, EN_WRONG)
    change(copy, "targets.yml", f"en: {WHOLE_EN}", f"en: {EN_WRONG}")
    says = SAYS.format(said="RMB 160 billion", folder="en", quoted="exceed RMB 150 billion")
    assert errors(copy) == [
        f"content/en/outlook.md:{at}: “{ZH}” is “exceed RMB 150 billion” in the English: {DIFFER}",
        f"content/targets.yml:{line}: {says}",
    ]


def test_a_digit_changed_in_both_languages_and_in_their_quotes(copy: Path, line: int) -> None:
    change(copy, "zh/outlook.md", ZH, ZH_WRONG)
    change(copy, "en/outlook.md", EN, EN_WRONG)
    change(copy, "targets.yml", f"zh: 地区生产总值{ZH}", f"zh: 地区生产总值{ZH_WRONG}")
    change(copy, "targets.yml", f"en: {EN}", f"en: {EN_WRONG}")
    zh = SAYS.format(said="1600亿元", folder="zh", quoted=ZH_WRONG)
    en = SAYS.format(said="RMB 160 billion", folder="en", quoted="exceed RMB 150 billion")
    assert errors(copy) == [f"content/targets.yml:{line}: {problem}" for problem in (zh, en)]


def test_a_figure_added_to_both_languages(copy: Path) -> None:
    at = change(copy, "zh/closing.md", "12件候选项目", "12件候选项目和3件备选项目")
    change(copy, "en/closing.md", "12 candidate projects", "12 candidate projects and 3 in reserve")
    assert errors(copy) == [
        f"content/zh/closing.md:{at}: “3” in #p2 (“12件候选项目和3件备选项目，提交”) {NO_ENTRY}"
    ]


def test_a_unit_written_wrongly_in_english(copy: Path) -> None:
    """A factor of ten too much in units.yml shows at every entry of the unit."""
    change(
        copy, "units.yml", 'english: US${value}\n  scale: "1', 'english: US${value}\n  scale: "10'
    )
    line = change(
        copy, "targets.yml", "- id: foreign-investment-2021\n", "- id: foreign-investment-2021\n"
    )
    assert errors(copy) == [
        f"content/targets.yml:{line}: “foreign-investment-2021” says US$9.9 billion, its quote in "
        f"“en” says “US$990 million”: {ADVICE}"
    ]
