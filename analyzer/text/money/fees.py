"""Fees in Vietnamese wording: amounts with their case, unit and period, shares, exemptions, and why no amount is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from analyzer.text.any_case import AnyCase, any_case
from analyzer.text.dates import NO_PERIOD, Period, period
from analyzer.text.money.amounts import Amount, amounts
from analyzer.text.money.reliefs import Exemption, Share, exemption, frees, shares
from analyzer.text.money.roles import AmountRole, case_of_amount, role_of_amount, says_only_fee
from analyzer.text.wording import Clause, clauses, tidy

NoAmount = Literal["free", "not_laid_down", "by_province", "by_tariff", "by_annex", "by_agreement", "only_label", "nothing_said", "unclear"]

_WHY: tuple[tuple[NoAmount, AnyCase], ...] = (
    ("not_laid_down", any_case(r"(?:không|chưa)(?: có| được)? quy định")),
    (
        "by_province",
        any_case(
            r"(?:hội đồng nhân dân|hđnd|ubnd|ủy ban nhân dân)[^.;]{0,60}(?:quyết định|quy định|ban hành)"
            r"|(?:theo|do)[^.;]{0,60}(?:hội đồng nhân dân|hđnd)|nq-hđnd|của địa phương"
        ),
    ),
    ("by_agreement", any_case(r"theo (?:thỏa thuận|thoả thuận|hợp đồng|giá thị trường)|giá dịch vụ")),
    (
        "by_tariff",
        any_case(r"(?:thông tư|nghị định|quyết định|nghị quyết|luật|biểu (?:phí|mức)|phụ lục)\b|theo quy định"),
    ),
    ("by_annex", any_case(r"kèm theo|đính kèm|chi tiết tại|xem tệp")),
)
_BRACKETS = any_case(r"^\s*(?:đồng|VNĐ)?\s*\([^()]*\)[\s,.]*(?=\w)")
"""What stands in brackets behind the amount before this one."""
_FROM = any_case(r"\btừ\s*$")
_SENTENCES = re.compile(r"(?<=\.)\s+(?=[A-ZĐÀ-Ỹ])|\n")


@dataclass(frozen=True, slots=True)
class FeeAmount:
    """An amount with what it is for: `condition` the case, `amount.per` the unit, `period` when it holds."""

    amount: Amount
    role: AmountRole
    condition: str = ""
    period: Period = NO_PERIOD


@dataclass(frozen=True, slots=True)
class FeeWording:
    """What a text says about a fee. `no_amount` tells why it names no amount to pay."""

    wording: str
    amounts: tuple[FeeAmount, ...] = ()
    shares: tuple[Share, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    no_amount: NoAmount | None = None

    def of(self, *roles: AmountRole) -> tuple[FeeAmount, ...]:
        """The amounts with one of these roles, in their order."""
        return tuple(found for found in self.amounts if found.role in roles)


@lru_cache(maxsize=16384)
def read_fee(text: str) -> FeeWording:
    """Everything a text says about a fee.

    >>> reading = read_fee("Cấp mới: 50.000 đồng/giấy; cấp lại: 25.000 đồng. Miễn lệ phí đối với hộ nghèo.")
    >>> [(str(fee.amount.money), fee.condition) for fee in reading.of("fee")], reading.exemptions[0].whom
    ([('50000 VND', 'Cấp mới'), ('25000 VND', 'cấp lại')], 'hộ nghèo')
    """
    found: list[FeeAmount] = []
    heading = Clause("")
    for clause in clauses(text):
        here = list(_amounts_in(clause, heading.text if clause.mark != heading.mark else ""))
        found += here
        if clause.text.rstrip().endswith(":") and not here:
            heading = clause
    parts = tuple(share for clause in clauses(text) for share in shares(clause.text))
    freed = tuple(one for sentence in _SENTENCES.split(tidy(text)) if (one := exemption(sentence)))
    to_pay = parts or any(fee.role == "fee" and fee.amount.money is not None for fee in found)
    return FeeWording(text, _once(found), parts, freed, None if to_pay else _no_amount(text, found, freed))


def _amounts_in(clause: Clause, heading: str) -> Iterator[FeeAmount]:
    """The amounts of a clause; the words of a threshold stay with the amount it decides."""
    end = 0
    stated = amounts(clause.text)
    above = "" if says_only_fee(heading) else heading.rstrip(" :")
    for place, amount in enumerate(stated):
        before = clause.text[end : amount.start]
        if 0 < end == stated[place - 1].end:
            before = _BRACKETS.sub("", before)
        after = clause.text[amount.end : stated[place + 1].start if place + 1 < len(stated) else None]
        role = role_of_amount(clause.text[stated[place - 1].end if place else 0 : amount.start])
        if amount.least and not after.strip(" .") and says_only_fee(_FROM.sub("", before)):
            role, before = "fee", ""
        if role != "threshold":
            end = amount.end
        when = NO_PERIOD if frees(after) else period(f"{before[-90:]} {after}")
        yield FeeAmount(amount, role, case_of_amount(before, after) or above, when if when != NO_PERIOD else period(heading))


def _once(found: list[FeeAmount]) -> tuple[FeeAmount, ...]:
    """The amounts without those said twice for one case: `20.000 đồng (cấp mới: 20.000 đồng/giấy)`."""
    kept = [fee for fee, after in pairwise(found) if fee.amount.per or not _same(fee, after)]
    return (*kept, *found[-1:])


def _same(fee: FeeAmount, other: FeeAmount) -> bool:
    return (fee.amount.money, fee.role, fee.condition) == (other.amount.money, other.role, other.condition)


def _no_amount(text: str, found: list[FeeAmount], freed: tuple[Exemption, ...]) -> NoAmount:
    if any(fee.amount.money is None or fee.role in ("ceiling", "floor", "added") for fee in found):
        return "unclear"
    if any(one.whole for one in freed):
        return "free"
    for reason, pattern in _WHY:
        if pattern.search(text):
            return reason
    return "only_label" if re.search(r"\w{2}", text) else "nothing_said"
