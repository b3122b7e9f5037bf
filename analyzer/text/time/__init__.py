"""Time in wording: lengths, limits, what is not counted, why there is no limit."""
