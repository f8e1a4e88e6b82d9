"""Pictures: each alone in its block, and the same in every language."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from publication.cache.memoize import memoize
from publication.check.messages import say
from publication.messages.problem import Problem
from publication.read.blocks import Block
from publication.read.elements import elements
from publication.read.pages import Page


@memoize
def check_pictures_alone(page: Page) -> tuple[Problem, ...]:
    """Return a problem for each block that has a picture beside, or in, something else."""
    return tuple(_check_alone(page))


def _check_alone(page: Page) -> Iterator[Problem]:
    for block in page.blocks:
        images = [dict(each.attributes) for each in elements(block) if each.tag == "img"]
        if block.picture and block.picture.address and not images:
            yield Problem(page.file, block.line, say("picture-form"))
        elif len(images) > (block.kind == "picture"):
            yield Problem(page.file, block.line, say("picture-alone"))


def check_same_pictures(source: Page, page: Page) -> Iterator[Problem]:
    """Yield a problem for each picture whose translation names another file.

    Pages whose blocks do not line up are reported as that.
    """
    for original, block in zip(source.blocks, page.blocks, strict=False):
        named, wanted = _address(block), _address(original)
        if named and wanted and named != wanted:
            message = say(
                "picture-differs",
                file=named,
                source=wanted,
                source_file=source.file,
                source_line=original.line,
            )
            yield Problem(page.file, block.line, message, concerns=(source.file,))


def _address(block: Block) -> str:
    return posixpath.normpath(block.picture.address) if block.picture else ""
