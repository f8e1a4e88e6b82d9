"""What is said of a report that is imported: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
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
        # reading
        "import-read": (
            "read as {form}: {characters} characters, {paragraphs} paragraphs",
            "读作 {form}：{characters} 字，{paragraphs} 段",
        ),
        "import-wrapped": (
            "lines are broken at about {width} characters: {lines} lines joined into {count} paragraphs",
            "各行约在 {width} 字处断开：{lines} 行已并为 {count} 段",
        ),
        "import-replacement": (
            "“�” stands where a character was lost before this file was made: correct it with repairs.yml",
            "“�”表示此文件生成之前已丢失的字：请在 repairs.yml 中更正",
        ),
        "import-private": (
            "{character} is of private use: only the font that it was written in shows it, so “�” stands "
            "in its place; see what it should be, and correct it with repairs.yml",
            "{character} 是私用区字符，只有原字体能显示，已写作“�”：请核对应为何字，并在 repairs.yml 中更正",
        ),
        "import-lookalikes": (
            "{count} characters are radicals or compatibility ideographs, as a PDF has them: they are read "
            "as the ideographs that they look like, and so recorded in repairs.yml",
            "{count} 个字符是部首或兼容汉字（多由 PDF 复制而来）：已按同形汉字读取，并记入 repairs.yml",
        ),
        "docx-deleted": (
            "tracked deletions: {count} left out, as if accepted",
            "修订删除：{count} 处未取，视同已接受",
        ),
        "docx-inserted": (
            "tracked insertions: {count} taken over, as if accepted",
            "修订插入：{count} 处已取，视同已接受",
        ),
        "docx-boxes": (
            "text boxes: {count}, each after the paragraph that it hangs on",
            "文本框：{count} 个，置于所附段落之后",
        ),
        "docx-charts": (
            "charts and diagrams: {count} left out; save those that readers need as pictures (README, Edit)",
            "图表和示意图：{count} 个未取；读者需要的请另存为图片放入页面（见 README“编辑”）",
        ),
        "import-picture": (
            "picture {number} is kept on the page {page} as {file}, with its author’s words: see whether they say "
            "what it shows, and write its caption",
            "第 {number} 幅图片保留在页面 {page}，文件为 {file}，沿用作者的说明：请核对是否写明图中内容，并写图注",
        ),
        "import-picture-words": (
            "picture {number} is kept on the page {page} as {file}, and nothing says what it shows: write that "
            "between “![” and “]”, and its caption",
            "第 {number} 幅图片保留在页面 {page}，文件为 {file}，但没有说明：请在“![”和“]”之间写明图中内容，并写图注",
        ),
        "import-picture-left": (
            "picture {number} is left out: taken over are JPEG and PNG of at most {most} kB, with sides of {smallest} to "
            "{longest} pixels; if readers need it, save it so and put it in by hand (README, Edit)",
            "第 {number} 幅图片未取：只取不超过 {most} kB、边长 {smallest} 至 {longest} 像素的 JPEG 和 PNG；"
            "读者需要的，请按此另存并手工放入（见 README“编辑”）",
        ),
        "docx-pictures": (
            "pictures: {count} left out; put those that readers need into the pages by hand (README, Edit)",
            "图片：{count} 幅未取；读者需要的请手工放入页面（见 README“编辑”）",
        ),
        "docx-foreign": (
            "embedded documents: {count} left out; copy their text into the report and import again",
            "嵌入文档：{count} 个未取；请将其文字复制到报告中再导入",
        ),
        "docx-hidden": (
            "hidden text: {count} stretches taken over, though Word does not show them",
            "隐藏文字：{count} 处已取，虽然 Word 不显示",
        ),
        "docx-symbols": (
            "symbols of a special font: {count}, which other fonts do not show; “�” may stand for them",
            "特殊字体符号：{count} 个，其他字体无法显示，可能已写作“�”",
        ),
        "import-numbers": (
            "numbers that Word counts itself: {count} written into the text ({shown} …)",
            "Word 自动编号：{count} 个已写入正文（{shown} …）",
        ),
        "import-numbers-unknown": (
            "a form of numbering is not known ({shown}): its numbers are in plain digits",
            "有不认识的编号格式（{shown}）：已写作普通数字",
        ),
        "import-notes": (
            "footnotes and endnotes: {count}, marked 〔1〕, each at the end of the page that has its mark",
            "脚注和尾注：{count} 条，以〔1〕标注，各在所注页面的末尾",
        ),
        "docx-guides": (
            "phonetic guides: {count} left out; the words that they stand over are kept",
            "拼音指南：{count} 处未取，所注文字照录",
        ),
        "docx-prompts": (
            "prompts of empty form fields: {count} left out",
            "未填写的内容控件：{count} 处提示文字未取",
        ),
        "docx-merged": (
            "merged cells: {count}; their words stand in each row and column that they reach over",
            "合并单元格：{count} 个，其文字在所跨的每一行、每一列重复写出",
        ),
        "docx-struck": (
            "struck text was left out: “{shown}”; if it belongs to the report, remove the strike in Word and import again",
            "删除线文字未取：“{shown}”；如属报告正文，请在 Word 中去掉删除线后重新导入",
        ),
        "page-struck": (
            "struck text was left out: “{shown}”; if it belongs to the report, add it and record the repair",
            "删除线文字未取：“{shown}”；如属报告正文，请补入并登记修补",
        ),
        "page-left-out": (
            "paragraphs around the article: {count} left out ({shown}); if they are the report’s, save its text as .txt",
            "正文以外的段落：{count} 段未取（{shown}）；如属报告正文，请将其文字另存为 .txt",
        ),
        "docx-raised": (
            "raised or lowered text has no characters of its own and stands on the line: “{shown}”; compare it with the document",
            "上标或下标中有字符没有对应形式，已写在行内：“{shown}”；请与原文核对",
        ),
        "docx-equation": (
            "an equation was written as a line: “{shown}”; compare it with the document",
            "公式已改写成一行文字：“{shown}”；请与原文核对",
        ),
        "docx-field": (
            "a field of Word has no text, or none that is sure: “{shown}”; compare it with the document",
            "Word 域没有文字或文字不确定：“{shown}”；请与原文核对",
        ),
        "docx-header": ("header left out: {shown}", "页眉未取：{shown}"),
        "docx-footer": ("footer left out: {shown}", "页脚未取：{shown}"),
        "docx-comments": ("comments left out: {shown}", "批注未取：{shown}"),
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
)
