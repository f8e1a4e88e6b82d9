"""Export the aligned text for translators, or the glossary for their tools.

    python scripts/export.py FORMAT [--page PAGE]… [--to TAG] [--output FILE] [--termbase]

FORMAT is xliff (2.0), xliff12, po, tmx (1.4) or tbx. Without --output it goes to dist/, under
the edition's name; --output - prints it. Exits 0, or 2 if it could not be exported.
"""

from __future__ import annotations

import _venv  # isort: skip

_venv.enter()

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from publication.check.integrity import forbids_ids, load_whole
from publication.editorial.confirm import page_path
from publication.exchange.formats import ENDINGS, OF_ONE_PAIR, Export, export
from publication.exchange.messages import say
from publication.messages.language import message_language
from publication.messages.problem import Message
from publication.settings.configuration import (
    Configuration,
    ConfigurationError,
    Pair,
    read_configuration,
)

ROOT = Path(__file__).resolve().parent.parent
PRINTED = "-"


class Refused(Exception):
    """The export cannot be made; carries what to say, line by line."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__(*lines)
        self.lines = lines


def main() -> int:
    """Export, say where it went, and return the exit status."""
    arguments = _arguments()
    language = message_language(arguments.lang)
    try:
        made = _exported(arguments, language)
        _write(made, arguments.output, language)
    except Refused as refused:
        print(*refused.lines, sep="\n", file=sys.stderr)
        return 2
    return 0


def _exported(arguments: argparse.Namespace, language: str) -> Export:
    try:
        configuration = read_configuration(ROOT)
    except ConfigurationError as error:
        raise Refused([error.message.text(language)]) from error
    publication = load_whole(configuration)
    errors = [problem for problem in publication.problems if forbids_ids(problem)]
    if errors:
        raise Refused([problem.format(language) for problem in errors])
    paths = [page_path(publication, name) for name in arguments.page or ()]
    for name, path in zip(arguments.page or (), paths, strict=True):
        if path not in publication.allocations:
            raise Refused([say("place-unknown", place=name).text(language)])
    pairs, message = _pairs(configuration, arguments.to, arguments.format)
    if message:
        raise Refused([message.text(language)])
    chosen = [p for p in configuration.page_paths if p in paths or not paths]
    return export(publication, arguments.format, pairs, chosen, arguments.termbase)


def _pairs(configuration: Configuration, tag: str, form: str) -> tuple[list[Pair], Message | None]:
    """Return the pairs to export, or why that is not clear; ``tag`` is a tag or a folder."""
    known = ", ".join(pair.other.tag for pair in configuration.pairs)
    pairs = [pair for pair in configuration.pairs if tag in ("", pair.other.tag, pair.other.folder)]
    if not pairs:
        return [], say("exchange-to-unknown", value=tag, known=known)
    if len(pairs) > 1 and form in OF_ONE_PAIR:
        return [], say("exchange-choose", form=form, known=known)
    return pairs, None


def _write(made: Export, output: str, language: str) -> None:
    if output == PRINTED:
        sys.stdout.buffer.write(made.data)
        return
    path = Path(output) if output else ROOT / "dist" / made.name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.data)
    except OSError as error:
        message = say("exchange-no-write", path=path, detail=error.strerror)
        raise Refused([message.text(language)]) from error
    shown = path if output else path.relative_to(ROOT)
    print(say("exchange-exported", path=shown, count=made.count).text(language))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("format", choices=tuple(ENDINGS), metavar="FORMAT", help=", ".join(ENDINGS))
    parser.add_argument(
        "--page", action="append", metavar="PAGE", help="e.g. review; all if absent"
    )
    parser.add_argument("--to", default="", metavar="TAG", help="the language translated into")
    parser.add_argument("--output", "-o", default="", metavar="FILE", help="- prints it")
    parser.add_argument("--termbase", action="store_true", help="tbx: names and phrases as well")
    parser.add_argument("--lang", choices=("zh", "en"), default="")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
