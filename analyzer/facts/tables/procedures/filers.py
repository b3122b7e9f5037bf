"""Who the wording says files, held against the applicants that the record lists; columns of `procedures`."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.facts.procedure.worded import sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.inferring.wording import step_texts
from analyzer.text.any_case import any_case, small
from analyzer.text.bodies import OFFICE
from analyzer.text.quoting import clause

_PERSONS = frozenset({"citizen", "overseas_vietnamese", "foreigner", "official"})
_VIETNAMESE = frozenset({"citizen", "overseas_vietnamese"})
_ENTERPRISES = frozenset({"enterprise", "foreign_invested_enterprise"})
_BEGINS = r"(?:^|(?<=\n)|[-+*:.;)])\s{0,20}(?:(?:các|bước \d+[:.]?|[a-zđ]\)|\d+[.)])\s+)*"
_ONE = r"(?:các )?(?:cơ quan|tổ chức(?: kinh tế)?|đơn vị|(?:doanh nghiệp|công ty)(?! luật| tnhh| cổ phần)|hợp tác xã|thương nhân|nhà đầu tư|cá nhân|công dân(?: việt nam)?|người dân|hộ gia đình|hộ kinh doanh|người nước ngoài)\b"
_WHO = rf"(?P<who>{_ONE}(?:(?:,(?: và| hoặc)?|/| và| hoặc| hay) ?{_ONE})*)"
_PASSES_ON = rf"có trách nhiệm lập hồ sơ đề nghị {OFFICE}"
_NOBODY_ELSE = rf"(?:(?!{_PASSES_ON}|hộ kinh doanh|nước ngoài|bưu chính|cơ quan|nhà nước|không (?:phải|cần|được|nộp|có)|yêu cầu|hướng dẫn|tiếp nhận)[^.;:\n]){{0,200}}?"
"""Who draws up a file for another body to decide on passes on what the applicants filed."""
_HANDS_IN = r"(?:nộp|gửi|(?<!công )lập|chuẩn bị|hoàn thiện)\b[^.;:\n]{0,60}? (?:hồ sơ|đơn|tờ khai|văn bản đề nghị)\b"
_FILES = any_case(rf"{_BEGINS}{_WHO}{_NOBODY_ELSE} {_HANDS_IN}")
"""“Bước 1: Tổ chức, cá nhân nộp hồ sơ”: they begin the clause, and file."""
_A_PERSON = any_case(r"cá nhân|công dân|người (?:dân|nước ngoài)|hộ gia đình|hộ kinh doanh")
_A_FIRM = any_case(r"doanh nghiệp|công ty")
_A_BODY = any_case(r"tổ chức|doanh nghiệp|công ty|đơn vị|hợp tác xã")
_OF_A_PERSON = any_case(
    r"(?:định danh|dữ liệu|thông tin|thu nhập|tài khoản|chữ ký số)(?: của| điện tử)* cá nhân|mã số (?:thuế )?cá nhân|(?:cơ quan|tổ chức|đơn vị) sử dụng lao động"
    r"|(?:[uủ][ỷy] ban|hội đồng|toà án|tòa án|viện kiểm sát|công an|quân đội|chứng minh) nhân dân|con (?:dấu|tàu|giống)|căn cước công dân"
    r"|người được (?:(?:cơ quan|tổ chức|doanh nghiệp)[^.;:\n]{0,40} )?(?:[uủ][ỷy] quyền|giao|cử|giới thiệu|phân công)|người làm (?:chứng|việc)|bà rịa"
)
"""Words in which a person is named and does not file."""
_QUOTED = 160
"""Letters of a sentence that tell who files."""
_AROUND = 70
"""Letters before and behind a person's name that may belong to such words."""
_PERSON = any_case(
    r"\b(?:cá nhân|công dân|người dân|nhân dân|bản thân|hộ gia đình|hộ kinh doanh|chủ (?:xe|hộ|hàng|tàu|đầu tư|phương tiện|cơ sở|sở hữu)|thương nhân|nhà đầu tư|ông|bà|họ và tên"
    r"|người (?:đề nghị|yêu cầu|nộp|có nhu cầu|sử dụng|lao động|học|bệnh|được|đăng ký|lái|hành nghề|dự|thừa kế|khai|làm|xuất|nhập)"
    r"|nlđ|học sinh|sinh viên|thí sinh|thân nhân|con|trẻ|tác giả|luật sư|công chứng viên|viên chức|người việt nam)\b"
)
_ORGANISATION = any_case(
    r"(?:cơ quan|đơn vị|các|những), tổ chức\b|\btổ chức(?:, (?:đơn vị|doanh nghiệp)|/doanh nghiệp| (?:đề nghị|nộp|có nhu cầu|gửi|lập|tôn giáo|kinh tế|chính trị|nước ngoài|xã hội))"
    r"|doanh nghiệp(?:,| và| hoặc|/) ?(?:các )?(?:tổ chức|đơn vị)\b"
)
"""The noun; `tổ chức` is a verb too."""
_FIRM = "doanh nghiệp"
_FIRMS = (_FIRM, "công ty")
_CALLED = {
    "agency": "cơ quan",
    "organisation": "tổ chức",
    "unit": "đơn vị",
    "enterprise": _FIRM,
    "company": "công ty",
    "cooperative": "hợp tác xã",
}
_OFTEN = 4
"""Times that the wording must name enterprises to be taken for one about them."""


