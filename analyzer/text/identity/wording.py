"""A dossier line taken apart: the condition and the copy words in front, the head noun, and the phrase it governs."""

from __future__ import annotations

import re
from typing import NamedTuple

from analyzer.text.identity.opening import CLASSIFIERS, Begins, end_of_opening, names_copy, opening_of, skip_space, without_bullet
from analyzer.text.spelling import fold, words_in

_SETTING = re.compile(
    r"(?:trong |riêng |với |ngoài )?(?:trường hợp|đối với|nếu|khi|riêng|với|ngoài|tùy|người|thương nhân|cơ quan|tổ chức|doanh nghiệp"
    r"|sau khi|theo quy định|trước khi|trong thời hạn)\b"
)
"""A line that opens with a condition or with who is meant names its paper later."""
_STRONG = re.compile(
    r":| (?:thì|có thêm|phải (?:bổ sung|nộp|có|gửi|cung cấp)|nộp (?:thêm|kèm)|gửi kèm|(?<!ban hành )kèm theo|cần nộp|-|\+{1,4}|[a-e1-3]\)) "
)
"""Marks behind which the paper is named."""
_WEAK = re.compile(r" (?:nộp|có|gồm|xuất trình|bổ sung|cung cấp|gửi|là) |, ")
"""Marks that may also stand inside the condition."""
_BOUNDARY = re.compile(
    r"[;:. ](?:(?<! )(?= |$)|(?<= )(?:kèm|theo mẫu|theo quy định(?! tại (?:bản )?điều lệ)|ban hành|trong đó|trường hợp|đối với|nếu|trừ|gồm|bao gồm"
    r"|\((?=mẫu|theo|phụ lục|ban hành|nếu|trong|áp dụng|đối với|trường hợp)))"
)
"""Where the phrase of the head noun ends: what follows says how, when or by which text."""
_IF_ANY = " (nếu có)"
"""Inside a phrase it ends nothing: “xác nhận số dư (nếu có) của ngân hàng”."""
NEXT_CASE = re.compile(r"\. (?<!\W\w\. )\W*(?:nếu|trường hợp|đối với)(?: là)? ")
"""The next case begins, with papers of its own."""
_WHOLE_FILE = re.compile(
    r"hồ sơ (?:đăng ký|đề nghị|yêu cầu|nêu trên|gửi|nộp)\b.{0,120}? (?:phải có|phải kèm|kèm theo|có thêm|gồm|bao gồm|bổ sung) "
)
"""“Hồ sơ đăng ký … phải có”: the whole file is meant, and the paper is named behind it."""
_FILE_HAS = re.compile(
    r"hồ sơ (?:đăng ký|đề nghị|yêu cầu)\b[^:;.]{0,80}? (?:phải )?(?:phải có|kèm theo|có kèm) (?=bản |thẻ |giấy |văn bản)"
)
"""The same at the front of a line: “hồ sơ đăng ký doanh nghiệp phải kèm theo bản sao thẻ căn cước”."""
_FILE_FOR_CASE = re.compile(r"hồ sơ (?=(?:đối với|trong trường hợp|trường hợp) [^:;]{1,160}: ?\w)")
"""“Hồ sơ đối với các khoản chi …: ủy nhiệm chi”: the case, and the paper that is asked in it."""
_GAP = re.compile(r"\s")
_GENERAL_NOUN = "giấy tờ"
"""“Bản chính của một trong các giấy tờ …: hợp đồng”: the paper is named behind it."""
_NEAREST_HEAD, _LONGEST_PHRASE = 60, 170
_FARTHEST_HEAD = 600


class Wording(NamedTuple):
    """The core of a line, and its parts.

    `setting`: the condition in front. `opening`: counts, copy words and verbs in front. `head`: all from the head noun on.
    `words`: the noun phrase of the head noun; `phrase`: the same between single spaces.
    """

    whole: str
    setting: str
    opening: str
    head: str
    words: tuple[str, ...]
    phrase: str

    @property
    def at(self) -> int:
        """Where the head noun begins."""
        return len(self.whole) - len(self.head)


