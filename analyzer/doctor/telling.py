"""A check-up as plain values: the contract of `tthc doctor --format json`."""

from __future__ import annotations

from typing import Any

from analyzer.doctor.checkup import Checkup, Group
from analyzer.doctor.parts import GRADED
from analyzer.model.text import Language


def as_json(checkup: Checkup, language: Language) -> dict[str, Any]:
    """Names in one language; shares are percentages with one decimal, empty where there is nothing to grade."""
    return {
        "procedures": len(checkup.whole.members),
        "secret": checkup.secret,
        "graded_parts": [part.key for part in GRADED],
        "grade": _grade(checkup.whole),
        "parts": [
            {
                "part": count.part.key,
                "name": count.part.name[language],
                "provision": f"63/2010/NĐ-CP điểm {count.part.point} khoản 2 Điều 8" if count.part.point else "",
                "graded": count.part.graded,
                "stated": count.stated,
                "readable": count.readable,
                "inferred": count.inferred,
            }
            for count in checkup.parts
        ],
        "ministries": [_group(group, language) for group in checkup.ministries],
        "fields": [_group(group, language) for group in checkup.fields],
        "flaws": [
            {"flaw": flaw.key, "name": flaw.name[language], "count": flaw.count, "of": flaw.of, "procedures": flaw.procedures}
            for flaw in checkup.flaws
        ],
        "blind": [
            {
                "rule": rule.rule,
                "title": rule.title[language],
                "procedures": list(rule.procedures),
                "missing": dict(rule.missing),
            }
            for rule in checkup.blind
        ],
        "worst": [
            {"procedure": one.code, "full": one.full, "of": len(GRADED), "missing": list(one.missing), "unreadable": list(one.unreadable)}
            for one in checkup.worst
        ],
    }


def _group(group: Group, language: Language) -> dict[str, Any]:
    return {
        "id": group.id,
        "name": group.name[language],
        "procedures": len(group.members),
        "grade": _grade(group),
        "lacking": dict(group.lacking),
    }


def _grade(group: Group) -> dict[str, Any]:
    return {"full": group.full, "of": group.of, "percent": round(100 * group.full / group.of, 1) if group.of else None}
