"""The table `mentions`: what the official wording names, beside what the parts of the same record say.

A mention is a text of law by its number, a form by its code, a body that no longer exists, or a paper that is no longer issued
or that the words ask to be shown. What is merely written about is no part of a dossier or legal basis: here the two can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from analyzer.facts.known import Known
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.mentions.mention import Mention
from analyzer.facts.tables.table import Table
from analyzer.model.packed import WrittenNumber
from analyzer.model.text import Text


def mention_rows(known: Known) -> Iterator[Mention]:
    from analyzer.facts.tables.mentions.mentioned import Reader  # loaded with many word lists, when a rule first asks

    reader = Reader(known.index)
    for code, procedure in known.procedures.items():
        yield from reader.mentions(procedure, {ask.line.document for ask in known.asked[code]})


_COLUMNS: Columns[Mention] = (
    *c.WHERE,
    c.text(
        "part",
        "phần của bản ghi có lời văn ấy: steps, dossier, fees ...",
        "part of the record that holds the words",
        attrgetter("piece.part"),
        "sections",
    ),
    c.text(
        "kind",
        "điều được nhắc: instrument (văn bản), form (mẫu), agency (cơ quan không còn), document (giấy tờ không còn được cấp), number (giấy tờ như vậy mà dòng hồ sơ đòi ghi số), "
        "shown (giấy tờ mà lời văn đòi xuất trình, mang theo), unnamed (“Nghị định này”, “khoản 1 Điều này” mà phần ấy không nêu trước là văn bản, điều nào), incomplete (số, ký hiệu ở mục căn cứ pháp lý mà không ai tra được), "
        "address (quận, huyện nêu ở địa chỉ của nơi tiếp nhận), district (cơ quan cấp huyện không có ở từ vựng)",
        "what is named: an instrument, a form, an agency that is gone, a document no longer issued, one of them whose number a dossier line wants, one that the words ask to be shown, "
        "a text or article called `này` that nothing before in that part names, "
        "an incomplete number in the legal basis, by which nobody finds the text, "
        "a district in the address of an office, a body of that level that the vocabulary does not list",
        attrgetter("kind"),
        "kinds",
    ),
    c.text(
        "what",
        "số văn bản, ký hiệu mẫu, mã cơ quan, loại giấy tờ, lời văn",
        "number, code, id or words of what is named",
        attrgetter("what"),
    ),
    c.text("body", "cơ quan được nhắc", "the body named", lambda row: row.what if row.kind in ("agency", "district") else "", "agencies"),
    c.text(
        "instrument",
        "văn bản được dẫn; trống nếu điều được nhắc không phải văn bản",
        "the text of law named; empty where something else is",
        lambda row: row.what if row.kind == "instrument" else "",
        "instruments",
    ),
    c.text(
        "document",
        "loại giấy tờ được nhắc",
        "the kind of paper named",
        lambda row: row.what if row.kind in ("document", "number", "shown") else "",
        "documents",
    ),
    c.text("class", "lớp của giấy tờ được nhắc", "class of that paper", attrgetter("class_"), "classes"),
    c.text(
        "clause",
        "câu nhắc tới; trống nếu là văn bản có trong căn cứ pháp lý của bản ghi",
        "the sentence that names it; empty where it is a text of the legal basis of the record",
        attrgetter("clause"),
    ),
    c.flag("in_basis", "văn bản có trong căn cứ pháp lý của bản ghi", "the legal basis of the record has the text", attrgetter("in_basis")),
    c.flag(
        "as_date",
        "văn bản chỉ được nhắc làm mốc thời gian: ngày nó có hiệu lực, được ban hành",
        "the text only marks a point in time: the day on which it took effect or was issued",
        attrgetter("as_date"),
    ),
    c.flag(
        "defines",
        "văn bản ngoài căn cứ pháp lý chỉ được dẫn để xác định địa bàn, đối tượng, loại hình, danh mục, hạng; không phải để quy định mức thu",
        "a text outside the legal basis cited only for what a place, subject, kind, list or class is, not for an amount",
        attrgetter("defines"),
    ),
    c.flag(
        "rests",
        "văn bản mà căn cứ pháp lý, kể cả tên văn bản ở đó, không nêu, được dẫn kèm điểm, khoản, Điều, phụ lục hoặc mẫu của nó",
        "a text that neither the legal basis nor a title in it names, cited by a provision, annex or form of it",
        attrgetter("rests"),
    ),
    c.flag(
        "in_dossier",
        "thành phần hồ sơ của bản ghi có mẫu, giấy tờ ấy (giấy tờ tùy thân nào cũng thay nhau được)",
        "the dossier has the form or paper (identity papers stand for each other)",
        attrgetter("in_dossier"),
    ),
    c.flag("ended", "cơ quan, giấy tờ, văn bản ấy không còn", "the body, paper or text is no more", attrgetter("ended")),
    c.flag(
        "recalled",
        "văn bản có ngày, tình trạng hiệu lực ghi theo hiểu biết chung, chưa đối chiếu văn bản gốc",
        "a text whose days and status were written down from common knowledge and not yet held against it",
        attrgetter("recalled"),
    ),
    c.text(
        "doubt",
        "điều lạ ở số văn bản: type_and_number_differ, issuer_and_number_differ, code_and_title_differ, letters_misspelt, cut_short, year_to_come; "
        "trống nếu không có",
        "what is odd about the number; empty nothing",
        attrgetter("doubt"),
        "doubts",
    ),
    c.text(
        "meant",
        "văn bản trong căn cứ pháp lý cùng số, cùng năm mà khác ký hiệu; ở letters_misspelt, incomplete: số viết đúng, đầy đủ theo tên văn bản hoặc nơi khác; trống nếu không có",
        "text of the legal basis of the same serial and year with other letters; of a misspelt or incomplete number the right one; empty none",
        attrgetter("meant"),
        "instruments",
    ),
    c.text(
        "entry",
        "số, ký hiệu như bản ghi ghi, số có thể đúng, câu chứa nó; mỗi phần một dòng",
        "the incomplete number as written, what may be meant, the words it stands in; each on a line",
        lambda row: WrittenNumber(row.what, row.meant, row.clause).packed(),
        "numbers",
        where=lambda row: row.kind == "incomplete",
    ),
)

MENTIONS: Table[Mention] = Table(
    "mentions",
    "mention",
    Text("một điều lời văn nhắc tới: văn bản, mẫu đơn, cơ quan, giấy tờ", "what the wording names: a text of law, form, body or paper"),
    mention_rows,
    _COLUMNS,
)
