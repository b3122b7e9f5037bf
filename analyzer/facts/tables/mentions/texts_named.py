"""Texts of law that the wording of a procedure names, and what is odd about those of its legal basis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.facts.index import Index
from analyzer.facts.procedure.worded import Piece, sentence
from analyzer.facts.tables.citations.citations import States
from analyzer.facts.tables.mentions.mention import Mention
from analyzer.facts.tables.mentions.own import Own
from analyzer.inferring.wording import cited_titles
from analyzer.text.any_case import any_case
from analyzer.text.law.cited_texts import cited_spans
from analyzer.text.law.defining import only_defines
from analyzer.text.law.incomplete import is_incomplete, misspelt, number_meant
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.law.numbers import InstrumentNumber, number_not_behind, read_number
from analyzer.text.law.resting import rests_on
from analyzer.text.provinces import province_in
from analyzer.text.wording import tidy

_NUMBERED = re.compile(number_not_behind(r"\w./"))
_DAY_OF = any_case(
    r"(?:ngày|thời điểm|khi)(?: có hiệu lực(?: thi hành)?)?(?: của)? (?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định)(?: \w+){0,6}? (?:số\s*:?\s*)?$"
)
_TAKES_EFFECT = any_case(r"[^.;]*?(?:có|phát sinh) hiệu lực|[^.;]*?được ban hành")
"""“Trước ngày Nghị định số … có hiệu lực thi hành”: the text marks a day and prescribes nothing here."""
_KIND = any_case(r"(thông tư|nghị định|nghị quyết)\s+(?:số\s*:?\s*)?$")
"""The word before a number that names the kind of text."""
_LETTERS = {"thông tư": ("TT", "VBHN"), "nghị định": ("NĐ", "VBHN"), "nghị quyết": ("NQ", "QH", "UBTVQH", "VBHN")}


class TextsNamed:
    """Reads pieces of wording, and the legal basis, for texts of law by the words of one vocabulary."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.states = States(index)

    def of_piece(self, piece: Piece, own: Own) -> Iterator[Mention]:
        """The texts that a piece names."""
        for match in _NUMBERED.finditer(piece.text):
            number = read_number(match[0])
            if number is not None and number.year is not None and not number.placeholder:
                cited = number.number in own.basis
                doubt, meant = ("", "") if cited else self._doubt(number, piece.text, match, own)
                clause = "" if cited else sentence(piece.text, match.start(), match.end())
                state = self.states[number.number]
                as_date = not cited and _marks_a_day(piece.text, match.start(), match.end())
                defines = not cited and only_defines(piece.text, match.start(), number.number)
                yield Mention(
                    own.procedure,
                    piece,
                    "instrument",
                    number.number,
                    clause,
                    cited,
                    ended=state.ended,
                    recalled=state.instrument is not None and state.instrument.recalled,
                    doubt=doubt,
                    meant=meant,
                    as_date=as_date,
                    defines=defines,
                    rests=not (cited or as_date or number.number in own.titles) and rests_on(piece.text, match.start()),
                )

    def _doubt(self, number: InstrumentNumber, text: str, match: re.Match[str], own: Own) -> tuple[str, str]:
        """What is odd about a number that the legal basis does not hold, and the text of that basis it may stand for."""
        serial, _, letters = number.number.rpartition("/")
        alike = [one for one in own.basis if one.rpartition("/")[0] == serial and one.rpartition("/")[2] != letters]
        whole = next((one for one in alike if one.startswith(number.number)), "")
        meant = whole or (alike[0] if alike else "")
        if number.year and number.year > self.index.catalogue.as_of.year:
            return "year_to_come", meant
        if whole:
            return "cut_short", whole
        word = _KIND.search(text[max(0, match.start() - 20) : match.start()])
        if word and not letters.startswith(_LETTERS[word[1].lower()]):
            return "type_and_number_differ", meant
        around = text[max(0, match.start() - 60) : match.end() + 120]
        cited = (one for _, _, one in cited_spans(tidy(around)) if one.number == number.number)
        return next((one.doubt for one in cited if one.doubt), ""), meant

    def of_basis(self, own: Own, named: list[str]) -> Iterator[Mention]:
        """Texts of the legal basis whose code, as the State's database holds it, names another text than its title, or none that can be found."""
        for code, title in dict.fromkeys(cited_titles(own.procedure)):
            read = read_legal_record(code, title)
            differ = read is not None and read.doubt == "code_and_title_differ"
            if read is not None and not read.doubt and misspelt(code, read.number) and not self._of_another_province(read.place, own):
                piece = Piece("legal_basis", f"legal_basis/{read.number}" if read.number in own.basis else "", title)
                yield Mention(
                    own.procedure, piece, "instrument", tidy(code), tidy(title), True, doubt="letters_misspelt", meant=read.number
                )
            if differ or is_incomplete(code, title):
                path = f"legal_basis/{read.number}" if read is not None and read.number in own.basis else ""
                piece = Piece("legal_basis", path, title)
                if differ:
                    yield Mention(own.procedure, piece, "instrument", code, title, True, doubt="code_and_title_differ")
                else:
                    meant = number_meant(code, title, (own.basis, named, self.index.words.instruments))
                    yield Mention(own.procedure, piece, "incomplete", tidy(code), tidy(title), True, meant=meant)

    def _of_another_province(self, place: str, own: Own) -> bool:
        """Whether a local text is of another province than the one whose procedure it is: it does not belong there, however its number is spelt."""
        owner = self.index.words.ministries.get(own.procedure.ministry) if place else None
        return owner is not None and province_in(owner.name.vi) not in ("", place)


def _marks_a_day(text: str, start: int, stop: int) -> bool:
    """Whether the text of law whose number stands here is named only for the day on which it took effect."""
    day = _DAY_OF.search(text[max(0, start - 80) : start])
    return day is not None and (" hiệu lực" in day[0].lower() or _TAKES_EFFECT.match(text, stop) is not None)
