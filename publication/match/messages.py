"""What is said of quotes: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        # targets
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
    }
)
