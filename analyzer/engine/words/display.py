"""Values of a row as words: ids become names, lists become enumerations, numbers follow the language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from analyzer.engine.words import composed
from analyzer.engine.words.instruments import instrument_in_words, place_in_words
from analyzer.engine.words.plain_values import in_words
from analyzer.engine.words.plain_values import number as number  # noqa: PLC0414  whoever displays values takes it from here
from analyzer.inferring.inferred import UNNAMED
from analyzer.model.catalogue import Catalogue
from analyzer.model.part_names import PART_NAMES
from analyzer.model.text import Language, Text, same
from analyzer.model.values import is_citable, parse_citation
from analyzer.text.identity.classes.names import ISSUER_NAMES
from analyzer.text.naming import stem_of
from analyzer.text.quoting import shortened

LEVEL_NAMES = {
    "commune": Text("cấp xã", "commune"),
    "district": Text("cấp huyện", "district"),
    "province": Text("cấp tỉnh", "province"),
    "ministry": Text("cấp trung ương", "ministry"),
    "other": Text("cơ quan khác", "other"),
}
PARTS = {**PART_NAMES, "dossier": PART_NAMES["documents"]}
NOBODY_NAMED = {
    "applicant": Text("người nộp hồ sơ", "the applicant"),
    "unknown": Text("cơ quan mà bản ghi không nêu rõ", "a body that the record does not name"),
}
YES_NO: Mapping[bool | None, Text] = {True: Text("có", "yes"), False: Text("không", "no"), None: Text("chưa biết", "unknown")}
_NUMBERED = re.compile(r"_\d+$")
"""What tells a channel of a record from the one before it of the same mode."""

_LISTED = {
    "kept": Text("; dữ liệu ấy không thay các giấy tờ khác trong dòng: {}", "; those data do not replace the other papers of the line: {}")
}
"""What leads a list that goes on with a sentence; an empty list adds nothing to it."""
_AND_MORE = Text(" và {} giấy tờ khác", " and {} more")
_SETS = frozenset({"modes", "acts"})
"""Whose values stand in no order: a list of them is told in that of its words."""
_SHORTENED = {
    "few": (", ", Text(", …", ", …")),
    "numbers": ("; ", Text("; …", "; …")),
    "matters": ("; ", Text("", "")),
}
"""How lists are told of which the first few are enough: what stands between them, and what is said of the others; of `matters` the card tells how many there are."""
_LONGEST_NAME = 160
"""Characters of the name of a procedure beside its code."""
_MOST = 3
"""More of such a list is only hinted at: the place shows the whole line."""


class Display:
    """Words for the values of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        words = catalogue.vocabulary
        self._instruments = words.instruments
        self._names: dict[str, Mapping[str, Any]] = {
            "documents": words.documents,
            "papers": words.documents,
            "registers": words.registers,
            "agencies": words.agencies,
            "ministries": words.ministries,
            "fields": words.fields,
            "life_events": words.life_events,
        }
        self._procedures = catalogue.procedures

    def procedure(self, code: str, beside: str) -> Text:
        """A procedure by its code and name: `1.004222 (“Đăng ký tạm trú”)`; the code alone where it is called as the one `beside` it, or gone."""
        named, other = self._procedures.get(code), self._procedures.get(beside)
        if named is None or (other is not None and stem_of(named.name) == stem_of(other.name)):
            return same(code)
        return same(f"{code} (“{shortened(named.name, _LONGEST_NAME)}”)")

    def name(self, table: str, id: str, language: Language) -> str:
        """The name of a word of the vocabulary; an id without one stays as it is."""
        if table == "levels" and id in LEVEL_NAMES:
            return LEVEL_NAMES[id][language]
        if (told := in_words(table, id) or composed.in_words(table, id)) is not None:
            return told[language]
        if table == "parts" and id in PARTS:
            return PARTS[id][language]
        if table in ("instruments", "citations") and id:
            return self._cited(id)[language]
        if table == "successions" and id:
            return self._succeeded(*id.split("\n"))[language]
        if table == "amendments" and id:
            return self._amended(*id.split("\n"))[language]
        if table == "channels":
            return self.name("modes", _NUMBERED.sub("", id), language)
        if id in NOBODY_NAMED:
            return NOBODY_NAMED[id][language]
        word = self._names.get(table, {}).get(id)
        if word is None and table == "agencies" and id in ISSUER_NAMES:
            return ISSUER_NAMES[id][language]
        return getattr(word.name, language) if word is not None else id.removeprefix(UNNAMED)

    def _cited(self, citation: str) -> Text:
        """A text of law, or a place in it; what is no citation, such as a column that a card calls `basis`, stays as it is."""
        if not is_citable(citation.partition(" ")[0]):
            return same(citation)
        place = parse_citation(citation)
        return place_in_words(place.provision, instrument_in_words(place.instrument, self._instruments))

    def _succeeded(self, ended: str, successor: str, cited: str, recalled: str) -> Text:
        """`Nghị định số 31/2013/NĐ-CP (nay là Nghị định số 131/2021/NĐ-CP, đã có trong căn cứ)`: a text that has ended."""
        text, new = self._cited(ended), self._cited(successor) if successor else same("")
        vi = "; ".join(
            [f"nay là {new.vi}{', đã có trong căn cứ' * bool(cited)}"] * bool(successor) + ["chưa đối chiếu văn bản gốc"] * bool(recalled)
        )
        en = "; ".join(
            [f"now {new.en}{', cited too' * bool(cited)}"] * bool(successor) + ["not yet held against the text itself"] * bool(recalled)
        )
        return Text(f"{text.vi} ({vi})" if vi else text.vi, f"{text.en} ({en})" if en else text.en)

    def _amended(self, amending: str, *amended: str) -> Text:
        """`Thông tư số 22/2023/TT-BCA (sửa đổi, bổ sung Thông tư số 04/2015/TT-BCA)`: a text that amends others."""
        text, others = self._cited(amending), [self._cited(one) for one in amended[:_MOST]]
        more = "; …" * (len(amended) > _MOST)
        return Text(
            f"{text.vi} (sửa đổi, bổ sung {'; '.join(one.vi for one in others)}{more})",
            f"{text.en} (amends {'; '.join(one.en for one in others)}{more})",
        )

    def text(self, table: str, id: str) -> Text:
        """The same in both languages."""
        return Text(self.name(table, id, "vi"), self.name(table, id, "en"))

    def value(self, value: object, words: str, language: Language) -> str:
        if isinstance(value, list | tuple):
            if words in _LISTED:
                told = ", ".join(f"“{item}”" for item in value[:_MOST]) + _AND_MORE[language].format(len(value) - _MOST) * (
                    len(value) > _MOST
                )
                return _LISTED[words][language].format(told) if value else ""
            if words in _SHORTENED:
                apart, others = _SHORTENED[words]
                return apart.join(self.value(item, words, language) for item in value[:_MOST]) + (
                    others[language].format(len(value) - _MOST) if len(value) > _MOST else ""
                )
            if words == "sum":
                return " + ".join((in_words("values", str(one)) or Text(str(one), str(one)))[language] for one in value)
            if words == "citations":
                return ", ".join(self.name(words, one, language) for one in _by_text(value))
            if words in _SETS:
                return ", ".join(sorted(self.value(item, words, language) for item in value))
            between = (
                "; "
                if words in ("limits", "instruments", "successions", "amendments", "papers")
                or (value and all(type(item) in (int, float) for item in value))
                else ", "
            )  # 5; 25: a comma would make it 5,25
            return between.join(self.value(item, words, language) for item in value)
        if isinstance(value, str):
            return self.name(words, value, language) if words else value
        if isinstance(value, bool) or value is None:
            return YES_NO[value][language]
        return number(value, language)


def _by_text(citations: Iterable[str]) -> list[str]:
    """Citations of one text as one, so that a list tells the text once behind its provisions.

    >>> _by_text(["66.7/2025/NQ-CP khoản 1 Điều 4", "66.7/2025/NQ-CP khoản 6 Điều 4", "10/2026/NĐ-CP"])
    ['66.7/2025/NQ-CP khoản 1 Điều 4, khoản 6 Điều 4', '10/2026/NĐ-CP']
    """
    provisions: dict[str, list[str]] = {}
    for citation in citations:
        text, _, provision = citation.partition(" ")
        provisions.setdefault(text, []).append(provision)
    return [f"{text} {', '.join(filter(None, named))}".strip() for text, named in provisions.items()]
