"""YAML as values of few types (text, whole and broken numbers, true and false), and as nodes with their places in the text.

For texts that the program goes on working on; what a catalogue says is read by `yaml_events`. As there, a day is text, `no` is a
word, and nothing stands for anything else: no tags, anchors or aliases.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.cyaml import CSafeLoader

_MAY_BE_A_SIGN = re.compile(r"(?:^|[\s\[{,:])[!&*][^\s\[\]{},]")
"""Where a tag, an anchor or an alias may begin; most texts hold no such place, and need not be asked event by event."""
_WORDS = (
    ("bool", r"(?:true|false)$", "tf"),
    ("int", r"-?(?:0|[1-9]\d*)$", "-0123456789"),
    ("float", r"-?(?:0|[1-9]\d*)\.\d+(?:e[+-]\d+)?$", "-0123456789"),
    ("null", r"(?:~|null|)$", ["~", "n", ""]),
)


class NotPlain(Exception):
    """The text is no YAML that can be worked on."""


class _Loader(CSafeLoader):
    """PyYAML's loader with the words of YAML 1.2, not those of 1.1 (days, `no`, `1:30`, `010`)."""

    yaml_implicit_resolvers = {}  # noqa: RUF012  PyYAML's own name and form


for _tag, _pattern, _first in _WORDS:
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


def typed(text: str) -> Any:
    """The value of a text. Raises `NotPlain`."""
    try:
        _refuse_signs(text)
        return yaml.load(text, Loader=_Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise NotPlain(str(error)) from error


def nodes(text: str) -> yaml.Node:
    """The root node of a text; marks count characters. Raises `NotPlain`."""
    try:
        root = yaml.compose(text, Loader=_Loader)
    except (yaml.YAMLError, RecursionError) as error:
        raise NotPlain(str(error)) from error
    if root is None:
        raise NotPlain("empty")
    return root


def _refuse_signs(text: str) -> None:
    """An alias may stand for a text of any size, a tag for any type: whoever works on a text works on what it says."""
    if not _MAY_BE_A_SIGN.search(text):
        return
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.NodeEvent) and (event.anchor or getattr(event, "tag", None)):
            raise NotPlain("a tag, an anchor or an alias")
