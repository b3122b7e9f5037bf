"""Values of closed lists in words, a table a kind of list: columns of fact tables name theirs (`Column.words`), papers take them from here."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.facts.procedure.standing import KEEPS
from analyzer.model.text import Text
from analyzer.text.doubts import DOUBTS
from analyzer.text.identity.classes.names import CLASS_NAMES

FILERS: Mapping[str, Text] = {
    "agency": Text("cơ quan", "agencies"),
    "organisation": Text("tổ chức", "organisations"),
    "unit": Text("đơn vị", "units"),
    "enterprise": Text("doanh nghiệp", "enterprises"),
    "company": Text("công ty", "companies"),
    "cooperative": Text("hợp tác xã", "cooperatives"),
}
FORMS: Mapping[str, Text] = {
    "original": Text("bản chính", "an original"),
    "certified": Text("bản sao có chứng thực", "a certified copy"),
    "plain": Text("bản sao không cần chứng thực", "a plain copy"),
    "shown_original": Text("bản sao kèm xuất trình bản chính để đối chiếu", "a copy with the original shown for comparison"),
    "electronic": Text("bản điện tử", "an electronic copy"),
}
RESULT_FORMS: Mapping[str, Text] = {
    "paper": Text("bản giấy", "paper"),
    "electronic": Text("bản điện tử", "electronic"),
    "both": Text("bản giấy và bản điện tử", "paper and electronic"),
}
INSTRUMENT_TYPES: Mapping[str, Text] = {
    "constitution": Text("Hiến pháp", "constitution"),
    "law": Text("luật", "law"),
    "national_assembly_resolution": Text("nghị quyết của Quốc hội", "resolution of the National Assembly"),
    "ordinance": Text("pháp lệnh", "ordinance"),
    "standing_committee_resolution": Text("nghị quyết của Ủy ban Thường vụ Quốc hội", "resolution of the Standing Committee"),
    "decree": Text("nghị định", "decree"),
    "government_resolution": Text("nghị quyết của Chính phủ", "resolution of the Government"),
    "prime_minister_decision": Text("quyết định của Thủ tướng Chính phủ", "decision of the Prime Minister"),
    "circular": Text("thông tư", "circular"),
    "joint_circular": Text("thông tư liên tịch", "joint circular"),
    "provincial_resolution": Text("nghị quyết của Hội đồng nhân dân cấp tỉnh", "resolution of a provincial council"),
    "provincial_decision": Text("quyết định của Ủy ban nhân dân cấp tỉnh", "decision of a provincial committee"),
    "decision": Text("quyết định", "decision"),
    "other": Text("văn bản khác", "another text"),
}
STATUSES: Mapping[str, Text] = {
    "in_force": Text("còn hiệu lực", "in force"),
    "amended": Text("được sửa đổi, bổ sung", "amended"),
    "expired": Text("hết hiệu lực", "expired"),
    "replaced": Text("bị thay thế", "replaced"),
    "repealed": Text("bị bãi bỏ", "repealed"),
}
PLAN_STATES: Mapping[str, Text] = {
    "proposed": Text("đề xuất", "proposed"),
    "accepted": Text("đã phê duyệt", "accepted"),
    "in_force": Text("đang có hiệu lực", "in force"),
    "unsettled": Text("đã hết hiệu lực mà chưa rõ văn bản nào áp dụng", "ended, and not settled which text applies"),
    "reverted": Text("đã trở lại như cũ", "reverted"),
}
TARGETS: Mapping[str, Text] = {
    "repeal": Text("bãi bỏ thủ tục", "repeal"),
    "document": Text("cắt giảm giấy tờ", "fewer papers"),
    "time_limit": Text("rút thời hạn", "shorter time"),
    "decentralise": Text("phân cấp", "decentralise"),
    "merge": Text("gộp thủ tục", "merge"),
    "step": Text("bỏ bước", "fewer steps"),
    "form": Text("đơn giản hóa mẫu đơn", "simpler forms"),
    "fee": Text("giảm phí, lệ phí", "lower fees"),
    "condition": Text("bỏ điều kiện", "fewer conditions"),
    "other": Text("việc khác", "other"),
}
ACTIONS: Mapping[str, Text] = {
    "issue": Text("cấp", "issue"),
    "renew": Text("gia hạn", "renew"),
    "reissue": Text("cấp lại", "reissue"),
    "exchange": Text("đổi", "exchange"),
    "amend": Text("sửa đổi", "amend"),
    "revoke": Text("thu hồi", "revoke"),
    "register": Text("đăng ký", "register"),
    "declare": Text("khai báo, thông báo", "declare"),
    "confirm": Text("xác nhận", "confirm"),
    "extract": Text("cung cấp thông tin, trích lục", "extract"),
    "lock": Text("khóa", "lock"),
    "unlock": Text("mở khóa", "unlock"),
    "approve": Text("phê duyệt, chấp thuận", "approve"),
    "other": Text("việc khác", "another act"),
    "promulgate": Text("mới ban hành", "promulgate"),
    "replace": Text("thay thế", "replace"),
    "repeal": Text("bãi bỏ", "repeal"),
}
"""What a procedure does, and what a publication decision does to one."""
STEP_KINDS: Mapping[str, Text] = {
    "prepare": Text("chuẩn bị hồ sơ", "prepare"),
    "file": Text("nộp hồ sơ", "file"),
    "receive": Text("tiếp nhận hồ sơ", "receive"),
    "check": Text("kiểm tra hồ sơ", "check"),
    "verify": Text("thẩm tra, xác minh", "verify"),
    "inspect": Text("kiểm tra thực tế", "inspect"),
    "opinion": Text("lấy ý kiến", "ask for an opinion"),
    "decide": Text("quyết định", "decide"),
    "record": Text("ghi vào sổ, cập nhật dữ liệu", "record"),
    "issue": Text("cấp kết quả", "issue"),
    "pay": Text("nộp phí, lệ phí", "pay"),
    "return": Text("trả kết quả", "return the result"),
    "collect": Text("nhận kết quả", "collect the result"),
    "supplement": Text("bổ sung hồ sơ", "supplement"),
    "notify": Text("thông báo", "notify"),
    "attend": Text("có mặt", "attend"),
}
FEE_KINDS: Mapping[str, Text] = {
    "fee": Text("lệ phí", "fee"),
    "charge": Text("phí", "charge"),
    "other": Text("giá dịch vụ, khoản khác", "price or other sum"),
}
MENTIONED: Mapping[str, Text] = {
    "instrument": Text("văn bản", "text of law"),
    "form": Text("mẫu đơn, tờ khai", "form"),
    "agency": Text("cơ quan không còn", "body that is no more"),
    "document": Text("giấy tờ không còn được cấp", "paper no longer issued"),
    "number": Text("giấy tờ không còn được cấp mà dòng hồ sơ đòi ghi số", "paper no longer issued whose number is wanted"),
    "shown": Text("giấy tờ lời văn đòi xuất trình", "paper that the wording wants shown"),
    "unnamed": Text("văn bản, điều, khoản không nêu là của văn bản nào", "provision of a text that is not named"),
    "incomplete": Text("số, ký hiệu không tra được", "number that nobody can look up"),
    "address": Text("quận, huyện nêu ở địa chỉ", "district in an address"),
    "district": Text("cơ quan cấp huyện", "body of the district level"),
}
CHANGE_KINDS: Mapping[str, Text] = {
    "added": Text("mới", "added"),
    "repealed": Text("bãi bỏ", "repealed"),
    "amended": Text("sửa đổi, bổ sung", "amended"),
    "renamed": Text("đổi tên", "renamed"),
    "moved": Text("chuyển cấp hoặc cơ quan", "moved to another level or body"),
    "replaced": Text("đổi mã", "under another code"),
    "merged": Text("gộp", "merged"),
    "split": Text("tách", "split"),
    "reworded": Text("chỉ sửa câu chữ", "reworded only"),
    "completed": Text("bổ sung bản ghi", "record completed"),
}
DIRECTIONS: Mapping[str, Text] = {
    "down": Text("nhẹ hơn", "lighter"),
    "up": Text("nặng hơn", "heavier"),
    "neutral": Text("không đổi gánh nặng", "burden unchanged"),
    "unclear": Text("chưa rõ nặng hay nhẹ", "burden unclear"),
}
KINDS: Mapping[str, Text] = {**STEP_KINDS, **FEE_KINDS, **MENTIONED, **CHANGE_KINDS}
"""Every column called `kind`: a value stands in one of these lists only."""
ENUMERATED: Mapping[str, Mapping[str, Text]] = {
    "acts": ACTIONS,
    "classes": {str(class_): words for class_, words in CLASS_NAMES.items()},
    "directions": DIRECTIONS,
    "doubts": {
        **{str(doubt): words for doubt, words in DOUBTS.items()},
        "cut_short": Text("số, ký hiệu bị cắt cụt", "the number is cut short"),
        "year_to_come": Text("năm chưa tới", "a year to come"),
    },
    "filers": FILERS,
    "forms": FORMS,
    "instrument_types": INSTRUMENT_TYPES,
    "keeps": KEEPS,
    "kinds": KINDS,
    "result_forms": RESULT_FORMS,
    "scopes": {"public": Text("công khai", "public"), "internal": Text("nội bộ", "internal")},
    "services": {"full": Text("toàn trình", "full"), "partial": Text("một phần", "partial")},
    "states": {**PLAN_STATES, "past": Text("đã hết", "past"), "coming": Text("chưa bắt đầu", "not yet begun")},
    "statuses": STATUSES,
    "targets": TARGETS,
}
"""By the name that columns give."""
