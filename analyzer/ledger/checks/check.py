"""Every check of decisions in one call: double entry where two versions are given, actions, counts, days, texts, matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from analyzer.ledger.as_it_stood import as_it_stood
from analyzer.ledger.bases import stale_bases, unannounced
from analyzer.ledger.checks.double_entry import double_entry
from analyzer.ledger.checks.files_gone import files_gone
from analyzer.ledger.checks.history import fits_history
from analyzer.ledger.checks.lists import days_of_texts, fields_of_codes, levels_of_codes, names_of_codes, parts_named, texts_named
from analyzer.ledger.counting import counts_agree
from analyzer.ledger.deadlines import Deadline, deadlines
from analyzer.ledger.following.matters import as_outcomes, matters
from analyzer.ledger.outcome import Outcome, by_weight
from analyzer.ledger.wording import COUNTED_OTHERWISE
from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import Change
from analyzer.model.days import written_day
from analyzer.model.decision import Decision
from analyzer.model.ledger import Filed, Ledger
from analyzer.model.procedure import Procedure
from analyzer.model.text import NOTHING, Text


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions of a catalogue and what changed between them; `decided` are the decisions made in between, by number and year."""

    base: Catalogue
    revision: Catalogue
    changes: tuple[Change, ...]
    decided: frozenset[tuple[str, int]] = frozenset()


def check_decisions(
    decisions: Sequence[Filed[Decision]], ledger: Ledger, catalogue: Catalogue, compared: Compared | None = None
) -> list[Outcome]:
    """What is to be said of `decisions`, the heaviest first. Without two versions to compare there is no double entry, and that is said."""
    found: list[Outcome] = []
    for filed in decisions:
        found += check_decision(filed, ledger, catalogue)
    if compared is not None:
        found += double_entry(decisions, compared.changes, compared.base, compared.revision)
        found += (outcome for filed in decisions for outcome in files_gone(filed, compared.base, compared.revision))
    return by_weight(found)


def check_decision(filed: Filed[Decision], ledger: Ledger, catalogue: Catalogue) -> Iterator[Outcome]:
    """What can be said of one decision without another version of the catalogue."""
    yield from fits_history(filed, ledger)
    yield from counts_agree(filed)
    yield from _days(filed, catalogue)
    yield from stale_bases(filed, catalogue.vocabulary)
    yield from days_of_texts(filed, catalogue.vocabulary)
    yield from texts_named(filed)
    yield from parts_named(filed)
    yield from names_of_codes(filed, catalogue)
    yield from fields_of_codes(filed, catalogue)
    yield from levels_of_codes(filed, catalogue)
    yield from not_recorded(filed)


def not_recorded(filed: Filed[Decision]) -> Iterator[Outcome]:
    """That nothing keeps what a decision says: whoever edits it leaves no trace."""
    if not filed.sealed:
        yield Outcome(
            "note",
            "not_recorded",
            filed.record.number,
            filed.place("number"),
            Text("Quyết định chưa được ghi nhận vào sổ.", "The decision has not been recorded."),
            Text("Ghi nhận: tthc decision record TỆP.", "Record it: tthc decision record FILE."),
        )


def check_whole(ledger: Ledger, catalogue: Catalogue, versions: Iterable[Procedure]) -> list[Outcome]:
    """What concerns the ledger as a whole on the day of the catalogue: texts that nobody has announced by then, temporary law that ends."""
    found = [
        *unannounced(as_it_stood(ledger, catalogue.as_of), catalogue),
        *as_outcomes(matters(versions, ledger, catalogue.as_of, catalogue.positions)),
    ]
    return by_weight(found)


def _days(filed: Filed[Decision], catalogue: Catalogue) -> Iterator[Outcome]:
    decision, today = filed.record, catalogue.as_of
    for deadline in deadlines(decision, catalogue.settings.day_counting, catalogue.parameters.holidays):
        if decision.signed is None or not (deadline.late(today) or deadline.disputed(today)):
            continue
        if deadline.kind == "database" and deadline.done_by(today) is None:
            yield _not_known_in_database(filed, deadline)
        else:
            yield _late(filed, deadline, catalogue)


