"""Head nouns of what the applicant has drawn, measured, paid or signed: powers to act, technical files, photos, receipts."""

from __future__ import annotations

from analyzer.text.identity.heads.principle import Principle, principle

HANDED_IN: tuple[Principle, ...] = (
    principle(
        "authorisation",
        "power_of_attorney",
        "Giấy ủy quyền, giấy giới thiệu, văn bản cử người đại diện cho quyền làm thay.",
        "Powers of attorney and letters of introduction give the power to act.",
        "giấy ủy quyền | văn bản ủy quyền | hợp đồng ủy quyền | giấy giới thiệu | thư ủy quyền"
        " | quyết định cử người đại diện | văn bản cử người | văn bản có nội dung về đại diện | giấy tờ ủy quyền | ủy quyền "
        "| bản ủy quyền"
        " | văn bản về việc đại diện | văn bản về việc ủy quyền | văn bản chứng minh quyền đại diện | văn bản ủy nhiệm"
        " | giấy ủy nhiệm | tài liệu ủy quyền | văn bản cho phép ủy quyền | hợp đồng hoặc văn bản ủy quyền"
        " | hợp đồng, văn bản ủy quyền | giấy tờ chứng minh việc ủy quyền | văn bản (giấy) ủy quyền | quyết định ủy quyền"
        " | chứng từ ủy quyền | văn bản, giấy ủy quyền",
        unless="của bệnh viện | của cơ sở y tế | chuyển viện",
        sure=0.93,
    ),
    principle(
        "evidence",
        "party_membership_certificate",
        "Giấy giới thiệu chuyển một người đến nơi khác (sinh hoạt Đảng, khám giám định, chi trả) không cho quyền làm thay.",
        "A letter that sends a person on to another body (membership of the Party, medical board, pay) gives no power to act.",
        "giấy giới thiệu sinh hoạt | giấy chuyển sinh hoạt | giới thiệu sinh hoạt | giấy giới thiệu di chuyển | giấy giới thiệu khám"
        " | giấy giới thiệu chi trả",
        sure=0.85,
    ),
    principle(
        "evidence",
        "official_minutes",
        "Biên bản nghiệm thu một nhiệm vụ, một chính sách do cơ quan giao việc lập.",
        "Minutes accepting a task or a subsidised measure are drawn up by the body that gave it.",
        "biên bản nghiệm thu",
        when="nhiệm vụ | đề tài | cấp cơ sở | chính sách | hội đồng | số hộ",
        sure=0.75,
    ),
    principle(
        "technical",
        "design_appraisal",
        "Văn bản thẩm định thiết kế của chính chủ đầu tư là hồ sơ kỹ thuật.",
        "The investor's own appraisal of a design is technical.",
        "văn bản thẩm định | kết quả thẩm định | báo cáo kết quả thẩm định",
        when="của chủ đầu tư",
        unless="cơ quan",
        sure=0.65,
    ),
    principle(
        "technical",
        "design_drawings",
        "Bản vẽ, sơ đồ, bản đồ, thiết kế, dự toán là hồ sơ kỹ thuật.",
        "Drawings, plans, maps, designs and estimates are technical.",
        "bản vẽ | tài liệu, bản vẽ | vẽ | bộ bản vẽ | tập bản vẽ | sơ đồ | bản đồ | hải đồ | đồ hiện trạng | đồ khu vực | bình đồ | mặt bằng | thiết kế"
        " | hồ sơ thiết kế | tài liệu thiết kế | thuyết minh thiết kế | thuyết minh, hồ sơ thiết kế | thuyết minh và thiết kế"
        " | thuyết minh, bản vẽ | bản thiết kế | mảnh trích đo | trích đo | bản trích đo | hồ sơ khảo sát"
        " | thuyết minh kỹ thuật | bản thuyết minh kỹ thuật | dự toán | bản dự toán | bảng dự toán | hồ sơ hoàn công"
        " | tổng mặt bằng | sơ họa | bản sơ đồ | bản đồ hiện trạng | phối cảnh | đồ án | hồ sơ quy hoạch | quy hoạch"
        " | hồ sơ bản vẽ | thuyết minh và bản vẽ | tọa độ | hồ sơ địa chính | bản đồ địa chính"
        " | hồ sơ hoàn thành công trình | thuyết minh quy hoạch | bản chà | bản mô tả ranh giới"
        " | phương án kỹ thuật | phương án nổ mìn | hồ sơ dự toán",
        unless="phê duyệt của",
        sure=0.9,
    ),
    principle(
        "technical",
        "test_report",
        "Kết quả thử nghiệm, kiểm nghiệm, phân tích, đo đạc, giám định kỹ thuật là hồ sơ kỹ thuật.",
        "Results of testing, analysis and measuring are technical.",
        "kết quả thử nghiệm | kết quả kiểm nghiệm | kết quả phân tích | kết quả quan trắc | kết quả khảo nghiệm | kết quả đo"
        " | phiếu kết quả | phiếu kiểm nghiệm | phiếu phân tích | phiếu kết quả thử | phiếu thử nghiệm"
        " | kết quả đánh giá sự phù hợp | kết quả đo kiểm | phiếu kiểm tra chất lượng | báo cáo kết quả thử nghiệm"
        " | kết quả nghiên cứu | số liệu | các số liệu | kết quả khảo sát | biên bản kiểm định | biên bản thử nghiệm"
        " | biên bản lấy mẫu | giấy chứng nhận phân tích | phiếu báo kết quả | phiếu kiểm định | kết quả kiểm định"
        " | kết quả giám định | biên bản kiểm tra kỹ thuật | bảng kết quả | kết quả kiểm tra chất lượng | phiếu trả lời kết quả"
        " | báo cáo thử | bản kết quả | kết quả so sánh liên phòng | kết quả kiểm xạ | kết quả thử | biên bản kết quả bay | chứng chỉ phân tích"
        " | biên bản kiểm tra, thử nghiệm | dữ liệu | bảng tính | bảng tính toán | bản tính | bảng thông số",
        sure=0.86,
    ),
    principle(
        "technical",
        "technical_documents",
        "Tài liệu kỹ thuật, tiêu chuẩn, nhãn, thông số, biên bản nghiệm thu của sản phẩm hay công trình.",
        "Technical documents, standards, labels, parameters and acceptance records of a product or a work.",
        "tài liệu kỹ thuật | hồ sơ kỹ thuật | tài liệu, hồ sơ kỹ thuật | tài liệu về kỹ thuật | thông số kỹ thuật | thông số | bảng mô tả kỹ thuật"
        " | catalog | catalogue | ca-ta-lô | cataloge | mẫu nhãn | nhãn | mẫu sản phẩm | mẫu trình bày | tiêu chuẩn chất lượng"
        " | tiêu chuẩn cơ sở | tiêu chuẩn | bản tiêu chuẩn | quy trình kỹ thuật | quy trình sản xuất | quy trình kiểm"
        " | hồ sơ chất lượng | hồ sơ lâm sàng | tài liệu lâm sàng | hồ sơ sản phẩm | thuyết minh quy trình | biên bản nghiệm thu"
        " | hồ sơ nghiệm thu | tài liệu nghiên cứu | hồ sơ an toàn | bản thông số | tài liệu chất lượng | hồ sơ tổng thể"
        " | quy trình vận hành | quy trình bảo trì | hướng dẫn sử dụng | tờ hướng dẫn | tài liệu hướng dẫn sử dụng"
        " | tài liệu hướng dẫn khai thác | tài liệu hướng dẫn vận hành | tài liệu khai thác | tài liệu tiêu chuẩn | quy chuẩn | mẫu vật | mẫu thử | mẫu | mẫu hàng | ma-két | maket | thuyết minh kiểu"
        " | danh mục thiết bị cất cánh | danh mục thiết bị tối thiểu | tóm tắt đặc tính | bản tóm tắt đặc tính | tóm tắt thông tin sản phẩm | chỉ tiêu kỹ thuật | hồ sơ vận hành | thông tin kỹ thuật | tài liệu kiểm định | giải pháp kỹ thuật | bản mô tả kỹ thuật | bản phác thảo"
        " | mô tả kỹ thuật | bản vi tính | thuyết minh kỹ | phiếu an toàn hóa chất | văn bản nghiệm thu",
        unless="phòng cháy và chữa cháy của cơ quan",
        sure=0.83,
    ),
    principle(
        "photo",
        "portrait_photo",
        "Ảnh chân dung hay ảnh chụp.",
        "A portrait or another photo.",
        "ảnh | ảnh chân dung | ảnh màu | hình ảnh | hình | ảnh thẻ | tấm ảnh | file ảnh | tệp tin ảnh | ảnh chụp | bộ ảnh | hình chụp",
        sure=0.95,
    ),
    principle(
        "payment",
        "fee_receipt",
        "Biên lai, chứng từ nộp phí, lệ phí, thuế là giấy tờ thanh toán.",
        "Receipts of fees, charges and taxes are proofs of payment.",
        "biên lai | phiếu thu | phiếu thu tiền | chứng từ nộp | chứng từ lệ phí | giấy nộp tiền | lệ phí | phí | chứng từ thu phí | chứng từ đóng"
        " | giấy nộp phí | giấy tờ nộp | chứng từ chuyển tiền | hóa đơn nộp | chứng từ xác nhận đã nộp"
        " | chứng từ chứng minh đã nộp | chứng từ chứng minh việc nộp | chứng từ phí | chứng từ tài chính"
        " | chứng từ, giấy tờ chứng minh đã nộp | chứng từ, giấy tờ chứng minh đã hoàn thành nghĩa vụ tài chính"
        " | chứng từ chứng minh đã hoàn thành nghĩa vụ tài chính | chứng từ đã thực hiện nghĩa vụ tài chính"
        " | tài liệu chứng minh đã nộp | giấy tờ chứng minh đã nộp | chứng từ thanh toán phí | văn bản chứng minh đã nộp"
        " | giấy biên nhận nộp | biên nhận | xác nhận nộp tiền | xác nhận đóng phí | xác nhận nộp phí | xác nhận đã nộp "
        "| xác nhận nộp lệ phí | chứng từ thực hiện nghĩa vụ tài chính | chứng từ hoàn thành nghĩa vụ tài chính "
        "| chứng từ nghĩa vụ tài chính"
        " | chứng từ nộp phạt | bản sao biên lai | thông tin của biên lai | thông tin biên lai",
        sure=0.9,
    ),
    principle(
        "payment",
        "fee_receipt",
        "Giấy tờ chứng minh đã nộp thuế, hoàn thành nghĩa vụ tài chính là giấy tờ thanh toán, trừ khi cùng dòng còn nêu giấy tờ khác.",
        "What proves that a tax or duty is paid is a proof of payment, unless the line goes on to name other papers.",
        "chứng từ chứng minh việc hoàn thành nghĩa vụ tài chính | tài liệu chứng minh việc hoàn thành nghĩa vụ tài chính"
        " | giấy tờ chứng minh việc hoàn thành nghĩa vụ tài chính | giấy tờ chứng minh đã hoàn thành việc thanh toán nợ"
        " | giấy tờ chứng minh đã thực hiện nghĩa vụ thuế | tài liệu chứng minh việc nộp thuế",
        unless="quyết định | giấy khai sinh | giấy phép | hợp đồng",
        sure=0.8,
    ),
)
"""The longest head that fits decides; among equal heads the earlier principle."""
