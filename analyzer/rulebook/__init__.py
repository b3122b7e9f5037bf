"""What stands around rule cards: their examples run, their pages written, new ones begun, what reviewers made of them."""
