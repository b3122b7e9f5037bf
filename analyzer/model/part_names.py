"""What the parts of a procedure are called (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP, as amended in 2017), in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.text import Text

PART_NAMES: Mapping[str, Text] = {
    "name": Text("tên", "name"),
    "steps": Text("trình tự thực hiện", "steps"),
    "channels": Text("cách thức thực hiện", "ways of filing"),
    "documents": Text("thành phần hồ sơ", "papers"),
    "copies": Text("số bản, dạng giấy tờ", "number and form of papers"),
    "sets": Text("số bộ hồ sơ", "number of sets"),
    "time_limits": Text("thời hạn giải quyết", "time limit"),
    "applicants": Text("đối tượng thực hiện", "applicants"),
    "authority": Text("cơ quan giải quyết", "handling body"),
    "level": Text("cấp thực hiện", "level"),
    "results": Text("kết quả thực hiện", "results"),
    "forms": Text("mẫu đơn, tờ khai", "forms"),
    "conditions": Text("yêu cầu, điều kiện", "conditions"),
    "fees": Text("phí, lệ phí", "fees"),
    "citations": Text("căn cứ pháp lý", "legal basis"),
    "cases": Text("trường hợp", "cases"),
}
"""By the words for them in changes and tables; `documents` is the list that a procedure calls `dossier`."""
