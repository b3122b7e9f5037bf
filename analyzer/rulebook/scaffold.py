"""A new rule to start from: a card that runs and its examples, to be rewritten together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from analyzer.engine.cards.card import Rule
from analyzer.model.refusals import Cannot
from analyzer.model.text import Text
from analyzer.rulebook.fixtures import place_of
from analyzer.writing.atomic import write

_NAME = re.compile(r"[a-z][a-z0-9_]{2,79}")
_CARD = """\
# Các khóa, các hàm dùng được: rules/README.md. Cột của bảng: tthc facts procedures --columns
title:
  vi: Yêu cầu nộp nhiều bộ hồ sơ
  en: Asks for several sets of the dossier
applies_to: procedure
when: sets > $most
cut: {{edit: ask, path: ""}}
severity: low
confidence: medium
message:
  vi: "Thủ tục {{procedure}} yêu cầu nộp {{sets}} bộ hồ sơ."
  en: "{{procedure}} asks for {{sets}} sets of the dossier."
why:
  vi: Viết lý do ở đây.
  en: Write the reason here.
# Thẻ đề xuất cắt (edit khác ask) phải nêu điều khoản cho phép: cắt giấy tờ mà không nêu thì tthc verify bác (no_provision). Như:
# - {{instrument: 66.7/2025/NQ-CP, provision: khoản 1 Điều 4, checked: 2026-07-18}}
legal_basis: []
parameters:
  most: {{value: 2, meaning: {{vi: Số bộ nhiều nhất không bị coi là nhiều, en: The largest number of sets that is not called several}}}}
status: {{stage: preview, since: "{since}"}}
"""
_EXAMPLES = """\
# Chạy: tthc rules test. Mã, lĩnh vực, cơ quan không ghi thì được điền sẵn; thủ tục đầu tiên là 1.000001.
fires:
  - case: three sets
    procedures:
      - sets: 3
    finds:
      - path: ""
        message: "Thủ tục 1.000001 yêu cầu nộp 3 bộ hồ sơ."
spares:
  - case: two sets
    procedures:
      - sets: 2
  - case: the record does not say how many
    procedures:
      - {name: Cấp giấy phép}
"""


class Refused(Cannot):
    """The rule cannot be begun; `message` says why."""


def begin(name: str, family: str, rules: Path, known: Iterable[Rule], since: str) -> tuple[Path, Path]:
    """Write card and examples of a rule below `rules`. Raises `Refused`, or `OSError` with neither of them left."""
    for word in (name, family):
        if not _NAME.fullmatch(word):
            raise Refused(
                Text(
                    f"'{word}' không làm tên được: chỉ chữ thường không dấu, số và gạch dưới, như several_sets.",
                    f"'{word}' cannot be a name: only lower-case letters, digits and underscores, as in several_sets.",
                )
            )
    taken = {rule.name: rule.family for rule in known}
    card = rules / family / f"{name}.yaml"
    examples = place_of(card)
    if name in taken or card.exists() or examples.exists():
        where = taken.get(name, family)
        raise Refused(
            Text(
                f"Đã có quy tắc '{name}' trong nhóm '{where}'; chọn tên khác.",
                f"There is a rule '{name}' in '{where}': choose another name.",
            )
        )
    if name in taken.values() or family in taken:
        raise Refused(Text("Tên quy tắc và tên nhóm không được trùng nhau.", "A rule and a family of rules cannot have the same name."))
    write(examples, _EXAMPLES.encode())
    try:
        write(card, _CARD.format(since=since).encode())
    except BaseException:
        examples.unlink()
        raise
    return card, examples
