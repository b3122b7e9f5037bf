"""The difference on a terminal: the digest, then procedure by procedure what was, what is, and on what it rests."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.comparing.compare import Comparison
from analyzer.model.text import Language, Text
from analyzer.proposal.changes.folding import folds, shown
from analyzer.proposal.changes.nouns import sign
from analyzer.proposal.changes.opening import opening
from analyzer.proposal.changes.rows import Row
from analyzer.proposal.changes.sections import Section, sections
from analyzer.proposal.changes.values import NOT_THERE

_BEFORE = Text("trước", "before")
_AFTER = Text("sau", "after")
_COME = Text("thêm", "new")
_GONE = Text("bỏ", "gone")
_ALL = Text("Xem đủ: --all", "To see them: --all")
_BASIS = Text("căn cứ", "basis")
_RECORDS = Text("BỔ SUNG BẢN GHI, không phải sửa đổi: {n} thủ tục", "RECORD COMPLETED, nothing amended: {n} procedure(s)")
_NAMES = Text("gồm", "namely")
_SIGNS = Text(
    "▼ nhẹ hơn   ▲ nặng hơn   = không đổi gánh nặng   ? chưa rõ   ~ chỉ sửa câu chữ   + bổ sung bản ghi",
    "▼ lighter   ▲ heavier   = burden unchanged   ? unclear   ~ reworded only   + record completed",
)


def lines(comparison: Comparison, language: Language, whole: bool = False) -> Iterator[str]:
    """The lines of the screen, without line ends: of each procedure what weighs, and of the rest how much there is, or (`whole`) all."""
    yield opening(comparison)[language]
    if not comparison.changes:
        return
    yield _SIGNS[language]
    listed = sections(comparison)
    of_record = sum(section.is_of_record for section in listed)
    for number, section in enumerate(listed):
        yield ""
        if section.is_of_record and not (number and listed[number - 1].is_of_record):
            yield from (_RECORDS[language].format(n=of_record), "")
        yield _head(section, language)
        everything = whole or not section.code
        group = ""
        for row in section.rows if everything else shown(section.rows):
            if row.group[language] != group:
                group = row.group[language]
                yield f"  {group}:"
            yield from _row(row, language, len(section.decisions) > 1)
        for fold in () if everything else folds(section.rows):
            yield f"  {fold.sign} {fold.told[language]}. {_ALL[language]}"


def _head(section: Section, language: Language) -> str:
    decisions = f"  [{' | '.join(section.decisions)}]" if section.decisions else ""
    return f"{section.code} {section.name[language]}{decisions}".strip()


def _row(row: Row, language: Language, with_decision: bool) -> Iterator[str]:
    yield f"  {sign(row.change)} {row.what[language]}  ({row.change.path or row.change.kind}{f' +{row.more}' if row.more else ''})"
    before, after = _one_line(row.before[language]), _one_line(row.after[language])
    if row.before == NOT_THERE != row.after:
        yield f"      {_COME[language]}: {after}"
    elif row.after == NOT_THERE != row.before:
        yield f"      {_GONE[language]}: {before}"
    else:
        yield f"      {_BEFORE[language]}: {before}"
        yield f"      {_AFTER[language]}: {after}"
    if row.names:
        yield f"      {_NAMES[language]}: {'; '.join(name[language] for name in row.names)}"
    grounds = "; ".join(filter(None, (row.basis, row.change.decision if with_decision else "")))
    if grounds:
        yield f"      {_BASIS[language]}: {grounds}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
