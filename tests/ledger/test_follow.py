"""The follow-up table and the calendar of deadlines."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from analyzer.bundled import folder
from analyzer.ledger.following.calendar import Event, calendar
from analyzer.ledger.following.due_days import due_days
from analyzer.ledger.following.follow import follow
from analyzer.ledger.following.matters import matters
from analyzer.ledger.succession import succession
from analyzer.model.text import Text
from tests.ledger.making import Books, books, decision, ledger_of, row

AS_OF = date(2026, 4, 1)


def ledger(root: Path) -> Books:
    texts = [{"number": "58/2026/NĐ-CP", "signed": "2026-02-13", "effective": "2026-03-15"}, {"number": "96/2016/NĐ-CP"}]
    own = {"type": "circular", "issuer": "ministry_of_public_security", "signed": "2026-03-20", "effective": "2026-05-05"}
    return ledger_of(
        root,
        decision("1/QĐ-BCA", "2026-02-10", [], announces=texts, in_database="2026-02-20", posted="2026-02-21"),
        decision("2/QĐ-BCA", "2026-03-27", [], announces=[{"number": "66.7/2025/NQ-CP", "effective": "2026-04-30"}]),
        decision("3/QĐ-BCA", "2026-03-02", []),
        procedures=[{"legal_basis": ["7/2026/TT-BCA"], "lead_unit": "c06"}],
        vocabulary={"instruments": {"7/2026/TT-BCA": own}},
        as_of=AS_OF,
    )


def test_every_text_stands_with_its_stage_its_unit_and_the_days_left(tmp_path: Path) -> None:
    found = ledger(tmp_path)
    told = [one.as_json(AS_OF) for one in follow(found.ledger, found.catalogue)]
    lines = [
        ((one["instrument"] or {}).get("number"), (one["decision"] or {}).get("number"), one["stage"], one["lead_unit"], one["days_left"])
        for one in told
    ]
    assert lines == [
        (None, "3/QĐ-BCA", "decided", "c06", -16),
        ("66.7/2025/NQ-CP", "2/QĐ-BCA", "decided", "c06", 9),
        ("7/2026/TT-BCA", None, "no_decision", "c06", 14),
        ("58/2026/NĐ-CP", "1/QĐ-BCA", "posted", "c06", None),
        ("96/2016/NĐ-CP", "1/QĐ-BCA", "posted", "c06", None),
    ]
    assert told[3]["deadlines"][0] == {
        "duty": "publication",
        "text": "58/2026/NĐ-CP",
        "due": "2026-02-23",
        "due_by_the_other_counting": "2026-02-16",
        "done": "2026-02-10",
        "days_left": 13,
        "state": "done",
        "disputed": False,
        "basis": "63/2010/NĐ-CP Điều 15",
    }


def test_days_that_a_source_only_reports_make_nobody_late(tmp_path: Path) -> None:
    found = ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-01-05", [], unconfirmed=["in_database"]), as_of=AS_OF)
    (one,) = follow(found.ledger, found.catalogue)
    assert one.next(AS_OF) is None
    assert [deadline.state(AS_OF) for deadline in one.deadlines] == ["unconfirmed"]


def stages(found: Books, day: date) -> list[tuple[str, str, str, int | None]]:
    told = [one.as_json(day) for one in follow(found.ledger, replace(found.catalogue, as_of=day))]
    numbers = [tuple((one[what] or {}).get("number", "") for what in ("instrument", "decision")) for one in told]
    return [(*number, one["stage"], one["days_left"]) for number, one in zip(numbers, told, strict=True)]


def test_on_a_day_nothing_later_has_been_signed_entered_or_posted(tmp_path: Path) -> None:
    text = {"number": "58/2026/NĐ-CP", "signed": "2026-02-13", "effective": "2026-03-15"}
    later = decision("1/QĐ-BCA", "2026-02-20", [], announces=[text], in_database="2026-03-02", posted="2026-03-05")
    found = ledger_of(tmp_path, later, decision("2/QĐ-BCA", "2026-03-26", [], announces=[text]))
    assert stages(found, date(2026, 2, 12)) == [], "the text itself had not been signed"
    assert stages(found, date(2026, 2, 19)) == [("58/2026/NĐ-CP", "", "no_decision", 4)]
    assert stages(found, date(2026, 2, 20)) == [("58/2026/NĐ-CP", "1/QĐ-BCA", "decided", 14)]
    assert stages(found, date(2026, 3, 2)) == [("58/2026/NĐ-CP", "1/QĐ-BCA", "in_database", None)]
    assert stages(found, date(2026, 3, 5)) == [("58/2026/NĐ-CP", "1/QĐ-BCA", "posted", None)]
    (waiting, _) = follow(found.ledger, replace(found.catalogue, as_of=date(2026, 2, 25)))[0].deadlines
    assert (waiting.kind, waiting.state(date(2026, 2, 19))) == ("publication", "waiting"), "though it was signed a day later"


def test_a_text_of_the_ministry_is_awaited_from_its_signing(tmp_path: Path) -> None:
    found = ledger(tmp_path)
    numbers = [[one[0] for one in stages(found, day)] for day in (date(2026, 3, 19), date(2026, 3, 20))]
    assert ["7/2026/TT-BCA" in listed for listed in numbers] == [False, True]


def test_a_decision_that_announces_nothing_is_followed(tmp_path: Path) -> None:
    found = ledger_of(tmp_path, decision("3/QĐ-BCA", "2026-03-02", []), decision("4/QĐ-BCA", None, []))
    assert stages(found, date(2026, 3, 20)) == [("", "3/QĐ-BCA", "decided", -4), ("", "4/QĐ-BCA", "no_decision", None)]


def test_each_duty_that_waits_is_one_day_of_the_calendar(tmp_path: Path) -> None:
    found = ledger(tmp_path)
    events = due_days(follow(found.ledger, found.catalogue), (), found.ledger, found.catalogue)
    assert sorted((str(event.day), event.title.vi) for event in events) == [
        ("2026-03-16", "Hạn nhập Cơ sở dữ liệu quốc gia: 3/QĐ-BCA"),
        ("2026-04-10", "Hạn nhập Cơ sở dữ liệu quốc gia: 2/QĐ-BCA"),
        ("2026-04-15", "Hạn ký quyết định công bố: 7/2026/TT-BCA"),
    ]
    (publication,) = [event for event in events if event.title.vi.endswith("TT-BCA")]
    assert publication.about.vi == (
        "trước ngày văn bản có hiệu lực ít nhất 20 ngày (63/2010/NĐ-CP Điều 15) (tính theo ngày làm việc: 07/04/2026). Đơn vị: C06"
    )


def test_decisions_of_one_number_are_two_days_of_the_calendar(tmp_path: Path) -> None:
    found = ledger_of(tmp_path, decision("1/QĐ-BCA", "2025-12-29", []), decision("1/QĐ-BCA", "2026-03-30", []), as_of=AS_OF)
    events = due_days(follow(found.ledger, found.catalogue), (), found.ledger, found.catalogue)
    assert [event.id for event in events] == ["database 1/QĐ-BCA 2025", "database 1/QĐ-BCA 2026"]


def test_what_was_done_later_still_waits_in_the_calendar_of_a_day(tmp_path: Path) -> None:
    found = ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-03-02", [], in_database="2026-03-30"))
    days = [date(2026, 3, 29), date(2026, 3, 30)]
    then = [replace(found.catalogue, as_of=day) for day in days]
    assert [len(due_days(follow(found.ledger, one), (), found.ledger, one)) for one in then] == [1, 0]


def test_the_calendar_of_the_bundled_catalogue_is_one_that_programs_read() -> None:
    """RFC 5545: sections 3.1 (lines), 3.4 and 3.6.1 (what a calendar and an event must have, and have once)."""
    found = books(folder("catalogue"), date(2026, 12, 22))
    open_matters = matters(found.versions, found.ledger, found.catalogue.as_of, found.catalogue.positions)
    events = due_days(follow(found.ledger, found.catalogue), open_matters, found.ledger, found.catalogue)
    data = calendar(events, found.catalogue.as_of, "vi")
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    assert [lines[0], lines[-2]] == ["BEGIN:VCALENDAR", "END:VCALENDAR"]
    assert all(re.fullmatch(r"[A-Z-]+(;[A-Z-]+=[A-Z]+)?:[^\x00-\x1f]+", line) for line in lines[:-1])
    bodies = "\n".join(lines).split("BEGIN:VEVENT\n")[1:]
    assert len(bodies) == len(events) >= 2
    for body in bodies:
        values = dict(line.split(":", 1) for line in body.split("\nEND:VEVENT")[0].split("\n"))
        assert list(values) == ["UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "TRANSP"]
        assert re.fullmatch(r"\d{8}T\d{6}Z", values["DTSTAMP"])
        start, end = (datetime.strptime(values[f"{name};VALUE=DATE"], "%Y%m%d").date() for name in ("DTSTART", "DTEND"))
        assert end - start == timedelta(days=1)
    uids = [line for line in lines if line.startswith("UID:")]
    assert len(set(uids)) == len(uids)
    moved = [replace(event, day=event.day + timedelta(days=3)) for event in events]
    again = calendar(moved, date(2026, 12, 30), "en").decode().replace("\r\n ", "").split("\r\n")
    assert [line for line in again if line.startswith("UID:")] == uids, "a day that moves is the same event"


def test_the_calendar_is_folded_escaped_and_always_the_same() -> None:
    long = "Hạn, ký; quyết định \\ công bố " * 6
    event = Event("one", date(2026, 12, 31), Text(long, "x"), Text("dòng một\ndòng hai\x07", "y"))
    data = calendar([event], date(2026, 4, 1), "vi")
    assert data == calendar([event], date(2026, 4, 1), "vi")
    lines = data.decode().split("\r\n")
    assert lines[-1] == ""
    assert max(len(line.encode()) for line in lines) <= 75
    unfolded = re.sub(r"\r\n ", "", data.decode()).split("\r\n")
    assert "SUMMARY:" + long.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;") in unfolded
    assert "DESCRIPTION:dòng một\\ndòng hai" in unfolded
    assert unfolded[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tthc//ledger//VI"]
    assert ("DTSTART;VALUE=DATE:20261231" in unfolded, "DTEND;VALUE=DATE:20270101" in unfolded) == (True, True)
    assert "\n" not in data.decode().replace("\r\n", "")


def test_codes_that_go_on_under_others(tmp_path: Path) -> None:
    rows = [row("replace", "1.000002", predecessors=["1.000001"]), row("repeal", "1.000003", successors=["1.000002"])]
    ledger = ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-01-05", rows)).ledger
    assert succession(filed.record for filed in ledger.decisions) == {
        "1.000001": ("1.000002",),
        "1.000003": ("1.000002",),
    }


def test_the_calendar_holds_the_ends_of_temporary_texts_from_the_start(tmp_path: Path) -> None:
    temporary = {"effective": "2026-01-01", "until": "2027-12-31"}
    published = decision("1/QĐ-BCA", "2026-01-05", [row("amend", "1.000002")], until="2028-02-29")
    endless = decision("2/QĐ-BCA", "2026-01-06", [row("amend", "1.000002")], until="9999-12-31")
    plan = {"format": "1", "number": "3/NQ-CP", "approved_by": "government", "signed": "2026-01-01", "until": "2027-02-28"}
    item = {"id": "one", "name": "Bỏ giấy tờ", "target": "document", "field": "residence", "procedures": ["1.000002"]}
    whole = {**plan, "effective": "2026-01-01", "by_itself": "true", "items": [item]}
    found = ledger_of(tmp_path, published, endless, procedures=[temporary, {}], plans=(whole,), as_of=AS_OF)
    asked = found.versions, found.ledger, AS_OF, found.catalogue.positions
    assert [matter for matter in matters(*asked) if matter.kind == "ends"] == []
    events = due_days([], matters(*asked, notice=None), found.ledger, found.catalogue)
    ends = {(event.title.vi, str(event.day)) for event in events if event.title.vi.endswith("hết hiệu lực")}
    assert ends == {
        ("3/NQ-CP hết hiệu lực", "2027-02-28"),
        ("1.000001 hết hiệu lực", "2027-12-31"),
        ("1/QĐ-BCA hết hiệu lực", "2028-02-29"),
    }
