"""Options that several commands share."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from analyzer.cli.shared.language import say, set_language, stopped
from analyzer.cli.shared.speaking import DIRECTORY, FILE, argument, option, together
from analyzer.model.text import Text

F = TypeVar("F", bound=Callable[..., Any])
SELECTION = "tthc.selection"
"""Where a context of click keeps what `--select`, `--ignore` and `--against` say."""
_KNOWN = "tthc.known"
"""Where a context of click keeps what `--known` says."""
LANGUAGE = Text("ngôn ngữ: vi hoặc en", "language: vi or en")


class Day(click.ParamType[date]):
    """A day, written 2026-11-22 or 22/11/2026."""

    name = "YYYY-MM-DD"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002  click's signature
        return say(Text("NĂM-THÁNG-NGÀY", "YYYY-MM-DD"))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        from analyzer.model.values import named_day

        try:
            day = named_day(value)
        except ValueError:
            day = None
        if day is None:
            self.fail(say(Text(f"'{value}' không phải ngày; viết như 2026-11-22.", f"'{value}' is no day; write 2026-11-22.")), param, ctx)
        return day


def catalogue_argument(function: F) -> F:
    """`[CATALOGUE]` or `-C DIR`, else `./catalogue`; with `--as-of`, `--known`, `--rules` and `--lang`."""
    return _place(catalogue_options(known_option(function)))


def live_catalogue_argument(function: F) -> F:
    """The same without `--known`, for commands that write into the catalogue while they run: a copy of it would go with what they wrote."""
    return _place(catalogue_options(function))


def place_argument(function: F) -> F:
    """The same without `--rules`, for commands that run no rules."""
    return _place(place_options(known_option(function)))


def _place(function: F) -> F:
    return argument("catalogue", Text("[DANH_MỤC]", "[CATALOGUE]"), required=False, type=click.Path(path_type=Path))(function)


def folder_option(name: str, default: Path | None = None) -> Callable[[F], F]:
    """`-C DIR`, given to the command as `name`."""
    words = Text("thư mục danh mục (mặc định: catalogue)", "the catalogue's folder (default: catalogue)")
    return option("-C", name, type=click.Path(path_type=Path), default=default, metavar=DIRECTORY, help=words)


def day_option(words: Text) -> Callable[[F], F]:
    """`--as-of`: which day it is for, in `words`."""
    return option("--as-of", type=Day(), help=words)


def place_options(function: F) -> F:
    """`-C DIR`, else `./catalogue`; with `--as-of` and `--lang`."""
    return together(
        folder_option("folder"),
        day_option(Text("pháp luật vào ngày nào (mặc định: hôm nay)", "the law as of this day (default: today)")),
        language_option,
    )(function)


def catalogue_options(function: F) -> F:
    """The same with `--rules`, for commands that run rules."""
    rules = option(
        "--rules",
        "rules",
        multiple=True,
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        metavar=DIRECTORY,
        help=Text("thêm một thư mục quy tắc; lặp lại được", "a further folder of rules; may be repeated"),
    )
    return place_options(rules(function))


def language_option(function: F) -> F:
    """`--lang`, read before the others: their mistakes are told in its language."""
    choice = click.Choice(["vi", "en"])
    return option("--lang", type=choice, expose_value=False, callback=_language, is_eager=True, help=LANGUAGE)(function)


def known_option(function: F) -> F:
    """`--known REF`: the catalogue as git knew it; `chosen` takes it from there."""
    return option(
        "--known",
        expose_value=False,
        callback=_known,
        metavar=Text("BẢN", "REF"),
        help=Text(
            "danh mục như đã biết tại một commit, nhánh, thẻ git, hoặc ngày (mặc định: các tệp đang có)",
            "the catalogue as known at a commit, branch or tag of git, or on a day (default: the files as they are)",
        ),
    )(function)


def out_option(words: Text) -> Callable[[F], F]:
    """`-o FILE`: the file to write, in `words`."""
    return option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), metavar=FILE, help=words)


def docx_option(function: F) -> F:
    """The same for a command that has the form docx."""
    return out_option(Text("tệp .docx để ghi", "the .docx file to write"))(function)


def selection_options(function: F) -> F:
    """`--select`, `--ignore` and `--against`: which procedures, rules and findings are meant; `cli/shared/selection.py` reads them."""
    return _selectors(_against(function), _FINDINGS)


def procedure_selection_options(function: F) -> F:
    """The same for a command that knows no findings: it selects procedures alone."""
    return _selectors(_against(function), _PROCEDURES)


def selectors(function: F) -> F:
    """`--select` and `--ignore` alone, of procedures, for a command that compares two versions anyway."""
    return _selectors(function, _PROCEDURES)


_PROCEDURES = Text(
    "mã thủ tục (1.004222, 1.004222+: các thủ tục cần kết quả của nó, +1.004222: các thủ tục nó cần), event:, field:, ministry:, changed,"
    " changed.documents (giấy tờ nào; số bản, hình thức bản là changed.copies)",
    "procedure (1.004222, 1.004222+: with those that need its result, +1.004222: with those it needs), event:, field:, ministry:, changed,"
    " changed.documents (which papers; how many copies of them and in what form is changed.copies)",
)
_FINDINGS = Text(
    "quy tắc, nhóm quy tắc, dấu nhận dạng của vấn đề (từ 8 ký tự), severity:, confidence:, {}",
    "rule, family of rules, fingerprint of a finding (8 characters or more), severity:, confidence:, {}",
).of(_PROCEDURES)


def _against(function: F) -> F:
    return option(
        "--against",
        expose_value=False,
        callback=_selection,
        metavar=Text("BẢN", "VERSION"),
        help=Text(
            "phiên bản để tính changed.*: một ngày, thư mục hoặc phiên bản git",
            "the version that changed.* is compared with: a day, folder or git ref",
        ),
    )(function)


def _selectors(function: F, known: Text) -> F:
    """`--select` and `--ignore`; `known` is what may follow them."""
    words = Text("CHỌN", "SELECTOR")
    return together(
        option(
            "--select",
            multiple=True,
            expose_value=False,
            callback=_selection,
            metavar=words,
            help=Text(
                "chỉ xét: {}; nhiều từ thì cách nhau bằng dấu phẩy, hoặc lặp lại",
                "only these: {}; several are parted by commas, or the option is repeated",
            ).of(known),
        ),
        option(
            "--ignore",
            multiple=True,
            expose_value=False,
            callback=_selection,
            metavar=words,
            help=Text("bỏ qua, viết như --select; lặp lại được", "leave these out, written as for --select; may be repeated"),
        ),
    )(function)


def _selection(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    ctx.meta.setdefault(SELECTION, {})[param.name] = value


def compared_versions(function: F) -> F:
    """`BASE REVISION`, with `-C` for the catalogue of days and git refs, and `--as-of` for folders and refs."""
    return together(
        argument("base", Text("GỐC", "BASE")),
        argument("revision", Text("MỚI", "REVISION")),
        folder_option("catalogue", Path("catalogue")),
        day_option(Text("ngày xét của thư mục, phiên bản git (mặc định: hôm nay)", "the day of folders and git refs (default: today)")),
        known_option,
    )(function)


def _known(ctx: click.Context, param: click.Parameter, value: str | None) -> None:  # noqa: ARG001  click's signature
    ctx.meta[_KNOWN] = value


def _language(ctx: click.Context, param: click.Parameter, value: str | None) -> None:  # noqa: ARG001  click's signature
    if value:
        set_language(value)


def in_folder(folder: Path | None) -> str:
    """The option by which the same folder is meant in another command; empty where it goes without saying."""
    return "" if folder is None else f" -C {shlex.quote(str(folder))}"


def chosen(catalogue: Path | None, folder: Path | None) -> Path:
    """The catalogue's folder from the argument, `-C`, or the habit `./catalogue`; with `--known` a copy that goes when the command ends."""
    if catalogue is not None and folder is not None and catalogue.absolute() != folder.absolute():
        vi = f"Hai thư mục danh mục khác nhau: '{catalogue}' và -C '{folder}'. Chỉ nêu một."
        raise stopped(vi, f"Two different catalogue folders: '{catalogue}' and -C '{folder}'. Name one of them.")
    root = catalogue or folder or Path("catalogue")
    ref = click.get_current_context().meta.get(_KNOWN)
    if ref is None:
        return root
    from analyzer.cli.shared.known import checked_out

    return click.get_current_context().with_resource(checked_out(root, ref))


def today(as_of: date | None) -> date:
    return as_of or date.today()
