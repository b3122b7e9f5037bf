"""Lines that are no document: headings, instructions, counts of sets, statements about who does what."""

from __future__ import annotations

import re

from analyzer.model.text import Text
from analyzer.text.identity.wording import Wording
from analyzer.text.spelling import first_of, words_of

_ALWAYS = words_of(
    "lưu ý | ghi chú | chú ý | các bản sao phải | bản sao phải | chú thích | ví dụ | số lượng | số bộ | không quy định | phiếu này | khi nộp hồ sơ",
    "trường hợp nộp hồ sơ | tài liệu được lập bằng tiếng nước ngoài | tương tự với | tương tự như | trong lần đề nghị | từ lần đề nghị"
    " | trường hợp đăng ký trên môi trường điện tử",
)
"""Openings that leave no doubt, even when a paper is named behind them."""
_OPENERS = (
    *_ALWAYS,
    *words_of(
        "chưa quy định | chưa có quy định | không có | không yêu cầu | không phải nộp | không áp dụng | miễn | ngoài các quy định",
        "trường hợp gửi hồ sơ | trường hợp hồ sơ | trường hợp nộp trực tiếp | trường hợp nộp trực tuyến | trường hợp nộp qua",
        "nộp hồ sơ | việc nộp hồ sơ | cách thức nộp | hình thức nộp | khi sử dụng tài khoản | cơ quan giải quyết | cơ quan tiếp nhận",
        "người tiếp nhận | cán bộ tiếp nhận | công chức tiếp nhận | cơ quan đăng ký | cơ quan có thẩm quyền",
        "cơ quan, người có thẩm quyền | kho bạc | người có yêu cầu | người yêu cầu | hồ sơ bằng tiếng nước ngoài",
        "giấy tờ do cơ quan có thẩm quyền của nước ngoài | giấy tờ bằng tiếng nước ngoài | chậm nhất | trước thời điểm | thời hạn",
        "thời gian nộp | trong đó nêu rõ | trong đó cung cấp | có thể sử dụng | khi các | khi cơ quan | sau khi | việc xác định",
        "thực hiện theo | thành phần hồ sơ theo | hồ sơ theo quy định | trường hợp cho phép | người ủy quyền và | người được ủy quyền",
        "nội dung khác | các nội dung khác | nội dung quy định | tùy từng | trường hợp các tài liệu | trường hợp các thông tin",
        "trong thời hạn | hồ sơ được | hồ sơ phải | các hồ sơ | hồ sơ nộp | hồ sơ gửi | hồ sơ lập | thành phần hồ sơ nêu",
        "các thành phần hồ sơ | các giấy tờ trên | các giấy tờ nêu | giấy tờ nêu trên | các tài liệu trên | các tài liệu nêu",
        "tài liệu nêu trên | khi có người | doanh nghiệp không phải | không còn đủ | cá nhân, tổ chức chịu | tổ chức, cá nhân chịu",
        "thương nhân chỉ | đơn vị kinh doanh | bản chụp các giấy tờ gửi | trường hợp đã",
        "trường hợp chưa có các chứng từ | riêng đối với",
    ),
)
"""How notes, instructions and counts of dossiers begin."""
_SAYINGS = words_of(
    "có trách nhiệm | chịu trách nhiệm trước pháp luật | không phải nộp | không phải tải lên | không phải xuất trình | không yêu cầu",
    "để thay thế thành phần hồ sơ | không áp dụng đối với | chỉ áp dụng đối với | được miễn | thì không phải | không được yêu cầu",
    "phải bảo đảm rõ nét | được sử dụng thay | phải được hợp pháp hóa | được hệ thống điền tự động | có quyền | tự chịu trách nhiệm",
    "thực hiện việc nộp/xuất trình | được nợ | được tải lên | thì được | được lưu trữ | phải gửi qua dịch vụ bưu chính",
    "phải được chứng thực điện tử | có giá trị pháp lý như | được thực hiện theo | tiếp tục phối hợp | phải tổng hợp",
    "thực hiện khai thác | tra cứu thông tin | phải gửi kèm theo bản sao | hồ sơ không bao gồm | hồ sơ không phải | không bao gồm bản sao | được sử dụng",
)
"""What a sentence says that tells who does what, rather than naming a paper."""
_ALWAYS_SAYINGS = words_of(
    "có quyền yêu cầu | phải có đầy đủ chữ ký | có thể được nợ | được nợ các chứng từ | được nợ chứng từ | phải đáp ứng được các yêu cầu | các thành phần hồ sơ số",
)
"""What only such a sentence says, whatever papers it names."""
_CONTENTS = words_of(
    "thời gian | tên | địa điểm | mục tiêu | loại hình | kiểu loại | quy mô | điều kiện đối với | sự cần thiết | thực trạng | trách nhiệm",
    "hình thức | thuộc một trong các | thực hiện một trong các | bị xử lý | có ít nhất | đăng nhập | thực hiện nộp | thành phần: không | sl hồ sơ",
    "được hợp pháp hóa lãnh sự",
)
"""How the points open that a paper must tell, or that somebody must fulfil: they are no paper."""
_ELSEWHERE = Text("chỉ dẫn đến quy định về hồ sơ", "only refers to where the papers are listed")
_Told = tuple[str, re.Pattern[str], Text]
"""Words without which a sentence is no such one, that sentence, and what it tells."""
_TELL_ANYWHERE: tuple[_Told, ...] = (
    (
        "thực hiện theo ",
        re.compile(
            r"(?:[^:;.]{0,160}(?:: ?| thì ))?(?:mẫu hồ sơ|hình thức hồ sơ|hồ sơ|thành phần hồ sơ)(?: \w+){0,6}? (?:được )?thực hiện theo "
        ),
        _ELSEWHERE,
    ),
    (
        " áp dụng ",
        re.compile(r"[^.;]{0,300} trong (?:thành phần )?hồ sơ (?:chỉ )?áp dụng (?:đối với|cho) "),
        Text("chỉ nói giấy tờ trong hồ sơ là của ai", "only says whose papers the file holds"),
    ),
)
"""Sentences that tell something of the file, whatever words open them."""
_OF_THE_FILE = words_of(
    "hồ sơ | thành phần | giấy tờ | tài liệu | chứng từ | văn bản | nội dung | trường hợp | đối với | khi | gửi | cung cấp | kê khai | khai | nhập",
    "các | một | bộ | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9",
)
"""How headings and the other sentences open that tell something of the file."""
_TELL: tuple[_Told, ...] = (
    (
        " tiếng ",
        re.compile(
            r"(?:trường hợp )?(?:các )?(?:văn bản|giấy tờ|tài liệu|hồ sơ)[^.;]{0,60} (?:bằng tiếng nước ngoài|không được lập bằng tiếng \w+)[^.;]{0,20} phải "
        ),
        Text("chỉ nói giấy tờ tiếng nước ngoài phải dịch", "only says how papers in another language are translated"),
    ),
    (
        " không ",
        re.compile(
            r"trường hợp [^.;]*?(?:khai thác|kết nối|chia sẻ)[^.]*? (?:không cần|không phải|không yêu cầu) (?:nộp|cung cấp|xuất trình)"
        ),
        Text("chỉ nói giấy tờ nào không phải nộp khi đã có dữ liệu", "only says what need not be filed where there are data"),
    ),
    (
        " bộ",
        re.compile(
            r"(?:thành phần )?hồ sơ[^:;.]{0,120}: ?(?:gồm )?\(?\d{1,2}\)?(?: ?\([^()]{1,12}\))? bộ\b(?![^:;.]{0,30}(?:gồm|:)| hồ sơ| bản| ảnh| đơn)"
        ),
        Text("chỉ nói nộp mấy bộ hồ sơ", "only says how many sets are filed"),
    ),
    (
        "hồ sơ ",
        re.compile(
            r"hồ sơ (?:được )?thể hiện bằng tiếng |hồ sơ (?:đăng ký|đề nghị)[^:;.]{0,200}? phải (?:đáp ứng|có trang bìa|được sắp xếp|được lập|được đóng)"
        ),
        Text("chỉ nói hồ sơ phải thế nào", "only says what the file must be like"),
    ),
    (
        "quy định tại ",
        re.compile(
            r"(?:các )?(?:tài liệu|giấy tờ) quy định tại (?:các )?(?:điểm|khoản|mục) [^:;]{1,120}?"
            r" (?:(?:phải )?được (?:nộp|dịch|hợp pháp)|phải (?:dịch|nộp)|là bản|(?:chỉ )?áp dụng) "
        ),
        Text("chỉ nói giấy tờ phải thế nào", "only says what the papers must be like"),
    ),
    (
        "hồ sơ ",
        re.compile(
            r"(?:đối với )?(?:trường hợp|khi) (?:thực hiện )?nộp hồ sơ (?:qua|trên|bằng) [^:;.]{3,80}, các thành phần hồ sơ|gửi hồ sơ trực tiếp "
        ),
        Text("chỉ nói cách nộp hồ sơ", "only says how the file is sent"),
    ),
    (
        "quy định tại",
        re.compile(
            r"(?:thành phần )?hồ sơ[^:;.]{0,120}? (?:gồm|bao gồm) (?:các )?(?:giấy tờ|tài liệu|thành phần)(?: theo)? quy định tại (?:(?! và (?:bản|giấy|đơn|tờ|báo cáo|văn bản|tài liệu|hợp đồng))[^:])*$"
        ),
        _ELSEWHERE,
    ),
    (
        "hồ sơ ",
        re.compile(
            r"(?:\d{1,2} |một )?(?:bộ )?(?:thành phần )?hồ sơ (?:như (?:cấp|đối với|đối tượng|nêu|quy định)(?!.* và (?:bản|giấy|đơn|tờ))|tương tự|quy định tại (?:các )?(?:điểm|mục)[^:;]* nêu trên)"
        ),
        _ELSEWHERE,
    ),
    ("nộp hồ sơ hải quan ", re.compile(r"khi làm thủ tục [^:;.]{0,120} nộp hồ sơ hải quan (?:như|theo) "), _ELSEWHERE),
    (
        " thì ",
        re.compile(
            r"trường hợp [^.;]{0,300} thì"
            r" (?:việc ủy quyền (?:được )?thực hiện theo(?!.*: ?(?:\(?[ia1]\)|bản sao|giấy|hợp đồng))|cơ quan [^.;:]{2,60} (?:yêu cầu|đề nghị|hướng dẫn) người) "
        ),
        Text("chỉ nói ai làm gì", "only says who does what"),
    ),
    (
        "nhận kết quả",
        re.compile(r"(?:trường hợp|khi) [^.;]{0,120}\b(?:lựa chọn nhận kết quả|nhận kết quả \()"),
        Text("chỉ nói việc nhận kết quả", "only says how the result is received"),
    ),
    (
        "theo hướng dẫn",
        re.compile(r"(?:cung cấp|kê khai|khai|nhập) các thông tin theo hướng dẫn\b"),
        Text("chỉ nói cách khai", "only says how to declare"),
    ),
    (
        "nội dung ",
        re.compile(r"nội dung (?:khai báo|kê khai|thông báo)\b[^:;.]{0,60} (?:gồm|bao gồm)\b"),
        Text("nội dung phải khai, không phải giấy tờ", "what is to be declared, no paper"),
    ),
    *_TELL_ANYWHERE,
)
"""Sentences that tell something of the file, whatever papers they name."""
_GATHERING = re.compile(
    r"(?:\w+ )?(?:bộ )?(?:thành phần )?(?:đăng ký|hồ sơ|giấy tờ|các giấy tờ|tài liệu|chứng từ|các tài liệu|các chứng từ)\b[^.;]{0,160}?"
    r"(?:gồm|bao gồm|gồm có|sau|sau đây|như sau|bổ sung|phải nộp|phải xuất trình|xuất trình|dưới đây)?\s*[:.]?$"
)
_HEADING_ALONE = re.compile(
    r"(?:các )?(?:giấy tờ|tài liệu|chứng từ|hồ sơ)(?: tài liệu)? (?:phải )?(?:nộp|xuất trình|nộp và xuất trình)\W*$"
    r"|thành phần hồ sơ\W*$|hồ sơ\W*$"
)
_LONG = 160
"""Letters beyond which a text that names no paper is a sentence."""


