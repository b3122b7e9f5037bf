"""Edits by slice: the result reads as meant or is refused, and lines that an edit does not touch stay byte for byte."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.reading.yaml.plain import NotPlain, typed
from analyzer.writing.slices import MISSING, CannotEdit, Edit, changed, edited

KEYS = st.sampled_from(("name", "note", "text", "for", "b", "c"))
TEXTS = st.sampled_from(
    ("một", "a: b", "# không phải ghi chú", "- x", "1.00", "true", "hai\nba", "hai\n\n  ba\n", "", "x" * 130, "{a}", "'", "é")
)
SCALARS = TEXTS | st.integers(0, 9) | st.booleans()
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.lists(SCALARS, min_size=1, max_size=3) | st.dictionaries(KEYS, inner, min_size=1, max_size=3),
    max_leaves=5,
)
IDS = st.sampled_from(("one", "two", "three", "four"))
PARTS = st.lists(
    st.tuples(IDS, st.dictionaries(KEYS, VALUES, max_size=3)).map(lambda both: {"id": both[0], **both[1]}),
    min_size=1,
    max_size=3,
    unique_by=lambda part: part["id"],
)
DOCUMENTS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4).flatmap(
    lambda whole: st.dictionaries(st.sampled_from(("dossier", "fees")), PARTS, max_size=2).map(lambda lists: whole | lists)
)


class _Styles:
    """A document as people write it: each mapping, list and text in a style drawn for it, with comments and blank lines between."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw

    def one_of(self, *styles: Any) -> Any:
        return self.draw(st.sampled_from(styles))

    def mapping(self, value: dict[str, Any], indent: int, first: bool = True) -> str:
        pad, lines = " " * indent, []
        for number, (key, part) in enumerate(value.items()):
            if number and self.one_of(False, False, True):
                lines.append(self.one_of("", f"{pad}# ghi chú: {{a, [b}}", "# ở lề"))
            lines.append(("" if first and not number else pad) + f"{key}:" + self.behind(part, indent))
        return "\n".join(lines)

    def behind(self, part: Any, indent: int) -> str:
        deep = isinstance(part, dict | list)
        if not deep or not part or self.one_of(True, False, False):
            return " " + (self.flow(part) if deep or self.one_of(True, False) else self.text(part, indent)) + self.comment(part)
        if isinstance(part, dict):
            step = self.one_of(1, 2, 4)
            return self.comment(None) + f"\n{' ' * (indent + step)}" + self.mapping(part, indent + step)
        dash = indent + self.one_of(0, 2, 3)
        return self.comment(None) + "".join(f"\n{' ' * dash}{self.member(member, dash)}" for member in part)

    def member(self, member: Any, dash: int) -> str:
        if not isinstance(member, dict) or self.one_of(False, True):
            return "- " + self.flow(member) + self.comment(member)
        gap = self.one_of(1, 3)
        return "-" + " " * gap + self.mapping(member, dash + 1 + gap)

    def comment(self, part: Any) -> str:
        return "" if isinstance(part, str) and "\n" in part else self.one_of("", "", "  # xem: 'lại'", " ")

    def text(self, value: Any, indent: int) -> str:
        if not isinstance(value, str) or "\n" not in value or value.startswith((" ", "\n")):
            return self.flow(value)
        pad = "\n" + " " * (indent + 2)
        body = pad.join(value.removesuffix("\n").split("\n")).replace(pad.rstrip(" ") + " " * (indent + 2) + "\n", "\n\n")
        return ("|" if value.endswith("\n") else "|-") + pad + body

    def flow(self, value: Any) -> str:
        if isinstance(value, dict):
            gap = self.one_of("", " ")
            return "{" + gap + ", ".join(f"{key}: {self.flow(part)}" for key, part in value.items()) + gap + "}"
        if isinstance(value, list):
            return "[" + self.one_of(", ", ",").join(map(self.flow, value)) + "]"
        if not isinstance(value, str):
            return str(value).lower()
        if value in ("một", "é") and self.one_of(True, False):
            return value
        if "\n" in value or self.one_of(True, False):
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        return "'" + value.replace("'", "''") + "'"


@st.composite
def _written(draw: Any) -> tuple[str, dict[str, Any]]:
    value = draw(DOCUMENTS)
    text = _Styles(draw).mapping(value, 0) + draw(st.sampled_from(("", "\n", "\n\n# cuối\n", "\n...\n")))
    text = draw(st.sampled_from(("", "# đầu\n", "---\n"))) + text
    return draw(st.sampled_from((text, text, text.replace("\n", "\r\n")))), value


