"""The dossier of a procedure (thành phần hồ sơ): its lines, and how they lie in one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from analyzer.model.element import Element, record
from analyzer.model.enumerations import DocumentClass, Form
from analyzer.model.values import Count, FlagField


def _called_otherwise(line: Any) -> Any:
    """What stands behind a look-up is alone there, so it need not have an id of its own."""
    return {"id": "otherwise", **line} if isinstance(line, dict) else line


@record
class RequiredDocument(Element):
    """A line of the dossier (thành phần hồ sơ): a paper, alternatives, a bundle, or a look-up before a paper.

    Exactly one of `document`, `any_of`, `all_of`, `lookup` says what it is; a line that was imported and that nobody has
    confirmed has only its `name`, and what it is is inferred. `originals` and `copies` count
    what is filed; `present_only` papers are shown and taken home; `when` limits the line to a situation that
    is no case of its own; `certified_by` names the body that must certify a form before it is filed.
    """

    document: str = ""
    any_of: tuple[RequiredDocument, ...] = ()
    all_of: tuple[RequiredDocument, ...] = ()
    lookup: tuple[str, ...] = ()
    otherwise: Annotated[RequiredDocument | None, BeforeValidator(_called_otherwise)] = None
    name: str = ""
    class_: DocumentClass | None = Field(default=None, alias="class")
    form_code: str = ""
    issuer: str = ""
    originals: Count | None = None
    copies: Count | None = None
    accepted: tuple[Form, ...] = ()
    present_only: FlagField = False
    surrendered: FlagField = False
    when: str = ""
    certified_by: str = ""

    @property
    def inner(self) -> tuple[RequiredDocument, ...]:
        """The lines within this one: choices, parts of a bundle, or the paper behind a look-up."""
        return (*self.any_of, *self.all_of, *((self.otherwise,) if self.otherwise is not None else ()))


def dossier_lines(documents: Iterable[RequiredDocument], path: str = "dossier") -> Iterator[tuple[str, RequiredDocument]]:
    """Every line of a dossier with its path, outer lines before inner ones."""
    for document in documents:
        here = f"{path}/{document.id}"
        yield here, document
        yield from dossier_lines(document.inner, here)


def every_line(documents: Iterable[RequiredDocument]) -> list[RequiredDocument]:
    """Every line of a dossier, outer lines before inner ones, for those who need no path."""
    lines = list(documents)
    for line in lines:  # grows while it is walked
        lines += line.inner
    return lines
