"""The pages of the workbench as HTML that needs nothing from outside."""

from __future__ import annotations

from typing import Any

from analyzer.engine.words.display import Display
from analyzer.model.text import Language, Text, raised
from analyzer.model.verdict import WORDS as VERDICTS
from analyzer.reform.package.needs import TIER_NAMES, TIERS
from analyzer.reform.package.wanted import MEASURABLE
from analyzer.report.numbers import day, plain
from analyzer.report.packaged import CERTAIN, SAVED_HEADS, headline, how_chosen, remarks, saved_rows
from analyzer.report.page import filled
from analyzer.report.reviews import label
from analyzer.report.told import saving_words
from analyzer.workbench.choosing import Chosen
from analyzer.workbench.desk import Desk
from analyzer.workbench.listing import LISTS, Listing
from analyzer.workbench.sheet import Sheet
from analyzer.workbench.words import Say


class Pages:
    """The pages of a desk in one language; `token` goes into every form and comes back with it."""

    def __init__(self, desk: Desk, language: Language, token: str) -> None:
        self._desk, self._language, self._token = desk, language, token
        self._display = Display(desk.analysis.catalogue)

    def listing(self, listing: Listing, wanted: int) -> str:
        """A page of the list, with what else may be asked for."""
        findings, page, pages = listing.page(wanted)
        analysis, language = self._desk.analysis, self._language
        titles = {rule.name: getattr(rule.card.title, language) for rule in analysis.rules}
        rules, fields, states = (listing.choices(name) for name in ("rule", "field", "state"))
        return self._filled(
            "list",
            asked=listing.asked,
            count=len(listing.findings),
            findings=findings,
            procedures=analysis.catalogue.procedures,
            saving=lambda one: saving_words(one, language) if one.proposes else (),
            said=lambda one: label(analysis.verdicts.of(one), language),
            page=page,
            pages=pages,
            states=[(name, states[name]) for name in LISTS if name in states],
            rules=sorted((titles.get(name, name), name, n) for name, n in rules.items()),
            fields=sorted((self._display.name("fields", name, language), name, n) for name, n in fields.items()),
        )

    def sheet(self, sheet: Sheet, listing: Listing, by: str, told: str = "") -> str:
        """The sheet of a finding met in a list; `told` is what has just been recorded, or what is wrong with it."""
        words = [(word, text[self._language]) for word, text in VERDICTS.items()]
        return self._filled(
            "finding", sheet=sheet, row=sheet.row, asked=listing.asked, after=listing.after(sheet.finding), words=words, by=by, told=told
        )

    def package(self, chosen: Chosen) -> str:
        """The form of limits and target, and what it chose."""
        language, package = self._language, chosen.package
        return self._filled(
            "package",
            chosen=chosen,
            made=package,
            tiers=[(tier, TIER_NAMES[tier][language]) for tier in TIERS],
            goals=[(measure.name, measure.title[language]) for measure in MEASURABLE],
            headline=headline(package)[language] if package else "",
            how=raised(how_chosen(package)[language]) if package else "",
            heads=[(text[language], is_number) for text, is_number in SAVED_HEADS],
            saved=saved_rows(package, language) if package else [],
            texts=[
                (
                    self._display.name("instruments", text.number, language),
                    TIER_NAMES[text.tier][language],
                    len(text.findings),
                    CERTAIN[text.certain][language],
                )
                for text in (package.texts if package else ())
            ],
            remarks=[remark[language] for remark in remarks(package)] if package else [],
        )

    def message(self, text: Text) -> str:
        return self._filled("message", told=text[self._language])

    def _filled(self, template: str, **words: Any) -> str:
        language, catalogue = self._language, self._desk.analysis.catalogue
        return filled(
            "analyzer.workbench",
            f"{template}.html.j2",
            here=template,
            language=language,
            say=Say(language),
            number=lambda value: plain(value, language),
            office=catalogue.settings.ministry_name,
            day=day(catalogue.as_of, language),
            token=self._token,
            **words,
        )
