"""A publication many times over, to measure with: an archive of as many reports as asked for.

The report becomes the first of an archive (``v01``), as ``import_report.py --as`` makes one, and each
further volume is a copy of its folder and pages, in which every paragraph names its volume, so that
no two texts are the same and nothing is gained by having seen one before. Everything is confirmed, so
that nothing is marked as behind.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from publication.align import lock
from publication.check.integrity import load_whole
from publication.check.source import report_texts
from publication.editorial.confirm import confirm
from publication.importing.adding import make_archive
from publication.publication import Publication
from publication.settings.reading import read_configuration
from publication.settings.report import NAME

FIRST = "v01"
OWN = re.compile(
    r"^content/(?:(?:zh|en)/|(?=(?:report|targets|glossary|exceptions)\.yml))|^(?:zh|en|zh-en)/(?=.)"
)
ROOT = Path(__file__).resolve().parents[2]
COPIED = ("content", "docs", "hooks", "overrides", "publication", "scripts")
HAN = "春夏秋冬东南西北山水花鸟云雨风雪江河湖海"
LETTERS = "abcdefghijklmnopqrst"
VOLUME = {"zh": "（{}卷）", "en": " (Volume {})"}  # no figures: a build would refuse those
PARAGRAPH = re.compile(r"^(?!#|---|title:|description:|\{\{|$).*$", re.MULTILINE)
CONFIRMED = "2021-07-20"


def copy_project(target: Path, times: int = 1) -> Path:
    """Copy what a build needs to ``target``, ``times`` the report, with this environment."""
    target.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        shutil.copytree(ROOT / name, target / name)
    shutil.copy(ROOT / "mkdocs.yml", target)
    (target / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    if times > 1:
        multiply(target, times)
    return target


def placed(path: str, times: int) -> str:
    """Return where a file or an address of the one report is in ``times`` as many: in the first's."""
    return path if times == 1 else OWN.sub(rf"\g<0>{FIRST}/", path)


def multiply(project: Path, times: int) -> None:
    """Make the report of ``project`` into ``times`` as many."""
    make_archive(project, FIRST, keep_addresses=False)
    content = project / "content"
    (first,) = read_configuration(project).reports
    volumes = [f"v{number:02}" for number in range(2, times + 1)]
    for number, volume in enumerate(volumes, 1):
        shutil.copytree(content / FIRST, content / volume)
        _date_report(content / volume / NAME, volume, number)
        for folder in VOLUME:
            for path in (*first.parts, *first.pages):
                mark = _mark(folder, number) if path in first.places else ""
                _copy_page(content / folder, path, volume, mark)
    _multiply_ids(content / lock.NAME, volumes)
    _write_sources(project, volumes)
    publication = load_whole(read_configuration(project))
    _confirm_all(publication, content / lock.NAME)


def _mark(folder: str, number: int) -> str:
    """Return what the paragraphs of a volume end with."""
    signs = HAN if folder == "zh" else LETTERS
    return VOLUME[folder].format(signs[number // len(signs)] + signs[number % len(signs)])


def _copy_page(tree: Path, path: str, volume: str, mark: str) -> None:
    """Copy a page of the first volume, each of its paragraphs marked."""
    target = tree / volume / f"{path.removeprefix(f'{FIRST}/')}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    _, head, body = (tree / f"{path}.md").read_text("utf-8").split("---\n", 2)
    body = PARAGRAPH.sub(lambda found: found[0] + mark, body)
    target.write_text(f"---\n{head}---\n{body}", "utf-8")


def _date_report(file: Path, volume: str, number: int) -> None:
    """Give a copy a name, titles and a day of its own, a year after the one before."""
    told = yaml.safe_load(file.read_text("utf-8"))
    told["name"] += f"-{volume}"
    told["date"] = f"{int(str(told['date'])[:4]) + number}{str(told['date'])[4:]}"
    for key in ("title", "short_title"):
        told[key] = {folder: f"{text} {volume}" for folder, text in told[key].items()}
    file.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")


def _multiply_ids(file: Path, volumes: Iterable[str]) -> None:
    """Give the blocks of each copy the ids of the original's: exceptions name them."""
    entries: dict[str, Any] = json.loads(file.read_text("utf-8"))
    own = {path: entry for path, entry in entries.items() if path.startswith(f"{FIRST}/")}
    copies = {
        f"{volume}{path.removeprefix(FIRST)}": entry
        for volume in volumes
        for path, entry in own.items()
    }
    file.write_text(json.dumps(entries | copies, ensure_ascii=False), "utf-8")


def _write_sources(project: Path, volumes: Iterable[str]) -> None:
    """Let the source of each copy say what its pages do, a line for each block."""
    publication = load_whole(read_configuration(project))
    for volume in volumes:
        folder = project / "content" / volume
        (folder / "repairs.yml").unlink(missing_ok=True)
        texts = report_texts(publication, publication.reports[volume])
        (folder / "source.txt").write_text("".join(f"{text}\n" for *_, text in texts), "utf-8")


def _confirm_all(publication: Publication, file: Path) -> None:
    paths = [*publication.trees[publication.configuration.authority.folder]]
    confirmed, _ = confirm(publication, paths, CONFIRMED)
    file.write_text(lock.format_lock(confirmed), "utf-8")
