"""The fact tables, one a file or a folder: their columns, and how rows come from procedures."""
