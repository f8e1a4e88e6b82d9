"""What the audit makes of what its tools say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.tools.lighthouse import LEAST, MOST, Row, figures
from tests.tools.nu import messages


def report(performance: float, paint: float) -> dict[str, Any]:
    scores = {name: {"score": performance if name == "performance" else 1} for name in LEAST}
    names = (*MOST, "first-contentful-paint", "total-byte-weight")
    audits = {name: {"numericValue": 0.0} for name in names}
    audits["largest-contentful-paint"] = {"numericValue": paint}
    return {"categories": scores, "audits": audits}


def test_what_lighthouse_measured_is_held_against_the_limits() -> None:
    assert Row("zh/", figures(report(0.98, 1500))).missed == []
    missed = Row("zh/", figures(report(0.97, 1501))).missed
    assert missed == ["performance", "largest-contentful-paint"]


def test_a_message_of_the_nu_checker_is_a_line() -> None:
    said = {"url": "file:/s/zh/index.html", "type": "info", "subType": "warning", "lastLine": 3}
    policy = "Resource violates Content Security Policy (meta tag): external script “a.js” blocked."
    output = json.dumps({"messages": [{**said, "message": text} for text in (policy, "Odd.")]})
    assert list(messages(output, Path("/s"))) == ["zh/index.html:3: warning: Odd."]
