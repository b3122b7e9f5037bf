"""Words of the page about findings: cuts, other findings, rules, problems and what was not assessed."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.text import Text
from analyzer.model.weight import WEIGHT_NAMES

FINDINGS: Mapping[str, Text] = {
    # cuts
    "cuts": Text("Đề xuất cắt giảm", "Proposed cuts"),
    "cuts_order": Text(
        "{n} nội dung đầu trong {all} đề xuất mới; đề xuất giống nhau ở nhiều thủ tục là một dòng. Xếp theo số giấy tờ, lần đi lại rồi thời gian giảm được ở mọi thủ tục của dòng. Mức giảm là của từng đề xuất nếu thực hiện riêng; lý do và căn cứ ghi một lần cho mỗi quy tắc.",
        "The first {n} lines of {all} new proposals; the same proposal in several procedures is one line. By papers, visits, then time saved in all procedures of the line. Savings are those of each proposal made alone; a reason stands once for each rule.",
    ),
    "no_cuts": Text(
        "Không có đề xuất cắt giảm mới. Đã đối chiếu {procedures} thủ tục với {rules} quy tắc.",
        "No new cut is proposed. {procedures} procedures were held against {rules} rules.",
    ),
    "cuts_unfelt": Text(
        "{n}, nhưng không con số nào đo được thay đổi, nên không xếp theo mức giảm.",
        "{n}, but no figure that is measured changes, so that there is no order of what is saved.",
    ),
    "proposal": Text("Đề xuất, lý do, quy định cần sửa", "Proposal, reason, provision to amend"),
    "amend": Text("Quy định cần sửa", "Provision to amend"),
    "justified": Text("Chứng minh", "What justifies it"),
    "unproven": Text("Đối chiếu lại thì không đứng vững. {why}", "Checked again, it does not stand. {why}"),
    "saving": Text("Giảm được", "Saves"),
    "imposed_by": Text("Quy định nêu trong bản ghi", "Provision that the record names"),
    "lighter_on": Text("nhẹ hơn ở {lighter} trên {of} trường hợp thực hiện", "lighter on {lighter} of {of} routes"),
    "fewer_copies": Text("bớt bản sao phải nộp", "fewer plain copies"),
    "lighter_everywhere": Text("nhẹ hơn ở mọi trường hợp thực hiện", "lighter on every route"),
    "each_saves": Text("mỗi thủ tục {saving}", "each {saving}"),
    "each_finding_saves": Text("mỗi vấn đề {saving}", "each finding {saving}"),
    "saves_at_most": Text("nhiều nhất {saving}", "at most {saving}"),
    "in_procedures": Text("{findings} ở {procedures}", "{findings} in {procedures}"),
    "opening": Text("Nên xem trước", "Look at these first"),
    "file_line": Text("dòng {n} của tệp", "line {n} of the file"),
    "members": Text("Mở {n}", "Open {n}"),
    "more_members": Text("và {n} vấn đề khác (tthc analyze --format json)", "and {n} more (tthc analyze --format json)"),
    "no_saving": Text("không làm thay đổi chỉ tiêu nào", "changes no measure"),
    "conflicts": Text(
        "{n} sửa đổi trùng hoặc không thể làm cùng sửa đổi khác; chỉ tính một lần.",
        "{n} edits repeat or contradict another; each place is counted once.",
    ),
    "all_proposals": Text("Mọi đề xuất mới, theo quy tắc", "All new proposals, by rule"),
    # other findings
    "already_cut": Text("Đã được văn bản cắt giảm, cần thực hiện", "Already cut by law, to be carried out"),
    "already_cut_lead": Text(
        "Văn bản đang có hiệu lực đã thay hoặc bỏ các yêu cầu dưới đây, bản ghi vẫn còn nêu. Việc còn lại: quyết định công bố, Cơ sở dữ liệu quốc gia, quy trình, văn bản gốc. Mức cắt giảm không tính lại (tiết kiệm mới: 0).",
        "Texts in force have replaced or dropped what follows; the records still ask for it. What remains: publication decision, national database, process, source text. Nothing is counted again (new saving: 0).",
    ),
    "already_cut_size": Text("Khi thực hiện xong, bản ghi nhẹ đi: {saved}.", "Once carried out, the records become lighter by: {saved}."),
    "record_stale": Text("Bản ghi cần đính chính", "Records to correct"),
    "record_stale_lead": Text(
        "Bản ghi không khớp với pháp luật hoặc tự mâu thuẫn. Đây là lỗi của bản ghi, không phải đề xuất cắt giảm.",
        "The record disagrees with the law or with itself. These are faults of the record, not proposals to cut.",
    ),
    "reviews": Text("Ý kiến thẩm tra", "Verdicts"),
    "reviews_lead": Text(
        "Vấn đề không được chấp nhận không tính vào việc cần xử lý và mức cắt giảm cho đến khi ý kiến hết hạn hoặc nội dung thay đổi.",
        "Rejected findings count neither as work to do nor in the reduction, until the verdict expires or the finding changes.",
    ),
    "rejected": Text("Không chấp nhận, để ngoài báo cáo", "Rejected, left out of the report"),
    "none_rejected": Text("Không có vấn đề nào bị ghi ý kiến không chấp nhận.", "No finding is rejected."),
    "reviews_past": Text("Cần xem lại: ý kiến không còn khớp", "To look at again: verdicts that no longer fit"),
    "reviews_others": Text("Ý kiến khác còn hiệu lực", "Other verdicts in force"),
    "reviews_sizes": Text(
        "{rejected} vấn đề không được chấp nhận, {others} ý kiến khác còn hiệu lực, {past} ý kiến cần xem lại: tthc review --list{folder}",
        "{rejected} findings rejected, {others} other verdicts in force, {past} to look at again: tthc review --list{folder}",
    ),
    "reviews_more": Text("... và {n} vấn đề khác không được chấp nhận.", "... and {n} more rejected findings."),
    "verdict": Text("Ý kiến", "Verdict"),
    "fingerprint_note": Text(
        "Dãy 12 ký tự cạnh mỗi vấn đề (nhóm vấn đề: mở ra, cạnh mỗi thủ tục) là dấu nhận dạng; ghi ý kiến: tthc review DẤU_NHẬN_DẠNG agree|reject|... --reason LÝ_DO --by NGƯỜI",
        "The 12 characters beside a finding (of a group: open it, beside each procedure) are its fingerprint; to judge it: tthc review FINGERPRINT agree|reject|... --reason REASON --by PERSON",
    ),
    "cut_by": Text("theo {text}", "by {text}"),
    "holds_until": Text("đến {day}", "until {day}"),
    "said_of_some": Text("{said} ({n} trên {of} vấn đề)", "{said} ({n} of {of} findings)"),
    "contradicted": Text("trái với {by}: {word}", "against {by}: {word}"),
    "question": Text("Câu hỏi cho đơn vị chủ trì", "Questions for the lead unit"),
    "question_lead": Text(
        "Có dấu hiệu cần xem xét nhưng quyết định thuộc về người rà soát: chưa đề xuất sửa đổi, chưa tính vào mức cắt giảm.",
        "There are signs, but the choice is a person’s: no edit is proposed and nothing is counted.",
    ),
    "later": Text("Để kỳ sau theo ý kiến thẩm tra", "Left to a later period by reviewers"),
    "later_lead": Text(
        "Người thẩm tra đã chuyển các vấn đề dưới đây sang kỳ sau: kỳ này không đề xuất, không tính vào mức cắt giảm.",
        "Reviewers left what follows to a later period: it is neither proposed nor counted in this one.",
    ),
    "none_already_cut": Text(
        "Không thấy yêu cầu nào đã được văn bản cắt giảm mà bản ghi còn nêu.", "No record asks for what a text in force has already cut."
    ),
    "none_record_stale": Text(
        "Không thấy bản ghi nào trái với pháp luật hoặc tự mâu thuẫn.", "No record disagrees with the law or with itself."
    ),
    "none_question": Text("Không có câu hỏi nào.", "There is no question."),
    "none_new": Text("Không có đề xuất mới.", "There is no new proposal."),
    "unit_procedures": Text("thủ tục", "procedures"),
    "unit_findings": Text("vấn đề", "findings"),
    "unit_proposals": Text("đề xuất mới", "new proposals"),
    "unit_cuts": Text("nội dung", "cuts"),
    "unit_problems": Text("lỗi dữ liệu", "problems"),
    "unit_fields": Text("lĩnh vực", "fields"),
    "unit_rules": Text("quy tắc rà soát", "rules"),
    "not_shown": Text(
        "Còn {n} vấn đề không hiện ở đây. Xem đủ: tthc analyze --format json",
        "{n} more are not shown here. See all: tthc analyze --format json",
    ),
    "why": Text("Lý do", "Why"),
    "legal_basis": Text("Căn cứ", "Legal basis"),
    # rules
    "rules": Text("Kết quả theo quy tắc rà soát", "Findings by rule"),
    "severity": Text("Mức độ", "Severity"),
    "confidence": Text("Độ tin cậy", "Confidence"),
    "new_short": Text("Đề xuất mới", "New cuts"),
    "new_head": Text("Mới", "New"),
    "already_short": Text("Đã cắt", "Already cut"),
    "stale_short": Text("Đính chính", "To correct"),
    "question_short": Text("Câu hỏi", "Questions"),
    "blind_short": Text("Chưa đánh giá", "Not assessed"),
    **WEIGHT_NAMES,
    # problems and what was not assessed
    "problems": Text("Lỗi dữ liệu trong các tệp", "Problems of the files"),
    "no_problems": Text(
        "Không có lỗi dữ liệu: đã kiểm tra {files} tệp ({procedures} tệp thủ tục, {tables} tệp từ vựng và tham số, {rules} thẻ quy tắc).",
        "No problems: {files} files were checked ({procedures} procedures, {tables} tables of words and parameters, {rules} rule cards).",
    ),
    "some_problems": Text(
        "{n} lỗi; phần đọc được vẫn đã được rà soát. Sửa tệp rồi chạy lại: tthc check",
        "{n} problems; the rest was still reviewed. Mend the files, then: tthc check",
    ),
    "problems_more": Text("Còn {n} lỗi khác. Xem đủ: tthc check --format json", "{n} more problems. See all: tthc check --format json"),
    "not_assessed": Text("Chưa đánh giá được", "Not assessed"),
    "not_assessed_lead": Text(
        "Quy tắc không kết luận ở các thủ tục này vì bản ghi thiếu dữ kiện; không phải là “không có vấn đề”.",
        "These rules reach no conclusion here because facts are missing; that is not “nothing found”.",
    ),
    "none_not_assessed": Text("Mọi quy tắc đã đánh giá được mọi thủ tục.", "Every rule could judge every procedure."),
    "missing_facts": Text("Thiếu dữ kiện", "Missing facts"),
    "rule": Text("Quy tắc", "Rule"),
    "more_codes": Text("và {n} thủ tục khác", "and {n} more"),
}
