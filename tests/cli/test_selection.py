"""`--select`, `--ignore`, `--against` and `--baseline` of the commands."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from analyzer.bundled import folder
from analyzer.engine.profile import SLOWEST, STAGES
from tests.cli.running import Run
from tests.engine.cards import GOOD
from tests.small import write_catalogue


def result(run: Run, *arguments: object) -> tuple[int, dict[str, Any]]:
    code, out, _ = run("analyze", *arguments, "--format", "json", "--as-of", "2026-11-22")
    said: dict[str, Any] = json.loads(out)
    return code, said


@pytest.fixture
def copy(small: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "copy"))


def fingerprints(said: dict[str, Any]) -> set[str]:
    return {finding["fingerprint"] for finding in said["findings"]}


def test_a_part_is_what_the_whole_says_of_it(run: Run, small: Path) -> None:
    _, whole = result(run, small)
    _, part = result(run, small, "--select", "1.000001", "--ignore", "evidence_held_in_register")
    wanted = [one for one in whole["findings"] if one["procedure"] == "1.000001" and one["rule"] != "evidence_held_in_register"]
    assert 0 < len(wanted) < len(whole["findings"])
    assert part["findings"] == wanted
    assert part["selection"]["procedures"] == 1
    assert part["burden"]["before"]["documents"] == part["burden"]["after"]["documents"], "the cut of the other rule is not made"
    assert "selection" not in whole


def test_the_screen_says_what_was_selected(run: Run, small: Path) -> None:
    code, out, _ = run("analyze", small, "--select", "evidence", "--lang", "en")
    assert code == 1
    assert "only --select evidence (3 of 3 procedures, " in out.splitlines()[0]
    assert f"tthc analyze {small} --select evidence --report" in out
    _, page, _ = run("analyze", small, "--select", "field:residence", "--format", "html")
    assert "chỉ xét --select field:residence" in page
    _, out, _ = run("measure", small, "--select", "1.000001")
    assert out.startswith("--select 1.000001 (1 trên 3 thủ tục")
    _, out, _ = run("graph", small, "--select", "1.000002")
    assert out == ""


def test_a_small_selection_is_listed_one_by_one(run: Run, small: Path) -> None:
    _, out, _ = run("analyze", small, "--select", "evidence_held_in_register")
    found = result(run, small, "--select", "evidence_held_in_register")[1]["findings"]
    assert len(found) == 2
    assert all(one["fingerprint"] in out.partition("Từng vấn đề được chọn")[2] for one in found)
    assert "Từng vấn đề được chọn" not in run("analyze", small)[1]


def test_findings_that_read_the_same_tell_their_line(run: Run, tmp_path: Path) -> None:
    photos = [{"id": id, "document": "photograph", "originals": "2", "for": {"case": [id]}} for id in ("new", "again")]
    cases = {"new": {"name": "Cấp mới"}, "again": {"name": "Cấp lại"}}
    write_catalogue(
        tmp_path, [{"cases": cases, "dossier": photos}, {"dossier": [{"id": "one", "document": "photograph", "originals": "2"}]}]
    )
    _, out, _ = run("analyze", tmp_path, "--select", "photograph_count", "--lang", "en")
    found = result(run, tmp_path, "--select", "photograph_count")[1]["findings"]
    lines = [one["places"][0]["line"] for one in found if one["procedure"] == "1.000001"]
    told = " ".join(out.partition("Each finding selected")[2].split())
    assert [int(line) for line in re.findall(r"\(line (\d+) of the file\)", told)] == lines
    assert len(set(lines)) == 2


def test_tables_and_grades_of_the_procedures_selected(run: Run, small: Path) -> None:
    selected = ("--select", "procedure:1.000002", "--format", "json")
    assert {row["procedure"] for row in json.loads(run("facts", "procedures", small, *selected)[1])} == {"1.000002"}
    assert json.loads(run("doctor", small, *selected)[1])["procedures"] == 1
    assert json.loads(run("doctor", small, "--format", "json")[1])["procedures"] == 3


def test_lists_and_reviews_of_a_part(run: Run, copy: Path) -> None:
    of_the_rule = ("explain", "evidence_held_in_register", "-C", copy, "--format", "json")
    assert json.loads(run(*of_the_rule)[1])["procedures"] == ["1.000001", "1.000003"]
    assert json.loads(run(*of_the_rule, "--select", "1.000002")[1])["procedures"] == []
    assert "Trong 1 thủ tục được chọn: 1 vấn đề" in run(*of_the_rule[:-2], "--select", "1.000001")[1]
    code, _, err = run("explain", "evidence_held_in_register", "1.000001", "-C", copy, "--select", "1.000002")
    assert (code, "THỦ_TỤC hoặc --select" in err) == (2, True)
    listed = ("next-list", copy, "--format", "json", "--select")
    assert [json.loads(run(*listed, word)[1])["of"] for word in ("field:residence", "1.000001", "event:moving")] == [3, 1, 2]
    found = next(one for one in result(run, copy)[1]["findings"] if one["rule"] == "evidence_held_in_register")
    assert run("review", found["fingerprint"], "agree", "--by", "A", "-C", copy)[0] == 0
    verdicts = ("review", "--list", "-C", copy, "--format", "json", "--select")
    assert [len(json.loads(run(*verdicts, word)[1])) for word in ("1.000001", "1.000002", "evidence", "time")] == [1, 0, 1, 0]


def test_a_difference_of_a_part(run: Run, small: Path, copy: Path) -> None:
    for code, (before, after) in {"1.000001": ("3 working days", "9 working days"), "1.000002": ("Cấp thẻ", "Cấp thẻ mới")}.items():
        file = copy / "procedures" / f"{code}.yaml"
        file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")
    (copy / "procedures" / "1.000003.yaml").unlink()

    def changed(word: str) -> list[str]:
        code, out, _ = run("diff", small, copy, "--format", "json", "--select", word)
        assert code == 0
        return sorted({change["procedure"] for change in json.loads(out)["changes"]})

    assert changed("field:residence") == ["1.000001", "1.000002", "1.000003"]
    assert changed("1.000003") == ["1.000003"], "it is in the base alone"
    assert changed("changed.time_limits") == ["1.000001"]
    assert changed("1.000001+") == ["1.000001"]
    assert "chỉ xét --select 1.000002" in run("diff", small, copy, "--select", "1.000002")[1]
    assert run("diff", small, copy, "--select", "1.999999")[0] == 2
    assert run("diff", small, copy, "--select", "time")[0] == 2


def test_a_finding_is_selected_by_its_fingerprint(run: Run, small: Path) -> None:
    every = sorted(fingerprints(result(run, small)[1]))
    first, second, *others = every
    assert fingerprints(result(run, small, "--select", f"{first},{second[:8]}")[1]) == {first, second}
    assert fingerprints(result(run, small, "--ignore", first)[1]) == {second, *others}
    assert run("graph", small, "--select", first) == (2, "", "Lỗi: Lệnh này chỉ chọn theo thủ tục, không theo quy tắc.\n")


def test_a_field_and_a_ministry_are_selected_by_name_too(run: Run, small: Path) -> None:
    by_id = fingerprints(result(run, small, "--select", "field:residence,ministry:bca")[1])
    assert by_id
    assert fingerprints(result(run, small, "--select", "field:cư trú", "--select", "ministry:bộ công an")[1]) == by_id


def test_a_word_that_means_nothing_ends_the_command(run: Run, small: Path) -> None:
    for command in ("analyze", "measure", "propose", "graph"):
        code, _, err = run(command, small, "--select", "evidense")
        assert (code, err) == (2, "Lỗi: Không có quy tắc hay nhóm quy tắc 'evidense'. Có phải là 'evidence'?\n")
    for command in ("graph", "doctor", ("facts", "documents")):
        told = run(*([command] if isinstance(command, str) else command), small, "--select", "severity:high")
        assert told == (2, "", "Lỗi: Lệnh này chỉ chọn theo thủ tục, không theo quy tắc.\n")
    assert run("analyze", small, "--against", small)[0] == 2


def test_what_changed_since_a_version(run: Run, small: Path, copy: Path) -> None:
    file = copy / "procedures" / "1.000001.yaml"
    file.write_text(file.read_text("utf-8").replace("3 working days", "9 working days"), "utf-8")
    words = ("--against", small, "--select")
    assert result(run, copy, *words, "changed.time_limits")[1]["selection"]["procedures"] == 1
    assert result(run, copy, *words, "changed")[1]["selection"]["procedures"] == 1
    code, nothing = result(run, copy, *words, "changed.fees")
    assert (code, nothing["findings"]) == (0, [])
    assert run("analyze", copy, *words, "changed.fees", "--format", "html")[0] == 0
    assert run("analyze", copy, *words, "changed.fees")[0] == 0
    assert run("measure", copy, *words, "changed.fees")[0] == 0


def test_a_proposal_of_a_part(run: Run, small: Path) -> None:
    code, out, _ = run("propose", small, "--select", "evidence_held_in_register", "--format", "json")
    assert code == 0
    assert "evidence_held_in_register" in out
    code, _, err = run("propose", small, "--select", "time")
    assert code == 2
    assert "Không có nội dung cắt giảm mới" in err


def test_only_what_is_new(run: Run, copy: Path, tmp_path: Path) -> None:
    former = tmp_path / "former.json"
    before = result(run, copy)[1]
    former.write_text(json.dumps(before), "utf-8")
    code, same = result(run, copy, "--baseline", former)
    assert (code, same["findings"]) == (0, [])
    assert same["baseline"] == {"known": len(before["findings"]), "new": 0, "changed": 0, "gone": 0}
    file = copy / "procedures" / "1.000002.yaml"
    file.write_text(file.read_text("utf-8") + "sets: 2\n", "utf-8")
    code, later = result(run, copy, "--baseline", former)
    assert code == 1
    assert [(one["rule"], one["since_baseline"]) for one in later["findings"]] == [("several_sets", "new")]
    _, out, _ = run("analyze", copy, "--baseline", former)
    assert "quy tắc khác không phát hiện vấn đề mới nào." in out
    assert "So với lần trước: 1 vấn đề mới, 0 vấn đề đã đổi nội dung" in out
    former.write_text(json.dumps(result(run, copy)[1]), "utf-8")
    file.write_text(file.read_text("utf-8").replace("sets: 2", "sets: 3"), "utf-8")
    code, later = result(run, copy, "--baseline", former)
    assert (code, [one["since_baseline"] for one in later["findings"]]) == (1, ["changed"])
    assert "nội dung đã đổi so với lần trước" in run("analyze", copy, "--baseline", former, "--format", "html")[1]


def test_a_former_result_of_another_catalogue_is_told(run: Run, small: Path, tmp_path: Path) -> None:
    former, before = tmp_path / "former.json", result(run, small)[1]
    for codes, told in ((("1.000001",), "vấn đề của lần trước là của thủ tục mà danh mục này không có"), ((), "của danh mục khác")):
        findings = [one if one["procedure"] in codes else {**one, "procedure": "9.000001"} for one in before["findings"]]
        former.write_text(json.dumps({**before, "findings": findings}), "utf-8")
        assert result(run, small, "--baseline", former)[1]["baseline"]["elsewhere"] > 0
        assert told in " ".join(run("analyze", small, "--baseline", former)[1].split())


def test_a_former_result_of_a_part_says_so(run: Run, small: Path, tmp_path: Path) -> None:
    former = tmp_path / "former.json"
    former.write_text(json.dumps(result(run, small, "--select", "evidence")[1]), "utf-8")
    told = "Lần trước chỉ xét --select evidence: ngoài phạm vi ấy, vấn đề nào cũng tính là mới."
    assert told in " ".join(run("analyze", small, "--baseline", former)[1].split())
    assert told not in " ".join(run("analyze", small, "--baseline", former, "--select", "evidence")[1].split())


@pytest.mark.parametrize(
    ("meant", "standing"),
    [
        ({}, []),
        ({"severity": "low"}, ["changed"]),
        ({"legal_state": "record_stale"}, ["changed"]),
        ({"cuts": [{"edit": "ask", "path": "dossier/registration", "to": []}]}, ["changed"]),
        ({"message": {"vi": "Lời khác", "en": "Other words"}, "confidence": "low"}, []),
    ],
)
def test_a_finding_that_means_something_else_has_changed(
    run: Run, small: Path, tmp_path: Path, meant: dict[str, Any], standing: list[str]
) -> None:
    former = tmp_path / "former.json"
    before = result(run, small)[1]
    before["findings"] = [one | meant if one["rule"] == "evidence_held_in_register" else one for one in before["findings"]]
    former.write_text(json.dumps(before), "utf-8")
    later = result(run, small, "--baseline", former, "--select", "1.000001")[1]
    assert [one["since_baseline"] for one in later["findings"]] == standing


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "không phải JSON. Cần tệp do lệnh này ghi: tthc analyze --format json > baseline.json"),
        ("[]", "không phải kết quả rà soát"),
        ('{"findings": [{"rule": "x"}]}', "không phải kết quả rà soát"),
        (None, "Không đọc được"),
    ],
)
def test_a_file_that_is_no_former_result(run: Run, small: Path, tmp_path: Path, text: str | None, said: str) -> None:
    file = tmp_path / "former.json"
    if text is not None:
        file.write_text(text, "utf-8")
    code, out, err = run("analyze", small, "--baseline", file)
    assert (code, out) == (2, "")
    assert said in err


def test_every_event_and_family_of_the_bundled_catalogue_can_be_selected(run: Run) -> None:
    for word in ("event:moving_home", "fees", "confidence:medium"):
        assert run("analyze", folder("catalogue"), "--select", word, "--format", "html")[0] in (0, 1)


def test_a_profile_names_stages_and_the_slowest_rules(run: Run, small: Path) -> None:
    plain = run("analyze", small, "--as-of", "2026-11-22", "--format", "json")
    code, out, err = run("analyze", small, "--as-of", "2026-11-22", "--format", "json", "--profile")
    assert (code, out, plain[2]) == (plain[0], plain[1], ""), "the result stays the same bytes"
    lines = err.splitlines()
    stages, slowest = lines[: len(STAGES)], lines[len(STAGES) + 1 :]
    assert [line.split("s  ")[1] for line in stages] == [told.vi for told in STAGES.values()]
    assert lines[len(STAGES)].startswith(f"{SLOWEST} quy tắc lâu nhất trong ")
    taken = [float(line.split()[0]) for line in slowest]
    assert len(taken) == SLOWEST
    assert taken == sorted(taken, reverse=True)
    assert "running the rules" in run("analyze", small, "--profile", "--lang", "en")[2]


BASIS = [{"instrument": "63/2010/NĐ-CP", "provision": "Điều 7", "checked": "2026-07-18"}]


def own_card(root: Path, **keys: Any) -> None:
    """A card of the catalogue's own, called `own_rule`."""
    path = root / "rules" / "papers" / "own_rule.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({**GOOD, **keys}, ensure_ascii=False), "utf-8")


