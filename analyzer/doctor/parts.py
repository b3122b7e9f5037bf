"""The parts that make a procedure (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP): whether a record states each, and so that it can be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from analyzer.inferring.wording import filing_texts, states
from analyzer.model.dossier import RequiredDocument, every_line
from analyzer.model.part_names import PART_NAMES
from analyzer.model.procedure import Fee, Procedure, TimeLimit
from analyzer.model.text import Text
from analyzer.model.vocabulary import Vocabulary
from analyzer.text.dossier.sets import sets_filed

Of = Callable[[Procedure, Vocabulary], bool]


@dataclass(frozen=True, slots=True)
class Part:
    """A part; `point` is where the law names it, `graded` whether every procedure must have it.

    Forms, conditions and fees are parts only of procedures that have some: a record that is silent may be right.
    """

    key: str
    name: Text
    point: str
    stated: Of
    readable: Of
    graded: bool = True


def has_kind(line: RequiredDocument, words: Vocabulary) -> bool:
    """Whether it is known what a paper is: its kind, or by its words its class; alternatives and bundles are told by their members."""
    if line.document:
        return line.document in words.documents or bool(line.class_)
    return bool(line.any_of or line.all_of or line.lookup)


def has_value(limit: TimeLimit) -> bool:
    return limit.value is not None or bool(limit.stages)


def has_amount(fee: Fee) -> bool:
    return fee.amount is not None or fee.upto is not None


def forms(procedure: Procedure, words: Vocabulary) -> list[RequiredDocument]:
    """The lines of a dossier that are forms."""
    return [line for line in every_line(procedure.dossier) if _class_of(line, words) == "form"]


def has_form_code(line: RequiredDocument, words: Vocabulary) -> bool:
    kind = words.documents.get(line.document)
    return bool(line.form_code or (kind and kind.form_code))


def _class_of(line: RequiredDocument, words: Vocabulary) -> str:
    kind = words.documents.get(line.document)
    return line.class_ or (kind.class_ if kind else "")


def _list(key: str) -> Of:
    return lambda procedure, _: states(procedure, key)


def _read_list(key: str) -> Of:
    return lambda procedure, _: bool(getattr(procedure, key))


def _says_sets(procedure: Procedure, _: Vocabulary) -> bool:
    """Whether the number of sets is stated: as a number, or in words that speak of what the applicant files."""
    if procedure.sets is not None:
        return True
    by_person = (step.text or step.name for step in procedure.steps if step.actor == "applicant")
    return bool(sets_filed([*by_person, *(filing_texts(procedure) if procedure.source else ())]))


def _known_bodies(procedure: Procedure, words: Vocabulary) -> bool:
    return all(agency in words.agencies for agency in procedure.authority)


PARTS = (
    Part("name", PART_NAMES["name"], "a", _list("name"), _read_list("name")),
    Part("steps", PART_NAMES["steps"], "b", _list("steps"), _read_list("steps")),
    Part("channels", PART_NAMES["channels"], "c", _list("channels"), _read_list("channels")),
    Part(
        "dossier",
        PART_NAMES["documents"],
        "d",
        _list("dossier"),
        lambda procedure, words: all(has_kind(line, words) for line in every_line(procedure.dossier)),
    ),
    Part(
        "sets",
        PART_NAMES["sets"],
        "d",
        _says_sets,
        lambda procedure, _: bool(procedure.sets),
    ),
    Part(
        "time_limits",
        PART_NAMES["time_limits"],
        "đ",
        _list("time_limits"),
        lambda procedure, _: all(map(has_value, procedure.time_limits)),
    ),
    Part("applicants", PART_NAMES["applicants"], "e", _list("applicants"), _read_list("applicants")),
    Part("authority", PART_NAMES["authority"], "g", _list("authority"), _known_bodies),
    Part(
        "results",
        PART_NAMES["results"],
        "h",
        _list("results"),
        lambda procedure, _: all(result.document or result.name for result in procedure.results),
    ),
    Part("legal_basis", PART_NAMES["citations"], "", _list("legal_basis"), _read_list("legal_basis")),
    Part(
        "forms",
        PART_NAMES["forms"],
        "h",
        lambda procedure, words: bool(forms(procedure, words)),
        lambda procedure, words: all(has_form_code(line, words) for line in forms(procedure, words)),
        graded=False,
    ),
    Part(
        "conditions",
        PART_NAMES["conditions"],
        "h",
        _list("conditions"),
        lambda procedure, _: all(condition.text for condition in procedure.conditions),
        graded=False,
    ),
    Part(
        "fees",
        PART_NAMES["fees"],
        "h",
        _list("fees"),
        lambda procedure, _: all(map(has_amount, procedure.fees)),
        graded=False,
    ),
)
GRADED = tuple(part for part in PARTS if part.graded)
