"""A card that is wrong is one problem with its place, and the other cards still run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import duckdb
import pytest

from analyzer.bundled import folder
from analyzer.engine.guard import FUNCTIONS
from analyzer.facts.columns import TABLES
from analyzer.facts.facts import Facts
from analyzer.facts.tables import why_stopped
from tests.engine.cards import GOOD, altered, run, small_facts, write_card

SEE = " → Xem các bảng và cột bằng: tthc facts --columns."
MEND = " → Sửa 'when' hoặc 'query'; tên cột xem bằng: tthc facts --columns."
NO_KEY = "thủ tục không có khóa ấy, và đây không phải cách lấy giá trị của cột."
TAKE = " → Viết $ trước tên cột để lấy giá trị của dòng, như $path hoặc $path/copies."
NONE = (
    "; các dòng ấy không được tính là vấn đề."
    " → Lấy mã thủ tục và đường dẫn từ cột của bảng dữ kiện (trong 'cut', viết $cột): tthc facts --columns."
)
WHERE = " → Câu select phải cho ra 'procedure' (mã thủ tục) và 'path' (đường dẫn; '' là cả thủ tục)."
KNOWN_TABLES = ", ".join(TABLES)
QUERY = "SELECT procedure, path, document FROM documents"


def query(text: str, **keys: Any) -> dict[str, Any]:
    return altered(when=None, query=text, applies_to=None, **keys)


WRONG: dict[str, tuple[dict[str, Any] | str, list[str]]] = {
    "broken YAML": (
        "title: [",
        [
            ":2:1 broken_yaml: YAML viết sai: thiếu giá trị. → Kiểm tra thụt lề (dùng dấu cách) và đặt giá trị có dấu hai chấm, dấu phẩy, ngoặc trong dấu nháy."
        ],
    ),
    "an empty card": ("", [" empty_file: Tệp không có nội dung. → Viết nội dung hoặc xóa tệp."]),
    "an unknown key": (altered(wen="true"), [":19:1 unknown_key: Không có khóa 'wen'. → Có phải là 'when'?"]),
    "no title": (altered(title=None), [":1:1 missing_key: Thiếu khóa bắt buộc 'title'. → Thêm dòng 'title: ...'."]),
    "an unknown subject": (
        altered(applies_to="documents"),
        [":4:1 wrong_value: 'documents' không phải giá trị của 'applies_to'. → Có phải là 'document'?"],
    ),
    "an unknown edit": (
        altered(cut={"edit": "delete"}),
        [
            ":6:1 wrong_value: 'delete' không phải giá trị của 'edit'. → Chọn một trong: remove, set, accept, replace_with_lookup, merge, repeal, ask."
        ],
    ),
    "a threshold in words": (
        altered(parameters={"days": {"value": "nhiều", "meaning": {"vi": "a", "en": "b"}}}),
        [":21:5 wrong_type: 'value' cần số, nhưng tệp ghi 'nhiều'. → Sửa thành số; viết như 1500 hoặc 4.5."],
    ),
    "neither when nor query": (
        altered(when=None),
        [" card_without_predicate: Quy tắc phải có đúng một trong: when, query. → Viết điều kiện ở 'when', hoặc câu select ở 'query'."],
    ),
    "both when and query": (
        altered(query=QUERY),
        [" card_without_predicate: Quy tắc phải có đúng một trong: when, query. → Viết điều kiện ở 'when', hoặc câu select ở 'query'."],
    ),
    "broken predicate": (altered(when="class = "), [f':5:1 predicate_refused: SQL viết sai: syntax error at or near "="{SEE}']),
    "unbalanced predicate": (altered(when="true) OR (true"), [f':5:1 predicate_refused: SQL viết sai: syntax error at or near ")"{SEE}']),
    "a predicate that is a number": (
        altered(when="len(held_in) + 'a'"),
        [f":5:1 card_cannot_run: Quy tắc 'wrong' không chạy được: Conversion Error: Could not convert string 'a' to INT64{MEND}"],
    ),
    "unknown column": (
        altered(when="clas = 'evidence'"),
        [":5:1 unknown_column: Không có cột 'clas' trong 'documents'. → Có phải là 'class'?"],
    ),
    "unknown column, nothing near": (altered(when="zzz = 1"), [f":5:1 unknown_column: Không có cột 'zzz' trong 'documents'.{SEE}"]),
    "unknown flag needed": (
        altered(needs=["documnt_known"]),
        [":19:1 unknown_column: Không có cột 'documnt_known' trong 'documents'. → Có phải là 'document_known'?"],
    ),
    "a need that is no flag": (
        altered(needs=["held_in"]),
        [
            f":5:1 card_cannot_run: Quy tắc 'wrong' không chạy được: Conversion Error: Unimplemented type for cast (VARCHAR[] -> BOOLEAN) when casting from source column held_in{MEND}"
        ],
    ),
    "unknown threshold": (
        altered(when="copies > $copeis", parameters={"copies": {"value": 1, "meaning": {"vi": "a", "en": "b"}}}),
        [":5:1 unknown_parameter: Ngưỡng '$copeis' không có trong 'parameters'. → Có phải là 'copies'?"],
    ),
    "forbidden function": (altered(when="getenv('HOME') = ''"), [f":5:1 predicate_refused: Không được dùng hàm 'getenv'.{SEE}"]),
    "the clock": (altered(when="current_date > '2026-01-01'"), [f":5:1 predicate_refused: Không được dùng 'current_date'.{SEE}"]),
    "chance": (altered(when="random() > 0.5"), [f":5:1 predicate_refused: Không được dùng hàm 'random'.{SEE}"]),
    "a subquery on a file": (
        altered(when="procedure IN (SELECT content FROM read_text('/etc/passwd'))"),
        [f":5:1 predicate_refused: Chỉ được đọc các bảng dữ kiện, không dùng hàm trả về bảng (như read_csv, range).{SEE}"],
    ),
    "a subquery on an unknown table": (
        altered(when="procedure IN (SELECT procedure FROM papers)"),
        [f":5:1 predicate_refused: Không có bảng 'papers'; các bảng: {KNOWN_TABLES}.{SEE}"],
    ),
    "several statements": (altered(when="true); SELECT (1"), [f':5:1 predicate_refused: SQL viết sai: syntax error at or near ")"{SEE}']),
    "message naming an unknown field": (
        altered(message={"vi": "{documnt}", "en": "{document}"}),
        [":10:1 unknown_column: Không có cột 'documnt' trong 'documents'. → Có phải là 'document'?"],
    ),
    "message reaching into an object": (
        altered(message={"vi": "{document.__class__}", "en": "a"}),
        [":10:1 unknown_column: Không có cột 'document.__class__' trong 'documents'. → Có phải là 'documents_max'?"],
    ),
    "message with an open brace": (
        altered(message={"vi": "{document", "en": "a"}),
        [":10:1 wrong_message: Lời nhắn viết sai chỗ có ngoặc nhọn. → Chỉ viết tên cột trong ngoặc nhọn, như {document}."],
    ),
    "message with a width": (
        altered(message={"vi": "{document:>999999999}", "en": "a"}),
        [":10:1 wrong_message: Lời nhắn viết sai chỗ có ngoặc nhọn. → Chỉ viết tên cột trong ngoặc nhọn, như {document}."],
    ),
    "cut naming an unknown column": (
        altered(cut={"edit": "replace_with_lookup", "to": "$redable"}),
        [":6:1 unknown_column: Không có cột 'redable' trong 'documents'. → Có phải là 'readable'?"],
    ),
    "unknown legal state": (
        altered(legal_state="'cut already'"),
        [
            f":5:1 card_cannot_run: Quy tắc 'wrong' không chạy được: legal_state phải là một trong new, already_cut, record_stale, không phải 'cut already'{MEND}"
        ],
    ),
    "broken legal state": (
        altered(legal_state="case when"),
        [f':19:1 predicate_refused: SQL viết sai: syntax error at or near "when"{SEE}'],
    ),
    "legal state of an unknown column": (
        altered(legal_state="case when replaced then 'new' else 'new' end"),
        [":19:1 unknown_column: Không có cột 'replaced' trong 'documents'. → Có phải là 'replaced_only'?"],
    ),
    "broken query": (query("SELECT FROM WHERE"), [f':17:1 query_refused: SQL viết sai: syntax error at or near "WHERE"{SEE}']),
    "query without path": (
        query("SELECT procedure, document FROM documents"),
        [f":17:1 unknown_column: Câu select của 'query' không cho ra cột 'path'.{WHERE}"],
    ),
    "query on an unknown table": (
        query("SELECT procedure, path FROM papers"),
        [f":17:1 query_refused: Không có bảng 'papers'; các bảng: {KNOWN_TABLES}.{SEE}"],
    ),
    "query with an unknown column": (
        query("SELECT procedure, path, documnt AS document FROM documents"),
        [f':17:1 query_cannot_run: Câu select không chạy được: Binder Error: Referenced column "documnt" not found in FROM clause!{SEE}'],
    ),
    "query with recursion": (
        query("WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n FROM r"),
        [f":17:1 query_refused: Không được dùng câu tự gọi lại (WITH RECURSIVE).{SEE}"],
    ),
    "query with a union": (query(f"{QUERY} UNION {QUERY}"), [f":17:1 query_refused: Không được dùng UNION, INTERSECT, EXCEPT.{SEE}"]),
    "query of a file": (
        query("SELECT * FROM read_csv('/etc/passwd')"),
        [f":17:1 query_refused: Chỉ được đọc các bảng dữ kiện, không dùng hàm trả về bảng (như read_csv, range).{SEE}"],
    ),
    "several queries": (query(f"{QUERY}; {QUERY}"), [f":17:1 query_refused: Chỉ được viết một câu select.{SEE}"]),
    "a query that changes": (query("DROP TABLE documents"), [f":17:1 query_refused: Chỉ được viết câu select.{SEE}"]),
    "a query that drifts with the clock": (
        query(f"{QUERY} WHERE current_date > '2026-01-01'"),
        [f":17:1 query_refused: Không được dùng 'current_date'.{SEE}"],
    ),
    "a query whose path is a number": (
        query("SELECT procedure, 1 AS path, document FROM documents"),
        [f":17:1 card_cannot_run: Quy tắc 'wrong' không chạy được: procedure và path phải là chữ{MEND}"],
    ),
    "a query whose path is empty": (
        query("SELECT procedure, NULL AS path, document FROM documents"),
        [f":17:1 card_cannot_run: Quy tắc 'wrong' không chạy được: procedure và path phải là chữ{MEND}"],
    ),
    "a query whose message is a list of structs": (
        query("SELECT procedure, path, row_number() OVER () AS document FROM documents"),
        [f":17:1 query_refused: Không được dùng hàm cửa sổ (OVER).{SEE}"],
    ),
    "query with an unknown threshold": (
        query(f"{QUERY} WHERE copies > $n"),
        [":17:1 unknown_parameter: Ngưỡng '$n' không có trong 'parameters'. → Thêm 'n' vào 'parameters'."],
    ),
    "a cut at a name in braces": (
        altered(cut={"edit": "remove", "path": "{path}"}),
        [f":6:1 points_nowhere: '{{path}}' trong 'cut' chỉ vào chỗ không có: {NO_KEY}{TAKE}"],
    ),
    "a cut at the name of a column": (
        altered(cut={"edit": "remove", "path": "path"}),
        [f":6:1 points_nowhere: 'path' trong 'cut' chỉ vào chỗ không có: {NO_KEY}{TAKE}"],
    ),
    "a cut to a name in braces": (
        altered(cut={"edit": "replace_with_lookup", "to": "{readable}"}),
        [f":6:1 points_nowhere: '{{readable}}' trong 'cut' chỉ vào chỗ không có: {NO_KEY}{TAKE}"],
    ),
    "another place at the name of a column": (
        altered(also={"path": "path", "note": {"vi": "a", "en": "b"}}),
        [f":19:1 points_nowhere: 'path' trong 'also' chỉ vào chỗ không có: {NO_KEY}{TAKE}"],
    ),
    "a cut at a value that an element has not": (
        altered(cut={"edit": "remove", "path": "$path/copeis"}),
        [
            f":6:1 points_nowhere: Quy tắc 'wrong' chỉ vào chỗ không có ở 1 dòng, như đường dẫn 'dossier/birth/copeis' của thủ tục 1.000001{NONE}"
        ],
    ),
    "a query at a path that no record has": (
        query("SELECT procedure, 'dossier/none' AS path, document FROM documents"),
        [f":17:1 points_nowhere: Quy tắc 'wrong' chỉ vào chỗ không có ở 1 dòng, như đường dẫn 'dossier/none' của thủ tục 1.000001{NONE}"],
    ),
    "a query of a procedure that nobody knows": (
        query("SELECT '9.999999' AS procedure, path, document FROM documents"),
        [f":17:1 points_nowhere: Quy tắc 'wrong' chỉ vào chỗ không có ở 2 dòng, như thủ tục '9.999999'{NONE}"],
    ),
    "division by nothing": (
        altered(when="(copies / 0) > 1 OR CAST(document AS INTEGER) = 1"),
        [f":5:1 predicate_refused: Không được dùng phép đổi kiểu dữ liệu (CAST, ::).{SEE}"],
    ),
}


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    return small_facts(tmp_path_factory.mktemp("catalogue") / "c")


@pytest.mark.parametrize(("card", "says"), WRONG.values(), ids=WRONG)
def test_a_wrong_card(facts: Facts, tmp_path: Path, card: dict[str, Any] | str, says: list[str]) -> None:
    write_card(tmp_path, "evidence/wrong", card)
    write_card(tmp_path, "papers/good", GOOD)
    found, problems = run(tmp_path, facts)
    told = [f"{p.place} {p.code}: {p.message.vi} → {p.remedy.vi}".removeprefix("evidence/wrong.yaml") for p in problems]
    assert told == says
    assert [(finding.rule, finding.path) for finding in found.findings] == [("good", "dossier/birth")]


SLOW = f"{QUERY} WHERE 1 < (SELECT sum(len(concat(a.path, b.path, c.path))) FROM documents a, documents b, documents c)"


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        ({"SECONDS": 0.2}, "chạy quá 0.2 giây nên bị dừng"),
        ({"MOST_ROWS": 3}, "cho ra quá 3 dòng nên bị dừng"),
    ],
)
def test_a_card_that_asks_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limits: dict[str, float], reason: str) -> None:
    lines = [{"id": f"line_{number}", "document": "declaration"} for number in range(300)]
    write_card(tmp_path / "rules", "evidence/wrong", query(SLOW if "SECONDS" in limits else QUERY))
    facts = small_facts(tmp_path / "c", [{"dossier": lines}])
    for name, value in limits.items():
        monkeypatch.setattr(f"analyzer.facts.tables.{name}", value)
    found, problems = run(tmp_path / "rules", facts)
    assert [problem.message.vi for problem in problems] == [f"Quy tắc 'wrong' không chạy được: {reason}"]
    assert problems[0].remedy.vi.startswith("Thu hẹp câu hỏi")
    assert (found.findings, found.failed) == ([], {"wrong"})


@pytest.mark.parametrize(
    ("error", "says"),
    [(duckdb.OutOfMemoryException("failed to pin block"), "cần quá 2GB bộ nhớ nên bị dừng"), (duckdb.BinderException("no column"), None)],
)
def test_what_stopped_a_query(error: duckdb.Error, says: str | None) -> None:
    told = why_stopped(error)
    assert (told.vi if told else None) == says


def test_the_functions_of_a_card_are_listed() -> None:
    """The README of the rules names the functions that a card may use, all of them and no other."""
    text = (folder("rules") / "README.md").read_text("utf-8")
    listed = text.split("<!-- functions -->")[1].split("<!-- /functions -->")[0]
    assert re.findall(r"`([^`]+)`", listed) == sorted(FUNCTIONS)
