"""Values of a row as words: ids become names, lists become enumerations, numbers follow the language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from analyzer.engine.words.composed import COMPOSED, packed
from analyzer.engine.words.instruments import instrument_in_words, place_in_words
from analyzer.engine.words.listing import listing_of
from analyzer.engine.words.plain_values import PLAIN, Tell, number
from analyzer.inferring.inferred import UNNAMED
from analyzer.model.catalogue import Catalogue
from analyzer.model.packed import Amendment, Succession
from analyzer.model.part_names import PART_NAMES
from analyzer.model.text import Language, Text, joined, same
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

_LONGEST_NAME = 160
"""Characters of the name of a procedure beside its code."""
_MOST = 3
"""More texts that one amends are only hinted at."""


class Display:
    """Words for the values of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        words = catalogue.vocabulary
        self._instruments = words.instruments
        self._procedures = catalogue.procedures
        self.words: Mapping[str, Tell] = {
            **PLAIN,
            **COMPOSED,
            "": same,
            "few": same,
            "kept": same,
            "matters": same,
            "procedures": same,
            "levels": LEVEL_NAMES.get,
            "parts": PARTS.get,
            "channels": lambda channel: self.text("modes", _NUMBERED.sub("", channel)),
            "citations": self._cited,
            "instruments": self._cited,
            "successions": packed(self._succeeded),
            "amendments": packed(self._amended),
            "agencies": lambda id: NOBODY_NAMED.get(id) or _named(words.agencies, id) or ISSUER_NAMES.get(id),
            "documents": partial(_named, words.documents),
            "fields": partial(_named, words.fields),
            "life_events": partial(_named, words.life_events),
            "ministries": partial(_named, words.ministries),
            "papers": partial(_named, words.documents),
            "registers": partial(_named, words.registers),
        }
        """What tells a value of a column, by the name that the column gives (`Column.words`); what gives none tells its value as it is."""

    def procedure(self, code: str, beside: str) -> Text:
        """A procedure by its code and name: `1.004222 (“Đăng ký tạm trú”)`; the code alone where it is called as the one `beside` it, or gone."""
        named, other = self._procedures.get(code), self._procedures.get(beside)
        if named is None or (other is not None and stem_of(named.name) == stem_of(other.name)):
            return same(code)
        return same(f"{code} (“{shortened(named.name, _LONGEST_NAME)}”)")

    def text(self, words: str, id: str) -> Text:
        """An id in words, the same in both languages; one that has no words stays as it is."""
        return self.words[words](id) or same(id.removeprefix(UNNAMED))

    def name(self, words: str, id: str, language: Language) -> str:
        return self.text(words, id)[language]

    def value(self, value: object, words: str, language: Language) -> str:
        """Any value of a column in words; a list as its column is listed."""
        if isinstance(value, list | tuple):
            return self._listed(value, words, language)
        if isinstance(value, str):
            return self.name(words, value, language)
        if isinstance(value, bool) or value is None:
            return YES_NO[value][language]
        return number(value, language)

    def _listed(self, values: Sequence[Any], words: str, language: Language) -> str:
        if not values:
            return ""
        listing = listing_of(words, values)
        shown = listing.gathered(values[: listing.most])
        told = [f"“{one}”" if listing.quoted else self.value(one, words, language) for one in shown]
        others = len(values) - len(values[: listing.most])
        whole = listing.between.join(told if listing.ordered else sorted(told))
        return listing.sentence[language].format(whole + (listing.others[language].format(others) if others else ""))

    def _cited(self, citation: str) -> Text:
        """A text of law, or a place in it; what is no citation, such as a column that a card calls `basis`, stays as it is."""
        if not is_citable(citation.partition(" ")[0]):
            return same(citation)
        place = parse_citation(citation)
        return place_in_words(place.provision, instrument_in_words(place.instrument, self._instruments))

    def _succeeded(self, packed: str) -> Text:
        """`Nghị định số 31/2013/NĐ-CP (nay là Nghị định số 131/2021/NĐ-CP, đã có trong căn cứ)`: a text that has ended."""
        ended, successor, cited, recalled = Succession.unpacked(packed)
        text, asides = self._cited(ended), []
        if successor:
            new = self._cited(successor)
            asides.append(Text(f"nay là {new.vi}{', đã có trong căn cứ' * cited}", f"now {new.en}{', cited too' * cited}"))
        if recalled:
            asides.append(Text("chưa đối chiếu văn bản gốc", "not yet held against the text itself"))
        told = joined(asides, "; ")
        return same("{} ({})").of(text, told) if asides else text

    def _amended(self, packed: str) -> Text:
        """`Thông tư số 22/2023/TT-BCA (sửa đổi, bổ sung Thông tư số 04/2015/TT-BCA)`: a text that amends others."""
        amending, amended = Amendment.unpacked(packed)
        text, others = self._cited(amending), joined((self._cited(one) for one in amended[:_MOST]), "; ")
        more = "; …" * (len(amended) > _MOST)
        return Text(f"{text.vi} (sửa đổi, bổ sung {others.vi}{more})", f"{text.en} (amends {others.en}{more})")


def _named(vocabulary: Mapping[str, Any], id: str) -> Text | None:
    """The name of a word of the vocabulary."""
    word = vocabulary.get(id)
    return Text(word.name.vi, word.name.en) if word is not None else None
