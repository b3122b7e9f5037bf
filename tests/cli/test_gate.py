"""`tthc gate`: what may not pass, and what lets it pass."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.light_and_heavy import HEAVY, LIGHT
from tests.cli.running import Run
from tests.reading.folders import HEAD, write
from tests.small import write_catalogue


def recorded(run: Run, root: Path, number: str, codes: list[str], *, parts: str = "d, đ, h", action: str = "amend") -> None:
    """A decision of the ledger that lists these procedures."""
    rows = "".join(
        f'  - {{action: {action}, code: "{code}", level: province, field: residence, name: Thủ tục thử, parts: [{parts}]}}\n'
        for code in codes
    )
    draft = root.parent / "draft.yaml"
    draft.write_text(
        f"format: 1\nnumber: {number}\nauthority: ministry\nissuer: ministry_of_public_security\nsigned: 2026-11-01\nrows:\n{rows}", "utf-8"
    )
    code, _, err = run("decision", "record", draft, "-C", root, "--although-wrong")
    assert code == 0, err


def test_the_gate_fails_on_a_rise_and_passes_with_an_offset(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [LIGHT, HEAVY])
    write_catalogue(tmp_path / "risen", [{**HEAVY, "published_by": "3/QĐ-BCA"}, HEAVY])
    write_catalogue(tmp_path / "offset", [{**HEAVY, "published_by": "3/QĐ-BCA"}, {**LIGHT, "published_by": "3/QĐ-BCA"}])
    for name in ("risen", "offset"):
        recorded(run, tmp_path / name, "3/QĐ-BCA", ["1.000001", "1.000002"])
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "risen", "--offset", "1")
    assert code == 1
    assert "| Thời hạn tính theo ngày làm việc (ngày làm việc) | 2 | 0 | 2 | không đạt |" in out
    assert run("gate", tmp_path / "base", tmp_path / "offset")[0] == 1, "without a ratio nothing may rise"
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "offset", "--offset", "1")
    assert code == 0, out
    assert run("gate", tmp_path / "base", tmp_path / "offset", "--offset", "1.5")[0] == 1


def test_what_rises_elsewhere_does_not_hide_a_fee_that_became_unknown(run: Run, tmp_path: Path) -> None:
    fee = {"fees": [{"id": "fee", "amount": "10000 VND"}]}
    write_catalogue(tmp_path / "base", [{**LIGHT, **fee}, HEAVY])
    write_catalogue(
        tmp_path / "revision", [{**HEAVY, "fees": [{"id": "fee"}], "published_by": "3/QĐ-BCA"}, {**LIGHT, "published_by": "3/QĐ-BCA"}]
    )
    recorded(run, tmp_path / "revision", "3/QĐ-BCA", ["1.000001", "1.000002"])
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "revision", "--offset", "1", "--format", "json")
    told = json.loads(out)
    assert (code, [rise["holds"] for rise in told["rises"]], told["not_assessed"]) == (1, [True] * len(told["rises"]), ["1.000001"])


def test_the_gate_wants_a_decision_for_every_change(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [HEAVY])
    write_catalogue(tmp_path / "lighter", [{**LIGHT, "published_by": "2/QĐ-BCA"}])
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "lighter", "--format", "json")
    told = json.loads(out)
    assert (code, told["holds"], told["without_decision"], told["rises"]) == (1, False, ["1.000001"], [])
    unrecorded = tmp_path / "named"
    write_catalogue(unrecorded, [{**LIGHT, "published_by": "9/QĐ-KHÔNG"}])
    assert json.loads(run("gate", tmp_path / "base", unrecorded, "--format", "json")[1])["without_decision"] == ["1.000001"]
    recorded(run, unrecorded, "9/QĐ-KHÔNG", ["1.000001"])
    assert json.loads(run("gate", tmp_path / "base", unrecorded, "--format", "json")[1])["without_decision"] == []
    file = unrecorded / "decisions" / "2026" / "9-QĐ-KHÔNG.yaml"
    file.write_text(file.read_text("utf-8").replace("2026-11-01", "2026-11-02"), "utf-8")
    assert json.loads(run("gate", tmp_path / "base", unrecorded, "--format", "json")[1])["without_decision"] == ["1.000001"], "by hand"


@pytest.mark.parametrize(
    ("base", "revision"),
    [
        ({}, {"dossier": [{"id": "b", "name": "Giấy lạ chưa ai biết", "originals": 3}]}),
        ({"fees": [{"id": "fee"}]}, {"fees": [{"id": "fee", "amount": "1000000 VND"}]}),
        ({"time_limits": [{"id": "a"}]}, {"time_limits": [{"id": "a", "value": "30 working days"}]}),
        ({"time_limits": [{"id": "a", "value": "2 working days"}]}, {"time_limits": [{"id": "a", "value": "9 days"}]}),
    ],
    ids=["a paper nobody knows", "a fee that was unknown", "a limit that was unknown", "another unit"],
)
def test_the_gate_does_not_pass_in_silence_what_no_measure_shows(
    run: Run, tmp_path: Path, base: dict[str, Any], revision: dict[str, Any]
) -> None:
    write_catalogue(tmp_path / "base", [base])
    write_catalogue(tmp_path / "revision", [{**revision, "published_by": "3/QĐ-BCA"}])
    recorded(run, tmp_path / "revision", "3/QĐ-BCA", ["1.000001"])
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "revision", "--format", "json")
    told = json.loads(out)
    assert (code, told["without_decision"]) == (1, [])
    assert told["not_assessed"] == ["1.000001"] or told["rises"]


ONLINE: dict[str, list[dict[str, Any]]] = {
    "channels": [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online", "service": "full"}]
}
SHORT: dict[str, list[dict[str, Any]]] = {"results": [{"id": "card", "document": "identity_card", "validity": "10 years"}]}


@pytest.mark.parametrize(
    ("base", "revision", "aspects"),
    [
        (ONLINE, {"channels": ONLINE["channels"][:1]}, ["channels"]),
        (ONLINE, {"channels": [ONLINE["channels"][0], {**ONLINE["channels"][1], "service": "partial"}]}, ["channels"]),
        ({"non_territorial": True}, {}, ["channels"]),
        (SHORT, {"results": [{**SHORT["results"][0], "validity": "5 years"}]}, ["results"]),
        ({"channels": ONLINE["channels"][:1]}, ONLINE, []),
        (ONLINE, {"channels": [*ONLINE["channels"], {"id": "post", "mode": "post"}]}, []),
    ],
    ids=["online went", "online in part", "silent of where", "a card for less long", "online came", "post came"],
)
def test_what_is_heavier_in_a_part_without_a_measure_passes_only_by_name(
    run: Run, tmp_path: Path, base: dict[str, Any], revision: dict[str, Any], aspects: list[str]
) -> None:
    write_catalogue(tmp_path / "base", [base])
    write_catalogue(tmp_path / "revision", [{**revision, "published_by": "3/QĐ-BCA"}])
    versions = (tmp_path / "base", tmp_path / "revision", "--format", "json")
    by = ("--approve", "1.000001=Nguyễn Văn A, Vụ trưởng")
    assert run("gate", *versions, *by)[0] == 1, "no approval stands for a decision"
    recorded(run, tmp_path / "revision", "3/QĐ-BCA", ["1.000001"], parts="b, c, h")
    for offset in ((), ("--offset", "0"), ("--offset", "1")):
        code, out, _ = run("gate", *versions, *offset)
        told = json.loads(out)
        assert (code, told["holds"], told["not_assessed"]) == ((1, False, ["1.000001"]) if aspects else (0, True, []))
    code, out, err = run("gate", *versions, *by)
    told = json.loads(out)
    approved = [{"procedure": "1.000001", "aspects": aspects, "by": "Nguyễn Văn A, Vụ trưởng"}] if aspects else []
    assert (code, told["holds"], told["not_assessed"], told["approved"]) == (0, True, [], approved)
    needless = [] if aspects else ["--approve: thủ tục 1.000001 không có gì phải chấp thuận."]
    assert [line for line in err.splitlines() if line.startswith("--approve")] == needless


def test_the_page_says_what_passes_and_how(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [ONLINE])
    write_catalogue(tmp_path / "revision", [{"channels": ONLINE["channels"][:1], "published_by": "3/QĐ-BCA"}])
    recorded(run, tmp_path / "revision", "3/QĐ-BCA", ["1.000001"], parts="c")
    versions = (tmp_path / "base", tmp_path / "revision")
    out = run("gate", *versions)[1]
    assert "## Nặng hơn hoặc chưa rõ, không chỉ tiêu nào đo được (1)\n\n- 1.000001: cách thức thực hiện\n" in out
    assert '--approve MÃ="họ tên, chức vụ"' in out
    out = run("gate", *versions, "--approve", "1.000001 = Nguyễn Văn A")[1]
    assert out.startswith("# Cổng kiểm soát: ĐẠT\n")
    assert "- 1.000001: cách thức thực hiện; người chấp thuận: Nguyễn Văn A\n" in out
    for wrong in ("1.000001", "1.000001=", "=Nguyễn Văn A"):
        assert run("gate", *versions, "--approve", wrong)[0] == 2


@pytest.mark.parametrize(("body", "not_assessed"), [({}, ["1.000002"]), (HEAVY, [])], ids=["nothing known", "measured"])
def test_a_new_procedure_of_which_nothing_is_measured_does_not_pass_in_silence(
    run: Run, tmp_path: Path, body: dict[str, Any], not_assessed: list[str]
) -> None:
    write_catalogue(tmp_path / "base", [LIGHT])
    write_catalogue(tmp_path / "revision", [LIGHT, body])
    told = json.loads(run("gate", tmp_path / "base", tmp_path / "revision", "--format", "json")[1])
    assert (told["not_assessed"], bool(told["rises"])) == (not_assessed, not not_assessed)


def test_the_page_says_what_is_new_and_what_the_gate_asks_of_it(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [LIGHT])
    write_catalogue(tmp_path / "revision", [LIGHT, {**HEAVY, "name": "Cấp thẻ thử"}, {"name": "Cấp giấy thử"}])
    versions = (tmp_path / "base", tmp_path / "revision")
    out = run("gate", *versions)[1]
    asks = "giấy tờ phải nộp, xuất trình: 1 giấy tờ; bản chính phải nộp: 1 bản; thời hạn tính theo ngày làm việc: 5 ngày làm việc"
    assert f"\n## Thủ tục mới, mã chưa có ở bản cũ (2)\n\n- 1.000002 “Cấp thẻ thử”\n  - Yêu cầu: {asks}.\n" in out
    assert "  - Quyết định công bố: bản ghi nêu 2/QĐ-BCA, nhưng sổ chưa ghi nhận quyết định ấy cho thủ tục này" in out
    assert "- 1.000003 “Cấp giấy thử”\n  - Yêu cầu: chưa đo được điều gì.\n  - Quyết định công bố: bản ghi không nêu" in out
    assert '--approve 1.000003="họ tên, chức vụ"' in out
    assert "chưa đặt tỷ lệ bù nên không gánh nặng nào được tăng (đặt bằng --offset TỶ_LỆ" in out
    assert "\n1.000002 (mới), 1.000003 (mới)\n" in out
    assert "- 1.000003: thủ tục mới\n" in out
    assert "đủ mức của cột “Cần giảm” dưới đây" in run("gate", *versions, "--offset", "1")[1]
    english = run("gate", *versions, "--lang", "en")[1]
    assert "- 1.000002 “Cấp thẻ thử”\n  - Asks: papers filed or shown: 1 paper; originals filed: 1 original; " in english
    recorded(run, tmp_path / "revision", "2/QĐ-BCA", ["1.000002"], parts="", action="promulgate")
    new = json.loads(run("gate", *versions, "--format", "json")[1])["new"]
    assert [(one["procedure"], one["name"], one["decision"], one["recorded"]) for one in new] == [
        ("1.000002", "Cấp thẻ thử", "2/QĐ-BCA", True),
        ("1.000003", "Cấp giấy thử", "", False),
    ]
    assert new[0]["asks"] == {"documents": 1, "originals": 1, "time_limit_working_days": 5}


def test_no_approval_stands_for_an_offset(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [LIGHT])
    write_catalogue(tmp_path / "revision", [{**HEAVY, "published_by": "3/QĐ-BCA"}])
    recorded(run, tmp_path / "revision", "3/QĐ-BCA", ["1.000001"])
    assert run("gate", tmp_path / "base", tmp_path / "revision", "--approve", "1.000001=Nguyễn Văn A")[0] == 1


def test_the_gate_sees_papers_that_nobody_gives_any_more(run: Run, tmp_path: Path) -> None:
    gives = {"results": [{"id": "card", "document": "identity_card"}], "published_by": "1/QĐ-BCA"}
    asks = {"dossier": [{"id": "card", "document": "identity_card"}]}
    write_catalogue(tmp_path / "base", [asks, gives])
    write_catalogue(tmp_path / "repealed", [asks])
    _, out, _ = run("gate", tmp_path / "base", tmp_path / "repealed", "--format", "json")
    assert json.loads(out)["still_asked"] == [
        {"procedure": "1.000001", "path": "dossier/card", "document": "identity_card", "repealed": "1.000002"}
    ]


def test_a_broken_revision_does_not_pass(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "base", {"procedures/1.000002.yaml": HEAD})
    write(tmp_path / "broken", {"procedures/1.000002.yaml": "broken: [\n"})
    code, out, err = run("gate", tmp_path / "base", tmp_path / "broken")
    assert (code, out.splitlines()[0]) == (1, "# Cổng kiểm soát: KHÔNG ĐẠT")
    assert "procedures/1.000002.yaml" in err
    assert "\n## Tệp có lỗi, chưa đánh giá được (1)\n\n- procedures/1.000002.yaml:" in out
    told = json.loads(run("gate", tmp_path / "base", tmp_path / "broken", "--format", "json")[1])
    assert (told["holds"], [one["file"] for one in told["unread"]]) == (False, ["procedures/1.000002.yaml"])


@pytest.mark.parametrize(
    ("table", "added", "passes"),
    [
        ("documents", "broken: [", False),
        ("documents", "  odd: {kind: nothing}", False),
        ("fields", "", True),
        ("documents", "# lời ghi", True),
    ],
    ids=["a file", "a word", "nothing", "a remark"],
)
def test_words_that_cannot_be_read_do_not_hide_what_rises(run: Run, tmp_path: Path, table: str, added: str, passes: bool) -> None:
    """Both sides are measured with the words of the revision; mistakes that the base has as well changed nothing."""
    for name in ("base", "revision"):
        write_catalogue(tmp_path / name, [LIGHT], {"fields": {"wrong": {"nothing": "at all"}}})
    words = tmp_path / "revision" / "vocabulary" / f"{table}.yaml"
    words.write_text(words.read_text("utf-8") + added + "\n", "utf-8")
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "revision", "--format", "json")
    told = json.loads(out)
    files = {one["file"] for one in told["unread"]}
    assert (code == 0, told["holds"], files) == (passes, passes, set() if passes else {f"vocabulary/{table}.yaml"})


def test_the_gate_holds_a_merger_against_every_predecessor(run: Run, tmp_path: Path) -> None:
    """What two procedures asked together is no offset for what one of them did not ask."""
    row = "level: province, field: residence, name: Thủ tục thử"
    for name, merged in (("light", LIGHT), ("heavy", HEAVY)):
        write_catalogue(tmp_path / name / "base", [LIGHT, HEAVY])
        write_catalogue(tmp_path / name / "revision", [{**merged, "id": "1.000009", "published_by": "7/QĐ-BCA"}])
        draft = tmp_path / "draft.yaml"
        draft.write_text(
            "format: 1\nnumber: 7/QĐ-BCA\nauthority: ministry\nissuer: ministry_of_public_security\nsigned: 2026-11-01\nrows:\n"
            f'  - {{action: replace, code: "1.000009", predecessors: ["1.000001", "1.000002"], parts: [d, đ], {row}}}\n',
            "utf-8",
        )
        assert run("decision", "record", draft, "-C", tmp_path / name / "revision", "--although-wrong")[0] == 0
    assert run("gate", tmp_path / "light" / "base", tmp_path / "light" / "revision")[0] == 0
    code, out, _ = run("gate", tmp_path / "heavy" / "base", tmp_path / "heavy" / "revision", "--format", "json")
    assert (code, json.loads(out)["without_decision"], json.loads(out)["new"]) == (1, [], [])
    assert {rise["measure"] for rise in json.loads(out)["rises"]} >= {"documents", "time_limit_working_days"}


@pytest.mark.parametrize(("change", "passes"), [({"exempt": []}, False), ({"exempt": [{"who": "trẻ em"}, {"who": "người già"}]}, True)])
def test_the_gate_does_not_pass_what_a_silent_record_may_have_taken_away(
    run: Run, tmp_path: Path, change: dict[str, Any], passes: bool
) -> None:
    fee = {"id": "fee", "amount": "10000 VND", "exempt": [{"who": "trẻ em"}]}
    write_catalogue(tmp_path / "base", [{"fees": [fee]}])
    write_catalogue(tmp_path / "revision", [{"fees": [{**fee, **change}], "published_by": "3/QĐ-BCA"}])
    recorded(run, tmp_path / "revision", "3/QĐ-BCA", ["1.000001"])
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "revision", "--format", "json")
    assert (code == 0, json.loads(out)["not_assessed"]) == (passes, [] if passes else ["1.000001"])


def test_a_decision_of_another_year_lets_nothing_pass(run: Run, tmp_path: Path) -> None:
    """The ledger has the number of last year as recorded, that of this year only as a file."""
    write_catalogue(tmp_path / "base", [HEAVY])
    root = tmp_path / "revision"
    write_catalogue(root, [{**LIGHT, "published_by": "7/QĐ-BCA"}])
    recorded(run, root, "7/QĐ-BCA", ["1.000001"])
    assert run("gate", tmp_path / "base", root)[0] == 0
    this_year = root / "decisions" / "2026" / "7-QĐ-BCA.yaml"
    last_year = root / "decisions" / "2025" / "7-QĐ-BCA.yaml"
    last_year.parent.mkdir()
    this_year.with_suffix(".sha256").unlink()
    last_year.write_text(this_year.read_text("utf-8").replace("2026-11-01", "2025-11-01").replace("[d, đ, h]", "[a]"), "utf-8")
    from analyzer.reading.ledger.ledger import what_it_says
    from analyzer.reading.ledger.seals import seal_of

    last_year.with_suffix(".sha256").write_text(seal_of(what_it_says(last_year)), "ascii")
    code, out, _ = run("gate", tmp_path / "base", root, "--format", "json")
    assert (code, json.loads(out)["without_decision"]) == (1, ["1.000001"])


def test_a_decision_that_was_there_before_lets_nothing_pass_and_offsets_nothing(run: Run, tmp_path: Path) -> None:
    """It lists the code, and the version in force names it on both sides; an older version had another one."""
    older = ""
    for name, body in (("base", HEAVY), ("revision", LIGHT)):
        write_catalogue(tmp_path / name, [{**body, "published_by": "3/QĐ-BCA", "recorded": "2026-07-18"}])
        folder = tmp_path / name / "procedures"
        older = older or (folder / "1.000001.yaml").read_text("utf-8").replace("3/QĐ-BCA", "1/QĐ-BCA")
        dated = older.replace("recorded: '2026-07-18'", "effective: 2025-01-10\nuntil: 2026-03-14")
        (folder / "1.000001@2025-01-10.yaml").write_text(dated, "utf-8")
        recorded(run, tmp_path / name, "3/QĐ-BCA", ["1.000001"])
    for offset in ((), ("--offset", "1")):
        code, out, _ = run("gate", tmp_path / "base", tmp_path / "revision", "--format", "json", *offset)
        assert (code, json.loads(out)["without_decision"]) == (1, ["1.000001"])
    recorded(run, tmp_path / "revision", "4/QĐ-BCA", ["1.000001"])
    assert run("gate", tmp_path / "base", tmp_path / "revision")[0] == 0


def test_a_blank_of_a_record_that_is_filled_in_is_nothing_to_stop(run: Run, tmp_path: Path) -> None:
    """Nor does what it says rise: it was so before. More sets than one no wording told of."""
    line = {"id": "form", "name": "Tờ khai", "class": "note"}
    write_catalogue(tmp_path / "base", [{"dossier": [{"id": "form", "name": "Tờ khai"}], "time_limits": [{"id": "a"}]}])
    filled = {"sets": 1, "dossier": [{**line, "class": "form", "originals": 1}], "time_limits": [{"id": "a", "value": "9 working days"}]}
    write_catalogue(tmp_path / "revision", [filled])
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "revision", "--format", "json")
    told = json.loads(out)
    assert (code, told["rises"], told["without_decision"], told["not_assessed"]) == (0, [], [], [])
    write_catalogue(tmp_path / "heavier", [{**filled, "sets": 2}])
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "heavier", "--format", "json")
    assert (code, json.loads(out)["without_decision"]) == (1, ["1.000001"])
