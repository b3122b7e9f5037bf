"""Who makes a paper that only its matter or its maker tells: bodies of inspection, trainers, banks, carriers, owners, organs of a firm."""

from __future__ import annotations

from analyzer.text.identity.principle import Principle, principle

_PROOFS = (
    "tài liệu chứng minh | các tài liệu chứng minh | tài liệu minh chứng | văn bản chứng minh | giấy tờ chứng minh | hồ sơ chứng minh"
    " | chứng từ chứng minh | bằng chứng | bằng chứng chứng minh | minh chứng | tài liệu, hồ sơ chứng minh | văn bản, tài liệu chứng minh"
    " | giấy tờ, tài liệu chứng minh | tài liệu, giấy tờ chứng minh | hồ sơ, tài liệu chứng minh | hồ sơ, giấy tờ chứng minh | tài liệu thể hiện | tài liệu xác định | giấy tờ hợp lệ | tài liệu, hồ sơ, chứng từ chứng minh"
    " | văn bản hoặc tài liệu chứng minh | văn bản, chứng từ chứng minh"
)
"""How papers are called by the fact that they prove."""
_AUTHORITY = (
    "cơ quan có thẩm quyền | cơ quan nhà nước | cơ quan quản lý | cơ quan, tổ chức có thẩm quyền | cơ quan, người có thẩm quyền | ủy ban nhân dân | ubnd"
    " | công an | cơ quan đăng ký | cơ quan chuyên môn | cơ quan thuế | hội đồng nhân dân | thủ tướng | bộ trưởng | ngân hàng nhà nước | của bộ | của sở"
    " | của cục | do sở | do bộ | do cục | cơ quan hải quan | tòa án | chính phủ"
)
"""Words that name a body of the State."""
_ASSESSORS = (
    "cơ quan công nhận | tổ chức công nhận | văn phòng công nhận | tổ chức chứng nhận | tổ chức giám định | tổ chức kiểm định"
    " | tổ chức đánh giá sự phù hợp | kinh doanh dịch vụ giám định"
)
"""Bodies outside the State that assess, inspect and certify."""
_DEALERS = (
    "doanh nghiệp bưu chính | dịch vụ chuyển phát | hãng tàu | hãng vận tải | hãng hàng không | người vận chuyển | khách hàng | người bán | người mua"
    " | chủ hàng | nhà cung cấp | nhà sản xuất | nhà tài trợ | bên nước ngoài | đối tác | tổ chức nhận bảo hiểm | cơ sở giáo dục nước ngoài"
    " | trường nước ngoài"
)
"""Whom the applicant deals with."""
_OWNERS = (
    "của các đồng | của đồng chủ sở hữu | của đồng tác giả | của chủ đầu tư | của chủ tàu | của chủ hàng | giữa bến xe | của tổ chức tôn giáo | cơ sở tôn giáo"
    " | của cơ sở thiết kế | của cơ sở khám bệnh | của cơ sở giáo dục nước ngoài | của tổ chức, cá nhân có | của các đối tượng | của những người | của người"
    " | của các bên | của con | của nhà đầu tư | giữa nhà đầu tư | giữa chủ đầu tư | của hợp tác xã | của thành viên | của các thành viên | của cổ đông | của các cổ đông"
)
"""Whose consent is that of a private person or body."""

