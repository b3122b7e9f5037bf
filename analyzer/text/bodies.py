"""Words for bodies of the State, for all readers of wording: patterns in small letters, found from the beginning of a word."""

from __future__ import annotations

from analyzer.text.any_case import any_case, one_of

OFFICE = one_of(r"cơ quan|ủy ban|uỷ ban|ubnd|cục|sở|chi cục|phòng|công an|bảo hiểm xã hội|kho bạc")
"""An office of the State that no applicant is called by: “ban”, “bộ phận”, “trung tâm”, “đơn vị” may be parts of who applies."""
BODY = one_of(
    OFFICE,
    r"hđnd|hội đồng|chính phủ|thủ tướng|chủ tịch|giám đốc|thủ trưởng|công chức|cán bộ",
    r"bộ(?! hồ sơ)|tổng cục|vụ(?! việc)|ban(?! hành)|trung tâm|văn phòng|đơn vị|đoàn|tổ(?! chức| hợp)",
    r"cảnh sát|biên phòng|hải quan|thanh tra|tòa án|toà án|cảng vụ|ngân hàng",
    r"cấp có thẩm quyền|người (?:có thẩm quyền|giải quyết|thực hiện chứng thực)",
    r"tổ chức (?:cấp|đăng kiểm|kiểm định|giám định|chứng nhận|kiểm dịch|chứng thực|hành nghề|công chứng|trợ giúp)",
)
"""A body of the State, one who acts for it, or an organisation that certifies."""
ORGANISES = one_of(
    r"thẩm|họp|kiểm|xét|đánh|thực hiện|xác minh|lấy|khảo|nghiên|giám|tiếp|cuộc|hội|thi\b|phiên|bốc|niêm",
    r"việc|chi trả|cấp|chứng nhận|công bố",
)
"""What stands behind `tổ chức` where that is the verb: in `để tổ chức thẩm định` no organisation is meant."""
BY_OFFICE = any_case(
    rf"(?:^|[:.;,)\n*+-]\s*)(?:các )?(?:{OFFICE}|cơ quan|bộ phận|trung tâm|công chức|cán bộ|hội đồng|văn phòng)\b"
    r"(?:(?!\b(?:người|cá nhân|tổ chức|doanh nghiệp|hộ|công dân|chủ|đơn vị|cơ sở|đối tượng|thân nhân)\b)[^.;\n])*$"
)
"""What stands before a place of a sentence in which an office acts, not an applicant: to be searched in the words up to it."""
