"""The nodes of a page in runs: nothing is added between two of one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

import pytest

from publication.align.staleness import Stale
from publication.read.markers import Marker
from publication.read.targets import Target
from publication.render.article import ArticleNode
from publication.render.node_runs import NodeRun, node_runs
from tests.support import ZH, blocks_of

HEADINGS = {"title": "# 题", "section": "## 节", "other": "## 另"}
STALE = cast(Stale, "stale")
ENTRY = cast(Target, "entry")
MARKER = Marker("data")


def node(name: str, **fields: Any) -> ArticleNode:
    (block,) = blocks_of(HEADINGS.get(name, name))
    shown = ArticleNode(f"<{name}>", None, replace(block, id=name), ZH, ids=(name,))
    return replace(shown, **fields)


def runs(*nodes: ArticleNode, said_in: str = "", is_glossary: bool = False) -> list[NodeRun]:
    def entries(blocks: Sequence[str]) -> list[Target]:
        return [ENTRY] if said_in in blocks else []

    return list(node_runs(nodes, entries, is_glossary))


def test_nodes_with_nothing_between_them_are_one_run() -> None:
    assert runs(node("section"), node("a"), node("other")) == [NodeRun("<section>\n<a>\n<other>")]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (node("title"), NodeRun("<title>", title=True)),
        (node("data", marker=MARKER), NodeRun("", MARKER)),
        (node("a", stale=(STALE,)), NodeRun("<a>", stale=(STALE,))),
    ],
)
def test_what_has_something_below_it_ends_a_run(first: ArticleNode, expected: NodeRun) -> None:
    assert runs(first, node("b")) == [expected, NodeRun("<b>")]


def test_a_marker_is_a_run_of_its_own() -> None:
    assert runs(node("a"), node("data", marker=MARKER)) == [NodeRun("<a>"), NodeRun("", MARKER)]


def test_what_awaits_its_translation_is_noted_once_before_all_of_it() -> None:
    pending = node("b", awaiting=("b",)), node("c", awaiting=("c",)), node("d")
    assert runs(node("a"), *pending) == [NodeRun("<a>"), NodeRun("<b>\n<c>\n<d>", awaits=True)]


def test_entries_stand_below_the_section_that_has_their_words() -> None:
    found = runs(node("section"), node("a"), node("b"), node("other"), said_in="a")
    assert found == [NodeRun("<section>\n<a>\n<b>", entries=(ENTRY,)), NodeRun("<other>")]


def test_an_entry_of_the_appendix_ends_where_the_next_begins() -> None:
    found = runs(node("section"), node("a"), node("other"), node("b"), is_glossary=True)
    assert found == [
        NodeRun("<section>\n<a>", term="section"),
        NodeRun("<other>\n<b>", term="other"),
    ]
    assert [run.term for run in runs(node("section"), node("a"))] == [""]
