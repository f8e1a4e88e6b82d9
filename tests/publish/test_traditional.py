"""A page derived: what is converted, what stays, and that nothing else of it changes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.languages.traditional import convert
from publication.publish import traditional
from publication.publish.search.index import Answer, Section, build_index
from publication.publish.traditional import TOKEN, Deriver, _PageWriter
from publication.settings.configuration import DerivedEdition, Locale
from tests.support import EN, ZH

EDITION = DerivedEdition(ZH, Locale("zh-hant", "zh-Hant", "zh", "繁體"), "s2tw")
GIVEN = (("云帆", "云帆"),)
DERIVER = Deriver(EDITION, GIVEN, "https://example.org/")
TAG = re.compile(r"<[^>]*>")


@pytest.mark.parametrize(
    ("page", "derived"),
    [
        ('<p lang="zh-Hans">汉字</p>', '<p lang="zh-Hant">漢字</p>'),
        ('<p lang="en">汉字</p>', '<p lang="en">汉字</p>'),  # another language's, as in names
        ('<p lang="zh">一<b lang="ja">国</b>国</p>', '<p lang="zh-Hant">一<b lang="ja">国</b>國</p>'),
        ('<p lang="zh"><p lang="en">汉<p>汉</p>汉</p>汉</p>', '<p lang="zh-Hant"><p lang="en">汉<p>汉</p>汉</p>漢</p>'),
        ('<i lang="zh"><br lang="en"><b>汉</b>汉</i>', '<i lang="zh-Hant"><br lang="en"><b>漢</b>漢</i>'),
        ('<p lang="zh" translate="no">汉</p>', '<p lang="zh" translate="no">汉</p>'),
        ('<i lang="zh" title="汉&amp;字">&lt;汉</i>', '<i lang="zh-Hant" title="漢&amp;字">&lt;漢</i>'),
        ('<i lang="zh" title="汉>字">汉</i>', '<i lang="zh-Hant" title="漢>字">漢</i>'),
        ('<i lang="zh" id="汉" class="汉" data-variants="汉漢">汉</i>', '<i lang="zh-Hant" id="汉" class="汉" data-variants="汉漢">漢</i>'),
        ('<a lang="zh" href="汉.png">汉</a>', '<a lang="zh-Hant" href="汉.png">漢</a>'),
        ('<a lang="zh" href="a/?h=汉#汉">汉</a>', '<a lang="zh-Hant" href="a/?h=漢#汉">漢</a>'),
        ('<a lang="zh" href="https://else.org/?q=汉">汉</a>', '<a lang="zh-Hant" href="https://else.org/?q=汉">漢</a>'),
        ('<p lang="zh"><br>汉<img alt="汉" src="x"></p>汉', '<p lang="zh-Hant"><br>漢<img alt="漢" src="x"></p>汉'),
        ('<b lang="zh"><script>"汉</p>"</script></b>', '<b lang="zh-Hant"><script>"汉</p>"</script></b>'),
        ('<b lang="zh"><style>/* 汉 */</style>云帆</b>', '<b lang="zh-Hant"><style>/* 汉 */</style>云帆</b>'),
        ('<p lang="zh"><span class="figure">1周</span>年 <span class="figure">2周</span>末</p>', '<p lang="zh-Hant"><span class="figure">1週</span>年 <span class="figure">2週</span>末</p>'),  # words go on
        ('<p lang="zh"><code>汉<b>汉</b></code>汉</p>', '<p lang="zh-Hant"><code>汉<b>汉</b></code>漢</p>'),
        (
            '<html lang="zh"><script type="application/ld+json">{"汉":"zh-Hans"}</script></html>',
            '<html lang="zh-Hant"><script type="application/ld+json">{"漢":"zh-Hant"}</script></html>',
        ),
        (
            '<link lang="zh" href="https://example.org/zh/"><!-- 汉 -->',
            '<link lang="zh-Hant" href="https://example.org/zh-hant/"><!-- 汉 -->',
        ),
        ('<span lang="zh"><span class="figure"><b>汉</b></span>汉</span>汉', '<span lang="zh-Hant"><span class="figure"><b>漢</b></span>漢</span>汉'),
        ('<b lang="zh"><b lang="zh">汉</b>汉</b>汉', '<b lang="zh-Hant"><b lang="zh-Hant">漢</b>漢</b>汉'),
        ('<p xml:lang="zh-Hans" lang="zh-Hans">汉<br/></p>', '<p xml:lang="zh-Hant" lang="zh-Hant">漢<br/></p>'),
        ("<?xml version='1.0'?><a xml:lang=\"zh\"><b/>汉 < 字</a>", "<?xml version='1.0'?><a xml:lang=\"zh-Hant\"><b/>漢 < 字</a>"),
    ],
)  # fmt: skip
def test_what_is_in_the_source_s_language_is_converted(page: str, derived: str) -> None:
    assert [DERIVER.page(page), DERIVER.page(page)] == [derived] * 2  # what it knows by then


@pytest.mark.parametrize(
    ("text", "derived"),
    [
        ("汉[汉](汉.png?h=汉)汉", "漢[漢](汉.png?h=汉)漢"),
        (
            "![汉](https://example.org/zh/汉.png)\n汉",
            "![漢](https://example.org/zh-hant/汉.png)\n漢",
        ),
        ("汉`汉`汉\n\n```\n汉\n```\n\n汉", "漢`汉`漢\n\n```\n汉\n```\n\n漢"),
        ("汉（汉）(汉)", "漢（漢）(漢)"),
    ],
)
def test_code_and_addresses_stay_in_markdown(text: str, derived: str) -> None:
    assert DERIVER.markdown(text) == derived


MARKS = {  # and whether what they are said of is converted; None: as what is around
    "": None,
    ' lang="en"': False,
    ' lang="zh-Hans"': True,
    ' lang="zh-Hans" translate="no"': False,
}


@dataclass(frozen=True)
class Element:
    name: str
    mark: str
    title: str
    text: str
    children: list[tuple[Element, str]]  # each with the text after it

    def html(self, derived: bool, around: bool = False) -> str:
        """Return it as HTML: as it is, or with each of its texts converted for itself."""
        said = MARKS[self.mark] if MARKS[self.mark] is not None else around
        converts = bool(said) and self.name != "code"

        def own(text: str) -> str:
            return escape(convert(text, "s2tw", GIVEN) if derived and converts else text)

        mark = self.mark.replace("Hans", "Hant") if derived and converts else self.mark
        inside = "".join(child.html(derived, converts) + own(text) for child, text in self.children)
        title = own(self.title)
        return f'<{self.name}{mark} title="{title}">{own(self.text)}{inside}</{self.name}>'


TEXTS = st.text("汉头发后周年白云帆 1，“<&", max_size=5)


def elements(children: st.SearchStrategy[list[tuple[Element, str]]]) -> st.SearchStrategy[Element]:
    names, marks = st.sampled_from(["p", "b", "i", "code"]), st.sampled_from([*MARKS])
    return st.builds(Element, names, marks, TEXTS, TEXTS, children)


@given(
    st.recursive(
        elements(st.just([])),
        lambda inside: elements(st.lists(st.tuples(inside, TEXTS), max_size=3)),
    )
)
def test_a_page_is_derived_as_each_of_its_texts_is_for_itself(element: Element) -> None:
    assert DERIVER.page(element.html(derived=False)) == element.html(derived=True)


PARTS = [
    "\n", ">", ">\n", "<", "头", "发", " a ", '"', "'", "<!doctype html>", "<!--", "-->", "<!-- > -->", "汉" * 3,
    '<p lang="zh">', '<p lang="en">', "<p>", "</p>", '<b title="头发\n', '<b title="头">', "</b>", "<br>", "<br\n>",
    "<code>", "</code>", "<script>", "</script>", '<script type="application/ld+json">', "<style>", "</style>",
    '<span class="figure">', "</span>", '<span class="figure">1</span>', '<i lang="zh"/>', "<pre", "</", "<scripts>",
    '<a href="https://example.org/zh/">', '<a translate="no">', "</a>",
]  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(PARTS), max_size=20).map("".join), min_size=1, max_size=4))
def test_a_page_that_is_cut_in_pieces_is_derived_as_a_whole(pages: list[str]) -> None:
    in_pieces, whole = (Deriver(EDITION, GIVEN, "https://example.org/") for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(traditional, "REMEMBERED", 3)
        for page in pages:  # of which one may know what another has
            html = f"{page}>"
            writer = _PageWriter(whole)
            assert in_pieces.page(html) == "".join(map(writer._token, TOKEN.findall(html)))


@given(st.lists(st.sampled_from(["en", "zh-Hans", "ja"]), max_size=5))
def test_a_text_is_converted_where_the_nearest_language_is_the_source_s(tags: list[str]) -> None:
    html = "".join(f'<p lang="{tag}">汉' for tag in tags) + "</p>汉" * len(tags)
    around = [*tags, *(tags[place - 1] if place else "" for place in reversed(range(len(tags))))]
    texts = TAG.split(DERIVER.page(html))
    assert [text for text in texts if text] == [
        "漢" if tag == "zh-Hans" else "汉" for tag in around
    ]


def test_an_index_is_found_in_either_way_of_writing() -> None:
    sections = [Section("a/", "着力"), Section("a/#p1", "", "显著 头发 发展")]
    answers = [Answer("term", "名词", "a/#p1", "头发", words="发展", also=("头发",))]
    words = {"report": "报告“{report}”"}
    source = build_index(
        sections, answers, language=ZH, others=[EN], words=words, reports={"r": "报"}
    )
    index = DERIVER.index(source, sections, answers)
    assert [(doc["title"], doc["text"]) for doc in index["docs"]] == [
        ("著力", ""),
        ("", "顯著 頭髮 發展"),
    ]
    assert index["answers"] == [
        {
            "kind": "term",
            "label": "名詞",
            "location": "a/#p1",
            "title": "頭髮",
            "also": ("头发",),
            "words": [6, 8],
        }
    ]
    config = index["config"]
    assert (config["words"], config["reports"]) == ({"report": "報告“{report}”"}, [("r", "報")])
    assert (config["lang"], config["converted"]) == (["zh-hant"], True)
    assert config["others"] == source["config"]["others"]
    folded = {variant: group[0] for group in config["variants"].split() for variant in group[1:]}
    assert {folded[character] for character in "發髮"} == {"发"}
    assert folded["著"] == "着"  # which the source keeps apart
