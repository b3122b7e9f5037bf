"""The summary of a review on the terminal: a file for each part of it."""
