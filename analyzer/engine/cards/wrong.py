"""What can be wrong with a card before it runs: columns, thresholds and braces that do not exist."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from string import Formatter

from analyzer.engine.cards.card import Rule
from analyzer.facts.tables.every import TABLES
from analyzer.model.near import did_you_mean
from analyzer.model.problems import Problem
from analyzer.model.text import Text

COUNT = "count"
"""How many rows speak together in one finding: what a message and the variants of a card with `once` may name besides the columns."""
_WAYS = (column.name for table in TABLES.values() for column in table.columns if column.way)
OF_ENGINE = frozenset({COUNT, "procedure", "path", "legal_state", "protected", "confidence", "action_inferred", *_WAYS})
"""What a row says to the engine, whatever its message tells."""
SEE_COLUMNS = Text("Xem các bảng và cột bằng: tthc facts --columns.", "See tables and columns with: tthc facts --columns.")


class Wrong(Exception):
    """A mistake of a card at one of its keys."""

    def __init__(self, rule: Rule, key: str, code: str, message: Text, remedy: Text = SEE_COLUMNS, *, line: int = 0) -> None:
        """`line` is the line of the key's text that is meant, the first being 0."""
        super().__init__(code)
        self.problem = Problem(rule.source.line_of(key, line), code, message, remedy)


class Unusable(Exception):
    """A row that cannot become a finding."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def must_know(rule: Rule, key: str, names: Iterable[str], columns: Iterable[str]) -> None:
    """Every name is a column."""
    known = list(columns)
    for name in names:
        if name not in known:
            where = "query" if rule.card.query else rule.table
            message = Text(f"Không có cột '{name}' trong '{where}'.", f"There is no column '{name}' in '{where}'.")
            raise Wrong(rule, key, "unknown_column", message, did_you_mean(name, known, SEE_COLUMNS))


def must_not_lean(rule: Rule, names: Collection[str]) -> None:
    """What `let` makes is made of columns, not of what it makes itself."""
    for name in rule.card.let:
        if name in names:
            message = Text(f"'let' đọc '{name}' cũng của 'let'.", f"'let' reads '{name}', which is of 'let' too.")
            remedy = Text(
                "Chỉ dùng cột của bảng trong 'let'; viết lại biểu thức ấy.", "Use only columns in 'let'; write that expression again."
            )
            raise Wrong(rule, "let", "let_of_let", message, remedy)


def must_count_together(rule: Rule, names: Collection[str]) -> None:
    """Rows are counted only where several make one finding."""
    if COUNT in names and not rule.card.once:
        message = Text(
            f"'{COUNT}' chỉ có khi nhiều dòng thành một vấn đề.", f"'{COUNT}' is there only where several rows make one finding."
        )
        remedy = Text("Thêm 'once', như once: procedure.", "Add 'once', as in once: procedure.")
        raise Wrong(rule, "message", "key_without_once", message, remedy)


def must_leave_to_engine(rule: Rule) -> None:
    """What the engine itself reads of a row is no card's to make or to gather."""
    card = rule.card
    for key, names in (("let", card.let), ("every", card.every), ("variants", card.variants)):
        for name in names:
            if name in OF_ENGINE:
                message = Text(
                    f"'{name}' là tên mà chương trình dùng cho mỗi dòng.", f"'{name}' is a name that the program uses of each row."
                )
                remedy = (
                    Text(f"Bỏ '{name}' khỏi 'every'.", f"Take '{name}' out of 'every'.")
                    if key == "every"
                    else Text(f"Đổi tên ở '{key}'.", f"Rename it in '{key}'.")
                )
                raise Wrong(rule, key, "name_of_engine", message, remedy)


def must_tell_every(rule: Rule, told: Collection[str]) -> None:
    """The values of all rows are gathered to be told, or for the variants to choose by."""
    for name in rule.card.every:
        if name not in told:
            message = Text(f"Không câu báo nào nói '{name}' của 'every'.", f"No message tells '{name}' of 'every'.")
            remedy = Text(f"Viết {{{name}}} trong 'message', hoặc bỏ nó.", f"Write {{{name}}} in 'message', or drop it.")
            raise Wrong(rule, "every", "every_untold", message, remedy)


