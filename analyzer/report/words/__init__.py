"""Texts of the report in both languages."""