def core(name: str) -> str:
    """A line in the one spelling, without its bullet and the punctuation behind it: alike for lines that ask the same."""
    return without_bullet(fold(name)).rstrip(" .;,")


def take_apart(whole: str, begins: Begins, begins_weakly: Begins) -> Wording:
    """The parts of the `core` of a line.

    `begins` knows head nouns, `begins_weakly` words that decide only where there is no head noun.
    """
    at = end_of_opening(whole, 0, begins)
    opening, setting = whole[:at], ""
    if whole.startswith("hồ sơ ", at):
        for_case, of_file = _FILE_FOR_CASE.match(whole, at), _FILE_HAS.match(whole, at)
        if for_case:
            at = for_case.end()
        elif of_file and begins(whole, file_end := opening_of(whole, of_file.end(), begins)[1]):
            opening, at = opening + whole[at:file_end], file_end
    if not begins(whole, at):
        at = _without_classifier(whole, at, begins)
        if not begins(whole, at):
            setting, opening, at = _named_later(whole, opening, at, begins, begins_weakly)
    head_text = whole[at:]
    words = tuple(phrase_words(head_text))
    return Wording(whole, setting, opening, head_text, words, f" {' '.join(words)} ")


def _named_later(whole: str, opening: str, at: int, begins: Begins, begins_weakly: Begins) -> tuple[str, str, int]:
    """(condition, opening, start of the head) of a line in which no head noun follows the opening."""
    in_situation = _SETTING.match(whole, at)
    if not in_situation:
        if begins_weakly(whole, at):
            return "", opening, at
        if names_copy(opening) and (near := _next_head(whole, at, begins, _NEAREST_HEAD)) > at:
            return "", opening, near
    found = _after_setting(whole, at, begins, (_STRONG, _WEAK) if in_situation else (_STRONG,))
    if found:
        mark, begin, head = found
        return whole[at:mark], opening + whole[begin:head], _without_classifier(whole, head, begins)
    if names_copy(opening):
        return "", opening, _next_head(whole, at, begins, _LONGEST_PHRASE)
    return whole[at:] if in_situation else "", opening, at


def phrase_words(head: str) -> list[str]:
    """The words of the noun phrase that a text begins with."""
    head = head[: _LONGEST_PHRASE + len(_IF_ANY)].replace(_IF_ANY, "")
    end = _BOUNDARY.search(head, 3, _LONGEST_PHRASE)
    return words_in(head, end.start() if end else _LONGEST_PHRASE)


def _next_head(text: str, at: int, begins: Begins, within: int) -> int:
    """Where the next head noun is: after copy words, whatever says whose copy it is comes first."""
    for gap in _GAP.finditer(text, at, at + within):
        if begins(text, gap.end()) and not text.startswith(_GENERAL_NOUN, gap.end()):
            return gap.end()
    return at


def _without_classifier(text: str, at: int, begins: Begins) -> int:
    """`bản cam kết` is known as `cam kết`; a head that is known with its classifier keeps it."""
    if begins(text, at):
        return at
    for classifier in CLASSIFIERS:
        if text.startswith(classifier, at) and begins(text, at + len(classifier)):
            return at + len(classifier)
    return at


def _after_setting(text: str, at: int, begins: Begins, kinds: tuple[re.Pattern[str], ...]) -> tuple[int, int, int] | None:
    """(end of the condition, start of the opening, start of the head) where a paper is named behind a condition."""
    case = NEXT_CASE.search(text, at, at + _FARTHEST_HEAD)
    for end in (case.start() if case else 0, at + _FARTHEST_HEAD):
        for marks in kinds:
            for mark in marks.finditer(text, at, end):
                begin, head = opening_of(text, skip_space(text, mark.end()), begins)
                if not _WHOLE_FILE.match(text, head) and begins(text, _without_classifier(text, head, begins)):
                    return mark.start(), begin, head
    return None
