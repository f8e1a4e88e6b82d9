"""What an editor sees of suggestions: proposals, what was written, and why something was not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from tests.exchange.promises import promising
from tests.scripting import Done, called
from tests.support import ROOT, assemble

CHINESE = {"LANG": "zh_CN.UTF-8"}
PARK = "2022/park=2023/parks"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return promising(tmp_path / "publication")


def suggested(root: Path, *arguments: str, locale: dict[str, str] | None = None) -> Done:
    return called("suggest.py", *arguments, "--into", root, locale=locale or {"LANG": "en"})


def files(root: Path) -> dict[str, str]:
    found = (root / "content").rglob("*.yml")
    return {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in found}


def test_each_promise_is_printed_with_its_answers(root: Path) -> None:
    done = suggested(root, "2023")
    lines = done.stdout.splitlines()
    at = lines.index("2022 promises: “新建公园8个” (park)")
    assert lines[at + 1].endswith("figures of like size, the same period")
    assert lines[at + 2] == f"        {PARK}"
    assert any(
        "tells: “建成大棚20个、温室60个” [60] — " in line for line in lines
    )  # which of the two
    assert any("no entry yet)" in line for line in lines)
    assert "promises are open: " in lines[-2]
    assert done.returncode == 0
    assert "没有" in suggested(root, "2023", locale=CHINESE).stdout


def test_where_nothing_is_like_a_promise_that_is_said(root: Path) -> None:
    file = root / "content" / "2023" / "targets.yml"
    page = root / "content" / "zh" / "2022" / "tasks" / "city.md"
    page.write_text(page.read_text("utf-8").replace("新建公园8个", "征集歌谣8个"), "utf-8")
    targets = file.parents[1] / "2022" / "targets.yml"
    text = targets.read_text("utf-8")
    targets.write_text(
        text.replace("新建公园8个", "征集歌谣8个").replace("新建公园", "征集歌谣"), "utf-8"
    )
    lines = suggested(root, "2023").stdout.splitlines()
    at = lines.index("2022 promises: “征集歌谣8个” (park)")
    assert "doubtful" in lines[at + 1] or lines[at + 1].strip() == "nothing that is like it"


def test_what_is_accepted_is_one_field_and_is_not_accepted_twice(root: Path) -> None:
    before = files(root)
    done = suggested(root, "2023", "--accept", PARK, PARK)
    assert done.stdout == "content/2023/targets.yml: parks has answers: 2022/park\n"
    after = files(root)
    assert {name for name in after if after[name] != before[name]} == {"content/2023/targets.yml"}
    again = suggested(root, "2023", "--accept", PARK)
    assert again.stdout == f"“{PARK}” is written already: 2023/parks answers 2022/park\n"
    assert again.returncode == 1
    assert files(root) == after


def test_one_answer_takes_two_promises(root: Path) -> None:
    file = root / "content" / "2022" / "targets.yml"
    text = file.read_text("utf-8")
    park = text[text.index("- id: park") : text.index("- {id: greenhouse")]
    more = park.replace("id: park", "id: garden").replace("新建公园8个", "新建公园8个，新建")
    file.write_text(text + more, "utf-8")
    done = suggested(root, "2023", "--accept", PARK, "2022/garden=2023/parks")
    assert done.stdout.splitlines()[-1].endswith("parks has answers: 2022/park, 2022/garden")
    assert "answers: 2022/park, 2022/garden\n" in files(root)["content/2023/targets.yml"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: shed,", 'id: shed, note: {zh: "见 id: parks", en: "see id: parks"},'),
        ("- id: parks", '- "id": parks'),
        ("- id: parks", "- id : parks"),
    ],
)
def test_an_entry_is_known_by_its_id_however_that_is_written(
    root: Path, old: str, new: str
) -> None:
    file = root / "content" / "2023" / "targets.yml"
    before = file.read_text("utf-8").replace(old, new)
    file.write_text(before, "utf-8")
    suggested(root, "2023", "--accept", PARK)
    parks = before.index("  name: {zh: 新建公园}", before.index("parks  # of the year"))
    expected = f"{before[:parks]}  answers: 2022/park\n{before[parks:]}"
    assert file.read_text("utf-8") == expected


def test_one_result_of_a_period_has_the_indicator_and_is_tied_by_it(root: Path) -> None:
    content = root / "content"
    line = "  indicator: parks\n  name: {zh: 新建公园}\n"
    other = """- {id: gardens, draft: true, kind: result, period: "2022", area: city, name: {zh: 新建公园}, page: review, quote: {zh: 新建公园6个}, comparator: eq, value: "6", unit: places}\n"""
    for name, old, new in (
        ("2022/targets.yml", "  name: {zh: 新建公园}\n", line),
        ("2023/targets.yml", "", other),
        ("zh/2023/review.md", "建成公园9个，", "建成公园9个，新建公园6个，"),
        ("indicators.yml", "", "- {id: parks, name: {zh: 公园, en: Parks}, unit: places, kind: count}\n"),
    ):  # fmt: skip
        text = (content / name).read_text("utf-8")
        changed = text.replace(old, new) if old else text + new
        assert changed != text
        (content / name).write_text(changed, "utf-8")
    gardens = "2022/park=2023/gardens"
    assert suggested(root, "2023", "--accept", PARK, gardens).stdout == (
        "content/2023/targets.yml: parks has indicator: parks\n"
        "content/2023/targets.yml: gardens has answers: 2022/park\n"
    )
    assert PARK not in suggested(root, "2023").stdout
    assert suggested(root, "2023", "--accept", PARK).stdout == (
        f"“{PARK}” is written already: 2023/parks answers 2022/park\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[]\n", "[{{id: {0}}}]\n"),
        ("[{{id: a}}]\n", "[{{id: a}}, {{id: {0}}}]\n"),
        ("  - id: a\n", "  - id: a\n  - id: {0}\n"),
        ("- id: a  # why\r\n", "- id: a  # why\r\n- id: {0}\r\n"),
        ("\ufeff- id: a\n...\n", "\ufeff- id: a\n- id: {0}\n...\n"),
        ("# none", "# none\n- id: {0}\n"),
    ],
)
def test_a_refusal_is_written_as_its_list_is(root: Path, before: str, after: str) -> None:
    file = root / "content" / "refused.yml"
    file.write_bytes(before.format().encode())
    assert suggested(root, "2023", "--refuse", PARK).returncode == 0
    assert file.read_bytes().decode() == after.format(f'"{PARK}"')
    assert PARK not in suggested(root, "2023").stdout


def test_what_is_refused_is_remembered(root: Path) -> None:
    assert (
        suggested(root, "2023", "--refuse", PARK).stdout == f"{PARK} will not be proposed again\n"
    )
    assert PARK not in suggested(root, "2023").stdout
    assert suggested(root, "2023", "--accept", PARK).stdout == (
        f"“{PARK}” was refused before: take it out of content/refused.yml to have it proposed again\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said", "chinese"),
    [
        (["--accept", "2022/gone=2023/parks"],
         "“2022/gone=2023/parks” is not proposed: copy an ID that suggest.py prints",
         "没有提出过“2022/gone=2023/parks”：请照抄 suggest.py 输出的 ID"),
        (["--accept", PARK, "--refuse", PARK],
         f"“{PARK}” is both accepted and refused: say one of them",
         f"“{PARK}”既接受又不接受：请只选其一"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_named_and_nothing_written(
    root: Path, arguments: list[str], said: str, chinese: str
) -> None:
    before = files(root)
    done = suggested(root, "2023", *arguments)
    assert (done.stdout, done.returncode) == (f"{said}\n", 1)
    assert suggested(root, "2023", *arguments, locale=CHINESE).stdout == f"{chinese}\n"
    assert files(root) == before


def test_an_entry_is_asked_for_on_either_side(root: Path) -> None:
    lines = suggested(root, "2023").stdout.splitlines()
    bare = next(line.strip() for line in lines if line.startswith("        2022/tasks/city#"))
    done = suggested(root, "2023", "--accept", bare)
    assert "add one to content/2022/targets.yml" in done.stdout
    assert "add one to content/2023/targets.yml" in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- id: [\n", "content/refused.yml:1: this is not valid YAML"),
        ("id: a\n", "content/refused.yml:1: "),
        ("- name: a\n", "content/refused.yml:1: a refusal is no more than an id: write - id: "),
        ("- id:\n", "content/refused.yml:1: a refusal is no more than an id: write - id: "),
        ("- id: [a]\n", "content/refused.yml:1: a refusal is no more than an id: write - id: "),
    ],
)
def test_a_broken_file_of_refusals_is_named_and_not_written_to(
    root: Path, text: str, said: str
) -> None:
    file = root / "content" / "refused.yml"
    file.write_text(text, "utf-8")
    done = suggested(root, "2023", "--refuse", PARK)
    assert done.stderr.startswith(said)
    assert done.returncode == 2
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("2009", "there is no report “2009”: write one of "),
        ("2021", "2021 is the earliest report: there is none before it whose promises it could answer\n"),
    ],
)  # fmt: skip
def test_a_report_that_can_answer_nothing_is_refused(root: Path, report: str, said: str) -> None:
    done = suggested(root, report)
    assert done.stderr.startswith(said)
    assert done.returncode == 2


def test_a_publication_of_one_report_has_none_before_it(tmp_path: Path) -> None:
    done = suggested(assemble("tiny", tmp_path / "publication"), "2023")
    assert done.stderr.startswith("this publication has one report: there is none before it")
    assert done.returncode == 2


def test_who_reads_only_the_first_lines_is_shown_no_error(root: Path) -> None:
    script = [sys.executable, str(ROOT / "scripts" / "suggest.py"), "2023", "--into", str(root)]
    with subprocess.Popen(script, stdout=PIPE, stderr=PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
