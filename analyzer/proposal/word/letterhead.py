"""What every paper of the State begins and ends with (Nghị định 30/2020/NĐ-CP, Phụ lục I): the organ, the motto, number, place and day; recipients, signature."""

from __future__ import annotations

from collections.abc import Iterable

from docx.shared import Cm, Mm

from analyzer.model.text import Text, capital
from analyzer.proposal.word.body import Body
from analyzer.proposal.word.page import clean, line_below
from analyzer.proposal.word.table import plain_table, write_cell

BLANK = "........"
"""What a person fills in."""
_STATE = Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
_MOTTO = Text("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
_NUMBER = Text(f"Số: {BLANK}/{BLANK}", f"No.: {BLANK}/{BLANK}")
_DAY = Text(f"ngày {BLANK} tháng {BLANK} năm {BLANK}", f"day {BLANK} month {BLANK} year {BLANK}")
_DRAFT = Text("DỰ THẢO", "DRAFT")
_TO = Text("Kính gửi: ", "To: ")
_RECIPIENTS = Text("Nơi nhận:", "Recipients:")
_FILED = Text("Lưu: VT", "Filed")
_SIGNER = Text("THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF THE UNIT")


def write_letterhead(body: Body, *, above: str, organ: str, place: str, draft: bool = False, number: str = "") -> None:
    """The organ and the one above it on the left, the State on the right; below them the number, and where and when."""
    say = body.say
    table = plain_table(body.document, (Mm(66), Mm(94)), rows=2)
    left = write_cell(table.cell(0, 0), [(above.upper(), "Organ Above"), (organ.upper(), "Organ"), ("", "Rule")])
    line_below(left[-1], Cm(2), Cm(2))
    right = write_cell(table.cell(0, 1), [(say(_STATE), "Organ"), (say(_MOTTO), "Motto"), ("", "Rule")])
    line_below(right[-1], Cm(1.8), Cm(1.8))
    write_cell(
        table.cell(1, 0),
        [(say(Text(f"Số: {number}", f"No.: {number}") if number else _NUMBER), "Number"), *([(say(_DRAFT), "Organ")] if draft else [])],
    )
    write_cell(table.cell(1, 1), [(f"{place}, {say(_DAY)}" if place else say(capital(_DAY)), "Place and Date")])


def write_addressee(body: Body, addressee: str) -> None:
    if addressee:
        body.document.add_paragraph(clean(body.say(_TO) + addressee), style="Addressee")


def write_signature(body: Body, recipients: Iterable[str], signer: Text = _SIGNER) -> None:
    """Who gets the paper on the left, whoever signs it on the right."""
    say = body.say
    body.document.add_paragraph(style="Rule")
    table = plain_table(body.document, (Mm(80), Mm(80)), rows=1)
    listed = [*(f"- {one};" for one in recipients if one), f"- {say(_FILED)}, {BLANK}"]
    write_cell(table.cell(0, 0), [(say(_RECIPIENTS), "Recipients Label"), *((line, "Recipients") for line in listed)])
    write_cell(table.cell(0, 1), [(say(signer), "Signature"), *[("", "Signature")] * 4, (BLANK * 3, "Signature")])
