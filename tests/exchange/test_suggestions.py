"""Proposals of ties: the likeliest answer first, what was decided written and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.integrity import load_whole
from publication.exchange import suggestions
from publication.exchange.accepting import REFUSED, accept, read_refused, with_refused
from publication.exchange.suggestions import Suggestion, suggest
from publication.publication import Publication
from publication.settings.reading import read_configuration
from tests.support import assemble, number_blocks

TARGETS = """
- {id: jobs, draft: true, kind: target, period: "2022", area: life, name: {zh: 城镇新增就业}, page: tasks/city, quote: {zh: 城镇新增就业900个}, comparator: eq, value: "900", unit: places}
- id: park
  draft: true
  kind: target
  period: "2022"
  area: city
  name: {zh: 新建公园}
  page: tasks/city
  quote: {zh: 新建公园8个}
  comparator: eq
  value: "8"
  unit: places
- {id: greenhouse, draft: true, kind: target, period: "2022", area: city, name: {zh: 新建温室}, page: tasks/city, quote: {zh: 新建温室50个}, comparator: eq, value: "50", unit: places}
- {id: economy, draft: true, kind: target, period: "2022", area: city, name: {zh: 经济增长预期目标}, page: tasks/city, quote: {zh: 经济增长预期目标7%}, comparator: eq, value: "7", unit: percent}
- {id: settled, draft: true, kind: target, period: "2022", area: city, name: {zh: 城镇落户}, page: tasks/city, quote: {zh: 3000个家庭在城镇落户}, comparator: eq, value: "3000", unit: places}
"""
RESULTS = """
- {id: shed, draft: true, kind: result, period: "2022", area: city, name: {zh: 建成大棚}, page: review, quote: {zh: 建成大棚20个、温室60个}, comparator: eq, value: "20", unit: places}
- id: parks  # of the year
  draft: true
  kind: result
  period: "2022"
  area: city
  name: {zh: 新建公园}
  page: review
  quote: {zh: 建成公园9个}
  comparator: eq
  value: "9"
  unit: places
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    root = assemble("archive", tmp_path_factory.mktemp("suggestions") / "publication")
    for name, old, new in (
        (
            "zh/2022/tasks/city.md",
            "整修道路5公里。",
            "整修道路5公里，城镇新增就业900个，新建公园8个，新建温室50个，经济增长预期目标7%，"
            "3000个家庭在城镇落户。",
        ),
        (
            "zh/2023/review.md",
            "云湖步道开放4公里。",
            "云湖步道开放4公里，建成公园9个，新增就业950个，建成大棚20个、温室60个，"
            "全球经济增长7%，又有2900个家庭进城落户。",
        ),
        ("2022/targets.yml", "", TARGETS),
        ("2023/targets.yml", "", RESULTS),
    ):
        file = root / "content" / name
        text = file.read_text("utf-8")
        file.write_text(text.replace(old, new) if old else text + new, "utf-8")
    number_blocks(read_configuration(root))
    return load_whole(read_configuration(root))


def proposed(archive: Publication, refused: list[str] | None = None) -> dict[str, list[Suggestion]]:
    found = suggest(archive, archive.reports["2023"], refused or [])
    return {each[0].promise.id: each for each in found if each}


def test_the_likeliest_comes_first_drafts_and_figures_without_entry_too(
    archive: Publication,
) -> None:
    found = proposed(archive)
    assert found["park"][0].id == "2022/park=2023/parks"
    assert found["park"][0].reasons == ("name", "words", "unit", "way", "figures", "period")
    assert found["jobs"][0].answer.words == "新增就业950个，"
    assert found["jobs"][0].answer.entry is None
    assert "lake" not in found  # tied already
    assert "growth-2022" not in found  # answered under its indicator


@pytest.mark.parametrize(
    ("promise", "answer"),
    [
        ("greenhouse", "温室60个，"),  # in the quote of an entry that is about another figure of it
        ("economy", "生产总值增长5.8%"),  # by another name, and not the world's
        ("settled", "又有2900个家庭进城落户。"),  # whose words stand behind the figure
    ],
)
def test_an_answer_is_known_however_the_report_words_it(
    archive: Publication, promise: str, answer: str
) -> None:
    assert proposed(archive)[promise][0].answer.words == answer


def test_where_none_is_alike_the_likeliest_alone_is_proposed(
    archive: Publication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "LEAST", 9)
    assert {len(found) for found in proposed(archive).values()} == {1}


def test_a_refused_one_does_not_come_again(archive: Publication, tmp_path: Path) -> None:
    text = with_refused("", ["2022/park=2023/parks"])
    assert with_refused(text, ["a=b"]).splitlines()[1:] == [
        '- id: "2022/park=2023/parks"', '- id: "a=b"',
    ]  # fmt: skip
    file = archive.configuration.content / REFUSED
    file.write_text(text, "utf-8")
    assert read_refused(archive) == ["2022/park=2023/parks"]
    file.unlink()
    left = proposed(archive, ["2022/park=2023/parks"])["park"]
    assert "parks" not in [each.answer.id for each in left]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_accepted_one_is_a_line_and_nothing_else_changes(
    archive: Publication, newline: str
) -> None:
    (best, *_) = proposed(archive)["park"]
    text = (archive.configuration.content / "2023" / "targets.yml").read_text("utf-8")
    text = text.replace("\n", newline)
    before, after = text.split(newline), accept(text, [best]).split(newline)
    assert [line for line in after if line not in before] == ["  answers: 2022/park"]
    assert [line for line in after if line in before] == before
    assert after.index("  answers: 2022/park") == after.index("- id: parks  # of the year") + 5
