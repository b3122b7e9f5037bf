"""The workbench served to the test on a free port, and a browser that keeps cookies and follows where it is sent."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from html import unescape
from http.cookiejar import CookieJar
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, ProxyHandler, Request, build_opener

import uvicorn

from analyzer.workbench.app import Workbench
from analyzer.workbench.desk import Desk

DAY = date(2026, 11, 22)


class Page(NamedTuple):
    """What came back."""

    status: int
    address: str
    text: str
    headers: dict[str, str]
    body: bytes = b""

    @property
    def hidden(self) -> dict[str, str]:
        """What the forms of the page send along."""
        return {name: unescape(value) for name, value in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', self.text)}

    @property
    def words(self) -> str:
        return " ".join(re.sub(r"<[^>]+>", " ", self.text).split())


class Browser:
    """Opens pages of one server; a form is sent with what is hidden in the page before unless it brings its own.

    Without a `start`, the path that the terminal shows, it has never been let in.
    """

    def __init__(self, address: str, start: str = "") -> None:
        self.address, self.start = address, start
        self.cookies = CookieJar()
        self._opener: OpenerDirector = build_opener(ProxyHandler({}), HTTPCookieProcessor(self.cookies))
        if start:
            assert self.open(start).status == 200

    def another(self) -> Browser:
        """That of a second person."""
        return Browser(self.address, self.start)

    def open(self, path: str, form: dict[str, str] | None = None, **headers: str) -> Page:
        data = None if form is None else urlencode(form).encode()
        request = Request(self.address + path, data, {name.replace("_", "-"): value for name, value in headers.items()})
        try:
            answer = self._opener.open(request, timeout=30)
        except HTTPError as error:
            answer = error
        with answer:
            body = answer.read()
            found = {name.lower(): value for name, value in answer.headers.items()}
            return Page(answer.status, answer.geturl().removeprefix(self.address), body.decode("utf-8", "replace"), found, body)

    def send(self, page: Page, path: str, **fields: str) -> Page:
        return self.open(path, {**page.hidden, **fields})


@contextmanager
def served(root: Path, by: str = "", as_of: date | None = DAY) -> Iterator[Browser]:
    """The workbench of a catalogue, until the block ends."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        bench = Workbench(Desk(root, as_of), "vi", by)
        server = uvicorn.Server(uvicorn.Config(bench.app, log_level="warning"))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield Browser(f"http://127.0.0.1:{listening.getsockname()[1]}", bench.start)
        finally:
            server.should_exit = True
            thread.join()
