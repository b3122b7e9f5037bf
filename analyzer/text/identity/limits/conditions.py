"""Whether a paper is needed only in some situation: when data cannot be read, in a case named in front, in a case behind."""

from __future__ import annotations

import re

from analyzer.model.enumerations import DocumentClass
from analyzer.text.identity.limits.data_first import data_condition
from analyzer.text.identity.limits.if_any import if_behind
from analyzer.text.identity.limits.listed import limits_one_of_several
from analyzer.text.identity.limits.only_for import asked_of_some, form_for_some, some_who_must
from analyzer.text.identity.limits.partly import shares_out, singles_out, without_asides
from analyzer.text.identity.limits.variants import has_variants, stands_in
from analyzer.text.identity.opening import Begins
from analyzer.text.identity.wording import Wording
from analyzer.text.spelling import has_any, words_of

_OF_CONDITION = words_of(
    "nếu | đối với | trường h | trưởng h | trừ | khi | áp dụng | chỉ | dành cho | dùng cho | thông qua | phải có | phải nộp | phải bổ sung | có thêm | nộp thêm"
)
_IN_BRACKETS = words_of("(với | (cho | (người | (cá nhân | (tổ chức | (doanh nghiệp | (hộ gia đình | (các | (những")
"""A line without any of these words needs no closer look."""
_SITUATION = re.compile(r"(?:trong |riêng |với )?(?:đối với|nếu|khi|riêng)\b|.{0,40}trường hợp\b")
_STEP = re.compile(r"(?:đối với|tại) (?:bước|mục|điểm|khoản)|(?:trường hợp|phương án|hình thức) (?:\d|[ivx]+\b|thứ)")
"""“Đối với bước 6”, “trường hợp 1” number the parts of a record; they state no condition."""
_NUMBERED = re.compile(r"^(?:trường hợp|phương án) (?:\d+|[ivx]+) ?[:.] ?(?=đối với|trường hợp|nếu|khi)")
"""The number of a case in front of what the case is."""
_CHANNEL = re.compile(
    r"\W*(?:(?:đối với|trong|áp dụng|cho)\W+)*(?:các )?(?:trường hợp )?(?:(?:doanh nghiệp|tổ chức|cá nhân|người nộp hồ sơ|công dân) )?"
    r"(?:(?:nộp|gửi|đăng ký|thực hiện(?! trên tờ khai))(?: hồ sơ| đơn)? (?:trực|qua|trên|bằng|theo (?:hình|phương|cách|đường))"
    r"|đơn (?:được )?nộp (?:dưới )?dạng|(?:nộp |gửi |là )?bản (?:sao|chụp|photo|scan|giấy|điện tử)\b|hồ sơ (?:giấy|điện tử)\b)"
)
"""How the file or a copy is sent decides the form of a paper, not whether it is asked; but a paper declaration is made instead of one on the screen."""
_FILE_OF_SOME = re.compile(r"(?:thành phần )?hồ sơ ((?:đối với|(?:trong )?(?:các )?trường hợp) [^:]{3,200}):(?= ?\w)")
"""“Hồ sơ đối với chủ bến nước ngoài: giấy phép …”: the file of some, and the papers of it."""
_GATHERED_FOR_SOME = re.compile(
    r"(?:các |những |một trong (?:các |những |số )?)?(?:(?:loại )?giấy tờ|tài liệu|văn bản|chứng từ) sau(?: đây)? "
    r"(?P<case>(?:nếu|khi|đối với|(?:trong )?(?:các )?trường hợp) [^:;()]{3,200}|\(chỉ (?:nộp|áp dụng|yêu cầu) [^:;()]{3,200}\)):(?= ?\W{0,3}\w)"
)
"""“Các tài liệu sau nếu có thay đổi …: mẫu hợp đồng; …”: the case is told of all that is gathered."""
_MUST_HAVE = re.compile(r",? (?:phải (?:có|nộp|kèm)|có thêm|nộp thêm)[: ]")
_MUST = " phải có"
_LONG_SETTING = 60
"""“Người bị thương trong khi … phải có giấy xác nhận”: a long description in front tells the situation."""
_CASE = ("trường h", "trưởng h", "đối tượng")
_IN_CASE = re.compile(
    r"(?:đối với|(?<!một )trong|cho|áp dụng(?: đối với)?|với|tại)(?: các| những| một số| mỗi)? (?:trường|trưởng) h[ợơ]p"
    r"|đối với (?:các )?đối tượng (?:được )?(?:quy định|nêu) |\((?:các |những |trong )?(?:trường|trưởng) h[ợơ]p(?![^()]* thì )"
)
_BARE_CASE = re.compile(r"(?<=[\w)] )trường hợp (?!khẩn|đặc biệt|hy sinh|mất|này|nêu|trên)")
_NAMES_CASE = tuple(
    f" {word} "
    for word in words_of(
        "thuộc | các | những | mọi | một | số | mỗi | từng | trong | với | cho | là | theo | tùy | trừ | hoặc | và | về | có | hai | ba | ở | tại | của",
        "xác nhận | giải quyết",
    )
)
"""Behind these words a case is spoken of; behind any other the paper is asked in it: “văn bản đồng ý trường hợp sở hữu chung”."""
_EXCEPTED = re.compile(r"[.;]\s+trừ (?:các |những )?trường hợp")
"""What follows the sentence takes cases out."""
_ALONE = ("thông qua", "(dành", "(dùng", "(đối", "trừ ", "không áp", "chỉ ")
_BINDS = (
    r"thông qua (?:người|việc) đại diện|\((?:dành cho|đối với) |(?:^|[(,] ?|ngoại )trừ |trừ (?:trường hợp|(?:những|các) người)"
    r"|không áp dụng (?:đối với|cho)|(?:^|[(,.] ?)chỉ (?:áp dụng|yêu cầu|nộp|cần)"
)
_ONLY_IN_FORM = re.compile(_BINDS)
"""Words after the paper that bind it to a situation. “(Dùng cho …)” tells which of two forms to take, not whether one is asked."""
_ONLY = re.compile(rf"{_BINDS}|\(dùng cho ")
_FOREIGN = words_of("tiếng nước ngoài | ngôn ngữ | không phải là tiếng | không phải tiếng")
_TRANSLATED = re.compile(r"(?:kèm(?: theo)?|và) bản dịch\b[^,;.]*$")
"""“Kèm theo bản dịch đối với trường hợp văn bản bằng tiếng nước ngoài”: the translation is asked only then."""
_HOW_MADE = re.compile(r"\b(?:hợp pháp hóa lãnh sự|chứng thực|công chứng|dịch (?:ra|sang) tiếng|bản dịch)[^,;:()]*[,(]? ?$")
"""“Phải được hợp pháp hóa lãnh sự, trừ trường hợp được miễn”: the exception is one from how the paper is made."""
_PROMISED = re.compile(r"\bthay(?: cho [^,;:()]{3,60})? $")
"""“Cam kết trả nợ thay trong trường hợp doanh nghiệp gặp khó khăn”: the case is one in which a promise is kept."""
_BEHIND_CODE = re.compile(r"(?:\)|/20\d\d|/[a-zđ\d]+-[a-zđ\d-]+|mẫu (?:số )?[\w./-]{1,12}) (?=đối với (?!lần |đợt |kỳ |năm ))")
"""Behind the code of a form it is told for whom it is; where two codes are told so, it is only which of two forms to take."""
_APPLIES_AT_END = re.compile(
    r"\((?:(?:chỉ )?áp dụng (?:đối với|cho|với|trong)|nếu(?! có\s*\)| là bản| bản)|đối với|(?:trong )?(?:các )?trường hợp)"
    r" (?![^()]* (?:thì|bản sao|bản chính|bản gốc) )[^()]{1,200}\)?\W*$"
)
"""A line that ends with whom, or with which case, it is for."""
_OF_FORM = ("(áp dụng trong", "(nếu ", "(trong trường hợp")
"""What a form ends with otherwise tells what is applied for."""
_WHO_AT_END = re.compile(
    r"\((?P<who>(?:(?:các|những) )?(?:người|cá nhân|tổ chức|doanh nghiệp|hộ gia đình)\b"
    r"(?![^()]*(?<!trường hợp)(?<!diện) (?:phải|chịu|được|ký|ghi|nộp|có trách nhiệm) )[^():;]*)\)$"
)
"""“Giấy tờ về việc nhận thừa kế (người gốc Việt Nam định cư ở nước ngoài)”: nothing but who files it."""
_ANOTHER_POINT = re.compile(r";|\. (?:trong |riêng )?(?:trường hợp|đối với|nếu)\b")
_IN_SUCH_CASE = re.compile(r"\((?:(?:chỉ )?áp dụng )?(?:(?:đối với|trong) )?(?:các )?(?:trường hợp|đối với) ")
_GATHERED = re.compile(r"\b(?:bao gồm|gồm|trong đó|như sau)\b|:")
"""“Dự án đầu tư; bản đồ hiện trạng rừng (trường hợp giao rừng)”: the bracket closes the list, unless the list tells a content."""
_CASE_IN_BRACKETS = re.compile(r"\((?:đối với|(?:trong )?(?:các )?trường hợp)\b")
_NEXT_SENTENCE = re.compile(r"\.\s+(?![\d(])")
_SENTENCE_ENDS = (";", "cụ thể như sau", ", cụ thể:", " trong đó", " ghi rõ", " nêu rõ", " phải ghi ", ": phải ")
"""The sentence that names the paper ends here; what follows tells its content or adds to it."""
_CONTENT = (" trong đó", " ghi rõ", " nêu rõ")
_CASE_AT_END = re.compile(r"\b(?:đối với|trong (?:các )?trường hợp) [^;:,]*$")
"""“Giấy xác nhận, trong đó nêu rõ tài sản đã phân bổ trong trường hợp giảm vốn”: behind the content, the case of the paper."""
_DEMANDS = ("thì ", "phải ", "cần ")
_REQUIRES_MORE = re.compile(
    r"(?:, (?:trường hợp|nếu|đối với)[^,;.]{0,160}?,?| nếu [^,;.()]{1,80}?) (?:thì |(?<!không )phải |cần )"
    r"(?:phải )?(?:có|nộp|kèm|bổ sung|gửi|ghi|xuất trình|khai|được|là)"
)
"""A further clause that adds something in a situation: the paper itself is always asked."""


