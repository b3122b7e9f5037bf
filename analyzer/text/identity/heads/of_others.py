"""Head nouns of papers of persons and of third parties: identity papers, confirmations, contracts, certificates of firms."""

from __future__ import annotations

from analyzer.text.identity.heads.principle import Principle, principle

OF_OTHERS: tuple[Principle, ...] = (
    principle(
        "identity",
        "identity_paper_presented",
        "Thẻ căn cước, hộ chiếu, giấy tờ tùy thân cho biết người nộp là ai.",
        "Identity cards, passports and personal papers say who the person is.",
        "thẻ căn cước | căn cước | căn cước công dân | cccd | thẻ cccd | chứng minh nhân dân | chứng minh thư"
        " | giấy chứng minh nhân dân | giấy chứng minh thư | cmnd | số cccd | giấy cmnd | hộ chiếu | giấy chứng minh"
        " | giấy chứng nhận căn cước | giấy tờ tùy thân | giấy tờ nhân thân | giấy tờ về nhân thân | giấy tờ chứng minh nhân thân"
        " | giấy tờ chứng thực cá nhân | giấy tờ cá nhân | giấy tờ về cá nhân | giấy tờ pháp lý của cá nhân"
        " | giấy tờ pháp lý cá nhân | giấy tờ hợp lệ chứng minh thông tin người | giấy tờ hợp lệ chứng minh thông tin công dân"
        " | giấy thông hành | thẻ thường trú | thẻ tạm trú | giấy tờ có giá trị đi lại quốc tế | giấy tờ của chủ xe"
        " | giấy tờ pháp lý chứa thông tin công dân | giấy tờ xuất nhập cảnh | số định danh cá nhân | mã số định danh | thẻ abtc"
        " | vneid | căn cước điện tử | tài khoản định danh | trang nhân thân | ảnh trang nhân thân | ảnh chụp trang nhân thân"
        " | ảnh hộ chiếu | giấy tờ có giá trị thay thế hộ chiếu | giấy chứng minh sĩ quan | chứng minh sĩ quan"
        " | thẻ căn cước công dân | giấy tờ, tài liệu, thông tin hợp lệ chứng minh thông tin người | giấy tờ chứng minh về cá nhân"
        " | giấy tờ xác định nhân thân | giấy tờ để chứng minh nhân thân | giấy tờ chứng minh thông tin người | thông tin căn cước"
        " | thị thực | giấy phép xuất nhập cảnh",
        sure=0.93,
    ),
    principle(
        "confirmation",
        "confirmation",
        "Giấy, văn bản xác nhận một việc của cơ quan, địa phương hay đơn vị khác.",
        "A confirmation of a fact by an authority, the commune or another body.",
        "giấy xác nhận | văn bản xác nhận | vb xác nhận | xác nhận | bản xác nhận của | công văn xác nhận | biên bản xác nhận"
        " | giấy tờ xác nhận | tài liệu xác nhận | phiếu xác nhận | có xác nhận | ý kiến xác nhận | thông báo xác nhận"
        " | đơn xác nhận của | phiếu tiếp nhận | giấy tiếp nhận | giấy tờ, tài liệu xác nhận | chứng nhận của | biên bản thỏa thuận có xác nhận",
        unless="ngân hàng | tổ chức tín dụng | ban tổ chức | nhà tài trợ | của các tác giả | nhà sản xuất | đồng tác giả | công ty"
        " | đơn vị tổ chức | hội chợ | triển lãm | hãng truyền hình | hãng tàu | hãng vận tải | đối tác | nhà cung cấp | thương nhân cung cấp | doanh nghiệp kiểm toán | doanh nghiệp cung ứng"
        " | ký quỹ | mức vốn | về vốn | khoản vốn | tài khoản vốn | cơ sở khám bệnh | hoàn thành khóa | hoàn thành khoá | hoàn thành chương trình đào tạo | sự đồng ý của",
        sure=0.85,
    ),
    principle(
        "third_party",
        "private_confirmation",
        "Xác nhận của ngân hàng, doanh nghiệp, bệnh viện, cơ sở đào tạo, ban tổ chức là giấy tờ của bên thứ ba.",
        "A confirmation by a bank, a firm, a hospital, a training centre or an organiser is a third party's paper.",
        "giấy xác nhận | văn bản xác nhận | xác nhận | thư xác nhận | văn bản xác nhận vốn | xác nhận vốn | xác nhận ký quỹ "
        "| văn bản xác nhận ký quỹ | xác nhận phong tỏa | sao kê | bảng sao kê | bản sao kê | xác nhận số dư",
        sure=0.8,
    ),
    principle(
        "third_party",
        "contract",
        "Hợp đồng, hóa đơn, chứng từ thương mại, vận đơn, thư mời do bên ngoài Nhà nước lập.",
        "Contracts, invoices, commercial papers, bills of lading and invitations come from outside the State.",
        "hợp đồng | hợp đồng hoặc | dự thảo hợp đồng | dự thảo thỏa thuận | dự thảo văn bản chuyển nhượng | dự thảo văn bản thỏa thuận | phụ lục hợp đồng | văn bản hợp đồng | thỏa thuận | văn bản thỏa thuận"
        " | bản thỏa thuận | biên bản thỏa thuận | bản ghi nhớ | biên bản ghi nhớ | hóa đơn | vận đơn | vận tải đơn"
        " | thông tin về vận đơn | thư mời | giấy mời | thư chào | thư bảo lãnh | chứng thư bảo lãnh | bảo lãnh ngân hàng"
        " | đơn đặt hàng | phiếu đóng gói | bản kê chi tiết hàng hóa | packing list | chứng từ | các chứng từ | chứng từ vận tải"
        " | chứng từ mua bán | chứng từ chuyển | phiếu xuất kho | phiếu nhập kho | lệnh giao hàng | thư tín dụng | l/c"
        " | tín dụng thư | bảng chào giá | báo giá | bản dịch | giấy biên nhận | giấy mua bán | giấy bán | giấy tờ mua bán"
        " | văn bản cho thuê | văn bản chuyển nhượng | văn bản tặng cho | giấy tặng cho | di chúc | văn bản phân chia"
        " | văn bản thừa kế | văn bản nhận thừa kế | văn bản khai nhận | văn bản về việc chuyển | văn bản bàn giao"
        " | biên bản bàn giao | biên bản giao nhận | giấy giao nhận | biên bản thanh lý | thanh lý hợp đồng"
        " | đơn bảo hiểm | giấy chứng nhận bảo hiểm | bảo hiểm | hợp đồng bảo hiểm | văn bản cho mượn"
        " | văn bản về việc cho thuê | văn bản về việc xóa cho thuê | văn bản góp vốn | văn bản chuyển đổi | giấy tờ chuyển quyền | giấy tờ về việc chuyển quyền "
        "| giấy tờ về việc nhận chuyển quyền"
        " | giấy tờ về việc mua | giấy tờ nhận chuyển quyền | giấy chuyển nhượng"
        " | thư hỗ trợ | thư | thư giới thiệu | văn bản về việc thay đổi quyền của người | văn bản hợp tác | biên bản hợp tác | văn bản thuê"
        " | văn bản sửa đổi, bổ sung hợp đồng | phiếu giao nhận | phiếu giao hàng | phiếu cân | phiếu gửi hồ sơ | tài liệu của nhà sản xuất",
        unless="hóa đơn nộp",
        sure=0.88,
    ),
    principle(
        "third_party",
        "consent",
        "Văn bản đồng thuận của thân nhân, chủ nhà, các bên là giấy tờ của bên thứ ba.",
        "A joint consent of relatives, owners or parties is a third party's paper.",
        "biên bản đồng thuận | văn bản đồng thuận | giấy đồng thuận | ý kiến đồng thuận",
        unless="cơ quan | ủy ban nhân dân",
        sure=0.75,
    ),
    principle(
        "third_party",
        "assessment",
        "Bản nhận xét của người khác là giấy tờ của bên thứ ba.",
        "What other persons think of somebody or something is their paper.",
        "bản nhận xét | các bản nhận xét",
        when="của",
        unless="tự nhận xét | ủy ban nhân dân | ubnd | công an | cơ quan | của sở | của bộ",
        sure=0.7,
    ),
    principle(
        "third_party",
        "survey_certificate",
        "Biên bản giám định hàng hóa, tài sản do tổ chức giám định độc lập lập.",
        "Minutes surveying goods or property come from an independent surveyor.",
        "biên bản giám định",
        when="hàng hóa | tổn thất | thiệt hại | chứng thư | tài sản | tổ chức giám định",
        unless="giám định y khoa | thương tật | tư pháp | pháp y",
        sure=0.75,
    ),
    principle(
        "third_party",
        "audited_financial_statements",
        "Báo cáo tài chính được kiểm toán, báo cáo kiểm toán, chứng thư giám định, thẩm định giá do tổ chức độc lập lập.",
        "Audit reports, audited statements, survey and valuation certificates come from independent firms.",
        "báo cáo tài chính | báo cáo kiểm toán | báo cáo | báo cáo vốn | báo cáo tình hình tài chính",
        when="kiểm toán | soát xét | xếp hạng tín nhiệm | thẩm định giá | giám định",
        sure=0.85,
    ),
    principle(
        "third_party",
        "survey_certificate",
        "Chứng thư, chứng chỉ công nhận, chứng chỉ đào tạo, giấy của cơ sở y tế, cơ sở đào tạo hay nhà sản xuất là của bên thứ ba.",
        "Certificates of firms, training centres, medical facilities or makers are third parties' papers.",
        "chứng thư | chứng nhận của cơ sở khám bệnh | giấy chứng nhận của cơ sở khám bệnh | chứng thư giám định "
        "| chứng thư thẩm định giá | báo cáo thẩm định giá | chứng chỉ quốc tế | chứng chỉ công nhận | chứng chỉ đào tạo "
        "| chứng chỉ sơ cấp"
        " | giấy chứng nhận hoàn thành khóa | giấy chứng nhận đã hoàn thành | giấy khám sức khỏe | giấy chứng nhận sức khỏe | phiếu khám sức khỏe | phiếu sức khỏe"
        " | giấy chứng nhận đủ sức khỏe | giấy ra viện | hồ sơ nhập viện | hồ sơ bệnh nghề nghiệp | hồ sơ bệnh án | bản sao hồ sơ bệnh án | sổ khám bệnh | phiếu hẹn khám | trích sao hồ sơ bệnh án | bệnh án | giấy chuyển tuyến"
        " | đơn thuốc | giấy chứng sinh | tóm tắt hồ sơ bệnh án | bản tóm tắt hồ sơ bệnh án | tóm tắt bệnh án | bản tóm tắt bệnh án | giấy chứng nhận chất lượng "
        "| giấy chứng nhận xuất xưởng"
        " | giấy chứng nhận của nhà sản xuất | chứng nhận chất lượng | chứng nhận xuất xưởng | thư ủy quyền của"
        " | giấy chứng nhận hợp chuẩn | giấy báo có | giấy chứng nhận hệ thống quản lý | giấy chứng nhận quản lý chất lượng "
        "| chứng chỉ iso | giấy chứng nhận iso"
        " | chứng nhận hệ thống | giấy chứng nhận nghỉ việc hưởng | giấy chứng nhận phẩm chất | giấy chứng nhận hợp quy"
        " | chứng nhận hợp quy | giấy chứng nhận phù hợp | chứng nhận phù hợp | kết quả khám | kết quả xét nghiệm"
        " | giấy chứng nhận thương tích | bản sao bệnh án | giấy chứng nhận đào tạo | chứng chỉ bồi dưỡng | chứng chỉ huấn luyện"
        " | giấy chứng nhận tập huấn | giấy chứng nhận huấn luyện",
        sure=0.8,
    ),
)
"""The longest head that fits decides; among equal heads the earlier principle."""
