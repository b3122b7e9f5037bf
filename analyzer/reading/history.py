"""The versions of a catalogue in the order of time, and its decisions: what its files say of other days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.model.history import Term
from analyzer.model.secret import is_secret
from analyzer.reading.versions import Version, by_code, in_force

if TYPE_CHECKING:
    from analyzer.model.decision import Decision

_DAY = timedelta(days=1)


class FileHistory:
    """The history in the files of one catalogue; `versions` are all that were read."""

    def __init__(self, root: Path, versions: Sequence[Version]) -> None:
        self._root = root
        self._secret = frozenset(version.procedure.id for version in versions if is_secret(version.procedure))
        self._versions = {code: found for code, found in by_code(versions).items() if code not in self._secret and _tells(found)}

    def terms(self) -> Mapping[str, tuple[Term, ...]]:
        return self._terms

    def decisions(self) -> Sequence[Decision]:
        return self._decisions

    def secret(self) -> frozenset[str]:
        return self._secret

    @cached_property
    def _terms(self) -> dict[str, tuple[Term, ...]]:
        return {code: tuple(terms_of(found)) for code, found in self._versions.items()}

    @cached_property
    def _decisions(self) -> list[Decision]:
        if not (self._root / "decisions").is_dir():
            return []
        from analyzer.reading.ledger.ledger import decisions_of  # most commands ask nothing of the ledger

        return decisions_of(self._root)


def terms_of(versions: Sequence[Version]) -> Iterator[Term]:
    """The versions of one procedure, each as long as it is the law; one that is the law again after another comes again."""
    days = sorted({date.min, *(day for version in versions for day in version.turns())})
    held = [(day, chosen) for day in days if (chosen := _on(day, versions)) is not None]
    first = [at for at, (_, version) in enumerate(held) if at == 0 or held[at - 1][1] is not version]
    for at, following in zip(first, [*first[1:], None], strict=True):
        since, version = held[at]
        end = version.procedure.until
        if following is not None and (end is None or held[following][0] <= end):
            end = held[following][0] - _DAY
        yield Term(version.procedure, version.source.file, _known(since), end, _only_seen(version, since, versions))


def _tells(versions: Sequence[Version]) -> bool:
    return len(versions) > 1 or versions[0].procedure.effective is not None or versions[0].procedure.until is not None


def _on(day: date, versions: Sequence[Version]) -> Version | None:
    return next(iter(in_force(versions, day)[0].values()), None)


def _known(since: date) -> date | None:
    return None if since == date.min else since


def _only_seen(version: Version, since: date, versions: Iterable[Version]) -> bool:
    """Whether neither it nor the end of the version before it says since when it is the law."""
    if since in (date.min, version.procedure.effective):
        return False
    return all(other.procedure.until != since - _DAY for other in versions)
