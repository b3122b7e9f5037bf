"""`tthc explain`: what a rule says, why it fired, why not, and what it says to names that nothing has."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from analyzer.bundled import folder
from tests.cli.running import Run

RULE = "evidence_held_in_register"
AS_OF = ("--as-of", "2026-11-22")


def test_the_rule_alone(run: Run, small: Path) -> None:
    code, out, _ = run("explain", RULE, "-C", small, *AS_OF)
    assert code == 0
    assert out.startswith(f"{RULE}: Yêu cầu nộp giấy tờ đã có trong cơ sở dữ liệu\n")
    assert "Tham số sure = 0,85" in out and "mức độ: cao" in out
    assert "Trong danh mục: 2 vấn đề ở 2 thủ tục; 0 thủ tục có chỗ chưa đánh giá được.\n  1.000001, 1.000003\n" in out


def test_why_it_fired(run: Run, small: Path) -> None:
    _, out, _ = run("explain", RULE, "1.000001", "-C", small, *AS_OF)
    assert "Quy tắc phát hiện 1 vấn đề:\n  dossier/registration: " in out
    head, _, rows = out.partition("\n1.000001 ")
    assert "  Quy tắc xét giấy tờ mà hồ sơ yêu cầu; nêu khi:\n    - biết là giấy tờ gì\n" in head
    assert "    - độ tin cậy: từ ngưỡng 0,85\n  trừ khi:\n" in head
    assert "    - giấy tờ không còn được cấp\n" in head
    assert "✓ dossier/registration – Giấy chứng nhận đăng ký doanh nghiệp (procedures/" in rows
    assert "    ✓ lớp giấy tờ của dòng này: giấy tờ chứng minh\n" in rows
    assert (
        "    ✓ không thuộc trường hợp loại trừ nào của quy tắc\n    Bất kỳ điều nào trên đây khác đi thì quy tắc không nêu nữa.\n" in rows
    )
    assert "    ✗ lớp giấy tờ của dòng này: mẫu đơn, tờ khai; quy tắc cần: giấy tờ chứng minh hoặc giấy tờ tùy thân hoặc xác nhận\n" in rows
    for sql in ("document_known", "regexp_matches", " = true", " IN (", "0.85"):
        assert sql not in out


def test_why_it_fired_for_whoever_writes_rules(run: Run, small: Path) -> None:
    _, out, _ = run("explain", RULE, "1.000001", "-C", small, *AS_OF, "--query")
    assert "  Quy tắc xét giấy tờ mà hồ sơ yêu cầu; nêu khi:\n    - biết là giấy tờ gì\n        document_known\n" in out
    assert "    ✓ biết là giấy tờ gì: có\n        document_known\n        document_known = có  (biết là giấy tờ gì: " in out
    assert "    ✓ độ tin cậy: 1\n        confidence >= $sure\n        confidence = 1  (độ tin cậy: 1 khi " in out
    assert "        $sure = 0,85  (ngưỡng 0,85)\n    Bất kỳ điều nào trên đây khác đi thì quy tắc không nêu nữa.\n" in out
    assert "0.85" not in out


def test_why_not_and_what_would_turn_it(run: Run, small: Path) -> None:
    _, out, _ = run("explain", RULE, "1.000001", "-C", small, *AS_OF, "--format", "json")
    told = json.loads(out)
    assert (told["fired"], told["rule"], told["procedure"]) == (True, RULE, "1.000001")
    form = next(row for row in told["rows"] if row["path"] == "dossier/form")
    assert form["holds"] is False
    assert {one["sql"] for one in form["conditions"] if not one["holds"]} >= {"class IN ('evidence', 'identity', 'confirmation')"}
    assert form["turning"] == []
    _, out, _ = run("explain", "no_online_channel", "1.000002", "-C", small, *AS_OF, "--lang", "en")
    assert "The rule cannot assess this procedure; what is not known: its channels." in out


def test_phrases_that_would_turn_a_rule_stand_with_the_card_alone(run: Run) -> None:
    asked = ("explain", "condition_only_refers", "1.004335", "-C", folder("catalogue"), *AS_OF, "--format", "json")
    code, out, _ = run(*asked)
    told = json.loads(out)
    turning = [one for row in told["rows"] for one in row["turning"] if "$opening" in one["sql"]]
    assert code == 0 and turning and told["phrases"]["opening"]
    assert {tuple(one["values"]) for one in turning} == {("wording",)}


def test_a_finding_by_its_fingerprint(run: Run, small: Path) -> None:
    _, found, _ = run("analyze", small, *AS_OF, "--format", "json")
    finding = json.loads(found)["findings"][-1]
    _, by_name, _ = run("explain", finding["rule"], finding["procedure"], "-C", small, *AS_OF)
    code, out, _ = run("explain", finding["fingerprint"][:8].upper(), "-C", small, *AS_OF)
    assert (code, out) == (0, by_name)
    code, _, err = run("explain", "000000", "-C", small, *AS_OF)
    assert code == 2
    assert "Không có vấn đề nào có dấu nhận dạng '000000'." in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("evidence_held_in_registr",), "Không có quy tắc 'evidence_held_in_registr'. Có phải là 'evidence_held_in_register'?"),
        ((RULE, "1.000009"), "Không có thủ tục '1.000009'. Có phải là '1.00000"),
        (("zzz",), "Không có quy tắc 'zzz'. Xem: tthc rules"),
    ],
)
def test_names_that_nothing_has(run: Run, small: Path, arguments: tuple[str, ...], message: str) -> None:
    code, _, err = run("explain", *arguments, "-C", small, *AS_OF)
    assert code == 2
    assert message in err


def test_a_secret_procedure_is_not_explained(run: Run, tmp_path: Path) -> None:
    from tests.small import write_catalogue

    secret = {"classification": "secret", "name": "Việc bí mật"}
    write_catalogue(tmp_path / "c", [{}, secret])
    code, out, err = run("explain", RULE, "1.000002", "-C", tmp_path / "c", *AS_OF)
    assert code == 2
    assert "bí mật" not in out + err


def test_why_a_rule_over_many_rows_did_not_fire(run: Run, small: Path) -> None:
    _, out, _ = run("explain", "separate_collection_visit", "1.000001", "-C", small, *AS_OF, "--lang", "en")
    assert out.endswith("This procedure has nothing for the rule to look at (step).\n")
    assert "from steps s" not in out
    _, out, _ = run("explain", "separate_collection_visit", "1.000001", "-C", small, *AS_OF, "--lang", "en", "--query")
    told, _, select = out.partition("For whoever writes rules, the select:\n")
    assert "It has no row in the table steps (step).\n" in told
    assert "  select s.procedure, s.path, s.name" in select
    _, out, _ = run("explain", "several_forms", "1.000001", "-C", small, *AS_OF, "--lang", "en")
    assert "Taken together:\n✗ dossier/form – Declaration (procedures/" in out
    assert "    ✗ the number of different kind of paper: 1; the rule needs: more than 1\n" in out
    _, out, _ = run("explain", "several_forms", "1.000001", "-C", small, *AS_OF, "--lang", "en", "--query")
    assert "Taken together [documents asked]:\n✗ dossier/form – Declaration (procedures/" in out
    assert "needs: more than 1\n        count(DISTINCT document) > 1\n        count(DISTINCT document) = 1  (the number of" in out
    assert "Of this procedure, each paper that a dossier asks for [documents asked]:\n✓ dossier/form – Declaration (procedures/" in out
    assert "    ✓ class of the paper in this line: form\n        class = 'form'\n        class = form  (class of the paper" in out


def test_a_rule_over_many_rows_as_plain_values(run: Run, small: Path) -> None:
    _, out, _ = run("explain", "online_not_full_service", "1.000001", "-C", small, *AS_OF, "--format", "json")
    (source,) = json.loads(out)["sources"]
    assert (source["name"], source["grouped"], source["tables"]) == ("", False, {"c": "channels", "p": "procedures"})
    for row in source["rows"]:
        assert row["holds"] is False
        assert row["partners"] == {"p": ""}
        (subquery,) = row["subqueries"]
        assert subquery["tables"] == {"f": "procedures"}
        assert {one["sql"] for one in row["conditions"]} >= {"c.service = 'partial'", "not p.online_barred"}


def test_a_partner_that_is_lacking_is_told(run: Run, small: Path) -> None:
    _, out, _ = run("explain", "duplicate_evidence", "1.000001", "-C", small, *AS_OF)
    assert "    ✗ không có giấy tờ mà hồ sơ yêu cầu nào khác đáp ứng: tên ghi trong hồ sơ: như nhau ở hai bên; " in out
    _, out, _ = run("explain", "duplicate_evidence", "1.000001", "-C", small, *AS_OF, "--lang", "en", "--query")
    assert "    ✗ no other paper that a dossier asks for that answers: name in the dossier" in out
    assert "        documents e: e.procedure = d.procedure and e.path = d.repeated_with" in out
    assert "        d.repeated_with = none  (" in out


def test_a_partner_of_another_procedure_is_shown_in_its_own_file(run: Run) -> None:
    _, out, _ = run("explain", "reissue_as_slow_as_first_issue", "2.001194", "-C", folder("catalogue"), *AS_OF)
    partners = re.findall(r" · (\d\.\d{6}) \S+ \((\S+):(\d+)\)", out)
    assert partners
    assert all(code in file and int(line) > 1 for code, file, line in partners)


@pytest.mark.parametrize(
    ("line", "settings", "said"),
    [
        ({}, "disabled_rules: [several_originals]\n", "The rule is switched off in this catalogue"),
        ({"protects": "an toàn"}, "", "The rule found nothing"),
        ({}, "", "The rule found 1:"),
    ],
)
def test_nothing_would_fire_where_everything_holds(run: Run, tmp_path: Path, line: dict[str, str], settings: str, said: str) -> None:
    from tests.small import write_catalogue

    write_catalogue(tmp_path / "c", [{"dossier": [{"id": "plan", "document": "plan", "originals": 3, **line}]}])
    if settings:
        (tmp_path / "c" / "settings.yaml").write_text(f"format: 1\n{settings}", "utf-8")
    _, out, _ = run("explain", "several_originals", "1.000001", "-C", tmp_path / "c", "--lang", "en")
    assert said in out
    _, holds, row = out.partition("✓ dossier/plan – Plan (")
    assert bool(holds) == (not line)
    assert "would fire if" not in row
    assert ("would not fire if" in row) == (said == "The rule found 1:")
    _, alone, _ = run("explain", "several_originals", "-C", tmp_path / "c", "--lang", "en")
    assert ("switched off" in alone) == bool(settings)


def test_a_circle_is_told_under_one_procedure_and_its_legs_are_no_data(run: Run, tmp_path: Path) -> None:
    from tests.small import write_catalogue

    def needs(code: str, wanted: str, given: str) -> dict[str, object]:
        return {"id": code, "dossier": [{"id": "in", "document": wanted}], "results": [{"id": "out", "document": given}]}

    first, second = ("security_certificate", "birth_certificate")
    write_catalogue(tmp_path / "c", [needs("1.000001", first, second), needs("1.000002", second, first)])
    outs = [run("explain", "mutual_prerequisite", f"1.00000{n}", "-C", tmp_path / "c", "--lang", "en")[1] for n in (1, 2)]
    fires = next(out for out in outs if "The rule found 1:" in out)
    silent = next(out for out in outs if "The rule found nothing" in out)
    assert "Findings that speak of it are reported under: 1.00000" in silent
    assert "Findings that speak of it" not in fires
    turning = [line for out in outs for line in out.splitlines() if "otherwise" in line]
    assert not any("c.leg" in line or "n.leg" in line for line in turning)
    assert "The rule starts from another row." in silent


def test_a_column_of_the_procedure_means_what_it_means_there() -> None:
    from analyzer.facts.tables.meanings import meaning_of

    meaning = meaning_of("procedure_name", ["documents", "procedures"])
    assert meaning is not None and meaning.vi == "tên thủ tục"
    own = meaning_of("name", ["documents", "procedures"])
    assert own is not None and own != meaning


def test_what_reviewers_made_of_it(run: Run, small: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(small, tmp_path / "copy")
    found = json.loads(run("analyze", copy, "--format", "json", *AS_OF)[1])["findings"]
    one = next(finding for finding in found if finding["rule"] == RULE)
    run("review", one["fingerprint"], "reject", "--reason", "Không đúng", "--by", "A", "--until", "2027-06-30", "-C", copy, *AS_OF)
    _, out, _ = run("explain", RULE, "-C", copy, *AS_OF)
    assert "Trong danh mục: 2 vấn đề (1 không chấp nhận) ở 2 thủ tục;" in out
    assert "  Ý kiến người thẩm tra: 0 trên 1 ý kiến tán thành (khoảng tin cậy 0–79\u00a0%)\n" in out
    told = json.loads(run("explain", RULE, "-C", copy, *AS_OF, "--format", "json")[1])
    assert (told["findings"], told["rejected"], told["precision"]["wrong"]) == (2, 1, 1)
    _, out, _ = run("explain", RULE, one["procedure"], "-C", copy, *AS_OF)
    assert "Quy tắc phát hiện 1 vấn đề (1 không chấp nhận):\n" in out
    assert "\n    Không chấp nhận: A, 22/11/2026, đến 30/06/2027. Lý do: Không đúng\n" in out
    told = json.loads(run("explain", RULE, one["procedure"], "-C", copy, *AS_OF, "--format", "json")[1])
    assert (told["findings"][0]["verdict"]["verdict"], told["findings"][0]["verdict"]["until"]) == ("reject", "2027-06-30")


UNKNOWN_SERVICE = {"channels": [{"id": "online", "mode": "online"}], "dossier": [{"id": "plan", "document": "plan"}]}
UNKNOWN_PAPER = {"dossier": [{"id": "paper", "document": "paper"}]}


@pytest.mark.parametrize(
    ("rule", "body", "said"),
    [
        (
            "original_after_online_filing",
            UNKNOWN_SERVICE,
            "Chưa đánh giá được thủ tục này theo quy tắc: chưa biết mức độ trực tuyến.",
        ),
        (RULE, UNKNOWN_PAPER, "Chưa đánh giá được thủ tục này theo quy tắc: chưa biết là giấy tờ gì."),
        (
            RULE,
            {"dossier": [*UNKNOWN_PAPER["dossier"], {"id": "plan", "document": "plan"}]},
            "Chưa đánh giá được toàn bộ thủ tục này: có dòng chưa biết là giấy tờ gì. "
            "Ở các dòng còn lại quy tắc không phát hiện vấn đề nào.",
        ),
    ],
)
def test_what_is_not_assessed_is_said_first(run: Run, tmp_path: Path, rule: str, body: dict[str, object], said: str) -> None:
    from tests.small import write_catalogue

    write_catalogue(tmp_path / "c", [body])
    _, out, _ = run("explain", rule, "1.000001", "-C", tmp_path / "c", *AS_OF)
    lines = out.splitlines()
    assert lines[lines.index("1.000001 Thủ tục thử") + 1] == said


def test_rows_that_say_the_same_are_told_once(run: Run, tmp_path: Path) -> None:
    from tests.small import write_catalogue

    fee = {"id": "fee", "text": "theo Thông tư 60/2023/TT-BTC và Thông tư 06/2025/TT-BTC"}
    write_catalogue(tmp_path / "c", [{"legal_basis": ["63/2010/NĐ-CP"], "fees": [fee]}])
    _, out, _ = run("explain", "no_legal_basis", "1.000001", "-C", tmp_path / "c", *AS_OF)
    (line,) = [line for line in out.splitlines() if line.startswith("✗ fees/fee")]
    assert line.startswith(f"✗ fees/fee – {fee['text']} (procedures/") and line.endswith(" (2 dòng giống nhau)")


def test_what_a_subquery_says_of_several_rows_is_told_once(run: Run, tmp_path: Path) -> None:
    from tests.small import write_catalogue

    body = {
        "dossier": [{"id": "form", "document": "declaration"}, {"id": "plan", "document": "plan"}],
        "steps": [{"id": "collect", "actor": "applicant", "kind": "collect", "visit": True}],
        "results": [{"id": "result", "document": "diploma", "format": "both"}],
    }
    write_catalogue(tmp_path / "c", [body])
    _, out, _ = run("explain", "separate_collection_visit", "1.000001", "-C", tmp_path / "c", *AS_OF, "--query")
    (line,) = [line for line in out.splitlines() if "✗ dossier/form" in line]
    assert line.startswith("        ✗ dossier/form – Tờ khai, dossier/plan – Phương án: giấy tờ cũ nộp lại, ")
