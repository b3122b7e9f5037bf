"""Whether a paper is needed only in some situation: when data cannot be read, in a case named in front, in a case behind."""

from __future__ import annotations

import re

from analyzer.model.procedure import DocumentClass
from analyzer.text.identity.if_any import if_behind
from analyzer.text.identity.listed import GENERAL, limits_one_of_several
from analyzer.text.identity.only_for import asked_of_some, form_for_some
from analyzer.text.identity.opening import Begins
from analyzer.text.identity.spelling import has_any, words_of
from analyzer.text.identity.variants import has_variants, stands_in
from analyzer.text.identity.wording import Wording

_ABOUT_DATA = words_of(
    "cơ sở dữ liệu | không phải | không yêu cầu | không cần | miễn trừ | khai thác được | khai thác tài liệu | khai thác thông tin | kết nối | cập nhật | tra cứu | số định danh "
    "| mã số | đăng tải",
)
"""Without any of these words a line does not speak of data that the State has."""
_DATA_FIRST = re.compile(
    r"(?:không|chưa|nếu) (?:thể )?khai thác được|khai thác được (?:thông tin|dữ liệu)|không tra cứu được|chưa (?:được )?cập nhật"
    r"|(?:không|chưa) có (?:thông tin )?trong (?:các )?cơ sở dữ liệu|không có thông tin[^.;]{0,60}cơ sở dữ liệu"
    r"|(?:đã có|có) (?:trong|trên) (?:các )?cơ sở dữ liệu|(?:đã được|được) kết nối, chia sẻ|hoàn thành (?:việc )?kết nối"
    r"|không phải (?:nộp(?! (?:lệ phí|phí|thuế|tiền|lại))|xuất trình|tải lên|cung cấp)|không yêu cầu (?:nộp|xuất trình|cung cấp)|không cần nộp thành phần hồ sơ|kê khai số định danh[^.;]{0,200} không bao gồm bản sao|(?:thì|do) cơ quan [^.;]{2,40} khai thác (?:tài liệu|thông tin|dữ liệu)"
    r"|chưa (?:được )?đăng tải|chưa được (?:kết nối|cập nhật|cấp (?:mã )?số định danh|cấp mã số)|khai thác(?:,| hoặc) sử dụng thông tin|thông qua kết nối|thì không cần (?!chứng|công)|được miễn trừ trong trường hợp|đã được tích hợp"
)
"""The State looks into its data first: the paper is needed only when that fails."""
_OF_DATA = ("dữ liệu", "khai thác được", "khai thác thông tin", "tra cứu", "tích hợp", "định danh", "csdl")
"""“Không phải nộp” speaks of data only where one of these words stands beside it."""
_NEED_NOT = re.compile(
    r"không phải (?:nộp|xuất trình|tải lên|cung cấp)|không cần (?:nộp|các thành phần hồ sơ)|không yêu cầu|không bao gồm bản sao|hồ sơ không bao gồm|để thay thế thành phần hồ sơ|chỉ cần cung cấp|trừ trường hợp đã khai thác|có trách nhiệm khai thác"
)
_OF_THE_FILE = ("thành phần hồ sơ", "không bao gồm", "mẫu đơn có quy định", "mẫu đơn tại")
"""Behind a form: what is said of data spares the other papers of the file, not the form."""
_ADDS_WHEN_UNKNOWN = re.compile(r"[^.;]{0,120}?(?:còn|phải|cần)? (?:còn có|có thêm|nộp thêm|bổ sung)\b")
"""“Chưa có trong cơ sở dữ liệu thì hồ sơ còn có …”: another paper is added, this one is always asked."""

