"""Matters to be handled: temporary law that ends, or that a newer text overtakes. Nothing reverts in silence; the competing texts are named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from analyzer.ledger.as_it_stood import as_it_stood
from analyzer.ledger.counting import counted_rows
from analyzer.ledger.outcome import Outcome
from analyzer.model.catalogue import Positions
from analyzer.model.days import written_day
from analyzer.model.decision import Decision
from analyzer.model.ledger import Filed, Ledger
from analyzer.model.plan import Item, Plan
from analyzer.model.problems import Place
from analyzer.model.procedure import Procedure
from analyzer.model.text import NOTHING, Language, Text

NOTICE = 90
"""Days before a temporary text ends in which its end is a matter already: what follows it has to be drafted and announced."""
_LAST = date.max - timedelta(days=1)
"""The last day on which anything ends: `date.max` is none."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What is to be handled: of a procedure, a decision or a text; since (or on) which day; the texts that compete."""

    kind: Literal["ended", "ends", "overtaken"]
    of: str
    day: date
    texts: tuple[str, ...]
    place: Place
    message: Text

    def as_json(self, language: Language) -> dict[str, Any]:
        return {"kind": self.kind, "of": self.of, "day": str(self.day), "texts": list(self.texts), "message": self.message[language]}


def matters(versions: Iterable[Procedure], ledger: Ledger, as_of: date, positions: Positions, notice: int | None = NOTICE) -> list[Matter]:
    """Everything that is to be handled on a day; `versions` are all versions of all procedures, past and future.

    An end is a matter `notice` days before it, where that is None from the start.
    """
    last_day = _LAST if notice is None or (_LAST - as_of).days < notice else as_of + timedelta(days=notice)
    by_code: dict[str, list[Procedure]] = {}
    for version in versions:
        by_code.setdefault(version.id, []).append(version)
    then = as_it_stood(ledger, as_of)
    gone = _gone(filed.record for filed in then.decisions)
    found = [matter for code in sorted(by_code.keys() - gone) for matter in _of_procedure(by_code[code], as_of, last_day, positions)]
    for filed in then.decisions:
        found += _of_decision(filed, then, as_of, last_day)
    for plan in then.plans:
        found += _of_plan(plan, as_of, last_day)
    return sorted(found, key=lambda matter: (matter.day, matter.of, matter.kind))


def as_outcomes(found: Iterable[Matter]) -> Iterator[Outcome]:
    remedy = Text(
        "Việc cần xử lý: xác định văn bản nào áp dụng, sửa danh mục và công bố.",
        "To be handled: settle which text applies, bring the catalogue up to it and announce it.",
    )
    for matter in found:
        yield Outcome("ask", f"temporary_{matter.kind}", matter.of, matter.place, matter.message, remedy)


def _gone(decisions: Iterable[Decision]) -> set[str]:
    """The codes of which the last decision that tells says that nothing follows: repealed, or gone into another procedure."""
    gone: set[str] = set()
    for decision in decisions:
        rows = counted_rows(decision.rows)
        listed = {row.code for row in rows if row.code}
        gone -= listed
        gone |= {row.code for row in rows if row.code and row.action == "repeal"}
        gone |= {code for row in rows for code in row.predecessors} - listed
    return gone


def _of_procedure(versions: list[Procedure], as_of: date, last_day: date, positions: Positions) -> Iterator[Matter]:
    for temporary in versions:
        until = temporary.until
        if until is None or (temporary.effective or date.min) > as_of:
            continue
        others = [version for version in versions if version is not temporary]
        newer = [
            v for v in others if v.until is None and v.effective and (temporary.effective or date.min) < v.effective <= min(until, as_of)
        ]
        if newer:
            place = positions.procedure(temporary.id, "until")
            yield _overtaken(temporary, max(newer, key=lambda version: version.effective or date.min), until, place)
        elif until <= last_day and not _is_followed(until, others):
            yield _ends(temporary, until, others, as_of, positions.procedure(temporary.id, "until"))


def _is_followed(until: date, others: Iterable[Procedure]) -> bool:
    """Whether a version is there that takes over when another ends, or that was seen in the source after the end: nothing is open then."""
    return any((since := version.effective or (version.until is None and version.recorded)) and since > until for version in others)


