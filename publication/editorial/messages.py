"""What is said of an edition under work: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        # alignment
        "confirm-done": (
            "Confirmed {blocks} blocks in content/{file}",
            "已在 content/{file} 中确认 {blocks} 段",
        ),
        # another publication
        "folder-in-use": (
            "{folder} is there already and not empty: name a new folder, or say --update",
            "{folder} 已存在且不为空：请另取一个文件夹，或使用 --update",
        ),
        "no-publication": (
            "{folder} has no {manifest}: it is no publication that new_publication.py made",
            "{folder} 中没有 {manifest}：它不是由 new_publication.py 创建的刊物",
        ),
        "generator-file-changed": (
            "{path} belongs to the generator and was changed here: keep a copy of your change, then say "
            "--force",
            "{path} 属于生成器，但在此改动过：请先另存你的改动，再使用 --force",
        ),
        # status
        "status-total": (
            "{name}: {confirmed} of {blocks} blocks confirmed, {unconfirmed} unconfirmed, "
            "{behind} behind, {untranslated} untranslated; {size}",
            "{name}：共 {blocks} 段，已确认 {confirmed}，未确认 {unconfirmed}，"
            "落后 {behind}，未译 {untranslated}；{size}",
        ),
        "status-findings": (
            "open findings of the check: errors {error}, warnings {warning}, notices {notice}",
            "检查未决事项：错误 {error}，警告 {warning}，提示 {notice}",
        ),
        "status-page": (
            "{page}: {confirmed} of {blocks} confirmed, {size}",
            "{page}：共 {blocks} 段，已确认 {confirmed}，{size}",
        ),
        "status-words": ("{count} words", "{count} 词"),
        "status-characters": ("{count} characters", "{count} 字"),
        "status-behind": ("behind: {places}", "落后：{places}"),
        "status-unconfirmed": ("unconfirmed: {places}", "未确认：{places}"),
        "status-untranslated": ("untranslated: {places}", "未译：{places}"),
        "status-edited-since": ("edited since, not committed", "之后又有改动，尚未提交"),
        "status-uncommitted": ("not committed", "尚未提交"),
    }
)
