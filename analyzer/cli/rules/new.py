"""`tthc rules new`: a rule to start from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analyzer.cli.shared.language import stopped, tell
from analyzer.cli.shared.options import catalogue_options, chosen
from analyzer.cli.shared.speaking import argument, command, option
from analyzer.model.text import Text


@command(
    "new",
    Text(
        "Bắt đầu quy tắc TÊN: ghi thẻ và tệp ví dụ chạy được vào rules/ của danh mục (hoặc --rules THƯ_MỤC).",
        "Begin the rule NAME: write a card and examples that run into the catalogue's rules/ (or --rules DIR).",
    ),
)
@argument("name", Text("TÊN", "NAME"))
@option(
    "--family",
    required=True,
    metavar=Text("NHÓM", "FAMILY"),
    help=Text("nhóm quy tắc: evidence, time ...", "family of rules: evidence, time ..."),
)
@catalogue_options
def new(name: str, family: str, folder: Path | None, as_of: date | None, rules: tuple[Path, ...]) -> int:
    del as_of
    from importlib.metadata import version

    from analyzer.analysis import rulebook
    from analyzer.rulebook.scaffold import begin

    root = chosen(None, folder)
    if not rules and not root.is_dir():
        raise stopped(f"Không có thư mục danh mục '{root}'.", f"There is no catalogue folder '{root}'.")
    place = rules[0] if rules else root / "rules"
    since = ".".join(version("tthc").split(".")[:2])
    card, examples = begin(name, family, place, rulebook(root, rules)[0], since)
    where = f"--rules {place}" if rules else f"-C {root}"
    tell(
        f"Đã ghi {card} và {examples}. Sửa cả hai, rồi chạy: tthc rules test {where}",
        f"Wrote {card} and {examples}. Edit both, then run: tthc rules test {where}",
    )
    return 0
