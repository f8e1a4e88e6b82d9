"""What is said of pictures and of data."""

from __future__ import annotations

MESSAGES = {
    # pictures
    "picture-broken": (
        "this is no SVG that a page can show ({detail}): save the picture anew",
        "这不是网页可用的 SVG（{detail}）：请重新导出图片",
    ),
    "picture-refused": (
        "{what} may not stand in a picture, which is part of every page: take it out",
        "图片会成为网页的一部分，不能含有 {what}：请删去",
    ),
    "picture-root": (
        'the file is no SVG: its first element must be <svg xmlns="{namespace}">; save the picture '
        "anew",
        '文件不是 SVG：第一个元素应为 <svg xmlns="{namespace}">，请重新导出图片',
    ),
    "picture-encoding": (
        "a picture must be UTF-8 and say nothing else in its first line: save it as UTF-8",
        "图片须为 UTF-8 编码，首行也不得声明其他编码：请另存为 UTF-8",
    ),
    "drawing-large": (
        "the picture has {size} kB, and {most} are the most: it is part of every page, so simplify it",
        "图片有 {size} kB，超过上限 {most} kB：图片会成为每个网页的一部分，请简化",
    ),
    "picture-selector": (
        "“{selector}” may not select in a picture’s style sheet: name a class of the picture, as in "
        "“.name”",
        "图片样式表中不能用选择器“{selector}”：请用图片中的类名，如“.name”",
    ),
    "picture-condition": (
        "{property} may not depend on the colour scheme itself: set a custom property there, as in "
        "--name, and write var(--name) as the value",
        "{property} 不能直接随配色变化：请在该处设自定义属性，如 --name，并把值写为 var(--name)",
    ),
    "picture-style": (
        "custom properties may be set in the motif alone: write the colours themselves, or "
        "currentColor",
        "只有 motif.svg 可以设自定义属性：请直接写颜色，或写 currentColor",
    ),
    "picture-circle": (
        "“{id}” refers to itself, by itself or through others: save the picture anew",
        "“{id}”直接或间接引用了自身：请重新导出图片",
    ),
    "picture-expands": (
        "with all its references the picture draws {found} elements or more, and {most} are the most: "
        "simplify it",
        "算上各处引用，图片要画 {found} 个以上的元素，超过上限 {most}：请简化",
    ),
    "picture-intricate": (
        "the picture’s styles are too intricate: save it with the styles in the elements",
        "图片的样式过于复杂：请把样式写在各元素上后重新导出",
    ),
    # pictures
    "picture-form": (
        "this is no picture that can be read: write “![what it shows](file.jpg)” with half-width "
        "signs and no space between, and its caption on the line below",
        "这不是可读取的图片：请用半角符号写“![图中内容](文件.jpg)”，其间不加空格，并在下一行写图注",
    ),
    "picture-alt": (
        "the picture has no words for readers who cannot see it: write what it shows between "
        "“![” and “]”, not the file’s name",
        "图片缺少替代文字，看不见图的读者无从得知内容：请在“![”和“]”之间写明图中内容，不要写文件名",
    ),
    "picture-caption": (
        "the picture has no caption: write it on the line below, without a blank line between",
        "图片缺少图注：请写在图片的下一行，中间不空行",
    ),
    "picture-title": (
        "a caption is not written in quotation marks behind the file’s name: write it on the line "
        "below the picture",
        "图注不写在文件名之后的引号里：请写在图片的下一行",
    ),
    "picture-attributes": (
        "a picture takes no attributes, its size is read from its file: remove the curly brackets",
        "图片不带属性，尺寸由程序从文件读取：请删去花括号及其内容",
    ),
    "picture-outside": (
        "“{address}” is no file that can be published here, and nothing is fetched from elsewhere: "
        "put the picture beside the page in content/{folder}/, or in content/pictures/, and write "
        "its path from the page",
        "“{address}”不是可以发布的文件，也不会从别处取图：请把图片放在 content/{folder}/ 中的页面旁边，"
        "或放入 content/pictures/，并写从页面出发的路径",
    ),
    "picture-other-tree": (
        "“{address}” leads into another language’s folder: write “{near}”, the same in every "
        "language; where content/{folder}/ has no such file, that of the authoritative language "
        "is shown",
        "“{address}”指向另一种语言的文件夹：请写“{near}”，各语言写法相同；"
        "content/{folder}/ 没有该文件时，会显示权威语言的图片",
    ),
    "picture-missing": (
        "there is no {file}: put the picture there, or correct its name",
        "没有 {file}：请把图片放在那里，或更正文件名",
    ),
    "picture-misspelt": (
        "there is no {file}: write “{near}”, or put the picture there",
        "没有 {file}：请改为“{near}”，或把图片放在那里",
    ),
    "picture-elsewhere": (
        "there is no {file}, but {there}: move it, for a translation shows the picture of the "
        "authoritative language unless it has its own",
        "没有 {file}，却有 {there}：请移过去；译文没有自己的图片时，会显示权威语言的图片",
    ),
    "picture-format": (
        "{file} is no JPEG, PNG or WebP picture: save it as one of these (a drawing in SVG as PNG)",
        "{file} 不是 JPEG、PNG 或 WebP 图片：请另存为其中一种格式（SVG 图形请存为 PNG）",
    ),
    "picture-damaged": (
        "{file} cannot be read, or is damaged or cut short: save the picture anew",
        "{file} 无法读取，或已损坏、不完整：请重新保存图片",
    ),
    "picture-moves": (
        "{file} moves, which distracts readers and cannot be printed: save one still picture of it",
        "{file} 是动图，会干扰阅读且无法印刷：请存为一幅静止图片",
    ),
    "picture-scans": (
        "{file} would be drawn anew hundreds of times while it loads: save the picture anew",
        "{file} 载入时要重画数百次：请重新保存图片",
    ),
    "picture-ending": (
        "{file} is in fact a {format} picture: name it {near}, here and in the folder",
        "{file} 实际是 {format} 图片：请在此处和文件夹中都改名为 {near}",
    ),
    "picture-large": (
        "{file} has {width} × {height} pixels and {size} kB: at most {longest} pixels on a side "
        "and {most} kB are published, for readers on mobile data; save it smaller, as JPEG or WebP",
        "{file} 有 {width} × {height} 像素、{size} kB：为照顾用手机流量的读者，"
        "每边最多 {longest} 像素，文件最多 {most} kB；请缩小后另存为 JPEG 或 WebP",
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
    # repairs and lock
    "repair-lines": (
        "“lines” must list line numbers of source.txt: write lines: [73]",
        "lines 须列出 source.txt 的行号：请写 lines: [73]",
    ),
    "repair-not-found": (
        "repair {id}: what “from” says does not begin on line {line} of source.txt: correct either",
        "修正 {id}：from 的内容不在 source.txt 第 {line} 行：请更正其一",
    ),
    # checks
    "pending": (
        "{place} is not translated yet: write its translation in place of “{{{{ pending }}}}”",
        "{place} 尚未翻译：请以译文替换“{{{{ pending }}}}”",
    ),
    "duplicate-phrase": (
        "“{phrase}” stands at line {first} already: join both entries",
        "“{phrase}”已见于第 {first} 行：请合并",
    ),
    # indicators
    "indicator-since-missing": (
        'a total says since when it counts: add since: "2016", the first year in it',
        '累计数（total）须写明自何时起：请加 since: "2016"，即所含的第一年',
    ),
    "indicator-since": (
        "only a total has “since”: remove it, or make the kind total",
        "只有累计数（total）才有 since：请删去，或把 kind 改为 total",
    ),
    "indicator-since-year": (
        "“{value}” is no year: write four digits",
        "“{value}”不是年份：请写四位数字",
    ),
    # targets
    "bad-period": (
        "“{value}” is no period: write a year (2025) or two (2023/2025)",
        "“{value}”不是时期：请写一个年份（2025）或起止年份（2023/2025）",
    ),
    "bad-id": (
        "“{value}” cannot be an id: use small letters, digits and hyphens",
        "“{value}”不能作标识：只用小写字母、数字和连字符",
    ),
    "duplicate-entry": (
        "the id “{id}” stands at line {first} already: give this entry another",
        "标识“{id}”已用于第 {first} 行：请另取一个",
    ),
    "target-answers": (
        "a target answers nothing: take “answers” out, or make this a result or a commitment",
        "目标（target）不是对以往承诺的回应：请删去 answers，或改为 result 或 commitment",
    ),
    "commitment-with-value": (
        "a commitment has no {key}: remove it, or make this a target or a result",
        "承诺（commitment）没有 {key}：请删去，或改为 target 或 result",
    ),
    "source-missing": (
        "the text as received is gone: restore it from Git, for the report is held to it",
        "收到的原文不见了：请从 Git 恢复，报告正文以它为准",
    ),
}
