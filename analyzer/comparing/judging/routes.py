"""Parts that come or go with the only routes they are for: they make no route that stays heavier or lighter."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from analyzer.comparing.plain import Plain
from analyzer.model.changes import Change


def with_its_routes(change: Change, part: Plain, routes: AbstractSet[str]) -> Change:
    """The change of a part that comes or goes, where `routes` (`cases/<id>`, `channels/<id>`) come or go too.

    The fee of a new way of filing burdens nobody who files as before. Who comes under a new case was under no case
    or under another one before, so that what its papers add is unknown.
    """
    scope = {} if change.aspect == "channels" else part.get("for", {})
    if _all_in("channels", scope.get("channel", ()), routes):
        return replace(change, direction="neutral")
    if _all_in("cases", scope.get("case", ()), routes) and change.direction != "neutral":
        return replace(change, direction="unclear")
    return change


def _all_in(name: str, ids: Iterable[str], routes: AbstractSet[str]) -> bool:
    paths = {f"{name}/{id_}" for id_ in ids}
    return bool(paths) and paths <= routes
