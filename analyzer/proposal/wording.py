"""An edit in the words of a lawyer: title, present wording, proposed wording."""

from __future__ import annotations

from pydantic import ValidationError

from analyzer.engine.words.enumerated import FORMS
from analyzer.model.catalogue import Catalogue
from analyzer.model.dossier import RequiredDocument
from analyzer.model.edits import Edit
from analyzer.model.element import Element
from analyzer.model.procedure import Channel, Condition, Fee, Procedure, Result, Step, TimeLimit
from analyzer.model.text import NOTHING, Text, capital, joined, same
from analyzer.proposal.attributes import changed_value, removed_value
from analyzer.proposal.elements import Naming, Spot, action, find
from analyzer.proposal.tree import Change
from analyzer.proposal.values import NOT_ASKED


def change(catalogue: Catalogue, edit: Edit) -> Change:
    """What `edit` of a procedure of `catalogue` does, in words. The path must lead to something."""
    procedure = catalogue.procedures[edit.procedure]
    naming = Naming(procedure, catalogue)
    spot = find(procedure, edit.path)
    if edit.kind == "repeal":
        return _repeal(procedure, edit)
    assert spot is not None  # the caller words only edits that were applied
    if spot.element is None or spot.attribute:
        words = removed_value if edit.kind == "remove" else changed_value
        return words(procedure, naming, spot, edit)
    if edit.kind == "replace_with_lookup" and isinstance(spot.element, RequiredDocument):
        return _replace(naming, spot, spot.element, edit)
    if edit.kind == "accept" and isinstance(spot.element, RequiredDocument):
        return _accept(naming, spot, spot.element, edit)
    return _merge(procedure, naming, spot, edit) if edit.kind == "merge" else _remove(naming, spot, spot.element, edit)


def title_of(catalogue: Catalogue, edit: Edit) -> Text:
    """The title of an edit that was not made, or its path where the edit makes no sense."""
    if edit.kind != "repeal" and find(catalogue.procedures[edit.procedure], edit.path) is None:
        return same(edit.path)
    try:
        return change(catalogue, edit).title
    except (ValidationError, AttributeError):
        return same(edit.path)


def _repeal(procedure: Procedure, edit: Edit) -> Change:
    return Change(
        Text(f"Bãi bỏ thủ tục hành chính “{procedure.name}”", f"Repeal the procedure “{procedure.name}”"),
        Text(f"Thủ tục “{procedure.name}” (mã {procedure.id})", f"The procedure “{procedure.name}” (code {procedure.id})"),
        Text("Bãi bỏ", "Repealed"),
        (edit,),
    )


def _remove(naming: Naming, spot: Spot, element: Element, edit: Edit) -> Change:
    name, scope = naming.element(element), naming.scope(spot)
    what = _what(element, spot, naming.present(spot))
    if isinstance(element, Channel | Fee | TimeLimit):
        title = Text("Bỏ {}{}", "Drop the {}{}").of(name, scope)
    else:
        title = Text(f"Bỏ {what.vi} {name.vi}{scope.vi}", f"Drop the {what.en} {name.en}{scope.en}")
    return Change(title, naming.present(spot), _after_removal(element), (edit,))


def _what(element: Element, spot: Spot, present: Text) -> Text:
    if isinstance(element, RequiredDocument):
        alternative = Text("giấy tờ được lựa chọn", "alternative paper")
        return alternative if spot.alternative else Text("thành phần hồ sơ", "required document")
    if isinstance(element, Step):
        return Text("bước", "step")
    if isinstance(element, Condition):
        return Text("yêu cầu, điều kiện", "condition")
    return Text("kết quả", "result") if isinstance(element, Result) else present


def _after_removal(element: Element) -> Text:
    if isinstance(element, RequiredDocument | Condition):
        return NOT_ASKED
    if isinstance(element, Fee):
        return Text("Không thu", "Not charged")
    return Text("Không thực hiện", "No longer done") if isinstance(element, Step) else Text("Bỏ", "Dropped")


def _replace(naming: Naming, spot: Spot, line: RequiredDocument, edit: Edit) -> Change:
    name, scope, verb = naming.paper(line), naming.scope(spot), action(line)
    registers = joined(naming.display.text("registers", register) for register in edit.to)
    return Change(
        Text(
            f"Thay thế yêu cầu {verb.vi} {name.vi}{scope.vi} bằng việc khai thác dữ liệu trong {registers.vi}",
            f"Look up {registers.en} instead of asking the applicant to {verb.en} {name.en}{scope.en}",
        ),
        naming.present(spot),
        Text(
            f"Cơ quan giải quyết khai thác dữ liệu trong {registers.vi}; chỉ yêu cầu {verb.vi} {name.vi} khi không khai thác được dữ liệu",
            f"The handling body looks the data up in {registers.en} and asks the applicant to {verb.en} {name.en} only when the data cannot be had",
        ),
        (edit,),
    )


def _accept(naming: Naming, spot: Spot, line: RequiredDocument, edit: Edit) -> Change:
    name, scope = naming.kind(line), naming.scope(spot)
    new = [form for form in edit.to if form not in line.accepted] or list(edit.to)
    added = joined((FORMS.get(form, same(form)) for form in new), " hoặc ", " or ")
    now = joined((FORMS.get(form, same(form)) for form in line.accepted), " hoặc ", " or ")
    allowed = joined((FORMS.get(form, same(form)) for form in edit.to), "; ")
    only = Text("; chỉ nhận {}", "; only {} is accepted").of(now) if line.accepted else NOTHING
    present = naming.present(spot)
    return Change(
        Text(f"Chấp nhận {added.vi} đối với {name.vi}{scope.vi}", f"Accept {added.en} of {name.en}{scope.en}"),
        Text(present.vi + only.vi, present.en + only.en),
        Text("Nộp {} dưới một trong các dạng: {}", "File {} in one of these forms: {}").of(name, allowed),
        (edit,),
    )


def _merge(procedure: Procedure, naming: Naming, spot: Spot, edit: Edit) -> Change:
    assert spot.element is not None
    into = find(procedure, edit.to[0]) if edit.to else None
    name, scope = naming.element(spot.element), naming.scope(spot)
    target = naming.element(into.element) if into and into.element else same(", ".join(edit.to))
    what = _what(spot.element, spot, name)
    return Change(
        Text(f"Gộp {what.vi} {name.vi}{scope.vi} vào {target.vi}", f"Merge the {what.en} {name.en}{scope.en} into {target.en}"),
        naming.present(spot),
        capital(Text("thực hiện chung trong {}", "done together in {}").of(target)),
        (edit,),
    )
