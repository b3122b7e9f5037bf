"""The difference as one HTML page that needs nothing from outside."""

from __future__ import annotations

from analyzer.comparing.compare import Comparison
from analyzer.model.text import Language, Text
from analyzer.proposal.changes.folding import folds, shown
from analyzer.proposal.changes.marked import Piece, marked
from analyzer.proposal.changes.nouns import meaning, sign
from analyzer.proposal.changes.opening import opening
from analyzer.proposal.changes.rows import Row
from analyzer.proposal.changes.sections import Section, sections
from analyzer.proposal.changes.unread import unread
from analyzer.report.page import filled

_WORDS = {
    "title": Text("So sánh hai phiên bản danh mục thủ tục hành chính", "Two versions of the catalogue of procedures compared"),
    "what": Text("Nội dung", "What"),
    "before": Text("Trước", "Before"),
    "after": Text("Sau", "After"),
    "burden": Text("Gánh nặng", "Burden"),
    "basis": Text("Căn cứ", "Basis"),
    "decision": Text("Quyết định công bố", "Publication decision"),
    "names": Text("Tên đủ", "All names"),
    "contents": Text("Thủ tục thay đổi", "Changed procedures"),
    "print_note": Text(
        "Trang này tự đủ, in được; từ thay đổi được gạch chân và tô nền.",
        "This page stands alone; changed words are underlined and shaded.",
    ),
}
_RECORDS = Text("bổ sung bản ghi, không phải sửa đổi", "record completed, nothing amended")
WEIGHTS = {
    "lighter": Text("nhẹ hơn", "lighter"),
    "heavier": Text("nặng hơn", "heavier"),
    "mixed": Text("vừa nhẹ vừa nặng", "mixed"),
    "unclear": Text("chưa rõ nặng hay nhẹ", "unclear"),
    "neutral": Text("không đổi gánh nặng", "neutral"),
}


def render(comparison: Comparison, called: tuple[str, str], language: Language) -> str:
    """The page; the same comparison gives the same bytes. `called` is what base and revision are called."""
    return filled(
        "analyzer.proposal",
        "changes.html.j2",
        language=language,
        say=lambda key: _WORDS[key][language],
        called=called,
        unread=[told[language] for told in unread(comparison, called)],
        opening=opening(comparison)[language],
        sections=[_section(section, language) for section in sections(comparison)],
    )


def _section(section: Section, language: Language) -> dict[str, object]:
    return {
        "code": section.code,
        "name": section.name[language],
        "weight": WEIGHTS[section.weight][language] if section.code and not section.is_of_record else "",
        "decision": " | ".join(section.decisions),
        "of_record": _RECORDS[language] if section.is_of_record else "",
        "rows": [_row(row, language) for row in (shown(section.rows) if section.code else section.rows)],
        "folds": [
            {"told": fold.told[language], "rows": [_row(row, language) for row in fold.rows]}
            for fold in (folds(section.rows) if section.code else ())
        ],
        "number": sum(1 + row.more for row in section.rows),
    }


def _row(row: Row, language: Language) -> dict[str, object]:
    change = row.change
    before, after = row.before[language], row.after[language]
    whole = change.before is None or change.after is None or change.aspect == "procedure"
    pieces = ([Piece(before, "same")], [Piece(after, "same")]) if whole else marked(before, after)
    return {
        "what": row.what[language],
        "path": change.path + (f" +{row.more}" if row.more else ""),
        "sign": sign(change),
        "meaning": meaning(change)[language],
        "before": pieces[0],
        "after": pieces[1],
        "basis": row.grounds,
        "names": [name[language] for name in row.names],
        "group": row.group[language],
    }