def condition_of(wording: Wording, class_: DocumentClass, begins: Begins) -> str:
    """The words that bind the paper to a situation; empty when it is always asked. `begins` knows head nouns."""
    whole = wording.whole
    data = data_condition(wording, class_, begins)
    if data:
        return data
    if class_ == "note" or not (has_any(whole, _OF_CONDITION) or ("(" in whole and has_any(whole, _IN_BRACKETS))):
        return ""
    setting = _NUMBERED.sub("", wording.setting, count=1) if wording.setting else ""
    if setting and _SITUATION.match(setting) and not _STEP.match(setting) and not _CHANNEL.match(setting):
        return setting
    if len(wording.setting) > _LONG_SETTING and _MUST_HAVE.match(whole, _last_words(whole, wording.setting)):
        return wording.setting
    some = some_who_must(whole, begins)
    if some:
        return some
    gathered = _GATHERED_FOR_SOME.match(whole) if " sau" in whole else None
    if gathered and not _CHANNEL.match(gathered["case"]):
        return gathered["case"].strip("()")
    file = _FILE_OF_SOME.match(whole)
    return file[1] if file else _behind(wording.head, class_ == "form", begins)


def _last_words(whole: str, setting: str) -> int:
    """Where the last words of the condition in front start, or what follows it when they are no “must have”."""
    end = whole.find(setting) + len(setting)
    return end - len(_MUST) if setting.endswith(_MUST) else end


