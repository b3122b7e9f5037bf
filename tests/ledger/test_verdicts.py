"""Verdicts held against findings: how each stands, which findings are set aside, what a proposal may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from analyzer.engine.findings.finding import Finding
from analyzer.ledger.reviews.giving import CannotReview, verdict_on
from analyzer.ledger.reviews.reviewing import finding_called, last_word
from analyzer.ledger.reviews.verdicts import Standing, Verdicts, judge
from analyzer.model.refusals import Cannot
from analyzer.model.text import Text
from analyzer.model.verdict import Verdict, Word
from analyzer.reading.ledger.reviews import Recorded
from tests.engine.told import Told

DAY = date(2026, 11, 22)
TEXT = "66.7/2025/NQ-CP Điều 4"


def finding(read: str = "one", procedure: str = "1.000001") -> Finding:
    seen = Told(Text("", ""), (), read={"value": read})
    return Finding("some_rule", "family", procedure, "dossier/form", "high", "high", "new", (), (), seen)


def said(
    word: Word = "reject", about: Finding | None = None, on: date = DAY, until: date | None = None, before: Verdict | None = None
) -> Verdict:
    basis = TEXT if word == "already-cut" else ""
    return verdict_on(about or finding(), word, "vì thế", "Nguyễn Văn A", on=on, until=until, basis=basis, before=before)


def recorded(*verdicts: Verdict) -> list[Recorded]:
    return [Recorded(verdict, f"reviews/x/{verdict.on}-{number}-a-0.yaml") for number, verdict in enumerate(verdicts, 1)]


@pytest.mark.parametrize(
    ("verdict", "found", "as_of", "standing"),
    [
        (said(), [finding()], DAY, "in_force"),
        (said(), [finding("two")], DAY, "changed"),
        (said(), [finding(procedure="1.000002")], DAY, "gone"),
        (said(), [], DAY, "gone"),
        (said(until=date(2026, 12, 1)), [finding()], date(2026, 12, 1), "in_force"),
        (said(until=date(2026, 12, 1)), [finding()], date(2026, 12, 2), "expired"),
        (said(until=date(2026, 12, 1)), [finding("two")], date(2026, 12, 2), "changed"),
    ],
)
def test_how_a_verdict_stands(verdict: Verdict, found: list[Finding], as_of: date, standing: Standing) -> None:
    verdicts = judge(recorded(verdict), found, as_of)
    assert [one.standing for one in verdicts.all()] == [standing]
    assert verdicts.to_handle(found) == ([] if standing == "in_force" else found)
    assert [one.finding for one in verdicts.rejected()] == (found if standing == "in_force" else [])


READ = {"document": "diploma", "copies": 2, "held_in": (), "protected": False}


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        (READ, "in_force"),
        (READ | {"issuer": "ministry"}, "in_force"),
        ({"document": "diploma", "copies": 2}, "in_force"),
        ({"document": "diploma", "issuer": "ministry"}, "in_force"),
        (READ | {"copies": 3}, "changed"),
        (READ | {"copies": 3, "issuer": "ministry"}, "changed"),
        (READ | {"held_in": ("population",)}, "changed"),
        (READ | {"copies": 0}, "changed"),
        ({"held_in": (), "issuer": "ministry"}, "changed"),
        ({"issuer": "ministry"}, "changed"),
    ],
)
def test_a_verdict_stands_while_what_was_read_then_reads_the_same(now: Mapping[str, object], standing: Standing) -> None:
    then, later = (replace(finding(), seen=Told(Text("", ""), (), read=read)) for read in (READ, now))
    verdict = said(about=then)
    assert [one.standing for one in judge(recorded(verdict), [later], DAY).all()] == [standing]
    without = replace(verdict, read={})
    assert [one.standing for one in judge(recorded(without), [later], DAY).all()] == [
        "in_force" if later.state == then.state else "changed"
    ]


@pytest.mark.parametrize(
    ("word", "handled", "proposed"),
    [
        ("agree", True, True),
        ("reject", False, False),
        ("next-period", True, False),
        ("already-cut", True, False),
        ("data-error", True, False),
    ],
)
def test_what_a_verdict_does(word: Word, handled: bool, proposed: bool) -> None:
    one = finding()
    verdicts = judge(recorded(said(word)), [one], DAY)
    assert bool(verdicts.to_handle([one])) == handled
    assert verdicts.may_be_proposed(one) == proposed
    assert judge(recorded(said(word)), [finding("two")], DAY).may_be_proposed(finding("two")), "changed: nothing holds"


def test_what_was_said_later_has_not_been_said_yet() -> None:
    both = recorded(said("agree", on=date(2026, 11, 1)), said("reject", on=date(2026, 11, 20)))
    days = [date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 19), date(2026, 11, 20)]
    told = [[one.verdict.verdict for one in judge(both, [finding()], day).all()] for day in days]
    assert told == [[], ["agree"], ["agree"], ["reject"]]


def test_a_finding_of_a_file_that_cannot_be_read_is_not_gone() -> None:
    verdicts = judge(recorded(said()), [], DAY, {"1.000001"})
    (one,) = verdicts.all()
    assert (one.standing, one.sets_aside) == ("unreadable", False)
    assert judge(recorded(said()), [], DAY, {"1.000002"}).all()[0].standing == "gone"
    with pytest.raises(CannotReview) as cannot:
        finding_called(finding().fingerprint[:8], [], verdicts)
    assert cannot.value.message.vi == (
        f"Vấn đề '{finding().fingerprint[:8]}' (1.000001, some_rule) chưa đối chiếu được: tệp của thủ tục không đọc được. Xem lỗi: tthc check"
    )


def test_the_latest_counts_and_the_earlier_are_kept() -> None:
    verdicts = judge(recorded(said("agree"), said("next-period"), said("reject")), [finding()], DAY)
    (one,) = verdicts.all()
    assert (one.verdict.verdict, [earlier.verdict for earlier in one.earlier]) == ("reject", ["agree", "next-period"])
    backdated = recorded(said("reject", on=DAY), said("agree", on=date(2026, 11, 1)))
    assert judge(backdated, [finding()], DAY).all()[0].verdict.verdict == "reject", "a day counts before the order of writing"


def test_a_verdict_that_was_withdrawn_does_nothing_and_is_kept() -> None:
    one, rejected = finding(), said("reject")
    withdrawn = said("withdraw", before=rejected)
    verdicts = judge(recorded(rejected, withdrawn), [one], DAY)
    last = verdicts.last(one)
    assert last is not None
    assert (verdicts.of(one), last.verdict, last.earlier, last.standing) == (None, withdrawn, (rejected,), "withdrawn")
    assert (verdicts.to_handle([one]), verdicts.may_be_proposed(one), verdicts.agreed(one)) == ([one], True, False)
    again = judge(recorded(rejected, withdrawn, said("agree")), [one], DAY)
    assert again.agreed(one)
    assert judge(recorded(rejected, withdrawn), [], DAY).all()[0].standing == "withdrawn", (
        "of a finding that is gone nothing is to be looked at"
    )


@pytest.mark.parametrize(
    ("other", "word", "hidden"), [("agree", "agree", False), ("reject", "withdraw", False), ("withdraw", "withdraw", True)]
)
def test_a_verdict_is_not_withdrawn_while_somebody_gives_another(other: Word, word: Word, hidden: bool) -> None:
    both = [
        Recorded(said(given, before=said()), f"reviews/x/2026-11-22-1-{name}-0.yaml") for given, name in (("withdraw", "a"), (other, "b"))
    ]
    verdicts = judge(both, [finding()], DAY)
    assert (verdicts.all()[0].verdict.verdict, verdicts.of(finding()) is None) == (word, hidden)
    assert verdicts.rejected() == []
    assert last_word(both).verdict == other, "whoever settles it may withdraw what stands"


@pytest.mark.parametrize(("before", "until"), [(None, None), (said("withdraw", before=said()), None), (said(), date(2027, 1, 1))])
def test_what_cannot_be_withdrawn(before: Verdict | None, until: date | None) -> None:
    with pytest.raises(CannotReview):
        said("withdraw", before=before, until=until)


def test_a_rejection_does_not_hold_while_people_disagree() -> None:
    both = [Recorded(said(word), f"reviews/x/2026-11-22-1-{name}-0.yaml") for word, name in (("reject", "a"), ("agree", "b"))]
    verdicts = judge(both, [finding()], DAY)
    assert verdicts.rejected() == []
    (one,) = verdicts.all()
    assert (one.verdict.verdict, [other.verdict for other in one.against], one.earlier) == ("agree", ["reject"], ())


def test_without_verdicts_no_fingerprint_is_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Finding, "fingerprint", property(lambda _: pytest.fail("computed")))
    verdicts = judge([], [finding()], DAY)
    assert not verdicts
    assert verdicts.of(finding()) is None
    assert len(verdicts.to_handle([finding()])) == 1


MANY = [finding(procedure=f"1.{number:06d}") for number in range(2000)]
TWINS = next((one, two) for one in MANY for two in MANY if one is not two and one.fingerprint[:4] == two.fingerprint[:4])


def test_a_finding_is_called_by_the_beginning_of_its_fingerprint() -> None:
    one, two = TWINS
    wanted = next(length for length in range(5, 13) if one.fingerprint[:length] != two.fingerprint[:length])
    assert finding_called(one.fingerprint[:wanted].upper(), TWINS, Verdicts()) is one


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("abc", "'abc' không phải dấu nhận dạng: cần ít nhất 4 trong 12 ký tự 0-9, a-f, như báo cáo ghi."),
        ("xyzzy", "'xyzzy' không phải dấu nhận dạng: cần ít nhất 4 trong 12 ký tự 0-9, a-f, như báo cáo ghi."),
        (
            TWINS[0].fingerprint[:4],
            f"2 vấn đề có dấu nhận dạng bắt đầu bằng '{TWINS[0].fingerprint[:4]}'; viết dài hơn:"
            + "".join(f"\n  {one.fingerprint}  {one.procedure}  some_rule" for one in TWINS),
        ),
        (
            "0" + TWINS[0].fingerprint[1:11],
            f"Không có vấn đề nào có dấu nhận dạng '0{TWINS[0].fingerprint[1:11]}'. Có phải là '{TWINS[0].fingerprint}'"
            f" ({TWINS[0].procedure}, some_rule)? Xem dấu nhận dạng: tthc analyze --report bao-cao.html",
        ),
        ("ffffffffffff", "Không có vấn đề nào có dấu nhận dạng 'ffffffffffff'. Xem dấu nhận dạng: tthc analyze --report bao-cao.html"),
    ],
)
def test_a_finding_that_cannot_be_told(given: str, message: str) -> None:
    with pytest.raises(CannotReview) as cannot:
        finding_called(given, TWINS, Verdicts())
    assert cannot.value.message.vi == message


def test_a_finding_that_is_gone_is_told_as_such() -> None:
    gone = judge(recorded(said()), [], DAY)
    with pytest.raises(CannotReview) as cannot:
        finding_called(finding().fingerprint[:8], [], gone)
    assert cannot.value.message.vi == f"Vấn đề '{finding().fingerprint[:8]}' (1.000001, some_rule) không còn trong danh mục."


@pytest.mark.parametrize(
    ("word", "reason", "by", "until", "message"),
    [
        ("reject", " ", "A", None, "Không chấp nhận (reject) thì cần lý do: --reason '...'."),
        ("agree", "", "", None, "Cần tên người cho ý kiến: --by 'Nguyễn Văn A'."),
        ("agree", "", "A", DAY, "--until 22/11/2026 phải sau ngày cho ý kiến, 22/11/2026."),
    ],
)
def test_a_verdict_that_cannot_be_given(word: Word, reason: str, by: str, until: date | None, message: str) -> None:
    with pytest.raises(CannotReview) as cannot:
        verdict_on(finding(), word, reason, by, on=DAY, until=until)
    assert cannot.value.message.vi == message


@pytest.mark.parametrize("basis", [TEXT, " Điều 4  Nghị quyết số 66.7/2025/NQ-CP "])
def test_already_cut_names_the_text_that_cut(basis: str) -> None:
    given = verdict_on(finding(), "already-cut", "", "A", on=DAY, until=None, basis=basis)
    assert str(given.basis) == TEXT
    known = replace(finding(), legal_state="already_cut")
    assert verdict_on(known, "already-cut", "", "A", on=DAY, until=None).basis is None, "the rule names it"


@pytest.mark.parametrize(
    ("word", "basis", "message"),
    [
        ("already-cut", "", "Đã cắt giảm (already-cut) thì cần nêu văn bản đã cắt: --basis '66.7/2025/NQ-CP Điều 4'."),
        (
            "already-cut",
            "luật mới",
            "“luật mới” không cho biết văn bản nào: viết số đầy đủ của văn bản, rồi điều khoản, như “66.7/2025/NQ-CP Điều 4”.",
        ),
        ("agree", TEXT, "--basis là văn bản đã cắt, chỉ nêu cùng already-cut."),
    ],
)
def test_a_text_that_is_wanting_or_means_nothing(word: Word, basis: str, message: str) -> None:
    with pytest.raises(Cannot) as cannot:
        verdict_on(finding(), word, "", "A", on=DAY, until=None, basis=basis)
    assert cannot.value.message.vi == message


def test_a_finding_measured_later_is_the_same_finding() -> None:
    one = finding()
    verdicts = judge(recorded(said("agree")), [one], DAY)
    assert verdicts.of(replace(one, saving={"documents": 1.0})) is verdicts.all()[0]