@pytest.mark.parametrize(
    ("value", "reason"),
    [("nhiều", "giá trị mới không hợp lệ"), ("1", "giá trị đã như vậy"), ("7", "làm thủ tục nặng thêm")],
)
def test_a_cut_that_is_none_is_a_problem_of_its_card(run: Run, copy: Path, value: str, reason: str) -> None:
    def burden(said: dict[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in said["burden"].items() if key != "conflicts"}

    before = burden(result(run, copy)[1])
    own_card(copy, when="originals = 1", cut={"edit": "set", "path": "$path/originals", "to": value}, legal_basis=BASIS)
    told = result(run, copy)[1]
    messages = [problem["message"] for problem in told["problems"]]
    assert len(messages) == 1
    assert "Nội dung cắt giảm của quy tắc 'own_rule' không phải là cắt giảm" in messages[0]
    assert messages[0].endswith(f"{reason}.")
    own = [finding for finding in told["findings"] if finding["rule"] == "own_rule"]
    assert own and all((finding["no_cut"], finding["saving"]) == (True, {}) for finding in own)
    assert burden(told) == before
    assert "đề xuất mới" not in run("analyze", copy, "--select", "own_rule")[1]
    code, _, err = run("propose", copy, "--rule", "own_rule", "--format", "json")
    assert (code, "Traceback" in err) == (2, False)
    baseline = copy.parent / "before.json"
    baseline.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    assert result(run, copy, "--baseline", baseline)[1]["findings"] == []


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({}, True),
        ({"legal_basis": []}, True),
        ({"legal_basis": [], "legal_state": "already_cut"}, True),
        ({"legal_basis": [], "legal_state": "record_stale"}, False),
        ({"legal_basis": [], "cut": {"edit": "ask"}}, False),
        ({"legal_basis": [{"instrument": "63/2010/NĐ-CP", "provision": "Điều 7"}]}, False),
    ],
)
def test_a_cut_without_a_provision_is_a_problem_of_its_card(run: Run, copy: Path, keys: dict[str, Any], told: bool) -> None:
    own_card(copy, **keys)
    wanted = [("papers/own_rule.yaml", "cut_without_provision")] * told
    for command in ("check", "analyze"):
        problems = json.loads(run(command, copy, "--format", "json", "--as-of", "2026-11-22")[1])["problems"]
        assert [(problem["file"], problem["code"]) for problem in problems] == wanted


