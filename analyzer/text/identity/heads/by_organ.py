"""What the organs of the applicant's own firm or body make, and what is proved by papers of those it deals with."""

from __future__ import annotations

from analyzer.text.identity.heads.makers import PROOFS
from analyzer.text.identity.heads.principle import Principle, principle

BY_ORGAN: tuple[Principle, ...] = (
    principle(
        "self_made",
        "company_decision",
        "Văn bản của cấp có thẩm quyền trong chính tổ chức, theo điều lệ của tổ chức, là văn bản nội bộ.",
        "What the competent organ of the organisation itself approves, by its charter, is its own paper.",
        "văn bản phê duyệt | văn bản chấp thuận | văn bản thông qua | văn bản | văn bản của | quyết định | quyết định của | nghị quyết | văn bản bổ nhiệm | văn bản bầu"
        " | văn bản đề cử | văn bản liên quan",
        when="quy định tại điều lệ | theo điều lệ | phương án phát hành | phương án chào bán | bù đắp phần thiếu hụt | của ngân hàng mẹ ký | văn bản thông qua danh sách"
        " | văn bản bầu | việc bầu | tự ứng cử | thông qua đề án | thông qua phương án | đề án hợp nhất | đề án sáp nhập | quy trình nghiệp vụ",
        unless="cơ quan nhà nước | cơ quan quản lý | cơ quan đại diện chủ sở hữu | ngân hàng nhà nước | ủy ban | thủ tướng | của bộ | hội đồng nhân dân | hđnd | ubnd | quốc hội | chính phủ"
        " | phê chuẩn | nước ngoài nơi",
        sure=0.72,
    ),
    principle(
        "self_made",
        "agreement_of_authors",
        "Thỏa thuận giữa chính các tác giả về phần của mỗi người là văn bản của người nộp.",
        "What the authors agree among themselves on each one's part is the applicants' own.",
        "văn bản xác nhận | văn bản thỏa thuận | bản thỏa thuận | biên bản thỏa thuận | thỏa thuận",
        when="thứ tự tên | thỏa thuận của các tác giả | thỏa thuận giữa các tác giả",
        sure=0.75,
    ),
    principle(
        "self_made",
        "own_minutes",
        "Biên bản tự kiểm tra, tiêu hủy, họp của các nhà đầu tư, diễn tập do chính người nộp lập.",
        "Minutes of one's own checks, destruction, founders' meetings and drills are made by the applicant.",
        "phiếu lấy ý kiến cổ đông | phiếu lấy ý kiến nhà đầu tư | phiếu lấy ý kiến thành viên | biên bản tự thanh tra | biên bản thẩm định nội bộ | biên bản tiêu hủy | biên bản hủy | biên bản của các nhà đầu tư | biên bản cuộc tập huấn"
        " | biên bản các buổi tập huấn",
        sure=0.72,
    ),
    principle(
        "third_party",
        "private_proof",
        "Chi phí, vốn góp, thanh toán, thu nhập, hợp tác, hội viên, kiến thức đã cập nhật được chứng minh bằng giấy tờ của người giao dịch, ngân hàng, hội, cơ sở đào tạo.",
        "Costs, capital, payments, income, cooperation, membership and training are proved by papers of partners, banks, societies and trainers.",
        PROOFS,
        when="góp vốn | vốn góp | vốn chủ sở hữu | vốn điều lệ | mức vốn | số tiền đã | chi phí | doanh thu | lợi nhuận được chia | thu nhập thực tế | ký quỹ | nguồn tài chính"
        " | về tài chính | điều kiện tài chính | đã thanh toán | việc thanh toán | chuyển tiền | mua bán | nguồn gốc hợp pháp | nguồn gốc của số hàng | trị giá vốn"
        " | cập nhật kiến thức | cập nhật đủ kiến thức | kiến thức y khoa | hoàn thành khóa | hội viên | hợp tác, liên kết | việc hợp tác | khả năng liên kết | hội chợ | triển lãm"
        " | một tổ chức thực hiện | chức danh hoạt động tôn giáo | phẩm vị",
        unless="thuế | sử dụng đất | tiền đất | cơ sở vật chất | trang thiết bị | các điều kiện để | các điều kiện về thành viên | đủ các điều kiện | điều kiện hoạt động | nghĩa vụ | trụ sở | đối tượng | năng lực | tiêu chí | nhà, đất | mẫu vật"
        " | cơ quan có thẩm quyền | cơ quan nhà nước | ngân sách | người phụ thuộc",
        sure=0.68,
    ),
    principle(
        "third_party",
        "private_proof",
        "Tài liệu về địa điểm dự kiến, khoản vay, trị giá vốn góp là hợp đồng, thỏa thuận, sổ sách với người khác.",
        "Documents on the planned premises, a loan or the value of a contribution are contracts, agreements and accounts with others.",
        "tài liệu",
        when="địa điểm dự kiến | thỏa thuận vay | trị giá vốn góp | chi phí đầu tư ban đầu | thu nhập được miễn thuế của chuyên gia",
        unless="chứng minh quyền",
        sure=0.7,
    ),
    principle(
        "self_made",
        "statement",
        "Tài liệu trình bày, cung cấp thông tin, quản lý an toàn, hệ thống chất lượng do người nộp soạn.",
        "Documents that set out something, inform investors or rule safety and quality are the applicant's own.",
        "tài liệu",
        when="trình bày | miêu tả | cung cấp thông tin | đặc tả hợp đồng | sử dụng số tiền thu được | quản lý an toàn | hệ thống chất lượng | sổ tay chất lượng"
        " | tình hình công ty | thông tin cung cấp cho nhà đầu tư",
        unless="chứng minh | cơ quan",
        sure=0.68,
    ),
    principle(
        "technical",
        "technical_documents",
        "Tài liệu về nguyên liệu, thành phẩm, kiểm tra, tra cứu thiết bị, bằng chứng khoa học là hồ sơ kỹ thuật.",
        "Documents on materials, products, testing and equipment and scientific proof are technical.",
        "tài liệu về nguyên liệu | tài liệu về thành phẩm | tài liệu về kiểm soát trong quá trình | tài liệu mô tả tóm tắt kỹ thuật | tài liệu mô tả kỹ thuật | tài liệu về kiểm tra không phá hủy | tài liệu tra cứu thiết bị"
        " | tài liệu nguyên thủy | bằng chứng khoa học",
        sure=0.72,
    ),
)
"""They go before the principles of the other lists: for a head that both have, what they say of the maker decides."""
