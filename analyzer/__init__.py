"""Review of administrative procedures: from a catalogue in YAML to findings, cuts and measured reductions."""
