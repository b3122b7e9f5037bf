"""How a proposal opens: the rules it follows, the answer in one sentence, what the summary's figures are."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.engine.words.plain_values import counted, number
from analyzer.model.text import NOTHING, Text, joined, same
from analyzer.proposal.benefit import COST, Measured
from analyzer.proposal.tree import Section
from analyzer.reform.measures import BY_NAME

_NO_FIGURE = Text(
    "; số liệu của trường hợp thực hiện nặng nhất không đổi, lợi ích nêu tại từng thủ tục",
    "; the figures of the heaviest routes stay as they are, what is gained is told procedure by procedure",
)

_CARRIED = (
    *("procedures", "documents", "certified_copies", "photographs", "visits"),
    *("time_limit_working_days", "time_limit_calendar_days", COST),
)
_LESSER = (
    *("originals", "steps", "conditions", "sets"),
    *("documents_in_some_situations", "documents_if_data_fails", "hidden_working_days", "hidden_calendar_days"),
)
"""Told where none of the others changes: an original goes with its paper, a step with its visit; the rest is seldom what a cut is for."""


def opening(body: Text, reviewed: int, chosen: int) -> Text:
    """Who reviewed, under which law; `body` is empty where settings.yaml names nobody."""
    who = body if body.vi else Text("cơ quan lập phương án", "the reviewing body")
    return Text(
        "Thực hiện quy định về rà soát, đánh giá thủ tục hành chính tại Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát "
        "thủ tục hành chính (được sửa đổi, bổ sung bởi Nghị định số 48/2013/NĐ-CP và Nghị định số 92/2017/NĐ-CP) và Thông tư số 02/2017/TT-VPCP ngày 31 "
        "tháng 10 năm 2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính, "
        f"{who.vi} đã rà soát {number(reviewed, 'vi')} thủ tục hành chính và xây dựng phương án đơn giản hóa đối với {number(chosen, 'vi')} thủ tục như sau:",
        "Under Decree No. 63/2010/NĐ-CP of 8 June 2010 on the control of administrative procedures (amended by Decrees No. 48/2013/NĐ-CP and No. "
        f"92/2017/NĐ-CP) and Circular No. 02/2017/TT-VPCP of 31 October 2017, {who.en} reviewed {number(reviewed, 'en')} procedures and proposes to "
        f"simplify {number(chosen, 'en')} of them as follows.",
    )


def headline(sections: Sequence[Section], saved: dict[str, float]) -> Text:
    """The answer: how many cuts, the figures that carry them, and how many cuts no figure shows."""
    items = sum(len(section.items) for section in sections)
    unfelt = sum(not item.saves for section in sections for item in section.items)
    parts = _parts(saved, _CARRIED) or _parts(saved, _LESSER)
    listed = joined(parts, "; ")
    effect = Text("; khi thực hiện sẽ giảm {}", "; carried out, they save {}").of(listed) if parts else _NO_FIGURE
    apart = _unfelt(unfelt) if parts and unfelt else NOTHING
    return Text(
        f"Phương án gồm {number(items, 'vi')} nội dung đơn giản hóa tại {number(len(sections), 'vi')} thủ tục hành chính{effect.vi}.{apart.vi}",
        f"The proposal holds {number(items, 'en')} cuts in {number(len(sections), 'en')} procedures{effect.en}.{apart.en}",
    )


def _unfelt(count: int) -> Text:
    return Text(
        f" Trong đó {number(count, 'vi')} nội dung, nếu thực hiện riêng, không làm đổi số liệu của trường hợp thực hiện nặng nhất; lợi ích nêu tại từng thủ tục.",
        f" Of these, {number(count, 'en')} made alone would change no figure of the heaviest route; what is gained is told procedure by procedure.",
    )


def _parts(saved: dict[str, float], measures: Sequence[str]) -> list[Text]:
    return [counted(saved[name]) + same(" ") + BY_NAME[name].in_papers for name in measures if saved.get(name, 0.0) > 0]


def summary_remarks(measured: Measured, reviewed: int) -> tuple[Text, ...]:
    """What the summary's figures and shares are of: `reviewed` procedures, of which fewer may have a cut."""
    known = sum(code in measured.volumes for code in measured.before)
    others = reviewed - len(measured.before)
    apart = Text(
        f" Số trước, số sau và tỷ lệ không gồm {number(others, 'vi')} thủ tục khác đã rà soát.",
        f" The figures before and after and the shares leave out the {number(others, 'en')} other procedures reviewed.",
    )
    sums = Text(
        "Số liệu là tổng của các thủ tục trong phương án, mỗi thủ tục lấy trường hợp thực hiện nặng nhất và một lần thực hiện.",
        "Figures are sums over the procedures of the proposal, each with its heaviest route and one case.",
    ) + (apart if others else same(""))
    if known == 0:
        year = Text(
            "Chưa biết số hồ sơ một năm của các thủ tục này nên chưa tính chi phí tuân thủ một năm.",
            "The yearly number of dossiers is not known, so no yearly cost is given.",
        )
    else:
        year = Text(
            f"Chi phí một năm chỉ gồm {known} trên {len(measured.before)} thủ tục đã biết số hồ sơ.",
            f"The yearly cost covers the {known} of {len(measured.before)} procedures whose number of dossiers is known.",
        )
    hours = Text(
        "Chi phí tuân thủ tính theo số giờ giả định, chưa có khảo sát (xem Phần thứ ba).",
        "Compliance cost rests on assumed hours, not surveyed (see Part Three).",
    )
    return (sums, hours, year) if measured.assumed else (sums, year)
