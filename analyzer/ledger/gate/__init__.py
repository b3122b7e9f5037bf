"""Whether a change of the catalogue may pass."""
