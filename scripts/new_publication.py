"""Make another publication from this generator: a small working site, to be filled.

    python scripts/new_publication.py DIR [--languages zh-Hans,en-GB] [--name zh-Hans=名称 …]
                                          [--accent LIGHT,DARK] [--profile unofficial]
    python scripts/new_publication.py --update DIR [--force]

DIR is new or empty. ``--update`` brings the generator's files in DIR to this version and leaves
settings, content and tests alone; it stops where somebody changed one of its files. Exits 1 if
something stands in the way, 2 if the arguments are wrong.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import _script

from publication.align import lock
from publication.check.integrity import load_whole
from publication.editorial import generator_copy as scaffold
from publication.editorial.confirm import confirm
from publication.editorial.generator_copy import Files
from publication.editorial.messages import say
from publication.editorial.sample import Request, languages_of, own_files
from publication.importing.staging import CONTENT, SETTINGS, record_digests
from publication.settings.configuration import PROFILES
from publication.settings.languages import theme_locales
from publication.settings.palette import SCHEMES, is_colour


def main(arguments: argparse.Namespace) -> int:
    """Make or update a publication, and return the exit status."""
    try:
        accents, tags = _accents(arguments.accent), arguments.languages.split(",")
        request = _request(tags, arguments.name, accents, arguments.profile)
    except ValueError as error:
        raise argparse.ArgumentError(None, str(error)) from error
    if arguments.update:
        _update(arguments.folder, arguments.force)
    else:
        _make(arguments.folder, request)
    return 0


def _make(folder: Path, request: Request) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise _script.Refused(say("folder-in-use", folder=folder), status=1)
    generator = scaffold.generator_files(_script.ROOT)
    _write(folder, {**generator, **own_files(_script.ROOT, request)})
    _tell_hosts(folder, generator)
    _confirm(folder)
    record_digests(
        folder, (CONTENT, SETTINGS), sample=True
    )  # a sample: an import may take its place


def _confirm(folder: Path) -> None:
    """Give the sample's blocks their ids."""
    publication = load_whole(_script.configuration(folder))
    confirmed, _ = confirm(publication, publication.allocations, date.today().isoformat())
    _write(folder, {f"content/{lock.NAME}": lock.format_lock(confirmed).encode()})


def _update(folder: Path, force: bool) -> None:
    try:
        old = scaffold.read_manifest(folder)
    except (OSError, ValueError) as error:
        message = say("no-publication", folder=folder, manifest=scaffold.MANIFEST)
        raise _script.Refused(message, status=1) from error
    new = scaffold.generator_files(_script.ROOT)
    update = scaffold.update(folder, old, new)
    if update.changed and not force:
        changed = (say("generator-file-changed", path=folder / path) for path in update.changed)
        raise _script.Refused(*changed, status=1)
    for path in update.remove:
        (folder / path).unlink(missing_ok=True)
    _write(folder, update.write)
    _tell_hosts(folder, new)


def _tell_hosts(folder: Path, generator: Files) -> None:
    """Write what hosts know of a publication, and the manifest of the whole copy."""
    configuration = _script.configuration(folder)
    folders = [language.folder for language in configuration.languages]
    hosts = scaffold.host_files(generator, folders, configuration.palette)
    _write(folder, {**hosts, scaffold.MANIFEST: scaffold.manifest({**generator, **hosts})})


def _write(folder: Path, files: Files) -> None:
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        if data.startswith(b"#!"):
            file.chmod(0o755)


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--languages", default="zh-Hans,en-GB", help="BCP 47 tags, the first rules")
    parser.add_argument("--name", action="append", default=[], metavar="TAG=NAME")
    parser.add_argument(
        "--accent", default="", metavar="LIGHT,DARK", help='as in "#7a1f1f,#ffb3a7"'
    )
    parser.add_argument("--profile", choices=PROFILES, default=PROFILES[0])
    parser.add_argument("--update", action="store_true", help="bring DIR's generator up to date")
    parser.add_argument("--force", action="store_true", help="also over files changed in DIR")
    return parser


def _request(
    tags: list[str], names: Iterable[str], accents: dict[str, str], profile: str
) -> Request:
    """Return what is asked for, each report under its name; ValueError for a tag that is not there."""
    named = {tag: name for tag, _, name in (each.partition("=") for each in names)}
    unknown = set(named) - set(tags)
    if unknown or len(set(tags)) < len(tags):
        raise ValueError(f"--name and --languages do not agree: {', '.join(unknown or tags)}")
    found = list(languages_of(_script.ROOT, tags, theme_locales()))
    said = {
        language.folder: replace(words, title=named[language.tag], short_title="")
        if named.get(language.tag)
        else words
        for language, words in found
    }
    return Request(tuple(language for language, _ in found), said, accents, profile)


def _accents(given: str) -> dict[str, str]:
    colours = given.split(",") if given else []
    if colours and (len(colours) != len(SCHEMES) or not all(map(is_colour, colours))):
        raise ValueError(f'--accent is two colours, as in "#7a1f1f,#ffb3a7", not {given}')
    return dict(zip(SCHEMES, colours, strict=False))


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
