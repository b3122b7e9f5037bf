"""`tthc review`: the command, what it lists, and which findings it means."""
