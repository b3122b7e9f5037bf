"""Words for who makes a paper, and for papers that are called by what they prove; alternatives are parted by ` | `."""

from __future__ import annotations

PROOFS = (
    "tài liệu chứng minh | các tài liệu chứng minh | tài liệu minh chứng | văn bản chứng minh | giấy tờ chứng minh | hồ sơ chứng minh"
    " | chứng từ chứng minh | bằng chứng | bằng chứng chứng minh | minh chứng | tài liệu, hồ sơ chứng minh | văn bản, tài liệu chứng minh"
    " | giấy tờ, tài liệu chứng minh | tài liệu, giấy tờ chứng minh | hồ sơ, tài liệu chứng minh | hồ sơ, giấy tờ chứng minh | tài liệu thể hiện | tài liệu xác định | giấy tờ hợp lệ | tài liệu, hồ sơ, chứng từ chứng minh"
    " | văn bản hoặc tài liệu chứng minh | văn bản, chứng từ chứng minh"
)
"""How papers are called by the fact that they prove."""
AUTHORITY = (
    "cơ quan có thẩm quyền | cơ quan nhà nước | cơ quan quản lý | cơ quan, tổ chức có thẩm quyền | cơ quan, người có thẩm quyền | ủy ban nhân dân | ubnd"
    " | công an | cơ quan đăng ký | cơ quan chuyên môn | cơ quan thuế | hội đồng nhân dân | thủ tướng | bộ trưởng | ngân hàng nhà nước | của bộ | của sở"
    " | của cục | do sở | do bộ | do cục | cơ quan hải quan | tòa án | chính phủ"
)
"""Words that name a body of the State."""
ASSESSORS = (
    "cơ quan công nhận | tổ chức công nhận | văn phòng công nhận | tổ chức chứng nhận | tổ chức giám định | tổ chức kiểm định"
    " | tổ chức đánh giá sự phù hợp | kinh doanh dịch vụ giám định"
)
"""Bodies outside the State that assess, inspect and certify."""
DEALERS = (
    "doanh nghiệp bưu chính | dịch vụ chuyển phát | hãng tàu | hãng vận tải | hãng hàng không | người vận chuyển | khách hàng | người bán | người mua"
    " | chủ hàng | nhà cung cấp | nhà sản xuất | nhà tài trợ | bên nước ngoài | đối tác | tổ chức nhận bảo hiểm | cơ sở giáo dục nước ngoài"
    " | trường nước ngoài"
)
"""Whom the applicant deals with."""
OWNERS = (
    "của các đồng | của đồng chủ sở hữu | của đồng tác giả | của chủ đầu tư | của chủ tàu | của chủ hàng | giữa bến xe | của tổ chức tôn giáo | cơ sở tôn giáo"
    " | của cơ sở thiết kế | của cơ sở khám bệnh | của cơ sở giáo dục nước ngoài | của tổ chức, cá nhân có | của các đối tượng | của những người | của người"
    " | của các bên | của con | của nhà đầu tư | giữa nhà đầu tư | giữa chủ đầu tư | của hợp tác xã | của thành viên | của các thành viên | của cổ đông | của các cổ đông"
)
"""Whose consent is that of a private person or body."""
