"""What a person says of a finding, and what must be said with it: a name, the reason of a rejection, the text that has cut already."""

from __future__ import annotations

from datetime import date

from analyzer.engine.findings.finding import Finding
from analyzer.ledger.reviews.basis import EXAMPLE, text_named
from analyzer.model.days import written_day
from analyzer.model.refusals import Cannot
from analyzer.model.text import Text
from analyzer.model.verdict import WITHDRAWN, Verdict, Word


class CannotReview(Cannot):
    """No verdict can be recorded so; `message` says why."""


def verdict_on(
    finding: Finding,
    word: Word,
    reason: str,
    by: str,
    *,
    on: date,
    until: date | None,
    basis: str = "",
    before: Verdict | None = None,
) -> Verdict:
    """What a person says of a finding on a day, after what was said `before`; `basis` as `text_named` reads it. Raises `Cannot`."""
    reason, by, basis = (" ".join(words.split()) for words in (reason, by, basis))
    if wrong := _wrong(finding, word, reason, by, basis) or (_wrong_withdrawal(until, before) if word == WITHDRAWN else None):
        raise CannotReview(wrong)
    if until is not None and until <= on:
        raise CannotReview(
            Text("--until {} phải sau ngày cho ý kiến, {}.", "--until {} must be after the day of the verdict, {}.").of(
                written_day(until), written_day(on)
            )
        )
    return Verdict(
        format="1",
        fingerprint=finding.fingerprint,
        state=finding.state,
        read=finding.read_digests,
        rule=finding.rule,
        procedure=finding.procedure,
        paths=finding.paths,
        verdict=word,
        refusals=tuple(sorted(finding.held_against)) if word == "agree" else (),
        basis=text_named(basis) if basis else None,
        reason=reason,
        by=by,
        on=on,
        until=until,
    )


def wants_basis(finding: Finding, word: Word) -> bool:
    """Whether the text that has cut must be named: of a finding whose rule names it, it is known."""
    return word == "already-cut" and finding.legal_state != "already_cut"


def is_judged(last: Verdict | None) -> bool:
    """Whether the last word on a finding is one that can be taken back."""
    return last is not None and last.verdict != WITHDRAWN


def _wrong(finding: Finding, word: Word, reason: str, by: str, basis: str) -> Text | None:
    """What is wrong with what is said beside a word."""
    if not by:
        return Text("Cần tên người cho ý kiến: --by 'Nguyễn Văn A'.", "Who gives the verdict? --by 'Nguyen Van A'.")
    if word == "reject" and not reason:
        return Text("Không chấp nhận (reject) thì cần lý do: --reason '...'.", "A rejection wants a reason: --reason '...'.")
    if wants_basis(finding, word) and not basis:
        return Text(
            f"Đã cắt giảm (already-cut) thì cần nêu văn bản đã cắt: --basis '{EXAMPLE}'.",
            f"Already cut: which text of law cut it? --basis '{EXAMPLE}'.",
        )
    if basis and word != "already-cut":
        return Text(
            "--basis là văn bản đã cắt, chỉ nêu cùng already-cut.", "--basis is the text that has cut: it goes with already-cut alone."
        )
    return None


def _wrong_withdrawal(until: date | None, before: Verdict | None) -> Text | None:
    if not is_judged(before):
        return Text("Vấn đề này chưa có ý kiến nào để rút.", "This finding has no verdict that could be withdrawn.")
    if until is not None:
        return Text("Rút ý kiến (withdraw) thì không có ngày hết hiệu lực: bỏ --until.", "A withdrawal has no last day: leave out --until.")
    return None
