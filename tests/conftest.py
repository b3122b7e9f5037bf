"""How random examples are drawn: the same in every run, and never by the clock.

`pytest --hypothesis-profile=search` draws others each time, for whoever looks for what was not thought of.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("search", deadline=None, database=None)
settings.register_profile("fixed", deadline=None, database=None, derandomize=True)
settings.load_profile("fixed")
