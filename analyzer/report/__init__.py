"""The report of a review: one page, its charts, and the summary on the terminal."""
