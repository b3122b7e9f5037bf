"""Where the time of a review goes: seconds of the processor by stage and by rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from time import process_time

from analyzer.model.text import NOTHING, Text, same

SLOWEST = 10
SLOW = 0.3
"""Seconds; a rule that needs more is named as slow: a whole rulebook over the country takes five times that."""
STAGES: Mapping[str, Text] = {
    "reading": Text("đọc danh mục, thẻ quy tắc", "reading the catalogue and the cards"),
    "facts": Text("suy ra dữ kiện, đồ thị", "facts and graph"),
    "cards": Text("soát thẻ, dựng câu truy vấn", "checking the cards, making their queries"),
    "columns": Text("tính các cột mà quy tắc đọc", "columns that the rules read"),
    "rules": Text("chạy các quy tắc", "running the rules"),
    "proving": Text("chứng minh, đối chiếu lại đề xuất cắt giảm", "proving proposed cuts, and checking that again"),
    "measuring": Text("đo gánh nặng, mức cắt giảm", "measuring burden and reduction"),
}


@dataclass(slots=True)
class Profile:
    """Seconds by stage and by rule, filled while the work goes on."""

    stages: dict[str, float] = field(default_factory=dict)
    rules: dict[str, float] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)

    @property
    def slowest(self) -> list[tuple[str, float]]:
        """The rules that take longest."""
        return sorted(self.rules.items(), key=lambda item: (-item[1], item[0]))[:SLOWEST]

    def told(self) -> Iterator[Text]:
        """The stages, then the slowest rules; a rule that is slow is called so."""
        for name, told in STAGES.items():
            taken = sum(self.rules.values()) if name == "rules" else self.stages.get(name, 0.0)
            seconds = f"{taken:8.3f}"
            yield same("{} s  {}").of(seconds, told)
        count = len(self.rules)
        yield Text(f"{len(self.slowest)} quy tắc lâu nhất trong {count}:", f"The slowest {len(self.slowest)} of {count} rules:")
        for rule, taken in self.slowest:
            slow = Text("  CHẬM", "  SLOW") if taken > SLOW else NOTHING
            found = self.found.get(rule, 0)
            yield Text(f"{taken:8.3f} s  {rule} ({found} vấn đề){slow.vi}", f"{taken:8.3f} s  {rule} ({found} findings){slow.en}")


def timed(profile: Profile | None, into: str, name: str) -> AbstractContextManager[None]:
    """Counts the time of a block as that of a stage or of a rule (`into`); nothing where nobody asked."""
    return nullcontext() if profile is None else _timed(profile.rules if into == "rules" else profile.stages, name)


@contextmanager
def _timed(spent: dict[str, float], name: str) -> Iterator[None]:
    begun = process_time()
    try:
        yield
    finally:
        spent[name] = spent.get(name, 0.0) + process_time() - begun
