"""Gaps inside the parts of records: what they state without the kind, code, number or state that rules and proposals need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from analyzer.doctor.parts import forms, has_amount, has_form_code, has_kind, has_value
from analyzer.model.dossier import every_line
from analyzer.model.instrument import unclear
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.model.vocabulary import Vocabulary


@dataclass(slots=True)
class Flaw:
    """A kind of gap inside the parts: how many elements have it, of how many, and in which procedures."""

    key: str
    name: Text
    count: int = 0
    of: int = 0
    procedures: list[str] = field(default_factory=list)


def flaws(procedures: Sequence[Procedure], words: Vocabulary, day: date) -> list[Flaw]:
    """The kinds of gaps of which some procedure could have one, the widest first."""
    found = {
        "papers": Flaw("papers_without_kind", Text("giấy tờ chưa rõ loại", "papers of unknown kind")),
        "forms": Flaw("forms_without_code", Text("tờ khai không có ký hiệu mẫu", "forms without a code")),
        "limits": Flaw("limits_without_value", Text("thời hạn không có con số", "time limits without a value")),
        "fees": Flaw("fees_without_amount", Text("phí, lệ phí không có mức thu", "fees without an amount")),
        "online": Flaw(
            "online_without_service", Text("nộp trực tuyến chưa rõ toàn trình hay một phần", "online filing: full or partial unknown")
        ),
        "dates": Flaw("procedures_without_date", Text("thủ tục không có ngày nào", "procedures without any date")),
    }
    for procedure in procedures:
        checked = {
            "papers": [has_kind(line, words) for line in every_line(procedure.dossier)],
            "forms": [has_form_code(line, words) for line in forms(procedure, words)],
            "limits": [has_value(limit) for limit in procedure.time_limits],
            "fees": [has_amount(fee) for fee in procedure.fees],
            "online": [channel.service is not None for channel in procedure.channels if channel.mode == "online"],
            "dates": [procedure.recorded is not None or procedure.effective is not None],
        }
        for key, good in checked.items():
            found[key].of += len(good)
            found[key].count += good.count(False)
            if not all(good):
                found[key].procedures.append(procedure.id)
    found["texts"] = _texts_of_no_known_state(procedures, words, day)
    return sorted((flaw for flaw in found.values() if flaw.of), key=lambda flaw: (-flaw.count / flaw.of, flaw.key))


def _texts_of_no_known_state(procedures: Sequence[Procedure], words: Vocabulary, day: date) -> Flaw:
    """Texts of the legal bases, each once, of which nothing tells whether they are in force: proposals would have them amended."""
    cited = {procedure.id: {citation.instrument for citation in procedure.legal_basis} for procedure in procedures}
    texts = set().union(*cited.values())
    untold = set(unclear(texts, words.instruments, day))
    citing = [code for code, numbers in cited.items() if not untold.isdisjoint(numbers)]
    name = Text("văn bản viện dẫn chưa rõ hiệu lực", "cited texts of which nothing tells whether they are in force")
    return Flaw("texts_of_no_known_state", name, len(untold), len(texts), citing)
