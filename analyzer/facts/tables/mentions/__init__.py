"""The table `mentions`: what the official wording names, and the reader of it."""
