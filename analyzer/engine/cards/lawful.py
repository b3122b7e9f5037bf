"""Which provisions of a card are in force on the day of a catalogue: a cut that none of them allows is a question, and one that
names none from the start, or a text that nobody knows, a mistake of its card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from analyzer.engine.cards.card import Card, LegalBasis, Rule
from analyzer.model.catalogue import Catalogue
from analyzer.model.problems import Place, Problem
from analyzer.model.text import NOTHING, Text
from analyzer.reading.checking.books import INSTRUMENTS, add_or_correct

_FEW = 5


def lawful(card: Card, catalogue: Catalogue) -> list[LegalBasis]:
    """The provisions of a card whose text is in force: of a text that the vocabulary does not hold nobody can see that."""
    texts = catalogue.vocabulary.instruments
    return [basis for basis in card.legal_basis if (text := texts.get(basis.instrument)) is not None and text.in_force(catalogue.as_of)]


def may_cut(card: Card, catalogue: Catalogue) -> bool:
    """Whether a card may still propose its cuts: it names no provision, or some that is in force."""
    return not card.legal_basis or bool(lawful(card, catalogue))


def without_provision(rules: Iterable[Rule]) -> list[Problem]:
    """A problem for each card that proposes a cut and names no provision: nobody can certify it. To mend a record needs none."""
    return [_problem(rule) for rule in rules if not rule.card.legal_basis and rule.card.legal_state != "record_stale" and _cuts(rule.card)]


def _cuts(card: Card) -> bool:
    return any(cut.edit != "ask" for cut in card.cut)


def _problem(rule: Rule) -> Problem:
    return Problem(
        rule.source.place("legal_basis" if rule.source.says(("legal_basis",)) else "cut"),
        "cut_without_provision",
        Text(
            f"Quy tắc '{rule.name}' đề xuất cắt giảm nhưng không nêu điều khoản nào cho phép, nên không chứng minh được và không được tính là đề xuất.",
            f"The rule '{rule.name}' proposes a cut and names no provision that allows it, so that nothing proves it and it is not counted as a proposal.",
        ),
        Text(
            "Nêu văn bản, điều khoản, ngày đối chiếu ở 'legal_basis'; chỉ muốn hỏi thì viết: cut: {edit: ask}.",
            "Name text, provision and the day it was checked in 'legal_basis'; to ask only, write: cut: {edit: ask}.",
        ),
    )


def unknown_texts(rules: Iterable[Rule], catalogue: Catalogue) -> Iterator[Problem]:
    """Texts that cards name and the vocabulary does not hold: each once, where the first own card names it; all those of the package as
    one problem of the vocabulary, which is older than the package."""
    known, unread = catalogue.vocabulary.instruments, catalogue.vocabulary.unread.get("instruments", ())
    own: dict[str, list[Rule]] = {}
    bundled: dict[str, None] = {}
    for rule in rules:
        for number in dict.fromkeys(basis.instrument for basis in rule.card.legal_basis):
            if number in known or number in unread:
                continue
            if rule.bundled:
                bundled[number] = None
            else:
                own.setdefault(number, []).append(rule)
    yield from (_unknown(number, several, known) for number, several in own.items())
    if bundled:
        yield _older(sorted(bundled))


def _unknown(number: str, rules: list[Rule], known: Mapping[str, object]) -> Problem:
    first, more = rules[0], len(rules) - 1
    others = Text(f" và {more} quy tắc khác", f" and {more} more") if more else NOTHING
    return Problem(
        first.source.place("legal_basis"),
        "dangling_reference",
        Text(
            f"Quy tắc '{first.name}'{others.vi} dựa vào {number}, mà {INSTRUMENTS} không có văn bản ấy nên không biết còn hiệu lực hay"
            " không: nội dung cắt giảm chỉ dựa vào đó là câu hỏi.",
            f"The rule '{first.name}'{others.en} rests on {number}, which {INSTRUMENTS} does not hold, so nobody knows whether it is in"
            " force: a cut that rests on nothing else is a question.",
        ),
        add_or_correct(number, INSTRUMENTS, known),
    )


def _older(numbers: list[str]) -> Problem:
    told, more = ", ".join(numbers[:_FEW]), len(numbers) - _FEW
    rest = Text(f" và {more} văn bản khác", f" and {more} more") if more > 0 else NOTHING
    return Problem(
        Place(INSTRUMENTS),
        "older_vocabulary",
        Text(
            "Chưa có văn bản mà bộ quy tắc có sẵn dựa vào: {}{}. Nội dung cắt giảm chỉ dựa vào đó là câu hỏi.",
            "Texts that the bundled rules rest on are missing: {}{}. A cut that rests on nothing else is a question.",
        ).of(told, rest),
        Text(
            f"Tạo danh mục mới (tthc init THƯ_MỤC --empty), chép các văn bản ấy từ {INSTRUMENTS} của nó sang tệp này.",
            f"Make a new catalogue (tthc init DIR --empty) and copy these texts from its {INSTRUMENTS} into this file.",
        ),
    )
