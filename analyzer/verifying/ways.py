"""The ways by which a body still learns a fact, each walked again in the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from analyzer.model.catalogue import Catalogue
from analyzer.model.certificate import Certificate, Source, Way
from analyzer.model.dossier import RequiredDocument
from analyzer.model.procedure import Procedure, case_names
from analyzer.model.text import Text
from analyzer.text.first_entry import entered_first
from analyzer.verifying.bodies import may_read, whole_body
from analyzer.verifying.earlier import earlier
from analyzer.verifying.givers import Ground
from analyzer.verifying.lines import Line, line_at
from analyzer.verifying.scopes import covers

Reasons = Iterator[tuple[str, Text]]

_OF_FIRMS_AND_THINGS = frozenset({"enterprise", "land", "vehicle"})
"""Registers that hold the papers of foreigners too; the others are of persons, and reach Vietnamese ones."""
_SHORTEST = 15
"""No shorter words say that data come first."""


def _register(certificate: Certificate, procedure: Procedure, line: Line, ground: Ground) -> Reasons:
    if not certificate.registers:
        yield "no_register", Text("Không nêu cơ sở dữ liệu nào.", "It names no register.")
    yield from _not_on_file(line, ground.catalogue)
    first = entered_first(procedure.name, case_names(procedure, line.scope.case))
    holders = _holders(line.paper, ground)
    for source in certificate.registers:
        if source.register in first:
            yield "first_entry", _first_entry(source.register)
        if _only_foreigners(line.scope.applicant or procedure.applicants) and (
            line.scope.applicant or source.register not in _OF_FIRMS_AND_THINGS
        ):
            yield (
                "of_foreigners",
                Text(
                    f"Chỉ người, tổ chức nước ngoài nộp; '{source.register}' chưa chắc có.",
                    f"Only foreigners file it; '{source.register}' need not have it.",
                ),
            )
        yield from _source(source, procedure, holders, ground.catalogue)


def _only_foreigners(applicants: tuple[str, ...]) -> bool:
    return bool(applicants) and {"foreigner", "foreign_organisation"}.issuperset(applicants)


def _first_entry(register: str) -> Text:
    return Text(
        f"Thủ tục đăng ký lần đầu vào '{register}', nên ở đó chưa có gì.",
        f"It makes the first entry in '{register}', which holds nothing of it yet.",
    )


def _not_on_file(line: Line, catalogue: Catalogue) -> Reasons:
    """What keeps a paper from being read elsewhere, whoever holds its content."""
    paper, kind = line.paper, catalogue.vocabulary.documents.get(line.paper.document)
    if paper.surrendered:
        yield (
            "handed_back",
            Text("Giấy tờ cũ phải nộp lại, dữ liệu không thay được.", "The old paper is to be given back; data do not replace that."),
        )
    if kind is not None and kind.retired is not None and kind.retired.since <= catalogue.as_of:
        yield (
            "retired",
            Text(f"Giấy tờ loại {paper.document} không còn được cấp.", f"Papers of the kind {paper.document} are no longer issued."),
        )
    if _data_first(" ".join((*sorted(line.when), paper.name))):
        yield (
            "looked_up_already",
            Text(
                "Hồ sơ đã nêu chỉ nộp khi không khai thác được dữ liệu.",
                "The dossier already asks for it only when the data cannot be read.",
            ),
        )


def _data_first(said: str) -> bool:
    if len(said) < _SHORTEST:
        return False
    from analyzer.text.identity.limits.looked_up import speaks_of_data  # the readers of wording take time to load

    return speaks_of_data(said)


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


def _holders(paper: RequiredDocument, ground: Ground) -> set[str]:
    """The registers that hold what a paper proves: by its kind, or by its wording."""
    catalogue, identity = ground.catalogue, ground.inferred.identity(paper)
    kind = catalogue.vocabulary.documents.get(paper.document)
    found = set(identity.held_in) if identity else set()
    if kind is not None:
        found |= {*kind.held_in, *(text.register for text in catalogue.vocabulary.replacements(kind, catalogue.as_of))}
    return found


def _own_file(certificate: Certificate, procedure: Procedure, line: Line, ground: Ground) -> Reasons:
    words, paper = ground.catalogue.vocabulary, line.paper
    yield from _not_on_file(line, ground.catalogue)
    kind = words.documents.get(paper.document)
    issuer = paper.issuer or (kind.issuer if kind else "")
    own = {whole_body(words, agency) for agency in procedure.authority}
    if issuer != "same_body" and whole_body(words, issuer) not in own:
        told = issuer or "–"
        yield "of_another_body", Text(f"Giấy tờ do cơ quan khác cấp ({told}).", f"Another body issues the paper ({told}).")
    if certificate.document not in ground.giving and not _holders(paper, ground).difference(entered_first(procedure.name)):
        yield "no_file", Text("Không thủ tục hay cơ sở dữ liệu nào lưu giấy tờ này.", "No procedure or register keeps this paper.")


def _same_dossier(certificate: Certificate, procedure: Procedure, line: Line, ground: Ground) -> Reasons:
    kept_at = certificate.kept_at
    other = line_at(procedure, kept_at)
    if other is None or kept_at == certificate.path or other.paper.document != line.paper.document or other.behind_lookup:
        yield (
            "other_place_gone",
            Text(f"{kept_at} không còn yêu cầu giấy tờ này.", f"{kept_at} no longer asks for this paper."),
        )
    elif not _wherever(procedure, line, other) or ground.inferred.is_choice(other.paper):
        yield (
            "other_place_narrower",
            Text(
                f"{kept_at} không còn nhận giấy tờ này ở mọi nơi chỗ bị bỏ phải nộp.",
                f"{kept_at} no longer takes this paper wherever the place taken away does.",
            ),
        )


def _wherever(procedure: Procedure, line: Line, other: Line) -> bool:
    """Whether the paper of one line is the one that another line takes as well, whenever the first asks for it."""
    one_paper = other.paper.issuer == line.paper.issuer and not (line.paper.surrendered or other.paper.surrendered)
    as_good = other.filed or line.paper.present_only
    return one_paper and as_good and other.when <= line.when and other.chosen <= line.chosen and covers(procedure, other.scope, line.scope)


def _same_paper(*_: object) -> Reasons:
    """The paper stays: that it is there has been seen already."""
    yield from ()


WAYS: Mapping[Way, Callable[[Certificate, Procedure, Line, Ground], Reasons]] = {
    "register": _register,
    "earlier_dossier": earlier,
    "own_file": _own_file,
    "same_dossier": _same_dossier,
    "same_paper": _same_paper,
}
