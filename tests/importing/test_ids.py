"""Every element has an id from its first import on: it keeps it when the source reorders or rewords, and no other element ever gets it."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.importing.portal.kept_ids import with_kept_ids
from tests.importing.ledger import SECOND, THIRD, Ledger
from tests.importing.records import case, fee, line, record, way

PAPERS = ("Tờ khai", "Giấy khai sinh", "Sổ hộ khẩu", "Ảnh chân dung 4x6", "Biên lai thu phí", "Hợp đồng thuê nhà", "Giấy ủy quyền")
LISTS = st.lists(st.lists(st.sampled_from(PAPERS), max_size=6), min_size=2, max_size=6)


def _ids(ledger: Ledger, name: str = "dossier") -> dict[str, str]:
    return {part["id"]: part.get("name", part.get("text", "")) for part in ledger.document().get(name, ())}


def _document(names: list[str]) -> dict[str, Any]:
    from analyzer.importing.portal.dossiers import read_dossier

    parts, _ = read_dossier([case("", *map(line, names))])
    return {"id": "1.000001", **parts}


def test_many_long_lines_reworded_keep_their_ids() -> None:
    """Two hundred lines of five hundred letters, each with a word before it, as when a ministry edits a whole list."""
    lines = [f"Giấy tờ thứ {number} " + "chứng minh việc thực hiện nghĩa vụ theo quy định " * 10 for number in range(200)]
    before = _document(lines)
    now, _ = with_kept_ids(_document([f"Kèm theo: {words}" for words in lines]), before, {})
    assert [part["id"] for part in now["dossier"]] == [part["id"] for part in before["dossier"]]


@settings(max_examples=100)
@given(LISTS)
def test_an_id_never_means_another_paper(imports: list[list[str]]) -> None:
    """Over any number of imports: unique, kept while the paper is there, and never given to another one."""
    document, retired = _document(imports[0]), {}
    meaning = {part["id"]: part["name"] for part in document["dossier"]}
    for names in imports[1:]:
        before = [part["id"] for part in document["dossier"]]
        document, retired = with_kept_ids(_document(names), document, retired)
        ids = [part["id"] for part in document["dossier"]]
        assert [part["name"] for part in document["dossier"]] == names
        assert len(set(ids)) == len(ids)
        for part in document["dossier"]:
            assert meaning.setdefault(part["id"], part["name"]) == part["name"]
        kept = sum(min(names.count(name), [meaning[id_] for id_ in before].count(name)) for name in set(names))
        assert len(set(ids) & set(before)) == kept
        assert set(retired.get("dossier", ())) == set(meaning) - set(ids)


def test_a_line_put_before_others_moves_no_id(ledger: Ledger) -> None:
    ledger.come(record(executionCases=[case("", line("1. Tờ khai"), line("2. Ảnh"))]))
    ledger.come(record(executionCases=[case("", line("1. Giấy khám"), line("2. Tờ khai"), line("3. Ảnh"))]), seen=SECOND)
    assert _ids(ledger) == {"giay_kham": "1. Giấy khám", "to_khai": "2. Tờ khai", "anh": "3. Ảnh"}


def test_names_that_repeat_are_told_apart_and_stay_so(ledger: Ledger) -> None:
    twice = [case("Một", line("Tờ khai"), line("Ảnh")), case("Hai", line("Tờ khai", 2), line("Ảnh"))]
    ledger.come(record(executionCases=twice))
    assert list(_ids(ledger)) == ["to_khai", "anh", "to_khai_2", "anh_2"]
    ledger.come(record(executionCases=twice[1:]), seen=SECOND)
    assert list(_ids(ledger)) == ["to_khai_2", "anh_2"]
    ledger.come(record(executionCases=twice), seen=THIRD)
    assert len(_ids(ledger)) == 4
    assert ledger.problems() == []


def test_an_id_that_was_retired_is_not_given_again(ledger: Ledger) -> None:
    with_photo, without = [case("", line("Tờ khai"), line("Ảnh"))], [case("", line("Tờ khai"))]
    ledger.come(record(executionCases=with_photo))
    ledger.come(record(executionCases=without), seen=SECOND)
    ledger.come(record(executionCases=with_photo), seen=THIRD)
    assert list(_ids(ledger)) == ["to_khai", "anh_2"]


def test_what_is_left_over_follows_its_part(ledger: Ledger) -> None:
    results = [{"name": "Giấy phép", "code": "A"}, {"name": "Giấy phép", "code": "B"}]
    ledger.come(record(resultsDetails=results))
    ledger.come(swapped := record(resultsDetails=results[::-1], keywords="x"), seen=SECOND)
    assert ledger.gives_back(swapped)


def test_a_channel_that_is_put_first_keeps_the_others(ledger: Ledger) -> None:
    ways = [way("DIRECT"), way("POSTAL", fees=[fee(30000)])]
    ledger.come(record(executionMethods=ways))
    ledger.come(second := record(executionMethods=[way("ONLINE", 3, fees=[fee(10000)]), *ways]), seen=SECOND)
    assert [channel["id"] for channel in ledger.document()["channels"]] == ["online", "counter", "post"]
    assert ledger.gives_back(second)
    assert ledger.problems() == []


def test_letters_written_in_another_form_of_unicode_are_the_same(ledger: Ledger) -> None:
    import unicodedata

    ledger.come(record(executionCases=[case("", line("Phiếu đề nghị"), line("Ảnh"))]))
    decomposed = unicodedata.normalize("NFD", "Phiếu đề nghị")
    ledger.come(second := record(executionCases=[case("", line("Ảnh"), line(decomposed))]), seen=SECOND)
    assert list(_ids(ledger)) == ["anh", "phieu_de_nghi"]
    assert ledger.gives_back(second)
