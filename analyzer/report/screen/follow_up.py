"""The follow-up table on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Console

from analyzer.ledger.deadlines import Deadline
from analyzer.ledger.following.follow import Followed
from analyzer.ledger.following.matters import Matter
from analyzer.ledger.wording import DUTY_WORDS, other_counting
from analyzer.model.catalogue import Catalogue
from analyzer.model.days import written_day
from analyzer.model.text import NOTHING, Language, Text
from analyzer.report.screen.ledger_screen import Screen

_HEADS = (
    (Text("Văn bản", "Text"), False),
    (Text("Ký, hiệu lực", "Signed, in force"), False),
    (Text("Quyết định công bố", "Publication decision"), False),
    (Text("Cơ sở dữ liệu", "Database"), False),
    (Text("Niêm yết", "Posted"), False),
    (Text("Đơn vị", "Unit"), False),
    (Text("Việc tiếp theo, hạn", "Next duty, by"), False),
    (Text("Ngày còn lại", "Days left"), True),
)


def print_follow_up(
    found: Sequence[Followed], matters: Sequence[Matter], catalogue: Catalogue, console: Console, language: Language
) -> None:
    screen = Screen(catalogue, console, language)
    as_of, told = written_day(catalogue.as_of), _sentence(found, catalogue.as_of)
    screen.line(Text("Đến {}: {}.", "On {}: {}.").of(as_of, told), "bold")
    screen.table(NOTHING, _HEADS, [_followed(one, screen, catalogue) for one in found])
    screen.matters(matters)


def _sentence(found: Sequence[Followed], today: date) -> Text:
    texts = sum(one.text is not None for one in found)
    alone = len(found) - texts
    late = sum((waiting := one.next(today)) is not None and waiting.late(today) for one in found)
    if not found:
        return Text("chưa có văn bản, quyết định nào để theo dõi", "no text and no decision to follow")
    without = (
        Text(
            f" và {alone} quyết định không nêu văn bản",
            f" and {alone} {'decision that names' if alone == 1 else 'decisions that name'} none",
        )
        if alone
        else NOTHING
    )
    none = Text("không việc nào đang chậm", "nothing late")
    told = Text(f"{late} việc đang chậm", f"{late} late") if late else none
    return Text(
        f"theo dõi {texts} văn bản{without.vi}, {told.vi}", f"{texts} {'text' if texts == 1 else 'texts'}{without.en} followed, {told.en}"
    )


def _followed(one: Followed, screen: Screen, catalogue: Catalogue) -> list[str]:
    text, decision, waiting = one.text, one.decision, one.next(catalogue.as_of)
    return [
        text.number if text else screen.say(Text("(không nêu)", "(none named)")),
        "\n".join(filter(None, (screen.day(text.signed), screen.day(text.effective)))) if text else "",
        f"{decision.number}\n{screen.day(decision.signed)}" if decision else screen.say(Text("chưa có", "none")),
        *(_done(one, key, screen) for key in ("in_database", "posted")),
        screen.name("agencies", one.lead_unit) if one.lead_unit else "",
        _duty(waiting, screen, catalogue) if waiting else "",
        _left(waiting.days(catalogue.as_of), screen) if waiting else _nothing_waits(one, screen, catalogue.as_of),
    ]


def _done(one: Followed, key: str, screen: Screen) -> str:
    """The day; that it has not been done, or that nobody knows."""
    decision = one.decision
    if decision is None:
        return ""
    done: date | None = getattr(decision, key)
    return screen.day(done) or screen.say(Text("chưa rõ", "not known") if key in decision.unconfirmed else Text("chưa", "not yet"))


def _duty(waiting: Deadline, screen: Screen, catalogue: Catalogue) -> str:
    duty, other = DUTY_WORDS[waiting.kind], other_counting(waiting.other, catalogue.settings.day_counting)
    return "\n".join(filter(None, (f"{screen.say(duty)}: {screen.day(waiting.due)}", screen.say(other))))


def _nothing_waits(one: Followed, screen: Screen, today: date) -> str:
    states = {deadline.state(today) for deadline in one.deadlines}
    if not states:
        return ""
    if "unconfirmed" in states:
        return screen.say(Text("ngày chưa xác minh", "days not confirmed"))
    posted = one.decision is None or one.decision.posted is not None or "posted" in one.decision.unconfirmed
    done = Text("xong", "done") if posted else Text("còn niêm yết", "to be posted")
    return screen.say(Text("{}, có hạn bị chậm", "{}, not all in time").of(done) if "done_late" in states else done)


def _left(days: int, screen: Screen) -> str:
    return str(days) if days >= 0 else screen.say(Text(f"chậm {-days}", f"{-days} late"))
