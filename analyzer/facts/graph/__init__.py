"""The dependency graph of a catalogue: which procedure needs the result of which."""
