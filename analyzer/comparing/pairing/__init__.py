"""Which procedure, and which part of it, is which on the other side."""
