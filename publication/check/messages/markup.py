"""What is said of links, Markdown and pictures in the text."""

from __future__ import annotations

MESSAGES = {
    # links
    "link-broken": (
        "the link “{target}” leads to no page: correct the path (relative to this file, with .md)",
        "链接“{target}”没有对应页面：请更正路径（相对本文件，含 .md）",
    ),
    "link-misspelt": (
        "the link “{target}” leads to no page: write “{near}”",
        "链接“{target}”没有对应页面：请改为“{near}”",
    ),
    "link-other-tree": (
        "the link “{target}” leads into another language’s tree: links stay within the tree, and "
        "each language leads to its own page; write “{near}”",
        "链接“{target}”指向另一种语言的目录：链接只能在本语言之内，各语言各指本语言的页面；"
        "请改为“{near}”",
    ),
    "link-outside": (
        "the link “{target}” leads to no page: if it leads to another site, write “https://{target}”",
        "链接“{target}”没有对应页面：如指向其他网站，请写“https://{target}”",
    ),
    "link-backslash": (
        "the link “{target}” has a backslash, which leads nowhere on the web: write “/”, as in “{near}”",
        "链接“{target}”含有反斜杠，在网上无法打开：请写“/”，即“{near}”",
    ),
    "link-malformed": (
        "“{target}” is no address that a browser can open: correct it",
        "“{target}”不是浏览器能打开的地址：请更正",
    ),
    "link-empty": (
        "the link has no address: write one between its round brackets, or remove the brackets",
        "链接没有地址：请在圆括号内写上地址，或去掉括号",
    ),
    "link-wordless": (
        "the link to “{target}” has no words, so nobody can see or follow it: write some between its "
        "square brackets",
        "指向“{target}”的链接没有文字，读者看不见，也无从点击：请在方括号内写上文字",
    ),
    "anchor-broken": (
        "there is no block “#{anchor}” in {page}: correct the anchor",
        "{page} 中没有“#{anchor}”：请更正锚点",
    ),
    "link-refused": (
        "“{target}” is not allowed: link to pages, http(s) or mailto",
        "不允许“{target}”：只能链接到页面、http(s) 或 mailto",
    ),
    # Markdown
    "sign-emphasis": (
        "signs are printed as they stand (“{text}”): close emphasis as in **words**, with "
        "half-width stars, or write a backslash before a sign that is text",
        "符号会原样印出（“{text}”）：强调请用半角星号成对括起，如 **文字**；如是正文，请在符号前加反斜杠",
    ),
    "sign-link": (
        "this is no link and is printed as it stands (“{text}”): write [words](page.md), with "
        "half-width brackets and nothing between them, or a backslash before “[”",
        "这里不成链接，会原样印出（“{text}”）：请写 [文字](页面.md)，用半角括号且中间不留空格；"
        "如是正文，请在“[”前加反斜杠",
    ),
    "sign-code": (
        "“`” is printed as it stands (“{text}”): close it with another, or write a backslash before it",
        "“`”会原样印出（“{text}”）：请成对书写；如是正文，请在其前加反斜杠",
    ),
    "sign-other": (
        "this Markdown has no such sign, and it is printed as it stands (“{text}”): write it in words, "
        "or a backslash before a sign that is text",
        "此处符号不受支持，会原样印出（“{text}”）：请改用文字表达；如是正文，请在符号前加反斜杠",
    ),
    "heading-second": (
        "the page has a first-level heading at line {first} already: write “## …”, in all languages",
        "本页第 {first} 行已有一级标题：请改为“## …”，各语言相同",
    ),
    "heading-none": (
        "the page has headings and none of the first level: begin it with “# {title}”, in all languages",
        "本页有标题而没有一级标题：请在开头写“# {title}”，各语言相同",
    ),
    "heading-level": (
        "a heading of level {level} stands below one of level {above}: write “{marks} …”, in all "
        "languages",
        "{above} 级标题之下直接用了 {level} 级标题：请写“{marks} …”，各语言相同",
    ),
    "run-in-missing": (
        "the source opens with the heading “{heading}” and this block with none: write its opening "
        "as **words**, with the stop inside the stars",
        "原文以标题“{heading}”开头，本段没有：请把开头写成 **文字**，句末标点放在星号之内",
    ),
    "run-in-alone": (
        "this block opens with the heading “{heading}” and its source with none: take the stars "
        "away, or let the source have it too",
        "本段以标题“{heading}”开头，原文没有：请去掉星号，或在原文中也这样写",
    ),
    "text-missing": (
        "“{key}” has no text in “{folder}”, where another language’s would be published: add "
        "“{folder}: …”",
        "“{key}”没有“{folder}”的文字，该语言的页面会显示别的语言：请补上“{folder}: …”",
    ),
    # pictures in the text
    "picture-alone": (
        "a picture stands alone in its block, which begins with it, and its caption below it: take "
        "it out of this text",
        "图片须独占一段，写在段首，下一行为图注：请把它从这段文字中移出",
    ),
    "picture-differs": (
        "the picture here is {file}, in {source_file}:{source_line} it is {source}: write the same "
        "address in every language; a translation’s own picture has the same name in its own folder",
        "此处图片是 {file}，{source_file}:{source_line} 是 {source}：各语言须写相同的路径；"
        "译文自己的图片以相同文件名放在自己的文件夹中",
    ),
}
