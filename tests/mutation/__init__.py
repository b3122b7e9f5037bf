"""Defects injected into clean procedures, to see which the rulebook finds: `python -m tests.mutation`."""
