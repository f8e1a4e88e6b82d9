"""What a page was rendered with is let go of with it, and waits for no collector."""

from __future__ import annotations

import gc
import weakref

import pytest
from markdown import Markdown

from publication.render.article import BlocksExtension


@pytest.mark.parametrize("ended", [True, False])
def test_what_a_page_was_rendered_with_is_gone_at_its_end(ended: bool) -> None:
    extension = BlocksExtension()
    markdown = Markdown(extensions=[extension])
    assert markdown.convert("*a*") == "<p><em>a</em></p>"
    parts = [weakref.ref(each) for each in (markdown.parser, markdown.treeprocessors)]
    gc.disable()
    try:
        if ended:
            extension.end_page()
        del markdown, extension
        assert [part() is None for part in parts] == [ended] * 2
    finally:
        gc.enable()


def test_a_page_may_end_that_was_not_rendered() -> None:
    BlocksExtension().end_page()
