"""The ways by which a body still learns a fact, each walked again in the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from analyzer.inferring.inferred import Inferred
from analyzer.model.catalogue import Catalogue
from analyzer.model.certificate import Certificate, Source, Way
from analyzer.model.procedure import Procedure, RequiredDocument
from analyzer.model.text import Text
from analyzer.verifying.bodies import may_read, whole_body
from analyzer.verifying.lines import line_at, lines

Reasons = Iterator[tuple[str, Text]]


def _register(certificate: Certificate, procedure: Procedure, paper: RequiredDocument, catalogue: Catalogue, inferred: Inferred) -> Reasons:
    if not certificate.registers:
        yield "no_register", Text("Không nêu cơ sở dữ liệu nào.", "It names no register.")
    holders = _holders(paper, catalogue, inferred)
    for source in certificate.registers:
        yield from _source(source, procedure, holders, catalogue)


def _source(source: Source, procedure: Procedure, holders: set[str], catalogue: Catalogue) -> Reasons:
    name, words = source.register, catalogue.vocabulary
    register = words.registers.get(name)
    if register is None:
        yield "register_gone", Text(f"Không còn cơ sở dữ liệu '{name}'.", f"There is no register '{name}' any more.")
        return
    if name not in holders:
        yield "register_without_it", Text(f"'{name}' không giữ nội dung của giấy tờ.", f"'{name}' does not hold what the paper proves.")
    if not may_read(words, procedure.authority, register):
        told = ", ".join(procedure.authority)
        yield "not_readable", Text(f"{told} không được khai thác '{name}'.", f"{told} may not read '{name}'.")
    if source.basis and source.basis != str(register.basis or ""):
        yield "provision_gone", Text(f"'{name}' không còn dựa vào {source.basis}.", f"'{name}' no longer rests on {source.basis}.")
    day = register.announced.date.isoformat() if register.announced else ""
    if source.announced and source.announced != day:
        yield (
            "announcement_gone",
            Text(f"Không còn công bố {source.announced} của '{name}'.", f"'{name}' was not announced {source.announced}."),
        )


def _holders(paper: RequiredDocument, catalogue: Catalogue, inferred: Inferred) -> set[str]:
    """The registers that hold what a paper proves: by its kind, or by its wording."""
    kind, identity = catalogue.vocabulary.documents.get(paper.document), inferred.identity(paper)
    of_kind = {*kind.held_in, *(text.register for text in kind.replaced_by)} if kind else set()
    return of_kind | set(identity.held_in if identity else ())


def _earlier(certificate: Certificate, procedure: Procedure, paper: RequiredDocument, catalogue: Catalogue, inferred: Inferred) -> Reasons:
    del paper, inferred
    way, procedures = certificate.witness, catalogue.procedures
    if len(way) < 3 or len(way) % 2 == 0 or way[0] != certificate.procedure or way[-1] != certificate.kept_by:
        yield "broken_way", Text("Đường đi không nối hai thủ tục.", "The way does not join the two procedures.")
        return
    for here, document, before in zip(way[:-2:2], way[1::2], way[2::2], strict=True):
        asking, giving = procedures.get(here), procedures.get(before)
        if asking is None or giving is None:
            gone = here if asking is None else before
            yield "procedure_gone", Text(f"Không còn thủ tục {gone} trên đường đi.", f"{gone} on the way is gone.")
            return
        if not any(line.paper.document == document and not line.behind_lookup for _, line in lines(asking)):
            yield "way_gone", Text(f"{here} không còn yêu cầu {document}.", f"{here} no longer asks for {document}.")
        if all(result.document != document for result in giving.results):
            yield "way_gone", Text(f"{before} không còn cho ra {document}.", f"{before} no longer gives {document}.")
    last = procedures[way[-1]]
    taken = line_at(last, certificate.kept_at)
    if taken is None or taken.paper.document != certificate.document or not taken.always:
        yield "earlier_paper_gone", Text(f"{last.id} không còn luôn nhận giấy tờ này.", f"{last.id} no longer always takes this paper.")
    if last.ministry != procedure.ministry:
        yield "other_ministry", Text(f"Hồ sơ của {last.id} ở bộ khác.", f"The dossier of {last.id} is in another ministry.")


def _own_file(certificate: Certificate, procedure: Procedure, paper: RequiredDocument, catalogue: Catalogue, inferred: Inferred) -> Reasons:
    words = catalogue.vocabulary
    kind = words.documents.get(paper.document)
    issuer = paper.issuer or (kind.issuer if kind else "")
    own = {whole_body(words, agency) for agency in procedure.authority}
    if issuer != "same_body" and whole_body(words, issuer) not in own:
        told = issuer or "–"
        yield "of_another_body", Text(f"Giấy tờ do cơ quan khác cấp ({told}).", f"Another body issues the paper ({told}).")
    given = any(result.document == certificate.document for one in catalogue.procedures.values() for result in one.results)
    if not given and not _holders(paper, catalogue, inferred):
        yield "no_file", Text("Không thủ tục hay cơ sở dữ liệu nào lưu giấy tờ này.", "No procedure or register keeps this paper.")


def _same_dossier(certificate: Certificate, procedure: Procedure, paper: RequiredDocument, _: Catalogue, inferred: Inferred) -> Reasons:
    del inferred
    other = line_at(procedure, certificate.kept_at)
    if other is None or certificate.kept_at == certificate.path or other.paper.document != paper.document or other.behind_lookup:
        yield (
            "other_place_gone",
            Text(f"{certificate.kept_at} không còn yêu cầu giấy tờ này.", f"{certificate.kept_at} no longer asks for this paper."),
        )


def _same_paper(*_: object) -> Reasons:
    """The paper stays: that it is there has been seen already."""
    yield from ()


WAYS: Mapping[Way, Callable[[Certificate, Procedure, RequiredDocument, Catalogue, Inferred], Reasons]] = {
    "register": _register,
    "earlier_dossier": _earlier,
    "own_file": _own_file,
    "same_dossier": _same_dossier,
    "same_paper": _same_paper,
}
