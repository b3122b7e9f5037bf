"""What `tthc analyze` counts is what `tthc verify` lets stand: the same part decides, before anything is counted."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from analyzer.analysis import Analysis, analyze
from analyzer.ledger.reviews.giving import verdict_on
from analyzer.ledger.reviews.reviewing import write_verdict
from analyzer.proposal.build import propose
from analyzer.proposal.choose import choose
from analyzer.reading.ledger.reviews import read_reviews
from analyzer.reading.load import load
from analyzer.report.story import tell
from analyzer.verifying.claims import read_claims
from analyzer.verifying.verify import verify
from tests.engine.cards import altered, write_card
from tests.small import AS_OF, write_catalogue

BASIS = [{"instrument": "63/2010/NĐ-CP", "provision": "Điều 7"}]
LEASE = {"id": "lease", "document": "lease", "copies": 1}
REFUSED = "Không tính là đề xuất 2 nội dung cắt giảm do quy tắc nêu, vì đối chiếu lại thì không đứng vững; lý do ở từng câu hỏi."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two procedures that ask for a lease, and an own rule that takes it away, though nobody else knows of it."""
    write_catalogue(tmp_path / "c", [{"dossier": [LEASE]}, {"dossier": [LEASE]}])
    write_card(tmp_path / "c" / "rules", "papers/takes_lease", altered(when="document = 'lease'", legal_basis=BASIS))
    return tmp_path / "c"


def own(analysis: Analysis) -> list[Any]:
    return [finding for finding in analysis.findings if finding.rule == "takes_lease"]


def beside(analysis: Analysis) -> str:
    """What is said beside the proposals."""
    return tell(analysis, "vi").unproven.replace("\xa0", " ")


def refused_of(analysis: Analysis, root: Path) -> list[str]:
    claims, wrong = read_claims(json.dumps(analysis.as_json(), default=str))
    assert wrong == []
    return [refusal.code for refusal in verify(claims, *load(root, AS_OF)) if not refusal.vouched]


def test_a_cut_that_nothing_proves_is_a_question_and_in_no_figure(root: Path) -> None:
    analysis = analyze(root, AS_OF)
    assert [(one.proposes, one.refused, dict(one.saving)) for one in own(analysis)] == [(False, True, {})] * 2
    assert analysis.assessment.reduction["documents"] == 0
    told = analysis.as_json()["findings"]
    refusals = [{"code": "no_certificate", "reason": "Bỏ giấy tờ mà không có chứng minh."}]
    assert [(one["refused"], one["refusals"]) for one in told if one["rule"] == "takes_lease"] == [(True, refusals)] * 2
    assert beside(analysis) == REFUSED
    assert refused_of(analysis, root) == []


def test_that_is_one_problem_of_its_card(root: Path) -> None:
    (problem,) = analyze(root, AS_OF).problems
    assert (problem.place.file, problem.code) == ("papers/takes_lease.yaml", "unproven_cut")
    assert "ở 2 vấn đề, như 1.000001 dossier/lease: Bỏ giấy tờ mà không có chứng minh." in problem.message.vi


def test_a_reviewer_who_agrees_vouches_for_it(root: Path) -> None:
    first, _ = own(analyze(root, AS_OF))
    write_verdict(root, verdict_on(first, "agree", "không cần thiết", "Nguyễn Văn A", on=AS_OF, until=None))
    analysis = analyze(root, AS_OF)
    assert [one.proposes for one in own(analysis)] == [True, False]
    assert analysis.assessment.reduction["documents"] == 1
    assert "1 đề xuất mới được tính theo ý kiến đồng ý của người thẩm tra" in beside(analysis)
    told = [text.vi for section in propose(analysis, choose(analysis)).sections for item in section.items for text in item.evidence]
    assert "Đối chiếu lại: Bỏ giấy tờ mà không có chứng minh." in told
    assert refused_of(analysis, root) == []


def test_what_nobody_knew_of_when_agreeing_is_refused_still(root: Path) -> None:
    first, _ = own(analyze(root, AS_OF))
    write_verdict(root, verdict_on(first, "agree", "không cần thiết", "Nguyễn Văn A", on=AS_OF, until=None))
    said = analyze(root, AS_OF).as_json()
    for finding in said["findings"]:
        finding.pop("refusals", None)
    claims, _ = read_claims(json.dumps(said, default=str))
    assert [refusal.vouched for refusal in verify(claims, *load(root, AS_OF))] == [False]


