"""Turn a government work report (.docx, .txt or a saved web page) into a content tree that builds at once.

    python scripts/import_report.py SOURCE --into DIR [--translation FILE] [--lang zh|en]

DIR becomes a publication of its own: DIR/content (the Chinese as received, the English pending,
the glossary, draft targets) and DIR/mkdocs.yml, which inherits this generator's settings. In a
publication that new_publication.py made, the sample gives way. Where DIR has a mkdocs.yml that
somebody changed, that stays, and the lines to put into it are printed. Nothing is written outside DIR, nothing over an edited DIR/content; what this command
wrote and nobody changed may be imported anew. A translation as running text (.docx, .txt) is
aligned to the report: what is certain is written, the rest is named.

Prints what was decided and what was unsure, with lines of content/source.txt. Exits 0 if all is
written, 1 if something of the translation was not, 2, with nothing changed, if the source cannot
be imported or the translation not be read.
"""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

import _script
from _translation import import_file, print_imported, read_text

from publication.check.integrity import load_whole
from publication.importing.importer import import_report
from publication.importing.messages import say
from publication.importing.settings import MADE
from publication.importing.source import TRANSLATION
from publication.importing.source_document import ImportRefused
from publication.importing.staging import read_manifest, record_digests
from publication.importing.summary import summary

FOLDER = TRANSLATION.folder
PYTHON = ".venv/bin/python"


def main(arguments: argparse.Namespace) -> int:
    """Import, print, and return the exit status."""
    try:
        if arguments.translation:
            read_text(arguments.translation)  # before anything is written
        imported = import_report(arguments.source, arguments.into)
    except ImportRefused as error:
        raise _script.Refused(error.message) from error
    print(summary(imported, arguments.lang, _command(arguments.into)), end="")
    return _translate(arguments, imported.settings_written) if arguments.translation else 0


def _translate(arguments: argparse.Namespace, settings_written: bool) -> int:
    """Import the translation into what was made; the folder still counts as nobody's work."""
    if not settings_written:
        print(say("import-translation-later", file=arguments.translation).text(arguments.lang))
        return 1
    publication = load_whole(_script.configuration(arguments.into.resolve()))
    translated = import_file(publication, "", arguments.translation, FOLDER, unfinished=False)
    record_digests(arguments.into, read_manifest(arguments.into))
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
    parser.add_argument("--translation", type=Path, metavar="FILE", help=".docx or .txt")
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
