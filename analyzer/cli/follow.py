"""`tthc follow`: from a text of law to the posting of its procedures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from analyzer.cli.shared.language import current_language, tell
from analyzer.cli.shared.ledger_reading import books_or_exit
from analyzer.cli.shared.options import chosen, place_argument, today
from analyzer.cli.shared.output import console, print_json
from analyzer.cli.shared.reading import print_problems
from analyzer.cli.shared.speaking import command, format_option
from analyzer.model.text import Text


@command(
    "follow",
    Text(
        "Bảng theo dõi: văn bản (ký, có hiệu lực), quyết định công bố, nhập Cơ sở dữ liệu quốc gia, niêm yết; đơn vị chủ trì, số ngày"
        " còn lại hay chậm; văn bản tạm thời hết hạn trong 90 ngày tới. Dạng ics: các hạn chót để mở bằng lịch (RFC 5545), gồm ngày"
        " hết hạn của mọi văn bản tạm thời.",
        "The follow-up table: text (signed, in force), publication decision, national database, posting; lead unit, days left or late;"
        " temporary law that ends within 90 days. As ics: the deadlines for a calendar (RFC 5545), with the end of every temporary text.",
    ),
)
@place_argument
@format_option("text", "json", "ics")
def follow(catalogue: Path | None, folder: Path | None, as_of: date | None, format_: str) -> int:
    from analyzer.ledger.following.follow import follow as followed
    from analyzer.ledger.following.matters import NOTICE, matters

    books = books_or_exit(chosen(catalogue, folder), today(as_of))
    print_problems(books.problems)
    loaded, language = books.whole.catalogue, current_language()
    found = followed(books.ledger, loaded)
    notice = None if format_ == "ics" else NOTICE
    open_matters = matters(books.whole.versions, books.ledger, loaded.as_of, loaded.positions, notice)
    if format_ == "json":
        print_json(
            {
                "as_of": str(loaded.as_of),
                "texts": [one.as_json(loaded.as_of) for one in found],
                "matters": [matter.as_json(language) for matter in open_matters],
            }
        )
    elif format_ == "ics":
        from analyzer.ledger.following.calendar import calendar
        from analyzer.ledger.following.due_days import due_days

        events = due_days(found, open_matters, books.ledger, loaded)
        if not events:
            tell("Không có hạn nào để ghi vào lịch.", "There is no day to write into the calendar.", err=True)
        click.echo(calendar(events, loaded.as_of, language), nl=False)
    else:
        from analyzer.report.screen.follow_up import print_follow_up

        print_follow_up(found, open_matters, loaded, console(), language)
    return 1 if books.problems else 0
