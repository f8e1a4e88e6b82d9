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
        "release-unsandboxed": (
            "the browser prints without its sandbox, which this system has not, or not for root: "
            "release as an ordinary user where you can",
            "浏览器打印时没有沙箱：本系统不提供，或不向 root 提供；条件允许时请以普通用户发布",
        ),
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
        "release-file": (
            "{target} is a file, and a release is a folder: name another with --into",
            "{target} 是文件，而发布内容是一个文件夹：请用 --into 另指一处",
        ),
        "release-mount": (
            "a file system is mounted at {target}, and nothing can take its place: name a folder below "
            "it with --into",
            "{target} 是挂载点，无法替换：请用 --into 指定其下的文件夹",
        ),
        "release-other": (
            "{target} holds what make release did not make, and would be deleted: name a new or empty "
            "folder with --into, or move it away",
            "{target} 中的内容不是 make release 生成的，发布会把它删除："
            "请用 --into 指定新文件夹或空文件夹，或先把它移走",
        ),
        "release-foreign": (
            "{target} is a release to which files were added, or in which they were changed, and they "
            "would be deleted ({count}: {files}): move them away, or name another folder with --into",
            "{target} 是先前发布的内容，其中有 {count} 个文件是后来添加或改动的，发布会把它们删除"
            "（{files}）：请先移走，或用 --into 另指一处",
        ),
        "release-no-write": (
            "{target} cannot be written ({detail}): name another folder with --into",
            "{target} 无法写入（{detail}）：请用 --into 另指一处",
        ),
        "release-stopped": (
            "the release stops here, and {target} is as it was: {detail}",
            "发布在此处中断，{target} 保持原样：{detail}",
        ),
        "release-epoch": (
            "SOURCE_DATE_EPOCH is {epoch}: write whole seconds since 1970, at most {latest} (the year "
            "2107, where the dates of an EPUB end), or leave it out",
            "SOURCE_DATE_EPOCH 为 {epoch}：请写自 1970 年起的整秒数，最大 {latest}（2107 年，EPUB 日期的上限），"
            "或不设置",
        ),
        "release-fonts": ("cutting the fonts down", "裁剪字体"),
        "release-site": ("building the site", "生成网站"),
        "release-document": ("making {file}", "制作 {file}"),
        "release-notices": ("collecting licences", "收集许可条款"),
        "notices-head": (
            "This release has parts that others made. Each is named below, with its terms as its own "
            "files say them.",
            "本发布内容包含他人的作品。以下逐项列出名称和许可条款，均录自其自带的文件。",
        ),
        "notices-silent": (
            "Its files carry no terms: see the npm package of that name.",
            "其文件未附条款，见同名 npm 软件包。",
        ),
        "release-compress": ("compressing texts", "压缩文本文件"),
        "release-archive": ("packing the archive", "打包"),
        "release-sums": ("recording files and hashes", "记录文件与校验值"),
        "release-done": (
            "{folder}: {files} files, {size} MB, in {seconds} s",
            "{folder}：{files} 个文件，{size} MB，用时 {seconds} 秒",
        ),
        "publish-no-site": (
            "{source} is no site: run make release first, or name one with --from",
            "{source} 不是网站：请先运行 make release，或用 --from 指明网站",
        ),
        "publish-inside": (
            "{folder} lies in {source}, which is to be copied into it: name a folder elsewhere",
            "{folder} 在要复制的 {source} 之内：请另选文件夹",
        ),
        "publish-no-link": (
            "{link} is there and no link that this script made: move it away, then publish again",
            "{link} 已存在，且不是本脚本所建的链接：请先移走，再发布",
        ),
        "publish-other-link": (
            "{link} leads to {target}, which this script did not make: remove the link, then publish "
            "again",
            "{link} 指向 {target}，不是本脚本所建：请先删除该链接，再发布",
        ),
        "publish-in-site": (
            "{folder} is a site itself, or a part of one that was published: name the folder that is "
            "to hold the link “site” and the releases",
            "{folder} 本身是网站，或是已发布网站的一部分：请指明用来存放链接 site 和各个版本的文件夹",
        ),
        "publish-empty": (
            "{name} is empty: name one, or look at what should have filled it in",
            "{name} 为空：请写明，或检查本应填入它的变量",
        ),
        "publish-keep": (
            "--keep {count}: at least {fewest}, the new release and the one before",
            "--keep {count}：至少为 {fewest}，即新版本和上一版本",
        ),
        "publish-under-way": (
            "in {folder} a release is being published at this moment: wait for its end, then publish "
            "again",
            "{folder} 中另一次发布正在进行：请等它结束后再发布",
        ),
        "publish-unfinished": (
            "{folder} is there: a release is being published, or was broken off; in that case "
            "delete it, then publish again",
            "{folder} 已存在：另一次发布正在进行，或曾经中断；若已中断，请删除它再发布",
        ),
        "publish-left": (
            "{folder} is not needed any more and cannot be deleted ({detail}): let whoever owns it do so",
            "{folder} 已不再需要，但无法删除（{detail}）：请由其所有者删除",
        ),
        "publish-failed": (
            "nothing was published: {detail}",
            "未能发布：{detail}",
        ),
        "publish-no-release": (
            "there is no release {number} to go back to, only: {known}",
            "没有可退回的版本 {number}，现有：{known}",
        ),
        "publish-done": (
            "{link} is release {number} now: {files} files, {changed} of them new or changed",
            "{link} 现为版本 {number}：{files} 个文件，其中新增或改动 {changed} 个",
        ),
        "publish-back": (
            "back to the one before: python3 scripts/publish.py {folder} --release {before}",
            "退回上一版本：python3 scripts/publish.py {folder} --release {before}",
        ),
        "advisory": (
            "{package} has a known fault, {names}; mended in {mended}",
            "{package} 有已知漏洞 {names}；已修复的版本：{mended}",
        ),
        "advisories-none": (
            "no fault is known of the {packages} dependencies",
            "{packages} 个依赖均无已知漏洞",
        ),
        "advisories-nothing": (
            "nothing is pinned in {files}, so that nothing was asked for: name a file with hashes, such "
            "as requirements/build.txt",
            "{files} 中没有固定的依赖，未作查询：请指明带校验值的文件，如 requirements/build.txt",
        ),
        "advisories-no-file": (
            "{file} cannot be read ({detail})",
            "{file} 无法读取（{detail}）",
        ),
        "advisories-no-tool": (
            "pip-audit, which asks, is not there: run make advisories, which sets it up",
            "缺少用于查询的 pip-audit：请运行 make advisories，它会自动安装",
        ),
        "advisories-unknown": (
            "of {unknown} of the {packages} dependencies it could not be asked whether faults are "
            "known ({detail}): ask again where the public index is reached",
            "{packages} 个依赖中有 {unknown} 个无法查询漏洞（{detail}）：请在能访问公共软件源的地方再查",
        ),
        "advisories-unanswered": (
            "nobody answers whether faults are known ({detail}): ask again where the public index "
            "is reached",
            "无法查询漏洞（{detail}）：请在能访问公共软件源的地方再查",
        ),
    }
)
