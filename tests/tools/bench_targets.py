"""Measure how long 10,000 targets take to validate: ``python -m tests.tools.bench_targets``.

The report's own entries are repeated under new ids, each with a value that its quotes do not
say: every entry is read, looked up in both languages, compared and reported. What PyYAML takes
to go through the file, and nothing more, is printed beside it.
"""

from __future__ import annotations

import re
import statistics
import time
from pathlib import Path

import yaml

from publication.check.completeness import Completeness
from publication.check.evidence import Evidence
from publication.check.integrity import load_whole
from publication.load import take_targets
from publication.messages.problem import Problem, in_order
from publication.publication import Publication
from publication.read.targets import FILE
from publication.records.yaml_lines import parse
from publication.settings.reading import read_configuration
from tests.support import the_report

ROOT = Path(__file__).resolve().parents[2]
ENTRIES = 10_000
TARGETS = f"content/{FILE}"
ROUNDS = 5
START = re.compile(r"^- id: ", re.MULTILINE)
VALUE = re.compile(r'^  value: "(\d+)', re.MULTILINE)


def repeated(text: str, number: int) -> str:
    """Return ``number`` entries made from those of ``text``, each with an id and a wrong value."""
    entries = START.split(text)[1:]
    return "".join(
        f"- id: n{n}-" + VALUE.sub(r'  value: "9\1', entries[n % len(entries)])
        for n in range(number)
    )


def validate(publication: Publication, text: str) -> list[Problem]:
    """Return all that is wrong with the targets of ``text`` in a publication, in order."""
    found: list[Problem] = []
    report = the_report(publication)
    take_targets(publication, report, parse(text, TARGETS, found.append), TARGETS, found.append)
    evidence = Evidence(publication, report)
    found += evidence.check()
    found += Completeness(publication, report, evidence).check([], "content/exceptions.yml")
    return in_order(found)


def seconds_of_yaml(text: str) -> float:
    """Return the seconds in which PyYAML's C parser goes through ``text``."""
    start = time.perf_counter()
    for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
        pass
    return time.perf_counter() - start


def bench_targets() -> None:
    """Print the seconds for a file of 10,000 entries, all of them wrong."""
    text = repeated((ROOT / TARGETS).read_text("utf-8"), ENTRIES)
    ours, floor, problems = [], [], 0
    for _ in range(ROUNDS):
        publication = load_whole(read_configuration(ROOT))
        start = time.perf_counter()
        problems = len(validate(publication, text))
        ours.append(time.perf_counter() - start)
        floor.append(seconds_of_yaml(text))
    print(f"\nValidation of {ENTRIES:,} targets, {problems:,} errors, seconds (under 2)")
    print(f"  this project      {statistics.median(ours):5.2f}  slowest {max(ours):.2f}")
    print(f"  PyYAML's C parser {statistics.median(floor):5.2f}  slowest {max(floor):.2f}")


if __name__ == "__main__":
    bench_targets()