_OF_CONDITION = words_of(
    "trường h | trưởng h | nếu | đối với | trừ | khi | áp dụng | chỉ | dành cho | dùng cho | thông qua | (với | (cho | phải có | có thêm",
)
"""A line without any of these words needs no closer look."""
_SITUATION = re.compile(r"(?:trong |riêng |với )?(?:đối với|nếu|khi|riêng)\b|.{0,40}trường hợp\b")
_STEP = re.compile(r"(?:đối với|tại) (?:bước|mục|điểm|khoản)|(?:trường hợp|phương án|hình thức) (?:\d|[ivx]+\b|thứ)")
"""“Đối với bước 6”, “trường hợp 1” number the parts of a record; they state no condition."""
_NUMBERED = re.compile(r"^(?:trường hợp|phương án) (?:\d+|[ivx]+) ?[:.] ?(?=đối với|trường hợp|nếu|khi)")
"""The number of a case in front of what the case is."""
_CHANNEL = re.compile(
    r"\W*(?:(?:đối với|trong|áp dụng|cho)\W+)*(?:các )?(?:trường hợp )?(?:(?:doanh nghiệp|tổ chức|cá nhân|người nộp hồ sơ|công dân) )?"
    r"(?:(?:nộp|gửi|đăng ký|thực hiện)(?: hồ sơ| đơn)? (?:trực|qua|trên|bằng|theo (?:hình|phương|cách|đường))"
    r"|đơn (?:được )?nộp (?:dưới )?dạng|(?:nộp |gửi |là )?bản (?:sao|chụp|photo|scan|giấy|điện tử)\b|hồ sơ (?:giấy|điện tử)\b)"
)
"""How the file or a copy is sent decides the form of a paper, not whether it is asked."""
_MUST_HAVE = re.compile(r",? (?:phải (?:có|nộp|kèm)|có thêm|nộp thêm)[: ]")
_MUST = " phải có"
_LONG_SETTING = 60
"""“Người bị thương trong khi … phải có giấy xác nhận”: a long description in front tells the situation."""
_CASE = ("trường h", "trưởng h")
_IN_CASE = re.compile(
    r"(?:đối với|(?<!một )trong|cho|áp dụng(?: đối với)?|với|tại)(?: các| những| một số| mỗi)? (?:trường|trưởng) h[ợơ]p"
    r"|\((?:các |những |trong )?(?:trường|trưởng) h[ợơ]p(?![^()]* thì )"
)
_EXCEPTED = re.compile(r"[.;]\s+trừ (?:các |những )?trường hợp")
"""What follows the sentence takes cases out."""
_ALONE = ("thông qua", "(dành", "(dùng", "(đối", "trừ ", "không áp", "chỉ ")
_ONLY = re.compile(
    r"thông qua (?:người|việc) đại diện|\((?:dành cho|dùng cho|đối với) |(?:^|[(,] ?|ngoại )trừ |trừ trường hợp"
    r"|không áp dụng (?:đối với|cho)|(?:^|[(,.] ?)chỉ (?:áp dụng|yêu cầu|nộp|cần)"
)
"""Words after the paper that bind it to a situation."""
_ONLY_IN_FORM = re.compile(_ONLY.pattern.replace("|dùng cho", ""))
"""“(Dùng cho …)” tells which of two forms to take, not whether one is asked."""
_HOW_MADE = re.compile(r"\b(?:hợp pháp hóa lãnh sự|chứng thực|công chứng|dịch (?:ra|sang) tiếng|bản dịch)[^,;:()]*[,(]? ?$")
"""“Phải được hợp pháp hóa lãnh sự, trừ trường hợp được miễn”: the exception is one from how the paper is made."""
_BEHIND_CODE = re.compile(r"(?:\)|/20\d\d|/[a-zđ\d]+-[a-zđ\d-]+|mẫu (?:số )?[\w./-]{1,12}) (?=đối với )")
"""Behind the code of a form it is told for whom it is; where two codes are told so, it is only which of two forms to take."""
_APPLIES_AT_END = re.compile(r"\((?:chỉ )?áp dụng (?:đối với|cho|với|trong) [^()]{1,200}\)?\W*$")
"""A line that ends with whom it is for."""
_LISTED = re.compile(r"; *")
_NEXT_SENTENCE = re.compile(r"\.\s+(?![\d(])")
_SENTENCE_ENDS = (";", "cụ thể như sau", " trong đó", " ghi rõ", " nêu rõ")
"""The sentence that names the paper ends here; what follows tells its content or adds to it."""
_REQUIRES_MORE = re.compile(
    r", (?:trường hợp|nếu|đối với)[^,;.]{0,160}?,? (?:thì |phải |cần )"
    r"(?:phải )?(?:có|nộp|kèm|bổ sung|gửi|ghi|xuất trình|khai|được|là)"
)
"""A further clause that adds something in a situation: the paper itself is always asked."""


