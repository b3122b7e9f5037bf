"""What an import did, told on the screen: the answer first, then what a person should look at."""

from __future__ import annotations

from collections import Counter
from math import floor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analyzer.cli.shared.language import current_language, say, tell
from analyzer.engine.words.plain_values import number, percent_sign
from analyzer.model.text import Text, safe

if TYPE_CHECKING:
    from analyzer.importing.portal.imported import Imported
    from analyzer.importing.portal.verify import Verified

MOST_SHOWN = 20


def as_json(done: Imported) -> dict[str, Any]:
    """What an import did, in the form that is used from outside."""
    return {
        "read": done.read,
        "written": done.written,
        "unchanged": done.unchanged,
        "merged": done.merged,
        "changed": done.changed,
        "refused": done.refused,
        "conflicts": [clash._asdict() for clash in done.conflicts],
        "gone": done.gone,
        "problems": [{"code": one.code, "field": one.field, "reason": say(one.reason)} for one in done.problems],
    }


def verified_as_json(done: Verified) -> dict[str, Any]:
    """What records are given back, in the form that is used from outside."""
    lost = [{"code": one.code, "field": one.field} for one in done.lost]
    return {"read": done.read, "whole": done.whole, "edited": done.edited, "absent": done.absent, "lost": lost}


def tell_imported(done: Imported, root: Path) -> None:
    """The answer first, then what a person should look at."""
    tell(
        f"Đã đọc {done.read} bản ghi: ghi mới hoặc cập nhật {done.written}, giữ nguyên {done.unchanged}, trộn với phần người sửa {done.merged}.",
        f"{done.read} records read: {done.written} written or updated, {done.unchanged} unchanged, {done.merged} merged with people's edits.",
    )
    if done.refused:
        vi = f"Bị từ chối, không được nhập: {done.refused} bản ghi (lý do ở dưới)."
        tell(vi, f"Refused and not imported: {done.refused} records (the reasons are below).")
    if not done.read and not done.refused:
        vi = "Không bản ghi nào được chọn: xem lại --ministry, --field, --code."
        tell(vi, "No record was chosen: see --ministry, --field, --code.")
    _tell_changed(done)
    _tell_conflicts(done)
    _tell_gone(done)
    _tell_problems(done)
    if done.written or done.unchanged or done.merged:
        tell(f"Tiếp theo: tthc check {root}; tthc analyze {root}", f"Next: tthc check {root}; tthc analyze {root}")


def _tell_changed(done: Imported) -> None:
    if done.changed:
        codes = safe(", ".join(done.changed[:MOST_SHOWN]))
        changed = len(done.changed)
        tell(f"{changed} thủ tục đã nhập nay khác: {codes}", f"{changed} procedures imported before are other now: {codes}")
        _more(changed)


def _tell_conflicts(done: Imported) -> None:
    if not done.conflicts:
        return
    tell(
        f"\n{len(done.conflicts)} chỗ cả người và nguồn cùng sửa; danh mục giữ phần của người:",
        f"\n{len(done.conflicts)} places that both people and the source changed; the catalogue keeps the people's text:",
    )
    for clash in done.conflicts[:MOST_SHOWN]:
        click.echo(f"  {safe(clash.code)}  {safe(clash.path)}")
        tell(f"    danh mục: {_short(clash.ours)}", f"    catalogue: {_short(clash.ours)}")
        tell(f"    nguồn:    {_short(clash.theirs)}", f"    source:    {_short(clash.theirs)}")
    _more(len(done.conflicts))


def _tell_gone(done: Imported) -> None:
    if done.gone:
        codes = ", ".join(done.gone[:MOST_SHOWN])
        tell(
            f"\n{len(done.gone)} thủ tục nguồn không còn, đã đánh dấu: {codes}",
            f"\n{len(done.gone)} procedures are gone from the source and marked: {codes}",
        )
        _more(len(done.gone))
    if done.excerpt:
        tell(
            "\nNguồn bị hỏng, hoặc ít hơn nửa số đã nhập nên được coi là trích: không thủ tục nào bị đánh dấu là không còn (nguồn lành mà ít: --complete để đánh dấu).",
            "\nThe source is damaged, or has less than half of what was imported and is taken for an excerpt: nothing is marked as gone (--complete to insist, for a short one that is whole).",
        )


def _tell_problems(done: Imported) -> None:
    """By reason, with how often and an example each: the whole list is in the JSON."""
    if not done.problems:
        return
    tell(f"\n{len(done.problems)} điều cần xem ở bản ghi:", f"\n{len(done.problems)} things to look at in the records:")
    counted = Counter(one.reason for one in done.problems)
    example = {one.reason: one for one in reversed(done.problems)}
    for reason, count in counted.most_common(MOST_SHOWN):
        one = example[reason]
        where = f"{one.code} {one.field}".strip()
        click.echo(f"  {count:>5}  {safe(say(reason))}  ({safe(where)})")
    _more(len(counted))


def _more(count: int) -> None:
    if count > MOST_SHOWN:
        rest = count - MOST_SHOWN
        tell(f"  ... và {rest} nữa (--format json)", f"  ... and {rest} more (--format json)")


def tell_verified(done: Verified) -> None:
    imported = done.read - len(done.absent)
    share = floor(10_000 * (done.whole + len(done.edited)) / imported) / 100 if imported else 0.0  # 100 only when all are given back
    shown = f"{number(share, current_language())}{percent_sign(current_language())}"
    tell(
        f"Dựng lại được {shown} của {imported} bản ghi đã nhập: {done.whole} trọn vẹn, {len(done.edited)} khác vì người đã sửa.",
        f"{shown} of {imported} imported records are given back: {done.whole} whole, {len(done.edited)} differing by people's edits.",
    )
    if done.absent:
        count = len(done.absent)
        tell(f"Nguồn còn {count} bản ghi chưa nhập.", f"{count} more records of the source were not imported.")
    for one in done.lost[:MOST_SHOWN]:
        vi, en = (
            f"  {one.code}: '{one.field}' khác nguồn (mất, hoặc nguồn đã đổi sau lần nhập)",
            f"  {one.code}: '{one.field}' differs (lost, or changed since)",
        )
        click.echo(safe(say(Text(vi, en))))
    _more(len(done.lost))


def _short(value: Any) -> str:
    text = "—" if value is None else safe(" ".join(str(value).split()))
    return text if len(text) <= 160 else f"{text[:157]}..."
