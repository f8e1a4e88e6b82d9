"""What editors are told of the status and the history, by code, in English and in Chinese."""

from __future__ import annotations

STATUS_MESSAGES: dict[str, tuple[str, str]] = {
    # history
    "git-missing": (
        "no history: there is no git command here; install Git, and revisions and editors show",
        "没有修订记录：本机没有 git 命令；安装 Git 之后即可显示修订和编辑者",
    ),
    "git-refused": (
        "no history: Git cannot read one here ({detail}); revisions and editors do not show",
        "没有修订记录：Git 在此无法读取（{detail}）；不显示修订和编辑者",
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
