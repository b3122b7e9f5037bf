"""Texts that a decision rests on or announces and that had ended by then; texts in force that no decision has announced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from analyzer.ledger.outcome import Outcome
from analyzer.model.catalogue import Catalogue
from analyzer.model.days import written_day
from analyzer.model.decision import Decision
from analyzer.model.instrument import Instrument
from analyzer.model.ledger import Filed, Ledger
from analyzer.model.problems import Place
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.model.vocabulary import Vocabulary


def stale_bases(filed: Filed[Decision], words: Vocabulary) -> Iterator[Outcome]:
    """Texts that a decision names although they had ended when it was signed."""
    decision = filed.record
    if decision.signed is None:
        return
    for number, place in _named(filed):
        instrument = words.instruments.get(number)
        ended = None if instrument is None else _ended_on(instrument, words)
        if instrument is None or (ended is None and not instrument.lapsed) or (ended is not None and ended > decision.signed):
            continue
        by = f" ({instrument.replaced_by})" if instrument.replaced_by else ""
        yield Outcome(
            "ask" if ended is None else "wrong",
            "stale_basis",
            decision.number,
            place,
            Text(
                f"{number} đã hết hiệu lực hoặc được thay thế{by}{f' từ {written_day(ended).vi}' if ended else ', chưa rõ từ ngày nào'}.",
                f"{number} had ended or been replaced{by}{f' from {written_day(ended).en}' if ended else ', from an unknown day'}.",
            ),
            Text("Viện dẫn văn bản thay thế.", "Cite the text that replaced it."),
        )


def _named(filed: Filed[Decision]) -> Iterator[tuple[str, Place]]:
    decision = filed.record
    for at, text in enumerate(decision.announces):
        yield text.number, filed.place("announces", at, "number")
    for at, basis in enumerate(decision.bases):
        yield basis.instrument, filed.place("bases", at)
    for at, row in enumerate(decision.rows):
        if row.provision is not None:
            yield row.provision.instrument, filed.place("rows", at, "provision")


def _ended_on(instrument: Instrument, words: Vocabulary) -> date | None:
    """The first day on which a text no longer holds, where it is known."""
    successor = words.instruments.get(instrument.replaced_by)
    after_last = instrument.until + timedelta(days=1) if instrument.until and instrument.until < date.max else None
    days = [day for day in (after_last, successor.effective if successor else None) if day is not None]
    return min(days) if days else None


def texts_without_decision(ledger: Ledger, catalogue: Catalogue, *, ahead: bool = False) -> Iterator[tuple[str, Instrument]]:
    """The ministry's own texts in force that procedures cite and no decision announces, newer than the first decision of the ledger.

    What is older was announced before the ledger begins; decisions themselves are no texts to announce. `ahead`: those too that
    have been signed and are not in force yet.
    """
    first = min((filed.record.signed for filed in ledger.decisions if filed.record.signed), default=None)
    if first is None:
        return
    issuers = {filed.record.issuer for filed in ledger.decisions}
    announced = {text.number for filed in ledger.decisions for text in filed.record.announces}
    cited = {citation.instrument for procedure in catalogue.procedures.values() for citation in procedure.legal_basis}
    for number, instrument in catalogue.vocabulary.instruments.items():
        own = instrument.issuer in issuers and instrument.type != "decision"
        there = ahead and (instrument.signed is None or instrument.signed <= catalogue.as_of)
        last = date.max if there else catalogue.as_of
        if own and number in cited - announced and instrument.effective and first < instrument.effective <= last:
            yield number, instrument


def unannounced(ledger: Ledger, catalogue: Catalogue) -> Iterator[Outcome]:
    """The same as something to ask: the ledger may not hold every decision."""
    for number, instrument in texts_without_decision(ledger, catalogue):
        effective, citing = written_day(instrument.effective), ", ".join(_citing(number, catalogue.procedures.values()))
        yield Outcome(
            "ask",
            "text_without_decision",
            number,
            catalogue.positions.word("instruments", number),
            Text(
                f"{number} có hiệu lực từ {effective.vi}, nhưng sổ không có quyết định nào công bố; thủ tục viện dẫn: {citing}.",
                f"{number} is in force since {effective.en}, but no decision of the ledger announces it; procedures that cite it: {citing}.",
            ),
            Text("Công bố, hoặc ghi quyết định đã công bố vào sổ.", "Announce it, or record the decision that did."),
        )


def _citing(number: str, procedures: Iterable[Procedure]) -> list[str]:
    return [procedure.id for procedure in procedures if any(citation.instrument == number for citation in procedure.legal_basis)]
