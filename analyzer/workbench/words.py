"""Every text of the workbench in both languages, beside those of the report."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.text import Language, Text
from analyzer.report.words.say import WORDS as REPORT

WORDS: Mapping[str, Text] = {
    "workbench": Text("Bàn rà soát", "Workbench"),
    "list": Text("Vấn đề", "Findings"),
    "package": Text("Phương án", "Package"),
    "report": Text("Báo cáo", "Report"),
    "switch": Text("English", "Tiếng Việt"),
    "refresh": Text("Đọc lại danh mục", "Read the catalogue again"),
    "as_of_day": Text("Pháp luật tính đến {day}", "The law as of {day}"),
    "state": Text("Nhóm", "List"),
    "any": Text("tất cả", "all"),
    "new_state": Text("đề xuất cắt giảm mới", "new cuts"),
    "already_cut_state": Text("đã có văn bản cắt giảm", "already cut by law"),
    "record_stale_state": Text("bản ghi cần đính chính", "records to correct"),
    "question_state": Text("câu hỏi", "questions"),
    "later_state": Text("chuyển kỳ sau", "left for later"),
    "rejected_state": Text("không chấp nhận", "rejected"),
    "rule": Text("Quy tắc", "Rule"),
    "field": Text("Lĩnh vực", "Field"),
    "said": Text("Ý kiến", "Verdict"),
    "open_said": Text("chưa có ý kiến", "none yet"),
    "words": Text("Từ khóa", "Words"),
    "show": Text("Xem", "Show"),
    "found": Text("{n} vấn đề", "{n} findings"),
    "nothing_found": Text("Không có vấn đề nào như vậy.", "There is no such finding."),
    "previous_page": Text("← trang trước", "← previous"),
    "next_page": Text("trang sau →", "next →"),
    "page_of": Text("trang {page} / {pages}", "page {page} of {pages}"),
    "procedure": Text("Thủ tục", "Procedure"),
    "finding": Text("Vấn đề", "Finding"),
    "saving": Text("Giảm được", "Saves"),
    "why": Text("Vì sao", "Why"),
    "legal_basis": Text("Căn cứ", "Legal basis"),
    "amend": Text("Văn bản cần sửa", "To be amended"),
    "justified": Text("Vì sao bỏ được", "Why it can go"),
    "facts": Text("Dữ kiện", "Facts"),
    "places": Text("Chỗ trong bản ghi", "In the record"),
    "others": Text("Vấn đề khác của thủ tục này", "Other findings of this procedure"),
    "your_word": Text("Ý kiến của người thẩm tra", "The reviewer’s word"),
    "now": Text("Ý kiến hiện nay", "Verdict now"),
    "none_now": Text("chưa có", "none yet"),
    "against": Text("Cùng lúc, nói khác", "At the same moment, otherwise"),
    "earlier": Text("Trước đó", "Before"),
    "by": Text("Người cho ý kiến", "Who says so"),
    "reason": Text("Lý do (không chấp nhận thì phải có)", "Reason (a rejection wants one)"),
    "basis": Text(
        "Văn bản đã cắt giảm, như 66.7/2025/NQ-CP Điều 4 (đã cắt giảm thì phải có, trừ khi quy tắc đã nêu)",
        "The text that has cut it, such as 66.7/2025/NQ-CP Điều 4 (wanted for “already cut”, unless the rule names it)",
    ),
    "until": Text("Hiệu lực đến hết ngày (nếu có)", "Holds until (if at all)"),
    "record": Text("Ghi ý kiến", "Record"),
    "record_next": Text("Ghi, sang vấn đề sau", "Record, go to the next"),
    "recorded": Text("Đã ghi: {word}.", "Recorded: {word}."),
    "withdrawn": Text("Đã rút ý kiến: vấn đề này lại chưa có ý kiến.", "Withdrawn: the finding has no verdict again."),
    "all_said": Text("Mọi vấn đề đang chọn đã có ý kiến.", "Everything selected has a verdict."),
    "skip": Text("Vấn đề sau chưa có ý kiến →", "The next without a verdict →"),
    "back": Text("← danh sách", "← the list"),
    "goal": Text("Mục tiêu", "Target"),
    "goal_none": Text("giảm được nhiều nhất", "save as much as possible"),
    "at_least": Text("ít nhất", "at least"),
    "at_most": Text("Sửa nhiều nhất bao nhiêu văn bản (trống: bao nhiêu cũng được)", "At most so many texts to amend (empty: any number)"),
    "only_stated": Text("chỉ nội dung mà bản ghi nêu văn bản phải sửa", "only cuts whose text the record names"),
    "only_agreed": Text("chỉ nội dung đã được đồng ý", "only what a reviewer agreed to"),
    "choose": Text("Chọn", "Choose"),
    "as_paper": Text("Tải phương án (Word)", "Download the proposal (Word)"),
    "texts_to_amend": Text("Văn bản phải sửa", "Texts to amend"),
    "text_of_law": Text("Văn bản", "Text"),
    "of": Text("của", "of"),
    "cuts_count": Text("nội dung cần nó", "cuts that need it"),
    "ground": Text("độ chắc", "certainty"),
    "chosen_cuts": Text("Nội dung được chọn", "The cuts chosen"),
    "saved_jointly": Text("Giảm được, đo chung trên cả danh mục", "Saved, measured jointly on the whole catalogue"),
    "not_found": Text("Không có trang này.", "There is no such page."),
    "finding_gone": Text(
        "Không có vấn đề mang dấu nhận dạng này; có thể danh mục đã thay đổi.",
        "There is no finding with this fingerprint; the catalogue may have changed.",
    ),
    "foreign_form": Text(
        "Biểu mẫu không do bàn rà soát này gửi, hoặc chương trình đã khởi động lại. Mở lại trang rồi gửi lần nữa; chưa ghi gì.",
        "The form is not of this workbench, or the program was started anew. Open the page again and send it once more; nothing was recorded.",
    ),
    "wrong_day": Text(
        "“{day}” không phải ngày; viết như 2027-06-30. Chưa ghi gì.", "“{day}” is no day; write 2027-06-30. Nothing was recorded."
    ),
    "early_day": Text(
        "Ngày hết hiệu lực, {until}, phải sau ngày cho ý kiến, {on}. Chưa ghi gì.",
        "The last day, {until}, must be after the day of the verdict, {on}. Nothing was recorded.",
    ),
    "no_word": Text("Chọn một ý kiến. Chưa ghi gì.", "Choose a verdict. Nothing was recorded."),
    "no_name": Text("Ghi họ tên người cho ý kiến. Chưa ghi gì.", "Write the name of who says so. Nothing was recorded."),
    "long_name": Text("Họ tên dài quá {n} ký tự. Chưa ghi gì.", "The name has more than {n} letters. Nothing was recorded."),
    "no_reason": Text("Không chấp nhận thì phải ghi lý do. Chưa ghi gì.", "A rejection wants a reason. Nothing was recorded."),
    "no_basis": Text(
        "Đã cắt giảm thì phải nêu văn bản đã cắt. Chưa ghi gì.", "Already cut: name the text that cut it. Nothing was recorded."
    ),
    "needless_basis": Text(
        "Văn bản đã cắt giảm chỉ nêu cùng ý kiến “đã cắt giảm”. Chưa ghi gì.",
        "A text that has cut goes with “already cut” alone. Nothing was recorded.",
    ),
    "wrong_basis": Text("{why} Chưa ghi gì.", "{why} Nothing was recorded."),
    "nothing_to_withdraw": Text(
        "Vấn đề này chưa có ý kiến nào để rút. Chưa ghi gì.", "This finding has no verdict that could be withdrawn. Nothing was recorded."
    ),
    "withdrawn_until": Text(
        "Rút ý kiến thì không có ngày hết hiệu lực: xóa ngày ấy. Chưa ghi gì.",
        "A withdrawal has no last day: clear it. Nothing was recorded.",
    ),
    "said_meanwhile": Text(
        "Vấn đề này hoặc ý kiến về nó đã khác lúc mở trang; chưa ghi gì. Xem lại ở dưới; vẫn giữ ý kiến của mình thì ghi lần nữa.",
        "This finding, or what was said of it, is not what the page showed when it was opened; nothing was recorded. Look at it below, and"
        " record once more if you still hold to your word.",
    ),
    "file_changed": Text(
        "Tệp {file} đã thay đổi sau khi đọc; bấm Đọc lại danh mục. Chưa ghi gì.",
        "The file {file} has changed since it was read; press Read the catalogue again. Nothing was recorded.",
    ),
    "no_goal": Text("Đã ghi mức mục tiêu nhưng chưa chọn chỉ tiêu.", "There is an amount, but no measure was chosen for it."),
    "closed": Text(
        "Trang này chỉ mở cho người đã khởi động bàn rà soát. Mở đúng địa chỉ mà cửa sổ dòng lệnh đang hiện, cả phần sau dấu “?”.",
        "This page opens only for whoever started the workbench. Open the address that the terminal shows, with what follows its “?”.",
    ),
    "from_elsewhere": Text(
        "Trang của nơi khác không được gọi địa chỉ này. Mở bàn rà soát rồi đi từ đó.",
        "Pages of other sites may not call this address. Open the workbench and go from there.",
    ),
    "texts_of_cut": Text("Văn bản phải sửa", "Texts to amend"),
    "may_need": Text("có thể: {texts}", "perhaps: {texts}"),
    "left_out": Text("Nội dung không đưa vào phương án", "Cuts left out"),
    "more_left": Text("… và {n} nội dung khác", "… and {n} more"),
    "too_large": Text("Biểu mẫu quá lớn; chưa ghi gì.", "The form is too large; nothing was recorded."),
    "not_written": Text("Không ghi được: {why}. Chưa ghi gì.", "Cannot be written: {why}. Nothing was recorded."),
}
_LANGUAGES: tuple[Language, Language] = ("vi", "en")


class Say:
    """The texts in one language; those of the report too. A key that does not exist raises `KeyError`."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        return (WORDS.get(key) or REPORT[key])[self.language].format(**values)


def told(key: str, **gaps: Text | str | int) -> Text:
    """A text of the workbench with what stands in its gaps."""
    text = WORDS[key]
    vi, en = ({name: gap[language] if isinstance(gap, Text) else gap for name, gap in gaps.items()} for language in _LANGUAGES)
    return Text(text.vi.format(**vi), text.en.format(**en))
