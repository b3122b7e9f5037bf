"""`tthc` run inside the test: arguments in; exit code, standard output and standard error out."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from analyzer.cli.main import main
from analyzer.cli.shared.language import set_language

Ran = tuple[int, str, str]
Run = Callable[..., Ran]


def runner(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["tthc", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        set_language("vi")
        out, err = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        assert "Traceback" not in err
        return ended.value.code, out, err

    return run
