"""Every text of the report in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.text import Language, Text
from analyzer.report.numbers import plain
from analyzer.report.words.around import AROUND
from analyzer.report.words.figures import FIGURES
from analyzer.report.words.findings import FINDINGS

WORDS: Mapping[str, Text] = {
    **FIGURES,
    **FINDINGS,
    **AROUND,
    # the head of the page
    "title": Text("Báo cáo rà soát thủ tục hành chính", "Review of administrative procedures"),
    "as_of": Text("pháp luật tính đến ngày {day}", "the law as of {day}"),
    "selected": Text("chỉ xét {words}", "only {words}"),
    "changed_since": Text("nội dung đã đổi so với lần trước", "changed since the former result"),
    "other_language": Text(
        "In English: tthc analyze CATALOGUE --lang en --report report.html (CATALOGUE: thư mục danh mục)",
        "Bản tiếng Việt: tthc analyze CATALOGUE --lang vi --report report.html (CATALOGUE: the catalogue's folder)",
    ),
    "contents": Text("Nội dung", "Contents"),
    "back_to_top": Text("Về đầu trang", "Back to top"),
    # the answer
    "headline_cuts": Text(
        "Rà soát {procedures}, phát hiện {findings}; nếu thực hiện {proposals} thì giảm được {saved}.",
        "{procedures} reviewed, {findings}; carrying out {proposals} saves {saved}.",
    ),
    "headline_light": Text(
        "Rà soát {procedures}, phát hiện {findings}; {proposals} chưa làm nhẹ trường hợp thực hiện nặng nhất của thủ tục nào.",
        "{procedures} reviewed, {findings}; {proposals} on the table, but no heaviest route becomes lighter.",
    ),
    "headline_no_cuts": Text(
        "Rà soát {procedures}, phát hiện {findings} cần xem xét, chưa có đề xuất cắt giảm mới.",
        "{procedures} reviewed, {findings} to look at, no new cut proposed.",
    ),
    "headline_nothing": Text(
        "Đã đối chiếu {procedures} với {rules}: không thấy vấn đề nào.",
        "{procedures} held against {rules}: nothing was found.",
    ),
    "headline_failed": Text(
        "Chưa kết luận được về {procedures}: không quy tắc nào được chọn chạy được.",
        "Nothing can be said of {procedures}: none of the rules selected could run.",
    ),
    "headline_nothing_new": Text("Không có vấn đề mới ở {procedures}.", "Nothing new in {procedures}."),
    "and": Text("và", "and"),
    "from_to": Text("từ {before} còn {after}", "from {before} to {after}"),
    "out_of": Text("trong tổng số {whole}", "out of {whole}"),
    "down_by": Text("giảm {share}", "down {share}"),
    "figure_proposals": Text("đề xuất cắt giảm mới", "new proposals to cut"),
    "figure_findings": Text("vấn đề rà soát", "findings"),
    "figure_procedures": Text("thủ tục đã rà soát", "procedures reviewed"),
    "in_all": Text("thuộc {fields}", "in {fields}"),
    "on_procedures": Text("ở {procedures}", "in {procedures}"),
    "also_pending": Text(
        "Ngoài ra, {cuts} đã được văn bản có hiệu lực cắt giảm; thực hiện xong thì giảm thêm được {saved}.",
        "Besides, the law has already made {cuts}; to carry this out saves a further {saved}.",
    ),
    "also_pending_only": Text(
        "Ngoài ra, {cuts} đã được văn bản có hiệu lực cắt giảm, cần thực hiện.",
        "Besides, the law has already made {cuts}, still to be carried out.",
    ),
    "also_refused": Text(
        "Không tính là đề xuất {cuts} cắt giảm do quy tắc nêu, vì đối chiếu lại thì không đứng vững; lý do ở từng câu hỏi.",
        "Not counted as proposals: {cuts} of rules that do not stand when checked again; each question tells why.",
    ),
    "also_vouched": Text(
        "{cuts} được tính theo ý kiến đồng ý của người thẩm tra, dù đối chiếu lại thì không đứng vững.",
        "{cuts} count by the word of a reviewer, though they do not stand when checked again.",
    ),
    "also_unchecked": Text(
        "Chưa kiểm tra được chứng minh của {cuts}, vì tệp liên quan chưa đọc được trọn vẹn.",
        "{cuts} could not be checked again, because a file that their proof rests on could not be read whole.",
    ),
    "flaws": Text(
        "Các tệp có {problems}; nội dung không đọc được thì chưa được rà soát.",
        "The files hold {problems}; what could not be read was not reviewed.",
    ),
    "sum_note": Text(
        "Mỗi thủ tục tính theo trường hợp thực hiện nặng nhất, một lần thực hiện; phần đã được văn bản cắt giảm không tính lại; đo chung trên danh mục sau khi sửa, không cộng từng đề xuất.",
        "Each procedure counts with its heaviest route and one case; what texts in force have cut already is not counted again; measured jointly on the reformed catalogue, not added proposal by proposal.",
    ),
    # terminal
    "disabled_rules": Text(
        "{n} quy tắc bị tắt trong settings.yaml nên không được dùng.", "Switched off in settings.yaml, and not run: {n}."
    ),
    "failed_rules": Text(
        "{n} quy tắc không chạy được hoặc trỏ tới chỗ không có; xem mục lỗi dữ liệu.",
        "Rules that could not run, or that point to what is not there: {n}; see the problems.",
    ),
    "learned": Text("Ý kiến người thẩm tra: {told}", "Reviewers: {told}"),
    "silent_rules_since": Text("{n} quy tắc khác không phát hiện vấn đề mới nào.", "Other rules that found nothing new: {n}."),
    "silent_rules": Text("{n} quy tắc khác không phát hiện vấn đề nào.", "Other rules that found nothing: {n}."),
    "not_assessed_count": Text("lượt chưa đánh giá được vì bản ghi thiếu dữ kiện", "times a rule could not judge, for want of facts"),
    "each": Text("Từng vấn đề được chọn", "Each finding selected"),
    "best_cuts": Text("Đề xuất giảm được nhiều nhất", "The proposals that save most"),
    "next": Text("Bước tiếp theo", "Next"),
    "next_report": Text("báo cáo đầy đủ và biểu đồ", "full report and charts"),
    "next_json": Text("mọi vấn đề, kèm bằng chứng", "every finding with its evidence"),
    "next_measure": Text("số liệu từng lĩnh vực", "figures by field"),
    "next_check": Text("chỉ lỗi của các tệp", "problems of the files only"),
    "next_rules": Text("bộ quy tắc", "the rulebook"),
    "currency": Text("đồng", "VND"),
}

FAMILIES: Mapping[str, Text] = {
    "evidence": Text("Hồ sơ và dữ liệu", "Papers and data"),
    "copies": Text("Bản sao, chứng thực", "Copies and certification"),
    "steps": Text("Trình tự thực hiện", "Steps"),
    "time": Text("Thời hạn", "Time limits"),
    "channels": Text("Cách thức thực hiện", "Channels"),
    "fees": Text("Phí, lệ phí", "Fees"),
    "forms": Text("Mẫu đơn, tờ khai", "Forms"),
    "results": Text("Kết quả", "Results"),
    "conditions": Text("Yêu cầu, điều kiện", "Conditions"),
    "legal_basis": Text("Căn cứ pháp lý", "Legal basis"),
    "renewal": Text("Cấp lại, cấp đổi, gia hạn", "Reissue, exchange, renewal"),
    "graph": Text("Quan hệ giữa các thủ tục", "Relations between procedures"),
    "record": Text("Chất lượng bản ghi", "Quality of the record"),
    "versions": Text("Phiên bản, hiệu lực", "Versions"),
}


class Say:
    """The texts in one language; a key that does not exist raises `KeyError`."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        return WORDS[key][self.language].format_map({name: self._told(value) for name, value in values.items()})

    def _told(self, value: object) -> object:
        """A count as its language groups its digits; anything else as it is."""
        return plain(value, self.language) if type(value) is int else value
