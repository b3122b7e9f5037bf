"""Approved plans: how far they are carried out, and the next list of the State."""
