"""Columns of `procedures`: what the wording of the whole record tells of its papers, wherever it stands."""

from __future__ import annotations

from analyzer.facts.procedure.about import action
from analyzer.facts.procedure.complex_told import complex_said
from analyzer.facts.procedure.filing_told import (
    body_asks,
    body_files,
    is_payment,
    result_handed_on,
    result_sent,
    sent_to_workplace,
    spares_legalisation,
    taken_electronically,
)
from analyzer.facts.procedure.lost_told import examined_said, lost_said
from analyzer.facts.procedure.organisation_file import SelfFile, organisation_file
from analyzer.facts.procedure.steps_told import called_back, reissued_on_expiry
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.inferring.wording import step_texts
from analyzer.text.first_entry import entered_first
from analyzer.text.quoting import as_quoted


def _self_file(row: Whole) -> SelfFile:
    found = organisation_file(row.said.of("steps", "conditions"), (row.called(line) for _, line in row.lines))
    return found or SelfFile("", condition=False, papers="", seal=False)


OF_RECORD: Columns[Whole] = (
    c.text(
        "complex_said",
        "câu của trình tự, cách thức, thời hạn đặt một thời gian khác cho trường hợp phức tạp mà không lời nào của bản ghi nói thế nào là phức tạp; trống nếu không có",
        "the sentence of steps, channels or limits that sets another time for a complex case, which no words of the record define; empty none",
        lambda row: complex_said(row.said),
    ),
    c.text(
        "legalisation_spared",
        "ở thủ tục có giấy tờ nói đến lãnh sự: câu, ở bất cứ phần nào của bản ghi, nêu giấy tờ được miễn hợp pháp hóa lãnh sự; trống nếu không có",
        "where a paper speaks of consulates: the sentence, in any part of the record, that spares papers consular legalisation; empty none",
        lambda row: spares_legalisation(row.said.everywhere),
        where=lambda row: any(" lãnh sự" in row.called(ask.line) for ask in row.papers),
    ),
    c.text(
        "body_asks",
        "ở thủ tục đòi giấy xác nhận: câu của trình tự theo đó cơ quan, không phải người dân, gửi xin xác nhận hoặc lập hồ sơ; trống nếu không có",
        "where a confirmation is asked for: the sentence of the steps by which a body, not a citizen, asks for it or draws up the file; empty none",
        lambda row: body_asks(row.procedure),
        where=lambda row: any(ask.class_ == "confirmation" for ask in row.papers),
    ),
    *c.only_where(
        lambda row: action(row.procedure) == "reissue",
        [
            c.flag(
                "reissued_on_expiry",
                "ở thủ tục cấp lại: trình tự nói phải đề nghị cấp lại trước khi, hoặc khi, giấy đã cấp hết hạn",
                "in a reissue: the steps ask for it before, or when, the paper runs out",
                lambda row: reissued_on_expiry("\n".join(step_texts(row.procedure))),
            ),
            c.text(
                "lost_said",
                "ở thủ tục cấp lại: lời của tên, hồ sơ, điều kiện, trình tự nói đến giấy bị mất, hỏng, rách; trống nếu không có",
                "in a reissue: the words of its name, dossier, conditions or steps that speak of a paper lost or spoilt; empty none",
                lambda row: lost_said(row.procedure.name, row.said),
            ),
            c.text(
                "examined_said",
                "ở thủ tục cấp lại: câu của trình tự thẩm định hồ sơ, điều kiện trong mọi trường hợp; trống nếu không có",
                "in a reissue: the sentence of the steps by which the dossier or the conditions are appraised in every case; empty none",
                lambda row: examined_said(row.procedure),
            ),
        ],
    ),
    c.text(
        "taken_electronically",
        "ở thủ tục không có cách thức trực tuyến: câu của trình tự, cách thức cho gửi hồ sơ qua thư điện tử, qua mạng; trống nếu không có",
        "where nothing is filed online: the sentence of steps or channels by which the dossier may be sent by e-mail or over the network; empty none",
        lambda row: taken_electronically(row.said.of_filing),
        where=lambda row: "online" not in row.modes,
    ),
    *c.only_where(
        lambda row: "post" not in row.modes and row.formats.isdisjoint(("electronic", "both")),
        [
            c.text(
                "result_sent",
                "ở thủ tục không qua bưu chính, không có kết quả điện tử: câu của trình tự, cách thức theo đó cơ quan gửi kết quả đến người nộp hồ sơ; trống nếu không có",
                "where nothing goes by post and no result is electronic: the sentence of steps or channels by which the body sends the result to the applicant; empty none",
                lambda row: result_sent(row.said.of_filing),
            ),
            c.text(
                "called_back",
                "ở các thủ tục ấy: câu của trình tự, cách thức hẹn trả, nhận kết quả; trống nếu không có",
                "in those: the sentence of steps or channels by which the applicant comes again for the result; empty none",
                lambda row: called_back(row.said.of_filing),
            ),
            c.text(
                "result_handed_on",
                "ở các thủ tục ấy: câu theo đó kết quả được chuyển đến cơ quan khác, khi không câu nào nói đến việc trả, nhận kết quả; trống nếu không có",
                "in those: the sentence by which the result goes to another body, where no sentence has anybody collect it; empty none",
                lambda row: result_handed_on(row.said.of_filing),
            ),
            c.text(
                "body_files",
                "ở các thủ tục ấy: câu của trình tự theo đó cơ quan nhà nước lập hồ sơ, khi không câu nào nói người dân, tổ chức nộp; trống nếu không có",
                "in those: the sentence of the steps by which a body draws up the file, where no citizen files anything; empty none",
                lambda row: body_files(row.procedure),
            ),
        ],
    ),
    c.flag(
        "sent_to_workplace",
        "trình tự có câu gửi đơn, hồ sơ cho cơ quan, đơn vị nơi người nộp công tác",
        "a sentence of the steps sends the application to the applicant's own workplace",
        lambda row: sent_to_workplace(row.procedure),
        where=lambda row: "công tác" in row.said.small,
    ),
    c.flag(
        "is_payment",
        "thủ tục chính là việc nộp tiền, hoặc cho kết quả là chứng từ nộp tiền",
        "it is itself the paying, or gives a paper on a payment",
        lambda row: is_payment(row.procedure),
    ),
    c.texts(
        "enters_first",
        "cơ sở dữ liệu về tài sản mà thủ tục này ghi vào lần đầu, nên chưa có gì của tài sản ấy",
        "registers of things in which it makes the first entry, so that they hold nothing of the thing yet",
        lambda row: entered_first(row.procedure.name),
        "registers",
    ),
    *c.only_where(
        lambda row: "hồ sơ" in row.said.small and "gồm" in row.said.small and _self_file(row).path,
        [
            c.text(
                "organisation_file",
                "giấy tờ về chính mình (quyết định thành lập, đăng ký doanh nghiệp, mẫu dấu) mà trình tự, điều kiện buộc tổ chức gửi và thành phần hồ sơ không ghi; trống nếu không có",
                "the papers on itself (on its founding or registration, its seal) that steps or conditions have an organisation send and the dossier does not list; empty none",
                lambda row: as_quoted(_self_file(row).papers),
            ),
            c.text(
                "organisation_file_path",
                "đường dẫn của phần nêu chúng (`organisation_file`)",
                "path of the part that tells of them (`organisation_file`)",
                lambda row: _self_file(row).path,
            ),
            c.flag(
                "organisation_file_in_conditions",
                "chúng nằm ở yêu cầu, điều kiện",
                "they stand among the conditions",
                lambda row: _self_file(row).condition,
            ),
            c.flag(
                "seal_in_organisation_file",
                "trong đó có văn bản giới thiệu con dấu",
                "a specimen of the seal is among them",
                lambda row: _self_file(row).seal,
            ),
        ],
    ),
)
