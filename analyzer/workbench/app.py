"""The addresses of the workbench, and who may use them. The only door to starlette.

It answers to nobody but the browser of the same machine: other names of the host are refused, and a form is taken only with the
token that this run of the program wrote into its pages, so that no other site's page can send one. Pages load nothing and run no script.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from datetime import date
from typing import get_args
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from analyzer.engine.findings.finding import Finding
from analyzer.model.refusals import Cannot, why_refused
from analyzer.model.text import Language, Text
from analyzer.model.verdict import WORDS as VERDICTS
from analyzer.model.verdict import Word
from analyzer.report.html import render
from analyzer.workbench.choosing import choose, paper
from analyzer.workbench.desk import Desk
from analyzer.workbench.listing import Asked, Listing
from analyzer.workbench.pages import Pages
from analyzer.workbench.sheet import Sheet
from analyzer.workbench.words import WORDS

HOSTS = ("127.0.0.1", "localhost")
LARGEST = 65_536
"""Bytes of a form; a reason is a sentence."""
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_GUARDS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class _Refused(Exception):
    """A page that says why instead of the one asked for."""

    def __init__(self, status: int, text: Text) -> None:
        super().__init__(text.en)
        self.status, self.text = status, text


class Workbench:
    """The pages of one desk. `language` is the one to begin with."""

    def __init__(self, desk: Desk, language: Language, by: str = "") -> None:
        self._desk, self._language, self._by = desk, language, by
        self._token = secrets.token_urlsafe(24)

    @property
    def app(self) -> Starlette:
        routes = [
            Route("/", self._answering(self.listing)),
            Route("/finding/{fingerprint}", self._answering(self.sheet)),
            Route("/finding/{fingerprint}", self._answering(self.judge), methods=["POST"]),
            Route("/package", self._answering(self.package)),
            Route("/package.docx", self._answering(self.package_paper)),
            Route("/report", self._answering(self.report)),
            Route("/refresh", self._answering(self.refresh), methods=["POST"]),
            Route("/language/{language}", self._answering(self.speak)),
            Route("/{rest:path}", self._answering(self.nowhere)),
        ]
        return Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS))])

    def listing(self, request: Request, _form: Mapping[str, str]) -> Response:
        number = request.query_params.get("page", "1")
        return HTMLResponse(
            self._pages(request).listing(self._listing(request), int(number) if number.isdecimal() and len(number) < 7 else 1)
        )

    def sheet(self, request: Request, _form: Mapping[str, str]) -> Response:
        return self._sheet(request, self._finding(request), "")

    def judge(self, request: Request, form: Mapping[str, str]) -> Response:
        """Writes a verdict; what is wrong with it is told on the sheet, and nothing is written."""
        finding, listing = self._finding(request), self._listing(request)
        after = listing.after(finding)
        try:
            verdict = self._desk.say(finding, _word(form), form.get("reason", ""), form.get("by", ""), _until(form))
        except Cannot as refused:
            return self._sheet(request, finding, refused.message[self._spoken(request)], status=422)
        except OSError as error:
            why = why_refused(error)
            told = _told("not_written", Text(why.vi, why.en))
            return self._sheet(request, finding, told[self._spoken(request)], status=507)
        self._by = verdict.by
        if form.get("then") == "next" and after is not None:
            return RedirectResponse(f"/finding/{after.fingerprint}?{listing.asked.query}", status_code=303)
        word = VERDICTS[verdict.verdict][self._spoken(request)]
        return self._sheet(request, self._finding(request), WORDS["recorded"][self._spoken(request)].format(word=word))

    def package(self, request: Request, _form: Mapping[str, str]) -> Response:
        return HTMLResponse(self._pages(request).package(choose(self._desk.analysis, dict(request.query_params))))

    def package_paper(self, request: Request, _form: Mapping[str, str]) -> Response:
        chosen = choose(self._desk.analysis, dict(request.query_params))
        if chosen.package is None:
            raise _Refused(422, chosen.why or WORDS["not_found"])
        try:
            data = paper(self._desk.analysis, chosen.package, self._spoken(request))
        except Cannot as refused:
            raise _Refused(422, refused.message) from None
        return Response(data, media_type=_WORD, headers={"Content-Disposition": 'attachment; filename="phuong-an-don-gian-hoa.docx"'})

    def report(self, request: Request, _form: Mapping[str, str]) -> Response:
        return HTMLResponse(render(self._desk.analysis, self._spoken(request)))

    def refresh(self, _request: Request, _form: Mapping[str, str]) -> Response:
        try:
            self._desk.refresh()
        except Cannot as refused:
            raise _Refused(422, refused.message) from None
        return RedirectResponse("/", status_code=303)

    def speak(self, request: Request, _form: Mapping[str, str]) -> Response:
        chosen = request.path_params["language"]
        answer = RedirectResponse("/", status_code=303)
        if chosen in get_args(Language):
            answer.set_cookie("language", chosen, httponly=True, samesite="strict")
        return answer

    def nowhere(self, _request: Request, _form: Mapping[str, str]) -> Response:
        raise _Refused(404, WORDS["not_found"])

    def _answering(self, answer: Callable[[Request, Mapping[str, str]], Response]) -> Callable[[Request], object]:
        """An endpoint that works beside the others, takes no foreign form, and guards what it gives."""

        async def endpoint(request: Request) -> Response:
            try:
                form = await self._form(request) if request.method == "POST" else {}
                given = await run_in_threadpool(answer, request, form)
            except _Refused as refused:
                given = HTMLResponse(self._pages(request).message(refused.text), status_code=refused.status)
            given.headers.update(_GUARDS)
            return given

        return endpoint

    async def _form(self, request: Request) -> dict[str, str]:
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST:
                raise _Refused(413, WORDS["too_large"])
        form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        if not secrets.compare_digest(form.get("token", "").encode(), self._token.encode()):
            raise _Refused(403, WORDS["foreign_form"])
        return form

    def _sheet(self, request: Request, finding: Finding, told: str, status: int = 200) -> Response:
        sheet = Sheet(self._desk, finding, self._spoken(request))
        return HTMLResponse(self._pages(request).sheet(sheet, self._listing(request), self._by, told), status_code=status)

    def _finding(self, request: Request) -> Finding:
        found = self._desk.finding(request.path_params["fingerprint"])
        if found is None:
            raise _Refused(404, WORDS["finding_gone"])
        return found

    def _listing(self, request: Request) -> Listing:
        return Listing(self._desk, Asked.of(request.query_params), self._spoken(request))

    def _pages(self, request: Request) -> Pages:
        return Pages(self._desk, self._spoken(request), self._token)

    def _spoken(self, request: Request) -> Language:
        said = request.cookies.get("language", "")
        return "vi" if said == "vi" else "en" if said == "en" else self._language


def _word(form: Mapping[str, str]) -> Word:
    word: Word | None = next((word for word in VERDICTS if word == form.get("word")), None)
    if word is None:
        raise Cannot(WORDS["no_word"])
    return word


def _until(form: Mapping[str, str]) -> date | None:
    said = form.get("until", "").strip()
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise Cannot(_told("wrong_day", Text(said, said))) from None


def _told(key: str, value: Text) -> Text:
    """A text with what stands in its only gap."""
    text = WORDS[key]
    name = "day" if "{day}" in text.vi else "why"
    return Text(text.vi.format(**{name: value.vi}), text.en.format(**{name: value.en}))
