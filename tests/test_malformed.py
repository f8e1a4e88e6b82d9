"""Whatever stands in a file of the content, an editor is told in words: there is no traceback.

Check, build and preview get each kind of malformed YAML and Markdown, and what one refuses all
refuse, with the same words.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import yaml
from preview.faults import BuildFailed
from preview.site import prepare_site

from publication.check.checks import load_and_check
from publication.messages.problem import Grade
from publication.settings.reading import read_configuration
from tests.scripting import called
from tests.support import assemble, said

LONG = "1" * 400
VALUES: tuple[object, ...] = (
    None, "text", 7, True, [], {}, [[]], [{}], [None], {"a": {}}, {None: None}, LONG, -1,
    ["a", ["b"]], {"zh": ["x", {}]}, {"zh": None, "en": None}, {"xx": "y"}, "",
)  # fmt: skip
WHOLE = {
    "areas": {"macro": {"zh": "经济", "en": "Economy"}},
    "exceptions": [{"check": "figures", "page": "review", "block": "p1", "text": "x",
                    "reason": {"zh": "甲", "en": "A"}}],
    "glossary": {"double-metro": {"forms": {"zh": ["双地铁"], "en": ["Double Metro"]},
                                  "except": {"zh": ["双地铁线"]}}},
    "moved": {"old": "review"},
    "names": [{"id": "river", "kind": "place", "zh": "江", "en": "River",
               "forms": {"zh": ["江"], "en": ["River"]}}],
    "phrases": [{"zh": "各位代表", "en": ["Fellow deputies"]}],
    "repairs": [{"id": "colon", "lines": [2], "from": ":", "to": "：",
                 "reason": {"zh": "甲。", "en": "A."}}],
    "targets": [{"id": "gdp", "kind": "target", "period": "2021", "area": "macro",
                 "name": {"zh": "生产总值", "en": "Output"}, "page": "review",
                 "quote": {"zh": "增长6.5%以上", "en": "at least 6.5%"},
                 "comparator": "ge", "value": "6.5", "unit": "percent"}],
    "units": {"percent": {"zh": "%", "en": "%", "factor": "1/100", "scale": "1"}},
}  # fmt: skip
# Of what none refers to another: what is wrong in one file hides nothing in the others.
TOGETHER = (
    ("targets", "glossary", "repairs"), ("names", "phrases", "exceptions"), ("units", "moved"), ("areas",),
)  # fmt: skip
RAW = {
    "empty": b"",
    "blank": b"\n\n",
    "mark of byte order": b"\xef\xbb\xbf",
    "UTF-16": b"\xff\xfea\x00",
    "binary": bytes(range(256)),
    "null": b"null\n",
    "two documents": b"--- a\n--- b\n",
    "anchor": b"a: &x [1]\nb: *x\n",
    "anchor in itself": b"&a [*a]\n",
    "alias of nothing": b"a: *b\n",
    "tab": b"- a\n\t- b\n",
    "Windows": b"a: b\r\nc: d\r\n",
    "old Macintosh": b"a: b\rc: d\r",
    "key twice": b"a: 1\na: 2\n",
    "deep": b"[" * 3000,
    "deep list": b"- " * 3000 + b"x",
    "list as key": b"? [a, b]\n: c\n",
    "tag": b"!!python/object:os.system x\n",
    "merge key": b"<<: {a: b}\n",
    "directive": b"%YAML 9.9\n---\na\n",
    "open quotation": b"a: '\n",
    "bad escape": b'a: "\\x"\n',
}
TEXTS = (
    "```\nx", "~~~", "> " * 300 + "x", "- " * 300 + "x", "| a | b |\n|---|", "|", "{{", "}}", "{{ }}",
    "{{ targets perod=2025 }}", "{{ targets kind= }}", "{{ charts }}", "{{ charts indicator=, }}",
    "- {{ targets }}", "[^1]", "<!--", "<https://example.org>", "[a](http://[::1)",
    "[a](%00.md)", "[a](b\\c.md)", "# a {#}", "{: .x }", "**" * 300, "[" * 300, "(" * 300,
    "\x00", "\x1b[0m", "\u2028", "\x0c", "&#x110000;", "\x02wzxhzdk:0\x03", "1" * 5000 + "%", "===",
)  # fmt: skip
LINKS = (
    r".\review.md", r"tasks\city.md", r"tasks\index.md", "tasks%5Ccity.md", "nowhere.md", "nowhere",
    "review", "review/", "tasks/", "../zh/review.md", "../en/review.md", "/review.md", "review.md?x=1",
    "review.md#nowhere", "#nowhere", "", ".", "..", "Review.md", "re view.md", "review.html",
    "about.txt", "../source.txt", "www.example.org", "a@b.c", "%zz.md", "?", "tel:1", "logo.png",
)  # fmt: skip
PICTURES = (
    "![](../../pictures/lake.png)\n文", "![湖](../../pictures/lake.png)", "![湖](lake.png)\n文", "![湖](a.svg)\n文",
    '![湖](../../pictures/lake.png "文")', "![湖](https://example.org/a.png)\n文", "![湖](../../../a.png)\n文",
    "![湖](../source.txt)\n文", "![湖](about.md)\n文", "![湖]（../pictures/lake.png）\n文", "见![湖](../../pictures/lake.png)",
    "![湖]()\n文", "![湖](%00)\n文", "- ![湖](../../pictures/lake.png)\n  文",
    "![湖](../../pictures/lake.png){ onload=x }\n文",
)  # fmt: skip
HEADS = (
    "", "title: a", "title: [a]\ndescription: {b: c}", "- a", "title: &x a\ndescription: *x",
    "title: '", "title：a\ndescription：b", "\ttitle: a", "title: ~\ndescription: null",
    "title: a: b\ndescription: c", "[" * 1000, "title: a\ndescription: b\ntemplate: nowhere.html",
    "title: a\ndescription: b\ntemplate: [x]",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return assemble("tiny", tmp_path_factory.mktemp("malformed"))


def refused(folder: Path) -> list[str]:
    """Return the errors of the check, which the preview refuses too, in the same words."""
    problems = load_and_check(read_configuration(folder)).problems
    errors = said(problem for problem in problems if problem.grade == Grade.ERROR)
    assert all("\n" not in line for line in said(problems) + said(problems, "zh"))
    shown: list[str] = []
    try:
        site = prepare_site(folder, folder / "preview")
        try:
            site.finish()
        finally:
            site.close()
    except BuildFailed as stopped:
        shown = said(stopped.problems)
    assert shown == errors
    return errors


@contextmanager
def as_it_was(file: Path) -> Iterator[None]:
    """Put a file back in the end as it was before."""
    before = file.read_bytes() if file.exists() else None
    try:
        yield
    finally:
        file.unlink() if before is None else file.write_bytes(before)


def places(value: object, above: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """Yield where a value can be put in the place of another."""
    yield above
    pairs = value.items() if isinstance(value, dict) else ()
    for key, each in (*pairs, *(enumerate(value) if isinstance(value, list) else ())):
        yield from places(each, (*above, key))


def put(whole: object, place: tuple[object, ...], value: object) -> object:
    """Return ``whole`` with ``value`` in a place."""
    if not place:
        return value
    first, *rest = place
    if isinstance(whole, list):
        return [put(each, (*rest,), value) if n == first else each for n, each in enumerate(whole)]
    assert isinstance(whole, dict)
    return {k: put(each, (*rest,), value) if k == first else each for k, each in whole.items()}


@pytest.mark.parametrize("names", TOGETHER, ids="-".join)
def test_a_value_of_any_kind_in_any_place_of_any_file_is_read_or_refused(
    folder: Path, names: tuple[str, ...]
) -> None:
    """Each with the check; what the check passes is built in ``test_what_is_no_yaml…`` by kind."""
    texts = {
        name: [
            yaml.safe_dump(put(WHOLE[name], place, value), allow_unicode=True).encode()
            for place in places(WHOLE[name])
            for value in VALUES
        ]
        for name in names
    }
    with ExitStack() as stack:
        for name in names:
            stack.enter_context(as_it_was(folder / "content" / f"{name}.yml"))
        for number in range(max(map(len, texts.values()))):
            for name, each in texts.items():
                (folder / "content" / f"{name}.yml").write_bytes(each[number % len(each)])
            problems = load_and_check(read_configuration(folder)).problems
            assert all("\n" not in line for line in said(problems) + said(problems, "zh"))


def test_what_is_no_yaml_is_refused_everywhere_in_the_same_words(folder: Path) -> None:
    files = [folder / "content" / f"{name}.yml" for name in ("targets", "names")]
    with as_it_was(files[0]), as_it_was(files[1]):
        for content in RAW.values():
            for file in files:
                file.write_bytes(content)
            refused(folder)


def assembled(folder: Path, pages: dict[str, tuple[bytes, bytes]]) -> Path:
    """Return the tiny publication with further pages, by name, in Chinese and English."""
    root = assemble("tiny", folder)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.writelines(f"  - {name}.md\n" for name in pages)
    for name, texts in pages.items():
        for language, text in zip(("zh", "en"), texts, strict=True):
            (root / "content" / language / f"{name}.md").write_bytes(text)
    return root


def test_a_page_of_any_kind_is_read_or_refused_everywhere_in_the_same_words(tmp_path: Path) -> None:
    """All that are refused are refused together, and all others are built together."""
    heads = (f"---\n{head}\n---\n\n文\n" for head in HEADS)
    body = "---\ntitle: a\ndescription: b\n---\n\n"
    contents = [*RAW.values(), *(text.encode() for text in (*heads, *(body + t for t in TEXTS)))]
    english = (
        f"{body}# About {{#about}}\n\nHow to report a mistake:\n\n{{{{ repairs }}}}\n".encode()
    )
    pages = {f"alone{n}": (text, english) for n, text in enumerate(contents)}
    pages |= {f"both{n}": (text, text) for n, text in enumerate(contents)}
    wrong = "\n".join(refused(assembled(tmp_path / "wrong", pages)))
    right = {name: texts for name, texts in pages.items() if f"/{name}.md:" not in wrong}
    assert 4 < len(right) < len(pages) / 2
    assert refused(assembled(tmp_path / "right", right)) == []


def test_a_link_that_leads_nowhere_is_refused_everywhere_in_the_same_words(tmp_path: Path) -> None:
    page = "---\ntitle: {0}\ndescription: {0}。\n---\n\n# {0}\n\n[{0}]({1})\n"
    pages = {
        f"link{number}": (page.format("关于", link).encode(), page.format("About", link).encode())
        for number, link in enumerate(LINKS)
    }
    errors = refused(assembled(tmp_path / "links", pages))
    files = [f"content/{tree}/{name}.md" for tree in ("en", "zh") for name in pages]
    assert sorted(line.partition(":")[0] for line in errors) == sorted(files)


def test_every_picture_that_cannot_be_shown_is_refused_everywhere_in_the_same_words(
    folder: Path,
) -> None:
    head = "---\ntitle: 关于\ndescription: 关于。\n---\n\n# 关于 {#about}\n\n"
    content = head + "\n\n".join(PICTURES)
    chinese, english = (folder / "content" / each / "about.md" for each in ("zh", "en"))
    with as_it_was(chinese), as_it_was(english):
        for page in (chinese, english):
            page.write_text(content, "utf-8")
        named = {each.partition(": ")[0] for each in refused(folder)}
    lines = [n for n, line in enumerate(content.split("\n"), 1) if "![" in line]
    assert len(lines) == len(PICTURES)
    assert named == {f"content/{each}/about.md:{n}" for each in ("zh", "en") for n in lines}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_build_says_it_without_a_traceback(folder: Path, language: str) -> None:
    page = folder / "content" / "zh" / "review.md"
    with as_it_was(page):
        page.write_text(page.read_text("utf-8").replace("period=2021", "perod=2021"), "utf-8")
        done = called("build.py", "--lang", language, root=folder)
    message = {
        "en": "the marker “targets” takes no “perod”: write “period”",
        "zh": "标记“targets”没有参数“perod”：请改为“period”",
    }
    assert done.returncode == 1
    assert f"content/zh/review.md:14: {message[language]}\n" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_script_leaves_the_engine_s_log_as_it_was(folder: Path) -> None:
    """Else whatever test runs after it sees messages that a build on its own does not log."""
    engine = logging.getLogger("mkdocs")
    before = engine.level, [*engine.handlers], engine.isEnabledFor(logging.INFO)
    called("build.py", root=folder)
    assert before == (engine.level, [*engine.handlers], engine.isEnabledFor(logging.INFO))


def test_a_page_that_cannot_be_read_is_blamed_on_nothing_else(folder: Path) -> None:
    names = ("zh/review.md", "zh/tasks/city.md", "repairs.yml")  # quoted; linked; held to
    files = [folder / "content" / name for name in names]
    with ExitStack() as stack:
        for file in files:
            stack.enter_context(as_it_was(file))
            file.write_text(file.read_text("utf-8") + "\n>>>>>>> other\n", "utf-8")
        places = [line.split(": ")[0] for line in refused(folder)]
    assert places == [
        "content/repairs.yml:7", "content/zh/review.md:16", "content/zh/tasks/city.md:14"
    ]  # fmt: skip
