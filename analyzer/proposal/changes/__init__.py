"""The difference of two catalogues in words: on a screen, as a page, as the three columns of a paper."""
