"""What is said of what is refused."""

from __future__ import annotations

MESSAGES = {
    # refused
    "import-no-file": (
        "there is no file {path}: name a .docx or .txt file",
        "没有文件 {path}：请指定 .docx 或 .txt 文件",
    ),
    "import-unreadable": (
        "{path} cannot be read ({detail})",
        "{path} 无法读取（{detail}）",
    ),
    "import-empty": ("{path} is empty: nothing to import", "{path} 是空文件：没有可导入的内容"),
    "import-too-large": (
        "the file is larger than {limit} MB: no report is; check that it is the right file",
        "文件超过 {limit} MB，不像是报告：请核对文件",
    ),
    "import-paragraph-long": (
        "the paragraph on line {line} has {length} characters, which no page may have: part it into "
        "paragraphs of {limit} at most, and import again",
        "第 {line} 行的段落有 {length} 字，超过一段所允许的长度：请分成每段不超过 {limit} 字，再导入",
    ),
    "import-old-word": (
        "this is a .doc, .wps or password-protected file: open it in Word or WPS and save it as "
        ".docx (File, Save As), or run soffice --convert-to docx FILE",
        "这是 .doc、.wps 或加密文件：请用 Word 或 WPS 打开，另存为 .docx（文件、另存为），"
        "或运行 soffice --convert-to docx 文件名",
    ),
    "import-table-vast": (
        "a table has {rows} rows and {columns} columns, its merged cells counted: no page can show it; "
        "take it out, and import again",
        "有一张表格（含合并单元格）多达 {rows} 行 {columns} 列，网页无法显示：请删去后再导入",
    ),
    "import-page-crowded": (
        "an element of the page has more than {limit} attributes: open it in a browser, copy the text "
        "into a .txt file",
        "网页中有一个元素的属性多于 {limit} 个：请在浏览器中打开，将正文复制到 .txt 文件",
    ),
    "import-page-empty": (
        "the page holds no text of a report: open it in a browser, copy the text into a .txt file",
        "网页中没有报告正文：请在浏览器中打开，将正文复制到 .txt 文件",
    ),
    "import-pdf": (
        "this is a PDF, which keeps no paragraphs: take the report’s .docx, .txt or web page; else "
        "open it in Word or WPS, which make a document of it, compare that, and save it as .docx",
        "这是 PDF，其中没有段落信息：请改用报告的 .docx、.txt 或网页；若没有，请用 Word 或 WPS 打开"
        "（会转换为文档），核对后另存为 .docx",
    ),
    "import-other-form": (
        "this is {form}: save it as .docx or as plain text (.txt)",
        "这是 {form} 文件：请另存为 .docx 或纯文本（.txt）",
    ),
    "import-binary": (
        "this is no text: its bytes fit no encoding of Chinese; take the report’s .docx or .txt",
        "这不是文本：字节不符合任何中文编码；请使用报告的 .docx 或 .txt",
    ),
    "import-not-word": (
        "this archive holds no Word document: save the report as .docx",
        "压缩包内没有 Word 文档：请将报告另存为 .docx",
    ),
    "import-zip-damaged": (
        "the .docx is damaged ({detail}): open it in Word or WPS, save it anew, and try again",
        ".docx 文件已损坏（{detail}）：请用 Word 或 WPS 打开后重新保存再试",
    ),
    "import-zip-bomb": (
        "the .docx unpacks to far more than a report holds ({name}): it is not read",
        ".docx 解压后远大于正常报告（{name}）：不予读取",
    ),
    "import-xml-damaged": (
        "the .docx is damaged: {name} is no XML ({detail}); save it anew in Word or WPS",
        ".docx 文件已损坏：{name} 不是有效的 XML（{detail}）；请用 Word 或 WPS 重新保存",
    ),
    "import-xml-hostile": (
        "{name} declares a document type, which Word never does: the file is not read",
        "{name} 含有文档类型声明，Word 不会生成：不予读取",
    ),
    "import-encoding-damaged": (
        "the text is {encoding}, but damaged at byte {byte} (line {line}): take an undamaged copy",
        "文本为 {encoding} 编码，但在第 {byte} 字节（第 {line} 行）损坏：请使用完好的文件",
    ),
    "import-encoding-unknown": (
        "the encoding is none of UTF-8, UTF-16, GB18030 and Big5: save the file as UTF-8",
        "编码不是 UTF-8、UTF-16、GB18030 或 Big5：请另存为 UTF-8",
    ),
    "import-control-character": (
        "{character} on line {line} is no character of a text: the file is damaged or no report",
        "第 {line} 行有 {character}，不是文本字符：文件已损坏或不是报告",
    ),
    "import-no-report": (
        "this is no government work report in Chinese: it has {what}",
        "这不是中文政府工作报告：{what}",
    ),
    "import-what-no-text": ("no text", "没有文字"),
    "import-what-no-chinese": ("hardly any Chinese characters", "几乎没有汉字"),
    "import-what-no-form": (
        "neither the title of a report nor numbered headings",
        "既没有含“报告”的标题，也没有编号标题（一、 （一））",
    ),
    "import-not-folder": (
        "{path} is no folder of its own: name a folder, or one to be made",
        "{path} 不是独立的文件夹：请指定文件夹，不存在的会新建",
    ),
    "import-edited": (
        "{folder} has been edited or was not made by this command ({files}): nothing is written; "
        "name another folder, or move this one away",
        "{folder} 已被编辑或不是本命令生成的（{files}）：未写入任何内容；请换一个文件夹，或先移走它",
    ),
    "import-report-there": (
        "{folder} holds a report already: --as 2026, for example, adds this one beside it in a folder "
        "of that name; --replace imports it anew, as long as nobody has edited it",
        "{folder} 中已有一份报告：用 --as 2026 之类可把这一份加在旁边，放在以此命名的文件夹中；用 --replace "
        "可重新导入，但须无人编辑过",
    ),
    "import-as-broken": (
        "“{value}” cannot be a report’s folder: use letters, digits and hyphens, as in 2026, and no "
        "name that a language or the site has",
        "“{value}”不能作报告的文件夹名：只能用字母、数字和连字符，如 2026，且不能与语言或网站本身的文件夹同名",
    ),
    "import-as-own": (
        "the report that stands there needs a folder too, and its content/report.yml gives no other "
        "year than {value}: give its date there, or name the new one otherwise",
        "已有的报告也需要一个文件夹，但其 content/report.yml 中没有 {value} 以外的年份：请在其中写明 date，"
        "或给新报告另取名称",
    ),
    "import-report-stands": (
        "there is a report {report} already: --replace imports it anew, as long as nobody has edited "
        "it; or name this one otherwise",
        "已有报告 {report}：用 --replace 可重新导入，但须无人编辑过；或给这一份另取名称",
    ),
    "import-report-edited": (
        "the report {report} has been edited ({files}): nothing is written; move it away, or name this "
        "one otherwise",
        "报告 {report} 已被编辑（{files}）：未写入任何内容；请先移走，或给这一份另取名称",
    ),
    "import-archive-settings": (
        "mkdocs.yml is yours and stays as it is, so this cannot become an archive at once: put the lines "
        "above into it, and import again with --replace --as {report}",
        "mkdocs.yml 是您的，保持不变，因此不能直接成为多份报告的刊物：请写入以上各行，再用 --replace --as "
        "{report} 导入",
    ),
    "import-moved": (
        "now an archive: the {count} pages of the report that stood here are in {report}; their old "
        "addresses lead on (content/moved.yml)",
        "现为多份报告的刊物：原有报告的 {count} 个页面已移入 {report}，原地址通向新地址（content/moved.yml）",
    ),
    "import-added": (
        "added as {report}: {count} pages, content/{report}/ with its data; everything that reports share "
        "is as it was",
        "已加入 {report}：{count} 个页面，数据在 content/{report}/；各报告共用的内容不变",
    ),
    "import-known": (
        "from {report} its English was taken over for {count} blocks that recur word for word: read them "
        "where they stand now",
        "{count} 段与 {report} 逐字相同，已沿用其英文：请在此处再读一遍",
    ),
    "import-would-lose": (
        "the tree would not have the text of the source, from “{text}” (line {line}): nothing is "
        "written; please report this with the file",
        "生成的内容与原文不符，始于“{text}”（第 {line} 行）：未写入任何内容；请附文件反馈此问题",
    ),
    "import-would-not-build": (
        "the tree would not build ({problem}): nothing is written; please report this with the file",
        "生成的内容无法通过检查（{problem}）：未写入任何内容；请附文件反馈此问题",
    ),
    "import-not-written": (
        "{path} cannot be written ({detail}): nothing was changed",
        "{path} 无法写入（{detail}）：未作任何更改",
    ),
}
