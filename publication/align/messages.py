"""What is said of the lock: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        # repairs and lock
        "lock-broken": (
            "the lock cannot be read ({detail}): restore it from Git, then run scripts/confirm.py",
            "锁文件无法读取（{detail}）：请用 Git 恢复，再运行 scripts/confirm.py",
        ),
        "lock-conflict": (
            "the lock has Git’s conflict markers: take either side (git checkout --ours "
            "content/alignment.lock, or --theirs), then look at what scripts/check.py names and "
            "confirm it with scripts/confirm.py",
            "锁文件有 Git 冲突标记：请任取一方（git checkout --ours content/alignment.lock，"
            "或 --theirs），再核对 scripts/check.py 列出的段落，用 scripts/confirm.py 确认",
        ),
    }
)
