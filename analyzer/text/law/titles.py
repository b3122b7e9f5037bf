"""What the title of a text of law says of the text."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzer.text.any_case import any_case, small
from analyzer.text.law.names import LAW_NAME

_AMENDS = any_case(
    r"^\W*(?:(?:bộ luật|luật|pháp lệnh|nghị quyết|nghị định|thông tư(?: liên tịch)?|quyết định)\b(?:(?!quy định|được)[^.;])*?[\s:])?"
    r"(?:về việc |việc )?(?:quy định )?(?:sửa đổi|bãi bỏ|đính chính)\b"
)
_ORGANISES = any_case(
    r"chức năng, nhiệm vụ|cơ cấu tổ chức của|tổ chức (?:các )?cơ quan chuyên môn|sắp xếp tổ chức bộ máy|cơ chế một cửa"
    r"|^\W*(?:luật\s+)?tổ chức (?:chính phủ|chính quyền địa phương)"
)
_DIVIDES = any_case(r"phân (?:định thẩm quyền|quyền|cấp)\b|(?:ủy|uỷ) quyền")
_OF_PROCEDURES = any_case(r"trình tự|thủ tục|cắt giảm")
"""Beside the division of authority such a text has rules of procedures too."""
_OF_PAPERS = any_case(
    r"(?:^\W*|[,;:]\s|\b(?:và|về|quy định|ban hành|hướng dẫn)\s)"
    r"(?:(?:các|một số|về|bộ|biểu|thành phần)\s)*(?:hồ sơ|mẫu(?! vật)|biểu mẫu|tờ khai|trình tự|thủ tục)\b"
)
"""Papers as a matter of the text itself; no mere name of what is charged for (`phí thẩm định hồ sơ`)."""
_CUTS_BY_DATA = any_case(
    r"\b(?:cắt giảm|đơn giản h(?:óa|oá)|thay thế)\b[^.;]*\b(?:dựa trên|dựa vào|trên cơ sở|bằng)\s(?:(?:việc|khai thác|sử dụng|kết nối|chia sẻ|các|cơ sở)[\s,]+)*dữ liệu\b"
)
_REPEALS = any_case(
    r"^\W*(?:(?:luật|pháp lệnh|nghị quyết|nghị định|thông tư(?: liên tịch)?|quyết định)\b"
    r"(?:(?!quy định|được|sửa đổi|bổ sung|thay thế|ban hành|công bố|phân cấp)[^.;])*?[\s:])?(?:về việc |việc |quy định )?"
    r"bãi bỏ\s(?:(?:toàn bộ|một phần|hoặc|một số|các)\s)*(?:văn bản|nội dung|quy định|điều|luật|pháp lệnh|nghị quyết|nghị định|thông tư|quyết định)\b"
    r"(?!.*(?:,|\bvà)\s(?:sửa đổi|bổ sung|thay thế|ban hành|quy định)\b)"
)
_OF_CHARGES = any_case(
    r"\b(?:mức thu|chế độ thu)\b|\b(?:quy định|hướng dẫn) (?:về )?(?:các khoản )?(?:phí|lệ phí)\b|\bluật phí và lệ phí\b|^\W*phí và lệ phí\W*$"
    r"|\bquy định (?:về )?(?:khung |mức |biểu )?giá dịch vụ\b"
)
_SETS_CONDITIONS = any_case(
    r"^\W*(?:(?:luật|nghị quyết|nghị định|thông tư|quyết định)\b(?:(?!quy định)[^;])*?[\s:])?"
    r"quy định (?:chi tiết )?(?:về )?(?:(?:các )?(?:tiêu chí|tiêu chuẩn|yêu cầu)(?:,| và) )?(?:các )?điều kiện\b"
)
_LAW = rf"(?:[bB]ộ luật|BỘ LUẬT|[lL]uật|LUẬT|[pP]háp lệnh|PHÁP LỆNH)\s+{LAW_NAME}"
_BELOW = r"[nN]ghị quyết|[nN]ghị định|[tT]hông tư|[qQ]uyết định|[lL]uật|LUẬT|[pP]háp lệnh"
_DETAILS = re.compile(
    rf"(?:[cC]hi tiết|CHI TIẾT|[hH]ướng dẫn|HƯỚNG DẪN|[tT]hi hành|THI HÀNH)(?:(?!{_BELOW})[^;.]){{0,90}}?"
    rf"\b(?P<law>{_LAW}|[nN]ghị quyết (?:số )?\d+/\d{{4}}/(?:NQ-)?(?:UBTV)?QH\d+)"
)
_OF_ANY_PROCEDURE = any_case(r"luật\s+(?:phí và lệ phí|ngân sách nhà nước|tổ chức (?:chính phủ|chính quyền địa phương)|ban hành văn bản)")
_NUMBER_OF_LAW = re.compile(r"(?:\bsố\s*:?\s*)*\b\d+/\d{4}/(?:pl-)?(?:qh|ubtvqh)\d*")
_BEFORE_NAME = re.compile(r"^\W*(?:bộ luật|luật|pháp lệnh)\b")
_BEHIND_NAME = re.compile(r"(?:[(;]|\bngày\s+\d|\b(?:năm\s+)?\d{4}\b|\bcủa quốc hội\b).*", re.DOTALL)
_MADE_BY_LAW = any_case(r"^\W*(?:trang chủ )?(?:(?:bộ )?luậ ?t|pháp lệnh|hiến pháp)\b")
_FORMAL = any_case(
    r"\b\d+[a-zđ]?(?:/\d{4})?[/-][a-zđ]\w*(?:[/-]\w+)*|\bngày\s+\d[\d/.-]*(?:\s*tháng\s*\d+\s*năm\s*\d+)?"
    r"|\bcủa\s+(?:(?:thủ tướng\s+)?chính phủ|quốc hội)\b"
    r"|\bcủa\s+(?:bộ|ủy ban|uỷ ban|hội đồng|ngân hàng|thanh tra)\b(?:(?!\b(?:quy định|sửa đổi|bổ sung|bãi bỏ|hướng dẫn|ban hành|về|ngày)\b)[^,;.:])*"
    r"|\b(?:bộ luật|luật|pháp lệnh|nghị quyết|nghị định|thông tư(?: liên tịch)?|quyết định|trang chủ|số)\b"
)
_AMENDED = any_case(
    r"\b(?:sửa đổi|bổ sung|bãi bỏ|đính chính|thay thế|một số|các|điều|khoản|điểm|chương|phụ lục|nội dung|quy định|tại|về|việc|và|của)\b"
)
"""What amends, and which parts, whatever the amended text is about."""


@lru_cache(maxsize=16384)
def only_amends(title: str) -> bool:
    """Whether a text only amends or repeals others: its rules stand in the texts it amends.

    >>> only_amends("Nghị định sửa đổi, bổ sung một số điều của Nghị định số 31/2021/NĐ-CP")
    True
    >>> only_amends("Luật Đất đai được sửa đổi, bổ sung bởi Luật số 43/2024/QH15")
    False
    """
    return _AMENDS.match(title) is not None


@lru_cache(maxsize=16384)
def only_organises(title: str) -> bool:
    """Whether a text is about bodies, how they work together and who of them decides: it has no rules of a single procedure.

    >>> only_organises("Nghị định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Y tế")
    True
    >>> only_organises("Nghị định quy định về tổ chức, hoạt động của hội")
    False
    >>> only_organises("Nghị định về phân quyền, phân cấp trong lĩnh vực bến bãi"), only_organises("Quy định phân cấp và trình tự, thủ tục về bến bãi")
    (True, False)
    """
    return _ORGANISES.search(title) is not None or (_DIVIDES.search(title) is not None and not _OF_PROCEDURES.search(title))


@lru_cache(maxsize=16384)
def only_of_charges(title: str) -> bool:
    """Whether a text only sets charges or prices: it has no rules on the dossier, the steps or the time of a procedure.

    >>> only_of_charges("Quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí thẩm định"), only_of_charges("Luật Phí và lệ phí")
    (True, True)
    >>> only_of_charges("Nghị định quy định về cơ chế thu, quản lý học phí và chính sách miễn, giảm học phí")
    False
    >>> only_of_charges("Quy định mức thu phí thẩm định hồ sơ"), only_of_charges("Quy định mức thu lệ phí và mẫu tờ khai")
    (True, False)
    >>> only_of_charges("Hướng dẫn về phí và lệ phí do cấp tỉnh quyết định"), only_of_charges("Quy định khung giá dịch vụ tiêm phòng")
    (True, True)
    """
    return _OF_CHARGES.search(title) is not None and not _OF_PAPERS.search(title)


@lru_cache(maxsize=16384)
def only_takes_away(title: str) -> bool:
    """Whether a text imposes nothing: it repeals others, or has data stand for what they ask.

    A text that simplifies procedures otherwise lays down what is left of them, and so may impose it.

    >>> only_takes_away("Nghị quyết quy định cắt giảm, đơn giản hóa thủ tục hành chính dựa trên dữ liệu"), only_takes_away("Thông tư bãi bỏ một số văn bản")
    (True, True)
    >>> only_takes_away("Nghị quyết về cắt giảm, phân cấp, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của Bộ Tư pháp")
    False
    """
    return _CUTS_BY_DATA.search(title) is not None or _REPEALS.match(title) is not None


@lru_cache(maxsize=16384)
def sets_conditions(title: str) -> bool:
    """Whether the title of a text says that it lays down conditions, and not that it amends or cuts those of another.

    >>> sets_conditions("Nghị định số 8/2031/NĐ-CP quy định về tiêu chuẩn, điều kiện kinh doanh bến thủy")
    True
    >>> sets_conditions("Nghị định sửa đổi nghị định quy định điều kiện kinh doanh"), sets_conditions("Quy định mức thu phí thẩm định điều kiện")
    (False, False)
    """
    return "điều kiện" in small(title) and not only_amends(title) and _SETS_CONDITIONS.match(title) is not None


@lru_cache(maxsize=16384)
def is_bare(title: str) -> bool:
    """Whether a title has only the type, number, day and issuer of a text, and so leaves open what the text does.

    >>> is_bare("Thông tư số 56/2019/TT-BTC ngày 23/8/2019 của Bộ Tài chính"), is_bare("Luật Đất đai số 31/2024/QH15")
    (True, False)
    >>> is_bare("Nghị định 102/2024/NĐ-CP ngày 30/7/2024 của Chính phủ quy định chi tiết Luật Đất đai")
    False
    """
    return re.search(r"\w", _FORMAL.sub(" ", title)) is None


@lru_cache(maxsize=16384)
def tells_no_matter(title: str) -> bool:
    """Whether a title leaves open what a text is about: it is bare, or says that the text amends others that it calls by number alone.

    >>> tells_no_matter("Sửa đổi, bổ sung một số điều của Thông tư số 5/2031/TT-BTC"), tells_no_matter("Thông tư 6/2031/TT-BTC")
    (True, True)
    >>> tells_no_matter("Sửa đổi, bổ sung Thông tư số 5/2031/TT-BTC về biên lai")
    False
    """
    return is_bare(title) or (only_amends(title) and is_bare(_AMENDED.sub(" ", title)))


@lru_cache(maxsize=16384)
def law_detailed(title: str) -> str:
    """The law, ordinance or resolution of the National Assembly whose details a text lays down by its title; empty where it names none.

    >>> law_detailed("Nghị định số 5/2031/NĐ-CP quy định chi tiết một số điều và biện pháp thi hành Luật Thủy lợi")
    'Luật Thủy lợi'
    >>> law_detailed("Quy định chi tiết Nghị quyết về khó khăn do Luật Thủy lợi"), law_detailed("Hướng dẫn Luật Phí và lệ phí")
    ('', '')
    """
    plain = small(title)
    if "luật" not in plain and "pháp lệnh" not in plain and "/qh" not in plain:
        return ""
    if only_amends(title):
        return ""
    return next((one["law"] for one in _DETAILS.finditer(title) if not _OF_ANY_PROCEDURE.match(one["law"])), "")


@lru_cache(maxsize=16384)
def name_of_law(title: str) -> str:
    """What a law is called behind its type, in small letters and without number, day and year; empty where the title does not tell.

    >>> name_of_law("Luật 25/2031/QH12 - Thủy lợi"), name_of_law("Bộ luật Hàng hải Việt Nam (2031)"), name_of_law("Luật số 4/2031/QH15")
    ('thủy lợi', 'hàng hải việt nam', '')
    >>> name_of_law("Luật 6/2031/QH12-Ban hành văn bản quy phạm pháp luật"), name_of_law("Dân số")
    ('ban hành văn bản quy phạm pháp luật', 'dân số')
    """
    named = _BEFORE_NAME.sub("", _NUMBER_OF_LAW.sub(" ", small(title)))
    name = " ".join(_BEHIND_NAME.sub("", named).split()).strip(" .,;:–-")
    return name if re.search(r"[^\W\d]", name) else ""


def is_law(title: str) -> bool:
    """Whether a title, or what stands in the place of a number, is that of a law, code or ordinance.

    >>> is_law("Bộ luật Hàng hải Việt Nam"), is_law("Quy định chi tiết Luật Thủy lợi")
    (True, False)
    """
    return _MADE_BY_LAW.match(title) is not None
