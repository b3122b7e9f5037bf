"""Decisions and reviews held against the catalogue; periods; git."""
