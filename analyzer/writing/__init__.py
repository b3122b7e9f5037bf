"""The only door that writes into a catalogue: written beside, flushed, renamed."""
