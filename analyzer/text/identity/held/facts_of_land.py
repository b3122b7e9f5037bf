"""Facts of land, houses and works that registers hold, whatever the paper is called: data for `links`, to be read and extended."""

from __future__ import annotations

from analyzer.text.identity.held.fact import Link, link

LINKS_OF_LAND: tuple[Link, ...] = (
    link(
        "thiết kế, báo cáo đã được cơ quan xây dựng thẩm định",
        "building",
        "thẩm định của cơ quan chuyên môn về xây dựng | thẩm quyền thẩm định thiết kế cơ sở | thông báo thẩm định thiết kế cơ sở"
        " | văn bản thẩm định thiết kế xây dựng | văn bản thẩm định thiết kế cơ sở",
        unless="đề nghị | của chủ đầu tư | nước ngoài",
        only_near="thẩm định | phê duyệt dự án | thiết kế cơ sở | văn bản pháp lý",
    ),
    link(
        "công trình đã được cơ quan chuyên môn về xây dựng thẩm định",
        "building",
        "cơ quan chuyên môn về xây dựng",
        unless="đề nghị | gửi cơ quan",
        only_near="thẩm định | nghiệm thu",
    ),
    link(
        "nghiệm thu, thẩm duyệt về phòng cháy và chữa cháy",
        "fire_safety",
        "nghiệm thu về phòng cháy | nghiệm thu phòng cháy | kiểm tra về phòng cháy | kiểm tra định kỳ về phòng cháy"
        " | kiểm tra an toàn phòng cháy | kiểm tra an toàn về phòng cháy | thẩm duyệt thiết kế phòng cháy | thẩm duyệt thiết kế về phòng cháy | thẩm định thiết kế về phòng cháy | thẩm duyệt về phòng cháy | thẩm duyệt phòng cháy "
        "| đủ điều kiện phòng cháy | đủ điều kiện về phòng cháy | an toàn về phòng cháy",
        unless="tự kiểm tra | chứng chỉ | huấn luyện | kết quả thử nghiệm | hoàn thành các hạng mục | chủ đầu tư",
    ),
    link(
        "quyết định giao đất, cho thuê đất, cho phép chuyển mục đích sử dụng đất",
        "land",
        "quyết định giao đất | quyết định cho thuê đất | quyết định chuyển mục đích sử dụng đất"
        " | quyết định cho phép chuyển mục đích sử dụng đất",
        unless="thay đổi căn cứ",
    ),
    link(
        "văn bản giao đất, cho thuê đất, gọi bằng tên khác",
        "land",
        "văn bản giao đất | văn bản giao hoặc cho thuê đất | văn bản cho thuê đất | về việc giao đất | hợp đồng giao đất",
        unless="đề nghị | không đúng thẩm quyền",
    ),
    link(
        "bản trích đo địa chính đã được văn phòng đăng ký đất đai duyệt",
        "land",
        "văn phòng đăng ký đất đai ký duyệt | văn phòng đăng ký đất đai duyệt | văn phòng đăng ký đất đai kiểm tra",
        only_near="trích đo",
    ),
    link(
        "nhà ở, công trình đủ điều kiện tồn tại theo xác nhận của cơ quan quản lý về xây dựng",
        "building",
        "quản lý về xây dựng",
        unless="đề nghị",
        only_near="xác nhận | thẩm định",
    ),
    link(
        "công trình đã được nghiệm thu, thẩm định theo pháp luật về xây dựng",
        "building",
        "pháp luật về xây dựng | pháp luật xây dựng | thiết kế xây dựng",
        unless="đề nghị | bản vẽ | phòng cháy | thuyết minh | chủ đầu tư | nước ngoài",
        only_near="văn bản thẩm định | kết quả thẩm định | được nghiệm thu | kết quả nghiệm thu | thông báo thẩm định | đã được thẩm định",
    ),
    link(
        "cơ quan xây dựng đã chấp thuận kết quả nghiệm thu công trình",
        "building",
        "nghiệm thu công trình | nghiệm thu hoàn thành công trình | nghiệm thu hoàn thành hạng mục | công tác nghiệm thu",
        unless="phòng cháy | biên bản | đề nghị | hồ sơ | chủ đầu tư | nước ngoài",
        only_near="chấp thuận kết quả | thông báo kết quả | văn bản chấp thuận",
    ),
    link(
        "giấy tờ về quyền sử dụng đất",
        "land",
        "chứng minh quyền sử dụng đất | quyền sử dụng vùng đất | pháp lý về khu đất | quyền sử dụng đất hợp pháp | hợp pháp về đất đai | hợp pháp về quyền sử dụng đất"
        " | về quyền sử dụng đất | về sử dụng đất | pháp lý về đất | về đất đai | sử dụng đất hợp pháp | sử dụng hợp pháp đối với đất"
        " | chứng minh quyền sở hữu nhà | giấy chứng nhận quyền sở hữu nhà | giấy tờ về quyền sở hữu nhà | sở hữu hợp pháp nhà"
        " | chứng minh chỗ ở hợp pháp | chứng minh về chỗ ở hợp pháp | sở hữu chỗ ở hợp pháp | chứng minh nhà ở hợp pháp"
        " | sở hữu hoặc sử dụng nhà đất | sử dụng hợp pháp nhà đất",
        unless="điều 137 | chuyển nhượng | nghĩa vụ | thừa kế",
        only_near="giấy tờ | tài liệu | giấy chứng nhận | văn bản pháp lý | pháp lý về | văn bản chứng minh | văn bản thể hiện"
        " | hồ sơ pháp lý",
    ),
    link(
        "địa điểm, trụ sở hợp pháp: đất và nhà của mình",
        "land",
        "địa điểm hợp pháp | trụ sở hợp pháp | sử dụng hợp pháp địa điểm | sử dụng hợp pháp trụ sở | sở hữu hoặc sử dụng hợp pháp trụ sở"
        " | quyền sử dụng địa điểm | quyền sử dụng mặt bằng | quyền sử dụng hợp pháp trụ sở | quyền sử dụng nơi đặt trụ sở"
        " | nơi đặt trụ sở hợp pháp",
        unless="nước ngoài cấp | quảng cáo | hợp đồng thuê | ủy ban nhân dân xác nhận",
        only_near="chứng minh",
    ),
)
