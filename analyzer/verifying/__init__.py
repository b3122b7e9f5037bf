"""Certificates checked against a catalogue by code of its own: neither the facts nor the rule engine are asked."""
