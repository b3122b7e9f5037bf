"""The wording of the steps of a procedure to a list of steps, each with what its words say and how surely."""

from __future__ import annotations

import re
from itertools import pairwise

from analyzer.model.enumerations import StepKind
from analyzer.text.said import UNSAID, Said
from analyzer.text.steps.actors import Role, same_body
from analyzer.text.steps.joining import joined
from analyzer.text.steps.marks import composed
from analyzer.text.steps.ordering import follows, order_of
from analyzer.text.steps.piece import ReadPiece, Told, read_piece
from analyzer.text.steps.splitting import pieces
from analyzer.text.steps.step import Actor, Order, ReadStep
from analyzer.text.steps.visits import visit_of

_FILED_TO = re.compile(
    r"(?:đến|tại|về|cho|tới) (?P<name>(?:sở|bộ|cục|chi cục|ủy ban|ubnd|công an|phòng|cơ quan|tổng cục|trung tâm)[^,.;:()\n]{0,80})"
)
_IMPLIED: dict[StepKind, Role] = {
    "file": "applicant",
    "prepare": "applicant",
    "collect": "applicant",
    "supplement": "applicant",
    "attend": "applicant",
    "receive": "receiving_body",
    "check": "receiving_body",
    "return": "receiving_body",
    "decide": "deciding_body",
    "issue": "deciding_body",
}
_IMPLIED_SURE, _NAMED_SURE, _LIKELY_SURE, _OTHER_SURE = 0.6, 0.95, 0.8, 0.7
_ENDS = ("issue", "decide")


def read_steps(text: str) -> list[ReadStep]:
    """The steps of a text (`executionSteps[].description` of a record), in order; empty for a text without words.

    >>> steps = read_steps("Bước 1: Công dân nộp hồ sơ trực tiếp tại Sở Y tế.\\nBước 2: Trong 05 ngày, Sở Y tế cấp chứng chỉ.")
    >>> [(step.number, step.actor.value.role, step.kind.value, step.visit.value) for step in steps]
    [(1, 'applicant', 'file', True), (2, 'deciding_body', 'issue', False)]
    """
    text = composed(text)
    if not text.strip():
        return []
    groups = joined(read_piece(text, piece) for piece in pieces(text))
    groups[0][0] = groups[0][0]._replace(told=groups[0][0].told.as_first())
    starts = [0, *(min(one.piece.start for one in group) for group in groups[1:]), len(text)]
    names = _Names(groups)
    orders = [order_of(group[0].told.words) for group in groups]
    after = follows(orders, [group[0].piece.heading for group in groups])
    return [
        _step(group, names, (start, end, text[start:end]), order if before else UNSAID, before)
        for group, (start, end), order, before in zip(groups, pairwise(starts), orders, after, strict=True)
    ]


class _Names:
    """The bodies of a text by what they do in it: to whom it is filed, and who decides."""

    __slots__ = ("deciding", "filed_to")

    def __init__(self, groups: list[list[ReadPiece]]) -> None:
        leads = [group[0].told for group in groups]
        self.deciding = [one.subject.name for one in leads if one.subject and one.subject.kind == "body" and one.kind.value in _ENDS]
        filed = (_FILED_TO.search(one.small) for one in leads if one.kind.value == "file")
        self.filed_to = [found["name"] for found in filed if found]


def _step(
    group: list[ReadPiece], names: _Names, place: tuple[int, int, str], order: Said[Order | None], after: tuple[int, ...]
) -> ReadStep:
    first = group[0]
    told = [one.told for one in group]
    acting = next((one for one in told if one.subject), told[0])
    kind = next(
        (one.kind for one in (told[0], acting, *told) if one.kind.value and (one.subject is None or one.same_actor(acting))), UNSAID
    )
    actor = _actor(acting, kind, names)
    start, end, wording = place
    return ReadStep(
        wording,
        start,
        end,
        label=first.piece.label,
        number=first.piece.number,
        heading=first.piece.heading,
        actor=actor,
        kind=kind,
        visit=visit_of("\n".join(one.small for one in told), kind.value, actor.value.role if actor.value else None),
        order=order,
        after=after,
    )


def _actor(told: Told, kind: Said[StepKind | None], names: _Names) -> Said[Actor | None]:
    """Who acts: the subject, its role told by its name or by what the text says of it elsewhere; else whom the kind implies."""
    subject = told.subject
    if subject is None:
        role = _IMPLIED.get(kind.value) if kind.value else None
        return Said(Actor(role), _IMPLIED_SURE * kind.confidence, kind.words) if role else UNSAID
    words = told.words[subject.start : subject.start + len(subject.name)]
    if subject.kind == "body":
        return _body(subject.name, words, _role_of_body(subject.name, kind.value, names, otherwise=("other_body", _OTHER_SURE)))
    if subject.kind == "official":
        return _body(subject.name, words, _role_of_body(subject.name, kind.value, names, otherwise=("deciding_body", _OTHER_SURE)))
    return Said(Actor(subject.kind, subject.name), _NAMED_SURE, words)


def _body(name: str, words: str, role: tuple[Role, float]) -> Said[Actor | None]:
    return Said(Actor(role[0], name), role[1], words)


def _role_of_body(name: str, kind: StepKind | None, names: _Names, *, otherwise: tuple[Role, float]) -> tuple[Role, float]:
    """The role of a body by what it does here, then by what it does elsewhere in the text."""
    takes_in = any(same_body(name, other) for other in names.filed_to)
    if kind in _ENDS:
        return "deciding_body", _NAMED_SURE
    if kind == "receive" or (takes_in and kind == "check"):
        return "receiving_body", _LIKELY_SURE
    if any(same_body(name, other) for other in names.deciding):
        return "deciding_body", _LIKELY_SURE
    return ("receiving_body", _OTHER_SURE) if takes_in else otherwise
