"""Which case the words of a dossier line say it belongs to: by its number, its heading, a provision, or who files."""

from __future__ import annotations

from analyzer.text.any_case import any_case, small

_HEADING = any_case(r"[^a-zà-ỹ]*(?:\w{1,2}[.)] *)?(?:hồ sơ )?(?:đối với |trong )?(?:các )?trường hợp ([^:;]{3,200}):")
_PAPERS = any_case(r",? hồ sơ[^,:;]* gồm$")
_FURTHER = any_case(
    r"\b(?:ủy quyền|uỷ quyền|đại diện|miễn|giảm|trực tuyến|bưu chính|chữ ký|con dấu|tài khoản|thì|bổ sung thêm|ngoài|nộp thêm|không|chưa)\b"
)
"""A heading under which something is filed beside the rest: no case of its own."""
_NUMBERED = any_case(r"[^a-zà-ỹ]*(?:\w{1,2}[.)] *)?(trường hợp )\(?(?:số |thứ )?([1-9]\d?)\)? *[:.]")
_PROVISION = any_case(
    r"(?:đối với|trong) (?:các )?trường hợp[^.;,:]{0,40} (?:tại|theo) (?:các )?"
    r"((?:điểm|khoản) [^.;:()]{1,90}?\bđiều \d+[a-zđ]?\b(?: (?:của )?(?:luật|nghị định|thông tư)(?: số)? \d[\w/-]*)?)"
)
"""Points and clauses up to their article, and the text where it is told by its number: the name of a law may hold commas."""
_APPLICANT = any_case(r"đối với (cá nhân|hộ gia đình|tổ chức|doanh nghiệp)\W*$")

_FOR_APPLICANT = any_case(
    r"[ (]+(?:(?:dành|áp dụng|dùng) cho|đối với) (cá nhân|hộ gia đình|tổ chức|doanh nghiệp)(?= *(?:\)|[-–;.] |\W*$))\)?"
)


def case_told(words: str) -> str:
    """The case that a line says it is for; empty where it says none.

    >>> case_told("a) Trường hợp mất thẻ: Đơn trình báo"), case_told("Đơn đối với trường hợp quy định tại điểm b khoản 1 Điều 5")
    ('mất thẻ', 'điểm b khoản 1 Điều 5')
    >>> case_told("Báo cáo đối với tổ chức;"), case_told("Trường hợp ủy quyền: giấy ủy quyền"), case_told("Đơn")
    ('tổ chức', '', '')
    >>> case_told("Trường hợp hỏng thẻ, hồ sơ gồm: thẻ cũ"), case_told("2. Trường hợp (2): Đối với trường hợp tại điểm e Điều 5")
    ('hỏng thẻ', 'Trường hợp 2')
    >>> case_told("Đơn đối với trường hợp theo điểm a, điểm b khoản 3 Điều 9 Luật Bến, bãi"), case_told("Đơn đối với trường hợp tại điểm e, mục 2")
    ('điểm a, điểm b khoản 3 Điều 9', '')
    """
    line = " ".join(words.split())
    if "trường hợp" not in (letters := small(line)) and "đối với" not in letters:
        return ""
    if (numbered := _NUMBERED.match(line)) is not None:
        return numbered[1].capitalize() + numbered[2]
    heading = _HEADING.match(line)
    if heading is not None:
        return "" if _FURTHER.search(heading[1]) else _without_papers(heading[1])
    found = _PROVISION.search(line) or _APPLICANT.search(line)
    return found[1].strip() if found else ""


def _without_papers(heading: str) -> str:
    """A heading without “hồ sơ gồm” behind it; one of digits alone names no case."""
    papers = _PAPERS.search(heading)
    case = (heading[: papers.start()] if papers else heading).strip()
    return case if any(letter.isalpha() for letter in case) else ""


def applicant_told(words: str) -> tuple[str, str]:
    """Whom alone a paper is for, as its line says at its end or in brackets, and the line without that; both empty where it says nobody.

    >>> applicant_told("Đơn xin mở bến (dành cho tổ chức) - 01 bản chính"), applicant_told("Đơn xin mở bến đối với cá nhân;")
    (('tổ chức', 'Đơn xin mở bến - 01 bản chính'), ('cá nhân', 'Đơn xin mở bến;'))
    >>> applicant_told("Đơn xin mở bến (dành cho tổ chức, cá nhân)"), applicant_told("Đơn đối với tổ chức nước ngoài")
    (('', ''), ('', ''))
    """
    line = " ".join(words.split())
    found = _FOR_APPLICANT.search(line) if "cho" in line or "đối với" in line else None
    return (found[1].lower(), line[: found.start()] + line[found.end() :]) if found else ("", "")
