"""Numbers of several papers that change alike are one sentence; other edits keep their own."""

from __future__ import annotations

from pathlib import Path

from analyzer.model.edits import Edit
from analyzer.proposal.alike import changes
from tests.small import read_catalogue, write_catalogue

CODE = "1.000001"
DOSSIER = [
    {"id": "form", "document": "declaration", "originals": 2, "copies": 1},
    {"id": "card", "document": "passport", "copies": 1},
    {"id": "lease", "document": "lease", "originals": 2, "when": "thuê nhà"},
    {"id": "plan", "document": "plan", "originals": 3},
]


def to(path: str, number: int) -> Edit:
    return Edit("set", CODE, f"dossier/{path}", (str(number),))


def test_papers_of_the_same_numbers_are_one_change(tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{"dossier": DOSSIER}])
    catalogue, _ = read_catalogue(tmp_path)
    edits = [to("form/originals", 1), to("lease/originals", 1), to("plan/originals", 1), to("form/copies", 0), to("card/copies", 0)]
    found = changes(catalogue, edits)
    assert [(one.title.vi, one.present.vi, one.proposed.vi) for one in found] == [
        (
            "Bỏ yêu cầu nộp bản sao của 2 giấy tờ: “Tờ khai”; “Hộ chiếu”",
            "Mỗi giấy tờ sau nộp 01 bản sao: “Tờ khai”; “Hộ chiếu”",
            "Không yêu cầu",
        ),
        (
            "Giảm số lượng bản chính của 2 giấy tờ từ 02 xuống 01: “Tờ khai”; “Hợp đồng thuê nhà” (thuê nhà)",
            "Mỗi giấy tờ sau nộp 02 bản chính: “Tờ khai”; “Hợp đồng thuê nhà” (thuê nhà)",
            "Mỗi giấy tờ ấy nộp 01 bản chính",
        ),
        ("Giảm số lượng bản chính “Phương án” từ 03 xuống 01", "Số lượng bản chính “Phương án”: 03", "Số lượng bản chính “Phương án”: 01"),
    ]
    assert sorted(edit.path for one in found for edit in one.edits) == sorted(edit.path for edit in edits)


def test_other_edits_keep_their_sentence(tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{"dossier": DOSSIER}])
    catalogue, _ = read_catalogue(tmp_path)
    edits = [Edit("remove", CODE, "dossier/card"), Edit("remove", CODE, "dossier/plan")]
    assert [one.edits for one in changes(catalogue, edits)] == [(edits[0],), (edits[1],)]
