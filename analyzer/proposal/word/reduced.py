"""What the cuts agreed on made less in a period, in the report's point d."""

from __future__ import annotations

from typing import Literal

from analyzer.ledger.following.achieved import Achievements
from analyzer.ledger.following.lessened import SUMMED
from analyzer.ledger.following.reduced import columns, sentence, totals, values
from analyzer.model.text import Text
from analyzer.proposal.word.body import Body

_IN_WORDS = frozenset(("documents_if_data_fails",))
"""What the sentence before the table tells: a page has room for so many columns."""


def reduced(body: Body, found: Achievements) -> None:
    """Nothing where nobody agreed to a cut."""
    if not (found.procedures or found.left):
        return
    body.text(sentence(found))
    shown = {name: head for name, head in columns(found).items() if name in SUMMED and name not in _IN_WORDS}
    language = body.language
    rows = [[one.code, body.say(one.called), *values(one.less, shown, language)] for one in found.procedures]
    if len(rows) > 1:
        rows.append([body.say(Text("Cộng", "Total")), "", *totals(found, shown, language)])
    if rows:
        body.caption(Text("Mức giảm của các nội dung đã thực hiện trong kỳ", "Reductions carried out in the period"))
        heads = [_head(name, head) for name, head in shown.items()]
        body.table(body.columns((Text("Mã", "Code"), 3.8), (Text("Tên thủ tục", "Procedure"), 5), *heads), rows)
    if found.left:
        body.caption(Text("Nội dung đã đồng ý, chưa tính vào kỳ", "Agreed on, not counted in the period"))
        columns_ = body.columns((Text("Mã", "Code"), 3), (Text("Tên thủ tục", "Procedure"), 6), (Text("Vì sao", "Why"), 7))
        body.table(columns_, [[one.code, one.name, body.say(one.why)] for one in found.left])
        for remark in found.remarks:
            body.note(remark)


def _head(measure: str, head: Text) -> tuple[Text, float, Literal["number"]]:
    """Sums of money are wide."""
    return head, 4 if measure.startswith(("cost", "fee")) else 3.1, "number"
