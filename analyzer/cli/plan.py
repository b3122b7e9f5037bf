"""`tthc plan`: how approved plans are carried out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analyzer.cli.shared.language import current_language, tell
from analyzer.cli.shared.ledger_reading import books_or_exit
from analyzer.cli.shared.options import Day, chosen, place_argument, today
from analyzer.cli.shared.output import console, print_json
from analyzer.cli.shared.reading import print_problems
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.text import Text


@command(
    "plan",
    Text(
        "Thực hiện phương án đã phê duyệt: từng nội dung đã đến đâu (dự thảo, văn bản, quyết định công bố, cơ sở dữ liệu, quy trình),"
        " việc nào chậm, của ai, việc nào bị hoàn lại; và tỷ lệ theo lĩnh vực, mỗi trạng thái một dòng, nêu rõ mẫu số.",
        "How approved plans are carried out: how far each item is (draft, text, decision, database, process), what is late and whose,"
        " what was reverted; and the shares by field, a line for each state, with the denominator.",
    ),
)
@place_argument
@option("--since", type=Day(), help=Text("tính riêng phần mới từ ngày này", "count apart what is new since this day"))
@format_option("text", "json")
def plan(catalogue: Path | None, folder: Path | None, as_of: date | None, since: date | None, format_: str) -> int:
    from analyzer.ledger.plans.carrying_out import carrying_out, owners_late, shares
    from analyzer.model.values import iso_day

    books = books_or_exit(chosen(catalogue, folder), today(as_of))
    print_problems(books.problems)
    loaded = books.whole.catalogue
    found = carrying_out(books.ledger, loaded)
    by_field = shares(found, loaded, since)
    if format_ == "json":
        print_json(
            {
                "as_of": str(loaded.as_of),
                "since": iso_day(since),
                "items": [one.as_json() for one in found],
                "late_by_owner": dict(owners_late(found)),
                "shares": [share.as_json() for share in by_field],
            }
        )
    elif not found and (files := {problem.place.file for problem in books.problems if problem.place.file.startswith("plans/")}):
        listed = ", ".join(sorted(files))
        tell(f"Chưa đọc được phương án nào: sửa {listed}.", f"No plan could be read: mend {listed}.")
    else:
        from analyzer.report.screen.plans import print_plans

        print_plans(found, by_field, since, loaded, console=console(), language=current_language())
    return 1 if books.problems else 0
