"""A changed decision adds a version, a correction does not; the day chooses between them; what is gone is marked and may come back."""

from __future__ import annotations

import pytest

from tests.importing.ledger import FIRST, SECOND, THIRD, Ledger, run
from tests.importing.records import CODE, decided, record

FIRST_SEEN = f"{CODE}@{FIRST}.yaml"


def _files(ledger: Ledger) -> list[str]:
    return sorted(path.name for path in (ledger.root / "procedures").rglob("*.yaml"))


@pytest.mark.parametrize("touched", [False, True])
def test_another_decision_is_another_version(ledger: Ledger, touched: bool) -> None:
    ledger.come(record())
    if touched:
        ledger.edit("level: [commune]", "level: [commune]\nlead_unit: c06  # theo phân công")
    before = ledger.text()
    ledger.come(record(name="Cấp thẻ mới", **decided("20/QĐ-BCA")), seen=SECOND)
    assert _files(ledger) == [f"{CODE}.yaml", FIRST_SEEN]
    assert ledger.path().with_name(FIRST_SEEN).read_text("utf-8") == before
    assert [ledger.name_on(day) for day in (FIRST, "2026-07-31", SECOND, THIRD)] == ["Cấp thẻ thử"] * 2 + ["Cấp thẻ mới"] * 2
    assert ("theo phân công" in ledger.text()) is touched
    assert ledger.problems() == []
    ledger.come(record(name="Cấp thẻ mới nữa", **decided("30/QĐ-BCA")), seen=THIRD)
    assert [ledger.name_on(day) for day in (FIRST, SECOND, THIRD)] == ["Cấp thẻ thử", "Cấp thẻ mới", "Cấp thẻ mới nữa"]
    assert ledger.problems() == []


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("10/QĐ-BCA", "10/QĐ-BCA"),
        ("QĐ/0001-BCA", "10/QĐ-BCA"),
        ("", "10/QĐ-BCA"),
        ("10/QĐ-BCA", ""),
        ("10/QĐ-BCA", "QĐ/0001-BCA"),
        ("10/QĐ-BCA", " 10/QĐ-BCA  "),
    ],
)
def test_a_correction_is_made_in_place(ledger: Ledger, before: str, now: str) -> None:
    """No decision that is not known is known to be another one."""
    ledger.come(record(**decided(before)))
    assert ledger.come(record(name="Cấp thẻ mới", **decided(now)), seen=SECOND)["written"] == 1
    assert _files(ledger) == [f"{CODE}.yaml"]
    assert ledger.gives_back(record(name="Cấp thẻ mới", **decided(now)))


@pytest.mark.parametrize("day", ["01/07/2026", "['a']"])
def test_a_day_that_is_none_names_no_version(ledger: Ledger, day: str) -> None:
    """What a person mistyped stops no import, and is told by the check."""
    ledger.come(record())
    ledger.edit("level: [commune]", f"level: [commune]\neffective: {day}")
    ledger.come(record(name="Cấp thẻ mới", **decided("20/QĐ-BCA")), seen=SECOND)
    assert _files(ledger) == [f"{CODE}.yaml", FIRST_SEEN]


