"""Marks of all scripts, for text whose language does not matter or is not known yet."""

from __future__ import annotations

from publication.languages.kept_pattern import compiled

STOPS = "。.۔।"
ENDS = f"{STOPS}！!？?؟：:"  # of a sentence, or of words that open one
BEFORE_POINT = f"{ENDS};；"  # what stands before a point of an enumeration
COLONS = "：:"
QUOTES = "“”‘’„‚«»‹›「」『』《》〈〉\"'"
# Where a reader pauses; in an alphabet before a space alone, since 6.5 and 9:30 have marks too.
PAUSE = compiled(r"[。！？；，、：]”?’?|[.!?;:,؟؛،۔]”?’?(?:\s+|$)")
DOUBLED = compiled(r"([，。；：、،؛]|[,;:])\1+")
# A pattern is searched for at once where it begins with a set of characters, so what has to stand
# before it is looked at behind that.
DOUBLED_SPACE = compiled(
    r"[^\S\n][^\S\n](?<=\S[^\S\n]{2})[^\S\n]*(?=\S)"
)  # nbsp and U+3000 are spaces too
# Digits as printed, in either width, with what stands between them: 1,600 and 6.5.
DIGITS = compiled(r"[0-9０-９][0-9０-９]*(?:,[0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)?")
ENUMERATOR = compiled(r"^[0-9A-Za-z一二三四五六七八九十]{1,3}[)）]")
# The number of an entry: 12. or （12） or ⑫, or one in Chinese, which has no group.
ENTRY_NUMBER = compiled(
    r"^(?:(\d+)[.．、)）]|[（(〔\[［【](\d+)[)）〕\]］】]|([\u2460-\u2473])|"
    r"(?:[（(][一二三四五六七八九十百]+[）)]|[一二三四五六七八九十百]+、))[ \t\u3000]*"
)
# What begins an item to a reader's eye, and is text to Markdown; its signs in full width; and the
# brackets and stars, in either width, that somebody writes for Markdown's.
LOOKS_LIKE_ITEM = compiled(
    r"^[ \u3000]*(?:\d{1,2}[)）、．]|\d{1,2}\.(?=\S)(?!\d)|[（(][\d一二三四五六七八九十]{1,3}[)）]"
    r"|[一二三四五六七八九十]{1,3}、|(?:[a-z]|[ivx]{2,4})[.)](?=\s)|[–—]{1,2}|[\u2460-\u2473]|[•·●▪◦]|[-－*＊＋](?=[^\W\d_]))"
)
ITEM_WITHOUT_SPACE = compiled("^[ ]*(?:[-*+]|\\d+\\.)(?=[\u00a0\u3000])")
WIDE_SIGN = compiled("^(?:＃+|＞(?= )|｜(?=.*｜)|｀｀｀+)")
# Slips in YAML: a field's colon in full width or without a space, an item's hyphen, signs in full width.
FIELD_COLON = compiled(rf"^[ \t]*(?:- +)?(?P<field>[\w-]+)[ \t]*(?:：|:(?=[^\s/{COLONS}]))")
ITEM_MARK = compiled(r"^[ \t]*(?:[–—－]+ *|-)(?=[^\s-])")
YAML_MARK = compiled(
    r"(?:^|[:\s{\[｛［].*?)(?P<mark>[｛｝［］]|(?<=[\w\"'\]}])，(?= *[\w-]+[:：]))"
)
SQUARE, ROUND = (r"\[［【", r"\]］】"), ("(（", ")）")
CLOSING = f"{QUOTES}{ROUND[1]}"
WIDE_STAR = "＊"
BANG = "!！"
BRACES = ("{｛", "}｝")
# What opens a formula in a spreadsheet, in either width (OWASP, CSV Injection)
FORMULA = "=+-@\t\r\n＝＋－＠"
