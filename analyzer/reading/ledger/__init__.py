"""The ledger of a catalogue: decisions, plans, verdicts and seals, and what is wrong with their files."""
