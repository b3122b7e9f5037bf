"""Temporary law that ends or is overtaken is a matter to be handled; the texts that compete are named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from analyzer.ledger.following.matters import Matter, matters
from tests.ledger.making import Books, books, decision, ledger_of, row

AS_OF = date(2026, 11, 22)
TEMPORARY = {"effective": "2026-01-01", "until": "2026-12-31", "legal_basis": ["66.7/2025/NQ-CP"]}


def of(found: Books) -> list[Matter]:
    return matters(found.versions, found.ledger, found.catalogue.as_of, found.catalogue.positions)


def add_version(root: Path, since: str, **more: object) -> None:
    value = {"format": "1", "id": "1.000001", "name": "Thủ tục thử", "field": "residence", "ministry": "bca", "effective": since, **more}
    (root / "procedures" / f"1.000001@{since}.yaml").write_text(yaml.safe_dump(value, allow_unicode=True), "utf-8")


def test_a_temporary_version_that_ends(tmp_path: Path) -> None:
    ledger_of(tmp_path, procedures=[TEMPORARY])
    add_version(tmp_path, "2021-07-01", legal_basis=["68/2020/QH14"])
    (matter,) = of(books(tmp_path, AS_OF))
    assert (matter.kind, matter.of, matter.day, matter.texts) == (
        "ends",
        "1.000001",
        date(2026, 12, 31),
        ("66.7/2025/NQ-CP", "68/2020/QH14"),
    )
    assert matter.message.vi == (
        "Phiên bản tạm thời của 1.000001 (66.7/2025/NQ-CP) hết hiệu lực ngày 31/12/2026; văn bản còn lại: 68/2020/QH14."
    )
    assert str(matter.place) == "procedures/1.000001.yaml:11:1"


def test_what_ended_stays_a_matter_and_what_ends_later_is_none_yet(tmp_path: Path) -> None:
    ledger_of(tmp_path, procedures=[TEMPORARY, {}])
    assert [matter.kind for matter in of(books(tmp_path, date(2027, 5, 1)))] == ["ended"]
    assert of(books(tmp_path, date(2026, 6, 1))) == []
    (alone,) = of(books(tmp_path, AS_OF))
    assert alone.message.en.endswith("ends on 2026-12-31; the catalogue holds no other version.")


def test_a_version_made_to_take_over_settles_it(tmp_path: Path) -> None:
    ledger_of(tmp_path, procedures=[TEMPORARY])
    add_version(tmp_path, "2027-01-01")
    assert of(books(tmp_path, AS_OF)) == []


def test_a_version_seen_in_the_source_after_the_end_settles_it_too(tmp_path: Path) -> None:
    """Its first day is not known, but it is what holds since; one seen before the end says nothing of the time after."""
    ledger_of(tmp_path, procedures=[{"recorded": "2026-07-18"}])
    add_version(tmp_path, "2026-01-01", until="2026-03-14", legal_basis=["68/2020/QH14"])
    assert of(books(tmp_path, AS_OF)) == []
    path = tmp_path / "procedures/1.000001.yaml"
    path.write_text(path.read_text("utf-8").replace("2026-07-18", "2026-02-18"), "utf-8")
    assert [matter.kind for matter in of(books(tmp_path, AS_OF))] == ["ended"]


def test_a_newer_text_that_takes_effect_earlier(tmp_path: Path) -> None:
    ledger_of(tmp_path, procedures=[TEMPORARY])
    add_version(tmp_path, "2026-10-01", legal_basis=["58/2026/NĐ-CP"])
    (matter,) = of(books(tmp_path, AS_OF))
    assert (matter.kind, matter.day, matter.texts) == ("overtaken", date(2026, 10, 1), ("66.7/2025/NQ-CP", "58/2026/NĐ-CP"))
    assert of(books(tmp_path, date(2026, 9, 1))) == []


def test_a_temporary_decision_that_is_overtaken_and_then_ends(tmp_path: Path) -> None:
    temporary = decision("1/QĐ-BCA", "2026-01-05", [row("amend", "1.000001")], until="2026-12-31")
    newer = decision("2/QĐ-BCA", "2026-06-05", [row("amend", "1.000001"), row("amend", "1.000002")])
    found = of(ledger_of(tmp_path, temporary, newer, as_of=AS_OF))
    assert [(matter.kind, matter.of, matter.texts) for matter in found] == [
        ("overtaken", "1/QĐ-BCA", ("1/QĐ-BCA", "2/QĐ-BCA")),
        ("ends", "1/QĐ-BCA", ("1/QĐ-BCA",)),
    ]
    assert found[0].message.vi.endswith("trước khi Quyết định tạm thời 1/QĐ-BCA hết hiệu lực; cùng công bố 1.000001.")


def test_what_was_signed_later_is_no_matter_yet(tmp_path: Path) -> None:
    temporary = decision("1/QĐ-BCA", "2026-01-05", [row("amend", "1.000001")], until="2026-12-31")
    newer = decision("2/QĐ-BCA", "2026-06-05", [row("amend", "1.000001")], effective="2026-06-10")
    found = ledger_of(tmp_path, temporary, newer, as_of=date(2026, 6, 4))
    assert [of(found), matters(found.versions, found.ledger, date(2026, 1, 4), found.catalogue.positions)] == [[], []]


ITEM = {"id": "one", "name": "Bỏ giấy tờ", "target": "document", "field": "residence", "procedures": ["1.000001"]}
PLAN = {"format": "1", "number": "1/QĐ-TTg", "approved_by": "government", "signed": "2025-09-03"}


def test_a_temporary_text_that_carries_an_item_out_ends_too(tmp_path: Path) -> None:
    issued = {"number": "66.7/2025/NQ-CP", "effective": "2026-01-01", "until": "2026-12-31"}
    (matter,) = of(ledger_of(tmp_path, plans=({**PLAN, "items": [{**ITEM, "issued": issued}]},), as_of=AS_OF))
    assert (matter.kind, matter.of, matter.day) == ("ends", "66.7/2025/NQ-CP", date(2026, 12, 31))
    assert str(matter.place) == "plans/1-QĐ-TTg.yaml:15:5"


def test_a_gap_between_a_temporary_and_a_lasting_text_is_a_matter_until_it_closes(tmp_path: Path) -> None:
    temporary = {"effective": "2026-01-01", "until": "2026-12-31", "by_itself": "true"}
    item = {**ITEM, "issued": {"number": "58/2026/NĐ-CP", "effective": "2027-02-01"}}
    found = ledger_of(tmp_path, plans=({**PLAN, **temporary, "items": [item]},))
    days = (date(2026, 12, 1), date(2027, 1, 15), date(2027, 2, 1))
    told = [[one.kind for one in matters(found.versions, found.ledger, day, found.catalogue.positions)] for day in days]
    assert told == [["ends"], ["ended"], []]


def test_a_resolution_that_ends_names_what_it_carried(tmp_path: Path) -> None:
    item = {"name": "Bỏ giấy tờ", "target": "document", "field": "residence"}
    plan = {
        "format": "1",
        "number": "66.7/2025/NQ-CP",
        "approved_by": "government",
        "signed": "2025-11-15",
        "effective": "2026-01-01",
        "until": "2027-01-31",
        "by_itself": "true",
        "items": [
            {**item, "id": "one", "procedures": ["1.000001"]},
            {**item, "id": "two"},
            {**item, "id": "three", "procedures": ["1.000002"], "issued": {"number": "58/2026/NĐ-CP", "effective": "2026-03-15"}},
        ],
    }
    (matter,) = of(ledger_of(tmp_path, plans=(plan,), as_of=AS_OF))
    assert matter.message.vi == (
        "66.7/2025/NQ-CP hết hiệu lực ngày 31/01/2027; chưa rõ văn bản nào tiếp tục áp dụng cho: 1.000001, 1 nội dung chưa rõ mã."
    )


def test_what_a_decision_repealed_is_no_temporary_text(tmp_path: Path) -> None:
    ended = [{"until": "2026-03-31"}, {}]
    repeal = decision("1/QĐ-BCA", "2026-03-26", [row("repeal", "1.000001")])
    assert [matter.kind for matter in of(ledger_of(tmp_path / "a", procedures=ended, as_of=date(2026, 4, 1)))] == ["ended"]
    assert of(ledger_of(tmp_path / "b", repeal, procedures=ended, as_of=date(2026, 4, 1))) == []


def test_what_went_into_another_procedure_is_no_matter_until_a_later_decision_lists_it(tmp_path: Path) -> None:
    ended = {"until": "2026-11-20"}
    merged = decision("1/QĐ-BCA", "2026-11-18", [row("replace", "1.000003", predecessors=["1.000001", "1.000002"])])
    split = decision("2/QĐ-BCA", "2026-11-19", [row("amend", "1.000002")])
    assert of(ledger_of(tmp_path / "one", merged, procedures=[ended, ended, {}], as_of=AS_OF)) == []
    found = of(ledger_of(tmp_path / "two", merged, split, procedures=[ended, ended, {}], as_of=AS_OF))
    assert [(matter.kind, matter.of) for matter in found] == [("ended", "1.000002")]


def test_a_procedure_that_goes_on_beside_the_one_it_went_into_stays_a_matter(tmp_path: Path) -> None:
    rows = [row("replace", "1.000002", predecessors=["1.000001"]), row("amend", "1.000001")]
    found = of(ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-11-18", rows), procedures=[{"until": "2026-11-20"}, {}], as_of=AS_OF))
    assert [(matter.kind, matter.of) for matter in found] == [("ended", "1.000001")]
