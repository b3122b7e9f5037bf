"""What a catalogue is: procedures and their parts, vocabulary, parameters, problems. No input or output."""
