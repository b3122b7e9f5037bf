"""What the keys of a procedure and of its parts are called, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.text import Text

KEY_NAMES: Mapping[str, Text] = {
    "sets": Text("số lượng bộ hồ sơ", "number of sets"),
    "originals": Text("số lượng bản chính {of}", "number of originals{of}"),
    "copies": Text("số lượng bản sao {of}", "number of copies{of}"),
    "value": Text("thời hạn giải quyết", "time limit"),
    "time": Text("thời gian thực hiện bước {of}", "time of the step{of}"),
    "amount": Text("mức {of}", "amount of{of}"),
    "upto": Text("mức thu tối đa của {of}", "ceiling of{of}"),
    "validity": Text("thời hạn hiệu lực của {of}", "validity of{of}"),
    "authority": Text("cơ quan giải quyết", "deciding body"),
    "decides": Text("cơ quan quyết định", "deciding body"),
    "receives": Text("cơ quan tiếp nhận", "receiving body"),
    "returns": Text("cơ quan trả kết quả", "body that returns the result"),
    "coordinates": Text("cơ quan phối hợp", "coordinating bodies"),
    "level": Text("cấp thực hiện", "level"),
    "actor": Text("người thực hiện bước {of}", "who does the step{of}"),
    "after": Text("các bước phải xong trước bước {of}", "steps that must precede{of}"),
    "format": Text("hình thức trả kết quả {of}", "form of the result{of}"),
    "service": Text("mức độ dịch vụ công trực tuyến", "level of the online service"),
    "accepted": Text("dạng giấy tờ được chấp nhận đối với {of}", "accepted forms of{of}"),
    "certified_by": Text("yêu cầu xác nhận {of} trước khi nộp", "certification before filing of{of}"),
    "form_code": Text("mẫu của {of}", "form number of{of}"),
    "name": Text("tên gọi {of}", "name{of}"),
    "text": Text("nội dung {of}", "wording{of}"),
    "when": Text("tình huống phải nộp {of}", "situation that calls for{of}"),
    "id": Text("mã phần tử {of}", "id of the part{of}"),
    "for": Text("phạm vi áp dụng của {of}", "situations of{of}"),
    "note": Text("ghi chú {of}", "note{of}"),
    "basis": Text("căn cứ của {of}", "basis of{of}"),
    "protects": Text("lợi ích mà {of} bảo vệ", "what{of} protects"),
    "document": Text("loại giấy tờ của {of}", "kind of{of}"),
    "class": Text("nhóm giấy tờ của {of}", "class of{of}"),
    "lookup": Text("dữ liệu khai thác thay cho {of}", "registers read instead of{of}"),
    "present_only": Text("chỉ xuất trình {of}", "showing{of} only"),
    "surrendered": Text("nộp lại {of}", "handing back{of}"),
    "issuer": Text("nơi cấp {of}", "issuer of{of}"),
    "kind": Text("loại của {of}", "kind of{of}"),
    "visit": Text("phải đến trực tiếp ở bước {of}", "visit at the step{of}"),
    "checks": Text("nội dung kiểm tra ở bước {of}", "what is checked at the step{of}"),
    "per": Text("đơn vị tính {of}", "unit of{of}"),
    "valid_until": Text("ngày hết áp dụng mức {of}", "end of{of}"),
    "discount": Text("mức giảm {of}", "discount of{of}"),
    "exempt": Text("đối tượng miễn, giảm {of}", "who is exempt from{of}"),
    "stages": Text("thời hạn từng cơ quan", "stages of the time limit"),
    "not_counted": Text("thời gian không tính vào thời hạn", "time not counted"),
    "from_event": Text("mốc tính thời hạn", "start of the time limit"),
    "mode": Text("hình thức nộp hồ sơ", "way of filing"),
    "verified_by": Text("giấy tờ, bước chứng minh {of}", "what verifies{of}"),
    "within": Text("trường hợp lớn hơn của {of}", "what case{of} lies within"),
    "legal_basis": Text("căn cứ pháp lý", "legal basis"),
    "lead_unit": Text("đơn vị chủ trì", "lead unit"),
    "applicants": Text("đối tượng thực hiện", "applicants"),
    "field": Text("lĩnh vực", "field"),
    "ministry": Text("bộ, ngành", "ministry"),
    "published_by": Text("quyết định công bố", "publication decision"),
    "recorded": Text("ngày ghi nhận trong nguồn", "day seen in the source"),
    "effective": Text("ngày có hiệu lực", "effective day"),
    "until": Text("ngày hết hiệu lực", "last day in force"),
    "non_territorial": Text("tiếp nhận không phụ thuộc địa giới", "filing anywhere"),
    "one_stop": Text("thực hiện theo cơ chế một cửa", "one-stop desk"),
    "online_barred": Text("phần không thực hiện trực tuyến", "what may not go online"),
    "scope": Text("phạm vi (công khai, nội bộ)", "public or internal"),
    "classification": Text("độ mật", "classification"),
    "action": Text("việc được giải quyết", "what is done"),
    "life_events": Text("sự kiện", "life events"),
    "mixed_with": Text("thủ tục ghi lẫn", "procedures mixed in"),
    "volume_per_year": Text("số hồ sơ một năm", "dossiers a year"),
    "authorised": Text("ủy quyền", "authorisation"),
    "decentralised": Text("phân cấp", "decentralisation"),
    "levels": Text("cơ quan của từng cấp", "bodies of each level"),
    "local": Text("quy định riêng của địa phương", "local rules"),
    "source": Text("phần giữ từ nguồn", "kept from the source"),
}
"""Each with `{of}` where the name of the part stands whose value it is."""
ALONE: Mapping[str, Text] = {
    "value": KEY_NAMES["value"],
    "applicants": KEY_NAMES["applicants"],
    "from_event": Text("mốc bắt đầu tính thời hạn", "when the limit starts"),
    "not_counted": Text("thời gian không tính vào thời hạn", "time that is not counted"),
    "stages": Text("các chặng của thời hạn", "stages of the limit"),
    "amount": Text("mức thu", "amount of the fee"),
    "exempt": Text("diện được miễn phí, lệ phí", "who is exempt from the fee"),
    "sets": Text("số bộ hồ sơ", "number of sets"),
    "originals": Text("số bản chính", "number of originals"),
    "copies": Text("số bản sao", "number of copies"),
    "accepted": Text("dạng giấy tờ được nhận", "what will do for the paper"),
    "form_code": Text("ký hiệu mẫu", "code of the form"),
    "service": Text("mức độ trực tuyến", "how far it is online"),
    "validity": Text("thời hạn hiệu lực của kết quả", "validity of the result"),
    "format": Text("dạng kết quả", "form of the result"),
    "time": Text("thời gian của bước", "time of the step"),
    "non_territorial": Text("không phụ thuộc địa giới", "may be filed anywhere"),
}
"""Keys that messages of rules name beside no part."""
_OFFICIAL = Text("lời văn chính thức", "official wording")


def key_name(key: str, of: Text) -> Text:
    """`số lượng bản chính "Đơn đề nghị"`: a value of a part by its name, or of the procedure, which has none."""
    pattern = _OFFICIAL if key == "text" and not of.vi else KEY_NAMES.get(key) or Text(f"{key} {{of}}", f"{key}{{of}}")
    return with_name(pattern, of)


def with_name(pattern: Text, name: Text) -> Text:
    """A phrase with the name of what it is about, or without one."""
    english = f" {name.en}" if name.en else ""
    return Text(pattern.vi.replace("{of}", name.vi).strip(), pattern.en.replace("{of}", english).removesuffix(" of").strip())
