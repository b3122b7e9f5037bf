"""Words of the page about figures: measures, fields and levels, the heaviest, all procedures, how it was measured."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.text import Text

FIGURES: Mapping[str, Text] = {
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
    "sum_behind": Text("{measure}: {whole} {unit} ở {procedures}", "{measure}: {whole} {unit} in {procedures}"),
    "fall_behind": Text("{measure}: giảm {whole} {unit} ở {procedures}", "{measure}: {whole} {unit} fewer in {procedures}"),
    "behind": Text("Từng con số gồm những gì", "What each number is made of"),
    "without_fees": Text(
        "Chưa gồm phí, lệ phí của {n} thủ tục mà bản ghi không nêu mức.",
        "Leaves out the fees of {n} procedures whose record gives no amount.",
    ),
    "without_doubtful_fees": Text(
        "Chưa gồm phí, lệ phí của {n} thủ tục mà mức nêu trong bản ghi có vẻ sai.",
        "Leaves out the fees of {n} procedures whose record gives an amount that looks wrong.",
    ),
    "without_some_fees": Text(
        "Chưa gồm phí, lệ phí của {n} thủ tục: {untold} thủ tục không nêu mức, {doubted} thủ tục nêu mức có vẻ sai.",
        "Leaves out the fees of {n} procedures: {untold} give no amount, {doubted} give one that looks wrong.",
    ),
    "only_with_volumes": Text(
        "Chỉ gồm {n} thủ tục đã có số hồ sơ một năm.",
        "Covers only the {n} procedures whose number of dossiers a year is known.",
    ),
    "some_without_fees": Text(
        "Chưa gồm phí, lệ phí của {n} thủ tục trong số đó: chưa rõ mức.",
        "Leaves out the fees of {n} of them: the amount is not known.",
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
    "doubtful_fees": Text("mức nêu trong bản ghi có vẻ sai", "the amount in the record looks wrong"),
    "no_sure_fees": Text("bản ghi không nêu mức hoặc nêu mức có vẻ sai", "the records give no amount, or one that looks wrong"),
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
    "panel_key": Text("○ trước   ● sau", "○ before   ● after"),
    "source": Text(
        "Nguồn: danh mục thủ tục hành chính, {day}; tổng theo trường hợp thực hiện nặng nhất của mỗi thủ tục.",
        "Source: catalogue of procedures, {day}; sums over each procedure’s heaviest route.",
    ),
    # the heaviest
    "heaviest": Text("Mười thủ tục nặng nhất", "The ten heaviest procedures"),
    "heaviest_by_cost": Text(
        "Xếp theo chi phí tuân thủ một lần thực hiện, gồm cả phí, lệ phí. Dưới số giấy tờ là khoảng giữa các trường hợp thực hiện.",
        "By compliance cost per case, fees included. Below the papers: their range over the routes.",
    ),
    "heaviest_fee_unknown": Text(
        "{n} thủ tục của danh mục chưa rõ mức phí, lệ phí (dấu –): chi phí của chúng chưa gồm khoản ấy, nên thứ tự có thể khác.",
        "The fee of {n} procedures is not known (a dash): their cost is without it, and their place may be another.",
    ),
    "heaviest_by_documents": Text(
        "Xếp theo số giấy tờ (chưa có tham số để tính chi phí). Dưới số giấy tờ là khoảng giữa các trường hợp thực hiện.",
        "By number of papers (no parameters to compute a cost). Below the papers: their range over the routes.",
    ),
    "procedure": Text("Thủ tục", "Procedure"),
    # all procedures
    "all_procedures": Text("Tất cả thủ tục", "All procedures"),
    "all_procedures_lead": Text(
        "Theo lĩnh vực rồi theo cấp thực hiện. “5 → 4”: trước và sau khi thực hiện các đề xuất mới; số nhỏ là khoảng giữa các trường hợp thực hiện. Dấu –: chưa rõ.",
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
        "Một trường hợp thực hiện là một tổ hợp có thể xảy ra của trường hợp mà bản ghi nêu × đối tượng × cách thức. Số liệu của thủ tục là của trường hợp thực hiện nặng nhất, tính riêng từng chỉ tiêu; tổng là cộng các trường hợp thực hiện nặng nhất. Giấy tờ thay thế cho nhau tính một, theo lựa chọn nhẹ nhất; giấy tờ chỉ hỏi khi không khai thác được dữ liệu tính riêng.",
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
    "print_everything": Text("Khi in, in cả các danh sách đầy đủ", "Print the full lists too"),
    "print_note": Text(
        "Bản in thường chỉ gồm kết quả chung, biểu đồ, đề xuất chính, mười thủ tục nặng nhất và lỗi dữ liệu; danh sách nào đang mở thì được in.",
        "A print holds the answer, charts, best proposals, the ten heaviest and problems; a list that is open is printed.",
    ),
    "printed_short": Text(
        "Bản in rút gọn. Từng vấn đề, từng quy tắc, từng thủ tục xem ở trang báo cáo; muốn in đủ thì đánh dấu “{everything}” ở đầu trang rồi in.",
        "A short print. Each finding, rule and procedure stands on the page of the report; to print all, tick “{everything}” at its top.",
    ),
}
