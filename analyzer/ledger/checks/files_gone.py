"""Procedures that a decision names and of which the later of two versions keeps no file, as the earlier one did."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.ledger.outcome import Outcome
from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import Decision
from analyzer.model.ledger import Filed
from analyzer.model.text import Text


def files_gone(filed: Filed[Decision], base: Catalogue, revision: Catalogue) -> Iterator[Outcome]:
    """What a person has to look at: the difference is right, yet the catalogue alone no longer tells what the law was.

    Not asked of a decision that was recorded, nor where the catalogue is a part of what is decided.
    """
    kept = revision.procedures.keys() | revision.history.terms().keys() | revision.history.secret()
    gone = base.procedures.keys() - kept
    for at, row in enumerate(() if filed.sealed or filed.record.partial else filed.record.rows):
        named = [(("code",), row.code), *((("predecessors", nth), code) for nth, code in enumerate(row.predecessors))]
        for where, code in named:
            if code in gone:
                yield Outcome(
                    "ask",
                    "file_of_procedure_gone",
                    filed.record.number,
                    filed.place("rows", at, *where),
                    Text(
                        f"Bản sau không còn tệp của thủ tục {code}, nên danh mục không còn cho biết trước đây thủ tục này quy định gì.",
                        f"The later version keeps no file of procedure {code}, so that the catalogue no longer tells what its law was.",
                    ),
                    Text(
                        "Giữ tệp ấy và ghi 'until' là ngày cuối cùng thủ tục còn hiệu lực. Không giữ tệp thì tthc decision record chỉ ghi nhận"
                        " khi có --from và --to như lúc kiểm tra.",
                        "Keep the file and write 'until', the last day the procedure is in force. Without the file tthc decision record"
                        " takes the decision only with the --from and --to of the check.",
                    ),
                )
