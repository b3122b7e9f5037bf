"""BASE and REVISION of a command: each a day, a folder or a git ref."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analyzer.cli.shared.known import named, original, repository_of
from analyzer.cli.shared.meaning import folder_or_day
from analyzer.comparing.compare import Comparison, compare
from analyzer.comparing.pairing.wholes import Succession
from analyzer.comparing.sides import Side
from analyzer.ledger.as_it_stood import signed_by
from analyzer.ledger.explaining import decided_between, explained
from analyzer.ledger.repository.checkout import blobs_at, changed_files, checked_out
from analyzer.ledger.repository.commits import commit_of
from analyzer.ledger.repository.git import Commit, GitRefused, Repository
from analyzer.ledger.succession import joined, succession
from analyzer.model.days import written_day
from analyzer.model.text import Text, same
from analyzer.reading.ledger.ledger import decisions_of
from analyzer.reading.procedures import code_of


@dataclass(frozen=True, slots=True)
class Named:
    """A version as the user named it: `called` is what screens say of it, `title` what papers do, which name no path."""

    side: Side
    called: Text
    title: Text


@contextmanager
def two_versions(base: str, revision: str, catalogue: Path, as_of: date, whole: bool = False) -> Iterator[tuple[Named, Named]]:
    """What BASE and REVISION mean: a folder, a day of the catalogue's law, else a commit, branch or tag of its git repository.

    Of commits only the files of procedures that differ are taken out of git; with `whole`, all. A git ref names the files itself,
    so that `--known`, which says from where the law of a day is read, does not concern it.
    """
    live = original(catalogue)
    meant = [folder_or_day(name, live) or name for name in (base, revision)]
    folders = [one for one in meant if isinstance(one, Path)]
    with ExitStack() as stack:
        refs = [one for one in meant if isinstance(one, str)]
        repository = _repository_for(refs[0], live) if refs else None
        found = [
            commit_of(repository, one) if isinstance(one, str) and repository else _named(one, catalogue, as_of, folders) for one in meant
        ]
        codes = None if whole or repository is None else _changed(repository, found, live, as_of)
        before, after = (
            stack.enter_context(_taken_out(repository, live, one, as_of, codes)) if isinstance(one, Commit) and repository else one
            for one in found
        )
        assert isinstance(before, Named) and isinstance(after, Named)
        yield before, after


def _repository_for(ref: str, live: Path) -> Repository:
    """Where a name that is neither a folder nor a day may mean something. Raises `GitRefused`."""
    try:
        return repository_of(live)
    except GitRefused as refused:
        message = refused.message
        raise GitRefused(
            Text(
                "'{}' không phải thư mục, cũng không phải ngày (như 26/03/2026). {}",
                "'{}' is neither a folder nor a day (such as 2026-03-26). {}",
            ).of(ref, message)
        ) from None


def compared_sides(base: Side, revision: Side, further: Succession | None = None) -> Comparison:
    """The difference of two sides with what the decisions between them say: codes that go on under others, which decision, why.

    `further` says which codes go on under others although no decision of the ledger does.
    """
    before, after = decisions_of(base.root), decisions_of(revision.root)
    comparison = compare(base, revision, joined(succession(signed_by(after, revision.as_of)), further or {}))
    return explained(comparison, decided_between(base, revision, before, after), after)


def _named(meant: Path | date | str, catalogue: Path, as_of: date, folders: Sequence[Path]) -> Named:
    if isinstance(meant, date):
        return Named(Side(catalogue, meant), written_day(meant), _on(meant))
    assert isinstance(meant, Path)
    on = _on(as_of)
    name = _name(meant, folders)
    title = Text("thư mục “{}”, {}", "folder “{}”, {}").of(name, on)
    return Named(Side(meant, as_of), Text(str(meant), str(meant)), title)


def _name(folder: Path, folders: Sequence[Path]) -> str:
    """The last names of a folder's path, as many as tell it from the others."""
    parts = folder.resolve().parts
    others = [other.resolve().parts for other in folders if other.resolve() != folder.resolve()]
    length = next((n for n in range(1, len(parts)) if all(other[-n:] != parts[-n:] for other in others)), len(parts))
    return "/".join(parts[-length:])


def _on(value: date) -> Text:
    return Text("ngày ", "") + written_day(value)


def _changed(repository: Repository, found: Sequence[Named | Commit], live: Path, as_of: date) -> frozenset[str] | None:
    """The codes that may differ, as git knows; None where a side is neither a commit nor the catalogue as it is on that day.

    With them those in which decisions say that one of them goes on.
    """
    commits = [one for one in found if isinstance(one, Commit)]
    for one in found:
        if isinstance(one, Named) and not (one.side.as_of == as_of and one.side.root.samefile(live)):
            return None
    files = changed_files(repository, commits[0], commits[1] if len(commits) > 1 else None)
    codes = {code_of(name) for name in files if name.startswith("procedures/")}
    followed = _succession(repository, found[1], as_of) if codes else {}
    return frozenset(codes | {other for code in codes for other in followed.get(code, ())})


def _succession(repository: Repository, revision: Named | Commit, as_of: date) -> Mapping[str, tuple[str, ...]]:
    if isinstance(revision, Named):
        return succession(signed_by(decisions_of(revision.side.root), revision.side.as_of))
    with checked_out(repository, revision, [name for name in blobs_at(repository, revision) if name.startswith("decisions/")]) as folder:
        return succession(signed_by(decisions_of(folder), as_of))


@contextmanager
def _taken_out(repository: Repository, live: Path, commit: Commit, as_of: date, codes: frozenset[str] | None) -> Iterator[Named]:
    """The catalogue at a commit in a folder of its own; of `codes` only, where that is enough."""
    called = same("{} ({})").of(commit.asked, written_day(commit.day))
    if codes is None:
        with checked_out(repository, commit) as folder:
            named(folder, Path(f"{live}@{commit.asked}"), commit)
            yield Named(Side(folder, as_of), called, called)
        return
    names = blobs_at(repository, commit)
    codes_by_name = {name: code_of(name) for name in names if name.startswith("procedures/")}
    wanted = [name for name in names if name not in codes_by_name or codes_by_name[name] in codes]
    with checked_out(repository, commit, wanted) as folder:
        named(folder, Path(f"{live}@{commit.asked}"), commit)
        (folder / "procedures").mkdir(exist_ok=True)
        yield Named(Side(folder, as_of, codes, frozenset(codes_by_name.values())), called, called)
