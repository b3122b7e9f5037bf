"""A verdict given: the finding found by the beginning of its fingerprint, and one more file in `reviews/`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path

from analyzer.engine.findings.finding import Finding
from analyzer.importing.ids import slug
from analyzer.ledger.reviews.giving import CannotReview
from analyzer.ledger.reviews.verdicts import Verdicts
from analyzer.model.near import nearest
from analyzer.model.text import NOTHING, Text
from analyzer.model.verdict import WITHDRAWN, Verdict, digest
from analyzer.reading.ledger.reviews import FOLDER, Recorded, latest_of, read_reviews
from analyzer.writing import atomic
from analyzer.writing.blocks import block

SHORTEST = 4
"""Hex digits by which a finding may be called."""
FINGERPRINT = re.compile(rf"[0-9a-f]{{{SHORTEST},12}}")
"""A fingerprint, or the beginning of one."""
_SCHEMA = "# yaml-language-server: $schema=../../schema/review.schema.json\n"
_MOST = 10


def finding_called(given: str, findings: Iterable[Finding], verdicts: Verdicts, where: str = "") -> Finding:
    """The one finding whose fingerprint begins so; `where` follows the commands that are advised. Raises `CannotReview`."""
    by_fingerprint = {finding.fingerprint: finding for finding in findings}
    beginning = given.strip().lower()
    if not FINGERPRINT.fullmatch(beginning):
        raise CannotReview(
            Text(
                f"'{given}' không phải dấu nhận dạng: cần ít nhất {SHORTEST} trong 12 ký tự 0-9, a-f, như báo cáo ghi.",
                f"'{given}' is no fingerprint: at least {SHORTEST} of its 12 characters 0-9, a-f, as the report shows them.",
            )
        )
    called = [finding for fingerprint, finding in by_fingerprint.items() if fingerprint.startswith(beginning)]
    if len(called) == 1:
        return called[0]
    raise CannotReview(_several(beginning, called) if called else _none(beginning, by_fingerprint, verdicts, where))


def _several(beginning: str, called: list[Finding]) -> Text:
    lines = "".join(f"\n  {one.fingerprint}  {one.procedure}  {one.rule}" for one in called[:_MOST])
    more = "\n  ..." if len(called) > _MOST else ""
    return Text(
        f"{len(called)} vấn đề có dấu nhận dạng bắt đầu bằng '{beginning}'; viết dài hơn:{lines}{more}",
        f"The fingerprints of {len(called)} findings begin with '{beginning}'; write more of it:{lines}{more}",
    )


def _none(beginning: str, known: Mapping[str, Finding], verdicts: Verdicts, where: str) -> Text:
    absent = [one for one in verdicts.all() if one.finding is None and one.verdict.fingerprint.startswith(beginning)]
    if absent:
        about = f"{absent[0].verdict.procedure}, {absent[0].verdict.rule}"
        if absent[0].standing == "unreadable":
            return Text(
                f"Vấn đề '{beginning}' ({about}) chưa đối chiếu được: tệp của thủ tục không đọc được. Xem lỗi: tthc check{where}",
                f"The finding '{beginning}' ({about}) cannot be judged: the file of the procedure cannot be read. See why: tthc check{where}",
            )
        return Text(f"Vấn đề '{beginning}' ({about}) không còn trong danh mục.", f"The finding '{beginning}' ({about}) is gone.")
    near = nearest(beginning.ljust(12, "."), known, min(0.6, 0.8 * len(beginning) / 12))
    hint = NOTHING
    if near:
        about = f"{known[near].procedure}, {known[near].rule}"
        hint = Text(f" Có phải là '{near}' ({about})?", f" Did you mean '{near}' ({about})?")
    return Text(
        f"Không có vấn đề nào có dấu nhận dạng '{beginning}'.{hint.vi} Xem dấu nhận dạng: tthc analyze{where} --report bao-cao.html",
        f"No finding has the fingerprint '{beginning}'.{hint.en} See the fingerprints: tthc analyze{where} --report report.html",
    )


def last_said(root: Path) -> dict[str, Verdict]:
    """The last word on each finding, by fingerprint: the next one is never dated before it."""
    by_finding = groupby(read_reviews(root)[0], key=lambda one: one.verdict.fingerprint)
    return {fingerprint: last_word(list(said)) for fingerprint, said in by_finding}


def last_word(said: list[Recorded]) -> Verdict:
    """The last word on one finding; of those of the same moment, one that was not taken back."""
    return min((one.verdict for one in latest_of(said)), key=lambda verdict: verdict.verdict == WITHDRAWN)


def said_of(root: Path, fingerprint: str) -> list[Recorded]:
    """Everything said of one finding, in the order of time."""
    return [one for one in read_reviews(root)[0] if one.verdict.fingerprint == fingerprint]


def write_verdict(root: Path, verdict: Verdict) -> Path:
    """Add the verdict as a file of its own. Raises `OSError`.

    Its name ends in a digest of what it says: people who review at the same moment, or on two branches, never write the same file.
    """
    text = _SCHEMA + block(_values(verdict))
    folder = root / FOLDER / verdict.fingerprint
    number = 1 + max((_number(path.name, verdict.on) for path in folder.glob("*.yaml")), default=0)
    path = folder / f"{verdict.on}-{number}-{slug(verdict.by).replace('_', '-') or 'x'}-{digest(text)[:8]}.yaml"
    atomic.write(path, text.encode())
    return path


def _values(verdict: Verdict) -> dict[str, object]:
    """The verdict in the order of its file."""
    values = {
        "format": int(verdict.format),
        "fingerprint": verdict.fingerprint,
        "state": verdict.state,
        "read": dict(verdict.read),
        "rule": verdict.rule,
        "procedure": verdict.procedure,
        "paths": list(verdict.paths),
        "verdict": verdict.verdict,
        "refusals": list(verdict.refusals),
        "basis": str(verdict.basis or ""),
        "reason": verdict.reason,
        "by": verdict.by,
        "on": verdict.on,
        "until": verdict.until,
    }
    return {name: value for name, value in values.items() if value}


def _number(name: str, on: date) -> int:
    """The number in the name of a file of that day; 0 where it is of another."""
    found = re.match(rf"{on}-(\d{{1,6}})-", name)
    return int(found[1]) if found else 0
