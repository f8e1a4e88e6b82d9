"""Entries of ``targets.yml`` and publications of one page, to check against each other."""

from __future__ import annotations

from pathlib import Path

from publication.publication import Publication
from tests.support import published, said

UNITS = """\
ge: {zh: 个, en: items}
jia: {zh: 家, en: enterprises}
day: {zh: 天, en: days, english: "{value} days"}
bei: {zh: 倍, en: times}
wei: {zh: 位, en: place}
percent: {zh: "%", en: per cent, english: "{value}%"}
mu: {zh: 亩, en: mu, english: "{value} mu"}
wan-ren: {zh: 万人, en: people, english: "{value} people", scale: "10000"}
yi-yuan: {zh: 亿元, en: RMB 100 million, english: "RMB {value}", scale: "100000000"}
ug: {zh: 微克/立方米, en: micrograms per cubic metre, english: "{value} μg/m³"}
rate: {zh: 人/亿元, en: persons per RMB 100 million, english: "{value} persons per RMB 100 million"}
"""
AREAS = "macro: {zh: 总体, en: Overall}\n"
ENTRY = """\
- id: entry
  kind: target
  period: "2021"
  area: macro
  name: {zh: 名, en: Name}
  page: a
  quote:
    zh: ZH
    en: "EN"
  comparator: COMPARATOR
  value: "VALUE"
  unit: UNIT
"""
VALUE = "correct value and unit, the quote or the text"  # what a message asks for


def entry(
    zh: str, en: str, comparator: str, value: str, unit: str, stretch: str = "", key: str = "entry"
) -> str:
    """Return an entry of page ``a`` with these quotes and this figure."""
    text = ENTRY.replace("EN", en).replace("ZH", zh).replace("COMPARATOR", comparator)
    text = text.replace("VALUE", value).replace("UNIT", unit).replace("entry", key)
    return text + (f'  stretch: "{stretch}"\n' if stretch else "")


def loaded(root: Path, zh: str, en: str, targets: str) -> Publication:
    """Return a publication of one page whose loading found no fault."""
    pages = {"zh/a.md": f"# 报告 {{#a}}\n\n{zh}\n", "en/a.md": f"# Report {{#a}}\n\n{en}\n"}
    files = {**pages, "units.yml": UNITS, "areas.yml": AREAS, "targets.yml": targets}
    publication = published(root, files)
    assert said(publication.problems) == []
    return publication
