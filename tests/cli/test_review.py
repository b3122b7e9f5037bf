"""`tthc review`: what is recorded, what it does to the report, and what is refused."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.reviewing import DAY, RULE, analyzed, beside, review, the_finding
from tests.cli.running import Run
from tests.small import write_catalogue

PUT_OFF = ("next-period", "already-cut", "data-error")
AT_ONCE = """
import sys
from datetime import date
from pathlib import Path
from analyzer.analysis import analyze
from analyzer.ledger.reviews.giving import verdict_on
from analyzer.ledger.reviews.reviewing import write_verdict
root, by, word = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
findings = analyze(root, date(2026, 11, 22)).findings
print("ready", flush=True)
sys.stdin.readline()
for number in range(20):
    for finding in findings:
        write_verdict(root, verdict_on(finding, word, f"lần {number}", by, on=date(2026, 11, 22), until=None))
"""


@pytest.fixture
def root(tmp_path: Path, small: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "catalogue"))


def test_a_rejected_finding_stands_apart(run: Run, root: Path) -> None:
    before = analyzed(run, root)
    finding = the_finding(before)
    code, out, _ = review(
        run,
        root,
        finding["fingerprint"][:6],
        "reject",
        "--reason",
        "Phải xem bản chính: an ninh",
        "--by",
        "Nguyễn Văn A",
        "--until",
        "2027-01-01",
    )
    assert code == 0
    (path,) = (root / "reviews").rglob("*.yaml")
    file = path.relative_to(root).as_posix()
    assert file.startswith(f"reviews/{finding['fingerprint']}/2026-11-22-1-nguyen-van-a-")
    assert out == f"1.000001  {finding['message']['vi']}\nĐã ghi ý kiến: không chấp nhận. Tệp {file}\n"
    written = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    read, where = finding["witness"][0]["row"], {"procedure", "path"}
    assert {name for name, digest in written.pop("read").items() if digest} - where == {name for name in read if read[name]} - where
    assert written == {
        "format": "1",
        **{name: finding[name] for name in ("fingerprint", "state", "rule", "procedure")},
        "paths": [place["path"] for place in finding["places"]],
        "verdict": "reject",
        "reason": "Phải xem bản chính: an ninh",
        "by": "Nguyễn Văn A",
        "on": "2026-11-22",
        "until": "2027-01-01",
    }
    after = analyzed(run, root)
    verdict = {
        "verdict": "reject",
        "reason": "Phải xem bản chính: an ninh",
        "by": "Nguyễn Văn A",
        "on": "2026-11-22",
        "until": "2027-01-01",
    }
    (rejected,) = after["rejected"]
    assert rejected["verdict"] == {**verdict, "standing": "in_force"}
    assert after["findings"] == [one for one in before["findings"] if one != finding]
    saved = before["burden"]["reduction"]["documents"]
    assert after["burden"]["reduction"]["documents"] == saved - finding["saving"]["documents"] < saved
    assert after["reviews"]["standing"] == {"in_force": 1, "changed": 0, "expired": 0, "unreadable": 0, "gone": 0, "withdrawn": 0}


def test_a_paper_of_cuts_that_were_rejected_says_so(run: Run, root: Path, tmp_path: Path) -> None:
    finding = the_finding(analyzed(run, root))
    review(run, root, finding["fingerprint"], "reject", "--reason", "Phải xem bản chính", "--by", "A")
    code, _, err = run("propose", root, "--rule", RULE, "-o", tmp_path / "paper.docx", *DAY)
    assert code == 2
    assert f"1 vấn đề đã bị thẩm tra không chấp nhận: {finding['fingerprint']} (A: Phải xem bản chính)." in err


def test_without_reviews_the_contract_has_no_key_of_theirs(run: Run, root: Path) -> None:
    found = analyzed(run, root)
    assert not {"rejected", "reviews", "known"} & found.keys()
    assert not any("verdict" in one for one in found["findings"])


def test_an_expired_rejection_sets_nothing_aside(run: Run, root: Path) -> None:
    finding = the_finding(analyzed(run, root))
    review(run, root, finding["fingerprint"], "reject", "--reason", "x", "--by", "A", "--until", "2026-12-01")
    later = analyzed(run, root, "--as-of", "2026-12-02")
    assert later["rejected"] == []
    assert the_finding(later)["verdict"]["standing"] == "expired"


def test_a_finding_that_changed_or_went_shows_its_verdict_so(run: Run, root: Path) -> None:
    finding = the_finding(analyzed(run, root))
    review(run, root, finding["fingerprint"], "reject", "--reason", "x", "--by", "A")
    words = root / "vocabulary" / "documents.yaml"
    text = words.read_text("utf-8")
    words.write_text(text.replace("held_in: [enterprise]", "held_in: [enterprise, population]"), "utf-8")
    changed = analyzed(run, root)
    assert the_finding(changed)["verdict"]["standing"] == "changed"
    assert changed["rejected"] == []
    words.write_text(text.replace("held_in: [enterprise]", "held_in: []"), "utf-8")
    gone = analyzed(run, root)
    assert gone["reviews"]["standing"]["gone"] == 1
    _, out, _ = review(run, root, "--list")
    assert "không chấp nhận (A, 22/11/2026): vấn đề không còn" in out
    _, out, _ = run("analyze", root, *DAY)
    assert "0 vấn đề không được chấp nhận, 0 ý kiến khác còn hiệu lực, 1 ý kiến cần xem lại: tthc review --list -C" in out


def test_a_finding_whose_file_cannot_be_read_is_not_called_gone(run: Run, root: Path) -> None:
    finding = the_finding(analyzed(run, root))
    review(run, root, finding["fingerprint"], "reject", "--reason", "x", "--by", "A")
    file = root / "procedures" / f"{finding['procedure']}.yaml"
    file.write_text(file.read_text("utf-8") + "colour: [\n", "utf-8")
    standing = analyzed(run, root)["reviews"]["standing"]
    assert (standing["unreadable"], standing["gone"]) == (1, 0)
    _, out, _ = review(run, root, "--list")
    assert "không chấp nhận (A, 22/11/2026): chưa đối chiếu được: tệp của thủ tục không đọc được" in out
    code, _, err = review(run, root, finding["fingerprint"], "agree", "--by", "B")
    assert (code, "tệp của thủ tục không đọc được. Xem lỗi: tthc check" in err) == (2, True)


def test_on_a_day_before_nothing_has_been_said(run: Run, root: Path) -> None:
    finding = the_finding(analyzed(run, root))
    before = ("--as-of", "2026-11-21")
    review(run, root, finding["fingerprint"], "reject", "--reason", "x", "--by", "A")
    assert "reviews" not in analyzed(run, root, *before)
    assert analyzed(run, root)["reviews"]["in_force"]["reject"] == 1
    code, out, _ = run("review", finding["fingerprint"], "agree", "--by", "B", "-C", root, *before)
    assert (code, "Trước đó" in out) == (0, False)
    (one,) = json.loads(review(run, root, "--list", "--format", "json")[1])
    assert (one["verdict"], one["on"]) == ("agree", "2026-11-22"), "a word that comes after another is not dated before it"


def test_screens_show_who_said_what(run: Run, root: Path) -> None:
    found = analyzed(run, root)
    finding, other = the_finding(found), next(one for one in found["findings"] if one["rule"] != RULE)
    reason = "<script>alert(1)</script> [bold]an ninh"
    review(run, root, finding["fingerprint"], "reject", "--reason", reason, "--by", "Nguyễn Văn A", "--until", "2027-01-01")
    review(run, root, other["fingerprint"], "next-period", "--by", "Trần B")
    _, out, _ = run("analyze", root, *DAY)
    assert "Ý kiến thẩm tra" in out
    assert finding["fingerprint"] in out
    assert "1 vấn đề không được chấp nhận, 1 ý kiến khác còn hiệu lực, 0 ý kiến cần xem lại" in out
    _, page, _ = run("analyze", root, "--format", "html", *DAY)
    assert '<h2 id="reviews">Ý kiến thẩm tra</h2>' in page
    assert "Không chấp nhận: Nguyễn Văn A, 22/11/2026, đến 01/01/2027<small>&lt;script&gt;" in page
    assert "<b>Chuyển kỳ sau: Trần B, 22/11/2026</b>" in page
    assert f'id="v-{finding["fingerprint"]}"' not in page
    _, english, _ = run("analyze", root, "--lang", "en", *DAY)
    assert "1 findings rejected, 1 other verdicts in force, 0 to look at again" in english


@pytest.mark.parametrize(("word", "code"), [("agree", 0), ("reject", 2), ("next-period", 2), ("already-cut", 2), ("data-error", 2)])
def test_what_is_put_off_is_not_proposed(run: Run, root: Path, word: str, code: int) -> None:
    for finding in analyzed(run, root)["findings"]:
        if finding["rule"] == RULE:
            review(run, root, finding["fingerprint"], word, *beside(word))
    done, _, err = run("propose", root, "--rule", RULE, "--format", "json", *DAY)
    assert done == code
    assert ("Không có nội dung cắt giảm mới" in err) == (code == 2)
    assert ("vấn đề khác để ngoài theo ý kiến thẩm tra (tthc review --list)." in err) == (word in PUT_OFF)


@pytest.mark.parametrize(("word", "section"), [("next-period", "later"), ("already-cut", "already_cut"), ("data-error", "record_stale")])
def test_a_word_moves_a_cut_to_the_list_that_it_names(run: Run, root: Path, word: str, section: str) -> None:
    fingerprint = the_finding(analyzed(run, root))["fingerprint"]
    _, before, _ = run("analyze", root, "--format", "html", *DAY)
    review(run, root, fingerprint, word, *beside(word))
    _, page, _ = run("analyze", root, "--format", "html", *DAY)
    assert 'id="later"' not in before
    for name in ("already_cut", "record_stale", "question", "later"):
        told = page.partition(f'<h2 id="{name}">')[2].partition("</section>")[0]
        assert (f"v-{fingerprint}" in told) == (name == section)


def test_the_text_that_has_cut_is_shown_with_the_verdict(run: Run, root: Path) -> None:
    fingerprint = the_finding(analyzed(run, root))["fingerprint"]
    assert review(run, root, fingerprint, "already-cut", "--by", "A")[0] == 2
    review(run, root, fingerprint, "already-cut", *beside("already-cut"))
    assert the_finding(analyzed(run, root))["verdict"]["basis"] == "66.7/2025/NQ-CP Điều 4"
    (path,) = (root / "reviews").rglob("*.yaml")
    text = path.read_text("utf-8")
    assert "basis: 66.7/2025/NQ-CP Điều 4\n" in text
    told = "22/11/2026, theo Điều 4 Nghị quyết số 66.7/2025/NQ-CP"
    assert f"đã cắt giảm (A, {told})" in review(run, root, "--list")[1]
    assert f"Đã cắt giảm: A, {told}" in run("analyze", root, "--format", "html", *DAY)[1]
    path.write_text(text.replace("basis: 66.7/2025/NQ-CP Điều 4\n", ""), "utf-8")
    assert "reviews/" not in run("check", root, *DAY)[2], "as files were written before"
    assert "basis" not in the_finding(analyzed(run, root))["verdict"]


def test_a_text_that_nobody_knows_is_recorded_and_told(run: Run, root: Path) -> None:
    fingerprint = the_finding(analyzed(run, root))["fingerprint"]
    code, out, err = review(run, root, fingerprint, "already-cut", "--by", "A", "--basis", "Thông tư số 99/2026/TT-BCA, khoản 1 Điều 2")
    assert (code, "Đã ghi ý kiến: đã cắt giảm." in out) == (0, True)
    assert "Cần xem: Văn bản số 99/2026/TT-BCA chưa có trong từ vựng của danh mục: đề nghị kiểm tra số" in err
    (path,) = (root / "reviews").rglob("*.yaml")
    assert "basis: 99/2026/TT-BCA khoản 1 Điều 2\n" in path.read_text("utf-8")


def test_a_withdrawal_shows_what_it_takes_back_whatever_its_day(run: Run, root: Path) -> None:
    fingerprint = the_finding(analyzed(run, root))["fingerprint"]
    review(run, root, fingerprint, "agree", "--by", "A")
    _, out, _ = run("review", fingerprint, "withdraw", "--by", "A", "-C", root, "--as-of", "2026-11-01")
    assert "Trước đó: đồng ý (A, 22/11/2026).\nĐã rút ý kiến." in out


def test_the_list(run: Run, root: Path) -> None:
    assert review(run, root, "--list")[1].startswith("Chưa có ý kiến thẩm tra nào.")
    fingerprint = the_finding(analyzed(run, root))["fingerprint"]
    review(run, root, fingerprint, "reject", "--reason", "vì an ninh", "--by", "A")
    _, out, _ = review(run, root, fingerprint, "agree", "--by", "B")
    assert "Trước đó: không chấp nhận (A, 22/11/2026)." in out
    _, out, _ = review(run, root, "--list")
    assert out == (
        f"{fingerprint}  1.000001  Yêu cầu nộp giấy tờ đã có trong cơ sở dữ liệu\n"
        "  đồng ý (B, 22/11/2026): còn hiệu lực\n"
        "  trước đó: không chấp nhận (A, 22/11/2026) vì an ninh\n"
    )
    _, out, _ = review(run, root, "--list", "--format", "json")
    (one,) = json.loads(out)
    assert one["against"] == []
    assert (one["verdict"], one["standing"], one["earlier"]) == (
        "agree",
        "in_force",
        [{"verdict": "reject", "reason": "vì an ninh", "by": "A", "on": "2026-11-22"}],
    )


def test_the_list_says_which_verdicts_contradict_each_other(run: Run, root: Path, tmp_path: Path) -> None:
    """As two branches bring them: each has the number 1 of its day."""
    fingerprint = the_finding(analyzed(run, root))["fingerprint"]
    review(run, root, fingerprint, "reject", "--reason", "vì an ninh", "--by", "Lê C")
    other = (root / "reviews").rename(tmp_path / "other branch")
    review(run, root, fingerprint, "agree", "--by", "Phạm D")
    for file in (other / fingerprint).iterdir():
        file.rename(root / "reviews" / fingerprint / file.name)
    _, out, err = review(run, root, "--list")
    assert out.splitlines()[1:] == [
        "  đồng ý (Phạm D, 22/11/2026): các ý kiến cùng lúc trái nhau, cần thống nhất",
        "  không chấp nhận (Lê C, 22/11/2026): các ý kiến cùng lúc trái nhau, cần thống nhất",
        "  vì an ninh",
    ]
    assert "Hai ý kiến cùng lúc trái nhau (Lê C: không chấp nhận, Phạm D: đồng ý)." in err
    (one,) = json.loads(review(run, root, "--list", "--format", "json")[1])
    assert one["against"] == [{"verdict": "reject", "reason": "vì an ninh", "by": "Lê C", "on": "2026-11-22"}]
    _, out, _ = review(run, root, fingerprint, "agree", "--by", "Phạm D")
    assert "Trước đó: đồng ý (Phạm D, 22/11/2026).\nTrước đó: không chấp nhận (Lê C, 22/11/2026).\n" in out
    assert "trái nhau" not in review(run, root, "--list")[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ffffffffffff", "agree", "--by", "A"], "Lỗi: Không có vấn đề nào có dấu nhận dạng 'ffffffffffff'."),
        (["ffffffffffff"], "Lỗi: Cần dấu nhận dạng và ý kiến, hoặc --list. Xem: tthc review --help"),
        (["ffffffffffff", "rejct", "--by", "A"], "'rejct' không phải một trong các giá trị 'agree', 'reject'"),
        (["FOUND", "reject", "--by", "A"], "Lỗi: Không chấp nhận (reject) thì cần lý do: --reason '...'."),
        (["FOUND", "already-cut", "--by", "A", "--basis", "a1/b foo"], "Lỗi: “a1/b foo” không cho biết văn bản nào: viết số đầy đủ"),
        (["FOUND", "already-cut", "--by", "A", "--basis", "66.7/2025/NQ-CP verdict: agree"], "Lỗi: “verdict: agree” không phải điểm,"),
        (["FOUND", "agree"], "Lỗi: Cần tên người cho ý kiến: --by 'Nguyễn Văn A'."),
        (["FOUND", "agree", "--by", "A", "--until", "2026-11-22"], "Lỗi: --until 22/11/2026 phải sau ngày cho ý kiến, 22/11/2026."),
        (["FOUND", "agree", "--by", "A", "--lang", "en", "--until", "2026-11-22"], "Error: --until 2026-11-22 must be after the day"),
    ],
)
def test_a_review_refused_writes_nothing(run: Run, root: Path, arguments: list[str], message: str) -> None:
    fingerprint = the_finding(analyzed(run, root))["fingerprint"] if "FOUND" in arguments else ""
    code, out, err = review(run, root, *(fingerprint if word == "FOUND" else word for word in arguments))
    assert (code, out) == (2, "")
    assert message in err
    assert not (root / "reviews").exists()


def test_check_shows_what_is_wrong_with_reviews(run: Run, root: Path) -> None:
    (root / "reviews").mkdir()
    (root / "reviews" / "x.yaml").write_text("format: 1\nverdict: rejct\n", "utf-8")
    code, _, err = run("check", root, *DAY)
    assert code == 1
    assert "reviews/x.yaml:2:1  wrong_value\n  2 | verdict: rejct\n" in err
    assert any(problem["file"] == "reviews/x.yaml" for problem in analyzed(run, root)["problems"])


def test_what_was_said_of_a_procedure_that_is_secret_now_is_not_shown(run: Run, root: Path) -> None:
    review(run, root, the_finding(analyzed(run, root))["fingerprint"], "reject", "--reason", "điều mật", "--by", "A")
    stub = 'format: 1\nid: "1.000001"\nname: x\nfield: residence\nministry: bca\nclassification: secret\n'
    (root / "procedures" / "1.000001.yaml").write_text(stub, "utf-8")
    assert "điều mật" not in review(run, root, "--list", "--format", "json")[1]
    assert "điều mật" not in run("analyze", root, "--format", "json", *DAY)[1]


def test_two_people_reviewing_at_once_lose_nothing(tmp_path: Path) -> None:
    root = tmp_path / "catalogue"
    dossier = [{"id": "registration", "document": "enterprise_registration_certificate", "copies": "1"}]
    write_catalogue(root, [{"dossier": dossier}])
    people = [
        subprocess.Popen([sys.executable, "-c", AT_ONCE, str(root), by, word], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for by, word in (("Nguyễn Văn A", "agree"), ("Trần B", "reject"))
    ]
    for person in people:
        assert person.stdout is not None
        assert person.stdout.readline() == "ready\n"
    for person in people:
        person.communicate("go\n", timeout=60)
        assert person.returncode == 0
    files = list((root / "reviews").rglob("*.yaml"))
    findings = len(list((root / "reviews").iterdir()))
    assert findings > 0
    assert len(files) == 2 * 20 * findings
    said = [yaml.load(file.read_text("utf-8"), yaml.BaseLoader) for file in files]
    assert len({(one["fingerprint"], one["by"], one["reason"]) for one in said}) == len(files)