def test_two_decisions_on_one_day_leave_the_last_one_in_force(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.come(record(name="Hai", **decided("20/QĐ-BCA")))
    ledger.come(record(name="Ba", **decided("30/QĐ-BCA")))
    assert _files(ledger) == [f"{CODE}.yaml", FIRST_SEEN]
    assert [ledger.name_on(day) for day in (FIRST, SECOND)] == ["Ba", "Ba"]
    assert ledger.problems() == []


def test_the_laws_own_day_goes_with_the_version_that_it_is_of(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.edit("recorded: '2026-07-01'\n", "recorded: '2026-07-01'\neffective: 2026-02-01\nuntil: 2026-07-31\n")
    ledger.come(record(name="Cấp thẻ mới", **decided("20/QĐ-BCA")), seen=SECOND)
    assert _files(ledger) == [f"{CODE}.yaml", f"{CODE}@2026-02-01.yaml"]
    assert "effective" not in ledger.text() and "until" not in ledger.text()
    assert [ledger.name_on(day) for day in ("2026-03-01", SECOND)] == ["Cấp thẻ thử", "Cấp thẻ mới"]
    assert ledger.problems() == []


def test_what_is_gone_is_marked_once_and_its_text_stays(ledger: Ledger) -> None:
    ledger.come(*(one := [record(f"1.00000{number}") for number in range(1, 5)]))
    before = ledger.text("1.000004")
    assert ledger.come(*one[:3], seen=SECOND)["gone"] == ["1.000004"]
    assert ledger.document("1.000004")["source"]["gone_since"] == SECOND
    assert ledger.text("1.000004") == before.rstrip("\n") + f"\n  gone_since: '{SECOND}'\n"
    marked = ledger.bytes()
    assert ledger.come(*one[:3], seen=THIRD)["gone"] == ["1.000004"]
    assert ledger.bytes() == marked
    assert ledger.problems() == []


@pytest.mark.parametrize("name", ["Cấp thẻ thử", "Cấp thẻ khác"])
def test_what_comes_back_is_marked_no_more(ledger: Ledger, name: str) -> None:
    one, two, three = record(), record("1.000002"), record("1.000003")
    ledger.come(one, two, three)
    ledger.come(two, three, seen=SECOND)
    done = ledger.come(record(name=name), two, three, seen=THIRD)
    assert (done["gone"], done["conflicts"], done["merged"]) == ([], [], 1)
    assert "gone_since" not in ledger.text()
    assert ledger.gives_back(record(name=name))


def test_a_procedure_without_anything_beside_it_is_marked_too(ledger: Ledger) -> None:
    ledger.come(record(), record("1.000002"))
    ledger.path().write_text(ledger.text().partition("source:")[0], "utf-8")
    ledger.come(record("1.000002"), seen=SECOND)
    assert ledger.text().endswith(f"source: {{gone_since: '{SECOND}'}}\n")
    ledger.come(record(), record("1.000002"), seen=THIRD)
    assert "source" not in ledger.text()


def test_an_excerpt_tells_of_nothing_that_it_is_gone(ledger: Ledger) -> None:
    every = [record(f"1.00000{number}") for number in range(1, 6)]
    ledger.come(*every)
    assert ledger.come(*every[:2], seen=SECOND)["gone"] == []
    assert ledger.come(*every[:3], seen=SECOND)["gone"] == ["1.000004", "1.000005"]
    assert ledger.come(*every[:1], seen=SECOND, more=["--complete"])["gone"] == [f"1.00000{number}" for number in range(2, 6)]


def test_a_chosen_part_tells_only_of_itself(ledger: Ledger) -> None:
    of_justice = {"departmentPromulgateName": "Bộ Tư pháp", "categoriesDetails": [{"name": "Hộ tịch"}]}
    ledger.come(record(), record("1.000002"), record("2.000001", **of_justice), record("2.000002", **of_justice))
    everything = [record(), record("2.000001", **of_justice)]
    for more in (["--ministry", "bca"], ["--ministry", "Bộ CÔNG AN "], ["--field", "Đăng ký, quản lý cư trú"]):
        done = ledger.come(*everything, seen=SECOND, more=more)
        assert (done["read"], done["gone"]) == (1, ["1.000002"])
    assert ledger.come(*everything, seen=SECOND, more=["--code", "2.000001"])["read"] == 1
    assert ledger.come(*everything, seen=SECOND, more=["--code", "2.000002", "--complete"])["gone"] == ["2.000002"]
    assert "Không bản ghi nào được chọn" in run(ledger.source, "--into", ledger.root, "--ministry", "bcaa")[1]
    assert ledger.come(record("1,000001"), seen=SECOND, more=["--code", "1.000001"])["read"] == 1


def test_what_a_source_holds_is_not_gone_though_it_was_not_chosen(ledger: Ledger) -> None:
    """A procedure that another ministry now publishes is still published."""
    ledger.come(record(), record("1.000002"), record("1.000003"))
    moved = record("1.000002", departmentPromulgateName="Bộ Tư pháp")
    assert ledger.come(record(), record("1.000003"), moved, seen=SECOND, more=["--ministry", "bca"])["gone"] == []


def test_an_older_source_never_takes_the_place_of_a_newer_one(ledger: Ledger) -> None:
    ledger.come(record(), seen=SECOND)
    before = ledger.bytes()
    said = ledger.come(record(keywords="cũ hơn"), seen=FIRST)
    assert (ledger.bytes(), said["unchanged"]) == (before, 1)
    assert "thấy trước" in said["problems"][-1]["reason"]
    assert ledger.come(record("1.000002"), seen=FIRST, more=["--complete"])["gone"] == []


def test_fields_of_two_ministries_stay_two(ledger: Ledger) -> None:
    """Only what stands in brackets tells whose field it is."""
    trade = {"departmentPromulgateName": "Bộ Công Thương", "categoriesDetails": [{"name": "Đo lường (Bộ Công Thương)"}]}
    ledger.come(record(categoriesDetails=[{"name": "Đo lường"}]), record("1.000002", **trade))
    assert ledger.document()["field"] != ledger.document("1.000002")["field"]
