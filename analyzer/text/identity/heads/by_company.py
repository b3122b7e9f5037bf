"""Head nouns that say little by themselves (văn bản, tài liệu, phiếu): the words in their company decide."""

from __future__ import annotations

from analyzer.text.identity.heads.makers import PROOFS
from analyzer.text.identity.heads.principle import Principle, principle

BY_COMPANY: tuple[Principle, ...] = (
    principle(
        "third_party",
        "consent",
        "Văn bản đồng ý, cho phép của người khác không phải cơ quan nhà nước là giấy tờ của bên thứ ba.",
        "The consent of another person who is no authority is a third party's paper.",
        "văn bản đồng ý | văn bản chấp thuận | văn bản cho phép | ý kiến đồng ý | văn bản thể hiện sự đồng ý"
        " | văn bản xác nhận đồng ý | văn bản của | văn bản góp ý",
        when="đại diện người lao động | của chủ | của bên | của cha | của mẹ | của vợ | của chồng | của các thành viên | của thành viên | của người nhận"
        " | của người có quyền | của chủ sở hữu | bên thế chấp | bên nhận thế chấp | của hãng | của nhà sản xuất"
        " | của người đại diện | của tác giả | của những người | của người thừa kế | bên nước ngoài | của đối tác | của các bên"
        " | của ngân hàng thương mại",
        unless="cơ quan | ủy ban nhân dân | cam kết | đề nghị",
        sure=0.7,
    ),
    principle(
        "third_party",
        "consent",
        "Văn bản mà người khác đồng ý cho làm một việc là giấy tờ của bên thứ ba.",
        "A document in which another person agrees to something is a third party's paper.",
        "văn bản | văn bản của",
        when="đồng ý cho | đồng ý để | đồng ý về việc | đồng ý việc | thể hiện sự đồng ý | đồng ý xóa",
        unless="cơ quan | ủy ban nhân dân | ubnd | của bộ | của sở | của cục | cấp có thẩm quyền | hội đồng | đề nghị | cam kết | tờ khai",
        sure=0.7,
    ),
    principle(
        "third_party",
        "private_document",
        "Văn bản của ngân hàng, người sử dụng lao động, nhà cung cấp là giấy tờ của bên thứ ba.",
        "A document of a bank, an employer or a supplier is a third party's paper.",
        "văn bản | văn bản của | văn bản đánh giá",
        when="ngân hàng thương mại | của ngân hàng | người sử dụng lao động tại nước ngoài | người sử dụng lao động cử | nhà cung cấp | của hãng"
        " | của nhà sản xuất | tổ chức xếp hạng | của đối tác | bên nước ngoài | của khách hàng",
        unless="ngân hàng nhà nước | đề nghị | cam kết | ngân hàng mẹ | giải trình",
        sure=0.7,
    ),
    principle(
        "self_made",
        "statement",
        "Văn bản của người nộp để giải trình, cam kết, báo cáo là văn bản tự viết.",
        "A document in which the applicant explains, undertakes or reports is its own.",
        "văn bản | văn bản của | công văn | tài liệu",
        when="giải trình | cam kết | tự đánh giá | báo cáo về | tiếp thu | thuyết minh | mô tả | phân tích",
        unless="đề nghị | chấp thuận của | chứng minh",
        sure=0.75,
    ),
    principle(
        "third_party",
        "financial_capacity_proof",
        "Năng lực tài chính được chứng minh bằng giấy tờ của ngân hàng, kiểm toán, công ty mẹ.",
        "Financial capacity is proved by papers of banks, auditors or the parent company.",
        PROOFS,
        when="năng lực tài chính",
        unless="tiêu chí | quyết định",
        sure=0.75,
    ),
    principle(
        "technical",
        "capability_documents",
        "Năng lực thử nghiệm, kiểm định, giám định, chứng nhận được chứng minh bằng hồ sơ kỹ thuật.",
        "The capability to test, inspect or certify is shown by technical documents.",
        PROOFS,
        when="năng lực hoạt động | năng lực thử nghiệm",
        sure=0.65,
    ),
    principle(
        "technical",
        "technical_documents",
        "Tài liệu về thông số, tính toán, thử thuốc, thiết bị là hồ sơ kỹ thuật.",
        "Documents about parameters, calculations, trials of medicines or equipment are technical.",
        "tài liệu | tài liệu liên quan | tài liệu chứng minh | tài liệu thể hiện",
        when="tương đương sinh học | sinh khả dụng | độ ổn định | thông số | tính toán | thông số kỹ thuật | đặc tính kỹ thuật | cấu tạo",
        unless="giải trình | chứng minh quyền | pháp lý",
        sure=0.7,
    ),
    principle(
        "evidence",
        "proof",
        "Tài liệu chứng minh quyền, tư cách, nhân thân hay nội dung thay đổi là giấy tờ chứng minh.",
        "Documents that prove a right, a standing, who someone is or what changed are evidence.",
        "tài liệu chứng minh | các tài liệu chứng minh | tài liệu minh chứng | minh chứng",
        when="quyền sử dụng | quyền sở hữu | chủ sở hữu | tư cách | nhân thân | quốc tịch | nội dung thay đổi | sự thay đổi"
        " | việc thay đổi | thay đổi về | quyền ưu tiên | thời gian | trụ sở | quan hệ | nghĩa vụ | cơ quan | được thành lập "
        "| thành lập và hoạt động | lý do | đối tượng"
        " | thuộc | nhân đạo | điều chỉnh | sửa đổi | trường hợp | pháp nhân | đã nộp | được phép | bảo hộ | hoàn thành | sự kiện"
        " | rủi ro | thiệt hại | nhân đạo | đối với các trường hợp",
        unless="cơ sở vật chất | trang thiết bị | năng lực",
        sure=0.72,
    ),
    principle(
        "third_party",
        "private_proof",
        "Tài liệu chứng minh một hoạt động, một giao dịch, nguồn tiền, nguồn hàng là giấy tờ của bên thứ ba.",
        "Documents that prove an activity, a transaction, where money or goods come from are papers of third parties.",
        "tài liệu chứng minh | các tài liệu chứng minh | tài liệu minh chứng",
        when="hoạt động | doanh thu | giao dịch | hợp đồng | là thành viên | góp vốn | cấp vốn | nguồn vốn | vốn | mua | bán | thuê"
        " | chi phí | thanh toán | tài chính | đối tác | hội chợ | nguồn gốc | nguồn hàng | chuyển nhượng | nhập khẩu | xuất khẩu"
        " | được giao kết | đã tham gia | thực hiện dự án | tài trợ",
        unless="vốn nhà nước | cơ sở vật chất | trang thiết bị | năng lực | hệ thống thông tin | quy trình | cơ sở hạ tầng | điều kiện kỹ thuật"
        " | nguồn lực | đáp ứng điều kiện | đáp ứng các điều kiện | đủ điều kiện",
        sure=0.5,
    ),
    principle(
        "self_made",
        "own_proof",
        "Tài liệu chứng minh cơ sở vật chất, nhân lực, năng lực của chính người nộp do họ tự lập.",
        "Documents that show one's own premises, staff or capacity are made by the applicant.",
        "tài liệu chứng minh | các tài liệu chứng minh | tài liệu | văn bản chứng minh | giấy tờ chứng minh | hồ sơ | hồ sơ chứng minh | hồ sơ, tài liệu chứng minh"
        " | tài liệu về | văn bản | tài liệu, giấy tờ chứng minh",
        when="cơ sở vật chất | trang thiết bị | năng lực | hệ thống thông tin | quy trình | giải pháp | phương án | cơ sở hạ tầng"
        " | điều kiện kỹ thuật | nguồn lực | quản lý chất lượng | hệ thống kiểm soát | kinh nghiệm",
        sure=0.72,
    ),
    principle(
        "evidence",
        "approval_document",
        "Công văn, văn bản trả lời, chấp thuận, cho phép của cơ quan nhà nước là giấy tờ chứng minh.",
        "A letter in which an authority answers, approves or allows is evidence.",
        "công văn | văn bản | văn bản của | công văn của | thông báo | giấy báo",
        when="trả lời | chấp thuận của | phê duyệt của | chấp thuận việc | cho phép của | đã tiếp nhận | giao nhiệm vụ"
        " | tiếp nhận đơn | công văn chấp thuận | công văn cho phép | công văn đồng ý | về việc chấp thuận | về việc cho phép",
        unless="đề nghị chấp thuận | đề nghị phê duyệt | đề nghị cho phép | văn bản đề nghị | công văn đề nghị",
        sure=0.8,
    ),
    principle(
        "form",
        "application_form",
        "Văn bản, công văn của người nộp để đề nghị, xin, đăng ký là mẫu đơn.",
        "A letter of the applicant that asks or registers is a form.",
        "văn bản | văn bản của | công văn | công văn của | tờ trình của | văn thư | công hàm đề nghị | thư",
        when="đề nghị | xin | đăng ký | yêu cầu | kiến nghị | thông báo | đề xuất",
        unless="chấp thuận của | xác nhận | chứng minh",
        sure=0.82,
    ),
    principle(
        "self_made",
        "company_document",
        "Văn bản của chính tổ chức nộp hồ sơ để cử người, thông qua một việc là văn bản nội bộ.",
        "A document in which the applying body appoints somebody or adopts something is its own.",
        "văn bản của | văn bản chỉ định",
        when="chỉ định bộ phận | của thương nhân | của doanh nghiệp | của công ty | của tổ chức tín dụng | của ban sáng lập | của ngân hàng mẹ"
        " | của ban vận động | của chủ sở hữu | của tổ chức kinh tế | cấp có thẩm quyền của tổ chức | cấp có thẩm quyền của doanh nghiệp"
        " | cấp có thẩm quyền của công ty | quy định tại điều lệ | theo điều lệ | có thẩm quyền quyết định thông qua",
        unless="xác nhận | chấp thuận | cho phép",
        sure=0.65,
    ),
    principle(
        "confirmation",
        "confirmation",
        "Văn bản của cơ quan, người khác để xác nhận một việc là giấy xác nhận.",
        "A document in which an authority or another person confirms a fact is a confirmation.",
        "văn bản của | văn bản của cơ quan | văn bản của cơ quan nhà nước | văn bản của cơ quan có thẩm quyền | văn bản của ubnd"
        " | văn bản của ủy ban nhân dân | văn bản của cơ quan thuế | văn bản của công an | văn bản của cơ quan quản lý",
        when="xác nhận",
        unless="đề nghị | cam kết | ngân hàng | yêu cầu",
        sure=0.75,
    ),
    principle(
        "form",
        "application_form",
        "Phiếu, thông tin mà người nộp kê khai hay được tạo lập khi nộp hồ sơ là mẫu đơn.",
        "A sheet or information that the applicant fills in, or that is drawn up on filing, is a form.",
        "phiếu | thông tin | nội dung | các thông tin",
        when="tạo lập | trích xuất | hướng dẫn | đề nghị | đăng ký | khai báo | kê khai | công bố | theo các trường | yêu cầu",
        unless="chứng minh | thông tin về quyết định | thông tin về giấy",
        sure=0.8,
    ),
    principle(
        "self_made",
        "information",
        "Thông tin mà người nộp tự nêu, không phải khai theo mẫu, là nội dung tự viết.",
        "Information that the applicant gives, on no form, is its own writing.",
        "thông tin | các thông tin | thông tin về | nội dung",
        unless="chứng minh | cơ sở dữ liệu | giấy chứng nhận | quyết định | giấy phép | số định danh | dữ liệu điện tử | biên lai | thẻ | sổ",
        sure=0.65,
    ),
    principle(
        "third_party",
        "medical_paper",
        "Phiếu, kết quả của cơ sở khám bệnh, chữa bệnh là giấy tờ của bên thứ ba.",
        "Sheets and results of medical facilities are third parties' papers.",
        "phiếu | kết quả | giấy | giấy chứng nhận | chứng chỉ | giấy giới thiệu",
        when="phẫu thuật | xét nghiệm | điều trị | khám bệnh | cận lâm sàng | bệnh viện | cơ sở y tế | chụp | sức khỏe | thương tích"
        " | nhà sản xuất | tổ chức công nhận | tổ chức chứng nhận | hoàn thành khóa | hoàn thành khoá",
        unless="giám định | đủ điều kiện | giấy phép | kiểm dịch | lưu hành | thực hành tốt",
        sure=0.7,
    ),
)
"""The longest head that fits decides; among equal heads the earlier principle."""
