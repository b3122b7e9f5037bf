"""Whatever a record holds, the catalogue gives it back, and reads its own file without a word of complaint."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from analyzer.importing.portal.chosen import Choice
from analyzer.importing.portal.doubts import doubts
from analyzer.importing.portal.leftover import pruned
from analyzer.importing.portal.record import read_record, rebuild_record
from analyzer.importing.portal.run import import_portal
from analyzer.importing.portal.shape import misshapen
from analyzer.importing.portal.words import Words
from analyzer.importing.procedure_files import rendered
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.yaml.plain import typed
from tests.importing.ledger import FIRST, Ledger, publish
from tests.importing.records import CODE, case, decided, fee, line, record, way
from tests.importing.shapes import RECORDS

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def _exactly(value: Any) -> str:
    """A value with the difference that Python does not make between 1 and true; 1 and 1.0 are one number in JSON."""
    return json.dumps(_whole(value), sort_keys=True)


def _whole(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _whole(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_whole(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(RECORDS)
def test_any_record_comes_back_from_its_yaml(record: dict[str, Any]) -> None:
    assert not misshapen(record)
    document = read_record(record, CODE, Words(Vocabulary()), FIRST)
    assert _exactly(rebuild_record(typed(rendered(document)))) == _exactly(pruned(record))
    assert all(reason.vi and reason.en for _, reason in doubts(record))


@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
@given(RECORDS)
def test_the_catalogue_reads_what_came_in_and_stays_as_it_is(record: dict[str, Any]) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        ledger = Ledger(folder)
        done = import_portal(publish(ledger.source, [record]), ledger.root, Choice(), FIRST)
        assert (done.read, done.written, done.refused) == (1, 1, 0), done.problems
        assert ledger.problems() == []
        before = ledger.bytes()
        again = import_portal(ledger.source, ledger.root, Choice(), "2026-12-01")
        assert (again.unchanged, ledger.bytes() == before) == (1, True)
    finally:
        shutil.rmtree(folder)


def test_a_usual_record_needs_little_beside_its_own_words(ledger: Ledger) -> None:
    """What stands under `source:` is what the catalogue has no word for, each piece once."""
    ledger.come(record())
    source = ledger.document()["source"]
    assert source["parts"] == {"results": {"the_thu": {"id": "a-1", "code": "KQ.1"}}}
    assert set(source["record"]) == {
        *("state", "type", "updatedAt", "categoriesDetails", "departmentPromulgateName", "departmentsExecuting", "departmentsAuthority"),
        *("subjectTypesDetails", "legalBasisesDetails", "procedureProposal"),
    }
    assert ledger.gives_back(record())


def test_ways_that_differ_in_one_word_are_mapped_all_the_same(ledger: Ledger) -> None:
    ways = [way(time=7), way("ONLINE", time="7"), way("POSTAL", time=7.5) | {"extra": {"a": [0, False, 1.5]}}]
    ledger.come(one := record(executionMethods=ways))
    document = ledger.document()
    assert [limit.get("value", limit.get("text")) for limit in document["time_limits"]] == ["7 working days", "7", "7.5 working days"]
    assert "executionMethods" not in document["source"]["record"]
    assert ledger.gives_back(one)


def test_numbers_that_no_person_would_write_stay_beside(ledger: Ledger) -> None:
    odd = [way(time=1e-7, fees=[fee(1e22), fee(-1), fee(0.5), fee("không")]), way("ONLINE", time=10**20)]
    said = ledger.come(one := record(executionMethods=odd, executionCases=[case("", line("A", -1), line("B", 1000), line("C", 2.0))]))
    assert ledger.gives_back(one)
    assert ledger.problems() == []
    assert [part.get("originals") for part in ledger.document()["dossier"]] == [None, None, 2]
    assert {one["field"] for one in said["problems"]} >= {"executionMethods.1.processingTime", "executionMethods.0.fees.3.value"}


def test_the_largest_record_of_the_country_and_more(ledger: Ledger) -> None:
    lines = [line(f"Giấy tờ thứ {number % 200} " + "x" * 60) for number in range(224)]
    one = record(
        executionSteps=[{"name": "", "description": "Bước dài. " * 2400}], executionCases=[case("Một", *lines), case("Hai", *lines)]
    )
    ledger.come(one)
    assert ledger.gives_back(one)
    assert (len(ledger.document()["dossier"]), ledger.problems()) == (448, [])


def test_a_placeholder_is_no_decision(ledger: Ledger) -> None:
    said = ledger.come(one := record(**decided("QĐ/0001-BCA")))
    assert "published_by" not in ledger.document()
    assert ledger.document()["source"]["placeholder_decision"] == "QĐ/0001-BCA"
    assert ledger.gives_back(one)
    assert [problem["field"] for problem in said["problems"]] == ["procedureProposal.proposalNumber"]


def test_decomposed_letters_come_back_as_they_were(ledger: Ledger) -> None:
    import unicodedata

    one = record(name=unicodedata.normalize("NFD", "Cấp thẻ: lần đầu"))
    ledger.come(one)
    assert ledger.gives_back(one)
    assert ledger.name_on(FIRST) == "Cấp thẻ: lần đầu"


def test_accents_behind_what_is_escaped_do_not_break_the_file(ledger: Ledger) -> None:
    """Composing the file would make one letter of the `a` in `\\a` and the accent behind it."""
    ledger.come(one := record(name="\x07\u0301 và \n\u0303\ttab"))
    assert ledger.gives_back(one)
    assert ledger.problems() == []