def _behind(head: str, is_form: bool, begins: Begins) -> str:
    """The condition that follows the paper in the sentence that names it."""
    head = without_asides(head, begins)
    sentence = _first_sentence(head)
    excepted = _EXCEPTED.match(head, len(sentence)) if len(sentence) < len(head) else None
    if excepted:
        return excepted[0].strip(" .;")
    more = _REQUIRES_MORE.search(sentence) if has_any(sentence, _DEMANDS) else None
    if more:
        sentence = sentence[: more.start()]
    found = (
        (_in_case(sentence) if has_any(sentence, _CASE) else None)
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
    at_end = _at_end(head, len(sentence), is_form, begins)
    return at_end or if_behind(head, sentence, is_form, begins)


def _at_end(head: str, sentence_end: int, is_form: bool, begins: Begins) -> str:
    """The case, or whoever files the paper, told of the whole line at its end."""
    applies = _APPLIES_AT_END.search(head) if "(" in head else None
    if applies and (not is_form or applies[0].startswith(_OF_FORM)) and _binds_all(head, applies.start(), begins):
        return applies[0].strip(" ().;,")
    if not is_form and head.startswith(_CONTENT, sentence_end) and ";" not in head and ":" not in head:
        case = _CASE_AT_END.search(head, sentence_end)
        if case:
            return case[0]
    who = _WHO_AT_END.search(head) if head.endswith(")") else None
    if who and _binds_all(head, who.start(), begins):
        return who["who"]
    return ""


def _in_case(sentence: str) -> re.Match[str] | None:
    """Where a sentence tells in which case its paper is asked."""
    found = _IN_CASE.search(sentence)
    if found:
        return found
    return next((case for case in _BARE_CASE.finditer(sentence) if not sentence.endswith(_NAMES_CASE, 0, case.start())), None)


def _binds_another(head: str, found: re.Match[str], begins: Begins) -> bool:
    """Whether a case decides how the paper is made, or which of several papers that stand for one another it is, not whether one is asked."""
    if "trừ" in found[0]:
        return bool(_HOW_MADE.search(head, 0, found.start()))
    if "bản dịch" in head and has_any(head[found.start() :], _FOREIGN) and _TRANSLATED.search(head[: found.start()]):
        return True
    at = found.start()
    if "thay" in head and _PROMISED.search(head[:at]):
        return True
    return has_variants(head, at, begins) or stands_in(head, at, begins) or shares_out(head, at) or singles_out(head, at)


def _binds_all(head: str, at: int, begins: Begins) -> bool:
    """Whether the case in brackets at the end of a line is told of the whole line: of one point only, or of all that is listed, and no other case is told alike."""
    if _CHANNEL.match(head, at) or stands_in(head, at, begins):
        return False
    if any(not _CHANNEL.match(head, case.start()) for case in _CASE_IN_BRACKETS.finditer(head, 0, at)):
        return False
    other = _ANOTHER_POINT.search(head, 0, at)
    return other is None or (other[0] == ";" and bool(_IN_SUCH_CASE.match(head, at)) and not _GATHERED.search(head, 0, at))


def _for_whom(head: str, sentence: str) -> str:
    """What the line says behind the code of a form about whom it is for, when it says so of one code only."""
    if "đối với" not in head:
        return ""
    codes = [code.end() for code in _BEHIND_CODE.finditer(head)]
    return sentence[codes[0] :] if len(codes) == 1 else ""


def _first_sentence(head: str) -> str:
    """The sentence that names the paper."""
    stop = _NEXT_SENTENCE.search(head)
    end = stop.start() if stop else len(head)
    for mark in _SENTENCE_ENDS:
        at = head.find(mark, 0, end)
        if at >= 0:
            end = at
    return head[:end]
