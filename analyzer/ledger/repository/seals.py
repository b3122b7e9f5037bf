"""Seals that an earlier state of the catalogue had and that no longer say the same: what was recorded stays as it was recorded."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from analyzer.ledger.repository.checkout import blobs_at, checked_out
from analyzer.ledger.repository.git import GitRefused, Repository
from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text
from analyzer.reading.ledger.seals import SEAL, decision_gone, seals_below


def broken_seals(before: Mapping[str, str], root: Path, commit: str | None = None) -> list[Problem]:
    """What became of the seals in `before` whose marks stand nowhere in the ledger below `root`; `commit` is where git has them.

    A decision that was moved together with its seal is recorded as ever.
    """
    now = seals_below(root)
    kept = set(now.values())
    lost = [file for file, mark in before.items() if mark and mark not in kept]
    return [_broken(file, file in now, (root / file).with_suffix(".yaml").exists(), commit) for file in lost]


def seals_at_head(root: Path) -> dict[str, str]:
    """The seals that the last commit of git has; none where the catalogue lies in no working tree, or git says nothing of it."""
    try:
        repository = Repository.containing(root)
        commit = repository.head() if repository else None
        if repository is None or commit is None:
            return {}
        seals = [file for file in blobs_at(repository, commit) if file.startswith("decisions/") and file.endswith(SEAL)]
        if not seals:
            return {}
        with checked_out(repository, commit, seals) as folder:
            return seals_below(folder)
    except GitRefused:
        return {}


def _broken(file: str, has_seal: bool, has_decision: bool, commit: str | None) -> Problem:
    decision = file.removesuffix(SEAL) + ".yaml"
    if has_seal:
        return Problem(
            Place(file),
            "seal_replaced",
            Text(
                "Dấu của quyết định không còn là dấu lúc ghi nhận; quyết định đã ghi nhận không được sửa rồi ghi nhận lại.",
                "The seal is not the one the decision was recorded with; what was recorded is not edited and recorded again.",
            ),
            _restored(commit, decision, file),
        )
    if has_decision:
        return Problem(
            Place(file),
            "seal_removed",
            Text(
                "Tệp dấu của quyết định đã ghi nhận không còn, nên không biết quyết định có bị sửa sau khi ghi nhận.",
                "The seal of a recorded decision is gone, so nobody can tell whether the decision was edited since.",
            ),
            _restored(commit, file),
        )
    return decision_gone(file)


def _restored(commit: str | None, *files: str) -> Text:
    names = " ".join(f"'{file}'" for file in files)
    how = f"git checkout {commit} -- {names}"
    where = (
        Text(f"từ thư mục danh mục, chạy {how}", f"from the folder of the catalogue, {how}")
        if commit
        else Text(f"lấy {names} từ bản gốc", f"take {names} from the base")
    )
    return Text(
        "Khôi phục như lúc ghi nhận: {}; đính chính bằng một quyết định khác.",
        "Bring it back as it was recorded: {}; correct it by another decision.",
    ).of(where)
