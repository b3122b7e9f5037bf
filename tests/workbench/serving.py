"""The workbench served to the test on a free port, and a browser that keeps cookies and follows where it is sent."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
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
    def token(self) -> str:
        found = re.search(r'name="token" value="([^"]+)"', self.text)
        assert found is not None
        return found[1]

    @property
    def words(self) -> str:
        return " ".join(re.sub(r"<[^>]+>", " ", self.text).split())


class Browser:
    """Opens pages of one server; a form is sent with the token of the page before unless it brings its own."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._opener: OpenerDirector = build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar()))

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
        return self.open(path, {"token": page.token, **fields})


@contextmanager
def served(root: Path, by: str = "") -> Iterator[Browser]:
    """The workbench of a catalogue, until the block ends."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        server = uvicorn.Server(uvicorn.Config(Workbench(Desk(root, DAY), "vi", by).app, log_level="warning"))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield Browser(f"http://127.0.0.1:{listening.getsockname()[1]}")
        finally:
            server.should_exit = True
            thread.join()
