"""What is said of targets and their evidence: English, then Chinese. See publication/messages.py."""

from __future__ import annotations

TARGETS_MESSAGES: dict[str, tuple[str, str]] = {
    # targets
    "not-a-number": (
        "“{value}” is not a number: write digits as printed, without unit, sign or separators",
        "“{value}”不是数字：请照原文写数字，不带单位、符号和千分位",
    ),
    "bad-value": (
        "“{value}” is no {key}: use one of {known}",
        "“{value}”不能作为 {key}：可用的有 {known}",
    ),
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
    "commitment-with-value": (
        "a commitment has no {key}: remove it, or make this a target or a result",
        "承诺（commitment）没有 {key}：请删去，或改为 target 或 result",
    ),
    "quote-missing": (
        "the quote in “{folder}” is missing and its block is translated: add quote.{folder}",
        "缺少“{folder}”引文，而该段已有译文：请补上 quote.{folder}",
    ),
    "quote-absent": (
        "the quote “{quote}” does not stand in {page}: correct the quote or the page",
        "{page} 中没有引文“{quote}”：请更正引文或正文",
    ),
    "quote-repeated": (
        "the quote “{quote}” stands {count} times in {page}: make it longer until it is unique",
        "引文“{quote}”在 {page} 中出现 {count} 次：请加长到唯一",
    ),
    "quote-elsewhere": (
        "the quotes of “{id}” stand in different blocks (#{first}, #{second}): correct one",
        "“{id}”的引文不在同一段（#{first}、#{second}）：请更正其一",
    ),
    "page-unknown": (
        "there is no page “{path}”: use one of {known}",
        "没有页面“{path}”：可用的有 {known}",
    ),
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
}
