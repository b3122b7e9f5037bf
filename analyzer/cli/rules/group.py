"""`tthc rules`: the rulebook, listed unless something else is asked for."""

from __future__ import annotations

from typing import ClassVar

import click

from analyzer.cli.shared.lazy import LazyCommands, group
from analyzer.model.text import Text


class RulesCommands(LazyCommands):
    """What can be done with rules; without a command they are listed."""

    known: ClassVar = {
        "list": (
            "analyzer.cli.rules.list",
            Text("liệt kê bộ quy tắc (mặc định); --docs ghi trang giải thích", "list the rulebook (the default); --docs writes pages"),
        ),
        "new": ("analyzer.cli.rules.new", Text("bắt đầu một quy tắc mới: thẻ và ví dụ", "begin a rule: its card and its examples")),
        "test": ("analyzer.cli.rules.test", Text("chạy ví dụ của các quy tắc", "run the examples of rules")),
    }

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        asks = "--help" in args if not args or args[0] not in self.known else True
        return super().parse_args(ctx, args if asks else ["list", *args])


rules = group(
    "rules",
    Text(
        "Bộ quy tắc rà soát: liệt kê, bắt đầu quy tắc mới, chạy ví dụ. Không nêu lệnh thì liệt kê: tthc rules [DANH_MỤC] --docs THƯ_MỤC",
        "The rulebook: list it, begin a rule, run examples. Without a command it is listed: tthc rules [CATALOGUE] --docs DIR",
    ),
    RulesCommands,
)
