"""One small script of parts: each has what it requires, and loses nothing but what no one reads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pygments.lexers import JavascriptLexer  # type: ignore[import-untyped]
from pygments.token import Comment, Whitespace  # type: ignore[import-untyped]

from hooks.scripts import ALL_PAGES, ENGINE, EXPLORER, INDICATORS, MOVED, NAMES
from publication.publish.script import join_parts, minify
from tests.shared_page import SharedPage
from tests.support import ROOT, script_parts

SCRIPTS = (ALL_PAGES, EXPLORER, NAMES, INDICATORS, ENGINE, MOVED)


def tokens(script: str) -> Iterator[str]:
    """Yield what a script says; a break between lines counts as one space."""
    for kind, text in JavascriptLexer(stripnl=False, ensurenl=False).get_tokens(script):
        if text and kind not in Comment and kind not in Whitespace:
            yield text


def test_a_part_has_what_earlier_ones_offer_and_may_end_early(desktop: SharedPage) -> None:
    script = join_parts(
        {
            "first": "const own = 1;\nmodule.exports = { own };\n",
            "second": 'const { own } = require("./first");\nwindow.found = own;\nreturn;\n'
            "window.found = 2;\n",
            "third": "const own = 3;\n",
        }
    )
    with desktop.lent() as page:
        page.evaluate(minify(script))
        assert page.evaluate("[window.found, typeof own, typeof require]") == [
            1,
            "undefined",
            "undefined",
        ]


def test_a_part_before_what_it_requires_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^b\.js requires .*: \['c'\]$"):
        join_parts({"a": "", "b": 'require("./a"); require("./c");', "c": ""})


@pytest.mark.parametrize("names", SCRIPTS, ids=lambda names: names[-1])
def test_what_is_made_small_says_the_same(names: tuple[str, ...]) -> None:
    """A template in a template would lose white space: put the inner one into a name of its own."""
    script = join_parts(script_parts(*names))
    assert list(tokens(minify(script))) == list(tokens(script))


@pytest.mark.parametrize(
    ("script", "small"),
    [
        ("// what it does\nconst a = 1; // one\n\n  let b = 2;\n", "const a=1;let b=2;\n"),
        ("a = b /* why */ + c\n/* what\n follows */ d()\n", "a=b + c\nd()\n"),
        ("if (a) {\n  return b\n}\n", "if(a){return b}\n"),
        ("return\nb\n", "return\nb\n"),  # a line that ends a statement
        ('const a = "// no  comment", b = \'it\\\'s /* none\';\n',
         'const a="// no  comment",b=\'it\\\'s /* none\';\n'),
        ("`${a}  // ${ b }\n  c`\n", "`${a}  // ${ b }\n  c`\n"),
        ("a = b.match( /[/'\"]  \\/ `/g )\n", "a=b.match(/[/'\"]  \\/ `/g)\n"),
        ("return /'/.test(a) // quoted\n", "return/'/.test(a)\n"),
        ("a = b / c // d / e\n", "a=b / c\n"),
        ("a + +b - -c\n", "a + +b - -c\n"),
        ("a in b, 1 .valueOf()\n", "a in b,1 .valueOf()\n"),
    ],
)  # fmt: skip
def test_comments_and_needless_white_space_go(script: str, small: str) -> None:
    assert minify(script) == small
    assert minify(small) == small
    assert list(tokens(small)) == list(tokens(script))


def test_every_part_stands_in_a_script() -> None:
    listed = {name for names in SCRIPTS for name in names}
    assert {file.stem for file in (ROOT / "docs" / "assets").glob("*.js")} == listed
