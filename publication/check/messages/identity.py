"""What is said of ids, and of what was confirmed."""

from __future__ import annotations

MESSAGES = {
    # permanent ids
    "lock-gone": (
        "the lock is gone, and with it the ids under which blocks were published: restore it from "
        "Git: git checkout {revision} -- content/alignment.lock",
        "锁文件不见了，已发布段落的标识随之丢失：请用 Git 恢复："
        "git checkout {revision} -- content/alignment.lock",
    ),
    "id-doubled": (
        "{place} is two blocks, “{first}” and “{second}”: run python3 scripts/confirm.py --merge",
        "{place} 同时属于两段：“{first}”和“{second}”：请运行 python3 scripts/confirm.py --merge",
    ),
    "id-retired": (
        "{place} is a block and a removed one at once: run python3 scripts/confirm.py --merge",
        "{place} 既是现有段落又是已删段落：请运行 python3 scripts/confirm.py --merge",
    ),
    "id-another": (
        "{place} was published as “{was}” and is now “{now}”, another block: run "
        "python3 scripts/confirm.py --merge",
        "{place} 发布时是“{was}”，现在却是另一段“{now}”：请运行 python3 scripts/confirm.py --merge",
    ),
    "id-taken": (
        "{place} was published as “{was}”, and “{now}” is another block: give this heading another "
        "id, in all languages",
        "{place} 发布时是“{was}”，“{now}”是另一段：请在各语言中给此标题另取一个标识",
    ),
    "ids-lost": (
        "the lock has lost ids of “{path}” whose blocks are still there ({ids}): {first}, “{text}”, "
        "is now {now}; run python3 scripts/confirm.py --merge",
        "锁文件丢失了“{path}”中仍在的段落的标识（{ids}）：{first}“{text}”现在成了 {now}；"
        "请运行 python3 scripts/confirm.py --merge",
    ),
    "ids-passing": (
        "{count} blocks of “{path}” (#{first} …) are published under ids that change with their "
        "texts until the lock has them: run python3 scripts/confirm.py {path:shell}",
        "“{path}”中有 {count} 段（#{first} 等）未记入锁文件，发布后标识仍会随文字改变："
        "请运行 python3 scripts/confirm.py {path:shell}",
    ),
    "page-moved": (
        "the page “{path}” is nowhere any more, and its blocks are on “{new}”: if it has moved "
        "there, write “{path}: {new}” into content/moved.yml, so that its address and its ids stay",
        "页面“{path}”已不存在，其段落在“{new}”中：如已移到该处，请在 content/moved.yml 中写入"
        "“{path}: {new}”，使原地址和标识继续有效",
    ),
    "page-moved-before": (
        "the page “{path}”, which was published, is nowhere any more, and its blocks are on "
        "“{new}”: write “{path}: {new}” into content/moved.yml, so that its address stays",
        "曾发布的页面“{path}”已不存在，其段落在“{new}”中：请在 content/moved.yml 中写入"
        "“{path}: {new}”，使原地址继续有效",
    ),
    "page-gone": (
        "the page “{path}” is nowhere any more: restore it, or run python3 scripts/confirm.py "
        "{path:shell} to take it out of the lock",
        "页面“{path}”已不存在：请恢复此页，或运行 python3 scripts/confirm.py {path:shell} 将其移出锁文件",
    ),
    "moved-still-there": (
        "the page “{path}” is still there: remove this line, or the page",
        "页面“{path}”仍在：请删去此行，或删去该页",
    ),
    "moved-nowhere": (
        "there is no page “{path}”: write where the page is now",
        "没有页面“{path}”：请写明该页现在的位置",
    ),
    "ids-without-history": (
        "whether every id still means its block is not checked: {detail}",
        "未核对各标识是否仍指原来的段落：{detail}",
    ),
    "ids-history-cut": (
        "ids are checked as far as this shallow clone goes: run git fetch --unshallow to check all",
        "此处为浅克隆，标识只核对到现有的提交：如需全部核对，请运行 git fetch --unshallow",
    ),
    # alignment
    "stale-behind": (
        "{place} is behind: its source has changed since {date} ({changes}); revise this block, "
        "then run scripts/confirm.py {place:shell}",
        "{place} 落后于原文：{date} 之后原文有改动（{changes}）；请修订本段，"
        "再运行 scripts/confirm.py {place:shell}",
    ),
    "stale-ahead": (
        "{place} has changed since {date} ({changes}) and its source has not; if they still "
        "agree, run scripts/confirm.py {place:shell}",
        "{place} 在 {date} 之后有改动（{changes}），原文未变；如仍相符，"
        "请运行 scripts/confirm.py {place:shell}",
    ),
    "stale-both": (
        "{place}: source and translation have changed since {date} (source: {changes}); compare "
        "them, then run scripts/confirm.py {place:shell}",
        "{place}：{date} 之后原文和译文都有改动（原文：{changes}）；请核对，"
        "再运行 scripts/confirm.py {place:shell}",
    ),
    "stale-new": (
        "{place} is new and nobody has confirmed it: compare it with its source, then run "
        "scripts/confirm.py {place:shell}",
        "{place} 是新译文，尚未确认：请与原文核对，再运行 scripts/confirm.py {place:shell}",
    ),
    "touches-pairs": (
        "{problem}; promise and answer that rest on it: {pairs}",
        "{problem}；以此为据的承诺与结果：{pairs}",
    ),
}
