"""Ways to file with their time and fees: `executionMethods` of a record <-> `channels`, `time_limits` and `fees`.

A published way is one channel. Ways that share a time, or all their fees, share one limit or list of fees.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from analyzer.importing.ids import Ids
from analyzer.importing.portal.leftover import Part, leftover, pruned

MODES = {"DIRECT": "counter", "ONLINE": "online", "POSTAL": "post"}
_UNITS = {"WORKING_DAY": "working day", "DAY": "day", "HOUR": "hour", "MONTH": "month", "YEAR": "year"}
_KINDS = {"SERVICE_FEE": "fee", "FEE": "charge", "PRICE_LEVEL": "other"}
_CURRENCIES = {"Việt Nam Đồng": "VND", "USD": "USD"}
_PUBLISHED = {
    name: {ours: theirs for theirs, ours in words.items()}
    for name, words in (("modes", MODES), ("units", _UNITS), ("kinds", _KINDS), ("currencies", _CURRENCIES))
}


def read_ways(methods: list[Part]) -> tuple[Part, Part]:
    """The lists of a procedure, and what is left of each of their members. A way of an unknown kind is passed over."""
    ids = Ids()
    methods = [method for method in methods if method.get("submissionMethod") in MODES]
    channels: list[Part] = []
    left: dict[str, Part] = {}
    for method in methods:
        mode = MODES[method["submissionMethod"]]
        channels.append(_filled(id=ids.new(mode), mode=mode, text=method.get("description") or ""))
    limits = _limits(methods, channels, left)
    fees = _fees(methods, channels, left)
    return {"channels": channels, "time_limits": limits, "fees": fees}, left


def rebuild_ways(document: Part) -> list[Part]:
    """The ways as they were published."""
    return [_rebuilt(document, channel) for channel in document.get("channels", ())]


def _limits(methods: list[Part], channels: list[Part], left: dict[str, Part]) -> list[Part]:
    limits = []
    for members in _alike([(str(method.get("processingTime")), method.get("processingTimeUnit")) for method in methods]):
        method = methods[members[0]]
        id_ = _name("limit", members, channels)
        limit = _filled(id=id_, value=_duration(method), text=_wording(method.get("processingTime")))
        extra = leftover({key: method.get(key) for key in ("processingTime", "processingTimeUnit")}, _time_of(limit))
        if extra:
            left.setdefault("time_limits", {})[id_] = extra
        if len(limit) > 1 or extra:
            limits.append(_for(limit, members, channels))
    return limits


def _fees(methods: list[Part], channels: list[Part], left: dict[str, Part]) -> list[Part]:
    ids, fees = Ids(), []
    for members in _alike([repr(method.get("fees") or []) for method in methods]):
        for published in methods[members[0]].get("fees") or []:
            id_ = ids.new(_name("fee", members, channels))
            fee = _filled(
                id=id_, kind=_KINDS.get(published.get("type"), "other"), amount=_money(published), text=published.get("description") or ""
            )
            fees.append(_for(fee, members, channels))
            if extra := leftover(published, _fee_of(fee)):
                left.setdefault("fees", {})[id_] = extra
    return fees


def _name(what: str, members: list[int], channels: list[Part]) -> str:
    """`fee` where it holds for every channel, else by the first one: `online_fee`."""
    return what if len(members) == len(channels) else f"{channels[members[0]]['id']}_{what}"


def _alike(keys: list[Any]) -> Iterable[list[int]]:
    """Numbers of the ways that share a key, in the order in which the keys first come."""
    groups: dict[Any, list[int]] = {}
    for number, key in enumerate(keys):
        groups.setdefault(key, []).append(number)
    return groups.values()


def _for(element: Part, members: list[int], channels: list[Part]) -> Part:
    """The element with its scope, where it does not hold for every channel."""
    if len(members) < len(channels):
        element["for"] = {"channel": [channels[number]["id"] for number in members]}
    return element


def _duration(method: Part) -> str:
    """The time where number and unit say one; a number without a known unit, or 0, says none."""
    number, unit = method.get("processingTime"), _UNITS.get(method.get("processingTimeUnit", ""))
    if isinstance(number, bool) or not isinstance(number, int | float) or number <= 0 or unit is None:
        return ""
    return f"{_plain(number)} {unit}{'' if number == 1 else 's'}"


def _wording(time: Any) -> str:
    return time if isinstance(time, str) else ""


def _money(fee: Part) -> str:
    """The amount where the record gives one. 0 beside a text is no amount: most such texts name one, or a tariff."""
    value, currency = fee.get("value"), _CURRENCIES.get(fee.get("currencyName") or "Việt Nam Đồng")
    if isinstance(value, bool) or not isinstance(value, int | float) or currency is None or value < 0:
        return ""
    if (value == 0 and fee.get("description")) or (currency == "VND" and value != int(value)):
        return ""
    return f"{_plain(value)} {currency}"


def _rebuilt(document: Part, channel: Part) -> Part:
    method: Part = {"submissionMethod": _PUBLISHED["modes"][channel["mode"]], "description": channel.get("text", ""), "fees": []}
    for limit in _holding(document, "time_limits", channel):
        method.update(_laid_over(_time_of(limit), document, "time_limits", limit))
    method["fees"] = [_laid_over(_fee_of(fee), document, "fees", fee) for fee in _holding(document, "fees", channel)]
    return method


def _holding(document: Part, name: str, channel: Part) -> list[Part]:
    return [part for part in document.get(name, ()) if channel["id"] in part.get("for", {}).get("channel", [channel["id"]])]


def _time_of(limit: Part) -> Part:
    if "value" not in limit:
        return _filled(processingTime=limit.get("text", ""))
    number, unit = limit["value"].split(" ", 1)
    return {"processingTime": _number(number), "processingTimeUnit": _PUBLISHED["units"][unit.removesuffix("s")]}


def _fee_of(fee: Part) -> Part:
    published = {"type": _PUBLISHED["kinds"][fee["kind"]], "description": fee.get("text", "")}
    if "amount" in fee:
        value, currency = fee["amount"].split(" ")
        published |= {"value": _number(value), "currencyName": _PUBLISHED["currencies"][currency]}
    return published


def _laid_over(rebuilt: Part, document: Part, name: str, part: Part) -> Part:
    left: Part = document.get("source", {}).get("parts", {}).get(name, {}).get(part["id"], {})
    return rebuilt | left


def _filled(**parts: Any) -> Part:
    return {key: value for key, value in parts.items() if pruned(value) is not None}


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(Decimal(str(number)))


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)
