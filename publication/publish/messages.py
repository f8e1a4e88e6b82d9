"""What is said of a release: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        "release-browser": (
            "documents are printed by Chromium or Chrome, {oldest} or newer, and {found} was found: "
            "install it, or set CHROMIUM to its path (Debian: apt-get install chromium)",
            "文档由 Chromium 或 Chrome {oldest} 以上版本打印，现有：{found}。请安装，"
            "或用 CHROMIUM 指明路径（Debian：apt-get install chromium）",
        ),
        "release-nothing": ("none", "无"),
        "release-font": (
            "documents are set in {family}, which fontconfig does not find ({detail}): install it "
            "(Debian: apt-get install fontconfig {package})",
            "文档使用字体 {family}，fontconfig 未找到（{detail}）：请安装"
            "（Debian：apt-get install fontconfig {package}）",
        ),
        "release-faulty": (
            "{file} is not as it should be: {detail}",
            "{file} 不合要求：{detail}",
        ),
        "release-fonts": ("cutting the fonts down", "裁剪字体"),
        "release-site": ("building the site", "生成网站"),
        "release-document": ("making {file}", "制作 {file}"),
        "release-compress": ("compressing texts", "压缩文本文件"),
        "release-archive": ("packing the archive", "打包"),
        "release-sums": ("recording files and hashes", "记录文件与校验值"),
        "release-done": (
            "{folder}: {files} files, {size} MB, in {seconds} s",
            "{folder}：{files} 个文件，{size} MB，用时 {seconds} 秒",
        ),
    }
)
