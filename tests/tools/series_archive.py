"""An archive of many reports that measure the same things every year, to see its indicators' pages with.

Invented: each report promises every indicator for its year and tells what became of the year before,
but for one in seven, so that there are gaps. Names, values and limits differ; every run makes the same.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

import yaml

from publication.settings.reading import read_configuration
from tests.support import assemble, number_blocks, write

FIRST_YEAR = 1985
SILENT = 7  # of so many results, one is not told
FIELDS = {
    "公路": "roads", "铁路": "railways", "绿化": "greening", "医疗": "health care", "教育": "schools",
    "养老": "care of the old", "公园": "parks", "住房": "housing", "水利": "water works", "港口": "ports",
    "航空": "aviation", "电网": "the grid", "管网": "mains", "图书": "libraries", "体育": "sports",
    "科技": "research", "专利": "patents", "旅游": "tourism", "外贸": "trade", "就业": "employment",
}  # fmt: skip
MEASURES = (  # name and sentence in Chinese and English, unit, kind
    ("{}投资增长", "Growth of investment in {}", "{name}{figure}", "Investment in {field} grows by {figure}", "percent", "growth"),
    ("{}收入增长", "Growth of income from {}", "{name}{figure}", "Income from {field} grows by {figure}", "percent", "growth"),
    ("{}新增站点", "Sites added for {}", "{name}{figure}", "We add {figure} for {field}", "places", "count"),
    ("{}新建项目", "Projects begun for {}", "{name}{figure}", "We begin {figure} for {field}", "places", "count"),
    ("{}站点总数", "Sites there are for {}", "{name}达到{figure}", "All sites for {field} reach {figure}", "places", "level"),
)  # fmt: skip
WRITTEN = {"percent": ("{}%", "{}%"), "places": ("{}个", "{} places")}
OLD = ("2021", "2022", "2023")  # reports of the archive that this one is made from


@dataclass(frozen=True)
class Measured:
    """An indicator: its number, names, how each language says its figure, unit and kind."""

    number: int
    field: str
    zh: str
    en: str
    says_zh: str
    says_en: str
    unit: str
    kind: str

    @property
    def id(self) -> str:
        """Return its id."""
        return f"{self.kind}-{self.number}"

    def value(self, year: int) -> int:
        """Return a figure, another for each year."""
        return 3 + (self.number * 7 + year * 5 + self.number * year) % 11

    def entry(self, kind: str, year: int, page: str) -> dict[str, object]:
        """Return what ``targets.yml`` has of a promise or a result for a year."""
        promised = kind == "target"
        value = self.value(year) + (0 if promised else year % 3 - 1)
        zh, en = (each.format(value) for each in WRITTEN[self.unit])
        if promised:
            zh, en = f"{zh}以上", f"at least {en}"
        quote = {
            "zh": self.says_zh.format(name=self.zh, figure=zh),
            "en": self.says_en.format(field=self.field, figure=en),
        }
        figure = {"comparator": "ge" if promised else "eq", "value": str(value), "unit": self.unit}
        names = {"id": f"{self.id}-{kind}", "kind": kind, "period": str(year), "area": "city"}
        return {**names, "indicator": self.id, "name": {"zh": self.zh, "en": self.en}, "page": page,
                "quote": quote, **figure}  # fmt: skip


def make_series_archive(folder: Path, reports: int, indicators: int) -> Path:
    """Write the archive to ``folder``, beside this repository's engine."""
    assemble("archive", folder)
    content = folder / "content"
    for place in (content, content / "zh", content / "en"):
        for old in OLD:
            shutil.rmtree(place / old)
    (content / "alignment.lock").unlink()
    (content / "names.yml").write_text("[]\n", "utf-8")
    measured = list(islice(_measured(), indicators))
    write(folder, {"indicators.yml": _yaml([_described(each) for each in measured])})
    for year in range(FIRST_YEAR, FIRST_YEAR + reports):
        write(folder, dict(_report(year, measured)))
    settings = folder / "mkdocs.yml"
    first = f"home_indicators: [{measured[0].id}]"
    text = settings.read_text("utf-8").replace("home_indicators: [growth, mended]", first)
    settings.write_text(text, "utf-8")
    number_blocks(read_configuration(folder))
    return folder


def _measured() -> Iterator[Measured]:
    for number, (measure, (zh, field)) in enumerate(product(MEASURES, FIELDS.items())):
        name_zh, name_en, *rest = measure
        yield Measured(number, field, name_zh.format(zh), name_en.format(field), *rest)


def _described(each: Measured) -> dict[str, object]:
    names = {"zh": each.zh, "en": each.en}
    return {"id": each.id, "name": names, "unit": each.unit, "kind": each.kind}


def _report(year: int, measured: Iterable[Measured]) -> Iterator[tuple[str, str]]:
    """Yield the files of a report by their names below ``content/``."""
    promises = [each.entry("target", year, "tasks") for each in measured]
    results = [
        each.entry("result", year - 1, "review")
        for each in measured
        if (each.number + year) % SILENT
    ]
    pages = (
        ("index", "政府工作报告", "Work report", ("各位代表：",), ("Fellow deputies,",)),
        ("review", "一、回顾", "I. Review", *_lines(results)),
        ("tasks", "二、任务", "II. Tasks", *_lines(promises)),
    )
    source = []
    for page, zh, en, lines_zh, lines_en in pages:
        for folder, title, lines in (("zh", zh, lines_zh), ("en", en, lines_en)):
            yield (
                f"{folder}/{year}/{page}.md",
                "\n\n".join([f"# {title} {{#{page}}}", *lines]) + "\n",
            )
        source += [zh, *lines_zh]
    yield f"{year}/targets.yml", _yaml([*promises, *results])
    yield f"{year}/source.txt", "".join(f"{line}\n" for line in source)
    titles = {"zh": f"{year}年云渚区政府工作报告", "en": f"Yunzhu District Work Report {year}"}
    short = {"zh": f"{year}年", "en": str(year)}
    told = {
        "name": f"yunzhu-{year}",
        "date": f"{year}-01-18",
        "title": titles,
        "short_title": short,
    }
    yield f"{year}/report.yml", _yaml({**told, "parts": [page for page, *_ in pages]})


def _lines(entries: Iterable[dict[str, object]]) -> tuple[list[str], list[str]]:
    quotes = [each["quote"] for each in entries]
    zh, en = (
        [quote[folder] for quote in quotes if isinstance(quote, dict)] for folder in ("zh", "en")
    )
    return [f"{line}。" for line in zh], [f"{line}." for line in en]


def _yaml(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
