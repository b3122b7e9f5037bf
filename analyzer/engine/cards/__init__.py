"""Rule cards: read from YAML, checked against the tables and the law, made into queries."""
