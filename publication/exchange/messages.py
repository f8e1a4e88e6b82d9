"""What is said of translators' files: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

SHOWN = 40  # characters of a text or a tag in a message

say = register(
    {
        # the file
        "exchange-no-xml": (
            "the file is damaged ({detail}): ask for it again, whole",
            "文件已损坏（{detail}）：请重新索取完整文件",
        ),
        "exchange-doctype": (
            "the file declares a document type (DOCTYPE), which could draw in other files: remove it",
            "文件声明了文档类型（DOCTYPE），可能引入其他文件：请删去",
        ),
        "exchange-too-large": (
            "the file is larger than {size} MB: import the pages in several files",
            "文件超过 {size} MB：请分成几个文件导入",
        ),
        "exchange-no-po": (
            "this is neither XLIFF nor PO (“{text}”): export it as one of these, or ask for it again",
            "此文件既非 XLIFF 也非 PO（“{text}”）：请导出为其中之一，或重新索取",
        ),
        "exchange-no-translation": (
            "a file “{name}” cannot be imported: export it as XLIFF 1.2, XLIFF 2 or PO",
            "“{name}”文件不能导入：请导出为 XLIFF 1.2、XLIFF 2 或 PO",
        ),
        "exchange-no-units": (
            "there is no unit in it that a file “{name}” could have: export the file again and translate that",
            "其中没有“{name}”文件应有的单元：请重新导出后再译",
        ),
        "exchange-no-id": (
            "a unit has no id or no source: export the file again and translate that",
            "有单元缺少标识或原文：请重新导出后再译",
        ),
        "exchange-mixed": (
            "the files in it are of different languages: import one language at a time",
            "其中各部分语言不同：请每次导入一种语言",
        ),
        "exchange-languages": (
            "the file is of {named}, the publication of {known}: correct its languages",
            "文件的语言是 {named}，本刊为 {known}：请更正文件的语言",
        ),
        "exchange-choose": (
            "{form} holds one pair of languages: choose with --to, one of {known}",
            "{form} 只含一对语言：请用 --to 选择，可用的有 {known}",
        ),
        "exchange-to-unknown": (
            "“{value}” is no language that the report is translated into: use one of {known}",
            "“{value}”不是译文的语言：可用的有 {known}",
        ),
        "exchange-no-write": ("{path} cannot be written ({detail})", "{path} 无法写入（{detail}）"),
        # one unit
        "exchange-no-block": (
            "{id} is no block of the publication: it was removed or renamed since; export again",
            "{id} 不是本刊的段落：可能已删除或改名，请重新导出",
        ),
        "exchange-twice": (
            "{id} stands several times in the file with different texts: keep one",
            "{id} 在文件中出现多次而文字不同：请只留一个",
        ),
        "exchange-stale": (
            "{id} is stale: its source has changed since the export ({changes}); export again and revise it",
            "{id} 已过时：导出之后原文有改动（{changes}）；请重新导出再修订",
        ),
        "exchange-changed-here": (
            "{id} has been translated otherwise since the export (“{text}”): export again and revise it",
            "{id} 导出之后译文已另有改动（“{text}”）：请重新导出再修订",
        ),
        "exchange-partial": (
            "{id} is translated in part only: translate its other segments",
            "{id} 只译了一部分：请译完其余句段",
        ),
        "exchange-unfinished": (
            "{id} is marked as not finished (“{mark}”) and was held back: finish it and remove the mark, or import with --unfinished",
            "{id} 标为未完成（“{mark}”），暂不写入：请译完并去掉标记，或用 --unfinished 导入",
        ),
        "exchange-unknown-code": (
            "{id} has an inline code “{mark}” that its source does not have: insert the source’s codes",
            "{id} 有原文所没有的内嵌代码“{mark}”：请插入原文的代码",
        ),
        "exchange-lost": (
            "{id} has lost a placeholder: put “{mark}” back",
            "{id} 丢失了占位符：请补回“{mark}”",
        ),
        "exchange-foreign": (
            "{id} has markup that its source does not have (“{mark}”): remove it",
            "{id} 有原文所没有的标记（“{mark}”）：请删去",
        ),
        "exchange-unclosed": (
            "{id} has a mark “{mark}” that opens or closes nothing: complete or remove it",
            "{id} 的“{mark}”不成对：请补全或删去",
        ),
        "exchange-untranslated": (
            "{id} still has the source text as its translation: translate it, or leave it empty",
            "{id} 的译文仍是原文：请译出，或留空",
        ),
        "exchange-line-break": (
            "{id} has a line break: a block is one paragraph; write it on one line",
            "{id} 含有换行：一段只能是一个段落，请写在一行内",
        ),
        "exchange-marker": (
            "{id} has “{{{{”, which begins a marker: write other brackets",
            "{id} 含有“{{{{”，会被当作标记：请改用其他括号",
        ),
        "exchange-html": (
            "{id} has raw HTML: remove it, or write a backslash before “<”",
            "{id} 含有 HTML：请删去，或在“<”前加反斜杠",
        ),
        "exchange-run-in": (
            "{id} has lost its run-in heading: open with it in bold, up to and with its full stop, as in “{text}”",
            "{id} 丢失了段首标题：请以粗体开头，直到并包括句号，如“{text}”",
        ),
        "exchange-figure": ("{id} has changed a figure: {finding}", "{id} 改动了数字：{finding}"),
        "exchange-not-read": (
            "{id} would not be read as it is written: {why}",
            "{id} 会被读成别的内容：{why}",
        ),
        "exchange-misread": (
            "Markdown makes {read} of it; write a backslash before its first mark, or other words",
            "Markdown 会读成{read}；请在首个标记前加反斜杠，或换个写法",
        ),
        # a spreadsheet
        "exchange-spreadsheet": (
            "a spreadsheet holds no translation: scripts/import_targets.py takes targets back",
            "电子表格不是译文：请用 scripts/import_targets.py 导入目标数据",
        ),
        "sheet-damaged": (
            "the file cannot be read ({detail}): save it as .xlsx or as “CSV UTF-8”",
            "文件无法读取（{detail}）：请另存为 .xlsx 或“CSV UTF-8”",
        ),
        "sheet-too-large": (
            "the workbook is larger than {size} MB: keep the sheet of targets alone",
            "工作簿超过 {size} MB：请只保留目标数据一页",
        ),
        "sheet-cells": (
            "a sheet has a cell in row {row}, column {column}, far from any table: keep the sheet of "
            "targets alone",
            "工作表在第 {row} 行第 {column} 列有单元格，远离任何表格：请只保留目标数据一页",
        ),
        "sheet-not-utf-8": (
            "the file is not UTF-8: save it as “CSV UTF-8”, or as a workbook (.xlsx)",
            "文件不是 UTF-8：请另存为“CSV UTF-8”，或存为工作簿（.xlsx）",
        ),
        "sheet-absent": (
            "the workbook has no sheet “{name}” (it has {known}): give it that name",
            "工作簿没有名为“{name}”的工作表（现有 {known}）：请改回此名",
        ),
        "sheet-columns-twice": (
            "columns stand twice ({names}): remove one of each",
            "有重复的列（{names}）：请各留一列",
        ),
        "sheet-columns-missing": (
            "columns are missing ({names}), so nothing was changed: put them back, or edit the published file again",
            "缺少列（{names}），因此未作任何改动：请补上，或重新编辑所发布的文件",
        ),
        "sheet-column-unknown": (
            "“{name}” is no column of the targets: it was not read",
            "目标数据没有“{name}”列：未读取",
        ),
        "sheet-id-unknown": (
            "“{id}” is no entry of content/targets.yml: correct the id; entries are added and removed there",
            "content/targets.yml 中没有“{id}”：请更正标识；增删条目请在该文件中进行",
        ),
        "sheet-id-twice": (
            "{id} stands in several rows: keep one",
            "{id} 出现在多行中：请只留一行",
        ),
        "sheet-row-length": (
            "{id} has {found} cells where the head has {expected}: edit the published file again",
            "{id} 一行有 {found} 格，表头有 {expected} 格：请重新编辑所发布的文件",
        ),
        "sheet-worked-out": (
            "{id}: “{column}” is worked out by the build: leave “{old}” as it was, and change what it is made from",
            "{id}：“{column}”由程序算出：请保留原来的“{old}”，修改其所依据的列",
        ),
        "sheet-invisible": (
            "{id}: “{column}” has a line break or an invisible character ({character}): remove it",
            "{id}：“{column}”含有换行或看不见的字符（{character}）：请删去",
        ),
        "sheet-refused": ("{id} was not changed: {why}", "{id} 未改动：{why}"),
        "sheet-changed": (
            "{id}: {column} “{old}” → “{new}”",
            "{id}：{column} 由“{old}”改为“{new}”",
        ),
        "sheet-summary": (
            "{changed} entries changed, {unchanged} unchanged, {absent} not in the file, {refused} refused",
            "改动 {changed} 条，{unchanged} 条未变，{absent} 条不在文件中，{refused} 条被退回",
        ),
        "sheet-next": (
            "Read the changes (git diff), then run scripts/check.py",
            "请核对改动（git diff），再运行 scripts/check.py",
        ),
        # what is said at the end, and in the files
        "exchange-summary": (
            "{placed} units written, {unchanged} unchanged, {empty} without translation, {refused} refused",
            "写入 {placed} 个单元，{unchanged} 个未变，{empty} 个没有译文，{refused} 个被退回",
        ),
        "running-choose": (
            "running text does not say its language: choose with --language, one of {known}",
            "正文未注明语言：请用 --language 选择，可用的有 {known}",
        ),
        "running-unsure": (
            "{id} is perhaps “{text}”: compare, and write it into the page, or import with --unfinished",
            "{id} 的译文可能是“{text}”：请核对后写入页面，或用 --unfinished 导入",
        ),
        "running-left-over": (
            "“{text}” has no place in the report: see whether a block lacks it",
            "“{text}”在报告中没有对应之处：请核对是否有段落缺少这部分译文",
        ),
        "running-summary": (
            "aligned: {certain} blocks certain, {unsure} unsure, {without} without a candidate; "
            "{left} stretches of text without a place",
            "对齐：{certain} 段确定，{unsure} 段不确定，{without} 段没有候选译文；{left} 处译文没有对应之处",
        ),
        "exchange-held": (
            "held back as not finished: {count}",
            "未完成而暂不写入的单元：{count}",
        ),
        "exchange-next": (
            "Nothing is confirmed yet: read the changes, run scripts/check.py, then scripts/confirm.py",
            "译文尚未确认：请核对改动，运行 scripts/check.py，再运行 scripts/confirm.py",
        ),
        "exchange-exported": ("{path}: {count} units", "{path}：{count} 个单元"),
        "exchange-note-behind": (
            "The source has changed since this translation was confirmed on {date}: {changes}",
            "此译文于 {date} 确认之后，原文有改动：{changes}",
        ),
        "exchange-subject-term": ("appendix of the report", "报告附录名词"),
        "exchange-subject-name": ("name: {kind}", "名称：{kind}"),
        "exchange-subject-phrase": ("set phrase", "固定表述"),
        "exchange-too-much": ("{id} cannot be taken: {why}", "{id} 不能导入：{why}"),
        "exchange-characters": (
            "{id}: readers do not see {found} as what it is: remove it, or write what it looks like",
            "{id}：读者看不出这里有 {found}：请删去，或改成与它同形的字",
        ),
        # suggestions
        "suggest-promise": (
            "{report} promises: “{words}” ({name})",
            "{report} 承诺：“{words}”（{name}）",
        ),
        "suggest-promise-bare": (
            "{report} promises: “{words}” ({name}, no entry yet)",
            "{report} 承诺：“{words}”（{name}，尚无条目）",
        ),
        "suggest-answer": (
            "  {score}  {report} tells: “{words}”{figure} — {reasons}\n        {id}",
            "  {score}  {report} 报告：“{words}”{figure}——{reasons}\n        {id}",
        ),
        "suggest-none": ("        nothing that is like it", "        没有相近的文字"),
        "suggest-apart": ("of another time", "时期不同"),
        "suggest-doubtful": ("doubtful: maybe nothing answers it", "把握不大：也许并无对应"),
        "suggest-no-entry": ("no entry yet", "尚无条目"),
        "suggest-name": ("like names", "名称相近"),
        "suggest-words": ("like words", "文字相近"),
        "suggest-around": ("like context", "上下文相近"),
        "suggest-unit": ("the same unit", "单位相同"),
        "suggest-way": ("the same kind of figure", "数字类别相同"),
        "suggest-place": ("the same place in a list", "列举次序相同"),
        "suggest-counter": ("counted alike", "量词相同"),
        "suggest-figures": ("figures of like size", "数值相近"),
        "suggest-period": ("the same period", "时期相同"),
        "suggest-total": (
            "{all} promises are open: {likely} have a likely answer, {doubtful} a doubtful one, {none} none",
            "待对应的承诺 {all} 项：{likely} 项有较可能的对应，{doubtful} 项把握不大，{none} 项没有",
        ),
        "suggest-none-open": (
            "no promise is open: the report before has none, or each is tied already",
            "没有待对应的承诺：上一份报告没有承诺，或均已对应",
        ),
        "suggest-both": (
            "“{id}” is both accepted and refused: say one of them",
            "“{id}”既接受又不接受：请只选其一",
        ),
        "suggest-next": (
            "accept with --accept ID…, which writes it into targets.yml, or refuse with --refuse ID…",
            "接受请用 --accept ID…，写入 targets.yml；不接受请用 --refuse ID…",
        ),
        "suggest-first": (
            "{report} is the earliest report: there is none before it whose promises it could answer",
            "{report} 是最早的报告：没有更早的承诺可供对应",
        ),
        "suggest-unknown": (
            "“{id}” is not proposed: copy an ID that suggest.py prints",
            "没有提出过“{id}”：请照抄 suggest.py 输出的 ID",
        ),
        "suggest-tied": (
            "“{id}” is written already: {answer} answers {promise}",
            "“{id}”已写入：{answer} 对应 {promise}",
        ),
        "suggest-refused-before": (
            "“{id}” was refused before: take it out of {path} to have it proposed again",
            "“{id}”此前已设为不再提出：从 {path} 中删去即可重新提出",
        ),
        "suggest-refused-form": (
            "a refusal is no more than an id: write - id: 2024/park=2025/parks",
            "此处每项只有 id：请写成 - id: 2024/park=2025/parks",
        ),
        "suggest-alone": (
            "this publication has one report: there is none before it whose promises it could answer",
            "本刊只有一份报告：没有更早的承诺可供对应",
        ),
        "suggest-wants-entry": (
            "“{id}”: “{words}” is no entry yet: add one to {path}, then accept the ID that is printed then",
            "“{id}”：“{words}”尚无条目：请先在 {path} 中添加，再按届时输出的 ID 接受",
        ),
        "suggest-accepted": (
            "{path}: {id} has {field}: {value}",
            "{path}：{id} 已写入 {field}: {value}",
        ),
        "suggest-refused": ("{id} will not be proposed again", "不再提出 {id}"),
    }
)
