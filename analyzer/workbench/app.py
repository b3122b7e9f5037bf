"""The addresses of the workbench, and what each answers. With `guards.py` the only door to starlette."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import get_args
from urllib.parse import quote, unquote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from analyzer.ledger.reviews.basis import doubt_of
from analyzer.model.refusals import Cannot, why_refused
from analyzer.model.text import Language, Text
from analyzer.model.verdict import WITHDRAWN, Verdict
from analyzer.model.verdict import WORDS as VERDICTS
from analyzer.workbench.choosing import choose, paper
from analyzer.workbench.desk import Desk, SaidMeanwhile
from analyzer.workbench.docket import Docket
from analyzer.workbench.given import Given
from analyzer.workbench.guards import HOSTS, Door, Guarded, Refused, keep, local
from analyzer.workbench.pages import Note, Pages, closed
from analyzer.workbench.sheet import Sheet
from analyzer.workbench.visit import Visit
from analyzer.workbench.words import WORDS, told

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_REFRESH = "/refresh"
Answer = Callable[[Visit], Response]


class Workbench:
    """The pages of one desk. `language` is the one to begin with, `by` the name filled in until a browser knows a person's own."""

    def __init__(self, desk: Desk, language: Language, by: str = "") -> None:
        self._desk, self._language, self._by = desk, language, by
        self._door = Door()
        routes = [
            Route("/", self._answering(self.listing)),
            Route("/finding/{fingerprint}", self._answering(self.sheet)),
            Route("/finding/{fingerprint}", self._answering(self.judge), methods=["POST"]),
            Route("/package", self._answering(self.package)),
            Route("/package.docx", self._answering(self.package_paper)),
            Route("/report", self._answering(self.report)),
            Route(_REFRESH, self._answering(self.refresh), methods=["POST"]),
            Route("/language/{language}", self._answering(self.speak)),
            Route("/{rest:path}", self._answering(self.nowhere)),
        ]
        self.app: ASGIApp = Guarded(Starlette(routes=routes, middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS))]))

    @property
    def start(self) -> str:
        """The path that lets a browser in."""
        return f"/?key={self._door.key}"

    def listing(self, visit: Visit) -> Response:
        return HTMLResponse(self._pages(visit).listing(visit.listing, visit.page))

    def sheet(self, visit: Visit) -> Response:
        return self._sheet(visit, Given(by=visit.by))

    def judge(self, visit: Visit) -> Response:
        """Writes a verdict; what is wrong with it is told on the sheet, filled in as it was sent, and nothing is written."""
        if visit.finding is None:
            raise Refused(404, WORDS["finding_gone"])
        given, after = Given.of(visit.form), visit.listing.after(visit.finding)
        try:
            verdict = self._desk.say(visit.finding, given)
        except SaidMeanwhile as refused:
            return self._sheet(self._anew(visit), given, refused.message, 409)
        except Cannot as refused:
            return self._sheet(self._anew(visit), given, refused.message, 422)
        except OSError as error:
            return self._sheet(self._anew(visit), given, told("not_written", why=why_refused(error)), 507)
        doubt = doubt_of(verdict.basis, visit.docket.analysis.catalogue.vocabulary.instruments, verdict.on) if verdict.basis else None
        if visit.form.get("then") == "next" and after is not None and doubt is None:
            answer: Response = RedirectResponse(f"/finding/{after.fingerprint}?{visit.listing.asked.query}", status_code=303)
        else:
            answer = self._sheet(self._anew(visit), Given(by=verdict.by), _recorded(verdict, doubt))
        keep(answer, "by", quote(verdict.by))
        return answer

    def package(self, visit: Visit) -> Response:
        chosen = choose(visit.docket, visit.query)
        return HTMLResponse(self._pages(visit).package(chosen), 422 if chosen.why else 200)

    def package_paper(self, visit: Visit) -> Response:
        chosen = choose(visit.docket, visit.query)
        if chosen.package is None:
            raise Refused(422, chosen.why or WORDS["not_found"])
        data = paper(visit.docket, chosen.package, visit.language)
        return Response(data, media_type=_WORD, headers={"Content-Disposition": 'attachment; filename="phuong-an-don-gian-hoa.docx"'})

    def report(self, visit: Visit) -> Response:
        return HTMLResponse(visit.docket.report(visit.language))

    def refresh(self, visit: Visit) -> Response:
        self._desk.refresh()
        return RedirectResponse(visit.address, status_code=303)

    def speak(self, visit: Visit) -> Response:
        answer = RedirectResponse(local(visit.query.get("back", "")), status_code=303)
        if visit.path["language"] in get_args(Language):
            keep(answer, "language", visit.path["language"])
        return answer

    def nowhere(self, _visit: Visit) -> Response:
        raise Refused(404, WORDS["not_found"])

    def _answering(self, answer: Answer) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint that works beside the others, for whoever the door lets in."""

        async def endpoint(request: Request) -> Response:
            try:
                entering = self._door.let_in(request)
                if entering is not None:
                    return entering
                form = await self._door.form(request) if request.method == "POST" else {}
            except Refused as refused:
                return self._refusal(self._visit(request, self._desk.docket, {}), refused)
            except ClientDisconnect:
                return Response(status_code=400)
            return await run_in_threadpool(self._answered, answer, request, form)

        return endpoint

    def _answered(self, answer: Answer, request: Request, form: Mapping[str, str]) -> Response:
        visit = self._visit(request, self._desk.docket, form)
        try:
            visit = self._visit(request, self._desk.today(), form)
            return answer(visit)
        except Refused as refused:
            return self._refusal(visit, refused)
        except Cannot as refused:
            return self._refusal(visit, Refused(422, refused.message))

    def _visit(self, request: Request, docket: Docket, form: Mapping[str, str]) -> Visit:
        said, path = request.cookies.get("language", ""), request.scope["path"]
        language: Language = "vi" if said == "vi" else "en" if said == "en" else self._language
        by = unquote(request.cookies.get("by", "")) or self._by
        address = form.get("back", "") if path == _REFRESH else f"{path}?{request.query_params}" if request.query_params else path
        return Visit(docket, language, by, local(address), request.query_params, request.path_params, form)

    def _anew(self, visit: Visit) -> Visit:
        """The same visit to what lies on the desk now."""
        return replace(visit, docket=self._desk.docket)

    def _sheet(self, visit: Visit, given: Given, note: Text | None = None, status: int = 200) -> Response:
        if visit.finding is None:
            raise Refused(404, WORDS["finding_gone"])
        said = Note(note[visit.language], status != 200) if note is not None else None
        sheet = Sheet(visit.docket, visit.finding, visit.language)
        return HTMLResponse(self._pages(visit).sheet(sheet, visit.listing, given, said), status)

    def _refusal(self, visit: Visit, refused: Refused) -> Response:
        text = refused.text[visit.language]
        return HTMLResponse(closed(text, visit.language) if refused.closed else self._pages(visit).message(text), refused.status)

    def _pages(self, visit: Visit) -> Pages:
        return Pages(visit.docket, visit.language, self._door.token, visit.address)


def _recorded(verdict: Verdict, doubt: Text | None) -> Text:
    """What became of a verdict, and what to look at again in the text that it names."""
    done = WORDS["withdrawn"] if verdict.verdict == WITHDRAWN else told("recorded", word=VERDICTS[verdict.verdict])
    return done if doubt is None else done + Text(" ", " ") + doubt
