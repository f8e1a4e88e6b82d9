"""What is said of attributes, pages and blocks."""

from __future__ import annotations

MESSAGES = {
    # attributes
    "attribute-refused": (
        "the attribute “{name}” is not allowed on <{tag}>: remove it from the braces; allowed are "
        "{known}",
        "<{tag}> 不允许属性“{name}”：请从花括号中删去；可用的有 {known}",
    ),
    "class-reserved": (
        "the class “{name}” is the site’s own, which hides or moves what has it: choose another name",
        "类名“{name}”为网站自用，会隐藏或移动带有它的文字：请另取一个",
    ),
    "attribute-twice": (
        "the attribute “{name}” stands twice, and browsers take the first: remove one",
        "属性“{name}”出现两次，浏览器只认第一个：请删去一个",
    ),
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
    "front-matter-loose": (
        "the front matter is not read as it stands: let it begin on line 1, between two lines of "
        "“---” and nothing else",
        "文件头这样写无法读取：请从第 1 行开始，前后各一行“---”，此外不带任何字符",
    ),
    "front-matter-colon": (
        "“{text}” is no field: write “{field}: ”, with a half-width colon and a space",
        "“{text}”不是字段：请写“{field}: ”，用半角冒号并加一个空格",
    ),
    "lines-unlike": (
        "“lines” is not the page’s heading: write “{heading}”, with a | wherever it may break",
        "lines 与本页标题不同：请写“{heading}”，在可以换行处加“|”",
    ),
    "lines-without-heading": (
        "the page has no heading that “lines” could break: leave it out",
        "本页没有标题，lines 无处可用：请删去这一项",
    ),
    "forms-wrong": (
        "“{field}” must be texts: write one, or a list of them",
        "“{field}”应为文字：请写一条，或写成列表",
    ),
    # blocks
    "raw-html": (
        "raw HTML is not allowed: write Markdown, or a backslash before “<”",
        "不允许直接写 HTML：请用 Markdown，或在“<”前加反斜杠",
    ),
    "fence-line": (
        "a code fence has nothing but a language beside it: write “```” or “```text”",
        "代码围栏旁只能写语言名：请写“```”或“```text”",
    ),
    "fence-open": (
        "the code fence is not closed: add a line with the same marks and nothing else",
        "代码围栏没有结束：请另加一行，只写同样的符号",
    ),
    "heading-tight": (
        "a heading has a space after its “{marks}”: write “{marks} {text}”, or a backslash before "
        "the first “#” if this is text",
        "标题的“{marks}”之后要有空格：请写“{marks} {text}”；如是正文，请在第一个“#”前加反斜杠",
    ),
    "heading-deep": (
        "headings go down to “######” (six levels): write fewer “#”",
        "标题最多六级（“######”）：请减少“#”",
    ),
    "footnote": (
        "a footnote has a number: write “[^1]” in the text and “[^1]: the note” at the end of the "
        "page, or a backslash before “[^” if this is text",
        "脚注须用数字编号：请在正文写“[^1]”，在页末写“[^1]: 注文”；如是文字，请在“[^”前加反斜杠",
    ),
    "note-not-apart": (
        "a note stands neither in a list nor in a quotation: write it at the end of the page, in a "
        "paragraph of its own",
        "注文不能写在列表或引文里：请移到页末，单独成段",
    ),
    "note-empty": (
        "the note [^{number}] says nothing: write its text behind “[^{number}]:”, or remove it with "
        "its mark",
        "注 [^{number}] 没有内容：请在“[^{number}]:”后写注文，或连同正文中的注号一起删去",
    ),
    "note-in-link": (
        "the mark of a note stands inside a link, and is a link itself: write it behind the link",
        "注号写在了链接里，而它本身就是链接：请移到链接之后",
    ),
    "autolink": (
        "an address in angle brackets is not read: write [{text}]({address}), better with words "
        "in the square brackets",
        "不支持尖括号里的网址：请写 [{text}]({address})，方括号内最好写文字",
    ),
    "underlined-heading": (
        "underlined headings are not read: write “## Heading”",
        "不支持下划线式标题：请写成“## 标题”",
    ),
    "reference-definition": (
        "link definitions are not read: write [text](address) in place",
        "不支持引用式链接：请在原处写 [文字](地址)",
    ),
    "moved-path": (
        "“{path}” is no path of a page: write it as in the navigation, without language and .md",
        "“{path}”不是页面路径：请照导航书写，不带语言和 .md",
    ),
    "traditional-word": (
        "“{word}” is no Chinese word: write Chinese characters alone, without letters, figures, "
        "spaces or marks",
        "“{word}”不是汉字词语：请只写汉字，不带字母、数字、空格和标点",
    ),
    "traditional-length": (
        "“{form}” has not as many characters as “{word}”: characters are converted, words stay",
        "“{form}”与“{word}”字数不同：只转换字形，不改用词",
    ),
    "reserved-id": (
        "ids such as “{id}” are given by the build: choose a word",
        "“{id}”这类标识由程序分配：请改用单词",
    ),
    "block-long": (
        "this is too long to be read as one, {length} characters: part it into blocks of {limit} "
        "at most",
        "此处过长，共 {length} 字符，不能作为一段来读：请分成每段不超过 {limit} 字符",
    ),
    "block-marks": (
        "this has {count} marks of Markdown, more than any text needs: part it, or write at most {limit}",
        "此处有 {count} 个 Markdown 符号，超过任何文字所需：请分段，或最多写 {limit} 个",
    ),
    "block-numbers": (
        "this has {count} numbers, more than can be held to their translation: part it, or write at "
        "most {limit}",
        "此处有 {count} 个数字，多到无法与译文核对：请分段，或最多写 {limit} 个",
    ),
    "block-run": (
        "too many of one mark in a row: write {marks} marks of code, or {spaces} spaces, at most",
        "同一符号连写过多：代码符号最多连写 {marks} 个，空格最多 {spaces} 个",
    ),
    "block-deep": (
        "this is nested too deeply: put {limit} lists or quotations into one another at most",
        "嵌套过深：列表或引文最多嵌套 {limit} 层",
    ),
    "list-not-apart": (
        "the list does not begin after a blank line, so it would be read as text: add one above it",
        "列表前没有空行，会被当作正文：请在其上加一个空行",
    ),
    "list-indent": (
        "Markdown takes this for no list in a list: indent by four spaces for each level, without "
        "tabs",
        "Markdown 不会把这里当作下级列表：每级缩进四个空格，不用制表符",
    ),
    "list-mixed": (
        "a list has numbers or “-”, and this item would be shown as those above it: write it as "
        "they are, or a line of text between two lists",
        "同一列表只能全用编号或全用“-”，此项会显示得与上面各项一样：请统一写法，或在两个列表之间写一行正文",
    ),
    "list-number": (
        "Markdown counts lists by itself and shows {shown} here, not {number}: write “{shown}.”, or "
        "“{number}\\.” for numbers as text",
        "Markdown 自行编号，此处显示 {shown} 而不是 {number}：请写“{shown}.”；要照原样显示编号，请写“{number}\\.”",
    ),
    "list-space": (
        "the space after a list’s mark is not a plain one: type it anew",
        "列表符号后的空格不是普通空格：请重新输入",
    ),
    "lines-joined": (
        "“{mark}” begins no item here, and the line would be joined to the one above: put a blank "
        "line between, or write “- ” or “1. ” before each",
        "“{mark}”在此不成列表，这一行会与上一行连成一段：请空一行，或在各行前写“- ”或“1. ”",
    ),
    "item-text": (
        "only text stands in an item, and this would be made a part of it: take it out of the list, "
        "and the spaces before it away",
        "列表项内只能是文字，此处会与上文连成一段：请移出列表，并去掉行首空格",
    ),
    "quote-joined": (
        "Markdown joins this quotation with the one above: write “>” on the line between to make "
        "them one, or a line of text to part them",
        "Markdown 会把此处与上一段引文合为一段：如是同一引文，请在中间的空行也写“>”；否则请用一行文字隔开",
    ),
    "quote-inside": (
        "a quotation in a quotation would be made one: write one “>”",
        "引文中的引文会被并为一层：请只写一个“>”",
    ),
    "table-edge": (
        "a row of a table begins with “|”, and this would be text: write one before each row",
        "表格每行以“|”开头，否则会成为文字：请在各行行首加上",
    ),
    "contents-mark": (
        "“[TOC]” is not read: the contents of a page stand beside it by themselves; remove this line",
        "不支持“[TOC]”：页面目录会自动显示；请删去此行",
    ),
    "underline-alone": (
        "a line of “=” would be printed, as what is left of a merge or of a heading: remove it",
        "此行“=”会原样印出，可能是合并冲突或标题下划线的残留：请删去",
    ),
    "sign-full-width": (
        "“{sign}” is no sign of Markdown: write the half-width “{half}”",
        "“{sign}”不是 Markdown 符号：请用半角“{half}”",
    ),
    "table-width": (
        "this row has {cells} cells and the table’s head {head}: what is too much is lost, what is "
        "missing stays empty; make them equal (a “|” that is text is “\\|”)",
        "此行有 {cells} 格，表头有 {head} 格：多出的会丢失，缺少的会留空；请使其相同（作为文字的“|”写作“\\|”）",
    ),
    "form-twice": (
        "“{form}” is a form of {first} already: a form can stand for one term only; remove one",
        "“{form}”已是 {first} 的写法：一种写法只能对应一个名词，请删去其一",
    ),
    "marker-form": (
        "a marker stands alone in its block and reads “{{{{ name key=value }}}}”; here is “{text}”",
        "标记须独占一段，写作“{{{{ 名称 键=值 }}}}”；此处是“{text}”",
    ),
    "marker-unknown": (
        "there is no marker “{name}”: use one of {known}",
        "没有名为“{name}”的标记：可用的有 {known}",
    ),
    "marker-misspelt": (
        "there is no marker “{name}”: write “{near}”",
        "没有名为“{name}”的标记：请改为“{near}”",
    ),
    "marker-parameter": (
        "the marker “{name}” takes no “{key}”: it knows {known}",
        "标记“{name}”没有参数“{key}”：可用的有 {known}",
    ),
    "marker-parameter-misspelt": (
        "the marker “{name}” takes no “{key}”: write “{near}”",
        "标记“{name}”没有参数“{key}”：请改为“{near}”",
    ),
    "marker-without-parameters": (
        "the marker “{name}” takes no parameters: write “{{{{ {name} }}}}”",
        "标记“{name}”没有参数：请写“{{{{ {name} }}}}”",
    ),
    "marker-twice": (
        "the marker “{name}” has “{key}” twice: remove one",
        "标记“{name}”的“{key}”重复：请删去一个",
    ),
}
