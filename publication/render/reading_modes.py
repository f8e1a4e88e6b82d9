"""The modes in which a page can be read: each language, and two of them side by side."""

from __future__ import annotations

from collections.abc import Iterator

from publication.cache.values import dataclass
from publication.languages.lookup import facts
from publication.settings.configuration import Configuration, Language, Pair
from publication.settings.navigation import OWN as FOR_EDITORS


@dataclass(frozen=True)
class ReadingMode:
    """One choice of the control, called ``name`` and ``short``; ``folder`` is its place in addresses.

    A language has a ``tag``, two side by side are a ``pair``, and what is made of a language is
    ``derived``. ``address`` is from the site's root, None where the mode does not have the page.
    """

    folder: str
    name: str
    short: str
    tag: str | None
    address: str | None
    current: bool
    pair: Pair | None = None
    derived: bool = False


def reading_modes(
    configuration: Configuration, folder: str, path: str, below: str
) -> Iterator[ReadingMode]:
    """Yield the modes of the page at ``path``, ``folder``'s the current one.

    ``below`` is its address below any folder. Only report parts stand side by side, and of pages for
    editors none is derived. A derived page is never the current one: it is made of one that is.
    """
    edition = configuration.derived
    for language in configuration.languages:
        yield ReadingMode(
            language.folder,
            language.name,
            short_name(language),
            language.tag,
            f"{language.folder}/{below}",
            language.folder == folder,
        )
        if edition and language == edition.source:
            made = edition.locale
            address = f"{made.folder}/{below}" if path not in FOR_EDITORS else None
            yield ReadingMode(
                made.folder, made.name, made.name[0], made.tag, address, False, derived=True
            )
    for pair in configuration.pairs:
        address = f"{pair.folder}/{below}" if path in configuration.places else None
        yield ReadingMode(
            pair.folder,
            f"{pair.authority.name} · {pair.other.name}",
            f"{short_name(pair.authority)} {short_name(pair.other)}",
            None,
            address,
            pair.folder == folder,
            pair,
        )


def short_name(language: Language) -> str:
    """Return a language in a sign or two: 中 for 中文, else its BCP 47 code, EN."""
    if facts(language.tag).by_initial:
        return language.name[0]
    return language.tag.partition("-")[0].upper()
