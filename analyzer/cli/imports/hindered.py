"""What hinders an import of published records, as messages that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import say
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text, safe, same

if TYPE_CHECKING:
    from analyzer.importing.portal.chosen import Choice

_REASONS = 5
"""Refused records that are told one by one where nothing else can be said of a source."""


@contextmanager
def explained(root: Path) -> Iterator[None]:
    """What cannot be written ends the command, and says how much was written."""
    from analyzer.writing.entries import CannotAdd

    try:
        yield
    except CannotAdd as error:
        message = Text(
            "Không thêm được từ mới vào từ vựng; chưa thủ tục nào được ghi. {} Kiểm tra: tthc check {}",
            "New words cannot be added to the vocabulary; no procedure was written. {} See: tthc check {}",
        ).of(error.message, root)
        raise click.ClickException(say(message)) from None
    except OSError as error:
        why = why_refused(error)
        message = Text(
            "Không ghi tiếp được vào '{}': {}. Những thủ tục đã ghi vẫn trọn vẹn; chạy lại lệnh này để nhập nốt.",
            "'{}' cannot be written any further: {}. What was written is whole; run the command again to finish.",
        ).of(root, why)
        raise click.ClickException(say(message)) from None


def must_bring_something(source: Path, choice: Choice) -> None:
    """Refuse a source of which no record can be imported, with the reasons, before anything is made."""
    from analyzer.importing.portal.coming import coming
    from analyzer.importing.portal.published import Refused
    from analyzer.importing.portal.run import lacks

    names: set[str] = set()
    refused: list[tuple[str, Text]] = []
    for place, record, code in coming(source):
        if isinstance(record, Refused):
            refused.append((place, record.reason))
        elif not choice.takes(record):
            names.add(str(record.get("departmentPromulgateName") or ""))
        elif lacking := lacks(place, record, code):
            refused.append((place, same("{}: {}").of(lacking.field, lacking.reason)))
        else:
            return
    told = [_nothing_chosen(source, choice, names)] if names else []
    told += [_all_refused(source, refused)] if refused else []
    empty = Text(f"'{source}' không có bản ghi nào.", f"'{source}' holds no record.")
    written = Text("Chưa ghi gì.", "Nothing was written.")
    lines = [line for text in (*(told or [empty]), written) for line in say(text).split("\n")]
    raise click.ClickException("\n".join(map(safe, lines)))


def _nothing_chosen(source: Path, choice: Choice, names: set[str]) -> Text:
    """That no record is of the choice, with the ministries there are."""
    import difflib

    wanted = ", ".join((*choice.ministries, *choice.fields, *choice.codes))
    near = [name for one in choice.ministries for name in difflib.get_close_matches(one, names, n=2, cutoff=0.3)]
    hint = Text(f" Gần giống trong nguồn: {'; '.join(near)}.", f" Near it in the source: {'; '.join(near)}.") if near else same("")
    return Text(
        f"Không bản ghi nào của '{source}' thuộc lựa chọn này: {wanted}.{hint.vi}",
        f"No record of '{source}' is of this choice: {wanted}.{hint.en}",
    )


def _all_refused(source: Path, refused: list[tuple[str, Text]]) -> Text:
    """How many records were refused, and the first ones with the reason."""
    first, more = refused[:_REASONS], len(refused) - _REASONS
    rest = Text(f"\n  ... và {more} bản ghi nữa", f"\n  ... and {more} more") if more > 0 else same("")
    vi, en = ("".join(f"\n  {place}: {reason[language]}" for place, reason in first) for language in ("vi", "en"))
    return Text(
        f"{len(refused)} bản ghi của '{source}' bị từ chối:{vi}{rest.vi}",
        f"{len(refused)} records of '{source}' are refused:{en}{rest.en}",
    )
