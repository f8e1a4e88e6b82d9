"""Turn a government work report (.docx, .txt or a saved web page) into a content tree that builds at once.

    python scripts/import_report.py SOURCE --into DIR [--as REPORT] [--translation FILE] [--replace]

DIR becomes a publication of its own: DIR/content (the Chinese as received, the English pending,
the glossary, draft targets) and DIR/mkdocs.yml, which inherits this generator's settings. In a
publication that new_publication.py made, the sample gives way. Where DIR has a mkdocs.yml that
somebody changed, that stays, and the lines to put into it are printed. With ``--as 2026`` the report
is one of many: its pages stand below 2026/, its data in DIR/content/2026; a publication of a single
report becomes an archive, and its old addresses lead on. The report before lends its names, phrases,
units, forms of terms, and the English of what recurs word for word. Nothing is written outside DIR,
nothing over an edited DIR/content; what this command wrote and nobody changed may be imported anew
with ``--replace``. A translation as running text (.docx, .txt) is
aligned to the report: what is certain is written, the rest is named.

Prints what was decided and what was unsure, with lines of content/source.txt. Exits 0 if all is
written, 1 if something of the translation was not, 2, with nothing changed, if the source cannot
be imported or the translation not be read.
"""

from __future__ import annotations

import argparse
import shlex
import tempfile
from dataclasses import replace
from pathlib import Path

import _script
from _translation import import_file, print_imported, read_text

from publication.check.integrity import load_whole
from publication.importing.adding import add_report, check_folder, make_archive, own_folder
from publication.importing.importer import import_report
from publication.importing.known import read_known
from publication.importing.messages import say
from publication.importing.settings import MADE
from publication.importing.source import TRANSLATION
from publication.importing.source_document import ImportRefused
from publication.importing.staging import CONTENT, is_sample, read_manifest, record_digests
from publication.importing.summary import summary
from publication.settings.configuration import Configuration

FOLDER = TRANSLATION.folder
PYTHON = ".venv/bin/python"


def main(arguments: argparse.Namespace) -> int:
    """Import, print, and return the exit status."""
    try:
        if arguments.translation:
            read_text(arguments.translation)  # before anything is written
        return _add(arguments) if arguments.report else _import(arguments)
    except ImportRefused as error:
        raise _script.Refused(error.message) from error


def _import(arguments: argparse.Namespace) -> int:
    imported = import_report(arguments.source, arguments.into, arguments.replace)
    print(summary(imported, arguments.lang, _command(arguments.into)), end="")
    return _translate(arguments, arguments.into, imported.settings_written)


def _add(arguments: argparse.Namespace) -> int:
    """Add a report to what stands in the folder, which becomes an archive if it is none."""
    folder, report = arguments.into, arguments.report
    standing = _standing(folder)
    check_folder(report, standing)
    if standing is None:
        return _begin(arguments)
    if not standing.archive and own_folder(standing) in ("", report):
        raise ImportRefused(say("import-as-own", value=report))
    with tempfile.TemporaryDirectory(prefix=".importing-", dir=folder) as aside:
        made = Path(aside) / "made"
        imported = import_report(arguments.source, made, known=read_known(standing))
        shown = replace(imported, folder=folder)
        print(summary(shown, arguments.lang, _command(folder)), end="")
        status = _translate(arguments, made, imported.settings_written)
        if not standing.archive:
            _print_moved(make_archive(folder, own_folder(standing), True), standing, arguments)
        pages = add_report(made, folder, report, arguments.replace)
    print(say("import-added", report=report, count=len(pages)).text(arguments.lang))
    return status


def _begin(arguments: argparse.Namespace) -> int:
    """Import the first report of an archive."""
    folder, report = arguments.into, arguments.report
    imported = import_report(arguments.source, folder, arguments.replace)
    print(summary(imported, arguments.lang, _command(folder)), end="")
    if not imported.settings_written:
        raise ImportRefused(say("import-archive-settings", report=report))
    status = _translate(arguments, folder, True)
    pages = make_archive(folder, report, keep_addresses=False)
    print(say("import-added", report=report, count=len(pages)).text(arguments.lang))
    return status


def _standing(folder: Path) -> Configuration | None:
    """Return the settings of the publication that stands there; None if it has no report of its own."""
    if not (folder / CONTENT).exists() or is_sample(folder):
        return None
    return _script.configuration(folder.resolve())


def _print_moved(own: list[str], standing: Configuration, arguments: argparse.Namespace) -> None:
    places = {"count": len(own), "report": own_folder(standing)}
    print(say("import-moved", **places).text(arguments.lang))


def _translate(arguments: argparse.Namespace, folder: Path, settings_written: bool) -> int:
    """Import the translation into what was made; the folder still counts as nobody's work."""
    if not arguments.translation:
        return 0
    if not settings_written:
        print(say("import-translation-later", file=arguments.translation).text(arguments.lang))
        return 1
    publication = load_whole(_script.configuration(folder.resolve()))
    translated = import_file(publication, "", arguments.translation, FOLDER, unfinished=False)
    record_digests(folder, read_manifest(folder))
    print_imported(translated, arguments)
    return int(not translated.complete)


def _command(folder: Path) -> str:
    """Return the command that builds what was made, from any folder."""
    if (folder / MADE).exists():
        return f"make -C {shlex.quote(str(folder.resolve()))} site"
    settings = shlex.quote(str(folder.resolve() / "mkdocs.yml"))
    return f"cd {shlex.quote(str(_script.ROOT))} && {PYTHON} -m mkdocs build --strict -f {settings}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path, metavar="SOURCE", help=".docx, .txt or .html")
    parser.add_argument("--into", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--as",
        dest="report",
        default="",
        metavar="REPORT",
        help="a folder for it, such as its year",
    )
    parser.add_argument("--translation", type=Path, metavar="FILE", help=".docx or .txt")
    parser.add_argument(
        "--replace", action="store_true", help="import anew what was imported and nobody has edited"
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
