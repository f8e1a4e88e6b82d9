"""From an outline to the files below ``content/``: pages in both languages and the data beside them.

The Chinese pages have every block of the source, in order; the English ones the same blocks,
pending. Titles and descriptions are the report's own words; in English, what kind of page it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from publication.importing import markdown
from publication.importing.draft import Draft
from publication.importing.forms import Forms
from publication.importing.lines import words_of
from publication.importing.outline import Outline
from publication.importing.pieces import Part
from publication.importing.received import Received

HERE = Path(__file__).parent
DESCRIBED = 4  # headings that a description names
LONGEST = 90
ENGLISH = {"opening": "Work report", "glossary": "Glossary", "notes": "Notes"}
NUMBERED = {"part": "Part", "annex": "Annex"}

GLOSSARY_HEAD = """\
# How the terms of the appendix (glossary.md) are matched in the running text, by term id. A term's
# name is always a form. The forms below are candidates: the import found them in the text; remove
# those that are not the term, and take over from the comments those that are.
# 附录名词（glossary.md）在正文中的匹配形式，以名词的 id 为键；名称本身总是一个匹配形式。
# 下列写法由导入程序在正文中找到，只是候选：请删去并非该名词的，并从注释中取用合适的。
"""
EMPTY = {
    "repairs.yml": """\
# What was repaired in source.txt, the text as received: nothing yet. On each line of `lines` the
# characters `from` become `to`; correct the page in zh/ as well, and give the reason.
# 对 source.txt（收到的原文）所作的修正，目前没有。在 lines 所列各行，from 改为 to；zh/ 中的页面也要相应改正，并写明原因。
#
# - id: full-width-colon
#   lines: [7]
#   from: ":"
#   to: "："
#   reason:
#     zh: 半角冒号改为全角。
#     en: A half-width colon is made full-width.
""",
    "exceptions.yml": """\
# What a check may pass over: the check (figures, terms, punctuation, targets), the page, the
# block, the text exactly as the message quotes it, and the reason. Nothing yet.
# 检查时可以放过的内容：检查项、页面、段落、提示中所引的原样文字，以及原因。目前没有。
""",
    "names.yml": """\
# Places, projects and organizations with their agreed English: id, kind, zh, en. Nothing yet.
# 地名、项目和机构及其英文：id、kind、zh、en。目前没有。
""",
    "phrases.yml": """\
# Set phrases with their agreed English: zh, en. Nothing yet.
# 固定表述及其英文：zh、en。目前没有。
""",
}
ABOUT_ZH = """
# 关于本站 {#about}

本站由一份报告文本导入生成，**不是政府网站**，也不代表任何机构。请编辑补充本页：文字从何而来，由谁整理，如何联系。

## 文字来源 {#source}

中文依据一份文件，逐字保留，以中文为准。英文为非官方译文；尚未译出的段落显示中文并注明。
"""
ABOUT_EN = """
# About this site {#about}

This site was made from a report’s text. **It is not a government site**, and it speaks for no institution. Editors complete this page: where the text comes from, who compiled it, how to reach them.

## Where the text comes from {#source}

