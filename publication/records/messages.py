"""What is said of YAML and its fields: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        # blocks
        "data-refused": (
            "“{text}” is not allowed: data is text without HTML, script addresses or images; remove it",
            "不允许“{text}”：数据只能是文字，不含 HTML、脚本地址或图片；请删去",
        ),
        "conflict": (
            "this line is a marker of a merge that Git left unsettled: keep what is right of the two "
            "versions, and remove all such lines",
            "此行是 Git 合并冲突的标记：请在两个版本中保留正确的文字，并删去所有这类标记行",
        ),
        "character-forbidden": (
            "no text may hold {found}: remove it, or write the character that is meant",
            "文本中不能有 {found}：请删去，或改成本来要写的字",
        ),
        # names that become paths
        "path-outside": (
            "“{path}” leads out of its folder: write names with “/” between them, none of them “..”",
            "“{path}”会指向文件夹之外：请只写以“/”分隔的名称，不用“..”",
        ),
        "path-sign": (
            "“{name}” has “{sign}”, which is part of no name on some systems: rename it",
            "“{name}”含有“{sign}”，有的系统不能用作文件名：请改名",
        ),
        "path-kept": (
            "“{name}” is a name that Windows keeps for a device: rename it",
            "“{name}”是 Windows 保留的设备名：请改名",
        ),
        "path-end": (
            "“{name}” begins or ends with a space, or ends with a full stop, which Windows leaves off: "
            "rename it",
            "“{name}”以空格开头或结尾，或以句点结尾，Windows 会将其略去：请改名",
        ),
        "path-long": (
            "“{name}” is longer than {limit} bytes: choose a shorter name",
            "“{name}”超过 {limit} 字节：请改用较短的名称",
        ),
        # files that somebody names
        "given-kind": (
            "{path} is no file but a folder, a pipe, a socket or a device: name the file itself",
            "{path} 不是文件，而是文件夹、管道、套接字或设备：请指定文件本身",
        ),
        "given-large": (
            "{path} is larger than {limit} MB: check that it is the right file",
            "{path} 超过 {limit} MB：请核对文件",
        ),
        # YAML
        "yaml": (
            "this is not valid YAML ({detail}): check indentation, quotation marks and colons",
            "YAML 格式有误（{detail}）：请检查缩进、引号和冒号",
        ),
        "yaml-colon": (
            "“{text}” is no field: write “{field}: ”, with a half-width colon and a space",
            "“{text}”不是字段：请写“{field}: ”，用半角冒号并加一个空格",
        ),
        "yaml-hyphen": (
            "“{text}” begins no entry: write “- ”, a hyphen and a space",
            "“{text}”不能开始一条：请写“- ”，即半角连字符加一个空格",
        ),
        "yaml-mark": (
            "“{mark}” is no mark of YAML: write it in half width, or put the text in quotation marks",
            "“{mark}”不是 YAML 符号：请用半角；如是正文，请用引号括起",
        ),
        "yaml-long": (
            "this is too long for one text, {length} characters: write {limit} at most",
            "此处过长，共 {length} 字符：一段文字最多 {limit} 字符",
        ),
        "yaml-alias": (
            "aliases (*name) are not read: write the value out",
            "不支持别名（*名称）：请直接写出值",
        ),
        "yaml-duplicate-key": (
            "the key “{key}” stands twice: remove one",
            "键“{key}”重复：请删去一个",
        ),
        "yaml-not-list": (
            "this must be a list: begin each entry with “- ”",
            "此处应为列表：每条以“- ”开头",
        ),
        "yaml-not-mapping": ("this must be fields “key: value”", "此处应为“键: 值”"),
        "unknown-key": (
            "there is no field “{key}”: use one of {known}",
            "没有名为“{key}”的字段：可用的有 {known}",
        ),
        "missing-field": ("the field “{field}” is missing: add it", "缺少字段“{field}”：请补上"),
        "not-text": (
            "“{key}” must be one text: write it on one line",
            "“{key}”应为一段文字：请写在一行内",
        ),
        "by-language": (
            "“{key}” must have a text for each language: write zh: and en: below it",
            "“{key}”须按语言分列：请在其下写 zh: 和 en:",
        ),
        # targets
        "not-a-number": (
            "“{value}” is not a number: write digits as printed, without unit, sign or separators",
            "“{value}”不是数字：请照原文写数字，不带单位、符号和千分位",
        ),
        "bad-value-none": (
            "“{value}” is no {key}, for there is none yet: add it to {key}s.yml first",
            "“{value}”不能作为 {key}：目前一个也没有，请先在 {key}s.yml 中添加",
        ),
        "number-long": (
            "“{value}” is too long for a number: write {digits} characters at most",
            "“{value}”作为数字过长：最多写 {digits} 个字符",
        ),
        "bad-value": (
            "“{value}” is no {key}: use one of {known}",
            "“{value}”不能作为 {key}：可用的有 {known}",
        ),
    }
)
