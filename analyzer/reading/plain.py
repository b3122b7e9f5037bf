"""YAML as PyYAML itself understands it: values with their usual types, and nodes with their places in the text.

For what the program wrote itself (numbers and days quoted where they are text); everything people write is read by `yaml_events`.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml.cyaml import CSafeLoader


class NotPlain(Exception):
    """The text is no YAML that can be worked on."""


def typed(text: str) -> Any:
    """The value of a text. Raises `NotPlain`."""
    try:
        return yaml.load(text, Loader=CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise NotPlain(str(error)) from error


def nodes(text: str) -> yaml.Node:
    """The root node of a text; marks count characters. Raises `NotPlain`."""
    try:
        root = yaml.compose(text, Loader=CSafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise NotPlain(str(error)) from error
    if root is None:
        raise NotPlain("empty")
    return root
