"""What commands print on a terminal. The only door to rich."""
