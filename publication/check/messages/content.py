"""What is said of terms, figures, data and the build."""

from __future__ import annotations

MESSAGES = {
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
    # the build
    "build-other": (
        "{target} holds something else than a site, and a build would delete it: name a new or empty "
        "folder with --into, or move it away",
        "{target} 中的内容不是网站，生成会把它删除：请用 --into 指定新文件夹或空文件夹，或先把它移走",
    ),
    "site-waits": (
        "another build runs in this folder: this one waits for it to end",
        "此文件夹中另有一次生成正在进行：等它结束后继续",
    ),
    "site-changed": (
        "this file of the site was changed while the build ran, by another build perhaps: build again",
        "生成期间，网站中的此文件被改动，或许由另一次生成所致：请重新生成",
    ),
    "build-refused": (
        "not built, for {errors} errors: the site built before stays as it was",
        "有 {errors} 处错误，未生成：原有网站保持不变",
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
    "character-reference": (
        "readers see “{shown}” for “{text}”, which checks, search and texts read as it is written: write "
        "the character itself, with a backslash before “&” and “<”; or one before “&” if this is text",
        "读者看到的是“{shown}”，而检查、搜索与文本读到的是“{text}”：请直接写该字符（“&”“<”前加反斜杠）；"
        "若就要这几个字，请在“&”前加反斜杠",
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