def must_be_told_apart(rule: Rule, columns: Iterable[str]) -> None:
    """No variants bear the name of a column: a message could mean either."""
    for name in rule.card.variants.keys() & set(columns):
        message = Text(f"'{name}' vừa là một cột vừa ở 'variants'.", f"'{name}' is both a column and among 'variants'.")
        raise Wrong(rule, "variants", "named_twice", message, Text("Đổi tên ở 'variants'.", "Rename it in 'variants'."))


def must_need_flags(rule: Rule, columns: Iterable[str], flags: Collection[str]) -> None:
    """Every need is a column that is true or false, whether it is asked of a table or of a select."""
    known = list(columns)
    for name in rule.card.needs:
        if name not in flags:
            wrong = (
                Text(f"Cột '{name}' trong 'needs' không phải cột đúng/sai.", f"The column '{name}' in 'needs' is not true or false.")
                if name in known
                else Text(f"Không có cột '{name}' trong '{rule.table}'.", f"There is no column '{name}' in '{rule.table}'.")
            )
            unknown = [flag for flag in flags if flag.endswith("_known")]
            look = Text(f"Các cột dùng được: {', '.join(unknown)}.", f"Columns that can be needed: {', '.join(unknown)}.")
            raise Wrong(rule, "needs", "no_flag" if name in known else "unknown_column", wrong, did_you_mean(name, unknown, look))


def must_have_thresholds(rule: Rule, key: str, names: Iterable[str]) -> None:
    """Every `$name` is a parameter of the card, or a list of its phrases."""
    known = list(rule.card.named)
    for name in names:
        if name not in known:
            message = Text(f"'${name}' không có trong 'parameters', 'phrases'.", f"'${name}' is not among 'parameters' or 'phrases'.")
            add = Text(f"Thêm '{name}' vào 'parameters'.", f"Add '{name}' to 'parameters'.")
            raise Wrong(rule, key, "unknown_parameter", message, did_you_mean(name, known, add))


def must_tell_variants(rule: Rule) -> None:
    """Every list of variants is in the message, and each of them can be said of some row."""
    message = rule.card.message
    told = (*_filled(rule, "message", message.vi), *_filled(rule, "message", message.en))
    for name, variants in rule.card.variants.items():
        if name not in told:
            untold = Text(f"Không câu báo nào nói '{name}' của 'variants'.", f"No message tells '{name}' of 'variants'.")
            raise Wrong(
                rule,
                "variants",
                "variant_untold",
                untold,
                Text(f"Viết {{{name}}} trong 'message', hoặc bỏ nó.", f"Write {{{name}}} in 'message', or drop it."),
            )
        if not all(one.when for one in variants[:-1]):
            hidden = Text(
                f"Ở '{name}' của 'variants', lời không có 'when' đứng trước lời khác nên lời sau không bao giờ được nói.",
                f"In '{name}' of 'variants', words without 'when' stand before others, which are never said.",
            )
            raise Wrong(
                rule, "variants", "variant_hidden", hidden, Text("Để lời không có 'when' ở cuối.", "Put the words without 'when' last.")
            )


def named(rule: Rule) -> dict[str, tuple[str, ...]]:
    """The columns that the card's messages, cuts and places name, by the key that names them."""
    card = rule.card
    told = [*_filled(rule, "message", card.message.vi), *_filled(rule, "message", card.message.en)]
    in_variants = [one for variants in card.variants.values() for variant in variants for one in (variant.vi, variant.en)]
    in_cuts = [value for cut in card.cut for value in (cut.path, *cut.to)]
    in_places = [value for also in card.also for value in (also.path, also.procedure)]
    return {
        "message": tuple(name for name in dict.fromkeys(told) if name not in card.variants),
        "variants": tuple(dict.fromkeys(name for text in in_variants for name in _filled(rule, "variants", text))),
        "cut": tuple(value[1:].partition("/")[0] for value in in_cuts if value.startswith("$")),
        "also": tuple(value[1:].partition("/")[0] for value in in_places if value.startswith("$")),
    }


def _filled(rule: Rule, key: str, text: str) -> Iterator[str]:
    """The names in braces of a message; nothing else may stand in the braces."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        parts = [("", "", "", "")]
    for _, name, form, conversion in parts:
        if name == "" or form or conversion:
            raise Wrong(
                rule,
                key,
                "wrong_message",
                Text("Lời nhắn viết sai chỗ có ngoặc nhọn.", "The braces of the message are wrong."),
                Text("Chỉ viết tên cột trong ngoặc nhọn, như {document}.", "Write only the name of a column in braces: {document}."),
            )
        if name:
            yield name
