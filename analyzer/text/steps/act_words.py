"""Words that name what is done in a step, by kind of step; each a regular expression that begins with a letter."""

from __future__ import annotations

from analyzer.model.enumerations import StepKind

_PAPER = (
    r"(?:giấy(?! (?:tiếp|biên|hẹn|giới|báo))|thẻ|chứng (?:chỉ|nhận|thư|minh)|phép|phiếu lý|hộ chiếu|thị thực|bản sao|trích lục|mã số"
    r"|số (?:đăng|định|hiệu)|văn bản|quyết định|bằng|biển|phù hiệu|tài khoản|kinh phí|lại\b|đổi\b|mới\b"
    r"|cho (?:người|tổ|cá|doanh|công|cơ|đơn|thương|chủ|nhà))"
)
_ON_THE_SPOT = r"(?:[^\s.,;]+ ){0,5}?(?:thực tế|thực địa|hiện trường|hiện trạng|tại cơ sở|tại chỗ|tại thực|tại trụ sở|tại nơi|tại địa điểm)"
_FILLER = r"(?:(?:đầy đủ|đủ|các|0?\d|một|\w+\)|bộ|trực tiếp|trực tuyến|lại|kèm|thành phần|bản) +)*"
_FILED = (
    r"(?:hồ sơ|đơn|tờ khai|giấy đề|đề nghị|thông báo|giấy tờ|phiếu|văn bản đề|văn bản đăng|văn bản thông|công văn|báo cáo|yêu cầu|thủ tục"
    r"|tờ trình|danh sách|tài liệu)"
)
_RECEIPT = r"(?:giấy|phiếu) (?:tiếp|biên|hẹn)"
_DECISION = r"(?:dự thảo )?(?:văn bản )?quyết định"

NO_ACT = (
    r"tiếp nhận và (?:hẹn )?trả kết quả",
    r"tiếp nhận và giải quyết thủ tục",
    r"hẹn (?:ngày )?trả",
    r"ngày trả kết quả",
    r"thời (?:gian|hạn) trả kết quả",
    r"kết quả (?:thẩm|kiểm|xác|đánh)",
    r"nhận kết quả (?:thẩm|kiểm|xác|đánh)",
    r"cấp có thẩm quyền",
    r"phí thẩm định",
    r"quyết định số",
    r"theo quyết định",
    r"ý kiến thẩm",
    r"trên (?:phiếu|giấy) (?:tiếp nhận|biên nhận|hẹn)",
)
"""Names and times in which the words of an act stand, without anything being done."""

