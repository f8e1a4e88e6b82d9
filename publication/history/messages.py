"""What is said of Git: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        # history
        "git-missing": (
            "no history: there is no git command here; install Git, and revisions and editors show",
            "没有修订记录：本机没有 git 命令；安装 Git 之后即可显示修订和编辑者",
        ),
        "git-refused": (
            "no history: Git cannot read one here ({detail}); revisions and editors do not show",
            "没有修订记录：Git 在此无法读取（{detail}）；不显示修订和编辑者",
        ),
    }
)
