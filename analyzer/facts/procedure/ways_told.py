"""Ways of filing that the wording of a record tells of, whether or not its channels hold them."""

from __future__ import annotations

from analyzer.facts.procedure.worded import bounds, sentence
from analyzer.text.any_case import any_case
from analyzer.text.bodies import BY_OFFICE

_FILES = r"\b(?:nộp|gửi)\b(?! (?:phí|lệ phí|thuế|tiền|bổ sung|lại|trả|thông báo|kết quả|giấy|văn bản (?:thông báo|trả lời)|xin lỗi|phiếu chuyển)\b)"
_DOSSIER = r"(?:(?!bổ sung|kết quả|thông báo|trả lời|lấy ý kiến|thông tin|phí|thuế|quyết định|danh sách|vào ngân sách)[^.;\n]){0,160}?"
_WAYS = {
    "post": any_case(rf"{_FILES}{_DOSSIER}\b(?:qua|bằng|theo)(?: đường| dịch vụ| hệ thống| hình thức)* bưu (?:chính|điện)"),
    "online": any_case(rf"{_FILES}{_DOSSIER}\b(?:trực tuyến|cổng dịch vụ công|môi trường (?:điện tử|mạng))"),
    "counter": any_case(
        r"\bnộp (?:(?:01|một|\(|\)|bộ|hồ sơ) ?)*trực tiếp\b"
        rf"|\b(?:nộp|gửi) {_DOSSIER}(?:hồ sơ|đơn|tờ khai) (?:bằng (?:hình thức|cách|phương thức) )?trực tiếp (?:tại|đến|về|cho|hoặc)"
        r"|\b(?:nộp|gửi) trực tiếp (?:hồ sơ|hoặc (?:qua|gửi))|(?:^|(?<=\n)|[-+:])\s{0,9}trực tiếp tại\b"
    ),
}
_SIGN = {"post": "bưu", "online": "", "counter": "trực tiếp"}
"""Without it nothing is told of that way."""
_OF_PAPERS = any_case(r"\bhồ sơ\b|\bđơn\b|tờ khai|bản khai|văn bản|khai báo")
_ASIDE = any_case(
    r"hạ tầng|cho phép,|điều kiện kỹ thuật|không (?:nộp|gửi|tiếp nhận|phải)|khi (?:có )?đủ điều kiện|cơ sở dữ liệu|trao đổi|sự cố|lập danh sách"
    r"|mang theo người|(?:nhận|trả) (?:lại )?kết quả|(?:trực tuyến|bưu chính|bưu điện|điện tử|công) \(?nếu có"
)
"""What is to come, done when a system fails, or said of something other than the dossier."""
_BY_NAME = any_case(r"\bdịch vụ công (?:trực tuyến|một phần|toàn trình)")


def way_told(way: str, name: str, *texts: str) -> str:
    """The sentence of some texts of a record by which a dossier is filed in a way (post, online, counter); empty where none does.

    >>> way_told("post", "", "Chủ đò nộp hồ sơ trực tiếp hoặc gửi qua đường bưu điện.")
    'Chủ đò nộp hồ sơ trực tiếp hoặc gửi qua đường bưu điện.'
    >>> way_told("post", "", "Cơ quan cấp phép gửi hồ sơ qua đường bưu điện."), way_told("online", "Đăng ký đò bằng dịch vụ công một phần")
    ('', 'dịch vụ công một phần')
    """
    if way == "online" and (named := _BY_NAME.search(name)):
        return named[0]
    for text in texts:
        for found in _WAYS[way].finditer(text) if _SIGN[way] in text.lower() else ():
            begin, end = bounds(text, found.start())
            whole = text[begin:end]
            if _OF_PAPERS.search(whole) and not _ASIDE.search(whole) and not BY_OFFICE.search(text[begin : found.start()]):
                return sentence(text, found.start(), found.end())
    return ""
