"""What would turn the outcome of a row: the single changes of data after which the rule would fire, or would not."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Row, is_numbering
from analyzer.engine.explaining.words.asked import Asked


def turned(asked: Asked, row: Row, fired: bool, parts: Iterable[Condition]) -> str:
    """What would turn the outcome, of what the lines above name."""
    if row.lack is not None and row.lack.turns:
        return asked.say("Quy tắc sẽ nêu nếu có như vậy.", "The rule would fire if there were one.")
    if not row.turning:
        return _unturned(asked, row, fired)
    turning = {test.number for test in row.turning}
    if not (row.holds and fired):
        if len(row.turning) == 1 or all(test.number in turning for part in row.failing for test in part.tests()):
            return asked.say("Quy tắc sẽ nêu nếu chỉ điều ấy khác đi.", "The rule would fire if this alone were otherwise.")
        told = "; ".join(asked.each(row.turning))
        return asked.say(
            f"Quy tắc sẽ nêu nếu chỉ một điều khác đi trong: {told}.", f"The rule would fire if one alone were otherwise of: {told}."
        )
    if all(any(test.number in turning for test in part.tests()) or not part.turning(row.truths) for part in parts):
        return asked.say(
            "Bất kỳ điều nào trên đây khác đi thì quy tắc không nêu nữa.", "It would not fire if any one of these were otherwise."
        )
    told = "; ".join(asked.each(row.turning))
    return asked.say(f"Quy tắc không nêu nữa nếu khác đi ở: {told}.", f"It would not fire if otherwise in: {told}.")


def _unturned(asked: Asked, row: Row, fired: bool) -> str:
    """Why no single change turns the outcome."""
    if row.holds:
        return asked.say("Không có dòng này thì kết quả vẫn vậy.", "Without this row the outcome would be the same.")
    if row.lack is None and any(map(is_numbering, row.failing)):
        return asked.say("Quy tắc lấy dòng khác làm gốc.", "The rule starts from another row.")
    failing = len(row.failing) + (row.lack is not None)
    if failing < 2 and fired:
        return asked.say("Có thêm dòng này thì kết quả vẫn vậy.", "With this row too the outcome would be the same.")
    why = asked.say(f"{failing} điều kiện cùng chưa thỏa mãn", f"{failing} conditions fail together")
    if failing < 2:
        why = asked.say("thêm dòng này cũng chưa đủ", "this row more would not be enough")
    return asked.say(f"Không một thay đổi đơn lẻ nào làm quy tắc phát hiện: {why}.", f"No single change would make the rule fire: {why}.")
