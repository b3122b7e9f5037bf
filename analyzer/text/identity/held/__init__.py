"""Which registers hold what a paper proves."""
