"""Procedures of which a catalogue keeps no file any more: those that a decision names, those that were imported."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date
from pathlib import Path

from analyzer.importing.portal.state import FOLDER
from analyzer.ledger.outcome import Outcome
from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import Decision
from analyzer.model.ledger import Filed
from analyzer.model.problems import Place
from analyzer.model.procedure import Procedure
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


def imported_and_gone(root: Path, versions: Iterable[Procedure], unread: Container[str], as_of: date) -> Iterator[Outcome]:
    """Procedures that the last import brought and of which no version has begun: their file was deleted, or taken for another's."""
    begun = {one.id for one in versions if one.effective is None or one.effective <= as_of}
    for path in sorted((root / FOLDER).glob("*.json")):
        code = path.stem
        if code not in begun and code not in unread:
            yield Outcome(
                "note",
                "imported_procedure_gone",
                code,
                Place(f"{FOLDER}/{path.name}"),
                Text(
                    f"Thủ tục {code} đã được nhập từ nguồn, nay danh mục không còn tệp của phiên bản nào đã bắt đầu.",
                    f"Procedure {code} was imported, and the catalogue keeps no file of a version that has begun.",
                ),
                Text(
                    "Lấy lại tệp từ git hoặc nhập lại; thủ tục đã bị bãi bỏ thì giữ tệp và ghi 'until'.",
                    "Take the file back from git or import it again; of a procedure that was repealed keep the file and write 'until'.",
                ),
            )
