"""Pictures are written anew: what is allowed comes through as it looks, and nothing else does."""

from __future__ import annotations

import base64
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest
import resvg_py
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from publication.messages.problem import Problem
from publication.read.svg import allowed, sheets
from publication.read.svg.picture import SvgPicture, read_picture
from tests.support import said

SVG = 'xmlns="http://www.w3.org/2000/svg"'
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
EXPORTS = sorted((Path(__file__).parent / "exports").glob("*.svg"))


def read(content: str | bytes) -> tuple[SvgPicture, list[Problem]]:
    found: list[Problem] = []
    content = content.encode() if isinstance(content, str) else content
    return read_picture(content, "a.svg", found.append, "n"), found


@pytest.mark.parametrize("file", EXPORTS, ids=lambda file: file.stem)
def test_what_programs_export_looks_the_same(file: Path) -> None:
    picture, problems = read(file.read_bytes())
    assert said(problems) == []
    before, after = (
        resvg_py.svg_to_bytes(text, width=240, dpi=96.0, skip_system_fonts=True)
        for text in (file.read_text("utf-8"), picture.text)
    )
    assert bytes(before) == bytes(after)


def inside(text: str) -> str:
    return f"<svg {SVG} {XLINK}>\n{text}</svg>"


SCRIPT = "<script>alert(1)</script>"
REFUSED = {  # in a picture, at its second line: what is said of it
    "a script": (inside(SCRIPT), "<script>"),
    "a script of SVG 2": (inside('<script href="https://evil.example/x.js"/>'), "<script>"),
    "a script in a namespace": (inside(f'<s:script xmlns:s="{allowed.SVG}">x</s:script>'), "<script>"),
    "a script of HTML": (inside('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>'), "<script>"),
    "capitals": (inside("<SCRIPT>alert(1)</SCRIPT>"), "<SCRIPT>"),
    "a foreign object": (inside("<foreignObject><p/></foreignObject>"), "<foreignObject>"),
    "HTML": (inside('<iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///etc/passwd"/>'), "<iframe>"),
    "a handler": (inside('<g onload="alert(1)"/>'), "onload"),
    "a handler in capitals": (inside('<g ONLOAD="alert(1)"/>'), "ONLOAD"),
    "a handler of animation": (inside('<g onbegin="alert(1)"/>'), "onbegin"),
    "a link": (inside('<a href="https://evil.example"><path/></a>'), "<a>"),
    "a scripted link": (inside('<a xlink:href="javascript:alert(1)"><path/></a>'), "<a>"),
    "an animated link": (inside('<animate attributeName="href" values="javascript:x"/>'), "<animate>"),
    "a set handler": (inside('<set attributeName="onload" to="alert(1)"/>'), "<set>"),
    "motion": (inside('<animateTransform attributeName="transform"/>'), "<animateTransform>"),
    "an image": (inside('<image href="https://evil.example/a.png"/>'), "<image>"),
    "a file": (inside('<image href="file:///etc/passwd"/>'), "<image>"),
    "an image in its address": (inside('<image href="data:image/svg+xml;base64,eA"/>'), "<image>"),
    "an image of a filter": (inside('<filter><feImage href="file:///a.png"/></filter>'), "<feImage>"),
    "another file's element": (inside('<use href="https://evil.example/x.svg#y"/>'), "href=https://evil.example/x.svg#y"),
    "an address in use": (inside('<use xlink:href="data:image/svg+xml,x#y"/>'), "href=data:image/svg+xml,x#y"),
    "a reference to nowhere": (inside('<use href=" # "/>'), "href= # "),
    "href where none is": (inside('<path href="#a"/>'), "href=#a"),
    "a loaded fill": (inside('<path fill="url(https://evil.example/x.svg#y)"/>'), "fill: url(https://evil.example/x.svg#y)"),
    "an escaped fill": (inside(r'<path style="fill:u\72l(//evil.example)"/>'), "fill: url(//evil.example)"),
    "a commented fill": (inside('<path style="fill:url(/**/x)"/>'), "fill: url(/**/x)"),
    "a quoted fill": (inside("""<path fill='url("https://evil.example")'/>"""), "fill: url(https://evil.example)"),
    "a set of images": (inside('<path mask="image-set(x 1x)"/>'), "mask: image-set(x 1x)"),
    "a control character": (inside(r"""<text font-family="'a\1 b'"/>"""), 'font-family: "a b"'),
    "an expression": (inside('<path style="width:expression(alert(1))"/>'), "width: expression(alert(1))"),
    "a behaviour": (inside('<path style="behavior:url(x)"/>'), "behavior: url(x)"),
    "a position": (inside('<g style="position:fixed"/>'), "position: fixed"),
    "an import": (inside("<style>@import 'https://evil.example';</style>"), "<style>: @import \"https://evil.example\";"),
    "a font": (inside("<style>@font-face{src:url(x)}</style>"), "<style>: @font-face{src:url(x)}"),
    "a base": (inside('<g xml:base="https://evil.example/"/>'), "base"),
    "an instruction": (inside('<?xml-stylesheet href="x"?>'), "<?xml-stylesheet?>"),
    "PHP": (inside("<?php system('id') ?>"), "<?php?>"),
    "an event's listener": (inside('<g xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="x"/>'), "event"),
    "an unknown namespace": (inside('<x:g xmlns:x="https://evil.example/"/>'), "<g>"),
    "no namespace": (inside('<g xmlns=""/>'), "<g>"),
    "text with marks": (inside('<path d="M0 0&#34;&#62;&#60;img onerror=x"/>'), 'd=M0 0"><img onerror=x'),
    "a switch": (inside("<switch><g/></switch>"), "<switch>"),
    "a style for one medium": (inside('<style media="print">.a{fill:red}</style>'), "media=print"),
    "a name that leaves its rule": (inside(r"<style>.a{--b\7d body\7b c:red}</style>"), "--b}body{c"),
    "a text in a property": (inside("<style>.a{--b:'\"/&gt;x'}</style>"), '--b: "\\"/>x"'),
    "a property that grows": (inside("<style>.a{--b:var(--c)var(--c)}</style>"), "--b"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_acts_loads_or_leaves_the_picture_is_refused(name: str) -> None:
    text, what = REFUSED[name]
    picture, problems = read(text)
    shown = what if len(what) <= 40 else f"{what[:40]}…"
    assert picture == SvgPicture()
    assert said(problems) == [
        f"a.svg:2: {shown} may not stand in a picture, which is part of every page: take it out"
    ]


NO_SVG = (
    'the file is no SVG: its first element must be <svg xmlns="http://www.w3.org/2000/svg">; save the '
    "picture anew"
)
ENCODING = "a picture must be UTF-8 and say nothing else in its first line: save it as UTF-8"
ENTITIES = "<!ENTITY …> may not stand in a picture, which is part of every page: take it out"
SELECTOR = "may not select in a picture’s style sheet: name a class of the picture, as in “.name”"
INTRICATE = "the picture’s styles are too intricate: save it with the styles in the elements"
CONDITION = (
    "fill may not depend on the colour scheme itself: set a custom property there, as in --name, and "
    "write var(--name) as the value"
)
TEN = "".join(f'<use href="#a{n}"/>' for n in range(5) for _ in range(12))
GROUPS = "".join(
    f'<g id="a{n + 1}">{f"<use href={chr(34)}#a{n}{chr(34)}/>" * 12}</g>' for n in range(5)
)
WHOLE: dict[str, tuple[str | bytes, list[str]]] = {
    "UTF-16": (inside(SCRIPT).encode("utf-16"), ["1: " + ENCODING]),
    "UTF-16 unmarked": (inside("<g/>").encode("utf-16-le"), ["1: " + ENCODING]),
    "UTF-7": (f'<?xml version="1.0" encoding="UTF-7"?><svg {SVG}>+ADw-script+AD4-</svg>', ["1: " + ENCODING]),
    "Latin-1": (f"<svg {SVG}>\n<title>é</title></svg>".encode("latin-1"), ["2: " + ENCODING]),
    "an entity": (f'<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg {SVG}>&a;</svg>', ["1: " + ENTITIES]),
    "a file as entity": (f'<!DOCTYPE svg [\n<!ENTITY a SYSTEM "file:///etc/passwd">]><svg {SVG}>&a;</svg>', ["2: " + ENTITIES]),
    "entities of entities": (f'<!DOCTYPE svg [<!ENTITY % a "b">%a;]><svg {SVG}/>', ["1: " + ENTITIES]),
    "an attribute by default": (f'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x">]><svg {SVG}/>', ["1: " + ENTITIES.replace("ENTITY", "ATTLIST")]),
    "a sheet from elsewhere": (f'<?xml-stylesheet href="x.css"?><svg {SVG}/>', ["1: " + ENTITIES.replace("<!ENTITY …>", "<?xml-stylesheet?>")]),
    "no namespace": ("<svg onload='x'/>", ["1: " + NO_SVG]),
    "HTML": ("<html xmlns='http://www.w3.org/1999/xhtml'/>", ["1: " + NO_SVG]),
    "no XML": ("\n<svg", ["2: this is no SVG that a page can show (Couldn't find end of Start Tag svg line 2, line 2, column 5): save the picture anew"]),
    "an unknown entity": (f"<svg {SVG}>&nbsp;</svg>", ["1: this is no SVG that a page can show (Entity 'nbsp' not defined, line 1, column 47): save the picture anew"]),
    "a rule for the page": (inside("<style>body{fill:red}\n*,.a>b,a:hover{fill:red}</style>"), [f"3: “.a>b” {SELECTOR}", f"3: “a:hover” {SELECTOR}"]),
    "a property of the page": (inside("<style>:root,svg,[x] .a{--a:red}</style>"), [f"2: “:root” {SELECTOR}", f"2: “[x] .a” {SELECTOR}", f"2: “svg” {SELECTOR}"]),
    "a colour by scheme": (inside("<style>@media (prefers-color-scheme:dark){\n.a{fill:red}}</style>"), ["3: " + CONDITION]),
    "a circle": (inside('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), ["1: “a” refers to itself, by itself or through others: save the picture anew"]),
    "itself": (inside('<mask id="a"><g mask="url(#a)"/></mask>'), ["1: “a” refers to itself, by itself or through others: save the picture anew"]),
    "many times many": (inside(f'<g id="a0"/>{GROUPS}<use href="#a5"/>'), ["1: with all its references the picture draws 20001 elements or more, and 20000 are the most: simplify it"]),
    "many filters": (inside(f'<filter id="a">{"<feGaussianBlur/>" * 401}</filter>'), ["1: with all its references the picture draws 20001 elements or more, and 20000 are the most: simplify it"]),
    "size": (inside("<g/>" * 70_000), ["1: the picture has 280 kB, and 250 are the most: it is part of every page, so simplify it"]),
    "values in values": (inside(f'<g fill="{"rgb(" * 20_000}"/>'), ["1: " + INTRICATE]),
    "blocks in blocks": (inside(f'<g style="{"{[" * 20_000}"/>'), ["1: " + INTRICATE]),
    "rules for all": (inside("<style>" + ".a .b .c{fill:red}" * 50 + "</style>" + '<g class="c"/>' * 20), ["1: "+INTRICATE]),
}  # fmt: skip


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_no_picture_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_STEPS", 1000)
    content, expected = WHOLE[name]
    picture, problems = read(content)
    assert picture == SvgPicture()
    assert sorted(said(problems)) == [f"a.svg:{each}" for each in expected]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('<path fill="red" style="fill:blue"/>', '<path fill="blue"/>'),
        ('<style>#i{fill:red}.a{fill:blue}</style><path id="i" class="a"/>', '<path fill="red"/>'),
        ("<style>.a{fill:red}path{fill:blue}</style><path class='a'/>", '<path fill="red"/>'),
        ("<style>.a{fill:red!important}</style><path class='a' style='fill:blue'/>", '<path fill="red"/>'),
        ("<style>.a .b{fill:red}</style><g class='a'><g><path class='b'/></g></g><path class='b'/>",
         '<g><g><path fill="red"/></g></g><path/>'),
        ("<style><![CDATA[.a{fill:red}]]></style><path class='a'/>", '<path fill="red"/>'),
        ('<use xlink:href="#a" href="#b"/><g id="a"/><g id="b"/>',
         '<use href="#n-b"/><g/><g id="n-b"/>'),
        ("<path fill='url(\"#a\")'/>", '<path fill="url(#n-a)"/>'),
        ("<path style='marker:url(#a)'/>",
         '<path marker-start="url(#n-a)" marker-mid="url(#n-a)" marker-end="url(#n-a)"/>'),
        ("<text font-family=\"'A B', serif\">a<tspan>b</tspan>c<metadata/>d &lt;b&gt;</text>",
         '<text font-family="&quot;A B&quot;, serif">a<tspan>b</tspan>cd &lt;b&gt;</text>'),
        ("<title>a<g/>b</title><g>stray</g>", "<title>ab</title><g/>"),
        ('<g data-md-component="search" version="1"/>', "<g/>"),
    ],
)  # fmt: skip
def test_what_is_written_of_a_picture(text: str, written: str) -> None:
    picture, problems = read(f"<svg {SVG} {XLINK}>{text}</svg>")
    assert said(problems) == []
    assert picture.text == f"<svg {SVG}>{written}</svg>"


NAMES = st.sampled_from(
    ["g", "path", "svg", "use", "script", "SCRIPT", "a", "style", "image", "title", "text", "set",
     "foreignObject", "iframe", "x:script", "h:img", "i:g", "metadata", "animate", "filter"]
)  # fmt: skip
KEYS = st.sampled_from(
    ["onload", "ONLOAD", "href", "xlink:href", "style", "class", "id", "fill", "mask", "d", "src",
     "xml:base", "data-x", "h:onload", "i:onload", "values", "type", "xmlns:q", "aria-label", "filter"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["#a", "a", "javascript:alert(1)", "java&#9;script:x", "data:text/html,x", "url(#a)", "red",
     "url(https://evil.example)", r"fill:u\\72l(x)", "fill:red", "@import 'x'", "&quot;onload=&quot;x",
     "&lt;script&gt;x&lt;/script&gt;", "]]&gt;", "&#x202e;", "file:///etc/passwd", "M0 0"]
)  # fmt: skip
TEXTS = st.sampled_from(
    ["", "x", "&lt;script&gt;alert(1)&lt;/script&gt;", "<![CDATA[<script>alert(1)</script>]]>",
     "<!-- --><?a b?>", "<!---->", ".a{fill:url(//evil.example)}", ".a{fill:red}", "body{--x:red}",
     ".a{--x:red}", "&#60;/svg&#62;&#60;img src=x onerror=alert(1)&#62;"]
)  # fmt: skip


@st.composite
def element(draw: st.DrawFn, depth: int = 0) -> str:
    name = draw(NAMES)
    given = draw(st.dictionaries(KEYS, VALUES, max_size=2))
    attributes = "".join(f' {key}="{value}"' for key, value in given.items())
    below = draw(st.lists(element(depth + 1), max_size=2)) if depth < 2 else []
    return f"<{name}{attributes}>{draw(TEXTS)}{''.join(below)}{draw(TEXTS)}</{name}>"


NAMESPACES = (
    f'{SVG} {XLINK} xmlns:x="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" '
    'xmlns:i="http://www.inkscape.org/namespaces/inkscape"'
)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-7"])
PROLOGS = st.sampled_from(
    ["", '<?xml version="1.0" encoding="utf-8"?>', '<?xml version="1.0" encoding="UTF-7"?>',
     '<?xml version="1.0" encoding="UTF-16"?>', '<!DOCTYPE svg PUBLIC "a" "b">',
     '<!DOCTYPE svg [<!ENTITY a "<script/>">]>', '<?xml-stylesheet href="x"?>']
)  # fmt: skip


@given(PROLOGS, st.lists(element(), max_size=3), ENCODINGS)
@example("", ["<x:path i:onload='x' d='M0 0'>x</x:path>"], "utf-8")
@example("", ["<title>&lt;/svg&gt;&lt;script&gt;</title><style>.a{--x:red}</style>"], "utf-8")
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_survives_in_a_page_or_a_file_that_is_not_allowed(
    prolog: str, elements: list[str], encoding: str
) -> None:
    """A picture is refused or harmless, and a page's parser finds in it what XML's does."""
    content = f"{prolog}<svg {NAMESPACES}>{''.join(elements)}</svg>".encode(encoding)
    picture, problems = read(content)
    assert bool(picture.text) == (not problems)
    if not picture.text:
        return
    as_file = ElementTree.fromstring(picture.text)
    as_page = html5lib.parseFragment(f"<p>{picture.text}<b>after</b>")
    in_page = next(as_page.iter(as_file.tag))
    assert [each.tag for each in in_page.iter()] == [each.tag for each in as_file.iter()]
    assert "".join(in_page.itertext()) == "".join(as_file.itertext())
    for root in (as_file, in_page):
        for each in root.iter():
            assert harmless(each)


def harmless(each: ElementTree.Element) -> bool:
    """Return whether an element has allowed names alone, and leads nowhere but into its picture."""
    local = str(each.tag).removeprefix(f"{{{allowed.SVG}}}")
    names = {str(name) for name in each.attrib} - {"{http://www.w3.org/2000/xmlns/}xmlns"}
    known = allowed.ATTRIBUTES | allowed.PROPERTIES | {"id", "class", "href", "aria-label"}
    values = " ".join(map(str, each.attrib.values()))
    return (
        local in allowed.ELEMENTS | {"style"}
        and names <= known
        and each.get("href", "#n-").startswith("#n-")
        and each.get("id", "n-").startswith("n-")
        and values.count("url(") == values.count("url(#n-")
    )


def test_a_rule_that_stays_reaches_the_picture_alone() -> None:
    picture, _ = read(inside('<style>.a #b{--c:red}</style><g class="a x"><path id="b"/></g>'))
    assert picture.style == ".n-a #n-b{--c:red}"
    assert '<g class="n-a"><path id="n-b"/></g>' in picture.text


def test_a_picture_in_its_address_is_none_either() -> None:
    data = base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>").decode()
    _, problems = read(inside(f'<use href="data:image/svg+xml;base64,{data}#a"/>'))
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("attributes", "what"),
    [
        ('transform="scale(99)"', "<svg transform>"),
        ('filter="url(#f)"', "<svg filter>"),
        ('style="filter:url(#f)"', "<svg filter>"),
        ('aria-label="&#xE000;"', "U+E000"),
        ('aria-label="&#x2028;"', "U+2028 (LINE SEPARATOR)"),
    ],
)
def test_a_picture_stays_in_its_place_and_has_no_forbidden_character(
    attributes: str, what: str
) -> None:
    """Over the page it could show anything, on every page, as if the page said it."""
    picture, problems = read(f'<svg {SVG} {attributes}><filter id="f"><feFlood/></filter></svg>')
    assert picture == SvgPicture()
    assert said(problems) == [
        f"a.svg:1: {what} may not stand in a picture, which is part of every page: take it out"
    ]


def test_what_is_drawn_beside_a_picture_is_cut_off() -> None:
    picture, problems = read(f'<svg {SVG} overflow="visible" style="overflow: visible"><g/></svg>')
    assert (picture.text, said(problems)) == (f"<svg {SVG}><g/></svg>", [])


@pytest.mark.parametrize(("times", "drawn"), [(30, True), (100, False)])
def test_a_picture_has_as_many_filters_as_a_browser_draws_at_once(times: int, drawn: bool) -> None:
    blur = '<filter id="f"><feGaussianBlur stdDeviation="3"/></filter>'
    assert bool(read(inside(blur + '<g filter="url(#f)"/>' * times))[0].text) is drawn
