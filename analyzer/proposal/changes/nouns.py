"""What the parts and values of a procedure are called where a change of them is told."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.engine.words.enumerated import CHANGE_KINDS, DIRECTIONS
from analyzer.model.changes import OF_THE_RECORD, Change, Direction, Kind
from analyzer.model.part_names import PART_NAMES
from analyzer.model.text import Text
from analyzer.proposal.attributes import NOUNS as OF_CUTS

ASPECTS: Mapping[str, Text] = {
    **PART_NAMES,
    "procedure": Text("thủ tục", "procedure"),
    "name": Text("tên thủ tục", "name"),
    "field": Text("lĩnh vực", "field"),
    "dates": Text("ngày hiệu lực, ngày ghi nhận", "dates"),
    "publication": Text("quyết định công bố", "publication decision"),
    "other": Text("nội dung khác", "other"),
    "vocabulary": Text("từ vựng dùng chung", "shared words"),
}
SIGNS: Mapping[Direction | Kind, str] = {"down": "▼", "up": "▲", "neutral": "=", "unclear": "?", "reworded": "~", "completed": "+"}

_MORE: Mapping[str, Text] = {
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
    "actor": Text("người thực hiện bước {of}", "who does the step{of}"),
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
    "text": Text("lời văn chính thức", "official wording"),
    "source": Text("phần giữ từ nguồn", "kept from the source"),
}


def sign(change: Change) -> str:
    return SIGNS[change.kind if change.kind in OF_THE_RECORD else change.direction]


def meaning(change: Change) -> Text:
    """What a change does to the burden; of one of the record only, that it is one."""
    return CHANGE_KINDS[change.kind] if change.kind in OF_THE_RECORD else DIRECTIONS[change.direction]


def noun(key: str, of: Text) -> Text:
    """`số lượng bản chính "Đơn đề nghị"`: a value of a part by its name, or of the procedure, which has none."""
    own = None if key == "text" and of.vi else _MORE.get(key)  # the official wording is that of the whole procedure
    pattern = own or OF_CUTS.get(key) or Text(f"{key} {{of}}", f"{key}{{of}}")
    english = f" {of.en}" if of.en else ""
    return Text(pattern.vi.replace("{of}", of.vi).strip(), pattern.en.replace("{of}", english).removesuffix(" of").strip())