WORDS: dict[StepKind, tuple[str, ...]] = {
    "receive": (
        r"tiếp nhận",
        *(rf"{verb} {_RECEIPT}" for verb in ("cấp", "viết", "trao", "ghi", "giao", "gửi", "lập", "có")),
        rf"cấp cho (?:\S+ ){{1,14}}?{_RECEIPT}",
        r"biên nhận",
        r"nhận hồ sơ",
        r"thụ lý",
        r"vào sổ (?:tiếp|công)",
    ),
    "opinion": (
        *(rf"{verb} (?:thêm )?ý kiến" for verb in ("lấy", "xin", "hỏi")),
        r"tham vấn",
        *(rf"{verb} ý kiến" for verb in ("có", "cho", "tham gia", "đóng góp", "gửi")),
        r"đề nghị (?:có|cho|tham gia) ý kiến",
        r"góp ý",
    ),
    "inspect": (
        *(rf"{verb} {_ON_THE_SPOT}" for verb in ("kiểm tra", "thẩm định", "đánh giá", "xác minh")),
        r"khảo sát",
        r"đoàn (?:kiểm|đánh giá|thẩm|khảo|xác)",
        r"thực địa",
    ),
    "pay": (
        *(rf"{verb} (?:(?:đủ|đầy đủ|các|khoản|tiền|trước) )*(?:phí|lệ phí|tiền|thuế)" for verb in ("nộp", "đóng")),
        r"thu (?:phí|lệ phí|tiền)",
        r"thanh toán",
        r"nghĩa vụ tài chính",
    ),
    "collect": (
        r"nhận (?:lại )?(?:kết quả|giấy (?!tờ)|thẻ|chứng chỉ|quyết định|bản chính|hộ chiếu|phép|văn bản chấp|bằng\b|biển)",
        *(rf"{verb} nhận\b" for verb in ("đến", "để", "nơi")),
    ),
    "return": (
        r"trả (?:lại )?(?:kết quả|giấy (?!tờ)|thẻ|cho (?:người|tổ|cá|công|doanh)|hộ chiếu|chứng|quyết định|văn bản)",
        r"trả (?:[^\s.,;]+ ){1,4}?cho (?:thương|người|tổ|cá|doanh|cơ sở|công|chủ|khách|đơn)",
        r"trao (?:trả|giấy chứng|quyết)",
        r"giao kết quả",
        r"phát thẻ",
    ),
    "file": (
        r"nộp(?:,| và) (?:tiếp|kiểm)",
        r"xuất trình",
        r"đăng nhập",
        r"sử dụng tài khoản",
        r"truy cập (?:vào )?(?:cổng|hệ thống|trang|ứng dụng|địa chỉ|website)",
        r"lập (?:\S+ ){0,8}?hồ sơ [^.;,]{0,60}?(?:gửi|nộp)",
        *(rf"{verb}\)? +{_FILLER}{_FILED}" for verb in ("nộp", "gửi")),
        r"nộp\)? (?:trực|qua|tại|bản|\d|cho|đến|về|lên|vào)\b",
        r"gửi (?:\d|đến|về|qua|trực|cổng|ủy|ubnd|sở|bộ|cục|cơ quan|trung tâm|phòng|công an|chi cục|ban|chủ tịch|văn phòng|vụ|ngân hàng|hội|quỹ)",
        r"có (?:đơn|văn bản|công văn|giấy) (?:đề nghị|đăng)",
        r"có đơn",
        r"đăng ký (?:trực tuyến|tại|với|qua)",
        r"khai báo",
        r"đề nghị (?:cơ quan|bộ|sở|cục|ủy ban|ubnd)",
    ),
    "prepare": (
        *(rf"{verb} {_FILLER}(?:hồ sơ|giấy tờ|tài liệu|đơn)" for verb in ("chuẩn bị", "lập", "hoàn tất", "hoàn chỉnh", "soạn")),
        r"hoàn thiện hồ sơ (?:đề nghị|đăng ký|xin|theo quy định)",
        r"điền (?:đầy đủ )?(?:thông tin|mẫu)",
        r"kê khai",
    ),
    "supplement": tuple(
        rf"{verb}(?:,| và| hoặc)?(?: (?:bổ sung|hoàn thiện|hoàn chỉnh|giải trình|lại|các|nội dung))* (?:hồ sơ|tài liệu|giấy tờ|theo|thông tin)"
        for verb in ("bổ sung", "hoàn thiện", "sửa đổi", "chỉnh sửa", "khắc phục", "giải trình")
    ),
    "attend": (
        r"có mặt",
        r"tham dự",
        r"dự (?:thi|kiểm|sát|phỏng)",
        r"phỏng vấn",
        r"lăn (?:vân )?tay",
        r"chụp ảnh",
        r"sát hạch",
        r"trực tiếp ký",
        r"thu nhận (?:ảnh|vân|thông tin sinh)",
        r"bốc thăm",
        r"tham gia (?:thi|kiểm|sát|đào|khóa)",
    ),
    "issue": (
        rf"cấp (?:và trả |(?:gia hạn|sửa đổi|điều chỉnh|lại|đổi|mới|bổ sung|hoặc|và)[\s,]+)*{_PAPER}",
        r"gia hạn giấy",
        r"chứng thực (?:chữ|bản|vào|hợp|di)",
        r"ký (?:cấp|giấy|chứng)",
        r"xác nhận (?:vào|và|bằng|trên|đăng|việc|tình|hồ)",
        r"chi trả",
        r"thông quan",
        r"ban hành (?:giấy|văn bản (?:chấp|cho))",
        r"hoàn thành việc cấp",
        r"in (?:giấy|thẻ|chứng)",
    ),
    "decide": (
        *(rf"{verb} {_DECISION}" for verb in ("ra", "ban hành", "ký", "ký ban hành", "xem xét,?", "có")),
        r"quyết định (?:việc|cấp|công nhận|cho|phê|thành lập|chấp|không|giao|hỗ trợ|thu hồi|hưởng|bổ nhiệm|chỉ|khen|tặng|về|hủy|đình|gia|điều"
        r"|sửa|trợ|xóa|miễn|giải|ban|đầu|hoặc|sáp|chia|tách|chuyển|đổi|tổ|xử|nâng|tuyển|áp)",
        r"thông báo (?:[^\s.,;]+ ){0,12}?(?:chấp thuận|đồng ý|kết quả giải quyết)",
        r"phê duyệt",
        r"phê chuẩn",
        r"chấp thuận",
        r"công nhận",
        r"cho phép",
        r"trả lời (?:đồng ý|chấp|bằng văn)",
        r"đồng ý",
        r"ký duyệt",
        r"bổ nhiệm",
        r"thu hồi (?:giấy|chứng|quyết|phép)",
        r"ký văn bản",
        r"có văn bản (?:trả lời|đồng|chấp|cho|xác)",
        r"có công văn",
    ),
    "record": (
        r"ghi (?:vào )?(?:nội dung )?(?:vào )?sổ",
        r"cập nhật",
        r"đăng tải",
        r"số hóa",
        r"lưu (?:hồ sơ|trữ|vào)",
        r"vào sổ",
        r"nhập (?:thông tin|dữ liệu|vào)",
        r"công bố",
        r"niêm yết",
        r"đăng ký (?:vào|khai sinh|kết hôn|thường trú|tạm trú|biến động)",
        r"chỉnh lý",
    ),
    "verify": (
        r"thẩm (?:định|tra|xét|duyệt)",
        r"xác minh",
        r"đối chiếu",
        r"tra cứu",
        r"đánh giá",
        r"xét duyệt",
        r"giám định",
        r"họp (?:hội đồng|xét)",
        r"có văn bản thẩm",
        r"tổng hợp,? (?:và )?báo cáo",
        r"báo cáo (?:ủy ban|ubnd|bộ|chủ tịch|sở|thủ tướng)",
        r"tổ chức họp",
        r"bình xét",
        r"trình (?:bộ|chủ|lãnh|ubnd|ủy|thủ|cấp|giám|người|cục|chính)",
    ),
    "check": (
        r"kiểm tra",
        r"trả lời (?:ngay )?(?:[^\s.,;]+ ){0,4}?tính đầy đủ",
        r"xem xét",
        r"rà soát",
        r"soát xét",
        r"nghiên cứu hồ sơ",
        r"xử lý hồ sơ",
        r"giải quyết hồ sơ",
        r"phân loại hồ sơ",
    ),
    "notify": (
        r"chuyển (?:ngay )?(?:toàn bộ )?(?:hồ sơ|thông tin)",
        r"luân chuyển",
        r"thông báo",
        r"gửi văn bản",
        r"có văn bản (?:thông báo|yêu cầu)",
        r"hướng dẫn",
        r"trả lời",
        r"yêu cầu (?:bổ|người|tổ|cá|doanh|hoàn)",
    ),
}
