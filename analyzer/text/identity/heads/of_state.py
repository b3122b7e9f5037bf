"""Head nouns of what the State issues or receives, of proofs in general, and open lines."""

from __future__ import annotations

from analyzer.text.identity.heads.principle import Principle, principle

_LETTERS = (
    "văn bản đề nghị",
    "văn bản yêu cầu",
    "văn bản kiến nghị",
    "công văn đề nghị",
    "công văn yêu cầu",
    "tờ trình",
    "công văn",
    "văn bản",
)
_AUTHORITIES = (
    *("công an", "ủy ban nhân dân", "ubnd", "chủ tịch ủy ban nhân dân", "chủ tịch ubnd", "tòa án", "viện kiểm sát", "bộ trưởng", "cục"),
    *("cơ quan có thẩm quyền", "cơ quan nhà nước", "cơ quan quản lý", "cơ quan chuyên môn", "cơ quan công an", "cơ quan thuế"),
)

OF_STATE: tuple[Principle, ...] = (
    principle(
        "evidence",
        "official_request",
        "Văn bản đề nghị, yêu cầu, tờ trình của cơ quan nhà nước không phải do người nộp viết.",
        "A request or submission of an authority is not written by the applicant.",
        " | ".join(f"{letter} của {authority}" for letter in _LETTERS for authority in _AUTHORITIES),
        sure=0.75,
    ),
    principle(
        "evidence",
        "state_paper",
        "Giấy phép, giấy chứng nhận, quyết định, bản án, văn bằng, sổ, thẻ do cơ quan nhà nước cấp.",
        "Licences, certificates, decisions, judgments, diplomas, books and cards are issued by the State.",
        "giấy chứng nhận | chứng nhận | các giấy chứng nhận | chứng nhận chất lượng an toàn kỹ thuật"
        " | giấy chứng nhận chất lượng an toàn kỹ thuật | giấy chứng nhận đăng ký | giấy phép | giấy chấp thuận | quyết định"
        " | bản án | công hàm | trích lục | bản trích lục | sơ đồ hoặc trích lục | sơ đồ hoặc bản trích lục | phiếu lý lịch tư pháp | lý lịch tư pháp | phiếu lltp | giấy khai sinh | giấy chứng tử"
        " | giấy báo tử | giấy khai tử | khai sinh | giấy kết hôn | đăng ký kết hôn | giấy đăng ký kết hôn"
        " | giấy chứng nhận kết hôn | giấy đăng ký kinh doanh | giấy đăng ký doanh nghiệp | giấy đăng ký xe"
        " | giấy đăng ký hoạt động | giấy đăng ký lập | giấy đăng ký thành lập | giấy đăng ký phương tiện | giấy đăng ký tàu"
        " | giấy đăng ký quyền | giấy đăng ký quốc tịch | giấy đăng ký lưu hành | giấy đăng ký sở hữu | giấy đăng ký hợp tác xã"
        " | đăng ký phương tiện | đăng ký tàu | đăng ký quyền | giấy miễn thị thực | giấy phép cư trú | đăng ký môi trường"
        " | đăng ký xe | đăng ký kinh doanh | đăng ký doanh nghiệp | giấy công nhận | giấy xác nhận không thuộc diện | giấy xác nhận đủ điều kiện làm | giấy chứng nhận quyền sử dụng đất | sổ đỏ"
        " | sổ hộ khẩu | hộ khẩu | sổ bảo hiểm | sổ bhxh | sổ | thẻ | thẻ bảo hiểm y tế | thẻ bhyt | bằng | văn bằng"
        " | các văn bằng | bằng tốt nghiệp | bằng cấp | học bạ | bảng điểm | chứng chỉ | các chứng chỉ | chứng chỉ hành nghề"
        " | giấy chứng chỉ | kết luận | giấy báo | giấy thông báo | bản trích | huân chương | huy chương | bằng khen | giấy khen"
        " | giấy lưu hành | số lưu hành | kết quả thẩm định | kết quả giải quyết | văn bản chấp thuận | văn bản phê duyệt"
        " | văn bản cho phép | văn bản thẩm định | văn bản thẩm duyệt | văn bản đồng ý | văn bản quyết định | văn bản giao"
        " | văn bản thành lập | văn bản quy định | văn bản chỉ định | văn bản chứng nhận | văn bản thông báo kết quả"
        " | văn bản ý kiến | văn bản góp ý | văn bản của cơ quan | văn bản pháp lý | văn bản công nhận | văn bản miễn"
        " | văn bản trả lời của | văn bản cấp | văn bản đánh giá | văn bản về việc | thông báo | thông báo kết quả"
        " | chứng từ chứng nhận | biên bản | biên bản kiểm tra | biên bản vi phạm | biên bản giám định | biên bản thẩm tra"
        " | biên bản xác minh | phiếu | giấy triệu tập | lệnh | kế hoạch xác minh | chủ trương đầu tư | điều ước quốc tế"
        " | lý lịch cán bộ | lý lịch đảng viên | lý lịch quân nhân | lý lịch đoàn viên | hồ sơ pháp lý | hồ sơ gốc | hồ sơ đăng kiểm | hồ sơ thương binh | hồ sơ người có công | hồ sơ liệt sĩ | giấy tờ | các giấy tờ"
        " | giấy tờ gốc | báo cáo kết quả xác minh | báo cáo kết quả thẩm tra | báo cáo thẩm định | báo cáo kết quả thẩm định "
        "| báo cáo xác minh | phiếu kết quả xác định"
        " | quyết định thành lập | quyết định phê duyệt | quyết định cho phép | tài liệu pháp lý | kết quả | tờ khai hải quan"
        " | tờ khai hàng hóa | c/o | biển số | giấy chứng nhận đầu tư | danh hiệu | giấy xuất ngũ | giấy ra trường"
        " | số liệu của cơ quan | bản chính thức | phép | giấy đi đường | giấy vận chuyển | phiếu thẩm định | phiếu thẩm tra | phiếu xác minh | thông báo phê duyệt | thông báo chấp thuận | mã số chứng chỉ | quá trình công tác "
        "| hồ sơ, giấy tờ | phiếu báo điểm | giấy nhập học | biên chế | quyết toán | cpp | giấy chứng nhận phù hợp an ninh | phụ lục văn bằng | công thư | bản điều tra về tâm lý",
        sure=0.86,
    ),
    principle(
        "evidence",
        "official_request",
        "Văn bản của cơ quan nêu sự việc, lý do không phải do người nộp viết.",
        "A document of an authority that tells what happened is not written by the applicant.",
        "văn bản nêu chi tiết",
        sure=0.6,
    ),
    principle(
        "evidence",
        "staff_assessment",
        "Nhận xét của cơ quan, đơn vị về cán bộ của mình.",
        "What a body of the State says of its own staff.",
        "nhận xét cán bộ | văn bản nhận xét | phiếu nhận xét",
        sure=0.75,
    ),
    principle(
        "evidence",
        "proof",
        "“Giấy tờ, tài liệu chứng minh” một việc là giấy tờ chứng minh, trừ khi nói rõ ai lập.",
        "“Papers that prove” a fact are evidence unless the line says who made them.",
        "giấy tờ chứng minh | giấy tờ, tài liệu chứng minh | tài liệu chứng minh | văn bản chứng minh | chứng từ chứng minh"
        " | thông tin chứng minh | nội dung chứng minh | nội dung, tài liệu chứng minh | hồ sơ chứng minh | hồ sơ, tài liệu chứng minh | hồ sơ, giấy tờ chứng minh | tài liệu, giấy tờ chứng minh | tài liệu để chứng minh"
        " | các tài liệu chứng minh | minh chứng | tài liệu minh chứng | chứng cứ | tài liệu, chứng cứ | bằng chứng"
        " | giấy tờ để chứng minh | văn bản, tài liệu chứng minh | giấy tờ hợp lệ chứng minh | tài liệu liên quan chứng minh"
        " | giấy tờ pháp lý | giấy tờ về quyền | giấy tờ về việc nhận thừa kế | giấy tờ hợp pháp | giấy tờ hợp lệ | giấy tờ có giá trị"
        " | giấy tờ, tài liệu có giá trị pháp lý | tài liệu hợp pháp | văn bản thể hiện | tài liệu thể hiện | tài liệu có giá trị"
        " | tài liệu | văn bản | thông tin | văn bản tài liệu | văn bản, tài liệu | giấy tờ tài liệu | giấy",
        sure=0.72,
    ),
    principle(
        "evidence",
        "fire_acceptance_approval",
        "Văn bản nghiệm thu, thẩm duyệt về phòng cháy và chữa cháy do cơ quan Công an cấp.",
        "The acceptance or approval on fire safety is issued by the police.",
        "văn bản nghiệm thu về | văn bản nghiệm thu hoặc kiểm tra | văn bản nghiệm thu phòng cháy"
        " | biên bản nghiệm thu về phòng cháy | biên bản kiểm tra về phòng cháy | văn bản chấp thuận kết quả nghiệm thu",
        sure=0.85,
    ),
    principle(
        "catch_all",
        "other_documents",
        "Câu mở: các giấy tờ, tài liệu khác có liên quan.",
        "An open line: other related papers.",
        "giấy tờ khác | các giấy tờ khác | tài liệu khác | các tài liệu khác | giấy tờ, tài liệu khác | giấy tờ liên quan khác"
        " | tài liệu liên quan khác | các tài liệu liên quan khác | các giấy tờ liên quan khác | hồ sơ, tài liệu khác"
        " | văn bản khác | các văn bản khác | hồ sơ khác | chứng từ khác | các chứng từ khác | các hồ sơ, tài liệu khác"
        " | tài liệu, giấy tờ khác | một số giấy tờ khác | tài liệu, hồ sơ khác | tài liệu, văn bản khác | văn bản, tài liệu khác"
        " | các loại giấy tờ khác | thông tin khác | giấy tờ hồ sơ khác | hồ sơ, giấy tờ khác | văn bản, giấy tờ khác"
        " | văn bản, giấy tờ chứng minh khác | giấy tờ chứng minh khác",
        unless="khác chứng minh quyền | khác chứng minh tư cách | khác chứng minh việc",
        sure=0.8,
    ),
)
"""The longest head that fits decides; among equal heads the earlier principle."""
