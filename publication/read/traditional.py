"""``content/traditional.yml``: words of the derived edition in traditional characters, ``word: form``.

What the conversion by program gets wrong, a line each: the word as it stands in the source, and as it
is to be read, character by character. Where several fit, the longest wins. A word is set as it is
in pages and in data, so none has a sign of their markup.
"""

from __future__ import annotations

from typing import Any

from publication.cache.memoize import memoize_reader
from publication.cache.values import dataclass
from publication.languages.kept_pattern import compiled
from publication.languages.scripts import HAN
from publication.messages.problem import Problem, Report
from publication.read.messages import say
from publication.records.yaml_lines import YamlText, read_mapping

FILE = "traditional.yml"
WORD = compiled(f"[{HAN}]+")


@dataclass(frozen=True)
class TraditionalWord:
    """A word of the source, its form in traditional characters, and the line that says so."""

    word: str
    form: str
    line: int


@memoize_reader
def read_words(entries: Any, path: str, report: Report) -> tuple[TraditionalWord, ...]:
    """Return the well-formed words in the file's order; report what is wrong with the others."""
    found = []
    pairs = read_mapping(entries, path, report)
    for word, form in pairs.items():
        line = pairs.line_of(word)
        if not isinstance(form, YamlText):
            report(Problem(path, pairs.value_line(word), say("not-text", key=word)))
        elif not WORD.fullmatch(word):
            report(Problem(path, line, say("traditional-word", word=word)))
        elif not WORD.fullmatch(form):
            report(Problem(path, form.line, say("traditional-word", word=form)))
        elif len(form) != len(word):
            report(Problem(path, form.line, say("traditional-length", word=word, form=form)))
        else:
            found.append(TraditionalWord(str(word), str(form), line))
    return tuple(found)
