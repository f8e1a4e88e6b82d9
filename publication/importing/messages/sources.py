"""What is said of what was read."""

from __future__ import annotations

MESSAGES = {
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
}
