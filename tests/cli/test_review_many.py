"""`tthc review`: one word for many findings, a word taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.reviewing import DAY, RULE, analyzed, review, the_finding
from tests.cli.running import Run


@pytest.fixture
def root(tmp_path: Path, small: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "catalogue"))


def test_alike_findings_are_judged_at_once(run: Run, root: Path) -> None:
    wanted = {one["fingerprint"] for one in analyzed(run, root)["findings"] if one["rule"] == RULE}
    assert len(wanted) > 1
    code, out, _ = review(run, root, "all", "next-period", "--select", RULE, "--by", "A")
    assert (code, out.splitlines()[-1]) == (0, f"Đã ghi ý kiến: chuyển kỳ sau. {len(wanted)} vấn đề, mỗi vấn đề một tệp trong reviews/")
    assert {one["fingerprint"] for one in analyzed(run, root)["findings"] if "verdict" in one} == wanted
    assert "thêm --select" in review(run, root, "all", "agree", "--by", "A")[2]


def test_what_was_rejected_can_be_judged_again_at_once_and_all_verdicts_be_listed(run: Run, root: Path) -> None:
    review(run, root, "all", "reject", "--select", RULE, "--reason", "x", "--by", "A")
    assert not any(one["rule"] == RULE for one in analyzed(run, root)["findings"])
    code, _, err = review(run, root, "all", "agree", "--select", RULE, "--by", "B")
    assert code != 0
    assert "đã có ý kiến còn hiệu lực (thay ý kiến ấy: --judged)" in err
    code, _, err = review(run, root, "all", "agree", "--select", RULE, "--by", "B", "--judged")
    assert code == 0, err
    assert any(one["rule"] == RULE for one in analyzed(run, root)["findings"])
    assert "đồng ý (B" in review(run, root, "--list", "all")[1]


def test_one_word_for_many_leaves_what_somebody_judged(run: Run, root: Path) -> None:
    first, *others = [one["fingerprint"] for one in analyzed(run, root)["findings"] if one["rule"] == RULE]
    review(run, root, first, "reject", "--reason", "x", "--by", "A")
    code, out, _ = review(run, root, "all", "next-period", "--select", RULE, "--by", "B")
    assert (code, out.splitlines()[-1]) == (0, "Không ghi: 1 vấn đề đã có ý kiến còn hiệu lực (thay ý kiến ấy: --judged).")
    assert {one["fingerprint"] for one in analyzed(run, root)["findings"] if "verdict" in one} == set(others)
    assert review(run, root, first, "agree", "--by", "B")[0] == 0


def test_one_word_for_many_does_not_agree_to_what_the_law_has_cut(run: Run, root: Path) -> None:
    cut = {one["fingerprint"] for one in analyzed(run, root)["findings"] if one["legal_state"] == "already_cut"}
    code, out, err = review(run, root, "all", "agree", "--select", "confidence:high,medium,low", "--by", "B")
    assert (code, bool(cut)) == (0, True), err
    assert out.splitlines()[-1] == f"Không ghi: {len(cut)} vấn đề đã có văn bản cắt giảm (ghi ý kiến từng vấn đề)."
    assert not cut & {one["fingerprint"] for one in analyzed(run, root)["findings"] if "verdict" in one}
    assert review(run, root, *sorted(cut)[:1], "agree", "--by", "B")[0] == 0


def test_a_verdict_that_cannot_be_written_tells_how_many_were(run: Run, root: Path) -> None:
    wanted = [one for one in analyzed(run, root)["findings"] if one["rule"] == RULE]
    (root / "reviews").mkdir(exist_ok=True)
    (root / "reviews" / wanted[-1]["fingerprint"]).write_text("", "utf-8")
    code, _, err = review(run, root, "all", "next-period", "--select", RULE, "--by", "A")
    assert code != 0
    assert f"Đã ghi {len(wanted) - 1} ý kiến trước đó." in err


def test_a_verdict_is_withdrawn_and_nothing_of_it_is_lost(run: Run, root: Path) -> None:
    before = analyzed(run, root)
    fingerprint = the_finding(before)["fingerprint"]
    code, _, err = review(run, root, fingerprint, "withdraw", "--by", "B")
    assert (code, "Lỗi: Vấn đề này chưa có ý kiến nào để rút." in err) == (2, True)
    review(run, root, fingerprint, "reject", "--reason", "nhầm dòng", "--by", "A")
    code, out, _ = review(run, root, fingerprint, "withdraw", "--by", "B")
    assert (code, "Trước đó: không chấp nhận (A, 22/11/2026).\nĐã rút ý kiến. Tệp reviews/" in out) == (0, True)
    after = analyzed(run, root)
    assert (after["findings"], after["burden"]) == (before["findings"], before["burden"])
    assert after["reviews"]["standing"]["withdrawn"] == 1
    assert review(run, root, "--list")[1].splitlines()[1:] == [
        "  rút ý kiến (B, 22/11/2026): vấn đề chưa có ý kiến",
        "  trước đó: không chấp nhận (A, 22/11/2026) nhầm dòng",
    ]
    assert review(run, root, fingerprint, "withdraw", "--by", "B")[0] == 2
    assert '<h2 id="reviews">' not in run("analyze", root, "--format", "html", *DAY)[1]
    assert len(list((root / "reviews").rglob("*.yaml"))) == 2


def test_verdicts_of_one_rule_are_withdrawn_at_once(run: Run, root: Path) -> None:
    first, *others = [one["fingerprint"] for one in analyzed(run, root)["findings"] if one["rule"] == RULE]
    review(run, root, first, "reject", "--reason", "x", "--by", "A")
    code, out, _ = review(run, root, "all", "withdraw", "--select", RULE, "--by", "B")
    assert (code, out.splitlines()[-1]) == (0, f"Không ghi: {len(others)} vấn đề chưa có ý kiến nào để rút.")
    assert not any("verdict" in one for one in analyzed(run, root)["findings"])
