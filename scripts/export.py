"""Export the aligned text for translators, or the glossary for their tools.

    python scripts/export.py FORMAT [--page PAGE]… [--to TAG] [--output FILE] [--termbase]

FORMAT is xliff (2.0), xliff12, po, tmx (1.4) or tbx. Without --output it goes to exports/, under
the edition's name; --output - prints it. Exits 0, or 2 if it could not be exported.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import _script

from publication.check.integrity import forbids_ids, load_whole
from publication.editorial.confirm import page_path
from publication.exchange.formats import ENDINGS, OF_ONE_PAIR, Export, export
from publication.exchange.messages import say
from publication.history.lock_history import read_lock_history
from publication.settings.configuration import Configuration, Pair

PRINTED = "-"
FOLDER = "exports"  # not dist/, which a release replaces


def main(arguments: argparse.Namespace) -> int:
    """Export, say where it went, and return the exit status."""
    _write(_export(arguments), arguments.output, arguments.lang)
    return 0


def _export(arguments: argparse.Namespace) -> Export:
    configuration = _script.configuration()
    publication = load_whole(configuration, read_lock_history(configuration.root))
    if errors := [problem for problem in publication.problems if forbids_ids(problem)]:
        raise _script.Refused(*errors)
    paths = [page_path(publication, name) for name in arguments.page or ()]
    for name, path in zip(arguments.page or (), paths, strict=True):
        if path not in publication.allocations:
            raise _script.Refused(say("place-unknown", place=name))
    pairs = _pairs(configuration, arguments.to, arguments.format)
    chosen = [p for p in configuration.page_paths if p in paths or not paths]
    return export(publication, arguments.format, pairs, chosen, arguments.termbase)


def _pairs(configuration: Configuration, tag: str, form: str) -> list[Pair]:
    """Return the pairs to export; ``tag`` is a tag or a folder."""
    known = ", ".join(pair.other.tag for pair in configuration.pairs)
    pairs = [pair for pair in configuration.pairs if tag in ("", pair.other.tag, pair.other.folder)]
    if not pairs:
        raise _script.Refused(say("exchange-to-unknown", value=tag, known=known))
    if len(pairs) > 1 and form in OF_ONE_PAIR:
        raise _script.Refused(say("exchange-choose", form=form, known=known))
    return pairs


def _write(made: Export, output: str, language: str) -> None:
    if output == PRINTED:
        sys.stdout.buffer.write(made.data)
        return
    path = Path(output) if output else _script.ROOT / FOLDER / made.name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.data)
    except OSError as error:
        message = say("exchange-no-write", path=path, detail=error.strerror)
        raise _script.Refused(message) from error
    shown = path if output else path.relative_to(_script.ROOT)
    print(say("exchange-exported", path=shown, count=made.count).text(language))


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("format", choices=tuple(ENDINGS), metavar="FORMAT", help=", ".join(ENDINGS))
    parser.add_argument(
        "--page", action="append", metavar="PAGE", help="e.g. review; all if absent"
    )
    parser.add_argument("--to", default="", metavar="TAG", help="the language translated into")
    parser.add_argument("--output", "-o", default="", metavar="FILE", help="- prints it")
    parser.add_argument("--termbase", action="store_true", help="tbx: names and phrases as well")
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
