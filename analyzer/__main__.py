"""`python -m analyzer`: the command `tthc` where it is not on the path."""

from analyzer.cli.main import process

process()
