"""The entry `tthc`: finds the command, sets the language, and turns mistakes into messages and exit codes.

Exit codes: 0 done, 1 findings or a failed gate, 2 nothing could be read or the arguments are wrong.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

import click

from analyzer.cli.shared.click_words import teach_click
from analyzer.cli.shared.language import say, set_language, tell
from analyzer.cli.shared.lazy import LazyCommands, group
from analyzer.model.refusals import BrokenWordLists, Cannot, why_refused
from analyzer.model.text import Text

COMMANDS: dict[str, tuple[str, Text]] = {
    "analyze": (
        "analyzer.cli.analyze",
        Text("rà soát danh mục: vấn đề, nội dung cắt giảm, mức cắt giảm, báo cáo", "review a catalogue: findings, cuts, measures, report"),
    ),
    "check": ("analyzer.cli.check", Text("kiểm tra lỗi dữ liệu của các tệp", "problems of the files")),
    "doctor": (
        "analyzer.cli.doctor",
        Text("danh mục đã đủ bộ phận bắt buộc chưa, chỗ nào chưa đọc được", "how whole a catalogue is, and what in it cannot be read"),
    ),
    "init": ("analyzer.cli.init", Text("tạo danh mục mới để bắt đầu", "a new catalogue to start from")),
    "import": (
        "analyzer.cli.imports.group",
        Text("nhập dữ liệu công bố: bản ghi, danh sách thủ tục, số hồ sơ", "import what is published: records, lists, numbers of dossiers"),
    ),
    "facts": ("analyzer.cli.facts", Text("xem các bảng dữ kiện mà quy tắc đọc", "look at the tables that rules see")),
    "graph": ("analyzer.cli.graph", Text("xem hoặc xuất đồ thị phụ thuộc giữa các thủ tục", "look at or export the dependency graph")),
    "rules": ("analyzer.cli.rules.group", Text("liệt kê bộ quy tắc rà soát", "list the rulebook")),
    "explain": (
        "analyzer.cli.explain",
        Text("vì sao quy tắc phát hiện hay không, điều gì làm đổi kết quả", "why a rule fired or not, and what would turn it"),
    ),
    "verify": (
        "analyzer.cli.verify",
        Text("kiểm tra lại chứng minh của các nội dung cắt giảm", "check the certificates of proposed cuts again"),
    ),
    "identify": (
        "analyzer.cli.identify",
        Text("nhận diện giấy tờ: là gì, ai cấp, dữ liệu đã có ở đâu", "identify papers: what they are, who issues them, where data is"),
    ),
    "diff": ("analyzer.cli.diff", Text("so hai phiên bản của danh mục theo nội dung", "compare two versions of a catalogue by meaning")),
    "gate": (
        "analyzer.cli.gate",
        Text("chặn thay đổi làm tăng gánh nặng hoặc chưa có quyết định", "fail when burden rises or a change has no decision"),
    ),
    "measure": ("analyzer.cli.measure", Text("đo gánh nặng tuân thủ, trước và sau", "measure burden, before and after")),
    "package": (
        "analyzer.cli.package",
        Text("chọn nội dung cắt giảm theo mục tiêu, giới hạn văn bản phải sửa", "choose cuts for a target, within the texts to amend"),
    ),
    "decision": (
        "analyzer.cli.decisions.group",
        Text("quyết định công bố: soạn, kiểm tra, ghi nhận", "publication decisions: draft, check, record"),
    ),
    "period": ("analyzer.cli.period", Text("số liệu công bố của một kỳ báo cáo", "what was announced in a period: the official report")),
    "follow": (
        "analyzer.cli.follow",
        Text("theo dõi từ văn bản đến niêm yết: hạn, đơn vị, ngày còn lại", "from a text to its posting: deadlines, units, days left"),
    ),
    "plan": ("analyzer.cli.plan", Text("thực hiện phương án đã phê duyệt", "how approved plans are carried out")),
    "next-list": (
        "analyzer.cli.next_list",
        Text("giấy tờ đã được thay bằng dữ liệu mà thủ tục còn yêu cầu", "papers replaced by data that procedures still ask for"),
    ),
    "review": (
        "analyzer.cli.reviews.review",
        Text("ghi, xem ý kiến thẩm tra về từng vấn đề", "record and list verdicts on findings"),
    ),
    "apply": (
        "analyzer.cli.apply",
        Text("đưa nội dung cắt giảm đã đồng ý vào phiên bản mới của thủ tục", "write agreed cuts as new versions of procedures"),
    ),
    "propose": ("analyzer.cli.propose", Text("soạn phương án đơn giản hóa (Word)", "write the proposal (Word)")),
    "serve": ("analyzer.cli.serve", Text("bàn rà soát trong trình duyệt của máy này", "the workbench, in a browser of this machine")),
    "hooks": (
        "analyzer.cli.hooks",
        Text(
            "để git so sánh thủ tục theo nội dung và kiểm tra trước khi commit",
            "let git compare procedures by meaning, and check before a commit",
        ),
    ),
    "diff-file": (
        "analyzer.cli.diff_file",
        Text("so sánh hai bản của một tệp (git gọi lệnh này)", "compare two versions of one file (git calls this)"),
    ),
    "schema": ("analyzer.cli.schema", Text("ghi JSON Schema cho trình soạn thảo", "write the JSON Schemas for editors")),
}


class Commands(LazyCommands):
    """All of them."""

    known = COMMANDS


def every() -> click.Group:
    """All commands, in the language of the screen."""
    purpose = Text(
        "Rà soát thủ tục hành chính: danh mục YAML, quy tắc, đồ thị, mức cắt giảm. (--lang en: English)",
        "Review administrative procedures: a catalogue in YAML, rules, a graph, measured reductions.",
    )
    return click.version_option(package_name="tthc", message="tthc %(version)s")(group("tthc", purpose, Commands))


def main() -> None:
    """Run `tthc` with the arguments of the process."""
    gc.disable()  # a command is short: what it makes it needs to its end
    _language_from_arguments(sys.argv[1:])
    teach_click()
    try:
        code = every().main(prog_name="tthc", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.ClickException as error:
        click.echo(say(Text("Lỗi: ", "Error: ")) + _with_help(error), err=True)
        code = 2
    except Cannot as cannot:
        tell(f"Lỗi: {cannot.message.vi}", f"Error: {cannot.message.en}", err=True)
        code = 2
    except (click.Abort, KeyboardInterrupt):
        tell("Đã dừng.", "Stopped.", err=True)
        code = 2
    except (BrokenPipeError, SystemExit):  # who reads the pipe has gone: click then ends the process itself
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
        code = 0
    except OSError as error:
        click.echo(say(_refused(error)), err=True)
        code = 2
    except BrokenWordLists as broken:
        from analyzer.cli.shared.reading import print_problems

        print_problems(broken.problems)
        code = 2
    sys.exit(code if isinstance(code, int) else 0)


def _refused(error: OSError) -> Text:
    """What could not be read or written, and why; the output, and what stops amid a write, has no name."""
    why = why_refused(error)
    if error.filename:
        return Text("Lỗi: không đọc, ghi được '{}': {}.", "Error: '{}': {}.").of(error.filename, why)
    return Text(
        "Lỗi: không ghi được kết quả in ra, hoặc một tệp: {}. Kết quả có thể chưa trọn; khắc phục rồi chạy lại.",
        "Error: the output, or a file, cannot be written: {}. It may be incomplete; mend this and run again.",
    ).of(why)


def process() -> None:
    """`tthc` as a process of its own: it ends without freeing a catalogue record by record, a tenth of its work."""
    try:
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError, ValueError):  # main() has told what could not be written
            stream.flush()
    os._exit(code)


def _with_help(error: click.ClickException) -> str:
    """What is wrong, and where help is when something is missing."""
    if isinstance(error, click.MissingParameter) and error.ctx is not None:
        return f"{error.format_message()} {say(Text('Xem', 'See'))}: {error.ctx.command_path} --help"
    return error.format_message()


def _language_from_arguments(arguments: list[str]) -> None:
    """The language is needed before click reads its options, for the texts of `--help`."""
    set_language(os.environ.get("TTHC_LANG", "vi"))
    for position, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            set_language(argument.removeprefix("--lang="))
        elif argument == "--lang" and position + 1 < len(arguments):
            set_language(arguments[position + 1])


if __name__ == "__main__":
    process()
