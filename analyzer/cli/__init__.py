"""The command line: one file a command."""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""No record here wants a plugin of pydantic, and looking for one reads the metadata of every installed package."""
