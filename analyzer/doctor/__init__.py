"""How whole a catalogue is: which mandatory parts its procedures state, what in them cannot be read, which rules are blind."""
