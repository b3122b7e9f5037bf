"""What classes, issuers and marks are called for people, in both languages."""

from __future__ import annotations

from analyzer.model.enumerations import DocumentClass
from analyzer.model.text import Text

CLASS_NAMES: dict[DocumentClass, Text] = {
    "form": Text("mẫu đơn, tờ khai", "form"),
    "evidence": Text("giấy tờ chứng minh", "evidence"),
    "third_party": Text("giấy tờ của bên thứ ba", "third party's paper"),
    "self_made": Text("văn bản tự lập", "applicant's own paper"),
    "identity": Text("giấy tờ tùy thân", "identity paper"),
    "surrendered": Text("giấy tờ cũ nộp lại", "old paper handed back"),
    "photo": Text("ảnh", "photo"),
    "payment": Text("chứng từ nộp tiền", "proof of payment"),
    "authorisation": Text("ủy quyền, giới thiệu", "power to act"),
    "technical": Text("hồ sơ kỹ thuật", "technical file"),
    "confirmation": Text("xác nhận", "confirmation"),
    "catch_all": Text("câu mở “giấy tờ khác”", "open line"),
    "note": Text("lời ghi chú, đề mục", "a note or heading"),
}
ISSUER_NAMES: dict[str, Text] = {
    "applicant": Text("người nộp", "applicant"),
    "ministry_of_public_security": Text("Công an", "public security"),
    "civil_status": Text("cơ quan hộ tịch", "civil status office"),
    "business_registration": Text("cơ quan đăng ký kinh doanh", "business registration"),
    "land": Text("cơ quan đăng ký đất đai", "land registration"),
    "tax": Text("cơ quan thuế", "tax office"),
    "social_insurance": Text("bảo hiểm xã hội", "social insurance"),
    "health": Text("cơ sở y tế", "health facility"),
    "education": Text("cơ sở giáo dục", "education"),
    "transport": Text("giao thông vận tải", "transport"),
    "courts": Text("tòa án", "courts"),
    "notary": Text("công chứng", "notary"),
    "local_committee": Text("Ủy ban nhân dân", "People’s committee"),
    "same_body": Text("chính cơ quan này", "this very body"),
    "other_state": Text("cơ quan nhà nước khác", "another State body"),
    "private": Text("tư nhân", "private"),
    "foreign": Text("nước ngoài", "foreign"),
    "unknown": Text("chưa rõ", "unknown"),
}
OWN_REGISTER = Text("hồ sơ của chính cơ quan giải quyết", "the handling body's own file")
CERTIFIED = Text("có chứng thực hoặc công chứng", "certified or notarised")
CONDITIONAL = Text("có điều kiện", "conditional")
ONLY_SHOWN = Text("chỉ xuất trình", "only shown")
