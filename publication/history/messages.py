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
        "git-partial": (
            "no history: this clone lacks old files (git clone --filter); run git fetch --refetch "
            "--no-filter, and revisions and editors show",
            "没有修订记录：此克隆缺少以前的文件（git clone --filter）；运行 git fetch --refetch --no-filter "
            "之后即可显示修订和编辑者",
        ),
        "git-refused": (
            "no history: Git cannot read one here ({detail}); revisions and editors do not show",
            "没有修订记录：Git 在此无法读取（{detail}）；不显示修订和编辑者",
        ),
        "git-owner": (
            "no history: Git cannot read one here ({detail}): build as the folder’s owner, or run "
            "git config --global --add safe.directory '{folder}'; until then revisions and editors "
            "do not show",
            "没有修订记录：Git 在此无法读取（{detail}）：请以文件夹所有者的身份运行，或执行 "
            "git config --global --add safe.directory '{folder}'；在此之前不显示修订和编辑者",
        ),
        "git-outside": (
            "no history: the repository around this folder does not hold it; commit it, or make a "
            "repository of its own (git init)",
            "没有修订记录：外层的 Git 仓库不包含本文件夹；请提交本文件夹，或为它单独建立仓库（git init）",
        ),
        # what is released
        "source-unknown": (
            "manifest.json says “unknown” of the commit and of changes: {detail}",
            "manifest.json 中提交和改动情况记为“unknown”：{detail}",
        ),
        "source-partial": (
            "this clone lacks old files (git clone --filter), and without them revisions do not show: "
            "run git fetch --refetch --no-filter before you publish",
            "此克隆缺少以前的文件（git clone --filter），没有它们就不显示修订："
            "发布之前请运行 git fetch --refetch --no-filter",
        ),
        "source-shallow": (
            "this is a shallow clone: revisions begin where it does; run git fetch --unshallow before "
            "you publish",
            "此处为浅克隆，修订记录不完整：发布之前请运行 git fetch --unshallow",
        ),
    }
)
