"""Columns of `procedures`: what was typed wrong in the record, whatever it says."""

from __future__ import annotations

import re
from collections import Counter

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.inferring.wording import cited_titles, step_texts
from analyzer.text.any_case import small
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.quoting import as_quoted
from analyzer.text.slips import misspelt, steps_skipped, steps_twice, word_twice

_DIGITS = re.compile(r"\d+")


def _cited_again(row: Whole) -> Counter[str]:
    """How many entries of the legal basis each text has that has several; what is odd about an entry is told otherwise."""
    entries = [(code, title) for code, title in cited_titles(row.procedure) if code]
    serials = Counter(_serial(code) for code, _ in entries)
    read = (read_legal_record(code, title) for code, title in entries if serials[_serial(code)] > 1)
    numbers = Counter(one.number for one in read if one is not None and one.number and not one.doubt)
    return Counter({number: count for number, count in sorted(numbers.items()) if count > 1})


def _serial(code: str) -> str:
    """The first number of an entry, which two entries of one text have in common."""
    found = _DIGITS.search(code)
    return found[0].lstrip("0") if found else ""


def _of_steps(row: Whole) -> str:
    return "\n".join(step_texts(row.procedure))


def _misspelt(row: Whole) -> tuple[str, str]:
    """The misspelt words of the name or else of the wording, and how they are spelt."""
    name = row.procedure.name
    found = misspelt(name, small(name))
    return found if found[0] else misspelt(row.said.everywhere, row.said.small)


SLIPS: Columns[Whole] = (
    *c.only_where(
        lambda row: row.procedure.source,
        [
            c.texts(
                "cited_twice",
                "các văn bản mà đúng hai dòng của mục căn cứ pháp lý, như nguồn ghi, cùng nêu",
                "texts that just two entries of the legal basis, as the source has it, name",
                lambda row: [number for number, count in _cited_again(row).items() if count == 2],
                "instruments",
            ),
            c.texts(
                "cited_thrice",
                "các văn bản mà từ ba dòng trở lên của mục ấy cùng nêu",
                "texts that three entries of it or more name",
                lambda row: [number for number, count in _cited_again(row).items() if count > 2],
                "instruments",
            ),
            c.whole(
                "step_skipped",
                "số thứ tự đầu tiên mà các bước của trình tự bỏ qua; 0 nếu không có",
                "the first number that the steps leave out; 0 none",
                lambda row: steps_skipped(_of_steps(row)),
            ),
            c.whole(
                "step_twice",
                "số thứ tự đầu tiên, sau bước 1, mà hai bước liền nhau cùng mang; 0 nếu không có",
                "the first number, behind the first step, that two steps in a row have; 0 none",
                lambda row: steps_twice(_of_steps(row)),
            ),
            c.text(
                "word_twice",
                "lời có một từ bị viết hai lần liền nhau; trống nếu không có",
                "words of which one is written twice in a row; empty none",
                lambda row: as_quoted(word_twice(row.said.everywhere, row.said.small)),
            ),
            c.text(
                "misspelt",
                "lời có từ viết sai dấu (“đẩy đủ”, “hồ so”); trống nếu không có",
                "words with a wrong mark; empty none",
                lambda row: as_quoted(_misspelt(row)[0]),
            ),
            c.text(
                "spelt",
                "từ ấy viết đúng",
                "how those words are spelt",
                lambda row: _misspelt(row)[1],
            ),
        ],
    ),
)
