"""Review of administrative procedures: from a catalogue in YAML to findings, cuts and measured reductions."""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""No record here wants a plugin of pydantic, and looking for one reads the metadata of every installed package."""

__version__ = "0.1.0"
