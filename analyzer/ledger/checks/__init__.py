"""Decisions held against the catalogue, the law and each other."""
