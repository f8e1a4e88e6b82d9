"""Every message to editors, by code, in English and in Chinese.

``say("unknown-key", key="vaule", known="…")`` returns the message with its places filled
in. Both texts of a code name the same places; a test holds them to it.
"""

from __future__ import annotations

from publication.exchange.messages import EXCHANGE_MESSAGES
from publication.figures.messages import FIGURE_MESSAGES
from publication.government.messages import GOVERNMENT_MESSAGES
from publication.importing.messages import IMPORT_MESSAGES
from publication.preview_messages import PREVIEW_MESSAGES
from publication.problems import Message
from publication.release.messages import RELEASE_MESSAGES
from publication.settings_messages import SETTINGS_MESSAGES
from publication.status_messages import STATUS_MESSAGES
from publication.targets_messages import TARGETS_MESSAGES

MESSAGES: dict[str, tuple[str, str]] = {
    # files and pages
    "not-utf-8": (
        "this is not UTF-8 (byte {byte}): save the file as UTF-8",
        "文件不是 UTF-8 编码（字节 {byte}）：请另存为 UTF-8",
    ),
    "front-matter-missing": (
        "the page does not begin with front matter: add “---”, title, description and “---”",
        "页面开头缺少元数据：请加上“---”、title、description 和“---”",
    ),
    "front-matter-open": (
        "the front matter is not closed: add a line “---” after its last field",
        "元数据没有结束：请在最后一项之后加一行“---”",
    ),
    "nav-without-page": (
        "the navigation names {path}.md, which no language has: add the page or remove the entry",
        "导航列有 {path}.md，但各语言都没有此页：请添加页面或删去此项",
    ),
    "page-in-one-tree": (
        "{missing} is missing: add it with the same blocks, each “{{{{ pending }}}}” until translated",
        "缺少 {missing}：请补上，段落与本页一一对应，未译的写“{{{{ pending }}}}”",
    ),
    "page-not-in-nav": (
        "the page “{path}” is not in the navigation: add it to nav in mkdocs.yml or remove it",
        "页面“{path}”不在导航中：请加入 mkdocs.yml 的 nav，或删去此页",
    ),
    # blocks
    "raw-html": (
        "raw HTML is not allowed: write Markdown, or a backslash before “<”",
        "不允许直接写 HTML：请用 Markdown，或在“<”前加反斜杠",
    ),
    "attribute-refused": (
        "the attribute “{name}” is not allowed: remove it from the braces; allowed are {known}",
        "不允许属性“{name}”：请从花括号中删去；可用的有 {known}",
    ),
    "fence-line": (
        "a code fence has nothing but a language beside it: write “```” or “```text”",
        "代码围栏旁只能写语言名：请写“```”或“```text”",
    ),
    "fence-open": (
        "the code fence is not closed: add a line with the same marks and nothing else",
        "代码围栏没有结束：请另加一行，只写同样的符号",
    ),
    "data-refused": (
        "“{text}” is not allowed: data is text without HTML, script addresses or images; remove it",
        "不允许“{text}”：数据只能是文字，不含 HTML、脚本地址或图片；请删去",
    ),
    "underlined-heading": (
        "underlined headings are not read: write “## Heading”",
        "不支持下划线式标题：请写成“## 标题”",
    ),
    "reference-definition": (
        "link definitions are not read: write [text](address) in place",
        "不支持引用式链接：请在原处写 [文字](地址)",
    ),
    "duplicate-id": (
        "the id “{id}” stands at line {first} already: give this block another",
        "标识“{id}”已用于第 {first} 行：请另取一个",
    ),
    "reserved-id": (
        "ids such as “{id}” are given by the build: choose a word",
        "“{id}”这类标识由程序分配：请改用单词",
    ),
    "blocks-differ": (
        "blocks do not line up: {source_file}:{source_line} has {source}, here is {target}; "
        "make both pages have the same blocks in the same order",
        "段落未能对应：{source_file}:{source_line} 是 {source}，此处是 {target}；"
        "请使两页的段落数目和顺序一致",
    ),
    "kind-none": ("nothing", "空白"),
    "kind-heading": ("heading{rest}", "标题{rest}"),
    "kind-paragraph": ("paragraph{rest}", "段落{rest}"),
    "kind-item": ("item{rest}", "列表项{rest}"),
    "kind-table": ("table{rest}", "表格{rest}"),
    "kind-quote": ("quote{rest}", "引文{rest}"),
    "kind-code": ("code{rest}", "代码{rest}"),
    "kind-rule": ("rule{rest}", "分隔线{rest}"),
    "kind-marker": ("marker{rest}", "标记{rest}"),
    "list-not-apart": (
        "the list does not begin after a blank line, so it would be read as text: add one above it",
        "列表前没有空行，会被当作正文：请在其上加一个空行",
    ),
    "form-twice": (
        "“{form}” is a form of {first} already: a form can stand for one term only; remove one",
        "“{form}”已是 {first} 的写法：一种写法只能对应一个名词，请删去其一",
    ),
    "blocks-unlike": (
        "Markdown makes {rendered} blocks of what reads as {read}: put a blank line around lists, "
        "tables and headings",
        "此页应有 {read} 段，Markdown 却生成 {rendered} 段：请在列表、表格和标题前后各空一行",
    ),
    "marker-form": (
        "a marker stands alone in its block and reads “{{{{ name key=value }}}}”; here is “{text}”",
        "标记须独占一段，写作“{{{{ 名称 键=值 }}}}”；此处是“{text}”",
    ),
    "marker-unknown": (
        "there is no marker “{name}”: use one of {known}",
        "没有名为“{name}”的标记：可用的有 {known}",
    ),
    "marker-parameter": (
        "the marker “{name}” takes no “{key}”: it knows {known}",
        "标记“{name}”没有参数“{key}”：可用的有 {known}",
    ),
    "key-figure-unknown": (
        "extra.key_figures names “{id}”, which is no figure of targets.yml: correct or remove it",
        "extra.key_figures 列有“{id}”，但 targets.yml 没有此数字：请更正或删去",
    ),
    "chart-units": (
        "“{indicator}” is measured in {units}: these cannot stand on one axis",
        "“{indicator}”的计量单位有 {units}：不能放在同一坐标轴上",
    ),
    "marker-empty": (
        "“{marker}” selects no entry of targets.yml: check its values",
        "“{marker}”在 targets.yml 中没有对应条目：请检查参数值",
    ),
    "pending-authority": (
        "the authoritative text cannot be pending: write the text",
        "权威文本不能待译：请写入正文",
    ),
    # YAML
    "yaml": (
        "this is not valid YAML ({detail}): check indentation, quotation marks and colons",
        "YAML 格式有误（{detail}）：请检查缩进、引号和冒号",
    ),
    "yaml-alias": (
        "aliases (*name) are not read: write the value out",
        "不支持别名（*名称）：请直接写出值",
    ),
    "yaml-duplicate-key": (
        "the key “{key}” stands twice: remove one",
        "键“{key}”重复：请删去一个",
    ),
    "yaml-not-list": (
        "this must be a list: begin each entry with “- ”",
        "此处应为列表：每条以“- ”开头",
    ),
    "yaml-not-mapping": ("this must be fields “key: value”", "此处应为“键: 值”"),
    "unknown-key": (
        "there is no field “{key}”: use one of {known}",
        "没有名为“{key}”的字段：可用的有 {known}",
    ),
    "missing-field": ("the field “{field}” is missing: add it", "缺少字段“{field}”：请补上"),
    "not-text": (
        "“{key}” must be one text: write it on one line",
        "“{key}”应为一段文字：请写在一行内",
    ),
    "by-language": (
        "“{key}” must have a text for each language: write zh: and en: below it",
        "“{key}”须按语言分列：请在其下写 zh: 和 en:",
    ),
    # glossary
    "term-without-entry": (
        "the term “{term}” has no entry in the appendix: correct the id or add a heading "
        "with {{#{term}}} to glossary.md",
        "附录没有名词“{term}”：请更正标识，或在 glossary.md 中加上带 {{#{term}}} 的标题",
    ),
    "forms-by-language": (
        "“{key}” must list strings by language: write zh: [..] and en: [..] below it",
        "“{key}”须按语言列出：请在其下写 zh: [..] 和 en: [..]",
    ),
    # links
    "link-broken": (
        "the link “{target}” leads to no page: correct the path (relative to this file, with .md)",
        "链接“{target}”没有对应页面：请更正路径（相对本文件，含 .md）",
    ),
    "anchor-broken": (
        "there is no block “#{anchor}” in {page}: correct the anchor",
        "{page} 中没有“#{anchor}”：请更正锚点",
    ),
    "link-refused": (
        "“{target}” is not allowed: link to pages, http(s) or mailto, and keep images in docs/",
        "不允许“{target}”：只能链接到页面、http(s) 或 mailto，图片须放在 docs/ 中",
    ),
    # repairs and lock
    "repair-lines": (
        "“lines” must list line numbers of source.txt: write lines: [73]",
        "lines 须列出 source.txt 的行号：请写 lines: [73]",
    ),
    "repair-not-found": (
        "repair {id}: what “from” says does not begin on line {line} of source.txt: correct either",
        "修正 {id}：from 的内容不在 source.txt 第 {line} 行：请更正其一",
    ),
    "lock-broken": (
        "the lock cannot be read ({detail}): restore it from Git, then run scripts/confirm.py",
        "锁文件无法读取（{detail}）：请用 Git 恢复，再运行 scripts/confirm.py",
    ),
    "lock-conflict": (
        "the lock has Git’s conflict markers: take either side (git checkout --ours "
        "content/alignment.lock, or --theirs), then look at what scripts/check.py names and "
        "confirm it with scripts/confirm.py",
        "锁文件有 Git 冲突标记：请任取一方（git checkout --ours content/alignment.lock，"
        "或 --theirs），再核对 scripts/check.py 列出的段落，用 scripts/confirm.py 确认",
    ),
    # checks
    "term-missing": (
        "“{form}” is not rendered as approved: write {approved}",
        "“{form}”没有用规定译法：请写作 {approved}",
    ),
    "half-width": (
        "half-width mark in Chinese text (“{text}”): use the full-width one",
        "中文里有半角标点（“{text}”）：请改为全角",
    ),
    "full-width": (
        "Chinese characters or full-width marks in English (“{text}”): translate or replace them",
        "英文里有汉字或全角标点（“{text}”）：请译出或改正",
    ),
    "ellipsis": (
        "ellipsis (“{text}”): in Chinese it is “……”",
        "省略号（“{text}”）：请写作“……”",
    ),
    "stray-space": (
        "a space too many beside a mark (“{text}”): remove it",
        "标点旁多了空格（“{text}”）：请删去",
    ),
    "doubled-mark": ("doubled mark (“{text}”): keep one", "标点重复（“{text}”）：请只留一个"),
    "untranslated": (
        "this is still the source text: translate it, or write “{{{{ pending }}}}”",
        "此处仍是原文：请译出，或写“{{{{ pending }}}}”",
    ),
    "pending": (
        "{place} is not translated yet: write its translation in place of “{{{{ pending }}}}”",
        "{place} 尚未翻译：请以译文替换“{{{{ pending }}}}”",
    ),
    "doubled-space": ("doubled space (“{text}”): keep one", "空格重复（“{text}”）：请只留一个"),
    "straight-quote": (
        "straight quotation mark (“{text}”): write “ ” or ’",
        "直引号（“{text}”）：请用“ ”或’",
    ),
    "unbalanced": (
        "{text} do not pair in this block: add or remove one",
        "本段的 {text} 不成对：请补上或删去",
    ),
    "duplicate-phrase": (
        "“{phrase}” stands at line {first} already: join both entries",
        "“{phrase}”已见于第 {first} 行：请合并",
    ),
    "name-unneeded": (
        "the report has “{name}” nowhere: remove the entry, or correct its forms",
        "报告中没有“{name}”：请删去此条，或更正写法",
    ),
    "exception-unneeded": (
        "nothing needs the exception for “{text}” in {place}: remove it, or correct its fields",
        "{place} 中“{text}”的例外没有用处：请删去，或更正各项",
    ),
    "pair-unchecked": (
        "figures of {source} and {target} are not compared: there is no reader for the pair",
        "{source} 与 {target} 之间的数字没有核对：尚无对应的读数程序",
    ),
    # settings and paths
    "configuration-broken": (
        "the settings cannot be read ({detail}): correct mkdocs.yml",
        "设置无法读取（{detail}）：请更正 mkdocs.yml",
    ),
    "path-unknown": (
        "there is no {path}: name files or folders that are there",
        "没有 {path}：请写存在的文件或文件夹",
    ),
    # alignment
    "place-unknown": (
        "there is no “{place}”: name a page such as review, or a block such as review#p3",
        "没有“{place}”：请写页面（如 review）或段落（如 review#p3）",
    ),
    "stale-behind": (
        "{place} is behind: its source has changed since {date} ({changes}); revise this block, "
        "then run scripts/confirm.py {place}",
        "{place} 落后于原文：{date} 之后原文有改动（{changes}）；请修订本段，"
        "再运行 scripts/confirm.py {place}",
    ),
    "stale-ahead": (
        "{place} has changed since {date} ({changes}) and its source has not; if they still "
        "agree, run scripts/confirm.py {place}",
        "{place} 在 {date} 之后有改动（{changes}），原文未变；如仍相符，"
        "请运行 scripts/confirm.py {place}",
    ),
    "stale-both": (
        "{place}: source and translation have changed since {date} (source: {changes}); compare "
        "them, then run scripts/confirm.py {place}",
        "{place}：{date} 之后原文和译文都有改动（原文：{changes}）；请核对，"
        "再运行 scripts/confirm.py {place}",
    ),
    "stale-new": (
        "{place} is new and nobody has confirmed it: compare it with its source, then run "
        "scripts/confirm.py {place}",
        "{place} 是新译文，尚未确认：请与原文核对，再运行 scripts/confirm.py {place}",
    ),
    # the build
    "build-refused": (
        "{errors} errors in the content: the site built before stays as it was",
        "内容有 {errors} 处错误：原有网站保持不变",
    ),
}
for _others in (
    FIGURE_MESSAGES, EXCHANGE_MESSAGES, IMPORT_MESSAGES, SETTINGS_MESSAGES, STATUS_MESSAGES,
    GOVERNMENT_MESSAGES, PREVIEW_MESSAGES, RELEASE_MESSAGES,
    TARGETS_MESSAGES,
):  # fmt: skip
    MESSAGES |= _others


def say(code: str, **places: object) -> Message:
    """Return the message of ``code`` with ``places`` filled in; KeyError for an unknown code.

    A place that is itself a Message is filled in with the text of each language.
    """
    en, zh = MESSAGES[code]
    return Message(
        en=en.format(**{key: _in(value, "en") for key, value in places.items()}),
        zh=zh.format(**{key: _in(value, "zh") for key, value in places.items()}),
    )


def _in(value: object, language: str) -> object:
    return value.text(language) if isinstance(value, Message) else value
