"""A decision added to the ledger: once, whole, and marked so that a later edit by hand is seen."""

from __future__ import annotations

from pathlib import Path

from analyzer.model.decision import Decision
from analyzer.model.ledger import Ledger
from analyzer.model.refusals import Cannot
from analyzer.model.text import Text
from analyzer.reading.ledger.ledger import expected_file, what_it_says
from analyzer.reading.ledger.seals import SEAL, seal_of
from analyzer.writing.together import Change, write_together


class CannotRecord(Cannot):
    """The decision cannot be added; `message` says why and what to do."""


def record(path: Path, decision: Decision, root: Path, ledger: Ledger) -> Path:
    """Put the decision read from `path` into the ledger of `root`, with its mark. Raises `CannotRecord`, `NotAlone`, `OSError`.

    Each decision has a file and a mark of its own, so that two people who record at once lose nothing when git joins their work.
    """
    if decision.signed is None:
        raise CannotRecord(
            Text("Quyết định chưa có ngày ký ('signed'): chưa ghi nhận được.", "The decision has no day of signing ('signed') yet.")
        )
    file = expected_file(decision)
    target = root / file
    refused = number_taken(path, decision, root, ledger)
    if refused is not None:
        raise CannotRecord(refused)
    in_place = target.exists() and target.samefile(path)
    if target.exists() and not in_place:
        raise CannotRecord(_there_already(decision, file))
    mark = f"{seal_of(what_it_says(path))}  {target.name}\n".encode()
    new = [] if in_place else [Change(target, None, path.read_bytes())]
    write_together(root, [*new, Change(target.with_suffix(SEAL), None, mark)])
    return target


def number_taken(path: Path, decision: Decision, root: Path, ledger: Ledger) -> Text | None:
    """What to say where the ledger of `root` holds another decision of that number and year, or has recorded this very file."""
    for filed in ledger.numbered(decision.number):
        same_year = (filed.record.signed and filed.record.signed.year) == (decision.signed and decision.signed.year)
        if same_year and (filed.sealed or (root / filed.file).resolve() != path.resolve()):
            return _there_already(decision, filed.file)
    return None


def _there_already(decision: Decision, file: str) -> Text:
    return Text(
        f"Số {decision.number} đã có trong sổ ({file}); sổ chỉ được thêm, không ghi đè. Đính chính bằng một quyết định khác.",
        f"The number {decision.number} stands in the ledger already ({file}); nothing is rewritten. Correct it by another decision.",
    )
