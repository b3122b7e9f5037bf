"""What a record says of the procedure as a whole: levels, scope, texts, results, conditions, texts of law."""

from __future__ import annotations

from typing import Any

from analyzer.importing.ids import Ids, slug
from analyzer.importing.portal.leftover import Part, laid_over, left_of, leftover
from analyzer.text.any_case import any_case

LEVELS = {"isWard": "commune", "isProvince": "province", "isMinistry": "ministry", "isOtherAgency": "other"}
TEXTS = {"description": "description", "dossierReceivingAddresses": "addresses", "keywords": "keywords", "note": "note"}
"""Official wording that belongs to no part of the procedure: the key of the record, the key below `text:`."""
UNNAMED = "—"
"""The name of a result that the record does not name."""
_NO_CONDITION = any_case(r"\W*(?:không(?: có| quy định| yêu cầu)?(?: yêu cầu,? điều kiện)?)?\W*")
_APPLICANTS = {
    "công dân việt nam": "citizen",
    "công dân việt nam mà không xác định được nơi thường trú hoặc nơi tạm trú": "citizen",
    "đảng viên": "citizen",
    "người việt nam định cư ở nước ngoài": "overseas_vietnamese",
    "người nước ngoài": "foreigner",
    "người nước ngoài cư trú tại việt nam": "foreigner",
    "người nước ngoài đã cư trú tại việt nam": "foreigner",
    "cán bộ": "official",
    "công chức": "official",
    "viên chức": "official",
    "cán bộ, công chức, viên chức": "official",
    "doanh nghiệp": "enterprise",
    "doanh nghiệp việt nam": "enterprise",
    "doanh nghiệp có vốn đầu tư nước ngoài": "foreign_invested_enterprise",
    "tổ chức (không bao gồm doanh nghiệp, htx)": "organisation",
    "tổ chức (không bao gồm doanh nghiệp": "organisation",
    "tổ chức đảng": "organisation",
    "tổ chức nước ngoài": "foreign_organisation",
    "hợp tác xã": "cooperative",
    "htx)": "",
}
"""Applicants by the portal's names; the last one is the rest of a name that a comma has cut in two."""


def read_levels(record: Part) -> list[str]:
    return [level for flag, level in LEVELS.items() if record.get(flag) is True]


def read_applicants(record: Part) -> tuple[list[str], list[str]]:
    """The applicants, each once, and the names that are none of ours."""
    known: dict[str, None] = {}
    unknown = []
    for name in _names(record, "subjectTypesDetails"):
        applicant = _APPLICANTS.get(name.lower())
        if applicant is None:
            unknown.append(name)
        elif applicant:
            known[applicant] = None
    return list(known), unknown


def read_texts(record: Part) -> Part:
    """Steps and other wording. One step without a name is one text; named steps stay apart."""
    texts: Part = {}
    steps = record.get("executionSteps") or []
    if len(steps) == 1 and not steps[0].get("name"):
        texts["steps"] = steps[0].get("description") or ""
    else:
        texts["steps"] = [said for step in steps if (said := {key: step[key] for key in ("name", "description") if step.get(key)})]
    texts |= {ours: record.get(theirs) or "" for theirs, ours in TEXTS.items()}
    if says_no_condition(record):
        texts["conditions"] = record["requirementsAndConditions"]
    return {key: value for key, value in texts.items() if value}


def rebuild_texts(document: Part) -> Part:
    texts = document.get("text", {})
    steps = texts.get("steps", [])
    return {
        "executionSteps": [{"description": steps}] if isinstance(steps, str) else steps,
        "requirementsAndConditions": next((part["text"] for part in document.get("conditions", ())), texts.get("conditions", "")),
        **{theirs: texts.get(ours, "") for theirs, ours in TEXTS.items()},
    }


def says_no_condition(record: Part) -> bool:
    """Whether the field is filled in only to say that there is nothing to say."""
    text = record.get("requirementsAndConditions") or ""
    return bool(text) and bool(_NO_CONDITION.fullmatch(text))


def read_conditions(record: Part) -> list[Part]:
    """The conditions as one text; a person may split them."""
    text = record.get("requirementsAndConditions") or ""
    return [{"id": "conditions", "text": text}] if text and not says_no_condition(record) else []


def read_results(record: Part) -> tuple[list[Part], Part]:
    ids, left = Ids(), {}
    results = []
    for published in record.get("resultsDetails") or []:
        result = {"id": ids.new(slug(published.get("name") or "") or "result"), "name": published.get("name") or UNNAMED}
        results.append(result)
        if extra := leftover(published, {"name": result["name"]}):
            left[result["id"]] = extra
    return results, {"results": left} if left else {}


def rebuild_results(document: Part) -> list[Part]:
    left = left_of(document, "results")
    return [laid_over({"name": result["name"]}, left.get(result["id"], {})) for result in document.get("results", ())]


def _names(record: Part, key: str) -> list[str]:
    names = (part.get("name") for part in record.get(key) or [] if isinstance(part, dict))
    return [name for name in names if isinstance(name, str) and name.strip()]


def names_of(record: Part, key: str) -> list[str]:
    """The names in a list of `{name}`; what is no such list gives none."""
    value: Any = record.get(key)
    return _names(record, key) if isinstance(value, list) else []
