"""Two reports, one of which tells what became of the other's promises; for the tests of suggestions."""

from __future__ import annotations

from pathlib import Path

from publication.settings.reading import read_configuration
from tests.support import assemble, number_blocks

TARGETS = """
- {id: jobs, draft: true, kind: target, period: "2022", area: life, name: {zh: 城镇新增就业}, page: tasks/city, quote: {zh: 城镇新增就业900个}, comparator: eq, value: "900", unit: places}
- id: park
  draft: true
  kind: target
  period: "2022"
  area: city
  name: {zh: 新建公园}
  page: tasks/city
  quote: {zh: 新建公园8个}
  comparator: eq
  value: "8"
  unit: places
- {id: greenhouse, draft: true, kind: target, period: "2022", area: city, name: {zh: 新建温室}, page: tasks/city, quote: {zh: 新建温室50个}, comparator: eq, value: "50", unit: places}
- {id: economy, draft: true, kind: target, period: "2022", area: city, name: {zh: 经济增长预期目标}, page: tasks/city, quote: {zh: 经济增长预期目标7%}, comparator: eq, value: "7", unit: percent}
- {id: settled, draft: true, kind: target, period: "2022", area: city, name: {zh: 城镇落户}, page: tasks/city, quote: {zh: 3000个家庭在城镇落户}, comparator: eq, value: "3000", unit: places}
"""
RESULTS = """
- {id: shed, draft: true, kind: result, period: "2022", area: city, name: {zh: 建成大棚}, page: review, quote: {zh: 建成大棚20个、温室60个}, comparator: eq, value: "20", unit: places}
- id: parks  # of the year
  draft: true
  kind: result
  period: "2022"
  area: city
  name: {zh: 新建公园}
  page: review
  quote: {zh: 建成公园9个}
  comparator: eq
  value: "9"
  unit: places
"""


def promising(root: Path) -> Path:
    """Return an archive in ``root`` whose report of 2022 promises what that of 2023 tells of."""
    assemble("archive", root)
    for name, old, new in (
        (
            "zh/2022/tasks/city.md",
            "整修道路5公里。",
            "整修道路5公里，城镇新增就业900个，新建公园8个，新建温室50个，经济增长预期目标7%，"
            "3000个家庭在城镇落户，棚户区改造400户，图书馆藏书增长8%，新建码头3座。",
        ),
        (
            "zh/2023/review.md",
            "云湖步道开放4公里。",
            "云湖步道开放4公里，建成公园9个，新增就业950个，建成大棚20个、温室60个，"
            "全球经济增长7%，又有2900个家庭进城落户，418户棚改完成，图书馆藏书90万册，增长9%。"
            "五年来，建成公园70个，新增就业9500个。",
        ),
        ("2022/targets.yml", "", TARGETS),
        ("2023/targets.yml", "", RESULTS),
    ):
        file = root / "content" / name
        text = file.read_text("utf-8")
        file.write_text(text.replace(old, new) if old else text + new, "utf-8")
    number_blocks(read_configuration(root))
    return root
