"""Vietnamese wording to structure."""
