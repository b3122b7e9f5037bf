"""An identifier with the words of the repository's own catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading.tables import Tables
from analyzer.text.identity.identify import Identifier


@pytest.fixture(scope="session")
def identifier() -> Identifier:
    vocabulary = Tables(Path(__file__).parents[3] / "catalogue").vocabulary()
    return Identifier(vocabulary.documents, vocabulary.agencies)
