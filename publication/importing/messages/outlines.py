"""What is said of what was made of it."""

from __future__ import annotations

MESSAGES = {
    # outline
    "import-title": ("title: {text}", "标题：{text}"),
    "import-titles": (
        "another title line: {text}; the first is taken for the page’s title",
        "又一行标题：{text}；页面标题取前一行",
    ),
    "import-title-absent": (
        "no title of a report before the text: give the page one in content/zh/index.md",
        "正文之前没有含“报告”的标题：页面标题暂写政府工作报告",
    ),
    "import-title-none": (
        "the first line is taken for the title: {text}",
        "以首行为标题：{text}",
    ),
    "import-occasion": ("occasion: {text}", "场合：{text}"),
    "import-speaker": ("speaker: {text}", "报告人：{text}"),
    "import-speaker-absent": (
        "no speaker before the text: give author in content/report.yml",
        "正文之前没有报告人：请在 content/report.yml 中填写 author",
    ),
    "import-source": ("source line: {text}", "来源：{text}"),
    "import-salutation": ("salutation: {text}", "称呼：{text}"),
    "import-date": ("date: {date}", "日期：{date}"),
    "import-date-absent": (
        "no date before the text: give date in content/report.yml",
        "正文之前没有日期：请在 content/report.yml 中填写 date",
    ),
    "import-contents": (
        "a table of contents of {count} lines: kept on the first page, not read as headings",
        "目录 {count} 行：保留在首页，不作标题",
    ),
    "import-unnumbered": (
        "heading without a number, told by its form alone: {text}",
        "无编号标题，仅据形式判断：{text}",
    ),
    "import-no-parts": (
        "no headings: the whole report is one page",
        "没有标题：整篇报告为一页",
    ),
    "import-gap": (
        "{text} follows number {before}: a number is missing or a heading was not told",
        "{text} 接在第 {before} 号之后：编号缺失或有标题未认出",
    ),
    "import-list": (
        "{count} short numbered lines are read as a list, not as headings, from “{text}”",
        "{count} 行带编号的短句读作列表而非标题，始于“{text}”",
    ),
    "import-page-number": (
        "“{text}” may be a page number: remove it with repairs.yml if it is",
        "“{text}”可能是页码：如是，请用 repairs.yml 删去",
    ),
    "import-short-line": (
        "“{text}” is short and ends no sentence: it is read as a paragraph, not as a heading",
        "“{text}”较短且不成句：读作段落而非标题",
    ),
    "import-run-ins": (
        "{count} run-in headings told by their form alone, the first “{text}”: look them through",
        "{count} 个段首标题仅据形式判断，第一个是“{text}”：请通读核对",
    ),
    "import-sentence-lines": (
        "{count} sentences on lines of their own are read as headings, the first “{text}”: look them through",
        "{count} 个独立成行的句子读作标题，第一个是“{text}”：请通读核对",
    ),
    "import-broken-lines": (
        "broken inside a sentence, as a web page’s links break lines: {count} paragraphs are joined again",
        "{count} 段在句中断成数行（多因网页链接）：已接回",
    ),
    "import-footer": (
        "the last {count} lines do not look like the report, from “{text}”: they stand on a page of their own; "
        "remove them before importing, or with repairs.yml",
        "末尾 {count} 行不像报告正文，始于“{text}”：已单列一页；请在导入前删去，或用 repairs.yml 删去",
    ),
    "import-outside": (
        "“{text}” is numbered like a heading, but its number belongs to no series: it is read as a paragraph",
        "“{text}”像编号标题，但编号不属于任何序列：读作段落",
    ),
    "import-decided-heading": (
        "level {level}: {count} headings, “{first}” to “{last}”: {why}",
        "第 {level} 级标题 {count} 个，“{first}”至“{last}”：{why}",
    ),
    "import-decided-run-in": (
        "run-in headings: {count}, “{first}” to “{last}”: {why}",
        "段首标题 {count} 个，“{first}”至“{last}”：{why}",
    ),
    "import-decided-bold": (
        "run-in headings without a number: {count}, set in bold",
        "无编号段首标题 {count} 个：以加粗区分",
    ),
    "import-why-line": (
        "numbered one after another, each on a line of its own",
        "编号连续，各自成行",
    ),
    "import-why-opening": (
        "numbered one after another, each the first sentence of its paragraph",
        "编号连续，各为段首一句",
    ),
    "import-why-plain": (
        "without a number, short lines with text below",
        "没有编号，短行之下有正文",
    ),
    "import-styled": (
        "“{text}” has a heading’s style in Word but reads as a paragraph",
        "“{text}”在 Word 中用了标题样式，但读作段落",
    ),
    "import-annex": ("annex: {text}", "附件：{text}"),
    "import-annex-named": (
        "“{text}” names an annex that follows: read as text",
        "“{text}”是对后文附件的说明：读作正文",
    ),
    "import-glossary": ("glossary: {text}, {count} entries", "名词解释：{text}，{count} 条"),
    "import-glossary-empty": (
        "“{text}” looks like a glossary, but no entries were told: it is an annex",
        "“{text}”像是名词解释，但未认出词条：作附件处理",
    ),
    "import-glossary-second": (
        "“{text}” is a second glossary: it is an annex, and its terms are not linked",
        "“{text}”是第二份名词解释：作附件处理，名词不加链接",
    ),
    "import-term-gap": (
        "entry {number} follows entry {before}: see whether one was missed",
        "词条 {number} 接在 {before} 之后：请核对是否漏认",
    ),
    "import-term-split": (
        "where “{text}” ends and its definition begins was not clear",
        "“{text}”与释义的分界不明确",
    ),
    "import-term-twice": (
        "the term “{text}” is explained twice: the second explanation is text below the entry before",
        "名词“{text}”重复解释：后一次作为上一词条之下的正文",
    ),
    "import-term-unnumbered": (
        "the glossary’s entries have no numbers: {count} told by their form",
        "名词解释没有编号：据形式认出 {count} 条",
    ),
    "import-term-absent": (
        "the text has “{text}” nowhere in these words: give its form in glossary.yml",
        "正文中没有原样的“{text}”：请在 glossary.yml 中给出写法",
    ),
    "import-forms": (
        "candidate forms: {text}: {forms}",
        "候选写法：{text}：{forms}",
    ),
    # figures
    "import-figures": (
        "draft targets: {taken} of {all} figures with a unit, from {pages} pages",
        "目标草稿：{all} 个带单位的数字中取 {taken} 个，来自 {pages} 页",
    ),
    "import-figures-left": (
        "left for an editor: {unit} without a known unit, {other} whose sentence or limit is not plain",
        "留待编辑：{unit} 个没有已知单位，{other} 个语句或限定不明确",
    ),
    "import-figures-none": (
        "no draft targets: no figure in digits with a unit",
        "没有目标草稿：没有带单位的阿拉伯数字",
    ),
    "import-figures-yearless": (
        "no draft targets: no year was found for any part",
        "没有目标草稿：各部分都未找到年份",
    ),
    "import-figures-year": (
        "“{text}” names no year: its figures are drafted for {period} as {kind}",
        "“{text}”没有写明年份：其数字暂记为 {period} 年，类别 {kind}",
    ),
    # written
    "import-written": (
        "{count} files written to {folder}",
        "已在 {folder} 写入 {count} 个文件",
    ),
    "import-settings-written": ("settings: {path}", "设置：{path}"),
    "import-settings-kept": (
        "{path} is yours and stays as it is; put these lines into it:",
        "{path} 保持不变；请将下列各行写入其中：",
    ),
    "import-translation-later": (
        "The translation was not imported: put the lines above into mkdocs.yml, then run "
        "scripts/import_translation.py {file}",
        "译文尚未导入：请先把以上各行写入 mkdocs.yml，再运行 scripts/import_translation.py {file}",
    ),
    "import-next": (
        "Build it with:",
        "生成网站：",
    ),
    "import-heading-decided": ("Decided", "已确定"),
    "import-heading-outline": ("Outline", "结构"),
    "import-heading-glossary": ("Glossary", "名词解释"),
    "import-heading-unsure": ("Unsure: please look at these", "未能确定，请核对"),
    "import-heading-sure": ("Nothing was unsure.", "没有未能确定之处。"),
    # of the README: what a sample says (skeleton/), and what takes its place
    "readme-sample": (
        "For now it is **sample text**: put your report in its place.",
        "目前是**样例文字**，请换成你的报告。",
    ),
    "readme-holds": (
        "It holds “{title}”, as it was received. The English is pending at first: `python3 scripts/status.py` says how far it is.",
        "内容是收到的《{title}》原文。英文起初待译：`python3 scripts/status.py` 列出进度。",
    ),
}
