"""Head nouns of what the applicant writes: forms, statements, lists, plans, reports, minutes."""

from __future__ import annotations

from analyzer.text.identity.heads.principle import Principle, principle

_BY_AUTHORITY = (
    "cơ quan có thẩm quyền | cơ quan nhà nước | cơ quan quản lý nhà nước | cấp có thẩm quyền | cơ quan thuế | cơ quan công an"
    " | của công an | ủy ban nhân dân | ubnd | hội đồng nhân dân | tòa án | thủ tướng | chính phủ | bộ trưởng | bộ công an"
    " | bộ quốc phòng | bộ ngoại giao | bộ tài chính | bộ y tế | bộ xây dựng | bộ công thương | bộ tư pháp | bộ nội vụ | của bộ"
    " | của sở | của cục | chủ tịch nước | cơ quan quản lý | cơ quan chuyên môn | cơ quan đăng ký | cơ quan bảo hiểm xã hội"
    " | chi cục | kho bạc | viện kiểm sát | thi hành án | vpđkđđ | văn phòng đăng ký đất đai | cơ quan hải quan | cảnh sát"
    " | cơ quan thẩm định | ngân hàng nhà nước | của cơ quan cấp | do cơ quan cấp"
)
"""Who writes a notice when it is no notice of the applicant."""
_BY_COMPANY = (
    "hội đồng quản trị | hội đồng thành viên | đại hội đồng | đại hội | đại hội nhà đầu tư | của chủ sở hữu"
    " | hội đồng quản lý quỹ | của công ty | của doanh nghiệp | của tổ chức tín dụng | ban chấp hành | ban thường vụ"
    " | ban lãnh đạo | thành viên hợp danh | của chủ hồ sơ | phân công của bộ phận | tổ chức phát hành | tổ chức đăng ký "
    "| của quỹ tín dụng | của ngân hàng thương mại | của lãnh đạo tổ chức | của lãnh đạo doanh nghiệp"
    " | của hợp tác xã | tổng giám đốc | đại hội thành viên | hội đồng trường | hội đồng thi đua | của hộ kinh doanh | hđqt"
    " | tổ chức chào bán | tổ chức kinh doanh | sáng lập viên | người sử dụng lao động | tổ chức kinh tế | thành viên góp vốn"
    " | của chủ đầu tư | của nhà đầu tư | của quỹ | của thương nhân | của tổ chức đề nghị"
)
"""Whose resolution or decision is a paper of the applicant itself."""

