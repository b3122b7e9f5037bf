"""Where an example and what came of it differ, in words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from analyzer.comparing.plain import plain
from analyzer.engine.findings.finding import Finding
from analyzer.model.problems import Problem
from analyzer.model.procedure import Procedure
from analyzer.model.text import NOTHING, Text
from analyzer.rulebook.cases import TOLD

_LONGEST = 120
_ABSENT = object()


def findings(wanted: list[dict[str, str]], found: list[Finding]) -> Iterator[Text]:
    """The findings that a case writes and those that came, in their order: values that differ, findings that lack, findings too many."""
    keys = [(one.get("path", ""), one.get("message", "")) for one in wanted]
    came = [(finding.path, finding.message.vi) for finding in found]
    for _, start, end, first, last in SequenceMatcher(None, keys, came, autojunk=False).get_opcodes():
        pairs = min(end - start, last - first)
        for one, finding in zip(wanted[start:end], found[first:last], strict=False):
            yield from _values(one, finding)
        for one in wanted[start + pairs : end]:
            where = _at(one.get("procedure", ""), one.get("path", ""))
            yield _difference(
                Text("Phải phát hiện mà không phát hiện", "Must fire and did not"), where, Text(*[one.get("message", "")] * 2)
            )
        for finding in found[first + pairs : last]:
            extra = Text("Phát hiện thêm một vấn đề mà 'finds' không nêu", "Fires once more than 'finds' says")
            yield _difference(extra, _at(finding.procedure, finding.path), finding.message)


def fired(finding: Finding) -> Text:
    """A finding where there must be none."""
    where = _at(finding.procedure, finding.path)
    return _difference(Text("Không được phát hiện mà lại phát hiện", "Must not fire and did"), where, finding.message)


def problems(wanted: Iterable[str], seen: Iterable[Problem]) -> Iterator[Text]:
    """Problems of the files of a case that it does not announce, and those that it announces in vain."""
    left = Counter(wanted)
    unexpected: Counter[tuple[Text, Text]] = Counter()
    for problem in seen:
        if left[problem.message.vi]:
            left[problem.message.vi] -= 1
        else:
            unexpected[problem.message, problem.remedy] += 1
    for (message, remedy), times in unexpected.items():
        places = Text(f" ({times} chỗ)", f" ({times} places)") if times > 1 else NOTHING
        yield Text(f"Ví dụ sai{places.vi}: {message.vi} {remedy.vi}", f"Wrong case{places.en}: {message.en} {remedy.en}")
    for message_ in left.elements():
        yield Text(f"'problems' nêu một lỗi không có: “{message_}”", f"'problems' tells one that is not there: “{message_}”")


def names(key: str, wanted: list[str], seen: list[str]) -> Iterator[Text]:
    """Two lists of names that must be the same."""
    if wanted != seen:
        yield _two(key, Text(*[", ".join(wanted)] * 2), Text(*[", ".join(seen)] * 2))


def after(code: str, wanted: Procedure | None, seen: Procedure | None) -> Iterator[Text]:
    """A procedure after the cut that is not as in `after`: the first of its values that differs."""
    if wanted == seen:
        return
    if wanted is None:
        yield Text(f"Sau khi cắt vẫn còn thủ tục {code}, mà 'after' không nêu.", f"After the cut there is {code}, which 'after' has not.")
    elif seen is None:
        yield Text(f"Sau khi cắt không còn thủ tục {code}, mà 'after' nêu.", f"After the cut {code} is gone, which 'after' has.")
    else:
        path, one, other = next(_unlike("", plain(wanted), plain(seen)), ("", "", ""))
        if not path:
            yield Text(f"Sau khi cắt, thủ tục {code} khác 'after' ở thứ tự.", f"After the cut, {code} is not as in 'after': another order.")
            return
        in_after, is_now = _value(one), _value(other)
        yield Text(
            f"Sau khi cắt, thủ tục {code} khác 'after' ở '{path}': 'after' ghi {in_after.vi}, cắt xong là {is_now.vi}.",
            f"After the cut, {code} is not as in 'after' at '{path}': 'after' says {in_after.en}, the cut gives {is_now.en}.",
        )


def _unlike(path: str, wanted: Any, seen: Any) -> Iterator[tuple[str, Any, Any]]:
    """The values that differ, each with its path; parts of a list are known by their id."""
    one, other = _by_key(wanted), _by_key(seen)
    if one is None or other is None:
        if wanted != seen:
            yield path, wanted, seen
        return
    for key in dict.fromkeys((*one, *other)):
        yield from _unlike(f"{path}/{key}".strip("/"), one.get(key, _ABSENT), other.get(key, _ABSENT))


def _by_key(value: Any) -> Mapping[str, Any] | None:
    if isinstance(value, list) and value and all(isinstance(part, dict) and "id" in part for part in value):
        return {part["id"]: part for part in value}
    return value if isinstance(value, dict) else None


_WHOLE = Text("cả thủ tục", "the whole procedure")


def _values(wanted: Mapping[str, str], finding: Finding) -> Iterator[Text]:
    """The values of one finding."""
    values = (finding.procedure, finding.path, finding.message.vi, finding.message.en, finding.legal_state, finding.confidence)
    seen = dict(zip(TOLD, values, strict=True))
    for name, value in {"path": "", "message": "", **wanted}.items():
        if seen[name] != value:
            yield _two(name, *(_WHOLE if name == "path" and not text else Text(text, text) for text in (value, seen[name])))


def _two(key: str, wanted: Text, seen: Text) -> Text:
    vi = [f"“{text.vi}”" if text.vi else "không gì" for text in (wanted, seen)]
    en = [f"“{text.en}”" if text.en else "nothing" for text in (wanted, seen)]
    return Text(f"'{key}': ví dụ ghi {vi[0]}, quy tắc cho {vi[1]}.", f"'{key}': the case says {en[0]}, the rule gives {en[1]}.")


def _at(procedure: str, path: str) -> Text:
    whose = Text(f"thủ tục {procedure}" if procedure else "chính thủ tục", procedure or "the procedure itself")
    if not path:
        return Text(f"ở {whose.vi}", f"at {whose.en}")
    return Text(f"ở '{path}' của {whose.vi}", f"at '{path}' of {whose.en}") if procedure else Text(f"ở '{path}'", f"at '{path}'")


def _difference(what: Text, where: Text, message: Text) -> Text:
    return Text(f"{what.vi}, {where.vi}{_tail(message.vi)}", f"{what.en}, {where.en}{_tail(message.en)}")


def _tail(message: str) -> str:
    return f": {message}" if message else "."


def _value(value: Any) -> Text:
    if value is _ABSENT:
        return Text("không gì", "nothing")
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return Text(f"“{text}”", f"“{text}”")
