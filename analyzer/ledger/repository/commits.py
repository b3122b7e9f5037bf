"""Which commit a reference or a day means; where it means none, what was perhaps meant."""

from __future__ import annotations

from datetime import date

from analyzer.ledger.repository.git import Commit, GitRefused, Repository, day_of
from analyzer.model.days import written_day
from analyzer.model.near import asked, nearest
from analyzer.model.text import Text, lowered
from analyzer.model.values import named_day

_MOST_NAMES = 8
_WHOLE = Text("Lấy đủ lịch sử: git fetch --unshallow --tags", "Fetch all of it: git fetch --unshallow --tags")


def commit_of(repository: Repository, ref: str) -> Commit:
    """The commit that a branch, tag, hash or day (`2026-03-26`, `26/03/2026`) means. Raises `GitRefused`.

    A day means the last commit of the current branch not later than its end: what stood on the branch that evening.
    """
    day = _as_day(ref)
    if day is not None:
        return _known_on(repository, day, ref)
    found = (
        ""
        if ref.startswith("-") or not ref.strip()
        else repository.said("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    )
    if not found:
        raise GitRefused(_unknown(repository, ref))
    return Commit(found, day_of(repository.said("rev-list", "-1", "--timestamp", found).split()[0]), ref)


def _as_day(ref: str) -> date | None:
    try:
        return named_day(ref)
    except ValueError:
        raise GitRefused(Text(f"'{ref}' không phải ngày có thật.", f"'{ref}' is no day that exists.")) from None


def _known_on(repository: Repository, day: date, ref: str) -> Commit:
    _some_commit(repository)
    end = f"--until={day.isoformat()}T23:59:59+07:00"
    found = repository.said("rev-list", "-1", "--first-parent", "--timestamp", end, "HEAD", "--")
    if found:
        seconds, hash_ = found.split()
        return Commit(hash_, day_of(seconds), ref)
    begins = day_of(repository.said("rev-list", "--first-parent", "--timestamp", "HEAD", "--").splitlines()[-1].split()[0])
    if repository.is_shallow():
        raise GitRefused(
            Text(
                f"Bản sao kho git chỉ có lịch sử từ ngày {begins:%d/%m/%Y}, không tới ngày {day:%d/%m/%Y}. {_WHOLE.vi}",
                f"This clone is shallow: its history begins on {begins}, after {day}. {_WHOLE.en}",
            )
        )
    raise GitRefused(
        Text("Ngày {} chưa có commit nào: lịch sử bắt đầu từ ngày {}.", "On {} there was no commit yet: the history begins on {}.").of(
            written_day(day), written_day(begins)
        )
    )


def _some_commit(repository: Repository) -> None:
    if repository.head() is None:
        raise GitRefused(Text("Kho git chưa có commit nào.", "The git repository has no commit yet."))


def _unknown(repository: Repository, ref: str) -> Text:
    """What is wrong with a reference that means nothing, or nothing that is here."""
    _some_commit(repository)
    listed = repository.said(
        "for-each-ref", "--format=%(refname:lstrip=2)", "--sort=-creatordate", "refs/heads", "refs/tags", "refs/remotes"
    )
    names = [name for name in listed.split() if not name.endswith("/HEAD")]
    some = ", ".join(names[:_MOST_NAMES])
    hint = asked(nearest(ref, names), Text(f"Có: {some}.", f"There are: {some}."))
    if repository.is_shallow():
        cut = Text("Bản sao kho git chỉ có phần lịch sử mới nhất;", "This clone is shallow;")
        return Text(
            f"Không có '{ref}' trong phần lịch sử đã lấy về. {hint.vi} {cut.vi} nếu '{ref}' cũ hơn: {lowered(_WHOLE.vi)}",
            f"There is no '{ref}' in the part of the history that is here. {hint.en} {cut.en} if '{ref}' is older: {lowered(_WHOLE.en)}",
        )
    return Text(
        "Kho git không có commit, nhánh hay thẻ '{}'. {} Ngày viết như 2026-03-26.",
        "The git repository has no commit, branch or tag '{}'. {} A day is written 2026-03-26.",
    ).of(ref, hint)
