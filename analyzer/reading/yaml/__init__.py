"""YAML text to plain values, each with its place in the text; what is refused, and why."""
