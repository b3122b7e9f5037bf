"""What follows from a catalogue: routes, tables and the graph. The only door to networkx and DuckDB."""
