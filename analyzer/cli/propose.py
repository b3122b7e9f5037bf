"""`tthc propose`: the proposal to simplify procedures, as a Word paper or as a tree of JSON."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.cli.shared.language import current_language, stopped, tell
from analyzer.cli.shared.options import catalogue_argument, out_option, selection_options
from analyzer.cli.shared.output import print_json, write_new
from analyzer.cli.shared.reading import tell_flaws
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.proposal.tree import Proposal

OUT = Path("build/phuong-an-don-gian-hoa.docx")


@command(
    "propose",
    Text(
        "Soạn phương án đơn giản hóa thủ tục hành chính (tệp Word) từ các nội dung cắt giảm được đề xuất.",
        "Write the proposal to simplify procedures (a Word file) from the cuts that findings propose.",
    ),
)
@catalogue_argument
@selection_options
@option(
    "--rule",
    "wanted_rules",
    multiple=True,
    metavar=Text("QUY_TẮC", "RULE"),
    help=Text("chỉ lấy vấn đề của quy tắc này; lặp lại được", "only findings of this rule; may be repeated"),
)
@option(
    "--procedure",
    "wanted_procedures",
    multiple=True,
    metavar=Text("MÃ", "CODE"),
    help=Text("chỉ lấy thủ tục này; lặp lại được", "only this procedure; may be repeated"),
)
@option("--agreed", is_flag=True, help=Text("chỉ lấy nội dung đã được thẩm tra đồng ý", "only what a reviewer agreed to"))
@out_option(Text(f"tệp .docx để ghi (mặc định: {OUT})", f"the .docx file to write (default: {OUT})"))
@format_option(
    "docx",
    "json",
    help=Text(
        "json: in cây nội dung ra màn hình, chỉ ghi tệp khi có --out", "json: print the tree, write the file only when --out is given"
    ),
)
def propose(
    catalogue: Path | None,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    wanted_rules: tuple[str, ...],
    wanted_procedures: tuple[str, ...],
    agreed: bool,
    out: Path | None,
    format_: str,
) -> int:
    from analyzer.cli.shared.selection import analyzed
    from analyzer.proposal import build
    from analyzer.proposal.choose import choose

    if out is not None and out.suffix.lower() != ".docx":
        raise stopped(f"'{out}' phải có đuôi .docx.", f"'{out}' must end in .docx.")
    analysis = analyzed(catalogue, folder, as_of, rules)
    tell_flaws(analysis.problems)
    proposal = build.propose(analysis, choose(analysis, wanted_rules, wanted_procedures, agreed))
    if format_ == "docx" or out is not None:
        _write(proposal, out or OUT)
        if not agreed and not wanted_rules and not wanted_procedures and analysis.selection is None:
            offered = sum(finding.proposes and analysis.verdicts.may_be_proposed(finding) for finding in analysis.findings)
            tell(
                f"Danh mục có {offered} đề xuất. Văn bản chỉ viết những đề xuất giảm được nhiều nhất, không viết đề xuất"
                " không làm giảm con số nào của trường hợp thực hiện nặng nhất; muốn viết đề xuất khác thì chọn bằng --rule hoặc --procedure.",
                f"The catalogue has {offered} proposals. Only those that save most are written, none that changes no figure"
                " of the heaviest route; choose others with --rule or --procedure.",
                err=True,
            )
    if format_ == "json":
        print_json(proposal.as_json())
    return 0


def _write(proposal: Proposal, out: Path) -> None:
    """Write the paper whole or not at all, and say so."""
    from analyzer.proposal.word.paper import render

    items, procedures = sum(len(section.items) for section in proposal.sections), len(proposal.sections)
    told = Text(f"{items} nội dung đơn giản hóa tại {procedures} thủ tục.", f"{items} cuts in {procedures} procedures.")
    write_new(out, render(proposal, current_language()), told)
