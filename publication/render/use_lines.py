"""Uses of terms and names as a list shows them: below the place where each stands, the words around."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from publication.match.uses import Use
from publication.read.pages import Page
from publication.render.whole_figures import whole
from publication.settings.configuration import Language

CUT = Markup("…")


class UseLine(NamedTuple):
    """A use: its place, where the one before stands in another, its language where it is not the list's.

    ``address`` and ``place`` are '' and ``tag`` is '' where they are not.
    """

    address: str
    place: str
    tag: str
    before: Markup
    form: str
    after: Markup


def use_lines(
    uses: Iterable[Use],
    language: Language,
    address: Callable[[str], str],
    title: Callable[[Page], str],
) -> Iterator[UseLine]:
    """Yield ``uses`` for a list in ``language``; ``address`` and ``title`` are of pages, by path."""
    previous = None
    for use in uses:
        where = use.page.path, use.block.id
        if where == previous:
            place = ("", "")
        else:
            section = use.block.title or use.section
            shown = f"{title(use.page)} · {section}" if section else title(use.page)
            place = (f"{address(use.page.path)}#{use.block.id}", shown)
        previous, words = where, use.words
        before, after = whole(words.before, use.language), whole(words.after, use.language)
        yield UseLine(
            *place,
            use.language.tag if use.language != language else "",
            before if words.opens else CUT + before,
            words.form,
            after if words.closes else after + CUT,
        )
