"""What is said to publishers about the settings of a government site, in English and in Chinese.

A code ``government-VALUE`` says what the missing value is for and where it is had.
"""

from __future__ import annotations

GOVERNMENT_MESSAGES: dict[str, tuple[str, str]] = {
    "government-site_name": (
        "{setting} is missing: the site’s name for SiteName; it is the one that the site was "
        "registered under with its identification code",
        "缺少 {setting}：用于 SiteName 的网站名称；即申领网站标识码时登记的规范名称",
    ),
    "government-site_code": (
        "{setting} is missing: the identification code of the government site, for SiteIDCode and "
        "the footer; the office in charge of government sites gives it on registration",
        "缺少 {setting}：用于 SiteIDCode 和页脚的政府网站标识码；由政府网站主管单位在登记时分配",
    ),
    "government-organiser": (
        "{setting} is missing: the body that runs the site, for ContentSource and the footer; as "
        "the site’s registration names it",
        "缺少 {setting}：用于 ContentSource 和页脚的主办单位；按网站登记的名称填写",
    ),
    "government-icp": (
        "{setting} is missing: the ICP filing number, for the footer; the communications "
        "administration gives it for the domain",
        "缺少 {setting}：用于页脚的 ICP 备案编号；由通信管理部门按域名核发",
    ),
    "government-public_security": (
        "{setting} is missing: the public-security filing number, for the footer; the police give "
        "it when the site’s network is filed with them",
        "缺少 {setting}：用于页脚的公安机关备案号；由公安机关在联网备案时核发",
    ),
    "government-column_type": (
        "{setting} is missing: the kind of column for ColumnType; choose it, in Chinese, from the "
        "list in the State Council General Office’s guideline on government sites (No. 47 of 2017)",
        "缺少 {setting}：用于 ColumnType 的栏目类别；从《政府网站发展指引》"
        "（国办发〔2017〕47号）所列类别中选取",
    ),
    "government-keywords": (
        "{setting} is missing: words for ColumnKeywords that say what the publication is about, "
        "separated by commas; the editors choose them",
        "缺少 {setting}：用于 ColumnKeywords 的栏目关键词，以逗号分隔；由编辑拟定",
    ),
    "government-published": (
        "{setting} is missing: when the report was published on the site, for PubDate; write "
        "YYYY-MM-DD HH:MM in quotation marks, as the publishing record has it",
        "缺少 {setting}：用于 PubDate 的发布时间；按发布记录填写，写作带引号的 YYYY-MM-DD HH:MM",
    ),
    "government-site_url": (
        "{setting} is missing: the site’s address, whose host is SiteDomain; it is the one that the "
        "site is registered under",
        "缺少 {setting}：网站地址，其主机名用于 SiteDomain；即网站登记的地址",
    ),
    "government-site_description": (
        "{setting} is missing: what the publication is, for ColumnDescription; the editors write it",
        "缺少 {setting}：用于 ColumnDescription 的栏目描述；由编辑撰写",
    ),
    "government-contact": (
        "{setting} is missing: how readers reach the organiser, for the footer; give its mail "
        "address there, or a number as extra.government.telephone",
        "缺少 {setting}：用于页脚的联系方式；在此填写主办单位的邮箱，"
        "或填写 extra.government.telephone",
    ),
    "government-unofficial": (
        "extra.government is given and profile is {profile}: say “profile: government” if the body "
        "itself publishes this, else remove the values, which would claim to be official",
        "填写了 extra.government，而 profile 为 {profile}：如由该单位自行发布，请写"
        "“profile: government”；否则请删去，以免冒称官方",
    ),
    "government-not-text": (
        "{setting} was not read as text, and may have lost digits: put it between quotation marks",
        "{setting} 未被读作文字，数字可能有误：请加引号",
    ),
    "government-time": (
        "{setting} is “{value}”: write a time as YYYY-MM-DD HH:MM",
        "{setting} 为“{value}”：请将时间写作 YYYY-MM-DD HH:MM",
    ),
    "government-address": (
        "{setting} is “{value}”: write the whole address, from https:// or http:// on",
        "{setting} 为“{value}”：请写完整地址，以 https:// 或 http:// 开头",
    ),
}
