"""What is wrong with a predicate over a fact table that the engine could not answer, in words of the table."""

from __future__ import annotations

from analyzer.engine.cards.guard import Checked
from analyzer.engine.cards.kinds import kinds_told
from analyzer.engine.explaining.syntax import Syntax, has_aggregate
from analyzer.facts.database.tables import Tables
from analyzer.facts.tables.every import TABLES
from analyzer.model.near import did_you_mean
from analyzer.model.text import Text


def cannot_be_asked(table: str, where: str, checked: Checked, tables: Tables) -> Text:
    """Why `where` cannot be asked of `table`; `checked` is what the whole query names."""
    kinds = {column.name: column.type for name in (table, *checked.reads) for column in TABLES[name].columns}
    unknown = [name for name in checked.columns if name.lower() not in kinds and name.lower() not in TABLES]
    if unknown:
        look = Text(f"Xem các cột: tthc facts {table} --columns", f"See its columns: tthc facts {table} --columns")
        hint = did_you_mean(unknown[0], list(kinds), look)
        wrong = Text(f"Bảng '{table}' không có cột '{unknown[0]}'. ", f"The table '{table}' has no column '{unknown[0]}'. ")
        return wrong + hint
    if has_aggregate(Syntax(tables).expression(where)):
        return Text(
            "Điều kiện hỏi từng dòng một; không đếm, không cộng được nhiều dòng trong đó.",
            "A predicate is asked of one row at a time; it cannot count or add up rows.",
        )
    wrong = Text(
        "Điều kiện không tính được: phải cho ra đúng hoặc sai, và chỉ so những giá trị cùng kiểu.",
        "The predicate cannot be worked out: it must come out true or false, and compare values of one kind.",
    )
    told = kinds_told(checked.columns, kinds)
    return wrong + Text(" Các cột đã nêu: ", " The columns named: ") + told + Text(".", ".") if told.vi else wrong
