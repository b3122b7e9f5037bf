"""Whom the workbench answers, what its pages may do, and what becomes of those who leave or work at the same time."""

from __future__ import annotations

import re
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from analyzer.workbench.guards import GUARDS, local
from tests.workbench.pages import sheets, verdicts
from tests.workbench.serving import Browser, served


def test_only_this_machine_is_answered_and_pages_load_nothing(reading: Browser) -> None:
    assert reading.open("/", Host="evil.example").status == 400
    page = reading.open("/")
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert "script" not in page.text
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page.text)
    assert reading.open("/nowhere").status == 404
    assert "Không có vấn đề mang dấu nhận dạng này" in reading.open("/finding/000000000000").words
    assert reading.open("/finding/..%2f..%2fetc").status == 404


def test_answers_that_no_page_gives_are_guarded_too(reading: Browser) -> None:
    answers = [reading.open("/"), reading.open("/", Host="evil.example"), reading.open("/", {"a": "b"}), reading.open("/report")]
    assert [answer.status for answer in answers] == [200, 400, 405, 200]
    for answer in answers:
        assert {name: answer.headers.get(name.lower()) for name in GUARDS} == GUARDS
    assert GUARDS["Cache-Control"] == "no-store"


@pytest.mark.parametrize("start", ["", "/?key=", "/?key=falsch"])
def test_without_the_key_nothing_is_shown_and_nothing_taken(reading: Browser, start: str) -> None:
    stranger = Browser(reading.address)
    address = sheets(reading.open("/").text)[0]
    paths = (start or "/", address, "/package", "/package.docx", "/report", "/language/en", "/nowhere")
    answers = [stranger.open(path) for path in paths]
    form = {**reading.open(address).hidden, "word": "agree", "by": "A"}
    answers += [stranger.open(address, form), stranger.open("/refresh", form)]
    for page in answers:
        assert (page.status, "địa chỉ mà cửa sổ dòng lệnh đang hiện" in page.words) == (403, True)
        assert ("Bộ Công an" in page.text, "token" in page.text) == (False, False)


def test_cookies_stay_with_the_browser_and_are_sent_from_here_alone(root: Path) -> None:
    with served(root) as browser:
        browser.open("/language/en")
        address = sheets(browser.open("/").text)[0]
        browser.send(browser.open(address), address, word="agree", by="A")
        cookies = {cookie.name: cookie for cookie in browser.cookies}
    port = urlsplit(browser.address).port
    assert sorted(cookies) == ["by", "language", f"workbench_{port}"]
    for cookie in cookies.values():
        assert (cookie.get_nonstandard_attr("SameSite"), cookie.has_nonstandard_attr("HttpOnly")) == ("strict", True)


def test_pages_of_other_sites_may_only_link_to_the_list(reading: Browser) -> None:
    link = {"Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}
    for site in ("cross-site", "same-site"):
        assert reading.open("/", Sec_Fetch_Site=site, **link).status == 200
        assert reading.open("/", Sec_Fetch_Site=site, Sec_Fetch_Mode="no-cors", Sec_Fetch_Dest="image").status == 403
        assert reading.open("/report", Sec_Fetch_Site=site, **link).status == 403
    for site in ("none", "same-origin"):
        assert reading.open("/report", Sec_Fetch_Site=site).status == 200


@pytest.mark.parametrize(
    "elsewhere",
    [
        "",
        "x",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "https://evil.example/",
        "/\r\nX: y",
        "/refresh",
        "/language/en",
        "/ở",
    ],
)
def test_the_way_back_leads_nowhere_else(elsewhere: str) -> None:
    assert local(elsewhere) == "/"


def test_the_way_back_is_an_address_of_the_workbench() -> None:
    assert local("/package?law=0&words=a%20b") == "/package?law=0&words=a%20b"


def test_whoever_leaves_in_the_middle_of_a_form_leaves_no_traceback(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with served(root) as browser:
        cookie = "; ".join(f"{one.name}={one.value}" for one in browser.cookies)
        host = browser.address.removeprefix("http://")
        with socket.create_connection(("127.0.0.1", int(host.rpartition(":")[2]))) as leaving:
            leaving.sendall(f"POST /refresh HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nContent-Length: 99\r\n\r\ntoken".encode())
        assert browser.open("/").status == 200
    assert "Traceback" not in capfd.readouterr().err


def test_two_people_work_at_once(root: Path) -> None:
    with served(root) as browser, ThreadPoolExecutor(4) as people:
        first, second = sheets(browser.open("/?state=new").text)[:2]

        def read(person: Browser) -> list[int]:
            return [person.open(path).status for path in ("/", "/report", "/package", first, "/package?law=0", "/report", second)]

        def speak(person: Browser, address: str, by: str) -> list[int]:
            page = person.send(person.open(address), address, word="agree", by=by)
            again = person.send(page, "/refresh")
            return [page.status, again.status]

        tasks = [people.submit(read, browser.another()) for _ in range(2)]
        tasks += [people.submit(speak, browser.another(), address, by) for address, by in ((first, "A"), (second, "B"))]
        assert {status for task in tasks for status in task.result()} == {200}
    assert {(one["by"], f"/finding/{one['fingerprint']}") for one in verdicts(root)} == {("A", first), ("B", second)}
