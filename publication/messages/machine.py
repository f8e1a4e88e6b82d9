"""What the machine refuses: a full disk, a file that may not be written; the content is not at fault."""

from __future__ import annotations

import errno

from publication.messages.catalogue import register

REFUSALS = frozenset((
    errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.ENOMEM,
    errno.EMFILE, errno.ENFILE, errno.EBUSY, errno.EXDEV,
))  # fmt: skip

say = register(
    {
        "machine-refuses": (
            "this ends here, since the machine refuses something ({detail}): look to its space and to "
            "who may read and write there; the content is not at fault",
            "在此处中断，原因在本机（{detail}）：请检查磁盘空间和读写权限；内容没有错误",
        ),
    }
)


def is_refusal(error: Exception) -> bool:
    """Return whether an error says that the machine refuses something."""
    return isinstance(error, OSError) and error.errno in REFUSALS
