"""Which class a line is of: by its words, by what reviewers said of such words, by what its procedure does."""
