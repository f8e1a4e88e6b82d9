"""Plant errors in a bilingual pair of files and measure what the figure check makes of them.

    python tests/tools/plant_errors.py [--seed N] [--per-class N] [--misses] [ZH EN]

ZH and EN are line by line translations; without them the small pair of tests/fixtures is
taken. Every plant is one error in a copy of one line. A plant is caught when its line gains a
message. False alarms are the messages on the clean files, per 100 Arabic figures of the
Chinese (a run of digits with its separators and decimals, ASCII or full-width, is one).

The peer, translate-toolkit's ``numbers`` check, judges lines: flagged or not. It is run on the
same lines; a planted line counts as caught when it is flagged and its clean line was not (a
line flagged anyway tells an editor nothing new). ``flagged`` is shown beside it: planted lines
flagged at all.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from publication.figures.allowances import lines_year  # noqa: E402
from publication.figures.compare import compare_lines  # noqa: E402
from tests.tools.planters import PLANTERS, Plant, plants  # noqa: E402

FIXTURE = ROOT / "tests" / "fixtures" / "bilingual"
SEED = 20210720
PER_CLASS = 60
ARABIC = re.compile(r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*")
TARGETS = {"false alarms": 2.0, "caught": 99.0}


def messages(zh: list[str], en: list[str], line: int, year: int | None) -> Counter[str]:
    """Return the messages on one line, judged with the lines around it."""
    low, high = max(0, line - 1), line + 2
    found = compare_lines(zh[low:high], en[low:high], year=year)
    return Counter(f.message.en for number, f in found if number - 1 + low == line)


def caught(zh: list[str], en: list[str], plant: Plant, year: int | None) -> bool:
    """Say whether the line of a plant gains a message."""
    before = messages(zh, en, plant.line, year)
    with_zh, with_en = list(zh), list(en)
    (with_zh if plant.side == "zh" else with_en)[plant.line] = plant.text
    return bool(messages(with_zh, with_en, plant.line, year) - before)


def peer() -> Callable[[str, str], bool] | None:
    """Return translate-toolkit's ``numbers`` as a judge of lines (True: flagged), if installed."""
    try:
        checks = importlib.import_module("translate.filters.checks")
    except ImportError:
        return None
    checker = checks.StandardChecker(checks.CheckerConfig(targetlanguage="en"))

    def flagged(zh: str, en: str) -> bool:
        try:
            return not checker.numbers(zh, en)
        except checks.FilterFailure:
            return True

    return flagged


def percent(part: int, whole: int) -> str:
    """Return ``part`` of ``whole`` as a percentage with one decimal."""
    return f"{100 * part / whole:5.1f}" if whole else "    –"


def report(zh: list[str], en: list[str], made: list[Plant], misses: bool) -> bool:
    """Print the table and return whether both targets are met."""
    year = lines_year(zh, en)
    figures = sum(len(ARABIC.findall(line)) for line in zh)
    alarms = len(compare_lines(zh, en))
    results = {plant: caught(zh, en, plant, year) for plant in made}
    judge = peer()
    print(f"figures in Chinese {figures}, clean lines {len(zh)}, plants {len(made)}")
    print(f"false alarms: {alarms} messages, {percent(alarms, figures).strip()} per 100 figures")
    rows = _peer_rows(judge, zh, en, made) if judge else {}
    print(
        f"{'planted':20} {'zh':>11} {'en':>11} {'caught %':>9}"
        + ("  peer %  (flagged %)" if judge else "")
    )
    for kind in [*PLANTERS, "total"]:
        chosen = [p for p in made if kind in (p.kind, "total")]
        cells = [_cell(chosen, results, side) for side in ("zh", "en")]
        total = percent(sum(results[p] for p in chosen), len(chosen))
        other = f"  {rows[kind][0]}   ({rows[kind][1]})" if judge else ""
        print(f"{kind:20} {cells[0]:>11} {cells[1]:>11} {total:>9}{other}")
    if not judge:
        print("peer: translate-toolkit is not installed")
    for plant, seen in results.items():
        if misses and not seen:
            _print_miss(plant, zh, en)
    share = 100 * sum(results.values()) / max(len(made), 1)
    return 100 * alarms / max(figures, 1) <= TARGETS["false alarms"] and share >= TARGETS["caught"]


def _cell(chosen: list[Plant], results: dict[Plant, bool], side: str) -> str:
    mine = [p for p in chosen if p.side == side]
    return f"{sum(results[p] for p in mine)}/{len(mine)}"


def _peer_rows(
    judge: Callable[[str, str], bool], zh: list[str], en: list[str], made: list[Plant]
) -> dict[str, tuple[str, str]]:
    clean = [judge(z, e) for z, e in zip(zh, en, strict=True)]
    print(
        f"peer: {sum(clean)} of {len(clean)} clean lines flagged ({percent(sum(clean), len(clean)).strip()} %)"
    )
    flags = {
        p: judge(p.text, en[p.line]) if p.side == "zh" else judge(zh[p.line], p.text) for p in made
    }
    rows = {}
    for kind in [*PLANTERS, "total"]:
        chosen = [p for p in made if kind in (p.kind, "total")]
        new = sum(flags[p] and not clean[p.line] for p in chosen)
        rows[kind] = (
            percent(new, len(chosen)),
            percent(sum(flags[p] for p in chosen), len(chosen)).strip(),
        )
    return rows


def _print_miss(plant: Plant, zh: list[str], en: list[str]) -> None:
    clean = (zh if plant.side == "zh" else en)[plant.line]
    at = next((i for i, (a, b) in enumerate(zip(clean, plant.text, strict=False)) if a != b), 0)
    low, high = max(0, at - 40), at + 40
    print(
        f"missed {plant.kind} {plant.side} {plant.line + 1}: …{clean[low:high]}… -> …{plant.text[low:high]}…"
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Measure a pair of files; 0 if the targets are met, 1 if not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="ZH EN")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--per-class", type=int, default=PER_CLASS)
    parser.add_argument("--misses", action="store_true", help="print what was not caught")
    arguments = parser.parse_args(argv)
    files = arguments.files or [FIXTURE / "report.zh.txt", FIXTURE / "report.en.txt"]
    if len(files) != 2:
        parser.error("give both ZH and EN, or neither")
    zh, en = (file.read_text("utf-8").splitlines() for file in files)
    made = plants(zh, en, arguments.seed, arguments.per_class)
    return 0 if report(zh, en, made, arguments.misses) else 1


if __name__ == "__main__":
    raise SystemExit(main())