def condition_of(wording: Wording, class_: DocumentClass, begins: Begins) -> str:
    """The words that bind the paper to a situation; empty when it is always asked. `begins` knows head nouns."""
    whole = wording.whole
    data = _DATA_FIRST.search(whole) if has_any(whole, _ABOUT_DATA) else None
    if data and class_ == "form" and not _spares_within(wording, data, begins):
        data = None
    if data and (class_ != "note" or _NEED_NOT.search(whole)):
        return data[0]
    if class_ == "note" or not has_any(whole, _OF_CONDITION):
        return ""
    setting = _NUMBERED.sub("", wording.setting, count=1)
    if _SITUATION.match(setting) and not _STEP.match(setting) and not _CHANNEL.match(setting):
        return setting
    if len(wording.setting) > _LONG_SETTING and _MUST_HAVE.match(whole, _last_words(whole, wording.setting)):
        return wording.setting
    return _behind(wording.head, class_ == "form", begins)


def _spares_within(wording: Wording, data: re.Match[str], begins: Begins) -> bool:
    """Whether what a line that names a form says of data spares a paper of the line itself, and not of the file alone."""
    whole = wording.whole
    if _ADDS_WHEN_UNKNOWN.match(whole, data.end()):
        return False
    return not has_any(whole, _OF_THE_FILE) or any(
        begins(part) and not part.startswith(GENERAL) for part in _LISTED.split(_first_line(wording.head))[1:]
    )


def data_come_first(whole: str) -> bool:
    """Whether a text in the one spelling says that the State looks into its data first."""
    said = _DATA_FIRST.search(whole) if has_any(whole, _ABOUT_DATA) else None
    return said is not None and (has_any(said[0], _OF_DATA) or has_any(whole, _OF_DATA))


def _last_words(whole: str, setting: str) -> int:
    """Where the last words of the condition in front start, or what follows it when they are no “must have”."""
    end = whole.find(setting) + len(setting)
    return end - len(_MUST) if setting.endswith(_MUST) else end


def _behind(head: str, is_form: bool, begins: Begins) -> str:
    """The condition that follows the paper in the sentence that names it."""
    sentence = _first_sentence(head)
    excepted = _EXCEPTED.match(head, len(sentence))
    if excepted:
        return excepted[0].strip(" .;")
    more = _REQUIRES_MORE.search(sentence)
    if more:
        sentence = sentence[: more.start()]
    found = (
        (_IN_CASE.search(sentence) if has_any(sentence, _CASE) else None)
        or ((_ONLY_IN_FORM if is_form else _ONLY).search(sentence) if has_any(sentence, _ALONE) else None)
        or (form_for_some(sentence) if is_form else asked_of_some(sentence))
    )
    if found and _binds_another(head, found, begins):
        before = head[: found.start()]
        return "" if "trừ" in found[0] else if_behind(before, before, is_form, begins)
    if found and not _CHANNEL.match(sentence, found.start()):
        return "" if limits_one_of_several(head, found.start(), found.end(), begins) else found[0].strip(" (,")
    if is_form:
        for_whom = _for_whom(head, sentence)
        if for_whom:
            return for_whom
    else:
        applies = _APPLIES_AT_END.search(head)
        if applies:
            return applies[0].strip(" (")
    return if_behind(head, sentence, is_form, begins)


def _binds_another(head: str, found: re.Match[str], begins: Begins) -> bool:
    """Whether a case decides how the paper is made, or which of several papers that stand for one another it is, not whether one is asked."""
    if "trừ" in found[0]:
        return bool(_HOW_MADE.search(head, 0, found.start()))
    return has_variants(head, found.start(), begins) or stands_in(head, found.start(), begins)


def _for_whom(head: str, sentence: str) -> str:
    """What the line says behind the code of a form about whom it is for, when it says so of one code only."""
    if "đối với" not in head:
        return ""
    codes = [code.end() for code in _BEHIND_CODE.finditer(head)]
    return sentence[codes[0] :] if len(codes) == 1 else ""


def _first_line(head: str) -> str:
    """The papers that a line lists, up to the sentence that speaks of the whole file."""
    return head.partition("thành phần hồ sơ")[0]


def _first_sentence(head: str) -> str:
    """The sentence that names the paper."""
    stop = _NEXT_SENTENCE.search(head)
    ends = [stop.start() if stop else len(head), *(head.find(mark) for mark in _SENTENCE_ENDS)]
    return head[: min(end for end in ends if end >= 0)]
