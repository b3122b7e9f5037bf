"""Ways to file with their time and fees: `executionMethods` of a record <-> `channels`, `time_limits` and `fees`.

A published way is one channel. Ways that share a time, or all their fees, share one limit or list of fees.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from analyzer.importing.ids import Ids
from analyzer.importing.portal.leftover import Part, filled, laid_over, left_of, leftover
from analyzer.model.values import LONGEST_NUMBER

MODES = {"DIRECT": "counter", "ONLINE": "online", "POSTAL": "post"}
_UNITS = {"WORKING_DAY": "working day", "DAY": "day", "HOUR": "hour", "MONTH": "month", "YEAR": "year"}
_KINDS = {"SERVICE_FEE": "fee", "FEE": "charge", "PRICE_LEVEL": "other"}
_CURRENCIES = {"Việt Nam Đồng": "VND", "USD": "USD"}
_PUBLISHED = {
    name: {ours: theirs for theirs, ours in words.items()}
    for name, words in (("modes", MODES), ("units", _UNITS), ("kinds", _KINDS), ("currencies", _CURRENCIES))
}
_TIME = ("processingTime", "processingTimeUnit")


def read_ways(methods: list[Part]) -> tuple[Part, Part]:
    """The lists of a procedure, and what is left of each of their members. A way of an unknown kind is passed over."""
    ids = Ids()
    methods = [method for method in methods if method.get("submissionMethod") in MODES]
    channels: list[Part] = []
    left: dict[str, Part] = {}
    for method in methods:
        mode = MODES[method["submissionMethod"]]
        channels.append(filled(id=ids.new(mode), mode=mode, text=method.get("description", "")))
        if extra := leftover(method, method_of(channels[-1]) | {key: method[key] for key in (*_TIME, "fees") if key in method}):
            left.setdefault("channels", {})[channels[-1]["id"]] = extra
    limits = _limits(methods, channels, left)
    fees = _fees(methods, channels, left)
    return {"channels": channels, "time_limits": limits, "fees": fees}, left


def rebuild_ways(document: Part) -> list[Part]:
    """The ways as they were published."""
    return [_rebuilt(document, channel) for channel in document.get("channels", ())]


def _limits(methods: list[Part], channels: list[Part], left: dict[str, Part]) -> list[Part]:
    limits = []
    for members in _alike([repr([method.get(key) for key in _TIME]) for method in methods]):
        method = methods[members[0]]
        id_ = _name("limit", members, channels)
        limit = filled(id=id_, value=_duration(method), text=_wording(method.get("processingTime")))
        if extra := leftover({key: method[key] for key in _TIME if key in method}, _time_of(limit)):
            left.setdefault("time_limits", {})[id_] = extra
        if len(limit) > 1 or extra:
            limits.append(_for(limit, members, channels))
    return limits


def _fees(methods: list[Part], channels: list[Part], left: dict[str, Part]) -> list[Part]:
    ids, fees = Ids(), []
    for members in _alike([repr(method.get("fees")) for method in methods]):
        for published in methods[members[0]].get("fees", ()):
            id_ = ids.new(_name("fee", members, channels))
            kind = _KINDS.get(published.get("type"), "other")
            fee = filled(id=id_, kind=kind, amount=_money(published), text=published.get("description", ""))
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
    plain = _written(number)
    if plain in ("", "0") or unit is None:
        return ""
    return f"{plain} {unit}{'' if number == 1 else 's'}"


def _wording(time: Any) -> str:
    return time if isinstance(time, str) else ""


def _money(fee: Part) -> str:
    """The amount where the record gives one. 0 beside a text is no amount: most such texts name one, or a tariff."""
    value, currency = fee.get("value"), _CURRENCIES.get(fee.get("currencyName") or "Việt Nam Đồng")
    plain = _written(value)
    if not plain or currency is None or (value == 0 and fee.get("description")) or (currency == "VND" and "." in plain):
        return ""
    return f"{plain} {currency}"


def method_of(channel: Part) -> Part:
    """A way as far as its channel tells it."""
    return filled(submissionMethod=_PUBLISHED["modes"][channel["mode"]], description=channel.get("text", ""))


def _rebuilt(document: Part, channel: Part) -> Part:
    method = method_of(channel)
    for limit in _holding(document, "time_limits", channel):
        method |= laid_over(_time_of(limit), left_of(document, "time_limits").get(limit["id"], {}))
    left = left_of(document, "fees")
    if fees := [laid_over(_fee_of(fee), left.get(fee["id"], {})) for fee in _holding(document, "fees", channel)]:
        method["fees"] = fees
    return laid_over(method, left_of(document, "channels").get(channel["id"], {}))


def _holding(document: Part, name: str, channel: Part) -> list[Part]:
    return [part for part in document.get(name, ()) if channel["id"] in part.get("for", {}).get("channel", [channel["id"]])]


def _time_of(limit: Part) -> Part:
    if "value" not in limit:
        return filled(processingTime=limit.get("text", ""))
    number, unit = limit["value"].split(" ", 1)
    return {"processingTime": _number(number), "processingTimeUnit": _PUBLISHED["units"][unit.removesuffix("s")]}


def _fee_of(fee: Part) -> Part:
    published = filled(type=_PUBLISHED["kinds"][fee["kind"]], description=fee.get("text", ""))
    if "amount" in fee:
        value, currency = fee["amount"].split(" ")
        published |= {"value": _number(value), "currencyName": _PUBLISHED["currencies"][currency]}
    return published


def _written(number: Any) -> str:
    """A number from 0 up as a catalogue writes it; empty for anything else, and for one of more digits than a person would write."""
    if isinstance(number, bool) or not isinstance(number, int | float) or number < 0:
        return ""
    plain = str(int(number)) if number == int(number) else format(Decimal(str(number)), "f")
    return plain if len(plain) <= LONGEST_NUMBER else ""


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)
