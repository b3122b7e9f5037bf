"""Which procedures, rules and findings a command is about."""
