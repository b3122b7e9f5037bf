"""Kinds of change, by how a reform is called: which rules would propose it, or why no rule may.

The criteria, the same for every row and never set by row:

*Policy choice*: what is cut is not a burden that the record itself shows to be needless; somebody must decide. These are: to
repeal, merge or hand down a procedure; to set another number of days or of dong; to give up a control or narrow whom a duty
binds; to move a task to another body; opening hours; a sum over many procedures. Whether a rule asks the question all the same
is told beside it and counts neither for nor against.

*Judged*: every other kind, by the rules the reform itself names (`expected_rule`) or, where it names none, by its kind. A kind
that is not listed here is no policy choice: it is judged, and has no rule, so that a gap of this table shows as a miss.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Aspect = Literal["paper", "time", "level", "channel", "result", "text", "step"]

DATA = frozenset(
    {
        "evidence_held_in_register",
        "evidence_partly_held_in_register",
        "occasional_evidence_held_in_register",
        "alternative_evidence_held_in_register",
        "bundled_evidence_held_in_register",
        "replaced_paper_still_asked",
        "published_but_not_done",
        "published_but_not_done_among_alternatives",
        "published_but_not_done_in_part",
        "retired_paper",
    }
)
KNOWN_BEFORE = frozenset({"own_result_demanded", "evidence_issued_by_same_authority", "evidence_already_submitted_upstream"})
COPIES = frozenset(
    {
        "certified_copy_demanded",
        "original_after_online_filing",
        "several_copies",
        "several_originals",
        "several_sets",
        "several_sets_in_every_line",
    }
)
CONFIRMED = frozenset({"confirmation_by_third_body", "confirmation_of_another_body"})

RULES: dict[str, tuple[Aspect, frozenset[str]]] = {
    "R-DATA": ("paper", DATA),
    "R-PREV-RESULT": ("paper", DATA | KNOWN_BEFORE),
    "R-SELF-DECL": ("paper", DATA | COPIES | CONFIRMED | {"duplicate_evidence", "photograph_count"}),
    "R-CONFIRM": ("paper", CONFIRMED),
    "R-LEGALISE": ("paper", COPIES),
    "R-FORM-MERGE": ("paper", frozenset({"several_forms"})),
    "R-HIDDEN-TIME": ("time", frozenset({"hidden_time", "unlimited_hidden_time", "opinion_without_limit"})),
    "R-STEP": ("step", frozenset({"repeated_check", "repeated_visits", "opinion_without_limit", "separate_collection_visit"})),
    "R-CHANNEL": (
        "channel",
        frozenset(
            {"no_online_channel", "online_not_full_service", "online_only_while_steps_visit", "bound_to_place", "separate_collection_visit"}
        ),
    ),
    "R-RESULT": ("result", frozenset({"result_only_on_paper", "result_repeats_register", "separate_collection_visit"})),
    "R-DUP-LEVEL": ("level", frozenset({"same_procedure_at_several_levels", "two_codes_of_one_procedure"})),
    "R-OBSOLETE": ("text", frozenset({"retired_paper", "names_abolished_level", "abolished_body", "cites_ended_instrument"})),
    "T-STALE-BASIS": (
        "text",
        frozenset({"limit_overtaken_by_text", "misses_amendment", "cites_ended_instrument", "abolished_body", "names_abolished_level"}),
    ),
}
"""Names of expected rules, as collections of reforms write them, to the cards that say the same; those that are a choice have none."""

_POLICY: tuple[tuple[str, str], ...] = (
    (r"bỏ (?:hẳn )?(?:tthc|thủ tục)(?! trùng)", "to repeal a procedure"),
    (r"phân cấp|phân quyền|ủy quyền", "to hand a procedure down"),
    (r"gộp (?!biểu mẫu|mẫu|tờ khai)|liên thông|hợp nhất", "to merge procedures"),
    (r"rút (?:ngắn )?thời|giảm thời", "how many days"),
    (r"giảm (?:phí|lệ phí)|mức phí|miễn phí|miễn lệ phí", "how much is paid"),
    (r"chuyển cơ quan|bỏ cấp|đổi cơ quan|tổ chức lại", "which body does it"),
    (r"hậu kiểm|cam kết|kiểm tra, xác minh|bỏ điều kiện|giảm điều kiện", "to give up a control"),
    (r"bỏ nghĩa vụ|^miễn|nâng hiệu lực|kéo dài (?:thời hạn )?hiệu lực|kéo dài giá trị", "whom a duty binds, and for how long"),
    (r"thời gian phục vụ", "when offices are open"),
    (r"chi phí tuân thủ|ở địa phương", "a sum over many procedures, or of one province"),
)
_BY_NAME: tuple[tuple[str, str], ...] = (
    (r"thời gian ẩn", "R-HIDDEN-TIME"),
    (r"xác nhận", "R-CONFIRM"),
    (r"gộp (?:biểu mẫu|mẫu|tờ khai)|biểu mẫu", "R-FORM-MERGE"),
    (r"trùng cấp", "R-DUP-LEVEL"),
    (r"nới hình thức|chứng thực|bản sao|hợp pháp hóa", "R-LEGALISE"),
    (r"kết quả", "R-RESULT"),
    (r"kênh|trực tuyến", "R-CHANNEL"),
    (r"bỏ bước", "R-STEP"),
    (r"lỗi dữ liệu", "T-STALE-BASIS"),
    (r"bằng dữ liệu", "R-DATA"),
    (r"giấy tờ|hồ sơ", "R-SELF-DECL"),
)
"""Where a reform names no rule that is known: its kind, the first that fits."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of change: what it is about, the cards that would propose it, and the choice it is, if it is one."""

    aspect: Aspect
    rules: frozenset[str]
    choice: str = ""


def kind_of(called: str, expected: str) -> Kind:
    """The kind of a reform, from what it is called and the rules it names."""
    small = called.lower()
    names = [by for said, by in _BY_NAME if re.search(said, small)][:1]
    names += [name for name in re.findall(r"[RT]-[A-Z-]+", expected) if name in RULES]
    rules = frozenset[str]().union(*(RULES[name][1] for name in names))
    aspect = RULES[names[0]][0] if names else "paper"
    choice = next((why for said, why in _POLICY if re.search(said, small)), "")
    return Kind(aspect, rules, choice)
