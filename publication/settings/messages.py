"""What is said of the settings: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        # the files
        "settings-absent": (
            "{file} cannot be read: restore it from Git (git checkout -- {file})",
            "无法读取 {file}：请从 Git 恢复（git checkout -- {file}）",
        ),
        "settings-encoding": (
            "this line is not in UTF-8: save the file as UTF-8",
            "本行不是 UTF-8 编码：请以 UTF-8 保存文件",
        ),
        "inherit-broken": (
            "INHERIT names “{name}”, which is no other file: correct it, or restore the file from Git",
            "INHERIT 所写的“{name}”不是另一个文件：请更正，或从 Git 恢复该文件",
        ),
        "setting-tag": (
            "“{tag}” is not read here: write the value itself",
            "此处不支持“{tag}”：请直接写出值",
        ),
        # keys and choices
        "setting-misspelt": (
            "there is no setting “{key}”: write “{near}”",
            "没有名为“{key}”的设置：请改为“{near}”",
        ),
        "setting-none": (
            "there is no setting “{key}” here: remove it, or use one of {known}",
            "此处没有名为“{key}”的设置：请删去，或用其中之一：{known}",
        ),
        "setting-moved": (
            "what “{key}” says stands in content/report.yml now, as {now}: move it there, see README",
            "“{key}”的内容现写在 content/report.yml 中（{now}）：请移至该文件，写法见 README",
        ),
        "setting-unknown": (
            "“{value}” is nothing that {setting} can be: use one of {known}",
            "“{value}”不能用作 {setting}：可用的有 {known}",
        ),
        "setting-twice": (
            "“{value}” stands twice in {setting}: remove one",
            "{setting} 中“{value}”重复：请删去一个",
        ),
        # languages
        "language-twice": (
            "“{value}” is the {key} of the language at line {line} already: give each its own",
            "第 {line} 行的语言已用“{value}”作 {key}：请各用不同的",
        ),
        "folder-broken": (
            "“{value}” cannot be a folder: use letters, digits and hyphens",
            "“{value}”不能作文件夹名：只能用字母、数字和连字符",
        ),
        "folder-taken": (
            "the site has a folder “{value}” of its own: give this language another",
            "网站本身已有文件夹“{value}”：请为此语言另取一个",
        ),
        "tag-broken": (
            "“{value}” is no language tag: write one of BCP 47, as in zh-Hans, en-GB or de",
            "“{value}”不是语言标签：请按 BCP 47 书写，如 zh-Hans、en-GB、de",
        ),
        "derived-of-other": (
            "“{tag}” is not Chinese in simplified characters, of which alone an edition in traditional "
            "ones is made: remove the line",
            "“{tag}”不是简体中文，而繁体版只能由简体中文转换：请删去此行",
        ),
        "derived-twice": (
            "there is one edition in traditional characters already: remove the line",
            "繁体版已有一种：请删去此行",
        ),
        "locale-unknown": (
            "the theme is not translated into “{value}”: write “{near}”",
            "主题没有“{value}”的译文：请改为“{near}”",
        ),
        "label-place": (
            "nothing is filled in for {place} in “{key}”: remove it from the text",
            "“{key}”中没有可填入 {place} 的内容：请从文字中删去",
        ),
        # navigation
        "nav-empty": (
            "nav lists no page: write “nav:”, and below it “  - index.md” and every other page",
            "nav 没有列出页面：请写“nav:”，在其下写“  - index.md”，并列出其他各页",
        ),
        "nav-shape": (
            "this is neither a page nor a section: write “- index.md”, "
            "or “- tasks:” with a list of pages below it",
            "此处既不是页面，也不是栏目：请写“- index.md”，或写“- tasks:”并在其下列出页面",
        ),
        "nav-entry": (
            "“{value}” is no page: write its path below content/zh/, with .md, as in tasks/city.md",
            "“{value}”不是页面：请写其在 content/zh/ 下的路径，含 .md，如 tasks/city.md",
        ),
        "nav-space": (
            "“{value}” has “{sign}”, which an address would have to write otherwise: rename the page",
            "“{value}”含有“{sign}”，在网址中须改写：请给页面改名",
        ),
        "nav-ending": (
            "“{value}” would have the address of a file: write no full stop before letters in a page’s name",
            "“{value}”的地址会像一个文件：页面名称中字母前不用句点",
        ),
        "nav-taken": (
            "the site has a page “{value}” of its own: give this one another name",
            "网站本身已有页面“{value}”：请为此页另取名称",
        ),
        "nav-alike": (
            "{page} would have the same address or folder as {other} at line {line}, at least where "
            "capitals do not count: rename one",
            "{page} 的地址或文件夹会与第 {line} 行的 {other} 相同（至少在不分大小写的系统上）：请改名",
        ),
        "nav-title": (
            "a page has its title from its own file: write “- {page}” alone",
            "页面的标题写在其文件中：此处只写“- {page}”",
        ),
        "nav-twice": (
            "{page} stands in nav at line {line} already: remove one",
            "nav 第 {line} 行已列有 {page}：请删去一个",
        ),
        "part-misspelt": (
            "the report part “{part}” is no page of nav: write “{near}”, or add {part}.md to nav",
            "nav 中没有报告部分“{part}”：请改为“{near}”，或在 nav 中加入 {part}.md",
        ),
        "part-without-page": (
            "the report part “{part}” is no page of nav: add {part}.md to nav, or remove it here",
            "nav 中没有报告部分“{part}”：请在 nav 中加入 {part}.md，或在此删去",
        ),
        # reports
        "report-beside": (
            "content/report.yml is there too: a publication has one report in content/ itself, or "
            "many in folders; move that one into a folder, or remove {folder}/report.yml",
            "content/report.yml 也在：一个刊物或只有一份报告，直接放在 content/ 中，或有多份，各在其"
            "文件夹中；请把那一份移入文件夹，或删去 {folder}/report.yml",
        ),
        "report-choose": (
            "there are several reports: say which with --as, one of {known}",
            "有多份报告：请用 --as 指明，可用的有 {known}",
        ),
        "report-unknown": (
            "there is no report “{value}”: write one of {known}",
            "没有名为“{value}”的报告：可用的有 {known}",
        ),
        "report-alone": (
            "this publication has one report, without a folder: leave --as {value} out",
            "本刊物只有一份报告，没有文件夹：请去掉 --as {value}",
        ),
        "report-folder-taken": (
            "a language or the site has a folder “{value}” already: give this report another",
            "“{value}”已是语言或网站本身的文件夹：请为此报告另取一个",
        ),
        # the edition and addresses
        "date-broken": (
            "“{value}” is no date: write year, month and day in digits, as in 2025-01-15",
            "“{value}”不是日期：请用数字写年、月、日，如 2025-01-15",
        ),
        # files
        "path-twice": (
            "“{path}” and “{other}” are one name on systems where capitals do not count: rename one",
            "在不分大小写的系统上，“{path}”与“{other}”是同一名称：请改名",
        ),
        "symlink-broken": (
            "this symbolic link leads nowhere, or round in a circle: put the file itself here",
            "此符号链接无处可指或自成循环：请改放文件本身",
        ),
        "symlink-folder": (
            "this symbolic link leads to a folder: put the folder itself here",
            "此符号链接指向文件夹：请改放文件夹本身",
        ),
        "symlink-outside": (
            "this symbolic link leads out of the publication’s folder: put the file itself here",
            "此符号链接指向文件夹之外：请改放文件本身",
        ),
        "file-kind": (
            "this is no file but a pipe, a socket or a device: remove it",
            "这不是文件，而是管道、套接字或设备：请删去",
        ),
        "file-folder": (
            "this is a folder, and its name is a file’s: rename it",
            "这是文件夹，名称却是文件名：请改名",
        ),
        "file-closed": (
            "this file cannot be read: let everybody read it who builds the site",
            "无法读取此文件：请给予构建网站者读取权限",
        ),
        "edition-name": (
            "“{value}” cannot name files: use small letters, digits and hyphens, as in work-report-2025",
            "“{value}”不能作文件名：只能用小写字母、数字和连字符，如 work-report-2025",
        ),
        "address-broken": (
            "{key} is “{value}”: write the whole address, from https:// or http:// on",
            "{key} 为“{value}”：请写完整地址，以 https:// 或 http:// 开头",
        ),
        "address-long": (
            "“{value}” has more than a site's address: leave out “?” and “#” and what follows",
            "“{value}”不只是网站地址：请去掉“?”或“#”及其后的内容",
        ),
        "edit-uri-alone": (
            "edit_uri leads on from repo_url, which is missing: add repo_url, or write a whole address",
            "edit_uri 须接在 repo_url 之后，但没有 repo_url：请补上 repo_url，或写完整地址",
        ),
        "mail-broken": (
            "“{value}” is no mail address: write one alone, as in editor@example.org",
            "“{value}”不是邮箱地址：请只写邮箱，如 editor@example.org",
        ),
        "government-time": (
            "“{value}” is no time: write it as YYYY-MM-DD HH:MM",
            "“{value}”不是时间：请写作 YYYY-MM-DD HH:MM",
        ),
        # colours
        "colour-broken": (
            '“{colour}” is no colour: write six digits after “#” and quote them, as in "#0b5a62"',
            '“{colour}”不是颜色：请写成“#”加六位十六进制数字，并加引号，如 "#0b5a62"',
        ),
        "palette-faint": (
            "{text} on {ground} has a contrast of {contrast}:1 in the {scheme} palette, and text needs "
            "{least}:1: make one of them darker or lighter",
            "{scheme} 配色中 {text} 与 {ground} 的对比度为 {contrast}:1，文字须有 {least}:1：请调深或调浅其中之一",
        ),
        # what is the engine's
        "engine-lacks": (
            "{key} is missing, and the generator needs it: restore it from Git",
            "缺少生成器所需的 {key}：请从 Git 恢复",
        ),
        "engine-absent": (
            "“{file}” is not there: correct the name, or restore the file from Git",
            "“{file}”不存在：请更正名称，或从 Git 恢复该文件",
        ),
        "engine-path": (
            "{key} must be a file’s path below docs/, as in assets/favicon.svg: correct it",
            "{key} 应为 docs/ 之下文件的路径，如 assets/favicon.svg：请更正",
        ),
        "engine-text": (
            "{key} must be one text: quote it if it is only digits, or yes or no",
            "{key} 应为一段文字：只有数字，或是 yes、no 时，请加引号",
        ),
        "engine-flag": (
            "{key} must be true or false, without quotation marks",
            "{key} 应为 true 或 false，不加引号",
        ),
        "engine-fields": ("{key} must have fields “key: value” below it", "{key} 之下应为“键: 值”"),
        "engine-texts": (
            "{key} must be a list of texts: begin each with “- ”",
            "{key} 应为文字的列表：每条以“- ”开头",
        ),
        "engine-hooks": (
            "{key} must be a list of files, with hooks/build.py: restore it from Git",
            "{key} 应为文件的列表，且须有 hooks/build.py：请从 Git 恢复",
        ),
        "engine-options": (
            "{key} must be a list of names: begin each with “- ”",
            "{key} 应为名称的列表：每条以“- ”开头",
        ),
        "engine-uninstalled": (
            "“{name}” of {key} is not installed: correct the name, or remove it",
            "{key} 中的“{name}”没有安装：请更正名称，或删去",
        ),
        "engine-level": (
            "{key} must be warn, info or ignore",
            "{key} 应为 warn、info 或 ignore",
        ),
        "engine-theme": (
            "{key} must be material, which the templates extend",
            "{key} 应为 material：模板以它为基础",
        ),
    }
)
