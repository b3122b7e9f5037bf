"""Records that come again are merged three ways with what people edited: the cases stand in `merges.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.importing.ledger import SECOND, THIRD, Ledger
from tests.importing.records import CODE, decided, fee, record, way

CASES: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "merges.yaml").read_text("utf-8"))


@pytest.mark.parametrize("name", CASES)
def test_who_changed_what(ledger: Ledger, name: str) -> None:
    given = CASES[name]
    first, second = record(**given.get("before", {})), record(**(given.get("before", {}) | given.get("now", {})))
    ledger.come(first)
    for old, new in given.get("people", ()):
        ledger.edit(old, new)
    done = ledger.come(second, seen=SECOND)
    text, wanted = ledger.text(), given.get("conflicts", {})
    assert [did for did in ("written", "unchanged", "merged") if done[did]] == [given["did"]]
    assert done["changed"] == ([] if given["did"] == "unchanged" else [CODE])
    assert {one["path"]: [one["ours"], one["theirs"]] for one in done["conflicts"]} == wanted
    assert [piece for piece in given.get("has", ()) if piece not in text] == [], text
    assert [piece for piece in given.get("lacks", ()) if piece in text] == [], text
    for word in given.get("problems", ()):
        assert [one["code"] for one in done["problems"] if word in one["reason"]] == [CODE]
    if not given.get("problems"):
        assert ledger.problems() == []
        assert ledger.verify(second)["lost"] == []
    before = ledger.bytes()
    again = ledger.come(second, seen=THIRD)
    assert (ledger.bytes() == before, again["conflicts"]) == (True, done["conflicts"])


def test_a_conflict_stays_until_people_settle_it(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.edit("name: Cấp thẻ thử", "name: Tên của người")
    second = record(name="Tên của nguồn")
    for _ in range(2):
        assert len(ledger.come(second, seen=SECOND)["conflicts"]) == 1
    further = second | {"keywords": "thẻ"}
    (open_,) = ledger.come(further, seen=SECOND)["conflicts"]
    assert open_ == {"code": CODE, "path": "name", "ours": "Tên của người", "theirs": "Tên của nguồn"}
    ledger.edit("name: Tên của người", "name: Tên của nguồn")
    assert ledger.come(further, seen=THIRD)["conflicts"] == []
    assert ledger.come(further | {"keywords": ""}, seen=THIRD)["conflicts"] == []


def test_a_conflict_ends_when_the_state_comes_round(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.edit("name: Cấp thẻ thử", "name: Tên của người")
    assert ledger.come(record(name="Tên khác"), seen=SECOND)["conflicts"]
    assert ledger.come(record(name="Tên của người"), seen=SECOND)["conflicts"] == []
    assert ledger.come(record(name="Tên của người"), seen=THIRD)["conflicts"] == []


@pytest.mark.parametrize(("ours", "theirs"), [("copies: 0}", 3), ("}", 3)])
def test_a_conflict_with_nothing_on_the_peoples_side_stays_too(ledger: Ledger, ours: str, theirs: int) -> None:
    """0, false and nothing at all are what people said as much as any word is."""
    ledger.come(one := record())
    ledger.edit(", copies: 1}" if ours == "}" else "copies: 1}", ours)
    one["executionCases"][0]["profileComponents"][1]["copyQty"] = theirs
    told = [ledger.come(one | {"keywords": word}, seen=SECOND)["conflicts"] for word in ("", "", "mới", "mới")]
    assert [[clash["theirs"] for clash in clashes] for clashes in told] == [[theirs]] * 4


def test_a_file_that_people_moved_is_updated_where_it_is(ledger: Ledger) -> None:
    ledger.come(record())
    moved = ledger.root / "procedures" / "đã soát" / f"{CODE}.yaml"
    moved.parent.mkdir()
    ledger.path().rename(moved)
    ledger.come(record(name="Cấp thẻ mới"), seen=SECOND)
    assert ledger.path() == moved
    assert "Cấp thẻ mới" in ledger.text()


def test_a_file_that_people_deleted_is_not_made_again(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.path().unlink()
    done = ledger.come(record(name="Cấp thẻ mới"), seen=SECOND)
    assert [one["reason"] for one in done["problems"]] == ["tệp đã bị xóa khỏi danh mục; không tạo lại"]
    assert list((ledger.root / "procedures").rglob("*.yaml")) == []


def test_a_file_of_somebody_else_is_left_alone(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.edit("Cấp thẻ thử", "Cấp thẻ của tôi")
    (ledger.root / "imported" / "portal" / f"{CODE}.json").unlink()
    before = ledger.bytes()
    done = ledger.come(record(name="Khác"), seen=SECOND)
    assert "không do lần nhập nào tạo ra" in done["problems"][0]["reason"]
    assert ledger.bytes() == before


@pytest.mark.parametrize("touched", [False, True])
@pytest.mark.parametrize(("mark", "newline"), [(b"\xef\xbb\xbf", b"\n"), (b"", b"\r\n"), (b"\xef\xbb\xbf", b"\r\n")])
def test_line_ends_and_the_mark_of_an_editor_stay(ledger: Ledger, mark: bytes, newline: bytes, touched: bool) -> None:
    ledger.come(record())
    if touched:
        ledger.edit("name: Cấp thẻ thử\n", "name: Cấp thẻ thử\nlead_unit: c06\t# tab\n")
    ledger.path().write_bytes(mark + ledger.path().read_bytes().replace(b"\n", newline))
    second = record(name="Cấp thẻ mới", keywords="thẻ\nthử", resultsDetails=[{"name": "Thẻ thử"}, {"name": "Biên bản"}])
    assert ledger.come(second, seen=SECOND)["conflicts"] == []
    data = ledger.path().read_bytes()
    assert data.startswith(mark + b"# yaml")
    assert data.count(b"\n") == data.count(newline)
    assert ("lead_unit: c06\t# tab" in ledger.text()) is touched
    assert ledger.problems() == []
    assert ledger.verify(second)["lost"] == []


def test_a_file_that_is_no_utf8_is_told_and_left(ledger: Ledger) -> None:
    ledger.come(record(), record("1.000002"))
    ledger.path().write_bytes(ledger.path().read_bytes() + "# đ".encode("utf-16"))
    before = ledger.path().read_bytes()
    done = ledger.come(record(name="Khác"), record("1.000002", name="Khác"), seen=SECOND)
    assert (done["written"], done["unchanged"]) == (1, 1)
    assert "không đọc được" in next(one["reason"] for one in done["problems"] if not one["field"])
    assert ledger.path().read_bytes() == before
    assert ledger.come(record("1.000002", name="Khác"), seen=SECOND)["gone"] == [CODE]
    assert ledger.verify(record(name="Khác"))["lost"] != []


def test_a_state_that_was_damaged_makes_its_file_a_strangers(ledger: Ledger) -> None:
    ledger.come(record())
    state = ledger.root / "imported" / "portal" / f"{CODE}.json"
    for damage in (b"", b"{", b"[]", b'{"document": []}', state.read_bytes().replace(b"1.000001", b"1.000002")):
        state.write_bytes(damage)
        assert "không do lần nhập" in ledger.come(record(name="Khác", **decided("1/QĐ-BCA")), seen=SECOND)["problems"][0]["reason"]
    ledger.come(record(), seen=SECOND)
    assert ledger.come(record(name="Khác"), seen=SECOND)["written"] == 1


def test_what_hangs_on_a_channel_that_people_took_out_is_a_conflict(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.edit("- {id: online, mode: online}\n", "")
    ledger.edit("- {id: online_fee, kind: fee, amount: 10000 VND, for: {channel: [online]}}\n", "")
    richer = record(executionMethods=[way("DIRECT"), way("ONLINE", fees=[fee(10000), fee(5000, "Bản sao")])])
    done = ledger.come(richer, seen=SECOND)
    assert [(one["path"].split("/")[0], one["ours"], one["theirs"]["amount"]) for one in done["conflicts"]] == [("fees", None, "5000 VND")]
    assert "online" not in ledger.text().split("source:")[0]
    assert [problem for problem in ledger.problems() if "dangling" in str(problem)] == []
    assert ledger.come(richer, seen=THIRD)["conflicts"] == done["conflicts"]
