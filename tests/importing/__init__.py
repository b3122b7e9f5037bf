"""Records of the national database brought into a catalogue: nothing lost, nothing guessed, nobody's work overwritten."""
