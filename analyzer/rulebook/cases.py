"""The shape of a case: its keys, what each holds, and what is told of a case that has another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from analyzer.model.near import did_you_mean
from analyzer.model.text import Text

Case = Mapping[str, Any]

TOLD = ("procedure", "path", "message", "message_en", "legal_state", "confidence")
"""What a case may say of a finding."""
_OF_RECORDS = ("procedures", "versions", "decisions", "commitments", "plans", "finds", "after")
_OF_WORDS = ("not_assessed", "problems")
KEYS = ("case", *_OF_RECORDS, "vocabulary", *_OF_WORDS)
_NEEDED = {"decisions": ("number", "signed", "rows"), "plans": ("number",)}
_IN_A_FILE_NAME = ("id", "effective", "recorded", "signed", "number")


def misshapen(case: Case) -> Iterator[Text]:
    """Everything for which a case cannot be run."""
    for name in case:
        if name not in KEYS:
            yield _unknown(name, KEYS, Text("Trường hợp", "A case"))
    for name in _OF_RECORDS:
        yield from _records(name, case.get(name, []))
    for name in _OF_WORDS:
        if not _is_list(case.get(name, []), str):
            yield Text(f"Ví dụ sai: '{name}' phải là một danh sách, mỗi dòng một chữ.", f"Wrong case: '{name}' must be a list of words.")
    if not case.get("procedures"):
        yield Text("Ví dụ sai: trường hợp phải có ít nhất một thủ tục ở 'procedures'.", "Wrong case: it needs a procedure in 'procedures'.")
    words = case.get("vocabulary", {})
    if not isinstance(words, dict) or not all(isinstance(table, dict) and _names_a_file(name) for name, table in words.items()):
        yield Text("Ví dụ sai: 'vocabulary' viết 'bảng: {mã: {...}}'.", "Wrong case: 'vocabulary' is written 'table: {code: {...}}'.")
    for find in case.get("finds", []) if _is_list(case.get("finds", []), dict) else ():
        for name, value in find.items():
            if name not in TOLD:
                yield _unknown(name, TOLD, Text("'finds'", "'finds'"))
            elif not isinstance(value, str):
                yield Text(f"Ví dụ sai: '{name}' của 'finds' phải là chuỗi ký tự.", f"Wrong case: '{name}' of 'finds' must be text.")


def _records(name: str, records: Any) -> Iterator[Text]:
    """What is wrong with a list of records."""
    if not _is_list(records, dict):
        yield Text(
            f"Ví dụ sai: '{name}' phải là một danh sách, mỗi dòng các 'khóa: giá trị'.",
            f"Wrong case: '{name}' must be a list of lines of 'key: value'.",
        )
        return
    for record in records:
        for key in _NEEDED.get(name, ()):
            if key not in record:
                yield Text(f"Ví dụ sai: một dòng của '{name}' thiếu '{key}'.", f"Wrong case: a line of '{name}' lacks '{key}'.")
        if not _is_list(record.get("rows", []), dict):
            yield Text("Ví dụ sai: 'rows' phải là một danh sách.", "Wrong case: 'rows' must be a list.")
        for key in _IN_A_FILE_NAME:
            if not _names_a_file(record.get(key, ""), slashes=key == "number"):
                yield Text(f"Ví dụ sai: '{record[key]}' không làm '{key}' được.", f"Wrong case: '{record[key]}' cannot be '{key}'.")


def _is_list(value: Any, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(member, kind) for member in value)


def _names_a_file(word: Any, *, slashes: bool = False) -> bool:
    """Whether a word can be part of the name of a file, and leads nowhere else."""
    return isinstance(word, str) and "\0" not in word and len(word) < 100 and (slashes or not set(word) & set("/\\"))


def _unknown(name: str, known: tuple[str, ...], where: Text) -> Text:
    hint = did_you_mean(name, list(known), Text(f"Các khóa: {', '.join(known)}.", f"The keys are: {', '.join(known)}."))
    return Text(f"Ví dụ sai: {where.vi} không có khóa '{name}'. {hint.vi}", f"Wrong case: {where.en} has no key '{name}'. {hint.en}")
