"""Edits applied to a catalogue give the reformed one; burden measured on both gives the reduction."""
