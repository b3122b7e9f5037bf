"""`tthc decision draft`: a decision written from the difference of two versions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from analyzer.cli.shared.compared import compared
from analyzer.cli.shared.language import current_language, say, stopped, tell
from analyzer.cli.shared.ledger_reading import ledger_options, versions_options
from analyzer.cli.shared.options import Day, out_option, today
from analyzer.cli.shared.output import refuse_existing, write_new, write_new_pair
from analyzer.cli.shared.speaking import FILE, command, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.ledger.checks.check import Compared
    from analyzer.ledger.draft import Head
    from analyzer.model.decision import Row

_WORD = Text("MÃ", "ID")


@command(
    "draft",
    Text(
        "Soạn quyết định công bố từ những gì đã đổi giữa hai bản của danh mục: mỗi thủ tục ở mỗi cấp một dòng, kèm bộ phận được sửa"
        " (khoản 2 Điều 15 Nghị định 63/2010/NĐ-CP). Điều chỉ người ban hành biết được để trống.",
        "Write a publication decision from what changed between two versions of the catalogue: a row for each procedure and level, with"
        " the parts that change (Decree 63/2010, Article 15.2). What only its issuer knows stays blank.",
    ),
)
@versions_options(required=True)
@ledger_options
@option("--number", metavar=Text("SỐ", "NUMBER"), help=Text("số, ký hiệu", "number"))
@option("--title", metavar=Text("LỜI", "TEXT"), help=Text("trích yếu", "title"))
@option("--signed", type=Day(), help=Text("ngày ký", "day of signing"))
@option("--effective", type=Day(), help=Text("ngày có hiệu lực", "day of effect"))
@option("--issuer", metavar=_WORD, help=Text("cơ quan ban hành, mã trong vocabulary", "issuer, an id of the vocabulary"))
@option("--lead-unit", metavar=_WORD, help=Text("đơn vị chủ trì, mã trong vocabulary", "lead unit, an id of the vocabulary"))
@option(
    "--authority",
    type=click.Choice(["ministry", "province"]),
    default="ministry",
    show_default=True,
    help=Text("quyết định của bộ hay của tỉnh: thời hạn khác nhau", "of a ministry or of a province: their deadlines differ"),
)
@option(
    "--goes-on",
    multiple=True,
    metavar=Text("MÃ_CŨ=MÃ_MỚI", "OLD=NEW"),
    help=Text(
        "thủ tục cũ được gộp vào, thay bằng, tách thành thủ tục mới; lặp lại được", "an old procedure goes on in a new one; may be repeated"
    ),
)
@out_option(Text("tệp để ghi, không ghi đè", "the new file"))
@option(
    "--word",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=FILE,
    help=Text(
        "ghi thêm dự thảo quyết định dạng Word: danh mục (Phần I), nội dung từng thủ tục (Phần II)",
        "write the draft as a Word paper too: lists (Part I), contents of each procedure (Part II)",
    ),
)
def draft(
    base: str,
    revision: str,
    folder: Path,
    as_of: date | None,
    number: str | None,
    title: str | None,
    signed: date | None,
    effective: date | None,
    issuer: str | None,
    lead_unit: str | None,
    authority: str,
    goes_on: tuple[str, ...],
    out: Path | None,
    word: Path | None,
) -> int:
    from analyzer.ledger.draft import Head
    from analyzer.ledger.draft import draft as written
    from analyzer.ledger.needed_rows import needed_rows

    going_on = _going_on(goes_on)
    found = compared(base, revision, folder, today(as_of), going_on)
    _refuse_going_on(going_on, found)
    words = found.revision.vocabulary.agencies
    _refuse_unknown({"--issuer": issuer, "--lead-unit": lead_unit}, list(words))
    _refuse_impossible(number, signed, effective)
    rows = needed_rows(found.changes, found.base, found.revision)
    if not rows:
        tell("Không có thay đổi nào cần công bố.", "Nothing changed that has to be announced.", err=True)
        return 0
    head = Head(number=number, title=title, authority=authority, issuer=issuer, lead_unit=lead_unit, signed=signed, effective=effective)
    refuse_existing(out, word)
    text = written(found, head)
    codes = len({row.identity for row in rows})
    told = Text(f"{len(rows)} dòng, {codes} thủ tục.", f"{len(rows)} rows, {codes} procedures.")
    paper = _in_word(found, rows, head) if word is not None else b""
    if out is not None and word is not None:
        write_new_pair((out, text.encode(), told), (word, paper))
        return 0
    if word is not None:
        write_new(word, paper)
    if out is not None:
        write_new(out, text.encode(), told)
    else:
        click.echo(text, nl=False)
        click.echo(say(told), err=True)
    return 0


def _in_word(found: Compared, rows: Sequence[Row], head: Head) -> bytes:
    from analyzer.ledger.draft import announced
    from analyzer.proposal.word.publication import Publication, render

    return render(Publication(found, rows, tuple(announced(found, rows)), head), current_language())


def _going_on(given: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The codes on both sides of each `OLD=NEW`."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in given:
        old, _, new = (part.strip() for part in pair.partition("="))
        if not old or not new:
            raise stopped(
                f"--goes-on: '{pair}' không đúng dạng MÃ_CŨ=MÃ_MỚI, như 1.000001=1.000005.", f"--goes-on: '{pair}' is not OLD=NEW."
            )
        found[old] = (*found.get(old, ()), new)
    return found


def _refuse_going_on(given: Mapping[str, tuple[str, ...]], found: Compared) -> None:
    """A pair that the two versions do not hold: a procedure goes on under another code when it had its own before and has it no more."""
    before, after = found.base.procedures, found.revision.procedures
    for old, successors in given.items():
        if old not in before:
            _refuse_code(
                Text(f"bản trước (--from) không có thủ tục '{old}'", f"the earlier version (--from) holds no procedure '{old}'"),
                old,
                before,
            )
        if old in after:
            _refuse_code(
                Text(
                    f"thủ tục '{old}' vẫn còn ở bản sau (--to), không tiếp tục dưới mã khác",
                    f"procedure '{old}' is still in the later version (--to), so that it does not go on under another code",
                )
            )
        for new in successors:
            if new not in after:
                _refuse_code(
                    Text(f"bản sau (--to) không có thủ tục '{new}'", f"the later version (--to) holds no procedure '{new}'"), new, after
                )


def _refuse_code(why: Text, code: str = "", known: Iterable[str] = ()) -> NoReturn:
    from analyzer.model.near import did_you_mean

    otherwise = Text("Sửa mã, hoặc bỏ --goes-on này.", "Correct the code, or leave this --goes-on out.")
    hint = did_you_mean(code, list(known), otherwise)
    raise stopped(f"--goes-on: {why.vi}. {hint.vi}", f"--goes-on: {why.en}. {hint.en}")


def _refuse_unknown(given: Mapping[str, str | None], agencies: list[str]) -> None:
    """A body that the vocabulary does not hold would make a draft that no command can read."""
    from analyzer.model.near import did_you_mean

    for name, word in given.items():
        if word is not None and word not in agencies:
            add = Text(
                f"Thêm '{word}' vào vocabulary/agencies.yaml, hoặc sửa lại.", f"Add '{word}' to vocabulary/agencies.yaml, or correct it."
            )
            hint = did_you_mean(word, agencies, add)
            raise stopped(f"{name}: không có '{word}' trong danh mục cơ quan. {hint.vi}", f"{name}: no agency '{word}'. {hint.en}")


def _refuse_impossible(number: str | None, signed: date | None, effective: date | None) -> None:
    from analyzer.model.decision import NUMBER_FORM

    if number is not None and re.match(NUMBER_FORM, number) is None:
        form = Text("số/ký hiệu, như 1523/QĐ-BCA-C06", "number/symbols, as 1523/QĐ-BCA-C06")
        raise stopped(f"--number: '{number}' không đúng dạng {form.vi}.", f"--number: '{number}' is not {form.en}.")
    if signed is not None and effective is not None and effective < signed:
        raise stopped(
            f"Ngày có hiệu lực ({effective}) trước ngày ký ({signed}); sửa một trong hai ngày.",
            f"The day of effect ({effective}) is before that of signing ({signed}); correct one of them.",
        )
