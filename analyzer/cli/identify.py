"""`tthc identify`: what the lines of a dossier are, and which words say so."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, stopped, tell
from analyzer.cli.shared.options import language_option
from analyzer.cli.shared.output import console, is_terminal
from analyzer.cli.shared.reading import print_problems
from analyzer.cli.shared.speaking import DIRECTORY, FILE, command, format_option, option
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text, with_marks

if TYPE_CHECKING:
    from analyzer.model.vocabulary import Vocabulary
    from analyzer.text.identity.identity import Identity
    from analyzer.text.identity.line import Line

_WIDE = 160
"""Columns of the table where no terminal tells its width."""
_SHOWN = 10
"""How many lines that are no papers are told one by one."""
_KEYS = '{"name", "procedure", "agency", "level", "field", "case", "original", "copy"}'


@command(
    "identify",
    Text(
        "Cho biết mỗi dòng thành phần hồ sơ là giấy tờ gì, ai cấp, dữ liệu đã có ở đâu, và từ nào cho biết."
        " Ví dụ: tthc identify --input dong.jsonl",
        "Say what each line of a dossier is, who issues it, which registers hold it, and which words tell."
        " Example: tthc identify --input lines.jsonl",
    ),
)
@option(
    "--input",
    "source",
    default="-",
    metavar=FILE,
    help=Text(
        f"tệp JSON Lines, mỗi dòng một giấy tờ: {_KEYS} (mặc định: đầu vào chuẩn)",
        f"a file of JSON lines, one paper each: {_KEYS} (default: standard input)",
    ),
)
@option(
    "-C",
    "folder",
    type=click.Path(path_type=Path),
    metavar=DIRECTORY,
    help=Text(
        "danh mục có từ vựng cần dùng (mặc định: catalogue, không có thì danh mục đi kèm)",
        "the catalogue whose vocabulary is used (default: catalogue, else the bundled one)",
    ),
)
@option(
    "--confirm",
    is_flag=True,
    help=Text(
        "hỏi người rà soát về những giấy tờ của danh mục chưa chắc là gì, ghi câu trả lời vào tệp",
        "ask a reviewer about the papers of the catalogue that are in doubt, and write the answers into its files",
    ),
)
@format_option("text", "json")
@language_option
def identify(source: str, folder: Path | None, confirm: bool, format_: str) -> int:
    if confirm:
        from analyzer.cli.confirm import confirm_all

        return confirm_all(folder or Path("catalogue"))
    from analyzer.reading.yaml.garbage import without_garbage_collection
    from analyzer.text.identity.identify import Identifier

    if source == "-" and is_terminal(sys.stdin):
        tell(
            "Đang chờ các dòng JSON gõ vào (kết thúc: Ctrl-D). Đọc từ tệp: --input TỆP; hỏi về giấy tờ của danh mục: --confirm",
            "Waiting for lines of JSON to be typed (end with Ctrl-D). From a file: --input FILE; about the papers of the catalogue: --confirm",
            err=True,
        )
    vocabulary = _vocabulary(folder)
    problems: list[str] = []
    with without_garbage_collection():
        identifier = Identifier(vocabulary.documents, vocabulary.agencies)
        read = ((line, identifier.identify(line)) for line in _lines(source, problems))
        if format_ == "json":
            told = _in_json()
            sys.stdout.writelines(told(identity) for _, identity in read)
        else:
            _table(list(read), vocabulary)
    for problem in problems[:_SHOWN]:
        click.echo(problem, err=True)
    if (more := len(problems) - _SHOWN) > 0:
        tell(f"... và {more} dòng nữa như vậy", f"... and {more} more lines like these", err=True)
    return 1 if problems else 0


def _in_json() -> Callable[[Identity], str]:
    """Writes an identity as a line of JSON; many lines of dossiers have the same one, which is written once."""
    language, encode = current_language(), json.JSONEncoder(ensure_ascii=False).encode
    return cache(lambda identity: f"{encode(identity.as_json(language))}\n")


def _vocabulary(folder: Path | None) -> Vocabulary:
    """The words of the catalogue: the one asked for, `./catalogue`, or the bundled one."""
    from analyzer.bundled import folder as bundled
    from analyzer.reading.tables import Tables

    usual = Path("catalogue")
    root = folder or (usual if usual.is_dir() else bundled("catalogue"))
    tables = Tables(root)
    vocabulary = tables.vocabulary()
    print_problems(tables.problems)
    if not vocabulary.documents:
        raise stopped(
            f"Không đọc được từ vựng giấy tờ trong '{root}/vocabulary/documents.yaml'. Chọn danh mục khác: -C THƯ_MỤC",
            f"No document kinds could be read from '{root}/vocabulary/documents.yaml'. Choose another catalogue: -C DIR",
        )
    return vocabulary


def _lines(source: str, problems: list[str]) -> Iterator[Line]:
    """The lines of the input; what is none becomes a problem with its place, and the others go on."""
    from analyzer.text.identity.line import Line

    try:
        text = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        why = why_refused(error)
        raise stopped(f"Không đọc được '{source}': {why.vi}.", f"'{source}' cannot be read: {why.en}.") from None
    for number, raw in enumerate(text.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not raw.strip():
            continue
        try:
            record = json.loads(raw)
            if not isinstance(record, dict):
                raise ValueError
            line = Line.from_record(record)
        except (ValueError, RecursionError):
            problems.append(
                f"{source}:{number}:1  "
                + say(
                    Text(
                        'không phải một giấy tờ viết bằng JSON (UTF-8) có "name". Sửa dòng này; các dòng khác đã được đọc.',
                        'is no paper in JSON (UTF-8) with a "name". Correct this line; the others were read.',
                    )
                )
            )
            continue
        yield line


def _table(read: list[tuple[Line, Identity]], vocabulary: Vocabulary) -> None:
    from analyzer.report.screen.tables import Head, draw

    rows = ((" ".join(line.name.split()), *_cells(identity, vocabulary)) for line, identity in read)
    draw((Head(say(head), head is _SURE) for head in _HEADS), rows, console(_WIDE))
    tell(f"{len(read)} dòng", f"{len(read)} lines", err=True)


_SURE = Text("tin cậy", "sure")
_HEADS = (
    *(Text("giấy tờ", "paper"), Text("là", "is"), Text("nơi cấp", "issuer"), Text("dữ liệu ở", "data in"), Text("ghi nhận", "marks")),
    *(_SURE, Text("vì", "because")),
)


def _cells(identity: Identity, vocabulary: Vocabulary) -> Iterator[str]:
    """What stands behind the paper's own words in its row."""
    from analyzer.text.identity.classes.names import CLASS_NAMES, ISSUER_NAMES, OWN_REGISTER

    language = current_language()
    kind = vocabulary.documents.get(identity.kind)
    yield CLASS_NAMES[identity.class_][language] + (f": {getattr(kind.name, language)}" if kind else "")
    yield ISSUER_NAMES[identity.issuer][language]
    yield "; ".join(
        getattr(vocabulary.registers[id].name, language) if id in vocabulary.registers else OWN_REGISTER[language]
        for id in identity.held_in
    )
    yield "; ".join(_marks(identity))
    yield with_marks(f"{identity.confidence:.2f}", language)
    yield identity.why[language]


def _marks(identity: Identity) -> Iterator[str]:
    """What the line says besides: certified, conditional, only shown, forms, citations."""
    from analyzer.text.identity.classes.names import CERTIFIED, CONDITIONAL, ONLY_SHOWN

    flags = ((identity.certified_copy, CERTIFIED), (identity.conditional, CONDITIONAL), (identity.present_only, ONLY_SHOWN))
    yield from (say(told) for holds, told in flags if holds)
    yield from identity.forms
    yield from identity.basis
