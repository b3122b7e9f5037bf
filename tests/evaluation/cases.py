"""Real reforms outside this repository: what the State has cut, with the "before" side; nothing where the files are absent."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.evaluation.labelled import ANNEX, DATA

REFORMS = DATA / "reform_cases_sample.csv"
_CODE = re.compile(r"\d\.\d{6}")


@dataclass(frozen=True, slots=True)
class Case:
    """One reform: `before` is the wording before it, `codes` the procedures it touched, `rules` those that would propose it."""

    id: str
    group: str
    name: str
    codes: tuple[str, ...]
    before: str
    rules: frozenset[str]
    policy: bool
    ministry: str = "Bộ Công an"

    @property
    def about_papers(self) -> bool:
        """Whether it cut a line of the dossier, rather than a limit or a whole procedure."""
        return bool(self.rules & (_DATA_RULES | {"confirmation_by_third_body", "certified_copy_demanded", "several_forms"}))


_DATA_RULES = frozenset(
    {
        "evidence_held_in_register",
        "evidence_partly_held_in_register",
        "alternative_evidence_held_in_register",
        "retired_paper",
        "replaced_paper_still_asked",
        "published_but_not_done",
        "published_but_not_done_among_alternatives",
    }
)
_GROUPS: tuple[tuple[str, frozenset[str], bool], ...] = (
    (r"thay giấy tờ bằng dữ liệu", _DATA_RULES, False),
    (
        r"cắt (giảm )?giấy tờ",
        _DATA_RULES
        | {"own_result_demanded", "evidence_issued_by_same_authority", "certified_copy_demanded", "photograph_count", "duplicate_evidence"},
        False,
    ),
    (r"bỏ yêu cầu xác nhận", frozenset({"confirmation_by_third_body", "confirmation_of_another_body"}), False),
    (r"nới hình thức giấy tờ", frozenset({"certified_copy_demanded", "original_after_online_filing"}), False),
    (r"gộp biểu mẫu", frozenset({"several_forms"}), False),
    (r"thời gian ẩn", frozenset({"hidden_time", "unlimited_hidden_time"}), False),
    (r"bãi bỏ tthc trùng cấp", frozenset({"same_procedure_at_several_levels"}), False),
    (r"lỗi dữ liệu", frozenset({"limit_overtaken_by_text", "misses_amendment", "cites_ended_instrument"}), False),
    (
        r"rút thời hạn",
        frozenset(
            {
                "limit_overtaken_by_text",
                "promised_limit_not_enacted",
                "reissue_as_slow_as_first_issue",
                "lower_level_as_slow",
                "long_extract",
            }
        ),
        True,
    ),
)
"""How a kind of change is called, the rules that would propose it, and whether the new figure itself is a choice of policy."""


def reforms() -> Iterator[Case]:
    """The reform cases; a kind of change that no rule may propose (to repeal, to move, to hand down) is a policy choice."""
    with REFORMS.open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            named = row["change_type"].lower()
            rules, policy = next(((rules, policy) for said, rules, policy in _GROUPS if re.match(said, named)), (frozenset[str](), True))
            before = re.sub(r"^Hồ sơ phải có:\s*", "", row["before"])
            codes = tuple(_CODE.findall(row["code"]))
            yield Case(row["id"], row["change_type"], row["procedure"], codes, before, rules, policy)


def annex() -> Iterator[Case]:
    """Rows of the annex: a paper that a register replaces."""
    with ANNEX.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            row = json.loads(line)
            yield Case(
                f"annex-{number}", "annex I", row["name"], tuple(row["in_july_2026"]), row["document"], _DATA_RULES, False, row["ministry"]
            )