def test_a_card_that_is_wrong_is_told_where_it_is_selected(run: Run, copy: Path) -> None:
    own_card(copy, applies_to="documnt")
    for word in ("own_rule", "rule:own_rule"):
        code, _, err = run("analyze", copy, "--select", word)
        assert code == 2
        assert "Quy tắc 'own_rule' không dùng được vì thẻ sai: papers/own_rule.yaml:1:" in err
        assert "'documnt' không phải giá trị của 'applies_to'. Có phải là 'document'?" in err
    assert "wrong_value" not in run("analyze", copy, "--select", "several_sets", "--format", "text")[2]


def test_a_rule_that_did_not_run_has_not_found_nothing(run: Run, copy: Path) -> None:
    own_card(copy, when="clas = 'evidence'")
    code, out, _ = run("analyze", copy, "--select", "own_rule")
    out = " ".join(out.split())
    assert code == 1
    assert "Chưa kết luận được về 3 thủ tục: không quy tắc nào được chọn chạy được." in out
    assert "1 quy tắc không chạy được hoặc trỏ tới chỗ không có; xem mục lỗi dữ liệu." in out
    assert "Không có cột 'clas'" in out
    assert "không thấy vấn đề nào" not in out
    assert "không phát hiện vấn đề nào" not in out


@pytest.mark.parametrize(
    ("command", "selects_rules"),
    [
        (("analyze", "CATALOGUE"), True),
        (("measure", "CATALOGUE"), True),
        (("doctor", "CATALOGUE"), False),
        (("graph", "CATALOGUE"), False),
        (("next-list", "CATALOGUE"), False),
        (("facts", "documents", "CATALOGUE"), False),
        (("explain", "several_sets", "-C", "CATALOGUE"), False),
        (("diff", "CATALOGUE", "CATALOGUE", "-C", "CATALOGUE"), False),
    ],
)
def test_help_names_the_selectors_that_a_command_takes(run: Run, small: Path, command: tuple[str, ...], selects_rules: bool) -> None:
    assert ("severity:" in run(command[0], "--help")[1]) == selects_rules
    told = run(*(small if word == "CATALOGUE" else word for word in command), "--select", "severity:high")
    assert ("không theo quy tắc" in told[2]) == (not selects_rules)
