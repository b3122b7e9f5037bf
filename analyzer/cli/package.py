"""`tthc package`: cuts chosen together, under limits of legal effort or for a target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, tell
from analyzer.cli.shared.options import catalogue_argument, docx_option, selection_options
from analyzer.cli.shared.output import console, docx_file, print_json, write_new
from analyzer.cli.shared.reading import tell_flaws
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.reform.package.needs import Tier
    from analyzer.reform.package.package import Package, Packages


@command(
    "package",
    Text(
        "Chọn phương án: những nội dung cắt giảm nên làm cùng nhau. Không nêu mục tiêu thì giảm được nhiều nhất trong giới hạn văn bản được"
        " sửa (--most); có mục tiêu (--target) thì phải sửa ít văn bản nhất mà vẫn đạt: ít luật nhất, rồi nghị định, thông tư. Lời giải là"
        " chính xác, mức giảm đo chung trên danh mục sau khi sửa.",
        "Choose a package: the cuts to make together. Without a target those that save most within the texts that may be amended (--most);"
        " with one (--target) those that reach it with the fewest texts: fewest laws, then decrees, circulars. The choice is exact, and what"
        " it saves is measured jointly on the reformed catalogue.",
    ),
)
@catalogue_argument
@selection_options
@option(
    "--most",
    multiple=True,
    metavar=Text("CẤP=SỐ", "TIER=N"),
    help=Text(
        "sửa không quá bấy nhiêu văn bản của một cấp: law (Quốc hội, UBTVQH), decree (Chính phủ, Thủ tướng), other (liên tịch, bộ khác), circular (bộ mình), local (cấp tỉnh);"
        " lặp lại được, như --most law=0 --most decree=2",
        "amend at most so many texts of a tier: law (National Assembly), decree (Government), other (joint, other ministries), circular (the own ministry), local (provinces); may be"
        " repeated, as --most law=0 --most decree=2",
    ),
)
@option(
    "--target",
    "targets",
    multiple=True,
    metavar=Text("CHỈ_TIÊU=SỐ", "MEASURE=N"),
    help=Text(
        "giảm ít nhất bấy nhiêu: documents=20, visits=10%, certified_copies=5, cost_vnd_per_case=30%; lặp lại được",
        "save at least so much: documents=20, visits=10%, certified_copies=5, cost_vnd_per_case=30%; may be repeated",
    ),
)
@option(
    "--stated",
    is_flag=True,
    help=Text("chỉ lấy nội dung mà bản ghi nêu văn bản phải sửa", "only cuts whose record names the text to amend"),
)
@option("--agreed", is_flag=True, help=Text("chỉ lấy nội dung đã được thẩm tra đồng ý", "only what a reviewer agreed to"))
@format_option(
    "text",
    "json",
    "docx",
    help=Text("docx: viết phương án đơn giản hóa của đúng các nội dung được chọn", "docx: write the proposal of just the cuts chosen"),
)
@docx_option
def package(
    catalogue: Path | None,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    most: tuple[str, ...],
    targets: tuple[str, ...],
    stated: bool,
    agreed: bool,
    format_: str,
    out: Path | None,
) -> int:
    from analyzer.cli.shared.selection import analyzed
    from analyzer.proposal.choose import offered
    from analyzer.reform.package.package import Packages
    from analyzer.reform.package.wanted import Wanted, limit, target
    from analyzer.report.packaged import as_json

    paper = docx_file(format_, out)
    limits = _once(limit(*_parted(said, "law=0")) for said in most)
    aims = tuple(target(*_parted(said, "documents=10%")) for said in targets)
    analysis = analyzed(catalogue, folder, as_of, rules)
    choices = Packages(analysis.facts, analysis.assessment, offered(analysis, agreed=agreed))
    found = choices.package(Wanted(limits, aims, stated, agreed))
    if paper is not None and found.missed and not found.findings:
        from analyzer.report.packaged import headline

        tell(f"{headline(found).vi} Không ghi tệp nào.", f"{headline(found).en} No file was written.", err=True)
    elif paper is not None:
        from analyzer.proposal.of_package import propose_package
        from analyzer.proposal.word.paper import render
        from analyzer.report.packaged import headline

        write_new(paper, render(propose_package(analysis, found), current_language()), headline(found))
    elif format_ == "json":
        print_json(as_json(found))
    else:
        from analyzer.report.screen.package import print_package

        steps = () if limits or aims else _ladder(choices, found)
        print_package(found, steps, analysis, console(), current_language())
        if found.findings:
            tell("Thành văn bản: thêm --format docx -o TỆP.docx", "As a paper: add --format docx -o FILE.docx", err=True)
    tell_flaws(analysis.problems)
    return 1 if found.missed else 0


def _ladder(choices: Packages, whole: Package) -> Iterator[tuple[Text, Package]]:
    """The best packages when one may amend only the lower texts, then those above them too."""
    from analyzer.reform.package.wanted import Wanted

    steps: tuple[tuple[Text, dict[Tier, int]], ...] = (
        (Text("của bộ mình, của cấp tỉnh", "of the own ministry, provinces"), {"law": 0, "decree": 0, "other": 0}),
        (Text("và của bộ khác, liên tịch", "and of other ministries"), {"law": 0, "decree": 0}),
        (Text("và của Chính phủ, Thủ tướng", "and of the Government"), {"law": 0}),
    )
    for name, limits in steps:
        yield name, choices.package(Wanted(limits, (), whole.wanted.stated))
    yield Text("và của Quốc hội", "and of the National Assembly"), whole


def _once(limits: Iterable[tuple[Tier, int]]) -> dict[Tier, int]:
    found: dict[Tier, int] = {}
    for tier, most in limits:
        if tier in found:
            raise click.UsageError(say(Text(f"--most {tier} được nêu hai lần.", f"--most {tier} is given twice.")))
        found[tier] = most
    return found


def _parted(said: str, example: str) -> tuple[str, str]:
    name, sign, number = (part.strip() for part in said.partition("="))
    if not sign:
        raise click.UsageError(say(Text(f"'{said}' phải viết như {example}.", f"'{said}' must be written as {example}.")))
    return name, number
