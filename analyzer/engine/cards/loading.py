"""The folders of cards that are a rulebook."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import TypeAdapter

from analyzer.bundled import folder as bundled
from analyzer.engine.cards.card import EXAMPLES, Card, Rule
from analyzer.engine.cards.needs import as_flags
from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text
from analyzer.reading.files import read, yaml_files
from analyzer.reading.validate import validate

_CARD: TypeAdapter[Card] = TypeAdapter(Card)


def load_rules(folders: Iterable[Path]) -> tuple[list[Rule], list[Problem]]:
    """The cards of all folders by family and name; a card that is wrong is a problem and left out."""
    rules: dict[str, Rule] = {}
    folder_of: dict[str, Path] = {}
    problems: list[Problem] = []
    for folder in folders:
        for path in yaml_files(folder, problems):
            if path.name.endswith(EXAMPLES):
                continue
            if path.parent == folder:
                problems.append(_without_family(path.name))
                continue
            source, said, found = read(folder, path)
            problems += found
            if said is None:
                continue
            checked = validate(_CARD, source, said)
            problems += checked[1]
            if (card := checked[0]) is None:
                continue
            rule = Rule(path.stem, path.parent.name, as_flags(card), source, bundled=folder == bundled("rules"))
            found = _mistakes(rule, rules.get(rule.name), folder, folder_of.get(rule.name, folder))
            problems += found
            if not found and card.status.stage != "removed":
                rules[rule.name], folder_of[rule.name] = rule, folder
    return sorted(rules.values(), key=lambda rule: (rule.family, rule.name)), problems


def _without_family(file: str) -> Problem:
    """A card beside the folders of families, where no card is read."""
    return Problem(
        Place(file),
        "card_without_family",
        Text(
            f"Thẻ '{file}' nằm ngay trong thư mục quy tắc nên không được đọc.",
            f"The card '{file}' lies in the folder of rules itself and is not read.",
        ),
        Text(
            f"Chuyển vào thư mục của nhóm quy tắc, như evidence/{file}.", f"Move it into the folder of its family, such as evidence/{file}."
        ),
    )


def _mistakes(rule: Rule, known: Rule | None, folder: Path, known_in: Path) -> list[Problem]:
    """What is wrong with a card from a `folder` as a whole, beside the `known` one of its name."""
    file = rule.source.file
    if known is not None:
        here, there = _with_folder(folder, file), _with_folder(known_in, known.source.file)
        return [
            Problem(
                Place(file),
                "duplicate_rule",
                Text(
                    f"Hai quy tắc cùng tên '{rule.name}': {there.vi} và {here.vi}.",
                    f"Two rules are called '{rule.name}': {there.en} and {here.en}.",
                ),
                Text("Đổi tên thẻ của đơn vị.", "Rename your own card.")
                if known_in == bundled("rules")
                else Text("Đổi tên một trong hai.", "Rename one of them."),
            )
        ]
    if bool(rule.card.when) == bool(rule.card.query):
        return [
            Problem(
                Place(file),
                "card_without_predicate",
                Text("Quy tắc phải có đúng một trong: when, query.", "A rule needs exactly one of: when, query."),
                Text("Viết điều kiện ở 'when', hoặc câu select ở 'query'.", "Write a predicate in 'when', or a select in 'query'."),
            )
        ]
    if (astray := _without_once(rule)) is not None:
        return [astray]
    return [
        Problem(
            Place(file),
            "named_twice",
            Text(f"'{name}' vừa là ngưỡng vừa là lời văn.", f"'{name}' is both a parameter and a list of phrases."),
            Text("Đổi tên một trong hai.", "Rename one of them."),
        )
        for name in rule.card.parameters.keys() & rule.card.phrases.keys()
    ]


def _without_once(rule: Rule) -> Problem | None:
    """A key that says which rows speak together, in a card where it says nothing."""
    card = rule.card
    for key in ("at", "once", "first", "every", "let"):
        if getattr(card, key) and card.query:
            return Problem(
                rule.source.place(key),
                "key_without_when",
                Text(f"'{key}' chỉ đi với 'when', không đi với 'query'.", f"'{key}' goes with 'when', not with 'query'."),
                Text(
                    f"Viết điều kiện ở 'when', hoặc bỏ '{key}' và để câu select tự gộp dòng, nêu chỗ.",
                    f"Write a predicate in 'when', or drop '{key}' and let the select gather rows and name places.",
                ),
            )
    for key in ("first", "every"):
        if getattr(card, key) and not card.once:
            return Problem(
                rule.source.place(key),
                "key_without_once",
                Text(
                    f"'{key}' chỉ có nghĩa khi nhiều dòng thành một vấn đề.",
                    f"'{key}' means something only where several rows make one finding.",
                ),
                Text(f"Thêm 'once', như once: procedure; hoặc bỏ '{key}'.", f"Add 'once', as in once: procedure; or drop '{key}'."),
            )
    return None


def _with_folder(folder: Path, file: str) -> Text:
    """A card and the folder of rules that it lies in."""
    if folder == bundled("rules"):
        return Text(f"'{file}' của gói cài đặt", f"'{file}' of the package")
    return Text(f"'{file}' trong thư mục '{folder}' của đơn vị", f"'{file}' in the folder '{folder}' of your own")