def note(wording: Wording, found: bool, uncounted: bool) -> tuple[Text, float] | None:
    """(why, how sure) when the line is no document; `found`: a paper's name was found in it; `uncounted`: as in `Line`."""
    text = wording.whole
    if not wording.words and not found:
        return Text("không có chữ nào", "no words"), 0.95
    openers = _OPENERS if uncounted or not found or wording.setting else _ALWAYS
    if text.startswith(openers):
        opener = next(each for each in openers if text.startswith(each))
        return Text(f"mở đầu “{opener}”: ghi chú, hướng dẫn", f"opens with “{opener}”: a note or instruction"), 0.93
    of_the_file = text.startswith(_OF_THE_FILE)
    if of_the_file and _HEADING_ALONE.match(text):
        return Text("chỉ là tiêu đề", "a heading only"), 0.95
    plain = not found or (wording.setting and uncounted)
    saying = first_of(text, _SAYINGS) if plain else first_of(text, _ALWAYS_SAYINGS)
    if saying:
        return Text(f"câu hướng dẫn: “{saying}”", f"a sentence of instruction: “{saying}”"), 0.85
    if text.endswith(":") and (uncounted or not found or wording.setting or _GATHERING.match(text)):
        return Text("tiêu đề của một nhóm giấy tờ", "the heading of a group of papers"), 0.85
    for sign, pattern, why in _TELL if of_the_file else _TELL_ANYWHERE:
        if sign in text and pattern.match(text):
            return why, 0.85
    if not found and text.startswith(_CONTENTS):
        return Text("nội dung phải nêu hay điều kiện, không phải giấy tờ", "a point to be told or a condition, no paper"), 0.7
    if not found and (uncounted or wording.setting or len(text) > _LONG):
        return Text("không nêu giấy tờ nào", "no paper is named"), 0.75 if uncounted else 0.5
    return None
