"""What the State publishes -> YAML: records of the national database, official lists, volumes."""
