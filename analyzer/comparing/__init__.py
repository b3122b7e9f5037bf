"""Two catalogues -> what changed between them."""