@st.composite
def _edit(draw: Any, value: dict[str, Any]) -> Edit:
    """An edit somewhere in the value: another value, none, or a new entry or member."""
    path: list[str] = []
    holder: Any = value
    while True:
        parts = isinstance(holder, list)
        names = [part["id"] for part in holder] if parts else list(holder)
        name = draw(st.sampled_from([*names, "new"]))
        path.append(name)
        inner = next((part for part in holder if part["id"] == name), None) if parts else holder.get(name)
        inside = isinstance(inner, dict) or (isinstance(inner, list) and all(isinstance(part, dict) for part in inner))
        if not inside or not inner or draw(st.booleans()):
            break
        holder = inner
    if inner is not None and draw(st.booleans()):
        return Edit(tuple(path), MISSING)
    new = draw(VALUES) if not parts else {"id": name, **draw(st.dictionaries(KEYS, VALUES, max_size=2))}
    return Edit(tuple(path), new, draw(st.sampled_from(("", *names))) if parts else "")


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
)
@given(st.data())
def test_the_text_reads_as_the_edited_value(data: st.DataObject) -> None:
    text, _ = data.draw(_written())
    try:
        value = typed(text)
    except NotPlain:
        return
    edit = data.draw(_edit(value))
    try:
        after = edited(text, [edit])
    except CannotEdit:
        return
    assert typed(after) == changed(value, edit)
    _untouched(text, after, edit)
    if "\r\n" in text:
        assert after.count("\n") == after.count("\r\n")


def _untouched(before: str, after: str, edit: Edit) -> None:
    """Lines before and behind one place stay; comments at the margin stay wherever they are, but inside a value that goes away."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    head = next((number for number, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new)))
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    touched = old[head : len(old) - tail]
    assert not any(line.startswith(("# đầu", "# cuối")) for line in touched), (edit, touched)


EDITS: dict[str, tuple[str, Edit, str]] = {
    "a scalar": ("a: 1 # x\nb: 2\n", Edit(("a",), 3), "a: 3 # x\nb: 2\n"),
    "a new entry": ("a: 1\n# x\n", Edit(("b",), "c"), "a: 1\nb: c\n# x\n"),
    "an entry inside braces": ("a: {b: 1, c: 2}\n", Edit(("a", "b"), MISSING), "a: {c: 2}\n"),
    "the last entry inside braces": ("a: {b: 1, c: 2}\n", Edit(("a", "c"), MISSING), "a: {b: 1}\n"),
    "a new entry inside braces": ("a: {b: 1} # x\n", Edit(("a", "c"), ["d"]), "a: {b: 1, c: [d]} # x\n"),
    "the only entry takes its holder along": ("a: {b: 1}\nc: 2\n", Edit(("a", "b"), MISSING), "c: 2\n"),
    "a member": ("l:\n- {id: x}\n# y\n- {id: y}\n", Edit(("l", "x"), MISSING), "l:\n# y\n- {id: y}\n"),
    "a new first member": ("l:\n# x\n- id: x\n", Edit(("l", "new"), {"id": "new"}), "l:\n# x\n- {id: new}\n- id: x\n"),
    "a new member behind": (
        "l:\n  - id: x # x\n\nm: 1\n",
        Edit(("l", "new"), {"id": "new"}, "x"),
        "l:\n  - id: x # x\n  - {id: new}\n\nm: 1\n",
    ),
    "a member as a whole": (
        "l:\n- {id: x, a: 1} # x\n- {id: y}\n",
        Edit(("l", "x"), {"id": "x", "a": 2}),
        "l:\n- {id: x, a: 2} # x\n- {id: y}\n",
    ),
    "a block of lines": ("t: |\n  a\n\n  b\n\nc: 1\n", Edit(("t",), "d\ne\n"), "t: |\n  d\n  e\n\nc: 1\n"),
    "line ends of Windows": ("a: 1\r\nb: 2\r\n", Edit(("c",), "x\ny"), "a: 1\r\nb: 2\r\nc: |-\r\n  x\r\n  y\r\n"),
    "a text without an end": ("a: 1", Edit(("b",), 2), "a: 1\nb: 2\n"),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_looks_as_a_person_would_make_it(name: str) -> None:
    before, edit, after = EDITS[name]
    assert edited(before, [edit]) == after


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a: &x 1\nb: *x\n", Edit(("a",), 2)),
        ("a: 1\na: 2\n", Edit(("a",), 3)),
        ("[a, b]\n", Edit(("a",), 3)),
        ("a: !!str 1\n", Edit(("a",), 3)),
        ("l:\n- {id: x}\n- {id: x}\n", Edit(("l", "x", "a"), 1)),
        ("l:\n- {name: x}\n", Edit(("l", "x", "a"), 1)),
        ("a: 1\n", Edit(("b", "c"), 1)),
        ("", Edit(("a",), 1)),
        ("a: 'b", Edit(("a",), 1)),
    ],
)
def test_what_cannot_be_edited_safely_is_refused(text: str, edit: Edit) -> None:
    with pytest.raises(CannotEdit):
        edited(text, [edit])
