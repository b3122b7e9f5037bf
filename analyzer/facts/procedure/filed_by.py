"""Ways of filing that the name of a case states: “trường hợp nộp trực tiếp hoặc qua bưu chính”."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.element import Scope, holding
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import AnyCase, any_case

_FILING = any_case(
    r"(?<!không được )\b(?:nộp|gửi|đăng ký|thực hiện|tiếp nhận)\b(?: \w+){0,4}?"
    r" (?=trực tiếp|trực tuyến|(?:qua |bằng )?(?:dịch vụ |hệ thống )?bưu (?:chính|điện)|(?:phương thức |môi trường )(?:điện tử|mạng)|qua mạng)"
)
_WAYS: Mapping[str, AnyCase] = {
    "counter": any_case(r"\btrực tiếp\b"),
    "post": any_case(r"\bbưu (?:chính|điện)\b"),
    "online": any_case(r"\btrực tuyến\b|\b(?:môi trường|phương thức) (?:điện tử|mạng)\b|\bqua mạng\b|cổng dịch vụ công"),
}
"""Each mode of a channel and the words for it behind a verb of filing."""
_OTHER_WAYS = any_case(r"\bfax\b|thư điện tử|\bemail\b")
"""Ways that are no channel of a record: a case that allows them leaves none of the channels out."""


def with_channels(scope: Scope, procedure: Procedure) -> Scope:
    """The scope with the channels that the names of its cases state, where it names none itself."""
    if not scope.case or scope.channel:
        return scope
    stated = [_modes(procedure.cases[case].name) if case in procedure.cases else frozenset() for case in scope.case]
    if not all(stated):
        return scope
    modes = frozenset().union(*stated)
    channels = tuple(channel.id for channel in procedure.channels if channel.mode in modes)
    return scope if len(channels) in (0, len(procedure.channels)) else holding(scope, channel=channels)


def _modes(name: str) -> frozenset[str]:
    """The modes of filing that the name of a case states; none where it speaks of something else."""
    filing = _FILING.search(name)
    if filing is None or _OTHER_WAYS.search(name):
        return frozenset()
    return frozenset(mode for mode, words in _WAYS.items() if words.search(name, filing.end()))