BY_MAKER: tuple[Principle, ...] = (
    principle(
        "third_party",
        "conformity_certificate",
        "Giấy chứng nhận hợp chuẩn, hợp quy, kiểm định, hiệu chuẩn, hệ thống quản lý, sản phẩm do tổ chức đánh giá cấp.",
        "Certificates of conformity, inspection, calibration, management systems and products come from assessing bodies.",
        "giấy chứng nhận | chứng nhận | các giấy chứng nhận | chứng chỉ",
        when=f"hợp chuẩn | hợp quy | hiệu chuẩn | kết quả kiểm định | iso | quản lý chất lượng | vietgap | globalgap | haccp | hữu cơ | {_ASSESSORS}",
        unless=f"đăng ký | đủ điều kiện | đăng kiểm | thực hành | quyết định chỉ định | xuất xứ | huấn luyện | {_AUTHORITY}",
        sure=0.8,
    ),
    principle(
        "third_party",
        "technical_safety_certificate",
        "Giấy chứng nhận kiểm định thiết bị, máy, dụng cụ do tổ chức kiểm định cấp.",
        "Certificates of inspection of equipment, machines and instruments come from inspection bodies.",
        "giấy chứng nhận kiểm định | chứng nhận kiểm định | giấy kiểm định",
        when="thiết bị | máy móc | dụng cụ | phương tiện đo | đo lường | thang máy | kỹ thuật an toàn | chất lượng sản phẩm",
        unless=f"an toàn kỹ thuật và bảo vệ môi trường | phòng cháy | {_AUTHORITY}",
        sure=0.78,
    ),
    principle(
        "third_party",
        "deposit_certificate",
        "Giấy chứng nhận ký quỹ, số lượng, khối lượng, khấu trừ thuế do ngân hàng, đơn vị giám định, đơn vị trả thu nhập cấp.",
        "Certificates of a deposit, of quantity or of tax withheld come from banks, surveyors and whoever pays the income.",
        "giấy chứng nhận ký quỹ | giấy chứng nhận tiền ký quỹ | giấy chứng nhận số lượng | giấy chứng nhận khối lượng | giấy chứng nhận giám định"
        " | giấy chứng nhận khấu trừ thuế",
        unless="giám định viên | tổ chức giám định | đăng ký",
        sure=0.78,
    ),
    principle(
        "third_party",
        "training_certificate",
        "Giấy chứng nhận, kết quả của khóa đào tạo, tập huấn, bồi dưỡng do cơ sở đào tạo cấp.",
        "Certificates and results of courses come from training centres.",
        "giấy chứng nhận | chứng nhận | chứng chỉ đã hoàn thành | thông báo hoàn thành | kết quả huấn luyện",
        when="hoàn thành chương trình | hoàn thành tập huấn | hoàn thành khóa | hoàn thành khoá | khóa đào tạo | khóa tập huấn | bồi dưỡng nghiệp vụ | lớp bồi dưỡng | lớp tập huấn | cập nhật kiến thức"
        " | kết quả huấn luyện | chương trình đào tạo",
        unless=f"tốt nghiệp | đủ điều kiện | luật sư | công chứng | đăng ký | công nhận | {_AUTHORITY}",
        sure=0.75,
    ),
    principle(
        "third_party",
        "health_certificate",
        "Giấy khám, giấy xác nhận đủ sức khỏe của cơ sở y tế là của bên thứ ba.",
        "Sheets of examination and confirmations of good health by medical facilities are third parties' papers.",
        "giấy khám | giấy xác nhận đủ sức khỏe | giấy xác nhận đủ sức khoẻ",
        sure=0.8,
    ),
    principle(
        "third_party",
        "diplomatic_note",
        "Công hàm của tổ chức quốc tế, cơ sở giáo dục nước ngoài không phải do Nhà nước cấp.",
        "A note of an international organisation or a foreign school is not issued by a State.",
        "công hàm",
        when="tổ chức quốc tế | liên hợp quốc | cơ sở giáo dục",
        unless="đề nghị cấp | công hàm đề nghị | cơ quan lãnh sự",
        sure=0.7,
    ),
    principle(
        "third_party",
        "assessment",
        "Biên bản, kết quả, quyết định của tổ chức công nhận, chứng nhận, giám định là giấy tờ của bên thứ ba.",
        "Minutes, results and decisions of bodies that accredit, certify or survey are third parties' papers.",
        "biên bản | biên bản giám sát | biên bản đánh giá | quyết định công nhận | quyết định | báo cáo giám sát | báo cáo thẩm định | văn bản",
        when=f"{_ASSESSORS} | của cơ sở cải tạo | kết quả giảm nhẹ",
        unless=f"chỉ định | đề nghị | cho phép | đăng ký | {_AUTHORITY}",
        sure=0.75,
    ),
    principle(
        "third_party",
        "private_document",
        "Thông báo, văn bản của người vận chuyển, người mua, người bán, nhà tài trợ là giấy tờ của bên thứ ba.",
        "Notices and documents of carriers, buyers, sellers and donors are third parties' papers.",
        "thông báo | thông báo của | văn bản thông báo | văn bản | văn bản của | văn bản chấp nhận | thông báo chuyển tiền | biên bản nhận hàng",
        when=" | ".join(f"của {each.strip()}" for each in _DEALERS.split("|")) + " | có đại diện người bán | thông báo chuyển tiền",
        unless=f"đề nghị | cam kết | giải trình | gửi cho | {_AUTHORITY}",
        sure=0.75,
    ),
    principle(
        "third_party",
        "consent",
        "Văn bản đồng ý, chấp thuận, thống nhất, tiếp nhận của chủ sở hữu, chủ đầu tư, tổ chức tư là giấy tờ của bên thứ ba.",
        "The consent of owners, investors and private bodies is a third party's paper.",
        "văn bản đồng ý | văn bản chấp thuận | văn bản thống nhất | văn bản trao đổi thống nhất | biên bản thống nhất | văn bản chấp nhận"
        " | văn bản tiếp nhận | văn bản cho phép | văn bản đồng thuận",
        when=_OWNERS,
        unless=f"cam kết | đề nghị | bản án | điều lệ | cơ quan | {_AUTHORITY}",
        sure=0.72,
    ),
    principle(
        "third_party",
        "commitment",
        "Cam kết, mô tả của người mua, người sử dụng cuối cùng, ngân hàng giám sát, nhà cung cấp, hãng truyền hình là giấy tờ của bên thứ ba.",
        "What buyers, end users, supervising banks, suppliers and broadcasters undertake or tell is a third party's paper.",
        "văn bản cam kết | bản cam kết | thư cam kết | giấy cam kết | văn bản mô tả",
        when="của hãng truyền hình | của người nhập khẩu | người sử dụng cuối cùng | của ngân hàng lưu ký | của ngân hàng giám sát | của nhà sản xuất | của nhà cung cấp"
        " | của người mua | của bên mua | của đối tác | của khách hàng | cơ sở cung cấp thuốc nước ngoài",
        sure=0.75,
    ),
    principle(
        "third_party",
        "employment_contract",
        "Quyết định mà hợp đồng lao động thay được là của người sử dụng lao động.",
        "A decision in whose place a labour contract will do is the employer's.",
        "quyết định tuyển dụng | quyết định bổ nhiệm | quyết định tiếp nhận",
        when="hoặc hợp đồng lao động",
        sure=0.75,
    ),
    principle(
        "third_party",
        "training_certificate",
        "Kết quả huấn luyện, đánh giá kỹ năng do tổ chức huấn luyện, tổ chức đánh giá công nhận.",
        "Results of training and tests of skills are recognised by whoever trains and tests.",
        "quyết định công nhận kết quả",
        when="huấn luyện | tổ chức đánh giá kỹ năng",
        unless=_AUTHORITY,
        sure=0.75,
    ),
    principle(
        "third_party",
        "establishment_decision",
        "Quyết định của tổ chức chủ quản là giấy tờ của bên thứ ba.",
        "What the parent organisation decides is a third party's paper.",
        "quyết định của",
        when="của tổ chức chủ quản",
        sure=0.75,
    ),
    principle(
        "third_party",
        "contract",
        "Hợp đồng ủy quyền làm đại lý là hợp đồng giữa hai bên, không cho quyền làm thủ tục thay.",
        "A contract that makes one firm another's agent is a contract; it gives no power to act in the procedure.",
        "hợp đồng ủy quyền",
        when="làm đại lý",
        sure=0.8,
    ),
    principle(
        "evidence",
        "official_minutes",
        "Biên bản do Ủy ban nhân dân, Công an lập là giấy tờ của cơ quan.",
        "Minutes drawn up by the People's Committee or the police are papers of the State.",
        "biên bản xác nhận",
        when="do ủy ban nhân dân | do công an",
        sure=0.75,
    ),
    principle(
        "evidence",
        "approval_document",
        "Kế hoạch đầu tư công được giao, phương án bồi thường được phê duyệt là văn bản của cơ quan nhà nước.",
        "The plan of public investment that is assigned and an approved plan of compensation are papers of the State.",
        "kế hoạch đầu tư công | phương án bồi thường",
        when="giao | cơ quan nhà nước có thẩm quyền phê duyệt",
        sure=0.75,
    ),
    principle(
        "form",
        "application_form",
        "Bảng kê theo mẫu của hồ sơ đăng ký thuế là phụ lục của tờ khai.",
        "A schedule on a form of tax registration belongs to the return.",
        "bảng kê",
        when="đk tct",
        sure=0.75,
    ),
    principle(
        "form",
        "application_form",
        "Hồ sơ hải quan là tờ khai hải quan và giấy tờ đi kèm.",
        "A customs file is the customs declaration with what goes with it.",
        "hồ sơ hải quan",
        unless="chứng từ kế toán",
        sure=0.7,
    ),
    principle(
        "third_party",
        "contract",
        "Văn bản giao kết, giấy tờ về mua bán, biên bản dự kiến ký kết, vé là của các bên trong giao dịch.",
        "Documents that conclude a deal or tell of a sale, and tickets, come from its parties.",
        "văn bản giao kết | giấy tờ về mua bán | giấy tờ về việc mua bán | biên bản dự kiến ký kết | vé",
        sure=0.8,
    ),
    principle(
        "self_made",
        "company_decision",
        "Văn bản của cấp có thẩm quyền trong chính tổ chức, theo điều lệ của tổ chức, là văn bản nội bộ.",
        "What the competent organ of the organisation itself approves, by its charter, is its own paper.",
        "văn bản phê duyệt | văn bản chấp thuận | văn bản thông qua | văn bản | văn bản của | quyết định | quyết định của | nghị quyết | văn bản bổ nhiệm | văn bản bầu"
        " | văn bản đề cử | văn bản liên quan",
        when="quy định tại điều lệ | theo điều lệ | phương án phát hành | phương án chào bán | bù đắp phần thiếu hụt | của ngân hàng mẹ ký | văn bản thông qua danh sách"
        " | văn bản bầu | việc bầu | tự ứng cử | thông qua đề án | thông qua phương án | đề án hợp nhất | đề án sáp nhập | quy trình nghiệp vụ",
        unless="cơ quan nhà nước | cơ quan quản lý | cơ quan đại diện chủ sở hữu | ngân hàng nhà nước | ủy ban | thủ tướng | của bộ | hội đồng nhân dân | chính phủ"
        " | nước ngoài nơi",
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
        _PROOFS,
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
