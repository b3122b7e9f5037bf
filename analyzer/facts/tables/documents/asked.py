"""Columns of `documents`: how a line asks for its paper: always or not, alone or as a choice, in which form and how many."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from analyzer.facts.procedure.given_back import comes_back, given_back
from analyzer.facts.procedure.handed_in import is_handed_in
from analyzer.facts.procedure.worded import pieces
from analyzer.facts.tables import column as c
from analyzer.facts.tables import of_papers
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.documents.paper import Paper
from analyzer.model.dossier import dossier_lines
from analyzer.model.procedure import case_names
from analyzer.model.text import Text
from analyzer.text.any_case import small
from analyzer.text.quoting import shortened
from analyzer.text.spelling import has_any

if TYPE_CHECKING:
    from analyzer.text.dossier.further import Further

_PERSONS = frozenset({"citizen", "official", "foreigner", "overseas_vietnamese"})
_WRITTEN_BY_BODIES = ("công văn", "tờ trình", "văn bản", "biên bản", "danh sách")
_WRITTEN_BY_UNITS = ("công an đơn vị", "công an các đơn vị", "tổng cục")
_ADDS = "hồ sơ còn"
_QUOTED = 160
"""Letters of a line that are quoted."""

_ABOUT = re.compile(r"liên\s+quan|làm\s+căn\s+cứ|tờ\s+của\s", re.IGNORECASE)


def _names_no_paper(row: Paper) -> bool:
    from analyzer.text.dossier.unnamed import names_no_paper  # the readers of wording take time to load

    return names_no_paper(row.line.name, _below(row))


def _names_only_matter(row: Paper) -> bool:
    from analyzer.text.dossier.unnamed import names_only_matter  # the readers of wording take time to load

    return names_only_matter(row.line.name, _below(row))


def _below(row: Paper) -> str:
    """The name of the line below."""
    return next((after.name for line, after in pairwise(row.procedure.dossier) if line.id == row.line.id), "")


def _between_bodies(row: Paper) -> bool:
    from analyzer.text.dossier.between_bodies import is_between_bodies  # the readers of wording take time to load

    headings = case_names(row.procedure, row.ask.scope.case)
    return bool(headings) and all(map(is_between_bodies, headings))


def _filed_by_persons(row: Paper) -> bool:
    return bool(row.procedure.applicants) and _PERSONS.issuperset(row.procedure.applicants)


def _made_by_body(row: Paper) -> bool:
    from analyzer.text.dossier.made_by_body import made_by_body  # the readers of wording take time to load

    return row.line.name in made_by_body((line.name for _, line in dossier_lines(row.procedure.dossier)), _filed_by_persons(row))


def _may_be_made_by_body(row: Paper) -> bool:
    """Whether the line, or another with which it goes, has the words of what a body writes."""
    text = small(row.line.name)
    return has_any(text, _WRITTEN_BY_UNITS) or (has_any(text, _WRITTEN_BY_BODIES) and (_filed_by_persons(row) or _is_of_unit(row)))


def _is_of_unit(row: Paper) -> bool:
    return any(has_any(small(line.name), _WRITTEN_BY_UNITS) for line in row.procedure.dossier)


def _sparing(row: Paper) -> list[str]:
    """The paths of what says that the confirmation which a paper needs is not needed: the steps, or lines of the dossier."""
    from analyzer.text.identity.certifiers import need_not_certify  # the readers of wording take time to load

    body = row.line.certified_by or row.issuer
    return [piece.path for piece in pieces(row.procedure, ("steps", "dossier")) if body in need_not_certify(piece.text)]


def _is_confirmed(row: Paper) -> bool:
    return bool(row.line.certified_by) or row.ask.class_ == "confirmation"


def _certified_by_decider(row: Paper) -> bool:
    body, procedure = row.line.certified_by, row.procedure
    known = row.index.words.agencies.get(body)
    return body in procedure.authority if procedure.authority else known is not None and list(procedure.level) == [known.level]


def _spared_said(row: Paper) -> str:
    """What another line of the same wording says, for the same cases."""
    from analyzer.text.identity.certifiers import same_but_confirmation  # the readers of wording take time to load

    lines, own = dict(dossier_lines(row.procedure.dossier)), row.line
    others = (lines[path] for path in _sparing(row) if path in lines and path != row.ask.path)
    alike = (other for other in others if (other.form_code, other.for_) == (own.form_code, own.for_))
    return next((shortened(other.name, _QUOTED) for other in alike if same_but_confirmation(own.name, other.name)), "")


def _further(row: Paper) -> Further:
    from analyzer.text.dossier.further import further_papers  # the readers of wording take time to load

    return further_papers(row.line.name)


ASKED: Columns[Paper] = (
    c.flag(
        "behind_lookup",
        "chỉ yêu cầu khi không khai thác được dữ liệu",
        "asked only when data fails",
        lambda row: bool(row.ask.lookup),
    ),
    c.flag(
        "conditional",
        "chỉ yêu cầu khi dữ liệu thiếu hoặc trong một tình huống nhất định",
        "asked only when data fails or in some situation",
        attrgetter("ask.conditional"),
    ),
    c.flag(
        "between_bodies",
        "đứng dưới tiêu đề của hồ sơ mà một cơ quan trình, gửi lấy ý kiến cơ quan khác: người nộp không phải nộp",
        "stands under the heading of a dossier that one body submits to another or asks its opinion by: no applicant files it",
        _between_bodies,
        where=lambda row: row.ask.scope.case,
    ),
    c.flag(
        "made_by_body",
        "ở thủ tục chỉ cá nhân nộp, có đơn hay bản khai của người nộp: công văn, văn bản đề nghị, tờ trình của cơ quan nhà nước, biên bản, danh sách người đi cùng; "
        "ở mọi thủ tục: văn bản, giấy chứng nhận, danh sách của “Công an đơn vị, địa phương” về người của mình",
        "in a procedure that only persons file, with a form of theirs: the letter of a State body, and the minutes and lists of persons that go with it; "
        "in any procedure: what a unit of the police writes on its own people",
        _made_by_body,
        where=_may_be_made_by_body,
    ),
    c.text("only_when", "tình huống", "the situation", attrgetter("ask.only_when")),
    *c.only_where(
        lambda row: row.ask.class_ == "form" and row.line.form_code,
        [
            c.text(
                "twin_restricts",
                "ở mẫu mà thủ tục này yêu cầu mọi người khai: lời của thủ tục cùng tên ở cấp khác chỉ yêu cầu khi nộp trực tuyến, khi chưa có dữ liệu",
                "where a form is asked of everybody: the words by which the procedure of the same name at another level asks it only of who files online or has no data",
                attrgetter("at_twin.words"),
            ),
            c.text(
                "restricting_twin",
                "thủ tục cùng tên ấy",
                "that procedure of the same name",
                attrgetter("at_twin.other"),
                "procedures",
            ),
        ],
    ),
    of_papers.alternative("ask"),
    c.flag(
        "bundle",
        "một dòng gồm nhiều giấy tờ phải nộp cùng nhau: điều đúng với một giấy tờ chưa chắc đúng với cả dòng",
        "one line of several papers asked together: what holds for one need not hold for all",
        lambda row: row.index.inferred.is_bundle(row.line),
    ),
    c.whole("alternatives", "số giấy tờ thay thế cho nhau", "papers to choose from", attrgetter("ask.choices"), c.PAPERS),
    c.text(
        "choice_path",
        "đường dẫn của nhóm thay thế",
        "path of the choice",
        lambda row: row.ask.choice or (row.ask.path if row.index.inferred.is_choice(row.line) else ""),
    ),
    c.flag("present_only", "chỉ xuất trình", "only shown", attrgetter("line.present_only")),
    c.flag(
        "surrendered",
        "giấy tờ cũ nộp lại, hoặc bản gốc nộp để ghi, thu hồi, thay thế",
        "an old paper handed back, or an original handed in to be written into, withdrawn or replaced",
        lambda row: is_handed_in(row.procedure, row.line),
    ),
    c.whole(
        "originals",
        "số bản chính hoặc số ảnh; 0 nếu chưa biết",
        "originals or photographs; 0 unknown",
        lambda row: row.line.originals or 0,
        c.COPIES,
    ),
    c.whole("copies", "số bản sao; 0 nếu chưa biết", "copies; 0 unknown", lambda row: row.line.copies or 0, c.COPIES),
    c.whole(
        "sets_by_lines",
        "số bộ hồ sơ mà số bản của dòng này và hầu hết các dòng cùng trường hợp cho thấy: dòng nào cũng ghi chừng ấy bản; 0 nếu không như vậy",
        "sets that the number of this line and of nearly every other line of its cases tells: each says as many; 0 not so",
        attrgetter("sets_by_lines"),
        Text("bộ", "sets"),
    ),
    c.texts(
        "accepted",
        "dạng được chấp nhận: original, certified, plain, shown_original, electronic",
        "forms accepted",
        attrgetter("line.accepted"),
        "forms",
    ),
    c.flag(
        "only_certified", "chỉ nhận bản sao chứng thực", "only certified copies accepted", lambda row: row.line.accepted == ("certified",)
    ),
    c.flag(
        "names_no_paper",
        "đòi “giấy tờ, tài liệu chứng minh ...” mà dòng ấy và dòng con ngay sau nó không nêu giấy tờ nào",
        "asks for “papers that prove ...” and neither the line nor a line below it names any paper",
        _names_no_paper,
        where=lambda row: "minh" in small(row.line.name),
    ),
    c.flag(
        "names_only_matter",
        "chỉ nói giấy tờ của ai, liên quan đến việc gì, làm căn cứ cho việc gì; dòng ấy và dòng con ngay sau nó không nêu giấy tờ nào",
        "says only whose the papers are, or what they are about; neither the line nor a line below it names any paper",
        _names_only_matter,
        where=lambda row: bool(_ABOUT.search(row.line.name)),
    ),
    *c.only_where(
        lambda row: _ADDS in small(row.line.name),
        [
            c.text(
                "further_said",
                "câu trong dòng đòi thêm giấy tờ ở một trường hợp, mà có giấy tờ không nêu tên",
                "the sentence of the line by which further papers are asked in a case, one of them without a name",
                lambda row: _further(row).said,
            ),
            c.text(
                "further_unnamed",
                "giấy tờ không nêu tên trong câu ấy",
                "the paper without a name in that sentence",
                lambda row: _further(row).unnamed,
            ),
        ],
    ),
    c.text("form_code", "ký hiệu mẫu", "code of the form", attrgetter("form_code")),
    c.flag(
        "form_returned",
        "nộp nhiều bản vì một bản được xác nhận rồi trả lại cho người nộp",
        "several are filed since one comes back confirmed, as the result or beside it",
        lambda row: (row.line.originals or 0) > 1 and comes_back(row.procedure),
    ),
    c.flag(
        "one_given_back",
        "nộp nhiều bản, và kết quả hoặc trình tự nêu trả lại một bản của chính giấy tờ này, hoặc xác nhận vào chính nó",
        "several are filed, and a result or step says that one of this very paper is given back, or confirmed in writing on it",
        lambda row: (row.line.originals or 0) > 1 and given_back(row.procedure, row.line),
    ),
    c.flag("form_code_known", "biết ký hiệu mẫu", "the code of the form is known", lambda row: bool(row.form_code)),
    c.text(
        "certified_by",
        "nơi phải xác nhận trước khi nộp",
        "body that must certify it before filing",
        attrgetter("line.certified_by"),
        "agencies",
    ),
    c.flag(
        "certified_by_decider",
        "nơi xác nhận là cơ quan giải quyết; bản ghi không nêu cơ quan nào thì: thuộc cấp duy nhất giải quyết thủ tục",
        "who certifies is the handling body; where the record names none: a body of the only level that handles the procedure",
        _certified_by_decider,
        where=attrgetter("line.certified_by"),
    ),
    *c.only_where(
        _is_confirmed,
        [
            c.flag(
                "confirmation_spared",
                "ở giấy tờ phải có nơi khác xác nhận: trình tự hay dòng khác nói không cần xác nhận của nơi ấy",
                "where another body must confirm: the steps or another line say that the confirmation of that body is not needed",
                lambda row: bool(_sparing(row)),
            ),
            c.text(
                "spared_said",
                "dòng khác nói như vậy, ngoài điều ấy thì cùng lời, cùng trường hợp; trống nếu không có",
                "another line that says so, else of the same wording, in the same cases; empty none",
                _spared_said,
            ),
        ],
    ),
)