def _late(filed: Filed[Decision], deadline: Deadline, catalogue: Catalogue) -> Outcome:
    """Late, or in time by the counting of the settings and late by the other one: that is no more than a note."""
    doubtful, disputed = not deadline.confirmed, deadline.disputed(catalogue.as_of)
    in_time = not deadline.late(catalogue.as_of)
    kept = Text(", đúng hạn", ", in time") if in_time else NOTHING
    due, what, other = written_day(deadline.due), _done(deadline, catalogue.as_of), _by_the_other(deadline, disputed, catalogue)
    return Outcome(
        "note" if in_time else "ask" if doubtful or disputed else "wrong",
        f"{deadline.kind}_in_time_by_one_counting" if in_time else f"{deadline.kind}_late",
        filed.record.number,
        filed.place("signed" if deadline.kind == "publication" else "in_database"),
        Text(
            f"{what.vi}{kept.vi}, hạn chót {due.vi} ({deadline.rule.vi}){other.vi}{_DOUBT.vi if doubtful else ''}.",
            f"{what.en}{kept.en}, the last day was {due.en} ({deadline.rule.en}){other.en}{_DOUBT.en if doubtful else ''}.",
        ),
        _CONFIRM if doubtful else _KEEP if in_time else _REASON,
    )


def _done(deadline: Deadline, today: date) -> Text:
    """What was done and when; of a decision that a later day brings, that it was awaited."""
    done = deadline.done_by(today)
    if deadline.kind == "database":
        told = Text("Thủ tục được nhập vào Cơ sở dữ liệu quốc gia", "The procedures were entered into the national database")
    elif done is None:
        return Text("Đến ngày {} chưa có quyết định công bố {}", "By {} no decision announced {}").of(written_day(today), deadline.text)
    else:
        told = Text(f"Quyết định công bố {deadline.text} được ký", f"The decision that announces {deadline.text} was signed")
    return Text("{} ngày {}", "{} on {}").of(told, written_day(done))


_REASON = Text("Ghi rõ lý do chậm khi báo cáo.", "State the reason in the report.")
_KEEP = Text(
    "Đúng hạn theo cách tính của đơn vị (day_counting ở settings.yaml); khi được hỏi thì nêu cách tính ấy.",
    "In time as the unit counts (day_counting in settings.yaml); when asked, say how it counts.",
)
_CONFIRM = Text("Xác minh ngày ký từ bản gốc, rồi bỏ 'unconfirmed'.", "Confirm the days from the original, then take 'unconfirmed' away.")
_DOUBT = Text("; ngày theo nguồn thứ cấp, chưa xác minh", "; the days come from a secondary source and are not confirmed")


def _by_the_other(deadline: Deadline, disputed: bool, catalogue: Catalogue) -> Text:
    """The other counting, shown where it gives another answer."""
    if not disputed:
        return NOTHING
    other, by = written_day(deadline.other), COUNTED_OTHERWISE[catalogue.settings.day_counting]
    late = deadline.late(catalogue.as_of)
    return Text(
        f"; {by.vi} thì hạn là {other.vi}, {'không chậm' if late else 'chậm'}",
        f"; {by.en} it was {other.en}, {'in time' if late else 'late'}",
    )


def _not_known_in_database(filed: Filed[Decision], deadline: Deadline) -> Outcome:
    due = written_day(deadline.due)
    return Outcome(
        "ask",
        "not_in_database",
        filed.record.number,
        filed.place("number"),
        Text(
            "Chưa ghi ngày nhập Cơ sở dữ liệu quốc gia; hạn chót {} ({}).",
            "No day of entry into the national database is given; the last day was {} ({}).",
        ).of(due, deadline.rule),
        Text("Ghi 'in_database' khi đã nhập.", "Write 'in_database' when it has been entered."),
    )
