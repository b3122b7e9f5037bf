"""An official list of procedures into a catalogue: new procedures as files, known ones compared and left alone."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.importing.lists.additions import Additions, Refused, bodies_of
from analyzer.importing.lists.heads import no_rows
from analyzer.importing.lists.listed import Listed, listed
from analyzer.importing.lists.outcome import Added, Difference, Outcome, Repair
from analyzer.importing.lists.rows import Row
from analyzer.importing.lists.standing import Standing, of_another
from analyzer.importing.lists.words import same_words
from analyzer.model.procedure import Procedure
from analyzer.model.secret import is_secret

USUAL = len("1.004222")
"""Letters of a code; what is longer may be a slip, unless it was published so."""


def import_list(rows: Sequence[Row], catalogue: Standing, add_words: bool = False, ministry: str = "") -> Outcome:
    """What a list adds to a catalogue. `ministry` is that of new procedures whose row states none. Raises `CannotRead`, `CannotAdd`."""
    outcome = Outcome()
    additions = Additions(catalogue, add_words, ministry)
    found = list(listed(rows))
    if not found:
        raise no_rows()
    outcome.read = len(found)
    lines: dict[str, list[int]] = {}
    for row in found:
        if row.code.code:
            lines.setdefault(row.code.code, []).append(row.line)
        if row.code.repaired:
            outcome.repaired.append(Repair(row.line, row.code.given, row.code.code))
    for row in found:
        try:
            _take(row, [line for line in lines.get(row.code.code, ()) if line != row.line], catalogue, additions, outcome)
        except Refused as refused:
            outcome.refuse(row.line, row.code.code, refused.kind, refused.reason.vi, refused.reason.en)
    outcome.words = additions.new_words
    outcome.changes = additions.changes()
    return outcome


def _take(row: Listed, twins: Sequence[int], catalogue: Standing, additions: Additions, outcome: Outcome) -> None:
    """One row: compared with the procedure that the catalogue has, or added. Raises `Refused`."""
    _can_be_taken(row, twins)
    code = row.code.code
    if known := catalogue.procedures.get(code):
        if differences := _compared(row, known, catalogue):
            outcome.differences += differences
            outcome.differing += 1
        else:
            outcome.unchanged += 1
        return
    if code in catalogue.codes:
        raise Refused(
            "not_in_force",
            f"Danh mục có tệp của {code} nhưng chưa đọc được, hoặc không trong hiệu lực. Xem: tthc check",
            f"The catalogue has a file of {code} that cannot be read or is not in force. See: tthc check",
        )
    if len(code) > USUAL:
        raise Refused(
            "unusual_code",
            f"Mã {code} dài hơn mã của Cơ sở dữ liệu quốc gia và danh mục chưa có. Kiểm tra lại, hoặc nhập từ cổng: tthc import portal",
            f"The code {code} is longer than codes are, and the catalogue has not got it. Check it, or use: tthc import portal",
        )
    outcome.added.append(Added(row.line, code, additions.add(row)))


def _can_be_taken(row: Listed, twins: Sequence[int]) -> None:
    if not row.code.code:
        raise _without_code(row)
    if twins:
        others = ", ".join(map(str, twins))
        raise Refused(
            "duplicate",
            f"Mã {row.code.code} có ở dòng {row.line} và dòng {others}. Giữ một dòng.",
            f"The code {row.code.code} stands on line {row.line} and on line {others}. Keep one of them.",
        )
    if not row.name:
        raise Refused("no_name", "Dòng không có tên thủ tục. Ghi tên.", "The row has no name. Add it.")
    if row.section.gone:
        raise Refused(
            "repealed",
            "Dòng nằm trong phần bãi bỏ của danh sách; không nhập thủ tục đã bãi bỏ.",
            "The row stands in the repealed part of the list; repealed procedures are not imported.",
        )


def _compared(row: Listed, known: Procedure, catalogue: Standing) -> list[Difference]:
    """What a list says otherwise of a procedure that the catalogue has; what it leaves open is no difference, nor is any of a secret one."""
    if refusal := of_another(row.code, row.name, known):
        raise Refused(*refusal)
    if is_secret(known):
        return []
    fields, agencies = catalogue.fields, catalogue.agencies
    found: list[tuple[str, str, str]] = []
    if not same_words(row.name, known.name):
        found.append(("name", known.name, row.name))
    if row.field and fields.id_of(row.field) != known.field:
        found.append(("field", fields.name_of(known.field), row.field))
    bodies = bodies_of(row, agencies)
    if row.authority and (bodies.unknown or set(bodies.ids) != set(known.authority)):
        found.append(("authority", "; ".join(map(agencies.name_of, known.authority)), "; ".join(row.authority)))
    return [Difference(row.line, known.id, *difference) for difference in found]


def _without_code(row: Listed) -> Refused:
    given = row.code.given
    if row.code.several:
        return Refused(
            "several_codes",
            f"Ô mã có nhiều mã: “{given}”. Tách thành nhiều dòng.",
            f"Several codes in one cell: “{given}”. Make a row of each.",
        )
    if given:
        return Refused(
            "wrong_code",
            f"“{given}” không phải mã thủ tục: một chữ số, dấu chấm, sáu chữ số, như 1.004222.",
            f"“{given}” is no code of a procedure: one digit, a dot, six digits, such as 1.004222.",
        )
    return Refused(
        "no_code",
        "Dòng không có mã thủ tục. Ghi mã trên Cơ sở dữ liệu quốc gia về thủ tục hành chính.",
        "The row has no code. Add that of the national database.",
    )
