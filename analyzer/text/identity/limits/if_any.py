"""“If” behind a paper: “(nếu có)”, “nếu là …”, “khi …”, and which of the papers before it they bind."""

from __future__ import annotations

import re

from analyzer.text.identity.limits.listed import GENERAL, limits_one_of_several, names_another
from analyzer.text.identity.limits.variants import has_variants
from analyzer.text.identity.opening import Begins, opening_of
from analyzer.text.spelling import has_any

_IF_CHOSEN = re.compile(r"nếu người (?:có )?yêu cầu lựa chọn nộp[^();]*")
_FORM_IF_CHOSEN = re.compile(rf"{_IF_CHOSEN.pattern}|nếu (?:lựa chọn )?(?:hình thức )?nộp (?:hồ sơ )?(?:theo hình thức )?trực tiếp[^();]*")
"""“Tờ khai (nếu người có yêu cầu lựa chọn nộp trực tiếp)”: otherwise another form, filled in on the screen, stands for it."""
_IF_WHEN = ("nếu", "khi ")
_CASE = ("nếu", "trường h", "đối với", "trừ ")
_IF_CHANGED = re.compile(r"(?:nếu|khi) có (?:sự )?thay đổi so với [^;:()]*$")
"""A line that ends so compares all that it lists with the file of before."""
_THIS_ONE = re.compile(
    r"nếu (?<!\wnếu )(?<!giá trị nếu )(?<!sử dụng nếu )(?!có\b|(?:là )?bản|người (?:có )?yêu cầu)|, khi |\(khi |chỉ khi "
)
"""Words that bind the paper named last, not those before it."""
_IF_ANY = re.compile(r"(?<!dấu )(?:\(\s*nếu có\b(?!\) hoặc)|(?<!\()nếu có\b(?! hoặc))")
"""“Ký tên, đóng dấu (nếu có)” tells of the seal."""
_IF_ANY_AT_END = re.compile(r"\(\s*nếu có\s*\)[\s.;]*$")
_BARE = re.compile(r"\W*$|\)")
_NEXT_LINE = re.compile(r";[\s+-]*")
_THEN = re.compile(r"\), (?!(?:bao )?gồm|trong đó|cụ thể)(?=\w)")
_LISTED_IN_IT = re.compile(r"\bgồm\b[^;]*?, ")
"""“Báo cáo, bao gồm danh sách cổ đông, kết quả chào bán (nếu có)”: a part of the paper, or of the papers."""
_CONTENT = (" trong đó ghi", " trong đó nêu", " ghi rõ", " nêu rõ")
_TITLE = re.compile(r"/20\d\d/")
"""Behind the number of an instrument its title may join anything."""
_WITH = re.compile(r"[;,] (?:và )?(?:gửi |nộp )?kèm(?: theo)? ")
_AND = re.compile(r" (?:và|kèm|kèm theo) (?:bản (?:sao|chính|chụp) )?(?:các |những )?")


def if_behind(head: str, sentence: str, is_form: bool, begins: Begins) -> str:
    """The “if” that binds the paper which a line names first; empty when it is always asked. `sentence`: the one that names it."""
    if not has_any(head, _IF_WHEN):
        return ""
    chosen = _FORM_IF_CHOSEN.search(head) if is_form else _IF_CHOSEN.search(sentence)
    if chosen:
        return "" if limits_one_of_several(head, chosen.start(), chosen.end(), begins) else chosen[0]
    changed = _IF_CHANGED.search(head) if "thay đổi so với" in head else None
    if changed and ";" not in head:
        return changed[0]
    if (
        _IF_ANY_AT_END.search(head)
        and not has_any(head, _CONTENT)
        and head.count("nếu có") == 1
        and not _LISTED_IN_IT.search(head)
        and not _is_addition(head, is_form, begins)
        and not any(begins(part, opening_of(part, 0, begins)[1]) for part in _NEXT_LINE.split(head)[1:])
    ):
        return "nếu có"
    return _if_of_last(head, sentence, (_IF_ANY,) if is_form else (_THIS_ONE, _IF_ANY), is_form, begins)


def _if_of_last(head: str, sentence: str, patterns: tuple[re.Pattern[str], ...], is_form: bool, begins: Begins) -> str:
    """The “if” that binds the paper named last, where no other paper is named before it."""
    for pattern in patterns:
        last = pattern.search(sentence)
        if last is None or names_another(before := sentence[: last.start()], begins) or _LISTED_IN_IT.search(before):
            continue
        if has_variants(head, last.start(), begins):
            continue
        if _then_a_paper(sentence, last.end(), begins):
            return ""
        if not _BARE.match(sentence, last.end()) or not _is_addition(before, is_form, begins):
            return "" if limits_one_of_several(head, last.start(), last.end(), begins) else last[0].strip(" (,")
    return ""


def _then_a_paper(sentence: str, at: int, begins: Begins) -> bool:
    """Whether right behind the bracket of an “if any” the list goes on with a paper that is asked always: “A (nếu có), B”."""
    then = _THEN.match(sentence, at)
    if then is None or has_any(sentence[then.end() :], _CASE):
        return False
    paper = opening_of(sentence, then.end(), begins)[1]
    return begins(sentence, paper) and not sentence.startswith(GENERAL, then.end())


def _is_addition(head: str, is_form: bool, begins: Begins) -> bool:
    """Whether the paper at the end only goes with the one that the line names first: “quyết định thành lập và tài liệu kèm theo (nếu có)”."""
    if _WITH.search(head):
        return True
    general = not is_form and head.startswith(GENERAL)
    title = _TITLE.search(head) if general else None
    return any(
        begins(head, mark.end()) and not (general and (head.startswith(GENERAL, mark.end()) or "kèm" in mark[0]))
        for mark in _AND.finditer(head, 0, title.start() if title else len(head))
    )
