"""The difference on a terminal: the digest, then procedure by procedure what was, what is, and on what it rests."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.comparing.compare import Comparison
from analyzer.model.text import Language, Text
from analyzer.proposal.changes.nouns import SIGNS
from analyzer.proposal.changes.opening import opening
from analyzer.proposal.changes.sections import Row, Section, sections

_BEFORE = Text("trước", "before")
_AFTER = Text("sau", "after")
_BASIS = Text("căn cứ", "basis")
_SIGNS = Text(
    "▼ nhẹ hơn   ▲ nặng hơn   = không đổi gánh nặng   ? chưa rõ   ~ chỉ sửa câu chữ",
    "▼ lighter   ▲ heavier   = burden unchanged   ? unclear   ~ reworded only",
)


def lines(comparison: Comparison, language: Language) -> Iterator[str]:
    """The lines of the screen, without line ends."""
    yield opening(comparison)[language]
    if not comparison.changes:
        return
    yield _SIGNS[language]
    for section in sections(comparison):
        yield ""
        yield _head(section, language)
        for row in section.rows:
            yield from _row(row, language)


def _head(section: Section, language: Language) -> str:
    decision = f"  [{section.decision}]" if section.decision else ""
    return f"{section.code} {section.name[language]}{decision}".strip()


def _row(row: Row, language: Language) -> Iterator[str]:
    sign = "~" if row.change.kind == "reworded" else SIGNS[row.change.direction]
    yield f"  {sign} {row.what[language]}  ({row.change.path or row.change.kind})"
    yield f"      {_BEFORE[language]}: {_one_line(row.before[language])}"
    yield f"      {_AFTER[language]}: {_one_line(row.after[language])}"
    if row.basis:
        yield f"      {_BASIS[language]}: {row.basis}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
