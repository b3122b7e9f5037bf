"""Proposed cuts with what proves them: one that `tthc verify` would refuse is no proposal, unless a reviewer who knew why agreed to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from analyzer.engine.cards.card import Rule
from analyzer.engine.findings.certifying import certificates
from analyzer.engine.findings.finding import Finding
from analyzer.facts.facts import Facts
from analyzer.model.certificate import Certificate
from analyzer.model.element import holding
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.verifying.claim import Claim
from analyzer.verifying.verify import CUT_DONE, Refusal, verify_filled

_TOLD_ELSEWHERE = frozenset({"no_provision", "provision_gone"})
"""Refusals that are a problem of their own: of the card, or of the vocabulary that does not hold the text."""


def proven(
    facts: Facts, rules: Iterable[Rule], findings: Iterable[Finding], problems: Iterable[Problem], agreed: Callable[[Finding], bool]
) -> list[Finding]:
    """The findings; each proposed cut of a paper with its certificate, and with all that is held against that.

    `problems` are those of the catalogue, `agreed` says of a finding with its refusals whether a reviewer agreed to it and knew
    of them: such a cut is proposed all the same.
    """
    listed = list(findings)
    known = certificates(facts, rules, listed)
    claims = {id(one): _claim(one, known.get(id(one))) for one in listed if one.proposes}
    against: dict[int, list[Refusal]] = defaultdict(list)
    for refusal in verify_filled((one for one in claims.values() if one.to_verify), facts.catalogue, facts.index.inferred, problems):
        if refusal.code != CUT_DONE:  # what changes nothing is told by measuring
            against[id(refusal.claim)].append(refusal)
    return [_judged(one, claims[id(one)], against, agreed) if id(one) in claims else one for one in listed]


def _claim(finding: Finding, certificate: Certificate | None) -> Claim:
    cuts = tuple((cut.kind, cut.path, cut.to) for cut in finding.cuts)
    return Claim(finding.rule, finding.procedure, finding.path, cuts, certificate)


def _judged(finding: Finding, claim: Claim, against: dict[int, list[Refusal]], agreed: Callable[[Finding], bool]) -> Finding:
    refusals = tuple(against.get(id(claim), ()))
    if claim.certificate is None and not refusals:
        return finding
    told = holding(finding, certificate=claim.certificate, refusals=refusals)
    return holding(told, refused=bool(told.held_against) and not agreed(told))


def unproven(findings: Iterable[Finding], rules: Iterable[Rule]) -> list[Problem]:
    """One problem for each card and reason why its cuts are refused, however many findings it has."""
    several: dict[tuple[str, str], list[Refusal]] = defaultdict(list)
    for finding in findings:
        for refusal in finding.refusals if finding.refused else ():
            if refusal.checked and refusal.code not in _TOLD_ELSEWHERE:
                several[finding.rule, refusal.code].append(refusal)
    by_name = {rule.name: rule for rule in rules}
    return [_problem(by_name[name], refusals) for (name, _), refusals in several.items()]


def _problem(rule: Rule, refusals: Sequence[Refusal]) -> Problem:
    first, count = refusals[0], len(refusals)
    told = "one finding" if count == 1 else f"{count} findings"
    where = f"{first.claim.procedure} {first.claim.path}"
    return Problem(
        rule.source.place("cut"),
        "unproven_cut",
        Text(
            f"Nội dung cắt giảm của quy tắc '{rule.name}' không được tính là đề xuất ở {count} vấn đề, như {where}: {first.reason.vi}",
            f"What the rule '{rule.name}' proposes is not counted as a proposal in {told}, such as {where}: {first.reason.en}",
        ),
        Text(
            "Thu hẹp điều kiện của thẻ, hoặc viết: cut: {edit: ask}. Nội dung nào vẫn nên cắt giảm thì người thẩm tra đồng ý từng vấn đề:"
            " tthc review DẤU_NHẬN_DẠNG agree.",
            "Narrow the condition of the card, or write: cut: {edit: ask}. Where it is right all the same, a reviewer agrees to the finding:"
            " tthc review FINGERPRINT agree.",
        ),
    )