def test_the_verdict_keeps_what_was_held_against_the_cut(root: Path) -> None:
    first, second = own(analyze(root, AS_OF))
    agreed, put_off = (verdict_on(one, word, "", "A", on=AS_OF, until=None) for one, word in ((first, "agree"), (second, "next-period")))
    assert (agreed.refusals, put_off.refusals) == (("no_certificate",), ())
    write_verdict(root, agreed)
    ((recorded,), problems) = read_reviews(root)
    assert (recorded.verdict, problems) == (agreed, [])


@pytest.mark.parametrize(
    ("known", "proposes"), [((), False), (("not_readable",), False), (("no_certificate", "not_readable"), True)], ids=str
)
def test_an_agreement_covers_only_the_refusals_known_then(root: Path, known: tuple[str, ...], proposes: bool) -> None:
    """What is held against the cut only since the reviewer agreed makes it a question again, and nothing to apply."""
    first, _ = own(analyze(root, AS_OF))
    write_verdict(root, replace(verdict_on(first, "agree", "không cần thiết", "Nguyễn Văn A", on=AS_OF, until=None), refusals=known))
    analysis = analyze(root, AS_OF)
    one, _ = own(analysis)
    assert (one.proposes, one.refused, analysis.verdicts.agreed(one)) == (proposes, not proposes, proposes)
    assert analysis.assessment.reduction["documents"] == int(proposes)


@pytest.mark.parametrize(
    ("changes", "vouched"),
    [({}, True), ({"standing": "changed"}, False), ({"standing": "expired"}, False), (None, False)],
    ids=["in force", "changed", "expired", "no verdict"],
)
def test_refusals_are_vouched_for_by_a_verdict_in_force_alone(root: Path, changes: dict[str, str] | None, vouched: bool) -> None:
    first, _ = own(analyze(root, AS_OF))
    write_verdict(root, verdict_on(first, "agree", "không cần thiết", "Nguyễn Văn A", on=AS_OF, until=None))
    said = analyze(root, AS_OF).as_json()
    for finding in said["findings"]:
        verdict = finding.pop("verdict", None)
        if verdict is not None and changes is not None:
            finding["verdict"] = verdict | changes
    claims, _ = read_claims(json.dumps(said, default=str))
    assert [refusal.vouched for refusal in verify(claims, *load(root, AS_OF))] == [vouched]


def test_a_proof_that_rests_on_a_file_not_read_whole_is_told_beside_the_proposals(tmp_path: Path) -> None:
    root = tmp_path / "c"
    write_catalogue(root, [{"dossier": [{"id": "photo", "document": "photograph", "originals": 4}]}], {"documents": {"odd": {"class": 3}}})
    analysis = analyze(root, AS_OF)
    assert sum(one.proposes for one in analysis.findings) == 1
    assert beside(analysis) == ("Chưa kiểm tra được chứng minh của 1 đề xuất mới, vì tệp liên quan chưa đọc được trọn vẹn.")
    assert refused_of(analysis, root) == ["not_checked"]


PAPERS = ("lease", "diploma", "plan")


def _sets(analysis: Analysis) -> list[Any]:
    return [finding for finding in analysis.findings if finding.rule == "several_sets_in_every_line"]


def test_a_cut_of_several_lines_that_all_stay_stands(tmp_path: Path) -> None:
    """What one certificate says of a paper that is only filed less often holds of the papers beside it."""
    write_catalogue(tmp_path / "c", [{"dossier": [{"id": paper, "document": paper, "originals": 2} for paper in PAPERS]}])
    (found,) = _sets(analyze(tmp_path / "c", AS_OF))
    assert (found.proposes, found.refused, found.refusals) == (True, False, ())
    claims, _ = read_claims(json.dumps({"findings": [found.as_json("vi")]}, default=str))
    catalogue, _ = load(tmp_path / "c", AS_OF)
    assert [len(claim.cuts) for claim in claims] == [3] and verify(claims, catalogue) == []


def test_a_line_beside_that_is_protected_since_is_told(tmp_path: Path) -> None:
    lines = [{"id": paper, "document": paper, "originals": 2} for paper in PAPERS]
    write_catalogue(tmp_path / "c", [{"dossier": lines}])
    (found,) = _sets(analyze(tmp_path / "c", AS_OF))
    claims, _ = read_claims(json.dumps({"findings": [found.as_json("vi")]}, default=str))
    (beside,) = (line for line in lines if f"dossier/{line['id']}" != found.path and line["id"] == "plan")
    write_catalogue(tmp_path / "d", [{"dossier": [*(line for line in lines if line is not beside), beside | {"protects": "an ninh"}]}])
    catalogue, _ = load(tmp_path / "d", AS_OF)
    assert [refusal.code for refusal in verify(claims, catalogue)] == ["protected"]
