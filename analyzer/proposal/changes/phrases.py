"""Values that are more than a word, as a law officer would write them: exemptions, time not counted, registers, steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from analyzer.comparing.plain import Plain
from analyzer.model.dossier import RequiredDocument
from analyzer.model.text import NOTHING, Text, joined, same
from analyzer.model.values import parse_duration
from analyzer.proposal.elements import Naming
from analyzer.proposal.values import duration

_CHECKED: Mapping[str, Text] = {
    "completeness": Text("hồ sơ đầy đủ", "completeness"),
    "validity": Text("hồ sơ hợp lệ", "validity"),
    "competence": Text("thẩm quyền", "competence"),
    "identity": Text("thông tin cá nhân", "identity"),
    "dwelling": Text("chỗ ở", "dwelling"),
    "family_relation": Text("quan hệ nhân thân", "family relation"),
    "violation": Text("vi phạm", "violations"),
}
"""What steps check that no register is named after."""


def phrase(key: str, value: Any, naming: Naming) -> Text | None:
    """The value of `key` in words, a list member by member; None for a key whose values need no phrase."""
    tell = _OF_KEY.get(key)
    if tell is None:
        return None
    return joined((tell(member, naming) for member in value), "; ") if isinstance(value, list) else tell(value, naming)


def registers_fail(line: RequiredDocument, naming: Naming) -> Text:
    registers = joined(naming.display.text("registers", register) for register in line.lookup)
    return Text(", chỉ khi không khai thác được thông tin trong {}", ", only when {} cannot be read").of(registers)


def _register(value: str, naming: Naming) -> Text:
    return naming.display.text("registers", value)


def _checked(value: str, naming: Naming) -> Text:
    return _CHECKED.get(value) or naming.display.text("registers", value)


def _named(value: str, naming: Naming) -> Text:
    """A step or a paper by its name."""
    procedure = naming.procedure
    part = next((part for part in (*procedure.steps, *procedure.dossier) if part.id == value), None)
    return naming.element(part) if part else same(value)


def _exemption(value: Plain, naming: Naming) -> Text:
    vi, en = [value["who"]], [value["who"]]
    if value.get("proof"):
        proof = naming.display.text("documents", value["proof"])
        vi.append(f"chứng minh bằng “{proof.vi}”")
        en.append(f"shown by “{proof.en}”")
    if value.get("lookup"):
        registers = joined(naming.display.text("registers", register) for register in value["lookup"])
        vi.append(f"khai thác trước trong {registers.vi}")
        en.append(f"read first in {registers.en}")
    if value.get("basis"):
        vi.append(f"theo {value['basis']}")
        en.append(f"by {value['basis']}")
    return Text(_in_brackets(vi), _in_brackets(en))


def _not_counted(value: Plain, naming: Naming) -> Text:
    by = naming.display.text("agencies", value["by"]) if value.get("by") else NOTHING
    length = duration(parse_duration(value["value"])) if value.get("value") else NOTHING
    vi = [value["what"], *(part for part in (f"của {by.vi}" if by.vi else "", length.vi, value.get("basis", "")) if part)]
    en = [value["what"], *(part for part in (f"by {by.en}" if by.en else "", length.en, value.get("basis", "")) if part)]
    return Text(_in_brackets(vi), _in_brackets(en))


def _stage(value: Plain, naming: Naming) -> Text:
    by, length = naming.display.text("agencies", value["by"]), duration(parse_duration(value["value"]))
    return same("{}: {}").of(by, length)


def _in_brackets(said: list[str]) -> str:
    first, *more = said
    return f"{first} ({'; '.join(more)})" if more else first


_OF_KEY: Mapping[str, Callable[[Any, Naming], Text]] = {
    "lookup": _register,
    "checks": _checked,
    "after": _named,
    "verified_by": _named,
    "exempt": _exemption,
    "not_counted": _not_counted,
    "stages": _stage,
}
