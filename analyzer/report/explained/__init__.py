"""An explanation of a rule in lines."""
