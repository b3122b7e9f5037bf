"""`tthc import`: one file a command."""
