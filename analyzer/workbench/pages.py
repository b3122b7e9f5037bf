"""The pages of the workbench as HTML that needs nothing from outside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple
from urllib.parse import quote

from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.display import Display
from analyzer.model.days import written_day
from analyzer.model.text import Language, raised
from analyzer.model.verdict import WORDS as VERDICTS
from analyzer.report.numbers import plain
from analyzer.report.page import filled
from analyzer.report.reviews import label
from analyzer.report.story import flaws
from analyzer.report.told import saving_words
from analyzer.text.alphabet import in_dictionary
from analyzer.workbench.choosing import Chosen
from analyzer.workbench.docket import LISTS, Docket
from analyzer.workbench.given import Given
from analyzer.workbench.listing import OPEN, Listing
from analyzer.workbench.packed import packed
from analyzer.workbench.sheet import Sheet
from analyzer.workbench.words import Say

_PACKAGE = "analyzer.workbench"


class Note(NamedTuple):
    """What became of a form: what was recorded, or why it was refused."""

    text: str
    refused: bool


class Pages:
    """The pages of a docket in one language.

    `token` goes into every form and comes back with it; `address` is that of the page, to come back to.
    """

    def __init__(self, docket: Docket, language: Language, token: str, address: str) -> None:
        self._docket, self._language, self._token, self._address = docket, language, token, address
        self._display = Display(docket.analysis.catalogue)

    def listing(self, listing: Listing, wanted: int) -> str:
        """A page of the list, with what else may be asked for."""
        findings, page, pages = listing.page(wanted)
        analysis, language, say = self._docket.analysis, self._language, Say(self._language)
        titles = {rule.name: getattr(rule.card.title, language) for rule in analysis.rules}
        rules, fields, states, words = (listing.choices(name) for name in ("rule", "field", "state", "said"))
        said = [(OPEN, say("open_said")), *((word, text[language]) for word, text in VERDICTS.items())]
        return self._filled(
            "list",
            asked=listing.asked,
            count=len(listing.findings),
            findings=findings,
            procedures=analysis.catalogue.procedures,
            saving=self._saving,
            verdict=lambda one: label(self._docket.judged(one), self._display, language),
            page=page,
            pages=pages,
            states=[(say(f"{name}_state"), name, states[name]) for name in LISTS if name in states],
            rules=_by_title((titles.get(name, name), name, n) for name, n in rules.items()),
            fields=_by_title((self._display.name("fields", name, language), name, n) for name, n in fields.items()),
            said=[(title, word, words[word]) for word, title in said if word in words],
        )

    def sheet(self, sheet: Sheet, listing: Listing, given: Given, note: Note | None = None) -> str:
        """The sheet of a finding met in a list, with the form as it was `given`, and what became of that."""
        return self._filled(
            "finding",
            sheet=sheet,
            row=sheet.row,
            asked=listing.asked,
            after=listing.after(sheet.finding),
            given=given,
            note=note,
        )

    def package(self, chosen: Chosen) -> str:
        """The form of limits and target, and what it chose."""
        return self._filled("package", chosen=chosen, **packed(chosen, self._display, self._language))

    def message(self, text: str) -> str:
        return self._filled("message", told=text)

    def _saving(self, finding: Finding) -> list[str]:
        """What a new cut saves; of others nothing is to be saved."""
        return list(saving_words(finding, self._language)) if self._docket.list_of(finding) == "new" else []

    def _filled(self, template: str, **words: Any) -> str:
        language, catalogue = self._language, self._docket.analysis.catalogue
        return filled(
            _PACKAGE,
            f"{template}.html.j2",
            here=template,
            language=language,
            say=Say(language),
            number=lambda value: plain(value, language),
            office=catalogue.settings.ministry_name,
            day=written_day(catalogue.as_of)[language],
            flaws=flaws(self._docket.analysis, language),
            token=self._token,
            address=self._address,
            back=quote(self._address, safe=""),
            **words,
        )


def closed(text: str, language: Language) -> str:
    """A page for whoever may not see anything of the catalogue."""
    return filled(_PACKAGE, "closed.html.j2", language=language, say=Say(language), told=raised(text))


def _by_title(choices: Iterable[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """Choices by their titles as a Vietnamese dictionary orders them."""
    return sorted(choices, key=lambda choice: in_dictionary(choice[0]))
