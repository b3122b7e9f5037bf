"""A dossier line that only introduces or explains others, told from one that asks for a paper in its own words."""

from __future__ import annotations

import re

from analyzer.text.any_case import any_case, one_of
from analyzer.text.identity.opening import without_bullet
from analyzer.text.wording import tidy

_LETTER = re.compile(r"[^\W\d_]")
_LEADS_ON = any_case(r"(?::|gồm|sau|sau đây|như sau)[ :;.]*$")
"""What ends so names no paper: the lines behind it do."""
_PAPER = (
    r"(?:bản (?:sao|chính|gốc|chụp|khai|kê)|giấy|thẻ|hộ chiếu|hcpt|hợp đồng|quyết định|văn bản|biên bản|báo cáo|danh sách|tài liệu"
    r"|chứng (?:từ|chỉ)|tệp|điều lệ|ảnh|tờ khai|đơn (?!vị|giá)|phong bì)"
)
_OPENS = any_case(rf"(?:(?:các|những|một|\d{{1,4}}) ){{0,4}}\d{{0,4}}{_PAPER}")
"""A paper in the first words."""
_SPOKEN_OF = any_case(
    r"giấy tờ của|[^:;.]{0,160}\b(?:phải (?:được|dịch|đáp ứng|thể hiện|hợp pháp|kèm theo bản dịch)|đã có (?:trong|dữ liệu)"
    r"|được (?:thay thế|tích hợp)|là bản (?:chính|sao|chụp))"
)
"""Papers in the first words, of which the line tells something."""
_EXPLAINS = any_case(r"lưu ý|ghi chú|\(?yêu cầu đối với|số lượng")
"""The first words of a note, whatever follows."""
_ASKED = any_case(
    one_of(
        rf"(?<!không phải )(?<!không cần )(?<!có thể )(?:nộp|gửi|kèm|kèm theo|bổ sung|phải có|có thêm|xuất trình|cung cấp)\b(?:(?! thì )[^.;:,\n]){{0,60}}? {_PAPER}"
        r"(?! (?:này|nêu|trên|trong hồ sơ|hợp lệ|giấy tờ|các|quy định|tờ|theo (?:quy|trường)))",
        rf"(?:đối với|trường hợp)\b[^:;\n]{{0,120}}: ?{_PAPER}",
        r"phong bì|theo mẫu|gồm ?: ?(?:[a-zđ]\)|[-+•]) ?\w",
    )
)
"""A paper that the line has filed, in whatever case."""
_BY_PROVISION = any_case(
    r"(?:các |những )?(?:giấy tờ|tài liệu|(?:thành phần |nội dung )?hồ sơ)(?: khác)?(?: trong hồ sơ [^:;.]{0,60}?)?(?::| như| theo| được)* (?:quy định|nêu)\b"
    r"(?![^:;.]* (?:phải|nếu|là bản) )"
)
"""Papers named by the article that asks for them."""
_A_DOSSIER = any_case(r"(?:01 )?(?:bộ )?hồ sơ (?:được|đề nghị|đăng ký)\b(?![^.;]*(?:gồm|như|theo|thực hiện|phải|lập|nộp|thể hiện|gửi|sau))")
"""A whole file that stands for a line."""


def only_note(line: str) -> bool:
    """Whether a line that was taken for a note asks for no paper of its own.

    >>> only_note("1. Hồ sơ đăng ký gồm:"), only_note("Số lượng hồ sơ: 01 bộ"), only_note("Lưu ý: giấy tờ nộp phải rõ ràng")
    (True, True, True)
    >>> only_note("01 phong bì có dán tem"), only_note("Đối với tổ chức: Quyết định thành lập"), only_note("Hồ sơ theo quy định tại Điều 5")
    (False, False, False)
    >>> only_note("Hồ sơ được phê duyệt"), only_note("Trường hợp chia bến, hồ sơ gồm: a) Đơn; b) Sơ đồ bến")
    (False, False)
    """
    words = without_bullet(tidy(line))
    if not _LETTER.search(words):
        return False
    if _LEADS_ON.search(words) or _EXPLAINS.match(words):
        return True
    named = _OPENS.match(words) and not _SPOKEN_OF.match(words)
    return not (named or _ASKED.search(words) or _BY_PROVISION.match(words) or _A_DOSSIER.match(words))
