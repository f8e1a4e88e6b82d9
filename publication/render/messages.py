"""What is said of rendering: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        # blocks
        "blocks-unlike": (
            "Markdown makes {rendered} blocks of what reads as {read}: put a blank line around lists, "
            "tables and headings",
            "此页应有 {read} 段，Markdown 却生成 {rendered} 段：请在列表、表格和标题前后各空一行",
        ),
    }
)
