"""Which records are imported: of one ministry, of one field, of one code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analyzer.importing.codes import read_code
from analyzer.importing.portal.leftover import Part
from analyzer.importing.portal.wholes import names_of
from analyzer.importing.portal.words import plain_name
from analyzer.model.vocabulary import ManagedField, Ministry, Vocabulary


@dataclass(frozen=True, slots=True)
class Choice:
    """Ministries and fields by name or by id of the vocabulary, codes as published; an empty set chooses everything."""

    ministries: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    named: tuple[str, ...] = ()
    """The ministries by their names as the vocabulary writes them, else as they were given."""

    @classmethod
    def of(cls, vocabulary: Vocabulary, ministries: Iterable[str], fields: Iterable[str], codes: Iterable[str]) -> Choice:
        known = {plain_name(key): one.name.vi for id_, one in vocabulary.ministries.items() for key in (id_, one.name.vi)}
        named = tuple(known.get(plain_name(one), one) for one in ministries)
        return cls(_named(ministries, vocabulary.ministries), _named(fields, vocabulary.fields), frozenset(codes), named)

    def takes(self, record: Part) -> bool:
        """Whether a published record is chosen."""
        return (
            (not self.codes or self._names(record.get("code")))
            and (not self.ministries or plain_name(str(record.get("departmentPromulgateName") or "")) in self.ministries)
            and (not self.fields or any(plain_name(name) in self.fields for name in names_of(record, "categoriesDetails")))
        )

    def covers(self, document: Part, vocabulary: Vocabulary) -> bool:
        """Whether a procedure imported before is of those chosen."""
        ministry, field = vocabulary.ministries.get(document["ministry"]), vocabulary.fields.get(document["field"])
        return (
            (not self.codes or document["id"] in self.codes)
            and (not self.ministries or (ministry is not None and plain_name(ministry.name.vi) in self.ministries))
            and (not self.fields or (field is not None and plain_name(field.name.vi) in self.fields))
        )

    def _names(self, published: object) -> bool:
        """Whether a published code is chosen, as it is written or as it is meant."""
        code = published if isinstance(published, str) else ""
        return code.strip() in self.codes or read_code(code).code in self.codes


def _named(wanted: Iterable[str], words: Mapping[str, Ministry] | Mapping[str, ManagedField]) -> frozenset[str]:
    return frozenset(plain_name(words[one].name.vi if one in words else one) for one in wanted)
