"""Small analyses for the tests of the report."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from analyzer.analysed import Analysis
from analyzer.analysis import analyze
from tests.small import write_catalogue

AS_OF = date(2026, 11, 22)
MARKUP = "<script>alert('x')</script> & [bold]\u001b[31m"

CLEAN: dict[str, Any] = {
    "name": "Đăng ký thử",
    "field": "residence",
    "level": ["commune"],
    "authority": ["commune_police"],
    "channels": [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online", "service": "full"}],
}
HEAVY: dict[str, Any] = {
    "name": "Cấp giấy phép thử",
    "time_limits": [{"id": "normal", "value": "7 working days"}],
    "dossier": [
        {"id": "form", "document": "declaration", "originals": "1", "form_code": "M01"},
        {"id": "registration", "document": "enterprise_registration_certificate", "copies": "1"},
        {"id": "birth", "document": "birth_certificate", "copies": "1"},
    ],
}
EVENT: dict[str, Any] = {
    "life_events": {
        "trial": {
            "name": {"vi": "Sự kiện thử", "en": "A trial event"},
            "steps": [
                {"id": "first", "procedure": "1.000001"},
                {"id": "second", "outside": {"name": "Việc của bộ khác", "ministry": "btp"}, "after": ["first"]},
            ],
        }
    }
}


def small(root: Path, procedures: list[dict[str, Any]], vocabulary: dict[str, Any] | None = None, rules: bool = True) -> Analysis:
    """The analysis of a small catalogue with the built-in rules, or with those switched off that find something."""
    write_catalogue(root, procedures, vocabulary)
    if not rules:
        names = sorted({finding.rule for finding in analyze(root, AS_OF).findings})
        (root / "settings.yaml").write_text("format: 1\ndisabled_rules: [" + ", ".join(names) + "]\n", "utf-8")
    return analyze(root, AS_OF)
