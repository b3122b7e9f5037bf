"""Who the wording says files, held against the applicants that the record lists; columns of `procedures`."""

from __future__ import annotations

from analyzer.facts.procedure.worded import first_said
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.inferring.wording import step_texts
from analyzer.text.any_case import any_case, small
from analyzer.text.quoting import as_quoted

_ENTERPRISES = ("enterprise", "foreign_invested_enterprise")
_BEGINS = r"(?:^|(?<=\n)|[-+*:.;)])\s{0,20}(?:(?:các|bước \d+[:.]?|[a-zđ]\)|\d+[.)])\s+)*"
_ENTERPRISE = r"(?:doanh nghiệp|công ty)(?! luật)\b"
_NOBODY_ELSE = r"(?:(?!hộ kinh doanh|nước ngoài|bưu chính|cơ quan|nhà nước)[^.;:\n]){0,140}?"
_HANDS_IN = r"(?:nộp|gửi|lập|chuẩn bị|hoàn thiện)\b[^.;:\n]{0,60}? (?:hồ sơ|đơn|tờ khai|văn bản đề nghị)\b"
_FILES = any_case(rf"{_BEGINS}{_ENTERPRISE}{_NOBODY_ELSE} {_HANDS_IN}")
"""“Bước 1: Doanh nghiệp nộp hồ sơ”: enterprises begin the clause, and file."""
_PERSON = any_case(
    r"\b(?:cá nhân|công dân|người dân|nhân dân|bản thân|hộ gia đình|hộ kinh doanh|chủ (?:xe|hộ|hàng|tàu|phương tiện|cơ sở|sở hữu)|thương nhân|nhà đầu tư|ông|bà|họ và tên"
    r"|người (?:đề nghị|yêu cầu|nộp|có nhu cầu|sử dụng|lao động|học|bệnh|được|đăng ký|lái|hành nghề|dự|thừa kế|khai|làm)"
    r"|học sinh|sinh viên|thí sinh|thân nhân|con|trẻ|tác giả|luật sư|công chứng viên|viên chức|người việt nam)\b"
)
_ORGANISATION = any_case(
    r"(?:cơ quan|đơn vị|các|những), tổ chức\b|\btổ chức(?:, (?:đơn vị|doanh nghiệp)|/doanh nghiệp| (?:đề nghị|nộp|có nhu cầu|gửi|lập|tôn giáo|kinh tế|chính trị|nước ngoài|xã hội))"
    r"|doanh nghiệp(?:,| và| hoặc|/) ?(?:các )?(?:tổ chức|đơn vị)\b"
)
"""The noun; `tổ chức` is a verb too."""
_FIRM = "doanh nghiệp"
_OFTEN = 4
"""Times that the wording must name enterprises to be taken for one about them."""


def _only_firms(row: Whole) -> bool:
    """Whether a record names enterprises again and again and no person; an investor may be one."""
    name = small(row.procedure.name)
    return (f"{name}\n{row.said.small}").count(_FIRM) >= _OFTEN and not _PERSON.search(f"{row.procedure.name}\n{row.said.everywhere}")


def _enterprise_files(row: Whole) -> str:
    steps = "\n".join(step_texts(row.procedure))
    return as_quoted(first_said(_FILES, steps)) if "doanh nghiệp" in small(steps) or "công ty" in small(steps) else ""


FILERS: Columns[Whole] = (
    *c.only_where(
        lambda row: "organisation" in row.procedure.applicants and not any(one in row.procedure.applicants for one in _ENTERPRISES),
        [
            c.text(
                "enterprise_files",
                "ở thủ tục mà đối tượng có tổ chức không gồm doanh nghiệp và không có doanh nghiệp: câu của trình tự nói doanh nghiệp nộp hồ sơ; trống nếu không có",
                "where the applicants are organisations other than enterprises, and no enterprises: the sentence of the steps by which an enterprise files; empty none",
                _enterprise_files,
            )
        ],
    ),
    *c.only_where(
        lambda row: "citizen" in row.procedure.applicants and "enterprise" in row.procedure.applicants,
        [
            c.flag(
                "only_firms_told",
                "ở thủ tục mà đối tượng có cả công dân và doanh nghiệp: tên và lời văn nhiều lần nói doanh nghiệp, không lần nào nói cá nhân",
                "where citizens and enterprises are listed: the name and the wording speak of enterprises again and again, and never of a person",
                _only_firms,
            ),
            c.flag(
                "organisations_told",
                "ở các thủ tục ấy: tên và lời văn còn nói cơ quan, tổ chức nộp hồ sơ",
                "in those: the name and the wording speak of organisations too",
                lambda row: _ORGANISATION.search(f"{row.procedure.name}\n{row.said.everywhere}") is not None,
            ),
        ],
    ),
)
