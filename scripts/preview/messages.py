"""What the live preview says: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        "build-raised": (
            "the build stops here ({detail}): mend this line, or undo the last change",
            "生成在此处中断（{detail}）：请改正这一行，或撤销上一次改动",
        ),
        "engine-says": (
            "the engine says “{text}”: mend what it names",
            "生成程序提示“{text}”：请改正其中所指之处",
        ),
        "preview-stopped": (
            "The page is as it was before these mistakes ({count}): it reloads when they are mended.",
            "有 {count} 处错误，本页仍是出错前的样子；改正后会自动刷新。",
        ),
        "preview-advice": (
            "{count} warnings and notices: make check lists them; new ones are said here",
            "有 {count} 条警告和提示：make check 会逐条列出；新出现的在此说明",
        ),
        "preview-remarks": (
            "Warnings: {warnings}, notices: {notices}",
            "警告 {warnings} 条，提示 {notices} 条",
        ),
        "preview-more": (
            "and {count} more: make check lists them",
            "另有 {count} 条：运行 make check 可全部列出",
        ),
        "preview-built": (
            "Built in {seconds} s",
            "已生成，用时 {seconds} 秒",
        ),
        "preview-serving": (
            "Serving on {address} (Ctrl+C ends it)",
            "预览地址：{address}（按 Ctrl+C 结束）",
        ),
        "port-taken": (
            "port {port} cannot be used ({detail}): choose another, as in make serve PORT=8080",
            "端口 {port} 无法使用（{detail}）：请换一个，如 make serve PORT=8080",
        ),
    }
)
