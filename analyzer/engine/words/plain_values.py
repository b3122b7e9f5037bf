"""Values as the tables of versions hold them, in words: days, lengths of time, sums of money, parts of a procedure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from analyzer.engine.words.enumerated import ENUMERATED
from analyzer.model.days import full_day
from analyzer.model.key_names import ALONE
from analyzer.model.part_names import PART_NAMES
from analyzer.model.text import NOTHING, Language, Text, with_marks
from analyzer.model.units import UNITS
from analyzer.model.values import parse_date, parse_decimal, parse_duration, parse_money

T = TypeVar("T")
Tell = Callable[[str], Text | None]
"""The words of a value; None where it has none."""

_ASPECTS: Mapping[str, Text] = {
    "procedure": Text("cả thủ tục", "the whole procedure"),
    **PART_NAMES,
    "field": Text("lĩnh vực", "field"),
    "dates": Text("ngày hiệu lực", "days in force"),
    "publication": Text("việc công bố", "publication"),
    "other": Text("phần khác", "another part"),
    "vocabulary": Text("từ vựng", "vocabulary"),
}
_VALUES: Mapping[str, Text] = {
    "": Text("không nêu", "not stated"),
    "true": Text("có", "yes"),
    "false": Text("không", "no"),
    "counter": Text("trực tiếp", "at the counter"),
    "online": Text("trực tuyến", "online"),
    "post": Text("qua dịch vụ bưu chính", "by post"),
    "full": Text("toàn trình", "full"),
    "partial": Text("một phần", "partial"),
    "on the spot": Text("giải quyết ngay", "on the spot"),
}
MODES: Mapping[str, Text] = {**_VALUES, "post": Text("qua bưu chính", "by post")}
_SECTIONS: Mapping[str, Text] = {
    "steps": Text("Trình tự thực hiện", "The steps"),
    "dossier": Text("Thành phần hồ sơ", "The dossier"),
    "conditions": Text("Yêu cầu, điều kiện", "The conditions"),
    "results": Text("Kết quả", "The result"),
    "fees": Text("Phí, lệ phí", "The fees"),
    "channels": Text("Cách thức, thời hạn", "The channels and limits"),
    "time_limits": Text("Cách thức, thời hạn", "The channels and limits"),
    "addresses": Text("Địa chỉ tiếp nhận hồ sơ", "The address of reception"),
}
"""The parts of a record as they are headed."""
APPLICANTS: Mapping[str, Text] = {
    "citizen": Text("công dân Việt Nam", "Vietnamese citizens"),
    "overseas_vietnamese": Text("người Việt Nam định cư ở nước ngoài", "overseas Vietnamese"),
    "foreigner": Text("người nước ngoài", "foreigners"),
    "official": Text("cán bộ, công chức, viên chức", "officials"),
    "enterprise": Text("doanh nghiệp", "enterprises"),
    "foreign_invested_enterprise": Text("doanh nghiệp có vốn đầu tư nước ngoài", "foreign-invested enterprises"),
    "organisation": Text("tổ chức (không bao gồm doanh nghiệp, hợp tác xã)", "organisations (other than enterprises and cooperatives)"),
    "foreign_organisation": Text("tổ chức nước ngoài", "foreign organisations"),
    "cooperative": Text("hợp tác xã", "cooperatives"),
}


def _day(value: str) -> Text | None:
    return _parsed(parse_date, value, full_day)


def _value(value: str) -> Text | None:
    """A length of time, a sum of money, a number, or a word of the tables of versions; None of anything else."""
    return (
        _VALUES.get(value)
        or _parsed(parse_duration, value, lambda time: _counted(time.value, time.least, UNITS[time.unit]))
        or _parsed(
            parse_money, value, lambda money: _counted(money.amount, None, UNITS.get(money.currency, Text(money.currency, money.currency)))
        )
        or _parsed(parse_decimal, value, lambda number: _counted(number, None, NOTHING))
    )


def _parsed(parse: Callable[[str], T], value: str, told: Callable[[T], Text]) -> Text | None:
    try:
        return told(parse(value))
    except ValueError:
        return None


def _counted(value: Decimal, least: Decimal | None, unit: Text) -> Text:
    """`3,5 ngày làm việc`, `20.000 đồng`."""

    def told(language: Language) -> str:
        length = f"{number(least, language)} - {number(value, language)}" if least is not None else number(value, language)
        return f"{length} {unit[language]}".strip()

    return Text(told("vi"), told("en"))


def number(value: Any, language: Language, decimals: int = 2) -> str:
    """`1.234,5` in Vietnamese, `1,234.5` in English, with at most so many decimals; whole numbers without any."""
    text = f"{float(value):,.{decimals}f}".rstrip("0").rstrip(".")
    return with_marks(text, language)


def counted(value: float) -> Text:
    """A number in both languages, its digits grouped: `5.652`, `5,652`."""
    return Text(number(value, "vi"), number(value, "en"))


def percent_sign(language: Language) -> str:
    """What stands behind a number of per cent: `13,8 %` in Vietnamese, not broken over lines; `13.8%` in English."""
    return "\u00a0%" if language == "vi" else "%"


PLAIN: Mapping[str, Tell] = {
    **{table: words.get for table, words in ENUMERATED.items()},
    "units": UNITS.get,
    "aspects": _ASPECTS.get,
    "keys": ALONE.get,
    "applicants": APPLICANTS.get,
    "modes": MODES.get,
    "sections": _SECTIONS.get,
    "days": _day,
    "values": _value,
    "sum": _value,
}
"""By the name that columns give (`Column.words`)."""
