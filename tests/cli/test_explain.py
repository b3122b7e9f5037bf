"""`tthc explain`: what a rule says, why it fired, why not, and what it says to names that nothing has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run

RULE = "evidence_held_in_register"
AS_OF = ("--as-of", "2026-11-22")


def test_the_rule_alone(run: Run, small: Path) -> None:
    code, out, _ = run("explain", RULE, "-C", small, *AS_OF)
    assert code == 0
    assert out.startswith(f"{RULE}: Yêu cầu nộp giấy tờ đã có trong cơ sở dữ liệu\n")
    assert "Tham số sure = 0.85" in out
    assert "Trong danh mục: 2 vấn đề ở 2 thủ tục; 0 thủ tục có chỗ chưa đánh giá được.\n  1.000001, 1.000003\n" in out


def test_why_it_fired(run: Run, small: Path) -> None:
    _, out, _ = run("explain", RULE, "1.000001", "-C", small, *AS_OF)
    assert "Quy tắc phát hiện 1 vấn đề:\n  dossier/registration: " in out
    assert "✓ dossier/registration\n    ✓ document_known\n" in out
    assert "Thôi phát hiện nếu một trong các điều này khác đi: document_known: true → false; " in out


def test_why_not_and_what_would_turn_it(run: Run, small: Path) -> None:
    _, out, _ = run("explain", RULE, "1.000001", "-C", small, *AS_OF, "--format", "json")
    told = json.loads(out)
    assert (told["fired"], told["rule"], told["procedure"]) == (True, RULE, "1.000001")
    form = next(row for row in told["rows"] if row["path"] == "dossier/form")
    assert form["holds"] is False
    assert {one["sql"] for one in form["conditions"] if not one["holds"]} >= {"class IN ('evidence', 'identity', 'confirmation')"}
    assert form["turning"] == []
    _, out, _ = run("explain", "no_online_channel", "1.000002", "-C", small, *AS_OF, "--lang", "en")
    assert "The rule found nothing in this procedure." in out


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
    told, _, select = out.partition("The select of the rule:\n")
    assert "It has no row in the table steps.\n" in told and "from steps s where" not in told
    assert "  select s.procedure, s.path, s.name" in select
    _, out, _ = run("explain", "several_forms", "1.000001", "-C", small, *AS_OF, "--lang", "en")
    assert "Groups with rows of this procedure:\n✗ dossier/form\n" in out
    assert "    count(DISTINCT document) = 1\n" in out
    assert "    ✗ count(DISTINCT document) > 1\n" in out
    assert "Its rows in documents asked:\n✓ dossier/form\n    ✓ class = 'form'\n        class = form" in out


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
    _, out, _ = run("explain", "duplicate_evidence", "1.000001", "-C", small, *AS_OF, "--lang", "en")
    assert "    ✗ no row in documents e where e.procedure = d.procedure, e.path = d.repeated_with\n" in out
    assert "        d.repeated_with = –  (" in out
