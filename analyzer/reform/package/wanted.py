"""What a package must keep to: limits of the texts to amend, targets of what is saved; as people write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from analyzer.model.near import unknown
from analyzer.model.refusals import Cannot
from analyzer.model.text import Text
from analyzer.model.values import parse_decimal
from analyzer.reform.measures import BY_NAME, MEASURES
from analyzer.reform.package.needs import TIERS, Tier

T = TypeVar("T", bound=str)


class CannotWant(Cannot):
    """A limit or target that means nothing; `message` says how to write it."""


@dataclass(frozen=True, slots=True)
class Target:
    """At least `amount` of a measure saved; of its present sum a share where `percent` is given."""

    measure: str
    amount: float
    percent: float | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """At most so many texts of a tier, at least so much saved; with `stated` only cuts whose text the record names.

    `agreed` tells that only cuts were offered that a reviewer agreed to.
    """

    most: Mapping[Tier, int] = field(default_factory=dict)
    targets: tuple[Target, ...] = ()
    stated: bool = False
    agreed: bool = False


MEASURABLE = tuple(measure for measure in MEASURES if measure.name != "procedures")
"""The measures that a target may be about: a procedure is no burden by itself."""
_LONGEST = 15
"""Digits of the largest number that anybody means."""


def without_share(measure: str) -> Text:
    """Why no share of a measure can be saved."""
    title = BY_NAME[measure].title
    return Text(
        f"“{title.vi}” chưa đo được hoặc đang bằng 0, nên không tính được tỷ lệ; nêu số tuyệt đối, hoặc bổ sung dữ liệu (số hồ sơ một năm, mức thu).",
        f"“{title.en}” is not known or 0, so that no share of it can be taken; give a number, or add the data (dossiers a year, fees).",
    )


def limit(tier: str, most: str) -> tuple[Tier, int]:
    """`law`, `0`. Raises `CannotWant`."""
    known = _known(tier, TIERS, Text("cấp văn bản", "tier of texts"))
    if not (most.isascii() and most.isdigit()) or len(most) > _LONGEST:
        raise CannotWant(Text(f"'{most}' phải là số nguyên không âm.", f"'{most}' must be a whole number."))
    return known, int(most)


def target(measure: str, amount: str) -> Target:
    """`documents`, `20` or `10%`. Raises `CannotWant`."""
    known = _known(measure, [one.name for one in MEASURABLE], Text("chỉ tiêu", "measure"))
    share = amount.endswith("%")
    try:
        number = 0.0 if len(amount) > _LONGEST else float(parse_decimal(amount.removesuffix("%").strip().replace(",", ".")))
    except ValueError:
        number = 0.0
    if number <= 0 or (share and number > 100):
        raise CannotWant(
            Text(
                f"'{amount}' phải là số lớn hơn 0, hoặc tỷ lệ đến 100%: 20 hoặc 10%.",
                f"'{amount}' must be a number above 0, or a share up to 100%: 20 or 10%.",
            )
        )
    return Target(known, 0.0, number) if share else Target(known, number)


def _known(name: str, known: Sequence[T], what: Text) -> T:
    found = next((one for one in known if one == name), None)
    if found is None:
        listed = ", ".join(known)
        raise CannotWant(unknown(what, name, known, Text(f"Có: {listed}.", f"There are: {listed}.")))
    return found
