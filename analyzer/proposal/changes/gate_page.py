"""The report of the gate, in short Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from analyzer.comparing.compare import Comparison
from analyzer.engine.words.plain_values import number
from analyzer.ledger.gate.gate import Balance, Gate
from analyzer.model.problems import Problem
from analyzer.model.text import Language, Text
from analyzer.proposal.changes.gate_new import new_ones
from analyzer.proposal.changes.nouns import ASPECTS
from analyzer.proposal.changes.opening import opening
from analyzer.reform.measures import BY_NAME

_TITLE = {True: Text("Cổng kiểm soát: ĐẠT", "Gate: PASSED"), False: Text("Cổng kiểm soát: KHÔNG ĐẠT", "Gate: FAILED")}
_SHOWN = 12
"""Codes; more are counted."""
_NEW, _NEW_ONE = Text("mới", "new"), Text("thủ tục mới", "a new procedure")
_NO_OFFSET = Text(
    "Điều không đo được thì phần giảm ở nơi khác không bù được, dù đặt --offset bao nhiêu. Xem tthc diff; bỏ thay đổi ấy, ghi rõ giá trị"
    ' còn thiếu, hoặc, khi đã có quyết định, để người có thẩm quyền chấp thuận đích danh: --approve MÃ="họ tên, chức vụ".',
    "What is not measured cannot be offset by what falls elsewhere, whatever --offset says. See tthc diff; take the change back, write"
    ' the value that is missing, or, once it is decided, let whoever is competent approve it by name: --approve CODE="name, office".',
)


def lines(gate: Gate, comparison: Comparison, called: tuple[str, str], language: Language) -> Iterator[str]:
    """The lines of the report."""

    def say(vi: str, en: str) -> str:
        return Text(vi, en)[language]

    yield f"# {_TITLE[gate.holds][language]}"
    yield ""
    readable = say(" Chưa tính các tệp có lỗi nêu dưới đây.", " The files below, which have mistakes, are left out.") if gate.unread else ""
    yield f"{' → '.join(called)}. {opening(comparison)[language]}{readable}"
    yield from _unread(gate.unread, language)
    yield from new_ones(gate, language)
    if gate.balances:
        yield from ("", say("## Gánh nặng tăng", "## Burden that rises"), "")
        yield say(
            "| Chỉ tiêu | Tăng | Giảm bù, đã có quyết định | Cần giảm | Kết quả |", "| Measure | Rise | Decided offset | Needed | Result |"
        )
        yield "|---|---:|---:|---:|---|"
        yield from (_balance(balance, language) for balance in gate.balances)
        yield ""
        for balance in gate.balances:
            title = BY_NAME[balance.measure].title[language]
            yield f"- {title}: {say('tăng ở', 'rises in')} {_by_code(balance.risen, language)}" + (
                f"; {say('bù bởi', 'offset by')} {_by_code(balance.offset, language)}" if balance.offset else ""
            )
    if gate.undecided:
        count = len(gate.undecided)
        yield from (
            "",
            say(
                f"## Thay đổi chưa có quyết định đã ghi nhận trong sổ ({count})",
                f"## Changed without a decision recorded in the ledger ({count})",
            ),
            "",
        )
        new = {one.code: f"{one.code} ({_NEW[language]})" for one in gate.new}
        yield _codes((new.get(code, code) for code in gate.undecided), language)
    yield from _unmeasured(gate, language)
    if gate.unsealed:
        count = len(gate.unsealed)
        head = say(f"## Quyết định không còn như lúc ghi nhận ({count})", f"## Decisions no longer as they were recorded ({count})")
        yield from ("", head, "")
        for problem in gate.unsealed:
            yield f"- {problem.place.file}: {problem.message[language]} {problem.remedy[language]}"
    if gate.still_asked:
        yield from ("", say("## Kết quả đã bãi bỏ nhưng còn bị yêu cầu", "## Repealed, but still asked for"), "")
        for one in gate.still_asked:
            kind = comparison.words.documents[one.document].name
            yield f"- {one.code} ({one.path}): {getattr(kind, language)}; {say('do thủ tục', 'was given by')} {one.repealed} {say('cấp', '')}".rstrip()


def _unread(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    """What could not be read, file by file: nothing is judged of it."""
    if problems:
        files = list(dict.fromkeys(problem.place.file for problem in problems))
        head = Text(f"## Tệp có lỗi, chưa đánh giá được ({len(files)})", f"## Files with mistakes, not judged ({len(files)})")
        yield from ("", head[language], "")
        yield from _listed((f"{problem.place}: {problem.message[language]}" for problem in problems), language)


def _unmeasured(gate: Gate, language: Language) -> Iterator[str]:
    """What no measure shows: first what nobody has approved, then by whom the rest was."""
    about = {code: ", ".join(ASPECTS[aspect][language] for aspect in aspects) for code, aspects in gate.unmeasured.items()}
    about |= {one.code: _NEW_ONE[language] for one in gate.new if one.code in about}
    if gate.unapproved:
        count = len(gate.unapproved)
        head = Text(f"## Nặng hơn hoặc chưa rõ, không chỉ tiêu nào đo được ({count})", f"## Heavier or unclear, and not measured ({count})")
        yield from ("", head[language], "")
        yield from _listed((f"{code}: {about[code]}" for code in gate.unapproved), language)
        yield from ("", _NO_OFFSET[language])
    if gate.approved:
        count = len(gate.approved)
        head = Text(f"## Không đo được, đã được chấp thuận ({count})", f"## Not measured, and approved ({count})")
        yield from ("", head[language], "")
        by = Text("người chấp thuận", "approved by")[language]
        yield from (f"- {code}: {about[code]}; {by}: {who}" for code, who in gate.approved.items())


def _listed(entries: Iterable[str], language: Language) -> Iterator[str]:
    listed = list(entries)
    yield from (f"- {entry}" for entry in listed[:_SHOWN])
    more = len(listed) - _SHOWN
    if more > 0:
        yield Text(f"- và {more} mục khác", f"- and {more} more")[language]


def _balance(balance: Balance, language: Language) -> str:
    measure = BY_NAME[balance.measure]
    verdict = Text("đạt", "holds") if balance.holds else Text("không đạt", "fails")
    none = Text("chưa đặt tỷ lệ bù, nên không được tăng", "no ratio set: nothing may rise")[language]
    needed = none if balance.needed is None else number(balance.needed, language)
    risen, offset = (number(sum(side.values()), language) for side in (balance.risen, balance.offset))
    return f"| {measure.title[language]} ({measure.unit[language]}) | {risen} | {offset} | {needed} | {verdict[language]} |"


def _by_code(by: Mapping[str, float], language: Language) -> str:
    return _codes((f"{code} ({number(value, language)})" for code, value in by.items()), language)


def _codes(codes: Iterable[str], language: Language) -> str:
    listed = list(codes)
    more = len(listed) - _SHOWN
    rest = Text(f" và {more} thủ tục khác", f" and {more} more")[language] if more > 0 else ""
    return ", ".join(listed[:_SHOWN]) + rest
