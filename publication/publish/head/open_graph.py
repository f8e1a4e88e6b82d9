"""What other sites and messengers show beside a link to a page: the Open Graph protocol's properties."""

from __future__ import annotations

from collections.abc import Iterator

from publication.cache.memoize import memoize
from publication.cache.values import dataclass
from publication.publish.head.page_description import PageDescription
from publication.publish.head.share_image import HEIGHT, WIDTH
from publication.settings.configuration import Configuration, Locale


@dataclass(frozen=True)
class SharedImage:
    """A PNG shown beside a link: its absolute address, what it shows, and its size."""

    address: str
    text: str
    width: int = WIDTH
    height: int = HEIGHT


def share_properties(
    configuration: Configuration,
    described: PageDescription,
    site_name: str,
    image: SharedImage | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield the properties of a page, in order (ogp.me)."""
    home = described.is_home(configuration) or described.is_cover
    alone = home and not configuration.archive or described.is_cover
    yield "og:title", site_name if alone else described.full_title(configuration)
    yield "og:description", described.description
    yield "og:type", "article" if described.has_text(configuration) and not home else "website"
    yield "og:site_name", site_name
    yield "og:locale", locale(described.language)
    for language in configuration.languages:
        if language != described.language:
            yield "og:locale:alternate", locale(language)
    if described.address:
        yield "og:url", described.address
    if image:
        yield "og:image", image.address
        yield "og:image:type", "image/png"
        yield "og:image:width", str(image.width)
        yield "og:image:height", str(image.height)
        yield "og:image:alt", image.text


@memoize
def locale(language: Locale) -> str:
    """Return a language with its territory, as the Open Graph writes it: zh_CN.

    The likeliest by the CLDR where its tag names none.
    """
    from babel import Locale as Cldr
    from babel.core import get_global

    found = Cldr.parse(language.tag, sep="-")
    likely = get_global("likely_subtags")
    full = str(likely.get(str(found)) or likely.get(found.language) or found)
    territory = found.territory or Cldr.parse(full).territory
    return f"{found.language}_{territory}" if territory else found.language
