"""`tthc next-list`: papers that a text in force lets data replace, and that procedures still ask for, by ministry and register."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, stopped
from analyzer.cli.shared.options import catalogue_argument, docx_option, procedure_selection_options
from analyzer.cli.shared.output import console, docx_file, print_csv, print_json, write_new
from analyzer.cli.shared.speaking import FILE, command, format_option, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.ledger.plans.next_list import NextList
    from analyzer.model.catalogue import Catalogue


@command(
    "next-list",
    Text(
        "Danh sách tiếp theo của Nhà nước: giấy tờ mà văn bản đang hiệu lực cho thay bằng dữ liệu ở mọi thủ tục (khoản 2 Điều 3, Điều 4"
        " Nghị quyết 66.7/2025/NQ-CP) nhưng hồ sơ còn yêu cầu; theo bộ và cơ sở dữ liệu, kèm câu yêu cầu. Giấy tờ chỉ nộp khi không khai"
        " thác được dữ liệu, của người nước ngoài, ngoài đất ở, nộp lại hay chỉ xuất trình thì đếm riêng, kèm lý do.",
        "The State's own next list: papers that a text in force lets data replace in every procedure (Resolution 66.7/2025, Articles 3.2"
        " and 4) and that dossiers still ask for; by ministry and register, with the sentence that asks. Papers asked only when data fail,"
        " of foreigners, about other than residential land, handed back or only shown are counted apart, with the reason.",
    ),
)
@catalogue_argument
@option(
    "--outside",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar=FILE,
    help=Text("không kể những thủ tục có mã trong tệp này", "without the procedures whose codes this file names"),
)
@option(
    "--plan",
    "number",
    metavar=Text("SỐ", "NUMBER"),
    help=Text("không kể những thủ tục mà phương án này (plans/) đã nêu", "without the procedures that this plan (plans/) names"),
)
@procedure_selection_options
@format_option("text", "json", "csv", "docx")
@docx_option
def next_list(
    catalogue: Path | None,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    outside: Path | None,
    number: str | None,
    format_: str,
    out: Path | None,
) -> int:
    from analyzer.cli.shared.selection import facts_chosen
    from analyzer.ledger.plans.next_list import next_list as listed

    paper = docx_file(format_, out)
    chosen = facts_chosen(catalogue, folder, as_of, rules)
    loaded = chosen.catalogue
    found = listed(chosen.facts, _named(outside) | _planned(loaded, number), chosen.meant)
    if paper is not None:
        from analyzer.proposal.word.next_list import render

        write_new(paper, render(found, loaded, current_language()))
    else:
        _print(found, loaded, format_)
    return 0


def _named(outside: Path | None) -> frozenset[str]:
    from analyzer.ledger.plans.next_list import codes_named

    if outside is None:
        return frozenset()
    codes = codes_named(outside.read_bytes().decode("utf-8", "replace"))
    if not codes:
        raise stopped(
            f"'{outside}' không nêu mã thủ tục nào (dạng 1.004222).", f"'{outside}' names no code of a procedure (such as 1.004222)."
        )
    return codes


_NO_PLAN = Text(
    "Danh mục chưa có thư mục plans/; có sẵn danh sách mã thì dùng: --outside TỆP.",
    "The catalogue has no folder plans/; with a list of codes at hand use: --outside FILE.",
)


def _planned(catalogue: Catalogue, number: str | None) -> frozenset[str]:
    from analyzer.ledger.plans.next_list import codes_of_plan

    if number is None:
        return frozenset()
    codes = codes_of_plan(catalogue, number)
    if codes is None:
        known = ", ".join(plan.number for plan in catalogue.plans)
        plans = Text(f"Các phương án: {known}.", f"The plans: {known}.") if known else _NO_PLAN
        raise stopped(f"Danh mục không có phương án '{number}'. {plans.vi}", f"The catalogue has no plan '{number}'. {plans.en}")
    return codes


def _print(found: NextList, catalogue: Catalogue, form: str) -> None:
    if form == "json":
        print_json(found.as_json(current_language()))
    elif form == "csv":
        from analyzer.report.screen.ledger_screen import Screen
        from analyzer.report.screen.next_list import COLUMNS, csv_row

        screen = Screen(catalogue, console(), current_language())
        print_csv(map(say, COLUMNS.values()), (csv_row(entry, screen) for entry in (*found.entries, *found.kept)))
    else:
        from analyzer.report.screen.next_list import print_next_list

        print_next_list(found, catalogue, console(), current_language())
