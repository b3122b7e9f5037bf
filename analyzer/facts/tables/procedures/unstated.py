"""What a record leaves unsaid: conditions by which its steps decide, names of papers that it counts; columns of `procedures`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analyzer.facts.procedure.worded import first_said
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.inferring.wording import cited_titles, step_texts
from analyzer.model.text import Text
from analyzer.text.any_case import any_case
from analyzer.text.law.titles import sets_conditions
from analyzer.text.quoting import as_quoted
from analyzer.text.spelling import has_any

_DECIDES = any_case(r"(?:đủ|đáp ứng) (?:[^.;,:\n]{0,30} )?điều kiện\b|(?:kết quả|hồ sơ)[^.;:\n]{0,60} (?:không )?đạt yêu cầu")
"""A decision by conditions: “nếu hồ sơ đủ điều kiện thì ...”."""

_MEET = (
    r"(?<!chứng nhận )(?<!giấy phép )(?<!cơ sở )(?<!xác nhận )(?<!chờ )(?<!còn )(?<!vẫn )\b(?:đủ|đáp ứng|thỏa mãn|thoả mãn|bảo đảm|đảm bảo)"
    r"(?: đầy đủ| được| đủ| một trong)*(?: (?:các|những|về|tiêu chí|tiêu chuẩn|yêu cầu|và|,))*,? (?:điều kiện|tiêu chí|tiêu chuẩn"
)
"""To meet conditions, up to the word for them; what follows closes the group. The name of a paper on conditions met is not it."""
_LAW = (
    r"(?:quy định |nêu )?(?:tại|của|trong|ở) (?:các )?(?:(?:điểm|khoản|mục) [^.;:\n]{0,60}?)?"
    r"(?:điều \d|(?:bộ )?luật (?!này)[a-zđà-ỹ]|(?:nghị định|thông tư|quyết định|nghị quyết)(?: số)? \d)"
)
_SET_BY_LAW = any_case(
    rf"{_MEET})\b(?! kỹ thuật| tiếp nhận| giải quyết| tập kết)(?:(?! tiếp nhận| kể từ| cấp giấy phép| thì | không thuộc)[^.;:\n(]){{0,60}}? (?:theo |như )?{_LAW}"
)
"""The conditions that a text of law sets: “không đủ điều kiện theo quy định tại Điều 5 Nghị định 99/2016/NĐ-CP”."""
_REFUSED = any_case(
    r"\b(?:trường hợp|nếu)(?:(?!\b(?:hồ sơ|văn bản|đơn|tài liệu|tài khoản)\b)[^.;:\n]){0,60} (?:không|chưa) "
    rf"{_MEET})\b(?! (?:để )?(?:tiếp nhận|giải quyết|phê duyệt|trình)|,? (?:thì )?(?:không|từ chối) tiếp nhận|, (?:hóa|giấy|thủ|hồ)|[^.;\n]*(?:bổ sung|hoàn thiện))"
    r"[^.;\n]{0,160}?(?:từ chối|không cấp|không công nhận|không chấp thuận|trả lời|trả hồ sơ|trả lại|có văn bản|thông báo)"
)
"""Those who do not meet conditions are refused; a dossier or letter that is no good is another matter."""
_TO_PROVE = any_case(
    r"(?:chứng minh|thể hiện|giải trình|thuyết minh|báo cáo|tài liệu|cam kết|văn bản)[^.;:\n]{0,80}? "
    rf"{_MEET}|yêu cầu)\b[^.;:\n(]{{0,60}}? (?:theo |như )?{_LAW}"
)

_WORDS = ("điều kiện", "tiêu chí", "tiêu chuẩn", "yêu cầu")
_LETTER = re.compile(r"\w")
_COUNTS = ("originalQty", "copyQty")


def _conditions_set_by(row: Whole) -> str:
    """The text in force of the legal basis whose title says that it lays down conditions."""
    texts, day = row.index.words.instruments, row.index.catalogue.as_of
    for number, title in cited_titles(row.procedure):
        if sets_conditions(title) and not (number in texts and texts[number].ended(day)):
            return (number or title).rstrip(". ")
    return ""


def _decides_by_conditions(row: Whole) -> str:
    return as_quoted(first_said(_DECIDES, "\n".join(step_texts(row.procedure))))


def _met_by_law(row: Whole) -> str:
    """The sentence of the steps that decides by conditions which a text of law sets, or refuses those who do not meet them."""
    steps = _of_conditions(step_texts(row.procedure))
    return as_quoted(first_said(_SET_BY_LAW, steps) or first_said(_REFUSED, steps))


def _to_prove(row: Whole) -> str:
    return as_quoted(first_said(_TO_PROVE, _of_conditions(row.called(ask.line) for ask in row.papers if ask.class_ != "form")))


def _of_conditions(texts: Iterable[str]) -> str:
    """The lines that have a word for conditions: the patterns, which cross no line, are slow."""
    return "\n".join(line for text in texts for line in text.splitlines() if has_any(line.lower(), _WORDS))


def _nameless(row: Whole) -> int:
    """Lines with a number of copies and no name: of those with no name at all the import tells only in what it keeps of the source."""
    record = row.procedure.source.get("record") or {}
    published = (line for case in record.get("executionCases") or () for line in case.get("profileComponents") or ())
    empty = sum(not (line.get("name") or "").strip() and any(str(line.get(count) or 0) != "0" for count in _COUNTS) for line in published)
    lines = (line for _, line in row.lines if line.name and (line.originals or line.copies))
    return empty + sum(not _LETTER.search(line.name) for line in lines)


_OF_CONDITIONS: Columns[Whole] = c.only_where(
    lambda row: not row.procedure.conditions,
    [
        c.text(
            "no_conditions_told",
            "ở thủ tục không nêu điều kiện nào: lời mà ô điều kiện ghi, như “Không quy định”; trống nếu ô để trống",
            "where no condition is stated: what the field of conditions reads, such as “none”; empty where it is left empty",
            lambda row: as_quoted(str(row.procedure.text.get("conditions") or "")),
        ),
        c.text(
            "conditions_set_by",
            "ở thủ tục không nêu điều kiện nào: văn bản còn hiệu lực trong căn cứ mà tên nói là quy định điều kiện; trống nếu không có",
            "where no condition is stated: the text in force of the legal basis that by its title lays down conditions; empty none",
            _conditions_set_by,
            "instruments",
        ),
        c.text(
            "decides_by_conditions",
            "ở thủ tục không nêu điều kiện nào: câu của trình tự quyết định theo việc có đủ điều kiện hay không; trống nếu không có",
            "where no condition is stated: the sentence of the steps that decides by whether conditions are met; empty none",
            _decides_by_conditions,
        ),
        c.text(
            "refuses_by_conditions",
            "ở thủ tục không nêu điều kiện nào: câu của trình tự nói đến điều kiện mà một văn bản quy định, hoặc từ chối người không đủ điều kiện; trống nếu không có",
            "where no condition is stated: the sentence of the steps that speaks of conditions which a text of law sets, or refuses who does not meet them; empty none",
            _met_by_law,
        ),
        c.text(
            "conditions_to_prove",
            "ở thủ tục không nêu điều kiện nào: lời của dòng hồ sơ phải chứng minh điều kiện mà một văn bản quy định; trống nếu không có",
            "where no condition is stated: the words of a dossier line that has to prove conditions which a text of law sets; empty none",
            _to_prove,
        ),
    ],
)
UNSTATED: Columns[Whole] = (
    *_OF_CONDITIONS,
    c.whole(
        "nameless_lines",
        "số dòng hồ sơ có số bản phải nộp mà không có tên giấy tờ",
        "lines of the dossier that have a number of copies and no name of a paper",
        _nameless,
        Text("dòng", "lines"),
        where=lambda row: row.procedure.source,
    ),
)
