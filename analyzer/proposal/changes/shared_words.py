"""Changes of the shared words, parameters and settings, as people call them: which word, and what of it was and is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analyzer.engine.words.display import LEVEL_NAMES, YES_NO
from analyzer.engine.words.enumerated import ENUMERATED, FORMS, INSTRUMENT_TYPES, STATUSES
from analyzer.model.changes import Change
from analyzer.model.days import full_day, written_day
from analyzer.model.text import Text, capital, joined, same
from analyzer.model.units import UNITS
from analyzer.model.values import parse_date, parse_duration
from analyzer.model.vocabulary import Vocabulary
from analyzer.proposal.changes.values import NOT_THERE
from analyzer.proposal.values import duration

TABLES: Mapping[str, Text] = {
    "vocabulary/documents": Text("loại giấy tờ", "kind of paper"),
    "vocabulary/registers": Text("cơ sở dữ liệu", "register"),
    "vocabulary/agencies": Text("cơ quan", "body"),
    "vocabulary/ministries": Text("bộ, ngành", "ministry"),
    "vocabulary/fields": Text("lĩnh vực", "field"),
    "vocabulary/instruments": Text("văn bản", "text of law"),
    "vocabulary/life_events": Text("sự kiện", "life event"),
    "parameters/tariffs": Text("đơn giá", "tariff"),
    "parameters/hours": Text("thời gian thực hiện", "hours of work"),
    "parameters/holidays": Text("ngày nghỉ", "holiday"),
    "parameters/volumes": Text("số hồ sơ một năm", "dossiers a year"),
    "parameters/commitments": Text("thời hạn văn bản hoặc phương án đã đặt", "limits that texts or plans have set"),
    "settings/department": Text("đơn vị rà soát", "reviewing department"),
    "settings/ministry_name": Text("tên bộ, ngành", "name of the ministry"),
    "settings/place": Text("nơi ký", "place of signing"),
    "settings/addressee": Text("nơi nhận", "addressee"),
    "settings/day_counting": Text("cách tính ngày", "counting of days"),
    "settings/offset_ratio": Text("tỷ lệ bù gánh nặng", "offset ratio"),
    "settings/rules": Text("tham số của quy tắc", "parameters of the rule"),
    "settings/disabled_rules": Text("quy tắc không dùng", "rules switched off"),
}
"""What a word of a table is, by the path of the table."""

KEYS: Mapping[str, Text] = {
    "name": Text("tên", "name"),
    "class": Text("nhóm", "class"),
    "also": Text("tên gọi khác", "other names"),
    "not": Text("không phải là", "is not"),
    "issuer": Text("nơi cấp, ban hành", "issuer"),
    "held_in": Text("có trong", "held in"),
    "replaced_by": Text("được thay bằng", "replaced by"),
    "retired": Text("không còn cấp", "no longer issued"),
    "general": Text("giấy tờ chung của nhiều lĩnh vực", "of many fields"),
    "of_foreigner": Text("của người nước ngoài là", "a foreigner's is"),
    "form_code": Text("mã mẫu", "code of the form"),
    "owner": Text("cơ quan chủ quản", "owner"),
    "readable_by": Text("được khai thác bởi", "readable by"),
    "announced": Text("công bố khai thác", "announced"),
    "date": Text("ngày", "date"),
    "since": Text("từ ngày", "since"),
    "until": Text("đến ngày", "until"),
    "scope": Text("phạm vi", "scope"),
    "basis": Text("căn cứ", "basis"),
    "level": Text("cấp", "level"),
    "ministry": Text("bộ, ngành", "ministry"),
    "within": Text("thuộc", "within"),
    "abolished": Text("đã bị giải thể", "abolished"),
    "successor": Text("cơ quan tiếp nhận", "successor"),
    "lead_unit": Text("đơn vị chủ trì", "lead unit"),
    "type": Text("loại văn bản", "type"),
    "signed": Text("ngày ký", "signed"),
    "effective": Text("ngày có hiệu lực", "effective"),
    "status": Text("tình trạng", "status"),
    "amends": Text("sửa đổi", "amends"),
    "register": Text("cơ sở dữ liệu", "register"),
    "only": Text("chỉ khi", "only"),
    "value": Text("giá trị", "value"),
    "unit": Text("đơn vị tính", "unit"),
    "assumed": Text("số giả định", "assumed"),
    "procedure": Text("thủ tục", "procedure"),
    "path": Text("phần", "part"),
    "state": Text("trạng thái", "state"),
    "year": Text("năm", "year"),
    "dossiers": Text("số hồ sơ", "dossiers"),
    "steps": Text("các việc", "steps"),
    "id": Text("mã", "id"),
    "outside": Text("thủ tục ngoài danh mục", "outside the catalogue"),
    "code": Text("mã thủ tục", "code"),
    "time": Text("thời hạn", "time limit"),
    "needs": Text("cần", "needs"),
    "gives": Text("cho ra", "gives"),
    "after": Text("sau việc", "after"),
    "optional": Text("không bắt buộc", "optional"),
    "case": Text("trường hợp", "case"),
    "source": Text("nguồn", "source"),
    "note": Text("ghi chú", "note"),
}
_VALUES: Mapping[str, Text] = {
    **LEVEL_NAMES,
    **FORMS,
    **STATUSES,
    **INSTRUMENT_TYPES,
    **ENUMERATED["classes"],
    "true": YES_NO[True],
    "false": YES_NO[False],
    "all": Text("mọi cơ quan giải quyết thủ tục", "every handling body"),
    "calendar": Text("theo lịch", "calendar days"),
    "working": Text("theo ngày làm việc", "working days"),
    "approved": Text("đã phê duyệt", "approved"),
}
"""Values of closed lists."""
_OPEN = frozenset(("name", "also", "not", "note", "source", "only", "scope", "unit", "id", "path", "number"))
"""Keys of which a value that looks like a word of a list is none."""
_NAMED = ("agencies", "registers", "documents", "ministries", "fields")


def told_word(change: Change, words: Vocabulary) -> tuple[Text, Text, Text]:
    """What the change is of, before and after: of a word that stays only what differs."""
    table, id_ = _table_of(change.path)
    what = TABLES.get(table, same(table))
    if id_:
        called = next((name for value in (change.after, change.before) if (name := _name(value))), None)
        what = Text(f"{what.vi} {_called(called, 'vi', id_)}", f"{what.en} {_called(called, 'en', id_)}")
    before, after = _differing(change.before, change.after)
    return capital(what), _in_words("", before, words), _in_words("", after, words)


def _table_of(path: str) -> tuple[str, str]:
    folder, table, *rest = path.split("/", 2)
    return f"{folder}/{table}", "".join(rest)


def _name(value: Any) -> Mapping[str, str] | None:
    name = value.get("name") if isinstance(value, dict) else None
    if isinstance(name, dict):
        return name
    return {"vi": name} if isinstance(name, str) else None


def _called(name: Mapping[str, str] | None, language: str, id_: str) -> str:
    return f"“{name.get(language) or name.get('vi', id_)}” ({id_})" if name else _day_or(id_)


def _day_or(id_: str) -> str:
    try:
        return written_day(parse_date(id_)).vi
    except ValueError:
        return id_


def _differing(before: Any, after: Any) -> tuple[Any, Any]:
    """Of two mappings or two lists what only one of them has; all of other values."""
    if isinstance(before, dict) and isinstance(after, dict):
        keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
        return {key: before.get(key) for key in keys}, {key: after.get(key) for key in keys}
    if isinstance(before, list) and isinstance(after, list):
        return [one for one in before if one not in after], [one for one in after if one not in before]
    return before, after


def _in_words(key: str, value: Any, words: Vocabulary) -> Text:
    if value in (None, "", [], {}):
        return NOT_THERE
    if isinstance(value, list):
        inner = any(isinstance(member, dict) for member in value)
        return joined((_in_words(key, member, words) for member in value), "; " if inner else ", ")
    if isinstance(value, dict):
        if value.keys() <= {"vi", "en"}:
            return Text(str(value.get("vi", "")), str(value.get("en") or value.get("vi", "")))
        return joined((_pair(inner, value[inner], words) for inner in sorted(value, key=_place)), ", " if key else "; ")
    return _one(key, str(value), words)


def _place(key: str) -> int:
    """Keys in the order of their table, what it does not name last."""
    return list(KEYS).index(key) if key in KEYS else len(KEYS)


def _pair(key: str, value: Any, words: Vocabulary) -> Text:
    called, told = KEYS.get(key, same(key)), _in_words(key, value, words)
    brackets = isinstance(value, dict) and not value.keys() <= {"vi", "en"}
    pattern = "{} ({})" if brackets else "{}: {}"
    return Text(pattern.format(called.vi, told.vi), pattern.format(called.en, told.en))


def _one(key: str, value: str, words: Vocabulary) -> Text:
    if key not in _OPEN:
        if value in _VALUES:
            return _VALUES[value]
        for table in _NAMED:
            word = getattr(words, table).get(value)
            if word is not None:
                return Text(word.name.vi, word.name.en)
    if value.rpartition(" ")[2] in {unit.rpartition(" ")[2] for unit in UNITS}:
        try:
            return duration(parse_duration(value))
        except ValueError:
            return same(value)
    try:
        return full_day(parse_date(value))
    except ValueError:
        return same(value)
