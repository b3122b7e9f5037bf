"""Records as the national database publishes them, brought into a catalogue and given back."""
