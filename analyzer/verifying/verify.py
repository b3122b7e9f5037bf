"""Whether the path of each certificate still stands in a catalogue; what does not or could not be checked, with place and reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analyzer.inferring.infer import infer
from analyzer.inferring.inferred import Inferred
from analyzer.model.catalogue import Catalogue
from analyzer.model.certificate import Certificate
from analyzer.model.problems import Place, Problem
from analyzer.model.procedure import Procedure
from analyzer.model.secret import shown
from analyzer.model.text import Language, Text
from analyzer.verifying.claim import Claim
from analyzer.verifying.done import done, taken_away
from analyzer.verifying.givers import Ground
from analyzer.verifying.lines import Line, line_at
from analyzer.verifying.provisions import provisions
from analyzer.verifying.reliance import Unread
from analyzer.verifying.ways import WAYS

Reason = tuple[str, Text]
NOT_CHECKED = "not_checked"
CUT_DONE = "cut_done"
"""Nothing is left to do: not refused, and no other reason is looked for then."""
_DONE = Text("Không còn gì để cắt giảm: nội dung này đã thực hiện.", "Nothing is left to cut: this has been done.")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A certificate that does not hold, or of which that is not known: whose it is, where to look, and why."""

    claim: Claim
    place: Place
    code: str
    reason: Text

    @property
    def checked(self) -> bool:
        """Whether it is refused; not so where a file that it relies on could not be read whole."""
        return self.code != NOT_CHECKED

    @property
    def vouched(self) -> bool:
        """Whether a reviewer agreed to the cut and knew of this."""
        return self.checked and self.code in self.claim.vouched

    def as_json(self, language: Language) -> dict[str, object]:
        return {
            "rule": self.claim.rule,
            "procedure": self.claim.procedure,
            "path": self.claim.path,
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "code": self.code,
            "reason": self.reason[language],
        }


def verify(claims: Iterable[Claim], catalogue: Catalogue, problems: Iterable[Problem] = ()) -> list[Refusal]:
    """Every refusal, in the order of the claims; nothing of a secret procedure is looked at.

    `problems` are those of the catalogue: what relies on a file that could not be read whole is neither refused nor stands.
    """
    return verify_filled(claims, *infer(catalogue), problems)


def verify_filled(claims: Iterable[Claim], catalogue: Catalogue, inferred: Inferred, problems: Iterable[Problem]) -> list[Refusal]:
    """The same where the gaps of the catalogue are filled already."""
    ground, unread = Ground(shown(catalogue), inferred), Unread(problems)
    return [refusal for claim in claims for refusal in _verified(claim, ground, unread)]


def _verified(claim: Claim, ground: Ground, unread: Unread) -> list[Refusal]:
    refused = list(_refused(claim, ground))
    problem = unread.relied_on(claim.certificate) if claim.certificate else None
    problem = problem or next(filter(None, (unread.hides(code) for code, _ in refused)), None)
    if problem is not None:
        return [Refusal(claim, problem.place, NOT_CHECKED, _unread(problem))]
    return [Refusal(claim, _place(claim, ground.catalogue), code, reason) for code, reason in refused]


def _unread(problem: Problem) -> Text:
    file = problem.place.file
    return Text(
        f"Chưa kiểm tra được, vì {file} chưa đọc được trọn vẹn ({problem.code}).",
        f"Not checked, because {file} could not be read whole ({problem.code}).",
    )


def _place(claim: Claim, catalogue: Catalogue) -> Place:
    known = claim.procedure in catalogue.procedures
    return catalogue.positions.procedure(claim.procedure, claim.path or "name") if known else Place(claim.procedure)


def _refused(claim: Claim, ground: Ground) -> Iterator[Reason]:
    certificate, catalogue = claim.certificate, ground.catalogue
    if certificate is None:
        yield "no_certificate", Text("Bỏ giấy tờ mà không có chứng minh.", "Takes a paper away without a certificate.")
        return
    yield from _other_cut(claim, certificate)
    procedure = catalogue.procedures.get(certificate.procedure)
    if procedure is None:
        code = certificate.procedure
        yield "procedure_gone", Text(f"Danh mục không có thủ tục {code}.", f"The catalogue has no procedure {code}.")
        return
    line = line_at(procedure, certificate.path)
    if line is None and taken_away(claim, certificate, procedure):
        yield CUT_DONE, _DONE
        return
    if line is None:
        yield "paper_gone", Text(f"Không còn giấy tờ ở {certificate.path}.", f"There is no paper at {certificate.path} any more.")
        return
    if line.paper.document in ("", certificate.document) and done(claim, certificate.path, line.paper):
        yield CUT_DONE, _DONE
        return
    yield from _other_paper(certificate, line)
    if not certificate.substitute_control:
        for purpose in dict.fromkeys(one.protects for one in (line, *_lines_beside(claim, certificate, procedure)) if one.protects):
            yield "protected", Text(f"Giấy tờ được giữ vì: {purpose}.", f"The paper is kept because it protects: {purpose}.")
    yield from WAYS[certificate.way](certificate, procedure, line, ground)
    yield from provisions(certificate, catalogue)


def _other_cut(claim: Claim, certificate: Certificate) -> Iterator[Reason]:
    """The certificate must be that of the cut."""
    stays = certificate.way == "same_paper" and not claim.needs_certificate  # so does every other paper that is filed less often
    if (certificate.procedure, certificate.path) != (claim.procedure, claim.path) or (_beside(claim, certificate) and not stays):
        yield "of_another_cut", Text("Chứng minh nói về chỗ khác.", "The certificate speaks of another place.")
    if certificate.way == "same_paper" and claim.needs_certificate:
        yield "of_another_cut", Text("Giấy tờ bị bỏ thì không còn để chứng minh.", "A paper that is taken away no longer tells anything.")
    named = {source.register for source in certificate.registers}
    missing = [name for kind, _, to in claim.cuts if kind == "replace_with_lookup" for name in to if name not in named]
    if missing:
        told = ", ".join(missing)
        yield "of_another_cut", Text(f"Không chứng minh cho: {told}.", f"It does not cover: {told}.")


def _beside(claim: Claim, certificate: Certificate) -> list[str]:
    """The paths of a cut that are not of the line which the certificate speaks of."""
    return [path for _, path, _ in claim.cuts if not f"{path}/".startswith(f"{certificate.path}/")]


def _lines_beside(claim: Claim, certificate: Certificate, procedure: Procedure) -> Iterator[Line]:
    """Other lines of the dossier of which a cut asks for fewer copies."""
    lines = (line_at(procedure, path.rpartition("/")[0]) for path in _beside(claim, certificate))
    return (line for line in lines if line is not None)


def _other_paper(certificate: Certificate, line: Line) -> Iterator[Reason]:
    if line.paper.document != certificate.document:
        now, was = line.paper.document or "–", certificate.document
        yield "paper_changed", Text(f"Giấy tờ ở đây nay là {now}, không phải {was}.", f"The paper here is now {now}, not {was}.")
    if line.behind_lookup:
        yield "looked_up_already", Text("Giấy tờ đã chỉ hỏi khi không có dữ liệu.", "The paper is asked only when data fails already.")
