"""A publication many times over, to measure with: an archive of as many reports as asked for.

The report's parts are copied below a folder for each further volume (``v02/review.md``), with
their entries of ``targets.yml`` and their exceptions, and every paragraph names its volume, so
that no two texts are the same and nothing is gained by having seen one before. What the
generator adds to a report (targets, names, the whole report) stands once and grows. Everything is
confirmed, so that nothing is marked as behind.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from publication.align import lock
from publication.check.integrity import load_whole
from publication.check.source import report_texts
from publication.editorial.confirm import confirm
from publication.publication import Publication
from publication.settings.reading import read_configuration
from publication.settings.report import NAME
from tests.support import the_report

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("content", "docs", "hooks", "overrides", "publication", "scripts")
HAN = "春夏秋冬东南西北山水花鸟云雨风雪江河湖海"
LETTERS = "abcdefghijklmnopqrst"
VOLUME = {"zh": "（{}卷）", "en": " (Volume {})"}  # no figures: a build would refuse those
PARAGRAPH = re.compile(r"^(?!#|---|title:|description:|\{\{|$).*$", re.MULTILINE)
MARKER = re.compile(r"^\{\{(?! pending).*\n", re.MULTILINE)  # it shows what all volumes have
CONFIRMED = "2021-07-20"


class _Plain(yaml.CSafeDumper):
    """Writes what comes twice twice: the content has no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        """Return that nothing is named."""
        return True


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


def multiply(project: Path, times: int) -> None:
    """Make the report of ``project`` into ``times`` as many."""
    settings = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    content = project / "content"
    report = yaml.safe_load((content / NAME).read_text("utf-8"))
    parts: list[str] = list(report["parts"])
    volumes = [f"v{number:02}" for number in range(2, times + 1)]
    for number, volume in enumerate(volumes, 1):
        for folder in VOLUME:
            for part in parts:
                _copy_page(content / folder, part, volume, VOLUME[folder], number)
    _multiply_entries(content / "targets.yml", volumes, set(parts))
    _multiply_entries(content / "exceptions.yml", volumes, set(parts))
    for volume in volumes:
        report["parts"] += [f"{volume}/{part}" for part in parts]
        settings["nav"].append({volume: [f"{volume}/{part}.md" for part in parts]})
    (project / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    (content / NAME).write_text(yaml.safe_dump(report, allow_unicode=True), "utf-8")
    _multiply_ids(content / lock.NAME, volumes, parts)
    publication = load_whole(read_configuration(project))
    _confirm_all(publication, content / lock.NAME)
    with (content / "source.txt").open("a", encoding="utf-8") as source:
        source.writelines(_copied_texts(publication, volumes))


def _copy_page(tree: Path, part: str, volume: str, mark: str, number: int) -> None:
    """Copy a page with each of its paragraphs marked; copies have no id of a term's."""
    signs = HAN if "卷" in mark else LETTERS
    said = mark.format(signs[number // len(signs)] + signs[number % len(signs)])
    target = tree / volume / f"{part}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    _, head, body = (tree / f"{part}.md").read_text("utf-8").split("---\n", 2)
    body = PARAGRAPH.sub(lambda found: found[0] + said, MARKER.sub("", body))
    target.write_text(f"---\n{head}---\n{body}", "utf-8")


def _multiply_entries(file: Path, volumes: Iterable[str], parts: set[str]) -> None:
    """Give each volume the entries of a list that name a page of the report."""
    entries: list[dict[str, Any]] = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
    found = list(entries)
    for volume in volumes:
        for entry in entries:
            if entry["page"] in parts:
                own = {"id": f"{volume}-{entry['id']}"} if "id" in entry else {}
                found.append({**entry, **own, "page": f"{volume}/{entry['page']}"})
    text = yaml.dump(found, Dumper=_Plain, allow_unicode=True, sort_keys=False)
    file.write_text(text, "utf-8")


def _multiply_ids(file: Path, volumes: Iterable[str], parts: Iterable[str]) -> None:
    """Give the blocks of each copy the ids of the original's: exceptions name them."""
    entries: dict[str, Any] = json.loads(file.read_text("utf-8"))
    copies = {f"{volume}/{part}": entries[part] for volume in volumes for part in parts}
    file.write_text(json.dumps(entries | copies, ensure_ascii=False), "utf-8")


def _confirm_all(publication: Publication, file: Path) -> None:
    paths = [*publication.trees[publication.configuration.authority.folder]]
    confirmed, _ = confirm(publication, paths, CONFIRMED)
    file.write_text(lock.format_lock(confirmed), "utf-8")


def _copied_texts(publication: Publication, volumes: Sequence[str]) -> Iterator[str]:
    """Yield what the source has to say for the copies: a line for each block."""
    for page, _, text in report_texts(publication, the_report(publication)):
        if page.path.partition("/")[0] in volumes:
            yield f"{text}\n"
