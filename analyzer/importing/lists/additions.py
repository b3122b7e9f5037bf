"""Procedures that a catalogue has not yet: their words looked up (or, where asked, added), their files composed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from analyzer.importing.ids import Ids, slug
from analyzer.importing.lists.listed import Listed
from analyzer.importing.lists.outcome import NewWord
from analyzer.importing.lists.sections import levels_in
from analyzer.importing.lists.standing import Standing
from analyzer.importing.lists.words import Found, Words, begins_a_body
from analyzer.importing.procedure_files import rendered
from analyzer.model.level import Level
from analyzer.model.text import NOTHING, Text
from analyzer.reading.checking.books import PSEUDO_AGENCIES
from analyzer.text.spelling import fold
from analyzer.writing.entries import added
from analyzer.writing.together import Change

_WITHIN: tuple[tuple[str, Level], ...] = (*((" xã ", "commune"), (" phường ", "commune"), (" huyện ", "district"), (" tỉnh ", "province")),)
_FIRST: tuple[tuple[str, Level], ...] = (
    *((" sở ", "province"), (" chi cục ", "province"), (" bộ ", "ministry"), (" tổng cục ", "ministry"), (" cục ", "ministry")),
)
"""Words of a body's name that state its level, anywhere in it or at its start."""


class Refused(Exception):
    """A row that is not taken over, with the reason."""

    def __init__(self, kind: str, vi: str, en: str) -> None:
        super().__init__(en)
        self.kind = kind
        self.reason = Text(vi, en)


class Additions:
    """The new procedures of one list, and the words that they need."""

    def __init__(self, catalogue: Standing, add_words: bool, ministry: str) -> None:
        self.new_words: list[NewWord] = []
        self._catalogue = catalogue
        self._add_words = add_words
        self._usual_ministry = ministry
        self._entries: dict[str, dict[str, Any]] = {"fields": {}, "agencies": {}}
        self._files: list[Change] = []

    def add(self, row: Listed) -> str:
        """A file for the procedure of a row: its name in the catalogue. Raises `Refused`, and then nothing was added."""
        levels = _levels(row)
        bodies = self._bodies(row)
        field = self._field(row)
        ministry = self._ministry(row, field)
        if field not in self._catalogue.vocabulary.fields:
            self._learn("fields", field, row.field, {"ministry": ministry})
        authority = [*bodies.ids, *(self._new_body(name, levels) for name in bodies.unknown)]
        record: dict[str, Any] = {"format": 1, "id": row.code.code, "name": row.name, "field": field, "ministry": ministry}
        record |= {"authority": authority} if authority else {}
        record |= {"level": list(levels)} if levels else {}
        record |= {"scope": "internal"} if row.section.internal else {}
        file = f"procedures/{field}/{row.code.code}.yaml"
        self._files.append(Change(self._catalogue.root / file, None, rendered(record).encode()))
        return file

    def changes(self) -> list[Change]:
        """The files to write, words before the procedures that use them. Raises `CannotAdd`."""
        tables = [self._table(table, entries) for table, entries in self._entries.items() if entries]
        return [*tables, *self._files]

    def _table(self, table: str, entries: dict[str, Any]) -> Change:
        path = self._catalogue.root / "vocabulary" / f"{table}.yaml"
        before = path.read_bytes() if path.exists() else None
        return Change(path, before, added(f"vocabulary/{table}.yaml", before or b"", table, entries))

    def _field(self, row: Listed) -> str:
        """The id of a row's field, or that of the new word it will be."""
        if not row.field:
            raise Refused(
                "no_field",
                "Dòng không nêu lĩnh vực, đề mục phía trên cũng không. Thêm cột “Lĩnh vực”.",
                "Neither the row nor a heading above it names the field. Add a column “Lĩnh vực”.",
            )
        if id := self._catalogue.fields.id_of(row.field):
            return id
        if not self._add_words:
            raise _unknown("unknown_field", Text("lĩnh vực", "field"), row.field, "fields", self._catalogue.fields)
        return _id_from(row.field, self._catalogue.vocabulary.fields.keys() | self._entries["fields"].keys())

    def _ministry(self, row: Listed, field: str) -> str:
        """The id of a row's ministry: its own, the one asked for, or that of its field."""
        ministries, fields = self._catalogue.ministries, self._catalogue.vocabulary.fields
        if row.ministry:
            if id := ministries.id_of(row.ministry):
                return id
            near = _meant(ministries, row.ministry)
            raise Refused(
                "unknown_ministry",
                f"Không có bộ “{row.ministry}” trong vocabulary/ministries.yaml.{near.vi} Thêm vào tệp đó, hoặc sửa lại.",
                f"There is no ministry “{row.ministry}” in vocabulary/ministries.yaml.{near.en} Add it there, or correct it.",
            )
        learnt: str = self._entries["fields"].get(field, {}).get("ministry", "")
        ministry = self._usual_ministry or (fields[field].ministry if field in fields else learnt)
        if not ministry:
            raise Refused(
                "no_ministry",
                f"Chưa biết lĩnh vực mới “{row.field}” thuộc bộ nào: thêm cột “Bộ”, hoặc dùng --ministry.",
                f"No ministry is known for the new field “{row.field}”: add a column “Bộ”, or use --ministry.",
            )
        return ministry

    def _bodies(self, row: Listed) -> Found:
        """The bodies of a row; those that the vocabulary has not may become words only where that was asked."""
        agencies = self._catalogue.agencies
        bodies = bodies_of(row, agencies)
        for name in bodies.unknown:
            if not self._add_words:
                raise _unknown("unknown_authority", Text("cơ quan", "agency"), name, "agencies", agencies)
            if _may_be_several(name):
                raise Refused(
                    "several_authorities",
                    f"“{name}” có vẻ là nhiều cơ quan; ngăn bằng dấu chấm phẩy.",
                    f"“{name}” seems to be several bodies; separate them with semicolons.",
                )
        return bodies

    def _new_body(self, name: str, levels: Sequence[Level]) -> str:
        if id := self._catalogue.agencies.id_of(name):  # the same name twice in one row
            return id
        taken = self._catalogue.vocabulary.agencies.keys() | self._entries["agencies"].keys() | PSEUDO_AGENCIES
        id = _id_from(name, taken)
        self._learn("agencies", id, name, {"level": _level_of(name, levels)})
        return id

    def _learn(self, table: str, id: str, name: str, rest: dict[str, str]) -> None:
        """A new word; its English name is left as the Vietnamese one, since nothing else is known."""
        if id in self._entries[table]:
            return
        self._entries[table][id] = {"name": {"vi": name, "en": name}, **rest}
        (self._catalogue.fields if table == "fields" else self._catalogue.agencies).learn(id, name)
        self.new_words.append(NewWord(table, id, name))


