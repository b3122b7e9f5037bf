"""Columns of `documents`: who gives a paper, which procedure took it before, and what it is used for."""

from __future__ import annotations

from operator import attrgetter

from analyzer.facts.procedure.also_result import is_also_result
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.documents.paper import Paper
from analyzer.text.any_case import small
from analyzer.text.spelling import has_any

GIVEN: Columns[Paper] = (
    c.flag(
        "same_authority",
        "do chính cơ quan giải quyết hoặc đơn vị cùng cấp thuộc cùng một cơ quan cấp",
        "issued by the handling body or a sister unit",
        lambda row: row.body.issues[row.issuer],
    ),
    c.flag(
        "same_ministry",
        "do cơ quan cùng bộ cấp",
        "issued by a body of the same ministry",
        lambda row: bool(row.issuer) and row.index.ministry_of[row.issuer] == row.procedure.ministry,
    ),
    c.flag("own_result", "cùng loại với kết quả của chính thủ tục này", "the same kind as its own result", attrgetter("own_result")),
    c.flag(
        "also_result",
        "nộp hai bản chính của giấy tờ cùng tên với một kết quả: một bản được xác nhận rồi trả lại",
        "two originals of a paper that is called as a result is: one comes back confirmed",
        lambda row: is_also_result(row.procedure, row.line),
        where=lambda row: row.line.originals == 2,
    ),
    c.texts("producers", "thủ tục cho ra giấy tờ này", "procedures that give it", attrgetter("made_by"), "procedures"),
    c.texts(
        "sisters",
        "thủ tục khác của cùng cơ quan, lĩnh vực, cấp mà kết quả có đúng tên này; trống ở dòng không phải giấy tờ của cơ quan",
        "other procedures of the same body, field and level whose result is called so; empty where a line is no paper of the State",
        lambda row: row.sisters.of(row.procedure, row.name),
        "procedures",
        where=lambda row: row.ask.class_ in ("evidence", "confirmation"),
    ),
    *c.only_where(
        lambda row: "cơ quan" in row.line.name and has_any(small(row.line.name), ("giấy phép",)),
        [
            c.text(
                "permit_called",
                "giấy phép mà dòng này gọi theo việc được phép, “của cơ quan có thẩm quyền”, khi thủ tục khác cùng bộ cấp giấy phép ấy cho chính đối tượng của thủ tục này",
                "the permit that the line calls by what it allows, of “the competent body”, where another procedure of the ministry gives it for what this one is about",
                lambda row: row.permits.called,
            ),
            c.texts(
                "permit_given_by",
                "các thủ tục cấp giấy phép ấy",
                "the procedures that give that permit",
                lambda row: row.permits.given_by,
                "procedures",
            ),
        ],
    ),
    c.flag(
        "upstream",
        "đã nộp ở một thủ tục đi trước trong cùng bộ (thừa bắc cầu)",
        "filed before, at a procedure of the same ministry",
        lambda row: row.upstream is not None,
    ),
    c.way(
        "upstream_path",
        "đường đi chứng minh: thủ tục, giấy tờ, thủ tục ...",
        "the way that shows it: procedure, paper, procedure ...",
        lambda row: row.upstream.witness if row.upstream else (),
    ),
    c.text(
        "upstream_procedure",
        "thủ tục đi trước đã nhận giấy tờ này",
        "procedure that took it before",
        lambda row: row.upstream.procedure if row.upstream else "",
        "procedures",
    ),
    c.text(
        "upstream_line",
        "dòng hồ sơ của thủ tục đi trước đã nhận giấy tờ này",
        "its dossier line that took it before",
        lambda row: row.upstream.path if row.upstream else "",
    ),
    c.text(
        "upstream_document",
        "kết quả của chuỗi đi trước mà thủ tục này cũng yêu cầu",
        "result of the chain that is asked as well",
        lambda row: row.upstream.witness[1] if row.upstream else "",
        "documents",
    ),
    c.flag(
        "repeated",
        "cùng loại giấy tờ đứng hai lần trong một trường hợp thực hiện",
        "the kind stands twice on one route",
        lambda row: bool(row.repeated_with),
    ),
    c.text("repeated_with", "đường dẫn của lần đầu", "path of the first time", attrgetter("repeated_with")),
    c.texts("proves", "điều kiện được kiểm tra bằng giấy tờ này", "conditions it shows to be met", attrgetter("proves")),
)
