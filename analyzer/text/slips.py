"""Slips of whoever typed a text: a number of a step that is missing or stands twice, a word written twice or with another mark."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzer.text.any_case import any_case, small

_STEP = any_case(r"(?:^|\n)[ \t]*[-+*]*[ \t]*bước (\d{1,2})[ \t]*[:.]")
_ANY_STEP = any_case(r"\bb[uưúứ][oơóớ]c[ \t]*0?(\d{1,2})\b")
"""A step told anywhere, its word with or without its marks: `Bươc 4`, `Buớc 4`."""
_WORDS = ("các", "cho", "của", "đến", "hoặc", "nghị định", "tại", "theo", "thông tư", "trên", "và", "với", "đối với", "để")
"""Words that no sentence needs twice in a row, but where one of `_MEANT` goes with the first."""
_TWICE = tuple(f" {word} {word} " for word in _WORDS)
_MEANT = ("tiếp", "hiện", "tồn", "nêu")
"""“các bước tiếp theo theo quy định”, “hiện tại tại địa phương”, “nêu trên trên trang”."""
_MISSPELT = {
    "bố sung": "bổ sung",
    "cấp tinh": "cấp tỉnh",
    "cơ sổ dữ liệu": "cơ sở dữ liệu",
    "dăng ký": "đăng ký",
    "dich vụ": "dịch vụ",
    "đãng ký": "đăng ký",
    "đẩy đủ": "đầy đủ",
    "đề nghi": "đề nghị",
    "điêu kiện": "điều kiện",
    "đối vơi": "đối với",
    "hô sơ": "hồ sơ",
    "hồ so": "hồ sơ",
    "làm việc kề từ": "làm việc kể từ",
    "nghị đinh": "nghị định",
    "quy đinh": "quy định",
    "quyết đinh": "quyết định",
    "quyêt định": "quyết định",
    "thầm quyền": "thẩm quyền",
    "thực hiên": "thực hiện",
    "tiệp nhận": "tiếp nhận",
    "trường hơp": "trường hợp",
}
"""Words with a wrong mark that mean nothing anywhere, found in published records by comparing frequent pairs of words with rare ones."""
_AROUND = 30
_BREAK = re.compile(r"\n|[.;:](?=\s)")
"""Where a sentence or an item of a list ends."""


def steps_skipped(text: str) -> int:
    """The first number that the steps of a text leave out; 0 where they leave none out, or do not count up from one.

    >>> steps_skipped("Bước 1: Nộp đơn\\nBước 2: Xét\\nBước 4: Trả kết quả"), steps_skipped("Bước 1: Nộp đơn\\nBước 2, bước 3: Xét\\nBước 4: Trả")
    (3, 0)
    """
    numbers = _numbers(text)
    if not numbers or numbers[0] != 1 or list(numbers) != sorted(numbers):
        return 0
    missing = sorted({*range(1, numbers[-1])}.difference(numbers))
    told = {int(found[1]) for found in _ANY_STEP.finditer(text)} if missing else ()
    return next((number for number in missing if number not in told), 0)


def steps_twice(text: str) -> int:
    """The first number, behind the first step, that two steps in a row have, where all else counts up; else 0.

    >>> steps_twice("Bước 1: Nộp đơn\\nBước 2: Xét\\nBước 2: Trả kết quả"), steps_twice("Bước 1: Nộp\\nBước 1: Nộp\\nBước 2: Xét")
    (2, 0)
    """
    numbers = _numbers(text)
    if not numbers or list(numbers) != sorted(numbers) or numbers.count(1) != 1:
        return 0
    return next((number for number in numbers if numbers.count(number) == 2), 0)


def word_twice(text: str, plain: str = "") -> str:
    """The words around the first word of a text that is written twice in a row; empty where there is none. `plain`: the text in small letters, if known.

    >>> word_twice("Chủ đò nộp hồ sơ tại tại bến chính"), word_twice("Các bước tiếp theo theo quy định")
    ('Chủ đò nộp hồ sơ tại tại bến chính', '')
    """
    plain = plain or small(text)
    for twice in _TWICE:
        place = plain.find(twice)
        while place >= 0:
            if not plain.endswith(_MEANT, 0, place):
                return _around(text, place, place + len(twice))
            place = plain.find(twice, place + 1)
    return ""


def misspelt(text: str, plain: str) -> tuple[str, str]:
    """The words around the first misspelt ones of a text, and how they are spelt; empty where there are none. `plain`: it in small letters.

    >>> misspelt("Chủ đò nộp hồ so tại bến", "chủ đò nộp hồ so tại bến"), misspelt("Hồ sơ", "hồ sơ")
    (('Chủ đò nộp hồ so tại bến', 'hồ sơ'), ('', ''))
    """
    for wrong, right in _MISSPELT.items():
        if wrong in plain and (found := re.search(rf"(?<!\w){wrong}(?!\w)", plain)):
            return _around(text, found.start(), found.end()), right
    return "", ""


@lru_cache(maxsize=1024)
def _numbers(text: str) -> tuple[int, ...]:
    return tuple([int(found[1]) for found in _STEP.finditer(text)])


def _around(text: str, start: int, stop: int) -> str:
    """The words on either side of a place, within its sentence and at whole words or clauses; “…” where the sentence goes on.

    >>> _around("Bến đò. Chủ đò của bến nộp đơn tại tại bến, cơ quan bến xét đơn của chủ đò", 31, 39)
    'Chủ đò của bến nộp đơn tại tại bến, …'
    """
    before, after = _BREAK.split(text[:start])[-1], _BREAK.split(text[stop:], maxsplit=1)[0]
    if len(before) > _AROUND:
        near = before[-_AROUND:]
        before = f"… {near.partition(', ')[2] or near.partition(' ')[2]}"
    if len(after) > _AROUND:
        near = after[:_AROUND]
        after = f"{near.rpartition(', ')[0]}, …" if ", " in near else f"{near.rpartition(' ')[0]}…"
    return f"{before}{text[start:stop]}{after}".strip(" .;:,-+")