WRITTEN: tuple[Principle, ...] = (
    principle(
        "form",
        "application_form",
        "Đơn, tờ khai, phiếu, giấy hoặc văn bản đề nghị là mẫu đơn, dù có nhắc tên giấy tờ khác.",
        "A paper that asks or declares is a form, even when it names other papers.",
        "đơn | tờ khai | tơ khai | ban khai | tờ đơn | phiếu đề nghị | phiếu yêu cầu | phiếu đăng ký | phiếu khai báo | phiếu tự khai | mẫu phiếu yêu cầu | mẫu phiếu đề nghị | mẫu phiếu đăng ký | phiếu thu nhận | phiếu bỏ giá | phiếu trả giá | phiếu mô tả"
        " | phiếu thu thập | phiếu khai | phiếu thông tin | phiếu ghi | phiếu nhập thông tin"
        " | phiếu được tạo lập | phiếu dự | phiếu tđkt | phiếu báo thay đổi | phiếu điều tra | phiếu khảo sát "
        "| phiếu cung cấp thông tin | phiếu đề xuất | phiếu gia hạn | giấy đề nghị"
        " | giấy đăng ký | giấy khai | giấy yêu cầu | giấy xin | giấy rút | giấy thanh toán | giấy báo đề nghị | giấy kê khai"
        " | giấy báo trước | văn bản đề nghị | văn bản yêu cầu | văn bản đăng ký | văn bản xin | văn bản kiến nghị"
        " | văn bản khai báo | văn bản kê khai | văn bản đề xuất | văn bản (đơn) đề nghị | văn bản, đơn đề nghị | văn bản hoặc đơn"
        " | văn bản/đơn | công văn đề nghị | công văn xin | công văn đăng ký | công văn yêu cầu | công văn đề xuất"
        " | văn bản của người sử dụng lao động đề nghị | văn bản của tổ chức, cá nhân đề nghị | phiếu gửi mẫu | phiếu tư vấn"
        " | công văn hoặc đơn | công văn, đơn | thư đề nghị | thư đăng ký | văn thư đề nghị | đề nghị | yêu cầu | đăng ký"
        " | bản đăng ký | bản đề nghị | bản khai | bản kê khai | bản đề xuất | khai báo | kê khai | bản thông tin | khai đề nghị"
        " | mẫu văn bản | mẫu thông báo | mẫu báo cáo | mẫu sổ ata | mẫu công văn | mẫu đơn | mẫu điện tử | biểu mẫu | mẫu tờ khai | mẫu đề nghị | giấy bảo lãnh | mẫu hộ tịch điện tử | biểu mẫu điện tử"
        " | thông báo đề nghị | hồ sơ đề nghị | hồ sơ đăng ký | hồ sơ yêu cầu | tờ trình đề nghị | tờ trình xin | phụ lục đăng ký | lệnh chuyển"
        " | ủy nhiệm chi | bản tự công bố | tự công bố | bản công bố | giấy công bố | công bố | báo cáo đề nghị | báo cáo, đề nghị "
        "| văn bản công bố | văn bản tự công bố"
        " | thông tin đề nghị | thông tin đăng ký | thông tin khai báo | bản trích lược khai | hồ sơ kê khai | hồ sơ khai | mẫu c/o | mẫu giấy chứng nhận"
        " | bộ hồ sơ đề nghị | bộ hồ sơ hải quan | bản yêu cầu | bảng đăng ký | bảng kê khai | thư yêu cầu | tờ trình | thư xin",
        sure=0.96,
    ),
    principle(
        "form",
        "application_form",
        "Thông báo gửi đến một cơ quan là của người thực hiện thủ tục.",
        "A notice addressed to an authority comes from the applicant.",
        "thông báo | thông báo về việc | thông báo việc | thông báo bằng văn bản | bản thông báo | văn bản thông báo",
        when="cho cơ quan | với cơ quan | đến cơ quan | gửi cơ quan | tới cơ quan",
        unless="của cơ quan | của tòa án | của sở | của bộ | của cục | của tổng cục | của chi cục | của ủy ban nhân dân | của ubnd | của công an"
        " | của chính phủ | kết quả | công văn",
        sure=0.75,
    ),
    principle(
        "form",
        "application_form",
        "Thông báo do người thực hiện thủ tục gửi để mở thủ tục là mẫu đơn.",
        "A notice that the applicant sends to open the procedure is a form.",
        "thông báo | bản thông báo | giấy thông báo | văn bản thông báo | thông báo của",
        unless=f"{_BY_AUTHORITY} | kết quả | trúng tuyển | trúng đấu giá | nộp tiền | nộp thuế | nhập học | tiếp nhận | thụ lý"
        " | mã số thuế | giải quyết | phục hồi danh dự",
        sure=0.8,
    ),
    principle(
        "technical",
        "technical_explanation",
        "Thuyết minh về kỹ thuật, thiết bị, công nghệ, công trình là hồ sơ kỹ thuật.",
        "Explanatory notes on engineering, equipment, technology or works are technical.",
        "thuyết minh | bản thuyết minh | tài liệu thuyết minh",
        when="kỹ thuật | thiết bị | công nghệ | công trình | hệ thống | thiết kế | số khung",
        unless="kinh nghiệm | nhân sự | nhiệm vụ | đề tài | dự án | khoa học và công nghệ | khoa học công nghệ | cơ sở vật chất | năng lực"
        " | sáng kiến | kế hoạch | phù hợp với quy định | đáp ứng các tiêu chí | đáp ứng đủ các tiêu chí",
        sure=0.7,
    ),
    principle(
        "self_made",
        "statement",
        "Cam kết, giải trình, thuyết minh, tường trình, lý lịch là văn bản người nộp tự viết.",
        "Commitments, explanations, notes and curricula vitae are written by the applicant.",
        "cam kết | bản cam kết | bản cam đoan | cam đoan | giấy cam đoan | giấy cam kết | tờ cam đoan | văn bản cam kết"
        " | văn bản cam đoan | văn bản giải trình | bản giải trình | giải trình | đơn giải trình | đơn cam kết | đơn tường trình"
        " | công văn giải trình | tài liệu giải trình | bản tường trình | tường trình | văn bản nêu | bản thuyết minh"
        " | thuyết minh | tờ trình giải trình | văn bản thuyết minh | tài liệu thuyết minh | văn bản trình bày | sơ yếu lý lịch | bản thông tin cá nhân"
        " | bản khai sơ yếu lý lịch | bản khai lý lịch | bản khai nhân sự | lý lịch | bản lý lịch | ản lý lịch | lý lịch khoa học | bản tự thuật | tiểu sử"
        " | bản tự nhận xét | bản mô tả | mô tả | tài liệu mô tả | tóm tắt | bản tóm tắt | giới thiệu | bản giới thiệu"
        " | tài liệu giới thiệu | tự đánh giá | bản tự đánh giá | phiếu tự đánh giá | văn bản trả lời | bản kiểm điểm"
        " | văn bản bảo lãnh | giải pháp | văn bản tường trình | văn bản tự | thư cam kết | văn bản cam | bản giải thích"
        " | ý kiến giải trình | cv | văn bản nêu rõ | bản xác nhận",
        sure=0.92,
    ),
    principle(
        "self_made",
        "list",
        "Danh sách, danh mục, bảng kê do người nộp lập.",
        "Lists and schedules are drawn up by the applicant.",
        "bảng tính toán nhu cầu | bảng tính toán tổng chi phí | bảng tính toán lãi | dự toán kinh phí | sơ đồ tổ chức | sơ đồ cơ cấu | sơ đồ bộ máy | cơ cấu tổ chức | danh sách | bản danh sách | danh mục "
        "| bản danh mục | bảng kê | bản kê | bảng tổng hợp | bảng danh"
        " | bảng liệt kê | bảng tự | bảng thống kê | bảng đối chiếu | bảng so sánh | bảng lương | bảng chấm | bảng phân"
        " | bảng theo dõi | sổ theo dõi | sổ nhật ký | nhật ký | bảng đánh giá | bảng thông tin | biểu tổng hợp"
        " | bảng sao kê chi tiết | phụ lục danh | tài liệu thống kê | số liệu thống kê",
        sure=0.92,
    ),
    principle(
        "technical",
        "technical_documents",
        "Hồ sơ về chất lượng, trạng thái công trình, về thử nghiệm lâm sàng là hồ sơ kỹ thuật.",
        "Files on the quality or state of works, or on clinical trials, are technical.",
        "hồ sơ",
        when="trạng thái kỹ thuật | chất lượng công trình | tiền lâm sàng",
        sure=0.7,
    ),
    principle(
        "self_made",
        "plan",
        "Phương án, đề án, kế hoạch, chương trình, quy chế, quy trình, điều lệ do người nộp lập.",
        "Plans, programmes, rules and charters are made by the applicant.",
        "mẫu phiếu | mẫu biểu trưng | mẫu giấy yêu cầu | mẫu hợp đồng | mẫu thỏa thuận | mẫu hồ sơ | mẫu điều khoản | mẫu quy chế | mẫu chứng thư | hồ sơ | phương án | bản phương án | đề án | kế hoạch | bản kế hoạch | chương trình | giáo trình"
        " | nội dung chương trình | quy chế | quy trình | nội quy | quy tắc | điều lệ | bản điều lệ | dự thảo | bản dự thảo"
        " | dự kiến | chính sách | quy định nội bộ | các quy định | hồ sơ năng lực | kịch bản | đề cương | bản cáo bạch | cáo bạch"
        " | chiến lược | tôn chỉ | phương thức | tài liệu về quy trình | tài liệu về cơ | biện pháp | hương ước | hồ sơ dự án"
        " | đề xuất | đề xuất dự án | đề xuất nhiệm vụ | ý tưởng | tác phẩm | bài | bản thảo | sách | lộ trình | quy định về"
        " | hệ thống quy định | quy định quản lý | chính sách hỗ trợ | phương pháp | tài liệu đào tạo | tài liệu hướng dẫn"
        " | hướng dẫn | tài liệu huấn luyện | hồ sơ tài liệu",
        unless="bài thuốc | phê duyệt của",
        sure=0.88,
    ),
    principle(
        "technical",
        "technical_report",
        "Báo cáo khảo sát, thăm dò, đánh giá tác động, nghiên cứu khả thi, thẩm tra là hồ sơ kỹ thuật.",
        "Reports of surveys, impact assessment, feasibility and technical review are technical.",
        "báo cáo | bản báo cáo | báo cáo kết quả | báo cáo kết quả thẩm tra | báo cáo thuyết minh",
        when="tác động môi trường | đánh giá tác động chuyển | đánh giá tác động xử lý | khảo sát | thăm dò | nghiên cứu khả thi | kinh tế kỹ thuật | kết quả thử nghiệm | kiểm tra chất lượng an toàn | khảo nghiệm"
        " | quan trắc | đánh giá an toàn | đánh giá rủi ro | phân tích an toàn | báo cáo kỹ thuật | thẩm tra kỹ thuật"
        " | thẩm định kỹ thuật | đề xuất cấp giấy phép môi trường | thẩm tra thiết kế | kiểm định | địa chất | thiết kế"
        " | nghiên cứu tiền khả thi | đánh giá sơ bộ tác động | hiện trạng | ảnh hưởng | đánh giá ảnh hưởng | khai thác nước"
        " | xả thải | trữ lượng | tính toán | hạn chế và ổn định | kiểm tra an toàn | phân tích | giám sát thi công | đo đạc"
        " | tác động đến | thử nghiệm an toàn | thử nghiệm chất lượng | nghiệm thu | thi công",
        unless="rà soát | thử nghiệm có kiểm soát | đáp ứng | thực hiện nghĩa vụ",
        sure=0.85,
    ),
    principle(
        "self_made",
        "report",
        "Báo cáo về hoạt động, kết quả, năng lực của mình do người nộp viết.",
        "Reports on one's own activity, results or capacity are written by the applicant.",
        "báo cáo | bản báo cáo | văn bản báo cáo | báo cáo tổng | báo cáo của | báo cáo kết quả | công văn báo cáo"
        " | báo cáo tình hình | báo cáo thuyết minh | báo cáo tài chính | bảng cân đối | báo cáo nhanh",
        unless="kiểm toán | soát xét | xếp hạng tín nhiệm | xác minh | cơ quan thẩm định",
        sure=0.86,
    ),
    principle(
        "self_made",
        "company_decision",
        "Nghị quyết, quyết định, biên bản họp của chính tổ chức nộp hồ sơ là văn bản nội bộ.",
        "Resolutions, decisions and minutes of the applying organisation itself are its own papers.",
        "nghị quyết | quyết định | biên bản | biên bản họp | biên bản cuộc họp | biên bản kiểm phiếu | biên bản đại hội"
        " | biên bản hội nghị | biên bản bình xét | biên bản xét | văn bản đồng ý | quyết định của | quyết định phê duyệt | nghị quyết hoặc quyết định"
        " | trích biên bản | trích nghị quyết",
        when=_BY_COMPANY,
        unless="hội đồng nhân dân | ubnd | ủy ban nhân dân | thủ tướng | bộ trưởng | tòa án | hội đồng giám định | cổ phần hóa"
        " | cơ quan có thẩm quyền | phê duyệt chủ trương đầu tư",
        sure=0.85,
    ),
    principle(
        "self_made",
        "own_minutes",
        "Biên bản do chính cơ sở nộp hồ sơ lập là văn bản tự lập.",
        "Minutes that the applying body draws up are its own.",
        "biên bản | biên bản xác nhận | biên bản của cơ sở",
        when="của cơ sở",
        unless="cơ sở y tế | cơ sở khám | cơ quan | công an | cơ sở giáo dục",
        sure=0.75,
    ),
    principle(
        "self_made",
        "meeting_minutes",
        "Biên bản họp, nghị quyết là văn bản nội bộ của tổ chức, cộng đồng nộp hồ sơ.",
        "Minutes of a meeting and resolutions are papers of the applying body or community.",
        "biên bản họp | biên bản cuộc họp | biên bản thông qua | biên bản kiểm phiếu | biên bản đại hội | biên bản hội nghị"
        " | biên bản bình xét | biên bản xét | nghị quyết | biên bản lấy ý kiến | biên bản bình chọn | biên bản hội đồng | biên bản bỏ phiếu"
        " | biên bản của cuộc họp | biên bản tự kiểm tra | biên bản niêm yết | biên bản kiểm kê",
        unless="hội đồng nhân dân | hội đồng giám định | quốc hội | chính phủ | công an | của ủy ban nhân dân | của ubnd",
        sure=0.85,
    ),
)
"""The longest head that fits decides; among equal heads the earlier principle."""
