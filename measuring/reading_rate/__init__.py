"""How much of the real wording is read: `python -m measuring.reading_rate` (needs ../shared/data)."""
