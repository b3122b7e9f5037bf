"""Every text of the report in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.text import Language, Text

WORDS: Mapping[str, Text] = {
    # the head of the page
    "title": Text("Báo cáo rà soát thủ tục hành chính", "Review of administrative procedures"),
    "as_of": Text("pháp luật tính đến ngày {day}", "the law as of {day}"),
    "selected": Text("chỉ xét {words}", "only {words}"),
    "changed_since": Text("nội dung đã đổi so với lần trước", "changed since the former result"),
    "other_language": Text(
        "In English: tthc analyze --lang en --report report.html", "Bản tiếng Việt: tthc analyze --lang vi --report report.html"
    ),
    "contents": Text("Nội dung", "Contents"),
    "back_to_top": Text("Về đầu trang", "Back to top"),
    # the answer
    "headline_cuts": Text(
        "Rà soát {procedures}, phát hiện {findings}; nếu thực hiện {proposals} thì giảm được {saved}.",
        "{procedures} reviewed, {findings}; carrying out {proposals} saves {saved}.",
    ),
    "headline_light": Text(
        "Rà soát {procedures}, phát hiện {findings}; {proposals} chưa làm nhẹ lộ trình nặng nhất của thủ tục nào.",
        "{procedures} reviewed, {findings}; {proposals} on the table, but no heaviest route becomes lighter.",
    ),
    "headline_no_cuts": Text(
        "Rà soát {procedures}, phát hiện {findings} cần xem xét, chưa có đề xuất cắt giảm mới.",
        "{procedures} reviewed, {findings} to look at, no new cut proposed.",
    ),
    "headline_nothing": Text(
        "Đã đối chiếu {procedures} với {rules}: không thấy vấn đề nào.",
        "{procedures} held against {rules}: nothing was found.",
    ),
    "headline_nothing_new": Text("Không có vấn đề mới ở {procedures}.", "Nothing new in {procedures}."),
    "and": Text("và", "and"),
    "from_to": Text("từ {before} còn {after}", "from {before} to {after}"),
    "down_by": Text("giảm {share}", "down {share}"),
    "figure_proposals": Text("đề xuất cắt giảm mới", "new proposals to cut"),
    "figure_findings": Text("vấn đề rà soát", "findings"),
    "figure_procedures": Text("thủ tục đã rà soát", "procedures reviewed"),
    "in_all": Text("thuộc {fields}", "in {fields}"),
    "on_procedures": Text("ở {procedures}", "in {procedures}"),
    "also_pending": Text(
        "Ngoài ra, {cuts} đã được văn bản có hiệu lực cắt giảm; thực hiện xong thì giảm thêm được {saved}.",
        "Besides, the law has already made {cuts}; to carry this out saves a further {saved}.",
    ),
    "also_pending_only": Text(
        "Ngoài ra, {cuts} đã được văn bản có hiệu lực cắt giảm, cần thực hiện.",
        "Besides, the law has already made {cuts}, still to be carried out.",
    ),
    "flaws": Text(
        "Các tệp có {problems}; nội dung không đọc được thì chưa được rà soát.",
        "The files hold {problems}; what could not be read was not reviewed.",
    ),
    "sum_note": Text(
        "Mỗi thủ tục tính theo lộ trình nặng nhất và tính một lần thực hiện; phần đã được văn bản cắt giảm không tính lại; đo chung trên danh mục sau khi sửa, không cộng từng đề xuất.",
        "Each procedure counts with its heaviest route and one case; what texts in force have cut already is not counted again; measured jointly on the reformed catalogue, not added proposal by proposal.",
    ),
    # measures
    "measures": Text("Mức cắt giảm theo từng chỉ tiêu", "Reduction by measure"),
    "measure": Text("Chỉ tiêu", "Measure"),
    "unit": Text("Đơn vị", "Unit"),
    "before": Text("Trước", "Before"),
    "after": Text("Sau", "After"),
    "reduced": Text("Giảm", "Reduced"),
    "share": Text("Tỷ lệ", "Share"),
    "known_on": Text("Thủ tục có số liệu", "Procedures with data"),
    "known_of": Text("{known}/{all}", "{known} of {all}"),
    "rises": Text("tăng {value}", "up {value}"),
    "rises_because": Text(
        "Tăng là do giấy tờ đang phải nộp chuyển sang khai thác dữ liệu, chỉ còn yêu cầu khi không khai thác được.",
        "Rises because papers that are filed today become look-ups, asked only when data fails.",
    ),
    "without_fees": Text(
        "Chưa gồm phí, lệ phí của {n} thủ tục mà bản ghi không nêu mức hoặc nêu mức có vẻ sai.",
        "Leaves out the fees of {n} procedures whose record gives no amount, or one that looks wrong.",
    ),
    "without_volumes": Text(
        "Chưa gồm {n} thủ tục chưa có số hồ sơ một năm hoặc chưa rõ phí, lệ phí.",
        "Leaves out {n} procedures without a number of dossiers a year, or whose fees are not known.",
    ),
    "inferred": Text(
        "Suy từ lời văn của bản ghi, chưa ai xác nhận: {papers} giấy tờ, {steps} bước, {limits} thời hạn, {fees} mức phí (tthc identify --confirm).",
        "Inferred from the wording of the records, confirmed by nobody: {papers} papers, {steps} steps, {limits} time limits, {fees} fees"
        " (tthc identify --confirm).",
    ),
    "unknown_measures": Text("Chưa tính được: {names}.", "Not known: {names}."),
    "no_volume": Text(
        "chưa có số lượng hồ sơ một năm ở parameters/volumes.yaml", "no number of dossiers a year in parameters/volumes.yaml"
    ),
    "no_income": Text("chưa có mức thu nhập một giờ ở parameters/tariffs.yaml", "no hourly income in parameters/tariffs.yaml"),
    "no_input": Text("bản ghi không nêu", "the records do not say"),
    "unknown": Text("chưa rõ", "unknown"),
    # fields and levels
    "fields": Text("Theo lĩnh vực và cấp thực hiện", "By field and level"),
    "field": Text("Lĩnh vực", "Field"),
    "level": Text("Cấp thực hiện", "Level"),
    "procedures": Text("Thủ tục", "Procedures"),
    "findings": Text("Vấn đề", "Findings"),
    "documents": Text("Giấy tờ", "Papers"),
    "visits": Text("Lần đi lại", "Visits"),
    "working_days": Text("Thời hạn (ngày làm việc)", "Time limit (working days)"),
    "calendar_days": Text("Thời hạn (ngày)", "Time limit (calendar days)"),
    "fee": Text("Phí, lệ phí (đồng)", "Fees (VND)"),
    "cost": Text("Chi phí tuân thủ (đồng)", "Compliance cost (VND)"),
    "total": Text("Cộng", "Total"),
    "level_note": Text("Thủ tục thực hiện ở nhiều cấp được tính ở mỗi cấp.", "A procedure of several levels counts in each of them."),
    "procedures_of_level": Text("{n} {level}", "{n}, {level}"),
    "fields_more": Text(
        "Biểu đồ chỉ vẽ {n} lĩnh vực nhiều giấy tờ nhất; bảng dưới có đủ.",
        "The chart shows the {n} fields with most papers; the table has all.",
    ),
    "chart_fields_title": Text(
        "Giấy tờ, lần đi lại và thời hạn theo lĩnh vực, trước và sau", "Papers, visits and time limits by field, before and after"
    ),
    "chart_fields_desc": Text(
        "Mỗi dòng là một lĩnh vực. Vòng tròn rỗng: trước; chấm đặc: sau khi thực hiện các đề xuất mới. Số liệu ở bảng bên dưới.",
        "One line a field. Open circle: before; filled dot: after the new proposals. The table below holds the figures.",
    ),
    "panel_documents": Text("Giấy tờ", "Papers"),
    "panel_visits": Text("Lần đi lại", "Visits"),
    "panel_days": Text("Thời hạn (ngày làm việc)", "Time limit (working days)"),
    "panel_key": Text("○ trước   ● sau", "○ before   ● after"),
    "source": Text(
        "Nguồn: danh mục thủ tục hành chính, {day}; tổng theo lộ trình nặng nhất của mỗi thủ tục.",
        "Source: catalogue of procedures, {day}; sums over each procedure’s heaviest route.",
    ),
    # the heaviest
    "heaviest": Text("Mười thủ tục nặng nhất", "The ten heaviest procedures"),
    "heaviest_by_cost": Text(
        "Xếp theo chi phí tuân thủ một lần thực hiện, gồm cả phí, lệ phí. Dưới số giấy tờ là khoảng giữa các lộ trình.",
        "By compliance cost per case, fees included. Below the papers: their range over the routes.",
    ),
    "heaviest_by_documents": Text(
        "Xếp theo số giấy tờ (chưa có tham số để tính chi phí). Dưới số giấy tờ là khoảng giữa các lộ trình.",
        "By number of papers (no parameters to compute a cost). Below the papers: their range over the routes.",
    ),
    "procedure": Text("Thủ tục", "Procedure"),
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
    "proposal": Text("Đề xuất, lý do, quy định cần sửa", "Proposal, reason, provision to amend"),
    "amend": Text("Quy định cần sửa", "Provision to amend"),
    "justified": Text("Vì sao bỏ được", "What justifies it"),
    "saving": Text("Giảm được", "Saves"),
    "imposed_by": Text("Quy định nêu trong bản ghi", "Provision that the record names"),
    "lighter_on": Text("nhẹ hơn ở {lighter}/{of} lộ trình", "lighter on {lighter} of {of} routes"),
    "each_saves": Text("mỗi thủ tục {saving}", "each {saving}"),
    "saves_at_most": Text("nhiều nhất {saving}", "at most {saving}"),
    "in_procedures": Text("{findings} ở {procedures}", "{findings} in {procedures}"),
    "opening": Text("Nên xem trước", "Look at these first"),
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
        "Vấn đề bị bác không tính vào việc cần xử lý và mức cắt giảm cho đến khi ý kiến hết hạn hoặc nội dung thay đổi.",
        "Rejected findings count neither as work to do nor in the reduction, until the verdict expires or the finding changes.",
    ),
    "rejected": Text("Bị bác, để ngoài báo cáo", "Rejected, left out of the report"),
    "none_rejected": Text("Không có vấn đề nào bị bác.", "No finding is rejected."),
    "reviews_past": Text("Cần xem lại: ý kiến không còn khớp", "To look at again: verdicts that no longer fit"),
    "reviews_others": Text("Ý kiến khác còn hiệu lực", "Other verdicts in force"),
    "reviews_sizes": Text(
        "{rejected} vấn đề bị bác, {others} ý kiến khác còn hiệu lực, {past} ý kiến cần xem lại: tthc review --list{folder}",
        "{rejected} findings rejected, {others} other verdicts in force, {past} to look at again: tthc review --list{folder}",
    ),
    "reviews_more": Text("... và {n} vấn đề bị bác khác.", "... and {n} more rejected findings."),
    "verdict": Text("Ý kiến", "Verdict"),
    "fingerprint_note": Text(
        "Dãy 12 ký tự cạnh mỗi vấn đề là dấu nhận dạng; ghi ý kiến: tthc review DẤU_NHẬN_DẠNG agree|reject|... --reason LÝ_DO --by NGƯỜI",
        "The 12 characters beside a finding are its fingerprint; to judge it: tthc review FINGERPRINT agree|reject|... --reason REASON --by PERSON",
    ),
    "holds_until": Text("đến {day}", "until {day}"),
    "question": Text("Câu hỏi cho đơn vị chủ trì", "Questions for the lead unit"),
    "question_lead": Text(
        "Có dấu hiệu cần xem xét nhưng quyết định thuộc về người rà soát: chưa đề xuất sửa đổi, chưa tính vào mức cắt giảm.",
        "There are signs, but the choice is a person’s: no edit is proposed and nothing is counted.",
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
    # life events
    "events": Text("Sự kiện của người dân, doanh nghiệp", "Life events"),
    "events_lead": Text(
        "Các thủ tục mà một người gặp cùng lúc, trên trục ngày làm việc. Đường găng vẽ nét dày và ghi chữ “đường găng”; rút ngắn chỗ khác không làm cả sự kiện nhanh hơn. Thanh gạch chéo là thủ tục của bộ khác.",
        "Procedures that one person meets together, in working days. The critical path is drawn thick and labelled; shortening anything else makes no event quicker. Hatched bars belong to other ministries.",
    ),
    "no_events": Text(
        "Danh mục chưa ghi sự kiện nào (vocabulary/life_events.yaml).", "The catalogue names no life event (vocabulary/life_events.yaml)."
    ),
    "event_takes": Text("Làm đủ các bước mất {time}.", "All steps together take {time}."),
    "event_takes_at_least": Text(
        "Làm đủ các bước mất ít nhất {time}; {unknown} bước chưa rõ thời hạn nên chưa tính vào.",
        "All steps together take at least {time}; steps of unknown time are not counted ({unknown}).",
    ),
    "event_unknown": Text(
        "Chưa bước nào có thời hạn, nên chưa tính được đường găng.", "No step has a known time, so there is no critical path."
    ),
    "at_least": Text("ít nhất {time}", "at least {time}"),
    "critical_path": Text("Đường găng", "Critical path"),
    "critical": Text("đường găng", "critical path"),
    "optional": Text("khi cần", "where needed"),
    "at_once": Text("làm ngay", "at once"),
    "converted": Text("{given}, quy đổi {time}", "{given}, taken as {time}"),
    "unit_days": Text("ngày", "days"),
    "unit_hours": Text("giờ", "hours"),
    "time_unknown": Text("chưa rõ thời hạn", "time unknown"),
    "event_axis": Text("Ngày làm việc kể từ ngày bắt đầu", "Working days from the start"),
    "event_start": Text("bắt đầu", "start"),
    "event_length": Text("thời hạn", "length"),
    "event_slack": Text("dự trữ", "slack"),
    "event_step": Text("bước", "step"),
    "event_after": Text("sau {steps}", "after {steps}"),
    "event_legend": Text("Số liệu tính bằng ngày làm việc; * là đường găng.", "Figures are working days; * marks the critical path."),
    "event_legend_plain": Text("Số liệu tính bằng ngày làm việc.", "Figures are working days."),
    "asked_again": Text("Giấy tờ bị yêu cầu lại trong sự kiện", "Papers asked again within the event"),
    "asked_again_row": Text("{document}: nộp ở {first}, lại nộp ở {again}", "{document}: filed in {first}, filed again in {again}"),
    "event_chart_desc": Text(
        "Biểu đồ Gantt, mỗi dòng một thủ tục theo thứ tự bắt đầu: {rows}. Tổng thời gian: {time}.",
        "Gantt chart, one procedure a line in order of start: {rows}. Total: {time}.",
    ),
    "event_source": Text(
        "Nguồn: thời hạn trong danh mục, {day}. Thời hạn theo ngày đổi sang ngày làm việc theo quy ước 5/7.",
        "Source: time limits of the catalogue, {day}. Calendar days become working days by the 5/7 convention.",
    ),
    "events_more": Text(
        "Còn {n} sự kiện không vẽ ở đây. Xem: tthc facts events", "{n} more events are not drawn here. See: tthc facts events"
    ),
    # dependencies
    "dependencies": Text("Thủ tục cần kết quả của thủ tục khác", "Procedures that need the result of another"),
    "dependencies_lead": Text(
        "{needs} thủ tục cần kết quả do {producers} thủ tục khác trong danh mục cấp. “Luôn cần” là không có giấy tờ thay thế và không phụ thuộc tình huống.",
        "{needs} procedures need a result that {producers} others in the catalogue give. “Always” means: no alternative and in every situation.",
    ),
    "no_dependencies": Text(
        "Không thủ tục nào cần kết quả của thủ tục khác trong danh mục.", "No procedure needs the result of another in the catalogue."
    ),
    "result_paper": Text("Kết quả được yêu cầu", "Result that is asked for"),
    "given_by": Text("Do thủ tục cấp", "Given by"),
    "needed_by": Text("Số thủ tục cần", "Procedures that need it"),
    "always_needed": Text("Luôn cần", "Always"),
    "cycles": Text("{n} vòng thủ tục đòi kết quả của nhau: {cycles}.", "{n} circles of procedures that need each other: {cycles}."),
    "no_cycles": Text("Không có vòng thủ tục đòi kết quả của nhau.", "No procedures need each other in a circle."),
    "graph_hint": Text("Xem cả đồ thị: tthc graph", "See the whole graph: tthc graph"),
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
    "high": Text("cao", "high"),
    "medium": Text("vừa", "medium"),
    "low": Text("thấp", "low"),
    # all procedures
    "all_procedures": Text("Tất cả thủ tục", "All procedures"),
    "all_procedures_lead": Text(
        "Theo lĩnh vực rồi theo cấp thực hiện. “5 → 4”: trước và sau khi thực hiện các đề xuất mới; số nhỏ là khoảng giữa các lộ trình. Dấu –: chưa rõ.",
        "By field, then level. “5 → 4”: before and after the new proposals; small figures: range over the routes. A dash: unknown.",
    ),
    "too_many_procedures": Text(
        "{n} thủ tục: bảng từng thủ tục không in ở đây. Xem: tthc measure --by procedure",
        "{n} procedures: too many to list here. See: tthc measure --by procedure",
    ),
    "repealed": Text("bãi bỏ", "repealed"),
    # method
    "method": Text("Cách tính, tham số và nguồn", "Method, parameters and sources"),
    "method_open": Text("Cách tính và {n} tham số", "Method and {n} parameters"),
    "method_routes": Text(
        "Một lộ trình là một trường hợp × đối tượng × cách thức có thể xảy ra. Số liệu của thủ tục là của lộ trình nặng nhất, tính riêng từng chỉ tiêu; tổng là cộng các lộ trình nặng nhất. Giấy tờ thay thế cho nhau tính một, theo lựa chọn nhẹ nhất; giấy tờ chỉ hỏi khi không khai thác được dữ liệu tính riêng.",
        "A route is a case × applicant × channel that can occur. A procedure’s figures are those of its heaviest route, measure by measure; totals add them. Alternatives count once, by the lightest; papers asked only when data fails are counted apart.",
    ),
    "method_unknown": Text(
        "Điều chưa rõ để trống và không cộng vào tổng. Ngày làm việc và ngày không cộng lẫn nhau.",
        "What is unknown stays empty and is not added. Working days and calendar days are never added to each other.",
    ),
    "method_cost": Text(
        "Chi phí tuân thủ một lần thực hiện = (giờ điền tờ khai + giờ chuẩn bị giấy tờ + giờ chứng thực + giờ đi lại hoặc nộp trực tuyến) × thu nhập một giờ + phí chứng thực + phí, lệ phí. Thời gian chờ không phải là chi phí (Điều 27 Thông tư 02/2017/TT-VPCP). Tổng của danh mục là mỗi thủ tục một lần thực hiện.",
        "Compliance cost per case = (hours for forms + for papers + for certification + for visits or online filing) × hourly income + certification + fees. Waiting is no cost (Article 27, Circular 02/2017/TT-VPCP). The catalogue’s sum is one case of each procedure.",
    ),
    "method_states": Text(
        "“Đề xuất mới” cần sửa văn bản. “Đã cắt”: văn bản có hiệu lực đã thay hoặc bỏ. “Đính chính”: bản ghi sai. “Câu hỏi”: cần người quyết định.",
        "“New” needs an amendment. “Already cut”: a text in force has replaced or dropped it. “To correct”: the record is wrong. “Question”: a person decides.",
    ),
    "parameter": Text("Tham số", "Parameter"),
    "value": Text("Giá trị", "Value"),
    "parameter_source": Text("Nguồn", "Source"),
    "assumed": Text("giả định", "assumed"),
    "no_parameters": Text("Danh mục không có tham số nào (parameters/).", "The catalogue has no parameters (parameters/)."),
    "print_note": Text("Khi in, các danh sách đang gập được in đầy đủ.", "Folded lists are printed in full."),
    # terminal
    "disabled_rules": Text(
        "{n} quy tắc bị tắt trong settings.yaml nên không được dùng.", "Switched off in settings.yaml, and not run: {n}."
    ),
    "learned": Text("Người thẩm tra: {told}", "Reviewers: {told}"),
    "silent_rules": Text("{n} quy tắc khác không phát hiện vấn đề nào.", "Other rules that found nothing: {n}."),
    "not_assessed_count": Text("lượt chưa đánh giá được vì bản ghi thiếu dữ kiện", "times a rule could not judge, for want of facts"),
    "best_cuts": Text("Đề xuất giảm được nhiều nhất", "The proposals that save most"),
    "next": Text("Bước tiếp theo", "Next"),
    "next_report": Text("báo cáo đầy đủ và biểu đồ", "full report and charts"),
    "next_json": Text("mọi vấn đề, kèm bằng chứng", "every finding with its evidence"),
    "next_measure": Text("số liệu từng lĩnh vực", "figures by field"),
    "next_check": Text("chỉ lỗi của các tệp", "problems of the files only"),
    "next_rules": Text("bộ quy tắc", "the rulebook"),
    "currency": Text("đồng", "VND"),
}

FAMILIES: Mapping[str, Text] = {
    "evidence": Text("Hồ sơ và dữ liệu", "Papers and data"),
    "documents": Text("Thành phần hồ sơ", "Documents"),
    "copies": Text("Bản sao, chứng thực", "Copies and certification"),
    "dossier": Text("Thành phần hồ sơ", "Dossier"),
    "steps": Text("Trình tự thực hiện", "Steps"),
    "time": Text("Thời hạn", "Time limits"),
    "channels": Text("Cách thức thực hiện", "Channels"),
    "fees": Text("Phí, lệ phí", "Fees"),
    "results": Text("Kết quả", "Results"),
    "conditions": Text("Yêu cầu, điều kiện", "Conditions"),
    "legal": Text("Căn cứ pháp lý", "Legal basis"),
    "legal_basis": Text("Căn cứ pháp lý", "Legal basis"),
    "renewal": Text("Cấp lại, cấp đổi, gia hạn", "Reissue, exchange, renewal"),
    "graph": Text("Quan hệ giữa các thủ tục", "Relations between procedures"),
    "relations": Text("Quan hệ giữa các thủ tục", "Relations between procedures"),
    "network": Text("Quan hệ giữa các thủ tục", "Relations between procedures"),
    "events": Text("Sự kiện", "Life events"),
    "record": Text("Chất lượng bản ghi", "Quality of the record"),
    "authority": Text("Thẩm quyền", "Authority"),
    "versions": Text("Phiên bản, hiệu lực", "Versions"),
}

SAVED: Mapping[str, Text] = {
    "documents": Text("giấy tờ", "papers"),
    "visits": Text("lần đi lại", "visits"),
    "time_limit_working_days": Text("ngày làm việc", "working days"),
    "certified_copies": Text("bản sao chứng thực", "certified copies"),
    "conditions": Text("yêu cầu, điều kiện", "conditions"),
    "steps": Text("bước", "steps"),
    "time_limit_calendar_days": Text("ngày (thời hạn tính theo ngày)", "calendar days"),
    "hidden_working_days": Text("ngày làm việc không tính vào thời hạn", "uncounted working days"),
    "hidden_calendar_days": Text("ngày không tính vào thời hạn", "uncounted days"),
    "fee_vnd": Text("đồng phí, lệ phí", "VND of fees"),
    "originals": Text("bản chính", "originals"),
    "photographs": Text("ảnh", "photographs"),
    "sets": Text("bộ hồ sơ", "sets"),
    "documents_in_some_situations": Text("giấy tờ chỉ yêu cầu trong một số tình huống", "papers asked in some situations"),
    "cost_vnd_per_case": Text("đồng chi phí tuân thủ", "VND of compliance cost"),
    "cost_vnd_per_year": Text("đồng chi phí tuân thủ một năm", "VND of compliance cost a year"),
    "procedures": Text("thủ tục", "procedures"),
}
"""What a reduction is called, by measure, in the order in which the answer names them."""


class Say:
    """The texts in one language; a key that does not exist raises `KeyError`."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        return WORDS[key][self.language].format_map(values)
