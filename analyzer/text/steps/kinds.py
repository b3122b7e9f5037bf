"""What kind of step a step is: the act that its title names, else the weightiest act of whoever acts in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from analyzer.model.enumerations import StepKind
from analyzer.text.said import UNSAID, Said
from analyzer.text.steps.acts import Act

_OF_BODY: tuple[StepKind, ...] = (
    "issue", "decide", "inspect", "opinion", "verify", "receive", "return", "check", "record", "notify", "pay", "attend",
)  # fmt: skip
"""What a body does, the weightiest first: a step that checks and issues is one of issue."""
_OF_APPLICANT: tuple[StepKind, ...] = ("file", "collect", "pay", "supplement", "attend", "prepare", "notify")
_BEFORE_FILING: tuple[StepKind, ...] = ("prepare", "pay", "notify")
_ANY_WORK = ("giải quyết", "xử lý")
_AT_THE_HEAD: tuple[StepKind, ...] = ("record", "notify", "pay", "return")
_HEAD = 350
"""Lighter acts count only near the beginning of a step: in its details they are by the way."""
_TITLE_SURE, _DONE_SURE, _WEAK_SURE, _SPOKEN_SURE = 0.95, 0.85, 0.7, 0.4


def kind_in_title(small: str, named: Sequence[Act]) -> Said[StepKind | None]:
    """The kind that a title such as `Tiếp nhận và kiểm tra hồ sơ` names; `Giải quyết hồ sơ` names none."""
    found = [act for act in named if act.done and not small.startswith(_ANY_WORK, act.start)]
    if not found:
        return UNSAID
    if found[0].kind not in _OF_BODY:
        return _said(found[0], _TITLE_SURE, small)
    return _said(min((act for act in found if act.kind in _OF_BODY), key=partial(_weight, small)), _TITLE_SURE, small)


def kind_of_applicant(small: str, named: Sequence[Act]) -> Said[StepKind | None]:
    """What the applicant does: the first act, unless it only leads to filing."""
    own = [act for act in named if act.kind in _OF_APPLICANT]
    done = [act for act in own if act.done]
    first = next(iter(done or own), None)
    if first is None:
        return UNSAID
    filing = next((act for act in done if act.kind == "file"), None) if first.kind in _BEFORE_FILING else None
    return _said(filing or first, _DONE_SURE if done else _SPOKEN_SURE, small)


def kind_of_body(small: str, named: Sequence[Act], *, takes_in: bool) -> Said[StepKind | None]:
    """What a body does; `takes_in`: it is the one that takes dossiers in, whose checks are a part of that."""
    done = [act for act in named if act.done]
    kinds = {act.kind for act in done}
    if takes_in and "receive" in kinds and not kinds & {"inspect", "opinion"}:
        return _said(next(act for act in done if act.kind == "receive"), _DONE_SURE, small)
    counted = [act for act in done if act.kind in _OF_BODY and (act.start < _HEAD or act.kind not in _AT_THE_HEAD)]
    weightiest = min(counted, key=partial(_weight, small), default=None)
    if weightiest is not None:
        return _said(weightiest, _WEAK_SURE if weightiest.kind in ("notify", "record") else _DONE_SURE, small)
    spoken = next((act for act in named if act.kind in _OF_BODY), None)
    if spoken is not None:
        return _said(spoken, _SPOKEN_SURE, small)
    asked = next((act for act in named if act.kind == "supplement"), None)
    return Said("notify", _SPOKEN_SURE, small[asked.start : asked.end]) if asked else UNSAID


def _weight(small: str, act: Act) -> int:
    """The place of its kind in the order; `giải quyết hồ sơ` says only that something is done."""
    return len(_OF_BODY) if small.startswith(_ANY_WORK, act.start) else _OF_BODY.index(act.kind)


def _said(act: Act, sure: float, small: str) -> Said[StepKind | None]:
    return Said(act.kind, sure, small[act.start : act.end])