def _names_person(row: Whole) -> bool:
    said = f"{row.procedure.name}\n{row.said.everywhere}"
    return any(not _of_a_person(said, found.start(), found.end()) for found in _PERSON.finditer(said))


def _of_a_person(said: str, start: int, end: int) -> bool:
    """Whether words that name a person stand in ones by which nobody files."""
    begin = max(0, start - _AROUND)
    around = _OF_A_PERSON.finditer(said[begin : end + _AROUND])
    return any(found.start() < end - begin and start - begin < found.end() for found in around)


def _only_firms(row: Whole) -> bool:
    """Whether by the wording enterprises or organisations file, and no person is named; an investor may be one.

    What names enterprises again and again is about them, whoever begins its clauses.
    """
    told = f"{small(row.procedure.name)}\n{row.said.small}".count(_FIRM) >= _OFTEN
    return not _names_person(row) and (told or any(_A_BODY.search(who) for who, _ in _filing(row)))


def _filers_told(row: Whole) -> list[str]:
    """The words by which the steps, or else the name and the wording, call the organisations and enterprises that file."""
    said = f"{row.procedure.name}\n{row.said.everywhere}"
    named = small(" ".join(_bodies_filing(row) or [found[0] for found in _ORGANISATION.finditer(said)]))
    return [id for id, word in _CALLED.items() if word in named or (word in _FIRMS and word in small(said))]


def _bodies_filing(row: Whole) -> list[str]:
    """The organisations and enterprises that file by the steps, as their clauses call them."""
    return [who for who, _ in _filing(row) if _A_BODY.search(who)]


def _filing(row: Whole) -> Iterator[tuple[str, str]]:
    """Who files by each clause of the steps, and the sentence around it."""
    steps = "\n".join(step_texts(row.procedure))
    return ((found["who"], sentence(steps, found.start(), found.end())) for found in _FILES.finditer(steps))


def _unlisted_files(row: Whole) -> str:
    listed = frozenset(row.procedure.applicants)
    persons = listed & _PERSONS
    if persons and persons != listed and listed & _ENTERPRISES and listed & _VIETNAMESE:
        return ""  # whoever files is listed
    for who, said in _filing(row):
        person, firm = _A_PERSON.search(who), _A_FIRM.search(who)
        if (
            (person and not persons)
            or (person and persons == listed and _A_BODY.search(who))
            or (firm and not listed & _ENTERPRISES)
            or ("công dân việt nam" in small(who) and not listed & _VIETNAMESE)
        ):
            return clause(said, _QUOTED)
    return ""


FILERS: Columns[Whole] = (
    c.text(
        "unlisted_files",
        "câu của trình tự nói cá nhân, tổ chức hoặc doanh nghiệp nộp hồ sơ, khi đối tượng không ghi ai như vậy; trống nếu không có",
        "the sentence of the steps by which a person, an organisation or an enterprise files, where the applicants list none such; empty none",
        _unlisted_files,
        where=lambda row: row.procedure.applicants,
    ),
    *c.only_where(
        lambda row: "citizen" in row.procedure.applicants and not _PERSONS.issuperset(row.procedure.applicants) and _only_firms(row),
        [
            c.flag(
                "only_firms_told",
                "ở thủ tục mà đối tượng có cả công dân và tổ chức, doanh nghiệp: trình tự nói tổ chức, doanh nghiệp nộp hồ sơ, hoặc tên và lời văn nhiều lần nói doanh nghiệp, mà không lần nào nói cá nhân",
                "where citizens and organisations or enterprises are listed: these file by the steps, or the name and the wording speak of enterprises again and again, and never of a person",
                lambda _: True,
            ),
            c.texts(
                "filers_told",
                "ở các thủ tục ấy: trình tự, không thì tên và lời văn, gọi tổ chức, doanh nghiệp nộp hồ sơ bằng những từ nào",
                "in those: the words by which the steps, or else the name and the wording, call the organisations and enterprises that file",
                _filers_told,
                "filers",
            ),
            c.flag(
                "filing_told",
                "ở các thủ tục ấy: trình tự có câu nói tổ chức, doanh nghiệp nộp hồ sơ",
                "in those: a sentence of the steps says that an organisation or enterprise files",
                lambda row: bool(_bodies_filing(row)),
            ),
        ],
    ),
)