def _ends(temporary: Procedure, until: date, others: list[Procedure], as_of: date, place: Place) -> Matter:
    ended = until < as_of
    texts = tuple(dict.fromkeys(_source(version) for version in (temporary, *others)))
    back = next((version for version in others if version.until is None), None)
    when = written_day(until)
    rest = (
        Text(f"văn bản còn lại: {_source(back)}", f"the text that remains: {_source(back)}")
        if back is not None
        else Text("danh mục không có phiên bản nào khác", "the catalogue holds no other version")
    )
    word = Text("đã hết hiệu lực" if ended else "hết hiệu lực", "ended" if ended else "ends")
    return Matter(
        "ended" if ended else "ends",
        temporary.id,
        until,
        texts,
        place,
        Text(
            f"Phiên bản tạm thời của {temporary.id} ({_source(temporary)}) {word.vi} ngày {when.vi}; {rest.vi}.",
            f"The temporary version of {temporary.id} ({_source(temporary)}) {word.en} on {when.en}; {rest.en}.",
        ),
    )


def _overtaken(temporary: Procedure, newer: Procedure, until: date, place: Place) -> Matter:
    assert newer.effective is not None
    since, end = written_day(newer.effective), written_day(until)
    return Matter(
        "overtaken",
        temporary.id,
        newer.effective,
        (_source(temporary), _source(newer)),
        place,
        Text(
            f"{temporary.id}: {_source(newer)} có hiệu lực từ {since.vi}, trước khi bản tạm thời ({_source(temporary)}) hết hiệu lực ngày {end.vi}; hai văn bản cùng điều chỉnh.",
            f"{temporary.id}: {_source(newer)} takes effect on {since.en}, before the temporary version ({_source(temporary)}) ends on {end.en}; two texts govern it.",
        ),
    )


def _source(version: Procedure) -> str:
    """How a version is called: the decision that published it, else its last text, else its first day."""
    if version.published_by:
        return version.published_by
    return version.legal_basis[-1].instrument if version.legal_basis else f"{version.id}@{version.effective or '?'}"


def _of_decision(filed: Filed[Decision], ledger: Ledger, as_of: date, last_day: date) -> Iterator[Matter]:
    decision = filed.record
    until = decision.until
    if until is None:
        return
    start = decision.effective or decision.signed or date.min
    codes = {row.code for row in decision.rows if row.code}
    for other in ledger.decisions:
        begins = other.record.effective or other.record.signed
        both = sorted(codes & {row.code for row in other.record.rows if row.code})
        if other is not filed and begins and both and start < begins <= min(until, as_of):
            since, listed = written_day(begins), ", ".join(both)
            yield Matter(
                "overtaken",
                decision.number,
                begins,
                (decision.number, other.record.number),
                filed.place("until"),
                Text(
                    f"Quyết định {other.record.number} có hiệu lực từ {since.vi}, trước khi Quyết định tạm thời {decision.number} hết hiệu lực; cùng công bố {listed}.",
                    f"Decision {other.record.number} takes effect on {since.en}, before the temporary Decision {decision.number} ends; both list {listed}.",
                ),
            )
    if until <= last_day:
        listed = ", ".join(sorted(codes))
        yield _text_ends(decision.number, until, as_of, filed.place("until"), Text(listed, listed))


def _of_plan(filed: Filed[Plan], as_of: date, last_day: date) -> Iterator[Matter]:
    """The plan itself where it is temporary law, and temporary texts that carry its items out; with the items that no lasting text holds."""
    plan = filed.record
    ends: dict[tuple[str, date], tuple[Place, list[Item]]] = {}
    for at, item in enumerate(plan.items):
        issued = item.issued
        for number, until, where in (
            (plan.number, plan.until if plan.by_itself else None, ("until",)),
            (issued.number if issued else "", issued.until if issued else None, ("items", at, "issued", "until")),
        ):
            if until is None or until > last_day:
                continue
            if plan.state(item, max(as_of, until + timedelta(days=1))) == "unsettled":
                ends.setdefault((number, until), (filed.place(*where), []))[1].append(item)
    for (number, until), (place, left) in ends.items():
        yield _text_ends(number, until, as_of, place, _items_told(left))


def _items_told(items: list[Item]) -> Text:
    codes = ", ".join(sorted({code for item in items for code in item.procedures}))
    nameless = sum(not item.procedures for item in items)
    told = Text(f"{nameless} nội dung chưa rõ mã", f"{nameless} items without a code") if nameless else NOTHING
    return Text(", ".join(filter(None, (codes, told.vi))), ", ".join(filter(None, (codes, told.en))))


def _text_ends(number: str, until: date, as_of: date, place: Place, listed: Text) -> Matter:
    ended, when = until < as_of, written_day(until)
    word = Text("đã hết hiệu lực" if ended else "hết hiệu lực", "ended" if ended else "ends")
    return Matter(
        "ended" if ended else "ends",
        number,
        until,
        (number,),
        place,
        Text(
            f"{number} {word.vi} ngày {when.vi}; chưa rõ văn bản nào tiếp tục áp dụng cho: {listed.vi}.",
            f"{number} {word.en} on {when.en}; it is not settled which text then applies to: {listed.en}.",
        ),
    )
