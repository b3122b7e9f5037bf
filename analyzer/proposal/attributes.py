"""A single value that is set or removed, in words: fewer copies, a shorter limit, a visit less, another level."""

from __future__ import annotations

from analyzer.model.dossier import RequiredDocument
from analyzer.model.edits import Edit
from analyzer.model.element import Element
from analyzer.model.key_names import key_name, with_name
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text, capital, same
from analyzer.model.values import Duration, Money
from analyzer.proposal.elements import Naming, Spot, find
from analyzer.proposal.tree import Change
from analyzer.proposal.values import NOT_ASKED, in_words
from analyzer.reform.apply import apply_one

_PHOTOS, _NAMED_PHOTOS = Text("số lượng ảnh {of}", "number of{of}"), Text("số lượng {of}", "number of{of}")
_FLAGS: dict[tuple[str, bool], tuple[Text, Text, Text]] = {
    ("visit", False): (
        Text("Bỏ yêu cầu cá nhân, tổ chức phải đến trực tiếp ở bước {of}", "Drop the visit at the step{of}"),
        Text("Cá nhân, tổ chức phải đến cơ quan giải quyết: {of}", "The applicant must come in person:{of}"),
        Text("Thực hiện bước {of} mà cá nhân, tổ chức không phải đến cơ quan giải quyết", "The step{of} needs no visit"),
    ),
    ("present_only", True): (
        Text("Chỉ yêu cầu xuất trình {of}, không yêu cầu nộp", "Have{of} shown, not filed"),
        Text("Nộp {of}", "File{of}"),
        Text("Xuất trình {of}", "Show{of}"),
    ),
    ("non_territorial", True): (
        Text("Tiếp nhận hồ sơ không phụ thuộc địa giới hành chính", "Accept filing anywhere"),
        Text("Nộp hồ sơ theo địa giới hành chính", "Filing is bound to a place"),
        Text("Nộp hồ sơ tại bất kỳ cơ quan tiếp nhận nào của thủ tục", "Filing with any receiving body of the procedure"),
    ),
    ("one_stop", True): (
        Text("Tiếp nhận và trả kết quả theo cơ chế một cửa", "Handle at the one-stop desk"),
        Text("Chưa thực hiện theo cơ chế một cửa", "Not handled at the one-stop desk"),
        Text("Thực hiện theo cơ chế một cửa", "Handled at the one-stop desk"),
    ),
    ("unlimited", True): (
        Text("Quy định kết quả {of} có giá trị không thời hạn", "Give the result{of} unlimited validity"),
        Text("{of} có thời hạn hiệu lực", "The validity of{of} is limited"),
        Text("{of} có giá trị không thời hạn", "The validity of{of} is unlimited"),
    ),
}
"""Attribute and new value -> title, present wording, proposed wording."""


def changed_value(procedure: Procedure, naming: Naming, spot: Spot, edit: Edit) -> Change:
    """A value set to another one: reduced, shortened, lengthened, or changed; no copy at all is copies taken away."""
    old, new = _values(procedure, spot, edit)
    if spot.attribute == "copies" and new == 0:
        return removed_value(procedure, naming, spot, edit)
    if isinstance(new, bool) and (spot.attribute, new) in _FLAGS:
        title, present, proposed = (_of(text, naming, spot) for text in _FLAGS[spot.attribute, new])
        return Change(title + naming.scope(spot), present, proposed, (edit,))
    noun = _noun(naming, spot)
    before, after = in_words(old, naming.display), in_words(new, naming.display)
    verb, to = _verb(spot.attribute, old, new)
    scope = naming.scope(spot)
    return Change(
        Text(
            f"{verb.vi} {noun.vi}{scope.vi} từ {before.vi} {to} {after.vi}",
            f"{verb.en} the {noun.en}{scope.en} from {before.en} to {after.en}",
        ),
        _labelled(noun, before),
        _labelled(noun, after),
        (edit,),
    )


def removed_value(procedure: Procedure, naming: Naming, spot: Spot, edit: Edit) -> Change:
    """A value taken away: the certification of a form, the copies of a paper."""
    noun = _noun(naming, spot)
    if spot.attribute == "copies":
        noun = _of(Text("yêu cầu nộp bản sao {of}", "copies of{of}"), naming, spot)
    old, _ = _values(procedure, spot, edit)
    title = Text("Bỏ {}", "Drop the {}").of(noun)
    return Change(title + naming.scope(spot), _labelled(noun, in_words(old, naming.display)), NOT_ASKED, (edit,))


def _values(procedure: Procedure, spot: Spot, edit: Edit) -> tuple[object, object]:
    """The value now, and the one the edit gives."""
    reformed = apply_one(procedure, edit)
    assert reformed is not None
    after = find(reformed, edit.path)
    owner: Procedure | Element = spot.element or procedure
    changed: Procedure | Element = (after.element if after else None) or reformed
    name = "class_" if spot.attribute == "class" else spot.attribute
    return getattr(owner, name), getattr(changed, name)


def _verb(attribute: str, old: object, new: object) -> tuple[Text, str]:
    """The verb and, in Vietnamese, the word before the new value."""
    if attribute == "service" and new == "full":
        return Text("Nâng", "Raise"), "lên"
    shorter = _shorter(old, new)
    if attribute == "validity" and shorter is False:
        return Text("Kéo dài", "Lengthen"), "lên"
    if shorter and isinstance(new, Duration) and attribute != "validity":
        return Text("Rút ngắn", "Shorten"), "xuống còn"
    return (Text("Giảm", "Reduce"), "xuống") if shorter else (Text("Sửa đổi", "Change"), "thành")


def _shorter(old: object, new: object) -> bool | None:
    """Whether a value falls; None where the two cannot be compared (calendar and working days, other currencies)."""
    if isinstance(old, Duration) and isinstance(new, Duration):
        if old.working_days is not None and new.working_days is not None:
            return new.working_days < old.working_days
        if old.calendar_days is not None and new.calendar_days is not None:
            return new.calendar_days < old.calendar_days
        return True if new.unit == "on the spot" else None
    if isinstance(old, Money) and isinstance(new, Money):
        return new.amount < old.amount if old.currency == new.currency else None
    if isinstance(old, int) and isinstance(new, int) and not isinstance(new, bool):
        return new < old
    return None


def _noun(naming: Naming, spot: Spot) -> Text:
    if isinstance(spot.element, RequiredDocument) and spot.attribute == "originals" and naming.is_photo(spot.element):
        return with_name(_PHOTOS if "ảnh" not in spot.element.name.lower() else _NAMED_PHOTOS, naming.photograph(spot.element))
    return key_name(spot.attribute, naming.element(spot.element) if spot.element else same(""))


def _of(text: Text, naming: Naming, spot: Spot) -> Text:
    """The phrase with the name of the element it belongs to."""
    return with_name(text, naming.element(spot.element) if spot.element else same(""))


def _labelled(noun: Text, value: Text) -> Text:
    return capital(noun) + same(": ") + value
