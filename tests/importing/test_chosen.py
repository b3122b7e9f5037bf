"""Ministries as they are named on the command line."""

from __future__ import annotations

import pytest

from analyzer.importing.portal.chosen import Choice
from analyzer.model.vocabulary import Ministry, Name, Vocabulary


@pytest.mark.parametrize(
    ("written", "named"), [("bca", "Bộ Công an"), ("Bộ Công An", "Bộ Công an"), ("bộ công an", "Bộ Công an"), ("Sở X", "Sở X")]
)
def test_a_ministry_is_called_as_the_vocabulary_spells_it(written: str, named: str) -> None:
    words = Vocabulary(ministries={"bca": Ministry(name=Name(vi="Bộ Công an"))})
    assert Choice.of(words, [written], [], []).named == (named,)
