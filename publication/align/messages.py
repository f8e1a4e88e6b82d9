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
            "the lock has Git’s conflict markers: mend the pages first, then run "
            "python3 scripts/confirm.py --merge",
            "锁文件有 Git 冲突标记：请先改好各页面，再运行 python3 scripts/confirm.py --merge",
        ),
    }
)
