"""What is said of pages and their blocks."""

from __future__ import annotations

MESSAGES = {
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
    "marker-again": (
        "“{marker}” stands at line {line} already: remove one",
        "第 {line} 行已有“{marker}”：请删去一处",
    ),
    "marker-many": (
        "“{marker}” is one more than the {limit} markers that a page may have: put some on another page",
        "一页最多可有 {limit} 个标记，“{marker}”已超出：请将一部分移到其他页面",
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
}
