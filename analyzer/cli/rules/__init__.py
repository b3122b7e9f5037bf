"""`tthc rules`: one file a command."""
