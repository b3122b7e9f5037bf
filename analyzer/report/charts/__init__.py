"""The charts of the report. The only door to matplotlib."""
