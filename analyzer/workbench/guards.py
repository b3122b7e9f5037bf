"""Who may use the workbench, and what its pages may do. With `app.py` the only door to starlette.

It answers to the browsers that came by the address of the terminal: the key in it is exchanged for a cookie, so that other users of
the machine are kept out. Other names of the host are refused, other sites may link to the list and no more, and a form is taken only
with the token that this run of the program wrote into its pages. Pages load nothing and run no script.
"""

from __future__ import annotations

import secrets
from urllib.parse import parse_qsl

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from analyzer.model.text import Text
from analyzer.workbench.words import WORDS

HOSTS = ("127.0.0.1", "localhost")
LARGEST = 65_536
"""Bytes of a form; a reason is a sentence."""
GUARDS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_INSIDE = '<!doctype html><meta http-equiv="refresh" content="0; url=/"><title>…</title>'
"""Leads to the list from inside: a redirect would be the other site's where that holds the link, and the cookie would stay away."""
_OWN = ("", "none", "same-origin")
"""Where a request comes from that no other site's page makes: an old browser, a person, a page of the workbench."""


class Refused(Exception):
    """A page that says why instead of the one asked for; a `closed` one tells nothing of the catalogue."""

    def __init__(self, status: int, text: Text, *, closed: bool = False) -> None:
        super().__init__(text.en)
        self.status, self.text, self.closed = status, text, closed


class Door:
    """Lets in by `key`, knows by a cookie who is in, and takes forms with `token`; all three are of one run of the program."""

    def __init__(self) -> None:
        self.key, self.token, self._inside = (secrets.token_urlsafe(24) for _ in range(3))

    def let_in(self, request: Request) -> Response | None:
        """The answer to whoever comes with the key, None to whoever is in. Raises `Refused` for all others."""
        at_list = request.method == "GET" and request.scope["path"] == "/"
        if request.headers.get("sec-fetch-site", "") not in _OWN and not (at_list and _is_link(request)):
            raise Refused(403, WORDS["from_elsewhere"], closed=True)
        cookie = f"workbench_{request.scope['server'][1]}"  # a browser keeps cookies of all ports together
        if at_list and _same(request.query_params.get("key", ""), self.key):
            answer = HTMLResponse(_INSIDE)
            keep(answer, cookie, self._inside)
            return answer
        if not _same(request.cookies.get(cookie, ""), self._inside):
            raise Refused(403, WORDS["closed"], closed=True)
        return None

    async def form(self, request: Request) -> dict[str, str]:
        """The fields of a form of this run. Raises `Refused`, and `ClientDisconnect` where the browser leaves before its end."""
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST:
                raise Refused(413, WORDS["too_large"])
        form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        if not _same(form.get("token", ""), self.token):
            raise Refused(403, WORDS["foreign_form"])
        return form


class Guarded:
    """Answers with what keeps pages harmless; those too that no page of ours gave: of unknown hosts, methods and mistakes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(GUARDS)
            await send(message)

        await self._app(scope, receive, guarded)


def keep(answer: Response, name: str, value: str) -> None:
    """A cookie for this browser alone: no script reads it, no other site's page sends it."""
    answer.set_cookie(name, value, httponly=True, samesite="strict")


def local(address: str) -> str:
    """An address of the workbench to go back to; the list for any that leads elsewhere, or that is no page."""
    plain = address.isascii() and address.isprintable() and "\\" not in address
    leads_in = address.startswith("/") and not address.startswith(("//", "/refresh", "/language"))
    return address if plain and leads_in else "/"


def _is_link(request: Request) -> bool:
    """Whether a person follows a link, whose page then stands alone."""
    return request.headers.get("sec-fetch-mode") == "navigate" and request.headers.get("sec-fetch-dest") == "document"


def _same(given: str, secret: str) -> bool:
    return secrets.compare_digest(given.encode(), secret.encode())
