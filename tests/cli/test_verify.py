"""`tthc verify`: what stands, what is refused and where, and files it cannot read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.engine.cards import altered, write_card
from tests.small import write_catalogue
from tests.verifying.making import bodies, findings, words

AS_OF = ("--as-of", "2026-11-22")

CHECKED = (
    "Đã đối chiếu giấy tờ, đường dẫn, căn cứ với danh mục và pháp luật ngày 22/11/2026; lời văn, số liệu của vấn đề không được kiểm tra.\n"
)


def written(folder: Path, said: str) -> Path:
    file = folder / "findings.json"
    file.write_text(said, "utf-8")
    return file


def test_all_stand(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "c", bodies(), words())
    code, out, err = run("verify", written(tmp_path, findings()), tmp_path / "c", *AS_OF)
    assert (code, out, err) == (0, "6 chứng minh: 6 còn đứng vững, 0 bị bác.\n" + CHECKED, "")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "6 chứng minh: 6 còn đứng vững, 0 bị bác.\n" + CHECKED),
        (("--select", "photograph_count"), "1 chứng minh: 1 còn đứng vững, 0 bị bác.\n" + CHECKED),
        (("--ignore", "photograph_count"), "5 chứng minh: 5 còn đứng vững, 0 bị bác.\n" + CHECKED),
        (("--baseline", "none.json"), "6 chứng minh: 6 còn đứng vững, 0 bị bác.\n" + CHECKED),
        (("--baseline", "all.json"), "0 chứng minh: 0 còn đứng vững, 0 bị bác.\n" + CHECKED),
        (("--baseline", "none.json", "--select", "photograph_count"), "1 chứng minh: 1 còn đứng vững, 0 bị bác.\n" + CHECKED),
        (("--profile", "--lang", "en"), "6 chứng minh: 6 còn đứng vững, 0 bị bác.\n" + CHECKED),
        (("--rules", "own"), "6 chứng minh: 6 còn đứng vững, 0 bị bác.\n" + CHECKED),
        (("--select", "changed.documents", "--against", "2026-01-01"), "0 chứng minh: 0 còn đứng vững, 0 bị bác.\n" + CHECKED),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_analyze_writes_can_be_read_whatever_it_was_asked(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_catalogue(tmp_path / "c", bodies(), words())
    (tmp_path / "own").mkdir()
    (tmp_path / "all.json").write_text(findings(), "utf-8")
    (tmp_path / "none.json").write_text(json.dumps(json.loads(findings()) | {"findings": []}), "utf-8")
    code, analysis, _ = run("analyze", "c", *AS_OF, "--format", "json", *options)
    assert code in {0, 1}
    assert run("verify", written(tmp_path, analysis), "c", *AS_OF) == (0, said, "")


def test_a_refusal_names_place_and_reason(run: Run, tmp_path: Path) -> None:
    vocabulary = words()
    vocabulary["registers"]["enterprise"]["readable_by"] = ["commune_committee"]
    write_catalogue(tmp_path / "c", bodies(), vocabulary)
    file = written(tmp_path, findings())
    code, out, _ = run("verify", file, tmp_path / "c", *AS_OF, "--lang", "en")
    assert code == 1
    assert out == (
        "procedures/1.000003.yaml:11:3  evidence_held_in_register  not_readable\n"
        "  1.000003 dossier/registration: provincial_police may not read 'enterprise'.\n"
        "6 certificates: 5 stand, 1 refused.\n"
        "Papers, paths and provisions were checked, by the law of 2026-11-22; the words and figures of the findings were not.\n"
    )
    code, out, _ = run("verify", file, tmp_path / "c", *AS_OF, "--format", "json")
    told = json.loads(out)
    assert (code, told["certificates"], told["refused"]) == (1, 6, 1)
    assert told["refusals"][0]["reason"] == "provincial_police không được khai thác 'enterprise'."


def test_files_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "c", bodies(), words())
    code, out, err = run("verify", written(tmp_path, "{"), tmp_path / "c", *AS_OF)
    assert (code, out) == (2, "")
    assert "findings.json: 1:2: không phải JSON đọc được." in err
    (tmp_path / "latin.json").write_bytes(b'{"a": "\xe9"}')
    code, _, err = run("verify", tmp_path / "latin.json", tmp_path / "c", *AS_OF)
    assert code == 2
    assert "tệp phải là UTF-8." in err
    code, _, err = run("verify", tmp_path / "none.json", tmp_path / "c", *AS_OF)
    assert code == 2
    assert "none.json" in err


def test_a_finding_that_a_reviewer_put_off_needs_no_certificate(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "c", bodies(), words())
    found = next(one for one in json.loads(findings())["findings"] if one["procedure"] == "1.000003" and "certificate" in one)
    code, _, err = run("review", found["fingerprint"], "data-error", "--by", "B", "--reason", "ghi sai", "-C", tmp_path / "c", *AS_OF)
    assert (code, err) == (0, "")
    _, analysis, _ = run("analyze", tmp_path / "c", *AS_OF, "--format", "json")
    said = "5 chứng minh: 5 còn đứng vững, 0 bị bác.\n" + CHECKED
    assert run("verify", written(tmp_path, analysis), tmp_path / "c", *AS_OF) == (0, said, "")


def test_problems_of_the_catalogue_are_told_and_leave_certificates_unchecked(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "c", bodies(), words())
    with (tmp_path / "c/vocabulary/registers.yaml").open("a", encoding="utf-8") as file:
        file.write("  bad: [\n")
    analysis = written(tmp_path, findings())
    code, out, err = run("verify", analysis, tmp_path / "c", *AS_OF)
    assert code == 1
    assert "1.000003 dossier/registration: Chưa kiểm tra được, vì vocabulary/registers.yaml chưa đọc được trọn vẹn (broken_yaml)." in out
    assert out.endswith("6 chứng minh: 5 còn đứng vững, 0 bị bác, 1 chưa kiểm tra được.\n" + CHECKED)
    assert "vocabulary/registers.yaml" in err
    assert "broken_yaml" in err
    code, out, _ = run("verify", analysis, tmp_path / "c", *AS_OF, "--format", "json")
    told = json.loads(out)
    assert (code, told["certificates"], told["refused"], told["refusals"]) == (1, 6, 0, [])
    assert [(one["procedure"], one["code"]) for one in told["not_checked"]] == [("1.000003", "not_checked")]
    assert "broken_yaml" in {problem["code"] for problem in told["problems"]}


def test_what_a_reviewer_agreed_to_is_told_apart(run: Run, tmp_path: Path) -> None:
    """A lease that no other body knows of: nothing proves the cut, and a person answers for it."""
    root = tmp_path / "c"
    write_catalogue(root, [{"dossier": [{"id": "lease", "document": "lease", "copies": 1}]}])
    basis = [{"instrument": "63/2010/NĐ-CP", "provision": "Điều 7"}]
    write_card(root / "rules", "papers/takes_lease", altered(when="document = 'lease'", legal_basis=basis))
    assert run("review", "all", "agree", "--select", "takes_lease", "--by", "Nguyễn Văn A", "-C", root, *AS_OF)[0] == 0
    file = written(tmp_path, run("analyze", root, "--format", "json", *AS_OF)[1])
    code, out, _ = run("verify", file, root, *AS_OF)
    assert (code, out.splitlines()[-2]) == (0, "1 chứng minh: 0 còn đứng vững, 1 do người thẩm tra đồng ý, 0 bị bác.")
    told = json.loads(run("verify", file, root, *AS_OF, "--format", "json")[1])
    assert ([one["code"] for one in told["vouched"]], told["refusals"], told["refused"]) == (["no_certificate"], [], 0)
