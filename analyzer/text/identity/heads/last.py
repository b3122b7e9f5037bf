"""Words that decide only where there is no head noun, and phrases that only look like one."""

from __future__ import annotations

from analyzer.text.identity.heads.principle import Principle, principle
from analyzer.text.spelling import words_of

NO_HEADS = words_of(
    "hồ sơ phải | hồ sơ có | hồ sơ không | hồ sơ là | hồ sơ còn | hồ sơ được | hồ sơ gồm | hồ sơ bao gồm | hồ sơ cần | tài liệu phải gửi"
    " | đơn vị | đơn giá | ảnh hưởng | tiền án | tiền chất | phí dịch vụ | phép | hình thức | hình phạt | thư viện | thư điện tử"
    " | mẫu số | thẻ nhớ | lệnh của | bằng văn bản | bằng tiếng | bằng hình thức | bằng phương tiện | bài thuốc | đề nghị của"
    " | yêu cầu của | yêu cầu đối | dữ liệu cá nhân | thông tin cá nhân | sổ đăng ký | mẫu vật của | quyết toán thuế"
    " | đăng ký mẫu con dấu là | sổ gốc | giấy tờ trên | giấy tờ này | tài liệu trên | hồ sơ trên"
)
"""Phrases that begin like a head noun but name no paper."""

LAST: tuple[Principle, ...] = (
    principle(
        "technical",
        "technical_documents",
        "Đánh giá ảnh hưởng, tài liệu mô tả công trình hay sản phẩm là hồ sơ kỹ thuật.",
        "An assessment of effects or a description of a work or product is technical.",
        "đánh giá ảnh hưởng | đánh giá an ninh | đánh giá sơ bộ | đánh giá hiện trạng | đánh giá tác động | bản đánh giá"
        " | công thức | tỷ lệ bản đồ | bản định hình | bản ghi âm | bản thống kê phụ tùng | danh mục máy móc | nội dung điều chỉnh",
        sure=0.55,
    ),
    principle(
        "technical",
        "project",
        "Dự án đầu tư, dự án khai thác là hồ sơ kỹ thuật; dự án liên kết, hỗ trợ sản xuất là kế hoạch của người nộp.",
        "A project to invest or to exploit is a technical file; one to join hands or to be subsidised is the applicant's plan.",
        "dự án",
        when="khai thác | nhận chìm | đầu tư | lấn biển",
        unless="liên kết | cộng đồng | hỗ trợ | phải có",
        sure=0.6,
    ),
    principle(
        "form",
        "application_form",
        "Công văn, phụ lục, văn bản theo mẫu của người nộp là mẫu đơn.",
        "A letter or annex on the applicant's own form is a form.",
        "công văn | phụ lục | vb đề nghị | vb (văn bản) đề nghị | mẫu | gia hạn | kháng nghị | bản xác báo | xác báo | theo mẫu "
        "| theo biểu mẫu",
        sure=0.6,
    ),
    principle(
        "evidence",
        "approval_document",
        "Ý kiến, chấp thuận của cơ quan nhà nước là giấy tờ chứng minh.",
        "An opinion or approval of an authority is evidence.",
        "ý kiến | chấp thuận | chỉ định | kiến nghị | bản đồng ý | phù hiệu | tem | ý kiến đồng ý | ý kiến chấp thuận | gcn"
        " | bản thẩm tra | bản quá trình",
        when="cơ quan | ủy ban nhân dân | ubnd | bộ | sở | công an | hội đồng | cơ quan có thẩm quyền | kiểm định | gcn | thẩm tra"
        " | quá trình công tác",
        unless="chủ sở hữu",
        sure=0.65,
    ),
    principle(
        "authorisation",
        "power_of_attorney",
        "Dòng nói về việc ủy quyền làm thủ tục.",
        "A line about having the procedure done by another.",
        "trường hợp ủy quyền | việc ủy quyền",
        sure=0.5,
    ),
    principle(
        "third_party",
        "consent",
        "Ý kiến, sự đồng ý của người khác là giấy tờ của bên thứ ba.",
        "The opinion or consent of another person is a third party's paper.",
        "ý kiến | chấp thuận | ý kiến đồng ý | ý kiến chấp thuận | bảo lãnh",
        sure=0.55,
    ),
    principle(
        "self_made",
        "statement",
        "Bản, bảng, dự án, nội dung do người nộp tự lập.",
        "Other sheets, tables, projects and contents are drawn up by the applicant.",
        "bản | bảng | biểu | dự án | thể lệ | hiến chương | cơ cấu | nội dung | tình hình | nguồn vốn | tóm tắt | tư liệu"
        " | văn kiện | sản phẩm | phiên bản | điều chỉnh phương án | đánh giá | các điều khoản | thay đổi về | mục đích | lý do | vốn | trình",
        sure=0.55,
    ),
)
"""Words that decide only when no other head noun is found."""
