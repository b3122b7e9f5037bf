"""The notes at the end of a proposal: how it was chosen and measured, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyzer.analysed import Analysis
from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.citing import Citing
from analyzer.engine.words.plain_values import counted, number
from analyzer.model.days import full_day
from analyzer.model.text import Text, joined
from analyzer.proposal.benefit import Measured
from analyzer.proposal.choose import Choice
from analyzer.proposal.tree import Section, tells_facts
from analyzer.reform.burden import HOURS


def notes(analysis: Analysis, choice: Choice, measured: Measured, sections: Sequence[Section]) -> tuple[Text, ...]:
    """In reading order: choice, counting, cost, gaps."""
    return (
        _scope(analysis, choice),
        *_reviewed(sections),
        *_method(),
        *_rates(analysis),
        *_sum(choice.findings, measured),
        *_volumes(sections, measured),
        *_doubtful(sections),
        *_limited(analysis, choice.findings),
        *_already(analysis, sections),
        *_blind(analysis, sections),
        *_dropped(measured),
        *_facts(sections),
    )


def _scope(analysis: Analysis, choice: Choice) -> Text:
    when, count = full_day(analysis.catalogue.as_of), counted(len(analysis.catalogue.procedures))
    return Text(
        f"Phạm vi: danh mục gồm {count.vi} thủ tục, pháp luật tính đến ngày {when.vi}. Phương án lấy {choice.how.vi}.",
        f"Scope: a catalogue of {count.en} procedures, the law as of {when.en}. The proposal takes {choice.how.en}.",
    )


def _reviewed(sections: Sequence[Section]) -> Iterable[Text]:
    """Which items a reviewer has agreed to, and which nobody has."""
    by: dict[str, list[str]] = {}
    for section in sections:
        for item in section.items:
            by.setdefault(item.agreed_by, []).append(f"{section.number}.{item.letter}")
    without = by.pop("", [])
    if by:
        told = "; ".join(f"{', '.join(marks)} ({person})" for person, marks in by.items())
        yield Text(f"Nội dung đã có ý kiến thẩm tra đồng ý: {told}.", f"Items that a reviewer agreed to: {told}.")
    if without:
        told = ", ".join(without)
        yield Text(
            f"Nội dung chưa có ý kiến thẩm tra đồng ý còn hiệu lực: {told}.", f"Items without an agreement of a reviewer in force: {told}."
        )


def _method() -> tuple[Text, ...]:
    return (
        Text(
            "Cách đếm: mỗi trường hợp thực hiện là một tổ hợp cụ thể của trường hợp mà bản ghi nêu, đối tượng và cách thức nộp; số liệu của một thủ tục là của trường hợp thực hiện nặng nhất. "
            "Giấy tờ được lựa chọn một trong nhiều loại chỉ tính một; giấy tờ chỉ yêu cầu khi không khai thác được dữ liệu tính riêng.",
            "Counting: a route is one case, applicant and channel; a procedure’s figure is that of its heaviest route. Of alternative papers "
            "one is counted; papers asked only when data fails are counted apart.",
        ),
        Text(
            "Lợi ích của mỗi thủ tục được đo khi áp dụng đồng thời mọi nội dung đã chọn, không phải tổng của từng nội dung đo riêng.",
            "The benefit of a procedure is measured with all chosen items applied together; it is no sum of separate savings.",
        ),
        Text(
            "Thời hạn giải quyết và chi phí tuân thủ là hai chỉ tiêu khác nhau: theo Điều 27 Thông tư số 02/2017/TT-VPCP, thời gian chờ của cá nhân, "
            "tổ chức không tính vào chi phí. Ngày làm việc và ngày được cộng riêng, không quy đổi.",
            "Time limits and compliance cost are different measures: under Article 27 of Circular No. 02/2017/TT-VPCP waiting is no cost. "
            "Working days and calendar days are summed apart and never converted.",
        ),
    )


def _rates(analysis: Analysis) -> Iterable[Text]:
    parameters = analysis.catalogue.parameters
    income = parameters.tariffs.get("hourly_income")
    if income is None:
        yield Text(
            "Chưa có mức thu nhập bình quân một giờ nên không tính chi phí tuân thủ.",
            "There is no hourly income, so no compliance cost is given.",
        )
        return
    yield Text(
        f"Mức thu nhập bình quân: {number(income.value, 'vi')} đồng/giờ (nguồn: {income.source}).",
        f"Average income: {number(income.value, 'en')} VND an hour (source: {income.source}).",
    )
    assumed = [parameters.hours[name] for name in HOURS if name in parameters.hours and parameters.hours[name].assumed]
    if assumed:
        listed = joined(
            (
                Text(f"{hour.name.vi.lower()} {number(hour.value, 'vi')} giờ", f"{hour.name.en.lower()} {number(hour.value, 'en')} h")
                for hour in assumed
            ),
            "; ",
            "; ",
        )
        yield Text(
            "(*) Số giờ là giả định, chưa có khảo sát, chỉ dùng để so sánh trước và sau: {}. Đơn vị chủ trì thay bằng số liệu khảo sát.",
            "(*) Hours are assumed, not surveyed, and serve to compare before and after only: {}. The lead unit replaces them.",
        ).of(listed)


def _sum(findings: Sequence[Finding], measured: Measured) -> Iterable[Text]:
    """Where savings overlap, how far their sum would overstate."""
    apart = sum(finding.saving.get("documents", 0.0) for finding in findings)
    jointly = sum((measured.before[code].get("documents") or 0) - (measured.after[code].get("documents") or 0) for code in measured.before)
    if apart != jointly:
        yield Text(
            f"Cộng mức giảm đo riêng của từng nội dung được {number(apart, 'vi')} giấy tờ; đo đồng thời là {number(jointly, 'vi')}. Phương án dùng số đo đồng thời.",
            f"Separate savings would add up to {number(apart, 'en')} papers; measured jointly it is {number(jointly, 'en')}, the figure used here.",
        )


def _volumes(sections: Sequence[Section], measured: Measured) -> Iterable[Text]:
    without = [section.code for section in sections if section.code not in measured.volumes]
    if len(without) == len(sections):
        yield Text(
            "Chưa có số hồ sơ một năm của thủ tục nào ở trên, nên chưa tính chi phí tuân thủ một năm.",
            "The yearly number of dossiers is not known for any procedure above, so no yearly cost is given.",
        )
    elif without:
        yield Text(
            f"Chưa có số hồ sơ một năm của {len(without)} trên {len(sections)} thủ tục ({', '.join(without)}), nên chưa tính chi phí tuân thủ một năm của các thủ tục đó.",
            f"The yearly number of dossiers is not known for {len(without)} of {len(sections)} procedures ({', '.join(without)}), so they have no yearly cost.",
        )


def _doubtful(sections: Sequence[Section]) -> Iterable[Text]:
    unsure = [
        f"{section.number}.{item.letter}"
        for section in sections
        for item in section.items
        if any(origin.confidence != "high" for origin in item.origins)
    ]
    if unsure:
        listed = ", ".join(unsure)
        every = len(unsure) > 1 and len(unsure) == sum(len(section.items) for section in sections)
        items = Text("Mọi nội dung", "All items") if every else Text(f"Các nội dung {listed}", f"Items {listed}")
        yield Text(
            "{} dựa trên dữ kiện chưa chắc chắn; đơn vị chủ trì cần đối chiếu với quy định trước khi trình.",
            "{} rest on facts that are not sure; the lead unit must check them against the law before submission.",
        ).of(items)


def _limited(analysis: Analysis, findings: Sequence[Finding]) -> Iterable[Text]:
    citing, names = Citing(analysis.catalogue), {finding.rule for finding in findings}
    cited = dict.fromkeys(basis.instrument for rule in analysis.rules if rule.name in names for basis in rule.card.legal_basis)
    for instrument in cited:
        if until := citing.limited(instrument):
            text, last = citing.text(instrument), full_day(until)
            yield Text(
                "{} chỉ có hiệu lực đến ngày {}; nội dung dựa vào văn bản này phải được quy định trong văn bản khác trước ngày đó.",
                "{} is in force until {} only; what rests on it must be enacted elsewhere before that day.",
            ).of(text, last)


def _already(analysis: Analysis, sections: Sequence[Section]) -> Iterable[Text]:
    codes = {section.code for section in sections}
    done = [finding for finding in analysis.findings if finding.legal_state == "already_cut" and finding.procedure in codes]
    if done:
        yield Text(
            f"Tại các thủ tục này còn {len(done)} nội dung đã được văn bản đang có hiệu lực cắt giảm, chỉ còn phải tổ chức thực hiện; không đưa vào và không tính lại lợi ích.",
            f"In these procedures {len(done)} cuts are already made by texts in force and only remain to be carried out; they are neither proposed nor counted again.",
        )


def _blind(analysis: Analysis, sections: Sequence[Section]) -> Iterable[Text]:
    codes = {section.code for section in sections}
    blind = [missing for missing in analysis.not_assessed if missing.procedure in codes]
    if blind:
        yield Text(
            f"{len(blind)} lượt đánh giá tại các thủ tục này chưa thực hiện được vì dữ liệu thủ tục thiếu dữ kiện.",
            f"{len(blind)} assessments of these procedures could not be made because the record lacks facts.",
        )


def _dropped(measured: Measured) -> Iterable[Text]:
    """Cuts of procedures that have no section because none of their cuts could be made."""
    for conflict in measured.reformed.conflicts:
        code = conflict.dropped.procedure
        if code not in measured.before:
            yield Text("Không đưa vào nội dung tại thủ tục {}: {}.", "A cut of procedure {} is left out: {}.").of(code, conflict.reason)


def _facts(sections: Sequence[Section]) -> Iterable[Text]:
    if tells_facts(sections):
        yield Text(
            "Dữ kiện của từng nội dung nêu tại Phụ lục II, để đơn vị chủ trì đối chiếu với bản ghi và văn bản.",
            "The facts of each item stand in Annex II, for the lead unit to check against the record and the law.",
        )
