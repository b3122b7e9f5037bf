"""`tthc decision`: one file a command."""
