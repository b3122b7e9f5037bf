"""Secret procedures: the catalogue says that there is one; a page, table or paper shows its code and field, no more."""

from __future__ import annotations

from analyzer.model.catalogue import Catalogue
from analyzer.model.procedure import Procedure
from analyzer.model.text import Language, Text

SECRET = Text("thủ tục mật: chỉ ghi nhận, không hiển thị nội dung", "secret procedure: recorded only, its content is not shown")


def is_secret(procedure: Procedure) -> bool:
    return procedure.classification == "secret"


def called(procedure: Procedure, language: Language) -> str:
    """The name of a procedure; of a secret one only that it is secret."""
    return SECRET[language] if is_secret(procedure) else procedure.name


def secrets(catalogue: Catalogue) -> list[Procedure]:
    return [procedure for procedure in catalogue.procedures.values() if is_secret(procedure)]


def shown(catalogue: Catalogue) -> Catalogue:
    """The catalogue without its secret procedures, for screens whose questions are free: no answer can then hold one."""
    open_ones = {code: procedure for code, procedure in catalogue.procedures.items() if not is_secret(procedure)}
    return catalogue if len(open_ones) == len(catalogue.procedures) else catalogue.with_procedures(open_ones)
