"""Texts of law in wording: their numbers, names and issuers, the places cited, what amends what."""
