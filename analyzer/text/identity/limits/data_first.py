"""Lines that let data come first: a paper is needed only where the State cannot read what it holds."""

from __future__ import annotations

import re

from analyzer.model.enumerations import DocumentClass
from analyzer.text.identity.limits.listed import GENERAL
from analyzer.text.identity.opening import Begins
from analyzer.text.identity.wording import Wording
from analyzer.text.spelling import has_any, words_of

_ABOUT_DATA = words_of(
    "cơ sở dữ liệu | không phải | không yêu cầu | không cần | miễn trừ | khai thác được | khai thác tài liệu | khai thác thông tin | kết nối | cập nhật | tra cứu | số định danh "
    "| mã số | đăng tải",
)
"""Without any of these words a line does not speak of data that the State has."""
_DATA_FIRST = re.compile(
    r"không (?:thể )?khai thác được|chưa (?:thể )?khai thác được|nếu (?:thể )?khai thác được|khai thác được (?:thông tin|dữ liệu)"
    r"|không tra cứu được|chưa (?:được )?cập nhật|không có (?:thông tin )?trong (?:các )?cơ sở dữ liệu"
    r"|chưa có (?:thông tin )?trong (?:các )?cơ sở dữ liệu|không có thông tin[^.;]{0,60}cơ sở dữ liệu"
    r"|đã có (?:trong|trên) (?:các )?cơ sở dữ liệu|có (?:trong|trên) (?:các )?cơ sở dữ liệu"
    r"|đã được kết nối, chia sẻ|được kết nối, chia sẻ|hoàn thành (?:việc )?kết nối"
    r"|không phải (?:nộp(?! (?:lệ phí|phí|thuế|tiền|lại))|xuất trình|tải lên|cung cấp)|không yêu cầu (?:nộp|xuất trình|cung cấp)"
    r"|không cần nộp(?! (?:lệ phí|phí|thuế|tiền|lại))|kê khai số định danh[^.;]{0,200} không bao gồm bản sao"
    r"|thì cơ quan [^.;]{2,40} khai thác (?:tài liệu|thông tin|dữ liệu)|do cơ quan [^.;]{2,40} khai thác (?:tài liệu|thông tin|dữ liệu)"
    r"|chưa (?:được )?đăng tải|chưa (?:thực hiện (?:việc )?kết nối|được (?:kết nối|cập nhật|cấp (?:mã )?số định danh|cấp mã số))|khai thác(?:,| hoặc) sử dụng thông tin|thông qua kết nối|thì không cần (?!chứng|công)|được miễn trừ trong trường hợp|đã được tích hợp"
)
"""The State looks into its data first: the paper is needed only when that fails.

Each alternative begins with its own letters: only where one of them stands does `re` look closer.
"""
_OF_DATA = ("dữ liệu", "khai thác được", "khai thác thông tin", "tra cứu", "tích hợp", "định danh", "csdl", "kết nối, chia sẻ")
"""“Không phải nộp” speaks of data only where one of these words stands beside it."""
_NEED_NOT = re.compile(
    r"không phải (?:nộp|xuất trình|tải lên|cung cấp)|không cần (?:nộp|các thành phần hồ sơ)|không yêu cầu|không bao gồm bản sao|hồ sơ không bao gồm|để thay thế thành phần hồ sơ|chỉ cần cung cấp|trừ trường hợp đã khai thác|có trách nhiệm khai thác|(?:không|chưa) (?:thể )?khai thác được"
    r"|chưa thực hiện (?:việc )?kết nối"
)
_POINT = re.compile(r"(?:^|[.:;,] ?)(?:\*\)|[-+*•] ?(?=\w)|\*\) )")
"""Where a point of a note starts."""
_OF_THE_FILE = ("thành phần hồ sơ", "không bao gồm", "mẫu đơn có quy định", "mẫu đơn tại")
"""Behind a form: what is said of data spares the other papers of the file, not the form."""
_SENT_ONLINE = re.compile(r"(?:đính kèm|trực tuyến)[^.;]{0,60} (?:thì )?$")
"""“Trường hợp đã đính kèm khi nộp trực tuyến thì không yêu cầu nộp”: the paper is sent, in another form."""
_NEAR = 100
_ADDS_WHEN_UNKNOWN = re.compile(r"[^.;]{0,120}?(?:còn|phải|cần)? (?:còn có|có thêm|nộp thêm|bổ sung)\b")
"""“Chưa có trong cơ sở dữ liệu thì hồ sơ còn có …”: another paper is added, this one is always asked."""
_LISTED = re.compile(r"; *")
_ON_WHOLE_FILE = (
    (
        "để thay thế thành phần hồ sơ",
        re.compile(r"cơ quan giải quyết (?:tthc|thủ tục hành chính) khai thác[^.;]{0,160}để thay thế thành phần hồ sơ"),
    ),
    ("giấy tờ nêu trên", re.compile(r"\. ?trường hợp (?:gửi|nộp) hồ sơ[^.;]{0,120} giấy tờ nêu trên")),
)
"""Words without which a sentence does not speak of the whole file, and that sentence.

“Cơ quan giải quyết TTHC khai thác thông tin đã có trong Cơ sở dữ liệu … để thay thế thành phần hồ sơ …” follows papers of every kind;
“Trường hợp gửi hồ sơ qua hệ thống bưu chính thì nộp bản sao các giấy tờ nêu trên …” tells how they are sent.
"""


def data_condition(wording: Wording, class_: DocumentClass, begins: Begins) -> str:
    """The words by which data spare the paper; empty where they do not."""
    whole = wording.whole
    data = _DATA_FIRST.search(whole) if has_any(whole, _ABOUT_DATA) else None
    if data is None or (class_ == "form" and not _spares_within(wording, data, begins)):
        return ""
    if data[0].startswith("không") and _SENT_ONLINE.search(whole, max(0, data.start() - _NEAR), data.start()):
        return ""
    if class_ == "note" and not (_NEED_NOT.search(whole) and _is_about_data(whole, data)):
        return ""
    return data[0]


def data_come_first(whole: str) -> bool:
    """Whether a text in the one spelling says that the State looks into its data first."""
    said = _DATA_FIRST.search(whole) if has_any(whole, _ABOUT_DATA) else None
    return said is not None and (has_any(said[0], _OF_DATA) or has_any(whole, _OF_DATA))


def of_this_line(text: str) -> str:
    """A text up to the sentence that speaks of the whole file: which paper of it data replace, how the papers above are sent."""
    for words, sentence in _ON_WHOLE_FILE:
        if words in text and (found := sentence.search(text, 1)):
            return text[: found.start()]
    return text


def _spares_within(wording: Wording, data: re.Match[str], begins: Begins) -> bool:
    """Whether what a line that names a form says of data spares a paper of the line itself, and not of the file alone."""
    whole = wording.whole
    if _ADDS_WHEN_UNKNOWN.match(whole, data.end()):
        return False
    return not has_any(whole, _OF_THE_FILE) or any(
        begins(part) and not part.startswith(GENERAL) for part in _LISTED.split(_first_line(wording.head))[1:]
    )


def _is_about_data(note: str, data: re.Match[str]) -> bool:
    """Whether data are what a note is about: its first point speaks of them."""
    points = list(_POINT.finditer(note, 0, data.start()))[:2]
    return len(points) < 2 and (has_any(note, _OF_DATA) or "một cửa quốc gia" in note)


def _first_line(head: str) -> str:
    """The papers that a line lists, up to the sentence that speaks of the whole file."""
    return head.partition("thành phần hồ sơ")[0]
