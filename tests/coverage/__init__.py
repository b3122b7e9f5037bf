"""How much of the real wording is read: `python -m tests.coverage` (needs ../shared/data)."""
