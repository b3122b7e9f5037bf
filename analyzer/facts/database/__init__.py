"""The tables in DuckDB: filled column by column as they are read, locked against everything else."""
