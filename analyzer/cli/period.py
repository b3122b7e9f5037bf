"""`tthc period`: what was announced in a period."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analyzer.cli.shared.language import current_language, stopped
from analyzer.cli.shared.ledger_reading import books_or_exit
from analyzer.cli.shared.options import Day, chosen, docx_option, place_argument, today
from analyzer.cli.shared.output import console, docx_file, print_json, write_new
from analyzer.cli.shared.reading import print_problems
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.text import Text


@command(
    "period",
    Text(
        "Số liệu công bố thủ tục hành chính của một kỳ, theo ngày ký quyết định, cả hai ngày đầu và cuối. Thủ tục đếm theo mã, dòng đếm"
        " theo cấp; “sửa đổi, bổ sung, thay thế” đếm chung. Dạng docx là báo cáo theo khoản 3 Điều 35 Nghị định 63/2010/NĐ-CP: phần sổ"
        " không có thì để trống cho người lập. Mã thoát 1 khi sổ còn lỗi: số liệu có thể thiếu.",
        "What was announced in a period, by the day of signing, both days counted. Procedures are counted by code, rows by level; amended"
        " and replaced are counted together. As docx: the report of Decree 63/2010, Article 35.3; what the ledger does not hold is"
        " left blank for a person. Exit code 1 when files of the ledger have problems: figures may lack something.",
    ),
)
@place_argument
@option("--from", "start", type=Day(), required=True, help=Text("ngày đầu kỳ", "first day of the period"))
@option("--to", "end", type=Day(), required=True, help=Text("ngày cuối kỳ", "last day of the period"))
@format_option("text", "json", "docx")
@docx_option
def period(
    catalogue: Path | None,
    folder: Path | None,
    as_of: date | None,
    start: date,
    end: date,
    format_: str,
    out: Path | None,
) -> int:
    from analyzer.ledger.following.achieved import achieved
    from analyzer.ledger.following.period import period as figures
    from analyzer.reading.ledger.reviews import read_reviews

    if end < start:
        raise stopped(
            f"Kỳ kết thúc ({end:%d/%m/%Y}) trước khi bắt đầu ({start:%d/%m/%Y}).", f"The period ends ({end}) before it begins ({start})."
        )
    paper = docx_file(format_, out)
    books = books_or_exit(chosen(catalogue, folder), today(as_of))
    print_problems(books.problems)
    found = figures(books.ledger, books.whole.catalogue, books.whole.codes, start, end)
    recorded, wrong = read_reviews(books.root)
    print_problems(wrong)
    less = achieved(books.root, books.whole.catalogue, recorded, start, end)
    if format_ == "json":
        print_json({**found.as_json(), "achieved": less.as_json()})
    elif paper is not None:
        from analyzer.proposal.word.period import render

        write_new(paper, render(found, less, books.ledger, books.whole.catalogue, current_language()))
    else:
        from analyzer.report.screen.achieved import print_achieved
        from analyzer.report.screen.period import print_period

        print_period(found, books.whole.catalogue, console(), current_language())
        print_achieved(less, books.whole.catalogue, console(), current_language())
    return 1 if books.problems or wrong else 0
