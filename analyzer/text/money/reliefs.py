"""Shares and exemptions in fee texts: `bằng 50 % mức thu đến hết ngày 31/12/2026`, `miễn lệ phí đối với hộ nghèo`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from analyzer.text.any_case import any_case
from analyzer.text.dates import NO_PERIOD, Period, period
from analyzer.text.money.amounts import amounts
from analyzer.text.money.roles import says_only_fee, without_fee_words

_PERCENT = any_case(
    r"(?:(?:giảm|bằng|(?<!mức )thu|tính|chỉ thu|nộp|là|:)[^\d;.:]{0,25})?(?<![\d,.])(?P<value>\d{1,3}(?:[,.]\d{1,3})?)\s*%(?:\s*\([^()]*\))?"
    r"(?P<of>(?:[^;.(\d]|\d[\d.]*){0,80})"
)
_OF_ENDS = re.compile(r",| kể từ| áp dụng| đến hết| đối với| nhưng| theo quy định")
_FREE = any_case(
    r"miễn (?:thu |nộp |toàn bộ )?(?:phí|lệ phí|100|(?:kể )?từ )|miễnphí|được miễn\b"
    r"|không (?:phải nộp|thu|mất|tính)(?: phí| lệ phí|\W|$)|không (?:có )?(?:phí|lệ phí)"
    r"|^\W*(?:không(?: có)?|miễn|0 ?đồng|0)\W*$|:\s*không(?: có)?\s*\.?$"
)
_WHOM = any_case(r"[^.;]{0,60}?(?:đối với|cho|trong trường hợp|nếu)\s*:?\s*(?P<whom>[^.\n]*)")
_NOT_CHARGED = any_case(r"^\W*không (?:thu|phải nộp)")


@dataclass(frozen=True, slots=True)
class Share:
    """A fee as a share: the percent of what `of` names, or the percent taken off it."""

    percent: Decimal
    of: str = ""
    condition: str = ""
    period: Period = NO_PERIOD


@dataclass(frozen=True, slots=True)
class Exemption:
    """Words that free from a fee: for whom or what (empty: for all), and when."""

    wording: str
    whom: str = ""
    period: Period = NO_PERIOD

    @property
    def whole(self) -> bool:
        """Whether nobody pays: it names no group, or the fee is not charged at all."""
        return not self.whom or _NOT_CHARGED.match(self.wording) is not None


def shares(clause: str) -> Iterator[Share]:
    """The shares of a clause.

    >>> [str(share.percent) for share in shares("Mức thu trực tuyến bằng 50% mức thu quy định")]
    ['50']
    """
    for match in _PERCENT.finditer(clause):
        value = Decimal(match["value"].replace(",", "."))
        of = _OF_ENDS.split(match["of"], maxsplit=1)[0].removeprefix(" của").strip(" .")
        yield Share(value, of, clause[: match.start()].strip(" ,:-("), period(clause))


def exemption(sentence: str) -> Exemption | None:
    """The exemption that a sentence states.

    >>> exemption("Miễn lệ phí đối với người thuộc hộ nghèo; người khuyết tật.").whom
    'người thuộc hộ nghèo; người khuyết tật'
    """
    found = _FREE.search(sentence)
    if not found:
        return None
    whom = _WHOM.match(sentence[found.end() :])
    before = without_fee_words(sentence[: found.start()])
    other = "" if says_only_fee(before) or amounts(before) else before
    return Exemption(sentence, whom["whom"].strip(" ,.") if whom else other, period(sentence[found.start() :]))


def frees(text: str) -> bool:
    """Whether a text frees from a fee anywhere."""
    return _FREE.search(text) is not None
