"""What is said of what must agree: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        # files and pages
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
        "block-misread": (
            "Markdown makes something else of what begins here: put a blank line around lists, tables "
            "and headings, indent a list in a list by four spaces, and write a backslash before a "
            "mark that is text",
            "由此开始的文字会被 Markdown 读成别的结构：请在列表、表格和标题前后各空一行，"
            "下级列表缩进四个空格，作为文字的符号前加反斜杠",
        ),
        "template-misspelt": (
            "there is no template “{name}” for pages in overrides/: write “{near}”",
            "overrides/ 中没有可用于页面的模板“{name}”：请改为“{near}”",
        ),
        "template-unknown": (
            "there is no template “{name}” for pages in overrides/: add it, or remove this field",
            "overrides/ 中没有可用于页面的模板“{name}”：请添加，或删去此项",
        ),
        # blocks
        "duplicate-id": (
            "the id “{id}” stands at line {first} already: give this block another",
            "标识“{id}”已用于第 {first} 行：请另取一个",
        ),
        "blocks-differ": (
            "blocks do not line up: {source_file}:{source_line} has {source}, here is {target}; "
            "make both pages have the same blocks in the same order",
            "段落未能对应：{source_file}:{source_line} 是 {source}，此处是 {target}；"
            "请使两页的段落数目和顺序一致",
        ),
        "note-missing": (
            "the mark [^{number}] has no note: write “[^{number}]: the note” at the end of this page, or "
            "remove the mark",
            "注号 [^{number}] 没有注文：请在本页末尾写“[^{number}]: 注文”，或删去注号",
        ),
        "note-unmarked": (
            "nothing on this page is marked [^{number}]: write the mark where the note belongs, or remove "
            "the note",
            "本页正文没有注号 [^{number}]：请在所注之处写上注号，或删去注文",
        ),
        "note-twice": (
            "the note [^{number}] stands at line {first} already: give this one, and its mark, another "
            "number",
            "注文 [^{number}] 已见于第 {first} 行：请将此注及其注号另编一号",
        ),
        "note-mark-twice": (
            "the mark [^{number}] stands at line {first} already, and a note leads back to one place: "
            "remove one mark, or give it a note of its own",
            "注号 [^{number}] 已见于第 {first} 行，而注文只能返回一处：请删去其一，或另写一条注文",
        ),
        "note-not-last": (
            "the note [^{number}] does not stand at the end of the page: move it below all that is no note",
            "注文 [^{number}] 不在页末：请移到本页所有正文之后",
        ),
        "note-number-taken": (
            "{file} has a note [^{number}] already, and the whole report stands on one page too: number "
            "the notes through all its parts",
            "{file} 已有注 [^{number}]，而全文还会合为一页：请将各部分的注连续编号",
        ),
        "note-marks-differ": (
            "the marks of notes here are {marks}, and at {file}:{line} {source}: a translation keeps "
            "each mark where its words are",
            "此段注号为 {marks}，而 {file}:{line} 为 {source}：译文须保留每个注号，放在相应文字之后",
        ),
        "kind-none": ("nothing", "空白"),
        "kind-heading": ("heading{rest}", "标题{rest}"),
        "kind-paragraph": ("paragraph{rest}", "段落{rest}"),
        "kind-item": ("item{rest}", "列表项{rest}"),
        "kind-table": ("table{rest}", "表格{rest}"),
        "kind-quote": ("quote{rest}", "引文{rest}"),
        "kind-note": ("note{rest}", "注文{rest}"),
        "kind-code": ("code{rest}", "代码{rest}"),
        "kind-picture": ("picture{rest}", "图片{rest}"),
        "kind-rule": ("rule{rest}", "分隔线{rest}"),
        "kind-marker": ("marker{rest}", "标记{rest}"),
        "key-figure-unknown": (
            "the key figure “{id}” is no figure of targets.yml: correct or remove it",
            "重点数字“{id}”不在 targets.yml 中：请更正或删去",
        ),
        "key-figure-misspelt": (
            "the key figure “{id}” is no figure of targets.yml: write “{near}”, or remove it",
            "重点数字“{id}”不在 targets.yml 中：请改为“{near}”，或删去",
        ),
        "key-figure-none": (
            "the key figure “{id}” is a commitment, which has no figure: name an entry with a value",
            "重点数字“{id}”是一项承诺，没有数值：请换成有数值的条目",
        ),
        "key-figure-draft": (
            "the key figure “{id}” is a draft, which is not published: look at it and remove draft "
            "from its entry, or remove it here",
            "重点数字“{id}”仍是草稿，不会发布：请核对该条目并删去其 draft，或在此删去",
        ),
        "home-indicator-unknown": (
            "“{id}” in home_indicators is no indicator with entries: correct or remove it",
            "home_indicators 中的“{id}”不是有条目的指标：请更正或删去",
        ),
        "home-indicator-misspelt": (
            "“{id}” in home_indicators is no indicator with entries: write “{near}”, or remove it",
            "home_indicators 中的“{id}”不是有条目的指标：请改为“{near}”，或删去",
        ),
        "home-indicator-alone": (
            "home_indicators are for the home page of an archive, and this publication has one report: "
            "remove “{id}”, or write {{{{ indicators id={id} }}}} on a page",
            "home_indicators 用于多年报告的首页，而本刊物只有一份报告：请删去“{id}”，"
            "或在页面上写 {{{{ indicators id={id} }}}}",
        ),
        "chart-units": (
            "“{indicator}” is measured in {units}: these cannot stand on one axis",
            "“{indicator}”的计量单位有 {units}：不能放在同一坐标轴上",
        ),
        "indicator-unknown": (
            "“{id}” names the indicator “{indicator}”, which indicators.yml does not have: add it there "
            "with name, unit and kind, or name one of {known}",
            "“{id}”所属的指标“{indicator}”不在 indicators.yml 中：请在该文件中添加（名称、单位、类别），"
            "或改为其中之一：{known}",
        ),
        "indicator-misspelt": (
            "“{id}” names the indicator “{indicator}”, which indicators.yml does not have: write “{near}”",
            "“{id}”所属的指标“{indicator}”不在 indicators.yml 中：请改为“{near}”",
        ),
        "indicator-unlisted": (
            "the indicator “{indicator}” is known by its entries alone, so that nothing is computed from "
            "them: give it an entry in content/indicators.yml with its name, unit and kind",
            "指标“{indicator}”只见于条目，不能据以计算：请在 content/indicators.yml 中为它写一条，"
            "注明名称、单位和类别",
        ),
        "indicator-unit": (
            "“{id}” is in the unit {unit}, and the indicator “{indicator}” in {own}: unlike units make no "
            "series; take “indicator” out, or name another",
            "“{id}”的单位是 {unit}，指标“{indicator}”的单位是 {own}：单位不同不能成一列；"
            "请删去 indicator，或改为另一指标",
        ),
        "indicator-kind": (
            "“{id}” says {said} (“{found}”), and the indicator “{indicator}” is {kind}: unlike kinds make "
            "no series; take “indicator” out, or name another",
            "“{id}”说的是{said}（“{found}”），指标“{indicator}”是{kind}：类别不同不能成一列；"
            "请删去 indicator，或改为另一指标",
        ),
        "indicator-level": ("a level", "水平"),
        "indicator-growth": ("a growth", "增速"),
        "indicator-change": ("a change", "增减数"),
        "indicator-count": ("a count within a period", "期内数"),
        "indicator-total": ("a total since a date", "累计数"),
        "indicator-total-period": (
            "the indicator “{indicator}” is a total since {since}, and “{id}” is for {period}: make its "
            "period {since}/… , or name another indicator",
            "指标“{indicator}”是自{since}年起的累计数，“{id}”的时期却是 {period}："
            "请把时期改为 {since}/…，或改为另一指标",
        ),
        "indicator-population": (
            "the indicator “{indicator}” counts “{population}”, which neither name nor quote of “{id}” "
            "says: name another indicator, or say in the entry’s name who or what is counted",
            "指标“{indicator}”统计的是“{population}”，“{id}”的名称和引文中都没有："
            "请改为另一指标，或在条目名称中写明统计对象",
        ),
        "indicator-twice": (
            "“{id}” and “{first}” (line {line}) are both the {kind} of {period} under “{indicator}”: leave "
            "it to one of them",
            "“{id}”与“{first}”（第 {line} 行）都是指标“{indicator}”{period} 的 {kind}：请只保留其一",
        ),
        "answers-unknown": (
            "“{id}” answers “{name}”, which is no entry of a report: write the report’s folder and the "
            "entry’s id, as in {example}",
            "“{id}”回应的“{name}”不是任何报告的条目：请写报告的文件夹和条目标识，如 {example}",
        ),
        "answers-result": (
            "“{id}” answers “{name}”, which is a result: only a target or a commitment is answered",
            "“{id}”回应的“{name}”是成果（result）：只有目标和承诺才有回应",
        ),
        "answers-later": (
            "“{id}” answers “{name}”, whose report is not earlier: name an entry of an earlier report",
            "“{id}”回应的“{name}”不在更早的报告中：请写更早报告的条目",
        ),
        "answers-period": (
            "“{id}” is about {period} and answers “{name}”, which is for {other}: correct a period, or "
            "take “answers” out",
            "“{id}”说的是 {period}，所回应的“{name}”却是 {other} 的：请更正时期，或删去 answers",
        ),
        "answers-indicator": (
            "“{id}” is under the indicator “{indicator}” and answers “{name}”, which is under “{other}”: "
            "correct one of them",
            "“{id}”属于指标“{indicator}”，所回应的“{name}”却属于“{other}”：请更正其一",
        ),
        "marker-empty": (
            "“{marker}” selects no entry of targets.yml: check its values",
            "“{marker}”在 targets.yml 中没有对应条目：请检查参数值",
        ),
        "marker-shared": (
            "“{marker}” shows something of one report, and reports share this page: put it on a page of "
            "a report",
            "“{marker}”显示某一份报告的内容，而本页为各报告共用：请放到某份报告的页面上",
        ),
        "pending-authority": (
            "the authoritative text cannot be pending: write the text",
            "权威文本不能待译：请写入正文",
        ),
        # permanent ids
        "lock-gone": (
            "the lock is gone, and with it the ids under which blocks were published: restore it from "
            "Git: git checkout {revision} -- content/alignment.lock",
            "锁文件不见了，已发布段落的标识随之丢失：请用 Git 恢复："
            "git checkout {revision} -- content/alignment.lock",
        ),
        "id-doubled": (
            "{place} is two blocks, “{first}” and “{second}”: run python3 scripts/confirm.py --merge",
            "{place} 同时属于两段：“{first}”和“{second}”：请运行 python3 scripts/confirm.py --merge",
        ),
        "id-retired": (
            "{place} is a block and a removed one at once: run python3 scripts/confirm.py --merge",
            "{place} 既是现有段落又是已删段落：请运行 python3 scripts/confirm.py --merge",
        ),
        "id-another": (
            "{place} was published as “{was}” and is now “{now}”, another block: run "
            "python3 scripts/confirm.py --merge",
            "{place} 发布时是“{was}”，现在却是另一段“{now}”：请运行 python3 scripts/confirm.py --merge",
        ),
        "id-taken": (
            "{place} was published as “{was}”, and “{now}” is another block: give this heading another "
            "id, in all languages",
            "{place} 发布时是“{was}”，“{now}”是另一段：请在各语言中给此标题另取一个标识",
        ),
        "ids-lost": (
            "the lock has lost ids of “{path}” whose blocks are still there ({ids}): {first}, “{text}”, "
            "is now {now}; run python3 scripts/confirm.py --merge",
            "锁文件丢失了“{path}”中仍在的段落的标识（{ids}）：{first}“{text}”现在成了 {now}；"
            "请运行 python3 scripts/confirm.py --merge",
        ),
        "ids-passing": (
            "{count} blocks of “{path}” (#{first} …) are published under ids that change with their "
            "texts until the lock has them: run python3 scripts/confirm.py {path:shell}",
            "“{path}”中有 {count} 段（#{first} 等）未记入锁文件，发布后标识仍会随文字改变："
            "请运行 python3 scripts/confirm.py {path:shell}",
        ),
        "page-moved": (
            "the page “{path}” is nowhere any more, and its blocks are on “{new}”: if it has moved "
            "there, write “{path}: {new}” into content/moved.yml, so that its address and its ids stay",
            "页面“{path}”已不存在，其段落在“{new}”中：如已移到该处，请在 content/moved.yml 中写入"
            "“{path}: {new}”，使原地址和标识继续有效",
        ),
        "page-moved-before": (
            "the page “{path}”, which was published, is nowhere any more, and its blocks are on "
            "“{new}”: write “{path}: {new}” into content/moved.yml, so that its address stays",
            "曾发布的页面“{path}”已不存在，其段落在“{new}”中：请在 content/moved.yml 中写入"
            "“{path}: {new}”，使原地址继续有效",
        ),
        "page-gone": (
            "the page “{path}” is nowhere any more: restore it, or run python3 scripts/confirm.py "
            "{path:shell} to take it out of the lock",
            "页面“{path}”已不存在：请恢复此页，或运行 python3 scripts/confirm.py {path:shell} 将其移出锁文件",
        ),
        "moved-still-there": (
            "the page “{path}” is still there: remove this line, or the page",
            "页面“{path}”仍在：请删去此行，或删去该页",
        ),
        "moved-nowhere": (
            "there is no page “{path}”: write where the page is now",
            "没有页面“{path}”：请写明该页现在的位置",
        ),
        "ids-without-history": (
            "whether every id still means its block is not checked: {detail}",
            "未核对各标识是否仍指原来的段落：{detail}",
        ),
        "ids-history-cut": (
            "ids are checked as far as this shallow clone goes: run git fetch --unshallow to check all",
            "此处为浅克隆，标识只核对到现有的提交：如需全部核对，请运行 git fetch --unshallow",
        ),
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
        "single-dash": (
            "dash (“{text}”): in Chinese it is “——”",
            "破折号（“{text}”）：请写作“——”",
        ),
        "doubled-mark": ("doubled mark (“{text}”): keep one", "标点重复（“{text}”）：请只留一个"),
        "untranslated": (
            "this is still the source text: translate it, or write “{{{{ pending }}}}”",
            "此处仍是原文：请译出，或写“{{{{ pending }}}}”",
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
        "name-unneeded": (
            "the report has “{name}” nowhere: remove the entry, or correct its forms",
            "报告中没有“{name}”：请删去此条，或更正写法",
        ),
        "traditional-off": (
            "no language has an edition in traditional characters: write traditional: s2tw under it in "
            "mkdocs.yml, or remove this file",
            "没有语言设有繁体版：请在 mkdocs.yml 该语言下写 traditional: s2tw，或删去此文件",
        ),
        "traditional-unneeded": (
            "“{word}” stands nowhere in the source: remove the line, or correct the word",
            "原文中没有“{word}”：请删去此行，或更正词语",
        ),
        "exception-unneeded": (
            "nothing needs the exception for “{text}” in {place}: remove it, or correct its fields",
            "{place} 中“{text}”的例外没有用处：请删去，或更正各项",
        ),
        "pair-unchecked": (
            "figures of {source} and {target} are not compared: there is no reader for the pair",
            "{source} 与 {target} 之间的数字没有核对：尚无对应的读数程序",
        ),
        "check-done": (
            "Checked {pages} pages, {blocks} blocks: no errors, no warnings",
            "已检查 {pages} 页、{blocks} 段：没有错误和警告",
        ),
        # settings and paths
        "file-unread": (
            "nothing reads this file: name it as what it is to be, such as “{near}”, or take it out of "
            "content/",
            "没有程序读取此文件：请按用途命名，如“{near}”，或移出 content/",
        ),
        "folder-unread": (
            "nothing reads this file: its folder “{folder}” is no language of mkdocs.yml ({known}); rename "
            "either, or take the folder out of content/",
            "没有程序读取此文件：mkdocs.yml 中没有语言目录“{folder}”（现有 {known}）；请改其一，"
            "或将此目录移出 content/",
        ),
        "path-unknown": (
            "there is no {path}: name files or folders that are there",
            "没有 {path}：请写存在的文件或文件夹",
        ),
        # alignment
        "stale-behind": (
            "{place} is behind: its source has changed since {date} ({changes}); revise this block, "
            "then run scripts/confirm.py {place:shell}",
            "{place} 落后于原文：{date} 之后原文有改动（{changes}）；请修订本段，"
            "再运行 scripts/confirm.py {place:shell}",
        ),
        "stale-ahead": (
            "{place} has changed since {date} ({changes}) and its source has not; if they still "
            "agree, run scripts/confirm.py {place:shell}",
            "{place} 在 {date} 之后有改动（{changes}），原文未变；如仍相符，"
            "请运行 scripts/confirm.py {place:shell}",
        ),
        "stale-both": (
            "{place}: source and translation have changed since {date} (source: {changes}); compare "
            "them, then run scripts/confirm.py {place:shell}",
            "{place}：{date} 之后原文和译文都有改动（原文：{changes}）；请核对，"
            "再运行 scripts/confirm.py {place:shell}",
        ),
        "stale-new": (
            "{place} is new and nobody has confirmed it: compare it with its source, then run "
            "scripts/confirm.py {place:shell}",
            "{place} 是新译文，尚未确认：请与原文核对，再运行 scripts/confirm.py {place:shell}",
        ),
        "touches-pairs": (
            "{problem}; promise and answer that rest on it: {pairs}",
            "{problem}；以此为据的承诺与结果：{pairs}",
        ),
        # the build
        "build-refused": (
            "{errors} errors in the content: the site built before stays as it was",
            "内容有 {errors} 处错误：原有网站保持不变",
        ),
        "file-unreadable": ("{path}: cannot be read ({detail})", "{path}：无法读取（{detail}）"),
        "file-not-utf-8": (
            "{path}: this is not UTF-8 (byte {byte}): save the file as UTF-8",
            "{path}：文件不是 UTF-8 编码（字节 {byte}）：请另存为 UTF-8",
        ),
        "lines-differ": (
            "the Chinese has {zh} lines, the English {en}: make each line the translation of the same line",
            "中文 {zh} 行，英文 {en} 行：请使两个文件逐行对应",
        ),
        "government-site_name": (
            "{setting} is missing: the site’s name for SiteName; it is the one that the site was "
            "registered under with its identification code",
            "缺少 {setting}：用于 SiteName 的网站名称；即申领网站标识码时登记的规范名称",
        ),
        "government-site_code": (
            "{setting} is missing: the identification code of the government site, for SiteIDCode and "
            "the footer; the office in charge of government sites gives it on registration",
            "缺少 {setting}：用于 SiteIDCode 和页脚的政府网站标识码；由政府网站主管单位在登记时分配",
        ),
        "government-organiser": (
            "{setting} is missing: the body that runs the site, for ContentSource and the footer; as "
            "the site’s registration names it",
            "缺少 {setting}：用于 ContentSource 和页脚的主办单位；按网站登记的名称填写",
        ),
        "government-icp": (
            "{setting} is missing: the ICP filing number, for the footer; the communications "
            "administration gives it for the domain",
            "缺少 {setting}：用于页脚的 ICP 备案编号；由通信管理部门按域名核发",
        ),
        "government-public_security": (
            "{setting} is missing: the public-security filing number, for the footer; the police give "
            "it when the site’s network is filed with them",
            "缺少 {setting}：用于页脚的公安机关备案号；由公安机关在联网备案时核发",
        ),
        "government-column_type": (
            "{setting} is missing: the kind of column for ColumnType; choose it, in Chinese, from the "
            "list in the State Council General Office’s guideline on government sites (No. 47 of 2017)",
            "缺少 {setting}：用于 ColumnType 的栏目类别；从《政府网站发展指引》"
            "（国办发〔2017〕47号）所列类别中选取",
        ),
        "government-keywords": (
            "{setting} is missing: words for ColumnKeywords that say what the publication is about, "
            "separated by commas; the editors choose them",
            "缺少 {setting}：用于 ColumnKeywords 的栏目关键词，以逗号分隔；由编辑拟定",
        ),
        "government-published": (
            "{setting} is missing: when the report was published on the site, for PubDate; write "
            "YYYY-MM-DD HH:MM in quotation marks, as the publishing record has it",
            "缺少 {setting}：用于 PubDate 的发布时间；按发布记录填写，写作带引号的 YYYY-MM-DD HH:MM",
        ),
        "government-site_url": (
            "{setting} is missing: the site’s address, whose host is SiteDomain; it is the one that the "
            "site is registered under",
            "缺少 {setting}：网站地址，其主机名用于 SiteDomain；即网站登记的地址",
        ),
        "government-site_description": (
            "{setting} is missing: what the publication is, for ColumnDescription; the editors write it",
            "缺少 {setting}：用于 ColumnDescription 的栏目描述；由编辑撰写",
        ),
        "government-contact": (
            "{setting} is missing: how readers reach the organiser, for the footer; give its mail "
            "address there, or a number as extra.government.telephone",
            "缺少 {setting}：用于页脚的联系方式；在此填写主办单位的邮箱，"
            "或填写 extra.government.telephone",
        ),
        "government-unofficial": (
            "extra.government is given and profile is {profile}: say “profile: government” if the body "
            "itself publishes this, else remove the values, which would claim to be official",
            "填写了 extra.government，而 profile 为 {profile}：如由该单位自行发布，请写"
            "“profile: government”；否则请删去，以免冒称官方",
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
        # targets
        "targets-draft": (
            "{count} entries are drafts: none is published, and the report is not checked for other "
            "figures; correct each, then remove “draft: true”",
            "{count} 条为草稿：不会发布，也暂不检查正文中的其他数字；请逐条更正后删去“draft: true”",
        ),
        # evidence
        "evidence-value": (
            "“{id}” says {value}, its quote in “{folder}” says {found}: correct value and unit, the "
            "quote or the text",
            "“{id}”写的是 {value}，“{folder}”引文写的是 {found}：请更正数值和单位、引文或正文",
        ),
        "evidence-nothing": ("nothing in figures", "（没有数字）"),
        "evidence-cut": (
            "“{id}” says {value}, its quote in “{folder}” has only a part of {found}: quote the "
            "whole figure with what limits it",
            "“{id}”写的是 {value}，“{folder}”引文只有 {found} 的一部分：请连同限定词引全",
        ),
        "evidence-comparator": (
            "“{id}” says {comparator}, “{found}” in its quote in “{folder}” says {said}: correct "
            "the comparator, the quote or the text",
            "“{id}”的 comparator 是 {comparator}，“{folder}”引文中的“{found}”是 {said}："
            "请更正 comparator、引文或正文",
        ),
        "evidence-stretch": (
            "“{id}” strives for {value}, its quote in “{folder}” says {found}: correct stretch, the "
            "quote or the text",
            "“{id}”力争 {value}，“{folder}”引文写的是 {found}：请更正 stretch、引文或正文",
        ),
        "evidence-upper": (
            "“{id}” has {value} as the upper end of a range, its quote in “{folder}” says {found}: correct "
            "upper, the quote or the text",
            "“{id}”的区间上限为 {value}，“{folder}”引文写的是 {found}：请更正 upper、引文或正文",
        ),
        "evidence-twice": (
            "“{found}” is the figure of “{first}” (line {line}) already: remove one entry, or correct "
            "its quote",
            "“{found}”已是“{first}”（第 {line} 行）的数字：请删去一条，或更正引文",
        ),
        "figure-unaccounted": (
            "“{figure}” in #{block} (“{around}”) is the figure of no entry: add one to targets.yml, "
            "or declare it in exceptions.yml with check: targets and the reason",
            "#{block} 中的“{figure}”（“{around}”）没有对应条目：请在 targets.yml 中添加，"
            "或在 exceptions.yml 中以 check: targets 列出并说明原因",
        ),
        "exception-repeated": (
            "“{text}” stands {count} times in {page}: make it longer until it is unique, or name the "
            "block",
            "“{text}”在 {page} 中出现 {count} 次：请加长到唯一，或写明 block",
        ),
        "exception-figure": (
            "“{figure}” is no figure of “{text}”: correct either",
            "“{text}”中没有数字“{figure}”：请更正其一",
        ),
        "place-unknown": (
            "there is no “{place}”: name a page such as review, or a block such as review#p3",
            "没有“{place}”：请写页面（如 review）或段落（如 review#p3）",
        ),
        "characters-strange": (
            "readers do not see {found} as what it is: remove it, or write what it looks like; "
            "python3 scripts/check.py --mend does what is safe",
            "读者看不出这里有 {found}：请删去，或改成与它同形的字；"
            "python3 scripts/check.py --mend 可修正其中无疑的",
        ),
        "characters-mended": (
            "{path}: mended {count} lines",
            "{path}：修正了 {count} 行",
        ),
        "repairs-recorded": (
            "{path}: recorded {count} repairs: source.txt stays as it was received",
            "{path}：记入 {count} 条修正：source.txt 保持收到时的样子",
        ),
        "source-differs": (
            "the report does not say here what line {line} of source.txt says ({changes}): restore "
            "the words, or record the repair in repairs.yml with its lines, from, to and reason",
            "此处与 source.txt 第 {line} 行不符（{changes}）：请恢复原文，"
            "或在 repairs.yml 中记下此处更正（lines、from、to 和 reason）",
        ),
    }
)
