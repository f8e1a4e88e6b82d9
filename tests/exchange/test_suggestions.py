"""Proposals of ties: the likeliest answer first, what was decided written and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from publication.check.integrity import load_whole
from publication.exchange import suggestions
from publication.exchange.accepting import REFUSED, accept, read_refused, tie_changes, with_refused
from publication.exchange.statements import entries_of
from publication.exchange.suggestions import Suggestion, suggest
from publication.messages.problem import Problem
from publication.publication import Publication
from publication.settings.reading import read_configuration
from tests.exchange.promises import promising


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    root = promising(tmp_path_factory.mktemp("suggestions") / "publication")
    return load_whole(read_configuration(root))


def proposed(
    archive: Publication, refused: list[str] | None = None
) -> dict[str, tuple[Suggestion, ...]]:
    found = suggest(archive, archive.reports["2023"], refused or [])
    return {each.promise.id: each.suggestions for each in found}


def of_words(archive: Publication, words: str) -> tuple[Suggestion, ...]:
    """Return what is proposed for the promise that has some words."""
    found = suggest(archive, archive.reports["2023"])
    return next(each.suggestions for each in found if words in each.promise.words)


def test_the_likeliest_comes_first_drafts_and_figures_without_entry_too(
    archive: Publication,
) -> None:
    found = proposed(archive)
    assert found["park"][0].id == "2022/park=2023/parks"
    assert found["park"][0].reasons == ("name", "words", "unit", "way", "figures", "period")
    assert found["jobs"][0].answer.words == "新增就业950个"
    assert found["jobs"][0].answer.entry is None
    assert "lake" not in found  # tied already
    assert "growth-2022" not in found  # answered under its indicator


@pytest.mark.parametrize(
    ("promise", "answer"),
    [
        (
            "greenhouse",
            "建成大棚20个、温室60个",
        ),  # in the quote of an entry that is about another figure of it
        ("economy", "生产总值增长5.8%"),  # by another name, and not the world's
        ("settled", "又有2900个家庭进城落户"),  # whose words stand behind the figure
    ],
)
def test_an_answer_is_known_however_the_report_words_it(
    archive: Publication, promise: str, answer: str
) -> None:
    assert proposed(archive)[promise][0].answer.words == answer


@pytest.mark.parametrize(
    ("promise", "answer"),
    [
        ("棚户区改造400户", "418户棚改完成"),  # by a short form
        ("图书馆藏书增长8%", "图书馆藏书90万册，增长9%"),  # whose thing the clause before says
        ("新建公园8个", "建成公园9个"),  # of the year, and not of five
        ("城镇新增就业900个", "新增就业950个"),
    ],
)
def test_a_figure_that_is_no_entry_is_a_promise_and_an_answer(
    archive: Publication, promise: str, answer: str
) -> None:
    best = of_words(archive, promise)[0]
    assert best.answer.words == answer
    assert not best.doubtful


def test_what_is_told_of_several_years_is_doubtful_and_says_why(archive: Publication) -> None:
    """五年来，建成公园70个 is no answer to what one year promised, however like it is."""
    total = proposed(archive, ["2022/park=2023/parks"])["park"][0]
    assert total.answer.words == "建成公园70个"
    assert (total.doubtful, "apart" in total.reasons) == (True, True)


def test_a_promise_without_an_entry_is_left_out_where_nothing_is_like_it(
    archive: Publication,
) -> None:
    found = suggest(archive, archive.reports["2023"])
    assert not any("码头" in each.promise.words for each in found)


def test_an_answer_is_worth_less_to_a_promise_than_another_claims_it(archive: Publication) -> None:
    best = proposed(archive)["park"][0]
    rows = [[replace(best, score=1.0)], [replace(best, score=0.6)], [replace(best, score=0.2)]]
    scores = [each.score for row in suggestions.less_what_others_claim(rows) for each in row]
    assert scores == pytest.approx([1.0, 0.4, -0.2])


def test_where_none_is_alike_the_likeliest_alone_is_proposed(
    archive: Publication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "LEAST", 9)
    assert {len(found) for found in proposed(archive).values()} <= {0, 1}


def test_a_refused_one_does_not_come_again(archive: Publication, tmp_path: Path) -> None:
    text = with_refused("", ["2022/park=2023/parks"])
    assert with_refused(text, ["a=b"]).splitlines()[1:] == [
        '- id: "2022/park=2023/parks"', '- id: "a=b"',
    ]  # fmt: skip
    file = archive.configuration.content / REFUSED
    file.write_text(text, "utf-8")
    problems: list[Problem] = []
    assert read_refused(archive, problems.append) == ["2022/park=2023/parks"]
    assert problems == []
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
    before, after = (
        text.split(newline),
        accept(text, tie_changes([best], entries_of(archive.reports["2023"]))).split(newline),
    )
    assert [line for line in after if line not in before] == ["  answers: 2022/park"]
    assert [line for line in after if line in before] == before
    assert after.index("  answers: 2022/park") == after.index("- id: parks  # of the year") + 5
