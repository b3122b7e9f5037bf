"""The way through an earlier dossier, walked again link by link: who files here has been there, and left the paper there."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.model.certificate import Certificate
from analyzer.model.element import EVERYWHERE
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.verifying.givers import Ground, givers, is_issued
from analyzer.verifying.lines import Line, line_at, lines
from analyzer.verifying.scopes import meet

Reasons = Iterator[tuple[str, Text]]


def earlier(certificate: Certificate, procedure: Procedure, cut: Line, ground: Ground) -> Reasons:
    way, procedures = certificate.witness, ground.catalogue.procedures
    if len(way) < 3 or len(way) % 2 == 0 or way[0] != certificate.procedure or way[-1] != certificate.kept_by:
        yield "broken_way", Text("Đường đi không nối hai thủ tục.", "The way does not join the two procedures.")
        return
    if cut.paper.surrendered:
        yield (
            "handed_back",
            Text(
                "Giấy tờ cũ phải nộp lại, hồ sơ trước không thay được.",
                "The old paper is to be given back; an earlier file does not replace that.",
            ),
        )
    if cut.when:
        told = "; ".join(sorted(cut.when))
        yield (
            "only_in_a_situation",
            Text(
                f"Giấy tờ chỉ yêu cầu khi: {told}; hồ sơ trước chưa chắc có.",
                f"Asked only when: {told}; the earlier file need not show it.",
            ),
        )
    for here, document, before in zip(way[:-2:2], way[1::2], way[2::2], strict=True):
        asking, giving = procedures.get(here), procedures.get(before)
        if asking is None or giving is None:
            gone = here if asking is None else before
            yield "procedure_gone", Text(f"Không còn thủ tục {gone} trên đường đi.", f"{gone} on the way is gone.")
            return
        yield from _link(asking, document, giving, cut=cut if asking is procedure else None, ground=ground)
    last = procedures[way[-1]]
    taken = line_at(last, certificate.kept_at)
    if taken is None or taken.paper.document != certificate.document or not taken.always:
        yield "earlier_paper_gone", Text(f"{last.id} không còn luôn nhận giấy tờ này.", f"{last.id} no longer always takes this paper.")
    if last.ministry != procedure.ministry:
        yield "other_ministry", Text(f"Hồ sơ của {last.id} ở bộ khác.", f"The dossier of {last.id} is in another ministry.")


def _link(asking: Procedure, document: str, giving: Procedure, *, cut: Line | None, ground: Ground) -> Reasons:
    """One link: `asking` needs the paper that `giving` alone gives; on the routes of the cut, or on every route further on."""
    asked = [line for _, line in lines(asking) if line.paper.document == document and not line.behind_lookup]
    if not asked:
        yield "way_gone", Text(f"{asking.id} không còn yêu cầu {document}.", f"{asking.id} no longer asks for {document}.")
        return
    firm = [line for line in asked if line.firm and not line.paper.surrendered and is_issued(line.paper, ground.catalogue)]
    joined = [line for line in firm if (meet(asking, line.scope, cut.scope) if cut else line.scope is EVERYWHERE)]
    if not joined or any(result.document == document for result in asking.results):
        yield (
            "way_not_firm",
            Text(
                f"{asking.id} không còn luôn yêu cầu {document} trong cùng trường hợp thực hiện với giấy tờ bị bỏ.",
                f"{asking.id} no longer always asks for {document} on the routes of the paper taken away.",
            ),
        )
        return
    found = [givers(line.paper, asking, ground) for line in joined]
    if not any(giving.id in codes for codes in found):
        yield "way_gone", Text(f"{giving.id} không còn cho ra {document}.", f"{giving.id} no longer gives {document}.")
    elif [giving.id] not in found:
        others = ", ".join(sorted({code for codes in found for code in codes} - {giving.id}))
        yield "another_giver", Text(f"Thủ tục khác cũng cho ra {document}: {others}.", f"Other procedures give {document} too: {others}.")