The Chinese follows one file, kept character for character, and is authoritative. The English is an unofficial translation; where a passage is not translated yet, the Chinese is shown and marked.
"""


def files(
    received: Received, outline: Outline, forms: list[Forms], drafts: list[Draft]
) -> dict[str, str]:
    """Return the text of each file by its path below ``content/``."""
    made = dict(_pages(outline))
    head = markdown.front_matter
    made["zh/about.md"] = head("关于本站", "本站是什么，文字从何而来。") + ABOUT_ZH
    made["en/about.md"] = (
        head("About this site", "What this site is and where its text comes from.") + ABOUT_EN
    )
    made["zh/report.md"] = head("全文", "报告全文，一页读完。") + "\n{{ report }}\n"
    made["en/report.md"] = head("Full text", "The whole report on one page.") + "\n{{ report }}\n"
    made["source.txt"] = received.text
    made["areas.yml"] = areas(outline)
    made["units.yml"] = (HERE / "units.yml").read_text("utf-8")
    made["glossary.yml"] = GLOSSARY_HEAD + "".join(map(_forms, forms))
    made["targets.yml"] = targets(drafts)
    return made | EMPTY


def _pages(outline: Outline) -> Iterator[tuple[str, str]]:
    for part in outline.parts:
        title = part.title.strip() or part.slug
        zh = markdown.front_matter(title, _description(part, outline))
        en = markdown.front_matter(*_english(part))
        yield f"zh/{part.slug}.md", zh + _body(part, pending=False)
        yield f"en/{part.slug}.md", en + _body(part, pending=True)


def _body(part: Part, pending: bool) -> str:
    write = markdown.pending if pending else markdown.block
    text, previous = "", ""
    for piece in part.pieces:
        text += "\n" if previous != "item" or piece.role != "item" else ""
        text += write(piece) + "\n"
        previous = piece.role
    return text


def _description(part: Part, outline: Outline) -> str:
    """Return what a page is about: the names of its first headings, else what the report is."""
    report = outline.opening.title
    if part.kind == "opening":
        return (
            f"{report}，{outline.opening.occasion}。" if outline.opening.occasion else f"{report}。"
        )
    if part.kind == "glossary":
        count = sum(piece.role == "term" for piece in part.pieces)
        return f"{report}的{count}个名词。"
    names = [piece.name for piece in part.pieces if piece.role == "heading" and piece.level == 2]
    names = names or [
        words_of(piece.text[: piece.run_in]).rstrip("。：:")
        for piece in part.pieces
        if piece.run_in
    ]
    listed = ""
    for name in names[:DESCRIBED]:
        longer = f"{listed}；{name.rstrip('。')}" if listed else name.rstrip("。")
        listed = longer if len(longer) <= LONGEST else listed
    return f"{listed}。" if listed else f"{report}：{part.title}。"


def _english(part: Part) -> tuple[str, str]:
    """Return the title and description of a page that is not translated yet."""
    number = part.slug.rpartition("-")[2]
    title = ENGLISH.get(part.kind) or f"{NUMBERED[part.kind]} {number}"
    return title, f"{title}, not translated yet."


def areas(outline: Outline) -> str:
    """Return ``areas.yml``: one area for each part and annex."""
    text = "# The areas that targets are sorted under: the report's parts, to be made finer.\n"
    text += "# 目标数据的分类：暂按报告各部分，可再细分。\n"
    for part in outline.parts:
        if part.kind in NUMBERED:
            zh, en = markdown.scalar(part.title or part.slug), markdown.scalar(_english(part)[0])
            text += f"\n{part.slug}:\n  zh: {zh}\n  en: {en}\n"
    return text


def _forms(forms: Forms) -> str:
    listed = ", ".join(map(markdown.scalar, forms.found))
    text = f"\n{forms.term}:\n  forms:\n    zh: [{listed}]\n"
    for form in forms.loose:
        text += f"    # {markdown.scalar(form)}?\n"
    return text if forms.found else "\n" + "".join(f"# {line}\n" for line in text.split("\n")[1:-1])


def targets(drafts: list[Draft]) -> str:
    """Return ``targets.yml``: the drafts, under a head that says what they are."""
    head = (HERE / "targets-head.yml").read_text("utf-8")
    return head + "".join(map(_target, drafts))


def _target(draft: Draft) -> str:
    quoted = markdown.scalar
    return (
        f'\n- id: {draft.id}\n  draft: true\n  kind: {draft.kind}\n  period: "{draft.period}"\n'
        f"  area: {draft.page}\n  name:\n    zh: {quoted(draft.name)}\n  page: {draft.page}\n"
        f"  quote:\n    zh: {quoted(draft.quote)}\n  comparator: {draft.comparator}\n"
        f'  value: "{draft.value}"\n  unit: {draft.unit}\n'
    )
