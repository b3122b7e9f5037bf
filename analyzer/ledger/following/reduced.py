"""How the reduction of a period is told: which measures have a column, and the sentence that sums them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analyzer.engine.words.plain_values import counted, number
from analyzer.ledger.following.achieved import Achievements
from analyzer.ledger.following.lessened import MEASURES, SUMMED
from analyzer.model.text import NOTHING, Language, Text, capital, same
from analyzer.reform.measures import BY_NAME, OF_SAVINGS

_HEADS: Mapping[str, Text] = {
    "documents_if_data_fails": Text("Chỉ nộp khi không có dữ liệu (âm: thêm)", "Asked when data fails (negative: more)"),
    "plain_copies": Text("Bản sao không chứng thực", "Plain copies"),
    "time_limit_calendar_days": Text("Ngày", "Calendar days"),
    "fee_vnd": Text("Phí, lệ phí (đồng)", "Fees (VND)"),
    "cost_vnd_per_case": Text("Chi phí một hồ sơ (đồng)", "Cost a case (VND)"),
    "cost_vnd_per_year": Text("Chi phí một năm (đồng)", "Cost a year (VND)"),
}
_SAID: Mapping[str, Text] = {
    "documents": Text("giấy tờ phải nộp, xuất trình", "papers filed or shown"),
    "documents_if_data_fails": Text("giấy tờ chỉ nộp khi không khai thác được dữ liệu", "papers asked when data fails"),
    "plain_copies": Text("bản sao không chứng thực", "plain copies"),
    "time_limit_working_days": Text("ngày làm việc của thời hạn", "working days of time limits"),
    "time_limit_calendar_days": Text("ngày của thời hạn", "calendar days of time limits"),
}
"""Where it differs from what the measure is called; `plain_copies` is none."""
_ALWAYS = frozenset(("documents", "cost_vnd_per_year"))
UNKNOWN = Text("chưa rõ", "unknown")


def columns(found: Achievements) -> dict[str, Text]:
    """The measures that moved somewhere, or may have, with their heads."""
    return {
        name: _HEADS.get(name) or capital(OF_SAVINGS[name])
        for name in MEASURES
        if name in _ALWAYS or any(one.less[name] != 0 for one in found.procedures)
    }


def values(less: Mapping[str, float | None], shown: Iterable[str], language: Language) -> list[str]:
    return [UNKNOWN[language] if (value := less[name]) is None else number(value, language) for name in shown]


def sentence(found: Achievements) -> Text:
    """`Kết quả cắt giảm trong kỳ: 3 thủ tục. Giảm: 1 bản chính; 307.110.000 đồng chi phí tuân thủ một năm (chưa gồm 2 thủ tục chưa rõ).`"""
    if not found.procedures:
        return Text(
            "Kết quả cắt giảm trong kỳ: chưa có nội dung đã đồng ý nào có phiên bản mới đã bắt đầu trong kỳ.",
            "Reduced in the period: no cut agreed on has a version that has begun in the period.",
        )
    parts = [part for measure in SUMMED if (part := _part(found, measure)) is not None]
    vi = "; ".join(part.vi for part in parts) or "không chỉ tiêu nào đo được"
    en = "; ".join(part.en for part in parts) or "nothing that a measure shows"
    count, still = len(found.procedures), _still_asked(found)
    return Text(
        f"Kết quả cắt giảm trong kỳ: {count} thủ tục. Giảm: {vi}.{still.vi}",
        f"Reduced in the period: {count} procedure(s). Less: {en}.{still.en}",
    )


def _still_asked(found: Achievements) -> Text:
    """A look-up in the place of a paper spares those whose data can be read."""
    if not found.still_asked:
        return NOTHING
    vi, en = number(found.still_asked, "vi"), number(found.still_asked, "en")
    return Text(
        f" Chuyển sang khai thác dữ liệu: {vi} giấy tờ vẫn nộp khi không khai thác được dữ liệu.",
        f" Looked up instead: {en} paper(s) are still asked when data fails.",
    )


def totals(found: Achievements, shown: Iterable[str], language: Language) -> list[str]:
    """The last row of a table: a sum where one means something."""
    summed = {name: found.total(name).known for name in SUMMED}
    return [values(summed, [name], language)[0] if name in summed else "" for name in shown]


def _part(found: Achievements, measure: str) -> Text | None:
    total = found.total(measure)
    if measure == "documents_if_data_fails":  # those that became more are told apart
        total = total._replace(known=(total.known or 0.0) + found.still_asked)
    if total.known == 0 and not total.unknown:
        return None
    said, known = _SAID.get(measure) or OF_SAVINGS[measure], total.known
    if known is None:
        title = BY_NAME[measure].title
        return Text(f"{title.vi.lower()}: {UNKNOWN.vi}", f"{title.en.lower()}: {UNKNOWN.en}")
    rest = total.unknown
    more = Text(f" (chưa gồm {rest} thủ tục chưa rõ)", f" ({rest} unknown left out)") if rest else NOTHING
    return counted(known) + same(" ") + said + more
