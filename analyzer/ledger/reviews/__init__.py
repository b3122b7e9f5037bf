"""Verdicts of reviewers on findings."""