def _id_from(name: str, taken: Iterable[str]) -> str:
    """An id for a new word, that no other word has."""
    return Ids(taken).new(slug(name, words=8, longest=60) or "word")


def bodies_of(row: Listed, agencies: Words) -> Found:
    """The bodies of a row: a name may be wrapped over lines, or each line be a name."""
    whole = agencies.ids_of(" ".join(row.authority))
    return agencies.ids_of("; ".join(row.authority)) if whole.unknown and len(row.authority) > 1 else whole


def _may_be_several(name: str) -> bool:
    """Whether a comma in a name may part two bodies: `Sở Văn hóa, Thể thao và Du lịch` is one, `Đội Một, Đội Hai` may be two."""
    first, *rest = re.split(r",\s*", name)
    return any(piece.startswith("Bộ ") or (piece[:1].isupper() and not begins_a_body(first)) for piece in rest)


def _levels(row: Listed) -> tuple[Level, ...]:
    levels = levels_in(row.level)
    if levels is None:
        raise Refused(
            "unknown_level",
            f"Không hiểu cấp thực hiện “{row.level}”. Ghi: trung ương, cấp tỉnh, cấp huyện, cấp xã hoặc khác.",
            f"The level “{row.level}” is unknown. Write: trung ương, cấp tỉnh, cấp huyện, cấp xã or khác.",
        )
    return levels or ((row.section.level,) if row.section.level else ())


def _unknown(kind: str, what: Text, name: str, table: str, words: Words) -> Refused:
    near = _meant(words, name)
    return Refused(
        kind,
        f"Không có {what.vi} “{name}” trong vocabulary/{table}.yaml.{near.vi} Nếu là từ mới: thêm vào tệp đó, hoặc dùng --add-words.",
        f"There is no {what.en} “{name}” in vocabulary/{table}.yaml.{near.en} If it is new: add it there, or use --add-words.",
    )


def _meant(words: Words, name: str) -> Text:
    near = words.near(name)
    return Text(f" Có phải là {near}?", f" Did you mean {near}?") if near else NOTHING


def _level_of(name: str, levels: Sequence[Level]) -> Level:
    """The level of a new body: that which its name states, else the only one of its row, else `other`."""
    words = f" {fold(name)} "
    said = next((level for word, level in _WITHIN if word in words), None) or next(
        (level for word, level in _FIRST if words.startswith(word)), None
    )
    return said or (levels[0] if len(levels) == 1 else "other")
