"""Steps that tell how a file is handed in, and not who examines it, decides and gives the result."""

from __future__ import annotations

from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case
from analyzer.text.quoting import shortened

_FILING = frozenset({"prepare", "file", "pay", "supplement", "receive"})
_ASKED = any_case(
    r"\b(?:đề nghị|nhu cầu|yêu cầu|xin|hồ sơ|đơn|tờ khai|đề xuất|nguyện vọng|thủ tục|đăng ký|giấy tờ|văn bản|chương trình|đề án)"
    r"(?: (?!và\b|hoặc\b|thì\b|đã\b)\w+){1,6}"
)
"""What is asked for or handed in: “đề nghị cấp lại thẻ” tells of no decision."""
_HANDLES = any_case(
    r"\b(?:thẩm định|thẩm tra|phê duyệt|phê chuẩn|quyết định|kết quả|ký|trả|trả lời|ban hành|xem xét|giải quyết|xử lý|cập nhật|công bố"
    r"|thông báo|xác nhận|chấp thuận|chấp nhận|kiểm tra|thanh toán|chi|phản hồi|trao|giao(?! dịch)|đánh giá|xác minh|xét|thông quan|duyệt"
    r"|đăng tải|công khai|công nhận|ghi|(?<!toàn )(?<!quá )(?<!quy )trình|kích hoạt|mở|khóa|cho phép|đồng ý|khảo sát|lắp đặt|nghiệm thu|chứng thực|hoàn thành|hoàn (?:trả|thuế)"
    r"|chuyển|ý kiến|từ chối|nhận xét|lưu|phân công|họp|hội đồng|tham mưu|làm thủ tục|lập (?:biên bản|danh sách|sổ)|bổ sung thông tin|giải ngân"
    r"|điều trị|hướng dẫn|hẹn|nhập|in|cấp (?!có|tỉnh|xã|huyện|trung|bộ|cơ sở|sở|trên|dưới|thành phố))\b"
)
_DECIDES = any_case(r"\b(?:thẩm định|thẩm tra|phê duyệt|quyết định|chấp thuận|trả lời|xem xét)\b|\bcấp (?:lại )?(?:thẻ|giấy|phép|chứng)")
"""Beside a channel: what the body does, told in the wrong place."""
_LONGEST = 240


def only_filed(procedure: Procedure) -> str:
    """The steps in their first words where each is one of filing and neither its words nor those of the channels tell what the body does with the file; else empty."""
    if any(step.kind not in _FILING for step in procedure.steps):
        return ""
    told = "\n".join(step_texts(procedure) or (step.text or step.name for step in procedure.steps))
    if not told or _HANDLES.search(_ASKED.sub(" ", told)) or any(_DECIDES.search(channel.text) for channel in procedure.channels):
        return ""
    return shortened(told, _LONGEST)
