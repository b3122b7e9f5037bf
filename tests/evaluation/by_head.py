"""What the head noun of a line says before its words are weighed: what is learned from, and compared with."""

from __future__ import annotations

from analyzer.text.identity.classes.classes import ClassReading, class_by_words
from analyzer.text.identity.classes.in_procedure import class_in_procedure
from analyzer.text.identity.line import Line
from analyzer.text.identity.worded import Worded


def class_by_head(line: Line, worded: Worded) -> ClassReading:
    """The class of a line with these words, by its head noun, its counts and its procedure."""
    by_words = class_by_words(worded.wording, worded.head, line.uncounted)
    return class_in_procedure(line, worded.wording, worded.head, by_words)
