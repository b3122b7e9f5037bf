"""What is wrong with a decision or a plan as a file: its name, its days, words that nothing explains, rows written twice."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import DAYS, YEARS, Decision, file_stem
from analyzer.model.ledger import Filed
from analyzer.model.plan import Plan
from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text, raised
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.checking.books import add_or_correct


def decision_problems(filed: Filed[Decision], catalogue: Catalogue) -> Iterator[Problem]:
    """Every mistake of one decision but for codes that nobody knows."""
    decision = filed.record
    yield from _misplaced(filed, decision.number, decision.signed)
    yield from _days(filed)
    yield from _rows_twice(filed)
    yield from _decision_words(filed, catalogue)


def plan_problems(filed: Filed[Plan], catalogue: Catalogue) -> Iterator[Problem]:
    """Every mistake of one plan."""
    plan = filed.record
    yield from _misplaced(filed, plan.number, None)
    yield from _in_order(filed, ("signed", plan.signed), ("effective", plan.effective), ("until", plan.until))
    seen: set[str] = set()
    for at, item in enumerate(plan.items):
        where = ("items", at)
        if item.id in seen:
            yield Problem(
                filed.place(*where, "id"),
                "duplicate_id",
                Text(f"Mã '{item.id}' dùng hai lần trong 'items'.", f"The id '{item.id}' is used twice in 'items'."),
                Text("Đặt mã khác cho một trong hai; mã không dùng lại.", "Give one of them another id; ids are never reused."),
            )
        seen.add(item.id)
        if item.issued is not None:
            text = item.issued
            days = (("signed", text.signed), ("effective", text.effective), ("until", text.until))
            yield from _in_order(filed, *days, at=(*where, "issued"))
    yield from _plan_words(filed, catalogue)


def two_of_one_number(filed: Iterable[Filed[Any]]) -> Iterator[Problem]:
    """Numbers begin again every year: two of one number in one year are one decision written twice, or a wrong number."""
    first: dict[tuple[str, int], Filed[Any]] = {}
    for one in filed:
        number, signed = one.record.number, one.record.signed
        other = first.setdefault((number, signed.year if signed else 0), one)
        if other is not one:
            yield Problem(
                one.place("number"),
                "two_of_one_number",
                Text(f"Số {number} đã có ở {other.file}.", f"The number {number} stands in {other.file} already."),
                Text("Sửa số của một trong hai, hoặc bỏ bản chép thừa.", "Correct one of the numbers, or remove the copy."),
            )


def _misplaced(filed: Filed[Any], number: str, signed: date | None) -> Iterator[Problem]:
    file = unicodedata.normalize("NFC", filed.file)
    folder, _, name = file.rpartition("/")
    wanted = f"{file_stem(number)}.yaml"
    if name != wanted:
        yield Problem(
            filed.place("number"),
            "name_and_number_differ",
            Text(f"Tên tệp là '{name}' nhưng số bên trong là {number}.", f"The file is called '{name}' but its number is {number}."),
            Text(f"Đổi tên tệp thành '{wanted}' hoặc sửa số.", f"Rename the file to '{wanted}' or correct the number."),
        )
    year = folder.rpartition("/")[2]
    if signed is not None and year != str(signed.year):
        yield Problem(
            filed.place("signed"),
            "wrong_year",
            Text(
                f"Tệp nằm trong '{folder}/' nhưng được ký năm {signed.year}.",
                f"The file is in '{folder}/' but was signed in {signed.year}.",
            ),
            Text(
                f"Chuyển tệp vào 'decisions/{signed.year}/' hoặc sửa ngày ký.",
                f"Move the file to 'decisions/{signed.year}/' or correct the day.",
            ),
        )


def _days(filed: Filed[Decision]) -> Iterator[Problem]:
    decision = filed.record
    yield from _in_order(filed, ("signed", decision.signed), ("effective", decision.effective), ("until", decision.until))
    yield from _in_order(filed, ("signed", decision.signed), ("in_database", decision.in_database))
    yield from _in_order(filed, ("signed", decision.signed), ("posted", decision.posted))
    for at, text in enumerate(decision.announces):
        yield from _in_order(filed, ("signed", text.signed), ("effective", text.effective), ("until", text.until), at=("announces", at))


def _in_order(filed: Filed[Any], *days: tuple[str, date | None], at: tuple[str | int, ...] = ()) -> Iterator[Problem]:
    known = [(key, day) for key, day in days if day is not None]
    yield from (_impossible(filed.place(*at, key), key, day) for key, day in known if day.year not in YEARS)
    for (key, day), (next_key, next_day) in pairwise(known):
        if next_day < day:
            early, late = DAYS[next_key], DAYS[key]
            yield Problem(
                filed.place(*at, next_key),
                f"{next_key}_before_{key}",
                Text(
                    f"{raised(early.vi)} ({next_day:%d/%m/%Y}) trước {late.vi} ({day:%d/%m/%Y}).",
                    f"The {early.en} ({next_day}) is before the {late.en} ({day}).",
                ),
                Text("Sửa lại một trong hai ngày.", "Correct one of the days."),
            )


def _impossible(place: Place, key: str, day: date) -> Problem:
    what = DAYS[key]
    return Problem(
        place,
        "impossible_day",
        Text(f"{raised(what.vi)} là {day:%d/%m}/{day.year:04}.", f"The {what.en} is {day}."),
        Text(f"Sửa năm: từ {YEARS[0]} đến {YEARS[-1]}.", f"Correct the year: {YEARS[0]} to {YEARS[-1]}."),
    )


def _rows_twice(filed: Filed[Decision]) -> Iterator[Problem]:
    first: dict[tuple[str, str], int] = {}
    for at, row in enumerate(filed.record.rows):
        other = first.setdefault((row.identity, row.level), at)
        if other != at:
            line = filed.place("rows", other).line
            yield Problem(
                filed.place("rows", at),
                "row_twice",
                Text(
                    f"“{row.code or row.name}” ở cấp này đã có ở mục số {other + 1} của danh mục kèm theo quyết định (dòng {line} của tệp).",
                    f"“{row.code or row.name}” at this level is item {other + 1} of the decision's list already (line {line} of the file).",
                ),
                Text("Bỏ một mục, hoặc sửa mã hay cấp.", "Remove one of the items, or correct its code or level."),
            )


def _decision_words(filed: Filed[Decision], catalogue: Catalogue) -> Iterator[Problem]:
    words, decision = catalogue.vocabulary, filed.record
    yield from _dangling(filed, ("issuer",), decision.issuer, "agencies", words)
    yield from _dangling(filed, ("lead_unit",), decision.lead_unit, "agencies", words)
    for at, text in enumerate(decision.announces):
        yield from _dangling(filed, ("announces", at, "number"), text.number, "instruments", words)
    for at, basis in enumerate(decision.bases):
        yield from _dangling(filed, ("bases", at), basis.instrument, "instruments", words)
    for at, row in enumerate(decision.rows):
        yield from _dangling(filed, ("rows", at, "field"), row.field, "fields", words)
        if row.provision is not None:
            yield from _dangling(filed, ("rows", at, "provision"), row.provision.instrument, "instruments", words)


def _plan_words(filed: Filed[Plan], catalogue: Catalogue) -> Iterator[Problem]:
    words, plan = catalogue.vocabulary, filed.record
    yield from _dangling(filed, ("approved_by",), plan.approved_by, "agencies", words)
    for at, item in enumerate(plan.items):
        yield from _dangling(filed, ("items", at, "field"), item.field, "fields", words)
        yield from _dangling(filed, ("items", at, "owner"), item.owner, "agencies", words)
        for name in ("documents", "registers"):
            for place, word in enumerate(getattr(item, name)):
                yield from _dangling(filed, ("items", at, name, place), word, name, words)
        if item.issued is not None:
            yield from _dangling(filed, ("items", at, "issued", "number"), item.issued.number, "instruments", words)
        if item.amends is not None:
            yield from _dangling(filed, ("items", at, "amends"), item.amends.instrument, "instruments", words)


def _dangling(filed: Filed[Any], at: tuple[str | int, ...], word: str, table: str, words: Vocabulary) -> Iterator[Problem]:
    known: Collection[str] = getattr(words, table)
    if word and word not in known and word not in words.unread.get(table, ()):
        where = f"vocabulary/{table}.yaml"
        ministry = words.ministries.get(word) if table == "agencies" else None
        yield Problem(
            filed.place(*at),
            "dangling_reference",
            Text(f"Không có '{word}' trong {where}.", f"There is no '{word}' in {where}."),
            add_or_correct(ministry.name.vi if ministry else word, where, known),
        )
